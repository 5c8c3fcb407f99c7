"""What somebody would write in ten minutes: the workbook with openpyxl, its rows into the same table with docxtpl.

python naive.py plan.xlsx template.docx report.docx
"""

import sys

import openpyxl
from docxtpl import DocxTemplate

NAMES = ("ref", "priority", "outcome", "text", "lead", "deadline", "rating", "progress", "measure")


def main(workbook: str, template: str, report: str) -> None:
    sheet = openpyxl.load_workbook(workbook, data_only=True)["Plan"]
    rows = sheet.iter_rows(min_row=2, values_only=True)
    actions = [dict(zip(NAMES, ("" if value is None else str(value) for value in row), strict=False)) for row in rows]
    document = DocxTemplate(template)
    document.render({"actions": actions}, autoescape=True)
    document.save(report)


if __name__ == "__main__":
    main(*sys.argv[1:])
