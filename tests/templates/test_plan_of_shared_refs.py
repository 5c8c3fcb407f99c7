"""The plan for everybody: rows that share a ref are one action, and each of them is printed with its date and how far it is."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
from click.testing import CliRunner

from reportgen.cli import main
from tests.makers.workbooks import Rows, write_workbook

SHARED: Rows = (
    ("Ref", "Requirement", "Action", "Lead", "Target date", "RAG", "Progress"),
    ("MD1", "Risks are known", "Complete a survey of all wards", "Chief Nurse", "30/04/2025", "Green", "Report received"),
    (None, None, "Remove what the survey found", "Head of Estates", "31/08/2025", "Red", "Works delayed"),
    ("MD2", "Staff are trained", "Train all nurses on the wards", "Head of Nursing", "31/10/2025", "Amber", "71% trained"),
)


def test_every_row_that_shares_a_ref_is_printed(tmp_path: Path) -> None:
    folder = tmp_path / "inputs" / "north"
    folder.mkdir(parents=True)
    book = openpyxl.load_workbook(write_workbook(folder / "plan.xlsx", {"Must do": SHARED}))
    for cells in ("A2:A3", "B2:B3"):
        book.worksheets[0].merge_cells(cells)
    book.save(folder / "plan.xlsx")
    where = ["--inputs", str(tmp_path / "inputs"), "--output", str(tmp_path / "output")]
    made = CliRunner().invoke(main, ["run", "north", "--month", "2025-09", "--report", "plan", *where])
    assert made.exception is None or made.exit_code in (0, 1), made.output
    document = docx.Document(str(next((tmp_path / "output").rglob("Improvement plan*.docx"))))
    rows = {row.cells[0].text: row.cells[1].text.split("\n") for table in document.tables for row in table.rows}
    assert rows["MD1"] == [
        "Complete a survey of all wards (30 April 2025, in progress)",
        "Remove what the survey found (31 August 2025, overdue)",
    ]
    assert rows["MD2"] == ["Train all nurses on the wards"]
