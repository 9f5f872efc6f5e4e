from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import parse
from builder.extractors.amounts import extract_amounts
from schema import AMOUNTS, AmountRow, QuoteRow


def amounts(text: str, quotes: tuple[QuoteRow, ...] = (), **article: Any) -> list[AmountRow]:
    document = parse(Article("a-1", text, "test", None, "text", **article))
    return list(extract_amounts(document, quotes))


def only(text: str, **article: Any) -> AmountRow:
    [row] = amounts(text, **article)
    return row


def read(row: AmountRow) -> str:
    """Value, or limits, as one string."""
    if row.value is not None:
        return str(row.value)
    return f"{'' if row.low is None else row.low}..{'' if row.high is None else row.high}"


@pytest.mark.parametrize(
    ("text", "printed", "value", "currency", "basis"),
    [
        ("The bank made $1.25bn.", "$1.25bn", "1250000000", "USD", "default"),
        ("They raised US$3m last week.", "US$3m", "3000000", "USD", "symbol"),
        ("It was worth USD34.6 million.", "USD34.6 million", "34600000", "USD", "code"),
        ("It was worth 34.6 million USD.", "34.6 million USD", "34600000", "USD", "code"),
        ("They lost 75 USD million.", "75 USD million", "75000000", "USD", "code"),
        ("Der Umsatz: €3,5 Mio im Jahr.", "€3,5 Mio", "3500000", "EUR", "symbol"),
        ("A grant of £3.2 million was paid.", "£3.2 million", "3200000", "GBP", "symbol"),
        ("A project of Rs 500 crore.", "Rs 500 crore", "5000000000", "INR", "default"),
        ("A project of Rs.12 lakh.", "Rs.12 lakh", "1200000", "INR", "default"),
        ("It cost two and a half billion dollars.", "two and a half billion dollars", "2500000000", "USD", "default"),
        ("A fine of half a million euros.", "half a million euros", "500000", "EUR", "name"),
        ("It costs A$5m to run.", "A$5m", "5000000", "AUD", "symbol"),
        ("It costs HK$40 to enter.", "HK$40", "40", "HKD", "symbol"),
        ("It costs RM20 to enter.", "RM20", "20", "MYR", "symbol"),
        ("It costs R$260,00 to enter.", "R$260,00", "260", "BRL", "symbol"),
        ("It costs CHF 1'049.95 now.", "CHF 1'049.95", "1049.95", "CHF", "code"),
        ("It costs Rp 31.500 now.", "Rp 31.500", "31500", "IDR", "symbol"),
        ("It costs 1 298,00 € now.", "1 298,00 €", "1298", "EUR", "symbol"),
        ("It costs 10 Canadian dollars.", "10 Canadian dollars", "10", "CAD", "name"),
        ("He owes 20 dollars and 43 cents.", "20 dollars and 43 cents", "20.43", "USD", "default"),
        ("He owes 99 cents.", "99 cents", "0.99", "USD", "default"),
        ("A loss of 30 MEUR was booked.", "30 MEUR", "30000000", "EUR", "code"),
        ("A loss of -$5m was booked.", "-$5m", "-5000000", "USD", "default"),
        ("He paid ten grand for it.", "ten grand", "10000", "USD", "default"),
        ("It is 12-cent-a-share stock.", "12-cent", "0.12", "USD", "default"),
        ("The price is $.75 now.", "$.75", "0.75", "USD", "default"),
    ],
)  # fmt: skip
def test_money_is_read_in_its_spellings(text: str, printed: str, value: str, currency: str, basis: str) -> None:
    row = only(text)

    assert (row.kind, row.text, row.value) == ("money", printed, Decimal(value))
    assert (row.currency, row.currency_basis) == (currency, basis)


