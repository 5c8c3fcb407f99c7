"""The Settings sheet, which changes every month."""

from __future__ import annotations

from datetime import date

from tests.makers.exampleshire.stages import Stage

Setting = tuple[str, str | int | date, str | None]


def settings_at(stage: Stage) -> tuple[Setting, ...]:
    return (
        ("Council", "Exampleshire County Council", None),
        ("Programme", "Exampleshire children's improvement plan", "As it should stand on the cover of a report"),
        ("Board name", "Exampleshire Improvement Board", None),
        ("Chair of the Board", "Independent Chair", "Post, not a person's name"),
        ("Reporting month", stage.words, "Change this every month"),
        ("Meeting date", stage.meeting, "Change this every month"),
        ("Position date", stage.day, "The day that the report speaks of"),
        ("Protective marking", "OFFICIAL", "Printed at the top of every page"),
        (
            "How to tell us more",
            "Ring the participation team on 01632 960 123, write to Freepost EXAMPLESHIRE CHILDREN, or tell any worker you trust.",
            "Printed at the end of 'You said, we did'. The number is not in use anywhere",
        ),
        ("report: you-said", "each quarter", None),
        ("Small numbers up to", 5, "Counts of people from 1 to this are not published"),
        *BETTER,
        *NOT_PEOPLE,
    )


BETTER: tuple[Setting, ...] = tuple(
    (f"better: indicator {number}", better, "The scorecard leaves 'Good is' empty")
    for number, better in ((3, "lower"), (15, "higher"), (45, "lower"), (49, "lower"), (63, "higher"))
)
NOT_PEOPLE: tuple[Setting, ...] = tuple(
    (f"does not count people: indicator {number}", "yes", f"It counts {what}")
    for number, what in ((1, "contacts"), (50, "audits"), (51, "audits"))
)
