"""The tables of modules in `docs/code.md`, made from what each module says of itself: `python -m tests.makers.code_map`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "code.md"
PACKAGE = ROOT / "reportgen"
HEAD = "| module | what it holds |\n| --- | --- |\n"
FRONT = "At the front"
ROOMS = ("lexicon", "model", "reading", "facts", "publishing", "writing", "records")


def with_tables(guide: str) -> str:
    """The guide with the modules of every room in the table below the room's heading."""
    for room in (FRONT, *ROOMS):
        before, heading, rest = guide.partition(f"\n### {room}")
        line, _, section = rest.partition("\n")
        opening, _, table = section.partition(HEAD)
        after = table[table.index("\n\n") :]
        guide = f"{before}{heading}{line}\n{opening}{HEAD}{chr(10).join(_rows(room))}{after}"
    return guide


def _rows(room: str) -> Iterator[str]:
    for module in _modules(room):
        says = _first_line(module)
        if says:
            yield f"| `{module.relative_to(PACKAGE if room == FRONT else PACKAGE / room).as_posix()}` | {says} |"


def _modules(room: str) -> list[Path]:
    """The room's own modules, then those of each sub-room."""
    found = PACKAGE.glob("*.py") if room == FRONT else (PACKAGE / room).rglob("*.py")
    return sorted((each for each in found if each.stem not in ("__init__", "__main__")), key=lambda each: (each.parent, each.name))


def _first_line(module: Path) -> str:
    says = (ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or "").partition("\n")[0]
    return says.rstrip(".").replace("|", "\\|")


if __name__ == "__main__":
    GUIDE.write_text(with_tables(GUIDE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
