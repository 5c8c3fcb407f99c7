"""What kind of thing a fact is: templates are checked against it before anything is worked out, in all their branches."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_type_hints

from reportgen.facts.worked import Worked


def gives(kind: Any, work_out: Callable[[Worked], object]) -> Callable[[Worked], object]:
    """Says what kind of thing comes out, where the function does not say it itself: `Listing[ActionFact]`, `str`, `bool`."""
    work_out.__annotations__ = {"return": kind}
    return work_out


def kind_of(work_out: Callable[[Worked], object]) -> Any:
    """The type of what comes out; `Any` where nothing says it."""
    return get_type_hints(work_out).get("return", Any)
