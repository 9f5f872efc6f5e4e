from decimal import Decimal

import pytest
from babel import Locale, UnknownLocaleError
from babel.core import get_global

from builder.article import Article
from builder.document import parse, tag_documents
from builder.extractors import extract
from builder.extractors.amounts import _currency_words as news
from builder.extractors.amounts import extract_amounts
from builder.extractors.amounts._cldr_signs import CLDR_SIGNS
from builder.extractors.amounts.currency_tables import currencies, tender
from builder.taggers import load_tagger
from schema import AmountRow


def amounts(text: str) -> list[AmountRow]:
    return list(extract_amounts(parse(Article("a-1", text, "test", None, "text")), []))


def signs_of_cldr() -> dict[str, str]:
    """The signs of today's tender in the official languages of its territories, and those of the English locale."""
    signs: dict[str, set[str]] = {}
    for territory, entries in get_global("territory_currencies").items():
        codes = [code for code, _, end, is_tender in entries if end is None and is_tender]
        for language, facts in get_global("territory_languages").get(territory, {}).items():
            if not facts.get("official_status"):
                continue
            try:
                symbols = Locale.parse(f"{language}_{territory}").currency_symbols
            except (UnknownLocaleError, ValueError):
                continue
            for code in codes:
                signs.setdefault(symbols.get(code, code).strip("\u200b\u200e\u200f"), set()).add(code)
    for code, sign in Locale("en").currency_symbols.items():
        signs.setdefault(sign, set()).add(code)
    kept = {
        sign.replace("\u202f", " "): codes for sign, codes in signs.items() if sign and sign not in currencies().codes
    }
    return {sign: " ".join(sorted(codes)) for sign, codes in kept.items() if sign not in ("¤", "XXX")}


def test_the_frozen_table_of_signs_is_cldrs() -> None:
    assert signs_of_cldr() == CLDR_SIGNS


@pytest.mark.parametrize("code", sorted(tender()))
def test_every_code_of_iso_4217_is_known_before_and_after_digits(code: str) -> None:
    glued, spaced = (
        amounts(f"It cost {code}250 million then. It cost 250 million {code}.")[0],
        amounts(f"It cost {code} 12.50."),
    )

    assert (glued.kind, glued.value, glued.currency, glued.currency_basis) == (
        "money",
        Decimal(250_000_000),
        code,
        "code",
    )
    assert code in news.ENGLISH_CODES or spaced[0].currency == code


@pytest.mark.parametrize("code", sorted(tender()))
def test_every_currency_is_known_by_its_english_name(code: str) -> None:
    plurals = Locale("en")._data["currency_names_plural"][code]
    [row] = amounts(f"It cost 250 {plurals['other']} then.")

    assert (row.kind, row.value, row.currency, row.currency_basis) == ("money", Decimal(250), code, "name")


@pytest.mark.parametrize("sign", sorted(sign for sign in CLDR_SIGNS if sign not in news.WEAK_SIGNS))
def test_every_sign_of_cldr_makes_a_sum(sign: str) -> None:
    before, after = amounts(f"It cost {sign}250."), amounts(f"It cost 250 {sign} then.")
    codes = {*CLDR_SIGNS[sign].split(), *news.NEWS_SIGNS.get(sign, "").split()}

    assert {row.currency for row in before + after} <= codes
    assert before + after


@pytest.mark.parametrize(
    "text", ["ALL 5 of them left.", "TOP 5 of them left.", "The G7 met.", "It is a 720p video.", "Take the M4."]
)
def test_letters_that_are_no_currency(text: str) -> None:
    assert all(row.kind != "money" for row in amounts(text))


@pytest.mark.parametrize("text", ["It weighs 20 pounds.", "A 20-pound bag of rice.", "Two pounds of meat."])
def test_pounds_without_a_british_word_are_a_weight(text: str) -> None:
    assert [row.unit for row in amounts(text)] == ["pound"]


@pytest.mark.parametrize(
    "text", ["It cost 20 pounds.", "She was paid 20 pounds an hour.", "Prices in Britain: 20 pounds."]
)
def test_pounds_beside_a_british_or_money_word_are_a_sum(text: str) -> None:
    assert [row.currency for row in amounts(text)] == ["GBP"]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Crews in New South Wales said the fire cost $12.5m to fight.", "AUD"),  # one place, and no other country
        ("Officials in Halifax, Nova Scotia, set $42m aside for ferries.", "CAD"),
        ("Officials in Boston and Toronto set $42m aside.", "USD"),  # the United States outweigh others
    ],
)
def test_countries_of_the_entities_settle_what_a_dollar_is(text: str, currency: str) -> None:
    [document] = tag_documents([parse(Article("a-1", text, "test", None, "text"))], load_tagger())
    [row] = extract(document).amounts
    assert (row.currency, row.currency_basis) == (currency, "context")
