"""What is found in the Settings sheets."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind as Kind
from reportgen.lexicon.findings.kinds import Severity, declared

SETTINGS = declared(
    Kind(
        id="month-to-come",
        severity=Severity.LOOK,
        says="the reporting month is {month}, which has not begun; the reports say how things stand on {day}",
        do="Type the month that is to be reported.",
        seen="the reporting month is June 2027, which has not begun; the reports say how things stand on 28/05/2026",
    ),
    Kind(
        id="settings-disagree",
        severity=Severity.STOP,
        says="'{setting}' is '{here}' here and '{there}' in {where}",
        do="Make them the same, or keep only one.",
        seen="'Reporting month' is 'June 2026' here and 'May 2026' in another sheet",
    ),
    Kind(
        id="setting-not-understood",
        severity=Severity.FIX,
        says="the setting '{setting}' is '{value}', which is not {asked}",
        do="{cure}",
        seen="the setting 'Meeting date' is 'soon', which is not a date",
        means="type a date such as 28/05/2026, or the words that the message names",
    ),
    Kind(
        id="setting-of-several",
        severity=Severity.FIX,
        says="more than one indicator is called '{name}' ({cells}), so this row is not used; all are taken to count people",
        do="Type the title in place of the number, or give each indicator a number of its own.",
        seen="more than one indicator is called '1', so this row is not used; all are taken to count people",
    ),
    Kind(
        id="setting-unknown",
        severity=Severity.LOOK,
        says="there is no setting '{setting}', so it is not used",
        do="{cure}",
        seen="there is no setting 'Counsil', so it is not used",
        means="correct its name, or delete the row. `docs/trackers.md` lists the settings",
    ),
    Kind(
        id="setting-changes-nothing",
        severity=Severity.LOOK,
        says="this row changes nothing, because {why}",
        do="{cure}",
        seen="this row changes nothing, because no sheet is called 'lookup'",
        means="type the name as it stands in the trackers, or delete the row",
    ),
    Kind(
        id="position-date-stale",
        severity=Severity.FIX,
        says="the position date is {day}, before the reporting month, {month}, has begun",
        do="Type the date of this month.",
        seen="the position date is 28/04/2026, before the reporting month, May 2026, has begun",
        means="last month's date was left there. Type this month's, or empty the cell",
    ),
)
