"""The wall around docxtpl: strict, escaped, sandboxed, and faults said with their place."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import docx
import pytest

from reportgen.writing.filling import TemplateFaultsError, fill


def template(folder: Path, *paragraphs: str, heading: str = "Exceptions") -> Path:
    document = docx.Document()
    document.add_heading(heading, 1)
    for text in paragraphs:
        document.add_paragraph(text)
    path = folder / "own.docx"
    document.save(str(path))
    return path


def faults(path: Path, **names: object) -> list[str]:
    with pytest.raises(TemplateFaultsError) as refused:
        fill(path, names)
    return [str(fault) for fault in refused.value.faults]


def test_a_fact_is_printed(tmp_path: Path) -> None:
    assert fill(template(tmp_path, "{{ month }}"), {"month": "May 2026"}).printed == ("May 2026",)


def test_all_faults_are_said_at_once_each_with_its_heading(tmp_path: Path) -> None:
    action = SimpleNamespace(leads="DCS", ref="1.1")
    said = faults(template(tmp_path, "{{ totl }}", "{{ action.led }}", "{{ action.ref }}"), total=1, action=action)
    assert said == [
        "under the heading 'Exceptions': the template asks for 'totl', which is not a fact. Did you mean 'total'?",
        "under the heading 'Exceptions': the template asks for 'action.led', which is not a fact. Did you mean 'action.leads'?",
    ]


def test_a_fault_in_a_branch_that_is_not_taken_is_said_too(tmp_path: Path) -> None:
    assert len(faults(template(tmp_path, "{% if total > 5 %}{{ totl }}{% endif %}"), total=1)) == 1


def test_a_fault_in_a_table_names_the_table(tmp_path: Path) -> None:
    path = template(tmp_path, "text")
    document = docx.Document(str(path))
    document.add_table(1, 1).cell(0, 0).text = "one"
    document.add_table(1, 1).cell(0, 0).text = "{{ action.led }}"
    document.save(str(path))
    assert faults(path, action=SimpleNamespace(lead="DCS"))[0].startswith("under the heading 'Exceptions', table 2: ")


def test_a_fault_in_the_header_is_placed_there(tmp_path: Path) -> None:
    path = template(tmp_path, "text")
    document = docx.Document(str(path))
    document.sections[0].header.paragraphs[0].text = "{{ markng }}"
    document.save(str(path))
    assert faults(path, marking="OFFICIAL")[0].startswith("in the page header: ")


def test_a_loop_that_is_not_closed_is_said_plainly(tmp_path: Path) -> None:
    (said,) = faults(template(tmp_path, "{% for a in actions %}{{ a }}"), actions=[1])
    assert "cannot be understood. Look for a missing" in said


@pytest.mark.parametrize(
    "tag", ["{{ 1 / 0 }}", "{{ 'a' + 1 }}", "{{ month.__class__.__mro__ }}", "{{ 9 ** 99999 }}", "{{ 'a' * 99999999 }}"]
)
def test_what_a_template_may_not_do_is_a_fault_and_never_done(tag: str, tmp_path: Path) -> None:
    assert faults(template(tmp_path, tag), month="May")


def test_facts_cannot_be_changed_by_a_template(tmp_path: Path) -> None:
    held = [1]
    assert faults(template(tmp_path, "{{ held.append(2) }}"), held=held)
    assert held == [1]


@pytest.mark.parametrize("words", ["R&D <x>", "{{ x }}", "{_{ x }_}", "{_% x %_}", "a\nb", "fifty % off", "“quoted”", "\ue123"])
def test_words_are_printed_as_they_stand_in_the_tracker(words: str, tmp_path: Path) -> None:
    from datetime import date

    from reportgen.writing.finishing import finish

    finish(fill(template(tmp_path, "{{ words }}"), {"words": words}), "Title", "Council", date(2026, 5, 31), {})


@pytest.mark.parametrize(("opening", "closing"), [("{%p if total %}", "{% endif %}"), ("{% if total %}", "{%p endif %}")])
def test_a_block_that_begins_and_ends_with_different_kinds_of_tag_is_a_fault(opening: str, closing: str, tmp_path: Path) -> None:
    (said,) = faults(template(tmp_path, opening, "text", closing), total=1)
    assert said.startswith("under the heading 'Exceptions': the block that")
    assert "Write '" in said


def test_what_cannot_be_done_is_said_with_its_tag_and_its_place(tmp_path: Path) -> None:
    assert faults(template(tmp_path, "{{ total + 'a' }}"), total=1) == [
        "under the heading 'Exceptions': the tag '{{ total + 'a' }}' asks for something that cannot be done."
    ]


def test_a_misspelt_first_word_is_told_the_whole_name_it_may_mean(tmp_path: Path) -> None:
    (said,) = faults(template(tmp_path, "{{ overdu }}"), actions=SimpleNamespace(overdue=1))
    assert "Did you mean 'actions.overdue'?" in said
