"""Filling a Word template with facts: docxtpl behind a wall.

Templates are data. They see the names they are given and nothing else, are escaped and sandboxed, and a name that is not a fact is
said with its place instead of printing nothing.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateError, TemplateSyntaxError, meta
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.writing.blocks import mixed_tags
from reportgen.writing.faults import Fault, Source, line_of_error, not_a_fact, reporting_undefined

# What a template's own expressions can raise in Jinja's hands: 'a' + 1, x / 0, 'abc'|round, too deep a nesting.
EXPRESSION_ERRORS = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)

# docxtpl turns these marks into tags even in data; a private character between them keeps them apart until it is taken out again.
MARKS = re.compile(r"(\{_\{|\}_\}|\{_%|%_\})")
APART = "\ue000"
NOT_XML = re.compile("[\ue000\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MOST_PRINTED = 1_000_000
LONGEST_REPEAT = 10_000


class TemplateFaultsError(Exception):
    """A template cannot be filled; `faults` says everything that is wrong with it."""

    def __init__(self, template: str, faults: list[Fault]) -> None:
        super().__init__(f"{template}: {len(faults)} fault(s)")
        self.template = template
        self.faults = faults


@dataclass(frozen=True)
class Filled:
    """A .docx with every tag replaced by its fact, and the texts that the tags printed."""

    content: bytes
    printed: tuple[str, ...]


def fill(path: Path, names: Mapping[str, Any]) -> Filled:
    """The template with every tag replaced by its fact.

    Raises TemplateFaultsError with all faults at once. Nothing is written to disk.
    """
    template = _Watched(path)
    template.watch(names)
    template.faults += mixed_tags(template.get_docx())
    if template.faults:
        raise TemplateFaultsError(path.name, template.faults)
    try:
        template.render(dict(names), template.environment)
    except EXPRESSION_ERRORS as problem:
        template.note_error(problem)
    if template.faults:
        raise TemplateFaultsError(path.name, list(dict.fromkeys(template.faults)))
    filled = io.BytesIO()
    template.save(filled)
    return Filled(filled.getvalue(), tuple(template.printed))


def names_used(path: Path) -> set[str]:
    """The first words of all names that a template uses; none where it cannot be understood, which filling it then says."""
    try:
        return set(DocxTemplate(path).get_undeclared_template_variables(Environment(autoescape=True)))
    except TemplateError:
        return set()


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without a way out: no private attributes, no changes to facts, no `**`, no endless repeating of text."""

    intercepted_binops = frozenset(["**", "*"])

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" or (isinstance(left, str | list | tuple) and isinstance(right, int) and right > LONGEST_REPEAT):
            raise SecurityError(f"'{operator}' is not for templates")
        return super().call_binop(context, operator, left, right)


class _Watched(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """A template that remembers what it gave to Jinja, so that a fault can be placed, and what was printed."""

    def watch(self, names: Mapping[str, Any]) -> None:
        self.faults: list[Fault] = []
        self.printed: list[str] = []
        self._names = names
        self._source = Source("", ())
        self.environment = _Sandbox(undefined=reporting_undefined(self._note_name), autoescape=True, finalize=self._print)

    def render_xml_part(self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: Environment | None = None) -> str:
        marked = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml)
        self._source = Source(_part_name(str(part.partname)), tuple(marked.split("\n")))
        self._note_unknown_names(marked)
        return str(super().render_xml_part(src_xml, part, context, jinja_env)).replace(APART, "")

    def note_error(self, problem: Exception) -> None:
        known = isinstance(problem, TemplateSyntaxError)
        line = problem.lineno if isinstance(problem, TemplateSyntaxError) else line_of_error(problem.__traceback__)
        tags = ", ".join(f"'{tag}'" for tag in self._source.tags(line)[:3])
        where = f"the tag{'s' if tags.count(', ') else ''} {tags}" if tags else "a tag"
        misread = "cannot be understood. Look for a missing '}}', '%}' or 'end…'"
        what = misread if known else "asks for something that cannot be done"
        self.faults.append(Fault(self._source.where(line), f"{where} {what}."))

    def _note_unknown_names(self, source: str) -> None:
        """Names that no fact begins with, in branches too that are not taken this month."""
        unknown = meta.find_undeclared_variables(self.environment.parse(source)) - self._names.keys()
        for name in sorted(unknown):
            at = next(
                (at for at, line in enumerate(self._source.lines, 1) if re.search(rf"[{{%][^}}]*\b{re.escape(name)}\b", line)), 1
            )
            near = [*self._names, *(f"{first}.{more}" for first, value in self._names.items() for more in _public(value))]
            self.faults.append(Fault(self._source.where(at), not_a_fact(name, near)))

    def _note_name(self, line: int, name: str, holder: object) -> None:
        if holder is None:
            return  # said already, whether or not its branch is taken
        near = [] if isinstance(holder, str) else _public(holder)
        self.faults.append(Fault(self._source.where(line), not_a_fact(self._source.expression(line, name), near)))

    def _print(self, value: Any) -> Any:
        """What a tag prints: plain text that Word can hold. Called by Jinja before it escapes."""
        text = NOT_XML.sub("", str(value))
        if len(self.printed) >= MOST_PRINTED:
            raise SecurityError("the template prints without end")
        if text.strip():
            self.printed.append(text)
        return MARKS.sub(lambda mark: APART.join(mark[0]), text)


def _public(value: object) -> list[str]:
    return [name for name in dir(value) if not name.startswith("_")]


def _part_name(part: str) -> str:
    for word in ("header", "footer", "footnotes"):
        if word in part:
            return f"in the page {word}" if word != "footnotes" else "in the footnotes"
    return ""
