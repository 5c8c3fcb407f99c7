"""The PDFs of all programmes of a command, by one start of LibreOffice once all Word documents are saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reportgen.records.month_folder import open_month_folder
from reportgen.records.saving import CannotSaveError
from reportgen.told import Told, ToPrint, files_json

if TYPE_CHECKING:
    from reportgen.writing.pdf import Pdfs


def with_pdfs(made: Sequence[Told], tell: Callable[[str], None]) -> list[Told]:
    """The same with the PDFs that were asked for. What fails for one document or programme is told of that one."""
    from reportgen.writing.pdf import pdfs

    waiting = [each.to_print for each in made if each.to_print]
    found = iter(pdfs([(each.documents, each.day) for each in waiting], tell) if waiting else ())
    return [_saved(each, each.to_print, next(found)) if each.to_print else each for each in made]


def _saved(told: Told, printed: ToPrint, found: Pdfs) -> Told:
    """They are saved, and the record says so. Without any it still waits for them: a later run may find LibreOffice."""
    told = replace(told, notes=(*told.notes, *found.said), to_print=None)
    try:
        month = open_month_folder(told.folder, printed.about["programme"], printed.about["folder"])
        made = month.save(list(found.made.items()), ())
        said = printed.about["told"]
        said = {**said, "notes": [*said["notes"], *found.said], "made": [*said["made"], *files_json(made)]}
        month.finish(made, {**printed.about, "told": said, **({} if made else {"key": None})})
    except CannotSaveError as problem:
        return replace(told, refused={**told.refused, "": [str(problem)]})
    return replace(told, made=(*told.made, *made), notes=(*told.notes, *month.notes))
