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
)
