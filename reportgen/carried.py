"""What the package carries with it: the starter templates, the guide for a new folder, the demonstration.

They are top-level folders of a clone, and folders of the package once it is installed. This is the one place that knows both.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def starter_templates() -> Path:
    """The Word templates that serve where there is no folder of templates."""
    return _carried("templates", "templates")


def guide() -> Path:
    """The one-page guide that `init` puts into a new folder. Being in a folder of its own, it is no template."""
    return starter_templates() / "guide" / "Start here.docx"


def new_report() -> Path:
    """A template to begin a report of one's own with. Being in a folder of its own, it is not made by itself."""
    return starter_templates() / "guide" / "New report.docx"


def house_style() -> Path:
    """The document with the fonts, colours and logo of all reports. Being in a folder of its own, it is no template."""
    return starter_templates() / "house" / "House style.docx"


def demonstration() -> Path:
    """The inputs of Exampleshire, a county that does not exist."""
    return _carried("demonstration", "inputs")


def _carried(installed: str, in_clone: str) -> Path:
    """In the installed package, else beside the package in a clone."""
    folder = PACKAGE / installed
    return folder if folder.is_dir() else PACKAGE.parent / in_clone
