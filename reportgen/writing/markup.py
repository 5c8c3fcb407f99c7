"""What makes converted HTML readable by everyone: one first heading, headings in order, tables with headings and names."""

from __future__ import annotations

from typing import Any

from lxml import html

# lxml's elements are only half typed, so they are Any here.

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = ("p", "li", "ul", "ol", "blockquote", *HEADINGS)
SET_OFF = frozenset(("box", "solid"))
SAFE_LINKS = ("http://", "https://", "mailto:", "tel:", "#")


def mend(main: Any, title: str) -> None:
    """Mends the elements in `main` where they stand. `title` is the first heading where the document has none."""
    _mend_links(main)
    _replace_check_boxes(main)
    _mend_pictures(main)
    _drop_empty(main)
    _order_headings(main, title)
    _make_band(main)
    _make_cards(main)
    for table in reversed(list(main.iter("table"))):  # tables in tables first
        _mend_table(table)
    for number, table in enumerate(main.iter("table"), 1):
        _name_table(table, number)


def _mend_links(main: Any) -> None:
    """Links lead to places that a reader may go to; what leads nowhere, or runs something, is only its words."""
    targets = {str(element.get("id")) for element in main.iter() if element.get("id")}
    for link in [link for link in main.iter("a") if link.get("href") is not None]:
        address = str(link.get("href")).strip()
        link.attrib.pop("target", None)
        if not address.casefold().startswith(SAFE_LINKS) or (address.startswith("#") and address[1:] not in targets):
            link.drop_tag()
        elif _text(link) == "↑":
            link.set("aria-label", "Back to the text")
    wanted = {str(link.get("href")) for link in main.iter("a")}
    for mark in [mark for mark in main.iter("a") if mark.get("href") is None]:
        if f"#{mark.get('id')}" not in wanted:
            mark.drop_tag()


def _replace_check_boxes(main: Any) -> None:
    """A page is to be read, not filled in."""
    for box in list(main.iter("input")):
        box.tail = ("☒" if box.get("checked") else "☐") + (box.tail or "")
        box.drop_tree()


def _mend_pictures(main: Any) -> None:
    """Of a picture that browsers cannot show, its alternative text."""
    for picture in [picture for picture in main.iter("img") if not picture.get("src")]:
        picture.tail = str(picture.get("alt", "")) + (picture.tail or "")
        picture.drop_tree()


def _drop_empty(main: Any) -> None:
    for element in reversed(list(main.iter(*BLOCKS))):
        if not _text(element) and next(element.iter("img", "table"), None) is None:
            element.drop_tree()


def _order_headings(main: Any, title: str) -> None:
    """One first heading, and no level left out below it."""
    if next(main.iter("h1"), None) is None:
        first = main.makeelement("h1")
        first.text = title
        main.insert(0, first)
    first, level = next(main.iter("h1")), 1
    for heading in list(main.iter(*HEADINGS)):
        if heading is not first:
            level = min(max(int(heading.tag[1]), 2), level + 1)
            heading.tag = f"h{level}"


def _make_band(main: Any) -> None:
    """The title, with what stands in the style 'Subtitle' below it, across the top of the page."""
    first = next(main.iter("h1"))
    if first.getparent() is not main:
        return
    band = main.makeelement("div", {"class": "band"})
    first.addprevious(band)
    following = first.getnext()
    band.append(first)
    if following is not None and "subtitle" in following.get("class", "").split():
        band.append(following)


def _make_cards(main: Any) -> None:
    """A box and what its style keeps with it are one card; cards that follow each other stand side by side where there is room."""
    cards = None
    for paragraph in [each for each in main.iterchildren("p") if SET_OFF & _classes(each)]:
        if paragraph.getparent() is not main:
            continue  # it stands in a card already
        card = main.makeelement("div", {"class": "card"})
        paragraph.addprevious(card)
        _gather(card, paragraph)
        before = card.getprevious()
        if before is None or before is not cards:
            cards = main.makeelement("div", {"class": "cards"})
            card.addprevious(cards)
        cards.append(card)
    for paragraph in main.iter("p"):
        _drop_class(paragraph, "kept")


def _gather(card: Any, paragraph: Any) -> None:
    following = paragraph
    while following is not None and following.tag == "p":
        part, following = following, following.getnext()
        card.append(part)
        if "kept" not in _classes(part):
            break


def _classes(element: Any) -> frozenset[str]:
    return frozenset(str(element.get("class", "")).split())


def _drop_class(element: Any, name: str) -> None:
    left = [each for each in str(element.get("class", "")).split() if each != name]
    if left:
        element.set("class", " ".join(left))
    elif element.get("class") is not None:
        del element.attrib["class"]


def _mend_table(table: Any) -> None:
    """Heading cells say what they are headings of. Without heading cells, one row or one column only arranges a page."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    if table.find("thead") is None and (len(rows) == 1 or max(map(len, rows), default=0) <= 1):
        return _arrange(table, rows)
    for cell in table.iterfind("thead/tr/th"):
        if _text(cell):
            cell.set("scope", "col")
        else:
            cell.tag = "td"
    if table.find("thead") is None:
        body = table.makeelement("tbody")
        body.extend(rows)
        table.append(body)
    for body in [body for body in table.iterfind("tbody") if not len(body)]:
        body.drop_tree()
    return None


def _arrange(table: Any, rows: list[Any]) -> None:
    for element, name in ((table, "boxes"), *((row, "row") for row in rows), *((cell, "box") for row in rows for cell in row)):
        element.tag = "div"
        element.attrib.clear()
        element.set("class", name)


def _name_table(table: Any, number: int) -> None:
    """A table's name is the caption above it, else the heading it stands under. It scrolls by itself where a screen is narrow."""
    above = table.getprevious()
    above = above if above is None or above.get("class") != "cards" else above[-1][-1]
    if above is not None and above.tag == "p" and "caption" in above.get("class", "").split():
        name = _caption(above, table)
    else:
        name = _heading_above(table)
        table.set("aria-labelledby", _id(name, number))
    around = table.makeelement("div", {"class": "scroll", "role": "group", "tabindex": "0", "aria-labelledby": _id(name, number)})
    table.addprevious(around)
    around.append(table)


def _caption(paragraph: Any, table: Any) -> Any:
    paragraph.drop_tree()
    paragraph.tag = "caption"
    paragraph.attrib.clear()
    table.insert(0, paragraph)
    return paragraph


def _heading_above(table: Any) -> Any:
    """The nearest one; the first of the page where none stands above."""
    above = table.xpath(" | ".join(f"preceding::{heading}" for heading in HEADINGS))
    return above[-1] if above else next(table.getroottree().getroot().iter("h1"))


def _id(element: Any, number: int) -> str:
    if not element.get("id"):
        element.set("id", f"table-{number}-name")
    return str(element.get("id"))


def _text(element: Any) -> str:
    """Its words; nothing where there is only white space."""
    return str(element.text_content()).strip()


def as_text(element: Any) -> str:
    """The markup of an element and all in it."""
    return str(html.tostring(element, encoding="unicode", with_tail=False))
