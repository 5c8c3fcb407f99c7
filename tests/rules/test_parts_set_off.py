"""Parts of a plan that a number and a name set off, lines of what was said above them, and lists of what was dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.months import Month
from reportgen.model.plan import Action
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

Line = tuple[object, ...]

NAVY, GREEN, BLUE, RED, YELLOW = "1F3864", "92D050", "0070C0", "FF0000", "FFFF00"
HEADS = (None, "No.", "Actions", "By when", "Lead")
ONE = (None, "1a", "Visit every home without a certificate", "31/08/2026", "Compliance Manager")
TWO = (None, "1b", "Survey the stock of homes", "30/09/2026", "Head of Assets")
THREE = (None, "2a", "Publish the measures in plain English", "31/07/2026", "Communications Lead")
FOUR = (None, "2b", "Set up a panel of twelve tenants", "31/10/2026", "Engagement Manager")
SAID = ((None, None, "Tenants told us:"), (None, None, "– Repairs take too long"), (None, None, "– Damp comes back"))


def read(folder: Path, rows: Rows, fills: Mapping[str, str], merged: tuple[str, ...] = (), **sheets: Rows) -> Programme:
    path = write_workbook(folder / "tracker.xlsx", {"Plan": rows, **sheets}, {f"Plan!{at}": fill for at, fill in fills.items()})
    book = openpyxl.load_workbook(path)
    for each in merged:
        book["Plan"].merge_cells(each)
    book.save(path)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def part(action: Action) -> tuple[str | None, str] | None:
    return (action.priority.ref, action.priority.title) if action.priority is not None else None


def of_two_parts(
    folder: Path, first: object = 1, second: object = 2, said: tuple[Line, ...] = SAID, *, merged: bool = True
) -> Programme:
    """Each part's number and name, what was said of it, the headings and its actions."""
    rows: list[Line] = [("Our plan",), ()]
    fills: dict[str, str] = {}
    over: list[str] = []
    parts = ((first, "Safety and Quality", (ONE, TWO)), (second, "Fair Treatment", (THREE, FOUR)))
    for number, name, actions in parts:
        rows.append((None, number, name))
        fills |= {f"{column}{len(rows)}": NAVY for column in "BCDE"}
        over += [f"C{len(rows) + at}:E{len(rows) + at}" for at in range(len(said) + 1)]
        rows += [*said, HEADS, *actions, ()]
    return read(folder, rows, fills, tuple(over) if merged else ())


@pytest.mark.parametrize("numbers", [(1, 2), ("1", "2"), ("1.", "2.")])
@pytest.mark.parametrize("merged", [True, False])
def test_a_number_and_a_name_above_headings_that_come_again_are_the_part_of_the_rows_below(
    numbers: tuple[object, object], merged: bool, tmp_path: Path
) -> None:
    actions = of_two_parts(tmp_path, *numbers, merged=merged).plan.actions
    assert [each.ref for each in actions] == ["1a", "1b", "2a", "2b"]
    assert [part(each) for each in actions] == [("1", "Safety and Quality")] * 2 + [("2", "Fair Treatment")] * 2


def test_a_bullet_right_above_headings_groups_no_columns_and_names_no_part(tmp_path: Path) -> None:
    programme = of_two_parts(tmp_path)
    headings = [column.heading for table in programme.reading.tables for column in table.columns]
    assert not [each for each in headings if "Damp" in (each or "")]
    assert [each.title for each in programme.plan.priorities] == ["Safety and Quality", "Fair Treatment"]


def test_a_number_and_words_that_are_not_filled_are_an_action_though_a_single_text_stands_below(tmp_path: Path) -> None:
    bare = (None, 3, "Move the archive to the annexe")
    rows: Rows = [
        ("Our plan",),
        (),
        HEADS,
        (None, 1, *ONE[2:]),
        (None, 2, *TWO[2:]),
        (),
        bare,
        (None, "Homes"),
        (None, 4, *FOUR[2:]),
    ]
    actions = read(tmp_path, rows, {"B8": NAVY}).plan.actions
    assert [each.ref for each in actions] == ["1", "2", "3", "4"]


