"""Which kinds of personal details a text holds. What is held back because of them is nowhere repeated: only the kind is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from reportgen.facts import addresses, ages, contacts, identifiers, names
from reportgen.facts.digits import as_digits
from reportgen.facts.names import NOBODY, KnownNames, known_names
from reportgen.facts.plain_text import plain
from reportgen.model.feedback import Feedback

__all__ = ["NOBODY", "KnownNames", "entry_details", "entry_texts", "known_names", "personal_details"]


def personal_details(text: str, known: KnownNames = NOBODY) -> tuple[str, ...]:
    """The kinds of details in a text by which somebody could be known, each once, in plain words: ('a telephone number',).

    It errs on the side of holding back. It cannot know everything: a person must still read what is published.
    """
    return tuple(dict.fromkeys(_kinds(plain(text), known)))


def entry_details(entry: Feedback, known: KnownNames = NOBODY) -> tuple[str, ...]:
    """The same of an entry of the feedback log, whichever of its cells they stand in."""
    found = [kind for text in entry_texts(entry) for kind in personal_details(text, known)]
    # Who said it and what was said may tell together what neither tells alone: 'Girl, 14' and 'I go to Hilltop Primary'.
    together = plain(f"{entry.who}. {entry.you_said}") if entry.who else ""
    if ages.holds_telling_age(together, known.council) and ages.tells_where(plain(entry.you_said)):
        found.append("an age with identifying detail")
    return tuple(dict.fromkeys(found))


def entry_texts(entry: Feedback) -> Iterator[str]:
    """Every text of an entry, in the order of its fields."""
    for field in fields(entry):
        value = getattr(entry, field.name)
        if isinstance(value, str) and field.name not in ("state", "cleared_by"):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, str))


def _kinds(text: str, known: KnownNames) -> Iterator[str]:
    if contacts.holds_telephone_number(text):
        yield "a telephone number"
    if ages.holds_date_of_birth(text):
        yield "a date of birth"
    if identifiers.holds_nhs_number(text) or identifiers.holds_nhs_number(as_digits(text)):
        yield "an NHS number"
    if names.holds_name(text, known):
        yield "a name"
    if ages.holds_telling_age(text, known.council):
        yield "an age with identifying detail"
    if identifiers.holds_pupil_number(text):
        yield "a unique pupil number"
    if identifiers.holds_insurance_number(text):
        yield "a National Insurance number"
    if addresses.holds_postcode(text):
        yield "a postcode"
    if addresses.holds_street_address(text):
        yield "a street address"
    if contacts.holds_email_address(text):
        yield "an e-mail address"
    if identifiers.holds_case_number(text):
        yield "a case or court number"
    if contacts.holds_social_name(text, known.council):
        yield "a social media name"
