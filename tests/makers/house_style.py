"""The house style of the starter templates: styles, numbering, table looks. Each template's maker draws on it.

Run once to begin a template; from then on people change it in Word, and the file in `templates/` is what counts.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from reportgen.model.charts import Chart, Line
from reportgen.writing.charts.lines import line_png
from reportgen.writing.charts.names import CHART_TYPE, CHART_URI, PICTURE, PICTURE_URI, RELATION, WORKBOOK_TYPE
from reportgen.writing.charts.parts import chart_xml
from reportgen.writing.charts.workbooks import workbook_bytes
from reportgen.writing.finishing import same_bytes
from reportgen.writing.theme import TINTED, paler

FONT = "Arial"
ACCENT = "003A5D"  # 11.6:1 on white
RULE = "B8C2CA"
GREY = "4D5A63"  # 7:1 on white
BAND = "E9EDF0"
KEPT_BOXES = ("Box amber", "Box red", "Quotation kept")
# Boxes that set a paragraph off: style, bar and tint where they are not those of the theme.
BOXES = (
    ("Box", None, None),
    ("Box amber", "E0A000", "FFF6E0"),
    ("Box red", "B10E1E", "FBECEC"),
    ("Quotation", None, None),
    ("Quotation kept", None, None),
)
KEPT_STYLES = {
    "Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number", "Header", "Footer",
    "Default Paragraph Font", "Normal Table", "No List",
}  # fmt: skip
TABLE_STYLE = "Report table"
WARM = "9E1B45"  # 8.0:1 on white, 7.1:1 on its tint


@dataclass(frozen=True)
class Small:
    """A small line in a cell: its alternative text, and its size in centimetres."""

    words: str
    width: float
    height: float


@dataclass(frozen=True)
class In:
    """A paragraph of a cell in a style of its own."""

    style: str
    text: str


Cells = str | tuple[str | In | Small, ...]


@dataclass(frozen=True)
class Column:
    """A column of a template's table: heading, width in centimetres, the tags of its cell, and the style of what it prints.

    `others` are the styles of its second paragraph and those after it, where they are not that of the first. In all texts **bold**
    is a run in the style 'Strong', and __grey__ one in the style 'Grey'.
    """

    heading: str
    width: float
    tags: Cells
    style: str = "Table text"
    others: str | None = None


PERIODS = tuple(
    Column(
        f"{{{{ g.{which}_period }}}}",
        2.6,
        f"{{{{ i.{which} }}}}{{% if i.{which} and i.{which}_period != g.{which}_period %}} ({{{{ i.{which}_period }}}}){{% endif %}}",
        "Table figure",
    )
    for which in ("previous", "latest")
)


def only_if(condition: str, column: Column) -> tuple[Column, ...]:
    """A column that is printed only where there is something to say in it."""
    opening, closing = f"{{%tc if {condition} %}}", "{%tc endif %}"
    return (Column(opening, 0.2, opening), column, Column(closing, 0.2, closing))


def new_template(title: str, audience: str, timing: str) -> Document:
    """An empty A4 document in the house style, for the public in its second accent. The three words go where Word's users set them: Title, Categories and Tags."""
    return _new(title, audience, timing, WARM if audience == "public" else ACCENT, _define_styles)


def new_large_template(title: str, timing: str) -> Document:
    """The same for the public: large letters, a warm colour, headings without numbers."""
    return _new(title, "public", timing, WARM, _define_large_styles)


def _new(title: str, audience: str, timing: str, accent: str, define_styles: Callable[[Document], None]) -> Document:
    document = docx.Document()
    _drop_unused_styles(document)
    _set_theme(document, accent)
    _define_numbering(document, headings=define_styles is _define_styles)
    define_styles(document)
    _set_page(document, 1.8 if define_styles is _define_styles else 2)
    _set_settings(document)
    properties = document.core_properties
    properties.title, properties.category, properties.keywords = title, audience, timing
    properties.author, properties.comments, properties.language = "reportgen", "", "en-GB"
    properties.created = properties.modified = datetime(2026, 1, 1)
    properties.last_modified_by = "reportgen"
    return document


