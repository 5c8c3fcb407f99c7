"""Documents stay sound whatever a loop repeats or a block leaves out, wherever facts stand, and whatever Word put beside them."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reportgen.writing.faults import TemplateFaultsError
from reportgen.writing.filling import fill
from reportgen.writing.finishing import finish
from tests.makers.packages import WML, R, W, field, paragraph, table, template

P = paragraph


@dataclass(frozen=True)
class Action:
    ref: str
    steps: tuple[str, ...] = ()
    done: bool = False

    def __str__(self) -> str:
        return self.ref


NAMES: dict[str, Any] = {
    "month": "May 2026",
    "nothing": (),
    "council": "Exampleshire",
    "actions": (Action("1.1", ("Write", "Print")), Action("1.2"), Action("1.3", ("Send",))),
}
KINDS: dict[str, Any] = {"month": str, "nothing": tuple[Action, ...], "council": str, "actions": tuple[Action, ...]}


def parts(path: Path, public: bool = False) -> dict[str, str]:
    """The finished document's parts by name."""
    from reportgen.writing.templates.opened import open_template

    content = finish(fill(open_template(path, public), NAMES, KINDS), "Trial", "Council", date(2026, 5, 31), {}, public=public)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def body(path: Path) -> str:
    return parts(path)["word/document.xml"]


def words(xml: str) -> str:
    return re.sub(r"<[^>]*>", "", re.sub(r"</w:p>", "\n", xml))


def cells(xml: str) -> list[str]:
    return re.findall(r"<w:tc>(.*?)</w:tc>", xml)


def test_a_cell_whose_list_is_empty_has_a_paragraph_of_the_style_that_stood_there(tmp_path: Path) -> None:
    tag = '<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    listed = tag.format("{%p for s in a.steps %}") + P("{{ s }}", "ListBullet") + tag.format("{%p endfor %}")
    rows = (("Ref", "Steps"), ("{%tr for a in actions %}", ""), ("{{ a.ref }}", listed), ("{%tr endfor %}", ""))
    found = cells(body(template(tmp_path, table(*rows))))
    assert all("<w:p>" in cell or "<w:p/>" in cell for cell in found)
    assert '<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr></w:p>' in found[5]


def test_a_table_without_rows_and_one_without_columns_are_left_out(tmp_path: Path) -> None:
    rows = (("{%tr for a in nothing %}",), ("{{ a }}",), ("{%tr endfor %}",))
    columns = (("{%tc if nothing %}", "Ref", "{%tc endif %}"), ("{%tc if nothing %}", "{{ month }}", "{%tc endif %}"))
    assert "<w:tbl>" not in body(template(tmp_path, table(*rows, heading=False), table(*columns)))


def test_a_header_that_a_block_empties_keeps_a_paragraph(tmp_path: Path) -> None:
    header = f"<w:hdr {W}>{P('{%p if nothing %}')}{P('x')}{P('{%p endif %}')}</w:hdr>"
    path = template(tmp_path, "x", parts={"word/header9.xml": ("header", f"{WML}.header+xml", header)})
    assert "<w:p/>" in parts(path)["word/header9.xml"]


def test_bookmarks_links_and_controls_in_loops_have_ids_of_their_own(tmp_path: Path) -> None:
    control = '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:r><w:t>{{ a }}</w:t></w:r></w:sdtContent></w:sdt>'
    line = f'<w:p><w:bookmarkStart w:id="4" w:name="here"/>{control}<w:bookmarkEnd w:id="4"/></w:p>'
    xml = body(template(tmp_path, "{%p for a in actions %}", line, "{%p endfor %}"))
    assert len(re.findall("<w:bookmarkStart", xml)) == len(re.findall("<w:bookmarkEnd", xml)) == 1
    assert xml.count('<w:id w:val="7"/>') == 1
    assert xml.count("<w:sdt>") == 3


def test_a_link_to_a_place_that_is_left_out_is_only_its_words(tmp_path: Path) -> None:
    link = '<w:p><w:hyperlink w:anchor="gone"><w:r><w:t>see there</w:t></w:r></w:hyperlink></w:p>'
    place = '<w:p><w:bookmarkStart w:id="4" w:name="gone"/><w:r><w:t>x</w:t></w:r><w:bookmarkEnd w:id="4"/></w:p>'
    xml = body(template(tmp_path, link, "{%p if nothing %}", place, "{%p endif %}"))
    assert "see there" in xml
    assert "w:hyperlink" not in xml


