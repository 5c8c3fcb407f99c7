"""Ways to reach one person over the internet: e-mail addresses and names on social media."""

from __future__ import annotations

import re

from reportgen.facts.ordinary_words import NOT_NAMES
from reportgen.facts.plain_text import words_in

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?!\d+[ap]m\b)[A-Za-z0-9][\w-]{1,62}(?:\.[\w-]+)*", re.IGNORECASE)
EMAIL_SPELT = re.compile(
    r"\b[\w.+-]{1,64} ?(?:@|[(\[{<] ?(?:at|@) ?[)\]}>]|\bat\b) ?[\w-]{1,40}"
    r"(?: ?(?:[(\[{<] ?(?:dot|\.) ?[)\]}>]|\bdot\b) ?[\w-]{2,20}){1,4}"
    r"|\b[\w.+-]{1,64} ?[(\[{<] ?(?:at|@) ?[)\]}>] ?[\w-]{1,40}\.\w{2,10}",
    re.IGNORECASE,
)
EMAIL_SPACED = re.compile(
    r"\b[\w.+-]{1,64} ?@ ?[\w-]{1,40}(?: ?\. ?(?:com|net|org|co|uk|gov|sch|ac|nhs|io|me|info|live)){1,3}\b", re.IGNORECASE
)

MAIL = r"(?:hotmail|gmail|g-?mail|googlemail|outlook|yahoo|ymail|icloud|live|aol|btinternet|sky|proton|protonmail|msn|mail)"
AT_MAIL = re.compile(
    rf"\b(?P<name>[A-Za-z\d][\w.+-]{{0,60}}?)(?: ?at ?|_at_|-at-| a t ){MAIL} ?(?:\.|dot|_dot_) ?(?:com|co|uk|net|org|me)\b",
    re.IGNORECASE,
)
ON_MAIL = re.compile(rf"\b(?P<name>[a-z][\w.]{{0,30}}[\d_][\w.]{{0,20}}) (?:on|at) {MAIL}\b", re.IGNORECASE)

HANDLE = re.compile(r"(?<![\w@.+-])@(?: (?=\w{0,30}[\d_]))?(?P<name>[A-Za-z_][\w.]{1,40}|\d+[A-Za-z_][\w.]{0,40})")
PLATFORM = (
    r"(?:instagram|insta|ig|snapchat|snap|sc|tik ?tok|twitter|facebook|fb|discord|whatsapp|youtube|telegram|twitch|roblox|xbox|psn|"
    r"playstation|fortnite|steam|be ?real|kik|threads|bluesky|reddit|minecraft|signal|epic|nintendo|spotify|vinted)"
)
PROFILE = re.compile(
    r"\b(?:(?:fb\.me|instagr\.am|youtu\.be/@|linkedin\.com/in|wa\.me|discord\.gg|linktr\.ee)/|(?:instagram|snapchat|tiktok|twitter|x|facebook|t|youtube|twitch|reddit|threads)\.(?:com|me|net|tv)/(?:add/|u/|user/|@)?)"
    r"(?P<name>[\w.-]{2,40})",
    re.IGNORECASE,
)
NAMED = re.compile(
    rf"\b(?:my |his |her |their )?(?P<platform>{PLATFORM})(?: (?:name|user ?name|handle|account|id|tag|user|profile))?"
    r"(?P<joint>(?: me)? ?[:=-]+ ?@?|'s | is @?| it's @?| called @?| @| )(?P<name>[\w.#-]{2,40})",
    re.IGNORECASE,
)
USER_NAME = re.compile(
    r"\b(?:user ?name|gamer ?tag|handle|screen name|gamertag)(?: on \w+)?(?: ?[:=]+ ?| is | it's |'s )(?P<name>[\w.@#-]{3,40})",
    re.IGNORECASE,
)
ADDED = re.compile(
    rf"\b(?:(?:add|follow|message|dm|find|text) (?:me|him|her|us)|i'?m|i am) on (?:my )?{PLATFORM}(?: as)?\W{{1,3}}"
    r"(?P<name>[\w.@#-]{3,40})",
    re.IGNORECASE,
)
SOUGHT = re.compile(rf"\b(?:add|follow|message|dm|find)\W{{1,3}}(?P<name>[\w.@#-]{{3,40}}) on (?:my )?{PLATFORM}\b", re.IGNORECASE)
AS_ON = re.compile(rf"\bon (?:my )?{PLATFORM} as @?(?P<name>[\w.#-]{{3,40}})", re.IGNORECASE)
NAME_ON = re.compile(
    rf"\b(?P<name>[a-z][\w.]{{2,30}}?(?:_[\w.]{{1,20}}|\d{{2,4}}[a-z_]{{0,10}})) (?:is (?:me|my name) )?on (?:my )?{PLATFORM}\b",
    re.IGNORECASE,
)
NOT_A_HANDLE = re.compile(
    r"(?:covid|year|ks|yr|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|cop|ps|under|over|room|windows)_?\d.*",
    re.IGNORECASE,
)
TAGGED = re.compile(r"(?<![\w#&])(?P<name>[A-Za-z][\w.]{1,31})#\d{4}\b")
SHORT = re.compile(
    r"(?:^|[.,;:(\n] ?|\b(?:my|me) )(?:insta|snap|ig|sc|tik ?tok|discord|kik) (?P<name>[a-z][a-z.]{4,30})(?=\s?(?:$|[.,;)\n]))",
    re.IGNORECASE,
)
HANDLE_LIKE = re.compile(r".*(?:xx|xo|yy|zz|[._]|([a-z])\1\1|[^aeiouy]{5}).*", re.IGNORECASE)
MADE_UP = re.compile(r"(?=.*[A-Za-z])(?:.*[a-z].*[\d_#].*|[\d_#]+.*[A-Za-z].*|[A-Za-z]+\.[A-Za-z\d_]+.*|[A-Z][A-Za-z]*\d+)")
# What follows a platform's name in a sentence, and is nobody's name there.
SAID_OF_PLATFORMS = words_in(
    """
    a about account accounts ad ads adverts all always am an and app apps are as at bad banned because been being best better
    blocked bullying but by can chat checked clip content day deleted did do does events every fine for from full gets gone
    good great group groups had has have helps how i important in instead into is it its just limited link linked live locked
    lots made makes message messages monitored more much my name news no not now off offline old on once one online only open
    or our out page pages people please popular post posted posts private public quiet quite quizzes really reel reels safe
    school seems should so some still stories stuff survey surveys that the their them then there they this time to too top
    true up update updates use used useful using very video videos wall was we well were what when where which who why will
    with work works would yes you your
    """
)
CLOCK = re.compile(r"\d{1,4}(?:[ap]m|ish)", re.IGNORECASE)
PLACES_AT = words_in("home school work college night lunch church uni the my this that hospital court all least once first")


