"""Rows of the table `amounts`, from the quantities read."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation

from builder.document import Document
from builder.extractors.amounts.changes import with_changes
from builder.extractors.amounts.evidence import Evidence, evidence, is_supported, settle
from builder.extractors.amounts.quantities import Quantity
from builder.extractors.amounts.reading import read_amounts
from builder.extractors.amounts.scales import EXACT
from builder.extractors.amounts.si import Conversion, conversion
from builder.extractors.amounts.unit_tables import Unit
from builder.extractors.amounts.words import Words, words_of
from schema import AmountRow, EntityRow, QuoteRow, stable_id

_PLACES = Decimal("1e-9")
_LIMIT = Decimal(10) ** 29  # decimal128(38, 9) holds 29 digits before the point
_POUND = Unit("pound", "mass")
_SHARES = frozenset({"percent", "percentage_points", "ratio"})
_SMALLEST = Decimal("1e-6")  # rounded to nine decimals, less than this has lost more than a digit in a thousand

Limits = tuple[Decimal | None, Decimal | None, Decimal | None]
"""Value, least and greatest value."""


def extract_amounts(
    document: Document, quotes: Sequence[QuoteRow], entities: Sequence[EntityRow] = ()
) -> Iterator[AmountRow]:
    """Yield the amounts of a document in order of appearance, each with the smallest quote it stands in.

    The countries of the entities tell what `$` and other shared signs mean.
    Values are rounded half to even to nine decimals; an amount too large for the column gives no row.
    """
    words = words_of(document)
    quantities = with_changes(words, list(read_amounts(words, document.names)))
    known = evidence(document, words, quantities, entities)
    enclosing = _Enclosing(quotes)
    for quantity in quantities:
        settled = _settled(words, quantity, known)
        row = _row(document, words, settled, known, enclosing) if settled else None
        if row is not None:
            yield row


def _settled(words: Words, quantity: Quantity, known: Evidence) -> Quantity | None:
    """Return the quantity as the article as a whole shows it: `pounds` may be a weight, and a letter no currency."""
    mark = quantity.mark
    if mark is None or is_supported(mark, known):
        return quantity
    if mark.word == "pound" and quantity.is_unsure:
        return quantity._replace(kind="measure", mark=None, unit=_POUND)
    if not mark.is_weak or _is_written_as_sum(words, quantity):
        return quantity
    if words.is_glued(quantity.number.start) or words.is_glued(quantity.number.end):
        return None  # "G20", "720p"
    number = quantity.number
    return quantity._replace(
        kind="count", mark=None, unit_words=None, start=number.start, end=number.end, is_unsure=True
    )


def _is_written_as_sum(words: Words, quantity: Quantity) -> bool:
    """Whether a letter before a number must be a currency, because the number is written as sums are: `Sh500,000`."""
    mark, number = quantity.mark, quantity.number
    is_all = not (words.words[quantity.start - 1] or words.words[quantity.end])
    if is_all and quantity.end - number.start > 1 and not number.in_words:
        return True
    numeral = words.words[number.start]
    is_large = "," in numeral or number.factor >= 1000 or numeral[-3:-2] == "."  # "R24.45"
    return mark is not None and is_large and not mark.is_minor and (len(mark.word) > 1 or mark.word in "RN")


def _row(
    document: Document, words: Words, quantity: Quantity, known: Evidence, enclosing: "_Enclosing"
) -> AmountRow | None:
    limits = _limits(quantity)
    try:
        value, low, high = _each(_stored, limits)
    except OverflowError:
        return None
    unit_si, (value_si, low_si, high_si) = _in_si(quantity, limits)
    start, end = words.starts[quantity.start], words.ends[quantity.end - 1]
    change = quantity.change_start
    sentence = document.sentence_at(start)
    currency, basis = settle(quantity.mark, known) if quantity.mark else (None, None)
    subject = quantity.subject
    return AmountRow(
        amount_id=stable_id("n", document.article.article_id, start, end),
        article_id=document.article.article_id,
        char_start=start,
        char_end=end,
        text=document.text[start:end],
        kind=quantity.kind,
        value=value,
        low=low,
        high=high,
        bound=quantity.bound,
        is_vague=quantity.is_vague,
        direction=quantity.direction,
        change_role=quantity.change_role,
        change_id=stable_id("c", document.article.article_id, words.starts[change]) if change is not None else None,
        multiplier=quantity.number.multiplier,
        currency=currency,
        currency_basis=basis,
        unit=quantity.unit.id if quantity.unit else None,
        unit_text=_unit_text(words, quantity),
        value_si=value_si,
        low_si=low_si,
        high_si=high_si,
        unit_si=unit_si,
        per=quantity.per,
        subject=words.slice(*subject) if subject else None,
        subject_start=words.starts[subject[0]] if subject else None,
        subject_end=words.ends[subject[1] - 1] if subject else None,
        quote_id=enclosing.quote_of(start, end),
        sentence_index=sentence,
        paragraph_index=document.sentences[sentence].paragraph,
        confidence=_confidence(quantity, basis),
    )


def _unit_text(words: Words, quantity: Quantity) -> str | None:
    if quantity.unit_words is None:
        return None
    start, end = quantity.unit_words
    return words.slice(start + words.is_hyphen(start), end)


def _limits(quantity: Quantity) -> Limits:
    """Return value, least and greatest value meant: `more than 5` has no greatest, `about 5` is 5 at both ends."""
    low, high = quantity.limits
    if quantity.bound in ("more_than", "at_least"):
        return quantity.value, low, None
    if quantity.bound in ("less_than", "at_most"):
        return quantity.value, None, high
    return quantity.value, low, high


def _in_si(quantity: Quantity, limits: Limits) -> tuple[str | None, Limits]:
    """Return the SI unit of a measure and its value and limits in it; None where the column cannot hold them."""
    known = conversion(quantity.unit.id) if quantity.unit and quantity.kind not in _SHARES else None
    if known is None:
        return None, (None, None, None)
    is_difference = quantity.change_role == "delta"
    return known.unit, _each(lambda number: _stored_si(known, number, is_difference=is_difference), limits)


def _each(convert: Callable[[Decimal | None], Decimal | None], limits: Limits) -> Limits:
    """Return the numbers converted; most are one number three times, which is converted once."""
    value, low, high = limits
    first = convert(value)
    return first, first if low is value else convert(low), first if high is value else convert(high)


def _stored_si(known: Conversion, number: Decimal | None, *, is_difference: bool) -> Decimal | None:
    if number is None:
        return None
    converted = known.of(number, is_difference=is_difference)
    if 0 < abs(converted) < _SMALLEST:
        return None
    try:
        return _stored(converted)
    except OverflowError:
        return None


def _stored(number: Decimal | None) -> Decimal | None:
    """Return the number as the column holds it; OverflowError if it cannot."""
    if number is None:
        return None
    try:
        rounded = number.quantize(_PLACES, ROUND_HALF_EVEN, EXACT)
    except InvalidOperation as error:
        raise OverflowError(f"{number} has more digits than any amount") from error
    if abs(rounded) >= _LIMIT:
        raise OverflowError(f"{number} has more than 29 digits before the point")
    return _shortest(rounded)


def _shortest(number: Decimal) -> Decimal:
    """Drop zeros at the end, so that equal amounts look the same; never an exponent above zero."""
    whole = number.to_integral_value()
    return Decimal(int(whole)) if number == whole else number.normalize(EXACT)


def _confidence(quantity: Quantity, basis: str | None) -> float:
    """Estimate from the development sets: a sign or unit is right more often than a bare number."""
    if quantity.is_unsure:
        return 0.5
    if quantity.kind == "money":
        return 0.9 if basis == "default" else 0.7 if basis is None else 0.97
    if not quantity.is_bare:
        return 0.98 if quantity.kind in ("percent", "percentage_points") else 0.95
    return 0.9 if quantity.subject else 0.7


class _Enclosing:
    """Answers which quote, the smallest if several, holds a stretch of text; asked in order of the text."""

    def __init__(self, quotes: Sequence[QuoteRow]) -> None:
        self._quotes = sorted(quotes, key=lambda quote: (quote.char_start, -quote.char_end))
        self._starts = [quote.char_start for quote in self._quotes]
        self._open: list[QuoteRow] = []
        self._next = 0

    def quote_of(self, start: int, end: int) -> str | None:
        """Return the id of the smallest quote that holds the characters from `start` to `end`."""
        last = bisect_right(self._starts, start)
        self._open = [quote for quote in self._open + self._quotes[self._next : last] if quote.char_end > start]
        self._next = max(self._next, last)
        holding = [quote for quote in self._open if quote.char_end >= end]
        return min(holding, key=lambda quote: quote.char_end - quote.char_start).quote_id if holding else None
