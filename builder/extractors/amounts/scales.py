"""Numbers, and the scale words that multiply them: `million`, `bn`, `crore`, `dozen`."""

from decimal import Context, Decimal, InvalidOperation
from typing import NamedTuple

from builder.extractors.amounts import _number_words as table
from builder.extractors.amounts.words import Words

EXACT = Context(prec=100, Emin=-999, Emax=999, traps=[InvalidOperation])
"""Arithmetic of amounts: no figure is longer, so only thirds and their like are rounded, at the hundredth digit."""

ONE, HALF, QUARTER = Decimal(1), Decimal("0.5"), Decimal("0.25")


class Number(NamedTuple):
    """A number as printed: its value, its words (end exclusive), and how it was put."""

    value: Decimal
    start: int
    end: int
    multiplier: str | None = None  # scale words as printed: `million`
    factor: Decimal = ONE  # what they multiply by
    in_words: bool = False
    is_vague: bool = False  # `dozens`: from `value` to ten times `value`
    is_about: bool = False  # `a couple`
    is_fraction: bool = False  # `two thirds`
    is_foreign: bool = False  # a decimal comma: read so only beside a unit or a currency


def with_scale(words: Words, number: Number, *, is_money: bool = False) -> Number:
    """Read on over scale words after digits: `million`, `bn`, `thousand crore`, `million and a half`.

    `is_money` lets letters be scale words that mean something else after other numbers: `3m`, `5b`.
    """
    factor, end = ONE, number.end
    if words.is_hyphen(end) and words.lowers[end + 1] in table.SCALES:
        end += 1  # "5,000-crore"
    while scale := scale_at(words, end, is_money=is_money):
        factor, end = EXACT.multiply(factor, Decimal(scale)), end + 1
    if end == number.end:
        return number
    for article, part in (("a", "half"), ("one", "half"), ("a", "quarter")):
        if words.has(end, "and", article, part):
            number = number._replace(value=EXACT.add(number.value, HALF if part == "half" else QUARTER))
            return scaled(words, number, factor, end)._replace(end=end + 3)
    return scaled(words, number, factor, end)


def scaled(words: Words, number: Number, factor: Decimal, end: int) -> Number:
    """Return the number times `factor`, whose words end at `end`."""
    multiplier = words.slice(number.end, end).lstrip("-")
    value = EXACT.multiply(number.value, factor)
    return number._replace(value=value, end=end, multiplier=multiplier, factor=factor)


def scale_at(words: Words, index: int, *, is_money: bool = False) -> int | None:
    """Return what the scale word at `index` multiplies by; None if there is none."""
    lower = words.lowers[index]
    scale = table.SCALES.get(lower) or table.PLURAL_SCALES.get(lower) or table.DOZENS.get(lower)
    scale = scale or table.ABBREVIATIONS.get(lower) or (100 if lower == "hundred" else None)
    if scale is None and is_money:
        is_letter_of_more = len(lower) == 1 and not words.is_glued(index) and words.is_glued(index + 1)
        return None if is_letter_of_more else table.MONEY_ABBREVIATIONS.get(words.words[index])  # not "$5 m²"
    return scale
