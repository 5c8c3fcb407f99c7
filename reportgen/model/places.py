"""Where a value stands in the trackers, so that every figure and every finding can be traced."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A workbook, a sheet of it, a cell (`E9`) or a range (`C5:H5`) on the sheet."""

    workbook: str
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        """As a person would say it: Plymouth plan.xlsx, sheet 'Priority 3', cell E9."""
        words = [self.workbook]
        if self.sheet is not None:
            words.append(f"sheet '{self.sheet}'")
        if self.cell is not None:
            words.append(f"{'cells' if ':' in self.cell else 'cell'} {self.cell}")
        return ", ".join(words)

    @property
    def row(self) -> int:
        """The row of its cell, or of the first of a range; 0 where there is none."""
        digits = "".join(character for character in (self.cell or "").partition(":")[0] if character.isdecimal())
        return int(digits or 0)

    @property
    def source(self) -> str:
        """As `facts.json` gives it: plymouth-2023.xlsx!Priority 1!A4."""
        return "!".join(part for part in (self.workbook, self.sheet, self.cell) if part is not None)
