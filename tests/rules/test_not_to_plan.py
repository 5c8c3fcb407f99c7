"""The one list of what is not going to plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.facts.pages.needs_attention import attention
from reportgen.facts.plan.entries import newest
from reportgen.facts.plan.not_to_plan import groups, not_to_plan, opening, past_sentence, summary, the_board
from reportgen.facts.timing.position import Position
from reportgen.facts.worked import Worked
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, Action, Deadline, DeadlineKind, Plan, Priority, Revision, Standing, Step
from reportgen.model.programme import Comment, Programme, Settings
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.model.traced import Traced

JUNE = Month(2026, 6)
AT = Place("plan.xlsx", "Plan", "A4")
RED, AMBER, GREEN = Level("Red", CountsAs.OVERDUE), Level("Amber", CountsAs.IN_PROGRESS), Level("Green", CountsAs.EVIDENCED)
BLACK = Level("Black", CountsAs.CLOSED)
MAY, LATER = date(2026, 5, 31), date(2026, 12, 31)
IMMEDIATELY = Deadline("Immediately", None, DeadlineKind.IMMEDIATE)


def by(day: date) -> Deadline:
    return Deadline(day.isoformat(), day, DeadlineKind.BY, (day,))


def action(ref: str = "1.1", due: date | None = LATER, level: Level = AMBER, **more: object) -> Action:
    made = Action(ref, "Open it", ("DCS",), by(due) if due else NO_DEADLINE, Standing(level), AT)
    return replace(made, **more)  # type: ignore[arg-type]


def to(day: date, agreed_on: date | None = None, proposed_on: date | None = None) -> Revision:
    return Revision(day.isoformat(), day, proposed_on, agreed_on)


def worked(*actions: Action, meeting: date | None = None) -> Worked:
    settings = Settings(meeting_date=meeting)
    programme = Programme("north", settings, Scale((RED, AMBER, GREEN, BLACK)), Plan(actions=actions))
    return Worked(programme, Position(JUNE, JUNE.last_day, "", ""))


def refs(at: Worked) -> list[str]:
    return [row.ref for row in not_to_plan(at)]


def test_a_new_date_that_is_the_only_one_in_the_tracker_says_that_the_action_was_moved() -> None:
    moved = action(revision=to(LATER), moved_from=by(MAY))
    (row,) = not_to_plan(worked(moved))
    assert (row.first, row.revised) == ("31 May 2026", "31 December 2026")
    (row,) = not_to_plan(worked(action(revision=to(LATER), moved_from=NO_DEADLINE)))
    assert (row.first, row.revised) == ("No date", "31 December 2026")


@pytest.mark.parametrize(
    "given",
    [action(due=MAY), action(level=RED), action(revision=to(date(2027, 3, 31))), action(deadline=IMMEDIATELY)],
    ids=["overdue", "rated so", "re-dated", "due at once"],
)
def test_what_is_late_rated_so_moved_or_due_at_once_is_not_going_to_plan(given: Action) -> None:
    assert refs(worked(given)) == ["1.1"]


@pytest.mark.parametrize("level", [GREEN, BLACK], ids=["done", "closed"])
def test_what_is_done_or_closed_is_never_in_it(level: Level) -> None:
    for given in (action(due=MAY, level=level), action(level=level, revision=to(date(2027, 3, 31)))):
        assert refs(worked(given)) == []


def test_what_asks_the_board_comes_first_then_what_is_rated_overdue_then_the_longest_delay() -> None:
    agreed = date(2026, 5, 28)
    at = worked(
        action("1", MAY, revision=to(date(2026, 7, 31), agreed)),
        action("2", MAY, revision=to(date(2026, 9, 30), agreed)),
        action("3", level=RED),
        action("4", MAY, revision=to(date(2026, 7, 1), proposed_on=agreed)),
    )
    assert refs(at) == ["4", "3", "2", "1"]
    titles = ["A new date for the Board to agree: 1", "New date agreed by the Board: 2", "No new date: 1"]
    assert [str(group) for group in groups(at)] == titles


def test_the_board_is_not_asked_to_agree_dates_where_the_plan_never_says_what_it_agreed() -> None:
    at = worked(action(due=MAY, revision=to(LATER)))
    assert [str(group) for group in groups(at)] == ["New date: 1"]


def test_a_date_that_is_to_be_agreed_at_a_meeting_of_the_day_is_to_be_agreed_today() -> None:
    asks = action(due=MAY, revision=to(LATER, proposed_on=MAY))
    assert not_to_plan(worked(asks, meeting=JUNE.last_day)).first.revised_note == "to agree today"
    assert not_to_plan(worked(asks)).first.revised_note == "not yet agreed"


def test_of_rows_under_one_ref_the_late_one_is_told_by_its_own_words_lead_and_date() -> None:
    done = Step("Open it", ("DCS",), by(date(2026, 2, 28)), Standing(GREEN), AT)
    late = Step("Staff it", ("SD",), by(MAY), Standing(AMBER), AT)
    row = not_to_plan(worked(action(due=MAY, level=RED, steps=(done, late)))).first
    assert (row.text, row.lead, row.first, row.first_note) == ("Staff it.", "SD", "31 May 2026", "30 days ago")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Area for improvement\nThe force should answer calls sooner", "The force should answer calls sooner."),
        ("Open the lines that are needed.\nStaff it.", "Open the lines that are needed."),
        ("Open two small homes for children\nin the county", "Open two small homes for children in the county."),
    ],
)
def test_an_action_is_told_by_its_first_sentence_not_by_a_label_above_it(text: str, shown: str) -> None:
    assert not_to_plan(worked(action(due=MAY, text=text))).first.text == shown


def test_no_reason_is_said_to_be_missing_only_where_others_give_theirs() -> None:
    alone = worked(action(due=MAY, progress="May: Begun.\nJune: Nearly there."))
    beside = worked(action(due=MAY), action("1.2", MAY, reason="No staff"))
    assert (not_to_plan(alone).first.why, not_to_plan(alone).first.now) == ("", "Nearly there.")
    assert [row.why for row in not_to_plan(beside)] == ["No reason recorded.", "No staff."]


def test_the_list_is_summed_up_in_true_sentences() -> None:
    moved, at_once = action("2", revision=to(date(2027, 3, 31), MAY)), action("3", deadline=IMMEDIATELY)
    at = worked(action("1", MAY), moved, at_once, action("4"), action("5", level=RED))
    told = "1 is past its first date, 1 will miss it, 1 is Red and not yet due, 1 was due at once."
    assert summary(at) == f"4 of 5 actions: {told}"
    assert past_sentence(at) == "1 is past its date (1); no new date is set."


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("March: Begun.\nJune: Nearly there.\nOne is left.", "June: Nearly there.\nOne is left."),
        ("June: Nearly there.\nMarch: Begun.", "June: Nearly there."),
        ("May: Begun.\nJuly: Finished.", "May: Begun."),
        ("12/05/2026: Begun.\n3/6/26: Nearly there.", "3/6/26: Nearly there."),
        ("December: Begun.\nFebruary: Half done.", "February: Half done."),
        ("All is well: nothing to say.", "All is well: nothing to say."),
        ("July: Finished.", None),
    ],
)
def test_the_newest_entry_is_that_of_the_last_month_up_to_the_position_date(text: str, entry: str | None) -> None:
    assert newest(text, JUNE.last_day) == entry


def test_what_needs_attention_is_as_somebody_wrote_it_else_what_asks_the_board_and_what_is_off_track() -> None:
    asks = action(
        "1", MAY, revision=to(LATER, proposed_on=MAY), reason="No funds. A bid was made.", recovery="The bid is heard in July."
    )
    at = worked(asks, action("2", level=RED, reason="No staff", recovery="Recruiting"), meeting=JUNE.last_day)
    told = [str(each) for each in attention(at)]
    assert told[0] == "Open it (1). No funds. The bid is heard in July. New date 31 December 2026, to agree today."
    assert told[1].startswith("Open it (2). No staff. Recruiting.")
    written = Comment("Needs attention", "The line (2.3): It did not open.", AT, part="attention")
    by_hand = replace(at, programme=replace(at.programme, commentary=(written,)))
    assert [str(each) for each in attention(by_hand)] == ["The line (2.3). It did not open."]


def urgent(*actions: Action) -> list[str]:
    return [str(each.title).partition("(")[2].rstrip(")") for each in attention(worked(*actions))]


def test_what_is_off_track_needs_attention_first_and_without_a_new_date_before_what_has_one_that_is_to_come() -> None:
    late, moved = date(2026, 4, 29), to(date(2027, 3, 31))
    again = to(MAY)  # over too
    assert urgent(action("1", MAY, RED, revision=moved), action("2", late, RED), action("3", MAY)) == ["2", "1", "3"]
    assert urgent(action("1", MAY, revision=moved), action("2", late, revision=again), action("3", MAY)) == ["2", "3", "1"]


@pytest.mark.parametrize(
    "must",
    [
        {"answers": ("The trust must see people within four hours",)},
        {"priority": Priority(None, "Must do")},
        {"place": Place("plan.xlsx", "Must Do", "A4")},
    ],
)
def test_what_must_be_done_needs_attention_before_what_should_be_and_then_the_longest_delay(must: dict[str, object]) -> None:
    should = "The trust should see that what must be written is written"
    early, later = date(2026, 1, 31), date(2026, 4, 29)
    required = [replace(action(ref, due), **must) for ref, due in (("2", later), ("3", MAY))]  # type: ignore[arg-type]
    assert urgent(action("1", early, answers=(should,)), *required, action("4", early)) == ["2", "3", "1"]


def test_what_was_only_moved_and_what_is_due_at_once_is_no_exception_of_the_first_page() -> None:
    assert urgent(action("1", revision=to(date(2027, 3, 31))), action("2", deadline=IMMEDIATELY)) == []


AUGUST, END = date(2026, 8, 31), date(2026, 9, 30)


def of_rows(first: date = MAY, new: Revision | None = None, second: date = END) -> Action:
    """Two rows under 3.9: the first may have a new date. The action's dates are the latest of theirs, as they are read."""
    rows = (
        Step("Open it", ("DCS",), by(first), Standing(AMBER), AT, revision=new or Revision()),
        Step("Train them", ("HR",), by(second), Standing(AMBER), AT),
    )
    return action("3.9", second, steps=rows, revision=new or Revision())


