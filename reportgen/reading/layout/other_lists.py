"""Whether a table is a list of another kind than those that are read: a calendar of visits, contacts, a register of documents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.other_lists import CHOICES, CONTENTS, HEADS, HOW_LIKELY, LOGS, MONEY, NAMED, OF_RISKS
from reportgen.reading.layout.headings import NOTHING, SURE_WORDS, heading_words, meanings
from reportgen.reading.layout.kinds import RISKS, SAYS_WHAT, STATES
from reportgen.reading.layout.profiles import HALF, Profile
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.settling import headed_as

TELLS_WHAT = frozenset({*SAYS_WHAT, Role.INDICATOR, Role.YOU_SAID, Role.REQUIREMENT, Role.DECISION})
TELLS_HOW_FAR = STATES | {Role.PROGRESS}
LONGEST_NAME = 80  # signs
NEUTRAL = (("date",), ("who",), ("when",), ("name",))  # which head columns of any list
HIGHEST_SCORE = 25  # of a risk: five times five
LONGEST_CHOICE = 6  # words
NEVER_CHOSEN = (Look.DATE, Look.WHEN, Look.REF, Look.FILL, Look.LONG)  # what does not stand in lists to choose from
SEVERAL = 2  # headings of another list, which tell it without its name


def is_another_list(region: Region, profiles: Sequence[Profile]) -> bool:
    """By its name and by its headings, where none says that something is to be done, or how far that is.

    One of these is enough, unless other headings say who leads and by when, as those of a plan do: then it takes both.
    """
    if any(map(_is_of_plan, profiles)):
        return False
    above = (line.lone.text for line in region.lines[:1] if line.lone is not None and not region.headings)
    names = (*_names(region), *above)
    named = any(NAMED.search(name) for name in names if len(name) <= LONGEST_NAME)
    headed = sum(not HEADS.isdisjoint(heading_words(each.lowest)) for each in profiles)
    as_plan = all(any(_says(each, role) for each in profiles) for role in (Role.LEAD, Role.DEADLINE))
    return (named and headed > 0) or ((named or headed >= SEVERAL) and not as_plan)


def is_contents(region: Region) -> bool:
    """Whether its sheet or the line above is called 'Contents'."""
    return any(CONTENTS.fullmatch(name[:LONGEST_NAME]) for name in _names(region))


def offers_choices(region: Region, profiles: Sequence[Profile]) -> bool:
    """Whether its columns are lists side by side from which cells are chosen, and its rows tell nothing together.

    Each begins below its heading, has no gap and nothing twice, and is short; the sheet is called so, or one goes on alone.
    """
    filled = [each for each in profiles if each.filled]
    if len(filled) < SEVERAL or not region.headings or any(each.share(look) for each in filled for look in NEVER_CHOSEN):
        return False
    rows = [region.sheet.row(number) for number in sorted({*region.data, *(line.number for line in region.lines)})]
    lists = [[row[each.column].text if each.column in row else "" for row in rows] for each in filled]
    told = [list(takewhile(bool, each)) for each in lists]
    if any(len(set(each)) < sum(map(bool, whole)) for each, whole in zip(told, lists, strict=True)):
        return False
    lengths = sorted(map(len, told), reverse=True)
    if lengths[0] > lengths[-1] and CHOICES.fullmatch(region.sheet.name.strip()) is not None:
        return True
    short = all(len(text.split()) <= LONGEST_CHOICE for each in told for text in each)
    return short and len(lengths) > SEVERAL and lengths[0] - lengths[1] >= SEVERAL


def is_budget(profiles: Sequence[Profile]) -> bool:
    """Whether several columns of figures are headed as sums of money that were given, spent and are left."""
    figures = [each for each in profiles if each.share(Look.NUMBER) + each.share(Look.PERCENT) > HALF]
    said = {word for each in figures for word in heading_words(each.lowest)} & MONEY
    return len(said) > SEVERAL


def scores_risks(region: Region, profiles: Sequence[Profile]) -> bool:
    """Whether its figures are scores of risks: 'What could go wrong | Likelihood | Score', 'L | I | L x I' in a risk log."""
    titled = any(OF_RISKS.search(name[:LONGEST_NAME]) for name in _names(region))
    figures = [each for each in profiles if each.share(Look.NUMBER) >= HALF and not each.share(Look.COUNTED)]
    scores = [value for each in figures for value in each.values if value.isdecimal() and int(value) <= HIGHEST_SCORE]
    return bool(titled or headed_as(RISKS, profiles)) and len(scores) == sum(len(each.values) for each in figures) > 0


def is_of_risks(region: Region, profiles: Sequence[Profile]) -> bool:
    """Whether risks are scored, and what may be done about each stands behind it: 'Risk | Likelihood | Score | Action | Owner'.

    Where they are called a log or a register of risks they need no score.
    """
    said = (meanings(each.lowest) for each in profiles)
    told = (meant for each in said for meant in (Role.RISK, *SAYS_WHAT) if each.get(meant, NOTHING).whole)
    first = next(told, None)
    logged = first is Role.RISK and any(OF_RISKS.search(name) and LOGS.fullmatch(name) for name in _names(region))
    return logged or (first in (None, Role.RISK) and scores_risks(region, profiles))


def weighs_risks(profiles: Sequence[Profile]) -> bool:
    """Whether a heading asks how likely something is, as no log of what people said does: 'Description | Likelihood | Response'."""
    return any(not HOW_LIKELY.isdisjoint(heading_words(each.lowest)) for each in profiles)


def _names(region: Region) -> tuple[str, ...]:
    """What its sheet and the lines above it are called."""
    return (region.sheet.name, *(title.text for title in region.titles))


def _is_of_plan(profile: Profile) -> bool:
    said = meanings(profile.lowest)
    tells = TELLS_WHAT if profile.words > 1 else TELLS_WHAT - {Role.YOU_SAID}  # 'Good' below 'Feedback'
    what = any(role in tells and fit.weight >= SURE_WORDS and not fit.misspelt for role, fit in said.items())
    state = any(role in TELLS_HOW_FAR and fit.whole for role, fit in said.items())
    return what or state or any(profile.share(look) > HALF for look in (Look.LEVEL, Look.STATUS, Look.FILL))


def _says(profile: Profile, role: Role) -> bool:
    return heading_words(profile.lowest) not in NEUTRAL and meanings(profile.lowest).get(role, NOTHING).whole
