"""What a pattern cannot tell by itself: check digits, and whether figures are a list, a code or a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from reportgen.lexicon.patterns import pattern
from reportgen.publishing.marking.words import plain_letters, word_list

NHS_WEIGHTS = range(10, 1, -1)
NHS_SHAPES = {(10,), (3, 3, 4), (3, 7), (6, 4), (5, 5), (3, 3, 2, 2), (3, 3, 3, 1), (1,) * 10}
UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # the letter at the remainder of 23; I, O and S are not used
SPOKEN = frozenset(("oh", "o", "zero", "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
SHORTEST = 4  # letters of a name in a web address
YEAR = pattern(r"(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?[.,]?")
MADE_UP = pattern(r"(?=.*[A-Za-z])(?:.*[a-z].*[\d_#].*|[\d_#]+.*[A-Za-z].*|[A-Za-z]+\.[A-Za-z\d_]+.*|[A-Z][A-Za-z]*\d+)")
NOT_A_HANDLE = pattern(r"(?:covid|year|ks|yr|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|over|under|room)_?\d.*", re.I)
PLACE = pattern(r"\b(?:in|at|on|is|from|near|to|into|attends?|for) (?:the )?(?P<word>[A-Z][A-Za-z']{2,30})(?P<more> [A-Z][a-z]+)?")
HIS_SCHOOL = pattern(
    r"\b(?:go|goes|went|at|attends?|started?|left|live|lives|living|in) (?:to |at |in )?(?!a |the |my |this |that |your |our )"
    r"(?P<word>[a-z']{3,20}) (?:primary|juniors?|infants?|academy|high|comp|nursery|house|lodge|hostel|school|college)\b",
    re.IGNORECASE,
)
LIVES_IN = pattern(r"\b(?:live|lives|living|moved|placed|stay|staying) (?:in|near|at|to) (?P<word>[a-z]{3,30})\b", re.IGNORECASE)
OF_HEALTH = pattern(
    r"\b(?:wheelchair|pregnant|autistic|autism|adhd|epileps?y|epileptic|diabet\w+|deaf|blind|disab\w+|trans|gay|lesbian|muslim|jewish|"
    r"hindu|sikh|traveller|roma|refugee|adopted|sectioned|suicid\w+|self[- ]harm\w*|raped?|depress\w+|anorex\w+|non-?verbal|"
    r"(?:with|and) (?:two|three|four|five|\d) (?:others|brothers|sisters))\b",
    re.IGNORECASE,
)


def no_list(match: re.Match[str], text: str) -> bool:
    """Not figures of a list or a count: '01, 02, 03'; '0 14 2024'."""
    return _no_series(re.findall(r"\d+", match[0])) and not re.search(
        r"\bref(?:erence)?\W{0,4}$", text[max(0, match.start() - 12) : match.start()], re.I
    )


def _no_series(figures: Sequence[str]) -> bool:
    return len(figures) < 3 or any(int(later) - int(earlier) != 1 for earlier, later in pairwise(figures))


def spoken_number(match: re.Match[str], _: str) -> bool:
    """At least nine digits, said one by one, as in a telephone number: 'oh seven seven double oh nine hundred one two three'."""
    words = re.findall(r"[a-z]+|\d", match[0].casefold())
    count = sum(2 if word == "hundred" else {"double": 1, "triple": 2}.get(word, 1) for word in words)
    return count >= 9 and any(word in SPOKEN for word in words) and words[0] in {"oh", "o", "zero", "nought", "double", "plus", "0"}


def not_our_own(match: re.Match[str], _: str) -> bool:
    return not re.fullmatch(r"@?\d{1,4}(?:[ap]m|ish)", match[0], re.IGNORECASE)


def made_up(match: re.Match[str], _: str) -> bool:
    """A name for a platform: with digits, dots or underscores in it; or one that no dictionary has, said to be somebody's."""
    name = next(each for each in match.groups() if each).strip(".-")
    if NOT_A_HANDLE.fullmatch(name) or name.isdecimal() or name[-2:-1] == ".":
        return False
    if MADE_UP.fullmatch(name):
        return True
    small = plain_letters(name)
    ordinary = small in word_list("words") or small in word_list("ordinary") or not small.isalpha()
    mine = re.match(r"(?:my|his|her|their) ", match[0], re.IGNORECASE) is not None
    return not ordinary or (mine and "@" in match[0])


