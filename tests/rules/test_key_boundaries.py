"""Where a key of ratings begins and ends: how many words, cells, rows and levels it takes, and how many of them are understood."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.model.places import Place
from reportgen.reading.layout.tables import tables
from reportgen.reading.values.keys import KeyLevel, key_of, keys_on, levels_in_text, names_a_key
from reportgen.reading.values.scales import every_key
from tests.makers.sheets import Shown, sheet

HERE = Place("Plan.xlsx", "Plan", "A1")
RED, AMBER, GREEN, BLUE, GREY = "FF0000", "FFC000", "00B050", "0070C0", "BFBFBF"


def found(*rows: tuple[Shown, ...], name: str = "Plan", marks: frozenset[str] = frozenset()) -> list[list[str]]:
    """The names of the levels of each key."""
    return [[level.name for level in key.levels] for key in keys_on(sheet(*rows, name=name), marks=marks)]


def said(text: str, fill: str | None = None) -> list[tuple[str, str | None]]:
    return [(level.name, level.meaning) for level in levels_in_text(text, HERE, fill)]


# --- in one text


@pytest.mark.parametrize(
    "name", ["Red", "R", "1", "Red (R)"]
)  # a colour's name, a capital, a number, a bracket: after those a word may say what the level means
def test_a_word_may_say_what_a_level_means(name: str) -> None:
    assert [level for level, _ in said(f"{name} means overdue")] == [name]


@pytest.mark.parametrize("text", ["It means overdue", "what this is", "A means to an end"])
def test_after_other_words_it_says_nothing_of_a_level(text: str) -> None:
    assert ("It", "overdue") not in said(text)
    assert not found((text,), ("Green team",))


def test_a_letter_before_its_colour_is_no_level_of_its_own() -> None:
    assert said("R = red: delayed; A = amber: on track") == [("Red", "delayed"), ("Amber", "on track")]


def test_a_level_without_a_meaning_is_one_too() -> None:
    assert said("Red: overdue; Amber:") == [("Red", "overdue"), ("Amber", None)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("BLUE finished / GREEN going to plan / AMBER late", ["Blue", "Green", "Amber"]),
        ("BLUE finished   GREEN going to plan   AMBER late", ["Blue", "Green", "Amber"]),
        ("B finished, G going to plan, A late", ["B", "G", "A"]),
        ("BLUE finished / GREEN going to plan", []),  # three, from which on it is a key
        ("BLUE finished / GREEN going to plan / GREEN late", []),
        ("BLUE finished / GREEN going to plan / and so on", []),
        ("K finished / Q going to plan / Z late", []),
    ],
)
def test_three_parts_that_each_begin_with_another_colour_are_a_key(text: str, names: list[str]) -> None:
    assert [name.capitalize() if len(name) > 1 else name for name, _ in said(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Finished: it is complete. Going well: in progress. Stuck: nobody knows.", 3),  # two of three are understood
        ("Finished: it is complete. Going well: who can say. Stuck: nobody knows.", 0),
        ("Finished: it is complete. Going well: in progress.", 0),
        ("Finished: it is complete. Finished: in progress. Stuck: not started.", 0),
        ("Finished: it is complete. Going on very well now: in progress. Stuck: not started.", 0),  # four words at most
    ],
)
def test_three_sentences_that_say_what_a_name_means_are_a_key(text: str, names: int) -> None:
    assert len(said(text)) == names


@pytest.mark.parametrize(
    ("before", "is_key"),
    [
        ("Put in each cell one word for how far it has come:", True),
        (" ".join(["word"] * 12) + ":", True),
        (" ".join(["word"] * 13) + ":", False),
        ("RAG rating", True),
        ("The RAG rating now", True),
        ("The RAG rating for now", False),
        ("The team", False),
        ("", True),
    ],
)
def test_before_a_key_in_one_line_stand_few_words(before: str, is_key: bool) -> None:
    assert bool(said(f"{before} Green = complete")) is is_key


@pytest.mark.parametrize(("words", "names"), [(13, 3), (24, 3), (25, 0)])
def test_before_three_levels_more_words_may_stand(words: int, names: int) -> None:
    assert len(said(f"{' '.join(['word'] * words)}: 0 = not started; 1 = begun; 2 = done")) == names


def test_the_fill_of_a_cell_is_that_of_its_one_level() -> None:
    assert [level.colour for level in levels_in_text("Red: overdue", HERE, RED)] == [RED]
    assert [level.colour for level in levels_in_text("Red: overdue", HERE)] == [None]
    assert [level.colour for level in levels_in_text("Red: overdue; Green: complete", HERE, RED)] == [None, None]


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("Key", True),
        ("Status key", True),
        ("Key people", False),
        ("RAG", False),
        ("Key to status " + " ".join(["word"] * 9), True),  # twelve words
        ("Key to status " + " ".join(["word"] * 10), False),
    ],
)
def test_a_title_names_a_key_in_up_to_twelve_words(title: str, is_one: bool) -> None:
    assert names_a_key(title) is is_one


# --- levels


@pytest.mark.parametrize(
    ("name", "meaning", "is_it"), [("R", "red", True), ("R", "green", False), ("R", None, False), ("X", "red", False)]
)
def test_a_letter_is_spelt_out_where_its_meaning_is_its_colour(name: str, meaning: str | None, is_it: bool) -> None:
    assert KeyLevel(name, meaning, HERE).is_spelt_out is is_it


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (("R", "A", "G"), ["Red", "Amber", "Green"]),
        (("R", "A", "G", "Done"), ["Red", "Amber", "Green", "Done"]),
        (("R", "A", "G", "K"), ["R", "A", "G", "K"]),  # a letter of no colour: the council's own letters
        (("R", "A"), ["R", "A"]),
    ],
)
def test_letters_are_colours_where_red_amber_and_green_are_among_them_and_all_are(
    names: tuple[str, ...], called: list[str]
) -> None:
    key = key_of([KeyLevel(name, "as it is", HERE) for name in names], "Key")
    assert key is not None
    assert [level.name for level in key.levels] == called


# --- rows


def test_up_to_one_empty_row_may_stand_within_a_key() -> None:
    assert found(("Red: overdue",), (), ("Green: complete",)) == [["Red", "Green"]]
    assert found(("Red: overdue",), (), (), ("Green: complete",)) == []


def test_a_level_that_comes_again_begins_another_key() -> None:
    rows = (("Red: overdue",), ("Green: complete",))
    assert found(*rows, *rows) == [["Red", "Green"], ["Red", "Green"]]


def test_a_row_of_several_levels_and_rows_of_one_are_two_keys() -> None:
    assert found(("Red: overdue; Amber: in progress",), ("Green: complete",), ("Blue: closed",)) == [
        ["Red", "Amber"],
        ["Green", "Blue"],
    ]
    assert found(("Red: overdue; Amber: in progress",), ("Green: complete; Blue: closed",)) == [["Red", "Amber", "Green", "Blue"]]


def test_the_title_stands_right_above_a_key_or_one_row_further_up() -> None:
    rows = (("1", "Not started"), ("2", "Complete"))
    assert found(("Status key",), *rows) == found(("Status key",), (), *rows) == [["1", "2"]]
    assert found(("Status key",), (), (), *rows) == []


def test_the_name_of_the_sheet_may_be_the_title() -> None:
    assert found(("1", "Not started"), ("2", "Complete"), name="Status key") == [["1", "2"]]


def test_marks_that_rate_rows_need_no_title_where_more_than_a_mark_stands_beside_them() -> None:
    marks = frozenset({"N", "P"})
    assert found(("N", "Not started"), ("P", "In progress"), marks=marks) == [["N", "P"]]
    assert found(("N", "New"), ("P", "Met"), marks=marks) == [["N", "P"]]
    assert found(("N", "no"), ("P", "ok"), marks=marks) == []
    assert found(("N", "Not started"), ("P", "In progress")) == []


def test_cells_of_a_table_hold_no_key() -> None:
    one = sheet(("Red", "Overdue"), ("Green", "Complete"))
    assert len(keys_on(one)) == 1
    assert keys_on(one, taken=frozenset(cell.place for cell in one.cells.values())) == ()
    other = sheet(("Task", "", "Red", "Overdue"), ("Task", "", "Green", "Complete"))
    tasks = frozenset(cell.place for cell in other.cells.values() if cell.column == 1)
    assert [[level.name for level in key.levels] for key in keys_on(other, taken=tasks)] == [["Red", "Green"]]


# --- cells


def test_a_row_that_is_a_key_has_up_to_fifteen_cells() -> None:
    def row(cells: int) -> tuple[str, ...]:
        return ("Red: overdue", "Green: complete", *["x"] * (cells - 2))

    assert (found(row(15)), found(row(16))) == ([["Red", "Green"]], [])


def test_a_level_right_of_something_else_has_up_to_four_cells() -> None:
    def row(cells: int) -> tuple[str, ...]:
        return (*["x"] * 15, "", "Red: overdue", "Green: complete", *["x"] * (cells - 2))

    assert (found(row(4)), found(row(5))) == ([["Red", "Green"]], [])


def test_an_empty_column_parts_a_key_from_what_stands_left_of_it() -> None:
    tasks = ("One", "two", "three", "four")
    assert found((*tasks, "", "Red", "Overdue"), (*tasks, "", "Green", "Complete")) == [["Red", "Green"]]
    assert found((*tasks, "Red", "Overdue"), (*tasks, "Green", "Complete")) == []


def test_a_word_for_the_rating_may_stand_before_each_level() -> None:
    assert found(("RAG", "Blue", "Complete"), ("RAG", "Green", "On track")) == [["Blue", "Green"]]
    assert found(("Team", "Blue", "Complete"), ("Team", "Green", "On track")) == []


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ((("Behind", RED), ("Complete", GREEN)), ["Behind", "Complete"]),
        ((("Behind", RED), ("Complete", RED)), None),
        ((("Behind", RED), ("Complete", GREEN), ("Whatever", BLUE)), ["Behind", "Complete", "Whatever"]),
        ((("Behind", RED), ("Whatever", BLUE)), None),  # more than half are understood
        ((("Behind", RED), ("Complete", GREY)), None),
    ],
    ids=str,
)
def test_cells_in_two_or_more_colours_are_levels_where_more_than_half_say_how_far(
    cells: tuple[tuple[str, str], ...], names: list[str] | None
) -> None:
    assert found(("Key",), cells) == ([names] if names else [])


def test_beside_name_and_meaning_may_stand_what_the_level_counts_as_and_nothing_more() -> None:
    rows = (("One", "Begun", "in progress"), ("Two", "Over", "done"))
    (key,) = keys_on(sheet(("Status key",), *rows))
    assert [level.counts_as for level in key.levels] == ["in progress", "done"]
    assert found(("Status key",), *((*row, "and more") for row in rows)) == []
    (key,) = keys_on(sheet(("Status key",), ("One", "Begun"), ("Two", "Complete")))
    assert [level.counts_as for level in key.levels] == [None, None]


def test_a_name_and_its_meaning_may_stand_a_column_apart_but_for_lists_to_choose_from() -> None:
    rows = (("Red", "", "Overdue"), ("Green", "", "Complete"))
    assert found(*rows) == [["Red", "Green"]]
    assert found(*rows, name="Lists") == []
    assert found(("Red", "Overdue"), ("Green", "Complete"), name="Lists") == [["Red", "Green"]]


@pytest.mark.parametrize(("mark", "is_level"), [("X", True), ("XY", True), ("XYZ", False)])
def test_a_mark_of_up_to_two_signs_is_a_level_by_its_fill(mark: str, is_level: bool) -> None:
    rows = (((mark, GREEN), "Complete"), (("Q", AMBER), "In progress"), (("W", RED), "Overdue"))
    assert (mark in [name for names in found(*rows) for name in names]) is is_level
    assert found(("X", "Complete"), ("Q", "In progress"), ("W", "Overdue")) == []


@pytest.mark.parametrize(("name", "is_level"), [("One two three four", True), ("One two three four five", False)])
def test_the_name_of_a_level_has_up_to_four_words(name: str, is_level: bool) -> None:
    others = (("Other", "In progress"), ("Third", "Overdue"))
    assert (name in str(found(("Status key",), *others, (name, "Complete")))) is is_level
    in_one = [f"{name}: complete", "Other: in progress", "Third: overdue"]
    assert (name in str(found(("Status key",), *((each,) for each in in_one)))) is is_level
    filled = ((name, GREEN),), (("Begun", AMBER),), (("Late", RED),)
    assert (name in str(found(("Status key",), *filled))) is is_level


# --- enough to be one


def test_of_the_levels_of_a_key_half_or_more_are_understood() -> None:
    assert found(("Red", "Overdue"), ("Green", "whatever it may be")) == [["Red", "Green"]]
    assert found(("Red", "Overdue"), ("Green", "who knows"), ("Blue", "whatever it may be")) == []


def test_below_a_title_a_colour_with_any_meaning_is_known() -> None:
    rows = (("Red", "who knows"), ("Green", "whatever it may be"))
    assert (found(("Status key",), *rows), found(*rows)) == ([["Red", "Green"]], [])
    assert found(("Status key",), ("Red",), ("Green",)) == []


def test_without_colours_or_a_title_three_states_are_a_key_and_two_are_none() -> None:
    rows = (("Stopped", "Closed"), ("Begun", "In progress"), ("Over", "Complete"))
    assert (found(*rows), found(*rows[:2])) == ([["Stopped", "Begun", "Over"]], [])


def test_beside_red_amber_and_green_a_word_is_a_level_where_its_meaning_is_understood() -> None:
    rag = (("R", "Overdue"), ("A", "In progress"), ("G", "Complete"))
    assert found(("Not due", "Not started"), *(rag)) == [["Not due", "Red", "Amber", "Green"]]


# --- side by side, in a text, and without a fill


def test_levels_and_what_they_mean_may_stand_in_turn() -> None:
    rows = (("Red", "late", "Green", "done"), ("Amber", "begun", "Blue", "shown"), ("Grey", "closed", "White", "not begun"))
    assert found(*rows) == [["Red", "Amber", "Grey"], ["Green", "Blue", "White"]]


def test_of_a_text_what_stands_before_the_colon_is_its_title() -> None:
    assert said("Ratings used here: BLUE finished / GREEN going to plan / AMBER late") == [
        ("BLUE", "finished"),
        ("GREEN", "going to plan"),
        ("AMBER", "late"),
    ]


@pytest.mark.parametrize(("fill", "level"), [(None, "Blank"), ("FFFFFF", "White"), (GREY, "Grey")])
def test_a_state_beside_a_white_cell_or_one_without_a_fill_is_a_level_of_the_shades_below(fill: str | None, level: str) -> None:
    shades = ((("", RED), "Late"), (("", AMBER), "Begun"), (("", GREEN), "Complete"))
    assert found((("", fill) if fill else "", "Not started"), *shades) == [[level, "Red", "Amber", "Green"]]


def test_a_state_beside_words_is_no_level_of_the_shades_below() -> None:
    shades = ((("", RED), "Late"), (("", AMBER), "Begun"), (("", GREEN), "Complete"))
    assert found(("Where we are", "Not started"), *shades) == [["Red", "Amber", "Green"]]


@pytest.mark.parametrize(("meaning", "named"), [("Behind schedule", True), ("Behind", False)])
def test_beside_a_shade_stand_its_name_and_two_or_more_words_of_what_it_means(meaning: str, named: bool) -> None:
    rows = (
        (("", GREEN), "Complete", "It is all finished"),
        (("", AMBER), "On track", "It goes to plan"),
        (("", RED), "Overdue", meaning),
    )
    assert ("Overdue" in found(("Key",), *rows)[0]) is named


@pytest.mark.parametrize(("meaning", "goes_on"), [("It stopped now", True), ("It stopped", False)])
def test_a_key_in_sentences_goes_on_below_where_each_meaning_has_three_words(meaning: str, goes_on: bool) -> None:
    first = "On track: it goes well now. At risk: it may be late. Slipped: it is late now."
    assert found(("Key",), (first,), (f"Stopped: {meaning}",)) == [["On track", "At risk", "Slipped", *["Stopped"][:goes_on]]]
    assert found(("Key",), (first.replace("it goes well now", "going well"),), ("Stopped: It stopped now",))[0][-1] == "Slipped"


@pytest.mark.parametrize(
    ("row", "levels"),
    [
        (("Green means done. Red means late.", "DCS", "Not started"), []),
        (("Green means done. Red means late.",), ["Green", "Red"]),
        (("", "Green means done. Red means late."), ["Green", "Red"]),
        (("Green means done.",), []),  # nor are two rows of one level each
    ],
)
def test_a_row_of_the_plan_is_a_key_where_it_holds_one_text_that_explains_several_levels(
    row: tuple[str, ...], levels: list[str]
) -> None:
    plan = sheet(
        ("Action", "Lead", "Status"),
        ("Say what the colours mean", "DCS", "Complete"),
        row,
        ("Red means late.",),
        ("Train every team", "DCS", "In progress"),
    )
    keys = every_key([plan], list(tables(plan, date(2026, 6, 30))))
    assert [level.name for key in keys for level in key.levels] == levels


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("R = late", "A = in progress", "G = it is lovely"), ["Red", "Amber", "Green"]),  # two of three say what they mean
        (("R = late", "A = in progress", "G = complete", "X = not started"), ["R", "A", "G", "X"]),
        (("R = late", "A = in progress", "G = complete", "X = who knows"), None),
        (("R = late", "A = who can say", "G = it is lovely"), None),  # one of three does
        (("A = in progress", "G = complete"), None),  # letters of two colours may be anybody's
        (("Amber = in progress", "Green = complete"), ["Amber", "Green"]),
        (("Amber = in progress", "Green = it is lovely"), ["Amber", "Green"]),
        (("Amber = in progress", "X = not started"), None),
        (("Amber = in progress",), None),
        (("Q = complete", "W = in progress", "X = not started"), ["Q", "W", "X"]),  # three states and nothing else
        (("Q = complete", "W = in progress"), None),
        (("Q = complete", "W = in progress", "X = who knows"), None),
        (("Q = complete", "W = in progress", "X = not started, as we are waiting for the money"), None),
    ],
)
def test_without_a_title_levels_are_a_key_where_all_are_colours_or_three_are_states(
    lines: tuple[str, ...], names: list[str] | None
) -> None:
    assert found(*((line,) for line in lines)) == ([names] if names else [])


@pytest.mark.parametrize(
    ("rows", "is_one"),
    [
        ((("0", "not started"), ("1-6", "in progress"), ("7", "complete")), True),
        ((("0", "not started"), ("1-6", "in progress")), False),
        ((("0", "not started"), ("1-6", "who knows"), ("7", "complete")), False),
        ((("0", "not started"), ("X", "in progress"), ("7-9", "complete")), False),
    ],
)
def test_three_numbers_of_which_one_is_a_range_are_a_key_in_any_words(rows: tuple[tuple[str, str], ...], is_one: bool) -> None:
    levels = tuple(f"{name} = {meaning}, which all the teams of the council have seen" for name, meaning in rows)
    assert bool(found(*((each,) for each in levels))) is is_one


def names(text: str) -> list[str]:
    return [name for name, _ in said(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("✓ = done   part = in progress   x = who knows", ["✓", "part", "x"]),  # two of three say what they mean
        ("✓ = done   part = who can say   x = who knows", []),
        ("✓ = done   x = not started", ["✓", "x"]),  # two where both are one sign
        ("✓ = done   part = in progress", []),
        ("yes = done   part = in progress   no = not started", []),  # one of them is no more than a sign
        ("✓ = done   ✓ = in progress   x = not started", []),
        ("✓ = done   part =    x = not started", []),
        ("✓ = done", []),
        ("Marks in the column: ✓ = done   part = in progress   x = not started", ["✓", "part", "x"]),
    ],
)
def test_marks_are_a_key_where_each_is_another_and_most_say_what_they_mean(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("✓ done   ✗ late", ["✓", "✗"]),
        ("done ✓ late ✗", ["✓", "✗"]),
        ("Key: done ✓, late ✗", ["✓", "✗"]),
        ("✓ done", []),
        ("✓ done ✓ late", []),
        ("✓ done ✗", []),
        ("✓ 5 ✗ 6", []),
    ],
)
def test_two_signs_each_before_what_it_means_or_behind_it_are_a_key(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Words: Not started | Delayed (has missed its date) | Closed (no longer needed)", 3),
        ("Words: Not started | Delayed (has missed its date) | Complete (who can say)", 0),  # one of two says what it means
        ("Words: Not started | Delayed (has missed its date) | Complete (it is done) | In progress (who can say)", 4),
        ("Words: Not started | Delayed (has missed its date)", 0),
        ("Words: Not started | Delayed (has missed its date) | Delayed (no longer needed)", 0),
        ("Words: Not started | Delayed (has missed its date) | Closed (no longer needed) | House (who knows)", 4),
        ("Words: House | Delayed (has missed its date) | Closed (no longer needed) | Garden", 0),  # half are no states
    ],
)
def test_words_in_a_list_are_a_key_where_most_are_states_and_say_what_they_mean_in_brackets(text: str, count: int) -> None:
    assert len(names(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Marks: N not started; P in progress; D done; Z who knows", 4),  # three of four say what they mean
        ("Marks: N not started; P in progress; D it is lovely; Z who knows", 0),
        ("Marks: N not started; P in progress; Z who knows", 3),
        ("Marks: N not started; P in progress", 0),
        ("Marks: N not started; N in progress; D done", 0),
    ],
)
def test_letters_behind_a_colon_are_a_key_where_two_in_three_say_what_they_mean(text: str, count: int) -> None:
    assert len(names(text)) == count


@pytest.mark.parametrize(
    ("name", "named"), [("It is now overdue", True), ("It is all now overdue", False), ("As we see it", False)]
)
def test_the_name_beside_a_shade_is_a_state_in_up_to_four_words(name: str, named: bool) -> None:
    rows = ((("", GREEN), "Complete", "It is all finished"), (("", AMBER), "On track", "It goes to plan"))
    assert found(("Key",), *rows, (("", RED), name, "The day is over")) == [["Complete", "On track", name if named else "Red"]]


@pytest.mark.parametrize(("name", "is_one"), [("Seen by the team", True), ("Seen by all the team", False)])
def test_names_side_by_side_have_up_to_four_words(name: str, is_one: bool) -> None:
    row = (name, "complete", "Halfway there", "in progress", "Nowhere", "not started")
    assert found(("Key",), row) == ([[name, "Halfway there", "Nowhere"]] if is_one else [])


def test_no_cell_of_a_table_is_of_a_key_that_stands_right_above_or_beside_it() -> None:
    rows = (("Red = late", ""), ("Amber = in progress", ""), ("Green = complete", "Blue = shown to work"))
    here = sheet(*rows)

    def names_without(*taken: str) -> list[list[str]]:
        return [
            [level.name for level in key.levels] for key in keys_on(here, frozenset(Place("Plan.xlsx", "Plan", at) for at in taken))
        ]

    assert names_without("A3") == [["Red", "Amber", "Blue"]]
    assert names_without("B3") == [["Red", "Amber", "Green"]]
    assert names_without("A3", "B3") == [["Red", "Amber"]]
    assert names_without("A1", "A2", "A3", "B3") == []


@pytest.mark.parametrize(("pairs", "levels"), [(1, 0), (2, 2), (7, 7), (8, 0)])
def test_two_to_seven_levels_stand_side_by_side_each_before_what_it_means(pairs: int, levels: int) -> None:
    colours = ("Red", "Amber", "Green", "Blue", "Grey", "White", "Purple", "Black")
    meanings = ("late", "in progress", "complete", "shown", "closed", "not begun", "stuck", "gone")
    row = [text for pair in zip(colours, meanings, strict=True) for text in pair][: pairs * 2]
    assert sum(map(len, found(tuple(row)))) == levels
