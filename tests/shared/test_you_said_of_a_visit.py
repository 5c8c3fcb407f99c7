"""'You said, we did' of a published briefing for a monitoring visit, where it is at hand."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner

from reportgen.cli import main
from tests.makers.workbooks import write_workbook

CLONE = Path(__file__).resolve().parents[2]
VISIT = CLONE.parent / "shared" / "trackers" / "devon-visit-2020"

pytestmark = pytest.mark.skipif(not VISIT.is_dir(), reason="shared/ with the published trackers is not beside this clone")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published log has no column for approvals, so the gate is taken away, as Settings can."""
    output, inputs = tmp_path_factory.mktemp("output"), tmp_path_factory.mktemp("inputs") / "devon-visit-2020"
    shutil.copytree(VISIT, inputs)
    write_workbook(inputs / "settings.xlsx", {"Settings": [("Setting", "Value"), ("Publish only what has been approved", "no")]})
    folders = ("--inputs", str(inputs), "--templates", str(CLONE / "templates"), "--output", str(output))
    result = CliRunner().invoke(main, ("run", *folders, "--month", "2020-09"))
    assert result.exit_code == 0, result.output
    return output / "devon-visit-2020" / "2020-09"


@pytest.fixture(scope="module")
def facts(made: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((made / "facts.json").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def summary(made: Path) -> Any:
    return docx.Document(str(made / "You said, we did - September 2020.docx"))


def test_nine_quotes_are_read_and_one_has_an_answer(facts: dict[str, Any]) -> None:
    assert len(facts["feedback"]) == 9
    (pair,) = [entry for entry in facts["feedback"] if entry["we_did"]]
    assert "entitled to" in pair["you_said"]
    assert (pair["state"], pair["we_did"][:23]) == ("in progress", "We are reviewing our lo")


def test_the_answer_stands_below_what_was_said(summary: Any) -> None:
    texts = [paragraph.text for paragraph in summary.paragraphs]
    said = next(number for number, text in enumerate(texts) if "entitled to" in text)
    assert texts[said + 1].startswith("We are doing: We are reviewing our local offer")


def test_what_they_praise_is_going_well_and_needs_no_answer(summary: Any) -> None:
    texts = [paragraph.text for paragraph in summary.paragraphs]
    well, next_ = texts.index("What is going well"), texts.index("What we are still working on")
    assert any("My PA is amazing" in text for text in texts[well:next_])


def test_there_is_no_poster_without_a_finished_story(made: Path) -> None:
    assert not (made / "You said, we did poster - September 2020.docx").exists()


def test_of_a_survey_of_few_nothing_is_told_but_why(summary: Any) -> None:
    texts = [paragraph.text for paragraph in summary.paragraphs]
    told = texts[texts.index("What you said in our survey") + 1]
    assert told == "We asked people (April to July 2020). Some results are not shown, so that nobody can tell who answered what."
