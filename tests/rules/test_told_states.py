"""How far an action is, from whatever its row tells: each manner of telling it read from a plan of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

HEAD = ("Ref", "Action", "Lead", "Deadline")
TEXTS = (
    "Recruit a manager",
    "Train all the teams",
    "Write the new policy",
    "Audit thirty files",
    "Open the panel",
    "Agree the budget",
)
NOT_STARTED, IN_PROGRESS, DONE, EVIDENCED, OVERDUE, CLOSED = (
    CountsAs.NOT_STARTED, CountsAs.IN_PROGRESS, CountsAs.DONE, CountsAs.EVIDENCED, CountsAs.OVERDUE, CountsAs.CLOSED,
)  # fmt: skip


def plan(folder: Path, headings: tuple[object, ...], *told: tuple[object, ...], fills: dict[str, str] | None = None) -> Programme:
    """A plan of as many actions as are told of, each due on the last of July."""
    rows = [(f"1.{number}", TEXTS[number - 1], "DCS", date(2026, 7, 31), *each) for number, each in enumerate(told, 1)]
    sheets: dict[str, Rows] = {"Plan": ((*HEAD, *headings), *rows)}
    write_workbook(folder / "tracker.xlsx", sheets, fills)
    return read_programme(open_programme(folder), Month(2026, 5), date(2026, 5, 31))


def states(programme: Programme) -> list[CountsAs | None]:
    return [action.standing.counts_as for action in programme.plan.actions]


@pytest.mark.parametrize("heading", ["Status", "Current status", "Progress status"])
def test_a_status_column_tells_it(tmp_path: Path, heading: str) -> None:
    told = plan(tmp_path, (heading,), ("Complete",), ("Some delay, expected to recover",), ("Superseded",), ("Not started",))
    assert states(told) == [DONE, IN_PROGRESS, CLOSED, NOT_STARTED]


@pytest.mark.parametrize("heading", ["Complete Y/N", "Completed?", "Complete (yes/no)", "Done"])
@pytest.mark.parametrize("yes, no", [("Y", "N"), ("Yes", "No")])
def test_yes_and_no_say_what_their_column_asks(tmp_path: Path, heading: str, yes: str, no: str) -> None:
    told = plan(tmp_path, (heading,), (yes,), (no,), (yes,), (no,))
    assert [state is not None and state.is_done for state in states(told)] == [True, False, True, False]
    assert not any(action.standing.level for action in told.plan.actions)


@pytest.mark.parametrize("shares", [(0, 45, 100, 90), ("0%", "45%", "100%", "90 %"), ("0", "45", "100", "90")])
def test_a_share_that_is_complete_tells_it(tmp_path: Path, shares: tuple[object, ...]) -> None:
    assert states(plan(tmp_path, ("% complete",), *((share,) for share in shares))) == [NOT_STARTED, IN_PROGRESS, DONE, IN_PROGRESS]


@pytest.mark.parametrize("tick", ["✓", "✔", "x", "Yes", "ü"])
def test_a_tick_says_what_the_heading_over_it_says(tmp_path: Path, tick: str) -> None:
    told = plan(tmp_path, ("Achieved (tick)", "On target", "Not started"), (tick,), (None, tick), (None, None, tick), (tick,))
    assert states(told) == [DONE, IN_PROGRESS, NOT_STARTED, DONE]


FIVE_STATES = ("Nothing yet", "Started", "Nearly there", "In place", "In place, and shown to work")


def of_five(*ticked: int, mark: str = "x") -> tuple[str | None, ...]:
    return tuple(mark if at in ticked else None for at in range(5))


def test_where_each_row_marks_one_state_whatever_marks_it_ticks(tmp_path: Path) -> None:
    told = plan(tmp_path, FIVE_STATES, of_five(4), of_five(3, mark="✓"), of_five(1, mark="X"), of_five(0), of_five(2, mark="ü"))
    assert states(told) == [EVIDENCED, DONE, IN_PROGRESS, NOT_STARTED, IN_PROGRESS]


def test_where_rows_mark_several_states_by_two_marks_a_cross_says_no(tmp_path: Path) -> None:
    heads = ("Started", "Completed", "Impact shown")
    told = plan(tmp_path, heads, ("✓", "x", "x"), ("✓", "✓", "x"), ("✓", "✓", "✓"), ("✓", "x", "x"))
    assert states(told) == [IN_PROGRESS, DONE, EVIDENCED, IN_PROGRESS]


@pytest.mark.parametrize(
    "line, state",
    [
        ("Crosses are cumulative for some lines", DONE),
        ("Where several are ticked, read the one furthest to the right.", DONE),
        ("The right-most cross is where we are now", DONE),
        ("Savings are cumulative", IN_PROGRESS),
        ("Each action has one cross", IN_PROGRESS),
    ],
)
def test_of_several_ticked_states_the_last_counts_where_a_line_says_so(line: str, state: CountsAs, tmp_path: Path) -> None:
    rows = [(1, "Recruit a manager", "DCS", date(2026, 7, 31), *of_five(1, 2, 3))]
    rows += [(at, TEXTS[at], "DCS", date(2026, 7, 31), *of_five(3)) for at in range(2, 6)]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [(line,), (), (*HEAD, *FIVE_STATES), *rows]})
    assert states(read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))) == [state, *([DONE] * 4)]


def test_what_is_not_ticked_as_achieved_is_not(tmp_path: Path) -> None:
    assert states(plan(tmp_path, ("Achieved",), ("✓",), (None,), ("✓",), (None,))) == [DONE, IN_PROGRESS, DONE, IN_PROGRESS]


def test_a_date_of_completion_says_that_it_is_done_and_a_blank_one_that_it_is_not(tmp_path: Path) -> None:
    told = plan(tmp_path, ("Date completed",), (date(2026, 3, 2),), (None,), (date(2026, 4, 30),), ("TBC",))
    assert states(told) == [DONE, IN_PROGRESS, DONE, IN_PROGRESS]


def test_a_progress_text_may_begin_with_the_status(tmp_path: Path) -> None:
    told = plan(
        tmp_path,
        ("Progress",),
        ("Complete. All of the new staff are in post and have been trained.",),
        ("In progress: two of the three teams have been trained so far.",),
        ("Delayed - the lawyers have not yet looked at the text of it.",),
        ("Not started.",),
    )
    assert states(told) == [DONE, IN_PROGRESS, OVERDUE, NOT_STARTED]


@pytest.mark.parametrize(
    "after",
    [
        " - ",
        " – ",
        ": ",
        ". ",
        "\n",
    ],
)
def test_a_progress_text_may_begin_with_the_letter_of_the_rating(tmp_path: Path, after: str) -> None:
    texts = ("two of the three teams have been trained", "nobody has been found for the post", "all files were audited")
    told = plan(tmp_path, ("Progress",), *((f"{letter}{after}{text}",) for letter, text in zip("ARG", texts, strict=True)))
    assert states(told) == [IN_PROGRESS, OVERDUE, IN_PROGRESS]
    assert [table.lacks for table in told.reading.tables] == [()]


def test_letters_that_number_the_texts_of_progress_are_no_ratings(tmp_path: Path) -> None:
    told = plan(tmp_path, ("Progress",), ("A - two teams have been trained so far",), ("B - nobody has been found for the post",))
    assert states(told) == [None, None]
    assert [table.lacks for table in told.reading.tables] == [("rating or status",)]


def test_a_rating_stands_before_the_first_words_of_the_progress(tmp_path: Path) -> None:
    told = plan(tmp_path, ("RAG", "Progress"), ("Red", "Complete. All are trained now."), ("Amber", "Not started. It waits."))
    assert states(told) == [OVERDUE, IN_PROGRESS]


def test_letters_that_are_not_all_colours_are_the_councils_own_and_are_said(tmp_path: Path) -> None:
    told = plan(tmp_path, ("Status",), ("C",), ("P",), ("B",), ("G",))
    assert states(told) == [None] * 4
    assert [finding.place.cell for finding in told.findings if finding.id == "status-not-understood"] == ["E2", "E3", "E4", "E5"]


def test_letters_that_are_all_colours_are_ratings(tmp_path: Path) -> None:
    told = plan(tmp_path, ("Status",), ("R",), ("A",), ("G",), ("B",))
    assert [action.standing.level and action.standing.level.name for action in told.plan.actions] == [
        "Red",
        "Amber",
        "Green",
        "Blue",
    ]


def test_whole_rows_may_be_shaded_as_the_sheets_own_key_says(tmp_path: Path) -> None:
    rows = [(f"1.{at}", text, "DCS", "May 2026") for at, text in enumerate(TEXTS[:3], 1)]
    red, amber, green = "FF7C80", "FFE699", "A9D08E"
    fills = {"Plan!A1": red, "Plan!B1": amber, "Plan!C1": green}
    fills |= {f"Plan!{column}{row}": shade for row, shade in ((3, green), (4, amber), (5, red)) for column in "ABCD"}
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": (("Behind track", "In progress", "Complete"), HEAD, *rows)}, fills)
    told = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert states(told) == [DONE, IN_PROGRESS, OVERDUE]


def test_rows_that_are_striped_for_looks_are_not_rated(tmp_path: Path) -> None:
    fills = {f"Plan!{column}{row}": "DDEBF7" for row in (2, 4) for column in "ABCD"}
    assert states(plan(tmp_path, (), (), (), (), fills=fills)) == [None] * 3


def test_a_status_of_closed_stands_beside_any_rating(tmp_path: Path) -> None:
    told = plan(tmp_path, ("RAG", "Status"), ("Red", "Risk accepted"), ("Green", "No longer needed"), ("Amber", "On track"))
    assert states(told) == [CLOSED, CLOSED, IN_PROGRESS]
    assert not [finding for finding in told.findings if finding.id == "rating-and-status-differ"]


def test_every_status_word_says_what_it_counts_as_and_in_how_many_rows_it_stands(tmp_path: Path) -> None:
    told = plan(tmp_path, ("Status",), ("Complete",), ("On hold",), ("complete",), ("Not started",))
    words = [(word.word, word.counts_as, word.rows, word.because) for word in told.reading.words if not word.is_level]
    assert words == [
        ("Complete", DONE, 2, "'complete' says that it is done"),
        ("On hold", IN_PROGRESS, 1, "'on hold' says that it waits"),
        ("Not started", NOT_STARTED, 1, "'not started' says that it has not begun"),
    ]


def test_settings_say_what_a_status_word_counts_as(tmp_path: Path) -> None:
    rows = [
        (f"1.{number}", TEXTS[number], "DCS", "July 2026", status)
        for number, status in enumerate(("On hold", "Stage 2", "Complete"))
    ]
    settings = (("Setting", "Value"), ("counts as: On hold", "not started"), ("counts as: stage 2", "closed"))
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": ((*HEAD, "Status"), *rows), "Settings": settings})
    told = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert states(told) == [NOT_STARTED, CLOSED, DONE]
    assert [word.because for word in told.reading.words][:2] == ["Settings say so"] * 2


def test_a_step_whose_status_is_not_understood_does_not_follow_its_action(tmp_path: Path) -> None:
    rows = [
        ("1.1", "Recruit a manager", "DCS", "July 2026", "Complete"),
        ("1.1", "Train all the teams", "DCS", "July 2026", "Ask Ada"),
    ]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": ((*HEAD, "Status"), *rows)})
    (action,) = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).plan.actions
    assert [step.standing.unclear for step in action.steps] == [False, True]


KEYED: Rows = (("Rating", "Meaning"), ("Red", "Overdue"), ("Amber", "Some delay"), ("Green", "On track"), ("Blue", "Complete"))
BEGUN = (
    "RED – waiting for IT. They were chased.",
    "RAG: Amber – two in post",
    "Green\nAll are trained",
    "BLUE: done in March",
    "Trained all",
)


@pytest.mark.parametrize("heading", ["RAG", "Status", "% complete"])
@pytest.mark.parametrize("comments", ["Progress", "Comments", "Notes"])
def test_where_the_cell_is_blank_the_rating_with_which_a_comment_begins_tells(tmp_path: Path, heading: str, comments: str) -> None:
    told = plan(
        tmp_path, (heading, comments), *((None, begun) for begun in BEGUN), ({"RAG": "Amber"}.get(heading, "50%"), "So far")
    )
    assert [said.standing.level and said.standing.level.name for said in told.plan.actions[:5]] == [
        "Red",
        "Amber",
        "Green",
        "Blue",
        None,
    ]


@pytest.mark.parametrize(
    ("heading", "others"), [("RAG", ("Green", "Amber", "Green")), ("Status", ("On track", "On track", "Complete"))]
)
def test_a_comment_that_begins_with_another_rating_is_said(tmp_path: Path, heading: str, others: tuple[str, ...]) -> None:
    told = plan(
        tmp_path, (heading, "Progress"), *zip(others, ("RED – waiting for IT", "AMBER: two in post", "All trained"), strict=True)
    )
    assert [each.place.cell for each in told.findings if each.id == "rating-and-comment-differ"] == ["F2"]


# --- where one manner of telling ends and another begins


@pytest.mark.parametrize(
    ("letters", "are_ratings"),
    [(("R", "A", "G", "A", "?1"), True), (("R", "A", "G", "?1"), False), (("R", "A", "?1", "?2"), False)],
)
def test_letters_are_ratings_where_four_in_five_are_colours(tmp_path: Path, letters: tuple[str, ...], are_ratings: bool) -> None:
    told = plan(tmp_path, ("Status",), *((letter,) for letter in letters))
    assert (told.plan.actions[0].standing.level is not None) is are_ratings


@pytest.mark.parametrize(("shaded", "state"), [("ABCD", OVERDUE), ("ABC", OVERDUE), ("AB", None), ("A", None)])
def test_a_row_is_rated_by_its_shade_where_more_than_half_of_it_is_shaded(
    tmp_path: Path, shaded: str, state: CountsAs | None
) -> None:
    rows = [(f"1.{at}", text, "DCS", "May 2026") for at, text in enumerate(TEXTS[:3], 1)]
    fills = {"Plan!A1": "FF7C80", "Plan!B1": "FFE699", "Plan!C1": "A9D08E", **{f"Plan!{column}3": "FF7C80" for column in shaded}}
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": (("Behind track", "In progress", "Complete"), HEAD, *rows)}, fills)
    told = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert states(told) == [state, None, None]


@pytest.mark.parametrize(
    ("typed", "state"),
    [("Yes", DONE), ("Closed", DONE), ("Superseded", CLOSED), ("No", IN_PROGRESS), ("Not yet started", IN_PROGRESS)],
)
def test_a_word_where_the_date_of_completion_should_be_tells_it_too(tmp_path: Path, typed: str, state: CountsAs) -> None:
    told = plan(tmp_path, ("Date completed",), (date(2026, 3, 2),), (date(2026, 4, 2),), (typed,))
    assert states(told)[2] is state


@pytest.mark.parametrize("typed", ["-", "n/a", "TBC", "to be agreed", "No", "N", "Not yet started", "In progress", "Ongoing"])
def test_no_completion_date_is_asked_of_what_is_open(tmp_path: Path, typed: str) -> None:
    told = plan(tmp_path, ("Date completed",), (date(2026, 3, 2),), (date(2026, 4, 2),), (typed,))
    assert states(told)[2] is IN_PROGRESS
    assert "completion-not-understood" not in {finding.id for finding in told.findings}


@pytest.mark.parametrize(
    "typed", ["Ask Ada", "N/A – the hub is compulsory now", "n/a (part of another contract)", "minutes of 12th"]
)
def test_a_completion_date_that_is_not_understood_is_said_and_leaves_it_unknown(tmp_path: Path, typed: str) -> None:
    told = plan(tmp_path, ("Date completed",), (date(2026, 3, 2),), (date(2026, 4, 2),), (typed,))
    assert states(told)[2] is None
    assert [finding.place.cell for finding in told.findings if finding.id == "completion-not-understood"] == ["E4"]


def test_what_progress_begins_with_tells_it_where_the_completion_date_is_not_understood(tmp_path: Path) -> None:
    rows = (date(2026, 3, 2), "Closed"), (date(2026, 4, 2), "Done"), ("Ask Ada", "Delayed: no room is free")
    assert states(plan(tmp_path, ("Date completed", "Progress"), *rows))[2] is CountsAs.OVERDUE


@pytest.mark.parametrize(("status", "level"), [("AG", "Amber"), ("A", "Amber"), ("RED", "Red"), ("ABC", None)])
def test_a_status_of_one_letter_or_two_names_a_level_of_the_scale(tmp_path: Path, status: str, level: str | None) -> None:
    key = (("Rating", "Meaning"), ("Red", "Overdue"), ("Amber", "In progress"), ("Green", "Complete"))
    rows = [(f"1.{at}", TEXTS[at], "DCS", "May 2026", each) for at, each in enumerate(("Red", "Green", status))]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": ((*HEAD, "Status"), *rows), "Key": key})
    *_, last = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).plan.actions
    assert (last.standing.level and last.standing.level.name) == level


def keyed(folder: Path, headings: tuple[str, ...], *told: tuple[object, ...]) -> Programme:
    """With a key in which Green says that it is complete."""
    key = (("Rating", "Meaning"), ("Red", "Overdue"), ("Amber", "In progress"), ("Green", "Complete"))
    rows = [(f"1.{at}", TEXTS[at], "DCS", "May 2026", *each) for at, each in enumerate(told)]
    write_workbook(folder / "tracker.xlsx", {"Plan": ((*HEAD, *headings), *rows), "Key": key})
    return read_programme(open_programme(folder), Month(2026, 5), date(2026, 5, 31))


def test_a_status_that_names_another_level_than_the_rating_is_said_and_the_rating_stands(tmp_path: Path) -> None:
    told = keyed(tmp_path, ("RAG", "Status"), ("Red", "Green"), ("Amber", "Amber"), ("Green", "Green"))
    assert [each.standing.level and each.standing.level.name for each in told.plan.actions] == ["Red", "Amber", "Green"]
    assert [each.place.cell for each in told.findings if each.id == "rating-and-status-differ"] == ["F2"]


@pytest.mark.parametrize("typed", ["-", "n/a", None])
def test_a_status_that_says_nothing_is_no_status_that_is_not_understood(tmp_path: Path, typed: str | None) -> None:
    told = plan(tmp_path, ("Status",), ("Complete",), ("On track",), ("Complete",), (typed,))
    assert states(told)[3] is None
    assert "status-not-understood" not in {each.id for each in told.findings}


@pytest.mark.parametrize(
    ("begins", "state"),
    [("RED - it waits", OVERDUE), ("Update - it waits", None), ("Reading - it waits", None), ("RED it waits", None)],
)
def test_only_a_colour_before_a_break_is_the_rating_with_which_a_comment_begins(
    tmp_path: Path, begins: str, state: CountsAs | None
) -> None:
    told = plan(tmp_path, ("Progress",), (f"{begins} for the lawyers to look at it",), ("They have been trained so far",))
    assert states(told)[0] is state


LOG = (
    ("Done - circulated 29/4", "Done, noted", "Drafted, with Leader", "Carried forward, to come 16/10", "Invite sent", None),
    ("Completed", "Completed 13/5. Minutes amended", "Not yet done", "Ongoing, report to June Board", "See item 4", ""),
    ("Actioned", "Closed", "In progress: first draft seen", "Open - paper to follow", "Chair to raise with ICB", None),
)


@pytest.mark.parametrize("heading", ["Outcome", "Outcome / result", "Result"])
@pytest.mark.parametrize("told", LOG)
def test_an_outcome_behind_the_actions_that_begins_with_states_tells_what_came_of_them(
    tmp_path: Path, heading: str, told: tuple[str | None, ...]
) -> None:
    read = plan(tmp_path, (heading,), *((each,) for each in told))
    assert [state is not None and state.is_over for state in states(read)] == [True, True, False, False, False, False]
    assert states(read)[2:] == [IN_PROGRESS, IN_PROGRESS, None, None]
    assert [action.outcome for action in read.plan.actions] == [None] * 6
    assert not [each for each in read.findings if each.id == "column-not-read"]


@pytest.mark.parametrize(
    "hoped",
    [
        ("All children are seen in time", "Completed assessments are of good quality", "Fewer moves, closer to home"),
        ("Complete, accurate records", "Staff feel supported", "Improved attendance of children in care"),
        ("Achieved by every team", "90% on time", "On track families step down sooner"),
    ],
)
def test_an_outcome_that_is_hoped_for_tells_no_state(tmp_path: Path, hoped: tuple[str, ...]) -> None:
    read = plan(tmp_path, ("Outcome",), *((each,) for each in hoped))
    assert states(read) == [None] * 3
    assert [action.outcome for action in read.plan.actions] == list(hoped)


def test_an_outcome_beside_a_state_stays_what_is_hoped_for(tmp_path: Path) -> None:
    told = (("Completed, and used by all", "Amber"), ("Closed, with no repeats", "Green"), ("In place", "Red"))
    read = plan(tmp_path, ("Outcome", "RAG"), *told)
    assert [action.outcome for action in read.plan.actions] == [outcome for outcome, _ in told]


def test_days_again_and_again_are_said_to_be_no_states(tmp_path: Path) -> None:
    read = plan(tmp_path, ("Meeting",), *((day,) for day in ("17/04/25", "17/04/25", "22/05/25", "22/05/25", "22/05/25")))
    assert not [each for each in read.findings if each.id == "column-not-read"]


@pytest.mark.parametrize(("signs", "counts_as"), [(40, EVIDENCED), (41, None)])
def test_a_key_explains_states_of_forty_signs(signs: int, counts_as: CountsAs | None, tmp_path: Path) -> None:
    state = ("With the panel of all the partners of the town")[:signs]
    rows = [
        ("1.1", TEXTS[0], "DCS", date(2026, 7, 31), state, "Amber"),
        ("1.2", TEXTS[1], "DCS", date(2026, 7, 31), "Complete", "Red"),
    ]
    key: Rows = [("Status", "Meaning"), (state, "Complete and evidenced"), ("Complete", "Done")]
    ratings: Rows = [("RAG", "Meaning"), ("Red", "Overdue"), ("Amber", "On track"), ("Green", "Complete")]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [(*HEAD, "Status", "RAG"), *rows], "RAG key": ratings, "Status key": key})
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert programme.plan.actions[0].standing.status == counts_as


@pytest.mark.parametrize(("letters", "green"), [(("G", "GY"), "Green"), (("G", "GY", "GR"), None)])
def test_a_letter_is_the_level_that_no_other_letters_are_used_for(
    letters: tuple[str, ...], green: str | None, tmp_path: Path
) -> None:
    key: Rows = [("RAG", "Meaning"), ("Red", "Overdue"), ("Green", "Complete"), ("Grey", "Not started")]
    rows = [(f"1.{at}", TEXTS[at], "DCS", date(2026, 7, 31), letter) for at, letter in enumerate(("Red", *letters))]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [(*HEAD, "RAG"), *rows], "Key": key})
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    level = programme.plan.actions[1].standing.level
    assert (level.name if level else None) == green


@pytest.mark.parametrize(
    ("heading", "answer", "state"),
    [("On target?", "Yes", DONE), ("Started?", "Yes", DONE), ("Late?", "No", DONE), ("Late?", "Yes", OVERDUE)],
)
def test_what_is_asked_on_the_way_says_nothing_against_a_rating_of_done(
    heading: str, answer: str, state: CountsAs, tmp_path: Path
) -> None:
    """Whether it was on target is true of what is done, too; that it is late is not."""
    others = (("Amber", "Yes"), ("Amber", "No"), ("Amber", "Yes"))
    told = plan(tmp_path, ("RAG", heading), ("Blue - complete", answer), *others)
    assert states(told)[0] is state
    assert ("rating-and-status-differ" in {each.id for each in told.findings}) is (state is not DONE)
