"""Charts and small lines: what they show, what they say, and that Word can edit them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from lxml import etree

from reportgen.model.charts import Chart, Form, Line, Series, Tone
from reportgen.writing.charts.lines import line_png
from reportgen.writing.charts.looks import looks
from reportgen.writing.charts.names import CHART_URI
from reportgen.writing.charts.parts import chart_xml
from reportgen.writing.charts.placing import draw
from reportgen.writing.charts.workbooks import workbook_bytes
from reportgen.writing.templates.package import Package
from tests.makers.house_style import Column, Small, chart, new_template, paragraph, save_template, table

C = f"{{{CHART_URI}}}"
RATINGS = Chart(
    name="actions by rating",
    title="Actions by rating",
    form=Form.STACKED,
    categories=("1 Front door", "2 Practice & care"),
    series=(
        Series(name="Red", values=(0, 2), colour="FF0000"),
        Series(name="Amber", values=(4, None), colour="FFC000"),
        Series(name="Amber E", values=(1, 3), colour="FFFF00"),
    ),
    sentence="Both Red actions are in Priority 2.",
)
LINE = Line(values=(Decimal(1), None, Decimal(3), Decimal(2)), start=Decimal(2), sentence="Line of 4 months.")


def root(of: Chart) -> Any:
    return etree.fromstring(chart_xml(of))


def shown(of: Chart) -> list[list[str | None]]:
    """The cached values of each series, None for a gap."""
    found = []
    for values in root(of).iter(f"{C}val"):
        count = int(values.find(f".//{C}ptCount").get("val"))
        points = {int(point.get("idx")): point.findtext(f"{C}v") for point in values.iter(f"{C}pt")}
        found.append([points.get(at) for at in range(count)])
    return found


def test_the_values_stand_in_the_chart_and_a_gap_is_a_gap() -> None:
    assert shown(RATINGS) == [["0", "2"], ["4", None], ["1", "3"]]
    assert root(RATINGS).find(f".//{C}dispBlanksAs").get("val") == "gap"


def test_its_workbook_holds_the_same() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_bytes(RATINGS))).active
    assert sheet is not None
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows == [[None, "Red", "Amber", "Amber E"], ["1 Front door", 0, 4, 1], ["2 Practice & care", 2, None, 3]]


def test_the_same_data_give_the_same_bytes() -> None:
    assert workbook_bytes(RATINGS) == workbook_bytes(RATINGS)
    assert line_png(LINE, 2.7, 0.5) == line_png(LINE, 2.7, 0.5)


def test_bars_lie_in_the_order_of_the_plan_and_begin_at_nought() -> None:
    axis = root(RATINGS).find(f".//{C}catAx")
    assert axis.find(f"{C}scaling/{C}orientation").get("val") == "maxMin"
    assert root(RATINGS).find(f".//{C}valAx/{C}scaling/{C}min").get("val") == "0"


@pytest.mark.parametrize(("form", "said"), [(Form.STACKED, ["1"]), (Form.BARS, ["1"]), (Form.LINES, [])])
def test_no_bar_stands_without_its_name_and_months_may(form: Form, said: list[str]) -> None:
    axis = next(root(replace(RATINGS, form=form)).iter(f"{C}catAx"))
    assert [each.get("val") for each in axis.iter(f"{C}tickLblSkip")] == said
    assert axis[-1].tag == f"{C}noMultiLvlLbl"  # the last, as the schema has it


def test_percentages_run_from_0_to_100() -> None:
    scaling = root(replace(RATINGS, percent=True)).find(f".//{C}valAx/{C}scaling")
    assert [scaling.find(f"{C}{name}").get("val") for name in ("max", "min")] == ["100", "0"]


def test_every_level_has_its_own_colour_and_light_ones_are_hatched() -> None:
    seen = looks(RATINGS.series)
    assert len({each.fill for each in seen}) == 3
    assert [each.hatched for each in seen] == [False, False, True]


@pytest.mark.parametrize("form", list(Form))
def test_each_form_is_well_formed_and_names_its_series(form: Form) -> None:
    names = [each.findtext(f".//{C}v") for each in root(replace(RATINGS, form=form)).iter(f"{C}tx")]
    assert names == ["Red", "Amber", "Amber E"]


def pixels(png: bytes) -> list[bytes]:
    width, height = struct.unpack(">II", png[16:24])
    at = png.index(b"IDAT")
    length = struct.unpack(">I", png[at - 4 : at])[0]
    data = zlib.decompress(png[at + 4 : at + 4 + length])
    return [data[row * (width + 1) + 1 : (row + 1) * (width + 1)] for row in range(height)]


def test_a_small_line_is_a_picture_of_its_size_with_a_dot_on_the_latest_value() -> None:
    rows = pixels(line_png(replace(LINE, start=None), 2.54, 1.0))
    assert (len(rows[0]), len(rows)) == (300, 118)
    last = bytes(row[292] for row in rows)  # the dot is six dots wide on either side
    assert max(last) == 31
    assert sum(value > 20 for value in last) >= 10


def test_a_gap_in_a_small_line_stays_a_gap() -> None:
    rows = pixels(line_png(Line(values=(Decimal(1), None, None, Decimal(1)), start=None, sentence=""), 2.54, 0.5))
    assert not any(row[150] for row in rows)


@pytest.fixture
def placed(tmp_path: Path) -> Package:
    """A document with a chart, the row of a table with two small lines, and a chart for which there are no data."""
    document = new_template("Report", "board", "every month")
    chart(document, RATINGS, 4)
    columns = (Column("Title", 4, "One"), Column("Line", 4, (Small("line: indicator 1", 2.7, 0.5),)))
    table(
        document, columns, rows=[("One", (Small("line: indicator 1", 2.7, 0.5),)), ("Two", (Small("line: indicator 1", 2.7, 0.5),))]
    )
    paragraph(document, "Between.")
    chart(document, replace(RATINGS, name="nothing"), 4)
    save_template(document, tmp_path / "report.docx")
    package = Package.read((tmp_path / "report.docx").read_bytes())
    drawn: dict[str, Chart | Line] = {"chart: actions by rating": RATINGS, "line: indicator 1": LINE}
    draw(package, drawn=lambda words: drawn.get(words))
    return package


def test_a_chart_is_placed_by_its_alternative_text_with_a_workbook_of_its_own(placed: Package) -> None:
    charts = [name for name in placed.names if name.startswith("word/charts/") and name.endswith(".xml")]
    assert len(charts) == 1
    (book,) = placed.related(charts[0], "package")
    assert zipfile.is_zipfile(io.BytesIO(placed.content(book)))


def test_the_finished_alternative_texts_say_what_is_to_be_seen(placed: Package) -> None:
    texts = [each.get("descr") for _, story in placed.stories() for each in story.iter() if str(each.tag).endswith("}docPr")]
    assert texts == ["Chart. Actions by rating: Both Red actions are in Priority 2.", *["Line of 4 months."] * 2]


def test_one_picture_that_is_shown_twice_is_held_once_and_what_only_the_author_saw_is_gone(placed: Package) -> None:
    assert len([name for name in placed.names if name.startswith("word/media/")]) == 1
    assert docx.Document(io.BytesIO(placed.to_bytes())).paragraphs[-1].text == "Between."


def test_a_chart_without_any_value_is_false() -> None:
    assert not replace(RATINGS, series=())
    assert not replace(RATINGS, series=(Series(name="Red", values=(None, None), tone=Tone.OFF_TRACK),))


def test_what_is_now_and_was_before_has_the_accent_of_the_document() -> None:
    now, before = Series(name="June", values=(1,), tone=Tone.NOW), Series(name="March", values=(1,), tone=Tone.BEFORE)
    assert [look.fill for look in looks((now, before), "9E1B45")] == ["9E1B45", "DEB1C0"]


def test_bars_take_more_room_the_more_there_are(tmp_path: Path) -> None:
    document = new_template("Survey", "public", "on request")
    bars = Chart(
        name="survey",
        title="",
        form=Form.BARS,
        categories=("a",),
        series=(Series(name="June", values=(1,), tone=Tone.NOW),),
        sentence="",
    )
    chart(document, bars, 5)
    save_template(document, tmp_path / "t.docx")
    package = Package.read((tmp_path / "t.docx").read_bytes())
    many = replace(bars, categories=tuple("abcdefghij"), series=(replace(bars.series[0], values=tuple(range(1, 11))),))
    draw(package, drawn=lambda _: many)
    (extent,) = package.tree(package.document).iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
    )
    assert round(int(extent.get("cy")) / 360_000) == 10


PLACE = 4.1  # cm, as in the template of the Board report


def height_of(folder: Path, chart_drawn: Chart) -> float:
    """In centimetres, where the template has room of `PLACE`."""
    document = new_template("Parts", "board", "on request")
    chart(document, chart_drawn, PLACE)
    save_template(document, folder / "t.docx")
    package = Package.read((folder / "t.docx").read_bytes())
    draw(package, drawn=lambda _: chart_drawn)
    (extent,) = package.tree(package.document).iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
    )
    return round(int(extent.get("cy")) / 360_000, 2)


def parts(categories: int, *names: str) -> Chart:
    values = tuple(range(1, categories + 1))
    series = tuple(Series(name=name, values=values, tone=Tone.NOW) for name in names)
    return replace(RATINGS, form=Form.STACKED, categories=tuple("abcdefghij"[:categories]), series=series)


LONG = ("Overdue or off track", "Not started", "In progress", "Implemented, impact not yet shown", "Closed")


@pytest.mark.parametrize(("categories", "names"), [(3, ("Red", "Green")), (6, ("Red", "Amber", "Green", "Blue")), (4, LONG)])
def test_bars_of_several_parts_stay_as_they_are_where_there_is_room(
    categories: int, names: tuple[str, ...], tmp_path: Path
) -> None:
    assert height_of(tmp_path, parts(categories, *names)) == PLACE


def test_bars_of_several_parts_get_room_for_each_bar_and_for_the_names_of_their_parts(tmp_path: Path) -> None:
    nine, ten = (height_of(tmp_path, parts(many, "Red", "Green")) for many in (9, 10))
    assert PLACE + 1 < nine < ten
    assert height_of(tmp_path, parts(9, *LONG)) > nine + 0.5
    assert height_of(tmp_path, parts(7, *LONG)) > PLACE + 1
