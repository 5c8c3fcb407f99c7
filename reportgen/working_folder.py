"""A folder to work in: trackers, templates, a place for the reports and a guide. What stands there is left as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen.carried import demonstration, guide, house_style, new_report, starter_templates
from reportgen.reading.grid import workbook_paths
from reportgen.reading.programme import programme_folders
from reportgen.records.saving import add_new, nothing_added
from reportgen.writing.tracker_sheets import tracker_files

INPUTS, TEMPLATES, OUTPUT = Path("inputs"), Path("templates"), Path("output")
PROGRAMME = "our-council"
LAUNCHER = "Make the reports.cmd"
SCRIPT = """\
@echo off
rem Makes the month's reports from the trackers in this folder.
pushd "%~dp0"
{python}
"%PYTHON%" -m reportgen run
if errorlevel 1 goto not_made
echo.
echo The reports are in the folder 'output'.
goto end
:not_made
echo.
echo Not everything was made. What stands above says why.
echo If it says 'No module named reportgen', reportgen is not installed on this computer.
:end
popd
pause
"""
USUAL_PYTHON = """\
set "PYTHON=py"
where py >nul 2>nul
if errorlevel 1 set "PYTHON=python"
"""


@dataclass(frozen=True)
class Begun:
    """What `init` did in `folder`; all paths are as seen from there. `programme` holds the trackers, new or old."""

    folder: Path
    added: tuple[Path, ...]
    left: tuple[Path, ...]
    programme: Path | None  # None where trackers stood in `inputs` already, so that no others were put beside them


def begin(folder: Path, today: date, launcher: bytes | None = None, as_demonstration: bool = False) -> Begun:
    """Adds to a folder what it lacks, and overwrites nothing. Raises CannotSaveError, having added nothing, in a sentence."""
    try:
        return _begin(folder, today, launcher, as_demonstration)
    except OSError as problem:  # what stands there cannot even be looked at
        raise nothing_added(problem) from problem


def _begin(folder: Path, today: date, launcher: bytes | None, as_demonstration: bool) -> Begun:
    name = "exampleshire" if as_demonstration else PROGRAMME
    trackers = _demonstration_files() if as_demonstration else {Path(file): made for file, made in tracker_files(today).items()}
    wanted = {Path(guide().name): guide().read_bytes()}
    wanted |= {Path(LAUNCHER): launcher} if launcher is not None else {}
    programme = INPUTS / name if _may_hold(folder / INPUTS, name, trackers) else None
    wanted |= {programme / file: content for file, content in trackers.items()} if programme else {}
    wanted |= {TEMPLATES / path.name: path.read_bytes() for path in _files(starter_templates(), "*.docx")}
    wanted[TEMPLATES / "guide" / new_report().name] = new_report().read_bytes()
    wanted[TEMPLATES / "house" / house_style().name] = house_style().read_bytes()
    files = {path: content for path, content in wanted.items() if not _stands(folder / path)}
    folders = [path for path in (OUTPUT,) if not (folder / path).is_dir()]
    add_new({folder / path: content for path, content in files.items()}, [folder / path for path in folders])
    return Begun(folder, (*files, *folders), tuple(path for path in wanted if path not in files), programme)


def launcher(python: str | None) -> bytes:
    """What Windows runs on a double-click. `python` is that of a virtual environment, which Windows would not find by itself."""
    before = ""
    if python is not None:
        own = python.replace("%", "%%")
        # Accents in the path are in UTF-8, so the window is told.
        before = f'{"" if own.isascii() else "chcp 65001 >nul" + chr(10)}set "PYTHON={own}"\nif exist "%PYTHON%" goto run\n'
    lines = SCRIPT.format(python=f"{before}{USUAL_PYTHON}:run")
    return lines.replace("\n", "\r\n").encode("utf-8")


def _demonstration_files() -> dict[Path, bytes]:
    """Its workbooks, those of earlier months too."""
    folder = demonstration() / "exampleshire"
    return {path.relative_to(folder): path.read_bytes() for path in _files(folder, "**/*.xlsx")}


def _files(folder: Path, pattern: str) -> list[Path]:
    """Without those that Word and Excel put beside a file that is open."""
    return [path for path in sorted(folder.glob(pattern)) if not path.name.startswith(("~$", "."))]


def _may_hold(inputs: Path, name: str, trackers: dict[Path, bytes]) -> bool:
    """Whether trackers of ours may stand there: example rows beside somebody's own would spoil the figures."""
    programmes = programme_folders(inputs) if inputs.is_dir() else []
    own = {path.name for programme in programmes for path in workbook_paths(programme)}
    return not programmes or (programmes == [inputs / name] and own <= {str(path) for path in trackers})


def _stands(path: Path) -> bool:
    """Something of that name is there, be it only a link that leads nowhere."""
    return path.exists() or path.is_symlink()
