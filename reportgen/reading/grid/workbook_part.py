"""What a workbook says of itself: its sheets in the order of their tabs, the rows it repeats when printed, how it counts days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import refusals
from reportgen.reading.grid.bounds import MOST_SHEETS
from reportgen.reading.grid.markup import RELATION, tree, whole
from reportgen.reading.grid.package import Package, Related
from reportgen.reading.grid.refusals import RefusedError
from reportgen.reading.grid.text import plain_name, tidy

TITLES = "_xlnm.Print_Titles"
ROWS = pattern(r"\$([0-9]{1,7}):\$([0-9]{1,7})$")
OF_CELLS = pattern(rb"<(?:\w{1,20}:)?worksheet[\s/>]")
MOST_TITLE_ROWS = 50


@dataclass(frozen=True, kw_only=True)
class SheetNamed:
    name: str
    part: str
    hidden: bool
    title_rows: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WorkbookPart:
    sheets: tuple[SheetNamed, ...]
    named_twice: tuple[str, ...]  # names under which a sheet stands again
    since_1904: bool
    parts: dict[str, str]  # 'styles', 'theme', 'sharedStrings' -> the part's name


def read_workbook_part(package: Package) -> WorkbookPart:
    """Raises RefusedError where the package holds no workbook, or one that is not read."""
    name = next((each.name for each in package.related("").values() if each.kind == "officeDocument"), "xl/workbook.xml")
    if "xl/workbook.bin" in package:
        raise RefusedError(refusals.BINARY)
    if name not in package:
        raise RefusedError(refusals.NO_WORKBOOK)
    content = package.small_part(name)
    if b"http://purl.oclc.org/ooxml" in content:
        raise RefusedError(refusals.STRICT)
    root = tree(content)
    if root.tag.rpartition("}")[2] != "workbook":
        raise RefusedError(refusals.NO_WORKBOOK)
    related = package.related(name)
    listed = [(element, _part(element, related, package)) for element in root.iterfind("{*}sheets/{*}sheet")]
    once, again = _once([(element, part) for element, part in listed if part is not None])
    titles, numbers = dict(_titles(root)), {id(element): number for number, (element, _) in enumerate(listed)}
    sheets = (
        SheetNamed(
            name=name,
            part=part,
            hidden=element.get("state", "visible") != "visible",
            title_rows=titles.get(numbers[id(element)], ()),
        )
        for name, (element, part) in zip(_unlike([_name(element) for element, _ in once]), once, strict=True)
    )
    properties = root.find("{*}workbookPr")
    return WorkbookPart(
        sheets=tuple(sheets),
        named_twice=tuple(_name(element) for element in again),
        since_1904=properties is not None and properties.get("date1904") in ("1", "true"),
        parts={each.kind: each.name for each in related.values()},
    )


def _part(element: Element, related: Mapping[str, Related], package: Package) -> str | None:
    """The part of a sheet of cells; None for one that is a chart or a macro's. Raises RefusedError where it is not there.

    What it holds says so, where its relation names another kind, or none.
    """
    named = element.get(RELATION)
    part = related.get(named or "")
    if named == "":  # a module of macros, as Excel 95 kept them
        return None
    if part is None:
        raise RefusedError(refusals.DAMAGED)
    return part.name if part.kind == "worksheet" or (part.name in package and package.begins_with(part.name, OF_CELLS)) else None


def _once(listed: list[tuple[Element, str]]) -> tuple[list[tuple[Element, str]], list[Element]]:
    """Each part where it is listed first, and what lists one again."""
    first: dict[str, Element] = {}
    again = [element for element, part in listed if first.setdefault(part, element) is not element]
    if len(first) > MOST_SHEETS:
        raise RefusedError(refusals.MANY_SHEETS)
    return [(element, part) for part, element in first.items()], again


def _name(element: Element) -> str:
    return plain_name(tidy(element.get("name", "")))


def _unlike(names: list[str]) -> Iterator[str]:
    """Names of sheets, a second one of the same name with a number: 'Plan (2)'. Excel allows none, other programs do."""
    taken: set[str] = set()
    for name in names:
        unlike, number = name, 1
        while unlike.casefold() in taken:
            number += 1
            unlike = f"{name} ({number})"
        taken.add(unlike.casefold())
        yield unlike


def _titles(root: Element) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The rows that Excel repeats on each page, by the number of the sheet."""
    for name in root.iterfind("{*}definedNames/{*}definedName"):
        if name.get("name") == TITLES and (rows := ROWS.search((name.text or "")[-40:])):
            first, last = int(rows[1]), int(rows[2])
            if 0 < first <= last < first + MOST_TITLE_ROWS:
                yield whole(name.get("localSheetId"), -1), tuple(range(first, last + 1))
