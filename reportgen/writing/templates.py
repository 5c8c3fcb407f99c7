"""The Word templates there are, and what their authors set in their properties: title, audience, timing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from reportgen.carried import starter_templates as starter_templates
from reportgen.model.timings import Timing, timing_named


@dataclass(frozen=True)
class ReportTemplate:
    """A template's file name is the report's name; its title begins the name of each document made from it.

    `audience` is what its author set as *Categories* in Word, in lower case; `timing` as *Tags*.
    """

    path: Path
    title: str
    audience: str
    timing: Timing

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def public(self) -> bool:
        """Made to be published, so that small numbers and personal details are left out."""
        return "public" in re.split(r"[;,\s]+", self.audience)


class TemplateUnreadableError(Exception):
    """A file in the templates folder is not a Word document, in a sentence for the officer."""


def find_templates(folder: Path) -> tuple[list[ReportTemplate], list[str]]:
    """The templates in a folder, by name, and a sentence for each file that is none; the starter ones where there is no folder."""
    where = folder if folder.is_dir() else starter_templates()
    templates: list[ReportTemplate] = []
    unreadable: list[str] = []
    for path in sorted(where.glob("*.docx"), key=lambda each: each.stem):
        if path.name.startswith(("~$", ".")):
            continue
        try:
            templates.append(read_template(path))
        except TemplateUnreadableError as problem:
            unreadable.append(str(problem))
    return templates, unreadable


def read_template(path: Path) -> ReportTemplate:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        properties = docx.Document(str(path)).core_properties
    except (PackageNotFoundError, KeyError, ValueError, OSError) as problem:
        do = "Open it in Word and save it as 'Word Document (*.docx)', or take it out of the templates folder."
        raise TemplateUnreadableError(f"{path.name} is not a Word document that can be read. {do}") from problem
    stated = (timing_named(tag) for tag in re.split(r"[;,]", properties.keywords or ""))
    timing = next((timing for timing in stated if timing is not None), Timing.MONTHLY)
    title = properties.title or path.stem.replace("-", " ").capitalize()
    return ReportTemplate(path, title, (properties.category or "board").casefold(), timing)
