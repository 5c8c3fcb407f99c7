"""How `templates/board.docx` was begun. `python -m tests.makers.board_template` makes it anew, over whatever was changed in Word.

Page one can be read alone. Then: what is not going to plan, the indicators that need attention, each priority; every action, every
indicator and how it is counted in annexes.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from reportgen.model.charts import Chart, Form, Series, Tone
from tests.makers.house_style import (
    Cells,
    Column,
    In,
    Small,
    chart,
    commentary,
    contents,
    footer,
    header,
    landscape,
    linked,
    new_template,
    only_if,
    paragraph,
    save_template,
    table,
)
from tests.makers.plan_changes import CHANGES, changes_sentence

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "board.docx"
DRAFT = "{% if gaps %}{% if programme.marking %}. {% endif %}DRAFT{% endif %}"

# Where nobody can say which indicators got worse, those furthest from their target are told, if any has one.
INDICATORS_TOLD = "indicators.with_data and (indicators.furthest or not indicators.cannot_say)"
# The headings to which the line of contents leads, with the condition under which each is printed.
CONTENTS = (
    ("actions", "Not going to plan"),
    (INDICATORS_TOLD, "Indicators that need attention"),
    ("priority_pages", "Progress by part of the plan"),
    ("every_action", "Every action"),
    ("indicators", "Every indicator"),
    ("", "How this report counts"),
)
WHY: Cells = (
    "{%p if a.why %}", "{% if a.why == 'No reason recorded.' %}**{{ a.why }}**{% else %}{{ a.why }}{% endif %}", "{%p endif %}",
    "{%p if a.now %}", "**Now:** {{ a.now }}", "{%p endif %}",
    "{%p if not a.why and not a.now %}", "–", "{%p endif %}",
)  # fmt: skip
ACTION_AND_LEAD: Cells = (
    "{{ a.text }}",
    In("Table note", "{{ a.lead }}"),
    "{%p if a.answers %}",
    In("Table note", "Answers: {{ a.answers }}"),
    "{%p endif %}",
)


def main() -> None:
    document = new_template("Board report", "board", "every month")
    header(document, "{{ programme.marking }}" + DRAFT)
    footer(document, "{{ programme.board }}, {{ month }}.")
    _front(document)
    _not_to_plan(document)
    _indicators(document)
    _priorities(document)
    _changes(document)
    _others(document)
    landscape(document)
    _annex_actions(document)
    _annex_indicators(document)
    _annex_risks(document)
    _annex_rules(document)
    save_template(document, TEMPLATE)


def _front(document: Document) -> None:
    paragraph(document, "{{ programme.board }}", "Title")
    paragraph(document, "Progress report, {{ programme.name }}, {{ month }}", "Subtitle")
    paragraph(
        document,
        "{% if gaps %}**Draft.** Not in this report: {{ gaps.sentence }}. {% endif %}"
        "{% if decisions %}For decision{% else %}For information{% endif %}{% if programme.meeting_date %} at the meeting of "
        "{{ programme.meeting_date }}{% endif %}. Position at {{ position_date }}{% if indicators.with_data %}; indicators to "
        "{{ indicators.data_to }}{% endif %}.{% if programme.as_of %} **{{ programme.as_of }}.**{% endif %}"
        "{% if not changes.known %} This is the first report, so nothing is compared with an earlier one.{% endif %}",
        "Position",
    )
    contents(document, CONTENTS, "Position")
    _decisions(document)
    paragraph(document, "{% if changes.known %}What has changed{% else %}Where we are{% endif %}", "Heading 1")
    _not_known(document)
    paragraph(document, "{%p if commentary.summary %}")
    paragraph(document, "{{ commentary.summary.first }}")
    paragraph(document, "{%p endif %}")
    _figures(document)
    _chart(document)
    _attention(document)


def _decisions(document: Document) -> None:
    paragraph(document, "{%p if decisions or commentary.decisions %}")
    paragraph(document, "{{ programme.the_board|capitalize }} is asked to", "Heading 1")
    commentary(document, "decisions")
    paragraph(document, "{%p for d in decisions %}")
    paragraph(document, "{{ d.text }}", "Decision")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _not_known(document: Document) -> None:
    told = "{{ actions.standing_sentence }} {{ actions.overdue_sentence }}"
    paragraph(document, "{%p if actions and not actions.recorded %}")
    paragraph(document, told, "Box amber")
    paragraph(document, "{%p elif actions and not commentary.summary %}")
    paragraph(document, told)
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if indicators.cannot_say %}")
    paragraph(document, "**We cannot yet say how the indicators stand:** {{ indicators.cannot_say_because }}", "Box amber")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if indicators and not indicators.with_data %}")
    paragraph(document, '**No figures yet.** There is no value for any of the {{ indicators.counted("indicator") }}.', "Box amber")
    paragraph(document, "{%p endif %}")


def _figures(document: Document) -> None:
    paragraph(document, "{%p if figures %}")
    columns = (
        Column("{{ figures.heading }}", 9.9, "{{ f.label }}"),
        Column("{{ month }}", 2.5, "{{ f.now }}", "Table figure strong"),
        *only_if("figures.before", Column("{{ figures.before }}", 2.5, "{{ f.before }}", "Table figure")),
        *only_if("figures.before", Column("Change", 2.5, "{{ f.change }}", "Table figure")),
    )
    table(document, columns, "for f in figures")
    paragraph(document, "{%p endif %}")


def _chart(document: Document) -> None:
    more = (
        "{% if commentary.summary and actions.past_date_summary %} {{ actions.past_date_summary }}{% endif %}"
        "{% if figures.lacking %} {{ figures.lacking }}{% endif %}"
    )
    paragraph(document, "{%p if charts.actions_by_rating %}")
    paragraph(document, "{{ charts.actions_by_rating.title }}", "Heading 2")
    chart(document, _sample("actions by rating", Tone.OFF_TRACK, Tone.AT_RISK, Tone.MET), 4.1)
    paragraph(document, "{{ charts.actions_by_rating }}" + more, "After table")
    paragraph(document, "{%p elif charts.due_by_month %}")
    paragraph(document, "When the actions are due", "Heading 2")
    chart(document, _sample("due by month", Tone.PASSED_UNKNOWN, Tone.TO_COME), 6)
    paragraph(document, "{{ charts.due_by_month }}" + more, "After table")
    paragraph(document, "{%p elif actions %}")
    paragraph(document, "{{ charts.due_by_month }}" + more, "After table")
    paragraph(document, "{%p endif %}")


def _sample(name: str, *tones: Tone) -> Chart:
    """What the author sees in the template."""
    series = tuple(Series(name=tone.value.capitalize(), values=(3, 2, 4), tone=tone) for tone in tones)
    return Chart(name=name, title=name, form=Form.STACKED, categories=("First", "Second", "Third"), series=series, sentence="")


def _attention(document: Document) -> None:
    paragraph(document, "{%p if commentary.attention %}")
    paragraph(document, "What needs attention", "Heading 1")
    columns = (
        Column("{%tc for n in commentary.attention %}", 0.2, ""),
        Column("{{ n.title }}", 5.8, ""),
        Column("{%tc endfor %}", 0.2, ""),
    )
    table(document, columns, rows=[("{%tc for n in commentary.attention %}", "{{ n.text }}", "{%tc endfor %}")])
    paragraph(document, "{%p endif %}")


def _not_to_plan(document: Document) -> None:
    paragraph(document, "{%p if actions %}")
    linked(paragraph(document, "Not going to plan", "New page heading"), "Not going to plan")
    paragraph(document, "{%p if actions.not_to_plan %}")
    paragraph(
        document,
        "{{ actions.not_to_plan_summary }}{% if notice.return_due %} The return to ministers has the same list.{% endif %}",
    )
    paragraph(document, "{%p elif actions.recorded %}")
    paragraph(document, "Nothing in the plan is recorded as late, as off track or as moved to a later date.")
    paragraph(document, "{%p endif %}")
    commentary(document, "exceptions")
    paragraph(document, "{%p for g in actions.not_to_plan_groups %}")
    paragraph(document, "{{ g.title }}", "Heading 2")
    columns = (
        Column("Ref", 1.05, "{{ a.ref }}", "Table ref"),
        Column("Action and lead", 3.85, ACTION_AND_LEAD),
        Column(
            "First due", 2.45, ("{{ a.first }}", "{%p if a.first_note %}", In("Table note", "{{ a.first_note }}"), "{%p endif %}")
        ),
        *only_if("g.with_new_date", Column("New date", 2.8, _new_date())),
        *only_if("ratings", Column("Rating", 1.55, "{{ a.rating }}", "Rating")),
        *only_if("g.with_why", Column("{{ g.why }}", 5.7, WHY)),
    )
    table(document, columns, "for a in g.rows")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p if actions.past_date_unknown %}")
    paragraph(document, "Date passed, not known whether done: {{ actions.past_date_unknown }}", "Heading 2")
    columns = (
        Column("Ref", 1.5, "{{ a.ref }}", "Table ref"),
        Column(
            "Action", 7.8, ("{{ a.short }}", "{%p if a.answers %}", In("Table note", "Answers: {{ a.answers }}"), "{%p endif %}")
        ),
        *only_if("every_action.first.with_lead", Column("Lead", 4.5, "{{ a.lead }}")),
        Column("Date passed", 3.6, "{{ a.passed }}"),
    )
    table(document, columns, "for a in actions.past_date_unknown")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _new_date() -> Cells:
    return (
        "{% if a.revised %}**{{ a.revised }}**{% else %}{{ a.revised }}{% endif %}",
        "{%p if a.asks %}",
        "**{{ a.revised_note }}**",
        "{%p elif a.revised_note %}",
        In("Table note", "{{ a.revised_note }}"),
        "{%p endif %}",
        "{%p if a.moved %}",
        In("Table note", "{{ a.moved }}"),
        "{%p endif %}",
    )


def _indicators(document: Document) -> None:
    paragraph(document, f"{{%p if {INDICATORS_TOLD} %}}")
    linked(
        paragraph(document, "Indicators that need {{ programme.the_board }}’s attention", "Heading 1"),
        "Indicators that need attention",
    )
    commentary(document, "indicators")
    paragraph(document, "{%p if indicators.cannot_say %}")
    paragraph(document, "These are furthest from their target, in either direction: better or worse is not said.")
    _indicator_rows(document, "indicators.furthest", "Indicator")
    paragraph(document, "{%p else %}")
    paragraph(
        document,
        "{% if indicators.start_summary %}{{ indicators.start_summary }} {% endif %}{% if indicators.attention %}"
        '{{ indicators.attention.verb("This one", "These") }}{% if not indicators.attention.one %} {{ indicators.attention }}{% endif %} got worse '
        'three times running, or {{ indicators.attention.verb("is", "are") }} worse than at the start by more than '
        '{{ indicators.attention.verb("it usually moves", "they usually move") }} from one period to the next.'
        "{% else %}None got worse three times running, or is worse than at the start by more than it usually moves.{% endif %}",
    )
    _indicator_rows(document, "indicators.attention", "Indicator, and why it is here")
    paragraph(document, "{%p if indicators.attention_more %}")
    paragraph(document, "And {{ indicators.attention_more }} more: {% for i in indicators.attention_more %}{{ i.title }} ({{ i.ref }})"
              "{% if not loop.last %}, {% endif %}{% endfor %}.", "After table")  # fmt: skip
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")
    _good_news(document)
    paragraph(document, "{%p endif %}")


def _indicator_rows(document: Document, name: str, heading: str) -> None:
    paragraph(document, f"{{%p if {name} %}}")
    why: Cells = ("**{{ i.ref }}** {{ i.title }}", "{%p if i.attention %}", In("Table note", "{{ i.attention }}"), "{%p endif %}")
    latest: Cells = (
        "{{ i.latest }}",
        "{%p if i.latest_period != indicators.data_short %}",
        In("Table note right", "{{ i.latest_period }}"),
        "{%p endif %}",
    )
    columns = (
        Column(heading, 6.05, why),
        Column("Last 12 values", 3.7, _small("i", 3.3, 1.0)),
        Column("Start", 1.7, "{{ i.start }}", "Table figure"),
        Column("Latest", 1.85, latest, "Table figure strong", "Table note"),
        Column("Target", 1.7, "{{ i.target }}", "Table figure"),
        *only_if("indicators.with_benchmark", Column("Benchmark", 2.4, _benchmark(), "Table figure", "Table note")),
    )
    table(document, columns, f"for i in {name}")
    paragraph(document, "Dashed line: the start. Each line has its own scale.", "After table")
    paragraph(document, "{%p endif %}")


def _benchmark() -> Cells:
    return ("{{ i.benchmark_value }}", "{%p if i.benchmark_of %}", In("Table note right", "{{ i.benchmark_of }}"), "{%p endif %}")


def _benchmark_left() -> Cells:
    return ("{{ i.benchmark_value }}", "{%p if i.benchmark_of %}", In("Table note", "{{ i.benchmark_of }}"), "{%p endif %}")


def _small(name: str, width: float, height: float) -> tuple[str | In | Small, ...]:
    """A small line where there are enough values for one."""
    words = f"line: indicator {{{{ {name}.id }}}}"
    return (f"{{%p if {name}.has_line %}}", Small(words, width, height), "{%p else %}", "–", "{%p endif %}")


def _good_news(document: Document) -> None:
    named = "{%% for c in changes.%s %%}{{ c.text }}{%% if c.ref %%} ({{ c.ref }}){%% endif %%}{%% if not loop.last %%}; {%% endif %%}{%% endfor %%}."
    paragraph(document, "{%p if changes.met or changes.no_longer_met or indicators.not_held and not indicators.cannot_say %}")
    paragraph(document, "Good news, and what we cannot say", "Heading 2")
    for name, words in (("met", "Reached their target"), ("no_longer_met", "No longer meet their target")):
        paragraph(document, f"{{%p if changes.{name} %}}")
        paragraph(document, f"**{words} since {{{{ changes.since }}}} ({{{{ changes.{name} }}}}):** " + named % name, "List Bullet")
        paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if indicators.not_held and not indicators.cannot_say %}")
    paragraph(document, "**Not judged ({{ indicators.not_held }}):** {{ indicators.not_held_summary }}.", "List Bullet")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if charts.indicators_by_group %}")
    paragraph(document, "All indicators, now against the start", "Heading 2")
    chart(document, _sample("indicators by group", Tone.BETTER, Tone.WORSE, Tone.NOT_JUDGED), 5.2)
    paragraph(document, "{{ charts.indicators_by_group }}", "After table")
    paragraph(document, "{%p endif %}")


def _priorities(document: Document) -> None:
    paragraph(document, "{%p if priority_pages %}")
    linked(paragraph(document, "Progress by part of the plan", "Heading 1"), "Progress by part of the plan")
    commentary(document, "priorities")
    paragraph(document, "{%p for p in priority_pages %}")
    paragraph(document, "{{ p.title }}", "Heading 2")
    paragraph(document, "{%p if p.statement %}")
    paragraph(document, "{{ p.statement }}", "Requirement")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{{ p.summary }}{% if p.since %} {{ p.since }}{% endif %}")
    paragraph(document, "{%p if p.shown %}")
    paragraph(document, "What has changed", "Heading 3")
    paragraph(document, "{%p for s in p.shown %}")
    paragraph(document, "{{ s.text }} ({{ s.ref }}).", "List Bullet")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p for q in p.quotations %}")
    paragraph(document, "“{{ q.text }}” __{{ q.who }}.__ **{{ q.answer }}**", "Quotation")
    paragraph(document, "{%p endfor %}")
    _stuck(document)
    _four_indicators(document)
    _due(document)
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _stuck(document: Document) -> None:
    paragraph(document, "{%p if p.stuck %}")
    paragraph(document, "What is stuck{% if p.stuck_more %}, {{ p.stuck_more }}{% endif %}", "Heading 3")
    said = (
        "**{{ a.ref }}** {{ a.what }}{% if a.revised %} (new date {{ a.revised }}{% if a.asks %}, to be agreed{% endif %}){% elif a.overdue %}"
        " ({{ a.late }} late){% endif %}.{% if a.now %} {{ a.now }}{% elif a.why %} {{ a.why }}{% endif %}"
    )
    paragraph(document, "{%p for a in p.stuck %}")
    paragraph(document, said, "List Bullet")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _four_indicators(document: Document) -> None:
    paragraph(document, "{%p if p.indicators %}")
    paragraph(document, "Indicators: those that lost most and those that gained most", "Heading 3")
    loop, end = "{%tc for i in p.indicators %}", "{%tc endfor %}"
    cell: Cells = (*_small("i", 3.6, 1.0), "**{{ i.start }} to {{ i.latest }}** {{ i.since_start }}")
    columns = (Column(loop, 0.2, ""), Column("{{ i.title }} ({{ i.ref }})", 4.35, ""), Column(end, 0.2, ""))
    table(document, columns, rows=[(loop, cell, end)])
    paragraph(document, "{%p endif %}")


def _due(document: Document) -> None:
    paragraph(document, "{%p if p.due %}")
    paragraph(document, "Due next", "Heading 3")
    columns = (
        Column("Due", 3.7, "{{ d.due }}"),
        Column("Ref", 1.4, "{{ d.ref }}", "Table ref"),
        Column("Action and lead", 12.3, "{{ d.text }}{% if d.part == 'step' %} (step){% endif %}. __{{ d.lead }}__"),
    )
    table(document, columns, "for d in p.due")
    paragraph(document, "{%p endif %}")


def _changes(document: Document) -> None:
    paragraph(document, "{%p if changes.any %}")
    paragraph(document, "What has changed in the plan since {{ changes.since }}", "Heading 1")
    for name, words in CHANGES:
        paragraph(document, f"{{%p if changes.{name} %}}")
        paragraph(document, changes_sentence(f"changes.{name}", words, with_values=name in ("re_dated", "re_rated")), "List Bullet")
        paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _others(document: Document) -> None:
    """Due next where the plan has no parts; recommendations that nothing answers."""
    paragraph(document, "{%p if commentary.next or due_next and not priority_pages %}")
    paragraph(document, "Due next", "Heading 1")
    commentary(document, "next")
    paragraph(document, "{%p if due_next and not priority_pages %}")
    columns = (
        Column("Ref", 1.4, "{{ d.ref }}", "Table ref"),
        Column("Action", 8.6, "{{ d.text }}{% if d.part == 'step' %} (step){% endif %}"),
        *only_if("every_action.first.with_lead", Column("Lead", 4.2, "{{ d.lead }}")),
        Column("Due", 3.2, "{{ d.due }}"),
    )
    table(document, columns, "for d in due_next")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if recommendations.not_covered and actions %}")
    paragraph(document, "Recommendations that no action answers yet", "Heading 1")
    paragraph(document, "{%p for r in recommendations.not_covered %}")
    paragraph(document, "{% if r.ref %}**{{ r.ref }}** {% endif %}{{ r.text }}", "List Bullet")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _annex_actions(document: Document) -> None:
    paragraph(document, "{%p if every_action %}")
    linked(paragraph(document, "Every action", "Annex heading"), "Every action")
    paragraph(
        document,
        "{% if every_action.first.with_latest %}Progress is the newest entry. {% endif %}A date in bold stands in place of the first."
        "{% if ratings %} The ratings are explained in the last annex.{% endif %}",
        "Position",
    )
    paragraph(document, "{%p for e in every_action %}")
    paragraph(document, "{{ e.title }}", "Heading 2")
    ref: Cells = ("{%p if r.step %}", In("Table step ref", "{{ r.ref }}"), "{%p else %}", "{{ r.ref }}", "{%p endif %}")
    text: Cells = (
        "{%p if r.head %}", In("Table strong", "{{ r.text }}"), "{%p elif r.step %}", In("Table step", "{{ r.text }}"), "{%p else %}",
        "{{ r.text }}", "{%p endif %}", "{%p for l in r.lines %}", In("Table step", "{{ l }}"), "{%p endfor %}",
        "{%p if r.answers %}", In("Table note", "Answers: {{ r.answers }}"), "{%p endif %}",
    )  # fmt: skip
    due: Cells = ("{{ r.due }}", "{%p if r.revised %}", In("Table strong", "{{ r.revised }}"), "{%p endif %}")
    columns = (
        Column("Ref", 1.5, ref, "Table ref"),
        Column("Action or step", 8.6, text),
        *only_if("e.with_lead", Column("Lead", 4.1, "{{ r.lead }}")),
        *only_if("e.with_due", Column("Due", 3, due)),
        *only_if("e.with_rating", Column("Rating", 1.9, "{{ r.rating }}", "Rating")),
        *only_if("e.with_state", Column("Status", 3.6, "{{ r.state }}")),
        *only_if("e.with_latest", Column("Latest progress", 7, "{{ r.latest }}")),
    )
    table(document, columns, "for r in e.rows")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _annex_indicators(document: Document) -> None:
    paragraph(document, "{%p if indicators %}")
    linked(paragraph(document, "Every indicator", "Annex heading"), "Every indicator")
    paragraph(
        document,
        "{% if indicators.start %}Start is {{ indicators.start }}. {% endif %}{% if indicators.with_data %}Each line has its own scale; "
        "dashed is the start. Change compares the latest value with the one before; differences between percentages are percentage "
        "points.{% if indicators.provisional %} (p) provisional.{% endif %}{% endif %}",
        "Position",
    )
    paragraph(document, "{%p for g in indicators.groups %}")
    paragraph(document, "{{ g.title }}", "Heading 2")
    paragraph(document, "{%p if g.with_data %}")
    columns = (
        Column("No.", 1.2, "{{ i.ref }}", "Table ref"),
        Column("Indicator", 5.5, "{{ i.title }}"),
        *only_if("g.with_start", Column("Start", 1.9, "{{ i.start }}", "Table figure")),
        *only_if("g.with_line", Column("Line", 3, _small("i", 2.6, 0.5))),
        Column("{%tc for p in g.periods %}", 0.2, "{%tc for v in i.recent %}"),
        Column("{{ p }}", 1.95, "{{ v }}", "Table figure"),
        Column("{%tc endfor %}", 0.2, "{%tc endfor %}"),
        Column("Change", 2.5, "{{ i.direction }}"),
        *only_if("g.with_own_rating", Column("Own rating", 1.9, "{{ i.own_rating }}", "Rating")),
        *only_if("g.with_target", Column("Target", 2.1, "{{ i.target }}")),
        *only_if("g.target_judged", Column("Met?", 1.6, "{{ i.against_target }}")),
        *only_if("g.with_benchmark", Column("Benchmark", 2.4, _benchmark_left())),
    )
    table(document, columns, "for i in g.with_data")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if g.without_data %}")
    paragraph(document, 'No data yet for {{ g.without_data.counted("indicator") }}.', "Before second table")
    columns = (
        Column("No.", 1.2, "{{ i.ref }}", "Table ref"),
        Column("Indicator", 12, "{{ i.title }}"),
        Column("Start", 3, "{{ i.baseline }}"),
        Column("Target", 3, "{{ i.target }}"),
        Column("What is said instead", 6, "{{ i.why_no_data }}"),
    )
    table(document, columns, "for i in g.without_data")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _annex_risks(document: Document) -> None:
    paragraph(document, "{%p if risks or commentary.risks %}")
    paragraph(document, "Risks", "Annex heading")
    commentary(document, "risks")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if risks %}")
    columns = (
        Column("Ref", 1.3, "{{ r.ref }}", "Table ref"),
        Column("Risk", 9, "{{ r.text }}"),
        Column("Rating", 2.2, "{{ r.rating }}", "Rating"),
        Column("Owner", 4.2, "{{ r.owner }}"),
        Column("What is being done", 9.2, "{{ r.mitigation }}"),
    )
    table(document, columns, "for r in risks")
    paragraph(document, "{%p endif %}")


def _annex_rules(document: Document) -> None:
    linked(paragraph(document, "How this report counts", "Annex heading"), "How this report counts")
    paragraph(document, "{%p if ratings %}")
    columns = (
        Column("Rating", 3, "{{ r.name }}", "Rating"),
        Column("What the programme's own key says", 15.1, "{{ r.meaning }}"),
        Column("Counts as", 8, "{{ r.counts_as }}"),
    )
    table(document, columns, "for r in ratings")
    paragraph(document, "{%p endif %}")
    for condition, rule in RULES:
        if condition:
            paragraph(document, f"{{%p if {condition} %}}")
        paragraph(document, rule, "List Bullet")
        if condition:
            paragraph(document, "{%p endif %}")


RULES = (
    ("", "Position: this report speaks of {{ position_date }}. A deadline of that day is not yet past."),
    ("actions", "Deadline: a month, quarter, term or year is held to its last day. An action in several rows is due at the latest of their dates."),
    ("actions", "Not going to plan: not done, and overdue, rated at a level that counts as overdue, moved to a later date, or due at once. "
     "Overdue: past its date and known not to be done, or a step of it is; a start only while it has not begun."),
    ("actions.recorded", "Done is always two figures: implemented with impact not yet shown, and shown to work."),
    ("ratings", "Rating: the programme's own. With steps, the worst of theirs; not started beside anything begun is in progress."),
    ("indicators.with_data", "Latest: the last period with a value that ended by {{ position_date }}. Values are compared as they are printed."),
    ("indicators.with_data", "Better or worse is said only where the programme says which way is better, or a target says so by itself "
     "(0, 100%, 'at least'). A benchmark is neither met nor missed."),
    ("indicators.with_data", "An indicator needs attention where it got worse at each of the last three changes, or is worse than its baseline by more "
     "than it usually moves (the median of its changes). Longest run first, then by the share of the way to its target that was lost."),
)  # fmt: skip


if __name__ == "__main__":
    main()
