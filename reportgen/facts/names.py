"""Names of people in a text: those that the trackers name, those that people bear, those that the words around them make names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from reportgen.facts.first_names import ALSO_WORDS, FIRST_NAMES, LETTERS, MOSTLY_PEOPLE, SURNAMES, WORDS_WHEN_SMALL
from reportgen.facts.ordinary_words import COUNTED, DAYS, MONTHS, NOT_NAMES, NOT_PERSONS, POSTS, RELATIONS, THINGS
from reportgen.facts.plain_text import plain, without_accents, words_in
from reportgen.facts.word_names import told_as_names


@dataclass(frozen=True)
class KnownNames:
    """People whom the trackers name. `whole` are full names, `parts` first names and surnames that are no ordinary words.

    All are in lower case. `council` are the words of the council's name, which point to nobody.
    """

    whole: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    council: frozenset[str] = frozenset()


NOBODY = KnownNames()

WORD = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*")
NAME = r"[A-Za-z][A-Za-z'-]{0,40}"
CAPITAL = r"[A-Z][a-z]{1,30}(?:-[A-Z][a-z]{1,30})?"
NUMBER = (
    r"(?:[1-9]\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen)"
)

TITLES = r"Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady|Rev|Reverend|Sister|Judge|Sgt|PC|DC|PCSO"
TITLED = re.compile(rf"\b(?P<title>{TITLES})\b\.?\s{{1,3}}(?:[A-Z]\.?\s){{0,2}}(?P<name>{NAME})", re.IGNORECASE)
SAFE_TITLES = {"mr", "mrs", "dr", "prof", "professor", "cllr", "councillor"}  # the others are words or letters too

ALWAYS_TITLES = {"Mr", "Mrs", "Ms", "Mx", "Dr", "Rev", "Reverend", "Sir"}
AFTER_WHOM = {"sir", "lady", "lord", "dame", "dr", "rev", "judge"}  # schools, hospitals and parks are called after them
LATER_THING = re.compile(
    r"(?:\s[A-Z][a-z]{1,30}){0,3}\s(?:[Ss]chool|[Cc]ollege|[Aa]cademy|[Hh]ospital|[Hh]ub|[Cc]entre|[Tt]rust|[Pp]ark|[Hh]ouse|[Aa]wards?|[Rr]oad|"
    r"[Ff]oundation|[Ll]ibrary|[Ss]treet|[Nn]ursery|[Ll]ane)\b"
)
NOT_SURNAMES = words_in(
    """
    who google appointment appointments surgery surgeries visits letter letters said says and or the is was on in at to for
    of i you we
    they he she it my our your his her their this that from with if when but not no all any some please either both what
    which teams word
    monday tuesday wednesday thursday friday saturday sunday president chair speaker right wrong nobody bean potato men
    mayor gaga lieutenant chancellor justice
    """
)
VERBS_AND_THINGS = words_in(
    """
    school lessons lesson class classes college work out home family mum dad mummy daddy nan brother brothers sister sisters
    them him
    me us being seeing having going everyone everything contact meetings meeting support world games acts circle act again important
    england universe trips football friends appointment repair repairs equipment lab room skills users most a an so too very
    sometimes often placement housing homework
    """
)

QUALITIES = (
    r"(?:(?:own|new|old|last|little|big|older|younger|eldest|youngest|best|first|previous|current|lovely|foster|half|step|autistic|"
    r"adopted|amazing|great|allocated|brilliant|baby)\s{1,3}){0,3}"
)
WORKERS = (
    r"social\s{1,3}worker|personal\s{1,3}advis[eo]r|key\s?-?\s?worker|support\s{1,3}worker|family\s{1,3}worker|youth\s{1,3}worker|"
    r"foster\s{1,3}carer|health\s{1,3}visitor|IRO|PA|SW"
)
OTHERS = (
    r"foster\s{1,3}(?:mum|dad|mother|father|sister|brother)|birth\s{1,3}(?:mum|dad|mother|father)|team\s{1,3}manager|reviewing\s{1,3}officer|"
    r"advocate|mentor|therapist|counsellor|midwife|head\s?teacher|teaching\s{1,3}assistant|teacher|manager|solicitor|psychologist|"
    r"practitioner|nurse|doctor|SENCO|worker|carer|officer|coach|tutor|boss|lawyer|barrister|stepson|stepdaughter|step-son|step-daughter|stepdad|stepmum|son|daughter|brother|sister|mummy|mum|mam|"
    r"daddy|dad|nana|nan|grandma|grandad|granddad|grandson|granddaughter|gran|auntie|aunty|aunt|uncle|cousin|friend|mate|boyfriend|"
    r"girlfriend|partner|husband|wife|baby|twins|twin|nephew|niece|boy|girl|child|lad|kid|mother|father"
)
RELATED = re.compile(
    rf"\b(?P<whose>(?:my|our|his|her|their|your|the|a|an)\s{{1,3}}{QUALITIES})?(?P<relation>(?P<worker>{WORKERS})|{OTHERS})"
    rf"(?P<joint>\s?[,:(-]\s?|\s{{1,3}}(?:is\s|was\s)?(?:called|named)\s|\s{{1,3}})(?P<name>{NAME})",
    re.IGNORECASE,
)
# Names that are words too, and still names where they are typed small behind 'my sister'.
SMALL_BESIDE_RELATIONS = words_in(
    """
    mark grace holly daisy lily poppy ruby amber jade skye georgia taylor jordan mason heather hazel ross rowan victoria max
    nick robin rob
    """
)

CALLED = re.compile(
    rf"\b(?P<whom>[a-z]{{1,30}})\s(?:(?:is|was|are|were|who|who's|be|also|that|she|he|they)\s){{0,3}}(?:called|named|known\sas)\s(?P<name>{NAME})",
    re.IGNORECASE,
)
CALLED_SO = RELATIONS | POSTS | words_in("person someone somebody lady man woman one guy her him is")
MY_NAME = re.compile(
    rf"\b(?:my|his|her|whose|their|child's|son's|daughter's)\s(?:(?:first|full|real)\s)?name(?:'s|\sis|\swas|:)\s{{0,3}}(?P<name>{NAME})",
    re.IGNORECASE,
)
NAME_FIELD = re.compile(rf"(?:^|\n)\s?[Nn]ame\s?[:=]\s?(?P<name>{CAPITAL})")

PERSON_NEXT = (
    r"(?:\s?[,:;-]?\s?(?:said|told|is|was|has|had|wants|wanted|likes|loves|asked|asks|feels|felt|does|did|would|will|lives|lived|goes|went|and|"
    r"who|got|moved|needs|says|came|can|cannot|can't|doesn't|didn't|isn't|wasn't)\b|'s|\s?(?:[:\"]|-\s|$|\n))"
)
AGED = re.compile(
    rf"(?P<prior>\b[A-Za-z']{{1,30}}\s)?\b(?P<name>{CAPITAL})(?:\s(?P<last>[A-Z](?:[A-Za-z']{{1,30}})?\.?))?"
    rf"(?:[\s,(]{{1,3}}(?:(?:who\sis|who's|is|was|now)\s)?(?:aged?|age:)\s{{0,2}}{NUMBER}\b"
    rf"|,?\s{{1,2}}(?:who\sis|who's|is|was|turned|turns|will\sbe|is\sonly|is\snow)\s{NUMBER}"
    r"(?=\s?(?:$|[.,;!?)]|and\b|but\b|years?\sold|yrs?\b|now\b|next\b|so\b|in\s[A-Z]))"
    rf"|[\s,(-]{{1,3}}{NUMBER}\s?-?\s?(?:years?\s?-?\s?old|yrs?\b|y/?o\b)"
    rf"|(?P<comma>\s?,\s?{NUMBER}\s?(?:,|\.(?!\d)|;|:|-|$|\n))"
    rf"|(?P<bracket>\s?\(\s?{NUMBER}\s?\)(?={PERSON_NEXT})))"
)
OLD = re.compile(
    rf"\b{NUMBER}[\s-](?:years?|yrs?|months?)[\s-]old\s(?:(?:son|daughter|boy|girl|child|brother|sister|twin)\s?,?\s)?(?P<name>{CAPITAL})"
)
COUNTING = {"in", "at", "from", "near", "of", "to", "the", "for", "on", "and", "via", "by", "through"}

SAYS = (
    r"(?:said|told|tells|asked|asks|explained|explains|listened|listens|rang|rings|texted|texts|helped|helps|visited|visits|took|takes|"
    r"loves|loved|wants|wanted|feels|felt|lives|lived|cried|hugged|smiled|laughed|came|comes|went|goes|knows|knew|never|always|really|"
    r"understands|understood|phoned|phones|spoke|speaks|thinks|thought|likes|liked|left|who|and\sI|and\sme)"
)
# Told of somebody within a sentence: whoever does this is a person, whatever the name.
SOMEBODY = re.compile(
    rf"\b[a-z]{{1,30}},?\s(?P<name>{CAPITAL})\s(?:said|told\s(?:me|us|him|her|them)|smiled|hugged|laughed|cried|shouted|swore|promised\s(?:me|us)|"
    r"(?:rang|texted|phoned|visited|visits|rings|texts|hugs|hit|hits|hurt|hurts)\s(?:me|us|him|her)|listens?\sto\s(?:me|us)|listened\sto\s(?:me|us)|"
    r"and\sI\b|took\sme|bullies|bullied)\b"
)
FAMILY_NAME = re.compile(
    r"\b[Tt]he\s(?P<name>[A-Z][a-z]{1,30})s?\s(?:family|household|children|siblings|twins|boys|girls|brothers|sisters)\b"
)
SPEAKING = re.compile(rf"\b(?P<name>[A-Z][a-z]{{1,30}})\s{SAYS}\b")
BEING = re.compile(
    r"(?:^|[.!?:;\n-]\s{0,2}|\")(?P<name>[A-Z][a-z]{1,30})(?:'s\s|\s(?:is|was|has|had|and\s(?:I|me|my|his|her)|can|gets|got)\s)"
)
SPEAKERS = ALSO_WORDS - NOT_NAMES - NOT_PERSONS
THANKED = re.compile(
    r"\b(?:(?i:thanks|thank\syou|thankyou|thx|cheers|hi|hello|dear|hey)|love|from|to|with|by|miss|ask|asked|met|saw|told|tell|see|and|about|"
    r"for|because|when|that|like|liked)\s(?:to\s|so\smuch\s|very\smuch\s)?(?P<name>[A-Z][a-z]{1,30})\b(?!\s(?:[A-Z]|of\b|is\s(?:rated|red)))"
)
FULL = re.compile(
    rf"\b(?P<first>{CAPITAL})\s(?:[A-Z]\.?\s)?(?P<last>(?:O'|Mc|Mac)?[A-Z][a-z]{{1,30}}(?:-[A-Z][a-z]{{1,30}})?)(?:\s(?P<next>[A-Za-z]{{1,30}}))?"
)

# What stands before a name that is no living person's here.
OWNED = words_in(
    "school teacher social room bedroom birthday file review plan carer home house report case contact worker behaviour"
)
HALLOWED = words_in("st saint saints king queen prince princess lady christmas")
KNOWN_TO_ALL = frozenset(
    [
        "harry potter",
        "john lewis",
        "anna freud",
        "lucy faithfull",
        "charlie waller",
        "eileen munro",
        "josh macalister",
        "peter pan",
        "jamie oliver",
        "joe wicks",
        "henry programme",
        "mary poppins",
        "marcus rashford",
        "anne frank",
        "roald dahl",
        "big ben",
        "joe public",
        "mary seacole",
        "nelson mandela",
        "martin luther",
        "rosa parks",
        "tom dick",
        "billy elliot",
        "charlie chaplin",
        "winnie pooh",
        "dr barnardo",
        "mr bean",
        "mr beast",
        "mr tumble",
        "dr martens",
        "pc world",
        "dc comics",
    ]
)


# What everybody says, and what is called after people long known.
EXPRESSIONS = re.compile(
    r"\b(?:[Tt]alk to (?:FRANK|Frank)|[Mm]ark my words?|Jack and Jill(?= [Nn]urser| [Pp]laygroup|"
    r" [Pp]re-?school| [Pp]art| [Ss]tory)|"
    r"[Jj]ack of all trades|[Jj]ack[- ]the[- ]lad|Tom,? Dick (?:and|or|&) Harry|Big Ben|Mary Rose|Marie Curie|"
    r"Jack Petchey|Harry Kane|"
    r"Tracy Beaker|Taylor Swift|Ed Sheeran|Tom Daley|David Attenborough|Stephen Lawrence|Martin Lewis|"
    r"Greta Thunberg|Jude Bellingham|"
    r"Victoria Climbi[eé]|Lewis Hamilton|Mo Salah|Bob Marley|George Floyd|Alan Turing|Lemn Sissay|"
    r"Florence Nightingale|Paddington Bear|"
    r"Jane Austen|Charles Dickens|Dr Seuss|Uncle Ben's|Aunt Bessie's|Thomas the Tank|Bob the Builder|Peter Rabbit|Robin Hood|"
    r"James Bond|Elizabeth (?:[Ll]ine|Tower)|Victoria (?:[Ss]ponge|[Ss]tation|[Ll]ine|[Cc]ross)|(?:[Jj]unior|"
    r"[Ll]ifetime) (?:ISAs?|[Pp]anel|[Pp]art)"
    r")(?!\w)"
)
TRAVELLING = re.compile(
    r"\b(?:bus(?:es)?|trains?|coach(?:es)?|trams?|tube|taxis?|lifts?|tickets?|travel\w*|station|go|goes|going|walk\w*|stops?|service|route)\b",
    re.IGNORECASE,
)
ALSO_PLACES = words_in(
    "victoria florence georgia sydney paris lincoln carlisle chelsea preston chester jordan york kent selby wells troy"
)


def holds_name(text: str, known: KnownNames = NOBODY) -> bool:
    """Whether a text, made plain, names a person."""
    shown = EXPRESSIONS.sub("-", without_accents(text))
    words = [Spelt.of(match, shown) for match in WORD.finditer(shown)]
    return _holds_known(words, known) or _holds_first_name(words, shown) or next(_made_names(shown), None) is not None


def words_of(text: str) -> list[str]:
    """The words of a text in small letters and without accents."""
    return [without_accents(word).casefold() for word in WORD.findall(without_accents(plain(text)))]


@dataclass(frozen=True)
class Spelt:
    """A word as typed, without "'s"; `small` in small letters, and what stands between it and the word before."""

    typed: str
    small: str
    owns: bool
    gap: str

    @classmethod
    def of(cls, match: re.Match[str], text: str) -> Spelt:
        word = match[0]
        owns = word[-2:] in ("'s", "'S")
        typed = word[:-2] if owns else word
        return cls(typed, typed.casefold(), owns, text[max(0, match.start() - 3) : match.start()])

    @property
    def beside(self) -> bool:
        """Nothing but a space between it and the word before."""
        return self.gap[-1:].isspace() and not self.gap.strip(" \n&").endswith((".", ",", ";", ":", "!", "?", ")", "-", "/"))


def _holds_known(words: Sequence[Spelt], known: KnownNames) -> bool:
    if not known.whole:
        return False
    longest = max(len(name.split()) for name in known.whole)
    smalls = [word.small for word in words]
    for at, word in enumerate(words):
        if word.small in known.parts and word.typed[0].isupper() and not _is_a_thing(words, at):
            return True
        if any(" ".join(smalls[at : at + length]) in known.whole for length in range(1, longest + 1)):
            return True
    return False


def _holds_first_name(words: Sequence[Spelt], text: str) -> bool:
    """A name of the list, which stands for nobody only as part of something else: a house, a street, a saint, a law."""
    shouted = text.upper() == text
    return any(
        (_is_listed(word, shouted) or _is_mostly_a_person(words, at) or _owns(words, at)) and not _is_a_thing(words, at)
        for at, word in enumerate(words)
    )


def _is_mostly_a_person(words: Sequence[Spelt], at: int) -> bool:
    """'Ruby' or 'Mark' with a capital within a sentence of ordinary words: no flower, and no order."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].beside else None
    alone = after is None or not after.typed[0].isupper() or after.small in SURNAMES
    within = at > 0 and word.beside and words[at - 1].typed.islower()
    return word.small in MOSTLY_PEOPLE and word.typed[0].isupper() and word.typed[1:].islower() and within and alone


