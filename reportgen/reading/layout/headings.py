"""What a column heading means, whatever words a council chose for it.

A heading means the role whose longest phrase it holds: 'Revised deadline' holds 'deadline', but 'revised deadline' is longer.
Phrases are whole words, and case, punctuation, footnote marks, brackets and stacked letters ('R A G') do not matter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from itertools import groupby, islice, takewhile

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.phrases import PHRASES, SHORTENED, WEAK
from reportgen.lexicon.fields.questions import asked
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.inspectorates import ANY_OF_THEM, IN_ONE_WORD
from reportgen.lexicon.patterns import pattern

LONGEST_HEADING = 120  # characters; a longer text is data
MOVED = pattern(r"\b(?:current|revised|new|latest|now|forecast|updated|amended|extended)\b", re.IGNORECASE)
LAST = pattern(r"\b(?:last|previous|prior)\b(?! (?:updated?|reviewed|changed|revised))", re.IGNORECASE)  # 'BRAG last Board'
FORESEEN = pattern(  # 'Planned completed on', 'Forecast RAG'
    r"\b(?:planned|forecast(?:ed)?|predicted|projected|anticipated|expected|estimated|scheduled|proposed|target(?:ed)?)\b",
    re.IGNORECASE,
)
HOPED = pattern(r"\b(?:expect(?:ed)?|hoped?|intend(?:ed)?|anticipated?|planned|desired|wanted|we want)\b", re.IGNORECASE)
LEFT = pattern(
    r"\b(?:incomplete|uncompleted|remaining|outstanding|left|not complete|not done|to do|to go)\b", re.IGNORECASE
)  # '% incomplete'
ACTUAL = pattern(r"\b(?:actual|achieved)\b", re.IGNORECASE)  # 'Completion date (actual)'
AND_DATES = pattern(r"(?:\b(?:and|with)\b|[&/+,])\s*(?:key |target )?dates?\W*$", re.IGNORECASE)  # 'Milestones and dates'
STACKED = "\x1f"  # between headings that stand one over the other
BRACKETS = pattern(r"\([^()]*\)?|\[[^\]]*\]?")
DATES = frozenset({Role.DEADLINE, Role.START, Role.REVISED, Role.COMPLETED_ON})
PERIOD_WORDS = pattern(
    r"jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|\d+(?:st|nd|rd|th)?|as|at|of|for|q[1-4]"
)
_ANYBODY = r"\b(we|they|you|it|that|there|this|i)"
SPOKEN = (
    (pattern(rf"{_ANYBODY}'ll\b"), r"\1 will"),
    (pattern(rf"{_ANYBODY}'d\b"), r"\1 would"),
    (pattern(rf"{_ANYBODY}'re\b"), r"\1 are"),
    (pattern(rf"{_ANYBODY}'ve\b"), r"\1 have"),
    (pattern(r"\b(what|who|it)'s (?=(?:happened|moved|changed|improved|been|gone|come|got)\b)"), r"\1 has "),
    (pattern(r"\b(who|what|how|where|when|it|that|there|here)'s\b"), r"\1 is"),
    (pattern(r"\b(is|are|was|were|has|have|did|do|does)n't\b"), r"\1 not"),
)
NUMBERED = pattern(r"^\s*\d{1,2}[.)]\s+(?=\D)")  # '3. Target date'
WORD = pattern(r"[a-z0-9#%]+")
LONGER_RAG = pattern(r"[bp]?rag[gpwynk]{1,2}|prag|rayg|ragyb")  # 'RAGP', with a colour of the house's own
ANSWER = r"(?:y(?:es)?|no?|p(?:art(?:ly|ial(?:ly)?)?)?|n/a|not yet|in progress|ongoing)"
CHOICES = pattern(rf"(?<=\w)\W{{1,3}}\b{ANSWER}(?: ?[/,|] ?{ANSWER}){{2,4}}\W{{0,2}}$")  # 'Completed? Y / Part / N'
EXPLAINS_LEVEL = pattern(
    r"(?:\n\s*|[(:,;]\s*)(?:[A-Z]{1,2}|\d{1,2}|[A-Z][a-z]{2,7})\s?(?:=|[-–—:](?=\s))"
)  # of 'RAG (R = late, A = …)'


@lru_cache(maxsize=4096)
def heading_words(text: str) -> tuple[str, ...]:
    """'R A G *' -> ('rag',); 'Time scale/ Date' -> ('time', 'scale', 'date').

    Brackets are left out where anything but a period stands beside them: 'March 2025 (baseline)'.

    Whoever inspects, the words are the same.
    """
    plain = CHOICES.sub(" y n", NUMBERED.sub("", _spoken_out(text.casefold())))
    outside = WORD.findall(BRACKETS.sub(" ", plain))
    says_more = any(PERIOD_WORDS.fullmatch(word) is None for word in outside)
    words = _unstacked(outside if says_more else WORD.findall(plain))
    plain_words = (ANY_OF_THEM if word in IN_ONE_WORD else SHORTENED.get(word, word) for word in words)
    return tuple("rag" if LONGER_RAG.fullmatch(word) is not None else word for word in plain_words)


def _spoken_out(text: str) -> str:
    """'what we'll do' -> 'what we will do', 'who's on it' -> 'who is on it'; 'child's' -> 'childs'."""
    text = text.replace("’", "'")
    if "'" not in text:
        return text
    for said, meant in SPOKEN:
        text = said.sub(meant, text)
    return text.replace("'", "")


