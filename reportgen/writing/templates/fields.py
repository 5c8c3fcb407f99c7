"""Word's fields, such as page numbers and contents lists: which there may be, and what stands in one while a part is gone through.

A field is three signs ('begin', 'separate', 'end') among the runs of a paragraph or of several, with its code before 'separate' and
what it shows behind it. Fields may stand in the codes of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.writing.templates.names import w

# What a report may hold: nothing that fetches, runs, asks or sends.
_ALLOWED = """
    PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF SEQ TOC TC TOA TA XE INDEX LISTNUM AUTONUM AUTONUMLGL
    AUTONUMOUT HYPERLINK TITLE SUBJECT AUTHOR KEYWORDS COMMENTS LASTSAVEDBY NUMWORDS NUMCHARS REVNUM DOCPROPERTY INFO
    CREATEDATE SAVEDATE PRINTDATE DATE TIME EDITTIME FILENAME FILESIZE IF COMPARE MERGEFIELD MERGEREC MERGESEQ FORMTEXT
    FORMCHECKBOX FORMDROPDOWN SYMBOL ADVANCE EQ = BIBLIOGRAPHY CITATION BIDIOUTLINE SHAPE
"""
ALLOWED = frozenset(_ALLOWED.split())
CONTENTS = frozenset(("TOC", "TOA", "INDEX"))
FIRST_WORD = pattern(r"\s*([=A-Za-z\\!]*)(\s|$|\W)")
ADDRESS = pattern(r'^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]{0,2000})', re.IGNORECASE)
CODES = (w("instrText"), w("delInstrText"))
IN_FILE = pattern(r"\\p\b", re.IGNORECASE)


LONGEST_CODE = 10_000  # signs; what a field is stands at its beginning


@dataclass
class _Open:
    code: str = ""
    shows: bool = False  # behind 'separate'
    glued: bool = False  # another field stands in its first word, so that nobody can say what it is


@dataclass
class Fields:
    """The fields that are open at a point of the way through a part."""

    open: list[_Open] = field(default_factory=list)
    balanced: bool = True

    def sign(self, kind: str | None) -> _Open | None:
        """A sign was passed. Returns the field that ended with it, if one did."""
        if kind == "begin":
            if self.open and not self.open[-1].shows and not re.match(r"\s*\S+\s", self.open[-1].code):
                self.open[-1].glued = True
            self.open.append(_Open())
        elif not self.open:
            self.balanced = False
        elif kind == "separate":
            self.open[-1].shows = True
        elif kind == "end":
            return self.open.pop()
        return None

    def code(self, text: str) -> bool:
        """A piece of a code was passed. True where it is the first of its field."""
        if not self.open:
            return True
        first = not self.open[-1].code
        if len(self.open[-1].code) < LONGEST_CODE:
            self.open[-1].code += text
        return first

    @property
    def in_contents(self) -> bool:
        """Whether this point stands in what a contents list shows."""
        return any(each.shows and name_of(each.code) in CONTENTS for each in self.open)


def name_of(code: str) -> str:
    """'PAGE', of ' PAGE \\* MERGEFORMAT '."""
    match = FIRST_WORD.match(code)
    return match[1].upper() if match else ""


def address_of(code: str) -> str | None:
    """Where a field HYPERLINK leads; None for all other fields, and for one that leads to a place of the document."""
    match = ADDRESS.match(code)
    return match[1] if match and match[1] and not match[1].startswith("\\") else None


def codes_in(root: Any) -> Iterator[tuple[str, Any, bool]]:
    """The code of every field of a part, an element of it, and whether it can be said what the field is."""
    fields = Fields()
    for element in root.iter(w("fldChar"), *CODES, w("fldSimple")):
        if element.tag == w("fldSimple"):
            yield element.get(w("instr")) or "", element, True
        elif element.tag in CODES:
            if not fields.open:
                yield element.text or "", element, True
            fields.code(element.text or "")
        elif (ended := fields.sign(element.get(w("fldCharType")))) is not None:
            yield ended.code, element, not ended.glued
    for each in fields.open:
        yield each.code, root, not each.glued


def balanced(root: Any) -> bool:
    """Whether every field of a part that begins ends, and the reverse."""
    fields = Fields()
    for element in root.iter(w("fldChar")):
        fields.sign(element.get(w("fldCharType")))
    return fields.balanced and not fields.open
