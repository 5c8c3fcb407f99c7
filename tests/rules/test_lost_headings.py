"""A sheet whose row of headings was deleted, beside others that are laid out alike."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reportgen.model.programme import Programme
from tests.makers.told import DONE, LATE, UNDER_WAY, read
from tests.makers.workbooks import Rows

HEAD = ("Ref", "Action", "Responsible", "Timescale", "RAG Apr", "RAG May", "Comments")
TEXTS = ("Visit every home each month", "Recruit twelve carers for teenagers", "Train all the staff on nights", "Audit ten files")
FILLS = ("FF0000", "FFC000", "FF0000", "FFC000")


def rows(letter: str, *ratings: str) -> Rows:
    return [
        (f"{letter}{n}", text, "Head of Service", date(2026, 7, 31), "Amber", rating, f"Done in part {n}")
        for n, (text, rating) in enumerate(zip(TEXTS, ratings, strict=True), 1)
    ]


FOSTERING: Rows = [("Plan – Fostering",), (), HEAD, *rows("F", "Red", "Amber", "Complete", "Amber")]
HOMES = rows("H", "Red", "Amber", "Complete", "Amber")


def states(programme: Programme, sheet: str) -> list[object]:
    return [each.standing.counts_as for each in programme.plan.actions if each.place.sheet == sheet]


def test_it_is_read_below_the_headings_of_the_others_and_that_is_told(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Fostering": FOSTERING, "Homes": [("Plan – Homes",), (), *HOMES]})
    assert states(programme, "Homes") == states(programme, "Fostering") == [LATE, UNDER_WAY, DONE, UNDER_WAY]
    of_homes = [each for each in programme.plan.actions if each.place.sheet == "Homes"]
    assert [(each.ref, each.text, each.progress) for each in of_homes][1] == ("H2", TEXTS[1], "Done in part 2")
    assert [each.place.cell for each in of_homes] == ["A3", "A4", "A5", "A6"]
    (told,) = [each for each in programme.findings if each.id == "headings-lost"]
    assert (told.place.sheet, "'Fostering'" in told.what) == ("Homes", True)


def test_so_are_columns_of_which_only_the_fills_tell_anything(tmp_path: Path) -> None:
    bare: Rows = [(*row[:4], None, None, row[6]) for row in HOMES]
    fills = {f"Homes!F{number}": fill for number, fill in enumerate(FILLS, 3)}
    programme = read(tmp_path, {"Fostering": FOSTERING, "Homes": [("Plan – Homes",), (), *bare]}, fills)
    assert states(programme, "Homes") == [LATE, UNDER_WAY, LATE, UNDER_WAY]


def test_a_sheet_of_other_columns_is_read_by_what_stands_in_it(tmp_path: Path) -> None:
    turned: Rows = [(row[3], row[2], row[0], row[1]) for row in HOMES]
    programme = read(tmp_path, {"Fostering": FOSTERING, "Homes": [("Plan – Homes",), (), *turned]})
    assert not any(each.id == "headings-lost" for each in programme.findings)


def test_what_is_wider_than_the_other_sheet_is_not_read_below_its_headings(tmp_path: Path) -> None:
    wider: Rows = [(*row, "More") for row in HOMES]
    programme = read(tmp_path, {"Fostering": FOSTERING, "Homes": [("Plan – Homes",), (), *wider]})
    assert not any(each.id == "headings-lost" for each in programme.findings)


def test_what_is_narrower_by_two_columns_is_not_read_below_them_either(tmp_path: Path) -> None:
    narrow: Rows = [row[:5] for row in HOMES]
    programme = read(tmp_path, {"Fostering": FOSTERING, "Homes": [("Plan – Homes",), (), *narrow]})
    assert not any(each.id == "headings-lost" for each in programme.findings)
