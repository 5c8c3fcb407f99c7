"""The words by which councils name the columns of their trackers: for each role the phrases that mean it.

Whole words in lower case, without apostrophes. Add a phrase here, and every sheet that is headed so is read.
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What stands in a column."""

    REF = "ref"
    PRIORITY = "priority"
    OUTCOME = "outcome"
    ACTION = "action"
    STEP = "step"
    LEAD = "lead"
    DEADLINE = "deadline"
    START = "start"
    REVISED = "revised deadline"
    PROPOSED_ON = "proposed on"
    AGREED_ON = "agreed on"
    COMPLETED_ON = "completed on"
    STATUS = "status"
    RATING = "rating"
    PREVIOUS_RATING = "previous rating"
    PROGRESS = "progress"
    REASON = "reason"
    RECOVERY = "recovery"
    IMPACT = "impact"
    MEASURE = "measure"
    LINKS = "links"
    INDICATOR = "indicator"
    GROUP = "group"
    UNIT = "unit"
    BASELINE = "baseline"
    VALUE = "value"
    TARGET = "target"
    BENCHMARK = "benchmark"
    BETTER = "better"
    DIRECTION = "direction"
    NOTE = "note"
    SETTING = "setting"
    SETTING_VALUE = "setting value"
    LEVEL = "level"
    MEANING = "meaning"
    COUNTS_AS = "counts as"
    COLOUR = "colour"
    SECTION = "section"
    MONTH = "month"
    TEXT = "text"
    DECISION = "decision"
    MEETING = "meeting"
    RISK = "risk"
    MITIGATION = "mitigation"
    RECOMMENDATION = "recommendation"
    REQUIREMENT = "requirement"
    POSITION = "position"
    EVIDENCE = "evidence"
    MILESTONES = "milestones"
    LINKED_INDICATORS = "linked indicators"
    RETURN_MONTH = "return month"
    RETURN_TYPE = "return type"
    RETURN_TEXT = "return text"
    SENDER = "sender"
    RECIPIENT = "recipient"
    SENT = "sent"
    HELD = "held"
    YOU_SAID = "you said"
    WE_DID = "we did"
    DIFFERENCE = "difference made"
    WHO = "who"
    WHEN = "when"
    THROUGH = "through"
    PUBLISH = "publish"
    QUESTION = "question"
    PERCENT = "percent"
    COUNT = "count"
    AMBITION = "ambition"
    PLANNED = "planned"
    AUDITS = "audits"
    GRADE = "grade"
    THEME = "theme"
    PEOPLE = "people"
    ACTION_REF = "linked action"
    APPROVED_BY = "approved by"
    BASE = "how many answered"