KEY: list[Line] = [("What the strip means",), (None, "Finished"), (None, "Going to plan"), (None, "Out of time")]
DROPPED: list[Line] = [
    (None, "Actions that we have dropped"),
    (None, "No.", "What we had planned", "Why it has been dropped", "Agreed by"),
    (None, "1f", "Own scaffolding team", "Cheaper through the framework", "Board 17 July 2025"),
]


def of_strip(folder: Path, none: tuple[object, ...], below: Sequence[Line] = ()) -> Programme:
    rows: list[Line] = [HEADS, ONE, TWO, THREE, FOUR, (), *below, (), *KEY, none]
    key = len(rows)
    fills = {"A2": BLUE, "A3": GREEN, "A4": RED, f"A{key - 3}": BLUE, f"A{key - 2}": GREEN, f"A{key - 1}": RED}
    return read(folder, rows, fills)


def states(programme: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in programme.plan.actions]


IN_STRIP = [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]


@pytest.mark.parametrize("words", ["(no colour) Not begun", "Not begun (no colour)", "Not begun", "Blank: not begun"])
def test_what_the_key_says_of_no_colour_holds_for_a_row_without_one(words: str, tmp_path: Path) -> None:
    assert states(of_strip(tmp_path, (None, words))) == [*IN_STRIP, CountsAs.NOT_STARTED]


def test_a_line_below_the_key_that_tells_no_state_says_nothing_of_rows_without_a_colour(tmp_path: Path) -> None:
    assert states(of_strip(tmp_path, (None, "(no colour) ask the project office"))) == [*IN_STRIP, None]


def test_what_stands_below_a_title_that_says_so_was_dropped_and_is_closed(tmp_path: Path) -> None:
    programme = of_strip(tmp_path, (None, "(no colour) Not begun"), DROPPED)
    dropped = programme.plan.actions[-1]
    assert (dropped.text, dropped.reason, dropped.deadline.day) == ("Own scaffolding team", "Cheaper through the framework", None)
    assert states(programme) == [*IN_STRIP, CountsAs.NOT_STARTED, CountsAs.CLOSED]
    assert programme.reading.gaps == ()


@pytest.mark.parametrize("title", ["Further actions", "Actions that we have agreed", "Planning"])
def test_a_title_that_says_no_such_thing_closes_no_action(title: str, tmp_path: Path) -> None:
    below = [(None, title), *DROPPED[1:]]
    assert states(of_strip(tmp_path, (None, "(no colour) Not begun"), below))[-1] is not CountsAs.CLOSED


def test_a_key_above_the_table_whose_lines_speak_of_actions_closes_none(tmp_path: Path) -> None:
    key = [("Our plan",), (None, "Action completed"), (None, "Action on track"), (None, "Action overdue"), ()]
    programme = read(tmp_path, [*key, HEADS, ONE, TWO], {"A2": BLUE, "A3": GREEN, "A4": RED})
    assert states(programme) == [None, None]


# --- a code and a name merged across, and a summary below -----------------------------------------------------------------

RATED_HEADS = ("RAG", "ID", "Deliverable", "Finish", "Owner", "Position")
RATED = (
    ("G", "1.1", "Read the fridges on all wards", "30/09/2026", "Ward Managers", "Audited in May"),
    ("R", "1.2", "Replace the registers", "31/05/2026", "Lead Pharmacist", "Two wards left"),
    ("G", "2.1", "Recruit sixty nurses from abroad", "31/12/2026", "Head of Resourcing", "41 arrived"),
)
LIGHTS = {"R": RED, "G": GREEN, "A": "FFC000"}


