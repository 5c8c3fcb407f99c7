"""Who, when and how far, told within the cell of something else: a bracket, a dated note, a ticked box, the fill of a number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.closings import closing
from reportgen.reading.values.notes import newest_note
from reportgen.reading.values.statuses import read_meaning
from tests.makers.workbooks import Rows, write_workbook
from tests.rules.test_as_councils_keep_them import AMBER, FIRST, GREEN, HEADINGS, RED, SECOND, THIRD, ratings, read, states

TEXTS = ("Agree one risk score for all visits", "Clear the list of old referrals", "Train all crews in the new visit")
POSTS = ("GM Prevention", "SM Training", "Head of ICT")
DAYS = ("Mar 2026", "May 2026", "Sept 2026")
KEY: Rows = [
    ("Key (colour of the action number)",),
    (None, "Complete", "Finished and signed off by the Board"),
    (None, "At risk", "Under way but may not be finished in time"),
    (None, "Overdue", "Not finished and the date has gone"),
]
KEY_FILLS = {"Front page!A2": GREEN, "Front page!A3": AMBER, "Front page!A4": RED}


def told(programme: Programme) -> list[tuple[str, tuple[str, ...], date | None]]:
    return [(each.text, each.leads, each.deadline.day) for each in programme.plan.actions]


@pytest.mark.parametrize("form", ["{} [{} – {}]", "{} ({}, {})", "{}\n[{} - {}]", "{} [Lead: {}; due: {}].", "{} {{{} / {}}}"])
@pytest.mark.parametrize("heading", ["Action [lead – date]", "Action", "How we will get there"])
def test_a_bracket_that_closes_the_action_tells_who_and_when(tmp_path: Path, form: str, heading: str) -> None:
    texts = [form.format(*each) for each in zip(TEXTS, POSTS, DAYS, strict=True)]
    rows: Rows = [("No.", heading, "Progress"), *((f"1.{at}", text, "Six were seen") for at, text in enumerate(texts, 1))]
    programme = read(tmp_path, rows)
    days = (date(2026, 3, 31), date(2026, 5, 31), date(2026, 9, 30))
    assert told(programme) == [(text, (post,), day) for text, post, day in zip(TEXTS, POSTS, days, strict=True)]
    assert not any(each.id == "deadlines-not-read" for each in programme.findings)


def test_of_an_action_without_its_bracket_it_is_said_that_nobody_leads_it(tmp_path: Path) -> None:
    texts = [f"{text} [{post} – {day}]" for text, post, day in zip(TEXTS, POSTS, DAYS, strict=True)]
    rows: Rows = [("No.", "Action"), *((f"1.{at}", text) for at, text in enumerate([*texts, "Share what we know of risks"], 1))]
    programme = read(tmp_path, rows)
    missing = {each.id for each in programme.findings} & {"lead-missing", "deadline-missing"}
    assert told(programme)[3] == ("Share what we know of risks", (), None)
    assert missing == {"lead-missing", "deadline-missing"}


def test_a_bracket_that_is_the_same_in_most_actions_says_what_they_are_taken_from(tmp_path: Path) -> None:
    texts = [f"{text} (Ofsted, June 2024)" for text in TEXTS]
    rows: Rows = [("No.", "Action", "Progress"), *((f"1.{at}", text, "Six were seen") for at, text in enumerate(texts, 1))]
    assert told(read(tmp_path, rows)) == [(text, (), None) for text in texts]


def test_a_bracket_behind_progress_says_who_wrote_it(tmp_path: Path) -> None:
    rows: Rows = [
        ("No.", "Action", "Progress"),
        *(
            (f"1.{at}", text, f"Six were seen by the team [{post} – {day}]")
            for at, (text, post, day) in enumerate(zip(TEXTS, POSTS, DAYS, strict=True), 1)
        ),
    ]
    assert told(read(tmp_path, rows)) == [(text, (), None) for text in TEXTS]


def test_columns_of_leads_and_dates_stand_before_what_a_bracket_says(tmp_path: Path) -> None:
    rows: Rows = [
        HEADINGS,
        *(
            (ref, f"{text} (QA Lead, {day})", who, when)
            for (ref, text, who, when), day in zip((FIRST, SECOND, THIRD), DAYS, strict=True)
        ),
    ]
    assert [(each.leads, each.deadline.text) for each in read(tmp_path, rows).plan.actions] == [
        ((str(row[2]),), row[3]) for row in (FIRST, SECOND, THIRD)
    ]


@pytest.mark.parametrize("text", ["Write the policy (see Annex A)", "Set up a MASH [MASH]", "Write it (2023)"])
def test_a_bracket_that_explains_tells_nobody_and_no_day(text: str) -> None:
    assert (closing(text).who, closing(text).when, closing(text).before) == (None, None, text)


def test_a_slash_between_two_who_do_it_parts_no_date_from_them() -> None:
    said = closing("Build the pathway (HOS Safeguarding / Performance and Intelligence Oct 25)")
    assert (said.who, said.when) == ("HOS Safeguarding / Performance and Intelligence", "Oct 25")


def numbered(tmp_path: Path, fills: Sequence[str | None]) -> Programme:
    rows: Rows = [HEADINGS, FIRST, SECOND, THIRD]
    own = {f"Plan!A{at}": fill for at, fill in enumerate(fills, 2) if fill}
    write_workbook(tmp_path / "tracker.xlsx", {"Front page": KEY, "Plan": rows}, own | KEY_FILLS)
    return read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))


def test_the_fill_of_the_number_rates_the_action_by_a_key_on_another_sheet(tmp_path: Path) -> None:
    programme = numbered(tmp_path, (GREEN, RED, AMBER))
    assert ratings(programme) == ["Complete", "Overdue", "At risk"]
    assert states(programme) == [CountsAs.DONE, CountsAs.OVERDUE, CountsAs.IN_PROGRESS]


@pytest.mark.parametrize("fills", [(GREEN, RED, None), ("92D050", "C00000", "FFFF00"), (GREEN, GREEN, GREEN)])
def test_some_coloured_numbers_or_other_colours_than_the_keys_may_show_anything(
    tmp_path: Path, fills: Sequence[str | None]
) -> None:
    assert states(numbered(tmp_path, fills)) == [None] * 3


@pytest.mark.parametrize(
    ("text", "newest"),
    [
        ("Nov 25: Done. All are in.\nSep 25: Underway.\nJun 25: Not begun.", "Done. All are in."),
        ("Jun 25 – Not begun\nNov 25 – Done", "Done"),
        ("Sep: Not begun\nNov: Underway\nJan: Done", "Done"),
        ("Jan: Done\nNov: Underway", "Done"),
        ("[03/11/25] JB: On track\n[01/09/25] JB: Late", "On track"),
        ("Sep 25: Underway\nNov 25: Done\nJun 25: Not begun", "Done"),  # in no order: by their dates
        ("12/3/25 - Complete\nand signed", "Complete\nand signed"),
        ("Oct 25 (JB): Done", "Done"),
        ("May 2025", None),
        ("We did it in May 25", None),
        ("", None),
    ],
)
def test_of_dated_notes_the_newest_counts(text: str, newest: str | None) -> None:
    assert newest_note(text) == newest


@pytest.mark.parametrize("heading", ["Where we are (newest first)", "Progress", "Status", "Update"])
@pytest.mark.parametrize("turn", [1, -1])
def test_the_newest_of_dated_notes_tells_the_state(tmp_path: Path, heading: str, turn: int) -> None:
    notes = (
        ("Mar 26: Done. All are in post.", "Jan 26: Underway. Two are."),
        ("Mar 26: Underway. Six are left to do.", "Jan 26: Not begun."),
        ("Feb 26: Stopped. The board agreed it.", "Jan 26: Underway."),
    )
    rows: Rows = [
        (*HEADINGS, heading),
        *((*row, "\n".join(said[::turn])) for row, said in zip((FIRST, SECOND, THIRD), notes, strict=True)),
    ]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.CLOSED]


def test_a_newest_note_that_tells_no_state_is_not_told_by_an_older_one(tmp_path: Path) -> None:
    notes = ("Mar 26: The panel met twice about it.\nJan 26: Done.", "Mar 26: Underway.", "Mar 26: Not begun.")
    rows: Rows = [(*HEADINGS, "Progress"), *((*row, text) for row, text in zip((FIRST, SECOND, THIRD), notes, strict=True))]
    assert states(read(tmp_path, rows))[0] is None


@pytest.mark.parametrize("marks", [("☑", "☐"), ("☒", "☐"), ("✓", "✗"), ("✅", "❌")])
@pytest.mark.parametrize("form", ["{mark} {text}", "• {text} {mark}", "{mark}{text}"])
def test_the_boxes_before_or_behind_the_lines_of_a_cell_tell_which_steps_are_done(
    tmp_path: Path, marks: tuple[str, str], form: str
) -> None:
    def ticked(*lines: tuple[str, str]) -> str:
        return "\n".join(form.format(mark=mark, text=text) for mark, text in lines)

    yes, no = marks
    lists = [
        ticked((yes, "Write it"), (no, "Print it")),
        ticked((yes, "Ask them"), (yes, "Tell them")),
        ticked((no, "Fit it"), (no, "Use it")),
    ]
    rows: Rows = [
        (*HEADINGS, "Steps", "Status"),
        *(
            (*row, steps, said)
            for row, steps, said in zip((FIRST, SECOND, THIRD), lists, ("On track", "Done", "Not started"), strict=True)
        ),
    ]
    found = [[(step.text, step.standing.counts_as) for step in each.steps] for each in read(tmp_path, rows).plan.actions]
    assert found == [
        [("Write it", CountsAs.DONE), ("Print it", None)],
        [(text, None if yes == "☒" else CountsAs.DONE) for text in ("Ask them", "Tell them")],
        [("Fit it", None), ("Use it", None)],
    ]


def test_a_box_that_is_not_ticked_is_not_done_though_its_action_is_said_to_be(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Steps", "Status"),
        (*FIRST, "☑ Write it\n☐ Print it", "Done"),
        (*SECOND, "☑ Ask them\n☑ Tell them", "Done"),
    ]
    first = read(tmp_path, rows).plan.actions[0]
    assert [step.standing.counts_as for step in first.steps] == [CountsAs.DONE, CountsAs.IN_PROGRESS]


def test_a_level_that_is_not_started_stays_so_where_the_key_only_says_that_nothing_is_done(tmp_path: Path) -> None:
    key: Rows = [
        ("Status", "Meaning"),
        ("Not started", "Nothing finished as of now"),
        ("On track", "Work under way"),
        ("Complete", "All steps finished"),
    ]
    rows: Rows = [(*HEADINGS, "Status"), (*FIRST, "Not started"), (*SECOND, "On track"), (*THIRD, "Complete")]
    assert states(read(tmp_path, rows, None, Key=key)) == [CountsAs.NOT_STARTED, CountsAs.IN_PROGRESS, CountsAs.DONE]


@pytest.mark.parametrize("when", ["planned date", "scheduled deadline", "planned finish"])
def test_a_planned_date_does_not_say_that_nothing_has_begun(when: str) -> None:
    assert read_meaning(f"Slipping – begun, but will finish after the {when}").counts_as is CountsAs.IN_PROGRESS
    assert read_meaning("Planned").counts_as is CountsAs.NOT_STARTED


def test_each_numbered_line_of_a_status_is_a_word_of_its_own(tmp_path: Path) -> None:
    said = ("a) Complete\nb) In progress", "(a) Complete (b) Not started", "In progress")
    rows: Rows = [(*HEADINGS, "Status"), *((*row, status) for row, status in zip((FIRST, SECOND, THIRD), said, strict=True))]
    words = {each.word: (each.counts_as, each.rows) for each in read(tmp_path, rows).reading.words}
    assert words == {
        "Complete": (CountsAs.DONE, 2),
        "In progress": (CountsAs.IN_PROGRESS, 2),
        "Not started": (CountsAs.NOT_STARTED, 1),
    }


@pytest.mark.parametrize(
    "newest",
    [
        "No change", "No change. The July panel was called off", "no change since Jan", "Unchanged", "As above", "Same",
        "No update", "Nothing further to report", "No further progress – the post is vacant", "No movement", "",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("before", "state"), [("Underway. Six met", "in progress"), ("Done. All met", "done"), ("Late.", "overdue")]
)
@pytest.mark.parametrize("turn", [1, -1])
def test_a_newest_note_that_nothing_has_changed_leaves_the_one_before(
    newest: str, before: str, state: str, turn: int, tmp_path: Path
) -> None:
    first = "\n".join((f"Jan 26: {before}", f"Mar 26: {newest}")[::turn])
    rows: Rows = [
        (*HEADINGS, "Update"),
        *((*row, text) for row, text in zip((FIRST, SECOND), (first, "Mar 26: Done."), strict=True)),
    ]
    assert states(read(tmp_path, rows))[0] == state


@pytest.mark.parametrize(
    "period",
    [
        "1 September to 30 October 2025",
        "1 September to 30 November 2025",
        "1 September 2025 to 30 November 2025",
        "25 September 2025 - 26 September 2025",
        "30th of September 2025 to 30th of November 2025",
    ],
)
def test_a_note_begins_behind_the_whole_of_its_period(period: str) -> None:
    assert newest_note(f"{period}: Done\nMay 2024: Begun") == "Done"


@pytest.mark.parametrize(
    ("below", "newest"),
    [("Feb", "Below"), ("May", "Below"), ("Jun", "Below"), ("Jul", "Above"), ("Aug", "Above"), ("Dec", "Above"), ("Jan", "Above")],
)
def test_without_years_a_note_up_to_five_months_on_is_newer_and_any_other_older(below: str, newest: str) -> None:
    assert newest_note(f"Jan: Above\n{below}: Below") == newest


@pytest.mark.parametrize(("lines", "newest"), [(60, "Done"), (61, "Begun")])
def test_sixty_lines_of_notes_are_read(lines: int, newest: str) -> None:
    told = newest_note("\n".join(["May 2024: Begun", *["and so on"] * (lines - 2), "June 2025: Done"]))
    assert (told or "").split("\n")[0] == newest


@pytest.mark.parametrize("newest", ["No changes were made to the policy", "Changes are agreed", "The same panel met twice"])
def test_what_only_speaks_of_change_tells_something_else(newest: str) -> None:
    assert newest_note(f"Mar 26: {newest}\nJan 26: Done") == newest


def test_a_note_that_nothing_has_changed_with_none_before_it_tells_nothing() -> None:
    assert newest_note("Mar 26: No change") == "No change"
