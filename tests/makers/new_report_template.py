"""How `templates/guide/New report.docx` was begun: `python -m tests.makers.new_report_template`. A report from nothing begins here."""

from __future__ import annotations

from pathlib import Path

from tests.makers.house_style import Column, footer, header, new_template, only_if, paragraph, save_template, table

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "guide" / "New report.docx"


def main() -> None:
    document = new_template("New report", "board", "on request")
    header(document, "{{ programme.marking }}")
    footer(document, "{{ programme.name }}, {{ month }}.")
    paragraph(document, "The title of your report", "Title")
    paragraph(document, "{{ programme.name }}, {{ month }}", "Subtitle")
    paragraph(document, "Position at {{ position_date }}.")
    paragraph(document, "A heading of your own", "Heading 1")
    paragraph(
        document,
        'A sentence with facts: {{ actions.overdue.counted("action") }} {{ actions.overdue.verb("is", "are") }} overdue.',
    )
    paragraph(document, "{%p if actions.overdue %}")
    paragraph(document, "A table with a row for each action that is overdue.", "Table intro")
    columns: tuple[Column, ...] = (
        Column("Ref", 1.5, "{{ a.ref }}", "Table ref"),
        Column("Action", 7, "{{ a.short }}"),
        Column("Lead", 3.5, "{{ a.lead }}"),
        Column("Due", 3, "{{ a.overdue_because }}"),
        *only_if("ratings", Column("Rating", 2, "{{ a.rating }}", "Rating")),
    )
    table(document, columns, "for a in actions.overdue")
    paragraph(document, "{%p else %}")
    paragraph(document, "What is printed where there is nothing to list.")
    paragraph(document, "{%p endif %}")
    save_template(document, TEMPLATE)


if __name__ == "__main__":
    main()
