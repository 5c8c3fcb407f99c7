"""Which kinds of personal details a text, or an entry of the feedback log, holds. All details are made up."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.facts.first_names import FIRST_NAMES
from reportgen.facts.identifiers import UPN_LETTERS, is_nhs_number, is_pupil_number
from reportgen.facts.screening import NOBODY, KnownNames, entry_details, known_names, personal_details
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, Action, Plan, Standing
from reportgen.model.programme import Programme, Risk, Settings
from tests.rules.feedback_sentences import HELD, PASS

HERE = Place("log.xlsx", "Feedback", "A2")
TEXT_FIELDS = [field.name for field in fields(Feedback) if field.type in ("str", "str | None") and field.name != "cleared_by"]


def entry(you_said: str = "More trips please.", **more: object) -> Feedback:
    return replace(Feedback(you_said, HERE, FeedbackState.DONE), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("sentence", PASS)
def test_a_sentence_that_points_to_nobody_passes(sentence: str) -> None:
    assert personal_details(sentence) == ()


@pytest.mark.parametrize("sentence,kind", HELD)
def test_a_sentence_with_personal_details_is_told_by_their_kind(sentence: str, kind: str) -> None:
    assert kind in personal_details(sentence)


def test_the_sentences_are_many() -> None:
    assert len(set(PASS)) >= 150
    assert len(set(HELD)) >= 150


def test_every_kind_is_named_once_however_often_it_occurs() -> None:
    assert personal_details("Ring 07700 900123 or 07700 900456, or mail jake@example.com") == (
        "a name",
        "a telephone number",
        "an e-mail address",
    )


def test_only_the_check_digit_makes_ten_digits_an_nhs_number() -> None:
    assert is_nhs_number("9434765919")
    assert personal_details("943 476 5918") == ()


def test_called_an_nhs_number_any_ten_digits_are_one() -> None:
    assert personal_details("NHS number: 943 476 5918") == ("an NHS number",)


def test_only_the_check_letter_makes_a_pupil_number() -> None:
    assert is_pupil_number("H801200001001")
    assert not is_pupil_number("A801200001001")
    assert personal_details("A801200001001") == ()


def test_a_temporary_pupil_number_ends_with_a_letter() -> None:
    temporary = next(f"{letter}80120000100B" for letter in UPN_LETTERS if is_pupil_number(f"{letter}80120000100B"))
    assert personal_details(f"It is {temporary}.") == ("a unique pupil number",)


def test_a_prefix_that_hmrc_does_not_give_is_no_insurance_number() -> None:
    assert personal_details("GB 12 34 56 C") == ()
    assert personal_details("DA123456B") == ()


def test_the_people_among_leads_are_known_and_posts_are_not() -> None:
    leads = (
        "Head of Front Door",
        "DCS",
        "Principal Social Worker",
        "All auditors",
        "IASC – Wilhelmina Quillfeather",
        "Cllr Ada Brightwell",
    )
    known = known_names(programme(leads))
    assert known.whole == {"wilhelmina quillfeather", "ada brightwell"}


def test_the_chair_and_owners_of_risks_are_known() -> None:
    settings = Settings(chair="Dr Bartholomew Inkpen", council="Exampleshire County Council")
    known = known_names(Programme("p", settings, risks=(Risk("Too few staff", HERE, owner="Odalys Fenwright"),)))
    assert known.whole == {"bartholomew inkpen", "odalys fenwright"}
    assert known.council == {"exampleshire"}


def test_a_known_person_is_a_name_by_first_name_or_surname() -> None:
    known = known_names(programme(("Wilhelmina Quillfeather",)))
    assert personal_details("Thank you, Quillfeather!", known) == ("a name",)
    assert personal_details("Ms Quillfeather’s team", known) == ("a name",)
    assert personal_details("thanks to wilhelmina quillfeather", known) == ("a name",)


def test_a_known_surname_that_is_a_word_counts_only_as_part_of_the_whole_name() -> None:
    known = KnownNames(frozenset({"odalys price"}), frozenset({"odalys"}))
    assert personal_details("The price of a bus pass. Price matters.", known) == ()
    assert personal_details("Odalys Price rang back", known) == ("a name",)


def test_the_councils_own_page_and_county_point_to_nobody() -> None:
    known = KnownNames(council=frozenset({"borsetford"}))
    assert personal_details("Follow @BorsetfordCouncil", known) == ()
    assert personal_details("I am 16 and live in Borsetford", known) == ()
    assert personal_details("I am 16 and live in Borsetford", NOBODY) == ("an age with identifying detail",)


@pytest.mark.parametrize("field", TEXT_FIELDS)
def test_details_are_found_in_every_cell_of_an_entry(field: str) -> None:
    assert entry_details(entry(**{field: "Ring 07700 900123"})) == ("a telephone number",)


def test_refs_of_actions_are_screened_too() -> None:
    assert entry_details(entry(links=("1.2", "jake@example.com"))) == ("a name", "an e-mail address")


def test_the_initials_that_clear_an_entry_are_no_detail_of_it() -> None:
    assert entry_details(entry(cleared_by="Emma Jones")) == ()


def test_details_in_several_cells_of_an_entry_are_named_once() -> None:
    both = entry("Jake wants to go home", who="Jake, 9", we_did="We rang 07700 900123", difference="Jake is home")
    assert entry_details(both) == ("a name", "a telephone number")


def test_an_age_in_one_cell_and_a_school_in_another_tell_together() -> None:
    assert entry_details(entry("I go to Hilltop Primary and the food is bad", who="Girl, aged 9")) == (
        "an age with identifying detail",
    )
    assert entry_details(entry("I go to school and the food is bad", who="Girl, aged 9")) == ()


def test_an_entry_without_details_is_not_held_back() -> None:
    clean = entry(
        "I feel lucky, not many 19 year olds have flats like this",
        who="Care leavers",
        through="Survey REF 2024-0117",
        day=date(2024, 4, 3),
    )
    assert entry_details(clean) == ()


# --- for all details and all places ---

DIGIT = st.integers(0, 9)
LETTER = st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


def nhs_number(nine: str) -> str | None:
    return next((nine + str(last) for last in range(10) if is_nhs_number(nine + str(last))), None)


def pupil_number(twelve: str) -> str:
    return next(letter + twelve for letter in UPN_LETTERS if is_pupil_number(letter + twelve))


NHS = (
    digits(9)
    .map(nhs_number)
    .filter(bool)
    .flatmap(lambda n: st.sampled_from((n, f"{n[:3]} {n[3:6]} {n[6:]}", f"{n[:3]}-{n[3:6]}-{n[6:]}")))  # type: ignore[index]
)
PUPIL = digits(12).map(pupil_number).flatmap(lambda n: st.sampled_from((n, n.lower(), f"{n[:4]} {n[4:8]} {n[8:]}")))
NINO = st.builds(
    lambda prefix, n, end, gap: f"{prefix}{gap}{n[:2]}{gap}{n[2:4]}{gap}{n[4:]}{gap}{end}",
    st.sampled_from(("AB", "CE", "GH", "JK", "LM", "NP", "PR", "RT", "SX", "TW", "WY", "ZA")),
    digits(6),
    st.sampled_from("ABCD"),
    st.sampled_from(("", " ", "-")),
)
POSTCODE = st.builds(
    lambda area, district, gap, sector, unit, case: case(f"{area}{district}{gap}{sector}{unit}"),
    st.sampled_from(("EX", "AB", "PL", "SW", "BS", "TQ", "ZE", "M", "B", "L", "N", "CF", "BT", "GY")),
    st.integers(1, 99).map(str),
    st.sampled_from((" ", "", "\u00a0", "  ")),
    st.integers(0, 9),
    st.text("ABDEFGHJLNPQRSTUWXYZ", min_size=2, max_size=2).filter(lambda unit: unit not in ("ST", "ND", "RD", "TH")),
    st.sampled_from((str.upper, str.lower)),
)


def styled(number: str) -> st.SearchStrategy[str]:
    """As people type an eleven-digit number."""
    gaps = st.sampled_from((" ", "-", ".", " - ", "\n", "\u00a0", "_"))
    shapes = st.sampled_from(((11,), (5, 6), (5, 3, 3), (4, 3, 4), (3, 4, 4), (1,) * 11, (4, 7), (2, 2, 2, 2, 2, 1)))

    def typed(shape: tuple[int, ...], gap: str) -> str:
        ends = [sum(shape[: at + 1]) for at in range(len(shape))]
        return gap.join(number[end - size : end] for end, size in zip(ends, shape, strict=True))

    return st.builds(typed, shapes, gaps)


PHONE = st.one_of(
    digits(9).map(lambda rest: f"07{rest}").flatmap(styled),
    digits(9).map(lambda rest: f"+447{rest}"),
    digits(9).map(lambda rest: f"+44 (0)7{rest[:3]} {rest[3:]}"),
    digits(6).map(lambda rest: f"01632 {rest}"),
    digits(8).map(lambda rest: f"020 {rest[:4]} {rest[4:]}"),
)
EMAIL = st.builds(
    lambda name, site, end, case: case(f"{name}@{site}.{end}"),
    st.from_regex(r"[a-z][a-z0-9._]{1,12}[a-z0-9]", fullmatch=True), st.from_regex(r"[a-z]{2,12}", fullmatch=True),
    st.sampled_from(("com", "co.uk", "org", "sch.uk")), st.sampled_from((str.lower, str.upper)),
)  # fmt: skip
DAY = st.dates(date(1990, 1, 1), date(2024, 12, 31))
BIRTH = st.builds(
    lambda says, day, form: f"{says} {day.strftime(form)}",
    st.sampled_from(("DOB", "d.o.b.", "dob:", "date of birth", "born on", "I was born on", "my birthday is")), DAY,
    st.sampled_from(("%d/%m/%Y", "%d.%m.%y", "%d %B %Y", "%d-%m-%Y", "%d %b %Y")),
)  # fmt: skip
COURT = st.builds(
    lambda one, two, year, kind, n: f"{one}{two}{year}{kind}{n}", LETTER, LETTER, digits(2), st.sampled_from("CPFDZ"), digits(5)
)
CASE = st.builds(
    lambda says, n: f"{says} {n}", st.sampled_from(("case number", "Case ref:", "Mosaic ID", "LCS number", "court no.")), digits(6)
)
SOCIAL = st.from_regex(r"@[a-z]{4,10}_[0-9]{2}", fullmatch=True)
STREET = st.builds(
    lambda number, name, kind: f"{number} {name} {kind}",
    st.integers(1, 999),
    st.sampled_from(("Acacia", "Larkspur", "Bramble", "Exwick")),
    st.sampled_from(("Avenue", "Road", "Street", "Close", "Lane", "Crescent", "St", "Rd", "Drive", "Way", "Gardens")),
)  # fmt: skip
NAMES = st.sampled_from(sorted(FIRST_NAMES)).map(str.title)
NAME = st.one_of(
    NAMES.map(lambda name: f"my son {name}"),
    NAMES.map(lambda name: f"my social worker {name}"),
    st.builds(lambda name, age: f"{name}, {age}, said so", NAMES, st.integers(3, 17)),
    st.builds(lambda name, age: f"{name} (aged {age})", st.sampled_from(("Zylan", "Xyloh", "Thandeka")), st.integers(3, 17)),
)
AGE = st.builds(
    lambda age, where: f"I am {age} and {where}", st.integers(4, 19),
    st.sampled_from(("go to Hilltop Primary", "I go to Oaktree Academy", "live in Exwick with my nan", "was moved to Tiverton")),
)  # fmt: skip
DETAILS = st.one_of(
    *(
        st.tuples(strategy, st.just(kind))
        for strategy, kind in (
            (NHS, "an NHS number"),
            (PUPIL, "a unique pupil number"),
            (NINO, "a National Insurance number"),
            (POSTCODE, "a postcode"),
            (PHONE, "a telephone number"),
            (EMAIL, "an e-mail address"),
            (BIRTH, "a date of birth"),
            (COURT, "a case or court number"),
            (CASE, "a case or court number"),
            (SOCIAL, "a social media name"),
            (STREET, "a street address"),
            (NAME, "a name"),
            (AGE, "an age with identifying detail"),
        )
    )
)
AROUND = st.sampled_from(
    ("", "Please help. ", "we said (", "In 2023/24, ", "Year 10: ", "“", "16/17 year olds say\n", "the answer was: ")
)
AFTER = st.sampled_from(("", ".", " and thank you", ", since 2019", ")", "\nMore soon", "”", "; 77% (85) agreed"))


@given(DETAILS, AROUND, AFTER, st.sampled_from(TEXT_FIELDS))
def test_details_of_every_kind_are_found_wherever_they_stand(detail: tuple[str, str], before: str, after: str, field: str) -> None:
    text, kind = detail
    assert kind in entry_details(entry(**{field: f"{before}{text}{after}"}))


HIDDEN = st.sampled_from(("\u200b", "\u00ad", "\u2060", "\ufeff"))


@given(st.one_of(NHS, NINO, PHONE, POSTCODE), HIDDEN, st.data())
def test_characters_that_do_not_show_hide_nothing(detail: str, hidden: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(detail) - 1))
    assert personal_details(detail[:at] + hidden + detail[at:])


@given(st.one_of(NHS, PHONE))
def test_full_width_digits_hide_nothing(detail: str) -> None:
    assert personal_details(detail.translate({ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)}))


YEAR = st.integers(1990, 2035)
HARMLESS = st.one_of(
    YEAR.map(lambda year: f"{year}/{(year + 1) % 100:02}"),
    YEAR.map(str),
    st.integers(1, 13).map(lambda year: f"Year {year}"),
    st.integers(1, 120).map(lambda number: f"Section {number}"),
    st.integers(1, 4).map(lambda stage: f"Key Stage {stage}"),
    st.builds(lambda year, number: f"REF {year}-{number:04}", YEAR, st.integers(1, 9999)),
    st.integers(1, 9_999_999).map(lambda pence: f"£{pence / 100:,.2f}"),
    st.builds(lambda hour, minute: f"{hour:02}:{minute:02}", st.integers(0, 23), st.integers(0, 59)),
    st.builds(lambda hour: f"{hour:02}:00–{hour + 1:02}:30", st.integers(0, 22)),
    DAY.map(lambda day: f"on {day.day} {day:%B %Y}"),
    DAY.map(lambda day: f"on {day:%d/%m/%Y}"),
    st.integers(0, 1000).map(lambda tenths: f"{tenths / 10}%"),
    st.builds(lambda percent, count: f"{percent}% ({count})", st.integers(0, 100), st.integers(0, 500)),
    st.integers(2, 9999).map(lambda count: f"{count} families"),
    st.integers(6, 24).map(lambda age: f"{age} year olds"),
    st.sampled_from(
        ("16/17", "16+", "aged 16 and 17", "11-18", "0-25", "s.20", "A* to C", "Form 105", "Unit 3", "Band 2 to 3", "24/7", "9-5")
    ),
)


@given(st.lists(HARMLESS, min_size=1, max_size=8), st.sampled_from((", ", "; ", " and ", ". ", " or\n")))
def test_harmless_figures_are_not_held_back(figures: list[str], between: str) -> None:
    assert personal_details(f"We looked at {between.join(figures)}.") == ()


@pytest.mark.parametrize(
    "seed",
    [
        "a",
        "a'",
        "A. ",
        "Aa ",
        "1 ",
        "12 34 ",
        "0 7",
        "a@",
        "a at ",
        "my ",
        "14 Aa ",
        "\n",
        "(1",
        "I am 9 ",
        "Aa, 1 ",
        "dob ",
        "birthday 1 ",
        "my dad ",
        "only girl in my ",
        "- Aa ",
        "Aa from the a ",
        "Aa and his ",
        "sort code ",
        "a1_",
        "I am 9 and twins ",
        "Mr ",
        "3 The Aa",
        "room 3 the ",
        "St ",
        "\u200b",
        "'",
    ],
)
def test_a_long_text_is_screened_in_time_that_grows_with_its_length(seed: str) -> None:
    """Twice the text takes about twice the time; four times would be the square."""
    short, long = (seconds(partial(personal_details, seed * size)) for size in (4_000, 16_000))
    assert long < 10 * short + 0.05


def test_a_text_of_200_000_characters_is_screened_in_seconds() -> None:
    text = "Nobody told us when the review was, and 77% (85) of those we asked said the same in 2023/24. " * 2150
    assert len(text) > 199_000
    assert seconds(lambda: personal_details(text)) < 20


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def programme(leads: tuple[str, ...]) -> Programme:
    return Programme("p", plan=Plan((), (Action("1", "Do it", leads, NO_DEADLINE, Standing(), HERE),)))
