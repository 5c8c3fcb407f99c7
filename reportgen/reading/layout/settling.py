"""What the columns of a table mean, and which kind of table it is: settled together, by all the evidence there is.

Every field scores every column: by the words above it, by what stands below, by its place. The kind that explains its columns
best is taken. Of each column the reasons are kept, and what it might have been instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import BY_CONTENT, DECIDING, LOOKS, MARGIN, Look
from reportgen.lexicon.fields.roles import Role, called
from reportgen.lexicon.patterns import pattern
from reportgen.model.readings import HowSure
from reportgen.reading.grid import Cell
from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.headings import (
    BRACKETS,
    DATES,
    LAST,
    NO_MEANING,
    NOTHING,
    STACKED,
    SURE_WORDS,
    Meaning,
    heading_words,
    is_known,
    meanings,
    mended,
)
from reportgen.reading.layout.kinds import INDICATORS, MEASURES, PLAN, UPDATES, Kind
from reportgen.reading.layout.periods import TERM, with_seasons_alone
from reportgen.reading.layout.profiles import HALF, LONGEST_MARK, POSTS, Profile
from reportgen.reading.layout.siblings import SURELY, Hint
from reportgen.reading.values.dates import dates
from reportgen.reading.values.statuses import is_answer, is_state_of_heading

AS_ELSEWHERE = "the same heading is read so on another sheet"
TAUGHT = 100.0  # the weight of what the officer says in Settings
RIGHT = 0.5  # of the columns, from which on what stands there is no ref of the rows, unless its heading says so
VETO = -4.0  # what stands below a heading can be so unlike the field that the words count for nothing
ENOUGH_TO_VETO = 3  # cells that may be odd below a heading that says plainly what they are
BY_LOOKS = 2.6  # the least by which a column without a known heading is read
CODED = 3.0  # what letters below a month or a quarter say for a rating by the programme's own key
ALSO_LEADS = 3.5  # the least by which a second column of people, whatever it is headed, is one of leads too
HOW_COMPLETE = frozenset("complete completed completion done finished delivered achieved progress".split())  # noqa: SIM905
GROUPING = 0.5  # what the words above several columns count for each of them
NAMED_SO = 6.0  # the weight of a heading that names the state which is ticked, or the post which is held
AMONG_STATES = 13.0  # that of one of several side by side which are ticked: more than any word says of a column by itself
ASKED = 4.0  # the weight of a question that states answer
MOSTLY_STATES = 0.7  # the share of states from which on a column may be the status, though its heading does not say so
SOME_STATES, NEARLY_ALL = 0.25, 0.9  # the shares of cells that are states, and that are those or a plain yes or no
UNLIKE = -1.0  # what stands below speaks so much against a field that what is said over several columns does not count
IN_A_PHRASE = 0.5  # what one line of a heading counts for where all of its lines are one phrase
LEAST_WORDS = 3.0  # the least weight of a heading's words that counts
# Fields of which a table has one column: a second one that says the same is something else, or is not used.
SINGLE = frozenset(
    {
        Role.REF, Role.DEADLINE, Role.RATING, Role.STATUS, Role.COMPLETED_ON, Role.EVIDENCED_ON, Role.REVISED, Role.START,
        Role.PERCENT_COMPLETE, Role.INDICATOR, Role.BETTER, Role.DIRECTION, Role.UNIT,
    }
)  # fmt: skip
OF_STATES = frozenset({Role.RATING, Role.STATUS})
TELL_STATES = OF_STATES | {Role.PROGRESS}
TEXTS = frozenset({Role.ACTION, Role.STEP, Role.ANSWERS, Role.PROGRESS, Role.INDICATOR})
COUNTS = pattern(r"\W*(?:total )?(?:n(?:o|r|um|umber)\W{0,2} of|how many) ", re.IGNORECASE)  # 'No. of tasks'
# What no column holds that is headed by a month or a quarter alone.
NEVER_BY_PERIOD = frozenset({Role.REF, Role.PRIORITY, Role.OUTCOME, Role.LEAD})
LONGEST_GROUP = 5.5  # words on average; what groups rows in more words is an outcome
PARTS = frozenset({"area", "theme", "strand", "pillar", "domain", "topic"})  # what heads them names parts, however long
OF_PLANS = (PLAN, INDICATORS, UPDATES)
LEAST_OF_KIND = 10.0  # what one of these must show by words before the rest may be told by looks

LIMIT = pattern(r"\b(?:tolerances?|thresholds?|limits?|triggers?|floor|minimum|stretch)\b", re.IGNORECASE)
HAS_DONE = pattern(r"\w{2}ed by\W*$", re.IGNORECASE)

NO_HINTS: Mapping[int, Hint] = {}


@dataclass(frozen=True)
class Taught:
    """What headings mean, by their words: as Settings say, and as what stands below them on other sheets says.

    `bands`: Settings say that the rows across are the groups.
    """

    said: Mapping[tuple[str, ...], Role] = field(default_factory=dict)
    elsewhere: Mapping[tuple[str, ...], Role] = field(default_factory=dict)
    bands: bool = False


@dataclass(frozen=True, kw_only=True)
class Fit:
    """How well one field fits one column."""

    role: Role
    score: float
    words: float = 0.0
    content: float = 0.0
    because: tuple[str, ...] = ()
    misspelt: bool = False
    whole: bool = False
    by_period: bool = False  # the column is headed by a month and no more


@dataclass(frozen=True, kw_only=True)
class Settled:
    """What one column was read as. `fit` is None where it is not used; `runner_up` is what it might have been."""

    profile: Profile
    fit: Fit | None
    runner_up: Fit | None = None
    refused: bool = False

    @property
    def role(self) -> Role | None:
        return self.fit.role if self.fit else None

    @property
    def how_sure(self) -> HowSure:
        if self.fit is None:
            return HowSure.GUESS
        if self.fit.role is Role.REF and not self.profile.text and self.profile.share(Look.REF) >= 0.9:
            return HowSure.SURE  # refs need no heading
        if self.fit.words >= SURE_WORDS and not self.fit.misspelt and (self.fit.whole or self.fit.content > -2):
            return HowSure.SURE
        near = self.runner_up is not None and self.fit.score - self.runner_up.score < MARGIN
        return HowSure.GUESS if near else HowSure.LIKELY


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One kind's reading of a table."""

    kind: Kind
    columns: tuple[Settled, ...]
    score: float

    @cached_property
    def by_role(self) -> dict[Role, list[int]]:
        """The columns of each field, without those that are refused."""
        found: dict[Role, list[int]] = {}
        for each in self.columns:
            if each.role is not None and not each.refused:
                found.setdefault(each.role, []).append(each.profile.column)
        return found


