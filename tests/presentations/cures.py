"""After a slip in a heading, each cure that a finding offers is followed: typed into Settings as it stands, it makes nothing worse.

python -m tests.presentations.cures [--every 5] [--show]
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from tests.presentations.scoring import Json, NotReadError, facts_of
from tests.presentations.slips import Slip, leaves, slipped, slips, trackers

CURE = re.compile(r"heading: (.+?) \| ([A-Z][A-Za-z ]+?)(?=[.,]|$)")
SLACK = 0.001


@dataclass(frozen=True)
class Cured:
    """The shares of the tracker's facts that are right before and after; of several rows that are offered the best one counts."""

    slip: Slip
    cures: tuple[tuple[str, str], ...]
    before: float
    after: float

    @property
    def made_worse(self) -> bool:
        return self.after < self.before - SLACK

    @property
    def restored(self) -> bool:
        return self.after >= 0.99


def offered(got: Json, truth: Json) -> Iterator[tuple[tuple[str, str], ...]]:
    """The rows of Settings that each new finding offers: 'heading: Fnord | Action'."""
    known = {(each["id"], each["place"], each["what"]) for each in truth["findings"]}
    for each in got["findings"]:
        if (each["id"], each["place"], each["what"]) not in known and (rows := CURE.findall(each["do"])):
            yield tuple((f"heading: {heading}", meant) for heading, meant in rows)


def cured(slip: Slip, folder: Path) -> list[Cured]:
    truth = slip.tracker.truth
    try:
        got = facts_of(slipped(slip, folder / "slipped"), slip.tracker.month)
    except NotReadError:
        return []
    before = _share(truth, got)
    found = []
    for number, rows in enumerate(dict.fromkeys(offered(got, truth))):
        after = max(_share(truth, _followed(slip, row, folder / f"{number} {at}")) for at, row in enumerate(rows))
        found.append(Cured(slip, rows, before, after))
    return found


def _followed(slip: Slip, row: tuple[str, str], folder: Path) -> Json:
    copy = slipped(slip, folder)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Settings"
    sheet.append(("Setting", "Value"))
    sheet.append(row)
    book.save(copy / "settings of the cure.xlsx")
    return facts_of(copy, slip.tracker.month)


def _share(truth: Json, got: Json) -> float:
    wanted, found = leaves(truth), leaves(got)
    return sum(found.get(leaf) == value for leaf, value in wanted.items()) / (len(wanted) or 1)


def all_cured(chosen: Sequence[Slip], folder: Path) -> list[Cured]:
    return [each for at, slip in enumerate(chosen) for each in cured(slip, folder / str(at))]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.presentations.cures", description=__doc__)
    parser.add_argument("--every", type=int, default=5, metavar="N", help="only each Nth slip (5)")
    parser.add_argument("--show", action="store_true", help="each cure that makes it worse, or does not restore it")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        chosen = slips(trackers(Path(passing) / "presentations"))[:: asked.every]
        results = all_cured(chosen, Path(passing))
    worse, restored = sum(each.made_worse for each in results), sum(each.restored for each in results)
    print(f"{len(results)} cures after {len(chosen)} slips: {worse} make it worse, {restored} restore 99 % of the facts")
    for each in results if asked.show else []:
        if each.made_worse or not each.restored:
            print(f"{100 * each.before:5.1f} -> {100 * each.after:5.1f} %  {each.cures}  {each.slip}")


if __name__ == "__main__":
    main()
