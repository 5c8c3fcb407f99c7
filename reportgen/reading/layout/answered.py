"""What single texts above rows say that is answered: 'Ofsted said: …', 'Recommendation 1', 'Leaders should act urgently to …'."""

from __future__ import annotations

import re

from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.layout.headings import meanings
from reportgen.reading.layout.titles import LABEL, LEAST_SAID, LONGEST_BAND, LONGEST_NUMBERED, tells_of_us

NUMBER = pattern(r" \d{1,2}$")
# 'Why? Ofsted told us: …'
WHY = pattern(r"^\W{0,3}(?:why(?: (?:are we doing (?:this|it)|this matters))?|the reason)\s?[?:–-]\s{0,3}", re.IGNORECASE)
PART_OF_LABEL = pattern(r",\s|\s[-–—]\s")  # 'Focused visit October 2025, area for priority action'
ADDRESSED = pattern(  # '… – for the Board'
    r"\s*[-–—,(]\s*(?:for|to)\b.{1,60}$|\s+(?:for|to) (?:the|all|each|every|our)\b.{1,60}$", re.IGNORECASE
)
# Whom inspectorates address, and what they then say that there should be: 'Leaders across the partnership should …'.
ADDRESSED_TO = (
    r"leaders?|leadership|governors|trustees|governing (?:body|board)|council|(?:local |combined )?authority|partnership|partners"
    r"|local area|trust|provider|registered (?:person|manager|provider)s?|services?|force|constabulary|chief constable|police"
    r"|school|college|academy|care board|icb|nhs|health|commissioners|landlord|association|prison|probation|hmpps|department"
)
SHOULD = pattern(
    rf"[^.:;?!]{{0,120}}\b(?:{ADDRESSED_TO})\b[^.:;?!]{{0,120}}?\b(?:should|must|needs? to|(?:is|are) required to|ought to)\b"
    r"|[^.:;?!]{3,200}\b(?:needs? to improve|(?:should|must|needs? to) be improved)\b",
    re.IGNORECASE,
)
FILLING_IN = pattern(  # a line that says how the paper is to be kept, and not what there should be
    r"\b(?:trackers?|(?:spread ?)?sheets?|tabs?|columns?|templates?|b?rag(?:ged|ging)?|(?:changes?|changing) (?:of|to)"
    r"|this (?:plan|document|form|log|report|page|table)|(?:action|task|theme|priority) (?:leads?|owners?))\b"
    r"|^(?:please|nb|note|we|you|all leads|leads|owners|updates?)\b",
    re.IGNORECASE,
)
ASKING = frozenset({"what", "why", "we"})  # with which a heading begins, and no sentence of inspectors
DIRECTION = pattern(r"(?:statutory )?direction", re.IGNORECASE)  # of ministers to a council, as a label; not of travel
MOST_OF_LABEL = 8  # words
FIRST_WORDS = 5  # within which a sentence says who said it: 'Ofsted found that …'


def said_to_us(text: str) -> str | None:
    """What stands behind a label that says what is answered: 'HMI said: The service …'; with the label, if that has a number.

    It may name the part instead, where nothing else does.
    """
    text = WHY.sub("", text)
    label = LABEL.match(text)
    behind = text[label.end(1) + 1 :].strip() if label is not None else ""
    if label is None or len(behind.split()) < LEAST_SAID or not any(map(_is_answered, (label[1], *PART_OF_LABEL.split(label[1])))):
        return None
    return text if NUMBER.search(label[1]) is not None else behind  # the Board speaks of 'Recommendation 2'


def _is_answered(label: str) -> bool:
    bare = NUMBER.sub("", label)
    said = meanings(bare).get(Role.ANSWERS)
    return (said is not None and said.whole) or DIRECTION.fullmatch(bare) is not None


def label_alone(text: str) -> str | None:
    """A label of what is answered, and nothing else, 'Recommendation 1', 'Ofsted said:'; '… – for the Board' without for whom.

    What it says may stand in the line below.
    """
    label = ADDRESSED.sub("", text.rstrip(" :")) if len(text) <= LONGEST_BAND else ""
    asks = len(label.split()) <= MOST_OF_LABEL and tells_of_us(label)
    return label if ":" not in label and (asks or NUMBER.search(label) is not None) else None


def said_without_label(text: str) -> bool:
    """A sentence that says what there should be, or what inspectors found: 'Leaders should …', 'Ofsted found that …'.

    It is answered only where it stands below the name of a part: above, it may be about the plan as a whole.
    """
    words = text.split()
    enough = len(words) > LEAST_SAID and len(text) <= LONGEST_NUMBERED and FILLING_IN.search(text) is None
    if not enough:
        return False
    told = LABEL.match(text) is None and words[0].casefold() not in ASKING and tells_of_us(" ".join(words[:FIRST_WORDS]))
    return told or SHOULD.match(text) is not None
