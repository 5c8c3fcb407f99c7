"""Names of people in a text: those that the trackers name, those that people bear, those that the words around them make names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from reportgen.facts.first_names import ALSO_WORDS, FIRST_NAMES, LETTERS, SURNAMES, WORDS_WHEN_SMALL
from reportgen.facts.ordinary_words import DAYS, MONTHS, NOT_NAMES, POSTS, RELATIONS
from reportgen.facts.plain_text import plain, without_accents
from reportgen.model.programme import Programme


@dataclass(frozen=True)
class KnownNames:
    """People whom the trackers name. `whole` are full names, `parts` first names and surnames that are no ordinary words.

    All are in lower case. `council` are the words of the council's name, which point to nobody.
    """

    whole: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    council: frozenset[str] = frozenset()


NOBODY = KnownNames()

TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady|Rev|Judge|Sgt|PC|DC)"
POST_WORDS = POSTS | frozenset(
    """
    academy access all and assurance at auditor auditors board care case chief child children's children childrens commissioning committee
    communications corporate council county court data democratic designated development devon digital directorate disabilities disability
    district door early education engagement executive extended family finance for forum foster fostering front group health help hospital
    hr hub human improvement independent integrated interim joint lac learning leaving legal local locality looked members mosaic nhs
    of operational operations organisational participation partnership performance permanence plan planning policy practice prevention
    programme project protection public quality reception referral resources restorative review reviewing safeguarding school schools send
    senior service services set skills social society special standards strategic strategy targeted tbc the transformation trust vacant
    virtual wellbeing workforce youth estates organisation change department change integrated to oversee deliver adult adults assistant
    """.split()
)
PERSON = re.compile(
    rf"(?:{TITLE}\.?\s+)?(?:[A-Z]\.?\s+)?(?:[A-Z][a-z'-]+[A-Za-z'-]*)(?:\s+(?:de|van|von|der|la|al|bin|O'[A-Z]|Mc)?\s*[A-Z][A-Za-z'-]+){{0,3}}"
)

WORD = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*")
# What follows a name that belongs to something else: 'Elizabeth House', 'Martha's Rule', 'Anna Freud Centre'.
THINGS = frozenset(
    """
    academy act agency alley arms ave avenue award awards bakery bank bridge building cafe castle cathedral centre center chapel charity
    charter church clinic close college community cottage court crescent day drive estate farm festival field fields foundation friary fund
    gallery gardens gate green grove hall health heights hill home hospice hospital hostel hotel house hub infants infirmary inn institute
    junior lane law library lodge manor market medical mews mill museum nursery oak park parade pharmacy place playground playgroup pool
    practice pre-school preschool primary prize programme project quay report review rise road room rooms rule school scheme secondary
    square stadium stores street suite supermarket surgery terrace theatre tower tower trail trust unit university view villa villas wards
    ward way wing wish woods works youth
    """.split()
)
# What stands before a name that is no living person's here.
SAINTLY = frozenset("st saint saints king queen prince princess lady our sainte old father big christmas".split())
KNOWN_TO_ALL = frozenset(
    """
    harry potter|john lewis|anna freud|lucy faithfull|charlie waller|eileen munro|josh macalister|peter pan|jamie oliver|joe wicks|
    henry programme|mary poppins|thomas tank|marcus rashford|anne frank|roald dahl|duke edinburgh|big ben|joe public|clare law|
    ebony horse|mary seacole|nelson mandela|martin luther|rosa parks|tom dick|billy elliot|charlie chocolate|matilda musical|owen jones
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
RELATED = re.compile(
    r"\b(?:(?:my|our|his|her|their|your|the|a|s|an)\s+(?:own\s+|new\s+|old\s+|last\s+|little\s+|big\s+|older\s+|younger\s+|eldest\s+|youngest\s+|best\s+|first\s+|"
    r"previous\s+|current\s+|lovely\s+|foster\s+|half\s+|step\s*-?\s*|autistic\s+|adopted\s+|amazing\s+|great\s+)*)?"
    r"(?P<relation>social\s+worker|personal\s+advis[eo]r|key\s*-?\s*worker|support\s+worker|family\s+(?:support\s+)?worker|youth\s+worker|"
    r"foster\s+carer|foster\s+(?:mum|dad|mother|father|sister|brother)|team\s+manager|reviewing\s+officer|advocate|mentor|therapist|counsellor|midwife|"
    r"health\s+visitor|teacher|head\s*teacher|teaching\s+assistant|manager|solicitor|psychologist|practitioner|nurse|doctor|SENCO|IRO|PA|SW|"
    r"son|daughter|brother|sister|mum|mummy|mam|dad|daddy|nan|nana|gran|grandma|grandad|granddad|aunt|auntie|aunty|uncle|cousin|friend|mate|"
    r"boyfriend|girlfriend|partner|husband|wife|baby|twin|twins|stepdad|stepmum|step-?son|step-?daughter|grandson|granddaughter|nephew|niece|boy|girl|child|lad|kid|"
    r"birth\s+(?:mum|dad|mother|father)|mother|father)"
    r"(?P<joint>\s*[,:(\-]\s*|\s+(?:is\s+|was\s+)?(?:called\s+|named\s+)|\s+)(?P<name>[A-Za-z][A-Za-z'-]+)(?P<after>\s+[A-Za-z']+)?",
    re.IGNORECASE,
)
TITLED = re.compile(
    rf"\b(?P<title>{TITLE})\b\.?\s+(?:(?:[A-Z]\.?\s+){{0,2}})(?P<name>[A-Za-z][A-Za-z'-]+)",
    re.IGNORECASE,
)
CALLED = re.compile(
    r"\b(?P<whom>\w+)\s+(?:(?:is|was|are|were|who|who's|be|also|that|she|he|they)\s+)*(?:called|named|known\s+as)\s+(?P<name>[A-Za-z][A-Za-z'-]+)",
    re.IGNORECASE,
)
MY_NAME = re.compile(
    r"\b(?P<whose>my|his|her|whose|their|child's|son's|daughter's)\s+(?:first\s+|full\s+|real\s+)?name(?:'s|\s+is|\s+was|:)\s*(?P<name>[A-Za-z][A-Za-z'-]+)|(?:^|\n)\s*name\s*[:=]\s*(?P<field>[A-Z][A-Za-z'-]+)",
    re.IGNORECASE,
)
NUMBER = r"(?:[1-9]\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
AGED = re.compile(
    rf"(?P<prior>\b[A-Za-z']+\s+)?\b(?P<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?:\s+(?P<last>[A-Z](?:[a-z'A-Z]+)?\.?))?"
    rf"(?:\s*,?\s*\(?\s*(?:who\s+is\s+|who's\s+|is\s+|was\s+|now\s+)?(?P<aged>aged?|age:)\s*{NUMBER}\b"
    rf"|\s*,?\s+(?:who\s+is|who's|is|was|turned|turns|will\s+be|is\s+only|is\s+now)\s+{NUMBER}(?=\s*(?:$|[.,;!?)]|and\b|but\b|years?\s+old|yrs?\b|now\b|next\b|so\b|in\s+[A-Z]))"
    rf"|\s*[,-]?\s*\(?\s*{NUMBER}\s*(?:years?\s*-?\s*old|yrs?\b|y/?o\b)"
    rf"|(?P<comma>\s*,\s*{NUMBER}\s*(?:,|\.(?!\d)|;|:|-|$|\n))"
    rf"|(?P<bracket>\s*\(\s*{NUMBER}\s*\)))",
)
OLD = re.compile(
    rf"\b{NUMBER}[\s-]*(?:years?|yrs?|yr|month)[\s-]*old\s+(?:(?:son|daughter|boy|girl|child|brother|sister|twin)\s*,?\s+)?(?P<name>[A-Z][a-z]+)"
)
SAYS = (
    r"(?:said|told|tells|asked|asks|explained|explains|listened|listens|rang|rings|texted|texts|helped|helps|visited|visits|took|takes|"
    r"loves|loved|wants|wanted|feels|felt|lives|lived|cried|hugged|smiled|laughed|came|comes|went|goes|knows|knew|never|always|really|"
    r"understands|understood|phoned|phones|spoke|speaks|thinks|thought|likes|liked|left|who|and\s+I|and\s+me|my)"
)
THANKED = re.compile(
    r"\b(?:thanks|thank\s+you|thankyou|thx|cheers|hi|hello|dear|hey|love|from|to|with|by|miss|ask|asked|met|saw|told|tell|see|and|about|for|because|when|that|like|liked)\s+"
    r"(?:to\s+|so\s+much\s+|very\s+much\s+)?(?P<name>[A-Z][a-z]+)\b(?!\s+(?:[A-Z]|of\b|is\s+(?:rated|red|amber)))"
)
SPEAKING = re.compile(rf"\b(?P<name>[A-Z][a-z]+)\s+{SAYS}\b")
FULL = re.compile(
    r"\b(?P<first>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)\s+(?:[A-Z]\.?\s+)?(?P<last>(?:O'|Mc|Mac)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?P<next>\s+[A-Za-z]+)?"
)
PEOPLE = (
    RELATIONS
    | POSTS
    | frozenset(
        "person someone somebody lady man woman one guy worker officer visitor adviser advisor her him carer girl boy is".split()
    )
)
AGE_LABELS = frozenset(
    """
    year years section phase stage step priority level tier band page question chapter part standard group action table figure week wave
    round article regulation grade objective outcome recommendation theme class unit room term key quarter appendix annex schedule version
    person leaver carer parent participant respondent child girl boy mum dad mother father teenager student pupil apprentice male female
    woman man adult sibling member locality ward area team total number count average age aged anonymous nobody everyone sample responses
    yes no agree disagree neutral excellent good fair poor often sometimes never always satisfied unsure other others none facebook email
    instagram twitter survey app visit letter meeting council review complaint compliment unaccompanied refugee item figure rank covid
    """.split()
)


