"""What people do to templates, and what they are told: where it stands, what is there, what to do. Every fault at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.run import check_template
from tests.makers.packages import field, paragraph, table, template

STEPS = "{%tr for a in actions.overdue %}"
BOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="a box"><v:textbox><w:txbxContent>'
    "{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
SPLIT = "<w:p><w:r><w:t>Late: {{ act</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ions.overdu }}</w:t></w:r></w:p>"
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="9" cy="9"/><wp:docPr id="7" name="P" descr="A box" title="{{ mnth }}"/></wp:inline></w:drawing></w:r></w:p>'
)
PAGE_BREAK = '<w:p><w:r><w:t>{%p if risks %}</w:t></w:r><w:r><w:br w:type="page"/></w:r></w:p>'
UNDER = "trial.docx, under the heading 'First part'"
# Names: what stands in the template, and what its author is told.
FAULTY: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "a misspelt fact": (
        ("{{ actions.overdu }}",),
        (f"{UNDER}: the template asks for 'actions.overdu', which is not a fact.", "Did you mean 'actions.overdue'?"),
    ),
    "a misspelt first word": (("{{ action.overdue }}",), ("'action'", "Did you mean 'actions'?")),
    "a fact by its last word": (("{{ overdue }}",), ("Did you mean 'actions.overdue'?",)),
    "a misspelt item": (("{% for a in actions %}{{ a.led }}{% endfor %}",), ("'a.led'", "Did you mean 'a.lead'?")),
    "an item of an item": (
        ("{% for a in actions %}{% for s in a.steps %}{{ s.txt }}{% endfor %}{% endfor %}",),
        ("'s.txt'", "Did you mean 's.text'?"),
    ),
    "a branch that is not taken": (("{% if not month %}{{ mnth }}{% endif %}",), ("'mnth'", "Did you mean 'month'?")),
    "an item by another name than its loop gives it": (
        ("{% for a in actions.overdue %}{{ action.ref }}{% endfor %}",),
        ("'action.ref'", "Did you mean 'a.ref'?"),
    ),
    "a word that is like nothing there": (("{% for a in actions %}{{ a.owner }}{% endfor %}",), ("'a.owner'", "There is: ")),
    "in the title of a picture": ((PICTURE,), ("in the alternative text or the title of a picture", "'mnth'")),
    "the loop's name": (
        ("{%p for a in actions %}", "{{ b.ref }}", "{%p endfor %}"),
        ("'b.ref', which is not a fact", "Did you mean 'a.ref'?"),
    ),
    "the loop's name behind the loop": (
        ("{% for a in actions %}{{ a.ref }}{% endfor %}{{ a.ref }}",),
        ("'a', which is not a fact",),
    ),
    "an item of a text": (("{{ month.name }}",), ("'month.name', which is not a fact", "It has no items.")),
    "the first of a list misspelt": (("{{ actions.overdue.frist.ref }}",), ("Did you mean 'actions.overdue.first'?",)),
    "what a loop does not know": (("{% for a in actions %}{{ loop.count }}{% endfor %}",), ("'loop.count'",)),
    "cut by formatting": ((SPLIT,), ("'actions.overdu'", "in the paragraph 'Late:'")),
    "in a text box": ((BOX.format(paragraph("{{ mnth }}")),), ("in a text box", "'mnth'")),
    "in a table": ((table(("Ref",), ("{{ actions.totl }}",)),), (f"{UNDER}, table 1: ", "Did you mean 'actions.total'?")),
    "in the code of a field": ((f"<w:p>{field(' TITLE {{ mnth }} ')}</w:p>",), ("'mnth'",)),
    "in a list of its own": (("{% for a in [1, 2] %}{{ a }}{% endfor %}",), ("holds a list of its own",)),
    "one equals sign": (
        ("{% if month = 'May 2026' %}x{% endif %}",),
        ("cannot be understood. Write '==' where two things are compared.",),
    ),
    "else if": (("{% if risks %}a{% else if actions %}b{% endif %}",), ("Write '{% elif actions %}'.",)),
    "a word of another kind": (
        ("{% unless risks %}x{% endunless %}",),
        ("'unless' is not for templates", "There is: if, elif, else"),
    ),
    "a misspelt word": (("{% fi risks %}x{% endif %}",), ("'fi' is not for templates", "Did you mean 'if'?")),
    "a word that is like none of ours": (("{% do x %}",), ("'do' is not for templates", "There is: if, elif, else")),
    "what is no fact, with brackets": (("{% for i in range(9) %}x{% endfor %}",), ("asks for 'range', which is not a fact",)),
    "no space behind p": (("{%pif risks %}", "x", "{%p endif %}"), ("Write '{%p if …', with a space between.",)),
    "is empty": (("{% if actions.overdue is empty %}x{% endif %}",), ("'is empty' is not for templates", "if not actions.overdue")),
    "an unknown filter": (("{{ month|captalize }}",), ("'captalize' is no filter", "Did you mean 'capitalize'?")),
    "a filter of another program": (("{{ month|strftime }}",), ("'strftime' is no filter", "Did you mean 'date'?")),
    "a filter's words": (('{{ position_date|date("%d/%m") }}',), ("'date' is given something else", 'date("short")')),
    "a method without words": (
        ("{{ actions.counted() }}",),
        ("'counted' is given something else than it needs", '.counted("action", "actions")'),
    ),
    "a method without brackets": (("{{ actions.counted }}",), ("'counted' is given something else than it needs",)),
    "a method of text": (("{{ month.upper() }}",), ("'month.upper', which is not a fact",)),
    "reckoning": (("{{ actions.total - 1 }}",), ("reckons with '-'", "Templates do not reckon.")),
    "a list in a list's place": (
        ("{% for a in month %}{{ a }}{% endfor %}",),
        ("'month' is no list, so 'for' cannot go through it",),
    ),
    "one thing in a list's place": (
        ("{% for a in actions %}{% for s in a %}x{% endfor %}{% endfor %}",),
        ("'a' is no list", "Its lists are: "),
    ),
    "a word that only begins facts": (("{{ programme }}",), ("'programme' prints nothing by itself", "programme.name")),
    "a list compared with words": (
        ('{% if actions.overdue == "none" %}x{% endif %}',),
        ("compares a list with words", "if actions.overdue"),
    ),
    "yes or no compared with words": (('{% if changes.known == "yes" %}x{% endif %}',), ("compares yes or no with words",)),
    "a block without end": (
        ("{%p if risks %}", "text"),
        ("the block that '{%p if risks %}' begins has no end", "Write '{%p endif %}' in a paragraph of its own where it ends."),
    ),
    "an end without beginning": (("text", "{%p endif %}"), ("'{%p endif %}' belongs to no block", "'{%p if … %}'")),
    "mixed ends": (("{%p if risks %}", "text", "{% endif %}"), ("goes on with '{% endif %}'. Write '{%p endif %}'",)),
    "the wrong end": (("{%p if risks %}", "text", "{%p endfor %}"), ("has no end. Write '{%p endif %}'",)),
    "an end in another paragraph": (("{% if risks %}a", "b{% endif %}"), ("in another paragraph. Write '{%p'",)),
    "an end in another cell": (
        (table(("a", "b"), ("<w:p><w:r><w:t>{%p if risks %}</w:t></w:r></w:p>", paragraph("{%p endif %}"))),),
        ("in another cell",),
    ),
    "rows without end": (
        (table(("Ref",), (STEPS,), ("{{ a.ref }}",)),),
        (f"{UNDER}, table 1: ", "Write '{%tr endfor %}' in a row of its own, below the last row"),
    ),
    "a row tag outside tables": ((STEPS, "{%tr endfor %}"), ("stands outside a table", "'{%p for a in actions.overdue %}'")),
    "words beside a paragraph tag": (
        ("Overdue: {%p if risks %}", "x", "{%p endif %}"),
        ("beside '{%p if risks %}' there stands 'Overdue:', which would be lost", "alone"),
    ),
    "words beside a row tag": (
        (table(("Ref", "Due"), (STEPS, "Total 6"), ("{{ a.ref }}", ""), ("{%tr endfor %}", "")),),
        ("there stands 'Total 6'", "a row of its own"),
    ),
    "columns left out of the heading row alone": (
        (
            table(
                ("Ref", "{%tc if ratings %}", "Rating", "{%tc endif %}", "Lead"),
                ("{%tr for a in actions %}", "", "", "", ""),
                ("{{ a.ref }}", "", "{{ a.rating }}", "", "{{ a.lead }}"),
                ("{%tr endfor %}", "", "", "", ""),
            ),
        ),
        (
            f"{UNDER}, table 1: '{{%tc if ratings %}}' stands in row 1 of the table, and row 3 has no such tags at the same place",
            "Put the same '{%tc' tags into every row of the table",
        ),
    ),
    "columns repeated in the rows, and not in the heading row": (
        (table(("Ref", "Grades"), ("{{ month }}", "x"), ("{%tc for g in audits.grades %}", "{%tc endfor %}")),),
        ("'{%tc for g in audits.grades %}' stands in row 3 of the table, and rows 1 and 2 have no such tags",),
    ),
    "columns left out elsewhere in another row": (
        (table(("{%tc if ratings %}", "a", "{%tc endif %}", "b"), ("a", "{%tc if ratings %}", "b", "{%tc endif %}")),),
        ("and row 2 has no such tags at the same place",),
    ),
    "columns left out by another question in each row": (
        (table(("{%tc if ratings %}", "a", "{%tc endif %}", "b"), ("{%tc if month %}", "a", "{%tc endif %}", "b")),),
        ("and row 2 has no such tags at the same place",),
    ),
    "a page break beside a tag": ((PAGE_BREAK, "x", "{%p endif %}"), ("there stands a page break",)),
    "a half tag": (
        ("Overdue: {{ actions.", "overdue }} of all"),
        ("a tag begins with '{{ actions.'", "'}}' ends a tag that has not begun: 'overdue }}'"),
    ),
    "a bracket too few": (("{{ actions.counted('action' }}",), ("cannot be understood. Look for a bracket too many or too few.",)),
    "a quotation mark too few": (("{{ actions.counted('action) }}",), ("cannot be understood.",)),
    "an empty tag": (("{{ }}",), ("It is empty",)),
    "two names in a for": (("{% for a, b in actions %}x{% endfor %}",), ("with one name before 'in'",)),
    "a for without in": (("{% for actions %}x{% endfor %}",), ("Write it such as 'for a in actions.overdue'.",)),
    "a block in the code of a field": ((f"<w:p>{field(' TITLE {% if month %} ')}</w:p>",), ("the code of a field",)),
    "docxtpl's own words": (
        ("{% vm %}{{r month }}{% cellbg month %}",),
        ("'vm' is not for templates", "'cellbg' is not for templates"),
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_the_author_is_told_what_is_wrong_and_what_to_do(name: str, tmp_path: Path) -> None:
    blocks, wanted = FAULTY[name]
    told = "\n".join(check_template(template(tmp_path, *blocks)).faults)
    assert not [words for words in wanted if words not in told], told


EVEN = {
    "in every row, with another list in each": (
        ("Ref", "{%tc for g in audits.grades %}", "{{ g }}", "{%tc endfor %}"),
        ("{%tr for a in actions %}", "", "", ""),
        ("{{ a.ref }}", "{%tc for s in a.steps %}", "{{ s.text }}", "{%tc endfor %}"),
        ("{%tr endfor %}", "", "", ""),
    ),
    "with two columns in it": (
        ("{%tc if ratings %}", "a", "b", "{%tc else %}", "c", "{%tc endif %}"),
        ("{%tc if  ratings %}", "a", "b", "{%tc else %}", "c", "{%tc endif %}"),
    ),
    "below a title across the table": (
        ("All actions",),
        ("{%tc if ratings %}", "a", "{%tc endif %}", "b"),
        ("{%tc if ratings %}", "a", "{%tc endif %}", "b"),
    ),
    "in a table without column tags": (("a", "b"), ("{% if ratings %}c{% endif %}", "d")),
}


@pytest.mark.parametrize("name", EVEN)
def test_columns_that_every_row_leaves_out_alike_are_no_fault(name: str, tmp_path: Path) -> None:
    across = '<w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:gridSpan w:val="4"/></w:tcPr><w:p><w:r><w:t xml:space="preserve">All'
    made = table(*EVEN[name]).replace(across.replace('<w:gridSpan w:val="4"/>', ""), across)
    assert check_template(template(tmp_path, made)).faults == ()


def test_an_end_that_is_missing_inside_a_block_names_the_block_that_runs_over_a_heading(tmp_path: Path) -> None:
    sections = (
        "{%p if actions %}",
        "{%p if risks %}",
        paragraph("Risks", "Heading1"),
        "x",
        paragraph("Next", "Heading1"),
        "{%p endif %}",
    )
    (said,) = check_template(template(tmp_path, *sections)).faults
    assert "'{%p if actions %}' begins has no end" in said
    assert "Or is it '{%p if risks %}' that should end above the heading 'Next'?" in said


def drawing(words: str) -> str:
    """A paragraph with a drawing of that alternative text."""
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    inline = f'<wp:inline xmlns:wp="{wp}"><wp:docPr id="1" name="x" descr="{words}"/></wp:inline>'
    return f"<w:p><w:r><w:drawing>{inline}</w:drawing></w:r></w:p>"


def test_a_chart_that_there_is_not_is_said(tmp_path: Path) -> None:
    path = template(
        tmp_path, drawing("chart: actions by ratings"), drawing("chart: actions by rating"), drawing("line: indicator {{ month }}")
    )
    (said,) = check_template(path).faults
    assert "asks for the chart 'actions by ratings', which there is not. Did you mean 'actions by rating'?" in said


def test_a_title_holds_no_tag(tmp_path: Path) -> None:
    path = template(tmp_path, "x", replaced={"docProps/core.xml": ("<dc:title>Trial", "<dc:title>Trial {{ month }}")})
    assert "a tag stands in the document's title: 'Trial {{ month }}'" in check_template(path).faults[0]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    blocks = ("{{ actions.overdu }}", "{% if month = 1 %}x{% endif %}", "{%p if risks %}", "{{ month|captalize }}")
    assert len(check_template(template(tmp_path, *blocks)).faults) == 4


def test_run_and_check_say_the_same(tmp_path: Path) -> None:
    from reportgen.facts.catalogue import vocabulary
    from reportgen.writing.faults import TemplateFaultsError
    from reportgen.writing.filling import fill

    path = template(tmp_path, "{{ actions.overdu }}", "{%p if risks %}")
    with pytest.raises(TemplateFaultsError) as refused:
        fill(path, {}, vocabulary())
    assert tuple(refused.value.sentences) == check_template(path).faults


def test_a_sound_template_has_no_faults(tmp_path: Path) -> None:
    rows = (("Ref", "Due"), (STEPS, ""), ("{{ a.ref }}", "{{ a.due }}"), ("{%tr endfor %}", ""))
    assert check_template(template(tmp_path, "{{ month }}", table(*rows))).faults == ()


@pytest.mark.parametrize(
    ("blocks", "words"),
    [
        ((table(("Ref",), ("1.1",), heading=False),), "the first row of a table is not marked as its heading row: 'Ref'"),
        (('<w:p><w:r><w:rPr><w:color w:val="CCCCCC"/></w:rPr><w:t>Pale</w:t></w:r></w:p>',), "'Pale' stands out too little"),
        ((paragraph("Deep", "Heading3"),), "a heading of level 3 stands below one of level 1"),
    ],
)
def test_what_not_everyone_can_read_is_to_be_looked_at(blocks: tuple[str, ...], words: str, tmp_path: Path) -> None:
    checked = check_template(template(tmp_path, *blocks))
    assert checked.faults == ()
    assert words in " ".join(checked.looks)
