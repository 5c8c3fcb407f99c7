"""How much of a workbook is read.

A tracker is well under a megabyte; these bounds only keep a hostile file from filling the memory.

Each is held against what the reader gets, while it gets it; nothing is estimated from the text of a part.
"""

from dataclasses import dataclass

LARGEST_UNPACKED = 400_000_000  # bytes of all its parts
LARGEST_PART = 60_000_000  # bytes of one part, the blank rows at the end of a sheet left out
LARGEST_READ = 120_000_000  # bytes of all parts that are read, likewise
LARGEST_TREE = 16_000_000  # bytes of a part that is read whole: styles, the list of sheets, relations
MOST_PARTS = 20_000
MOST_SHEETS = 500
MOST_TEXTS = 1_000_000  # shared by the cells
MOST_CELLS = 300_000  # with a value or a fill, or within merged areas; of all sheets
MOST_ROWS = 25_000  # that hold a value; of all sheets
MOST_MERGED = 200_000  # cells of one sheet
MOST_AREAS = 100_000  # merged areas of one sheet; rules of its conditional formats
MOST_AREAS_OF_RULE = 1_000
MOST_COLUMNS_SAID = 2_000  # elements that say which columns are hidden
MOST_TABLES = 200  # of Excel's own on one sheet
LONGEST_TEXT = 32_767  # signs of a cell, as in Excel
LONGEST_FORMAT = 255  # signs of a number format, as in Excel
MOST_JUDGED = 3_000_000  # cells that conditional formats are tried on; of all sheets
MOST_NAMED = 200  # cells of one sheet that are named one by one for the same fault
MOST_FINDINGS = 1_000  # of one workbook
FURTHEST_ROW = 100_000
FURTHEST_COLUMN = 1_000
LONGEST_NAME = 255  # signs of the name of a file or a sheet


@dataclass(slots=True)
class Left:
    """How much may still be read of a workbook."""

    cells: int = MOST_CELLS
    judged: int = MOST_JUDGED
    rows: int = MOST_ROWS
