"""The house: who may import whom, and who may know which library."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "reportgen"
ROOMS = {"reading", "facts", "publishing", "writing", "records"}
MONTH = {
    "asked",
    "told",
    "this_month",
    "earlier_months",
    "evidence",
    "own_files",
    "unchanged",
    "closing",
    "printing",
}  # what the month is made with, beside the rooms
# What each part of the house may import of reportgen, itself apart.
MAY_IMPORT = {
    "carried": set(),
    "lexicon": set(),
    "model": {"lexicon"},
    **{room: {"model", "lexicon"} for room in ROOMS - {"writing"}},
    "writing": {"model", "lexicon", "carried"},
    "asked": {"model", "lexicon"},
    "bar": set(),
    "told": {"model", "lexicon", "facts", "records"},
    "earlier_months": {"model", "lexicon", *ROOMS},
    "this_month": {"model", "lexicon", "asked", "earlier_months", "evidence", *ROOMS},
    "own_files": {"model", "lexicon", "asked", "evidence", "this_month", "told", "unchanged", *ROOMS},
    "unchanged": {"model", "lexicon", "facts", "reading", "records", "writing", "told"},
    "closing": {"model", "lexicon", "facts", "reading", "records", "asked"},
    "printing": {"records", "told", "writing"},
    "evidence": {"model", "lexicon", "facts", "writing"},
    "named_facts": {"model", "facts", "writing"},
    "run": {"model", "lexicon", *MONTH, *ROOMS},
    "working_folder": {"model", "lexicon", "carried", "reading", "writing", "records"},
    "console": {"model", "lexicon", "run", "working_folder", "facts", "told", "closing", "named_facts"},
    "mistyped": {"lexicon", "console"},
    "cli": {
        "model",
        "lexicon",
        "carried",
        "run",
        "asked",
        "bar",
        "closing",
        "printing",
        "this_month",
        "working_folder",
        "console",
        "mistyped",
        *ROOMS,
    },
    "__main__": {"cli"},
    "__init__": set(),
}
# Which part alone may know which library.
KNOWN_ONLY_BY = {
    "openpyxl": {"writing"},  # to write workbooks; reading/grid reads them itself
    "docx": {"writing"},
    "jinja2": {"writing"},
    "markupsafe": {"writing"},
    "mammoth": {"writing"},
    "pptx": {"writing"},
    "lxml": {"writing"},
    "click": {"cli", "console", "mistyped"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_room_may(module: Path) -> None:
    room = part_of(module)
    for name in imported(module):
        if name.startswith("reportgen.") and (other := name.split(".")[1]) != room:
            assert other in MAY_IMPORT[room], f"{module.name} imports {name}"
        first = name.split(".")[0]
        assert room in KNOWN_ONLY_BY.get(first, {room}), f"{module.name} imports {name}"


def test_only_the_grid_reads_workbooks() -> None:
    assert not [module.name for module in MODULES if "load_workbook" in module.read_text(encoding="utf-8")]


def test_nobody_looks_behind_the_grid() -> None:
    for module in MODULES:
        if module.parent.name != "grid":
            assert not [name for name in imported(module) if name.startswith("reportgen.reading.grid.")], module.name


def test_facts_and_publishing_know_no_clock_no_files_and_no_chance() -> None:
    """The rules and lists of words that publishing carries are no files of anybody's: they are read as parts of the package."""
    for module in (*(PACKAGE / "facts").rglob("*.py"), *(PACKAGE / "publishing").rglob("*.py")):
        assert not {"os", "io", "pathlib", "random", "time", "sys"} & {name.split(".")[0] for name in imported(module)}
        assert ".today(" not in module.read_text(encoding="utf-8")


def test_today_enters_only_in_cli() -> None:
    assert [module.name for module in MODULES if "date.today(" in module.read_text(encoding="utf-8")] == ["cli.py"]


def test_no_module_is_a_drawer_for_everything() -> None:
    assert not {"utils", "helpers", "common", "manager", "misc"} & {module.stem for module in MODULES}


def part_of(module: Path) -> str:
    relative = module.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            own = [f"reportgen.{alias.name}" for alias in node.names if not alias.name.startswith("__")]
            yield from (own if node.module == "reportgen" else [node.module])