def _owns(words: Sequence[Spelt], at: int) -> bool:
    """'jakes mum', 'Emmas school': an apostrophe left out."""
    word = words[at]
    name = word.small.removesuffix("s")
    after = words[at + 1].small if at + 1 < len(words) and words[at + 1].beside else ""
    owner = len(name) > 3 and name != word.small and name in FIRST_NAMES - WORDS_WHEN_SMALL
    return owner and (after in RELATIONS or after in OWNED)


def _is_listed(word: Spelt, shouted: bool) -> bool:
    if word.small not in FIRST_NAMES:
        return "-" in word.small and word.small.partition("-")[0] in FIRST_NAMES and word.typed[0].isupper()
    if word.typed.isupper() and not shouted:
        return len(word.small) > 2 and word.small not in LETTERS
    return not (word.typed.islower() or shouted) or word.small not in WORDS_WHEN_SMALL


def _is_a_thing(words: Sequence[Spelt], at: int) -> bool:
    """Whether the name belongs to a house, a street, a charity: by the words after it, or by 'St', 'King' or 'Queen' before it."""
    name = words[at]
    before = words[at - 1].small if at and (name.beside or name.gap.endswith(". ")) else ""
    if before in HALLOWED or f"{before} {name.small}" in KNOWN_TO_ALL:
        return True
    if name.small in WORDS_WHEN_SMALL and at + 1 < len(words) and words[at + 1].small == "of":
        return True  # 'Jack of all trades'
    for number, later in enumerate(words[at + 1 : at + 5]):
        called_after = number > 0 and later.small in (
            "award",
            "awards",
            "museum",
            "trust",
            "foundation",
            "hospice",
            "library",
            "stadium",
        )
        capital = later.typed[0].isupper() or (before == "the" and number == 0) or called_after
        law = number == 0 and name.owns and later.small in ("rule", "law", "clause")
        if not later.beside or not (capital or law):
            return False
        if number == 0 and f"{name.small} {later.small}" in KNOWN_TO_ALL:
            return True
        if law:
            return True
        if later.small in THINGS:
            return not (name.owns and later.small in ("school", "college", "nursery", "home", "house"))
    return False