def save_template(document: Document, path: Path) -> None:
    """The same bytes each time it is made."""
    saved = io.BytesIO()
    document.save(saved)
    path.write_bytes(same_bytes(saved.getvalue()))


def paragraph(document: Document, text: str, style: str = "Normal") -> Paragraph:
    made = document.add_paragraph("", style)
    _runs(made, text)
    return made


def _runs(at: Paragraph, text: str) -> None:
    """**bold** and __grey__ in runs of their own."""
    for part in re.split(r"(\*\*.+?\*\*|__.+?__)", text):
        if part.startswith(("**", "__")) and len(part) > 4:
            at.add_run(part[2:-2], "Strong" if part[0] == "*" else "Grey")
        elif part:
            at.add_run(part)


def contents(document: Document, entries: Sequence[tuple[str, str]], style: str) -> None:
    """One line of links to headings, for a paper that is long: condition ('' for always) and words of each; the first or the last is always there."""
    at = paragraph(document, "In this paper:", style)
    begins = not entries[0][0]  # else the last is always there
    for number, (condition, words) in enumerate(entries):
        last = number == len(entries) - 1
        at.add_run(f"{{% if {condition} %}}" if condition else "")
        at.add_run("; " if begins and number else " ")
        link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="{_anchor(words)}" w:history="1"/>')
        at._p.append(link)
        link.append(at.add_run(words, "Contents link")._r)
        at.add_run(f"{'' if begins else '.' if last else ';'}{'{% endif %}' if condition else ''}")
    at.add_run("." if begins else "")


def linked(heading: Paragraph, words: str) -> Paragraph:
    """A heading to which an entry of `contents` leads, by the words of that entry."""
    name = _anchor(words)
    id_ = hash_of(name) % 100_000
    start = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{id_}" w:name="{name}"/>')
    heading._p.insert(1 if heading._p.pPr is not None else 0, start)
    heading._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{id_}"/>'))
    return heading


def _anchor(words: str) -> str:
    return "to_" + re.sub(r"[^A-Za-z]+", "_", words)[:30]


def chart(document: Document, sample: Chart, height: float, width: float = 17.4) -> None:
    """A chart for the template's author to place and size; its alternative text names what is drawn there. Sizes in centimetres."""
    at = paragraph(document, "", "Chart")
    part, package = document.part, document.part.package
    name = f"/word/charts/chart{len(list(part.related_parts)) + 1}.xml"
    made = Part(PackURI(name), CHART_TYPE, chart_xml(sample, accent=_of_theme(document, "accent1")), package)
    book = Part(
        PackURI(name.replace("charts/", "embeddings/").replace(".xml", ".xlsx")), WORKBOOK_TYPE, workbook_bytes(sample), package
    )
    made.rels.get_or_add(f"{RELATION}/package", book)
    id_ = part.relate_to(made, f"{RELATION}/chart")
    inner = f'<c:chart xmlns:c="{CHART_URI}" xmlns:r="{RELATION}" r:id="{id_}"/>'
    _inline(at, inner, CHART_URI, f"chart: {sample.name}", (width, height))


def _line(at: Paragraph, small: Small) -> None:
    sample = Line(values=(Decimal(1), Decimal(3), Decimal(2), Decimal(4)), start=Decimal(2), sentence="")
    id_, _ = at.part.get_or_add_image(io.BytesIO(line_png(sample, small.width, small.height)))
    inner = PICTURE.format(id=id_, cx=round(small.width * 360_000), cy=round(small.height * 360_000))
    _inline(at, inner, PICTURE_URI, small.words, (small.width, small.height))


