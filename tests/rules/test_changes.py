"""What has changed in the plan since an earlier report."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reportgen.facts.checks.plan import check
from reportgen.facts.indicators.movement import AgainstTarget, Change, movement
from reportgen.facts.pages.priorities import since_the_last_report
from reportgen.facts.plan.changes import OF_INDICATORS, as_it_stands, changes, renumbered, told
from reportgen.facts.plan.matching import matched
from reportgen.facts.plan.restored import restored
from reportgen.facts.timing.position import Position
from reportgen.facts.values import Listing
from reportgen.facts.worked import Worked
from reportgen.lexicon.files import fingerprint
from reportgen.model.earlier import ActionThen, Earlier, FeedbackThen, IndicatorThen
from reportgen.model.indicators import Indicator
from reportgen.model.months import Month
from reportgen.model.places import Place, cells_of
from reportgen.model.plan import NO_DEADLINE, Action, Deadline, DeadlineKind, Plan, Revision, Standing, Step
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.records import history
from reportgen.records.earlier import earlier_json, earlier_of
from reportgen.records.history import reported
from reportgen.records.record import Record, read_record

MARCH, JUNE = Month(2026, 3), Month(2026, 6)
LEVELS = {
    counts_as: Level(name, counts_as)
    for name, counts_as in zip(("Red", "Grey", "Amber", "Yellow", "Green", "Black"), CountsAs, strict=True)
}
SCALE = Scale(tuple(LEVELS.values()))


def action(
    ref: str | None,
    state: CountsAs = CountsAs.IN_PROGRESS,
    due: date = date(2026, 12, 31),
    text: str = "Open it",
    new: date | None = None,
) -> Action:
    deadline = Deadline(due.isoformat(), due, DeadlineKind.BY, (due,))
    return Action(ref, text, ("Lead",), deadline, Standing(LEVELS[state]), Place("p.xlsx", "P", "A1"), revision=Revision("x", new))


def worked(month: Month, *actions: Action) -> Worked:
    return Worked(Programme("north", scale=SCALE, plan=Plan(actions=actions)), Position(month, month.last_day, "", ""))


def then(*actions: Action) -> Earlier:
    return as_it_stands(MARCH, MARCH.last_day, worked(MARCH, *actions).progress, "a copy")


def changed(before: Earlier, *now: Action) -> dict[str, list[str]]:
    """The kinds of change of which there is any, with the refs."""
    found = vars(changes(before, worked(JUNE, *now).actions))
    return {name: [fact.ref for fact in held] for name, held in found.items() if isinstance(held, Listing) and len(held)}


def test_nothing_changed_is_nothing_listed() -> None:
    assert changed(then(action("1.1")), action("1.1")) == {}


def test_what_was_implemented_since_is_told_apart_from_what_was_evidenced() -> None:
    before = then(action("1.1"), action("1.2"), action("1.3", CountsAs.DONE))
    now = changed(before, action("1.1", CountsAs.DONE), action("1.2", CountsAs.EVIDENCED), action("1.3", CountsAs.EVIDENCED))
    assert (now["implemented"], now["evidenced"]) == (["1.1"], ["1.2", "1.3"])


def test_what_is_no_longer_evidenced_has_not_been_implemented() -> None:
    now = changed(then(action("1.1", CountsAs.EVIDENCED)), action("1.1", CountsAs.DONE))
    assert "implemented" not in now
    assert now["re_rated"] == ["1.1"]


def test_an_action_becomes_overdue_when_its_date_passes() -> None:
    due = date(2026, 5, 31)
    assert changed(then(action("1.1", due=due)), action("1.1", due=due)) == {"newly_overdue": ["1.1"]}


def test_an_action_is_re_dated_by_a_new_deadline_or_a_revised_date() -> None:
    later = date(2027, 1, 31)
    assert changed(then(action("1.1")), action("1.1", due=later)) == {"re_dated": ["1.1"]}
    assert changed(then(action("1.1")), action("1.1", new=later)) == {"re_dated": ["1.1"]}


def stepped(ref: str, *texts: str, state: CountsAs = CountsAs.IN_PROGRESS) -> Action:
    """An action whose rows under one ref are its steps."""
    parts = tuple(Step(text, (), NO_DEADLINE, Standing(), Place("p.xlsx", "P", "A1")) for text in texts)
    return replace(action(ref, state, text=texts[0]), steps=parts)


def test_actions_that_have_changed_refs_are_told_by_the_words_of_their_steps_too() -> None:
    """Both begin with the same step."""
    shared = "Report to the Board"
    before = then(stepped("1.1", shared, "Hire ten", state=CountsAs.OVERDUE), stepped("1.2", shared, "Train all"))
    now = stepped("1.1", shared, "Train all"), stepped("1.2", shared, "Hire ten", state=CountsAs.OVERDUE)
    assert changed(before, *now) == {}


def test_an_action_under_another_ref_with_most_of_its_words_is_reworded_and_neither_added_nor_removed() -> None:
    before = then(action("1.1", text="Recruit ten social workers by spring"), action("1.2", text="Train all managers"))
    now = action("1.1", text="Train all managers"), action("1.2", text="Recruit twelve social workers by spring")
    assert changed(before, *now) == {"reworded": ["1.2"]}


def test_an_action_with_other_words_under_its_ref_gives_way_to_the_one_that_took_its_words_along() -> None:
    before = then(action("1.1", text="Recruit ten social workers by spring"))
    now = action("1.1", text="Publish the strategy"), action("1.2", text="Recruit ten more social workers by spring")
    assert changed(before, *now) == {"reworded": ["1.2"], "added": ["1.1"]}


def test_actions_in_the_same_words_keep_their_order_where_their_refs_have_moved_on() -> None:
    before = then(action("1.1", CountsAs.OVERDUE), action("1.2", CountsAs.DONE))
    now = action("1.1", text="A new one"), action("1.2", CountsAs.OVERDUE), action("1.3", CountsAs.DONE)
    assert changed(before, *now) == {"added": ["1.1"]}


def test_added_removed_and_reworded_actions_are_listed() -> None:
    now = changed(then(action("1.1"), action("1.2")), action("1.2", text="Close it"), action("1.3"))
    assert now == {"reworded": ["1.2"], "added": ["1.3"], "removed": ["1.1"]}


def test_actions_without_refs_are_the_same_where_their_words_are() -> None:
    assert changed(then(action(None, text="Open  it")), action(None, text="open it")) == {}


@pytest.mark.parametrize("ref", ["1.1", None])
def test_a_row_that_is_typed_twice_now_is_added_once_and_one_of_two_that_is_gone_is_removed_once(ref: str | None) -> None:
    once, twice = (action(ref), action("1.2", text="Close it")), (action(ref), action("1.2", text="Close it"), action(ref))
    assert [(name, len(refs)) for name, refs in changed(then(*once), *twice).items()] == [("added", 1)]
    assert [(name, len(refs)) for name, refs in changed(then(*twice), *once).items()] == [("removed", 1)]


def test_a_ref_that_two_actions_have_names_neither() -> None:
    now = changed(then(action("1.1"), action("1.1", text="Another")), action("1.1"), action("1.1", text="Another"))
    assert now == {}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report of March, made on 2 April."""
    said = {
        "ref": "1.1", "action": "Open it", "state": "in progress", "rating": {"shown": "Amber"}, "overdue": False,
        "deadline": {"date": "2026-12-31"}, "revised": {"date": None},
    }  # fmt: skip
    (tmp_path / "facts.json").write_text(json.dumps({"position_date": "2026-03-31", "actions": [said]}), encoding="utf-8")
    (tmp_path / "record.json").write_text(json.dumps({"inputs": [{"sha256": "a"}], "outputs": [], "made": []}), encoding="utf-8")
    return tmp_path


