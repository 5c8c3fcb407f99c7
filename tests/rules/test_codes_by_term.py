"""Comments that begin with codes, term by term, of which a key on the sheet tells the meaning."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

KEY = "Key for termly reviews:   NY = not yet begun    U = under way    A = achieved    E = embedded"
HEADINGS = ("No.", "Actions", "Who", "By when")
ACTIONS = (
    ("1.1", "Introduce a whole school approach to handwriting", "English lead", "31/05/2026"),
    ("1.2", "Moderate writing with the cluster schools", "English lead", "31/07/2026"),
    ("1.3", "Catalogue new class reading texts", "Headteacher", "31/07/2026"),
    ("1.4", "Run writing workshops for parents", "Deputy Headteacher", "31/12/2026"),
    ("1.5", "Set up a breakfast club", "Business Manager", "31/12/2026"),
    ("1.6", "Map the curriculum against the guidance", "Deputy Headteacher", "31/12/2026"),
    ("1.7", "Train eight pupils as digital leaders", "Computing lead", "31/12/2026"),
    ("1.8", "Book the water safety day at the centre", "Headteacher", "31/12/2026"),
    ("1.9", "Give every subject leader one free afternoon", "Headteacher", "31/12/2026"),
)
AUTUMN = ("A - scheme bought", "U", "NY", "NY - quotes are in", "NY", "A - done in May", "U", "U", "A")
SPRING = (
    "E - seen in books",
    "U - two of three held",
    "U",
    "NY - bid is with the council",
    "NY",
    None,
    "U - six trained",
    "A",
    "E",
)
SUMMER = (None,) * 9
EVIDENCED, BEGUN, NOT_BEGUN, DONE = CountsAs.EVIDENCED, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.DONE
LATEST = [EVIDENCED, BEGUN, BEGUN, NOT_BEGUN, NOT_BEGUN, DONE, BEGUN, DONE, EVIDENCED]


def read(folder: Path, heads: Sequence[str], *columns: Sequence[str | None], key: str | None = KEY, gap: int = 1) -> Programme:
    spare = (None,) * gap
    rows: Rows = [
        ("Improvement plan 2025-26",),
        (*HEADINGS, *spare, *heads),
        *((*action, *spare, *said) for action, said in zip(ACTIONS, zip(*columns, strict=True), strict=True)),
        (),
        (key,),
    ]
    write_workbook(folder / "tracker.xlsx", {"Plan": rows})
    return read_programme(open_programme(folder), Month(2026, 4), date(2026, 4, 30))


def states(programme: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in programme.plan.actions]


@pytest.mark.parametrize("gap", [0, 1])
@pytest.mark.parametrize(
    "heads",
    [
        ("Autumn review", "Spring review", "Summer review"),
        ("Autumn term", "Spring term", "Summer term"),
        ("Review December 2025", "Review March 2026", "Review July 2026"),
    ],
)
def test_the_latest_code_that_stands_tells_the_state(heads: Sequence[str], gap: int, tmp_path: Path) -> None:
    assert states(read(tmp_path, heads, AUTUMN, SPRING, SUMMER, gap=gap)) == LATEST


def test_the_words_behind_the_code_are_the_progress(tmp_path: Path) -> None:
    programme = read(tmp_path, ("Autumn review", "Spring review", "Summer review"), AUTUMN, SPRING, SUMMER)
    assert (programme.plan.actions[0].progress or "").startswith("E - seen in books")


def test_one_column_of_such_comments_is_enough(tmp_path: Path) -> None:
    said = ("E - seen in books", "U - two of three held", "U", "NY - bid is with the council", "NY", "A - done in May", *SPRING[6:])
    assert states(read(tmp_path, ("Where we are",), said, gap=0)) == LATEST


def test_codes_that_no_key_explains_are_told(tmp_path: Path) -> None:
    programme = read(tmp_path, ("Autumn review", "Spring review", "Summer review"), AUTUMN, SPRING, SUMMER, key=None)
    assert "no-rating-key" in {each.id for each in programme.findings}


def test_initials_before_comments_are_no_codes(tmp_path: Path) -> None:
    said = (
        "JS - all bought",
        "AK - two of three held",
        "LM - begun",
        "JS - bid is out",
        "TR - not begun",
        "PP - done in May",
        "JS - six",
        "AK",
        "LM",
    )
    assert states(read(tmp_path, ("Comments",), said, key=None, gap=0)) == [None] * 9


def test_a_list_behind_a_blank_column_tells_no_states(tmp_path: Path) -> None:
    programme = read(tmp_path, ("Choices",), ("Not started", "In progress", *(None,) * 7), key=None)
    assert states(programme) == [None] * 9
