"""Who leads: several leads in one cell, and posts that only look like several."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.reading.values.leads import read_leads

WORDS = st.sampled_from(
    [
        "DCS", "SD", "HoS", "QA Lead", "Head of Service", "Head of", "Team Manager", "Director", "Fostering", "Front Door",
        "Early Help", "Ada Marsh", "Tom Field", "Partners", "Police", "Board", "Permanence", "(SD)", "Children’s", "All staff",
    ]
)  # fmt: skip
JOINTS = st.sampled_from([" ", " ", " ", ", ", "; ", " / ", "/", "\n", " and ", " & ", " – ", ", and "])
CELLS = st.lists(st.tuples(WORDS, JOINTS), min_size=1, max_size=10).map(
    lambda pairs: "".join(word + joint for word, joint in pairs).strip()
)


def words(text: str) -> list[str]:
    return [word for word in re.findall(r"[\w’']+", text) if word.casefold() != "and"]


# --- nothing lost


@given(CELLS)
def test_no_word_is_lost_but_and(cell: str) -> None:
    assert set(words(" ".join(read_leads(cell)))) == set(words(cell))


@given(st.lists(st.from_regex(r"[A-Z][a-z]{2,8}", fullmatch=True), min_size=1, max_size=8, unique=True), st.data())
def test_the_words_stay_in_their_order(names: list[str], data: st.DataObject) -> None:
    cell = "".join(name + data.draw(JOINTS) for name in names)
    leads = read_leads(cell)
    assert words(" ".join(leads)) == words(cell)


@given(st.text())
def test_no_cell_is_beyond_reading(text: str) -> None:
    assert all(lead and lead == lead.strip() for lead in read_leads(text))


@given(CELLS)
def test_each_lead_is_named_once(cell: str) -> None:
    leads = read_leads(cell)
    assert len(set(leads)) == len(leads)


# --- lists


@pytest.mark.parametrize(
    "cell", ["DCS, SD, Partners", "DCS; SD; Partners", "DCS/SD/Partners", "DCS\nSD\nPartners", "• DCS\n• SD\n• Partners"]
)
def test_a_list_names_each_of_its_leads(cell: str) -> None:
    assert read_leads(cell) == ("DCS", "SD", "Partners")


@pytest.mark.parametrize("cell", ["DCS, SD and Partners", "DCS, SD & Partners", "DCS, SD, and Partners", "DCS, SD\nand Partners"])
def test_the_last_of_a_list_may_follow_and(cell: str) -> None:
    assert read_leads(cell) == ("DCS", "SD", "Partners")


def test_a_line_that_ends_with_of_goes_on_in_the_next() -> None:
    assert read_leads("Head of\nService\nDCS") == ("Head of Service", "DCS")


def test_a_stroke_within_one_letter_joins() -> None:
    assert read_leads("T/L") == ("T/L",)


# --- and


@pytest.mark.parametrize(
    "cell, leads",
    [
        ("SD and QA Lead", ("SD", "QA Lead")),
        ("All HOS and SD", ("All HOS", "SD")),
        ("Head of Service and Team Manager", ("Head of Service", "Team Manager")),
        ("HOS and operational managers", ("HOS", "operational managers")),
    ],
)
def test_and_between_two_leads_parts_them(cell: str, leads: tuple[str, ...]) -> None:
    assert read_leads(cell) == leads


@pytest.mark.parametrize(
    "cell",
    [
        "Head of Fostering and Adoption",
        "HOS Permanence and Fostering",
        "Health and Social Care Lead",
        "Head of Service (Fostering and Adoption)",
        "Director of Education, Skills and Children’s Services",
    ],
)
def test_and_within_a_post_leaves_it_whole(cell: str) -> None:
    assert read_leads(cell) == (cell,)


@pytest.mark.parametrize("cell", ["Head of CIN & CP", "Head of CIN, CP and LAC", "HOS CIN and CP"])
def test_a_post_may_be_head_of_several_services_named_by_initials(cell: str) -> None:
    assert read_leads(cell) == (cell,)


@pytest.mark.parametrize("cell, leads", [("Head of CIN and DCS", ("Head of CIN", "DCS")), ("SD and PSW", ("SD", "PSW"))])
def test_initials_of_a_post_beside_a_head_of_service_are_another_lead(cell: str, leads: tuple[str, ...]) -> None:
    assert read_leads(cell) == leads


# --- posts with their service


@pytest.mark.parametrize("cell", ["Head of Service, Front Door", "Head of Service, Fostering", "Service Director – Early Help"])
def test_a_post_with_its_service_is_one(cell: str) -> None:
    assert read_leads(cell) == (cell,)


def test_a_post_with_its_service_may_stand_in_a_list() -> None:
    assert read_leads("Head of Service, Front Door and DCS") == ("Head of Service, Front Door", "DCS")


@pytest.mark.parametrize(
    "cell, leads", [("Head of Service, DCS", ("Head of Service", "DCS")), ("Team Manager, Police", ("Team Manager", "Police"))]
)
def test_another_lead_after_a_post_is_another(cell: str, leads: tuple[str, ...]) -> None:
    assert read_leads(cell) == leads


# --- persons


@pytest.mark.parametrize(
    "cell, leads",
    [
        ("Ada Marsh and Tom Field", ("Ada Marsh", "Tom Field")),
        ("Ada Marsh, Tom Field and Jo O’Hara", ("Ada Marsh", "Tom Field", "Jo O’Hara")),
        ("Cllr Ada Marsh and Tom Field", ("Cllr Ada Marsh", "Tom Field")),
        ("Ada Marsh (DCS) and Tom Field (SD)", ("Ada Marsh (DCS)", "Tom Field (SD)")),
        ("Ada Marsh & DCS", ("Ada Marsh", "DCS")),
        ("DCS and Ada Marsh", ("DCS", "Ada Marsh")),
        ("Ada Marsh, Head of Service", ("Ada Marsh", "Head of Service")),
    ],
)
def test_persons_are_told_apart(cell: str, leads: tuple[str, ...]) -> None:
    assert read_leads(cell) == leads


# --- nobody


@pytest.mark.parametrize("cell", [None, "", " ", "-", "–", "TBC", "tbd", "N/A", "None", "Vacant", "to be confirmed", "?"])
def test_a_cell_may_name_nobody(cell: str | None) -> None:
    assert read_leads(cell) == ()


@pytest.mark.parametrize(
    "text, leads",
    [
        ("12;#Ann Bell", ("Ann Bell",)),
        ("12;#Ann Bell;#15;#Jo Ash", ("Ann Bell", "Jo Ash")),
        ("Ann Bell;#Jo Ash", ("Ann Bell", "Jo Ash")),
        ("Ann Bell;Jo Ash", ("Ann Bell", "Jo Ash")),
    ],
)
def test_the_people_of_an_exported_list_are_leads_without_their_numbers(text: str, leads: tuple[str, ...]) -> None:
    assert read_leads(text) == leads


@pytest.mark.parametrize("text", ["x" + " " * 32_000 + "x", "and " * 8_000, "\n" * 32_000 + "x", "/" * 32_000, " " * 32_000 + "x"])
def test_a_lead_of_any_length_is_read_at_once(text: str) -> None:
    started = time.process_time()
    read_leads(text)
    assert time.process_time() - started < 0.3
