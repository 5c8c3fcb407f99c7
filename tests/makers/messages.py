"""The tables of `docs/messages.md`, made from where findings are declared: `python -m tests.makers.messages` writes them anew.

A kind that is not declared yet keeps the row that stands in the guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportgen.lexicon.findings import KINDS, SUBJECTS, FindingKind

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "messages.md"
HEAD = "| what you see | kind | what to do | name |\n| --- | --- | --- | --- |\n"
ROW = re.compile(r"\|.*\| `([a-z-]+)` \|")
SECTION = re.compile(r"^##+ .+$", re.MULTILINE)


def row(kind: FindingKind) -> str:
    """`| action 1.1 has no lead | Fix | type who leads it | `lead-missing` |`."""
    grades = ", ".join(grade.value.capitalize() for grade in sorted({kind.severity, *kind.also}, key=lambda each: each.rank))
    seen, do = (text.replace("|", "\\|") for text in (kind.seen, kind.means or plain(kind.do)))  # else it would end the cell
    return f"| {seen} | {grades} | {do} | `{kind.id}` |"


def plain(do: str) -> str:
    """'Type the date.' -> 'type the date'."""
    return f"{do[:1].lower()}{do[1:]}".removesuffix(".")


def with_tables(guide: str) -> str:
    """The guide with every declared kind in the table of its subject; subjects that it does not have yet are added at its end."""
    for subject, kinds in SUBJECTS.items():
        if f"## {subject}\n" not in guide:
            guide = f"{guide.rstrip()}\n\n### {subject}\n\n{HEAD}"
        guide = _with_subject(guide, subject, kinds)
    return guide


def _with_subject(guide: str, subject: str, kinds: Mapping[str, FindingKind]) -> str:
    before, heading, rest = guide.partition(f"## {subject}\n")
    end = SECTION.search(rest)
    section, after = (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
    others = [line for line in section.splitlines() if (match := ROW.fullmatch(line)) and match[1] not in KINDS]
    words = section.partition("| what you see |")[0].strip()
    opening = f"\n{words}\n\n" if words else "\n"
    table = "\n".join([*(row(kind) for kind in kinds.values()), *others])
    return f"{_without(before, kinds)}{heading}{opening}{HEAD}{table}\n{chr(10) if after else ''}{_without(after, kinds)}"


def _without(text: str, kinds: Mapping[str, FindingKind]) -> str:
    """The text without rows of these kinds: each stands in the table of its subject alone."""
    return "".join(_kept(text, kinds))


def _kept(text: str, kinds: Mapping[str, FindingKind]) -> Iterator[str]:
    for line in text.splitlines(keepends=True):
        match = ROW.fullmatch(line.rstrip("\n"))
        if match is None or match[1] not in kinds:
            yield line


def main() -> None:
    GUIDE.write_text(with_tables(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
