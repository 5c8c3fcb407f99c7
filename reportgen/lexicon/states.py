"""The words that say how far something is: what each says, and how the words before it turn what it says.

A phrase is words in lower case; a star stands for any ending ('delay*'). Phrases are parted by commas.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reportgen.lexicon.inspectorates import IN_ONE_WORD, IN_SEVERAL_WORDS
from reportgen.lexicon.patterns import pattern


class Saying(StrEnum):
    """What a phrase says by itself; the value ends the sentence "'delayed' says …"."""

    CLOSED = "that it is closed without being done"
    NEEDLESS = "that nothing need be done"
    DROPPED = "that it was taken out"  # only where nothing else follows: 'Removed', not 'Removed the old forms'
    ENDED = "that it is closed"
    FINISHED = "that it is done"
    MET = "that it is met"
    BETTER = "that it is better"
    SHOWN = "that it is shown to work"
    CHECKED = "that somebody has checked it"
    EVIDENCE = "something of its evidence"
    IMPACT = "something of its impact"
    AWAITED = "that only its impact is awaited"
    OPEN_IMPACT = "that its impact is not shown yet"
    TO_END = "what its end would be"
    ALMOST = "that it is not done yet"
    VERY_LATE = "that it is very late or far off track"
    LATE = "that it is late or off track"
    UNMET = "that it is not met"
    EASED = "that it is not late, or not by much"
    RECOVERS = "that it will recover"
    AT_RISK = "that it is at risk"
    AT_GREAT_RISK = "that it is at great risk"
    FEASIBLE = "that it may yet be done"
    ON_TRACK = "that it is on track"
    BEGUN = "that it has begun"
    TO_BEGIN = "what its beginning would be"
    NOT_BEGUN = "that it has not begun"
    OPEN = "that it is open"
    PAUSED = "that it waits"
    DOUBTED = "that something of it is not so"
    DECIDED = "only what was decided"
    ELSEWHERE = "where to look instead"
    NAMED = "only what is spoken of"


class Turn(StrEnum):
    """What words before a phrase do to it."""

    DENIES = "denies it"  # 'not complete'
    REFUSES = "rules it out"  # 'will not be met'
    PUTS_OFF = "puts it off"  # 'to be completed'
    HEDGES = "takes some of it back"  # 'nearly complete', 'some delay'
    STRESSES = "stresses it"  # 'significant delay'


# 'Impact seen', 'benefits are being felt', 'making a difference': what an action brings, and how it is told that it does.
EFFECTS = ("impact", "difference", "benefit", "benefits", "effect", "effects")
TELLS = ("seen", "felt", "evident", "visible", "noticed", "observed", "clear", "shown", "showing", "proven", "demonstrated", "made")
IS = ("", "is", "are", "being", "is being", "are being", "has been", "have been", "already", "now", "can be")
# Of these 'seen' may be said of much else.
NOT_SEEN_YET = ("improvement", "improvements", "outcome", "outcomes", "change", "changes")
IS_NOT = ("not", "not yet", "not been", "not yet been", "yet to be", "still to be", "to be", "is not", "is not yet", "has not been")
BRINGS = ("show", "shows", "showing", "seen", "seeing", "feeling", "felt", "making", "made", "makes")


def _said_of(effects: tuple[str, ...], between: tuple[str, ...]) -> str:
    return ", ".join(f"{effect} {word} {told}" for effect in effects for word in between for told in TELLS)


EFFECT_TOLD = _said_of(EFFECTS, IS)
EFFECT_AWAITED = _said_of((*EFFECTS, *NOT_SEEN_YET), IS_NOT)
EFFECT_BROUGHT = ", ".join(f"{brings} {the} {effect}" for brings in BRINGS for the in ("", "a", "an", "the") for effect in EFFECTS)
WE_SEE = ", ".join(
    f"{who} {the}{effect}"
    for who in ("we see", "we can see", "you can see", "they see", "people see", "people can see", "families see", "inspectors see")
    for the in ("", "the ", "a ", "an ", "its ")
    for effect in EFFECTS
)
# 'Shown to make a difference', 'an audit has shown that practice has changed'.
SHOWN_TO = ", ".join(
    f"{shown} to {to}"
    for shown in ("shown", "seen", "found", "proved", "proven", "known")
    for to in ("make", "have made", "be making", "bring", "have brought", "have had", "have an", "have changed")
)
CHANGED = ", ".join(
    f"{shown}{that} {what} {changed}"
    for shown in ("shown", "shows", "show", "showed", "seen", "found", "confirms", "confirmed", "proves", "proved")
    for that in (" that", "")
    for what in ("practice", "it", "this", "things", "outcomes", "they")
    for changed in ("has changed", "has improved", "is better", "have changed", "have improved", "are better", "works", "work")
)
# 'All milestones to date have been met'.
MET_SO_FAR = ", ".join(
    so_far
    for met in ("met", "achieved", "delivered", "hit", "completed")
    for when in ("to date", "so far")
    for so_far in (f"{when} {met}", f"{when} have been {met}", f"{when} are {met}", f"{when} were {met}", f"{met} {when}")
)
# 'Done and having impact'; but 'Sickness is having an impact', 'Vacancies having impact on visits'.
IMPACT_HAD = ", ".join(
    f"{having} {the} impact" for having in ("having", "had") for the in ("", "the", "the desired", "the intended")
)
# Whoever inspects closes only what they have seen the evidence of.
INSPECTED = ", ".join(
    f"{closed} by {the}{body}"
    for closed in ("closed", "discharged", "closed off")
    for the in ("", "the ")
    for body in (*sorted(IN_ONE_WORD), *IN_SEVERAL_WORDS, "internal audit", "external audit", "audit")
)
LATE_BY_LITTLE = ", ".join(
    f"{late} by {little}"
    for late in ("slipping", "slipped", "slips", "late", "behind", "delayed", "overdue", "missed")
    for little in ("less than", "no more than", "up to", "under")
)

MAY_BE_LATE = ", ".join(
    (
        *(
            f"{risk} of {being}{late}"
            for risk in ("at risk", "risk", "in danger", "danger")
            for being in ("", "being ", "becoming ", "running ", "falling ", "getting ", "going ")
            for late in ("late", "behind", "overdue", "delay", "delayed", "delays", "slipping", "slippage", "off track", "missing")
        ),
        *(f"{may} {slip}" for may in ("may", "might", "could", "likely to") for slip in ("slip", "miss", "overrun", "fall behind")),
        *(
            f"{may} be {late}"
            for may in ("may", "might", "could", "likely to")
            for late in ("missed", "late", "delayed", "overdue")
        ),
    )
)

# 'Start date not reached or no work done yet'.
START_TO_COME = ", ".join(
    f"{start} {to_come}"
    for start in ("start date", "starting date", "date to start", "start")
    for to_come in ("not reached", "not yet reached", "is not reached", "has not been reached", "in the future", "is in the future",
                    "to come", "still to come", "not come", "has not come", "has not yet come")
)  # fmt: skip
# 'Not needed yet', 'no action required until the new contract': nothing need be done now, and something will have to be.
NOT_NEEDED_YET = (
    ", ".join(
        f"{needless} {yet}"
        for needless in ("not needed", "not required", "no action needed", "no action required", "not applicable")
        for yet in ("yet", "until", "before", "as yet", "at this stage", "at this point", "this month", "this quarter", "for now")
    )
    + ", not yet needed, not yet required, not yet applicable"
)

# What was planned is here only what the time is held against: 'later than we planned' tells of no plan to begin.
LATER_THAN_PLANNED, SOONER_THAN_PLANNED = (
    ", ".join(
        f"{how} than {who}{wanted}"
        for how in words
        for who in ("", "we ", "we had ", "originally ", "first ", "was ", "had been ")
        for wanted in ("planned", "scheduled", "intended", "expected", "hoped", "agreed")
    )
    for words in (("later", "slower", "longer", "more slowly"), ("sooner", "earlier", "faster", "quicker", "further on", "ahead"))
)

# What is to be delivered, and not whether it can be.
THE_DELIVERABLE = ", ".join(
    f"{the} deliverable" for the in ("the", "this", "a", "each", "every", "all", "its", "our", "agreed", "key")
)

# 'Part A and part B complete': names, and no shares of the whole.
NAMES_OF_PARTS = ", ".join(("first half", "second half", *(f"part {letter}" for letter in "abcdefgh")))

LATE_TO_START = ", ".join(f"{began} later than {who}planned" for began in ("started", "began", "begun") for who in ("", "we "))

SAYINGS: Mapping[Saying, str] = {
    Saying.CLOSED: """
        not feasible, not viable, unviable, not deliverable, supersed*, superced*, withdrawn, cancelled, canceled,
        abandoned, discontinued, overtaken, overtaken by *, obsolete,
        turned down, did not accept*,
        redundant, void, rejected, declined, disagreed, disagree, risk accepted,
        chosen to live with, choose to live with, decided to live with, agreed to live with, agreed to drop *, decided to drop *,
        chose to drop *, voted to drop *, to be dropped, agreed to stop it, decided to stop it,
        decided not to do it, shelved for good, stopped for good, parked for good, struck out, prepared to live with,
        live with the risk, living with the risk, decided to tolerate, chosen to tolerate, agreed to tolerate,
        decided to accept the risk, chosen to accept the risk, agreed to accept the risk,
        accept* risk, accept* the risk, risk is accepted, risk has been accepted, risk tolerated, tolerate, tolerated,
        dont need, do not need, doesnt need, not needed any more, no longer need*, no longer requir*, no longer appl*,
        no longer relevant, no longer appropriate, no longer wanted,
        no longer taken forward, no longer being taken forward,
        no longer pursued, no longer being pursued, no longer viable, no longer necessary, no longer valid,
        no longer proceeding, no longer going ahead, no longer part of, not being pursued, not pursued, not proceeding,
        not being taken forward, not taken forward, not going ahead, not to be progressed, will not do,
        will not happen, not going to happen,
        will not be taken forward, will not be pursued, will not proceed, not doing, not to be done, de scoped, descoped,
        out of scope, decided not to, decided against, agreed not to, duplicate,
        duplicated, duplicate of, dup, dup of, decommissioned,
        taken out of the plan, removed from the plan, dropped from the plan, deleted from the plan, no longer in the plan,
        closed without, close without, agreed to close without,
        closed as not*, living with the risk, decided to live with, agreed to live with, to live with the risk, to live with it
        """,
    Saying.NEEDLESS: """
        not needed, not required, no action needed, no action required, no further action required,
        no further action needed, no further action, nfa, nothing further required
        """,
    Saying.DROPPED: """
        removed, deleted, merged, dropped, replaced, combined, incorporated, subsumed, absorbed, transferred, moved,
        amalgamated, stopped, ceased, taken out, struck out, consolidated, covered by, covered under, covered in,
        picked up under, rolled into, scrapped, binned, let go, let it go, ditched, stood down, axed, given up, given up on,
        gave up, called off,
        pulled
        """,
    Saying.ENDED: "closed, signed and closed",
    Saying.UNMET: "unsuccessful, without success, to no avail",
    Saying.FINISHED: """
        action taken, actions taken, did what we set out to do, did what was planned, did what we planned,
        did what we said, did what we promised, did what we agreed, carried out, rolled out, put in place, sorted, sorted out,
        wrapped up, done and dusted, job done, ticked off, crossed off, in the bag, put to bed, over the line, cracked it, nailed,
        nailed it, squared away, bedded in, home and dry, buttoned up,
        moved into business as usual, complete, completed, implemented, done, finished, in place, launched, actioned,
        discharged, live, in use, up and running, resolved, concluded, accomplished, fulfilled, business as usual, bau,
        moved to bau, moved to business as usual, moved into bau, transferred to bau, transferred to business as usual,
        handed over to bau, now part of bau, part of business as usual, part of bau,
        evidence submitted, evidence provided, evidence uploaded, evidence sent, evidence supplied,
        evidence received, evidence attached, evidence available, evidence held, evidence logged,
        nothing more to do, nothing left to do, nothing further to do, nothing else to do, no more to do, nothing outstanding
        """,
    Saying.MET: "met, achieved, delivered, compliant, exceeded, surpassed, beaten",
    Saying.BETTER: "improved, improving",
    Saying.SHOWN: """
        found it still working, found still working, tested and working, tested and works, tested and found working,
        better off, seen to work, shown to work, found to work, proved to work,
        done and proved, complete and proved, completed and proved, finished and proved,
        it has helped, has stuck, have stuck, accepted the evidence, accepts the evidence, approved the evidence, agreed the
        evidence, verified the evidence, evidence that it has worked, evidence it has worked, evidence that it worked,
        shown to be embedded, seen to be embedded, found to be embedded, shown to be effective, found to be effective,
        shown to be working, found to be working, shown to be sustained,
        seen it working, seen it work, seen working, seen to be working, it works, it is working, works in practice,
        working in practice, working as intended, can prove it, with proof, shows in the data, are satisfied, is satisfied,
        impact achieved, embedded, embeds, evidenced, evidences, demonstrated,
        demonstrates, sustained, verified, validated, assured, signed off, sign off, independently,
        filed as complete, evidence shows, evidence demonstrates, evidence of impact, evidence accepted,
        evidence agreed, assurance given, assurance received, assurance provided, assurance obtained, assurance accepted,
        evidence approved, evidence validated, evidence verified, proven, sampling shows it, audit shows it,
        audits show it, testing shows it, checks show it, audit shows that, audits show that,
        testing shows that, checks show that, sampling shows that, practice is better, practice has improved,
        sampling confirms, audit confirms, audits confirm, testing confirms, checks confirm, can show *, can prove *,
        can demonstrate *, can evidence *, impact can be evidenced,
        evidence that it works, evidence it works, proof that it works, proof it works, shows it works, shows that it works,
        """
    + f"{EFFECT_TOLD}, {EFFECT_BROUGHT}, {WE_SEE}, {IMPACT_HAD}, {INSPECTED}, {SHOWN_TO}, {CHANGED}",
    Saying.CHECKED: """
        seen the evidence, seen evidence, evidence seen, evidence has been seen, looked at the evidence, examined,
        checked, inspected, quality assured, audited, peer reviewed, reviewed, tested, confirmed, seen in practice,
        seen it in practice
        """,
    Saying.EVIDENCE: "evidence, assurance, shown, verification, validation, approval",
    Saying.IMPACT: "impact, having impact on, had impact on",
    Saying.AWAITED: """
        impact awaited, impact awaiting, impact is awaited, impact to follow, impact pending, impact not known,
        impact not yet known, impact unknown, impact is unknown,
        """
    + EFFECT_AWAITED,
    Saying.OPEN_IMPACT: """
        evidence required, evidence needed, evidence outstanding, evidence missing, evidence to follow, evidence awaited,
        evidence pending, evidence requested, evidence has not *, evidence has not been *, evidence is not *, evidence is yet *,
        evidence has yet *, evidence gap*, evidence not *, evidence to be *, gathering evidence,
        being gathered, still gathering,
        collecting evidence, more evidence, further evidence, insufficient evidence, more assurance, further assurance,
        evidence of impact awaited, evidence of impact pending, evidence of impact outstanding, evidence of impact to follow,
        evidence of impact required, evidence of impact needed, evidence of impact not *, evidence of impact still *,
        evidence of impact to be *, evidence of impact is awaited, evidence of impact is not *,
        insufficient assurance, evidence still *, further evidence required, more evidence required
        """,
    Saying.TO_END: """
        completion, closure, deliver, achieve, achievable, meet, finish, implement, close, launch, embed, be complete,
        be delivered
        """,
    Saying.ALMOST: """
        unresolved, un resolved, incomplete, uncompleted, unfinished, undone, un done, un finished, un met, un delivered,
        un achieved, un completed, un implemented, un actioned, un closed, complete by, in part, in parts, except, apart from, bar,
        for sign off, for signing off, for final sign off, sign off needed, sign off required, sign off outstanding, sign off
        awaited, sign off pending, sign off to *, sign off due, sign off expected, sign off planned, sign off scheduled, sign off
        booked, sign off requested, sign off sought, sign off not *, sign off still *, sign off in *, sign off by *, sign off at *,
        sign off next *, sign off meeting, sign off process, for approval,
        save for, with the exception of, with exception of, other than, aside from, excluding, but for, done but one, minus,
        sign off remains, only sign off, sign off only, not signed off as, in error, wrongly, needs redoing, to be redone,
        complete soon, completed soon, done soon, finished soon, closed soon, completed once, complete once, complete if,
        complete when, complete after, complete upon, complete pending, completed pending, done once,
        done when, done if, done pending, finished once, finished when, finished if, finished pending, closed once, closed pending,
        subject to, for closure, for completion, going live, go live, goes live,
        with some exceptions, in principle, rest outstanding, rest is outstanding, rest still outstanding, rest to follow,
        rest to do, rest to be *, rest in progress, rest ongoing, rest under way, rest not *, remainder outstanding,
        remainder is outstanding, remainder still outstanding, remainder to follow, remainder to be *, remainder in progress,
        remainder ongoing, remainder under way, remainder not *, others outstanding, others in progress, others to follow,
        but reopened, but re opened, but since reopened, but has been reopened, but was reopened, but now reopened,
        then reopened, then re opened, since reopened, since re opened, now reopened, later reopened, subsequently reopened
        """,
    Saying.LATE: f"""
        {LATER_THAN_PLANNED}, forecast to miss, will miss, going to miss, set to miss, bound to miss, cannot be managed,
        cannot be resolved, cannot be recovered, out of control,
        no agreed recovery plan, no agreed recovery, no agreed plan to recover,
        out of time, run out of time, ran out of time, not in time, not on time,
        will not be in time, will not be on time, wont be in time, wont be on time,
        stuck, running late, off plan, bogged down, in trouble, in difficulty, gone backwards, held up, going wrong, going badly,
        going backwards, going nowhere,
        not progressing, no longer progressing,
        below target, under target, worse than target, below plan, overdue, late, missed, past due, past the due, past its *,
        date passed, dates passed, deadline passed, deadlines passed, timescale passed, timescales passed, time scale passed,
        timeframe passed, timeframes passed, time frame passed, time limit passed, off track, off target, off course,
        off schedule,
        behind, behind schedule, behind time, behind plan, behind target, delay, delays, delayed, slipped, slipping,
        unmet, unlikely, fail,
        failed, failing, worsen*, deteriorat*,
        critical, deemed significant, exceeded tolerance, out of tolerance, unachievable,
        not achievable, urgent, lapsed, not reached, outside tolerance, outside of tolerance
        """,
    Saying.RECOVERS: """
        but will be completed, but will complete, but will be delivered, but will deliver, but will be achieved, but will be met,
        but will be done, but will be implemented, but will finish, but expected to be *, but still expected to be *,
        revised date agreed, revised date is agreed, revised date set, new date agreed, new date is agreed, new date set,
        way back, can be pulled back, date is safe, date is still safe, date still safe, date is unaffected, date not affected,
        but on track, but now on track, expected to recover, will recover, will be recovered, to be recovered, to recover,
        can be recovered, recoverable, recovering, being recovered, recovery expected, recovery plan in place,
        recovery plan is in place, recovery in hand, recovery agreed, recovery planned, recovery plan, recovery plans,
        recovery action*, recovery actions in place, recovery action in place, recovery plan agreed, mitigating action*,
        mitigating actions in place, back on track, back on course, back on schedule, mitigation in place,
        mitigations in place, mitigated, expected to catch up, still achievable, but achievable, remains achievable,
        still expected to, manageable, recovery agreed, recovery plan agreed, recovery planned, recovery under way,
        recovery action agreed, recovery actions agreed, mitigation agreed, mitigations agreed, catching up, can catch up,
        will catch up, plan in place, plans in place, plan is in place, plans are in place, plan now in place, plans now in place,
        we have a plan, they have a plan, has a plan, with a plan, there is a plan, plan to get, plan to bring, plan to pull,
        plan to put, plan agreed,
        can get it back, can bring it back, can pull it back, can be brought back, can be pulled back, will be brought back,
        will get it back, will bring it back, will pull it back, being brought back, being pulled back
        """,
    Saying.AT_RISK: f"""
        {MAY_BE_LATE}, delay likely, delays likely, delay possible, delays possible, threatened by *,
        at risk of *, at risk, risk, risks, issue, issues, concern, concerns, slippage, in danger, in jeopardy, some concern,
        but slipping, worry, dragging its feet, dragging their feet, dragging, limping, hitting bumps, bumpy, wobbling, wobbly,
        shaky, struggling, drifting, hit a snag, needs a push, needs a nudge, gone quiet,
        worries, worried, needs help, help needed,
        being monitored, needs attention, requires attention, obstacles, barriers, problems, problem, challenges,
        recovery required, recovery needed, recovery action required, recovery action needed, recovery action is required,
        recovery action is needed, recovery actions required, recovery actions needed, recovery plan required,
        recovery plan needed, recovery plan is required, recovery plan is needed, mitigating action required,
        mitigating action needed, mitigating actions required, mitigating actions needed
        """,
    Saying.ON_TRACK: f"""
        {SOONER_THAN_PLANNED}, {MET_SO_FAR},
        recovered, caught up, in line with plan, in line with the plan, in line with expectations,
        in line with timescales, in line with the timetable, on baseline, to baseline, on forecast,
        above target, exceeding target, better than target, at target, meeting target, ahead of target, on track, on target,
        on course, on schedule, on plan, to plan,
        going as *, going well, all well, looking good,
        to time, ahead, as planned, as expected, proceeding to plan, going to plan, according to plan, likely,
        within tolerance
        """,
    Saying.FEASIBLE: "feasible, probable, deliverable, doable, in doubt",
    Saying.NAMED: f"{THE_DELIVERABLE}, deliverables, {NAMES_OF_PARTS}",
    Saying.EASED: f"on time, in time, within time, {LATE_BY_LITTLE}",
    Saying.BEGUN: f"""
        moved on, moved forward, moved ahead,
        kicked off, off the ground, ticking along, trundling along, rolling along, bubbling along, plodding on, nearly home,
        on the home straight,
        motoring, in the air, in full swing, under construction, cracking on, chipping away, plugging away, early days,
        delivering, well on with it,
        {LATE_TO_START},
        moving, moving along, moving forward, moving on, on the move,
        drafting, consulting, out for consultation, out to consultation, in consultation, in procurement, at procurement,
        procuring,
        out to tender, tender out, piloting, mobilising, testing, negotiating,
        going, going on, keep going, keeps going, get going, got going, getting going, on the go, carrying on, carries on,
        happening, progressed, mobilised, commissioned, doing, in progress, under way, underway, started, begun, commenced,
        ongoing,
        on going,
        progressing, in development, in train, being implemented, being delivered, initiated, opened, in delivery, in flight,
        in motion, made a start, part way, partway, half way, halfway,
        part way through, partway through, half way through, halfway through, in implementation, in design,
        in build, on the way, on its way, restarted, re started, resumed, picked up again, back in progress, back under way,
        back underway
        """,
    Saying.TO_BEGIN: "start, begin, commence, kick off, get going, get under way, get started",
    Saying.NOT_BEGUN: f"""
        none of it has been done, none of this has been done, none of it is done, none of them has been done,
        {NOT_NEEDED_YET}, {START_TO_COME}, none done, none complete, none completed, none finished, none started, none begun,
        untouched, not touched, nothing has been done, nothing has happened, nobody has started, nobody has begun, on paper only,
        only on paper, not kicked off, not off the ground, queued, in the queue, lined up, next up, yet to start,
        waiting its turn, not looked at, starting in, starting on, starts, begins, commences, proposed action, unstarted,
        un started, future, planned,
        scheduled, falling due, not yet falling due, not falling due, nothing yet, nothing so far, no work yet, no work done,
        no work has been done, no work so far,
        no work as yet, no work has begun, no work undertaken, no rating, not rated, to do,
        not due, not yet due, due to start, no progress, no action taken,
        no action yet, nothing done, yet to commence, awaiting start, not due until, backlog
        """,
    Saying.OPEN: """
        not there yet, not yet there, not quite there, not quite there yet, date is still ahead, date still ahead,
        date is ahead, date lies ahead, deadline is ahead, deadline is still ahead, draft done,
        drafts done, draft is done, draft finished, no agreed, no approved, under review, under consideration,
        under discussion, in planning, planning, planning stage,
        scoping, being scoped,
        draft complete, draft completed, draft is complete, significant progress, substantial progress, little progress,
        excellent progress, strong progress, extended, extension requested, extension agreed, new, open, re opened,
        reopened, part way, partway, half way, halfway, midway, half done, getting there, coming on, coming along, on it,
        some way, active, a way to go, long way to go, long way off, continuing, continues, working, work continues, embedding,
        developing, advancing, drafted, draft,
        recruit*, being *, monitor, monitoring, outstanding, good progress, some progress, limited progress, progress made,
        progress is being made, progress being made, making progress, wip, in hand, under control, headway, partial progress,
        slow progress,
        steady progress, evidence gathering, remains open, still open, being progressed, not yet late
        """,
    Saying.PAUSED: """
        paused, stuck, shelved, on ice, on the back burner, on the shelf, mothballed, standstill, frozen, not moving,
        no movement, on hold, deferred, suspended, postponed, stalled,
        parked, put back, blocked, carried forward, carried over,
        rolled forward, rolled over, inactive, dormant, unable to progress, cannot be progressed, cannot progress
        """,
    Saying.DECIDED: """
        agreed, accepted, approved, noted, supported, endorsed, agreed in part, accepted in part, agreed in principle,
        accepted in principle
        """,
    Saying.ELSEWHERE: """
        do not need to, does not need to, see, refer to, met with, met on, met in, met to, go ahead, to be confirmed,
        to be advised, n/a, na, not applicable
        """,
}

SPELT_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ONE_TO_TEN = "|".join(SPELT_NUMBERS)  # of a pattern
# What stands for '3 of 5', 'two of the three', before and behind what is told of them: 'Done in 3 of 5 teams' is not done.
OF_A_NUMBER = "\N{VULGAR FRACTION TWO THIRDS}"
# What may stand between an end and how many it is told of, and what it is told of where that is not all.
BEFORE_NUMBER = frozenset("in for at by with of the just only : (".split())  # noqa: SIM905
_PART = "(?:phase|stage|part|step|tranche|wave|cohort)"
OF_FIRST_PART = pattern(
    rf"[:(]? ?(?:(?:on|for|of|in|with|as) )?(?:the )?(?:{_PART} (?:1|one|i|a)\b(?! and| &|,| to )"
    rf"|(?:first|initial|pilot) {_PART}\b(?! and))"
)
# 'Complete in the north only', 'Done only for new cases'.
ONLY = pattern(r"(?:(?! only\b)[\w' ]){0,60} only ?(?:$|[).;,])|\(?only (?:for|in|at|with|on)\b")

# 'Most of it has been done'.
SOME_OF = ", ".join(
    f"{some} of {it}"
    for some in ("some", "most", "much", "part", "half", "a lot", "a little", "little", "a few")
    for it in ("it", "this", "these", "them", "the work", "the actions", "the action", "the tasks", "what was asked")
)
NONE_OF = ", ".join(f"none of {it}" for it in ("the", "our", "it", "this", "these", "them", "the work", "the actions", "the tasks"))

TURNS: Mapping[Turn, str] = {
    Turn.DENIES: f"""
        {NONE_OF},
        not, never, no, non, none, nothing, without, nor, no longer, neither, unable to, unable, lack of, not all, nobody
        """,
    Turn.REFUSES: """
        should have, should have been, should already have, should already have been, ought to have, ought to have been,
        will not, will not be, cannot, cannot be, can not, can not be, would not, will no longer, unlikely to be, failed to,
        failed to be, fail to, not expected to, not expected to be, not going to,
        not going to be, not likely to, not able to
        """,
    Turn.PUTS_OFF: """
        going to, going to be, not yet, not yet been, yet to be, yet to, to be, to, will, will be, would, should, should be,
        shall, must, be,
        being, yet, awaiting, awaits, awaited, pending, until, before, once, when, if, expected, expected to,
        expected to be, due to, due to be, due for, about to, towards, toward, planned to, planned to be, aims to,
        aiming to, ready to, ready for, proposed for, proposed, requires, need, needs, scheduled to, scheduled for,
        scheduled to be, intended to, waiting, waiting on, waiting for
        """,
    Turn.HEDGES: f"""
        {SOME_OF}, {OF_A_NUMBER},
        two thirds, two third, one third, a third, three quarters, majority, the majority, majority of, perhaps, probably, assumed,
        pretty much, basically, in the main, semi, unsure whether, unsure if, not sure if, not sure whether, need to check this is,
        please confirm, to confirm, need to get this, much has been, a lot has been, initial work, preparatory work,
        forecast, est, estimated,
        all but, as good as, more or less, just about, virtually, practically, nowhere near, far from, way from,
        partially, partly, partial, part, half, most, nearly, near, nearing, almost, mostly, substantially, largely, some,
        could, could be, could go, might, might be, might go, may be, may go, can, can be, minor, minimal, slight, slightly,
        small, marginal, marginally, short, at risk of, risk of, a risk of, risk being, potential, potentially, possible,
        possibly, a little, a bit, bit, low, stage 1, stage one, phase 1, phase one, part 1, part one, step 1, step one,
        first stage, first phase, first draft, moderate, limited, temporary, a few, one or two, broadly, mainly,
        approaching, close to, possibility of, danger of
        """,
    Turn.STRESSES: """
        significant, significantly, serious, seriously, severe, severely, major, considerable, considerably, substantial,
        materially, very, well, badly, far, high, critically
        """,
}

# What a phrase says once it is turned. What is not here stays as it is.
TURNED: Mapping[tuple[Saying, Turn], Saying] = {
    **{
        (end, turn): Saying.ALMOST
        for end in (Saying.FINISHED, Saying.MET, Saying.ENDED, Saying.TO_END)
        for turn in (Turn.DENIES, Turn.PUTS_OFF, Turn.HEDGES)
    },
    **{(end, Turn.REFUSES): Saying.LATE for end in (Saying.FINISHED, Saying.MET, Saying.TO_END, Saying.ON_TRACK)},
    **{
        (shown, turn): Saying.OPEN_IMPACT
        for shown in (Saying.SHOWN, Saying.CHECKED, Saying.EVIDENCE)
        for turn in (Turn.DENIES, Turn.REFUSES, Turn.PUTS_OFF, Turn.HEDGES)
    },
    (Saying.ENDED, Turn.REFUSES): Saying.ALMOST,
    **{
        (begun, turn): Saying.NOT_BEGUN
        for begun in (Saying.BEGUN, Saying.TO_BEGIN)
        for turn in (Turn.DENIES, Turn.PUTS_OFF, Turn.REFUSES)
    },
    (Saying.IMPACT, Turn.DENIES): Saying.AWAITED,
    (Saying.IMPACT, Turn.PUTS_OFF): Saying.AWAITED,
    (Saying.MET, Turn.DENIES): Saying.UNMET,
    (Saying.BETTER, Turn.DENIES): Saying.LATE,
    (Saying.ON_TRACK, Turn.DENIES): Saying.LATE,
    (Saying.ALMOST, Turn.DENIES): Saying.OPEN,
    **{(late, Turn.DENIES): Saying.OPEN for late in (Saying.LATE, Saying.VERY_LATE, Saying.AT_RISK)},
    **{(late, Turn.HEDGES): Saying.EASED for late in (Saying.LATE, Saying.VERY_LATE)},
    (Saying.LATE, Turn.STRESSES): Saying.VERY_LATE,
    (Saying.AT_RISK, Turn.STRESSES): Saying.AT_GREAT_RISK,
    (Saying.FEASIBLE, Turn.DENIES): Saying.LATE,
    (Saying.FEASIBLE, Turn.REFUSES): Saying.LATE,
    (Saying.RECOVERS, Turn.DENIES): Saying.LATE,
    (Saying.RECOVERS, Turn.REFUSES): Saying.LATE,
    **{
        (gone, turn): Saying.OPEN
        for gone in (Saying.CLOSED, Saying.DROPPED)
        for turn in (Turn.DENIES, Turn.REFUSES, Turn.PUTS_OFF, Turn.HEDGES)
    },
    (Saying.NOT_BEGUN, Turn.DENIES): Saying.OPEN,
    (Saying.NOT_BEGUN, Turn.HEDGES): Saying.OPEN,
    (Saying.DECIDED, Turn.DENIES): Saying.CLOSED,
    (Saying.DECIDED, Turn.REFUSES): Saying.CLOSED,
}

# Of much else than the action where more stands beside them: 'Numbers going up', 'What is happening in May'.
BY_THEMSELVES = frozenset({"action taken", "actions taken", "going", "happening", "moving", "backlog", "on it"})

# Before one of the others they only say which date is meant: 'will finish after the planned date'.
OF_DATES = frozenset({"planned", "scheduled", "future"})
NAMES_OF_DATES = frozenset(
    "date dates deadline deadlines finish end completion start timescale timescales time milestone".split()  # noqa: SIM905
)

# Words that only turn others say this where they stand alone.
ALONE: Mapping[str, Saying] = {
    **dict.fromkeys(("pending", "scheduled for", "scheduled to", "planned to"), Saying.NOT_BEGUN),
    "partially": Saying.OPEN,
    "partial": Saying.OPEN,
    "partly": Saying.OPEN,
    **dict.fromkeys(("nowhere near", "nearly", OF_A_NUMBER), Saying.OPEN),
    "almost": Saying.OPEN,
    "mostly": Saying.OPEN,
    "minor": Saying.AT_RISK,
    **dict.fromkeys(("awaiting", "waiting", "waiting on", "waiting for"), Saying.OPEN),
    "not": Saying.DOUBTED,  # 'Achieved in May, not in June'
}
# What may stand beside a status and adds nothing to it: 'Action now complete', 'Completed on 31 May'.
FILLERS = frozenset(
    """
    a action actions activity again all already am an and are as at been but by currently date done early employed for formally full
    fully has have i in into is it item made milestone now of on our overall phase project rag rating re recommendation s since so
    stage status still target task tasks that the they this to today totally us ve was we were with work workstream yes yet
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter term q1 q2 q3 q4
    """.split()  # noqa: SIM905
)
# Behind a word such as 'Removed' these still say that the action itself was: 'Merged with 3.2', 'Removed from the plan'.
LEADS_ON = frozenset("by with into from to as in on at following per under due after and see".split())  # noqa: SIM905
# Behind what is not done they say that it is late: 'Not finished by its due date'; 'Not finished' is open.
WHEN_DUE = pattern(
    r"(?:on|in|within) time|(?:by|before) (?:(?:the|its|their|agreed|original|target|due|end|planned) ){0,3}(?:date|deadline)s?"
)
# Before the day that something is due they say that it has gone: 'past the agreed timescale'; so do words behind it. Each pattern
# with the words that it is read as.
_QUALIFIED = (
    "the|its|their|an?|any|agreed|original|target|due|planned|set|stated|expected|completion|implementation|end|given|delivery"
)
_DUE = r"(?P<due>(?:date|deadline|time[ -]?scale|time[ -]?frame|time[ -]?limit)s?)"
_DUE_PERIOD = r"(?:due|target|agreed|planned|completion) (?:day|week|month|quarter|term)"
_IS = "has|have|had|is|are|was|were|now|already|been"
WHEN_GONE = (
    (
        pattern(rf"\b(?:past|beyond|outside(?: of)?|out of|exceed(?:s|ed|ing)) (?:(?:{_QUALIFIED}) ){{0,4}}{_DUE}\b"),
        r"past its \g<due>",
    ),
    (
        pattern(
            rf"\b{_DUE}(?: for (?:completion|delivery|implementation))? (?:(?:{_IS}) ){{0,3}}"
            r"(?:passed|gone(?: by)?|exceeded|elapsed|expired|lapsed)\b"
        ),
        r"\g<due> passed",
    ),
    (pattern(rf"\b(?:past|beyond) (?:(?:the|its|their) )?{_DUE_PERIOD}\b"), "past its date"),
    (
        pattern(
            r"\b(?:up to|less than|no more than|under) (?:an? |\w+ )(?:day|week|fortnight|month|half[ -]term|term|quarter)s?"
            r" (late|behind)\b"
        ),
        r"\1 by up to a while",
    ),
    (pattern(rf"\b{_DUE_PERIOD} (?:(?:{_IS}) ){{0,3}}(?:passed|gone(?: by)?|elapsed|expired)\b"), "date passed"),
    (  # 'Complete in three teams, two to go'
        pattern(
            rf"(?:(?<=[,;:.–-] )|(?<=\()|(?<=and )|(?<=but )|(?<=with ))(?:\d{{1,3}}|{ONE_TO_TEN}|a few|several|others) "
            r"(?:more )?(?:(?:are|is) )?(?:still )?"
            r"(?:to go(?! (?:to|in|on|out|live|through))|to do|to follow|remaining|remains?|left(?= to\b|\W*$))\b"
        ),
        "rest outstanding",
    ),
)
# Between a phrase and what turns it: they end its reach.
ENDS_REACH = frozenset("but and although though however or".split())  # noqa: SIM905
# What was before them no longer holds: 'Delayed, now on track'.
SINCE_THEN = frozenset({"now", "since", "finally"})
YES = frozenset({"y", "yes", "true", "✓", "✔", "✅", "☑"})
NO = frozenset({"n", "no", "not yet", "false", "✗", "✘", "❌", "☐"})
PARTLY = frozenset({"part", "partly", "partially", "some"})  # below 'Done? Y/N/Part'
# Said of what was finished ('The new system is live') and of what is not ('Live', 'Complete'): the other words of a column tell.
OPEN_OR_DONE = frozenset({"live", "in use", "up and running"})
# A part of a plan that is called so holds what is not done.
STILL_OPEN = frozenset(
    {"open", "outstanding", "ongoing", "in progress", "incomplete", "not complete", "not completed", "not started"}
)
# What is asked of what is not done: a plain no below it says that it is.
OVER_IF_NOT = frozenset(
    {"open", "still open", "outstanding", "still outstanding", "incomplete", "not complete", "still to do", "to do"}
)
# Long words of states that are known with a letter missing, doubled or swapped with the next, but for what is another word then.
MAY_BE_MISSPELT = (
    "completed", "complete", "implemented", "delivered", "achieved", "finished", "underway", "progress", "started", "track",
    "delayed", "overdue", "ongoing",
)  # fmt: skip
OTHER_WORDS = frozenset({"compete", "competed", "stated", "stared", "tack", "trace"})
RUN_TOGETHER = (
    "on track",
    "off track",
    "on target",
    "off target",
    "on schedule",
    "on hold",
    "in progress",
    "not started",
    "at risk",
)
# What is cut short in a status of a few words: 'compl.', 'in prog'; and what two or three letters stand for.
CUT_SHORT = {
    "comp": "complete", "compl": "complete", "cmplt": "complete", "impl": "implemented", "deliv": "delivered", "prog": "progress",
    "progr": "progress", "o/going": "ongoing", "n/s": "not started", "nys": "not yet started", "i/p": "in progress",
}  # fmt: skip
# Marks that need a column of their own to mean something: those of the picture fonts Wingdings ('ü', 'þ', 'û', 'ý', 'o', '¨') too.
TICKS = frozenset({"✓", "✔", "✅", "☑", "🗹", "√", "ü", "þ", "tick", "ticked", "done", "x"})
CROSSES = frozenset({"✗", "✘", "❌", "☐", "☒", "✕", "✖", "❎", "û", "ý", "¨", "¡", "□", "not done"})
