"""What a rating cell says on the programme's own scale: by word, letter, sign, number or fill."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from difflib import get_close_matches
from functools import lru_cache

from reportgen.lexicon.colours import ALIKE, IN_SHORT, LETTERS, NAMES, RATED, SIGNS, USUALLY, colour_family, distance, named_colour
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.ratings import Level, Scale
from reportgen.reading.doubts import Doubt, doubt
from reportgen.reading.layout.headings import nearest
from reportgen.reading.values.nothing import says_no_rating
from reportgen.reading.values.number_scales import numbers_in
from reportgen.reading.values.phrases import tokens_of
from reportgen.reading.values.statuses import read_meaning

LONGEST = 200  # signs of a cell that are looked at; a rating stands at its beginning
LONGEST_LETTERS = 2  # of a level's short name: 'A', 'AE', 'Gy'
COLOUR_IN_BRACKETS = pattern(rf" ?\((?:{'|'.join(NAMES)})\)", re.IGNORECASE)
LETTER_BEFORE = pattern(rf"^([a-z])\W{{1,3}}(?=\1)(?={'|'.join(NAMES)})", re.IGNORECASE)  # 'B Blue'
WAS = pattern(r"[(\[]?\b(?:was|previously|formerly|from|prev)\b", re.IGNORECASE)
THEN = pattern(r" ?(?:→|➔|➜|⇒|-{1,3}>|=>) ?| (?:to|now) ", re.IGNORECASE)
EITHER = pattern(r" ?/ ?| or | ?[-–] ?", re.IGNORECASE)
MEANING_IN_NAME = pattern(r" [-–—] | ?[:=(,–—]")
LABEL = pattern(
    r"^(?:stage|level|grade|score|rating|rated|status|b?rag)\W{1,3}(?=\w{1,12}$)", re.IGNORECASE
)  # 'Stage 2', 'RAG: Red'
DASHES = ("–", "-", "—", "−")
LIKE = 0.8  # how much alike a misspelt level and the one in whose colour its cell is filled must be
NEAR = 0.5  # how unlike its level's colour a fill may be, where two levels are of one family


@dataclass(frozen=True)
class RatingRead:
    level: Level | None
    doubts: tuple[Doubt, ...] = ()


def is_colour(text: str) -> bool:
    """Whether a text is a rating by colour: 'Amber', 'R', 'Amber E', '🔴 Red'."""
    words = plain(text).casefold().strip(" .")
    return words in ("r", "a", "g", "b", "y") or named_colour(words) is not None


def plain(text: str) -> str:
    """A cell's text as it is looked at: one blank between words, and not more of it than a rating may be."""
    return " ".join(text[: LONGEST * 4].split())[:LONGEST]


def level_name(text: str) -> str:
    """'Amber E (yellow)' -> 'Amber E', 'B Blue' -> 'Blue': what says its colour or letter besides is not part of a name."""
    return LETTER_BEFORE.sub("", " ".join(COLOUR_IN_BRACKETS.sub("", plain(text)).strip(" .:*").split()))


def name_and_meaning(text: str) -> tuple[str, str]:
    """'Red - overdue' -> ('Red', 'overdue'); the meaning is empty where there is none."""
    parted = MEANING_IN_NAME.search(text)
    if parted is None:
        return text.strip(), ""
    return text[: parted.start()].strip(), text[parted.end() :].strip(" -–—:=(),")


def now_said(text: str) -> str:
    """A rating without what it was: 'Amber (was Red)' -> 'Amber'; 'Was Red now Amber' stays."""
    words = plain(text)
    was = WAS.search(words)
    return (words[: was.start()].strip(" ,;–-([") if was is not None else words) or words


@lru_cache(maxsize=1024)
def names_without_key(text: str, fill: str | None) -> tuple[str, ...]:
    """The levels that a cell names where no key says which there are: 'R' is Red, 'A/G' Amber and Green, a red fill Red."""
    words = level_name(_signs_as_words(_last_said(now_said(text))))
    words = IN_SHORT.get(words.casefold(), words)  # 'AMB'; where a key says 'Amber' it is asked after
    either = [named for part in EITHER.split(words) if (named := _colour_alone(part))]
    if len(either) > 1:
        return tuple(either)
    named = _name_without_key(words, colour_family(fill) if fill else None)
    return (named,) if named else ()


def _last_said(text: str) -> str:
    """'Amber → Green' -> 'Green', 'Red to Amber' -> 'Amber'; 'White – not due to start' stays."""
    parts = THEN.split(text)
    return parts[-1] if _colour_alone(_signs_as_words(parts[-1])) else text


