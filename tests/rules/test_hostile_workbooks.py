"""Workbooks that are broken, too large or meant to harm: each is read or refused in words, within bounds."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from time import perf_counter

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.console import say
from reportgen.model.findings import Severity
from reportgen.reading.grid import Workbook, left_out, read_workbook, tidy, workbook_paths
from tests.makers.hostile import HOSTILE, READ, REFUSED, SHEET, TEXTS, Hostile, packed, plain

LONGEST = 20  # seconds for any file whatever; a promise, and no measure of speed


def read(folder: Path, content: bytes, name: str = "Plan.xlsx") -> Workbook:
    (folder / name).write_bytes(content)
    return read_workbook(folder / name)


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile.name[:60])
def test_what_is_no_workbook_is_refused_in_words_and_the_rest_is_read(tmp_path: Path, hostile: Hostile) -> None:
    content = hostile.make()
    started = perf_counter()
    workbook = read(tmp_path, content)
    assert perf_counter() - started < LONGEST
    if hostile.outcome == REFUSED:
        (finding,) = workbook.findings
        assert (workbook.sheets, finding.severity) == ((), Severity.STOP)
    else:
        assert workbook.sheets
        assert bool(workbook.findings) == (hostile.outcome != READ)


@pytest.mark.parametrize("hostile", [each for each in HOSTILE if "name" in each.name], ids=lambda hostile: hostile.name)
def test_no_name_steers_the_screen(tmp_path: Path, hostile: Hostile) -> None:
    for sheet in read(tmp_path, hostile.make()).sheets:
        assert sheet.name.isprintable()
        assert 0 < len(sheet.name) <= 255


def test_a_file_whose_name_steers_the_screen_is_named_without_that(tmp_path: Path) -> None:
    assert read(tmp_path, packed(plain()), "Pl\x1b[31man\n.xlsx").name == "Pl[31man .xlsx"


def test_nothing_that_is_said_steers_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    say("Pl\x1b[31man \u202etxt.exe\x07, zażółć")
    assert "Pl[31man txt.exe, za" in capsys.readouterr().out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows knows no such files")
def test_what_is_no_file_is_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    (tmp_path / "device.xlsx").symlink_to("/dev/zero")
    (tmp_path / "round.xlsx").symlink_to("round.xlsx")
    (tmp_path / "folder.xlsx").mkdir()
    assert workbook_paths(tmp_path) == []
    for name in ("pipe.xlsx", "device.xlsx", "round.xlsx", "folder.xlsx", "gone.xlsx"):
        assert read_workbook(tmp_path / name).findings[0].severity is Severity.STOP
    assert {each.place.workbook: each.what.removeprefix("it is not read, because it is ") for each in left_out(tmp_path)} == {
        "pipe.xlsx": "no ordinary file",
        "device.xlsx": "no ordinary file",
        "round.xlsx": "a link to a file that is not there",
        "folder.xlsx": "a folder",
    }


# --- any text in any cell, in and out

# What XML itself cannot hold stands in no workbook.
NEVER_IN_XML = [sign for sign in map(chr, range(32)) if sign not in "\t\n"] + ["\ufffe", "\uffff"]
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=NEVER_IN_XML))
NUMBERS = st.integers(-(10**15), 10**15) | st.floats(-1e9, 1e9).map(lambda number: round(number, 4))
VALUES = st.one_of(TEXT.filter(lambda text: not text.startswith("=")), NUMBERS, st.booleans(), st.none())
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXT)
def test_any_text_in_any_cell_comes_out_letter_for_letter(tmp_path: Path, text: str) -> None:
    safe = escaped(text)
    shared = f'<sst {MAIN}><si><t xml:space="preserve">{safe}</t></si></sst>'
    cells = f'<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>{safe}</t></is></c><c r="C1" t="str"><v>{safe}</v></c>'
    sheet = plain()[SHEET].decode()
    sheet = sheet[: sheet.index("<sheetData>")] + f'<sheetData><row r="1">{cells}</row></sheetData></worksheet>'
    workbook = read(tmp_path, packed({**plain(), SHEET: sheet.encode(), TEXTS: shared.encode()}))
    found = [(cell.value, cell.text) for cell in workbook.sheets[0].cells.values()]
    assert found == ([(text, tidy(text))] * 3 if text.strip() else [])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(st.lists(VALUES, max_size=20))
def test_what_openpyxl_writes_is_read_back(tmp_path: Path, values: list[object]) -> None:
    book = openpyxl.Workbook()
    for number, value in enumerate(values, 1):
        book.worksheets[0].cell(number, 1).value = value  # type: ignore[assignment]
    content = io.BytesIO()
    book.save(content)
    (sheet,) = read(tmp_path, content.getvalue()).sheets
    kept = {number: value for number, value in enumerate(values, 1) if value is not None and str(value).strip()}
    assert {row: cell.value for (row, _), cell in sheet.cells.items()} == kept


# --- any change of any byte


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(st.data())
def test_no_change_of_a_part_is_beyond_reading(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(plain())))
    part = plain()[name]
    start = data.draw(st.integers(0, len(part)))
    end = data.draw(st.integers(start, min(len(part), start + 40)))
    workbook = read(tmp_path, packed({**plain(), name: part[:start] + data.draw(st.binary(max_size=20)) + part[end:]}))
    assert workbook.sheets or workbook.findings


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_no_change_of_the_package_is_beyond_reading(tmp_path: Path, at: int, change: bytes) -> None:
    content = packed(plain())
    at %= len(content)
    workbook = read(tmp_path, content[:at] + change + content[at + len(change) :])
    assert workbook.sheets or workbook.findings


def test_a_part_that_is_longer_than_its_zip_says_is_refused(tmp_path: Path) -> None:
    content = bytearray(packed(plain()))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        size = package.getinfo(SHEET).file_size.to_bytes(4, "little")
    at = content.rindex(size)
    content[at : at + 4] = (50).to_bytes(4, "little")
    assert read(tmp_path, bytes(content)).findings


def test_more_rows_than_any_tracker_has_are_refused_before_they_are_understood(tmp_path: Path) -> None:
    row = '<row r="{0}"><c r="A{0}"><v>{0}</v></c></row>'

    def of(count: int) -> Workbook:
        sheet = plain()[SHEET].decode()
        rows = "".join(row.format(number) for number in range(1, count + 1))
        sheet = sheet[: sheet.index("<sheetData>")] + f"<sheetData>{rows}</sheetData></worksheet>"
        return read(tmp_path, packed({**plain(), SHEET: sheet.encode()}))

    assert len(of(25_000).sheets) == 1
    (finding,) = of(25_001).findings
    assert "far larger than a tracker can be" in finding.what


def test_parts_with_a_password_are_said_to_have_one(tmp_path: Path) -> None:
    content = bytearray(packed(plain()))
    at = -1
    while (at := content.find(b"PK\x01\x02", at + 1)) >= 0:
        content[at + 8] |= 1
    (finding,) = read(tmp_path, bytes(content)).findings
    assert finding.what == "it is protected with a password"


def test_the_name_of_a_file_is_told_as_it_is_on_the_disk(tmp_path: Path) -> None:
    assert (
        read(tmp_path, next(each for each in HOSTILE if each.outcome == READ).make(), "plan_x0041_2025.xlsx").name
        == "plan_x0041_2025.xlsx"
    )
