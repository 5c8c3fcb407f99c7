"""Templates by strangers: what can run, fetch, give away or never end is refused by name, or is harmless, within seconds."""

from __future__ import annotations

import io
import time
import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from reportgen.cli import main
from reportgen.run import check_template
from reportgen.writing.faults import TemplateFaultsError
from reportgen.writing.filling import fill
from reportgen.writing.finishing import finish
from reportgen.writing.templates import TemplateUnreadableError, read_template
from reportgen.writing.templates.shown import as_text
from tests.makers.documents import words_of_document
from tests.makers.packages import R, W, field, paragraph, template


@dataclass(frozen=True)
class Action:
    ref: str

    def __str__(self) -> str:
        return self.ref


ACTIONS = tuple(Action(f"1.{number}") for number in range(1, 41))
NAMES = {"month": "May 2026", "actions": ACTIONS}
KINDS: dict[str, Any] = {"month": str, "actions": tuple[Action, ...]}
SETTINGS = "word/settings.xml"
DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OLE = 'xmlns:o="urn:schemas-microsoft-com:office:office"'
OBJECT = f'<w:p {W}><w:r><w:object><o:OLEObject {OLE} {R} r:id="rId100"/></w:object></w:r></w:p>'
PICTURE = (
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" {} r:link="rId9"/>'
    "</w:drawing></w:r></w:p>"
)
LINK = '<w:p><w:hyperlink {} r:id="rId9"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>'


def made(path: Path) -> bytes:
    return finish(fill(path, NAMES, KINDS), "Trial", "Council", date(2026, 5, 31), {})


def said(path: Path) -> str:
    with pytest.raises((TemplateFaultsError, TemplateUnreadableError)) as refused:
        made(path)
    problem = refused.value
    return " ".join(problem.sentences) if isinstance(problem, TemplateFaultsError) else str(problem)


def in_field(code: str) -> str:
    """A paragraph with a field."""
    return f"<w:p>{field(code)}</w:p>"


def glued() -> str:
    """{ D{ REF "DE" }ATE x }: nobody sees what it is before Word has put it together."""
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = "<w:r><w:instrText>{}</w:instrText></w:r>"
    inner = field(' REF "DE" ')
    return f"<w:p>{sign.format('begin')}{code.format('D')}{inner}{code.format('ATE x')}{sign.format('end')}</w:p>"


def link(address: str) -> dict[str, Any]:
    return {"blocks": (LINK.format(R),), "outside": {"rId9": ("hyperlink", address)}}


def part(name: str, kind: str, block: str = "") -> dict[str, Any]:
    return {"blocks": (block,) if block else (), "parts": {name: (kind, "application/x-part", "<a/>")}}


def body_begins(words: str) -> dict[str, Any]:
    return {"blocks": (), "replaced": {"word/document.xml": ("<w:document", f"{words}<w:document")}}


def says(*blocks: str) -> dict[str, Any]:
    return {"blocks": blocks}


