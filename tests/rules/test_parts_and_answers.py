"""Headings over answers, titles that say when, marks before an update, rows that name a part, and who has seen the evidence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.ratings import CountsAs
from reportgen.reading.layout.titles import who_leads
from reportgen.reading.values.closings import due_in
from reportgen.reading.values.statuses import closed_at_once, read_meaning, read_status
from tests.makers.told import read, states
from tests.makers.workbooks import Rows

GREEN, BLUE, PALE = "00B050", "0070C0", "D9E1F2"
DONE, BEGUN, NOT_BEGUN = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED
WHAT = (
    ("Recruit twelve social workers", "Head of Service"),
    ("Audit thirty case files each month", "QA Manager"),
    ("Publish the new threshold guide", "Principal Social Worker"),
    ("Train all managers in supervision", "Learning Lead"),
)


# --- answers that are ticked ----------------------------------------------------------------------------------------------

ASKED: Rows = [("What we will do", "Led by", "Finished?", None, None, "Comment"), (None, None, "Yes", "Partly", "No", None)]
ACROSS = ("A1:A2", "B1:B2", "C1:E1", "F1:F2")


def ticked(asked: str) -> Rows:
    head = (ASKED[0][0], ASKED[0][1], asked, *ASKED[0][3:])
    ticks = (("✓", None, None), (None, "✓", None), (None, None, "✓"), ("✓", None, None))
    return [head, ASKED[1], *((*what, *tick, "Seen at the board") for what, tick in zip(WHAT, ticks, strict=True))]


def test_the_answers_below_a_question_about_the_end_are_states_and_no_beside_partly_has_not_begun(tmp_path: Path) -> None:
    assert states(read(tmp_path, {"Plan": ticked("Finished?")}, merged=ACROSS)) == [DONE, BEGUN, NOT_BEGUN, DONE]


def test_the_answers_below_another_question_tell_no_state(tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": ticked("Extra money needed?")}, merged=ACROSS)
    assert states(found) == [None] * len(WHAT)
    assert [each.text for each in found.plan.actions] == [text for text, _ in WHAT]


def test_a_row_below_one_that_is_merged_down_into_it_all_round_is_part_of_the_headings(tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": ticked("Extra money needed?")}, merged=ACROSS)
    assert len(found.plan.actions) == len(WHAT)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Yes - finished.   Partly - begun but not finished.   No - not begun.", ["Yes", "Partly", "No"]),
        ("Training - 40 staff booked.   Policy - with legal.   Audit - finished.", []),
    ],
)
def test_words_before_dashes_are_a_key_where_they_answer_or_tell_a_state(line: str, expected: list[str], tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": ticked("Finished?"), "Read me": [("How to fill in this plan",), (line,)]}, merged=ACROSS)
    assert [level.name for level in found.scale.levels] == expected


# --- what is stated above -------------------------------------------------------------------------------------------------

UNDATED: Rows = [("Action", "Led by", "Status"), *((*what, "Not started") for what in WHAT)]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("To be done by the end of September 2026", date(2026, 9, 30)),
        ("Actions to be completed by 31 August 2026", date(2026, 8, 31)),
        ("Target date: 31 August 2026", date(2026, 8, 31)),
        ("Report of the board of 31 August 2026", None),
        ("Approved by cabinet, 4 May 2026", None),
        ("Position at 31 May 2026", None),
    ],
)
def test_a_title_says_when_all_below_it_is_due_where_it_says_that_it_is_to_be_done_by_then(
    title: str, day: date | None, tmp_path: Path
) -> None:
    found = read(tmp_path, {"Plan": [(title,), *UNDATED]})
    assert {each.deadline.day for each in found.plan.actions} == {day}


def test_the_column_of_deadlines_counts_before_the_title(tmp_path: Path) -> None:
    rows: Rows = [
        ("To be done by the end of September 2026",),
        ("Action", "Led by", "By when", "Status"),
        *((*what, "31/07/2026", "Not started") for what in WHAT),
    ]
    assert {each.deadline.day for each in read(tmp_path, {"Plan": rows}).plan.actions} == {date(2026, 7, 31)}


# --- marks before an update -----------------------------------------------------------------------------------------------

KEY = "Each update begins with a letter:  C = complete   T = on track   N = not started"


def updates(*cells: tuple[str | None, ...]) -> Rows:
    head = ("Action", "Led by", "Update April 2026", "Update May 2026", "Update June 2026")
    return [(KEY,), (), head, *((*what, *cell) for what, cell in zip(WHAT, cells, strict=False))]


def test_the_mark_of_the_key_with_which_the_newest_update_begins_tells_the_state(tmp_path: Path) -> None:
    begun = ("N - no tool", "T - tool agreed", "T - panel met")
    rows = updates(("T - advert out", "C - all in post", None), begun, ("N", "N", "N - June"), ("T", "T – draft", "C: it is out"))
    assert states(read(tmp_path, {"Plan": rows})) == [DONE, BEGUN, NOT_BEGUN, DONE]


def test_letters_before_a_few_of_the_updates_are_no_marks(tmp_path: Path) -> None:
    rows = updates(("Advert out", "C - all in post", None), ("No tool yet", "Tool agreed", "Panel met"), ("Draft", "Sent", "Out"))
    assert states(read(tmp_path, {"Plan": rows})) == [None] * 3


# --- rows and lines that name a part --------------------------------------------------------------------------------------

PLAN_HEAD = ("No.", "Action", "Lead", "Complete by", "Status", "Narrative")


@pytest.mark.parametrize(("label", "said"), [("AFI ", "Graded: Inadequate"), ("R", None), ("Rec ", "See the report")])
def test_a_row_whose_number_begins_the_refs_below_and_nobody_leads_names_their_part(
    label: str, said: str | None, tmp_path: Path
) -> None:
    rows: list[tuple[object, ...]] = [PLAN_HEAD]
    for part, title in ((1, "The force should supervise its investigations"), (2, "The force should answer calls in time")):
        rows += [(f"{label}{part}", title, None, None, said, None)]
        rows += [(f"{part}.{n}", *WHAT[n], "31/08/2026", "On track", "Going well") for n in (1, 2)]
    found = read(tmp_path, {"Plan": rows})
    assert [each.ref for each in found.plan.actions] == ["1.1", "1.2", "2.1", "2.2"]
    assert {each.priority.title for each in found.plan.actions if each.priority} == {rows[1][1], rows[4][1]}


def test_a_row_with_a_lead_and_a_date_above_refs_that_begin_with_its_own_is_an_action(tmp_path: Path) -> None:
    rows: Rows = [PLAN_HEAD, ("R1", *WHAT[0], "31/07/2026", "On track", None), ("1.1", *WHAT[1], "31/08/2026", "On track", None)]
    assert [each.ref for each in read(tmp_path, {"Plan": rows}).plan.actions] == ["R1", "1.1"]


LONG = (
    "The trust must ensure that medicines are stored, recorded and disposed of safely on all of its vehicles and in all stations."
)


@pytest.mark.parametrize(("code", "below"), [("MD1", "MD1a"), ("SD2", "SD2.1"), ("C 3", "C 3/1")])
def test_a_line_across_is_the_part_of_the_refs_that_begin_with_its_code_however_long_it_is(
    code: str, below: str, tmp_path: Path
) -> None:
    rows: list[tuple[object, ...]] = [
        ("Plan of the trust",),
        PLAN_HEAD[:5],
        (f"{code}  {LONG}",),
        (below, *WHAT[0], "31/07/2026", "On track"),
    ]
    rows += [("X9  " + LONG.replace("medicines", "records"),), ("X9a", *WHAT[1], "31/07/2026", "On track")]
    found = read(tmp_path, {"Plan": rows}, {"Plan!A3": PALE, "Plan!A5": PALE}, ("A3:E3", "A5:E5"))
    assert [each.priority.title[-40:] for each in found.plan.actions if each.priority] == [LONG[-40:], LONG[-40:]]
    assert len({each.priority for each in found.plan.actions}) == len(found.plan.actions)


def test_a_title_names_the_part_of_its_sheet_where_those_of_the_others_number_theirs(tmp_path: Path) -> None:
    titles = {
        "One": "Priority action 1: Leaders should cut the waits for a first assessment of speech and language",
        "Two": "Priority action 2: Leaders should improve the quality and the timeliness of plans",
        "Three": "Area for improvement: Partners should prepare young people for adult life from Year 9",
    }
    rows = {name: [(title,), UNDATED[0], UNDATED[at + 1]] for at, (name, title) in enumerate(titles.items())}
    found = read(tmp_path, rows)
    assert [each.priority.title.partition(": ")[2] or each.priority.title for each in found.plan.actions if each.priority] == [
        title.partition(": ")[2] for title in titles.values()
    ]


# --- refs before the texts ------------------------------------------------------------------------------------------------


def test_a_row_without_a_number_among_texts_that_begin_with_one_is_an_action_where_somebody_leads_it(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Action", "Lead", "By when", "Status")]
    rows += [(f"1.{n + 1} {text}", lead, "31/07/2026", "On track") for n, (text, lead) in enumerate(WHAT)]
    rows.insert(3, ("Report the waits to the board", "Data Lead", "31/07/2026", "Completed"))
    rows.insert(5, ("with a note to each school", None, None, None))
    found = read(tmp_path, {"Plan": rows})
    assert [each.ref for each in found.plan.actions] == ["1.1", "1.2", None, "1.3", "1.4"]


@pytest.mark.parametrize(("refs", "asked"), [("1.1 1.2 1.2 1.3", True), ("1.1 1.1 1.2 1.2", False), ("1.1 1.2 1.3 1.4", False)])
def test_a_ref_that_two_rows_have_as_no_others_do_is_asked_after(refs: str, asked: bool, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Ref", "Action", "Lead", "By when", "Status")]
    rows += [(ref, *what, "31/07/2026", "On track") for ref, what in zip(refs.split(), WHAT, strict=True)]
    rows += [(f"2.{n}", f"Visit school {n} and report", "Data Lead", "31/07/2026", "On track") for n in range(1, 9)]
    found = read(tmp_path, {"Plan": rows})
    assert ("ref-shared-once" in {each.id for each in found.findings}) is asked


# --- keys and evidence ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2)])
def test_a_colour_may_stand_between_its_letter_and_what_it_means(order: tuple[int, ...], tmp_path: Path) -> None:
    levels = (
        ("B", "Blue", "Complete"),
        ("G", "Green", "Under way"),
        ("A", "Amber", "The date has passed"),
        ("R", "Red", "Not begun"),
    )
    key: Rows = [("How we rate",), *(tuple(level[at] for at in order) for level in levels)]
    rows: list[tuple[object, ...]] = [
        ("Action", "Lead", "RAG"),
        *((*what, level[0]) for what, level in zip(WHAT, levels, strict=True)),
    ]
    found = read(tmp_path, {"Plan": rows, "Cover": key})
    assert [(level.name, level.meaning) for level in found.scale.levels] == [level[1:] for level in levels]
    assert states(found) == [DONE, BEGUN, CountsAs.OVERDUE, NOT_BEGUN]


@pytest.mark.parametrize(
    ("said", "counts_as"),
    [
        ("Closed by HMICFRS", CountsAs.EVIDENCED),
        ("Closed by the regulator", CountsAs.EVIDENCED),
        ("Closed by Internal Audit", CountsAs.EVIDENCED),
        ("Closed by the board", DONE),
        ("Not yet closed by Ofsted", BEGUN),
    ],
)
def test_whoever_inspects_closes_what_they_have_seen_the_evidence_of(said: str, counts_as: CountsAs) -> None:
    assert read_status(said).counts_as is counts_as


@pytest.mark.parametrize(
    ("heading", "seen"),
    [
        ("Evidence seen by IA (Y/N)", CountsAs.EVIDENCED),
        ("Verified by audit?", CountsAs.EVIDENCED),
        ("Evidence provided (Y/N)", DONE),
        ("Evidence attached?", DONE),
    ],
)
def test_yes_below_who_has_seen_the_evidence_says_that_what_is_done_is_evidenced(
    heading: str, seen: CountsAs, tmp_path: Path
) -> None:
    said = (("Completed", "Y"), ("Completed", "N"), ("In progress", "Y"), ("Completed", "Y"))
    rows: list[tuple[object, ...]] = [
        ("Action", "Lead", "Status", heading),
        *((*what, *cells) for what, cells in zip(WHAT, said, strict=True)),
    ]
    assert states(read(tmp_path, {"Plan": rows})) == [seen, DONE, BEGUN, seen]


def test_who_approved_it_and_when_is_no_new_date(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Action", "Lead", "Original date", "Reason closed", "Approved by")]
    rows += [(*what, "31/03/2026", "No longer needed", "Audit Committee 21/05/2026") for what in WHAT]
    found = read(tmp_path, {"Plan": rows})
    assert {each.revision.day for each in found.plan.actions} == {None}


def test_low_and_high_below_priority_name_no_part_in_a_short_table_either(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Audit", "Rec", "Priority", "Agreed action", "Lead", "Due")]
    rows += [("Contracts", f"R{n}", urgency, *WHAT[n], "31/07/2026") for n, urgency in enumerate(("Low", "High"))]
    found = read(tmp_path, {"Plan": rows})
    assert {each.priority.title for each in found.plan.actions if each.priority} == {"Contracts"}


# --- what the words of an action say --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Have four officers warranted by 31 October 2025.", "by 31 October 2025"),
        ("Visit all premises by the end of March 2026, beginning with care homes.", "by the end of March 2026"),
        ("Trial day crewing and report to the Authority in June 2026.", "in June 2026"),
        ("Answer the letter of 4 May 2026 before the end of July 2026", "before the end of July 2026"),
        ("Sample 10% of records from April 2026", None),
        ("Act on the inspection in May 2025 that found two weaknesses", None),
        ("Meet the standards set by 2020 guidance", None),
        ("Answer the letter of 4 May 2026", None),
    ],
)
def test_a_sentence_says_by_when_it_is_due(text: str, due: str | None) -> None:
    assert due_in(text) == due


def dated(*texts: str) -> Rows:
    return [("Action", "Rating", "Progress"), *((text, level, "Going well") for text, level in zip(texts, "GAGR", strict=True))]


BY = (
    "Recruit twelve social workers by 31 August 2026",
    "Train every manager in supervision by 30 September 2026.",
    "Publish the threshold guide by the end of May 2026",
    "Meet the partners and agree who leads",
)


def test_where_most_actions_say_by_when_they_are_due_that_is_their_deadline(tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": dated(*BY)})
    assert [each.deadline.day for each in found.plan.actions] == [date(2026, 8, 31), date(2026, 9, 30), date(2026, 5, 31), None]
    assert [each.text for each in found.plan.actions] == list(BY)
    assert [each.place.cell for each in found.findings if each.id == "deadline-missing"] == ["A5"]


@pytest.mark.parametrize("beside", ["By when", "Due"])
def test_a_column_of_deadlines_counts_and_not_what_the_words_say(beside: str, tmp_path: Path) -> None:
    head, *rows = dated(*BY)
    found = read(tmp_path, {"Plan": [(*head, beside), *((*row, "31/12/2026") for row in rows)]})
    assert {each.deadline.day for each in found.plan.actions} == {date(2026, 12, 31)}


def test_what_a_few_actions_say_of_days_is_no_deadline(tmp_path: Path) -> None:
    texts = (BY[0], "Train every manager", "Publish it on the website", "Meet partners")
    assert {each.deadline.day for each in read(tmp_path, {"Plan": dated(*texts)}).plan.actions} == {None}


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Lead: ACFO Jill Tarbuck", "ACFO Jill Tarbuck"),
        ("Strategic lead: Director of Nursing", "Director of Nursing"),
        ("Theme sponsor: Cllr Ada Finch", None),
        ("Portfolio holder: Cabinet Member for Growth", None),
        ("Lead member: Cllr Ada Finch", None),
        ("Lead governor: Mr P Lane", None),
        ("Lead: to be confirmed", None),
        ("Note: leads are asked to update this by Friday", None),
    ],
)
def test_a_line_says_who_leads_what_stands_below(line: str, who: str | None) -> None:
    assert who_leads(line) == who


def test_where_no_column_says_who_leads_the_line_above_does(tmp_path: Path) -> None:
    head, *rows = dated(*BY)
    plan: Rows = [
        ("Part one",),
        ("Lead: Head of Service",),
        head,
        *rows[:2],
        (),
        ("Part two",),
        ("Lead: QA Manager",),
        head,
        *rows[2:],
    ]
    found = read(tmp_path, {"Plan": plan})
    assert [each.leads for each in found.plan.actions] == [("Head of Service",)] * 2 + [("QA Manager",)] * 2
    led: Rows = [("Lead: Head of Service",), (*head, "Owner"), *((*row, "Data Lead") for row in rows)]
    (tmp_path / "led").mkdir()
    assert {each.leads for each in read(tmp_path / "led", {"Plan": led}).plan.actions} == {("Data Lead",)}


def test_sentences_beside_fills_at_the_end_of_a_plan_are_actions_and_no_key(tmp_path: Path) -> None:
    head, *rows = dated(*(f"{text} and report it" for text in ("Offer contracts by May 2026", *BY[:3])))
    shaded = [(row[0], None, said) for row, said in zip(rows, ("Offered", "Delayed", "On track", "Late"), strict=True)]
    fills = {f"Plan!B{row}": colour for row, colour in ((4, BLUE), (5, GREEN), (8, BLUE), (9, GREEN))}
    plan: Rows = [("blue = complete; green = on track; red = late",), (), head, *shaded[:2], (), head, *shaded[2:]]
    assert len(read(tmp_path, {"Plan": plan}, fills).plan.actions) == len(rows)


@pytest.mark.parametrize(
    ("deadlines", "days"),
    [
        (("Autumn 1", "Autumn", "Summer"), [date(2025, 10, 31), date(2025, 12, 31), date(2026, 7, 31)]),
        (("End of Summer term", "Autumn", "Spring"), [date(2026, 7, 31), date(2025, 12, 31), date(2026, 3, 31)]),
        (("May 2026", "Autumn 2025", "Summer 2026"), [date(2026, 5, 31), date(2025, 11, 30), date(2026, 8, 31)]),
        (("Short term", "Autumn 2025", "Summer 2026"), [None, date(2025, 11, 30), date(2026, 8, 31)]),
    ],
)
def test_beside_terms_a_season_is_the_term_that_is_called_so(
    deadlines: tuple[str, ...], days: list[date | None], tmp_path: Path
) -> None:
    rows: Rows = [("Plan 2025/26",), ("Action", "Lead", "By when", "Status")]
    rows = [*rows, *((*what, due, "On track") for what, due in zip(WHAT, deadlines, strict=False))]
    assert [each.deadline.day for each in read(tmp_path, {"Plan": rows}).plan.actions] == days


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Superseded by the new HR system, which has its own claims module.", True),
        ("Risk accepted by Corporate Management Team on 3 June, cost is out of proportion.", True),
        ("Withdrawn", True),
        ("Superseded guidance taken off the website and the new one sent out", False),
        ("The panel rejected the bid", False),
    ],
)
def test_progress_that_begins_with_why_nothing_is_done_is_closed(text: str, closed: bool) -> None:
    assert closed_at_once(text) is closed


# --- parts by code, by number and by regulation ---------------------------------------------------------------------------

CODED: Rows = [
    ("Ref", "Area", "Action", "Lead", "Status"),
    *((f"1.{n}", area, *what, "On track") for n, (area, what) in enumerate(zip(("PA1", "PA1", "AFI1", "AFI1"), WHAT, strict=True))),
]
FINDINGS = (("PA1", "Leaders should cut the waits"), ("AFI1", "Partners should prepare young people"))


@pytest.mark.parametrize(
    ("listed", "titles"),
    [
        (FINDINGS, {"PA1": "Leaders should cut the waits", "AFI1": "Partners should prepare young people"}),
        (FINDINGS[:1], {None: "AFI1"}),
        ((*FINDINGS, ("PA1", "Something else again")), {None: "AFI1"}),
        ((("PA1", "Yes"), ("AFI1", "No")), {None: "AFI1"}),
    ],
)
def test_parts_told_by_a_code_are_called_as_the_list_of_all_the_codes_calls_them(
    listed: Rows, titles: dict[str | None, str], tmp_path: Path
) -> None:
    found = read(tmp_path, {"Plan": CODED, "Findings": [("Code", "What was found"), *listed]})
    assert {part.ref: part.title for part in found.plan.priorities} == titles
    assert {each.priority for each in found.plan.actions} == set(found.plan.priorities)


def test_promises_that_count_over_rows_without_refs_are_the_parts(tmp_path: Path) -> None:
    promises = ("1. We will help you find a home", None, "2. We will help you learn and work", None)
    rows: Rows = [("Our promise", "What we will do", "Lead", "Status")]
    rows = [*rows, *((promise, *what, "On track") for promise, what in zip(promises, WHAT, strict=True))]
    found = read(tmp_path, {"Plan": rows}, merged=("A2:A3", "A4:A5"))
    assert [each.priority.title for each in found.plan.actions if each.priority] == [
        *["We will help you find a home"] * 2,
        *["We will help you learn and work"] * 2,
    ]


def test_a_regulation_by_number_names_the_part_though_a_bracket_says_what_it_is_about(tmp_path: Path) -> None:
    line = "Regulation {} ({}): staff must assess whether each child is at risk of harm and have the skills that reduce it"
    rows: list[tuple[object, ...]] = [("Plan of the home",), ("No.", "Action", "Lead", "Status")]
    for number, about, at in ((12, "protection of children", 0), (13, "leadership", 2)):
        rows += [(line.format(number, about),), *((str(n + 1), *WHAT[n], "On track") for n in (at, at + 1))]
    found = read(tmp_path, {"Plan": rows}, {"Plan!A3": PALE, "Plan!A6": PALE}, ("A3:D3", "A6:D6"))
    assert [each.priority.title[:13] for each in found.plan.actions if each.priority] == ["Regulation 12"] * 2 + [
        "Regulation 13"
    ] * 2


def test_a_number_without_a_fill_is_what_the_row_of_shades_says_of_no_colour(tmp_path: Path) -> None:
    key = ("Key", "Done and checked", "In hand", "Late, the date has gone", "To start (no colour)")
    rows: Rows = [key, (), ("No.", "Action", "Lead", "By when"), *((n, *what, "31/08/2026") for n, what in enumerate(WHAT, 1))]
    fills = {"B1": BLUE, "C1": GREEN, "D1": "FF0000", "A4": BLUE, "A5": GREEN, "A6": "FF0000"}
    found = read(tmp_path, {"Plan": rows}, {f"Plan!{cell}": fill for cell, fill in fills.items()})
    assert states(found) == [CountsAs.EVIDENCED, BEGUN, CountsAs.OVERDUE, NOT_BEGUN]


# --- what several lines come to -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("(a) On track\n(b) Not started", BEGUN),
        ("(a) Not started\n(b) Complete", BEGUN),
        ("(a) Not started\n(b) Not started", NOT_BEGUN),
        ("(a) Complete\n(b) Overdue", CountsAs.OVERDUE),
        ("(a) Complete\n(b) Superseded", DONE),
    ],
)
def test_a_line_that_has_not_begun_beside_one_that_has_leaves_the_whole_under_way(
    said: str, whole: CountsAs, tmp_path: Path
) -> None:
    both = ("(a) Put up screens\n(b) Train volunteers", "Head of Service", said)
    rows: Rows = [("Action", "Lead", "Status"), both, *((*what, "On track") for what in WHAT)]
    assert states(read(tmp_path, {"Plan": rows}))[0] is whole


@pytest.mark.parametrize(
    ("said", "counts_as"),
    [
        ("Date is still ahead and work has not begun", NOT_BEGUN),
        ("At risk of slipping, or slipping by less than four weeks", BEGUN),
        ("Delayed by more than a month", CountsAs.OVERDUE),
        ("Management have decided to live with the risk", CountsAs.CLOSED),
        ("Ahead of plan", BEGUN),
        ("Aim beaten by 5% or more", DONE),
        ("Target not beaten", CountsAs.OVERDUE),
    ],
)
def test_words_of_a_key_are_read_as_they_are_meant(said: str, counts_as: CountsAs) -> None:
    assert read_meaning(said).counts_as is counts_as


def test_letters_behind_the_number_of_a_part_are_refs_of_it(tmp_path: Path) -> None:
    aims = ("1. Grow our own workforce", None, "2. Make this a fair place to work", None)
    rows: Rows = [("Objective", "Ref", "Action", "Lead", "Status")]
    rows = [*rows, *((aim, ref, *what, "On track") for aim, ref, what in zip(aims, ("1a", "1b", "2a", "2b"), WHAT, strict=True))]
    found = read(tmp_path, {"Plan": rows}, merged=("A2:A3", "A4:A5"))
    assert [each.priority.title for each in found.plan.actions if each.priority] == [
        *["Grow our own workforce"] * 2,
        *["Make this a fair place to work"] * 2,
    ]
