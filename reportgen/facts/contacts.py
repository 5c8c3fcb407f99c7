"""Ways to reach one person over the internet: e-mail addresses and names on social media."""

from __future__ import annotations

import re

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

HANDLE = re.compile(r"(?<![\w@.+-])@(?: (?=\w{0,30}[\d_]))?(?P<name>[A-Za-z_][\w.]{1,40}|\d+[A-Za-z_][\w.]{0,40})")
PLATFORM = (
    r"(?:instagram|insta|ig|snapchat|snap|sc|tik ?tok|twitter|facebook|fb|discord|whatsapp|youtube|telegram|twitch|roblox|xbox|psn|"
    r"playstation|fortnite|steam|be ?real|kik|threads|bluesky|reddit)"
)
PROFILE = re.compile(
    r"\b(?:instagram|snapchat|tiktok|twitter|x|facebook|t|youtube|twitch|reddit|threads)\.(?:com|me|net|tv)/(?:add/|u/|user/|@)?"
    r"(?P<name>[\w.]{2,40})",
    re.IGNORECASE,
)
NAMED = re.compile(
    rf"\b(?:my |his |her |their )?(?P<platform>{PLATFORM})(?: (?:name|user ?name|handle|account|id|tag|user|profile))?"
    r"(?P<joint>(?: me)? ?[:=-]+ ?@?|'s | is @?| it's @?| called @?| @| )(?P<name>[\w.#-]{2,40})",
    re.IGNORECASE,
)
USER_NAME = re.compile(
    r"\b(?:user ?name|gamer ?tag|handle|screen name|gamertag)(?: on \w+)?(?: ?[:=]+ ?| is | it's )(?P<name>[\w.@#-]{3,40})",
    re.IGNORECASE,
)
ADDED = re.compile(
    rf"\b(?:(?:add|follow|message|dm|find|text) (?:me|him|her|us)|i'?m|i am) on (?:my )?{PLATFORM}(?: as)?\W{{1,3}}"
    r"(?P<name>[\w.@#-]{3,40})",
    re.IGNORECASE,
)
SOUGHT = re.compile(rf"\b(?:add|follow|message|dm|find)\W{{1,3}}(?P<name>[\w.@#-]{{3,40}}) on (?:my )?{PLATFORM}\b", re.IGNORECASE)
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
    return any(pattern.search(text) for pattern in (EMAIL, EMAIL_SPELT, EMAIL_SPACED))


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
    names += [match["name"] for match in SOUGHT.finditer(without_email) if MADE_UP.fullmatch(match["name"])]
    names += [match["name"] for match in NAMED.finditer(without_email) if _is_named(match, without_email)]
    return any(not any(word in name.casefold() for word in own) for name in names)


def _is_name(word: str) -> bool:
    return word.strip(".").casefold() not in SAID_OF_PLATFORMS


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
