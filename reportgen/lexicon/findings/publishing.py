"""Kinds of findings about what the public may see."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind, Severity, declared

PUBLISHING = declared(
    FindingKind(
        id="feedback-to-approve",
        severity=Severity.LOOK,
        says="{entries} to be approved, so no public document prints {them}{marked}",
        do="Read each in the log and type your initials under '{heading}'. 'Feedback to approve' in the Checks says where.",
        seen="31 entries of feedback wait to be approved, so no public document prints them; 2 of them with something to mend; 8"
        " are marked, the first one here",
        means="initials may be filled down the column once the entries have been read",
    ),
    FindingKind(
        id="approval-changed",
        severity=Severity.FIX,
        says="this entry has been changed since it was approved, so no public document prints it",
        do="Read it once more and add the day to the initials, such as 'KT 12/6'.",
        seen="this entry has been changed since it was approved, so no public document prints it",
        safe=True,
    ),
    FindingKind(
        id="personal-details",
        severity=Severity.FIX,
        says="this entry holds {kinds}{changed}, so no public document prints it",
        do="Take {it} out; or, if everybody may read {it}, type what it is behind the initials: '{example}'.",
        seen="this entry holds a telephone number, so no public document prints it",
        safe=True,
        means="take it out; or, if everybody may read it, name it behind the initials: 'KT, telephone number'",
    ),
    FindingKind(
        id="approval-missing",
        severity=Severity.LOOK,
        says="the log has no column that says who has read an entry, so no public document is made from it",
        do="Add a column with this heading, and type your initials below it beside each entry that you have read: Approved by",
        seen="the log has no column that says who has read an entry, so no public document is made from it",
        means="add a column with the heading 'Approved by'; 'Cleared by' and 'Read by' do too",
    ),
    FindingKind(
        id="approval-columns",
        severity=Severity.LOOK,
        says="the log has more than one column for initials; only the one that says 'approved' or 'cleared' counts, else the first",
        do="Keep one of them, or head the others with other words.",
        seen="the log has more than one column for initials; only the one that says 'approved' or 'cleared' counts, else the first",
    ),
    FindingKind(
        id="approval-not-understood",
        severity=Severity.LOOK,
        says="these are nobody's initials, so the entry is not taken as approved",
        do="Whoever has read the entry types their initials, such as KT.",
        seen="these are nobody's initials, so the entry is not taken as approved",
    ),
    FindingKind(
        id="approvals-lost",
        severity=Severity.LOOK,
        says="it is no longer known which words were approved; {entries} taken as approved, since initials stand beside them",
        do="Read those once more whose texts may have been changed, and add the day to the initials, such as 'KT 12/6'.",
        seen="it is no longer known which words were approved; 12 entries are taken as approved, since initials stand beside them",
        means="`approvals.json` was lost or damaged; it is made anew, and a damaged one is kept as `approvals (damaged).json`. The"
        " finding stays while those entries are printed, until a day is added to their initials",
    ),
    FindingKind(
        id="approval-off",
        severity=Severity.LOOK,
        says="Settings say that feedback is published without anybody's approval; only entries that are marked are left out",
        do="Nothing, if that is meant. Else delete the row 'Publish only what has been approved'.",
        seen="Settings say that feedback is published without anybody's approval; only entries that are marked are left out",
    ),
    FindingKind(
        id="withdrawn-printed",
        severity=Severity.FIX,
        says="this document holds {entries} of feedback that nobody has approved as it now stands{rows}",
        do="Do not send it. Take {them} out of it; or delete it, with its PDF and its web page, and run reportgen once more.",
        seen="this document holds 1 entry of feedback that nobody has approved as it now stands (row 8 of 'Feedback log')",
        means="somebody edited the document, so it is kept; the entry was changed, or its initials were taken away",
    ),
    FindingKind(
        id="word-list-missing",
        severity=Severity.LOOK,
        says="a list of words is missing from reportgen ({lists}), so names in the feedback are not marked as they should be",
        do="Have reportgen installed once more. Until then read each entry with particular care.",
        seen="a list of words is missing from reportgen (names), so names in the feedback are not marked as they should be",
    ),
    FindingKind(
        id="hard-to-read",
        severity=Severity.LOOK,
        says="an answer here is hard to read for people younger than about {age}{quoted}",
        do="Use shorter sentences and everyday words.",
        seen="an answer here is hard to read for people younger than about 14: 'The utilisation of …'",
    ),
    FindingKind(
        id="personal-details-settings",
        severity=Severity.LOOK,
        says="in Settings, {name} holds {kinds}; every document prints it as it is",
        do="Reword it, unless all may read it.",
        seen="in Settings, the Board's name holds a name; every document prints it as it is",
    ),
    FindingKind(
        id="personal-details-printed",
        severity=Severity.LOOK,
        says="a text here holds {kinds}; a report prints it, a public one holds it back",
        do="Reword it, unless all who get the report may read it.",
        seen="a text here holds a name; a report prints it, a public one holds it back",
    ),
    FindingKind(
        id="small-number-hidden",
        severity=Severity.LOOK,
        says="public documents do not show {what}",
        do="{cure}",
        seen="public documents do not show its figures for May 2026, because of small numbers of people",
        means="nothing, unless it does not count people: then add the row to Settings that it names",
    ),
)
