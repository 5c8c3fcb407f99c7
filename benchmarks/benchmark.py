"""How long reportgen takes, and how much memory, beside a naive script that fills one table. Whole processes, in turn, in one run.

    python benchmarks/benchmark.py                     50 and 500 actions, three rounds
    python benchmarks/benchmark.py 50 500 5000 20000 --rounds 5

For each number of actions: (a) one plain report with every action in a table, (b) the full month, (c) `check`,
(d) the naive script; medians of wall, CPU and peak memory, and their ratios to (d). At the end the growth: the exponent of
CPU in the number of actions. (b) is left out where the board report would be longer than a report may be. A benchmark, never
a test: nothing fails because a machine is slow. Needs Linux or a Mac, and docxtpl: `python -m pip install ".[benchmark]"`.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import docx
import openpyxl
from docx.oxml import OxmlElement
from openpyxl.styles import PatternFill

HERE = Path(__file__).resolve().parent
CLONE = HERE.parent
MONTH = "2026-06"
HEADINGS = ("Ref", "Priority", "Outcome", "Action", "Lead", "Deadline", "RAG", "Progress", "Measure")
KEY = {"Red": "FF0000", "Amber": "FFC000", "Green": "00B050"}
MEANS = {"Red": "Overdue or off track", "Amber": "In progress", "Green": "Complete"}
MOST_OF_A_MONTH = 14_000  # actions: the board report on more is longer than a report may be, and is refused
COLUMNS = ("ref", "text", "lead", "deadline", "rating", "progress")
INDICATORS = 67
# Made at random, the same each time, from words that a plan has; no sentence of a real one.
WORDS = str.split(
    "the service will review improve agree and share its plan with children families partners schools so that work is timely "
    "clear recorded owned checked and understood by managers teams practitioners across each area every month at panel"
)


@dataclass(frozen=True)
class Spent:
    """What one process took."""

    wall: float  # seconds
    cpu: float  # seconds, of all its processes
    memory: int  # MiB at its peak


# --- the programme


def make_programme(folder: Path, actions: int) -> Path:
    """A folder with a plan, its key and its indicators."""
    chance = random.Random(actions)
    book = openpyxl.Workbook()
    plan = book.worksheets[0]
    plan.title = "Plan"
    plan.append(HEADINGS)
    for number in range(actions):
        rating = chance.choice(list(KEY))
        plan.append(list(_row(chance, number, rating)))
        plan.cell(number + 2, 6).number_format = "dd/mm/yyyy"
        plan.cell(number + 2, 7).fill = PatternFill("solid", fgColor=KEY[rating])
    key = book.create_sheet("Key")
    key.append(["RAG", "Meaning"])
    for number, (rating, colour) in enumerate(KEY.items(), 2):
        key.append([rating, MEANS[rating]])
        key.cell(number, 1).fill = PatternFill("solid", fgColor=colour)
    _add_indicators(book.create_sheet("Indicators"), chance)
    folder.mkdir(parents=True)
    book.save(folder / "plan.xlsx")
    return folder / "plan.xlsx"


def _row(chance: random.Random, number: int, rating: str) -> Iterator[object]:
    """Some fifty words."""
    priority = number // 20 + 1
    yield f"{priority}.{number % 20 + 1}"
    yield f"Priority {priority}"
    yield _sentence(chance, 6)
    yield _sentence(chance, 14)
    yield chance.choice(["Head of Service", "Assistant Director", "Principal Social Worker"])
    yield date(2026, 1, 31) + timedelta(days=chance.randrange(500))
    yield rating
    yield _sentence(chance, 20)
    yield _sentence(chance, 7)


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(words)).capitalize() + "."


def _add_indicators(sheet: openpyxl.worksheet.worksheet.Worksheet, chance: random.Random) -> None:
    months = [date(2025 + (6 + number) // 12, (6 + number) % 12 + 1, 1) for number in range(12)]
    sheet.append(["Ref", "Indicator", "Better", *months, "Target"])
    for column in range(4, 16):
        sheet.cell(1, column).number_format = "mmm-yy"
    for number in range(1, INDICATORS + 1):
        values = [chance.randrange(40, 99) / 100 for _ in months]
        sheet.append([number, f"Share of plans of kind {number} that are on time", "Higher", *values, 0.9])
        for column in range(4, 17):
            sheet.cell(number + 1, column).number_format = "0%"


def make_template(path: Path) -> Path:
    """Every action in a table, and no more."""
    document = docx.Document()
    document.core_properties.title = "All actions"
    document.add_paragraph("All actions", "Title")
    table = document.add_table(4, len(COLUMNS))
    for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.text = name.capitalize()
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    table.rows[1].cells[0].text = "{%tr for action in actions %}"
    for cell, name in zip(table.rows[2].cells, COLUMNS, strict=True):
        cell.text = f"{{{{ action.{name} }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))
    return path


# --- measuring


def commands(folder: Path, actions: int) -> dict[str, list[str]]:
    """What is measured, by its letter; each writes into a folder of its own."""
    programme = folder / "inputs" / f"plan-{actions}"
    template = make_template(folder / "templates" / "all.docx")
    workbook = make_programme(programme, actions)
    reportgen = [sys.executable, "-m", "reportgen"]
    common = ["--inputs", str(programme), "--month", MONTH, "--output"]
    into = {letter: str(folder / "output" / letter) for letter in "abc"}
    all_of_them = {
        "a": [*reportgen, "run", *common, into["a"], "--report", "all", "--templates", str(template.parent)],
        "b": [*reportgen, "run", *common, into["b"], "--templates", str(CLONE / "templates")],
        "c": [*reportgen, "check", *common, into["c"]],
        "d": [sys.executable, str(HERE / "naive.py"), str(workbook), str(template), str(folder / "naive.docx")],
    }
    return {letter: each for letter, each in all_of_them.items() if letter != "b" or actions <= MOST_OF_A_MONTH}


def spent(command: Sequence[str], log: Path) -> Spent:
    """One process from beginning to end; what it prints goes to `log`."""
    started = time.perf_counter()
    with log.open("ab") as output:
        environment = {**os.environ, "PYTHONPATH": str(CLONE)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled once
        actions = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)]
        process = os.posix_spawn(command[0], list(command), environment, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed; see {log}")
    to_mib = 1024 if sys.platform.startswith("linux") else 1024 * 1024
    return Spent(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // to_mib)


def median(rounds: Sequence[Spent]) -> Spent:
    return Spent(
        statistics.median(each.wall for each in rounds),
        statistics.median(each.cpu for each in rounds),
        int(statistics.median(each.memory for each in rounds)),
    )


def measured(folder: Path, actions: int, rounds: int) -> dict[str, Spent]:
    """The median of each; the four take turns, so that a busy minute of the machine falls on all."""
    found: dict[str, list[Spent]] = {}
    runs = commands(folder, actions)
    for _ in range(rounds):
        for letter, command in runs.items():
            shutil.rmtree(folder / "output" / letter, ignore_errors=True)  # a second run in which nothing has changed makes nothing
            found.setdefault(letter, []).append(spent(command, folder / f"{letter}.log"))
    for made in ("All actions*.docx", *(["Board report*.docx"] if "b" in runs else [])):
        if not list((folder / "output").rglob(made)):
            raise SystemExit(f"{made} was not made; see {folder}/a.log and b.log")
    return {letter: median(each) for letter, each in found.items()}


# --- what is printed


def table(results: dict[int, dict[str, Spent]]) -> Iterator[str]:
    titles = {"a": "one plain report", "b": "the full month", "c": "check", "d": "the naive script"}
    yield "| actions | what | wall, s | CPU, s | memory, MiB | CPU, to (d) | memory, to (d) |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for actions, by_letter in results.items():
        naive = by_letter["d"]
        for letter, each in by_letter.items():
            ratios = f"{each.cpu / naive.cpu:.1f} | {each.memory / naive.memory:.1f}"
            yield f"| {actions:,} | ({letter}) {titles[letter]} | {each.wall:.2f} | {each.cpu:.2f} | {each.memory} | {ratios} |"


def growth(results: dict[int, dict[str, Spent]]) -> Iterator[str]:
    """The exponents from each number of actions to the next: 1 is linear, 2 doubles to the fourfold."""
    for (less, before), (more, after) in pairwise(results.items()):
        for letter in (each for each in before if each in after):
            exponent = math.log(after[letter].cpu / before[letter].cpu) / math.log(more / less)
            yield f"({letter}) grows with exponent {exponent:.2f} from {less:,} to {more:,} actions"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("actions", nargs="*", type=int, default=[50, 500])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    results: dict[int, dict[str, Spent]] = {}
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        for actions in sorted(options.actions):
            results[actions] = measured(Path(folder) / str(actions), actions, options.rounds)
            print(f"{actions:,} actions: done", file=sys.stderr)
    print(*table(results), "", *growth(results), sep="\n")


if __name__ == "__main__":
    main()
