"""The progress return: what the Notice's rule asks for, what of it is there, and what is still needed.

The rule, of the Notice's own reporting clause: for every objective or action that is not being achieved as planned, the analysis
(why), the action to address it, and a revised timescale that the Board has agreed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from reportgen.facts.notice.measures import PAST_UNKNOWN, WILL_NOT, Held, held_measures, milestone_fact, unknown_links
from reportgen.facts.notice.terms import notice_of, series
from reportgen.facts.plan.actions import ActionFact, sentence
from reportgen.facts.plan.changes import Changes, changes
from reportgen.facts.plan.entries import without_label
from reportgen.facts.plan.new_dates import known_revision, moved_rows
from reportgen.facts.plan.next_due import DueNext, due_between, due_until
from reportgen.facts.plan.not_to_plan import NotToPlanFact, is_not_to_plan, not_to_plan
from reportgen.facts.plan.progress import Progress
from reportgen.facts.values import Listing, Missing, item, once, words
from reportgen.facts.worked import Worked, kept, sources
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.findings import Finding, found
from reportgen.model.months import Month
from reportgen.model.notice import MeasurePosition, MeasureStatus
from reportgen.model.places import Place, cells_of, sheet_of
from reportgen.model.plan import Action, Revision
from reportgen.model.together import grouped
from reportgen.model.traced import carrying, reworded, traced

WHY = "the analysis (why)"
ADDRESS = "the action to address it"
REVISED = "a revised date"
AGREED = "the Board's agreement to the revised date, with the date of the meeting"
THE_BOARD = "the Board"
COLUMNS = {
    Role.REASON: "'Reason for delay'", Role.RECOVERY: "'Recovery action'", Role.REVISED: "'Revised date'",
    Role.AGREED_ON: "'Agreed by Board on'",
}  # fmt: skip
# Words that hold a place and say nothing.
NOTHING = pattern(r"[-–—.?]*|n\s*/?\s*a|tb[acd]|to follow|none|nil|#\w.*", re.IGNORECASE)


@dataclass(frozen=True)
class Need:
    """What the return still needs of one measure or action: what, from whom, the cell where it belongs, and what to do."""

    subject: str  # 'measure QE1', 'action 2.3'
    what: str  # 'position and status'
    who: str
    place: Place
    do: str = "Type it in the tracker."

    @property
    def name(self) -> str:
        """'Measure QE1': its subject at the beginning of a line."""
        return self.subject[:1].upper() + self.subject[1:]

    def __str__(self) -> str:
        return f"{self.name}: {self.what}"


@item("text")
class MilestoneOf:
    """A milestone with the measure that it is of."""

    ref: str
    text: str
    source: Place


@item("ref")
class AchievedFact:
    """A measure that is met, or an action that is implemented, with its evidence."""

    ref: str
    text: str
    state: str
    evidence: str
    source: Place


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """A line of the readiness page: what is there of a measure or an action, what is still needed, and from whom."""

    subject: str
    text: str
    position: str
    status: str
    evidence: str = ""
    linked: str = ""
    needed: str
    who: str
    place: Place

    @property
    def texts(self) -> tuple[str, ...]:
        """As the columns of the page, without the place."""
        return (self.subject, self.text, self.position, self.status, self.evidence, self.linked, self.needed, self.who)


@dataclass(frozen=True)
class _Late:
    """An action that is not being achieved as planned, and what of its analysis is lacking, by where it belongs."""

    fact: ActionFact
    because: str
    lacks: Mapping[Role, str]

    @property
    def subject(self) -> str:
        return f"action {self.fact.ref}"


@kept
def needs(worked: Worked) -> Listing[Need]:
    """Everything that is still needed before the return may be sent, measures first."""
    if worked.programme.notice is None:
        return Listing(())
    found = [
        *_needs_of_an_earlier_month(worked),
        *_needs_of_notice(worked),
        *_needs_of_measures(worked),
        *_needs_of_late(worked),
        *_needs_of_unknown(worked),
    ]
    return Listing(tuple(found), once((need.place,) for need in found))


def missing_summary(worked: Worked) -> str:
    """'position (measure QA3, measure PW2); the analysis (why) (action 5.3)': each thing once, with what it is missing of."""
    of = grouped(needs(worked), lambda need: need.what)
    told = "; ".join(f"{what} ({', '.join(need.subject for need in wanted)})" for what, wanted in of.items())
    return words(carrying(told, *(traced(need.subject, need.place) for need in chain(*of.values()))), "nothing")


def milestones_next(worked: Worked) -> Listing[MilestoneOf]:
    """Those that fall due before the next return, by measure."""
    return Listing(tuple(_milestones(worked, "to come", _steps_until(worked))))


def milestones_lost(worked: Worked) -> Listing[MilestoneOf]:
    """Those that will not be met, because the action has a later date now."""
    return Listing(tuple(_milestones(worked, WILL_NOT, date.max)))


def _milestones(worked: Worked, state: str, until: date) -> Iterator[MilestoneOf]:
    for held in held_measures(worked):
        for each, fact in zip(held.measure.milestones, held.milestones, strict=True):
            if fact.state == state and each.deadline.day is not None and each.deadline.day <= until:
                yield MilestoneOf(words(held.measure.ref, "–"), fact.named, held.measure.place)


def warning(worked: Worked) -> str:
    """The first thing the screen says where a return is due and not ready; nothing otherwise."""
    missing = needs(worked) if series(worked).due is not None else ()
    if not len(missing):
        return Missing("")
    more = [f"{numbers.plain(len(missing) - 3)} more"] if len(missing) > 3 else []
    subjects = numbers.listed([*(need.subject for need in list(missing)[:3]), *more])
    lack, listed = ("still lacks something", "It is") if len(missing) == 1 else ("still lack something", "They are")
    counted = numbers.counted(len(missing), "measure or action", "measures and actions")
    return (
        f"The progress return of {worked.position.month} is due and NOT READY to send: {counted} {lack} ({subjects}). "
        f"{listed} listed on its first page and in the Checks workbook."
    )


def achieved(worked: Worked) -> Listing[AchievedFact]:
    """Measures that are met; then the actions implemented since the last return, or so far where that is not known."""
    measures = [
        AchievedFact(
            f"Measure {each.measure.ref}" if each.measure.ref else "Measure",
            each.measure.requirement,
            "met",
            traced(sentence(each.said.evidence, "No evidence is recorded."), *cells_of(each.said, Role.EVIDENCE)),
            each.said.place,
        )
        for each in held_measures(worked)
        if each.said and each.said.counts_as is MeasureStatus.MET
    ]
    actions = achieved_actions(worked)
    return Listing((*measures, *actions), actions.sources)


def achieved_actions(worked: Worked) -> Listing[AchievedFact]:
    """The actions among them."""
    new = _implemented_since(worked)
    pairs = [pair for pair in worked.actions if pair[0].judged.done and (new is None or pair[1].ref in new)]
    return Listing(tuple(_achieved(fact) for _, fact in pairs), tuple(place for each, _ in pairs for place in sources(each)))


@kept
def since_last_return(worked: Worked) -> Changes | Missing:
    """What has changed in the plan since the last return; false where no report or copy of that month is on record."""
    before = series(worked).previous
    then = worked.earlier(before.month) if before else None
    if before is None:
        return Missing("this is the first return")
    if then is None:
        return Missing(f"no report and no copy of the trackers of {before.month} is on record")
    return changes(then, worked.actions, worked.movements)


def is_compared(worked: Worked) -> bool:
    """Whether the report of the last return, or copies of its trackers, are on record; a first return has none before it."""
    return isinstance(since_last_return(worked), Changes)


def next_steps(worked: Worked) -> Listing[DueNext]:
    """What falls due up to the end of the month of the next return, else up to the end of next month."""
    return Listing(due_between(worked.actions, worked.position.day, _steps_until(worked)))


def next_steps_until(worked: Worked) -> str:
    following = series(worked).next
    return traced(numbers.day(_steps_until(worked)), following.place if following else None)


def _steps_until(worked: Worked) -> date:
    following = series(worked).next
    return following.month.last_day if following else due_until(worked.position.day)


def readiness(worked: Worked) -> tuple[Readiness, ...]:
    """Measure by measure, then each action that is not achieved as planned; nothing where there is no Notice with returns."""
    if not notice_of(worked).returns:
        return ()
    of = grouped(needs(worked), lambda need: need.subject)
    measures = [
        _readiness_of(replace(each, said=_for_return(worked, each)), of.get(each.name, [])) for each in held_measures(worked)
    ]
    others = [
        _line(each.subject, each.fact.text, "not as planned", each.because, of.get(each.subject, []), each.fact.source)
        for each in _late_actions(worked)
    ]
    unknown = [_line(need.subject, "", "not known", "not recorded", [need], need.place) for need in _needs_of_unknown(worked)]
    return (*measures, *others, *unknown)


def return_findings(worked: Worked) -> Iterator[Finding]:
    """What keeps a return that is due this month from being sent, and links of measures that lead nowhere."""
    if series(worked).due is not None:
        for need in needs(worked):
            month, subject = worked.position.month, need.subject
            yield found("return-not-ready", need.place, who=need.who, month=month, subject=subject, what=need.what, do=need.do)
    for measure, ref, place in unknown_links(worked):
        yield found("measure-link-unknown", place, measure=measure.called, ref=ref)
    yield from _met_too_soon(worked)
    yield from _agreed_without_meeting(worked)


def _needs_of_an_earlier_month(worked: Worked) -> Iterator[Need]:
    """What was not known then cannot be signed for then."""
    day, notice = worked.position.trackers_of, notice_of(worked)
    place = notice.place or next((each.place for each in notice.returns), None)
    if day is not None and place is not None:
        what = (
            f"what was known on {numbers.day(worked.position.day)}: ratings, evidence and decisions are those of {numbers.day(day)}"
        )
        do = f"Put the workbooks as they were into the folder 'earlier/{worked.position.month.iso}'."
        yield Need("the return", what, "no lead recorded", place, do)


def _needs_of_notice(worked: Worked) -> Iterator[Need]:
    """A return speaks of measures: without any it says nothing."""
    notice = notice_of(worked)
    if not notice.measures and notice.returns:
        place = notice.place or notice.returns[0].place
        yield Need("the Notice", "its measures, with position and status of each", "no lead recorded", place)


def _needs_of_measures(worked: Worked) -> Iterator[Need]:
    for each in held_measures(worked):
        lacking = [*_not_said(_for_return(worked, each)), *_lacking_of_measure(worked, each)]
        if lacking:
            do = "Type it in its row, below this return"
            milestone = "; add '(met)' or '(not met)' at the end of the milestone" if "milestone" in "".join(lacking) else ""
            who = each.measure.lead or "no lead recorded"
            yield Need(each.name, numbers.listed(lacking), who, _place_of(each), f"{do}{milestone}.")


def _needs_of_late(worked: Worked) -> Iterator[Need]:
    for each in _late_actions(worked):
        if each.lacks:
            who = THE_BOARD if set(each.lacks) == {Role.AGREED_ON} else each.fact.lead
            columns = list(each.lacks)
            place = _cell_of(worked, each.fact.source, columns[0]) if len(columns) == 1 else each.fact.source
            what = "it" if len(columns) == 1 else "them"
            do = f"Type {what} under {numbers.listed([COLUMNS[column] for column in columns])} of its row."
            yield Need(each.subject, numbers.listed([*each.lacks.values()]), who, place, do)


def _cell_of(worked: Worked, row: Place, role: Role) -> Place:
    """The cell of a row in the column that others of its sheet have; the row's own where none of them tells."""
    held = (place for each in worked.programme.plan.actions for name, place in each.cells if name == role)
    cell = next((place.cell for place in held if sheet_of(place) == sheet_of(row) and place.cell), None)
    column = "".join(sign for sign in (cell or "").partition(":")[0] if sign.isalpha())
    return replace(row, cell=f"{column}{row.row}") if column and row.row else row