@pytest.mark.parametrize(
    ("text", "article", "currency", "basis"),
    [
        ("It cost $5m.", {}, "USD", "default"),
        ("It cost $5m, the U.S. envoy said.", {}, "USD", "context"),
        ("It cost $5m.", {"url": "https://news.example.com.au/1"}, "AUD", "context"),
        ("It cost $5m.", {"url": "https://news.example.co/1"}, "USD", "default"),
        ("It cost $5m. Canada agreed, and Canadian banks did.", {}, "CAD", "context"),
        ("It cost $5m. Canada agreed, the United States did not.", {}, "USD", "context"),
        ("It cost 900 rupees in Pakistan.", {}, "PKR", "context"),
        ("It cost 900 kr in Oslo, Norway.", {}, "NOK", "context"),
        ("The fare is 50p. It was £1.", {}, "GBP", "symbol"),
        ("The fare is 50 cents. It was €1.", {}, "EUR", "context"),
        ("They paid R500 in South Africa.", {}, "ZAR", "symbol"),
    ],
)
def test_the_article_settles_a_shared_sign(text: str, article: dict[str, Any], currency: str, basis: str) -> None:
    row = amounts(text, **article)[0]

    assert (row.currency, row.currency_basis) == (currency, basis)


def test_a_bare_dollar_sign_is_not_the_currency_printed_beside_it() -> None:
    local, converted = amounts("The road cost S$5m ($3.7m) in Singapore. Singapore built it.")

    assert (local.currency, converted.currency) == ("SGD", "USD")


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("Bread rose to 63%.", "percent", "63", "percent"),
        ("Bread rose to 6.3 per cent.", "percent", "6.3", "percent"),
        ("Only six percent came.", "percent", "6", "percent"),
        ("It slid by 25 basis points.", "percentage_points", "25", "permyriad"),
        ("It slid by half a percentage point.", "percentage_points", "0.5", "percent"),
        ("A field of 2,000 square metres.", "measure", "2000", "square-meter"),
        ("A field of 30 km2.", "measure", "30", "square-kilometer"),
        ("A field of 3,000 acres.", "measure", "3000", "acre"),
        ("A run of 12.5km.", "measure", "12.5", "kilometer"),
        ("A run of 26 miles.", "measure", "26", "mile"),
        ("It drove at 188 miles an hour.", "measure", "188", "mile-per-hour"),
        ("It drove at 90 km/h.", "measure", "90", "kilometer-per-hour"),
        ("They found 3.5 tonnes of it.", "measure", "3.5", "tonne"),
        ("They found 20 kg of it.", "measure", "20", "kilogram"),
        ("A plant of 600mw.", "measure", "600", "megawatt"),
        ("A plant of 3.2 gigawatts.", "measure", "3.2", "gigawatt"),
        ("It used 40 terawatt hours.", "measure", "40", "terawatt-hour"),
        ("A disk of 8 GB.", "measure", "8", "gigabyte"),
        ("A tank of 40 litres.", "measure", "40", "liter"),
        ("A tank of 1.2m barrels.", "measure", "1200000", "barrel"),
        ("He is 6ft 2in tall.", "measure", "74", "inch"),
        ("The 6-foot-3 forward scored.", "measure", "75", "inch"),
        ("It was 32 degrees Celsius.", "temperature", "32", "celsius"),
        ("It was -5°C outside.", "temperature", "-5", "celsius"),
        ("The heat hit 40C at noon.", "temperature", "40", "celsius"),
        ("The temperature fell 5 degrees.", "temperature", "5", "degree"),
        ("He turned it by 90 degrees.", "measure", "90", "degree"),
        ("He waited for two hours and 15 minutes.", "duration", "135", "minute"),
        ("He waited for three and a half years.", "duration", "3.5", "year"),
        ("He waited for half an hour.", "duration", "0.5", "hour"),
        ("It takes 20 working days.", "duration", "20", "day"),
        ("It takes an hour and ten minutes.", "duration", "70", "minute"),
        ("It takes a year and a half.", "duration", "1.5", "year"),
        ("It takes six quarters.", "duration", "6", "quarter"),
        ("It was frozen at -20C.", "temperature", "-20", "celsius"),
        ("It was five years old.", "age", "5", "year"),
        ("A 78-year-old farmer said so.", "age", "78", "year"),
        ("A child of 18 months of age.", "age", "18", "month"),
        ("A mass of 1.3x10^6 kg.", "measure", "1300000", "kilogram"),
        ("A mass of 5.5×10⁻³ kg.", "measure", "0.0055", "kilogram"),
        ("A board 2 1/2 inches thick.", "measure", "2.5", "inch"),
        ("Add ½ tsp of salt.", "measure", "0.5", "teaspoon"),
    ],
)  # fmt: skip
def test_percentages_and_measures_have_a_canonical_unit(text: str, kind: str, value: str, unit: str) -> None:
    row = only(text)

    assert (row.kind, row.value, row.unit) == (kind, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The suspect, aged 45, fled.", "45"),
        ("Maria Stone, 45, fled.", "45"),
        ("The driver, 23, fled.", "23"),
        ("At age 16 she left.", "16"),
        ("She left in her early 30s.", "30..39"),
        ("Children aged 5 to 11 can go.", "5..11"),
        ("Children under 12 go free.", "12"),
        ("Nobody under 20 goes free.", "20"),
        ("Most of whom are over 65.", "65"),
        ("A woman of 84 fled.", "84"),
        ("The former pharmacist, 46, fled.", "46"),
        ("I learned it when I was nine.", "9"),
        ("It is for those between the ages of 18 and 29.", "18..29"),
    ],
)
def test_ages_are_known_by_the_words_around(text: str, value: str) -> None:
    row = only(text)

    assert (row.kind, row.unit, read(row)) == ("age", "year", value)


