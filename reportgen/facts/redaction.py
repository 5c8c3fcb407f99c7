"""Findings without what they may not repeat: the words of an entry that is held back, and anybody's personal details."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportgen.facts.screening import KnownNames, entry_texts, personal_details
from reportgen.facts.worked import Worked
from reportgen.model.findings import Finding
from reportgen.model.places import Place

NOT_REPEATED = "(not repeated here)"
OURS = (
    "personal-details",
    "personal-details-printed",
    "personal-details-cleared",
    "personal-details-settings",
    "small-number-hidden",
    "hard-to-read",
    "example-row-left",
)  # these are written so that they repeat nothing
QUOTED = re.compile(r"(?<!\w)(?P<open>['\"“])(?P<inside>.*?)(?P<close>['\"”])(?!\w)", re.DOTALL)
FROM_QUOTE_TO_QUOTE = re.compile(r"(?<!\w)['\"“].*['\"”]", re.DOTALL)
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
    known: KnownNames


def redacted(findings: Iterable[Finding], worked: Worked) -> tuple[Finding, ...]:
    """The findings, with '(not repeated here)' for what stands in quotation marks and may not be repeated."""
    held = _held(worked)
    return tuple(finding if finding.id in OURS else _redacted(finding, held) for finding in findings)


def _held(worked: Worked) -> Held:
    log = worked.programme.feedback
    back = [entry for entry in log if worked.is_left_out(entry)]
    return Held(
        frozenset(_row(entry.place) for entry in back),
        tuple(dict.fromkeys(_words(text) for entry in back for text in entry_texts(entry) if len(_words(text)) >= LEAST)),
        frozenset((entry.place.workbook, entry.place.sheet) for entry in log),
        frozenset(_row(entry.place) for entry in log),
        worked.known,
    )


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
    if not personal_details(shorter, held.known):
        return shorter
    # Quotation marks within what is quoted: all from the first to the last goes, then everything.
    bare = FROM_QUOTE_TO_QUOTE.sub(NOT_REPEATED, shorter)
    return bare if not personal_details(bare, held.known) else f"something in this cell needs a look {NOT_REPEATED}"


def _repeats(quoted: str, held: Held) -> bool:
    """Whether a quotation holds personal details, or words of an entry that is held back, whole or cut short."""
    if personal_details(quoted, held.known):
        return True
    words = _words(quoted).rstrip(". …")
    return len(words) >= LEAST and any(words in text or text in words for text in held.texts)


def _row(place: Place) -> Row:
    return place.workbook, place.sheet, place.row


def _words(text: str) -> str:
    return " ".join(text.casefold().split())
