"""Word templates, which strangers may have made: found, opened, and understood before anything of them runs.

`opened` and `shown` bring Jinja along, so whoever needs them asks for them there.
"""

from reportgen.writing.templates.found import (
    OTHER_KINDS,
    NoTemplate,
    ReportTemplate,
    find_templates,
    read_template,
    starter_templates,
)
from reportgen.writing.templates.wall import TemplateUnreadableError, behind_wall

__all__ = [
    "OTHER_KINDS",
    "NoTemplate",
    "ReportTemplate",
    "TemplateUnreadableError",
    "behind_wall",
    "find_templates",
    "read_template",
    "starter_templates",
]
