"""Keys of ratings, wherever they stand: a list of levels with what each means. Nothing that only counts levels is a key."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from reportgen.lexicon.alike import folded
from reportgen.lexicon.colours import FILLS, LETTERS, NAMES, SIGNS, colour_family, lightness, named_colour
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.other_lists import CHOICES
from reportgen.lexicon.patterns import pattern
from reportgen.model.places import Place
from reportgen.model.ratings import CountsAs
from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.headings import NOTHING, heading_words, meanings
from reportgen.reading.layout.levels_explained import BLANK, swatch_above, swatch_before
from reportgen.reading.layout.side_by_side import within
from reportgen.reading.values.nothing import says_nothing
from reportgen.reading.values.number_scales import numbers_explained, numbers_in
from reportgen.reading.values.ratings import level_name, name_and_meaning, without_label
from reportgen.reading.values.statuses import is_answer, is_status, read_meaning, stated_counts
from reportgen.reading.values.ticks import SIGN, is_sign

RATING_WORDS = frozenset(
    "rag brag rayg ragb rating ratings status colour colours progress task to legend scale score scores grade".split()  # noqa: SIM905
)
KEY_WORDS = frozenset({"key", "legend"})
BETWEEN = pattern(r"\s*[/–-]\s*")  # two colours of one level
LONGEST_TITLE = 12  # words; a longer text that speaks of a key ("See the sheet 'RAG key' for …") is a note
LONGEST_LEAD_IN = 24  # words before a colon: 'Scored at the end of each quarter by …:'
LONGEST_LINE = 1500  # signs of a text that are looked at for a key in one line
LONGEST_NAME = 4  # words
PAIR, LONGEST_SAID_BEFORE = 2, 6  # cells; words of a meaning that stands before its level
LONGEST_MARK = 2  # signs of a level that is told by its fill
MOST_CELLS, MOST_CELLS_OF_A_PAIR = 15, 4  # of a row that is a key, or that has a level of one right of something else
PAIRS = (4, 6, 8, 10, 12, 14)  # cells of a row that hold a level and what it means, two or more times
MOST_HEADED = 8  # columns of a key with headings
LEAST_NAMED = 3  # levels in sentences, from which on they are a key
WHITE = "FFFFFF"
STRUCK = pattern(
    r"\bstr(?:ike|uck)[- ]?(?:through|out)\b|\b(?:crossed|scored)[- ](?:through|out)\b|\blined? through\b", re.IGNORECASE
)
NOT_RATED = pattern(  # what it may say of that, and tell no state: 'Blank = not judged that half term'
    r"\b(?:not|no|nothing|yet to be|to be|awaiting)\b(?: \w+){0,3}? (?:judg\w+|assess\w+|rat(?:ed|ings?)|scor\w+|scal\w+|evaluat\w+"
    r"|grad\w+|review\w*|updat\w+|applicable|data)\b|\bn/a\b",
    re.IGNORECASE,
)
SHADED = pattern(r"(?:shad(?:ed|ing|e)|filled|coloured)(?: (?:cells?|boxes|box|in|squares?))?", re.IGNORECASE)
TELLS_TIME = pattern(
    r"\W*(?:when|(?:the )?(?:time|timescale|timeline|period|term|months?|weeks?|half[- ]?terms?)|plan(?:ned)?\b)", re.IGNORECASE
)
UNFILLED = pattern(
    r"\b(?:no|without(?: any)?) (?:colour|fill|shad(?:e|ing))\b|\b(?:uncoloured|unshaded|(?:left )?blank)\b", re.IGNORECASE
)
LED_IN = pattern(r"\s*(?:key|legend)(?: (?:for|to|of)\b[^:=\n]{1,60})?\s?:", re.IGNORECASE)
SENTENCE = pattern(r"(?<=[.;?!])\s+")
STOPS = pattern(r"[.;]\s+")
FULL_STOP = pattern(r"\.\s+(?=[A-Z])")
# Where a level of any name begins in a line: 'Landed = …', 'Going well: …', 'On course means that …'.
NAMED = pattern(
    r"(?:^|(?<=[.;?!,|/:])\s{1,9}|\n)(?P<name>[A-Z][^\W\d]{0,20}(?:[ /-][^\W\d]{1,20}){0,3}?)"
    r"(?: ?[=:]\s?| [-–—]+ (?P<dash>)| means (?:that )?)"
)
HOW_TO_READ = pattern(  # 'How to read the Position column:', 'What the letters mean'
    r"\W*(?:how to (?:read|use) the|what the|meaning of(?: the)?)\b.{0,40}"
    r"\b(?:columns?|letters|codes|colours|ratings?|marks|words|scores)\b(?: (?:mean|stand for|show))?\W*$"
    r"|\W*(?:the )?(?:words|letters|codes|colours|marks|signs|ratings|statuses) (?:used |typed )?(?:in|under|below)\b.{0,40}$",
    re.IGNORECASE,
)
MEANS = " means "
SPACED = pattern(r"(?P<name>[A-Z]{1,2})(?:\s{2,9}|\t)(?P<meaning>\S.*)")  # 'D   done, the manager says so'
ROUND_NAMES = " \"'‘’“”"
# Where one begins that any mark names: '✓ = …', 'part = …', 'x: …'.
MARKED = pattern(
    r"(?:^|:\s{1,9}|\s{2,40}|[;,|\n]\s{0,9}|\s[/.]\s)"
    r"(?P<name>[^\s=:;,|](?:[^\s=:;,|]{0,9}(?: [^\s=:;,|]{1,9})?)?)(?: ?[=:]| [-–—]) "
)
# Where a level begins in a line: 'Green = …', 'R: …', '2 - …', 'Amber (A) – …'.
ONE_COLOUR = rf"(?i:(?:light|dark|pale) )?(?i:{'|'.join(NAMES)})"
COLOUR = rf"{ONE_COLOUR}(?: ?[/-] ?{ONE_COLOUR}\b)?(?: [A-Z]\b)?"
LETTERED = r"[A-Z]{1,2}(?: ?[/+&] ?[A-Z]{1,2}){0,2}[+*]?"  # 'IP', 'A/G', 'C+E', 'G+', 'D*'
NAME = rf"(?:{COLOUR}|{LETTERED}|\d{{1,2}}\+?)"
WORDS = r"[A-Z][a-z]{1,12}(?:(?: | [–—-] )[a-z]{1,12}){0,3}(?= ?=)"  # 'Partly = …', 'Not due to start = …', 'Closed – not done = …'
LEVEL = pattern(
    rf"(?<![\w'’+&])(?:(?P<name>(?:{NAME}|{WORDS})(?: \([^()]{{1,20}}\))?) ?(?:[=:]|[-–—](?= )|(?i:means|is)\b)"
    rf"|(?P<shown>{COLOUR}),? (?i:only )?(?i:once|when|where|while|if)\b"
    rf"|(?i:(?:leave|left) (?:it )?)?(?P<blank>(?i:{'|'.join(BLANK)})) ?(?:[=:]|(?i:if|when|where|means)\b|(?<=colour )[-–—](?= )))"
)
# What may lead in to a level in a sentence: 'An activity is shown Purple once it is finished', 'Use Red where the date has passed'.
SHOWN = pattern(
    r"^.{0,60}\b(?:is|are|be|stays?|turns?|goes|go|as|shown|rated|marked|coloured|shaded|scored|assessed|judged"
    r"|use|choose|pick|give) ?$",
    re.IGNORECASE,
)
PARTS = pattern(rf"\s*[/|;•·\n]\s*|\s{{3,}}|\s*,\s+(?=[A-Z]|{COLOUR}\b)")
LISTED = pattern(r"\s*[/|;•·\n]\s*|(?<=\)),\s+")
BRACKETED = pattern(r"(?P<name>[^\W\d][^()]{1,40}?)(?: \((?P<meaning>[^()]{3,200})\))?\.?")
LEVEL_OF_PART = pattern(rf"(?:(?i:key|b?rag|rating)\s*:?\s+)?(?P<name>{COLOUR}|[A-Z])\s+(?P<meaning>[^\W\d].*)", re.DOTALL)
MARKS_PARTED = pattern(r"[;|\n]|\s{3,}")
MARK_SAID = pattern(r"\s*(?P<name>[^\W\d][^=:;]{1,30}?)\s?(?:[=:]|\s[-–—]\s)\s?(?P<said>\S[^=]{2,200})")
SIGNS_IN = pattern(rf"({SIGN}|(?<!\S)[!?*#~^+](?!\S))")
FAR_APART = pattern(r"\s{3,}|\n")  # what stands before has nothing to do with it
ROUND_SIGNS = " \n\t-–—=:;,.|/()[]·•"
# What every text with a level holds: a sign after a name, or a word that says what it means.
MARK_OF_LEVEL = pattern(r"[=:]|[-–—]\s")
SAID = pattern(r"(?i:means|is|when|once|where|while|if)\b")
COLOURS = tuple(NAMES)
NUMBER = r"\d[\d,.]*%?|no|none|one|two|three|four|five|six|seven|eight|nine|ten"
COUNTED = r"actions?|milestones?|recommendations?|measures?|tasks?|items?|indicators?|steps?|priorit\w+|is|are"
CODED_NAME = pattern(r"(?P<name>[^\W\d][\w ]{2,30}?) ?[(\[](?P<code>[A-Z]{1,2}\d?)[)\]]")  # 'Grey (N)'
COUNT = pattern(rf"(?:{NUMBER})(?: (?:\w+ ){{0,3}}(?:{COUNTED})\b.{{0,40}})?", re.IGNORECASE)
OF_THE_WHOLE = frozenset("overall objective objectives priority priorities outcome outcomes theme themes programme".split())  # noqa: SIM905


@dataclass(frozen=True)
class KeyLevel:
    """One level as a key has it. `counts_as` is what the key itself says under 'Counts as'."""

    name: str
    meaning: str | None
    place: Place
    colour: str | None = None  # 'FFC000'
    counts_as: str | None = None
    is_shade: bool = False  # no word names it, only a fill
    code: str | None = None  # 'N' of 'Grey (N)'

    @property
    def is_count(self) -> bool:
        """'RED = 2', 'Red | 4': it tells how many there are, not what the level means."""
        return any(COUNT.fullmatch(text.strip(" .=:")) for text in (name_and_meaning(self.name)[1], self.meaning or "") if text)

    @property
    def is_understood(self) -> bool:
        stated = stated_counts(self.counts_as) if self.counts_as else None
        return (stated or read_meaning(self.meaning or "", self.name).counts_as) is not None

    @property
    def is_none(self) -> bool:
        """'Blank = not judged', '– = not assessed': it tells that there is no rating, and so no state.

        Nor does 'Shaded = when we plan to do it', which tells a time.
        """
        if SHADED.fullmatch(self.name) is not None and TELLS_TIME.match(self.meaning or "") is not None:
            return True
        unrated = (self.name.casefold() in BLANK or says_nothing(self.name)) and NOT_RATED.search(self.meaning or "") is not None
        return unrated and self.counts_as is None and not self.is_understood

    @property
    def is_spelt_out(self) -> bool:
        """'R = red', 'Red (R)': it only says which colour the letter stands for."""
        said = self.meaning or ""
        return any(_spells_out(name, letter) for letter, name in ((self.name, said), (said, self.name)))

    @property
    def is_named_plainly(self) -> bool:
        """'Amber = ask Ada', 'Off course = the Board steps in': whatever stands behind it, its name tells that it is a level."""
        return self.meaning is not None and (self.is_rag or is_status(self.name))

    @property
    def is_rag(self) -> bool:
        return named_colour(self.name) is not None or self.name.casefold() in LETTERS


@dataclass(frozen=True)
class Key:
    """`title` is what stands above it; `places` are the cells that it takes."""

    levels: tuple[KeyLevel, ...]
    title: str
    places: tuple[Place, ...]

    @property
    def is_of_the_whole(self) -> bool:
        """Whether it rates objectives or the programme, not actions."""
        return bool(set(heading_words(self.title)) & OF_THE_WHOLE)


def colours_of(keys: Iterable[Key]) -> frozenset[str]:
    """Those in which keys are filled; of levels that keys only name, the names: 'blue'."""
    levels = [level for key in keys for level in key.levels]
    named = {colour for level in levels if level.colour is None and (colour := named_colour(level.name)) is not None}
    return frozenset({level.colour for level in levels if level.colour is not None} | named)


def keys_on(sheet: Sheet, taken: frozenset[Place] = frozenset(), marks: frozenset[str] = frozenset()) -> tuple[Key, ...]:
    """The keys on a sheet, from the top. `taken` are the cells of its tables, which hold no key; `marks` rate the rows of some."""
    parts = list(_beside_each_other(sheet, taken)) or [sheet]
    runs = [(part, run) for part in parts for run in _runs(part, taken, marks)]
    return tuple(key for part, run in runs if (key := _key(part, run, marks)) is not None)


def _beside_each_other(sheet: Sheet, taken: frozenset[Place]) -> Iterator[Sheet]:
    """The parts of a sheet with keys right beside each other: 'Red | late | Red | no effect yet', row after row."""
    rows = [list(distinct(sheet.row(number).values())) for number in sheet.rows]
    paired = [row for row in rows if _names_in_turn(row) and not any(cell.place in taken for cell in row)]
    at, many = next(iter(Counter(tuple(cell.column for cell in row[::2]) for row in paired).most_common(1)), ((), 0))
    if many >= LEAST_NAMED:
        last = max(column for _, column in sheet.cells)
        for first, before_next in zip(at, (*(column - 1 for column in at[1:]), last), strict=True):
            yield within(sheet, first, before_next)


def _names_in_turn(row: Sequence[Cell], titled: bool = False) -> bool:
    """Whether every other cell names a level, from the first, and the others tell what they mean.

    Of a key any short name will do, where most of what it means is understood; states and nothing else are the headings of a count.
    """
    names, said = row[::2], row[1::2]
    if len(row) not in PAIRS or any(named_colour(cell.text) or not cell.text for cell in said):
        return False
    told = sum(read_meaning(cell.text).counts_as is not None for cell in said) if titled else 0
    listed = all(sum(is_status(cell.text) for cell in each) * 2 > len(said) for each in (names, said))
    if told * 2 > len(said) and not listed and len({folded(cell.text) for cell in names}) == len(names):
        return all(0 < len(cell.text.split()) <= LONGEST_NAME for cell in names)
    return all(named_colour(cell.text) is not None or is_sign(cell.text) for cell in names)


def holds_more_than_a_key(sheet: Sheet) -> bool:
    """A quick yes for most sheets: a row of several cells, none of them merged, that tells of no level, whatever stands above."""
    merged = {row for row, _ in sheet.merged}
    several = (number for number in sheet.rows if number not in merged and len(sheet.row(number)) > 1)
    return any(_line(sheet, number, frozenset(), frozenset(), titled=True) is None for number in several)


def key_of(levels: Sequence[KeyLevel], title: str) -> Key | None:
    """A key of a table's rows that name levels; None where they are a count of them."""
    named = _without_codes(_with_colours([each for level in levels if not level.is_none for each in _each_number(level)]))
    if not named or any(level.is_count for level in named):
        return None
    return Key(tuple(named), title, tuple(level.place for level in named))