def _unstacked(words: list[str]) -> Iterator[str]:
    """Letters that stand one below the other are one word: 'r', 'a', 'g', 'status' -> 'rag', 'status'."""
    for is_letter, together in groupby(words, key=lambda word: len(word) == 1 and word.isalpha()):
        run = list(together)
        yield from ["".join(run)] if is_letter and len(run) > 2 else run


@lru_cache(maxsize=4096)
def role(text: str, among: tuple[Role, ...]) -> Role | None:
    """What a heading means, if it can only mean one of `among`; None where it is no heading that is known, spelt as it is."""
    spelt = [
        (meaning.weight, -among.index(meant))
        for meant, meaning in meanings(text).items()
        if meant in among and not meaning.misspelt
    ]
    return among[-max(spelt)[1]] if spelt else None


def is_title_of_priority(text: str) -> bool:
    """'Priority 1: Front door' at the head of a column is the title of what stands below."""
    return PRIORITY_TITLE.match(text) is not None


def is_known(text: str) -> bool:
    """Whether a heading says nothing but one of the phrases that are known, spelt as they are."""
    words = heading_words(text)
    if text.strip() == "#" or _exactly(words):
        return True
    return (text.endswith("?") or len(words) <= SHORT_QUESTION) and asked(words) is not None


@dataclass(frozen=True)
class Meaning:
    """How well a heading's words fit a field: `weight` to 10, and why in words. `misspelt`: only as mended."""

    weight: float
    why: str
    misspelt: bool = False
    whole: bool = False


TITLE = "the heading is the title of a priority"
PRIORITY_TITLE = pattern(r"(?:priority|theme|objective)(?: area)? \d{1,2}\b\W+\w", re.IGNORECASE)
NOTHING = Meaning(0, "")
NO_MEANING: Mapping[Role, Meaning] = {}
SURE_WORDS = 4.5  # the weight from which on words, spelt rightly, tell by themselves
MISSPELT = 0.65  # of the weight that the word would have if it were spelt so
NAMES_GROUPS = frozenset({Role.PRIORITY, Role.GROUP})
DATED_TOO = 5.5  # the weight of dates that stand in one column with something else
FIRST_OF_TWO = 6.0  # the weight of the first of two names, where nothing else is known of them
AN_ANSWER, ASKED_TOO = 9.5, 6.0  # the weight of what a heading asks for; where it is known in another field, too
OF_THE_TWO = 8.5  # of a heading that asks initials for publication, read as asking whether something may be published
A_SLIP = 8.0  # the weight of a heading of several words that is known but for one misspelt: 'Reivsed target date'
DENIED = ("in", "un", "non", "dis")  # before a word they turn it round: 'incomplete' is no misspelt 'complete'
BEHIND_DASH, BY_ITSELF = pattern(r"(?<=\w) [-–—] (?=\w)"), 7.0  # the weight of what stands behind one, if that is all of a heading
LONGEST_LABEL = 2  # words before a colon
SHORTEST_CUT = 3  # letters of a word that is cut short
MOST_OFF = 2  # letters that a misspelt word may have more or less
LIKE = 0.8  # how much alike two words must be
SHORT_QUESTION = 5  # words; what is longer and does not end so ('What will be different') may be a sentence
SLACK = 1e-9  # for what is lost in dividing


