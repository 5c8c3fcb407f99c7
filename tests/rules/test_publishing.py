"""What a public document may print; what findings say of it, and what none of them repeats. All details are made up."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from reportgen.cli import main
from reportgen.facts.timing.position import Position
from reportgen.model.earlier import ActionThen, Earlier
from reportgen.model.feedback import Feedback, FeedbackState, SurveyResult
from reportgen.model.findings import Finding, Severity
from reportgen.model.findings import found as finding_of
from reportgen.model.indicators import Indicator, IndicatorValue, Number, Period
from reportgen.model.months import Month
from reportgen.model.notice import Measure, MeasurePosition, Notice
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, Action, Plan, Standing, Step
from reportgen.model.programme import Comment, Decision, Programme, Risk, Settings
from reportgen.publishing.deciding import decided
from reportgen.publishing.findings import Printed, publishing_findings
from reportgen.publishing.marking.found import NOTHING
from reportgen.publishing.public import HELD_BACK, publishable, publishable_earlier
from reportgen.publishing.redaction import redacted
from reportgen.publishing.waiting import to_approve, waiting
from reportgen.reading.programme import open_programme
from tests.makers.workbooks import write_workbook

JUNE = Position(Month(2026, 6), date(2026, 6, 30), "", "")
PHONE = "Ring Jake on 07700 900123"
LEAD = "Wilhelmina Quillfeather"


def at(cell: str, sheet: str = "Plan") -> Place:
    return Place("plan.xlsx", sheet, cell)


def action(text: str = "Open a hub", **more: object) -> Action:
    return replace(Action("1.1", text, ("Head of Front Door",), NO_DEADLINE, Standing(), at("A4")), **more)  # type: ignore[arg-type]


def plan(*actions: Action) -> Programme:
    return Programme("p", plan=Plan((), actions))


def entry(you_said: str, cell: str = "A2", **more: object) -> Feedback:
    told = Feedback(you_said, Place("log.xlsx", "Log", cell), FeedbackState.DONE, "We did it.")
    return replace(told, **more)  # type: ignore[arg-type]


# --- what is published ---


@pytest.mark.parametrize("field", ["progress", "reason", "recovery", "impact", "measure", "outcome", "text"])
def test_a_text_of_the_plan_with_personal_details_is_held_back_whole(field: str) -> None:
    (public,) = publishable(plan(action(**{field: f"All is well. {PHONE}."}))).plan.actions
    assert getattr(public, field) == HELD_BACK


def test_steps_commentary_decisions_risks_and_the_notice_are_screened_too() -> None:
    step = Step(PHONE, (LEAD,), NO_DEADLINE, Standing(), at("A5"))
    notice = Notice(
        measures=(Measure("M1", None, "Visit children", at("A2"), positions=(MeasurePosition(at("B2"), position=PHONE),)),)
    )
    whole = replace(
        plan(action(steps=(step,))), commentary=(Comment("Summary", PHONE, at("B2")),), decisions=(Decision(PHONE, at("C2")),),
        risks=(Risk("Few staff", at("D2"), mitigation=PHONE, owner=LEAD),), notice=notice,
    )  # fmt: skip
    public = publishable(whole)
    assert "900123" not in repr(public)
    assert LEAD not in repr(public)
    assert public.plan.actions[0].steps[0].leads == ("a named officer",)
    assert public.risks[0].owner == "a named officer"


def test_leads_that_are_posts_stay_and_people_are_a_named_officer() -> None:
    (public,) = publishable(plan(action(leads=("Head of Front Door", LEAD, "Odalys Fenwright")))).plan.actions
    assert public.leads == ("Head of Front Door", "a named officer")


def test_what_holds_no_details_and_no_small_numbers_is_the_same() -> None:
    approved = entry("More trips please.", approved_by="KT")
    programme = decided(replace(plan(action(progress="77% (85) in 2023/24, Year 10 next")), feedback=(approved,))).programme
    assert publishable(programme) == programme


def test_an_entry_that_is_held_back_stays_as_somebody_who_spoke_without_a_word_of_it() -> None:
    told = entry(PHONE, who="Ellie, 14", theme="Contact", people=3, through="Survey")
    (public,) = publishable(decided(Programme("p", feedback=(told,))).programme).feedback
    assert (public.you_said, public.we_did, public.who, public.theme) == (HELD_BACK, None, None, None)
    assert (public.people, public.through, public.publish) == (3, "Survey", False)


def test_an_entry_that_nobody_has_decided_is_not_published() -> None:
    assert publishable(Programme("p", feedback=(entry("More trips please.", approved_by="KT"),))).feedback[0].you_said == HELD_BACK


def test_what_an_earlier_report_said_is_screened_too() -> None:
    then = Earlier(Month(2026, 5), date(2026, 5, 31), (ActionThen("1.1", PHONE),), "the report of May 2026")
    public = publishable_earlier(then, NOTHING)
    assert public is not None
    assert public.actions[0].text == HELD_BACK


def test_small_numbers_of_indicators_and_surveys_are_hidden() -> None:
    value = IndicatorValue(Period("2026-05", date(2026, 5, 31)), "3", Number(Decimal(3), "number"), at("C2"))
    indicator = Indicator("1", "Children missing", "number", (value,), at("A2"))
    survey = SurveyResult("I was heard", at("A3"), "2026", Number(Decimal(81), "percent"), 17)
    public = publishable(decided(Programme("p", indicators=(indicator,), survey=(survey,))).programme)
    assert public.indicators[0].values[0].text == "fewer than 6"
    assert (public.survey[0].percent, public.survey[0].count) == (None, None)


# --- findings ---


ALL = frozenset({"actions", "indicators", "feedback"})


def findings(programme: Programme, public: frozenset[str] = frozenset()) -> list[Finding]:
    known = decided(programme)
    return [*redacted(known.programme.findings, known.programme), *publishing_findings(known, Printed(ALL, public))]


def found(programme: Programme, id_: str, public: frozenset[str] = frozenset()) -> list[Finding]:
    return [finding for finding in findings(programme, public) if finding.id == id_]


def test_a_number_in_an_entry_is_told_by_the_cell_that_holds_it_and_its_kind() -> None:
    told = entry("Nobody rang.", we_did="We rang 07700 900123.", cells=(("we_did", Place("log.xlsx", "Log", "H2")),))
    (finding,) = found(Programme("p", feedback=(told,)), "personal-details")
    assert (finding.severity, str(finding.place), finding.safe) == (Severity.FIX, "log.xlsx, sheet 'Log', cell H2", True)
    assert finding.what == "this entry holds a telephone number, so no public document prints it"


def test_all_that_wait_are_one_finding_at_the_first_mark() -> None:
    approval = Place("log.xlsx", "Log", "L2")
    log = (
        entry("More trips.", approval=approval),
        entry("My son Jake waits.", "A3", approval=approval),
        entry("Yes.", "A4", approved_by="KT"),
    )
    (finding,) = found(Programme("p", feedback=log), "feedback-to-approve")
    assert (finding.severity, finding.place.cell) == (Severity.LOOK, "A3")
    assert finding.what.startswith("2 entries of feedback wait to be approved")


def test_as_many_wait_as_the_sheet_has_rows_and_those_with_something_to_mend_are_told() -> None:
    said = ("More trips.", "Ring me on 07700 900123.", "My son Jake waits.")
    log = (entry(each, f"A{row}", approval=Place("log.xlsx", "Log", f"L{row}")) for row, each in enumerate(said, 2))
    programme = Programme("p", feedback=tuple(log))
    (finding,) = found(programme, "feedback-to-approve")
    assert finding.what.startswith("3 entries of feedback wait to be approved, so no public document prints them; 1 of them with")
    assert len(waiting(decided(programme).programme, Printed())) == 3


def test_where_every_entry_that_waits_holds_details_it_is_said_how_many_wait() -> None:
    log = (entry(f"Ring me on 07700 90012{row}.", f"A{row}", approval=Place("log.xlsx", "Log", f"L{row}")) for row in (2, 3))
    (finding,) = found(Programme("p", feedback=tuple(log)), "feedback-to-approve")
    assert finding.what.startswith(
        "2 entries of feedback wait to be approved, so no public document prints them; each of them with"
    )


def test_the_sheet_says_that_initials_alone_are_not_enough_for_a_number_or_an_address() -> None:
    read = entry("Pay into account 12345678, or write to flat 2, 14 Acacia Avenue.", approved_by="AB")
    told = to_approve(decided(Programme("p", feedback=(read,))).programme.feedback[0])
    assert told.why == "holds personal details that the initials do not name"
    assert told.do == (
        "Take the bank details and street address out; or, if everybody may read them, name them behind the initials:"
        " 'AB, bank details and street address'."
    )
    again = replace(read, approved_by="AB, bank details and street address")
    assert decided(Programme("p", feedback=(again,))).programme.feedback[0].decision.publish


def test_one_of_several_is_marked() -> None:
    said = ("More trips.", "My son Jake waits.")
    log = (entry(each, f"A{row}", approval=Place("log.xlsx", "Log", f"L{row}")) for row, each in enumerate(said, 2))
    (finding,) = found(Programme("p", feedback=tuple(log)), "feedback-to-approve")
    assert finding.what.endswith("; 1 is marked, here")


def test_a_log_without_a_column_for_initials_is_told_the_heading_once() -> None:
    (finding,) = found(Programme("p", feedback=(entry("More trips."), entry("More buses.", "A3"))), "approval-missing")
    assert finding.do.endswith("Approved by")
    assert found(Programme("p", feedback=(entry("More trips."),)), "feedback-to-approve") == []


def test_a_name_in_settings_is_told() -> None:
    programme = Programme("p", Settings(board="The Board of Mrs Quillfeather"))
    assert [finding.severity for finding in found(programme, "personal-details-settings")] == [Severity.LOOK]


def test_a_text_that_any_report_would_print_is_to_be_looked_at() -> None:
    (finding,) = found(plan(action(progress=PHONE)), "personal-details-printed")
    assert (finding.severity, finding.place) == (Severity.LOOK, at("A4"))
    assert "a name and a telephone number" in finding.what
    assert "900123" not in str(finding)


def test_an_officers_own_name_in_the_column_for_leads_is_in_its_place() -> None:
    assert found(plan(action(leads=(LEAD,))), "personal-details-printed") == []


def test_a_survey_result_that_is_not_shown_is_told_with_the_reason() -> None:
    survey = SurveyResult("I was heard", at("A3"), "2026", Number(Decimal(81), "percent"), 17)
    (finding,) = found(Programme("p", survey=(survey,)), "small-number-hidden")
    assert finding.what == "public documents do not show this result: fewer than 6 people answered otherwise"


def test_small_indicators_are_told_only_where_a_public_template_prints_indicators() -> None:
    value = IndicatorValue(Period("2026-05", date(2026, 5, 31)), "3", Number(Decimal(3), "number"), at("C2"))
    programme = Programme("p", indicators=(Indicator("1", "Children missing", "number", (value,), at("A2")),))
    assert found(programme, "small-number-hidden") == []
    (finding,) = found(programme, "small-number-hidden", frozenset({"indicators"}))
    assert finding.what == "public documents do not show its figures for May 2026, because of small numbers of people"


def test_an_answer_that_is_hard_to_read_is_told_with_its_sentence() -> None:
    answer = "The utilisation of additional commissioned capacity will facilitate the prioritisation of participation."
    told = entry("More help", we_did=answer, approved_by="KT")
    (finding,) = found(Programme("p", feedback=(told,)), "hard-to-read")
    assert answer in finding.what
    (finding,) = found(Programme("p", feedback=(replace(told, you_said="My son Jake waits."),)), "hard-to-read")
    assert answer not in finding.what


# --- what no finding repeats ---


def told(programme: Programme, *said: Finding) -> list[str]:
    return [finding.what for finding in findings(replace(programme, findings=said)) if finding.id == "other"]


def other(what: str, cell: str = "F9", sheet: str = "Plan", workbook: str = "plan.xlsx") -> Finding:
    return Finding("other", Severity.LOOK, Place(workbook, sheet, cell), what, "Look at it.")


def test_a_quotation_with_personal_details_is_not_repeated() -> None:
    assert told(plan(), other(f"the deadline is '{PHONE}', which is not a date")) == [
        "the deadline is (not repeated here), which is not a date"
    ]


def test_a_quotation_without_them_is() -> None:
    assert told(plan(), other("the deadline is 'Jul 32', which is not a date")) == ["the deadline is 'Jul 32', which is not a date"]


def test_what_stands_where_a_month_or_a_number_should_is_repeated_though_it_is_like_a_name() -> None:
    said = finding_of(
        "setting-not-understood", Place("t.xlsx", "Settings", "B2"), setting="Month", value="Mai 2026", asked="a month", cure=""
    )
    (finding,) = (each for each in findings(replace(plan(), findings=(said,))) if each.id == said.id)
    assert "'Month' is 'Mai 2026', which is not a month" in finding.what


def test_nothing_of_the_row_of_a_held_back_entry_is_repeated() -> None:
    log = Programme("p", feedback=(entry(PHONE),))
    assert told(log, other("the status is 'nearly', which is not understood", "G2", "Log", "log.xlsx")) == [
        "the status is (not repeated here), which is not understood"
    ]
    assert "nearly" in told(log, other("the status is 'nearly', which is not understood", "G3", "Log", "log.xlsx"))[0]


def test_words_of_a_held_back_entry_are_repeated_by_no_other_finding() -> None:
    log = Programme("p", feedback=(entry("The blue door was locked. " + PHONE),))
    assert told(log, other("'The blue door was locked. Ring J' stands twice")) == ["(not repeated here) stands twice"]


def test_quotation_marks_within_what_is_quoted_let_nothing_through() -> None:
    assert "900123" not in told(plan(), other(f"it says 'he said 'wait' and '{PHONE}' then', which is odd"))[0]


def test_details_without_quotation_marks_are_not_repeated_either() -> None:
    assert told(plan(), other(f"it says {PHONE}")) == ["something in this cell needs a look (not repeated here)"]


DETAIL = st.sampled_from(
    ["07700 900123", "jake@example.com", "943 476 5919", "EX99 1AA", "born on 3 April 2014", "my son Jake", "@jake_09"]
)


@given(DETAIL, st.text("abc ’'\"“”(),.:", max_size=12), st.text("abc ’'\"“”(),.:", max_size=12))
def test_no_finding_repeats_a_detail_however_it_is_quoted(detail: str, before: str, after: str) -> None:
    (what,) = told(plan(), other(f"the cell holds '{before} {detail} {after}', which is not understood"))
    assert detail not in what


# --- whole runs ---

LOG_HEADINGS = ("You said", "We did", "What changed", "Who", "When", "Status", "May be published?", "07700 900777 Jake")
HOSTILE = [
    LOG_HEADINGS,
    ("Meetings are too long.", "We made them shorter.", "They end at 5.", "Care leavers", "ring 07700 900111", "Done", "Yes", ""),
    ("Nobody rang.", "We rang.", "", "Jake Example, DOB 3/4/2014", "14/02/2026", "EX99 1AA", "Yes", ""),
    ("", "We wrote to jake@example.com about it", "", "Parents", "14/02/2026", "Done", "Yes", ""),
    ("Ring 07700 900222.", "Done so.", "", "Parents", "14/02/2026", "ask Emma Example", "who knows, 07700 900333", ""),
    ("Ring 07700 900222.", "Done so.", "", "Parents", "14/02/2026", "ask Emma Example", "who knows, 07700 900333", ""),
]
SECRETS = ["900111", "900222", "900333", "900777", "jake@", "EX99", "3/4/2014", "Emma Example", "Jake Example"]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Everything that a run on a log with details in odd places writes and prints."""
    folder = tmp_path_factory.mktemp("hostile")
    write_workbook(folder / "inputs" / "p" / "log.xlsx", {"Feedback": HOSTILE})
    words = ["--inputs", str(folder / "inputs"), "--output", str(folder / "output"), "--month", "2026-03"]
    printed = CliRunner().invoke(main, ["run", *words]).output + CliRunner().invoke(main, ["check", *words]).output
    return printed + "\n".join(_contents(path) for path in sorted((folder / "output").rglob("*")) if path.is_file())


