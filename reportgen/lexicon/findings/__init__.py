"""Every kind of finding, by subject. `KINDS` has all of them by id, in the order of the guide."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.lexicon.findings.coverage import COVERAGE
from reportgen.lexicon.findings.kinds import FindingKind, Severity
from reportgen.lexicon.findings.ratings import RATINGS
from reportgen.lexicon.findings.settings import SETTINGS
from reportgen.lexicon.findings.templates import TEMPLATES
from reportgen.lexicon.findings.workbooks import WORKBOOKS

# The titles of the guide's parts, and what is declared for each.
SUBJECTS: Mapping[str, Mapping[str, FindingKind]] = {
    "When workbooks are read": WORKBOOKS,
    "What was read": COVERAGE,
    "Settings": SETTINGS,
    "Ratings": RATINGS,
    "Templates": TEMPLATES,
}
KINDS: Mapping[str, FindingKind] = {id_: kind for kinds in SUBJECTS.values() for id_, kind in kinds.items()}

__all__ = ["KINDS", "SUBJECTS", "FindingKind", "Severity"]
