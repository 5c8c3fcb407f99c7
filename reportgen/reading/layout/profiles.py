"""What stands in a column, as shares of its filled cells: dates in 8 of 8, long texts in none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field
from datetime import date, time, timedelta
from functools import cached_property, lru_cache
from itertools import pairwise

from reportgen.lexicon.colours import NAMES, RATED, colour_family
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.orders import BEHIND_VERBS, NOUNS_TOO, ORDERS
from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.states import CROSSES, NO, TICKS, YES
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import meanings
from reportgen.reading.values.dates import Written, cut_out, dates
from reportgen.reading.values.notes import newest_note
from reportgen.reading.values.nothing import says_nothing
from reportgen.reading.values.numbers import is_aim
from reportgen.reading.values.statuses import is_agreement, is_status, opening, read_status

HALF, MOSTLY = 0.5, 0.8  # of a column's cells
LEAST_BANDED = 3  # cells in two colours by turns
LEAST_OF_FEW = 6  # cells
NO_WORDS = {Look.TICK, Look.DATE, Look.NUMBER, Look.PERCENT, Look.PEOPLE}
HIGHEST_GRADE = 6  # of a scale of numbers
LETTERED_PART = pattern(r"\(?(?:[a-z]|[ivx]{1,4})[.)]?")
DOTTED = pattern(r"[A-Z]{0,3}\d{1,2}(?:\.\d{1,2}){1,2}\.?")
SAMPLE = 120  # filled cells of a column; more say the same
SPARSELY = 0.7  # the share of rows up to which a column whose values stand for the rows below is filled
LONGEST_MARK = 2
LONGEST = 2_000  # characters of a cell that are looked at
WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)?")
WHOLE_DATE = pattern(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}")
BODY = pattern(
    r"\b(?:board|group|committee|forum|panel|partnership|meeting|leadership team|management team|cabinet)\W*$", re.IGNORECASE
)
MONTH_OF_YEAR = pattern(r"(?:0?[1-9]|1[0-2])[./-]20\d\d")
REF = pattern(
    r"(?:(?i:ref|action|item|indicator|rec(?:ommendation)?|kpi|reg(?:ulation)?|para(?:graph)?|art(?:icle)?|clause|nms)\b\.?"
    r"\s*(?:no\b\.?)?\s*[:.]?\s*)?"
    r"(?:[A-Z]{0,5}|[A-Z][a-z]?|[A-Z][a-z][A-Z]|[A-Z][A-Za-z]{1,4}(?=\.))[ ./-]?"
    r"\d{1,3}(?:[./-]{1,2}\d{1,3}){0,3}(?:\s?[a-zA-Z]|(?:\s?\((?:[ivxa-z]{1,4}|\d{1,2})\)){1,3})?[.:)]?"
    r"(?:\s+[A-Z][A-Z0-9]{1,7})?"
    r"|[A-Za-z]{1,2}\.\d{1,3}|[IVX]{1,4}[.:)]?|[A-Za-z][.)]|[Il|]\.\d{1,2}"
    r"|(?=[^A-Z]{0,9}[A-Z])(?=\D{0,12}\d)[A-Z]{0,6}\d{0,4}(?:[-/._][A-Z]{0,6}\d{0,7}){1,4}[a-z]?"  # 'NM23-COC1', '24/R7'
    r"|\d{2,4}(?: \d{2,4}){1,3}(?:\s?\([a-z]{1,3}\))?"  # '25 003 118', '25 003 118 (a)'
)
AMOUNT = pattern(r"\d{1,4}\s?[a-zA-Z]{1,6}\.?")
LEVEL = pattern(
    rf"\W*(?:(?:dark|light|pale)\s*)?(?:{'|'.join(NAMES)})"
    r"(?:\s*[-/(→>]?\s*(?:red|amber|green|blue|yellow|grey|[a-z]|\d)\)?)?\W*|[RAGBYPW]{1,2}|[RAGB]\s*[-/→>]\s*[RAGB]",
    re.IGNORECASE,
)
SEVERAL_SIGNS = 3  # kinds
SYMBOL = pattern(r"[●○◉⬤■□◆◇🔴🟠🟡🟢🔵⚪⚫🟣🟥🟧🟨🟩🟦⬛⬜🚫⛔🛑⏸⏹🏁⏳⌛🔄]\ufe0f?(?:\s*\w+)?")
ARROW = pattern(
    r"[↑↓→←↔↗↘⇧⇩⬆⬇➡⬌▲▼►◄△▽▶◀=]\ufe0f?|(?:up|down|(?:the )?same|steady|static|improv(?:ing|ed|ement)|worsen(?:ing|ed)"
    r"|stable|no change|unchanged|better|worse|declin(?:ing|ed)|deteriorat(?:ing|ed)|rising|falling"
    r"|increas(?:ing|ed)|decreas(?:ing|ed))",
    re.IGNORECASE,
)
TICK = pattern("|".join(map(re.escape, sorted(TICKS | CROSSES | YES | NO))), re.IGNORECASE)
WHEN = pattern(
    r"(?:on-?\s?going|continuous(?:ly)?|immediate(?:ly)?|asap|as soon as (?:possible|we can)|now|tb[acd]"
    r"|to be (?:agreed|confirmed|decided)|n/?a"
    r"|quarterly|monthly|termly|half[- ]termly|weekly|annual(?:ly)?|yearly|daily|fortnightly|recurring|rolling|complete[d]?"
    r"|(?:with)?in (?:the )?(?:next )?\w+ (?:days?|weeks?|months?|years?)|\d+\s*[-–to]+\s*\d+ (?:days?|weeks?|months?|years?)"
    r"|(?:short|medium|long)[ -]term|immediate and on-?going)\b.{0,40}",
    re.IGNORECASE,
)
NUMBERED_TIME = pattern(
    r"(?:by |end of )?(?:week|wk|month|mth|day|year|sprint)s? ?(?:no\.? ?)?\d{1,3}(?: ?(?:[-–/]|to) ?\d{1,3})?"
    r"|[tdwm] ?\+ ?\d{1,3}(?: ?(?:days?|weeks?|months?))?",  # 'T+30'
    re.IGNORECASE,
)
PERCENT = pattern(r"[<>≥≤~]?\s*-?\d{1,3}(?:\.\d+)?\s*(?:%|per ?cent)\W*(?:.{0,12}|[^()]{1,50}[)\]])", re.IGNORECASE)
NUMBER = pattern(
    r"[<>≥≤~£]?\s*-?\d[\d,]*(?:\.\d+)?\s*(?:k|m|bn|days?|weeks?|months?|hrs?|hours?|mins?|minutes?|secs?|seconds?|per [\d,]+"
    r"|/\s?\d[\d,]*)?"
    r"(?:\W{0,2}|\s?\([^()]{2,50}\)\W?)",
    re.IGNORECASE,
)
BETTER = pattern(
    r"(?:aim(?:ing)? |we want )?(?:(?:to|for|it) )*(?:go(?:ing)? |be |get(?:ting)? |mov(?:e|ing) |heading |coming )?"
    r"(?:rising|falling|higher|lower|high|low|h|l|bigger|smaller|rise|fall|grow|shrink|"
    r"increase|decrease|reduce|raise|improve|up|down|maximise|minimise|more|less|fewer|greater)(?: is)?(?: better| good)?",
    re.IGNORECASE,
)
OF_YEARS = (Written.YEAR, Written.FINANCIAL_YEAR, Written.ACADEMIC_YEAR)
# Words with which a year is a day to come: 'By the end of 2025'.
_BESIDE_YEARS = """
    by the end ends of during in within to from until before after early late mid start throughout year financial fy
    academic ongoing quarter q1 q2 q3 q4 autumn spring summer winter term half first second tbc complete completed done due target
    revised approx on at no later than latest for and or
