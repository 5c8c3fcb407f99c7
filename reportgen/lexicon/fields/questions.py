"""Headings that ask ('Who else is involved?', 'When did it begin?'): by their first word and what they ask about, the field meant.

Of the lines that fit a heading the first is meant. A star stands for any ending; of groups parted by '/' one word each is needed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from reportgen.lexicon.fields.roles import Role

TOLD = "tell told said say says asked ask hear heard"  # 'When did they tell us?', 'Who told us?' are of feedback
PEOPLE = (
    "child* famil* parent* carer* people young resident* tenant* patient* pupil* student* learner* leaver* staff prisoner* victim*"
    " customer* user* communit* they folk* public neighbour* visitor*"
)
SAY = "say says said tell tells told think thought feel felt"
FOUND = (
    "said says told wrote writes written found finds saw identified judged noted reported highlighted concluded recommended"
    " recommends"
)
FIX = "fix fixing tackle tackling get put mend solve change changing improve deal address addressing"
DO = "do doing done deliver* change* take taken happen put achieve"
WELL = "well good strength* strong outstanding praise*"  # of these nothing is to be made better
# What the heading may begin with, what else it holds, what it does not hold, and what is meant.
QUESTIONS: tuple[tuple[str, str, str, Role], ...] = (
    ("when", "really actually now / be", TOLD, Role.REVISED),
    ("when", "start* begin* began begun commenc* way", TOLD, Role.START),
    ("when", "did was were has", TOLD, Role.COMPLETED_ON),
    ("when", "will is are should must do does need* can could would shall", f"{TOLD} review* meet*", Role.DEADLINE),
    ("by", "means", TOLD, Role.ACTION),  # 'By what means?'
    ("until", "when", TOLD, Role.DEADLINE),
    ("by", "when what which / will is are should must do does need* date", TOLD, Role.DEADLINE),
    ("who", "check* monitor* verif* assur*", f"{TOLD} lead*", Role.NOTE),
    ("who which", "else also other others partner* agenc* help* support* consult* inform* benefit*", TOLD, Role.NOTE),
    ("who whos whose", "lead* responsib* accountab* answer* charge own* sees", TOLD, Role.LEAD),
    ("who whos whose", f"{DO} make making job on do does drives driving looks looking taking picks", TOLD, Role.LEAD),
    ("in", "whose / hand*", TOLD, Role.LEAD),
    ("which", "person grown adult officer worker manager team member", TOLD, Role.LEAD),
    ("what", "we / count* measur* plot* watch* track* monitor*", f"{TOLD} will", Role.INDICATOR),
    ("shooting going playing", "for", "", Role.TARGET),
    ("must should have need", "hit reach", "", Role.TARGET),
    ("before start starting", "began begin started line position point", "date", Role.BASELINE),
    ("what how",
     "we they council staff team* / changed altered fixed mended improved responded reacted acted answered replied",
     "will", Role.WE_DID),
    ("so", "we they staff grown* team* council", "that will", Role.WE_DID),
    ("where", "heard hear / it this them from", "", Role.THROUGH),
    ("in", "their your our own / words", "", Role.YOU_SAID),
    ("what which", "resource* support cost* budget fund* risk*", TOLD, Role.NOTE),
    ("how", "know tell notice measure* judg* evidence* show* shown prove* demonstrat*", "us", Role.MEASURE),
    ("what", "evidence show* prove* proof", "us found", Role.MEASURE),
    ("how", f"we they / are will / {FIX}", f"{TOLD} know", Role.ACTION),
    ("how", f"going will shall should can must need* plan* / we you they management be to it / there {DO}", TOLD, Role.ACTION),
    ("how where", "far going doing got getting now well stand*", "want start* began", Role.PROGRESS),
    # What a date is, as people say it: 'First promised for', 'Now looking like', 'Actually landed'.
    ("first originally", "promis* due plan* expect* said set aim*", TOLD.replace("said ", ""), Role.DEADLINE),
    ("promised aiming", "for by", "", Role.DEADLINE),
    ("now", "look* aim* expect* forecast* promis* likely say*", "", Role.REVISED),
    ("date", "now / we they you it think expect", TOLD, Role.REVISED),
    ("they we you i", "say said promise promised want wanted / by", "who", Role.DEADLINE),
    ("actually really finally", "land* finish* done complet* deliver* met closed", "", Role.COMPLETED_ON),
    ("landed wrapped finished", "on up", "track", Role.COMPLETED_ON),
    # Headings of practice models: what worries us, what works well, and 'What would make it one higher?' on a scale.
    ("what whats", "worr* concern* danger*", f"{TOLD} {PEOPLE} {DO} will would should address*", Role.ANSWERS),
    ("what whats", "working works going / well", f"not need* {TOLD}", Role.NOTE),
    ("what whats", "not working / well", TOLD, Role.ANSWERS),
    ("what how", "higher up next / one point number score scale", TOLD, Role.NOTE),
    ("what", "left still remain* more outstanding next", TOLD, Role.RECOVERY),
    ("what", "stop* prevent* delay* holding way wrong hinder*", TOLD, Role.REASON),
    ("what", f"inspectorate / {SAY} {FOUND}", WELL, Role.ANSWERS),  # 'What Ofsted said we need to improve'
    ("what", f"{PEOPLE} / {SAY}", "inspect* will", Role.YOU_SAID),
    ("what", "difference", "", Role.IMPACT),
    ("what", "got gained / out from", "ofsted", Role.IMPACT),  # 'What have the children got out of it?'
    ("what", "want hope aim* achieve", TOLD, Role.OUTCOME),
    ("what",
     "say said saw see find found told asked recommend* identif* highlight* requir*", "i we you will would is are", Role.ANSWERS),
    ("what", "found recommend*", "so far us", Role.ANSWERS),
    ("what", "asks expects requires demands", "we you they", Role.ANSWERS),  # 'What the standard asks of us'
    ("what things", f"we / said say / will would / {DO} get", "told found", Role.ACTION),
    ("what", "signed / up", "told found", Role.ACTION),
    ("things jobs tasks", f"will would shall going need* has must to / {DO}", TOLD, Role.ACTION),
    ("what", f"is are / being / {DO}", "told found", Role.ACTION),
    ("what", "agree* promis* pledg* commit* undertook undertak*", "told found", Role.ACTION),
    ("we", "promis* pledg* commit* agree* undertook undertak*", "with on said", Role.ANSWERS),  # as a promise or a pledge is
    ("we", "said / will would shall", "", Role.ANSWERS),
    ("what", "is are / doing", "we told found", Role.ACTION),
    ("what", f"will would shall going plan* need* has must should / we management be to it they / {DO}", "told found", Role.ACTION),
    ("what", "will would should / different* better change* see notice* look feel mean", TOLD, Role.OUTCOME),
    ("what", f"should ought / have / {DO}", TOLD, Role.ACTION),  # of what is late
    ("what", f"did has have / happened already so since {DO}", TOLD, Role.PROGRESS),
    ("what", "happened became came done did / it that this them", f"will next {TOLD}", Role.PROGRESS),
    ("so", "that", TOLD, Role.OUTCOME),  # headings that go on where the action ends: 'We will …', 'So that …', 'Which will mean …'
    ("in", "order / that to", TOLD, Role.OUTCOME),
    ("which this that", "mean / will would shall should", TOLD, Role.OUTCOME),
    ("why", "late behind off slip* delay* miss* overdue moved change* not cant", TOLD, Role.REASON),
    ("why", "doing do need* matter* important this", TOLD, Role.ANSWERS),
)  # fmt: skip

# Headings that say who said it: 'Ofsted said this needs to improve'. They ask nothing, and a word that is only like theirs
# ('Ofsted round 2') says nothing.
SAYINGS: tuple[tuple[str, str, str, Role], ...] = (
    ("inspectorate", f"{FOUND} requires want wants asks", WELL, Role.ANSWERS),  # 'Ofsted said this needs to improve'
    ("inspection report review audit peer", f"{FOUND}", f"{WELL} by to", Role.ANSWERS),  # no 'Report noted by'
)


ASKING = (("what",), ("who",), ("when",), ("how",), ("which",))


@lru_cache(maxsize=4096)
def asked(words: Sequence[str], *, mended: bool = False) -> Role | None:
    """The field that a heading of these words, in small letters, asks for; None where it is no question, or none that is known.

    `mended`: some of them are not as they were typed.
    """
    led_in = words[:1] == ("the",) or (words[:1] == ("so",) and words[1:2] in ASKING)  # 'The inspectors found', 'So who does it?'
    said = words[1:] if led_in else words
    among = () if len(said) < 2 else QUESTIONS if mended else (*SAYINGS, *QUESTIONS)
    for asks, about, lacks, role in among:
        behind = said[1:]
        if said[0] in asks.split() and all(_holds(behind, group) for group in about.split("/")) and not _holds(behind, lacks):
            return role
    return None


def _holds(words: Collection[str], any_of: str) -> bool:
    return any(word == each or (each[-1] == "*" and word.startswith(each[:-1])) for each in any_of.split() for word in words)
