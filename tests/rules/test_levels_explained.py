"""What a key says of a level is weighed with the level's own name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.statuses import read_meaning
from tests.makers.workbooks import write_workbook

HEADINGS = ("Ref", "Action", "Lead", "By when", "Status")


def explained(folder: Path, name: str, meaning: str) -> Programme:
    rows = [
        HEADINGS,
        ("1.1", "Recruit twelve social workers", "Head of Service", "31/05/2026", name),
        ("1.2", "Audit thirty case files", "QA Manager", "31/07/2026", "In progress"),
    ]
    key = [("Status", "What it means"), (name, meaning), ("In progress", "Work has begun but is not complete")]
    write_workbook(folder / "tracker.xlsx", {"Plan": rows, "Definitions": key})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("name", "meaning", "counts_as"),
    [
        ("Implemented", "Internal Audit has seen and tested the evidence", CountsAs.EVIDENCED),
        ("Completed", "We have seen the evidence", CountsAs.EVIDENCED),
        ("Done", "Checked by the quality team", CountsAs.EVIDENCED),
        ("Implemented", "Internal Audit has yet to test it", CountsAs.DONE),
        ("Completed", "The manager says so; not yet tested", CountsAs.DONE),
        ("Under way", "Checked by the quality team", CountsAs.IN_PROGRESS),
        ("Risk accepted", "Management have chosen to live with the risk", CountsAs.CLOSED),
        ("Risk accepted", "There is still a risk that is being monitored", CountsAs.CLOSED),
        ("Withdrawn", "Being delivered under another action", CountsAs.CLOSED),
        ("Parked", "Being delivered under another action", CountsAs.IN_PROGRESS),
    ],
)
def test_a_name_and_what_is_said_of_it_tell_together(name: str, meaning: str, counts_as: CountsAs, tmp_path: Path) -> None:
    assert explained(tmp_path, name, meaning).plan.actions[0].standing.counts_as is counts_as


def test_what_is_tested_is_told_plainly_where_its_name_says_that_it_is_done(tmp_path: Path) -> None:
    programme = explained(tmp_path, "Implemented", "Internal Audit has seen and tested the evidence")
    assert [each.id for each in programme.findings if each.id == "level-meaning-unclear"] == []


@pytest.mark.parametrize(
    "meaning", ["Management has decided to tolerate the risk", "The Board has agreed to live with it", "Living with the risk"]
)
def test_a_risk_that_is_borne_needs_nothing_done(meaning: str) -> None:
    assert read_meaning(meaning).counts_as is CountsAs.CLOSED


# --- scores by quarter, explained in one line ----------------------------------------------------------------------------

LEVELS = "0 = nothing yet; 1 = begun; 2 = done; 3 = done and we can see that it works"
SCORED = (
    ("Make enquiries for each case", (1, 2, 3)),
    ("Countersign all assessments", (0, 1, 1)),
    ("Hold a learning set", ("–", "–", "–")),
)


def by_quarter(folder: Path, line: str, last: str = "–") -> Programme:
    rows: list[tuple[object, ...]] = [
        ("Action plan 2025/26",),
        (line,),
        ("Our action", "Score", None, None, "Complete by", "Owner"),
    ]
    rows.append((None, "Q1", "Q2", "Q3", None, None))
    rows += [(text, *(last if score == "–" else score for score in scores), "Q4", "Head") for text, scores in SCORED]
    book = openpyxl.load_workbook(write_workbook(folder / "tracker.xlsx", {"Plan": rows}))
    for cells in ("B3:D3", "A3:A4", "E3:E4", "F3:F4"):
        book["Plan"].merge_cells(cells)
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2025, 12), date(2025, 12, 31))


def states(programme: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in programme.plan.actions]


@pytest.mark.parametrize(
    "before",
    ["", "Scores: ", "Scored at the end of each quarter by the Head of the Unit and agreed with the Board at its next meeting: "],
)
def test_a_line_of_levels_is_the_key_however_many_words_lead_in_to_it(before: str, tmp_path: Path) -> None:
    assert states(by_quarter(tmp_path, before + LEVELS)) == [CountsAs.EVIDENCED, CountsAs.IN_PROGRESS, None]


@pytest.mark.parametrize("typed", ["–", "-", "—"])
def test_a_dash_is_a_level_where_the_key_says_how_far_it_is(typed: str, tmp_path: Path) -> None:
    programme = by_quarter(tmp_path, f"Scores: {LEVELS}; – = not due to begin in that quarter", typed)
    assert states(programme) == [CountsAs.EVIDENCED, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


@pytest.mark.parametrize("meaning", ["not assessed this quarter", "no score given", "see the notes"])
def test_a_dash_of_which_the_key_tells_no_state_rates_nothing(meaning: str, tmp_path: Path) -> None:
    assert states(by_quarter(tmp_path, f"Scores: {LEVELS}; – = {meaning}"))[-1] is None


def test_quarters_without_a_year_are_of_the_year_in_the_title_and_that_is_told(tmp_path: Path) -> None:
    programme = by_quarter(tmp_path, LEVELS)
    assert {each.deadline.day for each in programme.plan.actions} == {date(2026, 3, 31)}
    assert "deadline-year-assumed" in {each.id for each in programme.findings}
