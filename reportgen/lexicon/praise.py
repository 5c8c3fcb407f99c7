"""Words by which somebody thanks or praises, and words by which they ask for something. What does both asks."""

from __future__ import annotations

import re

from reportgen.lexicon.patterns import pattern

THANKS = """
    thank, thanks, thankful, grateful, appreciate, appreciated, well done, brilliant, amazing, excellent, lovely, great, good, best,
    kind, love, loved, wonderful, fantastic, pleased, glad, proud, happy, helped me, helped us, helpful, really helped,
    made me feel, made us feel, outstanding, fun, enjoyed, perfect, superb, lucky
"""
ASKS = """
    want, wants, wanted, wish, need, needs, would like, please, should, could, can you, can we, but, if, why, more, too, never,
    nobody, no one, not enough, stop, instead, still, late, slow, wait, waits, waiting, waited, cancelled, worse, better if, hope,
    change, let us, let me, give us, give me, missing, nothing, hard, difficult, however, although, apart from, except
"""
OF_PRAISE = pattern(r"\b(?:compliments?|praise|thanks|thank.?you)\b", re.IGNORECASE)


def _any_of(words: str) -> re.Pattern[str]:
    return pattern(rf"\b(?:{'|'.join(re.escape(' '.join(word.split())) for word in words.split(','))})\b")


THANKS_WORD, ASKS_WORD = _any_of(THANKS), _any_of(ASKS)
TURNED = pattern(r"(?:\bnot|n['’]t|\bno|\bhardly|\bnever) (?:\w+ ){0,2}$")
BEFORE = 40  # letters before a word of thanks in which it may be turned round


def is_praise(text: str, *about: str | None) -> bool:
    """Whether somebody thanks, and asks for nothing; `about` is how it was heard, and its theme."""
    said = " ".join(text.casefold().replace("’", "'").split())
    if "?" in said or ASKS_WORD.search(said):
        return False
    if any(OF_PRAISE.search(each) for each in about if each):
        return True
    found = list(THANKS_WORD.finditer(said))
    return bool(found) and not any(TURNED.search(said[max(0, each.start() - BEFORE) : each.start()]) for each in found)
