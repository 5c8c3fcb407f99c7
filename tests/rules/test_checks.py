"""What a careful reader would question: each oddity is found once, at its cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.facts.catalogue import Facts
from reportgen.facts.checks.plan import better_rows
from reportgen.facts.pages.priorities import priority_pages
from reportgen.facts.timing.position import Position
from reportgen.model.findings import Finding
from reportgen.model.months import Month
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

KEY: Rows = (("Rating", "Meaning"), ("Red", "Overdue"), ("Amber", "In progress"), ("Green", "Complete"))
MAY = Position(Month(2026, 5), date(2026, 5, 31), "", "")


@pytest.fixture
def facts(tmp_path: Path):  # type: ignore[no-untyped-def]
    def reading(**sheets: Rows) -> Facts:
        write_workbook(tmp_path / "tracker.xlsx", {**sheets, "Key": KEY})
        return Facts(read_programme(open_programme(tmp_path), MAY.month, MAY.day), MAY)

    return reading


def found(facts: Facts, finding_id: str) -> Finding:
    (finding,) = [finding for finding in facts.findings if finding.id == finding_id]
    return finding


def ids(facts: Facts) -> set[str]:
    return {finding.id for finding in facts.findings}


WORDS = ("", "Train the panel", "Write to all families", "Check the duty rota")
PLAN = ("Ref", "Action", "Lead", "By when", "RAG")
DATA = ("No.", "Indicator", "Mar-26", "Apr-26", "Direction of travel", "Target")


@pytest.mark.parametrize(("rating", "due"), [("Amber", "March 2026"), ("Red", "December 2026")])
def test_a_rating_that_its_own_date_contradicts(facts, rating: str, due: str) -> None:  # type: ignore[no-untyped-def]
    assert found(facts(Plan=[PLAN, ("1", "First", "DCS", due, rating)]), "rating-and-date-differ").place.cell == "A2"


def test_a_new_date_that_is_still_to_come_says_why_a_rating_is_not_late(facts) -> None:  # type: ignore[no-untyped-def]
    heads = ("Ref", "Action", "Lead", "By when", "Extended to (1st)", "Extended to (2nd)", "RAG")
    first = ("1", "First", "DCS", "January 2026", "March 2026", "June 2026", "Amber")
    second = ("2", "Second", "DCS", "January 2026", "March 2026", "", "Amber")
    here = facts(Plan=[heads, first, second])
    assert found(here, "rating-and-date-differ").place.cell == "A3"
    assert "but it was due on 31 January 2026 and is not done" in found(here, "rating-and-date-differ").what
    assert "heading-twice" not in ids(here)
    said = "past its first date, 31 January 2026, and counts as late, though its new date, 30 June 2026, is still to come"
    assert said in found(here, "first-date-passed").what


def test_the_summary_of_a_part_counts_what_is_closed(facts) -> None:  # type: ignore[no-untyped-def]
    states = ("Not started", "Withdrawn", "Complete")
    rows = [(str(at), "Care", WORDS[at], "DCS", "June 2026", state) for at, state in enumerate(states, 1)]
    (page,) = priority_pages(facts(Plan=[("Ref", "Priority", "Action", "Lead", "By when", "Status"), *rows]).worked)
    assert page.summary.startswith("3 actions: 1 not started, 1 implemented with impact not yet shown and 1 closed")


def test_what_is_due_by_the_end_of_next_month_is_counted_as_the_list_of_it_holds(facts) -> None:  # type: ignore[no-untyped-def]
    dated = (("June 2026", "", "Amber"), ("January 2026", "June 2026", "Amber"), ("June 2026", "", "Green"))
    rows = [("Ref", "Action", "Lead", "By when", "Revised date", "RAG")]
    rows += [(str(at), WORDS[at], "DCS", *row) for at, row in enumerate(dated, 1)]
    here = facts(Plan=rows)
    (figure,) = [each for each in here["figures"] if each.label == "Due by 30 June 2026"]
    assert figure.now == str(len(here["due_next"])) == "2"


def test_a_step_that_is_due_after_its_action(facts) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Action", "Lead", "Deadline", "Sub actions"),
        ("Plan", "DCS", "March 2026", "- Train (HOS – Apr26)\n- Brief (HOS – Jan26)"),
    ]
    assert "1 step of it is due after the action" in found(facts(Plan=rows), "step-due-after-its-action").what


def test_rows_that_share_a_ref_are_not_said_to_be_later_than_their_action(facts) -> None:  # type: ignore[no-untyped-def]
    rows = [PLAN, ("1", "First", "DCS", "March 2026", "Green"), ("1", "Second", "DCS", "July 2026", "Amber")]
    assert "step-due-after-its-action" not in ids(facts(Plan=rows))


def test_a_row_left_in_twice(facts) -> None:  # type: ignore[no-untyped-def]
    rows = [("Action", "Lead", "By when"), ("Join up help", "DCS", "May 2026"), ("Join up help", "DCS", "June 2026")]
    assert found(facts(Plan=rows), "action-twice").place.cell == "A3"


def test_an_indicator_that_nobody_can_judge_comes_with_the_row_that_settings_lack(facts) -> None:  # type: ignore[no-untyped-def]
    here = facts(Data=[DATA, ("12", "Number of visits", 30, 31, "▲", 40)])
    assert "better: indicator 12 | higher or lower" in found(here, "indicator-without-better").do
    assert better_rows(here.worked) == (("better: indicator 12", "", "higher or lower? Number of visits"),)


@pytest.mark.parametrize(
    ("row", "finding_id", "cell"),
    [
        (("1", "Number of visits", 30, 310, "▲", 0), "value-jumps", "D2"),
        (("1", "Number of visits", "30 days", "31%", "▲", 0), "unit-changes", "D2"),
        (("1", "Number of visits", "30%", 31, "▲", 0), "value-unit-assumed", "D2"),
        (("1", "Number of visits", "30%", 0.31, "▲", 0), "value-unit-unclear", "D2"),
        (("1", "Number of visits", 30, "about 31 in May", "▲", 0), "value-not-understood", "D2"),
        (("1", "Number of visits", 30, 31, "▼", 0), "arrow-disagrees", "A2"),
        (("1", "Number of visits", 30, 31, "▲", "TBC"), "indicator-without-target", None),
    ],
)
def test_an_oddity_of_an_indicator(facts, row: tuple[object, ...], finding_id: str, cell: str | None) -> None:  # type: ignore[no-untyped-def]
    assert found(facts(Data=[DATA, row]), finding_id).place.cell == cell


def test_small_counts_may_jump(facts) -> None:  # type: ignore[no-untyped-def]
    assert "value-jumps" not in ids(facts(Data=[DATA, ("1", "Number of visits", 0, 3, "▲", 0)]))


def test_an_arrow_that_agrees_is_no_finding(facts) -> None:  # type: ignore[no-untyped-def]
    assert "arrow-disagrees" not in ids(facts(Data=[DATA, ("1", "Number of visits", 30, 30, "◀ ▶", 0)]))


def test_a_target_that_is_its_own_baseline(facts) -> None:  # type: ignore[no-untyped-def]
    rows = [("Indicator", "Baseline", "Apr-26", "Target"), ("% of repeat referrals", 0.19, 0.2, 0.19)]
    assert found(facts(Data=rows), "target-is-baseline").place.cell == "D2"


def test_one_table_of_a_sheet_dated_otherwise_than_the_others(facts) -> None:  # type: ignore[no-untyped-def]
    def table(name: str, middle: str) -> Rows:
        return (
            (name, "27 April 2026", middle, "11 May 2026", "18 May 2026"),
            (f"In {name}", 1, 2, 3, 4),
            (f"Out {name}", 1, 2, 3, 4),
            (None,),
        )

    rows = [*table("one", "4 May 2026"), *table("two", "5 May 2026"), *table("three", "4 May 2026")]
    assert found(facts(Data=rows), "period-differs").place.cell == "A6"


@pytest.mark.parametrize(
    ("percent", "count", "possible"),
    [
        ("85%", "85% (19)", False),
        ("81%", "81% (17)", True),
        ("77%", "77% (85)", True),
        ("50%", "50% (500)", True),
        ("1%", "1% (900)", True),
        ("0%", "0% (5)", False),
    ],
)
def test_a_percentage_that_no_whole_number_of_people_can_give(  # type: ignore[no-untyped-def]
    facts, percent: str, count: str, possible: bool
) -> None:
    here = facts(Survey=[("Question", "%", "Count"), ("I was heard", percent, count)])
    assert ("percentage-impossible" in ids(here)) is not possible


def test_a_recommendation_that_nothing_covers(facts) -> None:  # type: ignore[no-untyped-def]
    here = facts(
        Plan=[PLAN, ("1", "First", "DCS", "May 2026", "Amber")], Recs=[("No", "Recommendation"), (1, "Improve all plans.")]
    )
    assert found(here, "recommendation-not-covered").place.sheet == "Recs"


def test_a_revised_date_that_is_earlier_than_the_first(facts) -> None:  # type: ignore[no-untyped-def]
    rows = [(*PLAN, "Revised date"), ("1", "First", "DCS", "July 2026", "Amber", "May 2026")]
    assert "revised-date-earlier" in ids(facts(Plan=rows))


def test_a_revised_date_of_a_row_is_held_against_the_first_date_of_that_row(facts) -> None:  # type: ignore[no-untyped-def]
    head = (*PLAN, "Revised date")
    rows = [head, ("1", "First", "DCS", "May 2026", "Amber", "August 2026"), ("1", "Then", "DCS", "October 2026", "Amber", "")]
    assert "revised-date-earlier" not in ids(facts(Plan=rows))
    rows[1] = ("1", "First", "DCS", "May 2026", "Amber", "April 2026")
    assert found(facts(Plan=rows), "revised-date-earlier").what.endswith("30 April 2026, is before the first, 31 May 2026")


def test_findings_stand_worst_first_and_sheet_by_sheet(facts) -> None:  # type: ignore[no-untyped-def]
    rows = [
        PLAN,
        ("1", "First", None, "July", "Amber"),
        ("2", "Second", "DCS", "July 2026", "Amber"),
        ("3", "Third", None, "May 2026", "Red"),
    ]
    here = facts(Plan=rows, Data=[DATA, ("1", "Number of visits", 30, 31, "▲", 40)])
    order = [(finding.severity.rank, finding.place.sheet) for finding in here.findings]
    assert order == sorted(order, key=lambda pair: (pair[0], ["Plan", "Data"].index(pair[1] or "")))


def test_a_date_far_beyond_those_of_the_other_actions(facts) -> None:  # type: ignore[no-untyped-def]
    rows = [PLAN, *((str(number), f"Action {number}", "DCS", f"{month} 2026", "Amber") for number, month in enumerate(MONTHS, 1))]
    here = facts(Plan=[*rows, ("9", "Ninth", "DCS", "July 2028", "Amber")])
    assert found(here, "date-outside-plan").place.cell == "D8"


MONTHS = ("June", "July", "August", "September", "October", "November")


def test_the_dates_of_steps_span_the_plan_too(facts) -> None:  # type: ignore[no-untyped-def]
    last = [("1", f"Action {number}", "DCS", "November 2026", "Amber") for number in range(3)]
    rows = [("1", "Begin", "DCS", "January 2026", "Amber"), ("1", "Go on", "DCS", "March 2026", "Amber"), *last]
    others = [(str(number), f"Action {number}", "DCS", "November 2026", "Amber") for number in range(2, 7)]
    assert not [each for each in facts(Plan=[PLAN, *rows, *others]).findings if each.id == "date-outside-plan"]


def test_a_date_before_the_plan_began_as_settings_say(facts) -> None:  # type: ignore[no-untyped-def]
    settings = [("Setting", "Value"), ("Plan start", date(2026, 4, 1)), ("Plan end", date(2027, 3, 31))]
    here = facts(Plan=[PLAN, ("1", "First", "DCS", "March 2026", "Green")], Set=settings)
    assert "before the plan began" in found(here, "date-outside-plan").what


def test_the_plans_start_alone_may_stand_in_settings(facts) -> None:  # type: ignore[no-untyped-def]
    settings = [("Setting", "Value"), ("Council", "Exampleshire"), ("Plan start", date(2026, 4, 1))]
    here = facts(Plan=[PLAN, ("1", "First", "DCS", "March 2026", "Green")], Set=settings)
    assert found(here, "date-outside-plan").place.cell == "D2"


def test_a_published_change_that_its_figures_do_not_give(facts) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Month", "March 2025", "April 2025"),
        ("Families discussed at triage", 112, 92),
        ("Visits made", 40, 50),
        ("Month", "March 2026", "April 2026"),
        ("Families discussed at triage", 133, 146),
        ("Visits made", 50, 60),
        ("Increase in families discussed", "18.75%", "60.00%"),
    ]
    assert "the figures give 58.70%" in found(facts(Data=rows), "change-disagrees").what


def test_an_action_without_a_ref_among_others_that_have_one(facts) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Ref", "Outcome", *PLAN[1:]),
        ("1", "Safer", "First", "DCS", "May 2026", "Amber"),
        (None, "Sooner", "Second", "SD", "May 2026", "Amber"),
    ]
    assert found(facts(Plan=rows), "ref-missing").place.cell == "A3"


def test_a_measure_that_nothing_is_linked_to(facts) -> None:  # type: ignore[no-untyped-def]
    measures = [("No", "Heading", "Required measure"), ("QE1", "Quality", "Improve plans")]
    here = facts(Plan=[PLAN, ("1", "First", "DCS", "May 2026", "Amber")], Measures=measures)
    assert found(here, "measure-not-covered").place.sheet == "Measures"