def of_streams(
    folder: Path, first: Line, second: Line, actions: Sequence[Line] = RATED, below: Sequence[Line] = (), *, merged: bool = True
) -> Programme:
    rows: list[Line] = [("Our plan",), (), RATED_HEADS, first, *actions[:2], second, *actions[2:], *below]
    fills = {f"A{at}": LIGHTS[str(row[0])] for at, row in enumerate(rows, 1) if row and row[0] in LIGHTS}
    fills |= {f"{column}{at}": "D9E1F2" for column in "BC" for at in (4, 7)}
    return read(folder, rows, fills, ("C4:F4", "C7:F7") if merged else ())


@pytest.mark.parametrize("rating", ["A", None])
@pytest.mark.parametrize("codes", [("WS1", "WS2"), ("1", "2"), ("P1", "P2")])
def test_a_code_over_refs_and_a_name_merged_over_their_columns_are_a_part_whatever_rates_it(
    rating: str | None, codes: tuple[str, str], tmp_path: Path
) -> None:
    programme = of_streams(tmp_path, (rating, codes[0], "Safe medicines"), (rating, codes[1], "Enough staff"))
    assert [each.ref for each in programme.plan.actions] == ["1.1", "1.2", "2.1"]
    named = [each.priority.title for each in programme.plan.actions if each.priority is not None]
    assert [("medicines" in title, "staff" in title) for title in named] == [(True, False)] * 2 + [(False, True)]
    assert not [each for each in programme.findings if each.id == "deadline-not-understood"]


def test_an_action_whose_words_are_merged_over_its_date_is_an_action_still(tmp_path: Path) -> None:
    programme = of_streams(
        tmp_path, (None, "1", "Safe medicines"), ("R", "1.3", "Write a booklet, taken up elsewhere: see minutes")
    )
    assert [each.ref for each in programme.plan.actions] == ["1.1", "1.2", "1.3", "2.1"]


def test_a_code_that_does_not_begin_the_refs_below_is_that_of_an_action(tmp_path: Path) -> None:
    actions = [(*row[:1], ref, *row[2:]) for row, ref in zip(RATED, ("WS2", "WS3", "WS5"), strict=True)]
    programme = of_streams(tmp_path, ("G", "WS1", "Hold a summit"), ("G", "WS4", "Hold another"), actions)
    assert [each.ref for each in programme.plan.actions] == ["WS1", "WS2", "WS3", "WS4", "WS5"]


SUMMARY: list[Line] = [
    (),
    ("Summary for Board",),
    (None, None, "Workstream", "Deliverables", "Complete", "Red"),
    (None, "WS1", "Safe medicines", 2, 0, 1),
    (None, "WS2", "Enough staff", 1, 0, 0),
    (None, None, "Total", 3, 0, 1),
]


def test_a_summary_below_a_plan_whose_headings_are_levels_holds_no_action(tmp_path: Path) -> None:
    programme = of_streams(tmp_path, (None, "WS1", "Safe medicines"), (None, "WS2", "Enough staff"), below=SUMMARY)
    assert [each.ref for each in programme.plan.actions] == ["1.1", "1.2", "2.1"]
    assert programme.reading.gaps == ()


def test_a_row_of_a_plan_with_numbers_behind_its_words_heads_no_summary(tmp_path: Path) -> None:
    heads = ("Ref", "Action", "Lead", "Due", "Cost")
    rows: Rows = [heads, ("1", "Hold a summit", "Manager", "31/05/2026", 5), (), ("2", "Red team", "Lead"), ("3", "Buy vans", 4)]
    assert [each.ref for each in read(tmp_path, rows, {}).plan.actions] == ["1", "2", "3"]