@dataclass(frozen=True)
class _Around:
    """What a column is weighed against: the kind, what Settings teach, and all columns that are open."""

    kind: Kind
    taught: Taught
    profiles: Sequence[Profile]
    hints: Mapping[int, Hint]

    @cached_property
    def has_priority(self) -> bool:
        """Whether a heading names the priorities."""
        return any(_heads_priority(each) for each in self.profiles)

    @cached_property
    def by_period(self) -> frozenset[int]:
        """The columns whose lowest heading is a month or another period, or one of several terms: 'T1', 'T2'."""
        terms = [each.column for each in with_seasons_alone(self.profiles) if TERM.fullmatch(each.lowest)]
        periods = [each.column for each in self.profiles if each.heading and is_period(each.heading[-1])]
        return frozenset([*periods, *terms] if len(terms) > 1 else periods)

    @cached_property
    def tells_what(self) -> int:
        """The first column whose heading says plainly that the actions stand below: what groups them stands before it."""
        headed = (each for each in self.profiles if meanings(each.lowest).get(Role.ACTION, NOTHING).whole)
        return next((each.column for each in headed), max((each.column for each in self.profiles), default=0))

    @cached_property
    def has_lead(self) -> bool:
        return any(meanings(each.heading[-1].text).get(Role.LEAD, NOTHING).whole for each in self.profiles if each.heading)

    @cached_property
    def ticked(self) -> frozenset[int]:
        """The columns below states that hold ticks or one and the same mark, where several stand side by side.

        So is one of ticks between two states, whatever heads it: 'Moving' between 'Not begun', which none may be, and 'Delivered'.
        """
        marks = {each.column: mark for each in self.profiles if (mark := _mark_below_state(each))}
        empty = {each.column: Look.TICK for each in self.profiles if not each.filled and _names_state(each)}
        states = marks.keys() | empty.keys()
        between = (each.column for each in self.profiles if each.column not in marks and each.share(Look.TICK) > HALF)
        beside = [column for column in between if {column - 1, column + 1} <= states]
        marks |= {column: Look.TICK for column in beside if Look.TICK in (marks.get(column - 1), marks.get(column + 1))}
        known = empty | marks
        return frozenset(column for column, mark in marks.items() if mark in (known.get(column - 1), known.get(column + 1)))

    @cached_property
    def spanning(self) -> frozenset[tuple[int, int]]:
        """Where the headings stand that several columns have above them: they group columns, and name none."""
        above = Counter((cell.row, cell.column) for each in self.profiles for cell in each.heading)
        return frozenset(at for at, columns in above.items() if columns > 1)


def _heads_priority(profile: Profile) -> bool:
    said = meanings(profile.heading[-1].text).get(Role.PRIORITY) if profile.heading else None
    return said is not None and said.weight >= SURE_WORDS and profile.share(Look.URGENCY) < HALF


def settle(
    profiles: Sequence[Profile], kind: Kind, taught: Taught, apart: Iterable[int] = (), hints: Mapping[int, Hint] = NO_HINTS
) -> Reading:
    """The best reading of the columns as a table of that kind.

    `apart` are columns that stand below periods: they hold values. `hints` are what other tables have in their place, by column.
    """
    apart = set(apart)
    open_columns = [each for each in profiles if each.column not in apart]
    around = _Around(kind, taught, open_columns, hints)
    fits = {each.column: _fits(each, around) for each in open_columns}
    chosen = _chosen(fits, kind)
    chosen |= _other_months([each for each in open_columns if each.column in around.by_period], chosen)
    chosen |= _left_over(open_columns, chosen, kind)
    chosen |= _first_of_two_texts(open_columns, chosen) if kind is PLAN else {}
    if kind is INDICATORS:
        chosen |= _said_of_figures([each for each in open_columns if each.column > max(apart, default=0)], chosen)
    settled = tuple(_settled(each, chosen.get(each.column), fits[each.column], chosen, kind) for each in open_columns)
    score = sum(_worth(each) for each in settled) + _signed(settled, kind)
    return Reading(kind=kind, columns=settled, score=score)


def _signed(settled: Sequence[Settled], kind: Kind) -> float:
    """What the field that tells the kind from all others says, where the heading's words name it."""
    return 3.0 if any(each.fit is not None and each.fit.whole and each.role is kind.signature for each in settled) else 0.0


def _worth(settled: Settled) -> float:
    """What a column says for a kind: its score where it is read, a loss where it is filled and is not."""
    if settled.fit is None:
        return -2.0 if settled.profile.filled and settled.profile.text else -0.5
    return min(settled.fit.score, 14.0)


def _fits(profile: Profile, around: _Around) -> list[Fit]:
    kind = around.kind
    if not profile.filled and Role.STEP in profile.named:
        return []  # an export has its column of subitems though no item has any
    learnt = _in_kind(_taught(profile, around.taught.said), kind)
    may_be = _may_be(profile, around) if learnt is None else (learnt,)
    found = [fit for role in kind.roles if role in may_be and (fit := _fit(profile, role, learnt, around)) is not None]
    role = _taught(profile, around.taught.elsewhere) if kind is PLAN else None
    if role in kind.roles and (not any(fit.words for fit in found) or _content(profile, role)[0] > 0):
        found = [each for each in found if each.role is not role]
        found += [fit] if (fit := _as_elsewhere(profile, role)) is not None else []
    if any(fit.role is kind.signature and fit.whole and not fit.misspelt for fit in found):  # 'Risk' in a register of risks
        found = [fit for fit in found if fit.role is not Role.NOTE]
    return sorted(found, key=lambda fit: (-fit.score, kind.roles.index(fit.role)))


def _may_be(profile: Profile, around: _Around) -> Container[Role]:
    """What any evidence could make it: most fields have no words for it and are not told by what stands below."""
    hint = around.hints.get(profile.column)
    by_looks = TOLD_BY_CELLS if around.kind in OF_PLANS else LIKE_CELLS
    return profile.named | by_looks | ({hint.role} if hint is not None else set())


def _in_kind(learnt: Role | None, kind: Kind) -> Role | None:
    """What Settings say, as this kind has it: the 'Recommendation' of a plan is what its actions answer."""
    if learnt is None or learnt in kind.roles:
        return learnt
    return next((role for role in kind.roles if called(role) == called(learnt)), learnt)


def _as_elsewhere(profile: Profile, role: Role) -> Fit | None:
    content, _ = _content(profile, role)
    return (
        Fit(role=role, score=6.0 + content, words=LEAST_WORDS, content=content, because=(AS_ELSEWHERE,)) if content > VETO else None
    )