def test_a_row_that_was_moved_is_told_by_its_own_first_date_not_by_the_latest_of_its_action() -> None:
    (late,) = not_to_plan(worked(of_rows(MAY, to(AUGUST)), meeting=JUNE.last_day))
    assert (late.what, late.first, late.revised, late.asks) == ("Open it", "31 May 2026", "31 August 2026", False)
    (soon,) = not_to_plan(worked(of_rows(date(2026, 7, 31), to(AUGUST, proposed_on=MAY)), meeting=JUNE.last_day))
    assert (soon.what, soon.lead, soon.first, soon.revised) == ("Open it", "DCS", "31 July 2026", "31 August 2026")
    assert (soon.because, soon.revised_note) == ("Due 31 July 2026, moved to a later date", "to agree today")


def test_the_new_date_of_another_row_than_the_late_one_is_said_to_be_of_another() -> None:
    moved = of_rows(date(2026, 7, 31), to(AUGUST), second=MAY)
    (row,) = not_to_plan(worked(moved))
    assert (row.what, row.first, row.revised, row.revised_note) == (
        "Train them",
        "31 May 2026",
        "31 August 2026",
        "of another part",
    )


def test_what_is_true_of_all_that_are_past_their_date_is_not_counted_twice() -> None:
    agreed = [action(f"1.{at}", MAY, revision=to(LATER, MAY)) for at in (1, 2, 3)]
    told = [past_sentence(worked(*agreed[:many])) for many in (1, 2, 3)]
    assert told == [
        "1 is past its first date, and has a date the Board agreed.",
        "2 are past their first date, and both have a date the Board agreed.",
        "3 are past their first date, and all have a date the Board agreed.",
    ]
    asking = worked(action("1.1", MAY, revision=to(LATER, proposed_on=MAY)))
    assert past_sentence(asking) == "1 is past its first date (1.1), and asks for another."


