"""How far something is, by the words of its status or of a rating's key. What the words say is weighed; the evidence is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.states import (
    BEFORE_NUMBER,
    EFFECTS,
    FILLERS,
    LEADS_ON,
    NO,
    NOT_SEEN_YET,
    OF_A_NUMBER,
    OF_FIRST_PART,
    ONLY,
    OPEN_OR_DONE,
    PARTLY,
    SINCE_THEN,
    STILL_OPEN,
    YES,
    Saying,
)
from reportgen.model.ratings import CountsAs
from reportgen.reading.values.percentages import read_percentage
from reportgen.reading.values.phrases import ALMOST_ALL, Claim, claims_in, is_word, tokens_of

LONGEST_STATUS = 12  # words; a longer text that does not begin with a status is an account, not a status
LONGEST_ASIDE = 8  # words behind an opening that still belong to it: 'In progress - delayed by recruitment'
LONGEST_OPENING = 8  # words
LONGEST_LINE = 80  # signs of a text that is nothing but a status
ASKED = pattern(r"\?|\b(?:(?<!nothing )yet|y ?/ ?n|yes ?/ ?no|yes or no|tick(?:ed)?)\b|\([^()]{0,40}\)", re.IGNORECASE)
FIRST_WORDS = pattern(r"[^.:;,–—(\n]{2,80}")
SENTENCE = pattern(r"(?:[^.;(\n]|\.(?=\d)){0,80}")
DASHES = pattern(r"\s-+\s|-+\s|\s-+")
LONGEST_ANSWER = 20  # signs
OF_ACTIONS = pattern(r"\b(?:actions?|tasks?|items?|milestones?|deliverables?)\b", re.IGNORECASE)
BEHIND_BREAK = pattern(r"\s+[-–—]\s.*", re.DOTALL)  # 'Finished - moved here once they have been seen'
SINCE_THEN_ON = pattern(  # 'Milestones achieved this period', 'Actions completed since the last Board'
    r"\s+(?:(?:in |during )?(?:this|the last|the) (?:month|quarter|period|term|year)|since (?:the )?last \w+)\W*$", re.IGNORECASE
)
SAYS_WHAT_IS_TO_BE = pattern(  # 'All actions to be completed by 31 March', 'Action 2.1 is new': no title of a part
    r"\b(?:to be|will|must|shall|should|before|no|without|actions? [A-Z]{0,3}\d)\b", re.IGNORECASE
)
ABOUT_ELSE = frozenset("rag brag ragb rayg bragg rating date deadline when".split())  # noqa: SIM905
# Behind 'Complete' it says that only some of it is: 'Completed: survey. To do: focus groups', 'Complete – first two of six visits'.
NOT_ALL = pattern(r"\b(?:to do|to follow|still to|remaining|first (?:two|three|four|\d+|half|part|stage|phase)) ?\b", re.IGNORECASE)
DATED = pattern(r"^\W*(y|yes|n|no)\W{1,3}\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\W*$", re.IGNORECASE)  # 'Y 5/11' is no share
ITSELF = frozenset({"action", "task", "recommendation", "milestone", "objective"})
AUXILIARIES = frozenset({"is", "was", "has", "been", "now", "therefore", "itself"})
REASONS = frozenset({"as", "because", "since"})
LONGEST_REASON = 200  # signs of what stands behind 'Closed' and may say why
BEHIND_CLOSED = frozenset("by as because since following due at on in when and".split())  # noqa: SIM905
# 'What we said we would do is in place', 'All that was to be built has been built': what was meant to be, and then what is.
MEANT_TO_BE = pattern(
    r"\b(?:what(?:ever)?|everything|all)\b(?=(?: [\w']+){0,7} (?:to(?! date)|would|should|planned|intended|promised|agreed)\b)"
    r"(?: [\w']+){1,8}? (?=(?:is|are|has|have|was|were)\b(?! to\b))",
    re.IGNORECASE,
)
BREAKS = frozenset(".:;,–—-(|\n")
AS_IT_WAS = pattern(
    r"^.{0,60}?(?:->|→|=>|(?<=\w )>(?= \w))\s*(?=\w)|^(?:changed|moved) from .{3,40}? to (?=\w)", re.IGNORECASE
)  # 'In progress -> Complete'
HAD_BEGUN = ("started", "begun", "began", "opened", "commenced", "kicked off")
APART = BREAKS.union(("but",))
TO_FOLLOW = pattern(  # 'Recruitment done, training to follow', 'Tender done, contract to be signed'
    r"(?:[.;,–—-]|\bbut\b) (?:\w+ ){1,4}(?:to follow|to come|not yet|to be (?!review|check|monitor|confirm|evaluat)\w+)\W*$"
)
DENIED_AT_END = pattern(r"[-–—:(,]\s*(?:no|n)\W*$", re.IGNORECASE)  # 'Done - N', 'Complete: no'
AND_YES = pattern(r"\?\s*(?:yes|y)\W*$", re.IGNORECASE)  # 'Complete? Yes'
DID_NOT = frozenset({"did", "does", "do"})  # before 'not': somebody did not, and the action may well be done
OF_PLACES = frozenset({"in", "for", "by", "at", "with"})
OF_SOME_PEOPLE = pattern(rf"(?:in|for|by|at|with|to) (?:(?:half|most|some|part|many|few)\b|{ALMOST_ALL} of\b)")
SAYS_NOTHING = (
    *(Saying.ELSEWHERE, Saying.DECIDED, Saying.TO_END, Saying.TO_BEGIN, Saying.EVIDENCE, Saying.IMPACT, Saying.CHECKED),
    Saying.NAMED,
)
STATES = frozenset(Saying).difference(SAYS_NOTHING)
ENDS = (Saying.FINISHED, Saying.MET, Saying.ENDED)
UNFINISHED = (Saying.BEGUN, Saying.ON_TRACK, Saying.OPEN, Saying.NOT_BEGUN, Saying.TO_END, Saying.ALMOST)
STILL_TO_DO = (Saying.BEGUN, Saying.OPEN, Saying.NOT_BEGUN, Saying.LATE, Saying.ALMOST, Saying.PAUSED)
STILL_OPEN_BESIDE = (Saying.BEGUN, Saying.OPEN, Saying.NOT_BEGUN, Saying.ALMOST, Saying.PAUSED, Saying.TO_BEGIN)
OF_IMPACT = frozenset({*EFFECTS, *NOT_SEEN_YET, "evidence"})  # 'Complete, difference still being tested'
# What is still to come may be how it is seen to work: 'Action done, re-audit still to come'.
OF_ASSURANCE = OF_IMPACT | frozenset(
    """
    audit audits audited assurance assured tested testing review reviews checked monitoring embed embedded embedding sustained
    """.split()  # noqa: SIM905
)
TROUBLE = (
    Saying.AT_RISK,
    Saying.AT_GREAT_RISK,
    Saying.LATE,
    Saying.VERY_LATE,
    Saying.EASED,
    Saying.RECOVERS,
    Saying.UNMET,
    Saying.DOUBTED,
)
REOPENED = ("reopened", "re opened")
REMEDIES = frozenset("plan plans mitigation mitigations control controls remedy remedies workaround recover".split())  # noqa: SIM905
NOW = (*ENDS, Saying.SHOWN, Saying.CLOSED, Saying.ON_TRACK, Saying.LATE, Saying.VERY_LATE, Saying.AT_GREAT_RISK, Saying.UNMET)


@dataclass(frozen=True)
class StatusRead:
    """What a status counts as, and why; `counts_as` is None where it does not say how far the action is ('See 2.8', 'Agreed')."""

    counts_as: CountsAs | None
    because: str
    claims: tuple[Claim, ...] = ()
    by: Claim | None = None  # the phrase that decided

    def decided_by(self, *sayings: Saying) -> bool:
        return self.by is not None and self.by.saying in sayings

    def says(self, *sayings: Saying) -> bool:
        return any(claim.saying in sayings for claim in self.claims)


@dataclass(frozen=True)
class Opening:
    """A status with which a longer text begins, and what the text says besides."""

    status: StatusRead
    words: str  # as typed: 'Complete'
    rest: str


def read_status(text: str) -> StatusRead:
    """What a status says. Only a plain statement counts as done: 'not complete', 'nearly complete' and '80% complete' are not.

    Where a longer text begins with a status ('Completed. All staff …') that is what counts.
    """
    begun = opening(text)
    if begun is not None and len(begun.rest.split()) > LONGEST_ASIDE:
        return begun.status
    if len(text.split()) > LONGEST_STATUS:
        return StatusRead(None, "it is an account that does not begin with a status")
    return read_meaning(text)


@lru_cache(maxsize=2048)
def read_meaning(text: str, of: str = "") -> StatusRead:
    """What a key's words for a level say about progress, however long they are.

    `of` is the level's name: 'Internal Audit has tested it' says more of 'Implemented' than of 'In progress'.
    """
    text = AS_IT_WAS.sub("", MEANT_TO_BE.sub("", text))
    tokens = tokens_of(DATED.sub(r"\1", text) if len(text) <= LONGEST_LINE else text)
    said = yes_or_no(tokens)
    if AND_YES.search(text) is not None:
        text = AND_YES.sub("", text)
        tokens = tokens_of(text)
    percentage = read_percentage(text) if said is None else None
    if percentage is not None:
        return StatusRead(percentage.counts_as, percentage.because)
    claims = _that_hold(tokens, _without_remedies(tokens, claims_in(tokens)))
    evidence = _Said(tokens, claims, bool(of) and is_status(of) and read_status(of).decided_by(*ENDS))
    for counts_as, deciding in RULES:
        claim = deciding(evidence)
        if claim is not None and (said is None or _outweighs(claim, said)):
            return StatusRead(counts_as, claim.because, claims, claim)
    return said or StatusRead(None, "it does not say how far it is", claims)


def _outweighs(claim: Claim, answer: StatusRead) -> bool:
    """Whether what stands behind an answer says more: 'Not yet: the panel met' is not met, and 'Yes, two weeks late' is done."""
    return claim.words != "late" if answer.counts_as is CountsAs.DONE else claim.saying is not Saying.MET


# What 'live' before it only says that it goes on: 'Live - behind'.
UNFINISHED_YET = (
    Saying.LATE,
    Saying.VERY_LATE,
    Saying.AT_RISK,
    Saying.AT_GREAT_RISK,
    Saying.ON_TRACK,
    Saying.BEGUN,
    Saying.NOT_BEGUN,
)
CONDITIONS = frozenset({"once", "when", "after", "if", "until"})
MOST_OF_STATED = 2  # 'done and evidenced'


def stated_counts(text: str) -> CountsAs | None:
    """What a column 'Counts as' or Settings says: one of the six inner words, else what a status of those words says.

    A list of them to choose from says none.
    """
    words = folded(text)
    if sum(each in words for each in CountsAs) > MOST_OF_STATED:
        return None
    return CountsAs(words) if words in list(CountsAs) else read_status(text).counts_as


@lru_cache(maxsize=2048)
def first_words(text: str) -> str:
    """What stands before the first break: 'In hand' of 'In hand – two of five are trained'."""
    begins = FIRST_WORDS.match(text.lstrip())
    return DASHES.split(begins[0])[0].strip() if begins is not None else ""


def opening(text: str) -> Opening | None:
    """The status with which a text begins, where a break follows: 'Complete. …', 'In progress: …', 'Delayed - …'; else None."""
    words = FIRST_WORDS.match(text.lstrip())
    if words is None:
        return None
    parts = DASHES.split(words[0])
    heads = [words[0][: words[0].find(part) + len(part)] for part in parts[:2]]  # 'Closed - not needed - the panel …'
    head = next((each for each in reversed(heads) if _is_status(tokens_of(each))), None)
    if head is None:
        return None
    sentence = "".join(SENTENCE.findall(text.lstrip()[:LONGEST_LINE])[:1])
    status = read_meaning(head)
    whole = read_meaning(sentence)
    counts = any(token.isdecimal() for token in tokens_of(sentence)[len(tokens_of(head)) :])  # 'Off track – 96 done.'
    if whole.counts_as is not status.counts_as and not counts and _is_status(tokens_of(sentence)):
        head, status = sentence, whole  # 'Closed, not accepted'
    elif whole.counts_as is CountsAs.CLOSED and _says_why_closed(whole, status, tokens_of(sentence), tokens_of(head)):
        status = whole  # 'Closed – superseded by the new website'
    elif status.decided_by(Saying.ENDED) and (why := _why_closed(text.lstrip()[:LONGEST_REASON])) is not None:
        status = StatusRead(CountsAs.CLOSED, why.because, (why,), why)
    rest = text.lstrip()[len(head) :]
    if status.counts_as is not None and status.counts_as.is_done and NOT_ALL.search(rest[:80]):
        return None
    return Opening(status, head.strip(), rest.lstrip(" .:;,–—-(\n")) if status.counts_as is not None else None


def closed_at_once(text: str) -> bool:
    """'Superseded by the new system, which …', 'Risk accepted by the board on …': it begins with why nothing is done."""
    tokens = tokens_of(text[:LONGEST_LINE])
    first = next(iter(claims_in(tokens)), None)
    if first is None or first.start or first.saying is not Saying.CLOSED:
        return False
    return first.end >= len(tokens) or tokens[first.end] in BREAKS or tokens[first.end] in BEHIND_CLOSED


def _says_why_closed(whole: StatusRead, begun: StatusRead, sentence: Sequence[str], head: Sequence[str]) -> bool:
    """Whether right behind 'Closed' stands that it was not done; further behind only where it is said of the action itself."""
    if begun.by is None or begun.by.saying is not Saying.ENDED or whole.by is None:
        return False
    before = [token for token in sentence[: whole.by.start] if token not in AUXILIARIES][-1:]
    return whole.by.start <= len(head) + 1 or not ITSELF.isdisjoint(before)


def _why_closed(text: str) -> Claim | None:
    """What says of a closed action that it was not done: 'Closed. Fund withdrawn, no longer needed'; not 'Closed. Met in full'.

    It begins a clause, or is said of the action, and goes no further: 'Closed, we no longer need agency staff' is done.
    """
    tokens = tokens_of(text)
    claims = claims_in(tokens)
    if any(claim.saying in (Saying.FINISHED, Saying.MET, Saying.SHOWN) for claim in claims):
        return None
    return next((each for each in claims if each.saying is Saying.CLOSED and _is_of_action(tokens, each)), None)


def _is_of_action(tokens: Sequence[str], claim: Claim) -> bool:
    before = next((token for token in reversed(tokens[: claim.start]) if token in ITSELF or token not in FILLERS), "")
    behind = tokens[claim.end] if claim.end < len(tokens) else "."
    begins = before in BREAKS or before in ITSELF or before in REASONS
    return begins and (behind in BREAKS or behind in BEHIND_CLOSED | LEADS_ON or not LEADS_ON.isdisjoint(claim.words.split()))


def is_status(text: str) -> bool:
    """Whether a text is nothing but a status: 'Completed - evidence submitted'; not 'Complete the review'."""
    return len(text) <= LONGEST_LINE and _is_status(tokens_of(text)) and read_meaning(text).counts_as is not None


def is_agreement(text: str) -> bool:
    """Whether a text says only that something is agreed, in full or in part: 'Agreed', 'Partly accepted'."""
    return len(text) <= LONGEST_LINE and _said_plainly(tokens_of(text)) is Saying.DECIDED


def state_of_heading(text: str) -> StatusRead:
    """The state that a column is about: 'Completed?' and 'Achieved (tick)' are about what is done."""
    return read_status(ASKED.sub(" ", text))


def is_state_of_heading(text: str) -> bool:
    """Whether a column is about a state and nothing else: 'Implemented?'; not 'RAG moved?', nor 'Date done'."""
    words = ASKED.sub(" ", text).split()
    about_else = not ABOUT_ELSE.isdisjoint(word.casefold() for word in words) or words[-1:] in (["on"], ["by"])
    return is_status(" ".join(words)) and not about_else


def title_of_part(titles: Iterable[str]) -> list[str]:
    """The one title that speaks of actions and of their state: 'Actions that we have dropped'; several are a key."""
    about = (text for text in titles if OF_ACTIONS.search(text) and SAYS_WHAT_IS_TO_BE.search(text) is None)
    told = [text for text in about if state_of_part(text) is not None]
    return told if len(told) == 1 else []


def state_of_part(name: str, *, of_states: bool = False) -> CountsAs | None:
    """The state of which a part is called; 'Planning' and 'Monitoring' may be what it is about, 'Live' how the sheet is kept.

    Where all parts are states (`of_states`) 'Monitoring' is one.
    """
    text = OF_ACTIONS.sub("", SINCE_THEN_ON.sub("", BEHIND_BREAK.sub("", name))).strip(" -_:")
    of_actions, words = OF_ACTIONS.search(name) is not None, text.casefold()
    if words in OPEN_OR_DONE:
        return CountsAs.IN_PROGRESS if of_actions else None
    said = read_status(text).counts_as if is_status(text) else None
    is_open = of_actions or of_states or words in STILL_OPEN
    return said if said is not None and (said.is_over or is_open) else None


def is_answer(text: str) -> bool:
    """'Yes', 'Partly', 'No': what is asked of each row, not how far something is."""
    return len(text) <= LONGEST_ANSWER and yes_or_no(tokens_of(text)) is not None


def yes_or_no(tokens: Sequence[str]) -> StatusRead | None:
    """'Yes', 'N', 'Y.', 'Not yet' where nothing beside it says more."""
    length = 2 if " ".join(tokens[:2]) in NO else 1
    first, behind = " ".join(tokens[:length]), tokens[length:]
    if behind and behind[0] not in BREAKS:
        return None
    if first in PARTLY:
        return StatusRead(CountsAs.IN_PROGRESS, f"'{first}' says that it is not done yet")
    if first in YES:
        return StatusRead(CountsAs.DONE, f"'{first}' says that it is done")
    return StatusRead(CountsAs.IN_PROGRESS, f"'{first}' says that it is not done") if first in NO else None


def _is_status(tokens: tuple[str, ...]) -> bool:
    return _said_plainly(tokens) in STATES


@lru_cache(maxsize=4096)  # of one text it is asked whether it is a status, and whether it agrees
def _said_plainly(tokens: tuple[str, ...]) -> Saying | None:
    """What the first phrase says of a text of which each word belongs to a phrase or adds nothing; '5 done' counts what was."""
    words = [at for at, token in enumerate(tokens) if is_word(token)]
    claims = claims_in(tokens) if len(words) <= LONGEST_OPENING else ()
    told = {at for claim in claims for at in range(claim.start, claim.end)}
    if not claims or not all(at in told or tokens[at] in FILLERS or _is_of_ref(tokens, at) for at in words):
        return None
    counted = tokens[0].isdigit() and claims[0].start == 1 and claims[0].saying in ENDS
    return claims[0].saying if not counted else None


def _is_of_ref(tokens: tuple[str, ...], at: int) -> bool:
    """'3.2', or a letter before a number: 'C2'."""
    lettered = len(tokens[at]) == 1 and at + 1 < len(tokens) and tokens[at + 1][0].isdigit()
    return lettered or tokens[at][0].isdigit()


def _without_remedies(tokens: Sequence[str], claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims without what is in place against a trouble: 'Minor slippage, plan to recover in place' is not done."""
    in_place = [claim for claim in claims if claim.words == "in place"]
    if not in_place or not any(claim.saying in TROUBLE for claim in claims):
        return [claim for claim in claims if claim not in in_place or not _is_remedy(tokens, claim)]
    return [claim for claim in claims if claim not in in_place or (_follows_turn(tokens, claim) and not _is_remedy(tokens, claim))]


