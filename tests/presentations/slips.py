"""A slip in one heading (a letter dropped, a nonsense word, …): what is still read, and is it said what is not?

    python -m tests.presentations.slips [--every 1] [--kind letter] [--show]

The trackers at hand: Exampleshire, some presentations of the plan of `truth`, and the published trackers and others, where they are
beside this clone. What is read without the slip is what must be read with it.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
from lxml import etree

from tests.presentations.habits import drawn
from tests.presentations.pages import write
from tests.presentations.scoring import Json, NotReadError, facts_of
from tests.presentations.truth import MONTH

CLONE = Path(__file__).resolve().parents[2]
SHARED = CLONE.parent / "shared"
EXAMPLE, EXAMPLE_MONTH = CLONE / "inputs" / "exampleshire", "2026-09"
PRESENTATIONS = (2, 12, 19, 23, 28, 29, 48, 50)
KINDS = ("letter", "nonsense")
OTHERS = ("swapped", "blank", "capitals", "twice", "merged")  # twice: its neighbour's words; merged: over its neighbour too
NONSENSE = ("Xqzt", "Blorp", "Fnord", "Wibble")
LEAST_HEADINGS, LONGEST_HEADING = 4, 90
MOST_RIGHT = 0.95
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PART_OF = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True)
class Heading:
    workbook: str
    sheet: str
    cell: str
    text: str


@dataclass(frozen=True)
class Tracker:
    """A programme's folder, the month it is read for, and its headings."""

    folder: Path
    month: str
    headings: tuple[Heading, ...]

    @cached_property
    def truth(self) -> Json:
        with tempfile.TemporaryDirectory() as passing:
            copy = Path(passing) / self.folder.name
            shutil.copytree(self.folder, copy, ignore=shutil.ignore_patterns("*.json", "output", "earlier"))
            return facts_of(copy, self.month)


@dataclass(frozen=True)
class Slip:
    tracker: Tracker
    heading: Heading
    kind: str

    @property
    def instead(self) -> str:
        chance = Random(f"{self.kind} {self.heading.sheet} {self.heading.cell} {self.heading.text}")
        plain = {"nonsense": chance.choice(NONSENSE), "blank": "", "merged": self.heading.text, "twice": self._beside().text}
        plain["capitals"] = f" {self.heading.text.upper()} \n "
        if self.kind in plain:
            return plain[self.kind]
        word = max(re.findall(r"[^\W\d_]+", self.heading.text), key=len)
        at = chance.randrange(len(word)) if self.kind == "letter" else chance.randrange(len(word) - 1)
        changed = word[at + 1 : at + 2] + word[at] if self.kind == "swapped" else ""
        return self.heading.text.replace(word, word[:at] + changed + word[at + 1 + bool(changed) :], 1)

    def _beside(self) -> Heading:
        """The next heading of the row; the one before where there is none."""
        row = re.sub(r"\D", "", self.heading.cell)
        of_row = [
            each
            for each in self.tracker.headings
            if (each.workbook, each.sheet) == (self.heading.workbook, self.heading.sheet) and re.sub(r"\D", "", each.cell) == row
        ]
        at = of_row.index(self.heading)
        return (of_row[at + 1 : at + 2] or of_row[at - 1 : at] or [self.heading])[0]

    @property
    def over(self) -> str | None:
        """The cell that a merged heading stands over too."""
        return self._beside().cell if self.kind == "merged" else None

    def __str__(self) -> str:
        text = " ".join(self.heading.text.split())
        return (
            f"{self.tracker.folder.name}, {self.heading.sheet}!{self.heading.cell}: '{text}' -> '{' '.join(self.instead.split())}'"
        )


# --- the trackers at hand and their headings ------------------------------------------------------------------------------


def trackers(folder: Path) -> list[Tracker]:
    """All that are at hand; the presentations are written in a folder."""
    found = [Tracker(EXAMPLE, EXAMPLE_MONTH, tuple(_headings(EXAMPLE)))]
    for seed in PRESENTATIONS:
        place = folder / f"presentation {seed}"
        place.mkdir(parents=True, exist_ok=True)
        write(*drawn(seed), place)
        found.append(Tracker(place, MONTH, tuple(_headings(place))))
    for expected in sorted(SHARED.glob("trackers*/*/*.expected.json")):
        what = json.loads(expected.read_text(encoding="utf-8"))
        if "month" in what:
            rows = {sheet["name"]: sheet.get("header_rows", []) for sheet in what["sheets"]}
            found.append(Tracker(expected.parent, what["month"], tuple(_headings(expected.parent, rows))))
    return found


