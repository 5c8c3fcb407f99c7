"""Long tables come out letter for letter as if every row had stood in the tree of the document."""

from __future__ import annotations

import io
import random
import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from reportgen.writing.faults import TemplateFaultsError
from reportgen.writing.filling import fill
from reportgen.writing.finishing import finish
from reportgen.writing.house import House
from reportgen.writing.templates import long_tables
from reportgen.writing.templates.opened import open_template
from reportgen.writing.units import units
from tests.makers.packages import paragraph, table
from tests.makers.packages import template as packed

WORDS = (
    "plan",
    "Exampleshire",
    "R&D",
    "<b>",
    '"so"',
    "a>b",
    "&amp;",
    "it's",
    "é",
    "safeguarding/quality",
    "£1,200",
    "30 April 2026",
)
LEVELS = {"Red": "FF0000", "Amber": "FFC000", "Green": "00B050"}
MANY = 60


@dataclass(frozen=True)
class Action:
    ref: str
    text: str
    rating: str
    latest: str
    done: bool
    steps: tuple[str, ...]

    def __str__(self) -> str:
        return self.ref


def actions(many: int = MANY) -> tuple[Action, ...]:
    chance = random.Random(many)

    def text(most: int) -> str:
        words = [chance.choice(WORDS) for _ in range(chance.randrange(most))]
        return "".join(word + chance.choice((" ", " ", " ", "\n", "\t")) for word in words)

    return tuple(
        Action(
            str(number),
            text(30),
            chance.choice([*LEVELS, "Other"]),
            text(400 if number % 7 == 0 else 9),
            number % 3 == 0,
            ("a", "b"),
        )
        for number in range(many)
    )


W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
RATING = '<w:style w:type="paragraph" w:styleId="Rating"><w:name w:val="Rating"/></w:style></w:styles>'
KINDS: dict[str, Any] = {"actions": tuple[Action, ...], "groups": tuple[Action, ...]}


def template(folder: Path, *blocks: str) -> Path:
    return packed(folder, *blocks, replaced={"word/styles.xml": ("</w:styles>", RATING)})


def made(path: Path, house: House | None = None) -> bytes:
    names = {"actions": actions(), "groups": actions(3)}
    return finish(fill(open_template(path), names, KINDS), "Trial", "Council", date(2026, 5, 31), LEVELS, house=house)


