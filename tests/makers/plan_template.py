"""How `templates/plan.docx` was begun: `python -m tests.makers.plan_template`, over whatever was changed in Word.

The improvement plan, republished with progress: for everyone, so small numbers and what is held back are left out.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from reportgen.model.charts import Chart, Form, Series, Tone
from tests.makers.house_style import (
    PERIODS,
    Cells,
    Column,
    In,
    chart,
    contents,
    footer,
    landscape,
    linked,
    new_template,
    only_if,
    paragraph,
    save_template,
    table,
)

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "plan.docx"
CONTENTS = (
    ("", "Where we are"),
    ("recommendations", "What the inspection asked for"),
    ("actions", "The plan and its progress"),
    ("indicators.with_data", "How we know that it works"),
)
SAMPLE = Chart(
    name="actions by rating",
    title="Actions by rating",
    form=Form.STACKED,
    categories=("Priority 1", "Priority 2"),
    series=(Series(name="Red", values=(1, 2), tone=Tone.OFF_TRACK), Series(name="Green", values=(3, 2), tone=Tone.MET)),
    sentence="",
)
# What each action says: its words, then its steps. Rows that share a ref are steps of which the first has the action's words.
ACTION: Cells = (
    "{%p if not a.steps or a.steps.first.text != a.text %}",
    "{{ a.text }}",
    "{%p endif %}",
    "{%p for s in a.steps %}",
    In("Table step", "{{ s.text }}{% if s.due %} ({{ s.due }}{% if s.state %}, {{ s.state }}{% endif %}){% endif %}"),
    "{%p endfor %}",
)


def main() -> None:
    document = new_template("Improvement plan", "public", "on request")
    footer(document, "{{ programme.name }}, {{ month }}.")
    _front(document)
    landscape(document)
    _recommendations(document)
    _plan(document)
    _indicators(document)
    save_template(document, TEMPLATE)


def _front(document: Document) -> None:
    paragraph(document, "Improvement plan: what we said we would do, and how far we are", "Title")
    paragraph(document, "{{ programme.name }}", "Subtitle")
    paragraph(document, "Position at {{ position_date }}.")
    contents(document, CONTENTS, "Position")
    linked(paragraph(document, "Where we are", "Heading 1"), "Where we are")
    paragraph(document, "{%p if actions and actions.recorded %}")
    paragraph(document, "{{ actions.standing_sentence }}{% if actions.lateness_known %} {{ actions.overdue_sentence }}{% endif %}")
    paragraph(document, "{%p elif actions %}")
    paragraph(
        document, 'The plan has {{ actions.counted("action") }}. It does not say how far {{ actions.verb("it is", "they are") }}.'
    )
    paragraph(document, "{%p else %}")
    paragraph(document, "The plan holds no actions yet.")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if ratings %}")
    paragraph(document, "This is what the ratings mean, and how many actions have each.", "Table intro")
    columns = (
        Column("Rating", 2.6, "{{ r.name }}", "Rating"),
        Column("Actions", 2, "{{ r.actions }}", "Table figure"),
        Column("What it means", 12.8, "{{ r.meaning }}"),
    )
    table(document, columns, "for r in ratings")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if charts.actions_by_rating %}")
    paragraph(document, "By priority", "Heading 2")
    chart(document, SAMPLE, 6.5)
    paragraph(document, "{{ charts.actions_by_rating }}", "After table")
    paragraph(document, "{%p elif priorities %}")
    paragraph(document, "The plan by priority.", "Before second table")
    counts: tuple[Column, ...] = (
        Column("Priority", 9, "{{ p.name }}"),
        Column("Actions", 2, "{{ p.actions }}", "Table figure"),
        *only_if("actions.recorded", Column("Done, with or without impact shown", 3, "{{ p.done }}", "Table figure")),
        *only_if("actions.lateness_known", Column("Past their date", 3, "{{ p.overdue }}", "Table figure")),
    )
    table(document, counts, "for p in priorities")
    paragraph(document, "{%p endif %}")


def _recommendations(document: Document) -> None:
    paragraph(document, "{%p if recommendations %}")
    linked(paragraph(document, "What the inspection asked for", "Heading 1"), "What the inspection asked for")
    paragraph(document, "Each recommendation, and the actions that answer it.", "Table intro")
    refs = "{% for a in r.actions %}{{ a.ref }}{% if not loop.last %}, {% endif %}{% endfor %}{% if not r.actions %}none yet{% endif %}"
    columns = (
        Column("No.", 1.2, "{{ r.ref }}", "Table ref"),
        Column("Recommendation", 12.3, "{{ r.text }}"),
        Column("Actions", 3.5, refs),
    )
    table(document, columns, "for r in recommendations")
    paragraph(document, "{%p endif %}")


def _plan(document: Document) -> None:
    paragraph(document, "{%p if actions %}")
    linked(paragraph(document, "The plan and its progress", "Heading 1"), "The plan and its progress")
    paragraph(document, "{%p for p in priorities %}")
    paragraph(document, "{{ p.name }}", "Heading 2")
    paragraph(document, "{%p if p.statement %}")
    paragraph(document, "{{ p.statement }}")
    paragraph(document, "{%p endif %}")
    _actions(document, "for a in p.actions")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p if actions.without_priority %}")
    paragraph(document, "{%p if priorities %}")
    paragraph(document, "Other actions", "Heading 2")
    paragraph(document, "{%p endif %}")
    _actions(document, "for a in actions.without_priority")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _actions(document: Document, loop: str) -> None:
    columns: tuple[Column, ...] = (
        Column("Ref", 1.3, "{{ a.ref }}", "Table ref"),
        Column("What we will do", 8.4, ACTION),
        Column("Lead", 3.4, "{{ a.lead }}"),
        Column("By when", 2.8, "{{ a.due }}"),
        *only_if("ratings", Column("Rating", 1.9, "{{ a.rating }}", "Rating")),
        *only_if("actions.with_progress", Column("Progress so far", 8.3, "{{ a.latest }}")),
    )
    table(document, columns, loop)


def _indicators(document: Document) -> None:
    paragraph(document, "{%p if indicators.with_data %}")
    linked(paragraph(document, "How we know that it works", "Heading 1"), "How we know that it works")
    paragraph(
        document,
        "Figures to {{ indicators.data_to }}: the latest of each, the one before, and the target. Whether a change is better is said only "
        "where it is known which way is better.",
    )
    paragraph(document, "{%p for g in indicators.groups %}")
    paragraph(document, "{%p if g.with_data %}")
    paragraph(document, "{{ g.title }}", "Heading 2")
    columns: tuple[Column, ...] = (
        Column("No.", 1.2, "{{ i.ref }}", "Table ref"),
        Column("Indicator", 10.5, "{{ i.title }}"),
        *PERIODS,
        Column("Direction", 3, "{{ i.direction }}"),
        *only_if("g.with_target", Column("Target", 2.6, "{{ i.target }}", "Table figure")),
        *only_if("g.target_judged", Column("Against target", 2.9, "{{ i.against_target }}")),
    )
    table(document, columns, "for i in g.with_data")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


if __name__ == "__main__":
    main()
