"""Makes the word lists of `reportgen/publishing/marking/lists/` from open sources. Run once, when a source has a new version:

    python -m tests.makers.word_lists SCOWL BABYNAMES.json FAKER.json ...

SCOWL is the folder of Debian's package `scowl` (/usr/share/dict/scowl; permission to use, copy and modify); BABYNAMES the counts
of names since 1980 of the United States' Social Security Administration (public domain), as {name: children}; FAKER the names of
the locales of Faker and faker-js (both MIT), as {"given": [...], "family": [...]}. `names.own.txt` and `also_words.txt`,
`places.txt` and `ordinary.txt` are written by hand and stay as they are.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from reportgen.publishing.marking.words import plain_letters

LISTS = Path(__file__).resolve().parents[2] / "reportgen" / "publishing" / "marking" / "lists"
SIZES = (10, 20, 35, 40, 50, 55, 60)  # SCOWL's: up to those that a good dictionary has
LEAST = 100  # children since 1980, from whom on a name is listed
WORD = re.compile(r"[a-z](?:[a-z']*[a-z])")


def main(arguments: Sequence[str]) -> None:
    scowl, babies, *fakers = map(Path, arguments)
    words = _scowl(scowl, ("words", "contractions")) | set(_listed("ordinary.txt"))
    counts = json.loads(babies.read_text(encoding="utf-8"))
    names = {plain_letters(name) for name, count in counts.items() if count >= LEAST} | set(_listed("names.own.txt"))
    for faker in fakers:
        held = json.loads(faker.read_text(encoding="utf-8"))
        names |= {word for name in (*held["given"], *held["family"]) for word in WORD.findall(plain_letters(name))}
    names = {name for name in names if WORD.fullmatch(name)} - words - set(_listed("places.txt"))
    proper = _scowl(scowl, ("upper",)) - names - words
    _write("words", words)
    _write("names", names)
    _write("proper", {word for word in proper if word not in counts})


def _scowl(folder: Path, kinds: Iterable[str]) -> set[str]:
    files = (
        folder / f"{language}-{kind}.{size}"
        for language in ("english", "british", "british_variant_1", "american")
        for kind in kinds
        for size in SIZES
    )
    typed = (word for file in files if file.is_file() for word in file.read_text(encoding="latin-1").split())
    return {word for each in typed if not each.endswith("'s") and WORD.fullmatch(word := plain_letters(each))}


def _listed(name: str) -> list[str]:
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in plain_letters(line).split()]


def _write(name: str, words: Iterable[str]) -> None:
    """Without a name or a time in it, so that the same words are the same file."""
    text = "\n".join(sorted(words)).encode()
    (LISTS / f"{name}.txt.gz").write_bytes(gzip.compress(text, 9, mtime=0))


if __name__ == "__main__":
    main(sys.argv[1:])
