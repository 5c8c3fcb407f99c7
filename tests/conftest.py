"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes says more about the machine than about the rule.
settings.register_profile("reportgen", deadline=None)
settings.load_profile("reportgen")
