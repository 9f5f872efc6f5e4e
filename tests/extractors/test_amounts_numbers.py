from collections.abc import Callable
from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import parse
from builder.extractors.amounts import extract_amounts
from builder.extractors.amounts.numbers import read_number
from builder.extractors.amounts.numerals import parse_numeral
from builder.extractors.amounts.scales import Number
from builder.extractors.amounts.words import words_of
from schema import AmountRow


def number(text: str, *, is_money: bool = False) -> Number | None:
    """The number that begins with the first word of the text that can begin one."""
    words = words_of(parse(Article("a-1", text, "test", None, "text")))
    found = (read_number(words, index, is_money=is_money) for index in range(len(words.words)) if words.words[index])
    return next((one for one in found if one is not None), None)


def only(text: str) -> AmountRow:
    [row] = extract_amounts(parse(Article("a-1", text, "test", None, "text")), [])
    return row


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twelve", "12"),
        ("twenty-one", "21"),
        ("twenty one", "21"),
        ("seven hundred and one", "701"),
        ("a hundred and two", "102"),
        ("fifteen hundred", "1500"),
        ("two hundred thousand", "200000"),
        ("one hundred and two thousand", "102000"),
        ("a million", "1000000"),
        ("three thousand million", "3000000000"),
        ("three crore twelve lakh fifty-six thousand", "31256000"),
        ("two lakh crore", "2000000000000"),
        ("half a million", "500000"),
        ("a quarter of a million", "250000"),
        ("three and a half billion", "3500000000"),
        ("three billion and a half", "3500000000"),
        ("two point five million", "2500000"),
        ("nine point seventy-one", "9.71"),
        ("two thirds", str(Decimal(2) / 3)[:8]),
        ("one-fifth", "0.2"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("half a dozen", "6"),
        ("a couple of thousand", "2000"),
        ("1.5 lakh", "150000"),
        ("5.2 million", "5200000"),
        ("4bn", "4000000000"),
        ("3 million and a half", "3500000"),
        ("2½", "2.5"),
        ("2 1/2", "2.5"),
        ("3/4", "0.75"),
        ("1e10", "10000000000"),
        ("2.5E-3", "0.0025"),
        ("1.3×10⁶", "1300000"),
    ],
)
def test_numbers_and_number_words(text: str, value: str) -> None:
    found = number(text)

    assert found is not None
    assert str(found.value.normalize() + 0)[: len(value)] == value or found.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"), [("3m", "3000000"), ("5b", "5000000000"), ("10k", "10000"), ("2.1T", "2100000000000")]
)
def test_letters_are_scale_words_beside_money_only(text: str, value: str) -> None:
    beside_money, alone = number(text, is_money=True), number(text)

    assert beside_money is not None
    assert alone is not None
    assert beside_money.value == Decimal(value)
    assert alone.multiplier is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("five hundred and six hundred", "500"),
        ("a million and two thirds", "1666666.6"),
        ("twenty-first", None),
        ("nineteen eighty-four", None),
        ("the third", None),
    ],
)
def test_where_a_number_in_words_ends(text: str, value: str | None) -> None:
    found = number(text)

    if value is None:
        assert found is None or found.start > 0
    else:
        assert found is not None
        assert str(found.value).startswith(value)


@pytest.mark.parametrize("numeral", ["1,2,3", "12,34", "007", "1.2.3", "10:30", "1,2345,678", "9" * 41])
def test_what_is_no_english_numeral(numeral: str) -> None:
    parsed = parse_numeral(numeral)

    assert parsed is None or "," in numeral  # a decimal comma may be left


def english(value: Decimal) -> str:
    return f"{value:,f}"


def plain(value: Decimal) -> str:
    return f"{value:f}"


def german(value: Decimal) -> str:
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def french(value: Decimal) -> str:
    return f"{value:,f}".translate(str.maketrans(",.", "\u202f,"))


def spaced(value: Decimal) -> str:
    return f"{value:,f}".replace(",", " ")


def swiss(value: Decimal) -> str:
    return f"{value:,f}".replace(",", "’")


def indian(value: Decimal) -> str:
    whole, point, decimals = f"{value:f}".partition(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + point + decimals


amounts_of_money = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("999999999999.99"), places=2)


@pytest.mark.parametrize("printed", [english, plain, german, french, spaced, swiss, indian])
@settings(max_examples=80, deadline=None)
@given(value=amounts_of_money)
def test_a_sum_is_read_back_exactly_in_every_format(printed: Callable[[Decimal], str], value: Decimal) -> None:
    before, after = only(f"It cost €{printed(value)} then."), only(f"It cost {printed(value)} EUR then.")

    assert (before.value, after.value) == (value, value)
    assert before.text == f"€{printed(value)}"


LATIN_LOCALES = [
    "en", "en_IN", "en_ZA", "de", "de_AT", "de_CH", "fr", "fr_CH", "it", "es", "es_MX", "pt", "pt_PT", "nl", "sv", "nb",
    "da", "fi", "pl", "cs", "hu", "ro", "tr", "ru", "uk", "id", "ms", "vi", "sw", "ja", "ko", "zh",
]  # fmt: skip


@pytest.mark.parametrize("locale", LATIN_LOCALES)
@settings(max_examples=15, deadline=None)
@given(value=amounts_of_money)
def test_a_number_as_cldr_prints_it_in_a_locale_is_read_back_exactly(locale: str, value: Decimal) -> None:
    pattern = Locale.parse(locale).decimal_formats[None].pattern.split(";")[0].replace(".###", ".00")
    printed = format_decimal(value, pattern, locale=locale)
    rows = [
        only(f"It was {words} then.") for words in (f"€{printed}", f"{printed} USD", f"{printed}%", f"{printed} km")
    ]

    assert [(row.value, row.currency or row.unit) for row in rows] == [
        (value, "EUR"), (value, "USD"), (value, "percent"), (value, "kilometer"),
    ]  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(
    value=st.decimals(min_value=Decimal("0.001"), max_value=Decimal(999), places=3),
    scale=st.sampled_from([("thousand", 3), ("million", 6), ("bn", 9), ("crore", 7), ("lakh", 5), ("trillion", 12)]),
)
def test_scale_words_multiply_exactly(value: Decimal, scale: tuple[str, int]) -> None:
    word, power = scale
    row = only(f"It cost €{value:f} {word} then.")

    assert (row.value, row.multiplier) == (value.scaleb(power), word)


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(value: int) -> str:
    if value < 20:
        return _SMALL[value]
    if value < 100:
        return _TENS[value // 10 - 2] + (f"-{_SMALL[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{_SMALL[value // 100]} hundred" + (f" and {spell(value % 100)}" if value % 100 else "")
    name, scale = next(
        pair for pair in (("billion", 10**9), ("million", 10**6), ("thousand", 10**3)) if value >= pair[1]
    )
    return f"{spell(value // scale)} {name}" + (f" {spell(value % scale)}" if value % scale else "")


@settings(max_examples=150, deadline=None)
@given(st.integers(min_value=2, max_value=10**12 - 1))
def test_a_number_in_words_is_read_back(value: int) -> None:
    row = only(f"It cost {spell(value)} euros then.")

    assert row.value == value
    assert row.text == f"{spell(value)} euros"
