"""What the public may see of the feedback log: one decision for each entry, carried by it. No second place decides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.details import named
from reportgen.lexicon.patterns import pattern
from reportgen.model.approvals import Approval, Approvals
from reportgen.model.feedback import Decision, Feedback, Mark
from reportgen.model.places import Place, sheet_of
from reportgen.model.programme import Programme
from reportgen.publishing.approval import Standing, signed
from reportgen.publishing.marking.checks import HIS_SCHOOL, PLACE
from reportgen.publishing.marking.engine import marks
from reportgen.publishing.marking.found import Found, Own
from reportgen.publishing.marking.words import plain
from reportgen.publishing.people import own_words
from reportgen.publishing.readings import told
from reportgen.publishing.small_numbers.surveys import masked_survey

MARKED = ("you_said", "we_did", "difference", "reason", "who", "through", "theme", "ref", "links", "period")  # fields with words
WORD = pattern(r"\S+")
NONE_BEFORE = Approvals()
AGE = "the age of one person"


@dataclass(frozen=True)
class Decided:
    """A programme with each entry decided, and each survey result too. `kept` is what is approved, for the record; `on_trust` the
    entries that are approved without a record of their words; `before` is what was approved so far."""

    programme: Programme
    kept: tuple[Approval, ...] = ()
    on_trust: frozenset[Place] = frozenset()
    before: Approvals = NONE_BEFORE


def decided(programme: Programme, before: Approvals = NONE_BEFORE, today: date | None = None) -> Decided:
    """What the public may see of a programme's feedback and surveys; `before` is what was approved so far.

    Initials with a day after `today` are taken as none.
    """
    programme = replace(programme, feedback=tuple(_so_far(each, today) for each in programme.feedback))
    settings, read = programme.settings, signed(programme.feedback, before)
    own = own_words(programme)
    log = tuple(
        replace(each, decision=_decision(each, read.standing[each.place], own, settings.only_approved))
        for each in programme.feedback
    )
    survey = masked_survey(programme.survey, settings.small_numbers, settings.not_people)
    logs = frozenset(sheet_of(each.place) for each in log)
    reading = told(programme.reading, logs, own)
    return Decided(replace(programme, feedback=log, survey=survey, reading=reading), read.kept, read.on_trust, before)


def _so_far(entry: Feedback, today: date | None) -> Feedback:
    to_come = today is not None and entry.approved_on is not None and entry.approved_on > today
    return replace(entry, approved_by=None) if to_come else entry


def _decision(entry: Feedback, standing: Standing, own: Own, gate: bool) -> Decision:
    found = entry_marks(entry, own)
    hard = tuple(mark.kind for mark in found if mark.hard and not (entry.approved_by and named(entry.approved_by, mark.kind)))
    approved = standing is Standing.APPROVED
    kinds = hard if approved else tuple(mark.kind for mark in found)
    asks_again = standing is Standing.CHANGED and kinds
    said = (standing.value,) if not approved and (gate or asks_again) else ()
    because = tuple(dict.fromkeys((*kinds, *said)))
    publish = not because and entry.publish is not False
    return Decision(publish, approved and not hard, standing is Standing.CHANGED, because, found)


def entry_marks(entry: Feedback, own: Own) -> tuple[Mark, ...]:
    """Every mark of an entry, with the cell that holds the words and their place in it; hard ones first."""
    found = dict.fromkeys(_marks(entry, own))
    return tuple(sorted(found, key=lambda mark: not mark.hard))


def _marks(entry: Feedback, own: Own) -> Iterator[Mark]:
    for field in MARKED:
        value = getattr(entry, field)
        for text in value if isinstance(value, tuple) else (value,):
            if text:
                yield from _placed(marks(text, own), text, entry.cell(field))
    # Who said it and what was said may tell together what neither tells alone: 'Girl, 14' and 'I go to Hilltop Primary'.
    together = f"{entry.who}. {entry.you_said}" if entry.who else ""
    if together and any(each.kind == AGE for each in marks(together, own)) and _tells_where(entry.you_said):
        yield Mark(AGE, entry.cell("who"), 1, len((entry.who or "").split()))


def _placed(found: Sequence[Found], text: str, place: Place) -> Iterator[Mark]:
    """Each with the words of its cell that it stands in, counted from 1."""
    starts = [word.start() for word in WORD.finditer(plain(text))] if found else []
    for each in found:
        first, last = bisect_right(starts, each.start), bisect_right(starts, each.end - 1)
        yield Mark(each.kind, place, max(first, 1), max(first, last, 1), each.hard)


def _tells_where(text: str) -> bool:
    return PLACE.search(text) is not None or HIS_SCHOOL.search(text) is not None
