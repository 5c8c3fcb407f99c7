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
from reportgen.reading.statuses import read_status

COLOUR_WORDS = "red amber yellow green blue purple grey gray white orange black"
COLOURS = tuple(COLOUR_WORDS.split())
# Without a key nobody has said whether Green is 'done' or only 'on track': the safer reading is that it is not done.
USUAL = {
    **dict.fromkeys(("red",), CountsAs.OVERDUE),
    **dict.fromkeys(("orange", "amber", "yellow", "green"), CountsAs.IN_PROGRESS),
    **dict.fromkeys(("blue", "purple"), CountsAs.DONE),
    **dict.fromkeys(("grey", "gray", "white"), CountsAs.NOT_STARTED),
}
EMOJI = {"🔴": "red", "🟠": "amber", "🟡": "yellow", "🟢": "green", "🔵": "blue", "🟣": "purple", "⚪": "white", "⚫": "black"}
COLOUR_IN_BRACKETS = re.compile(rf"\s*\((?:{'|'.join(COLOURS)})\)", re.IGNORECASE)
WAS = re.compile(r"\s*[(\[]\s*(?:was|previously|from|prev)\b[^)\]]*[)\]]?.*", re.IGNORECASE | re.DOTALL)
NO_RATING = re.compile(r"[-–—.]*|n/?a|tb[acd]|not (?:yet )?rated", re.IGNORECASE)
THEN = re.compile(r"\s*(?:→|➔|➜|->|=>|\bto\b)\s*", re.IGNORECASE)
EITHER = re.compile(r"\s*(?:/|\bor\b)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class RatingRead:
    level: Level | None
    doubts: tuple[Doubt, ...] = ()


def level_name(text: str) -> str:
    """'Amber E (yellow)' -> 'Amber E': a colour in brackets is not part of a level's name."""
    return " ".join(COLOUR_IN_BRACKETS.sub("", text).strip(" .:").split())


def scale_without_key(names: Iterable[str]) -> Scale:
    """A scale of the levels that occur, for a tracker without a key; the worst first."""
    levels = {name.casefold(): Level(name if " " in name else name.capitalize(), _usually(name)) for name in names}
    return Scale(tuple(sorted(levels.values(), key=lambda level: level.counts_as.rank)))


def read_rating(text: str | None, fill: str | None, scale: Scale) -> RatingRead:
    """The level of a cell. Where word and fill disagree the word stands; a word that the scale does not know is no level."""
    by_fill = _by_fill(fill, scale)
    if not text or NO_RATING.fullmatch(text.strip()):
        return RatingRead(by_fill)
    level, doubts = _by_text(text, by_fill, scale)
    if level is None:
        return RatingRead(None, (_unknown(text, scale),))
    if by_fill is not None and by_fill != level and _same_family(fill, level) is False:
        doubts = (*doubts, _disagree(text, by_fill))
    return RatingRead(level, doubts)


def colour_family(rgb: str) -> str | None:
    """The colour that people would call it: 'FFC000' is amber, '92D050' green. None for white, black and what is nearly so."""
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
    bounds = ((16, "red"), (47, "amber"), (68, "yellow"), (170, "green"), (252, "blue"), (310, "purple"), (361, "red"))
    family = next(name for bound, name in bounds if degrees < bound)
    # Excel's pale 'neutral' (FFEB9C) and the pale end of its colour scales lie on the border of amber and yellow.
    return "yellow" if family == "amber" and degrees > 45 and lightness < 0.75 else family


def _usually(name: str) -> CountsAs:
    words = name.casefold()
    first = next((colour for colour in COLOURS if words.startswith(colour)), None)
    return read_status(words) or USUAL.get(first or "", CountsAs.IN_PROGRESS)


def _by_fill(fill: str | None, scale: Scale) -> Level | None:
    """The level that the key fills so; else the one whose colour is of the same family, if only one is."""
    if fill is None:
        return None
    same = [level for level in scale.levels if level.colour == fill]
    if same:
        return same[0]
    family = colour_family(fill)
    alike = [level for level in scale.levels if family is not None and _family_of(level) == family]
    return alike[0] if len(alike) == 1 else None


def _family_of(level: Level) -> str | None:
    if level.colour is not None:
        return colour_family(level.colour)
    return next((colour for colour in COLOURS if level.name.casefold().startswith(colour)), None)


def _same_family(fill: str | None, level: Level) -> bool | None:
    """Whether the fill is of the level's colour; None where the level has no colour that is known."""
    own = _family_of(level)
    return None if own is None or fill is None else own == colour_family(fill)


def _by_text(text: str, by_fill: Level | None, scale: Scale) -> tuple[Level | None, tuple[Doubt, ...]]:
    plain = WAS.sub("", text).strip() or text
    if (level := _named(plain, by_fill, scale)) is not None:
        return level, ()
    later = THEN.split(plain)
    if len(later) > 1 and (level := _named(later[-1], None, scale)) is not None:
        return level, (_read_as(text, level, "the later one"),)
    either = [found for part in EITHER.split(plain) if (found := _named(part, None, scale)) is not None]
    if len(either) > 1:
        level = min(either, key=lambda found: (found.counts_as.rank, scale.levels.index(found)))
        return level, (_read_as(text, level, "the worse one"),)
    return None, ()


def _named(text: str, by_fill: Level | None, scale: Scale) -> Level | None:
    """The level that a word, a letter or an emoji names."""
    words = level_name(EMOJI.get(text.strip(), text)).casefold()
    exact = scale.named(words)
    if exact is not None:
        return exact
    if len(words) <= 2 and words.isalpha():
        return _by_letter(words, by_fill, scale.levels)
    # The longest name first, so that 'Amber E - impact awaited' is Amber E and not Amber.
    by_length = sorted(scale.levels, key=lambda level: -len(level.name))
    begun = (level for level in by_length if re.match(rf"{re.escape(level.name.casefold())}\b", words))
    return next(begun, None)


def _by_letter(letters: str, by_fill: Level | None, levels: Sequence[Level]) -> Level | None:
    """'R' for Red, 'AE' for Amber E; a last letter alone ('E') for the only level that ends in it."""
    initials = [level for level in levels if "".join(word[0] for word in level.name.casefold().split()) == letters]
    if len(initials) == 1:
        return initials[0]
    last = [level for level in levels if level.name.casefold().endswith(f" {letters}")]
    if len(last) == 1:
        return last[0]
    first = [level for level in levels if level.name.casefold().startswith(letters)]
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
