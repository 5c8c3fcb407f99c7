"""What was typed, for every command that reads a programme; and what cannot be begun, in sentences for the officer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.model.months import Month


class CannotStartError(Exception):
    """What was asked for cannot be begun, in a sentence for the officer."""


class NoInputsError(CannotStartError):
    """There is no folder of inputs, or nothing to read in it."""


class TypedWronglyError(CannotStartError):
    """A name was typed that there is not; the sentence says which there are."""


@dataclass(frozen=True)
class Asked:
    """What was typed, and today's date: the one place where the clock enters."""

    inputs: Path
    templates: Path
    output: Path
    today: date
    month: Month | None = None
    as_at: date | None = None
    reports: tuple[str, ...] = ()
    strict: bool = False
    html: bool = False
    pdf: bool = False
    tell: Callable[[str], None] = field(default=lambda _: None, repr=False, compare=False)  # what is done now, for the screen

    def reports_of(self, folder: Path) -> Path:
        """Where the reports of the programme in a folder stand, by month."""
        return self.output / folder.resolve().name

    @property
    def options(self) -> dict[str, Any]:
        """What was typed of what decides which files come out, as the record has it."""
        return {
            "month": self.month.iso if self.month else None,
            "as_at": self.as_at.isoformat() if self.as_at else None,
            "reports": list(self.reports),
            "strict": self.strict,
            "html": self.html,
            "pdf": self.pdf,
        }
