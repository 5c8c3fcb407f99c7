"""How `templates/board.docx` was begun. `python -m tests.makers.board_template` makes it anew, over whatever was changed in Word."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from tests.makers.house_style import (
    Column,
    commentary,
    footer,
    header,
    landscape,
    new_template,
    only_if,
    paragraph,
    save_template,
    table,
)
from tests.makers.plan_changes import CHANGES, changes_sentence

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "board.docx"

MARKING = "{{ programme.marking }}{% if programme.marking and gaps %}. {% endif %}{% if gaps %}DRAFT{% endif %}"
ACTION_AND_LEAD = ("{{ a.short }}{% if a.late_part %}. Late step: {{ a.late_part }}{% endif %}", "{{ a.late_lead }}")
WHY = ("{{ a.reason }} {{ a.recovery }} {% if a.revised %}Revised to {{ a.revised }}; {% if a.revised_agreed %}agreed by the Board on "
       "{{ a.revised_agreed }}.{% else %}{{ a.revised_agreed }}.{% endif %}{% else %}{{ a.revised }}{% endif %}")  # fmt: skip


def main() -> None:
    document = new_template("Board report", "board", "every month")
    header(document, MARKING)
    footer(document, "{{ programme.board }}, {{ month }}.")
    _front(document)
    _decisions(document)
    _exceptions(document)
    _priorities(document)
    _recommendations(document)
    _indicators(document)
    _changes(document)
    _next(document)
    _risks(document)
    landscape(document)
    _annex_actions(document)
    _annex_rules(document)
    save_template(document, TEMPLATE)


def _front(document: Document) -> None:
    paragraph(document, "Improvement Board progress report", "Title")
    paragraph(document, "{{ programme.name }}, {{ month }}", "Subtitle")
    paragraph(
        document,
        "{% if gaps %}Draft. Not in this report: {{ gaps.sentence }}. {% endif %}{% if programme.meeting_date %}For the Board meeting of {{ programme.meeting_date }}. {% endif %}Position at {{ position_date }}."
        "{% if indicators.with_data %} Indicator data to {{ indicators.data_to }}.{% endif %}",
    )
    paragraph(document, "Where we are", "Heading 1")
    commentary(document, "summary")
    _summary(document)
    _summary_table(document)
    _rating_and_date(document)
    _by_rating(document)


def _summary(document: Document) -> None:
    paragraph(document, "{%p if actions %}")
    paragraph(document, "{{ actions.standing_sentence }} {{ actions.overdue_sentence }}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if indicators and not indicators.with_data %}")
    paragraph(document, 'None of the {{ indicators.counted("indicator") }} has a value yet, only baselines or targets.')
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if indicators.with_data %}")
    paragraph(
        document,
        'Of {{ indicators.counted("indicator") }}, {{ indicators.judged.or_none }} can be judged: {{ indicators.improving.or_none }} improved, '
        "{{ indicators.worsening.or_none }} worsened and {{ indicators.same.or_none }} stayed the same since the value before. "
        '{{ indicators.met.or_none|capitalize }} {{ indicators.met.verb("meets its target", "meet their target") }} and '
        '{{ indicators.not_met.or_none }} {{ indicators.not_met.verb("does", "do") }} not. '
        '{% if indicators.one_value %}{{ indicators.one_value }} {{ indicators.one_value.verb("has", "have") }} only one value that can be used. '
        "{% endif %}{% if indicators.not_judged %}{{ indicators.not_judged }} cannot be judged, because nobody has said whether higher or "
        "lower is better"
        '{% if indicators.without_data %}; {{ indicators.without_data }} {{ indicators.without_data.verb("has", "have") }} no data yet{% endif %}.'
        '{% elif indicators.without_data %}{{ indicators.without_data }} {{ indicators.without_data.verb("has", "have") }} no data yet.{% endif %}',
    )
    paragraph(document, "{%p endif %}")


def _summary_table(document: Document) -> None:
    columns: tuple[Column, ...] = (Column("Measure", 12.5, ""), Column("At {{ position_date }}", 4.5, "", "Table figure"))
    of_actions = "{{ actions.%s }} of {{ actions.in_account }}"
    rows = [
        ("if actions.recorded", "Actions implemented, impact not yet shown", of_actions % "impact_not_shown"),
        ("if actions.recorded", "Actions evidenced", of_actions % "evidenced"),
        ("if actions.recorded", "Actions past their date and not done", "{{ actions.overdue }}"),
        ("if actions.closed", "Actions closed", "{{ actions.closed }}"),
        ("if actions.past_date_unknown", "Actions past their date, not known whether done", "{{ actions.past_date_unknown }}"),
        (
            "if actions.recorded and actions.were_due_at_once",
            "Due at once, not yet done",
            "{{ actions.due_at_once }} of {{ actions.were_due_at_once }}",
        ),
        ("if actions.lacking", "Actions without a date or a lead (or with such a step)", "{{ actions.lacking }}"),
        ("if indicators.judged", "Indicators improving", "{{ indicators.improving }} of {{ indicators.judged }}"),
        ("if indicators.judged", "Indicators worsening", "{{ indicators.worsening }} of {{ indicators.judged }}"),
        (
            "if indicators.met or indicators.not_met",
            "Indicators meeting their target",
            "{{ indicators.met }} of {{ indicators.target_judged }}",
        ),
        (
            "if indicators.not_judged",
            "Indicators that cannot be judged",
            "{{ indicators.not_judged }} of {{ indicators.compared }}",
        ),
    ]
    table(document, columns, rows=rows)


def _rating_and_date(document: Document) -> None:
    paragraph(document, "{%p if ratings and actions.recorded and actions.lateness_known %}")
    paragraph(
        document,
        'The tracker rates {{ actions.rated_overdue.counted("action") }} {{ ratings.overdue_levels }}; by date '
        '{{ actions.overdue.or_none }} {{ actions.overdue.verb("is", "are") }} overdue. '
        '{% if actions.to_confirm %}They differ for {{ actions.to_confirm.counted("action") }}, because a rating is what the lead last '
        "entered, while overdue is worked out from the deadline at {{ position_date }}; the ratings to confirm are listed below.{% else %}They agree at {{ position_date }}. A rating is "
        "what the lead last entered; overdue is worked out from the deadline.{% endif %}",
        "After table",
    )
    paragraph(document, "{%p endif %}")


def _by_rating(document: Document) -> None:
    paragraph(document, "{%p if ratings and priorities %}")
    paragraph(document, "Actions by rating", "Heading 2")
    paragraph(document, '{{ ratings.sentence }} of {{ actions.counted("action") }}.', "Table intro")
    columns: tuple[Column, ...] = (
        Column("Priority", 8, "{{ p.name }}"),
        Column("{%tc for r in ratings %}", 0.2, "{%tc for n in p.by_rating %}"),
        Column("{{ r.name }}", 2, "{{ n }}", "Table figure"),
        Column("{%tc endfor %}", 0.2, "{%tc endfor %}"),
        *only_if("ratings.unrated", Column("Not rated", 2, "{{ p.unrated }}", "Table figure")),
        Column("Total", 2, "{{ p.actions }}", "Table figure"),
    )
    table(document, columns, "for p in priorities")
    paragraph(document, "{%p endif %}")


def _decisions(document: Document) -> None:
    paragraph(document, "The Board is asked to", "Heading 1")
    commentary(document, "decisions")
    paragraph(document, "{%p for d in decisions %}")
    paragraph(document, "{{ d.text }}", "List Number")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p if not decisions %}")
    paragraph(document, "No decision is recorded in the tracker for this meeting.")
    paragraph(document, "{%p endif %}")


def _exceptions(document: Document) -> None:
    paragraph(document, "{%p if actions or commentary.exceptions %}")
    paragraph(document, "Exceptions", "Heading 1")
    commentary(document, "exceptions")
    _past_their_date(document)
    _due_at_once(document)
    _to_confirm(document)
    _lacking(document)
    paragraph(document, "{%p endif %}")


def _past_their_date(document: Document) -> None:
    paragraph(document, "{%p if actions.overdue %}")
    paragraph(document, "Past their date", "Heading 2")
    paragraph(
        document,
        "For each: how late, why, what is being done, and the date now proposed. The longest overdue is first.",
        "Table intro",
    )
    columns: tuple[Column, ...] = (
        Column("Ref", 1.1, "{{ a.ref }}", "Table ref"),
        Column("Action and lead", 4.4, ACTION_AND_LEAD),
        Column("Due", 2.2, "{{ a.overdue_because }}"),
        Column("Late", 1.4, "{{ a.late }}"),
        *only_if("ratings", Column("Rating", 1.7, "{{ a.rating }}", "Rating")),
        Column("Why, recovery and revised date", 6.2, WHY),
    )
    table(document, columns, "for a in actions.overdue")
    paragraph(document, "{%p elif actions.recorded %}")
    paragraph(document, "{{ actions.overdue_sentence }}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if actions.past_date_unknown %}")
    paragraph(document, "Past their date, not known whether done", "Heading 2")
    paragraph(document, "No rating, status or completion date was read for these.", "Table intro")
    columns = (Column("Ref", 1.5, "{{ a.ref }}", "Table ref"), Column("Action", 8, "{{ a.short }}"), Column("Lead", 4.5, "{{ a.lead }}"),
               Column("Date passed", 3, "{{ a.passed }}"))  # fmt: skip
    table(document, columns, "for a in actions.past_date_unknown")
    paragraph(document, "{%p endif %}")


def _due_at_once(document: Document) -> None:
    paragraph(document, "{%p if actions.were_due_at_once %}")
    paragraph(document, "Due at once", "Heading 2")
    paragraph(
        document,
        'The tracker gives {{ actions.were_due_at_once.counted("action") }} as due at once: {% for a in actions.were_due_at_once %}{{ a.ref }} '
        "({{ a.state }}){% if not loop.last %}, {% endif %}{% endfor %}. {% if actions.due_at_once %}{{ actions.due_at_once }} "
        '{{ actions.due_at_once.verb("is", "are") }} not yet done.{% elif actions.unknown_at_once %}The tracker does not say whether '
        '{{ actions.unknown_at_once.verb("it is", "they are") }} done.{% else %}All are implemented.{% endif %}',
    )
    paragraph(document, "{%p if actions.due_at_once %}")
    columns: tuple[Column, ...] = (Column("Ref", 1.5, "{{ a.ref }}", "Table ref"), Column("Action", 6.2, "{{ a.short }}"), Column("Lead", 4, "{{ a.lead }}"),
               Column("Due, as typed", 3.3, "{{ a.deadline }}"), Column("Rating", 2, "{{ a.rating }}", "Rating"))  # fmt: skip
    table(document, columns, "for a in actions.due_at_once")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _to_confirm(document: Document) -> None:
    paragraph(document, "{%p if actions.to_confirm %}")
    paragraph(document, "Ratings to confirm", "Heading 2")
    paragraph(
        document,
        "The tracker's rating and the deadline do not say the same. Their leads are asked to confirm the rating.",
        "Table intro",
    )
    columns: tuple[Column, ...] = (
        Column("Ref", 1.5, "{{ a.ref }}", "Table ref"),
        Column("Lead", 5, "{{ a.lead }}"),
        Column("Rating in the tracker", 2.5, "{{ a.rating }}", "Rating"),
        Column(
            "By its date",
            8,
            "{% if a.overdue %}Overdue by {{ a.late }}: {{ a.overdue_because }}{% else %}Not overdue: {% if a.due %}due {{ a.due }}{% else %}{{ a.due }}{% endif %}{% endif %}",
        ),
    )
    table(document, columns, "for a in actions.to_confirm")
    paragraph(document, "{%p endif %}")


def _lacking(document: Document) -> None:
    paragraph(document, "{%p if actions.lacking %}")
    paragraph(document, "Dates and leads missing", "Heading 2")
    paragraph(document, "Without a date nobody can say whether it is late; without a lead nobody answers for it.", "Table intro")
    columns: tuple[Column, ...] = (
        Column("Ref", 1.5, "{{ a.ref }}", "Table ref"),
        Column("Action", 8, "{{ a.short }}"),
        Column("What is missing", 7.5, "{{ a.lacks }}"),
    )
    table(document, columns, "for a in actions.lacking")
    paragraph(document, "{%p endif %}")


def _priorities(document: Document) -> None:
    paragraph(document, "{%p if priorities %}")
    paragraph(document, "Progress by priority", "Heading 1")
    commentary(document, "priorities")
    paragraph(document, "{%p for p in priorities %}")
    paragraph(document, "{{ p.name }}", "Heading 2")
    paragraph(document, "{%p if p.statement %}")
    paragraph(document, "{{ p.statement }}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if actions.recorded %}")
    paragraph(
        document,
        '{{ p.actions.counted("action")|capitalize }}: {{ p.evidenced }} evidenced, {{ p.impact_not_shown }} implemented with impact not yet '
        "shown, {{ p.in_progress }} in progress{% if p.not_started %}, {{ p.not_started }} not started{% endif %}"
        "{% if p.rated_overdue %}, {{ p.rated_overdue }} rated {{ ratings.overdue_levels }}{% endif %}"
        "{% if p.closed %}, {{ p.closed }} closed{% endif %}"
        "{% if p.unknown %}, {{ p.unknown }} of which it is not known{% endif %}. "
        '{% if p.overdue %}Past {{ p.overdue.verb("its", "their") }} date: {% for a in p.overdue %}{{ a.ref }}{% if not loop.last %}, '
        "{% endif %}{% endfor %}.{% elif p.overdue.known %}None is past its date.{% else %}No date was read, so it is not known which are late.{% endif %}",
    )
    paragraph(document, "{%p else %}")
    paragraph(
        document,
        '{{ p.actions.counted("action")|capitalize }}; it is not known how far they are. {% if p.past_date_unknown %}Past '
        '{{ p.past_date_unknown.verb("its", "their") }} date: {% for a in p.past_date_unknown %}{{ a.ref }}{% if not loop.last %}, '
        "{% endif %}{% endfor %}.{% elif actions.dates_read %}None is past its date.{% else %}No date was read.{% endif %}",
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _recommendations(document: Document) -> None:
    paragraph(document, "{%p if actions.step_categories %}")
    paragraph(document, "Steps by kind of work", "Heading 2")
    paragraph(document, "The sub-actions in the tracker, by the column in which they stand.", "Table intro")
    columns: tuple[Column, ...] = (
        Column("Kind of work", 8, "{{ c.name }}"),
        Column("Steps", 3, "{{ c.steps }}", "Table figure"),
        *only_if("actions.recorded", Column("Done", 3, "{{ c.done }}", "Table figure")),
        Column("Past their date", 3, "{% if actions.recorded %}{{ c.overdue }}{% else %}{{ c.passed }}{% endif %}", "Table figure"),
    )
    table(document, columns, "for c in actions.step_categories")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if recommendations %}")
    paragraph(document, "Recommendations", "Heading 1")
    paragraph(
        document,
        "{% if recommendations.not_covered %}{{ recommendations.not_covered }} of {{ recommendations }} "
        '{{ recommendations.not_covered.verb("is", "are") }} not linked to an action or a theme with actions.{% else %}'
        "Each recommendation is answered by at least one action.{% endif %}",
        "Table intro",
    )
    columns = (
        Column("No.", 1.2, "{{ r.ref }}", "Table ref"),
        Column("Recommendation", 9.3, "{{ r.text }}"),
        Column("Theme", 4, "{{ r.theme }}"),
        Column(
            "Actions",
            2.5,
            "{% for a in r.actions %}{{ a.ref }}{% if not loop.last %}, {% endif %}{% endfor %}{% if not r.actions %}none{% endif %}",
        ),
    )
    table(document, columns, "for r in recommendations")
    paragraph(document, "{%p endif %}")


def _indicators(document: Document) -> None:
    paragraph(document, "{%p if indicators %}")
    paragraph(document, "Indicators", "Heading 1")
    paragraph(document, "{%p if indicators.with_data %}")
    paragraph(
        document,
        "The latest data run to {{ indicators.data_to }}{% if indicators.behind %}; there are no values for {{ month }} yet{% endif %}. "
        '{% if indicators.older %}{{ indicators.older.counted("indicator") }} {{ indicators.older.verb("has", "have") }} older data, and '
        "the table says of which month. {% endif %}{% if indicators.provisional %}(p) marks a value that is provisional. {% endif %}Differences between percentages are percentage points. An arrow shows which way a value went; "
        "whether that is better is said only where it is known which way is better.",
    )
    paragraph(document, "{%p endif %}")
    commentary(document, "indicators")
    paragraph(document, "{%p for g in indicators.groups %}")
    paragraph(document, "{{ g.title }}", "Heading 2")
    paragraph(document, "{%p if g.with_data %}")
    mark = "{% if i.provisional %} (p){% endif %}"
    value = "{{ i.%s }}{%% if i.%s and i.%s_period != g.%s_period %%} ({{ i.%s_period }}){%% endif %%}"
    columns: tuple[Column, ...] = (
        Column("No.", 0.9, "{{ i.ref }}", "Table ref"),
        Column("Indicator", 4.5, "{{ i.title }}"),
        Column("{{ g.previous_period }}", 1.6, value % (("previous",) * 5), "Table figure"),
        Column("{{ g.latest_period }}", 1.6, value % (("latest",) * 5) + mark, "Table figure"),
        Column("Change", 2, "{{ i.difference }}", "Table figure"),
        Column("Direction", 2.5, "{{ i.direction }}"),
        Column("Target", 1.6, "{{ i.target }}", "Table figure"),
        Column("Against target", 2.3, "{{ i.against_target }}"),
    )
    table(document, columns, "for i in g.with_data")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if g.without_data %}")
    paragraph(document, 'No data yet for {{ g.without_data.counted("indicator") }}.', "Before second table")
    columns = (
        Column("No.", 1, "{{ i.ref }}", "Table ref"),
        Column("Indicator", 7.5, "{{ i.title }}"),
        Column("Baseline", 2.5, "{{ i.baseline }}", "Table figure"),
        Column("Target", 2, "{{ i.target }}", "Table figure"),
        Column("What the tracker says", 4, "{{ i.why_no_data }}"),
    )
    table(document, columns, "for i in g.without_data")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _changes(document: Document) -> None:
    paragraph(document, "Changes since the last report", "Heading 1")
    paragraph(document, "{%p if not changes.known %}")
    paragraph(
        document,
        "This report does not compare actions with an earlier one, because no report of last month, and no copy of its trackers, is on record. {% if indicators.compared %}The "
        "section Indicators shows how each indicator moved.{% endif %}",
    )
    paragraph(document, "{%p else %}")
    paragraph(
        document,
        "Compared with {{ changes.since }}{% if not changes.any %}, no action has changed{% endif %}."
        "{% if indicators.compared %} The section Indicators shows how each indicator moved.{% endif %}",
    )
    for name, words in CHANGES:
        paragraph(document, f"{{%p if changes.{name} %}}")
        paragraph(document, changes_sentence(f"changes.{name}", words, with_values=name in ("re_dated", "re_rated")), "List Bullet")
        paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _next(document: Document) -> None:
    paragraph(document, "{%p if actions %}")
    paragraph(document, "Due next", "Heading 1")
    commentary(document, "next")
    paragraph(document, "{%p if due_next %}")
    paragraph(document, "Due from {{ position_date }} to {{ due_next.until }} and not known to be done.", "Table intro")
    columns: tuple[Column, ...] = (
        Column("Due", 3, "{{ d.due }}"),
        Column("Ref", 1.3, "{{ d.ref }}", "Table ref"),
        Column("Action or step", 6.7, "{{ d.text }}{% if d.part == 'step' %} (step){% endif %}"),
        Column("Lead", 4.2, "{{ d.lead }}"),
        *only_if("ratings", Column("Rating", 1.8, "{{ d.rating }}", "Rating")),
    )
    table(document, columns, "for d in due_next")
    paragraph(document, "{%p else %}")
    paragraph(document, "Nothing falls due from {{ position_date }} to {{ due_next.until }}.")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _risks(document: Document) -> None:
    paragraph(document, "{%p if risks or commentary.risks %}")
    paragraph(document, "Risks", "Heading 1")
    commentary(document, "risks")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if risks %}")
    columns: tuple[Column, ...] = (
        Column("Ref", 1.5, "{{ r.ref }}", "Table ref"),
        Column("Risk", 5.5, "{{ r.text }}"),
        Column("Rating", 2, "{{ r.rating }}", "Rating"),
        Column("Owner", 3, "{{ r.owner }}"),
        Column("Mitigation", 5, "{{ r.mitigation }}"),
    )
    table(document, columns, "for r in risks")
    paragraph(document, "{%p endif %}")


def _annex_actions(document: Document) -> None:
    paragraph(document, "Every action", "Annex heading")
    paragraph(document, "{%p for p in priorities %}")
    paragraph(document, "{{ p.name }}", "Heading 2")
    _annex_table(document, "for a in p.actions")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p if actions.without_priority %}")
    paragraph(document, "{%p if priorities %}")
    paragraph(document, "Actions of no priority", "Heading 2")
    paragraph(document, "{%p endif %}")
    _annex_table(document, "for a in actions.without_priority")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if not actions %}")
    paragraph(document, "The trackers hold no actions.")
    paragraph(document, "{%p endif %}")


def _annex_table(document: Document, loop: str) -> None:
    steps = (
        "{%p if not a.steps or a.steps.first.text != a.text %}",
        "{{ a.text }}",
        "{%p endif %}",
        "{%p for s in a.steps %}",
        "{{ s.text }} (due: {{ s.due }}; {{ s.lead }}{% if ratings %}; {{ s.rating }}{% endif %})",
        "{%p endfor %}",
    )
    columns: tuple[Column, ...] = (
        Column("Ref", 1.2, "{{ a.ref }}", "Table ref"),
        Column("Action, or its steps", 7.6, steps),
        Column("Lead", 3.2, "{{ a.lead }}"),
        Column("Due", 2.7, "{{ a.due }}"),
        *only_if("ratings", Column("Rating", 1.8, "{{ a.rating }}", "Rating")),
        *only_if("actions.with_progress", Column("Progress, as the tracker records it", 9.2, "{{ a.progress }}")),
    )
    table(document, columns, loop, may_split=True)


def _annex_rules(document: Document) -> None:
    paragraph(document, "How this report counts", "Annex heading")
    paragraph(document, "{%p if ratings %}")
    paragraph(document, "The programme's own ratings, and what each counts as here:", "Table intro")
    columns: tuple[Column, ...] = (Column("Rating", 3, "{{ r.name }}", "Rating"), Column("Meaning in the tracker's key", 15.7, "{{ r.meaning }}"),
               Column("Counts as", 7, "{{ r.counts_as }}"))  # fmt: skip
    table(document, columns, "for r in ratings")
    paragraph(document, "{%p endif %}")
    paragraph(document, "The rules", "Heading 2")
    for rule in RULES:
        paragraph(document, rule, "List Bullet")


RULES = (
    "Position: this report speaks of {{ position_date }}. A deadline of that day is not yet past.",
    "Deadline: a month, quarter, term or year is held to its last day. Where several rows of the tracker share a ref, the action's deadline is the "
    "latest of theirs, and each row is a step.",
    "Overdue: past its date and known not to be done; an action also when a step of it is. A start that is past is overdue only while it has not "
    "begun. 'Immediately' is listed as due at once.",
    "Done is always two figures: implemented with impact not yet shown, and evidenced.",
    "Ratings and progress are as the trackers stood when this report was made; dates and values are held against {{ position_date }}.",
    "Rating: what the tracker says. With steps, the worst of theirs: overdue, not started, in progress, done, evidenced; not started beside anything "
    "begun is in progress.",
    "Not known: where no rating, status or completion date was read, it is not known what is done; where no date was read, not what is late.",
    "Latest: the last period with a value that ended by {{ position_date }}; previous: the last with a value before it. Values are compared as they "
    "are printed.",
    "Improving or worsening needs to know whether higher or lower is better: from the tracker, from its settings, or from a target that says so by "
    "itself (0, 100%, 'at least', 'below'). Otherwise only up or down is said. A benchmark is neither met nor missed.",
)


if __name__ == "__main__":
    main()