@lru_cache(maxsize=4096)
def heading_alone(text: str) -> str:
    """'RAG' of 'RAG (R = late, G = done)', and of one that explains its levels in lines of their own."""
    if text.count("=") < 2 and text.count("\n") < 2:
        return text
    explains = list(EXPLAINS_LEVEL.finditer(text))
    return text[: explains[0].start()].strip() or text if len(explains) > 1 else text


@lru_cache(maxsize=32_768)  # every cell of a sheet is asked several times whether it is a heading
def meanings(text: str) -> Mapping[Role, Meaning]:
    """Every field that a heading's words may mean, with the weight of each."""
    text = heading_alone(text)
    if text.strip() == "#":
        return {Role.REF: Meaning(10, "the heading is '#'", whole=True)}
    words = heading_words(text)
    if not words or len(text) > LONGEST_HEADING:
        return NO_MEANING
    found = _weighed(words, text)
    _weigh_in(found, _as_mended(words))
    for meant in _of_first(text) - found.keys():
        found[meant] = Meaning(FIRST_OF_TWO, f"the heading says '{_short(text)}'")
    _turn(found, text)
    _weigh_in(found, _behind_label(text))
    if is_title_of_priority(text):  # it stands over the actions, or over the refs where those are headed
        found = {Role.ACTION: Meaning(6.0, TITLE), Role.REF: Meaning(5.8, TITLE)}
    known = any(meaning.whole and not meaning.misspelt for meaning in found.values())
    found = found | _as_asked(words, text) if not known else _as_asked(words, text, ASKED_TOO) | found
    if not found.keys().isdisjoint(MAY_BE_QUOTED) and any(map(_quotes, BRACKETS.findall(text))):
        found = {Role.ANSWERS if meant in MAY_BE_QUOTED else meant: meaning for meant, meaning in found.items()}
    for told, meant, weight in ALWAYS_BY_PATTERN if known else BY_PATTERN:
        if told.search(text):
            found[meant] = Meaning(weight, f"the heading says '{_short(text)}'", whole=True)
    if not found.keys().isdisjoint(DATES) and any(found[meant].whole for meant in DATES & found.keys()):
        found = {meant: meaning for meant, meaning in found.items() if meant not in (Role.TARGET, Role.BASELINE) or meaning.whole}
    return found


MAY_BE_QUOTED = frozenset({Role.ACTION, Role.REASON})  # 'What must be done (as Ofsted wrote it)', 'Why (what the inspectors said)'
AN_ANSWER_TOO = 6.5
TO_BE = frozenset({"is", "are", "was", "were"})


def _as_asked(words: tuple[str, ...], text: str, most: float = AN_ANSWER) -> dict[Role, Meaning]:
    """What a question asks for, spelt as it is or as mended."""
    if STACKED in text:
        return {}  # 'WHEN' over 'Revised due date' asks nothing
    plainly = asked(words)
    meant = plainly or asked(tuple(map(_mended, words)), mended=True)
    weight = most if plainly else min(most, A_SLIP)
    why = f"the heading asks '{_short(text)}'"
    if meant is None:
        return {each: Meaning(most, why, whole=True) for each in _exactly(_asked_about(words))}
    found = {meant: Meaning(weight, why, misspelt=plainly is None, whole=True)}
    if meant is Role.PROGRESS:  # what was done about feedback is the answer
        found[Role.WE_DID] = replace(found[meant], weight=min(weight, AN_ANSWER_TOO))
    return found


def _asked_about(words: tuple[str, ...]) -> tuple[str, ...]:
    """'What the issue is', 'What were the issues?': a question that only turns a heading ('Issue') round; nothing for any other."""
    if len(words) < len(("what", "is", "issue")) or words[0] not in ("what", "which"):
        return ()
    behind = words[1:-1] if words[-1] in TO_BE else words[2:] if words[1] in TO_BE else ()
    return behind[1:] if behind[:1] and behind[0] in ARTICLES else behind