def known_names(programme: Programme) -> KnownNames:
    """The people among leads, owners of risks and the chair. Posts, teams and their initials are nobody's names."""
    actions = programme.plan.actions
    leads = chain.from_iterable(chain(action.leads, *(step.leads for step in action.steps)) for action in actions)
    typed = [*leads, programme.settings.chair or "", *(risk.owner or "" for risk in programme.risks)]
    people = {name for each in dict.fromkeys(typed) for name in people_in(each)}
    whole = frozenset(" ".join(_words(name)) for name in people)
    parts = frozenset(word for name in whole for word in name.split() if len(word) > 2 and word not in NOT_NAMES)
    return KnownNames(whole, parts, frozenset(_words(programme.settings.council or "")) - {"county", "city", "borough", "council"})


def people_in(lead: str) -> tuple[str, ...]:
    """The names of people that a lead names: 'IASC – Tandra Forster' -> ('Tandra Forster',); 'Head of Front Door' -> ()."""
    shown = plain(lead).replace("\n", " ")
    pieces = re.split(r"[;,/()&|•]|\s-\s|\band\b|\bwith\b", shown)
    return tuple(piece.strip(" .") for piece in pieces if _is_person(piece.strip(" .")))


def _is_person(piece: str) -> bool:
    words = _words(re.sub(rf"^{TITLE}\b\.?\s*", "", piece))
    if not PERSON.fullmatch(piece) or not words or any(word in POST_WORDS for word in words):
        return False
    if len(words) == 1:
        return words[0] in FIRST_NAMES or (re.match(rf"{TITLE}\b", piece) is not None and words[0] not in NOT_NAMES)
    return words[0] in FIRST_NAMES | ALSO_WORDS or words[-1] in SURNAMES or not any(word in NOT_NAMES for word in words)


