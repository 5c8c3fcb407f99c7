"""Names of files: every title becomes one that every disk holds, and none is a path."""

from __future__ import annotations

import pytest

from reportgen.writing.file_names import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Are we improving?", "Are we improving"),
        ("Front door/early help", "Front door-early help"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "Report CON"),
        ("...", "Report"),
        ("", "Report"),
        ("Board\u202excod", "Board xcod"),
        ("my\udcff", "my"),  # as names of files hold what is no text
        ("a" * 100, "a" * 100),
        ("a" * 101, "a" * 100),
        (f"{'a' * 90} and more words", f"{'a' * 90} and more"),
        ("é" * 51, "é" * 50),  # two bytes each
        ("\U0001f600" * 80, "\U0001f600" * 25),  # four
    ],
)
def test_a_title_is_a_name_of_at_most_a_hundred_bytes(title: str, name: str) -> None:
    assert file_name(title) == name
