"""File names from titles: one function, so that no text of a document is ever a path, and every name is one that Windows allows."""

from __future__ import annotations

import re

from reportgen.lexicon.patterns import pattern

LONGEST = 100  # bytes, so that a name in brackets and a month have room beside it: most disks hold 255
FORBIDDEN = pattern(r'[<>:"/\\|?*\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
BETWEEN_WORDS = pattern(r"(?<=\w)[/\\:|](?=\w)")
RESERVED = pattern(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)", re.IGNORECASE)


def file_name(title: str, otherwise: str = "Report") -> str:
    """A title as the beginning of a file's name, without an ending: 'Are we improving?' -> 'Are we improving'."""
    words = BETWEEN_WORDS.sub("-", title.encode(errors="replace").decode())  # names of files may hold what is no letter anywhere
    words = " ".join(FORBIDDEN.sub(" ", words).split())
    words = words.strip(" .")
    if len(words.encode()) > LONGEST:
        words = words.encode()[:LONGEST].decode(errors="ignore").rsplit(" ", 1)[0].strip(" .")
    if RESERVED.match(words):
        words = f"{otherwise} {words}"
    return words or otherwise
