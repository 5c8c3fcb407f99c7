"""How `templates/return.docx` was begun. `python -m tests.makers.return_template` makes it anew, over whatever was changed in Word.

For an official who reads twenty: worse first, what is better only counted, each measure in one compact block.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from reportgen.model.charts import Chart, Form, Series, Tone
from tests.makers.board_template import WHY
from tests.makers.house_style import (
    Cells,
    Column,
    In,
    chart,
    commentary,
    contents,
    footer,
    header,
    linked,
    new_template,
    only_if,
    paragraph,
    save_template,
    table,
)

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "return.docx"
# The headings to which the line of contents leads, with the condition under which each is printed.
CONTENTS = (
    ("notice.measures", "Every measure"),
    ("", "What comes next"),
    ("", "Not being achieved as planned"),
    ("notice.behind", "Measures off track or at risk"),
    ("progress_return.achieved_actions", "Achieved"),
    ("", "Sign-off"),
)
DRAFT = "{% if progress_return.missing or gaps %}DRAFT, not ready to send{% endif %}"
MARKING = "{{ programme.marking }}{% if programme.marking and (progress_return.missing or gaps) %}. {% endif %}" + DRAFT
LEAD = In("Table note", "{% if a.lead %}{{ a.lead }}{% else %}No lead{% endif %}")


def main() -> None:
    document = new_template("Progress return", "ministers", "when a return is due")
    header(document, MARKING)
    footer(document, "Progress return to ministers, {{ notice.council }}, {{ month }}.")
    _front(document)
    _measures(document)
    _indicators(document)
    _assessment(document)
    _meetings(document)
    _every_measure(document)
    _next(document)
    _late(document)
    _behind(document)
    _going_well(document)
    _achieved(document)
    _sign_off(document)
    save_template(document, TEMPLATE)


def _front(document: Document) -> None:
    paragraph(document, "Progress return to ministers", "Title")
    paragraph(document, "{{ notice.council }}, {{ month }}", "Subtitle")
    paragraph(
        document,
        "From {{ progress_return.sender }} to {{ progress_return.recipient }}, under the {{ notice.kind }}{% if notice.issued %} of "
        "{{ notice.issued }}{% endif %}. {% if progress_return.due %}This is {{ progress_return.place }}{% else %}This return is made outside "
        "the schedule: none is due in {{ month }}{% endif %}. It covers {{ progress_return.period }}. Position at {{ position_date }}"
        "{% if indicators.with_data %}; indicators to {{ indicators.data_to }}{% endif %}."
        "{% if notice.target %} The measures are to be met by {{ notice.target }}.{% endif %}"
        "{% if programme.as_of %} **{{ programme.as_of }}.**{% endif %}",
        "Position",
    )
    contents(document, CONTENTS, "Position")
    paragraph(document, "{%p if progress_return.missing or gaps %}")
    paragraph(
        document,
        "**Draft.**{% if gaps %} Not in this report: {{ gaps.sentence }}.{% endif %}{% if progress_return.missing %} Still missing: "
        "{{ progress_return.missing_summary }}.{% endif %}",
        "Box amber",
    )
    paragraph(document, "{%p endif %}")


def _measures(document: Document) -> None:
    paragraph(document, "{%p if notice.measures %}")
    paragraph(document, 'Where the {{ notice.measures.counted("measure") }} stand', "Heading 1")
    paragraph(
        document,
        "{{ notice.standing }}{% if notice.movement %} Since {{ progress_return.since }} **{{ notice.movement }}**.{% endif %}"
        "{% if not progress_return.since %} This is the first return, so nothing is compared with one before it.{% endif %}",
        "Kept with next",
    )
    paragraph(document, "{%p if notice.with_status %}")
    chart(document, _sample(), 2.9)
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _sample() -> Chart:
    tones = (Tone.OFF_TRACK, Tone.AT_RISK, Tone.ON_TRACK, Tone.MET)
    series = tuple(Series(name=tone.value.capitalize(), values=(2, 3), tone=tone) for tone in tones)
    return Chart(
        name="measures by status", title="Measures", form=Form.STACKED, categories=("Now", "Before"), series=series, sentence=""
    )


def _indicators(document: Document) -> None:
    worse = (
        "{% for i in progress_return.worsened %}{{ i.title }} ({% if i.ref %}{{ i.ref }}, {% endif %}{{ i.then_value }} to {{ i.now_value }})"
        "{% if not loop.last %}; {% endif %}{% endfor %}."
    )
    some = "progress_return.improved or progress_return.worsened or progress_return.unchanged"
    paragraph(document, f"{{%p if {some} %}}")
    paragraph(document, "Indicators since {{ progress_return.since }}", "Heading 1")
    paragraph(
        document,
        "Of those that can be compared with {{ progress_return.since }}, {{ progress_return.improved.or_none }} "
        '{{ progress_return.improved.verb("is", "are") }} better, {{ progress_return.worsened.or_none }} worse and '
        "{{ progress_return.unchanged.or_none }} the same.{% if progress_return.worsened %} **Worse:** " + worse + "{% endif %}",
    )
    paragraph(document, "{%p endif %}")


def _assessment(document: Document) -> None:
    paragraph(document, "The Chair’s assessment", "Heading 1")
    commentary(document, "return")
    paragraph(document, "{%p if commentary.return %}")
    paragraph(document, "{{ notice.chair }}, {{ position_date }}", "Position")
    paragraph(document, "{%p else %}")
    paragraph(document, "The Chair has written no assessment for this return.")
    paragraph(document, "{%p endif %}")


def _meetings(document: Document) -> None:
    paragraph(document, "How {{ programme.the_board }} has met", "Heading 1")
    listed = "{% for b in progress_return.meetings_held %}{{ b.day }}{% if not loop.last %}, {% endif %}{% endfor %}"
    others = (
        "{% for b in progress_return.meetings %}{% if b.state == 'Not held' %} The meeting of {{ b.day }} was not held{% if b.note %}: "
        "{{ b.note }}{% endif %}.{% endif %}{% endfor %}"
    )
    expects = "{% if notice.meets %} The {{ notice.short }} expects it to meet {{ notice.meets }}"
    paragraph(
        document,
        f"{{% if progress_return.meetings_held %}}It met on {listed}.{{% elif progress_return.meetings_recorded %}}No meeting was held in "
        f"the time that this return covers.{{% else %}}No meeting is recorded.{{% endif %}}{others}"
        "{% if progress_return.meetings_unknown %} Of {{ progress_return.meetings_unknown }} more it is not said plainly whether "
        '{{ progress_return.meetings_unknown.verb("it was", "they were") }} held.{% endif %}'
        f"{expects}{{% if progress_return.meetings_expected %}}, which makes {{{{ progress_return.meetings_expected }}}}{{% endif %}}."
        "{% endif %}{% if progress_return.meetings_gap %} The longest time without a meeting was {{ progress_return.meetings_gap }}.{% endif %}",
    )


def _every_measure(document: Document) -> None:
    paragraph(document, "{%p if notice.measures %}")
    linked(paragraph(document, "Every measure, worst first", "Heading 1"), "Every measure")
    columns = (
        Column("Ref", 1.6, "{{ m.ref }}", "Table ref"),
        Column("Measure", 8.4, "{{ m.short }}"),
        *only_if("progress_return.since", Column("{{ progress_return.since }}", 2.4, "{{ m.before }}")),
        Column("{{ month }}", 2.6, "{{ m.status }}", "Rating"),
        *only_if("progress_return.since", Column("Change", 2.4, "{{ m.change }}")),
    )
    table(document, columns, "for m in notice.worst_first")
    paragraph(document, "{%p else %}")
    paragraph(document, "The measures of the {{ notice.short }} are not recorded yet.")
    paragraph(document, "{%p endif %}")


def _next(document: Document) -> None:
    linked(paragraph(document, "What comes next", "Heading 1"), "What comes next")
    commentary(document, "next")
    for name, words in (
        ("notice.reviews_held", "**{{ r.month }}:** review by the Department{% if r.text %}, {{ r.text }}{% endif %}, held"
         "{% if r.day %} on {{ r.day }}{% endif %}.{% if r.outcome %} Outcome: {{ r.outcome }}.{% else %} Its outcome is not recorded.{% endif %}"),
        ("notice.reviews_past", "**{{ r.month }}:** review by the Department{% if r.text %}, {{ r.text }}{% endif %}; it is not recorded whether it was held."),
        ("notice.reviews", "**{{ r.month }}:** review by the Department{% if r.text %}, {{ r.text }}{% endif %}."),
    ):  # fmt: skip
        paragraph(document, f"{{%p for r in {name} %}}")
        paragraph(document, words, "List Bullet")
        paragraph(document, "{%p endfor %}")
    named = "{% for t in progress_return.%s %}{{ t.ref }}: {{ t.text }}{% if not loop.last %}; {% endif %}{% endfor %}."
    paragraph(document, "{%p if progress_return.milestones_next %}")
    paragraph(
        document,
        '**By {{ progress_return.next_steps_until }}:** {{ progress_return.milestones_next.counted("milestone") }} '
        '{{ progress_return.milestones_next.verb("falls", "fall") }} due. ' + named.replace("%s", "milestones_next"),
        "List Bullet",
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if progress_return.milestones_lost %}")
    paragraph(document, "**Will not be met:** " + named.replace("%s", "milestones_lost"), "List Bullet")
    paragraph(document, "{%p endif %}")
    paragraph(
        document,
        "{% if progress_return.next and progress_return.schedule_known %}**{{ progress_return.next }}:** next return."
        "{% elif progress_return.next %}A return is due in {{ progress_return.next }}; in which other months is not plain."
        "{% elif not progress_return.schedule_known %}It is not plain when the next return is due."
        "{% elif progress_return.due %}This is the last return that the {{ notice.short }} names."
        "{% elif progress_return.last %}The last return that the {{ notice.short }} names was due in {{ progress_return.last }}."
        "{% else %}The {{ notice.short }} names no month in which a return is due.{% endif %}",
        "List Bullet",
    )


def _late(document: Document) -> None:
    linked(paragraph(document, "Not being achieved as planned", "Heading 1"), "Not being achieved as planned")
    paragraph(document, "{%p if notice.behind %}")
    paragraph(
        document,
        '{{ notice.behind.counted("measure")|capitalize }} {{ notice.behind.verb("is", "are") }} off track or at risk: '
        "{% for m in notice.behind %}{{ m.ref }}{% if not loop.last %}, {% endif %}{% endfor %}. "
        '{{ notice.behind.verb("It has its", "Each has its") }} own part below.',
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if actions.not_to_plan %}")
    paragraph(
        document,
        "{{ actions.not_to_plan_summary }} {{ programme.the_board|capitalize }}’s papers have the same list.",
        "Kept with next",
    )
    columns = (
        Column("Ref", 1.05, "{{ a.ref }}", "Table ref"),
        Column("Action and lead", 3.85, ("{{ a.text }}", LEAD)),
        Column(
            "First due", 2.45, ("{{ a.first }}", "{%p if a.first_note %}", In("Table note", "{{ a.first_note }}"), "{%p endif %}")
        ),
        Column("New date", 2.8, _new_date()),
        *only_if("ratings", Column("Rating", 1.55, "{{ a.rating }}", "Rating")),
        Column("Why, and what is being done", 5.7, WHY),
    )
    table(document, columns, "for a in actions.not_to_plan")
    paragraph(document, "{%p elif actions.recorded or notice.with_status %}")
    paragraph(document, "Nothing in the plan is recorded as late, as off track or as moved to a later date.")
    paragraph(document, "{%p else %}")
    paragraph(document, "It is not recorded whether the measures are being achieved as planned.")
    paragraph(document, "{%p endif %}")
    for name, words in (
        ("past_date_unknown", "is past its date|are past their date"),
        ("unknown_at_once", "was due at once|were due at once"),
    ):
        one, several = words.split("|")
        paragraph(document, f"{{%p if actions.{name} %}}")
        paragraph(
            document,
            f'{{{{ actions.{name}.counted("action")|capitalize }}}} {{{{ actions.{name}.verb("{one}", "{several}") }}}}, and it is not known '
            f'whether {{{{ actions.{name}.verb("it is", "they are") }}}} done: {{% for a in actions.{name} %}}{{{{ a.ref }}}}'
            "{% if not loop.last %}, {% endif %}{% endfor %}.",
            "After table",
        )
        paragraph(document, "{%p endif %}")


def _new_date() -> Cells:
    return (
        "{% if a.revised %}**{{ a.revised }}**{% else %}{{ a.revised }}{% endif %}",
        "{%p if a.revised_note %}",
        In("Table note", "{{ a.revised_note }}"),
        "{%p endif %}",
        "{%p if a.moved %}",
        In("Table note", "{{ a.moved }}"),
        "{%p endif %}",
    )


def _behind(document: Document) -> None:
    paragraph(document, "{%p if notice.behind %}")
    linked(paragraph(document, "Measures that are off track or at risk", "Heading 1"), "Measures off track or at risk")
    paragraph(document, "{%p for m in notice.behind %}")
    paragraph(document, "{% if m.ref %}{{ m.ref }} {% endif %}{{ m.short }}", "Heading 2")
    paragraph(document, "{%p if m.rest %}")
    paragraph(document, "{{ m.rest }}", "Requirement")
    paragraph(document, "{%p endif %}")
    status = "**{{ m.status }}**{% if progress_return.since and m.before %} ({{ progress_return.since }}: {{ m.before|lower }}){% endif %}: {{ m.position }}"
    paragraph(document, "{%p if m.off_track %}")
    paragraph(document, status, "Box red")
    paragraph(document, "{%p else %}")
    paragraph(document, status, "Box amber")
    paragraph(document, "{%p endif %}")
    for name, label in (("why", "Why."), ("recovery", "Being done."), ("evidence", "Evidence.")):
        paragraph(document, f"{{%p if m.{name} %}}")
        paragraph(document, f"**{label}** {{{{ m.{name} }}}}", "Compact")
        paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if m.revised %}")
    paragraph(
        document,
        "**New date.** {{ m.revised }}{% if m.agreed %}, agreed by {{ programme.the_board }} on {{ m.agreed }}{% else %}, not yet agreed{% endif %}.",
        "Compact",
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if m.milestone_groups %}")
    paragraph(
        document,
        "**Milestones.**{% for g in m.milestone_groups %} {% if g.bad %}**{{ g.label }}:**{% else %}{{ g.label }}:{% endif %} {{ g.text }}.{% endfor %}",
        "Compact",
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if m.actions %}")
    paragraph(document, "**Actions.** {{ m.actions_told }}.", "Compact")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if m.indicators %}")
    name = "**{{ i.ref }}** {{ i.title }}"
    columns = (
        Column("Indicator", 7.2, ("{%p if loop.last %}", name, "{%p else %}", In("Table kept", name), "{%p endif %}")),
        Column("Start", 1.9, "{{ i.baseline }}", "Table figure"),
        *only_if("progress_return.since", Column("{{ progress_return.since }}", 1.9, "{{ i.then_value }}", "Table figure")),
        Column("Latest", 1.9, "{{ i.now_value }}", "Table figure strong"),
        *only_if("progress_return.since", Column("Since {{ progress_return.since }}", 2.5, "{{ i.change }}")),
        Column("Target", 2, "{{ i.target }}"),
    )
    table(document, columns, "for i in m.indicators")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _going_well(document: Document) -> None:
    paragraph(document, "{%p if notice.going_well %}")
    paragraph(
        document, "{% if notice.with_status %}The other measures{% else %}Position against each measure{% endif %}", "Heading 1"
    )
    measure: Cells = (
        In("Table strong", "{{ m.short }}"),
        "{%p if m.rest %}", In("Table note", "{{ m.rest }}"), "{%p endif %}",
        "{% if m.position %}{{ m.position }}{% else %}No position yet.{% endif %}",
        "{%p if m.indicators %}",
        In("Table note", "{% for i in m.indicators %}{% if i.ref %}{{ i.ref }} {% endif %}{{ i.title }}: {{ i.now_value }}{% if not loop.last %}; {% endif %}{% endfor %}."),
        "{%p endif %}",
    )  # fmt: skip
    columns = (
        Column("Ref", 1.3, "{{ m.ref }}", "Table ref"),
        Column("Measure and position", 7.1, measure),
        *only_if("notice.with_status", Column("Status", 1.9, "{{ m.status }}", "Rating")),
        Column("Evidence", 3.7, "{% if m.evidence %}{{ m.evidence }}{% else %}–{% endif %}"),
        Column("Next milestone", 3.4, "{% if m.next_milestone %}{{ m.next_milestone }}{% else %}–{% endif %}"),
    )
    table(document, columns, "for m in notice.going_well")
    paragraph(document, "{%p endif %}")


def _achieved(document: Document) -> None:
    paragraph(document, "{%p if progress_return.achieved_actions %}")
    linked(
        paragraph(
            document, "Achieved {% if progress_return.compared %}since the last return{% else %}so far{% endif %}", "Heading 1"
        ),
        "Achieved",
    )
    columns = (
        Column("Ref", 1.5, "{{ a.ref }}", "Table ref"),
        Column("Action", 6.4, "{{ a.text }}"),
        Column("State", 3, "{{ a.state|capitalize }}"),
        Column("Evidence", 6.5, "{% if a.evidence %}{{ a.evidence }}{% else %}–{% endif %}"),
    )
    table(document, columns, "for a in progress_return.achieved_actions")
    paragraph(document, "{%p endif %}")


def _sign_off(document: Document) -> None:
    linked(paragraph(document, "Sign-off", "Heading 1"), "Sign-off")
    paragraph(document, "{%p if progress_return.missing or gaps %}")
    paragraph(document, "Not to be signed while the first page says that anything is missing.", "Kept with next")
    paragraph(document, "{%p else %}")
    paragraph(
        document, "I have read this return, and it is a fair account of progress under the {{ notice.short }}.", "Kept with next"
    )
    paragraph(document, "{%p endif %}")
    for label in ("Signed", "Name", "Date"):
        paragraph(document, f"{label}\t", "Signature line")
    paragraph(document, "{{ notice.signed_by }}", "After table")


if __name__ == "__main__":
    main()
