"""Numbered actions in one cell, and what the cells beside it say of each of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.facts.catalogue import Facts
from reportgen.facts.timing.position import Position
from reportgen.model.months import Month
from reportgen.model.plan import Action
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.numbered_parts import by_own_numbers, labels_of, of_each
from tests.makers.workbooks import write_workbook

FOUR = ("1", "2", "3", "4")
HEADINGS = ("Recommendation", "What we will do", "Lead", "When", "Where we are")


@pytest.mark.parametrize(
    ("text", "of_four"),
    [
        ("1 & 3: Ann Lee\n2: Bo Day\n4: Cy Fry", ("Ann Lee", "Bo Day", "Ann Lee", "Cy Fry")),
        ("1: Sept 2025\n2-4: Dec 2025", ("Sept 2025", "Dec 2025", "Dec 2025", "Dec 2025")),
        ("1: Sept 2025; 2 and 3: Dec 2025; 4: May 2026", ("Sept 2025", "Dec 2025", "Dec 2025", "May 2026")),
        ("Actions 1, 2 – Ann Lee\nActions 3 to 4 – Bo Day", ("Ann Lee", "Ann Lee", "Bo Day", "Bo Day")),
        ("All: Ann Lee", ("Ann Lee",) * 4),
        ("All complete", ("complete",) * 4),
        ("1: Ann Lee\nOthers: Bo Day", ("Ann Lee", "Bo Day", "Bo Day", "Bo Day")),
        ("2. Stuck\nwaiting for the lease", ("", "Stuck\nwaiting for the lease", "", "")),
        ("1: Done\n- rota agreed\n2-4: Stuck", ("Done\n- rota agreed", "Stuck", "Stuck", "Stuck")),
        ("a) one\nb) two\nc) three\nd) four", ("one", "two", "three", "four")),
        ("Ann Lee\nBo Day\nCy Fry\nDi Orr", ("Ann Lee", "Bo Day", "Cy Fry", "Di Orr")),
        ("A. Lee\nB. Day\nC. Fry\nD. Orr", ("A. Lee", "B. Day", "C. Fry", "D. Orr")),
    ],
)
def test_a_cell_says_of_each_part_by_its_number_or_line_by_line(text: str, of_four: tuple[str, ...]) -> None:
    assert of_each(text, FOUR) == of_four


@pytest.mark.parametrize(
    "text",
    ["31/10/2025", "1-4-2025", "2 - 4 weeks late", "All staff are trained", "Both: Ann Lee", "12: Ann Lee", "1: Ann Lee\n1: Bo Day",
     "Ann Lee\nBo Day", "1: Ann Lee\n2-6: Bo Day\nBo Day", ""],
)  # fmt: skip
def test_what_speaks_of_no_parts_or_of_others_says_nothing_of_each(text: str) -> None:
    assert of_each(text, FOUR) == ()


def test_letters_are_matched_whatever_their_brackets() -> None:
    assert of_each("(a) & (c): Ann Lee\n(b): Bo Day", ("a", "b", "c")) == ("Ann Lee", "Bo Day", "Ann Lee")
    assert of_each("Both: Ann Lee", ("a", "b")) == ("Ann Lee", "Ann Lee")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a) Finished\nb) Stuck", ("Finished", "Stuck")),
        ("(a) Finished (b) Stuck", ("Finished", "Stuck")),
        ("1 & 2: Complete\n3: Late", ("Complete", "Complete", "Late")),
        ("- Done\n- Stuck", ("Done", "Stuck")),
        ("In progress\n1) done", ()),
        ("12.3: letter sent\n14.4: chased", ()),
        ("5 – all visited", ()),
        ("12 of 20 trained", ()),
    ],
)
def test_a_text_that_numbers_its_parts_does_so_from_its_beginning(text: str, said: tuple[str, ...]) -> None:
    assert by_own_numbers(text) == said


def test_parts_without_labels_are_counted_and_labels_of_another_number_are_none() -> None:
    assert labels_of("- Open it\n- Close it", 2) == ("1", "2")
    assert labels_of("a) Open it\nb) Close it", 2) == ("a", "b")
    assert labels_of("1. Open it\n2. N/A\n3. Close it", 2) == ()


def actions(folder: Path, *rows: tuple[object, ...]) -> tuple[Action, ...]:
    write_workbook(folder / "tracker.xlsx", {"Plan": [HEADINGS, *rows]})
    return read_programme(open_programme(folder), Month(2025, 11), date(2025, 11, 30)).plan.actions


def test_leads_days_and_states_go_with_the_numbers_that_they_name(tmp_path: Path) -> None:
    rows = (
        (
            "Enquiries should be answered in two days",
            "1. Evening rota for the line\n2. Call back list\n3. Agreement with the next council",
            "1 & 2: Recruitment Manager\n3: Head of Service",
            "1 & 2: Sept 2025\n3: April 2026",
            "1 & 2: Complete.\n3: In progress – legal are drawing it up.",
        ),
        (
            "Visits should happen once a year",
            "1. Date in the template\n2. Monthly list",
            "Both: Support Manager",
            "Both: Oct 2025",
            "Both complete.",
        ),
        ("Minutes should give reasons", "Rewrite the template", "Head of Service", "Dec 2025", "Not started."),
    )  # fmt: skip
    first, second, third = actions(tmp_path, *rows)
    assert [step.leads for step in first.steps] == [("Recruitment Manager",), ("Recruitment Manager",), ("Head of Service",)]
    assert [step.deadline.day for step in first.steps] == [date(2025, 9, 30), date(2025, 9, 30), date(2026, 4, 30)]
    assert [step.standing.counts_as for step in first.steps] == [CountsAs.DONE, CountsAs.DONE, CountsAs.IN_PROGRESS]
    assert [each.standing.counts_as for each in (first, second, third)] == [
        CountsAs.IN_PROGRESS,
        CountsAs.DONE,
        CountsAs.NOT_STARTED,
    ]
    assert [step.leads for step in second.steps] == [("Support Manager",)] * 2
    assert [step.deadline.day for step in second.steps] == [date(2025, 10, 31)] * 2


def test_a_part_of_which_nothing_is_said_keeps_the_whole_from_being_done(tmp_path: Path) -> None:
    one = ("Visits", "1. Date in the template\n2. Monthly list", "Both: Ann Lee", "Oct 2025", "1: Complete.")
    others = (
        ("Rota", "Publish it", "Ann Lee", "Oct 2025", "Complete."),
        ("Forms", "Print them", "Bo Day", "May 2026", "Not started."),
    )
    assert [each.standing.counts_as for each in actions(tmp_path, one, *others)] == [None, CountsAs.DONE, CountsAs.NOT_STARTED]


def test_all_that_lead_a_part_lead_the_action_without_the_numbers(tmp_path: Path) -> None:
    text = "1. Rota for the line\n2. Call back list\n3. Agreement"
    one = ("Enquiries", text, "1 & 3: Ann Lee\n2: Bo Day", "Oct 2025", "1: Complete.\n2: Stuck – no list yet.\n3: In progress.")
    (found,) = actions(tmp_path, one)
    assert found.leads == ("Ann Lee", "Bo Day")
    assert [step.progress for step in found.steps] == ["Complete.", "Stuck – no list yet.", "In progress."]


def test_what_is_done_about_a_late_part_is_told_of_that_part(tmp_path: Path) -> None:
    text = "1. Rota for the line\n2. Call back list\n3. Agreement"
    said = "1: Complete.\n2: In progress – no list yet.\n3: Not started."
    one = ("Enquiries", text, "All: Ann Lee", "1: Sept 2025\n2: Oct 2025\n3: May 2026", said)
    other = ("Forms", "Print them", "Bo Day", "May 2026", "Not started.")
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [HEADINGS, one, other]})
    programme = read_programme(open_programme(tmp_path), Month(2025, 11), date(2025, 11, 30))
    at = Position(Month(2025, 11), date(2025, 11, 30), "", "")
    (late,) = Facts(programme, at)["actions.not_to_plan"]
    assert (late.what, late.now) == ("Call back list", "In progress – no list yet.")
