"""Deadlines of which the day stands elsewhere: under a name, counted from an event, or overwritten when it was done."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.deadlines import Clues, read_deadline
from reportgen.reading.values.named_days import name_of
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Action", "Lead", "By when", "Status")
ACTIONS = (
    ("1", "Recruit twelve social workers", "Head of Service"),
    ("2", "Audit thirty case files", "QA Manager"),
    ("3", "Publish the new threshold guide", "Principal Social Worker"),
)


def plan(whens: tuple[str, str, str], status: str | None = "In progress") -> Rows:
    return [HEADINGS, *((*row, when, status) for row, when in zip(ACTIONS, whens, strict=True))]


def read(folder: Path, rows: Rows) -> Programme:
    write_workbook(folder / "tracker.xlsx", {"Plan": rows})
    return read_programme(open_programme(folder), Month(2025, 9), date(2025, 9, 30))


def days(programme: Programme) -> list[str | None]:
    return [str(each.deadline.day) if each.deadline.day else None for each in programme.plan.actions]


def asked_after(programme: Programme) -> set[str]:
    return {each.id for each in programme.findings if each.id.startswith("deadline")}


# --- days that have a name --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (
            ("Day 30", "Day 90", "Day 180"),
            "Day 0 = 26 March 2025.  Day 30 = 25 April 2025.  Day 90 = 24 June 2025. Day 180 = 22 September 2025",
        ),
        (
            ("Phase 1", "end of Phase 2", "By Phase 3"),
            "Phase 1: ends 25 April 2025; Phase 2: ends 24 June 2025; Phase 3: ends 22 September 2025",
        ),
        (
            ("Phase 1", "Phase 2", "Phase 3"),
            "Phase 1: 1 April 2025 to 25 April 2025, Phase 2: 26 April 2025 to 24 June 2025, Phase 3: 25 June - 22 September 2025",
        ),
        (
            ("Milestone A", "Milestone B", "Milestone C"),
            "Milestone A is 25/04/2025, Milestone B is 24/06/2025, Milestone C is 22/09/2025",
        ),
        (
            ("Term 5", "Term 6", "Term 7"),
            "Terms end: Term 5 on 25 April 2025, Term 6 on 24 June 2025, Term 7 on 22 September 2025",
        ),
        (
            ("Short term", "Medium term", "Long term"),
            "Short term (by 25 April 2025), medium term (by 24 June 2025), long term (by 22 September 2025)",
        ),
    ],
)
def test_a_line_about_the_plan_may_say_which_days_stand_behind_the_names_of_deadlines(
    names: tuple[str, str, str], line: str, tmp_path: Path
) -> None:
    programme = read(tmp_path, [("Recovery plan",), (line,), (), *plan(names)])
    assert days(programme) == ["2025-04-25", "2025-06-24", "2025-09-22"]
    assert not asked_after(programme)


def test_so_may_cells_beside_each_other_above_or_below_the_table(tmp_path: Path) -> None:
    names = ("Tranche 1", "Tranche 2", "Tranche 3")
    dated: Rows = [(name, day) for name, day in zip(names, ("25/04/2025", date(2025, 6, 24), "22 September 2025"), strict=True)]
    assert days(read(tmp_path, [*dated, (), *plan(names)])) == ["2025-04-25", "2025-06-24", "2025-09-22"]


@pytest.mark.parametrize("heads", [("Phase", "Starts", "Ends"), ("Phase", "Start date", "Finish"), ("", "From", "End date")])
def test_another_sheet_may_tell_when_each_phase_ends(heads: tuple[str, str, str], tmp_path: Path) -> None:
    names = ("Phase 1", "Phase 2", "Phase 3")
    spans = (("01/04/2025", "25/04/2025"), ("26/04/2025", "24/06/2025"), ("25/06/2025", "22/09/2025"))
    phases: Rows = [heads, *((name, *span) for name, span in zip(names, spans, strict=True))]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": plan(names), "Phases": phases})
    programme = read_programme(open_programme(tmp_path), Month(2025, 9), date(2025, 9, 30))
    assert days(programme) == ["2025-04-25", "2025-06-24", "2025-09-22"]


@pytest.mark.parametrize("heads", [("Phase", "Starts"), ("Phase", "Opened", "Reviewed")])
def test_days_of_which_none_is_headed_as_the_end_of_a_phase_are_no_deadlines(heads: tuple[str, ...], tmp_path: Path) -> None:
    phases: Rows = [heads, *((name, "01/04/2025", "25/04/2025")[: len(heads)] for name in ("Phase 1", "Phase 2"))]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": plan(("Phase 1", "24/06/2025", "22/09/2025")), "Phases": phases})
    programme = read_programme(open_programme(tmp_path), Month(2025, 9), date(2025, 9, 30))
    assert days(programme)[0] is None


TERMS = (
    ("Term 1 (T1)", "02/09/2025", "17/10/2025"),
    ("Term 2 (T2)", "03/11/2025", "19/12/2025"),
    ("Term 4", "23/02/2026", "27/03/2026"),
)


@pytest.mark.parametrize("heads", [("Term", "First day", "Last day"), ("", "Begins", "Closes"), ("Term", "From", "To")])
def test_a_calendar_tells_when_the_terms_end_by_each_of_their_names(heads: tuple[str, str, str], tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": plan(("T1", "by the end of Term 2", "Term 4")), "Terms": [heads, *TERMS]})
    programme = read_programme(open_programme(tmp_path), Month(2025, 12), date(2025, 12, 31))
    assert days(programme) == ["2025-10-17", "2025-12-19", "2026-03-27"]
    assert not asked_after(programme)


def test_a_term_of_another_year_is_not_when_the_calendar_says(tmp_path: Path) -> None:
    whens = ("Term 4 2026/27", "T1", "once a term")
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": plan(whens), "Terms": [("Term", "Starts", "Ends"), *TERMS]})
    programme = read_programme(open_programme(tmp_path), Month(2025, 12), date(2025, 12, 31))
    assert days(programme) == ["2027-03-31", "2025-10-17", None]


def test_a_day_with_which_a_term_may_begin_is_not_its_end(tmp_path: Path) -> None:
    terms: Rows = [("Autumn", "02/09/2025"), ("Spring", "05/01/2026")]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": plan(("Autumn", "Spring", "31/07/2026")), "Terms": terms})
    programme = read_programme(open_programme(tmp_path), Month(2025, 12), date(2025, 12, 31))
    assert not {"2025-09-02", "2026-01-05"} & set(days(programme))


def test_terms_of_which_only_the_first_days_are_told_end_on_no_day(tmp_path: Path) -> None:
    terms = [row[:2] for row in TERMS]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": plan(("T1", "T2", "31/03/2026")), "Terms": [("Term", "First day"), *terms]})
    programme = read_programme(open_programme(tmp_path), Month(2025, 12), date(2025, 12, 31))
    assert days(programme) == [None, None, "2026-03-31"]


def test_a_name_that_stands_for_two_days_names_none(tmp_path: Path) -> None:
    line = "Phase 1 ends 25 April 2025. Phase 1 ends 30 May 2025."
    programme = read(tmp_path, [(line,), (), *plan(("Phase 1", "24/06/2025", "22/09/2025"))])
    assert days(programme) == [None, "2025-06-24", "2025-09-22"]
    assert "deadline-not-understood" in asked_after(programme)


def test_the_day_on_which_something_starts_is_not_when_it_is_due(tmp_path: Path) -> None:
    programme = read(tmp_path, [("Phase 1 starts 1 April 2025",), (), *plan(("Phase 1", "24/06/2025", "22/09/2025"))])
    assert days(programme)[0] is None


@pytest.mark.parametrize("text", ["By Day 30", "the end of day 30.", "Day  30"])
def test_words_that_lead_in_are_no_part_of_a_name(text: str) -> None:
    assert name_of(text) == "day 30"


# --- days that are counted --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["Day 100", "D+100", "T+100 days", "By day 100", "Days 30-100"])
@pytest.mark.parametrize("line", ["Day 0 = 26 March 2025", "Day 30 = 25 April 2025. Day 90 = 24 June 2025."])
def test_days_are_counted_from_the_one_with_which_the_named_ones_begin(typed: str, line: str, tmp_path: Path) -> None:
    programme = read(tmp_path, [(line,), (), *plan((typed, "24/06/2025", "22/09/2025"))])
    assert days(programme)[0] == "2025-07-04"
    assert not asked_after(programme)


def test_days_that_are_counted_from_when_the_plan_starts_are_asked_after(tmp_path: Path) -> None:
    programme = read(tmp_path, [("Programme starts 26 March 2025",), (), *plan(("Day 100", "24/06/2025", "22/09/2025"))])
    assert days(programme)[0] == "2025-07-04"
    assert asked_after(programme) == {"deadline-counted"}


def test_no_days_are_counted_where_nothing_says_from_when(tmp_path: Path) -> None:
    programme = read(tmp_path, [("Recovery plan 2025/26",), (), *plan(("Day 100", "24/06/2025", "22/09/2025"))])
    assert days(programme)[0] is None
    assert "deadline-not-understood" in asked_after(programme)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("Within 90 days of the judgement", date(2025, 6, 24)),
        ("6 weeks from judgement", date(2025, 5, 7)),
        ("three months after publication", date(2025, 6, 26)),
        ("within 6 months of the inspection report", None),
    ],
)
def test_what_counts_from_an_event_does_so_from_the_day_of_the_line_that_speaks_of_it(typed: str, day: date | None) -> None:
    events = (("Regulatory judgement (C3) published on 26 March 2025", date(2025, 3, 26)),)
    assert read_deadline(typed, Clues(events=events)).deadline.day == day


def test_an_event_of_which_two_days_are_told_counts_nothing() -> None:
    events = (("First judgement: 26 March 2025", date(2025, 3, 26)), ("Second judgement: 2 June 2025", date(2025, 6, 2)))
    assert read_deadline("90 days from the judgement", Clues(events=events)).deadline.day is None


def test_the_months_of_a_plan_are_counted_from_the_one_in_which_it_begins() -> None:
    assert read_deadline("Month 3", Clues(begins=date(2025, 4, 14))).deadline.day == date(2025, 6, 30)
    assert read_deadline("Month 3", Clues()).deadline.day is None


# --- deadlines that are overwritten -----------------------------------------------------------------------------------------


def overwritten(*whens: str, progress: str | None = None) -> Rows:
    actions = (*ACTIONS, ("4", "Train all managers in supervision", "Learning Lead"))
    return [
        ("Ref", "Action", "Lead", "Timescale", "Update"),
        *((*row, when, progress) for row, when in zip(actions, whens, strict=True)),
    ]


@pytest.mark.parametrize("done", ["Completed May 2025", "Complete", "Done 12/05/2025", "Achieved in May 2025"])
def test_where_completed_is_typed_over_deadlines_what_still_has_its_date_is_not_done(done: str, tmp_path: Path) -> None:
    found = read(tmp_path, overwritten(done, "30/06/2025", done, "31/12/2025", progress="Tenders are back")).plan.actions
    assert [each.standing.counts_as for each in found] == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.DONE, CountsAs.IN_PROGRESS]
    assert [each.deadline.day for each in found] == [None, date(2025, 6, 30), None, date(2025, 12, 31)]


def test_one_deadline_that_is_overwritten_says_nothing_of_the_others(tmp_path: Path) -> None:
    rows = overwritten("Completed May 2025", "30/06/2025", "30/09/2025", "31/12/2025", progress="Tenders are back")
    assert [each.standing.counts_as for each in read(tmp_path, rows).plan.actions] == [CountsAs.DONE, None, None, None]


def test_beside_a_status_what_is_typed_over_a_deadline_says_nothing_of_the_others(tmp_path: Path) -> None:
    rows = plan(("Completed May 2025", "Completed May 2025", "30/12/2025"), status=None)
    assert [each.standing.counts_as for each in read(tmp_path, rows).plan.actions][2] is None


def test_a_date_that_is_marked_as_done_is_still_when_it_was_due() -> None:
    assert read_deadline("12/05/2025 (complete)").deadline.day == date(2025, 5, 12)
    assert read_deadline("Completed 12/05/2025").deadline.day is None


@pytest.mark.parametrize("typed", ["TBC", "Quarterly", "Ongoing", "Complete", "Immediately"])
def test_what_says_when_or_that_nobody_knows_is_no_name_of_a_day(typed: str, tmp_path: Path) -> None:
    programme = read(tmp_path, [(typed, "25/04/2025"), (), *plan((typed, "24/06/2025", "22/09/2025"))])
    assert days(programme)[0] is None