def _as_mended(words: tuple[str, ...]) -> dict[Role, Meaning]:
    """What the words mean once the misspelt ones are mended."""
    mended = tuple(_mended(word) for word in words)
    if mended == words:
        mended = _spelt_out(words)
    if mended == words:
        return {}
    spelt = " ".join(mended)
    one_slip = len(words) > 1 and sum(one != other for one, other in zip(words, mended, strict=True)) == 1
    return {
        meant: Meaning(
            A_SLIP if one_slip and meaning.whole else round(meaning.weight * MISSPELT, 2),
            f"the heading is like '{spelt}'",
            misspelt=True,
            whole=meaning.whole,
        )
        for meant, meaning in _weighed(mended, spelt).items()
    }


def _of_first(text: str) -> frozenset[Role]:
    """What the first of two names means: 'Pillar / question'."""
    first, mark, _ = text.partition("/")
    return _exactly(heading_words(first)) & NAMES_GROUPS if mark and len(heading_words(first)) == 1 else frozenset()


def _weigh_in(found: dict[Role, Meaning], others: Mapping[Role, Meaning]) -> None:
    """Adds what else the heading may mean; of one field what weighs more stands."""
    for meant, meaning in others.items():
        if meaning.weight > found.get(meant, NOTHING).weight:
            found[meant] = meaning


def _behind_label(text: str) -> dict[Role, Meaning]:
    """What stands behind a word that says whose column it is: 'LOCAL: Done?'; and behind a dash: 'June return - position'."""
    said = meanings(BEHIND_DASH.split(text)[-1]) if BEHIND_DASH.search(text) else NO_MEANING
    if whole := {meant: replace(fit, weight=BY_ITSELF) for meant, fit in said.items() if fit.whole and not fit.misspelt}:
        return whole
    label, mark, rest = text.partition(":")
    if not (mark and rest.strip()) or len(heading_words(label)) > LONGEST_LABEL or meanings(label):
        return {}
    return {meant: replace(meaning, weight=min(meaning.weight, FIRST_OF_TWO)) for meant, meaning in meanings(rest).items()}


def _turn(found: dict[Role, Meaning], text: str) -> None:
    """Words that make another field of one: a new date, the day of completion, the rating as it was last."""
    if Role.DEADLINE in found and found.get(Role.REVISED, NOTHING).weight < found[Role.DEADLINE].weight and _is_moved(text):
        found[Role.REVISED] = found.pop(Role.DEADLINE)
    if Role.DEADLINE in found and any(ACTUAL.search(inside) for inside in BRACKETS.findall(text)):
        found[Role.COMPLETED_ON] = found.pop(Role.DEADLINE)
    if Role.COMPLETED_ON in found and FORESEEN.search(text) and not ACTUAL.search(text):
        found[Role.DEADLINE] = max(found.pop(Role.COMPLETED_ON), found.get(Role.DEADLINE, NOTHING), key=lambda each: each.weight)
    if Role.STEP in found and AND_DATES.search(text):
        _weigh_in(found, {Role.DEADLINE: Meaning(DATED_TOO, f"the heading says '{_short(text)}'")})
    if Role.IMPACT in found and HOPED.search(text):  # 'Impact we expect to see' has not been seen
        found[Role.OUTCOME] = max(found.pop(Role.IMPACT), found.get(Role.OUTCOME, NOTHING), key=lambda each: each.weight)
    if Role.PERCENT_COMPLETE in found and LEFT.search(text):
        del found[Role.PERCENT_COMPLETE]
    if Role.PUBLISH in found and ASKS_INITIALS.search(text):
        found[Role.PUBLISH] = replace(found[Role.PUBLISH], weight=OF_THE_TWO)  # unless it is yes and no that stand below
    if Role.RATING in found and LAST.search(text):
        found[Role.PREVIOUS_RATING] = replace(found.pop(Role.RATING), weight=9.0)


def _quotes(inside: str) -> bool:
    """Whether a bracket says that the words below are an inspectorate's: 'as Ofsted wrote it', 'what the inspectors said'."""
    words = heading_words(inside.strip("()[]"))
    theirs = words[:1] in OF_THEIRS and not {ANY_OF_THEM, "inspectors", "inspection"}.isdisjoint(words)
    return theirs or asked(words) is Role.ANSWERS