def _words(text: str) -> list[str]:
    return [without_accents(word).casefold() for word in WORD.findall(plain(text))]


def holds_name(text: str, known: KnownNames = NOBODY) -> bool:
    """Whether a text, made plain, names a person."""
    shown = without_accents(text)
    return _holds_known(shown, known) or _holds_first_name(shown) or _holds_made_name(shown)


def _holds_known(text: str, known: KnownNames) -> bool:
    if not known.whole:
        return False
    matches = list(WORD.finditer(text))
    words = [match[0].casefold().removesuffix("'s") for match in matches]
    longest = max(len(name.split()) for name in known.whole)
    for at, word in enumerate(words):
        if word in known.parts and matches[at][0][:1].isupper() and not _is_a_thing(matches, at, text):
            return True
        if any(" ".join(words[at : at + length]) in known.whole for length in range(1, longest + 1)):
            return True
    return False


def _holds_first_name(text: str) -> bool:
    """A name of the list, which stands for nobody only as part of something else: a house, a street, a saint, a law."""
    matches = list(WORD.finditer(text))
    shouted = text.upper() == text
    return any(_is_listed(match[0], shouted) and not _is_a_thing(matches, at, text) for at, match in enumerate(matches))


def _is_listed(typed: str, shouted: bool) -> bool:
    word = typed.removesuffix("'s").removesuffix("'S")
    small = word.casefold()
    if small not in FIRST_NAMES:
        return "-" in small and small.partition("-")[0] in FIRST_NAMES and word[:1].isupper()
    if shouted:
        return small not in WORDS_WHEN_SMALL
    if word.isupper() and len(word) > 1:
        return small not in LETTERS and len(word) > 2
    return small not in WORDS_WHEN_SMALL if word.islower() else True


