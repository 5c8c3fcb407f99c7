"""Every starter template is sound, prints every branch, and can be read by everyone."""

from __future__ import annotations

import io
from datetime import date
from functools import partial
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from jinja2 import nodes

from reportgen.facts.catalogue import Facts, vocabulary
from reportgen.facts.timing.position import Position
from reportgen.model.earlier import ActionThen, Earlier
from reportgen.model.months import Month
from reportgen.model.ratings import CountsAs
from reportgen.publishing.deciding import decided
from reportgen.reading.programme import open_programme, read_programme
from reportgen.writing.charts.placing import draw
from reportgen.writing.filling import fill
from reportgen.writing.finishing import finish
from reportgen.writing.templates import read_template
from reportgen.writing.templates.opened import open_template
from tests.makers.workbooks import Rows, write_workbook
from tests.templates.feedback_logs import FULL_LOG, FULL_SURVEY, NASTY_LOG

TEMPLATES = sorted((Path(__file__).resolve().parents[2] / "templates").glob("*.docx"))
MAY = Position(Month(2026, 5), date(2026, 5, 31), "", "")

HEADINGS = ("Ref", "Action", "Lead", "By when", "RAG", "Reason", "Recovery", "Revised date", "Agreed on", "Progress")
KEY: Rows = (
    ("Rating", "Meaning"),
    ("Red", "Overdue"),
    ("Grey", "Not started"),
    ("Amber", "In progress"),
    ("Amber E", "Done"),
    ("Green", "Evidenced"),
)
FULL: dict[str, Rows] = {
    "Plan": (
        ("Priority 1 – Front door",),
        ("Families get the right help quickly, in one place, from people whom they know.",),
        HEADINGS,
        ("1.1", "Open the line", "DCS", "March 2026", "Amber", "No funds", "Bid made", "30 June 2026", "23/04/2026", "Half done"),
        ("1.2", "Close the gap", None, "June 2026", "Red", None, None, None, None, None),
        ("1.3", "Tell people", "SD", "Immediately", "Grey", None, None, None, None, None),
        ("1.4", "First step", "SD", "July 2026", "Amber", None, None, None, None, "Begun"),
        ("1.4", "Second step", "SD", "April 2026", "Amber", None, None, None, None, "Begun"),
        ("1.5", "Train staff", "SD", "April 2026", "Green", None, None, None, None, "Done"),
        ("1.6", "Publish the plan", "SD", "April 2026", "Amber E", None, None, None, None, "Done"),
        ("1.7", "Review it", "SD", "June 2026", None, None, None, None, None, None),
    ),
    "Key": KEY,
    "Data": (
        ("No.", "Indicator", "Mar-26", "Apr-26", "Target", "Good is"),
        ("1", "Percentage of visits", "80.0%", "81.0%", "90.0%", "High"),
        ("2", "Number of contacts", 10, 12, "Monitor", None),
        ("3", "Percentage of checks", "Not available", "Not available", "TBC", None),
        ("4", "Number of placements", 3, None, 0, None),
    ),
    "Notice": (
        ("To", 'EXAMPLESHIRE COUNCIL ("the Council")'),
        ("Date", "15.1.26"),
        ("On the basis of", "an inspection"),
        ("Aim for", "December 2026"),
        ("Improvement Board to meet", "once every 4 weeks"),
        ("Failure to comply", "A direction may follow."),
    ),
    "Measures": (
        (
            "No",
            "Heading",
            "Required measure",
            "Milestones",
            "Linked actions",
            "Linked indicators",
            "Position Feb 2026",
            "Status Feb 2026",
            "Position May 2026",
            "Status May 2026",
            "Evidence May 2026",
        ),
        (
            "M1",
            "Practice",
            "Improve by:\n(a) visits\n(b) plans",
            "Trained: April 2026 (met)",
            "1.1",
            "1",
            "Begun",
            "At risk",
            "Further",
            "On track",
            "Audits",
        ),
        (
            "M2",
            "Practice",
            "Publish standards",
            "Launched: March 2026",
            "1.5",
            "2",
            "Drafted",
            "On track",
            "Launched",
            "Met",
            "The standards",
        ),
        ("M3", "Leadership", "Know the service", None, None, None, None, None, None, "Off track", None),
    ),
    "Returns": (
        ("Type", "What", "Due", "From", "To"),
        ("Return", "First", "February 2026", "the chair", "the minister"),
        ("Return", "Second", "May 2026", "the chair", "the minister"),
        ("Return", "Third", "August 2026", "the chair", "the minister"),
        ("Review", "First review", "May 2026", None, None),
    ),
    "Meetings": (("Date", "Held?", "Note"), (date(2026, 3, 12), "Yes", None), (date(2026, 4, 23), "Cancelled", "Snow")),
    "Decisions": (("Decision", "Meeting", "Action ref"), ("Agree the date", date(2026, 5, 28), "1.1")),
    "Risks": (("Ref", "Risk", "Owner", "Mitigation", "Rating"), ("R1", "Too few staff", "HR", "Recruit", "Red")),
    "Commentary": (
        ("Section", "Text"),
        *((name, f"About {name}.") for name in ("Where we are", "Exceptions", "Priorities", "Indicators", "Next", "Return")),
    ),
    "Feedback": FULL_LOG,
    "Survey": FULL_SURVEY,
    "Settings": (("Setting", "Value"), ("Protective marking", "OFFICIAL"), ("Meeting date", date(2026, 5, 28))),
}
BARE: dict[str, Rows] = {"Plan": (("Action", "Lead", "By when"), ("Open the line", "DCS", "March 2026"))}
ONLY_DATA: dict[str, Rows] = {"Data": (("No.", "Indicator", "Apr-26", "Target"), ("1", "Number of contacts", 10, 0))}
NASTY: dict[str, Rows] = {
    "Plan": (HEADINGS, ("1.1", "R&D <b>{{ x }}</b> {_{ y }_} {% if %} 🙂\nsecond line", "A & B", "May 2026", "Amber", *[None] * 5)),
    "Key": KEY,
    "Feedback": NASTY_LOG,
}