def names_somebody(match: re.Match[str], _: str) -> bool:
    """A web address with a name in it, by itself or with another word behind it: 'jakebloggs', 'jake-bloggs'."""
    said = (part for part in re.findall(r"[a-z]+", match["name"].casefold()) if len(part) >= SHORTEST)
    parts = [part for part in said if part not in word_list("words")]
    names = word_list("names")
    return any(part[:end] in names for part in parts for end in (*range(SHORTEST, len(part) - 2), len(part)))


def nhs(match: re.Match[str], _: str) -> bool:
    """Digits in groups that people type, of which the first nine, weighted 10 to 2, give the tenth (NHS Data Dictionary)."""
    groups = re.findall(r"\d+", match[0])
    return tuple(map(len, groups)) in NHS_SHAPES and is_nhs_number("".join(groups)) and _no_series(groups)


def is_nhs_number(digits: str) -> bool:
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    check = 11 - sum(int(digit) * weight for digit, weight in zip(digits, NHS_WEIGHTS, strict=False)) % 11
    return check % 11 == int(digits[9]) and check != 10


def pupil(match: re.Match[str], _: str) -> bool:
    return is_pupil_number(re.sub(r"[\W_]", "", match[0]))


def is_pupil_number(characters: str) -> bool:
    """Thirteen characters, the first of them the check letter of the others (Department for Education, UPN guide).

    The last is a letter where the number is a temporary one; it counts as its place among the letters.
    """
    first, rest = characters[:1].upper(), characters[1:].upper()
    if len(rest) != 12 or first not in UPN_LETTERS or not rest[:11].isdecimal():
        return False
    values = [int(digit) for digit in rest[:11]] + [int(rest[11]) if rest[11].isdecimal() else UPN_LETTERS.find(rest[11])]
    return values[-1] >= 0 and UPN_LETTERS[sum(value * weight for weight, value in enumerate(values, 2)) % 23] == first


def is_code(match: re.Match[str], text: str) -> bool:
    """Three digits or more, and no year: 'case number 123456', not 'case ref 2024', and not that of a survey or an event."""
    if text[max(0, match.start() - 30) : match.start()].rstrip().rpartition(" ")[2].casefold() in word_list("not_of_people"):
        return False
    codes = [each for each in match.groups() if each]
    return not codes or (sum(map(str.isdecimal, codes[0])) >= 3 and not YEAR.fullmatch(codes[0].strip()))


def telling_age(match: re.Match[str], text: str) -> bool:
    """Beside something else that tells who it is: a place, a school, a home, health, faith."""
    near = text[max(0, match.start() - 160) : match.end() + 160]
    if OF_HEALTH.search(near) or any(_tells(each["word"], each["more"]) for each in PLACE.finditer(near)):
        return True
    schools = (each["word"].casefold() for each in HIS_SCHOOL.finditer(near))
    places = (each["word"].casefold() for each in LIVES_IN.finditer(near))
    return any(word not in word_list("generic") for word in schools) or any(word not in word_list("words") for word in places)


def _tells(word: str, more: str | None) -> bool:
    small = plain_letters(word).removesuffix("'s")
    if small in word_list("ordinary"):
        return False
    return small not in word_list("generic") and (more is not None or small not in word_list("words"))


CHECKS: Mapping[str, Callable[[re.Match[str], str], bool]] = {
    check.__name__: check
    for check in (no_list, spoken_number, not_our_own, made_up, names_somebody, nhs, pupil, is_code, telling_age)
}
