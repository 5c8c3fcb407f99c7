"""Filling a Word template with facts: Jinja over the marked parts, in a sandbox, with bounds.

A template sees the names that it is given and nothing else. What it may say was held against an allow-list when it was opened; the
sandbox is the second wall, and counts what is printed and how often a loop goes round.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from inspect import currentframe
from pathlib import Path
from traceback import walk_stack, walk_tb
from types import FrameType
from typing import Any
from urllib.parse import quote

from jinja2 import StrictUndefined, UndefinedError
from jinja2 import Template as Compiled
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from reportgen.lexicon.data import dataclass
from reportgen.model import numbers
from reportgen.model.first import NoFirstError
from reportgen.model.traced import Shown, Traced
from reportgen.writing.escaping import NOT_XML as NOT_XML
from reportgen.writing.escaping import escaped
from reportgen.writing.faults import Fault, TemplateFaultsError, fault
from reportgen.writing.origins import Origins
from reportgen.writing.sections import Sections
from reportgen.writing.templates.filters import FILTERS
from reportgen.writing.templates.kinds import METHODS, Vocabulary
from reportgen.writing.templates.language import lists_asked
from reportgen.writing.templates.lists import BEGINS, highest, restart
from reportgen.writing.templates.long_tables import LINE, TABULATOR, hold_out
from reportgen.writing.templates.opened import Template, open_template
from reportgen.writing.templates.package import Package
from reportgen.writing.templates.programs import LISTS, PRINTED, ROUNDS, program
from reportgen.writing.templates.tags import MARK, Tag
from reportgen.writing.templates.wall import behind_wall

# A plan of 5,000 actions takes a third of these.
MOST_ROUNDS = 1_200_000  # tags that loops may meet in one report
NOT_RECORDED = "not recorded"
SIGNS_A_ROUND = 200  # that a filter may go through for one
MOST_SIGNS, MOST_ELEMENTS = 40_000_000, 2_000_000  # of one report's XML


@dataclass(frozen=True)
class Filled:
    """A package with every tag replaced by its fact, and the words that tags printed, by part, in their order.

    `said` is what was left out of the template, for the screen.
    """

    name: str  # of the template
    package: Package
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    said: tuple[str, ...] = ()
    shown: tuple[Shown, ...] = ()  # what tags printed, with the cells it came from

    @property
    def printed(self) -> tuple[str, ...]:
        return tuple(text for texts in self.texts.values() for text in texts)


def fill(
    template: Template | Path, names: Mapping[str, Any], vocabulary: Vocabulary | None = None, charts: Collection[str] = ()
) -> Filled:
    """The template with every tag replaced by its fact.

    `vocabulary` gives the types of the facts and `charts` the names of the charts there are, so that all faults are seen.

    Raises TemplateFaultsError with all faults at once. Nothing is written to disk.
    """
    opened = open_template(template) if isinstance(template, Path) else template
    return behind_wall(opened.name, lambda: _filled(opened, names, vocabulary or dict.fromkeys(names, Any), charts))


def _filled(template: Template, names: Mapping[str, Any], vocabulary: Vocabulary, charts: Collection[str]) -> Filled:
    faults = template.faults(vocabulary, charts)
    if faults:
        raise TemplateFaultsError(template.name, faults)
    package = template.package.copy()
    run = _Run(template, package)
    for part in package.names:
        content = package.content(part)
        if part.endswith((".xml", ".rels", ".vml")) and (MARK_BYTES in content or b"<?tag " in content):
            written, runs = hold_out(run.filled(part, content.decode("utf-8"), names))
            package.plant(part, etree.fromstring(written.encode("utf-8"), _parser()), runs)
    if run.lacked:
        raise TemplateFaultsError(template.name, run.lacked.values())
    restart(package, run.begun)
    texts = {part: tuple(texts) for part, texts in run.texts.items()}
    return Filled(template.name, package, texts, template.said, tuple(run.shown))


MARK_BYTES = "\ue000".encode()


class _Lacking:
    """Stands where the first of an empty list was asked for, so that what else is wrong with the template is found as well.

    No document that it stands in is ever made.
    """

    def __getattr__(self, attribute: str) -> _Lacking:
        if attribute.startswith("_"):
            raise AttributeError(attribute)
        return self

    def __call__(self, *_: object) -> _Lacking:
        return self

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __str__(self) -> str:
        return ""

    def __lt__(self, _: object) -> bool:
        return False

    __gt__ = __le__ = __ge__ = __lt__


LACKING = _Lacking()


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without a way out: no private names, no methods but the declared ones, no items of text by name."""

    origins: Origins
    safe: dict[tuple[type, str], bool]
    lacking: Callable[[NoFirstError], _Lacking]  # notes that the first of an empty list was asked for

    def getattr(self, obj: Any, attribute: str) -> Any:
        if attribute.startswith("_") or isinstance(obj, str | int | float):
            return self.undefined(obj=obj, name=attribute)
        try:
            known = self.safe.get((type(obj), attribute), False)
            value = getattr(obj, attribute) if known else super().getattr(obj, attribute)
        except AttributeError:
            value = super().getattr(obj, attribute)
        except NoFirstError as problem:
            return self.lacking(problem)
        return value if value is LACKING else self.origins.taken(value, obj)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        if argument == 0 and obj is not LACKING and isinstance(obj, Iterable) and not isinstance(obj, str):
            return self.call_filter("first", obj)
        return obj if obj is LACKING else super().getitem(obj, argument)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Which attributes are safe is a matter of the type: told once for each."""
        key = (type(obj), attr)
        if key not in self.safe:
            self.safe[key] = super().is_safe_attribute(obj, attr, value)
        return self.safe[key]

    def is_safe_callable(self, obj: Any) -> bool:
        owner = getattr(obj, "__self__", None)
        return (
            obj is LACKING
            or isinstance(owner, _Run)
            or (getattr(obj, "__name__", "") in METHODS and not isinstance(owner, str | type | None))
        )

    def call_binop(self, *_: Any) -> Any:
        raise SecurityError("templates do not reckon")

    def call_unop(self, *_: Any) -> Any:
        raise SecurityError("templates do not reckon")


def _environment(charged: Callable[[Callable[..., Any]], Callable[..., Any]], origins: Origins) -> _Sandbox:
    environment = _Sandbox(undefined=StrictUndefined, autoescape=True, optimized=False)
    environment.filters = {name: charged(each.does) for name, each in FILTERS.items()}
    environment.globals = {}
    environment.tests = {}
    environment.origins, environment.safe = origins, {}
    return environment


class TooMuchError(Exception):
    """A template prints more than a report can hold, or goes round without end."""


class _Run:
    """One filling of one template: its bounds, and what was printed."""

    def __init__(self, template: Template, package: Package) -> None:
        self._template = template
        self._origins = Origins()
        self._environment = _environment(self._charged, self._origins)
        self._environment.lacking = self._lacking
        self._environment.filters[PRINTED] = self.printed
        self._rounds = self._signs = 0
        self._highest = highest(package)
        self._lists: dict[int, int] = {}  # the list that is now written, by the tag at which it begins
        self.begun: dict[int, int] = {}  # the lists that were begun, each with the one that it is like
        self.texts: dict[str, list[str]] = {}
        self.shown: list[Shown] = []
        self._sections = Sections()
        self._heading: list[int] = []  # what was shown in the heading that is now written
        self.lacked: dict[Tag | None, Fault] = {}  # tags that ask for the first of an empty list

    def filled(self, part: str, xml: str, names: Mapping[str, Any]) -> str:
        """One part, filled. Raises TemplateFaultsError with the place of the tag at which it could not go on."""
        self._part, self._sections = part, Sections()
        template, environment = self._template, self._environment
        if part not in template.code:
            tree = program(xml, template.tags, template.says, template.block_of, environment)
            template.code[part] = environment.compile(tree)
        compiled = self._compiled = Compiled.from_code(environment, template.code[part], {})
        context = compiled.new_context({**names, PRINTED: self.printed, ROUNDS: self.rounds, LISTS: self.lists})
        try:
            written = "".join(self._counted(compiled.root_render_func(context)))
            if written.count("<") > MOST_ELEMENTS:
                raise TooMuchError
        except Exception as problem:
            tag = self._tag_in(walk_tb(problem.__traceback__))
            told = self.lacked.get(tag) or self._fault(problem, tag)
            raise TemplateFaultsError(self._template.name, [*self.lacked.values(), told]) from problem
        return written

    def printed(self, value: object, number: int) -> Markup:
        """What a tag prints: plain text that Word can hold, with line breaks and tabulators as Word has them."""
        tag = self._template.tags[number]
        text = worded(value)
        if not text.isprintable():
            text = NOT_XML.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
        if tag.context == "address":
            return Markup(escaped(quote(text, safe="@.+-:/()")))
        if tag.context == "field":
            text = text.replace('"', "").replace("\\", "").replace("\n", " ")
        if text.strip() and tag.context not in ("attribute", "field"):
            self.texts.setdefault(self._home(tag), []).append(text)
        self._show(tag, value, text)
        safe = escaped(text)
        if tag.context != "words":
            return _marked(" ".join(safe.split("\n")))
        return _marked(safe.replace("\n", LINE).replace("\t", TABULATOR) if "\n" in safe or "\t" in safe else safe)

    def _show(self, tag: Tag, value: object, text: str) -> None:
        """Notes what was printed, for the evidence."""
        if not text.strip():
            return
        cells, figures = self._origins.of(value), getattr(value, "figures", ())
        fact = self._template.facts.get(tag.number, tag.inner)
        if self._sections.in_heading:
            self._heading.append(len(self.shown))
        self.shown.append(Shown(section=self._section(tag), fact=fact, text=text, cells=cells, figures=figures))

    def _section(self, tag: Tag) -> str:
        """The heading above, as it was printed."""
        return tag.where.partition(",")[0] if tag.where.startswith("in the page") else self._sections.above

    def _head(self) -> None:
        """Tells what stands in a heading, now that it is known, under which it stands: under itself."""
        for number in self._heading:
            self.shown[number] = self.shown[number]._replace(section=self._sections.above)
        self._heading.clear()

    def lists(self, number: int) -> Markup:
        """Begins a list again, or says the number of the one that is now written."""
        tag = self._template.tags[number]
        if tag.word != BEGINS:
            return Markup(self._lists[int(tag.inner)])
        self._highest += 1
        self._lists[number] = self._highest
        self.begun[self._highest] = int(tag.inner)
        return Markup("")

    def _charged(self, does: Callable[..., Any]) -> Callable[..., Any]:
        """A filter, which counts for as much as what it goes through."""

        def filtered(value: Any, *words: str) -> Any:
            if value is LACKING:
                return value
            size = len(value) if hasattr(value, "__len__") else 1
            self._charge(1 + (size // SIGNS_A_ROUND if isinstance(value, str) else size))
            try:
                made = does(value, *words)
            except NoFirstError as problem:
                return self._lacking(problem)
            if not isinstance(made, str) or isinstance(made, Traced):
                return made
            return value.like(made) if isinstance(value, Traced) else Traced(made, self._origins.of(value))

        return filtered

    def _charge(self, rounds: int) -> None:
        self._rounds += rounds
        if self._rounds > MOST_ROUNDS:
            raise TooMuchError

    def rounds(self, values: object, weight: int) -> Iterator[Any]:
        """The items of a list, counted as they are gone through."""
        if isinstance(values, str) or not isinstance(values, Iterable):
            raise TypeError("only a list can be gone through")
        for number, value in enumerate(values):
            self._charge(weight)
            yield self._origins.item(value, values, number)

    def _counted(self, pieces: Iterable[str]) -> Iterator[str]:
        for piece in pieces:
            self._signs += len(piece)
            if self._signs > MOST_SIGNS:
                raise TooMuchError
            if self._sections.pass_by(piece):
                self._head()
            yield piece

    def _home(self, tag: Tag) -> str:
        return tag.home or self._part

    def _lacking(self, problem: NoFirstError) -> _Lacking:
        tag = self._tag_in(reversed(list(walk_stack(currentframe()))))
        said = self._template.says.get(tag) if tag is not None else None
        whole = " and ".join(lists_asked(said.asks)) if said is not None else ""
        holds = "that holds nothing" if problem.known else "of which it is not known what it holds"
        where, text = (tag.where, tag.text) if tag is not None else ("", "a tag")
        self.lacked.setdefault(tag, fault("template-no-first", where, tag=text, holds=holds, asks=whole or "…"))
        return LACKING

    def _fault(self, problem: Exception, tag: Tag | None) -> Fault:
        where, text = (tag.where, tag.text) if tag is not None else ("", "a tag")
        if isinstance(problem, TooMuchError | MemoryError):
            return fault("template-endless", where)
        if isinstance(problem, UndefinedError) and tag is not None:
            return fault("template-name-unknown", where, name=tag.inner, meant="'reportgen facts' lists the facts that there are.")
        return fault("template-not-done", where, tag=text)

    def _tag_in(self, steps: Iterable[tuple[FrameType, int]]) -> Tag | None:
        """The tag that is filled, by the innermost of the steps of Python that is of the template; the innermost stands last."""
        line = 0
        for frame, number in steps:
            if frame.f_globals.get("__jinja_template__") is self._compiled or frame.f_code.co_filename == "<template>":
                line = self._compiled.get_corresponding_lineno(number)
        tags = self._template.tags
        return tags[line - 1] if 0 < line <= len(tags) else None


def _marked(safe: str) -> Markup:
    """As `Markup` makes it of a plain text, without its looking whether it is one."""
    return str.__new__(Markup, safe)


def worded(value: object) -> str:
    """A fact in words. What is yes or no is said so; days and numbers are worded as everywhere; what there is not is said too."""
    if value is None:
        return NOT_RECORDED
    if isinstance(value, str):
        return value if type(value) in (str, Traced) else str(value)  # not one that is false where it stands for none
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return numbers.day(value)
    if isinstance(value, int | Decimal):
        return numbers.plain(value)
    return str(value)


def _parser() -> Any:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_pis=True)


__all__ = ["MARK", "NOT_XML", "Filled", "TemplateFaultsError", "fill"]
