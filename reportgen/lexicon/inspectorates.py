"""Who inspects and regulates services of the kinds that keep improvement plans: one list, in small letters, as people write them.

The bodies of the four nations for social care, education, health, police, fire, prisons, probation and housing.
"""

from __future__ import annotations

import re

INSPECTORATES: tuple[str, ...] = (
    "ofsted",
    "cqc",
    "care quality commission",
    "hmicfrs",
    "hmip",
    "hmi probation",
    "hmi prisons",
    "hm inspectorate of prisons",
    "hm inspectorate of probation",
    "hm inspectorate of constabulary and fire and rescue services",
    "isi",
    "independent schools inspectorate",
    "estyn",
    "care inspectorate wales",
    "ciw",
    "healthcare inspectorate wales",
    "hiw",
    "care inspectorate",
    "education scotland",
    "healthcare improvement scotland",
    "rqia",
    "etini",
    "criminal justice inspection northern ireland",
    "regulator of social housing",
    "rsh",
    "housing ombudsman",
    "local government and social care ombudsman",
    "lgsco",
    "ofqual",
    "office for students",
    "information commissioner",
)
# In headings each of these is the same word: 'What HMICFRS said', 'Regulator's finding', 'Auditor recommendation'.
ANY_OF_THEM = "inspectorate"
IN_ONE_WORD = frozenset(name for name in INSPECTORATES if " " not in name) | {
    "hmi", "hmic", "ico", "nhse", "mhra", "hse", "icb", "ehrc", "inspectors", "inspectorate", "auditor", "auditors", "regulator",
    "ombudsman",
}  # fmt: skip
IN_SEVERAL_WORDS = tuple(name for name in INSPECTORATES if " " in name)
# One of them as a whole word, in a pattern that ignores case.
ANY_INSPECTORATE = "|".join(re.escape(name) for name in sorted(INSPECTORATES, key=len, reverse=True))
