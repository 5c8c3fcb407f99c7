"""What is said of how a plan was read: what it lacks, what was set aside, and which columns may be something that it needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.readings import Reading, TableReading
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

TEXTS = ("Open the line for families", "Train all of the teams", "Renew the old policy", "Audit thirty of the files")
DAYS = (date(2026, 3, 31), date(2026, 5, 31), date(2026, 7, 31), date(2026, 9, 30))
RATINGS = ("Red", "Amber", "Green", "Red")
COLUMNS = {
    "Ref": ("1.1", "1.2", "1.3", "1.4"),
    "Action": TEXTS,
    "Lead": ("DCS", "Team Manager", "DCS", "Head of Service"),
    "Deadline": DAYS,
    "RAG": RATINGS,
}
WHOLE = tuple(COLUMNS)


def plan(*headings: str, **more: tuple[object, ...]) -> Rows:
    held: dict[str, tuple[object, ...]] = {heading: COLUMNS[heading] for heading in headings} | more
    return [tuple(held), *zip(*held.values(), strict=True)]


def read(folder: Path, rows: Rows, settings: Rows = ()) -> tuple[Reading, list[tuple[str, str]]]:
    """The reading, and the findings on how columns were read, each with what it says."""
    write_workbook(folder / "plan.xlsx", {"Plan": rows, **({"Settings": [("Setting", "Value"), *settings]} if settings else {})})
    programme = read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))
    said = [
        (each.id, each.what) for each in programme.findings if each.id.startswith(("column-", "heading-", "progress-", "rows-"))
    ]
    return programme.reading, said


def table(reading: Reading) -> TableReading:
    return next(each for each in reading.tables if each.sheet == "Plan")


def test_of_a_plan_that_is_read_whole_there_is_nothing_to_say(tmp_path: Path) -> None:
    reading, said = read(tmp_path, plan(*WHOLE))
    held = table(reading)
    assert (held.lacks, held.heading_row, held.range, held.rows, held.bands, held.repeated_headings) == ((), 1, "A1:E5", 4, 0, 0)
    assert (reading.set_aside, reading.gaps, said) == ((), (), [])
    assert [(each.column, each.read_as) for each in held.columns] == list(
        zip("ABCDE", ("ref", "action", "lead", "deadline", "rating"), strict=True)
    )


@pytest.mark.parametrize(
    ("without", "lacks"),
    [
        (("Lead",), ("lead",)),
        (("Deadline",), ("deadline",)),
        (("RAG",), ("rating or status",)),
        (("Ref",), ("ref",)),
        (("Lead", "RAG"), ("lead", "rating or status")),
    ],
)
def test_a_plan_lacks_what_a_report_tells_and_no_column_holds(
    without: tuple[str, ...], lacks: tuple[str, ...], tmp_path: Path
) -> None:
    reading, _ = read(tmp_path, plan(*(each for each in WHOLE if each not in without)))
    assert table(reading).lacks == lacks


SAID = ("Complete – it is open now", "Overdue – two are left to do", "Complete – it is agreed", "Overdue – ten are audited")
UNSAID = ("The line has a new number", "Two teams came in the spring", "The panel talked of it twice", "Ten files lie on the desk")


@pytest.mark.parametrize(("begun", "lacks"), [(4, ("lead",)), (2, ("lead",)), (1, ("lead", "rating or status"))])
def test_where_half_the_texts_of_progress_begin_with_a_state_no_column_of_it_is_lacking(
    begun: int, lacks: tuple[str, ...], tmp_path: Path
) -> None:
    reading, _ = read(tmp_path, plan("Ref", "Action", "Deadline", Progress=(*SAID[:begun], *UNSAID[begun:])))
    assert table(reading).lacks == lacks


def test_a_column_that_nothing_fits_is_set_aside_with_its_cells_and_its_heading(tmp_path: Path) -> None:
    reading, said = read(tmp_path, plan(*WHOLE, Zzyqx=(None, "q", "qq", None), Qwvbn=(None,) * 4))
    assert [(each.place.cell, each.cells, each.because) for each in reading.set_aside] == [
        ("F3:F4", 2, "no field fits the column 'Zzyqx'")
    ]
    assert said == []


def test_a_long_heading_is_told_in_sixty_signs(tmp_path: Path) -> None:
    reading, _ = read(tmp_path, plan(*WHOLE, **{"Zzyqx " + "q" * 90: (None, "q", "qq", None)}))
    assert [each.because for each in reading.set_aside] == [f"no field fits the column 'Zzyqx {'q' * 54}'"]


def not_read(said: list[tuple[str, str]]) -> list[str]:
    """What columns are said to look like that are not used."""
    return [what.partition("it looks like ")[2].partition(",")[0] for id_, what in said if id_ == "column-not-read"]


def test_a_column_that_nothing_fits_is_told_as_read_as_nothing(tmp_path: Path) -> None:
    reading, _ = read(tmp_path, plan(*WHOLE, Zzyqx=(None, "q", "qq", None)))
    column = table(reading).columns[-1]
    assert (column.column, column.read_as, column.because) == ("F", None, ("no field fits its heading and what stands below",))


def test_a_misspelt_heading_with_nothing_below_it_is_not_said(tmp_path: Path) -> None:
    without = tuple(each for each in WHOLE if each != "Deadline")
    assert read(tmp_path, plan(*without, Dedline=(None,) * 4))[1] == []
    assert [id_ for id_, _ in read(tmp_path, plan(*without, Dedline=DAYS))[1]] == ["column-likely"]


@pytest.mark.parametrize(
    ("heading", "values", "is_said"),
    [
        ("Zzyqx", (*RATINGS[:2], "qq", "qqq"), True),  # half of them
        ("Zzyqx", (RATINGS[0], "q", "qq", "qqq"), False),
        ("Zzyqx", ("Red", None, None, None), False),  # one alone
        ("Zzyqx", ("begun", "begun", "ended", "ended"), True),  # the same again and again
        ("Zzyqx", ("begun", "ended", "waits", "stops"), False),
        ("Zzyqx", ("vexed", "vexed", None, None), False),  # in half of the rows
        ("Zzyqx", ("vexed", "vexed", "vexed", None), True),
        ("Zzyqx", (DAYS[0], DAYS[0], "vexed", "vexed"), False),  # half of them are days
        ("Zzyqx", ("vexed by it",) * 4, True),  # three words
        ("Zzyqx", ("vexed by it all",) * 4, False),
        ("Notes", ("vexed", "vexed", "vexed", "vexed"), False),
        ("Notes", RATINGS, True),
        ("Notes", (*RATINGS[:2], "qq", "qqq"), True),
        ("Notes", ("Red", None, None, None), False),
        ("Notes", ("Red", "Red", None, None), True),
    ],
)
def test_a_column_that_may_tell_states_is_said_where_the_plan_has_none(
    heading: str, values: tuple[object, ...], is_said: bool, tmp_path: Path
) -> None:
    _, said = read(tmp_path, plan("Ref", "Action", "Lead", "Deadline", **{heading: values}))
    assert not_read(said) == ["Status"] * is_said
    _, said = read(tmp_path, plan(*WHOLE, **{heading: values}))
    assert not said


STATES = ("begun", "begun", "ended", "ended")
NUMBERED = ("Zzyqx", 1, 2, 3, 4)
PEOPLE = ("Head of Service", "Team Manager", "Head of Finance", "Director")


@pytest.mark.parametrize(
    ("heading", "values", "is_said"),
    [
        ("Notes", PEOPLE, True),
        ("Notes", (*PEOPLE[:2], "see below", "as before"), False),
        ("Notes", (*PEOPLE[:3], "see below"), False),  # in three of four
        ("Completed by", PEOPLE, False),
        ("Notes", DAYS, False),
    ],
)
def test_a_column_that_names_people_is_said_where_the_plan_has_no_lead(
    heading: str, values: tuple[object, ...], is_said: bool, tmp_path: Path
) -> None:
    _, said = read(tmp_path, plan("Ref", "Action", "Deadline", "RAG", **{heading: values}))
    assert not_read(said) == ["Lead"] * is_said
    _, said = read(tmp_path, plan(*WHOLE, **{heading: values}))
    assert not not_read(said)


@pytest.mark.parametrize(("people", "said"), [(4, ["Lead"]), (3, [])])
def test_a_column_that_names_people_in_four_of_five_rows_may_be_the_lead(people: int, said: list[str], tmp_path: Path) -> None:
    rows = [*plan("Ref", "Action", "Deadline", "RAG"), ("1.5", "Close the old archive", DAYS[3], "Red")]
    held = ("Notes", *PEOPLE[:people], *("see below", "as before")[: 5 - people])
    assert not_read(read(tmp_path, [(*row, each) for row, each in zip(rows, held, strict=True)])[1]) == said


def test_a_column_without_a_heading_that_may_tell_states_is_to_be_headed_in_its_cell(tmp_path: Path) -> None:
    rows = [(*row, each) for row, each in zip(plan("Ref", "Action", "Lead", "Deadline"), (None, *STATES), strict=True)]
    write_workbook(tmp_path / "plan.xlsx", {"Plan": rows})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [each.do for each in programme.findings if each.id == "column-not-read"] == ["If it is, type 'Status' into cell E1."]


def test_one_of_two_columns_of_a_name_is_not_said_as_no_row_of_settings_would_tell_which(tmp_path: Path) -> None:
    doubled = [
        (*row, a, b) for row, a, b in zip(plan("Ref", "Action", "Lead", "Deadline"), ("Zzyqx", *STATES), NUMBERED, strict=True)
    ]
    assert read(tmp_path, doubled)[1] == []


def test_sentences_beside_a_column_of_progress_are_not_said_to_be_it(tmp_path: Path) -> None:
    assert read(tmp_path, plan(*WHOLE, Zzyqx=SENTENCES, Progress=SENTENCES[::-1]))[1] == []


@pytest.mark.parametrize(
    ("heading", "settings", "cure"),
    [
        ("Impact so far", (), "add a row to Settings: heading: Impact so far | Progress."),
        (
            "Impact so far",
            (("heading: Impact so far", "Note"),),
            "change its row in Settings to heading: Impact so far | Progress.",
        ),
        ("Progress", (("heading: Progress", "Note"),), "change its row in Settings to heading: Progress | Progress."),
    ],
)
def test_what_settings_say_of_a_column_of_progress_is_to_be_changed_there(
    heading: str, settings: Rows, cure: str, tmp_path: Path
) -> None:
    sheets = {"Plan": plan(*WHOLE, **{heading: SENTENCES}), "Settings": [("Setting", "Value"), *settings]}
    write_workbook(tmp_path / "plan.xlsx", sheets if settings else {"Plan": sheets["Plan"]})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    said = [each.do for each in programme.findings if each.id == "progress-not-read"]
    assert said == [f"If it tells what has been done, {cure}"]


def test_of_a_plan_that_is_written_across_the_cell_of_each_label_is_told(tmp_path: Path) -> None:
    reading, _ = read(tmp_path, list(zip(*plan(*WHOLE), strict=True)))
    held = table(reading)
    assert (held.heading_row, [each.column for each in held.columns]) == (None, ["A1", "A2", "A3", "A4", "A5"])


def test_a_column_that_is_known_by_what_stands_below_alone_is_said_with_the_reason(tmp_path: Path) -> None:
    reading, said = read(tmp_path, plan("Ref", "Action", "Lead", "Deadline", Zzyqx=RATINGS))
    assert said == [("column-likely", "the column 'Zzyqx' is read as RAG, because 4 of 4 cells are ratings")]
    assert table(reading).lacks == ()
    (column,) = [each for each in table(reading).columns if each.heading == "Zzyqx"]
    assert (column.read_as, column.setting, column.because) == ("rating", ("heading: Zzyqx", "RAG"), ("4 of 4 cells are ratings",))


@pytest.mark.parametrize(
    ("heading", "values", "is_said"),
    [
        ("Lead", PEOPLE, True),
        ("Deadline", ("q", "qq", "qqq", "q"), True),  # one of the two is used
        ("Lead", (None,) * 4, False),  # nothing stands below the second
    ],
)
def test_a_heading_over_two_columns_is_said_where_one_of_them_is_used(
    heading: str, values: tuple[object, ...], is_said: bool, tmp_path: Path
) -> None:
    _, said = read(tmp_path, [(*row, value) for row, value in zip(plan(*WHOLE), (heading, *values), strict=True)])
    cell = "ABCDE"[WHOLE.index(heading)]
    over = f"the heading '{heading}' stands over two columns (cells {cell}1 and F1), and they were told apart by what stands below"
    assert said == ([("heading-twice", over)] if is_said else [])


def test_a_heading_over_two_columns_that_nothing_uses_is_not_said(tmp_path: Path) -> None:
    nothing = ("Zzyqx", "q", "qq", "qqq", "q")
    _, said = read(tmp_path, [(*row, value, value) for row, value in zip(plan(*WHOLE), nothing, strict=True)])
    assert said == []


SENTENCES = ("It is open to all of them", "Two are left to be trained", "Nobody has come to it yet", "Ten of them were audited")


@pytest.mark.parametrize(
    ("heading", "values", "progress", "is_said"),
    [
        ("Impact so far", SENTENCES, None, True),
        ("Impact so far", (*SENTENCES[:3], None), None, True),
        ("Impact so far", (*SENTENCES[:2], None, None), None, False),  # in half of the rows
        ("Impact so far", SENTENCES, SENTENCES, False),  # another column tells it
        ("Impact", SENTENCES, None, False),  # it says nothing of what has been
    ],
)
def test_what_may_tell_progress_is_said_where_no_column_does(
    heading: str, values: tuple[object, ...], progress: tuple[object, ...] | None, is_said: bool, tmp_path: Path
) -> None:
    _, said = read(tmp_path, plan(*WHOLE, **{heading: values}, **({"Progress": progress} if progress else {})))
    assert [id_ for id_, _ in said] == ["progress-not-read"] * is_said


# --- rows that look like something, and are read as nothing


def unread(
    folder: Path, *columns: tuple[object, ...], headings: tuple[str, ...] = ("Zzyqx", "Qwvbn", "Xkcdz", "Vvmnt")
) -> list[str]:
    """Why rows are in no report, and what to do."""
    write_workbook(folder / "plan.xlsx", {"Plan": plan(*WHOLE), "Other": [headings[: len(columns)], *zip(*columns, strict=True)]})
    programme = read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))
    return [f"{each.what}. {each.do}" for each in programme.findings if each.id == "rows-not-read"]


OTHERS = ("Forty laptops for the hub", "The hub moves across town", "A phone contract for all", "The old archive goes away")


WHO = ("Zzyqx", "Qwvbn", "Xkcdz", "Vvmnt")
ACTIONS = "4 rows here look like actions and are in no report, because no column was read as Action. "
HEAD_IT = "Head the column that holds them with 'Action'{}, and the others as in your other tables."


@pytest.mark.parametrize(
    ("columns", "headings", "cure"),
    [
        ((OTHERS, DAYS, PEOPLE), WHO, "Add a row to Settings: heading: Zzyqx | Action."),
        ((OTHERS, DAYS, PEOPLE), ("Zzyqx", "Zzyqx", "Xkcdz"), HEAD_IT.format(" in cell A1")),  # that heading heads another too
        (
            (OTHERS, DAYS, PEOPLE, (*OTHERS[2:], *OTHERS[:2])),
            WHO,
            "Add a row to Settings for the column that holds them: heading: Zzyqx | Action, or heading: Vvmnt | Action.",
        ),
        ((OTHERS, DAYS, PEOPLE, (*OTHERS[2:], *OTHERS[:2])), ("Zzyqx", "Qwvbn", "Xkcdz", "Zzyqx"), HEAD_IT.format("")),
        ((OTHERS, DAYS, PEOPLE, (*OTHERS[2:], *OTHERS[:2])), ("Zzyqx", "Qwvbn", "Xkcdz", "Qwvbn"), HEAD_IT.format("")),
        (  # texts in half of the cells
            (OTHERS, DAYS, PEOPLE, (*OTHERS[:2], "q", "qq")),
            WHO,
            "Add a row to Settings for the column that holds them: heading: Zzyqx | Action, or heading: Vvmnt | Action.",
        ),
        ((OTHERS, DAYS, PEOPLE, (OTHERS[0], "q", "qq", "q")), WHO, "Add a row to Settings: heading: Zzyqx | Action."),
    ],
)
def test_what_makes_rows_readable_is_a_row_of_settings_or_a_heading(
    columns: tuple[tuple[object, ...], ...], headings: tuple[str, ...], cure: str, tmp_path: Path
) -> None:
    assert unread(tmp_path, *columns, headings=headings) == [f"{ACTIONS}{cure}"]


@pytest.mark.parametrize(("words", "may_hold_them"), [(16, False), (21, True)])
def test_a_column_of_more_than_four_words_a_cell_may_hold_what_is_to_be_done(
    words: int, may_hold_them: bool, tmp_path: Path
) -> None:
    """One long cell and four of one word."""
    seen = (" ".join(f"q{'q' * at}" for at in range(words)), "q", "w", "v", "k")
    columns = ((*OTHERS, "The front door is blue"), (*DAYS, date(2026, 11, 30)), (*PEOPLE, "Director"), seen)
    (told,) = unread(tmp_path, *columns)
    assert ("heading: Vvmnt | Action" in told) == may_hold_them
