"""What the words of a feedback log mean: the answer in brackets, how far it is, how many people, whether it may be published."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.model.feedback import FeedbackState
from reportgen.model.ratings import CountsAs
from reportgen.reading.statuses import read_status

QUOTATION_MARKS = "\"“”„«‘'"
IN_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?\s*", re.DOTALL)
# A quote, then something in brackets: '"I was not told." (We have written a leaflet)'.
QUOTE_AND_BRACKET = re.compile(
    r"(?P<said>\s*[\"“„«‘'].*[\"”»’'][.,]?)\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?\s*", re.DOTALL
)
AN_ANSWER = re.compile(r"(?:we|we['’](?:re|ve|ll)|our|this|the council|now|there (?:is|are))\b", re.IGNORECASE)
LEAST_OF_ANSWER = 7  # words; fewer in brackets after a quote are who said it: '(care leaver)'

CANNOT = re.compile(
    r"\b(?:cannot|can ?not|can['’]?t|could not|couldn['’]?t|unable|not able|not possible|impossible|won['’]?t|will not|not agreed"
    r"|declined|rejected|refused|not doing|no,? (?:we|and)\b|not feasible|not to be done|not taken forward)\b",
    re.IGNORECASE,
)
UNANSWERED = re.compile(
    r"\b(?:no (?:answer|response|reply)|not (?:yet )?(?:been )?(?:answered|responded|replied)|unanswered|to be answered"
    r"|awaiting (?:an? |our )?(?:answer|response|reply)|(?:answer|response|reply) (?:awaited|needed|outstanding|due))\b",
    re.IGNORECASE,
)
ANSWERED = re.compile(r"(?:answered|responded|replied|resolved|sorted|fixed|changed|acted on|we did(?: it)?)\b", re.IGNORECASE)
# Nobody has said how far it is; an answer beside it tells that something has begun.
WAITING = re.compile(
    r"\b(?:open|new|to do|received|logged|waiting|awaiting|awaited|under consideration|being considered"
    r"|tbc|to be confirmed|outstanding)\b",
    re.IGNORECASE,
)
PAUSED = re.compile(r"\b(?:paused|on hold|deferred|postponed)\b", re.IGNORECASE)
SORRY = r"(?:(?:unfortunately|sorry|we are sorry|we['’]re sorry)\b[^.]{0,40}?[,:;.]?\s*(?:but )?)?"
ANSWER_CANNOT = re.compile(
    rf"{SORRY}(?:we|the council|this|it)(?:['’]re| are| is)? ?(?:cannot|can ?not|can['’]t|could not|couldn['’]t|unable to"
    r"|not able to|not possible|will not|won['’]t|have decided not to|decided not to)\b",
    re.IGNORECASE,
)
ANSWER_UNDER_WAY = re.compile(
    r"(?:we|the council)(?:['’]re| are)(?: now| still| also| currently| already)? (?!sorry|pleased|glad)\w{2,}ing\b"
    r"|(?:we|the council)(?: will|['’]ll| plan to| intend to| hope to| aim to| are going to)\b"
    r"|(?:we|the council)(?: have|['’]ve)? (?:started|begun|began)\b|work (?:is|has) (?:under ?way|begun|started)",
    re.IGNORECASE,
)
NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PEOPLE = re.compile(
    r"(?:about|around|approx(?:\.|imately)?|roughly|nearly|almost|c\.?|circa|over|at least|more than|some|~|all)?\s*"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,6}|" + "|".join(NUMBER_WORDS) + r")\+?"
    r"(?:\s*(?:of|out of|/)\s*\d{1,6})?(?:\s+[a-z'’\- ]{1,60})?\.?",
    re.IGNORECASE,
)
YES = re.compile(
    r"(?:y|yes|ok|okay|true|agreed|approved|cleared|publish(?:ed|able)?|public|consent(?:ed| given| obtained)"
    r"|(?:can|may) be published)\b|[✓✔✅☑]",
    re.IGNORECASE,
)
HEDGE = re.compile(
    r"\b(?:not|no|but|if|once|after|when|until|unless|except|only|subject|pending|changes?|changed|amend\w*|edit\w*|redact\w*|internal\w*"
    r"|awaiting|tbc|remove|removed|without|maybe|part|partly|first)\b|\?",
    re.IGNORECASE,
)
NO = re.compile(
    r"(?:n|no|not|never|false|don['’]?t|do not|n/a|none|refused|withheld|private|confidential|internal|pending|tbc"
    r"|awaiting|to be (?:confirmed|checked|agreed)|with (?:changes|edits|amendments)|maybe|unsure|if|once|after|only"
    r"|subject to)(?!\w)|[✗✘❌☒]",
    re.IGNORECASE,
)
# 'JB', 'j.b.', 'Jo Brown 12/5/26'; not a word that says yes or no.
# A bare number in brackets may be an age: 'Girl (14)'.
COUNTED = re.compile(
    r"(?P<who>[^()]+?)\s*\((?:n\s*=\s*(?P<n>\d{1,4})|(?P<number>\d{1,4}) (?:people|children|young people|parents|carers))\)"
)
INITIALS = re.compile(r"[A-Za-z]{2,4}(?![A-Za-z])|(?:[A-Za-z][. ]{1,2}){1,3}[A-Za-z]|[A-Z][\w'’-]+ [A-Z]")
NOBODY = re.compile(
    r"(?:no|not|none|na|n/a|nil|yes|ok|okay|tbc|tba|pending|awaiting|to be|nobody|never|n|y|due|who|ask|true|new|open|done)\b",
    re.IGNORECASE,
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
    """How far the answer is, and whether the status said so: it does; else the answer's plain words; else whether there is one."""
    named = _named(stated, answer) if stated else None
    if named is not None:
        return named, True
    return _by_answer(answer), False


def _named(stated: str, answer: str | None) -> FeedbackState | None:
    words = " ".join(stated.split())
    if words.casefold() in [state.value for state in FeedbackState]:
        return FeedbackState(words.casefold())
    if CANNOT.search(words):
        return FeedbackState.CANNOT_DO
    meant = read_status(words)
    if UNANSWERED.search(words):
        return FeedbackState.NO_ANSWER_YET
    if (meant is not None and meant.is_done) or ANSWERED.match(words):
        return FeedbackState.DONE
    if WAITING.search(words):
        return FeedbackState.IN_PROGRESS if answer else FeedbackState.NO_ANSWER_YET
    if meant is None:
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
    """The initials or the name of whoever cleared an entry: 'JB', 'J. Brown 12/5/26'. None for 'no', 'pending', 'yes'."""
    words = " ".join(text.split())
    return words if INITIALS.match(words) and not NOBODY.match(words) else None


def publishable(text: str) -> bool | None:
    """'Yes', 'Y – consent given' -> True; 'No', 'not yet', 'with changes', nothing -> False; None where it is not understood."""
    words = " ".join(text.split())
    if not words:
        return False
    if YES.match(words):
        return not HEDGE.search(words)
    return False if NO.match(words) else None
