"""The one catalogue of facts that every template draws on. A fact is worked out only when it is asked for.

A new fact is one function, one line here, and one test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import total_ordering
from typing import Any

from reportgen.facts.checks.correctors import with_teams
from reportgen.facts.checks.feedback import feedback_findings
from reportgen.facts.checks.links import link_findings
from reportgen.facts.checks.plan import check
from reportgen.facts.feedback import survey
from reportgen.facts.feedback.heard import FeedbackFact
from reportgen.facts.feedback.survey import SurveyFact
from reportgen.facts.indicators import overview
from reportgen.facts.indicators.items import IndicatorFact
from reportgen.facts.indicators.movement import AgainstTarget, Change, Movement
from reportgen.facts.kinds import at, gives, kind_of
from reportgen.facts.notice import measures, returns
from reportgen.facts.notice import terms as notice
from reportgen.facts.notice.returns import return_findings
from reportgen.facts.pages import charts, figures, statements, visit
from reportgen.facts.pages import needs_attention as attention
from reportgen.facts.pages import priorities as pages
from reportgen.facts.plan import changes, standing
from reportgen.facts.plan import every_action as every
from reportgen.facts.plan import not_to_plan as plan
from reportgen.facts.plan.actions import ActionFact, lacks
from reportgen.facts.plan.cells import Cells, late_cells, rating_cells
from reportgen.facts.plan.changes import ALL_CHANGES, renumbered
from reportgen.facts.plan.next_due import DueNext, due_next, due_until
from reportgen.facts.plan.progress import Progress
from reportgen.facts.sources import cells_of
from reportgen.facts.timing.position import Position
from reportgen.facts.values import Listing, of_each, words
from reportgen.facts.worked import Worked, none_on_record, sources
from reportgen.lexicon.data import dataclass
from reportgen.model import numbers
from reportgen.model.charts import Chart, Line
from reportgen.model.earlier import Earlier
from reportgen.model.feedback import FeedbackState
from reportgen.model.findings import Finding, worst_first
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.model.timings import Timing
from reportgen.model.traced import Traced


@dataclass(frozen=True)
class Fact:
    """A name that a template may print, what it means, and how it is worked out."""

    name: str
    meaning: str
    work_out: Callable[[Worked], object]

    @property
    def kind(self) -> Any:
        """The type of what comes out: `str`, `bool`, `Listing[ActionFact]`."""
        return kind_of(self.work_out)


def _text(work_out: Callable[[Worked], str]) -> Callable[[Worked], object]:
    return gives(str, work_out)


def _counting(counts_as: CountsAs) -> Callable[[Worked], object]:
    return standing.that_stand(lambda each: each.judged.counts_as is counts_as)


def _actions(test: Callable[[Progress], object], cells: Callable[[Progress], Cells] = rating_cells) -> Callable[[Worked], object]:
    return gives(Listing[ActionFact], lambda worked: worked.those.that(test, cells=cells))


def _changing(change: Change) -> Callable[[Worked], object]:
    return _indicators(lambda each: each.change is change)


def _indicators(test: Callable[[Movement], object]) -> Callable[[Worked], object]:
    return gives(Listing[IndicatorFact], lambda worked: worked.indicators_that(test))


def _against(against: AgainstTarget) -> Callable[[Worked], object]:
    return _indicators(lambda each: each.against_target is against)


def _heard(state: FeedbackState) -> Callable[[Worked], object]:
    return gives(Listing[FeedbackFact], lambda worked: worked.heard.that_are(state))


def _since_return(change: Change) -> Callable[[Worked], object]:
    return gives(Listing[measures.IndicatorSinceFact], lambda worked: measures.since_last_return(worked, change))


def _not_covered(worked: Worked) -> Listing[statements.RecommendationFact]:
    return Listing(tuple(each for each in statements.recommendations(worked) if not each.actions))


WRITTEN = (
    ("summary", "the first page"), ("exceptions", "the exceptions"), ("priorities", "progress by priority"),
    ("indicators", "the indicators"), ("decisions", "the decisions"), ("risks", "the risks"), ("next", "what is due next"),
)  # fmt: skip
CATALOGUE: tuple[Fact, ...] = (
    Fact("programme.name", "the programme's name, from Settings; else its folder's", statements.programme_name),
    Fact("programme.council", "the council's name", _text(lambda w: words(w.programme.settings.council, "the council"))),
    Fact("programme.board", "the Board's name", _text(lambda w: words(w.programme.settings.board, "Improvement Board"))),
    Fact("programme.chair", "who chairs the Board", _text(lambda w: words(w.programme.settings.chair, "no chair named"))),
    Fact("programme.meeting_date", "the day of the Board meeting", statements.meeting_date),
    Fact("programme.marking", "the protective marking, such as OFFICIAL", _text(lambda w: words(w.programme.settings.marking, ""))),
    Fact("programme.tell_us_more", "how people can tell us more, from Settings", statements.tell_us_more),
    Fact("programme.tell_us_more_briefly", "the same, as posters of earlier versions print it", statements.tell_us_more),
    Fact("month", "the reporting month: April 2023", _text(lambda w: str(w.position.month))),
    Fact("position_date", "the day the report speaks of: 30 April 2023", _text(lambda w: numbers.day(w.position.day))),
    Fact("programme.as_of", "for an earlier month made again: the day of which its ratings are, if another", statements.as_of),
    Fact("programme.the_board", "what the Board is called in a sentence: the Board, the Committee", plan.the_board),
    Fact("ratings", "the levels of the programme's scale, each with its meaning and its actions", at("ratings")),
    Fact("ratings.sentence", "how many actions have each rating: 26 Amber, 14 Amber E and 1 Red", statements.ratings_sentence),
    Fact("ratings.overdue_levels", "the names of the levels that count as overdue: Red",
         _text(lambda w: words(w.programme.scale.names_counting_as(CountsAs.OVERDUE), "overdue"))),
    Fact("ratings.unrated", "actions without a rating", _actions(lambda each: each.judged.shown is None)),
    Fact("priorities", "the plan's priorities, each with its actions", at("priorities")),
    Fact("actions", "every action of the plan", _actions(lambda _: True, sources)),
    Fact("actions.total", "how many actions the plan has", _actions(lambda _: True, sources)),
    Fact("actions.steps", "how many rows or bullets stand beneath actions, an action without any counting one", statements.steps),
    Fact("actions.done", "implemented, whether or not the impact is shown yet", standing.that_stand(lambda each: each.judged.done)),
    Fact("actions.impact_not_shown", "implemented, impact not yet shown", _counting(CountsAs.DONE)),
    Fact("actions.evidenced", "implemented and shown to work", _counting(CountsAs.EVIDENCED)),
    Fact("actions.in_progress", "in progress by the tracker", _counting(CountsAs.IN_PROGRESS)),
    Fact("actions.not_started", "not started by the tracker", _counting(CountsAs.NOT_STARTED)),
    Fact("actions.rated_overdue", "overdue or off track by the tracker's own rating", _counting(CountsAs.OVERDUE)),
    Fact("actions.closed", "superseded, rejected, no longer needed", _actions(lambda each: each.judged.closed)),
    Fact("actions.in_account", "every action that is not closed", _actions(lambda each: not each.judged.closed)),
    Fact("actions.standing_sentence", "Of 46 actions 2 are closed. Of the other 44, 14 are …", standing.standing_sentence),
    Fact("actions.overdue_sentence", "how many are late; what is not known is said", standing.overdue_sentence),
    Fact("actions.lateness_known", "whether it can be told of any action that it is overdue, or not",
         at("those.lateness_is_known")),
    Fact("actions.lateness_unknown", "actions of which it is not known whether they are overdue",
         _actions(lambda each: each.overdue is None, sources)),
    Fact("actions.dates_read", "whether a column was read as the deadline", standing.dates_are_read),
    Fact("actions.recorded", "actions for which it was read how far they are", _actions(lambda each: each.judged.counts_as)),
    Fact("actions.with_progress", "actions with words on their progress", _actions(lambda each: each.action.progress)),
    Fact("actions.unknown", "actions for which nothing was read that tells how far they are", _actions(statements.is_unknown)),
    Fact("actions.not_to_plan", "what is not going to plan, in the order in which the Board reads it", plan.not_to_plan),
    Fact("actions.not_to_plan_groups", "the same, by what is said of a new date", plan.groups),
    Fact("actions.not_to_plan_summary", "how many those are, and why, in one sentence", plan.summary),
    Fact("actions.past_date_summary", "how many are past their date, and what of a new one", plan.past_sentence),
    Fact("actions.overdue", "past their date, or with a step past its date, and not done; the longest first", standing.overdue),
    Fact("actions.overdue_by_step", "overdue only by a step's date", standing.that_are_late(lambda each: each.overdue_by_step)),
    Fact("actions.past_date_unknown", "past their date, progress not recorded",
         _actions(lambda each: each.past_date_unknown, late_cells)),
    Fact("actions.due_at_once", "'Immediately', and not yet done", _actions(lambda each: each.due_at_once, late_cells)),
    Fact("actions.were_due_at_once", "'Immediately', done or not", _actions(lambda each: each.was_due_at_once, late_cells)),
    Fact("actions.without_priority", "actions that no priority holds",
         _actions(lambda each: each.action.priority is None, sources)),
    Fact("actions.unknown_at_once", "'Immediately', and progress is not recorded",
         _actions(lambda each: each.was_due_at_once and statements.is_unknown(each), late_cells)),
    Fact("actions.step_categories", "the steps by the heading of the column in which they stand", statements.categories),
    Fact("actions.to_confirm", "rated overdue and not past their date, or the reverse", _actions(lambda each: each.to_confirm)),
    Fact("actions.late_not_rated_so", "past their date but not rated overdue",
         _actions(lambda each: each.to_confirm and each.overdue)),
    Fact("actions.rated_so_not_late", "rated overdue but not past their date",
         _actions(lambda each: each.to_confirm and not each.overdue)),
    Fact("actions.lacking", "actions that lack a date or a lead, or a step of which does", _actions(lacks, sources)),
    Fact("actions.no_deadline", "actions without any date", standing.without(standing.has_no_date, standing.dates_are_read)),
    Fact("actions.no_lead", "actions without any lead", standing.without(standing.has_no_lead, standing.leads_are_read)),
    Fact("indicators", "every indicator", _indicators(lambda _: True)),
    Fact("indicators.total", "how many indicators there are", _indicators(lambda _: True)),
    Fact("indicators.groups", "the indicators by group", at("groups")),
    Fact("indicators.data_to", "the last month for which any indicator has a value", statements.data_to),
    Fact("indicators.data_short", "the same month as a column has it: Mar 2023", statements.data_short),
    Fact("indicators.with_benchmark", "indicators with a benchmark", _indicators(lambda each: each.indicator.benchmark.text)),
    Fact("indicators.behind", "the last month with a value is not the reporting month",
         gives(bool, lambda w: statements.data_month(w) != w.position.month)),
    Fact("indicators.with_data", "indicators with a value", _indicators(lambda each: each.latest)),
    Fact("indicators.without_data", "indicators without any value", _indicators(lambda each: not each.latest)),
    Fact("indicators.older", "indicators with a value, but not of the last month", statements.older_indicators),
    Fact("indicators.compared", "indicators with two values to compare", _indicators(lambda each: each.is_compared)),
    Fact("indicators.one_value", "indicators with a value, but none before it to compare", _indicators(statements.has_one_value)),
    Fact("indicators.judged", "compared, and it is known which way is better",
         _indicators(lambda each: each.change is not Change.NOT_STATED)),
    Fact("indicators.improving", "indicators that improved since the value before", _changing(Change.IMPROVING)),
    Fact("indicators.worsening", "indicators that worsened since the value before", _changing(Change.WORSENING)),
    Fact("indicators.same", "judged, and the value is the same as before", _changing(Change.SAME)),
    Fact("indicators.not_judged", "compared, but nobody has said which way is better",
         _indicators(lambda each: each.is_compared and each.better is None)),
    Fact("indicators.provisional", "indicators whose latest value is provisional",
         _indicators(lambda each: each.latest and each.latest.provisional)),
    Fact("indicators.met", "indicators that meet their target", _against(AgainstTarget.MET)),
    Fact("indicators.not_met", "indicators that do not meet their target", _against(AgainstTarget.NOT_MET)),
    Fact("indicators.target_judged", "a target is met or not met", _indicators(lambda each: each.against_target.is_judged)),
    Fact("indicators.target_not_judged", "a value and a target, but not which way is better", _against(AgainstTarget.NOT_STATED)),
    Fact("figures", "at most six figures for a first page, each with what it was at the last report", figures.figures),
    Fact("figures.heading", "what they are of: Of 46 actions and 64 indicators", figures.heading),
    Fact("figures.before", "the month of the last report, where there is one", changes.since),
    Fact("figures.lacking", "which actions have no date or no lead, in a sentence", figures.more_sentence),
    Fact("history", "the months of which something is known, side by side, the oldest first", figures.history),
    Fact("priority_pages", "each priority: how it stands, what has changed, what is stuck, what is due", pages.priority_pages),
    Fact("every_action", "every action and step as rows, by priority", every.every_action),
    Fact("charts.actions_by_rating", "how many actions of each priority have which rating", charts.actions_by_rating),
    Fact("charts.due_by_month", "how many actions are due in which month, and whether it has passed", charts.due_by_month),
    Fact("charts.indicators_by_group", "how many indicators of each group are better or worse", charts.indicators_by_group),
    Fact("charts.progress_over_the_months", "how far the actions were in each month that is known", charts.progress_by_month),
    Fact("charts.survey", "how many of those who were asked first agreed with each question", charts.survey_results),
    Fact("charts.measures_by_status", "how the measures stand, now and at the last return", charts.measures_by_status),
    Fact("indicators.attention", "at most eight that need the reader's attention, the worst first", overview.attention),
    Fact("indicators.attention_more", "those that need it too, after the eighth", overview.attention_more),
    Fact("indicators.furthest", "the five furthest from their target, in either direction", overview.furthest),
    Fact("indicators.cannot_say", "for more than half nobody has said which way is better", overview.cannot_say),
    Fact("indicators.cannot_say_because", "for how many, in a sentence", overview.cannot_say_sentence),
    Fact("indicators.start", "the month of the start that they are held against", overview.start_period),
    Fact("indicators.start_summary", "how many are better and worse than at the start, in a sentence", overview.start_summary),
    Fact("indicators.better_than_start", "better than at the start",
         _indicators(lambda each: each.since_start is Change.IMPROVING)),
    Fact("indicators.worse_than_start", "worse than at the start", _indicators(lambda each: each.since_start is Change.WORSENING)),
    Fact("indicators.not_held", "those that cannot be held against their start", _indicators(overview.not_judged_because)),
    Fact("indicators.not_held_summary", "why not, and which, in a sentence", overview.not_judged_summary),
    Fact("due_next", "what falls due up to the end of next month, and is not done",
         gives(Listing[DueNext], lambda w: Listing(due_next(w)))),
    Fact("due_next.until", "the last day that this list looks to", _text(lambda w: numbers.day(due_until(w.position.day)))),
    Fact("decisions", "what the Board is asked to decide at this meeting", statements.decisions),
    Fact("recommendations", "the inspection's recommendations, with the actions that answer them", statements.recommendations),
    Fact("recommendations.not_covered", "those that no action answers", _not_covered),
    Fact("risks", "the risks in the tracker", statements.risks),
    Fact("commentary.attention", "the few things that need the reader, written for the first page", attention.attention),
    *(Fact(f"commentary.{part}", f"paragraphs written for {what}", statements.commentary(part)) for part, what in WRITTEN),
    Fact("commentary.return", "the chair's assessment, written for the return", statements.commentary("return")),
    Fact("gaps", "rows that look like actions, indicators or feedback and could not be read, in words", standing.gaps),
    Fact("gaps.sentence", "the same as one text: 7 actions of Priority 1, which could not be read",
         _text(lambda w: words("; ".join(standing.gaps(w)), "nothing is missing"))),
    Fact("changes.known", "whether last month's report, or copies of its trackers, are on record to compare with", changes.known),
    Fact("changes.since", "the month of the report that is compared with", changes.since),
    Fact("changes.any", "whether anything in the plan has changed since then",
         gives(bool, lambda w: bool(w.once(changes.since_last)))),
    *(Fact(f"changes.{name}", meaning, changes.since_last_month(name)) for name, meaning in ALL_CHANGES.items()),
    Fact("notice", "the measures that the Improvement Notice requires", measures.measures),
    Fact("notice.kind", "Improvement Notice, or Statutory Direction", notice.kind),
    Fact("notice.short", "what it is called once it is named: Notice, or Direction", notice.short_kind),
    Fact("notice.issued", "the day on which it was issued", notice.issued),
    Fact("notice.council", "the council to which it was issued", notice.council),
    Fact("notice.about", "where performance is poor", _text(lambda w: words(notice.notice_of(w).about, "not recorded"))),
    Fact("notice.basis", "the evidence on which it rests", _text(lambda w: words(notice.notice_of(w).basis, "not recorded"))),
    Fact("notice.target", "the day by which its measures are to be met", notice.target),
    Fact("notice.failing", "what may follow if it is not complied with",
         _text(lambda w: words(notice.notice_of(w).failing, "not recorded"))),
    Fact("notice.chair", "who chairs the Board and signs the return", notice.chair),
    Fact("notice.signed_by", "the chair and the Board, for the sign-off", notice.signed_by),
    Fact("notice.members", "the members of the Board", gives(Listing[str], lambda w: Listing(notice.notice_of(w).members))),
    Fact("notice.meets", "how often it expects the Board to meet: once every four weeks", notice.meets),
    Fact("notice.measures", "the measures that it requires", measures.measures),
    Fact("notice.headings", "the measures by the heading under which they stand", measures.by_heading),
    Fact("notice.worst_first", "the measures, off track first; within each those that got worse first", measures.worst_first),
    Fact("notice.behind", "the measures that are off track or at risk, the worst first", measures.behind),
    Fact("notice.going_well", "the others", measures.going_well),
    Fact("notice.standing", "how many stand how, in a sentence, the worst first", measures.standing),
    Fact("notice.movement", "how many are worse, better and the same as at the last return", measures.movement_since),
    Fact("notice.with_status", "the measures of which a status is recorded", measures.with_status),
    Fact("notice.statuses", "how many measures have each status: 7 on track, 6 at risk and 3 met", measures.statuses),
    Fact("notice.returns", "the months in which returns are due",
         gives(Listing[str], lambda w: of_each(notice.notice_of(w).returns, lambda each: str(each.month)))),
    Fact("notice.return_due", "whether a return is due this month", notice.return_is_due),
    Fact("notice.reviews", "the department's reviews still to come", notice.reviews_to_come),
    Fact("notice.reviews_held", "the department's reviews that were held", notice.reviews_held),
    Fact("notice.reviews_past", "reviews whose month has passed, and of which nothing is recorded", notice.reviews_past),
    Fact("progress_return.due", "whether the Notice names this month", notice.return_is_due),
    Fact("progress_return.next_due", "in a month without a return: when the next is due", notice.next_due),
    Fact("progress_return.warning", "where a return is due and not ready: a sentence that says so", returns.warning),
    Fact("progress_return.place", "the return's place in the series: the second of four returns", notice.place_in_series),
    Fact("progress_return.sender", "from whom it is", notice.sender),
    Fact("progress_return.recipient", "to whom it goes", notice.recipient),
    Fact("progress_return.period", "the time that it covers", notice.period),
    Fact("progress_return.since", "the month of the return before it", notice.since),
    Fact("progress_return.next", "the month of the next return", notice.next_return),
    Fact("progress_return.last", "the month of the last return that the Notice names", notice.last_return),
    Fact("progress_return.schedule_known", "whether every row of the returns could be read", notice.returns_known),
    Fact("progress_return.missing", "what is still needed before it may be sent", returns.needs),
    Fact("progress_return.missing_summary", "the same in a sentence", returns.missing_summary),
    Fact("progress_return.milestones_next", "milestones that fall due before the next return", returns.milestones_next),
    Fact("progress_return.milestones_lost", "milestones that will not be met", returns.milestones_lost),
    Fact("progress_return.achieved_actions", "actions implemented since the last return", returns.achieved_actions),
    Fact("progress_return.late", "what is not being achieved as planned, with why, recovery and revised date", plan.not_to_plan),
    Fact("progress_return.achieved", "measures met, and actions implemented since the last return", returns.achieved),
    Fact("progress_return.changes", "what has changed in the plan since the last return", returns.since_last_return),
    Fact("progress_return.compared", "whether it is known what has changed in the plan since then", returns.is_compared),
    Fact("progress_return.moved", "measures whose status is not what it was at the last return", measures.moved),
    Fact("progress_return.improved", "indicators that improved since the last return", _since_return(Change.IMPROVING)),
    Fact("progress_return.worsened", "indicators that worsened since the last return", _since_return(Change.WORSENING)),
    Fact("progress_return.unchanged", "indicators that stayed the same since the last return", _since_return(Change.SAME)),
    Fact("progress_return.meetings", "the Board's meetings in its period, those called off included", notice.meetings),
    Fact("progress_return.meetings_held", "the meetings that were held in its period", notice.meetings_held),
    Fact("progress_return.meetings_unknown", "meetings of which it is not plain whether they were held", notice.meetings_unknown),
    Fact("progress_return.meetings_expected", "how many meetings the Notice expects in its period", notice.meetings_expected),
    Fact("progress_return.meetings_gap", "the longest time without a meeting, where longer than expected", notice.meetings_gap),
    Fact("progress_return.meetings_recorded", "whether any meeting of the Board is recorded", notice.meetings_recorded),
    Fact("progress_return.next_steps", "what falls due up to the next return", returns.next_steps),
    Fact("progress_return.next_steps_until", "the last day that this list looks to", returns.next_steps_until),
    Fact("feedback", "what people told us in the months told of, as far as it may be published", at("heard.entries")),
    Fact("feedback.total", "how many entries those are", at("heard.entries")),
    Fact("feedback.period", "the months told of: April to June 2026", _text(lambda w: str(w.span))),
    Fact("feedback.done", "what was done about", _heard(FeedbackState.DONE)),
    Fact("feedback.in_progress", "what is being worked on", _heard(FeedbackState.IN_PROGRESS)),
    Fact("feedback.cannot_do", "what cannot be done", _heard(FeedbackState.CANNOT_DO)),
    Fact("feedback.unanswered", "what has no answer yet", _heard(FeedbackState.NO_ANSWER_YET)),
    Fact("feedback.still_open", "what was said in earlier months and is being worked on still", at("heard.still_open")),
    Fact("feedback.sections", "the entries by theme; by who said it, where most have no theme", at("heard.sections")),
    Fact("feedback.themes", "the entries by theme", at("heard.themes")),
    Fact("feedback.groups", "the entries by who said it", at("heard.groups")),
    Fact("feedback.going_well", "thanks and praise that ask for nothing", at("heard.going_well")),
    Fact("feedback.telling", "the few entries that tell most: first those that changed something", at("heard.telling")),
    Fact("poster", "the finished stories that fit one sheet, two to four; else none", at("heard.poster")),
    Fact("feedback.people", "how many people told us; small numbers are not told", at("heard.people")),
    Fact("feedback.all_read", "whether a person has read and approved each entry that is printed", at("heard.all_read")),
    Fact("feedback.ways", "the ways in which we heard, and how many people told us in each", at("heard.ways")),
    Fact("feedback.held_back", "how many entries are left out: not to be published, or with details", at("heard.left_out")),
    Fact("survey", "each survey question, with its latest result and the one before", at("surveys")),
    Fact("survey.groups", "the questions by who was asked, what most agreed with first", at("survey_groups")),
    Fact("survey.period", "the period that most latest results are of", _text(lambda w: survey.usual_period(w.surveys))),
    Fact("survey.previous_period", "the period that most results before are of",
         _text(lambda w: survey.usual_previous_period(w.surveys))),
    Fact("survey.hidden", "questions with a result that is not shown",
         gives(Listing[SurveyFact], lambda w: survey.hidden(w.surveys))),
    Fact("survey.why_hidden", "why those are not shown, each reason once",
         gives(Listing[str], lambda w: survey.why_hidden(w.surveys))),
    Fact("ambitions", "what is aimed at, with its impact, what was done and what is planned", visit.ambitions),
    Fact("audits", "the audits of each period, with how many had each grade", visit.audits),
    Fact("audits.grades", "the names of the grades, in the order of the columns", visit.grades),
)  # fmt: skip


class Facts:
    """The catalogue for one programme at one position."""

    worked: Worked

    def __init__(
        self,
        programme: Programme,
        position: Position,
        earlier: Callable[[Month], Earlier | None] = none_on_record,
        timing: Timing = Timing.QUARTERLY,
        screen: Callable[[Sequence[Finding]], Iterable[Finding]] = tuple,
    ) -> None:
        """`screen` adds to the findings what is said of publishing, and takes out of them what none may repeat."""
        self.worked = Worked(programme, position, earlier, timing)
        self._screen = screen
        self._known: dict[str, object] = {}
        self._findings: tuple[Finding, ...] | None = None

    def __getitem__(self, name: str) -> Any:
        """The value of a fact, worked out the first time. KeyError where there is none of that name."""
        if name not in self._known:
            value = FACTS[name].work_out(self.worked)
            self._known[name] = Traced(value, cells_of(self.worked, name)) if type(value) is str and value else value
        return self._known[name]

    def drawing(self, words: str) -> Chart | Line | None:
        """What an alternative text asks for: 'chart: actions by rating', 'line: indicator 29'. None where there is nothing such."""
        return charts.drawing(self.worked, words)

    def __iter__(self) -> Iterator[Fact]:
        return iter(CATALOGUE)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything to put right: what reading found, and what comes out once figures and dates are held against each other.

        None of them repeats what is held back.
        """
        if self._findings is None:
            worked = self.worked
            found = (
                *worked.programme.findings,
                *check(worked),
                *renumbered(worked),
                *return_findings(worked),
                *feedback_findings(worked),
                *link_findings(worked),
            )
            self._findings = worst_first(with_teams(self._screen(found), worked.programme.reading))
        return self._findings

    def tell(self, findings: Iterable[Finding]) -> None:
        """Findings that came up later, while documents were made, are told with all others."""
        self._findings = worst_first((*self.findings, *findings))

    def absent(self, names: Iterable[str]) -> str | None:
        """'actions and no indicators': what a template speaks of, by the names it uses, where the workbooks hold nothing of it."""
        used = set(names)
        for name, what in NEEDED.items():
            if name in used:
                return what if self.worked.programme.notice is None else None
        subjects = [name for name in SUBJECTS if name in used]
        held = any(SUBJECTS[name](self.worked.programme) for name in subjects)
        return " and no ".join(subjects) if subjects and not held else None

    def names(self) -> dict[str, Name]:
        """What a template finds under the first word of each name; nothing is worked out yet."""
        return {fact.name.partition(".")[0]: Name(self, fact.name.partition(".")[0]) for fact in CATALOGUE}