def _without_codes(levels: Sequence[KeyLevel]) -> Sequence[KeyLevel]:
    """'Blue (B)', 'Grey (N)' as 'Blue', 'Grey' and their codes, where these tell the levels apart as well."""
    coded = [CODED_NAME.fullmatch(level.name) for level in levels]
    names = [code["name"] if code is not None else level.name for level, code in zip(levels, coded, strict=True)]
    if len({name.casefold() for name in names}) < len(names):
        return levels  # 'Amber (A)', 'Amber (E)'
    return [
        replace(level, name=name, code=code["code"] if code is not None else None)
        for level, name, code in zip(levels, names, coded, strict=True)
    ]


def _each_number(level: KeyLevel) -> Iterator[KeyLevel]:
    """The level for each of its numbers: of '1–6' those of 1, 2, …, 6."""
    numbers = numbers_in(without_label(level.name))
    yield from (replace(level, name=str(number)) for number in numbers) if numbers is not None else (level,)


def names_a_key(text: str) -> bool:
    """A title such as 'RAG key' or 'Legend'. 'Key performance indicators' is none."""
    words = heading_words(text)
    named = set(words)
    says_so = bool(named & KEY_WORDS) and (len(named) == 1 or bool(named & RATING_WORDS))
    return len(words) <= LONGEST_TITLE and (says_so or HOW_TO_READ.match(text) is not None)


