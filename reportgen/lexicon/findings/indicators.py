"""What is found when the figures of indicators and surveys are held against each other."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind as Kind
from reportgen.lexicon.findings.kinds import Severity, declared

INDICATORS = declared(
    Kind(
        id="indicator-duplicate",
        severity=Severity.FIX,
        says="the indicator number {ref} already stands in {there}",
        do="Give one of the two another number.",
        seen="the indicator number 4 already stands in sheet 'Data', cell A6",
    ),
    Kind(
        id="indicator-title-missing",
        severity=Severity.FIX,
        says="indicator {ref} has values but no title, so it is left out",
        do="Type what it measures.",
        seen="indicator 7 has values but no title, so it is left out",
    ),
    Kind(
        id="value-not-understood",
        severity=Severity.FIX,
        says="the value is '{text}', which is not plainly one number, so it is left out",
        do="Type the number alone, and the words in another column.",
        seen="the value is 'about 31 in May', which is not plainly one number, so it is left out",
    ),
    Kind(
        id="value-out-of",
        severity=Severity.LOOK,
        says="the value is '{text}'; the first number is used",
        do="Type the number alone, and how many it is of in a column of its own.",
        seen="the value is '14 out of 20'; the first number is used",
    ),
    Kind(
        id="value-unit-assumed",
        severity=Severity.LOOK,
        says="the value is {value}, without its unit; it is read in that of its row ({unit})",
        do="Type it as the others in its row.",
        seen="the value is 31, without its unit; it is read in that of its row (percent)",
    ),
    Kind(
        id="value-unit-unclear",
        severity=Severity.FIX,
        says="the value is {value} where percentages are meant; it is not known whether 100 times that is, so it is left out",
        do="Format it as a percentage, or type the sign.",
        seen="the value is 0.31 where percentages are meant; it is not known whether 100 times that is, so it is left out",
        means="format the cell as a percentage, or type the sign",
    ),
    Kind(
        id="survey-value-not-understood",
        severity=Severity.FIX,
        says="'{typed}' stands where a figure of the survey should be, so none is told",
        do="Type the figure alone, such as 72%, or clear the cell.",
        seen="'lots' stands where a figure of the survey should be, so none is told",
    ),
    Kind(
        id="period-twice",
        severity=Severity.FIX,
        says="'{period}' heads this column and that of {there} too; the values of one stand for both",
        do="Head one of the two with the period that it is of.",
        seen="'May 2026' heads this column and that of D1 too; the values of one stand for both",
        means="head one of the two with the period that it is of",
    ),
    Kind(
        id="better-not-understood",
        severity=Severity.LOOK,
        says="'{typed}' does not say whether higher or lower is better",
        do="Type Higher or Lower, or clear the cell.",
        seen="'Hihger' does not say whether higher or lower is better",
    ),
    Kind(
        id="indicator-without-better",
        severity=Severity.LOOK,
        says="nobody has said whether higher or lower is better for indicator {indicator}, so it cannot be judged",
        do="Add a row to Settings: better: {named} | higher or lower.",
        seen="nobody has said whether higher or lower is better for indicator 3, so it cannot be judged",
        means="answer it on the sheet 'Settings to add' of the Checks workbook, and copy the row to Settings",
    ),
    Kind(
        id="indicator-without-target",
        severity=Severity.LOOK,
        says="{which} target yet",
        do="{cure}",
        seen="indicator 2 has no target yet; none of the 12 indicators here has a target yet",
        means="type a target, or 'Monitor'",
    ),
    Kind(
        id="target-is-baseline",
        severity=Severity.LOOK,
        says="the target of indicator {indicator} is its baseline, {target}",
        do="Check that nothing is to change.",
        seen="the target of indicator 'Average caseloads' is its baseline, 16",
    ),
    Kind(
        id="value-jumps",
        severity=Severity.LOOK,
        says="the value is {later}, ten times more or less than the {earlier} before it",
        do="Check the decimal point and the unit.",
        seen="the value is 310, ten times more or less than the 30 before it",
    ),
    Kind(
        id="unit-changes",
        severity=Severity.FIX,
        says="the value is {later}, in another unit than the {earlier} before it",
        do="Type all values of a row in one unit.",
        seen="the value is 31%, in another unit than the 30 days before it",
    ),
    Kind(
        id="arrow-disagrees",
        severity=Severity.LOOK,
        says="the arrow is '{arrow}', but indicator {indicator} went from {before} to {now}",
        do="Correct the arrow or the value; the report uses the values.",
        seen="the arrow is '▼', but indicator 1 went from 30 to 31",
    ),
    Kind(
        id="change-disagrees",
        severity=Severity.FIX,
        says="the change is given as {given}, but the figures give {worked_out}%",
        do="Correct the change or the figures.",
        seen="the change is given as 60.00%, but the figures give 58.70%",
    ),
    Kind(
        id="period-differs",
        severity=Severity.LOOK,
        says="the values here are of {period}, but those of the sheet's other tables of {usual}",
        do="Check the date in the heading.",
        seen="the values here are of 5 May 2026, but those of the sheet's other tables of 4 May 2026",
    ),
    Kind(
        id="percentage-impossible",
        severity=Severity.FIX,
        says="{percent} with a count of {count}: no whole number of people gives this percentage",
        do="Check the percentage and the count.",
        seen="85% with a count of 19: no whole number of people gives this percentage",
    ),
)
