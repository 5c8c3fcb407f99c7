"""Patterns that are made ready when they are first used: most commands need few of the hundreds that there are."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Later:
    """Stands where a compiled pattern would. Each method asked for is kept, so that only the first use is slower."""

    def __init__(self, typed: str | bytes, flags: int) -> None:
        self.pattern = typed
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(typed: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, and as good for all that a compiled pattern can do; a mistake in it shows when it is first used."""
    return cast("re.Pattern[AnyStr]", _Later(typed, flags))
