"""Phrases that say how far something is, found in a text and turned by the words before them. Nothing here decides between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.states import (
    ALONE,
    BY_THEMSELVES,
    CUT_SHORT,
    ENDS_REACH,
    FILLERS,
    LEADS_ON,
    MAY_BE_MISSPELT,
    NAMES_OF_DATES,
    OF_A_NUMBER,
    OF_DATES,
    ONE_TO_TEN,
    OTHER_WORDS,
    RUN_TOGETHER,
    SAYINGS,
    SPELT_NUMBERS,
    TURNED,
    TURNS,
    WHEN_DUE,
    WHEN_GONE,
    Saying,
    Turn,
)

LONGEST = 2000  # signs of a text that are looked at; a status stands at its beginning
LONGEST_CUT = 20  # signs of a status in which words are cut short
BEGIN = 3  # words that may be misspelt: 'Completd in May', 'In progess'
REACH = 3  # words between a phrase and what turns it: 'not (yet been fully) implemented'
TOKEN = pattern(r"\d+(?:[./]\d+)*%?|[^\W\d_]+|\n|[^\w\s]")
# 'Done in two of the three areas', 'one of two complete'; 'Four of seven schools' by itself is an account, and no state.
SPELT_SHARE = pattern(
    rf"(?P<told>\b(?:in|for|at|by) )?\b(?P<part>{ONE_TO_TEN}) (?:out )?of (?:the |our |all )?(?P<whole>{ONE_TO_TEN})"
    r"(?(told)|(?= (?:\w+ ){0,2}(?:done|complete|completed|finished|implemented|delivered|achieved|met|closed|in place)))\b"
)
SHARE = pattern(  # '14/03/2025', '3/2025' and '05/25' are none
    r"(?<![\d/.-])(?P<part>(?!0\d)\d{1,4})(?: (?:out )?of (?:the |our |all )?|/)(?P<whole>(?!20\d\d\b|0\d)\d{1,4})(?![\d/])"
    r"|(?P<percent>\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)"
)
SET_IN = pattern(r", or((?: \w+){0,2} not(?: \w+)?), ")  # 'Will not be, or was not, finished'
PARTED = pattern(  # 'signed the action off', 'put it in place'
    r"\b(sign(?:ed|ing)?|carried|rolled|sorted|struck|called|put)"
    r" (it|them|this|these|(?:the|this|that|these|those|all|each|every|its|our|their|an?)(?: [a-z]+){1,3}?) (off|out|in place)\b"
)
ALMOST_ALL, ALL = "nearly", "fully"  # what a share of the whole is to the words behind it: '80% complete', '100% complete'


@dataclass(frozen=True, slots=True)
class Claim:
    """A phrase and what it says where it stands. `start` and `end` count the tokens of the text, turning words included."""

    saying: Saying
    words: str
    start: int
    end: int

    @property
    def because(self) -> str:
        return f"'{self.words}' says {self.saying.value}"


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    means: Saying | Turn


def tokens_of(text: str) -> tuple[str, ...]:
    """Words in lower case and marks, each by itself; 'isn’t' is 'is', 'not', and '80%' before a word is 'nearly'."""
    return _tokens(text[:LONGEST])


@lru_cache(maxsize=4096)  # a state is looked at for its column's sake, for its key's and for its own
def _tokens(text: str) -> tuple[str, ...]:
    plain = text.casefold().replace("’", "'")
    if "n't" in plain:
        plain = re.sub(r"n't\b", " not", plain).replace("ca not", "can not").replace("wo not", "will not")
    plain = PARTED.sub(r"\1 \3 \2", SET_IN.sub(r" or\1 ", plain))
    for gone, read_as in WHEN_GONE:
        plain = gone.sub(read_as, plain)
    if "-" in plain:
        plain = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", plain)
    if len(plain) <= LONGEST_CUT:
        plain = re.sub(r"\S+", lambda word: CUT_SHORT.get(word[0].rstrip(".!"), word[0]), plain)
    tokens: list[str] = TOKEN.findall(SHARE.sub(_share, SPELT_SHARE.sub(_in_figures, plain)))
    return (*(word for token in tokens[:BEGIN] for word in _spelt().get(token, token).split(" ")), *tokens[BEGIN:])


@cache
def _spelt() -> Mapping[str, str]:
    """The words that begin a status, each under every slip of one letter: 'compelted', 'completd', 'finnished'; and 'ontrack'."""
    found = {words.replace(" ", ""): words for words in RUN_TOGETHER}
    for word in MAY_BE_MISSPELT:
        parts = [(word[:at], word[at:]) for at in range(1, len(word))]
        missing, doubled = (before + after[1:] for before, after in parts), (before + after[0] + after for before, after in parts)
        swapped = (before + after[1] + after[0] + after[2:] for before, after in parts if len(after) > 1)
        found |= dict.fromkeys({*missing, *doubled, *swapped} - OTHER_WORDS - {*MAY_BE_MISSPELT}, word)
    return found


def claims_in(tokens: Sequence[str]) -> tuple[Claim, ...]:
    """What a text says, from its beginning; each phrase turned by the words before it."""
    found = list(_phrases_in(tokens))
    claims = [claim for at in range(len(found)) if (claim := _claim(tokens, found, at)) is not None]
    told = {at for claim in claims for at in range(claim.start, claim.end)}
    spare = [(start, end) for start, end, phrase in found if isinstance(phrase.means, Turn) and start not in told]
    alone = [Claim(said, words, start, end) for start, end in spare if (said := ALONE.get(words := " ".join(tokens[start:end])))]
    return (*claims, *(claim for claim in alone if not claims or claim.saying is Saying.DOUBTED))


def is_word(token: str) -> bool:
    return token[0].isalnum()


def _in_figures(match: re.Match[str]) -> str:
    part, whole = (SPELT_NUMBERS.index(match[name]) + 1 for name in ("part", "whole"))
    return f"{match['told'] or ''}{part} of {whole}"


def _share(match: re.Match[str]) -> str:
    if match["percent"]:
        return f" {ALL if float(match['percent']) >= 100 else ALMOST_ALL} "
    part, whole = int(match["part"]), int(match["whole"])
    return f" {ALL if part == whole else OF_A_NUMBER} " if part <= whole else match[0]


def _phrases_in(tokens: Sequence[str]) -> Iterator[tuple[int, int, _Phrase]]:
    """The phrases of a text, each with the tokens that it takes; the longest where several begin at one word."""
    at = 0
    while at < len(tokens):
        phrase = next((phrase for phrase in _beginning(tokens[at]) if _stands(phrase, tokens, at)), None)
        if phrase is not None:
            yield at, at + len(phrase.words), phrase
        at += len(phrase.words) if phrase is not None else 1


def _stands(phrase: _Phrase, tokens: Sequence[str], at: int) -> bool:
    here = tokens[at : at + len(phrase.words)]
    return len(here) == len(phrase.words) and all(map(_same, phrase.words, here))


def _same(word: str, token: str) -> bool:
    return token.startswith(word[:-1]) and is_word(token) if word.endswith("*") else token == word


def _claim(tokens: Sequence[str], found: Sequence[tuple[int, int, _Phrase]], at: int) -> Claim | None:
    """The phrase at `at`, turned by what stands before it, the nearest first."""
    start, end, phrase = found[at]
    by_itself = phrase.means is Saying.DROPPED or " ".join(phrase.words) in BY_THEMSELVES
    if not isinstance(phrase.means, Saying) or (by_itself and not _is_all(tokens, start, end)):
        return None
    if phrase.words[0] in OF_DATES and len(phrase.words) == 1 and not NAMES_OF_DATES.isdisjoint(tokens[end : end + 1]):
        return None
    claim, nearest, words = Claim(phrase.means, "", start, end), start, 0
    for turn_start, turn_end, before in reversed(found[:at]):
        between = tokens[turn_end:nearest]
        words += len(between)
        if not isinstance(before.means, Turn) or words > REACH or not _reaches(between, before):
            break
        turn = _denied(claim.saying, tokens[end : end + 6]) if before.means is Turn.DENIES else before.means
        claim = replace(claim, saying=TURNED.get((claim.saying, turn), claim.saying), start=turn_start)
        nearest = turn_start
    if tokens[end : end + 1] == ("?",):
        claim = replace(claim, saying=TURNED.get((claim.saying, Turn.HEDGES), claim.saying), end=end + 1)
    return replace(claim, words=" ".join(tokens[claim.start : claim.end]))


def _denied(saying: Saying, behind: Sequence[str]) -> Turn:
    """'Not met yet' is only put off; 'not finished by its due date' will no longer be."""
    if saying is Saying.MET and "yet" in behind[:2]:
        return Turn.PUTS_OFF
    is_end = saying in (Saying.FINISHED, Saying.MET, Saying.ENDED)
    return Turn.REFUSES if is_end and WHEN_DUE.match(" ".join(behind)) else Turn.DENIES


def _reaches(between: Sequence[str], turn: _Phrase) -> bool:
    if turn.words == ("to",) and between:
        return False
    return all(is_word(token) and token not in ENDS_REACH for token in between)


def _is_all(tokens: Sequence[str], start: int, end: int) -> bool:
    """'Removed', 'Action merged with 3.2'; not 'Removed the old forms' or 'We removed it'."""
    behind = tokens[end : end + 1]
    before = [token for token in tokens[:start] if token not in FILLERS]
    follows = not behind or not is_word(behind[0]) or behind[0] in LEADS_ON or behind[0][0].isdigit()
    return follows and (not before or not is_word(before[-1]))


@lru_cache(maxsize=8192)
def _beginning(token: str) -> tuple[_Phrase, ...]:
    """The phrases that may begin with a word, the longest first."""
    whole = _BY_WORD.get(token, ())
    stems = [phrase for length in range(3, len(token) + 1) for phrase in _BY_WORD.get(f"{token[:length]}*", ())]
    return tuple(sorted((*whole, *stems), key=lambda phrase: -len(phrase.words)) if stems else whole)


def _listed(declared: Mapping[Saying, str] | Mapping[Turn, str]) -> Iterator[_Phrase]:
    for means, listed in declared.items():
        yield from (_Phrase(tuple(phrase.split()), means) for phrase in listed.split(",") if phrase.strip())


def _by_word() -> dict[str, list[_Phrase]]:
    by_word: dict[str, list[_Phrase]] = {}
    for phrase in sorted((*_listed(SAYINGS), *_listed(TURNS)), key=lambda phrase: -len(phrase.words)):
        by_word.setdefault(phrase.words[0], []).append(phrase)
    return by_word


_BY_WORD = _by_word()
