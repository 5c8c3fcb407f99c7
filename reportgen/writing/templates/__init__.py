"""Word templates, which strangers may have made: found, opened, and understood before anything of them runs."""

from reportgen.writing.templates.found import NoTemplate, ReportTemplate, find_templates, read_template, starter_templates
from reportgen.writing.templates.opened import Template, TemplateUnreadableError, behind_wall, open_template
from reportgen.writing.templates.shown import as_text

__all__ = [
    "NoTemplate",
    "ReportTemplate",
    "Template",
    "TemplateUnreadableError",
    "as_text",
    "behind_wall",
    "find_templates",
    "open_template",
    "read_template",
    "starter_templates",
]
