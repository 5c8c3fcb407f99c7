"""Patterns are made ready when they are first used, and do all that a compiled one does."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import reportgen
from reportgen.lexicon.patterns import pattern


def test_a_mistake_in_a_pattern_shows_when_it_is_first_used() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.match("x")


def test_it_finds_what_a_compiled_one_finds() -> None:
    typed, text = r"(?P<day>\d+)/(\d+)", "on 1/2 and 3/4"
    late, at_once = pattern(typed, re.IGNORECASE), re.compile(typed, re.IGNORECASE)
    assert [match.span() for match in late.finditer(text)] == [match.span() for match in at_once.finditer(text)]
    assert late.sub("x", text) == at_once.sub("x", text)
    assert (late.pattern, late.groups, late.flags) == (at_once.pattern, at_once.groups, at_once.flags)


def test_every_pattern_of_a_module_is_sound() -> None:
    for module in pkgutil.walk_packages(reportgen.__path__, "reportgen."):
        if module.name != "reportgen.__main__":
            for value in vars(importlib.import_module(module.name)).values():
                if type(value) is type(pattern("x")):
                    assert value.groups >= 0


def test_no_module_compiles_its_patterns_when_it_is_loaded() -> None:
    for module in pkgutil.walk_packages(reportgen.__path__, "reportgen."):
        if module.name != "reportgen.__main__":
            values = vars(importlib.import_module(module.name)).values()
            assert not [value for value in values if isinstance(value, re.Pattern)], module.name
