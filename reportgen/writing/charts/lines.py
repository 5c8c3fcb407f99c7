"""Small lines for the rows of tables, as PNG: a line with a dot on the latest value, and the start as a dashed line.

Drawn without a library: every column of the picture looks only at what of the line is near it, so that sixty lines take a moment.
"""

from __future__ import annotations

import struct
import zlib
from decimal import Decimal
from itertools import pairwise
from math import hypot

from reportgen.model.charts import Line
from reportgen.writing.theme import ACCENT

DOTS_PER_CM = 300 / 2.54
THICK, DOT, DASH = 2.6, 6.0, (10, 7)  # dots: half of what is drawn on either side of the line, radius, on and off
SHADES = 32
Point = tuple[float, float]


def line_png(line: Line, width_cm: float, height_cm: float, accent: str = ACCENT) -> bytes:
    """The picture at 300 dots an inch. The same data give the same bytes."""
    width, height = round(width_cm * DOTS_PER_CM), round(height_cm * DOTS_PER_CM)
    canvas = _Canvas(width, height)
    points, start = _scaled(line, width, height)
    if start is not None:
        canvas.dash(start)
    for earlier, later in pairwise(points):
        if earlier is not None and later is not None:
            canvas.stroke(earlier, later)
    shown = [point for point in points if point is not None]
    for at, point in enumerate(points):
        alone = point is not None and not any(points[near] for near in (at - 1, at + 1) if 0 <= near < len(points))
        if point is not None and alone:
            canvas.dot(point, DOT * 0.6)
    if shown:
        canvas.dot(shown[-1], DOT)
    return canvas.png(accent)


def _scaled(line: Line, width: int, height: int) -> tuple[list[Point | None], float | None]:
    """Where the values stand in the picture: its own scale, with room for the dot."""
    known = [*(value for value in line.values if value is not None), *([line.start] if line.start is not None else [])]
    low, high = min(known, default=Decimal(0)), max(known, default=Decimal(0))
    span, edge = high - low, DOT + 1
    across = (width - 2 * edge) / max(len(line.values) - 1, 1)

    def down(value: Decimal) -> float:
        share = float((high - value) / span) if span else 0.5
        return edge + share * (height - 2 * edge)

    points = [None if value is None else (edge + at * across, down(value)) for at, value in enumerate(line.values)]
    return points, down(line.start) if line.start is not None else None


class _Canvas:
    """How dark each dot is, from 0 (white) to 1."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.rows = [bytearray(width) for _ in range(height)]

    def stroke(self, one: Point, other: Point) -> None:
        """Only the dots near the line are looked at: a few in each column or, where it is steep, in each row."""
        (x1, y1), (x2, y2) = one, other
        steep = abs(y2 - y1) > abs(x2 - x1)
        a1, b1, a2, b2 = (y1, x1, y2, x2) if steep else (x1, y1, x2, y2)
        if a1 > a2:
            a1, b1, a2, b2 = a2, b2, a1, b1
        slope = (b2 - b1) / (a2 - a1) if a2 > a1 else 0.0
        slant = hypot(1, slope)
        for along in range(round(a1), round(a2) + 1):
            middle = b1 + slope * (min(max(along, a1), a2) - a1)
            for beside in range(int(middle - THICK * slant), int(middle + THICK * slant) + 2):
                share = THICK - abs(beside - middle) / slant
                if share > 0:
                    self._darken(beside, along, share) if steep else self._darken(along, beside, share)
        self.dot(one, THICK - 0.5)

    def dash(self, y: float) -> None:
        on, off = DASH
        for x in range(self.width):
            if x % (on + off) < on:
                for row in (int(y), int(y) + 1):
                    self._darken(x, row, 0.55)

    def dot(self, middle: Point, radius: float) -> None:
        x0, y0 = middle
        for y in range(int(y0 - radius) - 1, int(y0 + radius) + 2):
            for x in range(int(x0 - radius) - 1, int(x0 + radius) + 2):
                self._darken(x, y, radius + 0.5 - hypot(x - x0, y - y0))

    def _darken(self, x: int, y: int, share: float) -> None:
        if share > 0 and 0 <= x < self.width and 0 <= y < self.height:
            shade = SHADES - 1 if share >= 1 else round(share * (SHADES - 1))
            if shade > self.rows[y][x]:
                self.rows[y][x] = shade

    def png(self, colour: str) -> bytes:
        """With a palette from white to the colour."""
        ink = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
        steps = [step / (SHADES - 1) for step in range(SHADES)]
        palette = bytes(round(255 + (part - 255) * share) for share in steps for part in ink)
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 3, 0, 0, 0)
        per_metre = struct.pack(">IIB", round(DOTS_PER_CM * 100), round(DOTS_PER_CM * 100), 1)
        data = zlib.compress(b"".join(b"\0" + bytes(row) for row in self.rows), 6)
        chunks = ((b"IHDR", head), (b"pHYs", per_metre), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
