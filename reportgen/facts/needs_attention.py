"""The few things that need the reader, on the first page: as somebody wrote them, else chosen by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.facts.not_to_plan import NotToPlanFact, not_to_plan
from reportgen.facts.overview import attention as attention_list
from reportgen.facts.values import Listing
from reportgen.facts.worked import Worked
from reportgen.model.places import Place

MOST = 3
# 'Urgent response line (2.3): It did not open on 12 June.': a title, perhaps with a ref, then a colon.
TITLED = re.compile(r"(?P<title>[^:.\n]{3,70}):\s+(?P<text>\S.*)", re.DOTALL)


@dataclass(frozen=True)
class NeedsFact:
    title: str  # 'Open an urgent response line (2.3)'
    text: str

    def __str__(self) -> str:
        return f"{self.title}. {self.text}"


def attention(worked: Worked) -> Listing[NeedsFact]:
    """At most three. By rule: what asks the Board for a new date, the first indicator of the list, what is off track longest."""
    return worked.once(_attention)


def _attention(worked: Worked) -> Listing[NeedsFact]:
    written = list(_written(worked))
    chosen = written or list(_chosen(worked))
    return Listing(tuple(fact for fact, _ in chosen[:MOST]), tuple(place for _, place in chosen[:MOST]))


def _written(worked: Worked) -> Iterator[tuple[NeedsFact, Place]]:
    """The paragraphs of the section 'Needs attention' of this month's commentary."""
    for comment in worked.programme.commentary:
        is_section = "attention" in comment.section.casefold()
        if is_section and (comment.month is None or comment.month == worked.position.month):
            for part in filter(None, (line.strip() for line in comment.text.split("\n"))):
                found = TITLED.match(part)
                yield (NeedsFact(found["title"], found["text"]) if found else NeedsFact("For attention", part)), comment.place


def _chosen(worked: Worked) -> Iterator[tuple[NeedsFact, Place]]:
    rows = list(not_to_plan(worked))
    asks = next((row for row in rows if row.asks), None)
    off_track = [row for row in rows if row is not asks and row.off_track] or [
        row for row in rows if row is not asks and row.overdue
    ]
    if asks is not None:
        yield _of_action(asks), asks.source
    for fact in list(attention_list(worked))[:1]:
        title = f"{fact.title} ({fact.ref})" if fact.ref else fact.title
        told = f"{fact.latest} in {fact.latest_period}. {fact.attention}"
        yield NeedsFact(title, f"{told} Target {fact.target}." if fact.target else told), fact.source
    for row in off_track[: 1 if asks else 2]:
        yield _of_action(row), row.source


def _of_action(row: NotToPlanFact) -> NeedsFact:
    """Why, what is being done, and the new date."""
    due = f"Due {row.first[:1].lower() + row.first[1:] if row.first[:1].isalpha() else row.first}"
    when = f"{due}, {row.first_note}." if row.first_note else f"{due}."
    revised = f"New date {row.revised}, {row.revised_note}." if row.revised and row.revised_note else ""
    revised = revised or (f"New date {row.revised}." if row.revised else "No new date is set." if row.overdue else "")
    parts = (when, row.why, row.now, revised)
    return NeedsFact(f"{row.text.rstrip('.')} ({row.ref})", " ".join(str(part) for part in parts if part))
