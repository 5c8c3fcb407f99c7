"""The kinds of personal details that must be removed from an entry, or approved by their name; and what a person may call them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportgen.lexicon.patterns import pattern

HARD_KINDS: Mapping[str, tuple[str, ...]] = {
    "a telephone number": ("telephone number", "phone number", "mobile number", "telephone", "phone", "mobile", "tel", "number"),
    "an e-mail address": ("e-mail address", "email address", "e-mail", "email", "mail"),
    "a social media name": ("social media name", "social media", "social", "handle"),
    "a street address": ("street address", "home address", "address"),
    "a postcode": ("postcode", "post code"),
    "an NHS number": ("nhs number", "nhs"),
    "a unique pupil number": ("unique pupil number", "pupil number", "pupil", "upn"),
    "a National Insurance number": ("national insurance number", "national insurance", "insurance", "ni number"),
    "a case or court number": ("case or court number", "case number", "court number", "case", "court", "ref", "reference"),
    "bank details": ("bank details", "bank", "account number", "account"),
    "a car registration": ("car registration", "registration number", "registration", "number plate", "car"),
    "a date of birth": ("date of birth", "birth date", "birth", "birthday", "dob"),
}
LONGEST_FIRST = sorted((words for kind in HARD_KINDS.values() for words in kind), key=len, reverse=True)
CALLED = pattern(rf"(?<![\w-])(?:{'|'.join(LONGEST_FIRST)})(?:es|s)?(?![\w-])", re.IGNORECASE)
INITIALS = pattern(r"\S+?(?:[\s,;:/]+|$)")


def names_a_kind(text: str) -> bool:
    """Whether a text is the name of some kind: 'telephone number', 'DOB'."""
    return CALLED.search(text) is not None


def named(signed: str, kind: str) -> bool:
    """Whether that kind is named behind somebody's initials: 'KT, telephone number' names no NHS number, and Carol no car."""
    behind = INITIALS.sub("", signed, count=1)
    return any(found[0].casefold().startswith(HARD_KINDS[kind]) for found in CALLED.finditer(behind))