def _made_names(text: str) -> Iterator[str]:
    return chain(_titled(text), _related(text), _called(text), _aged(text), _full(text), _speaking(text), told_as_names(text))


def _could_be(word: str) -> bool:
    """A word with a capital that is no ordinary word: 'Zylan'; not 'Team', not 'NHS'."""
    return len(word) > 1 and word[0].isupper() and word[1:].islower() and not _is_ordinary(word)


def _is_ordinary(word: str) -> bool:
    small = word.casefold()
    one = small.removesuffix("s")
    return any(each in NOT_NAMES or each in COUNTED or each in THINGS or each in NOT_PERSONS for each in (small, one))


def _also_word(word: str) -> bool:
    """'Mark' and 'Grace', which are names where the words around them speak of a person."""
    return word[:1].isupper() and word[1:].islower() and word.casefold() in ALSO_WORDS


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'S")


def _next_word(text: str, end: int) -> str:
    match = WORD.match(text, end + 1) if text[end : end + 1].isspace() else None
    return match[0] if match else ""


def _is_no_surname(title: str, name: str) -> bool:
    """'Miss School' and 'Dr Appointments' are words; 'Mr White', 'PC Young' and 'Miss Green' are people."""
    small, capital = name.casefold(), title.capitalize()
    if small in SURNAMES or small in ALSO_WORDS or small in FIRST_NAMES:
        return False
    if name[0].isupper() and name[1:].islower() and (title == capital or title in ("PC", "DC", "PCSO")):
        return small in (NOT_SURNAMES if capital in ALWAYS_TITLES else NOT_SURNAMES | VERBS_AND_THINGS)
    return small in NOT_NAMES


