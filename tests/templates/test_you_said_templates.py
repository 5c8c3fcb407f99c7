"""The summary and the poster for people: every branch, plain words, and the poster on one page."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from lxml import etree

from reportgen.facts.catalogue import Facts
from reportgen.facts.timing.position import Position
from reportgen.model.months import Month
from reportgen.model.timings import Timing
from reportgen.publishing.deciding import decided
from reportgen.reading.programme import open_programme, read_programme
from reportgen.writing.charts.placing import draw
from reportgen.writing.filling import fill
from reportgen.writing.finishing import finish
from reportgen.writing.templates import read_template
from tests.makers.workbooks import Rows, write_workbook
from tests.templates.feedback_logs import FULL_LOG, FULL_SURVEY

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
SUMMARY, POSTER = TEMPLATES / "you-said.docx", TEMPLATES / "you-said-poster.docx"
JUNE = Position(Month(2026, 6), date(2026, 6, 30), "", "")
SETTINGS: Rows = (("Setting", "Value"), ("Council", "Exampleshire"), ("How to tell us more", "Come to the drop-in on Tuesdays."))


def document(template: Path, folder: Path, **sheets: Rows) -> bytes:
    write_workbook(folder / "tracker.xlsx", sheets)
    facts = Facts(decided(read_programme(open_programme(folder), JUNE.month, JUNE.day)).programme, JUNE)
    return finish(fill(template, facts.names()), "Title", "Council", JUNE.day, {}, (partial(draw, drawn=facts.drawing),))


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


def bars(document: Document) -> list[list[str]]:
    """Each chart's rows: the names of its series, then each category with the words in its bars."""
    chart: Any
    (chart,) = (etree.fromstring(each.target_part.blob) for each in document.part.rels.values() if each.reltype.endswith("/chart"))
    series = list(chart.iter(f"{C}ser"))
    columns = [{label.find(f"{C}idx").get("val"): "".join(label.itertext()) for label in each.iter(f"{C}dLbl")} for each in series]
    names = ["".join(each.find(f"{C}tx").itertext(f"{C}v")) for each in series]
    categories = [point.findtext(f"{C}v") or "" for point in next(chart.iter(f"{C}cat")).iter(f"{C}pt")]
    return [names, *([name, *(column.get(str(at), "") for column in columns)] for at, name in enumerate(categories))]


@pytest.fixture
def full(tmp_path: Path) -> Document:
    return made(SUMMARY, tmp_path, Feedback=FULL_LOG, Survey=FULL_SURVEY, Settings=SETTINGS)


@pytest.mark.parametrize("template", [SUMMARY, POSTER], ids=["summary", "poster"])
def test_it_is_for_the_public_and_due_each_quarter(template: Path) -> None:
    read = read_template(template)
    assert (read.public, read.timing) == (True, Timing.QUARTERLY)


def test_the_summary_says_whose_it_is_and_of_which_months(full: Document) -> None:
    assert lines(full)[:2] == ["You said, we did", "Exampleshire, April to June 2026"]


def test_the_summary_says_how_many_people_were_heard(full: Document) -> None:
    assert "We heard from more than 73 people this time." in "".join(lines(full))


def test_what_was_done_stands_under_its_theme_with_what_changed(full: Document) -> None:
    assert below(full, "Getting help") == [
        "We wait too long for somebody to answer.", "Parents", "We did: We opened a line that is answered until 8pm.",
        "What changed: Most calls are answered.",
    ]  # fmt: skip
    assert below(full, "Workers")[-1] == "What changed: We do not know yet what has changed."


def test_what_is_in_progress_stands_by_itself_with_what_is_still_open_from_before(full: Document) -> None:
    text = below(full, "What we are still working on")
    assert "We are doing: We are writing a new guide with you." in text
    assert "We are doing: We have begun. We will tell you more next time." in text
    assert text.index("You told us this before, and we have not forgotten it") < text.index("The letters are hard to read.")
    assert text[-1] == "What has changed so far: Two letters are new."


def test_what_cannot_be_done_says_why_or_that_the_reason_is_owed(full: Document) -> None:
    text = below(full, "What we could not do, and why")
    assert text.index("We want a swimming pool in every home.") < text.index("Why: It costs more than we have.")
    assert "What we did instead: We pay for swimming lessons instead." in text
    assert text[-1] == "Why: We still have to tell you why."


def test_what_has_no_answer_is_listed_and_praise_is_not_among_it(tmp_path: Path) -> None:
    log: Rows = (
        ("You said", "Who", "Approved by"),
        ("It is slow.", "Parents", "KT"),
        ("Thank you for the trip to the sea.", "Carers", "KT"),
    )
    summary = made(SUMMARY, tmp_path, Feedback=log)
    assert below(summary, "What we have not answered yet") == ["It is slow. (Parents)"]
    assert below(summary, "What is going well") == ["Thank you for the trip to the sea.", "Carers"]


def test_the_survey_has_a_bar_for_each_answer_and_for_the_period_before_what_most_agree_with_first(full: Document) -> None:
    assert bars(full) == [
        ["April to June 2026", "January to March 2026"],
        ["I know who to ask", "90%", ""],
        ["I was listened to", "81%", "70%"],
    ]


def test_the_survey_says_who_was_asked_and_how_many_answered(tmp_path: Path) -> None:
    survey: Rows = (
        ("Survey of foster carers",),
        (),
        ("Question", "Period", "%", "Answered"),
        ("I was heard", "Q4 2025/26", "70%", 70),
        ("I was heard", "Q1 2026/27", "80%", 90),
    )
    said = below(made(SUMMARY, tmp_path, Survey=survey), "What you said in our survey")
    assert said[0].startswith("90 foster carers answered (April to June 2026), and 70 the time before (January to March 2026).")
    assert "More of you agreed." in said[-1]


