"""Links that lead nowhere: refs typed beside a decision, a recommendation or an action that stand in no workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.facts.worked import Worked
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.findings import Finding, found

NUMBERS = pattern(r"\d+")
MOST_KNOWN = 0.75  # of the links of one shape, from which on the shape is that of the recommendations' refs


def link_findings(worked: Worked) -> Iterator[Finding]:
    """In tracker order; none where the workbooks hold nothing that could be meant."""
    programme = worked.programme
    if programme.plan.actions:
        known, actions = _known(worked), frozenset(each.ref.casefold() for each in programme.plan.actions if each.ref)
        for recommendation in programme.recommendations:
            if missing := _missing(recommendation.actions, known, actions):
                place = recommendation.links_place or recommendation.place
                yield found("recommendation-link-unknown", place, refs=numbers.listed(missing))
        for decision in programme.decisions:
            if missing := _missing(decision.refs, known, actions):
                yield found("decision-link-unknown", decision.links_place or decision.place, refs=numbers.listed(missing))
    yield from _answers_nothing(worked)


def _known(worked: Worked) -> frozenset[str]:
    """Every ref that may be meant: of actions and their names, indicators, recommendations, risks and measures."""
    programme = worked.programme
    refs = [*worked.names, *(each.ref for each in programme.plan.actions), *(each.ref for each in programme.indicators)]
    refs += [*(each.ref for each in programme.recommendations), *(each.ref for each in programme.risks)]
    refs += [each.ref for each in programme.notice.measures] if programme.notice else []
    return frozenset(ref.casefold() for ref in refs if ref)


def _missing(refs: Sequence[str], known: frozenset[str], actions: frozenset[str]) -> list[str]:
    """Those that name nothing: no group of actions either ('2' of 2.1), nor a step of one ('1.1a' of 1.1)."""
    return [ref for ref in refs if ref.casefold() not in known and not any(_are_kin(ref.casefold(), each) for each in actions)]


def _are_kin(ref: str, action: str) -> bool:
    """Whether one begins the other where its number ends: '2' and '2.1', '1.1' and '1.1a'; not '1' and '12'."""
    short, long = sorted((ref, action), key=len)
    return long.startswith(short) and not long[len(short) :][:1].isdigit()


def _answers_nothing(worked: Worked) -> Iterator[Finding]:
    """Actions whose link looks like those of the others, all of which name recommendations, and names none."""
    refs = {each.ref.casefold() for each in worked.programme.recommendations if each.ref}
    shapes = {_shape(ref) for ref in refs}
    links = [(action, link) for action in worked.programme.plan.actions for link in action.links if _shape(link) in shapes]
    unknown = [(action, link) for action, link in links if link.casefold() not in refs]
    if unknown and len(links) - len(unknown) >= MOST_KNOWN * len(links):
        for action, link in unknown:
            yield found("action-link-unknown", action.place, ref=link)


def _shape(ref: str) -> str:
    """'R12' -> 'r0'."""
    return NUMBERS.sub("0", ref.casefold())