def _titled(text: str) -> Iterator[str]:
    """'Mrs Jones', 'Dr Patel', 'mr smith'; not 'miss school', 'Dr said' or 'MS and'."""
    for match in TITLED.finditer(text):
        title, name = match["title"], _bare(match["name"])
        small = name.casefold()
        named_after = title.casefold() in AFTER_WHOM and LATER_THING.match(text, match.end())
        if len(name) < 2 or named_after or _is_no_surname(title, name) or f"{title} {name}".casefold() in KNOWN_TO_ALL:
            continue
        sure = title.casefold() in SAFE_TITLES
        if name[0].isupper() and title[0].isupper():
            proper = sure or name[1:].islower() or not title.isupper()
        else:
            proper = small in SURNAMES or title.casefold() in ("mr", "mrs")
        if proper and not (title in ("Lady", "Lord") and small in THINGS):
            yield name


def _related(text: str) -> Iterator[str]:
    """'my son Jake', 'her social worker, Zylan', 'my brother mark'."""
    for match in RELATED.finditer(text):
        name = _bare(match["name"])
        is_date = name.casefold() in MONTHS | DAYS and not _is_family(match)
        if is_date or _next_word(text, match.end("name")).casefold() in THINGS:
            continue
        listed = name.casefold() in FIRST_NAMES or name.casefold() in SMALL_BESIDE_RELATIONS
        if listed or (_may_be_new(match) and (_could_be(name) or _also_word(name)) and _stands_as_name(match, text)):
            yield name


