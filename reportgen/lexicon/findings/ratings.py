"""What may be doubtful about ratings, statuses and the key that explains them."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind, Severity, declared

# What to type where a status says nothing of how far it is: of an action, and of a measure.
OF_ACTION = "a status such as 'Not started', 'In progress' or 'Complete'"
OF_MEASURE = "one of: Not started, In progress, On track, At risk, Off track, Met"

RATINGS = declared(
    FindingKind(
        id="no-rating-key",
        severity=Severity.FIX,
        says="no key says what the ratings mean; they are counted so: {levels}",
        do="Add a sheet 'RAG key' with the columns Rating, Meaning and Counts as.",
        seen="no key says what the ratings mean; they are counted so: Red as 'overdue', Green as 'in progress'",
        means="Your Green may mean 'done'",
    ),
    FindingKind(
        id="level-meaning-unclear",
        severity=Severity.FIX,
        says="the key does not say plainly what {level} means; it is counted as '{counts_as}'",
        do="Say in the key what it means, or add a column 'Counts as': "
        "not started, in progress, done, evidenced, overdue or closed.",
        seen="the key does not say plainly what Blue means; it is counted as 'done'",
    ),
    FindingKind(
        id="keys-differ",
        severity=Severity.LOOK,
        says="{level} counts as '{counts_as}' in this key, but as '{other}' in another; it is counted as '{other}'",
        do="Keep one key, or give the levels of the other names of their own.",
        seen="Amber counts as 'overdue' in this key, but as 'in progress' in another; it is counted as 'in progress'",
    ),
    FindingKind(
        id="rating-not-known",
        severity=Severity.FIX,
        says="the rating is '{text}', which {why}",
        do="{do}",
        seen="the rating is 'Orange', which the key does not know",
        means="use a rating of the key, or add it there",
    ),
    FindingKind(
        id="rating-of-earlier-month",
        severity=Severity.LOOK,
        says="the cell below '{heading}' is empty, as few of this table are; the rating before it, {rating}, is read",
        do="Type the rating, if it is known.",
        seen="the cell below 'BRAG Nov 23' is empty, as few of this table are; the rating before it, Green, is read",
    ),
    FindingKind(
        id="rating-misspelt",
        severity=Severity.LOOK,
        says="the rating is '{text}' in a cell that is filled as {level}; it is read as {level}",
        do="Type {level}.",
        seen="the rating is 'Gren' in a cell that is filled as Green; it is read as Green",
        means="type the rating as the key has it",
    ),
    FindingKind(
        id="rating-not-in-key",
        severity=Severity.LOOK,
        says="the rating '{text}' is not in the key; its words say '{counts_as}', and it is counted so",
        do="Add it to the key, or use a rating of the key.",
        seen="the rating 'Complete' is not in the key; its words say 'done', and it is counted so",
        means="the key has other ratings; add this one to it, or use one of them",
    ),
    FindingKind(
        id="rating-ambiguous",
        severity=Severity.LOOK,
        says="the rating is '{text}'; it is read as {level}, {which}",
        do="Leave only one.",
        seen="the rating is 'Amber/Red'; it is read as Red, the worse one",
    ),
    FindingKind(
        id="rating-and-fill-differ",
        severity=Severity.LOOK,
        says="the rating says '{text}' but the cell is filled as {level}; the word is used",
        do="Make the word and the fill the same.",
        seen="the rating says 'Amber' but the cell is filled as Green; the word is used",
    ),
    FindingKind(
        id="rating-and-comment-differ",
        severity=Severity.LOOK,
        says="the comment begins with '{begun}', but the action is rated {rating}, which is used",
        do="Make the two say the same.",
        seen="the comment begins with 'RED', but the action is rated Green, which is used",
    ),
    FindingKind(
        id="rating-and-status-differ",
        severity=Severity.FIX,
        says="the rating, {level}, counts as '{rated}', but the status or completion date as '{stated}'; "
        "the action is counted as '{counted}'",
        do="Make the two say the same.",
        seen="the rating, Red, counts as 'overdue', but the status or completion date as 'done'; "
        "the action is counted as 'overdue'",
        also=(Severity.LOOK,),
    ),
    FindingKind(
        id="status-not-understood",
        severity=Severity.FIX,
        says="the {status} is '{text}', which does not say how far it is",
        do="Type {states}.",
        seen="the status is 'See notes', which does not say how far it is",
        means=f"type {OF_ACTION}",
    ),
    FindingKind(
        id="progress-without-state",
        severity=Severity.LOOK,
        says="the progress of {action} does not begin with how far it is, as that of the others does, so nobody can tell whether "
        "it is done",
        do="Begin it with words such as 'Not started', 'In progress' or 'Complete'.",
        seen="the progress of action 1.1 does not begin with how far it is, as that of the others does, so nobody can tell whether "
        "it is done",
    ),
    FindingKind(
        id="states-not-told",
        severity=Severity.LOOK,
        says="nothing tells how far the actions of {sheets} are ({actions} of them), so they count as neither done nor late",
        do="Add a column 'Status' or 'RAG', or a sheet that tells it for each of them. If a column tells it already, add a row to "
        "Settings: heading: its heading | Status.",
        seen="nothing tells how far the actions of 'Priority 1' are (8 of them), so they count as neither done nor late",
    ),
    FindingKind(
        id="completion-year-assumed",
        severity=Severity.LOOK,
        says="the completion date is '{text}', without a year: read as {day}, the nearest to {near}",
        do="Type the year too, so that it stays as it is.",
        seen="the completion date is '29 July', without a year: read as 29 July 2026, the nearest to the deadline",
    ),
    FindingKind(
        id="completion-not-understood",
        severity=Severity.FIX,
        says="the completion date is '{text}', which is not a date, so the action is not counted as done by it",
        do="Type the date, such as 31/07/2023.",
        seen="the completion date is 'soon', which is not a date, so the action is not counted as done by it",
    ),
)