def _headings(folder: Path, rows: Mapping[str, Sequence[int]] | None = None) -> Iterator[Heading]:
    """The texts in the rows of headings: those named, or the first row of each sheet that has several short texts."""
    for path in sorted(folder.glob("*.xls[xm]")):
        book = openpyxl.load_workbook(path, read_only=False)
        for sheet in book.worksheets:
            texts = [[cell for cell in row if isinstance(cell.value, str) and _may_head(cell.value)] for row in sheet.iter_rows()]
            first = next((at for at, cells in enumerate(texts, 1) if len(cells) >= LEAST_HEADINGS), None)
            wanted = rows.get(sheet.title, []) if rows is not None else [first] if first else []
            for at in wanted:
                if at <= len(texts):
                    yield from (Heading(path.name, sheet.title, cell.coordinate, str(cell.value)) for cell in texts[at - 1])


def _may_head(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and not text.startswith("=") and re.search(r"[^\W\d_]{3}", text) is not None


def slips(found: Sequence[Tracker], kinds: Sequence[str] = KINDS) -> list[Slip]:
    return [Slip(tracker, heading, kind) for kind in kinds for tracker in found for heading in tracker.headings]


def spread(every: Sequence[Slip], many: int) -> list[Slip]:
    """A fixed sample that takes from each tracker in turn."""
    chance = Random(2025)
    piles: dict[Path, list[Slip]] = {}
    for slip in every:
        piles.setdefault(slip.tracker.folder, []).append(slip)
    for pile in piles.values():
        chance.shuffle(pile)
    in_turn = [slip for round_ in zip_longest(*piles.values()) for slip in round_ if slip is not None]
    return in_turn[:many]


# --- the slip in the file -------------------------------------------------------------------------------------------------


def slipped(slip: Slip, folder: Path) -> Path:
    """A copy of the tracker's workbooks with the one cell changed; all else is as it was, values that Excel kept too."""
    copy = folder / slip.tracker.folder.name
    copy.mkdir(parents=True)
    for path in slip.tracker.folder.glob("*.xls[xm]"):
        if path.name == slip.heading.workbook:
            _with_text(path, copy / path.name, slip)
        else:
            shutil.copy(path, copy / path.name)
    return copy


def _with_text(source: Path, target: Path, slip: Slip) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        part = _part(old, slip.heading.sheet)
        for name in dict.fromkeys(old.namelist()):
            content = old.read(name)
            new.writestr(name, _changed(content, slip.heading.cell, slip.instead, slip.over) if name == part else content)


def _part(archive: zipfile.ZipFile, sheet: str) -> str:
    """The name of the part that holds a sheet."""
    book = etree.fromstring(archive.read("xl/workbook.xml"))
    wanted = next(each.get(PART_OF) for each in book.iter(f"{MAIN}sheet") if each.get("name") == sheet)
    links = etree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    target = next(str(each.get("Target")) for each in links if each.get("Id") == wanted)
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _changed(content: bytes, at: str, text: str, over: str | None) -> bytes:
    sheet = etree.fromstring(content)
    for where, words in ((at, text), *([(over, "")] if over and over != at else [])):
        cell = next(each for each in sheet.iter(f"{MAIN}c") if each.get("r") == where)
        for child in list(cell):
            cell.remove(child)
        if words:
            cell.set("t", "inlineStr")
            etree.SubElement(etree.SubElement(cell, f"{MAIN}is"), f"{MAIN}t").text = words
        elif cell.get("t"):
            del cell.attrib["t"]
    if over and over != at:
        _merge(sheet, at, over)
    return etree.tostring(sheet, xml_declaration=True, encoding="UTF-8", standalone=True)


def _merge(sheet: Any, at: str, over: str) -> None:
    merged = sheet.find(f"{MAIN}mergeCells")
    if merged is None:
        merged = etree.Element(f"{MAIN}mergeCells")
        sheet.find(f"{MAIN}sheetData").addnext(merged)
    first, last = sorted((at, over), key=lambda cell: (len(cell), cell))
    etree.SubElement(merged, f"{MAIN}mergeCell").set("ref", f"{first}:{last}")


# --- what came of it ------------------------------------------------------------------------------------------------------

CELL = re.compile(r"!\$?[A-Z]+\$?(\d+)$")
Leaf = tuple[str, str, str]  # list, source, name
LISTS = (
    "actions",
    "indicators",
    "feedback",
    "survey",
    "recommendations",
    "ambitions",
    "audit_grades",
    "measures",
    "risks",
    "decisions",
)
NOT_TOLD = {
    "steps",
    "source",
    "calculated",
    "shown",
    "days_overdue",
    "marks",
    "latest",
    "previous",
    "name",
    "not_to_plan",
    "attention",
}


def leaves(facts: Json) -> dict[Leaf, str]:
    """Every single fact by its list, the row it came from (whichever of its cells is named) and its name."""
    items = [(name, item, CELL.sub(r"!\1", str(item.get("source")))) for name, item in _items(facts)]
    rows = Counter((name, row) for name, _, row in items)
    return {
        (name, row if rows[name, row] == 1 else str(item.get("source")), key): value
        for name, item, row in items
        for key, value in _flat(item)
    }


def _items(facts: Json) -> Iterator[tuple[str, Json]]:
    holds = facts | {"measures": (facts.get("notice") or {}).get("measures") or []}
    for name in LISTS:
        for item in holds.get(name) or []:
            yield name, item
            yield from (("steps", step) for step in item.get("steps") or [])


def _flat(item: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in item.items():
        if key in NOT_TOLD:
            continue
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        elif key == "values":
            yield from ((f"value of {each['period']}", str(each["number"])) for each in value)
        elif value not in (None, [], ""):
            yield f"{before}{key}", json.dumps(value, ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True)
class Came:
    """What came of a slip. `lost`: rows that are read no more.

    `said`: a new *fix* tells of it; where actions, indicators, feedback or measures are among them, `gaps` as well.
    """

    slip: Slip
    share: float  # of the facts of its sheet
    of_all: float  # of those of the whole tracker
    lost: int
    said: bool
    missing: tuple[Leaf, ...]

    @property
    def in_silence(self) -> bool:
        return self.lost > 0 and not self.said


def came(slip: Slip, folder: Path) -> Came:
    truth = slip.tracker.truth
    wanted = leaves(truth)
    try:
        got = facts_of(slipped(slip, folder), slip.tracker.month)
    except NotReadError:
        return Came(slip, 0.0, 0.0, len(wanted), False, tuple(wanted))
    found = leaves(got)
    missing = tuple(leaf for leaf, value in wanted.items() if found.get(leaf) != value)
    strange, lost = _rows(found) - _rows(wanted), _rows(wanted) - _rows(found)
    wrong = [(name, source) for name, source, _ in missing] + [*strange]
    here = f"!{slip.heading.sheet}!"
    shares = (
        _share(sum(here in source for _, source in wrong), sum(here in source for _, source, _ in wanted)),
        _share(len(wrong), len(wanted)),
    )
    in_report = any(name in ("actions", "indicators", "feedback", "measures") for name, _ in lost)
    said = bool(_fixes(got) - _fixes(truth)) and (bool(got.get("gaps")) or not in_report)
    return Came(slip, *shares, len(lost), said, missing)


def _share(wrong: int, of: int) -> float:
    return 1 - min(1.0, wrong / of) if of else float(wrong == 0)


def _rows(found: Iterable[Leaf]) -> set[tuple[str, str]]:
    """The rows that facts came from; an action that became a step, or a step that became an action, is not lost."""
    return {("actions" if name == "steps" else name, source) for name, source, _ in found}


def _fixes(facts: Json) -> set[tuple[str, str]]:
    return {(each["id"], each["place"]) for each in facts["findings"] if each["severity"] == "fix"}


def all_came(chosen: Sequence[Slip], folder: Path) -> list[Came]:
    return [came(slip, folder / str(at)) for at, slip in enumerate(chosen)]


# --- the command ----------------------------------------------------------------------------------------------------------


def _table(results: Sequence[Came]) -> Iterator[str]:
    """How many slips leave 95 % of the facts of their sheet right, and of the whole tracker."""
    yield f"{'':26}{'slips':>6} {'of the sheet':>13} {'of the tracker':>15} {'rows lost':>10} {'in silence':>11}"
    names = sorted({each.slip.tracker.folder.name for each in results})
    for kind in (*KINDS, *OTHERS):
        of_kind = [each for each in results if each.slip.kind == kind]
        if of_kind:
            yield _line(f"{kind}, all", of_kind)
            yield from (_line(f"  {name}", [each for each in of_kind if each.slip.tracker.folder.name == name]) for name in names)


def _line(name: str, results: Sequence[Came]) -> str:
    if not results:
        return f"{name:26}{0:6}"
    sheet = 100 * sum(each.share >= MOST_RIGHT for each in results) / len(results)
    whole = 100 * sum(each.of_all >= MOST_RIGHT for each in results) / len(results)
    lost, silent = sum(each.lost > 0 for each in results), sum(each.in_silence for each in results)
    return f"{name[:25]:26}{len(results):6} {sheet:11.1f} % {whole:13.1f} % {lost:10} {silent:11}"


def _costly(results: Sequence[Came]) -> Iterator[str]:
    for each in sorted(results, key=lambda each: each.share):
        if each.share < MOST_RIGHT or each.in_silence:
            silence = "  IN SILENCE" if each.in_silence else ""
            yield f"{100 * each.share:5.1f} %  {each.lost:3} rows lost{silence}  {each.slip}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.presentations.slips", description=__doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each Nth slip (1: all)")
    parser.add_argument("--kind", choices=(*KINDS, *OTHERS), help="only slips of one kind")
    parser.add_argument("--show", action="store_true", help="each slip that costs more than a twentieth, or loses rows in silence")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = Path(passing)
        chosen = slips(trackers(folder / "presentations"), (asked.kind,) if asked.kind else KINDS)[:: asked.every]
        results = all_came(chosen, folder)
    print("\n".join([*_table(results), *(_costly(results) if asked.show else [])]))


if __name__ == "__main__":
    main()
