"""Web pages in a real browser: axe-core finds no fault, nothing needs scrolling sideways, the keyboard reaches everything."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html import escape, unescape
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner

from reportgen.cli import main
from reportgen.writing.pages import POLICY, web_page
from reportgen.writing.templates import find_templates
from tests.makers.documents import add_table, saved, words_of_document, you_said
from tests.makers.pages import page_of

ROOT = Path(__file__).resolve().parents[2]
# Those that are written as pages, and the board report, which has many tables.
REPORTS = [template.name for template in find_templates(ROOT / "templates")[0] if template.public or template.name == "board"]
BROWSER = next((path for name in ("chromium", "chromium-browser", "google-chrome", "chrome") if (path := shutil.which(name))), None)
NAMED = os.environ.get("AXE_CORE")
PLACES = (
    Path(NAMED) if NAMED else None,
    *(folder / "node_modules/axe-core/axe.min.js" for folder in (ROOT, Path(__file__).parent)),
)
AXE = next((path for path in PLACES if path is not None and path.is_file()), None)
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-extensions", "--hide-scrollbars",
    "--virtual-time-budget=20000", "--dump-dom",
)  # fmt: skip
NEEDS_BROWSER = pytest.mark.skipif(BROWSER is None, reason="There is no Chromium on this machine to open the pages with.")
NEEDS_AXE = pytest.mark.skipif(AXE is None, reason="axe-core is not installed: type 'npm install --prefix tests/browser' once.")

RUN_AXE = """
const said = each => each.id + ": " + each.nodes.map(node => node.html + " " + node.failureSummary).join("; ");
axe.run().then(found => tell({
  violations: found.violations.map(said),
  passes: found.passes.map(each => each.id),
}));
"""
MEASURE = """
const page = document.querySelector("iframe").contentDocument, view = page.defaultView;
const scrolls = [...page.querySelectorAll("*")].filter(each =>
  each.scrollWidth > each.clientWidth && ["auto", "scroll"].includes(view.getComputedStyle(each).overflowX));
const stops = [...page.querySelectorAll("a[href], [tabindex]")];
const unseen = stops.filter(each => { each.focus(); return view.getComputedStyle(each).outlineStyle === "none"; });
tell({
  width: page.documentElement.scrollWidth,
  scrolling: scrolls.length,
  unreachable: scrolls.filter(each => each.tabIndex < 0).length,
  stops: stops.length,
  unseen: unseen.map(each => each.outerHTML.slice(0, 100)),
});
"""
TELL = """
function tell(found) {
  const at = document.createElement("pre");
  at.id = "found";
  at.textContent = JSON.stringify(found);
  document.body.append(at);
}
"""


def opened(page: str, folder: Path) -> Any:
    """What the script in a page tells, when a browser has opened it."""
    (folder / "page.html").write_text(page, encoding="utf-8")
    command = [str(BROWSER), *QUIET, f"--user-data-dir={folder / 'profile'}", (folder / "page.html").as_uri()]
    shown = subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode("utf-8")
    told = re.search(r'<pre id="found">(.*?)</pre>', shown, re.DOTALL)
    assert told is not None, shown[-2000:]
    return json.loads(unescape(told[1]))


def open_to_scripts(page: bytes) -> str:
    """The page with the one line left out by which it refuses every script, ours too."""
    text = page.decode("utf-8")
    assert POLICY in text
    return "\n".join(line for line in text.splitlines() if POLICY not in line)


def with_axe(page: bytes) -> str:
    assert AXE is not None
    scripts = f"<script>{AXE.read_text(encoding='utf-8')}</script><script>{TELL}{RUN_AXE}</script>"
    return open_to_scripts(page).replace("</body>", f"{scripts}</body>")


def in_a_frame(page: bytes, width: int) -> str:
    """The page as a screen of that width shows it, in pixels; a browser's own window cannot be so narrow."""
    inside = escape(open_to_scripts(page))
    frame = f'<iframe style="width: {width}px; height: 800px; border: 0" srcdoc="{inside}"></iframe>'
    return f"<!doctype html><body>{frame}<script>{TELL} window.onload = () => {{ {MEASURE} }}</script></body>"


