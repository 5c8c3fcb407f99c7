"""Headings, values, statuses, refs and ratings as councils really type them, against what each was collected to mean."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reportgen.lexicon.colours import colour_family
from reportgen.lexicon.fields.roles import Role
from reportgen.model.indicators import Number
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.layout.headings import role
from reportgen.reading.layout.kinds import INDICATORS, PLAN
from reportgen.reading.values.numbers import read_target, read_value
from reportgen.reading.values.periods import period
from reportgen.reading.values.ratings import level_name, read_rating
from reportgen.reading.values.refs import read_ref, ref_at_start, refs_in
from reportgen.reading.values.statuses import read_meaning, read_status

AS_TYPED = Path(__file__).parents[2].parent / "shared" / "data" / "as_typed.json"
pytestmark = pytest.mark.skipif(not AS_TYPED.exists(), reason="the reference data does not stand beside this checkout")


def collected(name: str) -> Any:
    return json.loads(AS_TYPED.read_text(encoding="utf-8"))[name] if AS_TYPED.exists() else []


def texts(name: str) -> list[dict[str, Any]]:
    """Each text once, with what it was collected with."""
    return list({entry["text"]: entry for entry in collected(name)}.values())


# --- headings

ROLES = {
    "reference": {Role.REF},
    "priority_theme": {Role.PRIORITY},
    "outcome": {Role.OUTCOME},
    "action": {Role.ACTION},
    "sub_action_milestone": {Role.STEP},
    "lead_owner": {Role.LEAD},
    "deadline": {Role.DEADLINE},
    "revised_deadline": {Role.REVISED},
    "actual_completion": {Role.COMPLETED_ON},
    "status": {Role.STATUS},
    "rag": {Role.RATING, Role.PREVIOUS_RATING},
    "progress_update": {Role.PROGRESS},
    "evidence": {Role.PROGRESS, Role.MEASURE},
    "measure_kpi": {Role.MEASURE, Role.INDICATOR},
    "impact": {Role.IMPACT},
    "baseline": {Role.BASELINE},
    "target": {Role.TARGET},
    "period_value": {Role.VALUE},
    "direction_of_travel": {Role.DIRECTION},
    "polarity": {Role.BETTER},
    "benchmark": {Role.BENCHMARK},
    "cross_reference": {Role.LINKS},
}
OF_FEEDBACK = {"feedback_source", "you_said", "we_did"}  # columns of another kind of sheet, with rules and tests of their own
ANOTHER_ROLE = {
    ("measure_kpi", "Success criteria"): Role.OUTCOME,  # 'Outcome (Success Criteria)' is how the same trackers head it
}
NO_HEADING = {
    "(number embedded at start of action text, e.g. '1.1 Head of Service ...')": "describes a text, not a heading",
    "Section A: Strategy": "a band above a group of indicators",
    "Identifying and meeting needs (full-width band row inside table)": "a band",
    "Financial": "one plan's own word below the merged heading 'Sub actions', which says what it is",
    "Partners / stakeholders": "one plan's own word below the merged heading 'Sub actions', which says what it is",
    "Systems and reporting": "one plan's own word below the merged heading 'Sub actions', which says what it is",
    "Leaders ***": "one plan's own word below the merged heading 'Sub actions', which says what it is",
    "deadlines had been rescheduled (in report text, no column)": "running text",
    "Early Help and Front Door Responses (Early Help / Initial Response Team (IRT) data only) "
    "(section title used as the name column's header)": "the title of a group; the table takes it for the column of names",
    "Milestone 1 – Jul 23 (interim target)": "one of several interim targets; which of them holds is not for the heading to say",
    "R12M": "a mark beside a number; it names no period",
    "Same period last year": "names no period by itself",
    "10.5% Ofsted Good+ (inside target cell)": "a value",
}


def headings() -> list[tuple[str, str]]:
    return [(name, entry["text"]) for name, entries in (collected("headings") or {}).items() for entry in entries]


def is_period(text: str) -> bool:
    return period(text, date(2024, 12, 31)) is not None


@pytest.mark.parametrize("name, text", [pair for pair in headings() if pair[0] not in OF_FEEDBACK and pair[1] not in NO_HEADING])
def test_a_heading_means_what_it_was_collected_as(name: str, text: str) -> None:
    meant = {role(text, PLAN.roles), role(text, INDICATORS.roles)}
    stands_for_period = is_period(text) and name in ("period_value", "actual_completion")  # 'Actual Mar 24' heads values
    assert stands_for_period or meant & ({ANOTHER_ROLE[name, text]} if (name, text) in ANOTHER_ROLE else ROLES[name])


@pytest.mark.parametrize("text", NO_HEADING)
def test_what_is_no_heading_of_a_column_is_still_among_the_collected(text: str) -> None:
    assert text in [heading for _, heading in headings()]


# --- values

UNITS = {
    "count": "number", "percent": "percent", "percent_change": "percent", "rate_per_10000": "rate", "GBP": "pounds",
    "days": "days", "months": "months", "ratio": "ratio", "rate_per_100": "number",
}  # fmt: skip
READ_OTHERWISE = {
    "78% of contacts do not become referrals": (None, "a sentence; the published tracker's own facts give it no number"),
    "70 in April/May/June": (None, "words that name three months: the number may be of any of them"),
    "42.6": ("number", "the unit stands in the indicator's title, which the cell does not know"),
    "77.3": ("number", "the unit stands in the indicator's title, which the cell does not know"),
}
TYPED_AS_TARGET = {">=90%", "95%+", "0 (target)"}


@pytest.mark.parametrize(
    "entry", [entry for entry in texts("values") if entry["text"] not in READ_OTHERWISE], ids=lambda entry: entry["text"]
)
def test_a_value_is_the_number_that_it_was_collected_as(entry: dict[str, Any]) -> None:
    assert number_of(entry["text"]) == (None if entry["number"] is None else (Decimal(str(entry["number"])), UNITS[entry["unit"]]))


@pytest.mark.parametrize("text", READ_OTHERWISE)
def test_a_value_that_is_read_otherwise_is_read_with_a_reason(text: str) -> None:
    unit, reason = READ_OTHERWISE[text]
    found = number_of(text)
    assert reason
    assert (found and found[1]) == unit


@pytest.mark.parametrize(
    "entry", [entry for entry in texts("values") if entry["unit"] == "suppressed"], ids=lambda entry: entry["text"]
)
def test_a_suppressed_value_is_known_as_one(entry: dict[str, Any]) -> None:
    assert read_value(entry["text"], "General", entry["text"]).suppressed


def number_of(text: str) -> tuple[Decimal, str] | None:
    read: Number | None
    read = (read_target if text in TYPED_AS_TARGET else read_value)(text, "General", text).number
    return (read.value, read.unit) if read else None


# --- statuses

COUNTS_AS = {
    "overdue": CountsAs.OVERDUE,
    "off_track": CountsAs.OVERDUE,
    "not_met": CountsAs.OVERDUE,
    "late": CountsAs.OVERDUE,
    "not_started": CountsAs.NOT_STARTED,
    "in_progress": CountsAs.IN_PROGRESS,
    "on_track": CountsAs.IN_PROGRESS,
    "awaiting_verification": CountsAs.IN_PROGRESS,  # not done before whoever verifies it says so
    "complete": CountsAs.DONE,
    "implemented_impact_awaited": CountsAs.DONE,
    "complete_verified": CountsAs.EVIDENCED,
    "embedded": CountsAs.EVIDENCED,
    "cross_reference": None,
    "paused": CountsAs.IN_PROGRESS,  # neither done nor closed; the finding says so
    "withdrawn": CountsAs.CLOSED,
}
NO_STATUS = {"amber E": "a level of a rating scale; what it counts as is for the scale's key to say"}


@pytest.mark.parametrize(
    "entry", [entry for entry in texts("statuses") if entry["text"] not in NO_STATUS], ids=lambda entry: entry["text"]
)
def test_a_status_counts_as_what_it_was_collected_as(entry: dict[str, Any]) -> None:
    assert read_status(entry["text"]).counts_as is COUNTS_AS[entry["maps_to"]]


@pytest.mark.parametrize("text", NO_STATUS)
def test_a_level_is_no_status(text: str) -> None:
    assert read_status(text).counts_as is None


# --- refs

REFS = {
    "I.1": "1.1",
    "2.10": "2.10",
    "PA1.1": "PA1.1",
    "MTFP 1": "MTFP 1",
    "QS1.1.1": "QS1.1.1",
    "E1.2": "E1.2",
    "Must do 12": "Must do 12",
    "A1-03": "A1-03",
    "3.10.2": "3.10.2",
}
SEVERAL_REFS = {
    "2.6 (four rows)": ("2.6",),  # the words in brackets are the collector's
    "3.3 (five rows)": ("3.3",),
    "2.8, 2.9, then 2.7": ("2.8", "2.9", "2.7"),
    "1a / 1b / 1(ii)": ("1a", "1b", "1(ii)"),
}
REFS_IN_ACTIONS = {"1.1 Head of Service ...": ("1.1", "Head of Service ...")}


@pytest.mark.parametrize("text", [entry["text"] for entry in texts("reference_formats")])
def test_a_reference_is_understood_in_its_format(text: str) -> None:
    if text in REFS:
        assert read_ref(text).ref == REFS[text]
    elif text in SEVERAL_REFS:
        assert refs_in(text) == SEVERAL_REFS[text]
    else:
        assert ref_at_start(text) == REFS_IN_ACTIONS[text]


# --- ratings

KEY_COUNTS_AS: dict[str, dict[str, CountsAs | None]] = {
    "Plymouth task rating (RAG with Amber E)": {
        "Red": CountsAs.OVERDUE, "Amber": CountsAs.IN_PROGRESS, "Amber E (yellow)": CountsAs.DONE, "Green": CountsAs.EVIDENCED,
    },
    "Sheffield Health and Social Care NHS FT CQC plan": {
        "Red": CountsAs.OVERDUE, "Amber": CountsAs.IN_PROGRESS, "Green": CountsAs.DONE, "Blue": CountsAs.EVIDENCED,
    },
    "RBKC Council Plan actions": {"Green": CountsAs.IN_PROGRESS, "Amber": CountsAs.IN_PROGRESS, "Red": CountsAs.OVERDUE},
    "Havering KPI RAG": {"Green": CountsAs.IN_PROGRESS, "Amber": CountsAs.IN_PROGRESS, "Red": CountsAs.OVERDUE},
    "Home Office partnership action plans": {
        "Red": CountsAs.OVERDUE, "Yellow": CountsAs.IN_PROGRESS, "Green": CountsAs.IN_PROGRESS,
    },
    "School development plan module": {"Due": None, "Overdue": CountsAs.OVERDUE},  # 'Due' says when, not how far
    "BRAG (common council form)": {
        "Blue": CountsAs.EVIDENCED, "Green": CountsAs.IN_PROGRESS, "Amber": CountsAs.IN_PROGRESS, "Red": CountsAs.OVERDUE,
    },
    "RAYG": {"Yellow": CountsAs.DONE},
    "RAG + white/hollow": {"White": CountsAs.NOT_STARTED},
}  # fmt: skip


def scales() -> list[dict[str, Any]]:
    return list(collected("rating_scales"))


@pytest.mark.parametrize("scale", scales(), ids=lambda scale: scale["name"])
def test_the_levels_of_a_key_count_as_its_words_say(scale: dict[str, Any]) -> None:
    assert {name: read_meaning(meaning).counts_as for name, meaning in scale["key"].items()} == KEY_COUNTS_AS[scale["name"]]


@pytest.mark.parametrize("scale", scales(), ids=lambda scale: scale["name"])
def test_every_level_of_a_scale_is_found_by_its_name_and_its_own_letter(scale: dict[str, Any]) -> None:
    levels = Scale(tuple(Level(level_name(name), CountsAs.IN_PROGRESS) for name in scale["order_best_to_worst"]))
    found = [read_rating(typed, None, levels).level for level in levels.levels for typed in (level.name, level.name.upper())]
    assert found == [level for level in levels.levels for _ in range(2)]
    assert all(read_rating(code, None, levels).level for code in scale.get("codes", []))


FILLS = [(name, rgb) for name, fills in (collected("rating_fill_hints") or {}).items() if isinstance(fills, list) for rgb in fills]


@pytest.mark.parametrize("name, rgb", FILLS)
def test_a_fill_is_of_the_family_that_it_is_used_for(name: str, rgb: str) -> None:
    assert colour_family(rgb) == name.casefold()


@pytest.mark.parametrize("name, rgb", FILLS)
def test_an_empty_cell_so_filled_is_of_that_level_without_colours_in_the_key(name: str, rgb: str) -> None:
    levels = Scale(tuple(Level(colour, CountsAs.IN_PROGRESS) for colour in dict(FILLS)))
    level = read_rating(None, rgb, levels).level
    assert level is not None
    assert level.name == name