_WORDS: dict[Role, str] = {
    Role.REF: """
        action #, ref #,
        plan ref, plan reference, rec no, rec number, recommendation number,
        ref, ref no, ref number, reference, reference no, reference number, id, no, num, number, item, item no, action ref,
        action no, action number, action id, kpi no, kpi ref, pi no, pi ref, indicator ref, indicator no, indicator number,
        unique id, line, row, risk ref, risk no
    """,
    Role.PRIORITY: """
        priority, priority area, improvement priority, theme, pillar, domain, workstream, work stream, area for improvement,
        area of focus, strand, section of plan, ofsted recommendation, chapter, improvement area, priority theme
    """,
    Role.OUTCOME: """
        outcome, outcomes, desired outcome, desired outcomes, outcomes for children, success criteria, objective,
        objectives, aim, aims, what we want to achieve, what do we want to achieve, what will be different, outcome success
        criteria, intended outcome
    """,
    Role.ACTION: """
        activity, activities,
        action, actions, key action, key actions, required action, required actions, strategic action, strategic actions,
        task, tasks, what are we going to do, what we are going to do, what will we do, what we will do, what needs to
        happen, action required, actions required, improvement action, action description, description of action, what
    """,
    Role.STEP: """
        step, steps, steps to be taken, milestone, milestones, key milestone, key milestones, key task, key tasks, sub
        action, sub actions, sub task, sub tasks, subaction, key activity, key activities
    """,
    Role.LEAD: """
        action by, actioned by, officer, officers,
        lead, leads, action lead, action leads, lead officer, lead officers, owner, owners, action owner, responsible,
        responsibility, responsible officer, responsible lead, responsible person, person responsible, officer responsible,
        who is responsible, accountable, accountable officer, accountable officers, senior responsible officer, sro,
        assigned to, assigned lead, assigned leads, assigned, who, by whom, executive lead, lead name, lead role, named
        lead, accountable lead, led by, lead service, lead professional, delivery lead
    """,
    Role.DEADLINE: """
        action by date, milestone date, finish, action date,
        deadline, deadlines, by when, when, when by, due, due date, due by, date due, target date, target completion date,
        target completion, timescale, timescales, time scale, time scales, time scale date, timescale date, time date, time,
        time frame, timeframe, timeline, completion date, date for completion, complete by, completed by, to be completed
        by, expected completion, expected completion date, estimated completion, estimated completion date, estimated
        completion dates, planned completion, planned completion date, finish date, baseline finish date, end date, original
        deadline, original due date, original date, delivery date, deliver by, implementation date, planned finish, planned
        end, date of completion, target deadline, target for completion
    """,
    Role.START: """
        start, start date, started, date started, planned start, commence, commencement date, begin
    """,
    Role.REVISED: """
        new target date, new completion date, current deadline, current due date, current target date, latest deadline,
        revised target, anticipated date, anticipated completion, revised finish date,
        revised deadline, revised date, revised due date, revised completion date, revised target date, revised timescale,
        revised by when, new deadline, new date, new due date, forecast date, forecast, forecast completion, forecast
        completion date, extension, extension agreed, extended to, rescheduled, rescheduled date, re dated, revised end
        date, date now proposed, proposed date, proposed new date, revised
    """,
    Role.PROPOSED_ON: """
        proposed on, date proposed, revision proposed on, proposed, revised date proposed on
    """,
    Role.AGREED_ON: """
        agreed on, agreed by board, agreed by the board, date agreed, board agreed, agreed by board on, date agreed by
        board, agreed by the board on, revised date agreed on, board agreement, agreed at board
    """,
    Role.COMPLETED_ON: """
        date complete, actual date of completion, date of actual completion, date finished, completion date achieved,
        date delivered,
        completed on, completion date actual, actual completion, actual completion date, actual finish, actual end date,
        date completed, date closed, closed date, closed on, actual date, achieved on, date achieved, actual
    """,
    Role.STATUS: """
        status, action status, current status, progress status, delivery status, open closed, open or closed, state, stage,
        complete y n, completed y n, complete yes no, completed yes no, done, complete, completed
    """,
    Role.RATING: """
        rag, rag rating, rag status, brag, brag rating, brag status, rayg, bragg, rating, delivery rag, current rag, rag
        this month, assurance rating, progress rating, task rating, progress rag, overall rag, action rag, latest rag,
        confidence rating, colour rating
    """,
    Role.PREVIOUS_RATING: """
        rag last month, last month rag, previous rag, rag previous, previous rating, rag last period, prior rag, previous
        month rag, last rag, rag previous month, rating last month, last months rag, brag last month, previous brag
    """,
    Role.PROGRESS: """
        progress, progress update, progress to date, progress made, evidence of progress, update, updates, latest update,
        monthly update, comments, comment, commentary on progress, narrative, current position, position, where are we now,
        where we are now, where we are, key achievements, achievements, what have we done, progress notes, evidence, evidence of
        impact and progress, progress and evidence, progress commentary, latest progress, update from lead, update from action
        lead, position statement, progress evidence, where are we, evidence of progress and impact, progress so far, evidence
        and progress, evidence key milestone has been achieved, assurance, action taken, actions taken, action taken to date,
        actions taken to date, actions completed
    """,
    Role.REASON: """
        why is it off track, why off track, reason off track, why is this off track, why behind, cause of delay, what has gone
        wrong, reason, reasons, reason for delay, reasons for delay, why, why late, reason late, cause, analysis, reason for
        slippage, slippage reason, reason for revision, why is it late, barriers, issues, why not, reason why not, if not why
        not, why we cannot, why we could not, why we cant, why not done, reason not done, why it cannot be done
    """,
    Role.RECOVERY: """
        recovery, recovery action, recovery actions, corrective action, corrective actions, remedial action, path to green,
        action to recover, route to green, what is being done, recovery plan, action to address
    """,
    Role.IMPACT: """
        impact, impacts, difference, what difference will it make, what difference will it make to children, so what, impact
        and evidence, impact for children, impact on children, impact for children and young people, what difference has it
        made, difference made, benefit, benefits
    """,
    Role.MEASURE: """
        measure, measures, how will we measure, how will we measure the difference, how will we measure success, how will we
        know, success measure, success measures, measure of success, how will we evidence this, measured by, how measured,
        performance measure, evidence required, how will we measure the difference to children, how we will know
    """,
    Role.LINKS: """
        link, links, mtfp link, link to plan, link to plan ref, ofsted ref, cross reference, cross ref, linked
        actions, linked action, linked to, related actions, related action, recommendation ref, rec ref,
        recommendation no, ofsted recommendation no, inspection ref, report paragraph, paragraph, source, linked indicators,
        linked indicator, links to
    """,
    Role.INDICATOR: """
        indicator, indicators, indicator description, indicator name, kpi, kpis, kpi name, kpi description, pi, pi
        description, key performance indicator, performance indicator, measure, measures, performance measure, success
        measure, metric, metrics, indicator title, measure description, measure name, data item, what we measure
    """,
    Role.GROUP: """
        group, indicator group, category, service area, service, team
    """,
    Role.UNIT: """
        unit, units, unit of measure, format, measured in, type
    """,
    Role.BASELINE: """
        baseline, baseline position, position at inspection, starting point, start point, baseline value, baseline at, at
        inspection
    """,
    Role.VALUE: """
        actual, actuals,
        where we are now, where are we now, where we are, where are we,
        value, current, current value, current performance, latest, latest value, latest performance, now, actual value,
        result, this month, performance, current figure, latest figure, figure
    """,
    Role.TARGET: """
        target, targets, target value, ambition, goal, local target, annual target, year end target, tolerance, standard,
        expected standard
    """,
    Role.BENCHMARK: """
        benchmark, benchmarks, england, england average, national, national average, statistical neighbour, statistical
        neighbours, statistical neighbour average, sn, sns, sn average, sn avg, region, regional, regional average,
        comparator, comparators, south west, south east, north west, north east, east midlands, west midlands, east of
        england, london, yorkshire and the humber, family average, england avg
    """,
    Role.BETTER: """
        better, good is, good performance, good performance is, polarity, higher or lower, higher lower is better, higher is
        better, which way is better, better is, desired direction, good looks like, high or low, good to be, what is better,
        bigger is better
    """,
    Role.DIRECTION: """
        direction, direction of travel, dot, trend, better worse, improving or worsening, movement, arrow, travel
    """,
    Role.NOTE: """
        note, notes, definition, remarks, data source, data notes, source of data, frequency, footnote, caveat
    """,
    Role.SETTING: """
        setting, settings, option, parameter
    """,
    Role.SETTING_VALUE: """
        value, setting value, your value, choice, answer, entry
    """,
    Role.LEVEL: """
        level, colour, rating, rag, brag, rag rating, key, code, status, task rating, rating key, task rating key, rag key
    """,
    Role.MEANING: """
        meaning, means, description, definition, what it means, explanation, criteria
    """,
    Role.COUNTS_AS: """
        counts as, count as, counted as, treat as, reported as
    """,
    Role.COLOUR: """
        colour, fill, shade, cell colour
    """,
    Role.SECTION: """
        section, report section, heading, part of report, for section
    """,
    Role.MONTH: """
        month, reporting month, period, report month, for month, month of report
    """,
    Role.TEXT: """
        text, commentary, comment, narrative, words, paragraph, wording, assessment
    """,
    Role.DECISION: """
        decision, decisions, decision needed, decision required, decision requested, the board is asked to, board is asked
        to, ask, asks, decision sought, recommendation to board, for decision, request, what the board is asked
    """,
    Role.MEETING: """
        meeting, meeting date, board meeting, date of meeting, board date, for meeting, board
    """,
    Role.RISK: """
        risk, risks, risk description, description of risk, risk title, issue or risk, risk event
    """,
    Role.MITIGATION: """
        mitigation, mitigations, mitigating action, mitigating actions, control, controls, risk response, action to mitigate
    """,
    Role.RECOMMENDATION: """
        recommendation, recommendations, ofsted recommendation, ofsted recommendations, inspection recommendation,
        what ofsted recommended, recommendation text, area for improvement
    """,
    Role.REQUIREMENT: """
        required measure, required measures, requirement, requirements, what is required, measure required, the council must,
        measure of the notice, notice requirement, required action,
        required improvement, improvement notice measure, notice measure, measure in the notice
    """,
    Role.POSITION: """
        position, position statement, current position, progress, progress since last return, progress to date, progress update,
        update, latest position, position at return, where we are, narrative, commentary, what has been done, progress made
    """,
    Role.EVIDENCE: """
        evidence, evidence of progress, evidence of impact, evidence of improvement, supporting evidence, impact, how we know,
        evidence and impact, what shows it
    """,
    Role.MILESTONES: """
        milestone, milestones, key milestone, key milestones, interim milestones, interim targets
    """,
    Role.LINKED_INDICATORS: """
        linked indicators, linked indicator, indicators, indicator, indicator ref, indicator refs, related indicators, kpi, kpis,
        linked kpis, performance indicators, linked measures of performance
    """,
    Role.RETURN_MONTH: """
        return, return month, for return, return due, month of return, return date, month, for the return of, reporting month
    """,
    Role.RETURN_TYPE: """
        type, return or review, kind
    """,
    Role.RETURN_TEXT: """
        what, description, subject, content, report
    """,
    Role.SENDER: """
        from, sent by, sender, by
    """,
    Role.RECIPIENT: """
        to, sent to, recipient
    """,
    Role.SENT: """
        date sent, sent, sent on, date sent held, date held, held, held on, submitted, submitted on, date submitted
    """,
    Role.HELD: """
        held, meeting held, was it held, took place, did it take place, held y n, held yes no, quorate
    """,
    Role.YOU_SAID: """
        you said, you told us, what you told us, what you said, you said we heard, what young people said, what children said,
        what people said, what was said, feedback, feedback received, comment, comments, quote, what they said, what young
        people told us, what people told us, what parents said, voice, views, what families said, quote from, what was heard,
        what we heard, we heard, heard, told us, they said, what children told us, what parents told us, what families told us,
        what staff said, what staff told us, what carers said, what carers told us, quotes, quotation, theme raised, issue
        raised, point raised, feedback given, feedback comment, feedback comments, what you say, you say, people told us, young
        people told us, people tell us, tell us, what they told us, people said, what care leavers said, what care leavers told
        us, childs voice, voice of the child, child voice
    """,
    Role.WE_DID: """
        we did, what we did, our response, response, what we are doing, what happens next, action taken, our answer, what we
        have done, what did we do, what was done, we are doing, actions taken, so we, what we did about it, have we done, what
        have we done about it, what was our response, what are we doing, what are we doing about it, the response, councils
        response, council response, our reply, reply, answer, what we did next, what we have done about it, what we will do,
        action we took
    """,
    Role.DIFFERENCE: """
        what changed, difference, difference made, impact, what difference did it make, what has changed, outcome, so what,
        result, difference it made, the difference it made, impact made, what is different, what is different now, whats
        changed, what difference it made, what has it changed, change made, what difference has it made, difference has it made,
        has it made
    """,
    Role.WHO: """
        who, who said it, from whom, group, source group, who told us, respondent, respondents, said by, who from, audience,
        person, who said this, which group, group of people, told us by, given by, stakeholder, stakeholder group, feedback
        from, heard from, who we heard from
    """,
    Role.WHEN: """
        when, date, date received, received, received on, date of feedback, month, period, date logged, quarter, when said, when
        we heard, date said, feedback date, date heard, date of comment, month received, when did people tell us, when did you
        tell us, when did they tell us, when people told us, when they told us
    """,
    Role.THROUGH: """
        source, through, how, method, via, channel, how we heard, how received, route, feedback source, where from, how we heard
        it, how was it heard, how they told us, how it was heard, how you told us, how we heard this, heard through, how did
        they tell us, how did you tell us, how did people tell us, how did we hear, how did we hear it, how did we hear this,
        method of feedback, type of feedback, feedback type, feedback method, source of feedback, collected through
    """,
    Role.PUBLISH: """
        publish, may publish, may be published, publish y n, public, ok to publish, cleared, consent, consent to publish, may it
        be published, can be published, can we publish, can it be published, publishable, cleared to publish, share publicly,
        cleared for publication, publish yes no, for publication, may we publish, okay to publish, permission to publish,
        published, publication, ok to share, may we publish it, can this be published, may this be published, ok to publish y n,
        consent given
    """,
    Role.QUESTION: """
        question, survey question, statement, we asked, what we asked, question asked, questions, survey statement, what was
        asked
    """,
    Role.PERCENT: """
        %, percent, percentage, per cent, % agree, percentage who agree, result, % who agreed, score
    """,
    Role.COUNT: """
        count, count as published, number, number who agree, number who agreed, agreed, how many agreed, number agreeing, people
        who agreed, how many agree, how many said yes
    """,
    Role.BASE: """
        base, n, responses, respondents, number of responses, number of respondents, answered, how many answered, people asked,
        number who answered, sample, sample size, total responses, total respondents, total answered, number answering, people
        who answered, number asked, how many replied, replies, total asked, out of
    """,
    Role.AMBITION: """
        ambition, ambitions, our ambition, we want
    """,
    Role.PLANNED: """
        planned activity, planned, next steps, planned actions, what next, what we will do next, plans
    """,
    Role.AUDITS: """
        practice evaluations, audits, audits completed, number of audits, total, total audits, number audited, cases audited
    """,
    Role.THEME: """
        theme, topic, category, subject, theme or topic, theme topic, priority, priority area, priority theme, strand
    """,
    Role.PEOPLE: """
        how many, how many people, number of people, no of people, number of young people, number of children, count, people,
        how many said it, how many said this, how many told us, number of parents, number of families, number who said it,
        number who said this, how many people said it, number of respondents, number of responses, how many people told us, how
        many young people told us, how many children told us, how many parents told us
    """,
    Role.ACTION_REF: """
        linked action, linked actions, action ref, plan ref, action reference, plan reference, plan action, action no,
        improvement plan ref, improvement plan action, link to plan, link to plan ref, linked to, link to action, linked to
        action, action number, related action, related actions, linked action ref, linked plan action, action id, linked to
        plan, action link
    """,
    Role.APPROVED_BY: """
        approved by, read by, approved initials, approved by name, approved by initials, read and approved by, approved for the
        public by,
        cleared by, screened by, checked by, cleared for publication by, cleared by initials, initials, initialled by, cleared
        initials, signed off by, approved for publication by, checked and cleared by
    """,
    Role.GRADE: """
        outstanding, good, ri, requires improvement, inadequate, requires improvement to be good
    """,
}

PHRASES: dict[Role, tuple[tuple[str, ...], ...]] = {
    role: tuple(tuple(phrase.split()) for phrase in words.split(",")) for role, words in _WORDS.items()
}

# Words that begin too many things to mean a column on their own: 'Number of referrals' is not a reference number.
WEAK = frozenset(
    [
        "actual",
        "board",
        "code",
        "colour",
        "complete",
        "completed",
        "current",
        "done",
        "figure",
        "format",
        "group",
        "id",
        "issues",
        "item",
        "key",
        "latest",
        "line",
        "link",
        "links",
        "month",
        "no",
        "now",
        "num",
        "number",
        "performance",
        "period",
        "result",
        "row",
        "service",
        "source",
        "start",
        "team",
        "text",
        "time",
        "type",
        "value",
        "what",
        "when",
        "who",
        "why",
    ]
)