def test_an_earlier_report_says_how_the_plan_was(folder: Path) -> None:
    earlier = reported(folder, MARCH, frozenset({"b"})).earlier
    assert earlier is not None
    assert changed(earlier, action("1.1", CountsAs.DONE)) == {"implemented": ["1.1"], "re_rated": ["1.1"]}


def test_a_report_made_from_the_workbooks_of_now_does_not_say_how_the_plan_was(folder: Path) -> None:
    assert reported(folder, MARCH, frozenset({"a"})).earlier is None


def test_a_report_made_from_trackers_of_a_later_month_does_not_say_how_the_plan_was(folder: Path) -> None:
    record = {"plan_from": "later trackers", "inputs": [{"sha256": "a"}], "outputs": [], "made": []}
    (folder / "record.json").write_text(json.dumps(record), encoding="utf-8")
    assert reported(folder, MARCH, frozenset({"b"})).earlier is None


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"actions": 3}'])
def test_an_earlier_report_that_cannot_be_read_counts_as_none(content: str, folder: Path) -> None:
    (folder / "facts.json").write_text(content, encoding="utf-8")
    assert reported(folder, MARCH, frozenset()).earlier is None


@pytest.mark.parametrize(
    "broken",
    [
        {"action": None},
        {"action": 3},
        {"ref": ["1.1"]},
        {"rating": {"shown": {"a": 1}}},
        {"overdue": "yes"},
        {"state": None},
        {"deadline": {"date": 20261231}},
        {"action": "Open\x00it"},
        {"ref": "\ud800"},
    ],
)
def test_an_earlier_report_in_which_an_action_is_not_as_reports_write_it_counts_as_none(
    broken: dict[str, object], folder: Path
) -> None:
    content = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
    content["actions"][0] |= broken
    (folder / "facts.json").write_text(json.dumps(content), encoding="utf-8")
    assert reported(folder, MARCH, frozenset()).earlier is None


