"""Our own workbooks as the XML that Excel reads: texts, colours, links, landscape A4; the same bytes each time, and no formulas.

Written here because that takes a tenth of the time of a library, which would have to be loaded too. The tests read what it writes
with openpyxl.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from reportgen.lexicon.patterns import pattern
from reportgen.model.places import Place
from reportgen.writing.contrasts import ink
from reportgen.writing.escaping import NOT_XML, escaped
from reportgen.writing.sheets import Links, OwnRow, OwnSheet, OwnTable

HEADING_FILL, LINK_COLOUR, WHITE = "003A5D", "0563C1", "FFFFFF"
LONGEST = 32_000  # characters that a cell of Excel's can hold
MOST_LINKS = 65_000  # that a sheet of Excel's can hold
FORMULA_BEGINS = ("=", "+", "-", "@")
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can hold
EPOCH = date(1899, 12, 30)  # day 0 of Excel's
DAY = 15  # as Excel numbers the form 30-Jun-26
A4 = 9  # as Excel numbers sizes of paper
CODE = pattern(r"_(?=x[0-9A-Fa-f]{4}_)")  # what Excel would take for the code of a sign
CELL = pattern(r"([A-Z]{1,3})(\d+)")
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PLAIN_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
WRAPPED = '<alignment vertical="{}" wrapText="1"/>'


def own_workbook(sheets: Sequence[OwnSheet], links: Links, title: str, day: date) -> bytes:
    """The sheets that are given, in their order, as an .xlsx; `day` stands in its properties instead of the clock."""
    styles = _Styles()
    written = [_Sheet(sheet, links, styles) for sheet in sheets]
    parts = dict(_parts(written, title, day))
    parts["xl/styles.xml"] = styles.xml()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            package.writestr(entry, HEAD + content)
    return packed.getvalue()


class _Styles:
    """Fonts, fills and their combinations, each written once. The first of each is the plain one, as Excel wants it."""

    def __init__(self) -> None:
        self._fonts = [PLAIN_FONT]
        self._fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']
        self._formats = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']
        self._known: dict[tuple[object, ...], int] = {}

    def number(
        self, font: str = "", fill: str | None = None, vertical: str | None = None, quoted: bool = False, shown: int = 0
    ) -> int:
        """That of a format. `font` is XML of its properties but the name; `quoted` keeps Excel from taking a text for a formula.

        `shown` is Excel's number for how values are shown.
        """
        asked = (font, fill, vertical, quoted, shown)
        if asked not in self._known:
            written = f'<font>{font}<name val="Calibri"/><family val="2"/></font>' if font else PLAIN_FONT
            solid = (
                f'<fill><patternFill patternType="solid"><fgColor rgb="FF{fill}"/></patternFill></fill>' if fill else self._fills[0]
            )
            aligned = WRAPPED.format(vertical) if vertical else ""
            prefix = ' quotePrefix="1"' if quoted else ""
            number = f'numFmtId="{shown}" applyNumberFormat="1"' if shown else 'numFmtId="0"'
            self._formats.append(
                f'<xf {number} fontId="{_at(self._fonts, written)}" fillId="{_at(self._fills, solid)}" borderId="0" xfId="0"'
                f' applyFont="1" applyFill="1" applyAlignment="1"{prefix}>{aligned}</xf>'
            )
            self._known[asked] = len(self._formats) - 1
        return self._known[asked]

    def xml(self) -> str:
        fonts, fills, formats = self._fonts, self._fills, self._formats
        return (
            f'<styleSheet xmlns="{MAIN}"><fonts count="{len(fonts)}">{"".join(fonts)}</fonts>'
            f'<fills count="{len(fills)}">{"".join(fills)}</fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(formats)}">{"".join(formats)}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
        )


def _at(held: list[str], one: str) -> int:
    if one not in held:
        held.append(one)
    return held.index(one)


class _Sheet:
    """One sheet on its way into XML: its tables one below the other. A single table's headings stay in view and on every page."""

    def __init__(self, own: OwnSheet, links: Links, styles: _Styles) -> None:
        self.name = own.name
        self.targets: list[str] = []  # what its links lead to outside, by their number
        self.heading = 0  # the row of the headings that stay in view
        self.filter = ""
        self._styles, self._links = styles, links
        self._number = 0  # of the row that was written last
        self._rows: list[str] = []
        self._hyperlinks: list[str] = []
        self._offers: dict[tuple[str, ...], list[str]] = {}  # the cells in which words may be chosen, by the words
        self._widths: dict[int, float] = {}
        for words, sheet in own.leads:
            self._write([self._linked(1, words, Place("", sheet), None, wrapped=False) if sheet else self._cell(1, words)])
        self._number += bool(own.leads)
        for table in (table for table in own.tables if table.rows or table.filtered):
            self._table(table, alone=len(own.tables) == 1)

    def xml(self) -> str:
        view = f'<pane ySplit="{self.heading}" topLeftCell="A{self.heading + 1}" activePane="bottomLeft" state="frozen"/>'
        widths = "".join(
            f'<col min="{column}" max="{column}" width="{width}" customWidth="1"/>'
            for column, width in sorted(self._widths.items())
        )
        filtered = f'<autoFilter ref="{self.filter}"/>' if self.filter else ""
        offers = "".join(map(_offer, self._offers.items()))
        return (
            f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<sheetViews><sheetView workbookViewId="0">{view if self.heading else ""}</sheetView></sheetViews>'
            '<sheetFormatPr defaultRowHeight="15"/>'
            f"{_around('cols', widths)}<sheetData>{''.join(self._rows)}</sheetData>"
            f"{filtered}"
            f"{_around('dataValidations', offers)}{_around('hyperlinks', ''.join(self._hyperlinks))}"
            '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
            f'<pageSetup paperSize="{A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
        )

    def _table(self, table: OwnTable, alone: bool) -> None:
        self._number += bool(self._rows) and not alone
        if table.title is not None:
            self._write([self._cell(1, table.title, f'<b/><sz val="13"/><color rgb="FF{HEADING_FILL}"/>')])
        white = f'<b/><sz val="11"/><color rgb="FF{WHITE}"/>'
        self._write([self._cell(at, words, white, HEADING_FILL, "center") for at, (words, _) in enumerate(table.columns, 1)])
        first = self._number + 1
        for row in table.rows:
            self._write(self._row(row, table))
            for column, words in row.choices.items():
                self._offers.setdefault(words, []).append(f"{_letters(column + 1)}{self._number}")
        for column, (_, width) in enumerate(table.columns, 1):
            self._widths[column] = max(width, self._widths.get(column, 0))
        if alone:
            self.heading = first - 1
        if table.filtered:
            self.filter = f"A{first - 1}:{_letters(len(table.columns))}{max(self._number, first)}"

    def _row(self, row: OwnRow, table: OwnTable) -> Iterator[str]:
        target = self._links.target(row.place) if table.link is not None and row.place is not None else None
        for index, words in enumerate(row.texts):
            fill = row.fills.get(index)
            if index in row.values:
                yield self._value(index + 1, row.values[index])
            elif index == table.link and row.place is not None and row.place.sheet is not None:
                yield self._linked(index + 1, words or "A1", row.place, target)
            elif not words and fill is None:
                continue
            elif fill is not None:
                yield self._cell(index + 1, words, f'<b/><sz val="11"/><color rgb="FF{ink(fill)}"/>', fill, "top")
            else:
                yield self._cell(index + 1, words, "", None, "top")

    def _value(self, column: int, value: Decimal | date) -> str:
        """A number, or a day as Excel counts it."""
        is_day = isinstance(value, date)
        style = self._styles.number(vertical="top", shown=DAY if is_day else 0)
        held = (value - EPOCH).days if isinstance(value, date) else value
        return f'<c r="{_letters(column)}{self._number + 1}" s="{style}"><v>{held}</v></c>'

    def _cell(self, column: int, words: str, font: str = "", fill: str | None = None, vertical: str | None = None) -> str:
        """Trackers are strangers' texts: whatever stands in them stays text, and is never a formula here."""
        style = self._styles.number(font, fill, vertical, words.startswith(FORMULA_BEGINS))
        text = _written(words)
        at = f"{_letters(column)}{self._number + 1}"
        if not text:
            return f'<c r="{at}" s="{style}"/>'
        return f'<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'

    def _linked(self, column: int, words: str, place: Place, target: str | None, wrapped: bool = True) -> str:
        """A cell that leads to a cell of a tracker, or to one of this workbook's own; without a target nowhere."""
        vertical = "top" if wrapped else None
        if (target is None and place.workbook) or len(self._hyperlinks) >= MOST_LINKS:
            return self._cell(column, words, "", None, vertical)
        quoted = (place.sheet or "").replace("'", "''")
        where = escaped(NOT_XML.sub("", f"'{quoted}'!{place.cell or 'A1'}"))
        outside = f' r:id="rId{_at(self.targets, target) + 1}"' if target is not None else ""
        self._hyperlinks.append(f'<hyperlink ref="{_letters(column)}{self._number + 1}"{outside} location="{where}"/>')
        return self._cell(column, words, f'<u/><sz val="11"/><color rgb="FF{LINK_COLOUR}"/>', None, vertical)

    def _write(self, cells: Iterator[str] | Sequence[str]) -> None:
        written = "".join(cells)
        self._number += 1
        self._rows.append(f'<row r="{self._number}">{written}</row>')