def _needs_of_unknown(worked: Worked) -> Iterator[Need]:
    """Past its date, and nobody can say whether it is done: so nobody can say that it is achieved as planned."""
    for progress, fact in worked.actions:
        if progress.past_date_unknown:
            passed = None if is_not_to_plan(progress, worked.position.day) else "its date has passed"
        else:
            passed = "it was due at once" if progress.was_due_at_once and progress.judged.counts_as is None else None
        if passed:
            what = f"its progress: {passed}, and it is not known whether it is done"
            yield Need(f"action {fact.ref}", what, fact.lead, fact.source)


def _for_return(worked: Worked, each: Held) -> MeasurePosition | None:
    """What is said for the return now due, and not for one before it."""
    now_due = due_month(worked)
    return each.said if each.said is not None and each.said.month in (None, now_due) else None


def _not_said(said: MeasurePosition | None) -> list[str]:
    if said is None:
        return ["position", "status"]
    status = [] if said.counts_as else ["status that says how far it is" if said.status else "status"]
    evidence = ["evidence"] if said.counts_as is MeasureStatus.MET and not said.evidence else []
    return [*([] if said.position else ["position"]), *status, *evidence]


def _lacking_of_measure(worked: Worked, each: Held) -> list[str]:
    """The analysis of a measure that is behind, unless late actions that answer it carry theirs."""
    states = [milestone_fact(milestone, worked.position.day) for milestone in each.measure.milestones]
    unknown = [f"whether the milestone '{one.text}' is met" for one in states if one.state == PAST_UNKNOWN]
    late_actions = any(is_not_to_plan(progress, worked.position.day) for progress, _ in each.actions)
    if not _is_behind(each) or (late_actions and not _gives_analysis(each.said)):
        return unknown
    said = each.said or MeasurePosition(each.measure.place)
    return [*unknown, *_lacking(said, said.revision, worked.position.day).values()]


