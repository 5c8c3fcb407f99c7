"""What may be doubtful about the actions of a plan."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind, Severity, declared

ACTIONS = declared(
    FindingKind(
        id="ref-is-a-date",
        severity=Severity.LOOK,
        says="Excel holds a date, '{shown}', where the ref should be; it is read as {ref}",
        do="Format the column as Text and type {ref} again.",
        seen="Excel holds a date, '1-Feb', where the ref should be; it is read as 1.2",
    ),
)
