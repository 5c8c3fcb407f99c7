"""Keys of ratings, wherever and however they stand; and what looks like one and is none."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.keys import keys_on, levels_in_text
from reportgen.reading.values.ratings import read_rating
from reportgen.reading.values.scales import every_key, read_scale
from reportgen.reading.values.statuses import read_meaning
from tests.makers.sheets import sheet
from tests.makers.workbooks import write_workbook

HERE = Place("Plan.xlsx", "Plan", "A1")
RED, AMBER, GREEN, BLUE = "FF7C80", "FFE699", "A9D08E", "0070C0"
L, P, D, N, E, C = (
    CountsAs.OVERDUE,
    CountsAs.IN_PROGRESS,
    CountsAs.DONE,
    CountsAs.NOT_STARTED,
    CountsAs.EVIDENCED,
    CountsAs.CLOSED,
)  # fmt: skip


def counted(*rows: tuple[str | tuple[str, str], ...], name: str = "Plan") -> dict[str, CountsAs]:
    return {level.name: level.counts_as for level in read_scale(every_key([sheet(*rows, name=name)], []), [], [], {}).scale.levels}


# --- in one line


@pytest.mark.parametrize(
    "line, levels",
    [
        ("R = red: delayed; A = amber: on track; G = green: complete", {"Red": L, "Amber": P, "Green": D}),
        (
            "Update at the end of May. Red = late or stuck; Green = finished; leave blank if not started",
            {"Red": L, "Green": D, "Blank": N},
        ),
        (
            "Complete = done and signed off by the chair; On track = under way; Delayed = missed",
            {"Complete": D, "On track": P, "Delayed": L},
        ),
        ("RAG: R = behind; A = on track; G = complete. Leads: do not overwrite last month", {"Red": L, "Amber": P, "Green": D}),
        ("Key: Green – on track, Amber – some delay, Red – overdue", {"Green": P, "Amber": P, "Red": L}),
        ("BRAG: B = complete, G = on track, A = at risk, R = late or will be late", {"Blue": D, "Green": P, "Amber": P, "Red": L}),
        ("✓ done    ► under way, on schedule    ✗ should have finished", {"✓": D, "►": P, "✗": L}),
        ("Key: ✔ = complete; ➤ = on track; ✖ = overdue", {"✔": D, "➤": P, "✖": L}),
        ("complete ✔, at risk ⚠, not started ☐", {"✔": D, "⚠": P, "☐": N}),
        ("🙂 finished / 😐 going to plan / ☹️ stuck", {"🙂": D, "😐": P, "☹": L}),
        ("Green = action complete     Amber = in progress     Red = not started", {"Green": D, "Amber": P, "Red": N}),
        ("RAG rating: Red - off track | Amber - at risk | Green - on track", {"Red": L, "Amber": P, "Green": P}),
        ("Red: overdue\nAmber: in progress\nGreen: complete and embedded", {"Red": L, "Amber": P, "Green": E}),
        ("R: not started A: started G: done", {"Red": N, "Amber": P, "Green": D}),
        ("Key: Blue (B) = closed, no longer required; Green (G) = complete", {"Blue": C, "Green": D}),
        ("Rating: 1 = not started, 2 = under way, 3 = complete", {"1": N, "2": P, "3": D}),
        ("Judgement: 1 = done and having impact  2 = done  3 = under way  4 = not begun", {"1": E, "2": D, "3": P, "4": N}),
        ("1 = done  2 = under way  3 = not begun.  Blank = not judged that half term.", {"1": D, "2": P, "3": N}),
        ("Light green = on track; Dark green = complete; Red = overdue", {"Light green": P, "Dark green": D, "Red": L}),
    ],
)
def test_a_key_may_stand_in_one_line(line: str, levels: dict[str, CountsAs]) -> None:
    assert counted((line,)) == levels


@pytest.mark.parametrize(
    "line",
    [
        "The red team said: it is late. The green team: on time.",
        "Key: TR = Term of reference   WS = Work stream for the review",
        "Key performance indicators: all",
        "RED = 2, AMBER = 3, GREEN = 1",
        "Red: 2 actions; Amber: three actions; Green: 11 (60%)",
        "Meeting 9: minutes. Meeting 10: papers.",
        "Open 9:00 to 17:00",
        "Green is for everyone",
        "✓ use the lists ✗ merge cells",
        "Told by ✉ letter, ☎ telephone",
    ],
)
def test_a_line_that_only_looks_like_a_key_is_none(line: str) -> None:
    assert counted((line,)) == {}


# --- in rows


def test_a_key_may_stand_in_sentences_below_each_other() -> None:
    assert counted(
        ("The status of each milestone:",),
        ("Blue: has now been completed",),
        ("Green: on track, in progress and complete to plan with no issues",),
        ("Amber: not yet complete, a risk but not yet an issue",),
        ("Red: activity slipped beyond the required timescale",),
    ) == {"Blue": D, "Green": P, "Amber": P, "Red": L}


def test_a_sentence_may_say_when_a_level_is_shown_wherever_it_names_it() -> None:
    sentences = (
        ("An activity is shown Purple once it is finished.",),
        ("Use Green while work is going on.",),
        ("An action turns Amber if it is at risk.",),
        ("Red is used when the due month has gone by and the work is not finished.",),
        ("White means that work has not begun.",),
    )
    assert counted(*sentences) == {"Purple": D, "Green": P, "Amber": P, "Red": L, "White": N}


def test_one_line_may_say_when_each_level_is_used() -> None:
    assert counted(("Use Green when it is on track, Amber if it is at risk, Red where the date has passed.",)) == {
        "Green": P,
        "Amber": P,
        "Red": L,
    }


def test_two_names_of_which_one_is_no_state_are_no_key() -> None:
    assert levels_in_text("Complete means that it was reached. Camberley means that we move house.", HERE) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The board asked why Green when the date has passed",
        "The Green team moves where it is needed",
        "The measure was Red once it was reported. It is Amber now",
        "Chair Mr Green once more",
    ],
)
def test_a_sentence_that_only_speaks_of_a_colour_says_no_level(text: str) -> None:
    assert levels_in_text(text, HERE) == ()


@pytest.mark.parametrize(
    ("levels", "blue"),
    [
        ((("Blue", "finished and signed off by the Board"), ("Green", "on track"), ("Red", "late")), D),
        ((("Blue", "finished and signed off by the Board"), ("Green", "finished"), ("Red", "late")), E),
        ((("Blue", "finished, with impact evidenced and signed off"), ("Green", "on track"), ("Red", "late")), E),
        ((("Blue", "signed off by the Board"), ("Green", "on track"), ("Red", "late")), E),
        ((("Blue", "finished and signed off by the Board", "evidenced"), ("Green", "on track"), ("Red", "late")), E),
    ],
)
def test_what_is_finished_and_signed_off_is_shown_to_work_only_where_another_level_is_finished_too(
    levels: tuple[tuple[str, ...], ...], blue: CountsAs
) -> None:
    assert counted(("RAG key",), *levels)["Blue"] is blue


@pytest.mark.parametrize("headed", ["What it means", "Use it when", "What we mean by it"])
def test_the_headings_of_a_key_are_no_level_of_it(tmp_path: Path, headed: str) -> None:
    key = [("Colour", headed), ("Blue (B)", "Complete"), ("Green (G)", "Going as planned"), ("Red (R)", "Past its date")]
    rows = [(f"1.{at}", f"Open the hub in area {at}", "Ann Lee", "31/07/2026", code) for at, code in enumerate("BGR", 1)]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [("Ref", "Action", "Lead", "Due", "RAG"), *rows], "Key": key})
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [level.name for level in found.scale.levels] == ["Blue", "Green", "Red"]
    assert not [each.id for each in found.findings if each.id == "level-meaning-unclear"]


def test_a_code_in_brackets_behind_a_levels_name_rates_as_the_name_does(tmp_path: Path) -> None:
    key = [("Rating", "What it means"), ("Blue (B)", "Complete"), ("Green (G)", "On track"), ("Grey (N)", "Not started")]
    rows = [(f"1.{at}", f"Open the hub in area {at}", "Ann Lee", "31/07/2026", code) for at, code in enumerate("BGNG", 1)]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [("Ref", "Action", "Lead", "Due", "BRAG"), *rows], "Key": key})
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [each.standing.counts_as for each in found.plan.actions] == [D, P, N, P]
    assert [each.standing.level.name for each in found.plan.actions if each.standing.level] == ["Blue", "Green", "Grey", "Green"]
    assert not [each.id for each in found.findings if "rating" in each.id]


def test_a_code_in_brackets_that_alone_tells_levels_apart_belongs_to_its_name() -> None:
    assert counted(("Key",), ("Amber (A)", "Under way"), ("Amber (E)", "Done, impact awaited"), ("Red (R)", "Late")) == {
        "Amber": P,
        "Amber (E)": D,
        "Red": L,
    }


def test_a_title_before_the_first_level_is_no_part_of_it() -> None:
    assert counted(("RAG: Green – in place",), ("Amber – under way",), ("Red – not yet started",)) == {
        "Green": D,
        "Amber": P,
        "Red": N,
    }


def test_a_key_may_have_the_name_and_the_meaning_side_by_side() -> None:
    assert counted(("Red", "Off track"), ("Amber", "Some delay, plan in place to recover"), ("Green", "Complete")) == {
        "Red": L,
        "Amber": P,
        "Green": D,
    }


@pytest.mark.parametrize(
    "spelt", ["{letter} - {colour}", "{letter} = {colour}", "{letter}: {colour}", "{colour} ({letter})", "{colour} - {letter}"]
)
def test_a_letter_and_its_colour_in_one_cell_mean_what_the_next_cell_says(spelt: str) -> None:
    means = {
        "Blue": "Complete and evidence of impact accepted by the Board",
        "Green": "On track to be completed by the date given",
        "Red": "Not on track, serious concern",
        "White": "Not started",
    }
    rows = [(spelt.format(letter=colour[0], colour=colour), said) for colour, said in means.items()]
    assert counted(("BRAG key",), *rows) == {"Blue": E, "Green": P, "Red": L, "White": N}


def test_a_colour_with_its_meaning_in_one_cell_keeps_it_whatever_stands_beside() -> None:
    rows = [("Red - late", "Ask the sponsor"), ("Amber - under way", "Watch"), ("Green - complete", "Nothing to do")]
    assert counted(("RAG key",), *rows) == {"Red": L, "Amber": P, "Green": D}


def test_a_key_of_numbers_needs_a_title() -> None:
    rows = (("1", "Not started"), ("2", "In progress"), ("3", "Complete"), ("4", "Complete and embedded"))
    assert (counted(("Key to scores",), *rows), counted(*rows)) == ({"1": N, "2": P, "3": D, "4": E}, {})


def test_a_key_of_words_needs_a_title() -> None:
    rows = (("On hold", "Waiting for a decision, paused"), ("Live", "In progress"), ("Finished", "Complete"))
    assert counted(("Status key",), *rows) == {"On hold": P, "Live": P, "Finished": D}


def test_shades_side_by_side_may_be_the_key() -> None:
    assert counted((("Behind track", RED), ("In progress", AMBER), ("Complete", GREEN))) == {
        "Behind track": L,
        "In progress": P,
        "Complete": D,
    }


def test_shaded_cells_before_their_meaning_are_named_by_their_colour() -> None:
    rows = ((("", RED), "Overdue"), (("", AMBER), "In progress"), (("", GREEN), "Complete"))
    assert counted(("Legend",), *rows) == {"Red": L, "Yellow": P, "Green": D}


def test_a_shade_and_its_meaning_are_a_level_whatever_else_stands_in_the_row() -> None:
    blue, green = ("Force tracker", "", "", ("", BLUE), "Complete"), ("", "", "", ("", GREEN), "On course")
    red = ("", "", "", ("", RED), "Slipping, recovery agreed")
    assert counted(blue, green, red) == {"Blue": D, "Green": P, "Red": P}


def test_beside_levels_in_colour_one_in_grey_is_a_level_where_it_says_a_state() -> None:
    coloured = (("Completed", BLUE), ("On schedule", GREEN), ("Behind schedule", RED))
    key = (("Key:", "A6A6A6"), *coloured, ("No longer pursued", "BFBFBF"))
    assert counted(key) == {"Completed": D, "On schedule": P, "Behind schedule": L, "No longer pursued": CountsAs.CLOSED}


def test_shaded_status_words_beside_their_meaning_are_levels() -> None:
    done, on = (("Complete", BLUE), "All done"), (("On schedule", GREEN), "Will be done by its date")
    assert counted(done, on, ("Not due", "Will begin later")) == {"Complete": D, "On schedule": P, "Not due": N}


def test_a_level_that_is_called_evidenced_is_so_though_its_meaning_only_says_done() -> None:
    key = (("RAG key",), ("Complete and evidenced", "All of it is done"), ("Behind schedule", "Late"))
    assert counted(*key) == {"Complete and evidenced": E, "Behind schedule": L}


def test_a_key_beside_the_table_is_found() -> None:
    one = sheet(("", "", "", "Red", "Overdue"), ("", "", "", "Green", "Complete"))
    assert [level.name for key in keys_on(one) for level in key.levels] == ["Red", "Green"]


COMPOUND = "Status: IP = in progress; C = complete; {} = complete and evidenced; O = overdue"


@pytest.mark.parametrize("name", ["C+E", "C/E", "C & E", "C + E", "C+", "CE"])
def test_a_level_may_be_named_by_letters_that_are_joined(name: str) -> None:
    assert counted((COMPOUND.format(name),)) == {"IP": P, "C": D, name: E, "O": L}


@pytest.mark.parametrize("typed", ["C+E", "C/E", "C & E", "C + E", "c&e"])
def test_the_sign_between_the_letters_of_a_level_does_not_matter(typed: str) -> None:
    scale = read_scale(every_key([sheet((COMPOUND.format("C+E"),), name="Plan")], []), [], [], {}).scale
    level = read_rating(typed, None, scale).level
    assert (level.name if level else None) == "C+E"
    assert [each.name for text in ("C", "O") if (each := read_rating(text, None, scale).level)] == ["C", "O"]


# --- what is no key


@pytest.mark.parametrize(
    "rows",
    [
        (("RAG", "Number of actions"), ("Red", "2"), ("Amber", "3"), ("Green", "11")),
        (("RATING OF ACTIONS", "DESCRIPTION"), ("RED = 1", "One action is red"), ("AMBER = 2", "Two actions")),
        (("Red", "2 actions"), ("Amber", "three actions"), ("Green", "none")),
        (("Colour", "Shape"), ("green", "round"), ("blue", "square")),
        (("Red", "10%"), ("Green", "90%")),
        (("Red team", "Ms Bell"), ("Green team", "Mr Ash")),
        (("A: Leadership is not met",), ("B: Practice",)),
        (("A: Complete the audit of files",), ("B: Complete the plan for staff",), ("C: Complete the budget for May",)),
        (("1: Complete the audit of files",), ("2: Complete the plan for staff",), ("3: Complete the budget for May",)),
    ],
)
def test_a_summary_or_a_list_is_no_key(rows: tuple[tuple[str, ...], ...]) -> None:
    assert counted(*rows) == {}


@pytest.mark.parametrize(
    "rows",
    [
        (("Status", "Finished"), ("Done", "Y"), ("Done – impact seen", "N"), ("Still going",), ("Stuck",)),
        (("Stage", "Done?"), ("Complete", "No"), ("In progress", "Yes"), ("", "Not yet")),
    ],
)
def test_two_lists_to_choose_from_side_by_side_are_no_key(rows: tuple[tuple[str, ...], ...]) -> None:
    assert counted(*rows, name="Lists") == {}


def test_a_list_of_states_with_yes_or_no_beside_each_is_a_key() -> None:
    assert counted(("Done", "Y"), ("Bedding in", "N"), ("Stuck", "N"), name="Status key") == {
        "Done": D,
        "Bedding in": P,
        "Stuck": P,
    }


# --- several keys


def test_the_key_of_actions_stands_before_that_of_objectives() -> None:
    assert counted(
        ("Overall status of the objective:",),
        ("Green: complete",),
        ("Red: overdue",),
        ("Status of each milestone:",),
        ("Green: on track",),
        ("Red: delayed",),
    ) == {"Green": P, "Red": L}


def test_two_keys_that_say_otherwise_are_a_finding() -> None:
    one = sheet(("Amber: in progress",), ("Red: overdue",), name="One")
    other = sheet(("Amber: overdue",), ("Red: overdue",), name="Other")
    assert [(finding.id, finding.place.sheet) for finding in read_scale(every_key([one, other], []), [], [], {}).findings] == [
        ("keys-differ", "Other")
    ]


# --- nothing runs away


@pytest.mark.parametrize(
    "text", ["Red" + " " * 32_000 + "=", "A = " * 8_000, "Red: " * 6_000, "(" * 32_000, "\n" * 32_000, "✓ a " * 8_000]
)
def test_a_text_of_any_length_is_looked_at_at_once(text: str) -> None:
    started = time.process_time()
    levels_in_text(text, HERE)
    counted((text,), (text,))
    assert time.process_time() - started < 0.5


def test_what_letters_stand_for_below_a_key_is_no_level_of_it() -> None:
    rows: list[tuple[str]] = [("Green: milestone reached, goes on to plan",), ("Amber: partly reached",), ("Red: not reached",)]
    assert counted(("How we RAG",), *rows, (), ("DCO – designated clinical officer. PCF – the parents' forum.",)) == {
        "Green": P,
        "Amber": P,
        "Red": L,
    }


def test_a_star_may_tell_two_levels_of_one_letter_apart() -> None:
    line = "N = not begun    U = under way    D = done    D* = done and young people say it makes a difference"
    assert counted(("Key",), (line,)) == {"N": N, "U": P, "D": D, "D*": E}
    scale = read_scale(every_key([sheet(("Key",), (line,), name="Plan")], []), [], [], {}).scale
    named = [read_rating(text, None, scale).level for text in ("D", "D*", "U*")]
    assert [level.counts_as if level else None for level in named] == [D, E, P]


# --- colours between two, and headings over a key


@pytest.mark.parametrize(
    "heads", [("Letter", "Delivery confidence", "Meaning"), ("Code", "Name", "What it means"), ("RAG", "", "Definition")]
)
@pytest.mark.parametrize("between", ["/", "-", " / "])
def test_letters_of_two_colours_are_called_what_the_next_cell_spells_out(heads: tuple[str, str, str], between: str) -> None:
    found = counted(
        heads,
        (("G", GREEN), "Green", "On course, no concerns"),
        (("A/G", "C6D92D"), f"Amber{between}Green", "Probably on course"),
        (("A", AMBER), "Amber", "Feasible, but there are significant issues"),
        (("A/R", "F4792B"), f"Amber{between}Red", "In doubt, action needed now"),
        (("R", RED), "Red", "Will not be delivered as it stands"),
        name="Key",
    )
    assert {name.replace(between, "/"): counts for name, counts in found.items()} == {
        "Green": P, "Amber/Green": P, "Amber": P, "Amber/Red": P, "Red": L,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "counts_as"),
    [
        ("Successful delivery appears feasible but significant issues already exist", P),
        ("Delivery probable; constant attention needed", P),
        ("Feasible but significantly delayed", L),
        ("Significant issues", L),
        ("Not deliverable", C),
        ("In doubt, with action needed", P),
    ],
)
def test_what_may_yet_be_done_is_not_late_for_its_issues_alone(text: str, counts_as: CountsAs) -> None:
    assert read_meaning(text).counts_as is counts_as
