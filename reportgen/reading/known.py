"""The actions of a plan as other sheets name them: by their refs, by the sheet or group that they stand in, by their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum, auto
from functools import cached_property, lru_cache

from reportgen.lexicon.alike import folded, words
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.places import Place
from reportgen.reading.layout.kinds import STATES
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.subjects.plan_rows import text_of
from reportgen.reading.values.ratings import is_colour
from reportgen.reading.values.refs import read_ref, ref_at_start

WITH_PREFIX = pattern(r"(?P<before>[a-z][a-z&' ]{0,40}?)?[ :/_-]*(?P<ref>\d\S{0,20})", re.IGNORECASE)  # 'SEND 1.2', 'EH-1.2'
LONE_REF = pattern(r"(?:action |item )?(?=\S{0,9}\d)[\w.:/-]{1,10}", re.IGNORECASE)  # where words should stand
OF_ANY_PLAN = frozenset({"a", "ac", "act", "action", "ref"})  # before a ref: 'A1' may be action 1
SMALL_WORDS = frozenset("a all an and are at by each for from in is of on or our that the to we will with".split())  # noqa: SIM905
STEM = 5  # letters by which 'audits', 'audited' and 'auditing' are one word
ALIKE, LIKEST = (
    0.5,
    0.75,
)  # the share of the shorter text's words that stand in the longer one too: where the ref is the same; alone
OUTDONE = 0.2  # by how much the likest action must be liker than any other
TELLING_WORDS = 4  # from which on a text is one action's, whatever ref stands beside it
MOST_ALIKE = 40  # rows with one ref or like words, of which nobody can tell which is meant

Words = tuple[str, ...]
At = tuple[Place, int]  # a row of a sheet


class How(IntEnum):
    """By what a row is known to tell of an action: the surest last."""

    LIKENESS = auto()
    REF = auto()
    WORDS = auto()


@dataclass(frozen=True, eq=False)
class Named:
    """How a row names what it tells of: a ref, words, and the names that it stands under, the nearest first.

    `action` is the same for rows of one ref, or one text without any, that stand one below the other, as the steps of an action do.
    """

    row: Row
    ref: str | None
    text: str
    under: tuple[Words, ...]
    action: tuple[Place, int]

    @cached_property
    def words(self) -> Words:
        return words(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(word.removesuffix("s")[:STEM] for word in self.words if len(word) > 1 and word not in SMALL_WORDS)

    def likeness(self, other: Named) -> float:
        """The share of the shorter text's words that stand in the longer one too."""
        shorter = min(len(self.stems), len(other.stems))
        return len(self.stems & other.stems) / shorter if shorter else 0.0


def named(table: Table) -> Iterator[Named]:
    """Each row of a table. A group that is typed once stands for the rows below it."""
    above = (*(title.text for title in reversed(table.titles)), table.sheet.name, table.sheet.workbook.rpartition(".")[0])
    group, bands = None, None
    last: str | Words | None = None
    first = 0
    for row in table.rows:
        same_band = row.bands == bands
        group = row.text(Role.PRIORITY) or (group if same_band else None)
        bands = row.bands
        names = (*filter(None, [group]), *(band.text for band in reversed(row.bands)), *above)
        ref, text = _ref_and_text(row)
        own = ref or words(text)
        first = first if same_band and own == last else row.number
        last = own
        yield Named(row, ref, text, tuple(name_words(name[:120]) for name in names), (row.sheet.place, first))


def _ref_and_text(row: Row) -> tuple[str | None, str]:
    text = text_of(row)
    if Role.REF not in row.columns.roles and (begins := ref_at_start(text)) is not None:
        return begins
    return (read_ref(text).ref, "") if Role.REF not in row.columns.roles and LONE_REF.fullmatch(text) else (ref_of(row), text)


def ref_of(row: Row) -> str | None:
    cell = row.cell(Role.REF)
    return read_ref(cell.value, cell.number_format).ref if cell is not None else None


