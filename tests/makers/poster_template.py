"""How `templates/you-said-poster.docx` was begun: `python -m tests.makers.poster_template`, over whatever was changed in Word."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from tests.makers.house_style import Column, new_large_template, paragraph, save_template, table

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "you-said-poster.docx"


def main() -> None:
    document = new_large_template("You said, we did poster", "each quarter")
    paragraph(document, "You said, we did", "Title")
    paragraph(
        document, "{{ feedback.period }}{% if feedback.people %}. We heard from {{ feedback.people }}.{% endif %}", "Subtitle"
    )
    _table(document)
    _close(document)
    save_template(document, TEMPLATE)


def _table(document: Document) -> None:
    paragraph(document, "{%p if feedback.telling %}")
    columns = (
        Column(
            "You said",
            5.9,
            ("{{ f.said_briefly }}", "{%p if f.who %}", "{{ f.who_briefly }}", "{%p endif %}"),
            "Poster text",
            "Poster who",
        ),
        Column("We did", 5.9, "{{ f.did_briefly }}", "Poster text"),
        Column("What changed", 5.9, "{{ f.changed_briefly }}", "Poster text"),
    )
    table(document, columns, "for f in feedback.telling", heading_style="Poster heading")
    paragraph(document, "{%p elif feedback %}")
    paragraph(document, "Thank you for telling us what you think. We have not answered yet. We will.", "Lead")
    paragraph(document, "{%p else %}")
    paragraph(document, "We have nothing to show you from these months. Tell us what you think.", "Lead")
    paragraph(document, "{%p endif %}")


def _close(document: Document) -> None:
    paragraph(document, "How to tell us more", "Heading 1")
    paragraph(document, "{{ programme.tell_us_more_briefly }}", "Poster text")


if __name__ == "__main__":
    main()
