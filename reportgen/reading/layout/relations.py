"""What the columns of one table say of each other, once each is settled by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, pairwise

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.states import Saying
from reportgen.model.indicators import Period
from reportgen.model.ratings import CountsAs
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import BRACKETS, FORESEEN, NOTHING, SURE_WORDS, heading_words, is_title_of_priority, meanings
from reportgen.reading.layout.kinds import FEEDBACK, INDICATORS, PLAN, RECOMMENDATIONS, SAYS_WHAT, STATES, UPDATES, Kind
from reportgen.reading.layout.periods import TERM, Years, dated, is_of_before, latest_first
from reportgen.reading.layout.profiles import HALF, Profile
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.settling import LIMIT, LONGEST_GROUP, OF_STATES, PARTS, STANDS_FOR, Reading
from reportgen.reading.layout.stages import stage_of, stages
from reportgen.reading.layout.titles import may_name_a_part, numbered_title
from reportgen.reading.values.arrivals import marks_arrival
from reportgen.reading.values.dates import cut_out, dates, day_of, last_named
from reportgen.reading.values.leads import names_leads, without_dates
from reportgen.reading.values.nothing import is_not_yet, says_nothing
from reportgen.reading.values.refs import priority_of
from reportgen.reading.values.statuses import is_agreement, read_status

SAYS_BETTER = pattern(r"\b(?:is|are) (?:good|better|best)\b", re.IGNORECASE)
SAID_PLAINLY = pattern(r"\b(?:said|told|tell|say|quotes?|quotation)\b", re.IGNORECASE)
ELECTED = pattern(
    r"(?:deputy )?leader(?: of (?:the )?council)?\W*$|(?:cabinet|lead|elected) member\b|portfolio holder\b|cllr\b|councillor\b",
    re.IGNORECASE,
)
SPONSOR = pattern(  # and who led it before
    r"\b(?:(?<!exec )(?<!executive )sponsor|portfolio|cabinet|elected member|lead member|champion"
    r"|(?:previous|former|original|old|risk|data) (?:lead|owner|officer))",
    re.IGNORECASE,
)
EXECUTIVE_SPONSOR = pattern(r"\bexec(?:utive)? sponsor", re.IGNORECASE)
# Headings of these words alone ask whose an action is; 'Delivery lead' and 'Manager responsible' ask who does it for somebody.
OWNS = frozenset("action actions task step milestone owner owners lead leads officer officers led owned by who person".split())  # noqa: SIM905
# 'Analyst’s note', not 'Data note'.
NOTES = pattern(r"(?:(?!data|source|technical|definition|method)[\w’']+ ){0,3}(?:notes?|remarks?)", re.IGNORECASE)
ORGANISATIONS = frozenset(
    """
    team teams service services directorate department division organisation organisations agency agencies partner partners
    """.split()  # noqa: SIM905
)
PLACES = frozenset(
    "site sites location locations hospital hospitals school schools home homes station stations setting settings".split()  # noqa: SIM905
)
EVERYWHERE = pattern(r"(?:all|both|every|each|various|several|trust[- ]?wide|force[- ]?wide|council[- ]?wide)\b", re.IGNORECASE)
OF_ACTIONS = frozenset({"action", "actions"})
NO_NAMES = (Look.NUMBER, Look.PERCENT, Look.DATE, Look.LEVEL, Look.STATUS, Look.TICK, Look.LONG)
FIRST_DATE = pattern(r"\b(?:baselined?|original(?:ly)?|initial(?:ly)?|old|previous(?:ly)?|former(?:ly)?)\b", re.IGNORECASE)
OF_BEFORE = pattern(r"\b(?:previous(?:ly)?|prev|prior|old|former(?:ly)?|earlier|was|were|before|then|last)\b", re.IGNORECASE)
PLANNED = pattern(r"\b(?:planned|plan|agreed|target|due|first)\b", re.IGNORECASE)
EXPECTED = pattern(r"\b(?:expected|forecast|anticipated|likely|latest|current(?:ly)?|now)\b", re.IGNORECASE)
RAISED = pattern(r"\braised\b", re.IGNORECASE)
NAMES_PART = pattern(r"\b(?:priority|theme|workstream|work stream|objective|pillar|strand)\b", re.IGNORECASE)
NEXT = pattern(r"\bnext\b", re.IGNORECASE)
COMES_NEXT = pattern(r"^(?!.*\bdid\b).*\b(?:next|still to)\b", re.IGNORECASE | re.DOTALL)  # no 'What we did next'
ORDINALS = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "further": 2, "again": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4}
HAS_BEEN = pattern(r"\b(?:on|date|when|actual(?:ly)?|closed)\b", re.IGNORECASE)  # no deadline, whatever day is typed
LISTED = pattern(r"\b\d{1,2}\b")
NUMBER = pattern(r"(?<!\w)[1-9](?!\w)")  # 'Revised date 2'
EVIDENCE = pattern(r"\W*(?:(?:supporting|available) )?evidence\b(?!.*\b(?:progress|update|impact)\b)", re.IGNORECASE)
OF_RISK = pattern(  # and of money
    r"\brisk\b(?! to (?:delivery|plan|date))|\b(?:inherent|residual|financ\w+|budgets?|costs?|spend|data quality)\b", re.IGNORECASE
)
CONFIDENCE = pattern(r"\bconfidence\b", re.IGNORECASE)
BROUGHT = frozenset({Role.IMPACT, Role.DIFFERENCE, Role.OUTCOME})  # what an action brings
LEAST_OF_BARS = 3  # columns
LEAST_TO_COME = 2  # days on which nothing can have been completed
LEAST_MOVED = 2  # rows in which one of two new dates is the later one
MOSTLY, SOME = 0.8, 0.25  # shares of a column's cells
LONGEST_HEADING = 200  # signs
FEW_WORDS = 3  # of a cell, on average
WELL_HEADED = 5.0  # the score from which on a column that is headed as one of refs is that of the rows


def related(
    kind: Kind,
    roles: dict[Role, list[int]],
    *,
    region: Region,
    reading: Reading,
    profiles: Sequence[Profile],
    periods: Mapping[int, Period],
    latest: date,
    years: Years,
) -> frozenset[Role]:
    """Settles in `roles` what fields say of each other. Returns those that have a column for each month, the latest first."""
    _let_stand_in(kind, roles)
    if kind is FEEDBACK:
        _still_to_come(roles, profiles)
    if Role.YOU_SAID in roles and len(roles[Role.YOU_SAID]) > 1:
        _plainest_first(roles, profiles)
    if kind in (PLAN, RECOMMENDATIONS):
        _refs_of_what_is_answered(roles, profiles)
        _ref_that_stands_first(roles, profiles, reading)
    if kind is PLAN:
        return _of_plan(roles, region, reading, profiles, latest) | latest_first(roles, profiles, latest, years)
    if kind is UPDATES:
        _date_of_rows(roles, profiles)
        latest_first(roles, profiles, latest, years)
    if kind is INDICATORS:
        _numbers_of_else(roles, reading, periods)
        _months_of_rows(roles, profiles, periods)
        _limits_apart(roles, profiles)
        dated(roles, periods, profiles, latest, years)
        _notes_are_comments(roles, profiles)
        _better_under_direction(roles, profiles)
        _ratings_under_position(roles, profiles)
        return latest_first(roles, profiles, latest, years)
    return frozenset()


def _of_plan(
    roles: dict[Role, list[int]], region: Region, reading: Reading, profiles: Sequence[Profile], latest: date
) -> frozenset[Role]:
    _groups_by_bands(region, reading, roles)
    _outcomes_below_title(region, reading, roles)
    _one_outcome(roles, profiles)
    _sponsors_apart(roles, profiles)
    _places_apart(region, roles, profiles)
    _promises_as_actions(roles, profiles)
    _areas_of_what_is_answered(region, roles, profiles)
    _stages_reached(region, roles, profiles, latest)
    _told_of_else_apart(roles, profiles)
    _evidence_apart(roles, profiles)
    _bars_apart(roles, profiles)
    _checks_apart(region, roles)
    _assured_apart(roles, profiles)
    _finest_ref(roles, profiles)
    _groups_by_numbers(region, roles, profiles)
    _what_comes_next(roles, profiles)
    _one_action_a_row(region, roles, reading)
    _reached_by_reviews(roles, profiles)
    _responses_apart(roles, profiles)
    _recommended_before_news(roles, reading)
    _actions_under_progress(roles, reading)
    _outcomes_as_actions(roles, reading)
    _still_to_be_completed(region, roles, profiles, latest)
    _what_was_before(region, roles, profiles, latest)
    _states_of_before(roles, profiles)
    _plainest_headed_first(roles, profiles)
    _ratings_without_heading(region, roles, profiles, latest)
    _finest_date(roles, reading)
    _steps_beside_dates(roles, profiles)
    _baseline_first(roles, profiles)
    _agreed_for_later(roles, profiles, latest)
    _only_date(roles, profiles, latest)
    _later_dates(region, reading, roles, latest)
    _people_beside_dates(roles, profiles)
    _progress_under_outcome(roles, profiles)
    _status_under_progress(roles, profiles, reading)
    _codes_beside_comments(roles, profiles)
    return _last_revision_first(roles, profiles, region, latest)


def _date_of_rows(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """In a table of updates what is headed 'Date' and no more is the day of the update."""
    alone = date_alone(profiles)
    if alone is not None and alone.column in roles.get(Role.DEADLINE, ()):
        roles[Role.WHEN] = roles.pop(Role.DEADLINE)


def _months_of_rows(roles: dict[Role, list[int]], profiles: Sequence[Profile], periods: Mapping[int, Period]) -> None:
    """Where indicators stand again for each month, and no heading says which, the first column of dates does."""
    again = any(each.column in roles.get(Role.INDICATOR, ()) and each.share(Look.REPEATED) > HALF for each in profiles)
    if Role.MONTH in roles or periods or not again:
        return
    taken = _used(roles)
    of_dates = (each.column for each in profiles if each.column not in taken and each.share(Look.DATE) > HALF)
    if (column := next(of_dates, None)) is not None:
        roles[Role.MONTH] = [column]


def _numbers_of_else(roles: dict[Role, list[int]], reading: Reading, periods: Mapping[int, Period]) -> None:
    """Numbers that stand again beside measures that do not, under a heading of no refs ('Concern'), are of what is measured.

    Behind the figures they are figures.
    """
    settled = {each.profile.column: each for each in reading.columns}
    again = any(settled[column].profile.share(Look.REPEATED) for column in roles.get(Role.INDICATOR, ()) if column in settled)
    refs = (settled[column] for column in roles.get(Role.REF, ()) if column in settled)
    unnamed = [each.profile for each in refs if each.fit and not each.fit.words]
    behind = {each.column for each in unnamed if each.column > max(periods, default=each.column)}
    if behind:
        roles[Role.REF] = [column for column in roles[Role.REF] if column not in behind]
    others = [each.column for each in unnamed if each.share(Look.REPEATED) and each.column not in behind]
    if Role.INDICATOR in roles and not again:
        _move(roles, others, Role.LINKS)


def _limits_apart(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Beside what is aimed at, how far it may be missed ('Tolerance') or outdone ('Stretch target') is no target."""
    targets = roles.get(Role.TARGET, [])
    limits = [each.column for each in profiles if each.column in targets and LIMIT.search(each.lowest)]
    if len(limits) < len(targets):
        _move(roles, limits, Role.NOTE)


