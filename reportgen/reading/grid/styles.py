"""What the style of a cell says: the number format, the fill, and of its font bold, italic, struck out, the colour, pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from reportgen.lexicon.colours import colour_family
from reportgen.lexicon.data import dataclass
from reportgen.reading.grid.bounds import LONGEST_FORMAT
from reportgen.reading.grid.colours import PALETTE, Colours, rgb
from reportgen.reading.grid.markup import is_on, tree, whole
from reportgen.reading.grid.serials import Kind, kind_of
from reportgen.reading.grid.signs import PICTURES

# The formats that a workbook names by number only (ISO/IEC 29500-1, 18.8.30). 14 and 22 follow the country of the computer.
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"£"#,##0_);("£"#,##0)',
    6: '"£"#,##0_);[Red]("£"#,##0)',
    7: '"£"#,##0.00_);("£"#,##0.00)',
    8: '"£"#,##0.00_);[Red]("£"#,##0.00)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy hh:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)',
    42: r'_("£"* #,##0_);_("£"* \(#,##0\);_("£"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("£"* #,##0.00_)_("£"* \(#,##0.00\)_("£"* "-"??_)_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
    48: "##0.0E+0",
    49: "@",
}


@dataclass(frozen=True, slots=True)
class Style:
    number_format: str = "General"
    kind: Kind = Kind.NUMBER  # what a number in it stands for
    fill: str | None = None  # 'FFC000'
    bold: bool = False
    struck: bool = False
    ink: str | None = None  # the colour of the font, where it is one that people would name; None for black and white
    italic: bool = False
    pictures: str = ""  # the name of a font whose letters are pictures: 'wingdings'
    hatched: bool = False  # filled with lines, as areas are that mean something else than others


HATCHES = tuple(
    f"{shade}{lines}" for shade in ("dark", "light") for lines in ("Up", "Down", "Grid", "Trellis", "Horizontal", "Vertical")
)
PLAIN_FONT = Style()


PLAIN: Mapping[str, Style | None] = {"0": Style()}


@dataclass(frozen=True)
class Styles:
    """The styles of cells by their numbers, as cells name them, and the fills and inks that conditional formats give by theirs."""

    cells: Mapping[str, Style | None]  # None for one whose parts are not there
    conditional_fills: tuple[str | None, ...] = ()
    conditional_inks: tuple[str | None, ...] = ()


def read_styles(part: bytes, theme: tuple[str, ...]) -> Styles:
    root = tree(part)
    own = [colour for entry in root.iterfind("{*}colors/{*}indexedColors/{*}rgbColor") if (colour := rgb(entry.get("rgb", "")))]
    colours = Colours(theme, (*own, *PALETTE[len(own) :]))
    formats = {
        whole(each.get("numFmtId")): each.get("formatCode", "General")[:LONGEST_FORMAT]
        for each in root.iterfind("{*}numFmts/{*}numFmt")
    }
    formats = {**BUILT_IN, **formats}
    fonts = [_font(font, colours) for font in root.iterfind("{*}fonts/{*}font")]
    fills = [_fill(fill, colours) for fill in root.iterfind("{*}fills/{*}fill")]
    hatched = [_is_hatched(fill) for fill in root.iterfind("{*}fills/{*}fill")]
    styles = [_style(each, formats, fonts, fills, hatched) for each in root.iterfind("{*}cellXfs/{*}xf")]
    by_number = {str(number): style for number, style in enumerate(styles)}
    conditional = list(root.iterfind("{*}dxfs/{*}dxf"))
    painted = (tuple(read(each, colours) for each in conditional) for read in (_conditional, _conditional_ink))
    return Styles(by_number or PLAIN, *painted)


def _font(font: Element, colours: Colours) -> Style:
    name = font.find("{*}name")
    called = (name.get("val") or "").casefold() if name is not None else ""
    return Style(
        bold=is_on(font.find("{*}b")),
        struck=is_on(font.find("{*}strike")),
        ink=_named_ink(colours.of(font.find("{*}color"))),
        italic=is_on(font.find("{*}i")),
        pictures=called if called in PICTURES else "",
    )


def _named_ink(colour: str | None) -> str | None:
    return colour if colour is not None and colour_family(colour) is not None else None


def _style(
    element: Element, formats: dict[int, str], fonts: list[Style], fills: list[str | None], hatched: list[bool]
) -> Style | None:
    """None where it names a font or a fill that is not there."""
    font, fill = whole(element.get("fontId")), whole(element.get("fillId"))
    if not (0 <= font < max(1, len(fonts)) and 0 <= fill < max(1, len(fills))):
        return None
    number_format = formats.get(whole(element.get("numFmtId")), "General")
    own = fonts[font] if fonts else PLAIN_FONT
    filled = fills[fill] if fills else None
    return replace(
        own,
        number_format=number_format,
        kind=kind_of(number_format),
        fill=filled,
        hatched=bool(fills) and hatched[fill],
    )


def _fill(fill: Element, colours: Colours) -> str | None:
    pattern = fill.find("{*}patternFill")
    return colours.of(pattern.find("{*}fgColor")) if pattern is not None and pattern.get("patternType") == "solid" else None


def _is_hatched(fill: Element) -> bool:
    pattern = fill.find("{*}patternFill")
    return pattern is not None and (pattern.get("patternType") or "").startswith(HATCHES)


def _conditional(element: Element, colours: Colours) -> str | None:
    """A conditional format's plain fill is its background's colour; some programs write the foreground's."""
    pattern = element.find("{*}fill/{*}patternFill")
    if pattern is None or pattern.get("patternType", "solid") != "solid":
        return None
    background = pattern.find("{*}bgColor")
    return colours.of(background if background is not None else pattern.find("{*}fgColor"))


def _conditional_ink(element: Element, colours: Colours) -> str | None:
    return _named_ink(colours.of(element.find("{*}font/{*}color")))
