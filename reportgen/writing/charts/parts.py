"""A chart as the XML of its part, by ISO/IEC 29500-1 (DrawingML charts): schema order, values cached, nothing by colour alone.

Bars lie in the order of their categories from the top; axes begin at nought; gaps are gaps. Written by hand, because every element
that a library leaves to its defaults is one that Word and LibreOffice draw in two ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.model.charts import Chart, Form, Series, Tone
from reportgen.writing.charts.looks import RULE, TEXT, Look, looks
from reportgen.writing.escaping import escaped
from reportgen.writing.theme import ACCENT

NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222
POINTS = 9
NARROW = 12  # categories, from which on the bars are closer together
SHEET = "Sheet1"


def chart_xml(chart: Chart, points: int = POINTS, accent: str = ACCENT) -> bytes:
    """The chart's part. `points` is the size of its letters; its workbook is its first relation."""
    plot = "".join(_line_plot(chart, accent) if chart.form is Form.LINES else _bar_plot(chart, accent))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {NAMESPACES}><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{plot}{_axes(chart, accent)}<c:spPr>{NOTHING}</c:spPr></c:plotArea>"
        f"{_legend(chart)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{points * 100}">{_solid(TEXT)}'
        '<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _bar_plot(chart: Chart, accent: str) -> Iterator[str]:
    stacked = chart.form in (Form.STACKED, Form.COLUMNS)
    yield f'<c:barChart><c:barDir val="{"col" if chart.form is Form.COLUMNS else "bar"}"/>'
    yield f'<c:grouping val="{"stacked" if stacked else "clustered"}"/><c:varyColors val="0"/>'
    for number, (series, seen) in enumerate(zip(chart.series, looks(chart.series, accent), strict=True)):
        yield _bar_series(chart, number, series, seen)
    yield f'<c:gapWidth val="{30 if len(chart.categories) > NARROW else 45}"/>'
    yield '<c:overlap val="100"/>' if stacked else '<c:overlap val="-10"/>'
    yield f'<c:axId val="{CATEGORY_AXIS}"/><c:axId val="{VALUE_AXIS}"/></c:barChart>'


def _line_plot(chart: Chart, accent: str) -> Iterator[str]:
    yield '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
    for number, (series, seen) in enumerate(zip(chart.series, looks(chart.series, accent), strict=True)):
        yield _line_series(chart, number, series, seen)
    yield f'<c:marker val="1"/><c:axId val="{CATEGORY_AXIS}"/><c:axId val="{VALUE_AXIS}"/></c:lineChart>'


def _bar_series(chart: Chart, number: int, series: Series, seen: Look) -> str:
    fill = _hatched(seen.lines, seen.fill) if seen.hatched else _solid(seen.fill)
    shape = f'<c:spPr>{fill}<a:ln w="6350">{_solid("FFFFFF")}</a:ln></c:spPr>'
    inside = seen.ink if chart.form in (Form.STACKED, Form.COLUMNS) else TEXT
    return (
        f'<c:ser>{_named(number, series)}{shape}<c:invertIfNegative val="0"/>'
        f"{_labels(chart, series, inside)}{_categories(chart)}{_values(number, series)}</c:ser>"
    )


def _line_series(chart: Chart, number: int, series: Series, seen: Look) -> str:
    is_value = series.tone not in (Tone.TARGET, Tone.BENCHMARK)
    dash = "" if is_value else f'<a:prstDash val="{"dash" if series.tone is Tone.TARGET else "sysDot"}"/>'
    shape = f'<c:spPr><a:ln w="{25400 if is_value else 15875}" cap="rnd">{_solid(seen.fill)}{dash}<a:round/></a:ln></c:spPr>'
    marker = (
        f'<c:symbol val="circle"/><c:size val="5"/><c:spPr>{_solid(seen.fill)}</c:spPr>' if is_value else '<c:symbol val="none"/>'
    )
    return (
        f"<c:ser>{_named(number, series)}{shape}<c:marker>{marker}</c:marker>{_categories(chart)}{_values(number, series)}"
        '<c:smooth val="0"/></c:ser>'
    )


