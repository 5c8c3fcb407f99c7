"""Findings without what they may not repeat: the words of an entry that is held back, and anybody's personal details."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.findings.publishing import PUBLISHING
from reportgen.lexicon.patterns import pattern
from reportgen.model.feedback import Feedback
from reportgen.model.findings import Finding
from reportgen.model.places import Place, sheet_of
from reportgen.model.programme import Programme
from reportgen.publishing.marking.engine import details
from reportgen.publishing.marking.found import Own
from reportgen.publishing.people import own_words

NOT_REPEATED = "(not repeated here)"
# These are written so that they repeat nothing; the last repeats what stands where a month, a number or yes or no should.
OURS = {*PUBLISHING, "example-row-left", "setting-not-understood"}
QUOTED = pattern(r"(?<!\w)(?P<open>['\"“])(?P<inside>.*?)(?P<close>['\"”])(?!\w)", re.DOTALL)
FROM_QUOTE_TO_QUOTE = pattern(r"(?<!\w)['\"“].*['\"”]", re.DOTALL)
LONG = 30  # characters of a log's row that is no entry: longer pieces of it are not repeated
LEAST = 4  # characters that two texts share before one repeats the other

Row = tuple[str, str | None, int]


@dataclass(frozen=True)
class Held:
    """The rows and the words of entries that are held back. `logs` are the sheets with feedback, `read` the rows of its entries."""

    rows: frozenset[Row]
    texts: tuple[str, ...]
    logs: frozenset[tuple[str, str | None]]
    read: frozenset[Row]
    own: Own


def redacted(findings: Iterable[Finding], programme: Programme) -> tuple[Finding, ...]:
    """The findings, with '(not repeated here)' for what stands in quotation marks and may not be repeated."""
    held = _held(programme)
    return tuple(finding if finding.id in OURS else _redacted(finding, held) for finding in findings)


def _held(programme: Programme) -> Held:
    log = programme.feedback
    back = [entry for entry in log if not entry.decision.publish]
    return Held(
        frozenset(_row(entry.place) for entry in back),
        tuple(dict.fromkeys(folded(text) for entry in back for text in _entry_texts(entry) if len(folded(text)) >= LEAST)),
        frozenset(sheet_of(entry.place) for entry in log),
        frozenset(_row(entry.place) for entry in log),
        own_words(programme),
    )


def _entry_texts(entry: Feedback) -> Iterator[str]:
    """Every text of an entry, in the order of its fields."""
    for field in fields(entry):
        value = getattr(entry, field.name)
        if isinstance(value, str) and field.name not in ("state", "approved_by"):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, str))


def _redacted(finding: Finding, held: Held) -> Finding:
    row = _row(finding.place)
    here = row in held.rows
    stray = (row[0], row[1]) in held.logs and row not in held.read
    what, do = (_without(text, held, all_of_it, stray) for text, all_of_it in ((finding.what, here), (finding.do, False)))
    return finding if (what, do) == (finding.what, finding.do) else replace(finding, what=what, do=do)


def _without(text: str, held: Held, all_of_it: bool, stray: bool) -> str:
    def instead(match: re.Match[str]) -> str:
        inside = match["inside"]
        repeats = all_of_it or _repeats(inside, held) or (stray and len(inside) > LONG)
        return NOT_REPEATED if repeats else match[0]

    shorter = QUOTED.sub(instead, text)
    if not details(shorter, held.own):
        return shorter
    # Quotation marks within what is quoted: all from the first to the last goes, then everything.
    bare = FROM_QUOTE_TO_QUOTE.sub(NOT_REPEATED, shorter)
    return bare if not details(bare, held.own) else f"something in this cell needs a look {NOT_REPEATED}"


def _repeats(quoted: str, held: Held) -> bool:
    """Whether a quotation holds personal details, or words of an entry that is held back, whole or cut short."""
    if details(quoted, held.own):
        return True
    words = folded(quoted).rstrip(". …")
    return len(words) >= LEAST and any(words in text or text in words for text in held.texts)


def _row(place: Place) -> Row:
    return place.workbook, place.sheet, place.row
