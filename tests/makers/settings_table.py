"""The guide's table of settings, made from where they are declared: `python -m tests.makers.settings_table` writes it anew."""

from __future__ import annotations

from pathlib import Path

from reportgen.lexicon.settings import ALL, Setting

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "trackers.md"
HEAD = ("| setting | what it does | if it is left out |", "| --- | --- | --- |")


def named(setting: Setting) -> str:
    """As it is typed: 'Council', 'better: indicator 12'."""
    return f"{setting.name}: {setting.of}" if setting.of else setting.name


def settings_table() -> str:
    return "\n".join((*HEAD, *(f"| {named(each)} | {each.says} | {each.otherwise} |" for each in ALL)))


def with_table(guide: str) -> str:
    """The guide with its table of settings as it should be."""
    before, _, rest = guide.partition(f"{HEAD[0]}\n")
    lines = rest.splitlines(keepends=True)
    after = next((number for number, line in enumerate(lines) if not line.startswith("|")), len(lines))
    return f"{before}{settings_table()}\n{''.join(lines[after:])}"


def main() -> None:
    GUIDE.write_text(with_table(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
