"""Example rows of blank trackers: they are read like any row, so they say what they are."""

from __future__ import annotations

EXAMPLE = "Example: replace this row."


def example(text: str) -> str:
    """A text of an example row, marked as such."""
    return f"{EXAMPLE} {text}"


def is_example(text: str) -> bool:
    """Whether a cell's text is that of an example row, however it was typed again."""
    begins = text.lstrip()[:1]
    return begins in ("E", "e") and " ".join(text.split()).casefold().startswith(EXAMPLE.rstrip(".").casefold())
