"""What a text is marked with: the rates on sentences, and rules for all details in all places. All details are made up."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.lexicon.details import HARD_KINDS
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, Action, Plan, Standing
from reportgen.model.programme import Programme, Risk, Settings
from reportgen.publishing.deciding import MARKED, entry_marks
from reportgen.publishing.marking.checks import UPN_LETTERS, is_nhs_number, is_pupil_number
from reportgen.publishing.marking.engine import details, marks
from reportgen.publishing.marking.found import A_NAME, NOTHING, Own
from reportgen.publishing.marking.rules import all_rules, rules_for
from reportgen.publishing.marking.words import LISTS, missing_lists, plain, word_list
from reportgen.publishing.people import own_words, people_in
from tests.rules.feedback_sentences import HELD, PASS

HERE = Place("log.xlsx", "Feedback", "A2")
TEXT_FIELDS = [field for field in MARKED if field not in ("links",)]
APART = Path(__file__).resolve().parent / "feedback_sentences_apart.txt"
HARD = {kind for _, kind in HELD if kind in HARD_KINDS}


def kinds(text: str, own: Own = NOTHING) -> set[str]:
    return {each.kind for each in marks(text, own)}


def words(text: str, own: Own = NOTHING) -> list[str]:
    return [text[each.start : each.end] for each in marks(text, own)]


def entry(you_said: str = "More trips please.", **more: object) -> Feedback:
    return replace(Feedback(you_said, HERE, FeedbackState.DONE), **more)  # type: ignore[arg-type]


def rate(found: list[bool]) -> float:
    return sum(found) / len(found)


# --- rates: floors and ceilings, on sentences that were at hand when the rules were written, and on such as were not ---


def test_hard_kinds_are_marked_as_such() -> None:
    assert rate([any(each.hard for each in marks(text)) for text, kind in HELD if kind in HARD]) >= 0.95


def test_of_all_that_should_be_marked_nine_tenths_are() -> None:
    assert rate([bool(marks(text)) for text, _ in HELD]) >= 0.95


def test_few_harmless_sentences_are_marked() -> None:
    assert rate([bool(marks(text)) for text in PASS]) <= 0.10


@pytest.mark.parametrize(
    ("label", "least", "most"),
    [
        ("hard", 0.95, 1), ("name", 0.95, 1), ("context", 0.8, 1), ("none", 0, 0.2),
        ("other-hard", 0.95, 1), ("other-name", 0.95, 1), ("other-word", 0.6, 1), ("other-none", 0, 0.2),
        ("later-hard", 0.95, 1), ("later-name", 0.95, 1), ("later-context", 0.75, 1), ("later-none", 0, 0.2),
        ("last-hard", 0.95, 1), ("last-name", 0.95, 1), ("last-context", 0.75, 1), ("last-none", 0, 0.2),
    ],
)  # fmt: skip
def test_sentences_that_were_kept_apart_fare_as_well(label: str, least: float, most: float) -> None:
    lines = [line.split("|") for line in APART.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    told = [[text.strip() for text in line[1:]] for line in lines if line[0].strip() == label]
    assert least <= rate([any(marks(text) for text in texts) for texts in told]) <= most


ORIGINS = {
    "Afghan": "Zarghuna Gulalai Ehsanullah", "Albanian": "Bledar Teuta Ermal", "Eritrean": "Filmon Luam Tesfay",
    "Ethiopian": "Abebe Meskerem Tigist", "Iranian": "Kaveh Mahnaz Behrouz", "Kurdish": "Rebin Shilan Karwan",
    "Sudanese": "Altayeb Ikhlas Siddig", "Syrian": "Basel Nour Qusai", "Vietnamese": "Thuong Nhung Quynh",
    "Somali": "Abshir Hodan Liban", "Polish": "Zbigniew Gosia Mieczyslaw", "Romanian": "Ionut Crina Mirela",
    "Indian": "Hardip Jignesh Kalpana", "Pakistani": "Shagufta Farrukh Zulfiqar", "Bangladeshi": "Moynul Shahanara Rokeya",
    "Nigerian": "Chidiebere Folasade Ikenna", "Ghanaian": "Kwabena Akosua Yaw", "Chinese": "Xiuying Junjie Zhihao",
    "Turkish": "Aysegul Burak Serpil", "Ukrainian": "Oleksandr Khrystyna Yevhen", "Irish": "Caoimhe Tadhg Fiadh",
    "Welsh": "Angharad Gethin Lowri", "Portuguese": "Joaquim Lurdes Tiago", "English": "Tyler Kayleigh Alfie",
    "Czech and Slovak": "Zdenka Ondrej Vaclav", "Lithuanian": "Vytautas Egle Rokas", "Bulgarian": "Plamen Tsvetelina Ivaylo",
    "Hungarian": "Zsofia Laszlo Gabor", "Tamil": "Kajan Tharsika Niroshan", "Zimbabwean": "Tendai Rudo Tafadzwa",
}  # fmt: skip


@pytest.mark.parametrize("origin", ORIGINS)
@pytest.mark.parametrize("said", ["{} waits for a worker.", "We asked {} what helps.", "We told her brother {small} too."])
def test_names_of_every_origin_are_marked_wherever_they_stand(origin: str, said: str) -> None:
    names = ORIGINS[origin].split()
    assert [name for name in names if not marks(said.format(name, small=name.lower()))] == []


# --- words ---


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Grace told me to wait.", ["Grace"]),
        ("It was Grace who came.", ["Grace"]),
        ("Grace and patience are what it takes.", []),
        ("Rose let me cook.", ["Rose"]),
        ("Rose bushes were planted.", []),
        ("Preston never answers.", ["Preston"]),
        ("I told April about it.", ["April"]),
        ("The review is at the end of April and the party in May or June.", []),
        ("Ask Will when he is in.", ["Will"]),
        ("He went with my cousin grace and me.", ["grace"]),
        ("My friend aldis and Mrs Clements rang.", ["aldis", "Mrs Clements"]),
        ("ngl the food is peng innit, tbh noone told us", []),
        ("Will there be lunch?", []),
        ("Will came to see me.", ["Will"]),
        ("We heard in May that it opens in June.", []),
        ("The pass ran out and it took til June to get one.", []),
        ("We write it down in Liquidlogic and in Systmone.", []),
        ("There are trips at Whitsun, Vaisakhi and Pesach.", []),
        ("My sister May waits.", ["May"]),
        ("We live in Preston.", []),
        ("We asked Preston what helps.", ["Preston"]),
        ("Elizabeth House is cold.", []),
        ("Zxyqlo waits.", ["Zxyqlo"]),
        ("The zxyqlo is cold.", ["zxyqlo"]),
        ("We recieve it becuase of CAMHS and Ofsted.", []),
    ],
)
def test_a_word_is_a_name_by_its_capital_and_what_stands_beside_it(text: str, marked: list[str]) -> None:
    assert words(text) == marked


def test_the_programmes_own_words_mark_nothing() -> None:
    settings = Settings(council="Borsetshire County Council", no_names=frozenset({"kirkby"}))
    own = own_words(Programme("p", settings))
    assert words("In Borsetshire and in Kirkby we want a hub.", own) == []
    assert words("In Borsetshire and in Kirkby we want a hub.") != []


def test_what_the_programme_publishes_of_itself_is_no_mark() -> None:
    own = own_words(Programme("p", Settings(tell_us_more="Ring 01632 960100 or write to voices@borsetshire.example")))
    assert marks("We put 01632 960100 and voices@borsetshire.example on the wall.", own) == ()
    assert kinds("Ring 01632 960101.", own) == {"a telephone number"}


def test_a_missing_list_marks_more_and_not_less(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.publishing.marking.names.word_list", lambda _: frozenset())
    monkeypatch.setattr("reportgen.publishing.marking.names._known", lambda _: "unknown")
    assert marks("Abeba was here too.")


def test_every_list_is_there() -> None:
    assert missing_lists() == ()
    assert all(len(word_list(name)) > 10 for name in LISTS)


def test_hard_kinds_have_names_by_which_they_may_be_approved() -> None:
    assert {rule.kind for rule in all_rules() if rule.hard} == set(HARD_KINDS)


def test_a_text_that_is_no_feedback_is_held_back_for_numbers_and_names_alone() -> None:
    assert details("Ring Jake Smithers on 07700 900123.") == (A_NAME, "a telephone number")
    assert details("MASH and the Borsetwell hub opened in Quarter 2; Grant funding ended.") == ()


# --- who the trackers name ---


def test_the_people_among_leads_are_known_and_posts_are_not() -> None:
    leads = (
        "Head of Front Door",
        "DCS",
        "Principal Social Worker",
        "All auditors",
        "IASC – Wilhelmina Quillfeather",
        "Cllr Ada Brightwell",
    )
    assert [people_in(lead) for lead in leads] == [(), (), (), (), ("Wilhelmina Quillfeather",), ("Ada Brightwell",)]


def test_a_known_person_is_a_name_by_first_name_or_surname() -> None:
    own = own_words(programme(("Wilhelmina Price",)))
    assert words("Thank you, Price!", own) == ["Price"]
    assert words("The price of a bus pass. Price matters.", own) == []


def test_the_chair_and_owners_of_risks_are_known() -> None:
    settings = Settings(chair="Dr Bartholomew Inkpen")
    own = own_words(Programme("p", settings, risks=(Risk("Too few staff", HERE, owner="Odalys Fenwright"),)))
    assert own.people == {"bartholomew", "inkpen", "odalys", "fenwright"}


# --- entries ---


@pytest.mark.parametrize("field", TEXT_FIELDS)
def test_details_are_found_in_every_cell_of_an_entry(field: str) -> None:
    more: dict[str, object] = {field: "Ring 07700 900123", "cells": ((field, replace(HERE, cell="H2")),)}
    told = replace(entry(), **more)  # type: ignore[arg-type]
    (mark,) = [each for each in entry_marks(told, NOTHING) if each.hard]
    assert (mark.kind, mark.where) == ("a telephone number", "words 2 to 3 of H2")


def test_an_age_in_one_cell_and_a_school_in_another_tell_together() -> None:
    assert entry_marks(entry("I go to Hilltop Primary and the food is bad", who="Girl, aged 9"), NOTHING)
    assert entry_marks(entry("I go to school and the food is bad", who="Girl, aged 9"), NOTHING) == ()


def test_only_the_check_digit_makes_ten_digits_an_nhs_number() -> None:
    assert kinds("943 476 5919") == {"an NHS number"}
    assert kinds("943 476 5918") == set()
    assert kinds("NHS number: 943 476 5918") == {"an NHS number"}


def test_only_the_check_letter_makes_a_pupil_number() -> None:
    assert kinds("H801200001001") == {"a unique pupil number"}
    assert kinds("A801200001001") == set()


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
NAMES = st.sampled_from(sorted(word_list("names"))).map(str.title)
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
            (AGE, "the age of one person"),
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
    found = entry_marks(entry(**{field: f"{before}{text}{after}"}), NOTHING)
    assert any(each.hard for each in found) if kind in HARD_KINDS else found


HIDDEN = st.sampled_from(("\u200b", "\u00ad", "\u2060", "\ufeff"))


@given(st.one_of(NHS, NINO, PHONE, POSTCODE), HIDDEN, st.data())
def test_characters_that_do_not_show_hide_nothing(detail: str, hidden: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(detail) - 1))
    assert marks(detail[:at] + hidden + detail[at:])


@given(st.one_of(NHS, PHONE))
def test_full_width_digits_hide_nothing(detail: str) -> None:
    assert marks(detail.translate({ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)}))


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
    assert marks(f"We looked at {between.join(figures)}.") == ()


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
    short, long = (seconds(partial(marks, seed * size)) for size in (4_000, 16_000))
    assert long < 12 * short + 0.5


def test_a_text_of_200_000_characters_is_screened_in_seconds() -> None:
    text = "Nobody told us when the review was, and 77% (85) of those we asked said the same in 2023/24. " * 2150
    assert len(text) > 199_000
    assert seconds(lambda: marks(text)) < 20


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def programme(leads: tuple[str, ...]) -> Programme:
    return Programme("p", plan=Plan((), (Action("1", "Do it", leads, NO_DEADLINE, Standing(), HERE),)))


def test_the_quick_tests_keep_nothing_from_the_patterns() -> None:
    """Rules that ask for digits, words or pieces of words find what they would find without."""
    texts = [plain(text) for text in (*PASS, *(said for said, _ in HELD), *APART.read_text(encoding="utf-8").splitlines())]
    for rule in all_rules():
        for text in texts:
            if rule not in rules_for(text):
                assert not list(rule.found(text, NOTHING)), (rule.kind, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Send it to E X 9 9 1 A A.", "a postcode"), ("my postcode is e x 9 9 1 a a", "a postcode"),
        ("Write to j a k e @ g m a i l . com please.", "an e-mail address"), ("write to jake@gmail", "an e-mail address"),
        ("Her reg ab12cde was seen.", "a car registration"), ("the car is ab12 cde", "a car registration"),
        ("We live at fourteen Acacia Avenue.", "a street address"), ("no. 14 Acacia is ours", "a street address"),
        ("find us at ///filled.count.soap", "a street address"), ("see www.jakebloggs.co.uk", "a social media name"),
        ("his bus pass 12345678", "a case or court number"), ("card no. 4451 2231 9981", "a case or court number"),
    ],
)  # fmt: skip
def test_details_in_unusual_writing_are_hard_too(text: str, kind: str) -> None:
    assert kind in {each.kind for each in marks(text) if each.hard}


@pytest.mark.parametrize(
    "text",
    [
        "We saw one main road.",
        "The bus pass is for 12 months.",
        "See www.exampleshire.gov.uk.",
        "Number 14 bus is late.",
        "I came 2 a lot.",
    ],
)
def test_what_only_looks_like_unusual_writing_is_not(text: str) -> None:
    assert not [each.kind for each in marks(text) if each.hard]