def _taught(profile: Profile, taught: Mapping[tuple[str, ...], Role]) -> Role | None:
    """What is known that this heading means; of a stack of headings the lowest of which something is."""
    for cell in reversed(profile.heading):
        if (learnt := taught.get(heading_words(cell.text))) is not None:
            return learnt
    return None


def _fit(profile: Profile, role: Role, learnt: Role | None, around: _Around) -> Fit | None:
    if learnt is not None:
        return Fit(role=role, score=TAUGHT, words=TAUGHT, because=("Settings says so",), whole=True) if learnt is role else None
    by_period = profile.column in around.by_period
    if _is_never(profile, role, by_period):
        return None
    words, why, misspelt, whole = _words(profile, role, around)
    content, seen = _below(profile, role, words, around)
    never = role in TEXTS and 1 in (profile.share(Look.NUMBER), profile.share(Look.LEVEL))  # 'Actions' over 6, 4, 3
    if role is Role.DEADLINE and not whole and words and profile.filled > 1 and not any(map(profile.share, WHENS)):
        return None  # 'Helped by' over teams
    odd = ENOUGH_TO_VETO if words >= 10 and not never else 0
    if content <= VETO and profile.filled > odd:
        return None
    named = whole or (words >= LEAST_WORDS and not profile.share(Look.SPARSE))
    if role is Role.REF and not named and _at(profile, around.profiles) > RIGHT and not _counts_on(profile):
        return None  # numbers, or 'Papers ref' beside a few of the rows, behind all that is said of them
    because = tuple(filter(None, (why, seen)))
    if words >= LEAST_WORDS:
        score = words + content + _place(profile, role, around.profiles) / 2
        return Fit(role=role, score=score, words=words, content=content, because=because, misspelt=misspelt, whole=whole)
    if role not in BY_CONTENT or content < BY_LOOKS or profile.filled < 2 or around.kind not in OF_PLANS:
        return None
    if not _may_be_by_content(profile, role, around):
        return None
    score = content + _place(profile, role, around.profiles)
    return Fit(role=role, score=score, content=content, because=because, by_period=by_period)


def _counts_on(profile: Profile) -> bool:
    """Whether every row has another number of two levels, and the first ones count on: '1.1', '1.2', '2.1'."""
    levels = [tuple(map(int, value.split("."))) for value in profile.values if TWO_LEVELS.fullmatch(value)]
    each_row = profile.filled == profile.rows and not profile.share(Look.REPEATED)
    return each_row and len(levels) == len(profile.values) > 2 and levels == sorted(levels)


def _is_never(profile: Profile, role: Role, by_period: bool) -> bool:
    """What a column can never be, whatever weighs for it: 'Completed By' asks for a person or a day, and is no status.

    'Agreed by' asks who agreed, whose meetings have days, and not by when; 'Accepted?' whether it is to be done, not whether it is.
    """
    if (role in NEVER_BY_PERIOD and by_period) or (role is Role.STATUS and HAS_DONE.search(profile.lowest) is not None):
        return True
    if role in (Role.STATUS, Role.TICKED) and meanings(profile.lowest).get(Role.ACCEPTED, NOTHING).whole:
        return True
    if role in BY_THEN and (AGREED_BY.fullmatch(profile.lowest) or (role in DATES and PUBLISHED.fullmatch(profile.lowest))):
        return True
    counts = role in TEXTS and COUNTS.match(profile.lowest) is not None
    return counts or (role in NEVER_ALL and profile.share(NEVER_ALL[role]) == 1)


def _below(profile: Profile, role: Role, words: float, around: _Around) -> tuple[float, str]:
    """How what stands below fits, once it is known what the heading's words weigh and what stands beside."""
    content, seen = _content(profile, role)
    by_period = profile.column in around.by_period
    if words >= SURELY:
        return max(content, 0.0), seen  # what a key explains may look like anything
    if role in OF_STATES and (coded := _coded(profile, by_period)):
        return max(content, CODED if by_period and (words or role is Role.RATING) else 0.0), seen or coded
    if role is Role.TICKED and profile.column in around.ticked:
        return max(content, 0.0), seen  # a '1' in one of several columns of states is no number
    if role is Role.NOTE and ((not around.has_lead and _does_it(profile)) or _tells_states_alone(profile, around)):
        return VETO - words, seen
    if role is Role.PRIORITY and profile.words > LONGEST_GROUP and meanings(profile.lowest).get(Role.ANSWERS, NOTHING).whole:
        return min(content, 0.0), ""  # sentences below 'Area for improvement' say what is to be put right, and name no part
    return content, seen


# 'Low' and 'High' name no part; ticks below 'No' are no refs; 1, 2, 3 below 'Aim' number the aims, and are none to be reached.
NEVER_ALL = {
    Role.PRIORITY: Look.URGENCY, Role.REF: Look.TICK, Role.OUTCOME: Look.COUNTED, Role.TARGET: Look.COUNTED,
    Role.BASELINE: Look.COUNTED, Role.BENCHMARK: Look.COUNTED,
}  # fmt: skip
BY_THEN = frozenset({Role.DEADLINE, Role.REVISED, Role.LEAD})
TWO_LEVELS = pattern(r"\d{1,2}\.\d{1,2}")
PUBLISHED = pattern(
    r"\W*(?:(?:date|when) )?(?:published|issued|reported)(?: (?:on|date))?\W*|\W*publication(?: date)?\W*", re.IGNORECASE
)
AGREED_BY = pattern(r"\W*(?:agreed|approved|authori[sz]ed|endorsed) by\W*", re.IGNORECASE)
WHENS = (Look.DATE, Look.WHEN, Look.NUMBERED_TIME)
RECOMMENDS = pattern(r"\b(?:should|must|needs? to|ought to)\b", re.IGNORECASE)
DOES_IT = frozenset({"resource", "resources"})


def _does_it(profile: Profile) -> bool:
    """'Resources' are money and time; where people stand below, in a plan without leads, they are those who do it."""
    return not DOES_IT.isdisjoint(heading_words(profile.lowest)) and profile.share(Look.PEOPLE) >= NEARLY_ALL


def _tells_states_alone(profile: Profile, around: _Around) -> bool:
    """'Grade' or 'Forum view' over 'On course', 'Off course' and 'Delivered', in a plan of which no other column tells a state."""
    if around.kind is not PLAN or profile.share(Look.STATUS) < NEARLY_ALL:
        return False
    return profile.filled >= ENOUGH_TO_VETO and not any(_may_tell_states(each) for each in around.profiles if each is not profile)


