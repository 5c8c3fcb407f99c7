"""The rules of `rules.toml`: each is read and made ready the first time that it is needed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, cached_property
from importlib import resources
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.publishing.marking.checks import CHECKS
from reportgen.publishing.marking.found import Found, Own
from reportgen.publishing.marking.sieve import Sieve

PART = pattern(r"(?<!\?P)<([a-z_]+)>")
DIGIT = pattern(r"\d")
CAPITAL = pattern(r"[\w.,;:'(\"-] [(\"']?[^\W\d_a-z]")
OTHER_LETTER = pattern(r"[^\W\x00-\x7f]")  # of no English word: whether it is small or a capital is not told by `lower` alone
ESCAPED_OR_CAPITAL = pattern(r"\\.|\(\?P|[A-Z]", re.DOTALL)
# What holds digits but is no number of a person's: dates, times, school and financial years, prices, percentages.
CLOCK = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
HARMLESS = pattern(
    r"(?<![\d./:])(?:(?:[0-3]?\d([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d)"
    rf"|{CLOCK}(?: ?- ?{CLOCK})?|£ ?\d[\d,]*(?:\.\d+)?|\d+(?:\.\d+)? ?%|(?:19|20)\d\d ?[/-] ?(?:20)?\d\d)(?![\d/:]|[.-]\d)"
)


@dataclass(frozen=True)
class Test:
    """A cheap test that comes before some rules: for a kind of sign, or for one of some pieces in small letters."""

    name: str
    pieces: tuple[str, ...] = ()

    def holds(self, text: str, small: str) -> bool:
        """`small` is the text in small letters."""
        if self.pieces:
            return _holds(small, self.pieces)
        if self.name == "foreign":
            return not text.isascii()
        return (DIGIT if self.name == "digit" else CAPITAL).search(text) is not None


@dataclass(frozen=True)
class Rule:
    """One rule of the file. Its pattern is built when a text first passes the cheap tests."""

    kind: str
    typed: str
    hard: bool = False
    everywhere: bool = False
    capitals: bool = False
    clean: bool = False
    check: str | None = None
    never: str | None = None
    digits: int = 0  # that a text with such a thing holds at least
    needs: tuple[str, ...] = ()  # pieces, one of which is in every text with such a thing

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.typed, re.NOFLAG if self.capitals else re.IGNORECASE)

    @cached_property
    def small(self) -> re.Pattern[str] | None:
        """The same for a text in small letters, a third as dear; None where capitals matter."""
        if self.capitals or "(?-i" in self.typed:
            return None
        return re.compile(ESCAPED_OR_CAPITAL.sub(lambda match: match[0].lower() if len(match[0]) == 1 else match[0], self.typed))

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        return re.compile(self.never, re.NOFLAG if self.capitals else re.IGNORECASE) if self.never else None

    def may_be_in(self, small: str, digits: int) -> bool:
        """A quick no for most texts: `small` is one in small letters between blanks, `digits` how many it holds."""
        return digits >= self.digits and (not self.needs or _holds(small, self.needs))

    def found(self, text: str, own: Own) -> Iterator[Found]:
        looked_at = without_harmless(text) if self.clean else text
        if not OTHER_LETTER.search(text) and self.small and not self.small.search(looked_at.lower()):
            return
        for match in self.pattern.finditer(looked_at):
            agrees = self.check is None or CHECKS[self.check](match, text)
            if agrees and not (self.unless and self.unless.match(match[0])) and not own.has_published(match[0]):
                yield Found(self.kind, match.start(), match.end(), self.hard)


def rule_marks(text: str, own: Own, in_feedback: bool = True) -> Iterator[Found]:
    """What the rules find in a plain text: all of them in feedback, else those for every text. Cheap tests come before each."""
    small, digits = f" {text.casefold()} ", len(DIGIT.findall(text))
    for test, rules in sieve(in_feedback).left(small):
        if test.holds(text, small):
            for rule in rules:
                if rule.may_be_in(small, digits):
                    yield from rule.found(text, own)


@cache
def sieve(in_feedback: bool) -> Sieve[Test, Rule]:
    """All rules for feedback, else those for every text, by the pieces that they ask for."""
    chosen = ((test, [rule for rule in rules if in_feedback or rule.everywhere]) for test, rules in all_rules())
    return Sieve((test, test.pieces, [(rule, rule.needs) for rule in rules]) for test, rules in chosen)


@cache
def all_rules() -> tuple[tuple[Test, tuple[Rule, ...]], ...]:
    """The rules by their cheap tests."""
    typed = tomllib.loads((resources.files(__package__) / "rules.toml").read_text(encoding="utf-8"))
    parts = {name: _whole(part, typed["parts"]) for name, part in typed["parts"].items()}
    by_test: dict[str, list[Rule]] = {}
    for rule in typed["rule"]:
        by_test.setdefault(rule["if"], []).append(_rule(rule, parts))
    return tuple((Test(name, tuple(typed["cheap"].get(name, ()))), tuple(rules)) for name, rules in by_test.items())


def without_harmless(text: str) -> str:
    """The text without the digits that say a date, a time, a year or an amount; every other sign keeps its place."""
    return HARMLESS.sub(lambda match: "§" * len(match[0]), text)


def _rule(typed: dict[str, Any], parts: dict[str, str]) -> Rule:
    return Rule(
        typed["kind"],
        _whole(typed["pattern"], parts),
        hard=typed.get("hard", False),
        everywhere=typed.get("everywhere", typed.get("hard", False)),
        capitals=typed.get("capitals", False),
        clean=typed.get("clean", False),
        check=typed.get("check"),
        never=typed.get("unless"),
        digits=typed.get("digits", 0),
        needs=tuple(typed.get("needs", ())),
    )


def _whole(pattern: str, parts: dict[str, str]) -> str:
    while PART.search(pattern):
        pattern = PART.sub(lambda match: parts[match[1]], pattern)
    return pattern


def _holds(small: str, pieces: tuple[str, ...]) -> bool:
    """Twice as fast as a pattern of alternatives."""
    for piece in pieces:  # noqa: SIM110 - a loop, as of no line here is so much asked
        if piece in small:
            return True
    return False
