"""Headings that are misspelt, blank, doubled or of another trade: what is still read, and what is said where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

from reportgen.model.findings import Finding, Severity
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.layout import headings
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Action", "Lead", "Deadline", "RAG")
ROWS: Rows = (
    ("1.1", "Recruit six more social workers for the front door", "Head of Front Door", "31/03/2026", "Amber"),
    ("1.2", "Train all team managers in reflective supervision", "Learning Manager", "30/06/2026", "Green"),
    ("1.3", "Publish a weekly list of contacts that wait", "Performance Manager", "30/09/2026", "Red"),
)
OTHER: Rows = (
    ("2.1", "Audit a fifth of all casework each quarter", "Quality Manager", "31/05/2026", "Green"),
    ("2.2", "Write every plan together with the family", "Principal Social Worker", "31/08/2026", "Amber"),
)


def read(folder: Path, sheets: dict[str, Rows]) -> Programme:
    write_workbook(folder / "tracker.xlsx", sheets)
    return read_programme(open_programme(folder), Month(2026, 5), date(2026, 5, 31))


def texts(programme: Programme) -> list[str]:
    return [action.text for action in programme.plan.actions]


def said(programme: Programme, *names: str) -> list[Finding]:
    return [finding for finding in programme.findings if finding.id in names]


def instead(at: int, word: object) -> tuple[object, ...]:
    return (*HEADINGS[:at], word, *HEADINGS[at + 1 :])


def test_a_column_that_the_plan_cannot_do_without_is_told_by_what_stands_below(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": (instead(1, "Xqzt"), *ROWS)})
    assert texts(programme) == [row[1] for row in ROWS]
    assert [finding.severity for finding in said(programme, "column-likely")] == [Severity.LOOK]


@pytest.mark.parametrize("at", range(len(HEADINGS)))
@pytest.mark.parametrize("word", ["Xqzt", None])
def test_what_other_sheets_have_in_its_place_tells_a_heading_that_says_nothing(tmp_path: Path, at: int, word: str | None) -> None:
    programme = read(tmp_path, {"Priority 1": (HEADINGS, *ROWS), "Priority 2": (instead(at, word), *OTHER)})
    last = programme.plan.actions[-1]
    assert (last.ref, last.text, last.leads, last.deadline.day) == ("2.2", OTHER[1][1], (OTHER[1][2],), date(2026, 8, 31))
    assert last.standing.level is not None


def test_a_heading_that_says_something_of_its_own_is_not_told_by_other_sheets(tmp_path: Path) -> None:
    longer = (*HEADINGS[:2], "Lead officer for this action", *HEADINGS[3:])
    programme = read(tmp_path, {"Priority 1": (HEADINGS, *ROWS), "Priority 2": (longer, *OTHER)})
    assert not said(programme, "column-likely")


def test_a_small_table_with_one_heading_misspelt_is_headed_as_the_others_of_its_sheet(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Action", "Owner"),
        ("Map the services", "DCS"),
        ("Ask the families", "SD"),
        (),
        ("Action", "Fnord"),
        ("Agree a form",),
    ):
        sheet.append(row)
    for number in (1, 5):
        for cell in sheet[number]:
            cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="D9E1F2")
    book.save(tmp_path / "tracker.xlsx")
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert texts(programme) == ["Map the services", "Ask the families", "Agree a form"]


def test_a_misspelt_heading_above_a_repeat_of_the_headings_leaves_one_table(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": (instead(3, "Xqzt"), ROWS[0], HEADINGS, *ROWS[1:])})
    assert [action.deadline.day for action in programme.plan.actions] == [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)]


def test_a_heading_twice_is_told_by_what_stands_below_and_said(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": (("Ref", "Lead", "Lead", "Deadline", "RAG"), *ROWS)})
    assert texts(programme) == [row[1] for row in ROWS]
    assert programme.plan.actions[0].leads == ("Head of Front Door",)
    assert [finding.place.cell for finding in said(programme, "heading-twice")] == ["C1"]


def test_of_two_columns_under_when_the_one_with_the_dates_is_the_deadline(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": (("Ref", "When", "Action", "When", "RAG"), *((r, t, t, d, g) for r, t, _, d, g in ROWS))})
    assert programme.plan.actions[0].deadline.day == date(2026, 3, 31)


def test_a_plan_whose_every_heading_is_misspelt_is_read(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": (("Rf", "Actoin", "Laed", "Dedline", "RGA"), *ROWS)})
    assert texts(programme) == [row[1] for row in ROWS]
    assert programme.plan.actions[0].deadline.day == date(2026, 3, 31)


@pytest.mark.parametrize(
    "rows",
    [
        ROWS,
        (("Qwert", "Fred", "Blatt", "Fnord", "Wibble"), *ROWS),
        ((HEADINGS), *ROWS[:1], ("Zxcv", "Uiop", "Hjkl", "Vbnm", "Asdf"), *ROWS[1:]),
        (HEADINGS, *ROWS[:2], ("Lead", "RAG", "Ref", "Action", "Deadline"), (ROWS[2][2], ROWS[2][4], *ROWS[2][:2], ROWS[2][3])),
    ],
    ids=["no headings", "nonsense headings", "nonsense half-way", "columns change half-way"],
)
def test_rows_are_read_or_said_to_be_missing(tmp_path: Path, rows: Rows) -> None:
    programme = read(tmp_path, {"Plan": rows})
    read_texts = [text for text in texts(programme) if text in {row[1] for row in ROWS}]
    missing = sum(gap.rows for gap in programme.reading.gaps)
    assert len(read_texts) + missing >= len(ROWS)
    assert len(read_texts) == len(ROWS) or said(programme, "rows-not-read")


def test_a_column_of_days_of_a_feedback_log_needs_no_heading(tmp_path: Path) -> None:
    log = [
        ("You said", "Xqzt", "We did", "Approved by"),
        *((f"We want {what}", date(2026, 4, 2), "It is there", "KT") for what in "abc"),
    ]
    assert [entry.day for entry in read(tmp_path, {"Log": tuple(log)}).feedback] == [date(2026, 4, 2)] * 3


def test_a_feedback_log_with_action_and_owner_is_no_plan(tmp_path: Path) -> None:
    log = (
        ("Date", "What people told us", "Who said it", "Action", "Owner", "Approved by"),
        (
            date(2026, 4, 2),
            "We want to see the same worker each time",
            "Parents",
            "Two workers for each family",
            "Head of Help",
            "KT",
        ),
        (
            date(2026, 4, 9),
            "I did not know what the meeting was for",
            "Young people",
            "A card that says so",
            "Participation Lead",
            "KT",
        ),
    )
    programme = read(tmp_path, {"Log": log})
    assert (len(programme.plan.actions), len(programme.feedback)) == (0, 2)


def test_counts_of_actions_are_no_plan_and_no_gap(tmp_path: Path) -> None:
    counts = (("RAG", "Number of actions"), ("Red", 1), ("Amber", 1), ("Green", 1), ("Total", 3))
    programme = read(tmp_path, {"Plan": (HEADINGS, *ROWS), "Summary": counts})
    assert (len(programme.plan.actions), programme.reading.gaps) == (3, ())


def test_rows_of_a_plan_whose_refs_are_numbers_are_no_counts(tmp_path: Path) -> None:
    rows = ((status, at, text, lead, day) for at, (_, text, lead, day, _) in enumerate(ROWS, 1) for status in ("Complete",))
    programme = read(tmp_path, {"Plan": (("State of delivery", "No", None, "Who", "By when"), *rows)})
    assert texts(programme) == [row[1] for row in ROWS]


def test_a_long_list_that_is_no_tracker_is_set_aside_with_a_reason(tmp_path: Path) -> None:
    cases = tuple(
        (f"C{at}", "North", f"Worker {at % 40}", date(2026, 1, 1 + at % 28), "moved home and then school") for at in range(2500)
    )
    programme = read(tmp_path, {"Plan": (HEADINGS, *ROWS), "Cases": (("Case", "Area code", "Worker", "Opened", "Story"), *cases)})
    assert programme.reading.gaps == ()
    assert any("rows of no tracker" in each.because for each in programme.reading.set_aside)


# --- what stands beside and across ----------------------------------------------------------------------------------------


def test_levels_in_the_first_column_are_no_labels_of_cards(tmp_path: Path) -> None:
    rows = ((rating, ref, text, lead, day) for ref, text, lead, day, rating in (*ROWS, *OTHER))
    assert len(read(tmp_path, {"Plan": (("RAGB", *HEADINGS[:4]), *rows)}).plan.actions) == 5


def test_a_key_above_the_plan_makes_no_cards_of_it(tmp_path: Path) -> None:
    key = (("Rating", "Meaning"), ("Green", "Complete"), ("Amber", "Under way"), ("Red", "Off track"), ())
    assert texts(read(tmp_path, {"Plan": (*key, HEADINGS, *ROWS)})) == [row[1] for row in ROWS]


def _grouped(path: Path, upper: Sequence[object], merged: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (upper, HEADINGS, *ROWS):
        sheet.append(list(row))
    sheet.merge_cells(merged)
    book.save(path)


def test_headings_below_headings_over_several_columns_need_no_style(tmp_path: Path) -> None:
    _grouped(tmp_path / "tracker.xlsx", ("The plan", None, "Progress", None, None), "A1:B1")
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert texts(programme) == [row[1] for row in ROWS]


@pytest.mark.parametrize("heading", ["In hand", "Under way", "Working on it", "Behind"])
def test_a_state_over_ticks_is_a_state(tmp_path: Path, heading: str) -> None:
    rows = (("1", ROWS[0][1], "DCS", "x", None), ("2", ROWS[1][1], "DCS", None, "x"))
    programme = read(tmp_path, {"Plan": (("Ref", "Action", "Lead", "Done", heading), *rows)})
    states = [action.standing.counts_as for action in programme.plan.actions]
    assert states == [CountsAs.DONE, CountsAs.OVERDUE if heading == "Behind" else CountsAs.IN_PROGRESS]


def test_a_number_may_be_the_tick(tmp_path: Path) -> None:
    rows = (("1", ROWS[0][1], "DCS", 1), ("2", ROWS[1][1], "DCS", None), ("3", ROWS[2][1], "DCS", 1))
    programme = read(tmp_path, {"Plan": (("Ref", "Action", "Lead", "Complete"), *rows)})
    assert [action.standing.counts_as for action in programme.plan.actions] == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.DONE]


def test_a_post_over_people_is_a_column_of_leads(tmp_path: Path) -> None:
    rows = ((ref, text, "Director of Social Care", lead, day) for ref, text, lead, day, _ in ROWS)
    programme = read(tmp_path, {"Plan": (("Ref", "Action", "Director", "Responsible officer", "Deadline"), *rows)})
    assert programme.plan.actions[0].leads == ("Director of Social Care", "Head of Front Door")


def test_a_typed_day_of_completion_is_no_share_of_a_whole(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": (("Ref", "Action", "Lead", "Completed on"), ("1", ROWS[0][1], "DCS", "14/03/2026"))})
    assert programme.plan.actions[0].standing.counts_as is CountsAs.DONE


def test_a_colour_with_its_meaning_is_known_though_the_key_has_letters(tmp_path: Path) -> None:
    levels = (("G", "Green", "Complete"), ("A", "Amber", "In progress"), ("R", "Red", "Overdue"), ("N", "Grey", "Not begun"))
    key = (("RAG", "Colour", "Meaning"), *levels)
    rows = ((ref, text, lead, day, f"{level} – in the words of the key") for ref, text, lead, day, level in ROWS)
    programme = read(tmp_path, {"Plan": (HEADINGS, *rows), "RAG key": key})
    assert [action.standing.counts_as for action in programme.plan.actions] == [
        CountsAs.IN_PROGRESS,
        CountsAs.DONE,
        CountsAs.OVERDUE,
    ]


# --- cures ----------------------------------------------------------------------------------------------------------------


def test_the_cure_names_only_columns_whose_headings_say_nothing_else(tmp_path: Path) -> None:
    log = [("Lead", "Wibble", "Progress", "Deadline"), ("DCS", "Plan it", "Much has been done about this in May", "May 2026")]
    finding = said(
        read(tmp_path, {"Plan": (*log, ("SD", "Do it", "Nothing at all has been done so far", "May 2026"))}), "rows-not-read"
    )
    assert not finding or "Progress |" not in finding[0].do


def test_an_empty_cell_of_a_table_across_is_named_as_it_stands_in_the_workbook(tmp_path: Path) -> None:
    across = (
        ("Ref", "1", "2", "3"),
        ("Action", ROWS[0][1], ROWS[1][1], ROWS[2][1]),
        ("Lead", "Head of Front Door", None, "Performance Manager"),
        ("Deadline", "31/03/2026", "30/06/2026", "30/09/2026"),
        ("RAG", "Amber", "Green", "Red"),
    )
    assert [finding.place.cell for finding in said(read(tmp_path, {"Plan": across}), "lead-missing")] == ["C3"]


def test_a_word_with_a_slip_is_held_against_every_known_word_that_can_be_like_it() -> None:
    known = sorted(word for words in headings._WORDS_KNOWN.values() for word, _ in words)
    slips = [
        f"{word[:at]}{other}{word[at + gone :]}" for word in known[::9] for at in (0, 2) for other, gone in (("x", 1), ("e", 0))
    ]
    for slip in slips:
        plainly = get_close_matches(slip, known, n=1, cutoff=headings.LIKE)
        assert get_close_matches(slip, headings._may_be_like(slip), n=1, cutoff=headings.LIKE) == plainly


# --- tables that are no plan


OF_ONE: dict[str, tuple[Rows, str]] = {
    "Decisions": (
        (
            ("Decision", "Meeting", "Outcome", "Action ref"),
            ("Agree the revised date of action 1.2", "28/05/2026", "Agreed", "1.2"),
            ("Note that the audit tool is late", "28/05/2026", "Noted", "1.3"),
        ),
        "decisions",
    ),
    "Risks": (
        (
            ("Risk", "Rating", "Owner", "Mitigation"),
            ("Too few workers apply for the posts", "Red", "HR Lead", "Agency workers stay on"),
            ("The new system is not ready in time", "Amber", "IT Lead", "Run both for a month"),
        ),
        "risks",
    ),
}


@pytest.mark.parametrize("name", OF_ONE)
def test_sentences_below_a_nonsense_word_are_what_the_table_needs(tmp_path: Path, name: str) -> None:
    rows, told = OF_ONE[name]
    programme = read(tmp_path, {"Plan": (HEADINGS, *ROWS), name: (("Xqzt", *rows[0][1:]), *rows[1:])})
    assert [each.text for each in getattr(programme, told)] == [row[0] for row in rows[1:]]


def test_a_table_that_lacks_one_heading_that_is_known_is_said(tmp_path: Path) -> None:
    listed = (("Ref", "Xqzt"), ("1", "Strengthen the front door"), ("2", "Hear the child's voice"))
    programme = read(tmp_path, {"Plan": (HEADINGS, *ROWS), "Recommendations": listed})
    (finding,) = said(programme, "heading-not-known")
    assert (finding.severity, finding.place.cell) == (Severity.FIX, "B1")


@pytest.mark.parametrize("rows", [(("Ref", "Document"), ("1", "Plan"), ("2", "Key")), (("Xqzt", "Wibble"), ("a", "b"), ("c", "d"))])
def test_a_list_of_something_else_is_no_such_table(tmp_path: Path, rows: Rows) -> None:
    assert not said(read(tmp_path, {"Plan": (HEADINGS, *ROWS), "Lists": rows}), "heading-not-known")


def test_what_groups_the_measures_needs_no_heading(tmp_path: Path) -> None:
    headings = ("No", "Xqzt", "Required measure", "Milestones", "Lead", "Position", "Status", "Evidence")
    rows = [
        (
            f"M{at}",
            group,
            f"Every child is seen within {at} days",
            "All teams trained",
            "DCS",
            "Four of five teams do",
            "On track",
            "Audit of May",
        )
        for at, group in enumerate(("Front door", "Front door", "Front door", "Care", "Care", "Care"), 1)
    ]
    notice = read(tmp_path, {"Measures": (headings, *rows)}).notice
    assert notice is not None
    assert [(each.ref, each.heading) for each in notice.measures][::3] == [("M1", "Front door"), ("M4", "Care")]


def test_a_title_over_the_indicators_makes_no_bands_of_those_that_have_no_value(tmp_path: Path) -> None:
    rows = (
        ("Help early", "May 2026", "Target"),
        ("Referrals in the month", 120, 100),
        ("Families waiting for help", None, None),
        ("Repeat referrals", 20, 18),
    )
    indicators = read(tmp_path, {"Indicators": rows}).indicators
    assert [each.title for each in indicators] == [row[0] for row in rows[1:]]


DONE = ("The advert is out and eight people applied", "The first course was held", "The list goes out each Monday")
UNTOLD = "the column '{}' is read as {}, so no report prints it as progress, and no other column here tells any"


def of_progress(folder: Path, headings: Sequence[str], *settings: Sequence[str]) -> list[str]:
    rows: Rows = ((*HEADINGS, *headings), *((*row, *[done] * len(headings)) for row, done in zip(ROWS, DONE, strict=True)))
    return [
        each.what for each in said(read(folder, {"Plan": rows, "Settings": (("Setting", "Value"), *settings)}), "progress-not-read")
    ]


@pytest.mark.parametrize("heading", ["Impact so far / notes", "What difference has it made?"])
def test_where_what_may_be_the_only_progress_is_read_as_something_else_that_is_said(tmp_path: Path, heading: str) -> None:
    assert of_progress(tmp_path, [heading]) == [UNTOLD.format(heading, "Impact")]


@pytest.mark.parametrize("heading", ["Impact so far / notes", "Update", "Commentary"])
@pytest.mark.parametrize("field", ["Impact", "Measure"])
def test_where_a_setting_takes_the_only_progress_away_that_is_said(tmp_path: Path, heading: str, field: str) -> None:
    assert of_progress(tmp_path, [heading], (f"heading: {heading}", field)) == [
        UNTOLD.format(heading, f"{field}, as Settings say")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "headings", [["Impact so far / notes", "Progress"], ["Impact"], ["What difference will it make?"], ["Notes"]]
)
def test_nothing_is_said_of_what_is_hoped_for_or_where_another_column_tells_the_progress(
    tmp_path: Path, headings: Sequence[str]
) -> None:
    assert not of_progress(tmp_path, headings)
