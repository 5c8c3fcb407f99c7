"""Telephone numbers of people, in any disguise. Helplines and the numbers of organisations (0800, 03, 116 …) are not people's."""

from __future__ import annotations

import re

from reportgen.facts.digits import Piece, as_digits, is_a_list, runs, without_harmless

ASKING = (
    r"(?:call(?:ed|ing)?|ring(?:ing)?|rang|text(?:ed|ing)?|phone[ds]?|tel|telephone|mobile|mob|whats ?app|landline|"
    r"(?:phone|contact) number|(?:my|his|her|the) num(?:ber)? is|contact)"
)
FILLING = r"(?:us|me|him|her|them|mum|mam|dad|nan|on|at|is|was|no|number|num|home|work|direct|this|it's|my|his)"
ASKED = re.compile(
    rf"\b{ASKING}\b[\s.:)]{{1,3}}(?:{FILLING}\b[\s.:]{{1,3}}){{0,5}}(?P<number>[\d(+][\d\s().\-]{{4,18}}\d)(?![\d/:])",
    re.IGNORECASE,
)
PUBLIC = ("0", "116", "111", "101", "999", "112")  # what a number without its area code does not begin with
REF = re.compile(r"(?:\bref(?:erence)?|\bsurvey|\bno|\bnumber)\W{0,4}$", re.IGNORECASE)
MOST_PIECES = 13
MOBILE_WITHOUT_0 = {(10,), (4, 6), (4, 3, 3)}  # as Excel leaves it
MOBILE_CUT_SHORT = {(10,), (5, 5), (5, 3, 2), (5, 2, 3)}
PEOPLE = frozenset("1257")  # after the first 0: landlines and mobiles; 03, 08 and 09 are organisations'


def holds_telephone_number(text: str) -> bool:
    """A person's, of a mobile or a landline, here or abroad."""
    digits = without_harmless(as_digits(text))
    if any(_is_local(match["number"]) for match in ASKED.finditer(digits)):
        return True
    return any(_begins_with_number(run[start : start + MOST_PIECES], digits) for run in runs(digits) for start in range(len(run)))


def _is_local(typed: str) -> bool:
    """Without its area code, where somebody asks to be rung on it."""
    digits = re.sub(r"\D", "", typed)
    return not digits.startswith(PUBLIC) and 6 <= len(digits) <= 12 and len(re.findall(r"\d+", typed)) <= 4


def _begins_with_number(pieces: tuple[Piece, ...], text: str) -> bool:
    first = pieces[0]
    before = text[max(0, first.start - 14) : first.start]
    plus = before.rstrip(" (").endswith("+")
    if not plus and first.digits[0] not in "047":
        return False
    digits, shape = "", tuple[int, ...]()
    for count, piece in enumerate(pieces, 1):
        digits, shape = digits + piece.digits, (*shape, len(piece.digits))
        if len(digits) > 15:
            return False
        if is_number(digits, shape, plus) and not is_a_list(pieces[:count]):
            return digits[0] != "7" or plus or not REF.search(before)
    return False


def is_number(digits: str, shape: tuple[int, ...], plus: bool = False) -> bool:
    """Whether digits in groups of so many are a person's number; `plus`: a + stands before them."""
    national = _national(digits, plus)
    if national is not None:
        short = (national[0] == "1" and len(national) == 9) or (
            national[0] == "7" and len(national) == 9 and shape in MOBILE_CUT_SHORT
        )
        return len(national) == 10 or short
    if plus:
        return not digits.startswith("44") and 9 <= len(digits) <= 15 and len(shape) <= 6
    return digits[0] == "7" and shape in MOBILE_WITHOUT_0


def _national(digits: str, plus: bool) -> str | None:
    """What is dialled after the first 0; None where it is no person's number of the United Kingdom."""
    if plus or digits.startswith(("0044", "447")):
        abroad = digits.removeprefix("00")
        rest = abroad.removeprefix("44").removeprefix("0") if abroad.startswith("44") else ""
    else:
        rest = digits[1:] if digits[0] == "0" else ""
    return rest if rest[:1] in PEOPLE and rest else None
