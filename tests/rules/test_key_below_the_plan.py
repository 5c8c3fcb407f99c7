"""A key below a plan tells of a column what its heading does not: codes of the programme's own, and sentences on its levels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

TEXTS = (
    "Check the payroll forms each month",
    "Move the returns to the finance drive",
    "Commission new fire risk assessments",
    "Replace the two old servers",
    "Write an incident plan and rehearse it",
)
KEY = ("CL – closed, the auditor has seen the evidence", "OP – open and within its date", "OD – open and past its date",
       "NLA – no longer applies")  # fmt: skip
EVIDENCED, BEGUN, OVERDUE, CLOSED = CountsAs.EVIDENCED, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, CountsAs.CLOSED


def read(folder: Path, heading: str, marks: Sequence[str], below: Sequence[str]) -> Programme:
    rows = ((text, "Head of Estates", "31/08/2026", mark) for text, mark in zip(TEXTS, marks, strict=True))
    plan: Rows = [("What we agreed to do", "By whom", "By when", heading), *rows, (), *((text,) for text in below)]
    write_workbook(folder / "tracker.xlsx", {"Log": plan})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def states(programme: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in programme.plan.actions]


@pytest.mark.parametrize("heading", ["Stands at", "Tier met", "Zzz"])
def test_a_key_tells_of_codes_what_a_heading_that_is_unknown_or_only_like_another_does_not(heading: str, tmp_path: Path) -> None:
    found = read(tmp_path, heading, ("CL", "OP", "od", "NLA", "Op"), KEY)
    assert states(found) == [EVIDENCED, BEGUN, OVERDUE, CLOSED, BEGUN]


def test_a_plain_state_among_codes_needs_no_key(tmp_path: Path) -> None:
    found = read(tmp_path, "Tier met", ("CL", "OP", "Closed", "OD", "OP"), KEY)
    assert states(found) == [EVIDENCED, BEGUN, CountsAs.DONE, OVERDUE, BEGUN]


def test_codes_that_the_key_does_not_know_make_no_ratings_of_a_column(tmp_path: Path) -> None:
    found = read(tmp_path, "Zzz", ("CL", "OP", "HR", "IT", "OP"), KEY)
    assert states(found) == [None] * len(TEXTS)


def test_a_column_that_its_heading_names_is_what_it_says_though_a_key_knows_its_codes(tmp_path: Path) -> None:
    found = read(tmp_path, "Workstream", ("CL", "OP", "OD", "CL", "OP"), KEY)
    assert states(found) == [None] * len(TEXTS)
    assert [each.priority.title for each in found.plan.actions if each.priority] == ["CL", "OP", "OD", "CL", "OP"]


def test_a_list_of_initials_below_the_plan_that_lead_its_actions_is_no_part_of_it(tmp_path: Path) -> None:
    who = ("KB – Head of Access", "FT – Finance Manager", "DO – Head of Support")
    rows = [(text, lead, "31/08/2026", "Open") for text, lead in zip(TEXTS, ("KB", "FT", "DO", "KB", "FT"), strict=True)]
    write_workbook(
        tmp_path / "tracker.xlsx", {"Log": [("Action", "Who", "By when", "Status"), *rows, (), *((each,) for each in who)]}
    )
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [each.text for each in found.plan.actions] == list(TEXTS)
    assert found.findings == ()
    assert found.scale.levels == ()


def test_lines_behind_the_plan_that_explain_none_of_its_codes_are_told(tmp_path: Path) -> None:
    found = read(
        tmp_path, "Status", ("Open",) * len(TEXTS), ("QA – write the policy", "IT – replace the laptops", "HR – train the team")
    )
    assert {each.id for each in found.findings} == {"row-taken-for-note"}
