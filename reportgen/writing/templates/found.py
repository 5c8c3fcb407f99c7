"""The Word templates there are, and what their authors set in their properties: title, audience, timing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reportgen.carried import starter_templates as starter_templates
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.files import content_of, instead_of_a_file
from reportgen.lexicon.patterns import pattern
from reportgen.model.timings import Timing, timing_named
from reportgen.writing.faults import Fault, TemplateFaultsError, cut, fault
from reportgen.writing.templates.names import qualified, w
from reportgen.writing.templates.package import XML_NAMES, Package, UnreadableError, once_a_content
from reportgen.writing.templates.wall import TemplateUnreadableError, behind_wall

LONGEST = 250  # signs of a property
TAG = pattern(r"\{[{%]([^{}]{1,1000}?)[%}]\}")
MARKUP = pattern(r"<[^<>]*>")
QUOTED = pattern(r"'[^']{0,500}'|\"[^\"]{0,500}\"")
WORD = pattern(r"(?<![\w.])[a-z_]\w*")
# What Word also writes, and what is no template of ours.
OTHER_KINDS = {
    ".dotx": "a template of Word's own kind",
    ".dotm": "a template of Word's own kind, with macros",
    ".docm": "a document with macros",
    ".dot": "a template of Word 2003",
    ".doc": "a document of Word 2003",
    ".odt": "an OpenDocument text",
    ".rtf": "a text in Rich Text Format",
}


# Words of a category that may mean the public.
NEAR_PUBLIC = pattern(
    r"publi|famil|child|young|parent|carer|citizen|resident|communit|everyone|everybody|people|website|partner|leaver|patient|tenant"
)


@dataclass(frozen=True)
class ReportTemplate:
    """A template's file name is the report's name; its title begins the name of each document made from it.

    `audience` is what its author set as *Categories* in Word, and as a property of its own with that name, in lower case;
    `timing` as *Tags*.
    """

    path: Path
    title: str
    audience: str
    timing: Timing
    words: frozenset[str] = frozenset()  # that stand in its tags, among them the first words of all facts that it uses

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def public(self) -> bool:
        """Made to be published, so that small numbers and personal details are left out: the safety switch."""
        return "public" in re.split(r"[;,\s]+", self.audience)

    @property
    def asks(self) -> tuple[Fault, ...]:
        """What to ask of a template whose author may have meant it for the public; never taken for no in silence."""
        if self.public or not NEAR_PUBLIC.search(self.audience):
            return ()
        return (fault("template-audience-unclear", "", audience=self.audience),)


@dataclass(frozen=True)
class NoTemplate:
    """A file beside the templates from which no report can be made, and why."""

    path: Path
    fault: Fault
    ours: bool  # whether it ends as templates do, so that a report is missed

    @property
    def name(self) -> str:
        """The report that it would be."""
        return self.path.stem


def find_templates(folder: Path) -> tuple[list[ReportTemplate], list[NoTemplate]]:
    """The templates in a folder, by name, and what else stands there; the starter ones where there is no folder."""
    where = folder if folder.is_dir() else starter_templates()
    templates: list[ReportTemplate] = []
    others: list[NoTemplate] = []
    for path in sorted(where.iterdir(), key=lambda each: each.stem):
        if path.name.startswith(("~$", ".")) or not (path.is_file() or path.suffix.lower() == ".docx"):
            continue
        if path.suffix.lower() == ".docx":
            try:
                templates.append(read_template(path))
            except TemplateUnreadableError as problem:
                others.append(NoTemplate(path, problem.faults[0], ours=True))
        elif (kind := OTHER_KINDS.get(path.suffix.lower())) is not None:
            others.append(NoTemplate(path, fault("template-of-another-kind", "", kind=kind), ours=False))
    return templates, others


def read_template(path: Path) -> ReportTemplate:
    """Raises TemplateUnreadableError."""
    if not path.is_file():
        raise TemplateUnreadableError(path.name, instead_of_a_file(path), "template-is-none")
    try:
        return behind_wall(path.name, lambda: _read(path))
    except TemplateUnreadableError:
        raise
    except TemplateFaultsError as problem:
        raise TemplateUnreadableError(path.name, "cannot be read") from problem


def _read(path: Path) -> ReportTemplate:
    title, audience, timing, words = _stated(content_of(path))
    title = title or cut(path.stem.encode(errors="replace").decode()).replace("-", " ").capitalize()
    return ReportTemplate(path, title, audience, timing, words)


@once_a_content
def _stated(content: bytes) -> tuple[str, str, Timing, frozenset[str]]:
    """The title, audience and timing that its author set, and the words in its tags."""
    package = Package.read(content)
    if package.tree(package.document).find(w("body")) is None:
        raise UnreadableError("is not a Word document that can be read")
    properties = package.related("", "core-properties")
    core = package.tree(properties[0]) if properties and properties[0] in package else None

    def stated(name: str) -> str:
        found = core.find(qualified(name)) if core is not None else None
        words = (found.text or "")[:LONGEST] if found is not None else ""
        return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())

    timings = (timing_named(tag) for tag in re.split(r"[;,]", stated("cp:keywords")))
    timing = next((timing for timing in timings if timing is not None), Timing.MONTHLY)
    audience = " ".join(filter(None, (stated("cp:category"), _own_audience(package)))) or "board"
    return stated("dc:title"), audience.casefold(), timing, frozenset(_words(package))


def _own_audience(package: Package) -> str:
    """The property 'audience' that an author added under File, Info, Advanced Properties, Custom."""
    parts = [each for each in package.related("", "custom-properties") if each in package]
    for element in (each for part in parts for each in package.tree(part)):
        if (element.get("name") or "").casefold() == "audience":
            return " ".join("".join(map(str, element.itertext()))[:LONGEST].split())
    return ""


def _words(package: Package) -> Iterator[str]:
    """More than the names of facts, and none too few: to parse the tags takes twenty times as long. Attributes hold some too."""
    for name in package.names:
        content = package.content(name) if name.endswith(XML_NAMES) else b""
        if b"{" in content:
            typed = content.decode("utf-8", errors="replace")
            inner = {*TAG.findall(MARKUP.sub("", typed)), *TAG.findall(typed)}
            yield from (word for each in inner if "<" not in each for word in WORD.findall(QUOTED.sub(" ", each)))
