"""Facts about the whole programme: names, sentences of counts, how far the data run, what is written for a section."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from reportgen.facts.indicators.items import IndicatorFact
from reportgen.facts.indicators.movement import Movement
from reportgen.facts.later import Later, Says, later
from reportgen.facts.plan.actions import ActionFact, CategoryFact, category_facts
from reportgen.facts.plan.cells import rating_cells
from reportgen.facts.plan.progress import Progress
from reportgen.facts.values import Figure, Listing, item, of_each, words
from reportgen.facts.worked import Worked, sources
from reportgen.model import numbers
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Comment, Decision, Risk
from reportgen.model.recommendations import Recommendation
from reportgen.model.traced import carrying, count_of, traced


@item("text")
class DecisionFact:
    text: str
    refs: str  # '2.7 and 3.1'


@item("text")
class RecommendationFact:
    """`actions` are those linked to it, and those of the theme that names it."""

    ref: str
    text: str
    theme: str
    actions: Listing[ActionFact]


_risk = Says[Risk]()


@item("text", kw_only=True)
class RiskFact(Later):
    ref: str = _risk(lambda of: words(of.ref, "no ref"))
    text: str = _risk(lambda of: of.text)
    rating: str = _risk(lambda of: words(of.rating, "not rated"))
    owner: str = _risk(lambda of: words(of.owner, "no owner recorded"))
    mitigation: str = _risk(lambda of: words(of.mitigation, "no mitigation recorded"))


def programme_name(worked: Worked) -> str:
    settings = worked.programme.settings
    folder = " ".join(worked.programme.called.replace("-", " ").replace("_", " ").split())
    return settings.programme or f"{folder[:1].upper()}{folder[1:]} improvement plan"


def as_of(worked: Worked) -> str:
    """'Ratings, progress and decisions are those of 30 June 2026'; false where they are the month's own."""
    day = worked.position.trackers_of
    return words(f"Ratings, progress and decisions are those of {numbers.day(day)}" if day else None, "they are of the month")


def tell_us_more(worked: Worked) -> str:
    return words(worked.programme.settings.tell_us_more, "Talk to the person who works with you.")


def meeting_date(worked: Worked) -> str:
    """The meeting in Settings; not where another month is reported than the one that Settings speak of."""
    settings = worked.programme.settings
    meeting = settings.meeting_date
    spoken_of = settings.month or (Month.of(meeting) if meeting else None)
    return words(numbers.day(meeting) if meeting and worked.position.month == spoken_of else None, "no meeting date set")


def ratings_sentence(worked: Worked) -> str:
    """'26 Amber, 14 Amber E and 1 Red': the most frequent first; levels that nothing is rated are left out."""
    counts = [(len(rating.actions), rating.name) for rating in worked.ratings if rating.actions]
    counts.sort(key=lambda pair: -pair[0])
    unrated = sum(each.judged.shown is None for each in worked.progress)
    counts += [(unrated, "not rated")] if unrated and counts else []
    told = words(numbers.listed([f"{numbers.plain(count)} {name}" for count, name in counts]), "none is rated")
    rated = [[each for each in worked.progress if each.judged.shown and each.judged.shown.name == name] for _, name in counts]
    without = [each for each in worked.progress if each.judged.shown is None]
    return carrying(told, *(count_of(map(rating_cells, of or without)) for of in rated))


def steps(worked: Worked) -> Figure:
    places = tuple(place for each in worked.progress for place in sources(each))
    total = sum(len(each.steps) or 1 for each in worked.progress)
    return Figure(numbers.plain(total), Decimal(total), "number", places)


def is_unknown(each: Progress) -> bool:
    return each.judged.counts_as is None


def data_month(worked: Worked) -> Month | None:
    """The last month for which any indicator has a value."""
    ends = [each.latest.period.end for each in worked.movements if each.latest is not None and each.latest.period.end is not None]
    return Month.of(max(ends)) if ends else None


