"""The Settings sheet: what each setting may be called, what it takes, and what it teaches about the trackers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.settings import ALL, CURES, KINDS, PLAIN, STATES, TEACHING, TIMES, Setting
from reportgen.model.findings import Finding
from reportgen.model.indicators import Better
from reportgen.model.months import Month
from reportgen.model.programme import Programme, Settings
from reportgen.model.ratings import CountsAs
from reportgen.model.timings import Timing
from reportgen.reading.programme import OpenedProgramme, open_programme, read_programme
from reportgen.reading.subjects.settings import MOST_GUESSED, READERS, field_named, teaching_named
from reportgen.reading.taught import Groups, Taught
from tests.makers.workbooks import Rows, write_workbook

MAY = Month(2026, 5)
PLAN: Rows = (("Ref", "Action", "Lead", "By when", "RAGB"), ("1.1", "Open a line", "DCS", "May 2026", "Amber"))
DATA: Rows = (("No.", "Indicator", "Apr-26"), ("1", "Visits on time", "80%"))


@pytest.fixture
def opened(tmp_path: Path):  # type: ignore[no-untyped-def]
    def opening(*rows: tuple[object, object], **sheets: Rows) -> OpenedProgramme:
        held = {"Priority 1": PLAN, "Data": DATA, **sheets, "Settings": (("Setting", "Value"), *rows)}
        write_workbook(tmp_path / "tracker.xlsx", held)
        return open_programme(tmp_path)

    return opening


def read(opened: OpenedProgramme) -> Programme:
    return read_programme(opened, MAY, MAY.last_day)


def said(programme: Programme | OpenedProgramme, id_: str) -> list[Finding]:
    held = programme.findings if isinstance(programme, Programme) else programme.settings_read.findings
    return [finding for finding in held if finding.id == id_]


def taught(opened: OpenedProgramme) -> Taught:
    return opened.taught


# --- what is declared


def test_every_plain_setting_is_a_field_of_the_settings() -> None:
    assert {setting.field for setting in PLAIN} <= set(vars(Settings()))


@pytest.mark.parametrize("setting", ALL, ids=lambda setting: str(setting.name))
def test_every_setting_has_a_reader_and_a_cure(setting: Setting) -> None:
    assert setting.takes in READERS
    assert CURES[setting.takes]


def test_no_two_settings_share_a_name() -> None:
    names = [name.casefold() for setting in ALL for name in setting.called]
    assert len(names) == len(set(names))


def test_the_states_kinds_and_times_that_may_be_typed_are_those_of_the_model() -> None:
    assert set(STATES) == {str(state) for state in CountsAs}
    assert set(TIMES) == {str(timing) for timing in Timing}
    assert "none" in KINDS


@pytest.mark.parametrize("setting", PLAIN, ids=lambda setting: str(setting.name))
def test_every_name_of_a_plain_setting_names_it(setting: Setting) -> None:
    assert {field_named(f" {name.upper()}: ") for name in setting.called} == {setting.field}


@pytest.mark.parametrize("setting", TEACHING, ids=lambda setting: str(setting.name))
@pytest.mark.parametrize("form", ["{name}: {of}", "{name.upper}:{of}", "{name} {of}", "  {name} :  {of} "])
def test_every_name_of_a_teaching_setting_names_it_however_it_is_typed(setting: Setting, form: str) -> None:
    for name in setting.called:
        named = teaching_named(form.replace("{name.upper}", name.upper()).format(name=name, of=setting.of))
        assert named is not None
        assert named[0] is setting
        assert named[1] == setting.of.casefold().removeprefix("indicator ")


@pytest.mark.parametrize("text", ["heading", "heading:", "Reported", "betterment: 1", ""])
def test_what_names_nothing_is_no_teaching_setting(text: str) -> None:
    assert teaching_named(text) is None


# --- what they teach


def test_a_heading_is_taught_for_all_sheets_or_for_one(opened) -> None:  # type: ignore[no-untyped-def]
    held = taught(opened(("heading: RAGB", "Status"), ("heading: Priority 1 / RAGB", "Rating")))
    assert held.roles("PRIORITY 1")["ragb",] is Role.RATING
    assert held.roles("Data")["ragb",] is Role.STATUS


def test_a_stroke_in_a_heading_names_no_sheet(opened) -> None:  # type: ignore[no-untyped-def]
    assert taught(opened(("heading: Time scale / Date", "Deadline"))).roles("Data") == {("time", "scale", "date"): Role.DEADLINE}


def test_a_taught_heading_is_read_as_taught(opened) -> None:  # type: ignore[no-untyped-def]
    programme = read(opened(("heading: Priority 1 / RAGB", "Rating")))
    (action,) = programme.plan.actions
    assert action.standing.level is not None
    assert action.standing.level.name == "Amber"


def test_levels_and_status_words_are_taught_and_so_is_closed(opened) -> None:  # type: ignore[no-untyped-def]
    held = taught(opened(("counts as: On  Hold", "in progress"), ("counts as: Superseded", "Closed")))
    assert held.counts == {"on hold": CountsAs.IN_PROGRESS, "superseded": CountsAs.CLOSED}


def test_kinds_groups_and_better_are_taught(opened) -> None:  # type: ignore[no-untyped-def]
    held = taught(opened(("kind: Priority 1", "Plan"), ("group: Priority 1", "sheet"), ("better: indicator 1", "higher")))
    assert (held.kind_of("priority 1"), held.groups_of("Priority 1"), held.better) == ("plan", Groups.SHEET, {"1": Better.HIGHER})
    assert held.kind_of("Data") is None


def test_nothing_is_read_from_an_ignored_sheet_and_nothing_said_of_it(opened) -> None:  # type: ignore[no-untyped-def]
    odd: Rows = (("Ref", "Action", "Lead", "By when", "RAG"), ("9.9", "Old", None, "Jul 32", "=1/0"))
    programme = read(opened(("ignore: Old plan", "yes"), **{"Old plan": odd}))
    assert [action.ref for action in programme.plan.actions] == ["1.1"]
    assert not [finding for finding in programme.findings if finding.place.sheet == "Old plan"]


def test_a_sheet_that_is_not_to_be_ignored_is_read(opened) -> None:  # type: ignore[no-untyped-def]
    assert not taught(opened(("ignore: Data", "no"))).ignores("Data")


def test_a_setting_without_a_value_says_nothing(opened) -> None:  # type: ignore[no-untyped-def]
    programme = read(opened(("better: indicator 1", None), ("heading: RAGB", "Rating")))
    assert not [finding for finding in programme.findings if finding.id.startswith("setting-")]


# --- what is said of them


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("ignore: Lookup", "yes"), "no sheet is called 'lookup'"),
        (("kind: Sheet9", "plan"), "no sheet is called 'sheet9'"),
        (("group: Sheet9", "bands"), "no sheet is called 'sheet9'"),
        (("better: indicator 12", "higher"), "no indicator has the number or title '12'"),
        (("counts as: On hold", "done"), "no cell of the trackers holds 'on hold'"),
        (("heading: Traffic light", "Rating"), "no heading 'traffic light' stands in the trackers"),
        (("heading: Data / RAGB", "Rating"), "no heading 'ragb' stands on the sheet 'data'"),
    ],
)
def test_a_setting_that_changes_nothing_is_said(opened, row: tuple[str, str], why: str) -> None:  # type: ignore[no-untyped-def]
    (finding,) = said(read(opened(row)), "setting-changes-nothing")
    assert why in finding.what
    assert finding.place.cell == "B2"


def test_a_misspelt_sheet_is_told_its_neighbour(opened) -> None:  # type: ignore[no-untyped-def]
    (finding,) = said(read(opened(("ignore: Priorty 1", "yes"))), "setting-changes-nothing")
    assert finding.do == "Did you mean 'Priority 1'?"


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        (("kind: Data", "plans"), "plan, indicators, feedback"),
        (("group: Data", "columns"), "'bands'"),
        (("counts as: Amber", "perhaps"), "in progress"),
        (("better: indicator 1", "higher or lower"), "'higher' or 'lower'"),
        (("ignore: Data", "maybe"), "yes or no"),
        (("heading: RAGB", "Nonsense"), "Lead or Deadline"),
        (("report: board", "sometimes"), "every month"),
        (("Small numbers up to", "few"), "whole number"),
        (("Position date", "soon"), "28/05/2026"),
    ],
)
def test_a_value_that_is_not_understood_says_what_to_type(opened, row: tuple[str, str], asked: str) -> None:  # type: ignore[no-untyped-def]
    (finding,) = said(opened(row), "setting-not-understood")
    assert asked in finding.do


def test_an_unknown_setting_is_told_its_neighbour(opened) -> None:  # type: ignore[no-untyped-def]
    assert [each.do for each in said(opened(("headng: RAGB", "Rating")), "setting-unknown")] == ["Did you mean 'heading'?"]


def test_a_sheet_of_thousands_of_unknown_settings_is_told_within_seconds(opened) -> None:  # type: ignore[no-untyped-def]
    found = said(opened(*((f"headng {number}", "x") for number in range(5_000))), "setting-unknown")
    assert len(found) == 5_000
    assert sum(each.do.startswith("Did you mean") for each in found) == MOST_GUESSED


JUNE_BEGINS, APRIL = date(2026, 6, 1), date(2026, 4, 28)


def test_a_position_date_before_a_month_that_has_begun_says_nothing_of_the_month(opened) -> None:  # type: ignore[no-untyped-def]
    held = opened(("Reporting month", "May 2026"), ("Position date", APRIL))
    programme = read_programme(held, MAY, APRIL, JUNE_BEGINS)
    assert len(said(programme, "position-date-stale")) == 1
    assert not said(programme, "month-to-come")


def test_a_month_that_has_not_begun_is_said_at_its_own_cell_alone(opened) -> None:  # type: ignore[no-untyped-def]
    held = opened(("Reporting month", "June 2026"), ("Position date", APRIL))
    programme = read_programme(held, Month(2026, 6), APRIL, date(2026, 5, 20))
    assert [each.place.cell for each in said(programme, "month-to-come")] == ["B2"]
    assert not said(programme, "position-date-stale")


def test_a_position_date_that_was_typed_with_the_command_is_no_cells_fault(opened) -> None:  # type: ignore[no-untyped-def]
    held = opened(("Reporting month", "May 2026"), ("Position date", APRIL))
    programme = read_programme(held, MAY, APRIL, JUNE_BEGINS, asked=True)
    assert not said(programme, "month-to-come") + said(programme, "position-date-stale")


@pytest.mark.parametrize("row", [("ignore: Settings", "yes"), ("kind: settings", "plan"), ("groups: Settings", "sheet")])
def test_settings_are_always_read_whatever_is_said_of_their_sheet(row: tuple[str, str], opened) -> None:  # type: ignore[no-untyped-def]
    held = opened(("Council", "Exampleshire"), row)
    assert (held.taught.ignored, held.taught.kinds, held.taught.groups) == (frozenset(), {}, {})
    (finding,) = said(read(held), "setting-changes-nothing")
    assert "the sheet 'settings' holds the settings, and these are always read. Delete the row." in str(finding)


def test_a_sheet_that_holds_more_than_settings_may_be_ignored(opened) -> None:  # type: ignore[no-untyped-def]
    rows = [(f"1.{number}", f"Open line {number}", "DCS", "May 2026", "Amber") for number in range(6)]
    other = (("Setting", "Value"), ("Chair", "Independent Chair"), ("Board", "The Board"), (None, None), PLAN[0], *rows)
    held = opened(("ignore: Front", "yes"), Front=other)
    assert held.taught.ignores("Front")
    assert not said(read(held), "setting-changes-nothing")


def test_the_position_date_of_last_month_is_said(opened) -> None:  # type: ignore[no-untyped-def]
    held = opened(("Position date", date(2026, 4, 28)))
    (finding,) = said(read_programme(held, MAY, date(2026, 4, 28)), "position-date-stale")
    assert "28/04/2026, before the reporting month, May 2026" in finding.what


@pytest.mark.parametrize(
    "rows",
    [
        [("Reporting month", "May 2026"), ("Small numbers up to", 5)],
        [("Reporting month", date(2026, 5, 1)), ("Small numbers up to", 0)],
        [("Reporting month", "May 2026"), ("Small numbers up to", 10), ("Board", "Improvement Board")],
        [("Council", 7), ("Chair", 3)],
    ],
)
def test_numbers_and_months_below_setting_and_value_are_no_indicators(opened, rows: list[tuple[object, object]]) -> None:  # type: ignore[no-untyped-def]
    assert [each.title for each in read(opened(*rows)).indicators] == ["Visits on time"]
