"""Groups of actions whose numbers begin anew: '1' of one audit is not '1' of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping


def restarting(refs: Mapping[str, Collection[str]]) -> set[str]:
    """The groups whose numbers restart: two or more of their refs, or all that they have, stand in other groups too.

    `refs` are those of each group, each once.
    """
    holds = Counter(ref for held in refs.values() for ref in held)
    shared = {group: sum(holds[ref] > 1 for ref in held) for group, held in refs.items()}
    return {group for group, held in refs.items() if shared[group] > 1 or shared[group] == len(held)}
