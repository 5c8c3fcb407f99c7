"""Findings about workbooks as such: whether they can be read, and what their cells hold."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind, Severity, declared

WORKBOOKS = declared(
    FindingKind(
        id="workbook-not-readable",
        severity=Severity.STOP,
        says="{why}",
        do="{do}",
        seen="it is protected with a password; it is empty; it is damaged; it is an old workbook (.xls) under a new name",
        means="open it in Excel, take the password away, and save it as 'Excel Workbook (*.xlsx)'",
    ),
    FindingKind(
        id="file-not-read",
        severity=Severity.LOOK,
        says="it is not read, because only {endings} files are",
        do="If it belongs to the programme, open it in Excel and save it as 'Excel Workbook (*.xlsx)'; else move it elsewhere.",
        seen="it is not read, because only .xlsx and .xlsm files are",
    ),
    FindingKind(
        id="copies-not-read",
        severity=Severity.LOOK,
        says="it is not read as copies of the trackers, because {why}",
        do="{do}",
        seen="it is not read as copies of the trackers, because its name is not that of one month",
        means="name the folder by its month, such as 2026-03, and put the workbooks directly in it",
    ),
    FindingKind(
        id="workbook-not-used",
        severity=Severity.LOOK,
        says="nothing in it was read: {why}",
        do="Move it elsewhere if it does not belong to the programme; else head its columns as in your other trackers.",
        seen="nothing in it was read: it is empty; nothing in it was read: no plan, indicators or feedback were found in it",
    ),
    FindingKind(
        id="workbook-twice",
        severity=Severity.LOOK,
        says="its cells hold the same as those of '{other}', so it is taken for a copy and read once",
        do="Move the copy elsewhere, so that nobody types into the wrong one.",
        seen="its cells hold the same as those of 'tracker.xlsx', so it is taken for a copy and read once",
        safe=True,
    ),
    FindingKind(
        id="older-version",
        severity=Severity.LOOK,
        says="most of its actions stand on the sheet '{other}' too, so it is taken for an older version of it and not read",
        do="If that is right, nothing. If not, show it, and give it a name that says which month it is.",
        seen="most of its actions stand on the sheet 'June' too, so it is taken for an older version of it and not read",
        safe=True,
    ),
    FindingKind(
        id="sheets-alike",
        severity=Severity.LOOK,
        says="most of its actions stand on the sheet '{other}' too; both are read, and each is counted",
        do="If one is an old copy, delete it, or say so in its name; if they are the actions of two places, nothing.",
        seen="most of its actions stand on the sheet 'North' too; both are read, and each is counted",
    ),
    FindingKind(
        id="sheet-listed-twice",
        severity=Severity.LOOK,
        says="the workbook lists the sheet more than once, and it is read once",
        do="Open the workbook in Excel, let Excel repair it, and save it.",
        seen="the workbook lists the sheet more than once, and it is read once",
    ),
    FindingKind(
        id="error-value",
        severity=Severity.FIX,
        says="the cell shows the error {error}, so its figure is missing",
        do="Correct the formula, or type the figure.",
        seen="the cell shows the error #REF!, so its figure is missing",
    ),
    FindingKind(
        id="formula-without-value",
        severity=Severity.FIX,
        says="the cell holds a formula that was never worked out, so its figure is missing",
        do="Open the workbook in Excel and save it.",
        seen="the cell holds a formula that was never worked out, so its figure is missing",
    ),
    FindingKind(
        id="cells-not-named",
        severity=Severity.FIX,
        says="{count} more cells {what}, so their figures are missing",
        do="Put right the first ones, and look whether the others are right then.",
        seen="1,800 more cells hold a formula that was never worked out, so their figures are missing",
    ),
    FindingKind(
        id="cells-struck-out",
        severity=Severity.LOOK,
        says="{cells} struck out as a whole, and still read",
        do="Empty what no longer holds, or take the line through it away.",
        seen="1 cell is struck out as a whole, and still read",
    ),
    FindingKind(
        id="cells-covered",
        severity=Severity.LOOK,
        says="{cells} below merged cells, where Excel does not show what they hold, and nothing there was read",
        do="Unmerge the cells, and clear what no longer holds.",
        seen="2 filled cells stand below merged cells, where Excel does not show what they hold, and nothing there was read",
    ),
    FindingKind(
        id="cells-too-far-out",
        severity=Severity.LOOK,
        says="{cells} further out than a tracker goes, and nothing there was read",
        do="Delete what stands there, or move it up to the rest.",
        seen="2 filled cells stand further out than a tracker goes, and nothing there was read",
    ),
    FindingKind(
        id="text-too-long",
        severity=Severity.FIX,
        says="{cells} more text than Excel allows in one, and its end was not read",
        do="Open the workbook in Excel, and divide the text among several cells.",
        seen="1 cell holds more text than Excel allows in one, and its end was not read",
    ),
    FindingKind(
        id="ditto-of-nothing",
        severity=Severity.FIX,
        says="the cell says 'as above', but it is the first of its group, so it says nothing",
        do="Type what is meant.",
        seen="the cell says 'as above', but it is the first of its group, so it says nothing",
    ),
)
