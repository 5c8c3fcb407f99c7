"""The plan and the indicators that every presentation shows: fictional, and the same each time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

MONTH = "2025-09"
POSITION = date(2025, 9, 30)


@dataclass(frozen=True, kw_only=True)
class Part:
    """What one row of a plan tells. `state` is one of the six of the contract; `ended`: when it was done."""

    text: str
    leads: tuple[str, ...]
    due: date
    state: str
    update: str
    ended: date | None = None
    revised: date | None = None

    @property
    def done(self) -> bool:
        return self.state in ("done", "evidenced")

    @property
    def overdue(self) -> bool:
        """Past its date and still owed."""
        return self.due < POSITION and not self.done and self.state != "closed"


@dataclass(frozen=True, kw_only=True)
class Action:
    """`number` within its group; `aim` is the whole of what its parts do; `answers` the recommendation it was written for."""

    number: int
    aim: str
    answers: str
    outcome: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Group:
    number: int
    title: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """`values` are the months from October 2024 to September 2025, as printed."""

    ref: str
    title: str
    group: str
    unit: str
    better: str
    target: Decimal
    baseline: Decimal
    values: tuple[Decimal, ...]
    rating: str
    comment: str


def _part(
    text: str, leads: str, due: date, state: str, update: str, ended: date | None = None, revised: date | None = None
) -> Part:
    who = tuple(leads.split(" + "))
    return Part(text=text, leads=who, due=due, state=state, update=update, ended=ended, revised=revised)


def _action(number: int, aim: str, answers: str, outcome: str, *parts: Part) -> Action:
    return Action(number=number, aim=aim, answers=answers, outcome=outcome, parts=parts)


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, day)


FRONT_DOOR = Group(
    1,
    "Front door and assessment",
    (
        _action(
            1,
            "Make decisions about contacts quickly and safely",
            "Review how long contacts wait for a decision by a manager",
            "Children are seen when they should be",
            _part(
                "Recruit two further decision makers for the contact centre",
                "Head of Front Door",
                _day(2025, 3, 31),
                "done",
                "Both post holders have been in place since the spring and carry a full share of contacts.",
                _day(2025, 3, 14),
            ),
            _part(
                "Publish a weekly list of contacts that wait longer than a day",
                "Performance Manager",
                _day(2025, 6, 30),
                "in progress",
                "The list goes to heads of service each Monday; partners will be added.",
            ),
        ),
        _action(
            2,
            "Put one threshold document to use in all agencies",
            "Partners should share one understanding of thresholds",
            "Partners refer at the right level",
            _part(
                "Agree the revised threshold document with schools, health and police",
                "Principal Social Worker + Partnership Manager",
                _day(2025, 5, 31),
                "evidenced",
                "An audit of sixty referrals found that nine in ten were at the right level.",
                _day(2025, 5, 20),
            ),
        ),
        _action(
            3,
            "Assess children within the time that their need allows",
            "Assessments take too long and do not follow the child's need",
            "Assessments are of a length that suits the child",
            _part(
                "Set a first review of every assessment at ten working days",
                "Service Manager Assessment",
                _day(2025, 9, 30),
                "in progress",
                "Six of eight teams hold the review; two start in October.",
            ),
        ),
        _action(
            4,
            "Hear from parents who asked for help",
            "The views of parents are rarely sought",
            "Families say that they were listened to",
            _part(
                "Telephone a sample of parents each month and report what they say",
                "Participation Lead",
                _day(2025, 12, 31),
                "not started",
                "The script waits for comments from the parents' forum.",
            ),
        ),
    ),
)

PRACTICE = Group(
    2,
    "Quality of practice",
    (
        _action(
            1,
            "Supervise every social worker each month",
            "Supervision is irregular and seldom reflective",
            "Social workers feel supported and challenged",
            _part(
                "Train all team managers in reflective supervision",
                "Learning and Development Manager",
                _day(2025, 4, 30),
                "done",
                "All nineteen managers attended; three new managers are booked for November.",
                _day(2025, 4, 25),
            ),
            _part(
                "Record each supervision on the case system within five days",
                "Team Managers",
                _day(2025, 7, 31),
                "overdue",
                "Recorded in time for just over half of workers.",
                revised=_day(2025, 11, 30),
            ),
            _part(
                "Observe one supervision session of each manager a year",
                "Assistant Director Safeguarding",
                _day(2026, 3, 31),
                "not started",
                "A form for observers has been drafted.",
            ),
        ),
        _action(
            2,
            "Audit casework and act on what is learnt",
            "Audits do not lead to better practice",
            "Audit shows that practice improves",
            _part(
                "Moderate a fifth of all audits with a head of service from elsewhere",
                "Quality Assurance Manager",
                _day(2025, 10, 31),
                "in progress",
                "Twelve moderated so far, with two grades changed.",
            ),
        ),
        _action(
            3,
            "Write plans that families understand",
            "Plans are long and written for professionals",
            "Plans are short and in plain words",
            _part(
                "Introduce a two page plan written together with the family",
                "Principal Social Worker",
                _day(2025, 8, 31),
                "in progress",
                "In use in four teams of nine; families' comments are good.",
            ),
        ),
        _action(
            4,
            "Keep chronologies up to date",
            "Chronologies are missing from a third of cases",
            "The child's story is known to all who work with them",
            _part(
                "Import chronologies from the former case system",
                "Systems Lead",
                _day(2025, 6, 15),
                "closed",
                "The board agreed in May that the supplier's new release makes the import unnecessary.",
            ),
        ),
    ),
)

CARE = Group(
    3,
    "Children in care and care leavers",
    (
        _action(
            1,
            "Find permanent homes sooner",
            "Permanence is considered too late for many children",
            "Children settle where they will stay",
            _part(
                "Hold a permanence meeting by the second review of each child",
                "Service Manager Permanence",
                _day(2025, 5, 31),
                "done",
                "Held for every child who came into care since June.",
                _day(2025, 6, 27),
            ),
            _part(
                "Track all early permanence placements at a fortnightly panel",
                "Adoption Manager",
                _day(2025, 11, 30),
                "in progress",
                "The panel has met four times and tracks eleven children.",
            ),
        ),
        _action(
            2,
            "Offer a health check in time",
            "Initial health assessments are late",
            "Children's health needs are known early",
            _part(
                "Agree with the hospital trust on three more clinics each month",
                "Designated Nurse",
                _day(2025, 7, 18),
                "evidenced",
                "Nine in ten children were seen within twenty days over the summer.",
                _day(2025, 7, 11),
            ),
        ),
        _action(
            3,
            "Stay in touch with care leavers",
            "Too many care leavers have lost touch with the council",
            "Care leavers know whom to call",
            _part(
                "Give each care leaver a named adviser up to the age of twenty five",
                "Leaving Care Manager + Participation Lead",
                _day(2025, 6, 30),
                "overdue",
                "Two adviser posts are vacant and agency cover has been refused.",
                revised=_day(2025, 12, 31),
            ),
        ),
        _action(
            4,
            "Provide enough suitable homes for care leavers",
            "Some young people live in unsuitable accommodation",
            "No care leaver lives in a bed and breakfast",
            _part(
                "Let twelve further flats with support from the housing association",
                "Head of Housing Options",
                _day(2026, 1, 31),
                "in progress",
                "Five flats let, four more offered for November.",
            ),
        ),
    ),
)

WORKFORCE = Group(
    4,
    "Leadership and workforce",
    (
        _action(
            1,
            "Bring caseloads down and keep them there",
            "Caseloads are too high for good work",
            "Social workers have time for children",
            _part(
                "Fund eight social work posts above the establishment",
                "Director of Resources",
                _day(2025, 2, 28),
                "done",
                "Agreed by cabinet for two years.",
                _day(2025, 2, 12),
            ),
            _part(
                "Review every caseload above twenty at the weekly meeting",
                "Heads of Service",
                _day(2025, 10, 31),
                "in progress",
                "Eleven workers were reviewed this month.",
            ),
        ),
        _action(
            2,
            "Recruit and keep permanent staff",
            "Reliance on agency staff harms relationships with children",
            "Children keep the same social worker",
            _part(
                "Open a social work academy for newly qualified staff",
                "Workforce Lead",
                _day(2025, 9, 15),
                "not started",
                "The university has asked for a later opening.",
            ),
        ),
        _action(
            3,
            "Show leaders how well services do",
            "Leaders lack reliable performance information",
            "Leaders know and act",
            _part(
                "Build a daily dashboard for managers of all services",
                "Performance Manager + Systems Lead",
                _day(2025, 4, 30),
                "done",
                "Used by some ninety managers a week.",
                _day(2025, 4, 22),
            ),
        ),
        _action(
            4,
            "Scrutinise improvement in public",
            "Scrutiny by members is not effective",
            "Members hold officers to account",
            _part(
                "Report progress to the scrutiny committee each quarter",
                "Assistant Director Safeguarding",
                _day(2025, 12, 31),
                "in progress",
                "Two reports made; members asked for more about care leavers.",
            ),
        ),
    ),
)

PLAN = (FRONT_DOOR, PRACTICE, CARE, WORKFORCE)


def _indicator(ref: str, title: str, group: Group, unit: str, better: str, numbers: str, rating: str, comment: str) -> Indicator:
    """`numbers`: baseline, target, then the twelve months."""
    baseline, target, *values = map(Decimal, numbers.split())
    return Indicator(
        ref=ref,
        title=title,
        group=group.title,
        unit=unit,
        better=better,
        target=target,
        baseline=baseline,
        values=tuple(values),
        rating=rating,
        comment=comment,
    )


INDICATORS = (
    _indicator(
        "PI1",
        "Contacts decided within one working day",
        FRONT_DOOR,
        "percent",
        "higher",
        "61.2 95.0 64.0 66.5 70.1 69.8 73.4 77.0 79.5 82.2 81.0 84.6 86.3 88.9",
        "Amber",
        "Two teams hold the figure back.",
    ),
    _indicator(
        "PI2",
        "Assessments finished within 45 days",
        FRONT_DOOR,
        "percent",
        "higher",
        "70.4 85.0 71.0 72.8 72.1 75.6 78.0 77.7 80.2 83.1 84.4 86.0 87.5 86.1",
        "Green",
        "Holds above the target since July.",
    ),
    _indicator(
        "PI3",
        "Referrals that follow another within a year",
        FRONT_DOOR,
        "percent",
        "lower",
        "29.7 20.0 29.1 28.4 28.8 27.0 26.2 26.9 25.1 24.4 24.0 23.8 23.1 22.6",
        "Amber",
        "Early help reaches more families.",
    ),
    _indicator(
        "PI4",
        "Children on a child protection plan",
        PRACTICE,
        "number",
        "lower",
        "412 350 405 398 401 390 388 384 379 381 372 366 361 358",
        "Amber",
        "Fewer plans begin; as many end.",
    ),
    _indicator(
        "PI5",
        "Social workers supervised in the month",
        PRACTICE,
        "percent",
        "higher",
        "48.0 90.0 50.3 52.2 55.7 58.1 57.4 60.6 64.8 66.0 63.9 62.5 61.1 60.2",
        "Red",
        "Summer leave and two vacancies.",
    ),
    _indicator(
        "PI6",
        "Children with three or more homes in a year",
        CARE,
        "percent",
        "lower",
        "14.9 10.0 14.6 14.2 13.8 13.9 13.1 12.6 12.2 11.8 11.9 11.2 10.9 10.9",
        "Amber",
        "Placement support has begun.",
    ),
    _indicator(
        "PI7",
        "Health assessments within 20 days",
        CARE,
        "percent",
        "higher",
        "39.5 90.0 41.0 44.4 48.7 52.0 58.9 61.3 70.8 78.4 85.1 89.6 91.2 93.0",
        "Green",
        "More clinics since the spring.",
    ),
    _indicator(
        "PI8",
        "Average number of cases of a social worker",
        WORKFORCE,
        "number",
        "lower",
        "22.4 17.0 22.0 21.8 21.1 20.6 20.9 20.1 19.4 19.0 18.7 18.8 18.2 17.9",
        "Amber",
        "Eight posts more since March.",
    ),
)
