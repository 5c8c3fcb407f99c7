"""What the words of a feedback log mean: the answer in brackets, how far it is, how many people, whether it may be published."""

from __future__ import annotations

import re

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.details import names_a_kind
from reportgen.lexicon.patterns import pattern
from reportgen.model.feedback import FeedbackState
from reportgen.model.ratings import CountsAs
from reportgen.reading.values.statuses import read_status

QUOTATION_MARKS = "\"“”„«‘'"
IN_BRACKETS = pattern(r"\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?\s*", re.DOTALL)
# A quote, then something in brackets: '"I was not told." (We have written a leaflet)'.
QUOTE_AND_BRACKET = pattern(
    r"(?P<said>\s*[\"“„«‘'].*[\"”»’'][.,]?)\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?\s*", re.DOTALL
)
AN_ANSWER = pattern(r"(?:we|we['’](?:re|ve|ll)|our|this|the council|now|there (?:is|are))\b", re.IGNORECASE)
LEAST_OF_ANSWER = 7  # words; fewer in brackets after a quote are who said it: '(care leaver)'

CANNOT = pattern(
    r"\b(?:cannot|can ?not|can['’]?t|could not|couldn['’]?t|unable|not able|not possible|impossible|won['’]?t|will not|not agreed"
    r"|declined|rejected|refused|not doing|cancel(?:led|ed)|no (?:further )?action (?:needed|required|taken|"
    r"planned)|nfa|dropped|no,? (?:we|and)\b|not feasible|not to be done|not taken forward)\b",
    re.IGNORECASE,
)
UNANSWERED = pattern(
    r"\b(?:no (?:answer|response|reply)|not (?:yet )?(?:been )?(?:answered|responded|replied)|unanswered|to be answered"
    r"|awaiting (?:an? |our )?(?:answer|response|reply)|(?:answer|response|reply) (?:awaited|needed|outstanding|due))\b",
    re.IGNORECASE,
)
ANSWERED = pattern(r"(?:answered|responded|replied|resolved|sorted|fixed|changed|acted on|we did(?: it)?)\b", re.IGNORECASE)
# Nobody has said how far it is; an answer beside it tells that something has begun.
WAITING = pattern(
    r"\b(?:open|new|to do|received|logged|waiting|awaiting|awaited|under consideration|being considered"
    r"|tbc|to be confirmed|outstanding)\b",
    re.IGNORECASE,
)
UNDECIDED = pattern(
    r"(?:parked|in hand|wip|work in progress|noted|red|amber|green|rag:? (?:red|amber|green)|being looked at|looking into it)\.?",
    re.IGNORECASE,
)
NOTHING_NEXT = pattern(r"\s*(?:no(?:thing)? (?:further|more|else)\b|nothing\b|none\b|nfa\b|n/?a\b|-+\s*$)", re.IGNORECASE)
PAUSED = pattern(r"\b(?:paused|on hold|deferred|postponed)\b", re.IGNORECASE)
SORRY = r"(?:(?:unfortunately|sorry|we are sorry|we['’]re sorry)\b[^.]{0,40}?[,:;.]?\s*(?:but )?)?"
ANSWER_CANNOT = pattern(
    rf"{SORRY}(?:we|the council|this|it)(?:['’]re| are| is)? ?(?:cannot|can ?not|can['’]t|could not|couldn['’]t|unable to"
    r"|not able to|not possible|will not|won['’]t|have decided not to|decided not to)\b",
    re.IGNORECASE,
)
ANSWER_UNDER_WAY = pattern(
    r"(?:we|the council)(?:['’]re| are)(?: now| still| also| currently| already)? (?!sorry|pleased|glad)\w{2,}ing\b"
    r"|(?:we|the council)(?: will|['’]ll| plan to| intend to| hope to| aim to| are going to)\b"
    r"|(?:we|the council)(?: have|['’]ve)? (?:started|begun|began)\b|work (?:is|has) (?:under ?way|begun|started)",
    re.IGNORECASE,
)
NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PEOPLE = pattern(
    r"(?:about|around|approx(?:\.|imately)?|roughly|nearly|almost|c\.?|circa|over|at least|more than|some|~|all)?\s*"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6}|" + "|".join(NUMBER_WORDS) + r")\+?"
    r"(?:\s*(?:of|out of|/)\s*\d{1,6})?(?:\s+[a-z'’\- ]{1,60})?\.?",
    re.IGNORECASE,
)
YES = pattern(
    r"(?:y|yes|ok|okay|true|agreed|approved|cleared|publish(?:ed|able)?|public|consent(?:ed| given| obtained)"
    r"|(?:can|may) be published)\b|[✓✔✅☑]",
    re.IGNORECASE,
)
# What may stand behind a yes and leaves it one: who agreed, and when.
CONSENTED = pattern(
    r"(?:[\s,.;:()–-]|\b(?:(?:verbal|written|full|parental|their|her|his)\s)?(?:consent|permission)\b|\b(?:given|obtained|received|agreed"
    r"|approved|cleared|checked|anonymous|anonymised|it|this|can|may|be|published|to|publish|by|on|and)\b|\d{1,4}[/.-]?|\b[A-Z]{2,4}\b)*"
)
HEDGE = pattern(
    r"\b(?:not|no|but|if|once|after|when|until|unless|except|only|subject|pending|changes?|changed|amend\w*|edit\w*|redact\w*|internal\w*"
    r"|awaiting|tbc|remove|removed|without|maybe|part|partly|first)\b|\?",
    re.IGNORECASE,
)
NO = pattern(
    r"(?:n|no|not|never|false|don['’]?t|do not|n/a|none|refused|withheld|private|confidential|internal|pending|tbc"
    r"|awaiting|to be (?:confirmed|checked|agreed)|with (?:changes|edits|amendments)|if|once|after|only"
    r"|subject to)(?!\w)|[✗✘❌☒]",
    re.IGNORECASE,
)
# A bare number in brackets may be an age: 'Girl (14)'.
COUNTED = pattern(
    r"(?P<who>[^()]+?)\s*\((?:n\s*=\s*(?P<n>\d{1,4})|(?P<number>\d{1,4}) (?:people|children|young people|parents|carers))\)"
)
# 'JB', 'j.b.', 'J B', 'Jo Brown', with the day on which they read it behind.
INITIALS = pattern(r"[A-Z]{2,4}|[A-Za-z](?:\.[A-Za-z]){1,3}\.?|[A-Z](?: [A-Z]){1,3}")
NAME = pattern(r"(?:[A-Z]\.? ?){1,2}[A-Z][a-z'’-]{1,30}|[A-Z][a-z'’-]{1,30}(?: (?:[A-Z]\.?|[A-Z][A-Za-z'’-]{1,30})){1,2}")
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
READ_ON = pattern(
    rf"\s*[,;:–-]?\s*\(?(?:on )?(?:\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|"
    rf"nd|rd|th)? {MONTH}(?: \d{{2,4}})?)\)?(?=\s*$|\s*[,;&+\s])",
    re.IGNORECASE,
)
A_DAY = pattern(
    rf"\b(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th)? {MONTH} \d{{2,4}})\b", re.IGNORECASE
)
SEVERAL = pattern(r"\n|\s*[,;/&+]\s*| and ")
# Words that hold something back, ask or put off, however they are typed: they are nobody's initials and part of nobody's name.
HOLDING = frozenset(
    """
    a above action add admin after agreed all already amend anon any anybody approved are as ask asked at await awaiting
    awol back be
    before below blank board but by caldicott can cannot care changes check checked checking chk clear cleared closed comms
    confidential confirm consent council county data date dbs decline declined defer delay delete deleted did discuss dn dna
    dnp dnr do
    dont done dpia dpo draft due edit email error escalate ethics exec exempt fail false final fix foi follow for form from
    gdpr given
    go governance govt guardian hard head held her hide hidden him his hmm hold holding ico if in info information internal is it
    keep kept know later leave legal list log look lost maybe me more must my na name names nb need needed needs never new next nfa
    nhs nil nil nk no nobody none nope not note null nyc nyr of off ok okay old on once only open or our out outstanding over part
    passed pause paused pending per permission person please plz policy post press private public publish published publishing
    query question read red redact redacted refer referred refuse refused reject rejected release remove removed report restricted
    returned review reviewed rework rewrite risk sar secret see send senior sent service skip soon staff still stop stopped sure
    tba tbc tbd team test that the them then they this tick to today todo tomorrow true try u under unclear unknown unless unsure
    until update urgent us void wait waiting was we when who why will wip with withheld withhold without wrong yeah yep yes yet you
    manager director officer adviser advisor safeguarding protection monitoring department social worker parent carer child mother
    father group panel lead chair corporate children childrens family families young people
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Answer:
    """What was said, apart from the answer and who said it."""

    said: str
    answer: str | None
    who: str | None


def bracketed(said: str, answer: str | None, who: str | None) -> Answer:
    """The answer without its brackets; else the one that stands in brackets after a quote, or who said it there."""
    if answer is not None:
        inside = IN_BRACKETS.fullmatch(answer)
        return Answer(said, (inside["inside"].strip() or None) if inside else answer, who)
    match = QUOTE_AND_BRACKET.fullmatch(said)
    if match is None:
        return Answer(said, None, who)
    inside_words = match["inside"].strip()
    if AN_ANSWER.match(inside_words) or len(inside_words.split()) >= LEAST_OF_ANSWER:
        return Answer(match["said"].strip(), inside_words, who)
    return Answer(match["said"].strip(), None, inside_words) if who is None and inside_words else Answer(said, None, who)


def counted_group(who: str | None) -> tuple[str | None, int | None]:
    """'Young people (n=12)' -> ('Young people', 12): how many they are is not printed beside what they said."""
    match = COUNTED.fullmatch(" ".join((who or "").split()))
    return (match["who"], int(match["n"] or match["number"])) if match else (who, None)


def in_quotation_marks(text: str) -> bool:
    return text.lstrip()[:1] in tuple(QUOTATION_MARKS)


def state_of(stated: str | None, answer: str | None) -> tuple[FeedbackState, bool]:
    """How far the answer is, and whether the status said so: it does; else the answer's plain words; else whether there is one.

    Nothing counts as done because of a status that is not understood.
    """
    named = _named(stated, answer) if stated else None
    if named is not None:
        return named, True
    by_answer = _by_answer(answer)
    doubtful = bool(stated) and by_answer is FeedbackState.DONE
    return (FeedbackState.IN_PROGRESS if doubtful else by_answer), False


def state_with_next(planned: str | None, answer: str | None) -> FeedbackState:
    """How far the answer is, where a log says what happens next: a state ('Done'), or something that is still to come."""
    by_answer = _by_answer(answer)
    if not planned or NOTHING_NEXT.match(planned):
        return by_answer
    return _named(planned, answer) or (FeedbackState.IN_PROGRESS if by_answer is FeedbackState.DONE else by_answer)


def _named(stated: str, answer: str | None) -> FeedbackState | None:
    words = " ".join(stated.split())
    if UNDECIDED.fullmatch(words):
        return FeedbackState.IN_PROGRESS if answer else FeedbackState.NO_ANSWER_YET
    if words.casefold() in [state.value for state in FeedbackState]:
        return FeedbackState(words.casefold())
    if CANNOT.search(words):
        return FeedbackState.CANNOT_DO
    meant = read_status(words).counts_as
    if UNANSWERED.search(words):
        return FeedbackState.NO_ANSWER_YET
    if (meant is not None and meant.is_done) or ANSWERED.match(words):
        return FeedbackState.DONE
    if WAITING.search(words):
        return FeedbackState.IN_PROGRESS if answer else FeedbackState.NO_ANSWER_YET
    if meant is None or meant is CountsAs.CLOSED:
        return FeedbackState.IN_PROGRESS if PAUSED.search(words) else None
    return FeedbackState.NO_ANSWER_YET if meant is CountsAs.NOT_STARTED else FeedbackState.IN_PROGRESS


def _by_answer(answer: str | None) -> FeedbackState:
    if not answer:
        return FeedbackState.NO_ANSWER_YET
    if ANSWER_CANNOT.match(answer):
        return FeedbackState.CANNOT_DO
    return FeedbackState.IN_PROGRESS if ANSWER_UNDER_WAY.match(answer) else FeedbackState.DONE


def people_in(text: str) -> int | None:
    """'12', 'about 12', '12 young people', 'twelve' -> 12. None where it is not one plain number: '10 to 15'."""
    match = PEOPLE.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    number = match["number"].casefold()
    return NUMBER_WORDS.index(number) + 1 if number in NUMBER_WORDS else int(number.replace(",", ""))


def initials_in(text: str) -> str | None:
    """What whoever approved an entry typed: 'JB', 'J. Brown 12/5/26', 'JB, telephone number'. None for 'HOLD', 'do not publish'.

    Beside initials may stand a day, and kinds of details that are approved too.
    """
    typed = [piece for line in text.split("\n") if line.strip() for piece in _signatures(" ".join(line.split()))]
    signed = [piece for piece in typed if not names_a_kind(piece)]
    return " ".join(text.split()) if signed and all(map(_signs, signed)) else None


def days_in(text: str) -> list[str]:
    """The days with a year that stand beside initials, as typed."""
    return [day[0] for day in A_DAY.finditer(text)]


def _signatures(line: str) -> list[str]:
    pieces = SEVERAL.split(READ_ON.sub("", line).strip())
    return [_without_kind(READ_ON.sub("", piece).strip()) for piece in pieces if piece.strip()]


def _without_kind(piece: str) -> str:
    """'KT 12/6 telephone number' -> 'KT', 'KT - phone' -> 'KT'; another piece as it is."""
    first, _, rest = piece.partition(" ")
    return first if _signs(first) and names_a_kind(rest) else piece


def _signs(typed: str) -> bool:
    """Whether these are somebody's initials or name, and none of the words that people type to hold something back."""
    bare = typed.replace(".", "").replace(" ", "").casefold()
    words = [word.strip(".'’").casefold() for word in re.split(r"[ -]", typed)]
    if INITIALS.fullmatch(typed):
        return bare not in HOLDING
    return NAME.fullmatch(typed) is not None and not any(word in HOLDING for word in words)


def publishable(text: str) -> bool | None:
    """'Yes', 'Y – consent given' -> True; 'No', 'not yet', 'with changes', nothing -> False; None where it is not understood."""
    words = " ".join(text.split())
    if not words:
        return False
    yes = YES.match(words)
    if yes is not None:
        plain = CONSENTED.fullmatch(words, yes.end()) is not None
        return False if HEDGE.search(words) else plain or None
    return False if NO.match(words) else None
