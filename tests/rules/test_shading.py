"""Ratings are printed as word and colour, with a contrast that everyone can read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.writing.contrasts import contrast, ink
from reportgen.writing.shading import shade, shades_of

COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@given(COLOUR)
def test_every_colour_of_a_key_is_printed_with_a_contrast_of_four_and_a_half(colour: str) -> None:
    fill = shade(colour)
    assert contrast(fill, ink(fill)) >= 4.5


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("000000", "FFFFFF", 21.0), ("FFFFFF", "FFFFFF", 1.0), ("767676", "FFFFFF", 4.54)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


def test_two_levels_in_shades_of_one_colour_are_printed_in_two() -> None:
    printed = shades_of({"Green": "00B050", "Lime": "92D050", "Red": "FF0000"})
    assert len(set(printed.values())) == 3
    assert printed["Green"] == shade("00B050")


@given(COLOUR, COLOUR)
def test_paler_levels_can_be_read_too(one: str, other: str) -> None:
    assert all(contrast(fill, ink(fill)) >= 4.5 for fill in shades_of({"One": one, "Other": other}).values())
