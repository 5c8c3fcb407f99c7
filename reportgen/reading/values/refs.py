"""References: an action's or an indicator's own, those that a text names, and paragraphs of the inspection report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import shown_text

BEFORE = pattern(r"^(?:ref(?:erence)?|action|item|indicator)\b\.?\s*(?:no\b\.?|number\b)?\s*[:.]?\s*(?=\S*\d)", re.IGNORECASE)
DOTS = pattern(r"(?<=[A-Za-z\d])\.{2,3}(?=\d)")  # 1..1, A..1
SPACED = pattern(r"(?<=^[A-Z])(?:\. | \.)(?=\d{1,2}$)")  # B. 3
LETTER_FOR_ONE = pattern(r"(?<![\w.])[Il|](?=\.\d)")
DOTTED = r"[A-Z]{0,4}\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?"
TAGGED = pattern(r"(?P<ref>[A-Za-z]{0,4}\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?)\s+(?P<tag>[A-Z][A-Z0-9]{1,7})")
MEASURED = r"(?i:(?:fte|days?|hours?|weeks?|months?|years?|million|posts?|percent|per)\b)"
IN_TEXT = pattern(rf"(?<![\w.£]){DOTTED}(?![\w%]|\.\d|\s+{MEASURED})")
BARE = pattern(r"[A-Za-z]{0,4}\d{1,3}(?:(?:\.\d{1,3}){0,3}|-\d{1,3})(?:[a-z]|\([ivx]+\))?")
DATE = pattern(r"\d{1,2}\.0\d\.\d{2}")  # 31.03.23
# 'Q3 report' and '2.5 FTE posts' begin with no ref.
AT_START = pattern(
    rf"(?P<ref>{DOTTED}|(?!Q[1-4]\b)[A-Z]{{1,4}}\d{{1,3}}(?=[.:)]))[.:)]?\s+(?:[-–—:]\s*)?"
    rf"(?P<text>(?!{MEASURED})[\"'“‘(£]?[^\W\d].*)",
    re.DOTALL,
)
LETTER = pattern(r"\(?(?:[a-z]|[ivx]{2,4})\)?")
FIRST_PART = pattern(r"[A-Za-z]{0,4}\s?\d{1,3}")

NAMED_BEFORE = pattern(
    r"\b(?:kpis?|pis?|indicators?|nos?\b\.?|numbers?|actions?|measures?|refs?\b\.?)(?=\s*\d|\s+[A-Z]{1,4}\d)", re.IGNORECASE
)
IN_BRACKETS = pattern(r"\([^()]*\)")
ONE_REF = r"[A-Za-z]{0,4}\d{1,3}(?:\.\d{1,3})*"
RANGE = pattern(rf"(?<![\w.])(?P<first>{ONE_REF})(?P<dash>\s*(?:[-–—]|\bto\b)\s*)(?P<last>{ONE_REF})(?![\w.])")

BRACKETS = pattern(r"\(([^()]{1,200})\)")
PARAGRAPHS = pattern(
    r"\bpara(?:graph)?s?\b\.?\s*(?P<numbers>\d+(?:\s*(?:[;,&]|and|to|[-–])\s*\d+)*)\s*[;,]*\s*(?P<of>[A-Za-z][\w ]*)?",
    re.IGNORECASE,
)
LONGEST_RANGE = 50  # paragraphs
CAPITALS = pattern(r"\b[A-Z]{3,}(?: [A-Z]{3,})+\b")


@dataclass(frozen=True)
class RefRead:
    """`tag` is what was typed beside the ref: 'NEW', 'R12M'. `is_number`: Excel holds a number, in which 2.10 and 2.1 are one.

    `shown` is what Excel shows where it made a date of the ref: '1-Feb' for 1-2.
    """

    ref: str | None
    tag: str | None = None
    is_number: bool = False
    shown: str | None = None


def read_ref(raw: object, number_format: str = "General") -> RefRead:
    """'I.1' -> 1.1; '23 NEW' -> 23 with the tag NEW; 'Ref 1.2:' -> 1.2; '1..1' -> 1.1. Anything else is kept as typed."""
    if isinstance(raw, date):
        return RefRead(_typed_as_date(raw, number_format), shown=shown_text(raw, number_format))
    text = raw if isinstance(raw, str) else shown_text(raw, number_format)
    text = BEFORE.sub("", " ".join(text.split()))
    tagged = TAGGED.fullmatch(text)
    ref, tag = (tagged["ref"], tagged["tag"]) if tagged else (text, None)
    ref = DOTS.sub(".", LETTER_FOR_ONE.sub("1", ref)).strip(" .:;")
    ref = SPACED.sub(".", ref)
    ref = ref.removesuffix(")") if "(" not in ref else ref
    return RefRead(ref or None, tag, isinstance(raw, int | float) and not isinstance(raw, bool))


def count_up(refs: Sequence[str | None]) -> bool:
    """Whether they only count: 1, 2, 3."""
    return [str(number) for number in range(1, len(refs) + 1)] == list(refs)


def is_letter(ref: str | None) -> bool:
    """'a', 'iv': a ref that begins anew below each action."""
    return ref is not None and LETTER.fullmatch(ref) is not None


def _typed_as_date(day: date, number_format: str) -> str:
    """What was typed where Excel made a date of it: '1-2' for the first of February, '1-22' for January 2022."""
    if "d" not in number_format.casefold():
        return f"{day.month}-{day:%y}"
    return f"{day.day}-{day.month}"


def like(ref: str, before: str | None) -> str:
    """A ref that was a date, with the mark that the ref above has: '1-2' below 1.1 is 1.2."""
    mark = next((mark for mark in ("-", ".", "/") if mark in (before or "")), "-")
    return ref.replace("-", mark)


def refs_in(text: str) -> tuple[str, ...]:
    """The refs that a text names, each once: 'See 2.8 and 2.10' -> ('2.8', '2.10'). A cell of bare numbers names those."""
    plain = LETTER_FOR_ONE.sub("1", text.strip())
    parts = parts_of(plain)
    if parts and all(BARE.fullmatch(part) and not DATE.fullmatch(part) for part in parts):
        return tuple(dict.fromkeys(parts))
    return tuple(dict.fromkeys(ref for ref in IN_TEXT.findall(plain) if not DATE.fullmatch(ref)))


def parts_of(text: str) -> list[str]:
    """'Rec 1; Rec 4' -> 'Rec 1', 'Rec 4'."""
    return [part.strip(" .:") for part in re.split(r"[;,&/\n]|\band\b", text) if part.strip(" .:")]


def listed_refs(text: str) -> tuple[str, ...]:
    """The refs that a cell of links lists: 'KPI 1 and 2', '1.1 to 1.3' -> 1.1, 1.2, 1.3; '2*', '1 (part)'."""
    plain = NAMED_BEFORE.sub(" ", IN_BRACKETS.sub(" ", text)).replace("*", " ")
    return tuple(dict.fromkeys(ref for part in RANGE.sub(_range, plain).split("\n") for ref in refs_in(part)))


def _range(match: re.Match[str]) -> str:
    """'1.1 to 1.3' -> '1.1, 1.2, 1.3'; as it stands where the two are not of one kind."""
    (before, first), (after, last) = ((match[name][: -len(number)], number) for name, number in _ends(match))
    start, end = int(first), int(last)
    if match["dash"] == "-" and "." not in match["first"]:
        return match[0]  # '1-2' may be a ref of its own
    if after not in ("", before) or not start <= end <= start + LONGEST_RANGE:
        return match[0]
    return ", ".join(f"{before}{number}" for number in range(start, end + 1))


def _ends(match: re.Match[str]) -> list[tuple[str, str]]:
    """The last number of each end of a range."""
    return [(name, re.findall(r"\d+", match[name])[-1]) for name in ("first", "last")]


def ref_at_start(text: str) -> tuple[str, str] | None:
    """A ref that begins an action's text: '1.1 Head of Service will …' -> ('1.1', 'Head of Service will …')."""
    match = AT_START.fullmatch(LETTER_FOR_ONE.sub("1", text.strip()))
    return (match["ref"], match["text"].strip()) if match else None


