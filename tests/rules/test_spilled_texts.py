"""A text that did not fit its cell goes on in the row below: it is the end of that text, and no action of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Action", "Lead", "By when", "Progress", "Status")
FIRST = ("1.1", "Recruit twelve social workers", "Head of Service", "31/05/2026", "Advert out", "In progress")
LAST = ("1.3", "Publish the new threshold guide", "Principal Social Worker", "31/07/2026", None, "Not started")


def read(folder: Path, *rows: tuple[str | None, ...]) -> Programme:
    sheet: Rows = [HEADINGS, FIRST, *rows, LAST]
    write_workbook(folder / "tracker.xlsx", {"Plan": sheet})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def second(text: str) -> tuple[str | None, ...]:
    return ("1.2", text, "QA Manager", "30/06/2026", "Begun", "In progress")


def alone(text: str) -> tuple[str | None, ...]:
    return (None, text)


def ids(programme: Programme) -> list[str]:
    return [each.id for each in programme.findings if not each.id.startswith("deadline-year")]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Send attendance letters home in", "the new friendly format"),
        ("All teachers to be trained in writing,", "including both assistants"),
        ("Training matrix to have a health column", "for each child"),
        ("Write a procedure on storage and", "Charging of costs"),
        ("Check every bedroom, wing by wing (with the", "Night manager)"),
        ("Agree the protocol with the police &", "neighbouring homes"),
        ("Hold a meeting with the", "LADO and the police"),
    ],
)
def test_a_lone_text_is_the_end_of_the_one_above_where_small_words_or_marks_say_so(above: str, below: str, tmp_path: Path) -> None:
    programme = read(tmp_path, second(above), alone(below))
    assert [each.text for each in programme.plan.actions] == [FIRST[1], f"{above} {below}", LAST[1]]
    assert [each.steps for each in programme.plan.actions] == [(), (), ()]
    assert ids(programme) == []


def test_it_may_go_on_over_more_than_one_row(tmp_path: Path) -> None:
    programme = read(tmp_path, second("Move the records to the"), alone("new system, which the"), alone("trust has bought"))
    assert programme.plan.actions[1].text == "Move the records to the new system, which the trust has bought"


def test_several_texts_of_a_row_may_go_on_below_it(tmp_path: Path) -> None:
    row = ("1.2", "Move the records to the", "Head of", "30/06/2026", "Tested with", "In progress")
    programme = read(tmp_path, row, (None, "new system", "Digital", None, "two wards"))
    action = programme.plan.actions[1]
    assert (action.text, action.leads, action.progress) == (
        "Move the records to the new system",
        ("Head of Digital",),
        "Tested with two wards",
    )


def test_a_lead_alone_may_go_on_below_it(tmp_path: Path) -> None:
    programme = read(tmp_path, ("1.2", "Audit case files", "Head of", "30/06/2026", None, "In progress"), (None, None, "Digital"))
    assert programme.plan.actions[1].leads == ("Head of Digital",)


def test_a_second_lead_below_the_first_is_another(tmp_path: Path) -> None:
    programme = read(tmp_path, second("Audit case files"), (None, None, "Head of Digital"))
    assert programme.plan.actions[1].leads == ("QA Manager", "Head of Digital")


def test_the_cells_merged_over_both_rows_make_no_row_of_the_rest(tmp_path: Path) -> None:
    path = write_workbook(
        tmp_path / "tracker.xlsx", {"Plan": [HEADINGS, FIRST, second("Move records to the"), alone("new system"), LAST]}
    )
    book = openpyxl.load_workbook(path)
    for cells in ("A3:A4", "F3:F4"):
        book["Plan"].merge_cells(cells)
    book.save(path)
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [each.text for each in programme.plan.actions] == [FIRST[1], "Move records to the new system", LAST[1]]


def test_where_only_a_small_letter_says_so_it_is_told(tmp_path: Path) -> None:
    programme = read(tmp_path, second("Move mandatory training to the learning"), alone("system of the trust"))
    assert programme.plan.actions[1].text == "Move mandatory training to the learning system of the trust"
    assert [each.place.cell for each in programme.findings if each.id == "row-taken-for-rest"] == ["B4"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Audit thirty case files", "Train the auditors"),
        ("Audit thirty case files.", "and train the auditors"),
        ("Audit thirty case files:", "train the auditors"),
        ("Sign every visitor in", "Write a visitors' policy"),
        ("Ask the people we work with", "Report what they say"),
        ("Audit thirty case files", "iPads for all auditors"),
        ("Audit the files of Team A", "Train the auditors"),
        ("Audit thirty case files", "a) train the auditors"),
        ("Audit thirty case files", "b. train the auditors"),
        ("Audit thirty case files", "ii) train the auditors"),
        ("Audit thirty case files of the", "- adult services"),
    ],
)
def test_what_nothing_says_goes_on_is_a_row_of_its_own(above: str, below: str, tmp_path: Path) -> None:
    programme = read(tmp_path, second(above), alone(below))
    assert programme.plan.actions[1].text == above
    assert [step.text for step in programme.plan.actions[1].steps] == [above, below]


@pytest.mark.parametrize(
    "rows",
    [
        [alone("review the policy"), alone("train managers")],
        [alone("to review the policy"), alone("to train managers")],
    ],
)
def test_a_list_in_small_letters_below_an_action_is_its_steps(rows: list[tuple[str | None, ...]], tmp_path: Path) -> None:
    programme = read(tmp_path, second("Improve supervision"), *rows)
    assert [step.text for step in programme.plan.actions[1].steps][1:] == [row[1] for row in rows]


@pytest.mark.parametrize("own", [(None, "and train them", "J Shah"), (None, "and train them", None, "31/07/2026")])
def test_a_row_with_a_lead_or_a_date_of_its_own_is_never_the_end_of_another(own: tuple[str | None, ...], tmp_path: Path) -> None:
    programme = read(tmp_path, second("Recruit the auditors"), own)
    assert [step.text for step in programme.plan.actions[1].steps] == ["Recruit the auditors", "and train them"]


def test_where_most_texts_begin_in_small_letters_a_small_letter_says_nothing(tmp_path: Path) -> None:
    rows: Rows = [
        HEADINGS,
        ("1", "recruit twelve social workers", "Head of Service", "31/05/2026", None, "In progress"),
        ("2", "audit thirty case files", "QA Manager", "30/06/2026", None, "In progress"),
        alone("report to the board"),
        ("3", "publish the new guide", "QA Manager", "30/06/2026", None, "In progress"),
    ]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [step.text for step in programme.plan.actions[1].steps] == ["audit thirty case files", "report to the board"]
