"""Where what a template prints comes from: followed from a fact through its items, and kept by filters."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import docx
import pytest

from reportgen.facts.values import Listing
from reportgen.model.places import Place, condensed
from reportgen.model.traced import Traced, carrying, tally, traced
from reportgen.writing.evidence import evidence_rows
from reportgen.writing.filling import Filled, fill

A4, A5, C9 = (Place("p.xlsx", "Plan", cell) for cell in ("A4", "A5", "C9"))


@dataclass(frozen=True)
class Item:
    due: str
    source: Place

    def __str__(self) -> str:
        return self.due


@dataclass(frozen=True)
class Group:
    title: str
    items: Listing[Item]

    def __str__(self) -> str:
        return self.title


GROUP = Group("Group 1", Listing((Item("30 June 2026", A4), Item("1 July 2026", A5))))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def filled(template: str, **names: object) -> Filled:
    made = docx.Document()
    made.add_paragraph(template)
    made.save("own.docx")
    return fill(Path("own.docx"), names)


def printed(template: str, **names: object) -> list[tuple[str, tuple[Place, ...]]]:
    return [(shown.text, shown.cells) for shown in filled(template, **names).shown]


def test_an_items_text_comes_from_the_items_cell() -> None:
    template = "{% for i in group.items %}{{ i.due }} {% endfor %}"
    assert printed(template, group=GROUP) == [("30 June 2026", (A4,)), ("1 July 2026", (A5,))]


def test_a_group_comes_from_the_cells_of_what_is_in_it() -> None:
    assert printed("{{ group.title }}", group=GROUP) == [("Group 1", (A4, A5))]


def test_where_a_list_has_a_cell_for_each_text_it_is_that_ones() -> None:
    template = "{% for text in texts %}{{ text }} {% endfor %}"
    assert printed(template, texts=Listing(("One", "Two"), (A4, C9))) == [("One", (A4,)), ("Two", (C9,))]


@pytest.mark.parametrize("filter_", ["lower", "upper", "capitalize", 'date("short")'])
def test_filters_keep_the_cells(filter_: str) -> None:
    ((_, cells),) = printed("{{ day|" + filter_ + " }}", day=traced("30 June 2026", A4))
    assert cells == (A4,)


def test_a_count_comes_from_what_is_counted() -> None:
    ((text, cells),) = printed('{{ list.counted("action") }}', list=Listing(("x", "y"), (A4, A5)))
    assert (text, cells) == ("2 actions", (A4, A5))


def test_a_fact_is_named_by_the_lists_that_loops_go_through() -> None:
    (first, _) = filled("{% for i in group.items %}{{ i.due|upper }}{% endfor %}", group=GROUP).shown
    assert first.fact == "group.items.due"


def test_a_figure_that_is_printed_twice_has_two_rows() -> None:
    rows = evidence_rows("Board report", filled("{{ day }} {{ day }}", day=traced("30 June 2026", A4)).shown, (), ())
    assert [row.text for row in rows] == ["30 June 2026", "30 June 2026"]


def test_a_figure_in_a_longer_part_of_a_sentence_comes_from_the_cells_of_that_part() -> None:
    said = carrying("Due 30 June 2026; 3 left.", traced("Due 30 June 2026", A4), traced("3 left", C9))
    rows = evidence_rows("Board report", filled("{{ said }}", said=said).shown, (), ())
    assert [(row.text, row.cells) for row in rows] == [("30 June 2026", (A4,)), ("3", (C9,))]


def test_a_sentence_carries_its_figures() -> None:
    said = carrying("1 of 2 is late.", tally((C9,)), tally((A4, A5)))
    rows = evidence_rows("Board report", filled("{{ said }}", said=said).shown, (), ())
    assert [(row.text, row.value, row.cells) for row in rows] == [("1", Decimal(1), (C9,)), ("2", Decimal(2), (A4, A5))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,147", ["1147"]),
        ("41.3%", ["41.3"]),
        ("−5.4 points", ["-5.4"]),
        ("£1,200", ["1200"]),
        ("30 June 2026", ["2026-06-30"]),
        ("May 2026", ["2026-05"]),
        ("agreed 28 May", ["28 May"]),
        ("failed on 4 and 10 June", ["4 and 10 June"]),
        ("2, 3 and 4 June 2026", ["2, 3 and 4 June 2026"]),
        ("4–10 June 2026", ["4–10 June 2026"]),
        ("April to June 2026", ["April to June 2026"]),
        ("from 23 April 2026 to 28 May 2026", ["2026-04-23", "2026-05-28"]),
        ("3, 4 and 5.", ["3", "4", "5"]),
        ("action 2.3", ["2.3"]),
        ("paragraph 1.2.3", ["1.2.3"]),
        ("agreed on the 13th, at 5pm", ["13", "5"]),
        ("QA3 and Q1", []),
        ("31 February 2026", ["31 February 2026"]),
        ("not one", []),
    ],
)
def test_figures_and_dates_are_told_apart_and_have_values(text: str, values: list[str]) -> None:
    shown = filled("{{ said }}", said=traced(text, A4)).shown
    assert [str(row.value) for row in evidence_rows("Board report", shown, (), (), {"2.3"})] == values


def test_a_text_that_is_copied_whole_needs_no_row() -> None:
    shown = filled("{{ said }} {{ rated }}", said=traced("Open 3 homes by May.", A4), rated=traced("Amber", C9)).shown
    assert [row.text for row in evidence_rows("Board report", shown, {"Open 3 homes by May."}, {"Amber"})] == ["Amber"]


def test_a_traced_text_is_as_good_as_a_plain_one() -> None:
    assert (Traced("x", (A4,)) == "x", f"{Traced('x', (A4,))}y", traced("", A4)) == (True, "xy", "")


def test_cells_are_told_in_few_words() -> None:
    places = (A4, A5, Place("p.xlsx", "Plan", "A6"), C9, Place("i.xlsx", "Scorecard", "B2"), Place("the report of May 2026"))
    assert condensed(places) == "p.xlsx!Plan!A4:A6, C9; i.xlsx!Scorecard!B2; the report of May 2026"


@pytest.mark.parametrize(("late", "heading"), [(True, "Late: 30 June 2026"), (False, "Nothing is late")])
def test_a_section_is_the_heading_as_it_was_printed(late: bool, heading: str) -> None:
    made = docx.Document()
    made.add_heading("{% if late %}Late: {{ day }}{% else %}Nothing is late{% endif %}", 1)
    made.add_paragraph("{{ said }}")
    made.save("own.docx")
    shown = fill(Path("own.docx"), {"late": late, "day": traced("30 June 2026", A4), "said": traced("3", C9)}).shown
    assert (shown[-1].text, shown[-1].section) == ("3", heading)
