"""The entries that somebody should read before they are published, as the sheet 'Feedback to approve' lists them."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model import numbers
from reportgen.model.feedback import Feedback, Mark, ToApprove
from reportgen.model.programme import Programme
from reportgen.publishing.findings import Printed, called, naming

READ_IT = "Read the entry in the log. If everybody may know what it says, type your initials there."
TAKE_OUT = "Take out what is marked."
MOST_NAMED = 6  # marks of one entry


def waiting(programme: Programme, printed: Printed) -> list[Feedback]:
    """Those with hard kinds first, then changed ones, then marked ones, then the others, each in the order of the log.

    The finding 'feedback-to-approve' counts the same.
    """
    entries = [entry for entry in printed.entries(programme) if entry.decision.because]
    return sorted(entries, key=lambda entry: (not entry.decision.hard, not entry.decision.changed, not entry.decision.marks))


def to_approve(entry: Feedback, gate: bool = True) -> ToApprove:
    """`gate`: whether only what somebody has approved is published; else nobody is asked for initials."""
    decision = entry.decision
    named = list(_by_kind(decision.marks))
    more = [f"and {len(named) - MOST_NAMED} more"] if len(named) > MOST_NAMED else []
    return ToApprove(
        _why(entry, gate),
        "; ".join([*named[:MOST_NAMED], *more]),
        _what_to_do(entry) if gate else TAKE_OUT,
        entry.place,
        entry.approval,
        decision.to_mend,
    )


def _why(entry: Feedback, gate: bool) -> str:
    decision = entry.decision
    if not gate:
        return "holds personal details"
    if decision.changed:
        return "changed since it was approved"
    if not decision.hard:
        return "not approved yet"
    return "holds personal details that the initials do not name" if entry.approved_by else "holds personal details"


def _what_to_do(entry: Feedback) -> str:
    decision = entry.decision
    if decision.hard:
        it = "it" if len(decision.hard) == 1 else "them"
        told, named = called(decision.hard), naming(entry, decision.hard)
        return f"Take the {told} out; or, if everybody may read {it}, name {it} behind the initials: '{named}'."
    if decision.changed:
        return "Read it once more, and add the day to the initials, such as 'KT 12/6'."
    return READ_IT if not decision.marks else f"Look at what is marked. {READ_IT}"


def _by_kind(marks: tuple[Mark, ...]) -> Iterator[str]:
    for kind in dict.fromkeys(mark.kind for mark in marks):
        yield f"{kind}: {numbers.listed([mark.where for mark in marks if mark.kind == kind][:MOST_NAMED])}"
