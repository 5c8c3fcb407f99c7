"""How many presentations of one plan are read as they should be, and which habits cost most."""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import mean

from tests.presentations.habits import HABITS, PLAIN, Choice, alone, drawn
from tests.presentations.pages import described, write
from tests.presentations.scoring import Alarm, Held, NotReadError, alarms, facts_of, score

ENOUGH = 0.97


@dataclass(frozen=True)
class Scored:
    """One presentation: its habits, and each of its facts."""

    seed: int
    choice: Choice
    held: list[Held]
    alarms: list[Alarm] = field(default_factory=list)

    @property
    def share(self) -> float:
        return mean(one.right for one in self.held)

    @property
    def silent(self) -> int:
        return sum(not one.right and not one.told for one in self.held)


def scored(seed: int, folder: Path) -> Scored:
    """The presentation of a seed, written in a folder, read and scored. What cannot be read at all has no fact right."""
    return scored_as(*drawn(seed), folder, seed)


def scored_as(choice: Choice, chance: Random, folder: Path, seed: int = 0) -> Scored:
    folder.mkdir(parents=True, exist_ok=True)
    written = write(choice, chance, folder)
    try:
        facts = facts_of(folder)
    except NotReadError as problem:
        return Scored(seed, choice, [Held("row read", False, False, str(problem)) for item in written.items for _ in item.facts])
    held = score(facts, written)
    return Scored(seed, choice, held, alarms(facts, written, held))


def sample(seeds: Sequence[int], folder: Path) -> list[Scored]:
    return [scored(seed, folder / str(seed)) for seed in seeds]


def one_by_one(folder: Path) -> list[tuple[str, str, Scored]]:
    """The plain presentation, and with each variant of each habit changed alone."""
    found = [("plain", "", scored_as(PLAIN, Random(0), folder / "plain"))]
    for habit in HABITS:
        for at, variant in enumerate(habit.variants):
            choice = alone(habit.name, variant)
            if choice is not None and choice != PLAIN:
                found.append((habit.name, variant, scored_as(choice, Random(at), folder / f"{habit.name} {at}")))
    return found


def _alone(results: Sequence[tuple[str, str, Scored]]) -> Iterator[str]:
    for habit, variant, result in sorted(results, key=lambda each: each[2].share):
        wrong = Counter(one.kind for one in result.held if not one.right)
        listed = ", ".join(f"{kind} {many}" for kind, many in wrong.most_common(5))
        yield f"{100 * result.share:6.1f} % right, {result.silent:3} silent  {habit}: {variant}".rstrip(": ") + (
            f"  [{listed}]" if listed else ""
        )


def _whole(results: Sequence[Scored]) -> Iterator[str]:
    held = [one for each in results for one in each.held]
    right, silent = sum(one.right for one in held), sum(each.silent for each in results)
    shares = [100 * each.share for each in results]
    enough = sum(each.share >= ENOUGH for each in results)
    of_all = f"{100 * right / len(held):.1f} % of {len(held)} facts right, {100 * silent / len(held):.2f} % wrong in silence"
    yield f"{len(results)} presentations: {of_all}"
    yield f"{enough} presentations right to {100 * ENOUGH:.0f} %; mean {mean(shares):.1f} %, worst {min(shares):.1f} %"
    rightly = [one for each in results for one in each.alarms]
    fixes, looks = (sum(one.severity == severity for one in rightly) for severity in ("fix", "look"))
    yield f"{len(rightly)} columns read rightly; {fixes} of them with a fix all the same, {looks} with a look"


def _by_kind(results: Sequence[Scored]) -> Iterator[str]:
    held = [one for each in results for one in each.held]
    yield f"{'kind of fact':24} {'right':>14} {'silent':>7}"
    for kind in sorted({one.kind for one in held}):
        of_kind = [one for one in held if one.kind == kind]
        wrong = [one for one in of_kind if not one.right]
        silent = sum(not one.told for one in wrong)
        yield f"{kind:24} {100 * (1 - len(wrong) / len(of_kind)):5.1f} % of {len(of_kind):5} {silent:7}"


def costs(results: Sequence[Scored]) -> list[tuple[float, str, str, int]]:
    """For each variant, how much smaller the share of right facts is with it than with the others of its habit; dearest first."""
    found = []
    for habit in HABITS:
        for variant in habit.variants:
            with_it = [each.share for each in results if each.choice[habit.name] == variant]
            without = [each.share for each in results if each.choice[habit.name] != variant]
            if with_it and without:
                found.append((mean(without) - mean(with_it), habit.name, variant, len(with_it)))
    return sorted(found, reverse=True)


def _dearest(results: Sequence[Scored], many: int) -> Iterator[str]:
    yield "what costs most (loss in points with it, against the others of its habit)"
    for loss, habit, variant, times in costs(results)[:many]:
        yield f"{100 * loss:6.1f}  {habit}: {variant} ({times})"


def _worst(results: Sequence[Scored], many: int) -> Iterator[str]:
    yield "the presentations read worst: " + ", ".join(
        f"{each.seed} ({100 * each.share:.0f} %)" for each in sorted(results, key=lambda each: each.share)[:many]
    )


def _without_cause(results: Sequence[Scored], many: int) -> Iterator[str]:
    yield "what is said of columns that were read rightly"
    said = Counter(
        (one.severity, one.field, one.words.partition(":")[0]) for each in results for one in each.alarms if one.severity
    )
    yield from (f"{times:6}  {severity} {name} ({of})" for (severity, of, name), times in said.most_common(many))


def _shown(result: Scored) -> Iterator[str]:
    yield from described(result.choice)
    for one in result.held:
        if not one.right:
            yield f"{'told  ' if one.told else 'SILENT'} {one.kind} at {one.where}: got {one.got!r}, want {one.want!r}"[:220]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.presentations", description=__doc__)
    parser.add_argument("--count", type=int, default=300, help="how many presentations (300)")
    parser.add_argument("--seed", type=int, default=1, help="the first of their seeds (1)")
    parser.add_argument("--show", type=int, metavar="SEED", help="one presentation alone: its habits and every fact that is wrong")
    parser.add_argument("--alone", action="store_true", help="each variant alone, all else plain")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the workbooks here")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = asked.keep or Path(passing)
        if asked.alone:
            print("\n".join(_alone(one_by_one(folder))))
            return
        seeds = [asked.show] if asked.show is not None else range(asked.seed, asked.seed + asked.count)
        results = sample(seeds, folder)
    lines = [
        *_whole(results),
        *(
            _shown(results[0])
            if asked.show is not None
            else [*_by_kind(results), *_dearest(results, 30), *_without_cause(results, 10), *_worst(results, 15)]
        ),
    ]
    print("\n".join(lines))


if __name__ == "__main__":
    main()
