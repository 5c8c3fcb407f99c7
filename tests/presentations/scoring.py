"""The facts that came out of a presentation against what must; each fact is right, told by a finding, or wrong in silence."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from reportgen.cli import main
from tests.presentations import truth
from tests.presentations.drafts import INDICATOR, ROW, Item, Written

Json = dict[str, Any]
FIRST_LETTERS = 40


class NotReadError(AssertionError):
    """`reportgen facts` ended with something other than facts."""


def facts_of(folder: Path, month: str = truth.MONTH) -> Json:
    """`reportgen facts --json` of the programme in a folder, in this process."""
    words = ("facts", "--json", "--inputs", str(folder), "--month", month, "--output", str(folder / "output"))
    result = CliRunner().invoke(main, words)
    start = result.stdout.find("{")
    if start < 0:
        raise NotReadError(f"{folder}: exit {result.exit_code}: {result.output[-500:]} {result.exception!r}")
    facts: Json = json.loads(result.stdout[start:])
    return facts


@dataclass(frozen=True)
class Held:
    """One fact. `told`: a finding of severity fix or look names its row, its column or its table."""

    kind: str
    right: bool
    told: bool
    where: str
    got: object = None
    want: object = None


# --- what came out --------------------------------------------------------------------------------------------------------

Found = tuple[Json, Json]  # an item, and the action that it is or is a step of
SOURCE = re.compile(r"[^!]*!(.+)!\$?([A-Z]+)\$?(\d+)(?::.*)?")
SHEET = re.compile(r"[^!]*!([^!]+)")


def place(source: str | None) -> tuple[str | None, str | None, int | None]:
    """Sheet, column and row; None where the source names less."""
    if match := SOURCE.fullmatch(source or ""):
        return match[1].strip("'"), match[2], int(match[3])
    match = SHEET.fullmatch(source or "")
    return (match[1].strip("'") if match else None), None, None


def words(text: object) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", str(text or "").lower().replace("’", "'")))


def _begins(got: object, want: object) -> bool:
    return words(want)[:FIRST_LETTERS] in words(got)


def _lead_words(leads: Sequence[str]) -> list[str]:
    return sorted(word for word in words(" ".join(leads)).split() if word != "and")


@dataclass(frozen=True)
class Facts:
    """`rows`: each step, and each action without steps; `whole`: each action; with the action it belongs to."""

    held: Json
    rows: list[Found]
    whole: list[Found]
    titles: dict[str, str]

    @classmethod
    def of(cls, held: Json) -> Facts:
        rows = [(item, action) for action in held["actions"] for item in (action["steps"] or [action])]
        titles = {each["ref"]: each["title"] for each in held["priorities"] if each["ref"]}
        return cls(held, rows, [(action, action) for action in held["actions"]], titles)

    def find(self, item: Item) -> Found | None:
        """The item at its place whose text begins as expected; else one with that text; else what stands at its place."""
        if item.pool == INDICATOR:
            pool = [(each, each) for each in self.held["indicators"]]
        else:
            pool = self.rows if item.pool == ROW else self.whole
        named = [found for found in pool if _begins(found[0].get("action", found[0].get("title")), item.text)]
        here = [found for found in pool if place(found[0]["source"])[::2] == (item.sheet, item.row)]
        both = [found for found in named if found in here]
        return next(iter([*both, *named, *([] if item.of else here)]), None)

    def group(self, action: Json) -> str:
        return f"{action['priority'] or ''} {self.titles.get(action['priority'] or '', '')}"


# --- when a fact is right -------------------------------------------------------------------------------------------------


def _same_words(got: object, want: object) -> bool:
    return words(got) == words(want)


def _same_group(got: object, want: object) -> bool:
    wanted = set(words(want).split()) - {"and", "of", "the"}
    return len(wanted & set(words(got).split())) >= 0.6 * len(wanted)


def _answered(facts: Facts, found: Found) -> str:
    action = found[1]
    return " | ".join(
        filter(None, [*(action.get("answers") or []), action["outcome"], facts.group(action), found[0].get("action")])
    )


def _values(indicator: Json) -> dict[str, float]:
    return {value["period"]: round(float(value["number"]), 4) for value in indicator["values"] if value["number"] is not None}


def _latest(indicator: Json) -> tuple[object, object]:
    latest = indicator["latest"] or {}
    return latest.get("period"), latest.get("number")


@dataclass(frozen=True)
class Kind:
    """How a kind of fact is taken from what came out, and when it is the same as what must."""

    got: Callable[[Facts, Found], object]
    same: Callable[[Any, Any], bool] = lambda got, want: bool(got == want)
    column: str | None = None  # the field of the column it comes from


def _member(*names: str) -> Callable[[Facts, Found], object]:
    def got(_: Facts, found: Found) -> object:
        value: object = found[0]
        for name in names:
            value = value.get(name) if isinstance(value, dict) else None
        return value

    return got


def _revised(_: Facts, found: Found) -> object:
    own = (found[0].get("revised") or {}).get("date")
    return own or (found[1].get("revised") or {}).get("date")


def _aim(_: Facts, found: Found) -> str:
    action = found[1]
    return " | ".join(filter(None, [action["action"], action["outcome"], *(action.get("answers") or [])]))


KINDS: dict[str, Kind] = {
    "text": Kind(lambda _, found: f"{found[0]['action']} | {found[1]['action']}", _begins, "action"),
    "ref": Kind(lambda _, found: found[1]["ref"], _same_words, "ref"),
    "group": Kind(lambda facts, found: facts.group(found[1]), _same_group, "group"),
    "outcome": Kind(lambda _, found: found[1]["outcome"], _begins, "outcome"),
    "what is answered": Kind(_answered, _begins, "answers"),
    "aim": Kind(_aim, _begins, "action"),
    "leads": Kind(_member("leads"), lambda got, want: _lead_words(got) == _lead_words(want), "leads"),
    "deadline": Kind(_member("deadline", "date"), column="deadline"),
    "revised": Kind(_revised, column="revised"),
    "rating": Kind(_member("rating", "declared"), _same_words, "rating"),
    "state": Kind(_member("state"), column="state"),
    "done": Kind(_member("done"), column="state"),
    "overdue": Kind(_member("overdue"), column="state"),
    "progress": Kind(lambda _, found: found[1]["progress"], _begins, "progress"),
    "indicator ref": Kind(_member("ref"), _same_words, "indicator ref"),
    "title": Kind(_member("title"), _begins, "title"),
    "indicator group": Kind(_member("group"), _same_group, "indicator group"),
    "unit": Kind(_member("unit"), column="unit"),
    "values": Kind(lambda _, found: _values(found[0])),
    "latest": Kind(lambda _, found: _latest(found[0])),
    "target": Kind(_member("target", "number"), column="target"),
    "baseline": Kind(_member("baseline", "number"), column="baseline"),
    "better": Kind(_member("better"), column="better"),
    "direction": Kind(_member("direction")),
    "own rating": Kind(_member("rating", "declared"), _same_words, "own rating"),
    "comment": Kind(_member("comment"), _begins, "comment"),
}
STATE_FIELDS = (
    "rating",
    "status",
    "percent",
    "completed",
    "complete",
    "on track",
    "off track",
    "yes or no",
    "progress",
    "rating September",
)


def score(held: Json, written: Written) -> list[Held]:
    """Every fact that the presentation tells, right or wrong."""
    facts, telling = Facts.of(held), Telling.of(held, written)
    scored = [one for item in written.items for one in _of_item(facts, item, telling)]
    return [*scored, *_of_counts(facts, written, telling), *_invented(facts, written, telling)]


def _of_item(facts: Facts, item: Item, telling: Telling) -> Iterator[Held]:
    found = facts.find(item)
    where = f"{item.sheet} {item.row}"
    yield Held(
        "indicator read" if item.pool == INDICATOR else "row read",
        found is not None,
        telling.of_row(item) if found is None else False,
        where,
        None,
        item.text,
    )
    for name, answers in item.facts.items():
        got, right = _held(facts, found, item, name)
        told = not right and telling.of_fact(item, name, unread=found is None)
        yield Held(name, right, told, where, got, answers[0] if answers else item.row)


def _held(facts: Facts, found: Found | None, item: Item, name: str) -> tuple[object, bool]:
    if found is None:
        return "not read", False
    if name == "source row":
        got = place(found[0]["source"])[2]
        return got, got == item.row
    kind = KINDS[name]
    value = kind.got(facts, found)
    answers = item.facts[name] or (item.text,)
    return value, any(kind.same(value, answer) for answer in answers)


def _of_counts(facts: Facts, written: Written, telling: Telling) -> Iterator[Held]:
    got = {"actions": len(facts.whole), "steps": len(facts.rows), "indicators": len(facts.held["indicators"])}
    for name, want in written.counts.items():
        right = got[name] == want
        yield Held(f"{name} counted", right, not right and telling.of_tables(), name, got[name], want)


def _invented(facts: Facts, written: Written, telling: Telling) -> Iterator[Held]:
    """A row that came out and stands on no row of the plan, and an indicator that stands on none of theirs."""
    known = {(item.sheet, item.row) for item in written.items}
    items = [*facts.rows, *((each, each) for each in facts.held["indicators"])]
    strange = [item for item, _ in items if place(item["source"])[::2] not in known]
    for item in strange:
        yield Held(
            "nothing invented", False, telling.at(item["source"]), str(item["source"]), item.get("action") or item.get("title")
        )
    if not strange:
        yield Held("nothing invented", True, False, "everywhere")


# --- alarms without cause ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Alarm:
    """A column that was read rightly, and the severity of the finding that names it all the same; None where none does."""

    sheet: str
    field: str
    severity: str | None
    words: str = ""


def alarms(held: Json, written: Written, scored: Sequence[Held]) -> list[Alarm]:
    """Each column of which every fact of its sheet is right."""
    wrong = {(one.where.rpartition(" ")[0], one.kind) for one in scored if not one.right}
    found = []
    for (sheet, field), head in written.heads.items():
        kinds = _kinds_of(field)
        if kinds and not any((sheet, kind) in wrong for kind in kinds):
            found.append(_alarm(held, sheet, field, head))
    return found


def _kinds_of(field: str) -> list[str]:
    of_state = ["rating", "state"] if field in STATE_FIELDS and field != "progress" else []
    return of_state or [name for name, kind in KINDS.items() if kind.column == field and name != "aim"]


def _alarm(held: Json, sheet: str, field: str, head: tuple[str, str, frozenset[int]]) -> Alarm:
    """The gravest finding at a heading row that names this column by its letter or its heading."""
    letter, text, rows = head
    for severity in ("fix", "look"):
        for each in held["findings"]:
            name, column, row = place(each["place"])
            said = f"{each['what']} {each['do']}"
            if (
                each["severity"] == severity
                and name == sheet
                and row in rows
                and (column == letter or (text and f"'{text}'" in said))
            ):
                return Alarm(sheet, field, severity, f"{each['id']}: {each['what']}")
    return Alarm(sheet, field, None)


# --- what findings tell ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Telling:
    """The findings that a person is asked to look at, and where the columns stand."""

    findings: list[tuple[str | None, str | None, int | None, str]]  # sheet, column, row, words
    written: Written

    @classmethod
    def of(cls, held: Json, written: Written) -> Telling:
        asked = [each for each in held["findings"] if each["severity"] in ("fix", "look", "stop")]
        return cls([(*place(each["place"]), f"{each['what']} {each['do']}") for each in asked], written)

    def of_fact(self, item: Item, name: str, unread: bool) -> bool:
        if unread:
            return self.of_row(item)
        column = KINDS[name].column if name in KINDS else None
        fields = STATE_FIELDS if column in ("state", "rating") else (column,)
        return any(self._names(each, item, fields) for each in self.findings)

    def _names(self, finding: tuple[str | None, str | None, int | None, str], item: Item, fields: Sequence[str | None]) -> bool:
        sheet, letter, row, said = finding
        if sheet != item.sheet or row is None:
            return False
        if row == item.row:
            return True
        heads = [head for field in fields if field and (head := self.written.heads.get((item.sheet, field)))]
        return any(row in rows and (letter == at or (bool(text) and f"'{text}" in said)) for at, text, rows in heads)

    def of_row(self, item: Item) -> bool:
        """A row that was not read is told of by its own place, by the headings of its table, or by its sheet."""
        heads = {row for (sheet, _), (_, _, rows) in self.written.heads.items() if sheet == item.sheet for row in rows}
        return any(
            sheet in (item.sheet, None) and (row is None or row in heads or row == item.row) for sheet, _, row, _ in self.findings
        )

    def of_tables(self) -> bool:
        heads = {(sheet, row) for (sheet, _), (_, _, rows) in self.written.heads.items() for row in rows}
        return any(row is None or (sheet, row) in heads for sheet, _, row, _ in self.findings)

    def at(self, source: str | None) -> bool:
        return any((sheet, row) == place(source)[::2] for sheet, _, row, _ in self.findings)
