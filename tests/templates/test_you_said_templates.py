"""The summary and the poster for people: every branch, plain words, and the poster on one page."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document

from reportgen.facts.brief import width
from reportgen.facts.catalogue import Facts
from reportgen.facts.feedback import MOST_TELLING, ROOM, ROOM_FOR_WHO
from reportgen.facts.position import Position
from reportgen.model.months import Month
from reportgen.model.timings import Timing
from reportgen.publishing.deciding import decided
from reportgen.reading.programme import open_programme, read_programme
from reportgen.writing.filling import fill
from reportgen.writing.finishing import finish
from reportgen.writing.templates import read_template
from tests.makers.workbooks import Rows, write_workbook
from tests.templates.feedback_logs import FULL_LOG, FULL_SURVEY, HEADINGS

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
SUMMARY, POSTER = TEMPLATES / "you-said.docx", TEMPLATES / "you-said-poster.docx"
JUNE = Position(Month(2026, 6), date(2026, 6, 30), "", "")
SETTINGS: Rows = (("Setting", "Value"), ("Council", "Exampleshire"), ("How to tell us more", "Come to the drop-in on Tuesdays."))


def document(template: Path, folder: Path, **sheets: Rows) -> bytes:
    write_workbook(folder / "tracker.xlsx", sheets)
    facts = Facts(decided(read_programme(open_programme(folder), JUNE.month, JUNE.day)).programme, JUNE)
    return finish(fill(template, facts.names()), "Title", "Council", JUNE.day, {})


def made(template: Path, folder: Path, **sheets: Rows) -> Document:
    return docx.Document(io.BytesIO(document(template, folder, **sheets)))


def lines(document: Document) -> list[str]:
    return [line for paragraph in document.paragraphs for line in paragraph.text.split("\n")]


def below(document: Document, heading: str) -> list[str]:
    """The paragraphs below a heading, up to the next of its kind."""
    found: list[str] = []
    inside = False
    for paragraph in document.paragraphs:
        if paragraph.style is not None and paragraph.style.name == "Heading 1":
            inside = paragraph.text == heading
        elif inside:
            found += paragraph.text.split("\n")
    return found


def cells(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]


@pytest.fixture
def full(tmp_path: Path) -> Document:
    return made(SUMMARY, tmp_path, Feedback=FULL_LOG, Survey=FULL_SURVEY, Settings=SETTINGS)


@pytest.mark.parametrize("template", [SUMMARY, POSTER], ids=["summary", "poster"])
def test_it_is_for_the_public_and_due_each_quarter(template: Path) -> None:
    read = read_template(template)
    assert (read.public, read.timing) == (True, Timing.QUARTERLY)


def test_the_summary_says_whose_it_is_and_of_which_months(full: Document) -> None:
    assert lines(full)[:2] == ["You said, we did", "Exampleshire, April to June 2026"]


def test_the_summary_says_how_many_people_were_heard_and_how(full: Document) -> None:
    assert "We heard from more than 73 people. Somebody who told us two things is counted twice." in lines(full)
    ways = ["Survey: 45 people", "Council of children in care: 21 people", "Visit: at least 7 people", "App: fewer than 6 people"]
    assert [line for line in lines(full) if line in ways] == ways


def test_what_was_done_stands_under_its_theme_with_what_changed(full: Document) -> None:
    assert below(full, "What you said and what we did") == [
        "Getting help", "You said", "We wait too long for somebody to answer.", "Parents", "We did",
        "We opened a line that is answered until 8pm.", "What changed", "Most calls are answered.",
        "Workers", "You said", "My worker changes all the time.", "Children in care", "We did",
        "We gave each of you two people to know.",
        "What changed", "We do not know yet what has changed.",
    ]  # fmt: skip


def test_what_is_in_progress_stands_by_itself_with_what_is_still_open_from_before(full: Document) -> None:
    text = below(full, "What we are still working on")
    assert "We are writing a new guide with you." in text
    assert "We have begun. We will tell you more next time." in text
    assert text.index("From earlier months") < text.index("The letters are hard to read.")
    assert text[-2:] == ["What has changed so far", "Two letters are new."]


def test_what_cannot_be_done_says_why_or_that_the_reason_is_owed(full: Document) -> None:
    text = below(full, "What we could not do, and why")
    assert text.index("We want a swimming pool in every home.") < text.index("It costs more than we have.")
    assert "We pay for swimming lessons instead." in text
    assert text[-2:] == ["Why", "We still have to tell you why."]


def test_what_has_no_answer_is_listed(full: Document) -> None:
    assert "Thank you for the trip to the sea. (Foster carers)" in below(full, "What we have not answered yet")


def test_the_survey_has_its_counts_and_the_period_before_beside_it(full: Document) -> None:
    assert cells(full) == [
        ["What we asked", "April to June 2026", "Before: January to March 2026"],
        ["I was listened to", "81% (85 people)", "70% (70 people)"],
        ["I know who to ask", "90% (99 people)", "no result before"],
    ]


def test_the_summary_ends_with_how_to_tell_more_and_how_people_are_kept_safe(full: Document) -> None:
    assert below(full, "How to tell us more") == ["Come to the drop-in on Tuesdays."]
    assert "This time we left out some of what you told us." in below(full, "How we keep you safe")[0]


def test_what_may_not_be_published_is_not_in_it(full: Document) -> None:
    assert not [line for line in lines(full) if "Please do not print this" in line]


def test_what_is_absent_has_no_section(tmp_path: Path) -> None:
    summary = made(SUMMARY, tmp_path, Feedback=(("You said", "We did", "Approved by"), ("It is slow.", "We opened a line.", "KT")))
    headings = [each.text for each in summary.paragraphs if each.style is not None and each.style.name.startswith("Heading")]
    assert headings == ["What you said and what we did", "How to tell us more", "How we keep you safe"]
    assert "left out some" not in "".join(lines(summary))


def test_where_nothing_is_done_it_says_so(tmp_path: Path) -> None:
    summary = made(SUMMARY, tmp_path, Feedback=(("You said", "We did", "Approved by"), ("It is slow.", None, "KT")))
    assert below(summary, "What you said and what we did") == [
        "We have not finished anything yet that we can show you. Below you can see how far we are."
    ]


def test_where_nothing_can_be_shown_it_says_so(tmp_path: Path) -> None:
    log: Rows = (("You said", "We did", "Publish?"), ("It is slow.", "We opened a line.", "No"))
    assert "We have nothing to show you from April to June 2026." in "\n".join(lines(made(SUMMARY, tmp_path, Feedback=log)))
    assert "We have nothing to show you" in "\n".join(lines(made(POSTER, tmp_path, Feedback=log)))


def test_a_survey_alone_makes_a_summary(tmp_path: Path) -> None:
    assert cells(made(SUMMARY, tmp_path, Survey=FULL_SURVEY))[1] == ["I was listened to", "81% (85 people)", "70% (70 people)"]


def test_the_poster_shows_the_most_telling_first(tmp_path: Path) -> None:
    poster = made(POSTER, tmp_path, Feedback=FULL_LOG, Settings=SETTINGS)
    assert cells(poster)[1] == [
        "We wait too long for somebody to answer.\nParents", "We opened a line that is answered until 8pm.",
        "Most calls are answered.",
    ]  # fmt: skip
    assert [row[2] for row in cells(poster)[2:]] == [
        "Done. We do not know yet what has changed.",
        "We are still working on this.",
        "We pay for swimming lessons instead.",
    ]


def test_the_poster_says_honestly_that_nothing_is_answered(tmp_path: Path) -> None:
    assert "We have not answered yet. We will." in "\n".join(
        lines(made(POSTER, tmp_path, Feedback=((*HEADINGS[1:3], "Approved by"), ("It is slow.", None, "KT"))))
    )


WORDY = "Somebody always says that everything would be so much better if only anybody listened to what we were telling them. " * 6
WIDE = "WWWWWWWWMMMMMMMM" * 30
SHORT_WORDS = "is it in a tin or is it a pin " * 30


@pytest.mark.parametrize(
    "text", [WORDY, WIDE, SHORT_WORDS, "🙂" * 200, "accommodation " * 40], ids=["wordy", "wide", "short", "emoji", "long"]
)
def test_the_texts_of_a_poster_are_bounded(text: str, tmp_path: Path) -> None:
    poster = cells(made(POSTER, tmp_path, Feedback=crowded(text)))
    assert len(poster) == MOST_TELLING + 1
    assert all(width(line) <= ROOM for row in poster[1:] for cell in row for line in cell.split("\n"))
    assert all(width(row[0].split("\n")[1]) <= ROOM_FOR_WHO for row in poster[1:])


def crowded(text: str) -> Rows:
    headings = ("You said", "We did", "What changed", "Who", "When", "How many", "Source", "Approved by")
    return (
        headings,
        *((f"{number} {text}", text, text, text, date(2026, 5, number), 1000 * number, "Survey", "KT") for number in range(1, 9)),
    )


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed, so pages cannot be counted")
@pytest.mark.parametrize("text", [WORDY, WIDE, "accommodation " * 40], ids=["wordy", "wide", "long words"])
def test_the_poster_is_one_page_whatever_the_log_holds(text: str, tmp_path: Path) -> None:
    settings = (
        ("Setting", "Value"),
        ("Council", "The Royal County Borough and Metropolitan District of Exampleshire"),
        ("Tell us more", text),
    )
    (tmp_path / "poster.docx").write_bytes(document(POSTER, tmp_path, Feedback=crowded(text), Settings=settings))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "poster.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert pages((tmp_path / "poster.pdf").read_bytes()) == 1


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
