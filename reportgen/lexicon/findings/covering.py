"""What is found where recommendations and measures are held against the actions and indicators that answer them."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind as Kind
from reportgen.lexicon.findings.kinds import Severity, declared

COVERING = declared(
    Kind(
        id="recommendation-not-covered",
        severity=Severity.LOOK,
        says="no action is linked to {recommendation}, and no theme with actions names it in its words",
        do="Link it to an action, or name its theme.",
        seen="no action is linked to recommendation 1, and no theme with actions names it in its words",
    ),
    Kind(
        id="measure-not-covered",
        severity=Severity.LOOK,
        says="no action and no indicator is linked to {measure}",
        do="Link it to the actions that answer it.",
        seen="no action and no indicator is linked to measure QE1",
    ),
)
