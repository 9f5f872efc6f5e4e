"""Rows in a few words, the same on the terminal and on the page."""

from collections import Counter
from decimal import Decimal

from babel import Locale
from babel.dates import format_datetime
from babel.units import format_unit

from builder.article import Article
from builder.document import Document
from builder.extractors import Extraction
from builder.values import without_idle_zeros
from schema import AmountRow, QuoteRow
from schema.amounts import Bound
from schema.articles import Precision

_SIGNS: dict[Bound, str] = {
    "exact": "=",
    "about": "≈",
    "at_least": "≥",
    "more_than": ">",
    "at_most": "≤",
    "less_than": "<",
}
_ARROWS = {"up": "↑ ", "down": "↓ ", None: ""}
_UNITS = {"percent": "percent", "percentage_points": "percentage points", "age": "year"}  # where the row has none
_CLDR_UNITS = {unit.partition("-")[2]: unit for unit in map(str, Locale("en").unit_display_names)}
_DATES: dict[Precision | None, str] = {
    "year": "y",
    "month": "MMMM y",
    "day": "d MMMM y",
    "minute": "d MMMM y, HH:mm 'UTC'",
    "second": "d MMMM y, HH:mm:ss 'UTC'",
    None: "d MMMM y",
}


def plain_number(value: Decimal) -> str:
    """Return a number with thousands separated and without idle zeros.

    >>> plain_number(Decimal("175000000.500000000"))
    '175,000,000.5'
    """
    return without_idle_zeros(f"{value:,f}")


def amount_value(amount: AmountRow) -> str:
    """Return bound, value and unit of an amount: `> 10,000`, `= 175,000,000,000 USD`, `≈ 12–120`."""
    of = amount.currency or _unit(amount)
    words = f"{_limits(amount)} {of}".rstrip()
    return _ARROWS[amount.direction] + words + (f" per {amount.per}" if amount.per else "")


def _unit(amount: AmountRow) -> str:
    """Return the unit in the number that the value asks for, where CLDR knows it; else as it is."""
    unit = amount.unit or _UNITS.get(amount.kind, "")
    if unit not in _CLDR_UNITS:
        return unit
    number = 1 if amount.value == 1 else 2
    return format_unit(number, _CLDR_UNITS[unit], locale="en").removeprefix(f"{number} ")


def _limits(amount: AmountRow) -> str:
    low, high = amount.low, amount.high
    sign = "≈" if amount.is_vague else _SIGNS[amount.bound]
    if amount.value is not None:
        return f"{sign} {plain_number(amount.value)}"
    if low is not None and high is not None:
        return f"{sign} {plain_number(low)}–{plain_number(high)}"
    if low is not None:
        return f"≥ {plain_number(low)}"
    return "?" if high is None else f"≤ {plain_number(high)}"


def change(amount: AmountRow) -> str:
    """Return what part the amount has in a change: `up`, `down, to`; nothing where it has none."""
    return ", ".join(word for word in (amount.direction, amount.change_role) if word)


def speaker(quote: QuoteRow) -> str:
    """Return the resolved speaker of a quote, or a dash and why there is none."""
    return quote.speaker_name or f"— ({reason(quote)})"


def reason(quote: QuoteRow) -> str:
    """Return why the speaker of a quote has no name."""
    return (quote.abstain_reason or "not named").replace("_", " ")


def published(article: Article) -> str | None:
    """Return the date of publication, as exactly as it was stated, in UTC."""
    if article.published_at is None:
        return None
    return format_datetime(article.published_at, _DATES[article.published_precision], locale="en")


def counts(document: Document, extraction: Extraction) -> list[str]:
    """Return how much there is of everything: `1 quote`, `12 names`."""
    numbers = {
        "word": sum(any(map(str.isalnum, word)) for word in document.tokens.words),
        "sentence": len(document.sentences),
        "name": len(extraction.entities),
        "quote": len(extraction.quotes),
        "amount": len(extraction.amounts),
        "question": len(extraction.faqs),
    }
    return [f"{number:,} {noun}{'' if number == 1 else 's'}" for noun, number in numbers.items()]


def named_things(extraction: Extraction) -> list[tuple[int, int]]:
    """Return for every named thing, in order of appearance, the number of its first mention and how many there are."""
    mentions = Counter(mention.entity_id for mention in extraction.entities)
    first = {mention.entity_id: number for number, mention in reversed(list(enumerate(extraction.entities)))}
    return [(first[entity_id], times) for entity_id, times in mentions.items()]
