"""What an inspection recommended, and which part of the plan answers it."""

from __future__ import annotations

from reportgen.lexicon.data import dataclass
from reportgen.model.places import Place


@dataclass(frozen=True)
class Recommendation:
    """`theme` is the part of the plan that answers it; `actions` are refs."""

    ref: str | None
    text: str
    place: Place
    theme: str | None = None
    actions: tuple[str, ...] = ()
    links_place: Place | None = None
