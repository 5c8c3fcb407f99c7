"""Dates of birth; and ages of one person beside something that says who it is: a school, a place, a home."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.facts.addresses import KINDS, OUTWARD
from reportgen.facts.ordinary_words import DAYS, MONTHS, NOT_NAMES

MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|"
    r"seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|"
    r"thirty[- ]first)"
)
DAY = rf"(?:[0-3]?\d ?(?:st|nd|rd|th)?|{ORDINAL})"
DATE = (
    rf"(?:[0-3]?\d ?[./\-\\_ ] ?(?:[01]?\d|{MONTH}) ?[./\-\\_ ] ?(?:\d{{4}}|'?\d\d)\b|(?:19|20)\d\d ?[./-] ?[01]?\d ?[./-] ?[0-3]?\d\b|"
    rf"{DAY} ?(?:of )?{MONTH}|{MONTH} (?:the )?{DAY}\b)"
)
LEAD = r"(?:\W{0,6}(?:(?:is|was|on|it's|its|being|the|=|:)\b\W{1,3}){0,3})"
BIRTH = (
    rf"\b(?:d\.? ?o\.? ?b\b\.?|d/o/b|date of birth|birth ?date|born on|birth day date|dates? of births?){LEAD}(?:{DATE}|\d{{6}}\b|\d{{8}}\b|(?:19|20)\d\d\b)",
    rf"\bdob ?\d{{4,8}}\b",
    rf"\bborn\b[ ,:(-]{{1,3}}(?:on )?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?{DATE}",
    rf"\bb\. ?(?:{DATE})",
    rf"\bbirthday\b(?! (?:party|parties|meal|trip|event|card|present|tea|cake))(?:'s)?\W{{0,3}}(?:(?:is|was|falls|will be|this year|on|the|this|coming|next|be)\b\W{{1,3}}){{0,4}}{DATE}",
    rf"\b{DATE}(?: (?:19|20)\d\d)?\W{{1,3}}(?:(?:is|was|which|for|on)\b\W{{1,3}}){{0,2}}(?:my|his|her|their|our (?:son|daughter)'s|\w+'s) (?:\w+ )?birthday\b",
    rf"\b(?:turn(?:s|ed|ing)?|will be|be|is) (?:1?\d|2[0-5])(?: years old)? on (?:the )?{DATE}",
    rf"\b(?:i|he|she|who|son|daughter|child|baby|boy|girl|brother|sister)(?:'s)?(?: was|'m| am| is|) born (?:in|during|at the (?:start|end) of) (?:{MONTH} )?(?:19|20)\d\d\b",
)
BIRTHS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in BIRTH)

NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    "twenty(?:[- ](?:one|two|three|four|five))?"
)
AGE = rf"(?:[1-9]?\d(?:½|\.5| ?1⁄2| and a half)?|{NUMBER_WORDS})"
# Not an age: 'I am 9 miles away', 'aged 16 and 17', '16/17', '16+', 'aged 11-18'.
ALONE = (
    r"(?![\d/+%£]|[.,:]\d| ?[-–] ?(?!(?:year|yr|i\b|and|but|he\b|she\b))\w|\+| ?(?:/|to|or|and|&) ?(?:\d|over|under|above|below|older|younger|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen)| ?(?:%|per ?cent|miles?|mins?|minutes?|hours?|hrs?|days?|weeks?|wks|times|people|children|of\b|"
    r"th\b|st\b|rd\b|nd\b|am\b|pm\b|metres|pounds|points|others|more|in total|steps?|sessions?|appointments?|meetings?|visits?|months? (?:ago|late|behind)|"
    r"years? (?:ago|late|behind|sober|clean|into|of|in\b|on\b|left)))"
)
SINGLE = r"(?:son|daughter|boy|girl|child|brother|sister|nephew|niece|grandson|granddaughter|baby|stepson|stepdaughter|lad|teen|teenager|twin|kid|pupil|student|cousin|friend|man|woman)"
ONE_PERSON = (
    rf"\bi(?:'?m| am| was)(?: (?:only|just|now|nearly|almost|already|currently|still|about to be|a|an|male|female)){{0,2}},? ?{AGE}\b{ALONE}",
    rf"\b(?:he|she|who|{SINGLE})(?:'s| is|s| was) (?:(?:only|just|now|nearly|almost|already|still) )?{AGE}\b{ALONE}",
    rf"(?P<who>\b[\w']+)?,? ?\b(?:aged?|age of|age is) ?:? ?{AGE}\b{ALONE}",
    rf"(?P<before>\b[\w']+)? ?\b{AGE} ?-? ?(?:years?|yrs?|months?) ?-? ?olds?\b",
    rf"\b{AGE} ?(?:y/?o|yo)\b",
    rf"\b{SINGLE} ?[(,-] ?{AGE} ?(?:[),.-]|and\b|who\b|$){ALONE}",
    rf"\b{SINGLE} of {AGE}\b{ALONE}",
    rf"\b(?:just |has |recently )?(?:turned|turning|turns) {AGE}\b{ALONE}",
    rf"\bi(?:'?m| am)(?: a| currently| now| going into)? (?:in )?year (?:[1-9]|1[0-3])\b{ALONE}",
    rf"\b{SINGLE}(?: (?:is|who is|who's|was)|'s)? (?:now )?in year (?:[1-9]|1[0-3])\b{ALONE}",
    rf"\b(?:my|a|our|his|her) year (?:[1-9]|1[0-3]) {SINGLE}\b",
    r"^ ?(?:i am|i'm|im|age:?|aged)? ?(?:[5-9]|1\d|2[0-5])(?: years old)? ?[,.;] ",
)
ONES = tuple(re.compile(pattern, re.IGNORECASE) for pattern in ONE_PERSON)
# Before 'aged 14' or '14 year old': what makes it speak of several.
SEVERAL = frozenset(
    """
    people children those anyone everyone all parents students adults youngsters teenagers girls boys many most some few several any
    every leavers carers to under over least until from than between up and or these other for
    """.split()
)

PLACE = re.compile(
    r"\b(?:in|at|from|near|to|into|around|outside|attend(?:s|ed|ing)?|on) (?:the |a )?(?P<words>(?:(?:St\.?|[A-Z][A-Za-z']*[a-z])[ -]?){1,4})"
)
SCHOOLS = (
    r"(?:primary|juniors?|infants?|school|academy|college|high|comp|comprehensive|grammar|nursery|pre-?school|hospital|ward|house|lodge|hostel|"
    r"cottage|unit|children's home|home|church|mosque|club|fc|rovers|united|scouts|cadets|surgery|university|uni|sixth form)"
)
ESTABLISHMENT = re.compile(rf"\b(?P<words>(?:(?:St\.?|[A-Z][A-Za-z']*)[ -]){{1,3}}){SCHOOLS.replace('(?:', '(?i:', 1)}\b")
ATTENDED = re.compile(
    rf"\b(?:go|goes|went|going|attend(?:s|ed|ing)?|at|started|starts|moved|left)(?: to| at)? (?P<words>(?:[a-z']+ ){{1,2}}){SCHOOLS}\b",
    re.IGNORECASE,
)
LIVING = re.compile(
    r"\b(?:live|lives|lived|living|stay|stays|staying|am|i'm|im)(?: [a-z']+){0,5}? (?:in|near|at) (?P<words>[a-z]{3,})(?=$|[.,;!?)\n]| (?:and|with|but|now|so|near|where)\b)",
    re.IGNORECASE,
)
ROAD = re.compile(rf"\b(?P<words>(?:[A-Z][A-Za-z']+[ ]){{1,2}}){KINDS}\b")
DISTRICT = re.compile(rf"\b(?:in|near|from|live|lives) {OUTWARD}\b")
ONLY_ONE = re.compile(
    r"\bthe only (?:boy|girl|child|pupil|student|wheelchair|deaf|blind|disabled|trans|black|asian|muslim|jewish|hindu|sikh|traveller|gypsy|roma|twins?)\b",
    re.IGNORECASE,
)
GENERIC = frozenset(
    """
    virtual primary secondary special high junior infant infants family children's childrens youth contact sunday summer sixth form foster
    care new day early years local my the our a an his her their your this that residential secure boarding mainstream middle upper lower
    forest home homes another different good big small nice great same old first next last any every each independent open full half
    after before to at in of for college school nursery hospital university uni club house supported semi shared temporary hub centre
    children leaving moving going go back and or is was were be been being on with from no not nearby specialist football rugby dance
    drama art boxing swimming breakfast youth church i he she they we it you who safe own all two three own proper emergency
    """.split()
)
NOT_TELLING = frozenset(
    """
    christmas easter covid year years key stage ofsted children council board english maths science care facebook instagram zoom teams google
    youtube tiktok snapchat whatsapp xbox minecraft roblox fortnite england britain wales scotland kingdom united school college university mum
    dad nan pa mind signs speak voice voices young youth participation leavers leaver foster social services service team worker family
    government parliament mcdonald's mcdonalds costa greggs tesco asda court review plan pathway section ramadan eid diwali god online life
    i he she they we the a an my level gcse gcses gcse's xmas halloween summer autumn winter spring personal adviser advisor custody
    independence semi-independent supported safety signs kooth camhs eet neet btec eng
    """.split()
)
LOOSE_PLACES = frozenset(
    """
    care foster residential supported semi shared temporary fear poverty hospital prison custody town school college university uni home
    house flat hostel there here place placement peace private semi-independent independence independent kinship secure rehab person
    general touch danger trouble need crisis limbo school education work bed hotel hotels accommodation housing refuge caravan tent car
    this that these those the and all him her them mind pain love debt charge contact control tears bits times time mine ours danger
    nursery class lessons exams touch chaos squalor silence isolation lockdown england britain wales scotland year years
    """.split()
)
NEAR = 160  # characters between an age and what tells whose it is


def holds_date_of_birth(text: str) -> bool:
    return any(pattern.search(text) for pattern in BIRTHS)


def holds_telling_age(text: str, own: frozenset[str] = frozenset()) -> bool:
    """The age of one person near the name of a school, a home, a road or a place. `own` are words of the council's own name.

    'I am 9 and go to Hilltop Primary'; not 'not many 19 year olds have flats like this', and not 'aged 16 and 17'.
    """
    ages = sorted(_ages(text))
    if not ages:
        return False
    return _some_near(ages, sorted(_details(text, own)))


def _some_near(ages: list[int], details: list[int]) -> bool:
    """Whether any of the ages stands near any of the details; both are places in the text, in order."""
    waiting = iter(details)
    detail = next(waiting, None)
    for age in ages:
        while detail is not None and detail < age - NEAR:
            detail = next(waiting, None)
        if detail is None:
            return False
        if detail <= age + NEAR:
            return True
    return False


def _ages(text: str) -> Iterator[int]:
    for pattern in ONES:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            before = (groups.get("who") or groups.get("before") or "").casefold()
            if not _of_several(before) and not match[0].casefold().endswith("olds"):
                yield match.start()


def _of_several(before: str) -> bool:
    return before in SEVERAL or (
        before.endswith("s") and len(before) > 3 and before not in ("was", "jess") and not before.endswith("'s")
    )


def _details(text: str, own: frozenset[str]) -> Iterator[int]:
    for pattern in (ESTABLISHMENT, ROAD):
        yield from (match.start() for match in pattern.finditer(text) if _tells(match["words"], own, GENERIC))
    yield from (match.start() for match in ATTENDED.finditer(text) if _tells(match["words"], own, GENERIC, any_case=True))
    yield from (match.start() for match in PLACE.finditer(text) if _tells(match["words"], own, NOT_TELLING))
    yield from (match.start() for match in LIVING.finditer(text) if match["words"].casefold() not in LOOSE_PLACES | own)
    yield from (match.start() for pattern in (DISTRICT, ONLY_ONE) for match in pattern.finditer(text))


def _tells(words: str, own: frozenset[str], generic: frozenset[str], any_case: bool = False) -> bool:
    """Whether one of the words is the name of some place."""
    named = [word.strip(".,").casefold().removesuffix("'s") for word in re.split(r"[ -]", words) if word]
    ordinary = generic | own | MONTHS | DAYS | (NOT_NAMES if not any_case else frozenset())
    if any_case:
        return bool(named) and named[-1] not in ordinary | NOT_NAMES
    return any(word not in ordinary for word in named)


def tells_where(text: str) -> bool:
    """Whether somebody says which school or home is theirs: strong enough to count beside an age that stands in another cell."""
    attended = any(_tells(match["words"], frozenset(), GENERIC, any_case=True) for match in ATTENDED.finditer(text))
    return attended or any(_tells(match["words"], frozenset(), GENERIC) for match in ROAD.finditer(text))
