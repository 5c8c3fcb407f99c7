"""Findings about what waits to be approved, what is held back, and what a report prints all the same. None repeats a word of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.reading_age import EASY_AGE, hard_sentence
from reportgen.model import numbers
from reportgen.model.feedback import Feedback
from reportgen.model.findings import Finding, found
from reportgen.model.indicators import Indicator
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.publishing.deciding import Decided
from reportgen.publishing.marking.engine import details
from reportgen.publishing.marking.words import missing_lists
from reportgen.publishing.people import own_words
from reportgen.publishing.public import PRINTED, printed_details
from reportgen.publishing.small_numbers.indicators import masked_grades, masked_indicators, told_by

MOST_PERIODS = 3
SETTINGS = Place("the Settings sheet")
APPROVED_BY = "Approved by"
OF_INITIALS = frozenset(("approval-heading", "approval-columns", "approval-not-understood"))
NOT_PEOPLE = "Nothing. If it does not count people, add to Settings a row 'does not count people: …' with its title."
NOTHING_TO_DO = "Nothing: public documents leave it out."


@dataclass(frozen=True)
class Printed:
    """What the month's reports print: first words of facts, those of public ones apart; and which entries they could tell of."""

    names: frozenset[str] = frozenset()
    public: frozenset[str] = frozenset()
    tells_of: Callable[[Feedback], bool] = lambda _: True

    def entries(self, programme: Programme) -> list[Feedback]:
        return [entry for entry in programme.feedback if self.tells_of(entry) and entry.publish is not False]


def publishing_findings(decided: Decided, printed: Printed) -> Iterator[Finding]:
    """Every such finding of one programme."""
    programme = decided.programme
    yield from _of_log(decided, printed.entries(programme))
    yield from _of_settings(programme)
    yield from _printed(programme, printed)
    yield from _small_numbers(programme, printed.public)


def without_gate(findings: Sequence[Finding], programme: Programme) -> Iterator[Finding]:
    """Those of reading, but for what asks for initials where Settings say that nobody need type them."""
    return (each for each in findings if programme.settings.only_approved or each.id not in OF_INITIALS)


def _of_log(decided: Decided, entries: Sequence[Feedback]) -> Iterator[Finding]:
    gate = decided.programme.settings.only_approved
    if entries and not gate:
        yield found("approval-off", SETTINGS)
    on_trust = [entry for entry in entries if entry.place in decided.on_trust]
    if gate and on_trust:
        taken = f"{numbers.counted(len(on_trust), 'entry', 'entries')} {'is' if len(on_trust) == 1 else 'are'}"
        yield found("approvals-lost", on_trust[0].approval or on_trust[0].place, entries=taken)
    if entries and (lists := missing_lists()):
        yield found("word-list-missing", entries[0].place, lists=numbers.listed(lists))
    unheaded = [entry for entry in entries if entry.approval is None]
    if gate and unheaded:
        yield found("approval-missing", unheaded[0].place)
    for entry in entries:
        yield from _of_entry(entry, gate)
    if gate and len(unheaded) < len(entries):
        yield from _to_approve([entry for entry in entries if entry.decision.because])


def _of_entry(entry: Feedback, gate: bool) -> Iterator[Finding]:
    decision = entry.decision
    if gate and entry.approved_by is None and entry.approved_on is not None:
        yield found("approval-to-come", entry.approval or entry.place)
    kinds = decision.hard if gate else tuple(kind for kind in decision.because if any(kind == mark.kind for mark in decision.marks))
    if kinds:
        words: dict[str, object] = {
            "kinds": numbers.listed(kinds),
            "changed": " and has been changed since it was approved" if gate and decision.changed else "",
            "it": (it := "it" if len(kinds) == 1 else "them"),
            "or_name": f"; or, if everybody may read {it}, type what it is behind the initials: '{naming(entry, kinds)}'"
            if gate
            else "",
        }
        place = next(mark.place for mark in decision.marks if mark.kind in kinds)
        yield found("personal-details", place, severity=None, who=None, **words)
    elif decision.changed and decision.because:
        yield found("approval-changed", entry.approval or entry.place)
    if decision.publish:
        yield from _hard_to_read(entry)


def naming(entry: Feedback, kinds: Sequence[str]) -> str:
    """What to type where everybody may read what an entry holds: 'KT, telephone number and postcode'."""
    return f"{entry.approved_by or 'KT'}, {called(kinds)}"


def called(kinds: Sequence[str]) -> str:
    """'telephone number and postcode'."""
    return numbers.listed([kind.removeprefix("a ").removeprefix("an ") for kind in kinds])


