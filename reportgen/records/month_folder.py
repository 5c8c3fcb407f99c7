"""A month's folder of reports: what is saved there, in which order, and what the record says of it.

The record is written twice: first that files are about to be made, with the hashes they will have, then that they were. So a run
that is stopped at any moment leaves nothing behind that the next run would take for a person's own.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.files import content_of
from reportgen.records.approvals import APPROVED
from reportgen.records.record import FACTS, NAME, Record, read_record, record_json
from reportgen.records.saving import CannotSaveError, Saved, beside, clear_leftovers, prepare_folder, save, save_own

WHOLE, BEGUN = "whole", "being made"


@dataclass(frozen=True)
class MonthFolder:
    """`before` is what the record said when the folder was opened; `notes` are sentences on what was mended."""

    path: Path
    before: Record
    notes: list[str] = field(default_factory=list)

    def edited(self, name: str) -> Iterator[tuple[str, bytes]]:
        """What stands there under the name of a document, or beside it ('… (2).docx'), and a person has changed."""
        for other, held in _standing(self.path / name):
            if held is not None and _sha256(held) not in self.before.made:
                yield other, held

    def staying(self, beginnings: tuple[str, ...], documents: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
        """The Word documents of these names that stand there and that none of the `documents` will replace."""
        made = tuple(name.removesuffix(".docx") for name, _ in documents)
        for path in sorted(self.path.glob("*.docx")):
            if path.name.startswith(beginnings):
                with contextlib.suppress(OSError):
                    held = content_of(path)
                    if not path.name.startswith(made) or _sha256(held) not in self.before.made:
                        yield path.name, held

    def save(self, documents: Sequence[tuple[str, bytes]], own: Sequence[tuple[str, bytes]]) -> tuple[Saved, ...]:
        """Documents are saved beside what a person has changed; what is our `own` is replaced. `finish` must follow.

        Raises CannotSaveError, which says what was made and what was not.
        """
        files = (*documents, *own)
        ours = self.before.made | {_sha256(content) for _, content in files}
        begun = {**(self.before.content or {APPROVED: 0}), "state": BEGUN}  # what is approved is kept once all is in its place
        made: list[Saved] = []
        with _telling(made, [*(name for name, _ in files), NAME]):
            self._record(record_json(replace(self.before, made=ours), (), begun))
            documents = [each for each in documents if not self._stands_edited(*each)]
            made += (save(self.path / name, content, ours) for name, content in documents)
            made += (self._save_own(name, content) for name, content in own)
        return tuple(made)

    def finish(self, made: Sequence[Saved], about: Mapping[str, Any]) -> None:
        """Says in the record that all is in its place, and what it was made from. Raises CannotSaveError, as `save` does."""
        with self.ending(made):
            self._record(record_json(self.before, made, {**about, "state": WHOLE}))

    def ending(self, made: Sequence[Saved]) -> contextlib.AbstractContextManager[None]:
        """What cannot be saved once the files are in their place is told with what was made, and that the record is not whole."""
        return _telling(made, [*(each.path.name for each in made), NAME])

    def _stands_edited(self, name: str, content: bytes) -> bool:
        """Whether it would be what somebody edited, as it was before: that is said, and nothing is put beside it."""
        digest, known, edited = _sha256(content), dict(self.before.outputs), []
        for other, held in _standing(self.path / name):
            if held is None or _sha256(held) in self.before.made | {digest}:
                return False
            edited += [other] if known.get(other) == digest else []
        if edited:
            self.notes.append(
                f"'{edited[0]}' stands as somebody edited it. Nothing it is made from has changed, so no new one is put beside it."
            )
        return bool(edited)

    def _save_own(self, name: str, content: bytes) -> Saved:
        saved = save_own(self.path / name, content, lambda held: held in self.before.made or self._is_only_ours(name))
        if saved.aside is not None:
            self.notes.append(f"'{name}' was not as it was made. What stood there is kept as '{saved.aside.name}'.")
        return saved

    def _is_only_ours(self, name: str) -> bool:
        """Without a record nobody can tell whether a person changed it: nobody has a reason to change these."""
        return not self.before.made and not name.startswith("Checks")

    def _record(self, content: bytes) -> None:
        saved = save_own(self.path / NAME, content, lambda _: True)
        if saved.aside is not None:
            what = "A folder" if saved.aside.is_dir() else "What cannot be read"
            self.notes.append(f"{what} stood in the place of '{NAME}'. It is kept as '{saved.aside.name}'.")


def open_month_folder(path: Path, programme: str, folder: str) -> MonthFolder:
    """Raises CannotSaveError where nothing can be saved there. Leftovers of a run that was stopped go.

    Where the reports of another programme stand there, none of them counts as ours. One whose trackers are in the same `folder` is
    the same under a new name.
    """
    prepare_folder(path)
    clear_leftovers(path)
    clear_leftovers(path.parent)
    before = read_record(path)
    notes = [f"'{NAME}' {before.trouble}, so it is written anew. Reports that stand there are kept."] if before.trouble else []
    if not before.trouble and not before.made and (path / FACTS).exists():
        notes.append(f"'{NAME}' is away, so it is written anew. Reports that stand there are kept.")
    other = before.content.get("programme", programme)
    if other != programme and before.content.get("folder") != folder:
        notes.append(
            f"The reports that stood there are of '{other}', not of '{programme}'. Give each programme a folder of its own name."
        )
        before = replace(before, made=frozenset())
    return MonthFolder(path, before, notes)


def _standing(path: Path) -> Iterator[tuple[str, bytes | None]]:
    """What stands under the name of a document, and beside it, by file; None of what cannot be opened."""
    for each in beside(path):
        try:
            yield each.name, content_of(each)
        except FileNotFoundError:
            return
        except OSError:
            yield each.name, None


def _sha256(content: bytes) -> str:
    return sha256(content).hexdigest()


@contextlib.contextmanager
def _telling(made: Sequence[Saved], files: Sequence[str]) -> Iterator[None]:
    """Where a run cannot go on: what of the `files` it has made, and what it has not."""
    try:
        yield
    except CannotSaveError as problem:
        names, left = ", ".join(each.path.name for each in made), ", ".join(files[len(made) :])
        raise CannotSaveError(f"{problem} {f'Made: {names}. Not made: {left}.' if made else 'Nothing was made.'}") from problem
