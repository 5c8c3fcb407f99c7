"""What is wrong with a template, and where it stands: under which heading, in which table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from html import unescape
from sys import _getframe
from types import FrameType, TracebackType
from typing import Any

from jinja2 import Template, Undefined

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
WITHOUT_XML = re.compile(r"<[^>]+>")
HEADING = re.compile(r'<w:pStyle w:val="Heading\d+"\s*/>')


@dataclass(frozen=True)
class Fault:
    """`where` says the heading and the table; `what` the sentence for the template's author."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True)
class Source:
    """One part of a template as it was given to Jinja: one line of XML for each paragraph."""

    part: str  # 'the page header'; '' for the body
    lines: tuple[str, ...]

    def where(self, line: int) -> str:
        """'under the heading 'Exceptions', table 2'. `line` counts from 1."""
        above = self.lines[: max(line, 1)]
        headings = (TAG.sub("", _words(text)).strip() for text in reversed(above) if HEADING.search(text))
        heading = next((words for words in headings if words), None)
        tables = sum(text.count("<w:tbl>") for text in above)
        inside = tables - sum(text.count("</w:tbl>") for text in above[:-1])
        parts = [self.part, f"under the heading '{heading}'" if heading else "", f"table {tables}" if inside > 0 else ""]
        return ", ".join(part for part in parts if part) or "at its beginning"

    def tags(self, line: int) -> list[str]:
        """The tags of the paragraph on a line."""
        return TAG.findall(_words(self.lines[line - 1])) if 0 < line <= len(self.lines) else []

    def expression(self, line: int, name: str) -> str:
        """The whole name that ends in `name`, as the tag has it: 'action.led'."""
        match = re.search(rf"[\w.]*\b{re.escape(name)}\b", " ".join(self.tags(line)))
        return match[0].strip(".") if match else name


def heading_of(paragraph: Any, text: str) -> str | None:
    """The words of a heading, without its tags; None for any other paragraph."""
    style = paragraph.find("{*}pPr/{*}pStyle")
    is_heading = style is not None and any(str(value).startswith(("Heading", "AnnexHeading")) for value in style.attrib.values())
    return (TAG.sub("", text).strip() or None) if is_heading else None


def line_in(frame: FrameType | None) -> int:
    """The line of the template that a frame of Jinja's, or one that called it, is at; 0 where none is."""
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            return template.get_corresponding_lineno(frame.f_lineno)
        frame = frame.f_back
    return 0


def line_of_error(traceback: TracebackType | None) -> int:
    """The line of the template at which an error was raised. Jinja puts frames of the template itself into the traceback."""
    line = 0
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def not_a_fact(expression: str, near: Iterable[str]) -> str:
    """`near` holds the names that may stand there; a whole name ('actions.overdue') is known by its last part."""
    before, _, last = expression.rpartition(".")
    whole = {name.rpartition(".")[2]: name for name in sorted(near, reverse=True)}
    guesses = [whole[guess] for guess in get_close_matches(last, whole, n=1, cutoff=0.5)]
    meant = "".join(f" Did you mean '{before}.{guess}'?" if before else f" Did you mean '{guess}'?" for guess in guesses)
    return f"the template asks for '{expression}', which is not a fact.{meant}"


def reporting_undefined(note: Callable[[int, str, object], None]) -> type[Undefined]:  # noqa: C901  # many small methods
    """What Jinja puts where a name is unknown: instead of raising, it is noted, so that all faults are said at once.

    `note` takes the line, the name, and the object that lacks it (None for a name at the beginning).
    """

    class Reported(Undefined):
        __slots__ = ()

        def _note(self) -> None:
            holder = None if self._undefined_obj is UNNAMED else self._undefined_obj
            note(line_in(_getframe(2)), str(self._undefined_name), holder)

        def __str__(self) -> str:
            self._note()
            return ""

        def __bool__(self) -> bool:
            self._note()
            return False

        def __iter__(self) -> Iterator[Any]:
            self._note()
            return iter(())

        def __len__(self) -> int:
            self._note()
            return 0

        def __eq__(self, other: object) -> bool:
            self._note()
            return False

        def __ne__(self, other: object) -> bool:
            self._note()
            return True

        def __hash__(self) -> int:
            return id(self)

        def __getattr__(self, name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            self._note()
            return ""

        def _noted(self, *_: Any, **__: Any) -> Any:
            self._note()
            return ""

        __call__ = __getitem__ = __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _noted
        __truediv__ = __rtruediv__ = __mod__ = __rmod__ = __lt__ = __le__ = __gt__ = __ge__ = _noted

    return Reported


UNNAMED = Undefined()._undefined_obj


def _words(xml: str) -> str:
    return unescape(WITHOUT_XML.sub("", xml)).strip()
