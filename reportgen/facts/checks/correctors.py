"""Who should correct what, where a row does not name them: the team that keeps the table in which it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.model.findings import Finding
from reportgen.model.places import sheet_of
from reportgen.model.readings import Reading

# By the kind of table. Of a plan, leads know; of the Notice, whoever answers for a measure.
TEAMS = {"indicators": "performance team", "feedback": "participation team", "survey": "participation team"}
NOTHING = "Nothing"  # how the advice begins where nobody need do anything


def with_teams(findings: Iterable[Finding], reading: Reading) -> Iterator[Finding]:
    """Each finding; one without a name has that of the team, where its sheet holds tables of one team alone."""
    teams: dict[tuple[str | None, str | None], set[str | None]] = {}
    for table in reading.tables:
        teams.setdefault((table.workbook, table.sheet), set()).add(TEAMS.get(table.kind))
    for each in findings:
        (team, *others) = teams.get(sheet_of(each.place), {None})
        known = team is not None and not others and each.who is None and not each.do.startswith(NOTHING)
        yield replace(each, who=team) if known else each
