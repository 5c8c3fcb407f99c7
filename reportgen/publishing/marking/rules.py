"""The rules of `rules.toml`: each is read and made ready the first time that it is needed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources
from itertools import chain
from typing import Any

from reportgen.lexicon.patterns import pattern
from reportgen.publishing.marking.checks import CHECKS
from reportgen.publishing.marking.found import Found, Own
from reportgen.publishing.marking.words import plain_letters, word_list

PART = pattern(r"(?<!\?P)<([a-z_]+)>")

DIGIT = pattern(r"\d")
ROW = pattern(r"\d(?:[\W_]{0,4}\d)*")
LETTER_AND_DIGIT = pattern(r"[^\W\d_]\d")
SHORT_ROW = 4  # digits: of a text with no more it need not be known how many stand in a row
FIGURE = pattern(r"(?!\d{10})[\d.,/:() -]{0,10}")  # a ref, a figure or a date, which is no number of anybody's by itself
CAPITALISED = pattern(r"[A-ZÀ-Ž][^\W\d_]+")
LISTED = "a listed name"  # the sign of a word with a capital that is in the list of names
MOST_KNOWN = 50_000  # words whose signs are kept
APART = bytes(code if code > 127 or chr(code).isalpha() else 32 for code in range(256))  # of UTF-8; a table of letters is slower
CAPITAL = pattern(r"\A[A-Z]{2}\b|[\w.,;:'(\"-] [(\"']?[^\W\d_a-z]")
# What holds digits but is no number of a person's: dates, times, school and financial years, prices, percentages.
CLOCK = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
HARMLESS = pattern(
    r"(?<![\d./:])(?:(?:[0-3]?\d([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d)"
    rf"|{CLOCK}(?: ?- ?{CLOCK})?|£ ?\d[\d,]*(?:\.\d+)?|\d+(?:\.\d+)? ?%|(?:19|20)\d\d ?[/-] ?(?:20)?\d\d)(?![\d/:]|[.-]\d)"
)


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule:
    """One rule of the file. Its pattern is built when a text first passes the cheap tests."""

    kind: str
    pattern: str
    holds: tuple[frozenset[str], ...]  # a text with such a thing holds a word of each
    everywhere: bool
    hard: bool = False
    capitals: bool = False
    clean: bool = False
    check: str | None = None
    unless: str | None = None
    digits: int = 0  # that a text with such a thing holds at least
    row: int = 0  # of them that stand in a row at least
    needs: Sequence[str] = ()  # pieces, one of which is in every text with such a thing

    @cached_property
    def _is(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.NOFLAG if self.capitals else re.IGNORECASE)

    @cached_property
    def _is_not(self) -> re.Pattern[str]:
        return re.compile(self.unless or r"(?!)", re.NOFLAG if self.capitals else re.IGNORECASE)

    def may_be_in(self, small: str, digits: int, row: int) -> bool:
        """`small` is the text in small letters between blanks, with so many digits, and at most so many in a row."""
        return digits >= self.digits and row >= self.row and (not self.needs or any(piece in small for piece in self.needs))

    def found(self, text: str, own: Own) -> Iterator[Found]:
        for match in self._is.finditer(without_harmless(text) if self.clean else text):
            agrees = self.check is None or CHECKS[self.check](match, text)
            if agrees and not self._is_not.match(match[0]) and not own.has_published(match[0]):
                yield Found(self.kind, match.start(), match.end(), self.hard)


def rule_marks(text: str, own: Own, in_feedback: bool = True) -> Iterator[Found]:
    """What the rules find in a plain text: all of them in feedback, else those for every text."""
    for rule in rules_for(text, in_feedback):
        yield from rule.found(text, own)


def rules_for(text: str, in_feedback: bool = True) -> Sequence[Rule]:
    """The rules of which a plain text may hold a thing."""
    rules = rules_with(signs_in(text, in_feedback), in_feedback)
    if not rules:
        return ()
    small, digits = f" {text.casefold()} ", len(DIGIT.findall(text))
    row = digits if digits <= SHORT_ROW else max(len(DIGIT.findall(each)) for each in ROW.findall(text))
    return [rule for rule in rules if rule.may_be_in(small, digits, row)]


@lru_cache(maxsize=4_000)
def rules_with(signs: frozenset[str], in_feedback: bool) -> tuple[Rule, ...]:
    """Those of which every list has one of the signs: for most texts none."""
    rules = (rule for rule in all_rules() if in_feedback or rule.everywhere)
    return tuple(rule for rule in rules if not any(signs.isdisjoint(each) for each in rule.holds))


def signs_in(text: str, in_feedback: bool) -> frozenset[str]:
    """What rules ask for and a text holds: words of their lists, and the signs that `rules.toml` names; and LISTED.

    Capitals behind a blank are looked for in feedback alone.
    """
    signs = frozenset(chain.from_iterable(map(_KNOWN.__getitem__, text.split())))
    return signs | {"A"} if in_feedback and CAPITAL.search(text) else signs


class _Known(dict[str, tuple[str, ...]]):
    """The signs of what stands between two blanks: each is looked at once."""

    def __missing__(self, typed: str) -> tuple[str, ...]:
        words = typed.casefold().encode("utf-8", "surrogatepass").translate(APART).decode("utf-8", "surrogatepass").split()
        names = word_list("names").intersection(map(plain_letters, CAPITALISED.findall(typed)))
        others = {"0": DIGIT.search(typed), "a1": LETTER_AND_DIGIT.search(typed), "é": not typed.isascii(), LISTED: names}
        signs = (
            *_asked().intersection(words),
            *(sign for sign in "@#/([{<" if sign in typed),
            *(sign for sign in others if others[sign]),
        )
        if len(self) < MOST_KNOWN:
            self[typed] = signs
        return signs


_KNOWN = _Known()


@cache
def _asked() -> frozenset[str]:
    """All that the rules ask for."""
    return frozenset().union(*(each for rule in all_rules() for each in rule.holds))


@cache
def all_rules() -> tuple[Rule, ...]:
    typed = tomllib.loads((resources.files(__package__) / "rules.toml").read_text(encoding="utf-8"))
    words = {name: each.split() for name, each in typed["words"].items()}
    parts = {name: f"(?:{'|'.join(each)})" for name, each in words.items()} | typed["parts"]
    parts = {name: _whole(part, parts) for name, part in parts.items()}
    return tuple(_rule(rule, parts, words) for rule in typed["rule"])


@lru_cache(maxsize=1)  # several rules in turn ask it of one text
def without_harmless(text: str) -> str:
    """The text without the digits that say a date, a time, a year or an amount; every other sign keeps its place."""
    return HARMLESS.sub(lambda match: "§" * len(match[0]), text)


def _rule(typed: dict[str, Any], parts: dict[str, str], words: dict[str, list[str]]) -> Rule:
    """As the file has it, with its pieces put in."""
    holds = tuple(frozenset(words[name]) for name in typed.get("holds", ()))
    said = {"everywhere": typed.get("hard", False), **typed, "holds": holds, "pattern": _whole(typed["pattern"], parts)}
    return Rule(**said)


def _whole(pattern: str, parts: dict[str, str]) -> str:
    while PART.search(pattern):
        pattern = PART.sub(lambda match: parts[match[1]], pattern)
    return pattern