def _inline(at: Paragraph, inner: str, uri: str, words: str, size: tuple[float, float]) -> None:
    across, down = (round(each * 360_000) for each in size)
    drawing = (
        f'<w:drawing {nsdecls("w", "wp", "a")}><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
        f'<wp:docPr id="{abs(hash_of(words)) % 100_000 + 1}" name="Drawing" descr="{words}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
    at.add_run()._r.append(parse_xml(drawing))


def hash_of(words: str) -> int:
    """The same in every run."""
    return zlib.crc32(words.encode())


def commentary(document: Document, section: str) -> None:
    """The paragraphs that somebody wrote for a section."""
    paragraph(document, f"{{%p for text in commentary.{section} %}}")
    paragraph(document, "{{ text }}")
    paragraph(document, "{%p endfor %}")


def labelled(document: Document, label: str, text: str, style: str = "Normal") -> Paragraph:
    """A paragraph that begins with a word in bold, by the character style 'Label'."""
    made = document.add_paragraph(style=style)
    made.add_run(label, style="Label")
    made.add_run(f" {text}")
    return made


def table(
    document: Document,
    columns: Sequence[Column],
    loop: str | None = None,
    rows: Sequence[Sequence[Cells]] = (),
    *,
    heading_style: str | None = None,
) -> None:
    """A table with a repeated heading row. With a `loop` ('for a in actions.overdue') one row of tags that is printed for each.

    Rows are kept whole; in the finished document those may break that would take more than half a page.
    """
    made = document.add_table(rows=1, cols=len(columns))
    made.style = document.styles[TABLE_STYLE]
    made.autofit = False
    _fix_widths(made._tbl, columns)
    _heading_row(made.rows[0]._tr)
    for cell, column in zip(made.rows[0].cells, columns, strict=True):
        _write(cell, column.heading, heading_style or _heading_style(document, column), column.width)
    if loop is not None:
        _tag_row(made.add_row().cells, f"{{%tr {loop} %}}", columns)
        for cell, column in zip(_row(made.add_row()), columns, strict=True):
            _write(cell, column.tags, column.style, column.width, column.others)
        _tag_row(made.add_row().cells, "{%tr endfor %}", columns)
    for texts in rows:
        # A row may be printed only under a condition: ('if …', texts …) is told by its first text.
        if_tag, cells = (texts[0], texts[1:]) if isinstance(texts[0], str) and texts[0].startswith("if ") else ("", texts)
        if if_tag:
            _tag_row(made.add_row().cells, f"{{%tr {if_tag} %}}", columns)
        for cell, text, column in zip(_row(made.add_row()), cells, columns, strict=True):
            _write(cell, text, column.style, column.width)
        if if_tag:
            _tag_row(made.add_row().cells, "{%tr endif %}", columns)


def _heading_style(document: Document, column: Column) -> str:
    has_right = "Table heading right" in [style.name for style in document.styles]
    return "Table heading right" if column.style.startswith("Table figure") and has_right else "Table heading"


def landscape(document: Document) -> None:
    """What follows stands on landscape pages."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)


def footer(document: Document, text: str) -> None:
    """Words, then 'Page 1 of 2' as fields."""
    at = document.sections[0].footer.paragraphs[0]
    at.style = document.styles["Footer"]
    at.add_run(f"{text}  Page ")
    _field(at, "PAGE")
    at.add_run(" of ")
    _field(at, "NUMPAGES")


def header(document: Document, text: str) -> None:
    at = document.sections[0].header.paragraphs[0]
    at.style = document.styles["Header"]
    at.add_run(text)


def _drop_unused_styles(document: Document) -> None:
    for style in list(document.styles):
        if style.name not in KEPT_STYLES:
            style.delete()


def _fonts(kind: str, namespaces: str = "") -> str:
    """Those of the theme, so that they are changed in one place; by name for readers that know no themes."""
    names = " ".join(f'w:{each}="{FONT}"' for each in ("ascii", "hAnsi", "eastAsia", "cs"))
    theme = " ".join(
        f'w:{each}="{kind}{of}"'
        for each, of in (("asciiTheme", "HAnsi"), ("hAnsiTheme", "HAnsi"), ("eastAsiaTheme", "EastAsia"), ("cstheme", "Bidi"))
    )
    return f"<w:rFonts {namespaces} {names} {theme}/>"


def _set_theme(document: Document, accent: str) -> None:
    """Arial throughout, and one accent colour."""
    for part in document.part.package.iter_parts():
        if str(part.partname).startswith("/word/theme/"):
            xml = part.blob.decode("utf-8")
            for name, colour in (("accent1", accent), ("accent2", WARM), ("lt2", paler(accent, TINTED))):
                xml = re.sub(rf'(<a:{name}>\s*<a:srgbClr val=")[0-9A-F]{{6}}', rf"\g<1>{colour}", xml)
            part._blob = re.sub(r'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*', rf"\g<1>{FONT}", xml).encode("utf-8")


def _define_numbering(document: Document, *, headings: bool) -> None:
    """1: nothing, 2: annexes, 3: bullets, 4: numbers, 5: decisions. Without `headings` only 3 belongs to a style."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    kinds = (
        ("decimal", "%1", None, 0, 567), ("upperLetter", "Annex %1:", "AnnexHeading", 0, 1900),
        ("bullet", "•", "ListBullet", 0, 357), ("decimal", "%1.", "ListNumber", 0, 425), ("decimal", "%1.", "Decision", 0, 510),
    )  # fmt: skip
    for number, (form, text, style, _, indent) in enumerate(kinds, 1):
        numbering.append(parse_xml(_abstract(number, form, text, style if headings or number == 3 else None, indent)))
    for number in range(1, len(kinds) + 1):
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))


