"""The words by which councils name the columns of their trackers: for each role the phrases that mean it.

Whole words in lower case, without apostrophes. Add a phrase here, and every sheet that is headed so is read.
'{inspectorate}' stands for each of the inspectorates.
"""

from __future__ import annotations

from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.inspectorates import ANY_OF_THEM, IN_ONE_WORD, IN_SEVERAL_WORDS

# 'Revised finish', 'New target date', 'Extended deadline'.
_NEW_DATES = ", ".join(
    f"{new} {of}{date}"
    for new in ("revised", "new", "amended", "extended", "rescheduled", "re planned", "replanned", "re agreed")
    for of in ("", "target ", "due ", "delivery ", "completion ", "implementation ")
    for date in ("finish", "end", "completion", "deadline", "date", "finish date", "end date", "completion date", "timescale")
    if f"{of}{date}" not in ("delivery completion", "completion completion", "completion completion date")
)
# 'Cleared for publishing', 'Signed off for the web': by whom it was, or whether.
_CLEARED = tuple(
    f"{cleared} {public}"
    for cleared in ("cleared", "approved", "agreed", "checked", "signed off", "passed", "authorised", "released", "ok")
    for public in ("for publishing", "for publication", "to publish", "for the web", "for web", "for the website", "for sharing",
                   "for release", "for the public", "to share")
)  # fmt: skip
_CLEARED_BY = ", ".join(f"{cleared} {by}" for cleared in _CLEARED for by in ("by", "initials", "by initials"))
_WORDS: dict[Role, str] = {
    Role.TICKED: """
        achieved, achieved tick, on target, on target to achieve, on track, not started, in progress, completed, complete,
        delayed,
        overdue, off track, at risk, behind schedule, not achieved, partially achieved, partly achieved, started, ongoing, on
        hold,
        red, amber, green, blue, done, not done, under way, underway, met, not met, partially met, implemented, not implemented,
        partially implemented, fully implemented, will not be achieved, on schedule
    """,
    Role.ANSWERS: """
        area of weakness, areas of weakness, significant weakness, significant concern, area of concern, areas of concern,
        {inspectorate} wording, {inspectorate} words, inspectors words, words of the inspectors, wording of the recommendation,
        weakness identified, weaknesses identified, finding identified,
        findings identified, concern identified, concerns identified, concern raised, concerns raised, issue raised, issues
        raised, weakness found, gaps found, what was found, should, must, how the regulation was not being met, how the
        regulation is not being met, how the regulation was not met, how the standard was not met, how the requirement was not
        met, what was not being met, what was not met, {inspectorate} area, what was said, what they said, {inspectorate} told
        us, what we were told, inspection judgement, area for development, areas for development, recommendation,
        recommendations, recommendation text, must do, must dos, should do, should dos, what the trust must do, what the trust
        should do, what the council must do, what the council should do, what the service must do, what the provider must do,
        must should do, finding, findings, audit finding, inspection finding, key finding, key findings, issue, issue
        identified, issues identified, area for improvement, areas for improvement, area requiring improvement, area for
        priority action, what needs to improve, what needs improvement, what needs to change, what has to change, what must
        change, cause of concern, requirement, requirements, requirement
        notice, {inspectorate} requirement, regulatory requirement, regulation breach, breach, requirement of the notice,
        {inspectorate} recommendation, {inspectorate} area for improvement, inspection recommendation, auditor recommendation,
        internal audit recommendation, audit recommendation, {inspectorate} finding, {inspectorate} said, inspectors said,
        pledge, pledges, commitment, commitments, promise, weakness, weaknesses, observation, observations, concern, concerns,
        condition, conditions, statutory requirement, learning, learning point, learning points, key learning, lesson,
        lessons learned, lesson learned, gap, gap identified, gaps identified, reason for action, shortfall, non compliance, afi,
        area of concern, key issue, issue to address,
        improvement needed, scr recommendation, review recommendation, what needs to get better, what is not good enough, what was
        not good enough
    """,
    Role.PERCENT_COMPLETE: """
        % complete, percent complete, percentage complete, % completed, percentage completed, complete %, completion %, progress
        %, % progress, percent done, % done, percentage progress, percent completed, percentage of completion, % completion,
        percent progress, completion percentage, overall %
    """,
    Role.REF: """
        wbs, wbs no, wbs number, wbs code, outline number, outline no,
        nos, s no, action code, code, measure no, measure ref, afi
        ref, finding no, finding ref, milestone no, task id, task no, unique ref, unique reference,
        ref code, serial
        no, item number, point,
        action #, ref #,
        plan ref, plan reference, rec no, rec number, recommendation number,
        ref, ref no, ref number, reference, reference no, reference number, id, no, num, number, item, item no, action ref,
        action no, action number, action id, kpi no, kpi ref, pi no, pi ref, indicator ref, indicator no, indicator number,
        unique id, line, row, risk ref, risk no
    """,
    Role.PRIORITY: """
        which priority, which theme, which objective, which pillar, which strand, which aim, which part of plan,
        consumer standard, consumer standards,
        site, hospital, school, setting, establishment, station, home, locality,
        audit, audit title, audit name, audit area, core service, location core service, location, directorate, division,
        department, service area, business area, key question, programme, programme area, project, cause of concern, key issue,
        key line of enquiry, kloe, quality statement, standard, area, section, focus area, direction, category, bucket name,
        bucket, theme area, area requiring improvement, area for priority action, key priority, strategic priority,
        block, phase, sub theme, key theme, objective area, criterion, judgement area, part of plan, report,
        review, review or audit, audit or review, inspection or review, review or inspection,
        function, force area, pillar theme, scrutiny area, scope area, audit scope, scope of audit, control area, topic area,
        inspection, inspection name, inspection title, name of inspection, inspection report, report title, report name,
        priority, priority area, improvement priority, theme, pillar, domain, workstream, work stream, area for improvement,
        area of focus, strand, section of plan, {inspectorate} recommendation, chapter, improvement area, priority theme
    """,
    Role.OUTCOME: """
        difference we are after, difference we want, difference we want to make, difference we want to see, change we want,
        change we are after, what we are after, expected outcome, expected outcomes, outcome required, required outcome,
        what success looks like, what good looks like,
        success looks like, success will look like, what does success look like, what success will look like, success,
        we intend that, we intend, our intention, outcome sought, outcomes sought, outcome we seek, outcomes we seek,
        what we seek,
        strategic objective, goal, goals, vision, we want, intent, intended impact, purpose, target outcome, where
        do we want to be, success criterion, we will know we have succeeded when, output outcome, objective aim, intended
        outcomes, outcome, outcomes, desired outcome, desired outcomes, outcome we want, outcomes we want, the outcome we want,
        outcomes for children, success criteria, objective,
        objectives, aim, aims, outcome success criteria, intended outcome
    """,
    Role.ACTION: """
        remedy, remedies, remedy agreed, remedies agreed, agreed remedy, agreed remedies,
        specific, s specific, specific action, specific actions, smart action,
        actions to be taken, action to be taken, agreed management action, agreed action, agreed actions, management action,
        management actions, planned action, planned actions, planned activity, specific action, specific actions, task action,
        task name, task description, action title, title, actions we will take, action we will take, response action taken
        planned, improvement actions, work, work to be done, deliverable, deliverables, key deliverable, how we will do it, how
        will we do it, how we will achieve this, how will we achieve this, what needs doing, activity required, intervention,
        interventions, initiative, initiatives, action plan, action point, action points, action detail, action details,
        proposed action, proposed actions, remedial action required, corrective action required, action needed, actions needed,
        actions to address, action to address, actions to take, project, improvement activity, improvement required, tasks to be
        completed, detail of action, trust action, provider action, action agreed, actions agreed, our response, force response,
        service response, council response, trust response, provider response, agency response, local response, school response,
        response to the recommendation, response and proposed action, our action, our actions, we will, activity, activities,
        action, actions, key action, key actions, required action, required actions, strategic action, strategic actions, task,
        what we had planned, what we planned, what we planned to do, what we had planned to do, what we intended to do,
        tasks, what are we going to do, what we are going to do, what will we do, what we will do, what needs to happen,
        what will happen, action required, actions required, improvement action, action description, description of action, what
    """,
    Role.STEP: """
        subitems, sub items, sub item, subitem, subtasks, sub tasks, subtask, sub task,
        what we are doing, what are we doing,
        how, how?, deliverable, deliverables, key deliverables, specific steps, action steps, steps to take, implementation
        steps, stages, stage of work, activities to deliver, tasks to deliver, milestone description, step description,
        supporting actions, key steps, detailed actions, detailed action, next step, next steps, key actions to deliver,
        step, steps, steps to be taken, milestone, milestones, key milestone, key milestones, key task, key tasks, sub
        action, sub actions, sub task, sub tasks, subaction, key activity, key activities
    """,
    Role.LEAD: """
        held by, actions held by, action holder, action holders, resource name, resource names, assigned resource,
        assigned resources, manager to action, officer to action,
        lead organisation, lead organisations, lead agencies, lead partners, lead body, leading organisation,
        assigned officer, exec sponsor, executive sponsor, sponsor, force lead, head of service, operational lead, portfolio
        holder, lead officer agency, lead agency, agency lead, lead member, responsible manager, responsible director,
        responsible team, delivery owner, business owner, programme lead, project lead, project manager, action manager,
        manager, strategic lead, accountable executive, executive owner, nominated lead, lead person, person, staff responsible,
        by who, assignee, assigned to officer, resp, resp officer, named officer, owner lead, lead owner, lead manager, owned
        by, allocated to, owner s, lead s, responsible for action, partner lead, lead partner, led by whom, led by who, governor
        lead, lead governor, slt lead, action officer, team, teams, lead team, action by, actioned by, officer, officers, lead,
        leads, action lead, action leads, lead officer, lead officers, owner, owners, action owner, responsible, responsibility,
        responsible officer, responsible lead, responsible person, person responsible, officer responsible, accountable,
        accountable officer, accountable officers, senior responsible officer, sro, assigned to, assigned lead, assigned leads,
        assigned, who, by whom, executive lead, lead name, lead role, named lead, accountable lead, led by, lead service, lead
        professional, delivery lead
    """,
    Role.DEADLINE: """
        who and when, who when, who by when, by whom and when, by whom when, by whom by when, owner and date, lead and date,
        was due, was due on, was due by, had been due, old date, old due date, old deadline, old target date, previous date,
        previous due date, previous deadline, previous target date, former date, former deadline, first date, date was,
        time bound, t time bound, timebound, t timebound, timed, t timed, timely, t timely, time specific,
        first date, first set, date first set, est closure, estimated closure, expected closure, to be met by, to be achieved
        by, to be in place by, agreed date, baseline date, date, deadline date, {inspectorate} deadline, {inspectorate} date,
        original implementation date, agreed implementation date, agreed completion date, to be completed, complete by date, by,
        do it by, do by, finish by,
        target, end, target end, target finish, planned date, planned delivery date, expected date, expected by, required by, to
        be done by, original target date, original completion date, original deadline date, initial deadline, initial target
        date, first deadline, delivery deadline, delivery timescale, delivery by, action deadline, completion target, date to be
        completed, date to be achieved, due for completion, due when, completion by, achieve by, timing, timings, milestone due,
        milestone deadline, implementation deadline, date for implementation, to be implemented by, planned completion by, due
        month, due quarter, baseline completion, baseline finish, baseline end date, baseline deadline, start and end date,
        timeframe for completion, timescale for completion, time scale for completion, action by date, milestone date, finish,
        action date, deadline, deadlines, by when, when, when by, due, due date, due by, date due, target date, target
        completion date, target completion, timescale, timescales, time scale, time scales, time scale date, timescale date,
        time date, time, time frame, timeframe, timeline, completion date, date for completion, complete by, completed by, to be
        completed by, expected completion, expected completion date, estimated completion, estimated completion date, estimated
        completion dates, planned completion, planned completion date, finish date, baseline finish date, end date, original
        deadline, original due date, original date, delivery date, deliver by, implementation date, planned finish, planned end,
        date of completion, target deadline, target for completion
    """,
    Role.START: """
        start by, actual start, planned start date, began, commenced, start on, date commenced, action start date, start, start
        date, started, date started, planned start, commence, commencement date, begin,
        begun, begun on, date begun, work begun, work began, work started, under way since
    """,
    Role.REVISED: f"""
        {_NEW_DATES},
        re forecast, reforecast, re forecast date, reforecast date, re forecast finish, reforecast finish, re profiled date,
        rebaselined date, re baselined date, re baselined finish, date now, now expected, re forecast, latest implementation
        date, latest date, revised date for completion, expected new achievement date, give expected new achievement date, new
        expected date, current forecast, latest forecast, latest estimate, current completion date, updated deadline, updated
        date, updated due date, latest target date, current date, revised action date, forecast end, forecast finish, forecast
        end date, forecast delivery date, forecast delivery, projected date, projected completion, expected new date, extension
        date, revised timescales, revised time scale, latest agreed date, current expected date, current deadline, current due
        date, current target date, latest deadline, revised target, anticipated date, anticipated completion, revised due, new
        due, second revision, 2nd revision, third revision, 3rd revision, revision, first revision, 1st revision, second revised
        date, 2nd revised date, latest revision, revised to, moved to, now due, revised by when, forecast date, forecast,
        forecast completion, forecast completion date, extension, extension agreed, extended to, rescheduled, re dated, date now
        proposed, proposed date, proposed new date, revised, recovery date, recovery deadline, date of recovery, recovery target
        date, recovery due date, slippage to, slipped to, slips to, put back to, pushed back to, pushed to, delayed to,
        delayed until, put off to, put off until, postponed to, postponed until, moved back to
    """,
    Role.PROPOSED_ON: """
        proposed on, date proposed, revision proposed on, proposed, revised date proposed on
    """,
    Role.AGREED_ON: """
        when agreed, agreed on, agreed by board, agreed by the board, date agreed, board agreed, agreed by board on,
        date agreed by
        board, agreed by the board on, revised date agreed on, board agreement, agreed at board
    """,
    Role.COMPLETED_ON: """
        completed, complete, done, achieved, closed, implemented, delivered, finished, done on,
        date implemented, date signed off, completed date, complete date, date of completion actual, implementation date actual,
        actual implementation date, actual completed date, actual delivery date, actual end, date done, date achieved, when
        completed, when was it completed, signed off on, closure date, date of closure, date of sign off, sign off date, date
        action completed, date action closed, finished on, date of achievement, date met, delivered on, implemented on, date of
        implementation, completed when,
        date complete, actual date of completion, date of actual completion, date finished, completion date achieved,
        date delivered,
        completed on, completion date actual, actual completion, actual completion date, actual finish, actual end date,
        date completed, date closed, closed date, closed on, actual date, achieved on, actual
    """,
    Role.EVIDENCED_ON: """
        proved, proven, proved on, shown to work, proved to work,
        evidenced on, evidenced, date evidenced, evidence verified, evidence verified on, evidence validated,
        evidence validated on,
        evidence checked, evidence checked on, evidence tested, evidence tested on, evidence accepted on, evidence signed off,
        evidence signed off on, date evidence verified, date evidence signed off, impact evidenced, impact evidenced on,
        impact confirmed, impact confirmed on, impact verified, impact verified on, date impact confirmed, verified, verified on,
        date verified, verification date, date of verification, validated, validated on, date validated, validation date, assured,
        assured on, date assured, date of assurance, seen working, seen to work, seen to be working, shown to work, found to work,
        found working, embedded, embedded on, date embedded, evidence seen, evidence seen by ia,
        evidence seen by audit, evidence seen by internal audit, evidence seen by auditor, evidence reviewed by audit, verified by
        audit, verified by internal audit, verified by ia, verified by auditor, verified by {inspectorate}, audit verified, tested
        by audit, confirmed by audit, assured by audit, validated by audit, audit confirmed, closed by {inspectorate}, evidence
        agreed by audit, accepted by {inspectorate}
    """,
    Role.STATUS: """
        signed off, signed off by board, signed off by the board, board sign off, signed off as complete, agreed as complete,
        how is it looking, how it is looking,
        where is it, where is it up to, where is it at, where has it got to, stands at, now stands at, standing,
        implementation status, recommendation status, status corrective action, bucket status, task status, delivery state,
        position status, action state, current state, progress state, status of action, status of recommendation, status update,
        overall status, implemented, implemented y n, implemented yes no, is it complete, complete yes or no, achieved y n,
        achieved yes no, achieved, achieved not achieved, met not met, action complete, action completed, completion status,
        completion, stage of implementation, progress status update, live closed, live or closed, open closed status, has it
        been done, done y n, done yes no, how it was closed, how closed, closure type, type of closure, basis of closure,
        status, action status, current status, progress status, delivery status, open closed, open or closed, state, stage,
        complete y n, completed y n, complete yes no, completed yes no, done, complete, completed
    """,
    Role.RATING: """
        how is it looking, how it is looking,
        ragb, ragb rating, ragb status, bragg rating, traffic light, traffic lights, traffic light rating, red amber green, r a
        g, delivery confidence, delivery confidence rating, assessment of progress, colour, colour code, colour status,
        performance rating, current rating, overall rating, delivery rating, rag rated, rag rating current, status rag, ryg,
        brag status current, progress brag, action brag, impact rag, confidence, brayg, rygb, rag score, rag assessment, self
        assessment rag, assurance level, assurance rag, milestone rag, self assessment, current brag, this month rag, rag now,
        rag current,
        rag, rag rating, rag status, brag, brag rating, brag status, rayg, bragg, rating, delivery rag, current rag, rag
        this month, assurance rating, progress rating, task rating, progress rag, overall rag, action rag, latest rag,
        colour now, colour this time, colour this month, rating now, brag now, status colour,
        position against target, performance against target, status against target, rag against target, against target,
        confidence rating, colour rating, this month, this quarter, this meeting, this time, this period, now, current,
        score, our score, score now, on target, target met, met target, is it on target
    """,
    Role.PREVIOUS_RATING: """
        old rag, old brag, old rating, old status, old colour, rag before, brag before, rating before,
        last rating, prior rating, previous status, last status, status last month, last month, previous brag rating, previous
        rag rating, rag at last meeting, last quarter rag, rag last quarter, previous quarter rag, rag previous quarter, prior
        month rag, brag previous month,
        colour last time, last colour, previous colour, colour last month, colour at last meeting, colour then,
        rag last month, last month rag, previous rag, rag previous, previous rating, rag last period, prior rag, previous
        month rag, last rag, rag previous month, rating last month, last months rag, brag last month, previous brag, last
        quarter, last meeting, last period, last time, previous month, previous quarter, previous meeting, previous period,
        previous
    """,
    Role.PROGRESS: """
        how is it looking, how it is looking,
        what lies behind it, what is behind it, what lies behind the figures, what lies behind the numbers,
        this month, remarks, analyst remarks, analysts remarks, what is behind the figure, behind the figures, behind the data,
        what the data tells us, what does this tell us, what happened, latest, latest news, what have we done, news, news so far,
        since last time, what we have done, done so far, progress report, progress against agreed action and impact monitoring,
        latest update on progress, update on progress, progress presented to committee, evaluation, impact evaluation, progress
        evidence update, current update, this months update, action update, lead update, officer update,
        officer comments, lead officer comments,
        management update, management comment, management comments, responsible officer update, commentary, progress commentary
        update, latest comment, latest comments, latest commentary, latest position, current progress, progress this month,
        progress this period, progress this quarter, progress since last meeting, progress since last report, progress review,
        review of progress, monitoring comments, monitoring update, notes on progress, status update narrative, current status
        comments, what the figures say, what the data says, what this tells us, story behind the figures, highlights, work done,
        work done to date, what has been done, actions to date, activity to date, progress and impact, progress impact, impact
        to date, comments corrective action, corrective action comments, outcome report, quarterly update, weekly update, update
        comments, summary of progress, position to date, delivery update, evidence of completion, evidence of implementation,
        evidence seen, evidence to date, rationale, rationale for rating, narrative update, key progress, progress, progress
        update, progress to date, progress made, evidence of progress, update, updates, latest update, monthly update, comments,
        comment, commentary on progress, narrative, current position, position, where are we now, where we are now, where we
        are, key achievements, achievements, progress notes, evidence, evidence of impact and progress, progress and evidence,
        progress commentary, latest progress, update from lead, update from action lead, position statement, progress evidence,
        where are we, evidence of progress and impact, progress so far, evidence and progress, evidence key milestone has been
        achieved, assurance, action taken, actions taken, action taken to date, actions taken to date, actions completed
    """,
    Role.REASON: """
        reason for change, reason for change of date, reason for revised date, reason revised, reason for extension, delay
        reason, blockers, blocker, barriers to delivery, obstacles, issues and risks, reason off track, cause of delay, reason,
        reasons, reason for delay, reasons for delay, why, reason late, cause, analysis, reason for slippage, slippage reason,
        reason for revision, barriers, issues, why not, reason why not, if not why not, why we cannot, why we could not, why we
        cant, reason not done, why it cannot be done,
        why dropped, why withdrawn, why removed, why it was dropped, why it was withdrawn, why it was removed,
        why it has been dropped, why it has been withdrawn, why it has been removed, reason for withdrawal, reason for removal,
        reason dropped, reason withdrawn, reason removed
    """,
    Role.RECOVERY: """
        mitigation, mitigating action, mitigating actions, mitigation plan, action being taken to recover, corrective action
        plan, actions to recover, remedial actions, recovery actions plan, getting back on track, how will it be recovered,
        recovery, recovery action, recovery actions, corrective action, corrective actions, remedial action, path to green,
        action to recover, route to green, what is being done, recovery plan, action to address
    """,
    Role.IMPACT: """
        the difference this will make, difference this will make, impact measure, impact and outcomes, impact so far, what
        impact has it had, what impact will it have, so what impact, impact on service users, impact on people, impact on
        residents, impact on patients, impact on pupils,
        impact, impacts, difference, what difference will it make, what difference will it make to children, so what, impact
        and evidence, impact for children, impact on children, impact for children and young people, what difference has it
        made, difference made, benefit, benefits
    """,
    Role.MEASURE: """
        measurable, m measurable, measureable,
        output outcome measurement, output outcome measurements, evidence needed, evidence we will see, evidence for completion,
        measures of success, monitoring arrangements, key performance measure, what we will see, what will we see, success
        indicator, success indicators, kpi measure, output, outputs, output measure, performance measures, evidence of success,
        evidence to be provided, assurance evidence, assurance source, source of assurance, measure, measures, success measure,
        success measures, measure of success, measured by, how measured, performance measure, evidence required
    """,
    Role.LINKS: """
        notice para, notice paragraph, paragraph of the notice, para of the notice, notice ref, notice reference, report para,
        evidence ref, evidence reference, document ref, file ref, policy ref, evidence link, link to evidence,
        regulation, regulations, links to other plans, link to other action plans or strategy initiatives, link to strategy,
        links to strategy, source document, source of action, origin, link to risk, risk link, related plan, related plans, link
        to corporate plan, corporate plan link,
        link, links, mtfp link, link to plan, link to plan ref, {inspectorate} ref, cross reference, cross ref, linked
        actions, linked action, linked to, related actions, related action, recommendation ref, rec ref, rec, recs,
        recommendation no, {inspectorate} recommendation no, inspection ref, report paragraph, paragraph, source,
        linked indicators,
        linked indicator, links to
    """,
    Role.INDICATOR: """
        remedial, performance indicators description, measure of performance, performance information, what we are measuring,
        what we count, what is counted, what we measure, what is measured,
        description of indicator, performance measure description, kpi title, indicator measure, indicators measures, measures
        of success,
        indicator, indicators, indicator description, indicator name, kpi, kpis, kpi name, kpi description, pi, pi
        description, key performance indicator, performance indicator, measure, measures, performance measure, success
        measure, metric, metrics, indicator title, measure description, measure name, data item
    """,
    Role.GROUP: """
        theme, domain, directorate, department, area, outcome area, priority area, block, section, portfolio,
        group, indicator group, category, service area, service, team
    """,
    Role.UNIT: """
        unit type, measure type, value type, data type, number type,
        unit, units, unit of measure, format, measured in, type
    """,
    Role.BASELINE: """
        where we started, where we began, where we were, at the start, starting figure,
        baseline figure, base, start, starting position, baseline data, original baseline, baseline outturn,
        prior year, previous year, last year,
        baseline, baseline position, position at inspection, starting point, start point, baseline value, baseline at, at
        inspection
    """,
    Role.VALUE: """
        current value actual, current month, latest actual, latest month, latest result, this quarter, this period, year to
        date, ytd, latest data, most recent, most recent value, current position value, outturn to date, performance to date,
        latest outturn,
        actual, actuals,
        where we are now, where are we now, where we are, where are we,
        value, current, current value, current performance, latest, latest value, latest performance, now, actual value,
        result, this month, performance, current figure, latest figure, figure
    """,
    Role.TARGET: """
        our target, the target, our aim,
        target this year, in year target, monthly target, quarterly target, target for year, end target, year target,
        trajectory, target level, threshold, target 2026, final target, plan,
        target, targets, target value, ambition, goal, local target, annual target, year end target, tolerance, standard,
        expected standard, aim, we are aiming for, aiming for, where we want to be, should be, mark to hit, to hit,
        sights set on, sights on, aiming at, what we are aiming at, hoped for level,
        mark to reach, to reach, level to reach, figure to reach, goal for year, where we should be, want to reach
    """,
    Role.BENCHMARK: """
        statistical neighbour average, statistical neighbour, statistical average,
        family group, cipfa, cipfa average, comparator average, sn median, england median, national median, similar authorities,
        statistical neighbours average, nearest neighbours, nearest neighbour, nearest neighbour average, peer average, peer
        median, sector average, similar forces, most similar force, most similar group, group average, london average, national
        benchmark, region average, force average, similar force average, msg average, msf average,
        eng, national figure, england latest, similar areas,
        benchmark, benchmarks, england, england average, national, national average, statistical
        neighbours, sn, sns, sn average, sn avg, region, regional, regional average,
        comparator, comparators, south west, south east, north west, north east, east midlands, west midlands, east of
        england, london, yorkshire and the humber, family average, england avg
    """,
    Role.BETTER: """
        which way is good, which way is better, which direction is good, good direction, which is better,
        polarity of measure, good high low, good is high low, is high or low good, aim to, aim, bigger or smaller is better,
        desired trend, desired direction of travel, want it to go, what does good look like, preferred direction, higher better,
        high low, higher lower, up or down, up down,
        better high low, best is, low or high is good, high or low is good, is high or low better,
        good, good equals, good means, better, good is, good performance, good performance is, polarity, higher or lower,
        higher lower is better, higher is
        better, better is, desired direction, good looks like, high or low, good to be, what is better,
        bigger is better
    """,
    Role.DIRECTION: """
        direction of travel since last month, dot arrow, trend arrow, change since last month, change, dot rag, improvement,
        performance trend, short term trend, long term trend, trend since last period, dot from last period, direction of travel
        dot,
        direction, direction of travel, dot, trend, better worse, improving or worsening, movement, arrow, travel
    """,
    Role.NOTE: """
        created by, posted by, content type, likes count, item id, parent item,
        achievable, a achievable, attainable, a attainable, realistic, r realistic, relevant, r relevant,
        reports to, reporting to, reported to, reported at, oversight, overseen by, monitored at, accountable to, assurance forum,
        date of update, update date, date updated, updated on, last updated, date of last update,
        updated by, last updated by, checked by, signed off by, verified by, reviewed by, raised by, requested by, author,
        completed by whom, consulted, consultees, informed, auditor, evaluator,
        monitoring lead, reviewer, approver, audience, attendees,
        management response, response of management, management comment on recommendation,
        resource, resources, resources cost, cost, costs, budget, funding, monitored by, monitoring, monitoring who how when, no
        of times revised, number of times revised, times revised, risk rating, risk, risks,
        assurance opinion, report date, priority level, priority rating, urgency, effort, dependencies, dependency, governance,
        governance route, committee, board, forum, created by, created date, labels, checklist items, description
        notes, likelihood, probability, risk score, residual score, date raised, progress percentage note, duration, modified,
        modified by, item type, path, grade, severity, importance,
        report issued, date issued, issued, issued on, date of report, final report, raised on, date reported,
        date opened,
        compared with, compared to, difference from, difference to, variance, variance from target, gap to target, same period,
        same period last year, same month last year, same quarter last year,
        note, notes, definition, data source, data notes, source of data, frequency, footnote, caveat
    """,
    Role.ACCEPTED: """
        accepted, agreed, agreed partly agreed not agreed, agreed not agreed, accepted partially accepted rejected,
        accepted rejected, accept reject, agree disagree, agreed or not, accepted or not, agreed in full or in part,
        response, management response, recommendation agreed, recommendation accepted, our answer, our position
    """,
    Role.SETTING: """
        setting, settings, option, parameter
    """,
    Role.SETTING_VALUE: """
        value, setting value, your value, choice, answer, entry
    """,
    Role.LEVEL: """
        ragb, brag status, rag status, rag colour, rag level, status colour, rating level, score, grade, brag rating, symbol,
        level, colour, rating, rag, brag, rag rating, key, code, status, task rating, rating key, task rating key, rag key
    """,
    Role.MEANING: """
        what this means, means, guidance, criteria for rating, rating definition, rag definition, narrative,
        meaning, description, definition, what it means, explanation, criteria, use it when, use this when, when to use it,
        use when, what we mean by it, what we mean
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
        as at, data as at, as at date, position at, latest period, date of data,
        quarter, quarter ending, month ending, period ending, reporting period, data period, time period, financial year,
        reporting quarter, month, reporting month, period, report month, for month, month of report
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
        risk issue, risk and issue, risk or issue, risks issues, risks and issues, issue risk, risk identified, risk name, threat,
        hazard, issue,
        risk, risks, risk description, description of risk, risk title, issue or risk, risk event
    """,
    Role.MITIGATION: """
        resolution, risk mitigation, existing controls, controls in place, mitigations in place,
        mitigation, mitigations, mitigating action, mitigating actions, control, controls, risk response, action to mitigate
    """,
    Role.RECOMMENDATION: """
        recommendation, recommendations, {inspectorate} recommendation, {inspectorate} recommendations, inspection recommendation,
        what {inspectorate} recommended, recommendation text, area for improvement, areas for improvement, what needs to improve,
        what must improve, what {inspectorate} said needs to improve
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
        linked indicators, linked indicator, indicators, indicator, indicator ref, indicator refs, related indicators, kpi,
        kpis,
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
        grumble, grumbles, moan, moans, gripe, gripes, bugbear, bright idea, bright ideas, grumble or bright idea,
        comment or idea,
        praise or grumble, idea raised, ideas raised, feedback theme raised, what was said to us, what they told us about,
        suggestion, suggestions, complaint, compliment,
        customer feedback, concern raised, view expressed, what they said, what they told us,
        you said, you told us, what you told us, what you said, you said we
        heard, what was said, feedback, feedback received, comment, comments, quote, voice, views, quote from, what was heard,
        what
        we heard, we heard, heard, told us, they said, quotes, quotation, theme raised, issue raised, point raised,
        feedback given,
        feedback comment, feedback comments, what you say, you say, people told us, young people told us, people tell us, tell us,
        people said, childs voice, voice of the child, child voice
    """,
    Role.WE_DID: """
        what happened next, what happened then, what happened as a result, what happened about it, what came of it,
        action, actions, action agreed, actions agreed, action to be taken, what will we do, what we are going to do, actions we
        took,
        what has been done, outcome of feedback, action we have taken, how we responded, response given,
        we did, what we did, our response, response, what we are doing, what happens next, action taken, our answer, what we
        have done, what did we do, what was done, we are doing, actions taken, so we, together we,
        what we did about it, have we done, what have we done about it, what was our response, what are we doing, what are we
        doing about it, the response, councils response, council response, our reply,
        reply, answer, what we did next, what we have done about it, what we will do,
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
        from, heard from, who we heard from, who was asked, who answered, who we asked
    """,
    Role.WHEN: """
        when, date, date received, received, received on, date of feedback, month, period, date logged, quarter, when said, when
        we heard, date said, feedback date, date heard, date of comment, month received, when did people tell us, when did you
        tell us, when did they tell us, when people told us, when they told us, date of update, update date, date updated, updated
        on, last updated, date of last update, week commencing, w c, week ending, w e,
        created at, created on, date created, posted at, posted on, date of test, test date
    """,
    Role.THROUGH: """
        source, through, how, method, via, channel, how we heard, how received, route, feedback source, where from, how we heard
        it, how was it heard, how they told us, how it was heard, how you told us, how we heard this, heard through, how did
        they tell us, how did you tell us, how did people tell us, how did we hear, how did we hear it, how did we hear this,
        method of feedback, type of feedback, feedback type, feedback method, source of feedback, collected through
    """,
    Role.PUBLISH: f"""
        {", ".join(_CLEARED)},
        publish, may publish, may be published, publish y n, public, ok to publish, cleared, consent, consent to publish, may it
        be published, can be published, can we publish, can it be published, publishable, cleared to publish, share publicly,
        cleared for publication, publish yes no, for publication, may we publish, okay to publish, permission to publish,
        published, publication, ok to share, may we publish it, can this be published, may this be published, ok to publish y n,
        consent given
    """,
    Role.QUESTION: """
        question, survey question, statement, we asked, what we asked, question asked, questions, survey statement, what was
        asked, how much do you agree, how far do you agree, do you agree, to what extent do you agree, how strongly do you agree
    """,
    Role.PERCENT: """
        %, percent, percentage, per cent, % agree, percentage who agree, result, % who agreed, score, agree or strongly agree,
        strongly agree or agree, agreed or strongly agreed, strongly agreed or agreed, tend to agree or strongly agree, % yes,
        % positive, % satisfied, % who said yes, % said yes, share who agree, share who agreed, proportion who agree,
        proportion who agreed, very or fairly satisfied, satisfied or very satisfied, percentage agreeing, % agreeing
    """,
    Role.COUNT: """
        count, count as published, number, number who agree, number who agreed, agreed, how many agreed, number agreeing, people
        who agreed, how many agree, how many said yes
    """,
    Role.BASE: """
        base, n, responses, respondents, number of responses, number of respondents, answered, how many answered, people asked,
        number who answered, sample, sample size, total responses, total respondents, total answered, number answering, people
        who answered, number asked, how many replied, replies, answers, total asked, out of
    """,
    Role.AMBITION: """
        ambition, ambitions, our ambition, we want
    """,
    Role.PLANNED: """
        planned activity, planned, next steps, planned actions, what next, what we will do next, plans, what happens next,
        what will
        happen next, what comes next, still to do, still to come, what is still to do, what is still to come, next action, next
        actions, next step
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
    Role.APPROVED_BY: f"""
        {_CLEARED_BY},
        approved by, read by, approved initials, approved by name, approved by initials, read and approved by,
        cleared by, screened by, checked by, cleared for publication by, cleared by initials, initials, initialled by, cleared
        initials, signed off by, approved for publication by, checked and cleared by
    """,
    Role.GRADE: """
        outstanding, good, ri, requires improvement, inadequate, requires improvement to be good
    """,
}


def _phrases(words: str) -> tuple[tuple[str, ...], ...]:
    """Each phrase in words; one that names '{inspectorate}' for each of them, those of one word as one."""
    spelt = (
        phrase.replace("{inspectorate}", name).split()
        for phrase in words.split(",")
        for name in ((ANY_OF_THEM, *IN_SEVERAL_WORDS) if "{inspectorate}" in phrase else ("",))
    )
    return tuple(dict.fromkeys(tuple(ANY_OF_THEM if word in IN_ONE_WORD else word for word in each) for each in spelt))


PHRASES: dict[Role, tuple[tuple[str, ...], ...]] = {role: _phrases(words) for role, words in _WORDS.items()}

# Words that begin too many things to mean a column on their own: 'Number of referrals' is not a reference number.
_WEAK = """
    achieved actual aim aims ambition area assignee audit base block board bucket budget by change closed code colour
    committee complete completed completion condition cost costs criterion current date deliverable delivered department
    dependencies dependency direction division domain done effort end eng figure finished format forum function gap goal
    good governance grade group guidance highlights how id implemented importance improvement initiative inspection intervention
    issue issues item key labels latest learning lesson line link links location manager month no now num number observation
    origin output outputs performance period person phase pillar plan pledge point portfolio programme project promise
    purpose rationale region regulation report resp result review risk risks row score section service severity source
    sponsor standard standing start symbol team text time timing timings title tolerance type urgency value vision weakness what
    when who why work ytd
"""
# Phrases that mean a column where they are the whole heading, and nothing at the end of a longer one: 'Achievements this month'.
_WEAK_PHRASES = """
    this month, this quarter, this meeting, this time, this period, last month, last quarter, last meeting, last period,
    last time,
    previous month, previous quarter, previous meeting, previous period, now due, moved to, revised to, as at,
    data as at, position at
"""
WEAK = frozenset([*_WEAK.split(), *(" ".join(phrase.split()) for phrase in _WEAK_PHRASES.split(","))])
# Words as they are shortened at the head of a column.
SHORTENED = {
    "mth": "month", "mths": "months", "mnth": "month", "qtr": "quarter", "qtrs": "quarters", "yr": "year", "yrs": "years",
    "mtg": "meeting", "mtgs": "meetings", "std": "standard", "stds": "standards", "tgt": "target", "trgt": "target",
    "nbr": "neighbour", "nbrs": "neighbours", "avg": "average", "stat": "statistical",
    "pref": "preferred",
    "prev": "previous", "curr": "current", "compl": "completion", "ofcr": "officer", "mgr": "manager", "dept": "department",
    "est": "estimated", "exp": "expected", "rev": "revised", "orig": "original", "desc": "description",
}  # fmt: skip
