"""Approval is bound to the words of an entry: in any row, in any month, and no longer once they change."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from reportgen.lexicon.details import named
from reportgen.model.approvals import Approvals
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.places import Place
from reportgen.model.programme import Programme, Settings
from reportgen.publishing.approval import likeness, word_hashes
from reportgen.publishing.deciding import Decided, decided
from reportgen.publishing.findings import Printed, publishing_findings
from reportgen.publishing.waiting import to_approve
from reportgen.records.approvals import NAME, approvals_json, read_approvals

LONG = "We wait too long for somebody to answer the telephone, and then nobody knows what was said to us the week before."


def entry(said: str = LONG, by: str | None = "KT", row: int = 2, **more: object) -> Feedback:
    told = Feedback(said, Place("log.xlsx", "Log", f"A{row}"), FeedbackState.DONE, "We opened a line.", approved_by=by)
    return replace(told, **more)  # type: ignore[arg-type]


def after(*entries: Feedback, before: Approvals = Approvals(), **settings: bool) -> Decided:  # noqa: B008
    return decided(Programme("p", Settings(**settings), feedback=entries), before)  # type: ignore[arg-type]


def published(known: Decided) -> list[bool]:
    return [each.decision.publish for each in known.programme.feedback]


def kept(*entries: Feedback) -> Approvals:
    return Approvals(after(*entries).kept)


def test_without_initials_nothing_is_published_and_the_reason_is_told() -> None:
    (told,) = after(entry(by=None)).programme.feedback
    assert (told.decision.publish, told.decision.because) == (False, ("not approved",))


def test_the_same_words_are_approved_in_any_row() -> None:
    assert published(after(entry(row=40), before=kept(entry()))) == [True]


@pytest.mark.parametrize("field", ["we_did", "difference", "reason", "who", "theme", "through"])
def test_other_words_beside_the_same_initials_ask_again(field: str) -> None:
    (told,) = after(entry(**{field: "Other words."}), before=kept(entry())).programme.feedback  # type: ignore[arg-type]
    assert (told.decision.publish, told.decision.changed) == (False, True)
    assert "changed since approved" in told.decision.because


def test_an_entry_is_the_same_by_its_ref_however_much_is_changed() -> None:
    before = kept(entry(ref="F1"))
    assert published(after(entry("Something else.", ref="F1", row=9), before=before)) == [False]
    assert published(after(entry(ref="F1"), entry("Something else.", ref="F2", row=3), before=before)) == [True, True]


def test_initials_with_something_added_approve_the_words_as_they_stand() -> None:
    before = kept(entry())
    renewed = after(entry(we_did="We closed it.", by="KT 12/6"), before=before)
    assert published(renewed) == [True]
    assert published(after(entry(we_did="We closed it.", by="KT 12/6"), before=Approvals(renewed.kept))) == [True]
    assert len(renewed.kept) == 1


def test_nine_tenths_of_its_words_make_it_the_same_entry() -> None:
    before = kept(entry())
    assert published(after(entry(f"{LONG} And more."), before=before)) == [False]
    assert published(after(entry(), entry("Quite another thing was said.", row=3), before=before)) == [True, True]


A, B, C = (entry(f"{word} was said at the meeting.", ref=word) for word in ("Alpha", "Beta", "Gamma"))
OTHER, LAST = entry("Now it reads otherwise.", ref="Delta"), entry("And this came last of all.", ref="Omega")


def rows(*entries: Feedback, first: int = 2, book: str = "log.xlsx") -> tuple[Feedback, ...]:
    return tuple(replace(each, place=Place(book, "Log", f"A{row}")) for row, each in enumerate(entries, first))


@pytest.mark.parametrize(
    "now",
    [
        rows(A, OTHER, C),
        rows(A, OTHER, C, LAST),
        rows(A, OTHER, C, first=30),
        rows(C, A, OTHER),
        rows(OTHER, C),
        (*rows(A), *rows(OTHER, C, first=6)),
        rows(A, OTHER, C, book="log of June.xlsx"),
        rows(OTHER),
    ],
    ids=["typed over", "and one below", "rows above", "sorted", "one deleted above", "rows between", "renamed", "alone"],
)
def test_initials_beside_other_words_in_the_place_of_an_approved_entry_ask_again(now: tuple[Feedback, ...]) -> None:
    told = after(*now, before=kept(*rows(A, B, C))).programme.feedback
    assert [each.ref for each in told if each.decision.changed] == ["Delta"]


def test_it_goes_on_asking_for_words_typed_over_others_until_somebody_adds_to_the_initials() -> None:
    first = after(*rows(A, OTHER, C), before=kept(*rows(A, B, C)))
    again = after(*rows(A, OTHER, C, LAST), before=Approvals(first.kept))
    assert published(again) == [True, False, True, True]
    renewed = after(*rows(A, replace(OTHER, approved_by="KT 12/6"), C, LAST), before=Approvals(again.kept))
    assert published(renewed) == [True] * 4
    assert published(after(*rows(A, replace(OTHER, approved_by="KT 12/6"), C), before=Approvals(renewed.kept))) == [True] * 3


@pytest.mark.parametrize(
    "now",
    [
        rows(A, B, C, OTHER),
        rows(OTHER, A, B, C),
        rows(A, C, OTHER),
        rows(A, replace(OTHER, approved_by="MB"), C),
        rows(A, replace(B, approved_by=None), OTHER, C),
        rows(C, B, A, OTHER),
        rows(OTHER, book="log of July.xlsx"),
    ],
    ids=["below", "above", "deleted, added below", "other initials", "withdrawn, one added", "sorted, added", "another log"],
)
def test_initials_beside_entries_that_were_added_are_taken(now: tuple[Feedback, ...]) -> None:
    told = after(*now, before=kept(*rows(A, B, C))).programme.feedback
    assert [each.ref for each in told if each.decision.changed] == []


def test_an_entry_that_was_deleted_leaves_no_place_behind() -> None:
    deleted = after(*rows(A, B), before=kept(*rows(A, B, C)))
    assert published(after(*rows(A, B, OTHER), before=Approvals(deleted.kept))) == [True, True, True]


def test_a_log_that_is_away_for_once_changes_nothing_of_what_is_known() -> None:
    before = kept(*rows(A, B, C))
    assert after(before=before).kept == before.entries


def test_it_goes_on_asking_until_somebody_adds_to_the_initials() -> None:
    changed = entry(we_did="We closed it.")
    again = after(changed, before=kept(entry()))
    assert published(after(changed, before=Approvals(again.kept))) == [False]


def test_initials_taken_away_approve_no_longer() -> None:
    assert published(after(entry(by=None), before=kept(entry()))) == [False]


def test_a_number_asks_for_its_name_beside_the_initials() -> None:
    number = {"we_did": "We rang 07700 900123."}
    assert published(after(entry(**number))) == [False]  # type: ignore[arg-type]
    assert published(after(entry(by="KT, e-mail", **number))) == [False]  # type: ignore[arg-type]
    assert published(after(entry(by="KT, telephone number", **number))) == [True]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("signed", "kind", "approves"),
    [
        ("KT, telephone number", "a telephone number", True),
        ("KT 12/6 phone", "a telephone number", True),
        ("KT, number", "a telephone number", True),
        ("KT, NHS number", "a telephone number", False),
        ("KT, NHS number and phone", "a telephone number", True),
        ("Carol", "a car registration", False),
        ("Casey", "a case or court number", False),
        ("KT, e-mail addresses", "an e-mail address", True),
        ("KT, e-mail address", "a street address", False),
        ("Phone", "a telephone number", False),
    ],
)
def test_a_kind_is_approved_by_its_own_name_behind_initials(signed: str, kind: str, approves: bool) -> None:
    assert named(signed, kind) is approves


def test_what_may_not_be_published_is_not_whoever_approves_it() -> None:
    assert published(after(entry(publish=False))) == [False]


def test_initials_with_a_day_to_come_approve_nothing_yet() -> None:
    today = date(2026, 6, 12)
    signed = [
        entry(f"{day} was the day.", by=f"KT {day:%d/%m/%Y}", row=day.day, approved_on=day, approval=Place("log.xlsx", "Log", "E2"))
        for day in (today, date(2027, 12, 31))
    ]
    known = decided(Programme("p", Settings(), feedback=tuple(signed)), today=today)
    assert published(known) == [True, False]
    assert [each.id for each in publishing_findings(known, Printed())] == ["approval-to-come", "feedback-to-approve"]


def test_without_the_gate_nothing_asks_for_initials() -> None:
    marked, changed = entry("Ring me on 07700 900123.", by=None), entry("Grace helped me at last.", row=3)
    before = Approvals((replace(kept(replace(changed, you_said="Grace helped me at first.")).entries[0], ref=None),), lost=True)
    known = after(marked, changed, before=before, only_approved=False)
    told = [
        *(each.do for each in publishing_findings(known, Printed())),
        *(to_approve(each, False).do for each in known.programme.feedback),
    ]
    assert told
    assert not [each for each in told if "nitials" in each]


def test_without_the_gate_only_what_is_marked_is_left_out() -> None:
    log = (entry(by=None), entry("My son Jake waits.", by=None, row=3), entry("My son Jake waits.", row=4))
    assert published(after(*log, only_approved=False)) == [True, False, True]


def test_the_record_holds_no_word(tmp_path: Path) -> None:
    content = approvals_json(after(entry(ref="F1")).kept)
    assert b"telephone" not in content
    (tmp_path / NAME).write_bytes(content)
    assert read_approvals(tmp_path) == kept(entry(ref="F1"))


@pytest.mark.parametrize("content", ["", "{}", '{"approved": [{"by": 1}]}', "not json", "[" * 5000])
def test_a_damaged_record_is_survived_and_initials_are_taken_as_they_stand(tmp_path: Path, content: str) -> None:
    (tmp_path / NAME).write_text(content, encoding="utf-8")
    before = read_approvals(tmp_path)
    known = after(entry(), before=before)
    assert (before.damaged, published(known), len(known.on_trust)) == (True, [True], 1)


def test_initials_that_were_taken_on_trust_are_told_until_a_day_is_added_to_them(tmp_path: Path) -> None:
    lost = after(entry(), before=Approvals(lost=True))
    (tmp_path / NAME).write_bytes(approvals_json(lost.kept))
    assert len(after(entry(), before=read_approvals(tmp_path)).on_trust) == 1
    assert len(after(entry(by="KT 12/6"), before=read_approvals(tmp_path)).on_trust) == 0


def test_a_record_that_was_never_there_is_not_lost(tmp_path: Path) -> None:
    assert read_approvals(tmp_path) == Approvals()
    (tmp_path / "2026-06").mkdir()
    (tmp_path / "2026-06" / "record.json").write_text('{"outputs": [], "made": []}', encoding="utf-8")
    assert read_approvals(tmp_path).lost


@pytest.mark.parametrize(("approved", "lost"), [(0, False), (1, True), ("x", True), (None, True)])
def test_approvals_are_lost_only_where_a_record_says_that_there_were_some(tmp_path: Path, approved: object, lost: bool) -> None:
    (tmp_path / "2026-06").mkdir()
    record = {"outputs": [], "made": [], "approved": approved}
    (tmp_path / "2026-06" / "record.json").write_text(json.dumps(record), encoding="utf-8")
    assert read_approvals(tmp_path).lost is lost


def test_a_log_of_thousands_of_which_every_entry_was_changed_is_known_again_in_seconds() -> None:
    told = [entry(f"{LONG} It was about the {number} bus and {number * 7} others.", row=number) for number in range(2, 1502)]
    before = Approvals(after(*told).kept)
    start = time.process_time()
    again = after(*(replace(each, you_said=f"{each.you_said} And more.") for each in told), before=before)
    assert not any(published(again))
    assert time.process_time() - start < 20


# --- when two texts are one entry


@pytest.mark.parametrize(
    ("some", "others", "likeness_"),
    [
        ("abcdefghij", "abcdefghij", 1.0),
        ("abcdefghij", "abcdefghix", 0.9),
        ("abcdefghij", "abcdefghi", 0.9),  # one word fewer
        ("abcdefghij", "abcdefgh", 0.4),  # two fewer: by their lengths alone
        ("aab", "abb", 2 / 3),
        ("a", "", 0.0),
        ("", "", 0.0),
    ],
)
def test_two_texts_are_as_alike_as_the_share_of_words_that_both_have(some: str, others: str, likeness_: float) -> None:
    assert likeness(some, others) == likeness(others, some) == likeness_


def test_of_a_word_eight_signs_of_its_hash_are_kept_whatever_its_capitals() -> None:
    assert word_hashes(["Line"]) == word_hashes(["line"]) == (sha256(b"line").hexdigest()[:8],)


def elsewhere(*entries: Feedback) -> Approvals:
    """What was approved, of which nobody knows where it stood."""
    return Approvals(tuple(replace(each, stood=None) for each in kept(*entries).entries))


TEN = entry("One two three four five six", we_did="seven eight nine ten")


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("One two three four five other", True),  # nine of ten
        ("One two three four other again", False),  # eight of ten
        ("One two three four five six", False),
    ],
)
def test_nine_of_ten_words_make_it_the_same_entry_wherever_it_stands(said: str, asks: bool) -> None:
    (told,) = after(replace(TEN, you_said=said), before=elsewhere(TEN)).programme.feedback
    assert told.decision.changed is asks


@pytest.mark.parametrize(("then", "now", "asks"), [("F1", "F2", False), (None, "F2", True), ("F1", None, True), ("F1", "F1", True)])
@pytest.mark.parametrize("said", [TEN.you_said, "One two three four five other"], ids=["same words said", "nine of ten"])
def test_entries_of_two_refs_are_two_however_alike(said: str, then: str | None, now: str | None, asks: bool) -> None:
    changed = replace(TEN, you_said=said, we_did=TEN.we_did if said != TEN.you_said else "Quite another answer.", ref=now)
    (told,) = after(changed, before=elsewhere(replace(TEN, ref=then))).programme.feedback
    assert told.decision.changed is asks


def test_half_of_the_words_and_the_same_initials_do_not_make_it_the_same_entry() -> None:
    other = entry("Some eleven people told us so", we_did="we then wrote again")
    mixed = entry("One two three four five", we_did="we then wrote again so")
    assert published(after(mixed, before=elsewhere(TEN, other))) == [True]
