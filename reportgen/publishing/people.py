"""The programme's own words, and the people whom its trackers name: posts and teams are not people."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from reportgen.lexicon.patterns import pattern
from reportgen.model.notice import Notice
from reportgen.model.programme import Programme
from reportgen.publishing.marking.found import NOT_LETTERS, Own
from reportgen.publishing.marking.words import plain, plain_letters, word_list

APART = pattern(r"[;,/&()|•]|\s-\s|\band\b|\bwith\b")
TITLE = pattern(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady|Rev)\b\.?\s*")
PERSON = pattern(r"(?:[A-Z]\.?\s)?[A-ZÀ-Ž][\w'-]{1,30}(?:\s(?:de|van|von|der|la|al|bin)|\s[A-ZÀ-Ž][\w'-]{0,30}){0,3}")
WORD = pattern(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def own_words(programme: Programme) -> Own:
    """What marks nothing: words of Settings and of leads that are nobody; and who the people are."""
    settings = programme.settings
    leads = dict.fromkeys(
        chain.from_iterable(chain(each.leads, *(step.leads for step in each.steps)) for each in programme.plan.actions)
    )
    typed = (*leads, *(risk.owner or "" for risk in programme.risks), settings.chair or "", *_of_notice(programme.notice))
    ours = (settings.council, settings.programme, settings.tell_us_more)
    return _own(tuple(dict.fromkeys(typed)), (settings.board, *ours, *leads), ours, settings.no_names)


@lru_cache(maxsize=4)  # it is asked for several times of one programme
def _own(typed: tuple[str, ...], said: tuple[str | None, ...], ours: tuple[str | None, ...], no_names: frozenset[str]) -> Own:
    """`typed` may name people, `said` and `ours` are the programme's words; of those `ours` is what it has published."""
    people = {name for each in typed for name in people_in(each)}
    parts = frozenset(small for name in people for word in WORD.findall(name) if len(small := plain_letters(word)) > 2)
    words = frozenset(plain_letters(word) for text in said if text for word in WORD.findall(plain(text)))
    published = " ".join(text for text in ours if text)
    return Own((words - parts) | no_names, parts, NOT_LETTERS.sub("", published.casefold()))


def people_in(lead: str) -> tuple[str, ...]:
    """The names of people that a lead names: 'IASC – Tandra Forster' -> ('Tandra Forster',); 'Head of Front Door' -> ()."""
    pieces = (piece.strip(" .\n") for piece in APART.split(plain(lead).replace("\n", " ")))
    return tuple(name for piece in pieces if (name := _person(piece)) is not None)


def _person(piece: str) -> str | None:
    name = TITLE.sub("", piece, count=1) if TITLE.match(piece) else piece
    words = [plain_letters(word) for word in WORD.findall(name)]
    if not PERSON.fullmatch(name) or not words or any(word in word_list("posts") for word in words):
        return None
    named = any(words[0] in word_list(listed) for listed in ("names", "also_words", "also_times", "also_places"))
    if len(words) == 1:
        return name if name != piece or (words[0] in word_list("names") and not name.isupper()) else None
    return name if named or (len(words) < 4 and not name.isupper() and _in_no_dictionary(name)) else None


def _in_no_dictionary(name: str) -> bool:
    """'Tandra Forster', 'T Tassi': no word of it is one of English, initials apart."""
    words = [plain_letters(word) for word in WORD.findall(name) if len(word) > 1]
    ordinary = (word in word_list(listed) for word in words for listed in ("words", "ordinary", "places", "proper"))
    return (
        bool(words)
        and len(max(words, key=len)) > 2
        and not any(ordinary)
        and not any(word[1:].isupper() for word in WORD.findall(name))
    )


def _of_notice(notice: Notice | None) -> Iterator[str]:
    if notice is not None:
        yield from (notice.chair or "", *notice.members, *(measure.lead or "" for measure in notice.measures))
