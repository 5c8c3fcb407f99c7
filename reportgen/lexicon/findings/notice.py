"""What is found on the sheets of an Improvement Notice: its terms, its measures, its returns and reviews, the Board's meetings."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind as Kind
from reportgen.lexicon.findings.kinds import Severity, declared

NOTICE = declared(
    Kind(
        id="measure-link-unknown",
        severity=Severity.FIX,
        says="{measure} names {ref}, which is no action and no indicator of the workbooks",
        do="Correct the ref, or add the action.",
        seen="measure QE1 names 9.9, which is no action and no indicator of the workbooks",
    ),
    Kind(
        id="agreed-not-understood",
        severity=Severity.FIX,
        says="the day of the Board's agreement is '{typed}', which is not a date, so it counts as not agreed",
        do="Type the date of the meeting, such as 28/05/2026.",
        seen="the day of the Board's agreement is 'Yes', which is not a date, so it counts as not agreed",
    ),
    Kind(
        id="measure-met-too-soon",
        severity=Severity.LOOK,
        says="{measure} is met by its status, but {what} is not",
        do="Correct the one that is wrong.",
        seen="measure SW1 is met by its status, but the milestone 'All teams trained' is not",
    ),
    Kind(
        id="measure-position-twice",
        severity=Severity.FIX,
        says="{measure} has a position {when} in an earlier row too; this one is used",
        do="Keep one, or name the return of each.",
        seen="measure SW1 has a position for March 2026 in an earlier row too; this one is used",
    ),
    Kind(
        id="measure-ref-duplicate",
        severity=Severity.FIX,
        says="the ref {ref} already stands in {where}, so it is read as another measure",
        do="Give one of the two another ref.",
        seen="the ref 1 already stands in sheet 'Measures', cell A4, so it is read as another measure",
    ),
    Kind(
        id="measure-status-differs",
        severity=Severity.FIX,
        says="the status and the rating of the measure do not say the same: {said}; the worse of the two is used",
        do="Make the two say the same.",
        seen="the status and the rating of the measure do not say the same: 'Met' and 'Red'; the worse of the two is used",
    ),
    Kind(
        id="measure-text-missing",
        severity=Severity.FIX,
        says="{measure} has no words of the Notice",
        do="Type what the Notice requires.",
        seen="measure SW1 has no words of the Notice",
    ),
    Kind(
        id="return-not-understood",
        severity=Severity.FIX,
        says="{what}, so this row is not used",
        do="Type {asked}.",
        seen="'Letter' is neither a return nor a review, so this row is not used",
        means="type Return or Review, and the month in which it is due",
    ),
    Kind(
        id="return-twice",
        severity=Severity.LOOK,
        says="a {kind} of {month} already stands in cell {cell}, so this row is not counted again",
        do="Delete one, or correct its month.",
        seen="a return of March 2026 already stands in cell A3, so this row is not counted again",
    ),
    Kind(
        id="return-not-required",
        severity=Severity.LOOK,
        says="this {kind} is marked as no longer required, so it is not counted",
        do="Clear the mark, if it is still due.",
        seen="this return is marked as no longer required, so it is not counted",
    ),
    Kind(
        id="review-without-outcome",
        severity=Severity.LOOK,
        says="the review of {month} is past, and its outcome is not recorded",
        do="Type its outcome, or its new month.",
        seen="the review of July 2026 is past, and its outcome is not recorded",
    ),
    Kind(
        id="return-month-not-understood",
        severity=Severity.FIX,
        says="the return is '{typed}', which names no month, so this row's position is taken as that of the return now due",
        do="Type a month such as March 2026.",
        seen="the return is 'spring', which names no month, so this row's position is taken as that of the return now due",
    ),
    Kind(
        id="return-not-ready",
        severity=Severity.FIX,
        says="for the return of {month}, {subject} still needs: {what}",
        do="{do}",
        seen="for the return of March 2026, measure QE1 still needs: a position",
        means="type it in the tracker. Until then the return is marked as a draft",
    ),
    Kind(
        id="notice-replaced",
        severity=Severity.LOOK,
        says="there is another Notice{when} ({where}), which stands at the position date, so this one is not reported on",
        do="If both stand, keep each in a programme folder of its own.",
        seen="there is another Notice of 12/09/2025 (notice.xlsx, sheet 'Notice'), which stands at the position date, so this one "
        "is not reported on",
    ),
    Kind(
        id="notices-in-one-workbook",
        severity=Severity.FIX,
        says="there is another Notice{when} ({where}), which stands at the position date. Returns and reviews are taken as those "
        "of the Notice that stood in their month{measures}",
        do="Keep each Notice, with its measures, its returns and its reviews, in a workbook of its own.",
        seen="there is another Notice of 12/09/2025 (notice.xlsx, sheet 'Notice'), which stands at the position date. Returns and "
        "reviews are taken as those of the Notice that stood in their month. Measures in this workbook cannot be told apart, so "
        "all of them are taken as those of the other",
    ),
    Kind(
        id="notice-date-not-understood",
        severity=Severity.FIX,
        says="{date} is '{typed}', which names no {day}, so none is printed",
        do="Type the date, such as 12/01/2026.",
        seen="the date of the Notice is 'see letter', which names no day, so none is printed",
        means="type the date. So for the date of its revision, and the day by which all is to be met",
    ),
    Kind(
        id="notice-date-missing",
        severity=Severity.FIX,
        says="the date of the Notice is not recorded, so a return cannot say when it was issued",
        do="Type it on a sheet of the Notice's own: Date of notice, and beside it the day.",
        seen="the date of the Notice is not recorded, so a return cannot say when it was issued",
    ),
    Kind(
        id="notice-after-position",
        severity=Severity.FIX,
        says="{date} is {day}, after the position date, {on}, so {printed} is printed",
        do="Correct the date. If an earlier month is reported, all is well.",
        seen="the date of the Notice is 12/07/2026, after the position date, 30/06/2026, so no date of the Notice is printed",
    ),
    Kind(
        id="meeting-day-not-understood",
        severity=Severity.FIX,
        says="the day of the meeting is '{typed}', which is not a date, so the meeting is not counted",
        do="Type the date, such as 28/05/2026.",
        seen="the day of the meeting is 'soon', which is not a date, so the meeting is not counted",
    ),
    Kind(
        id="meeting-held-not-understood",
        severity=Severity.FIX,
        says="it is not plain whether this meeting was held ('{said}'), so it is not counted as held",
        do="Type Yes or No in the column Held.",
        seen="it is not plain whether this meeting was held ('TBC'), so it is not counted as held",
    ),
    Kind(
        id="meeting-twice",
        severity=Severity.LOOK,
        says="a meeting of the same day already stands in cell {cell}, so the two are counted once",
        do="Delete one, or correct its date.",
        seen="a meeting of the same day already stands in cell A3, so the two are counted once",
    ),
    Kind(
        id="meeting-of-another-body",
        severity=Severity.LOOK,
        says="'{body}' does not seem to be the Improvement Board, so this meeting is not counted as one of its own",
        do="If it was the Board, name it so: Improvement Board.",
        seen="'Scrutiny committee' does not seem to be the Improvement Board, so this meeting is not counted as one of its own",
    ),
    Kind(
        id="meets-not-understood",
        severity=Severity.FIX,
        says="it is not understood how often the Board is to meet ('{typed}'), so its meetings are not held against it",
        do="Type it such as 'once every 4 weeks' or 'monthly'.",
        seen="it is not understood how often the Board is to meet ('as needed'), so its meetings are not held against it",
    ),
    Kind(
        id="agreed-without-meeting",
        severity=Severity.LOOK,
        says="the revised date of action {ref} was agreed on {day}, {told}",
        do="Check the day of the meeting.",
        seen="the revised date of action 1.1 was agreed on 5 May 2026, when no Board meeting is recorded",
        means="check the day, or add the meeting to the sheet Meetings",
    ),
)
