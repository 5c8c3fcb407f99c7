"""Every kind of finding, by subject. `KINDS` has all of them by id, in the order of the guide."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.lexicon.findings.actions import ACTIONS, DATES, RATED
from reportgen.lexicon.findings.coverage import COVERAGE
from reportgen.lexicon.findings.covering import COVERING
from reportgen.lexicon.findings.feedback import FEEDBACK
from reportgen.lexicon.findings.indicators import INDICATORS
from reportgen.lexicon.findings.kinds import FindingKind, Severity
from reportgen.lexicon.findings.notice import NOTICE
from reportgen.lexicon.findings.publishing import PUBLISHING
from reportgen.lexicon.findings.ratings import RATINGS
from reportgen.lexicon.findings.settings import SETTINGS
from reportgen.lexicon.findings.templates import TEMPLATES
from reportgen.lexicon.findings.texts import TEXTS
from reportgen.lexicon.findings.workbooks import WORKBOOKS

# The titles of the guide's parts, and what is declared for each.
SUBJECTS: Mapping[str, Mapping[str, FindingKind]] = {
    "What is wrong with a template": TEMPLATES,
    "Workbooks and sheets": {**WORKBOOKS, **COVERAGE},
    "Settings": SETTINGS,
    "Actions": ACTIONS,
    "Deadlines and dates": DATES,
    "Ratings": {**RATINGS, **RATED},
    "Indicators": INDICATORS,
    "Feedback": FEEDBACK,
    "What the public may see": PUBLISHING,
    "Decisions, commentary, recommendations and the Notice": {**COVERING, **TEXTS, **NOTICE},
}
KINDS: Mapping[str, FindingKind] = {id_: kind for kinds in SUBJECTS.values() for id_, kind in kinds.items()}

__all__ = ["KINDS", "SUBJECTS", "FindingKind", "Severity"]