def test_where_few_disagree_the_bar_goes_to_ninety_and_says_so(tmp_path: Path) -> None:
    survey: Rows = (("Question", "%", "Count", "Answered"), ("I feel safe", "96%", 71, 74), ("I was heard", "50%", 37, 74))
    summary = made(SUMMARY, tmp_path, Survey=survey)
    assert bars(summary)[1] == ["I feel safe", "over 90%"]
    assert "so that nobody can tell who did not." in below(summary, "What you said in our survey")[-1]


def test_the_summary_ends_with_how_to_tell_more_and_how_people_are_kept_safe(full: Document) -> None:
    tell, safe = below(full, "How to tell us more")
    assert tell == "Come to the drop-in on Tuesdays."
    assert safe.startswith(
        "We read everything that you tell us. Before we put something here, a person reads it. We leave out small"
    )
    assert "names" not in safe  # a person may have approved an entry that names somebody


def test_what_may_not_be_published_is_not_in_it(full: Document) -> None:
    assert not [line for line in lines(full) if "Please do not print this" in line]


def test_what_is_absent_has_no_section(tmp_path: Path) -> None:
    summary = made(SUMMARY, tmp_path, Feedback=(("You said", "We did", "Approved by"), ("It is slow.", "We opened a line.", "KT")))
    headings = [each.text for each in summary.paragraphs if each.style is not None and each.style.name.startswith("Heading")]
    assert headings == ["What you said and what we did", "How to tell us more"]


def test_where_nothing_is_done_it_says_so(tmp_path: Path) -> None:
    summary = made(SUMMARY, tmp_path, Feedback=(("You said", "We did", "Approved by"), ("It is slow.", None, "KT")))
    assert "We have not finished anything yet that we can show you. Below you can see how far we are." in lines(summary)


def test_where_nothing_can_be_shown_it_says_so(tmp_path: Path) -> None:
    log: Rows = (("You said", "We did", "Publish?"), ("It is slow.", "We opened a line.", "No"))
    assert "We have nothing to show you from April to June 2026." in "\n".join(lines(made(SUMMARY, tmp_path, Feedback=log)))


def test_a_survey_alone_makes_a_summary(tmp_path: Path) -> None:
    assert bars(made(SUMMARY, tmp_path, Survey=FULL_SURVEY))[2] == ["I was listened to", "81%", "70%"]


STORIES: Rows = (
    ("You said", "We did", "What changed", "Who", "When", "How many", "Approved by"),
    *(
        (f"It is slow {number}.", "We opened a line.", "It is quick.", "Parents", date(2026, 5, number), number, "KT")
        for number in range(1, 7)
    ),
)


@pytest.mark.parametrize("many", [2, 3, 4])
def test_the_poster_has_a_card_for_each_story_in_letters_as_large_as_fit(many: int, tmp_path: Path) -> None:
    poster = made(POSTER, tmp_path, Feedback=STORIES[: many + 1], Settings=SETTINGS)
    cards = [each.text for each in poster.paragraphs if each.style is not None and each.style.name == f"Card of {many}"]
    assert cards == [f"It is slow {number}.\nParents" for number in range(many, 0, -1)]
    assert "We did: We opened a line.\nWhat changed: It is quick." in [each.text for each in poster.paragraphs]
    assert below(poster, "Tell us more") == ["Come to the drop-in on Tuesdays."]


WORDY = "Somebody always says that everything would be so much better if only anybody listened to what we were telling them. " * 6


def crowded(text: str) -> Rows:
    """Short stories among long ones, all with the same long words below."""
    headings = ("You said", "We did", "What changed", "Who", "When", "How many", "Source", "Approved by")
    lengths = (1, 20, 40, 80, 140, 200, 300, 600)
    rows = (
        (f"{number} {text[:many]}", text[:many], text[:many], "Parents", date(2026, 5, number), 1000 * number, "Survey", "KT")
        for number, many in enumerate(lengths, 1)
    )
    return (headings, *rows)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed, so pages cannot be counted")
@pytest.mark.parametrize(
    "text", [WORDY, "accommodation " * 40, "is it in a tin or a pin " * 40], ids=["wordy", "long words", "short words"]
)
def test_the_poster_is_one_page_whatever_the_log_holds(text: str, tmp_path: Path) -> None:
    settings = (
        ("Setting", "Value"),
        ("Council", "The Royal County Borough and Metropolitan District of Exampleshire"),
        ("Tell us more", text[:200]),
    )
    (tmp_path / "poster.docx").write_bytes(document(POSTER, tmp_path, Feedback=crowded(text), Settings=settings))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "poster.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert pages((tmp_path / "poster.pdf").read_bytes()) == 1


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_a_poster_of_an_earlier_version_still_prints_its_texts_and_whole(tmp_path: Path) -> None:
    template = docx.Document(str(POSTER))
    template.paragraphs[
        -1
    ].text = "{% for f in feedback.telling %}{{ f.said_briefly }} {{ f.did_briefly }} {{ f.changed_briefly }} {% endfor %}"
    template.save(str(tmp_path / "old.docx"))
    text = made(tmp_path / "old.docx", tmp_path, Feedback=FULL_LOG).paragraphs[-1].text
    assert text.startswith(
        "We wait too long for somebody to answer. We opened a line that is answered until 8pm. Most calls are answered."
    )
