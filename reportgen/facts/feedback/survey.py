"""Survey results as a template prints them: each question with its latest result and the one before, by who was asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from reportgen.facts.later import Later, Says, later
from reportgen.facts.values import Listing, Missing, item, once, usual, words
from reportgen.lexicon.alike import folded
from reportgen.lexicon.fields.roles import Role
from reportgen.model import numbers
from reportgen.model.charts import Chart, Form, Series, Tone
from reportgen.model.feedback import SurveyResult
from reportgen.model.places import Place, cells_of
from reportgen.model.together import grouped
from reportgen.model.traced import Traced, carrying, cells_in, traced

PEOPLE = "people"
NO_PERIOD = "no period recorded"
# By how the words begin that stand in the place of a result; '' where none do.
WHY_ROUGH = {
    "over ": "Where nearly everybody agreed we write ‘over 90%’, so that nobody can tell who did not.",
    "under ": "Where hardly anybody agreed we write ‘under 10%’, so that nobody can tell who did.",
    "about ": "Where we write ‘about’, the figure could tell who answered what.",
    "": "Some results are not shown, so that nobody can tell who answered what.",
}


_question = Says[Sequence[SurveyResult]]()  # in time


@item("question", kw_only=True)
class SurveyFact(Later):
    """A question. What is not shown says so ('over 90%', else 'not shown'), is false in an `if`, and `why_not_shown` says why.

    `percent` and `percent_before` are how far its bars go; None where there is none. `hidden`: the latest, the one before, or both.
    """

    question: str = _question(lambda of: of[-1].question)
    who: str = _question(lambda of: words(of[-1].who, PEOPLE))
    result: str = _question(lambda of: _result(of[-1]))  # '77% (85 people)'
    percent: Decimal | None = _question(lambda of: _percent(of[-1]))
    percent_words: str = _question(lambda of: _shown(of[-1]))  # '77%'
    period: str = _question(lambda of: _period(of[-1]))
    answered: int | None = _question(lambda of: of[-1].base)
    previous: str = _question(lambda of: _result(of[-2]) if len(of) > 1 else Missing("no result before"))
    percent_before: Decimal | None = _question(lambda of: _percent(of[-2]) if len(of) > 1 else None)
    percent_before_words: str = _question(lambda of: _shown(of[-2]) if len(of) > 1 else Missing("no result before"))
    previous_period: str = _question(lambda of: _period(of[-2]) if len(of) > 1 else Missing("no period before it"))
    answered_before: int | None = _question(lambda of: of[-2].base if len(of) > 1 else None)
    has_previous: bool = _question(lambda of: len(of) > 1)
    hidden: bool = _question(lambda of: _why_hidden(of) is not None)
    why_not_shown: str = _question(lambda of: words(_why_hidden(of), "nothing is left out"))
    source: Place = _question(lambda of: of[-1].place)


_group = Says[Sequence[SurveyFact]]()


@item("who", kw_only=True)
class SurveyGroupFact(Later):
    """The questions that the same people were asked, the result that most agreed with first.

    `asked` says who answered and how many, `compared` what has changed since the time before, `not_shown` what is not told and why;
    `drawn`: there is a result to draw.
    """

    who: str = _group(lambda of: str(of[0].who))
    questions: Listing[SurveyFact] = _group(lambda of: _best_first(of))
    period: str = _group(lambda of: usual_period(of))
    previous_period: str = _group(lambda of: usual_previous_period(of))
    asked: str = _group(lambda of: _asked(of, str(of[0].who)))
    compared: str = _group(lambda of: words(_compared(of), "there is nothing to compare with"))
    not_shown: str = _group(lambda of: words(" ".join(_whys(of)), "everything is shown"))
    drawn: bool = _group(lambda of: any(each.percent is not None for each in of))


def survey_facts(results: Sequence[SurveyResult], until: date) -> Listing[SurveyFact]:
    """One for each question and each of those asked it, in tracker order. Periods that end after `until` are not looked at."""
    over = (result for result in results if result.ended is None or result.ended <= until)
    questions = grouped(over, lambda result: (folded(result.question), folded(result.who)))
    facts = tuple(later(SurveyFact, _in_time(of_question)) for of_question in questions.values())
    return Listing(facts, tuple(result.place for of_question in questions.values() for result in of_question))


def survey_groups(surveys: Listing[SurveyFact]) -> Listing[SurveyGroupFact]:
    """By who was asked, in tracker order."""
    groups = grouped(surveys, lambda each: folded(each.who)).values()
    return Listing(tuple(later(SurveyGroupFact, of) for of in groups), surveys.sources)


def survey_chart(groups: Listing[SurveyGroupFact], who: str = "") -> Chart | None:
    """The results of one group as bars, this time and the time before; of the first group where none is named."""
    group = next((each for each in groups if not who or folded(each.who) == folded(who)), None)
    if group is None:
        return None
    shown = [each for each in group.questions if each.percent is not None]
    of_now = [(each.percent, each.percent_words, each.answered, each.source) for each in shown]
    of_before = [(each.percent_before, each.percent_before_words, each.answered_before, each.source) for each in shown]
    now, before = _bars(group.period, of_now, Tone.NOW), _bars(group.previous_period, of_before, Tone.BEFORE)
    return Chart(
        name=f"survey {group.who}",
        title=f"How many {group.who} agreed",
        form=Form.BARS,
        categories=tuple(each.question for each in shown),
        series=(now, before) if any(value is not None for value in before.values) else (now,),
        sentence="; ".join(_told(each) for each in shown) + ".",
        percent=True,
    )


def _bars(period: str, told: Sequence[tuple[Decimal | None, str, int | None, Place]], tone: Tone) -> Series:
    return Series(
        name=_named(period, [answered for _, _, answered, _ in told]),
        values=tuple(percent for percent, *_ in told),
        labels=tuple(str(said) if percent is not None else "" for percent, said, *_ in told),
        cells=tuple(cells_in(said, source) for _, said, _, source in told),
        tone=tone,
    )


def usual_period(surveys: Sequence[SurveyFact] | Listing[SurveyFact]) -> str:
    """The period that most results are of; the first of those that tie."""
    return usual([each.period for each in surveys], Missing(NO_PERIOD))


def usual_previous_period(surveys: Sequence[SurveyFact] | Listing[SurveyFact]) -> str:
    return usual([each.previous_period for each in surveys if each.has_previous], Missing("no period before it"))


def hidden(surveys: Listing[SurveyFact]) -> Listing[SurveyFact]:
    return Listing(tuple(each for each in surveys if each.hidden), tuple(each.source for each in surveys if each.hidden))


def why_hidden(surveys: Listing[SurveyFact]) -> Listing[str]:
    """Each reason once, for the sentence below the results."""
    return Listing(tuple(dict.fromkeys(each.why_not_shown for each in surveys if each.hidden)))


def _in_time(results: Sequence[SurveyResult]) -> list[SurveyResult]:
    """The earliest first. Those without a date keep the tracker's order, before those with one."""
    return sorted(results, key=lambda each: each.ended or date.min)