def _may_tell_states(profile: Profile) -> bool:
    """Whether its heading says so in as many words, or states, levels or fills stand below."""
    named = meanings(profile.lowest)
    return any(named.get(role, NOTHING).whole for role in OF_STATES) or sum(map(profile.share, STATE_LOOKS)) >= HALF


STATE_LOOKS = (Look.STATUS, Look.LEVEL, Look.FILL)


def _coded(profile: Profile, by_period: bool) -> str:
    """What a key may explain: letters, though they look like somebody's initials; below months small numbers too; else ''."""
    if profile.share(Look.CODE):
        return f"{profile.filled} cells are a letter or two"
    graded = by_period and profile.share(Look.GRADE) >= NEARLY_ALL
    return f"{profile.filled} cells are {Look.GRADE}" if graded else ""


def _may_be_by_content(profile: Profile, role: Role, around: _Around) -> bool:
    """What else must be so for a column that no known heading stands over."""
    if role in (Role.PRIORITY, Role.OUTCOME):
        return _may_group(profile, role, around)
    if role in OF_STATES and LAST.search(profile.lowest):  # 'Clr last' beside 'Clr now'
        return not any(_is_alike(each, profile) and not LAST.search(each.lowest) for each in around.profiles)
    if role is Role.PERCENT_COMPLETE:
        words = heading_words(profile.lowest)
        return words in ((), ("%",)) or not HOW_COMPLETE.isdisjoint(words)  # below any other heading any percentage may stand
    if role is Role.TARGET:
        return profile.share(Look.AIM) >= HALF and not LIMIT.search(profile.text)
    if role is Role.BETTER:
        return not profile.share(Look.ARROW)  # 'up' and 'down' say which way it went
    if role is not Role.LEAD or not around.has_lead:
        return True
    return not (HAS_DONE.search(profile.text) or is_known(profile.text))  # 'Modified by', 'Type' beside those who lead


def _is_alike(one: Profile, other: Profile) -> bool:
    """Whether levels or states stand in both, for the most part."""
    return all(sum(map(each.share, STATE_LOOKS)) >= HALF for each in (one, other))


def _may_group(profile: Profile, role: Role, around: _Around) -> bool:
    """Words of a group stand above several rows; a sentence above several is an outcome, a few words are a priority.

    Where another column is headed as the priority, a few words are an outcome too.
    """
    letters = profile.share(Look.CODE) > 0 or all(len(value) == 1 for value in profile.values)  # 'M or S'
    marks = letters or (profile.words < 1.5 and not profile.share(Look.IN_RUNS) and not _are_names_of_parts(profile))
    if around.kind is INDICATORS:
        before = (each for each in around.profiles if each.filled and each.column < profile.column)
        short = not marks and profile.words <= LONGEST_GROUP
        return role is Role.PRIORITY and short and profile.share(Look.SPARSE) > 0 and all(each.share(Look.REF) for each in before)
    if around.kind is not PLAN or marks or profile.column > around.tells_what:
        return False
    of_parts = not PARTS.isdisjoint(heading_words(profile.lowest))
    sparse, sentence = profile.share(Look.SPARSE) > 0, profile.words > LONGEST_GROUP
    if role is Role.OUTCOME:
        return sparse and not of_parts and (sentence or around.has_priority)
    return of_parts or not (sparse and sentence)


def _are_names_of_parts(profile: Profile) -> bool:
    """'Safety', 'Care': single words over several rows, and no letters, levels or states."""
    unlike = (Look.URGENCY, Look.STATUS, Look.LEVEL, Look.TICK, Look.CODE)
    words = all(value.isalpha() and len(value) >= SHORTEST_NAME for value in profile.values)
    return bool(profile.share(Look.SPARSE)) and words and not any(map(profile.share, unlike))


SHORTEST_NAME = 4  # letters


def _words(profile: Profile, role: Role, around: _Around) -> tuple[float, str, bool, bool]:
    """How the words above fit; of a stack of headings the lower ones count most, and all of them read as one say something too.

    What stands over several columns together says nothing of one where another of them says the same by itself.
    """
    hint = around.hints.get(profile.column)
    if role is Role.TICKED and profile.column in around.ticked:
        return (AMONG_STATES, f"the heading names the state '{profile.lowest}'", False, True)
    if role not in profile.named and (hint is None or hint.role is not role):
        return _words_like_cells(profile, role, around.kind)
    best = (hint.weight, hint.why, True, True) if hint is not None and hint.role is role else (0.0, "", False, False)
    below = 1.0  # what a heading counts for above one that has a meaning of its own
    says_more = profile.column not in around.by_period  # than the month that what stands above it is told for
    for depth, cell in enumerate(reversed(profile.heading)):
        found = _meant(cell)
        groups = GROUPING if depth and says_more and _spans(cell, around) else 1.0
        weight_here, below = groups * below * 0.9**depth, 0.5 if any(each.weight >= 6 for each in found.values()) else below
        meaning = found.get(role)
        if (
            meaning is None
            or (depth and _is_said_beside(profile, cell, role, around.profiles))
            or _asks_else(role, found, around.kind)
        ):
            continue
        if groups < 1 and _content(profile, role)[0] < UNLIKE:
            continue  # dates below 'Assurance', whose own heading is not known
        if (weight := meaning.weight * weight_here) > best[0]:
            best = (weight, meaning.why, meaning.misspelt, meaning.whole and depth == 0)
    if len(profile.heading) > 1:
        together = meanings(STACKED.join(dict.fromkeys(cell.text for cell in profile.heading if isinstance(cell.value, str))))
        meaning = together.get(role)
        if meaning is not None and meaning.whole and meaning.weight >= best[0]:
            best = (meaning.weight + 1, meaning.why, meaning.misspelt, True)  # more than any line of it says by itself
        elif _says_otherwise(role, together, grouped=any(_spans(cell, around) for cell in profile.heading)):
            best = (best[0] * IN_A_PHRASE, *best[1:3], False)  # 'Start' over 'date' is no 'date'
    return best if best[0] >= LEAST_WORDS else _words_like_cells(profile, role, around.kind)


def _asks_else(role: Role, found: Mapping[Role, Meaning], kind: Kind) -> bool:
    """Whether a heading that is like one of dates is word for word a field of other kinds: 'Approved by' is no 'Complete by'."""
    whole = {meant for meant, meaning in found.items() if meaning.whole}
    return role in DATES and bool(whole) and whole.isdisjoint(kind.roles)


def _says_otherwise(role: Role, together: Mapping[Role, Meaning], *, grouped: bool) -> bool:
    """Whether a stack read as one is another heading; of a group that stands over it only dates: 'Actual' over 'Finish'."""
    whole = {meant for meant, meaning in together.items() if meaning.whole}
    return bool(whole & DATES) and role in DATES if grouped else bool(whole)


