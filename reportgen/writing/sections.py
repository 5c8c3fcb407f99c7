"""Under which heading something is printed: told from the XML while it is written, so that it is the heading as it is printed."""

from __future__ import annotations

from html import unescape

from reportgen.lexicon.patterns import pattern

FIRST = "before the first heading"
BEGINS = pattern(r'<w:pStyle w:val="(?:Annex)?Heading')
WORDS = pattern(r"<w:t(?: [^<>]{0,100})?>([^<]*)</w:t>|<w:(?:tab|br)/>")
ENDS = "</w:p>"


class Sections:
    """The headings of one part, passed piece by piece in the order in which they are written."""

    def __init__(self) -> None:
        self.above = FIRST  # the last that was written whole
        self._open: list[str] | None = None

    @property
    def in_heading(self) -> bool:
        """Whether what is written next stands in a heading, which is not known yet."""
        return self._open is not None

    def pass_by(self, piece: str) -> bool:
        """Whether a heading ended in it."""
        at, ended = 0, False
        if self._open is None and "Heading" not in piece:
            return False
        while True:
            if self._open is None:
                begins = BEGINS.search(piece, at)
                if begins is None:
                    return ended
                self._open, at = [], begins.end()
            end = piece.find(ENDS, at)
            self._open.append(piece[at : end if end >= 0 else None])
            if end < 0:
                return ended
            words = " ".join("".join(found[1] or " " for found in WORDS.finditer("".join(self._open))).split())
            self.above, self._open, at, ended = unescape(words) or self.above, None, end, True