def _abstract(number: int, form: str, text: str, style: str | None, indent: int) -> str:
    of_style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{of_style}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{indent}"/></w:tabs>'
        f'<w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _define_styles(document: Document) -> None:
    """For reports that are read at a table: 11 point, 10 in tables, one accent, thin rules."""
    _set_defaults(document)
    _style(document, "Normal", size=11, after=5)
    _style(document, "Marking", size=10, bold=True, after=12)
    _style(document, "Title", size=24, bold=True, accent=True, after=0, next_style="Subtitle")
    _style(document, "Subtitle", size=13, after=1)
    _style(document, "Position", size=10, grey=True, after=4)
    _style(document, "Heading 1", size=15, bold=True, accent=True, before=10, after=3, level=0, keep=True)
    _style(document, "Heading 2", size=12, bold=True, accent=True, before=8, after=3, level=1, keep=True)
    _style(document, "Heading 3", size=11, bold=True, accent=True, before=8, after=2, level=2, keep=True)
    _style(document, "New page heading", size=15, bold=True, accent=True, after=3, level=0, keep=True, based="Heading 1")
    annex = {"size": 15, "bold": True, "accent": True, "before": 0, "after": 3}
    _style(document, "Annex heading", **annex, numbering=2, level=0, keep=True, based="Heading 1")  # type: ignore[arg-type]
    for name in ("New page heading", "Annex heading"):
        document.styles[name].paragraph_format.page_break_before = True
    _style(document, "List Bullet", size=11, after=2, numbering=3)
    _style(document, "List Number", size=11, after=2, numbering=4)
    _style(document, "Decision", size=11, after=0, numbering=5)
    _style(document, "Draft heading", size=15, bold=True, before=10, after=4, keep=True)
    _style(document, "Requirement", size=10, grey=True, after=3, keep=True)
    _style(document, "Kept with next", size=11, after=4, keep=True)
    _style(document, "Compact", size=11, after=2, keep=True)
    _style(document, "Signature line", size=11, before=16, after=4, keep=True)
    _signature_rule(document)
    for name, bar, fill in BOXES:
        _style(document, name, size=11, before=2, after=4, keep=name in KEPT_BOXES)
        _box(document, document.styles[name], bar, fill)
        document.styles[name].paragraph_format.keep_together = True
    _box(document, document.styles["Decision"])
    _character_style(document, "Label", 11, bold=True, colour=None)
    _character_style(document, "Strong", None, bold=True, colour=None)
    _character_style(document, "Grey", None, bold=False, colour=GREY)
    _character_style(document, "Contents link", None, bold=False, colour=None)
    link = document.styles["Contents link"].element.get_or_add_rPr()
    link.append(parse_xml(f'<w:color {nsdecls("w")} w:val="{_of_theme(document, "accent1")}" w:themeColor="accent1"/>'))
    link.append(parse_xml(f'<w:u {nsdecls("w")} w:val="single"/>'))
    _style(document, "Table intro", size=11, after=4, keep=True)
    _style(document, "Chart", size=10, after=0, keep=True)
    _style(document, "Before second table", size=11, before=8, after=4, keep=True)
    _style(document, "After table", size=10, before=3, after=5)
    _style(document, "Table text", size=10, before=1, after=1)
    _style(document, "Table kept", size=10, before=1, after=1, keep=True)
    _style(document, "Table note", size=10, grey=True, before=0, after=1)
    _style(document, "Table note right", size=10, grey=True, before=0, after=1, right=True)
    _style(document, "Table strong", size=10, before=1, after=1, bold=True)
    _style(document, "Table step", size=10, before=1, after=1)
    document.styles["Table step"].paragraph_format.left_indent = Cm(0.4)
    _style(document, "Table figure", size=10, before=1, after=1, right=True)
    _style(document, "Table figure strong", size=10, before=1, after=1, bold=True, right=True)
    _style(document, "Table ref", size=10, before=1, after=1, bold=True)
    _style(document, "Table step ref", size=10, before=1, after=1, right=True)
    _style(document, "Table heading", size=10, before=2, after=2, bold=True, accent=True, keep=True)
    _style(document, "Table heading right", size=10, before=2, after=2, bold=True, accent=True, right=True, keep=True)
    _style(document, "Rating", size=10, before=1, after=1, bold=True)
    _style(document, "Header", size=10, bold=True)
    _style(document, "Footer", size=10, grey=True)
    _define_table_style(document)