def _is_family(match: re.Match[str]) -> bool:
    """Whose sister is called May is told from whose review is in May."""
    return match["whose"] is not None and match["worker"] is None and match["relation"].casefold() not in POSTS


def _may_be_new(match: re.Match[str]) -> bool:
    """Whether a word that nobody knows as a name may be one here: 'my daughter Zylana'; not 'child Protection'."""
    whose, relation = (match["whose"] or "").split(), match["relation"].casefold()
    mine = bool(whose) and whose[0].casefold() not in ("the", "a", "an")
    return match["worker"] is not None or (mine and relation != "child") or (bool(whose) and relation not in POSTS | {"child"})


def _stands_as_name(match: re.Match[str], text: str) -> bool:
    """Not one of several words with capitals, as in 'Social Worker Academy Launch'; after a comma only before another."""
    relation, after = match["relation"], _next_word(text, match.end("name"))
    titled = relation[:1].isupper() and relation.split()[-1][:1].isupper() and after[:1].isupper() and not relation.isupper()
    joined = match["joint"].strip() in ("", "(") or match["joint"].strip().endswith(("called", "named"))
    return not titled and (joined or re.match(r"\s?(?:[,.;)!?-]|$)", text[match.end("name") : match.end("name") + 2]) is not None)


def _called(text: str) -> Iterator[str]:
    """'a girl called Zylan', 'my name is Zylan'; not 'a service called Kooth'."""
    whom = (match["name"] for match in CALLED.finditer(text) if match["whom"].casefold() in CALLED_SO)
    mine = (match["name"] for pattern in (MY_NAME, NAME_FIELD) for match in pattern.finditer(text))
    return (name for name in chain(whom, mine) if _could_be(_bare(name)) or _also_word(_bare(name)))


