"""The scorecard: 64 indicators in eight groups, with their values from June 2025 to May 2026."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

Cell = str | int | float | None
MONTHS = ("Jun-25", "Jul-25", "Aug-25", "Sep-25", "Oct-25", "Nov-25", "Dec-25", "Jan-26", "Feb-26", "Mar-26", "Apr-26", "May-26")
BASELINE = MONTHS.index("Sep-25")
NO_REPORT = "Report development required"
PER_10000 = 6.214  # ten thousands of children in the county


class Indicator(NamedTuple):
    """One row of the scorecard: a value a month, or one text across all months. 0.748 is 74.8%; text stands as it is."""

    title: str
    values: Sequence[Cell] | str
    target: str | int | float
    good_is: str | None = None
    benchmark: str | float | None = None
    shown_as: str | None = None  # a number format of its own

    def values_to(self, months: int) -> list[Cell] | str:
        return self.values if isinstance(self.values, str) else list(self.values[:months])

    @property
    def baseline(self) -> Cell:
        return "n/a" if isinstance(self.values, str) else self.values[BASELINE]


class Group(NamedTuple):
    """Indicators under one heading row. `provisional`: its latest figures may still change."""

    title: str
    indicators: tuple[Indicator, ...]
    provisional: bool = False
    note: str | None = None


def course(first: float, last: float, wobble: float, name: str) -> list[float]:
    """A year from about one value to about another, up and down a little on the way as real figures go; the same every time."""
    chance = Random(name)
    steps = [first + (last - first) * month / 11 for month in range(12)]
    return [value + wobble * (2 * chance.random() - 1) for value in steps]


def percent(first: float, last: float, name: str, wobble: float = 1.4) -> list[float]:
    """Percentages to one decimal place, as Excel holds them."""
    return [round(min(value, 100) / 100, 3) for value in course(first, last, wobble, name)]


def whole(first: float, last: float, name: str, wobble: float = 3) -> list[int]:
    return [round(value) for value in course(first, last, wobble, name)]


def rates(counts: Sequence[int]) -> list[str]:
    """Rates per 10,000 children, as the scorecard marks them: '72.3r'."""
    return [f"{count / PER_10000:.1f}r" for count in counts]


def but(values: Sequence[Cell], **others: Cell) -> list[Cell]:
    """The values, with those of some months as somebody typed them: `but(values, dec='n/a')`."""
    names = [month[:3].lower() for month in MONTHS]
    return [others.get(name, value) for name, value in zip(names, values, strict=True)]


IN_NEED = whole(1238, 1156, "in need", 9)
PROTECTED = whole(291, 263, "protected", 4)
IN_CARE = whole(442, 451, "in care", 3)

FRONT_DOOR = Group("Front door and early help", (
    Indicator("Number of contacts (in month)", [1188, 1203, 954, 1276, 1241, 1212, 1168, 1034, 1190, 1225, 1259, 1231], "Monitor"),
    Indicator("Percentage of contacts decided within one working day", percent(78, 90.4, "decided"), "≥ 90%", "Higher"),
    Indicator("Percentage of contacts that repeat one of the last 12 months", percent(37.6, 33.1, "repeat", 0.6), "Monitor"),
    Indicator("Number of referrals (in month)", whole(402, 371, "referrals", 18), "Monitor"),
    Indicator("Percentage of referrals with no further action", percent(9.8, 8.0, "no action", 0.4), "7.6% England", "Lower"),
    Indicator("Percentage of re-referrals within 12 months", percent(24.6, 21.7, "re-referrals", 0.5), 0.2, "Lower", "22.4% England"),
    Indicator("Percentage of referrals decided by a manager", [*percent(93, 100, "manager", 0.8)[:11], 1.0], 1.0),
    Indicator("Number of families with an early help plan (month end)", whole(604, 742, "early help", 8), 750, "Higher"),
    Indicator("Percentage of early help assessments that met the family's goals", NO_REPORT, "TBC", "Higher"),
))  # fmt: skip
PRACTICE = Group("Social work practice", (
    Indicator("Rate of children in need per 10,000", rates(IN_NEED), "Monitor", None, "329.5r statistical neighbours"),
    Indicator("Percentage of assessments completed within 45 working days",
              percent(71, 82, "assessments"), 0.9, "Higher", "82.7% England"),
    Indicator("Percentage of assessments in which the child was seen alone", percent(81, 90, "seen alone"), "at least 95%", "Higher"),
    Indicator("Percentage of visits to children in need made on time", percent(71, 73, "visits in need", 3), 0.9, "Higher"),
    Indicator("Percentage of visits to children on a child protection plan made on time", percent(69, 84, "visits"), 0.95, "Higher"),
    Indicator("Percentage of visits at which the child's views were recorded",
              but(percent(61, 72, "views"), oct="66.4% (r)", nov="65.9% (r)"), "TBC"),
    Indicator("Percentage of children in need with a plan reviewed in three months", percent(66, 68, "reviewed", 3), 0.85, "Higher"),
    Indicator("Average number of working days from referral to assessment", whole(44, 37, "days", 1), "≤ 35", "Lower", None, '0" days"'),
    Indicator("Percentage of disabled children with a joint plan", but(percent(30, 43, "joint"), jun="n/a", jul="n/a", aug="n/a"),
              0.75, "Higher"),
    Indicator("Number of children with no social worker for more than two days", [9, 7, 6, 8, 5, 4, 6, 3, 2, 2, 1, 0], 0),
))  # fmt: skip
PROTECTION = Group("Child protection", (
    Indicator("Rate of children on a child protection plan per 10,000", rates(PROTECTED), "Monitor", None, "41.6r England"),
    Indicator("Percentage of strategy discussions with police and health present", percent(82, 99.2, "strategy", 1), 1.0, "Higher"),
    Indicator("Percentage of initial conferences held within 15 working days",
              but(percent(80, 91, "conferences"), aug="Not available"), "≥ 90%", "Higher", "78.9% England"),
    Indicator("Percentage of children with a second child protection plan",
              percent(20.4, 20.9, "second plan", 0.8), 0.18, "Lower", "23.6% statistical neighbours"),
    Indicator("Number of children on a plan for two years or more", [14, 14, 13, 13, 12, 11, 11, 9, 9, 8, 7, 6], "5 or fewer"),
    Indicator("Percentage of core groups held on time", percent(79, 80, "core groups", 3), 0.95, "Higher"),
))  # fmt: skip
IN_CARE_GROUP = Group("Children in care", (
    Indicator("Number of unregistered placements, children aged under 16", [5, 4, 4, 5, 4, 4, 3, 3, 2, 2, 1, 1], 0, "Lower"),
    Indicator("Number of unregistered placements, young people aged 16/17", [4, 4, 3, 3, 3, 3, 3, 2, 2, 1, 2, 1], 0, "Lower"),
    Indicator("Rate of children in care per 10,000", rates(IN_CARE), "Monitor", None, "70.2r England"),
    Indicator("Percentage of children in care with health checks up to date",
              [0.79, 0.796, 0.788, 0.801, 0.806, 0.803, 0.809, 0.802, 0.776, 0.748, 0.731, 0.724], 0.95, "Higher", "89.0% England"),
    Indicator("Percentage of children in care with a dental check in the last year",
              percent(74, 73, "dental", 2), 0.85, "Higher", "79.0% England"),
    Indicator("Percentage of children in care seen within the last six weeks", percent(84, 93, "seen"), 0.95, "Higher"),
    Indicator("Percentage of children in care who moved three times or more in 12 months",
              percent(10.6, 10.9, "moved", 0.5), "no more than 9%", "Lower", "10.0% England"),
    Indicator("Percentage of children in care in one home for two years or more",
              percent(66.5, 70.9, "long", 0.5), 0.7, "Higher", "69.0% England"),
    Indicator("Percentage of children in care who live within 20 miles of home", percent(72.8, 70.4, "near", 0.6), 0.8, "Higher"),
    Indicator("Percentage of children in care who live with a brother or sister, where planned", NO_REPORT, "TBC", "Higher"),
    Indicator("Percentage of reviews in which the child took part", percent(90, 91, "reviews", 2), "≥ 95%", "Higher"),
    Indicator("Percentage of personal education plans reviewed in the term", percent(80, 91, "education plans", 1), 0.95, "Higher"),
    Indicator("Average weekly cost of a residential placement",
              [5410, 5440, 5435, 5520, 5560, 5610, 5600, 5640, 5655, 5630, 5590, 5575], "£5,400", "Lower", None, "£#,##0"),
), provisional=True, note="Figures for the latest month are provisional until they are checked against each child's record.")  # fmt: skip
LEAVERS = Group("Care leavers", (
    Indicator("Percentage of care leavers aged 17 to 21 in touch with their adviser", percent(93, 92, "touch", 1.6), 0.95, "Higher"),
    Indicator("Percentage of care leavers in suitable homes", percent(89, 88, "homes", 1.4), "at least 92%", "Higher", "88.0% England"),
    Indicator("Percentage of care leavers aged 19 to 21 in education, employment or training",
              percent(52.4, 52.9, "education", 1.2), 0.6, "Higher", "54.0% England"),
    Indicator("Percentage of care leavers with a pathway plan less than six months old", percent(61, 78, "pathway"), 0.9, "Higher"),
    Indicator("Number of care leavers without a home (month end)", ["<5", "<5", "<5", 5, "<5", "<5", 5, "<5", "<5", "<5", "<5", "<5"], 0),
    Indicator("Percentage of young people aged 16/17 with an adviser whom they have met",
              [round(met / 58, 3) for met in (28, 30, 33, 36, 38, 41, 44, 47, 49, 53, 56, 58)], 1.0),
))  # fmt: skip
MISSING = Group("Children missing and at risk of exploitation", (
    Indicator("Number of children missing from home (in month)", [41, 44, 47, 39, 40, 38, 41, 35, 33, 36, 31, 33], "Monitor"),
    Indicator("Percentage of conversations offered within 72 hours of a return",
              percent(47, 71, "return", 1.5), "≥ 80%", None),
    Indicator("Number of children assessed as at high risk of exploitation",
              [19, 18, 20, 21, 18, 17, 18, 16, 15, 16, 14, 13], "Monitor", "Lower"),
    Indicator("Percentage of children at risk of exploitation with a plan agreed by all agencies",
              but(percent(55, 79, "exploitation"), jun=None, jul=None), 0.9, "Higher"),
    Indicator("Number of children missing from care (in month)", [13, 15, 14, 12, 12, 11, 13, 10, 9, 10, 8, 9], "TBC"),
))  # fmt: skip
QUALITY = Group("Quality assurance", (
    Indicator("Number of audits completed (in month)", [19, 20, 14, 21, 24, 22, 25, 18, 27, 30, 31, None], 30, "Higher"),
    Indicator("Number of audits with a conversation with the family", [8, 9, 5, 10, 13, 13, 15, 11, 18, 21, 23, None], 24, "Higher"),
    Indicator("Percentage of audits graded good or better", but(percent(29, 44, "good audits", 2), may=None), "≥ 60%", "Higher"),
    Indicator("Percentage of audits graded inadequate", but(percent(24, 11, "inadequate", 1), may=None), "below 5%", "Lower"),
    Indicator("Percentage of grades that a second reader agreed with", but(percent(70, 88, "second reader", 2), may=None), 0.9, "Higher"),
    Indicator("Percentage of actions from audits completed on time", NO_REPORT, "TBC", "Higher"),
    Indicator("Percentage of complaints answered within 10 working days", but(percent(64, 61, "complaints", 4), may=None), 0.8, "Higher"),
))  # fmt: skip
WORKFORCE = Group("Workforce", (
    Indicator("Vacancy rate for social workers (month end)", percent(23.1, 17.6, "vacancy", 0.4), 0.12, "Lower", "17.3% England"),
    Indicator("Percentage of social workers who are agency workers", percent(24.5, 18.8, "agency", 0.5), "≤ 15%", "Lower", "16.2% England"),
    Indicator("Social workers who left in the last 12 months, as a percentage of all", percent(18.6, 18.4, "left", 0.7), 0.14, "Lower"),
    Indicator("Percentage of social workers responsible for more than 18 children", percent(31, 23.6, "more than 18", 0.8), "0%", "Lower"),
    Indicator("Average number of children for each social worker", [19.1, 19.0, 18.8, 18.9, 18.6, 18.5, 18.6, 18.1, 17.9, 17.8, 17.6, 17.5],
              "no more than 16", "Lower", 15.4, "0.0"),
    Indicator("Percentage of supervision meetings held on time", percent(71, 85, "supervision"), 0.9, "Higher"),
    Indicator("Percentage of supervision records with reflection on the child", but(percent(40, 58, "reflection"), jun="n/a", jul="n/a"),
              "TBC"),
    Indicator("Average number of days lost to sickness for each worker in 12 months",
              [13.2, 13.1, 13.3, 13.0, 12.8, 12.6, 12.7, 12.4, 12.1, 11.9, 11.8, 11.6], "10 days", "Lower", None, '0.0" days"'),
))  # fmt: skip
GROUPS = (FRONT_DOOR, PRACTICE, PROTECTION, IN_CARE_GROUP, LEAVERS, MISSING, QUALITY, WORKFORCE)
