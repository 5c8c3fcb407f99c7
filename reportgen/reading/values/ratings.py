"""What a rating cell says on the programme's own scale: by word, letter or fill."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from colorsys import rgb_to_hls
from dataclasses import dataclass

from reportgen.model.findings import Severity
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.doubts import Doubt
from reportgen.reading.headings import nearest
from reportgen.reading.values.statuses import read_status

COLOUR_WORDS = "red amber yellow green blue purple grey gray white orange black"
COLOURS = tuple(COLOUR_WORDS.split())
# Without a key nobody has said whether Green is 'done' or only 'on track': the safer reading is that it is not done.
USUAL = {
    **dict.fromkeys(("red",), CountsAs.OVERDUE),
    **dict.fromkeys(("orange", "amber", "yellow", "green"), CountsAs.IN_PROGRESS),
    **dict.fromkeys(("blue", "purple"), CountsAs.DONE),
    **dict.fromkeys(("grey", "gray", "white"), CountsAs.NOT_STARTED),
}
EMOJI = {
    **dict(zip("🔴🟠🟡🟢🔵🟣⚪⚫", ("red", "amber", "yellow", "green", "blue", "purple", "white", "black"), strict=True)),
    **dict(zip("🟥🟧🟨🟩🟦🟪⬜⬛", ("red", "amber", "yellow", "green", "blue", "purple", "white", "black"), strict=True)),
}
LETTERS = {"r": "red", "a": "amber", "y": "yellow", "g": "green", "b": "blue", "p": "purple", "w": "white"}
# Where a key has only one of these, people fill its cells with the other.
ALIKE = {"yellow": "amber", "amber": "yellow"}
NEUTRAL = "FFEB9C"  # Excel's cell style 'Neutral' stands for amber between 'Good' and 'Bad', though its hue is yellow
COLOUR_IN_BRACKETS = re.compile(rf"\s*\((?:{'|'.join(COLOURS)})\)", re.IGNORECASE)
WAS = re.compile(r"\s*[,;–-]?\s*[(\[]?\s*\b(?:was|previously|formerly|from|prev)\b.*", re.IGNORECASE | re.DOTALL)
NO_RATING = re.compile(r"[-–—.]*|n/?a|tb[acd]|not (?:yet )?rated", re.IGNORECASE)
THEN = re.compile(r"\s*(?:→|➔|➜|-+>|=>|\b(?:to|now)\b)\s*", re.IGNORECASE)
EITHER = re.compile(r"\s*(?:/|\bor\b|(?<=\w)\s?[-–]\s?(?=\w))\s*", re.IGNORECASE)
MEANING_IN_NAME = re.compile(r"\s*(?:\s[-–—]\s|[:=(,–—]).*", re.DOTALL)


@dataclass(frozen=True)
class RatingRead:
    level: Level | None
    doubts: tuple[Doubt, ...] = ()


def is_colour(text: str) -> bool:
    """Whether a text is a rating by colour: 'Amber', 'R', 'Amber E', '🔴 Red'."""
    words = text.casefold().strip(" .")
    return words in ("r", "a", "g", "b", "y") or any(words.startswith(colour) for colour in (*COLOURS, *EMOJI))


def level_name(text: str) -> str:
    """'Amber E (yellow)' -> 'Amber E': a colour in brackets is not part of a level's name."""
    return " ".join(COLOUR_IN_BRACKETS.sub("", text).strip(" .:").split())


def scale_without_key(names: Iterable[str]) -> Scale:
    """A scale of the levels that occur, for a tracker without a key; the worst first."""
    levels = {name.casefold(): Level(name if " " in name else name.capitalize(), _usually(name)) for name in names}
    return Scale(tuple(sorted(levels.values(), key=lambda level: level.counts_as.rank)))


def name_without_key(text: str, fill: str | None) -> str | None:
    """The level that a cell names where no key says which there are: 'R', 'Red (was Green)' and a red fill are all Red."""
    plain = THEN.split(WAS.sub("", text).strip() or text)[-1]
    words = level_name("".join(EMOJI.get(sign, sign) for sign in plain).replace("\ufe0f", ""))
    family = colour_family(fill) if fill else None
    if not words or NO_RATING.fullmatch(words) or _is_mark(words):
        return family.capitalize() if family else None
    if len(words) == 1:
        return (family or LETTERS.get(words.casefold(), words)).capitalize()
    coloured = re.match(rf"(?:{'|'.join(COLOURS)})\b(?: [a-z]\b)?", words, re.IGNORECASE)
    return coloured[0] if coloured else words