def _why_hidden(results: Sequence[SurveyResult]) -> str | None:
    """Why the latest is not shown, or the one before it."""
    return next((each.hidden_because for each in reversed(results[-2:]) if each.hidden_because), None)


def _shown(result: SurveyResult) -> str:
    return traced(_percent_words(result), *cells_of(result, Role.PERCENT, Role.COUNT))


def _best_first(questions: Sequence[SurveyFact]) -> Listing[SurveyFact]:
    best = sorted(questions, key=lambda each: -each.percent if each.percent is not None else Decimal(1))
    return Listing(tuple(best), tuple(each.source for each in best))


def _whys(questions: Sequence[SurveyFact]) -> list[str]:
    return [why for begins, why in WHY_ROUGH.items() if _some_say(questions, begins)]


def _some_say(questions: Sequence[SurveyFact], begins: str) -> bool:
    if begins:
        return any(text.startswith(begins) for each in questions for text in (each.percent_words, each.percent_before_words))
    return any(each.hidden and not _is_rough(each) for each in questions)


def _is_rough(each: SurveyFact) -> bool:
    begins = tuple(each for each in WHY_ROUGH if each)
    return any(text.startswith(begins) for text in (each.percent_words, each.percent_before_words))


def _asked(questions: Sequence[SurveyFact], who: str) -> str:
    """'74 children and young people answered (April to June 2026), and 61 the time before (January to March 2026).'"""
    now, before = (_most([getattr(each, name) for each in questions]) for name in ("answered", "answered_before"))
    period, previous = usual_period(questions), usual_previous_period(questions)
    if now is None:
        return traced(f"We asked {who}{f' ({period})' if period else ''}.", *(_rows(questions) if period else ()))
    told = f"{now} {who} answered{f' ({period})' if period else ''}"
    told += f", and {before} the time before{f' ({previous})' if previous else ''}." if before is not None else "."
    of_now = [Traced(text, _rows(questions)) for text in (now, str(period))]
    of_before = [Traced(text, _rows_before(questions)) for text in (before or "", str(previous))]
    return carrying(told, *of_now, *(of_before if before is not None else ()))


