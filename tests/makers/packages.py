"""Word documents made part by part for tests: what people do in Word, and what strangers hide in a file, in a few lines each."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def paragraph(text: str, style: str = "") -> str:
    """`w:p` with its words; signs of XML in them are the maker's."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def table(*rows: tuple[str, ...], heading: bool = True) -> str:
    """`w:tbl`; each cell is words, or XML that begins with '<'."""
    columns = len(rows[0])
    grid = '<w:gridCol w:w="2000"/>' * columns
    written = ""
    for number, row in enumerate(rows):
        cells = "".join(f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{_cell(cell)}</w:tc>' for cell in row)
        written += f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if heading and number == 0 else ''}{cells}</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>'


def _cell(cell: str) -> str:
    return cell if cell.startswith("<") else paragraph(cell)


def field(code: str, shows: str = "1") -> str:
    """Runs of a field."""
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    return f"{sign.format('begin')}{instruction}{sign.format('separate')}<w:r><w:t>{shows}</w:t></w:r>{sign.format('end')}"


def template(
    folder: Path,
    *blocks: str,
    parts: Mapping[str, tuple[str, str, str]] | None = None,
    outside: Mapping[str, tuple[str, str]] | None = None,
    replaced: Mapping[str, tuple[str, str]] | None = None,
    public: bool = False,
    name: str = "trial.docx",
) -> Path:
    """A template whose body holds `blocks` below the heading 'First part'.

    `parts`: by name, the kind of relation, the content type, and the content. `outside`: by id, the kind of relation and the address.
    `replaced`: by the name of a part, what is replaced in it and by what.
    """
    document = docx.Document()
    document.add_heading("First part", 1)
    document.core_properties.title = "Trial"
    document.core_properties.category = "public" if public else "board"
    made = io.BytesIO()
    document.save(made)
    held = _unpacked(made.getvalue())
    body = "".join(block if block.startswith("<") else paragraph(block) for block in blocks)
    held["word/document.xml"] = held["word/document.xml"].replace("<w:sectPr", body + "<w:sectPr", 1)
    for number, (part, (kind, content_type, content)) in enumerate((parts or {}).items(), 100):
        held[part] = content
        override = f'<Override PartName="/{part}" ContentType="{content_type}"/></Types>'
        held["[Content_Types].xml"] = held["[Content_Types].xml"].replace("</Types>", override)
        _relate(held, f"rId{number}", kind, f"/{part}", "")
    for id_, (kind, address) in (outside or {}).items():
        _relate(held, id_, kind, address, ' TargetMode="External"')
    for part, (before, after) in (replaced or {}).items():
        assert before in held[part], f"{part} holds no {before}"
        held[part] = held[part].replace(before, after, 1)
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in held.items():
            archive.writestr(part, content.encode("utf-8", "surrogateescape"))
    return path


def _unpacked(package: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name).decode("utf-8", "surrogateescape") for name in archive.namelist()}


def _relate(held: dict[str, str], id_: str, kind: str, target: str, mode: str) -> None:
    type_ = kind if ":" in kind else f"{OFFICE}/{kind}"
    relation = f'<Relationship Id="{id_}" Type="{type_}" Target="{target}"{mode}/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    held[rels] = held[rels].replace("</Relationships>", relation)


def part_of(package: bytes, name: str) -> str:
    """The XML of a part."""
    return _unpacked(package)[name]
