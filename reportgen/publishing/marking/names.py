"""Names in a text: those in lists, those that the trackers know, and every word that is in no dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reportgen.lexicon.patterns import pattern
from reportgen.publishing.marking.found import A_NAME, MAYBE_A_NAME, Found, Own
from reportgen.publishing.marking.words import plain_letters, word_list

WORD = pattern(r"[^\W\d_]+(?:['-][^\W\d_]+)*\.?")
STARTS = pattern(r"(?:^|[.!?\n:;\[•\"|/]|(?:^|\s)['-])\s*['\"\[-]*$")
# What stands behind somebody who begins a sentence, beside the words of `does.txt`; `ALSO` is said of things too.
RELATIONS = (
    r"(?:mum|dad|mam|mother|father|brother|sister|carer|worker|nan|gran|aunt|uncle|family|school|teacher|room|plan|birthday|friend)"
)
NEXT = pattern(r"\s(?:(?:always|never|just|only|also|really|still|even|then|once|kindly|often) )?([^\W\d_]+)", re.IGNORECASE)
IS = pattern(
    r"\s(?:showed|shows|from (?:the|my|our)|and (?:i|her|his)|was (?:my|our|kind|lovely|great|amazing|rude)|"
    r"is (?:my|our|her|his|kind|lovely|amazing|great|always|never|late))\b|, (?:my|our|who|he|she|her|his|aged)\b",
    re.IGNORECASE,
)
ALSO = pattern(
    r"\s(?:who|never|always|keeps|was|has|had|went|did|does(?:n't)?|cannot|can't|couldn't|made|makes|works|worked|is)\b|"
    rf", \d|\s\(?\d|'s {RELATIONS}\b",
    re.IGNORECASE,
)
CALLED = pattern(
    r"\b(?:my|our|his|her) (?:\w{2,10} ){0,2}(?:son|daughter|brother|sister|friend|worker|carer|mum|dad|nan|pa|cousin|nephew|niece|"
    r"grandson|granddaughter|stepson|stepdaughter|twin|baby|advis[eo]r|teacher|mentor|lad|boy|girl)\s$|"
    r"\b(?:called|named|name is|name's|asked for|ask for|spoke to|talk to)\s$",
    re.IGNORECASE,
)
OURS = pattern(r"\bour\s$", re.IGNORECASE)  # how many families say it: 'our grace'
CANNOT = pattern(r"\s(?:can'?t|cannot|couldn'?t|won'?t|wouldn'?t|does(?:n'?t)|did(?:n'?t)|never|always|keeps)\b", re.IGNORECASE)
ADDRESS = pattern(r"\b(?:https?://|www\.)\S{1,200}|\b[\w-]{1,60}\.(?:com|org|net|gov|co|ac|nhs|sch)\b\S{0,200}", re.IGNORECASE)
LONG, TOO_LONG = 7, 24  # letters of a word in no dictionary that may be a misspelt one
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST_SMALL = 3  # letters of a name that is typed without a capital


def name_marks(text: str, own: Own) -> Iterator[Found]:
    """Where names stand in a plain text, or words that may be names."""
    text = ADDRESS.sub(lambda address: " " * len(address[0]), text)
    shouted = text.isupper() or sum(map(str.isupper, text)) * 2 > sum(map(str.isalpha, text))
    kinds = ((match, _kind(match, text, own, shouted)) for match in WORD.finditer(text))
    return _joined(text, ((match, kind) for match, kind in kinds if kind is not None))


def listed_names(text: str, own: Own) -> Iterator[Found]:
    """Only names with a capital that are no words, and people whom the trackers name."""
    text = ADDRESS.sub(lambda address: " " * len(address[0]), text)
    return _joined(text, ((match, A_NAME) for match in WORD.finditer(text) if _is_listed(match, text, own)))


def _is_listed(match: re.Match[str], text: str, own: Own) -> bool:
    typed = match[0].rstrip(".")
    if not typed[0].isupper() or typed.isupper():
        return False
    small = _bare(typed)
    if small in own.words:
        return False
    is_name = _known(small) == "name" or (small in own.people and not _in_dictionary(small))
    return is_name and not _belongs_to_a_thing(match, text)


def _joined(text: str, found: Iterable[tuple[re.Match[str], str]]) -> Iterator[Found]:
    """Neighbours are one: 'Lindita Marku'."""
    last: Found | None = None
    for match, kind in found:
        if last is not None and match.start() - last.end <= 3 and text[last.end : match.start()].strip("-. '") == "":
            last = Found(A_NAME if A_NAME in (last.kind, kind) else kind, last.start, match.end())
            continue
        if last is not None:
            yield last
        last = Found(kind, match.start(), match.end())
    if last is not None:
        yield last


def _kind(match: re.Match[str], text: str, own: Own, shouted: bool) -> str | None:
    typed = match[0].rstrip(".")
    if len(typed) < 2:
        return None
    capital = typed[0].isupper() and not shouted
    if typed.isupper() and not shouted:
        return _of_letters(typed, own)
    small = _bare(typed)
    if small in own.words:
        return None
    if (
        small in own.people
        and capital
        and not (_in_dictionary(small) and STARTS.search(text[max(0, match.start() - 6) : match.start()]))
    ):
        return A_NAME
    if not capital:
        return _of_small(small, match, text)
    known = _known(small)
    if known == "name":
        return None if _belongs_to_a_thing(match, text) else A_NAME
    if known == "place too":
        return A_NAME if _is_a_person(match, text) else None
    if known == "word too":
        return A_NAME if _is_somebody(match, text) else None
    if known == "time too":
        return A_NAME if _is_said_so(match, text) else None
    return MAYBE_A_NAME if known == "unknown" else None


@lru_cache(maxsize=20_000)
def _known(small: str) -> str:
    """What a word with a capital is: 'name', 'word too', 'place too', 'time too', 'ordinary' or 'unknown'."""
    if small in word_list("also_places"):
        return "place too"
    if small in word_list("also_words"):
        return "word too"
    if small in word_list("also_times"):
        return "time too"
    is_name = small in word_list("names") or small.replace("-", " ").partition(" ")[0] in word_list("names")
    if any(_in_dictionary(part, plural=not is_name) for part in (small, small.replace("'", ""))):
        return "ordinary"
    if is_name:
        return "name"
    parts = re.split(r"['-]", small)
    return "ordinary" if len(parts) > 1 and all(_in_dictionary(part) or len(part) < 2 for part in parts) else "unknown"


def _in_dictionary(word: str, plural: bool = True) -> bool:
    """`plural`: also where the dictionary has it without its last s."""
    one = f"{word.removesuffix('ies')}y" if word.endswith("ies") else word.removesuffix("s")
    either = (word, one) if plural and len(one) > 3 else (word,)
    return any(each in word_list(name) for name in ("ordinary", "words", "places", "proper") for each in either)


def _bare(typed: str) -> str:
    """In small letters, without accents and without what shows whose something is."""
    small = plain_letters(typed)
    return small.removesuffix("'s").removesuffix("'")


def _of_letters(typed: str, own: Own) -> str | None:
    """Capitals only: letters of a service (CAMHS), unless a name is written so."""
    small = _bare(typed)
    return A_NAME if len(small) > 3 and small not in own.words and _known(small) == "name" else None


def _of_small(small: str, match: re.Match[str], text: str) -> str | None:
    """Typed without a capital: a name that is no word; a word too behind 'my son'; what is in no dictionary, unless misspelt."""
    if len(small) < SHORTEST_SMALL:
        return None
    if small in word_list("also_words") and small not in ("said", "rose", "sue"):
        before, following = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 24]
        told = CALLED.search(before) or (OURS.search(before) and (_does(following) or CANNOT.match(following)))
        return A_NAME if told and not re.match(r" (?:to|up|from|the)\b", text[match.end() : match.end() + 6]) else None
    known = _known(small)
    if known == "name":
        return A_NAME
    beside_digit = text[match.start() - 1 : match.start()].isdecimal()
    return MAYBE_A_NAME if known == "unknown" and not beside_digit and not _is_misspelt(small) else None


def _is_misspelt(word: str) -> bool:
    """Whether one letter more, less or other, or two that change places, make a word of it: 'becuase', 'definately'."""
    if not LONG <= len(word) <= TOO_LONG:
        return False
    pairs = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = [a + b[1:] for a, b in pairs if b] + [a + b[1] + b[0] + b[2:] for a, b in pairs if len(b) > 1]
    near += [a + letter + b[cut:] for a, b in pairs for letter in LETTERS for cut in (0, 1)]
    return not word_list("words").isdisjoint(near)


def _is_somebody(match: re.Match[str], text: str) -> bool:
    """A word that is a name too: its capital is not the sentence's; or what follows is what a person does."""
    if _belongs_to_a_thing(match, text):
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    if STARTS.search(before[-6:]):
        following = text[match.end() - 2 if match[0].endswith("'s") else match.end() :][:24]
        return _does(following) or ALSO.match(following) is not None
    return before.rstrip(" ").rpartition(" ")[2].casefold() not in ("the", "a") and not before.rstrip()[-1:].isdecimal()