@pytest.mark.parametrize(
    ("reason", "progress", "why"),
    [
        ("No staff", None, "Why"),
        (None, "June: Nearly there.", "What is being done"),
        ("No staff", "June: Nearly there.", "Why"),  # where reasons are told, progress says nothing of the delay
    ],
)
def test_the_column_of_reasons_is_headed_by_what_stands_in_it(reason: str | None, progress: str | None, why: str) -> None:
    (group,) = groups(worked(action(due=MAY, reason=reason, progress=progress)))
    assert (group.why, group.with_why, group.with_new_date) == (why, True, False)


def test_reasons_and_what_is_being_done_may_stand_in_one_column() -> None:
    (group,) = groups(worked(action(due=MAY, reason="No staff", recovery="We hire.")))
    assert group.why == "Why, and what is being done"
    (nothing,) = groups(worked(action(due=MAY)))
    assert not nothing.with_why


def test_what_is_red_and_has_no_date_is_not_told_as_not_yet_due() -> None:
    told = summary(worked(action("1", level=RED), action("2", None, level=RED)))
    assert told == "2 of 2 actions: 1 is Red and not yet due, 1 is Red and has no date."


def test_each_number_of_the_summary_is_led_back_to_its_own_actions() -> None:
    def of(row: int, made: Action) -> Action:
        return replace(made, place=replace(AT, cell=f"A{row}"), cells=())

    made = (
        action("1", MAY), action("2", revision=to(date(2027, 3, 31), MAY)), action("3", deadline=IMMEDIATELY),
        action("4"), action("5", level=RED),
    )  # fmt: skip
    told = summary(worked(*(of(row, each) for row, each in enumerate(made, 1))))
    assert isinstance(told, Traced)
    cells = [[place.cell for place in figure.cells] for figure in told.figures]
    every = ["A1", "A2", "A3", "A4", "A5"]
    assert sorted(map(str, cells[0])) == ["A1", "A2", "A3", "A5"]
    assert cells[1:] == [every, ["A1"], ["A2"], ["A5"], ["A3"]]


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ([action("1", MAY)], "1 is past its date (1); no new date is set."),
        ([action(str(at), MAY) for at in (1, 2, 3)], "3 are past their date (1, 2 and 3); no new date is set."),
        ([action(str(at), MAY) for at in (1, 2, 3, 4)], "4 are past their date; no new date is set."),
        (
            [action("1", MAY), action("2", MAY, revision=to(LATER, MAY))],
            "2 are past their first date: 1 has a date the Board agreed and 1 (1) has no new date.",
        ),
        (
            [action("1", MAY, revision=to(LATER, proposed_on=MAY)), action("2", MAY, revision=to(LATER, MAY))],
            "2 are past their first date: 1 has a date the Board agreed and 1 (1) asks for one.",
        ),
        (
            [*(action(str(at), MAY) for at in (1, 2, 3, 4)), action("5", MAY, revision=to(LATER, MAY))],
            "5 are past their first date: 1 has a date the Board agreed and 4 have no new date.",
        ),
        ([action(str(at), MAY, revision=to(LATER, proposed_on=MAY)) for at in (1, 2)],
         "2 are past their first date (1 and 2), and both ask for another."),
        ([action(str(at), MAY, revision=to(LATER, proposed_on=MAY)) for at in (1, 2, 3, 4)],
         "4 are past their first date, and all ask for another."),
        ([action("1", MAY, revision=to(LATER))], "1 is past its first date."),  # nobody says who agreed it
        ([action("1", LATER)], ""),
    ],
)  # fmt: skip
def test_what_is_past_its_date_is_named_up_to_three(made: list[Action], told: str) -> None:
    said = past_sentence(worked(*made))
    assert (said if said else "") == told


