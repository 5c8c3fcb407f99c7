"""What is found when the actions' dates, ratings and steps are held against each other."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind as Kind
from reportgen.lexicon.findings.kinds import Severity, declared

ACTIONS = declared(
    Kind(
        id="rows-sum-up",
        severity=Severity.LOOK,
        says="{rows} here without a lead, above parts that have one, taken for the name of a group and not for an action",
        do="If one of them is an action of its own, type who leads it.",
        seen="3 rows here without a lead, above parts that have one, taken for the name of a group and not for an action",
        safe=True,
    ),
    Kind(
        id="action-twice",
        severity=Severity.LOOK,
        says="the same action stands in sheet '{sheet}', cell {cell}; both are counted",
        do="Delete one if it was left in by mistake.",
        seen="the same action stands in sheet 'Plan', cell A2; both are counted",
    ),
    Kind(
        id="ref-is-a-date",
        severity=Severity.LOOK,
        says="Excel holds a date, '{shown}', where the ref should be; it is read as {ref}",
        do="Format the column as Text and type {ref} again.",
        seen="Excel holds a date, '1-Feb', where the ref should be; it is read as 1.2",
        means="format the column as Text and type the ref again",
    ),
    Kind(
        id="refs-renumbered",
        severity=Severity.LOOK,
        says="{was} at the report of {month} is {now} now{more}; what has changed is told by the words of the actions",
        do="Nothing is needed where the plan was numbered anew. Else type the refs as they were.",
        seen="3.2 at the report of May 2026 is 3.3 now and 4 more; what has changed is told by the words of the actions",
    ),
)
RATED = declared(
    Kind(
        id="rating-and-date-differ",
        severity=Severity.LOOK,
        says="action {action} is rated {rating}, {but}",
        do="Confirm the rating or the date.",
        seen="action 3.2 is rated Amber, but it or a step of it was due on 30 April 2026 and is not done",
        means="ask the lead to confirm the rating or the date",
    ),
)
DATES = declared(
    Kind(
        id="revised-not-understood",
        severity=Severity.FIX,
        says="the revised date is '{typed}', which names no date, so no new date is told",
        do="Type the date, such as 31/07/2026.",
        seen="the revised date is 'Jul 32', which names no date, so no new date is told",
    ),
    Kind(
        id="day-not-understood",
        severity=Severity.LOOK,
        says="{what} is '{typed}', which is no day, so none is told",
        do="Type the day, such as 28/05/2026, or clear the cell.",
        seen="the day on which the new date was agreed is 'later', which is no day, so none is told",
    ),
    Kind(
        id="deadlines-not-read",
        severity=Severity.FIX,
        says="no column here was read as the deadline, so it is not known which of its {actions} are late",
        do="If a column holds the dates, add a row to Settings: heading: its heading | Deadline. Else add a column 'Deadline'.",
        seen="no column here was read as the deadline, so it is not known which of its 15 actions are late",
    ),
    Kind(
        id="step-due-after-its-action",
        severity=Severity.LOOK,
        says="{steps} of it {is_are} due after the action, {day}: {named}",
        do="Move the steps or the action's deadline.",
        seen="1 step of it is due after the action, 31 March 2026: 'Train the team' (30 April 2026)",
    ),
    Kind(
        id="date-outside-plan",
        severity=Severity.LOOK,
        says="the date '{text}' is held to {day}, which seems to be {when}",
        do="Check the year.",
        seen="the date 'July 2028' is held to 31 July 2028, which seems to be beyond the plan's end",
        means="check the year. 'Plan start' and 'Plan end' in Settings say what is meant",
    ),
    Kind(
        id="revised-date-earlier",
        severity=Severity.LOOK,
        says="the revised date, {revised}, is before the first, {first}",
        do="Put one of the two dates right.",
        seen="the revised date, 31 May 2026, is before the first, 31 July 2026",
    ),
    Kind(
        id="agreed-before-proposed",
        severity=Severity.LOOK,
        says="the revised date was agreed on {agreed}, before it was proposed on {proposed}",
        do="Put one of the two dates right.",
        seen="the revised date was agreed on 1 May 2026, before it was proposed on 10 May 2026",
    ),
    Kind(
        id="agreed-before-moved",
        severity=Severity.FIX,
        says="the new date of {action} was {was} at the report of {month} and is {now}, but the Board's agreement is still that of"
        " {agreed}",
        do="Type when the Board agreed the new date, or empty the cell while it has not.",
        seen="the new date of 1.4 was 30 September 2026 at the report of June 2026 and is 31 October 2026, but the Board's"
        " agreement is still that of 28 May 2026",
    ),
    Kind(
        id="completed-after-position",
        severity=Severity.LOOK,
        says="it was completed on {day}, after the position date, so it is not counted as done",
        do="Check the date, if it should be done by now.",
        seen="it was completed on 3 June 2026, after the position date, so it is not counted as done",
        means="check the date. If an earlier month is reported, all is well",
    ),
    Kind(
        id="completed-but-not-started",
        severity=Severity.LOOK,
        says="it was completed on {day}, but is rated not started",
        do="Put one of the two right.",
        seen="it was completed on 3 May 2026, but is rated not started",
    ),
)
