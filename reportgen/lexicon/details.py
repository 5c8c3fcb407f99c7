"""The kinds of personal details that must be removed from an entry, or approved by their name; and what a person may call them."""

from __future__ import annotations

from collections.abc import Mapping

HARD_KINDS: Mapping[str, tuple[str, ...]] = {
    "a telephone number": ("telephone", "phone", "mobile", "number"),
    "an e-mail address": ("e-mail", "email", "mail"),
    "a social media name": ("social media", "social", "handle", "account"),
    "a street address": ("address", "street"),
    "a postcode": ("postcode", "post code"),
    "an NHS number": ("nhs",),
    "a unique pupil number": ("pupil", "upn"),
    "a National Insurance number": ("insurance", "ni number"),
    "a case or court number": ("case", "court", "ref"),
    "bank details": ("bank", "account"),
    "a car registration": ("registration", "car"),
    "a date of birth": ("birth", "dob"),
}


def names_a_kind(text: str) -> bool:
    """Whether a text is the name of some kind: 'telephone number', 'DOB'."""
    return any(named(text, kind) for kind in HARD_KINDS)


def named(text: str, kind: str) -> bool:
    """Whether a text names that kind."""
    small = text.casefold()
    return any(word in small for word in HARD_KINDS[kind])