def _is_behind(each: Held) -> bool:
    """Off track, with a milestone that was missed, or with an analysis of its own though it is not met."""
    missed = any(fact.missed for fact in each.milestones)
    return each.status is MeasureStatus.OFF_TRACK or missed or (_gives_analysis(each.said) and each.status is not MeasureStatus.MET)


def _gives_analysis(said: MeasurePosition | None) -> bool:
    return said is not None and bool(said.reason or said.recovery or said.revision.text)


def _lacking(said: MeasurePosition | Action, revision: Revision, on: date) -> dict[Role, str]:
    """What of the analysis, the action and the agreed new date is not there at the position date, by where it belongs."""
    lacking = {
        role: what
        for role, what, text in ((Role.REASON, WHY, said.reason), (Role.RECOVERY, ADDRESS, said.recovery))
        if not _says(text)
    }
    if revision.day is None:
        lacking[Role.REVISED] = f"{REVISED} that can be read" if revision.text else REVISED
    elif revision.day < on:
        lacking[Role.REVISED] = f"{REVISED} that is still to come"
    agreed = revision.day is not None and revision.agreed_on is not None and revision.agreed_on <= on
    return lacking if agreed else {**lacking, Role.AGREED_ON: AGREED}


def _agreed_at_no_meeting(worked: Worked, revision: Revision) -> bool:
    """Agreed on a day for which the workbook says that the Board did not meet."""
    meetings = notice_of(worked).meetings
    return any(each.day == revision.agreed_on and each.held is False for each in meetings) and not any(
        each.day == revision.agreed_on and each.held for each in meetings
    )


