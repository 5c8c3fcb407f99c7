"""Cells that say nothing: blank, a dash, 'n/a', 'none', 'TBC'."""

from __future__ import annotations

import re
from functools import lru_cache

from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import is_ditto

LONGEST = 60  # signs; a longer text says something
NOT_APPLICABLE = frozenset({"n/a", "na", "n.a.", "n.a", "not applicable"})
NOTHING = NOT_APPLICABLE | {"none", "nil", "blank", "nothing"}
NOT_YET = frozenset({"tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be decided", "to follow", "to come"})
_RATED = r"(?:rated|scored|scaled|graded|marked|assessed|judged)"
NO_RATING = pattern(
    rf"(?:(?:not|still)(?: yet)?(?: to be| been)?|yet to be|to be) {_RATED}(?: yet)?|un-?{_RATED}"
    r"|no (?:rating|score|grade|mark)(?: yet)?"
)
_SINCE = r"(?:(?:since|from|on) .{1,30}|(?:in |over |for )?(?:the |this |last |past ){1,2}(?:month|quarter|period|term|week|year))"
_LAST = r"(?:last (?:month|quarter|term|time|meeting|update|period)|above|before|previous(?:ly)?|previous (?:month|quarter|update))"
AS_BEFORE = pattern(
    r"(?:still |there (?:is|has been|have been) )?no (?:further |new |other )?changes?|nothing has changed"
    r"|(?:(?:position|status) )?(?:is )?(?:unchanged|not changed|the same)"
    rf"|same|(?:the )?same as {_LAST}|as {_LAST}",
    re.IGNORECASE,
)
NO_NEWS = pattern(
    r"(?:still |there (?:is|has been|have been) )?no (?:further |more |new |other |real )?(?:updates?|news|progress|movement)"
    r"|nothing (?:new|further|more|to add|to report)(?: to (?:add|report))?",
    re.IGNORECASE,
)
NONE_NOW = pattern(  # 'None this period', 'Nil to report this month', '– nothing in this block –'
    r"[-–—*\[(]{0,2} ?(?:none|nil|nothing|no (?:actions?|items?|entries|tasks?|promises))(?: to report)?"
    r"(?: (?:in|under|for|on) (?:this|the) (?:block|box|section|part|group|list|heading|theme|area|column|page|sheet))?"
    r"(?: (?:(?:in |for |at )?(?:this|the) (?:month|quarter|period|term|week|time|stage|point)|at present|currently|yet))?"
    r" ?[-–—*\])]{0,2}"
)
SINCE_WHEN = pattern(rf" {_SINCE}$", re.IGNORECASE)
FIRST_WORDS = pattern(r"(?:[^.:;,–—(\n-]|-(?=\w)){1,60}")
ELSEWHERE = pattern(r"(?:see|as|refer to) (?:above|below|attached|report|appendix|previous|separate).{0,20}")
GOES_ON = pattern(r"\(?cont(?:inued|['’/]?d)?\.?\)?", re.IGNORECASE)
AGAIN = pattern(r"(?P<title>.*\w\W{0,3}?)\s*(?:[(\[]|[-–—:,…]\s*|\.{3}\s*)cont(?:inued|['’/]?d)?\.?[)\]]?", re.IGNORECASE)
LONGEST_AGAIN = 300  # signs of a title that stands again
MARKS = pattern(r"[-–—_.,*?\s\"“”″〃]*")


def says_nothing(text: str) -> bool:
    """'', '-', 'n/a', 'None', '…': nothing was typed that means something; 'ditto' below nothing is such."""
    words = _words(text)
    return words is not None and (
        is_ditto(text) or words in NOTHING or (MARKS.fullmatch(words) or NONE_NOW.fullmatch(words)) is not None
    )


def does_not_apply(text: str) -> bool:
    words = _words(text)
    return words is not None and words in NOT_APPLICABLE


def is_not_yet(text: str) -> bool:
    """'TBC', 'to be agreed': it is still to be said."""
    words = _words(text)
    return words is not None and words in NOT_YET


def is_as_before(text: str) -> bool:
    """'No change': what was said before still stands."""
    words = _words(text)
    return words is not None and AS_BEFORE.fullmatch(SINCE_WHEN.sub("", words)) is not None


def goes_on_as_before(text: str) -> bool:
    """Whether a note begins so, or with no news: 'No change. The panel is put off', 'No further progress – post vacant'."""
    first = FIRST_WORDS.match(text.lstrip())
    words = " ".join(first[0].split()) if first is not None else ""
    return is_as_before(words) or NO_NEWS.fullmatch(SINCE_WHEN.sub("", words)) is not None


def points_elsewhere(text: str) -> bool:
    """'See below', 'as above', 'see report': what is meant stands elsewhere."""
    words = _words(text)
    return words is not None and ELSEWHERE.fullmatch(words) is not None


def says_that_it_goes_on(text: str) -> bool:
    """'Cont.', '(continued)': the row above goes on."""
    return GOES_ON.fullmatch(text[:LONGEST].strip()) is not None


def title_that_goes_on(text: str) -> str | None:
    """'Theme 2: Homes (continued)' -> 'Theme 2: Homes', as it stood further up; None for any other text."""
    again = AGAIN.fullmatch(text.strip()) if len(text) <= LONGEST_AGAIN else None
    return again["title"].strip() if again is not None else None


def says_no_rating(text: str) -> bool:
    """Nothing, not yet, or 'Not rated'."""
    words = _words(text)
    return (
        says_nothing(text)
        or is_not_yet(text)
        or says_that_it_goes_on(text)
        or (words is not None and NO_RATING.fullmatch(words) is not None)
    )


@lru_cache(maxsize=8192)  # asked of each text several times
def _words(text: str) -> str | None:
    """In lower case, without what does not matter; None where it is too long to say nothing."""
    words = " ".join(text[: LONGEST * 4].split()).strip(" .").casefold()
    return words if len(words) <= LONGEST else None