OF_THEIRS = (("as",), ("from",), ("quoted",), ("words",), ("wording",))


def _is_moved(text: str) -> bool:
    """'Target (current)', 'Due date (revised)': what stands in brackets says which of two dates it is."""
    return any(MOVED.search(inside) for inside in BRACKETS.findall(text))


def _weighed(words: tuple[str, ...], text: str) -> dict[Role, Meaning]:
    best: dict[Role, float] = {}
    for score, meant in _scores(words):
        best[meant] = max(score, best.get(meant, 0))
    return {meant: _meaning(score, text) for meant, score in best.items()}


def _meaning(score: float, text: str) -> Meaning:
    """From the score of `_score`: 100 and more for a whole heading, else about 10 for each word of the phrase."""
    said = f"the heading says '{_short(text)}'"
    return Meaning(10, said, whole=True) if score >= 100 else Meaning(round(min(9.0, 4.0 + score / 8), 2), said)


def _short(text: str) -> str:
    return " ".join(text.split())[:60]


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    """The known word that a misspelt one is like; itself where it is known, too short, or like none."""
    if word in _SAID or len(word) < 2 or not word.isalpha():
        return word
    near = get_close_matches(word, _may_be_like(word), n=1, cutoff=LIKE)
    if not near or any(word == f"{denied}{near[0]}" for denied in DENIED):
        return word
    off = abs(len(near[0]) - len(word))
    return near[0] if off <= MOST_OFF and off * SHORTEST_CUT <= len(near[0]) else word  # 'sitrep' is no 'step'


@lru_cache(maxsize=4096)
def _spelt_out(words: tuple[str, ...]) -> tuple[str, ...]:
    """'% comp.' -> '% complete': the heading that is known but for one word cut short, where all such headings mean the same."""
    cut = [at for at, word in enumerate(words) if word not in _SAID and word.isalpha() and len(word) >= SHORTEST_CUT]
    if len(cut) != 1:
        return words
    before, word, after = words[: cut[0]], words[cut[0]], words[cut[0] + 1 :]
    may_be = sorted(_beginning(word), key=lambda known: (len(known), known))
    whole = [spelt for known in may_be if _exactly(spelt := (*before, known, *after))]
    meant = {role for spelt in whole for role in _exactly(spelt)}
    return whole[0] if len(meant) == 1 else words


def _beginning(letters: str) -> Iterator[str]:
    """The known words that begin so."""
    return takewhile(lambda known: known.startswith(letters), islice(_IN_ORDER, bisect_left(_IN_ORDER, letters), None))


def _may_be_like(word: str) -> Iterator[str]:
    """A quick no for most words that are known: as alike as that, two words share enough of their letters."""
    letters = _letters(word)
    for length, words in _WORDS_KNOWN.items():
        least = LIKE * (len(word) + length) / 2 - SLACK
        if min(len(word), length) >= least:
            yield from (known for known, held in words if length - (held & ~letters).bit_count() >= least)


def _letters(word: str) -> int:
    """A bit for each; two that share one only let a word through that the comparison itself turns away."""
    return sum(1 << place for place in {ord(letter) % 64 for letter in word})


def _by_length(words: Iterable[str]) -> Mapping[int, Sequence[tuple[str, int]]]:
    found: dict[int, list[tuple[str, int]]] = {}
    for word in words:
        found.setdefault(len(word), []).append((word, _letters(word)))
    return found


def roles_surely(text: str, *, whole: bool = False) -> set[Role]:
    """The fields that its words are sure to head; `whole`: with all of them."""
    return {role for role, said in meanings(text).items() if said.weight >= SURE_WORDS and (said.whole or not whole)}


def says_something(text: str) -> bool:
    """Whether its words, spelt as they are, tell what it heads, in any kind of table."""
    return is_known(text) or any(meaning.weight >= SURE_WORDS and not meaning.misspelt for meaning in meanings(text).values())


def mended(text: str) -> str:
    """A heading with its misspelt words as they are meant: 'Doone' -> 'done'."""
    return " ".join(_mended(word) for word in heading_words(text))


