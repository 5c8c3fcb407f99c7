"""`docs/installing.md` can be followed word for word."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportgen import __version__
from reportgen.cli import main

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "installing.md").read_text(encoding="utf-8")


def lines(language: str) -> list[str]:
    blocks = re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    return list(dict.fromkeys(line for block in blocks for line in block.splitlines()))


def commands() -> list[str]:
    """What comes after `reportgen` where it is run, on either kind of system."""
    calls = (re.search(r"(?:^|-m )reportgen (.+)", line) for line in lines("powershell") + lines("sh"))
    return list(dict.fromkeys(call[1] for call in calls if call is not None))


def test_the_file_is_named_as_this_version_is() -> None:
    assert set(re.findall(r"reportgen-(\d[\d.]*\d)-py3", GUIDE)) == {__version__}
    assert f"reportgen-{__version__}`" in GUIDE


@pytest.mark.parametrize("line", lines("powershell"))
def test_each_line_for_powershell_stands_by_itself(line: str) -> None:
    """An old PowerShell knows no `&&`, and `where` means something else there."""
    assert "&&" not in line
    assert line.split()[0] in ("py", "cd", "&", "where.exe")


@pytest.mark.parametrize("command", commands())
def test_each_command_of_ours_works(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, shlex.split(command))
    assert result.exit_code == 0, result.output


def test_no_line_would_take_a_package_of_that_name_from_elsewhere() -> None:
    """`pip install reportgen` without more takes what stands in the public index, which is not ours."""
    installs = [line for line in lines("powershell") + lines("sh") if re.search(r"pip install.* reportgen$", line)]
    assert installs
    assert all("--no-index" in line for line in installs)


def test_the_screen_that_the_guide_shows_is_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    printed = CliRunner().invoke(main, ["run", "--demonstration"]).output.replace("\\", "/").splitlines()
    shown = re.search(r"^```text\n(exampleshire: .*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    assert shown is not None
    assert [line for line in shown[1].replace("\\", "/").splitlines() if line not in printed] == []