def read_rating(text: str | None, fill: str | None, scale: Scale) -> RatingRead:
    """The level of a cell. Where word and fill disagree the word stands; a word that the scale does not know is no level."""
    if (text, fill) not in scale.notes:
        scale.notes[text, fill] = _read(text, fill, scale)
    read: RatingRead = scale.notes[text, fill]
    return read


def _read(text: str | None, fill: str | None, scale: Scale) -> RatingRead:
    by_fill = level_of_fill(fill, scale)
    family = colour_family(fill) if fill and not text else None
    if text and (explained := _explained_mark(text, scale)) is not None:
        return RatingRead(explained)
    if by_fill is None and family in RATED and scale.levels:
        return RatingRead(None, (_unknown(f"filled {family}", scale),))
    if not text or says_no_rating(text) or (by_fill is not None and _is_mark(text)):
        return RatingRead(by_fill)
    level, doubts = _by_text(text, by_fill, scale)
    if level is None and by_fill is not None and get_close_matches(plain(text).casefold(), [by_fill.name.casefold()], cutoff=LIKE):
        return RatingRead(by_fill, (doubt("rating-misspelt", text=text, level=by_fill.name),))
    if level is None:
        return RatingRead(None, (_unknown(text, scale),))
    if by_fill is not None and by_fill != level and _same_family(fill, level) is False:
        doubts = (*doubts, doubt("rating-and-fill-differ", text=text, level=by_fill.name))
    return RatingRead(level, doubts)


def _explained_mark(text: str, scale: Scale) -> Level | None:
    """'–' or 'N/A', where the key says how far that is: '– = not due to begin yet'. One dash is as good as another."""
    if not says_no_rating(text):
        return None
    named = (scale.named(name) for name in (DASHES if text.strip() in DASHES else (plain(text),)))
    level = next((each for each in named if each is not None and each.place is not None), None)
    return level if level is not None and read_meaning(level.meaning or "").counts_as is not None else None


def level_of_fill(fill: str | None, scale: Scale) -> Level | None:
    """The level that the key fills so; else the one whose colour is of the same family, or nearest to it among several."""
    if fill is None:
        return None
    same = [level for level in scale.levels if level.colour == fill]
    return same[0] if same else level_of_family(colour_family(fill), scale) or _nearest_of_family(fill, scale)


def level_of_family(family: str | None, scale: Scale) -> Level | None:
    """The only level of that colour; of the colour that people use in its place where the scale has none of it."""
    return _only_of(family, scale) or _only_of(ALIKE.get(family or ""), scale, instead_of=family)


def family_of(level: Level) -> str | None:
    """The colour of a level: as its key fills it, else as it is called."""
    own = colour_family(level.colour) if level.colour is not None else None
    return own or named_colour(level.name)


def _signs_as_words(text: str) -> str:
    return "".join(f" {SIGNS[sign]} " if sign in SIGNS else sign for sign in text).replace("\ufe0f", "")


def _colour_alone(text: str) -> str | None:
    words = text.strip().casefold()
    return (LETTERS.get(words) or (words if words in NAMES else "")).capitalize() or None


def _name_without_key(words: str, family: str | None) -> str | None:
    if not words or says_no_rating(words) or _is_mark(words):
        return family.capitalize() if family else None
    if len(words) == 1:
        return (family or LETTERS.get(words.casefold(), words)).capitalize()
    letter, said = name_and_meaning(words)
    if len(letter) == 1 and said and (colour := family or _of_letter(letter.casefold(), said)):
        return colour.capitalize()
    coloured = re.match(rf"(?:{'|'.join(NAMES)})\b(?: [a-z]\b)?", words, re.IGNORECASE)
    name = coloured[0] if coloured else words
    return name if " " in name else name.capitalize()


def _of_letter(letter: str, said: str) -> str | None:
    """The colour that a letter and the words behind it usually mean: 'G - on track' is Green, 'G - not started' Grey."""
    counts_as = read_meaning(said).counts_as
    if counts_as is None:
        return LETTERS.get(letter)
    return next((colour for colour, usual in USUALLY.items() if colour.startswith(letter) and usual == counts_as), None)


def _only_of(family: str | None, scale: Scale, instead_of: str | None = None) -> Level | None:
    families = [family_of(level) for level in scale.levels]
    if family is None or families.count(family) != 1 or (instead_of is not None and instead_of in families):
        return None
    return scale.levels[families.index(family)]


