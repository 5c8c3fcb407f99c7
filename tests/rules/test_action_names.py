"""What every report calls an action: design.md part 2."""

from __future__ import annotations

from dataclasses import replace

from reportgen.facts.plan.names import action_names
from reportgen.model.earlier import ActionThen, Earlier
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, Action, Priority, Standing

MAY = Month(2026, 5)


def action(ref: str | None, part: str | None = None, text: str = "Do it", sheet: str = "Plan") -> Action:
    priority = Priority(None, part) if part else None
    return Action(ref, text, (), NO_DEADLINE, Standing(), Place("plan.xlsx", sheet, "A2"), priority=priority)


def last_month(**names: str) -> Earlier:
    return Earlier(MAY, MAY.last_day, tuple(ActionThen(None, text, name=name) for name, text in names.items()), "the report of May")


def names(*actions: Action, then: Earlier | None = None) -> list[str]:
    return list(action_names(actions, then))


def test_an_action_is_called_by_its_ref() -> None:
    assert names(action("1.1"), action("1.2")) == ["1.1", "1.2"]


def test_where_refs_restart_the_group_and_the_ref_name_the_action() -> None:
    audits = [action(ref, part) for part in ("Payroll audit: final report", "Debtors (2024/25)") for ref in ("1", "2", "3")]
    assert names(*audits) == [f"{part}, {ref}" for part in ("Payroll audit", "Debtors") for ref in "123"]


def test_where_refs_restart_a_ref_that_only_one_group_has_is_named_with_it_too() -> None:
    restarting = (
        action("1", "Payroll"),
        action("2", "Payroll"),
        action("3", "Payroll"),
        action("1", "Debtors"),
        action("2", "Debtors"),
    )
    assert names(*restarting)[2] == "Payroll, 3"


def test_without_groups_the_sheets_tell_restarting_refs_apart() -> None:
    assert names(action("1", sheet="Payroll"), action("1", sheet="Debtors")) == ["Payroll, 1", "Debtors, 1"]


def test_a_single_ref_that_stands_twice_by_mistake_leaves_the_others_as_they_are() -> None:
    plan = (
        action("1.1", "Front door"),
        action("1.2", "Front door"),
        action("1.3", "Front door"),
        action("1.2", "Workforce"),
        action("2.2", "Workforce"),
    )
    assert names(*plan) == ["1.1", "Front door, 1.2", "1.3", "Workforce, 1.2", "2.2"]


def test_a_ref_that_stands_twice_in_one_group_is_told_apart_all_the_same() -> None:
    assert names(action("1.1", "Front door"), action("1.1", "Front door"), action("1.2", "Front door")) == [
        "Front door, 1.1",
        "Front door, 1.1 (2)",
        "1.2",
    ]


def test_groups_that_are_short_for_the_same_are_named_in_full() -> None:
    plan = (action("1", "Audit: payroll"), action("1", "Audit: debtors"))
    assert names(*plan) == ["Audit: payroll, 1", "Audit: debtors, 1"]


def test_without_refs_the_letters_of_the_part_and_a_number_name_the_action() -> None:
    plan = [
        action(None, "Corporate services"),
        action("1.1", "Change"),
        action(None, "Corporate services"),
        action(None, "Partnership"),
    ]
    assert names(*plan) == ["C1", "1.1", "C2", "P1"]


def test_two_parts_of_one_letter_have_different_letters() -> None:
    plan = [action(None, part) for part in ("Corporate services", "Change", "Corporate parenting", "Chess")]
    assert len(set(names(*plan))) == 4
    assert names(*plan)[:2] == ["C1", "CH1"]


def test_parts_that_differ_in_their_number_alone_share_their_letters() -> None:
    plan = [action(None, f"Recommendation {number}") for number in (1, 1, 2, 10)]
    assert names(*plan) == ["R1", "R2", "R3", "R4"]


def test_letters_that_refs_begin_with_are_not_used_again() -> None:
    assert names(action("C1"), action(None, "Change")) == ["C1", "CH1"]


def test_a_list_without_parts_or_refs_is_numbered_from_a1() -> None:
    assert names(action(None), action(None), action(None)) == ["A1", "A2", "A3"]


def test_numbers_before_a_title_are_no_letters_of_it() -> None:
    assert names(action(None, "Priority 2: Workforce"), action(None, "3. The front door")) == ["W1", "F1"]


def test_last_months_name_is_kept_for_the_action_of_the_same_words() -> None:
    plan = [action(None, "Change", "New"), action(None, "Change", "Train  staff"), action(None, "Change", "Open a line")]
    assert names(*plan, then=last_month(C1="Open a line", C2="Train staff")) == ["C3", "C2", "C1"]


def test_a_name_of_last_month_is_not_given_to_another_action() -> None:
    assert names(action(None, "Change", "New"), action(None, "Change", "Kept"), then=last_month(C1="Kept", C2="Gone")) == [
        "C3",
        "C1",
    ]


def test_a_title_of_no_latin_letters_still_gives_names() -> None:
    assert names(action(None, "2024/25"), action(None, "计划")) == ["A1", "AB1"]


def test_all_names_differ_whatever_the_plan() -> None:
    plan = [
        action(ref, part, sheet=sheet)
        for sheet in ("A", "B")
        for part in (None, "One", "one", "One: more")
        for ref in (None, "1", "1", "A1")
    ]
    held = [name.casefold() for name in names(*plan)]
    assert len(set(held)) == len(plan)


def test_a_name_is_kept_only_of_what_had_one_and_no_ref() -> None:
    was = (ActionThen("2.1", "Train staff", name="C5"), ActionThen(None, "Open a line"), ActionThen(None, "Close it", name="C7"))
    then = replace(last_month(), actions=was)
    plan = [action(None, "Change", text) for text in ("Train staff", "Open a line", "Close it")]
    assert names(*plan, then=then) == ["C8", "C9", "C7"]
