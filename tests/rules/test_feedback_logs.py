"""Feedback logs as participation teams keep them, and what is said about them. No finding repeats an entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.lexicon.fields.roles import Role
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.findings import Finding
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.layout.headings import role
from reportgen.reading.layout.kinds import FEEDBACK
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook


@pytest.fixture
def read(tmp_path: Path):  # type: ignore[no-untyped-def]
    def reading(*rows: Rows, sheet: str = "Log") -> Programme:
        write_workbook(tmp_path / "tracker.xlsx", {sheet: rows})
        return read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))

    return reading


def said(programme: Programme) -> list[str]:
    return [entry.you_said for entry in programme.feedback]


def found(programme: Programme) -> list[tuple[str, str | None]]:
    return [(finding.id, finding.place.cell) for finding in programme.findings if finding.id not in USUAL]


USUAL = ("feedback-publish-missing", "feedback-dates-missing")  # of small logs in these tests


@pytest.mark.parametrize(
    ("meant", "headings"),
    [
        (Role.YOU_SAID, ["You told us", "You said", "What people told us", "What young people said", "Feedback", "Comment", "Quote",
                         "Theme raised", "You said, we heard", "What you told us", "Voice of the child"]),
        (Role.WE_DID, ["What we did", "We did", "Action taken", "Our response", "What we are doing", "What happens next"]),
        (Role.DIFFERENCE, ["What changed", "Difference it made", "Impact"]),
        (Role.WHO, ["Who", "Said by", "Who said it", "Group", "Who told us"]),
        (Role.PEOPLE, ["How many", "Number of people", "How many people said this?"]),
        (Role.WHEN, ["When", "Date", "Month", "Date received", "Quarter"]),
        (Role.THROUGH, ["Source", "How we heard", "Through", "Method"]),
        (Role.THEME, ["Theme", "Topic"]),
        (Role.STATUS, ["Status", "State"]),
        (Role.REASON, ["Why not", "Reason"]),
        (Role.ACTION_REF, ["Linked action", "Action ref", "Plan ref"]),
        (Role.PUBLISH, ["May be published?", "Publish?", "Publish (Y/N)", "OK to publish", "Consent to publish"]),
        (Role.APPROVED_BY, ["Approved by", "Read by", "Cleared by", "Cleared by (initials)", "Cleared for publication by"]),
        (Role.REF, ["Ref", "No."]),
    ],
)  # fmt: skip
def test_a_heading_of_a_log_means_what_people_use_it_for(meant: Role, headings: list[str]) -> None:
    assert {heading: role(heading, FEEDBACK.roles) for heading in headings} == dict.fromkeys(headings, meant)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("What did people tell us?", Role.YOU_SAID),
        ("What children and young people told us", Role.YOU_SAID),
        ("What have we done about it?", Role.WE_DID),
        ("What difference has it made?", Role.DIFFERENCE),
        ("How did they tell us?", Role.THROUGH),
        ("How many people told us?", Role.PEOPLE),
        ("When did people tell us?", Role.WHEN),
        ("Can we publish this?", Role.PUBLISH),
    ],
)
def test_a_heading_may_be_a_question(question: str, meant: Role) -> None:
    assert role(question, FEEDBACK.roles) is meant


def test_every_cell_of_an_entry_is_read(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        ("Ref", "You told us", "What we did", "What changed", "Who", "How many", "When", "Through", "Theme", "Status", "Why not",
         "Linked action", "May be published?", "Cleared by"),
        ("F1", "The line is slow.", "We opened a line.", "Calls are answered.", "Parents", "about 12", date(2026, 5, 14), "Survey",
         "Help", "Done", "None needed", "1.1", "Yes", "JB"),
    )  # fmt: skip
    (entry,) = programme.feedback
    assert replace(entry, approval=None, cells=()) == Feedback(
        "The line is slow.", entry.place, FeedbackState.DONE, "We opened a line.", "Calls are answered.", date(2026, 5, 14),
        "Parents", "Survey", "Help", "None needed", "F1", 12, ("1.1",), True, "JB", None, (date(2026, 5, 14), date(2026, 5, 14)),
    )  # fmt: skip


def test_each_text_of_an_entry_keeps_its_cell_and_so_do_the_initials(read) -> None:  # type: ignore[no-untyped-def]
    (entry,) = read(("You said", "We did", "Who", "Approved by"), ("It is slow.", None, "Parents", None)).feedback
    cells = {field: place.cell for field, place in entry.cells}
    assert (cells, entry.approval.cell) == ({"you_said": "A2", "who": "C2"}, "D2")


@pytest.mark.parametrize(
    ("typed", "approved_by"),
    [
        ("KT", "KT"), ("KT 12/6", "KT 12/6"), ("J. Brown, 12 June 2026", "J. Brown, 12 June 2026"),
        ("KT 12/6, telephone number", "KT 12/6, telephone number"), ("KT, DOB", "KT, DOB"),
        ("No", None), ("TBC", None), ("?", None), ("pending", None), ("Yes", None), ("x", None), ("telephone number", None),
        ("KT?", None), ("not KT", None), (None, None), ("NK", None),
    ],
)  # fmt: skip
def test_initials_approve_and_other_words_do_not(read, typed: str | None, approved_by: str | None) -> None:  # type: ignore[no-untyped-def]
    (entry,) = read(("You said", "We did", "Approved by"), ("It is slow.", "We opened a line.", typed)).feedback
    assert entry.approved_by == approved_by


def test_of_several_columns_for_initials_the_one_that_says_approved_counts(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", "Checked by", "Approved by"), ("It is slow.", "We did.", "KT", None))
    assert programme.feedback[0].approved_by is None
    assert "approval-columns" in {finding.id for finding in programme.findings}


def test_columns_may_stand_in_any_order(read) -> None:  # type: ignore[no-untyped-def]
    (entry,) = read(
        ("Source", "When", "Our response", "What young people said"), ("Visit", "May 2026", "We did it.", "Do it.")
    ).feedback
    assert (entry.you_said, entry.we_did, entry.through, entry.period) == ("Do it.", "We did it.", "Visit", "2026-05")


def test_a_theme_that_was_raised_stands_for_what_was_said(read) -> None:  # type: ignore[no-untyped-def]
    (entry,) = read(("Theme", "What we are doing", "Who"), ("Slow answers", "We opened a line.", "Parents")).feedback
    assert (entry.you_said, entry.we_did) == ("Slow answers", "We opened a line.")


def test_a_row_across_the_log_is_the_theme_of_the_entries_below_it(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(("Who", "You said", "We did"), ("Getting help",), ("Parents", "It is slow.", "We opened a line."))
    assert [entry.theme for entry in programme.feedback] == ["Getting help"]


@pytest.mark.parametrize(
    ("typed", "day", "period", "last"),
    [
        ("14/02/2026", date(2026, 2, 14), None, date(2026, 2, 14)),
        ("Feb 26", None, "2026-02", date(2026, 2, 28)),
        ("Q4 2025/26", None, "2025-26 Q4", date(2026, 3, 31)),
        ("April to June 2026", None, "2026-27 Q1", date(2026, 6, 30)),
        ("April to July 2026", None, "April to July 2026", date(2026, 7, 31)),
        ("2025/26", None, "2025-26", date(2026, 3, 31)),
    ],
)
def test_a_date_may_be_a_day_or_a_period(read, typed: str, day: date | None, period: str | None, last: date) -> None:  # type: ignore[no-untyped-def]
    (entry,) = read(("You said", "We did", "When"), ("It is slow.", "We did.", typed)).feedback
    assert (entry.day, entry.period, entry.span and entry.span[1]) == (day, period, last)


def test_a_day_and_a_quarter_may_stand_side_by_side(read) -> None:  # type: ignore[no-untyped-def]
    (entry,) = read(("You said", "Quarter", "Date"), ("It is slow.", "Q4 2025/26", date(2026, 2, 14))).feedback
    assert (entry.day, entry.period) == (date(2026, 2, 14), "2025-26 Q4")


def test_what_was_said_may_be_merged_across_its_answers(tmp_path: Path) -> None:
    path = write_workbook(
        tmp_path / "tracker.xlsx",
        {
            "Log": [
                ("You said", "We did", "Who"),
                ("It is slow.", "We opened a line.", "Parents"),
                (None, "We hired two people.", None),
            ]
        },
    )
    book = openpyxl.load_workbook(path)
    book["Log"].merge_cells("A2:A3")
    book.save(path)
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [(entry.you_said, entry.we_did) for entry in programme.feedback] == [
        ("It is slow.", "We opened a line.\nWe hired two people.")
    ]


def test_without_a_column_for_it_nobody_says_whether_an_entry_may_be_published(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did"), ("It is slow.", "We did."), ("It is cold.", "We did."))
    assert [entry.publish for entry in programme.feedback] == [None, None]
    assert [finding.id for finding in programme.findings].count("feedback-publish-missing") == 1


def test_with_such_a_column_an_empty_cell_of_it_means_no(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", "Publish?"), ("It is slow.", "We did.", "Yes"), ("It is cold.", "We did.", None))
    assert [entry.publish for entry in programme.feedback] == [True, False]


def test_an_answer_without_a_question_is_said_and_left_out(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", "When"), ("It is slow.", "We did.", "May 2026"), (None, "We painted it.", "May 2026"))
    assert (said(programme), found(programme)) == (["It is slow."], [("feedback-without-question", "B3")])


def test_one_entry_twice_is_said_by_its_cell(read) -> None:  # type: ignore[no-untyped-def]
    row = ("It is slow.", "We did.", "May 2026")
    programme = read(("You said", "We did", "When"), row, ("It is cold.", "We did.", "May 2026"), ("It is SLOW", *row[1:]))
    (finding,) = [each for each in programme.findings if each.id == "feedback-twice"]
    assert finding.place.cell == "A4"
    assert "cell A2" in finding.what


def test_the_same_words_a_month_later_are_another_entry(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        ("You said", "We did", "When"), ("It is slow.", "We did.", "May 2026"), ("It is slow.", "We did.", "June 2026")
    )
    assert found(programme) == []


def groups(*names: str) -> list[tuple[str, str, str]]:
    return [("You said", "Who", "When"), *((f"Thing {number}.", name, "May 2026") for number, name in enumerate(names))]


def test_a_group_written_a_little_otherwise_is_asked_about(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(*groups("Care leavers", "Care leavers", "Care leaver", "Parents", "Parents"))
    assert found(programme) == [("feedback-group-new", "A4")]


def test_a_group_that_no_other_entry_names_is_asked_about_where_groups_recur(read) -> None:  # type: ignore[no-untyped-def]
    names = ["Parents", "Care leavers", "Staff", "Children in care"]
    assert found(read(*groups(*names * 2, "Neighbours"))) == [("feedback-group-new", "A10")]


def test_groups_that_all_occur_once_are_nothing_new(read) -> None:  # type: ignore[no-untyped-def]
    assert found(read(*groups("Parents", "Care leavers", "Staff", "Children in care"))) == []


def test_of_two_columns_the_plainer_one_is_what_was_said(read) -> None:  # type: ignore[no-untyped-def]
    rows = ("Theme raised", "What people told us", "We did"), ("Calls", "It is slow.", "We did.")
    assert said(read(*rows)) == ["It is slow."]


def test_a_second_column_of_what_was_said_is_asked_about(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(("Comments", "You said", "We did", "Publish?"), ("Ring mum", "It is slow.", "We did.", "Yes"))
    assert ("feedback-two-columns", "A1") in found(programme)


@pytest.mark.parametrize("typed", ["2026", date(1926, 5, 1)])
def test_a_bare_year_or_a_day_long_ago_is_asked_about(read, typed: object) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", "When"), ("It is slow.", "We did.", typed))
    assert ("feedback-date-not-understood", "C2") in found(programme)


def test_a_heading_comments_alone_makes_no_log(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        ("Date", "Comments"), (date(2026, 5, 1), "Called the family again."), (date(2026, 5, 2), "No answer."), sheet="Calls"
    )
    assert said(programme) == []
    assert found(programme) == [("feedback-not-plain", "B1")]


@pytest.mark.parametrize(
    ("sheet", "headings"), [("Feedback 2026", ("Date", "Comments")), ("Sheet1", ("Who", "Comments", "Our response"))]
)
def test_comments_are_feedback_where_the_sheet_or_its_columns_say_so(read, sheet: str, headings: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    row = tuple({"Date": date(2026, 5, 1), "Comments": "It is slow."}.get(heading, "Parents") for heading in headings)
    assert said(read(headings, row, sheet=sheet)) == ["It is slow."]


def test_a_list_below_the_quotes_is_not_read_as_quotes(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("What young people said", "Our response"),
        ("“My worker listens.”", None),
        ("“I was not told.”", "(We are changing it)"),
    ]
    programme = read(*rows, (None,), ("Impact:",), ("Stories that we heard;",), ("Isolation",), ("Loss of work",))
    assert said(programme) == ["“My worker listens.”", "“I was not told.”"]
    assert ("feedback-stray-text", "A5") in found(programme)


def test_hidden_rows_of_a_log_are_read_and_asked_about(tmp_path: Path) -> None:
    path = write_workbook(
        tmp_path / "tracker.xlsx", {"Log": [("You said", "We did"), ("It is slow.", "We did."), ("It is cold.", "No.")]}
    )
    book = openpyxl.load_workbook(path)
    book["Log"].row_dimensions[3].hidden = True
    book.save(path)
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert (said(programme), found(programme)) == (["It is slow.", "It is cold."], [("hidden-rows", "A3")])


def test_totals_and_notes_below_a_log_are_no_entries(read) -> None:  # type: ignore[no-untyped-def]
    assert said(read(("You said", "We did"), ("It is slow.", "We did."), ("Total: 1", None), ("Note: kept by us", None))) == [
        "It is slow."
    ]


SECRET = "Zebedee"


@pytest.mark.parametrize(
    ("heading", "typed", "id_"),
    [
        ("When", f"when {SECRET} came", "feedback-date-not-understood"),
        ("How many", f"{SECRET} and others", "feedback-people-not-understood"),
        ("Publish?", f"ask {SECRET}", "feedback-publish-not-understood"),
        ("Status", f"{SECRET} knows", "feedback-state-not-understood"),
        ("Cleared by", f"no, {SECRET} asked us not to", "approval-not-understood"),
    ],
)
def test_what_is_not_understood_is_said_by_its_cell_and_never_repeated(read, heading: str, typed: str, id_: str) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", "When", heading), ("It is slow.", "We did.", None, typed))
    mine = [finding for finding in programme.findings if finding.id == id_]
    assert [finding.place.cell for finding in mine] == ["D2"]
    assert not [finding for finding in programme.findings if repeats(finding)]


def repeats(finding: Finding) -> bool:
    return SECRET in f"{finding.what} {finding.do} {finding.who}"


def told_of(programme: Programme, *ids: str) -> list[tuple[str, str | None]]:
    return [(each.id, each.place.cell) for each in programme.findings if each.id in ids]


CONSENT = ("feedback-publish-not-understood", "publish-heading-unclear", "feedback-publish-missing")
AGAINST = (
    "Consent withdrawn", "Do not publish", "Not for publication", "Consent not given/refused", "Exclude from publication",
    "Objects to publication", "Opted out", "Opted out of publication", "May not be published", "Unpublishable", "Keep private",
    "Private?", "Confidential?", "Withhold?", "Suppress", "Permission refused", "No consent", "Non-publishable", "Do not use",
    "Unsuitable for publication", "Keep out of public report", "Exclude from report", "Confidential - do not publish",
)  # fmt: skip


@pytest.mark.parametrize("heading", AGAINST)
def test_yes_below_a_heading_that_says_no_keeps_an_entry_back_and_no_lets_it_go(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    rows = [(f"It is {each}.", "We did.", each) for each in ("Yes", "Y", "x", "12/05/2026", "No", "N", None)]
    programme = read(("You said", "We did", heading), *rows)
    assert [each.publish for each in programme.feedback] == [False] * 4 + [True, True, None]
    assert told_of(programme, *CONSENT) == []


def test_below_a_heading_that_says_no_what_is_neither_yes_nor_no_keeps_an_entry_back_and_asks(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", "Consent withdrawn"), ("It is slow.", "We did.", "ask the family"))
    assert [each.publish for each in programme.feedback] == [False]
    assert told_of(programme, *CONSENT) == [("feedback-publish-not-understood", "C2")]


@pytest.mark.parametrize(
    "heading",
    ["Consent given / refused", "Public / private", "No objection to publication", "Consent not withdrawn", "Consent needed?",
     "Permission to be obtained", "Published?", "Not published"],
)  # fmt: skip
@pytest.mark.parametrize("typed", ["Yes", "No", None])
def test_a_heading_that_may_mean_either_lets_none_go_and_asks(read, heading: str, typed: str | None) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", heading), ("It is slow.", "We did.", typed), ("It is far.", "We came.", "Yes"))
    assert [each.publish for each in programme.feedback] == [False, False]
    assert told_of(programme, *CONSENT) == [("publish-heading-unclear", "C1")]


@pytest.mark.parametrize("heading", ["Already published", "Published on", "Consent to contact", "Consent to be recorded"])
def test_what_was_done_or_agreed_otherwise_is_no_consent_to_publish(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", heading), ("It is slow.", "We did.", "Yes"))
    assert [each.publish for each in programme.feedback] == [None]
    beside = read(("You said", "We did", heading, "Publish?"), ("It is slow.", "We did.", "Yes", "No"))
    assert [each.publish for each in beside.feedback] == [False]


def test_of_two_columns_about_publishing_both_must_allow_it(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        (f"It is {at}.", "We did.", *each) for at, each in enumerate([("Yes", "Yes"), ("Yes", None), ("No", None), ("Yes", "No")])
    ]
    programme = read(("You said", "We did", "Consent given", "Consent withdrawn"), *rows)
    assert [each.publish for each in programme.feedback] == [False, True, False, True]


def test_notes_that_are_not_for_publication_keep_no_entry_back(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", "Notes (not for publication)"), ("It is slow.", "We did.", "Ask in May"))
    assert [each.publish for each in programme.feedback] == [None]


@pytest.mark.parametrize(
    "heading",
    ["To be approved by", "To be read by", "Due to be approved by", "Should be approved by", "Must be read by",
     "Will be cleared by", "Sent to be cleared by", "Not approved by", "Not yet cleared by", "Unapproved by",
     "Approved by (pending)", "Action approved by", "Deadline approved by", "Complaint read by", "Child's initials"],
)  # fmt: skip
def test_initials_below_a_heading_of_something_else_approve_nothing(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", heading), ("It is slow.", "We opened a line.", "KT"))
    assert [(each.approved_by, each.approval) for each in programme.feedback] == [(None, None)]
    beside = read(("You said", "We did", heading, "Read by"), ("It is slow.", "We opened a line.", "KT", "MB"))
    assert [each.approved_by for each in beside.feedback] == ["MB"]
    assert told_of(beside, "approval-heading", "approval-columns") == []


def test_a_heading_for_initials_that_are_still_to_come_is_said(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", "To be approved by"), ("It is slow.", "We opened a line.", "KT"))
    assert told_of(programme, "approval-heading") == [("approval-heading", "C1")]


@pytest.mark.parametrize(
    "heading",
    ["Approved by", "Read by", "Cleared by (initials)", "Cleared for publication by", "Initials", "Read and approved by",
     "Approved by (Participation Manager)", "Comms approved by", "Text approved by", "Signed off by"],
)  # fmt: skip
def test_initials_below_a_heading_that_says_so_approve(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    programme = read(("You said", "We did", heading), ("It is slow.", "We opened a line.", "KT"))
    assert [each.approved_by for each in programme.feedback] == ["KT"]


@pytest.mark.parametrize(
    "heading",
    ["OK for website? (initials)", "OK to publish (initials)", "Okay for the newsletter - initials", "Cleared for web (initials)",
     "Initials: OK to publish", "Happy to go online (initials)", "Initials of who cleared for publication"],
)  # fmt: skip
def test_a_heading_that_asks_initials_for_publication_is_approved_by_them(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    rows = [("It is slow.", "We opened a line.", "CS"), ("It is far.", "We came.", None), ("It is dear.", "We paid.", "N")]
    programme = read(("You said", "We did", heading), *rows)
    assert [each.approved_by for each in programme.feedback] == ["CS", None, None]
    assert [each.publish for each in programme.feedback] == [None, None, None]
    assert told_of(programme, "feedback-publish-missing", "feedback-publish-not-understood", "approval-heading") == []


@pytest.mark.parametrize(
    "heading",
    ["Do not publish (initials)", "Not for website (initials)", "To publish (initials)", "OK to publish", "OK to publish? Y/N",
     "OK to publish if anonymised (initials)", "Parent's OK to publish (initials)", "Asked if OK for website (initials)",
     "To be OK'd for website (initials)", "OK for website? Not until read (initials)", "Withheld from website (initials)",
     "OK to publish? Yes/No (initials)", "Lead (initials)", "Taken off website (initials)", "Consent to publish (initials)"],
)  # fmt: skip
def test_initials_below_a_heading_that_asks_none_for_publication_approve_nothing(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    rows = [("It is slow.", "We opened a line.", "CS"), ("It is far.", "We came.", "PK"), ("It is dear.", "We paid.", None)]
    programme = read(("You said", "We did", heading), *rows)
    assert [each.approved_by for each in programme.feedback] == [None, None, None]


def test_yes_and_no_below_a_heading_that_asks_initials_are_no_initials(read) -> None:  # type: ignore[no-untyped-def]
    rows = [(f"It is {word}.", "We did.", typed) for word, typed in (("slow", "Y"), ("far", "N"), ("dear", "Y"), ("dark", None))]
    programme = read(("You said", "We did", "OK to publish (initials)"), *rows)
    assert [(each.approved_by, each.publish) for each in programme.feedback] == [
        (None, True), (None, False), (None, True), (None, False)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heading", ["What children and families said", "What people tell us", "What the residents think", "What prisoners told us"]
)
def test_what_those_say_whom_a_service_is_for_is_feedback_and_no_plan(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        (heading, "Who said it", "Date", "What we did", "What changed", "Approved by"),
        ("We want to see the same worker", "Children in care", "03/05/2026", "Workers now stay for a year", "Fewer changes", "AB"),
        ("Nobody explains what a plan is", "Parents", "10/05/2026", "A leaflet was written", None, None),
        ("The waiting room is scary", "Young people", "20/05/2026", "Not yet", None, "AB"),
    )
    assert said(programme) == [
        "We want to see the same worker",
        "Nobody explains what a plan is",
        "The waiting room is scary",
    ]
    assert programme.plan.actions == ()


def test_what_inspectors_said_is_no_feedback() -> None:
    assert role("What inspectors said", FEEDBACK.roles) is not Role.YOU_SAID
