"""Which tables tell of the plan's actions, by which refs and words, and what of them stands: where each begins and ends."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.told import AS_TOLD, DONE, HEAD, LATE, PLAN, ROWS, STATES, TEXTS, WHEN, read, states
from tests.makers.workbooks import Rows, write_workbook


def ids(programme: Programme) -> list[str]:
    return [finding.id for finding in programme.findings]


# --- which tables tell of the plan


def test_a_plan_that_names_neither_leads_nor_dates_is_told_of_too(tmp_path: Path) -> None:
    plan = [("Ref", "Action", "RAG"), *((ref, text, state) for (ref, text, *_), state in zip(ROWS, STATES, strict=True))]
    status = [("Ref", "Status", "Update"), *((ref, "On track", f"As of {ref}") for ref, *_ in ROWS)]
    assert [each.progress for each in read(tmp_path, {"Plan": plan, "Status": status}).plan.actions] == [
        f"As of {ref}" for ref, *_ in ROWS
    ]


@pytest.mark.parametrize(("rated", "is_aside"), [(2, True), (3, False)])
def test_a_table_six_in_ten_of_whose_rows_have_a_level_tells_how_they_stand(rated: int, is_aside: bool, tmp_path: Path) -> None:
    refs = [*(row[0] for row in ROWS), "1.5"]
    plan = [*PLAN, ("1.5", "Close the old archive", "DCS", WHEN)]
    rows = [("Action ref", "Zzyqx"), *((ref, "Red" if at < rated else "in the archive of papers") for at, ref in enumerate(refs))]
    programme = read(tmp_path, {"Plan": plan, "Archive": rows})
    assert [each.place.sheet for each in programme.reading.set_aside if "tells of actions" in each.because] == [
        "Archive"
    ] * is_aside


@pytest.mark.parametrize("heading", ["Activity", "Milestone", "Plan item", "Zzyqx"])
def test_an_empty_column_before_the_refs_hides_none_of_them(heading: str, tmp_path: Path) -> None:
    status = [
        ("Notes", heading, "RAG", "Comment"),
        *((None, row[0], state, f"As of {row[0]}") for row, state in zip(ROWS, STATES, strict=True)),
    ]
    assert states(read(tmp_path, {"Plan": PLAN, "RAG June 2026": status})) == AS_TOLD


def test_a_column_of_states_under_words_that_nobody_knows_is_laid_beside_too(tmp_path: Path) -> None:
    status = [("Ref", "Zzyqx", "Update"), *((row[0], state, f"As of {row[0]}") for row, state in zip(ROWS, STATES, strict=True))]
    assert states(read(tmp_path, {"Plan": PLAN, "Status": status})) == AS_TOLD


def test_each_column_of_words_stands_under_its_own_heading(tmp_path: Path) -> None:
    status = [
        ("Ref", "RAG", "Update", "Comments"),
        *((row[0], state, f"Done of {row[0]}", f"Said of {row[0]}") for row, state in zip(ROWS, STATES, strict=True)),
    ]
    programme = read(tmp_path, {"Plan": PLAN, "Status": status})
    assert [action.progress for action in programme.plan.actions] == [f"Done of {row[0]}\nSaid of {row[0]}" for row in ROWS]


def test_where_a_sheet_says_otherwise_the_action_and_both_words_are_said(tmp_path: Path) -> None:
    plan = [(*HEAD, "RAG"), *((*row, state) for row, state in zip(ROWS, STATES, strict=True))]
    programme = read(
        tmp_path,
        {
            "Plan": plan,
            "Status": [("Ref", "RAG"), ("1.1", "Amber"), *((row[0], s) for row, s in zip(ROWS[1:], STATES[1:], strict=True))],
        },
    )
    (finding,) = [each for each in programme.findings if each.id == "told-otherwise"]
    assert "1.1" in finding.what


def test_words_of_a_state_beside_colours_say_nothing_else(tmp_path: Path) -> None:
    plan = [(*HEAD, "RAG"), *((*row, state) for row, state in zip(ROWS, ("Red", "Amber", "Green", "Amber"), strict=True))]
    status = [("Ref", "RAG"), *((row[0], "Delayed") for row in ROWS)]
    assert "told-otherwise" not in ids(read(tmp_path, {"Plan": plan, "Status": status}))


def test_headings_that_name_their_month_tell_of_that_month(tmp_path: Path) -> None:
    head = ("Ref", "RAG June 2026", "Update June 2026")
    status = [head, *((row[0], state, f"As of {row[0]}") for row, state in zip(ROWS, STATES, strict=True))]
    programme = read(tmp_path, {"Plan": PLAN, "Status": status})
    assert states(programme) == AS_TOLD
    assert [action.progress for action in programme.plan.actions] == [f"As of {row[0]}" for row in ROWS]


# --- by which refs and words


@pytest.mark.parametrize(
    ("refs", "states_of"),
    [
        (("9.1", "9.2", "9.3", "9.4"), 4),  # numbered anew
        (("B5", "B6", "B7", "B8"), 8),  # of another part
    ],
)
def test_the_same_words_under_another_code_are_another_action_and_under_another_number_the_same(
    refs: tuple[str, ...], states_of: int, tmp_path: Path
) -> None:
    texts = ("Recruit front door managers", "Train all supervision teams", "Write new visits policy", "Audit thirty monthly files")
    plan = [HEAD, *((f"A{at}" if refs[0][0] == "B" else f"1.{at}", text, "DCS", WHEN) for at, text in enumerate(texts, 1))]
    again = [("Ref", "Action", "RAG"), *((ref, text, state) for ref, text, state in zip(refs, texts, STATES, strict=True))]
    programme = read(tmp_path, {"Plan": plan, "Report": again})
    assert len(programme.plan.actions) == states_of


def test_code_and_number(tmp_path: Path) -> None:
    texts = ("Recruit front door managers", "Train all supervision teams", "Write new visits policy", "Audit thirty monthly files")
    plan = [HEAD, *((f"A{at}", text, "DCS", WHEN) for at, text in enumerate(texts, 1))]
    again = [
        ("Ref", "Action", "RAG"),
        *((f"9.{at}", text, state) for at, (text, state) in enumerate(zip(texts, STATES, strict=True), 1)),
    ]
    programme = read(tmp_path, {"Plan": plan, "Report": again})
    assert states(programme) == AS_TOLD


@pytest.mark.parametrize("added", ["", " quickly", " quickly by Easter", " quickly by Easter together everywhere"])
def test_words_that_no_action_has_hide_none_that_one_has(added: str, tmp_path: Path) -> None:
    again = [(f"{text}{added}", state, f"As of {text}") for text, state in zip(TEXTS, STATES, strict=True)]
    programme = read(tmp_path, {"Plan": PLAN, "Highlight report": [("Action", "RAG", "Update"), *again]})
    assert states(programme) == AS_TOLD


@pytest.mark.parametrize(("words", "is_told"), [("Write polite answers", False), ("Write policies for answers", True)])
def test_words_are_the_same_where_their_first_five_letters_are(words: str, is_told: bool, tmp_path: Path) -> None:
    texts = (*TEXTS[:2], words, TEXTS[3])
    rows = [(row[0], text, state) for row, text, state in zip(ROWS, texts, STATES, strict=True)]
    programme = read(tmp_path, {"Plan": PLAN, "Status": [("Ref", "Action", "RAG"), *rows]})
    assert states(programme)[2] is (DONE if is_told else None)


@pytest.mark.parametrize(("groups", "is_told"), [(40, True), (41, False)])
def test_among_more_than_forty_groups_that_number_alike_none_is_looked_for(groups: int, is_told: bool, tmp_path: Path) -> None:
    plan = [
        ("Theme", *HEAD),
        *(
            (f"Theme {chr(65 + at // 10)}{at % 10}", "1", f"Train team number {at} in supervision {at}", "DCS", WHEN)
            for at in range(groups)
        ),
    ]
    status = [("Theme", "Ref", "RAG"), *((f"Theme {chr(65 + at // 10)}{at % 10}", "1", "Red") for at in range(groups))]
    programme = read(tmp_path, {"Plan": plan, "Status": status})
    assert set(states(programme)) == ({LATE} if is_told else {None})


# --- whether it is the plan, and another one


def again(*words: str, leads: tuple[str, ...] = (), refs: bool = True) -> Rows:
    """A second list of the actions in those words with their ratings."""
    head = (*(["Ref"] if refs else []), "Action", *(["Lead"] if leads else []), "RAG")
    rows = zip([row[0] for row in ROWS], words, leads or [""] * len(words), STATES, strict=False)
    return [head, *((*([ref] if refs else []), text, *([lead] if leads else []), state) for ref, text, lead, state in rows)]


OTHERWISE = ("Recruit a manager for the hub", "Train all the teams in fostering", "Write the new handbook on money", TEXTS[3])


@pytest.mark.parametrize(("reworded", "actions"), [(2, 4), (3, 8)])
def test_a_list_most_of_which_has_other_words_under_the_same_refs_is_another_plan(
    reworded: int, actions: int, tmp_path: Path
) -> None:
    programme = read(tmp_path, {"Plan": PLAN, "Visits": again(*OTHERWISE[:reworded], *TEXTS[reworded:])})
    assert len(programme.plan.actions) == actions


@pytest.mark.parametrize(("others", "actions"), [(2, 4), (3, 8)])
def test_a_list_most_of_which_is_led_by_others_is_another_plan(others: int, actions: int, tmp_path: Path) -> None:
    leads = (*["Head of Finance"] * others, *["DCS"] * (4 - others))
    assert len(read(tmp_path, {"Plan": PLAN, "Visits": again(*TEXTS, leads=leads)}).plan.actions) == actions


@pytest.mark.parametrize(("lead", "short", "actions"), [("Jane Doe", "Jane D", 4), ("Ann Doe", "Ann D", 8)])
def test_leads_are_the_same_where_they_share_a_word_of_four_letters(lead: str, short: str, actions: int, tmp_path: Path) -> None:
    plan = [HEAD, *((ref, text, lead, day) for ref, text, _, day in ROWS)]
    assert len(read(tmp_path, {"Plan": plan, "Visits": again(*TEXTS, leads=(short,) * 4)}).plan.actions) == actions


def test_two_rows_tell_of_the_plan_where_they_repeat_its_words_and_else_are_a_plan_of_their_own(tmp_path: Path) -> None:
    assert len(read(tmp_path, {"Plan": PLAN, "Status": again(*TEXTS[:2])}).plan.actions) == 4
    assert len(read(tmp_path, {"Plan": PLAN, "Status": again(*OTHERWISE[:2])}).plan.actions) == 6


SHORTENED = ("Front door manager", "Supervision training", "Visits policy", "Monthly file audit of thirty")


def test_words_like_an_actions_beside_another_lead_are_not_its(tmp_path: Path) -> None:
    leads = ("Head of Finance", *["DCS"] * 3)
    programme = read(tmp_path, {"Plan": PLAN, "Highlights": again(*SHORTENED, leads=leads, refs=False)})
    assert states(programme)[:4] == [None, *AS_TOLD[1:]]


# --- the day of which is told


@pytest.mark.parametrize(("length", "is_known"), [(80, True), (81, False)])
def test_a_title_of_up_to_eighty_signs_may_name_the_month(length: int, is_known: bool, tmp_path: Path) -> None:
    def told(title: str, state: str) -> Rows:
        return [(title,), ("Ref", "RAG"), *((row[0], state) for row in ROWS)]

    title = "Position of the actions in June 2026, as it was told".ljust(length, "x")
    programme = read(tmp_path, {"Plan": PLAN, "Status A": told(title, "Red"), "Status B": told("Position in May 2026", "Green")})
    assert states(programme) == ([LATE] * 4 if is_known else [None] * 4)


@pytest.mark.parametrize(("last", "states_of"), [("30/06/2026", [DONE] * 4)])
def test_dates_up_to_the_position_date_are_days_of_updates(last: str, states_of: list[CountsAs], tmp_path: Path) -> None:
    rows = [
        (ref, text, day, state, f"As of {day}")
        for day, state in ((last, "Complete"), ("05/05/2026", "Red"))
        for ref, text, *_ in ROWS
    ]
    programme = read(tmp_path, {"Plan": PLAN, "Log": [("Ref", "Action", "Date", "RAG", "Update"), *rows]})
    assert states(programme) == states_of


@pytest.mark.parametrize(("day", "is_said"), [("01/06/2026", True), ("31/05/2026", False)])
def test_what_is_said_otherwise_of_this_month_is_said(day: str, is_said: bool, tmp_path: Path) -> None:
    plan = [(*HEAD, "RAG"), *((*row, state) for row, state in zip(ROWS, STATES, strict=True))]
    log = [("Ref", "Date of update", "RAG"), *((row[0], day, "Green") for row in ROWS)]
    programme = read(tmp_path, {"Plan": plan, "Update log": log})
    assert ("told-otherwise" in ids(programme)) is is_said


@pytest.mark.parametrize(
    ("here", "there", "is_said"),
    [
        ("July 2026", date(2026, 7, 31), False),
        ("July 2026", date(2026, 7, 1), False),
        ("July 2026", date(2026, 8, 1), True),
        ("July 2026", date(2026, 6, 30), True),
        ("soon", date(2026, 7, 1), False),  # no date is no other date
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_dates_that_have_a_day_in_common_are_the_same(here: str, there: date, is_said: bool, turned: bool, tmp_path: Path) -> None:
    one, other = (there, here) if turned else (here, there)
    plan = [HEAD, *((ref, text, lead, one) for ref, text, lead, _ in ROWS)]
    report = [
        ("Ref", "Action", "Due date", "RAG"),
        *((ref, text, other, s) for (ref, text, *_), s in zip(ROWS, STATES, strict=True)),
    ]
    programme = read(tmp_path, {"Plan": plan, "Status": report})
    assert ("told-otherwise" in ids(programme)) is is_said


def test_a_date_that_is_typed_once_stands_for_the_rows_below_it_up_to_the_next_band(tmp_path: Path) -> None:
    def under(band: str, days: tuple[str | None, ...], state: str) -> Rows:
        return [(band,), *((row[0], day, state) for row, day in zip(ROWS, days, strict=True))]

    dated, undated = ("04/06/2026", None, "05/06/2026", None), (None,) * 4
    log = [("Ref", "Date", "RAG"), *under("June 2026", dated, "Complete"), *under("May 2026", undated, "Red")]
    assert states(read(tmp_path, {"Plan": PLAN, "Update log": log})) == [DONE] * 4


@pytest.mark.parametrize("where", ["sheet", "column"])
def test_on_the_first_day_of_a_month_what_is_told_of_that_month_counts(where: str, tmp_path: Path) -> None:
    of_month = [("Ref", "Month", "RAG"), *((row[0], "June 2026" if where == "column" else None, "Red") for row in ROWS)]
    write_workbook(tmp_path / "plan.xlsx", {"Plan": PLAN, "June 2026" if where == "sheet" else "Updates": of_month})
    on = date(2026, 6, 1)
    assert states(read_programme(open_programme(tmp_path), Month.of(on), on)) == [LATE] * 4