def earlier(month: Month) -> Earlier:
    """Another plan than any of these: every action of theirs has been added since, or changed."""
    now, then = date(2026, 12, 31), date(2026, 4, 30)
    plan = (ActionThen("1.5", "Train staff", CountsAs.IN_PROGRESS, "Amber", False, now), ActionThen("9.9", "Left out"))
    return Earlier(month, month.last_day, (*plan, ActionThen("1.6", "Publish", CountsAs.IN_PROGRESS, "Red", True, then)), "a copy")


def made(template: Path, folder: Path, sheets: dict[str, Rows]) -> Document:
    write_workbook(folder / "tracker.xlsx", sheets)
    programme = read_programme(open_programme(folder), MAY.month, MAY.day)
    facts = Facts(decided(programme).programme, MAY, earlier)
    colours = {level.name: "FF0000" if level.name == "Red" else "FFC000" for level in programme.scale.levels}
    drawings = (partial(draw, drawn=facts.drawing),)
    return docx.Document(io.BytesIO(finish(fill(template, facts.names()), "Title", "Council", MAY.day, colours, drawings)))


def text_of(document: Document) -> str:
    parts = [document.element, document.sections[0].header._element, document.sections[0].footer._element]
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for part in parts for paragraph in part.iter(qn("w:p"))
    )


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
@pytest.mark.parametrize("sheets", [FULL, BARE, ONLY_DATA, NASTY], ids=["full", "bare", "only data", "nasty"])
def test_a_template_prints_without_a_tag_or_a_none_left_over(template: Path, sheets: dict[str, Rows], tmp_path: Path) -> None:
    text = text_of(made(template, tmp_path, sheets))
    assert not {"None", "nan", "True", "False"} & set(text.split("\n"))
    if sheets is not NASTY:
        assert not [mark for mark in ("{{", "}}", "{%", "%}") if mark in text]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
@pytest.mark.parametrize("sheets", [FULL, BARE, ONLY_DATA], ids=["full", "bare", "only data"])
def test_no_table_is_empty_and_every_heading_row_is_marked(template: Path, sheets: dict[str, Rows], tmp_path: Path) -> None:
    for table in made(template, tmp_path, sheets).element.body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        assert len(rows) > 1
        assert rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_headings_go_down_one_level_at_a_time(template: Path, tmp_path: Path) -> None:
    level = 0
    for paragraph in made(template, tmp_path, FULL).paragraphs:
        style = paragraph.style.name if paragraph.style else ""
        if style.startswith("Heading ") or style == "Annex heading":
            now = 1 if style == "Annex heading" else int(style[-1])
            assert now <= level + 1, paragraph.text
            level = now


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_is_made_of_styles_without_direct_formatting(template: Path) -> None:
    body = docx.Document(str(template)).element.body
    allowed = {qn("w:rStyle"), qn("w:lang")}
    assert not [child.tag for properties in body.iter(qn("w:rPr")) for child in properties if child.tag not in allowed]
    allowed = {qn("w:pStyle"), qn("w:sectPr")}
    assert not [child.tag for properties in body.iter(qn("w:pPr")) for child in properties if child.tag not in allowed]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_data_that_look_like_tags_are_printed_as_they_are(template: Path, tmp_path: Path) -> None:
    if template.stem not in ("return", "you-said-poster"):  # which tell of late actions, and of stories that are finished
        text = text_of(made(template, tmp_path, NASTY))
        assert "R&D <b>{{ x }}</b> {_{ y }_} {% if %} 🙂" in text


def board() -> Path:
    return next(template for template in TEMPLATES if template.stem == "board")


