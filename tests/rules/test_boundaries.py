"""Where a span of days begins and ends, to the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportgen.facts.catalogue import Facts
from reportgen.facts.plan.next_due import due_next
from reportgen.facts.timing.position import Position
from reportgen.facts.timing.spans import Span
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.plan import Action, Deadline, DeadlineKind, Plan, Revision, Standing, Step
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import write_workbook

MAY = Position(Month(2026, 5), date(2026, 5, 31), "", "")


@pytest.mark.parametrize(
    ("typed", "is_listed"),
    [("30/05/2026", False), ("31/05/2026", True), ("01/06/2026", True), ("30/06/2026", True), ("01/07/2026", False)],
)
def test_what_is_due_next_runs_from_the_position_date_to_the_end_of_the_month_after(
    tmp_path: Path, typed: str, is_listed: bool
) -> None:
    rows = [("Ref", "Action", "Lead", "Deadline", "RAG"), ("1.1", "Train every team", "DCS", typed, "Amber")]
    key = [("Rating", "Meaning"), ("Red", "Overdue"), ("Amber", "In progress"), ("Green", "Complete")]
    write_workbook(tmp_path / "plan.xlsx", {"Plan": rows, "Key": key})
    worked = Facts(read_programme(open_programme(tmp_path), MAY.month, MAY.day), MAY).worked
    assert [each.ref for each in due_next(worked)] == (["1.1"] if is_listed else [])


@pytest.mark.parametrize(
    ("first", "last", "held", "after"),
    [
        (date(2026, 3, 31), date(2026, 3, 31), False, True),
        (date(2026, 4, 1), date(2026, 4, 1), True, False),
        (date(2026, 3, 1), date(2026, 4, 1), True, False),
        (date(2026, 6, 30), date(2026, 6, 30), True, False),
        (date(2026, 7, 1), date(2026, 7, 1), False, False),
        (date(2026, 6, 30), date(2026, 7, 1), False, False),
    ],
)
def test_a_day_belongs_to_the_span_in_which_its_period_ends(first: date, last: date, held: bool, after: bool) -> None:
    quarter = Span(Month(2026, 4), Month(2026, 6), date(2026, 6, 30))
    assert (quarter.holds((first, last)), quarter.is_after((first, last))) == (held, after)


def test_what_begins_after_the_position_date_is_still_to_come() -> None:
    quarter = Span(Month(2026, 4), Month(2026, 6), date(2026, 6, 15))
    assert quarter.holds((date(2026, 6, 15), date(2026, 6, 15)))
    assert not quarter.holds((date(2026, 6, 16), date(2026, 6, 16)))


# --- what is due next

TODAY, TOMORROW, LATER, PAST = date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 15), date(2026, 3, 31)
AMBER = Level("Amber", CountsAs.IN_PROGRESS)


def due(day: date, kind: DeadlineKind = DeadlineKind.BY) -> Deadline:
    return Deadline(f"{day:%d/%m/%Y}", day, kind, (day,))


def in_plan(deadline: Deadline, *steps: tuple[str, Deadline], revision: Revision = Revision()) -> list[tuple[str, str, date]]:  # noqa: B008
    """What one action has due next: the part, its words, its day."""
    place = Place("plan.xlsx", "Plan", "A2")
    parts = tuple(Step(text, ("DCS",), due, Standing(AMBER), place) for text, due in steps)
    action = Action("1.1", "Train every team", ("DCS",), deadline, Standing(AMBER), place, steps=parts, revision=revision)
    worked = Facts(Programme("north", plan=Plan(actions=(action,)), scale=Scale((AMBER,))), MAY).worked
    return [(each.part, each.text, each.day) for each in due_next(worked)]


def test_a_step_is_listed_only_where_it_is_due_on_another_day_than_its_action() -> None:
    assert in_plan(due(LATER), ("Book rooms", due(LATER))) == [("action", "Train every team", LATER)]
    assert in_plan(due(LATER), ("Book rooms", due(TOMORROW))) == [
        ("step", "Book rooms", TOMORROW),
        ("action", "Train every team", LATER),
    ]


def test_of_rows_that_share_a_ref_each_is_due_by_its_own_words_on_its_own_day() -> None:
    rows = ("Train every team", due(PAST)), ("Audit what they learnt", due(LATER))
    assert in_plan(due(LATER), *rows) == [("step", "Audit what they learnt", LATER)]


def test_steps_whose_dates_are_all_that_the_date_of_the_action_says_are_due_each_by_its_own() -> None:
    lines = replace(due(LATER), text="01/06/2026\n15/06/2026")
    assert in_plan(lines, ("Book rooms", due(TOMORROW)), ("Hold the day", due(LATER))) == [
        ("step", "Book rooms", TOMORROW),
        ("step", "Hold the day", LATER),
    ]


@pytest.mark.parametrize(("agreed_on", "day"), [(TODAY, LATER), (TOMORROW, TOMORROW), (None, TOMORROW)])
def test_a_new_date_counts_from_the_day_on_which_it_was_agreed(agreed_on: date | None, day: date) -> None:
    revision = Revision("15 June 2026", LATER, None, agreed_on)
    assert in_plan(due(TOMORROW), revision=revision) == [("action", "Train every team", day)]
    assert in_plan(due(TOMORROW), ("Book rooms", due(LATER)), revision=revision) == [
        ("action", "Train every team", day),
        *([] if day == LATER else [("step", "Book rooms", LATER)]),
    ]


@pytest.mark.parametrize(
    ("proposed_on", "agreed_on", "says"),
    [
        (None, None, "15 June 2026 (new date)"),
        (PAST, None, "15 June 2026 (new date, not yet agreed)"),
        (PAST, TODAY, "15 June 2026 (agreed by the Board)"),
        (TOMORROW, None, None),  # nobody knew it by the position date
        (None, TOMORROW, None),
    ],
)
@pytest.mark.parametrize("first", [due(PAST), Deadline("TBC", None, DeadlineKind.UNCLEAR, ())])
def test_where_the_first_date_is_over_or_there_is_none_the_new_one_falls_due(
    first: Deadline, proposed_on: date | None, agreed_on: date | None, says: str | None
) -> None:
    place, revision = Place("plan.xlsx", "Plan", "A2"), Revision("15 June 2026", LATER, proposed_on, agreed_on)
    action = Action("1.1", "Train", ("DCS",), first, Standing(AMBER), place, revision=revision)
    rows = tuple(Step("Train", ("DCS",), first, Standing(AMBER), place, revision=revision) for _ in range(2))
    for each in (action, replace(action, steps=rows, revision=Revision())):
        worked = Facts(Programme("north", plan=Plan(actions=(each,)), scale=Scale((AMBER,))), MAY).worked
        assert {str(item.due) for item in due_next(worked)} == ({says} if says else set())


def test_a_start_that_is_begun_is_not_due() -> None:
    assert in_plan(due(TOMORROW, DeadlineKind.FROM)) == []


def test_a_date_that_the_board_agreed_says_so_and_one_that_nobody_agreed_does_not() -> None:
    place = Place("plan.xlsx", "Plan", "A2")

    def said(revision: Revision, *steps: Step) -> list[str]:
        action = Action("1.1", "Train", ("DCS",), due(TOMORROW), Standing(AMBER), place, steps=steps, revision=revision)
        worked = Facts(Programme("north", plan=Plan(actions=(action,)), scale=Scale((AMBER,))), MAY).worked
        return [str(each.due) for each in due_next(worked)]

    agreed = Revision("15 June 2026", LATER, None, TODAY)
    assert said(Revision()) == ["1 June 2026"]
    assert said(agreed) == ["15 June 2026 (agreed by the Board)"]
    rows = [Step("Train", ("DCS",), due(TOMORROW), Standing(AMBER), place, revision=each) for each in (agreed, Revision())]
    assert said(Revision(), *rows) == ["1 June 2026", "15 June 2026 (agreed by the Board)"]