def _define_large_styles(document: Document) -> None:
    """For people, not boards: 12 point, what was said set off by a bar and a tint, the answer below it; and the cards of a poster."""
    _set_defaults(document)
    _style(document, "Normal", size=12, after=6)
    _style(document, "Title", size=26, bold=True, accent=True, after=0, next_style="Subtitle")
    _style(document, "Subtitle", size=14, after=6)
    _style(document, "Lead", size=12, after=6)
    _style(document, "Heading 1", size=16, bold=True, accent=True, before=14, after=4, level=0, keep=True)
    _style(document, "Heading 2", size=13, bold=True, accent=True, before=10, after=3, level=1, keep=True)
    _style(document, "Heading 3", size=12, bold=True, accent=True, before=8, after=2, level=2, keep=True)
    _style(document, "List Bullet", size=12, after=3, numbering=3)
    _style(document, "What you said", size=13, before=6, after=4, keep=True)
    _style(document, "What we did", size=12, after=2, keep=True)
    _style(document, "What changed", size=12, after=8)
    _box(document, document.styles["What you said"])
    for name in ("What you said", "What we did", "What changed"):
        document.styles[name].paragraph_format.keep_together = True
    _character_style(document, "Label", None, bold=True, colour=None)
    _character_style(document, "Said by", 10, bold=False, colour=GREY)
    _style(document, "Chart", size=11, after=2, keep=True)
    _style(document, "Table intro", size=12, after=4, keep=True)
    _style(document, "After table", size=10, before=2, after=6)
    _style(document, "Table text", size=11, before=2, after=2)
    _style(document, "Table figure", size=11, before=2, after=2, bold=True)
    _style(document, "Table heading", size=11, before=3, after=3, bold=True, accent=True, keep=True)
    _style(document, "Header", size=10, bold=True)
    _style(document, "Footer", size=10, grey=True)
    _define_table_style(document)