@pytest.mark.parametrize(
    ("meeting", "note"),
    [
        (JUNE.last_day, "to agree today"),
        (date(2026, 6, 29), "not yet agreed"),  # it is over
        (date(2026, 7, 1), "not yet agreed"),  # another month's
        (None, "not yet agreed"),
    ],
)
def test_a_date_is_to_be_agreed_at_the_meeting_of_the_month(meeting: date | None, note: str) -> None:
    asks = action(due=MAY, revision=to(LATER, proposed_on=MAY))
    assert not_to_plan(worked(asks, meeting=meeting)).first.revised_note == note


def test_at_a_position_before_the_meeting_of_the_month_its_day_is_told() -> None:
    asks = action(due=MAY, revision=to(LATER, proposed_on=MAY))
    early = replace(worked(asks, meeting=date(2026, 6, 18)), position=Position(JUNE, date(2026, 6, 15), "", ""))
    assert not_to_plan(early).first.revised_note == "to agree on 18\u00a0Jun"


@pytest.mark.parametrize(
    ("agreed_on", "note"), [(date(2026, 1, 1), "agreed 1\u00a0Jan"), (date(2025, 12, 31), "agreed 31\u00a0Dec 2025")]
)
def test_a_day_of_another_year_is_told_with_it(agreed_on: date, note: str) -> None:
    assert not_to_plan(worked(action(due=MAY, revision=to(LATER, agreed_on)))).first.revised_note == note


