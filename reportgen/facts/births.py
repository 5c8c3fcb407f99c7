"""Dates of birth, however somebody says that a day is one."""

from __future__ import annotations

import re

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)\b\.?"
)
ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
    r"sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|thirty[- ]first|"
    r"twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
DAY = rf"(?:[0-3]?\d ?(?:st|nd|rd|th)?|{ORDINAL})"
APART = r" ?[./\-\\_ ] ?"
DATE = (
    rf"(?:[0-3]?\d{APART}(?:[01]?\d|{MONTH}){APART}(?:\d{{4}}|'?\d\d)\b|(?:19|20)\d\d ?[./-] ?[01]?\d ?[./-] ?[0-3]?\d\b|"
    rf"{DAY} ?(?:of )?{MONTH}|{MONTH} (?:the )?{DAY}\b)"
)
FULL_DATE = (
    rf"(?<!\d)(?:[0-3]?\d ?(?:st|nd|rd|th)? ?(?:of )?{MONTH} ?,? ?'?\d{{2,4}}|[0-3]?\d ?[./-] ?[01]?\d ?[./-] ?(?:19|20)?\d\d|"
    rf"(?:19|20)\d\d ?[./-] ?[01]?\d ?[./-] ?[0-3]?\d|{MONTH} [0-3]?\d(?:st|nd|rd|th)?,? (?:19|20)\d\d)(?!\d)"
)
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
CALLED_SO = r"(?:d\.? ?o\.? ?b\b\.?|d/o/b|dates? of births?|birth ?date|birth day date)"
JOINT = r"\W{0,6}(?:(?:is|was|on|it's|its|being|the)\b\W{1,3}){0,3}"
PARTY = r"(?! (?:party|parties|meal|trip|event|card|cards|present|presents|club|group|treat|tea|cake))"
BIRTHDAY = rf"\bb(?:irth)?-?day\b{PARTY}(?:'s)?\W{{0,3}}(?:(?:is|was|falls|will|be|this|year|on|the|coming|next)\b\W{{1,3}}){{0,4}}"
OWNER = r"(?:my|his|her|their|our (?:son|daughter)'s|\w{1,30}'s) (?:\w{1,30} )?"
CHILD = r"(?:i|he|she|who|son|daughter|child|baby|boy|girl|brother|sister)"
WAYS = (
    rf"\b{CALLED_SO}{JOINT}(?:{DATE}|\d{{6}}\b|\d{{8}}\b|(?:19|20)\d\d\b)",
    r"\bdob ?\d{4,8}\b",
    rf"\b{DATE}\W{{1,4}}{CALLED_SO}",
    rf"\bborn\b[ ,:(-]{{1,3}}(?:on )?{WEEKDAY}(?:the )?{DATE}",
    rf"\bb\. ?{DATE}",
    rf"\b{CALLED_SO}[^.!?\n]{{0,80}}?{FULL_DATE}",
    rf"\bb(?:irth)?-?day\b{PARTY}[^.!?\n]{{0,50}}?{FULL_DATE}",
    rf"\b{FULL_DATE}[^.!?\n]{{0,40}}?\b{CALLED_SO}",
    rf"\b{CHILD} (?:was |were )?born\b[^.!?\n]{{0,40}}?{FULL_DATE}",
    rf"{BIRTHDAY}{WEEKDAY}{DATE}",
    rf"\b{DATE}(?: (?:19|20)\d\d)?\W{{1,3}}(?:(?:is|was|which|for|on)\b\W{{1,3}}){{0,2}}{OWNER}b(?:irth)?-?day\b",
    rf"\b(?:turn(?:s|ed|ing)?|will be|be|is|was) (?:1?\d|2[0-5])(?: years old)? on (?:the )?{DATE}",
    rf"\b{CHILD}(?:'s)?(?: was|'m| am| is|) born (?:in|during|at the (?:start|end) of) (?:{MONTH} )?(?:19|20)\d\d\b",
)
PATTERNS = tuple(re.compile(way, re.IGNORECASE) for way in WAYS)


def holds_date_of_birth(text: str) -> bool:
    """'DOB 3/4/2014', 'born on 3 April', 'my birthday is 3rd April'; not 'the meeting on 3 April 2024'."""
    return any(pattern.search(text) for pattern in PATTERNS)
