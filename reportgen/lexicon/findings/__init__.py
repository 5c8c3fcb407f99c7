"""Every kind of finding, by subject. `KINDS` has all of them by id, in the order of the guide."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.lexicon.findings.kinds import FindingKind, Severity
from reportgen.lexicon.findings.publishing import PUBLISHING
from reportgen.lexicon.findings.settings import SETTINGS
from reportgen.lexicon.findings.templates import TEMPLATES

# The titles of the guide's parts, and what is declared for each.
SUBJECTS: Mapping[str, Mapping[str, FindingKind]] = {
    "What the public may see": PUBLISHING,
    "Settings": SETTINGS,
    "Templates": TEMPLATES,
}
KINDS: Mapping[str, FindingKind] = {id_: kind for kinds in SUBJECTS.values() for id_, kind in kinds.items()}

__all__ = ["KINDS", "SUBJECTS", "FindingKind", "Severity"]