@pytest.mark.parametrize("name", ["facts.json", "record.json"])
def test_an_earlier_report_that_is_brackets_without_end_is_not_read(name: str, folder: Path) -> None:
    (folder / name).write_text("[" * 200_000, encoding="utf-8")
    assert reported(folder, MARCH, frozenset()).earlier is None or name == "record.json"
    assert read_record(folder) == Record(trouble="is damaged") or name != "record.json"


def test_a_record_that_could_not_be_written_again_counts_as_none(folder: Path) -> None:
    content = {"outputs": [{"file": "\ud800", "sha256": "a"}], "made": []}
    (folder / "record.json").write_text(json.dumps(content), encoding="utf-8")
    assert read_record(folder) == Record(trouble="is damaged")


def test_a_change_says_what_was_before_and_what_is_now() -> None:
    later = date(2027, 1, 31)
    (moved,) = changes(then(action("1.1")), worked(JUNE, action("1.1", due=later)).actions).re_dated
    assert (moved.was, moved.now) == ("31 December 2026", "31 January 2027")
    assert (moved.before, moved.after) == ("2026-12-31", "2027-01-31")


def test_what_was_closed_since_is_told_and_is_neither_done_nor_late() -> None:
    due = date(2026, 5, 31)
    now = changed(then(action("1.1", due=due)), action("1.1", CountsAs.CLOSED, due=due))
    assert now["closed"] == ["1.1"]
    assert "newly_overdue" not in now


def test_the_last_report_is_looked_for_a_year_back() -> None:
    kept = then(action("1.1", CountsAs.IN_PROGRESS))
    at = replace(worked(JUNE, action("1.1", CountsAs.DONE)), earlier=lambda month: kept if month == MARCH else None)
    found = told(at)
    assert found is not None
    assert (found[0].month, [fact.ref for fact in found[1].implemented]) == (MARCH, ["1.1"])


def test_where_refs_were_numbered_anew_actions_are_told_by_their_words() -> None:
    before = then(action("1.1", text="Open it"), action("1.2", text="Close it"))
    now = (action("1.1", text="Paint it"), action("1.2", CountsAs.DONE, text="Open it"), action("1.3", text="Close it"))
    pairs = matched(before.actions, worked(JUNE, *now).actions).renumbered
    assert changed(before, *now) == {"implemented": ["1.2"], "re_rated": ["1.2"], "added": ["1.1"]}
    assert [pair[1].action.ref for pair in pairs] == ["1.2", "1.3"]


def test_that_refs_were_numbered_anew_is_a_finding() -> None:
    kept = then(action("1.1", text="Open it"))
    at = replace(worked(JUNE, action("1.4", text="Open it")), earlier=lambda month: kept if month == MARCH else None)
    (finding,) = renumbered(at)
    assert finding.what.startswith("1.1 at the report of March 2026 is 1.4 now")


@pytest.mark.parametrize(("was", "now"), [("1.1", None), (None, "1.1"), ("1.1", "1.1")])
def test_a_ref_that_is_left_out_or_added_was_not_numbered_anew(was: str | None, now: str | None) -> None:
    kept = then(action(was, text="Open it"))
    at = replace(worked(JUNE, action(now, text="Open it")), earlier=lambda month: kept if month == MARCH else None)
    assert renumbered(at) == ()


def test_how_often_a_date_has_moved_is_told() -> None:
    months = [then(action("1.1", due=date(2026, month, 30))) for month in (9, 8, 8)]
    months = [replace(each, month=Month(2026, number)) for each, number in zip(months, (3, 2, 1), strict=True)]
    (moved,) = changes(months[0], worked(JUNE, action("1.1", due=date(2026, 10, 30))).actions, months=months[1:]).re_dated
    assert (moved.times, moved.often) == (2, "the second time since January 2026")


