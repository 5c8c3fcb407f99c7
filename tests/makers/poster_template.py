"""How `templates/you-said-poster.docx` was begun: `python -m tests.makers.poster_template`, over whatever was changed in Word."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from reportgen.facts.feedback.poster import LETTERS
from tests.makers.house_style import define_cards, labelled, new_large_template, paragraph, save_template

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "you-said-poster.docx"


def main() -> None:
    document = new_large_template("You said, we did poster", "each quarter")
    define_cards(document, LETTERS)
    paragraph(document, "You said, we did", "Title")
    paragraph(document, "{% if programme.council %}{{ programme.council }}, {% endif %}{{ feedback.period }}", "Subtitle")
    for number, many in enumerate(sorted(LETTERS)):
        last = number == len(LETTERS) - 1
        paragraph(document, "{%p else %}" if last else f"{{%p {'elif' if number else 'if'} poster == {many} %}}")
        _cards(document, many)
    paragraph(document, "{%p endif %}")
    paragraph(document, "Tell us more", "Heading 1")
    paragraph(document, "{{ programme.tell_us_more }}", "Poster text")
    save_template(document, TEMPLATE)


def _cards(document: Document, many: int) -> None:
    """In letters as large as so many cards allow."""
    paragraph(document, "{%p for f in poster %}")
    said = paragraph(document, "{{ f.you_said }}{% if f.who %}", f"Card of {many}")
    below = said.add_run(style=f"Card said by of {many}")
    below.add_break()
    below.add_text("{{ f.who }}")
    said.add_run("{% endif %}")
    answer = labelled(document, "We did:", "{{ f.we_did }}", f"Card answer of {many}")
    answer.add_run().add_break()
    answer.add_run("What changed:", "Label")
    answer.add_run(" {{ f.difference }}")
    paragraph(document, "{%p endfor %}")


if __name__ == "__main__":
    main()
