"""Lists beside plans that are none: calendars, contacts, registers of documents. How they are named, and what heads them."""

from __future__ import annotations

import re

from reportgen.lexicon.patterns import pattern

_HELD = r"meetings?|visits?|training|audits?|monitoring|boards?|inspections?|reviews?|moderation|observations?|learning walks?"
# As a sheet or the line above a table calls them; some words only as the last of a few: no 'Contacts and referrals'.
NAMED = pattern(
    rf"\b(?:calendar|diary|timetable|rota|forward (?:plan|look)|agenda (?:plan|planner|items)"
    rf"|(?:{_HELD}) (?:dates|schedule|programme|log|planner)|(?:schedule|dates|programme|cycle) of (?:{_HELD})"
    r"|(?:monitoring|governors?|peer|assurance|quality|link) visits"
    r"|(?:distribution|circulation|mailing|contact|attendance|reading|document) lists?"
    r"|(?:change|version) (?:log|control|register|history|record)|(?:log|record|register|history) of changes"
    r"|changes to (?:the|this|our) plan|(?:comms|communications?)(?: (?:and|&) engagement)? (?:plan|schedule|grid)"
    r"|glossary|abbreviations|acronyms|jargon(?: buster)?|who['’]?s who|terms of reference"
    r"|(?:pdsa|pdca|test(?:ing)?) (?:cycles?|logs?|ramps?)|log of (?:tests?|test cycles|cycles)|tests? of change"
    r"|(?:documents?|policy|policies|publications?|evidence) (?:register|library|index|log))\b"
    r"|^\W*(?:\w+ ){0,2}(?:contacts|distribution|membership|members|attendees|documents)\W*$",
    re.IGNORECASE,
)
# Words of the headings over sums of money: 'Budget | Actual to Sept | Forecast | Variance'.
MONEY = frozenset(
    "budget budgeted spend spent spending variance forecast outturn allocation allocated committed underspend".split()  # noqa: SIM905
)
OF_RISKS = pattern(r"\b(?:risks?|raid)\b", re.IGNORECASE)
HOW_LIKELY = frozenset({"likelihood", "probability", "inherent", "residual"})  # words of headings that weigh what may go wrong
CONTENTS = pattern(r"\W*(?:(?:list|table) of )?(?:contents|sheets|tabs)(?: page)?\W*|\W*index\W*", re.IGNORECASE)
# A sheet of lists from which cells are chosen.
CHOICES = pattern(r"(?:drop[- ]?down )?(?:lists?|look ?ups?|options|choices|validation|drop[- ]?downs?)(?: \d)?", re.IGNORECASE)
# As a sheet or the line above a table is called that holds what may go wrong, has gone wrong or was learnt, or shows when what is
# done: 'SEND RAID log – Improvement Board'; not 'Issues that inspectors raised'.
_LOGGED = r"issues?|raid|risks?|risks? (?:and|&|/) (?:issues?|opportunities)|lessons(?: learn(?:ed|t))?|assumptions|dependencies"
LOGS = pattern(
    rf"\W*(?:(?:\w+ ){{0,2}}(?:{_LOGGED}) (?:log|register|list|tracker|heat ?map|matrix|cards?)|{_LOGGED}"
    r"|(?:\w+ ){0,2}(?:gantt(?: chart| view)?|timeline(?: at a glance)?))\W*(?:[-–—:,(].{0,60})?",
    re.IGNORECASE,
)
# Words of their headings that head nothing in a plan.
HEADS = frozenset(
    """
    visit visits visitor venue room agenda papers presenter trainer tutor course session delegates attendees attending apologies
    email telephone phone mobile tel extension document documents filename acronym abbreviation definition copy copies minutes
    auditor moderator observer observed
    """.split()  # noqa: SIM905
)
