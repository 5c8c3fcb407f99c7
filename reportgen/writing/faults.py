"""What is wrong with a template, and where it stands: in which part, under which heading, in which table and paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.findings import KINDS
from reportgen.model.findings import Finding
from reportgen.model.places import Place

MOST = 60  # faults of one template that are told
LONGEST = 120  # signs of a tag or a paragraph in a message
ALIKE = 0.7  # of two words, from which on one may be meant by the other


@dataclass(frozen=True)
class Fault:
    """`id` is the kind of finding, `where` the place in the template, `what` is there and what to `do`, for its author."""

    id: str
    where: str
    what: str
    do: str = ""

    def __str__(self) -> str:
        return f"{self._placed}. {self.do}".strip()

    @property
    def _placed(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what

    def finding(self, template: str) -> Finding:
        """The same as every other finding is told: in Checks and in `facts.json`."""
        return Finding(self.id, KINDS[self.id].severity, Place(template), self._placed, self.do)


class TemplateFaultsError(Exception):
    """A template cannot be filled; `faults` says everything that is wrong with it."""

    def __init__(self, template: str, faults: Iterable[Fault]) -> None:
        self.template = template
        self.faults = list(dict.fromkeys(faults))
        super().__init__(f"{template}: {len(self.faults)} fault(s)")

    @property
    def sentences(self) -> list[str]:
        """'board.docx, under the heading 'Risks': …', one for each fault."""
        more = len(self.faults) - MOST
        told = [in_template(self.template, fault) for fault in self.faults[:MOST]]
        return [*told, f"{self.template}: and {more} more faults."] if more > 0 else told

    @property
    def findings(self) -> list[Finding]:
        return [each.finding(self.template) for each in self.faults[:MOST]]


class PageIncompleteError(Exception):
    """A document holds words that its web page would not: those words."""


def in_template(template: str, fault: Fault) -> str:
    """A fault with the template's name before it."""
    return f"{template}{', ' if fault.where else ': '}{fault}"


def fault(id_: str, where: str, **words: object) -> Fault:
    """A fault of a declared kind. `words` fill in its sentences; words of the template are only ever put in."""
    kind = KINDS[id_]
    said = {
        name: cut(str(word)) if name not in ("hint", "meant", "rather", "ends") else str(word)[:2_000]
        for name, word in words.items()
    }
    return Fault(id_, where, kind.says.format(**said), kind.do.format(**said))


def cut(text: str) -> str:
    """In one line, and not longer than a message can hold."""
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in text[: 4 * LONGEST]).split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def unknown_name(where: str, expression: str, near: Iterable[str]) -> Fault:
    return fault("template-name-unknown", where, name=expression, meant=did_you_mean(expression, near))


def did_you_mean(expression: str, near: Iterable[str]) -> str:
    """`near` holds the names that may stand there; a whole name ('actions.overdue') is known by its last part."""
    before, _, last = expression.rpartition(".")
    whole: dict[str, str] = {}
    for name in sorted(near, reverse=True):
        whole[name.rpartition(".")[2]] = whole[name] = name
    guesses = [whole[guess] for guess in get_close_matches(last, whole, n=1, cutoff=ALIKE)]
    if guesses:
        return f"Did you mean '{before}.{guesses[0]}'?" if before else f"Did you mean '{guesses[0]}'?"
    return "'reportgen facts' lists the facts that there are." if not before else some_of(whole)


def some_of(names: Iterable[str], most: int = 12) -> str:
    """'There is: ref, text and lead.'"""
    found = sorted(names)
    more = f" and {len(found) - most} more" if len(found) > most else ""
    return f"There is: {', '.join(found[:most])}{more}." if found else "It has no items."
