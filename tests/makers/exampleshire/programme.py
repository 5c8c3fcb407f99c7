"""Which workbooks the demonstration has: this month's, and copies of earlier ones as they stood at the end of their months."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook

from tests.makers.exampleshire.feedback_workbook import feedback_workbook
from tests.makers.exampleshire.indicator_workbook import indicator_workbook
from tests.makers.exampleshire.layout import save
from tests.makers.exampleshire.notice_workbook import notice_workbook
from tests.makers.exampleshire.plan_workbook import plan_workbook
from tests.makers.exampleshire.stages import JUNE, MARCH, MAY, Stage

FOLDER = Path(__file__).parents[3] / "inputs" / "exampleshire"
TRACKERS: dict[str, Callable[[Stage], Workbook]] = {
    "Exampleshire improvement plan.xlsx": plan_workbook,
    "Exampleshire indicators.xlsx": indicator_workbook,
    "Exampleshire improvement notice.xlsx": notice_workbook,
}
FEEDBACK_NAME = "Exampleshire feedback.xlsx"


def main(folder: Path = FOLDER) -> None:
    """Writes every workbook of the demonstration into `folder`."""
    for path, book in workbooks().items():
        save(book, folder / path)


def workbooks() -> dict[str, Workbook]:
    """Every workbook, by its path below the programme's folder."""
    now = {name: make(JUNE) for name, make in TRACKERS.items()} | {FEEDBACK_NAME: feedback_workbook(JUNE)}
    earlier = {f"earlier/{stage.folder}/{name}": make(stage) for stage in (MARCH, MAY) for name, make in TRACKERS.items()}
    return now | earlier