def holds_email_address(text: str) -> bool:
    said = any(match["name"].casefold() not in NOT_NAMES for pattern in (AT_MAIL, ON_MAIL) for match in pattern.finditer(text))
    return said or any(pattern.search(text) for pattern in (EMAIL, EMAIL_SPELT, EMAIL_SPACED))


def holds_social_name(text: str, own: frozenset[str] = frozenset()) -> bool:
    """A name on social media. `own` are words of the council's name: its own pages are no person's."""
    without_email = EMAIL_SPACED.sub(" ", EMAIL_SPELT.sub(" ", EMAIL.sub(" ", text)))
    names = [
        match["name"]
        for match in HANDLE.finditer(without_email)
        if match["name"].casefold() not in PLACES_AT and not CLOCK.fullmatch(match["name"])
    ]
    names += [match["name"] for match in PROFILE.finditer(text) if match["name"].casefold() not in ("groups", "watch", "reel", "p")]
    names += [
        match["name"] for pattern in (USER_NAME, ADDED) for match in pattern.finditer(without_email) if _is_name(match["name"])
    ]
    names += [
        match["name"]
        for match in AS_ON.finditer(without_email)
        if _is_name(match["name"]) and match["name"].casefold() not in NOT_NAMES
    ]
    names += [match["name"] for match in NAME_ON.finditer(without_email) if not NOT_A_HANDLE.fullmatch(match["name"])]
    names += [match["name"] for match in TAGGED.finditer(without_email) if match["name"].casefold() not in NOT_NAMES]
    names += [match["name"] for match in SHORT.finditer(without_email) if _is_new(match["name"])]
    names += [match["name"] for match in SOUGHT.finditer(without_email) if MADE_UP.fullmatch(match["name"])]
    names += [match["name"] for match in NAMED.finditer(without_email) if _is_named(match, without_email)]
    return any(not any(word in name.casefold() for word in own) for name in names)


def _is_name(word: str) -> bool:
    return word.strip(".").casefold() not in SAID_OF_PLATFORMS


def _is_new(word: str) -> bool:
    return word.casefold() not in NOT_NAMES and _is_name(word) and HANDLE_LIKE.fullmatch(word) is not None


def _is_named(match: re.Match[str], text: str) -> bool:
    """'insta: jake.09', 'my tiktok is jakey'; not 'Facebook is good' and not 'Twitter: more videos'."""
    name = match["name"].strip(".")
    if not _is_name(name) or name.isdecimal():
        return False
    if MADE_UP.fullmatch(name):
        return True
    mine = match[0].casefold().startswith(("my ", "his ", "her ")) and match["joint"].strip() != ""
    alone = match["joint"].strip() in ("@", ":", "=", ":@") and re.match(r"\s*(?:$|[.,;)\n])", text[match.end() :][:3]) is not None
    return mine or "@" in match["joint"] or alone
