"""Under which heading, as it is printed, a thing stands."""

from __future__ import annotations

from reportgen.writing.sections import FIRST, Sections


def headed(style: str, *pieces: str) -> list[str]:
    head, *others = pieces
    return [f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{head}', *others, "</w:t></w:r></w:p>"]


def test_a_heading_is_known_once_it_is_written_whole_whatever_pieces_it_comes_in() -> None:
    sections = Sections()
    assert (sections.above, sections.in_heading) == (FIRST, False)
    told = [sections.pass_by(piece) for piece in headed("Heading2", "SW5 ", "Drugs &amp; drink")]
    assert (told, sections.above, sections.in_heading) == ([False, False, True], "SW5 Drugs & drink", False)
    sections.pass_by("".join(headed("TableText", "No heading")))
    assert sections.above == "SW5 Drugs & drink"


def test_an_empty_heading_and_one_that_was_not_printed_head_nothing() -> None:
    sections = Sections()
    sections.pass_by("".join([*headed("Heading1", "Risks"), *headed("AnnexHeading", " ")]))
    assert sections.above == "Risks"
