"""What the headings of a feedback log say of publishing and of initials: that it may be, that it may not, or neither."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from enum import Enum

from reportgen.lexicon.patterns import pattern
from reportgen.reading.layout.headings import mended
from reportgen.reading.subjects.answers import YES, publishable


class Says(Enum):
    """What 'Yes' below a heading means."""

    MAY = "may be published"
    MAY_NOT = "may not be published"
    UNCLEAR = "one of the two"
    NO_CONSENT = "something has been asked for, or done"


YES_OR_NO = pattern(r"\b(?:yes|y)\b\W{0,3}(?:or\W{1,3})?(?:no|n)\b|\b(?:no|n)\b\W{0,3}(?:or\W{1,3})?(?:yes|y)\b", re.IGNORECASE)
ABOUT = pattern(
    r"\b(?:(?:un|re)?publi\w+|consent\w*|permi(?:t|ssion)\w*|shar(?:e|ed|ing|eable|able)|print(?:ed|able)?|quot(?:e|ed|able)"
    r"|releas(?:e|ed|able)|disclos\w+"
    r"|un(?:shareable|printable|quotable|cleared))\b"
    r"|\b(?:not|don['’]?t|never|cannot) (?:to )?(?:be )?(?:for )?(?:the )?(?:use|used|show|shown|include|included|cleared"
    r"|external\w*|website|online)\b",
    re.IGNORECASE,
)
AGAINST = pattern(
    r"\b(?:not|no(?!\W*$)|non|never|without|cannot|\w+n['’]t|dont|doesnt|didnt|cant|wont|un(?:publish\w*|shar\w+|print\w+|quot\w+"
    r"|clear\w+)|withdr[ae]w\w*|withh[eo]ld\w*|refus\w+|declin\w+|den(?:y|ied|ies|ial)|object(?:s|ed|ing|ions?)?|opt\w*[ -]?out"
    r"|exclu\w+|suppress\w*|private\w*|confidential\w*|secret|restrict\w+|embargo\w*|revok\w+|rescind\w*|retract\w*|cancel\w*"
    r"|expired?|lapsed?|h[eo]ld back|keep back|kept back|remov\w+|hid(?:e|den)|stop\w*|veto\w*|prohibit\w*|forbid\w*|against"
    r"|bann?(?:ed)?|block\w*|lack\w*|missing|fail\w*|omit\w*|reject\w*|le(?:ft|ave) out|absent|disagree\w*"
    r"|un(?:suitable|fit|able|authori[sz]ed)|ineligible|inappropriate|too sensitive|ke(?:ep|pt) out)\b",
    re.IGNORECASE,
)
ALONE = frozenset(
    """
    private confidential withhold withheld withdrawn withdraw suppress suppressed exclude excluded refused declined objects objected
    objection objections opted opt secret sensitive restricted internal embargo embargoed hidden hide held hold omit omitted
    leave left
    unpublishable
    """.split()  # noqa: SIM905
)
BESIDE = frozenset(
    """
    keep kept mark is it this entry to be as please y n yes no only strictly from the has have been was by person they out back use
    report reports of raised until
    """.split()  # noqa: SIM905
)
ALTERNATIVES = pattern(r"/|\bor\b|\||;", re.IGNORECASE)
ASIDE = pattern(r"\s[-–—]\s")
NO_FLAG = pattern(
    r"\b(?:notes?|comments?|details?|evidence)\b", re.IGNORECASE
)  # such a column holds texts, and its heading speaks of them
UNDER_WAY = pattern(
    r"\b(?:need(?:s|ed)?|requir\w+|sought|seek\w*|request\w*|await\w*|outstanding|pending|tbc|due|asked|chas\w+"
    r"|to be (?:sought|obtained|confirmed|given|requested|asked|agreed|checked|cleared|approved|decided))\b",
    re.IGNORECASE,
)
CONSENT = pattern(r"\b(?:consent\w*|permission\w*)\b", re.IGNORECASE)
PUBLISHING = pattern(r"\b(?:re)?publi\w+", re.IGNORECASE)
OF_OTHER_THINGS = pattern(
    r"\b(?:contact\w*|call\w*|phone\w*|ring|text\w*|e-?mail\w*|visit\w*|research|record(?:ed|ing)|photo\w*|film\w*|video\w*|treatment"
    r"|attend\w*|take part|participat\w*|gdpr|data|process\w*|stor(?:e|ed|ing)|refer\w*|interview\w*)\b",
    re.IGNORECASE,
)
DONE = pattern(r"\bpublished\b", re.IGNORECASE)
MAY_BE = pattern(
    r"\b(?:be|may|can|ok|okay|consent|permission|agree\w*|approv\w*|clear\w*|allow\w*|want\w*|happy|should)\b", re.IGNORECASE
)
WHEN_DONE = pattern(r"\b(?:already|date|when|where|on|in|last)\b", re.IGNORECASE)
NO_PLAINLY = pattern(r"(?:no|n|false|none|nil|n/?a|not applicable|never|0|-|–|☐)\W?", re.IGNORECASE)
HELD_PLAINLY = pattern(
    r"x|1|☒|[\d./-]{6,10}(?: \d\d:\d\d:\d\d)?|(?:private|confidential|withdrawn|refused|withheld)\W?", re.IGNORECASE
)
IN_WORDS = pattern(r"publish|public|(?:can|may) be published|consent(?:ed| given| obtained)|ok(?:ay)? to publish", re.IGNORECASE)


def heading_says(stack: Collection[str]) -> Says | None:
    """What 'Yes' below a stack of headings means; None where it is not about publishing this entry."""
    texts = [YES_OR_NO.sub(" ", " ".join(each.split())) for each in stack]
    lowest, text = (texts[-1], " ".join(dict.fromkeys(texts))) if texts else ("", "")
    if _alone(lowest):
        return Says.MAY_NOT
    if not ABOUT.search(text) or NO_FLAG.search(lowest) or not (ABOUT.search(lowest) or AGAINST.search(lowest)):
        return None
    if CONSENT.search(text) and OF_OTHER_THINGS.search(text):
        return Says.UNCLEAR if PUBLISHING.search(text) else None
    turns = [len(AGAINST.findall(part)) for part in ALTERNATIVES.split(text) if part.strip()]
    if DONE.search(text) and not MAY_BE.search(text):
        return None if WHEN_DONE.search(text) and not any(turns) else Says.NO_CONSENT
    if any(turns):
        apart = [len(AGAINST.findall(part)) for part in ASIDE.split(text) if part.strip()]
        return Says.MAY_NOT if set(turns) == {1} or (len(turns) == 1 and set(apart) == {1}) else Says.UNCLEAR
    return Says.NO_CONSENT if UNDER_WAY.search(text) else Says.MAY


def _alone(text: str) -> bool:
    words = set(WORD.findall(text.casefold()))
    return not words.isdisjoint(ALONE) and words <= ALONE | BESIDE


def permitted(said: Says, typed: str) -> tuple[bool | None, bool]:
    """Whether what stands below a heading lets an entry be published, None where it says nothing; and whether it is understood."""
    words = " ".join(typed.split())
    if said is Says.MAY:
        may = publishable(words)
        return may is True, may is not None
    if said is Says.MAY_NOT:
        if not words:
            return None, True
        plainly = NO_PLAINLY.fullmatch(words) is not None
        return plainly, plainly or YES.match(words) is not None or HELD_PLAINLY.fullmatch(words) is not None
    return said is Says.UNCLEAR and IN_WORDS.fullmatch(words) is not None, True


WORD = pattern(r"[a-z]+(?:['’][a-z]+)?")
READ = frozenset(["approved", "read", "cleared", "screened", "checked", "signed", "initials", "initial", "initialled", "initialed"])
OF_THE_ENTRY = frozenset(
    """
    the this entry entries feedback text wording words content row finally final fully for of and by off has have been was is
    it all last
    first now already publication publishing publish public release website comms communications participation team manager officer
    lead service name who whoever whom initials date on
    """.split()  # noqa: SIM905
)
NOT_YET = frozenset(
    """
    not no yet pending tbc tba due to should must will shall would awaiting awaited needed needs need required outstanding if
    unless until
    before draft never nobody none deadline refused rejected declined next child parent parents family pupil author respondent
    """.split()  # noqa: SIM905
)
# What may stand beside initials that are asked for: 'OK for website? (initials)', 'Happy to share (initials)'.
MAY_GO = frozenset("ok okay happy fine safe cleared approved agreed checked".split())  # noqa: SIM905
GOES_TO = frozenset("be go use used share shared print printed web online newsletter poster newsletters posters site".split())  # noqa: SIM905
TURNED: Mapping[str, int] = {"un": 7, "non": 7, "dis": 8, "mis": 7, "pre": 7}  # how long a word is at least that begins so


def says_read(stack: Collection[str]) -> bool:
    """Whether initials below a stack of headings say that somebody has read the entry: not that somebody is to."""
    typed = [_without_leave(WORD.findall(each.casefold())) for each in stack] or [[]]
    words = typed[-1]
    if any(word in NOT_YET for each in typed for word in each):
        return False
    at = next((at for at, word in enumerate(words) if word in READ), None)
    if at is None:
        turned = any(word.startswith(start) and len(word) >= least for word in words for start, least in TURNED.items())
        spelt = mended(" ".join(words)).split()
        at, words = next((at for at, word in enumerate(spelt) if word in READ), len(spelt)), spelt
        if turned or at == len(spelt):
            return not turned
    if words[at].startswith("initial"):
        return all(word in OF_THE_ENTRY | READ | MAY_GO | GOES_TO for word in words)
    return all(word in OF_THE_ENTRY or word in READ for word in words[:at])


def _without_leave(words: Sequence[str]) -> list[str]:
    """'OK to publish (initials)' without the 'to', which puts nothing off there as it does in 'To be approved by'."""
    asked = any(word.startswith("initial") for word in words)
    return [word for at, word in enumerate(words) if not (asked and word == "to" and at and words[at - 1] in MAY_GO)]