def of_rows(new: date | None = None, second: date = date(2026, 9, 30)) -> Action:
    """Two rows under 3.9, due on 29 May and on 30 September; the first may have a new date."""
    first = date(2026, 5, 29)
    rows = tuple(
        Step(
            text,
            ("Lead",),
            Deadline(str(due), due, DeadlineKind.BY, (due,)),
            Standing(),
            Place("p.xlsx", "P", cell),
            revision=moved,
        )
        for text, due, cell, moved in (("Open it", first, "A1", Revision("x", new)), ("Train them", second, "A2", Revision()))
    )
    return replace(action("3.9", due=second, new=new), steps=rows)


@pytest.mark.parametrize(
    "kept", [then(of_rows()), replace(then(of_rows()), actions=(replace(then(of_rows()).actions[0], steps_due=()),))]
)
def test_a_step_that_was_moved_is_told_by_its_own_dates(kept: Earlier) -> None:
    moved = of_rows(date(2026, 8, 31))
    (fact,) = changes(kept, worked(JUNE, moved).actions).re_dated
    assert (fact.ref, fact.step, fact.was, fact.now) == ("3.9", "Open it", "29 May 2026", "31 August 2026")
    assert (fact.before, fact.after) == ("2026-05-29", "2026-08-31")
    assert not changes(then(moved), worked(JUNE, moved).actions).re_dated


def test_an_action_with_two_steps_that_were_moved_is_named_once_where_actions_are_counted() -> None:
    kept, moved = then(of_rows()), of_rows(date(2026, 8, 31), date(2026, 10, 31))
    at = replace(worked(JUNE, moved), earlier=lambda month: kept if month == MARCH else None)
    assert [fact.was for fact in changes(kept, at.actions).re_dated] == ["29 May 2026", "30 September 2026"]
    assert since_the_last_report(at, {"3.9"}) == "Since March 2026 3.9 has been given another date."


def test_where_no_step_was_moved_the_date_of_the_whole_tells() -> None:
    longer = of_rows(date(2026, 8, 31), date(2026, 10, 31))
    (fact,) = changes(then(of_rows(date(2026, 8, 31))), worked(JUNE, longer).actions).re_dated
    assert (fact.step, fact.was, fact.now) == ("Train them", "30 September 2026", "31 October 2026")


def test_what_a_record_tells_of_the_dates_of_steps_is_read_again() -> None:
    kept = then(of_rows(date(2026, 8, 31)))
    assert kept.actions[0].steps_due == (date(2026, 8, 31), date(2026, 9, 30))
    assert earlier_of(earlier_json(kept), MARCH, "a copy", "record").actions[0].steps_due == kept.actions[0].steps_due


def test_the_closed_month_goes_before_the_months_own_report(folder: Path) -> None:
    content = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
    content["actions"][0]["state"] = "not started"
    (folder / "archive").mkdir()
    (folder / "archive" / "facts.json").write_text(json.dumps(content), encoding="utf-8")
    record = {"inputs": [{"sha256": "c"}], "outputs": [], "made": []}
    (folder / "archive" / "record.json").write_text(json.dumps(record), encoding="utf-8")
    earlier = reported(folder, MARCH, frozenset({"b"})).earlier
    assert earlier is not None
    assert (earlier.kind, earlier.actions[0].state) == ("closed month", CountsAs.NOT_STARTED)


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ("{not json", "is damaged"),
        (json.dumps({"form": 99, "version": "9.1", "outputs": [], "made": []}), "newer reportgen (9.1)"),
        (None, "is away"),
    ],
)
def test_without_a_record_that_can_be_believed_the_facts_beside_it_are_taken(record: str | None, says: str, folder: Path) -> None:
    (folder / "record.json").unlink()
    if record is not None:
        (folder / "record.json").write_text(record, encoding="utf-8")
    found = reported(folder, MARCH, frozenset({"b"}))
    assert found.earlier is not None
    assert says in (found.note or "")


def test_facts_that_were_changed_after_they_were_made_are_not_believed(folder: Path) -> None:
    record = {"inputs": [], "outputs": [{"file": "facts.json", "sha256": "b" * 64}], "made": []}
    (folder / "record.json").write_text(json.dumps(record), encoding="utf-8")
    found = reported(folder, MARCH, frozenset())
    assert (found.earlier, "was changed after it was made" in (found.note or "")) == (None, True)


