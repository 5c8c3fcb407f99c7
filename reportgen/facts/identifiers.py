"""Numbers that are one person's: NHS, pupil and National Insurance numbers, by their check digits; case and court numbers."""

from __future__ import annotations

import re

from reportgen.facts.digits import Piece, is_a_list, runs
from reportgen.facts.ordinary_words import NOT_NAMES
from reportgen.facts.plain_text import word_before

APART = r"[\s.\-/_]{0,2}"  # what people type between the parts of a number

# Digits grouped so are one number; two figures that happen to stand together are not.
NHS_SHAPES = {(10,), (3, 3, 4), (3, 7), (6, 4), (5, 5), (3, 3, 2, 2), (3, 3, 3, 1), (1,) * 10}
NHS_WEIGHTS = range(10, 1, -1)
NHS_SAID = re.compile(
    r"\bn\.?h\.?s\.?(?: (?:patient|hospital))?(?: ?(?:number|num\b|no\b|id\b))?[^\w\n]{0,4}(?:(?:is|was)\W{1,3})?"
    rf"(?:\d{APART}){{10}}(?!\d)",
    re.IGNORECASE,
)

UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # the letter at the remainder of 23; I, O and S are not used
UPN = re.compile(
    rf"(?<![A-Z\d])([A-HJ-NP-RT-Z]{APART}(?:\d{APART}){{11}}[\dA-HJ-NP-RT-Z])(?![A-Z\d])",
    re.IGNORECASE,
)
UPN_SAID = re.compile(
    r"\b(?:upn|uln|unique (?:pupil|learner|learning) (?:number|no\b|id\b|reference))[^\w\n]{0,4}"
    rf"(?:(?:number|no|is|was)\b\W{{1,3}}){{0,2}}[A-Z]?{APART}(?:\d{APART}){{9,12}}[A-Z]?",
    re.IGNORECASE,
)

# The prefixes that HMRC gives; QQ stands in its examples.
NINO_PREFIX = r"(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)"
NINO = re.compile(rf"(?<![A-Z\d])(?P<prefix>{NINO_PREFIX})(?P<gap>{APART})(?:\d{APART}){{6}}[A-D](?![A-Z\d])", re.IGNORECASE)
NINO_WORDS = {"as", "at", "am", "an", "be", "by", "he", "me", "my", "we"}  # 'at 1990/91. A …'
NINO_SAID = re.compile(
    rf"\b(?:national insurance|nat\.? ins\.?|n\.?i\.?(?:n|no)?)\.?(?: ?(?:number|num\b|no\b))?\W{{0,4}}(?:(?:is|was)\W{{1,3}})?"
    rf"[A-Z]{{2}}{APART}(?:\d{APART}){{6}}",
    re.IGNORECASE,
)

FAMILY_COURT = re.compile(r"(?<![A-Z\d])[A-Z]{2}[ -]?\d\d[ -]?[A-Z][ -]?\d{5}(?![A-Z\d])", re.IGNORECASE)
SYSTEMS = (
    "mosaic|lcs|liquid ?logic|ics|eclipse|care ?first|framework-?i|azeus|capita|synergy|ehm|ecins|charms|systm?one|system one|rio|"
    "cafcass|home office|police|hospital|patient|passport|arc|brp|social (?:care|services)"
)
FILES = (
    "log|lac|cla|care|ll|ehcp|sen|uasc|prison|appeal|file|case|court|claim|crime|custody|tribunal|child|client|"
    "person|service user|family|pupil|student|looked after"
)
NUMBERED = re.compile(
    rf"\b(?:{SYSTEMS}|{FILES})(?:'?s)?(?: (?:case|court|file|record|system|claim|crime))?"
    r"(?:[ .:-]{1,3}(?:id|i\.d|number|num|no|nr|ref|reference|log|urn)\b|[ ]?#)(?:[ .:-]{1,3}(?:id|number|no)\b)?"
    r"[ .:#=()-]{0,4}(?:(?:is|was) )?(?P<code>(?:[A-Za-z]{1,5}[ /-]?)?\d[\w/.-]{0,20}(?: [\d/-]{2,8}){0,3})",
    re.IGNORECASE,
)
BARE = re.compile(
    rf"\b(?:{SYSTEMS}|case|court case)[ :#(-]{{1,3}}(?P<code>\d{{5,12}}|[A-Z]{{2,4}}/\d{{4,8}}|\d{{2,4}}[/-]\d{{5,6}})\b",
    re.IGNORECASE,
)
TRIBUNAL = re.compile(r"(?<![A-Z\d])[A-Z]{2}\d{3}/\d\d/\d{5}(?!\d)", re.IGNORECASE)
SLASHED = re.compile(
    r"\b(?:case|tribunal|court|appeal|hearing|file|claim|crime)(?: (?:no|number|ref|reference|is|"
    r"was))*[ .:#(-]{1,3}[A-Z]{1,5}\d{0,4}[/-]\d{2,4}[/-]\d{2,6}\b",
    re.IGNORECASE,
)
BANK = re.compile(
    r"\bsort[ -]?code\b[^\d\n]{0,15}\d\d[ -]?\d\d[ -]?\d\d\b|\b(?:bank )?(?:account|acc|a/c)(?: (?:number|num|"
    r"no)\b)?[^\d\n]{0,12}\d{8}(?!\d)"
    r"|(?<!\d)\d\d-\d\d-\d\d[ ,]{1,3}\d{8}(?!\d)|\bGB\d\d ?[A-Z]{4}(?: ?\d){14}\b|(?<!\d)(?:\d{4}[ -]){3}\d{4}(?!\d)",
    re.IGNORECASE,
)
CAR = re.compile(r"(?<![A-Za-z\d])[A-HJ-PR-Y][A-HJ-PR-Y]\d\d ?(?P<end>[A-HJ-PR-Z]{3})(?![A-Za-z\d])")
ID = re.compile(r"\bID[ :#-]{1,3}(?:(?:number|no)\b[ .:#-]{1,3})?(?:is )?(?P<code>[A-Z]{0,3}\d{5,12})\b", re.IGNORECASE)
NOT_OF_PEOPLE = {"survey", "form", "response", "report", "event", "course", "ticket", "asset", "job", "post", "vacancy", "meeting"}
YEAR = re.compile(r"(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?[.,]?")