def define_cards(document: Document, letters: Mapping[int, tuple[int, int]]) -> None:
    """The cards of a poster: a quotation in white on the accent, the answer on its tint, larger the fewer there are."""
    _set_page(document, 1.3)
    _style(document, "Title", size=40, bold=True, accent=True, after=0, next_style="Subtitle")
    _style(document, "Poster text", size=14, before=0, after=0)
    for many, (large, small) in letters.items():
        _style(document, f"Card of {many}", size=large, bold=True, before=CARD_GAP[many], after=0, keep=True)
        _style(document, f"Card answer of {many}", size=small, before=0, after=0)
        _character_style(document, f"Card said by of {many}", max(small - 2, 12), bold=False, colour=None)
        card, answer = document.styles[f"Card of {many}"], document.styles[f"Card answer of {many}"]
        _filled(document, card, "accent1", CARD_EDGE[many])
        _filled(document, answer, "background2", CARD_EDGE[many])
        _white(card)
        _white(document.styles[f"Card said by of {many}"])
        for style in (card, answer):
            style.paragraph_format.keep_together = True
            style.paragraph_format.line_spacing = 1.0


CARD_EDGE = {4: 3, 3: 8, 2: 12}  # points between a card's words and its edge
CARD_GAP = {4: 14, 3: 30, 2: 44}  # points above a card