def _is_a_thing(matches: list[re.Match[str]], at: int, text: str) -> bool:
    """Whether the name belongs to a house, a street, a charity: by the words after it, or by 'St', 'King' or 'Queen' before it."""
    before = matches[at - 1][0].casefold() if at and text[matches[at - 1].end() : matches[at].start()].strip(" .") == "" else ""
    if before in SAINTLY:
        return True
    names = [matches[at][0].casefold().removesuffix("'s")]
    for number, later in enumerate(matches[at + 1 : at + 5]):
        gap = text[matches[at + number].end() : later.start()]
        word = later[0].casefold().removesuffix("'s")
        if gap.strip(" -&") or (not later[0][:1].isupper() and not (before == "the" and number == 0)):
            break
        names.append(word)
        if " ".join(names[:2]) in KNOWN_TO_ALL:
            return True
        if word in THINGS:
            return not (matches[at][0].casefold().endswith("'s") and word in ("school", "college", "nursery", "home", "house"))
    return f"{before} {names[0]}" in KNOWN_TO_ALL


def _holds_made_name(text: str) -> bool:
    return any(True for _ in chain(_related(text), _titled(text), _called(text), _aged(text), _speaking(text), _full(text)))


def _could_be(word: str) -> bool:
    """A word with a capital that is no ordinary word: 'Zylan', 'Mark'; not 'Team', not 'NHS'."""
    name = word.removesuffix("'s")
    return len(name) > 1 and name[0].isupper() and name[1:].islower() and not _is_ordinary(name)


def _is_ordinary(word: str) -> bool:
    small = word.casefold()
    singular = small.removesuffix("s")
    return small in NOT_NAMES or small in AGE_LABELS or small in THINGS or singular in NOT_NAMES or singular in THINGS


def _may_be_also_word(word: str) -> bool:
    """'Mark' and 'Grace', where the words around them speak of a person; months and colours only then."""
    return word[:1].isupper() and word.casefold() in ALSO_WORDS and word.casefold() not in NOT_NAMES


def _related(text: str) -> Iterator[str]:
    """'my son Jake', 'her social worker, Zylan', 'my brother mark'."""
    for match in RELATED.finditer(text):
        name = match["name"].removesuffix("'s").removesuffix("'S")
        relation = " ".join(match["relation"].casefold().split())
        strong = not match["joint"].strip() or "called" in match["joint"] or "named" in match["joint"] or "(" in match["joint"]
        small = name.casefold()
        if small in FIRST_NAMES and not (name.islower() and small in WORDS_WHEN_SMALL and small in NOT_NAMES):
            if (
                not (name.islower() and small in ("said", "will", "an", "my"))
                and not (match["after"] or "").strip().casefold() in THINGS
            ):
                yield name
        elif not _is_title_case(text, match) and (strong or _might_end(text, match)):
            after = (match["after"] or "").strip()
            if (_could_be(name) or _may_be_also_word(name)) and after.casefold() not in THINGS and relation != "child":
                yield name


def _might_end(text: str, match: re.Match[str]) -> bool:
    """After a comma a name is followed by another comma, or by nothing: 'my son, Zylan, was'."""
    return re.match(r"\s*(?:[,.;)!?-]|$)", text[match.end("name") :][:4]) is not None


def _is_title_case(text: str, match: re.Match[str]) -> bool:
    """A heading or a post typed with capitals ('Social Worker Of The Year'), where a capital says nothing."""
    relation = match["relation"]
    return (
        relation[:1].isupper()
        and relation.split()[-1][:1].isupper()
        and (match["after"] or " ").strip()[:1].isupper()
        and relation not in ("PA", "IRO", "SW", "SENCO")
    )


def _titled(text: str) -> Iterator[str]:
    """'Mrs Jones', 'Dr Patel', 'mr smith'; not 'miss school', 'Dr said' or 'MS and'."""
    for match in TITLED.finditer(text):
        title, name = match["title"], match["name"].removesuffix("'s")
        small = name.casefold()
        if len(name) < 2 or small in NOT_NAMES and small not in SURNAMES:
            continue
        proper = name[0].isupper() and (title[0].isupper() or title in ("mr", "mrs"))
        typed_small = title.casefold() in ("mr", "mrs") or (title.casefold() in ("ms", "dr", "miss") and small in SURNAMES)
        odd = title.casefold() in ("sir", "lord", "lady", "dc", "pc", "judge", "miss", "ms", "mx") and not (
            name[0].isupper() and title[0].isupper()
        )
        if title in ("MS", "DC", "PC") and (name.isupper() or small in NOT_NAMES):
            continue
        if (proper and not odd) or (typed_small and (not odd or small in SURNAMES)):
            if not (title == "Lady" or title == "Lord") or small not in THINGS:
                yield name


