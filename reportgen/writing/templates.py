"""The Word templates there are, and what their authors set in their properties: title, audience, timing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

STARTER = Path(__file__).resolve().parent.parent / "templates"


class Timing(StrEnum):
    """When a report is due, as the template's *Tags* say in Word."""

    MONTHLY = "every month"
    ON_REQUEST = "on request"


@dataclass(frozen=True)
class ReportTemplate:
    """A template's file name is the report's name; its title begins the name of each document made from it."""

    path: Path
    title: str
    audience: str
    timing: Timing

    @property
    def name(self) -> str:
        return self.path.stem


class TemplateUnreadableError(Exception):
    """A file in the templates folder is not a Word document, in a sentence for the officer."""


def find_templates(folder: Path) -> tuple[list[ReportTemplate], list[str]]:
    """The templates in a folder, by name, and a sentence for each file that is none; the starter ones where there is no folder."""
    where = folder if folder.is_dir() else starter_templates()
    templates: list[ReportTemplate] = []
    unreadable: list[str] = []
    for path in sorted(where.glob("*.docx")):
        if path.name.startswith(("~$", ".")):
            continue
        try:
            templates.append(read_template(path))
        except TemplateUnreadableError as problem:
            unreadable.append(str(problem))
    return templates, unreadable


def starter_templates() -> Path:
    """Where the starter templates stand: in the installed package, else beside the package in a clone."""
    return STARTER if STARTER.is_dir() else STARTER.parent.parent / "templates"


def read_template(path: Path) -> ReportTemplate:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        properties = docx.Document(str(path)).core_properties
    except (PackageNotFoundError, KeyError, ValueError, OSError) as problem:
        do = "Open it in Word and save it as 'Word Document (*.docx)', or take it out of the templates folder."
        raise TemplateUnreadableError(f"{path.name} is not a Word document that can be read. {do}") from problem
    timing = Timing.ON_REQUEST if "on request" in (properties.keywords or "").casefold() else Timing.MONTHLY
    title = properties.title or path.stem.replace("-", " ").capitalize()
    return ReportTemplate(path, title, (properties.category or "board").casefold(), timing)
