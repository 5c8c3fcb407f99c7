"""Tables of one programme that are headed alike: where a heading of one is misspelt or blank, the others say what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import heading_words, says_something

Style = tuple[bool, str | None]  # whether most of a row is bold, and the fill that most of it has
Words = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Head:
    """A row of headings that was read: its texts by column, what those mean that are known, and how it is written."""

    sheet: str
    texts: Mapping[int, str]
    roles: Mapping[int, Role]
    style: Style

    def is_like(self, texts: Mapping[int, str], style: Style) -> bool:
        """Whether another row is headed so, but for a word or two."""
        same = sum(heading_words(text) == heading_words(self.texts.get(column, "")) for column, text in texts.items())
        enough = 1 if any(style) and style == self.style else 2
        return enough <= same < len(self.texts) == len(texts) and same * 2 >= len(texts)


AS_OTHERS = 7.0  # the weight of what other tables that are headed alike have in a column's place
SURELY = 12.0  # more than any heading says: what a key explains


@dataclass(frozen=True)
class Hint:
    """What a column holds whose heading does not say it, and why; `weight` beside what its heading says."""

    role: Role
    why: str
    weight: float = AS_OTHERS

    @classmethod
    def of_others(cls, role: Role, heading: str) -> Hint:
        """What other tables have where this one has a heading that says nothing."""
        return cls(role, f"other tables have '{' '.join(heading.split())[:60]}' there")


Siblings = tuple[Head, ...]
NO_SIBLINGS: Siblings = ()


def is_headed_alike(texts: Mapping[int, str], style: Style, siblings: Siblings) -> bool:
    return any(head.is_like(texts, style) for head in siblings)


def hints(headings: Mapping[int, str], siblings: Siblings) -> dict[int, Hint]:
    """For each column whose heading is not known, or stands twice, what the likest other table has there.

    `headings` are those of all columns, from the left; '' where there is none.
    """
    if not siblings:
        return {}
    mine = [heading_words(text) for text in headings.values()]
    open_columns = {column for column, text in headings.items() if not says_something(text) or mine.count(heading_words(text)) > 1}
    if not open_columns:
        return {}
    others = [each for each in siblings if _words(each) != [words for words in mine if words]]
    head = max(others, key=lambda each: _in_common(mine, _words(each)), default=None)
    if head is None:
        return {}
    theirs = _words(head)
    same = _in_common(mine, theirs)
    if same * 2 < len(theirs) or same < min(2, len(theirs) - 1):
        return {}
    columns, there = list(headings), list(head.texts)
    return {
        columns[one]: Hint.of_others(head.roles[there[other]], head.texts[there[other]])
        for one, other in _paired(mine, theirs)
        if there[other] in head.roles and columns[one] in open_columns
    }


def _words(head: Head) -> list[Words]:
    return [heading_words(text) for text in head.texts.values()]


def _in_common(mine: Sequence[Words], theirs: Sequence[Words]) -> int:
    return len({words for words in mine if words} & set(theirs))


def _paired(mine: Sequence[Words], theirs: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """The places at which the two differ, between headings that are the same."""
    if len(mine) == len(theirs):
        yield from ((at, at) for at, words in enumerate(mine) if words != theirs[at])
        return
    for kind, first, last, there, until in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind == "replace" and last - first == until - there:
            yield from zip(range(first, last), range(there, until), strict=True)


def style_of(cells: Sequence[Cell]) -> Style:
    """Whether most of a row is bold, and the fill that most of it has."""
    bold = sum(cell.bold for cell in cells) * 10 >= len(cells) * 7
    fills = [cell.fill for cell in cells if cell.fill]
    fill = max(dict.fromkeys(fills), key=fills.count) if len(fills) * 10 >= len(cells) * 7 else None
    return bold, fill
