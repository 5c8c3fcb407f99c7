"""What is asked about dates, figures and links once they are held against each other: where each question begins and ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from reportgen.facts.checks.plan import better_rows, check
from reportgen.facts.timing.position import Position
from reportgen.facts.worked import Worked
from reportgen.model.earlier import ActionThen, Earlier
from reportgen.model.findings import Finding
from reportgen.model.indicators import Better, Indicator, IndicatorValue, Number, Period, Target, TargetKind, Yardstick
from reportgen.model.months import Month
from reportgen.model.notice import Measure, Notice
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, Action, Deadline, DeadlineKind, Plan, Priority, Revision, Standing, Step
from reportgen.model.programme import Programme, Settings
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.model.recommendations import Recommendation

AMBER, GREEN = Level("Amber", CountsAs.IN_PROGRESS), Level("Green", CountsAs.DONE)
RED, GREY = Level("Red", CountsAs.OVERDUE), Level("Grey", CountsAs.NOT_STARTED)
SCALE = Scale((RED, GREY, AMBER, GREEN))
ON = date(2026, 6, 30)
DAY = timedelta(days=1)
LATER = date(2026, 12, 31)


def at(cell: str, sheet: str = "Plan") -> Place:
    return Place("plan.xlsx", sheet, cell)


def due(day: date | None) -> Deadline:
    return Deadline(f"{day:%d/%m/%Y}", day, DeadlineKind.BY, (day,)) if day else NO_DEADLINE


def action(ref: str | None = "1.1", day: date | None = LATER, level: Level | None = AMBER, **more: Any) -> Action:
    text = more.pop("text", f"Train team {ref}")
    return replace(Action(ref, text, ("DCS",), due(day), Standing(level), at("A2")), **more)


def step(number: int, day: date | None) -> Step:
    return Step(f"Step {number}", (), due(day), Standing(), at(f"A{number + 2}"))


def number(value: str, unit: str = "number") -> Number:
    return Number(Decimal(value), unit)


def indicator(*values: str | Number | None, title: str = "Visits", ref: str | None = "7", **more: Any) -> Indicator:
    """With values of January, February, …"""
    told = [number(each) if isinstance(each, str) else each for each in values]
    periods = [Period(f"2026-{month:02}", Month(2026, month).last_day) for month in range(1, len(told) + 1)]
    held = [
        IndicatorValue(period, str(each.value) if each else "", each, at(f"C{row}", "Data"))
        for row, (period, each) in enumerate(zip(periods, told, strict=True), 2)
    ]
    made = Indicator(
        ref,
        title,
        "number",
        tuple(held),
        at("A2", "Data"),
        better=Better.HIGHER,
        target=Target("9", number("9"), TargetKind.TARGET),
    )
    return replace(made, **more)


def found(*actions: Action, kind: str, earlier: Earlier | None = None, **more: Any) -> list[Finding]:
    programme = Programme("north", scale=SCALE, plan=Plan(actions=actions), **more)
    here = Worked(programme, Position(Month(2026, 6), ON, "", ""))
    here = replace(here, earlier=lambda month: earlier if earlier is not None and month == earlier.month else None)
    return [each for each in check(here) if each.id == kind]


# --- dates of an action


@pytest.mark.parametrize(
    ("new", "asked"), [(ON - DAY, "rating-and-date-differ"), (ON, "first-date-passed"), (ON + DAY, "first-date-passed")]
)
def test_an_action_past_its_first_date_has_another_to_come_up_to_the_position_date(new: date, asked: str) -> None:
    moved = action(day=date(2026, 3, 31), revision=Revision("x", new))
    assert [kind for kind in ("rating-and-date-differ", "first-date-passed") if found(moved, kind=kind)] == [asked]


def test_what_counts_as_overdue_is_asked_about_where_its_date_has_not_passed() -> None:
    assert [each.what for each in found(action(level=RED), kind="rating-and-date-differ")]
    assert not found(action(level=RED, day=date(2026, 3, 31)), kind="rating-and-date-differ")
    assert not found(action(level=AMBER), kind="rating-and-date-differ")


@pytest.mark.parametrize(
    ("days", "named"),
    [
        ((LATER,), ""),
        ((LATER + DAY,), "1 step of it is due after the action"),
        ((LATER + DAY, LATER, LATER + DAY), "2 steps of it are due after the action"),
        ((LATER + DAY,) * 3, "'Step 3'"),
        ((LATER + DAY,) * 4, "and 1 more"),
    ],
)
def test_steps_that_are_due_after_their_action_are_named_up_to_three(days: tuple[date, ...], named: str) -> None:
    made = action(steps=tuple(step(place, day) for place, day in enumerate(days, 1)))
    asked = found(made, kind="step-due-after-its-action")
    assert [named in each.what for each in asked] == [True] * bool(named)
    assert all((" more" in each.what) is (len(days) > 3) for each in asked)
    assert not found(replace(made, deadline=NO_DEADLINE), kind="step-due-after-its-action")


@pytest.mark.parametrize(("level", "is_asked"), [(GREY, True), (AMBER, False), (GREEN, False)])
def test_what_was_completed_has_begun(level: Level, is_asked: bool) -> None:
    done = action(standing=Standing(level, completed_on=date(2026, 3, 31)))
    assert bool(found(done, kind="completed-but-not-started")) is is_asked
    assert not found(action(level=level), kind="completed-but-not-started")


@pytest.mark.parametrize(("day", "is_asked"), [(ON, False), (ON + DAY, True)])
def test_what_was_completed_after_the_position_date_is_asked_about(day: date, is_asked: bool) -> None:
    own = Standing(GREEN, completed_on=day)
    assert bool(found(action(standing=own), kind="completed-after-position")) is is_asked
    assert bool(found(action(steps=(replace(step(1, None), standing=own),)), kind="completed-after-position")) is is_asked


@pytest.mark.parametrize(("new", "is_asked"), [(LATER - DAY, True), (LATER, False), (LATER + DAY, False)])
def test_a_new_date_is_no_earlier_than_the_first(new: date, is_asked: bool) -> None:
    revised = Revision("x", new)
    cells = (("revised", at("F2")), ("deadline", at("E2")))
    assert bool(found(action(revision=revised, cells=cells), kind="revised-date-earlier")) is is_asked
    assert not found(action(day=None, revision=revised, cells=cells), kind="revised-date-earlier")


@pytest.mark.parametrize(("agreed", "is_asked"), [(ON - DAY, True), (ON, False), (ON + DAY, False)])
def test_a_new_date_is_agreed_no_earlier_than_it_is_proposed(agreed: date, is_asked: bool) -> None:
    assert bool(found(action(revision=Revision("x", LATER, ON, agreed)), kind="agreed-before-proposed")) is is_asked
    assert not found(action(revision=Revision("x", LATER, None, agreed)), kind="agreed-before-proposed")


MARCH = Month(2026, 3)


@pytest.mark.parametrize(
    ("was", "now", "is_asked"),
    [
        (Revision("x", LATER, None, MARCH.last_day), Revision("x", LATER + DAY, None, MARCH.last_day), True),
        (Revision("x", LATER, None, MARCH.last_day), Revision("x", LATER, None, MARCH.last_day), False),  # it was not moved
        (Revision("x", LATER, None, MARCH.last_day), Revision("", None, None, MARCH.last_day), False),  # there is none any more
        (Revision("x", None, None, MARCH.last_day), Revision("x", LATER, None, MARCH.last_day), False),  # there was none
        (Revision("x", LATER, None, MARCH.last_day), Revision("x", LATER + DAY, None, None), False),
        (Revision("x", LATER, None, MARCH.last_day - DAY), Revision("x", LATER + DAY, None, MARCH.last_day), False),
        (Revision("x", LATER, None, MARCH.last_day + DAY), Revision("x", LATER + DAY, None, MARCH.last_day + DAY), False),
    ],
)
def test_a_date_that_was_moved_again_has_the_agreement_of_the_one_before_where_that_is_the_same_day(
    was: Revision, now: Revision, is_asked: bool
) -> None:
    then = ActionThen("1.1", "Train team 1.1", revised=was.day, agreed_on=was.agreed_on, name="1.1")
    kept = Earlier(MARCH, MARCH.last_day, (then,), "the report of March 2026")
    assert bool(found(action(revision=now), kind="agreed-before-moved", earlier=kept)) is is_asked
    assert not found(action("1.2", revision=now), kind="agreed-before-moved", earlier=kept)


# --- dates of all actions


def outside(*days: date, **settings: Any) -> list[str | None]:
    made = [
        action(f"1.{place}", day, place=at(f"A{place}"), cells=(("deadline", at(f"E{place}")),))
        for place, day in enumerate(days, 1)
    ]
    asked = found(*made, kind="date-outside-plan", settings=Settings(**settings))
    return [each.place.cell for each in asked]


def test_a_date_is_within_the_plan_from_its_first_day_to_its_last() -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    assert outside(first - DAY, first, last, last + DAY, plan_start=first, plan_end=last) == ["E1", "E4"]


@pytest.mark.parametrize(("off", "is_asked"), [(183, False), (184, True)])
def test_without_settings_a_date_is_far_from_the_others_from_184_days_on(off: int, is_asked: bool) -> None:
    days = [date(2026, 6, day) for day in (1, 2, 3, 4)]
    assert outside(*days, days[-1] + timedelta(days=off)) == ["E5"] * is_asked
    assert outside(*days, days[0] - timedelta(days=off)) == ["E5"] * is_asked
    assert outside(*days[1:], days[-1] + timedelta(days=off)) == []  # four dates make no span


# --- figures


@pytest.mark.parametrize(
    ("earlier", "later", "is_asked"),
    [
        ("1", "10", True),
        ("10", "1", True),
        ("2", "19", False),
        ("2", "20", True),
        ("0.9", "9", False),  # small counts go up and down tenfold by themselves
        ("0", "50", False),
        ("-1", "10", True),
    ],
)
def test_a_value_jumps_where_it_is_ten_times_another_and_ten_or_more(earlier: str, later: str, is_asked: bool) -> None:
    assert bool(found(kind="value-jumps", indicators=(indicator(earlier, later),))) is is_asked


def test_a_unit_that_is_another_in_the_next_value_is_asked_about() -> None:
    percent = number("5", "percent")
    assert len(found(kind="unit-changes", indicators=(indicator("5", percent, None, percent, "5"),))) == 2
    assert not found(kind="unit-changes", indicators=(indicator("5", None, "6"),))


@pytest.mark.parametrize(
    ("target", "baseline", "is_asked"),
    [
        (Target("5", number("5"), TargetKind.TARGET), number("5"), True),
        (Target("5", number("5"), TargetKind.TARGET), number("6"), False),
        (Target("5", number("5"), TargetKind.BENCHMARK), number("5"), False),
        (Target("good", None, TargetKind.TARGET), None, False),
    ],
)
def test_a_target_that_is_the_baseline_is_asked_about(target: Target, baseline: Number | None, is_asked: bool) -> None:
    held = indicator("1", target=target, baseline=Yardstick("5", baseline))
    assert bool(found(kind="target-is-baseline", indicators=(held,))) is is_asked


@pytest.mark.parametrize(
    ("held", "is_asked"),
    [
        (indicator("1", better=None), True),
        (indicator("1"), False),
        (indicator(None, better=None), False),  # nothing to tell yet
    ],
)
def test_which_way_is_better_is_asked_of_what_has_a_value(held: Indicator, is_asked: bool) -> None:
    assert bool(found(kind="indicator-without-better", indicators=(held,))) is is_asked
    here = Worked(Programme("north", indicators=(held, replace(held, ref=None))), Position(Month(2026, 6), ON, "", ""))
    asked = (("better: indicator 7", "", "higher or lower? Visits"), ("better: Visits", "", "higher or lower? Visits"))
    assert better_rows(here) == (asked if is_asked else ())


@pytest.mark.parametrize(
    ("kinds", "asked"),
    [
        ((TargetKind.TARGET, TargetKind.NONE), ["indicator 2 has no"]),
        ((TargetKind.TARGET, TargetKind.TO_BE_SET), ["indicator 2 has no"]),
        ((TargetKind.TARGET, TargetKind.MONITOR), []),
        ((TargetKind.NONE, TargetKind.TO_BE_SET), ["none of the 2 indicators here has a"]),
    ],
)
def test_a_sheet_without_any_target_is_asked_about_once(kinds: tuple[TargetKind, ...], asked: list[str]) -> None:
    held = tuple(indicator("1", ref=str(place), target=Target(kind=kind)) for place, kind in enumerate(kinds, 1))
    told = found(kind="indicator-without-target", indicators=held)
    assert len(told) == len(asked)
    assert all(words in each.what for words, each in zip(asked, told, strict=True))


def arrows(*typed: tuple[str, str, Better | None]) -> int:
    """How many are questioned of arrows beside values that rise ('+'), fall ('-') or stay ('=')."""
    latest = {"+": "6", "-": "4", "=": "5"}
    held = [
        indicator("5", latest[way], ref=str(place), arrow=arrow, better=better)
        for place, (arrow, way, better) in enumerate(typed, 1)
    ]
    return len(found(kind="arrow-disagrees", indicators=tuple(held)))


HIGHER, LOWER = Better.HIGHER, Better.LOWER


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ((("▲", "+", HIGHER),), 0),
        ((("▲", "-", HIGHER),), 1),
        ((("→", "=", HIGHER),), 0),
        ((("→", "+", HIGHER),), 1),
        ((("?", "+", HIGHER),), 0),
        ((("▲", "-", LOWER),), 1),  # one may be a slip
        ((("▲", "-", LOWER), ("▼", "+", LOWER)), 0),  # of two that say what is better none is
        ((("▲", "-", LOWER), ("▲", "-", HIGHER)), 2),  # the second is worse and points up
        ((("▲", "-", None), ("▲", "-", None)), 2),
        ((*((("▲", "+", None),) * 3), *((("▲", "-", None),) * 2)), 0),  # two of five are more than a third
        ((*((("▲", "+", None),) * 2), *((("▲", "-", None),) * 2)), 2),  # four are too few to tell
        ((*((("▲", "+", None),) * 4), *((("▲", "-", None),) * 2)), 2),  # a third is no more than one
    ],
)
def test_an_arrow_that_points_otherwise_than_its_values_is_asked_about_unless_arrows_say_what_is_better(
    typed: tuple[tuple[str, str, Better | None], ...], asked: int
) -> None:
    assert arrows(*typed) == asked


def test_a_change_is_held_against_the_figures_that_it_names_a_year_apart() -> None:
    def asked(given: str, title: str = "% increase in children in care", unit: str = "percent", was: str = "80") -> bool:
        periods = (Period("2025-03", date(2025, 3, 31)), Period("2026-03", date(2026, 3, 31)))
        figures = indicator(title="Number of children in care")
        values = [
            IndicatorValue(each, value, number(value), at("C3", "Data")) for each, value in zip(periods, (was, "95"), strict=True)
        ]
        change = IndicatorValue(periods[1], given, number(given, unit), at("C4", "Data"))
        held = (replace(figures, values=tuple(values)), indicator(title=title, ref="8", values=(change,)))
        return bool(found(kind="change-disagrees", indicators=held))

    assert not asked("18.75")
    assert not asked("19")  # with as many places as are given
    assert asked("18")
    assert not asked("18", title="% increase in foster homes")
    assert not asked("18", title="Share of children in care")
    assert not asked("18", unit="number")
    assert not asked("18", was="0")
    assert not asked("18", title="% increase in the number")  # of nothing that it names


@pytest.mark.parametrize(
    ("months", "asked"),
    [
        (((1, 2, 3), (1, 2, 3), (1, 2, 4)), 1),
        (((1, 2, 3), (1, 2, 3), (1, 4, 5)), 0),  # two are others: another year
        (((1, 2, 3), (1, 2, 3), (1, 2, 3, 4)), 0),
        (((1, 2), (1, 2), (1, 3)), 0),  # two columns are too few
    ],
)
def test_a_table_with_one_other_month_than_the_rest_of_three_or_more_is_asked_about(
    months: tuple[tuple[int, ...], ...], asked: int
) -> None:
    held = [
        indicator(
            ref=str(place),
            values=tuple(
                IndicatorValue(Period(f"2026-{month:02}", Month(2026, month).last_day), "5", number("5"), at("C3")) for month in of
            ),
        )
        for place, of in enumerate(months)
    ]
    assert len(found(kind="period-differs", indicators=tuple(held))) == asked


# --- links and rows


@pytest.mark.parametrize(
    ("theme", "actions", "is_asked"),
    [
        ("Front door", (), False),
        ("FRONT DOOR", (), False),
        ("Housing", (), True),
        (None, (), True),
        (None, ("1.1",), False),
        (None, ("9.9",), True),
        ("Housing", ("9.9", "1.1"), False),
    ],
)
def test_a_recommendation_is_covered_by_a_theme_that_has_actions_or_by_an_action(
    theme: str | None, actions: tuple[str, ...], is_asked: bool
) -> None:
    held = Recommendation("R1", "Answer calls", at("A2", "Recs"), theme, actions)
    made = action(priority=Priority("1", "Front door"))
    assert bool(found(made, kind="recommendation-not-covered", recommendations=(held,))) is is_asked
    assert not found(kind="recommendation-not-covered", recommendations=(held,))  # there is no plan to cover it


def test_a_measure_of_the_notice_is_linked_to_an_action_or_an_indicator() -> None:
    def asked(*plan: Action, held: tuple[Indicator, ...] = (), **linked: Any) -> bool:
        measure = Measure("M1", None, "Visit every child", at("A2", "Notice"), **linked)
        return bool(found(*plan, kind="measure-not-covered", notice=Notice(measures=(measure,)), indicators=held))

    assert asked(action())
    assert asked(held=(indicator("1"),))
    assert not asked()  # there is nothing to link it to
    assert not asked(action(), actions=("1.1",))
    assert not asked(action(), indicators=("7",))


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [((None, "Train"), (None, "train"), True), ((None, "Train"), ("1", "Train"), False), (("1", "Train"), (None, "Train"), False),
     ((None, "Train"), (None, "Hire"), False), ((None, ""), (None, ""), False)],
)  # fmt: skip
def test_rows_without_refs_that_say_the_same_are_asked_about(
    one: tuple[str | None, str], other: tuple[str | None, str], is_asked: bool
) -> None:
    rows = [action(ref, text=text, place=at(f"A{row}")) for row, (ref, text) in enumerate((one, other), 2)]
    assert [each.place.cell for each in found(*rows, kind="action-twice")] == ["A3"] * is_asked


def test_deadlines_that_were_not_read_are_asked_about_where_no_action_of_the_sheet_has_one() -> None:
    def asked(*actions: Action) -> bool:
        return bool(found(*actions, kind="deadlines-not-read"))

    unread = frozenset({"deadline"})
    without, told = action(day=None, unread=unread), action("1.2", day=None)
    assert asked(without)
    assert not asked(told)
    assert not asked(without, told)
    assert not asked(replace(without, standing=Standing(GREEN)))  # what is done is not late
    assert not asked(replace(without, standing=Standing()))  # nobody knows how far it is
    assert asked(without, replace(told, place=at("A2", "Other")))


def test_an_arrow_is_quoted_as_it_was_typed_beside_the_values_that_go_otherwise() -> None:
    (asked,) = found(kind="arrow-disagrees", indicators=(indicator("5", "4", arrow=" ▲ "),))
    assert "the arrow is '▲', but indicator 7 went from 5 to 4" in asked.what


def test_long_words_are_quoted_to_their_sixtieth_letter_and_those_of_an_action_to_their_fortieth() -> None:
    (asked,) = found(action(steps=(replace(step(1, LATER + DAY), text="a" * 60 + "b"),)), kind="step-due-after-its-action")
    assert f"'{'a' * 60}'" in asked.what
    (asked,) = found(kind="indicator-without-better", indicators=(indicator("1", title="a" * 60 + "b", ref=None, better=None),))
    assert f"'{'a' * 60}'" in asked.what
    moved = action(None, date(2026, 3, 31), revision=Revision("x", LATER), text="a" * 40 + "b")
    (asked,) = found(moved, kind="first-date-passed")
    assert f"'{'a' * 40}'" in asked.what