def nearest(text: str, among: Iterable[str]) -> str | None:
    """The likeliest of `among` for a misspelt word or heading; None where nothing is like it."""
    likeness = {word: SequenceMatcher(None, text.casefold(), word.casefold()).ratio() for word in among}
    best = max(likeness, key=lambda word: likeness[word], default=None)
    return best if best is not None and likeness[best] >= 0.6 else None


@lru_cache(maxsize=4096)
def _scores(words: tuple[str, ...]) -> tuple[tuple[float, Role], ...]:
    """How well each role's phrases fit a heading. Only phrases that begin with one of its words can: most cells are no headings."""
    begun = [pair for word in dict.fromkeys(words) for pair in _BY_FIRST_WORD.get(word, ())]
    spelt = [(meant, phrase) for meant in _exactly(words) for phrase in PHRASES[meant] if "".join(phrase) == "".join(words)]
    return tuple((score, meant) for meant, phrase in (*begun, *spelt) if (score := _score(words, phrase)) > 0)


def _exactly(words: tuple[str, ...]) -> frozenset[Role]:
    """The roles of which one phrase is the whole heading, however it is spaced: 'Timescale', 'Time-scale'."""
    return _BY_LETTERS.get("".join(words), frozenset())


@lru_cache(maxsize=4096)
def _telling(words: tuple[str, ...]) -> int:
    return sum(not PERIOD_WORDS.fullmatch(word) and word not in LINKING for word in words)


def _score(words: tuple[str, ...], phrase: tuple[str, ...]) -> float:
    """0 where the phrase is not in the heading; else higher the more of the heading it is, whole headings first.

    The date of a heading ('Baseline as at March 2023') does not make it a longer one.
    """
    length = len(phrase)
    if words == phrase or "".join(words) == "".join(phrase):
        return 100 + length
    if words[0] in ARTICLES and phrase[0] not in ARTICLES:
        return _score(words[1:], phrase) if len(words) > 1 else 0
    if length > 1 and " ".join(phrase) in WEAK:
        return 0
    telling = _telling(words)
    if length == 1 and phrase[0] in WEAK and telling > 1:
        return 0
    share = length / max(length, telling)
    # Of two nouns the last says what it is: an 'Action deadline' is a deadline; but 'Reason for the action' is a reason.
    if words[-length:] == phrase and share >= 0.25 and LINKING.isdisjoint(words[:-length]):
        return 12 * length + share
    if words[:length] == phrase:
        return 10 * length + share if share >= 0.25 else 0
    if words[-length:] == phrase:
        return 8 * length + share if share >= 0.3 else 0
    inside = any(words[at : at + length] == phrase for at in range(1, len(words) - length))
    return 6 * length + share if inside and share >= 0.5 else 0


def _by_letters() -> dict[str, frozenset[Role]]:
    found: dict[str, set[Role]] = {}
    for meant, phrases in PHRASES.items():
        for phrase in phrases:
            found.setdefault("".join(phrase), set()).add(meant)
    return {letters: frozenset(roles) for letters, roles in found.items()}


