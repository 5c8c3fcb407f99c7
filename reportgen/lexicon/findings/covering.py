"""What is found where recommendations and measures are held against the actions and indicators that answer them."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind as Kind
from reportgen.lexicon.findings.kinds import Severity, declared

COVERING = declared(
    Kind(
        id="decision-link-unknown",
        severity=Severity.FIX,
        says="the decision names {refs}, which stands nowhere in the workbooks",
        do="Type the ref of an action of the plan.",
        seen="the decision names 9.9, which stands nowhere in the workbooks",
    ),
    Kind(
        id="recommendation-link-unknown",
        severity=Severity.FIX,
        says="the recommendation names {refs}, which stands nowhere in the workbooks",
        do="Type the refs of the actions that answer it, such as 1.1, 1.2 and 2.3.",
        seen="the recommendation names 9.9, which stands nowhere in the workbooks",
    ),
    Kind(
        id="action-link-unknown",
        severity=Severity.LOOK,
        says="the action is linked to {ref}, which is none of the recommendations",
        do="Correct the ref, or add the recommendation.",
        seen="the action is linked to R99, which is none of the recommendations",
    ),
    Kind(
        id="link-without-ref",
        severity=Severity.LOOK,
        says="the link is '{typed}', in which no ref is found, so nothing is linked",
        do="Type the refs, such as 1.1, 1.2 and 2.3.",
        seen="the link is 'all of the plan', in which no ref is found, so nothing is linked",
        also=(Severity.FIX,),
    ),
    Kind(
        id="sent-not-understood",
        severity=Severity.FIX,
        says="'{typed}' stands where the day should be on which this {kind} was {done}, so none is told",
        do="Type the date, such as 31/03/2026, or clear the cell.",
        seen="'Jul 32' stands where the day should be on which this return was sent, so none is told",
    ),
    Kind(
        id="notice-label-misspelt",
        severity=Severity.LOOK,
        says="'{typed}' is read as '{meant}'",
        do="Type it so.",
        seen="'Date of notcie' is read as 'Date of notice'",
    ),
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
