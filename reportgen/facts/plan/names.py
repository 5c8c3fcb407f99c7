"""What every report calls an action, unlike all others of the programme.

Its ref; where numbers restart in each group, the group's short name and the ref ('Payroll audit, 3'); without a ref the letters of
its part of the plan and a number ('C4'), kept from last month's report for the action whose words are the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from reportgen.lexicon.alike import folded
from reportgen.lexicon.patterns import pattern
from reportgen.model.earlier import Earlier
from reportgen.model.plan import Action
from reportgen.model.restarts import restarting
from reportgen.model.together import alone

LONGEST_GROUP = 40  # characters of a group's name before a ref
LEADING = pattern(r"(?:(?:priority|theme|objective|standard|area|part)\s+)?[\d.]*\s*[:.)–-]?\s*", re.IGNORECASE)
LEADS_ON = pattern(r"\s*(?:[:;,(–—]|\s-\s)")
SMALL_WORDS = frozenset(("a", "an", "and", "for", "in", "of", "on", "the", "to", "with", "our"))
NUMBERED = pattern(r"([A-Z]{1,12})(\d{1,5})")
NUMBER_BEHIND = pattern(r"(?<=[A-Za-z]) \d{1,3}$")
OF_NO_PART = "A"  # of 'action'


def action_names(actions: Sequence[Action], last_month: Earlier | None = None) -> tuple[str, ...]:
    """The name of each, in the order of `actions`."""
    by_ref = _by_ref([action for action in actions if action.ref])
    taken = {name.casefold() for name in by_ref.values()}
    own = _numbered([action for action in actions if not action.ref], taken, last_month)
    return tuple(by_ref[id(action)] if action.ref else own[id(action)] for action in actions)


def part_of(action: Action) -> str:
    """The title of the part of the plan in which an action stands; '' where it stands in none."""
    priority = action.priority
    return "" if priority is None else priority.title or f"Priority {priority.ref}"


def _by_ref(actions: Sequence[Action]) -> dict[int, str]:
    """By `id`, as two actions may be equal."""
    often = Counter(_key(action) for action in actions)
    restarting = _restarting(actions)
    short = _short_names({_group(action): action for action in actions})
    names: dict[int, str] = {}
    said: Counter[str] = Counter()
    for action in actions:
        alone = often[_key(action)] == 1 and _group(action) not in restarting
        name = action.ref or "" if alone else f"{short[_group(action)]}, {action.ref}"
        said[name.casefold()] += 1
        names[id(action)] = name if said[name.casefold()] == 1 else f"{name} ({said[name.casefold()]})"
    return names


def _key(action: Action) -> str:
    return (action.ref or "").casefold()


def _group(action: Action) -> str:
    """Its part of the plan; where it has none, its sheet."""
    return part_of(action) or action.place.sheet or action.place.workbook


def _restarting(actions: Sequence[Action]) -> set[str]:
    """The groups whose numbers restart."""
    refs: dict[str, set[str]] = defaultdict(set)
    for action in actions:
        refs[_group(action)].add(_key(action))
    return restarting(refs)


def _short_names(groups: Collection[str]) -> dict[str, str]:
    """Each group's short name, or its whole one where another is short for the same."""
    short = {group: _short(group) for group in groups}
    often = Counter(name.casefold() for name in short.values())
    return {group: name if often[name.casefold()] == 1 else group for group, name in short.items()}


def _short(group: str) -> str:
    """'Payroll audit 2024/25: final report' -> 'Payroll audit 2024/25'."""
    title = LEADING.sub("", group, count=1) or group
    title = LEADS_ON.split(title, maxsplit=1)[0].strip() or title
    return title if len(title) <= LONGEST_GROUP else title[: LONGEST_GROUP + 1].rsplit(" ", 1)[0]


def _numbered(actions: Sequence[Action], taken: set[str], last_month: Earlier | None) -> dict[int, str]:
    """Letters of the part and a number; what last month's report called the action of the same words stays."""
    then = _names_then(last_month)
    now = alone((folded(action.text), action) for action in actions)
    names = {id(action): then[words] for words, action in now.items() if then.get(words)}
    names = {each: name for each, name in names.items() if name.casefold() not in taken}
    used = {name.casefold() for name in (*names.values(), *then.values())} | taken
    letters, highest = _letters(actions, names, used), _highest(used)
    for action in actions:
        if id(action) not in names:
            own = letters[_label(action)]
            highest[own] += 1
            names[id(action)] = f"{own}{highest[own]}"
    return names


def _label(action: Action) -> str:
    """The title of its part; parts that differ in their number alone ('Recommendation 2') share their letters."""
    return NUMBER_BEHIND.sub("", part_of(action))


def _names_then(last_month: Earlier | None) -> dict[str, str]:
    """By their words; an action whose words stood twice is not known again."""
    then = [each for each in (last_month.actions if last_month else ()) if each.name and not each.ref]
    return alone((folded(each.text), each.name or "") for each in then)


def _letters(actions: Sequence[Action], kept: Mapping[int, str], used: Collection[str]) -> dict[str, str]:
    """The letters of each part: those of its actions that keep their names, else the first of its title that are free."""
    letters: dict[str, str] = {}
    for action in actions:
        match = NUMBERED.fullmatch(kept.get(id(action), ""))
        if match is not None:
            letters.setdefault(_label(action), match[1])
    theirs = {match[1] for name in used if (match := NUMBERED.fullmatch(name.upper())) is not None}
    for part in dict.fromkeys(map(_label, actions)):
        if part not in letters:
            free = (each for each in _candidates(part) if each not in theirs and each not in letters.values())
            letters[part] = next(free)
    return letters


def _candidates(part: str) -> Iterator[str]:
    """'Corporate services' -> 'C', 'CS', 'CO', 'COR', …; at last 'C' with further letters."""
    title = LEADING.sub("", part, count=1) or part
    words = [word for word in re.findall(r"[A-Z]+", title.upper()) if word.lower() not in SMALL_WORDS] or [OF_NO_PART]
    whole = "".join(words)
    yield whole[:1]
    yield "".join(word[0] for word in words[:3])
    yield from (whole[:length] for length in range(2, min(len(whole), 8) + 1))
    number = 1
    while True:
        yield whole[:1] + "".join("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[int(digit)] for digit in str(number))
        number += 1


def _highest(used: Collection[str]) -> Counter[str]:
    """The highest number that stands behind each run of letters."""
    highest: Counter[str] = Counter()
    for match in filter(None, (NUMBERED.fullmatch(name.upper()) for name in used)):
        highest[match[1]] = max(highest[match[1]], int(match[2]))
    return highest