@pytest.mark.parametrize(
    ("text", "value", "subject"),
    [
        ("Some 10,400 North Korean soldiers came.", "10400", "North Korean soldiers"),
        ("Three senior police officers left.", "3", "senior police officers"),
        ("It has 12 people in it.", "12", "people"),
        ("A crash left 12 dead and hurt nobody.", "12", "dead"),
        ("Twenty-one of the villagers left.", "21", "villagers"),
        ("A three-judge panel met.", "3", "judge"),
        ("3m homes lost power.", "3000000", "homes"),
        ("The village of 2,100 slept.", "2100", None),
        ("The storm killed two.", "2", None),
        ("One person died.", "1", "person"),
        ("Two others fled.", "2", "others"),
        ("The team scored 28 points.", "28", "points"),
    ],
)
def test_counts_say_what_is_counted(text: str, value: str, subject: str | None) -> None:
    row = only(text)

    assert (row.kind, row.value, row.subject) == ("count", Decimal(value), subject)


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("30 per cent of voters agree.", "percent", "voters"),
        ("Two in three adults agree.", "ratio", "adults"),
        ("Half of the 350 patients agree.", "ratio", "patients"),
        ("$9 billion of remaining funding was lost.", "money", "remaining funding"),
        ("He won $5m in damages.", "money", "damages"),
        ("He won $5m in March.", "money", None),
        ("25 kg of cocaine was found.", "measure", "cocaine"),
    ],
)
def test_shares_and_sums_say_of_what(text: str, kind: str, subject: str | None) -> None:
    row = amounts(text)[0]

    assert (row.kind, row.subject) == (kind, subject)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two in three agree.", "0.666666667"),
        ("Nine out of 10 agree.", "0.9"),
        ("One-third of them agree.", "0.333333333"),
        ("Nearly three-quarters of them agree.", "0.75"),
        ("It fell by half.", "0.5"),
        ("It fell by a fifth.", "0.2"),
        ("It saw a tenfold rise.", "10"),
        ("It has three times as many.", "3"),
        ("It has twice the size.", "2"),
        ("It won by 3-to-1.", "3"),
        ("It won by four to one.", "4"),
        ("About 1/4 of them agree.", "0.25"),
    ],
)
def test_ratios(text: str, value: str) -> None:
    row = only(text)

    assert (row.kind, row.value) == ("ratio", Decimal(value))