def _contents(path: Path) -> str:
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode("utf-8", errors="replace") for name in package.namelist())


@pytest.mark.parametrize("secret", SECRETS)
def test_details_in_dates_statuses_and_headings_of_a_log_come_out_nowhere(hostile: str, secret: str) -> None:
    assert secret not in hostile


def test_a_board_report_made_for_publication_hides_small_numbers_and_names(tmp_path: Path) -> None:
    sheets: dict[str, list[tuple[object, ...]]] = {
        "Plan": [("Ref", "Action", "Lead", "Deadline", "Progress"), ("1.1", "Open a hub", LEAD, "June 2026", PHONE)],
        "Data": [("Ref", "Indicator", "Apr 2026", "May 2026"), ("1", "Children missing", 14, 3)],
    }
    write_workbook(tmp_path / "inputs" / "p" / "plan.xlsx", sheets)
    template = docx.Document()
    template.core_properties.category, template.core_properties.title = "public", "Public report"
    template.add_paragraph("{% for a in actions %}{{ a.lead }} {{ a.progress }}{% endfor %}")
    template.add_paragraph("{% for i in indicators %}{{ i.latest }} {{ i.previous }} {{ i.difference }}{% endfor %}")
    (tmp_path / "templates").mkdir()
    template.save(str(tmp_path / "templates" / "public.docx"))
    words = ["--inputs", str(tmp_path / "inputs"), "--output", str(tmp_path / "output"), "--templates", str(tmp_path / "templates")]
    result = CliRunner().invoke(main, ["run", *words, "--month", "2026-05"])
    made = docx.Document(io.BytesIO((tmp_path / "output/p/2026-05/Public report - May 2026.docx").read_bytes()))
    assert [paragraph.text for paragraph in made.paragraphs] == [f"a named officer {HELD_BACK}", "fewer than 6 14 –"]
    assert "small-number-hidden" in (tmp_path / "output/p/2026-05/facts.json").read_text(encoding="utf-8")
    assert "900123" not in result.output


@pytest.mark.parametrize("typed,limit", [(10, 10), ("up to 9", 9), (0, 0), ("0", 0), (None, 5), ("none", 5)])
def test_settings_say_up_to_which_number_is_hidden(tmp_path: Path, typed: object, limit: int) -> None:
    """Nothing but a nought turns it off."""
    rows = [("Setting", "Value"), ("Council", "Exampleshire"), ("Small numbers up to", typed)]
    write_workbook(tmp_path / "a.xlsx", {"Settings": rows})
    assert open_programme(tmp_path).settings.small_numbers == limit


def test_a_setting_for_small_numbers_that_is_none_is_a_finding(tmp_path: Path) -> None:
    rows = [("Setting", "Value"), ("Council", "Exampleshire"), ("Small numbers up to", "few")]
    write_workbook(tmp_path / "a.xlsx", {"Settings": rows})
    (finding,) = open_programme(tmp_path).settings_read.findings
    assert "which is not a whole number" in finding.what
