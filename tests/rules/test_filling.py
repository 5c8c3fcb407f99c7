"""Filling a template: strict, escaped, sandboxed, and faults said with their place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from reportgen.facts.values import Listing
from reportgen.writing.faults import TemplateFaultsError
from reportgen.writing.filling import fill
from reportgen.writing.finishing import finish
from reportgen.writing.templates.opened import open_template


@dataclass(frozen=True)
class Action:
    ref: str
    leads: str
    done: bool = False

    def __str__(self) -> str:
        return self.ref


ACTION = Action("1.1", "DCS")
NAMES = {"month": "May 2026", "total": 1, "action": ACTION, "actions": (ACTION,)}
KINDS = {"month": str, "total": int, "action": Action, "actions": tuple[Action, ...], "actions.overdue": tuple[Action, ...]}


def template(folder: Path, *paragraphs: str, heading: str = "Exceptions") -> Path:
    document = docx.Document()
    document.add_heading(heading, 1)
    for text in paragraphs:
        document.add_paragraph(text)
    path = folder / "own.docx"
    document.save(str(path))
    return path


def faults(path: Path, kinds: dict[str, Any] | None = None) -> list[str]:
    with pytest.raises(TemplateFaultsError) as refused:
        fill(path, NAMES, KINDS if kinds is None else kinds)
    return [str(fault) for fault in refused.value.faults]


def test_a_fact_is_printed(tmp_path: Path) -> None:
    assert fill(template(tmp_path, "{{ month }}"), NAMES, KINDS).printed == ("May 2026",)


def test_all_faults_are_said_at_once_each_with_its_heading(tmp_path: Path) -> None:
    assert faults(template(tmp_path, "{{ totl }}", "{{ action.led }}", "{{ action.ref }}")) == [
        "under the heading 'Exceptions': the template asks for 'totl', which is not a fact. Did you mean 'total'?",
        "under the heading 'Exceptions': the template asks for 'action.led', which is not a fact. Did you mean 'action.leads'?",
    ]


def test_a_fault_in_a_branch_that_is_not_taken_is_said_too(tmp_path: Path) -> None:
    assert len(faults(template(tmp_path, "{% if total > 5 %}{{ totl }}{{ action.led }}{% endif %}"))) == 2


def test_a_fault_in_a_loop_names_the_item(tmp_path: Path) -> None:
    (said,) = faults(template(tmp_path, "{% for a in actions %}{{ a.led }}{% endfor %}"))
    assert "asks for 'a.led', which is not a fact. Did you mean 'a.leads'?" in said


def test_a_fault_in_a_table_names_the_table(tmp_path: Path) -> None:
    path = template(tmp_path, "text")
    document = docx.Document(str(path))
    document.add_table(1, 1).cell(0, 0).text = "one"
    document.add_table(1, 1).cell(0, 0).text = "{{ action.led }}"
    document.save(str(path))
    assert faults(path)[0].startswith("under the heading 'Exceptions', table 2: ")


def test_a_fault_in_a_paragraph_of_words_shows_them(tmp_path: Path) -> None:
    (said,) = faults(template(tmp_path, "Led by {{ action.led }} since May"))
    assert said.startswith("under the heading 'Exceptions', in the paragraph 'Led by since May': ")


def test_a_fault_in_the_header_is_placed_there(tmp_path: Path) -> None:
    path = template(tmp_path, "text")
    document = docx.Document(str(path))
    document.sections[0].header.paragraphs[0].text = "{{ mnth }}"
    document.save(str(path))
    assert faults(path)[0].startswith("in the page header: ")


def test_a_loop_that_is_not_closed_is_said_with_the_end_to_write(tmp_path: Path) -> None:
    (said,) = faults(template(tmp_path, "{% for a in actions %}{{ a }}"))
    assert "the block that '{% for a in actions %}' begins has no end. Write '{% endfor %}' where it ends." in said


@pytest.mark.parametrize("kinds", [KINDS, dict.fromkeys(NAMES, Any)], ids=["facts known", "facts unknown"])
@pytest.mark.parametrize(
    "tag",
    [
        "{{ 1 / 0 }}",
        "{{ 'a' + 1 }}",
        "{{ month.__class__.__mro__ }}",
        "{{ month['__class__'] }}",
        "{{ 9 ** (9 ** 9) }}",
        "{{ 'a' * 99999999 }}",
        "{{ month.upper() }}",
        "{{ month.format(month) }}",
        "{{ range(9999999) }}",
        "{{ actions.append(2) }}",
        "{{ action.__init__ }}",
        "{{ cycler }}",
        "{{ '%s' % month }}",
        "{{ month ~ month }}",
        "{{ month|attr('upper') }}",
        "{{ month|map('upper') }}",
        "{% set x = 1 %}",
        "{% include 'other' %}",
        "{% for a in actions recursive %}{{ loop(actions) }}{% endfor %}",
    ],
)
def test_what_a_template_may_not_do_is_a_fault_and_never_done(tag: str, kinds: dict[str, Any], tmp_path: Path) -> None:
    assert faults(template(tmp_path, tag), kinds)


def test_loops_in_loops_that_never_end_are_ended(tmp_path: Path) -> None:
    path = template(tmp_path, "{% for a in actions %}" * 9 + "{{ a.ref }}" + "{% endfor %}" * 9)
    with pytest.raises(TemplateFaultsError) as refused:
        fill(path, {"actions": (ACTION,) * 40}, {"actions": tuple[Action, ...]})
    assert "prints more than a report can hold" in str(refused.value.faults[0])


@pytest.mark.parametrize(
    "words", ["R&D <x>", "{{ x }}", "{_{ x }_}", "{_% x %_}", "a\nb", "a\tb", "fifty % off", "“quoted”", "\ue123"]
)
def test_words_are_printed_as_they_stand_in_the_tracker(words: str, tmp_path: Path) -> None:
    content = finish(fill(template(tmp_path, "{{ words }}"), {"words": words}), "Title", "Council", date(2026, 5, 31), {})
    path = tmp_path / "made.docx"
    path.write_bytes(content)
    assert docx.Document(str(path)).paragraphs[1].text == words


def test_what_is_yes_or_no_is_printed_so(tmp_path: Path) -> None:
    assert fill(template(tmp_path, "{{ action.done }}"), NAMES, KINDS).printed == ("no",)


@pytest.mark.parametrize(("opening", "closing"), [("{%p if total %}", "{% endif %}"), ("{% if total %}", "{%p endif %}")])
def test_a_block_that_begins_and_ends_with_different_kinds_of_tag_is_a_fault(opening: str, closing: str, tmp_path: Path) -> None:
    (said,) = faults(template(tmp_path, opening, "text", closing))
    assert said.startswith("under the heading 'Exceptions': the block that")
    assert "Write '" in said


def test_what_cannot_be_done_is_said_with_its_tag_and_its_place(tmp_path: Path) -> None:
    path = template(tmp_path, "{% if actions > 1 %}x{% endif %}")
    with pytest.raises(TemplateFaultsError) as refused:
        fill(path, {"actions": ()}, KINDS)
    assert str(refused.value.faults[0]).startswith(
        "under the heading 'Exceptions', in the paragraph 'x': '{% if actions > 1 %}' asks for something that cannot be done."
    )


FIRST = (
    "{{ actions|first }}",
    "{{ actions[0].ref }}",
    "{{ actions.first.ref|upper }}",
    "{% if actions.first.done %}{% endif %}",
    "{% if not actions.first or actions.first.ref > 4 %}{% endif %}",
    "{% for a in actions.first.steps %}{% endfor %}",
    "{{ actions.first.steps.counted('step') }}",
    "{{ actions.first.steps.first.text }}",
)


def test_every_tag_that_asks_for_the_first_of_an_empty_list_is_told_with_what_to_ask_first(tmp_path: Path) -> None:
    with pytest.raises(TemplateFaultsError) as refused:
        fill(template(tmp_path, "{{ month }}", *FIRST), {"month": "May 2026", "actions": Listing(())})
    told = [str(each) for each in refused.value.faults]
    assert [each.partition("'{")[2].partition("' asks")[0] for each in told] == [
        tag.replace("{% endif %}", "").replace("{% endfor %}", "")[1:] for tag in FIRST
    ]
    assert all("asks for the first of a list that holds nothing. Ask with 'if actions" in each for each in told)
    assert "'if actions and actions.first.steps'" in told[-1]


def test_a_first_of_which_an_if_asks_before_is_no_fault(tmp_path: Path) -> None:
    path = template(
        tmp_path, "{% if actions %}{{ actions.first }}{% else %}none{% endif %}", "{% if actions and actions.first %}{% endif %}"
    )
    assert "".join(fill(path, {"actions": Listing(())}).printed) == ""


def test_the_first_of_a_list_that_nobody_knows_is_not_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(TemplateFaultsError) as refused:
        fill(template(tmp_path, "{{ actions.first }}"), {"actions": Listing((), known=False)})
    assert "asks for the first of a list of which it is not known what it holds." in str(refused.value.faults[0])


def test_what_is_not_recorded_is_said_in_words(tmp_path: Path) -> None:
    assert fill(template(tmp_path, "{{ month }}"), {"month": None}, KINDS).printed == ("not recorded",)


def test_a_misspelt_first_word_is_told_the_whole_name_it_may_mean(tmp_path: Path) -> None:
    (said,) = faults(template(tmp_path, "{{ overdu }}"))
    assert "Did you mean 'actions.overdue'?" in said


def test_a_template_that_was_filled_before_prints_the_facts_of_each_programme(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ month }}", "{% for action in actions %}{{ action.leads }}{% endfor %}")
    opened = open_template(path)
    assert open_template(path) is opened
    assert fill(opened, NAMES, KINDS).printed == ("May 2026", "DCS")
    assert fill(opened, NAMES | {"month": "June 2026", "actions": ()}, KINDS).printed == ("June 2026",)
    assert fill(opened, NAMES, KINDS).printed == ("May 2026", "DCS")


def test_a_template_that_was_changed_is_opened_anew(tmp_path: Path) -> None:
    assert fill(template(tmp_path, "{{ month }}"), NAMES, KINDS).printed == ("May 2026",)
    assert fill(template(tmp_path, "{{ total }}"), NAMES, KINDS).printed == ("1",)