def test_documents_of_an_earlier_month_are_read_only_where_it_is_asked_what_was_edited(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = {"inputs": [], "outputs": [{"file": "Board report.docx", "sha256": "b" * 64}], "made": []}
    (folder / "record.json").write_text(json.dumps(record), encoding="utf-8")
    (folder / "Board report.docx").write_bytes(b"edited")
    looked_at: list[str] = []
    monkeypatch.setattr(history, "fingerprint", lambda path: looked_at.append(path.name) or fingerprint(path))  # type: ignore[func-returns-value]
    found = reported(folder, MARCH, frozenset())
    assert (found.earlier is not None, looked_at) == (True, [])
    assert ("was edited after" in " ".join(found.edits()), looked_at) == (True, ["Board report.docx"])


def test_a_new_date_that_was_moved_again_needs_an_agreement_of_its_own() -> None:
    agreed, again = date(2026, 3, 28), date(2026, 6, 25)
    before = replace(action("1.4"), revision=Revision("30 Sep", date(2026, 9, 30), None, agreed))
    kept = as_it_stands(MARCH, MARCH.last_day, worked(MARCH, before).progress, "a copy", ["1.4"])

    def said(day: date, agreed_on: date) -> list[str]:
        now = replace(before, revision=Revision("moved", day, None, agreed_on))
        at = replace(worked(JUNE, now), earlier=lambda month: kept if month == MARCH else None)
        return [each.what for each in check(at) if each.id == "agreed-before-moved"]

    assert said(date(2026, 9, 30), agreed) == said(date(2026, 10, 31), again) == []
    assert said(date(2026, 10, 31), agreed) == [
        "the new date of 1.4 was 30 September 2026 at the report of March 2026 and is 31 October 2026, but the Board's"
        " agreement is still that of 28 March 2026"
    ]


def test_what_is_not_there_any_more_is_said_in_words() -> None:
    now = replace(
        action("1.1"), deadline=Deadline("31/02/2026", None, DeadlineKind.UNCLEAR), standing=Standing(None, CountsAs.DONE)
    )
    found = changes(then(action("1.1")), worked(JUNE, now).actions)
    assert [each.now for each in found.re_dated] == ["no date"]
    assert [str(each.now) for each in found.re_rated] != [""]


def test_of_a_month_made_again_by_its_own_report_the_rating_comes_from_that_report_and_the_date_from_the_trackers() -> None:
    before = then(action("1.1", CountsAs.OVERDUE))
    cells = (("rating", Place("p.xlsx", "P", "F1")), ("deadline", Place("p.xlsx", "P", "E1")))
    programme = Programme("north", scale=SCALE, plan=Plan(actions=(replace(action("1.1"), cells=cells),)))
    (again,) = restored(programme, before).plan.actions
    assert again.standing.level == LEVELS[CountsAs.OVERDUE]
    assert (cells_of(again, "rating"), cells_of(again, "deadline")) == ((Place("a copy"),), (Place("p.xlsx", "P", "E1"),))


def test_a_date_that_has_moved_once_says_no_more_than_that() -> None:
    months = [replace(then(action("1.1", due=date(2026, 9, 30))), month=Month(2026, number)) for number in (3, 2)]
    (moved,) = changes(months[0], worked(JUNE, action("1.1", due=date(2026, 10, 30))).actions, months=months[1:]).re_dated
    assert (moved.times, moved.often) == (1, "the first time")
    assert not moved.often


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("improving", Change.WORSENING, ["now_worsening"]),
        ("worsening", Change.WORSENING, []),
        ("improving", Change.SAME, []),
        ("worsening", Change.IMPROVING, ["now_improving"]),
        ("improving", Change.IMPROVING, []),
        ("not stated", Change.WORSENING, ["now_worsening"]),
    ],
)
def test_an_indicator_has_turned_where_it_goes_another_way_than_it_did(was: str, now: Change, told: list[str]) -> None:
    assert turned(IndicatorThen(ref="1", title="Visits", change=was), change=now) == told


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("not met", AgainstTarget.MET, ["met"]),
        ("met", AgainstTarget.MET, []),
        ("not applicable", AgainstTarget.MET, []),
        ("met", AgainstTarget.NOT_MET, ["no_longer_met"]),
        ("not met", AgainstTarget.NOT_MET, []),
        ("met", AgainstTarget.NOT_APPLICABLE, []),
    ],
)
def test_an_indicator_has_crossed_its_target_where_both_say_so(was: str, now: AgainstTarget, told: list[str]) -> None:
    assert turned(IndicatorThen(ref="1", title="Visits", against_target=was), against_target=now) == told


