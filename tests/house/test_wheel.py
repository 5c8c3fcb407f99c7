"""What pip installs is whole: the program, the starter templates and the demonstration, with no clone at hand.

The wheel is built from a copy, so that nothing left over from an earlier build goes into it, and installed into an empty
environment that finds the libraries where this one has them.
"""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("reportgen", "templates", "inputs", "setup.cfg", "pyproject.toml", "README.md", "LICENSE")
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
ENDING = ".exe" if os.name == "nt" else ""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without the network."""
    if not _can_build():
        pytest.skip("no setuptools at hand that builds wheels by itself (70.1 or later), or no pip")
    clone, made = tmp_path_factory.mktemp("clone"), tmp_path_factory.mktemp("made")
    for part in PARTS:
        whole = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        whole(ROOT / part, clone / part)
    pip("wheel", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", str(made), str(clone))
    return next(made.glob("*.whl"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment in which only the wheel is installed."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=False)
    python = environment / SCRIPTS / f"python{ENDING}"
    pip("--python", str(python), "install", "--no-deps", "--no-index", str(wheel))
    packages = said(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", at=environment).strip()
    Path(packages, "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python.parent


def test_the_wheel_carries_every_template_and_workbook_and_nothing_of_the_tests(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    templates = {path.relative_to(ROOT / "templates").as_posix() for path in (ROOT / "templates").rglob("*.docx")}
    workbooks = {path.relative_to(ROOT / "inputs").as_posix() for path in (ROOT / "inputs" / "exampleshire").rglob("*.xlsx")}

    assert {name for name in held if name.endswith(".docx")} == {f"reportgen/templates/{name}" for name in templates}
    assert {name for name in held if name.endswith(".xlsx")} == {f"reportgen/demonstration/{name}" for name in workbooks}
    assert {name.split("/")[0] for name in held} == {"reportgen"}


def test_the_wheel_carries_every_module(wheel: Path) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "reportgen").rglob("*.py")}

    assert {name for name in zipfile.ZipFile(wheel).namelist() if name.endswith(".py")} == modules


def test_installed_the_program_is_that_of_the_wheel(scripts: Path, tmp_path: Path) -> None:
    where = said(scripts / f"python{ENDING}", "-c", "import reportgen; print(reportgen.__file__)", at=tmp_path)

    assert Path(where.strip()).is_relative_to(scripts.parent)


def test_installed_it_makes_the_demonstrations_month_in_an_empty_folder(scripts: Path, tmp_path: Path) -> None:
    said(scripts / f"reportgen{ENDING}", "run", "--demonstration", at=tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["output"]
    assert any(path.name.startswith("Board report - ") for path in tmp_path.rglob("*.docx"))


def test_installed_it_makes_a_folder_to_work_in_and_the_months_reports_there(scripts: Path, tmp_path: Path) -> None:
    said(scripts / f"reportgen{ENDING}", "init", "Été 2026", at=tmp_path)
    said(scripts / f"reportgen{ENDING}", "run", at=tmp_path / "Été 2026")

    assert any(path.name.startswith("Board report - ") for path in (tmp_path / "Été 2026" / "output").rglob("*.docx"))


def test_installed_it_runs_as_a_module_too(scripts: Path, tmp_path: Path) -> None:
    assert said(scripts / f"python{ENDING}", "-m", "reportgen", "--version", at=tmp_path).startswith("reportgen")


def pip(*words: str) -> None:
    said(Path(sys.executable), "-m", "pip", "--disable-pip-version-check", *words, at=ROOT.parent)


def said(program: Path, *words: str, at: Path) -> str:
    """What a program prints; where it fails, what it says is the test's message."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run([program, *words], cwd=at, env=clean, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _can_build() -> bool:
    try:
        importlib.metadata.version("pip")
        version = importlib.metadata.version("setuptools").split(".")
    except importlib.metadata.PackageNotFoundError:
        return False
    return (int(version[0]), int(version[1])) >= (70, 1)
