"""Recommendations, the Notice, feedback, surveys, ambitions and audit grades: each known by its headings."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.model.feedback import FeedbackState
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook


@pytest.fixture
def read(tmp_path: Path):  # type: ignore[no-untyped-def]
    def reading(**sheets: Rows) -> Programme:
        write_workbook(tmp_path / "tracker.xlsx", sheets)
        return read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))

    return reading


def test_recommendations_are_read_with_the_theme_that_names_them(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        A=[
            ("No", "Recommendation"),
            (1, "Ensure that private fostering is responded to promptly."),
            (2, "Ensure that supervision is regular and reflective."),
            (None,),
            ("Theme", "Ofsted recommendations"),
            ("Meeting needs", "• Private fostering"),
            ("Learning", "• Reflective supervision\n• Something else entirely"),
        ]
    )
    assert [(each.ref, each.theme) for each in programme.recommendations] == [("1", "Meeting needs"), ("2", "Learning")]


def test_a_theme_is_never_guessed_from_a_word_or_two(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        A=[("No", "Recommendation"), (1, "Reduce caseloads in all teams.")],
        B=[("Theme", "Recommendations"), ("Capacity", "• Recruitment of carers and caseloads of workers")],
    )
    assert programme.recommendations[0].theme is None


NOTICE = (
    ("Improvement Notice",),
    ("To", "Exampleshire County Council"),
    ("Date", "12.9.25"),
    ("On the basis of evidence contained in", "the inspection report"),
    ("Aim for all performance indicators to be met by", "September 2026"),
    ("Improvement Board to meet", "once every 4 weeks"),
    ("Failure to comply", "A direction may follow."),
)


def test_the_notice_is_read_from_labels_and_values(read) -> None:  # type: ignore[no-untyped-def]
    notice = read(Any=NOTICE).notice
    assert (notice.issued, notice.target, notice.meets_every_days) == (date(2025, 9, 12), date(2026, 9, 30), 28)
    assert notice.recipient == "Exampleshire County Council"


def test_measures_are_read_under_their_headings_with_their_parts(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("No", "Heading", "Required measure", "RAG"),
        ("QE1", "Quality", "Improve by ensuring:\n- all plans are checked\n- all visits are made", None),
    ]
    (measure,) = read(Measures=rows).notice.measures
    assert (measure.ref, measure.heading, measure.parts) == ("QE1", "Quality", ("all plans are checked", "all visits are made"))


def test_returns_and_reviews_are_due_in_months(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Type", "What", "Due", "From", "To", "Date sent / held", "Outcome"),
        ("Return", "Progress", "December 2025", "Chair", "Ministers", date(2025, 12, 19), None),
        ("Return", "Progress", date(2026, 3, 1), "Chair", "Ministers", None, None),
        ("Review", "First review", "February 2026", "The Department", None, None, "Continue"),
    ]
    notice = read(Due=rows).notice
    assert [each.month for each in notice.returns] == [Month(2025, 12), Month(2026, 3)]
    assert (notice.returns[0].sent, notice.reviews[0].outcome) == (date(2025, 12, 19), "Continue")


def test_a_return_whose_month_or_kind_cannot_be_read_is_said_and_not_dropped_in_silence(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Type", "What", "Due", "From", "To"),
        ("Return", "Progress", "December 2025", "Chair", "Ministers"),
        ("Return", "Progress", "in the spring", "Chair", "Ministers"),
        ("Review", "First review", None, "The Department", None),
        ("Letter", "Reply", "March 2026", "Chair", "Ministers"),
    ]
    programme = read(Due=rows)
    assert [each.month for each in programme.notice.returns] == [Month(2025, 12)]
    said = [finding for finding in programme.findings if finding.id == "return-not-understood"]
    assert [(finding.place.cell, finding.severity.value) for finding in said] == [("C3", "fix"), ("A4", "fix"), ("A5", "fix")]


def test_feedback_is_read_in_the_words_of_its_log(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("What young people said", "Our response"),
        ("“My worker listens.”", None),
        ("“I was not told what I can have.”", "(We are changing the leaflet)"),
    ]
    first, second = read(Voice=rows).feedback
    assert (first.we_did, first.state) == (None, FeedbackState.NO_ANSWER_YET)
    assert (second.we_did, second.state) == ("We are changing the leaflet", FeedbackState.IN_PROGRESS)


def test_survey_results_are_a_percentage_and_a_count(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Question", "Period", "%", "Count as published"), ("I was listened to", "2025-26", "77%", "77% (85)")]
    (result,) = read(Survey=rows).survey
    assert result.percent is not None
    assert (result.percent.value, result.count, result.period) == (Decimal(77), 85, "2025-26")


def test_activities_belong_to_the_ambition_above_them(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Ambition", "Impact", "Key activity", "Done", "Planned activity"),
        ("Every plan is good", "Plans are better", "Trained the teams", "✓", None),
        (None, None, "Wrote the guide", None, None),
        ("Every child is heard", None, None, None, "Start a forum"),
    ]
    first, second = read(Visit=rows).ambitions
    assert (first.done, first.impact, second.planned) == (("Trained the teams",), ("Plans are better",), ("Start a forum",))


def test_audit_grades_are_counted_by_the_words_of_their_headings(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Month", "Audits", "Good", "RI", "Inadequate"), ("April", 45, 15, 27, 3), ("May", None, None, None, None)]
    (grades,) = read(Grades=rows).audit_grades
    assert (grades.period, grades.total, grades.grades) == ("2026-04", 45, {"Good": 15, "RI": 27, "Inadequate": 3})


def test_a_heading_that_the_officer_taught_is_known(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        Plan=[("Ref", "Action", "Bod on point", "By when"), ("1", "First", "DCS", "May 2026")],
        Settings=[("Setting", "Value"), ("heading: Bod on point", "Lead")],
    )
    assert programme.plan.actions[0].leads == ("DCS",)


def test_bulleted_sub_actions_become_steps_by_category_and_never_move_their_action(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        Plan=[
            ("What?", "Accountable officer", "Deadline", "Sub actions: staff", "Closing the loop"),
            (
                "Better plans",
                "Head of QA",
                "March 2026",
                "- Train (HOS – Apr26)\n- Brief (DHOS – Jan26)",
                "- Audit (QA Team – Feb26)",
            ),
        ]
    )
    (action,) = programme.plan.actions
    assert (action.deadline.day, action.leads) == (date(2026, 3, 31), ("Head of QA",))
    assert [(step.category, step.leads) for step in action.steps] == [
        ("Sub actions: staff", ("HOS",)),
        ("Sub actions: staff", ("DHOS",)),
        ("Closing the loop", ("QA Team",)),
    ]


SAID = (
    "Make sure that assessments of risk draw on all that partners know.",
    "Improve contingency planning so that it says what happens if risk goes up.",
    "Review the policy on diversion with the police.",
)
WHOSE = ("Service manager", "Management Board", "Head of Health")
TASKS = ("Write a checklist", "Sit with the team three days a week", "Give examples by level of risk", "Draft the joint policy")


def listed(heads: tuple[str, ...], refs: tuple[object, ...]) -> Rows:
    return [heads, *(row for row in zip(refs, SAID, WHOSE, strict=True))]


def tasks(heads: tuple[str, ...], *refs: tuple[object, ...]) -> Rows:
    told = zip(refs, TASKS, ("Lorna", "Ewan", "DP", "Lorna"), ("31/03/2026", "30/04/2026", "30/06/2026", "31/07/2026"), strict=True)
    return [heads, *((*ref, *row) for ref, *row in told)]


PLAN_HEADS = ("Tasks", "Whose job", "When for")


@pytest.mark.parametrize("last", ["For", "Addressed to", "Owner"])
@pytest.mark.parametrize("refs", [("R1", "R2", "R3"), ("Rec 1", "Rec 2", "Rec 3"), ("YJ-1", "YJ-2", "YJ-3")])
def test_a_list_of_recommendations_that_the_tasks_of_another_sheet_name_is_no_plan(read, last: str, refs: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    named = [(ref,) for ref in (refs[0], refs[0], refs[1], refs[2])]
    programme = read(Recs=listed(("Rec", "Recommendation", last), refs), Plan=tasks(("Rec", *PLAN_HEADS), *named))
    assert [each.text for each in programme.recommendations] == list(SAID)
    assert [each.ref for each in programme.plan.actions] == list(refs)
    assert [each.actions for each in programme.recommendations] == [(ref,) for ref in refs]


def test_tasks_with_refs_of_their_own_name_it_by_their_links(read) -> None:  # type: ignore[no-untyped-def]
    named = [("1.1", "R1"), ("1.2", "R1"), ("2.1", "R2"), ("3.1", "R3")]
    programme = read(
        Recs=listed(("Ref", "Recommendation", "Lead"), ("R1", "R2", "R3")), Plan=tasks(("Ref", "Rec ref", *PLAN_HEADS), *named)
    )
    assert [each.actions for each in programme.recommendations] == [("1.1", "1.2"), ("2.1",), ("3.1",)]
    assert [each.ref for each in programme.plan.actions] == ["1.1", "1.2", "2.1", "3.1"]


def test_recommendations_with_owners_and_no_other_plan_are_the_plan(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(Recs=listed(("Rec", "Recommendation", "Owner"), ("R1", "R2", "R3")))
    assert [each.ref for each in programme.plan.actions] == ["R1", "R2", "R3"]


def test_recommendations_with_dates_or_beside_a_plan_that_names_others_stay_actions(read) -> None:  # type: ignore[no-untyped-def]
    dated = [
        (*row, when)
        for row, when in zip(
            listed(("Rec", "Recommendation", "Owner"), ("R1", "R2", "R3")),
            ("Due", "31/03/2026", "30/06/2026", "31/07/2026"),
            strict=True,
        )
    ]
    programme = read(Recs=dated, Plan=tasks(("Ref", *PLAN_HEADS), ("R1",), ("R2",), ("R3",), ("R4",)))
    assert programme.recommendations == ()
    other = read(
        Recs=listed(("Rec", "Recommendation", "Owner"), ("R1", "R2", "R3")),
        Plan=tasks(("Ref", *PLAN_HEADS), ("A1",), ("A2",), ("A3",), ("A4",)),
    )
    assert other.recommendations == ()
    assert len(other.plan.actions) == 7
