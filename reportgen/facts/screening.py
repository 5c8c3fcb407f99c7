"""Which kinds of personal details a text holds. What is held back because of them is nowhere repeated: only the kind is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import lru_cache

from reportgen.facts import addresses, ages, contacts, identifiers
from reportgen.facts.births import holds_date_of_birth
from reportgen.facts.digits import as_digits
from reportgen.facts.names import NOBODY, KnownNames, holds_name
from reportgen.facts.officers import known_names
from reportgen.facts.plain_text import plain
from reportgen.facts.singled_out import fits_one_person
from reportgen.facts.telephones import holds_telephone_number
from reportgen.model.feedback import Feedback

__all__ = ["NOBODY", "KnownNames", "entry_details", "entry_texts", "held_because", "known_names", "personal_details"]


@lru_cache(maxsize=20_000)
def personal_details(text: str, known: KnownNames = NOBODY) -> tuple[str, ...]:
    """The kinds of details in a text by which somebody could be known, each once, in plain words: ('a telephone number',).

    It errs on the side of holding back. It cannot know everything: a person must still read what is published. A text that is asked
    about several times in a run is looked through once.
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


def held_because(entry: Feedback, known: KnownNames = NOBODY) -> tuple[str, ...]:
    """The kinds of details for which an entry is held back; none where somebody has cleared it with their initials."""
    return () if entry.cleared_by else entry_details(entry, known)


def entry_texts(entry: Feedback) -> Iterator[str]:
    """Every text of an entry, in the order of its fields."""
    for field in fields(entry):
        value = getattr(entry, field.name)
        if isinstance(value, str) and field.name not in ("state", "cleared_by"):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, str))


def _kinds(text: str, known: KnownNames) -> Iterator[str]:
    return (kind for kind, held in KINDS if held(text, known))


# In the order in which they are named.
KINDS: tuple[tuple[str, Callable[[str, KnownNames], bool]], ...] = (
    ("a name", holds_name),
    ("a date of birth", lambda text, _: holds_date_of_birth(text)),
    ("an age with identifying detail", lambda text, known: ages.holds_telling_age(text, known.council)),
    ("a detail that only fits one person", lambda text, _: fits_one_person(text)),
    ("a telephone number", lambda text, _: holds_telephone_number(text)),
    ("an e-mail address", lambda text, _: contacts.holds_email_address(text)),
    ("a social media name", lambda text, known: contacts.holds_social_name(text, known.council)),
    ("a street address", lambda text, _: addresses.holds_street_address(text)),
    ("a postcode", lambda text, _: addresses.holds_postcode(text)),
    ("an NHS number", lambda text, _: identifiers.holds_nhs_number(text) or identifiers.holds_nhs_number(as_digits(text))),
    ("a unique pupil number", lambda text, _: identifiers.holds_pupil_number(text)),
    ("a National Insurance number", lambda text, _: identifiers.holds_insurance_number(text)),
    ("a case or court number", lambda text, _: identifiers.holds_case_number(text)),
    ("bank details", lambda text, _: identifiers.holds_bank_details(text)),
    ("a car registration", lambda text, _: identifiers.holds_car_registration(text)),
)
