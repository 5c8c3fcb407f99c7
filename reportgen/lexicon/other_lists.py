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
    r"|changes to (?:the|this|our) plan"
    r"|glossary|abbreviations|acronyms|jargon(?: buster)?|who['’]?s who|terms of reference"
    r"|(?:documents?|policy|policies|publications?) (?:register|library|index|log))\b"
    r"|^\W*(?:\w+ ){0,2}(?:contacts|distribution|membership|members|attendees|documents)\W*$",
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
