"""Sheets that tell how the plan's actions stand, apart from the plan: laid beside its rows, so that each action counts once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.findings import Severity
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.told import AS_TOLD, DONE, LATE, PLAN, STATES, TEXTS, UNDER_WAY, read, states
from tests.makers.workbooks import Rows, write_workbook

WORDS = ("Nobody has been found", "Two teams are trained", "It has been written and agreed", "Ten files were audited")


def told(first: int = 1) -> list[tuple[object, ...]]:
    return [(f"1.{number}", state, words) for number, (state, words) in enumerate(zip(STATES, WORDS, strict=True), first)]


def ids(programme: Programme) -> set[str]:
    return {finding.id for finding in programme.findings}


def test_what_a_sheet_of_refs_tells_stands_with_the_actions_of_those_refs(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Status": [("Ref", "RAG", "Update"), *told()]})
    assert states(programme) == AS_TOLD
    assert [action.progress for action in programme.plan.actions] == list(WORDS)
    assert programme.reading.gaps == ()


def test_a_sheet_that_repeats_the_actions_with_their_ratings_counts_none_of_them_twice(tmp_path: Path) -> None:
    again = [(ref, text, state, words) for (ref, state, words), text in zip(told(), TEXTS, strict=True)]
    programme = read(tmp_path, {"Plan": PLAN, "Highlight report": [("Ref", "Action", "RAG", "Update"), *again]})
    assert states(programme) == AS_TOLD
    assert all(action.deadline.day == date(2026, 7, 31) for action in programme.plan.actions)
    assert not {"sheets-alike", "ref-duplicate", "action-twice"} & ids(programme)


def test_actions_without_refs_are_known_by_their_words(tmp_path: Path) -> None:
    plan = [row[1:] for row in PLAN]
    again = [(text, state, words) for (_, state, words), text in zip(told(), TEXTS, strict=True)]
    assert states(read(tmp_path, {"Plan": plan, "RAG": [("Action", "RAG", "Update"), *again]})) == AS_TOLD


def test_another_workbook_may_tell_it(tmp_path: Path) -> None:
    write_workbook(tmp_path / "status.xlsx", {"Status": [("Action no.", "RAG", "Comment"), *told()]})
    programme = read(tmp_path, {"Plan": PLAN})
    assert states(programme) == AS_TOLD
    assert "workbook-not-used" not in ids(programme)


def test_a_value_that_stands_on_another_sheet_is_found_there(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Status": [("Ref", "RAG", "Update"), *told()]})
    cells = dict(programme.plan.actions[1].cells)
    assert (cells["rating"].sheet, cells["rating"].cell) == ("Status", "B3")
    assert (cells["progress"].sheet, cells["progress"].cell) == ("Status", "C3")
    assert (cells["lead"].sheet, cells["lead"].cell) == ("Plan", "C3")


def test_the_map_shows_where_each_column_stands(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Status": [("Ref", "RAG", "Update"), *told()]})
    plan, updates = programme.reading.tables
    assert (plan.kind, plan.range, plan.lacks) == ("plan", "A1:D5", ())
    assert [column.column for column in plan.columns] == ["A", "B", "C", "D", "Status!B1", "Status!C1"]
    assert (updates.kind, updates.sheet) == ("updates", "Status")


def dated(day: str, state: str) -> list[tuple[object, ...]]:
    return [(f"1.{number}", day, state, f"As it stood on {day}") for number in range(1, 5)]


def test_of_several_rows_the_newest_up_to_the_position_date_counts(tmp_path: Path) -> None:
    rows = (*dated("05/06/2026", "Red"), *dated("05/05/2026", "Amber"), *dated("05/07/2026", "Complete"))
    programme = read(tmp_path, {"Plan": PLAN, "Update log": [("Ref", "Date of update", "RAG", "Update"), *rows]})
    assert states(programme) == [LATE] * 4
    assert "updates-undated" not in ids(programme)


def test_of_the_sheets_of_several_months_the_newest_counts(tmp_path: Path) -> None:
    may = [("Ref", "RAG", "Update"), *((f"1.{number}", "Green", "In May all was well") for number in range(1, 5))]
    june: Rows = [("Ref", "RAG", "Update"), *told()]
    assert states(read(tmp_path, {"Plan": PLAN, "June 2026": june, "May 2026": may})) == AS_TOLD


def test_several_undated_rows_of_one_action_are_said_and_the_last_is_used(tmp_path: Path) -> None:
    rows = (*told(), ("1.1", "Complete", "She has begun her work"))
    programme = read(tmp_path, {"Plan": PLAN, "Update log": [("Ref", "RAG", "Update"), *rows]})
    assert states(programme)[0] is DONE
    assert [each.place.cell for each in programme.findings if each.id == "updates-undated"] == ["A2"]


def test_a_row_that_tells_of_no_action_is_said(tmp_path: Path) -> None:
    programme = read(
        tmp_path, {"Plan": PLAN, "Update log": [("Ref", "RAG", "Update"), *told(), ("4.7", "Red", "Of what is this?")]}
    )
    assert states(programme) == AS_TOLD
    assert [each.place.cell for each in programme.findings if each.id == "update-of-no-action"] == ["A6"]


def test_an_action_that_only_the_other_sheet_has_is_an_action(tmp_path: Path) -> None:
    again = [(ref, text, state, words) for (ref, state, words), text in zip(told(), TEXTS, strict=True)]
    more = ("1.5", "Open a second panel for the north", "Red", "There is no room for it")
    programme = read(tmp_path, {"Plan": PLAN, "Report": [("Ref", "Action", "RAG", "Update"), *again, more]})
    assert [action.ref for action in programme.plan.actions] == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert states(programme) == [*AS_TOLD, LATE]


def own_actions() -> Sequence[tuple[object, ...]]:
    texts = ("Buy forty laptops", "Move the hub to the library", "Renew the phone contract", "Close the old archive")
    return [(ref, text, state, words) for (ref, state, words), text in zip(told(), texts, strict=True)]


def test_another_plan_that_numbers_its_own_actions_alike_stays_a_plan(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Estates": [("Ref", "Action", "RAG", "Update"), *own_actions()]})
    assert len(programme.plan.actions) == 8
    assert states(programme)[:4] == [None] * 4


def test_a_plan_whose_actions_could_not_be_read_is_not_taken_for_updates_of_another(tmp_path: Path) -> None:
    rows = [(ref, text, "DCS", date(2026, 5, 31), state) for ref, text, state, _ in own_actions()]
    programme = read(tmp_path, {"Plan": PLAN, "Estates": [("Ref", "Zzyqx", "Lead", "Deadline", "RAG"), *rows]})
    assert states(programme)[:4] == [None] * 4


def test_refs_that_begin_again_with_each_group_tell_of_none_of_them(tmp_path: Path) -> None:
    head, *rows = PLAN
    groups = [
        ("Group", *head),
        *(("North", *row) for row in rows),
        *(("South", *row[:1], f"{row[1]} of it", *row[2:]) for row in rows),
    ]
    programme = read(tmp_path, {"Plan": groups, "Status": [("Ref", "RAG", "Update"), *told()]})
    assert states(programme) == [None] * 8
    assert programme.reading.gaps


@pytest.mark.parametrize("name", ["Board log", "Risks", "Budget", "Board papers", "Sheet2"])
def test_refs_on_a_sheet_that_does_not_say_that_it_tells_states_may_be_anything(tmp_path: Path, name: str) -> None:
    programme = read(tmp_path, {"Plan": PLAN, name: [("Ref", "RAG", "Update"), *told()]})
    assert states(programme) == [None] * 4
    assert any(each.severity is Severity.FIX and each.place.sheet == name for each in programme.findings)


def test_a_title_that_speaks_of_risks_says_that_the_refs_are_of_those(tmp_path: Path) -> None:
    rows: Rows = [("Risk register and status",), (), ("Ref", "RAG", "Update"), *told()]
    assert states(read(tmp_path, {"Plan": PLAN, "Sheet2": rows})) == [None] * 4


def test_sheets_that_tell_of_the_same_actions_without_a_month_are_not_guessed_between(tmp_path: Path) -> None:
    other = [(ref, "Green", "It goes well") for ref, *_ in told()]
    sheets: dict[str, Rows] = {
        "Delivery status": [("Ref", "RAG", "Update"), *told()],
        "Impact status": [("Ref", "RAG", "Update"), *other],
    }
    programme = read(tmp_path, {"Plan": PLAN, **sheets})
    assert states(programme) == [None] * 4
    assert {each.place.sheet for each in programme.findings if each.id == "updates-differ"} == set(sheets)


def test_a_sheet_that_is_kept_aside_tells_nothing_beside_one_that_is_not(tmp_path: Path) -> None:
    old: Rows = [("Ref", "RAG", "Update"), *((ref, "Red", "It is late") for ref, *_ in told())]
    assert states(read(tmp_path, {"Plan": PLAN, "Status": [("Ref", "RAG", "Update"), *told()], "Status (old)": old})) == AS_TOLD


def test_updates_of_refs_that_are_not_sure_are_said(tmp_path: Path) -> None:
    head, *rows = PLAN
    programme = read(
        tmp_path,
        {
            "North": [head, *rows],
            "South": [head, *((r, f"{t} of it", *x) for r, t, *x in rows)],
            "Status": [("Ref", "RAG"), *(row[:2] for row in told())],
        },
    )
    assert states(programme) == [None] * 8
    assert [each.place.sheet for each in programme.findings if each.id == "updates-not-used"] == ["Status"]


def led_by(*leads: str) -> Rows:
    head, *rows = PLAN
    return [head, *((ref, text, lead, day) for (ref, text, _, day), lead in zip(rows, leads, strict=True))]


def test_a_sheet_called_after_who_leads_its_actions_tells_how_they_stand(tmp_path: Path) -> None:
    head, all_told = ("Ref", "RAG", "Comment"), told()
    sheets: dict[str, Rows] = {
        "Plan": led_by("Ann Bell", "Ann Bell", "Jo Ash", "Jo Ash"),
        "Ann Bell": [head, *all_told[:2]],
        "Jo Ash": [head, *all_told[2:]],
    }
    assert states(read(tmp_path, sheets)) == AS_TOLD


def test_a_sheet_called_after_somebody_tells_nothing_of_what_others_lead(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "Plan": led_by("Ann Bell", "Ann Bell", "Jo Ash", "Jo Ash"),
        "Ann Bell": [("Ref", "RAG", "Comment"), *told()],
    }
    programme = read(tmp_path, sheets)
    assert states(programme) == [None] * 4
    assert "updates-not-used" in ids(programme)


def test_what_is_laid_beside_by_refs_alone_is_said(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Status": [("Ref", "RAG", "Update"), *told()]})
    assert [each.what for each in programme.findings if each.id == "updates-laid-beside"] == [
        "4 rows here tell of actions, by their refs, and are read as if they stood beside them, so that each counts once"
    ]


def test_a_row_without_a_ref_is_not_lost(tmp_path: Path) -> None:
    programme = read(
        tmp_path, {"Plan": PLAN, "Status": [("Ref", "RAG", "Update"), *told(), (None, "Red", "Easy read is not begun")]}
    )
    assert [each.place.cell for each in programme.findings if each.id == "update-of-no-action"] == ["B6"]


def test_a_number_that_may_be_one_ref_or_another_tells_of_neither(tmp_path: Path) -> None:
    head, first, *rest = PLAN
    plan: Rows = [head, first, *rest, ("1.10", "Close the old archive", "DCS", date(2026, 7, 31))]
    status: Rows = [("Ref", "RAG", "Update"), (1.1, "Red", "Late"), *told()[1:]]
    programme = read(tmp_path, {"Plan": plan, "Status": status})
    assert states(programme) == [None, UNDER_WAY, DONE, UNDER_WAY, None]
    assert [each.place.cell for each in programme.findings if each.id == "update-of-no-action"] == ["A2"]


def test_a_sheet_that_repeats_actions_and_their_dates_is_laid_beside_them_too(tmp_path: Path) -> None:
    again = [(ref, text, date(2026, 7, 31), state, words) for (ref, state, words), text in zip(told(), TEXTS, strict=True)]
    programme = read(tmp_path, {"Plan": PLAN, "Highlight report": [("Ref", "Action", "Deadline", "RAG", "Update"), *again]})
    assert states(programme) == AS_TOLD


HEAD, *ROWS = PLAN
RATED: Rows = [(*HEAD, "RAG"), *((*row, "Green") for row in ROWS)]


def test_a_plan_that_has_its_own_ratings_keeps_them_and_what_differs_is_said(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": RATED, "Status": [("Ref", "RAG", "Update"), *((r, "Green", w) for r, _, w in told())]})
    assert states(programme) == [UNDER_WAY] * 4
    assert [action.progress for action in programme.plan.actions] == list(WORDS)
    assert "told-otherwise" not in ids(programme)
    programme = read(
        tmp_path, {"Plan": [*RATED[:-1], (*RATED[-1][:-1], "Red")], "Status": [("Ref", "RAG"), ("1.1", "Red"), *told()[1:]]}
    )
    assert states(programme) == [UNDER_WAY] * 3 + [LATE]
    assert [each.place.cell for each in programme.findings if each.id == "told-otherwise"] == ["B2"]


# --- what names the actions -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("heading", ["Action", "Action ref", "Activity", "Milestone", "Plan item", "Improvement action"])
@pytest.mark.parametrize("form", ["{}", "1.{}", "A{}", "Action {}", "P2.A{}"])
def test_refs_of_the_plan_are_refs_whatever_stands_above_them(heading: str, form: str, tmp_path: Path) -> None:
    plan = [HEAD, *((form.format(at), *row[1:]) for at, row in enumerate(ROWS, 1))]
    status = [(heading, "RAG", "Comment"), *((form.format(at), *row[1:]) for at, row in enumerate(told(), 1))]
    programme = read(tmp_path, {"Plan": plan, "RAG June 2026": status})
    assert states(programme) == AS_TOLD
    assert not {"feedback-not-plain", "rows-not-read"} & ids(programme)


def test_a_heading_that_speaks_of_actions_says_that_the_refs_are_theirs_on_any_sheet(tmp_path: Path) -> None:
    write_workbook(tmp_path / "June return.xlsx", {"Sheet1": [("Action", "Status", "Narrative"), *told()]})
    programme = read(tmp_path, {"Plan": PLAN})
    assert states(programme) == AS_TOLD


@pytest.mark.parametrize("form", ["SEND {}", "SEND-{}", "SEND/{}", "SEN{}"])
def test_a_ref_may_begin_with_the_sheet_or_group_of_its_action(form: str, tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "SEND and early needs": PLAN,
        "Fostering": [HEAD, *((ref, f"{text} of it", *rest) for ref, text, *rest in ROWS)],
        "Status": [("Ref", "RAG", "Update"), *((form.format(ref), *rest) for ref, *rest in told())],
    }
    assert states(read(tmp_path, sheets)) == [*AS_TOLD, *[None] * 4]


@pytest.mark.parametrize("where", ["column", "sheets", "bands"])
def test_the_group_or_sheet_beside_a_ref_tells_of_which_action_it_is(where: str, tmp_path: Path) -> None:
    south = [(ref, f"{text} of it", *rest) for ref, text, *rest in ROWS]
    other = [(ref, "Red", "It is late") for ref, *_ in told()]
    both = [("North", *row) for row in told()], [("South", *row) for row in other]
    status: Rows = (
        [("Ref", "RAG", "Update"), ("North",), *told(), ("South",), *other]
        if where == "bands"
        else [("Plan" if where == "sheets" else "Theme", "Ref", "RAG", "Update"), *both[0], *both[1]]
    )
    plans: dict[str, Rows] = (
        {"Plan": [("Theme", *HEAD), *(("North", *row) for row in ROWS), *(("South", *row) for row in south)]}
        if where == "column"
        else {"North": PLAN, "South": [HEAD, *south]}
    )
    assert states(read(tmp_path, {**plans, "Status": status})) == [*AS_TOLD, *[LATE] * 4]


SHORTENED = ("Front door manager", "Supervision training", "Visits policy", "Monthly file audit of thirty")
REWORDED = (
    "Recruiting a front-door manager",
    "Train teams in supervision",
    "New policy on visits written",
    "Audit thirty files a month",
)
CUT = tuple(f"{text[:22]}..." for text in TEXTS)


@pytest.mark.parametrize("texts", [SHORTENED, REWORDED, CUT], ids=["shortened", "reworded", "cut"])
def test_actions_are_known_by_words_like_theirs_and_that_is_said(texts: Sequence[str], tmp_path: Path) -> None:
    again = [(text, state, words) for text, (_, state, words) in zip(texts, told(), strict=True)]
    programme = read(tmp_path, {"Plan": PLAN, "Highlight report": [("Action", "RAG", "Update"), *again]})
    assert states(programme) == AS_TOLD
    assert [each.place.sheet for each in programme.findings if each.id == "updates-laid-beside"] == ["Highlight report"]


def test_of_words_that_are_like_two_actions_none_is_guessed(tmp_path: Path) -> None:
    texts = ("Train the teams in the north", "Train the teams in the south", *TEXTS[2:])
    plan = [HEAD, *((ref, text, *rest) for text, (ref, _, *rest) in zip(texts, ROWS, strict=True))]
    again = [(text, "Red", "Late") for text in ("Train the teams", *TEXTS[2:])]
    programme = read(tmp_path, {"Plan": plan, "Highlight report": [("Action", "RAG", "Update"), *again]})
    assert states(programme)[:2] != [LATE, LATE]
    assert programme.findings


def test_a_row_in_other_words_than_any_action_is_said_and_counts_as_none(tmp_path: Path) -> None:
    again = [(text, state, words) for text, (_, state, words) in zip(SHORTENED, told(), strict=True)]
    rows = [*again, ("Budget for laptops", "Red", "There is none")]
    programme = read(tmp_path, {"Plan": PLAN, "Highlight report": [("Action", "RAG", "Update"), *rows]})
    assert states(programme) == AS_TOLD
    assert [each.place.cell for each in programme.findings if each.id == "update-of-no-action"] == ["A6"]


# --- the newest that says something ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("newer", "said"), [(None, True), ("-", True), ("n/a", True), ("No change", False)])
def test_a_newer_row_that_says_nothing_of_the_rating_keeps_the_last_and_of_which_day_it_is_is_said(
    newer: object, said: bool, tmp_path: Path
) -> None:
    rows: list[tuple[object, ...]] = [(ref, "30/04/2026", state, "As it was") for ref, state, _ in told()]
    rows += [(ref, "10/06/2026", newer, words) for ref, _, words in told()]
    programme = read(tmp_path, {"Plan": PLAN, "Update log": [("Ref", "Date", "RAG", "Update"), *rows]})
    assert states(programme) == AS_TOLD
    assert [action.progress for action in programme.plan.actions] == list(WORDS)
    kept = [each.what for each in programme.findings if each.id == "state-of-earlier-day"]
    assert [what.endswith("of 30 April 2026") for what in kept] == [True] * said


def test_a_months_sheet_without_ratings_keeps_those_of_the_month_before(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "May 2026": [("Ref", "RAG", "Update"), *((ref, state, "As it was") for ref, state, _ in told())],
        "June 2026": [("Ref", "Update"), *((ref, words) for ref, _, words in told())],
    }
    programme = read(tmp_path, {"Plan": PLAN, **sheets})
    assert states(programme) == AS_TOLD
    assert [action.progress for action in programme.plan.actions] == list(WORDS)
    assert [each.place.sheet for each in programme.findings if each.id == "state-of-earlier-day"] == ["June 2026"]


MAY = [(ref, "Amber", "As it was in May") for ref, *_ in told()]
LOG = ("Ref", "RAG", "Update")


def under(month: str, rows: Sequence[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    """The month beside the first row only."""
    return ((month if at == 0 else None, *row) for at, row in enumerate(rows))


@pytest.mark.parametrize(
    "rows",
    [
        [LOG, ("May 2026",), *MAY, ("June 2026",), *told()],
        [LOG, ("June 2026",), *told(), ("May 2026",), *MAY],
        [("Progress in June 2026",), LOG, *told(), (), ("Progress in May 2026",), LOG, *MAY],
        [LOG, ("June",), *told(), ("May",), *MAY],
        [LOG, ("July 2026",), *((ref, "Red", "Later") for ref, *_ in told()), ("June 2026",), *told()],
        [("Month", *LOG), *(("Jun 26", *row) for row in told()), *(("May 26", *row) for row in MAY)],
        [("Month", *LOG), *under("June", told()), *under("May", MAY)],
        [("Date", *LOG), *(("12 Jun", *row) for row in told()), *(("14 May", *row) for row in MAY)],
        [
            *(("Updates 2025/26",), ("Date", *LOG), *(("14 Jul", *row) for row in MAY), ()),
            *(("2026/27",), ("Date", *LOG), *(("1 Jun", *row) for row in told())),
        ],
    ],
)  # fmt: skip
def test_the_month_above_rows_or_beside_them_says_which_are_the_newest(rows: Rows, tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Updates": rows})
    assert states(programme) == AS_TOLD
    assert [action.progress for action in programme.plan.actions] == list(WORDS)
    assert "updates-undated" not in ids(programme)


def test_a_day_without_a_year_is_the_last_before_the_report(tmp_path: Path) -> None:
    rows = [("Date", *LOG), *(("12 Jan", *row) for row in told()), *(("14 Dec", *row) for row in MAY)]
    write_workbook(tmp_path / "plan.xlsx", {"Plan": PLAN, "Updates": rows})
    assert states(read_programme(open_programme(tmp_path), Month(2026, 1), date(2026, 1, 31))) == AS_TOLD


def test_of_columns_by_month_the_last_up_to_the_report_counts(tmp_path: Path) -> None:
    rows = [("Ref", "Apr 26", "May 26", "Jun 26", "Jul 26"), *((ref, "Amber", "Green", state, None) for ref, state, _ in told())]
    assert states(read(tmp_path, {"Plan": PLAN, "RAG": rows})) == AS_TOLD


@pytest.mark.parametrize("other", ["Dashboard status", "Status March 2026"])
def test_sheets_that_say_the_same_need_no_date(other: str, tmp_path: Path) -> None:
    status: Rows = [("Ref", "RAG"), *(row[:2] for row in told())]
    programme = read(tmp_path, {"Plan": PLAN, "Status": status, other: status})
    assert states(programme) == AS_TOLD
    assert "updates-differ" not in ids(programme)


def test_one_sheet_with_a_month_and_one_without_are_not_guessed_between(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "Status": [("Ref", "RAG"), *(row[:2] for row in told())],
        "Status March 2026": [("Ref", "RAG"), *((row[0], "Green") for row in told())],
    }
    programme = read(tmp_path, {"Plan": PLAN, **sheets})
    assert states(programme) == [None] * 4
    assert {each.place.sheet for each in programme.findings if each.id == "updates-differ"} == set(sheets)


# --- sheets that repeat the plan ------------------------------------------------------------------------------------------

FULL: Rows = [(*HEAD, "RAG", "Progress"), *((*row, state, words) for row, (_, state, words) in zip(ROWS, told(), strict=True))]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Timeline", [("Milestone", "Date"), *((text, "Jul 2026") for text in reversed(TEXTS))]),
        ("By date", [("When", "Ref", "Action", "Who"), *(("July 2026", ref, text, who) for ref, text, who, _ in ROWS)]),
        ("Exec summary", [("Action", "RAG", "Due"), *((text, state, "Jul-26") for text, state in zip(TEXTS, STATES, strict=True))]),
        ("Exceptions", [("Ref", "Action", "RAG", "Due"), ("1.1", TEXTS[0], "Red", "end of July 2026")]),
        ("By lead", [("Lead", "Action", "Deadline"), *(("DCS", text, date(2026, 7, 31)) for text in TEXTS)]),
        ("Print version", FULL),
        ("Overdue", [FULL[0], FULL[1]]),
    ],
)  # fmt: skip
def test_a_sheet_that_repeats_the_plan_in_part_or_in_other_words_for_its_dates_counts_none_of_it_twice(
    name: str, rows: Rows, tmp_path: Path
) -> None:
    programme = read(tmp_path, {name: rows, "Plan": FULL})
    assert [(action.ref, action.place.sheet) for action in programme.plan.actions] == [(f"1.{at}", "Plan") for at in range(1, 5)]
    assert states(programme) == AS_TOLD
    assert all(action.deadline.day == date(2026, 7, 31) for action in programme.plan.actions)
    assert not any(each.severity is Severity.FIX and each.place.sheet == name for each in programme.findings)


def test_where_the_repeated_plan_has_another_date_the_plan_stands_and_that_is_said(tmp_path: Path) -> None:
    later = [
        ("Ref", "Action", "Finish"),
        ("1.1", TEXTS[0], date(2026, 9, 30)),
        *((r, t, date(2026, 7, 31)) for r, t, *_ in ROWS[1:]),
    ]
    programme = read(tmp_path, {"Plan": FULL, "Timeline": later})
    assert [action.deadline.day for action in programme.plan.actions] == [date(2026, 7, 31)] * 4
    assert [each.place.cell for each in programme.findings if each.id == "told-otherwise"] == ["C2"]


def test_the_same_actions_led_by_others_are_another_plan(tmp_path: Path) -> None:
    south = [HEAD, *((ref, text, "Head of the South", when) for ref, text, _, when in ROWS)]
    assert len(read(tmp_path, {"North": FULL, "South": south}).plan.actions) == 8


def test_a_log_of_what_the_board_decided_tells_no_state_and_holds_no_action(tmp_path: Path) -> None:
    rows = [
        ("Ref", "Date", "Decision", "Status"),
        *((ref, "01/06/2026", "To move the date to July", "Complete") for ref, *_ in told()),
    ]
    programme = read(tmp_path, {"Plan": PLAN, "Board decisions": rows})
    assert states(programme) == [None] * 4
    assert {decision.outcome for decision in programme.decisions} == {"Complete"}


# --- how else sheets belong together --------------------------------------------------------------------------------------


def test_a_history_of_earlier_months_is_no_plan_and_says_nothing_of_this_month(tmp_path: Path) -> None:
    months = [(month, *row[:2], "Green") for month in ("April 2026", "May 2026") for row in ROWS]
    programme = read(tmp_path, {"Plan": FULL, "History": [("Month", "Ref", "Action", "RAG"), *months]})
    assert states(programme) == AS_TOLD
    assert not {"told-otherwise", "updates-undated"} & ids(programme)


def test_a_rating_of_this_month_on_another_sheet_than_the_plans_is_said(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": FULL, "RAG June 2026": [("Ref", "RAG"), *((ref, "Green") for ref, *_ in ROWS)]})
    assert states(programme) == AS_TOLD
    assert [each.place.sheet for each in programme.findings if each.id == "told-otherwise"] == ["RAG June 2026"]


def test_a_dashboard_of_several_plans_tells_of_each(tmp_path: Path) -> None:
    south = [HEAD, *((ref, f"{text} of it", *rest) for ref, text, *rest in ROWS)]
    rags = [("Workstream", "Ref", "RAG"), *(("North", *row[:2]) for row in told()), *(("South", row[0], "Red") for row in told())]
    assert states(read(tmp_path, {"North": PLAN, "South": south, "Dashboard": rags})) == [*AS_TOLD, *[LATE] * 4]


def test_sheets_headed_alike_tell_together_though_each_has_a_row_or_two(tmp_path: Path) -> None:
    one, other = ([("Ref", "RAG"), *(row[:2] for row in rows)] for rows in (told()[:2], told()[2:]))
    assert states(read(tmp_path, {"Plan": PLAN, "Updates A": one, "Updates B": other})) == AS_TOLD


def test_one_row_is_enough_under_a_heading_that_speaks_of_actions(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Completions": [("Action ref", "Completed on"), ("1.3", date(2026, 6, 3))]})
    assert states(programme) == [UNDER_WAY, UNDER_WAY, DONE, UNDER_WAY]


def test_new_dates_in_a_log_of_changes_stand_with_their_actions(tmp_path: Path) -> None:
    log = [
        ("Action ref", "Original date", "New date", "Agreed on"),
        ("1.2", date(2026, 7, 31), date(2026, 10, 31), date(2026, 6, 4)),
    ]
    programme = read(tmp_path, {"Plan": FULL, "Change control": log})
    assert [action.revision.day for action in programme.plan.actions] == [None, date(2026, 10, 31), None, None]


@pytest.mark.parametrize(
    "rows",
    [
        [("Action ref", "Evidence", "Date", "Kept in"), *((ref, "The minutes", date(2026, 5, 1), "Teams") for ref, *_ in ROWS)],
        [("Ref", "Action", "Days late"), ("1.1", TEXTS[0], 30), ("1.3", TEXTS[2], 15)],
    ],
)  # fmt: skip
def test_what_is_kept_of_the_plans_actions_and_no_report_uses_is_set_aside_and_is_no_gap(rows: Rows, tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Evidence log": rows})
    assert len(programme.plan.actions) == 4
    assert programme.reading.gaps == ()
    assert [each.place.sheet for each in programme.reading.set_aside] == ["Evidence log"]


@pytest.mark.parametrize(("name", "state"), [("Completed actions", DONE), ("Closed", DONE), ("Actions", None)])
def test_the_name_of_a_sheet_says_that_its_actions_are_done_where_nothing_else_does(
    name: str, state: CountsAs | None, tmp_path: Path
) -> None:
    texts = ("Move the front door to the hub", "Buy a new case system", "Write down who decides what")
    rows = [HEAD, *((f"0.{at}", text, "DCS", date(2026, 3, 31)) for at, text in enumerate(texts, 1))]
    assert states(read(tmp_path, {"Plan": FULL, name: rows})) == [*AS_TOLD, *[state] * 3]


def test_what_comes_next_beside_the_plans_refs_is_no_plan_of_its_own(tmp_path: Path) -> None:
    steps = [("Ref", "Next step", "By"), *((ref, "Meet the team", date(2026, 7, 10)) for ref, *_ in ROWS)]
    programme = read(tmp_path, {"Plan": FULL, "Next steps": steps})
    assert [action.recovery for action in programme.plan.actions] == ["Meet the team"] * 4
    assert all(action.deadline.day == date(2026, 7, 31) for action in programme.plan.actions)


def test_numbers_beside_states_of_which_each_stands_once_count_actions_and_are_no_refs(tmp_path: Path) -> None:
    plan = [("No.", "Milestone", "Lead", "Due", "Position"), *((str(at), *row[1:4], "On track") for at, row in enumerate(ROWS, 1))]
    counts = [("Position", "How many"), ("Complete", 1), ("On track", 2), ("Slipped", 3), ("Total", 4)]
    assert "updates-not-used" not in ids(read(tmp_path, {"Plan": plan, "Totals": counts}))


def test_a_sheet_of_states_whose_refs_are_in_no_plan_is_said(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Status": [("ID", "Status"), *((f"X{at}7", "Complete") for at in range(1, 5))]})
    assert states(programme) == [None] * 4
    assert [each.place.sheet for each in programme.findings if each.id == "updates-not-used"] == ["Status"]


def test_the_plan_sorted_in_another_way_counts_once(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": FULL, "Sorted by date": [FULL[0], *reversed(FULL[1:])]})
    assert [(action.ref, action.place.sheet) for action in programme.plan.actions] == [(f"1.{at}", "Plan") for at in range(1, 5)]


# --- how much of a sheet must tell of the plan, and which rows it tells of


def refs_told(*refs: str) -> Rows:
    return [("Ref", "RAG", "Update"), *((ref, "Red", f"What was done of {ref}") for ref in refs)]


@pytest.mark.parametrize("refs", [("1.1", "1.2"), ("1.1", "1.2", "1.3")])
def test_a_sheet_tells_of_three_actions_at_least(tmp_path: Path, refs: tuple[str, ...]) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Status": refs_told(*refs)})
    assert states(programme)[:3] == ([LATE] * 3 if len(refs) == 3 else [None] * 3)


@pytest.mark.parametrize(("others", "tells"), [(("9.1", "9.2"), True), (("9.1", "9.2", "9.3"), False)])
def test_six_in_ten_rows_of_a_sheet_tell_of_the_plan_or_it_tells_of_something_else(
    tmp_path: Path, others: tuple[str, ...], tells: bool
) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Status": refs_told("1.1", "1.2", "1.3", *others)})
    assert states(programme)[:3] == ([LATE] * 3 if tells else [None] * 3)


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("Recruit a manager for the front door", True),
        ("Recruit a manager quickly please", True),  # two of four words that tell anything
        ("Recruit deputies", True),  # one of two
        ("Recruit a deputy quickly", False),  # one of three
    ],
)
def test_half_the_words_of_a_row_must_be_its_actions(tmp_path: Path, words: str, tells: bool) -> None:
    again = [(ref, words if ref == "1.1" else text, "Red", said) for (ref, _, said), text in zip(told(), TEXTS, strict=True)]
    programme = read(tmp_path, {"Plan": PLAN, "Report": [("Ref", "Action", "RAG", "Update"), *again]})
    assert states(programme)[:4] == [LATE if tells else None, LATE, LATE, LATE]


@pytest.mark.parametrize(("day", "state"), [("30/06/2026", DONE), ("01/07/2026", LATE)])
def test_what_is_told_of_the_position_date_counts_and_what_is_told_of_the_day_after_does_not(
    tmp_path: Path, day: str, state: CountsAs
) -> None:
    rows = (*dated("05/06/2026", "Red"), *dated(day, "Complete"))
    programme = read(tmp_path, {"Plan": PLAN, "Update log": [("Ref", "Date of update", "RAG", "Update"), *rows]})
    assert states(programme) == [state] * 4


@pytest.mark.parametrize(("of_plan", "is_said"), [(2, True), (1, False)])
def test_states_of_refs_that_nobody_used_are_said_where_half_of_the_refs_are_the_plans(
    tmp_path: Path, of_plan: int, is_said: bool
) -> None:
    refs = [f"1.{number}" if number <= of_plan else f"9.{number}" for number in range(1, 5)]
    programme = read(tmp_path, {"Plan": PLAN, "Sheet2": refs_told(*refs)})
    assert [each.place.cell for each in programme.findings if each.id == "updates-not-used"] == (["A2"] if is_said else [])


def test_numbers_of_actions_in_each_state_are_no_refs_of_them(tmp_path: Path) -> None:
    head, *rows = PLAN
    plan = [(*head, "Status"), *((number, *row[1:], "Open") for number, row in enumerate(rows, 1))]
    counts = [("Payroll", "Limited", 4, 3, 0, 1), ("Estates", "Partial", 4, 1, 2, 0), ("Cyber", "Limited", 3, 1, 1, 1)]
    programme = read(
        tmp_path, {"Summary": [("Audit", "Opinion", "Agreed actions", "Closed", "Open", "Overdue"), *counts], "Plan": plan}
    )
    assert "updates-not-used" not in ids(programme)
    assert len(programme.plan.actions) == len(rows)


@pytest.mark.parametrize(("refs", "is_said"), [(("1.1", "1.2"), False), (("1.1", "1.2", "1.3"), True)])
def test_two_refs_that_nobody_used_are_no_sheet_of_updates(tmp_path: Path, refs: tuple[str, ...], is_said: bool) -> None:
    assert ("updates-not-used" in ids(read(tmp_path, {"Plan": PLAN, "Sheet2": refs_told(*refs)}))) is is_said


@pytest.mark.parametrize(("ref", "is_known"), [("1.1a", True), ("1.1h", True), ("1.1z", False)])
def test_a_step_by_its_letter_is_of_its_action(tmp_path: Path, ref: str, is_known: bool) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Sheet2": refs_told(ref, "1.2", "9.3", "9.4")})
    assert ("updates-not-used" in ids(programme)) is is_known


def test_the_steps_of_an_action_are_told_of_together(tmp_path: Path) -> None:
    head, first, *rest = PLAN
    step = ("1.1", "Agree the manager's salary", "DCS", date(2026, 7, 31))
    programme = read(tmp_path, {"Plan": [head, first, step, *rest], "Status": refs_told("1.1", "1.2", "1.3", "1.4")})
    assert [each.standing.counts_as for each in programme.plan.actions[0].steps] == [LATE, LATE]


@pytest.mark.parametrize("between", [("2.1", "Open the second panel", "DCS", date(2026, 7, 31)), ("Part 2: the second panel",)])
def test_a_ref_that_stands_again_further_down_is_another_actions_and_tells_of_neither(
    tmp_path: Path, between: tuple[object, ...]
) -> None:
    head, first, *rest = PLAN
    again = ("1.1", "Agree the manager's salary", "DCS", date(2026, 7, 31))
    programme = read(tmp_path, {"Plan": [head, first, between, again, *rest], "Status": refs_told("1.1", "1.2", "1.3", "1.4")})
    assert [each.place.cell for each in programme.findings if each.id == "update-of-no-action"] == ["A2"]
    assert [each.standing.counts_as for each in programme.plan.actions if "1.1" in (each.ref or "")] == [None, None]


def test_a_hidden_sheet_tells_nothing_beside_one_that_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    old: Rows = [("Ref", "RAG", "Update"), *((ref, "Red", "It is late") for ref, *_ in told())]
    write_workbook(path, {"Plan": PLAN, "Status": [("Ref", "RAG", "Update"), *told()], "Status 2": old})
    book = openpyxl.load_workbook(path)
    book["Status 2"].sheet_state = "hidden"
    book.save(path)
    assert states(read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))) == AS_TOLD


def test_a_sheet_kept_aside_tells_what_no_other_tells(tmp_path: Path) -> None:
    assert states(read(tmp_path, {"Plan": PLAN, "Status (old)": [("Ref", "RAG", "Update"), *told()]})) == AS_TOLD


def test_sheets_that_tell_different_things_of_the_same_actions_are_both_laid_beside(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "Status": [("Ref", "RAG"), *((ref, state) for ref, state, _ in told())],
        "Progress": [("Ref", "Update"), *((ref, words) for ref, _, words in told())],
    }
    programme = read(tmp_path, {"Plan": PLAN, **sheets})
    assert states(programme) == AS_TOLD
    assert [action.progress for action in programme.plan.actions] == list(WORDS)


def test_the_day_of_an_update_stands_before_the_month_of_its_sheet(tmp_path: Path) -> None:
    head = ("Ref", "Date of update", "RAG", "Update")
    sheets: dict[str, Rows] = {
        "June 2026": [head, *dated("05/04/2026", "Red")],
        "May 2026": [head, *dated("05/05/2026", "Complete")],
    }
    assert states(read(tmp_path, {"Plan": PLAN, **sheets})) == [DONE] * 4


def test_an_old_sheet_that_repeats_the_actions_is_neither_used_nor_a_second_plan(tmp_path: Path) -> None:
    head = ("Ref", "Action", "RAG", "Update")
    again = [(ref, text, state, words) for (ref, state, words), text in zip(told(), TEXTS, strict=True)]
    old = [(ref, text, "Red", "It is late") for ref, text, *_ in again]
    programme = read(tmp_path, {"Plan": PLAN, "Report": [head, *again], "Report (old)": [head, *old]})
    assert states(programme) == AS_TOLD
    assert [(table.sheet, table.kind) for table in programme.reading.tables] == [
        ("Plan", "plan"), ("Report", "updates"), ("Report (old)", "updates"),
    ]  # fmt: skip


@pytest.mark.parametrize(("rated", "severity"), [(False, Severity.FIX), (True, Severity.LOOK)])
def test_updates_that_are_not_used_matter_most_where_the_plan_has_no_states_of_its_own(
    tmp_path: Path, rated: bool, severity: Severity
) -> None:
    head, *rows = PLAN
    plan = [(*head, "RAG"), *((*row, "Green") for row in rows)] if rated else PLAN
    programme = read(tmp_path, {"Plan": plan, "Sheet2": [("Ref", "RAG", "Update"), *told()]})
    assert [each.severity for each in programme.findings if each.id == "updates-not-used"] == [severity]


@pytest.mark.parametrize(("row", "is_said"), [(("4.7", None, None, "x"), True), ((None, None, None, "Kept by Ada"), False)])
def test_a_row_with_a_ref_that_tells_of_no_action_is_said_even_where_it_says_nothing(
    tmp_path: Path, row: tuple[object, ...], is_said: bool
) -> None:
    rows = [("Ref", "RAG", "Update", "Notes"), *((*each, None) for each in told()), row]
    programme = read(tmp_path, {"Plan": PLAN, "Update log": rows})
    assert states(programme) == AS_TOLD
    assert [each.place.cell for each in programme.findings if each.id == "update-of-no-action"] == (["A6"] if is_said else [])


def test_a_row_without_a_ref_says_that_it_names_no_action(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Status": [("Ref", "RAG", "Update"), *told(), (None, "Red", "Easy read")]})
    (said,) = (each for each in programme.findings if each.id == "update-of-no-action")
    assert "an action that it does not name" in said.what


def test_words_alone_tell_of_an_action_that_has_a_ref(tmp_path: Path) -> None:
    again = [(text, state, words) for (_, state, words), text in zip(told(), TEXTS, strict=True)]
    assert states(read(tmp_path, {"Plan": PLAN, "Report": [("Action", "RAG", "Update"), *again]})) == AS_TOLD


def test_the_words_of_one_action_beside_the_ref_of_another_tell_of_neither(tmp_path: Path) -> None:
    again = [(ref, text, state, words) for (ref, state, words), text in zip(told(), TEXTS, strict=True)]
    again[0] = ("1.1", TEXTS[1], "Red", "Of which is this?")
    programme = read(tmp_path, {"Plan": PLAN, "Report": [("Ref", "Action", "RAG", "Update"), *again]})
    assert states(programme)[:4] == [None, UNDER_WAY, DONE, UNDER_WAY]


@pytest.mark.parametrize(("typed", "more", "state"), [("1.1", "1.10", LATE), (1.1, "1.11", LATE), (1.1, "1.10", None)])
def test_only_a_number_may_be_one_ref_or_another(tmp_path: Path, typed: object, more: str, state: CountsAs | None) -> None:
    plan: Rows = [*PLAN, (more, "Close the old archive", "DCS", date(2026, 7, 31))]
    programme = read(tmp_path, {"Plan": plan, "Status": [("Ref", "RAG", "Update"), (typed, "Red", "Late"), *told()[1:]]})
    assert states(programme)[0] is state


def test_a_sheet_that_tells_neither_states_nor_progress_is_laid_beside_nothing(tmp_path: Path) -> None:
    again = [(ref, text, f"Why {ref} waits") for (ref, *_), text in zip(told(), TEXTS, strict=True)]
    programme = read(tmp_path, {"Plan": PLAN, "Delay report": [("Ref", "Action", "Reason for delay"), *again]})
    assert [column.column for column in programme.reading.tables[0].columns] == ["A", "B", "C", "D"]


def test_the_same_few_words_under_another_ref_are_another_action(tmp_path: Path) -> None:
    texts = ("Agree the lead", "Write the plan", "Report to board")
    when = date(2026, 7, 31)
    one = [("Ref", "Action", "Deadline", "Status"), *((f"1.{at}", text, when, "On track") for at, text in enumerate(texts, 1))]
    other = [("Ref", "Action", "Status"), *((f"2.{at}", text, "Overdue") for at, text in enumerate(texts, 1))]
    assert states(read(tmp_path, {"Theme 1": one, "Theme 2": other})) == [UNDER_WAY] * 3 + [LATE] * 3


def test_another_plan_in_like_words_that_numbers_its_actions_alike_stays_a_plan(tmp_path: Path) -> None:
    texts = ("Review the {} policy", "Train managers in {}", "Audit the quality of {}", "Publish {} standards")
    plan = [HEAD, *((ref, text.format("supervision"), *rest) for text, (ref, _, *rest) in zip(texts, ROWS, strict=True))]
    rated = ((ref, text.format("visits"), state) for text, (ref, state, _) in zip(texts, told(), strict=True))
    other = [("Ref", "Action", "RAG"), *rated]
    assert states(read(tmp_path, {"Supervision": plan, "Visits": other})) == [*[None] * 4, *AS_TOLD]


def test_a_sheet_that_settings_call_a_plan_tells_of_no_other(tmp_path: Path) -> None:
    again = [(text, state, words) for text, (_, state, words) in zip(SHORTENED, told(), strict=True)]
    sheets: dict[str, Rows] = {"Plan": PLAN, "Highlights": [("Action", "RAG", "Update"), *again]}
    settings: Rows = [("Setting", "Value"), ("kind: Highlights", "plan")]
    assert states(read(tmp_path, {**sheets, "Settings": settings})) == [*[None] * 4, *AS_TOLD]
