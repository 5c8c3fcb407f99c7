"""One document with the fonts, colours and logo that all reports follow."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from reportgen.writing.house import FILE, House, put_on, read_house
from reportgen.writing.templates.package import Package
from reportgen.writing.theme import accent_of, paler
from tests.makers.documents import picture, saved
from tests.makers.house_style import Column, footer, header, landscape, new_large_template, new_template, paragraph, table

LOGO = picture(40)


def house_style(accent: str = "005EB8", public: str = "7C2855", font: str = "Verdana", logo: bool = True) -> Document:
    document = new_template("House style", "board", "never")
    for part in document.part.package.iter_parts():
        if "/theme/" in str(part.partname):
            xml = part.blob.decode()
            for name, colour in (("accent1", accent), ("accent2", public)):
                xml = re.sub(rf'(<a:{name}>\s*<a:srgbClr val=")\w+', rf"\g<1>{colour}", xml)
            part._blob = xml.replace('typeface="Arial"', f'typeface="{font}"').encode()
    if logo:
        run = document.sections[0].header.paragraphs[0].add_run()
        run.add_picture(io.BytesIO(LOGO), width=3_600_000)
        next(run._r.iter(qn("wp:docPr"))).set("descr", "Exampleshire County Council")
    return document


def read(folder: Path, document: Document) -> House:
    (folder / "house").mkdir()
    (folder / FILE).write_bytes(saved(document))
    house, faults = read_house(folder)
    assert house is not None
    assert not faults
    return house


def a_template() -> Document:
    document = new_template("Board report", "board", "monthly")
    header(document, "OFFICIAL")
    footer(document, "June 2026.")
    paragraph(document, "Board report", "Title")
    paragraph(document, "Agree the date.", "Quotation")
    table(document, (Column("Action", 17.4, "x"),), rows=(("Open the line.",),))
    landscape(document)
    return document


def followed(document: Document, house: House, public: bool = False) -> Package:
    package = Package.read(saved(document))
    put_on(package, house, public)
    return package


def of_style(package: Package, name: str, tag: str, attribute: str) -> str | None:
    styles = package.of_document("styles")
    assert styles is not None
    style = next(each for each in styles.iter(qn("w:style")) if each.find(qn("w:name")).get(qn("w:val")) == name)
    found: str | None = next(style.iter(qn(tag))).get(qn(attribute))
    return found


def test_papers_have_the_first_accent_and_its_tint(tmp_path: Path) -> None:
    package = followed(a_template(), read(tmp_path, house_style()))
    assert accent_of(package) == "005EB8"
    assert of_style(package, "Title", "w:color", "w:val") == "005EB8"
    assert of_style(package, "Quotation", "w:left", "w:color") == "005EB8"
    assert of_style(package, "Quotation", "w:shd", "w:fill") == paler("005EB8", 0.93)
    assert of_style(package, "Report table", "w:top", "w:color") == "005EB8"


def test_what_is_for_the_public_has_the_second(tmp_path: Path) -> None:
    package = followed(new_large_template("You said", "each quarter"), read(tmp_path, house_style()), public=True)
    assert accent_of(package) == "7C2855"
    assert of_style(package, "What you said", "w:left", "w:color") == "7C2855"


def test_fonts_are_those_of_its_theme_and_what_was_typed_by_name_follows(tmp_path: Path) -> None:
    document = a_template()
    document.add_paragraph().add_run("Typed").font.name = "Arial"
    document.add_paragraph().add_run("Somebody's own").font.name = "Courier New"
    package = followed(document, read(tmp_path, house_style()))
    named = [each.get(qn("w:ascii")) for each in package.tree(package.document).iter(qn("w:rFonts"))]
    assert named == ["Verdana", "Courier New"]
    assert of_style(package, "heading 1", "w:rFonts", "w:ascii") == "Verdana"


def test_the_logo_stands_at_the_top_of_the_first_page_alone_beside_the_marking(tmp_path: Path) -> None:
    made = docx.Document(io.BytesIO(followed(a_template(), read(tmp_path, house_style())).to_bytes()))
    first, later = made.sections[0], made.sections[1]
    drawing = next(first.first_page_header._element.iter(qn("wp:inline")))
    assert drawing.find(qn("wp:docPr")).get("descr") == "Exampleshire County Council"
    assert int(drawing.find(qn("wp:extent")).get("cy")) <= 432_000
    assert [each.text for each in first.first_page_header.paragraphs] == ["OFFICIAL\t"]
    assert not list(first.header._element.iter(qn("wp:inline")))
    assert first.first_page_footer.paragraphs[0].text == first.footer.paragraphs[0].text
    assert (first.different_first_page_header_footer, later.different_first_page_header_footer) == (True, False)


def test_a_template_with_a_first_page_of_its_own_keeps_it(tmp_path: Path) -> None:
    document = a_template()
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_header.paragraphs[0].text = "For decision"
    made = docx.Document(io.BytesIO(followed(document, read(tmp_path, house_style())).to_bytes()))
    assert [each.text for each in made.sections[0].first_page_header.paragraphs] == ["For decision\t"]


def test_without_a_logo_the_headers_stay(tmp_path: Path) -> None:
    made = docx.Document(io.BytesIO(followed(a_template(), read(tmp_path, house_style(logo=False))).to_bytes()))
    assert not made.sections[0].different_first_page_header_footer


def test_a_colour_too_light_to_be_read_is_not_taken_and_said(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / FILE).write_bytes(saved(house_style(accent="FFDD00")))
    house, faults = read_house(tmp_path)
    assert house is not None
    assert (house.accent, house.public_accent) == (None, "7C2855")
    assert "Accent 1 (FFDD00) is too light to be read on white" in str(faults[0])
    assert accent_of(followed(a_template(), house)) == "003A5D"


def test_one_that_cannot_be_read_is_said_and_reports_keep_their_own(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / FILE).write_bytes(b"no document")
    house, faults = read_house(tmp_path)
    assert house is None
    assert "cannot be read" in str(faults[0])


def test_where_there_is_none_nothing_is_said(tmp_path: Path) -> None:
    assert read_house(tmp_path) == (None, [])


def test_the_starter_house_style_is_that_of_the_starter_templates() -> None:
    house, faults = read_house(Path(__file__).resolve().parents[2] / "templates")
    assert house is not None
    assert not faults
    assert (house.headings, house.text, house.accent, house.public_accent, house.logo) == (
        "Arial",
        "Arial",
        "003A5D",
        "9E1B45",
        None,
    )


@pytest.mark.parametrize(
    "values, said, kept",
    [
        ({"accent": "zzzzzz"}, "the colour Accent 1 is none that can be used", ("accent", None)),
        ({"public": "12"}, "the colour Accent 2 is none that can be used", ("public_accent", None)),
        ({"font": ""}, "'' is no font for headings", ("headings", "")),
        ({"font": "&lt;b&gt;;"}, "'<b>;' is no font for text", ("text", "")),
        ({"font": "F" * 65}, "is no font for headings", ("headings", "")),
    ],
    ids=str,
)
def test_a_value_that_is_none_is_said_and_the_templates_keep_theirs(
    tmp_path: Path, values: dict[str, Any], said: str, kept: tuple[str, str | None]
) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / FILE).write_bytes(saved(house_style(**values)))
    house, faults = read_house(tmp_path)
    assert house is not None
    assert getattr(house, kept[0]) == kept[1]
    assert any(said in each.what for each in faults)
    assert house.logo is not None


def test_a_font_of_64_signs_is_one(tmp_path: Path) -> None:
    assert read(tmp_path, house_style(font="F" * 64)).headings == "F" * 64


def test_a_colour_of_windows_is_taken_as_it_was_last_shown(tmp_path: Path) -> None:
    document = house_style()
    for part in document.part.package.iter_parts():
        if "/theme/" in str(part.partname):
            xml = re.sub(
                r"(<a:accent1>).*?(</a:accent1>)",
                r'\1<a:sysClr val="windowText" lastClr="112233"/>\2',
                part.blob.decode(),
                flags=re.DOTALL,
            )
            part._blob = xml.encode()
    assert read(tmp_path, document).accent == "112233"