def _filled(document: Document, style: ParagraphStyle, theme: str, edge: int) -> None:
    """Shaded to its edges, with room around the words: borders of the same colour."""
    colour = _of_theme(document, theme)
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="24" w:space="{edge}" w:color="{colour}" w:themeColor="{theme}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    spacing = style.element.get_or_add_pPr().find(qn("w:spacing"))
    spacing.addprevious(parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>"))
    fill = f'w:val="clear" w:color="auto" w:fill="{colour}" w:themeFill="{theme}"'
    spacing.addprevious(parse_xml(f"<w:shd {nsdecls('w')} {fill}/>"))
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Pt(edge + 3)


def _white(style: CharacterStyle) -> None:
    style.element.get_or_add_rPr().append(parse_xml(f'<w:color {nsdecls("w")} w:val="FFFFFF"/>'))
    _colour_in_order(style)


def _character_style(document: Document, name: str, size: int | None, *, bold: bool, colour: str | None) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    style.font.bold = bold
    style.font.size = Pt(size) if size else None
    if colour:
        style.element.get_or_add_rPr().append(parse_xml(f'<w:color {nsdecls("w")} w:val="{colour}"/>'))
        _colour_in_order(style)
    style.quick_style = True


def _box(document: Document, style: ParagraphStyle, colour: str | None = None, fill: str | None = None) -> None:
    """A bar at the left and a tint behind, those of the theme where no others are given; a list keeps its own indent."""
    if style.element.get_or_add_pPr().find(qn("w:numPr")) is None:
        style.paragraph_format.left_indent = Cm(0.25)
    else:
        style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Cm(0.9), Cm(-0.65)
    _bar(document, style, colour, fill, 4)


def _bar(document: Document, style: ParagraphStyle, colour: str | None, fill: str | None, space: int) -> None:
    """In the order of the schema."""
    spacing = style.element.get_or_add_pPr().find(qn("w:spacing"))
    of_bar = f'w:color="{colour}"' if colour else f'w:color="{_of_theme(document, "accent1")}" w:themeColor="accent1"'
    of_fill = f'w:fill="{fill}"' if fill else f'w:fill="{_of_theme(document, "background2")}" w:themeFill="background2"'
    bar = f'<w:left w:val="single" w:sz="36" w:space="{space}" {of_bar}/>'
    spacing.addprevious(parse_xml(f"<w:pBdr {nsdecls('w')}>{bar}</w:pBdr>"))
    spacing.addprevious(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" {of_fill}/>'))


def _of_theme(document: Document, name: str) -> str:
    """'accent1' -> '003A5D': as the document's theme has it."""
    theme = next(part.blob for part in document.part.package.iter_parts() if str(part.partname).startswith("/word/theme/"))
    found = re.search(rf'<a:{OF_THEME[name]}>\s*<a:srgbClr val="([0-9A-F]{{6}})', theme.decode("utf-8"))
    assert found is not None
    return found[1]


OF_THEME = {"accent1": "accent1", "background2": "lt2"}


def _set_defaults(document: Document) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is not None:
        document.styles.element.remove(defaults)
    document.styles.element.insert(
        0,
        parse_xml(
            f'<w:docDefaults {nsdecls("w")}><w:rPrDefault><w:rPr>{_fonts("minor")}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
            f"</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        ),
    )


def _style(
    document: Document, name: str, *, size: int, bold: bool = False, accent: bool = False, before: int = 0, after: int = 0,
    right: bool = False, keep: bool = False, numbering: int | None = None, level: int | None = None, based: str = "Normal",
    next_style: str | None = None, grey: bool = False,
) -> None:  # fmt: skip
    """One paragraph style, made anew from its own properties, so that nothing of Word's defaults is left in it."""
    style = _paragraph_style(document, name)
    for tag in ("w:pPr", "w:rPr", "w:link"):
        for old in style.element.findall(qn(tag)):
            style.element.remove(old)
    style.base_style = None if name == "Normal" else document.styles[based]
    style.font.size, style.font.bold = Pt(size), bold
    if level is not None or name == "Title":
        style.element.get_or_add_rPr().insert(0, parse_xml(_fonts("major", nsdecls("w"))))
    if accent:
        colour = _of_theme(document, "accent1")
        style.element.get_or_add_rPr().append(parse_xml(f'<w:color {nsdecls("w")} w:val="{colour}" w:themeColor="accent1"/>'))
        _colour_in_order(style)
    if grey:
        style.element.get_or_add_rPr().append(parse_xml(f'<w:color {nsdecls("w")} w:val="{GREY}"/>'))
        _colour_in_order(style)
    form = style.paragraph_format
    form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), keep
    form.line_spacing = 1.1 if size <= 11 and not name.startswith(("Table", "Rating")) else 1.0
    form.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
    _outline(style, numbering, level)
    style.quick_style, style.hidden, style.unhide_when_used = True, False, False
    if next_style or level is not None:
        style.next_paragraph_style = document.styles[next_style or "Normal"]


def _signature_rule(document: Document) -> None:
    """A line to sign on: a tab with a leader, so that no underscores are typed."""
    properties = _paragraph_style(document, "Signature line").element.get_or_add_pPr()
    tabs = parse_xml(f'<w:tabs {nsdecls("w")}><w:tab w:val="left" w:leader="underscore" w:pos="6800"/></w:tabs>')
    following = [qn(f"w:{name}") for name in ("suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl")]
    at = next((child for child in properties if child.tag in following), None)
    properties.append(tabs) if at is None else at.addprevious(tabs)


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    if name not in [style.name for style in document.styles]:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _colour_in_order(style: CharacterStyle) -> None:
    """`w:color` stands before `w:sz` by the schema."""
    properties = style.element.get_or_add_rPr()
    colour = properties.find(qn("w:color"))
    size = properties.find(qn("w:sz"))
    if colour is not None and size is not None:
        size.addprevious(colour)


def _outline(style: ParagraphStyle, numbering: int | None, level: int | None) -> None:
    properties = style.element.get_or_add_pPr()
    if numbering is not None:
        properties._insert_numPr(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="{numbering}"/></w:numPr>'))
    if level is not None:
        properties.append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level}"/>'))


def _define_table_style(document: Document) -> None:
    """Thin rules, a shaded heading row; rows do not split, unless the row itself says so."""
    accent, fill = _of_theme(document, "accent1"), _of_theme(document, "background2")
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{RULE}"'
    strong = f'w:val="single" w:sz="12" w:space="0" w:color="{accent}" w:themeColor="accent1"'
    end = f'w:val="single" w:sz="8" w:space="0" w:color="{accent}" w:themeColor="accent1"'
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="{TABLE_STYLE}"/>'
            f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
            f"<w:tblPr><w:tblBorders><w:top {strong}/><w:bottom {end}/><w:insideH {line}/></w:tblBorders>"
            f'<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            f"<w:trPr><w:cantSplit/></w:trPr>"
            f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{fill}" w:themeFill="background2"/></w:tcPr></w:tblStylePr>'
            f"</w:style>"
        )
    )


