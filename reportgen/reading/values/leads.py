"""The leads that one cell names. No word of the cell is lost but 'and' between two of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from reportgen.lexicon.patterns import pattern
from reportgen.reading.values.dates import cut_out, dates
from reportgen.reading.values.nothing import is_not_yet, says_nothing

NOBODY = frozenset({"vacant", "no lead", "to be recruited", "unassigned", "not assigned"})
WRAPPED = pattern(r"(?<=\s)((?:of|for|the|in)|&) ?\n", re.IGNORECASE)  # a line that ends so goes on in the next
LIST = pattern(r"\s*[;\n•·|]\s*|\s*(?<!\b[A-Za-z0-9])/\s*|\s*/\s*(?![A-Za-z0-9]\b)")
COMMA = pattern(r"(\s*,\s*)")
AND = pattern(r"(\s+(?:and|&)\s+)", re.IGNORECASE)
LEADING_AND = pattern(r"^(?:and|&)\s+", re.IGNORECASE)
INITIALS = pattern(r"(?:All )?(?:[A-Z]{2,6}|[A-Z]o[A-Z]{1,3})(?:[’']?s)?")
POST_INITIALS = pattern(r"(?:All |Interim )?(?:DCS|DASS|DPH|CEX?|CEO|SD|AD|DD|[Dd]?H[Oo][SD]|PSW|SRO|TM|SM|QAM?)(?:[’']?s)?")
PERSON = pattern(r"(?:Cllr\.?\s+|Dr\.?\s+)?[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][A-Za-zà-ÿ’'-]+){1,2}")
POST = pattern(
    r"\b(?:director|heads?|d?ho[sd]|manager|managers|leads?|officers?|workers?|teams?|board|executive|chairs?|partners?|academy|police|schools?|"
    r"commissioners?|deputy|coordinators?|groups?|members?|leaders?|consultants?|psychologists?|principals?|nurses?)\b",
    re.IGNORECASE,
)
# The words before its noun begin with capitals; what it is head of stands behind 'of', 'for', a comma, a dash or in brackets. A
# name may stand before it: 'Jo Ash – Head of Repairs'.
ONE_POST = pattern(
    r"\W*(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}\s*[,–—(-]\s*)?(?:[A-Z][\w’'&/-]*\s+(?:(?:and|of|for|the|&)\s+)*){0,5}"
    r"(?:Director|Head|Chair|Manager|Lead|Officer|Leader|Coordinator|Co-ordinator|Principal|Headteacher|Chief Executive"
    r"|Commissioner|Superintendent|Inspector|Matron|Nurse|Midwife|Social Worker|Solicitor|Treasurer|Secretary|Bursar|Governor)"
    r"(?:\s+(?:[Oo]f|[Ff]or)\s+\S.*|\s*[,–—(-]\s*\S.*)?\W*"
)
LONGEST_POST = 80  # signs
OF_SERVICES = pattern(
    r"\b(?:of|for|AD|DD|H[Oo]S|SM|TM) [A-Z]{2,6}(?:(?:, ?| & | and )[A-Z]{2,6})*"
)  # what 'Head of CIN & CP' is head of
BRACKETS = pattern(r"\s*\([^()]*\)")
EDGES = " .,-–—*"
EXPORTED = pattern(r"(?:^|;#)\d{1,6};#|;#")  # SharePoint's lists put a number before each person
ENUMERATED = pattern(r"^\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]\s+(?=\S)")  # '(a) Head of MASH', as the action's lines are
BEFORE_DATE = pattern(r"\b(?:by|before|from|due|on|end of)\b[\s:]{0,3}(?=[\s)\n]{0,3}$)", re.IGNORECASE)
# Where what is due may begin behind a lead, or another lead behind what is due.
BREAK = pattern(r"\n|\s[–—-]+\s|[.;:]\s+|\s(?=\()|\)\s*/\s*|,\s(?=(?:by|from|due|before|on|end)\b)")
OPENS = "(:;/\n"
OFTEN_OR_ALWAYS = pattern(
    r"\b(?:each|every) (?:week|month|term|half term|quarter|year)\b|\b(?:weekly|monthly|termly|quarterly|ongoing)\b", re.IGNORECASE
)
LONGEST_ASIDE = 160  # characters; a longer bracket is a remark
LONGEST = 1000  # signs; a longer text lists nobody more


@lru_cache(maxsize=4096)  # the same people lead action after action
def read_leads(text: str | None) -> tuple[str, ...]:
    """'DCS, SD and Partners' -> ('DCS', 'SD', 'Partners'); 'Head of Fostering and Adoption' is one post.

    Blank, a dash, 'TBC' and 'vacant' name nobody: (). What SharePoint exports, '12;#Ann Bell;#15;#Jo Ash', are Ann Bell and Jo Ash.
    """
    if text is None or says_nothing(text) or is_not_yet(text) or text.strip().casefold() in NOBODY:
        return ()
    lines = [ENUMERATED.sub("", " ".join(line.split())) for line in EXPORTED.sub("; ", text[:LONGEST]).split("\n")]
    unwrapped = WRAPPED.sub(r"\1 ", "\n".join(lines))
    listed = (LEADING_AND.sub("", part.strip()) for one in LIST.split(unwrapped) for part in _split(one, COMMA, _are_listed))
    parts = (" ".join(part.strip(EDGES).split()) for one in listed for part in _split(one, AND, _are_two))
    return tuple(dict.fromkeys(part for part in parts if part))


def names_leads(text: str) -> bool:
    """Whether a text may be read as leads: posts, initials or persons, and not a sentence."""
    parts = read_leads(text) if len(text) <= LONGEST_ASIDE else ()
    return bool(parts) and all(INITIALS.fullmatch(part) or PERSON.fullmatch(part) or POST.search(part) for part in parts)


def is_post(text: str) -> bool:
    """Whether a line is a post and nothing else: 'Head of Repairs', 'Service Director – Adults'; no 'Support for managers'."""
    return len(text) <= LONGEST_POST and ONE_POST.fullmatch(text.title() if text.isupper() else text) is not None


def without_dates(text: str) -> str:
    """'Payroll Manager – by 31/03/2025' -> 'Payroll Manager', as of 'Payroll Manager: draft in May 2026, final in July 2026'."""
    if (who := _beside_dates(text)) is not None:
        return who
    return BEFORE_DATE.sub("", cut_out(text, dates(text))).strip(EDGES + "()/;\n")


def _beside_dates(text: str) -> str | None:
    """What stands before the first part that tells what is due when, and later leads; None where none is first."""
    starts = [0, *(match.end() for match in BREAK.finditer(text))]
    parts = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    first = next((at for at, part in enumerate(parts) if _says_when(part)), 0)
    before = "".join(parts[:first]).strip(EDGES + OPENS)
    others = [part.strip(EDGES + OPENS) for part in parts[first:] if not _says_when(part)]
    leads = [before, *(part for part in others if names_leads(part))]
    return "\n".join(leads) if first and names_leads(parts[0].strip(EDGES + OPENS)) else None


def _says_when(text: str) -> bool:
    return bool(dates(text)) or OFTEN_OR_ALWAYS.search(text) is not None


def _split(text: str, at: re.Pattern[str], apart: Callable[[str, str], bool]) -> list[str]:
    """Split `at` every joint whose two sides are two leads; elsewhere the joint stays."""
    first, *rest = at.split(text)
    found = [first]
    for joint, piece in zip(rest[::2], rest[1::2], strict=True):
        if apart(found[-1].strip(), piece.strip(" .,")):
            found.append(piece)
        else:
            found[-1] += joint + piece
    return found


def _are_listed(left: str, right: str) -> bool:
    """Two of a list, unless the second only says of what the first is head: 'Head of Service, Front Door' is one post."""
    is_post = " " in left and POST.search(left) and "," not in left
    is_lead = POST.search(right) or (INITIALS.fullmatch(right) and not _is_one_more_service(left, right))
    return not is_post or bool(is_lead) or not right


def _are_two(left: str, right: str) -> bool:
    """Initials, posts of more than one word, or persons: 'SD and QA Lead'; not 'HOS Permanence and Fostering'."""
    if left.count("(") > left.count(")") or _is_one_more_service(left, right):
        return False
    left, right = BRACKETS.sub("", left), BRACKETS.sub("", right)
    if _is_person(left) and (_is_person(right) or INITIALS.fullmatch(right)):
        return True
    if POST_INITIALS.fullmatch(left) and _is_person(right):
        return True
    left_whole = INITIALS.fullmatch(left) or (" " in left and POST.search(left))
    return bool(left_whole and (INITIALS.fullmatch(right) or POST.search(right)))


def _is_one_more_service(left: str, right: str) -> bool:
    """Whether initials name what the post before is head of too, not a lead: 'Head of CIN' and 'CP', not 'DCS'."""
    heads = [match.end() for match in OF_SERVICES.finditer(left)]
    return bool(heads and heads[-1] == len(left) and INITIALS.fullmatch(right) and not POST_INITIALS.fullmatch(right))


def _is_person(text: str) -> bool:
    return bool(PERSON.fullmatch(text) and not POST.search(text))
