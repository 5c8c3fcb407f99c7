"""Findings about what is held back, what a report would print all the same, and what a public document does not show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportgen.facts.publishing import printed_details
from reportgen.facts.reading_age import hard_sentence
from reportgen.facts.screening import NOBODY, KnownNames, personal_details
from reportgen.facts.small_numbers import masked_grades, masked_indicators
from reportgen.facts.worked import Worked
from reportgen.model import numbers
from reportgen.model.feedback import Feedback
from reportgen.model.findings import Finding, Severity
from reportgen.model.indicators import Indicator
from reportgen.model.places import Place

EASY_AGE = 14  # years; answers are written for children, young people and busy parents
MOST_PERIODS = 3
SETTINGS = Place("the Settings sheet")
AUDITS = {"audits", "audit_grades"}
NOT_PEOPLE = "Nothing. If it does not count people, add to Settings a row 'does not count people: …' with its title."


def screened(worked: Worked) -> Iterator[Finding]:
    """Every such finding of one programme. None of them repeats what is held back."""
    for entry in worked.programme.feedback:
        yield from _held_back(entry, worked.details[entry.place])
        if not worked.is_left_out(entry):
            yield from _cleared(entry, worked.cleared.get(entry.place, ()))
            yield from _hard_to_read(entry, worked.known)
    yield from _of_settings(worked)
    yield from _printed(worked)
    yield from _small_numbers(worked)


def _held_back(entry: Feedback, kinds: tuple[str, ...]) -> Iterator[Finding]:
    if kinds:
        what = f"this entry holds {numbers.listed(kinds)}, so it is held back from everything that is made"
        yield Finding("personal-details", Severity.FIX, entry.place, what, "Reword it, or type your initials under 'Cleared by'.")


def _cleared(entry: Feedback, kinds: tuple[str, ...]) -> Iterator[Finding]:
    if kinds:
        what = f"published, because {entry.cleared_by} cleared it: it holds {numbers.listed(kinds)}"
        do = "Read it once more. If somebody could be known by it, empty the cell under 'Cleared by'."
        yield Finding("personal-details-cleared", Severity.LOOK, entry.place, what, do)


def _of_settings(worked: Worked) -> Iterator[Finding]:
    """What Settings says stands at the head and foot of every document, where nothing is held back."""
    settings = worked.programme.settings
    said = {
        "the council's name": settings.council,
        "the programme's name": settings.programme,
        "the Board's name": settings.board,
        "the protective marking": settings.marking,
    }
    for name, text in said.items():
        kinds = personal_details(text, NOBODY) if text else ()
        if kinds:
            what = f"in Settings, {name} holds {numbers.listed(kinds)}; every document prints it as it is"
            yield Finding("personal-details-settings", Severity.LOOK, SETTINGS, what, "Reword it, unless all may read it.")


def _hard_to_read(entry: Feedback, known: KnownNames) -> Iterator[Finding]:
    for text in (entry.we_did, entry.difference):
        sentence = hard_sentence(text, EASY_AGE) if text else None
        if sentence is not None:
            quoted = "" if personal_details(sentence, known) else f": '{sentence}'"
            what = f"an answer here is hard to read for people younger than about {EASY_AGE}{quoted}"
            yield Finding("hard-to-read", Severity.LOOK, entry.place, what, "Use shorter sentences and everyday words.")


def _printed(worked: Worked) -> Iterator[Finding]:
    kinds: dict[Place, dict[str, None]] = defaultdict(dict)
    for place, found in printed_details(worked.programme, worked.known):
        kinds[place].update(dict.fromkeys(found))
    for place, found_here in kinds.items():
        what = f"a text of this row holds {numbers.listed(tuple(found_here))}; a report would print it, a public one holds it back"
        yield Finding(
            "personal-details-printed", Severity.LOOK, place, what, "Reword it, unless all who get the report may read it."
        )


def _small_numbers(worked: Worked) -> Iterator[Finding]:
    """Of survey results always; of indicators and audits where a template for the public prints them."""
    programme = worked.programme
    limit, not_people = programme.settings.small_numbers, programme.settings.not_people
    for result in worked.masked_survey:
        if result.hidden_because is not None:
            yield _not_shown(result.place, f"this result: {result.hidden_because}")
    if "indicators" in worked.public:
        for before, after in zip(programme.indicators, masked_indicators(programme.indicators, limit, not_people), strict=True):
            yield from _small_values(before, after)
    if AUDITS & worked.public:
        for audits in masked_grades(programme.audit_grades, limit, not_people):
            if audits.hidden:
                yield _not_shown(
                    audits.place, f"how many were {numbers.listed(audits.hidden)}, because of small numbers of people", NOT_PEOPLE
                )


def _small_values(before: Indicator, after: Indicator) -> Iterator[Finding]:
    masked = [then for now, then in zip(before.values, after.values, strict=True) if now != then and not now.suppressed]
    if masked:
        periods = [numbers.period(value.period) for value in masked]
        more = [f"{len(periods) - MOST_PERIODS} more"] if len(periods) > MOST_PERIODS else []
        named = numbers.listed([*periods[:MOST_PERIODS], *more])
        yield _not_shown(before.place, f"its figures for {named}, because of small numbers of people", NOT_PEOPLE)


def _not_shown(place: Place, what: str, do: str = "Nothing: public documents leave it out.") -> Finding:
    return Finding("small-number-hidden", Severity.LOOK, place, f"public documents do not show {what}", do)