def _named(number: int, series: Series) -> str:
    cell = f"{SHEET}!${_letter(number + 1)}$1"
    return (
        f'<c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>{cell}</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{escaped(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    )


def _labels(chart: Chart, series: Series, colour: str) -> str:
    """The number in each part that is not nought; words in its place where the series has some."""
    typed = "".join(_label(chart, at, text, colour) for at, text in enumerate(series.labels) if text)
    code = escaped('0"%";;' if chart.percent else "#,##0;;")
    return (
        f'<c:dLbls>{typed}<c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr>{NOTHING}</c:spPr>'
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr b="1">{_solid(colour)}</a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="en-GB"/></a:p></c:txPr>{_place(chart)}{SHOWN}</c:dLbls>'
    )


def _label(chart: Chart, at: int, text: str, colour: str) -> str:
    run = f'<a:r><a:rPr lang="en-GB" b="1">{_solid(colour)}</a:rPr><a:t>{escaped(text)}</a:t></a:r>'
    words = f"<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>{run}</a:p></c:rich></c:tx>"
    return f'<c:dLbl><c:idx val="{at}"/>{words}{_place(chart)}{SHOWN}</c:dLbl>'


def _place(chart: Chart) -> str:
    return f'<c:dLblPos val="{"outEnd" if chart.form is Form.BARS else "ctr"}"/>'


SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
    '<c:showBubbleSize val="0"/>'
)
NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
NOTHING = "<a:noFill/><a:ln><a:noFill/></a:ln>"


def _categories(chart: Chart) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{escaped(words)}</c:v></c:pt>' for at, words in enumerate(chart.categories))
    count = len(chart.categories)
    cache = f'<c:strCache><c:ptCount val="{count}"/>{points}</c:strCache>'
    return f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${count + 1}</c:f>{cache}</c:strRef></c:cat>"


def _values(number: int, series: Series) -> str:
    letter, last = _letter(number + 1), len(series.values) + 1
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{plain(value)}</c:v></c:pt>' for at, value in enumerate(series.values) if value is not None
    )
    return (
        f"<c:val><c:numRef><c:f>{SHEET}!${letter}$2:${letter}${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{last - 1}"/>{points}</c:numCache></c:numRef></c:val>'
    )


def plain(value: Decimal | int) -> str:
    """As a number in XML: 72.4, 9."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _axes(chart: Chart, accent: str) -> str:
    """Categories from the top in bars, from the left in columns and lines; the values' axis is there to begin at nought."""
    flat = chart.form in (Form.STACKED, Form.BARS)
    lines = chart.form is Form.LINES
    order = "maxMin" if flat else "minMax"
    end = '<c:max val="100"/>' if chart.percent else ""
    low = '<c:min val="0"/>' if chart.percent or not lines else ""
    grid = f'<c:majorGridlines><c:spPr><a:ln w="6350">{_solid(RULE)}</a:ln></c:spPr></c:majorGridlines>' if lines else ""
    code = '0"%"' if chart.percent else "General"
    # else a bar stands without its name where one of two lines is beside it
    every_name = '<c:tickLblSkip val="1"/>' if flat else ""
    return (
        f'<c:catAx><c:axId val="{CATEGORY_AXIS}"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{"l" if flat else "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>{NO_TICKS}'
        f'<c:tickLblPos val="low"/><c:spPr><a:ln w="6350">{_solid(accent)}</a:ln></c:spPr>'
        f'<c:crossAx val="{VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        f'{every_name}<c:noMultiLvlLbl val="0"/></c:catAx>'
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{end}{low}</c:scaling>'
        f'<c:delete val="{0 if lines else 1}"/><c:axPos val="{"t" if flat else "l"}"/>{grid}'
        f'<c:numFmt formatCode="{escaped(code)}" sourceLinked="0"/>{NO_TICKS}'
        f'<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="{CATEGORY_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


def _legend(chart: Chart) -> str:
    if len(chart.series) < 2:
        return ""
    return '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>'


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _hatched(lines: str, ground: str) -> str:
    return (
        f'<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{lines}"/></a:fgClr>'
        f'<a:bgClr><a:srgbClr val="{ground}"/></a:bgClr></a:pattFill>'
    )


def _letter(column: int) -> str:
    """1 -> 'B': the column of a workbook, counted from 0."""
    return chr(ord("A") + column) if column < 26 else f"{chr(ord('A') + column // 26 - 1)}{chr(ord('A') + column % 26)}"


def rows(chart: Chart) -> Sequence[Sequence[str | Decimal | int | None]]:
    """The cells of its workbook: names of the series in the first row, then a row for each category."""
    columns = [each.values for each in chart.series]
    body = [[words, *(values[at] for values in columns)] for at, words in enumerate(chart.categories)]
    return [["", *(each.name for each in chart.series)], *body]