def levels_in_text(text: str, place: Place, fill: str | None = None) -> tuple[KeyLevel, ...]:
    """The levels of one text: 'R = red: delayed; A = …', 'Key: Green – on track, Amber – some delay', 'Blue: complete'."""
    found = _in_lines(text, place) if _may_name_levels(text) else []
    found = found or (_in_parts(text, place) or _in_brackets(text, place) if _has_parts(text) else [])
    scale = [KeyLevel(name, said, place) for name, said in numbers_explained(text)] if any(map(str.isdigit, text)) else []
    found = max(scale, found, _by_signs(text[:LONGEST_LINE], place), _by_marks(text[:LONGEST_LINE], place), key=len)
    return tuple(replace(level, colour=fill) for level in found) if len(found) == 1 and fill else tuple(found)


def _in_lines(text: str, place: Place) -> list[KeyLevel]:
    lines = [" ".join(line.split()) for line in text[:LONGEST_LINE].split("\n")]
    return [level for line in lines for level in _in_line(line, place)] or _in_sentences("\n".join(lines), place)


def _has_parts(text: str) -> bool:
    """A quick no for most texts: three parts have two marks between them."""
    return "   " in text or sum(text.count(mark) for mark in "/|;•·\n,") >= LEAST_NAMED - 1


def _may_name_levels(text: str) -> bool:
    """A quick no for most texts."""
    looked_at = text[:LONGEST_LINE]
    said = (looked_at[: each.start()].rstrip() for each in SAID.finditer(looked_at))
    named = MARK_OF_LEVEL.search(looked_at) is not None or any(map(_ends_in_name, said))
    return named or looked_at.count(MEANS) > 1


def _ends_in_name(text: str) -> bool:
    last = text[-1:]
    return last.isupper() or last.isdecimal() or last == ")" or text.casefold().endswith(COLOURS)


