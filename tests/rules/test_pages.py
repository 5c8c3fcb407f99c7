"""A document as a web page: the same words, in an order and with marks that everyone can read, and nothing else."""

from __future__ import annotations

import base64
import io
import re
import sys
from collections.abc import Callable
from decimal import Decimal
from subprocess import run

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches, Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.model.charts import Chart, Form, Series, Tone
from reportgen.writing.contrasts import contrast
from reportgen.writing.pages import PageIncompleteError, web_page
from reportgen.writing.stylesheet import stylesheet
from reportgen.writing.theme import ACCENT, TINTED, paler
from tests.makers.documents import add_table, picture, saved, words_of_document, you_said
from tests.makers.house_style import chart as place_chart
from tests.makers.house_style import new_template
from tests.makers.pages import Page, page_of

TITLE = "You said, we did, Exampleshire, June 2026"


def page(document: Document) -> Page:
    return page_of(web_page(saved(document), TITLE))


def document_with(*paragraphs: str, style: str | None = None) -> Document:
    document = docx.Document()
    document.add_paragraph("You said, we did", "Title")
    for text in paragraphs:
        document.add_paragraph(text, style)
    return document


def test_a_page_is_whole_and_says_what_it_is() -> None:
    made = page(you_said())
    assert made.declaration == "doctype html"
    assert made.one("html").attributes == {"lang": "en-GB"}
    assert made.one("title").text == TITLE
    assert {"charset": "utf-8"} in [meta.attributes for meta in made.all("meta")]
    assert made.one("main")


def test_a_page_says_what_the_document_says_in_the_same_order() -> None:
    content = saved(you_said())
    assert page_of(web_page(content, TITLE)).words == words_of_document(content)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=40).filter(lambda text: text.strip())


@settings(deadline=None, max_examples=25)
@given(texts=st.lists(TEXTS, min_size=5, max_size=5))
def test_whatever_is_said_is_said_on_the_page_and_only_as_words(texts: list[str]) -> None:
    document = document_with(texts[0])
    document.add_heading(texts[1], 1)
    document.add_paragraph(texts[2], "List Bullet")
    add_table(document, (texts[3], "Who"), ("one", texts[4]))
    content = saved(document)
    made = page_of(web_page(content, TITLE))
    assert made.words == words_of_document(content)
    assert not made.all("script", "iframe", "object", "form", "b", "i")


def test_the_same_document_makes_the_same_bytes() -> None:
    content = saved(you_said())
    assert web_page(content, TITLE) == web_page(content, TITLE)


def test_nothing_is_run_and_nothing_is_fetched() -> None:
    content = web_page(saved(you_said()), TITLE).decode("utf-8")
    assert "default-src 'none'" in content
    assert not re.search(r"<script|<link|<iframe|@import|url\(|\son\w+=", content)
    assert all(source.startswith("data:") for source in re.findall(r'\ssrc="([^"]*)', content))


def test_nothing_of_the_documents_properties_is_on_the_page() -> None:
    assert "Participation officer" not in web_page(saved(you_said()), TITLE).decode("utf-8")


def test_the_title_is_the_one_first_heading_and_the_others_go_below_it() -> None:
    made = page(you_said())
    assert [(element.tag, element.text) for element in made.all("h1", "h2", "h3")][:4] == [
        ("h1", "You said, we did"),
        ("h2", "Your social worker"),
        ("h3", "You said"),
        ("h3", "We did"),
    ]
    assert len(made.all("h1")) == 1


def test_a_document_without_a_title_has_the_pages_title_as_its_first_heading() -> None:
    document = docx.Document()
    document.add_heading("Your social worker", 1)
    assert [element.text for element in page(document).all("h1", "h2")] == [TITLE, "Your social worker"]


def test_no_level_of_heading_is_left_out() -> None:
    document = document_with()
    for level in (2, 4, 1, 3):
        document.add_heading(f"Level {level}", level)
    assert [element.tag for element in page(document).all("h1", "h2", "h3", "h4", "h5")] == ["h1", "h2", "h3", "h2", "h3"]


def test_headings_below_the_fifth_level_are_of_the_last_that_pages_have() -> None:
    document = document_with()
    for level in range(1, 10):
        document.add_heading(f"Level {level}", level)
    shown = page(document).all("h2", "h3", "h4", "h5", "h6", "p")
    assert [element.tag for element in shown] == ["h2", "h3", "h4", "h5", *["h6"] * 5]