FOOTNOTES = (
    f'<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:t>Of {{ a.ref }}, at {{ month }}</w:t></w:r></w:p></w:footnote></w:footnotes>'
)
REFERENCE = '<w:p><w:r><w:t>{{ a }}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'


def test_each_copy_of_a_footnote_is_one_of_its_own_and_knows_its_item(tmp_path: Path) -> None:
    notes = {"word/footnotes.xml": ("footnotes", f"{WML}.footnotes+xml", FOOTNOTES)}
    made = parts(template(tmp_path, "{%p for a in actions %}", REFERENCE, "{%p endfor %}", parts=notes))
    ids = re.findall(r'<w:footnoteReference w:id="(\d+)"/>', made["word/document.xml"])
    assert len(set(ids)) == 3
    assert re.findall(r'<w:footnote w:id="(\d+)"', made["word/footnotes.xml"]) == ids
    assert [f"Of {ref}, at May 2026" in made["word/footnotes.xml"] for ref in ("1.1", "1.2", "1.3")] == [True] * 3


def test_a_section_that_ends_beside_a_tag_still_ends_there(tmp_path: Path) -> None:
    ending = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr><w:r><w:t>{%p endif %}</w:t></w:r></w:p>'
    xml = body(template(tmp_path, "{%p if nothing %}", "wide", ending, "tall"))
    assert xml.count("<w:sectPr") == 2
    assert "wide" not in xml


def test_a_numbered_list_in_a_loop_begins_again_at_one(tmp_path: Path) -> None:
    blocks = (
        "{%p for a in actions %}",
        "{{ a }}",
        "{%p for s in a.steps %}",
        P("{{ s }}", "ListNumber"),
        "{%p endfor %}",
        "{%p endfor %}",
    )
    made = parts(template(tmp_path, *blocks))
    first, second, third = re.findall(r'<w:numId w:val="(\d+)"/>', made["word/document.xml"])
    assert first == second != third
    assert made["word/numbering.xml"].count('<w:startOverride w:val="1"/>') >= 2


def test_a_numbered_item_in_each_round_of_one_loop_goes_on(tmp_path: Path) -> None:
    made = parts(template(tmp_path, "{%p for a in actions %}", P("{{ a }}", "ListNumber"), "{%p endfor %}"))
    assert "startOverride" not in made["word/numbering.xml"]


def test_a_contents_list_is_made_anew_from_the_finished_headings(tmp_path: Path) -> None:
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h </w:instrText></w:r>'
    begins = f"<w:p>{sign.format('begin')}{code}{sign.format('separate')}<w:r><w:t>{{{{ a.ref }}}} 3</w:t></w:r></w:p>"
    ends = f"<w:p>{sign.format('end')}</w:p>"
    heading = P("About {{ a.ref }}", "Heading2")
    xml = body(template(tmp_path, begins, ends, "{%p for a in actions %}", heading, "{%p endfor %}"))
    contents = words(xml[: xml.index('w:fldCharType="end"')])
    assert "First part\nAbout 1.1\nAbout 1.2\nAbout 1.3" in contents
    assert 'w:dirty="true"' in xml


def test_a_field_that_a_block_cuts_in_two_is_a_fault(tmp_path: Path) -> None:
    sign = '<w:p><w:r><w:fldChar w:fldCharType="{}"/></w:r></w:p>'
    blocks = ("{%p if nothing %}", sign.format("begin"), "{%p endif %}", sign.format("separate"), sign.format("end"))
    with pytest.raises(TemplateFaultsError) as refused:
        parts(template(tmp_path, *blocks))
    assert "a block cuts it in two" in refused.value.sentences[0]