def _in_line(line: str, place: Place) -> Iterator[KeyLevel]:
    starts = list(LEVEL.finditer(line))
    if starts and not _may_lead_in(line[: starts[0].start()], len(starts), shown=bool(starts[0]["shown"])):
        return
    before = ""
    for at, start in enumerate(starts):
        last = at + 1 == len(starts)
        meaning = line[start.end() : len(line) if last else starts[at + 1].start()].strip(" -–—=:;,.|/")
        if last and (said := FULL_STOP.split(meaning)[0]) and read_meaning(said).counts_as is not None:
            meaning = said  # 'B = complete. Leads: please do not overwrite …'
        meaning, *unexplained = _own_states(meaning) if is_status(start["name"] or "") else [meaning]
        if not meaning and not before and not last:
            before = start["name"] or ""  # the letter of 'R = red: delayed'
            continue
        yield KeyLevel(_full_name(before, start["name"] or start["shown"] or start["blank"]), meaning or None, place)
        yield from (KeyLevel(name, name, place) for name in unexplained)
        before = ""


def _own_states(meaning: str) -> list[str]:
    """What it means, and behind it those that need no words: 'Open = being worked on; Not begun; Late = …'."""
    others = STOPS.split(meaning)[1:]
    states = list(takewhile(_names_state, others[::-1]))
    return [meaning[: meaning.rindex(states[-1])].rstrip(" .;") if states else meaning, *reversed(states)]


def _names_state(text: str) -> bool:
    return text[:1].isupper() and len(text.split()) <= LONGEST_NAME and is_status(text)


def _in_parts(text: str, place: Place) -> list[KeyLevel]:
    """'Key: BLUE finished / GREEN going to plan / AMBER late': parts that each begin with another colour, or with a letter."""
    before, colon, behind = text[:LONGEST_LINE].partition(":")
    listed = behind if colon and LEVEL_OF_PART.match(behind.strip()) and not _names_colour(before) else text[:LONGEST_LINE]
    parts = [part for part in PARTS.split(listed) if part.strip()]
    named = [match for part in parts if (match := LEVEL_OF_PART.fullmatch(part.strip())) is not None]
    levels = [KeyLevel(_full_name("", match["name"]), " ".join(match["meaning"].split()), place) for match in named]
    told = len(levels) == len(parts) >= LEAST_NAMED and len({level.name for level in levels}) == len(levels)
    coloured = all(level.is_rag for level in levels)
    led_in = listed is behind and sum(level.is_understood for level in levels) * 3 >= len(levels) * 2  # 'Marks: N not started; …'
    return levels if told and (coloured or led_in) else []


def _in_brackets(text: str, place: Place) -> list[KeyLevel]:
    """'Status words: Not started | Delayed (has missed its date) | Closed (no longer needed)': names, most with what they mean."""
    before, colon, behind = text[:LONGEST_LINE].partition(":")
    parts = [part.strip() for part in LISTED.split(behind if colon else before) if part.strip()]
    named = [match for part in parts if (match := BRACKETED.fullmatch(part)) is not None]
    levels = [KeyLevel(level_name(match["name"]), match["meaning"] or match["name"], place) for match in named]
    explained = [level for level, match in zip(levels, named, strict=True) if match["meaning"]]
    told = sum(level.is_understood for level in explained)
    are_states = sum(is_status(level.name) for level in levels) * 2 > len(levels)
    whole = len(levels) == len(parts) >= LEAST_NAMED and len({folded(level.name) for level in levels}) == len(levels)
    return levels if whole and are_states and told >= 2 and told * 3 >= len(explained) * 2 else []


def _by_signs(text: str, place: Place) -> list[KeyLevel]:
    """'✓ done   ► under way   ✗ late': signs, each another, before what they mean; or each behind it."""
    parts = SIGNS_IN.split(text) if not text.isascii() else [text]  # words, sign, words, sign, words
    signs, words = parts[1::2], [part.strip(ROUND_SIGNS) for part in parts[::2]]
    if len(signs) < 2 or len(set(signs)) < len(signs):
        return []
    behind = not any(map(str.isalnum, words[-1]))  # the signs stand behind what they mean
    before, said = ("", [*words[0].rpartition(":")[2:], *words[1:-1]]) if behind else (FAR_APART.split(parts[0])[-1], words[1:])
    if not all(any(map(str.isalpha, meaning)) for meaning in said) or not _may_stand_before(f"{before}:" if before else ""):
        return []
    named = (SIGNS[sign].capitalize() if sign in SIGNS else sign for sign in (each.strip("\ufe0f") for each in signs))
    return [KeyLevel(name, " ".join(meaning.split()), place) for name, meaning in zip(named, said, strict=True)]


def _by_marks(text: str, place: Place) -> list[KeyLevel]:
    """'✓ = done   part = some of it   x = not begun': marks of any kind, one of them no more than a sign, before what they mean."""
    before, _, behind = text.partition(":")
    leads_in = len(before) > LONGEST_MARK and MARKED.match(behind.strip()) and _may_stand_before(f"{before}:", LONGEST_LEAD_IN)
    listed = behind if leads_in else text
    starts = list(MARKED.finditer(listed.strip()))
    ends = [*(start.start() for start in starts[1:]), len(listed.strip())]
    parts = [
        (start["name"], listed.strip()[start.end() : end].strip(ROUND_SIGNS)) for start, end in zip(starts, ends, strict=False)
    ]
    levels = [KeyLevel(name, " ".join(said.split()), place) for name, said in parts if said]
    many = len(levels) >= LEAST_NAMED or all(len(level.name) == 1 for level in levels)
    signs = sum(len(level.name) == 1 for level in levels)
    told = sum(level.is_understood for level in levels)
    whole = bool(starts) and starts[0].start() == 0 and len({folded(level.name) for level in levels}) == len(starts)
    return levels if whole and many and signs and told > 1 and told * 3 >= len(levels) * 2 else []


def _names_colour(text: str) -> bool:
    return any(named_colour(word) is not None for word in text.split())


def _in_sentences(line: str, place: Place) -> list[KeyLevel]:
    """'Finished: it is done. Going well: it will be done in time. Stuck: …': names in any words, each with what it means."""
    starts = list(NAMED.finditer(line))
    ends = [*(start.start() for start in starts[1:]), len(line)]
    if any(start["dash"] is not None and not _is_state_or_answer(start["name"]) for start in starts):
        return []  # 'Training - 40 staff booked'
    parts = [(start["name"], line[start.end() : end].strip(" .;,|/")) for start, end in zip(starts, ends, strict=False)]
    levels = [KeyLevel(level_name(name), said, place) for name, said in parts if said]
    told = sum(level.is_understood for level in levels)
    names = {level.name for level in levels}
    all_said = line.count(MEANS) == len(starts) and all(level.is_understood or is_status(level.name) for level in levels)
    if len(levels) != len(names) or len(levels) < (2 if all_said else LEAST_NAMED):
        return []
    return levels if all_said or told * 3 >= len(levels) * 2 else []


