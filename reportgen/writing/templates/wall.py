"""The wall behind which a template is worked on. A stranger may have made it: whatever goes wrong there is the template's fault."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from reportgen.lexicon.files import NoFileError, TooLargeError
from reportgen.writing.faults import TemplateFaultsError, fault
from reportgen.writing.templates.package import UnreadableError

T = TypeVar("T")


class TemplateUnreadableError(TemplateFaultsError):
    """A file in the templates folder is not a Word document that can be read."""

    def __init__(self, template: str, why: str, kind: str = "template-unreadable") -> None:
        super().__init__(template, [fault(kind, "", why=why)])


def behind_wall(template: str, work: Callable[[], T], passing: tuple[type[Exception], ...] = ()) -> T:
    """What `work` makes; exceptions that are `passing` are its own to raise.

    Whatever else it cannot do is a fault of the template: a stranger may have made it, so anything may happen.
    """
    try:
        return work()
    except passing:
        raise
    except TemplateFaultsError:
        raise
    except UnreadableError as problem:
        raise TemplateUnreadableError(template, str(problem)) from problem
    except TooLargeError as problem:
        raise TemplateUnreadableError(template, "is larger than a template may be") from problem
    except (NoFileError, IsADirectoryError) as problem:
        raise TemplateUnreadableError(template, "no ordinary file", "template-is-none") from problem
    except PermissionError as problem:
        raise TemplateUnreadableError(template, "", "template-no-access") from problem
    except OSError as problem:
        raise TemplateUnreadableError(template, f"cannot be opened ({problem.strerror})", "template-not-opened") from problem
    except Exception as problem:
        broken = fault("template-breaks", "", problem=f"{type(problem).__name__}: {problem}"[:200])
        raise TemplateFaultsError(template, [broken]) from problem