def _says(text: str | None) -> bool:
    return text is not None and not NOTHING.fullmatch(text.strip())


def _late_actions(worked: Worked) -> list[_Late]:
    """In tracker order."""
    rows = {row.ref: row for row in not_to_plan(worked)}
    return [_late_action(worked, progress, rows[fact.ref]) for progress, fact in worked.actions if fact.ref in rows]


def _late_action(worked: Worked, progress: Progress, row: NotToPlanFact) -> _Late:
    action, on = progress.action, worked.position.day
    revision = known_revision(progress, on) if moved_rows(progress) else action.revision
    lacks = _lacking(action, revision, on)
    if _agreed_at_no_meeting(worked, revision):
        lacks[Role.AGREED_ON] = AGREED
    return _Late(row.action, row.because, lacks)


def _implemented_since(worked: Worked) -> set[str] | None:
    """The refs of what was implemented or evidenced since the last return; None where that is not known."""
    known = since_last_return(worked)
    if isinstance(known, Missing):
        return None
    return {fact.ref for listing in (known.implemented, known.evidenced, known.added) for fact in listing}


def _achieved(fact: ActionFact) -> AchievedFact:
    """The newest entry of its progress is its evidence; what it is hoped to bring is none."""
    evidence = reworded(without_label(fact.latest), fact.latest) if fact.latest else None
    return AchievedFact(fact.ref, fact.text, fact.state, sentence(evidence, "No evidence is recorded."), fact.source)


