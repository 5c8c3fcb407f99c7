"""Which group an action belongs to, wherever the tracker says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.facts.pages.charts import group_name
from reportgen.facts.pages.priorities import page_title
from reportgen.facts.plan.names import action_names
from reportgen.model.months import Month
from reportgen.model.plan import Priority
from reportgen.model.programme import Programme
from reportgen.reading.layout.titles import may_name_a_part
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Action", "Lead", "By when", "Status")
FIRST = ("Recruit two matrons", "Chief Nurse", "May 2026", "In progress")
SECOND = ("Train the ward clerks", "Ward Manager", "June 2026", "Not started")
THIRD = ("Publish the waiting list", "Medical Director", "July 2026", "Complete")


def read(folder: Path, sheets: Mapping[str, Rows], *settings: tuple[str, str]) -> Programme:
    taught: dict[str, Rows] = {"Settings": [("Setting", "Value"), *settings]} if settings else {}
    write_workbook(folder / "tracker.xlsx", {**sheets, **taught})
    return read_programme(open_programme(folder), Month(2026, 5), date(2026, 5, 31))


def groups(programme: Programme) -> list[tuple[str | None, str] | None]:
    return [(each.priority.ref, each.priority.title) if each.priority else None for each in programme.plan.actions]


def test_sheets_that_are_called_after_their_groups_give_the_group(tmp_path: Path) -> None:
    sheets = {"Surgery": [HEADINGS, FIRST], "Maternity": [HEADINGS, SECOND]}
    assert groups(read(tmp_path, sheets)) == [(None, "Surgery"), (None, "Maternity")]


@pytest.mark.parametrize("mark", ["", ". ", " - "])
def test_a_sheet_that_only_numbers_its_part_is_called_by_the_title_that_it_alone_has(tmp_path: Path, mark: str) -> None:
    """Also where a table of counts or a key stands between them."""
    counts: Rows = [("Status", "Number of actions"), ("Complete", "1"), ("In progress", "1"), ()]
    sheets: dict[str, Rows] = {
        f"Priority {number}": [("Trust plan",), (f"{mark and number}{mark}{title}",), (), *between, HEADINGS, row]
        for number, title, between, row in ((1, "Safer wards", counts, FIRST), (2, "Shorter waits", [], SECOND))
    }
    assert groups(read(tmp_path, sheets)) == [("1", "Safer wards"), ("2", "Shorter waits")]


def test_a_sheet_that_only_numbers_its_part_below_a_title_that_all_share_is_called_by_its_name(tmp_path: Path) -> None:
    above: Rows = [("Trust plan",), ("Matron: A Bhatt",), ("Updated in May 2026",)]
    sheets: dict[str, Rows] = {"Priority 1": [*above, HEADINGS, FIRST], "Priority 2": [*above, HEADINGS, SECOND]}
    assert groups(read(tmp_path, sheets)) == [("1", "Priority 1"), ("2", "Priority 2")]


@pytest.mark.parametrize("names", [("Open actions", "Closed actions"), ("Sheet1", "Sheet2"), ("Q1 2026", "Q2 2026")])
def test_sheets_that_are_called_after_anything_else_give_none(tmp_path: Path, names: tuple[str, str]) -> None:
    assert groups(read(tmp_path, {names[0]: [HEADINGS, FIRST], names[1]: [HEADINGS, SECOND]})) == [None, None]


def test_the_name_of_the_only_sheet_is_no_group(tmp_path: Path) -> None:
    assert groups(read(tmp_path, {"Maternity": [HEADINGS, FIRST]})) == [None]


def test_a_title_that_only_one_table_has_is_its_group_and_one_that_all_have_is_not(tmp_path: Path) -> None:
    title = ("Trust improvement plan",)
    sheets: dict[str, Rows] = {
        "A1": [title, ("Area for action 1: Safer wards",), (), HEADINGS, FIRST],
        "A2": [title, ("Area for action 2: Shorter waits",), (), HEADINGS, SECOND],
    }
    assert groups(read(tmp_path, sheets)) == [(None, "Area for action 1: Safer wards"), (None, "Area for action 2: Shorter waits")]


WITH_REF = ("Ref", "Action", "Lead")
LONG = "the joint planning of therapies across education, health and care, and the money that is needed to do it well"


@pytest.mark.parametrize(
    ("label", "refs"),
    [("Significant failing 1: ", ("1.1", "2.1")), ("Line of enquiry 1 – ", ("1", "1")), ("Failing of the area 1. ", ("1a", "2a"))],
)
def test_a_title_of_any_length_and_label_that_is_numbered_as_the_refs_or_in_turn_is_the_group(
    tmp_path: Path, label: str, refs: tuple[str, str]
) -> None:
    titles = (label + LONG, label.replace("1", "2") + LONG)
    sheets: dict[str, Rows] = {
        f"Part {at}": [(title,), (), WITH_REF, (ref, "Train", "DCS")]
        for at, (title, ref) in enumerate(zip(titles, refs, strict=True))
    }
    assert groups(read(tmp_path, sheets)) == [(None, titles[0]), (None, titles[1])]


def test_a_row_across_that_is_numbered_as_the_refs_below_is_the_group_however_long(tmp_path: Path) -> None:
    first, second = f"Significant failing 1: {LONG}", f"Significant failing 2: {LONG}"
    rows: Rows = [WITH_REF, (first,), ("1.1", "Train", "DCS"), (second,), ("2.1", "Recruit", "SD")]
    assert groups(read(tmp_path, {"Plan": rows})) == [(None, first), (None, second)]


@pytest.mark.parametrize("label", ["Version 1: ", "Update 1 – ", "Board paper 7: "])
def test_lines_about_the_paper_and_numbers_that_no_ref_begins_with_name_no_group(tmp_path: Path, label: str) -> None:
    rows: Rows = [(label + LONG,), (), WITH_REF, ("1.1", "Train", "DCS")]
    assert groups(read(tmp_path, {"Plan": rows})) == [("1", "Priority 1")]


@pytest.mark.parametrize(
    "line",
    [
        "Ofsted (May 2013): “Pupils do not write at length often enough.”",
        "HMI, 4 June 2025: leaders have been too slow to act on this",
        "Senior leader: Mrs Dunne (DHT), link governor: Mr Aziz",
        "Writing, reading and mathematics",
    ],
)
@pytest.mark.parametrize("label", ["KEY ISSUE", "Key priority", "Cause of concern", "Recommendation"])
def test_what_is_said_below_a_numbered_title_across_takes_nothing_from_it(tmp_path: Path, label: str, line: str) -> None:
    first, second = f"{label} 1: Raise standards", f"{label} 2: Improve teaching"
    rows: Rows = [WITH_REF, (first,), (line,), ("a", "Train", "DCS"), (second,), (line + " ",), ("b", "Recruit", "SD")]
    assert groups(read(tmp_path, {"Plan": rows})) == [(None, first), (None, second)]


@pytest.mark.parametrize("key", ["Key to ratings", "Key: Red, late", "KEY"])
def test_a_key_across_is_no_group(tmp_path: Path, key: str) -> None:
    rows: Rows = [WITH_REF, ("Safer wards",), (key,), ("a", "Train", "DCS"), ("Shorter waits",), ("b", "Recruit", "SD")]
    assert groups(read(tmp_path, {"Plan": rows})) == [(None, "Safer wards"), (None, "Shorter waits")]


@pytest.mark.parametrize(
    "title",
    [
        "Theme 2: “Getting it right first time”",
        "Peer review (May 2022): Governance",
        "Audit 2021/22: Payroll",
        "Cause of concern (discharged June 2025) – Values and culture: staff were not confident to report what falls short of"
        " the code of ethics that all of them have signed",
        "Priority one. Help at the first time of asking",
    ],
)
def test_a_title_with_a_quotation_or_a_day_in_it_is_a_group_all_the_same(title: str) -> None:
    assert may_name_a_part(title)


def test_what_all_titles_end_in_is_no_part_of_the_group(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "One": [("Surgery: regulatory action plan",), HEADINGS, FIRST],
        "Two": [("Maternity: regulatory action plan",), HEADINGS, SECOND],
    }
    assert groups(read(tmp_path, sheets)) == [(None, "Surgery"), (None, "Maternity")]


@pytest.mark.parametrize(
    "line",
    [
        "“Patients wait too long.”",
        "Executive lead: Chief Nurse",
        "Updated 28 May 2026",
        "Success criteria: fewer waits",
        "CQC (June 2025): “Patients wait too long.”",
        "HMI, 4 June 2025: patients of all ages wait far too long",
    ],
)
def test_quotations_labels_and_dates_above_a_table_are_no_group(tmp_path: Path, line: str) -> None:
    sheets: dict[str, Rows] = {
        "One": [("Safer wards",), (line,), HEADINGS, FIRST],
        "Two": [("Shorter waits",), (line + " ",), HEADINGS, SECOND],
    }
    assert groups(read(tmp_path, sheets)) == [(None, "Safer wards"), (None, "Shorter waits")]


def test_titles_over_several_tables_of_one_sheet_are_their_groups(tmp_path: Path) -> None:
    plan: Rows = [("Plan",), (), ("Wards",), HEADINGS, FIRST, SECOND, (), ("Waits",), HEADINGS, THIRD]
    assert groups(read(tmp_path, {"Plan": plan})) == [(None, "Wards"), (None, "Wards"), (None, "Waits")]


def test_a_column_in_which_each_group_is_written_once_is_filled_down(tmp_path: Path) -> None:
    rows = [("Strand", *HEADINGS), ("Wards", *FIRST), (None, *SECOND), ("Waits", *THIRD)]
    assert groups(read(tmp_path, {"Plan": rows})) == [(None, "Wards"), (None, "Wards"), (None, "Waits")]


def test_values_written_once_under_an_unknown_heading_are_groups_and_it_is_said(tmp_path: Path) -> None:
    rows = [("Inspection question", *HEADINGS), ("Safe care", *FIRST), (None, *SECOND), (None, *THIRD), ("Well led", *FIRST)]
    programme = read(tmp_path, {"Plan": rows})
    assert groups(programme) == [(None, "Safe care")] * 3 + [(None, "Well led")]
    assert [each.place.cell for each in programme.findings if each.id == "column-likely"] == ["A1"]


def test_a_gap_in_a_column_that_says_the_group_in_each_row_is_not_filled(tmp_path: Path) -> None:
    rows = [("Strand", *HEADINGS), ("Wards", *FIRST), ("Wards", *SECOND), (None, *THIRD)]
    assert groups(read(tmp_path, {"Plan": rows}))[2] is None


def test_sentences_written_once_under_an_unknown_heading_are_outcomes_for_the_rows_below(tmp_path: Path) -> None:
    said = "I can get help before things become a crisis"
    rows = [("Ref", "I statement", *HEADINGS), ("1.1", said, *FIRST), ("1.2", None, *SECOND), ("1.3", None, *THIRD)]
    rows += [("1.4", "I am treated with respect by everybody", *FIRST), ("1.5", None, *SECOND)]
    assert [each.outcome for each in read(tmp_path, {"Plan": rows}).plan.actions][:3] == [said] * 3


def test_a_heading_that_is_read_on_one_sheet_means_the_same_on_the_others(tmp_path: Path) -> None:
    said = "I can get help before things become a crisis"
    full = [("Ref", "I statement", *HEADINGS), ("1.1", said, *FIRST), ("1.2", None, *SECOND), ("1.3", said + " at all", *FIRST)]
    full += [("1.4", None, *THIRD), ("1.5", None, *THIRD)]
    short = [("Ref", "I statement", *HEADINGS), ("2.1", "People are safe in their own homes", *THIRD), ("2.2", None, *SECOND)]
    actions = read(tmp_path, {"Theme 1": full, "Theme 2": short}).plan.actions
    assert actions[-1].outcome == "People are safe in their own homes"


def test_one_group_on_two_sheets_is_one(tmp_path: Path) -> None:
    rows = [("Strand", *HEADINGS), ("Wards", *FIRST)]
    assert len(read(tmp_path, {"Open": rows, "Closed": rows}).plan.priorities) == 1


def test_settings_say_that_the_sheet_is_the_group(tmp_path: Path) -> None:
    rows = [("Strand", *HEADINGS), ("Wards", *FIRST), ("Waits", *SECOND)]
    programme = read(tmp_path, {"Surgery": rows}, ("group: Surgery", "sheet"))
    assert groups(programme) == [(None, "Surgery")] * 2


def test_settings_say_that_the_rows_across_are_the_groups(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, FIRST, ("Wards",), SECOND, ("Waits",), THIRD]
    assert len(read(tmp_path, {"Plan": rows}).plan.actions) == 5
    programme = read(tmp_path, {"Plan": rows}, ("group: Plan", "bands"))
    assert groups(programme) == [None, (None, "Wards"), (None, "Waits")]


def test_headings_of_groups_of_columns_belong_to_the_headings_below(tmp_path: Path) -> None:
    rows: Rows = [("WHAT", None, "WHO", "WHEN", None), ("Ref", "We will", "Accountable", "Timescale", "Delivery")]
    rows = [*rows, ("1.1", *FIRST), ("1.2", *SECOND)]
    path = write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    _merge(path, "A1:B1", "D1:E1")
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert [(each.ref, each.text) for each in programme.plan.actions] == [("1.1", FIRST[0]), ("1.2", SECOND[0])]
    assert [table.heading_row for table in programme.reading.tables] == [2]


def _merge(path: Path, *areas: str) -> None:
    book = openpyxl.load_workbook(path)
    for area in areas:
        book["Plan"].merge_cells(area)
    book.save(path)


def test_a_sentence_below_a_title_is_what_is_said_of_the_group(tmp_path: Path) -> None:
    plan: Rows = [
        ("Plan",),
        (),
        ("Wards",),
        ("Wards are calm.",),
        HEADINGS,
        FIRST,
        (),
        ("Waits",),
        ("Nobody waits.",),
        HEADINGS,
        THIRD,
    ]
    assert groups(read(tmp_path, {"Plan": plan})) == [(None, "Wards"), (None, "Waits")]


def test_rows_that_sum_up_those_below_them_are_groups_and_it_is_said(tmp_path: Path) -> None:
    rows: Rows = [("WBS", *HEADINGS), ("1", "Wards", None, "June 2026", None), ("1.1", *FIRST), ("1.2", *SECOND)]
    programme = read(tmp_path, {"Plan": [*rows, ("2", "Waits", None, "July 2026", None), ("2.1", *THIRD)]})
    assert groups(programme) == [("1", "Wards"), ("1", "Wards"), ("2", "Waits")]
    assert [each.place.cell for each in programme.findings if each.id == "rows-sum-up"] == ["A2"]


def test_a_row_with_a_lead_above_numbered_parts_is_an_action(tmp_path: Path) -> None:
    rows: Rows = [("Ref", *HEADINGS), ("1", *FIRST), ("1.1", *SECOND), ("1.2", *THIRD)]
    assert [each.ref for each in read(tmp_path, {"Plan": rows}).plan.actions] == ["1", "1.1", "1.2"]


def test_numbers_that_restart_in_each_group_are_no_fault(tmp_path: Path) -> None:
    rows: Rows = [("Ref", *HEADINGS), ("1", *FIRST), ("2", *SECOND)]
    programme = read(tmp_path, {"Surgery": rows, "Maternity": rows})
    assert "ref-duplicate" not in [each.id for each in programme.findings]


CARD = ("Concern no.", "Key concern", "Action to be taken", "Lead", "Target date", "Status")


def test_titles_over_cards_side_by_side_are_the_groups_of_all_of_them(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Response to the key concerns",), ()]
    for title, one, other in (("Safety", "1", "2"), ("Education", "3", "4")):
        values = [(one, f"Concern {one}", *FIRST), (other, f"Concern {other}", *SECOND)]
        rows += [(title,), *((label, left, None, label, right) for label, left, right in zip(CARD, *values, strict=True)), ()]
    said = groups(read(tmp_path, {"Cards": rows}))
    assert sorted(each[1] for each in said if each) == ["Education", "Education", "Safety", "Safety"]


def test_people_are_no_groups_though_each_stands_once(tmp_path: Path) -> None:
    rows: Rows = [("Ref", "Exec", *HEADINGS), ("1", "Chief Operating Officer", *FIRST), ("2", "Medical Director", *SECOND)]
    assert groups(read(tmp_path, {"Plan": [*rows, (), ("Total", 2)]})) == [None, None]


@pytest.mark.parametrize(
    "priority, title, sentence",
    [
        (Priority("4", "Children in care"), "Priority 4: Children in care", "Priority 4, Children in care"),
        (Priority("4", "Priority 4"), "Priority 4", "Priority 4"),
        (Priority("P1A", "Front door"), "P1A: Front door", "Front door"),
        (Priority(None, "Leadership"), "Leadership", "Leadership"),
    ],
)
def test_a_priority_is_called_by_its_number_and_title_once(priority: Priority, title: str, sentence: str) -> None:
    assert (page_title(priority), group_name(priority)) == (title, sentence)


NUMBERED_OVER = (
    (("1. Money: Agree a plan that closes the gap", "2. Scrutiny: Train the members"), (("1", "Money"), ("2", "Scrutiny"))),
    (("1 Safe homes near school", "2 Staff who stay"), (("1", "Safe homes near school"), ("2", "Staff who stay"))),
    (("Theme 1: Agree a plan", "Theme 2: Train: all"), (("1", "Agree a plan"), ("2", "Train"))),
    (("Finding 1 – Late plans", "Finding 2 – Few homes"), ((None, "Finding 1 – Late plans"), (None, "Finding 2 – Few homes"))),
)


@pytest.mark.parametrize(("texts", "parts"), NUMBERED_OVER)
@pytest.mark.parametrize("heading", ["Recommendation", "Outcome"])
def test_what_stands_over_rows_and_is_numbered_as_their_refs_names_their_part(
    tmp_path: Path, heading: str, texts: tuple[str, str], parts: tuple[tuple[str | None, str], tuple[str | None, str]]
) -> None:
    rows = [("1.1", texts[0], *FIRST), ("1.2", None, *SECOND), ("2.1", texts[1], *THIRD), ("2.2", None, *FIRST)]
    found = groups(read(tmp_path, {"Plan": [("Anytown Council",), (), ("Ref", heading, *HEADINGS), *rows]}))
    assert found == [parts[0], parts[0], parts[1], parts[1]]


def test_a_letter_before_the_number_belongs_to_it(tmp_path: Path) -> None:
    rows = [("R1.1", "R1: Money", *FIRST), ("R1.2", None, *SECOND), ("R2.1", "R2: Homes", *THIRD)]
    found = groups(read(tmp_path, {"Plan": [("Ref", "Recommendation", *HEADINGS), *rows]}))
    assert found == [(None, "R1: Money"), (None, "R1: Money"), (None, "R2: Homes")]


def test_numbers_over_rows_that_are_not_those_of_their_refs_name_no_part(tmp_path: Path) -> None:
    rows = [("1.1", "1. Families are heard", *FIRST), ("1.2", "2. Homes are safe", *SECOND), ("2.1", "1. Staff stay", *THIRD)]
    found = groups(read(tmp_path, {"Plan": [("Ref", "Outcome", *HEADINGS), *rows]}))
    assert found == [("1", "Priority 1"), ("1", "Priority 1"), ("2", "Priority 2")]


def test_a_title_and_a_row_across_that_number_the_part_come_before_what_stands_over_rows(tmp_path: Path) -> None:
    rows = [("1.1", "1. Families are heard", *FIRST), ("1.2", None, *SECOND), ("2.1", "2. Staff stay", *THIRD)]
    across: Rows = [("Ref", "Outcome", *HEADINGS), ("Priority 1 – Voice",), *rows[:2], ("Priority 2 – Staff",), rows[2]]
    assert groups(read(tmp_path, {"Plan": across})) == [("1", "Voice"), ("1", "Voice"), ("2", "Staff")]
    titled: Rows = [("Priority 1 – Voice",), (), ("Ref", "Outcome", *HEADINGS), *rows[:2], ("1.3", "2. Staff stay", *THIRD)]
    assert set(groups(read(tmp_path, {"Plan": titled}))) == {("1", "Voice")}


@pytest.mark.parametrize("label", ["CI {}. ", "Aim {}: ", "{}) ", "Strand {} – "])
def test_a_number_before_the_words_that_stand_over_rows_makes_no_sentence_of_them(tmp_path: Path, label: str) -> None:
    parts = [label.format(1) + "Homes that we run or own", label.format(2) + "Bring children closer to home"]
    rows = [(parts[0], *FIRST), (None, *SECOND), (parts[1], *THIRD), (None, *FIRST)]
    found = groups(read(tmp_path, {"Plan": [("Commissioning intention", *HEADINGS), *rows]}))
    assert [title.rpartition(" ")[2] for _, title in filter(None, found)] == ["own", "own", "home", "home"]


FAULTS = (
    "Too few learners achieve maths",
    "Starting points are not used well",
    "Attendance is too low",
    "Governors do not challenge",
)


@pytest.mark.parametrize("heading", ["Area for improvement", "AfI", "Cause of concern"])
@pytest.mark.parametrize("again", [True, False])
def test_areas_for_improvement_below_rows_across_are_what_the_actions_answer(tmp_path: Path, heading: str, again: bool) -> None:
    across = [("QUALITY OF EDUCATION",), ("BEHAVIOUR",)]
    told = [[(FAULTS[at], *FIRST), (FAULTS[at] if again else None, *SECOND), (FAULTS[at + 1], *THIRD)] for at in (0, 2)]
    rows: Rows = [(heading, *HEADINGS), across[0], *told[0], across[1], *told[1]]
    found = read(tmp_path, {"Plan": rows})
    assert groups(found) == [(None, "QUALITY OF EDUCATION")] * 3 + [(None, "BEHAVIOUR")] * 3
    assert [each.answers for each in found.plan.actions] == [(FAULTS[at],) for at in (0, 0, 1, 2, 2, 3)]


@pytest.mark.parametrize("bands", [("0-3 months", "3-6 months"), ("Completed actions", "Open actions"), ("High", "Medium")])
def test_rows_across_that_name_no_part_leave_the_areas_for_improvement_as_the_groups(
    tmp_path: Path, bands: tuple[str, str]
) -> None:
    told = [[(FAULTS[at], *FIRST), (None, *SECOND), (FAULTS[at + 1], *THIRD)] for at in (0, 2)]
    rows: Rows = [("Area for improvement", *HEADINGS), (bands[0],), *told[0], (bands[1],), *told[1]]
    assert [title for _, title in filter(None, groups(read(tmp_path, {"Plan": rows})))] == [FAULTS[at] for at in (0, 0, 1, 2, 2, 3)]


def test_areas_that_stand_below_several_rows_across_are_the_groups(tmp_path: Path) -> None:
    told = [[(FAULTS[0], *FIRST), (None, *SECOND), (FAULTS[1], *THIRD)] for _ in range(2)]
    rows: Rows = [("Area for improvement", *HEADINGS), ("NORTH",), *told[0], ("SOUTH",), *told[1]]
    assert [title for _, title in filter(None, groups(read(tmp_path, {"Plan": rows})))] == [FAULTS[at] for at in (0, 0, 1, 0, 0, 1)]


WITHIN = ("Strand of work", "What will be different", "No", "Action", "Who leads", "By when")


def within(heading: str, *, of: str = "{}", refs: str = "{}.{}") -> dict[str, Rows]:
    """Two sheets, each with a title that numbers its part, and a column that groups the rows below."""
    told = [("A. Timely advice", "Advice is timely and clear", "Write a template", "RT"), (None, None, "Check advice", "MH")]
    told += [
        ("B. Better plans", "Plans are specific and clear", "Have a panel each month", "SK"),
        (None, None, "Rewrite old plans", "SK"),
    ]
    return {
        f"Part {part}": [
            (f"{of.format(part)}: the variable quality of plans",),
            (),
            (heading, *WITHIN[1:]),
            *((strand, aim, refs.format(part, at), what, who, "May 2026") for at, (strand, aim, what, who) in enumerate(told, 1)),
        ]
        for part in (1, 2)
    }


@pytest.mark.parametrize("heading", ["Sub-area", "Sub-theme", "Cluster"])
@pytest.mark.parametrize("label", ["Area of weakness {}", "Significant failing {}", "Priority {}"])
def test_what_groups_rows_within_the_part_that_a_title_numbers_as_their_refs_is_no_part(
    tmp_path: Path, heading: str, label: str
) -> None:
    found = read(tmp_path, within(heading, of=label))
    assert len(set(groups(found))) == 2
    assert all("variable quality" in part[1] for part in groups(found) if part)


@pytest.mark.parametrize(("heading", "refs"), [("Theme", "{}.{}"), ("Cluster", "{1}.{0}"), ("Workstream", "{}.{}")])
def test_a_column_headed_as_the_parts_or_below_a_title_that_numbers_no_refs_names_them(
    tmp_path: Path, heading: str, refs: str
) -> None:
    found = read(tmp_path, within(heading, of="Area of weakness {}", refs=refs))
    assert [part[1] for part in dict.fromkeys(groups(found)) if part] == ["A. Timely advice", "B. Better plans"]


def numbered(
    first: Sequence[object], second: Sequence[object], refs: Sequence[object], head: tuple[str, str] = ("Inspection", "Type")
) -> Rows:
    """A register with two columns before the numbers."""
    texts = [
        f"Make sure that {what} is checked each month" for what in ("vetting", "custody", "contact", "training", "storage", "data")
    ]
    told = zip(first, second, refs, texts, strict=False)
    rows: Rows = [(*head, "#", "Recommendation", "Lead", "Due")]
    return [*rows, *((one, other, ref, text, "Head of Contact", "31/12/2026") for one, other, ref, text in told)]


PEEL, CUSTODY = "PEEL 2021/22 Wessmoor", "Custody visit (joint)"


@pytest.mark.parametrize(
    ("first", "head"),
    [
        ([PEEL] * 3 + [CUSTODY] * 2, ("Inspection", "Issued")),
        (["2024/25 PEEL"] * 3 + ["2025/26 PEEL"] * 2, ("Source", "Issued")),
        (["Payroll"] * 3 + ["Debtors"] * 2, ("Visit", "Issued")),
    ],
)
def test_a_column_with_whose_values_the_numbers_begin_anew_names_the_groups(
    tmp_path: Path, first: list[str], head: tuple[str, str]
) -> None:
    found = read(tmp_path, {"Register": numbered(first, ["Oct-24"] * 3 + ["Mar-25"] * 2, [1, 2, 3, 1, 2], head)})
    assert groups(found) == [(None, name) for name in first]
    assert not [each for each in found.findings if each.id == "ref-duplicate"]


@pytest.mark.parametrize("refs", [[1, 2, 3, 4, 5], [1, 2, 3, 3, 4], ["A1", "A2", "A3", "B1", "B2"]])
def test_a_column_with_whose_values_no_numbers_begin_anew_names_none(tmp_path: Path, refs: list[object]) -> None:
    found = read(tmp_path, {"Register": numbered([PEEL] * 3 + [CUSTODY] * 2, ["Oct-24"] * 5, refs, ("Visit", "Issued"))})
    assert set(groups(found)) == {None}


@pytest.mark.parametrize(
    "kinds", [["CoC", "AFI", "AFI", "AFI"], ["Must", "Should", "Should", "Should"], ["S1", "Rec", "Rec", "Rec"]]
)
def test_rows_of_one_number_are_two_actions_where_numbers_begin_anew_with_the_kind(tmp_path: Path, kinds: list[str]) -> None:
    rows = numbered([PEEL] * 2 + [CUSTODY] * 4, ["AFI", "AFI", *kinds], [1, 2, 1, 1, 2, 3])
    found = read(tmp_path, {"Register": rows})
    assert [each.ref for each in found.plan.actions] == ["1", "2", "1", "1", "2", "3"]
    assert len(set(action_names(found.plan.actions, None))) == 6
    assert not [each for each in found.findings if each.id == "ref-duplicate"]


def test_one_number_twice_in_a_part_is_told_though_the_numbers_begin_anew_in_each(tmp_path: Path) -> None:
    rows = numbered([PEEL] * 2 + [CUSTODY] * 4, ["AFI"] * 6, [1, 2, 1, 2, 3, 1], ("Theme", "Type"))
    found = [each for each in read(tmp_path, {"Register": rows}).findings if each.id == "ref-duplicate"]
    assert len(found) == 1
    assert found[0].place is not None
    assert found[0].place.cell == "C7"
    assert "C4" in found[0].what


@pytest.mark.parametrize(
    ("kinds", "refs"),
    [
        (["Do", "Check", "Do", "Check"], [1, 1, 2, 2]),  # by turns: parts of each action
        (["Do", "Do", "Do", "Do"], [1, 1, 2, 3]),
        (["a", "b", "c", "d"], [1, 1, 2, 3]),
    ],
)
def test_rows_of_one_number_are_one_action_where_nothing_says_that_numbers_begin_anew(
    tmp_path: Path, kinds: list[str], refs: list[int]
) -> None:
    found = read(tmp_path, {"Register": numbered([PEEL] * 4, kinds, refs)})
    assert [each.ref for each in found.plan.actions] == list(dict.fromkeys(map(str, refs)))


PLAN_HEADS = ("Ref", "Action", "Lead", "By when", "Status")
DAMP = ("1", "Treat the damp in block C", "Head of Repairs", "31/05/2026", "In progress")
GAS = ("2", "Service every boiler", "Head of Compliance", "31/07/2026", "Not started")
RENT = ("3", "Write to tenants in arrears", "Income Manager", "31/08/2026", "Not started")


@pytest.mark.parametrize("band", ["Key concerns: Homes", "Key lines of work", "Key stage 2"])
def test_a_band_that_begins_with_the_word_key_is_a_group_like_any(band: str, tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {"Plan": [PLAN_HEADS, ("Priority concerns",), DAMP, (band,), GAS]}
    assert groups(read(tmp_path, sheets)) == [(None, "Priority concerns"), (None, band)]


@pytest.mark.parametrize(
    "line",
    ["Ratings are as judged by each measure owner. ⬆ better  ⬇ worse", "It is as agreed at the board on 21 January. See sheet 2"],
)
def test_a_sentence_names_no_part_whatever_follows_it(line: str) -> None:
    assert not may_name_a_part(line)


@pytest.mark.parametrize("line", ["Key: Red is late", "Key to the colours below", "Key – see overleaf", "Key"])
def test_a_line_about_a_key_names_no_part(line: str) -> None:
    assert not may_name_a_part(line)


@pytest.mark.parametrize("again", ["Homes (continued)", "Homes (cont.)", "HOMES - continued", "Homes… cont'd"])
def test_a_band_that_goes_on_after_a_page_is_the_one_above(again: str, tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {"Plan": [PLAN_HEADS, ("Homes",), DAMP, (again,), PLAN_HEADS, GAS, ("Money",), RENT]}
    assert groups(read(tmp_path, sheets)) == [(None, "Homes"), (None, "Homes"), (None, "Money")]


def test_the_title_of_the_paper_that_goes_on_after_a_page_parts_nothing(tmp_path: Path) -> None:
    paper = ("Lowmere Homes recovery plan (continued)",)
    sheets: dict[str, Rows] = {"Plan": [PLAN_HEADS, ("Homes",), DAMP, (), paper, PLAN_HEADS, GAS, ("Money",), RENT]}
    assert groups(read(tmp_path, sheets)) == [(None, "Homes"), (None, "Homes"), (None, "Money")]


@pytest.mark.parametrize("band", ["Services to be continued", "Continued employment"])
def test_a_band_that_speaks_of_what_is_continued_is_one_of_its_own(band: str, tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {"Plan": [PLAN_HEADS, ("Homes",), DAMP, (band,), GAS]}
    assert groups(read(tmp_path, sheets)) == [(None, "Homes"), (None, band)]


SITED = ("Ref", "Action", "Site", "Lead", "By when", "Status")


def sited(sites: Sequence[str]) -> Rows:
    rows = zip((DAMP, GAS, RENT, ("4", "Train the concierges", *DAMP[2:])), sites, strict=True)
    return [SITED, *((ref, action, site, *rest) for (ref, action, *rest), site in rows)]


def test_sites_behind_the_actions_that_may_be_all_of_them_are_no_groups(tmp_path: Path) -> None:
    sheets = {"Wards": sited(["North", "All", "South", "All"]), "Theatres": [PLAN_HEADS, ("5", "Mend the lifts", *DAMP[2:])]}
    assert [each and each[1] for each in groups(read(tmp_path, sheets))] == ["Wards"] * 4 + ["Theatres"]


@pytest.mark.parametrize("sites", [["North", "South", "North", "South"], ["North", "North", "South", "South"]])
def test_sites_each_of_its_own_are_groups(sites: list[str], tmp_path: Path) -> None:
    sheets = {"Wards": sited(sites), "Theatres": [PLAN_HEADS, ("5", "Mend the lifts", *DAMP[2:])]}
    assert [each and each[1] for each in groups(read(tmp_path, sheets))] == [*sites, "Theatres"]


@pytest.mark.parametrize(
    "said", ["Leaders must see to it that nobody waits a year.", "Nobody should wait for more than a year from now on."]
)
def test_a_sentence_beside_a_label_is_no_title_where_another_one_numbers_the_part(said: str, tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        name: [(f"Priority action {number}: {title}",), ("Area for priority action:", said), (), HEADINGS, row]
        for name, number, title, row in (("PA1", 1, "Shorter waits", FIRST), ("PA2", 2, "Better plans", SECOND))
    }
    assert groups(read(tmp_path, sheets)) == [("1", "Shorter waits"), ("2", "Better plans")]


def test_a_title_beside_a_label_names_the_part_though_a_number_stands_above(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        name: [("Area 1: the whole trust",), ("Workstream", title), (), HEADINGS, row]
        for name, title, row in (("One", "Shorter waits", FIRST), ("Two", "Better plans", SECOND))
    }
    assert groups(read(tmp_path, sheets)) == [(None, "Shorter waits"), (None, "Better plans")]


@pytest.mark.parametrize("heading", ["Inspection", "Name of inspection", "Inspection report", "Report title"])
def test_the_inspection_that_found_it_names_the_part(tmp_path: Path, heading: str) -> None:
    first = ["PEEL 2023-25"] * 3 + ["Custody (joint) 2025"] * 2
    found = read(
        tmp_path, {"Register": numbered(first, ["AFI"] * 5, ["N-101", "N-102", "N-103", "N-201", "N-202"], (heading, "Kind"))}
    )
    assert groups(found) == [(None, name) for name in first]
