"""Which single texts can name a part of a plan: short words that are no note, label, quotation or line about the paper itself."""

from __future__ import annotations

import re

from reportgen.lexicon.fields.questions import asked
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.layout.headings import BRACKETS, heading_words, meanings
from reportgen.reading.values.dates import Written, dates
from reportgen.reading.values.leads import is_post
from reportgen.reading.values.nothing import is_not_yet, says_nothing, says_that_it_goes_on

# A band that says how soon, and is no priority.
STRETCH = pattern(
    r"(?:first |within )?\d+\s*(?:[-–—]|to)?\s*\d*\s*(?:days?|weeks?|months?|years?).*"
    r"|(?:short|medium|long)[- ]term(?:\s+\w+)?",
    re.IGNORECASE,
)
# What says how urgent an action is, or that the one above goes on, and not which part of the plan it belongs to.
HOW_URGENT = frozenset(
    "high medium med low urgent critical normal h m l must should could wont would essential desirable important advisory".split()  # noqa: SIM905
)
TELLING = {Role.RATING, Role.STATUS, Role.LEAD, Role.DEADLINE}  # 'Overall RAG', beside which stands a state
REMARKS = {Role.NOTE, Role.ANSWERS, Role.PROGRESS}
CLOSING = " \"”’'»"
LONGEST_BAND = 120  # characters; a longer text is a note
LONGEST_TITLE = 14  # words
LONGEST_LABELLED = 240  # characters of a title whose label says that it is one
LONGEST_TITLE_SIGNS = 120
PART_LABELS = "priority|theme|objective|pillar|strand|workstream|section|area"  # what a part is called before its number or letter
SAYS_OF_PART = pattern(
    rf"(?:{PART_LABELS})(?: area)? (?:\d{{1,2}}|[A-Z])\b\W*"
    r"(?:(?:was|is|has|have|were|are|will|closed|discussed|agreed|moved|led by|page \d)\b|\d{1,3} actions?\W*$)",
    re.IGNORECASE,
)
LEAST_SAID = 6  # words of what an inspectorate said
LONGEST_NUMBERED = 600  # and of one that numbers the part: 'Recommendation 1. The Chair of the Board should …'
NUMBERED = pattern(r"(?P<label>[A-Za-z][A-Za-z ]{2,40}?) (?P<number>\d{1,2})[a-z]?\s*(?:\([^()]{1,80}\)\s*)?[.:–-]\s+(?=\S)")
SAYS_WHO = pattern(
    r"\b(?:sponsor|lead|leader|owner|champion|chair|accountable|responsible|sro)\b", re.IGNORECASE
)  # 'Theme sponsor: …'
SPONSORS = pattern(  # and members, who answer for a part and do none of it
    r"\b(?:sponsor|champion|chair|governor|trustee|councillor|portfolio holder|(?:cabinet|lead|executive) member)\b", re.IGNORECASE
)
DASH = pattern(r"\s[-–—]\s")
MY_ACTIONS = pattern(
    r"(?P<who>[^\W\d][^:–—\n]{2,60}?)\s*(?:[–—:]|\s-)\s*my (?:own )?(?:jobs|actions|tasks|list|part)\b", re.IGNORECASE
)
POST = pattern(r"(?:my |your )?(?:post(?:[ -]?holder)?|job(?: title)?|role|name)", re.IGNORECASE)  # 'Post: Director of Education'
LABEL = pattern(r"([^:]{2,60}):\s*\S")  # 'Executive lead: Medical Director'
SAYS = pattern(r"\b(?:sa(?:id|ys?|w)|told|tells?|found|asked|noted|reported|(?:not|being) met)\b", re.IGNORECASE)
ABOUT_THE_PAPER = pattern(
    r"(?:last )?(?:updated?|next review|reviewed|amended|approved|as at|position (?:at|as)|version|v\d"
    r"|page|date|draft|prepared|produced|owned"
    r"|report (?:prepared|by|to)|status as|note|nb|please|see"
    r"|actions? (?:completed|closed|moved|removed|carried|still open|outstanding)"
    r"|(?:(?:b?rag\w?|ratings?|status|colours?)\W+)?(?:key|legend)(?=\s*(?:[:=(–—-]|$)| (?:to|for)\b))\b",
    re.IGNORECASE,
)
REMARK = pattern(r"\W{0,3}(?:notes?|n\.?b\.?|please note|please)(?:\s*[:–—-]|\s*\.\s|\s(?!on|of|the|for|to)\w)", re.IGNORECASE)
LEAST_OF_REMARK = 4  # words
OF_ROWS = pattern(  # 'The next three actions were added by the Scrutiny Committee'
    r"\b(?:next|following|above|below|these|remaining)\b(?: \w+){0,3} (?:actions?|rows?|items?|tasks?)\b"
    r".{0,40}\b(?:added|moved|removed|agreed|closed|transferred|merged|deleted|new|carried)\b",
    re.IGNORECASE,
)
# Words of a sheet's name or of a title that say what kind of paper it is, not what it is about.
_PAPERS = """
    plan plans tracker log register list report template review scorecard dashboard programme schedule record sheet form card
"""
_GENERAL = """
    introduction background foreword contents
    action actions improvement open closed live completed complete current archive archived old new all main master data the of and
    for to task tasks recommendation recommendations milestone milestones detail details detailed full summary working copy final
    draft update updates progress month monthly quarter quarterly q1 q2 q3 q4 delivery recovery response overview tab on a page
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
"""
PAPERS = frozenset(_PAPERS.split())
GENERAL = PAPERS | frozenset(_GENERAL.split())


