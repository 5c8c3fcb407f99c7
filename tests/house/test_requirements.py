"""What the tests are run with is pinned, hashed, and told with its licence."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PINNED = dict(re.findall(r"(?m)^([a-z][\w.-]*)==(\S+)", (ROOT / "requirements" / "tests.txt").read_text(encoding="utf-8")))


def required() -> set[str]:
    """The names in setup.cfg, but for those that only the benchmark needs."""
    setup = configparser.ConfigParser(interpolation=None)
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    lists = [setup["options"]["install_requires"], *(setup["options.extras_require"][extra] for extra in ("test", "pdf", "dev"))]
    names = (re.match(r"[\w.-]+", line.strip()) for each in lists for line in each.splitlines())
    return {name[0] for name in names if name is not None}


def test_everything_that_is_needed_is_pinned() -> None:
    assert required() <= PINNED.keys()


def test_everything_that_is_pinned_has_hashes() -> None:
    held = (ROOT / "requirements" / "tests.txt").read_text(encoding="utf-8")
    assert all(re.search(rf"(?m)^{re.escape(name)}==\S+ \\\n    --hash=sha256:[0-9a-f]{{64}}", held) for name in PINNED)


def test_everything_that_is_pinned_is_told_with_its_licence() -> None:
    rows = re.findall(r"(?m)^\| ([\w.-]+) \| (\S+) \| ([^|]+) \|", (ROOT / "docs" / "security.md").read_text(encoding="utf-8"))
    assert {name: version for name, version, _ in rows if name in PINNED} == PINNED
    assert all(licence.strip() not in ("", "?") for _, _, licence in rows)