def _set_page(document: Document, margin: float) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(margin)
    section.header_distance = section.footer_distance = Cm(1.1)


def _set_settings(document: Document) -> None:
    """Not in compatibility mode; the language of the proofing tools."""
    settings = document.settings.element
    for tag in ("w:compat", "w:themeFontLang"):
        for old in settings.findall(qn(tag)):
            settings.remove(old)
    compat = parse_xml(
        f'<w:compat {nsdecls("w")}><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    language = parse_xml(f'<w:themeFontLang {nsdecls("w")} w:val="en-GB"/>')
    following = [qn(f"w:{name}") for name in ("clrSchemeMapping", "shapeDefaults", "decimalSymbol", "listSeparator")]
    at = next((child for child in settings if child.tag in following), None)
    for element in (compat, language):
        settings.append(element) if at is None else at.addprevious(element)
    rsids = settings.find(qn("w:rsids"))
    mathematics = settings.find(qn("m:mathPr")) if "m" in settings.nsmap else None
    for later in (rsids, mathematics):
        if later is not None:
            language.addprevious(later)


def _fix_widths(element: object, columns: Sequence[Column]) -> None:
    """LibreOffice lays out by the grid, Word by the cells: both are set."""
    grid = element.find(qn("w:tblGrid"))  # type: ignore[attr-defined]
    for grid_column, column in zip(grid, columns, strict=True):
        grid_column.set(qn("w:w"), str(round(column.width * 567)))


def _heading_row(row: object) -> None:
    properties = row.get_or_add_trPr()  # type: ignore[attr-defined]
    for name in ("cantSplit", "tblHeader"):
        properties.append(parse_xml(f"<w:{name} {nsdecls('w')}/>"))


def _row(row: object) -> tuple[_Cell, ...]:
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))  # type: ignore[attr-defined]
    cells: tuple[_Cell, ...] = row.cells  # type: ignore[attr-defined]
    return cells


def _tag_row(cells: Sequence[_Cell], tag: str, columns: Sequence[Column]) -> None:
    for cell, column in zip(cells, columns, strict=True):
        _write(cell, "", "Table text", column.width)
    cells[0].paragraphs[0].add_run(tag)


def _write(cell: _Cell, text: Cells, style: str, width: float, others: str | None = None) -> None:
    """One paragraph for each text; a small line stands in one of its own."""
    cell.width = Cm(width)
    texts = (text,) if isinstance(text, str) else text
    at = cell.paragraphs[0]
    for number, words in enumerate(texts):
        at = at if number == 0 else cell.add_paragraph()
        named = words.style if isinstance(words, In) else style if number == 0 else others or style
        at.style = cell.part.document.styles[named]  # type: ignore[attr-defined]
        if isinstance(words, Small):
            _line(at, words)
        else:
            _runs(at, words.text if isinstance(words, In) else words)


def _field(at: Paragraph, code: str) -> None:
    for kind in ("begin", None, "separate", "shown", "end"):
        run = at.add_run("1" if kind == "shown" else "")
        if kind is None:
            run._r.append(parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve"> {code} </w:instrText>'))
        elif kind != "shown":
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