def _place_of(each: Held) -> Place:
    """The cell in which the position for this return belongs, else the measure's own."""
    return each.said.place if each.said else each.measure.place


def _readiness_of(each: Held, wanted: Sequence[Need]) -> Readiness:
    said = each.said
    linked = [
        *(fact.ref for _, fact in each.actions),
        *(f"indicator {one.indicator.ref or one.indicator.title[:30]}" for one in each.indicators),
    ]
    return _line(
        each.name,
        each.measure.requirement,
        "there" if said and said.position else "missing",
        said.status if said and said.status else "missing",
        wanted,
        _place_of(each),
        evidence="there" if said and said.evidence else "none",
        linked=numbers.listed(linked) or "no action and no indicator",
    )


def _line(subject: str, text: str, position: str, status: str, wanted: Sequence[Need], place: Place, **more: str) -> Readiness:
    return Readiness(
        subject=f"{subject[:1].upper()}{subject[1:]}",
        text=text,
        position=position,
        status=status,
        needed="; ".join(need.what for need in wanted) or "nothing",
        who="; ".join(dict.fromkeys(need.who for need in wanted)),
        place=place,
        **more,
    )


def _met_too_soon(worked: Worked) -> Iterator[Finding]:
    """A measure that is said to be met, though a milestone was missed or an action that answers it is late."""
    for each in held_measures(worked):
        if each.said is None or each.said.counts_as is not MeasureStatus.MET:
            continue
        missed = [fact.text for fact in each.milestones if fact.missed]
        late_actions = [f"action {fact.ref}" for progress, fact in each.actions if is_not_to_plan(progress, worked.position.day)]
        if missed or late_actions:
            told = numbers.listed([*(f"the milestone '{text}'" for text in missed), *late_actions])
            yield found("measure-met-too-soon", each.said.place, measure=each.name, what=told)


def _agreed_without_meeting(worked: Worked) -> Iterator[Finding]:
    """A revised date agreed on a day on which no meeting of the Board is recorded, where meetings are."""
    notice = notice_of(worked)
    days = {each.day for each in notice.meetings if each.held}
    if not days:
        return
    for each in worked.progress:
        agreed = each.action.revision.agreed_on
        if agreed is not None and agreed not in days and min(days) <= agreed <= worked.position.day:
            not_held = _agreed_at_no_meeting(worked, each.action.revision)
            told = "but that meeting was not held" if not_held else "when no Board meeting is recorded"
            who, ref = ", ".join(each.action.leads) or None, each.action.ref or ""
            yield found("agreed-without-meeting", each.action.place, who=who, ref=ref, day=numbers.day(agreed), told=told)


def due_month(worked: Worked) -> Month | None:
    """The month of the return for which readiness is told: this one, else the next."""
    now_due = series(worked).now_due
    return now_due.month if now_due else None