def may_name_a_part(text: str) -> bool:
    """Short words; no quotation, sentence, label or line about the paper itself."""
    return is_labelled(text) or not (
        is_statement(text)
        or names_no_part(text)
        or len(text) > LONGEST_BAND
        or len(text.split()) > LONGEST_TITLE
        or "=" in text
        or STRETCH.fullmatch(text)
        or is_general(text)
        or says_of_part(text)
        or any(fit.whole and meant in TELLING for meant, fit in meanings(text).items())
    )


def says_of_part(text: str) -> bool:
    """'Priority 1 was agreed by the Board', 'Priority 2: led by Jane White', 'Priority 1 (12 actions)': no title of it."""
    return SAYS_OF_PART.match(text[:LONGEST_TITLE_SIGNS]) is not None


def names_no_part(text: str) -> bool:
    """'Must', 'High', 'Cont.', 'n/a': one word that says something of an action, or nothing."""
    word = text.casefold().strip(" .…")
    return word.replace("'", "").replace("’", "") in HOW_URGENT or says_that_it_goes_on(text) or says_nothing(text)


def is_labelled(text: str) -> bool:
    """'Cause of concern 2: …', 'Area for improvement: …': what stands behind it is the part's own name, however long."""
    if NUMBERED.match(text) is not None and len(text) <= LONGEST_NUMBERED:
        return is_numbered_part(text)
    label = LABEL.match(text)
    if label is None or len(text) > LONGEST_LABELLED:
        return False
    first = DASH.split(BRACKETS.sub("", label[1]), maxsplit=1)[0]  # 'Cause of concern (May 2025) – Values and culture: …'
    return names_part(label[1].rstrip(" 0123456789")) or names_part(first.rstrip(" 0123456789"))


def is_numbered_part(text: str) -> bool:
    """'Key issue 1: …', 'FSA recommendation 1 – …', whoever made it; not 'Step 1: …'."""
    numbered = NUMBERED.match(text[:LONGEST_NUMBERED])
    return numbered is not None and (names_part(numbered["label"]) or names_part(numbered["label"].split()[-1]))


def numbered_title(text: str) -> tuple[str, str] | None:
    """The label and the number before any title: 'Area of weakness 2: …'; None of what is about the paper ('Version 2: …')."""
    numbered = NUMBERED.match(text[:LONGEST_NUMBERED])
    if numbered is None or ABOUT_THE_PAPER.match(text) or is_general(text[numbered.end() :]):
        return None
    return numbered["label"].casefold(), numbered["number"]


def names_part(label: str) -> bool:
    """'Cause of concern', 'Area for improvement', 'Regulation'; not 'HMI said'."""
    parts = any(fit.whole and meant in (Role.PRIORITY, Role.ANSWERS, Role.LINKS) for meant, fit in meanings(label).items())
    return parts and not (SAYS.search(label) or tells_of_us(label))


def tells_of_us(text: str) -> bool:
    """Whether it is a clause that says who said what is answered: 'Ofsted said', 'What the inspection found'."""
    return len(text) <= LONGEST_BAND and asked(heading_words(text)) is Role.ANSWERS


