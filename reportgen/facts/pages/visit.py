"""What a briefing for a monitoring visit prints: ambitions with their impact and activity, and how audits were graded."""

from __future__ import annotations

from reportgen.facts.values import Listing, Missing, item, of_each, words
from reportgen.facts.worked import Worked
from reportgen.model import numbers
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.visit import Ambition, AuditGrades

NOT_SHOWN = "not shown"


@item("title")
class AmbitionFact:
    """Each list holds texts, in the tracker's order."""

    title: str
    impact: Listing[str]
    done: Listing[str]
    planned: Listing[str]
    source: Place


@item("period")
class AuditsFact:
    """The audits of one period. `by_grade` has how many had each grade, in the order of `audits.grades`."""

    period: str
    service: str
    total: str
    by_grade: tuple[str, ...]
    source: Place


def ambitions(worked: Worked) -> Listing[AmbitionFact]:
    return of_each(worked.programme.ambitions, _ambition)


def audits(worked: Worked) -> Listing[AuditsFact]:
    names = tuple(grades(worked))
    return of_each(worked.programme.audit_grades, lambda each: _audits(each, names))


def grades(worked: Worked) -> Listing[str]:
    """The names of the grades, in the order in which they are first met: Good, RI, Inadequate."""
    return Listing(tuple(dict.fromkeys(name for each in worked.programme.audit_grades for name in (*each.grades, *each.hidden))))


def _ambition(each: Ambition) -> AmbitionFact:
    return AmbitionFact(each.title, Listing(each.impact), Listing(each.done), Listing(each.planned), each.place)


def _audits(each: AuditGrades, names: tuple[str, ...]) -> AuditsFact:
    total = numbers.plain(each.total) if each.total is not None else None
    return AuditsFact(
        _period(each.period),
        words(each.service, "all services"),
        words(total, NOT_SHOWN if each.hidden else "not recorded"),
        tuple(_count(each, name) for name in names),
        each.place,
    )


def _count(each: AuditGrades, name: str) -> str:
    if name in each.hidden:
        return Missing(NOT_SHOWN)
    return numbers.plain(each.grades[name]) if name in each.grades else Missing("–")


def _period(label: str) -> str:
    try:
        return str(Month.from_iso(label))
    except ValueError:
        return numbers.labelled(label, None)
