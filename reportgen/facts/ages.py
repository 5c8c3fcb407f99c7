"""Ages of one person beside something that says who it is: a school, a place, a home."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.facts.addresses import KINDS, OUTWARD
from reportgen.facts.ordinary_words import DAYS, MONTHS, NOT_NAMES
from reportgen.facts.plain_text import word_before, words_in

NUMBER_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    "twenty(?:[- ](?:one|two|three|four|five))?"
)
AGE = rf"(?:[1-9]?\d(?:\.5| ?1⁄2| and a half)?|{NUMBER_WORDS})"
# Not an age: 'I am 9 miles away', 'aged 16 and 17', '16/17', '16+', 'aged 11-18'.
COUNTED = (
    r"%|per ?cent|miles?|mins?|minutes?|hours?|hrs?|days?|weeks?|wks|times|people|children|of\b|th\b|st\b|rd\b|nd\b|[ap]m\b|metres|"
    r"pounds|points|others|more|in total|steps?|sessions?|appointments?|meetings?|visits?|months? (?:ago|late|behind)|"
    r"years? (?:ago|late|behind|sober|clean|into|of|in\b|on\b|left)"
)
ANOTHER = (
    r"(?:/|to|or|and|&) ?(?:\d|over|under|above|below|older|younger|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen)"
)
ALONE = rf"(?![\d/+%£]|[.,:]\d| ?- ?\d| ?{ANOTHER}| ?(?:{COUNTED}))"
ONE = (
    r"(?:son|daughter|boy|girl|child|brother|sister|nephew|niece|grandson|granddaughter|baby|stepson|stepdaughter|lad|teen|teenager|twin|"
    r"kid|pupil|student|cousin|friend|man|woman)"
)
HARDLY = r"(?:only|just|now|nearly|almost|already|currently|still|about to be|a|an|male|female)"
YOUNG = r"(?:[3-9]|1\d|2[0-5])"
YEAR_GROUP = r"year (?:[1-9]|1[0-3])\b"
OF_ONE = (
    rf"\bi(?:'?m| am| was)(?: {HARDLY}){{0,2}},? ?{AGE}\b{ALONE}",
    rf"\b(?:he|she|who|{ONE})(?:'s| is|s| was) (?:{HARDLY} )?{AGE}\b{ALONE}",
    rf"\b{AGE} ?(?:y/?o|yo)\b",
    rf"\b{ONE} ?[(,-] ?{AGE} ?(?:[),.-]|and\b|who\b|$){ALONE}",
    rf"\b{ONE} of {AGE}\b{ALONE}",
    rf"\b(?:turned|turning|turns) {AGE}\b{ALONE}",
    rf"\bi(?:'?m| am)(?: a| currently| now| going into)? (?:in )?{YEAR_GROUP}{ALONE}",
    rf"\b{ONE}(?: (?:is|who is|who's|was)|'s)? (?:now )?in {YEAR_GROUP}{ALONE}",
    rf"\b(?:my|a|our|his|her) {YEAR_GROUP} {ONE}\b",
    rf"\b{YEAR_GROUP} {ONE}\b(?! premium)",
    r"(?:^|[\s(,;])(?:f|m|female|male|girl|boy|young person|yp|care leaver|child|the twins?|"
    rf"lad),? ?[(-]? ?(?:aged )?{AGE}\b{ALONE}",
    rf", ?(?:aged )?{YOUNG} ?, (?:at|from|in|living|who|with|and)\b",
    rf"\b{YOUNG} ?y(?:ea)?r?s?\.?[ -]?olds?\b(?<!s)",
    rf"\btwins?\b[^.!?\n]{{0,25}}(?:\baged? |\(){AGE}\b{ALONE}",
    rf"(?:^|[.!?\n\"] ?){YOUNG},? and (?!\d)",
    r"^ ?(?:[5-9]|1\d|2[0-5]),? (?:from |in )?[A-Z][a-z]{2,30} ?$",
)
# These speak of several where the word before does: 'people aged 14', 'many 19 year old'.
OF_ONE_OR_SEVERAL = (
    rf"\b(?:aged?|age of|age is) ?:? ?{AGE}\b{ALONE}",
    rf"\b(?:{AGE}|one) ?-? ?(?:years?|yrs?|months?) ?-? ?old\b",
)
ALWAYS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in OF_ONE)
SOMETIMES = tuple(re.compile(pattern, re.IGNORECASE) for pattern in OF_ONE_OR_SEVERAL)
SEVERAL = words_in(
    """
    people children cyp yp those anyone everyone all parents students adults youngsters teenagers girls boys many most some
    few several any every leavers carers to under over least until from than between up and or these other for
    """
)

PLACE = re.compile(
    r"\b(?:in|at|from|near|to|into|around|outside|attend(?:s|ed|ing)?|on) (?:the |a )?"
    r"(?P<words>(?:(?:St\.?|[A-Z][A-Za-z']{0,30}[a-z])[ -]?){1,4})"
)
SCHOOLS = (
    r"(?:primary|juniors?|infants?|school|academy|college|high|comp|comprehensive|grammar|nursery|pre-?school|hospital|ward|house|lodge|"
    r"hostel|cottage|unit|children's home|home|church|mosque|club|scouts|cadets|surgery|university|uni|sixth form)"
)
ESTABLISHMENT = re.compile(rf"\b(?P<words>(?:(?:St\.?|[A-Z][A-Za-z']{{0,30}})[ -]){{1,3}})(?i:{SCHOOLS})\b")
ATTENDED = re.compile(
    rf"\b(?:go|goes|went|going|attend(?:s|ed|ing)?|at|started|starts|moved|left)(?: to| at)? "
    rf"(?P<words>(?:[a-z']{{1,30}} ){{1,2}}){SCHOOLS}\b",
    re.IGNORECASE,
)
LIVING = re.compile(
    r"\b(?:live|lives|lived|living|stay|stays|staying|am|i'm|im)(?: [a-z']{1,30}){0,5}? (?:in|near|at) "
    r"(?P<words>[a-z]{3,30})(?=$|[.,;!?)\n]| (?:and|with|but|now|so|near|where)\b)",
    re.IGNORECASE,
)
ROAD = re.compile(rf"\b(?P<words>(?:[A-Z][A-Za-z']{{1,30}}[ ]){{1,2}}){KINDS}\b")
DISTRICT = re.compile(rf"\b(?:in|near|from|live|lives) {OUTWARD}\b")
PLAYING = re.compile(
    r"\b(?:play|plays|played|train|trains|swim|swims|fight|fights) (?:\w{1,20} )?(?:for|at|with) (?P<words>[A-Z][a-z]{1,30})"
)
WISHED = re.compile(r"\b(?:want|wants|wanted|like|love|trips?|day out|holidays?|visit)\b[\w' ]{0,20}$", re.IGNORECASE)
ONLY_ONE = re.compile(
    r"\bthe only (?:boy|girl|child|pupil|student|wheelchair|deaf|blind|disabled|trans|black|asian|muslim|jewish|hindu|sikh|"
    r"traveller|gypsy|roma|twins?)\b",
    re.IGNORECASE,
)
GENERIC = words_in(
    """
    virtual primary secondary special high junior infant infants family children's childrens youth contact sunday summer sixth
    form foster care new day early years local my the our a an his her their your this that residential secure boarding
    mainstream middle upper lower forest home homes another different good big small nice great same old first next last any
    every each independent open full half after before to at in of for college school nursery hospital university uni club
    house supported semi shared temporary hub centre children leaving moving going go back and or is was were be been being on
    with from no not nearby specialist football rugby dance drama art boxing swimming breakfast youth church i he she they we
    it you who safe own all two three own proper emergency
    """
)
NOT_TELLING = words_in(
    """
    christmas easter covid year years key stage ofsted children council board english maths science care facebook instagram
    zoom teams google youtube tiktok snapchat whatsapp xbox minecraft roblox fortnite england britain wales scotland kingdom
    united school college university mum dad nan pa mind signs speak voice voices young youth participation leavers leaver
    foster social services service team worker family government parliament mcdonald's mcdonalds costa greggs tesco asda court
    review plan pathway section ramadan eid diwali god online life i he she they we the a an my level gcse gcses gcse's xmas
    halloween summer autumn winter spring personal adviser advisor custody independence semi-independent supported safety
    signs kooth camhs eet neet btec eng
    """
)
LOOSE_PLACES = words_in(
    """
    care foster residential supported semi shared temporary fear poverty hospital prison custody town school college
    university uni home house flat hostel there here place placement peace private semi-independent independence independent
    kinship secure rehab person general touch danger trouble need crisis limbo school education work bed hotel hotels
    accommodation housing refuge caravan tent car this that these those the and all him her them mind pain love debt charge
    contact control tears bits times time mine ours danger nursery class lessons exams touch chaos squalor silence isolation
    lockdown england britain wales scotland year years
    """
)
CLOSE = 70
# What is told of one person's health, family or faith; of services in general it tells nobody.
INTIMATE = re.compile(
    r"\b(?:(?:in|use|uses|using|need|needs|have|has) (?:a |an? electric )?wheelchair|(?:(?:am|was|is|got|and|be|"
    r"i'm|im|fell) )pregnant|expecting a baby|miscarr\w+|"
    r"(?:has|have|with|got|have got|'ve got|has got) (?:severe |mild |complex |undiagnosed )?(?:autism|asd|adhd|"
    r"add|epilepsy|diabetes|cerebral palsy|down'?s|cancer|"
    r"tourette'?s|dyspraxia|cystic fibrosis|sickle cell|hiv|ptsd|ocd|bipolar|schizophrenia|psychosis|anorexia|bulimia|depression|"
    r"a (?:learning )?disabilit\w+|learning (?:disabilit\w+|difficulties)|a (?:feeding tube|hearing aid|stammer|tumour|baby))|"
    r"(?:am|is|was|i'm|im|she's|he's|and|,) (?:an? )?(?:deaf|blind|autistic|epileptic|diabetic|disabled|"
    r"non-?verbal|trans(?:gender)?|gay|lesbian|bi(?:sexual)?|"
    r"non-?binary|muslim|jewish|hindu|sikh|catholic|traveller|gypsy|roma|refugee|asylum seeker|adopted|"
    r"orphan\w*|sectioned|suicidal)|"
    r"cerebral palsy|one (?:leg|arm|eye|hand|kidney)|self[- ]harm\w*|overdos\w*|suicide|rap(?:ed|ist)|"
    r"sexually (?:abused|exploited|assaulted)|"
    r"(?:in|to|from) (?:prison|jail)|placed in different|separated from (?:her|his|my) (?:twin|brother|sister))(?!\w)"
    r"(?! (?:forms?|training|support|teams?|assessments?|services?|awareness|groups?|cafe|courses?|workshops?|clubs?))",
    re.IGNORECASE,
)
IN_SHORT = re.compile(
    r"(?:^|[\s(;])(?:F|M|[Ff]emale|[Mm]ale|[Gg]irl|[Bb]oy|[Yy]oung person|YP|"
    rf"[Cc]are leaver)[ ,(-]{{1,3}}(?:aged )?{YOUNG}(?:[,)]{{1,2}} ?|\s)(?:from |in |at )?"
    r"(?P<words>(?:[A-Z][A-Za-z']{2,30}[ -]?){1,3})(?=$|[.,;)\n])"
)
NEAR = 160  # characters between an age and what tells whose it is


def holds_telling_age(text: str, own: frozenset[str] = frozenset()) -> bool:
    """The age of one person near the name of a school, a home, a road or a place. `own` are words of the council's own name.

    'I am 9 and go to Hilltop Primary'; not 'not many 19 year olds have flats like this', and not 'aged 16 and 17'.
    """
    ages = sorted(_ages(text))
    if not ages:
        return False
    if any(_tells(match["words"], own, NOT_TELLING) for match in IN_SHORT.finditer(text)):
        return True
    return _some_near(ages, sorted(_details(text, own))) or _some_near(ages, sorted(_intimate(text)), CLOSE)


def _some_near(ages: list[int], details: list[int], near: int = NEAR) -> bool:
    """Whether any of the ages stands near any of the details; both are places in the text, in order."""
    waiting = iter(details)
    detail = next(waiting, None)
    for age in ages:
        while detail is not None and detail < age - near:
            detail = next(waiting, None)
        if detail is None:
            return False
        if detail <= age + near:
            return True
    return False


def _intimate(text: str) -> Iterator[int]:
    return (match.start() for match in INTIMATE.finditer(text))


def _ages(text: str) -> Iterator[int]:
    yield from (match.start() for pattern in ALWAYS for match in pattern.finditer(text))
    for pattern in SOMETIMES:
        for match in pattern.finditer(text):
            if not _of_several(word_before(text, match.start())):
                yield match.start()


def _of_several(before: str) -> bool:
    return before in SEVERAL or (
        before.endswith("s") and len(before) > 3 and before not in ("was", "jess") and not before.endswith("'s")
    )


def _details(text: str, own: frozenset[str]) -> Iterator[int]:
    for pattern in (ESTABLISHMENT, ROAD):
        yield from (match.start() for match in pattern.finditer(text) if _tells(match["words"], own, GENERIC))
    yield from (match.start() for match in ATTENDED.finditer(text) if _tells(match["words"], own, GENERIC, any_case=True))
    yield from (match.start() for match in PLAYING.finditer(text) if _tells(match["words"], own, NOT_TELLING))
    places = (match for match in PLACE.finditer(text) if not WISHED.search(text[max(0, match.start() - 30) : match.start()]))
    yield from (match.start() for match in places if _tells(match["words"], own, NOT_TELLING))
    yield from (match.start() for match in LIVING.finditer(text) if match["words"].casefold() not in LOOSE_PLACES | own)
    yield from (match.start() for pattern in (DISTRICT, ONLY_ONE) for match in pattern.finditer(text))


def _tells(words: str, own: frozenset[str], generic: frozenset[str], any_case: bool = False) -> bool:
    """Whether one of the words is the name of some place."""
    named = [word.strip(".,").casefold().removesuffix("'s") for word in re.split(r"[ -]", words) if word]
    ordinary = generic | own | MONTHS | DAYS | (NOT_NAMES if not any_case else frozenset())
    if any_case:
        return bool(named) and named[-1] not in ordinary | NOT_NAMES
    return any(word not in ordinary and not word.endswith("shire") for word in named)


def tells_where(text: str) -> bool:
    """Whether somebody says which school or home is theirs: strong enough to count beside an age that stands in another cell."""
    attended = any(_tells(match["words"], frozenset(), GENERIC, any_case=True) for match in ATTENDED.finditer(text))
    return attended or any(_tells(match["words"], frozenset(), GENERIC) for match in ROAD.finditer(text))