def _is_remedy(tokens: Sequence[str], claim: Claim) -> bool:
    """'Mitigation finally in place': what stands right before it, fillers aside, is a remedy."""
    before = [token for token in tokens[: claim.start] if is_word(token) and token not in FILLERS | SINCE_THEN]
    return bool(before) and before[-1] in REMEDIES


def _follows_turn(tokens: Sequence[str], claim: Claim) -> bool:
    """'Delayed, now in place'."""
    return any(token in SINCE_THEN for token in tokens[: claim.start])


def _that_hold(tokens: Sequence[str], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims that still hold: 'Overdue, now complete' is complete; 'In progress: policy launched' is in progress.

    'Once the new system is live' tells of what is to come.
    """
    if tokens and tokens[0] in CONDITIONS:
        clause = next((at for at, token in enumerate(tokens) if not is_word(token) and not token.isdigit()), len(tokens))
        claims = [claim for claim in claims if claim.start > clause or claim.saying not in (*ENDS, Saying.SHOWN)]
    since = [at for at, token in enumerate(tokens) if token in SINCE_THEN]
    later = [claim for claim in claims if since and claim.start >= since[0]]
    held = later if later and later[0].saying in NOW else list(claims)
    if len(held) > 1 and held[0].words in OPEN_OR_DONE and held[0].start == 0 and held[1].saying in UNFINISHED_YET:
        held = held[1:]  # 'Live - behind'
    first = next((claim.saying for claim in held if claim.saying not in SAYS_NOTHING), None)
    if first in (Saying.BEGUN, Saying.ON_TRACK):
        if _ends_with_end(tokens, claims):
            return (claims[-1],)
        if _begun_and_ended(tokens, held):
            return tuple(claim for claim in held if claim.saying is not Saying.BEGUN)
        told = (*ENDS, Saying.SHOWN, Saying.CLOSED, Saying.DROPPED, Saying.NOT_BEGUN)
        held = [claim for claim in held if claim.saying not in told]
    if first is Saying.NOT_BEGUN:  # 'To begin once phase 1 has finished'
        held = [claim for claim in held if CONDITIONS.isdisjoint(claim.words.split()[:1])]
    if first in (Saying.LATE, Saying.VERY_LATE, Saying.AT_RISK, Saying.NOT_BEGUN, Saying.PAUSED, Saying.FINISHED, Saying.MET):
        held = [claim for claim in held if not _closes_else(tokens, claim)]
    return tuple(held)


def _ends_with_end(tokens: Sequence[str], claims: Sequence[Claim]) -> bool:
    """'Post filled and started – complete': what was begun is told, and then, by itself, that it is done.

    'In progress – complete' says both of the action.
    """
    last = claims[-1]
    alone = last.start > 0 and tokens[last.start - 1] in BREAKS and not any(map(is_word, tokens[last.end :]))
    return alone and last.saying in ENDS and claims[0].start > 0


def _begun_and_ended(tokens: Sequence[str], held: Sequence[Claim]) -> bool:
    """'Started in May, completed in July', 'Begun and finished in May'; no 'Started: policy launched'."""
    ends = [claim for claim in held[1:] if claim.saying in ENDS]
    if held[0].words not in HAD_BEGUN or not ends:
        return False
    before = [token for token in tokens[: ends[0].start] if token not in FILLERS or token == "and"][-1:]
    return before in ([","], [";"], ["and"])


def _closes_else(tokens: Sequence[str], claim: Claim) -> bool:
    """'Slippage – sessions cancelled': behind a break it is said of something else than the action, which is still to be done."""
    closes = claim.saying in (Saying.CLOSED, Saying.DROPPED) and not _is_of_action(tokens, claim)
    return closes and not BREAKS.union(("and", "which")).isdisjoint(tokens[: claim.start])


@dataclass(frozen=True)
class _Said:
    """What is weighed: the words of a text, the claims that hold, and whether they are said of what is finished."""

    tokens: Sequence[str]
    claims: Sequence[Claim]
    of_end: bool = False

    def first(self, *sayings: Saying) -> Claim | None:
        return next((claim for claim in self.claims if claim.saying in sayings), None)


def _closed(said: _Said) -> Claim | None:
    """Taken out, or closed though it was not done: 'Closed - not achieved'."""
    gone = (Saying.CLOSED,) if said.first(Saying.FINISHED, Saying.MET) else (Saying.CLOSED, Saying.DROPPED)
    if (closed := said.first(*gone)) is not None:
        return closed
    if (needless := said.first(Saying.NEEDLESS)) is not None and said.first(Saying.FINISHED, Saying.MET, Saying.SHOWN) is None:
        return needless
    undone = said.first(Saying.UNMET, Saying.LATE, Saying.ALMOST, Saying.NOT_BEGUN)
    is_undone = undone is not None and (undone.saying is Saying.UNMET or "not" in undone.words.split())
    return undone if said.first(Saying.ENDED) is not None and is_undone else None


def _late(said: _Said) -> Claim | None:
    """Late, and neither finished nor expected to recover; what has begun and is at risk has not missed its date yet.

    At great risk is as good as late, unless it is said that it may yet be done.
    """
    if said.first(*ENDS) is not None and not _either(said):
        return None
    unmet = None if said.first(Saying.BEGUN, Saying.ON_TRACK, Saying.OPEN) else said.first(Saying.UNMET)
    may_hold = said.first(Saying.RECOVERS) or (said.first(Saying.BEGUN) and said.first(Saying.AT_RISK))
    grave = said.first(Saying.VERY_LATE, *(() if said.first(Saying.FEASIBLE) else (Saying.AT_GREAT_RISK,)))
    return grave or (None if may_hold else said.first(Saying.LATE)) or unmet


def _almost(said: _Said) -> Claim | None:
    almost = next((claim for claim in said.claims if claim.saying is Saying.ALMOST and not _is_formal(claim, said)), None)
    return (
        almost
        or _until(said)
        or _of_some(said)
        or _still_open(said)
        or _half_open(said)
        or _denied_at_end(said)
        or _either(said)
        or _reopened(said)
        or (_doubted(said) if said.first(*ENDS, Saying.SHOWN) else None)
    )


def _doubted(said: _Said) -> Claim | None:
    """'Achieved in May, not in June'; no 'Complete, though the consultant did not attend', nor 'not only completed but audited'."""
    doubts = (claim for claim in said.claims if claim.saying is Saying.DOUBTED)
    told = (claim for claim in doubts if said.tokens[claim.end : claim.end + 1] != ("only",))
    return next((claim for claim in told if DID_NOT.isdisjoint(said.tokens[claim.start - 1 : claim.start])), None)


def _until(said: _Said) -> Claim | None:
    """'They say that it is finished. Not delivered until we have checked'."""
    unmet = (claim for claim in said.claims if claim.saying is Saying.UNMET)
    return next((claim for claim in unmet if said.tokens[claim.end : claim.end + 1] in (("until",), ["until"])), None)


def _of_some(said: _Said) -> Claim | None:
    """'Done in 3 of 5 teams', 'Complete (phase 1 only)': what is at an end is only some of it."""
    return next((claim for claim in said.claims if claim.saying in ENDS and _is_of_some(said.tokens[claim.end :])), None)


def _half_open(said: _Said) -> Claim | None:
    """'Policy done. Training in progress', 'Complete in north; south to follow': what is named is done, and another thing is not.

    'Complete; one item outstanding' too; not 'Started in May, completed in July', nor what is said of evidence and impact.
    """
    ended = said.first(*ENDS)
    if ended is None or not OF_ASSURANCE.isdisjoint(said.tokens):
        return None
    behind = (
        claim for claim in said.claims if claim.start > ended.end and not APART.isdisjoint(said.tokens[ended.end : claim.start])
    )
    of_one = not FILLERS.union(ITSELF).issuperset(said.tokens[: ended.start]) or not OF_PLACES.isdisjoint(
        said.tokens[ended.end : ended.end + 1]
    )
    if of_one and TO_FOLLOW.search(" ".join(said.tokens[ended.end :])) is not None:
        return ended
    open_yet = (claim for claim in behind if claim.saying in STILL_OPEN_BESIDE and (of_one or claim.words == "outstanding"))
    return next((claim for claim in open_yet if not DID_NOT & {*said.tokens[claim.start - 1 : claim.start + 1]}), None)


def _denied_at_end(said: _Said) -> Claim | None:
    """'Done - N', 'Complete: no'."""
    ended = said.first(*ENDS)
    rest = " ".join(said.tokens[ended.end :]) if ended is not None else ""
    return ended if ended is not None and DENIED_AT_END.fullmatch(rest) is not None else None


def _still_open(said: _Said) -> Claim | None:
    """'Completed for adults, children's still being worked on'."""
    ended = said.first(*ENDS)
    later = (claim for claim in said.claims if ended is not None and claim.start > ended.end and claim.saying in STILL_TO_DO)
    still = (claim for claim in later if "still" in said.tokens[claim.start - 1 : claim.start + 1])
    return next((claim for claim in still if OF_IMPACT.isdisjoint(said.tokens[: claim.start])), None)


def _is_of_some(behind: Sequence[str]) -> bool:
    """'Complete in most teams', 'completed by 80% of staff', 'for phase 1', 'in the north only'; no 'beaten by 5%'."""
    first = next((token for token in behind if token not in BEFORE_NUMBER), "")
    clause = " ".join(behind[:LONGEST_STATUS]).replace("( ", "(")
    return first == OF_A_NUMBER or any(told.match(clause) is not None for told in (OF_SOME_PEOPLE, OF_FIRST_PART, ONLY))


def _is_formal(almost: Claim, said: _Said) -> bool:
    """'Delivered, and the Board is asked to close it': the work is done, and only the entry still stands open."""
    finished = said.first(Saying.FINISHED, Saying.MET)
    return "clos" in almost.words and finished is not None and finished.start < almost.start


def _either(said: _Said) -> Claim | None:
    """'Complete or on track', 'complete/on track': nobody knows which, so it is not done."""
    return _one_of(said, *UNFINISHED)


def _one_of(said: _Said, *others: Saying) -> Claim | None:
    """The other of 'complete or …', 'complete/…', if that is one of these: 'delivered or assured' may be delivered and no more."""
    for one, other in pairwise(said.claims):
        between = [token for token in said.tokens[one.end : other.start] if token not in FILLERS]
        if between in (["or"], ["/"]) and (one.saying in ENDS) is not (other.saying in ENDS):
            unfinished = other if one.saying in ENDS else one
            return unfinished if unfinished.saying in others else None
    return None


def _reopened(said: _Said) -> Claim | None:
    """'Completed (reopened)': that it was finished no longer holds; but 'Complete - hub reopened' tells of another thing."""
    for one, other in pairwise(said.claims):
        between = [token for token in said.tokens[one.end : other.start] if is_word(token) and token not in FILLERS]
        if one.saying in ENDS and other.words in REOPENED and not between:
            return other
        if one.words in REOPENED and other.saying in ENDS and "was" in said.tokens[one.end : other.start]:
            return one
    return None


def _not_begun(said: _Said) -> Claim | None:
    return None if said.first(*ENDS, Saying.SHOWN) else said.first(Saying.NOT_BEGUN)


def _shown(said: _Said) -> Claim | None:
    """Shown to work; that it was checked says so only of what is finished."""
    if said.first(Saying.OPEN_IMPACT, Saying.AWAITED) or _one_of(said, Saying.SHOWN) is not None:
        return None
    return said.first(Saying.SHOWN) or (said.first(Saying.CHECKED) if said.of_end or said.first(*ENDS) else None)


def _done(said: _Said) -> Claim | None:
    """Finished, or only the impact is still open."""
    open_impact = said.first(Saying.OPEN_IMPACT) if said.of_end or said.first(Saying.IMPACT) else None
    return said.first(*ENDS, Saying.AWAITED) or open_impact


def _under_way(said: _Said) -> Claim | None:
    return said.first(Saying.ON_TRACK, Saying.BEGUN, Saying.AT_RISK, Saying.AT_GREAT_RISK, Saying.EASED) or said.first(
        Saying.OPEN, Saying.PAUSED, Saying.OPEN_IMPACT, Saying.RECOVERS, Saying.UNMET, Saying.FEASIBLE
    )


# What is asked in turn; each answers with the phrase that decides.
RULES: tuple[tuple[CountsAs, Callable[[_Said], Claim | None]], ...] = (
    (CountsAs.CLOSED, _closed),
    (CountsAs.OVERDUE, _late),
    (CountsAs.IN_PROGRESS, _almost),
    (CountsAs.NOT_STARTED, _not_begun),
    (CountsAs.EVIDENCED, _shown),
    (CountsAs.DONE, _done),
    (CountsAs.IN_PROGRESS, _under_way),
)
