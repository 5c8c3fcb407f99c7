"""What stands in a cell may be a whole page, or one word of that length: what is said of it stays a sentence."""

from __future__ import annotations

import pytest

from reportgen.model.findings import found, shortened
from reportgen.model.places import Place
from reportgen.reading.doubts import doubt, finding


@pytest.mark.parametrize("text", ["x" * 32_767, "(" * 32_767, "A page of words. " * 1_900, "two " + "x" * 32_000])
def test_a_long_text_is_cut_and_its_beginning_stays(text: str) -> None:
    said = shortened(text)
    assert said.endswith("…")
    assert 200 < len(said) <= 402
    assert text.startswith(said.rstrip(" …"))


def test_what_fits_is_not_cut() -> None:
    assert shortened("x" * 400) == "x" * 400


def test_a_long_rating_leaves_room_for_what_is_wrong_with_it() -> None:
    said = doubt("rating-not-known", text="x" * 32_767, why="the key does not know", do="Add it to the key.")
    assert finding(said, Place("Plan.xlsx")).what.endswith("which the key does not know")


def test_a_long_setting_leaves_room_for_what_is_wrong_with_it() -> None:
    said = found("setting-not-understood", Place("Plan.xlsx"), setting="Month", value="x" * 32_767, asked="a month", cure="")
    assert said.what.endswith("which is not a month")