@pytest.mark.parametrize(
    ("text", "printed", "limits", "unit"),
    [
        ("It costs $5m to $7m a year.", "$5m to $7m", "5000000..7000000", "USD"),
        ("It costs $5-7 million a year.", "$5-7 million", "5000000..7000000", "USD"),
        ("It costs 15-20 usd a year.", "15-20 usd", "15..20", "USD"),
        ("It costs between £25 and £150.", "between £25 and £150", "25..150", "GBP"),
        ("It took between 3 and 5 per cent.", "between 3 and 5 per cent", "3..5", "percent"),
        ("It is 10–12 km away.", "10–12 km", "10..12", "kilometer"),
        ("An 8- to 16-meter mirror.", "8- to 16-meter", "8..16", "meter"),
        ("It took two or three weeks.", "two or three weeks", "2..3", "week"),
        ("It drew 10 to 15 people.", "10 to 15", "10..15", None),
        ("It drew 10-15 people.", "10-15", "10..15", None),
        ("It is two to three times as big.", "two to three times", "2..3", None),
        ("It hit one-quarter to one-third of homes.", "one-quarter to one-third", "0.25..0.333333333", None),
        ("It drew 1,000-1,200 people.", "1,000-1,200", "1000..1200", None),
        ("It was between -18 and -3 degrees Celsius.", "between -18 and -3 degrees Celsius", "-18..-3", "celsius"),
    ],
)  # fmt: skip
def test_a_range_is_one_row_with_both_ends(text: str, printed: str, limits: str, unit: str | None) -> None:
    row = only(text)

    assert (row.text, row.value, read(row)) == (printed, None, limits)
    assert (row.currency or row.unit) == unit


@pytest.mark.parametrize(
    ("text", "bound", "limits"),
    [
        ("The firm has exactly 500 shops.", "exact", "500..500"),
        ("The firm has more than 500 shops.", "more_than", "500.."),
        ("The firm has the more than 500 shops.", "more_than", "500.."),
        ("The firm has at least another 500 shops.", "at_least", "500.."),
        ("The firm has 500-plus shops.", "at_least", "500.."),
        ("The firm has 500 shops or more.", "at_least", "500.."),
        ("The firm has up to 500 shops.", "at_most", "..500"),
        ("The firm has as many as 500 shops.", "at_most", "..500"),
        ("The firm has fewer than 500 shops.", "less_than", "..500"),
        ("The firm has as few as 500 shops.", "at_least", "500.."),
        ("The firm has nearly 500 shops.", "about", "500..500"),
        ("The firm has some 500 shops.", "about", "500..500"),
        ("The firm has an estimated 500 shops.", "about", "500..500"),
        ("The firm has shops around the 500 parks.", "exact", "500..500"),
    ],
)
def test_words_that_limit_an_amount_open_one_end(text: str, bound: str, limits: str) -> None:
    row = only(text)

    assert (row.value, row.bound) == (Decimal(500), bound)
    assert f"{row.low or ''}..{row.high or ''}" == limits


