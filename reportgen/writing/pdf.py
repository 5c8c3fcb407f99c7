"""The finished documents as tagged PDF, by LibreOffice: one start for all of them, with a profile of its own.

LibreOffice leaves out the alternative text of charts, and writes the clock into the file. Where pikepdf is installed, the one is
put back and the other taken out.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.writing.templates.names import qualified
from reportgen.writing.templates.package import Package

# Where LibreOffice stands when it is not on the path.
PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
OPTIONS = ("UseTaggedPDF", "PDFUACompliance", "ExportBookmarks")
PATIENCE, FOR_EACH = 60, 30  # seconds
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
    """What was made, by its file name; and what there is to say of it."""

    made: dict[str, bytes] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)


def pdfs(documents: Mapping[str, bytes], day: date) -> Pdfs:
    """A PDF for each document, of the same name. `day` stands in them instead of the clock."""
    program = shutil.which("soffice") or next((place for place in PLACES if Path(place).is_file()), None)
    if program is None:
        return Pdfs(said=[NOT_THERE])
    written: dict[str, bytes] = {}
    with contextlib.suppress(OSError), tempfile.TemporaryDirectory(prefix="reportgen-") as home:  # there may be no room for it
        written = _converted(program, documents, Path(home), day)
    found = Pdfs()
    for name, content in written.items():
        finished = _finished(content, _alternatives(documents[f"{name.removesuffix('.pdf')}.docx"]), day)
        if finished is None:
            continue
        found.made[name], complete = finished
        if not complete and WITHOUT_WORDS not in found.said:
            found.said.append(WITHOUT_WORDS)
    lost = [name for name in documents if f"{name.removesuffix('.docx')}.pdf" not in found.made]
    if lost:
        found.said.append(FAILED.format(names=", ".join(f"'{name}'" for name in lost)))
    return found


def _converted(program: str, documents: Mapping[str, bytes], home: Path, day: date) -> dict[str, bytes]:
    """By plain numbers as file names, so that no name reaches the command line."""
    into = home / "made"
    files = []
    for number, content in enumerate(documents.values()):
        files.append(home / f"{number}.docx")
        files[-1].write_bytes(content)
    options = ",".join(f'"{name}":{{"type":"boolean","value":"true"}}' for name in OPTIONS)
    command = [program, f"-env:UserInstallation={_profile().as_uri()}", "--headless", "--norestore", "--convert-to"]
    command += [f"pdf:writer_pdf_Export:{{{options}}}", "--outdir", str(into), *map(str, files)]
    moment = str((day - date(1970, 1, 1)).days * 86_400)
    try:
        subprocess.run(
            command,
            capture_output=True,
            timeout=PATIENCE + FOR_EACH * len(files),
            env={**os.environ, "SOURCE_DATE_EPOCH": moment},
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return {}
    made = zip(documents, (into / f"{file.stem}.pdf" for file in files), strict=True)
    return {f"{name.removesuffix('.docx')}.pdf": path.read_bytes() for name, path in made if path.is_file()}


@cache
def _profile() -> Path:
    """LibreOffice's own settings, made the first time that it starts, which takes longest; kept until this program ends."""
    home = tempfile.mkdtemp(prefix="reportgen-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    return Path(home) / "profile"


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