CHUNK = f'<w:altChunk {R} r:id="rId100"/>'
LOOPS = "{% for a in actions %}" * 12 + "{{ a }}" + "{% endfor %}" * 12
BRACKETS = "{{ " + "(" * 400 + "month" + ")" * 400 + " }}"
# What the template is made of, and words that the message must hold.
REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "DDE": (says(in_field("DDEAUTO c:\\\\cmd.exe")), "field 'DDEAUTO"),
    "include text": (says(in_field(' INCLUDETEXT "c:\\\\x.txt" ')), "field 'INCLUDETEXT"),
    "include picture": (says(in_field(' includepicture "http://x.example/a.png" ')), "field 'include"),
    "database": (says(in_field(" DATABASE x ")), "field 'DATABASE"),
    "a button for a macro": (says(in_field(" MACROBUTTON Run Press ")), "field 'MACROBUTTON"),
    "a field in a field's name": (says(glued()), "which a report may not hold"),
    "a simple field": (says('<w:p><w:fldSimple w:instr=" LINK Excel.Sheet "/></w:p>'), "field 'LINK"),
    "a field by a fact": (says(in_field("{{ month }} c:\\\\x")), "which a report may not hold"),
    "macros": ({"blocks": (), "replaced": {"[Content_Types].xml": (DOCX, DOCM)}}, "macros"),
    "a macro project": (part("word/vbaProject.bin", "vbaProject"), "macros"),
    "an object": (part("word/embeddings/o.bin", "oleObject", OBJECT), "embedded object"),
    "a part in another format": (part("word/a.html", "aFChunk", CHUNK), "altChunk"),
    "an ActiveX control": (part("word/activeX/a.xml", "control"), "ActiveX"),
    "buttons of its own": (
        part("customUI/a.xml", "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"),
        "buttons",
    ),
    "a part nobody knows": (part("word/x.xml", "http://x.example/strange"), "a part of the kind 'strange'"),
    "a picture on the web": (
        {"blocks": (PICTURE.format(R),), "outside": {"rId9": ("image", "http://x.example/a.png")}},
        "a picture that is fetched",
    ),
    "a script as a link": (link("javascript:alert(1)"), "'javascript:alert(1)'"),
    "a script with a tabulator": (link("java&#9;script:x"), "address of a link"),
    "a file as a link": (link("file:///c:/x"), "'file:///c:/x'"),
    "a share as a link": (link(r"\\host\share"), "address of a link"),
    "a link in a field": (says(in_field(' HYPERLINK "vbscript:x" ')), "'vbscript:x'"),
    "a subdocument": ({"blocks": (), "outside": {"rId9": ("subDocument", "http://x.example/a.docx")}}, "subdocument"),
    "a document type": (body_begins("<!DOCTYPE x>"), "document type"),
    "an entity": (body_begins('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), "document type"),
    "a loop without end": (says(LOOPS), "more than a report can hold"),
    "a sum without end": (says("{{ 9**(9**9) }}"), "reckons"),
    "a text without end": (says("{{ 'a' * 99999999999 }}"), "reckons"),
    "a tag of brackets": (says(BRACKETS), "trial.docx"),
    "a chain of conditions": (says("{% if month %}" + "{% elif month %}x" * 60 + "{% endif %}"), "deep"),
    "half a field": (says('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'), "a field is not whole"),
    "blocks in blocks": (says("{% if month %}" * 60 + "{% endif %}" * 60), "deep"),
    "Python's inner names": (says("{{ month.__class__.__mro__[1].__subclasses__() }}"), "not a fact"),
    "a name in brackets": (says("{{ month['__class__'] }}"), "not a fact"),
    "a filter that reaches in": (says("{{ month|attr('__class__') }}"), "no filter"),
    "statements": (says("{% import 'os' as os %}"), "not for templates"),
    "other names of Jinja": (says("{{ cycler.__init__.__globals__ }}{{ lipsum }}{{ self }}"), "not a fact"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_stranger_hides_is_refused_by_name(name: str, tmp_path: Path) -> None:
    made_of, words = dict(REFUSED[name][0]), REFUSED[name][1]
    path = template(tmp_path, *made_of.pop("blocks"), **made_of)
    begun = time.process_time()
    assert words in said(path)
    assert time.process_time() - begun < 20


def test_what_can_fetch_from_the_settings_is_taken_off_and_said(tmp_path: Path) -> None:
    path = template(
        tmp_path,
        "{{ month }}",
        outside={},
        replaced={SETTINGS: ("<w:zoom", '<w:documentProtection w:edit="readOnly"/><w:trackRevisions/><w:mailMerge/><w:zoom')},
    )
    filled = fill(path, NAMES, KINDS)
    content = finish(filled, "Trial", "Council", date(2026, 5, 31), {})
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        settings = package.read(SETTINGS).decode()
    assert not [name for name in ("documentProtection", "trackRevisions", "mailMerge") if name in settings]
    assert set(filled.said) == {"the protection is taken off", "'Track changes' is turned off", "the mail merge is left out"}


def test_a_template_on_the_web_is_left_out_and_said(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ month }}", outside={"rId9": ("attachedTemplate", "http://x.example/evil.dotm")})
    filled = fill(path, NAMES, KINDS)
    content = finish(filled, "Trial", "Council", date(2026, 5, 31), {})
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not [name for name in package.namelist() if b"x.example" in package.read(name)]
    assert filled.said == ("the link to another template is left out",)


def test_parts_that_nothing_leads_to_are_left_out(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ month }}")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/hidden.bin", b"MZ")
    with zipfile.ZipFile(io.BytesIO(made(path))) as package:
        assert "word/hidden.bin" not in package.namelist()


def test_what_swells_when_it_is_unpacked_is_refused(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ month }}")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/swells.xml", b"<a>" + b" " * 80_000_000 + b"</a>")
    assert "larger than a template may be" in said(path)


def test_a_fact_cannot_become_a_tag_a_field_or_a_link(tmp_path: Path) -> None:
    evil = '{{ actions }}" \\h {% if x %} javascript:alert(1) </w:t>'
    path = template(
        tmp_path,
        "{{ month }}",
        in_field(' HYPERLINK "https://x.example/{{ month }}" '),
        LINK.format(R),
        outside={"rId9": ("hyperlink", "https://x.example/{{ month }}")},
    )
    content = finish(fill(path, {**NAMES, "month": evil}, KINDS), "Trial", "Council", date(2026, 5, 31), {})
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        relations = package.read("word/_rels/document.xml.rels").decode()
        body = package.read("word/document.xml").decode()
    assert "https://x.example/%7B%7B%20actions" in relations
    assert 'x.example/{{ actions }} h {% if x %} javascript:alert(1) &lt;/w:t&gt;" </w:instrText>' in body


def test_an_address_that_a_fact_makes_is_looked_at_when_it_is_made(tmp_path: Path) -> None:
    path = template(tmp_path, LINK.format(R), outside={"rId9": ("hyperlink", "{{ month }}")})
    with pytest.raises(TemplateFaultsError) as refused:
        finish(fill(path, {**NAMES, "month": "javascript:alert(1)"}, KINDS), "Trial", "Council", date(2026, 5, 31), {})
    assert "javascript:alert(1)" in refused.value.sentences[0]