def is_statement(text: str) -> bool:
    """A sentence, a quotation, 'Executive lead: Medical Director', 'Updated 28 May': what is said below a title."""
    first, _, more = text.partition(". ")
    ends = text.rstrip(CLOSING).endswith((".", "?", "!", ";")) and len(text.split()) > 1
    goes_on = more.lstrip()[:1].islower()  # '… attendance, esp. persistent absence'
    # 'It is as judged by each owner.  ⬆ better'
    sentence = ends or (bool(more) and not goes_on and len(first.split()) > LEAST_SAID)
    about_the_paper = is_about_paper(text)  # 'Key issue 1: …' is no key
    said = is_dated_remark(text) or tells_of_us(text.rstrip(" :"))
    return tells_field(text) or said or sentence or text[:1] in "\"“‘'«*" or about_the_paper


def is_about_paper(text: str) -> bool:
    """'Position at 31 August 2026', 'Updated 28 May'."""
    return ABOUT_THE_PAPER.match(text) is not None and not is_labelled(text)


def is_remark(text: str) -> bool:
    """'Note: 3.2 was moved to the SEND plan by the Board': it stands between the rows, and names no part of the plan."""
    says_so = REMARK.match(text) is not None or OF_ROWS.search(text[:LONGEST_BAND]) is not None
    return says_so and len(text.split()) >= LEAST_OF_REMARK and not is_labelled(text)


def is_dated_remark(text: str) -> bool:
    """'Ofsted (May 2013): Pupils do not write at length often enough': what somebody said on a day or in a month."""
    label = LABEL.match(text)
    said_on = [one for one in dates(label[1]) if one.written in (Written.DAY, Written.MONTH)] if label is not None else []
    if label is None or len(said_on) != 1 or len(text[label.end(1) :].split()) <= LEAST_SAID:
        return False
    if label[1][said_on[0].end :].strip(") "):
        return False  # 'Cause of concern (discharged June 2025) – Values and culture: …'
    fits = meanings(label[1][: said_on[0].start].rstrip(" (,–-"))
    return any(fit.whole for fit in fits.values()) and fits.keys() <= REMARKS


def tells_field(text: str) -> bool:
    """'Executive lead: Medical Director', 'HMI said: …'; no 'Theme: …', nor 'Aim 1: …', a part by number."""
    label = LABEL.match(text)
    if label is None or re.search(r"\d", label[1]):
        return False
    if SAYS_WHO.search(label[1]):
        return True
    known = {meant for meant, fit in meanings(label[1]).items() if fit.weight >= 6}
    said = SAYS.search(label[1]) is not None or tells_of_us(label[1])
    return bool(known) and known.isdisjoint({Role.PRIORITY} if said else {Role.PRIORITY, Role.ANSWERS})


def who_leads(text: str) -> str | None:
    """Whoever stands behind a label that asks who leads: 'Lead: Head of Service'; no sponsor, who leads nothing.

    So does whoever calls the actions their own, 'Head of Service – my jobs', and whose post heads them: 'Post: Chief Executive'.
    """
    if (own := MY_ACTIONS.match(text)) is not None and is_post(own["who"]):
        return own["who"]
    label = LABEL.match(text)
    if label is None or SPONSORS.search(label[1]):
        return None
    lead = meanings(label[1]).get(Role.LEAD)
    said = text[label.end(1) + 1 :].strip()
    if POST.fullmatch(label[1].strip()) is not None and is_post(said):
        return said
    named = said[:1].isupper() and len(said.split()) <= LONGEST_TITLE and not is_not_yet(said)
    return said if named and lead is not None and lead.whole and not lead.misspelt else None


def told_so_far(text: str) -> str | None:
    """What stands behind a label of progress: 'Latest: …', 'Update: …'."""
    label = LABEL.match(text)
    progress = meanings(label[1]).get(Role.PROGRESS) if label is not None else None
    told = label is not None and progress is not None and progress.whole and not progress.misspelt
    return text[label.end(1) + 1 :].strip() if told and label is not None else None


def is_general(text: str) -> bool:
    """'Action plan 2024', 'Sheet1', 'Open actions': words that say nothing of what it is about."""
    return all(word in GENERAL or re.fullmatch(r"(?:sheet|tab|table|plan)?\d*", word) for word in heading_words(text))
