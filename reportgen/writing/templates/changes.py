"""Tracked changes, taken as accepted: what was inserted stands, what was deleted goes."""

from __future__ import annotations

from typing import Any

from reportgen.writing.templates.allowed import TRACKED
from reportgen.writing.templates.names import local, w

TAKEN_WHOLE = ("del", "moveFrom")  # with the words in them
UNWRAPPED = ("ins", "moveTo")


def has_changes(root: Any) -> bool:
    return any(_is_tracked(element) for element in root.iter())


def accept_changes(root: Any) -> None:
    for row in [row for row in root.iter(w("tr")) if row.find(f"{w('trPr')}/{w('del')}") is not None]:
        row.getparent().remove(row)
    for cell in [cell for cell in root.iter(w("tc")) if cell.find(f"{w('tcPr')}/{w('cellDel')}") is not None]:
        cell.getparent().remove(cell)
    for paragraph in [each for each in root.iter(w("p")) if _mark_is_deleted(each)]:
        _join(paragraph)
    for element in [element for element in root.iter() if _is_tracked(element)]:
        _accept(element)


def _is_tracked(element: Any) -> bool:
    return isinstance(element.tag, str) and element.tag.startswith(w("")) and local(element.tag) in TRACKED


def _accept(element: Any) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if local(element.tag) in UNWRAPPED:
        for child in list(element):
            element.addprevious(child)
    parent.remove(element)


def _mark_is_deleted(paragraph: Any) -> bool:
    return any(paragraph.find(f"{w('pPr')}/{w('rPr')}/{w(name)}") is not None for name in TAKEN_WHOLE)


def _join(paragraph: Any) -> None:
    """A paragraph whose end was deleted: what is left of it begins the next one."""
    left = [child for child in paragraph if child.tag != w("pPr") and local(child.tag) not in TAKEN_WHOLE]
    following = paragraph.getnext()
    if following is not None and following.tag == w("p"):
        at = 1 if following.find(w("pPr")) is not None else 0
        for child in reversed(left):
            following.insert(at, child)
        paragraph.getparent().remove(paragraph)
    elif not left and following is not None:
        paragraph.getparent().remove(paragraph)


__all__ = ["accept_changes", "has_changes"]