def _meant(cell: Cell) -> Mapping[Role, Meaning]:
    """What one line of a heading may mean. A term or a month is no misspelt word ('Sep'); 'Ambitin for 2025/26' is one."""
    found = meanings(cell.text) if isinstance(cell.value, str) else NO_MEANING
    if not any(each.misspelt for each in found.values()) or not (
        is_period(cell) and (TERM.match(cell.text) or _is_date(cell.text))
    ):
        return found
    return {role: each for role, each in found.items() if not each.misspelt}


def _is_date(text: str) -> bool:
    return any((one.start, one.end) == (0, len(text)) for one in dates(text))


def _spans(cell: Cell, around: _Around) -> bool:
    return (cell.row, cell.column) in around.spanning


NO_WORDS = (0.0, "", False, False)
LIKE_CELLS = frozenset(
    {Role.TICKED, Role.LEAD, Role.STATUS, Role.TARGET, Role.REF, Role.REVISED, Role.BETTER, Role.PERCENT_COMPLETE}
)
TOLD_BY_CELLS = LIKE_CELLS | frozenset(BY_CONTENT)
PUT_OFF_TO = pattern(r"^\W*(?:re\W?[a-z]|[a-z]+ed\b|put\b).*\b(?:to|until|till)\W*$", re.IGNORECASE)
NUMBERS_IT = frozenset("id ids no nos nr number numbers ref refs reference references code codes".split())  # noqa: SIM905
NUMBERED = frozenset({Role.ACTION, Role.STEP, Role.ANSWERS, Role.INDICATOR})
SAYS_WANTED = pattern(
    r"(?:what )?(?:we|they) (?:want|need|aim for|hope for|are aiming for)|where we (?:want|need) to be", re.IGNORECASE
)
WANTED = frozenset("want wants wanted wish wished should desired ideal ideally aim aims aiming need needed hope hoped".split())  # noqa: SIM905


def _words_like_cells(profile: Profile, role: Role, kind: Kind) -> tuple[float, str, bool, bool]:
    """What a heading says that is such as stands in cells: a state over ticks ('In hand'), a post over people ('Director').

    Over figures the last word ('Trust aim') names a target, 'Done so far (%)' a share. A question over states ('Are we there?')
    asks for them. Over dates 'Re-profiled to' names a new date, over refs 'Milestone ID' those of what the rows tell; 'Measure'
    too, beside what a Notice requires. Over 'up' and 'down' a word that says what is wanted ('Want it', 'Should go') tells which
    way is good; without one they say how it went.
    """
    if role not in LIKE_CELLS:
        return NO_WORDS
    text = profile.lowest
    if role is Role.STATUS and text.endswith("?") and profile.share(Look.STATUS) >= SOME_STATES and _answers_by_states(profile):
        return (ASKED, f"'{text}' is answered by states", False, False)
    below = profile.share(Look.CODE) > 0 if role is Role.STATUS else role is Role.TICKED and profile.share(Look.TICK) > HALF
    if below and _names_state(profile):
        return (NAMED_SO, f"the heading names the state '{text}'", False, False)
    put_off = PUT_OFF_TO.match(BRACKETS.sub(" ", text)) if role is Role.REVISED and len(text.split()) > 1 else None
    if put_off and profile.share(Look.DATE) > HALF:
        return (NAMED_SO, f"the heading says '{text}'", False, False)
    if role is Role.REF and profile.share(Look.REF) > HALF and _is_over_refs(profile, text, kind):
        return (NAMED_SO, f"the heading says '{text}'", False, False)
    figures = profile.share(Look.NUMBER) + profile.share(Look.PERCENT)
    aimed = Role.TARGET in meanings(text.rpartition(" ")[2]) or (SAYS_WANTED.fullmatch(text) and kind is INDICATORS)
    if role is Role.TARGET and figures > HALF and aimed:
        return (NAMED_SO, f"the heading says '{text}'", False, False)
    if role is Role.PERCENT_COMPLETE and figures > HALF and _asks_share(text):
        return (NAMED_SO, f"the heading says '{text}'", False, False)
    if role is Role.BETTER and max(profile.share(Look.BETTER), profile.share(Look.ARROW)) > HALF:
        return (NAMED_SO, f"the heading says '{text}'", False, False) if not WANTED.isdisjoint(heading_words(text)) else NO_WORDS
    if (
        role is Role.LEAD
        and profile.share(Look.PEOPLE) > HALF
        and text
        and not is_known(text)
        and POSTS.issuperset(heading_words(text))
    ):
        return (NAMED_SO, f"the heading names the post '{text}'", False, False)
    return NO_WORDS


PERCENT = pattern(r"%|\bper ?cent(?:age)?\b", re.IGNORECASE)
BESIDE_SHARE = frozenset("so far to date how much is now already work action task of this".split())  # noqa: SIM905


def _asks_share(text: str) -> bool:
    """'Done so far (%)', 'Percentage of work achieved': how complete something is, and nothing else."""
    words = set(heading_words(PERCENT.sub(" ", text)))
    return PERCENT.search(text) is not None and not HOW_COMPLETE.isdisjoint(words) and words <= HOW_COMPLETE | BESIDE_SHARE


OF_A_NOTICE = (Role.MEASURE, Role.REQUIREMENT, Role.ANSWERS)


def _is_over_refs(profile: Profile, text: str, kind: Kind) -> bool:
    if kind is MEASURES and any(meanings(text).get(role, NOTHING).whole for role in OF_A_NOTICE):
        return True
    said = meanings(text)
    if profile.share(Look.REF) == 1 and any(said.get(role, NOTHING).whole for role in (Role.ACTION, Role.STEP)):
        return True  # '1a', '1b' below 'Action' or 'Step', beside 'What we will do'
    return profile.share(Look.REPEATED) < HALF and _numbers_rows(text)


def _numbers_rows(text: str) -> bool:
    """'Milestone ID', 'Deliverable number': of what a row can be, and the word for its number."""
    *what, last = heading_words(text) or ("",)
    said = meanings(" ".join(what)) if what and last in NUMBERS_IT else {}
    return any(meaning.whole and not meaning.misspelt for role, meaning in said.items() if role in NUMBERED)


def _mark_below_state(profile: Profile) -> str:
    """What marks its rows, where its heading names a state or a level: ticks of any kind, or one and the same sign; else ''."""
    said = meanings(mended(profile.lowest)).get(Role.TICKED)
    if not (said is not None and said.whole) and not _names_state(profile):
        return ""
    if profile.share(Look.TICK) > HALF:
        return Look.TICK
    return profile.values[0] if len(profile.values) == 1 and len(profile.values[0]) <= LONGEST_MARK else ""