def read_rating(text: str | None, fill: str | None, scale: Scale) -> RatingRead:
    """The level of a cell. Where word and fill disagree the word stands; a word that the scale does not know is no level."""
    by_fill = _by_fill(fill, scale)
    if not text or NO_RATING.fullmatch(text.strip()) or (by_fill is not None and _is_mark(text)):
        return RatingRead(by_fill)
    level, doubts = _by_text(text, by_fill, scale)
    if level is None:
        return RatingRead(None, (_unknown(text, scale),))
    if by_fill is not None and by_fill != level and _same_family(fill, level) is False:
        doubts = (*doubts, _disagree(text, by_fill))
    return RatingRead(level, doubts)


def colour_family(rgb: str) -> str | None:
    """The colour that people would call it: 'FFC000' is amber, '92D050' green. None for white, black and what is nearly so."""
    if rgb == NEUTRAL:
        return "amber"
    try:
        red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return None
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    if lightness > 0.97 or lightness < 0.08:
        return None
    if saturation < 0.12:
        return "grey"
    return _hue_family(hue * 360, lightness)


def _hue_family(degrees: float, lightness: float) -> str:
    # Gold at 45 degrees is amber when it is strong (FFC000), yellow when it is pale (FFE699).
    amber_ends = 44 if lightness >= 0.75 else 47
    bounds = ((16, "red"), (amber_ends, "amber"), (68, "yellow"), (170, "green"), (252, "blue"), (310, "purple"), (361, "red"))
    return next(name for bound, name in bounds if degrees < bound)


def _usually(name: str) -> CountsAs:
    words = name.casefold()
    first = next((colour for colour in COLOURS if words.startswith(colour)), None)
    return read_status(words).counts_as or USUAL.get(first or "", CountsAs.IN_PROGRESS)


def _by_fill(fill: str | None, scale: Scale) -> Level | None:
    """The level that the key fills so; else the one whose colour is of the same family, if only one is."""
    if fill is None:
        return None
    same = [level for level in scale.levels if level.colour == fill]
    if same:
        return same[0]
    return _of_family(colour_family(fill), scale)


def _of_family(family: str | None, scale: Scale) -> Level | None:
    return _only_of(family, scale) or _only_of(ALIKE.get(family or ""), scale, instead_of=family)


def _only_of(family: str | None, scale: Scale, instead_of: str | None = None) -> Level | None:
    """The only level of that colour, where there is just one and none of the colour that it stands in for."""
    families = [_family_of(level) for level in scale.levels]
    if family is None or families.count(family) != 1 or instead_of in families:
        return None
    return scale.levels[families.index(family)]


def _family_of(level: Level) -> str | None:
    if level.colour is not None and (family := colour_family(level.colour)) is not None:
        return family
    return next((colour for colour in COLOURS if level.name.casefold().startswith(colour)), None)


def _same_family(fill: str | None, level: Level) -> bool | None:
    """Whether the fill is of the level's colour; None where the level has no colour that is known."""
    own, filled = _family_of(level), colour_family(fill) if fill is not None else None
    return None if own is None or filled is None else own == filled


def _is_mark(text: str) -> bool:
    """'●' or '▲': a sign that says nothing by itself; its cell's fill does."""
    return not any(sign.isalnum() or sign in EMOJI for sign in text)


def _by_text(text: str, by_fill: Level | None, scale: Scale) -> tuple[Level | None, tuple[Doubt, ...]]:
    plain = WAS.sub("", text).strip() or text
    if (level := _whole(plain, by_fill, scale)) is not None:
        return level, ()
    later = THEN.split(plain)
    if len(later) > 1 and (level := _whole(later[-1], None, scale)) is not None:
        return level, (_read_as(text, level, "the later one"),)
    either = [found for part in EITHER.split(plain) if (found := _whole(part, None, scale)) is not None]
    if len(set(either)) > 1:
        level = min(either, key=lambda found: (found.counts_as.rank, scale.levels.index(found)))
        return level, (_read_as(text, level, "the worse one"),)
    return _begun(plain, by_fill, scale), ()


