"""Texts as a workbook holds them: in runs, some of them struck out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reportgen.reading.grid import refusals
from reportgen.reading.grid.bounds import MOST_TEXTS
from reportgen.reading.grid.markup import MAIN, feed
from reportgen.reading.grid.refusals import RefusedError

ITEM, RUN, PROPERTIES, STRIKE, TEXT, PHONETIC = (f"{MAIN}{name}" for name in ("si", "r", "rPr", "strike", "t", "rPh"))


@dataclass(frozen=True, slots=True)
class Rich:
    """A text of which some parts have a font of their own."""

    whole: str
    kept: str  # without what is struck out
    kept_in_struck: str  # the same where the cell itself is struck out: what is plainly not


class Runs:
    """Gathers a text that is more than one plain `t`, from what stands in its element."""

    def __init__(self, before: str | None = None) -> None:
        self._runs: list[tuple[str, bool | None]] = []  # the text, and whether struck out; None for 'as the cell is'
        if before is not None:
            self._runs.append((before, None))
        self._struck: bool | None = None
        self._is_phonetic = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == RUN:
            self._struck = None
        elif name == PROPERTIES:
            self._struck = False
        elif name == STRIKE:
            self._struck = attributes.get("val", "1") not in ("0", "false")
        elif name == PHONETIC:
            self._is_phonetic = True

    def end(self, name: str, text: str) -> None:
        if name == TEXT and not self._is_phonetic:
            self._runs.append((text, self._struck))
        elif name == RUN:
            self._struck = None
        elif name == PHONETIC:
            self._is_phonetic = False

    @property
    def text(self) -> str | Rich:
        whole = "".join(text for text, _ in self._runs)
        if all(struck is None for _, struck in self._runs):
            return whole
        kept = "".join(text for text, struck in self._runs if not struck)
        return Rich(whole, kept, "".join(text for text, struck in self._runs if struck is False))


class TextReader:
    """Reads texts from their elements: `si` where cells share them, `is` in a cell. `take` gets each."""

    def __init__(self, element: str, take: Callable[[str | Rich], None]) -> None:
        self._element = element
        self._take = take
        self._plain: str | None = None
        self._pieces: list[str] = []
        self._runs: Runs | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == TEXT:
            self._pieces = []
        elif name == self._element:
            self._plain, self._runs = None, None
        elif name in (RUN, PHONETIC) and self._runs is None:
            self._runs = Runs(self._plain)
        if self._runs is not None:
            self._runs.start(name, attributes)

    def end(self, name: str) -> None:
        if name == self._element:
            self._take(self._runs.text if self._runs is not None else self._plain or "")
        elif self._runs is not None:
            self._runs.end(name, "".join(self._pieces))
        elif name == TEXT:
            self._plain = "".join(self._pieces)

    def characters(self, data: str) -> None:
        self._pieces.append(data)


def shared_texts(part: bytes) -> list[str | Rich]:
    """The texts of `sharedStrings.xml`. Raises RefusedError where it is damaged, or holds more than a tracker can."""
    texts: list[str | Rich] = []

    def take(text: str | Rich) -> None:
        texts.append(text)
        if len(texts) > MOST_TEXTS:
            raise RefusedError(refusals.MANY_TEXTS)

    feed(TextReader(ITEM, take), (part,))
    return texts
