"""Lists and figures beside numbers, as templates ask: `{% if actions > 50 %}`, `{% if overdue.count >= 1 %}`."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.facts.values import Figure, Listing


@pytest.mark.parametrize("amount", [Listing(("a", "b", "c")), Figure("3", Decimal(3), "number")], ids=["list", "figure"])
def test_what_is_as_much_as_a_number_is_neither_less_nor_more(amount: Listing[str] | Figure) -> None:
    assert [amount == 3, amount < 3, amount > 3, amount <= 3, amount >= 3] == [True, False, False, True, True]
    assert [amount == 4, amount < 4, amount > 4, amount <= 4, amount >= 4] == [False, True, False, True, False]
    assert [amount == 2, amount < 2, amount > 2, amount <= 2, amount >= 2] == [False, False, True, False, True]
