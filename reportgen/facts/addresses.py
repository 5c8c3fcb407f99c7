"""Where somebody lives: postcodes and street addresses."""

from __future__ import annotations

import re

from reportgen.facts.ordinary_words import NOT_NAMES
from reportgen.facts.plain_text import word_before, words_in

# The postcode areas of the United Kingdom and the islands; ZZ is the NHS's for addresses without one.
AREAS = (
    "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|"
    "HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|"
    "SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|ZZ|B|E|G|L|M|N|S|W"
)
OUTWARD = rf"(?:(?:{AREAS})(?:\d\d?|\d[A-HJKMNPR-Y])|GIR(?= ?0AA))"
POSTCODE = re.compile(
    rf"(?<![A-Z\d])(?P<out>{OUTWARD})(?P<gap>[\s.\-_]{{0,3}})(?P<in>\d[ABD-HJLNP-UW-Z]{{2}}|(?<=Z99 )\dVZ|(?<=Z99)\dVZ)(?![A-Z\d])",
    re.IGNORECASE,
)
ORDINALS = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "0th")

KINDS = (
    r"(?:Avenue|Ave|Street|Str|St|Road|Rd|Lane|Ln|Crescent|Cres|Close|Cl|Drive|Dr|Gardens|Gdns|Terrace|Terr|Grove|Way|Court|Ct|Place|Pl|"
    r"Square|Sq|Mews|Hill|Park|Row|Rise|View|Walk|Green|Parade|Vale|Meadows?|Croft|Heights|Villas|Cottages|Quay|Wharf|Broadway|Parkway|"
    r"Bank|Common|Orchard|Dene|Garth|Wynd|Brae|Ridge|Path|Hey|Fold)"
)
WORD = r"[A-Z][A-Za-z']{1,30}"
STREET = rf"(?:{WORD}[ -]){{1,3}}{KINDS}\b"
NUMBER = r"\d{1,4}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?"
NUMBERED = re.compile(
    rf"(?<![\d.,£/:])\b(?P<number>{NUMBER})\s?,?\s(?P<street>(?:(?:{WORD})[ -]){{1,3}}(?P<kind>{KINDS}))\b"
    r"(?P<after>[ ]?[a-z]{0,20})"
)
NUMBERED_SMALL = re.compile(
    r"(?<![\d.,£/:])\b(?P<number>\d{1,4}[a-z]?)\s?,?\s(?P<street>(?P<words>[a-z']{1,30}(?: [a-z']{1,30})?) "
    r"(?P<kind>avenue|ave|street|road|rd|lane|crescent|cres|terrace|grove|close|drive|gardens|(?<=high )st))\b"
    r"(?P<after>[ ]?[a-z]{0,20})",
    re.IGNORECASE,
)
FLAT = re.compile(
    rf"\b(?:flat|apartment|apt)\W{{0,2}}(?:\d{{1,4}}[A-Za-z]?|[A-Z])\W{{1,3}}(?:(?:{NUMBER})\W{{1,3}})?(?:{WORD}|\d)", re.IGNORECASE
)
HOUSE = (
    r"(?:Cottage|House|Farm|Barn|Lodge|Bungalow|Villa|Manor|Grange|Farmhouse|Hall|Court|Mansions|Flats|Heights|Towers?|Point|View)"
)
HOUSE_AND_STREET = re.compile(rf"\b(?:{WORD}[ ]){{1,3}}{HOUSE}\s?,\s?{STREET}")
AT_HOME = re.compile(
    r"\b(?:(?:live|lives|lived|living|stay|stays|staying|moved)\b[\w ,']{0,25}?\b(?:at|in|on|to)|"
    r"(?:my|our|his|her|their) (?:new |old )?(?:home|house|flat|address)\b[\w ,']{0,15}?\b(?:at|in|on|is))\b[ :]{1,3}(?:the )?"
    rf"(?P<street>(?:{WORD}[ -]){{1,3}}(?:{KINDS}|{HOUSE}))\b(?P<after>[ ]?[a-z]{{0,20}})"
)
AT_HOME_SMALL = re.compile(
    r"\b(?:live|lives|lived|living|home is|house is|flat is|moved) (?:on|in|at|to) (?P<word>[a-z']{3,20}) "
    r"(?:avenue|road|street|lane|crescent|close|drive|gardens|terrace|grove)\b",
    re.IGNORECASE,
)
# Words of which streets are made, though they are ordinary ones.
STREETS_AFTER = words_in(
    """
    church park mill chapel station school manor orchard castle market bridge abbey priory quarry windmill college hospital
    bank moor
    heath wood woods field fields forge well spring river brook lodge hall farm garden ash oak elm beech cherry rose mount green
    crescent court close terrace square avenue drive paddock paddocks meadow meadows hill
    """
)
ON_A_STREET = re.compile(rf"\b(?:[Nn]umber|[Nn]o\.?)\s\d{{1,3}}[A-Za-z]?,?\s(?:on|in|at)\s{STREET}")
COTTAGE = re.compile(
    rf"\b(?:{WORD}\s){{1,2}}(?:Cottages?|Farm|Farmhouse|Barn|Bungalow|Villa),\s(?![A-Z]{{2}}){WORD}\s?(?:$|[.;\n)])"
)
THE_PLACE = re.compile(
    rf"(?<![\d.,£/:])\b\d{{1,3}}[A-Za-z]?,?\sThe\s(?P<house>{WORD})(?=\s?(?:$|[.,;)\n]|in\b|and\b|is\b|was\b|near\b|on\b))"
)
ROOM = re.compile(
    rf"\b[Rr]oom\s\d{{1,3}}[A-Za-z]?,?\s(?:at\s|in\s)?(?P<house>{WORD})\s(?:{WORD}\s)?(?:House|Lodge|Hostel|Foyer|Hotel|Court|Place)\b"
)
FLAT_IN = re.compile(
    r"\b(?:flat|apartment|apt|room|unit)\s?(?:no\.?\s|number\s)?(?:\d{1,3}[a-z]?|[a-z])\s?,?\sthe\s(?P<house>[a-z']{3,20})\b(?=\s?(?:$|[.,;)\n]|in\b|on\b|near\b))",
    re.IGNORECASE,
)
PUBLIC_HOUSES = words_in("county civic town city council shire guild parish council's riverside")
DAMAGED = words_in(
    "landlord boiler heating windows window neighbour neighbours kitchen roof door lift stairs lock locks rent "
    "keys tenant oven lights floor walls"
    " ceiling basement corridor corner landing annex annexe end back front middle other carpet bathroom noise smell mould damp"
)
SOLD = words_in("voucher vouchers shop shops store stores card cards retailer retailers brands gift")
DOWNING = re.compile(r"(?:Downing|Sesame|Coronation) (?:Street|St)")
# A number after one of these counts something else: 'Year 10 Drive', 'Section 47 Way'.
COUNTED = words_in(
    """
    year years section phase stage step priority level tier band page question chapter part standard group action table figure
    day week month locality wave round article regulation grade form objective outcome recommendation theme class unit room
    term key ks age aged
    """
)
NOT_STREETS = re.compile(
    r"\b(?:staying close|(?:family|county|crown|high|magistrates|youth|supreme|juvenile) court|way street|open view|car park|"
    r"(?:science|business) park|safe place|(?:one|two|safe|better|best|new|same) way|(?:first|last|market) place)\b",
    re.IGNORECASE,
)
NOT_IN_SMALL = words_in(
    """
    a an the this that way one two three four five six long mile miles minute minutes min mins hour hours busy main quiet dark
    side same down up along across over near by on in at to of and or from off metres yards doors people children young
    families visits times different more new better very too so really bus cycle night next last old other another extra
    further bad good week day month year years weeks days months bed bedroom beds car cars were was are is had have has got
    get my our your their his her its
    """
)