def _names_state(profile: Profile) -> bool:
    """Whether its heading, as it is typed ('Finished Y/N') or as it is meant, names a state.

    'Yes' and 'Partly' do below 'Finished?', and not below 'Extra money needed?'.
    """
    if is_answer(profile.lowest) and len(profile.heading) > 1:
        return not _answers_else(profile)
    return is_state_of_heading(profile.lowest) or is_state_of_heading(mended(profile.lowest))


def _answers_else(profile: Profile) -> bool:
    """'Yes', 'Partly' or 'No' below a question that asks for no state."""
    asked = profile.heading[-2:-1]
    return bool(asked) and is_answer(profile.lowest) and not is_state_of_heading(asked[0].text)


def _answers_by_states(profile: Profile) -> bool:
    return profile.share(Look.STATUS) + profile.share(Look.TICK) >= NEARLY_ALL


def _is_said_beside(profile: Profile, over: Cell, role: Role, all_profiles: Sequence[Profile]) -> bool:
    beside = (each for each in all_profiles if each is not profile and any(cell is over for cell in each.heading[:-1]))
    return any((said := meanings(each.heading[-1].text).get(role)) is not None and said.weight >= 6 for each in beside)


def _content(profile: Profile, role: Role) -> tuple[float, str]:
    """How what stands below fits, from -6 to 5, and the look that says most of it."""
    if role not in profile.fitting:
        profile.fitting[role] = _fitting(profile, role)
    return profile.fitting[role]


def _fitting(profile: Profile, role: Role) -> tuple[float, str]:
    weights = LOOKS.get(role)
    if weights is None or not profile.filled:
        return 0.0, ""
    shares = profile.shares
    if role is Role.PROGRESS and shares.get(Look.BEGINS_WITH_STATUS, 0.0) >= SOME_STATES:  # 'Done.' among 'Done – in use since May'
        weights = {**weights, Look.STATUS: weights[Look.BEGINS_WITH_STATUS]}
    parts = {look: weight * _counts_for(look, shares[look]) for look, weight in weights.items() if shares.get(look)}
    total = sum(parts.values()) if not (role in OF_DATES and _are_words_again(profile)) else NO_DATES
    seen = min(1.0, 0.4 + 0.2 * profile.filled)  # one cell says less than five
    strongest = max(parts, key=lambda look: parts[look] * (1 if total >= 0 else -1), default=None)
    many = round(profile.share(strongest) * profile.filled) if strongest else 0
    why = f"{many} of {profile.filled} cells are {strongest}" if strongest and parts[strongest] > 0 else ""
    return max(-6.0, min(5.0, total)) * seen, why


def _are_words_again(profile: Profile) -> bool:
    """'Sunshine', 'Fog', 'Sunshine' below 'Forecast': a few words that stand again and again, and no date among them."""
    dated = any(profile.share(look) for look in (Look.DATE, Look.WHEN, Look.NUMBERED_TIME, Look.URGENCY))
    return profile.filled >= LEAST_WORDS_AGAIN and not dated and profile.share(Look.REPEATED) >= MOSTLY_AGAIN


def _counts_for(look: Look, share: float) -> float:
    """A third of the actions of a plan begin with an order, and hardly any other text: a few of them tell as much as all."""
    return min(1.0, share * MANY_ORDERS) if look is Look.ORDERS else share


MANY_ORDERS = 2.5
OF_DATES = frozenset({Role.DEADLINE, Role.REVISED, Role.COMPLETED_ON, Role.START})
NO_DATES = -6.0
LEAST_WORDS_AGAIN, MOSTLY_AGAIN = 5, 0.5  # cells, and the share of them that say what one above says


def _at(profile: Profile, all_profiles: Sequence[Profile]) -> float:
    """Where a column stands, from 0 for the first to 1 for the last; 0 where there is no other."""
    columns = [each.column for each in all_profiles if each.filled or each.text]
    return columns.index(profile.column) / (len(columns) - 1) if len(columns) > 1 and profile.column in columns else 0.0


def _place(profile: Profile, role: Role, all_profiles: Sequence[Profile]) -> float:
    """What the place among the columns says, from -1.5 to 1.5: refs stand first, then actions; progress stands last."""
    at = _at(profile, all_profiles)
    if len(all_profiles) < 2:
        return 0.0
    if role is Role.REF:
        return 1.0 if at == 0 else -0.5 - 3 * at
    if role in (Role.ACTION, Role.INDICATOR):
        return 1.0 - 2.2 * at
    if role is Role.LINKS:
        return -3.0 if at == 0 else 0.0  # what stands first is the row's own
    if role in (Role.PRIORITY, Role.OUTCOME):
        return 0.5 if at <= 0.34 else -3.0  # what groups the rows stands before them
    if role is Role.PROGRESS:
        return 2.2 * at - 1.0
    return 0.0


def _chosen(fits: Mapping[int, Sequence[Fit]], kind: Kind) -> dict[int, Fit]:
    """The best pairs of column and field, the surest first; a field that stands once is given once."""
    pairs = sorted(
        ((column, fit) for column, found in fits.items() for fit in found),
        key=lambda pair: (-pair[1].score, kind.roles.index(pair[1].role), pair[0]),
    )
    chosen: dict[int, Fit] = {}
    taken: dict[Role, list[Fit]] = {}
    for column, fit in pairs:
        if column in chosen or not _may_take(fit, taken):
            continue
        chosen[column] = fit
        taken.setdefault(fit.role, []).append(fit)
    return chosen


def _may_take(fit: Fit, taken: Mapping[Role, Sequence[Fit]]) -> bool:
    held = taken.get(fit.role, ())
    if not held:
        texts = taken.keys() & {Role.ACTION, Role.STEP, Role.ANSWERS}
        return not (fit.words == 0 and fit.role is Role.ACTION and texts and Role.ACTION in taken)
    if fit.words == 0 and fit.role is Role.LEAD:
        return fit.content >= ALSO_LEADS
    if fit.by_period and fit.role in OF_STATES:
        return all(other.by_period for other in held)  # one for each month
    if fit.words == 0:
        return False  # what has no heading is no second column of a field that one is known for
    unlike = fit.content < held[0].content + VETO  # texts under a second 'When'
    if fit.role is Role.LEAD and unlike:
        return False
    return fit.role not in SINGLE or (fit.words >= SURE_WORDS and not unlike)


AS_OTHER_MONTHS = "the columns of other months hold them too"