def body(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("word/document.xml").decode()


def held(path: Path) -> int:
    package = fill(open_template(path), {"actions": actions(), "groups": actions(3)}, KINDS).package
    return sum(len(run.rows) for run in package.runs(package.document))


def loop(*rows: tuple[str, ...], of: str = "actions") -> str:
    blank = ("",) * (len(rows[0]) - 1)
    head = tuple(f"Head {number}" for number in range(len(rows[0])))
    return table(head, (f"{{%tr for a in {of} %}}", *blank), *rows, ("{%tr endfor %}", *blank))


PLAIN = ("{{ a.ref }}", "{{ a.text }}", "{{ a.latest }}")
TABLES = {
    "plain rows": loop(PLAIN),
    "words beside a fact": loop(("No. {{ a.ref }}:", "{{ a.text }} ({{ a.rating }})", "x")),
    "ratings": loop(("{{ a.ref }}", paragraph("{{ a.rating }}", "Rating"), paragraph("{{ a.text }}", "Rating"))),
    "several kinds of row": loop(PLAIN, ("{%tr if a.done %}", "", ""), ("x", "{{ a.rating }}", ""), ("{%tr endif %}", "", "")),
    "paragraphs in a cell": loop(("{{ a.ref }}", paragraph("{{ a.text }}") + paragraph("{{ a.latest }}", "Small"), "")),
    "a list in a cell": loop(
        ("{{ a.ref }}", paragraph("{%p for s in a.steps %}") + paragraph("{{ s }}") + paragraph("{%p endfor %}"), "")
    ),
    "a block in a cell": loop(("{{ a.ref }}", "{% if a.done %}done: {{ a.text }}{% endif %}", "")),
    "a table in a cell": loop(("{{ a.ref }}", table(("{{ a.text }}", "x"), ("{{ a.latest }}", "y")) + paragraph(""), "")),
    "headings in rows": loop((paragraph("{{ a.ref }}", "Heading2"), "{{ a.text }}", "")),
    "ids of paragraphs": loop(
        (f'<w:p {W14} w14:paraId="0A1B2C3D"><w:r><w:t>{{{{ a.ref }}}}</w:t></w:r></w:p>', "{{ a.text }}", "")
    ),
    "bookmarks": loop((
        '<w:p><w:bookmarkStart w:id="4" w:name="here"/><w:r><w:t>{{ a.ref }}</w:t></w:r><w:bookmarkEnd w:id="4"/></w:p>',
        "{{ a.text }}", "",
    )),
    "a table for each group": paragraph("{%p for g in groups %}") + loop(PLAIN) + paragraph("{%p endfor %}"),
    "colours of their own": loop((
        '<w:p><w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:color w:val="000000" w:themeColor="accent1"/></w:rPr>'
        "<w:t>{{ a.ref }}</w:t></w:r></w:p>",
        "{{ a.text }}", "",
    )),
}  # fmt: skip


NOT_PLAIN = ("headings in rows", "bookmarks")


def both_ways(path: Path, monkeypatch: pytest.MonkeyPatch, **how: Any) -> tuple[bytes, bytes]:
    """With rows held outside the tree, and with all of them in it."""
    monkeypatch.setattr(long_tables, "LONG", 2)
    beside = made(path, **how)
    monkeypatch.setattr(long_tables, "LONG", 10**9)
    return beside, made(path, **how)


@pytest.mark.parametrize("name", TABLES)
def test_every_kind_of_row_comes_out_as_in_the_tree(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside, plainly = both_ways(template(tmp_path, TABLES[name]), monkeypatch)
    assert body(beside) == body(plainly)
    assert beside == plainly


@pytest.mark.parametrize("name", sorted(set(TABLES) - {*NOT_PLAIN, "a list in a cell", "a table in a cell"}))
def test_plain_rows_are_held_outside_the_tree(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_tables, "LONG", 2)
    assert held(template(tmp_path, TABLES[name])) > 10


@pytest.mark.parametrize("name", NOT_PLAIN)
def test_what_has_an_id_or_is_a_heading_is_not(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_tables, "LONG", 2)
    assert held(template(tmp_path, TABLES[name])) == 0


@pytest.mark.parametrize("widths", [(1, 1, 1), (16, 3, 3), (2, 6, 9)])
@pytest.mark.parametrize("kept", [True, False])
def test_widths_and_rows_that_may_break_are_the_same(
    widths: tuple[float, ...], kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = docx.Document()
    made_of = document.add_table(4, 3)
    for each, texts in zip(
        made_of.rows, (("A", "B", "C"), ("{%tr for a in actions %}", "", ""), PLAIN, ("{%tr endfor %}", "", "")), strict=True
    ):
        for cell, text, width in zip(each.cells, texts, widths, strict=True):
            cell.text, cell.width = text, docx.shared.Cm(width)
        if kept:
            each._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    document.save(str(tmp_path / "a.docx"))
    beside, plainly = both_ways(tmp_path / "a.docx", monkeypatch)
    assert beside == plainly
    assert (body(beside).count('<w:cantSplit w:val="off"/>') > 3) == kept


@pytest.mark.parametrize("name", ["plain rows", "colours of their own"])
def test_a_house_style_is_put_on_all_rows(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = House("Verdana", "Verdana", "005EB8", None, None)
    beside, plainly = both_ways(template(tmp_path, TABLES[name]), monkeypatch, house=house)
    assert beside == plainly


@pytest.mark.parametrize("name", TABLES)
def test_a_finished_document_is_read_the_same(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = made(template(tmp_path, TABLES[name]))
    plainly = units(content)
    monkeypatch.setattr(long_tables, "LONG", 2)
    assert units(content) == plainly


def test_a_word_that_is_lost_from_a_row_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_tables, "LONG", 2)
    filled = fill(open_template(template(tmp_path, TABLES["plain rows"])), {"actions": actions(), "groups": ()}, KINDS)
    rows = (words for run in filled.package.runs(filled.package.document) for _, words in run.rows)
    next(words for words in rows if len(words[1]) > 100)[1] = ""
    with pytest.raises(TemplateFaultsError) as refused:
        finish(filled, "Trial", "Council", date(2026, 5, 31), {})
    assert "was printed, but it is not there" in " ".join(refused.value.sentences)


def test_the_whole_of_a_part_holds_its_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_tables, "LONG", 2)
    package = fill(open_template(template(tmp_path, TABLES["plain rows"])), {"actions": actions(), "groups": ()}, KINDS).package
    whole = package.content(package.document)
    assert whole.count(b"<w:tr>") == MANY + 1
    assert package.copy().content(package.document) == whole
    package.put_back()
    assert len(list(package.tree(package.document).iter(qn("w:tr")))) == MANY + 1
    assert package.content(package.document) == whole