def holds_postcode(text: str) -> bool:
    return any(_is_postcode(match) for match in POSTCODE.finditer(text))


def _is_postcode(match: re.Match[str]) -> bool:
    """Not a level and an ordinal ('L2 1st', 'E10 3rd'), which differ from a postcode only by how they are typed."""
    return not (match["in"] in ORDINALS and (match["gap"] != "" or match["out"].isupper()))


def holds_street_address(text: str) -> bool:
    return (
        any(_is_address(match) for pattern in (NUMBERED, NUMBERED_SMALL) for match in pattern.finditer(text))
        or any(_names_a_building(match[0]) for match in FLAT.finditer(text))
        or any(pattern.search(text) is not None for pattern in (HOUSE_AND_STREET, ON_A_STREET, COTTAGE))
        or any(_is_the_place(match) for match in THE_PLACE.finditer(text))
        or any(match["house"].casefold() not in PUBLIC_HOUSES | NOT_NAMES for match in ROOM.finditer(text))
        or any(match["house"].casefold() not in DAMAGED | NOT_NAMES for match in FLAT_IN.finditer(text))
        or any(_is_home(match) for match in AT_HOME.finditer(text))
        or any(match["word"].casefold() not in NOT_IN_SMALL | NOT_NAMES for match in AT_HOME_SMALL.finditer(text))
    )


