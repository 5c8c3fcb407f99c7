"""Notes in one cell, each behind its date, of which the newest counts: 'Nov 25: Done.' above 'Sep 25: Underway.'; or in a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.reading.values.dates import TypedDate, dates
from reportgen.reading.values.nothing import goes_on_as_before

BEFORE = pattern(r"[\s(\[*•–-]{0,4}(?:(?:updated?|position|as at|as of|w/?e|at)\b[\s:]{0,3})?")
INITIALS = pattern(r"[\s)\]]{0,3}[(\[]?[A-Z]{2,4}[)\]]?(?=\s*[:–—-])")  # who wrote it: 'Nov 25 (JB): Done'
MARKS = " \t:.,;–—-)]|"
LONGEST_DATE = 60  # signs, of a period: '30th of September 2025 to 30th of November 2025'
MOST_LINES = 60
SENTENCE_ENDS = pattern(r"[.;|/,]\s+(?=[(\[]?\w)")
# '01-Jul-26: begun 01-Aug-26: done', '[01/07/2026] Begun [01/08/2026] Done': a whole date in brackets or before a colon.
WHOLE_DAY_AHEAD = pattern(
    r"(?<! to)(?<! till)(?<! until)(?<! and)(?<![-–&,])\s+(?=\[?\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/. ]\d{2,4}(?::|\]))"
)
PARTING = ";|/"  # what may part notes whose dates no mark follows: '12/06 begun; 10/09 complete'
LONGEST_LINE = 2000  # signs of a line in which further notes are looked for
A_YEAR = 12  # months
ANY_YEAR = 2024  # to tell the month of what is dated without a year


@dataclass(frozen=True)
class _Note:
    date: TypedDate
    said: str
    is_marked: bool  # whether a colon or a dash follows the date

    @property
    def month(self) -> int:
        days = self.date.days or self.date.days_in(ANY_YEAR)
        return days[0].month if days is not None else 0


def newest_note(text: str) -> str | None:
    """What the newest of the notes says, without its date; None where the text does not begin with a date.

    Where they have no years, their months tell in which order they stand. Behind 'No change' the note before still stands.
    """
    said = [note.said for note in _newest_first(list(_notes(text))) if note.said]
    return next((each for each in said if not goes_on_as_before(each)), next(iter(said), None))


def _newest_first(notes: Sequence[_Note]) -> Sequence[_Note]:
    in_order = notes if _is_newest_first(notes) else notes[::-1]
    dated = [(note.date.days[1], note) for note in in_order if note.date.days is not None]
    return [note for _, note in sorted(dated, key=lambda each: each[0], reverse=True)] if len(dated) == len(notes) else in_order


def _notes(text: str) -> Iterator[_Note]:
    last: _Note | None = None
    said: list[str] = []
    for line in text.split("\n")[:MOST_LINES]:
        begun = list(_begun_in(line))
        if not begun and last is None:
            return
        if not begun:
            said.append(line)
            continue
        if last is not None:
            yield replace(last, said="\n".join(said).strip())
        yield from begun[:-1]
        last, said = begun[-1], [begun[-1].said]
    if last is not None:
        yield replace(last, said="\n".join(said).strip())


def _begun_in(line: str) -> Iterator[_Note]:
    """The notes that begin in a line; [] where it does not begin with a date. 'June: begun. Sept: done.' holds two.

    A further one stands behind the end of a sentence, and a mark follows its date if one follows the first: 'Sept report sent'
    is none then. Where no marks follow, whole dates begin sentences, and others stand behind a mark that parts them.
    """
    first = _begun(line)
    if first is None:
        return
    parts = first.is_marked or first.date.days is not None
    starts = [end.end() for end in SENTENCE_ENDS.finditer(line[:LONGEST_LINE]) if parts or line[end.start()] in PARTING]
    starts = sorted({*starts, *(day.end() for day in WHOLE_DAY_AHEAD.finditer(line[:LONGEST_LINE]))})
    others = [at for at in starts if (note := _begun(line[at:])) is not None and _is_alike(note, first)]
    bounds = [0, *others, len(line)]
    yield from (note for start, end in pairwise(bounds) if (note := _begun(line[start:end])) is not None)


def _is_alike(note: _Note, first: _Note) -> bool:
    return note.is_marked is first.is_marked and (note.is_marked or note.date.written is first.date.written)


def _begun(line: str) -> _Note | None:
    """The date with which a line begins, and what it says."""
    before = BEFORE.match(line)
    start = before.end() if before is not None else 0
    found = dates(line[start : start + LONGEST_DATE])
    if not found or found[0].start:
        return None
    behind = line[start + found[0].end :]
    who = INITIALS.match(behind)
    said = behind[who.end() :] if who is not None else behind
    return _Note(found[0], said.lstrip(MARKS).rstrip(), said.lstrip()[:1] in tuple(MARKS))


def _is_newest_first(notes: Sequence[_Note]) -> bool:
    steps = [(later.month - earlier.month) % A_YEAR for earlier, later in pairwise(notes)]
    return sum(0 < step < A_YEAR // 2 for step in steps) <= sum(step > A_YEAR // 2 for step in steps)
