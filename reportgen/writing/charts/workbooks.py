"""The workbook inside a chart, by which Word's users edit its data: one sheet, as small as it can be, without the clock."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.model.charts import Chart
from reportgen.writing.charts.parts import SHEET, plain, rows
from reportgen.writing.escaping import escaped

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can hold
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
Cell = str | Decimal | int | None

PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>"
    ),
}


def workbook_bytes(chart: Chart) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (*PARTS.items(), ("xl/worksheets/sheet1.xml", _sheet(rows(chart)))):
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, HEAD + content)
    return packed.getvalue()


def _sheet(table: Sequence[Sequence[Cell]]) -> str:
    body = "".join(f'<row r="{number}">{"".join(_cells(number, row))}</row>' for number, row in enumerate(table, 1))
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'


def _cells(number: int, row: Sequence[Cell]) -> Iterator[str]:
    for column, value in enumerate(row):
        at = f"{_letter(column)}{number}"
        if isinstance(value, str) and value:
            yield f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escaped(value)}</t></is></c>'
        elif value is not None and not isinstance(value, str):
            yield f'<c r="{at}"><v>{plain(value)}</v></c>'


def _letter(column: int) -> str:
    return chr(ord("A") + column) if column < 26 else f"{chr(ord('A') + column // 26 - 1)}{chr(ord('A') + column % 26)}"
