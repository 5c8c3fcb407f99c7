"""How `templates/return.docx` was begun. `python -m tests.makers.return_template` makes it anew, over whatever was changed in Word."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from tests.makers.house_style import (
    Column,
    commentary,
    footer,
    header,
    labelled,
    new_template,
    only_if,
    paragraph,
    save_template,
    table,
)
from tests.makers.plan_changes import CHANGES, changes_sentence

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "return.docx"
DRAFT = "{% if progress_return.missing or gaps %}DRAFT, not ready to send{% endif %}"
MARKING = "{{ programme.marking }}{% if programme.marking and (progress_return.missing or gaps) %}. {% endif %}" + DRAFT


def main() -> None:
    document = new_template("Progress return", "ministers", "when a return is due")
    header(document, MARKING)
    footer(document, "Progress return to ministers, {{ notice.council }}, {{ month }}.")
    _front(document)
    _needed(document)
    _assessment(document)
    _measures(document)
    _movement(document)
    _late(document)
    _at_once_unknown(document)
    _achieved(document)
    _meetings(document)
    _next(document)
    _sign_off(document)
    save_template(document, TEMPLATE)


def _front(document: Document) -> None:
    paragraph(document, "Progress return to ministers", "Title")
    paragraph(document, "{{ notice.council }}, {{ month }}", "Subtitle")
    paragraph(document, "{%p if gaps %}")
    paragraph(document, "Draft. Not in this report: {{ gaps.sentence }}.")
    paragraph(document, "{%p endif %}")
    paragraph(document, "From {{ progress_return.sender }} to {{ progress_return.recipient }}.")
    paragraph(
        document,
        "{% if progress_return.due %}This is {{ progress_return.place }} on "
        "progress{% else %}This return on progress is made outside the schedule: the {{ notice.short }} asks for none in {{ month }}. It reports"
        "{% endif %} under the {{ notice.kind }} issued to {{ notice.council }}{% if notice.issued %} on {{ notice.issued }}{% endif %}"
        "{% if notice.about %}, because of poor performance in "
        "{{ notice.about }}{% endif %}. It covers {{ progress_return.period }}. The position is at {{ position_date }}."
        "{% if indicators.with_data %} Data on indicators run to {{ indicators.data_to }}{% if indicators.older %}, for "
        '{{ indicators.older.counted("indicator") }} to an earlier month, which is stated{% endif %}.{% endif %}',
    )
    paragraph(
        document,
        "{%p if notice.target %}",
    )
    paragraph(document, "The measures of the {{ notice.short }} are to be met by {{ notice.target }}.")
    paragraph(document, "{%p endif %}")


def _needed(document: Document) -> None:
    paragraph(document, "{%p if progress_return.missing %}")
    paragraph(document, "DRAFT, not ready to send", "Draft heading")
    paragraph(
        document,
        "The {{ notice.short }} asks for the position against each measure and, for whatever is not being achieved as planned, for the analysis (why), the "
        "action to address it, and a revised timescale agreed by the Board. Still needed for "
        '{{ progress_return.missing.counted("measure or action", "measures and actions") }}:',
        "Table intro",
    )
    columns: tuple[Column, ...] = (
        Column("Measure or action", 3.6, "{{ n.name }}", "Table ref"),
        Column("What is still needed", 9.2, "{{ n.what }}"),
        Column("From", 4.2, "{{ n.who }}"),
    )
    table(document, columns, "for n in progress_return.missing")
    paragraph(document, "{%p endif %}")


def _assessment(document: Document) -> None:
    paragraph(document, "The chair's assessment", "Heading 1")
    commentary(document, "return")
    paragraph(document, "{%p if not commentary.return %}")
    paragraph(
        document,
        'The chair has written no assessment for this return. In figures: the {{ notice.short }} requires {{ notice.measures.counted("measure") }}: {{ notice.statuses }}. '
        '{% if progress_return.late %}{{ progress_return.late.counted("objective or action", "objectives and actions")|capitalize }} '
        '{{ progress_return.late.verb("is", "are") }} not being achieved as planned.'
        "{% elif actions.recorded and actions.lateness_known or notice.with_status %}No objective or action is recorded as not being achieved as planned.{% endif %}"
        "{% if actions.recorded %} {{ actions.standing_sentence }} {{ actions.overdue_sentence }}{% endif %}",
    )
    paragraph(document, "{%p endif %}")


def _measures(document: Document) -> None:
    paragraph(document, "Position against each measure", "Heading 1")
    paragraph(document, "{%p if not notice.measures %}")
    paragraph(document, "The workbooks hold no measures of the Notice.")
    paragraph(document, "{%p else %}")
    paragraph(document, '{{ notice.measures.counted("measure")|capitalize }}: {{ notice.statuses }}.', "Table intro")
    columns: tuple[Column, ...] = (
        Column("No.", 1.7, "{{ m.ref }}", "Table ref"),
        Column("Required measure", 8.3, "{{ m.short }}"),
        *only_if("progress_return.since", Column("At {{ progress_return.since }}", 3.5, "{{ m.before }}")),
        Column("Now", 3.5, "{{ m.status }}", "Rating"),
    )
    table(document, columns, "for m in notice.measures")
    paragraph(document, "{%p for h in notice.headings %}")
    paragraph(document, "{{ h.title }}", "Heading 2")
    paragraph(document, "{%p for m in h.measures %}")
    _measure(document)
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def _measure(document: Document) -> None:
    paragraph(document, "{{ m.name }}: {{ m.status[0]|lower }}{{ m.status[1:] }}", "Heading 3")
    paragraph(document, "{{ m.opening }}", "Requirement")
    paragraph(document, "{%p for part in m.parts %}")
    paragraph(document, "{{ part }}", "List Bullet")
    paragraph(document, "{%p endfor %}")
    labelled(document, "Position.", "{{ m.position }}{% if m.moved %} Status: {{ m.moved }}.{% endif %}")
    paragraph(document, "{%p if m.evidence %}")
    labelled(document, "Evidence.", "{{ m.evidence }}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if m.actions %}")
    paragraph(
        document,
        "Answered by {{ m.actions.verb('action', 'actions') }} {% for a in m.actions %}{{ a.ref }} ({{ a.state }}{% if a.overdue and a.state != 'overdue' %}, overdue"
        "{% endif %}){% if not loop.last %}, {% endif %}{% endfor %}.",
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if m.milestones %}")
    paragraph(document, "Milestones", "Table intro")
    columns: tuple[Column, ...] = (
        Column("Milestone", 10, "{{ s.text }}"),
        Column("Due", 3.5, "{{ s.due }}"),
        Column("Met", 3.5, "{{ s.state }}"),
    )
    table(document, columns, "for s in m.milestones")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if m.indicators %}")
    paragraph(document, "Indicators, each value with the period it is of", "Before second table")
    columns = (
        Column("No.", 1, "{{ i.ref }}", "Table ref"),
        Column("Indicator", 4.9, "{{ i.title }}"),
        Column("Baseline", 1.8, "{{ i.baseline }}", "Table figure"),
        *only_if("progress_return.since", Column("At {{ progress_return.since }}", 2.2, "{{ i.then }}", "Table figure")),
        Column("Now", 2.3, "{{ i.now }}", "Table figure"),
        *only_if("progress_return.since", Column("Since then", 2.4, "{{ i.movement }}")),
        Column("Target", 2.4, "{{ i.target }}{% if i.against_target %}: {{ i.against_target|lower }}{% endif %}"),
    )
    table(document, columns, "for i in m.indicators")
    paragraph(document, "{%p endif %}")


def _movement(document: Document) -> None:
    paragraph(document, "Movement since the last return", "Heading 1")
    paragraph(document, "{%p if not progress_return.since %}")
    paragraph(document, "This is the first return, so there is none before it to compare with.")
    paragraph(document, "{%p else %}")
    paragraph(
        document,
        "Compared with the return of {{ progress_return.since }}: "
        '{% if progress_return.moved %}{{ progress_return.moved.counted("measure") }} changed status: '
        "{% for m in progress_return.moved %}{{ m.ref }} {{ m.moved }}{% if not loop.last %}; {% endif %}{% endfor %}."
        "{% else %}no measure is recorded as having changed its status.{% endif %}",
    )
    paragraph(document, "{%p if indicators.with_data %}")
    paragraph(
        document,
        '{{ progress_return.improved.counted("indicator")|capitalize }} improved, {{ progress_return.worsened.or_none }} worsened and '
        "{{ progress_return.unchanged.or_none }} stayed the same; the others have no newer value, or it is not set which way is better.",
    )
    paragraph(document, "{%p endif %}")
    _since_table(document, "progress_return.improved", "Improved since the last return")
    _since_table(document, "progress_return.worsened", "Worsened since the last return")
    paragraph(document, "{%p if actions and progress_return.compared %}")
    paragraph(document, "The improvement plan", "Heading 2")
    paragraph(document, "{%p if not progress_return.changes %}")
    paragraph(document, "No action has changed since the last return.")
    paragraph(document, "{%p endif %}")
    for name, words in CHANGES:
        listed = f"progress_return.changes.{name}"
        paragraph(document, f"{{%p if {listed} %}}")
        paragraph(document, changes_sentence(listed, words, with_values=name in ("re_dated", "re_rated")), "List Bullet")
        paragraph(document, "{%p endif %}")
    paragraph(document, "{%p elif actions %}")
    paragraph(
        document,
        "How the actions of the plan stood at the last return cannot be told: {{ progress_return.changes }}.",
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endif %}")


def _since_table(document: Document, name: str, title: str) -> None:
    paragraph(document, f"{{%p if {name} %}}")
    paragraph(document, title, "Heading 2")
    columns: tuple[Column, ...] = (
        Column("No.", 1.2, "{{ i.ref }}", "Table ref"),
        Column("Indicator", 5.8, "{{ i.title }}"),
        Column("At {{ progress_return.since }}", 3.3, "{{ i.then }}", "Table figure"),
        Column("Now", 3.3, "{{ i.now }}", "Table figure"),
        Column("Movement", 3.4, "{{ i.movement }}"),
    )
    table(document, columns, f"for i in {name}")
    paragraph(document, "{%p endif %}")


def _late(document: Document) -> None:
    paragraph(document, "What is not being achieved as planned", "Heading 1")
    paragraph(document, "{%p if progress_return.late %}")
    paragraph(
        document,
        "For each: why, the action to address it, and the revised timescale with the date on which the Board agreed it.",
        "Table intro",
    )
    columns: tuple[Column, ...] = (
        Column("Ref", 1.8, "{{ a.ref }}", "Table ref"),
        Column("What, and who leads it", 4.4, ("{{ a.text }}", "{{ a.lead }}", "{{ a.because }}.")),
        Column("Why", 3.6, "{{ a.why }}"),
        Column("Action to address it", 3.8, "{{ a.recovery }}"),
        Column(
            "Revised timescale",
            3.4,
            (
                "{{ a.revised }}",
                "{%p if a.revised %}",
                "{% if a.agreed %}Agreed by the Board: {{ a.agreed }}{% else %}Not agreed: {{ a.agreed }}{% endif %}",
                "{%p endif %}",
            ),
        ),
    )
    table(document, columns, "for a in progress_return.late")
    paragraph(document, "{%p elif actions.recorded and actions.lateness_known or notice.with_status %}")
    paragraph(document, "The workbooks record nothing that is not being achieved as planned.")
    paragraph(document, "{%p else %}")
    paragraph(document, "The workbooks do not say whether the measures are being achieved as planned.")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if actions.past_date_unknown %}")
    paragraph(
        document,
        'The date of {{ actions.past_date_unknown.counted("action") }} has passed, and the tracker does not say whether '
        '{{ actions.past_date_unknown.verb("it is", "they are") }} done: {% for a in actions.past_date_unknown %}{{ a.ref }}'
        "{% if not loop.last %}, {% endif %}{% endfor %}.",
        "After table",
    )
    paragraph(document, "{%p endif %}")


def _at_once_unknown(document: Document) -> None:
    paragraph(document, "{%p if actions.unknown_at_once %}")
    paragraph(
        document,
        '{{ actions.unknown_at_once.counted("action")|capitalize }} {{ actions.unknown_at_once.verb("was", "were") }} due at once, and the '
        'tracker does not say whether {{ actions.unknown_at_once.verb("it is", "they are") }} done: '
        "{% for a in actions.unknown_at_once %}{{ a.ref }}{% if not loop.last %}, {% endif %}{% endfor %}.",
        "After table",
    )
    paragraph(document, "{%p endif %}")


def _achieved(document: Document) -> None:
    paragraph(document, "What has been achieved", "Heading 1")
    paragraph(document, "{%p if progress_return.achieved %}")
    paragraph(
        document,
        "Measures that are met, and actions implemented {% if progress_return.compared %}since the last return{% else %}so far{% endif %}, with "
        "the evidence that the workbooks record.",
        "Table intro",
    )
    columns: tuple[Column, ...] = (
        Column("Ref", 2, "{{ a.ref }}", "Table ref"),
        Column("What", 5.5, "{{ a.text }}"),
        Column("State", 2.8, "{{ a.state|capitalize }}"),
        Column("Evidence", 6.7, "{{ a.evidence }}"),
    )
    table(document, columns, "for a in progress_return.achieved")
    paragraph(document, "{%p else %}")
    paragraph(
        document,
        "The workbooks record no measure that is met, and no action that was implemented"
        "{% if progress_return.compared %} since the last return{% endif %}.",
    )
    paragraph(document, "{%p endif %}")


def _meetings(document: Document) -> None:
    paragraph(document, "Meetings of the Improvement Board", "Heading 1")
    expects = "{% if notice.meets %} The {{ notice.short }} expects it to meet {{ notice.meets }}"
    paragraph(document, "{%p if not progress_return.meetings_recorded %}")
    paragraph(document, f"The workbooks record no meetings of the Board.{expects}.{{% endif %}}")
    paragraph(document, "{%p else %}")
    paragraph(
        document,
        'The Board held {{ progress_return.meetings_held.counted("meeting") }} in the time that this return covers.'
        "{% if progress_return.meetings_unknown %} Of {{ progress_return.meetings_unknown }} more the workbooks do not say plainly whether "
        '{{ progress_return.meetings_unknown.verb("it was", "they were") }} held.{% endif %}'
        f"{expects}{{% if progress_return.meetings_expected %}}, which makes {{{{ progress_return.meetings_expected }}}}{{% endif %}}."
        "{% endif %}{% if progress_return.meetings_gap %} The longest time without a meeting was {{ progress_return.meetings_gap }}.{% endif %}",
    )
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if progress_return.meetings %}")
    columns: tuple[Column, ...] = (
        Column("Day", 4, "{{ b.day }}"),
        Column("Held", 3, "{{ b.state }}"),
        Column("Note", 10, "{{ b.note }}"),
    )
    table(document, columns, "for b in progress_return.meetings")
    paragraph(document, "{%p endif %}")


def _next(document: Document) -> None:
    paragraph(document, "Next steps", "Heading 1")
    commentary(document, "next")
    paragraph(
        document,
        "{% if progress_return.next and progress_return.schedule_known %}The next return is due in {{ progress_return.next }}."
        "{% elif progress_return.next %}A return is due in {{ progress_return.next }}; the workbooks do not say plainly in which other months."
        "{% elif not progress_return.schedule_known %}The workbooks do not say plainly when the next return is due."
        "{% elif progress_return.due %}This is the last return that the {{ notice.short }} names."
        "{% elif progress_return.last %}The last return that the {{ notice.short }} names was due in {{ progress_return.last }}."
        "{% else %}The workbooks name no month in which a return is due.{% endif %}",
    )
    _reviews(document)
    paragraph(document, "{%p if progress_return.next_steps %}")
    paragraph(document, "Due up to {{ progress_return.next_steps_until }} and not known to be done:", "Table intro")
    columns: tuple[Column, ...] = (
        Column("Due", 3.2, "{{ d.due }}"),
        Column("Ref", 1.3, "{{ d.ref }}", "Table ref"),
        Column("Action or step", 8, "{{ d.text }}{% if d.part == 'step' %} (step){% endif %}"),
        Column("Lead", 4.5, "{{ d.lead }}"),
    )
    table(document, columns, "for d in progress_return.next_steps")
    paragraph(document, "{%p elif actions %}")
    paragraph(document, "No action of the plan falls due up to {{ progress_return.next_steps_until }}.")
    paragraph(document, "{%p endif %}")


def _reviews(document: Document) -> None:
    """What was held, with its outcome; what has passed and is not recorded; what is to come."""
    kinds = {
        "held": (
            "Review by the Department for Education in {{ r.month }}{% if r.text %}, {{ r.text }}{% endif %}: "
            "held{% if r.day %} on {{ r.day }}{% endif %}. {% if r.outcome %}Outcome: {{ r.outcome }}.{% else %}Its outcome is not recorded.{% endif %}"
        ),
        "past": (
            "Review by the Department for Education in {{ r.month }}{% if r.text %}, {{ r.text }}{% endif %}: "
            "the workbooks do not say whether it was held."
        ),
        "to come": "Review by the Department for Education in {{ r.month }}{% if r.text %}, {{ r.text }}{% endif %}: to come.",
    }
    lists = {"held": "notice.reviews_held", "past": "notice.reviews_past", "to come": "notice.reviews"}
    for kind, words in kinds.items():
        paragraph(document, f"{{%p for r in {lists[kind]} %}}")
        paragraph(document, words, "List Bullet")
        paragraph(document, "{%p endfor %}")


def _sign_off(document: Document) -> None:
    paragraph(document, "Sign-off", "Heading 1")
    paragraph(document, "{%p if progress_return.missing %}")
    paragraph(document, "Not to be signed before the list on the first page is empty.", "Kept with next")
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
