"""The people whom the trackers themselves name: leads of actions, owners of risks, the chair. Posts and teams are not people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from reportgen.facts.first_names import ALSO_WORDS, FIRST_NAMES, SURNAMES
from reportgen.facts.names import TITLES, KnownNames, words_of
from reportgen.facts.ordinary_words import NOT_NAMES, POSTS
from reportgen.facts.plain_text import plain, words_in
from reportgen.model.notice import Notice
from reportgen.model.programme import Programme

POST_WORDS = POSTS | words_in(
    """
    academy access all and assurance board care case change chief child children children's commissioning committee
    communications corporate council county court data democratic department designated development devon digital directorate
    disabilities disability district door early education engagement estates executive extended family finance for forum
    foster fostering front group health help hospital hr hub human improvement independent integrated interim joint lac
    learning leaving legal local locality looked mosaic nhs of operational operations organisation organisational oversee
    participation partnership performance permanence plan planning policy practice prevention programme project protection
    public quality reception referral resources restorative review reviewing safeguarding school schools send service services
    set skills society special standards strategic strategy targeted tbc the to transformation trust vacant virtual wellbeing
    workforce adult adults deliver
    """
)
APART = re.compile(r"[;,/()&|•]|\s-\s|\band\b|\bwith\b")
TITLE = re.compile(rf"(?:{TITLES})\b\.?\s*")
PERSON = re.compile(r"(?:[A-Z]\.?\s)?[A-Z][A-Za-z'-]{1,30}(?:\s(?:de|van|von|der|la|al|bin)|\s[A-Z][A-Za-z'-]{0,30}){0,3}")
NOT_A_PLACE = words_in("county city borough council metropolitan district royal of and the unitary authority")


def known_names(programme: Programme) -> KnownNames:
    """The people among leads, owners of risks, the Board's members and its chair, and the words of the council's own name."""
    leads = chain.from_iterable(chain(action.leads, *(step.leads for step in action.steps)) for action in programme.plan.actions)
    typed = (*leads, *(risk.owner or "" for risk in programme.risks), programme.settings.chair or "", *_of_notice(programme.notice))
    whole = frozenset(" ".join(words_of(name)) for each in dict.fromkeys(typed) for name in people_in(each))
    parts = frozenset(word for name in whole for word in name.split() if len(word) > 2 and word not in NOT_NAMES)
    return KnownNames(whole, parts, frozenset(words_of(programme.settings.council or "")) - NOT_A_PLACE)


def _of_notice(notice: Notice | None) -> Iterator[str]:
    if notice is not None:
        yield from (notice.chair or "", *notice.members, *(measure.lead or "" for measure in notice.measures))


def people_in(lead: str) -> tuple[str, ...]:
    """The names of people that a lead names: 'IASC – Tandra Forster' -> ('Tandra Forster',); 'Head of Front Door' -> ()."""
    pieces = (piece.strip(" .\n") for piece in APART.split(plain(lead).replace("\n", " ")))
    return tuple(name for piece in pieces if (name := _person(piece)) is not None)


def _person(piece: str) -> str | None:
    name = TITLE.sub("", piece, count=1) if TITLE.match(piece) else piece
    words = words_of(name)
    if not PERSON.fullmatch(name) or any(word in POST_WORDS for word in words):
        return None
    if len(words) == 1:
        is_person = words[0] in FIRST_NAMES or (name != piece and words[0] not in NOT_NAMES)
    else:
        is_person = words[0] in FIRST_NAMES | ALSO_WORDS or words[-1] in SURNAMES or _reads_as_a_name(name, words)
    return name if is_person else None


def _reads_as_a_name(name: str, words: list[str]) -> bool:
    """Two or three words with capitals, none of which is a word of services: 'Tandra Forster', 'T Tassi'; not 'CP Chairs'."""
    typed = all(len(word.strip(".")) == 1 or word[1].islower() or word[1] == "'" for word in name.split())
    surname = name.split()[-1]
    ordinary = any(word in NOT_NAMES or f"{word}s" in NOT_NAMES for word in words)
    return len(words) in (2, 3) and typed and len(surname) > 2 and not ordinary
