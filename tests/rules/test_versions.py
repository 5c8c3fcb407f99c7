"""One plan on several sheets: a tab for each month, an old copy kept aside. The one that stands is read, the others are said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

TEXTS = ("Recruit twelve social workers", "Audit thirty case files", "Publish the new threshold guide")


def plan(status: str, texts: tuple[str, ...] = TEXTS) -> Rows:
    head = ("Ref", "Action", "Lead", "By when", "Status")
    return [head, *((f"1.{at}", text, "Head of Service", "31/07/2026", status) for at, text in enumerate(texts, 1))]


def read(folder: Path, sheets: Mapping[str, Rows]) -> Programme:
    write_workbook(folder / "tracker.xlsx", dict(sheets))
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def older(programme: Programme) -> list[str | None]:
    return [each.place.sheet for each in programme.findings if each.id == "older-version"]


@pytest.mark.parametrize(
    ("names", "stands"),
    [
        (("Tracker", "OLD do not use"), "Tracker"),
        (("Archive", "Plan"), "Plan"),
        (("April 2026", "May 2026", "June 2026"), "June 2026"),
        (("June", "May"), "June"),
        (("June 2026", "July 2026"), "June 2026"),  # a month to come has not been reported yet
    ],
)
def test_of_several_versions_the_one_that_stands_is_read_and_the_others_are_said(
    names: tuple[str, ...], stands: str, tmp_path: Path
) -> None:
    programme = read(tmp_path, {name: plan("Complete" if name == stands else "Not started") for name in names})
    assert [(each.ref, each.place.sheet) for each in programme.plan.actions] == [(f"1.{at}", stands) for at in (1, 2, 3)]
    assert older(programme) == [name for name in names if name != stands]
    assert {each.place.sheet for each in programme.reading.set_aside} >= set(names) - {stands}
    assert not any(each.id == "ref-duplicate" for each in programme.findings)


def test_where_nothing_tells_which_is_older_both_are_read_and_that_is_said(tmp_path: Path) -> None:
    programme = read(tmp_path, {"North": plan("Complete"), "South": plan("Complete")})
    assert len(programme.plan.actions) == 6
    assert not older(programme)
    assert [each.place.sheet for each in programme.findings if each.id == "sheets-alike"] == ["South"]


def test_a_sheet_called_old_with_other_actions_is_read_like_any(tmp_path: Path) -> None:
    other = ("Move the archive to the depot", "List the files that are kept", "Close the old store")
    programme = read(tmp_path, {"Plan": plan("Complete"), "Old files": plan("In progress", other)})
    assert len(programme.plan.actions) == 6


def test_a_sheet_that_settings_call_a_plan_is_read_whatever_its_name(tmp_path: Path) -> None:
    settings: Rows = [("Setting", "Value"), ("kind: Archive", "plan")]
    programme = read(tmp_path, {"Plan": plan("Complete"), "Archive": plan("Complete"), "Settings": settings})
    assert len(programme.plan.actions) == 6


OTHER = ("Move the archive to the depot", "List the files that are kept", "Close the old store")


def titled(line: str, texts: tuple[str, ...] = OTHER) -> Rows:
    return [(line,), (), *plan("In progress", texts)]


@pytest.mark.parametrize(
    "line",
    [
        "PLAN 2024/25 – SUPERSEDED – do not update",
        "This action plan has been replaced by the one on the first sheet",
        "Recovery tracker: no longer in use since May",
    ],
)
def test_a_plan_whose_title_says_that_it_is_superseded_is_not_read_and_that_is_said(line: str, tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": plan("Complete"), "Last year": titled(line)})
    assert [each.ref for each in programme.plan.actions] == ["1.1", "1.2", "1.3"]
    assert [each.place.sheet for each in programme.findings if each.id == "sheet-superseded"] == ["Last year"]
    assert "Last year" in {each.place.sheet for each in programme.reading.set_aside}


@pytest.mark.parametrize(
    "line",
    [
        "Superseded actions (they count in the annual report)",
        "Completed, for reference only – do not update",
        "Archive of what was finished before May",
    ],
)
def test_a_title_that_speaks_of_what_stands_in_a_plan_takes_nothing_from_it(line: str, tmp_path: Path) -> None:
    assert len(read(tmp_path, {"Plan": plan("Complete"), "Last year": titled(line)}).plan.actions) == 6


def test_the_only_plan_is_read_though_it_says_that_it_is_superseded(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": titled("PLAN 2024/25 – SUPERSEDED")})
    assert len(programme.plan.actions) == 3
    assert not any(each.id == "sheet-superseded" for each in programme.findings)


def test_a_superseded_plan_of_few_actions_is_not_read_either(tmp_path: Path) -> None:
    kept: Rows = [("SUPERSEDED - kept for reference only.",), (), *plan("Not started", ("Move the depot", "List the files"))]
    programme = read(tmp_path, {"Plan": plan("Complete"), "Q1": kept})
    assert {each.place.sheet for each in programme.plan.actions} == {"Plan"}
    assert [each.place.sheet for each in programme.findings if each.id == "sheet-superseded"] == ["Q1"]


def test_a_copy_that_excel_made_and_nobody_changed_is_read_once_and_that_is_said(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": plan("Complete"), "Plan (2)": plan("Complete")})
    assert {each.place.sheet for each in programme.plan.actions} == {"Plan"}
    assert older(programme) == ["Plan (2)"]


def test_a_copy_that_was_changed_is_read_and_both_are_said(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": plan("Complete"), "Plan (2)": plan("In progress")})
    assert len(programme.plan.actions) == 6
    assert [each.place.sheet for each in programme.findings if each.id == "sheets-alike"] == ["Plan (2)"]


def test_a_sheet_called_old_is_not_read_where_a_line_above_says_that_its_plan_was_closed(tmp_path: Path) -> None:
    kept = titled("CLOSED at the Board of 24 April 2025. What is open was carried forward to the plan")
    assert len(read(tmp_path / "old", {"Plan": plan("Complete"), "OLD plan": kept}).plan.actions) == 3
    assert len(read(tmp_path / "of-one-name", {"Plan": plan("Complete"), "Homes": kept}).plan.actions) == 6


def test_what_is_called_old_and_counts_is_said(tmp_path: Path) -> None:
    programme = read(tmp_path / "beside", {"Plan": plan("Complete"), "Archive": plan("Complete", OTHER)})
    (said,) = [each for each in programme.findings if each.id == "kept-aside-counted"]
    assert (said.place.sheet, len(programme.plan.actions)) == ("Archive", 6)
    assert "ignore: Archive | yes" in said.do
    alone = read(tmp_path / "alone", {"Archive": plan("Complete", OTHER)})
    assert not any(each.id == "kept-aside-counted" for each in alone.findings)
