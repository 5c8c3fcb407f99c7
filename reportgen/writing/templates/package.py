"""A Word document as a package of parts, opened with care: a stranger may have made it.

Parts are named without a leading slash ('word/document.xml'). A part's tree is parsed when it is first asked for; what was never
asked for is written again as it was. Sizes are bounded before anything is unpacked or parsed.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar
from urllib.parse import unquote

from lxml import etree

from reportgen.lexicon.data import dataclass
from reportgen.writing.templates.long_tables import HELD, Run, Shape, expanded, hold_out, put_back

# lxml's elements are only half typed, so they are Any here.

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can hold
P = ParamSpec("P")
T = TypeVar("T")
MOST_KEPT, LARGEST_KEPT = 16, 2**20  # templates of which what was made is kept, and their bytes
LARGEST_PART, LARGEST = 64 * 2**20, 100 * 2**20  # bytes, unpacked
LARGEST_XML, MOST_MARKS = 24 * 2**20, 1_500_000  # bytes of XML, and the signs '<' and '=' in it, which cost memory
MOST_PARTS, MOST_NUMBERS = 2_000, 100_000
TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
XML_NAMES = (".xml", ".rels", ".vml")
PASSWORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what an encrypted document, or one of Word 2003, begins with
STRICT = b"http://purl.oclc.org/ooxml/"


class UnreadableError(Exception):
    """A file is no Word document that can be read; what it says follows the file's name: 'has a password, or …'."""


@dataclass(frozen=True)
class Relation:
    """What a part says of another: `kind` is the last word of its type ('hyperlink'); `part` is None where it leads outside."""

    id: str
    kind: str
    target: str
    part: str | None
    type: str = ""


