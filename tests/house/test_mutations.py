"""The demonstration's trackers, broken in over a hundred ways: each slip is told at its cell, or is read as it was meant.

Slips of different rows are tried together, so that all of them take a few seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest

from reportgen.facts.catalogue import Facts
from reportgen.facts.timing.position import Position
from reportgen.model.months import Month
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.programme import OpenedProgramme, open_programme, read_programme

INPUTS = Path(__file__).resolve().parents[2] / "inputs" / "exampleshire"
JUNE = Position(Month(2026, 6), date(2026, 6, 30), "", "")
MOST_TOGETHER = 12
READ = "read as it was meant"

# What is typed instead, and the kind of finding that says so.
DEADLINES = {
    "Jul 32": "deadline-impossible", "31/02/2026": "deadline-impossible", "32/05/2026": "deadline-impossible",
    "29 February 2026": "deadline-impossible", "31 June 2026": "deadline-impossible", "soon": "deadline-not-understood",
    "tbc": "deadline-not-understood", "by the time it rains": "deadline-not-understood", "??": "deadline-not-understood",
    "Monday": "deadline-not-understood", "": "deadline-missing", "Febuary 2026": "deadline-month-misspelt",
    "Setember 2026": "deadline-month-misspelt", "May 1926": "deadline-far-off", "30 June": "deadline-year-assumed",
    "31.5.26": READ, "31st May 2026": READ, "end of May 2026": READ, "Q1 2026/27": READ, "w/c 1/6/26": READ, "2026-05-31": READ,
}  # fmt: skip
NO_RATINGS = ("Purple", "Rde", "Dnoe", "0.5", "Gren", "BRAG")
RATINGS = dict.fromkeys(NO_RATINGS, "rating-not-known") | {
    "green": READ, " Green ": READ, "GREEN": READ, "Complete": "rating-not-in-key", "on hold": "rating-not-in-key",
    "In progess": "rating-not-in-key",
}  # fmt: skip
VALUES: dict[object, str] = {
    "about 90 per cent in May": "value-not-understood", 85: "value-unit-assumed", "90.1%*": READ, "90.1 %": READ, "": READ,
}  # fmt: skip
OTHERS: dict[tuple[str, str], dict[object, str]] = {
    ("Priority 2", "E5"): {"": "lead-missing", "?": "lead-missing", "-": "lead-missing"},
    ("Priority 2", "D5"): {"": "action-text-missing"},
    ("Priority 2", "A6"): {"": "ref-missing"},
    ("Priority 3", "L5"): {"Jul 32": "revised-not-understood", "to be agreed": READ, "31 July 2026": READ},
    ("Priority 3", "M5"): {"nonsense": "day-not-understood", "12 March 2026": READ},
    ("Priority 3", "N5"): {"later": "day-not-understood", "Board, 26 March 2026": READ},
    ("Scorecard", "O6"): {"12,31": "value-not-understood", "1 2x31": "value-not-understood"},
    ("Scorecard", "O4"): {-5: "value-jumps"},
    ("Scorecard", "A7"): {"1": "indicator-duplicate"},
    ("Scorecard", "B8"): {"": "indicator-title-missing"},
    ("Measures", "L5"): {"Mett": "status-not-understood", "unknown": "status-not-understood", "met": READ},
    ("Measures", "A6"): {"SW1": "measure-ref-duplicate"},
    ("Measures", "E7"): {"9.9": "measure-link-unknown"},
    ("Measures", "F8"): {"999": "measure-link-unknown"},
    ("Measures", "C9"): {"": "measure-text-missing"},
    ("Returns and reviews", "C4"): {"": "return-not-understood", "Marhc 2026": READ},
    ("Returns and reviews", "A5"): {"Retrun": "return-not-understood"},
    ("Meetings", "A2"): {"Jul 32": "meeting-day-not-understood"},
    ("Meetings", "C3"): {"Maybe": "meeting-held-not-understood", "Y": READ},
    ("Feedback log", "B4"): {
        "Jul 32": "feedback-date-not-understood", "sometime": "feedback-date-not-understood", "9 July 2025": READ,
    },
    ("Feedback log", "J5"): {"Dnoe": "feedback-state-not-understood", "perhaps": "feedback-state-not-understood", "done": READ},
    ("Feedback log", "E6"): {"many": "feedback-people-not-understood"},
    ("Feedback log", "L7"): {"9.9": "feedback-link-unknown"},
    ("Feedback log", "H4"): {"": "feedback-without-answer"},
    ("Survey", "C4"): {"lots": "survey-value-not-understood", "72%": READ},
    ("Survey", "D5"): {"x": "survey-value-not-understood", "35": READ},
    ("RAG key", "B2"): {"Blah blah": "level-meaning-unclear", "": "level-meaning-unclear"},
    ("Decisions", "C2"): {"9.9": "decision-link-unknown", "all of it": "link-without-ref", "1.1 and 2.3": READ, "tbc": READ},
    ("Recommendations", "D2"): {"9.9, 1.2": "recommendation-link-unknown", "the plan": "link-without-ref", "1.1 to 1.3": READ},
    ("Priority 3", "C4"): {"R99": "action-link-unknown", "R5": READ},
    ("Returns and reviews", "F4"): {"Jul 32": "sent-not-understood", "yes": "sent-not-understood", "not yet": READ},
    ("Notice", "A3"): {"Documnet": "notice-label-misspelt"},
    ("Notice", "A11"): {"Improvment Board to meet": "notice-label-misspelt"},
    ("Scorecard", "R5"): {
        "Hihger": "better-not-understood", "sideways": "better-not-understood", "Within range": READ, "n/a": READ, "Low": READ,
    },
    ("Feedback log", "M4"): {"Maybe": "feedback-publish-not-understood", "perhaps": "feedback-publish-not-understood", "y": READ},
    ("Decisions", "B2"): {"Jul 32": "meeting-not-understood", "30 June 2026": READ},
    ("Commentary", "B2"): {"Jube 2026": "month-not-understood"},
    ("Commentary", "A3"): {"Nowhere": "section-not-known"},
}  # fmt: skip
HEADINGS = {  # each alone: what stands below tells what it is
    ("Priority 2", "I3"): "Colourz", ("Priority 2", "F3"): "Whenever", ("Priority 2", "D3"): "Stuff", ("Priority 2", "E3"): "Xyz",
    ("Feedback log", "C3"): "Foo", ("Measures", "L4"): "Statsu",
}  # fmt: skip


@dataclass(frozen=True)
class Slip:
    sheet: str
    cell: str
    typed: object
    told: str

    @property
    def at(self) -> tuple[int, int]:
        letters, digits = re.fullmatch(r"([A-Z])(\d+)", self.cell).groups()  # type: ignore[union-attr]
        return int(digits), ord(letters) - ord("A") + 1


def slips() -> Iterator[Slip]:
    for number, (typed, told) in enumerate(DEADLINES.items()):
        yield Slip(f"Priority {number % 3 + 1}", f"F{4 + number % 6}", typed, told)
        yield Slip(f"Priority {number % 3 + 4}", f"F{4 + number % 5}", typed, told)
    for number, (rating, told) in enumerate(RATINGS.items()):
        yield Slip("Priority 2", "I5", rating, told)
        yield Slip(f"Priority {number % 2 + 3}", "I5", rating, told)
    yield from (Slip("Scorecard", "O5", value, told) for value, told in VALUES.items())
    for (sheet, cell), tried in OTHERS.items():
        yield from (Slip(sheet, cell, typed, told) for typed, told in tried.items())


SLIPS = list(dict.fromkeys(slips()))


def together() -> list[list[Slip]]:
    """So that no two stand in one row, nor in one row of two plans, where they could be told of each other."""
    batches: list[list[Slip]] = []
    for slip in SLIPS:
        free = (each for each in batches if len(each) < MOST_TOGETHER and all(_apart(slip, other) for other in each))
        batch = next(free, None)
        if batch is None:
            batches.append(batch := [])
        batch.append(slip)
    return batches


def _apart(one: Slip, other: Slip) -> bool:
    return one.sheet != other.sheet or one.at[0] != other.at[0]


@cache
def demonstration() -> OpenedProgramme:
    return open_programme(INPUTS)


def told_of(*broken: Slip) -> set[tuple[str, str | None, str | None]]:
    opened = demonstration()
    books = tuple(replace(book, sheets=tuple(_broken(sheet, broken) for sheet in book.sheets)) for book in opened.workbooks)
    facts = Facts(read_programme(replace(opened, workbooks=books), JUNE.month, JUNE.day), JUNE)
    return {(each.id, each.place.sheet, each.place.cell) for each in facts.findings}


def _broken(sheet: Sheet, broken: tuple[Slip, ...]) -> Sheet:
    mine = {slip.at: slip.typed for slip in broken if slip.sheet == sheet.name}
    if not mine:
        return sheet
    cells = {at: cell for at, cell in sheet.cells.items() if at not in mine}
    for at, typed in mine.items():
        before = sheet.cells.get(at)
        if typed != "":
            number_format = "General" if not isinstance(typed, datetime) else "dd/mm/yyyy"
            cells[at] = Cell(*at, typed, sheet.place, number_format, None, before.bold if before else False)
    return replace(sheet, cells=dict(sorted(cells.items())))


@pytest.mark.parametrize("batch", together(), ids=lambda batch: f"{batch[0].sheet}, {batch[0].cell} and others")
def test_each_slip_is_told_at_its_cell_or_read_as_it_was_meant(batch: list[Slip]) -> None:
    before, found = told_of(), told_of(*batch)
    for slip in batch:
        row = re.sub(r"\D", "", slip.cell)
        here = {id_ for id_, sheet, cell in found - before if sheet == slip.sheet and re.sub(r"\D", "", cell or "") == row}
        if slip.told is READ:
            assert not {id_ for id_ in here if "not-understood" in id_ or "not-known" in id_ or "missing" in id_}, slip
        else:
            assert slip.told in here, slip


@pytest.mark.parametrize("at", HEADINGS, ids=" ".join)
def test_a_heading_that_says_nothing_is_told_and_its_column_read_by_what_stands_below(at: tuple[str, str]) -> None:
    sheet, cell = at
    assert ("column-likely", sheet, cell) in told_of(Slip(sheet, cell, HEADINGS[at], ""))


def test_there_are_over_a_hundred() -> None:
    assert len(SLIPS) + len(HEADINGS) > 100
