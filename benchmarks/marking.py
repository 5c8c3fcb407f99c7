"""What share of a run of `check` is spent in deciding, marking and telling what the public may see: its CPU to that of the process.

    python benchmarks/marking.py                       50, 500 and 5,000 actions, medians of seven runs
    python benchmarks/marking.py 5000 --rounds 3

The three ways into it are timed, each as a whole: deciding each entry, taking out of findings what none may repeat, the findings
about publishing, among them the personal details in every text that this month's reports print. A benchmark, never a test.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

CLONE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CLONE))
WAYS_IN = ("decided", "redacted", "publishing_findings")  # as `this_month` calls them


def share(programme: Path, output: Path) -> float:
    """Of one run in this process."""
    from click.testing import CliRunner

    from reportgen import this_month
    from reportgen.cli import main

    spent = 0.0

    def timed(way_in: Callable[..., Any]) -> Callable[..., Any]:
        def inner(*given: Any) -> Any:
            nonlocal spent
            start = time.process_time()
            found = way_in(*given)
            whole = found if hasattr(found, "programme") else list(found)
            spent += time.process_time() - start
            return whole

        return inner

    for name in WAYS_IN:
        setattr(this_month, name, timed(getattr(this_month, name)))
    CliRunner().invoke(main, ["check", "--inputs", str(programme), "--month", "2026-06", "--output", str(output)])
    used = resource.getrusage(resource.RUSAGE_SELF)
    return spent / (used.ru_utime + used.ru_stime)


def measured(actions: int, rounds: int) -> list[float]:
    """Each run in a process of its own."""
    from benchmark import make_programme

    with tempfile.TemporaryDirectory(prefix="marking-") as folder:
        programme = Path(folder) / f"plan-{actions}"
        make_programme(programme, actions)
        command = [sys.executable, __file__, "--one", str(programme), "--output"]
        runs = [subprocess.run([*command, f"{folder}/{run}"], capture_output=True, text=True, check=True) for run in range(rounds)]
    return [float(run.stdout) for run in runs]


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("actions", nargs="*", type=int, default=[50, 500, 5000])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--output", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    options = asked()
    if options.one:
        print(share(options.one, options.output))
    else:
        for actions in options.actions:
            shares = measured(actions, options.rounds)
            print(f"{actions:,} actions: {statistics.median(shares):.1%}, from {min(shares):.1%} to {max(shares):.1%}", flush=True)