@total_ordering
class Name:
    """The first word of a name in a template.

    It is a fact of its own ('month'), the first part of others ('programme'), or both ('actions').
    """

    __slots__ = ("_facts", "_name")

    def __init__(self, facts: Facts, name: str) -> None:
        self._facts, self._name = facts, name

    def __getattr__(self, attribute: str) -> Any:
        longer = f"{self._name}.{attribute}"
        if longer in FACTS:
            return self._facts[longer]
        if attribute.startswith("_") or self._name not in FACTS:
            raise AttributeError(attribute)
        return getattr(self._facts[self._name], attribute)

    def __dir__(self) -> list[str]:
        """What may stand behind the dot, so that a misspelt name can be told its neighbour."""
        own = dir(self._facts[self._name]) if self._name in FACTS else []
        longer = [fact.name.partition(".")[2] for fact in CATALOGUE if fact.name.startswith(f"{self._name}.")]
        return [*longer, *(name for name in own if not name.startswith("_"))]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._facts[self._name])

    def __len__(self) -> int:
        return len(self._facts[self._name])

    def __bool__(self) -> bool:
        return bool(self._facts[self._name]) if self._name in FACTS else True

    def __eq__(self, other: object) -> bool:
        return bool(self._name in FACTS and self._facts[self._name] == other)

    def __hash__(self) -> int:
        return hash(self._name)

    def __lt__(self, other: Any) -> bool:
        return bool(self._facts[self._name] < other)

    def __str__(self) -> str:
        if self._name not in FACTS:
            raise AttributeError(f"'{self._name}' is not a fact by itself")
        return str(self._facts[self._name])


FACTS = {fact.name: fact for fact in CATALOGUE}


def vocabulary() -> dict[str, Any]:
    """What kind of thing each fact is, by its name: templates are checked against it before anything is worked out."""
    return {fact.name: fact.kind for fact in CATALOGUE}


SUBJECTS: dict[str, Callable[[Programme], object]] = {
    "actions": lambda programme: programme.plan.actions,
    "indicators": lambda programme: programme.indicators,
    "feedback": lambda programme: programme.feedback,
    "survey": lambda programme: programme.survey,
    "ambitions": lambda programme: programme.ambitions,
    "audits": lambda programme: programme.audit_grades,
}
# What a report cannot do without, by the first word of the facts that it names.
NEEDED = {"progress_return": "Improvement Notice"}
