"""What a key says of a level is weighed with the level's own name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

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
