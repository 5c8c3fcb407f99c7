"""A programme's workbooks as cells: what Excel shows, how it is shaded, what is merged or hidden. Hides how they are opened."""

from reportgen.reading.grid.areas import column_letters, coordinate
from reportgen.reading.grid.cells import ERROR_VALUES, MOVED, NOT_LAID_OUT, Cell, ListObject, Sheet, Workbook, distinct, is_ditto
from reportgen.reading.grid.files import ENDINGS, left_out, workbook_paths
from reportgen.reading.grid.opening import read_workbook, read_workbooks
from reportgen.reading.grid.shown import exactly, is_percent, shown_text
from reportgen.reading.grid.text import plain_name, tidy

__all__ = [
    "ENDINGS",
    "ERROR_VALUES",
    "MOVED",
    "NOT_LAID_OUT",
    "Cell",
    "ListObject",
    "Sheet",
    "Workbook",
    "column_letters",
    "coordinate",
    "distinct",
    "exactly",
    "is_ditto",
    "is_percent",
    "left_out",
    "plain_name",
    "read_workbook",
    "read_workbooks",
    "shown_text",
    "tidy",
    "workbook_paths",
]