"""
BESIDE_YEARS = frozenset(_BESIDE_YEARS.split())
URGENCY = pattern(
    r"(?:\(?P?\d\)?[ .:–-]{1,3})?"  # '(1) High'
    r"(?:very )?(?:high|medium|med|low|urgent|critical|normal|important|essential|significant|advisory)(?: priority)?(?: \(\d\))?"
    r"|must|should|could|wo(?:n['’]?t|uld)|desirable",
    re.IGNORECASE,
)
UNIT = pattern(
    r"%|percent(?:age)?|numbers?|count|days?|weeks?|months?|hours?|minutes?|mins|seconds?|secs"
    r"|rate(?: per [\d,]+)?|per [\d,]+|£|pounds?|ratio|score|volume|no\.?|num|average|£?000s?",
    re.IGNORECASE,
)
QUOTED = pattern(r"\s*[\"“‘'«]")
SPOKEN = pattern(r"\b(?:i|i'm|i’m|we|my|me|our|us|you|they)\b", re.IGNORECASE)
FIRST_WORD = pattern(r"\W{0,3}(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*)?([a-z]+(?:-[a-z]+)?)\b", re.IGNORECASE)
PAST = pattern(
    r"\b(?:was|were|wasn['’]t|weren['’]t|did|didn['’]t|had|hadn['’]t|failed|lacked|lost|found|should (?:not )?have)\b",
    re.IGNORECASE,
)
# Words that name posts; initials and two names with capitals do as well.
_POSTS = """
    head director directors manager managers officer officers lead leads leader leaders team teams chief executive coordinator
    co-ordinator chair partner adviser advisor principal assistant deputy senior service services board group committee council
    governor governors governance headteacher teacher teachers administrator sponsor owner nurse matron consultant commissioner
    superintendent inspector sergeant constable captain commander controller registrar solicitor accountant analyst practitioner
    worker workers professional designated secretary bursar warden ahod hod hos ad dcs sd hr it all staff partners agencies
    safeguarding commissioning performance