def small_summary() -> bytes:
    return web_page(saved(you_said()), "You said, we did, Exampleshire, June 2026")


def wide_table() -> bytes:
    document = docx.Document()
    document.add_paragraph("What the survey says", "Title")
    headings = tuple(f"Quarter {number} of the financial year" for number in range(1, 9))
    add_table(document, headings, tuple("77% of 85 people" for _ in headings))
    document.add_paragraph("https://www.example.gov.uk/" + "children-and-families-" * 8)
    add_table(document, ("You said: you keep changing", "We did: we hired more people"), heading=False)
    return web_page(saved(document), "What the survey says, Exampleshire, June 2026")


PAGES = pytest.mark.parametrize("make", [small_summary, wide_table], ids=["summary", "wide table"])
STARTERS = pytest.mark.parametrize("report", REPORTS)


@pytest.fixture
def demonstration(report: str, tmp_path: Path) -> tuple[bytes, bytes]:
    """A starter template as a document of the demonstration, and that document as a page."""
    folders = ("--inputs", str(ROOT / "inputs"), "--templates", str(ROOT / "templates"), "--output", str(tmp_path))
    result = CliRunner().invoke(main, ["run", "exampleshire", "--report", report, *folders])
    assert result.exit_code == 0, result.output
    (document,) = (path.read_bytes() for path in tmp_path.rglob("*.docx"))
    return document, web_page(document, "A report, Exampleshire, May 2026")


def check_with_axe(page: bytes, folder: Path) -> None:
    found = opened(with_axe(page), folder)
    assert found["violations"] == []
    assert {"color-contrast", "document-title", "html-has-lang", "page-has-heading-one", "heading-order"} <= set(found["passes"])


def check_on_a_narrow_screen(page: bytes, folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = opened(in_a_frame(page, 320), folder)
    assert found["width"] <= 320
    assert (found["unreachable"], found["unseen"]) == (0, [])
    return found


@NEEDS_BROWSER
@NEEDS_AXE
@PAGES
def test_axe_finds_no_fault(make: Any, tmp_path: Path) -> None:
    check_with_axe(make(), tmp_path)


@NEEDS_BROWSER
@NEEDS_AXE
def test_axe_would_find_a_fault(tmp_path: Path) -> None:
    faulty = small_summary().replace(b" alt=", b" data-alt=")
    assert [fault.split(":")[0] for fault in opened(with_axe(faulty), tmp_path)["violations"]] == ["image-alt"]


@NEEDS_BROWSER
@PAGES
def test_a_narrow_screen_shows_everything_without_scrolling_sideways(make: Any, tmp_path: Path) -> None:
    check_on_a_narrow_screen(make(), tmp_path)


@NEEDS_BROWSER
def test_a_wide_table_scrolls_by_itself_and_the_keyboard_reaches_it(tmp_path: Path) -> None:
    found = check_on_a_narrow_screen(wide_table(), tmp_path)
    assert (found["scrolling"], found["stops"]) == (1, 1)


@NEEDS_BROWSER
@NEEDS_AXE
@STARTERS
def test_axe_finds_no_fault_in_a_report(demonstration: tuple[bytes, bytes], tmp_path: Path) -> None:
    check_with_axe(demonstration[1], tmp_path)


@NEEDS_BROWSER
@STARTERS
def test_a_narrow_screen_shows_a_report(demonstration: tuple[bytes, bytes], tmp_path: Path) -> None:
    check_on_a_narrow_screen(demonstration[1], tmp_path)


@STARTERS
def test_the_page_of_a_report_says_what_the_document_says(demonstration: tuple[bytes, bytes]) -> None:
    document, page = demonstration
    without_charts = re.sub(
        rb'(<table class="chart[^>]*>(?:<caption.*?</caption>)?)<thead>.*?</tbody>', rb"\1", page, flags=re.DOTALL
    )
    assert page_of(without_charts).words == words_of_document(document)
