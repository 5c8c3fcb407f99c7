"""The finished documents of all programmes as tagged PDF, by LibreOffice: one start for all of them, with a profile of its own.

LibreOffice leaves out the alternative text of charts, and writes the clock into the file. Where pikepdf is installed, the one is
put back and the other taken out.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.model.together import grouped
from reportgen.writing.templates.names import qualified
from reportgen.writing.templates.package import Package

# Where LibreOffice stands when it is not on the path.
PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
OPTIONS = ("UseTaggedPDF", "PDFUACompliance", "ExportBookmarks")
PATIENCE, EVERY = 180.0, 0.5  # seconds: from one PDF to the next, and between two looks
IN_VAIN = 3  # starts one after the other from which no PDF comes
ENDING = 1024  # bytes at the end of a PDF, among which its last mark stands
NOT_THERE = (
    "No PDF is made: LibreOffice was not found on this computer. The Word documents are made; open one and choose Save As, PDF, "
    "or have LibreOffice installed."
)
FAILED = "No PDF is made of {names}: LibreOffice could not write it. The Word documents are made; open one and choose Save As, PDF."
WITHOUT_WORDS = (
    "The charts in the PDF have no alternative text, which LibreOffice leaves out; the sentence beside each says the same. "
    "With 'reportgen[pdf]' installed it is put back."
)


@dataclass
class Pdfs:
    """What was made of a programme's documents, by its file name; and what there is to say of it."""

    made: dict[str, bytes] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)


def pdfs(programmes: Sequence[tuple[Mapping[str, bytes], date]], tell: Callable[[str], None] = lambda _: None) -> list[Pdfs]:
    """For each programme's documents PDFs of the same names. The day stands in them instead of the clock.

    One start makes those of all programmes that are of one day. `tell` is told how many there are.
    """
    program = shutil.which("soffice") or next((place for place in PLACES if Path(place).is_file()), None)
    if program is None:
        return [Pdfs(said=[NOT_THERE]) for _ in programmes]
    found: dict[int, Pdfs] = {}
    for day, numbers in grouped(range(len(programmes)), lambda number: programmes[number][1]).items():
        of_day = [programmes[number][0] for number in numbers]
        written = iter(_converted(program, [content for each in of_day for content in each.values()], day, tell))
        found |= {number: _pdfs(each, [next(written) for _ in each], day) for number, each in zip(numbers, of_day, strict=True)}
    return [found[number] for number in range(len(programmes))]


def _pdfs(documents: Mapping[str, bytes], written: Sequence[bytes | None], day: date) -> Pdfs:
    found, lost = Pdfs(), []
    for (name, document), content in zip(documents.items(), written, strict=True):
        finished = None if content is None else _finished(content, _alternatives(document), day)
        if finished is None:
            lost.append(name)
            continue
        found.made[f"{name.removesuffix('.docx')}.pdf"], complete = finished
        if not complete and WITHOUT_WORDS not in found.said:
            found.said.append(WITHOUT_WORDS)
    if lost:
        found.said.append(FAILED.format(names=", ".join(f"'{name}'" for name in lost)))
    return found


def _converted(program: str, documents: Sequence[bytes], day: date, tell: Callable[[str], None]) -> list[bytes | None]:
    """A PDF of each document; None of what cannot be had. There may be no room for any."""
    with contextlib.suppress(OSError), tempfile.TemporaryDirectory(prefix="reportgen-", ignore_cleanup_errors=True) as home:
        for number, content in enumerate(documents):
            (Path(home) / f"{number}.docx").write_bytes(content)
        made = Made(Path(home), tell, len(documents))
        _print_all(program, made, {**os.environ, "SOURCE_DATE_EPOCH": str((day - date(1970, 1, 1)).days * 86_400)})
        return [made.content(number) for number in range(len(documents))]
    return [None for _ in documents]


@dataclass(frozen=True)
class Made:
    """The folder of 0.docx, 1.docx, … and, in `made`, 0.pdf, 1.pdf, …: no name reaches the command line, and no two are alike."""

    home: Path
    tell: Callable[[str], None]
    documents: int

    def count(self) -> int:
        many = sum(1 for _ in self.home.glob("made/*.pdf"))
        self.tell(f"PDF {many} of {self.documents}")
        return many

    def content(self, number: int) -> bytes | None:
        """None of what was not made, or not to its end."""
        with contextlib.suppress(OSError):
            content = (self.home / "made" / f"{number}.pdf").read_bytes()
            return content if b"%%EOF" in content[-ENDING:] else None
        return None


