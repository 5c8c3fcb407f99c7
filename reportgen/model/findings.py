"""What a person should look at in the inputs. Mistakes in the inputs are data, not exceptions."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.findings import KINDS, Severity
from reportgen.model.places import Place, sheet_of


@dataclass(frozen=True)
class Finding:
    """One thing to put right: where it stands, what is there, what to do about it."""

    id: str  # stable and kebab-case: 'deadline-not-understood'
    severity: Severity
    place: Place
    what: str  # "the deadline is 'Jul 32', which is not a date"
    do: str  # "Type a date such as 31/07/2023 or 'July 2023'."
    who: str | None = (
        None  # who should correct it: the action's leads, as typed; else the team that keeps the table, where it is known
    )
    safe: bool = False  # it was dealt with safely: nothing wrong is printed because of it

    def __str__(self) -> str:
        return f"{self.place}: {self.what}. {self.do}"


def found(id_: str, place: Place, *, who: str | None = None, severity: Severity | None = None, **words: object) -> Finding:
    """A finding of a declared kind. `words` fill in its sentences; a text of a cell is only ever put in, never filled in itself."""
    kind = KINDS[id_]
    said = {name: shortened(str(word)) for name, word in words.items()}
    return Finding(id_, severity or kind.severity, place, kind.says.format(**said), kind.do.format(**said), who, kind.safe)


def shortened(text: str, longest: int = 400) -> str:
    """What stands in a cell may be a whole page, or one word of that length."""
    if len(text) <= longest:
        return text
    words = text[:longest].rpartition(" ")[0]
    return f"{words} …" if len(words) > longest // 2 else f"{text[:longest]}…"


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once; the worst first, those of one workbook and sheet together, otherwise from the top of the sheet."""
    once = list(dict.fromkeys(findings))
    sheets = {sheet_of(each.place): number for number, each in reversed(list(enumerate(once)))}
    return tuple(sorted(once, key=lambda each: (each.severity.rank, sheets[sheet_of(each.place)], each.place.row)))


__all__ = ["Finding", "Severity", "found", "shortened", "worst_first"]