@pytest.mark.parametrize("tag", ["{{ 'May' }}", "{{ 5 }}", "{{ true }}", "{{ 'may'|upper }}", "{{ ‘May’ }}"])
def test_words_of_a_tag_s_own_are_printed_where_they_stand(tag: str, tmp_path: Path) -> None:
    document = template(tmp_path, "{{ month }}", tag, "{{ month }}")
    first, _, own, *last = words_of_document(made(document))[2:]
    assert (first, last) == ("May", ["May", "2026"])
    assert own in {"May", "5", "yes", "MAY"}


# What Word writes as a whole number, and a stranger as something else; '29.7cm' is a measure that the standard allows.
NUMBERS = ("29.7cm", "595pt", "1e4", "x", "", "-5", "0", "9" * 5000, "²", "٣")
STATED = (
    '<w:p><w:pPr><w:outlineLvl w:val="{0}"/><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="{0}"/></w:numPr></w:pPr>'
    '<w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="{0}"/></w:rPr><w:t>{{{{ month }}}}</w:t></w:r></w:p>'
    '<w:tbl><w:tblPr><w:tblW w:w="{0}" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="{0}"/></w:tblGrid><w:tr><w:trPr>'
    '<w:trHeight w:val="{0}"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{0}" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{{{{ month }}}}</w:t>'
    "</w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>End</w:t></w:r></w:p>"
)
SECTION = (
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="{0}" w:h="{0}"/><w:pgMar w:top="{0}" w:right="{0}" w:bottom="{0}" w:left="{0}"'
    ' w:header="{0}" w:footer="{0}" w:gutter="{0}"/></w:sectPr></w:pPr></w:p>'
)


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number[:8])
def test_a_number_that_is_none_costs_no_report(number: str, tmp_path: Path) -> None:
    document = template(tmp_path, STATED.format(number), SECTION.format(number))
    assert not check_template(document).faults
    assert words_of_document(made(document)).count("2026") == 2


@pytest.mark.parametrize("name", ["word/styles.xml", "word/settings.xml", "docProps/core.xml"])
def test_a_part_that_begins_as_another_kind_does_is_refused(name: str, tmp_path: Path) -> None:
    path = template(tmp_path, "{{ month }}")
    with zipfile.ZipFile(path) as package:
        parts = {part: package.read(part) for part in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for part, content in parts.items():
            package.writestr(part, b"<html/>" if part == name else content)
    assert "that is not what it says" in said(path)


# --- a template as plain text


def test_tables_in_tables_are_shown_once_each(tmp_path: Path) -> None:
    nested = paragraph("{{ month }}")
    for _ in range(40):
        nested = f"<w:tbl><w:tblGrid/><w:tr><w:tc>{nested}<w:p/></w:tc></w:tr></w:tbl>"
    assert as_text(template(tmp_path, nested, "End")).count("{{ month }}") == 1


def test_boxes_in_boxes_are_shown_once_each(tmp_path: Path) -> None:
    nested = paragraph("{{ month }}")
    for _ in range(20):
        nested = f"<w:p><w:r><w:pict><w:txbxContent>{nested}</w:txbxContent></w:pict></w:r></w:p>"
    assert as_text(template(tmp_path, nested)).count("{{ month }}") == 1


def test_signs_that_turn_a_line_round_are_shown_by_name(tmp_path: Path) -> None:
    assert "{{ [U+202E]htnom }}" in as_text(template(tmp_path, "{{ \u202ehtnom }}"))


@pytest.mark.parametrize("change", [("<w:body>", "<w:bodies>"), ("<w:document ", "<document ")], ids=" ".join)
def test_what_cannot_be_shown_is_said(change: tuple[str, str], tmp_path: Path) -> None:
    path = template(tmp_path, replaced={"word/document.xml": change})
    result = CliRunner().invoke(main, ["template", "show", str(path)])
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "trial.docx: it is " in result.output


@pytest.mark.parametrize("root", ["<html/>", f"<w:document {W}/>", "<document><body/></document>"])
def test_a_document_without_a_body_is_no_template(root: str, tmp_path: Path) -> None:
    path = template(tmp_path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, root if name == "word/document.xml" else content)
    with pytest.raises(TemplateUnreadableError) as refused:
        read_template(path)
    assert "is not a Word document that can be read" in refused.value.sentences[0]


def test_up_to_twenty_conditions_may_stand_in_a_chain(tmp_path: Path) -> None:
    made(template(tmp_path, "{% if month %}" + "{% elif month %}x" * 19 + "{% endif %}"))
    assert "deep" in said(template(tmp_path, "{% if month %}" + "{% elif month %}x" * 20 + "{% endif %}"))


@pytest.mark.parametrize(
    "body",
    [
        f'<w:altChunk {W} {R} r:id="rId900"/>',
        f'<w:p {W} {R}><w:hyperlink r:id="rId900"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>',
        f'<w:p {W} {R}><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId900"/></w:sectPr></w:pPr></w:p>',
    ],
)
def test_what_names_a_part_that_the_template_does_not_hold_is_refused(body: str, tmp_path: Path) -> None:
    assert "a link to a part of it that is not there" in said(template(tmp_path, body))
