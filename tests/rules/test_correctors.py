"""Who should correct what stands in a tracker, as Checks names them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reportgen.facts.catalogue import Facts
from reportgen.facts.timing.position import Position
from reportgen.model.months import Month
from reportgen.publishing.deciding import decided
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

JUNE = Position(Month(2026, 6), date(2026, 6, 30), "", "")
PLAN: Rows = (
    ("Ref", "Action", "Lead", "Deadline"),
    ("1", "Open the line", "Head of Service", "Jul 32"),
    ("2", "Close it", None, "30 June 2026"),
    ("3", "Show it", "DCS", "May 2026"),
)
SCORECARD: Rows = (("Indicator", "May 2026", "Target"), ("Contacts", 20, None), ("Visits", 30, 40))
LOG: Rows = (
    ("You said", "We did", "When", "Status"),
    ("It is slow.", None, "July 2027", "Done"),
    ("It is far.", "We came.", "May 2026", "Done"),
)


def who(folder: Path, **sheets: Rows) -> dict[str, str | None]:
    write_workbook(folder / "tracker.xlsx", sheets)
    facts = Facts(decided(read_programme(open_programme(folder), JUNE.month, JUNE.day)).programme, JUNE)
    return {each.id: each.who for each in facts.findings}


def test_of_an_action_its_leads_correct_what_is_wrong(tmp_path: Path) -> None:
    assert who(tmp_path, Plan=PLAN)["deadline-impossible"] == "Head of Service"


def test_of_indicators_the_performance_team_does(tmp_path: Path) -> None:
    assert who(tmp_path, Scorecard=SCORECARD)["indicator-without-better"] == "performance team"


def test_of_feedback_the_participation_team_does(tmp_path: Path) -> None:
    found = who(tmp_path, Log=LOG)
    assert found["feedback-date-to-come"] == "participation team"


def test_where_nobody_is_known_nobody_is_named(tmp_path: Path) -> None:
    assert who(tmp_path, Plan=PLAN)["lead-missing"] is None
