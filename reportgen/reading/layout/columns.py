"""What the columns of a table mean, if it is of a kind; and how much speaks for that."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.indicators import Period
from reportgen.reading.grid import Cell
from reportgen.reading.layout.across import TYPED_IN_SHADES, Across, told_across
from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.headings import NAMES_GROUPS, heading_words, is_title_of_priority, meanings
from reportgen.reading.layout.kinds import FEEDBACK, INDICATORS, PLAN, SAYS_WHAT, STATES, SUBJECTS, SURVEY, Kind
from reportgen.reading.layout.other_lists import is_another_list, is_contents, is_of_risks, weighs_risks
from reportgen.reading.layout.periods import headed_by_period, months_above, years_about
from reportgen.reading.layout.profiles import HALF, Profile, looks
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.relations import date_alone, related
from reportgen.reading.layout.sets import repeated_sets
from reportgen.reading.layout.settling import LEAST_STATES, Fit, Reading, Settled, Taught, settle, stands_for, unread
from reportgen.reading.layout.siblings import SURELY, Hint
from reportgen.reading.layout.table import Asked, Columns
from reportgen.reading.values.statuses import is_status, state_of_part, title_of_part

EVERYDAY = (Role.MEANING, Role.TEXT, Role.ACTION, Role.MEASURE)
MOST_STATES = 12  # of a key
OF_ACTIONS = frozenset({*SAYS_WHAT, Role.ANSWERS, Role.LEAD, Role.DEADLINE, Role.REVISED, Role.REF})  # what a plan asks
VERSION_LOG = pattern(
    r"\b(?:changes?|versions?|revisions?|document|amendments?) (?:log|history|control|record)\b|^\W*amendments(?: made)?\W*$",
    re.IGNORECASE,
)
ASKS_ANYTHING = ("what",)  # the words of a heading
LONGEST_TITLE = 80  # signs
MOST_UNNAMED_ROWS = 1000
RATED = Hint(Role.RATING, TYPED_IN_SHADES, SURELY)
TOLD_TOGETHER = 8.0  # what columns that tell something together say for a kind
TELLS_OF_STEP = {Role.DEADLINE, Role.RATING, Role.STATUS, Role.LEAD, Role.COMPLETED_ON, Role.PERCENT_COMPLETE}


def columns_of(
    region: Region, profiles: Sequence[Profile], kind: Kind, asked: Asked, hinted: Mapping[int, Hint]
) -> tuple[Columns | None, float]:
    latest, years = asked.latest, years_about(region)
    periods = headed_by_period(profiles, latest, years) if kind.takes_periods else {}
    months = months_above(region, profiles) if kind.by_month else {}
    sets, worth = _sets(profiles, kind, asked.taught)
    across = told_across(region, profiles, latest, years) if kind is PLAN else ()
    together = [_as_settled(each, profiles) for each in across]
    profiles = [each for each in profiles if not any(each.column in one.columns for one in across)]
    hinted = {**{each.column: RATED for one in across for each in one.shaded if each.values}, **hinted}
    in_sets = {column for each in sets for column in each.meanings}
    reading = settle(profiles, kind, asked.taught, {*in_sets, *(() if kind is SURVEY else periods.keys())}, hinted)
    roles = {meant: list(columns) for meant, columns in reading.by_role.items()}
    named = {each.role for each in reading.columns if each.fit is not None and each.fit.words}
    roles |= {each.role: list(each.columns) for each in across if each.role not in roles or each.role not in named}
    name = _name(kind, reading, roles, periods)
    by_month = related(kind, roles, region=region, reading=reading, profiles=profiles, periods=periods, latest=latest, years=years)
    headings = {each.column: each.heading[-1] for each in profiles if each.heading}
    unknown = tuple(
        headings[each.profile.column]
        for each in unread(reading)
        if each.profile.column in headings and headings[each.profile.column] is not name and each.profile.column not in months
    )
    columns = Columns(
        kind=kind,
        roles={meant: tuple(at) for meant, at in roles.items() if at},
        periods=periods,
        unknown=tuple(dict.fromkeys(unknown)),
        name=name,
        categories=_categories(region),
        months=months,
        settled=tuple(
            sorted(
                (*reading.columns, *(one for each in (*(one.settled for one in sets), *together) for one in each)),
                key=lambda each: each.profile.column,
            )
        ),
        by_month=by_month | {each.role for each in across},
        sets=sets,
        across=across,
    )
    stands_in = kind.signature in roles and kind.signature not in reading.by_role
    score = (
        reading.score
        + worth
        + TOLD_TOGETHER * len(across)
        + 4.0 * stands_in
        + min(4.0 * len(periods), 24.0)
        + min(2.0 * len(set(months.values())), 6.0)
        - (0 if kind.takes_periods else 3.0 * _figures_by_period(profiles))
    )
    is_kind = _is_kind(columns, reading, profiles, asked.insist, kind is PLAN and _is_titled_as_over(region))
    other = _is_data_set(region, kind, reading) or _is_of_the_past(reading, latest) or _is_another_list(region, reading, profiles)
    other = other or (
        kind is PLAN and (_explains_states(region, profiles) or sums_up_parts(profiles) or _lists_sheets(region, reading))
    )
    other = other or (kind in (PLAN, INDICATORS) and is_of_risks(region, profiles)) or (kind is FEEDBACK and weighs_risks(profiles))
    is_kind = is_kind and (asked.insist or not other)
    return (columns if is_kind else None), score


def _as_settled(across: Across, profiles: Sequence[Profile]) -> tuple[Settled, ...]:
    fit = Fit(role=across.role, score=TOLD_TOGETHER, words=TOLD_TOGETHER, because=(across.because,), whole=True)
    return tuple(Settled(profile=each, fit=fit) for each in profiles if each.column in across.columns)


def _sets(profiles: Sequence[Profile], kind: Kind, taught: Taught) -> tuple[tuple[Columns, ...], float]:
    """Columns of a plan that tell of a step each, once beside once: what it is, and when it is due or how far it is.

    With what they say for the kind.
    """
    found = repeated_sets(profiles) if kind is PLAN else ()
    if not found:
        return (), 0.0
    first = settle(found[0], kind, taught)
    roles = first.by_role.keys()
    if not {Role.ACTION, Role.STEP} & roles or not TELLS_OF_STEP & roles:
        return (), 0.0
    return tuple(_columns_of_set(one, first, kind) for one in found), first.score * len(found)


def _columns_of_set(profiles: Sequence[Profile], first: Reading, kind: Kind) -> Columns:
    """Every set is read as the first is."""
    own = tuple(replace(read, profile=profile) for read, profile in zip(first.columns, profiles, strict=True))
    roles = replace(first, columns=own).by_role
    return Columns(kind=kind, roles={role: tuple(columns) for role, columns in roles.items()}, settled=own)


def _figures_by_period(profiles: Sequence[Profile]) -> int:
    """How many columns hold figures below a month or a year: no plan has those."""
    figures = (each for each in profiles if each.share(Look.NUMBER) + each.share(Look.PERCENT) > 0.5)
    return sum(any(is_period(cell) for cell in each.heading) for each in figures)


def _has_figures(profiles: Sequence[Profile]) -> bool:
    return any(each.share(Look.NUMBER) + each.share(Look.PERCENT) for each in profiles)


def _is_data_set(region: Region, kind: Kind, reading: Reading) -> bool:
    """More rows than a plan without headings has, or versions of the paper, and no heading that says that actions stand below."""
    heads = (
        each.role in SUBJECTS and each.fit is not None and each.fit.whole and heading_words(each.profile.lowest) != ASKS_ANYTHING
        for each in reading.columns
    )
    of_none = len(region.data) > MOST_UNNAMED_ROWS or is_of_versions(region, [each.profile for each in reading.columns])
    return kind is PLAN and of_none and not any(heads)


def _is_of_the_past(reading: Reading, latest: date) -> bool:
    """Whether it tells only what was seen, and when: no heading says that anything is to be done, and no day is still to come."""
    actions = [each.fit for each in reading.columns if each.role in SAYS_WHAT and each.fit is not None]
    said = any(fit.words for fit in actions) or not (STATES | {Role.PROGRESS}).isdisjoint(reading.by_role)
    days = (each for each in reading.columns if each.role is Role.DEADLINE and each.fit is not None and not each.fit.words)
    dated = date_alone(each.profile for each in reading.columns) or next((each.profile for each in days), None)  # 'Meeting'
    return reading.kind is PLAN and not said and dated is not None and dated.latest is not None and dated.latest <= latest


def _is_another_list(region: Region, reading: Reading, profiles: Sequence[Profile]) -> bool:
    """Whether no words say that actions stand below, and its name or headings say that it is a calendar, or contacts."""
    actions = (each.fit for each in reading.columns if each.role in SAYS_WHAT and each.fit is not None)
    return reading.kind is PLAN and not any(fit.words for fit in actions) and is_another_list(region, profiles)


def _lists_sheets(region: Region, reading: Reading) -> bool:
    """Whether it is called 'Contents', and no column tells when anything is due or how far it is."""
    return is_contents(region) and reading.by_role.keys().isdisjoint({Role.DEADLINE, *STATES})


def _explains_states(region: Region, profiles: Sequence[Profile]) -> bool:
    """Two columns of which the first holds states, each another from its heading down: 'Done | Has been carried out' is a key."""
    filled = [each for each in profiles if each.filled or each.heading]
    if len(filled) != 2 or not filled[0].heading or len(region.data) > MOST_STATES:
        return False
    below = (region.sheet.row(number).get(filled[0].column) for number in region.data)
    states = [filled[0].lowest, *(cell.text for cell in below if cell is not None)]
    return len(set(states)) == len(states) > 2 and all(map(is_status, states))


def sums_up_parts(profiles: Sequence[Profile]) -> bool:
    """Whether each row is of another part of the plan, and no heading asks what is to be done, by whom or when.

    'Workstream | This month | Message for the Board' rates the parts; their actions stand elsewhere. Who answers for each may stand
    beside an 'Overall RAG'.
    """
    headed = {each.column: {role for role, fit in meanings(each.lowest).items() if fit.whole} for each in profiles}
    parts = [each for each in profiles if Role.PRIORITY in headed[each.column] and each.filled == each.rows]
    asked = set().union(*headed.values())
    overall = any("overall" in heading_words(each.lowest) and Role.RATING in headed[each.column] for each in profiles)
    return any(not each.share(Look.REPEATED) for each in parts) and asked.isdisjoint(
        OF_ACTIONS - ({Role.LEAD} if overall else set())
    )


def is_of_versions(region: Region, profiles: Sequence[Profile]) -> bool:
    """Whether it tells what was changed in the paper itself, and when."""
    named = (region.sheet.name, *(title.text[:80] for title in region.titles))
    headed = (each.heading[-1].text for each in profiles if each.heading)
    return any(VERSION_LOG.search(text) for text in named) or any("version" in heading_words(text) for text in headed)


def _is_titled_as_over(region: Region) -> bool:
    """Whether what stands above the table says of all its actions that they are done or dropped: no column need tell it."""
    titles = title_of_part(title.text for title in region.titles if len(title.text) <= LONGEST_TITLE)
    states = map(state_of_part, titles or title_of_part([region.sheet.name]))
    return any(state is not None and state.is_over for state in states)


def _is_kind(columns: Columns, reading: Reading, profiles: Sequence[Profile], insist: bool, titled: bool) -> bool:
    """`titled`: its title tells the state of its rows."""
    subject = next((each.fit for each in reading.columns if each.role is Role.INDICATOR), None)
    no_refs = [each for each in profiles if each.column not in columns.roles.get(Role.REF, ())]
    if columns.kind is INDICATORS and (subject is None or subject.words == 0) and not _has_figures(no_refs):
        return False  # words alone: nothing is measured
    if columns.kind is INDICATORS and (
        _shows_bars(columns, profiles) or _counts_levels(columns, profiles) or _marks_days(columns, profiles)
    ):
        return False
    if columns.kind is FEEDBACK and _says_one_word(columns, profiles):
        return False
    if columns.kind is PLAN and Role.DEADLINE not in columns.roles and _tallies(profiles):
        return False
    if columns.kind is INDICATORS and len(columns.periods) == 1 and _are_words(profiles, min(columns.periods)):
        return False  # below 'Month: | Feb 2026', a line above a plan
    present = set(columns.roles)
    if columns.name is not None:
        present.add(Role.INDICATOR if columns.kind is INDICATORS else Role.ACTION)
    if columns.periods:
        present.add(Role.VALUE)
    if titled:
        present.add(Role.STATUS)
    by_period = bool(columns.periods) and len(columns.periods) > 1
    return all(present & need for need in columns.kind.needs) and (insist or by_period or stands_for(reading))


def _shows_bars(columns: Columns, profiles: Sequence[Profile]) -> bool:
    """Whether cells below periods are filled and hold nothing, and no other column holds a figure: no value is told."""
    below = [each for each in profiles if each.column in columns.periods]
    told = columns.roles.keys() & {Role.VALUE, Role.TARGET, Role.BASELINE, Role.BENCHMARK}
    return not told and any(each.filled for each in below) and all(each.share(Look.FILL) == 1 for each in below if each.filled)


def _says_one_word(columns: Columns, profiles: Sequence[Profile]) -> bool:
    """Whether 'Good', 'Mixed' and the like stand for what was said, and nothing for what was done: how a message was received."""
    said = [each for each in profiles if each.column in columns.roles.get(Role.YOU_SAID, ()) and each.filled]
    answered = not columns.roles.keys().isdisjoint((Role.WE_DID, Role.PLANNED, Role.DIFFERENCE))
    return bool(said) and not answered and all(each.words <= 1 for each in said)


def _marks_days(columns: Columns, profiles: Sequence[Profile]) -> bool:
    """Whether ticks and letters stand below days, and nowhere a figure: who was there."""
    below = [each for each in profiles if each.column in columns.periods and each.filled]
    figures = any(each.share(Look.NUMBER) + each.share(Look.PERCENT) for each in below)
    return len(below) > 1 and not figures and all(each.share(Look.TICK) > 0 for each in below)


def _counts_levels(columns: Columns, profiles: Sequence[Profile]) -> bool:
    """Whether it is levels of which numbers tell, 'Red', 'Amber', 'Green' and 'All': how many actions are rated so."""
    named = columns.name.column if columns.name is not None else next(iter(columns.roles.get(Role.INDICATOR, ())), None)
    return any(each.column == named and each.share(Look.LEVEL) > HALF for each in profiles)


def _tallies(profiles: Sequence[Profile]) -> bool:
    """Whether numbers stand below several levels or states, 'Complete', 'Green' and 'Red': how many actions of each part are so."""
    counts = [each for each in profiles if each.filled and each.share(Look.NUMBER) == 1 and each.heading]
    return sum(bool(looks(each.heading[-1]) & {Look.LEVEL, Look.STATUS}) for each in counts) >= LEAST_STATES


def _are_words(profiles: Sequence[Profile], column: int) -> bool:
    """Whether what stands there is mostly texts, and nowhere a figure."""
    of_column = (each for each in profiles if each.column == column and each.filled > 1)
    return any(each.share(Look.TEXT) >= HALF and not each.share(Look.NUMBER) + each.share(Look.PERCENT) for each in of_column)


def _name(kind: Kind, reading: Reading, roles: dict[Role, list[int]], periods: Mapping[int, Period]) -> Cell | None:
    """The heading that is a title: of a group of indicators, or of the priority whose actions stand below it."""
    if kind is INDICATORS:
        return _titled(reading, roles, Role.INDICATOR) or _first_text(reading, roles, periods)
    if kind is PLAN:
        headed = (
            each.profile.heading[-1] for each in reading.columns if each.role in (Role.ACTION, Role.REF) and each.profile.heading
        )
        return next((cell for cell in headed if is_title_of_priority(cell.text)), None)
    return None


def _titled(reading: Reading, roles: dict[Role, list[int]], role: Role) -> Cell | None:
    """The heading of a column that was read as the subject by what stands below it alone."""
    for each in reading.columns:
        if not each.profile.heading or _is_everyday(each.profile.heading[-1]):
            continue
        if each.role is role and each.fit is not None and each.fit.words == 0 and not each.refused:
            roles[role].remove(each.profile.column)
            if not roles[role]:
                del roles[role]
            return each.profile.heading[-1]
    return None


def _is_everyday(heading: Cell) -> bool:
    """'Description', 'Title': what may head a column of texts in any table is no title of a group."""
    return any(meaning.whole and role in EVERYDAY for role, meaning in meanings(heading.text).items())


def _first_text(reading: Reading, roles: dict[Role, list[int]], periods: Mapping[int, Period]) -> Cell | None:
    """Where no column is headed as the indicators: the first one left of all values says what is measured.

    Its heading is the title of the group, unless it says whose values these are ('Group'), what stands beside it ('Month') or what
    any table may have ('Description').
    """
    if Role.INDICATOR in roles or not periods:
        return None
    left = [
        each for each in reading.columns if each.profile.column < min(periods) and each.role is not Role.REF and each.profile.filled
    ]
    texts = [each for each in left if not each.profile.share(Look.NUMBER)]
    first = next((each for each in texts if each.role not in NAMES_GROUPS), next(iter(texts), None))
    if first is None:
        return None
    if first.role is not None and first.profile.column in roles.get(first.role, ()):
        roles[first.role].remove(first.profile.column)
        if not roles[first.role]:
            del roles[first.role]
    if first.role in (Role.GROUP, Role.MONTH) or not first.profile.heading or _is_everyday(first.profile.heading[-1]):
        roles[Role.INDICATOR] = [first.profile.column]
        return None
    return first.profile.heading[-1]


def _categories(region: Region) -> dict[int, str]:
    """The lower headings of columns that stand together under one: 'Financial' under 'Sub-actions'."""
    if len(region.headings) < 2:
        return {}
    upper, lower = (region.sheet.row(number) for number in region.headings[-2:])
    return {
        column: cell.text.strip(" *†‡")
        for column, cell in lower.items()
        if column in upper and upper[column] is not cell and _is_across(upper, column) and isinstance(cell.value, str)
    }


def _is_across(cells: Mapping[int, Cell], column: int) -> bool:
    """Whether the cell that stands there is merged over several columns."""
    return cells.get(column - 1) is cells[column] or cells.get(column + 1) is cells[column]
