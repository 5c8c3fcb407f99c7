"""Texts on their way into XML: what it cannot hold is left out, what it would take for its own is written as it must be."""

from __future__ import annotations

from html import escape

from reportgen.lexicon.patterns import pattern

NOT_XML = pattern("[\ue000\ue001\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escaped(text: str) -> str:
    """As it stands between tags, or in an attribute in double quotes."""
    if "&" in text or "<" in text or ">" in text or '"' in text:
        return escape(text, quote=False).replace('"', "&quot;")
    return text
