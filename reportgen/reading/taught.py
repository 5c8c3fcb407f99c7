"""What the Settings sheet teaches about the trackers themselves: how headings, words, sheets and indicators are to be read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.model.findings import Finding, found
from reportgen.model.indicators import Better, Indicator
from reportgen.model.places import Place
from reportgen.model.ratings import CountsAs
from reportgen.reading.layout.headings import heading_words, nearest


class Groups(StrEnum):
    """Where the groups of a sheet's rows stand."""

    SHEET = "sheet"  # its name is the group
    BANDS = "bands"  # the rows across are


@dataclass(frozen=True, kw_only=True)
class TaughtHeading:
    """What a heading means; on one sheet only, where one is named (in small letters)."""

    heading: str
    role: Role
    sheet: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        return heading_words(self.heading)


@dataclass(frozen=True, kw_only=True)
class Taught:
    """Names of sheets, levels, statuses and indicators are in small letters with single spaces: ask with `folded`.

    `places` are the cells of the values, by the setting's field and what it names.
    """

    headings: tuple[TaughtHeading, ...] = ()
    counts: Mapping[str, CountsAs] = field(default_factory=dict)  # of levels and status words
    better: Mapping[str, Better] = field(default_factory=dict)  # by number or title
    kinds: Mapping[str, str] = field(default_factory=dict)  # 'plan', 'indicators', …, 'none', by sheet
    groups: Mapping[str, Groups] = field(default_factory=dict)  # by sheet
    ignored: frozenset[str] = frozenset()  # sheets of which nothing is read or said
    places: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    always_read: frozenset[str] = frozenset()  # sheets of settings, of which none of these can be said

    def roles(self, sheet: str) -> dict[tuple[str, ...], Role]:
        """What headings of a sheet mean, by their words: what was said for all sheets, and before that for this one."""
        general = {each.words: each.role for each in self.headings if each.sheet is None}
        return general | {each.words: each.role for each in self.headings if each.sheet == folded(sheet)}

    def ignores(self, sheet: str) -> bool:
        return folded(sheet) in self.ignored

    def kind_of(self, sheet: str) -> str | None:
        return self.kinds.get(folded(sheet))

    def groups_of(self, sheet: str) -> Groups | None:
        return self.groups.get(folded(sheet))


def idle(taught: Taught, texts: Mapping[str, Collection[str]], indicators: Sequence[Indicator]) -> Iterator[Finding]:
    """Settings that name what is not in the trackers, so that they change nothing.

    `texts` are the texts of every cell, by the name of their sheet, Settings sheets apart.
    """
    named = {folded(each.ref) for each in indicators} | {folded(each.title) for each in indicators}
    for (of, name), place in taught.places.items():
        if of in ("kind", "group", "ignore") and name in taught.always_read:
            yield _idle(place, f"the sheet '{name}' holds the settings, and these are always read", None, "Delete the row.")
        elif of in ("kind", "group", "ignore") and name not in {folded(sheet) for sheet in texts}:
            yield _idle(place, f"no sheet is called '{name}'", nearest(name, texts))
        elif of == "better" and name not in named:
            yield _idle(place, f"no indicator has the number or title '{name}'", nearest(name, [each.title for each in indicators]))
        elif of == "counts" and not _stands(name, texts):
            yield _idle(place, f"no cell of the trackers holds '{name}'", None)
    for each in taught.headings:
        if not _is_a_heading(each, texts):
            where = f"on the sheet '{each.sheet}'" if each.sheet else "in the trackers"
            yield _idle(taught.places["heading", _key(each)], f"no heading '{each.heading}' stands {where}", None)


def _is_a_heading(each: TaughtHeading, texts: Mapping[str, Collection[str]]) -> bool:
    longest = 4 * len(each.heading) + 8  # brackets, marks and stacked letters apart, a text of the same words is about as long
    held = (text for sheet, held in texts.items() if each.sheet in (None, folded(sheet)) for text in held)
    return any(len(text) < longest and heading_words(text) == each.words for text in held)


def _key(each: TaughtHeading) -> str:
    return folded(f"{each.sheet} / {each.heading}" if each.sheet else each.heading)


def _stands(name: str, texts: Mapping[str, Collection[str]]) -> bool:
    return any(name in folded(text) for held in texts.values() for text in held)


def _idle(
    place: Place, why: str, guess: str | None, else_: str = "Type it as it stands in the trackers, or delete the row."
) -> Finding:
    cure = f"Did you mean '{guess}'?" if guess else else_
    return found("setting-changes-nothing", place, why=why, cure=cure)