def test_a_style_of_the_authors_own_with_an_outline_level_is_a_heading() -> None:
    document = document_with()
    style = document.styles.add_style("Child's theme", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Heading 1"]
    document.add_paragraph("Your home", "Child's theme")
    assert page(document).one("h2").text == "Your home"


def test_bullets_and_numbers_are_lists() -> None:
    document = document_with("first", "second", style="List Bullet")
    document.add_paragraph("third", "List Number")
    made = page(document)
    assert [made.one("ul").text, made.one("ol").text] == ["firstsecond", "third"]
    assert len(made.all("li")) == 3


def test_a_table_has_headings_with_their_scope_and_a_name() -> None:
    made = page(you_said())
    assert [(cell.text, cell.attributes) for cell in made.all("th")] == [
        (text, {"scope": "col"}) for text in ("Question", "June 2026", "June 2025")
    ]
    assert made.one("thead").text == "QuestionJune 2026June 2025"
    assert made.one("caption").text == "Answers to the survey, now and last year."


def test_a_table_without_a_caption_is_named_by_the_heading_above_it() -> None:
    document = document_with()
    document.add_heading("What the survey says", 1)
    add_table(document, ("Question", "Now"), ("I feel safe", "92%"))
    made = page(document)
    assert made.one("table").attributes["aria-labelledby"] == made.one("h2").attributes["id"]


def test_a_table_above_every_heading_has_a_name_too() -> None:
    document = docx.Document()
    add_table(document, ("Question", "Now"), ("I feel safe", "92%"))
    document.add_paragraph("You said, we did", "Title")
    made = page(document)
    assert made.one("table").attributes["aria-labelledby"] == made.one("h1").attributes["id"]


def test_a_heading_cell_without_words_is_no_heading() -> None:
    document = document_with()
    add_table(document, ("", "Now"), ("I feel safe", "92%"))
    assert [cell.text for cell in page(document).all("th")] == ["Now"]


@pytest.mark.parametrize("rows", [[("You said", "We did")], [("You said",), ("We did",)]], ids=["one row", "one column"])
def test_a_table_that_only_arranges_the_page_is_no_table(rows: list[tuple[str, ...]]) -> None:
    document = document_with()
    add_table(document, *rows, heading=False)
    made = page(document)
    assert not made.all("table", "tr", "td")
    assert made.words[-4:] == ["You", "said", "We", "did"]


def test_empty_paragraphs_are_left_out() -> None:
    made = page(document_with("", " ", "\u00a0", "We did", "\t", "\n"))
    assert [element.text for element in made.all("p")] == ["We did"]


def test_what_stands_at_the_top_of_the_first_page_stands_at_the_top_of_the_web_page_and_the_footer_does_not() -> None:
    made = page(you_said())
    assert made.one("header").text == "OFFICIAL"
    assert "Exampleshire, June 2026" not in "".join(paragraph.text for paragraph in made.all("footer"))
    assert made.words.count("Exampleshire,") == 1


def test_page_numbers_at_the_top_are_left_out() -> None:
    document = document_with("We did")
    at = document.sections[0].header.paragraphs[0]
    at.add_run("Page ")
    for kind in ("begin", "end"):
        at.add_run()._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
    assert not page(document).all("header")


def test_a_picture_is_in_the_page_with_its_words_and_its_width() -> None:
    document = document_with()
    document.add_picture(io.BytesIO(picture()), width=Inches(1))
    next(document.element.body.iter(qn("wp:docPr"))).set("descr", "Two children 'laughing' & running")
    made = page(document).one("img").attributes
    assert made["alt"] == "Two children 'laughing' & running"
    assert made["width"] == "96"
    assert base64.b64decode(made["src"].removeprefix("data:image/png;base64,")) == picture()


def test_a_picture_without_words_is_an_ornament() -> None:
    document = document_with()
    document.add_picture(io.BytesIO(picture()))
    assert page(document).one("img").attributes["alt"] == ""


def test_a_picture_that_is_only_linked_to_is_never_fetched() -> None:
    document = document_with("We did")
    document.add_picture(io.BytesIO(picture()))
    address = document.part.relate_to("file:///etc/hostname", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    blip = next(document.element.body.iter(qn("a:blip")))
    del blip.attrib[qn("r:embed")]
    blip.set(qn("r:link"), address)
    assert not page(document).all("img")


def test_a_chart_that_is_only_linked_to_is_never_fetched() -> None:
    document = document_with("We did")
    document.part.relate_to("file:///charts/chart1.xml", RELATIONSHIP_TYPE.CHART, is_external=True)
    assert page(document).words[-2:] == ["We", "did"]


def linked(address: str) -> Document:
    document = document_with("See ")
    identity = document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{identity}" w:tgtFrame="_blank"><w:r><w:t>our website</w:t></w:r></w:hyperlink>'
    document.paragraphs[-1]._p.append(parse_xml(link))
    return document


@pytest.mark.parametrize("address", ["https://www.example.gov.uk/voice", "mailto:voice@example.gov.uk"])
def test_a_link_leads_where_the_document_says(address: str) -> None:
    assert page(linked(address)).one("a").attributes == {"href": address}


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " JavaScript:alert(1)", "file:///C:/Users", "data:text/html,x", "#nowhere"]
)
def test_a_link_to_no_place_for_a_reader_is_only_its_words(address: str) -> None:
    made = page(linked(address))
    assert not made.all("a")
    assert made.words[-3:] == ["See", "our", "website"]


