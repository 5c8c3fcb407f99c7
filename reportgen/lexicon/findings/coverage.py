"""Findings about what was read, how surely, and what was not."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind, Severity, declared

COVERAGE = declared(
    FindingKind(
        id="rows-not-read",
        severity=Severity.FIX,
        says="{rows} here {look} like {things} and {are} in no report, because {why}",
        do="{cure}",
        seen="7 rows here look like actions and are in no report, because no column was read as the action",
        means="the report says on its first page that something is missing until this is put right",
    ),
    FindingKind(
        id="update-of-no-action",
        severity=Severity.FIX,
        says="this row tells of {ref}, and no action has that ref, or more than one; so it is in no report",
        do="Type the ref of the action that it tells of.",
        seen="this row tells of 4.7, and no action has that ref, or more than one; so it is in no report",
        means="the other rows of the sheet stand beside the actions of their refs",
    ),
    FindingKind(
        id="heading-not-known",
        severity=Severity.FIX,
        says="the heading '{heading}' is not known, so that nothing here is read as {kind}",
        do="If that is what stands here, head the column with '{field}'.",
        seen="the heading 'Wibble' is not known, so that nothing here is read as recommendations",
        means="head the column with the word that the message names, if these are recommendations",
    ),
    FindingKind(
        id="row-taken-for-note",
        severity=Severity.LOOK,
        says="'{text}' stands behind the plan, without a ref, a date or a state, and is taken for a note",
        do="If it is an action, move it up to the others and type its date.",
        seen="'Signed off by the Director' stands behind the plan, without a ref, a date or a state, and is taken for a note",
        means="if it is a note, nothing",
        safe=True,
    ),
    FindingKind(
        id="updates-laid-beside",
        severity=Severity.LOOK,
        says="{rows} here tell of actions{by} and are read as if they stood beside them, so that each counts once",
        do="If they are other actions, say so in Settings: kind: the sheet's name | plan, or ignore sheet: and its name.",
        seen="12 rows here tell of actions, by their refs, and are read as if they stood beside them, so that each counts once",
        means="if that is right, nothing; it is not said of a sheet that repeats the actions' words and tells how they stand",
        safe=True,
    ),
    FindingKind(
        id="told-otherwise",
        severity=Severity.FIX,
        says="{rows} here say otherwise than the plan, such as of {ref} the {what} '{here}', there '{there}'; the plan's is used",
        do="Put right what is wrong, here or in the plan.",
        seen="3 rows here say otherwise than the plan, such as of 1.2 the rating 'Red', there 'Green'; the plan's is used",
        means="two sheets tell of one action; nobody can know which was forgotten",
    ),
    FindingKind(
        id="state-of-earlier-day",
        severity=Severity.LOOK,
        says="{rows} here say nothing of how their actions stand, so that what was said before stands: of {days}",
        do="If they still stand so, type it again.",
        seen="4 rows here say nothing of how their actions stand, so that what was said before stands: of 30 April 2026",
        means="if that is right, nothing; 'No change' says that it is",
    ),
    FindingKind(
        id="updates-not-used",
        severity=Severity.FIX,
        says="{rows} here tell by refs how far something is, and are in no report: it is not sure of which actions of the plan",
        do="Call the sheet 'Status' and give each row the ref of one action; else ignore the sheet in Settings.",
        seen="12 rows here tell by refs how far something is, and are in no report: it is not sure of which actions of the plan",
        means="a look where the plan has ratings of its own, which stand",
    ),
    FindingKind(
        id="updates-differ",
        severity=Severity.FIX,
        says="this sheet and {others} tell how the same actions stand, and nothing says which is newer; none of them is used",
        do="Put the month of each into its name, or delete all but one.",
        seen="this sheet and 'Impact' tell how the same actions stand, and nothing says which is newer; none of them is used",
        means="the report says that it does not know how those actions stand",
    ),
    FindingKind(
        id="updates-undated",
        severity=Severity.FIX,
        says="several rows here tell of the same action, and nothing says which is the newest; the last of them is used",
        do="Date each row, or leave only the newest.",
        seen="several rows here tell of the same action, and nothing says which is the newest; the last of them is used",
        means="add a column Date, so that the newest row up to the position date counts",
    ),
    FindingKind(
        id="column-likely",
        severity=Severity.LOOK,
        says="the column '{heading}' is read as {field}, because {because}",
        do="{cure}",
        seen="the column 'Acton' is read as Action, because the heading is like 'action'",
        means="if it is right, nothing; correct the heading and this is not said again",
    ),
    FindingKind(
        id="column-refused",
        severity=Severity.FIX,
        says="the column '{heading}' may be {field} or {other}; as figures hang on it, it is read as neither",
        do="{cure}",
        seen="the column 'Date 2' may be Deadline or Completed on; as figures hang on it, it is read as neither",
        means="say which in Settings: heading: Date 2 | Deadline, or heading: Date 2 | Completed on",
    ),
    FindingKind(
        id="heading-twice",
        severity=Severity.LOOK,
        says="the heading '{heading}' stands over two columns (cells {cells}), and they were told apart by what stands below",
        do="Give each a heading of its own.",
        seen="the heading 'Lead' stands over two columns (cells C4 and D4), and they were told apart by what stands below",
        means="check how both were read, and give each a heading of its own",
    ),
    FindingKind(
        id="column-not-read",
        severity=Severity.LOOK,
        says="the column '{heading}' is not used; it looks like {field}, of which this table has none",
        do="If it is, add a row to Settings: heading: {heading} | {field}.",
        seen="the column 'Owned' is not used; it looks like Lead, of which this table has none",
        means="if it is, add a row to Settings: heading: Owned | Lead",
    ),
    FindingKind(
        id="progress-not-read",
        severity=Severity.LOOK,
        says="the column '{heading}' is read as {field}{because}, so no report prints it as progress, and no other column here "
        "tells any",
        do="If it tells what has been done, {cure} heading: {heading} | Progress.",
        seen="the column 'Impact so far / notes' is read as Impact, as Settings say, so no report prints it as progress, "
        "and no other column here tells any",
        means="if it tells what has been done, and not what is hoped for, say so in Settings: "
        "heading: Impact so far / notes | Progress",
    ),
)