def _is_state_or_answer(name: str) -> bool:
    return is_status(name) or is_answer(name)


def _full_name(code: str, name: str) -> str:
    """'R = red' is Red, 'C = green' is C; 'D*' beside D is a level of its own."""
    if name.endswith("*"):
        return name
    if code and LETTERS.get(code.casefold()) != NAMES.get(name.casefold()):
        return code
    return name.capitalize() if name.islower() else level_name(name)


def _may_lead_in(text: str, levels: int, *, shown: bool) -> bool:
    """Before several levels more words may stand than before one."""
    longest = LONGEST_TITLE if levels < LEAST_NAMED else LONGEST_LEAD_IN
    return _may_stand_before(text, longest) or (shown and SHOWN.match(text) is not None)


def _may_stand_before(text: str, longest: int = LONGEST_TITLE) -> bool:
    """'Key:', 'RAG rating:', '*', a whole sentence or nothing; a sentence that goes on to speak of a colour is no key."""
    words = heading_words(SENTENCE.split(text)[-1])
    if text.rstrip().endswith(":") and len(words) <= longest:
        return True  # 'Put an X in one column:'
    return not words or (len(words) <= LONGEST_NAME and bool(set(words) & (KEY_WORDS | RATING_WORDS)))


@dataclass(frozen=True)
class _Line:
    """What one row tells of levels; `titled` where a title of a key stands right above it."""

    row: int
    levels: tuple[KeyLevel, ...]
    places: tuple[Place, ...]


def _runs(sheet: Sheet, taken: frozenset[Place], marks: frozenset[str]) -> Iterator[list[_Line]]:
    """Rows below each other that tell of levels, each level once."""
    run: list[_Line] = []
    names: set[str] = set()  # of the run's levels
    for number in sheet.rows:
        if taken and not run and all(cell.place in taken for cell in sheet.row(number).values()):
            continue
        goes_on = bool(run) and number == run[-1].row + 1
        white = _left_white(sheet, number, run[-1]) if goes_on else None
        line = white or _line(sheet, number, taken, marks, titled=goes_on or _is_titled(sheet, number, marks))
        line = line if not goes_on or line is None or not _lists_others(line, marks) else None
        again = line is not None and not names.isdisjoint(_names(line))
        apart = run and line is not None and _is_told_otherwise(line, run[-1])
        if run and (line is None or number > run[-1].row + 2 or again or apart):
            yield run
            run, names = [], set()
            line = _line(sheet, number, taken, marks, titled=_is_titled(sheet, number, marks))
        if line is not None:
            first = None if run else _left_white(sheet, number - 1, line)
            run += [line] if first is None else [first, line]
            names |= _names(line)
    if run:
        yield run


def _lists_others(line: _Line, marks: frozenset[str]) -> bool:
    """Below a key a text that lists what rates nothing, 'RM = Registered Manager   YP = young people', is none of its lines."""
    listed = len(line.levels) > 1 and len(set(line.places)) == 1
    return listed and not any(_may_rate(level) or _is_used(level.name, marks) for level in line.levels)


def _left_white(sheet: Sheet, number: int, beside: _Line) -> _Line | None:
    """Next to levels told by shades a state whose cell is white, or left without a fill: 'Not started'."""
    shaded = (cell for cell in sheet.row(beside.row).values() if cell.place in beside.places and swatch_before(sheet, cell))
    said = next((sheet.at(number, cell.column) for cell in shaded), None)
    meaning = _without_unfilled(said.text) if said is not None else ""
    if said is None or not is_status(level_name(meaning)):
        return None
    before = sheet.cells.get((number, said.column - 1))
    if before is not None and (before.text or (before.fill and before.fill != WHITE)):
        return None
    fill = before.fill if before is not None else None
    shaded_only = all(level.is_shade for level in beside.levels)
    level = KeyLevel("White" if fill else BLANK[0].capitalize(), meaning, said.place, fill, is_shade=shaded_only)
    return _Line(number, (level,), (said.place,))


def _is_told_otherwise(line: _Line, above: _Line) -> bool:
    """Several levels in a row below one in each, or a title below shades; of what has no shade 'none' may be said there.

    Sentences go on from cell to cell, however many stand in each: 'At risk means that … Slipped means that …', 'Stopped means …'.
    So do colours below the first of them, each named and explained in a cell.
    """
    goes_on = len(above.levels) == 1 and all(_explains_colours(each) for each in (line, above))
    if goes_on or all(_is_of_sentences(each) for each in (line, above)):
        return False
    shaded = all(level.is_shade or level.name.casefold() in BLANK for level in line.levels)
    return (not shaded and all(level.is_shade for level in above.levels)) or (
        (len(line.levels) > 1) is not (len(above.levels) > 1) and not _are_signed(line, above)
    )


def _explains_colours(line: _Line) -> bool:
    """'Green – complete.   Amber – begun': in one cell, and no shade beside it."""
    return len(set(line.places)) == 1 and all(level.is_rag and level.meaning and not level.is_shade for level in line.levels)


def _is_of_sentences(line: _Line) -> bool:
    return len(set(line.places)) == 1 and all(len((level.meaning or "").split()) >= LEAST_NAMED for level in line.levels)


def _are_signed(*lines: _Line) -> bool:
    """Whether each level stands in a cell of its own, its letter or colour before what it means: 'R = late', 'A = doing it'."""
    return all(
        len(set(line.places)) >= len(line.levels) and all(level.is_rag and level.meaning for level in line.levels) for line in lines
    )


def _names(line: _Line) -> set[str]:
    """Of a level that is only shaded its fill: two shades of green may be two levels."""
    return {level.colour if level.is_shade and level.colour else level.name.casefold() for level in line.levels}


