"""Logs of issues, risks and lessons, timelines, contents and rolls of attendance beside a plan: none of them adds an action."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.findings import Severity
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.told import PLAN, TEXTS, read
from tests.makers.workbooks import Rows

ISSUES: Rows = [
    ("Issue no.", "Raised", "Description of the issue", "Action being taken to resolve", "Owner", "Resolve by", "Status"),
    ("I-1", date(2026, 1, 14), "Families are told different things", "Script agreed by all", "DCS", date(2026, 2, 14), "Closed"),
    ("I-2", date(2026, 3, 2), "Health data cannot be matched", "Data sharing agreement drafted", "DCS", date(2026, 8, 30), "Open"),
    ("I-3", date(2026, 4, 9), "Letters went out late", "New timetable for next year", "DCS", date(2026, 9, 7), "Open"),
]  # fmt: skip
LESSONS: Rows = [
    ("No.", "Date", "What happened", "What we learned", "Raised by"),
    (1, date(2026, 2, 20), "Training was set for half term", "Look at school holidays first", "Board Manager"),
    (2, date(2026, 3, 3), "The template came before the form", "Test two weeks ahead", "Board Manager"),
    (3, date(2026, 4, 16), "Heads did not reply to an e-mail", "Go through the cluster meeting", "Board Manager"),
]


def actions(programme: Programme) -> list[str]:
    return [action.text for action in programme.plan.actions]


@pytest.mark.parametrize(
    ("name", "title", "rows"),
    [
        ("Issues log", "Issues log", ISSUES),
        ("Sheet2", "RAID log – SEND Improvement Board", ISSUES),
        ("Issues", "What is in the way", ISSUES),
        ("Lessons learned", "Lessons", LESSONS),
    ],
)
def test_a_log_beside_a_plan_is_told_and_none_of_it_counted(name: str, title: str, rows: Rows, tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, name: [(title,), (), *rows]})
    assert actions(programme) == list(TEXTS)
    (told,) = [each for each in programme.findings if each.id == "log-beside-plan"]
    assert (told.severity, told.place.sheet) == (Severity.LOOK, name)
    assert f"kind: {name} | plan" in told.do
    assert any(each.place.sheet == name for each in programme.reading.set_aside)


def test_what_settings_call_a_plan_is_one_whatever_its_name(tmp_path: Path) -> None:
    settings = [("Setting", "Value"), ("kind: Issues log", "plan")]
    programme = read(tmp_path, {"Plan": PLAN, "Issues log": ISSUES, "Settings": settings})
    assert len(actions(programme)) == len(TEXTS) + len(ISSUES) - 1


def test_where_nothing_else_is_a_plan_the_log_is_what_there_is(tmp_path: Path) -> None:
    assert len(actions(read(tmp_path, {"Issues log": ISSUES}))) == len(ISSUES) - 1


def test_issues_that_inspectors_raised_are_no_log(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Issues Ofsted raised": [("Ref", "Issue", "Action", "Lead", "Deadline"), (
        "2.1", "Visits are late", "Hold a weekly panel on visits", "DCS", date(2026, 7, 31)
    ), ("2.2", "Plans are thin", "Moderate ten plans each month", "DCS", date(2026, 7, 31))]})  # fmt: skip
    assert len(actions(programme)) == len(TEXTS) + 2


@pytest.mark.parametrize(
    "heads",
    [
        ("Risk no", "Risk", "Likelihood", "Impact", "Score", "Mitigation", "Owner", "Review date", "RAG"),
        ("ID", "Description", "L", "I", "Score", "Mitigating action", "Owner", "Due", "RAG"),
        ("Ref", "Risk description", "Likelihood", "Impact", "Score", "Action", "Owner", "Due", "RAG"),
    ],
)
def test_risks_that_are_scored_are_no_actions_though_they_have_owners_days_and_ratings(
    heads: Sequence[str], tmp_path: Path
) -> None:
    rows = [
        (
            f"R{at}",
            f"Providers hand back contract {at}",
            at,
            4,
            4 * at,
            "Keep a list of four others",
            "DCS",
            date(2026, 9, at),
            "Amber",
        )
        for at in (1, 2, 3)
    ]
    assert actions(read(tmp_path, {"Plan": PLAN, "Risk register": [tuple(heads), *rows]})) == list(TEXTS)


def test_risks_that_are_rated_in_words_in_a_log_are_read_as_risks(tmp_path: Path) -> None:
    heads = ("ID", "Risk description", "Likelihood", "Impact", "Rating", "Mitigation", "Owner", "Review")
    rows = [
        (f"R{at}", f"Providers hand back contract {at}", "Likely", "Major", "High", "Keep a list", "DCS", date(2026, 9, at))
        for at in (1, 2, 3)
    ]
    programme = read(tmp_path, {"Plan": PLAN, "RAID log": [("RAID log",), (), ("Risks",), heads, *rows]})
    assert [risk.text for risk in programme.risks] == [row[1] for row in rows]
    assert actions(programme) == list(TEXTS)


def test_an_action_with_a_risk_beside_it_is_an_action(tmp_path: Path) -> None:
    rows = [(*row, "Posts stay vacant", 3, 4, 12) for row in PLAN[1:]]
    programme = read(tmp_path, {"Plan": [(*PLAN[0], "Risk", "Likelihood", "Impact", "Score"), *rows]})
    assert actions(programme) == list(TEXTS)


def test_a_list_of_the_sheets_holds_no_actions_and_nothing_that_was_missed(tmp_path: Path) -> None:
    contents = [("Action plan", "Held by"), *((name, "Board Manager") for name in ("Overview", "Police", "Health", "Education"))]
    programme = read(tmp_path, {"Contents": [("Our plan",), (), *contents], "Plan": PLAN})
    assert actions(programme) == list(TEXTS)
    assert programme.reading.gaps == ()


def test_amendments_of_the_workbook_are_no_actions(tmp_path: Path) -> None:
    changes = [(date(2026, 3, day), "Plan", "Lead of 1.1 changed", "GT") for day in (2, 9, 16)]
    assert actions(read(tmp_path, {"Plan": PLAN, "Amendments": [("Date", "Sheet", "What", "By"), *changes]})) == list(TEXTS)


def test_who_was_there_is_no_figure(tmp_path: Path) -> None:
    days = [date(2026, month, 18) for month in (1, 2, 3)]
    roll = [("Member", "Role", *days, "Total"), ("A Smith", "Chair", "✓", "✓", "A", 2), ("B Jones", "DCS", "✓", "D", "✓", 2)]
    programme = read(tmp_path, {"Plan": PLAN, "Attendance": [("Improvement Board – attendance",), (), *roll]})
    assert programme.indicators == ()


def test_a_budget_beside_the_plan_is_no_table_of_indicators_that_was_missed(tmp_path: Path) -> None:
    lines = [("Agency team", 420_000, 231_400, 465_000, 45_000), ("Therapists", 180_000, 38_900, 121_000, -59_000)]
    budget = [("Improvement fund (£)",), (), ("Line", "Budget", "Actual to June", "Forecast", "Variance"), *lines]
    programme = read(tmp_path, {"Plan": PLAN, "Budget": budget})
    assert programme.reading.gaps == ()


def test_forecast_figures_of_anything_else_are_missed(tmp_path: Path) -> None:
    lines = [("Plans on time in the month", 42, 44), ("Visits on time in the month", 71, 70)]
    programme = read(tmp_path, {"Plan": PLAN, "Page 2": [("Wibble", "Wobble", "Forecast"), *lines]})
    assert programme.reading.gaps != ()


MESSAGES: Rows = [
    ("Audience", "Key message", "Channel", "How often", "Who sends it", "Next issue", "Feedback"),
    (
        "Parents and carers",
        "What has changed and what has not yet",
        "Newsletter",
        "Monthly",
        "Local Offer Officer",
        "w/c 7 July",
        "Good",
    ),
    ("Young people", "Your views shaped this", "Youth forum", "Termly", "Participation Worker", "Autumn term", "Mixed"),
    ("Schools", "How to ask for outreach", "Briefing", "Half-termly", "Inclusion Lead", "11 July", "Good"),
]


def test_how_messages_were_received_is_no_feedback(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Comms plan": [("Communications plan 2026",), (), *MESSAGES]})
    assert (programme.feedback, programme.reading.gaps) == ((), ())
    assert actions(programme) == list(TEXTS)


def test_one_word_that_was_answered_is_feedback(tmp_path: Path) -> None:
    log = [
        ("Who", "What they said", "What we did"),
        ("Children", "Noisy", "Carpets were laid"),
        ("Parents", "Late", "Letters go out sooner"),
    ]
    programme = read(tmp_path, {"Plan": PLAN, "Feedback": log})
    assert [entry.you_said for entry in programme.feedback] == ["Noisy", "Late"]


def merged_bands(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    heads = ("Ref", "Milestone", "Owner", "Month due", "Sept rating", "Nov rating")
    for part in (1, 2):
        sheet.append([f"Outcome {part}: Needs are found early", None, None, None, "Amber", "Green"])
        sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=4)
        sheet.append(list(heads))
        for at in (1, 2):
            sheet.append(
                [f"{part}.{at}", f"Guide number {part}{at} in every setting", "SEND Adviser", date(2026, 9, 1), "Amber", "Green"]
            )
        sheet.append([])
    book.save(path)
    return path


def test_a_line_across_that_carries_two_ratings_names_the_part_of_the_rows_below(tmp_path: Path) -> None:
    merged_bands(tmp_path / "plan.xlsx")
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [action.ref for action in programme.plan.actions] == ["1.1", "1.2", "2.1", "2.2"]
    assert [part.title for part in programme.plan.priorities] == [f"Outcome {part}: Needs are found early" for part in (1, 2)]
