"""How the parts of a chart look: a colour, and hatching for what is light, so that no two neighbours differ by hue alone."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.lexicon.data import dataclass
from reportgen.model.charts import Series, Tone
from reportgen.writing.contrasts import contrast, ink
from reportgen.writing.shading import shades_of
from reportgen.writing.theme import ACCENT, paler

TEXT, RULE, GREY = "1A1A1A", "B8C2CA", "6F777B"
WHITE, AMBER = "FFFFFF", "FFB000"
OF_TONE = {
    Tone.BETTER: "1D70B8",
    Tone.WORSE: "B10E1E",
    Tone.SAME: "8A949B",
    Tone.NOT_JUDGED: "D5DADD",
    Tone.PASSED_UNKNOWN: "F3C9C5",
    Tone.TO_COME: "1D70B8",
    Tone.OFF_TRACK: "B10E1E",
    Tone.AT_RISK: "FFB000",
    Tone.NOT_STARTED: "D5DADD",
    Tone.IN_PROGRESS: "A7C9E8",
    Tone.ON_TRACK: "D9ECF7",
    Tone.MET: "00703C",
    Tone.TARGET: "00703C",
    Tone.BENCHMARK: GREY,
}
BEFORE = 0.66  # how far towards white what was before is drawn
LIGHT = 2.2  # contrast with white below which a part is hatched


@dataclass(frozen=True)
class Look:
    fill: str
    ink: str
    hatched: bool
    lines: str  # the colour of the hatching


def looks(all_series: Sequence[Series], accent: str = ACCENT) -> list[Look]:
    """One for each: the colour of its level, else of what it stands for; the document's accent for what is now and was before."""
    of_tone = OF_TONE | {Tone.NOW: accent, Tone.BEFORE: paler(accent, BEFORE)}
    shades = shades_of({each.name: each.colour for each in all_series})
    fills = [shades.get(each.name) or (of_tone[each.tone] if each.tone else accent) for each in all_series]
    return [Look(fill, ink(fill), contrast(fill, WHITE) < LIGHT and fill != AMBER, _darker(fill)) for fill in fills]


def _darker(colour: str) -> str:
    """The same hue, plain to see on the colour itself."""
    parts = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(part * 0.72):02X}" for part in parts)