def date_alone(profiles: Iterable[Profile]) -> Profile | None:
    """The column that is headed 'Date' and no more."""
    return next((each for each in profiles if heading_words(each.lowest) == ("date",) and each.filled), None)


def _let_stand_in(kind: Kind, roles: dict[Role, list[int]]) -> None:
    for wanted, stand_in, beside in kind.stand_ins:
        if stand_in in roles and beside in roles and roles.keys().isdisjoint(STANDS_FOR.get(wanted, {wanted})):
            roles[wanted] = roles.pop(stand_in)


def _still_to_come(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Beside 'We did' a column that is headed 'What happens next' holds no second answer, but what is still to come."""
    answers = roles.get(Role.WE_DID, [])
    later = [each.column for each in profiles if each.column in answers and COMES_NEXT.search(each.lowest)]
    if later and len(later) < len(answers):
        roles[Role.WE_DID] = [column for column in answers if column not in later]
        roles.setdefault(Role.PLANNED, []).extend(later)


def _groups_by_bands(region: Region, reading: Reading, roles: dict[Role, list[int]]) -> None:
    """Where rows across name the groups, a column that only looks as if it did is none; numbers there say how urgent it is."""
    settled = next((each for each in reading.columns if each.role is Role.PRIORITY), None)
    if settled is None or settled.fit is None or not _has_bands(region) or Role.PRIORITY not in roles:
        return
    if settled.fit.words == 0:
        del roles[Role.PRIORITY]
    elif settled.profile.share(Look.NUMBER) >= MOSTLY and not _are_listed_above(region, settled.profile):
        roles.setdefault(Role.NOTE, []).extend(roles.pop(Role.PRIORITY))
    elif meanings(settled.profile.lowest).get(Role.ANSWERS, NOTHING).whole and _stands_within_bands(region, settled.profile.column):
        roles.setdefault(Role.ANSWERS, []).extend(roles.pop(Role.PRIORITY))  # 'Area for improvement' below 'LEADERSHIP'


def _are_listed_above(region: Region, profile: Profile) -> bool:
    """Whether each number is one that lines above the headings give a part of the plan: 'Priority 1  Early reading'."""
    numbered = (LISTED.search(title.text) for title in region.titles if is_title_of_priority(title.text))
    listed = {match[0] for match in numbered if match is not None}
    return len(listed) > 1 and set(profile.values) <= listed


def _stands_within_bands(region: Region, column: int) -> bool:
    """Whether all rows stand below rows across that can name parts, fewer than the texts of the column, each in one part alone."""
    parts: dict[str, set[str]] = {"": set()}
    part, last = "", max(region.data, default=0)
    for line in (each for each in region.lines if each.number <= last):
        if line.lone is not None:
            part = line.lone.text
            parts.setdefault(part, set())
        elif (cell := region.sheet.row(line.number).get(column)) is not None:
            parts[part].add(cell.text)
    first, *others = parts.values()
    own = set[str]().union(*others)
    named = len(others) > 1 and all(map(may_name_a_part, [*parts][1:])) and all(others)
    return named and not first and len(own) == sum(map(len, others)) > len(others)


def _has_bands(region: Region) -> bool:
    last = max(region.data, default=0)  # what stands below is no band
    return any(line.lone and line.number < last for line in region.lines)


def _outcomes_below_title(region: Region, reading: Reading, roles: dict[Role, list[int]]) -> None:
    """Where the title numbers the priority, what groups the rows below it and is not headed as one are the outcomes.

    Where all refs begin with its number and there are outcomes, what groups the rows is but a part of what the title names.
    """
    settled = next((each for each in reading.columns if each.role is Role.PRIORITY), None)
    if settled is None or settled.fit is None or Role.PRIORITY not in roles:
        return
    of_refs, titled = _numbers_refs(region, roles), any(is_title_of_priority(title.text) for title in region.titles)
    looks_so = settled.fit.words == 0 or heading_words(settled.profile.lowest)[:1] == ("sub",)  # 'Sub-theme'
    if settled.fit.words == 0 and (of_refs or titled) and Role.OUTCOME not in roles:
        roles[Role.OUTCOME] = roles.pop(Role.PRIORITY)
    elif of_refs and looks_so:
        roles.setdefault(Role.NOTE, []).extend(roles.pop(Role.PRIORITY))
    elif titled and settled.fit.words and not NAMES_PART.search(settled.profile.text):
        roles.setdefault(Role.ANSWERS, []).extend(roles.pop(Role.PRIORITY))  # 'Quality statement' below 'Theme 1: …'


def _numbers_refs(region: Region, roles: Mapping[Role, Sequence[int]]) -> bool:
    """Whether all refs below begin with the number in a title above: 'Area of weakness 1: …' over 1.1, 1.2, 1.3."""
    columns = roles.get(Role.REF, ())
    refs = (cell.text for row in region.data for column in columns if (cell := region.sheet.row(row).get(column)) is not None)
    firsts = {priority_of(ref) for ref in refs}
    numbered = (numbered_title(title.text) for title in region.titles)
    return any(told is not None and firsts == {told[1]} for told in numbered)


def _groups_by_numbers(region: Region, roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Where nothing else names the groups, the first column does in whose every run the numbers begin anew: 1, 2, 3 of each audit.

    No column of days or numbers does, nor one behind what tells of each row.
    """
    if Role.PRIORITY in roles or Role.REF not in roles or _has_bands(region):
        return
    used = {column for role, held in roles.items() for column in held if role not in (Role.LINKS, Role.NOTE)}
    what = min((column for role in (*SAYS_WHAT, Role.ANSWERS) for column in roles.get(role, ())), default=0)
    rows = [region.sheet.row(number) for number in region.data]
    before = (each for each in profiles if each.column < what and each.column not in used and each.share(Look.IN_RUNS))
    found = next((each.column for each in before if _begins_anew(rows, each.column, roles[Role.REF][0])), None)
    _move(roles, [found] if found is not None else [], Role.PRIORITY)


def _begins_anew(rows: Sequence[Mapping[int, Cell]], column: int, refs: int) -> bool:
    """Whether every row has some words, and each run of values begins with the ref 1, from which most of them count on.

    A row without a ref goes on with the one above.
    """
    if not all(column in row and _has_words(row[column]) for row in rows):
        return False
    runs = [[row[refs].text if refs in row else "" for row in run] for _, run in groupby(rows, lambda row: row[column].text)]
    return {run[0] for run in runs} == {"1"} and sum("2" in run for run in runs) * 2 > len(runs) > 1


def _has_words(cell: Cell) -> bool:
    """'PEEL 2021/22', 'Custody'; not 'Oct-22', nor '2021/22'."""
    text = cell.text if cell.day is None else ""
    return any(sign.isalpha() for sign in cut_out(text, dates(text)))


def _sponsors_apart(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Beside those who lead an action its sponsor, their team or a partner leads nothing; and whose it is groups no actions.

    An executive sponsor is the director who answers for it, as an 'Accountable director' is, beside a 'Delivery lead'; an
    'Action owner' answers for it alone.
    """
    columns = roles.get(Role.LEAD, [])
    of_leads = [each for each in profiles if each.column in columns]
    owned = any(OWNS.issuperset(heading_words(each.lowest)) for each in of_leads if each.heading)
    apart = (SPONSOR, EXECUTIVE_SPONSOR) if owned else (SPONSOR,)
    sponsors = [
        each.column
        for each in of_leads
        if any(said.search(each.text) for said in apart) or _is_organisation(each) or _are_elected(each)
    ]
    if len(sponsors) < len(columns):
        _move(roles, sponsors, Role.NOTE)
    what = min((column for role in SAYS_WHAT for column in roles.get(role, ())), default=0)
    behind = [each for each in profiles if each.column > what > 0 and _is_organisation(each) and not _groups_rows(each)]
    parts, used = roles.get(Role.PRIORITY, []), _used(roles)
    whose = [each.column for each in behind if each.column in parts or (not columns and each.column not in used and _names(each))]
    _move(roles, whose, Role.NOTE if columns else Role.LEAD)


def _are_elected(profile: Profile) -> bool:
    """Whether most of them are members of the council, who lead no action: 'Leader', 'Cabinet Member, Finance'."""
    elected = sum(ELECTED.match(text) is not None for text in profile.values)
    return elected * 2 > len(profile.values)


def _places_apart(region: Region, roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Where an action is to be done is no part of the plan: a 'Site' behind the actions, 'All' of some and 'North' of others."""
    what = min((column for role in SAYS_WHAT for column in roles.get(role, ())), default=0)
    parts = [each for each in profiles if each.column in roles.get(Role.PRIORITY, ()) and each.column > what > 0]
    places = [each.column for each in parts if not PLACES.isdisjoint(heading_words(each.lowest)[-1:]) and not _groups_rows(each)]
    rows = [region.sheet.row(number) for number in region.data]
    _move(roles, [at for at in places if any(at in row and EVERYWHERE.match(row[at].text) for row in rows)], Role.NOTE)


def _names(profile: Profile) -> bool:
    """Whether a few words stand in most rows: 'ASC; Fire & Rescue', 'NHS Trust'."""
    unlike = sum(profile.share(look) for look in NO_NAMES)
    return profile.filled * 2 > profile.rows and profile.words <= LONGEST_GROUP and unlike < SOME


def _move(roles: dict[Role, list[int]], columns: Sequence[int], to: Role) -> None:
    """Those columns are of another field than each seemed to be."""
    if columns:
        for role, held in roles.items():
            roles[role] = [column for column in held if column not in columns]
        roles.setdefault(to, []).extend(columns)


def _used(roles: Mapping[Role, Sequence[int]]) -> set[int]:
    return {column for columns in roles.values() for column in columns}


def _is_organisation(profile: Profile) -> bool:
    """'Directorate', 'Lead team'; not 'Partner lead', who is somebody."""
    words = heading_words(profile.lowest)
    return bool(words) and (words[-1] in ORGANISATIONS or (words[-1] == "area" and not ORGANISATIONS.isdisjoint(words)))


def _groups_rows(profile: Profile) -> bool:
    return bool(profile.share(Look.SPARSE) or profile.share(Look.IN_RUNS))


def _told_of_else_apart(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Beside a rating or a status one that is only foreseen ('Forecast RAG') says nothing of how it stands.

    Nor does one of risk ('Risk rating') beside a status, one of what the action brings ('Impact RAG', 'Outcome' below 'RAG'), nor
    confidence beside another rating.
    """
    told = [column for role in OF_STATES for column in roles.get(role, ())]
    apart = [each.column for each in profiles if each.column in told and _is_of_else(each)]
    if len(apart) < len(told):
        _move(roles, apart, Role.NOTE)
    if Role.STATUS in roles:
        of_risk = (each for each in profiles if each.column in roles.get(Role.RATING, ()) and OF_RISK.search(each.lowest))
        _move(roles, [each.column for each in of_risk], Role.NOTE)
    rated = roles.get(Role.RATING, [])
    confident = [each.column for each in profiles if each.column in rated and CONFIDENCE.search(each.text)]
    if len(confident) < len(rated):
        _move(roles, confident, Role.NOTE)


def _evidence_apart(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Beside 'Progress since the last Board' a column 'Evidence held' names papers, and is no newer progress."""
    columns = roles.get(Role.PROGRESS, [])
    evidence = [each.column for each in profiles if each.column in columns and EVIDENCE.match(each.lowest)]
    if len(evidence) < len(columns):
        _move(roles, evidence, Role.NOTE)


def _is_of_else(profile: Profile) -> bool:
    inside = {role for text in BRACKETS.findall(profile.text) for role in meanings(text)}  # 'RAG (impact)'
    return FORESEEN.search(profile.text) is not None or not BROUGHT.isdisjoint(profile.named | inside)


def _bars_apart(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Cells of one and the same colour below weeks or months are bars that show when something is done, and rate nothing."""
    ratings = roles.get(Role.RATING, [])
    taken = _used(roles).difference(ratings)
    filled = [each for each in profiles if each.column not in taken and each.share(Look.FILL) == 1]
    if len(filled) >= LEAST_OF_BARS and len(frozenset[str]().union(*(each.fills for each in filled))) == 1:
        bars = {each.column for each in filled}
        roles[Role.RATING] = [column for column in ratings if column not in bars]


def _stages_reached(region: Region, roles: dict[Role, list[int]], profiles: Sequence[Profile], latest: date) -> None:
    """'Begun', 'In place' and 'Embedded' beside each other, filled as each is reached: none of them says when an action is due."""
    found = stages(region, profiles, latest, has_deadline=bool(set(roles.get(Role.DEADLINE, ())) - _of_stages(profiles)))
    for role in dict.fromkeys(found.values()):
        _move(roles, [column for column, told in found.items() if told is role], role)


def _of_stages(profiles: Sequence[Profile]) -> set[int]:
    return {each.column for each in profiles if stage_of(each.lowest) is not None}


def _checks_apart(region: Region, roles: dict[Role, list[int]]) -> None:
    """Days under 'Verified' beside what is not done tell when somebody looked, and not that it was found to work."""
    checked, ended = roles.get(Role.EVIDENCED_ON, []), roles.get(Role.COMPLETED_ON) or roles.get(Role.STATUS, [])
    rows = [row for number in region.data if any(_says(row := region.sheet.row(number), column) for column in checked)]
    signed = Role.COMPLETED_ON in roles  # in a column of states two letters are no initials
    undone = [row for row in rows if not any(column in row and _tells_end(row[column], signed=signed) for column in ended)]
    if ended and len(undone) > SOME * len(rows):
        _move(roles, checked, Role.NOTE)


def _assured_apart(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Assured' and 'Not yet assured' beside a column of states say whether what is done was found to work, and no state."""
    assured = [each.column for each in profiles if len(each.values) > 1 and _are_assured_or_not(each.values)]
    states = {column for role in STATES for column in roles.get(role, ())}
    if states.difference(assured, roles.get(Role.RATING, ())):
        _move(roles, assured, Role.EVIDENCED_ON)
    elif states.difference(assured):  # beside colours alone it tells the state too
        _move(roles, [column for column in assured if column not in states], Role.EVIDENCED_ON)


def _are_assured_or_not(texts: Sequence[str]) -> bool:
    """'TBC' may stand among them, and does not tell what a column is about."""
    told = [text for text in texts if not is_not_yet(text)]
    said = [read_status(text) for text in told if len(text) <= LONGEST_HEADING]
    return 0 < len(told) == sum(each.decided_by(Saying.SHOWN) or each.says(Saying.OPEN_IMPACT) for each in said)


def _says(row: Mapping[int, Cell], column: int) -> bool:
    return column in row and not says_nothing(row[column].text)


def _tells_end(cell: Cell, *, signed: bool) -> bool:
    told_otherwise = cell.day is None and not dates(cell.text) and not (signed and marks_arrival(cell.text))
    said = read_status(cell.text).counts_as if told_otherwise else CountsAs.DONE
    return said is not None and said.is_done


def _one_outcome(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Beside an objective that stands for several rows 'Success criteria' of each row are how it is measured."""
    columns = roles.get(Role.OUTCOME, [])
    over = [each.column for each in profiles if each.column in columns and each.share(Look.SPARSE)]
    if len(columns) > 1 and len(over) == 1:
        _move(roles, [column for column in columns if column not in over], Role.MEASURE)


def _refs_of_what_is_answered(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'AFI 1', merged over the rows of what is answered beside themes, is the ref of those rows, though 'Area' stands above it."""
    parts = [each for each in profiles if each.column in roles.get(Role.PRIORITY, ())]
    over = {each.filled for each in profiles if each.column in roles.get(Role.ANSWERS, ()) and each.share(Look.SPARSE)}
    refs = [each for each in parts if each.share(Look.REF) >= MOSTLY and each.share(Look.SPARSE) and each.filled in over]
    if Role.REF not in roles and len(refs) == 1 < len(parts):
        _move(roles, [refs[0].column], Role.REF)


def _promises_as_actions(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Beside what inspectors saw, which stands for several rows, a promise in each row is the action: 'We said we'd …'."""
    answers = [each for each in profiles if each.column in roles.get(Role.ANSWERS, ())]
    of_each = [each.column for each in answers if tells_of_each_row(each)]
    if len(answers) > 1 and len(of_each) == 1 and not {Role.ACTION, Role.STEP} & roles.keys():
        _move(roles, of_each, Role.ACTION)


def _areas_of_what_is_answered(region: Region, roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Where nothing else names the parts of a plan, an inspectorate's own do: a few words again and again below 'Ofsted area'.

    So do those below 'Consumer standard' beside what the standard asks of each row, and names that stand in row after row.
    """
    if Role.PRIORITY in roles or _has_bands(region):
        return
    answers = [each for each in profiles if each.column in roles.get(Role.ANSWERS, ())]
    again = [each for each in answers if each.share(Look.REPEATED) and not each.share(Look.LONG)]
    finer = len(again) < len(answers)
    actions = min(roles.get(Role.ACTION, ()), default=0)
    areas = [each.column for each in again if finer or _names_parts(each, actions)]
    _move(roles, areas[:1], Role.PRIORITY)


def _names_parts(profile: Profile, actions: int) -> bool:
    """By its heading ('Ofsted area'), or by a few words row after row before the actions: 'Pledge 1 – Learning and work'."""
    in_runs = (
        profile.column < actions
        and profile.share(Look.IN_RUNS)
        and profile.share(Look.REPEATED) >= HALF
        and profile.words <= LONGEST_GROUP
    )
    return bool(in_runs) or not PARTS.isdisjoint(heading_words(profile.lowest)[-1:])


def _ref_that_stands_first(roles: dict[Role, list[int]], profiles: Sequence[Profile], reading: Reading) -> None:
    """Refs with letters that stand first, or behind what groups the rows, are those of the rows, whatever their heading: 'AFI'.

    Numbers too, each once. Not where another column is headed as the refs, and holds what is as like refs; what it holds else
    are links.
    """
    held = [each.fit.score for each in reading.columns if each.role is Role.REF and each.fit is not None and each.fit.words]
    own = next((each for each in profiles if each.column in roles.get(Role.LINKS, ()) and _is_of_each_row(each)), None)
    first = own or next((each for each in profiles if each.filled and each.column not in roles.get(Role.PRIORITY, ())), None)
    if first is None or max(held, default=0.0) >= WELL_HEADED or first.share(Look.REF) < MOSTLY:
        return
    is_link = first.column in roles.get(Role.LINKS, ())
    if is_link and first.share(Look.RETURNS):
        return  # 'Reg 12' is what several actions answer
    if (is_link or first.share(Look.NUMBER) == 0) and (first.filled == first.rows or first.share(Look.SPARSE)):
        others = [column for column in roles.get(Role.REF, ()) if column != first.column]
        _move(roles, [first.column], Role.REF)
        _move(roles, others, Role.LINKS)


def _is_of_each_row(profile: Profile) -> bool:
    """'Rec', or 'Rec ref' with another one in every row: where no other column is headed as the refs, these are the rows' own."""
    another = profile.filled == profile.rows and _stands_once(profile)
    return profile.share(Look.REF) >= MOSTLY and (another or heading_words(profile.lowest) == ("rec",))


def _stands_once(profile: Profile) -> bool:
    """Each once, or each once below its band: numbers that begin anew."""
    return profile.share(Look.REPEATED) == 0 or profile.share(Look.COUNTED) > 0


def _finest_ref(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Of two columns of refs the first one that is different in each row is the action's, others are of what it answers.

    'ID' that counts the rows gives way to 'WBS' with '1.1', which tells what stands under which.
    """
    columns = roles.get(Role.REF, [])
    if len(columns) < 2:
        return
    own = [each for each in profiles if each.column in columns]
    outlined = any("." in value for each in own for value in each.values)
    finest = max(
        own,
        key=lambda each: (
            not each.share(Look.SPARSE),
            _stands_once(each) or -each.share(Look.REPEATED),
            any("." in value for value in each.values) or not outlined,
            -each.column,
        ),
    )
    _move(roles, [column for column in columns if column != finest.column], Role.LINKS)


def _what_comes_next(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'What needs to happen next' behind the action that it is said of tells how it goes on; it is no action and no step."""
    headed = {each.column for each in profiles if each.heading and NEXT.search(each.heading[-1].text)}
    own = {column for role in SAYS_WHAT for column in roles.get(role, ())} - headed
    for role in (Role.ACTION, Role.STEP):
        behind = [column for column in roles.get(role, ()) if column in headed and own and column > min(own)]
        if Role.PROGRESS in roles:
            _move(roles, behind, Role.RECOVERY)


def _last_revision_first(
    roles: dict[Role, list[int]], profiles: Sequence[Profile], region: Region, latest: date
) -> frozenset[Role]:
    """'2nd revised date' stands before '1st revised date': the last one that is filled is the date that stands.

    'Revised date' without a number is the first. Where no numbers tell it, the column does whose dates are never the earlier ones.
    """
    columns = roles.get(Role.REVISED, [])
    numbers = {each.column: _number_of(each) for each in profiles if each.column in columns}
    if len(columns) < 2:
        return frozenset()
    if len(set(numbers.values())) == len(columns):
        roles[Role.REVISED] = sorted(columns, key=lambda column: -numbers[column])
        return frozenset({Role.REVISED})
    in_order = next((order for order in (columns[::-1], columns) if _never_earlier(region, order, latest)), None)
    roles[Role.REVISED] = in_order or columns
    return frozenset({Role.REVISED}) if in_order else frozenset()


def _never_earlier(region: Region, columns: Sequence[int], latest: date) -> bool:
    """Whether in every row the date of each column is no earlier than those of the columns behind it, and in some is later."""
    rows = [region.sheet.row(number) for number in region.data]
    held = ([_last_day(row[column], latest) for column in columns if column in row] for row in rows)
    pairs = [list(pairwise(day for day in days if day is not None)) for days in held]
    later = sum(any(one > other for one, other in pair) for pair in pairs)
    return later >= LEAST_MOVED and all(one >= other for pair in pairs for one, other in pair)


def _number_of(profile: Profile) -> int:
    """'2nd revised date', 'Revised date (2)', 'Extended to (2nd)'; not 'Revised at 2 May'."""
    words = re.findall(r"\w+", profile.lowest.casefold())
    ordinal = next((ORDINALS[word] for word in words if word in ORDINALS), None)
    number = NUMBER.search(profile.lowest) if not dates(profile.lowest) else None
    return ordinal or (int(number[0]) if number else 1)


def _only_date(roles: dict[Role, list[int]], profiles: Sequence[Profile], latest: date) -> None:
    """A forecast or latest date in most rows of a table without another is the deadline; in a few rows it is a new date.

    So is a date that was agreed or proposed, where days under it are still to come (no action was agreed on such a day), or where
    all is completed, or a few rows have another date: 'Date agreed' beside 'Date closed', or beside 'Date now expected'.
    """
    if Role.DEADLINE in roles:
        return
    by_column = {each.column: each for each in profiles}
    completed = (by_column[column] for column in roles.get(Role.COMPLETED_ON, ()))
    moved = (by_column[column] for column in roles.get(Role.REVISED, ()))
    told_beside = any(each.filled == each.rows for each in completed) or any(each.filled * 2 <= each.rows for each in moved)
    for role in (Role.AGREED_ON, Role.PROPOSED_ON, Role.REVISED):
        held = [by_column[column] for column in roles.get(role, ())]
        to_come = any(each.latest is not None and each.latest > latest for each in held)
        if any(each.filled * 2 > each.rows for each in held) and (role is Role.REVISED or to_come or told_beside):
            roles[Role.DEADLINE] = roles.pop(role)
            return


def _one_action_a_row(region: Region, roles: dict[Role, list[int]], reading: Reading) -> None:
    """Beside 'Essential action', which stands for several rows, a column with another text in each row holds the actions.

    What stands for several rows is the priority where it is a few words and no rows across name one, else what the actions answer.
    """
    settled = {each.profile.column: each for each in reading.columns}
    held = [settled[column].profile for column in roles.get(Role.ACTION, ()) if column in settled]
    over = [each for each in held if each.share(Look.SPARSE) or (len(held) > 1 and each.share(Look.IN_RUNS))]
    if len(over) != 1 or Role.STEP in roles:
        return
    used = _used(roles)
    open_columns = [each.profile for each in reading.columns if each.profile.column not in used or each.refused]
    behind = (each for each in (*held, *open_columns) if each.column > over[0].column and tells_of_each_row(each))
    finer = next(behind, None)
    if finer is not None:
        few = over[0].words <= LONGEST_GROUP and Role.PRIORITY not in roles and not _has_bands(region)
        roles.setdefault(Role.PRIORITY if few else Role.ANSWERS, []).append(over[0].column)
        roles[Role.ACTION] = [finer.column]


def _reached_by_reviews(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Autumn milestone | Autumn RAG | Spring milestone | Spring RAG': what each action should have reached by when it is rated.

    They are no steps: each rating is of the whole action, and the newest counts. The last may wait for its column to be filled.
    """
    used = {column for role, columns in roles.items() if role is not Role.STEP for column in columns}
    open_columns = [each for each in profiles if each.filled and each.column not in used]
    steps = [each.column for each in open_columns if meanings(each.lowest).get(Role.STEP, NOTHING).weight >= SURE_WORDS]
    rated = [column for role in OF_STATES for column in roles.get(role, ())]
    between = [sum(start < column < end for column in rated) for start, end in pairwise(steps)]
    if Role.ACTION in roles and set(between) == {1} and len(rated) in (len(steps), len(steps) - 1) and len(rated) > 1:
        _move(roles, steps, Role.MEASURE)


def _responses_apart(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Trust response' over 'Accepted. HR will …' says first whether what stands beside it is accepted: that is the action."""
    by_column = {each.column: each for each in profiles}
    actions = [by_column[column] for column in roles.get(Role.ACTION, ()) if column in by_column]
    recommended = [column for column in roles.get(Role.ANSWERS, ()) if column in by_column and tells_of_each_row(by_column[column])]
    responses = [each for each in actions if "response" in heading_words(each.lowest)]
    decided = [sum(map(_says_whether_accepted, each.values)) * 2 > len(each.values) for each in responses]
    if len(recommended) == 1 and len(responses) == len(actions) and responses and all(decided):
        roles.setdefault(Role.NOTE, []).extend(roles.pop(Role.ACTION))
        _move(roles, recommended, Role.ACTION)


def _recommended_before_news(roles: dict[Role, list[int]], reading: Reading) -> None:
    """Texts behind leads and days that only seem to be the actions, and are not in every row, tell how it goes.

    The recommendation, headed so and another in each row, is then the action.
    """
    settled = {each.profile.column: each for each in reading.columns}
    actions = [settled[column] for column in roles.get(Role.ACTION, ()) if column in settled]
    answers = [settled[column] for column in roles.get(Role.ANSWERS, ()) if column in settled]
    headed = [each for each in answers if each.fit is not None and each.fit.words and tells_of_each_row(each.profile)]
    if len(actions) != 1 or len(headed) != 1 or actions[0].fit is None or actions[0].fit.words:
        return
    news, before = actions[0].profile, max(roles.get(Role.LEAD, [0]) + roles.get(Role.DEADLINE, [0]))
    if news.column > before > 0 and news.filled < news.rows:
        roles.setdefault(Role.PROGRESS, []).extend(roles.pop(Role.ACTION))
        _move(roles, [headed[0].profile.column], Role.ACTION)


def _says_whether_accepted(text: str) -> bool:
    first = re.split(r"[.;:\n]", text, maxsplit=1)[0]
    return is_agreement(first) or (len(first.split()) <= FEW_WORDS and read_status(first).counts_as is CountsAs.CLOSED)


def _actions_under_progress(roles: dict[Role, list[int]], reading: Reading) -> None:
    """'Action taken / planned' beside a concern: where no other column holds actions, it does.

    The concern stands for several rows, or another column tells how far each action is.
    """
    if not roles.keys().isdisjoint({Role.ACTION, Role.STEP}):
        return
    settled = {each.profile.column: each.profile for each in reading.columns}
    over = [settled[column] for column in roles.get(Role.ANSWERS, ())]
    told = [settled[column] for column in roles.get(Role.PROGRESS, ()) if column in settled]
    headed = [each.column for each in told if tells_of_each_row(each) and not OF_ACTIONS.isdisjoint(heading_words(each.lowest))]
    if over and (all(map(_groups_rows, over)) or (len(headed) == 1 and len(told) > 1)):
        _move(roles, headed[:1], Role.ACTION)


def _still_to_be_completed(region: Region, roles: dict[Role, list[int]], profiles: Sequence[Profile], latest: date) -> None:
    """'Wrapped up by' over a day in each row, some of them still to come, is when actions are to be completed.

    Of a column that only its days made the deadline it is the end, where none of its rows has the earlier day: 'Kicks off'.
    """
    held = [each for each in profiles if each.column in roles.get(Role.COMPLETED_ON, ()) and HAS_BEEN.search(each.lowest) is None]
    due = [each for each in profiles if each.column in roles.get(Role.DEADLINE, ())]
    if (
        len(due) < len(roles.get(Role.DEADLINE, ()))
        or len(held) != 1
        or held[0].latest is None
        or held[0].latest <= latest
        or not _dates_each_row(held[0])
    ):
        return
    days = (_last_day(row[held[0].column], latest) for number in region.data if held[0].column in (row := region.sheet.row(number)))
    if sum(day is not None and day > latest for day in days) < LEAST_TO_COME:
        return
    if any(Role.DEADLINE in each.named for each in due) or not all(_never_later(region, each, held[0], latest) for each in due):
        return
    _move(roles, [each.column for each in due], Role.START)
    _move(roles, [held[0].column], Role.DEADLINE)


def _never_later(region: Region, one: Profile, other: Profile, latest: date) -> bool:
    return all(first <= last for first, last in _days_of_both(region, one.column, other.column, latest))


def _what_was_before(region: Region, roles: dict[Role, list[int]], profiles: Sequence[Profile], latest: date) -> None:
    """'Decision date' beside 'To be done by': days that are past, each before the other of its row, of what led to the action.

    Only where the heading is no deadline's as a whole, and the other's is.
    """
    columns = roles.get(Role.DEADLINE, ())
    held = [each for each in profiles if each.column in columns]
    named = {
        each.column for each in held if meanings(each.lowest).get(Role.DEADLINE, NOTHING).whole or FIRST_DATE.search(each.lowest)
    }
    due = min(named, default=0)
    for column in [column for column in columns if due and column not in named]:
        rows = (region.sheet.row(number) for number in region.data)
        pairs = [(day_of(row[column]), day_of(row[due])) for row in rows if column in row and due in row]
        known = [(was, then) for was, then in pairs if was is not None and then is not None]
        if len(known) > 1 and len(known) >= MOSTLY * len(pairs) and all(was < then and was <= latest for was, then in known):
            _move(roles, [column], Role.NOTE)


def _plainest_headed_first(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Deadline' before 'Report due', 'Status' before 'Partner status', wherever they stand."""
    by_column = {each.column: each for each in profiles}
    for role in (Role.DEADLINE, Role.STATUS):
        columns = [column for column in roles.get(role, ()) if column in by_column]
        if len(columns) > 1 and not any(FIRST_DATE.search(by_column[column].lowest) for column in columns):
            roles[role] = sorted(columns, key=lambda column: not _is_headed_so(by_column[column], role))


def _is_headed_so(profile: Profile, role: Role) -> bool:
    return meanings(profile.lowest).get(role, NOTHING).whole


def _states_of_before(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Previous status' beside 'Status', 'RAG was' beside 'RAG now': how it stood, and not how it stands."""
    for role in OF_STATES:
        held = [each for each in profiles if each.column in roles.get(role, ())]
        before = [each.column for each in held if OF_BEFORE.search(each.lowest)]
        if len(before) < len(held):
            _move(roles, before, Role.PREVIOUS_RATING)


def _ratings_without_heading(region: Region, roles: dict[Role, list[int]], profiles: Sequence[Profile], latest: date) -> None:
    """Beside 'RAG Dec', 'Old RAG' or a hidden column the one that holds ratings below no heading says how it stands now."""
    rated = [each for each in profiles if each.column in roles.get(Role.RATING, ())]
    now = [each for each in rated if each.column not in region.sheet.hidden_columns and not is_of_before(each, latest)]
    if now or not (rated or roles.get(Role.PREVIOUS_RATING)):
        return
    used = _used(roles)
    free = [each for each in profiles if not each.text and each.column not in used and each.filled * 2 > each.rows]
    telling = [each for each in free if sum(map(each.share, (Look.LEVEL, Look.FILL, Look.STATUS))) >= MOSTLY]
    if len(telling) == 1:
        _move(roles, [each.column for each in rated], Role.PREVIOUS_RATING)
        roles[Role.RATING] = [telling[0].column]


def _finest_date(roles: dict[Role, list[int]], reading: Reading) -> None:
    """Beside a date that stands for several rows ('HMI due date') one in each row is the action's own ('Force date')."""
    settled = {each.profile.column: each.profile for each in reading.columns}
    held = [column for column in roles.get(Role.DEADLINE, ()) if column in settled]
    columns = [column for column in held if settled[column].share(Look.SPARSE)]
    if len(columns) != 1 or len(held) > 2:
        return
    used = _used(roles) - {column for column in held if column not in columns}
    dated = (each for column, each in settled.items() if column not in used and _dates_each_row(each))
    finer = next((each for each in dated if not FORESEEN.search(each.text)), None)
    if finer is not None:
        _move(roles, columns, Role.NOTE)
        roles[Role.DEADLINE] = [finer.column]


def _steps_beside_dates(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Milestones and dates' beside 'By when' tells the steps, which move no deadline; 'Milestone due' holds dates alone."""
    columns = roles.get(Role.DEADLINE, ())
    named = (each for each in profiles if len(columns) > 1 and each.column in columns and Role.STEP in each.named)
    steps = [each.column for each in named if not meanings(each.lowest).get(Role.DEADLINE, NOTHING).whole]
    if len(steps) < len(columns):
        _move(roles, steps, Role.STEP)


def _baseline_first(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Baseline finish' beside 'Finish', 'Planned' beside 'Expected': the first is the deadline, the other how it stands now.

    Where only what was moved has its 'Old deadline', the other is the deadline of the rest.
    """
    columns = roles.get(Role.DEADLINE, [])
    held = [each for each in profiles if each.column in columns]
    first = [each.column for each in held if FIRST_DATE.search(each.lowest)]
    if not first and sum(EXPECTED.search(each.lowest) is not None for each in held) == len(held) - 1:
        first = [each.column for each in held if PLANNED.search(each.lowest) and not EXPECTED.search(each.lowest)]
    if len(first) == 1 and len(columns) > 1 and Role.REVISED not in roles:
        others = [column for column in columns if column not in first]
        filled = {each.column: each.filled for each in held}
        _move(roles, others, Role.REVISED)
        if filled[first[0]] < MOSTLY * max(filled[column] for column in others):
            roles[Role.DEADLINE] = [*first, *others]


def _later_dates(region: Region, reading: Reading, roles: dict[Role, list[int]], latest: date) -> None:
    """Dates in a few rows below a heading that no field knows, each later than its row's deadline, are its new ones.

    Where all are past they may as well say when it was inspected.
    """
    if Role.REVISED in roles or len(roles.get(Role.DEADLINE, ())) != 1:
        return
    used, due = _used(roles), roles[Role.DEADLINE][0]
    unknown = (each.profile for each in reading.columns if each.profile.column not in used and each.profile.text)
    few = [each.column for each in unknown if 1 < each.filled <= HALF * each.rows and each.share(Look.DATE) >= MOSTLY]
    later = [column for column in few if _is_later(region, due, column, latest)]
    if len(later) == 1:
        roles[Role.REVISED] = later


def _is_later(region: Region, first: int, other: int, latest: date) -> bool:
    """Whether in each row of two or more that have both the other date is the later one, and in some it is still to come."""
    days = list(_days_of_both(region, first, other, latest))
    return len(days) > 1 and all(due < moved for due, moved in days) and any(moved > latest for _, moved in days)


def _days_of_both(region: Region, first: int, other: int, latest: date) -> Iterator[tuple[date, date]]:
    """The days of two columns in each row that has both."""
    for row in (region.sheet.row(number) for number in region.data):
        both = [_last_day(row[column], latest) for column in (first, other) if column in row]
        if len(both) > 1 and both[0] is not None and both[1] is not None:
            yield both[0], both[1]


def _last_day(cell: Cell, latest: date) -> date | None:
    named = last_named(cell.text, latest) if cell.day is None else None
    return cell.day or (named[1] if named is not None else None)


def _agreed_for_later(roles: dict[Role, list[int]], profiles: Sequence[Profile], latest: date) -> None:
    """'New date agreed' over days still to come: no action was agreed on such a day, so each is its new date."""
    held = [each for each in profiles if each.column in roles.get(Role.AGREED_ON, ()) and each.latest is not None]
    if Role.REVISED not in roles and len(held) == 1 and held[0].latest is not None and held[0].latest > latest:
        _move(roles, [held[0].column], Role.REVISED)


def _dates_each_row(profile: Profile) -> bool:
    whens = profile.share(Look.DATE) + profile.share(Look.WHEN)
    return profile.filled >= MOSTLY * profile.rows and whens >= MOSTLY and not profile.share(Look.SPARSE)


def _outcomes_as_actions(roles: dict[Role, list[int]], reading: Reading) -> None:
    """'What will change', who leads it and by when: where no other column may hold actions, each outcome is one."""
    if not roles.keys().isdisjoint(SAYS_WHAT) or not roles.keys() >= {Role.OUTCOME, Role.LEAD, Role.DEADLINE}:
        return
    used = _used(roles)
    telling = [each.profile.column for each in reading.columns if tells_of_each_row(each.profile)]
    if telling and telling[0] in roles[Role.OUTCOME] and used.issuperset(telling):
        roles[Role.ACTION] = roles.pop(Role.OUTCOME)


def tells_of_each_row(profile: Profile) -> bool:
    """Whether nearly every row has a text of its own there."""
    return profile.filled >= MOSTLY * profile.rows and profile.share(Look.TEXT) - profile.share(Look.REPEATED) >= MOSTLY


def _people_beside_dates(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Responsible officer and target date': in a table without leads the cells of the dates may name them too."""
    if Role.LEAD in roles or Role.DEADLINE not in roles:
        return
    column = roles[Role.DEADLINE][0]
    shown = next((each.values for each in profiles if each.column == column), ())
    if len(shown) > 1 and all(names_leads(without_dates(text)) for text in shown):
        roles[Role.LEAD] = [column]


def _progress_under_outcome(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """An 'Outcome' behind the actions that mostly begins with a state tells what came of each, where nothing else tells it."""
    if not roles.keys().isdisjoint({*STATES, Role.PROGRESS}):
        return
    what = min((column for role in SAYS_WHAT for column in roles.get(role, ())), default=0)
    behind = [each for each in profiles if each.column in roles.get(Role.OUTCOME, ()) and each.column > what > 0]
    _move(roles, [each.column for each in behind if each.filled > 1 and each.tells_states], Role.PROGRESS)


def _status_under_progress(roles: dict[Role, list[int]], profiles: Sequence[Profile], reading: Reading) -> None:
    """A column headed 'Progress' that holds statuses and no more is one of statuses, where the table has no other.

    Ticks below a heading that names no state ('Discussed?') are none beside it.
    """
    told_so_far = [each for each in profiles if each.column in roles.get(Role.PROGRESS, ())]
    statuses = [each.column for each in told_so_far if _holds_statuses(each) and not _is_of_one_month(each, told_so_far)]
    ticks = [
        each.profile.column
        for each in reading.columns
        if each.role is Role.STATUS and each.fit is not None and not each.fit.words and each.profile.share(Look.TICK) > HALF
    ]
    told = [column for role in (Role.STATUS, Role.RATING) for column in roles.get(role, ()) if column not in ticks]
    if statuses and not told:
        _move(roles, ticks, Role.NOTE)
        _move(roles, statuses, Role.STATUS)


def _codes_beside_comments(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """What is headed as comments that begin with codes are, but for the month or the term, tells the same."""
    coded = [each for each in profiles if each.column in roles.get(Role.PROGRESS, ()) and each.begins_with_codes]
    named = {_but_for_dates(each.lowest) for each in coded} - {" ".join(heading_words(each.lowest)) for each in coded}
    alike = [each.column for each in profiles if each.filled and each.lowest and _but_for_dates(each.lowest) in named]
    if len(alike) > len(coded):
        _move(roles, alike, Role.PROGRESS)


def _is_of_one_month(profile: Profile, others: Sequence[Profile]) -> bool:
    """Whether another column is headed so but for the month, and holds more than statuses: what they hold is the same."""
    named = _but_for_dates(profile.lowest)
    alike = (each for each in others if each.lowest != profile.lowest and _but_for_dates(each.lowest) == named != profile.lowest)
    return any(not _holds_statuses(each) for each in alike)


def _but_for_dates(heading: str) -> str:
    """'9. Update November 2025' -> 'Update', 'Spring review' -> 'review'."""
    heading = cut_out(heading, dates(heading))
    return " ".join(heading_words(TERM.sub("", heading[:LONGEST_HEADING]))).strip("0123456789 ")


def _better_under_direction(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Low is good' below 'Direction' says which is better, and not how a measure has moved, as 'Down' does."""
    if Role.BETTER not in roles:
        below = (each for each in profiles if each.column in roles.get(Role.DIRECTION, ()))
        said = (each.column for each in below if any(SAYS_BETTER.search(value) for value in each.values))
        _move(roles, list(said), Role.BETTER)


def _notes_are_comments(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Notes' beside indicators that have no other column of comments are what is said of their figures."""
    if Role.PROGRESS not in roles:
        notes = [each.column for each in profiles if each.column in roles.get(Role.NOTE, ()) and NOTES.fullmatch(each.text)]
        _move(roles, notes, Role.PROGRESS)


def _ratings_under_position(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Where we are' beside figures that holds 'On target', 'Close' and 'Off target' again and again rates them."""
    if not roles.keys().isdisjoint((Role.RATING, Role.STATUS)):
        return
    said = [each for each in profiles if each.column in roles.get(Role.PROGRESS, ()) and each.filled > 2]
    rates = [each.column for each in said if each.share(Look.SHADED) >= HALF or _holds_statuses(each)]
    _move(roles, rates[:1], Role.RATING)


def _holds_statuses(profile: Profile) -> bool:
    """Whether nearly all cells are status words; or some are, and the same few short words stand again and again."""
    few = profile.words <= FEW_WORDS and profile.share(Look.REPEATED) >= HALF
    return profile.filled > 2 and profile.share(Look.STATUS) >= (SOME if few else MOSTLY)


def _plainest_first(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Of columns that all may hold what people said, first those that say so plainly; 'Theme raised' beside one is a theme."""
    headings = {each.column: each.text for each in profiles}
    said = sorted(roles[Role.YOU_SAID], key=lambda column: not SAID_PLAINLY.search(headings[column]))
    raised = [column for column in said[1:] if RAISED.search(headings[column])]
    roles[Role.YOU_SAID] = said
    _move(roles, raised, Role.THEME)