RATED = pattern(r"\((?:b?ragg?|rayg)\b[^)]*\)", re.IGNORECASE)
ENDED_ON = pattern(  # 'Proved to me on', 'Date it was finished'; not 'Planned completed on'
    r"^(?!.*\b(?:planned|forecast|expected|estimated|scheduled|proposed|target|anticipated|to be)\b)\W*(?:(?:\w+ ){0,2}"
    r"(?:done|finished|completed|proved|delivered|achieved|closed|landed|cleared|discharged)(?: \w+){0,3} on"
    r"|(?:date|day|when) (?:\w+ ){1,2}(?:was |were )?(?:done|finished|completed|proved|delivered|achieved|closed))\W*$",
    re.IGNORECASE,
)
TO_BE_BY = pattern(r"^\s*to be \w{4,14}(?: \w+)? by\W*$", re.IGNORECASE)  # 'To be finished by'
SO_FAR = pattern(  # 'The story so far', 'Latest from the manager', 'Manager's latest'
    r"\bso far\W*$|^\W*(?:the )?(?:latest|newest|news) from\b|['’]s? latest\W*$", re.IGNORECASE
)
SAID_OF_US = pattern(  # 'Issue found', 'Weakness identified': what an action answers
    r"^\s*(?:issue|weakness|finding|problem|gap|concern|observation|shortfall|fault|failing|injustice)(?:e?s)?"
    r" (?:found|identified|raised|noted|seen)\W*$",
    re.IGNORECASE,
)
SEEN_BY = pattern(  # whoever is there to look: 'Seen by the scrutiny panel', 'Tested by tenants'; a chair sees papers
    r"^\s*(?:seen|tested)(?: and \w+)? by (?:the |our )?(?:\w+ ){0,3}"
    r"(?:panel|scrutiny|audit(?:ors?)?|tenants?|residents?|inspectors?|assessors?|moderators?)\W*$",
    re.IGNORECASE,
)
NOTICE_REQUIRES = pattern(  # 'What the Notice requires', 'Required by the Direction'
    r"\b(?:notice|direction)\b.{0,30}\brequires?\b|\brequired (?:by|in|under) (?:the |our )?(?:\w+ )?(?:notice|direction)\b"
    r"|^\W*(?:words?|wording|text) of (?:the |our )?(?:\w+ )?(?:notice|direction)\W*$",
    re.IGNORECASE,
)
# 'OK for website? (initials)', 'Initials if cleared to publish': it asks who says that it may be published, not whether.
ASKS_INITIALS = pattern(
    r"^(?!.*\b(?:y|yes) ?(?:/|or) ?no?\b)(?=.*\binitial(?:s|led)?\b)"
    r".*\b(?:ok|okay|publi\w+|approv\w+|clear\w*|website|web|online|newsletter|poster)\b",
    re.IGNORECASE | re.DOTALL,
)
IF_LATE = pattern(  # 'If neither: when do you hope to finish?', 'If late, by when'
    r"^\W*if\b.{2,40}\b(?:when|date|finish(?:ed)?|until|by)\b", re.IGNORECASE
)
AND_WHEN = pattern(
    r"^\W*how\b.{0,40}\b(?:and|&|/) (?:by )?when\b", re.IGNORECASE
)  # 'How and when we will know': what stands below decides
# What a heading of a certain form means and how much, whatever the whole of it says; and where that says nothing.
ALWAYS_BY_PATTERN = (
    (RATED, Role.RATING, 10.0),
    (ASKS_INITIALS, Role.APPROVED_BY, 11.0),
    (NOTICE_REQUIRES, Role.REQUIREMENT, 10.0),
    (AND_WHEN, Role.DEADLINE, 9.0),
    (IF_LATE, Role.REVISED, 11.0),
)
NUMBER_OF = pattern(  # 'Audit no.', 'Grievance number'; not 'Minute no.', of what somebody else keeps
    r"^\W*(?!(?:minute|meeting|page|phone|telephone|tel|mobile|contact|version|room|budget|cost|job|post|staff|total|max|min)\b)"
    r"[a-z]{3,16} (?:no|number|ref)\W*$",
    re.IGNORECASE,
)
BY_PATTERN = (
    (NUMBER_OF, Role.REF, 6.0),
    (SO_FAR, Role.PROGRESS, 8.0),
    (TO_BE_BY, Role.DEADLINE, 9.0),
    (SAID_OF_US, Role.ANSWERS, 9.0),
    (SEEN_BY, Role.EVIDENCED_ON, 9.0),
    (ENDED_ON, Role.COMPLETED_ON, 9.0),
    *ALWAYS_BY_PATTERN,
)
ARTICLES = frozenset(["a", "an", "the", "our", "this"])
LINKING = frozenset(["of", "for", "to", "in", "on", "by", "at", "from", "with", "the"])


def _by_first_word() -> dict[str, list[tuple[Role, tuple[str, ...]]]]:
    found: dict[str, list[tuple[Role, tuple[str, ...]]]] = {}
    for meant, phrases in PHRASES.items():
        for phrase in phrases:
            found.setdefault(phrase[0], []).append((meant, phrase))
    return found


_BY_FIRST_WORD = _by_first_word()
_SAID = frozenset(word for phrases in PHRASES.values() for phrase in phrases for word in phrase)
_IN_ORDER = sorted(_SAID)
_WORDS_KNOWN = _by_length(word for word in _SAID if len(word) > 2)  # that a misspelt one may be like, with their letters
_BY_LETTERS = _by_letters()