def _to_approve(entries: Sequence[Feedback]) -> Iterator[Finding]:
    """All that wait are one finding, as many as the sheet 'Feedback to approve' has rows, at the first that only need be read."""
    if not entries:
        return
    to_read = [entry for entry in entries if not entry.decision.to_mend]
    marked = [entry for entry in to_read if entry.decision.marks]
    place = marked[0].decision.marks[0].place if marked else (to_read or entries)[0].place
    many, to_mend = len(entries), len(entries) - len(to_read)
    said = f"{numbers.counted(many, 'entry', 'entries')} of feedback {'waits' if many == 1 else 'wait'}"
    which = "" if many == 1 else "each of them " if to_mend == many else f"{to_mend} of them "
    more = f"; {which}with something to mend" if to_mend else ""
    several = f"{len(marked)} are marked, the first one here" if len(marked) > 1 else "1 is marked, here"
    where = f"; {'it is marked here' if many == 1 else several}" if marked else ""
    them = "it" if many == 1 else "them"
    yield found("feedback-to-approve", place, entries=said, them=them, marked=f"{more}{where}", heading=APPROVED_BY)


def _hard_to_read(entry: Feedback) -> Iterator[Finding]:
    for field in ("we_did", "difference"):
        text = getattr(entry, field)
        sentence = hard_sentence(text, EASY_AGE) if text else None
        if sentence is not None:
            quoted = "" if entry.decision.marks else f": '{sentence}'"
            yield found("hard-to-read", entry.cell(field), age=EASY_AGE, quoted=quoted)


def _of_settings(programme: Programme) -> Iterator[Finding]:
    """What Settings says stands at the head and foot of every document, where nothing is held back."""
    settings = programme.settings
    said = {
        "the council's name": settings.council,
        "the programme's name": settings.programme,
        "the Board's name": settings.board,
        "the protective marking": settings.marking,
    }
    for name, text in said.items():
        kinds = details(text) if text else ()
        if kinds:
            yield found("personal-details-settings", SETTINGS, name=name, kinds=numbers.listed(kinds))


def _printed(programme: Programme, printed: Printed) -> Iterator[Finding]:
    kinds: dict[Place, dict[str, None]] = defaultdict(dict)
    for place, held in printed_details(programme, own_words(programme), printed.names):
        kinds[place].update(dict.fromkeys(held))
    for place, held_here in kinds.items():
        yield found("personal-details-printed", place, kinds=numbers.listed(tuple(held_here)))


def _small_numbers(programme: Programme, public: frozenset[str]) -> Iterator[Finding]:
    """Of survey results always; of indicators and audits where a template for the public prints them."""
    limit, not_people = programme.settings.small_numbers, programme.settings.not_people
    for result in programme.survey:
        if result.hidden_because is not None:
            added = f": these add up: {result.hidden_with}" if result.hidden_with else ""
            yield _not_shown(result.place, f"this result: {result.hidden_because}{added}", NOTHING_TO_DO)
    if not public.isdisjoint(PRINTED["indicators"]):
        masked = masked_indicators(programme.indicators, limit, not_people)
        others = told_by(programme.indicators, limit, not_people)
        for at, (before, after) in enumerate(zip(programme.indicators, masked, strict=True)):
            yield from _small_values(before, after, others.get(at, ()))
    if {"audits", "audit_grades"} & public:
        for audits in masked_grades(programme.audit_grades, limit, not_people):
            if audits.hidden:
                what = f"how many were {numbers.listed(audits.hidden)}, because of small numbers of people"
                yield _not_shown(audits.place, what, NOT_PEOPLE)


def _small_values(before: Indicator, after: Indicator, others: Sequence[Indicator]) -> Iterator[Finding]:
    """`others` are those with which a figure of it could be worked out, or would tell a hidden one."""
    masked = [then for now, then in zip(before.values, after.values, strict=True) if now != then and not now.suppressed]
    if masked:
        periods = [numbers.period(value.period) for value in masked]
        more = [f"{len(periods) - MOST_PERIODS} more"] if len(periods) > MOST_PERIODS else []
        named = numbers.listed([*periods[:MOST_PERIODS], *more])
        named_others = numbers.listed([f"indicator {each.ref}" if each.ref else f"'{each.title}'" for each in others])
        added = f"; with {named_others} it makes a sum, from which a hidden one could be worked out" if others else ""
        what = f"its figures for {named}, because of small numbers of people{added}"
        yield _not_shown(before.place, what, NOT_PEOPLE)


def _not_shown(place: Place, what: str, cure: str) -> Finding:
    return found("small-number-hidden", place, what=what, cure=cure)