class Package:
    """The parts of a document by name, in their order."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts
        self._trees: dict[str, Any] = {}
        self._numbers: dict[str, int] = {}  # the last number given, by pattern of names and by source of relations
        self._runs: dict[str, Sequence[Run]] = {}  # rows that are held outside the tree of their part
        self._copied: dict[str, bytes] = {}  # the parts as they were in the package of which this is a copy

    @classmethod
    def read(cls, content: bytes) -> Package:
        """Raises UnreadableError in words for the officer."""
        return cls(dict(_unpacked(content)))

    def copy(self) -> Package:
        """Another package of the same parts. Parsed trees are not shared."""
        made = Package({name: self.content(name) for name in self._parts})
        made._copied = dict(made._parts)
        return made

    def is_copied(self, name: str) -> bool:
        """Whether nobody has looked into a part since it was copied: it is as it was."""
        return name not in self._trees and name in self._copied and self._parts[name] is self._copied[name]

    @property
    def names(self) -> list[str]:
        return list(self._parts)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def content(self, name: str) -> bytes:
        return b"".join(self._written(name))

    def shell(self, name: str) -> bytes:
        """A part with marks in the place of the rows that are held outside its tree."""
        self._keep(name)
        return self._parts[name]

    def runs(self, name: str) -> Sequence[Run]:
        """The rows that are held outside the tree of a part, by the numbers of their marks."""
        return self._runs.get(name, ())

    def runs_in(self, table: Any) -> list[Run]:
        """Those of a table of the document, for which marks stand in it."""
        return [self.run_at(mark) for mark in table.iterchildren(HELD)]

    def run_at(self, mark: Any) -> Run:
        """The rows of the document for which a mark stands in its tree."""
        return self._runs[self.document][int(mark.get("n"))]

    def hold_out(self) -> None:
        """The plain rows of long tables of the document are held outside its tree, which must not have been asked for yet."""
        shell, runs = hold_out(self._parts[self.document].decode("utf-8", "replace"))
        if runs:
            self._parts[self.document], self._runs[self.document] = shell.encode(), runs

    def holds_out(self, test: Callable[[Shape], bool]) -> bool:
        """Whether a row of such a shape is held outside the tree of the document."""
        return any(test(shape) for run in self.runs(self.document) for shape, _ in run.rows)

    def put_back(self) -> None:
        """All rows stand in their trees."""
        for name, runs in self._runs.items():
            put_back(self.tree(name), runs)
        self._runs.clear()

    def tree(self, name: str) -> Any:
        """The root of an XML part. What is changed in it is written."""
        if name not in self._trees:
            self._trees[name] = parsed(self._parts[name])
        return self._trees[name]

    def replace(self, name: str, content: bytes) -> None:
        self._trees.pop(name, None)
        self._runs.pop(name, None)
        self._parts[name] = content

    def plant(self, name: str, root: Any, runs: Sequence[Run] = ()) -> None:
        """Puts another tree in the place of a part, with marks for the rows that are held outside it."""
        self._trees[name] = root
        self._runs[name] = runs

    def settle(self) -> None:
        """Trees become bytes, and are parsed anew when they are next asked for."""
        self._keep()
        self._trees.clear()

    def add(self, name: str, content: bytes, content_type: str) -> None:
        """A new part. Its relation is made by `relate`."""
        self.replace(name, content)
        override = etree.SubElement(self.tree(TYPES), f"{{{CONTENT_TYPES}}}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", content_type)
        self.__dict__.pop("_types", None)

    def remove(self, name: str) -> None:
        """The part, its relations and its type; relations to it are the caller's to take away."""
        for gone in (name, relations_of(name)):
            self._parts.pop(gone, None)
            self._trees.pop(gone, None)
        for override in self.tree(TYPES).findall(f"{{{CONTENT_TYPES}}}Override"):
            if override.get("PartName", "").lstrip("/") == name:
                override.getparent().remove(override)
        self.__dict__.pop("_types", None)

    def free_name(self, pattern: str) -> str:
        """The first name that no part has: 'word/charts/chart{}.xml' -> 'word/charts/chart3.xml'."""
        for number in range(self._numbers.get(pattern, 0) + 1, MOST_NUMBERS):
            self._numbers[pattern] = number
            if (name := pattern.format(number)) not in self._parts:
                return name
        raise UnreadableError("is larger than a template may be")

    def type_of(self, name: str) -> str:
        """The content type of a part; '' where none is stated."""
        overrides, defaults = self._types
        return overrides.get(name.lower()) or defaults.get(name.rpartition(".")[2].lower(), "")

    def relations(self, source: str = "") -> list[Relation]:
        """What a part is related to; the package itself where none is named."""
        name = relations_of(source)
        if name not in self._parts:
            return []
        return [_relation(element, source) for element in self.tree(name).iter(f"{{{RELATIONS}}}Relationship")]

    def relate(self, source: str, kind: str, target: str) -> str:
        """Relates a part to another part. Returns the new id."""
        name = relations_of(source)
        if name not in self._parts:
            self._parts[name] = f'<Relationships xmlns="{RELATIONS}"/>'.encode()
        id_ = self._free_id(name)
        element = etree.SubElement(self.tree(name), f"{{{RELATIONS}}}Relationship")
        element.set("Id", id_)
        element.set("Type", kind if ":" in kind else f"{OFFICE}/{kind}")
        element.set("Target", f"/{target}")
        return id_

    def _free_id(self, name: str) -> str:
        """An id that no relation of a part has: the first is found by looking at all, the others follow it."""
        if name not in self._numbers:
            ids = (element.get("Id", "") for element in self.tree(name).iter(f"{{{RELATIONS}}}Relationship"))
            numbers = [int(id_[3:]) for id_ in ids if re.fullmatch(r"rId[0-9]{1,6}", id_)]
            self._numbers[name] = max(numbers, default=0)
        self._numbers[name] += 1
        return f"rId{self._numbers[name]}"

    def unrelate(self, source: str, id_: str) -> None:
        for element in self.tree(relations_of(source)).findall(f"{{{RELATIONS}}}Relationship"):
            if element.get("Id") == id_:
                element.getparent().remove(element)

    def related(self, source: str, kind: str) -> list[str]:
        """The parts of one kind that a part is related to."""
        return [each.part for each in self.relations(source) if each.kind == kind and each.part is not None]

    @cached_property
    def document(self) -> str:
        """The part with the body. Raises UnreadableError where there is none."""
        found = [name for name in self.related("", "officeDocument") if name in self._parts]
        if not found:
            raise UnreadableError("holds no Word document")
        return found[0]

    def of_document(self, kind: str) -> Any | None:
        """The tree of the one part of a kind that the body is related to: 'styles', 'settings', 'numbering'."""
        found = [name for name in self.related(self.document, kind) if name in self._parts]
        return self.tree(found[0]) if found else None

    def stories(self) -> Iterator[tuple[str, Any]]:
        """The parts that hold paragraphs: the body, then headers, footers, footnotes, endnotes."""
        yield self.document, self.tree(self.document)
        for relation in self.relations(self.document):
            if relation.kind in ("header", "footer", "footnotes", "endnotes") and relation.part in self._parts:
                yield relation.part, self.tree(relation.part)

    def to_bytes(self) -> bytes:
        """The package as a file, without a clock in it."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in self._parts:
                entry = zipfile.ZipInfo(name, EARLIEST)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o600 << 16
                with archive.open(entry, "w") as file:
                    file.writelines(self._written(name))
        return packed.getvalue()

    def _written(self, name: str) -> Iterable[bytes]:
        """A part, piece by piece."""
        self._keep(name)
        runs = self.runs(name)
        return expanded(self._parts[name], runs) if runs else (self._parts[name],)

    @cached_property
    def _types(self) -> tuple[dict[str, str], dict[str, str]]:
        tree = self.tree(TYPES)
        overrides = {
            each.get("PartName", "").lstrip("/").lower(): each.get("ContentType", "")
            for each in tree.iter(f"{{{CONTENT_TYPES}}}Override")
        }
        defaults = {
            each.get("Extension", "").lower(): each.get("ContentType", "") for each in tree.iter(f"{{{CONTENT_TYPES}}}Default")
        }
        return overrides, defaults

    def _keep(self, *names: str) -> None:
        """Trees become bytes again."""
        for name in names or tuple(self._trees):
            if name in self._trees:
                self._parts[name] = serialised(self._trees[name])


def once_a_content(work: Callable[Concatenate[bytes, P], T]) -> Callable[Concatenate[bytes, P], T]:
    """Done once for each content of a file, if it is not very large: the programmes of a run have their templates in common."""
    kept: Callable[..., T] = lru_cache(maxsize=MOST_KEPT)(work)

    @wraps(work)
    def done(content: bytes, /, *others: P.args, **named: P.kwargs) -> T:
        return (kept if len(content) <= LARGEST_KEPT else work)(content, *others, **named)

    return done


def relations_of(source: str) -> str:
    """The part that holds the relations of a part; of the package where `source` is ''."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def parsed(content: bytes) -> Any:
    """The root of an XML part. Raises UnreadableError; nothing is fetched, and no entity is resolved."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise UnreadableError("is damaged: a part of it is cut off or is no XML") from problem
    docinfo: Any = root.getroottree().docinfo
    if docinfo.doctype:
        raise UnreadableError("holds a definition of a document type, which no Word document does")
    return root


def serialised(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _unpacked(content: bytes) -> Iterator[tuple[str, bytes]]:
    if content.startswith(PASSWORD):
        raise UnreadableError("has a password, or is a document of Word 2003, and cannot be read")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse_entries(entries)
            yield from _refuse_contents([(entry.filename, archive.read(entry)) for entry in entries])
    except UnreadableError:
        raise
    except Exception as problem:  # zipfile raises a dozen kinds for damaged archives
        raise UnreadableError("is not a Word document that can be read") from problem


def _refuse_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename.lower() for entry in entries]
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableError("has a password and cannot be read")
    if len(names) > MOST_PARTS or len(set(names)) < len(names):
        raise UnreadableError("holds too many parts, or two of one name")
    if any(name.startswith(("/", "\\")) or "\\" in name or ".." in name.split("/") for name in names):
        raise UnreadableError("holds a part whose name leads out of it")
    if TYPES not in [entry.filename for entry in entries]:
        raise UnreadableError("is not a Word document that can be read")
    if any(entry.file_size > LARGEST_PART for entry in entries) or sum(entry.file_size for entry in entries) > LARGEST:
        raise UnreadableError("is larger than a template may be")


def _refuse_contents(parts: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    texts = [content for name, content in parts if name.lower().endswith(XML_NAMES)]
    marks = sum(content.count(b"<") + content.count(b"=") for content in texts)
    if sum(len(content) for content in texts) > LARGEST_XML or marks > MOST_MARKS:
        raise UnreadableError("is larger than a template may be")
    if any(STRICT in content for content in texts):
        raise UnreadableError("is saved as 'Strict Open XML Document'")
    return parts


def _relation(element: Any, source: str) -> Relation:
    target = element.get("Target") or ""
    kind = re.split(r"[/#]", element.get("Type") or "")[-1]
    if element.get("TargetMode") == "External":
        return Relation(element.get("Id") or "", kind, target, None, element.get("Type") or "")
    path = unquote(target.partition("#")[0])
    part = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), path)).lstrip("/")
    return Relation(element.get("Id") or "", kind, target, part, element.get("Type") or "")