"""
POSTS = frozenset(_POSTS.split())
OF_ANYBODY = frozenset(["staff", "partners", "all", "it", "workers", "practice", "performance"])  # 'Hire more staff' is no post
SMALL = frozenset({"it", "all"})  # words of any sentence; 'IT' and 'All' may be somebody
OF_SENTENCES = frozenset(["with", "by", "to", "into", "in", "from", "on", "that", "their", "is", "are", "will", "have", "has"])
LEAST_OF_SENTENCE = 4  # words
LEAST_ORDERS, SOME_ORDERS = 2, 0.15  # texts that say what to do, and their share: one may be the name of a part
LEAST_OF_PAST = 5  # words
HALF_A_NAME = 0.5  # what 'IT' counts for beside 'phones installed'
NAME = pattern(r"(?:\d{1,4};#)?[A-Z][a-z'’-]+(?: [A-Z]\.?)?(?: [A-Z][A-Za-z'’-]+){1,2}")
INITIALS = pattern(r"[A-Z]{2,5}(?:\s*[/&,;+]\s*[A-Z]{2,5})*|[A-Z][a-z]?[A-Z]{1,3}(?:\s*[/&,;+]\s*[A-Z]\w{0,4})*")
LETTER_FIRST = pattern(r"\W{0,3}([RAGBY])\W{0,2}(?:[-–—:;,(\n](?!\s*\w\b)|\.\s(?![A-Z][a-z]+ ))")  # not 'A – Z', nor 'R. Smith'
LONGEST_NUMBER = 40  # signs
CODE_FIRST = pattern(r"(?P<code>[A-Z]{1,3})(?:\s*[-–—:;,(\n]\s*(?=\S)|\s*$)")  # 'NY - quotes are in', 'U'
NUMBER_FIRST = pattern(r"(?:[A-Za-z]{1,14}[. ]{0,2}){0,2}\d{1,2}[a-z]?\s?[.:)–-]\s+(?=[^\W\d])")
PARTS = pattern(r"[\n;/,&]|\band\b")


@dataclass(frozen=True, kw_only=True)
class Profile:
    """One column of a table below its heading. `shares` are of the filled cells, from 0 to 1."""

    column: int
    heading: tuple[Cell, ...]  # the stack of headings from the top; empty where there is none
    filled: int
    rows: int
    shares: dict[Look, float] = field(default_factory=dict)
    words: float = 0.0  # of a cell, on average; without the number in front: 'Aim 2: '
    first: Cell | None = None
    values: tuple[str, ...] = ()  # the first ones
    latest: date | None = None  # of the days that stand in it
    counts_to_a_hundred: bool = False  # a plain number above 1 stands in it
    coloured: float = 0.0  # the share of its cells in the colours of ratings, not by turns
    fills: frozenset[str] = frozenset()  # of its cells without words
    shades: Mapping[str, float] = field(default_factory=dict)  # the share of its cells by their fill

    @property
    def tells_states(self) -> bool:
        """Whether most of its texts say, or begin with, how far something is."""
        return self.share(Look.STATUS) + self.share(Look.BEGINS_WITH_STATUS) >= HALF or self.begins_with_codes

    @property
    def begins_with_codes(self) -> bool:
        """Whether nearly all of its texts begin with one of the same few codes."""
        return self.share(Look.BEGINS_WITH_CODE) >= MOSTLY

    @cached_property
    def text(self) -> str:
        """The stack of headings as a reader would say it: 'May 2026 / RAG'."""
        return " / ".join(dict.fromkeys(cell.text for cell in self.heading if cell.text))

    @property
    def lowest(self) -> str:
        """The lowest heading, its own; '' where there is none."""
        return self.heading[-1].text if self.heading else ""

    @cached_property
    def named(self) -> frozenset[Role]:
        """The fields that the words above may mean, line by line or read as one."""
        lines = [cell.text for cell in self.heading if isinstance(cell.value, str)]
        together = [" ".join(dict.fromkeys(lines))] if len(lines) > 1 else []
        return frozenset(role for text in (*lines, *together) for role in meanings(text))

    @cached_property
    def fitting(self) -> dict[Role, tuple[float, str]]:
        """How what stands in it fits the fields that it was asked for: each is asked for by kind after kind."""
        return {}

    def share(self, look: Look) -> float:
        return self.shares.get(look, 0.0)


def profile(column: int, heading: Sequence[Cell], cells: Sequence[Cell], rows: Sequence[int]) -> Profile:
    """`cells` are those of the column that show a value or a fill, each merged one once, from the top; `rows` are the table's."""
    step = max(1, len(cells) // SAMPLE)
    sample = [cell for cell in cells[::step] if not says_nothing(cell.text) or (cell.fill and not cell.text)]
    counted = Counter(look for cell in sample for look in looks(cell))
    texts = [cell.text for cell in sample if cell.text]
    again = len(texts) - len(set(texts))
    number = len(sample) or 1
    shares = {look: count / number for look, count in counted.items()}
    if counted[Look.ORDERS] < max(LEAST_ORDERS, SOME_ORDERS * number):
        shares.pop(Look.ORDERS, None)
    if _are_amounts(texts):
        shares |= {Look.REF: 0.0, Look.NUMBER: 1.0}
    if shares.get(Look.REF) and _are_refs_and_letters(texts):
        shares |= {Look.REF: 1.0, Look.LEVEL: 0.0, Look.TICK: 0.0, Look.NUMBER: 0.0}
    if 0 < shares.get(Look.TICK, 0.0) < 1 and _are_signs(texts):
        shares |= {Look.LEVEL: 1.0, Look.TICK: 0.0}  # '✅' beside '🟠' and '⚪'
    shares[Look.REPEATED] = again / (len(texts) or 1)
    if again and again == len(texts) - 1 and len(texts[0]) <= LONGEST_MARK and len(cells) < len(rows):
        shares[Look.MARK] = 1.0
    shares[Look.SPARSE] = float(_stand_for_rows_below(cells, rows))
    shares[Look.IN_RUNS] = float(_are_in_runs(texts))
    shares[Look.RETURNS] = float(_return(texts))
    coloured = 0.0 if _are_banded(sample) else _coloured(sample)
    shares[Look.COLOURED] = coloured if shares.get(Look.TEXT, 0.0) >= HALF else 0.0
    shares[Look.SHADED] = _shaded(sample)
    shares[Look.FEW] = float(_are_few(texts) and not NO_WORDS & counted.keys())
    shares[Look.BEGINS_WITH_LETTER] = _begin_with_letters(texts)
    shares[Look.BEGINS_WITH_CODE] = _begin_with_codes(texts)
    shares[Look.YES] = float(shares.get(Look.TICK, 0.0) >= HALF and all(_says_done(text) for text in texts))
    shares[Look.COUNTED] = float(_count_up(texts))
    shares[Look.CODE] = float(len(texts) > 2 and all(len(text) <= LONGEST_MARK and text.isalpha() for text in texts))
    shown = tuple(dict.fromkeys(text.replace("\n", " ")[:40] for text in texts))[:3]
    words = sum(len(text.split()) - len(_number_of(text).split()) for text in texts) / (len(texts) or 1)
    return Profile(
        column=column,
        heading=tuple(heading),
        filled=len(cells),
        rows=len(rows),
        shares=shares,
        words=words,
        first=next(iter(cells), None),
        values=shown,
        latest=_latest(sample),
        counts_to_a_hundred=_above_one(sample),
        coloured=coloured,
        fills=frozenset(cell.fill for cell in sample if cell.fill and not cell.text),
        shades={fill: count / number for fill, count in Counter(cell.fill for cell in sample if cell.fill).items()},
    )


def _number_of(text: str) -> str:
    """'Aim 2:' of 'Aim 2: Safe homes', '3.' of '3. Front door'; '' where no number and no words stand so."""
    number = NUMBER_FIRST.match(text[:LONGEST_NUMBER])
    return number[0] if number is not None else ""


def _says_done(text: str) -> bool:
    """'Y', 'done', 'Yes 5/11'."""
    counts_as = read_status(text).counts_as
    return counts_as is not None and counts_as.is_done


def _above_one(cells: Iterable[Cell]) -> bool:
    return any(isinstance(cell.value, int | float) and cell.value > 1 for cell in cells)


def _are_refs_and_letters(texts: Sequence[str]) -> bool:
    """'1.1', and below it 'a', 'b' and 'c' for its parts, and then '1.2'."""
    parts = [text for text in texts if LETTERED_PART.fullmatch(text)]
    numbered = [text for text in texts if DOTTED.fullmatch(text)]
    return len(numbered) > 1 and len(parts) > 1 and len(parts) + len(numbered) == len(texts)


def _are_signs(texts: Sequence[str]) -> bool:
    """Whether nothing but signs stand there, and more than ticks and crosses."""
    signs = {text.strip("\ufe0f ") for text in texts}
    return (
        len(signs) >= SEVERAL_SIGNS
        and all(SYMBOL.fullmatch(sign) or TICK.fullmatch(sign) for sign in signs)
        and not any(sign.isascii() or any(map(str.isalnum, sign)) for sign in signs)
    )


def _are_amounts(texts: Sequence[str]) -> bool:
    """'320d', '81d', '62d': the same letter behind every number is a unit, and none is a ref."""
    units = {text.rpartition(" ")[2].lstrip("0123456789") for text in texts}
    return len(texts) > 2 and len(units) == 1 and bool(AMOUNT.fullmatch(texts[0][:12])) and len({len(text) for text in texts}) > 1


def _count_up(texts: Sequence[str]) -> bool:
    """1, 2, 3, 4, 1, 2, 3: each number is one more than the one above, or the first again."""
    numbers = [int(text) for text in texts if len(text) <= LONGEST_MARK and text.isdecimal()]
    counted = len(numbers) == len(texts) > LONGEST_MARK and numbers[0] == 1
    return counted and all(later in (earlier + 1, 1) and (earlier, later) != (1, 1) for earlier, later in pairwise(numbers))


def _begin_with_letters(texts: Sequence[str]) -> float:
    """The share of texts such as 'G - all are trained', where two letters of ratings do so; 'A - ', 'B - ' number a list."""
    letters = [match[1] for text in texts if (match := LETTER_FIRST.match(text[:8])) is not None]
    return len(letters) / len(texts) if len(set(letters)) > 1 and {"R", "G"} & set(letters) else 0.0


def _begin_with_codes(texts: Sequence[str]) -> float:
    """The share of texts such as 'NY - quotes are in', 'U', where the same few codes begin them.

    Behind some of them words stand, and some stand alone: nobody's initials do. Letters of ratings are told apart.
    """
    found = [match for text in texts if (match := CODE_FIRST.match(text)) is not None]
    codes = {match["code"] for match in found}
    few = len(found) >= LEAST_OF_FEW and 1 < len(codes) <= len(found) / 2 and not {"R", "G"} <= codes
    with_words = {match.end() < len(match.string) for match in found}
    return len(found) / len(texts) if few and len(with_words) > 1 else 0.0


def _stand_for_rows_below(cells: Sequence[Cell], rows: Sequence[int]) -> bool:
    """Whether each value is written once, over rows left blank or merged, from the first row on."""
    texts = [cell.text for cell in cells]
    if not rows or not cells or not all(texts) or cells[0].row != rows[0] or len(cells) > SPARSELY * len(rows):
        return False
    return all(text != before for before, text in pairwise(texts))


def _are_few(texts: Sequence[str]) -> bool:
    """Whether the same few short words stand again and again, as on a list to choose from."""
    different = {text.casefold() for text in texts}
    few = len(texts) >= LEAST_OF_FEW and 3 <= len(different) <= len(texts) / 2
    return few and all(len(text.split()) <= 4 for text in different)


def _are_in_runs(texts: Sequence[str]) -> bool:
    """Whether each value stands row after row, and never again: 'Safety' three times, then 'Respect' four times."""
    different = len(set(texts))
    return 1 < different <= len(texts) / 2 and different == 1 + sum(one != other for one, other in pairwise(texts))


def _return(texts: Sequence[str]) -> bool:
    """Whether some value stands row after row, and some one again below others: 'Reg 12' twice, 'Reg 17', 'Reg 12'."""
    changes = sum(one != other for one, other in pairwise(texts))
    return changes < len(texts) - 1 and len(set(texts)) < changes + 1


def _coloured(cells: Sequence[Cell]) -> float:
    """The share of cells in the colour of a rating, where there are several such colours."""
    families = _ratings_of(cells)
    return len(families) / len(cells) if len(set(families)) > 1 else 0.0


def _ratings_of(cells: Sequence[Cell]) -> list[str]:
    """The colours of ratings in which cells are filled, in order."""
    return [family for cell in cells if cell.fill and (family := colour_family(cell.fill)) in RATED]


def _are_banded(cells: Sequence[Cell]) -> bool:
    """Two colours by turns, as rows are banded."""
    families = _ratings_of(cells)
    return len(families) > LEAST_BANDED and len(set(families)) == 2 and all(one != other for one, other in pairwise(families))


def _shaded(cells: Sequence[Cell]) -> float:
    """The share of cells with words, and no states, in the colour of a rating, where there are several such colours."""
    words = [cell for cell in cells if cell.fill and 0 < len(cell.text.split()) <= 2 and not is_status(cell.text)]
    return _coloured(words) * len(words) / len(cells) if cells else 0.0


def _latest(cells: Iterable[Cell]) -> date | None:
    """The last of the days that stand in the cells, typed or as Excel has them."""
    return max((day for cell in cells if (day := cell.day or _typed_day(cell)) is not None), default=None)


def _typed_day(cell: Cell) -> date | None:
    found = dates(cell.text) if isinstance(cell.value, str) and Look.DATE in looks(cell) else ()
    return found[-1].last if found else None


def looks(cell: Cell) -> AbstractSet[Look]:
    """Every look of one cell."""
    if isinstance(cell.value, bool):
        return {Look.TICK}
    if isinstance(cell.value, date):
        return {Look.DATE}
    if isinstance(cell.value, time | timedelta):
        return {Look.NUMBER}
    if isinstance(cell.value, int | float):
        if "%" in cell.number_format:
            return {Look.PERCENT}
        whole = float(cell.value).is_integer() and 0 <= cell.value < 1000
        refs = whole or (0 < cell.value < 100 and round(cell.value, 2) == cell.value)
        grade = float(cell.value).is_integer() and 0 <= cell.value <= HIGHEST_GRADE
        return {Look.NUMBER, *([Look.REF] if refs else []), *([Look.GRADE] if grade else [])}
    text = cell.text[:LONGEST]
    return _of_text(text) if text else {Look.FILL} if cell.fill else set()


@lru_cache(maxsize=32_768)  # a sheet is looked at several times: once it is laid out anew, and by what other tables tell
def _of_text(text: str) -> frozenset[Look]:
    return frozenset({Look.DATE}) if MONTH_OF_YEAR.fullmatch(text) else _of_words(text)


def _of_words(text: str) -> frozenset[Look]:
    short = text if len(text) <= 60 else ""
    found = {look for look, pattern in _SHORT if short and pattern.fullmatch(short)}
    if short and not found & {Look.PERCENT, Look.NUMBER, Look.LEVEL} and _is_date(short):
        found = (found - {Look.REF} if WHOLE_DATE.fullmatch(short) else found) | {Look.DATE}
        found |= {Look.STATUS} if is_status(cut_out(short, dates(short))) else set()  # 'Complete 30/06/2026'
    found -= {Look.REF} if Look.NUMBERED_TIME in found else set()
    found |= {Look.AIM} if is_aim(short) else set()
    if len(text) <= 60 and not found & {Look.LEVEL, Look.DATE, Look.NUMBER} and is_status(text):
        found.add(Look.STATUS)
    elif short and is_agreement(text):
        found.add(Look.DECIDED)
    if found - {Look.WHEN}:
        return frozenset(found)
    words = WORD.findall(text)
    if _names_people(text, words):
        found |= {Look.PEOPLE, Look.BODY} if BODY.search(text) else {Look.PEOPLE}
    if len(words) >= 9:
        found.add(Look.LONG)
        if len(text) <= 400 and not found & {Look.PEOPLE} and _dated_sentence(text):
            found.add(Look.WHEN)
    if len(words) >= 3 and Look.PEOPLE not in found and Look.WHEN not in found:
        found.add(Look.TEXT)
    return frozenset((*found, *_of_sentence(text, len(words))))


def _of_sentence(text: str, words: int) -> Iterator[Look]:
    if QUOTED.match(text) or (words > 3 and SPOKEN.search(text[:200])):
        yield Look.SPOKEN
    if words >= LEAST_OF_PAST and PAST.search(text[:400]):
        yield Look.PAST
    if opening(newest_note(text) or text) is not None:
        yield Look.BEGINS_WITH_STATUS
    if words > 2 and _first_word(text)[0] in ORDERS:
        yield Look.ORDERS


def says_what_to_do(text: str) -> bool:
    """Whether a text begins with an order: 'Buy laptops', '2. Write to all parents', 'Launch a new campaign'."""
    word, rest = _first_word(text)
    return word in ORDERS or (word in NOUNS_TOO and not BEHIND_VERBS.isdisjoint(map(str.casefold, rest.split()[:1])))


def _first_word(text: str) -> tuple[str, str]:
    """In small letters, behind a bullet or a number, and what follows it; empty where a text begins with no word."""
    first = FIRST_WORD.match(text)
    return (first[1].casefold(), text[first.end() :]) if first is not None else ("", "")


_SHORT = (
    (Look.LEVEL, LEVEL), (Look.LEVEL, SYMBOL), (Look.ARROW, ARROW), (Look.TICK, TICK), (Look.WHEN, WHEN), (Look.PERCENT, PERCENT),
    (Look.NUMBERED_TIME, NUMBERED_TIME), (Look.NUMBER, NUMBER), (Look.REF, REF), (Look.BETTER, BETTER), (Look.UNIT, UNIT),
    (Look.URGENCY, URGENCY),
)  # fmt: skip


def _is_date(text: str) -> bool:
    """A date with few other words around it; a sentence that speaks of May is none, nor is 'Audits 2024-25'."""
    found = dates(text)
    beside = WORD.findall(cut_out(text, found)) if found else []
    named = all(each.written in OF_YEARS for each in found) and not BESIDE_YEARS.issuperset(map(str.casefold, beside))
    return bool(found) and len(beside) <= 4 and not named


def _dated_sentence(text: str) -> bool:
    """A sentence that ends with its date: 'Protocol adopted July 2012'."""
    found = dates(text[-120:])
    return bool(found) and len(text[-120:]) - found[-1].end <= 3


def _names_people(text: str, words: Sequence[str]) -> bool:
    if len(words) > 16 or not words:
        return False
    parts = [part.strip() for part in PARTS.split(text) if part and part.strip()]
    posts = sum(_names_post(part) for part in parts)
    named = sum(
        HALF_A_NAME if part.casefold() in SMALL else bool(NAME.fullmatch(part) or INITIALS.fullmatch(part)) for part in parts
    )
    if not parts or (posts + named) / len(parts) < 0.5 or len(words) / len(parts) > 7:
        return False
    return named > 0 or text[:1].isupper()


def _names_post(part: str) -> bool:
    """A post is not said by a sentence that speaks of one: 'Train all contact officers in consent'."""
    words = [word.casefold() for word in WORD.findall(part)]
    posts = [word for word in words if word in POSTS and word not in SMALL]
    if len(words) > 2 and not part.istitle() and OF_ANYBODY.issuperset(posts):
        return False
    return bool(posts) and (len(words) < LEAST_OF_SENTENCE or OF_SENTENCES.isdisjoint(words))
