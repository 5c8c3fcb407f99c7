"""References as people type them, and as Excel keeps them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.reading.values.refs import RefRead, like, links_in, priority_of, read_ref, ref_at_start, refs_in, ten_meant

PARTS = st.integers(1, 99)
REFS = st.one_of(PARTS.map(str), st.tuples(PARTS, PARTS).map(lambda two: f"{two[0]}.{two[1]}"), st.tuples(PARTS, PARTS, PARTS).map(
    lambda three: ".".join(map(str, three))
))  # fmt: skip


# --- a ref in its own cell


@pytest.mark.parametrize("typed, ref", [("I.1", "1.1"), ("l.2", "1.2"), ("|.3", "1.3"), (" I.1 ", "1.1")])
def test_a_letter_typed_for_the_figure_one_is_one(typed: str, ref: str) -> None:
    assert read_ref(typed).ref == ref


@pytest.mark.parametrize(
    "typed, ref",
    [
        ("Ref 1.2:", "1.2"),
        ("1..2", "1.2"),
        ("Ref No. E1", "E1"),
        ("Action 12", "12"),
        ("Item 3", "3"),
        ("1.2.", "1.2"),
        ("1)", "1"),
        ("2.10", "2.10"),
    ],
)
def test_words_and_marks_around_a_ref_are_not_part_of_it(typed: str, ref: str) -> None:
    assert read_ref(typed).ref == ref


@pytest.mark.parametrize("typed, ref, tag", [("23 NEW", "23", "NEW"), ("36 R12M", "36", "R12M"), ("1.2 NEW", "1.2", "NEW")])
def test_what_is_typed_beside_a_ref_is_its_tag(typed: str, ref: str, tag: str) -> None:
    assert read_ref(typed) == RefRead(ref, tag)


@pytest.mark.parametrize("typed", ["PA1.1", "QS1.1.1", "E1.2", "MTFP 1", "Must do 12", "1a", "1(ii)", "A1-03", "3.10.2"])
def test_a_ref_of_a_councils_own_making_is_kept_as_typed(typed: str) -> None:
    assert read_ref(typed) == RefRead(typed)


@pytest.mark.parametrize("raw, ref", [(2.1, "2.1"), (3, "3"), (1.0, "1"), (2.2999999999999998, "2.3")])
def test_a_ref_that_excel_holds_as_a_number_is_known_as_one(raw: float, ref: str) -> None:
    assert read_ref(raw) == RefRead(ref, is_number=True)


def test_a_numbers_format_shows_the_ref_that_was_meant() -> None:
    assert read_ref(2.1, "0.00").ref == "2.10"


@pytest.mark.parametrize("raw", [None, "", "  ", "."])
def test_an_empty_cell_holds_no_ref(raw: object) -> None:
    assert read_ref(raw).ref is None


@given(st.text())
def test_no_text_is_beyond_reading_as_a_ref(text: str) -> None:
    assert read_ref(text).ref != ""
    assert all((*refs_in(text), *links_in(text)))
    assert ref_at_start(text) is None or all(ref_at_start(text) or ())


# --- 2.10 that Excel keeps as 2.1


@pytest.mark.parametrize("ref, before, meant", [("2.1", "2.9", "2.10"), ("2.2", "2.19", "2.20"), ("12.1", "12.9", "12.10")])
def test_the_number_after_a_nine_is_a_ten(ref: str, before: str, meant: str) -> None:
    assert ten_meant(ref, before) == meant


def test_another_row_of_2_10_is_2_10_too() -> None:
    assert ten_meant("2.1", "2.10") == "2.10"


@pytest.mark.parametrize(
    "ref, before", [("2.1", "2.8"), ("2.1", "1.9"), ("2.1", None), ("2.1", "2"), ("3", "2.9"), ("2.10", "2.9")]
)
def test_any_other_2_1_is_2_1(ref: str, before: str | None) -> None:
    assert ten_meant(ref, before) is None


# --- a ref at the start of an action's text


@pytest.mark.parametrize(
    "text, ref, rest",
    [
        ("1.1 Head of Service will agree it", "1.1", "Head of Service will agree it"),
        ("I.1 Review thresholds", "1.1", "Review thresholds"),
        ("PA1.1: Review thresholds", "PA1.1", "Review thresholds"),
        ("2.10a) Check it", "2.10a", "Check it"),
        ("1.1 - Check it", "1.1", "Check it"),
        ("1.1 “Think family” is launched", "1.1", "“Think family” is launched"),
        ("E1: Check it", "E1", "Check it"),
    ],
)
def test_a_ref_may_begin_the_text(text: str, ref: str, rest: str) -> None:
    assert ref_at_start(text) == (ref, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Q3 report to the Board",
        "Q3: report",
        "2.5 FTE posts filled",
        "1.5 days of training",
        "12. Review it",
        "Review 1.1",
        "1.1",
        "Y11 pupils",
    ],
)
def test_quarters_amounts_and_plain_numbers_begin_no_ref(text: str) -> None:
    assert ref_at_start(text) is None


# --- refs that a text names


@pytest.mark.parametrize(
    "text, refs",
    [
        ("See 2.8 and 2.10", ("2.8", "2.10")),
        ("2.8, 2.9, then 2.7", ("2.8", "2.9", "2.7")),
        ("1, 2 and 3", ("1", "2", "3")),
        ("1a / 1b / 1(ii)", ("1a", "1b", "1(ii)")),
        ("See I.1 and I.2", ("1.1", "1.2")),
        ("1.1-1.3", ("1.1", "1.3")),
        ("A1-03; A1-04", ("A1-03", "A1-04")),
        ("1.1, 1.1", ("1.1",)),
        ("as agreed (QS1.1.1).", ("QS1.1.1",)),
    ],
)
def test_a_text_names_each_ref_once(text: str, refs: tuple[str, ...]) -> None:
    assert refs_in(text) == refs


@pytest.mark.parametrize(
    "text", ["£2.5m", "up 2.5%", "by 31.03.23", "31.03.2023", "31.03.23", "2.5 FTE", "2.5 million", "Priority 1", ""]
)
def test_amounts_dates_and_words_are_no_refs(text: str) -> None:
    assert refs_in(text) == ()


@given(st.lists(REFS, min_size=1, max_size=6, unique=True), st.sampled_from([", ", "; ", " and ", " & ", "\n"]))
def test_a_list_of_refs_is_read_in_its_order(refs: list[str], between: str) -> None:
    assert refs_in(between.join(refs)) == tuple(refs)


@pytest.mark.parametrize("ref, priority", [("2.10", "2"), ("PA1.1", "PA1"), ("QS1.1.1", "QS1"), ("12", None), ("Must do 12", None)])
def test_the_first_part_of_a_ref_is_its_priority(ref: str, priority: str | None) -> None:
    assert priority_of(ref) == priority


# --- paragraphs of the inspection report


@pytest.mark.parametrize(
    "text, links",
    [
        ("Plans are timely (para 12)", ("para 12",)),
        ("(para 5;15 FDFV)", ("para 5 FDFV", "para 15 FDFV")),
        ("(paragraphs 5, 6 & 7)", ("para 5", "para 6", "para 7")),
        ("(paras 5-7)", ("para 5", "para 6", "para 7")),
        ("(paras 5 to 7 and 9)", ("para 5", "para 6", "para 7", "para 9")),
        ("(para 3) and again (para 3)", ("para 3",)),
    ],
)
def test_paragraphs_are_named_in_brackets(text: str, links: tuple[str, ...]) -> None:
    assert links_in(text) == links


@pytest.mark.parametrize("text", ["para 5 of the plan", "(see page 5)", "(5)", "(paragraph)", ""])
def test_other_numbers_are_no_paragraphs(text: str) -> None:
    assert links_in(text) == ()


def test_a_range_too_long_to_be_meant_names_its_ends() -> None:
    assert links_in("(paras 1-99999)") == ("para 1", "para 99999")


@pytest.mark.parametrize(
    "day, number_format, before, ref",
    [
        (date(2026, 2, 1), "d-mmm", "1-1", "1-2"),
        (date(2026, 2, 1), "d-mmm", "1.1", "1.2"),
        (date(2026, 12, 3), "d-mmm", "3/11", "3/12"),
        (date(2022, 1, 1), "mmm-yy", "1-21", "1-22"),
        (date(2026, 2, 1), "d-mmm", None, "1-2"),
    ],
)
def test_a_ref_of_which_excel_made_a_date_is_what_was_typed(day: date, number_format: str, before: str | None, ref: str) -> None:
    read = read_ref(day, number_format)
    assert read.shown is not None
    assert like(read.ref or "", before) == ref


@pytest.mark.parametrize(
    "day, number_format, ref",
    [
        (datetime(2026, 2, 1), "d-mmm", "1-2"),
        (datetime(2026, 3, 12), "dd\\-mmm", "12-3"),
        (datetime(2023, 10, 1), "mmm-yy", "10-23"),
    ],
)
def test_a_ref_of_which_excel_made_a_day_is_what_was_typed(day: datetime, number_format: str, ref: str) -> None:
    assert read_ref(day, number_format).ref == ref
