"""The few things that need the reader, on the first page: as somebody wrote them, else chosen by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.facts.indicators.overview import attention as attention_list
from reportgen.facts.plan.actions import sentence
from reportgen.facts.plan.not_to_plan import NotToPlanFact, most_urgent
from reportgen.facts.values import Listing
from reportgen.facts.worked import Worked, kept
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.places import Place
from reportgen.model.traced import carrying, reworded, traced

MOST = 3
SENTENCE = pattern(r"(.{1,400}?[.!?])(?=\s+[A-Z“'\"]|$)", re.DOTALL)
# 'Urgent response line (2.3): It did not open on 12 June.': a title, perhaps with a ref, then a colon.
TITLED = pattern(r"(?P<title>[^:\n]{3,90}):\s+(?P<text>\S.*)", re.DOTALL)


@dataclass(frozen=True)
class NeedsFact:
    title: str  # 'Open an urgent response line (2.3)'
    text: str

    def __str__(self) -> str:
        return f"{self.title}. {self.text}"


@kept
def attention(worked: Worked) -> Listing[NeedsFact]:
    """At most three. By rule: what asks the Board for a new date, the first indicator of the list, what is most urgent."""
    written = list(_written(worked))
    chosen = written or list(_chosen(worked))
    return Listing(tuple(fact for fact, _ in chosen[:MOST]), tuple(place for _, place in chosen[:MOST]))


def _written(worked: Worked) -> Iterator[tuple[NeedsFact, Place]]:
    """The paragraphs of the section 'Needs attention' of this month's commentary."""
    for comment in worked.programme.commentary:
        if comment.part == "attention" and (comment.month is None or comment.month == worked.position.month):
            for part in filter(None, (line.strip() for line in comment.text.split("\n"))):
                found = TITLED.match(part)
                yield (NeedsFact(found["title"], found["text"]) if found else NeedsFact("For attention", part)), comment.place


def _chosen(worked: Worked) -> Iterator[tuple[NeedsFact, Place]]:
    rows = list(most_urgent(worked))
    asks = rows.pop(0) if rows and rows[0].asks else None
    if asks is not None:
        yield _of_action(asks), asks.source
    for fact in list(attention_list(worked))[:1]:
        told = f"{fact.latest} in {fact.latest_period}. {fact.attention}{f' Target {fact.target}.' if fact.target else ''}"
        said = carrying(told, fact.latest, fact.latest_period, fact.attention, fact.target)
        yield NeedsFact(_named(fact.title, fact.ref, fact.source) if fact.ref else fact.title, said), fact.source
    for row in (row for row in rows if row.off_track or row.overdue):
        yield _of_action(row), row.source


def _of_action(row: NotToPlanFact) -> NeedsFact:
    """Why, what is being done, and the new date: the first sentence of each."""
    when = f"{row.first}, {row.first_note}." if row.first_note else f"{row.first}."
    first = f"Due {when[:1].lower()}{when[1:]}" if when[:1].isalpha() else f"Due {when}"
    note = f", {row.revised_note}" if row.revised_note else ""
    revised = f"New date {row.revised}{note}." if row.revised else "No new date is set." if row.overdue else ""
    said = [part for part in (*(sentence(first_sentence(each), "") for each in (row.why, row.now) if each), revised) if part]
    told = " ".join(said if row.why or row.now else [first, *said])
    dates = row.first, row.first_note, row.revised, row.revised_note
    return NeedsFact(_named(row.text.rstrip("."), row.ref, row.source), carrying(told, *said, *dates))


def _named(text: str, ref: str, place: Place) -> str:
    return carrying(f"{text} ({ref})", traced(ref, place))


def first_sentence(text: str) -> str:
    line = text.split("\n")[0]
    found = SENTENCE.match(line)
    return reworded(found[1] if found else line, text)