@pytest.mark.parametrize(
    "block",
    [
        f"<w:p>{field(' TITLE {{ month }} ', 'x')}</w:p>",
        '<w:p><w:fldSimple w:instr=" TITLE {{ month }} "/></w:p>',
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>{{ month }}</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        '<w:p><w:r><w:t>{{ mo</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>nth }}</w:t></w:r></w:p>',
        "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ month }</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>{{</w:t><w:tab/><w:t>month }}</w:t></w:r></w:p>",
        P("{{ “x”|upper }}{{ month }}"),
        P("{{\u00a0month\u00a0}}"),
        '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>{{ month }}</w:t></w:r></w:ins></w:p>',
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="{{ month }}"/></w:pict></w:r></w:p>',
        f'<w:p><w:hyperlink {R} w:anchor="_top" w:tooltip="{{{{ month }}}}"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>',
    ],
)
def test_a_fact_is_filled_wherever_a_person_can_type_one(block: str, tmp_path: Path) -> None:
    xml = body(template(tmp_path, block))
    assert "May 2026" in xml
    assert "{{" not in xml


@pytest.mark.parametrize("kind", ["header", "footer"])
@pytest.mark.parametrize("page", ["default", "first", "even"])
def test_a_fact_is_filled_in_headers_and_footers_of_every_kind(kind: str, page: str, tmp_path: Path) -> None:
    root = {"header": "hdr", "footer": "ftr"}[kind]
    part = {f"word/{kind}9.xml": (kind, f"{WML}.{kind}+xml", f"<w:{root} {W}>{P('At {{ month }}')}</w:{root}>")}
    reference = f'<w:p><w:pPr><w:sectPr><w:{kind}Reference {R} w:type="{page}" r:id="rId100"/></w:sectPr></w:pPr></w:p>'
    assert "At May 2026" in parts(template(tmp_path, reference, parts=part))[f"word/{kind}9.xml"]


def test_a_fact_is_filled_in_properties_and_addresses(tmp_path: Path) -> None:
    link = f'<w:p><w:hyperlink {R} r:id="rId9"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>'
    path = template(
        tmp_path,
        link,
        outside={"rId9": ("hyperlink", "https://x.example/%7B%7B%20council%20%7D%7D?m={{ month }}")},
        replaced={"docProps/core.xml": ("<dc:title>", "<dc:subject>{{ council }}</dc:subject><dc:title>")},
    )
    made = parts(path)
    assert "https://x.example/Exampleshire?m=May%202026" in made["word/_rels/document.xml.rels"]
    assert "<dc:subject>Exampleshire</dc:subject>" in made["docProps/core.xml"]


def test_a_public_document_tells_nothing_of_its_author(tmp_path: Path) -> None:
    custom = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Karen said</w:t></w:r><w:r><w:t>{{ month }}</w:t></w:r></w:p>"
    path = template(tmp_path, hidden, public=True, parts={"docProps/custom.xml": (kind, "application/x", custom)})
    made = parts(path, public=True)
    assert "Karen" not in "".join(made.values())
    assert "docProps/custom.xml" not in made
    assert not [name for name in made if name.startswith("customXml")]


COMMENTS = f'<w:comments {W}><w:comment w:id="0" w:author="Karen"><w:p/></w:comment></w:comments>'


def test_comments_are_left_out_and_said_and_refused_in_public(tmp_path: Path) -> None:
    from reportgen.writing.templates.opened import open_template

    marked = '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>{{ month }}</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    marked += '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    held = {"word/comments.xml": ("comments", f"{WML}.comments+xml", COMMENTS)}
    path = template(tmp_path, marked, parts=held)
    made = parts(path)
    assert "Karen" not in "".join(made.values())
    assert "comment" not in made["word/document.xml"]
    assert open_template(path).said == ("1 comment of the template is left out",)
    assert "it holds 1 comment, and its report is for the public" in str(open_template(path, public=True).held[0])


def test_tracked_changes_are_taken_as_accepted_and_said_and_refused_in_public(tmp_path: Path) -> None:
    from reportgen.writing.templates.opened import open_template

    changed = '<w:p><w:del w:id="1" w:author="Karen"><w:r><w:delText>old {{ mnth }}</w:delText></w:r></w:del>'
    changed += '<w:ins w:id="2" w:author="Karen"><w:r><w:t>new {{ month }}</w:t></w:r></w:ins></w:p>'
    path = template(tmp_path, changed)
    xml = body(path)
    assert "new May 2026" in xml
    assert "Karen" not in xml
    assert "old" not in xml
    assert open_template(path).said == ("the tracked changes are taken as accepted",)
    assert "it holds tracked changes" in str(open_template(path, public=True).held[0])