def _rows(questions: Sequence[SurveyFact]) -> tuple[Place, ...]:
    return once((each.source,) for each in questions)


def _rows_before(questions: Sequence[SurveyFact]) -> tuple[Place, ...]:
    """The rows of the time before; a period knows its row."""
    return once(cells_in(each.previous_period) for each in questions if each.has_previous)


def _most(answered: Sequence[int | None]) -> str | None:
    """'74'; 'up to 74' where not everybody answered each question; None where it is not known of all."""
    known = {each for each in answered if each is not None}
    if not known:
        return None
    return numbers.plain(max(known)) if len(known) == 1 else f"up to {numbers.plain(max(known))}"


def _compared(questions: Sequence[SurveyFact]) -> str:
    return traced(_more_or_fewer(questions) or "", *_rows(questions), *_rows_before(questions))


def _more_or_fewer(questions: Sequence[SurveyFact]) -> str | None:
    pairs = [
        (each.percent, each.percent_before)
        for each in questions
        if each.percent is not None and each.percent_before is not None and not _is_rough(each)
    ]
    up, down = sum(now > then for now, then in pairs), sum(now < then for now, then in pairs)
    if not pairs:
        return None
    if up == len(pairs) or down == len(pairs):
        more = "More" if up else "Fewer"
        return f"{more} of you agreed{' with every question that we can compare' if len(pairs) > 1 else ''}."
    told = [
        f"{more} of you agreed with {numbers.counted(many, 'question')}" for more, many in (("more", up), ("fewer", down)) if many
    ]
    if same := len(pairs) - up - down:
        told.append(f"as many as before with {numbers.counted(same, 'question')}")
    sentence = numbers.listed(told)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _told(each: SurveyFact) -> str:
    before = f", before {each.percent_before_words}" if each.percent_before is not None else ""
    return f"{each.question}: {each.percent_words}{before}"


def _named(period: str, answered: Sequence[int | None]) -> str:
    many = _most(answered)
    name = period or "the time before"
    return f"{name} ({many} answered)" if many is not None else str(name)


def _result(result: SurveyResult) -> str:
    if result.hidden_because:
        return Missing(result.rough.words if result.rough else "not shown")
    if result.count is not None and result.base is not None:
        people = f"{numbers.plain(result.count)} of {numbers.counted(result.base, 'person', 'people')}"
    else:
        people = numbers.counted(result.count, "person", "people") if result.count is not None else ""
    if result.percent is None:
        return people or Missing("no result recorded")
    return f"{numbers.number(result.percent)} ({people})" if people else numbers.number(result.percent)


def _percent(result: SurveyResult) -> Decimal | None:
    if result.hidden_because:
        return result.rough.percent if result.rough else None
    if result.percent is not None:
        return result.percent.value
    return Decimal(result.count * 100) / result.base if result.count is not None and result.base else None


def _percent_words(result: SurveyResult) -> str:
    if result.hidden_because:
        return Missing(result.rough.words if result.rough else "not shown")
    if result.percent is not None:
        return numbers.number(result.percent)
    share = _percent(result)
    return f"{numbers.rounded(share, 0)}%" if share is not None else Missing("no result recorded")


def _period(result: SurveyResult) -> str:
    return words(traced(numbers.labelled(result.period, result.ended), result.place) if result.period else None, NO_PERIOD)
