"""What lines above the rows of a part say that is answered: behind a label, below one, or without any below the part's name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.lexicon.fields.roles import Role
from reportgen.model.months import Month
from reportgen.model.plan import Action
from reportgen.reading.layout.answered import said_to_us, said_without_label
from reportgen.reading.layout.headings import meanings
from reportgen.reading.layout.titles import is_labelled
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

DARK, PALE = "7B241C", "F2D7D5"
HEADS = ("Ref", "Action", "Lead", "By when", "RAG")
SAID = ("The timeliness of decisions about contacts and referrals", "The quality of plans, which are too often vague")
NAMES = ("Priority 1: The front door", "Priority 2: Plans that make a difference")


def read(folder: Path, sheets: dict[str, Rows], fills: dict[str, str]) -> tuple[Action, ...]:
    write_workbook(folder / "tracker.xlsx", sheets, fills)
    return read_programme(open_programme(folder), Month(2026, 5), date(2026, 5, 31)).plan.actions


def rows_of(part: int) -> list[tuple[object, ...]]:
    return [(f"{part}.{at}", f"Do the thing {at} of part {part}", "Head of Service", "30/06/2026", "Green") for at in (1, 2)]


def below(folder: Path, *lines: tuple[str, ...]) -> list[tuple[str | None, tuple[str, ...]]]:
    """The part and what is answered of each action, where such lines stand below the names of two parts."""
    rows: list[tuple[object, ...]] = [("Exampleshire improvement plan",), (), HEADS]
    fills = dict[str, str]()
    for at, name in enumerate(NAMES):
        fills |= {f"Plan!A{len(rows) + 1}": DARK} | {f"Plan!A{len(rows) + 2 + more}": PALE for more in range(len(lines[at]))}
        rows += [(name,), *((line,) for line in lines[at]), *rows_of(at + 1)]
    return [(each.priority.title if each.priority else None, each.answers) for each in read(folder, {"Plan": rows}, fills)]


LABELS = (
    "Ofsted said this needs to improve",
    "What Ofsted said we need to improve (para 12)",
    "Inspectors found that",
    "The inspection found",
    "HMICFRS judged that",
    "The peer review team told us",
    "Ofsted said in March 2025",
    "What CQC told us needs to be better",
    "The auditors recommended",
)


@pytest.mark.parametrize("label", LABELS)
def test_a_label_that_says_who_said_it_stands_before_what_is_answered(tmp_path: Path, label: str) -> None:
    found = below(tmp_path, *((f"{label}: {said}",) for said in SAID))
    parts = [name.partition(": ")[2] for name in NAMES]
    assert found == [(parts[0], (SAID[0],))] * 2 + [(parts[1], (SAID[1],))] * 2


@pytest.mark.parametrize("label", ["Ofsted said this needs to improve:", "What inspectors found", "The inspection found:"])
def test_so_does_one_in_the_line_above(tmp_path: Path, label: str) -> None:
    found = below(tmp_path, *((label, said) for said in SAID))
    assert [answers for _, answers in found] == [(SAID[0],)] * 2 + [(SAID[1],)] * 2


@pytest.mark.parametrize(
    "label", ["Focused visit October 2025, area for priority action", "Ofsted 2025 – recommendation", "Finding"]
)
def test_so_does_a_part_of_the_label(label: str) -> None:
    assert said_to_us(f"{label}: Caseloads are too high for children to be seen often") is not None


def test_a_label_of_something_else_says_nothing_that_is_answered() -> None:
    assert said_to_us("Focused visit October 2025, attended: Caseloads are too high for children to be seen often") is None


def test_whoever_recommends_a_numbered_recommendation_names_a_part_however_long() -> None:
    said = "FSA recommendation 1 – The Authority should ensure that it has enough competent officers to deliver its programme"
    assert is_labelled(said)
    assert not is_labelled(said.replace("recommendation", "step"))


def test_a_title_with_a_word_that_is_only_like_found_says_nothing_of_what_was_found() -> None:
    assert not is_labelled("HMICFRS Round 2 – Causes of Concern and Areas for Improvement")
    assert [Role.ANSWERS in meanings(text) for text in ("Inspection round", "Inspection found")] == [False, True]


def test_a_line_with_a_label_of_its_own_is_not_what_the_line_above_it_said(tmp_path: Path) -> None:
    found = below(tmp_path, *((f"Ofsted said: {said}", "Sponsor: Deputy Director of Children and Families") for said in SAID))
    assert [answers for _, answers in found] == [(SAID[0],)] * 2 + [(SAID[1],)] * 2


@pytest.mark.parametrize(
    "label",
    ["Children told us", "What Ofsted said we do well", "What success looks like", "Ofsted praised", "Staff said", "Next steps"],
)
def test_what_others_said_and_what_is_done_well_is_not_answered(tmp_path: Path, label: str) -> None:
    assert {answers for _, answers in below(tmp_path, *((f"{label}: {said}",) for said in SAID))} == {()}


SHOULD = (
    "Leaders across the partnership should act urgently to improve the timeliness of education, health and care plans.",
    "The integrated care board and health providers must reduce how long children wait for a first appointment.",
)


@pytest.mark.parametrize(
    "lines",
    [
        SHOULD,
        tuple(line.rstrip(".") for line in SHOULD),
        (
            "By 30 June 2026, the service should have a plan for those at most risk.",
            "The force needs to improve how it records crime against vulnerable people.",
        ),
        (
            "The quality of written plans needs to improve across all teams.",
            "The trust must ensure that staff are supervised monthly.",
        ),
        ("Ofsted found that decisions about contacts are not timely.", "Inspectors saw plans that were vague about who does what."),
    ],
)
def test_a_sentence_below_the_name_of_a_part_that_says_what_there_should_be_is_answered(
    tmp_path: Path, lines: tuple[str, str]
) -> None:
    found = below(tmp_path, *((line,) for line in lines))
    assert [answers for _, answers in found] == [(lines[0],)] * 2 + [(lines[1],)] * 2


def test_a_line_on_who_leads_may_stand_between(tmp_path: Path) -> None:
    found = below(tmp_path, *(("Executive lead: Director of Education", line) for line in SHOULD))
    assert [answers for _, answers in found] == [(SHOULD[0],)] * 2 + [(SHOULD[1],)] * 2


def test_it_may_stand_above_the_headings_of_a_sheet_for_each_part(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {}
    fills = dict[str, str]()
    for at, name in enumerate(NAMES):
        own: Rows = [
            ("Eastmere partnership plan",),
            ("B = complete; G = on track",),
            (),
            (name,),
            (SHOULD[at],),
            HEADS,
            *rows_of(at + 1),
        ]
        sheets[f"Priority {at + 1}"] = own
        fills |= {f"Priority {at + 1}!A4": DARK, f"Priority {at + 1}!A5": PALE}
    found = read(tmp_path, sheets, fills)
    assert [each.answers for each in found] == [(SHOULD[0],)] * 2 + [(SHOULD[1],)] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Action leads in the partnership should update this sheet by the fifth of each month.",
        "Leaders must tell the programme office of any change of date before the meeting.",
        "Every child should be seen alone and have somebody whom they can trust.",  # hoped for, and said to nobody
        "We should know our families well and work with them early.",
        "This part is led by the partnership and reviewed each month by its board.",
        "“My social worker should listen to me and do what the council said.”",
    ],
)
def test_what_is_said_of_the_paper_hoped_for_or_quoted_is_not(line: str, tmp_path: Path) -> None:
    assert {answers for _, answers in below(tmp_path, (line,), (line,))} == {()}


def test_a_plan_that_says_other_things_of_most_of_its_parts_says_so_itself(tmp_path: Path) -> None:
    found = below(tmp_path, (SHOULD[0],), ("Plans are of a consistently high quality and drift is prevented.",))
    assert {answers for _, answers in found} == {()}


def test_above_the_name_of_a_part_a_sentence_may_be_about_the_whole_and_is_not_taken(tmp_path: Path) -> None:
    rows: Rows = [("Exampleshire improvement plan",), (SHOULD[0],), (), HEADS, (NAMES[0],), *rows_of(1), (NAMES[1],), *rows_of(2)]
    assert {each.answers for each in read(tmp_path, {"Plan": rows}, {"Plan!A5": DARK, "Plan!A8": DARK})} == {()}
    assert said_without_label(SHOULD[0])