def _nearest_of_family(fill: str, scale: Scale) -> Level | None:
    """Of several levels in one colour, such as Green and Lime, the one whose shade the fill is."""
    family = colour_family(fill)
    alike = [(distance(fill, level.colour), level) for level in scale.levels if level.colour and family_of(level) == family]
    if family is None or len(alike) < 2:
        return None
    nearest_, second = sorted(alike, key=lambda each: each[0])[:2]
    return nearest_[1] if nearest_[0] < NEAR and nearest_[0] * 2 < second[0] else None


def _same_family(fill: str | None, level: Level) -> bool | None:
    """Whether the fill is of the level's colour; None where the level has no colour that is known."""
    own, filled = family_of(level), colour_family(fill) if fill is not None else None
    return None if own is None or filled is None else own == filled


def _is_mark(text: str) -> bool:
    """'●' or '▲': a sign that says nothing by itself; its cell's fill does."""
    return not any(sign.isalnum() or sign in SIGNS for sign in text[:LONGEST])


def _by_text(text: str, by_fill: Level | None, scale: Scale) -> tuple[Level | None, tuple[Doubt, ...]]:
    words = now_said(text)
    if words.endswith("*") and (starred := scale.named(words)) is not None:
        return starred, ()
    if (level := _whole(words, by_fill, scale)) is not None:
        return level, ()
    if (among := _among(words, scale)) is not None:
        return among
    later = THEN.split(words)
    if len(later) > 1 and (level := _whole(later[-1], None, scale)) is not None:
        return level, (doubt("rating-ambiguous", text=text, level=level.name, which="the later one"),)
    either = levels_either(words, scale)
    if len(either) > 1:
        level = min(either, key=lambda found: (found.counts_as.rank, scale.levels.index(found)))
        return level, (doubt("rating-ambiguous", text=text, level=level.name, which="the worse one"),)
    name, said = name_and_meaning(words)
    by_name = _whole(name, by_fill, scale, said) if named_colour(name) is not None or len(name) <= LONGEST_LETTERS else None
    return _begun(words, by_fill, scale) or by_name, ()


def _among(text: str, scale: Scale) -> tuple[Level, tuple[Doubt, ...]] | None:
    """Of '4 to 5' the level of the lower number, or the worse, where the scale has both; a doubt where they count otherwise."""
    levels = [scale.named(str(number)) for number in numbers_in(text) or ()]
    known = [level for level in levels if level is not None]
    if not known or len(known) < len(levels):
        return None
    level = min(known, key=lambda each: each.counts_as.rank)
    alike = len({each.counts_as for each in known}) == 1
    return level, () if alike else (doubt("rating-ambiguous", text=text, level=level.name, which="the worse one"),)


def levels_either(words: str, scale: Scale) -> set[Level]:
    """The levels of 'Amber/Green'; one for a text that names but one."""
    return {found for part in _either(words, scale) if (found := _whole(part, None, scale)) is not None}


def _either(words: str, scale: Scale) -> Sequence[str]:
    """The two ratings of 'Amber/Green', 'A or G' and 'AG'."""
    letters = _letters(words)
    known = {_short(level)[:1] for level in scale.levels} - {""}
    return tuple(letters) if len(letters) == 2 and letters.isalpha() and set(letters) <= known else EITHER.split(words)


def _whole(text: str, by_fill: Level | None, scale: Scale, said: str = "") -> Level | None:
    """The level that the whole of a text names: by its name, a colour, a letter or the key's own words for it.

    `said` are the words behind it, which tell which of several levels a letter stands for.
    """
    words = level_name(_signs_as_words(text)).casefold()
    words = " ".join(dict.fromkeys(words.split()))  # '🔴 Red' says it twice
    for names in NAMING:
        same = [level for level in scale.levels if words and names(level, words)]
        if same:
            return same[0] if len(same) == 1 else by_fill if by_fill in same else None
    if words in NAMES and (_letters(text) == "" or _is_coded(scale)):
        return level_of_family(NAMES[words], scale)
    letters = _letters(words)
    if len(letters) <= LONGEST_LETTERS and letters.isalpha():
        return _of_several(levels_by_letter(letters, scale), letters, said, by_fill, scale)
    return None


