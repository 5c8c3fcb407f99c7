"""What a report may hold, declared once: parts by the relation that leads to them, links by their scheme, settings to take off.

What is not on a list is refused by name. Word writes far more than a report needs, and half of it can fetch, run or give away.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from reportgen.lexicon.patterns import pattern

DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_KEPT = """
    officeDocument core-properties extended-properties custom-properties styles stylesWithEffects settings webSettings
    fontTable theme themeOverride numbering header footer footnotes endnotes customXml customXmlProps image hyperlink chart
    chartUserShapes chartStyle chartColorStyle package diagramData diagramLayout diagramQuickStyle diagramStyle
    diagramColors diagramDrawing font hdphoto
"""
KEPT = frozenset(_KEPT.split())
# Left out without a word: no reader ever sees them.
DROPPED = frozenset(["thumbnail", "glossaryDocument", "printerSettings", "keyMapCustomizations", "recovered"])
# Left out, and said.
SAID = {
    "attachedTemplate": "the link to another template is left out",
    "mailMergeSource": "the mail merge is left out",
    "mailMergeHeaderSource": "the mail merge is left out",
    "recipientData": "the mail merge is left out",
    "transform": "the stylesheet for saving is left out",
    "webextensiontaskpanes": "an add-in's pane is left out",
    "origin": "the digital signature is left out, because a filled document is another one",
}
COMMENTS = frozenset(["comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "documenttasks"])
OF_PUBLIC_ONLY_DROPPED = frozenset(("custom-properties", "customXml"))
REFUSED = {
    "vbaProject": "macros",
    "wordVbaData": "macros",
    "attachedToolbars": "a toolbar of its own",
    "oleObject": "an embedded object of another program",
    "control": "an ActiveX control",
    "activeXControlBinary": "an ActiveX control",
    "aFChunk": "a part in another format (altChunk)",
    "subDocument": "a subdocument that stands outside it",
    "frame": "a web frame",
    "video": "a video",
    "audio": "a sound",
    "media": "a video or a sound",
    "extensibility": "buttons of its own",
    "ui": "buttons of its own",
    "webextension": "an add-in",
    "slicer": "a slicer",
}
SAVE_AS_DOCX = "Save it in Word as 'Word Document (*.docx)'."
STRICT = "{http://purl.oclc.org/ooxml/"  # what names of elements of 'Strict Open XML' begin with
NOT_XML = frozenset(("image", "package", "font", "hdphoto"))  # what is no XML inside
# The element that a part of a kind begins with; Word opens no document in which it is another.
BEGINS = {
    "styles": "styles",
    "settings": "settings",
    "webSettings": "webSettings",
    "fontTable": "fonts",
    "theme": "theme",
    "numbering": "numbering",
    "header": "hdr",
    "footer": "ftr",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "core-properties": "coreProperties",
    "extended-properties": "Properties",
    "custom-properties": "Properties",
    "chart": "chartSpace",
}
TAKE_OUT = "Take it out in Word, and save the template again."
OUTSIDE = {
    "image": "a picture that is fetched from outside",
    "oleObject": "an object that is fetched from outside",
    "package": "an object that is fetched from outside",
    "externalLink": "a link to another file",
}
INSERT_PICTURE = "Insert the picture itself: in Word choose Insert, Pictures."

# Elements of the settings that are taken off; those with words are said.
SETTINGS: dict[str, str] = {
    "attachedTemplate": "",
    "linkStyles": "",
    "mailMerge": "the mail merge is left out",
    "documentProtection": "the protection is taken off",
    "writeProtection": "the protection is taken off",
    "trackRevisions": "'Track changes' is turned off",
    "saveThroughXslt": "",
    "useXSLTWhenSaving": "",
    "attachedSchema": "",
    "docVars": "",
    "removePersonalInformation": "",
    "rsids": "",
}
_TRACKED = """
    ins del moveFrom moveTo moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd rPrChange pPrChange
    sectPrChange tblPrChange tblGridChange trPrChange tcPrChange tblPrExChange numberingChange cellIns cellDel cellMerge
    customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart
    customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd
"""
TRACKED = frozenset(_TRACKED.split())
COMMENT_MARKS = frozenset(["commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"])
MACROS_OF_FIELDS = ("entryMacro", "exitMacro")
# Attributes that can lead outside by themselves.
ADDRESS_ATTRIBUTES = ("href", "src", "action", "codebase", "data")

ADDRESS = pattern(r"(?:https?://[^\s\\/]|mailto:|tel:|#)", re.IGNORECASE)
BEGINS_WITH_TAG = pattern(r"\s*(?:\{\{|%7B%7B)", re.IGNORECASE)
# Parts of a chart's workbook; what else a workbook may hold could fetch or run.
IN_WORKBOOK = pattern(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:app|core|custom)\.xml|xl/(?:workbook|styles|sharedStrings|metadata)\.xml"
    r"|xl/_rels/workbook\.xml\.rels|xl/theme/theme\d*\.xml|xl/worksheets/sheet\d*\.xml|xl/worksheets/_rels/sheet\d*\.xml\.rels"
    r"|xl/tables/table\d*\.xml|xl/calcChain\.xml|xl/printerSettings/printerSettings\d*\.bin"
)


def is_allowed(address: str) -> bool:
    """Whether a link may lead there: to the web, an e-mail address, a telephone number, a place of the document."""
    plain = "".join(sign for sign in unquote(address) if sign.isprintable()).strip()
    return not plain or ADDRESS.match(plain) is not None


def begins_with_tag(address: str) -> bool:
    """Its beginning is a fact: what it leads to is known when it is filled, and looked at then."""
    return BEGINS_WITH_TAG.match(address) is not None