def _print_all(program: str, made: Made, variables: Mapping[str, str]) -> None:
    """They are made one by one, in order: what it breaks off at is left out, and the rest gets another start."""
    waiting, in_vain = list(range(made.documents)), 0
    while waiting and in_vain < IN_VAIN:
        broken_off = not _ran(program, made, waiting, variables)
        missing = [number for number in waiting if made.content(number) is None]
        in_vain = in_vain + 1 if len(missing) == len(waiting) else 0
        waiting = missing[1:] if broken_off else []


def _ran(program: str, made: Made, numbers: Sequence[int], variables: Mapping[str, str]) -> bool:
    """Whether one start, with a profile of its own, came to its end. One from which no PDF comes for long is ended."""
    options = ",".join(f'"{name}":{{"type":"boolean","value":"true"}}' for name in OPTIONS)
    with tempfile.TemporaryDirectory(prefix="profile-", dir=made.home, ignore_cleanup_errors=True) as profile:
        command = [program, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore", "--convert-to"]
        command += [f"pdf:writer_pdf_Export:{{{options}}}", "--outdir", "made", *(f"{number}.docx" for number in numbers)]
        nothing = subprocess.DEVNULL  # a pipe would be held open by what it starts in turn
        process = subprocess.Popen(
            command, stdin=nothing, stdout=nothing, stderr=nothing, cwd=made.home, env=variables, start_new_session=True
        )
        try:
            return _waited_for(process, made)
        finally:
            if process.poll() is None:
                _end(process)


def _waited_for(process: subprocess.Popen[bytes], made: Made) -> bool:
    many, since = made.count(), time.monotonic()
    while process.poll() is None and time.monotonic() - since < PATIENCE:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(EVERY)
        if (now := made.count()) > many:
            many, since = now, time.monotonic()
    return process.poll() == 0


def _end(process: subprocess.Popen[bytes]) -> None:
    """With all that it started: `soffice` is only the first of several."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _alternatives(document: bytes) -> list[tuple[bool, str]]:
    """Of each drawing in the order of the body: whether it is a chart, and its alternative text."""
    package = Package.read(document)
    root = package.tree(package.document)
    drawings = ((each, each.get("descr") or "") for each in root.iter(qualified("wp:docPr")))
    return [(next(each.getparent().iter(qualified("c:chart")), None) is not None, words) for each, words in drawings]


def _finished(content: bytes, drawings: Sequence[tuple[bool, str]], day: date) -> tuple[bytes, bool] | None:
    """With the words that its figures lack and without the clock, and whether no figure lacks words; None of what is no PDF."""
    charts = [words for is_chart, words in drawings if is_chart]
    try:
        import pikepdf
    except ImportError:
        return content, not charts
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return _with_words(pdf, charts, day)
    except pikepdf.PdfError:
        return None


def _with_words(pdf: Any, charts: Sequence[str], day: date) -> tuple[bytes, bool]:
    import pikepdf

    lacking = [each for each in _figures(pdf.Root.get("/StructTreeRoot")) if not str(each.get("/Alt", ""))]
    for figure, words in zip(lacking, charts, strict=False):
        figure["/Alt"] = pikepdf.String(words)
    pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = pikepdf.String(f"D:{day:%Y%m%d}000000Z")
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for name in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"):
            if name in metadata:
                metadata[name] = f"{day.isoformat()}T00:00:00Z"
    for name in ("/ID", "/DocChecksum"):
        if name in pdf.trailer:
            del pdf.trailer[name]
    written = io.BytesIO()
    pdf.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue(), len(lacking) <= len(charts)


def _figures(root: Any) -> list[Any]:
    """The figures of a PDF's tree of tags, in reading order."""
    found, waiting = [], [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if not hasattr(node, "get") or not hasattr(node, "keys"):
            continue
        if str(node.get("/S", "")) == "/Figure":
            found.append(node)
        kids = node.get("/K")
        if kids is None:
            continue
        beneath = list(kids) if type(kids).__name__ == "Array" or str(getattr(kids, "_type_code", "")).endswith("array") else [kids]
        waiting += reversed([kid for kid in beneath if not isinstance(kid, int)])
    return found
