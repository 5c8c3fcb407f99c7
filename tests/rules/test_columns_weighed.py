"""Columns and lines that words alone misread: each test is one kind of evidence, in a small workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.plan import Action
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

ACTIONS = (
    "Appoint two more reviewing officers from the base budget",
    "Write to every family that waited longer than ten weeks",
    "Test the new call handling script with thirty callers",
    "Agree a joint protocol with the hospital discharge team",
    "Publish the revised table of fees on the website",
)
LEADS = ("Head of Service", "Practice Lead", "Operations Manager", "Business Manager", "Head of Finance")
DAYS = ("31/03/2026", "29/05/2026", "31/07/2026", "30/09/2026", "18/12/2026")
DONE, OPEN, NOT_STARTED, SHOWN = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.EVIDENCED


def read(folder: Path, **sheets: Rows) -> Programme:
    write_workbook(folder / "tracker.xlsx", sheets)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def actions(folder: Path, **sheets: Rows) -> tuple[Action, ...]:
    return read(folder, **sheets).plan.actions


def refs(found: tuple[Action, ...]) -> list[str | None]:
    return [each.ref for each in found]


def states(found: tuple[Action, ...]) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in found]


def ratings(found: tuple[Action, ...]) -> list[str | None]:
    return [each.standing.level.name if each.standing.level else None for each in found]


def plan(heading: str, told: tuple[str, ...]) -> Rows:
    """Refs, actions, leads, days and one more column."""
    rows = zip(ACTIONS, LEADS, DAYS, told, strict=True)
    return [("Ref", "Action", "Lead", "Deadline", heading), *((f"A{number}", *row) for number, row in enumerate(rows, 1))]


@pytest.mark.parametrize(
    "codes",
    [
        ("NM23-COC1", "NM23-AFI1", "VCJS-R4", "VCJS-R5", "DF22-R2"),
        ("PEEL/23/01", "PEEL/23/02", "CJJI/22/4", "CJJI/22/9", "VAWG/24/1"),
        ("2024.R1", "2024.R2", "2024.R3a", "2024.R3b", "2025.R1"),
        ("25 003 118", "25 007 904", "25 009 377", "25 011 562", "25 014 020"),
        ("25 003 118 (a)", "25 003 118 (b)", "25 009 377 (a)", "25 011 562 (i)", "25 011 562 (ii)"),
    ],
)
def test_codes_that_stand_first_are_the_refs_though_numbers_of_a_system_stand_last(tmp_path: Path, codes: tuple[str, ...]) -> None:
    rows = zip(codes, ACTIONS, LEADS, DAYS, range(30482, 30547, 13), strict=False)
    assert refs(actions(tmp_path, Register=[("HMICFRS ref", "Action", "Lead", "Due", "Portal ID"), *rows])) == list(codes)


PAST = ("06/05/2025", "06/05/2025", "18/09/2025", "01/07/2025", "27/10/2025")


@pytest.mark.parametrize("heading", ["Decision date", "Date of decision", "Date of final report by the auditor"])
def test_past_days_of_what_led_to_the_action_are_no_deadline_beside_one_that_is_named(tmp_path: Path, heading: str) -> None:
    rows = zip(range(1, 6), PAST, ACTIONS, LEADS, DAYS, strict=True)
    found = actions(tmp_path, Remedies=[("Ref", heading, "Remedy agreed", "Manager to action", "To be done by"), *rows])
    assert [f"{each.deadline.day:%d/%m/%Y}" for each in found] == list(DAYS)


def test_where_such_days_are_still_to_come_that_both_may_be_deadlines_is_told(tmp_path: Path) -> None:
    rows = zip(range(1, 6), ("06/10/2026",) * 5, ACTIONS, LEADS, ("06/11/2026",) * 5, strict=True)
    found = read(tmp_path, Plan=[("Ref", "Decision date", "Action", "Lead", "To be done by"), *rows])
    assert "two-columns-alike" in [each.id for each in found.findings]


@pytest.mark.parametrize("heading", ["Fault found", "Failings identified", "Injustice found"])
def test_what_was_found_wrong_is_what_the_action_answers(tmp_path: Path, heading: str) -> None:
    said = tuple(
        f"The council did not act on the {what} that it had received" for what in ("plan", "claim", "call", "bill", "form")
    )
    assert [each.answers for each in actions(tmp_path, Plan=plan(heading, said))] == [(text,) for text in said]


def test_a_code_that_another_system_gives_leaves_numbers_that_count_anew_the_refs(tmp_path: Path) -> None:
    told = zip((1, 2, 3, 1, 2), ACTIONS, LEADS, DAYS, ("W-1004", "W-1005", "W-1006", "W-1007", "W-1008"), strict=True)
    found = actions(tmp_path, Plan=[("#", "Action", "Lead", "Due", "Incident ref"), *told])
    assert refs(found) == ["1", "2", "3", "1", "2"]


def test_recommendation_numbers_that_begin_anew_below_each_band_are_the_refs(tmp_path: Path) -> None:
    rows = [(number, *row) for number, row in zip((1, 2, 3, 1, 2), zip(ACTIONS, LEADS, DAYS, strict=True), strict=True)]
    found = actions(tmp_path, Open=[("Rec", "Agreed action", "Officer", "Due"), ("Payroll",), *rows[:3], ("Stores",), *rows[3:]])
    assert refs(found) == ["1", "2", "3", "1", "2"]


def test_a_ref_written_once_stands_for_the_blank_rows_below(tmp_path: Path) -> None:
    rows: Rows = [
        ("Ombudsman ref", "Fault", "Agreed action", "Who", "To be done by"),
        ("25 003 118", "The council did not issue the plan for 31 weeks", ACTIONS[0], LEADS[0], DAYS[0]),
        (None, None, ACTIONS[1], LEADS[1], DAYS[1]),
        (None, None, ACTIONS[2], LEADS[2], DAYS[2]),
        ("25 007 904", "Respite care was charged without an assessment", ACTIONS[3], LEADS[3], DAYS[3]),
        (None, None, ACTIONS[4], LEADS[4], DAYS[4]),
    ]
    first, second = actions(tmp_path, Log=rows)
    assert (first.ref, len(first.steps), second.ref, len(second.steps)) == ("25 003 118", 3, "25 007 904", 2)
    assert (first.answers, second.answers) == ((rows[1][1],), (rows[4][1],))


def test_live_beside_complete_is_open(tmp_path: Path) -> None:
    found = actions(tmp_path, Plan=plan("Stage", ("Complete", "Live", "Not started", "Live", "Live")))
    assert states(found) == [DONE, OPEN, NOT_STARTED, OPEN, OPEN]


def test_live_beside_in_progress_is_done(tmp_path: Path) -> None:
    found = actions(tmp_path, Plan=plan("Stage", ("Live", "In progress", "Not started", "Live", "In progress")))
    assert states(found) == [DONE, OPEN, NOT_STARTED, DONE, OPEN]


@pytest.mark.parametrize(
    "key",
    [
        "Sown = work has started. Harvested = done, we are testing whether it lasts. Stored = done and samples show that it works.",
        "Sown: work has started, Harvested: done, Stored: done and evidence shows that it works",
        "Sown = work has started\nHarvested = done\nStored = done and evidence shows that it works",
    ],
)
@pytest.mark.parametrize("rated", [False, True])
def test_a_line_that_says_what_the_states_mean_is_their_key(tmp_path: Path, key: str, rated: bool) -> None:
    told = ("Harvested", "Sown", "Stored", "Sown", "Harvested")
    rows = plan("Status", told)
    if rated:
        rows = [(*row, colour) for row, colour in zip(rows, ("RAG", "Green", "Amber", "Green", "Red", "Green"), strict=True)]
    ratings_key = [(), ("Key",), ("Green", "On track"), ("Amber", "Some delay"), ("Red", "Late")] if rated else []
    found = actions(tmp_path, Plan=[(key,), (), *rows, *ratings_key])
    assert [each.standing.status or each.standing.counts_as for each in found] == [DONE, OPEN, SHOWN, OPEN, DONE]


@pytest.mark.parametrize(
    ("heading", "key", "letters"),
    [
        ("Done?", "Done? column: Y = in place in all schools, P = part way, N = not started", "YPNPN"),
        ("Done", "In the Done column: F = fully in place, S = started, Z = nothing yet", "FSZSZ"),
        ("Done yet?", "Y = yes, done; H = half done; N = no, not started", "YHNHN"),
    ],
)
def test_letters_below_done_count_as_the_line_above_says(tmp_path: Path, heading: str, key: str, letters: str) -> None:
    found = actions(tmp_path, Plan=[(key,), *plan(heading, tuple(letters))])
    assert states(found) == [DONE, OPEN, NOT_STARTED, OPEN, NOT_STARTED]


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (
            ("Green", "Amber/Green", "Amber", "Amber/Red", "Red"),
            "Confidence: Green = highly likely; Amber/Green = probable; Amber = feasible; Amber/Red = in doubt; Red = unachievable",
        ),
        (
            ("G", "A/G", "A", "A/R", "R"),
            "Confidence: G = highly likely, A/G = probable, A = feasible, A/R = in doubt, R = unachievable",
        ),
    ],
)
def test_levels_of_two_colours_that_the_key_names_are_levels_of_their_own(tmp_path: Path, names: tuple[str, ...], key: str) -> None:
    found = actions(tmp_path, Plan=[(key,), (), *plan("Delivery confidence", names)])
    assert ratings(found) == ["Green", "Amber/Green", "Amber", "Amber/Red", "Red"]


@pytest.mark.parametrize("sizes", [(2, 2, 1), (1, 3, 1)])
def test_sheets_that_are_headed_alike_are_read_alike(tmp_path: Path, sizes: tuple[int, ...]) -> None:
    rows = list(plan("Progress", ("Red", "Blue", "Amber", "Green", "Amber")))
    start, sheets = 1, {}
    for number, size in enumerate(sizes, 1):
        sheets[f"Theme {number}"] = [rows[0], *rows[start : start + size]]
        start += size
    assert ratings(actions(tmp_path, **sheets)) == ["Red", "Blue", "Amber", "Green", "Amber"]


def test_a_list_of_reviews_with_the_number_of_their_actions_is_no_plan(tmp_path: Path) -> None:
    reviews: Rows = [
        ("Review", "Published", "Recommendations", "Actions"),
        ("Edith", "20/01/2026", 3, 6),
        ("K", "09/10/2025", 2, 4),
    ]
    found = actions(tmp_path, Reviews=reviews, Plan=plan("Status", ("Complete",) * 5))
    assert refs(found) == ["A1", "A2", "A3", "A4", "A5"]


SAID = ("The service has not done enough to promote a positive culture", "Staff do not know how to use the new terminals")


@pytest.mark.parametrize("again", [True, False])
def test_what_stands_beside_a_label_above_each_table_is_said_of_its_actions(tmp_path: Path, again: bool) -> None:
    heads = (
        ("No", "Task", "Officer", "Complete by"),
        ("No", "Task", "Officer", "Complete by") if again else ("No", "Step", "Who", "By"),
    )
    rows: list[tuple[object, ...]] = []
    for number, (head, said) in enumerate(zip(heads, SAID, strict=True), 1):
        own = zip(ACTIONS[2 * number - 2 : 2 * number], LEADS, DAYS, strict=False)
        rows += [(f"AREA {number}",), ("HMI said:", said), ("Sponsor:", "Deputy Chief Officer"), head]
        rows += [*((f"{number}.{at}", *each) for at, each in enumerate(own, 1)), ()]
    found = actions(tmp_path, Plan=rows)
    assert refs(found) == ["1.1", "1.2", "2.1", "2.2"]
    assert [each.answers for each in found] == [(SAID[0],), (SAID[0],), (SAID[1],), (SAID[1],)]


# --- what a heading says that is such as stands below it


@pytest.mark.parametrize("heading", ["Re-profiled to", "Pushed back to", "Put back until", "Rephased to", "Slipped to"])
def test_a_date_to_which_it_was_put_off_is_its_new_date_whatever_the_word(tmp_path: Path, heading: str) -> None:
    found = actions(tmp_path, Plan=plan(heading, ("", "31/08/2026", "", "", "29/01/2027")))
    assert [each.revision.day for each in found] == [None, date(2026, 8, 31), None, None, date(2027, 1, 29)]
    assert found[1].deadline.day == date(2026, 5, 29)


@pytest.mark.parametrize("heading, told", [("Reported to", "SLT"), ("Referred to", "Audit Committee"), ("To", "31/08/2026")])
def test_what_it_was_reported_to_and_a_bare_to_are_no_new_date(tmp_path: Path, heading: str, told: str) -> None:
    assert {each.revision.day for each in actions(tmp_path, Plan=plan(heading, ("", told, "", told, "")))} == {None}


@pytest.mark.parametrize(
    "id_of, what",
    [("Milestone ID", "Milestone"), ("Deliverable number", "Deliverable"), ("Task code", "Task"), ("Activity refs", "Activity")],
)
def test_the_id_of_what_the_rows_tell_is_their_ref_beside_a_code_that_stands_row_after_row(
    tmp_path: Path, id_of: str, what: str
) -> None:
    codes, parts = ("AB-01", "AB-02", "CD-01", "CD-02", "CD-03"), ("X1", "X1", "X2", "X2", "X2")
    rows = list(zip(parts, codes, ACTIONS, LEADS, DAYS, strict=True))
    sheet = [("Crit.", id_of, what, "Owner", "Due"), ("Criterion 1: Calls",), *rows[:2], ("Criterion 2: People",), *rows[2:]]
    assert refs(actions(tmp_path, Plan=sheet)) == list(codes)


def test_the_id_of_a_risk_is_no_ref_of_the_actions(tmp_path: Path) -> None:
    found = actions(tmp_path, Plan=plan("Risk ID", ("R4", "R7", "R2", "R9", "R1")))
    assert refs(found) == ["A1", "A2", "A3", "A4", "A5"]


@pytest.mark.parametrize("heading", ["Std", "Tgt", "Nat. std"])
def test_a_target_that_is_shortened_is_one(tmp_path: Path, heading: str) -> None:
    rows = [(name, 90, 71, 78, 84) for name in ("Visits in time", "Reviews in time", "Plans in time", "Checks in time")]
    found = read(tmp_path, Figures=[("Metric", heading, "Apr 26", "May 26", "Jun 26"), *rows]).indicators
    assert [each.target.number.value for each in found if each.target.number] == [90] * 4


@pytest.mark.parametrize("heading", ["Supported by", "Backed up by", "Sits with", "Cost centre"])
def test_what_stands_here_and_there_behind_the_actions_is_no_part_of_the_plan(tmp_path: Path, heading: str) -> None:
    beside = ("HoS QA", "", "L&D / Uni of Marsh", "ADs", "")
    rows = [(f"{at}", *row) for at, row in enumerate(zip(ACTIONS, LEADS, beside, DAYS, strict=True), 1)]
    found = actions(tmp_path, Plan=[("Line", "Action", "Accountable", heading, "Finish by", "BRAG", "Progress"), *rows])
    assert {each.priority for each in found} == {None}


@pytest.mark.parametrize("first", ["Action ref", "Action no", "Ref"])
def test_what_stands_for_the_rows_below_before_the_actions_is_their_part(tmp_path: Path, first: str) -> None:
    parts = ("Front door", "", "", "Homes near school", "")
    rows = [(f"A{at}", *row) for at, row in enumerate(zip(parts, ACTIONS, LEADS, DAYS, strict=True), 1)]
    found = actions(tmp_path, Plan=[(first, "Bit of the plan", "Action", "Lead", "Deadline"), *rows])
    assert [each.priority.title if each.priority else None for each in found] == ["Front door"] * 3 + ["Homes near school"] * 2


BODIES = ("ASC; Fire & Rescue", "ICB", "NHS Trust", "Police; CSC", "All")


def owned(heading: str, told: tuple[object, ...]) -> Rows:
    rows = zip(range(1, 6), ACTIONS, told, DAYS, ("Progressing",) * 5, strict=True)
    return [("No", "SMART action", heading, "Timescale", "Status at Board"), *rows]


@pytest.mark.parametrize("heading", ["Agency", "Organisation", "Service", "Other partners"])
def test_the_bodies_behind_the_actions_lead_them_where_nobody_else_is_named(tmp_path: Path, heading: str) -> None:
    assert [each.leads for each in actions(tmp_path, Plan=owned(heading, BODIES))][:3] == [
        ("ASC", "Fire & Rescue"), ("ICB",), ("NHS Trust",)
    ]  # fmt: skip


@pytest.mark.parametrize("heading, told", [("Agency", (3, 4, 1, 2, 9)), ("Agency", ("ICB", "", "", "", "")), ("Cost", BODIES)])
def test_figures_a_single_body_and_what_is_headed_otherwise_lead_nothing(
    tmp_path: Path, heading: str, told: tuple[object, ...]
) -> None:
    assert {each.leads for each in actions(tmp_path, Plan=owned(heading, told))} == {()}


def test_a_body_beside_a_named_lead_leads_nothing(tmp_path: Path) -> None:
    assert [each.leads for each in actions(tmp_path, Plan=plan("Agency", BODIES))] == [(lead,) for lead in LEADS]


REACHED = ("80 visits", "Draft", "70%", "Panel begins", "First cohort")
AGAIN = ("200 visits", "In use", "85%", "88% overall", "All teams")
AT_REVIEWS = [
    ("Review 1 – October: milestone", "R1 RAG", "Review 2 – February: milestone", "R2 RAG"),
    ("Autumn term milestone", "Autumn term RAG", "Spring term milestone", "Spring term RAG"),
    ("Review 1 milestone", "Review 1 RAG", "Review 2 milestone", "Review 2 RAG"),
]


@pytest.mark.parametrize("headings", AT_REVIEWS)
@pytest.mark.parametrize("refs", ["11122", "12345"])
def test_what_is_reached_by_each_review_is_no_step_and_the_newest_rating_counts(
    tmp_path: Path, headings: tuple[str, ...], refs: str
) -> None:
    first, second = ("Red", "Green", "Amber", "Green", "Red"), ("Green", "Amber", "Red", "Green", "Amber")
    rows = zip(refs, ACTIONS, LEADS, DAYS, REACHED, first, AGAIN, second, strict=True)
    found = actions(tmp_path, Plan=[("Ref", "Action", "Lead", "Deadline", *headings), *rows])
    told = [part for each in found for part in (each.steps or (each,))]
    assert [each.text for each in told] == list(ACTIONS)
    assert [each.standing.level.name if each.standing.level else None for each in told] == list(second)
    assert "200 visits" in (found[0].measure or "")


@pytest.mark.parametrize(
    "headings", [("Milestone 1", "RAG 1", "Milestone 2", "RAG 2"), ("Step A", "Status A", "Step B", "Status B")]
)
def test_what_is_numbered_and_rated_by_itself_is_a_step(tmp_path: Path, headings: tuple[str, ...]) -> None:
    rows = zip("12345", ACTIONS, LEADS, DAYS, REACHED, ("Green",) * 5, AGAIN, ("Red",) * 5, strict=True)
    found = actions(tmp_path, Plan=[("Ref", "Action", "Lead", "Deadline", *headings), *rows])
    assert [each.text for each in found[0].steps] == ["80 visits", "200 visits"]


def test_a_step_keeps_the_words_of_its_own_action(tmp_path: Path) -> None:
    rows = zip("11122", ACTIONS, REACHED, LEADS, DAYS, strict=True)
    found = actions(tmp_path, Plan=[("Ref", "Action", "Milestone", "Lead", "Deadline"), *rows])
    said = [step.text for each in found for step in each.steps]
    assert said == [
        REACHED[0],
        f"{ACTIONS[1]}: {REACHED[1]}",
        f"{ACTIONS[2]}: {REACHED[2]}",
        REACHED[3],
        f"{ACTIONS[4]}: {REACHED[4]}",
    ]


@pytest.mark.parametrize("heading", ["Comments since last committee", "Latest position", "Update"])
def test_comments_of_which_some_are_no_more_than_a_share_are_the_progress(tmp_path: Path, heading: str) -> None:
    told = ("76.4% at 14 Feb, one team 69%", "10.8%", "One started in January", "79%", "7 have moved up, more to follow")
    assert [each.progress for each in actions(tmp_path, Plan=plan(heading, told))] == list(told)


@pytest.mark.parametrize("heading", ["AFI", "Recommendation", "Finding"])
def test_refs_behind_what_groups_the_rows_are_theirs_whatever_their_heading(heading: str, tmp_path: Path) -> None:
    tags = ("CoC1", "AFI 2", "AFI 3", "CoC5", "AFI 6")
    parts = ("Effectiveness", "Effectiveness", "Efficiency", "People", "People")
    rows = zip(parts, tags, ACTIONS, LEADS, DAYS, strict=True)
    found = actions(tmp_path, Tracker=[("Pillar", heading, "What we are doing", "Lead", "Due"), *rows])
    assert refs(found) == ["CoC1", "AFI 2", "AFI 3", "CoC5", "AFI 6"]
    assert [each.priority and each.priority.title for each in found] == list(parts)


@pytest.mark.parametrize("heading", ["No. of tasks", "Number of actions", "Total no of actions", "How many actions"])
def test_numbers_of_actions_are_no_actions(heading: str, tmp_path: Path) -> None:
    """A small table of totals, and a key in lines, above a plan."""
    levels: Rows = [("Blue – finished",), ("Green – going to plan",), ("Red – deadline missed",)]
    colours = dict(zip(ACTIONS, ("Blue", "Green", "Red", "Green", "Blue"), strict=True))
    rows = [(f"A{at}", *row, colours[row[0]]) for at, row in enumerate(zip(ACTIONS, LEADS, DAYS, strict=True), 1)]
    totals: Rows = [(heading, None, None, "Blue", "Green", "Red"), (5, None, None, 2, 2, 1), ()]
    found = actions(tmp_path, Tracker=[*totals, *levels, (), ("Ref", "Action", "Lead", "Deadline", "Status"), *rows])
    assert refs(found) == ["A1", "A2", "A3", "A4", "A5"]
    assert states(found) == [DONE, OPEN, CountsAs.OVERDUE, OPEN, DONE]


def by_parts(*parts: str) -> Rows:
    """A plan without a column of states, with a band over each part."""
    heads: Rows = [("No", "Action", "Owner", "Due", "Update")]
    rows = [(at, *row, "Met with the team twice") for at, row in enumerate(zip(ACTIONS, LEADS, DAYS, strict=True), 1)]
    return [*heads, (parts[0],), *rows[:2], (parts[1],), *rows[2:]] if parts else [*heads, *rows]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("Actions completed", "Actions outstanding"), [DONE, OPEN]),
        (("Closed tasks", "Live tasks"), [DONE, OPEN]),
        (("Completed", "Not started"), [DONE, NOT_STARTED]),
        (("In progress", "Complete"), [OPEN, DONE]),
        (("Front door", "Completed assessments"), [None, None]),
        (("Planning", "Monitoring"), [None, None]),
    ],
)
def test_a_part_that_is_called_after_a_state_tells_it_of_its_actions(
    parts: tuple[str, str], expected: list[CountsAs | None], tmp_path: Path
) -> None:
    found = actions(tmp_path, Plan=by_parts(*parts))
    assert states(found) == [expected[0]] * 2 + [expected[1]] * 3


@pytest.mark.parametrize(("name", "state"), [("Open actions", OPEN), ("Completed", DONE), ("Live", None), ("Planning", None)])
def test_so_does_a_sheet_but_live_may_say_how_it_is_kept(name: str, state: CountsAs | None, tmp_path: Path) -> None:
    assert states(actions(tmp_path, **{name: by_parts()})) == [state] * 5


def test_a_plan_that_tells_no_states_is_said_once(tmp_path: Path) -> None:
    told = [each for each in read(tmp_path, Plan=by_parts()).findings if each.id == "states-not-told"]
    assert [each.what.split(", so")[0] for each in told] == ["nothing tells how far the actions of 'Plan' are (5 of them)"]
    stated = read(tmp_path, Plan=plan("Status", ("Complete",) * 5))
    assert [each for each in stated.findings if each.id == "states-not-told"] == []


SHARES = ("100%", "50%", "20%", "0%", "0%")


def test_months_of_one_letter_over_bars_of_one_colour_rate_nothing(tmp_path: Path) -> None:
    months = ("A", "M", "J", "J", "A", "S")
    rows = [(f"B{at}", *row[:2], "01/04/2026", row[2], share) for at, (row, share) in enumerate(
        zip(zip(ACTIONS, LEADS, DAYS, strict=True), SHARES, strict=True), 1
    )]  # fmt: skip
    fills = {f"Plan!{column}{row}": "B1A0C7" for row in range(2, 7) for column in ("GH", "HIJ", "IJK", "KL", "JKL")[row - 2]}
    sheets: dict[str, Rows] = {"Plan": [("ID", "Deliverable", "Owner", "Start", "End", "%", *months), *rows]}
    write_workbook(tmp_path / "tracker.xlsx", sheets, fills=fills)
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    assert [str(each.deadline.day) for each in found] == ["2026-03-31", "2026-05-29", "2026-07-31", "2026-09-30", "2026-12-18"]
    assert states(found) == [DONE, OPEN, OPEN, NOT_STARTED, NOT_STARTED]


@pytest.mark.parametrize("heading", ["Completed? Y / Part / N", "Complete: Yes/No/Partly", "Done (Y/N/P)", "Finished? Y, N, N/A"])
def test_what_may_be_answered_is_no_part_of_a_heading(heading: str, tmp_path: Path) -> None:
    found = actions(tmp_path, Plan=plan(heading, ("Y", "N", "Y", "N", "Y")))
    assert states(found) == [DONE, OPEN, DONE, OPEN, DONE]


def test_codes_below_action_beside_what_is_done_are_the_refs(tmp_path: Path) -> None:
    heads = ("No", "Requirement", "Action", "What we will do", "Lead", "Due")
    wanted = ("The trust must see patients within 15 minutes", None, None, "The trust must keep records of each visit", None)
    codes, numbers = ("1a", "1b", "1c", "2a", "2b"), (1, None, None, 2, None)
    rows = list(zip(numbers, wanted, codes, ACTIONS, LEADS, DAYS, strict=True))
    assert refs(actions(tmp_path, Plan=[heads, *rows])) == list(codes)


def test_what_should_be_done_stands_before_the_actions_as_what_they_answer_whatever_its_heading(tmp_path: Path) -> None:
    said = ("The force should answer calls for help sooner than it does", "The force must record what victims say to its officers")
    rows = list(zip((said[0],) * 3 + (said[1],) * 2, ACTIONS, LEADS, DAYS, strict=True))
    found = actions(tmp_path, Plan=[("Text", "Activity", "Owner", "Completion date"), *rows])
    assert [each.answers for each in found] == [(said[0],)] * 3 + [(said[1],)] * 2


def test_below_a_recommendation_that_is_only_numbered_the_next_line_says_it(tmp_path: Path) -> None:
    heads = ("Action", "Lead", "Due", "Status")
    own = list(zip(ACTIONS, LEADS, DAYS, ("Complete",) * 5, strict=True))
    said = [f"The board should make sure that {each[0].lower()}{each[1:]}, and tell its partners what it found" for each in SAID]
    rows: Rows = [("Recommendation 1",), (said[0],), heads, *own[:2], (), ("Recommendation 2",), (said[1],), heads, *own[2:]]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}, fills={"Plan!A1": "D9D9D9", "Plan!A7": "D9D9D9"})
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    first, second = (f"Recommendation {number}: {each}" for number, each in enumerate(said[:2], 1))
    assert [each.answers for each in found] == [(first,)] * 2 + [(second,)] * 3


def test_a_key_below_the_plan_may_explain_words_of_the_house(tmp_path: Path) -> None:
    words = ("Bit stuck", "Rolling", "Landed", "Rolling", "Landed")
    key: Rows = [(), (None, "What the words mean"), (None, "Landed", "We have done it"), (None, "Rolling", "Going to plan")]
    found = actions(tmp_path, Plan=[*plan("Where we are", words), *key, (None, "Bit stuck", "A bit late, but we can sort it")])
    assert states(found) == [OPEN, OPEN, DONE, OPEN, DONE]
    assert len(found) == 5


def test_a_misspelt_heading_that_names_a_year_is_still_known(tmp_path: Path) -> None:
    rows: Rows = [("Measure", "Aug", "Sep", "Ambitin for 2025/26"), ("Calls answered", 30, 31, 40), ("Visits made", 3, 4, 8)]
    write_workbook(tmp_path / "data.xlsx", {"Data": rows})
    found = read_programme(open_programme(tmp_path), Month(2025, 9), date(2025, 9, 30)).indicators
    assert [each.target and each.target.text for each in found] == ["40", "8"]


@pytest.mark.parametrize(
    ("heading", "beside", "leads"),
    [
        ("Exec sponsor", "Manager responsible", True),
        ("Executive sponsor", "Manager responsible", True),
        ("Executive sponsor", "Delivery lead", True),
        ("Executive sponsor", "Action owner", False),
        ("Exec sponsor", "Lead officer", False),
        ("Exec Sponsor", "Owner", False),
        ("Exec lead", "Action owner", True),
        ("Accountable executive", "Action owner", True),
        ("Sponsor", "Manager responsible", False),
    ],
)
def test_an_executive_sponsor_leads_beside_who_delivers_and_no_sponsor_does_beside_the_owner(
    heading: str, beside: str, leads: bool, tmp_path: Path
) -> None:
    headings = ("Action", heading, beside, "By when")
    rows: Rows = [headings, *((f"{doing} the ward clerks", "Chief Nurse", "A Bhatt", "May 2026") for doing in ("Recruit", "Train"))]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert ["Chief Nurse" in each.leads for each in programme.plan.actions] == [leads, leads]


AIMS = ("Families get help at once", None, "Children are seen alone", None, "Staff stay longer")


@pytest.mark.parametrize("how", ["How are we going to do it?", "How we stand with it"])
def test_numbers_below_aim_number_the_aims_and_a_text_that_tells_no_state_is_the_action(tmp_path: Path, how: str) -> None:
    numbers = ("1", None, "2", None, "3")
    told = ("DONE – since May", "GOING TO PLAN. Six left", "BEHIND – two adverts", "DONE: in use", "NOT BEGUN")
    heads = ("Aim", "What will be different?", how, "When?", "Who?", "Where have we got to?")
    found = read(tmp_path, Plan=[heads, *zip(numbers, AIMS, ACTIONS, DAYS, LEADS, told, strict=True)]).plan.actions
    assert [step.text for each in found for step in each.steps or (each,)] == list(ACTIONS)
    assert refs(found) == ["1", "2", "3"]


def test_a_target_may_be_any_numbers_but_those_that_count_the_rows(tmp_path: Path) -> None:
    heads = ("Indicator", "Target", "Apr 2026", "May 2026")
    rows = [(f"Visits in area {name}", target, 3, 4) for name, target in zip("ABCDE", (1, 2, 3, 5, 8), strict=True)]
    found = read(tmp_path, Scorecard=[heads, *rows]).indicators
    assert [each.target.number.value for each in found if each.target and each.target.number] == [1, 2, 3, 5, 8]


def test_an_executive_sponsor_who_stands_alone_leads(tmp_path: Path) -> None:
    rows: Rows = [("Action", "Executive sponsor", "By when"), ("Recruit", "Chief Nurse", "May 2026"), ("Train", "COO", "June 2026")]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert [each.leads for each in programme.plan.actions] == [("Chief Nurse",), ("COO",)]


def test_sentences_above_a_plan_say_what_its_states_mean_however_many_stand_in_a_cell(tmp_path: Path) -> None:
    key = [
        ("Complete means that the milestone was reached. On course means that it will be reached in its month.",),
        ("At risk means that work goes on, but the month may not be kept. Slipped means that the month was missed.",),
        ("Stopped means that the Board agreed the milestone is no longer needed.",),
        (),
    ]
    told = ("Complete", "On course", "At risk", "Slipped", "Stopped")
    found = actions(tmp_path, Plan=[*key, *plan("Position", told)])
    assert states(found) == [DONE, OPEN, OPEN, CountsAs.OVERDUE, CountsAs.CLOSED]
    assert ratings(found) == list(told)


RESPONSES = ("Accepted. HR will send a list each day.", "Agreed", "Accepted in part. The new system does.", "Not accepted. Cost.",
             "Accepted. Owners will be written to.")  # fmt: skip
WAYS = (
    "HR will send a list each day",
    "Procurement varies 41 contracts",
    "The new system will do it",
    "Owners are written to",
    "Rota",
)


@pytest.mark.parametrize(("heading", "said", "are_actions"), [
    ("Trust response", RESPONSES, False), ("Trust response", WAYS, True), ("Agreed action", RESPONSES, True),
])  # fmt: skip
def test_responses_that_begin_with_whether_a_recommendation_is_accepted_are_no_actions(
    heading: str, said: tuple[str, ...], are_actions: bool, tmp_path: Path
) -> None:
    rows = [("Ref", "Recommendation made", heading, "Manager", "Due"), *zip("12345", ACTIONS, said, LEADS, DAYS, strict=True)]
    assert [each.text for each in actions(tmp_path, Plan=rows)] == list(said if are_actions else ACTIONS)


@pytest.mark.parametrize(("closed", "is_deadline"), [(DAYS, True), ((*DAYS[:4], None), False)])
def test_the_day_agreed_is_the_deadline_of_what_is_all_closed(
    closed: tuple[str | None, ...], is_deadline: bool, tmp_path: Path
) -> None:
    agreed = ("31/01/2026", "28/02/2026", "31/03/2026", "30/04/2026", "31/05/2026")
    rows = [("Ref", "Action", "Lead", "Date agreed", "Date closed"), *zip("12345", ACTIONS, LEADS, agreed, closed, strict=True)]
    assert [each.deadline.day is not None for each in actions(tmp_path, Plan=rows)] == [is_deadline] * 5


@pytest.mark.parametrize("dated", [True, False])
def test_how_and_when_asks_for_a_date_too_where_dates_stand_in_its_sentences(dated: bool, tmp_path: Path) -> None:
    shown = (
        "Policy adopted by the board",
        "List seen by auditors",
        "Five tests held",
        "Protocol signed by both",
        "Table on the site",
    )
    how = [f"{what}, {day}" if dated else what for what, day in zip(shown, DAYS, strict=True)]
    rows = [("Action", "How and when we will know it is done", "Lead"), *zip(ACTIONS, how, LEADS, strict=True)]
    assert [each.deadline.day is not None for each in actions(tmp_path, Plan=rows)] == [dated] * 5


CODES, THEMES = ("AFI 1", None, None, "AFI 2", None), ("Working with people", None, None, "Working with people", None)
ANSWERED = ("Reviews must be on time", None, None, "Fees must be plain", None)


def test_codes_written_once_as_what_is_answered_is_are_refs_beside_themes_though_headed_area(tmp_path: Path) -> None:
    rows = [("Area", "Theme", "Action", "Lead", "Due", "What CQC told us"),
            *zip(CODES, THEMES, ACTIONS, LEADS, DAYS, ANSWERED, strict=True)]  # fmt: skip
    found = actions(tmp_path, Plan=rows)
    assert refs(found) == ["AFI 1", "AFI 2"]
    assert [len(each.steps) for each in found] == [3, 2]


def test_codes_over_several_actions_that_answer_nothing_of_their_own_number_the_parts(tmp_path: Path) -> None:
    rows = [("Area", "Theme", "Action", "Lead", "Due"), *zip(CODES, THEMES, ACTIONS, LEADS, DAYS, strict=True)]
    assert [each.text for each in actions(tmp_path, Plan=rows)] == list(ACTIONS)


def test_an_inspectorates_areas_part_a_plan_that_nothing_else_parts(tmp_path: Path) -> None:
    areas = (
        "Responding to the public",
        "Responding to the public",
        "Investigating crime",
        "Investigating crime",
        "Investigating crime",
    )
    rows = [("Action", "Lead", "Due", "HMICFRS area"), *zip(ACTIONS, LEADS, DAYS, areas, strict=True)]
    found = actions(tmp_path, Plan=rows)
    assert [each.priority.title if each.priority else None for each in found] == list(areas)


def test_a_few_words_merged_over_indicators_group_them_whatever_their_heading(tmp_path: Path) -> None:
    names = ("Fires in homes", "Visits made", "Audits completed", "Letters answered", "Shifts lost")
    pledges = ("Preventing fires", None, None, "Protecting buildings", None)
    values = [(at + 3, at + 4, at + 6) for at in range(5)]
    heads = ("Pledge", "Indicator", "Good is", "Apr 2026", "May 2026", "Jun 2026")
    note = ("Status is as judged by the owner of each measure at the board.   up: better than last month",)
    rows = [note, (), heads, *((pledge, name, "Low", *each) for pledge, name, each in zip(pledges, names, values, strict=True))]
    found = read(tmp_path, Scorecard=rows).indicators
    assert [each.group for each in found] == ["Preventing fires"] * 3 + ["Protecting buildings"] * 2


def test_bands_of_objectives_are_outcomes_where_a_column_names_the_parts(tmp_path: Path) -> None:
    rows = list(zip("12345", ACTIONS, LEADS, DAYS, ("Attendance",) * 3 + ("Teaching",) * 2, strict=True))
    bands = [("Objective: Every pupil wants to come",), ("Objective: Teachers build on what pupils know",)]
    found = actions(tmp_path, Plan=[("No.", "Action", "Lead", "Due", "Priority"), bands[0], *rows[:3], bands[1], *rows[3:]])
    assert [each.priority.title if each.priority else None for each in found] == ["Attendance"] * 3 + ["Teaching"] * 2
    assert [each.outcome for each in found] == ["Every pupil wants to come"] * 3 + ["Teachers build on what pupils know"] * 2


@pytest.mark.parametrize(("name", "day"), [("Stage 1 (by end June 2026)", date(2026, 6, 30)), ("Plan at June 2026", None)])
def test_the_name_of_a_sheet_may_say_when_its_actions_are_due(name: str, day: date | None, tmp_path: Path) -> None:
    rows = [("Ref", "Action", "Lead", "Status"), *((f"A{at}", text, "Head of Service", "Open") for at, text in enumerate(ACTIONS))]
    assert {each.deadline.day for each in actions(tmp_path, **{name: rows})} == {day}


def test_a_key_may_stand_at_the_foot_its_letters_before_some_blanks(tmp_path: Path) -> None:
    key = ("How to read the Position column:", "D   done, the manager says so", "V   done, and verified by the auditors",
           "W   work under way", "N   not begun", "S   superseded: no longer needed")  # fmt: skip
    rows = [("Ref", "Action", "Lead", "Due", "Accepted?", "Position"),
            *zip("abcde", ACTIONS, LEADS, DAYS, "YYYYN", "DVWNS", strict=True)]  # fmt: skip
    found = actions(tmp_path, Plan=[*rows, (), *((line,) for line in key)])
    assert states(found) == [DONE, SHOWN, OPEN, NOT_STARTED, CountsAs.CLOSED]


def test_whether_it_is_accepted_is_not_whether_it_is_done(tmp_path: Path) -> None:
    assert states(actions(tmp_path, Plan=plan("Accepted?", ("Y", "Y", "Y", "Y", "N")))) == [None] * 5
    assert states(actions(tmp_path, Plan=plan("Done?", ("Y", "Y", "Y", "Y", "N"))))[0] is DONE


@pytest.mark.parametrize(("numbers", "are_refs"), [
    (("1.1", "1.2", "2.1", "2.2", "10.1"), True),
    (("4.1", "1.2", "2.1", "2.2", "10.1"), False),
    (("1.1", "1.2", "1.2", "2.2", "3.1"), False),
])  # fmt: skip
def test_numbers_that_count_on_are_refs_wherever_they_stand(numbers: tuple[str, ...], are_refs: bool, tmp_path: Path) -> None:
    rows = [("Latest news", "Action", "Lead", "Due", "Para."), *zip([f"It went on, says {lead}." for lead in LEADS],
            ACTIONS, LEADS, DAYS, numbers, strict=True)]  # fmt: skip
    assert refs(actions(tmp_path, Plan=rows)) == (list(numbers) if are_refs else [None] * 5)


def test_counts_by_part_are_no_indicators_though_the_parts_are_called_as_posts_are(tmp_path: Path) -> None:
    rows = plan("Status", ("Open",) * 5)
    bands = [("Student Records and Funding – report 3, November 2025",), ("Human Resources and Payroll – report 5, March 2026",)]
    counts = [("Audit", "Still open", "Done", "Dropped"), ("Student Records and Funding", 2, 1, 0),
              ("Human Resources and Payroll", 3, 4, 1), ("All audits", 5, 5, 1)]  # fmt: skip
    found = read(tmp_path, Register=[rows[0], bands[0], *rows[1:3], bands[1], *rows[3:]], Summary=counts)
    assert found.reading.gaps == ()
    assert not [each.id for each in found.findings if each.place.sheet == "Summary"]


def test_areas_that_stand_again_and_again_part_a_plan_beside_what_each_row_answers(tmp_path: Path) -> None:
    asked = (
        "Homes must be safe",
        "Repairs must be done",
        "Records must be right",
        "Tenants must be heard",
        "Complaints must be met",
    )
    areas = ("Safety", "Safety", "Safety", "Tenant voice", "Tenant voice")
    rows = [
        ("Action", "Lead", "Due", "What the standard asks of us", "Area for improvement"),
        *zip(ACTIONS, LEADS, DAYS, asked, areas, strict=True),
    ]
    found = actions(tmp_path, Plan=rows)
    assert [each.priority.title if each.priority else None for each in found] == list(areas)
    assert [each.answers for each in found] == [(text,) for text in asked]


@pytest.mark.parametrize("heading", ["Evidence held", "Evidence", "Supporting evidence / where kept"])
def test_evidence_beside_progress_is_no_newer_progress(heading: str, tmp_path: Path) -> None:
    said = [f"It went on as {lead} had planned in the month." for lead in LEADS]
    rows = [
        ("Action", "Lead", "Due", "Progress since the last Board", heading),
        *((*row, "Minutes") for row in zip(ACTIONS, LEADS, DAYS, said, strict=True)),
    ]
    assert [each.progress for each in actions(tmp_path, Plan=rows)] == said


def test_evidence_alone_tells_how_it_went(tmp_path: Path) -> None:
    said = [f"It went on as {lead} had planned in the month." for lead in LEADS]
    rows = [("Action", "Lead", "Due", "Evidence of completion"), *zip(ACTIONS, LEADS, DAYS, said, strict=True)]
    assert [each.progress for each in actions(tmp_path, Plan=rows)] == said
