"""Sheets that tell how the plan's actions stand, apart from the plan: laid beside its rows, so that each action counts once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

LATE, UNDER_WAY, DONE = CountsAs.OVERDUE, CountsAs.IN_PROGRESS, CountsAs.DONE
TEXTS = (
    "Recruit a manager for the front door",
    "Train all the teams in supervision",
    "Write the new policy on visits",
    "Audit thirty files each month",
)
PLAN: Rows = [
    ("Ref", "Action", "Lead", "Deadline"),
    *((f"1.{number}", text, "DCS", date(2026, 7, 31)) for number, text in enumerate(TEXTS, 1)),
]
WORDS = ("Nobody has been found", "Two teams are trained", "It has been written and agreed", "Ten files were audited")
STATES = ("Red", "Amber", "Complete", "Amber")
AS_TOLD = [LATE, UNDER_WAY, DONE, UNDER_WAY]


def told(first: int = 1) -> list[tuple[object, ...]]:
    return [(f"1.{number}", state, words) for number, (state, words) in enumerate(zip(STATES, WORDS, strict=True), first)]


def read(folder: Path, sheets: dict[str, Rows]) -> Programme:
    write_workbook(folder / "plan.xlsx", sheets)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def states(programme: Programme) -> list[CountsAs | None]:
    return [action.standing.counts_as for action in programme.plan.actions]


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
    programme = read(tmp_path, {"Plan": PLAN, "Log": [("Ref", "Date of update", "RAG", "Update"), *rows]})
    assert states(programme) == [LATE] * 4
    assert "updates-undated" not in ids(programme)


def test_of_the_sheets_of_several_months_the_newest_counts(tmp_path: Path) -> None:
    may = [("Ref", "RAG", "Update"), *((f"1.{number}", "Green", "In May all was well") for number in range(1, 5))]
    june: Rows = [("Ref", "RAG", "Update"), *told()]
    assert states(read(tmp_path, {"Plan": PLAN, "June 2026": june, "May 2026": may})) == AS_TOLD


def test_several_undated_rows_of_one_action_are_said_and_the_last_is_used(tmp_path: Path) -> None:
    rows = (*told(), ("1.1", "Complete", "She has begun her work"))
    programme = read(tmp_path, {"Plan": PLAN, "Log": [("Ref", "RAG", "Update"), *rows]})
    assert states(programme)[0] is DONE
    assert [each.place.cell for each in programme.findings if each.id == "updates-undated"] == ["A2"]


def test_a_row_that_tells_of_no_action_is_said(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Log": [("Ref", "RAG", "Update"), *told(), ("4.7", "Red", "Of what is this?")]})
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


def test_a_plan_that_has_its_own_ratings_keeps_them(tmp_path: Path) -> None:
    head, *rows = PLAN
    rated = [(*head, "RAG"), *((*row, "Green") for row in rows)]
    programme = read(tmp_path, {"Plan": rated, "Status": [("Ref", "RAG", "Update"), *told()]})
    assert states(programme) == [UNDER_WAY] * 4
    assert programme.reading.gaps