def _other_months(of_months: Sequence[Profile], chosen: Mapping[int, Fit]) -> dict[int, Fit]:
    """The columns of months beside one that holds ratings or states: none is passed over for its looks, and all hold the same."""
    told = [fit for each in of_months if (fit := chosen.get(each.column)) is not None and fit.role in OF_STATES]
    if not any(fit.by_period for fit in told):
        return {}
    role = max(told, key=lambda fit: fit.words).role
    left = (
        each for each in of_months if each.column not in chosen or chosen[each.column].role in {fit.role for fit in told} - {role}
    )
    return {
        each.column: Fit(role=role, score=content, content=content, because=(AS_OTHER_MONTHS,), by_period=True)
        for each in left
        for content, _ in (_content(each, role),)
        if content > VETO
    }


STANDS_FOR = {Role.ACTION: frozenset({Role.ACTION, Role.STEP})}  # what a table may have in its place
OUTDONE = 2.0  # by how much one of two columns that are headed alike must fit better
ENOUGH_BESIDE = 3  # columns whose headings say what they are: then the one that the kind needs may be told by its look
PLAINLY = 3.0  # what stands below says by itself what the column is
BY_LOOKS_BESIDE = (
    Role.REF,
    Role.DEADLINE,
    Role.WHEN,
    Role.RATING,
    Role.STATUS,
    Role.SECTION,
)  # what stands below them is like nothing else
ONE_IS_TICKED = Fit(role=Role.TICKED, score=4.0, because=("each row ticks one of these columns",))
ALL_TICKS, LEAST_STATES = 0.8, 3  # the share of cells and of rows, and the columns, by which states that are ticked are told
LEAST_LIKE_IT = 0.4  # of what stands below it
SAID_AGAIN = 0.3  # the share of repeated values from which on words tell of no single row


def _open_columns(profiles: Sequence[Profile], chosen: Mapping[int, Fit]) -> list[Profile]:
    """The columns that no words hold: none were found, or the column beside it that is headed alike fits them better."""
    best: dict[tuple[str, Role], float] = {}
    for each in (each for each in profiles if each.column in chosen):
        fit = chosen[each.column]
        best[each.text, fit.role] = max(fit.score, best.get((each.text, fit.role), fit.score))
    fits = ((each, chosen.get(each.column)) for each in profiles)
    return [each for each, fit in fits if fit is None or not fit.words or best[each.text, fit.role] > fit.score + OUTDONE]


def _left_over(profiles: Sequence[Profile], chosen: Mapping[int, Fit], kind: Kind) -> dict[int, Fit]:
    """Columns whose headings say nothing, in a table that is known else: the one that the kind needs, and plain days and levels.

    Of several that may be what is needed the likest is.
    """
    held = {fit.role for fit in chosen.values()}
    known = sum((fit.whole or fit.content >= PLAINLY) and fit.role is not Role.NOTE for fit in chosen.values())
    if known < ENOUGH_BESIDE:
        return {}
    open_columns = _open_columns(profiles, chosen)
    needed = kind.signature
    found: dict[int, Fit] = {}
    if needed is not None and needed in LOOKS and not held & STANDS_FOR.get(needed, {needed}):
        may_be = open_columns, _told_twice(profiles, chosen)
        found |= next(filter(None, (_likest(needed, LEAST_LIKE_IT, among, profiles) for among in may_be)), {})
    told = {fit.role for fit in chosen.values() if fit.words or fit.score >= BY_LOOKS}
    if kind is PLAN and told.isdisjoint({Role.ANSWERS, Role.OUTCOME}):
        actions = min((column for column, fit in chosen.items() if fit.role in (Role.ACTION, Role.STEP) and fit.words), default=0)
        before = [each for each in open_columns if each.column < actions and each.column not in found and _may_be_answered(each)]
        spoken = [each for each in before if each.share(Look.SPOKEN) >= HALF]  # 'I feel safe': what is to be so
        found |= _likest(Role.OUTCOME if spoken else Role.ANSWERS, LEAST_LIKE_IT, spoken or before, profiles)
    if kind in OF_PLANS and Role.PROGRESS not in held:
        left = (each for each in open_columns if each.column not in found and each.share(Look.REPEATED) < SAID_AGAIN)
        behind = [each for each in left if _at(each, profiles) > RIGHT]
        if kind is INDICATORS or len(behind) == 1:  # several may be lists of steps
            found |= _likest(Role.PROGRESS, LEAST_LIKE_IT, behind, profiles)
    if Role.TICKED in kind.roles:
        unticked = [each for each in open_columns if each.column not in found]
        states = [each for each in profiles if each.column in chosen and chosen[each.column].role is Role.TICKED]
        found |= _one_more_is_ticked(unticked, states) if states else _one_is_ticked(unticked)
    for role in BY_LOOKS_BESIDE if kind not in OF_PLANS else ():
        if role in kind.roles and role not in held:
            left_open = [each for each in open_columns if each.column not in chosen and not _is_half_states(each, role)]
            found = _likest(role, BY_LOOKS, left_open, profiles) | found
    return found


def _told_twice(profiles: Sequence[Profile], chosen: Mapping[int, Fit]) -> list[Profile]:
    """Of several columns that would all be progress those before leads and days that do not tell how far it is."""
    progress = [each for each in profiles if each.column in chosen and chosen[each.column].role is Role.PROGRESS]
    behind = min((column for column, fit in chosen.items() if fit.role in (Role.LEAD, Role.DEADLINE)), default=0)
    return [each for each in progress if each.column < behind and not each.tells_states] if len(progress) > 1 else []


def _is_half_states(profile: Profile, role: Role) -> bool:
    """Whether it would be the status, and too much of it is no state: 'Done', 'See action 1.6', 'Going to the forum in May'."""
    return role is Role.STATUS and 0 < profile.share(Look.STATUS) < MOSTLY_STATES


def _first_of_two_texts(profiles: Sequence[Profile], chosen: Mapping[int, Fit]) -> dict[int, Fit]:
    """Of two columns of texts that no heading tells the first holds the actions, and what stands behind says how they go."""
    actions = [column for column, fit in chosen.items() if fit.role is Role.ACTION]
    if len(actions) != 1 or chosen[actions[0]].words or any(fit.role is Role.PROGRESS for fit in chosen.values()):
        return {}
    later = next(each for each in profiles if each.column == actions[0])
    behind = [
        each for each in profiles if each.column > later.column and each.column not in chosen and each.share(Look.TEXT) >= HALF
    ]
    before = [each for each in profiles if each.column < later.column and each.column not in chosen]
    first = _likest(Role.ACTION, LEAST_LIKE_IT, before, profiles)
    if not first or next(iter(first.values())).score < chosen[later.column].score:
        return _likest(Role.PROGRESS, LEAST_LIKE_IT, behind, profiles) if len(behind) == 1 else {}
    return first | {later.column: _likest(Role.PROGRESS, 0.0, [later], profiles).get(later.column, chosen[later.column])}


