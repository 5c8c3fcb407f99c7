"""The progress return: the series, the rule of the Notice, what is still needed, and movement since the last return."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.facts.catalogue import Facts
from reportgen.facts.indicators.movement import Change
from reportgen.facts.notice import measures, returns
from reportgen.facts.notice import terms as notice
from reportgen.facts.plan.not_to_plan import not_to_plan
from reportgen.facts.timing.position import Position
from reportgen.facts.worked import Worked
from reportgen.lexicon.fields.roles import Role
from reportgen.model.indicators import Better, Indicator, IndicatorValue, Number, Period
from reportgen.model.months import Month
from reportgen.model.notice import Measure, MeasurePosition, MeasureStatus, Meeting, Milestone, Notice, Return, Review
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, Action, Deadline, DeadlineKind, Plan, Revision, Standing
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.model.traced import cells_in

AMBER, RED = Level("Amber", CountsAs.IN_PROGRESS), Level("Red", CountsAs.OVERDUE)
AT = Place("notice.xlsx", "Measures", "A4")
MARCH, JUNE, SEPTEMBER = Month(2026, 3), Month(2026, 6), Month(2026, 9)
SERIES = tuple(Return(month, "Progress", AT) for month in (MARCH, JUNE, SEPTEMBER))
NOTICE = Notice(issued=date(2026, 1, 15), returns=SERIES, meets_every_days=28)


def said(month: Month | None = JUNE, status: MeasureStatus | None = MeasureStatus.ON_TRACK, **more: object) -> MeasurePosition:
    held = MeasurePosition(AT, month, "Begun", status.value if status else None, status)
    return replace(held, **more)  # type: ignore[arg-type]


def measure(*positions: MeasurePosition, **more: object) -> Measure:
    return replace(Measure("QE1", "Quality", "Improve assessments", AT, positions=positions), **more)  # type: ignore[arg-type]


def action(ref: str = "1.1", due: date | None = date(2026, 5, 31), **more: object) -> Action:
    deadline = Deadline(str(due), due, DeadlineKind.BY, (due,)) if due else NO_DEADLINE
    return replace(Action(ref, "Open it", ("DCS",), deadline, Standing(AMBER), AT), **more)  # type: ignore[arg-type]


def worked(*actions: Action, month: Month = JUNE, **of_notice: object) -> Worked:
    held = replace(NOTICE, **{"measures": (measure(said(month)),), **of_notice})  # type: ignore[arg-type]
    programme = Programme("north", scale=Scale((RED, AMBER)), plan=Plan(actions=actions), notice=held)
    return Worked(programme, Position(month, month.last_day, "", ""))


def needed(at: Worked) -> list[str]:
    return [str(need) for need in returns.needs(at)]


# The series


def test_a_return_has_its_place_in_the_series_and_covers_the_time_since_the_last() -> None:
    at = worked()
    assert notice.place_in_series(at) == "the second of three returns"
    assert notice.period(at) == "1 April 2026 to 30 June 2026"
    assert (notice.since(at), notice.next_return(at)) == ("March 2026", "September 2026")


def test_a_series_of_one_has_only_one() -> None:
    assert notice.place_in_series(worked(returns=SERIES[1:2])) == "the only return"


def test_the_first_return_covers_the_time_since_the_notice() -> None:
    assert notice.period(worked(month=MARCH)) == "15 January 2026 to 31 March 2026"


def test_in_a_month_without_a_return_the_next_is_named() -> None:
    assert notice.next_due(worked(month=Month(2026, 5))) == "No progress return is due in May 2026; the next is due in June 2026."
    assert not notice.next_due(worked())


def test_a_return_that_was_sent_is_said_to_be_made_again() -> None:
    at = worked(returns=(replace(SERIES[1], sent=date(2026, 6, 30)),))
    assert notice.next_due(at).startswith("The return of June 2026 was sent on 30 June 2026; this one is made from")


def test_after_the_last_return_none_is_due() -> None:
    assert "the last that the Notice names was September 2026" in notice.next_due(worked(month=Month(2026, 10)))


def test_reviews_of_the_same_month_are_still_to_come_and_those_with_an_outcome_are_held() -> None:
    at = worked(reviews=(Review(MARCH, "First", AT, "Continue"), Review(JUNE, "Second", AT)))
    assert [each.text for each in notice.reviews_to_come(at)] == ["Second"]
    assert [each.outcome for each in notice.reviews_held(at)] == ["Continue"]


def test_no_place_in_the_series_is_claimed_where_a_row_could_not_be_read() -> None:
    at = worked(returns_known=False)
    assert notice.place_in_series(at) == "one of the returns"
    assert not notice.last_return(at)
    assert "as far as" in notice.next_due(worked(month=Month(2026, 5), returns_known=False))


def test_a_review_is_held_by_its_day_or_its_outcome_and_one_that_is_past_without_either_is_not_known() -> None:
    held, past = Review(JUNE, "Desk review.", AT, None, date(2026, 6, 10)), Review(MARCH, "First", AT)
    later, early = Review(JUNE, "Visit", AT, None, date(2026, 7, 2)), Review(SEPTEMBER, "Final review.", AT, "Lifted")
    at = worked(reviews=(past, held, later, early))
    assert [(each.text, each.day, bool(each.outcome)) for each in notice.reviews_held(at)] == [
        ("Desk review", "10 June 2026", False)
    ]
    assert [each.text for each in notice.reviews_past(at)] == ["First"]
    assert [each.text for each in notice.reviews_to_come(at)] == ["Visit", "Final review"]


# What it is called, and from whom


@pytest.mark.parametrize(
    "typed, printed, short",
    [
        ("Revised DfE Improvement Notice (Children's Services)", "Revised DfE Improvement Notice (Children's Services)", "Notice"),
        ("IMPROVEMENT NOTICE (CHILDREN'S SERVICES)", "Improvement Notice (Children's Services)", "Notice"),
        ("statutory direction", "Statutory Direction", "Direction"),
        ("Statutory Direction", "Statutory Direction", "Direction"),
        (None, "Improvement Notice", "Notice"),
    ],
)
def test_its_name_keeps_the_capitals_that_were_typed(typed: str | None, printed: str, short: str) -> None:
    at = worked(title=typed, kind=(typed or "improvement notice").casefold())
    assert (notice.kind(at), notice.short_kind(at)) == (printed, short)


def test_a_council_in_capitals_is_printed_without_them() -> None:
    assert notice.council(worked(recipient='BOROUGH COUNCIL OF ST HELEN\'S ("the Council")')) == "Borough Council of St Helen's"


@pytest.mark.parametrize(
    "chair, sender",
    [
        ("Dame Jane Doe", "Dame Jane Doe"),
        ("Jane Doe, Independent Chair", "Jane Doe, Independent Chair"),
        ("Independent Chair", "the Independent Chair"),
        ("Chair of the Board", "the Chair of the Board"),
        ("An independent chair", "an independent chair"),
        (None, "the Chair of the Improvement Board"),
    ],
)
def test_the_stands_before_a_post_and_not_before_a_name(chair: str | None, sender: str) -> None:
    assert notice.sender(worked(chair=chair)) == sender


def test_what_is_dated_after_the_position_date_is_not_printed_as_done() -> None:
    assert notice.issued(worked(revised=date(2026, 7, 1))) == "15 January 2026"
    assert notice.issued(worked(revised=date(2026, 5, 1))) == "15 January 2026, revised 1 May 2026"
    assert not notice.issued(worked(issued=date(2026, 7, 1)))


# The Board's meetings


@pytest.mark.parametrize(
    "words, days, in_range, printed",
    [
        ("once every 4 weeks", 28, False, "once every four weeks"),
        ("every two months", 60, False, "once every two months"),
        ("quarterly", 91, False, "once a quarter"),
        ("every 4-6 weeks", 42, True, "'every 4-6 weeks'"),
        ("As often as it needs.", None, False, "'As often as it needs'"),
    ],
)
def test_how_often_it_meets_is_quoted_where_it_is_not_plainly_one_time(
    words: str, days: int | None, in_range: bool, printed: str
) -> None:
    at = worked(meets=words, meets_every_days=days, meets_in_range=in_range)
    assert notice.meets(at) == printed


def meetings(*days: date, off: date | None = None) -> tuple[Meeting, ...]:
    return tuple(Meeting(day, AT, held=day != off) for day in days)


def test_meetings_are_held_against_once_every_four_weeks() -> None:
    at = worked(
        meetings=meetings(date(2026, 3, 26), date(2026, 4, 23), date(2026, 5, 21), date(2026, 6, 18), off=date(2026, 5, 21))
    )
    assert (len(notice.meetings_held(at)), len(notice.meetings(at)), notice.meetings_expected(at)) == (2, 3, "3")
    assert notice.meetings_gap(at) == "56 days, from 23 April 2026 to 18 June 2026"


def test_no_gap_is_named_where_the_board_met_as_often_as_expected() -> None:
    at = worked(meetings=meetings(date(2026, 3, 26), date(2026, 4, 23), date(2026, 5, 21), date(2026, 6, 18)))
    assert not notice.meetings_gap(at)


def test_the_time_since_the_last_meeting_counts_too() -> None:
    assert notice.meetings_gap(worked(meetings=meetings(date(2026, 4, 1)))) == "90 days, from 1 April 2026 up to 30 June 2026"


def test_the_time_before_the_first_meeting_counts_from_the_notice() -> None:
    at = worked(month=MARCH, meetings=meetings(date(2026, 1, 5), date(2026, 3, 26)))
    assert notice.meetings_gap(at) == "70 days, from 15 January 2026 to 26 March 2026"


def test_for_a_later_return_it_counts_from_the_meeting_before_its_period_or_from_its_first_day() -> None:
    after = date(2026, 6, 18)
    assert notice.meetings_gap(worked(meetings=meetings(date(2026, 3, 26), after))).startswith("84 days, from 26 March 2026 to")
    assert notice.meetings_gap(worked(meetings=meetings(after))) == "78 days, from 1 April 2026 to 18 June 2026"
    assert notice.meetings_gap(worked()).startswith("90 days, from 1 April 2026 up to")


def test_a_meeting_that_may_have_been_held_is_counted_apart_and_ends_the_time_that_is_said_to_be_without_one() -> None:
    held = (*meetings(date(2026, 4, 1), date(2026, 6, 25)), Meeting(date(2026, 5, 20), AT, held=None))
    at = worked(meetings=tuple(sorted(held, key=lambda each: each.day)))
    assert (len(notice.meetings_held(at)), [each.day for each in notice.meetings_unknown(at)]) == (2, ["20 May 2026"])
    assert notice.meetings_gap(at) == "49 days, from 1 April 2026 to 20 May 2026"


def test_meetings_still_to_come_are_no_record_of_meetings() -> None:
    assert not notice.meetings_recorded(worked(meetings=meetings(date(2026, 7, 9))))


# What is still needed


def test_a_measure_needs_a_position_and_a_status_for_this_return() -> None:
    assert needed(worked(measures=(measure(),))) == ["Measure QE1: position and status"]
    assert needed(worked(measures=(measure(said(MARCH)),))) == ["Measure QE1: position and status"]
    assert needed(worked(measures=(measure(said(status=None)),))) == ["Measure QE1: status"]
    assert needed(worked(measures=(measure(said()),))) == []


def test_a_position_without_a_return_is_that_of_the_return_now_due() -> None:
    assert needed(worked(measures=(measure(said(None)),))) == []


def test_a_return_without_measures_needs_them() -> None:
    assert needed(worked(measures=())) == ["The Notice: its measures, with position and status of each"]


def test_a_status_that_does_not_say_how_far_it_is_does_not_count() -> None:
    unclear = replace(said(), status="Paused", counts_as=None)
    assert needed(worked(measures=(measure(unclear),))) == ["Measure QE1: status that says how far it is"]


def test_what_was_due_at_once_needs_its_progress() -> None:
    at_once = action("1.1", None, deadline=Deadline("Immediately", None, DeadlineKind.IMMEDIATE), standing=Standing())
    assert needed(worked(at_once)) == ["Action 1.1: its progress: it was due at once, and it is not known whether it is done"]


def test_a_date_agreed_at_a_meeting_that_was_not_held_is_not_agreed() -> None:
    days = meetings(date(2026, 4, 30), date(2026, 5, 28), off=date(2026, 5, 28))
    (need,) = returns.needs(worked(action(**FULL, revision=AGREED), meetings=days))
    assert need.what == returns.AGREED


def test_words_that_only_hold_a_place_are_no_analysis() -> None:
    (need,) = returns.needs(worked(action(reason="TBC", recovery="n/a", revision=AGREED)))
    assert need.what == f"{returns.WHY} and {returns.ADDRESS}"


def test_a_measure_that_is_met_needs_evidence() -> None:
    assert needed(worked(measures=(measure(said(status=MeasureStatus.MET)),))) == ["Measure QE1: evidence"]


FULL: dict[str, Any] = {"reason": "No staff", "recovery": "Recruit"}
AGREED = Revision("July", date(2026, 7, 31), date(2026, 5, 1), date(2026, 5, 28))


def test_an_action_past_its_date_needs_why_what_is_done_and_an_agreed_new_date() -> None:
    (need,) = returns.needs(worked(action()))
    assert need.what == f"{returns.WHY}, {returns.ADDRESS}, {returns.REVISED} and {returns.AGREED}"
    assert needed(worked(action(**FULL, revision=AGREED))) == []


@pytest.mark.parametrize(
    "revision, what",
    [
        (replace(AGREED, agreed_on=None), returns.AGREED),
        (replace(AGREED, agreed_on=date(2026, 7, 2)), returns.AGREED),
        (replace(AGREED, day=date(2026, 6, 15)), "a revised date that is still to come"),
        (replace(AGREED, day=None, text="soon"), "a revised date that can be read"),
    ],
)
def test_a_revised_date_must_be_to_come_and_agreed_by_the_position_date(revision: Revision, what: str) -> None:
    (need,) = returns.needs(worked(action(**FULL, revision=revision)))
    assert what in need.what


def test_only_the_boards_agreement_is_asked_of_the_board() -> None:
    (need,) = returns.needs(worked(action(**FULL, revision=replace(AGREED, agreed_on=None))))
    assert need.who == "the Board"


def test_what_is_needed_names_the_column_and_leads_to_the_cell_that_is_empty() -> None:
    whole = action("2.4", cells=((Role.AGREED_ON, Place(AT.workbook, AT.sheet, "K9")),))
    (need,) = returns.needs(worked(action(**FULL, revision=replace(AGREED, agreed_on=None)), replace(whole, deadline=NO_DEADLINE)))
    assert (need.do, need.place.cell) == ("Type it under 'Agreed by Board on' of its row.", f"K{AT.row}")
    (need,) = returns.needs(worked(action(**{**FULL, "reason": None}, revision=replace(AGREED, agreed_on=None))))
    assert need.do == "Type them under 'Reason for delay' and 'Agreed by Board on' of its row."


def test_an_action_rated_off_track_or_moved_to_a_later_date_is_not_achieved_as_planned_either() -> None:
    later = date(2026, 12, 31)
    off_track = action("2.1", later, standing=Standing(RED))
    moved = action("2.2", later, revision=Revision("March", date(2027, 3, 31)))
    assert [fact.ref for fact in not_to_plan(worked(off_track, moved, action("2.3", later)))] == ["2.1", "2.2"]


def test_a_date_that_was_moved_only_after_the_position_date_was_not_moved_then() -> None:
    revision = Revision("March", date(2027, 3, 31), date(2026, 9, 1), None)
    assert not not_to_plan(worked(action("2.2", date(2026, 12, 31), revision=revision)))


def test_what_is_done_is_not_late_though_its_date_was_moved() -> None:
    done = action(standing=Standing(Level("Green", CountsAs.DONE)), revision=AGREED)
    assert not not_to_plan(worked(done))


def test_an_action_past_its_date_without_recorded_progress_needs_its_progress() -> None:
    assert needed(worked(action(standing=Standing()))) == [
        "Action 1.1: its progress: its date has passed, and it is not known whether it is done"
    ]


def test_a_measure_off_track_needs_the_analysis_unless_a_late_action_that_answers_it_carries_it() -> None:
    off_track = measure(said(status=MeasureStatus.OFF_TRACK), actions=("1.1",))
    assert returns.WHY in needed(worked(measures=(off_track,)))[0]
    assert needed(worked(action(**FULL, revision=AGREED), measures=(off_track,))) == []


def test_a_milestone_past_its_date_is_not_taken_as_met() -> None:
    past = Deadline("May 2026", date(2026, 5, 31), DeadlineKind.BY)
    unknown = measure(said(), milestones=(Milestone("Trained", past),))
    missed = measure(said(), milestones=(Milestone("Trained", past, False),))
    assert needed(worked(measures=(unknown,))) == ["Measure QE1: whether the milestone 'Trained' is met"]
    assert returns.WHY in needed(worked(measures=(missed,)))[0]


def test_a_measure_tells_the_analysis_that_its_own_row_gives() -> None:
    fact = measures.measures(worked(measures=(measure(said(**FULL, revision=AGREED)),))).first
    assert (fact.why, bool(fact.agreed)) == ("No staff.", True)


def test_what_is_called_not_met_is_not_met_on_its_last_day_too() -> None:
    on_the_day = Deadline("June 2026", JUNE.last_day, DeadlineKind.BY)
    fact = measures.milestone_fact(Milestone("Trained: June 2026", on_the_day, False), JUNE.last_day)
    assert (fact.state, fact.missed, fact.named) == ("not met", True, "Trained, June 2026")


def test_a_milestone_whose_action_has_a_later_date_will_not_be_met() -> None:
    later = Deadline("September 2026", date(2026, 9, 30), DeadlineKind.BY)
    moved = action("4.4", date(2026, 9, 30), revision=Revision("x", date(2027, 1, 29), None, date(2026, 3, 26)))
    at = worked(moved, measures=(measure(said(), actions=("4.4",), milestones=(Milestone("Open: September 2026", later),)),))
    (group,) = measures.measures(at).first.milestone_groups
    assert str(group) == "Will not be met: Open, September 2026; now 29 January 2027, agreed by the Board on 26 March 2026"


@pytest.mark.parametrize(
    ("requirement", "short"),
    [
        ("Improve assessments so that:\n(a) the child is seen", "Improve assessments so that"),
        ("Improve the assessments so that:\n(a) the child is seen", "Improve the assessments"),
        ("Act as a good parent, and answer when they ask.", "Act as a good parent"),
        ("Hold discussions with the police and health, and plan together.", "Hold discussions with the police and health"),
        ("Recruit enough social workers, so that children keep the same.", "Recruit enough social workers"),
        (
            "Audit every team each month, with the family in each audit.",
            "Audit every team each month, with the family in each audit",
        ),
    ],
)
def test_a_requirement_is_never_cut_inside_a_clause(requirement: str, short: str) -> None:
    assert measures.short_requirement(requirement) == short


def test_a_return_of_an_earlier_month_whose_ratings_are_of_now_is_a_draft() -> None:
    at = worked(measures=(measure(said()),))
    again = replace(at, position=replace(at.position, trackers_of=date(2026, 9, 30)))
    assert not returns.needs(
        replace(at, programme=replace(at.programme, notice=replace(NOTICE, measures=(measure(said()),), place=AT)))
    )
    assert "ratings, evidence and decisions are those of 30 September 2026" in returns.needs(again).first.what


def test_the_intended_impact_is_no_evidence() -> None:
    hoped = action(standing=Standing(Level("Green", CountsAs.DONE)), impact="Children are safer.")
    shown = replace(hoped, ref="1.2", progress="March: Begun.\nJune: 55 of 60 were right.")
    assert [each.evidence for each in returns.achieved(worked(hoped, shown))] == [
        "No evidence is recorded.",
        "55 of 60 were right.",
    ]


def test_a_measure_that_is_met_by_its_status_only_is_looked_at() -> None:
    past = Deadline("May 2026", date(2026, 5, 31), DeadlineKind.BY)
    met = said(status=MeasureStatus.MET, evidence="Audit", **FULL, revision=AGREED)
    (finding,) = returns.return_findings(worked(measures=(measure(met, milestones=(Milestone("Trained", past, False),)),)))
    assert finding.id == "measure-met-too-soon"


def test_an_agreement_that_is_still_to_come_is_told_as_such() -> None:
    (fact,) = not_to_plan(worked(action(**FULL, revision=replace(AGREED, agreed_on=date(2026, 7, 16)))))
    assert fact.agreed == "the Board is to agree it on 16 July 2026"
    assert not fact.agreed


def test_an_action_with_a_revised_date_is_not_going_to_plan_though_its_first_date_is_not_known() -> None:
    assert [fact.ref for fact in not_to_plan(worked(action("2.2", None, revision=AGREED)))] == ["2.2"]


def test_what_stands_beside_the_columns_of_the_returns_goes_with_them() -> None:
    beside = replace(MeasurePosition(AT), reason="No staff", recovery="Recruit", revision=AGREED)
    off_track = measure(beside, said(status=MeasureStatus.OFF_TRACK))
    assert needed(worked(measures=(off_track,))) == []


def test_a_return_that_is_due_and_not_ready_is_warned_of_and_each_need_is_a_finding() -> None:
    at = worked(measures=(measure(),))
    assert "is due and NOT READY to send: 1 measure or action still lacks something (measure QE1)" in returns.warning(at)
    assert [(finding.id, finding.place) for finding in returns.return_findings(at)] == [("return-not-ready", AT)]


def test_in_a_month_without_a_return_nothing_is_warned_of_but_readiness_for_the_next_is_told() -> None:
    at = worked(month=Month(2026, 5), measures=(measure(said(status=None)),))
    assert not returns.warning(at)
    assert not list(returns.return_findings(at))
    assert [line.needed for line in returns.readiness(at)] == ["status"]


def test_readiness_is_told_measure_by_measure_and_for_each_late_action() -> None:
    at = worked(action(), measures=(measure(said(), lead="Head of Quality"), measure(ref="QE2", place=Place("n.xlsx", "M", "A5"))))
    lines = [(line.subject, line.needed == "nothing") for line in returns.readiness(at)]
    assert lines == [("Measure QE1", True), ("Measure QE2", False), ("Action 1.1", False)]


def test_without_a_notice_nothing_is_needed() -> None:
    facts = Facts(Programme("north", plan=Plan(actions=(action(),))), Position(JUNE, JUNE.last_day, "", ""))
    assert not facts["progress_return.missing"]
    assert facts.absent({"progress_return", "actions"}) == "Improvement Notice"


# Links


def test_actions_and_indicators_are_linked_by_ref_in_either_direction() -> None:
    by_measure = measure(said(), actions=("1.1",))
    at = worked(action("1.1"), action("1.2", links=("QE1; para 4",)), action("1.3", links=("QE12",)), measures=(by_measure,))
    assert [fact.ref for fact in measures.measures(at).first.actions] == ["1.1", "1.2"]


def test_a_number_in_a_paragraph_is_no_link_to_a_measure_of_that_number() -> None:
    at = worked(action("1.1", links=("para 6 FDFV",)), measures=(measure(said(), ref="6"),))
    assert not measures.measures(at).first.actions


def test_a_bare_number_in_a_column_of_links_is_no_measure() -> None:
    at = worked(action("1.1", links=("1",)), action("1.2", links=("Notice measure 1",)), measures=(measure(said(), ref="1"),))
    assert [fact.ref for fact in measures.measures(at).first.actions] == ["1.2"]


def test_refs_are_compared_without_their_capitals() -> None:
    at = worked(action("A1"), measures=(measure(said(), actions=("a1",)),))
    assert [fact.ref for fact in measures.measures(at).first.actions] == ["A1"]


def test_a_link_to_an_action_that_there_is_not_is_said() -> None:
    at = worked(
        action(**FULL, revision=AGREED), measures=(measure(said(), actions=("9.9",), links_place=Place("n.xlsx", "M", "F4")),)
    )
    (finding,) = returns.return_findings(at)
    assert (finding.id, finding.place.cell) == ("measure-link-unknown", "F4")


def test_a_date_agreed_on_a_day_without_a_meeting_is_looked_at() -> None:
    days = meetings(date(2026, 4, 30), date(2026, 6, 4))
    (finding,) = returns.return_findings(worked(action(**FULL, revision=AGREED), meetings=days))
    assert finding.id == "agreed-without-meeting"


# Movement since the last return


def indicator(*values: tuple[str, date, int]) -> Indicator:
    held = tuple(
        IndicatorValue(Period(label, end), str(number), Number(Decimal(number), "number"), AT) for label, end, number in values
    )
    return Indicator("4", "Visits", "number", held, AT)


def since(at: Worked, each: Indicator) -> measures.IndicatorSinceFact:
    with_it = replace(at, programme=replace(at.programme, indicators=(each,)))
    return measures.indicators_since(with_it, with_it.movements).first


def test_an_indicator_is_compared_with_its_value_at_the_last_return_not_last_month() -> None:
    fact = since(
        worked(),
        indicator(("2026-03", date(2026, 3, 31), 10), ("2026-05", date(2026, 5, 31), 14), ("2026-06", date(2026, 6, 30), 12)),
    )
    assert (fact.then, fact.now, fact.movement) == ("10 (Mar\u00a02026)", "12 (Jun\u00a02026)", "▲ Up")


def test_without_a_newer_value_there_is_no_movement() -> None:
    fact = since(worked(), indicator(("2026-02", date(2026, 2, 28), 10)))
    assert (fact.then, fact.now) == ("10 (Feb\u00a02026)", "10 (Feb\u00a02026)")
    assert fact.movement == "no newer data"


def test_a_provisional_value_says_so() -> None:
    each = indicator(("2026-06", date(2026, 6, 30), 12))
    marked = replace(each, values=tuple(replace(value, provisional=True) for value in each.values))
    assert since(worked(), marked).now == "12 (Jun\u00a02026, provisional)"


def test_measures_whose_status_changed_since_the_last_return_are_listed() -> None:
    changed = measure(said(MARCH, MeasureStatus.AT_RISK), said())
    same = measure(said(MARCH), said(), ref="QE2")
    moved = measures.moved(worked(measures=(changed, same)))
    assert [(fact.ref, fact.moved) for fact in moved] == [("QE1", "was at risk, now on track")]


def test_measures_are_counted_by_status() -> None:
    at = worked(measures=(measure(said()), measure(said(status=MeasureStatus.AT_RISK), ref="QE2"), measure(ref="QE3")))
    assert measures.statuses(at) == "1 on track and 1 at risk; 1 without a status"


# --- to the day and to the word


@pytest.mark.parametrize(("many", "words"), [(3, "action 1.2 and action 1.3)"), (4, "action 1.3 and 1 more)")])
def test_the_screen_names_three_that_lack_something_and_counts_the_others(many: int, words: str) -> None:
    actions = (action(f"1.{at}", date(2026, 5, 1)) for at in range(1, many + 1))
    assert words in str(returns.warning(worked(*actions)))


@pytest.mark.parametrize(
    ("agreed", "is_said"),
    [
        (date(2026, 4, 29), False),  # before the first meeting that is recorded
        (date(2026, 4, 30), False),  # on it
        (date(2026, 5, 1), True),
        (date(2026, 6, 30), True),  # the position date
        (date(2026, 7, 1), False),  # still to come
    ],
)
def test_a_date_that_was_agreed_at_no_meeting_since_the_first_is_said(agreed: date, is_said: bool) -> None:
    at = worked(
        action(revision=Revision("September 2026", date(2026, 9, 30), None, agreed)), meetings=(Meeting(date(2026, 4, 30), AT),)
    )
    said_ = [each.what for each in returns.return_findings(at) if each.id == "agreed-without-meeting"]
    assert [what.startswith("the revised date of action 1.1 was agreed on ") for what in said_] == [True] * is_said


@pytest.mark.parametrize(("day", "recorded"), [(date(2026, 6, 30), True), (date(2026, 7, 1), False)])
def test_a_meeting_is_recorded_from_its_day_on(day: date, recorded: bool) -> None:
    assert notice.meetings_recorded(worked(meetings=(Meeting(day, AT),))) is recorded


@pytest.mark.parametrize(
    ("text", "due", "told"),
    [
        ("Teams trained: end of September 2026", None, "Teams trained, end of September 2026"),
        ("Teams trained: by the end of September 2026", None, "Teams trained: by the end of September 2026"),
        ("Teams trained: all of them", date(2026, 9, 30), "Teams trained: all of them, 30 September 2026"),
        ("Teams trained", date(2026, 9, 30), "Teams trained, 30 September 2026"),
        ("Teams trained in 2026", date(2026, 9, 30), "Teams trained in 2026"),
    ],
)
def test_a_milestone_is_told_with_its_date_once(text: str, due: date | None, told: str) -> None:
    deadline = Deadline(str(due), due, DeadlineKind.BY, (due,)) if due else NO_DEADLINE
    assert measures.milestone_fact(Milestone(text, deadline), date(2026, 6, 30)).named == told


def test_milestones_that_are_not_met_or_not_known_to_be_are_bad_and_those_to_come_are_not() -> None:
    on = date(2026, 6, 30)

    def one(day: date, met: bool | None) -> measures.MilestoneFact:
        return measures.milestone_fact(Milestone("Teams trained", Deadline(str(day), day, DeadlineKind.BY, (day,)), met), on)

    past, to_come = date(2026, 5, 31), date(2026, 9, 30)
    groups = measures.milestone_groups([one(past, False), one(past, None), one(to_come, None), one(past, True)])
    assert [(str(each.label), each.bad) for each in groups] == [
        ("Not met", True), ("Past its date; not recorded whether met", True), ("To come", False), ("Met", False),
    ]  # fmt: skip


# --- measures: what is said of them, and how they stand


def said_of(*positions: MeasurePosition, month: Month) -> str:
    return str(measures.measures(worked(month=month, measures=(measure(*positions),))).first.position)


def test_outside_the_schedule_a_measure_says_what_was_last_said_of_it() -> None:
    march, june = said(MARCH, position="Begun"), said(JUNE, position="Half done")
    to_come = said(Month(2026, 12), position="Planned")
    nothing = (MeasurePosition(AT, Month(2026, 7)), MeasurePosition(AT), MeasurePosition(AT, SEPTEMBER))
    assert said_of(march, june, *nothing, to_come, month=Month(2026, 8)) == "Half done."
    assert said_of(MeasurePosition(AT, MARCH), month=Month(2026, 8)) == "No position is recorded for this return."


def test_for_a_return_that_is_due_nothing_said_for_an_earlier_one_stands() -> None:
    assert said_of(said(MARCH), MeasurePosition(AT, JUNE), month=JUNE) == "No position is recorded for this return."


def test_a_measure_is_told_whole_where_its_short_form_leaves_something_out() -> None:
    short, longer = measure(said()), measure(said(), requirement="Improve all assessments, and train the teams.")
    facts = measures.measures(worked(measures=(short, longer)))
    assert [(each.short, str(each.rest) if each.rest else "") for each in facts] == [
        ("Improve assessments", ""),
        ("Improve all assessments", "Improve all assessments, and train the teams."),
    ]


def test_the_opening_of_a_measure_is_what_stands_before_its_parts_or_all_of_it() -> None:
    parted = measure(said(), requirement="Improve:\n(a) visits", opening="Improve:", parts=("(a) visits",))
    assert [each.opening for each in measures.measures(worked(measures=(parted, measure(said()))))] == [
        "Improve:",
        "Improve assessments",
    ]


OFF, RISK, ON_TRACK, MET = MeasureStatus.OFF_TRACK, MeasureStatus.AT_RISK, MeasureStatus.ON_TRACK, MeasureStatus.MET


def of_statuses(*statuses: tuple[MeasureStatus | None, MeasureStatus | None]) -> Worked:
    """Measures by their status at the last return and now."""
    held = (measure(said(MARCH, then), said(JUNE, now), ref=f"M{at}") for at, (then, now) in enumerate(statuses, 1))
    return worked(measures=tuple(held))


def test_measures_are_told_apart_by_whether_they_are_behind_and_the_worst_come_first() -> None:
    at = of_statuses((RISK, RISK), (RISK, OFF), (MET, MET), (OFF, RISK), (ON_TRACK, RISK))
    assert [each.ref for each in measures.behind(at)] == ["M2", "M5", "M1", "M4"]  # of one status those that got worse first
    assert [each.ref for each in measures.going_well(at)] == ["M3"]


@pytest.mark.parametrize(
    ("statuses", "standing"),
    [
        ([OFF], "1 measure is off track."),
        ([OFF, OFF, MET], "2 measures are off track and 1 met."),
        ([None, RISK], "1 measure is at risk and 1 without a status."),
        ([], "No measure is recorded."),
    ],
)
def test_how_the_measures_stand_is_said_the_worst_first(statuses: list[MeasureStatus | None], standing: str) -> None:
    assert measures.standing(of_statuses(*((None, each) for each in statuses))) == standing


def test_how_measures_moved_is_said_where_an_earlier_status_is_known() -> None:
    moved = of_statuses((ON_TRACK, OFF), (RISK, OFF), (RISK, ON_TRACK), (MET, MET), (None, MET))
    assert measures.movement_since(moved) == "2 are worse, 1 better and 1 the same"
    assert [each.moved for each in measures.measures(moved)][2:] == ["was at risk, now on track", "met, as at the last return", "–"]
    assert not measures.movement_since(of_statuses((None, MET)))
    assert measures.movement_since(of_statuses((None, MET))) == "nothing to compare"


def test_what_stands_in_no_column_of_the_last_return_was_not_its_status() -> None:
    empty, later = MeasurePosition(AT, MARCH), said(JUNE, RISK)
    assert not measures.measures(worked(measures=(measure(empty, later),))).first.before


def since_last(*values: tuple[str, date, int], month: Month = JUNE) -> list[str]:
    """How an indicator of which higher is better is said to have changed since the last return."""
    each = replace(indicator(*values), better=Better.HIGHER)
    at = worked(month=month)
    at = replace(at, programme=replace(at.programme, indicators=(each,)))
    return [change.value for change in Change if len(measures.since_last_return(at, change))]


def test_an_indicator_has_changed_since_the_last_return_where_both_have_a_value_of_their_own() -> None:
    march, june = ("2026-03", date(2026, 3, 31), 10), ("2026-06", date(2026, 6, 30), 12)
    assert since_last(march, june) == ["improving"]
    assert since_last(march) == ["not stated"]
    assert since_last(june) == ["not stated"]
    assert since_last() == ["not stated"]
    assert since_last(march, month=MARCH) == []  # the first return


# --- milestones and what moves them


def by(day: date) -> Deadline:
    return Deadline(str(day), day, DeadlineKind.BY, (day,))


@pytest.mark.parametrize(
    ("due", "new", "moves"),
    [
        (date(2026, 9, 1), date(2026, 10, 1), True),  # the same month
        (date(2026, 8, 31), date(2026, 10, 1), False),
        (date(2026, 9, 30), date(2026, 9, 30), False),  # no new date
        (date(2026, 9, 1), date(2026, 9, 30), False),  # on the day of the milestone
        (None, date(2026, 10, 1), False),
    ],
)
def test_a_milestone_goes_with_an_action_of_its_month_that_now_has_a_later_date(due: date | None, new: date, moves: bool) -> None:
    moved = action("4.4", due, revision=Revision("x", new))
    at = worked(moved, measures=(measure(said(), actions=("4.4",), milestones=(Milestone("Open", by(date(2026, 9, 30))),)),))
    assert [each.state for each in measures.measures(at).first.milestones] == ["will not be met" if moves else "to come"]
    assert [str(each.text) for each in returns.milestones_lost(at)] == (
        ["Open, 30 September 2026; now 1 October 2026, not yet agreed"] if moves else []
    )


@pytest.mark.parametrize(
    ("due", "is_next"),
    [(date(2026, 7, 1), True), (date(2026, 9, 30), True), (date(2026, 10, 1), False), (date(2026, 6, 29), False)],
)
def test_milestones_come_next_up_to_the_end_of_the_month_of_the_next_return(due: date, is_next: bool) -> None:
    held = measure(said(), ref=None, milestones=(Milestone("Open", by(due)), Milestone("Some day")))
    found = [(each.ref, str(each.text)) for each in returns.milestones_next(worked(measures=(held,)))]
    assert [ref for ref, text in found if text.startswith("Open")] == ["–"] * is_next
    assert not [text for _, text in found if text.startswith("Some day")]


# --- what was achieved, and what is said of it


BLUE = Level("Blue", CountsAs.EVIDENCED)


def test_what_is_implemented_is_achieved_in_the_first_return_and_later_where_it_is_new() -> None:
    done, open_ = action("1.1", standing=Standing(BLUE)), action("1.2")
    first = worked(done, open_, month=MARCH)
    assert [each.ref for each in returns.achieved_actions(first)] == ["1.1"]


def test_a_measure_that_nothing_answers_says_so_on_the_page_of_readiness() -> None:
    (line,) = returns.readiness(worked())
    assert line.linked == "no action and no indicator"
    (line, _) = returns.readiness(worked(action("1.1"), measures=(measure(said(), actions=("1.1",)),)))
    assert line.linked == "1.1"


@pytest.mark.parametrize(
    ("held", "agreed"), [((True,), True), ((False,), False), ((False, True), True), ((None,), True), ((), True)]
)
def test_a_date_is_agreed_unless_every_meeting_of_that_day_was_called_off(held: tuple[bool | None, ...], agreed: bool) -> None:
    """A day may stand in two rows; and a new date may be older than all meetings that are recorded."""
    at = worked(action(**FULL, revision=AGREED), meetings=tuple(Meeting(date(2026, 5, 28), AT, held=each) for each in held))
    assert bool(returns.needs(at)) is not agreed
    elsewhere = worked(action(**FULL, revision=AGREED), meetings=(Meeting(date(2026, 4, 30), AT, held=False),))
    assert not returns.needs(elsewhere)


def test_where_no_other_action_of_its_sheet_tells_the_column_the_row_is_named() -> None:
    nowhere = action(**FULL, revision=replace(AGREED, agreed_on=None))
    (need,) = returns.needs(worked(nowhere))
    assert need.place == AT
    whole_sheet = replace(
        nowhere, place=Place(AT.workbook, AT.sheet), cells=((Role.AGREED_ON, Place(AT.workbook, AT.sheet, "K9")),)
    )
    (need,) = returns.needs(worked(whole_sheet))
    assert need.place == Place(AT.workbook, AT.sheet)


# --- the time that a return covers


@pytest.mark.parametrize(
    ("issued", "words"),
    [
        (date(2026, 3, 30), "30 March 2026 to 31 March 2026"),
        (date(2026, 3, 31), "31 March 2026 to 31 March 2026"),
        (date(2026, 4, 1), "the time up to 31 March 2026"),
        (None, "the time up to 31 March 2026"),
    ],
)
def test_the_first_return_covers_the_time_from_a_notice_that_was_issued_by_then(issued: date | None, words: str) -> None:
    assert notice.period(worked(month=MARCH, issued=issued)) == words


@pytest.mark.parametrize(("month", "is_held"), [(Month(2026, 5), True), (JUNE, True), (Month(2026, 7), False)])
def test_a_review_with_an_outcome_is_held_once_its_month_has_come(month: Month, is_held: bool) -> None:
    at = worked(reviews=(Review(month, "Visit", AT, "Lifted"),))
    assert [len(each(at)) for each in (notice.reviews_held, notice.reviews_to_come, notice.reviews_past)] == [
        int(is_held),
        int(not is_held),
        0,
    ]


@pytest.mark.parametrize(("day", "is_held"), [(date(2026, 6, 30), True), (date(2026, 7, 1), False)])
def test_a_review_is_held_from_its_day_on(day: date, is_held: bool) -> None:
    at = worked(reviews=(Review(JUNE, "Visit", AT, None, day),))
    assert len(notice.reviews_held(at)) == is_held


@pytest.mark.parametrize(
    ("day", "counts"),
    [(date(2026, 3, 31), False), (date(2026, 4, 1), True), (date(2026, 6, 30), True), (date(2026, 7, 1), False)],
)
def test_meetings_count_from_the_first_day_of_the_period_to_its_last(day: date, counts: bool) -> None:
    assert len(notice.meetings_held(worked(meetings=meetings(day)))) == counts


def test_without_the_day_of_the_notice_every_meeting_up_to_the_position_date_counts() -> None:
    at = worked(month=MARCH, issued=None, meetings=meetings(date(2025, 1, 1), date(2026, 3, 31), date(2026, 4, 1)))
    assert len(notice.meetings_held(at)) == 2
    assert notice.meetings_expected(at) == "not stated"


@pytest.mark.parametrize(
    ("days", "gap"),
    [
        # a meeting on the first day of the period ends the time since the one before it
        ((date(2026, 3, 1), date(2026, 4, 1), *(date(2026, 4, 28), date(2026, 5, 20), date(2026, 6, 10))), "31 days, from 1 March"),
        ((date(2026, 3, 20), date(2026, 4, 1), *(date(2026, 4, 28), date(2026, 5, 20), date(2026, 6, 10))), ""),
        ((date(2026, 4, 1), date(2026, 4, 29), date(2026, 5, 27), date(2026, 6, 24)), ""),  # 28 days each
        (
            (date(2026, 4, 1), date(2026, 4, 30), date(2026, 5, 27), date(2026, 6, 24)),
            "29 days, from 1 April 2026 to 30 April 2026",
        ),
        ((date(2026, 4, 1), date(2026, 4, 29), date(2026, 5, 27)), "34 days, from 27 May 2026 up to 30 June 2026"),
    ],
)
def test_a_time_without_a_meeting_is_named_from_a_day_longer_than_expected_on(days: tuple[date, ...], gap: str) -> None:
    told = notice.meetings_gap(worked(meetings=meetings(*days)))
    assert str(told).startswith(gap) if gap else not told


def test_no_time_without_a_meeting_is_named_where_nothing_says_when_it_began_or_how_long_it_may_be() -> None:
    assert not notice.meetings_gap(worked(month=MARCH, issued=None))
    assert not notice.meetings_gap(worked(month=MARCH, issued=date(2026, 6, 1)))  # a Notice still to come
    assert not notice.meetings_gap(worked(meets_every_days=None, meetings=meetings(date(2026, 4, 1))))


# --- what answers a measure, and what the return still needs of it


def test_an_indicator_may_name_its_measure_or_be_named_by_it() -> None:
    held = (
        replace(indicator(("2026-06", date(2026, 6, 30), 12)), ref=ref, links=links)
        for ref, links in (("4", ()), ("5", ("QE1",)), ("6", ()))
    )
    at = worked(measures=(measure(said(), indicators=("4",)),))
    at = replace(at, programme=replace(at.programme, indicators=tuple(held)))
    assert [each.ref for each in measures.measures(at).first.indicators] == ["4", "5"]


def test_actions_that_answer_a_measure_are_told_those_not_going_to_plan_first() -> None:
    on_time = action("1.2", date(2026, 9, 30))
    at = worked(on_time, action("1.1"), measures=(measure(said(), actions=("1.1", "1.2")),))
    assert measures.measures(at).first.actions_told == "1.1 (Amber, 30 days past its date); 1.2 in progress"
    assert measures.measures(worked()).first.actions_told == "no action answers it"


@pytest.mark.parametrize(("due", "state"), [(date(2026, 6, 29), measures.PAST_UNKNOWN), (date(2026, 6, 30), "to come")])
def test_a_milestone_is_past_its_date_on_the_day_after_it(due: date, state: str) -> None:
    assert measures.milestone_fact(Milestone("Trained", by(due)), JUNE.last_day).state == state


@pytest.mark.parametrize(("place", "cell"), [(Place("notice.xlsx", "Notice", "B1"), "B1"), (None, "A4")])
def test_a_notice_without_measures_is_named_by_its_cell_or_that_of_a_return(place: Place | None, cell: str) -> None:
    (need,) = returns.needs(worked(measures=(), place=place))
    assert need.place.cell == cell


@pytest.mark.parametrize(("deadline", "standing"), [(DeadlineKind.IMMEDIATE, Standing(AMBER)), (None, Standing())])
def test_progress_is_asked_for_where_what_was_due_at_once_has_none(deadline: DeadlineKind | None, standing: Standing) -> None:
    due = Deadline("Immediately", None, deadline) if deadline else by(date(2026, 9, 30))
    assert not [need for need in needed(worked(action("1.1", None, deadline=due, standing=standing))) if "progress" in need]


@pytest.mark.parametrize(
    "given", [{"reason": "No staff"}, {"recovery": "Recruit"}, {"revision": Revision("July", date(2026, 7, 31))}]
)
def test_a_measure_with_any_analysis_of_its_own_is_behind_and_needs_the_rest_of_it(given: dict[str, Any]) -> None:
    assert needed(worked(measures=(measure(said(**given)),)))
    assert not needed(worked(measures=(measure(said(status=MET, evidence="Audited", **given)),)))


@pytest.mark.parametrize(
    ("day", "agreed", "lacks"),
    [
        (date(2026, 6, 30), date(2026, 6, 30), False),  # both on the position date
        (date(2026, 6, 29), date(2026, 6, 30), True),
        (date(2026, 6, 30), date(2026, 7, 1), True),
    ],
)
def test_a_new_date_is_to_come_and_agreed_up_to_the_position_date(day: date, agreed: date, lacks: bool) -> None:
    at = worked(measures=(measure(said(**FULL, revision=Revision("x", day, None, agreed))),))
    assert bool(needed(at)) is lacks


@pytest.mark.parametrize(("note", "said_"), [("Quorate.", "Quorate"), (None, "–")])
def test_a_meeting_without_a_note_says_so(note: str | None, said_: str) -> None:
    (fact,) = notice.meetings(worked(meetings=(Meeting(date(2026, 6, 4), AT, note),)))
    assert fact.note == said_


def test_each_term_of_the_notice_is_told_from_its_own_cell() -> None:
    issued, target = Place("notice.xlsx", "Notice", "B2"), Place("notice.xlsx", "Notice", "B5")
    at = worked(cells=(("issued", issued), ("target", target)), target=date(2026, 12, 31))
    assert [cells_in(told(at)) for told in (notice.issued, notice.target)] == [(issued,), (target,)]


@pytest.mark.parametrize(
    ("status", "is_behind"),
    [
        (MeasureStatus.OFF_TRACK, True),
        (MeasureStatus.AT_RISK, True),
        (MeasureStatus.ON_TRACK, False),
        (MeasureStatus.MET, False),
    ],
)
def test_a_measure_is_either_behind_or_going_well(status: MeasureStatus, is_behind: bool) -> None:
    at = worked(measures=(measure(said(status=status)),))
    assert [len(measures.behind(at)), len(measures.going_well(at))] == ([1, 0] if is_behind else [0, 1])
