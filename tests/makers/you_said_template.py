"""How `templates/you-said.docx` was begun: `python -m tests.makers.you_said_template`, over whatever was changed in Word."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from tests.makers.house_style import Column, footer, label_above, new_large_template, only_if, paragraph, save_template, table

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "you-said.docx"


def main() -> None:
    document = new_large_template("You said, we did", "each quarter")
    footer(document, "You said, we did, {{ month }}.")
    _front(document)
    _done(document)
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
        "Thank you for telling us what you think. Here is what you said, what we did about it, and what changed. We also say what we "
        "could not do.",
        "Lead",
    )
    paragraph(document, "{%p else %}")
    paragraph(
        document,
        "We have nothing to show you from {{ feedback.period }}. Either nobody told us anything, or we had to leave it out to keep "
        "somebody safe.",
        "Lead",
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if feedback.people %}")
    paragraph(document, "We heard from {{ feedback.people }}. Somebody who told us two things is counted twice.")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if feedback.ways %}")
    paragraph(document, "This is how we heard from you:", "Table intro")
    paragraph(document, "{%p for w in feedback.ways %}")
    paragraph(document, "{{ w.name }}{% if w.people %}: {{ w.people }}{% endif %}", "List Bullet")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _done(document: Document) -> None:
    paragraph(document, "{%p if feedback %}")
    paragraph(document, "What you said and what we did", "Heading 1")
    paragraph(document, "{%p if not feedback.done %}")
    paragraph(document, "We have not finished anything yet that we can show you. Below you can see how far we are.")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p for g in feedback.sections %}")
    paragraph(document, "{%p if g.done %}")
    paragraph(document, "{%p if not feedback.sections.one %}")
    paragraph(document, "{{ g.title }}", "Heading 2")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p for f in g.done %}")
    _said(document)
    label_above(
        document,
        "We did",
        "{% if f.we_did %}{{ f.we_did }}{% else %}We have done something about this. We will tell you what.{% endif %}",
        "What we did",
    )
    label_above(document, "What changed", "{{ f.difference }}", "What changed")
    paragraph(document, "{%p endfor %}")
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
    paragraph(document, "From earlier months", "Heading 2")
    paragraph(document, "You told us this before. We have not forgotten it.", "Table intro")
    paragraph(document, "{%p for f in feedback.still_open %}")
    _in_hand(document)
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _in_hand(document: Document) -> None:
    answer = "{% if f.we_did %}{{ f.we_did }}{% else %}We have begun. We will tell you more next time.{% endif %}"
    _said(document)
    paragraph(document, "{%p if f.difference %}")
    label_above(document, "What we are doing", answer, "What we did")
    label_above(document, "What has changed so far", "{{ f.difference }}", "What changed")
    paragraph(document, "{%p else %}")
    label_above(document, "What we are doing", answer, "What changed")
    paragraph(document, "{%p endif %}")


def _could_not_do(document: Document) -> None:
    paragraph(document, "{%p if feedback.cannot_do %}")
    paragraph(document, "What we could not do, and why", "Heading 1")
    paragraph(document, "{%p for f in feedback.cannot_do %}")
    _said(document)
    paragraph(document, "{%p if f.we_did %}")
    label_above(document, "Our answer", "{{ f.we_did }}", "What we did")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if f.difference %}")
    label_above(document, "What we did instead", "{{ f.difference }}", "What we did")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if f.reason or not f.we_did %}")
    label_above(
        document, "Why", "{% if f.reason %}{{ f.reason }}{% else %}We still have to tell you why.{% endif %}", "What changed"
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _unanswered(document: Document) -> None:
    paragraph(document, "{%p if feedback.unanswered %}")
    paragraph(document, "What we have not answered yet", "Heading 1")
    paragraph(document, "We have not written down an answer to these. Some may be a thank you and need none.", "Table intro")
    paragraph(document, "{%p for f in feedback.unanswered %}")
    paragraph(document, "{{ f.you_said }}{% if f.who %} ({{ f.who }}){% endif %}", "List Bullet")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _said(document: Document) -> None:
    label_above(document, "You said", "{{ f.you_said }}", "What you said", "f.who")


def _survey(document: Document) -> None:
    paragraph(document, "{%p if survey %}")
    paragraph(document, "What you said in our survey", "Heading 1")
    paragraph(
        document,
        "This is how many people agreed. {% if survey.previous_period %}The last column shows how it was before.{% endif %}",
        "Table intro",
    )
    period_of_latest = "{% if s.period != survey.period %} ({{ s.period }}){% endif %}"
    period_before = "{% if s.has_previous and s.previous_period != survey.previous_period %} ({{ s.previous_period }}){% endif %}"
    columns: tuple[Column, ...] = (
        Column("What we asked", 8, "{{ s.question }}"),
        Column("{{ survey.period }}", 4.5, "{{ s.result }}" + period_of_latest, "Table figure"),
        *only_if(
            "survey.previous_period",
            Column("Before: {{ survey.previous_period }}", 4.5, "{{ s.previous }}" + period_before, "Table figure"),
        ),
    )
    table(document, columns, "for s in survey")
    paragraph(document, "{%p for why in survey.why_hidden %}")
    paragraph(document, "Where it says ‘not shown’: {{ why }}.", "After table")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _close(document: Document) -> None:
    paragraph(document, "How to tell us more", "Heading 1")
    paragraph(document, "{{ programme.tell_us_more }}")
    paragraph(document, "How we keep you safe", "Heading 1")
    paragraph(
        document,
        "We try to leave out anything that could show who somebody is, such as names, addresses and telephone numbers. We do not print "
        "small numbers of people either.{% if feedback.held_back %} This time we left out some of what you told us. We still read all of it."
        "{% endif %}",
    )


if __name__ == "__main__":
    main()
