import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from builder.article import Article
from builder.inspection.wording import amount_value, published


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ("= 12", {}),
        ("> 12", {"bound": "more_than", "high": None}),
        ("≥ 12", {"bound": "at_least"}),
        ("< 12", {"bound": "less_than"}),
        ("≤ 12", {"bound": "at_most"}),
        ("≈ 12", {"bound": "about"}),
        ("= 5–9", {"value": None, "low": Decimal(5), "high": Decimal(9)}),
        ("≈ 12–120", {"value": None, "low": Decimal(12), "high": Decimal(120), "is_vague": True}),
        ("≥ 5", {"value": None, "low": Decimal(5), "high": None}),
        ("≤ 9", {"value": None, "low": None, "high": Decimal(9)}),
        ("?", {"value": None, "low": None, "high": None}),
        ("= -3.25 degrees Celsius", {"value": Decimal("-3.250000000"), "unit": "celsius", "kind": "temperature"}),
        ("↑ = 12 percent", {"kind": "percent", "direction": "up"}),
        ("= 12 weeks", {"kind": "duration", "unit": "week"}),
        ("= 1 day", {"kind": "duration", "unit": "day", "value": Decimal(1)}),
        ("= 12 parsnips", {"kind": "measure", "unit": "parsnips"}),
        ("= 12 years", {"kind": "age"}),
        ("= 12 EUR per hour", {"kind": "money", "currency": "EUR", "per": "hour"}),
        ("= 12,345,678,901,234,567,890 JPY", {"value": Decimal("12345678901234567890"), "currency": "JPY"}),
    ],
)
def test_an_amount_is_told_by_bound_value_and_unit(
    words: str, row: dict[str, Any], row_makers: dict[str, Callable[..., Any]]
) -> None:
    amount = row_makers["amount"]("12 boats", "12", "count", "12").model_copy(update=row)
    assert amount_value(amount) == words


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        ("year", "2024"),
        ("month", "March 2024"),
        ("day", "9 March 2024"),
        (None, "9 March 2024"),
        ("minute", "9 March 2024, 07:30 UTC"),
        ("second", "9 March 2024, 07:30:05 UTC"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_was_stated(precision: Any, words: str) -> None:
    when = datetime.datetime(2024, 3, 9, 7, 30, 5, tzinfo=datetime.UTC)
    assert published(Article("a", "x", "x", None, "text", published_at=when, published_precision=precision)) == words


def test_an_unknown_date_is_not_told() -> None:
    assert published(Article("a", "x", "x", None, "text")) is None