def _newest_cells(worked: Worked, month: Month | None) -> Iterator[Place]:
    """The latest values that are of that month."""
    for value in (each.latest for each in worked.movements):
        if value is not None and value.period.end is not None and Month.of(value.period.end) == month:
            yield value.place


def data_to(worked: Worked) -> str:
    month = data_month(worked)
    return words(traced(str(month), *_newest_cells(worked, month)) if month else None, "no month: there are no values yet")


def data_short(worked: Worked) -> str:
    """The same as a column has it: 'May 2026'."""
    month = data_month(worked)
    told = traced(f"{month.name[:3]} {month.year}", *_newest_cells(worked, month)) if month else None
    return words(told, "no month")


def older_indicators(worked: Worked) -> Listing[IndicatorFact]:
    month = data_month(worked)

    def older(each: Movement) -> bool:
        return each.latest is not None and each.latest.period.end is not None and Month.of(each.latest.period.end) != month

    return worked.indicators_that(older)


def has_one_value(each: Movement) -> bool:
    """What is too small to tell is a value, and is none to compare."""
    told = each.latest is not None and each.latest.number is not None
    return told and not each.is_compared and not any(value.suppressed for value in each.indicator.values)


def decisions(worked: Worked) -> Listing[DecisionFact]:
    """Those asked for at this meeting or in this month, and not yet taken; undated ones stand until they have an outcome."""
    again = worked.position.trackers_of is not None  # what has been decided since was asked for then
    asked = [each for each in worked.programme.decisions if (again or each.outcome is None) and _is_for(worked, each)]
    return of_each(asked, lambda each: DecisionFact(each.text, words(numbers.listed(each.refs), "no action named")))


def _is_for(worked: Worked, decision: Decision) -> bool:
    if decision.meeting is not None:
        meeting = worked.programme.settings.meeting_date
        return decision.meeting == meeting or Month.of(decision.meeting) == worked.position.month
    return decision.month is None or decision.month == worked.position.month


def recommendations(worked: Worked) -> Listing[RecommendationFact]:
    return of_each(worked.programme.recommendations, lambda each: _recommendation_fact(worked, each))


def _recommendation_fact(worked: Worked, each: Recommendation) -> RecommendationFact:
    """Those that it is linked to; where it names none, those of its theme."""
    linked = tuple(fact for progress, fact in worked.actions if fact.ref in each.actions or progress.action.ref in each.actions)
    answering = linked or tuple(fact for progress, fact in worked.actions if _is_of_theme(progress, each.theme))
    return RecommendationFact(words(each.ref, "–"), each.text, words(each.theme, "not named"), Listing(answering))


def _is_of_theme(progress: Progress, theme: str | None) -> bool:
    """By the title of its priority, with or without its number: 'Front door', '2. Front door'."""
    priority = progress.action.priority
    named = re.sub(r"^(?:priority\s*)?\d+\s*[.:–—-]?\s*", "", theme or "", flags=re.IGNORECASE).strip()
    return priority is not None and bool(named) and priority.title.casefold() == named.casefold()


def categories(worked: Worked) -> Listing[CategoryFact]:
    return Listing(category_facts([fact for _, fact in worked.actions]))


def risks(worked: Worked) -> Listing[RiskFact]:
    return of_each(worked.programme.risks, partial(later, RiskFact))


def commentary(section: str) -> Callable[[Worked], object]:
    """The paragraphs written for a section this month, or for every month."""

    def written(worked: Worked) -> Listing[str]:
        comments = [each for each in worked.programme.commentary if each.part == section and _is_current(worked, each)]
        paragraphs = (part.strip() for each in comments for part in each.text.split("\n"))
        return Listing(tuple(part for part in paragraphs if part), tuple(each.place for each in comments))

    return written


def _is_current(worked: Worked, comment: Comment) -> bool:
    return comment.month is None or comment.month == worked.position.month
