"""Recommendations of an inspection, and the themes of the plan that answer them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.alike import folded
from reportgen.lexicon.fields.roles import Role
from reportgen.model.findings import Finding
from reportgen.model.plan import Action
from reportgen.model.recommendations import Recommendation
from reportgen.reading.layout.table import Table
from reportgen.reading.subjects.sub_actions import lines_of
from reportgen.reading.values.links import without_ref
from reportgen.reading.values.refs import listed_refs, parts_of, read_ref

SMALL_WORDS = frozenset(
    [
        "and",
        "or",
        "of",
        "the",
        "to",
        "for",
        "in",
        "on",
        "a",
        "an",
        "that",
        "with",
        "their",
        "is",
        "are",
        "be",
        "as",
        "by",
        "from",
        "ensure",
        "all",
    ]
)
ENOUGH = 0.6  # the share of a short name's words that a recommendation must hold to be the one that is meant


def recommendations(tables: Sequence[Table]) -> tuple[Recommendation, ...]:
    """Every recommendation, with the theme that names it; a table of themes names them by short names or by number."""
    found = [each for table in tables if Role.REF in table.columns.roles for each in _numbered(table)]
    themes = [pair for table in tables if Role.REF not in table.columns.roles for pair in _themes(table)]
    return _with_themes(found, themes)


def recommendation_findings(tables: Sequence[Table]) -> Iterator[Finding]:
    """Links of recommendations in which no ref is found, in a table of which some hold one: 'Source' holds none."""
    for table in (table for table in tables if Role.REF in table.columns.roles):
        cells = [row.cell(Role.LINKS) for row in table.rows]
        if any(cell is not None and listed_refs(cell.text) for cell in cells):
            yield from (each for cell in cells for each in without_ref(cell))


def with_actions(found: Sequence[Recommendation], actions: Iterable[Action]) -> tuple[Recommendation, ...]:
    """With the actions that name the recommendation among their links: 'REC1', 'Recommendation 1'; else by their refs."""
    linked: dict[str, list[str]] = {}
    own: dict[str, list[str]] = {}
    for action in (action for action in actions if action.ref is not None):
        for link in dict.fromkeys(folded(part) for typed in action.links for part in (typed, *parts_of(typed))):
            linked.setdefault(link, []).append(action.ref or "")
        own.setdefault(folded(action.ref or ""), []).append(action.ref or "")
    named = linked if any(each.actions or [*_linked(each, linked)] for each in found) else own
    return tuple(replace(each, actions=tuple(dict.fromkeys((*each.actions, *_linked(each, named))))) for each in found)


def _linked(recommendation: Recommendation, linked: Mapping[str, list[str]]) -> Iterator[str]:
    """A number alone may be that of anything; a ref with letters, or a number after the word, is the recommendation's."""
    ref = folded(recommendation.ref)
    names = [f"{word}{ref}" for word in ("recommendation ", "rec ", "rec")] + [ref] * any(map(str.isalpha, ref))
    return (action for name in names for action in linked.get(name, ()))


def _numbered(table: Table) -> Iterator[Recommendation]:
    for row in table.rows:
        cell, text = row.cell(Role.REF), row.text(Role.RECOMMENDATION)
        if cell is not None and text is not None:
            linked = row.cell(Role.LINKS)
            yield Recommendation(
                ref=read_ref(cell.value, cell.number_format).ref,
                text=text,
                place=cell.place,
                theme=row.text(Role.PRIORITY),
                actions=listed_refs(linked.text) if linked is not None else (),
                links_place=linked.place if linked is not None else None,
            )


def _themes(table: Table) -> Iterator[tuple[str, str]]:
    """(theme, short name) for each line of the recommendations that a theme lists."""
    for row in table.rows:
        theme, listed = row.text(Role.PRIORITY), row.text(Role.RECOMMENDATION)
        if theme is not None and listed is not None:
            yield from ((theme, name) for name in lines_of(listed))


def _with_themes(found: Sequence[Recommendation], themes: Sequence[tuple[str, str]]) -> tuple[Recommendation, ...]:
    """Each short name is given to the recommendation that holds most of its words, the surest first, each once."""
    numbered = list(enumerate(found))
    scored = [(_share(name, each.text), at, theme, name) for theme, name in themes for at, each in numbered]
    given: dict[int, str] = {}
    named: set[str] = set()
    for score, number, theme, name in sorted(scored, key=lambda one: -one[0]):
        if score >= ENOUGH and number not in given and name not in named:
            given[number] = theme
            named.add(name)
    return tuple(replace(each, theme=each.theme or given.get(number)) for number, each in enumerate(found))


def _share(name: str, text: str) -> float:
    """How much of a short name stands in a text: 'Reflective supervision' in 'Supervision is regular and reflective'."""
    words, held = _stems(name), _stems(text)
    return len(words & held) / len(words) if words else 0


def _stems(text: str) -> set[str]:
    """The words of a text without their endings, so that 'assessment' is 'assessments'."""
    return {word[:6] for word in re.findall(r"[a-z0-9]+", text.casefold()) if word not in SMALL_WORDS}
