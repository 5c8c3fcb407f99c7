"""What is said of the Notice's measures and their milestones: where each word begins and ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from reportgen.facts.indicators.items import CHANGE_WORDS
from reportgen.facts.indicators.movement import Change, movement
from reportgen.facts.notice.measures import (
    Held,
    behind,
    dated_value,
    held_measures,
    milestone_fact,
    milestone_groups,
    movement_since,
    movement_text,
    short_requirement,
    since_last_return,
    standing,
    statuses,
    worst_first,
)
from reportgen.facts.timing.position import Position
from reportgen.facts.worked import Worked
from reportgen.model.indicators import Better, Indicator, IndicatorValue, Number, Period
from reportgen.model.months import Month
from reportgen.model.notice import Measure, MeasurePosition, MeasureStatus, Milestone, Notice, Return
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, Action, Deadline, DeadlineKind, Plan, Revision, Standing
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs, Level, Scale

HERE = Place("notice.xlsx", "Notice", "A2")
AMBER = Level("Amber", CountsAs.IN_PROGRESS)
MARCH, JUNE = Month(2026, 3), Month(2026, 6)
ON = JUNE.last_day
DAY = timedelta(days=1)
OFF, RISK, ON_TRACK, MET = (MeasureStatus(name) for name in ("off track", "at risk", "on track", "met"))


def due(day: date | None) -> Deadline:
    return Deadline(f"{day:%d/%m/%Y}", day, DeadlineKind.BY, (day,)) if day else NO_DEADLINE


def said(month: Month | None, status: MeasureStatus | None = None, **more: Any) -> MeasurePosition:
    return MeasurePosition(HERE, month, more.pop("position", "Begun"), status.value if status else None, status, **more)


def measure(*positions: MeasurePosition, ref: str | None = "QE1", **more: Any) -> Measure:
    return replace(Measure(ref, "Quality", "Improve assessments", HERE), positions=positions, **more)


def worked(*measures: Measure, actions: tuple[Action, ...] = (), returns: tuple[Month, ...] = (MARCH, JUNE), **more: Any) -> Worked:
    notice = Notice(issued=date(2026, 1, 15), returns=tuple(Return(each, "Progress", HERE) for each in returns), measures=measures)
    programme = Programme("north", scale=Scale((AMBER,)), plan=Plan(actions=actions), notice=notice, **more)
    return Worked(programme, Position(JUNE, ON, "", ""))


def held(*measures: Measure, **more: Any) -> tuple[Held, ...]:
    return held_measures(worked(*measures, **more))


# --- statuses


def test_what_is_worse_than_at_the_last_return_is_so_by_its_rank() -> None:
    every = (OFF, RISK, ON_TRACK, MET)
    signs = [[held(measure(said(MARCH, then), said(JUNE, now)))[0].sign for now in every] for then in every]
    assert signs == [[0, 1, 1, 1], [-1, 0, 1, 1], [-1, -1, 0, 1], [-1, -1, -1, 0]]
    assert held(measure(said(JUNE, MET)))[0].sign is None
    assert held(measure(said(MARCH, MET), said(JUNE)))[0].sign is None


def test_what_is_off_track_comes_first_and_what_has_no_status_behind_what_is_at_risk() -> None:
    at = worked(
        *(measure(said(JUNE, status), ref=ref) for ref, status in zip("ABCDE", (MET, None, ON_TRACK, RISK, OFF), strict=True))
    )
    assert [each.ref for each in worst_first(at)] == ["E", "D", "B", "C", "A"]
    assert [each.ref for each in behind(at)] == ["E", "D"]


def test_of_one_status_what_got_worse_comes_first_and_what_got_better_last() -> None:
    then = {"A": MET, "B": OFF, "C": RISK, "D": None}
    at = worked(*(measure(said(MARCH, status), said(JUNE, RISK), ref=ref) for ref, status in then.items()))
    assert [each.ref for each in worst_first(at)] == ["A", "C", "D", "B"]


@pytest.mark.parametrize(
    ("now", "told", "in_short"),
    [
        ((OFF,), "1 measure is off track.", "1 off track"),
        ((OFF, OFF, RISK), "2 measures are off track and 1 at risk.", "1 at risk and 2 off track"),
        ((MET, None), "1 measure is met and 1 without a status.", "1 met; 1 without a status"),
        ((None,), "1 measure is without a status.", "1 without a status"),
        ((), "", ""),
    ],
)
def test_how_many_have_each_status_is_said(now: tuple[MeasureStatus | None, ...], told: str, in_short: str) -> None:
    at = worked(*(measure(said(JUNE, each)) for each in now))
    assert (standing(at) if standing(at) else "", statuses(at) if statuses(at) else "") == (told, in_short)


def test_how_many_are_worse_or_better_is_said_where_an_earlier_status_is_known() -> None:
    def of(*pairs: tuple[MeasureStatus | None, MeasureStatus]) -> str:
        told = movement_since(worked(*(measure(said(MARCH, then), said(JUNE, now)) for then, now in pairs)))
        return told if told else ""

    assert of((RISK, OFF)) == "1 is worse"
    assert of((RISK, OFF), (ON_TRACK, RISK), (RISK, MET), (MET, MET)) == "2 are worse, 1 better and 1 the same"
    assert of((None, OFF)) == ""


# --- what is said for a return


@pytest.mark.parametrize(
    ("positions", "told"),
    [
        ((said(MARCH, position="Then"), said(JUNE, position="Now")), "Now"),
        ((said(MARCH, position="Then"), said(None, position="Always")), "Always"),
        ((said(MARCH, position="Then"),), None),  # nothing is said for the return that is due
        ((said(JUNE, position=None), said(None, position="Always")), "Always"),  # what is of no return goes with it
    ],
)
def test_in_the_month_of_a_return_what_is_said_for_it_is_told(positions: tuple[MeasurePosition, ...], told: str | None) -> None:
    (each,) = held(measure(*positions))
    assert (each.said.position if each.said else None) == told


@pytest.mark.parametrize(
    ("positions", "told"),
    [
        ((said(MARCH, position="Then"),), "Then"),
        ((said(MARCH, position="Then"), said(Month(2026, 4), position="Later")), "Later"),
        ((said(MARCH, position="Then"), said(Month(2026, 4), position=None)), "Then"),  # its place is still empty
        ((said(MARCH, position="Then"), said(Month(2026, 9), position="Next")), "Next"),  # that of the return now due
        ((said(Month(2026, 12), position="To come"),), None),
    ],
)
def test_outside_the_schedule_what_was_said_last_is_told(positions: tuple[MeasurePosition, ...], told: str | None) -> None:
    (each,) = held(measure(*positions), returns=(MARCH, Month(2026, 9)))
    assert (each.said.position if each.said else None) == told


# --- milestones


@pytest.mark.parametrize(
    ("day", "met", "state", "missed"),
    [
        (ON - DAY, None, "past its date; not recorded whether met", False),
        (ON, None, "to come", False),
        (ON + DAY, None, "to come", False),
        (None, None, "not recorded whether met", False),
        (ON, False, "not met", True),
        (ON + DAY, False, "not met", False),
        (None, False, "not met", False),
        (ON - DAY, True, "met", False),
    ],
)
def test_a_milestone_is_to_come_up_to_its_day_and_missed_from_it_on(
    day: date | None, met: bool | None, state: str, missed: bool
) -> None:
    fact = milestone_fact(Milestone("All trained", due(day), met), ON)
    assert (fact.state, fact.missed) == (state, missed)


@pytest.mark.parametrize(
    ("first", "new", "agreed_on", "now"),
    [
        (date(2026, 7, 1), date(2026, 8, 1), None, "1 August 2026, not yet agreed"),
        (date(2026, 7, 1), date(2026, 8, 1), ON, "1 August 2026, agreed by the Board on 30 June 2026"),
        (date(2026, 7, 1), date(2026, 7, 31), None, ""),  # no later than the milestone
        (date(2026, 6, 30), date(2026, 8, 1), None, ""),  # due in another month than the milestone
        (date(2026, 8, 1), date(2026, 9, 1), None, ""),
    ],
)
def test_a_milestone_moves_with_an_action_that_was_due_in_its_month_and_is_due_after_it_now(
    first: date, new: date, agreed_on: date | None, now: str
) -> None:
    moved = Action("1.1", "Train", ("DCS",), due(first), Standing(AMBER), HERE, revision=Revision("x", new, None, agreed_on))
    named = measure(said(JUNE, RISK), actions=("1.1",), milestones=(Milestone("All trained", due(date(2026, 7, 31))),))
    (each,) = held(named, actions=(moved,))
    (fact,) = each.milestones
    assert fact.state == ("will not be met" if now else "to come")
    assert (fact.now if fact.now else "") == now


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("All trained", "All trained, 31 July 2026"),
        ("All trained by July 2026.", "All trained by July 2026"),
        ("All trained: July 2026", "All trained, July 2026"),
        ("All trained: by end of July 2026", "All trained: by end of July 2026"),  # five words are no date
        ("All trained: the end of 2026", "All trained, the end of 2026"),
        ("All trained: every team", "All trained: every team, 31 July 2026"),
    ],
)
def test_a_milestone_is_named_with_its_date_once(text: str, named: str) -> None:
    assert milestone_fact(Milestone(text, due(date(2026, 7, 31))), ON).named == named


def test_what_is_not_met_is_told_first_and_is_bad() -> None:
    days = ((ON, True), (ON + DAY, None), (ON, False), (ON - DAY, None), (None, None))
    groups = milestone_groups([milestone_fact(Milestone("Train", due(day), met), ON) for day, met in days])
    assert [(each.label, each.bad) for each in groups] == [
        ("Not met", True),
        ("Past its date; not recorded whether met", True),
        ("Not recorded whether met", False),
        ("To come", False),
        ("Met", False),
    ]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Improve every assessment, and visit each child", "Improve every assessment"),
        ("Improve every assessment and visit each child", "Improve every assessment and visit each child"),
        ("Improve every assessment so that children are safe", "Improve every assessment"),
        ("Improve every assessment: of need, of risk", "Improve every assessment"),
        ("Improve it, and visit each child", "Improve it, and visit each child"),  # two words say too little
        ("Improve it all, and visit each child", "Improve it all"),
        ("Improve every assessment.\nVisit each child.", "Improve every assessment"),
    ],
)
def test_a_requirement_is_told_in_short_up_to_what_is_added_behind_three_words(text: str, short: str) -> None:
    assert short_requirement(text) == short


# --- indicators since the last return


def value(month: Month, amount: int | None, provisional: bool = False) -> IndicatorValue:
    number = None if amount is None else Number(Decimal(amount), "percent")
    return IndicatorValue(Period(month.iso, month.last_day), "", number, HERE, provisional=provisional)


@pytest.mark.parametrize(
    ("values", "told", "change"),
    [
        ((value(MARCH, 70), value(JUNE, 75)), "▲ Improving", Change.IMPROVING),
        ((value(MARCH, 70), value(JUNE, 65)), "▼ Worsening", Change.WORSENING),
        ((value(MARCH, 70), value(JUNE, 70)), "", Change.SAME),
        ((value(MARCH, 70),), "", Change.NOT_STATED),  # nothing newer
        ((value(JUNE, 70),), "", Change.NOT_STATED),  # nothing then
    ],
)
def test_an_indicator_has_moved_since_the_last_return_where_it_has_a_newer_value(
    values: tuple[IndicatorValue, ...], told: str, change: Change
) -> None:
    made = Indicator("7", "Visits", "percent", values, HERE, better=Better.HIGHER)
    at = worked(measure(), indicators=(made,))
    assert [each for each in Change if len(since_last_return(at, each))] == [change]
    then = movement(made, MARCH.last_day).latest
    text = movement_text(then, movement(made, ON), CHANGE_WORDS)
    assert (text if change in (Change.IMPROVING, Change.WORSENING) else "") == told


def test_a_value_that_is_provisional_by_its_mark_or_by_a_note_says_so() -> None:
    made = Indicator("7", "Visits", "percent", (), HERE)
    assert dated_value(made, value(JUNE, 75)) == "75% (Jun\u00a02026)"
    assert dated_value(made, value(JUNE, 75, provisional=True)) == "75% (Jun\u00a02026, provisional)"
    assert dated_value(made, value(JUNE, 75), noted=True) == "75% (Jun\u00a02026, provisional)"
    assert not dated_value(made, None)
