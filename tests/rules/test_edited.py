"""A report that somebody has edited, held against the same as it is made now."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx

from reportgen.model.places import Place
from reportgen.writing.edited import NOT_NOW, NOT_THEN, differences
from reportgen.writing.evidence import EvidenceRow
from reportgen.writing.units import units
from tests.makers.documents import add_table, saved

BOARD = Path(__file__).resolve().parents[2] / "templates" / "board.docx"
REPORT = "Board report - June 2026.docx"
D4, D5, E9 = (Place("p.xlsx", "Plan", cell) for cell in ("D4", "D5", "E9"))
Told = list[tuple[str, str, str, tuple[Place, ...]]]


def document(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """'# Late: 2' is a heading; the rows of a table come last, the first of them its headings."""
    made = docx.Document()
    for text in paragraphs:
        made.add_heading(text[2:], 1) if text.startswith("# ") else made.add_paragraph(text)
    if rows:
        add_table(made, *rows, heading=False)
    return saved(made)


def printed(text: str, *cells: Place, section: str = "Late") -> EvidenceRow:
    return EvidenceRow(report="Board report", section=section, fact="f", text=text, value=text, cells=cells)


def told(old: bytes, new: bytes, *evidence: EvidenceRow) -> Told:
    return [(each.of, each.says, each.now, each.cells) for each in differences(REPORT, old, new, evidence)]


def test_each_figure_of_a_sentence_is_told_by_itself_with_its_own_cells() -> None:
    old, new = document("# Late", "Of 46 actions 6 are late and 2 due."), document("# Late", "Of 46 actions 7 are late and 3 due.")
    evidence = printed("46", E9), printed("7", D4), printed("3", D5)
    assert told(old, new, *evidence) == [("", "6", "7", (D4,)), ("", "2", "3", (D5,))]


def test_a_sentence_that_is_worded_otherwise_is_held_against_what_it_was_made_from() -> None:
    old = document("# Late", "I am sorry to say that of all our 46 actions 6 are late now.")
    new = document("# Late", "Of all our 46 actions 7 are late now.")
    assert told(old, new, printed("46", E9), printed("7", D4)) == [("", "6", "7", (D4,))]


def test_equal_figures_of_a_section_lead_each_to_its_own_cells() -> None:
    old = document("# Late", rows=(("Ref", "RAG"), ("1.1", "Red"), ("1.2", "Red"), ("1.3", "Red")))
    new = document("# Late", rows=(("Ref", "RAG"), ("1.1", "Amber"), ("1.2", "Amber"), ("1.3", "Amber")))
    evidence = printed("Amber", D4), printed("Amber", D5), printed("Amber", E9)
    assert told(old, new, *evidence) == [
        ("1.1 Amber: RAG", "Red", "Amber", (D4,)),
        ("1.2 Amber: RAG", "Red", "Amber", (D5,)),
        ("1.3 Amber: RAG", "Red", "Amber", (E9,)),
    ]


def test_what_a_person_wrote_without_figures_or_left_out_is_theirs() -> None:
    assert told(document("# Late", "All is well.", "Thank you."), document("# Late", "All is well.", "None is late.")) == []


def test_a_figure_of_a_sentence_that_is_made_no_longer_is_told() -> None:
    assert told(document("# Late", "Then 5 were late."), document("# Late", "None is late.")) == [("", "5", NOT_NOW, ())]


def test_rows_that_only_one_of_the_two_has_are_told() -> None:
    head = ("Ref", "Action", "Due")
    old = document("# Late", rows=(head, ("1.1", "Do it", "30 June 2026"), ("1.2", "Do that", "31 July 2026")))
    new = document("# Late", rows=(head, ("1.2", "Do that", "31 July 2026"), ("1.3", "Do more", "31 May 2026")))
    evidence = printed("31 July 2026", D4), printed("31 May 2026", D5)
    assert told(old, new, *evidence) == [
        ("1.1 Do it", "1.1 | Do it | 30 June 2026", NOT_NOW, ()),
        ("1.3 Do more", NOT_THEN, "1.3 | Do more | 31 May 2026", (D5,)),
    ]


def test_a_heading_with_a_count_is_the_same_section_but_another_number_is_another() -> None:
    old = document("# Late: 2", "Then 5 were late.", "# Priority 2: Change", "All is well.")
    new = document("# Late: 1", "Then 4 were late.", "# Priority 3: Change", "All is well.")
    assert [(says, now) for _, says, now, _ in told(old, new)] == [("2", "1"), ("5", "4"), ("2", NOT_NOW)]


def test_a_point_of_a_chart_is_told_by_its_bar_and_its_colour() -> None:
    content = BOARD.read_bytes()
    point = next(unit for unit in units(content) if unit.is_point and unit.cells[1] not in ("", "0"))
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            xml = old.read(name)
            at = xml.find(b"<c:val>") if name.startswith("word/charts/chart") else -1
            changed = xml[:at] + xml[at:].replace(f"<c:v>{point.cells[1]}</c:v>".encode(), b"<c:v>97</c:v>", 1)
            new.writestr(name, changed if at > 0 else xml)
    row = EvidenceRow(report="Board report", section="A", fact="chart: a", text="97", value="97", cells=(D4,), words=point.cells[0])
    assert (point.cells[0], point.cells[1], "97", (D4,)) in told(content, held.getvalue(), row)
