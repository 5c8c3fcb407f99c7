"""Which sums tell a hidden number of people, to the last person; and which rows are held to be a sum at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from reportgen.publishing.small_numbers.sums import Line, Sum, hidden, is_told, spread, sums_of_rows

LIMIT = 5
TWO = Sum("all", ("one", "other"))


def told(each: Sum[str], gone: set[str], **values: int) -> bool:
    return is_told(each, values, gone, LIMIT)


# --- what a sum tells


@pytest.mark.parametrize(
    ("one", "other", "is_it"),
    [
        (1, 1, True),  # two small ones of which there are two can only be one and one
        (1, 2, False),
        (4, 5, False),
        (5, 5, True),
        (1, 6, True),  # a small one, and one that is not: of seven they are one and six
        (2, 6, False),  # or one and seven
    ],
)
def test_two_hidden_parts_are_told_where_only_one_number_is_left_for_each(one: int, other: int, is_it: bool) -> None:
    assert told(TWO, {"one", "other"}, all=one + other, one=one, other=other) is is_it


def test_a_single_hidden_part_is_told_and_none_is_not() -> None:
    assert told(TWO, {"one"}, all=20, one=3, other=17)
    assert not told(TWO, set(), all=20, one=3, other=17)


def test_what_is_taken_off_counts_against_the_parts() -> None:
    each = Sum("end", ("start", "joined"), ("left",))
    assert told(each, {"start", "joined"}, end=4, start=5, joined=5, left=6)  # ten of two small ones
    assert not told(each, {"start", "joined"}, end=4, start=4, joined=5, left=5)
    assert told(each, {"joined", "left"}, end=24, start=20, joined=5, left=1)  # four more: five and one
    assert not told(each, {"joined", "left"}, end=23, start=20, joined=5, left=2)


def test_where_a_figure_is_not_known_only_the_last_that_is_hidden_is_told() -> None:
    assert told(TWO, {"one"}, one=3, other=17)
    assert not told(TWO, {"one", "other"}, one=3, other=4)


def test_the_next_smallest_goes_with_a_hidden_part_and_nought_never_does() -> None:
    three = Sum("all", ("a", "b", "c", "d"))
    assert hidden({"all": 32, "a": 3, "b": 9, "c": 20, "d": 0}, [three], LIMIT) == {"a", "b"}
    assert [*spread({"all": 20, "a": 3, "b": 7, "d": 1}, [three], {"a"}, LIMIT)] == ["d"]
    assert [*spread({"all": 20, "a": 3, "b": 7, "c": 8}, [three], {"a"}, LIMIT)] == ["d"]  # not known: six at least
    assert [*spread({"all": 20, "a": 3, "b": 6, "c": 8}, [three], {"a"}, LIMIT)] == ["b"]


# --- rows that are a sum


def rows(*titles: str, group: str = "Children") -> list[Line]:
    return [Line(at, ("data.xlsx", "Data", group), title) for at, title in enumerate(titles)]


def found(
    lines: Sequence[Line], *periods: Mapping[int, int], untold: Sequence[tuple[int, str]] = ()
) -> set[tuple[int, tuple[int, ...]]]:
    """The total and the parts of each sum."""
    values = {(at, f"P{number}"): count for number, counts in enumerate(periods) for at, count in counts.items()}
    return {(each.total[0], tuple(part for part, _ in each.parts)) for each in sums_of_rows(lines, values, untold)}


def counted(*counts: int) -> dict[int, int]:
    return dict(enumerate(counts))


def test_a_total_stands_above_its_parts_below_them_or_among_them_and_others_may_follow() -> None:
    six = ("Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot")
    parts = (11, 12, 14, 18, 26)
    assert (0, (1, 2, 3, 4, 5)) in found(rows(*six, "Golf"), counted(sum(parts), *parts, 500))
    assert (5, (0, 1, 2, 3, 4)) in found(rows(*six, "Golf"), counted(*parts, sum(parts), 500))
    assert (4, (0, 1, 2, 3, 5)) in found(rows(*six), counted(*parts[:4], sum(parts), parts[4]))


def test_a_row_of_nought_is_no_part() -> None:
    apart = [
        *rows("Alpha", group="A"),
        *(Line(at, ("data.xlsx", "Data", "B"), title) for at, title in ((1, "Bravo"), (2, "Delta"))),
    ]
    assert not found(apart, counted(9, 9, 0), counted(8, 8, 0))
    assert found(apart, counted(9, 5, 4), counted(8, 6, 2)) == {(0, (1, 2))}


def test_rows_apart_that_are_called_otherwise_are_a_sum_where_it_holds_twice_and_never_fails() -> None:
    apart = [Line(at, ("data.xlsx", "Data", title), title) for at, title in enumerate(("Alpha", "Bravo", "Delta"))]
    assert not found(apart, counted(9, 5, 4))
    assert found(apart, counted(9, 5, 4), counted(8, 6, 2)) == {(0, (1, 2))}
    assert not found(apart, counted(9, 5, 4), counted(8, 6, 2), counted(9, 6, 2))


@pytest.mark.parametrize(("others", "is_one"), [(9, True), (10, False)])
def test_three_parts_apart_are_looked_for_among_up_to_twelve_rows_of_a_group(others: int, is_one: bool) -> None:
    names = ["Alpha", *(f"Row{'abcdefghijklm'[at] * 3}" for at in range(others + 3))]
    lines = [Line(at, ("data.xlsx", "Data", "B" if at else "A"), name) for at, name in enumerate(names)]
    filler = [1000 + 37 * at * at for at in range(others + 3)]
    filler[0], filler[others // 2], filler[others + 2] = 11, 12, 14
    again = [count + 1 for count in filler]
    assert ((0, (1, others // 2 + 1, others + 3)) in found(lines, counted(37, *filler), counted(40, *again))) is is_one


@pytest.mark.parametrize(("alike", "is_one"), [(8, True), (9, False)])
def test_three_parts_apart_are_looked_for_among_up_to_eight_rows_with_a_word_in_common(alike: int, is_one: bool) -> None:
    names = ["Alpha", *(f"Placed {'abcdefghijklm'[at] * 3}" for at in range(alike))]
    lines = [Line(at, ("data.xlsx", "Data", name), name) for at, name in enumerate(names)]
    filler = [1000 + 37 * at * at for at in range(alike)]
    filler[0], filler[3], filler[alike - 1] = 11, 12, 14
    again = [count + 1 for count in filler]
    assert ((0, (1, 4, alike)) in found(lines, counted(37, *filler), counted(40, *again))) is is_one


def test_boys_and_girls_are_all_whatever_the_total_is_called() -> None:
    halves = rows("Alpha", "Boys of it", "Girls of it")
    assert found(halves, counted(9, 5, 4), counted(9, 5, 3)) == {(0, (1, 2))}  # it holds as often as not
    assert not found(rows("Alpha", "Boys of it", "Others"), counted(9, 5, 4), counted(9, 5, 3))


@pytest.mark.parametrize(("known", "is_one"), [(8, True), (9, False)])
def test_what_is_called_a_total_tells_what_the_tracker_always_holds_back(known: int, is_one: bool) -> None:
    lines = rows("Total", "Alpha", "Bravo")
    assert bool(found(lines, {0: 9, 1: known}, untold=[(2, "P0")])) is is_one
    assert not found(rows("Sum", "Alpha", "Bravo"), {0: 9, 1: known}, untold=[(2, "P0")])
    assert not found(lines, {0: 9}, untold=[(2, "P0")])  # of Alpha nothing is known


def test_a_period_in_which_it_does_not_add_up_tells_nothing() -> None:
    lines = rows("Total", "Alpha", "Bravo")
    values = {(0, "P0"): 9, (1, "P0"): 5, (2, "P0"): 4, (0, "P1"): 9, (1, "P1"): 5, (2, "P1"): 3}
    assert {each.total[1] for each in sums_of_rows(lines, values, ())} == {"P0"}