def test_the_board_report_says_progress_unknown_and_never_nought_done(tmp_path: Path) -> None:
    text = text_of(made(board(), tmp_path, BARE))
    assert "We cannot say what has been done: no rating, status or completion date was read for the only action." in text
    assert "0 of 1" not in text


def test_the_board_is_asked_only_what_the_tracker_holds(tmp_path: Path) -> None:
    assert "is asked to" not in text_of(made(board(), tmp_path, BARE))
    assert "Agree the date" in text_of(made(board(), tmp_path, FULL))


def test_ratings_are_shaded_by_their_own_words(tmp_path: Path) -> None:
    document = made(board(), tmp_path, FULL)
    shaded = {
        "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:shd')}") is not None
    }
    assert {"Red", "Amber"} <= shaded
    assert shaded <= {"Red", "Grey", "Amber", "Amber E", "Green"}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
@pytest.mark.parametrize("sheets", [FULL, BARE, ONLY_DATA], ids=["full", "bare", "only data"])
def test_no_section_is_a_heading_without_a_word_below_it(template: Path, sheets: dict[str, Rows], tmp_path: Path) -> None:
    parts = list(made(template, tmp_path, sheets).iter_inner_content())
    opens = [isinstance(part, Paragraph) and part.style is not None and part.style.name == "Heading 1" for part in parts]
    assert any(opens)
    assert not [at for at in range(len(parts) - 1) if opens[at] and opens[at + 1]]


def test_no_row_splits(tmp_path: Path) -> None:
    for table in made(board(), tmp_path, FULL).element.body.iter(qn("w:tbl")):
        for row in table.iter(qn("w:tr")):
            assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


def test_every_table_is_as_wide_as_its_page(tmp_path: Path) -> None:
    """Whatever columns fall away: 17.4 centimetres, or 26.1 on a landscape page."""
    for sheets in (FULL, BARE, ONLY_DATA):
        for table in made(board(), tmp_path, sheets).element.body.iter(qn("w:tbl")):
            width = sum(int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol")))
            assert any(abs(width - wanted) < 60 for wanted in (9865, 14798)), width


def returned() -> Path:
    return next(template for template in TEMPLATES if template.stem == "return")


def head_of(document: Document) -> str:
    return "\n".join(paragraph.text for paragraph in document.sections[0].header.paragraphs)


def test_a_return_of_which_something_is_missing_is_marked_draft_on_every_page(tmp_path: Path) -> None:
    document = made(returned(), tmp_path, FULL)
    assert "DRAFT, not ready to send" in head_of(document)
    assert all(section.header.is_linked_to_previous for section in list(document.sections)[1:])
    assert "measure M3" in text_of(document)


def test_a_return_of_which_nothing_is_missing_is_not_marked(tmp_path: Path) -> None:
    complete = {
        "Measures": (("No", "Required measure", "Position", "Status"), ("M1", "Improve", "Begun", "On track")),
        "Returns": FULL["Returns"],
    }
    document = made(returned(), tmp_path, complete)
    assert "DRAFT" not in head_of(document) + text_of(document)
    assert "I have read this return" in text_of(document)


def test_a_return_tells_its_place_movement_and_lateness(tmp_path: Path) -> None:
    text = text_of(made(returned(), tmp_path, FULL))
    assert "under the Improvement Notice" in text
    assert "This is the second of three returns." in text
    assert "Since February 2026 2 are better." in text
    assert "It met on " in text
    assert "31 March 2026\n61 days ago" in text


def test_the_statuses_of_measures_are_shaded(tmp_path: Path) -> None:
    document = made(returned(), tmp_path, FULL)
    shaded = {
        "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:shd')}") is not None
    }
    assert {"On track", "Met", "Off track"} <= shaded


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_the_words_of_a_template_hold_all_facts_that_it_uses_and_no_others(path: Path) -> None:
    opened, facts = open_template(path), {name.partition(".")[0] for name in vocabulary()}
    asked = [part for said in opened.says.values() for part in (said.asks, said.only_if) if part is not None]
    used = {name.name for part in asked for name in (*part.find_all(nodes.Name), *([part] if isinstance(part, nodes.Name) else []))}
    assert read_template(path).words & facts == used & facts


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
@pytest.mark.parametrize("sheets", [FULL, BARE, ONLY_DATA], ids=["full", "bare", "only data"])
def test_every_entry_of_the_contents_leads_to_a_heading_that_is_there(
    template: Path, sheets: dict[str, Rows], tmp_path: Path
) -> None:
    body = made(template, tmp_path, sheets).element.body
    headings = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    entries = [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))]
    assert set(entries) <= headings
    assert bool(entries) == (template.stem in ("board", "return", "plan"))


def test_the_plan_for_the_public_does_not_speak_of_what_was_read(tmp_path: Path) -> None:
    plan = next(template for template in TEMPLATES if template.stem == "plan")
    text = text_of(made(plan, tmp_path, BARE))
    assert "The plan has 1 action. It does not say how far it is." in text
    assert "was read" not in text
