"""A native chart as a table for a web page: its cached values, and a bar in each cell of the first series where it has bars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from lxml import etree

from reportgen.lexicon.data import dataclass
from reportgen.writing.charts.names import CHART_URI
from reportgen.writing.templates.names import NAMESPACES, w

MARK = "\ue001"  # a private character on either side of a chart's relation, where the chart stood
C = f"{{{CHART_URI}}}"
LONGEST_BAR = 60  # hundredths of its cell


@dataclass(frozen=True)
class _Series:
    name: str
    values: Mapping[int, str]
    words: Mapping[int, str]  # what is printed for each


def mark_charts(root: Any) -> None:
    """Words in the place of each chart of a part, for the converter, which knows no charts."""
    for chart in list(root.iter(f"{C}chart")):
        id_ = chart.get(f"{{{NAMESPACES['r']}}}id")
        drawing = next(chart.iterancestors(w("drawing")), None)
        if id_ and drawing is not None:
            text = etree.Element(w("t"))
            text.text = f"{MARK}{id_}{MARK}"
            drawing.getparent().replace(drawing, text)


def put_charts(main: Any, parts: Mapping[str, bytes]) -> None:
    """The table of each chart where it was marked; `parts` are the charts by their relations."""
    for paragraph in [each for each in main.iter("p") if MARK in str(each.text_content())]:
        id_ = str(paragraph.text_content()).split(MARK)[1]
        table = _table(main, etree.fromstring(parts[id_])) if id_ in parts else None
        if table is not None:
            table.tail = paragraph.tail
            paragraph.getparent().replace(paragraph, table)
        else:
            paragraph.drop_tree()


def _table(main: Any, chart: Any) -> Any | None:
    all_series = list(_all_series(chart))
    categories = _points(next(chart.iter(f"{C}cat"), None))
    if not all_series or not categories:
        return None
    bars = next(chart.iter(f"{C}grouping"), None) is not None and next(chart.iter(f"{C}grouping")).get("val") == "clustered"
    table = main.makeelement("table", {"class": "chart bars" if bars else "chart"})
    heading = etree.SubElement(etree.SubElement(table, "thead"), "tr")
    etree.SubElement(heading, "th")
    for series in all_series:
        etree.SubElement(heading, "th").text = series.name
    body = etree.SubElement(table, "tbody")
    for at, name in categories.items():
        row = etree.SubElement(body, "tr")
        etree.SubElement(row, "th", {"scope": "row"}).text = name
        for number, series in enumerate(all_series):
            _cell(etree.SubElement(row, "td"), series, at, bar=bars and number == 0)
    return table


def _cell(cell: Any, series: _Series, at: int, *, bar: bool) -> None:
    words = series.words.get(at) or "–"
    if not bar:
        cell.text = words
        return
    width = _share(series.values.get(at, ""))
    if width:
        etree.SubElement(cell, "span", {"class": "bar", "style": f"width: {width}%"})
    etree.SubElement(cell, "strong").text = words


def _share(value: str) -> Decimal:
    try:
        return round(min(Decimal(value), Decimal(100)) * LONGEST_BAR / 100, 1)
    except InvalidOperation:
        return Decimal(0)


def chart_points(chart: Any) -> Iterator[tuple[str, str]]:
    """What it draws: '4 Children in care: Red' and the words for it, as the evidence names them. Gaps are left out."""
    categories = _points(next(chart.iter(f"{C}cat"), None))
    for series in _all_series(chart):
        for at, words in series.words.items():
            if at in categories and words:
                yield f"{categories[at]}: {series.name}", words


def _all_series(chart: Any) -> Iterator[_Series]:
    for series in chart.iter(f"{C}ser"):
        labels = {
            int(label.find(f"{C}idx").get("val")): "".join(label.itertext()).strip()
            for label in series.iter(f"{C}dLbl")
            if label.find(f"{C}idx") is not None
        }
        name = "".join(series.find(f"{C}tx").itertext(f"{C}v")) if series.find(f"{C}tx") is not None else ""
        format_ = series.find(f"{C}dLbls/{C}numFmt")
        unit = "%" if format_ is not None and "%" in format_.get("formatCode", "") else ""
        values = _points(series.find(f"{C}val"))
        yield _Series(name, values, {at: f"{value}{unit}" for at, value in values.items()} | labels)


def _points(of: Any | None) -> dict[int, str]:
    """The cached values by their number."""
    found = of.iter(f"{C}pt") if of is not None else ()
    return {int(point.get("idx", "0")): point.findtext(f"{C}v") or "" for point in found}