@pytest.mark.parametrize(
    ("due", "note"),
    [(date(2026, 6, 29), "1 day ago"), (date(2026, 6, 30), "due today"), (date(2026, 7, 1), "not yet due"), (None, "")],
)
def test_how_long_ago_the_first_date_was_is_told_from_the_day_after_it(due: date | None, note: str) -> None:
    assert not_to_plan(worked(action(due=due, level=RED))).first.first_note == note


@pytest.mark.parametrize(("second", "whole"), [(120, True), (121, False)])
def test_whole_sentences_are_told_up_to_240_letters(second: int, whole: bool) -> None:
    first, next_ = f"{'a' * 118}. ", f"{'b' * (second - 1)}."
    assert opening(first + next_) == (first + next_ if whole else first.strip())
    assert opening("c" * 300) == "c" * 300  # at least one


@pytest.mark.parametrize(
    ("named", "called"),
    [
        ("Improvement Board", "the Board"),
        ("Scrutiny committee", "the Committee"),
        ("Our friends", "the Board"),
        (None, "the Board"),
    ],
)
def test_the_board_is_called_as_its_name_ends(named: str | None, called: str) -> None:
    at = worked(action())
    assert the_board(replace(at, programme=replace(at.programme, settings=Settings(board=named)))) == called


@pytest.mark.parametrize(
    ("given", "because"),
    [
        (action(due=MAY), "Due 31 May 2026, 30 days late"),
        (action(level=RED), "Rated Red; due 31 December 2026"),
        (action(level=RED, due=None), "Rated Red"),
        (action(deadline=IMMEDIATELY), "Due at once, not yet done"),
        (action(revision=to(date(2027, 3, 31))), "Due 31 December 2026, moved to a later date"),
        (action(revision=to(LATER), moved_from=NO_DEADLINE), "Moved to a later date"),
    ],
)
def test_why_it_is_in_the_list_is_said(given: Action, because: str) -> None:
    assert not_to_plan(worked(given)).first.because == because