def _aged(text: str) -> Iterator[str]:
    """'Zylan, 9', 'Zylan (9) said', 'Zylan aged nine'; not 'Young person A (18)', 'Year 9', 'Parents (8)'."""
    for match in AGED.finditer(text):
        first, last = match["name"], (match["last"] or "").strip(".")
        counted = (match["comma"] or match["bracket"]) and (
            (last or first).endswith("s") or (match["prior"] or "").strip().casefold() in COUNTING
        )
        if _is_person(first) and not (len(last) > 1 and _is_ordinary(last)) and not counted:
            yield first
    yield from (match["name"] for match in OLD.finditer(text) if _is_person(match["name"]))


def _is_person(word: str) -> bool:
    return (_could_be(word) or _also_word(word)) and word.casefold() not in MONTHS | DAYS | NOT_NAMES


def _full(text: str) -> Iterator[str]:
    """Any first name and a surname that many bear: 'Zylan Smith', 'Grace Okafor'."""
    for match in FULL.finditer(text):
        first, last = match["first"].casefold(), match["last"].casefold().replace("'", "")
        named_after = (match["next"] or "")[:1].isupper() and (match["next"] or "").casefold() in THINGS
        if (
            last in SURNAMES
            and first not in HALLOWED
            and _is_person(match["first"])
            and not named_after
            and f"{first} {last}" not in KNOWN_TO_ALL
        ):
            yield match["first"]


def _is_journey(match: re.Match[str], text: str) -> bool:
    """'Bus 42 to Victoria', 'from Victoria to the hub'."""
    near = text[max(0, match.start() - 60) : match.end() + 40]
    return match[0].startswith(("to", "from")) and TRAVELLING.search(near) is not None


def _speaking(text: str) -> Iterator[str]:
    """Names that are also words, where they do what people do: 'Holly listened', 'thank you Grace'."""
    for match in chain(SPEAKING.finditer(text), THANKED.finditer(text)):
        after = _next_word(text, match.end("name")).casefold()
        if match.re is THANKED and match["name"].casefold() in ALSO_PLACES and _is_journey(match, text):
            continue
        if match["name"].casefold() in SPEAKERS and after not in THINGS and after not in ("group", "team"):
            yield match["name"]
    yield from (match["name"] for match in BEING.finditer(text) if match["name"].casefold() in MOSTLY_PEOPLE)
    yield from (
        match["name"]
        for match in SOMEBODY.finditer(text)
        if _could_be(match["name"]) and not match["name"].endswith(("shire", "s"))
    )
    yield from (match["name"] for match in FAMILY_NAME.finditer(text) if match["name"].casefold() in SURNAMES)