@pytest.mark.parametrize(
    ("text", "limits", "multiplier"),
    [
        ("Dozens of people came.", "12..120", "Dozens"),
        ("Tens of thousands of people came.", "10000..100000", "Tens of thousands"),
        ("It lost hundreds of millions of dollars.", "100000000..1000000000", "hundreds of millions"),
        ("Several hundred people came.", "100..1000", "hundred"),
    ],
)
def test_a_vague_number_means_one_to_ten_times_its_word(text: str, limits: str, multiplier: str) -> None:
    row = only(text)

    assert (row.is_vague, row.value, read(row), row.multiplier) == (True, None, limits, multiplier)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Sales rose 3% to 5.2%.", [("3%", "delta", "up"), ("5.2%", "to", "up")]),
        ("It fell from $36,040 to $34,935.", [("$36,040", "from", "down"), ("$34,935", "to", "down")]),
        ("It fell to $34 from $36.", [("$34", "to", "down"), ("$36", "from", "down")]),
        ("It was cut by 25 basis points.", [("25 basis points", "delta", "down")]),
        ("There was a 5% increase.", [("5%", "delta", "up")]),
        ("There was a rise of 5%.", [("5%", "delta", "up")]),
        ("Shares closed down 2.3%.", [("2.3%", "delta", "down")]),
        ("It was 20 percent higher.", [("20 percent", "delta", "up")]),
        ("Profit was $5m, up from $4m.", [("$5m", "to", "up"), ("$4m", "from", "up")]),
        ("It fell $5, or 3%, to $9.", [("$5", "delta", "down"), ("3%", "delta", "down"), ("$9", "to", "down")]),
        ("It rose to 38C (100F).", [("38C", "to", "up"), ("100F", "to", "up")]),
        ("They raised $5m.", [("$5m", None, None)]),
        ("They lost 20 seats.", [("20", None, None)]),
        ("It makes up 96% of trade.", [("96%", None, None)]),
        ("It grew up to 5%.", [("5%", "to", "up")]),
        ("It is up to 5%.", [("5%", None, None)]),
    ],
)
def test_rise_and_fall(text: str, changes: list[tuple[str, str | None, str | None]]) -> None:
    assert [(row.text, row.change_role, row.direction) for row in amounts(text)] == changes


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Sales rose 3% to 5.2%.", [["3%", "5.2%"]]),
        ("It fell from $36,040 to $34,935.", [["$36,040", "$34,935"]]),
        ("It fell to $34 in May from $36.", [["$34", "$36"]]),
        ("Pay is 151.75 yen, up from 150.20.", [["151.75 yen", "150.20"]]),
        ("It shed 12 points, or 0.3%, to 3,790, from 3,802.", [["12", "0.3%", "3,790", "3,802"]]),
        ("It rose to 5.1% in the three months to June, from 4.9% a year earlier.", [["5.1%", "4.9%"]]),
        ("Sales rose 3% to $5m and profit rose to $2m from $1m.", [["3%", "$5m"], ["$2m", "$1m"]]),
        ("It fell 3% in May and rose 2% in June.", [["3%"], ["2%"]]),
        ("It fell 3%. It was down from 9%.", [["3%"], ["9%"]]),
        ("He has 3 cats and $5.", []),
    ],
)
def test_amounts_of_one_change_share_its_identity(text: str, changes: list[list[str]]) -> None:
    linked: dict[str, list[str]] = {}
    for row in amounts(text):
        assert (row.change_id is None) == (row.change_role is None)
        if row.change_id:
            linked.setdefault(row.change_id, []).append(row.text)

    assert list(linked.values()) == changes


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Oil sells at $58.24 per barrel.", "barrel"),
        ("She earns £9 an hour.", "hour"),
        ("She earns $15-an-hour wages.", "hour"),
        ("Rent is $350/mo now.", "month"),
        ("They cost $40 each.", "each"),
        ("It pumps 20,000 barrels of oil a day.", "day"),
        ("It grew 1.5% annually.", "year"),
        ("It had 12 cases per 100,000 people.", "100,000 people"),
        ("She paid $40 a year ago.", None),
    ],
)
def test_what_an_amount_is_counted_against(text: str, per: str | None) -> None:
    assert amounts(text)[0].per == per


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2022 and ended on January 20, 2024.",
        "It began on 5 March and on the 7th, or 12/05/2019.",
        "He was president between 2017 and 2021.",
        "It was founded in 1843, in the 1840s.",
        "It begins at 10:30, at 6 p.m. and at 1800 GMT.",
        "They won 3-1, a 2–0 defeat, in a 6-3 ruling.",
        "Call 555-123-4567 or +44 20 7946 0958.",
        "See page 12, Article 5 and No. 7.",
        "It runs on version 2.1 and 1.8.3.",
        "The house is 1428 Elm Street.",
        "The 20th of them met the G20 on COVID-19.",
        "Drive along Highway 35 to Room 12.",
        "He came first, then twenty-first.",
        "It happened in nineteen eighty-four.",
        "It is on Apollo 11 and Internet Explorer 6.",
        "The second half was the third quarter.",
        "One of them said that one can go.",
        "Every one day and at one point.",
        "It was 9/11 and 24/7.",
        "See https://example.org/2019/05/17/500 and 4711@example.org.",
        "The two spoke.",
        "The car park is full by ten, or at ten o'clock.",
        "It broke Section 4 (1) and Categories 3, 4 and 5.",
        "The FTSE 100 index and the S&P 500 opened.",
        "A half-brother and a third party met.",
        "The record is id=83241234567890123 there.",
    ],
)
def test_no_amounts(text: str) -> None:
    assert amounts(text) == []