def _is_said_so(match: re.Match[str], text: str) -> bool:
    """A month or a word like 'will': a name behind 'my sister', before 'told me', or where no time is meant: 'I told April'."""
    before = text[max(0, match.start() - 40) : match.start()]
    if _belongs_to_a_thing(match, text):
        return False
    word = before.rstrip(" ").rpartition(" ")[2].strip("('\"").casefold()
    if word and not STARTS.search(before[-6:]) and word not in word_list("before_times") and not word[-1:].isdecimal():
        return not re.match(r",? ?\d|,? (?:and|to|or) (?!I\b)[A-Z]", text[match.end() : match.end() + 8])
    return CALLED.search(before) is not None or _does(text[match.end() : match.end() + 24])


def _does(following: str) -> bool:
    """Whether what follows is what people do or are."""
    after = NEXT.match(following)
    return IS.match(following) is not None or (after is not None and after[1].casefold() in word_list("does"))


def _is_a_person(match: re.Match[str], text: str) -> bool:
    """A place that is a name too: no word before it says that the place is meant."""
    before = text[max(0, match.start() - 20) : match.start()]
    if STARTS.search(before) and not _does(text[match.end() : match.end() + 24]):
        return False
    words = before.casefold().split()
    return (not words or words[-1].strip("(,") not in word_list("before_places")) and not _belongs_to_a_thing(match, text)


def _belongs_to_a_thing(match: re.Match[str], text: str) -> bool:
    """'Elizabeth House', 'Jordan Hill School': up to two words with capitals may stand between."""
    following = re.match(r"(?: [A-Z][\w']{1,20}){1,3}", text[match.end() : match.end() + 64])
    return following is not None and any(word.casefold() in word_list("things") for word in following[0].split())