def holds_nhs_number(text: str) -> bool:
    """Ten digits of which the last is the check digit, modulus 11; or any ten that are called an NHS number."""
    return NHS_SAID.search(text) is not None or any(_has_nhs_number(run) for run in runs(text))


def _has_nhs_number(run: tuple[Piece, ...]) -> bool:
    for start in range(len(run)):
        digits, taken = "", list[Piece]()
        for piece in run[start : start + 10]:
            digits += piece.digits
            taken.append(piece)
            if len(digits) >= 10:
                break
        if tuple(len(piece.digits) for piece in taken) in NHS_SHAPES and is_nhs_number(digits) and not is_a_list(tuple(taken)):
            return True
    return False


def is_nhs_number(digits: str) -> bool:
    """Ten digits: the first nine, weighted 10 to 2, give the tenth (NHS Data Dictionary)."""
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    check = 11 - sum(int(digit) * weight for digit, weight in zip(digits, NHS_WEIGHTS, strict=False)) % 11
    return check % 11 == int(digits[9]) and check != 10


def holds_pupil_number(text: str) -> bool:
    return UPN_SAID.search(text) is not None or any(is_pupil_number(re.sub(r"[\W_]", "", match[1])) for match in UPN.finditer(text))


def is_pupil_number(characters: str) -> bool:
    """Thirteen characters, the first of them the check letter of the others (Department for Education, UPN guide).

    The last is a letter where the number is a temporary one; it counts as its place among the letters.
    """
    first, rest = characters[:1].upper(), characters[1:].upper()
    if len(rest) != 12 or first not in UPN_LETTERS or not rest[:11].isdecimal():
        return False
    values = [int(digit) for digit in rest[:11]] + [int(rest[11]) if rest[11].isdecimal() else UPN_LETTERS.find(rest[11])]
    return values[-1] >= 0 and UPN_LETTERS[sum(value * weight for weight, value in enumerate(values, 2)) % 23] == first


def holds_insurance_number(text: str) -> bool:
    typed = (match for match in NINO.finditer(text) if not (match["gap"] and match["prefix"] in NINO_WORDS))
    return next(typed, None) is not None or NINO_SAID.search(text) is not None


def holds_case_number(text: str) -> bool:
    """A family court's number (ZW21C00123), or one that is called a case, court, crime or record number."""
    if TRIBUNAL.search(text) or SLASHED.search(text):
        return True
    if FAMILY_COURT.search(text) or BARE.search(text):
        return True
    if any(word_before(text, match.start()) not in NOT_OF_PEOPLE for match in ID.finditer(text)):
        return True
    return any(_is_code(match["code"]) for match in NUMBERED.finditer(text))


def holds_bank_details(text: str) -> bool:
    return BANK.search(text) is not None


def holds_car_registration(text: str) -> bool:
    """'AB12 CDE'; not 'EX12 THE HUB'."""
    return any(match["end"].casefold() not in NOT_NAMES for match in CAR.finditer(text))


def _is_code(code: str) -> bool:
    return sum(character.isdecimal() for character in code) >= 3 and not YEAR.fullmatch(code.strip())
