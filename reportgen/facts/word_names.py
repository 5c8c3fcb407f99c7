"""Names that are words too, or that no list has: told as names by the words around them ('Hope is my social worker')."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reportgen.facts.first_names import ALSO_WORDS, FIRST_NAMES, SURNAMES
from reportgen.facts.ordinary_words import COUNTED, DAYS, MONTHS, NOT_NAMES, THINGS
from reportgen.facts.plain_text import words_in

NAME = r"(?P<name>(?:O'|Mc|Mac)?[A-Z][a-z]{1,30}(?:-[A-Za-z]{2,30})?)"
QUALITY = (
    r"(?:(?:own|new|old|last|little|big|older|younger|eldest|youngest|best|first|previous|current|lovely|favourite|amazing|great|allocated|"
    r"brilliant|named|only|full-time)\s){0,2}"
)
ROLE = (
    r"(?:(?:social|key|support|family|youth|outreach|link|residential|case|duty)\s?-?\s?worker|keyworker|personal\s(?:advis[eo]r|assistant)|"
    r"foster\s(?:carer|mum|dad|mother|father|sister|brother)|health\svisitor|independent\svisitor|reviewing\sofficer|team\smanager|"
    r"school\snurse|teaching\sassistant|IRO|PA|SW|worker|carer|advocate|mentor|therapist|counsellor|midwife|teacher|manager|solicitor|"
    r"psychologist|nurse|doctor|coach|tutor|boss|adviser|advisor|tenant|landlady)"
)
KIN = (
    r"(?:step|grand|foster\s|birth\s|half-)?(?:mum|mummy|mam|dad|daddy|mother|father|brother|sister|nan|nana|nanny|gran|granny|grandma|"
    r"grandad|granddad|grandmother|grandfather|aunt|auntie|aunty|uncle|cousin|son|daughter|child|twin|partner|boyfriend|girlfriend|"
    r"husband|wife|friend|mate|baby|niece|nephew|family|carer|carers|parents|brothers|sisters|siblings)"
)
WHOSE = r"(?:my|our|his|her|their|your)"
TO_ME = (
    r"(?:listen(?:s|ed)\sto|rang|rings|text(?:s|ed)|phone[sd]|visit(?:s|ed)|told|hugg?(?:s|ed)|(?:came|comes|went|goes)\sto\ssee|"
    r"(?:came|comes|went)\swith|sp(?:oke|eaks)\s(?:to|with|up\sfor)|looks?\s?e?d?\safter|picks?(?:ed)?|met|meets|emailed|"
    r"messaged|supported|drove|drives|collect(?:s|ed)|introduced|promised|contacted|"
    r"explained\s[a-z' ]{1,30}\sto|is\snice\sto|was\snice\sto)"
)
HELPING = r"(?:helped|helps|took|takes|got|gave|gives|asked|asks|makes|made|left|leaves|understands|understood|knows|let|lets)"
ABOUT_SOMEBODY = (
    r"(?:helped|helps|rang|came|comes|said|told|listened|listens|visited|visits|took|texted|explained|spoke|supported|got\sme|is\smy|"
    r"was\s(?:so\s|very\s|really\s)?(?:kind|lovely|great|nice|brilliant|helpful|rude|amazing|good))"
)
SPOKEN_TO = r"(?:[Aa]sk(?:ed)?(?:\sfor)?|[Tt]hanks\sto|[Tt]hank|[Tt]ell|told|[Ss]poke\sto|with|by|[Mm]iss)"
AT_WORK = (
    r"(?:from|at|in)\s(?:the|my|our|your)\s(?:[a-z]{1,20}\s){0,3}(?:team|hub|office|home|service|school|front\sdoor|council|group|unit|"
    r"centre|charity|hospital|court|house)"
)
AGE = r"(?:aged?\s)?(?:[1-9]|1\d|2[0-5])"
SAID_OF_SPEAKERS = (
    rf"(?:{AGE}\b|(?:a\s)?(?:care[- ](?:leaver|experienced)|young\s(?:person|carer|adult)|foster\s?(?:carer|"
    r"child)|parent|carer|mum|dad|"
    r"mother|father|student|pupil|apprentice|adopter|grandparent|child|boy|girl|yp|year\s\d|social\sworker|birth\s))"
)
TOLD_BY = (
    r"(?:[Qq]uotes?|[Pp]oems?|[Dd]rawings?|[Mm]essages?|[Ss]tor(?:y|ies)|[Ww]ords|[Hh]ugs|[Ll]ove|[Pp]icture|[Rr]ap|"
    r"[Ss]ong|[Tt]estimony)"
)
SENT_BY = (
    r"(?:[Ll]etter|[Cc]ard|[Ee]-?mail|[Ff]eedback|[Nn]ote|[Cc]omment|[Cc]ompliment|[Tt]ext|[Tt]hanks|[Vv]oice\snote|[Aa]nswer)"
)
FIRST_OF_A_SENTENCE = re.compile(r"(?:^|[.!?:;\n]\s?|[\"(-]\s?)$")

ENDINGS = ("shire", "ing", "ed", "ly", "tion", "ment", "ness", "ans")
# Words with a capital that begin a sentence or end one, and are nobody's name.
SAID_TOO = words_in(
    """
    bread breads santa elderly disabled toddlers preschoolers everyones mockingbird nobodys brill cheers ta xmas increase
    yep nope agreed thx pls faces
    music sport swimming boxing therapy medication volunteering dinner pizza ambassadors reps councillors trainees youths lads
    camhs senco makaton samaritans barnardos yay regards anon same staff's newcomers ofsted dinners
    """
)
# These help in the plain sense of the word too: 'Art helped me', 'Hope got me through'.
HELP_IN_OTHER_WAYS = words_in(
    "art faith hope charity love summer sunshine rain music honesty patience peace joy story harmony liberty "
    "justice time chance cash"
    " may will april june august sunday spring autumn journey journey page drew"
)


def told_as_names(text: str) -> Iterator[str]:
    """Every name that only the words around it tell, in a text made plain and without accents."""
    for pattern, may_be in WAYS:
        yield from (match["name"] for match in pattern.finditer(text) if may_be(match))
    yield from (match[0] for pattern in PLAIN_WAYS for match in pattern.finditer(text))


def _is_name_word(match: re.Match[str]) -> bool:
    """A name of a list, though it be a word too, or a word that nobody knows: 'Hope', 'Zuleyka'; not 'Staff', not 'Year'."""
    word = match["name"].casefold()
    return word in ALSO_WORDS or word in FIRST_NAMES or _is_new(match)


def _is_new(match: re.Match[str]) -> bool:
    word = match["name"].casefold()
    forms = (word, word.removesuffix("s"), word.partition("-")[0])
    ordinary = any(each in words for each in forms for words in (NOT_NAMES, COUNTED, THINGS, SAID_TOO, MONTHS, DAYS))
    return not ordinary and not word.endswith("s") and not (len(word) > 5 and word.endswith(ENDINGS))


def _is_listed(match: re.Match[str]) -> bool:
    return match["name"].casefold() in ALSO_WORDS | FIRST_NAMES


def _is_new_within(match: re.Match[str]) -> bool:
    """As a name word; where it begins a sentence only one of the lists."""
    first = FIRST_OF_A_SENTENCE.search(match.string[max(0, match.start("name") - 3) : match.start("name")])
    return _is_listed(match) or (first is None and _is_new(match))


def _helps(match: re.Match[str]) -> bool:
    return _is_listed(match) and match["name"].casefold() not in HELP_IN_OTHER_WAYS


def _is_relative(match: re.Match[str]) -> bool:
    """'Parent of Zubaydah'; not 'Friend of Exwick Park', 'Carer for Exwick families'."""
    after = re.match(r"\s([A-Za-z]+)", match.string[match.end() : match.end() + 40])
    follows = after[1].casefold() if after else ""
    plural = follows.endswith("s") and follows not in (
        "is",
        "was",
        "has",
        "says",
        "goes",
        "does",
        "wants",
        "needs",
        "feels",
        "likes",
    )
    return _is_name_word(match) and follows not in THINGS and not plural and follows not in ("team", "group", "pupil", "council")


WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], bool]], ...] = (
    (
        re.compile(rf"\b{NAME}(?:'s|\s(?:is|was|has\sbeen|became|will\sbe))\s(?:now\s)?(?:{WHOSE}|an?|the)\s{QUALITY}{ROLE}\b"),
        _is_name_word,
    ),
    (re.compile(rf"\b{NAME}\s?[,(]\s?(?:who\s(?:is|was)\s)?{WHOSE}\s{QUALITY}(?:{ROLE}|{KIN})\b"), _is_name_word),
    (
        re.compile(
            rf"\b(?i:{WHOSE}|the)\s{QUALITY}(?:{ROLE}|{KIN})(?:'s\s(?:first\s)?name)?(?:'s|\s(?:is|was))\s(?:now\s)?{NAME}(?=\s?(?:$|[.,;!?)\n]|and\b|who\b|but\b))"
        ),
        _is_name_word,
    ),
    (re.compile(rf"\b{NAME}\s(?:back\s)?as\s(?:{WHOSE}|an?)\s{QUALITY}(?:{ROLE}|{KIN})\b"), _is_name_word),
    (re.compile(rf"\b{NAME}\s{TO_ME}\s(?:me|us|him|her|my|our|them)\b"), _is_listed),
    (re.compile(rf"\b{NAME}\s{HELPING}\s(?:me|us|him|my|our)\b"), _helps),
    (re.compile(rf"\b{NAME}\s(?=from\b){AT_WORK}\b"), _is_new_within),
    (re.compile(rf"\b{SPOKEN_TO}\s{NAME}\s{AT_WORK}\b"), _is_name_word),
    (re.compile(rf"\b{NAME}\s{AT_WORK}(?:\s[a-z]{{1,20}}){{0,1}}\s{ABOUT_SOMEBODY}\b"), _is_name_word),
    (
        re.compile(
            rf"\b{NAME}'s\s(?:new\s|old\s|foster\s|little\s|big\s)?(?:{KIN})\b(?!\s(?:[A-Z]|hub|centre|group|support|time|worker|help|fund))"
        ),
        _is_name_word,
    ),
    (
        re.compile(
            rf"\b{NAME}'s\s(?:social\sworker|personal\sadvis[eo]r|keyworker|key\sworker|IRO|PA|school\splace|behaviour|bedroom)\b"
        ),
        _is_listed,
    ),
    (
        re.compile(
            rf"\b(?i:parent|mother|father|mum|dad|carer|foster\scarer|family|sister|brother|nan|gran|grandmother|grandfather|grandparents?|"
            rf"parents|carers|aunt|auntie|uncle|guardian|son|daughter|twin|partner|social\sworker|adopter|brothers|friend)\s(?:of|for|to)\s"
            rf"(?:little\s|baby\s)?{NAME}(?!\s?[A-Z])\b"
        ),
        _is_relative,
    ),
    (re.compile(rf"\b{NAME}\s(?:and|&)\s(?:his|her|their)\s(?:little\s|big\s|older\s|younger\s|twin\s)?{KIN}\b"), _is_name_word),
    # Signatures
    (re.compile(rf"(?:[\".!?]|\bx{{1,5}})\s?\n?\s?-\s?{NAME}(?:\s[A-Z]\.?)?\s?x{{0,5}}\.?\s?(?:$|\n)"), _is_name_word),
    (re.compile(rf"(?:^|[\".!?\n]\s?|\s)-\s?{NAME}(?:\s[A-Z]\.?)?(?:,\s|\s\()(?:{SAID_OF_SPEAKERS})"), _is_name_word),
    (re.compile(rf"(?:^|\n){NAME}(?:,\s?)(?:{SAID_OF_SPEAKERS})"), _is_name_word),
    (
        re.compile(rf"\b{TOLD_BY}\s(?:from|by)\s{NAME}\b(?!\s(?:[A-Z]|hub|centre|team|school|families|young|group|park))"),
        _is_name_word,
    ),
    (re.compile(rf"\b{SENT_BY}\s(?:from|by)\s{NAME}(?:,\s|\s\()(?:{SAID_OF_SPEAKERS})"), _is_name_word),
    (
        re.compile(rf"\b(?:[Ll]ove|[Hh]ugs|[Ff]rom|[Rr]egards|[Tt]hanks|[Tt]hank\syou|[Cc]heers),?\s{NAME}\s?x{{1,5}}\b"),
        _is_name_word,
    ),
    # What people are called in families
    (
        re.compile(
            r"\b(?:Grandad|Granddad|Grandma|Grandpa|Granny|Gran|Nan|Nana|Nanna|Nanny|Uncle|Auntie|Aunty|Aunt|uncle|auntie|aunty|grandad|grandma|nanny)\s"
            rf"{NAME}\b"
        ),
        _is_name_word,
    ),
    (
        re.compile(
            rf"\b(?:[Bb]ig|[Ll]ittle|[Oo]ld|[Yy]oung)\s{NAME}\s(?:from|at|in|is|was|said|helped|who|and\sI|told|makes|made)\b"
        ),
        _is_listed,
    ),
    (
        re.compile(
            r"\b[Tt]he\s(?P<name>(?:O'|Mc|Mac)?[A-Z][a-z]{1,30})s?\sfamily(?=\s?(?:$|[.,;!?]|was\b|were\b|had\b|have\b|has\b|needs?\b|said\b|told\b|"
            r"moved\b|lives?\b|who\b|got\b|and\b|waited\b|feels?\b|felt\b))"
        ),
        _is_new,
    ),
)

NOT_INITIALS = (
    r"(?!(?:PA|SW|YP|CP|CL|FC|IV|UK|IT|TV|KS|OK|NO|PE|RE|GP|CV|ID|HR|QA|EP|HV|IRO|CYP|LAC|CLA|CIC|CIN|SEN|MP|LA|SG|AP|KPI|MH|FH|VS|SP|EH|"
    r"GCSE|CSE|MOT|DVD|NEET|EET|BTEC|NVQ)\b)"
)
SURNAME = rf"(?:{'|'.join(sorted(name.title() for name in SURNAMES))}|O'[A-Z][a-z]{{2,20}})"
PLAIN_WAYS = (
    re.compile(
        rf"\b{NOT_INITIALS}[A-Z]{{2,3}}\s?\(\s?(?:[4-9]|1\d|2[0-5])\s?\)\s(?:wants?|said|is|was|has|had|feels?|felt|told|likes?|lives?|needs?|asked|says|and)\b"
    ),
    re.compile(r"\b[Ii]nitials?(?:\s(?:are|is|were|was))?\s?:?\s?(?:[A-Z]{2,3}\b|[A-Z]\.\s?[A-Z]\b)"),
    re.compile(
        rf"(?<![A-Za-z'&] )\b[B-HJ-Z]\.?\s{SURNAME}\b(?!\s[A-Z])|\b[A-Z]\.\s?{SURNAME}\b|\b(?:with|by|from|and|"
        rf"to|called|is|was|worker)\s[A-Z]\s{SURNAME}\b"
    ),
    re.compile(rf"\b{SURNAME},\s[A-Z](?:\.|(?=\s?(?:$|\n|\()))"),
)