def _miss(text: str, kind: str, reason: str) -> Any:
    return pytest.param(text, kind, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        _miss("Twelve five-year-olds sang.", "age", "two numbers side by side, both in words"),
        _miss("He is 45 and tired.", "age", "an age without a word for it is a count"),
        _miss("He weighs 80.", "measure", "a unit that only the verb implies"),
        _miss("Prices rose from 5, then 6 and 7 per cent.", "percent", "a unit shared over three numbers"),
    ],
)  # fmt: skip
def test_known_misses(text: str, kind: str) -> None:
    assert {row.kind for row in amounts(text)} == {kind}


def test_an_amount_knows_the_smallest_quote_that_holds_it() -> None:
    text = "She said: \"They told us 'It costs $5m' and we paid $4m.\" He had $3m."
    outer, inner = _quote(text, text[10:56]), _quote(text, "'It costs $5m'")

    assert [row.quote_id for row in amounts(text, (outer, inner))] == [inner.quote_id, outer.quote_id, None]


def test_values_are_rounded_half_even_to_nine_decimals_and_too_large_ones_give_no_row() -> None:
    rounded, tie = amounts("It weighs 0.1234567894 kg and 0.0000000005 kg.")

    assert (rounded.value, tie.value) == (Decimal("0.123456789"), Decimal("0"))
    assert amounts("It weighs 1e95 kg. It weighs 9" + "9" * 11 + " quadrillion trillion trillion kg.") == []


def test_the_same_text_gives_the_same_rows_with_ids_of_their_own() -> None:
    text = "It cost $5m, then $5m, then 5 per cent of $5m."

    assert amounts(text) == amounts(text)
    assert len({row.amount_id for row in amounts(text)}) == 4


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(
                "$ € £ ¢ % - – / , . : ( ) ' \" + ~ 1 12 1.5 2,000 2019 1/2 ½ ² a an and to of in or between from point"
                " half third dozen dozens million bn hundred two twenty thousands several couple km m C p dollars"
                " pounds old aged per each rose fell by one zero January US$ \n \u00a0 \u202f".split(" ")
            ),
        ),
        max_size=40,
    )
)
def test_any_text_is_read_without_error_and_rows_lie_in_it(pieces: list[str]) -> None:
    text = " ".join(pieces)
    rows = amounts(text)

    assert [row.char_start for row in rows] == sorted(row.char_start for row in rows)
    for row in rows:
        assert text[row.char_start : row.char_end] == row.text
        assert row.subject is None or text[row.subject_start : row.subject_end] == row.subject
        assert row.low is None or row.high is None or row.low <= row.high
    AMOUNTS.record_batch(rows)


def _quote(text: str, piece: str) -> QuoteRow:
    start = text.index(piece)
    nothing = dict.fromkeys(name for name in QuoteRow.model_fields)
    given_values = {
        "quote_id": f"q-{start}", "article_id": "a-1", "char_start": start, "char_end": start + len(piece),
        "text": piece, "content": piece, "kind": "direct", "statement_id": "s-1", "part": 0, "attribution": "none",
        "sentence_index": 0, "paragraph_index": 0, "confidence": 1.0,
    }  # fmt: skip
    return QuoteRow.model_validate(nothing | given_values)