def _may_be_answered(profile: Profile) -> bool:
    """A text of each row; or one that stands for several, and tells what was so, or what should be: a recommendation."""
    asked = sum(RECOMMENDS.search(str(value)) is not None for value in profile.values)
    if asked >= HALF * max(len(profile.values), 1):
        return True
    return bool(profile.share(Look.PAST)) if profile.share(Look.SPARSE) else profile.share(Look.REPEATED) < SAID_AGAIN


def _said_of_figures(behind: Sequence[Profile], chosen: Mapping[int, Fit]) -> dict[int, Fit]:
    """Sentences behind the figures, under a heading that is not known, are what is said of them, where no other column is that."""
    if any(fit.role is Role.PROGRESS for fit in chosen.values()):
        return {}
    texts = [each for each in behind if each.column not in chosen and each.words >= LEAST_OF_COMMENT]
    last = next(reversed(texts), None)
    return {last.column: Fit(role=Role.PROGRESS, score=BY_LOOKS, because=(AS_COMMENT,))} if last is not None else {}


AS_COMMENT, LEAST_OF_COMMENT = "it holds sentences behind the figures", 3.0  # words on average


def _one_is_ticked(among: Sequence[Profile]) -> dict[int, Fit]:
    """Columns side by side of which each row ticks one: the states, whatever they are called."""
    together: list[Profile] = []
    may_be = (one for one in among if one.share(Look.TICK) >= ALL_TICKS and not _answers_else(one))
    for each in (*may_be, None):
        if each is not None and (not together or each.column == together[-1].column + 1):
            together.append(each)
            continue
        ticked, rows = sum(one.filled for one in together), max((one.rows for one in together), default=0)
        if len(together) >= LEAST_STATES and rows * ALL_TICKS <= ticked <= rows * (2 - ALL_TICKS):
            return {one.column: ONE_IS_TICKED for one in together}
        together = [each] if each is not None else []
    return {}


def _one_more_is_ticked(among: Sequence[Profile], states: Sequence[Profile]) -> dict[int, Fit]:
    """A column of ticks beside those of states, without which some rows would tick none: a state, whatever it is called."""
    first, last = states[0].column - 1, states[-1].column + 1
    may_be = (each for each in among if first <= each.column <= last and each.share(Look.TICK) >= ALL_TICKS)
    rows, ticked = states[0].rows, sum(each.filled for each in states)
    found = [each for each in may_be if len(states) > 1 and rows * ALL_TICKS <= ticked + each.filled <= rows]
    return {each.column: ONE_IS_TICKED for each in found[:1]}


def _likest(role: Role, least: float, among: Sequence[Profile], profiles: Sequence[Profile]) -> dict[int, Fit]:
    fits = {
        each.column: Fit(role=role, score=content + _place(each, role, profiles), content=content, because=(_AS_NEEDED, seen))
        for each in among
        for content, seen in (_content(each, role),)
        if content >= least
        and seen
        and (each.filled * 2 > each.rows or (role is Role.ANSWERS and each.share(Look.SPARSE) and each.share(Look.PAST)))
    }
    best = max(fits, key=lambda column: fits[column].score, default=None)
    return {best: fits[best]} if best is not None else {}


_AS_NEEDED = "no other column of the table is it"


def _settled(profile: Profile, fit: Fit | None, fits: Sequence[Fit], chosen: Mapping[int, Fit], kind: Kind) -> Settled:
    held = {other.role for column, other in chosen.items() if column != profile.column}
    other = next((each for each in fits if each is not fit and (each.role not in SINGLE or each.role not in held)), None)
    if fit is None:
        return Settled(profile=profile, fit=None, runner_up=other)
    unsure = fit.words < LEAST_WORDS or (fit.misspelt and fit.words < SURELY)
    needed = fit.role is kind.signature and fit.role not in held  # without it nothing of the table would be read
    near = (
        other is not None and fit.score - other.score < MARGIN and other.content > VETO and {fit.role, other.role} & set(DECIDING)
    )
    both_texts = other is not None and {fit.role, other.role} <= TEXTS
    refused = bool(unsure and near and not both_texts and not needed and not _are_states(profile, fit, other, kind))
    return Settled(profile=profile, fit=fit, runner_up=other, refused=refused)


def _are_states(profile: Profile, fit: Fit, other: Fit | None, kind: Kind) -> bool:
    """A rating and a status tell the same of shades and of indicators; states alone below 'Progress 14 Feb' are those."""
    both = {each.role for each in (fit, other) if each is not None}
    if both == OF_STATES:
        return kind is INDICATORS or profile.share(Look.SHADED) >= HALF
    return both == {Role.STATUS, Role.PROGRESS} and profile.share(Look.STATUS) >= NEARLY_ALL


def about(kind: Kind, texts: Iterable[str]) -> float:
    """What the sheet's name and the titles above a table say for a kind."""
    words = {word for text in texts for word in heading_words(text[:120])}
    return SPEAKS_FOR if words & set(kind.about) else 0.0


def headed_as(kind: Kind, profiles: Iterable[Profile]) -> float:
    """What its headings say for a kind together: 'Likelihood', 'Score' and 'Mitigation' for risks."""
    words = {word for each in profiles for word in heading_words(each.lowest)}
    return SPEAKS_FOR if len(words & set(kind.headed)) > 1 else 0.0


SPEAKS_FOR = 4.0


def stands_for(reading: Reading) -> bool:
    """Whether what the kind needs was found, and enough of it by words to believe it."""
    by_words = [each.fit for each in reading.columns if each.fit is not None and each.fit.words >= LEAST_WORDS]
    if reading.kind in OF_PLANS:
        return _enough_of_plan(reading, by_words)
    return len(by_words) >= 2


def _enough_of_plan(reading: Reading, by_words: Sequence[Fit]) -> bool:
    read = [each.fit for each in reading.columns if each.fit is not None and not each.refused]
    plain = sum(fit.words for fit in by_words)
    of_states = any(each.role in TELL_STATES and each.profile.filled > 2 and each.profile.tells_states for each in reading.columns)
    orders = any(each.role is Role.ACTION and each.profile.share(Look.ORDERS) >= HALF for each in reading.columns)
    return plain >= LEAST_OF_KIND or len(read) >= 4 or (len(read) >= 3 and (plain > 0 or orders)) or (of_states and plain > 0)


def unread(reading: Reading) -> Iterator[Settled]:
    """Columns that hold something and were read as nothing."""
    return (each for each in reading.columns if (each.fit is None or each.refused) and each.profile.filled)