def _called(text: str) -> Iterator[str]:
    """'a girl called Zylan', 'my name is Zylan'; not 'a service called Kooth'."""
    for match in CALLED.finditer(text):
        if match["whom"].casefold() in PEOPLE and (_could_be(match["name"]) or _may_be_also_word(match["name"])):
            yield match["name"]
    for match in MY_NAME.finditer(text):
        name = match["name"] or match["field"]
        if _could_be(name) or _may_be_also_word(name) or (name.casefold() in ALSO_WORDS and name.casefold() not in NOT_NAMES):
            yield name


def _aged(text: str) -> Iterator[str]:
    """'Zylan, 9', 'Zylan (9) said', 'Zylan aged nine'; not 'Young person A (18)', 'Year 9', 'Parents (8)'."""
    for match in AGED.finditer(text):
        name = match["last"] if match["last"] and len(match["last"].strip(".")) > 1 else match["name"]
        first, prior = match["name"], (match["prior"] or "").strip().casefold()
        if not (_could_be(first) or _may_be_also_word(first)) or _is_ordinary(name):
            continue
        counted = match["comma"] or match["bracket"]
        if counted and (
            name.endswith("s")
            or prior in ("in", "at", "from", "near", "of", "to", "the", "for", "on", "and", "via", "by", "through")
        ):
            continue
        if first.casefold() in MONTHS | DAYS:
            continue
        yield first
    yield from (match["name"] for match in OLD.finditer(text) if _could_be(match["name"]) or _may_be_also_word(match["name"]))


def _speaking(text: str) -> Iterator[str]:
    """Names that are also words, where they do what people do: 'Holly listened', 'thank you Grace'."""
    for pattern in (SPEAKING, THANKED):
        for match in pattern.finditer(text):
            if match["name"].casefold() in ALSO_WORDS - NOT_NAMES - NOT_DOING and not _in_a_longer_name(text, match):
                yield match["name"]


NOT_DOING = frozenset(
    """
    jan june sunday christian israel kenya jamaica india asia london paris milan sydney dallas austin virginia savannah carlisle chester
    lincoln kent preston kendal york wednesday west justice peace love hope faith joy charity grant chance bill ward reading river storm
    rain rainbow sugar temple royal liberty heaven eden paradise glory harmony victory ocean sky sunshine sunny star danish harsh said
    noel mercedes zion israel reading jersey barry bay devon chelsea brooklyn alexandria ireland kenya city forest scout saint prince princess
    king duke earl blessing precious patience mercy prudence bishop deacon major marshall hunter porter walker baker jesus angel messiah
    teddy alexa zara ed cash ace art may will max jet beau clay lane lake brook rock stone summer autumn spring holly ivy fern heather
    daisy lily poppy rose violet iris marigold blossom clover basil olive cherry peaches honey ginger pepper sage amber opal pearl ruby
    diamond crystal topaz sapphire jewel trinity willow oakley phoenix aurora merlin atlanta memphis page lux nova gene genesis ayah
    """.split()
) - frozenset("holly daisy lily poppy rose ruby heather ivy".split())


def _in_a_longer_name(text: str, match: re.Match[str]) -> bool:
    """'Holly House said', 'the Poppy group'."""
    after = WORD.match(text, min(match.end("name") + 1, len(text)))
    return after is not None and after[0].casefold() in THINGS | {"group", "team"}


def _full(text: str) -> Iterator[str]:
    """A first name or none that is known, and a surname that many bear: 'Zylan Smith', 'Grace Okafor'."""
    for match in FULL.finditer(text):
        first, last = match["first"].casefold(), match["last"].casefold().replace("'", "")
        after = (match["next"] or "").strip()
        if last not in SURNAMES or (after[:1].isupper() and after.casefold() in THINGS):
            continue
        if (first in ALSO_WORDS or _could_be(match["first"])) and first not in NOT_NAMES and f"{first} {last}" not in KNOWN_TO_ALL:
            yield match["first"]


def names_of(people: Iterable[str]) -> frozenset[str]:
    """Those of the texts that name people: leads that a public document does not print."""
    return frozenset(each for each in people if people_in(each))
