"""How `templates/house/House style.docx` was begun: `python -m tests.makers.house_template`. All reports follow it."""

from __future__ import annotations

from pathlib import Path

from tests.makers.house_style import Column, new_template, paragraph, save_template, table

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "house" / "House style.docx"


def main() -> None:
    document = new_template("House style", "board", "never")
    paragraph(document, "House style", "Title")
    paragraph(document, "What you set here, all reports follow: fonts, colours, logo", "Subtitle")
    paragraph(document, "No report is made from this document. Change it in Word, save it, and run the reports again.")
    paragraph(document, "Fonts", "Heading 1")
    paragraph(document, "Design, Fonts, Customise Fonts: one font for headings, one for text. This is a line of text.")
    paragraph(document, "Colours", "Heading 1")
    paragraph(
        document,
        "Design, Colours, Customise Colours. The colours of ratings are those of your own key and stay as they are.",
        "Table intro",
    )
    rows = (("Accent 1", "Papers: headings, rules, boxes, charts"), ("Accent 2", "What is made for the public"))
    table(document, (Column("In Word", 4, "", "Table strong"), Column("What has it", 13.4, "")), rows=rows)
    paragraph(document, "A box, as for decisions and quotations.", "Quotation")
    paragraph(
        document,
        "Both must be dark enough to be read on white. If one is not, the reports keep their own, and the screen says so. Tints are made "
        "from them.",
    )
    paragraph(document, "Logo", "Heading 1")
    paragraph(
        document,
        "Insert, Header, Pictures: put your logo into the header of this page, and give it alternative text such as 'Exampleshire "
        "County Council'. It stands at the top of the first page of each report, at most 1.2 cm high and 7 cm wide.",
    )
    TEMPLATE.parent.mkdir(exist_ok=True)
    save_template(document, TEMPLATE)


if __name__ == "__main__":
    main()
