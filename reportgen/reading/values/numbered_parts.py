"""What one cell says of each of several numbered parts: line by line, or by their numbers: '1 & 3: Ann Lee', 'Both: May 2026'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.reading.values.statuses import is_status

LABEL = r"\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-h]|[ivx]{1,4})\)?"
BETWEEN = r"(?:\s?[,&+/]\s?(?:and\s)?|\s(?:and|to)\s|\s?[-–]\s?)"
NAMED = r"(?:(?:actions?|parts?|points?|items?|steps?|nos?\.?|numbers?)\s)?"
# 'a) …', '(1) …', '1 & 3: …', 'Actions 2-4 – …'
HEADED = pattern(
    rf"{NAMED}(?P<labels>{LABEL}(?:{BETWEEN}{LABEL}){{0,7}})(?P<mark>(?<=\))|[.:]|\s?[-–—](?=\s+\D))\s+", re.IGNORECASE
)
OF_ALL = pattern(
    r"(?:(?P<both>both)|each|all(?: (?:actions|parts))?|(?P<rest>(?:the )?(?:others?|rest|remainder)))\b(?P<mark>\s?[:–—-])?\s*",
    re.IGNORECASE,
)
RANGE = pattern(r"(?P<first>\d{1,2}|[a-h])\)?\s?(?:[-–]|\bto\b)\s?\(?(?P<last>\d{1,2}|[a-h])\b", re.IGNORECASE)
ONE = pattern(r"\d{1,2}(?:\.\d{1,2})?|\b[a-z]{1,4}\b", re.IGNORECASE)
WITHIN = pattern(r"[;.]\s+(?=\w)|(?<![&,+/])(?<!and)\s+(?=\()")  # where another part may begin in a line
BULLET = pattern(r"[-–•*]\s+")
COUNTED = pattern(r"(?<!\S)\(?(?P<label>[a-h1-9])[).:]\s")
COUNT_UP = ("abcdefgh", "123456789")
BOTH = 2
NONE_KNOWN: frozenset[str] = frozenset()
UNNAMED = "-"  # in the place of a label, of a line with a bullet


@dataclass(frozen=True)
class _Said:
    """What is said of some of the parts; of all of them, or of the rest, where it has no labels."""

    labels: tuple[str, ...]
    words: str
    of_rest: bool = False


def labels_of(text: str, parts: int) -> tuple[str, ...]:
    """The labels with which the parts of a list begin, else 1, 2, 3; () where it labels another number of them."""
    labels = tuple(label for each in _said_in(text) for label in each.labels if label != UNNAMED)
    if not labels:
        return tuple(str(number) for number in range(1, parts + 1))
    return labels if len(labels) == parts == len(set(labels)) else ()


def of_each(text: str, labels: Sequence[str]) -> tuple[str, ...]:
    """What the text says of each of several parts, by their labels, else line by line; '' of one that it leaves out.

    () where it speaks of no parts, or of others.
    """
    if told := by_label(text, labels):
        return told
    lines = by_own_numbers(text) or tuple(filter(None, map(str.strip, text.split("\n"))))
    return lines if len(lines) == len(labels) else ()


def by_own_numbers(text: str) -> tuple[str, ...]:
    """What a text says of each part that it numbers itself, from its beginning on; () where it does not."""
    return tuple(each.words for each in _said_in(text) for _ in each.labels)


def by_label(text: str, labels: Sequence[str]) -> tuple[str, ...]:
    """What the text says of each of several parts that it names; () where it names none, or others."""
    said = _said_in(text, frozenset(map(str.casefold, labels)))
    named = [label for each in said for label in each.labels]
    unnamed = [each for each in said if not each.labels]
    fits = not unnamed or (len(unnamed) == 1 and unnamed[0].of_rest is bool(named))
    if not said or len(set(named)) < len(named) or not fits:
        return ()
    told = {label: each.words for each in said for label in each.labels}
    return tuple(told.get(label.casefold(), unnamed[0].words if unnamed else "") for label in labels)


def _said_in(text: str, known: frozenset[str] = NONE_KNOWN) -> list[_Said]:
    """Its lines, each with the parts that it names; one that names none goes on with the line above. [] where the first names none.

    `known` are the labels that it may name; without them it must number its parts itself.
    """
    found: list[_Said] = []
    for line in _parted(text, known):
        said = _said(line, known)
        if said is not None:
            found.append(said)
        elif not found or (known and _names_others(line)):
            return []
        else:
            found[-1] = _Said(found[-1].labels, f"{found[-1].words}\n{line}", found[-1].of_rest)
    return found


def _said(line: str, known: frozenset[str]) -> _Said | None:
    if not known and (bullet := BULLET.match(line)) is not None:
        return _Said((UNNAMED,), line[bullet.end() :])
    head = HEADED.match(line)
    labels = _labels(head) if head is not None else ()
    if head is not None and labels and (known.issuperset(labels) if known else _numbers_itself(head)):
        return _Said(labels, line[head.end() :])
    of_all = OF_ALL.match(line) if known else None
    if of_all is None or not (of_all["mark"] or is_status(line[of_all.end() :])) or (of_all["both"] and len(known) != BOTH):
        return None
    return _Said((), line[of_all.end() :], of_all["rest"] is not None)


def _names_others(line: str) -> bool:
    said = _said(line, NONE_KNOWN)
    return said is not None and UNNAMED not in said.labels


def _numbers_itself(head: re.Match[str]) -> bool:
    """Not '12.3: chased again', nor '5 – all visited', which may be a day and a number."""
    return head["mark"] in ("", ".", ":") and "." not in head["labels"]


def _labels(head: re.Match[str]) -> tuple[str, ...]:
    """'1 & 3' -> ('1', '3'), '2-4' -> ('2', '3', '4'); none of 'A. Lee', which is a name."""
    if head["mark"] == "." and head["labels"].isupper():
        return ()
    listed = RANGE.sub(lambda match: ",".join(_from_to(match["first"].casefold(), match["last"].casefold())), head["labels"])
    return tuple(each.casefold() for each in ONE.findall(listed) if each.casefold() not in ("and", "to"))


def _from_to(first: str, last: str) -> Iterator[str]:
    if first.isdecimal() and last.isdecimal():
        return map(str, range(int(first), int(last) + 1))
    return map(chr, range(ord(first), ord(last) + 1)) if first.isalpha() and last.isalpha() else iter((first, last))


def _parted(text: str, known: frozenset[str]) -> Iterator[str]:
    """Its lines; of one in which further parts begin, '1: Sept; 2 & 3: Dec' or '(a) Finished (b) Stuck', each part."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in lines:
        named = [each.end() for each in WITHIN.finditer(line) if _begins_part(line[each.end() :], known)] if known else []
        starts = named or (_counted(line) if len(lines) == 1 else [])
        bounds = [0, *starts, len(line)]
        yield from (line[start:end].strip(" ;,") for start, end in pairwise(bounds))


def _begins_part(text: str, known: frozenset[str]) -> bool:
    head = HEADED.match(text)
    labels = _labels(head) if head is not None else ()
    return bool(labels) and known.issuperset(labels)


def _counted(line: str) -> list[int]:
    """Where the second and further parts of a line begin, whose letters or numbers count up from the first."""
    begun = list(COUNTED.finditer(line))
    labels = "".join(each["label"] for each in begun)
    counts_up = len(labels) > 1 and not begun[0].start() and any(run.startswith(labels) for run in COUNT_UP)
    return [each.start() for each in begun[1:]] if counts_up else []