def turned(was: IndicatorThen, **now: Any) -> list[str]:
    """The kinds of change of one indicator."""
    still = movement(Indicator("1", "Visits", "number", (), Place("data.xlsx", "Data", "A2")), JUNE.last_day)
    found = changes(replace(then(), indicators=(was,)), (), (replace(still, **now),))
    return [name for name in OF_INDICATORS if len(getattr(found, name))]


OPEN_IT = ActionThen(
    "1.1", "Open it", CountsAs.OVERDUE, "Red", True, date(2026, 3, 1), date(2026, 9, 1), date(2026, 2, 1), date(2026, 2, 9),
    "no staff", "hire", "begun", "A1", ("Hire", "Train"), (date(2026, 9, 1), None),
)  # fmt: skip
VISITS = IndicatorThen(ref="2", title="Visits", latest="7%", change="improving", against_target="met", since_start="worsening")


def test_a_record_says_again_all_that_it_was_told() -> None:
    kept = Earlier(
        MARCH,
        MARCH.last_day,
        (OPEN_IT, ActionThen(None, "Train them", overdue=False), ActionThen("3", "Close it")),
        "a copy",
        indicators=(VISITS, IndicatorThen(ref=None, title="Calls")),
        feedback=(FeedbackThen("F1", "It is slow", "no answer yet"), FeedbackThen(None, None, "done")),
    )
    assert earlier_of(earlier_json(kept), MARCH, "a copy", "record") == kept


def test_what_an_older_report_did_not_say_of_an_indicator_or_an_entry_is_not_stated() -> None:
    kept = earlier_json(replace(then(), indicators=(VISITS,), feedback=(FeedbackThen("F1", "It is slow", "done"),)))
    kept["indicators"][0] |= {"change": None, "against_target": None}
    kept["feedback"][0] |= {"state": None}
    again = earlier_of(kept, MARCH, "a copy", "record")
    assert again.indicators == (replace(VISITS, change="not stated", against_target="not applicable"),)
    assert again.feedback == (FeedbackThen("F1", "It is slow", ""),)


def test_the_dates_of_steps_are_known_where_it_is_told_which_of_them_was_moved() -> None:
    def dates(moved_to: str | None, *steps: dict[str, Any]) -> tuple[date | None, ...]:
        kept = earlier_json(then(action("1.1")))
        kept["actions"][0] |= {"revised": {"date": moved_to}, "steps": list(steps)}
        return earlier_of(kept, MARCH, "a copy", "record").actions[0].steps_due

    first, whole = {"action": "Hire", "deadline": {"date": "2026-03-01"}}, {"revised": {"date": "2026-09-01"}}
    assert dates(None, first) == (date(2026, 3, 1),)
    assert dates("2026-09-01", first) == ()  # which step it is of was not said
    assert dates("2026-09-01", first | whole) == (date(2026, 9, 1),)
    assert dates("2026-09-01", first | {"revised": {"date": None}}) == (date(2026, 3, 1),)
    assert dates("2026-09-01", first | whole, {"action": "Train"}) == ()


@pytest.mark.parametrize(
    ("new", "steps_due", "revised"),
    [
        (None, (), None),
        (date(2026, 8, 31), (), None),  # it was moved since
        (None, (date(2026, 8, 31), date(2026, 9, 30)), date(2026, 8, 31)),
        (date(2026, 8, 31), (date(2026, 5, 29), date(2026, 9, 30)), None),
        (date(2026, 10, 31), (date(2026, 8, 31), date(2026, 9, 30)), date(2026, 8, 31)),
    ],
)
def test_a_step_has_the_new_date_again_that_the_report_told_of_it(
    new: date | None, steps_due: tuple[date, ...], revised: date | None
) -> None:
    now = of_rows(new)
    now = replace(now, steps=tuple(step if step.revision.day else replace(step, revision=Revision()) for step in now.steps))
    was = replace(then(now).actions[0], steps_due=steps_due)
    programme = Programme("north", scale=SCALE, plan=Plan(actions=(now,)))
    (again,) = restored(programme, replace(then(), actions=(was,))).plan.actions
    assert again.steps[0].revision.day == revised