@pytest.mark.parametrize("sheet", ["Closed actions", "Dropped actions"])
def test_a_sheet_that_is_called_so_holds_closed_actions_though_no_column_tells_it(sheet: str, tmp_path: Path) -> None:
    plan: list[Line] = [HEADS, ONE, TWO]
    programme = read(
        tmp_path, plan, {}, (), **{sheet: [("Ref", "Action", "Why it was dropped"), ("1f", "Own scaffolding", "Costs")]}
    )
    dropped = programme.plan.actions[-1]
    assert (dropped.text, dropped.reason) == ("Own scaffolding", "Costs")
    assert dropped.standing.counts_as in (CountsAs.CLOSED, CountsAs.DONE)


def test_a_list_of_actions_and_reasons_of_which_nothing_tells_a_state_is_told_as_a_gap(tmp_path: Path) -> None:
    plan: list[Line] = [HEADS, ONE, TWO]
    programme = read(tmp_path, plan, {}, (), Other=[("Ref", "Action", "Why it was dropped"), ("1f", "Own scaffolding", "Costs")])
    assert [each.ref for each in programme.plan.actions] == ["1a", "1b"]


def test_a_key_goes_on_below_what_it_says_of_no_colour(tmp_path: Path) -> None:
    named: list[Line] = [("Key",), (None, "Blue – finished"), (None, "Green – going to plan"), (None, "Red – out of time")]
    rows: list[Line] = [
        HEADS,
        ONE,
        TWO,
        THREE,
        FOUR,
        (),
        *named,
        (None, "No colour – not begun"),
        (None, "Struck through – withdrawn"),
    ]
    fills = {"A2": BLUE, "A3": GREEN, "A4": RED, "A8": BLUE, "A9": GREEN, "A10": RED}
    programme = read(tmp_path, rows, fills)
    assert [level.name for level in programme.scale.levels][3:] == ["Blank", "Struck through"]
    assert states(programme) == [*IN_STRIP, CountsAs.NOT_STARTED]


@pytest.mark.parametrize("said", [("Board 17 July 2026", "Board 1 May 2026"), ("DMT", "Head of Service")])
@pytest.mark.parametrize("heading", ["Agreed by", "Approved by", "Authorised by"])
def test_who_agreed_is_no_deadline_and_no_lead_whatever_days_stand_beside_them(
    heading: str, said: tuple[str, str], tmp_path: Path
) -> None:
    rows: list[Line] = [
        ("No.", "Action", heading),
        *((f"1.{at}", *each) for at, each in enumerate(zip(TEXTS, said, strict=True), 1)),
    ]
    programme = read(tmp_path, [("Dropped actions",), (), *rows], {})
    assert [(each.leads, each.deadline.day) for each in programme.plan.actions] == [((), None)] * 2
    dated: list[Line] = [(*row, due) for row, due in zip(rows, ("Due", "31/07/2026", "31/08/2026"), strict=True)]
    programme = read(tmp_path, dated, {})
    assert [each.deadline.day for each in programme.plan.actions] == [date(2026, 7, 31), date(2026, 8, 31)]
    assert not [each for each in programme.findings if each.id in ("two-columns-alike", "day-not-understood")]


TEXTS = ("Own scaffolding team", "Mobile office in a van")


def test_what_closed_actions_came_to_is_their_state_though_the_heading_asks_why(tmp_path: Path) -> None:
    closed: list[Line] = [
        ("Ref", "Action", "Closed on", "Why closed"),
        ("1.1", TEXTS[0], "10/05/2026", "Completed and evidence verified"),
        ("1.2", TEXTS[1], "11/05/2026", "Superseded by 1.1"),
        ("1.3", "Letters within three days", "12/05/2026", "Completed and evidence verified"),
    ]
    assert states(read(tmp_path, closed, {})) == [CountsAs.EVIDENCED, CountsAs.CLOSED, CountsAs.EVIDENCED]


def test_a_white_cell_in_a_key_may_be_called_white(tmp_path: Path) -> None:
    programme = of_strip(tmp_path, (None, "Not started yet (white)"))
    assert states(programme) == [*IN_STRIP, CountsAs.NOT_STARTED]
