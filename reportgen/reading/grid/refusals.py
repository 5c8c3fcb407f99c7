"""Why a file is not read, and what to do about it: one sentence of each, declared once."""

from __future__ import annotations

from reportgen.lexicon.data import dataclass


@dataclass(frozen=True)
class Refusal:
    why: str
    do: str


class RefusedError(Exception):
    """The workbook is not read, for a reason that the officer is told."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.why)
        self.refusal = refusal


SAVE_AS = "Open it in Excel and save it as 'Excel Workbook (*.xlsx)'."
REPAIR = "Open it in Excel, let Excel repair it, and save it."
SPLIT = "Delete what is not the tracker, or split it."

EMPTY = Refusal("the file is empty", "Put the tracker in its place, or delete the file.")
NO_FILE = Refusal("it is no ordinary file", "Put the tracker itself in its place.")
PROTECTED = Refusal("it is protected with a password", "Remove the password in Excel: File, Info, Protect Workbook.")
OLD = Refusal("it is an old workbook (.xls) under a new name", SAVE_AS)
BINARY = Refusal("it is a binary workbook (.xlsb) under a new name", SAVE_AS)
STRICT = Refusal("it is saved as 'Strict Open XML'", SAVE_AS)
NO_WORKBOOK = Refusal("it is not an Excel workbook, whatever its name says", SAVE_AS)
INCOMPLETE = Refusal(
    "the file is damaged or incomplete", "Copy it again from where it is kept, or open it in Excel and let Excel repair it."
)
DAMAGED = Refusal("the file is damaged: its parts do not hold together", REPAIR)
PART_TWICE = Refusal("the file is damaged: it holds two different parts of one name", REPAIR)
ENTITIES = Refusal("a part of it holds what no workbook of Excel's does (a document type), so it is not read", SAVE_AS)
NO_SHEETS = Refusal("it holds no sheet of cells", REPAIR)
LARGE_FILE = Refusal(
    "it is far larger than a tracker can be", "Delete the empty formatted rows and the pictures in it, or split it."
)
LARGE_SHEET = Refusal("a sheet of it is far larger than a tracker can be", SPLIT)
MANY_TEXTS = Refusal("it holds far more text than a tracker can", SPLIT)
MANY_SHEETS = Refusal("it has far more sheets than a tracker can", SPLIT)
MERGED = Refusal(
    "far more of a sheet of it is merged than a tracker can have, such as whole columns or thousands of rows",
    "Unmerge those cells in Excel, and save it.",
)
