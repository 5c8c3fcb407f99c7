"""Doubts: what a rule is not sure of, before anybody knows which cell it is about."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.model.findings import Severity


@dataclass(frozen=True)
class Doubt:
    """Why a person should look at a cell; the caller knows the cell and makes it a Finding."""

    id: str  # stable and kebab-case
    severity: Severity
    what: str  # "the rating is 'Orange', which the key does not know"
    do: str  # "Use one of Red, Amber, Amber E, Green, or add it to the key."
