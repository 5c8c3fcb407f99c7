"""The rules of `rules.toml`: each is read and made ready the first time that it is needed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from reportgen.lexicon.patterns import pattern
from reportgen.publishing.marking.checks import CHECKS
from reportgen.publishing.marking.found import Found, Own

PART = pattern(r"(?<!\?P)<([a-z_]+)>")

DIGIT = pattern(r"\d")
ROW = pattern(r"\d(?:[\W_]{0,4}\d)*")
LETTER_AND_DIGIT = pattern(r"[^\W\d_]\d")
SHORT_ROW = 4  # digits: of a text with no more it need not be known how many stand in a row
FIGURE = pattern(r"(?!\d{10})[\d.,/:() -]{0,10}")  # a ref, a figure or a date, which is no number of anybody's by itself
SIGNS = "@#/"
APART = bytes(code if code > 127 or chr(code).isalpha() else 32 for code in range(256))  # of UTF-8; a table of letters is slower
CAPITAL = pattern(r"\A[A-Z]{2}\b|[\w.,;:'(\"-] [(\"']?[^\W\d_a-z]")
# What holds digits but is no number of a person's: dates, times, school and financial years, prices, percentages.
CLOCK = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
HARMLESS = pattern(
    r"(?<![\d./:])(?:(?:[0-3]?\d([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d)"
    rf"|{CLOCK}(?: ?- ?{CLOCK})?|£ ?\d[\d,]*(?:\.\d+)?|\d+(?:\.\d+)? ?%|(?:19|20)\d\d ?[/-] ?(?:20)?\d\d)(?![\d/:]|[.-]\d)"
)


class Signs(NamedTuple):
    """What the quick tests know of a text: it in small letters, its words, how many digits it holds, how many at most in a row.

    Words are as the lists of the file have them: 0 stands for digits, a1 for a letter with a digit behind it, A for a capital
    behind a blank, é for letters that are not English.
    """

    small: str
    words: AbstractSet[str]
    digits: int
    row: int


def signs_of(text: str, in_feedback: bool = True) -> Signs:
    """Capitals are looked for in feedback alone."""
    small, digits = text.casefold(), len(DIGIT.findall(text))
    found = {"", *small.encode("utf-8", "surrogatepass").translate(APART).decode("utf-8", "surrogatepass").split()}
    for sign in SIGNS:
        if sign in text:
            found.add(sign)
    row = digits
    if digits:
        found.add("0")
        if LETTER_AND_DIGIT.search(text):
            found.add("a1")
        if digits > SHORT_ROW:
            row = max(len(DIGIT.findall(each)) for each in ROW.findall(text))
    if in_feedback and CAPITAL.search(text):
        found.add("A")
    if not text.isascii():
        found.add("é")
    return Signs(f" {small} ", found, digits, row)


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule:
    """One rule of the file. Its pattern is built when a text first passes the cheap tests."""

    kind: str
    typed: str
    holds: tuple[frozenset[str], ...]  # a text with such a thing holds a word of each
    hard: bool
    everywhere: bool
    capitals: bool
    clean: bool
    check: str | None
    never: str | None
    digits: int  # that a text with such a thing holds at least
    row: int  # of them that stand in a row at least
    needs: tuple[str, ...]  # pieces, one of which is in every text with such a thing

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.typed, re.NOFLAG if self.capitals else re.IGNORECASE)

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        return re.compile(self.never, re.NOFLAG if self.capitals else re.IGNORECASE) if self.never else None

    @property
    def needs_digits(self) -> bool:
        return self.digits + self.row > 0 or frozenset("0") in self.holds

    def may_be_in(self, signs: Signs) -> bool:
        """A quick no for most texts."""
        if signs.digits < self.digits or signs.row < self.row:
            return False
        for each in self.holds:
            if signs.words.isdisjoint(each):
                return False
        small = signs.small
        for piece in self.needs:
            if piece in small:
                return True
        return not self.needs

    def found(self, text: str, own: Own) -> Iterator[Found]:
        for match in self.pattern.finditer(without_harmless(text) if self.clean else text):
            agrees = self.check is None or CHECKS[self.check](match, text)
            if agrees and not (self.unless and self.unless.match(match[0])) and not own.has_published(match[0]):
                yield Found(self.kind, match.start(), match.end(), self.hard)


def rule_marks(text: str, own: Own, in_feedback: bool = True) -> Iterator[Found]:
    """What the rules find in a plain text: all of them in feedback, else those for every text."""
    signs = signs_of(text, in_feedback)
    by_word = rules_for(in_feedback, signs.digits > 0)
    asked = signs.words & _asked(in_feedback, signs.digits > 0)
    if not asked:
        return
    chosen = {number: rule for word in asked for number, rule in by_word[word]}
    for _, rule in sorted(chosen.items()):
        if rule.may_be_in(signs):
            yield from rule.found(text, own)


@cache
def rules_for(feedback: bool, with_digits: bool) -> Mapping[str, Sequence[tuple[int, Rule]]]:
    """The rules with their numbers, by each word of which one is in every text with such a thing; '' where there is none.

    For texts without digits those alone that need none.
    """
    found: dict[str, list[tuple[int, Rule]]] = {}
    for number, rule in enumerate(all_rules()):
        if (feedback or rule.everywhere) and (with_digits or not rule.needs_digits):
            for word in rule.holds[0] if rule.holds else ("",):
                found.setdefault(word, []).append((number, rule))
    return found


@cache
def _asked(feedback: bool, with_digits: bool) -> frozenset[str]:
    return frozenset(rules_for(feedback, with_digits))


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
    return Rule(
        kind=typed["kind"],
        typed=_whole(typed["pattern"], parts),
        holds=tuple(frozenset(words[name]) for name in typed.get("holds", ())),
        hard=typed.get("hard", False),
        everywhere=typed.get("everywhere", typed.get("hard", False)),
        capitals=typed.get("capitals", False),
        clean=typed.get("clean", False),
        check=typed.get("check"),
        never=typed.get("unless"),
        digits=typed.get("digits", 0),
        row=typed.get("row", 0),
        needs=tuple(typed.get("needs", ())),
    )


def _whole(pattern: str, parts: dict[str, str]) -> str:
    while PART.search(pattern):
        pattern = PART.sub(lambda match: parts[match[1]], pattern)
    return pattern
