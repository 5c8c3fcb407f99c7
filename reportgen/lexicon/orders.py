"""The words with which texts begin that say what to do: 'Recruit …', 'Make sure that …'. Few texts of what has happened do."""

from __future__ import annotations

# None that is a noun or a state as often: 'Audit', 'Report', 'Plan', 'Complete', 'Open'.
ORDERS = frozenset(
    """
    achieve adapt add adopt advertise agree align allocate amend analyse appoint apply appraise arrange ask assess assign
    attend avoid become begin bring build buy carry choose circulate clarify co-produce collaborate collate collect
    commission communicate compare confirm consider consolidate consult continue convene convert create cut decide define
    deliver deploy describe determine develop devise discuss dispose distribute embed employ empower enable encourage
    enforce engage enhance ensure equip establish evaluate evidence examine expand explain explore extend facilitate fill
    finalise find fit fix follow formalise fulfil gather get give grow hear hire hold identify implement improve incorporate
    increase induct inform insert inspect inspire install integrate introduce invest investigate invite involve join keep
    learn let listen look maintain make maximise meet merge minimise mobilise moderate modernise monitor move negotiate
    notify obtain offer optimise organise oversee pay prepare prevent prioritise procure produce promote provide publicise
    publish purchase pursue put raise re-launch read realign reallocate rebuild recommission reconcile recruit redesign
    redraft reduce refresh refurbish reinforce reinstate relaunch relocate remind remove renew reorganise replace require
    resolve respond restart restructure retain retrain revise rewrite ring roll run scrutinise secure seek select sell
    send set simplify speak specify standardise stop streamline strengthen submit swap take teach tell tender tidy train
    translate treat triangulate turn undertake upgrade use utilise validate verify widen withdraw write
    """.split()  # noqa: SIM905
)
# Those say what to do where this follows: 'Launch a new campaign', 'Review all plans'; 'Launch' and 'Review panel' do not.
NOUNS_TOO = frozenset(
    "audit close complete design draft host launch map open pilot plan report review scope support test trial update".split()  # noqa: SIM905
)
BEHIND_VERBS = frozenset("a an the new our all every each how both any".split())  # noqa: SIM905