def row_at(row: Row) -> At:
    return row.sheet.place, row.number


name_words = lru_cache(maxsize=65536)(words)  # the same stand above row after row


class Known:
    """The actions that are known, by their refs and by their words."""

    def __init__(self) -> None:
        self._waiting: list[Table] = []
        self._unworded: list[Named] = []
        self._by_ref: dict[str, list[Row]] = {}
        self._by_text: dict[Words, list[Row]] = {}
        self._by_stem: dict[str, list[Row]] = {}
        self._named: dict[At, Named] = {}
        self._names: set[Words] = set()
        self._rows: dict[int, int] = {}
        self._states: dict[tuple[int, Role], set[str]] = {}

    def rows_beside(self, row: Row) -> int:
        """How many rows its table has."""
        return self._rows[id(row.columns)]

    def tells_in(self, row: Row, role: Role, text: str) -> bool:
        """Whether a state might stand in its table too, in the same words or colours, so that another one says something else."""
        held = self._states.get((id(row.columns), role), set())
        return folded(text) in held or (is_colour(text) and any(map(is_colour, held)))

    def add(self, table: Table) -> None:
        self._waiting.append(table)

    @property
    def is_empty(self) -> bool:
        return not (self._waiting or self._named)

    def _learn_refs(self) -> None:
        """What the tables hold that were added, once it is asked for: in most programmes nothing else tells of actions."""
        for table in self._waiting:
            self._rows[id(table.columns)] = len(table.rows)
            for role in STATES & table.columns.roles.keys():
                self._states[id(table.columns), role] = {folded(row.text(role)) for row in table.rows}
            for each in named(table):
                self._named[row_at(each.row)] = each
                self._names.update(each.under)
                self._unworded.append(each)
                for key in _keys(each.ref) if each.ref else ():
                    self._by_ref.setdefault(key, []).append(each.row)
        self._waiting.clear()

    def _learn(self) -> None:
        """Their words too."""
        self._learn_refs()
        for each in self._unworded:
            for stem in each.stems:
                self._by_stem.setdefault(stem, []).append(each.row)
            if each.words:
                self._by_text.setdefault(each.words, []).append(each.row)
        self._unworded.clear()

    def told_of(self, name: Named) -> tuple[tuple[Row, ...], How] | None:
        """The rows of the one action that another row tells of, and by what it is known; None where it may be none or several."""
        self._learn()
        of_ref = self._of_ref(name)
        same = self._narrowed(self._by_text.get(name.words, ()), name)
        ids = {id(row) for row in of_ref}
        same = [row for row in same if id(row) in ids] or same
        if self._are_of_one(same) and self._may_be(same[0], name):
            return tuple(same), How.WORDS
        if not self._may_be_ten(name):
            likest = [row for row in of_ref if name.words and name.likeness(self._named[row_at(row)]) >= LIKEST]
            for rows, how in ((likest, How.WORDS), ([row for row in of_ref if self._is_alike(row, name)], How.REF)):
                if self._are_of_one(rows):
                    return tuple(rows), how
        return (tuple(like), How.LIKENESS) if not of_ref and self._are_of_one(like := self._likest(name)) else None

    def holds(self, text: str) -> bool:
        """Whether a cell holds the ref of an action, or of a step of one."""
        ref = read_ref(text).ref
        if ref is None:
            return False
        self._learn_refs()
        return any(key in self._by_ref or key.rstrip("abcdefgh") in self._by_ref for key in _keys(ref))

    def is_text(self, text: str) -> bool:
        """Whether they are the words of an action."""
        self._learn()
        return name_words(text) in self._by_text

    def is_name(self, text: str) -> bool:
        """Whether it names a sheet or group in which actions stand."""
        return name_words(text) in self._names

    def _are_of_one(self, rows: Sequence[Row]) -> bool:
        """Whether they are the rows of one action: with one ref, or without any one text, one below the other."""
        return len({self._named[row_at(row)].action for row in rows}) == 1

    def _is_alike(self, row: Row, name: Named) -> bool:
        own = self._named[row_at(row)]
        return not name.words or not own.words or name.likeness(own) >= ALIKE

    def _may_be(self, row: Row, name: Named) -> bool:
        """Whether the ref beside its words is not that of another action: rows may be numbered anew, codes with letters are not."""
        own = self._named[row_at(row)].ref
        if name.ref is None or own is None or {*_keys(name.ref)} & {*_keys(own)}:
            return True
        coded = any(map(str.isalpha, name.ref)) and any(map(str.isalpha, own))
        return len(name.words) >= TELLING_WORDS and not coded

    def _may_be_ten(self, name: Named) -> bool:
        """Whether a ref that is stored as a number may be 1.1 or 1.10."""
        cell = name.row.cell(Role.REF)
        return cell is not None and isinstance(cell.value, float) and f"{name.ref}0" in self._by_ref

    def _of_ref(self, name: Named) -> list[Row]:
        """The rows with its ref; where that begins with more than theirs, those whose sheet or group is called so."""
        if name.ref is None:
            return []
        full, bare = _keys(name.ref)[0], _keys(name.ref)[-1]
        if full in self._by_ref:
            return self._narrowed(self._by_ref[full], name)
        before = name_words(full[: -len(bare)])
        rows = self._by_ref.get(bare, ())
        told = before[0] in OF_ANY_PLAN if len(before) == 1 else not before
        return self._narrowed([row for row in rows if told or self._is_under(row, before)], name)

    def _narrowed(self, rows: Sequence[Row], name: Named) -> list[Row]:
        """Of several the ones that stand under what the row stands under too; none of its own sheet."""
        found = [row for row in rows if row.sheet.place != name.row.sheet.place] if len(rows) <= MOST_ALIKE else []
        for under in name.under:
            if len(found) < 2:
                break
            kept = [row for row in found if self._is_under(row, under)]
            found = kept or found
        return found

    def _is_under(self, row: Row, name: Words) -> bool:
        return any(_is_called(name, other) for other in self._named[row_at(row)].under)

    def _likest(self, name: Named) -> list[Row]:
        """The action whose words are the likest, where no other's are nearly so."""
        rarest = sorted((self._by_stem[stem] for stem in name.stems & self._by_stem.keys()), key=len)[:2]
        if len(rarest) < 2 or sum(map(len, rarest)) > MOST_ALIKE:
            return []
        near = {row_at(row): row for rows in rarest for row in rows}
        others = (at for at in near if at[0] != name.row.sheet.place and (name.ref is None or self._named[at].ref is None))
        score = {at: name.likeness(self._named[at]) for at in others}
        best = max(score.values(), default=0.0)
        return [near[at] for at, likeness in score.items() if likeness > best - OUTDONE] if best >= LIKEST else []


def _keys(ref: str) -> tuple[str, ...]:
    """What a ref is known by: whole, and without the letters before its first number; '1-2' is 1.2."""
    parts = WITH_PREFIX.fullmatch(ref)
    if parts is None:
        return (ref.casefold(),)
    bare, before = parts["ref"].casefold().replace("-", "."), " ".join(name_words(parts["before"] or ""))
    return (f"{before}{bare}", bare) if before else (bare,)


@lru_cache(maxsize=65536)
def _is_called(said: Words, name: Words) -> bool:
    """'SEND' and 'SEND and inclusion', 'EH' and 'Early Help'."""
    if not said or not name:
        return False
    one, other = set(said), set(name)
    return one & other in (one, other) or said[0] in _initials(name)


def _initials(name: Words) -> set[str]:
    return {"".join(word[0] for word in name), "".join(word[0] for word in name if word not in SMALL_WORDS)}