def hide_run(document: Document) -> None:
    document.paragraphs[-1].add_run("a note to ourselves").font.hidden = True


def hide_by_style(document: Document) -> None:
    document.styles.add_style("Author's note", WD_STYLE_TYPE.PARAGRAPH).font.hidden = True
    document.styles.add_style("Other note", WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Author's note"]
    document.add_paragraph("a note to ourselves", "Other note")


def hide_by_word_style(document: Document) -> None:
    document.styles.add_style("Unseen", WD_STYLE_TYPE.CHARACTER).font.hidden = True
    document.paragraphs[-1].add_run("a note to ourselves", "Unseen")


def take_out(document: Document) -> None:
    old = f'<w:del {nsdecls("w")} w:id="1" w:author="A"><w:r><w:delText>a note to ourselves</w:delText></w:r></w:del>'
    document.paragraphs[-1]._p.append(parse_xml(old))


def move_away(document: Document) -> None:
    old = f'<w:moveFrom {nsdecls("w")} w:id="1" w:author="A"><w:r><w:t>a note to ourselves</w:t></w:r></w:moveFrom>'
    document.paragraphs[-1]._p.append(parse_xml(old))


def comment(document: Document) -> None:
    document.add_comment(document.paragraphs[-1].runs, "a note to ourselves", "Participation officer", "PO")


@pytest.mark.parametrize("hide", [hide_run, hide_by_style, hide_by_word_style, take_out, move_away, comment])
def test_what_word_does_not_show_is_not_on_the_page(hide: Callable[[Document], None]) -> None:
    document = document_with("We did")
    hide(document)
    content = web_page(saved(document), TITLE).decode("utf-8")
    assert "ourselves" not in content
    assert page_of(content.encode()).words[-2:] == ["We", "did"]


def test_words_that_a_style_hides_and_a_run_shows_are_on_the_page() -> None:
    document = document_with("We did")
    document.styles.add_style("Author's note", WD_STYLE_TYPE.PARAGRAPH).font.hidden = True
    document.add_paragraph("", "Author's note").add_run("this too").font.hidden = False
    assert page(document).words[-2:] == ["this", "too"]


def test_the_words_of_a_simple_field_are_kept() -> None:
    document = document_with("In ")
    field = f'<w:fldSimple {nsdecls("w")} w:instr="DOCPROPERTY Month"><w:r><w:t>June 2026</w:t></w:r></w:fldSimple>'
    document.paragraphs[-1]._p.append(parse_xml(field))
    assert page(document).words[-3:] == ["In", "June", "2026"]


def test_words_that_a_page_cannot_show_are_said_and_no_page_is_made() -> None:
    document = document_with("We did")
    odd = f"<w:r {nsdecls('w')}><w:ruby><w:rubyBase><w:r><w:t>listen</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    document.paragraphs[-1]._p.append(parse_xml(odd))
    with pytest.raises(PageIncompleteError, match="listen"):
        page(document)


@pytest.mark.parametrize("length", [60, 61])
def test_words_that_a_page_cannot_show_are_said_as_far_as_they_tell_where_to_look(length: int) -> None:
    document = document_with("We did")
    odd = f"<w:r {nsdecls('w')}><w:ruby><w:rubyBase><w:r><w:t>{'x' * length}</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    document.paragraphs[-1]._p.append(parse_xml(odd))
    with pytest.raises(PageIncompleteError, match=f"^{'x' * 60}$"):
        page(document)


def test_a_style_based_on_itself_does_no_harm() -> None:
    document = document_with("We did")
    document.styles["Normal"].element.append(parse_xml(f'<w:basedOn {nsdecls("w")} w:val="Normal"/>'))
    assert page(document).words[-2:] == ["We", "did"]


def test_bold_styles_stay_bold() -> None:
    document = document_with()
    document.styles.add_style("Label", WD_STYLE_TYPE.PARAGRAPH).font.bold = True
    document.add_paragraph("You said", "Label")
    assert page(document).one("p").attributes == {"class": "bold"}


@pytest.mark.parametrize(
    ("ordinary", "size", "looks"), [(None, 14, {"class": "large"}), (None, 13, {}), (12, 15, {"class": "large"})]
)
def test_words_from_a_quarter_larger_than_the_ordinary_on_are_large(ordinary: int | None, size: int, looks: dict[str, str]) -> None:
    """Ordinary words are of 11 points where the document does not say."""
    document = document_with()
    document.styles["Normal"].font.size = Pt(ordinary) if ordinary else None
    document.styles.add_style("Figure", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(size)
    document.add_paragraph("90%", "Figure")
    assert page(document).one("p").attributes == looks


@pytest.mark.parametrize(("size", "small"), [(10, 1), (11, 0)])
def test_only_words_below_the_ordinary_size_are_small(size: int, small: int) -> None:
    document = document_with("We did ")
    document.styles.add_style("Aside", WD_STYLE_TYPE.CHARACTER).font.size = Pt(size)
    document.paragraphs[-1].add_run("a little", "Aside")
    assert len(page(document).all("small")) == small


def test_a_check_box_is_a_sign_and_nothing_to_fill_in() -> None:
    document = document_with("Done ")
    field = (
        f'<w:fldChar {nsdecls("w")} w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>'
    )
    code = f"<w:instrText {nsdecls('w')}> FORMCHECKBOX </w:instrText>"
    end = f'<w:fldChar {nsdecls("w")} w:fldCharType="end"/>'
    for part in (field, code, end):
        document.paragraphs[-1].add_run()._r.append(parse_xml(part))
    made = page(document)
    assert not made.all("input")
    assert made.words[-2:] == ["Done", "☒"]


def test_every_colour_of_words_is_plain_to_see_on_every_ground() -> None:
    inks = set(re.findall(r"[{;\s]color: #(\w{6})", stylesheet(ACCENT))) - {"ffffff"}
    assert len(inks) >= 3
    assert all(contrast(ink, ground) >= 4.5 for ink in (*inks, ACCENT) for ground in ("FFFFFF", paler(ACCENT, TINTED)))


def test_the_page_has_the_accent_of_the_document_if_it_can_be_read() -> None:
    def accent(colour: str) -> bytes:
        document = docx.Document()
        document.add_paragraph("You said, we did", "Title")
        (theme,) = (part for part in document.part.package.iter_parts() if "/theme/" in str(part.partname))
        theme._blob = re.sub(rb'(<a:accent1>\s*<a:srgbClr val=")\w{6}', rb"\g<1>" + colour.encode(), theme.blob)
        return web_page(saved(document), TITLE)

    assert b"--accent: #9e1b45" in accent("9E1B45")
    assert b"--accent: #003a5d" in accent("FFDD00")


@pytest.mark.parametrize(("fill", "look"), [("FBF1F3", "box"), ("BCBCBC", "box"), ("B0B0B0", "solid"), ("1F3864", "solid")])
def test_a_box_is_a_tint_or_of_a_full_colour(fill: str, look: str) -> None:
    document = document_with()
    boxed = document.styles.add_style("Boxed", WD_STYLE_TYPE.PARAGRAPH)
    boxed.element.get_or_add_pPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}"/>'))
    document.add_paragraph("We did", "Boxed")
    assert look in page(document).one("p").attributes["class"].split()


def test_a_box_and_what_is_kept_with_it_are_one_card_and_cards_stand_together() -> None:
    document = docx.Document()
    said, answer = (document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in ("Said", "Answer"))
    said.paragraph_format.keep_with_next = True
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), "FBF1F3")
    said.element.get_or_add_pPr().append(shading)
    for text, style in (("One", said), ("Two", answer), ("Three", said), ("Four", answer), ("Five", None)):
        document.add_paragraph(text, style)
    shown = web_page(saved(document), TITLE).decode()
    assert "".join(re.findall(r"<div[^>]*>|</div>|One|Two|Three|Four|Five", shown.split("</h1>")[1])) == (
        '</div><div class="cards"><div class="card">OneTwo</div><div class="card">ThreeFour</div></div>Five'
    )


def test_a_chart_is_a_table_with_its_values_and_its_words() -> None:
    series = (
        Series(name="June", values=(Decimal(90), Decimal(66)), labels=("over 90%", ""), tone=Tone.NOW),
        Series(name="March", values=(None, Decimal(57)), tone=Tone.BEFORE),
    )
    chart = Chart(
        name="c", title="t", form=Form.BARS, categories=("I feel safe", "I was heard"), series=series, sentence="", percent=True
    )
    document = new_template("Survey", "public", "on request")
    place_chart(document, chart, 5)
    shown = web_page(saved(document), TITLE).decode()
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", shown, re.DOTALL)]
    assert [[re.sub("<[^>]*>", "", cell) for cell in row] for row in rows] == [
        ["", "June", "March"], ["I feel safe", "over 90%", "–"], ["I was heard", "66%", "57%"],
    ]  # fmt: skip


def test_the_converter_is_loaded_only_for_those_who_ask_for_pages() -> None:
    loaded = "import sys, reportgen.run; sys.exit('mammoth' in sys.modules)"
    assert run([sys.executable, "-c", loaded], check=False).returncode == 0