def _whole(text: str, by_fill: Level | None, scale: Scale) -> Level | None:
    """The level that the whole of a text names: by its word, a letter, an emoji or the key's own words for it."""
    words = level_name("".join(f" {EMOJI[sign]} " if sign in EMOJI else sign for sign in text)).casefold()
    words = " ".join(dict.fromkeys(words.replace("\ufe0f", "").split()))  # '🔴 Red' says it twice
    letters = _letters(words)
    if words in EMOJI.values() and _letters(text) == "" and scale.named(words) is None:
        return _of_family(words, scale)
    for named in (_letters(level.name) == letters for level in scale.levels), (_short(level) == words for level in scale.levels):
        same = [level for level, is_same in zip(scale.levels, named, strict=True) if is_same]
        if same and letters:
            return same[0] if len(same) == 1 else by_fill if by_fill in same else None
    if len(letters) <= 2 and letters.isalpha():
        return _by_letter(letters, by_fill, scale.levels)
    return _by_meaning(words, scale.levels)


def _begun(text: str, by_fill: Level | None, scale: Scale) -> Level | None:
    """The level with whose name a longer text begins; the longest first, so that 'Amber E - impact awaited' is not Amber."""
    words = level_name(text).casefold()
    by_length = sorted(scale.levels, key=lambda level: -len(_short(level)))
    begun = [level for level in by_length if re.match(rf"{re.escape(_short(level))}(?!\w)", words)]
    alike = [level for level in begun if _short(level) == _short(begun[0])]
    return alike[0] if len(alike) == 1 else by_fill if by_fill in alike else None


def _by_meaning(words: str, levels: Sequence[Level]) -> Level | None:
    """'Task is overdue' for the level of which the key says so; 'red' for a level that the key calls R."""
    meant = [level for level in levels if level.meaning and level.meaning.strip(" .").casefold() == words]
    initial = [level for level in levels if words in COLOURS and level.name.casefold() == words[0]]
    return meant[0] if len(meant) == 1 else initial[0] if len(initial) == 1 else None


def _letters(text: str) -> str:
    """What 'Amber E', 'AMBER-E' and 'Amber (E)' have in common."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _short(level: Level) -> str:
    """A level's name without a meaning inside it: 'Red - overdue' -> 'red'."""
    return MEANING_IN_NAME.sub("", level.name).strip().casefold() or level.name.casefold()


def _by_letter(letters: str, by_fill: Level | None, levels: Sequence[Level]) -> Level | None:
    """'R' for Red, 'AE' for Amber E; a last letter alone ('E') for the only level that ends in it."""
    initials = [level for level in levels if "".join(word[0] for word in _short(level).split()) == letters]
    if len(initials) == 1:
        return initials[0]
    last = [level for level in levels if _short(level).endswith(f" {letters}")]
    if len(last) == 1:
        return last[0]
    first = [level for level in levels if _short(level).startswith(letters)]
    if len(first) == 1:
        return first[0]
    return by_fill if by_fill in (*initials, *first, *last) else None


def _read_as(text: str, level: Level, which: str) -> Doubt:
    return Doubt(
        "rating-ambiguous", Severity.LOOK, f"the rating is '{text}'; it is read as {level.name}, {which}", "Leave only one."
    )


def _disagree(text: str, by_fill: Level) -> Doubt:
    return Doubt(
        "rating-and-fill-differ",
        Severity.LOOK,
        f"the rating says '{text}' but the cell is filled as {by_fill.name}; the word is used",
        "Make the word and the fill the same.",
    )


def _unknown(text: str, scale: Scale) -> Doubt:
    names = [level.name for level in scale.levels]
    guess = nearest(text, names)
    known = f"Use one of {', '.join(names)}" if names else "Say what it means on a sheet 'RAG key'"
    return Doubt(
        "rating-not-known",
        Severity.FIX,
        f"the rating is '{text}', which the key does not know",
        f"Did you mean '{guess}'? {known}." if guess else f"{known}, or add it to the key.",
    )
