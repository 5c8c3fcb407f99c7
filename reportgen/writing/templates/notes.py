"""Footnotes and endnotes stand at their references while a template is filled, so that a loop gives each copy a note of its own."""

from __future__ import annotations

import copy
from typing import Any

from reportgen.writing.templates.names import w, whole
from reportgen.writing.templates.package import Package, UnreadableError

MOST_ELEMENTS = 200_000  # of all notes, each as often as it is referred to
KINDS = (("footnotes", "footnoteReference", "footnote"), ("endnotes", "endnoteReference", "endnote"))


def bring_in(package: Package) -> None:
    """Each note becomes a child of its reference. Separators stay where they are, and so does what nothing refers to: nowhere."""
    room = MOST_ELEMENTS
    for kind, reference, note in KINDS:
        notes = package.of_document(kind)
        if notes is None:
            continue
        by_id = {each.get(w("id")): each for each in notes.findall(w(note)) if each.get(w("type")) is None}
        for element in package.tree(package.document).iter(w(reference)):
            held = by_id.get(element.get(w("id")))
            if held is not None and len(element) == 0:
                room -= sum(1 for _ in held.iter())
                if room < 0:
                    raise UnreadableError("is larger than a template may be")
                element.append(copy.deepcopy(held))
        for each in by_id.values():
            notes.remove(each)


def take_out(package: Package) -> None:
    """The notes go back to their part, numbered in the order in which they are referred to."""
    for kind, reference, note in KINDS:
        notes = package.of_document(kind)
        if notes is None:
            continue
        number = max((whole(each, "id") for each in notes.findall(w(note))), default=0)
        for element in list(package.tree(package.document).iter(w(reference))):
            number += 1
            _take_out(element, notes, note, number)


def _take_out(element: Any, notes: Any, note: str, number: int) -> None:
    held = element.find(w(note))
    if held is None:  # it refers to a note that there is not
        run = element.getparent()
        run.remove(element)
        return
    element.set(w("id"), str(number))
    held.set(w("id"), str(number))
    notes.append(held)
