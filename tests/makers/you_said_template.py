"""How `templates/you-said.docx` was begun: `python -m tests.makers.you_said_template`, over whatever was changed in Word."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from docx.document import Document

from reportgen.model.charts import Chart, Form, Series, Tone
from tests.makers.house_style import chart, footer, labelled, new_large_template, paragraph, save_template

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "you-said.docx"
SAMPLE = Chart(
    name="survey {{ g.who }}",
    title="What you said in our survey",
    form=Form.BARS,
    categories=("I feel safe where I live", "I know what my plan says"),
    series=(
        Series(name="April to June (74 answered)", values=(Decimal(85), Decimal(66)), labels=("85%", "66%"), tone=Tone.NOW),
        Series(name="January to March (61 answered)", values=(Decimal(80), Decimal(57)), labels=("80%", "57%"), tone=Tone.BEFORE),
    ),
    sentence="",
    percent=True,
)


def main() -> None:
    document = new_large_template("You said, we did", "each quarter")
    footer(document, "You said, we did, {{ feedback.period }}.")
    _front(document)
    _done(document)
    _going_well(document)
    _working_on(document)
    _could_not_do(document)
    _unanswered(document)
    _survey(document)
    _close(document)
    save_template(document, TEMPLATE)


def _front(document: Document) -> None:
    paragraph(document, "You said, we did", "Title")
    paragraph(document, "{% if programme.council %}{{ programme.council }}, {% endif %}{{ feedback.period }}", "Subtitle")
    paragraph(document, "{%p if feedback %}")
    paragraph(
        document,
        "Thank you for telling us what you think.{% if feedback.people %} We heard from {{ feedback.people }} this time.{% endif %} "
        "Here is what you said, what we did and what changed.{% if feedback.cannot_do %} We also say what we could not do.{% endif %}",
        "Lead",
    )
    paragraph(document, "{%p if not feedback.done %}")
    paragraph(document, "We have not finished anything yet that we can show you. Below you can see how far we are.")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p elif not survey %}")
    paragraph(
        document,
        "We have nothing to show you from {{ feedback.period }}. Either nobody told us anything, or we had to leave it out to keep "
        "somebody safe.",
        "Lead",
    )
    paragraph(document, "{%p endif %}")


def _done(document: Document) -> None:
    paragraph(document, "{%p for g in feedback.sections %}")
    paragraph(document, "{%p if g.done %}")
    paragraph(
        document, "{% if feedback.sections.one %}What you said and what we did{% else %}{{ g.title }}{% endif %}", "Heading 1"
    )
    paragraph(document, "{%p for f in g.done %}")
    _said(document)
    _answer(
        document,
        "We did:",
        "{% if f.we_did %}{{ f.we_did }}{% else %}We have done something about this. We will tell you what.{% endif %}",
    )
    labelled(document, "What changed:", "{{ f.difference }}", "What changed")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")


def _going_well(document: Document) -> None:
    paragraph(document, "{%p if feedback.going_well %}")
    paragraph(document, "What is going well", "Heading 1")
    paragraph(document, "{%p for f in feedback.going_well %}")
    _said(document)
    paragraph(document, "{%p if f.we_did %}")
    labelled(document, "We did:", "{{ f.we_did }}", "What changed")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _working_on(document: Document) -> None:
    paragraph(document, "{%p if feedback.in_progress or feedback.still_open %}")
    paragraph(document, "What we are still working on", "Heading 1")
    paragraph(document, "{%p for f in feedback.in_progress %}")
    _in_hand(document)
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p if feedback.still_open %}")
    paragraph(document, "You told us this before, and we have not forgotten it", "Heading 2")
    paragraph(document, "{%p for f in feedback.still_open %}")
    _in_hand(document)
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _in_hand(document: Document) -> None:
    doing = "{% if f.we_did %}{{ f.we_did }}{% else %}We have begun. We will tell you more next time.{% endif %}"
    _said(document)
    paragraph(document, "{%p if f.difference %}")
    _answer(document, "We are doing:", doing)
    labelled(document, "What has changed so far:", "{{ f.difference }}", "What changed")
    paragraph(document, "{%p else %}")
    labelled(document, "We are doing:", doing, "What changed")
    paragraph(document, "{%p endif %}")


def _could_not_do(document: Document) -> None:
    paragraph(document, "{%p if feedback.cannot_do %}")
    paragraph(document, "What we could not do, and why", "Heading 1")
    paragraph(document, "{%p for f in feedback.cannot_do %}")
    _said(document)
    paragraph(document, "{%p if f.we_did %}")
    _answer(document, "Our answer:", "{{ f.we_did }}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if f.difference %}")
    _answer(document, "What we did instead:", "{{ f.difference }}")
    paragraph(document, "{%p endif %}")
    labelled(document, "Why:", "{% if f.reason %}{{ f.reason }}{% else %}We still have to tell you why.{% endif %}", "What changed")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _unanswered(document: Document) -> None:
    paragraph(document, "{%p if feedback.unanswered %}")
    paragraph(document, "What we have not answered yet", "Heading 1")
    paragraph(document, "{%p for f in feedback.unanswered %}")
    paragraph(document, "{{ f.you_said }}{% if f.who %} ({{ f.who }}){% endif %}", "List Bullet")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _said(document: Document) -> None:
    """What somebody said in a box, and below it who it was, if that is known."""
    at = paragraph(document, "{{ f.you_said }}", "What you said")
    at.add_run("{% if f.who %}")
    below = at.add_run(style="Said by")
    below.add_break()
    below.add_text("{{ f.who }}")
    at.add_run("{% endif %}")


def _answer(document: Document, label: str, text: str) -> None:
    labelled(document, label, text, "What we did")


def _survey(document: Document) -> None:
    paragraph(document, "{%p if survey %}")
    paragraph(document, "What you said in our survey", "Heading 1")
    paragraph(document, "{%p for g in survey.groups %}")
    paragraph(document, "{%p if g.drawn %}")
    paragraph(document, "{{ g.asked }} This is how many agreed.", "Table intro")
    chart(document, SAMPLE, 6.8, 17)
    paragraph(document, "{%p if g.compared or g.not_shown %}")
    paragraph(
        document, "{% if g.compared %}{{ g.compared }} {% endif %}{% if g.not_shown %}{{ g.not_shown }}{% endif %}", "After table"
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p else %}")
    paragraph(document, "{{ g.asked }}{% if g.not_shown %} {{ g.not_shown }}{% endif %}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _close(document: Document) -> None:
    paragraph(document, "How to tell us more", "Heading 1")
    paragraph(document, "{{ programme.tell_us_more }}")
    paragraph(
        document,
        "We read everything that you tell us. {% if feedback.all_read %}Before we put something here, a person reads it. {% endif %}We leave out small numbers."
        "{% if feedback.people %} Somebody who told us two things is counted twice.{% endif %}",
        "After table",
    )


if __name__ == "__main__":
    main()