def ten_meant(ref: str, before: str | None) -> str | None:
    """The ref that was typed where Excel holds the number 2.1 below 2.9, or below another row of 2.10: '2.10'.

    None where 2.1 may well be meant.
    """
    whole, dot, last = ref.partition(".")
    before_whole, _, before_last = (before or "").partition(".")
    if not dot or not last.isdecimal() or whole != before_whole or not before_last.isdecimal():
        return None
    ten = int(last) * 10
    return f"{ref}0" if len(last) == 1 and int(before_last) in (ten - 1, ten) else None


def priority_of(ref: str) -> str | None:
    """The part of a ref before its first dot: '2.10' -> '2', 'PA1.1' -> 'PA1'. None for a ref without one."""
    first, dot, _ = ref.partition(".")
    return first if dot and FIRST_PART.fullmatch(first) else None


def links_in(text: str) -> tuple[str, ...]:
    """Paragraphs of an inspection report that a text names in brackets: '(para 5;15 FDFV)' -> 'para 5 FDFV', 'para 15 FDFV'."""
    found: list[str] = []
    for inside in BRACKETS.findall(text):
        paragraphs = PARAGRAPHS.search(inside)
        if paragraphs is None:
            continue
        found += CAPITALS.findall(inside[: paragraphs.start()])
        of = f" {paragraphs['of'].strip()}" if paragraphs["of"] else ""
        found += [f"para {number}{of}" for number in _counted(paragraphs["numbers"])]
    return tuple(dict.fromkeys(found))


def _counted(numbers: str) -> Iterator[int]:
    """'5, 7 and 9-11' -> 5, 7, 9, 10, 11."""
    for first, last in re.findall(r"(\d+)(?:\s*(?:to|[-–])\s*(\d+))?", numbers):
        start, end = int(first), int(last or first)
        yield from range(start, end + 1) if start <= end <= start + LONGEST_RANGE else (start, end)
