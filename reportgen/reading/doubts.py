"""Doubts: what a rule is not sure of, before anybody knows which cell it is about."""

from __future__ import annotations

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.findings import KINDS
from reportgen.model.findings import Finding, Severity, shortened
from reportgen.model.places import Place


@dataclass(frozen=True)
class Doubt:
    """Why a person should look at a cell; the caller knows the cell and makes it a Finding."""

    id: str  # stable and kebab-case
    severity: Severity
    what: str  # "the rating is 'Orange', which the key does not know"
    do: str  # "Use one of Red, Amber, Amber E, Green, or add it to the key."


def doubt(id_: str, *, severity: Severity | None = None, **words: object) -> Doubt:
    """A doubt of a declared kind; `words` fill in its sentences."""
    kind = KINDS[id_]
    said = {name: shortened(str(word)) for name, word in words.items()}
    return Doubt(id_, severity or kind.severity, kind.says.format(**said), kind.do.format(**said))


def finding(doubt: Doubt, place: Place, who: str | None = None) -> Finding:
    """The same, now that the cell is known."""
    return Finding(doubt.id, doubt.severity, place, doubt.what, doubt.do, who)
