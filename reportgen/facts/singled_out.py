"""What singles one person out without a name or an age: 'the only girl in my unit', 'my dad is in prison in Leeds'."""

from __future__ import annotations

import re

WHOSE = r"(?:my|our|the|this|a|his|her|their)"
KINDS_OF_PEOPLE = (
    r"(?:black|asian|white|mixed race|brown|polish|ukrainian|somali|kurdish|afghan|syrian|vietnamese|albanian|"
    r"roma|gypsy|traveller|muslim|"
    r"jewish|hindu|sikh|christian|catholic|deaf|blind|disabled|autistic|trans|transgender|gay|lesbian|bi|non-?binary|pregnant|adopted|"
    r"fostered|looked[- ]after|year (?:[1-9]|1[0-3])|\d{1,2}[- ]year[- ]old|uasc|foreign|refugee|care[- ]experienced|male|female)"
)
ONE_OF_THEM = (
    r"(?:girl|boy|child|pupil|student|family|household|person|young person|lad|kid|man|woman|teenager|one|dad|mum|"
    r"couple|learner|resident)"
)
SETTING = (
    r"(?:unit|school|class|home|house|year|group|team|village|street|college|course|placement|hostel|club|road|"
    r"estate|town|family|tutor group|"
    r"nursery|ward|building)"
)
ONLY_ONE = re.compile(
    rf"\bonly (?:(?:{KINDS_OF_PEOPLE}) ){{0,2}}{ONE_OF_THEM} (?:in|at|on|from|of) {WHOSE} (?:\w{{1,20}} ){{0,2}}{SETTING}\b"
    rf"|\bonly (?:(?:{KINDS_OF_PEOPLE}) ){{1,2}}{ONE_OF_THEM} (?:in|at|from|living in|near)\b",
    re.IGNORECASE,
)
RELATIVE = (
    r"(?:mum|dad|mother|father|brother|sister|uncle|aunt|nan|grandad|parents?|partner|boyfriend|girlfriend|husband|wife|son|daughter|cousin|"
    r"stepdad|stepmum)"
)
LOCKED_UP = re.compile(
    rf"\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) (?:[a-z]{{1,12}} )?{RELATIVE}\b[^.!?\n]{{0,40}}?\b(?:(?:prison|"
    r"jail|rehab|hospital|custody|a hostel|"
    r"a refuge) (?:in|at|near) (?:the )?[A-Z][a-z]|HMP [A-Z][a-z])"
)


def fits_one_person(text: str) -> bool:
    """Whether somebody is told by being the only one of a kind somewhere, or by where a relative is held."""
    return ONLY_ONE.search(text) is not None or LOCKED_UP.search(text) is not None