def _is_address(match: re.Match[str]) -> bool:
    if match["after"].strip() in SOLD or DOWNING.fullmatch(match["street"]):
        return False
    if word_before(match.string, match.start()) in COUNTED or NOT_STREETS.search(match["street"]):
        return False
    words = match["street"].split()[:-1]
    after = match["after"].strip()
    if after == "of" or (match["kind"].casefold() == "close" and after == "to"):
        return False
    if match.re is NUMBERED_SMALL:
        return not any(word.casefold() in NOT_IN_SMALL for word in words)
    if all(word.casefold() in STREETS_AFTER for word in words) and match["kind"] in (
        "Hill",
        "View",
        "Rise",
        "Row",
        "Walk",
        "Green",
        "Close",
        "Vale",
    ):
        return not match["after"].strip().endswith(("s", "children", "people"))
    return any(word.casefold() not in NOT_NAMES for word in words) or words == ["High"] or not _is_ordinary_kind(match["kind"])


def _is_ordinary_kind(kind: str) -> bool:
    """A word that ends other names than those of streets: 'Way', 'Drive', 'Close'."""
    return kind.casefold() not in {
        "avenue",
        "ave",
        "street",
        "road",
        "rd",
        "lane",
        "crescent",
        "terrace",
        "gardens",
        "grove",
        "mews",
    }


def _is_the_place(match: re.Match[str]) -> bool:
    """'27 The Beeches', '1A The Mount'; not 'Section 20 The Children Act', nor 'we were 12 The Hub'."""
    after = match.string[match.end() : match.end() + 2]
    proper = match["house"].casefold() not in NOT_NAMES - STREETS_AFTER and not re.match(r"\s[A-Z]", after)
    return proper and word_before(match.string, match.start()) not in COUNTED


def _names_a_building(address: str) -> bool:
    """A flat and something that says in which house: 'Flat 2, 14 High St', 'Flat 3 Oak House'; not 'flat 2 was cold'."""
    rest = re.sub(r"^\w+\W{0,2}\w+\W+", "", address)
    return rest[:1].isdecimal() or (rest[:1].isupper() and rest.casefold() not in NOT_NAMES)


def _is_home(match: re.Match[str]) -> bool:
    words = re.split(r"[ -]", match["street"])
    return not NOT_STREETS.search(match["street"]) and any(word.casefold() not in NOT_NAMES for word in words[:-1])
