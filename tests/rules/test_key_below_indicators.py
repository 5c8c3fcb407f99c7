"""What explains the ratings of indicators, right below them and in their columns, is no indicator."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Indicator", "Good is", "Target", "May 2026", "June 2026", "Rating")
INDICATORS = (
    ("K1", "% of contacts decided in a day", "Higher", "90%", "88%", "91%", "Achieving"),
    ("K2", "% of visits in time", "Higher", "92%", "90%", "91%", "Close"),
    ("K3", "% of plans lasting two years", "Lower", "3%", "4%", "5%", "Close"),
)


def read(folder: Path, *below: tuple[str | None, ...]) -> Programme:
    rows: Rows = [HEADINGS, *INDICATORS, *below]
    write_workbook(folder / "tracker.xlsx", {"Scorecard": rows})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def refs(programme: Programme) -> list[str | None]:
    return [each.ref for each in programme.indicators]


@pytest.mark.parametrize(
    "key",
    [
        [(None, "At target or better", "Achieving"), (None, "A little off target", "Close"), (None, "Well off target", "Concern")],
        [(None, "Achieving", "At target or better"), (None, "Close", "A little off target"), (None, "Concern", "Well off target")],
        [(None, "Concern", "Well off target"), (None, "Close", "A little off target"), (None, "Achieving", "At target or better")],
        [("Achieving", "At target or better"), ("Close", "A little off target"), ("Concern", "Well off target")],
    ],
)
@pytest.mark.parametrize("gap", [[], [()], [(), (None, "How we rate")]])
def test_rows_that_explain_the_ratings_are_no_indicators(
    key: list[tuple[str | None, ...]], gap: list[tuple[str | None, ...]], tmp_path: Path
) -> None:
    programme = read(tmp_path, *gap, *key)
    assert refs(programme) == ["K1", "K2", "K3"]
    assert not [
        each.id for each in programme.findings if each.id in ("indicator-without-target", "better-not-understood", "rows-not-read")
    ]


def test_an_indicator_with_a_ref_or_a_value_is_one_though_it_says_little(tmp_path: Path) -> None:
    programme = read(tmp_path, ("K4", "Number of children in care"), (None, "Average caseload", None, None, None, "18"))
    assert len(programme.indicators) == len(INDICATORS) + 2