def _is_titled(sheet: Sheet, number: int, marks: frozenset[str]) -> bool:
    """Whether the text above a row, or the sheet's name, calls what follows a key; or a mark that rates rows stands first in it.

    Of several names with what they mean, side by side, most are such marks. So may the words before them: 'Key for reviews: …'.
    """
    cells = list(distinct(sheet.row(number).values()))
    marked = len(cells) == 2 and _is_used(cells[0].text, marks) and len(cells[1].text) > LONGEST_MARK
    used = [_is_used(cell.text, marks) for cell in cells] if len(cells) in PAIRS else []
    marked = marked or (sum(used[::2]) * 4 > len(used) and not any(used[1::2]))
    marked = marked or (len(cells) == 1 and bool(marks) and _explains_mark(cells[0].text, marks))
    marked = marked or (bool(cells) and LED_IN.match(cells[0].text) is not None)
    return marked or names_a_key(_title(sheet, number)) or names_a_key(sheet.name)


def _is_used(name: str, marks: frozenset[str]) -> bool:
    """Whether a level rates rows, labelled or not: 'Stage 2' of the key where '2' does, '1–6' where any of them does."""
    numbers = numbers_in(without_label(name)) if marks else None
    return name in marks or without_label(name) in marks or any(str(number) in marks for number in numbers or ())


def _explains_mark(text: str, marks: frozenset[str]) -> bool:
    """'Landed = Done, and nothing more to do', where 'Landed' rates rows."""
    name, meaning = _explained(text[:LONGEST_LINE])
    return bool(meaning) and _is_used(name.strip(), marks)


def _explained(text: str) -> tuple[str, str]:
    """'Landed' and what it means, of 'Landed = done' and of '“Landed” means that it is done'; 'D' of 'D   done, as they say'."""
    if (spaced := SPACED.fullmatch(text)) is not None:
        return spaced["name"], spaced["meaning"]
    name, means, meaning = text.partition(MEANS)
    if means and len(name.split()) <= LONGEST_NAME:
        return name.strip(ROUND_NAMES), meaning.removeprefix("that ")
    return name_and_meaning(text)


def _title(sheet: Sheet, number: int) -> str:
    above = next((row for row in (number - 1, number - 2) if row in sheet.columns_by_row), None)
    cells = list(distinct(sheet.row(above).values())) if above is not None else []
    text = cells[0].text if len(cells) == 1 else ""
    led_in = LED_IN.match(text)
    return led_in[0] if led_in is not None else text


def _line(sheet: Sheet, number: int, taken: frozenset[Place], marks: frozenset[str], *, titled: bool) -> _Line | None:
    cells = [cell for cell in distinct(sheet.row(number).values()) if not taken or cell.place not in taken]
    if any(meanings(cell.text).get(Role.MEANING, NOTHING).whole for cell in cells[1:MOST_HEADED]):
        return None  # 'Letter | Delivery confidence | Meaning' heads a key
    if shades := _below_shades(sheet, cells):
        return _Line(number, shades, tuple(level.place for level in shades))
    parts = (part for part in reversed(list(_side_by_side(cells))) if len(part) <= MOST_CELLS_OF_A_PAIR)
    for together in dict.fromkeys((tuple(cells) if len(cells) <= MOST_CELLS else (), *parts)):
        levels = _levels_of_row(sheet, together, titled)
        if levels and (titled or any(map(_may_rate, levels))):
            others = [cell for cell in cells if cell not in together]
            more = _further_along(levels, others)
            return _Line(number, (*levels, *more), tuple(cell.place for cell in (*together, *(others if more else ()))))
    levels = _of_marks(cells[0], marks) if len(cells) == 1 and len(marks) >= LEAST_NAMED else ()
    return _Line(number, levels, tuple(level.place for level in levels)) if levels else None


def _further_along(levels: Sequence[KeyLevel], others: Sequence[Cell]) -> tuple[KeyLevel, ...]:
    """'No colour – not due' further along the row, where each level is told in a cell of its own."""
    if len(levels) < LEAST_NAMED or len({level.place for level in levels}) < len(levels):
        return ()
    told = [level for cell in others for level in levels_in_text(cell.text, cell.place, cell.fill)]
    named_anew = {level.name for level in told}.isdisjoint(level.name for level in levels)
    return tuple(told) if len(told) == len(others) and named_anew else ()


def _of_marks(cell: Cell, marks: frozenset[str]) -> tuple[KeyLevel, ...]:
    """'Fit = where we want it; Off colour = not there yet; Poorly = …': of marks that rate rows, whatever they mean."""
    parts = [part for part in MARKS_PARTED.split(cell.text[:LONGEST_LINE]) if part.strip()]
    told = [match for part in parts if (match := MARK_SAID.fullmatch(part)) is not None]
    known = {folded(mark) for mark in marks} if len(told) == len(parts) >= LEAST_NAMED else frozenset[str]()
    levels = tuple(KeyLevel(match["name"], match["said"], cell.place) for match in told)
    return levels if levels and all(folded(level.name) in known for level in levels) else ()


def _below_shades(sheet: Sheet, cells: Sequence[Cell]) -> tuple[KeyLevel, ...]:
    """A key written across: cells filled each in another colour, and below each what it means; also of what is not filled."""
    said = [(cell, swatch) for cell in cells if (swatch := swatch_above(sheet, cell)) is not None]
    fills = {swatch.fill for _, swatch in said}
    if len(said) < LEAST_NAMED or len(fills) < len(said):
        return ()
    levels = [KeyLevel(_shade(swatch.fill), cell.text, cell.place, swatch.fill, is_shade=True) for cell, swatch in said]
    none = [level for cell in cells if swatch_above(sheet, cell) is None and (level := _unfilled(cell)) is not None]
    return (*levels, *none) if all(level.is_understood for level in levels) else ()


def _unfilled(cell: Cell) -> KeyLevel | None:
    """'Not started (no colour)': what it means that a cell is not filled."""
    meaning = _without_unfilled(cell.text)
    level = KeyLevel(BLANK[0].capitalize(), meaning, cell.place)
    return level if meaning != cell.text and level.is_understood else None


def _without_unfilled(text: str) -> str:
    """'Not started' of '(no colour) Not started'."""
    return UNFILLED.sub("", text).strip(" ()[]=:-–") if UNFILLED.search(text) is not None else text


def _shade(fill: str | None) -> str:
    return (colour_family(fill or "") or "").capitalize()


