"""From a filled template to the document that is saved: made sound, ratings shaded, properties set, checked, free of the clock."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from reportgen.writing import soundness
from reportgen.writing.contents_list import renew_contents
from reportgen.writing.faults import TemplateFaultsError
from reportgen.writing.filling import Filled
from reportgen.writing.house import House, put_on
from reportgen.writing.properties import set_properties
from reportgen.writing.row_breaks import free_long_rows
from reportgen.writing.shading import shade_ratings
from reportgen.writing.templates import notes
from reportgen.writing.templates.names import LANGUAGE as LANGUAGE
from reportgen.writing.templates.package import EARLIEST, Package
from reportgen.writing.templates.wall import behind_wall
from reportgen.writing.widths import fit_tables

Drawing = Callable[[Package], None]


def finish(
    filled: Filled,
    title: str,
    author: str,
    day: date,
    colours: Mapping[str, str | None],
    drawings: Sequence[Drawing] = (),
    public: bool = False,
    house: House | None = None,
) -> bytes:
    """The finished document, checked. `day` stands in its properties instead of the clock.

    Each of `drawings` may replace drawings of the filled package where they stand, and add parts: charts, small lines.
    Raises TemplateFaultsError where the document does not hold what was printed, or Word would have to repair it.
    """
    return behind_wall(filled.name, lambda: _finished(filled, title, author, day, colours, drawings, public, house))


def _finished(
    filled: Filled,
    title: str,
    author: str,
    day: date,
    colours: Mapping[str, str | None],
    drawings: Sequence[Drawing],
    public: bool,
    house: House | None,
) -> bytes:
    package = filled.package
    if house is not None:
        if package.holds_out(lambda shape: shape.themed):
            package.put_back()
        put_on(package, house, public)
    for draw in drawings:
        draw(package)
    notes.take_out(package)
    renew_contents(package)
    soundness.mend(package)
    shade_ratings(package, colours)
    fit_tables(package)
    free_long_rows(package)
    set_properties(package, title, author, day, filled.printed, public)
    if faults := soundness.check(package, filled):
        raise TemplateFaultsError(filled.name, faults)
    return package.to_bytes()


def same_bytes(package: bytes, mended: Mapping[str, Callable[[bytes], bytes]] | None = None) -> bytes:
    """The same package without the clock in it; `mended` says what is to be made of some of its parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            content = before.read(name)
            after.writestr(entry, mended[name](content) if mended and name in mended else content)
    return packed.getvalue()
