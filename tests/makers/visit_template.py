"""How `templates/visit.docx` was begun: `python -m tests.makers.visit_template`, over whatever was changed in Word.

The briefing for an inspection's monitoring visit: by ambition what has changed, what was done, what is planned; what people tell us;
how good practice is; what comes next.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from reportgen.model.charts import Chart, Form, Series, Tone
from tests.makers.house_style import PERIODS, Column, chart, footer, header, new_template, only_if, paragraph, save_template, table

SAMPLE = Chart(
    name="progress over the months",
    title="How far the actions are",
    form=Form.COLUMNS,
    categories=("March", "June"),
    series=(
        Series(name="Shown to work", values=(1, 3), tone=Tone.MET),
        Series(name="In progress", values=(4, 2), tone=Tone.AT_RISK),
    ),
    sentence="",
)
MOST_VOICES = 12  # all of them are told up to so many; of more, the few that tell most
TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "visit.docx"


def main() -> None:
    document = new_template("Monitoring visit briefing", "inspectors", "on request")
    header(document, "{{ programme.marking }}")
    footer(document, "{{ programme.name }}, {{ month }}.")
    _front(document)
    _ambitions(document)
    _voices(document)
    _practice(document)
    _next(document)
    save_template(document, TEMPLATE)


def _front(document: Document) -> None:
    paragraph(document, "Briefing for the monitoring visit", "Title")
    paragraph(document, "{{ programme.name }}, {{ month }}", "Subtitle")
    paragraph(
        document,
        "{% if gaps %}Draft. Not in this report: {{ gaps.sentence }}. {% endif %}Position at {{ position_date }}."
        "{% if indicators.with_data %} Indicator data to {{ indicators.data_to }}.{% endif %}",
    )
    paragraph(document, "{%p if actions or commentary.summary %}")
    paragraph(document, "Where we are", "Heading 1")
    paragraph(document, "{%p for text in commentary.summary %}")
    paragraph(document, "{{ text }}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p if actions %}")
    paragraph(document, "{{ actions.standing_sentence }} {{ actions.overdue_sentence }}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if charts.progress_over_the_months %}")
    paragraph(document, "How far the actions are, month by month", "Heading 2")
    chart(document, SAMPLE, 5.2)
    paragraph(document, "{{ charts.progress_over_the_months }}", "After table")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _ambitions(document: Document) -> None:
    paragraph(document, "{%p if ambitions %}")
    paragraph(document, "Our ambitions", "Heading 1")
    paragraph(document, "{%p for a in ambitions %}")
    paragraph(document, "{{ a.title|capitalize }}", "Heading 2")
    for name, heading in (("impact", "Impact"), ("done", "What we have done"), ("planned", "What we will do next")):
        paragraph(document, f"{{%p if a.{name} %}}")
        paragraph(document, heading, "Heading 3")
        paragraph(document, f"{{%p for text in a.{name} %}}")
        paragraph(document, "{{ text }}", "List Bullet")
        paragraph(document, "{%p endfor %}")
        paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _voices(document: Document) -> None:
    paragraph(document, "{%p if feedback or survey %}")
    paragraph(document, "What young people tell us", "Heading 1")
    paragraph(document, f"{{%p if feedback.total <= {MOST_VOICES} %}}")
    _each(document, "feedback")
    paragraph(document, "{%p else %}")
    _each(document, "feedback.telling")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if survey %}")
    paragraph(document, "What our surveys say", "Heading 2")
    paragraph(document, "{%p for g in survey.groups %}")
    paragraph(document, "{{ g.asked }}", "Table intro")
    columns: tuple[Column, ...] = (
        Column("{{ g.who|capitalize }} who agree", 9.4, "{{ s.question }}"),
        Column("{{ g.period }}", 4, "{{ s.percent_words }}", "Table figure"),
        *only_if("g.previous_period", Column("{{ g.previous_period }}", 4, "{{ s.percent_before_words }}", "Table figure")),
    )
    table(document, columns, "for s in g.questions")
    paragraph(document, "{%p if g.compared or g.not_shown %}")
    paragraph(
        document, "{% if g.compared %}{{ g.compared }} {% endif %}{% if g.not_shown %}{{ g.not_shown }}{% endif %}", "After table"
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _each(document: Document, entries: str) -> None:
    paragraph(document, f"{{%p for f in {entries} %}}")
    paragraph(document, "{{ f.you_said }}{% if f.who %} __{{ f.who }}__{% endif %}", "Quotation kept")
    paragraph(document, "{%p if f.we_did %}")
    paragraph(document, "**We did:** {{ f.we_did }}{% if f.difference %} **What changed:** {{ f.difference }}{% endif %}")
    paragraph(document, "{%p elif f.reason %}")
    paragraph(document, "**Why not:** {{ f.reason }}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")


def _practice(document: Document) -> None:
    paragraph(document, "{%p if audits or indicators.with_data %}")
    paragraph(document, "How good our practice is", "Heading 1")
    paragraph(document, "{%p if audits %}")
    paragraph(document, "How audits were graded.", "Table intro")
    _audits(document)
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p for g in indicators.groups %}")
    paragraph(document, "{%p if g.with_data %}")
    paragraph(document, "{{ g.title }}", "Heading 2")
    columns: tuple[Column, ...] = (
        Column("Indicator", 7.4, "{{ i.title }}"),
        *PERIODS,
        Column("Direction", 2.6, "{{ i.direction }}"),
        *only_if("g.with_target", Column("Target", 2.2, "{{ i.target }}", "Table figure")),
    )
    table(document, columns, "for i in g.with_data")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _audits(document: Document) -> None:
    """A column for each grade: its name and number come from the tracker."""
    begin, end = "{%tc for grade in audits.grades %}", "{%tc endfor %}"
    counts, done = "{%tc for n in a.by_grade %}", "{%tc endfor %}"
    columns = (
        Column("Period", 4, "{{ a.period }}"),
        Column("Service", 4, "{{ a.service }}"),
        Column("Audits", 2, "{{ a.total }}", "Table figure"),
        Column(begin, 0.2, counts),
        Column("{{ grade }}", 2.6, "{{ n }}", "Table figure"),
        Column(end, 0.2, done),
    )
    table(document, columns, "for a in audits")


def _next(document: Document) -> None:
    paragraph(document, "{%p if actions %}")
    paragraph(document, "Next steps", "Heading 1")
    paragraph(document, "{%p if due_next %}")
    paragraph(document, "Due from {{ position_date }} to {{ due_next.until }}, and not known to be done.", "Table intro")
    columns: tuple[Column, ...] = (
        Column("Due", 3, "{{ d.due }}"),
        Column("Ref", 1.3, "{{ d.ref }}", "Table ref"),
        Column("Action or step", 8.2, "{{ d.text }}{% if d.part == 'step' %} (step){% endif %}"),
        Column("Lead", 4.5, "{{ d.lead }}"),
    )
    table(document, columns, "for d in due_next")
    paragraph(document, "{%p else %}")
    paragraph(document, "Nothing falls due from {{ position_date }} to {{ due_next.until }}.")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


if __name__ == "__main__":
    main()
