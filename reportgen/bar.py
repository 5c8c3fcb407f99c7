"""How far a long command is, as a bar on the screen: only where somebody looks at it, and only once it has taken two seconds."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType
from typing import Self

AFTER = 2.0  # seconds
EVERY = 0.2  # seconds
WIDTH, LONGEST = 20, 40  # signs of the bar, and of what it says


class Bar:
    """Of so many programmes. A thread of its own draws it, so that it also moves while one of them takes long."""

    def __init__(self, programmes: int, after: float = AFTER) -> None:
        self._programmes, self._after = max(programmes, 1), after
        self._done = 0
        self._name = self._what = ""
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._draw, daemon=True)
        self._drawn = False

    def begin(self, programme: str) -> None:
        self._name, self._what = programme, "reading"

    def tell(self, what: str) -> None:
        """What is done now: 'Board report'."""
        self._what = what

    def end(self) -> None:
        self._done += 1

    @property
    def line(self) -> str:
        """'[##########----------] 25 of 50  exampleshire: Board report'."""
        full = WIDTH * self._done // self._programmes
        said = "".join(sign for sign in f"{self._name}: {self._what}" if sign.isprintable())[:LONGEST]
        return f"[{'#' * full}{'-' * (WIDTH - full)}] {self._done} of {self._programmes}  {said:<{LONGEST}}"

    def __enter__(self) -> Self:
        if sys.stderr is not None and sys.stderr.isatty():
            self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None) -> None:
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
        if self._drawn:
            self._write(" " * len(self.line))
            self._write("")

    def _draw(self) -> None:
        begun = time.monotonic()
        while not self._over.wait(EVERY):
            if time.monotonic() - begun >= self._after:
                self._drawn = True
                self._write(self.line)

    def _write(self, line: str) -> None:
        encoding = sys.stderr.encoding or "ascii"
        sys.stderr.write("\r" + line.encode(encoding, errors="replace").decode(encoding))
        sys.stderr.flush()