# How a level may be named by the whole of a text in lower case; the first that fits any level decides.
NAMING: tuple[Callable[[Level, str], bool], ...] = (
    lambda level, words: words in (level.name.casefold(), (level.code or "").casefold()),
    lambda level, words: bool(_letters(words)) and _letters(level.name) == _letters(words),
    lambda level, words: _short(level) == words,
    lambda level, words: level.meaning is not None and plain(level.meaning).strip(" .").casefold() == words.strip(" ."),
    lambda level, words: words in NAMES and level.name.casefold() == words[0],
    lambda level, words: without_label(level.name.casefold()) == without_label(words),
    lambda level, words: level.place is None and IN_SHORT.get(words) == level.name.casefold(),  # 'AMB', where there is no key
)


def without_label(text: str) -> str:
    """'Stage 2' -> '2': of a level the key may say, or the cell, what kind of thing it is."""
    return LABEL.sub("", text)


def _is_coded(scale: Scale) -> bool:
    """Whether its levels have other names than colours, and colours besides: 'C' for complete, shaded green."""
    return all(level.colour is not None and named_colour(level.name) is None for level in scale.levels)


def _begun(text: str, by_fill: Level | None, scale: Scale) -> Level | None:
    """The level with whose name a longer text begins; the longest first, so that 'Amber E - impact awaited' is not Amber."""
    words = level_name(text).casefold()
    begun = sorted((level for level in scale.levels if _begins(words, _short(level))), key=lambda level: -len(_short(level)))
    alike = [level for level in begun if _short(level) == _short(begun[0])]
    return alike[0] if len(alike) == 1 else by_fill if by_fill in alike else None


def _begins(words: str, name: str) -> bool:
    behind = words[len(name) : len(name) + 1]
    return bool(name) and words.startswith(name) and not (behind.isalnum() or behind == "_")


def _letters(text: str) -> str:
    """What 'Amber E', 'AMBER-E' and 'Amber (E)' have in common."""
    return re.sub(r"[\W_]", "", text.casefold())


def _short(level: Level) -> str:
    """A level's name without a meaning inside it: 'Red - overdue' -> 'red'."""
    return name_and_meaning(level.name)[0].casefold() or level.name.casefold()


def levels_by_letter(letters: str, scale: Scale) -> Sequence[Level]:
    """'r' for Red, 'ae' for Amber E, 'gy' for Grey; a last letter alone ('e') for the only level that ends in it.

    Several where it may be any of them.
    """
    found: list[Level] = []
    for named in _named_by_letter(letters, {_short(level)[:1] for level in scale.levels}):
        here = [level for level in scale.levels if named(_short(level))]
        if len(here) == 1:
            return here
        found += here
    return found


def _of_several(found: Sequence[Level], letters: str, said: str, by_fill: Level | None, scale: Scale) -> Level | None:
    """The level that is meant of those with one letter: by the fill, by the words behind it, or as other cells have it."""
    if len(found) < 2 or by_fill in found:
        return by_fill if len(found) > 1 else next(iter(found), None)
    counts_as = read_meaning(said).counts_as if said else None
    words = set(tokens_of(said))
    explained = [level for level in dict.fromkeys(found) if words and words <= set(tokens_of(level.meaning or ""))]
    told = explained or [level for level in dict.fromkeys(found) if counts_as is level.counts_as]
    return told[0] if len(told) == 1 else dict(scale.letters).get(letters) if counts_as is None else None


def _named_by_letter(letters: str, initials: Collection[str]) -> Iterator[Callable[[str], bool]]:
    yield lambda name: "".join(word[0] for word in re.findall(r"\w+", name)) == letters
    yield lambda name: name.endswith(f" {letters}")
    yield lambda name: name.startswith(letters)
    if not set(letters) <= set(initials):  # 'AG' is Amber and Green
        yield lambda name: name.startswith(letters[0]) and letters[1:] in name[1:]


def _unknown(text: str, scale: Scale) -> Doubt:
    letters = _letters(name_and_meaning(now_said(text))[0])
    meant = levels_by_letter(letters, scale) if 0 < len(letters) <= LONGEST_LETTERS else ()
    shared = dict.fromkeys(level.name for level in meant)
    if shared:
        return doubt("rating-not-known", text=text, why=f"may be {' or '.join(shared)}", do="Type the word in full.")
    names = [level.name for level in scale.levels]
    guess = nearest(plain(text), names)
    known = f"Use one of {', '.join(names)}" if names else "Say what it means on a sheet 'RAG key'"
    do = f"Did you mean '{guess}'? {known}." if guess else f"{known}, or add it to the key."
    return doubt("rating-not-known", text=text, why="the key does not know", do=do)
