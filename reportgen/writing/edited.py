"""Which figures of a report that a person has edited no longer agree with the trackers: it is held against the report made anew.

How a person words something, and what they add or leave out, is theirs to choose. What is told is each figure, date, rating and
point of a chart that stands otherwise in the report made now, and each row of a table that only one of the two has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.places import Place
from reportgen.model.together import alone
from reportgen.writing.evidence import FIGURE, EvidenceRow
from reportgen.writing.templates.package import UnreadableError
from reportgen.writing.units import Unit, units

MOST = 6_000  # paragraphs and rows of a report, beyond which they are not held against each other
ALIKE = 0.5  # of their words, for two paragraphs to be the same one
Places = dict[tuple[int, int, int], tuple[Place, ...]]  # by a paragraph or row, its cell, and the number of a figure in that
WORD = pattern(r"[^\s]+")
NOT_NOW, NOT_THEN = "(not in the report made now)", "(not in this report)"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """`says` is what the edited report says, `now` what the trackers do; `of` the row and column, or the point of a chart.

    `words` are those around it, `cells` are where the trackers have it. `by_hand` is false where only the trackers have changed.
    """

    report: str
    section: str = ""
    says: str
    now: str = ""
    of: str = ""
    words: str = ""
    cells: tuple[Place, ...] = ()
    by_hand: bool = True


def differences(
    report: str, edited: bytes, made: bytes, evidence: Sequence[EvidenceRow], printed: Collection[str] = ()
) -> Iterator[Difference]:
    """`report` is the name of the edited file; `made` is the same report as it would be now, `evidence` what it prints.

    `printed` are the digests of the report as it was made then, by which it is known what a person changed.
    """
    try:
        old, new = units(edited), units(made)
    except UnreadableError as problem:
        yield Difference(report=report, says=f"It {problem}, so it is not held against the trackers.")
        return
    if max(len(old), len(new)) > MOST:
        yield Difference(report=report, says="It is too long to be held against the trackers.")
        return
    of_report = [row for row in evidence if report.startswith(f"{row.report} - ")]
    yield from _Compared(report, old, new, of_report).differences(frozenset(printed))


class _Compared:
    """An edited report and the same as it is made now."""

    def __init__(self, report: str, old: Sequence[Unit], new: Sequence[Unit], evidence: Sequence[EvidenceRow]) -> None:
        self._report, self._old, self._new = report, old, new
        self._ratings = {row.text for row in evidence if row.text == row.value}
        self._places = _places(new, evidence, self._ratings)
        self._points = {row.words: row.cells for row in evidence if row.fact.startswith("chart: ")}

    def differences(self, printed: frozenset[str]) -> Iterator[Difference]:
        partners, left, new = self._partners()
        for at, unit in enumerate(self._old):
            of = self._of_pair(unit, partners[at]) if at in partners else self._only_then(unit) if at in left else ()
            by_hand = unit.digest not in printed
            yield from (replace(each, by_hand=by_hand) for each in of)
        rows = [at for at in new if self._new[at].is_row and not self._new[at].is_point]
        yield from (replace(self._only_now(at), by_hand=not printed or self._new[at].digest in printed) for at in rows)

    def _partners(self) -> tuple[dict[int, int], list[int], list[int]]:
        """Which paragraph or row is which in the report of now; and those that only one of the two has."""
        found: dict[int, int] = {}
        matcher = SequenceMatcher(None, [unit.mask for unit in self._old], [unit.mask for unit in self._new], autojunk=False)
        for block in matcher.get_matching_blocks():
            found |= {block.a + at: block.b + at for at in range(block.size)}
        for way in (_row_key, _name_key):
            taken = set(found.values())
            now = alone((way(unit), at) for at, unit in enumerate(self._new) if at not in taken)
            then = alone((way(unit), at) for at, unit in enumerate(self._old) if at not in found)
            found |= {at: now[key] for key, at in then.items() if key in now}
        taken = set(found.values())
        left = [at for at in range(len(self._old)) if at not in found]
        new = [at for at in range(len(self._new)) if at not in taken]
        found |= _by_words(self._old, left, self._new, new)
        taken = set(found.values())
        return found, [at for at in left if at not in found], [at for at in new if at not in taken]

    def _of_pair(self, old: Unit, at: int) -> Iterator[Difference]:
        new = self._new[at]
        for column, (says, now) in enumerate(zip(old.cells, new.cells, strict=False)):
            if says == now:
                continue
            if now in self._ratings or says in self._ratings or (new.is_row and FIGURE.fullmatch(now)):
                yield self._difference(new, says, now, column, self._places.get((at, column, 0), ()))
                continue
            for figure, other, number in _changed(says, now):
                cells = self._places.get((at, column, number), ()) if number is not None else ()
                yield self._difference(new, figure, other, column, cells, says)

    def _difference(self, of: Unit, says: str, now: str, column: int, cells: tuple[Place, ...], words: str = "") -> Difference:
        cells = self._points.get(of.cells[0], ()) if of.is_point else cells
        return Difference(
            report=self._report, section=of.section, says=says, now=now, of=of.called(column), words=words, cells=cells
        )

    def _only_then(self, unit: Unit) -> Iterator[Difference]:
        """A row that is gone; of a paragraph the figures that are nowhere in its section now."""
        if unit.is_row:
            if _figures(" ".join(unit.cells[1:])) or self._ratings & set(unit.cells):
                yield Difference(report=self._report, section=unit.section, says=" | ".join(unit.cells), now=NOT_NOW, of=unit.name)
            return
        here = (other for other in self._new if other.within == unit.within)
        known = {figure for other in here for cell in other.cells for figure in _figures(cell)}
        for figure in _figures(unit.cells[0]):
            if figure not in known:
                yield Difference(report=self._report, section=unit.section, says=figure, now=NOT_NOW, words=unit.cells[0])

    def _only_now(self, at: int) -> Difference:
        unit = self._new[at]
        cells = tuple(dict.fromkeys(cell for key, held in self._places.items() if key[0] == at for cell in held))
        now = " | ".join(unit.cells)
        return Difference(report=self._report, section=unit.section, says=NOT_THEN, now=now, of=unit.name, cells=cells)


def _row_key(unit: Unit) -> object:
    return (unit.within, unit.heads, unit.name) if unit.is_row else None


def _name_key(unit: Unit) -> object:
    """The row of an action that now stands under another heading, or bears other words."""
    return (unit.heads, unit.cells[0]) if unit.is_row else None


def _by_words(old: Sequence[Unit], left: Sequence[int], new: Sequence[Unit], others: Sequence[int]) -> dict[int, int]:
    """Paragraphs and rows of one section that are worded otherwise, and have half of their words in common."""
    found: dict[int, int] = {}
    free = list(others)
    for at in left:
        alike = [other for other in free if new[other].like == old[at].like]
        near = [(_likeness(old[at].cells, new[other].cells), -other) for other in alike]
        share, other = max(near, default=(0.0, 0))
        if share >= ALIKE:
            found[at] = -other
            free.remove(-other)
    return found


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    words = Counter(" ".join(one).casefold().split()), Counter(" ".join(other).casefold().split())
    return 2 * (words[0] & words[1]).total() / max(1, words[0].total() + words[1].total())


def _changed(says: str, now: str) -> Iterator[tuple[str, str, int | None]]:
    """The figures of one wording that are others in the other, with what they are there and their number among those there."""
    then, today = _tokens(says), _tokens(now)
    numbers = {at: number for number, at in enumerate(at for at, token in enumerate(today) if token.figure)}
    left = Counter(token.text for token in today if token.figure)
    matcher = SequenceMatcher(None, [token.mask for token in then], [token.mask for token in today], autojunk=False)
    alone: list[str] = []
    for kind, first, last, first_now, last_now in matcher.get_opcodes():
        old, new = [each for each in then[first:last] if each.figure], [at for at in range(first_now, last_now) if at in numbers]
        if kind != "equal" and len(old) != len(new):
            alone += [each.text for each in old]
            continue
        for each, at in zip(old, new, strict=True):
            left[today[at].text] -= 1
            if each.text != today[at].text:
                yield each.text, today[at].text, numbers[at]
    for text in alone:
        left[text] -= 1
        if left[text] < 0:
            yield text, NOT_NOW, None


@dataclass(frozen=True)
class _Token:
    text: str
    figure: bool

    @property
    def mask(self) -> str:
        return "#" if self.figure else self.text.casefold()


def _tokens(text: str) -> list[_Token]:
    found, at = list[_Token](), 0
    for figure in FIGURE.finditer(text):
        found += [_Token(word[0], figure=False) for word in WORD.finditer(text[at : figure.start()])]
        found.append(_Token(_spaced(figure), figure=True))
        at = figure.end()
    return [*found, *(_Token(word[0], figure=False) for word in WORD.finditer(text[at:]))]


def _figures(text: str) -> list[str]:
    return [_spaced(found) for found in FIGURE.finditer(text)]


def _spaced(found: re.Match[str]) -> str:
    return " ".join(found[0].split())


def _places(new: Sequence[Unit], evidence: Sequence[EvidenceRow], ratings: Collection[str]) -> Places:
    """Where each figure of a report stands in the trackers, by its paragraph or row, its cell and its number in that.

    The evidence has them in the order in which they were printed, but for those of texts that were copied whole; so the figures
    of a section are laid beside its evidence.
    """
    printed: dict[str, list[tuple[str, tuple[int, int, int]]]] = {}
    for at, unit in enumerate(new):
        for column, cell in enumerate(() if unit.is_point else unit.cells):
            texts = [cell] if cell in ratings else _figures(cell)
            printed.setdefault(unit.section, []).extend((text, (at, column, number)) for number, text in enumerate(texts))
    known: dict[str, list[EvidenceRow]] = {}
    for row in evidence:
        if not row.fact.startswith("chart: "):
            known.setdefault(row.section, []).append(row)
    found: Places = {}
    for section, figures in printed.items():
        rows = known.get(section, [])
        matcher = SequenceMatcher(None, [text for text, _ in figures], [" ".join(row.text.split()) for row in rows])
        for block in matcher.get_matching_blocks():
            for at in range(block.size):
                found[figures[block.a + at][1]] = rows[block.b + at].cells
    return found
