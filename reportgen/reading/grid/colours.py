"""Colours as a workbook names them: by value, by number of the old palette, by number of the theme, and tinted."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls
from xml.etree.ElementTree import Element

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid.markup import tree, whole

# ISO/IEC 29500-1, 18.8.27: the first eight twice, then the rest; 64 and 65 are 'automatic'.
EIGHT = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
PALETTE = (
    *(*EIGHT, *EIGHT),
    *("800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"),
    *("9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"),
    *("000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"),
    *("00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"),
    *("3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"),
    *("003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"),
)
PLAIN_THEME = ("000000", "FFFFFF", "000000", "FFFFFF")
RGB = pattern(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")


@dataclass(frozen=True)
class Colours:
    """What the numbers of colours mean in one workbook."""

    theme: tuple[str, ...] = ()
    palette: tuple[str, ...] = PALETTE

    def of(self, colour: Element | None) -> str | None:
        """'FFC000' for `<fgColor rgb="FFFFC000"/>`; None where the colour is automatic or not there."""
        if colour is None:
            return None
        named = self._named(colour)
        return _tinted(named, _share(colour.get("tint"))) if named is not None else None

    def _named(self, colour: Element) -> str | None:
        for attribute, known in (("theme", self.theme), ("indexed", self.palette)):
            if colour.get(attribute) is not None:
                number = whole(colour.get(attribute))
                return known[number] if 0 <= number < len(known) else None
        return rgb(colour.get("rgb", ""))


def rgb(text: str) -> str | None:
    """'FFC000' for 'FFFFC000'."""
    match = RGB.fullmatch(text)
    return match[1].upper() if match else None


def theme_colours(part: bytes) -> tuple[str, ...]:
    """In the order in which cells number them: light 1, dark 1, light 2, dark 2, accents."""
    scheme = next(tree(part).iter("{http://schemas.openxmlformats.org/drawingml/2006/main}clrScheme"), None)
    if scheme is None:
        return ()
    colours = [rgb(choice.get("lastClr") or choice.get("val") or "") or "" for entry in scheme for choice in entry]
    dark_1, light_1, dark_2, light_2, *accents = colours if len(colours) >= len(PLAIN_THEME) else PLAIN_THEME
    return (light_1, dark_1, light_2, dark_2, *accents)


def _share(text: str | None) -> float:
    try:
        return max(-1.0, min(1.0, float(text or 0)))
    except ValueError:
        return 0.0


def _tinted(colour: str, tint: float) -> str | None:
    """Made lighter (tint above 0) or darker, by its lightness, as Excel does (ISO/IEC 29500-1, 18.8.19)."""
    if not colour or not tint:
        return colour or None
    red, green, blue = (part / 255 for part in bytes.fromhex(colour))
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    lightness = lightness * (1 + tint) if tint < 0 else lightness * (1 - tint) + tint
    return "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, max(0.0, min(1.0, lightness)), saturation))