def _may_rate(level: KeyLevel) -> bool:
    """Not 'JF = Jacinta Fallow', which says who is who."""
    return level.is_rag or level.colour is not None or level.is_understood or level.is_count


def _side_by_side(cells: Sequence[Cell]) -> Iterator[tuple[Cell, ...]]:
    """The cells of a row in runs without an empty column between: a key may stand right of what a sheet begins with."""
    together: list[Cell] = []
    for cell in cells:
        if together and cell.column > together[-1].column + 1:
            yield tuple(together)
            together = []
        together.append(cell)
    if together:
        yield tuple(together)


def _levels_of_row(sheet: Sheet, cells: Sequence[Cell], titled: bool) -> tuple[KeyLevel, ...]:
    first = cells[0].text if len(cells) > 2 else ""
    if first and (names_a_key(first) or set(heading_words(first)) <= KEY_WORDS | RATING_WORDS):
        cells = cells[1:]  # 'RAG | B | Complete', 'Key to status column: | Complete | On track'
    if (spelt := _spelt_out(cells)) is not None:
        return (spelt,)
    told = {cell.place: levels for cell in cells if (levels := levels_in_text(cell.text, cell.place, cell.fill))}
    swatches = _swatches([cell for cell in cells if cell.place not in told])
    if told or swatches:  # 'Blue – complete | Green – on track'; beside cells in the colours, 'No colour = not started'
        none = [level for cell in cells if not _is_coloured(cell) and (level := _unfilled(cell)) is not None]
        none = none or list(_last_unfilled(cells))
        return (*swatches, *(level for levels in told.values() for level in levels), *(none if swatches else ()))
    if _names_in_turn(cells, titled):
        pairs = zip(cells[::2], cells[1::2], strict=True)
        return tuple(KeyLevel(level_name(name.text), said.text, name.place, name.fill) for name, said in pairs)
    pair = _pair(sheet, cells, titled)
    return (pair,) if pair is not None else ()


def _spelt_out(cells: Sequence[Cell]) -> KeyLevel | None:
    """A letter and the colour that it stands for, and what they mean: 'B - Blue | Complete', 'B | Blue | Complete'."""
    if len(cells) not in (2, 3) or not cells[-1].text:
        return None
    *named, said = cells
    first, second = name_and_meaning(named[0].text) if len(named) == 1 else (each.text for each in named)
    for letter, colour in ((first, second), (second, first)):
        level = KeyLevel(letter, colour, named[0].place, named[0].fill or named[-1].fill)
        if level.is_spelt_out:
            return replace(level, name=level_name(max(first, second, key=len)), meaning=said.text)
    return None


def _swatches(cells: Sequence[Cell]) -> tuple[KeyLevel, ...]:
    """Cells side by side that are filled each in another colour, and say what it means: 'Behind', 'In progress', 'Complete'."""
    coloured = [cell for cell in cells if _is_coloured(cell)]
    filled = [cell for cell in cells if _is_coloured(cell) or (cell.fill and is_status(cell.text))]  # 'Withdrawn' is grey
    if len(coloured) < 2 or len({cell.fill for cell in filled}) < len(filled):
        return ()
    understood = [cell for cell in filled if read_meaning(cell.text).counts_as is not None]
    named = (KeyLevel(level_name(cell.text), cell.text, cell.place, cell.fill) for cell in filled)
    return tuple(named) if len(understood) * 2 > len(filled) else ()


def _last_unfilled(cells: Sequence[Cell]) -> Iterator[KeyLevel]:
    """The one state that is not filled behind those that are: 'Complete' in green, 'Behind' in red, and 'Not started'."""
    *before, last = cells
    filled = [cell for cell in before if _is_coloured(cell)]
    if len(filled) >= LEAST_NAMED - 1 and filled[-1] is before[-1] and not last.fill and is_status(last.text):
        yield KeyLevel(BLANK[0].capitalize(), last.text, last.place)


def _pair(sheet: Sheet, cells: Sequence[Cell], titled: bool) -> KeyLevel | None:
    """A name and its meaning in the next cell, or a filled cell before its meaning; below a title any short name will do."""
    if not cells or len(cells) > 3:
        return None
    first, last = cells[0], cells[-1]
    if len(cells) == PAIR and _is_explained_before(last, first):
        return KeyLevel(level_name(last.text), first.text, last.place, last.fill)
    swatches = [(swatch, cell) for cell in cells if (swatch := swatch_before(sheet, cell)) is not None]
    if len(swatches) == 1:  # what else stands in the row, far from it, is something else
        swatch, said = swatches[0]
        if _is_named_and_explained(swatch, cells):
            return KeyLevel(level_name(first.text), cells[1].text, first.place, swatch.fill)
        return KeyLevel(_shade(swatch.fill), said.text, swatch.place, swatch.fill, is_shade=True)
    if len(cells) == 1:
        return _in_one_cell(first) if titled else None
    apart = cells[1] if len(cells) == 2 and not CHOICES.fullmatch(sheet.name.strip()) else None  # two lists to choose from
    beside = sheet.at(first.row, first.column + 1) or apart
    marked = len(first.text) <= LONGEST_MARK and _is_coloured(first)
    is_level = named_colour(first.text) is not None or titled or marked or is_status(first.text)
    if not is_level or len(first.text.split()) > LONGEST_NAME or beside is None or not beside.text:
        return None
    third = cells[2].text if len(cells) > 2 and titled else ""
    counts = (
        third if folded(third) in [each.value for each in CountsAs] else None
    )  # else it tells of something else: 'No impact yet'
    return KeyLevel(level_name(first.text), cells[1].text, first.place, first.fill, counts)


def _is_explained_before(level: Cell, said: Cell) -> bool:
    """'Done' and 'In hand but behind' right before 'Green' and 'Amber', each filled so."""
    named = _is_coloured(level) and named_colour(level.text) is not None and level.column == said.column + 1
    plain = not said.fill and named_colour(said.text) is None and len(said.text.split()) <= LONGEST_SAID_BEFORE
    return named and plain and read_meaning(said.text).counts_as is not None


def _is_named_and_explained(swatch: Cell, cells: Sequence[Cell]) -> bool:
    """A shade, its name and what it means, side by side: ' | On track | Under way and will be finished in time'."""
    if len(cells) != 2 or [cell.column - swatch.column for cell in cells] != [1, 2]:
        return False
    name, said = (cell.text for cell in cells)
    return len(name.split()) <= LONGEST_NAME and is_status(name) and len(said.split()) > 1


