"""The guides say what the product does: every command, option, setting, heading and fact, and their examples work."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from reportgen.cli import main
from reportgen.facts.catalogue import CATALOGUE
from reportgen.facts.feedback.heard import FeedbackFact, FeedbackGroupFact, WayFact
from reportgen.facts.feedback.survey import SurveyFact
from reportgen.facts.indicators.items import IndicatorFact, IndicatorGroupFact, ValueFact
from reportgen.facts.notice.measures import IndicatorSinceFact, MeasureFact, MeasureHeadingFact, MilestoneFact
from reportgen.facts.notice.returns import AchievedFact, Need
from reportgen.facts.notice.terms import MeetingFact, ReviewFact
from reportgen.facts.pages.statements import DecisionFact, RecommendationFact, RiskFact
from reportgen.facts.pages.visit import AmbitionFact, AuditsFact
from reportgen.facts.plan.actions import ActionFact, CategoryFact, PriorityFact, RatingFact, StepFact
from reportgen.facts.plan.changes import ChangeFact
from reportgen.facts.plan.next_due import DueNext
from reportgen.facts.plan.not_to_plan import NotToPlanFact
from reportgen.lexicon.settings import ALL, Setting
from reportgen.reading.layout.headings import role
from reportgen.reading.layout.kinds import (
    COMMENTARY,
    DECISIONS,
    FEEDBACK,
    INDICATORS,
    KEY,
    MEASURES,
    MEETINGS,
    PLAN,
    RETURNS,
    RISKS,
    SURVEY,
    Kind,
)
from tests.makers import code_map
from tests.makers.settings_table import named, with_table

ROOT = Path(__file__).resolve().parents[2]
COMMANDS: dict[tuple[str, ...], click.Command] = {(): main}
COMMANDS |= {(name,): command for name, command in main.commands.items()}
ITEMS = {
    "An action": ActionFact,
    "A step": StepFact,
    "A priority": PriorityFact,
    "A rating": RatingFact,
    "An indicator": IndicatorFact,
    "A value": ValueFact,
    "A group of indicators": IndicatorGroupFact,
    "Something due next": DueNext,
    "A decision": DecisionFact,
    "A category of steps": CategoryFact,
    "A recommendation": RecommendationFact,
    "A risk": RiskFact,
    "An entry of the feedback log": FeedbackFact,
    "A group of feedback": FeedbackGroupFact,
    "A way in which we heard": WayFact,
    "A survey question": SurveyFact,
    "An ambition": AmbitionFact,
    "The audits of a period": AuditsFact,
    "A measure of the Notice": MeasureFact,
    "A heading of the Notice": MeasureHeadingFact,
    "An indicator since the last return": IndicatorSinceFact,
    "A milestone": MilestoneFact,
    "Something still needed": Need,
    "Something not going to plan": NotToPlanFact,
    "Something achieved": AchievedFact,
    "A change": ChangeFact,
    "A meeting": MeetingFact,
    "A review": ReviewFact,
}
TABLES = {
    "Plan": PLAN,
    "Indicators": INDICATORS,
    "Rating key": KEY,
    "Commentary": COMMENTARY,
    "Decisions": DECISIONS,
    "Risks": RISKS,
    "Feedback": FEEDBACK,
    "Survey": SURVEY,
    "Measures": MEASURES,
    "Returns and reviews": RETURNS,
    "Meetings": MEETINGS,
}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """What stands below a heading, up to the next one."""
    _, _, below = text(name).partition(f"\n### {heading}\n")
    assert below, f"{name} has no heading '{heading}'"
    return re.split(r"\n##+ ", below)[0]


def rows(markdown: str) -> list[list[str]]:
    """The cells of the first table, without its heading."""
    table = next(block for block in markdown.strip().split("\n\n") if block.startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]


def options(command: click.Command) -> Iterator[str]:
    context = click.Context(command)
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Option):
            yield from parameter.opts


def examples(name: str) -> Iterator[str]:
    """Every `reportgen …` command in the fenced sh blocks of a guide."""
    for block in re.findall(r"^```sh\n(.*?)^```", text(name), re.MULTILINE | re.DOTALL):
        yield from (line for line in block.splitlines() if line.startswith("reportgen"))


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(["reportgen", *words]))
def test_every_command_and_option_is_named_in_the_readme_or_the_officers_guide(words: tuple[str, ...]) -> None:
    guides = text("README.md") + text("docs/officer.md")

    assert " ".join(["reportgen", *words]) in guides
    assert [option for option in options(COMMANDS[words]) if not re.search(rf"(?<![\w-]){option}(?![\w-])", guides)] == []


def test_the_table_of_settings_is_as_they_are_declared() -> None:
    guide = text("docs/trackers.md")
    assert guide == with_table(guide), "type: python -m tests.makers.settings_table"


@pytest.mark.parametrize("setting", ALL, ids=lambda setting: str(setting.name))
def test_every_setting_is_in_the_guide_to_trackers(setting: Setting) -> None:
    assert named(setting) in [row[0] for row in rows(section("docs/trackers.md", "Settings"))]


@pytest.mark.parametrize(("heading", "kind"), TABLES.items(), ids=TABLES)
def test_every_heading_in_the_guide_to_trackers_means_what_the_guide_says(heading: str, kind: Kind) -> None:
    for meant, headings, _ in rows(section("docs/trackers.md", heading)):
        assert {typed: role(typed, kind.roles) for typed in headings.split("; ")} == dict.fromkeys(headings.split("; "), meant)


@pytest.mark.parametrize("first", sorted({fact.name.partition(".")[0] for fact in CATALOGUE}))
def test_the_first_word_of_every_fact_is_in_the_guide_to_templates(first: str) -> None:
    assert f"`{first}`" in text("docs/templates.md")


@pytest.mark.parametrize(("heading", "item"), ITEMS.items(), ids=ITEMS)
def test_every_field_of_an_item_is_in_the_guide_to_templates(heading: str, item: type) -> None:
    named = [name for row in rows(section("docs/templates.md", heading)) for name in re.findall(r"`(\w+)`", row[0])]

    assert sorted(named) == sorted(field.name for field in fields(item))


@pytest.fixture
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an officer has: the demonstration and the templates, and the terminal open beside them."""
    for folder in ("inputs", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize("guide", ["README.md", "docs/officer.md"])
def test_the_screen_that_a_guide_shows_is_what_run_prints(guide: str) -> None:
    shown = re.search(r"^```text\n((?:The progress return [^\n]*\n)?exampleshire: .*?)^```", text(guide), re.MULTILINE | re.DOTALL)

    printed = CliRunner().invoke(main, ["run"]).output.replace("\\", "/")

    assert shown is not None
    assert printed.startswith(shown[1])


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize("command", dict.fromkeys(examples("docs/officer.md")))
def test_every_example_in_the_officers_guide_works(command: str) -> None:
    result = CliRunner().invoke(main, shlex.split(command)[1:])

    assert result.exit_code in (0, 1), result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output


def test_the_map_of_the_code_names_every_module_by_what_it_says_of_itself() -> None:
    guide = code_map.GUIDE.read_text(encoding="utf-8")
    assert code_map.with_tables(guide) == guide, "type: python -m tests.makers.code_map"
