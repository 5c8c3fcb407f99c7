"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes says more about the machine than about the rule; the same examples each time, so that a change is
# judged by what it changes.
settings.register_profile("reportgen", deadline=None, derandomize=True)
settings.load_profile("reportgen")