def _in_one_cell(cell: Cell) -> KeyLevel | None:
    if not _is_coloured(cell) and (unfilled := _unfilled(cell)) is not None:
        return unfilled
    name, meaning = _explained(cell.text)
    if meaning and names_a_key(name):
        return None  # 'Key: the colour of the number shows how far the action is'
    is_name = meaning and len(name.split()) <= LONGEST_NAME
    if is_name:
        return KeyLevel(level_name(name), meaning, cell.place, cell.fill)
    named = _is_coloured(cell) and len(cell.text.split()) <= LONGEST_NAME
    return KeyLevel(level_name(cell.text), cell.text, cell.place, cell.fill) if named else None


def _is_coloured(cell: Cell) -> bool:
    return cell.fill is not None and colour_family(cell.fill) not in (None, "grey")


def _key(sheet: Sheet, run: Sequence[_Line], marks: frozenset[str]) -> Key | None:
    """A run of levels as a key, where enough is known of it: colours, a title, or meanings that are understood."""
    levels = _told_apart([level for line in run for level in line.levels if not level.is_none])
    title = _title(sheet, run[0].row) or sheet.name
    titled = _is_titled(sheet, run[0].row, marks) or sum(_is_used(level.name, marks) for level in levels) > 1
    plain = _are_colours(levels) or _are_clear(levels) or _are_a_scale(levels)
    if len(levels) < 2 or _are_two_lists(sheet, run) or not (titled or plain):
        return None
    told = sum(level.is_understood or level.is_spelt_out or (titled and level.is_named_plainly) for level in levels)
    in_words = len(levels) >= LEAST_NAMED and all(
        len(level.name) > LONGEST_MARK and _is_used(level.name, marks) for level in levels
    )
    key = key_of(levels, title) if in_words or told * 2 >= len(levels) else None
    return replace(key, places=tuple(place for line in run for place in line.places)) if key is not None else None


def _are_two_lists(sheet: Sheet, run: Sequence[_Line]) -> bool:
    """Lists to choose from that stand side by side ('Done | Y', 'Not done | N', 'Stuck |'): below the pairs one of them goes on."""
    last = [cell for cell in distinct(sheet.row(run[-1].row).values()) if cell.place in run[-1].places]
    levels = [level for line in run for level in line.levels]
    if len(last) != 2 or any(
        level.is_rag or level.is_shade or len((level.meaning or "").split()) > LONGEST_NAME for level in levels
    ):
        return False
    below = [sheet.at(run[-1].row + 1, cell.column) for cell in last]
    filled = [cell for cell in below if cell is not None and cell.text]
    return len(filled) == 1 and is_status(filled[0].text)


def _told_apart(levels: Sequence[KeyLevel]) -> list[KeyLevel]:
    """Two shades of one colour are called the light one and the dark one."""
    shades: dict[str, list[str]] = {}
    for level in levels:
        if level.is_shade and level.colour is not None:
            shades.setdefault(level.name, []).append(level.colour)
    pairs = {name: sorted(fills, key=lightness) for name, fills in shades.items() if len(fills) == 2}
    called = {
        fill: f"{how} {name.casefold()}"
        for name, fills in pairs.items()
        for how, fill in zip(("Dark", "Light"), fills, strict=True)
    }
    return [replace(level, name=called.get(level.colour or "", level.name)) if level.is_shade else level for level in levels]


def _are_clear(levels: Sequence[KeyLevel]) -> bool:
    """Three or more, each with a fill, or a name or meaning that is nothing but a state; not '1: Complete the audit of files'."""
    told = (level.colour is not None or is_status(level.meaning or "") or is_status(level.name) for level in levels)
    return len(levels) > 2 and all(level.is_understood and one for level, one in zip(levels, told, strict=True))


def _are_a_scale(levels: Sequence[KeyLevel]) -> bool:
    """Numbers and ranges of them that are all understood: '0 | Nobody has started', '1–6 | We are working on it', '7–9 | Done'."""
    names = [without_label(level.name) for level in levels]
    ranged = any(numbers_in(name) is not None for name in names) or len({level.meaning for level in levels}) < len(levels)
    numbers = all(name.isdecimal() or numbers_in(name) is not None for name in names)
    return len(levels) >= LEAST_NAMED and ranged and numbers and all(level.is_understood for level in levels)


def _are_colours(levels: Sequence[KeyLevel]) -> bool:
    """Colours by name; letters only where red, amber and green are among them: 'A: Leadership' is no Amber."""
    levels = [level for level in levels if level.name.casefold() not in BLANK]
    letters = {LETTERS.get(level.name.casefold()) for level in levels}
    if {"red", "amber", "green"} <= letters:  # what stands beside them is a level too, where it says what it means
        return all(level.is_rag or level.is_understood for level in levels)
    return len(levels) > 1 and all(level.is_rag for level in levels) and letters == {None}


def _with_colours(levels: Sequence[KeyLevel]) -> list[KeyLevel]:
    """Letters of a key that are all colours are those: R, A and G are Red, Amber and Green."""
    spelt = [_in_full(level.name) for level in levels]
    codes = [words for level, words in zip(levels, spelt, strict=True) if len(level.name) == 1]
    if {"Red", "Amber", "Green"} <= set(spelt) and all(codes):
        return [replace(level, name=words) if words else level for level, words in zip(levels, spelt, strict=True)]
    return list(levels)


def _spells_out(name: str, letters: str) -> bool:
    """'Red' for R, 'Amber/Green' or 'Amber-green' for A/G."""
    colours = [named_colour(part) for part in BETWEEN.split(name)]
    return None not in colours and _in_full(letters).casefold().split("/") == colours


def _in_full(letters: str) -> str:
    """'A' is Amber, 'A/G' Amber/Green; '' for what is no such letter."""
    colours = [LETTERS.get(letter.strip(), "").capitalize() for letter in letters.casefold().split("/")]
    return "/".join(colours) if all(colours) else ""


def fill_of(colour: str | None) -> str | None:
    """The fill of a colour that is only named: 'Green' -> '00B050'."""
    return FILLS.get(named_colour(colour) or "") if colour else None
