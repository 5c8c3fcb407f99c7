"""What one text is marked with. Each distinct text is looked through once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reportgen.publishing.marking.found import NOTHING, Found, Own
from reportgen.publishing.marking.names import listed_names, name_marks
from reportgen.publishing.marking.rules import CAPITALISED, FIGURE, LISTED, rule_marks, rules_with, signs_in
from reportgen.publishing.marking.words import plain, plain_letters, word_list


@lru_cache(maxsize=20_000)
def marks(text: str, own: Own = NOTHING) -> tuple[Found, ...]:
    """Everything in a text that somebody should look at before it is published, in the order in which it stands there."""
    typed = plain(text)
    return () if FIGURE.fullmatch(typed) else _once((*rule_marks(typed, own), *name_marks(typed, own)))


def details(text: str, own: Own = NOTHING) -> tuple[str, ...]:
    """The kinds of personal details in a text that is no feedback: words of services stand there that no dictionary has.

    What its words tell already, which is that most texts hold none, costs less than to keep it.
    """
    if not text[:1].isalpha() and FIGURE.fullmatch(text):
        return ()
    signs = signs_in(text, in_feedback=False)
    if LISTED in signs or own.people or not text.isascii() or rules_with(signs, in_feedback=False):
        return _details(text, own)
    return ()


@lru_cache(maxsize=20_000)
def _details(text: str, own: Own) -> tuple[str, ...]:
    typed = plain(text)
    if FIGURE.fullmatch(typed):
        return ()
    found = [*rule_marks(typed, own, in_feedback=False), *(listed_names(typed, own) if _may_name(typed, own) else ())]
    return tuple(dict.fromkeys(each.kind for each in _once(found)))


def _may_name(text: str, own: Own) -> bool:
    """Whether a word with a capital is in the list of names, or of people, at all."""
    return any(word in word_list("names") or word in own.people for word in map(plain_letters, CAPITALISED.findall(text)))


def _once(found: Iterable[Found]) -> tuple[Found, ...]:
    """Without those that stand within a hard one, or begin within one of their own kind: a name in an e-mail address is no mark."""
    kept: list[Found] = []
    ends: dict[str, int] = {}  # how far the hard ones so far reach, and those of each kind
    for each in sorted(found, key=lambda each: (each.start, not each.hard, -each.end)):
        if ends.get("", 0) < each.end and ends.get(each.kind, 0) <= each.start:
            kept.append(each)
            for reach in ("", each.kind) if each.hard else (each.kind,):
                ends[reach] = max(ends.get(reach, 0), each.end)
    return tuple(kept)