def _parts(sheets: Sequence[_Sheet], title: str, day: date) -> Iterator[tuple[str, str]]:
    numbered = list(enumerate(sheets, 1))
    kinds = "".join(f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{KIND}.worksheet+xml"/>' for at, _ in numbered)
    yield (
        "[Content_Types].xml",
        (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>{kinds}'
            f'<Override PartName="/xl/styles.xml" ContentType="{KIND}.styles+xml"/>'
            f'<Override PartName="/docProps/core.xml" ContentType="{CORE}"/></Types>'
        ),
    )
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    yield "_rels/.rels", _relations([(f"{OFFICE}/officeDocument", "xl/workbook.xml"), (core, "docProps/core.xml")])
    moment = f'xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:'
    yield (
        "docProps/core.xml",
        (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{escaped(title)}</dc:title><dc:creator>reportgen</dc:creator>"
            f"<dcterms:created {moment}created><dcterms:modified {moment}modified></cp:coreProperties>"
        ),
    )
    yield "xl/workbook.xml", _book(sheets)
    ours = [(f"{OFFICE}/worksheet", f"worksheets/sheet{at}.xml") for at, _ in numbered]
    yield "xl/_rels/workbook.xml.rels", _relations([*ours, (f"{OFFICE}/styles", "styles.xml")])
    for at, sheet in numbered:
        yield f"xl/worksheets/sheet{at}.xml", sheet.xml()
        if sheet.targets:
            outside = _relations([(f"{OFFICE}/hyperlink", target) for target in sheet.targets], mode=' TargetMode="External"')
            yield f"xl/worksheets/_rels/sheet{at}.xml.rels", outside


def _book(sheets: Sequence[_Sheet]) -> str:
    named, defined = "", ""
    for at, sheet in enumerate(sheets):
        quoted = escaped("'{}'!".format(sheet.name.replace("'", "''")))
        named += f'<sheet name="{escaped(sheet.name)}" sheetId="{at + 1}" r:id="rId{at + 1}"/>'
        if sheet.filter:
            fixed = CELL.sub(r"$\1$\2", sheet.filter)
            defined += f'<definedName name="_xlnm._FilterDatabase" localSheetId="{at}" hidden="1">{quoted}{fixed}</definedName>'
        if sheet.heading:
            rows = f"${sheet.heading}:${sheet.heading}"
            defined += f'<definedName name="_xlnm.Print_Titles" localSheetId="{at}">{quoted}{rows}</definedName>'
    return f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{named}</sheets>{_around("definedNames", defined)}</workbook>'


def _relations(named: Sequence[tuple[str, str]], mode: str = "") -> str:
    listed = (
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{escaped(target)}"{mode}/>' for at, (kind, target) in enumerate(named, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(listed)}</Relationships>'


def _offer(offered: tuple[tuple[str, ...], Sequence[str]]) -> str:
    words, cells = offered
    listed = escaped(f'"{",".join(words)}"')
    return f'<dataValidation type="list" allowBlank="1" sqref="{" ".join(cells)}"><formula1>{listed}</formula1></dataValidation>'


def _around(name: str, inner: str) -> str:
    return f"<{name}>{inner}</{name}>" if inner else ""


@lru_cache(maxsize=4096)  # reports, sections and names stand in row after row
def _written(words: str) -> str:
    return escaped(CODE.sub("_x005F_", NOT_XML.sub("", words)[:LONGEST].replace("\r\n", "\n").replace("\r", "\n")))


@cache
def _letters(column: int) -> str:
    """1 -> 'A', 27 -> 'AA'."""
    before, last = divmod(column - 1, 26)
    return (_letters(before) if before else "") + chr(ord("A") + last)
