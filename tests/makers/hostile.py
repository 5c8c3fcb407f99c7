"""Workbooks that break what a workbook is, each in its own way, with what is expected of each."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import openpyxl

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET, BOOK, STYLES, TEXTS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"
BOOK_RELATIONS = "xl/_rels/workbook.xml.rels"
REFUSED, READ, SAID = "refused", "read", "read, and something is said of it"
LAUGHS = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10))
BILLION = f'<!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>'.encode()
FETCHED = b'<!DOCTYPE x SYSTEM "file:///etc/passwd">'
ROW = '<row r="{0}"><c r="A{0}"><v>{0}</v></c></row>'


@dataclass(frozen=True)
class Hostile:
    """A workbook's bytes, and what comes of reading it: 'A1' to 'C2' hold a small plan unless it says otherwise."""

    name: str
    make: Callable[[], bytes]
    outcome: str


def called_otherwise(kind: str) -> Callable[[bytes], bytes]:
    """The workbook's relations with another word for what a sheet is."""
    return lambda part: part.replace(b"/relationships/worksheet", f"/relationships/{kind}".encode())


@cache
def plain() -> Mapping[str, bytes]:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Plan"
    for row in (["Ref", "Action", "RAG"], ["1.1", "Recruit", "Red"]):
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    with zipfile.ZipFile(content) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    texts = f'<Relationship Id="rId99" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'.encode()
    relations = parts[BOOK_RELATIONS].replace(b"</Relationships>", texts)
    return {**parts, BOOK_RELATIONS: relations, TEXTS: f"<sst {MAIN}><si><t>Ref</t></si></sst>".encode()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


def cut(share: int) -> Callable[[], bytes]:
    """The first tenths of it."""
    return lambda: packed(plain())[: len(packed(plain())) * share // 10]


def without(part: str) -> Callable[[], bytes]:
    return lambda: packed({name: content for name, content in plain().items() if name != part})


def holding(part: str, content: bytes) -> Callable[[], bytes]:
    return lambda: packed({**plain(), part: content})


def changed(part: str, change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    return lambda: packed({**plain(), part: change(plain().get(part, b""))})


def rows(content: str | Callable[[], str]) -> Callable[[], bytes]:
    """The sheet's rows replaced."""

    def make(part: bytes) -> bytes:
        made = content if isinstance(content, str) else content()
        return re.sub(rb"<sheetData>.*</sheetData>", lambda _: f"<sheetData>{made}</sheetData>".encode(), part, flags=re.DOTALL)

    return changed(SHEET, make)


def cell(attributes: str, content: str) -> Callable[[], bytes]:
    return rows(f'<row r="1"><c {attributes}>{content}</c></row>')


def below(content: str) -> Callable[[], bytes]:
    return changed(SHEET, lambda part: part.replace(b"</sheetData>", f"</sheetData>{content}".encode()))


def started(part: str, with_what: bytes) -> Callable[[], bytes]:
    return changed(
        part, lambda content: with_what + content.partition(b"?>")[2] if content.startswith(b"<?xml") else with_what + content
    )


def more_parts(more: Mapping[str, bytes]) -> Callable[[], bytes]:
    return lambda: packed({**plain(), **more})


def twice(name: str, second: bytes | None = None) -> Callable[[], bytes]:
    def make() -> bytes:
        content = io.BytesIO(packed(plain()))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with zipfile.ZipFile(content, "a") as package:
                package.writestr(name, second if second is not None else plain()[name])
        return content.getvalue()

    return make


def renamed(part: str, name: str, told: str) -> Callable[[], bytes]:
    """A part under another name, and as the workbook's relations tell it."""

    def make() -> bytes:
        parts = {name if each == part else each: content for each, content in plain().items()}
        own = part.rpartition("/")[2].encode()
        return packed({**parts, BOOK_RELATIONS: parts[BOOK_RELATIONS].replace(own, told.encode())})

    return make


def listed(entry: str) -> Callable[[], bytes]:
    return changed(BOOK, lambda part: re.sub(rb"<sheets>.*</sheets>", lambda _: f"<sheets>{entry}</sheets>".encode(), part))


def one_listed(name: str, number: int = 1) -> str:
    relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"'
    return f'<sheet name="{name}" sheetId="{number}" {relation}/>'


def many_rows(count: int, row: str = ROW) -> Callable[[], str]:
    return lambda: "".join(row.format(number) for number in range(1, count + 1))


def many_sheets(count: int, after: str, row: str = ROW) -> bytes:
    """Sheets of 300 rows, with something after their rows."""
    part = f"<worksheet {MAIN}><sheetData>{many_rows(300, row)()}</sheetData>{after}</worksheet>".encode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    numbers = range(100, 100 + count)
    relations = "".join(f'<Relationship Id="s{each}" Type="{kind}" Target="worksheets/sheet{each}.xml"/>' for each in numbers)
    sheets = "".join(one_listed(f"S{each}", each).replace("rId1", f"s{each}") for each in numbers)
    return packed(
        {
            **plain(),
            BOOK: re.sub(rb"<sheets>.*</sheets>", lambda _: f"<sheets>{sheets}</sheets>".encode(), plain()[BOOK]),
            BOOK_RELATIONS: plain()[BOOK_RELATIONS].replace(b"</Relationships>", f"{relations}</Relationships>".encode()),
            **{f"xl/worksheets/sheet{each}.xml": part for each in numbers},
        }
    )


def rule(sqref: str, count: int = 1, formula: str = '"Red"') -> str:
    one = f'<cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>{formula}</formula></cfRule>'
    return f'<conditionalFormatting sqref="{sqref}">{one}</conditionalFormatting>' * count


def nested(depth: int) -> bytes:
    return b"<x>" * depth + b"</x>" * depth


def tabled(ref: str) -> Mapping[str, bytes]:
    """A table of Excel's on the sheet."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table"
    relation = f'<Relationship Id="t" Type="{kind}" Target="../tables/table1.xml"/>'
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}</Relationships>'
    named = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    said = f'<tableParts {named} count="1"><tablePart r:id="t"/></tableParts></worksheet>'.encode()
    return {
        SHEET: plain()[SHEET].replace(b"</worksheet>", said),
        "xl/worksheets/_rels/sheet1.xml.rels": relations.encode(),
        "xl/tables/table1.xml": f'<table {MAIN} displayName="T" ref="{ref}" headerRowCount="1" totalsRowCount="99"/>'.encode(),
    }


def number_format(code: str) -> Callable[[], bytes]:
    """A number in that format in place of the first cell."""
    safe = code.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")

    def make() -> bytes:
        styles = re.sub(rb"<numFmts[^>]*/>", b"", plain()[STYLES])
        styles = re.sub(
            rb"(<styleSheet[^>]*>)",
            lambda m: m[1] + f'<numFmts><numFmt numFmtId="170" formatCode="{safe}"/></numFmts>'.encode(),
            styles,
        )
        styles = styles.replace(b'numFmtId="0"', b'numFmtId="170"')
        sheet = re.sub(
            rb"<sheetData>.*</sheetData>", b'<sheetData><row r="1"><c r="A1"><v>45000.25</v></c></row></sheetData>', plain()[SHEET]
        )
        return packed({**plain(), STYLES: styles, SHEET: sheet})

    return make


def dated(serial: str) -> Callable[[bytes], bytes]:
    """A day without a format; what it is in one is tried with the formats."""
    row = f'<sheetData><row r="1"><c r="A1"><v>{serial}</v></c></row></sheetData>'.encode()
    return lambda part: re.sub(rb"<sheetData>.*</sheetData>", row, part, flags=re.DOTALL)


HOSTILE = (
    # what it is
    Hostile("nothing", lambda: b"", REFUSED),
    Hostile("text", lambda: b"Ref,Action\n1.1,Recruit\n", REFUSED),
    Hostile("a page of the web", lambda: b"<html><table><tr><td>Ref</td></tr></table></html>", REFUSED),
    Hostile("an old workbook", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000), REFUSED),
    Hostile("a password", lambda: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), REFUSED),
    Hostile("the start of a zip", lambda: b"PK\x03\x04 and no more", REFUSED),
    Hostile("an empty zip", lambda: packed({}), REFUSED),
    Hostile(
        "a document of Word's", lambda: packed({"word/document.xml": b"<document/>", "[Content_Types].xml": b"<Types/>"}), REFUSED
    ),
    Hostile("a binary workbook", more_parts({"xl/workbook.bin": b"\x83\x01"}), REFUSED),
    Hostile(
        "strict",
        changed(BOOK, lambda part: part.replace(b"<workbook", b'<workbook xmlns:s="http://purl.oclc.org/ooxml/x"', 1)),
        REFUSED,
    ),
    *(Hostile(f"cut after {share} of 10", cut(share), REFUSED) for share in range(1, 10)),
    # parts that are missing, broken or twice
    *(Hostile(f"no {name}", without(name), REFUSED) for name in (BOOK, BOOK_RELATIONS, SHEET, STYLES, TEXTS)),
    *(Hostile(f"no {name}", without(name), READ) for name in ("docProps/core.xml", "[Content_Types].xml", "_rels/.rels")),
    *(
        Hostile(f"{name} is {content[:10]!r}", holding(name, content), REFUSED)
        for name in (BOOK, BOOK_RELATIONS, SHEET, STYLES, TEXTS)
        for content in (b"", b"<", b"\x00\xff\xfe", b"<a><b></a></b>", nested(100_000)[:-5])
    ),
    *(
        Hostile(f"a sheet of cells whose relation is {kind!r}", changed(BOOK_RELATIONS, called_otherwise(kind)), READ)
        for kind in ("", "foo", "macrosheet", "chartsheet")
    ),
    Hostile("a theme that is none", changed("xl/theme/theme1.xml", lambda _: b"<x/>"), READ),
    Hostile("the same sheet in the zip twice", twice(SHEET), READ),
    Hostile("another sheet of the same name in the zip", twice(SHEET, b"<worksheet/>"), REFUSED),
    Hostile("a part whose name differs in capitals", twice("XL/Worksheets/Sheet1.xml", b"<worksheet/>"), REFUSED),
    Hostile("30,000 parts", lambda: packed({**plain(), **{f"xl/media/{number}": b"" for number in range(30_000)}}), REFUSED),
    # document types and entities
    *(Hostile(f"a billion laughs in {name}", started(name, BILLION), REFUSED) for name in (BOOK, BOOK_RELATIONS, SHEET, STYLES)),
    *(Hostile(f"a file fetched by {name}", started(name, FETCHED), REFUSED) for name in (BOOK, SHEET, STYLES)),
    Hostile("an entity that nobody defined", cell('r="A1" t="str"', "<v>&lol;</v>"), REFUSED),
    Hostile("nested without end", changed(STYLES, lambda _: nested(200_000)), REFUSED),
    Hostile(
        "a sheet nested without end",
        changed(SHEET, lambda part: part.replace(b"<sheetData>", b"<sheetData>" + nested(200_000))),
        REFUSED,
    ),
    # too much
    Hostile("500 MB of blanks", lambda: packed({**plain(), "xl/media/a": bytes(500_000_000)}), REFUSED),
    Hostile("a sheet of 100 MB", rows(lambda: '<row r="1"><c r="A1" t="str"><v>' + "x" * 100_000_000 + "</v></c></row>"), REFUSED),
    Hostile("a cell of 50 MB", rows(lambda: '<row r="1"><c r="A1" t="str"><v>' + "x" * 50_000_000 + "</v></c></row>"), SAID),
    Hostile("an attribute of 50 MB", rows(lambda: f'<row r="1"><c r="{"A" * 50_000_000}"><v>1</v></c></row>'), REFUSED),
    Hostile("2,000,000 texts", changed(TEXTS, lambda _: f"<sst {MAIN}>{'<si/>' * 2_000_000}</sst>".encode()), REFUSED),
    Hostile("1,500,000 cells", rows(many_rows(1_500_000)), REFUSED),
    Hostile("2,000,000 formatted blank rows", rows(lambda: ROW.format(1) + '<row r="2"><c r="A2" s="0"/></row>' * 2_000_000), READ),
    Hostile("a value in the furthest cell", rows(ROW.format(1) + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), SAID),
    Hostile("5,000 sheets", listed("".join(one_listed(f"S{number}", number) for number in range(5_000))), SAID),
    Hostile("one sheet named 1,000 times", listed("".join(one_listed("Plan", number) for number in range(1_000))), SAID),
    Hostile(
        "a hundred thousand hidden columns",
        changed(
            SHEET,
            lambda part: part.replace(
                b"<sheetData>", b"<cols>" + b'<col min="1" max="16384" hidden="1"/>' * 100_000 + b"</cols><sheetData>"
            ),
        ),
        READ,
    ),
    Hostile(
        "300 sheets of merged cells", lambda: many_sheets(300, '<mergeCells><mergeCell ref="A1:ALL190"/></mergeCells>'), REFUSED
    ),
    Hostile(
        "100 sheets of formulas never worked out", lambda: many_sheets(100, "", '<row r="{0}"><c r="A{0}"><f>1</f></c></row>'), SAID
    ),
    # merges
    *(
        Hostile(f"merged {area}", below(f'<mergeCells><mergeCell ref="{area}"/></mergeCells>'), REFUSED)
        for area in ("A10:XFD1048576", "$A$10:$XFD$1048576", "A1:A1048576", "XFD1048576:A1")
    ),
    *(
        Hostile(f"merged {area}", below(f'<mergeCells><mergeCell ref="{area}"/></mergeCells>'), READ)
        for area in ("A1", "A5:C4", "", "A1:ZZZZ9", "A0:B0", "XFC1048575:XFD1048576")
    ),
    *(
        Hostile(f"merged {area}", below(f'<mergeCells><mergeCell ref="{area}"/></mergeCells>'), SAID)  # Excel shows one cell of it
        for area in ("A1:XFD1", "A1:C2", "C2:A1")
    ),
    Hostile("500,000 merges", below("<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 500_000 + "</mergeCells>"), REFUSED),
    Hostile(
        "a thousand merges one upon another",
        below("<mergeCells>" + '<mergeCell ref="A1:ALL190"/>' * 1_000 + "</mergeCells>"),
        REFUSED,
    ),
    # rules
    Hostile("100,000 rules", below(rule("A1:XFD1048576", 100_000)), READ),
    Hostile("a rule over 100,000 areas", below(rule("A1:XFD1048576 " * 100_000)), READ),
    Hostile("a rule of 1,000,000 signs", below(rule("A1:C9", 1, "(" * 1_000_000)), READ),
    # cells
    *(
        Hostile(f"a cell at {at}", cell(f'r="{at}"', "<v>1</v>"), REFUSED)
        for at in ("1", "A0", "A-1", "$A$1", "ZZZ1", "A1:B2", "", "é1", "A" + "1" * 5_000)
    ),
    *(
        Hostile(f"the number {number[:9]}", cell('r="A1"', f"<v>{number}</v>"), SAID)
        for number in ("NaN", "INF", "1e999", "9" * 5_000)
    ),
    *(
        Hostile(f"the number {number[:9]!r}", cell('r="A1"', f"<v>{number}</v>"), READ)
        for number in ("1_0", "abc", "", " 7 ", "1e-999", "-0", "0x10")
    ),
    *(Hostile(f"text number {number}", cell('r="A1" t="s"', f"<v>{number}</v>"), REFUSED) for number in ("99", "-1", "x", "1.5")),
    *(Hostile(f"style {number}", cell(f'r="A1" s="{number}"', "<v>1</v>"), REFUSED) for number in ("99", "-1", "x")),
    *(Hostile(f"a cell of the kind {kind}", cell(f'r="A1" t="{kind}"', "<v>1</v>"), READ) for kind in ("b", "d", "str", "zzz", "")),
    Hostile("a row of a number that is none", rows('<row r="x"><c r="A1"><v>1</v></c></row>'), REFUSED),
    Hostile("rows from below to above", rows(ROW.format(9) + ROW.format(2)), READ),
    Hostile("two cells of one place", rows(ROW.format(1) + ROW.format(1)), REFUSED),
    Hostile("a sheet of another kind", changed(SHEET, lambda part: part.replace(MAIN.encode(), b'xmlns="urn:other"')), REFUSED),
    Hostile("cells within cells", rows('<row r="1"><c r="A1"><c r="B1"><v>1</v></c><v>2</v></c></row>'), REFUSED),
    Hostile("a formula that was never worked out", cell('r="A1"', "<f>1+1</f>"), SAID),
    Hostile("a formula that reaches out", cell('r="A1"', '<f>WEBSERVICE("http://x.example")</f><v>1</v>'), READ),
    Hostile("a date of the year 30,000", rows('<row r="1"><c r="A1" t="d"><v>30000-01-01</v></c></row>'), READ),
    # names
    Hostile("control signs in a sheet's name", listed(one_listed("Pl&#9;an&#10;&#x202E;x")), READ),
    Hostile("a part whose name is quoted", renamed(SHEET, "xl/worksheets/My sheet.xml", "my%20sheet.xml"), READ),
    Hostile("a sheet that leads to no part", listed('<sheet name="Plan" sheetId="1"/>'), REFUSED),
    Hostile("a sheet without a name", listed(one_listed("")), READ),
    Hostile("a sheet's name of 100,000 signs", listed(one_listed("P" * 100_000)), READ),
    # links
    Hostile(
        "a sheet outside",
        changed(
            BOOK_RELATIONS,
            lambda part: part.replace(b'Target="/xl/worksheets/sheet1.xml"', b'Target="http://x.example/" TargetMode="External"'),
        ),
        REFUSED,
    ),
    Hostile(
        "a sheet above",
        changed(BOOK_RELATIONS, lambda part: part.replace(b"/xl/worksheets/sheet1.xml", b"../../../../etc/passwd")),
        REFUSED,
    ),
    Hostile(
        "a sheet that is the workbook",
        changed(BOOK_RELATIONS, lambda part: part.replace(b"/xl/worksheets/sheet1.xml", b"/xl/workbook.xml")),
        REFUSED,
    ),
    Hostile("a link to another workbook", more_parts({"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}), READ),
    # what other programs write, and what Excel leaves in a file
    *(
        Hostile(f"{kind} by another name", lambda content=content: content, REFUSED)  # type: ignore[misc]
        for kind, content in {
            "a PDF": b"%PDF-1.7",
            "rich text": b"{\\rtf1 Ref}",
            "Excel's XML of 2003": b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "a workbook of LibreOffice": packed(
                {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}
            ),
            "a workbook within a zip": packed({"Plan.xlsx": b"PK"}),
        }.items()
    ),
    Hostile("signs before the zip", lambda: b"MZ" + bytes(5_000) + packed(plain()), REFUSED),
    Hostile("signs behind the zip", lambda: packed(plain()) + bytes(100_000), REFUSED),
    Hostile(
        "parts named with backslashes", lambda: packed({name.replace("/", "\\"): part for name, part in plain().items()}), READ
    ),
    Hostile(
        "every element with a prefix",
        changed(
            SHEET,
            lambda part: re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", part).replace(b"<x:?", b"<?").replace(b' xmlns="', b' xmlns:x="'),
        ),
        READ,
    ),
    Hostile("comments within values", changed(SHEET, lambda part: part.replace(b"<v>", b"<v><!-- x --><?pi y?>")), READ),
    Hostile(
        "content for another program",
        rows(ROW.format(1) + "<mc:AlternateContent xmlns:mc='urn:mc'><row/></mc:AlternateContent>"),
        READ,
    ),
    Hostile("a part in UTF-7", started(SHEET, b'<?xml version="1.0" encoding="utf-7"?>'), REFUSED),
    *(
        Hostile(f"a table of {ref!r}", more_parts(tabled(ref)), READ)
        for ref in ("#REF!", "", "A1", "A0:B0", "A1:XFD1048576", "1:9", "A9:C12")
    ),
    Hostile("a table that is none", more_parts({**tabled("A1:C2"), "xl/tables/table1.xml": b"<broken"}), REFUSED),
    *(
        Hostile(f"the format {code[:12]!r}", number_format(code), READ)
        for code in (
            '"',
            "[Red][<",
            "yyyy\\",
            "0" * 5_000,
            ";;;;;;",
            "[$-F800]dddd",
            "_",
            "*",
            "e",
            "[ss",
            "[>=1e999]0",
            "0%" * 40,
            "",
        )
    ),
    Hostile(
        "names that name each other",
        changed(
            BOOK,
            lambda part: part.replace(
                b"</sheets>",
                b'</sheets><definedNames><definedName name="A">B</definedName><definedName name="B">A</definedName>'
                b'<definedName name="_xlnm.Print_Titles" localSheetId="99">#REF!</definedName><definedName/></definedNames>',
            ),
        ),
        READ,
    ),
    Hostile(
        "rules that are none",
        below(
            '<conditionalFormatting sqref="#REF! Z:Z 3:3 A1:A0"><cfRule type="expression" dxfId="99999" priority="x">'
            '<formula>$A1=$A1=$A1</formula></cfRule><cfRule type="top10"/><cfRule/></conditionalFormatting>'
        ),
        READ,
    ),
    Hostile("a shared formula that nobody shares", cell('r="A1"', '<f t="shared" si="99"/><v>1</v>'), READ),
    Hostile("a formula over the whole sheet", cell('r="A1"', '<f t="array" ref="A1:XFD1048576">A1</f><v>1</v>'), READ),
    Hostile("a text of empty runs", changed(TEXTS, lambda _: f"<sst {MAIN}><si><r><t/></r><r/><rPh/></si></sst>".encode()), READ),
    *(
        Hostile(f"the day {serial}", changed(SHEET, dated(serial)), READ)
        for serial in ("60", "2958465", "2958466", "-1", "0.99999999999", "1e10")
    ),
)
