"""What a rating cell says on the programme's own scale: by word, letter, sign or fill; and where the scale comes from."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.lexicon.colours import colour_family
from reportgen.model.places import Place
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.grid import Cell, Sheet, coordinate
from reportgen.reading.layout.kinds import PLAN
from reportgen.reading.layout.tables import tables
from reportgen.reading.subjects.standing import level_rows, rating_cells
from reportgen.reading.values.ratings import level_name, names_without_key, read_rating
from reportgen.reading.values.scales import every_key, is_key, level_words, read_scale, scale_without_key

RED, AMBER, GREEN, YELLOW, BLUE, GREY = "FF0000", "FFC000", "00B050", "FFFF00", "0070C0", "D9D9D9"

AMBER_E = Scale(
    (
        Level("Red", CountsAs.OVERDUE, "Task is overdue", RED),
        Level("Amber", CountsAs.IN_PROGRESS, "Task is in progress", AMBER),
        Level("Amber E", CountsAs.DONE, "Task implemented but impact not yet evidenced", YELLOW),
        Level("Green", CountsAs.EVIDENCED, "Task implemented and evidenced", GREEN),
    )
)
RAG = Scale((Level("Red", CountsAs.OVERDUE), Level("Amber", CountsAs.IN_PROGRESS), Level("Green", CountsAs.DONE)))
BRAG = Scale((*RAG.levels, Level("Blue", CountsAs.EVIDENCED)))
BLACK_TOO = Scale((Level("Black", CountsAs.OVERDUE), *BRAG.levels))
TWO_E = Scale((Level("Amber E", CountsAs.IN_PROGRESS), Level("Green", CountsAs.DONE), Level("Green E", CountsAs.EVIDENCED)))
WITH_MEANINGS = Scale(
    (
        Level("Red - overdue", CountsAs.OVERDUE),
        Level("Amber - on track", CountsAs.IN_PROGRESS),
        Level("Amber E: impact awaited", CountsAs.DONE),
        Level("Green (complete)", CountsAs.EVIDENCED),
    )
)
NUMBERS = Scale(tuple(Level(str(number), counts_as) for number, counts_as in enumerate(list(CountsAs)[:4], 1)))
WORDS = Scale((Level("Not met", CountsAs.OVERDUE), Level("Partially met", CountsAs.IN_PROGRESS), Level("Met", CountsAs.DONE)))


def level(text: str | None, fill: str | None = None, scale: Scale = AMBER_E) -> str | None:
    found = read_rating(text, fill, scale).level
    return found.name if found else None


def doubts(text: str | None, fill: str | None = None, scale: Scale = AMBER_E) -> list[str]:
    return [doubt.id for doubt in read_rating(text, fill, scale).doubts]


# --- words


@pytest.mark.parametrize(
    "text, name",
    [("Red", "Red"), ("AMBER", "Amber"), ("green", "Green"), (" Red. ", "Red"), ("Amber E", "Amber E"), ("AMBER E", "Amber E")],
)
def test_a_whole_word_is_its_level_in_any_case(text: str, name: str) -> None:
    assert level(text) == name


@pytest.mark.parametrize("text", ["Amber-E", "Amber (E)", "AmberE", "A E", "A.E.", "AE", "ae"])
def test_amber_e_is_amber_e_however_it_is_typed(text: str) -> None:
    assert (level(text), doubts(text)) == ("Amber E", [])


@pytest.mark.parametrize(
    "text, name",
    [
        ("Green - complete", "Green"),
        ("Amber due to delays", "Amber"),
        ("Amber E - impact awaited", "Amber E"),
        ("Red!", "Red"),
        ("Amber ↑", "Amber"),
    ],
)
def test_a_longer_text_is_the_level_with_whose_name_it_begins(text: str, name: str) -> None:
    assert level(text) == name


def test_a_word_that_only_begins_like_a_level_is_not_that_level() -> None:
    assert (level("Amber Evidence"), level("Reduced")) == ("Amber", None)


@pytest.mark.parametrize("text", ["Amber E (yellow)", "Amber (yellow) E"])
def test_a_colour_in_brackets_is_not_part_of_the_name(text: str) -> None:
    assert level_name(text) == "Amber E"


def test_the_keys_own_words_name_their_level() -> None:
    assert level("Task is overdue") == "Red"


@pytest.mark.parametrize("text, name", [("met", "Met"), ("NOT MET", "Not met"), ("Partially met - May", "Partially met")])
def test_a_scale_of_words_is_read_by_its_words(text: str, name: str) -> None:
    assert level(text, scale=WORDS) == name


# --- letters and figures


@pytest.mark.parametrize(
    "text, name", [("R", "Red"), ("a", "Amber"), (" g ", "Green"), ("R.", "Red"), ("E", "Amber E"), ("e", "Amber E")]
)
def test_a_letter_is_the_level_that_it_stands_for(text: str, name: str) -> None:
    assert level(text) == name


def test_a_is_amber_and_not_amber_e() -> None:
    assert level("A") == "Amber"


def test_b_is_blue_where_no_other_level_begins_so() -> None:
    assert level("B", scale=BRAG) == "Blue"


def test_b_is_nobody_knows_what_beside_black_and_blue() -> None:
    assert (level("B", scale=BLACK_TOO), doubts("B", scale=BLACK_TOO)) == (None, ["rating-not-known"])


def test_a_letter_that_two_levels_share_is_the_one_of_the_fill() -> None:
    assert level("B", BLUE, BLACK_TOO) == "Blue"


def test_e_alone_is_no_level_where_two_end_in_it() -> None:
    assert (level("E", scale=TWO_E), level("GE", scale=TWO_E), level("Green E", scale=TWO_E)) == (None, "Green E", "Green E")


@pytest.mark.parametrize("text, name", [("1", "1"), ("4", "4"), ("2 - on track", "2"), ("5", None), ("12", None)])
def test_a_scale_of_numbers_is_read_by_its_numbers(text: str, name: str | None) -> None:
    assert level(text, scale=NUMBERS) == name


@pytest.mark.parametrize(
    "text, name", [("Stage 2", "2"), ("level 4", "4"), ("Score: 1", "1"), ("Stage 5", None), ("Phase 2", None)]
)
def test_a_cell_may_say_what_kind_of_thing_its_level_is(text: str, name: str | None) -> None:
    assert level(text, scale=NUMBERS) == name


@pytest.mark.parametrize("text, name", [("2", "Stage 2"), ("Stage 1", "Stage 1"), ("Level 3", "Stage 3"), ("4", None)])
def test_the_key_may_say_what_kind_of_thing_its_levels_are(text: str, name: str | None) -> None:
    stages = Scale(tuple(Level(f"Stage {number}", counts_as) for number, counts_as in enumerate(list(CountsAs)[:3], 1)))
    assert level(text, scale=stages) == name


@pytest.mark.parametrize("text, name", [("Red", "R"), ("r", "R"), ("Amber", "A")])
def test_a_key_of_letters_is_read_by_word_too(text: str, name: str) -> None:
    letters = Scale((Level("R", CountsAs.OVERDUE), Level("A", CountsAs.IN_PROGRESS), Level("G", CountsAs.DONE)))
    assert level(text, scale=letters) == name


# --- a meaning inside the name


@pytest.mark.parametrize(
    "text, name",
    [
        ("Red", "Red - overdue"),
        ("R", "Red - overdue"),
        ("Red - overdue", "Red - overdue"),
        ("A", "Amber - on track"),
        ("Amber", "Amber - on track"),
        ("E", "Amber E: impact awaited"),
        ("Amber E", "Amber E: impact awaited"),
        ("Green", "Green (complete)"),
    ],
)
def test_a_level_whose_name_holds_its_meaning_is_known_without_it(text: str, name: str) -> None:
    assert level(text, scale=WITH_MEANINGS) == name


# --- signs


@pytest.mark.parametrize(
    "text, name", [("🔴", "Red"), ("🟠", "Amber"), ("🟢", "Green"), ("🟥", "Red"), ("🔴 Red", "Red"), ("Green 🟢", "Green")]
)
def test_an_emoji_is_its_colour(text: str, name: str) -> None:
    assert level(text) == name


def test_a_yellow_emoji_is_amber_where_the_key_has_no_yellow() -> None:
    assert (level("🟡", scale=RAG), level("🟡")) == ("Amber", "Amber E")


def test_a_sign_without_a_colour_says_what_its_fill_says() -> None:
    assert level("●", RED) == "Red"


def test_a_sign_without_a_colour_or_a_fill_is_not_known() -> None:
    assert doubts("●") == ["rating-not-known"]


@pytest.mark.parametrize("text", ["(", "((((", "●", "\u200c\u200d", "()"])
def test_what_holds_no_letter_is_the_beginning_of_no_level(text: str) -> None:
    assert not any("may be" in each.what for each in read_rating(text, None, AMBER_E).doubts)


# --- fills


@pytest.mark.parametrize("fill, name", [(RED, "Red"), (AMBER, "Amber"), (YELLOW, "Amber E"), (GREEN, "Green")])
def test_an_empty_cell_is_rated_by_the_fill_of_the_key(fill: str, name: str) -> None:
    assert (level(None, fill), doubts(None, fill)) == (name, [])


@pytest.mark.parametrize("fill, name", [("C00000", "Red"), ("ED7D31", "Amber"), ("92D050", "Green"), ("FFE699", "Amber E")])
def test_a_fill_that_the_key_does_not_have_is_of_the_nearest_colour(fill: str, name: str) -> None:
    assert level(None, fill) == name


def test_a_fill_in_the_colour_of_ratings_that_is_no_level_is_asked_after() -> None:
    assert (level(None, BLUE), doubts(None, BLUE)) == (None, ["rating-not-known"])


@pytest.mark.parametrize("fill", [GREY, "FFFFFF", "000000", "not a colour"])
def test_a_fill_of_no_level_is_no_rating(fill: str) -> None:
    assert (level(None, fill), doubts(None, fill)) == (None, [])


@pytest.mark.parametrize("text", ["", "-", "n/a", "TBC", "Not rated"])
def test_words_for_no_rating_leave_it_to_the_fill(text: str) -> None:
    assert (level(text, RED), level(text)) == ("Red", None)


def test_yellow_is_amber_where_the_key_has_no_yellow() -> None:
    assert level(None, YELLOW, RAG) == "Amber"


def test_amber_is_yellow_where_the_key_has_no_amber() -> None:
    yellow = Scale((Level("Red", CountsAs.OVERDUE), Level("Yellow", CountsAs.IN_PROGRESS), Level("Green", CountsAs.DONE)))
    assert level(None, AMBER, yellow) == "Yellow"


def test_a_colour_of_two_levels_is_neither() -> None:
    assert level(None, GREEN, TWO_E) is None


@pytest.mark.parametrize("text, fill", [("E", YELLOW), ("R", RED), ("Amber", "FFBF00")])
def test_a_letter_in_the_colour_of_its_fill_is_read(text: str, fill: str) -> None:
    assert doubts(text, fill) == []


@pytest.mark.parametrize("text, fill, name", [("Green", RED, "Green"), ("R", AMBER, "Red"), ("Amber E", AMBER, "Amber E")])
def test_where_word_and_fill_disagree_the_word_stands_and_a_person_should_look(text: str, fill: str, name: str) -> None:
    assert (level(text, fill), doubts(text, fill)) == (name, ["rating-and-fill-differ"])


@pytest.mark.parametrize("fill", [GREY, "FFFFFF", "F2F2F2"])
def test_a_word_in_a_banded_row_does_not_disagree_with_it(fill: str) -> None:
    assert doubts("Red", fill) == []


@pytest.mark.parametrize(
    "rgb, family", [(AMBER, "amber"), ("FFBF00", "amber"), ("FFEB9C", "amber"), ("FFE699", "yellow"), ("FFFF00", "yellow")]
)
def test_amber_and_yellow_are_told_apart_as_people_do(rgb: str, family: str) -> None:
    assert colour_family(rgb) == family


@pytest.mark.parametrize("rgb", ["FFFFFF", "000000", "", "zzzzzz", "FFF"])
def test_white_black_and_what_is_no_colour_have_no_family(rgb: str) -> None:
    assert colour_family(rgb) is None


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_has_a_family_or_is_black_or_white(number: int) -> None:
    rgb = f"{number:06X}"
    assert colour_family(rgb) or sum(bytes.fromhex(rgb)) < 160 or sum(bytes.fromhex(rgb)) > 600


# --- two ratings in one cell


@pytest.mark.parametrize("text", ["A (was R)", "A was R", "Amber, was Red", "Amber (previously Red)", "Amber [from Red]"])
def test_what_a_rating_was_does_not_count(text: str) -> None:
    assert (level(text), doubts(text)) == ("Amber", [])


@pytest.mark.parametrize("text", ["R→A", "R -> A", "Red to Amber", "Was Red now Amber", "Red ➜ Amber"])
def test_of_a_rating_that_moves_the_later_one_counts_and_a_person_should_look(text: str) -> None:
    assert (level(text), doubts(text)) == ("Amber", ["rating-ambiguous"])


@pytest.mark.parametrize("text", ["Amber/Green", "Green/Amber", "Green - Amber", "A/G", "Green or Amber"])
def test_of_two_ratings_the_worse_one_counts_and_a_person_should_look(text: str) -> None:
    assert (level(text), doubts(text)) == ("Amber", ["rating-ambiguous"])


# --- not known


def test_a_misspelt_level_is_no_rating_but_a_guess_is_offered() -> None:
    read = read_rating("Grene", None, AMBER_E)
    assert (read.level, read.doubts[0].do) == (None, "Did you mean 'Green'? Use one of Red, Amber, Amber E, Green.")


def test_a_word_that_the_key_does_not_have_is_no_rating() -> None:
    (doubt,) = read_rating("Purple", None, AMBER_E).doubts
    assert doubt.what == "the rating is 'Purple', which the key does not know"


def test_yellow_typed_is_not_taken_for_amber() -> None:
    assert doubts("Yellow", scale=RAG) == ["rating-not-known"]


@given(
    st.text(),
    st.one_of(st.none(), st.text(max_size=7)),
    st.sampled_from([AMBER_E, RAG, BLACK_TOO, WITH_MEANINGS, NUMBERS, Scale()]),
)
def test_no_rating_is_beyond_reading(text: str, fill: str | None, scale: Scale) -> None:
    read = read_rating(text, fill, scale)
    assert read.level is None or read.level in scale.levels


@given(st.sampled_from(AMBER_E.levels), st.sampled_from(["{}", " {} ", "{}.", "{} - agreed in May", "{} (was Blue)"]))
def test_every_level_is_found_by_its_name(one: Level, manner: str) -> None:
    assert level(manner.format(one.name)) == one.name


# --- no key


def test_without_a_key_green_is_not_taken_for_done() -> None:
    assert [(one.name, one.counts_as) for one in scale_without_key(["green", "red", "Blue"]).levels] == [
        ("Red", CountsAs.OVERDUE),
        ("Green", CountsAs.IN_PROGRESS),
        ("Blue", CountsAs.DONE),
    ]


@pytest.mark.parametrize(
    "text, fill, name",
    [
        ("R", None, "Red"),
        ("Red - since May", None, "Red"),
        ("A (was R)", None, "Amber"),
        ("R→A", None, "Amber"),
        ("Amber E", None, "Amber E"),
        ("Complete", None, "Complete"),
        ("", AMBER, "Amber"),
        ("●", RED, "Red"),
        ("E", YELLOW, "Yellow"),
        ("n/a", None, None),
        ("TBC", None, None),
        ("", None, None),
    ],
)
def test_without_a_key_a_cell_names_the_plain_level(text: str, fill: str | None, name: str | None) -> None:
    assert next(iter(names_without_key(text, fill)), None) == name


# --- where the scale comes from


def sheet(*rows: tuple[str | tuple[str, str], ...], name: str = "RAG key") -> Sheet:
    """Rows of texts, or of (text, fill)."""
    cells = {}
    for row, texts in enumerate(rows, 1):
        for column, shown in enumerate(texts, 1):
            text, fill = shown if isinstance(shown, tuple) else (shown, None)
            if text or fill:
                place = Place("Plan.xlsx", name, coordinate(row, column))
                cells[row, column] = Cell(row, column, text or None, place, fill=fill)
    return Sheet("Plan.xlsx", name, cells)


def levels_of(*sheets: Sheet) -> list[tuple[str, CountsAs, str | None]]:
    found = [table for one in sheets for table in tables(one, date(2023, 4, 30))]
    scale = read_scale(every_key(sheets, found), found, rating_cells([table for table in found if table.kind is PLAN]), {}).scale
    return [(one.name, one.counts_as, one.colour) for one in scale.levels]


KEY_READ = [("Red", CountsAs.OVERDUE, RED), ("Amber", CountsAs.IN_PROGRESS, AMBER), ("Green", CountsAs.DONE, GREEN)]


def test_a_key_is_a_table_of_ratings_and_meanings() -> None:
    key = sheet(
        ("Rating", "Meaning"), (("Red", RED), "Task is overdue"), (("Amber", AMBER), "In progress"), (("Green", GREEN), "Complete")
    )
    assert levels_of(key) == KEY_READ


def test_a_key_may_stand_below_a_title_without_headings() -> None:
    key = sheet(
        ("Task rating key:",), (("Red", RED), "Task is overdue"), (("Amber", AMBER), "In progress"), (("Green", GREEN), "Complete")
    )
    assert (is_key(key), levels_of(key)) == (True, KEY_READ)


def test_a_sentence_that_speaks_of_the_key_is_no_title_of_one() -> None:
    note = sheet(
        ("Choose a rating from the list and fill the cell with its colour. The sheet 'RAG key' says what each means.",),
        ("Posts, not people's names: nobody reads this for fun.",),
        name="How to",
    )
    assert (is_key(note), levels_of(note)) == (False, [])


def test_a_key_may_have_fills_for_names() -> None:
    key = sheet(("RAG key",), (("", RED), "Task is overdue"), (("", AMBER), "In progress"), (("", GREEN), "Complete"))
    assert levels_of(key) == KEY_READ


def test_a_key_may_say_name_and_meaning_in_one_cell() -> None:
    key = sheet(("RAG key",), (("Red - overdue", RED),), (("Amber: in progress", AMBER),), (("Green = complete", GREEN),))
    assert levels_of(key) == KEY_READ


def test_counts_as_in_the_key_stands_before_the_meaning() -> None:
    key = sheet(("Rating", "Meaning", "Counts as"), ("Green", "Complete", "evidenced"))
    assert levels_of(key) == [("Green", CountsAs.EVIDENCED, GREEN)]


def test_without_a_key_the_scale_is_made_of_the_levels_that_occur() -> None:
    plan = sheet(
        ("Ref", "Action", "Lead", "RAG"),
        ("1.1", "Recruit", "DCS", "R"),
        ("1.2", "Train", "SD", "Red (was Amber)"),
        ("1.3", "Review", "SD", "n/a"),
        ("1.4", "Audit", "SD", ("", GREEN)),
        name="Plan",
    )
    assert [name for name, _, _ in levels_of(plan)] == ["Red", "Green"]


def test_without_a_key_a_person_is_told_what_the_levels_were_taken_for() -> None:
    plan = sheet(("Ref", "Action", "RAG"), ("1.1", "Recruit", "Red"), name="Plan")
    found = tables(plan, date(2023, 4, 30))
    (finding,) = read_scale(every_key([plan], found), found, rating_cells(found), {}).findings
    assert finding.what == "no key says what the ratings mean; they are counted so: Red as 'overdue'"


def test_a_level_whose_meaning_is_unclear_is_a_finding() -> None:
    key = sheet(("Rating", "Meaning"), ("Red", "Ask Ada"), ("Green", "Complete"))
    found = tables(key, date(2023, 4, 30))
    (finding,) = read_scale(every_key([key], found), found, [], {}).findings
    assert (finding.id, finding.place.cell) == ("level-meaning-unclear", "A2")


def test_settings_decide_what_a_level_counts_as() -> None:
    key = sheet(("Rating", "Meaning"), ("Green", "Complete"))
    scale = read_scale(
        every_key([key], tables(key, date(2023, 4, 30))), tables(key, date(2023, 4, 30)), [], {"green": CountsAs.EVIDENCED}
    ).scale
    assert scale.levels[0].counts_as is CountsAs.EVIDENCED


# --- two levels in shades of one colour

LIME = "92D050"
SHADES = Scale((Level("Green", CountsAs.DONE, None, GREEN), Level("Lime", CountsAs.IN_PROGRESS, None, LIME)))


@pytest.mark.parametrize(
    "text, fill, name",
    [
        ("", GREEN, "Green"),
        ("", LIME, "Lime"),
        ("", "00B151", "Green"),
        ("", "93D151", "Lime"),
        ("Lime", None, "Lime"),
        ("L", None, "Lime"),
    ],
)
def test_two_shades_of_one_colour_are_two_levels(text: str, fill: str | None, name: str) -> None:
    assert level(text, fill, SHADES) == name


@pytest.mark.parametrize(
    ("fill", "name"),
    [
        ("30BA50", "Green"),  # 0.23 from Green and 0.47 from Lime
        ("34BA50", None),  # 0.24 from Green and 0.46 from Lime: not twice as near
        ("006120", "Green"),  # 0.498 from Green
        ("006020", None),  # 0.502 from Green: no shade of either
    ],
)
def test_a_shade_is_the_nearest_where_it_is_near_and_no_other_is_half_as_near(fill: str, name: str | None) -> None:
    assert level("", fill, SHADES) == name


def test_of_three_shades_of_one_colour_the_nearest_is_held_against_the_next() -> None:
    three = Scale((*SHADES.levels, Level("Pine", CountsAs.NOT_STARTED, None, "006030")))
    assert [level("", fill, three) for fill in ("00B151", "93D151", "006131", "008040")] == ["Green", "Lime", "Pine", None]


# --- codes whose colour the key names

CODED = Scale(
    (
        Level("C", CountsAs.DONE, "Complete", GREEN),
        Level("P", CountsAs.IN_PROGRESS, "In progress", AMBER),
        Level("N", CountsAs.NOT_STARTED, "Not started", RED),
    )
)


@pytest.mark.parametrize(
    "text, fill, name",
    [("C", None, "C"), ("p", None, "P"), ("Green", None, "C"), ("", RED, "N"), ("In progress", None, "P"), ("🟢", None, "C")],
)
def test_a_code_is_known_by_its_letter_its_colour_and_its_meaning(text: str, fill: str | None, name: str) -> None:
    assert level(text, fill, CODED) == name


# --- letters together


@pytest.mark.parametrize(
    "text, name", [("AG", "Amber"), ("A/G", "Amber"), ("AR", "Red"), ("R/A", "Red"), ("A-G", "Amber"), ("G → A", "Amber")]
)
def test_two_letters_together_are_two_ratings(text: str, name: str) -> None:
    assert (level(text, scale=RAG), doubts(text, scale=RAG)) == (name, ["rating-ambiguous"])


@pytest.mark.parametrize("text", ["▲", "▼", "◆", "■", "●", "n", "l"])
def test_a_sign_of_a_picture_font_without_a_fill_is_a_finding(text: str) -> None:
    assert (level(text, scale=RAG), doubts(text, scale=RAG)) == (None, ["rating-not-known"])


@pytest.mark.parametrize("text", ["▲", "▼", "◆", "■"])
def test_a_sign_says_what_its_fill_says(text: str) -> None:
    assert level(text, RED, RAG) == "Red"


def test_without_a_key_two_letters_are_two_levels() -> None:
    assert (names_without_key("A/G", None), names_without_key("Red or Amber", None)) == (("Amber", "Green"), ("Red", "Amber"))


# --- nothing runs away


@pytest.mark.parametrize(
    "text",
    [
        "x" + " " * 32_000 + "x",
        "Red" + " " * 32_000 + "(",
        "/" * 32_000,
        "- " * 16_000,
        "was " * 8_000,
        "Amber (" * 5_000,
        "🔴" * 32_000,
    ],
)
def test_a_rating_of_any_length_is_read_at_once(text: str) -> None:
    started = time.process_time()
    read_rating(text, RED, AMBER_E)
    names_without_key(text, RED)
    assert time.process_time() - started < 0.2


# --- a level's colour


def test_a_level_without_a_colour_in_the_key_takes_that_of_its_cells() -> None:
    plan = sheet(
        ("Ref", "Action", "Lead", "RAG"),
        ("1.1", "Recruit", "DCS", ("On track", GREEN)),
        ("1.2", "Train", "SD", ("On track", GREEN)),
        ("1.3", "Review", "SD", ("On track", RED)),
        name="Plan",
    )
    assert levels_of(plan) == [("On track", CountsAs.IN_PROGRESS, GREEN)]


def test_a_level_that_is_called_a_colour_has_it() -> None:
    plan = sheet(("Ref", "Action", "RAG"), ("1.1", "Recruit", "Amber"), name="Plan")
    assert levels_of(plan) == [("Amber", CountsAs.IN_PROGRESS, AMBER)]


# --- words about how it was read


def test_each_level_says_what_it_counts_as_why_and_in_how_many_rows() -> None:
    plan = sheet(
        ("Ref", "Action", "RAG"),
        ("1.1", "Recruit", "Red"),
        ("1.2", "Train", "A"),
        ("1.3", "Audit", "R"),
        ("1.4", "Test", "Closed"),
        name="Plan",
    )
    key = sheet(("Rating", "Meaning"), ("Red", "Some delay"), ("Amber", "Ask Ada"), ("Closed", "Ask Ada"))
    found = tables(key, date(2023, 4, 30)) + tables(plan, date(2023, 4, 30))
    plans = [table for table in found if table.kind is PLAN]
    scale = read_scale(every_key([key, plan], found), found, rating_cells(plans), {}).scale
    words = list(level_words(scale, level_rows(plans, scale), {}))
    assert [(word.word, word.counts_as, word.because, word.rows) for word in words] == [
        ("Red", CountsAs.IN_PROGRESS, "the key says 'Some delay': 'some delay' says that it is not late, or not by much", 2),
        ("Amber", CountsAs.IN_PROGRESS, "the key's words, 'Ask Ada', do not say it; amber is usually so", 1),
        ("Closed", CountsAs.DONE, "the key's words, 'Ask Ada', do not say it; 'closed' says that it is closed", 1),
    ]


# --- a letter, and what stands behind and beside it

GREY_TOO = Scale(
    (*RAG.levels[:2], Level("Green", CountsAs.IN_PROGRESS), Level("Grey", CountsAs.NOT_STARTED), Level("Blue", CountsAs.DONE))
)


@pytest.mark.parametrize(
    ("text", "name"),
    [("A - some delay", "Amber"), ("R – waiting for IT", "Red"), ("G: all is well", "Green"), ("AE - impact awaited", "Amber E")],
)
def test_a_letter_with_words_behind_it_is_a_rating(text: str, name: str) -> None:
    assert level(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("G - on track", "Green"), ("G – some delay", "Green"), ("G - not started yet", "Grey"), ("Gy", "Grey"), ("Gn", "Green")],
)
def test_a_letter_of_two_levels_is_told_by_the_words_or_letters_behind_it(text: str, name: str) -> None:
    assert (level(text, scale=GREY_TOO), doubts(text, scale=GREY_TOO)) == (name, [])


@pytest.mark.parametrize("text", ["G", "Gr", "G - see notes", "G - complete"])
def test_a_letter_of_two_levels_that_nothing_tells_is_neither(text: str) -> None:
    found = read_rating(text, None, GREY_TOO)
    assert (found.level, [each.what for each in found.doubts]) == (
        None, [f"the rating is '{text}', which may be Green or Grey"],
    )  # fmt: skip


def test_a_letter_of_two_levels_is_told_by_the_words_of_the_key() -> None:
    scale = Scale((Level("Black", CountsAs.CLOSED, "Closed, superseded"), Level("Blue", CountsAs.DONE, "Complete")))
    assert (level("B - closed", scale=scale), level("B – complete", scale=scale)) == ("Black", "Blue")


def test_a_letter_of_two_levels_is_told_by_the_fill() -> None:
    assert (level("G", GREEN, GREY_TOO), level("G", GREY, GREY_TOO)) == ("Green", "Grey")


@pytest.mark.parametrize(
    "others",
    [("Gy",), ("G - on track",), (("G", GREEN),)],
    ids=["other letters", "words", "fill"],
)
def test_a_letter_of_two_levels_is_told_by_other_cells(others: tuple[object, ...]) -> None:
    rows = [(str(at), f"Do the {at}th thing soon", "DCS", each) for at, each in enumerate(("G", "A", *others), 1)]
    plan = sheet(("Ref", "Action", "Lead", "RAG"), *rows, name="Plan")  # type: ignore[arg-type]
    key = sheet(("Red", "Late"), ("Amber", "Some delay"), ("Green", "On track"), ("Grey", "Not started"))
    found = tables(plan, date(2026, 5, 31))
    assert level("G", scale=read_scale(every_key([plan, key], found), found, rating_cells(found), {}).scale) == "Green"


@pytest.mark.parametrize(
    ("text", "name"),
    [("G - on track", "Green"), ("G - not started", "Grey"), ("B - complete", "Blue"), ("A - achieved", "A - achieved")],
)
def test_without_a_key_a_letter_means_the_colour_that_the_words_behind_it_usually_have(text: str, name: str) -> None:
    assert names_without_key(text, None) == (name,)


@pytest.mark.parametrize("name", ["No colour", "Not rated", "Paused"])
def test_a_level_without_a_colour_keeps_no_fill_from_the_level_of_its_colour(name: str) -> None:
    """'No colour: not begun' in the key: another shade of its green is still Green."""
    scale = Scale((*RAG.levels, Level(name, CountsAs.NOT_STARTED)))
    assert read_rating(None, "92D050", scale).level == RAG.levels[2]


# --- colours that are the levels' fills


def coded(*fills: str | None) -> Scale:
    states = (("Complete", CountsAs.DONE), ("Late", CountsAs.OVERDUE))
    return Scale(tuple(Level(name, counts_as, None, fill) for (name, counts_as), fill in zip(states, fills, strict=True)))


@pytest.mark.parametrize(("fills", "name"), [((GREEN, RED), "Complete"), ((GREEN, None), None)])
def test_a_colour_is_the_level_in_that_fill_where_every_level_has_one(fills: tuple[str | None, ...], name: str | None) -> None:
    assert level("green", scale=coded(*fills)) == name


def test_a_colour_is_no_level_in_that_fill_where_one_is_named_for_a_colour() -> None:
    scale = Scale((Level("Complete", CountsAs.DONE, None, GREEN), Level("Red", CountsAs.OVERDUE, None, RED)))
    assert level("green", scale=scale) is None


# --- slips


@pytest.mark.parametrize("typed", ["Gren", "Geen", "GREEEN"])
def test_a_misspelt_level_is_read_where_its_cell_is_filled_as_the_level_that_it_is_like(typed: str) -> None:
    assert (level(typed, GREEN), doubts(typed, GREEN)) == ("Green", ["rating-misspelt"])


@pytest.mark.parametrize(("typed", "fill"), [("Gren", None), ("Gren", AMBER), ("Grey", GREEN), ("Done", GREEN)])
def test_a_misspelt_level_is_not_read_by_its_letters_alone(typed: str, fill: str | None) -> None:
    assert (level(typed, fill), doubts(typed, fill)) == (None, ["rating-not-known"])
