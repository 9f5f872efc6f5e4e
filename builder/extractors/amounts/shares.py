"""Ratios: `two in three`, `one-third of`, `half the voters`, `tenfold`, `three times as many`, `twice the size`."""

from decimal import Decimal

from builder.extractors.amounts import _noun_words as nouns
from builder.extractors.amounts import _number_words as table
from builder.extractors.amounts.numbers import read_number, starts_figure
from builder.extractors.amounts.quantities import Quantity, quantity_of
from builder.extractors.amounts.scales import EXACT, Number
from builder.extractors.amounts.units import unit_named
from builder.extractors.amounts.words import Words

TIMES = {"twice": 2, "double": 2, "thrice": 3, "triple": 3}
_LARGEST_PART = 999  # "1,200 in 2019" is no share
_AFTER_TIMES = frozenset("as the that its their his her".split())
_AFTER_SHARE = frozenset("of the its their his her our that those all".split())


def read_ratio(words: Words, number: Number) -> Quantity | None:
    """Read `two in three`, `nine out of 10`, `three times as`, `10-fold`, `3-to-1`, `4x`."""
    at, hyphen = number.end, words.is_hyphen(number.end)
    if words.lowers[at] in ("x", "×") and words.is_glued(at) and not words.words[at + 1][:1].isdecimal():
        return _times(number, at + 1)
    if words.lowers[at + hyphen] in ("fold", "folds"):
        return _times(number, at + hyphen + 1)
    if words.lowers[at] == "times":
        is_whole = number.value == number.value.to_integral_value()
        return _times(number, at + 1) if words.lowers[at + 1] in nouns.COMPARISONS or not is_whole else None
    if hyphen and words.has(at + 1, "to", "-") and words.lowers[at + 3] in ("1", "one"):
        return _times(number, at + 4)
    if (
        words.has(at, "to", "one")
        and not number.is_fraction
        and not words.words[at + 2][:1].isalpha()
        and words.words[at + 2] != "-"
    ):
        return _times(number, at + 2)
    return _read_part(words, number)


def read_multiple(words: Words, index: int) -> Quantity | None:
    """Read `tenfold`, `twice as many`, `double the number`."""
    lower = words.lowers[index]
    if lower in table.FOLDS:
        return _times(Number(Decimal(table.FOLDS[lower]), index, index, in_words=True), index + 1)
    if words.lowers[index + 1] not in _AFTER_TIMES or words.lowers[index - 1] in ("to", "will", "would"):
        return None
    return _times(Number(Decimal(TIMES[lower]), index, index, in_words=True), index + 1)


def read_fraction(words: Words, number: Number) -> Quantity | None:
    """Return the share that a fraction is, unless the words around show an ordinal or a part of a match or year."""
    before, first, last = words.lowers[number.start - 1], words.lowers[number.start], words.lowers[number.end - 1]
    if words.is_hyphen(number.end):  # "a third-party candidate"
        return None
    if number.in_words and last in ("half", "quarter"):
        is_share = _is_half(words, number, before) if last == "half" else _is_quarter(words, number, before)
    elif first in ("a", "an"):  # "a third man"
        is_share = words.lowers[number.end] == "of" or before in nouns.BEFORE_SHARE
    else:
        is_share = True
    return quantity_of(number, "ratio", number.value, number.start, number.end) if is_share else None


def _times(number: Number, end: int) -> Quantity:
    return quantity_of(number, "ratio", number.value, number.start, end)


def _read_part(words: Words, number: Number) -> Quantity | None:
    """Read `two in three` and `nine out of 10`: a share, the first number over the second."""
    at = number.end
    if words.has(at, "out", "of"):
        at += 2
    elif words.has(at, "-", "in", "-"):
        at += 3
    elif words.has(at, "in"):
        at += 1
    else:
        return None
    at += words.lowers[at] == "every"
    whole = read_number(words, at) if starts_figure(words, at) else None
    if whole is None or whole.is_fraction or number.multiplier or not 0 < number.value < whole.value:
        return None
    is_year = words.words[at].isdecimal() and len(words.words[at]) == 4
    is_time = is_year or unit_named(words, whole.end) is not None
    if number.value > _LARGEST_PART or (words.lowers[at - 1] == "in" and is_time):
        return None
    return quantity_of(number, "ratio", EXACT.divide(number.value, whole.value), number.start, whole.end)


def _is_half(words: Words, number: Number, before: str) -> bool:
    if before in nouns.NOT_BEFORE_HALF:
        return False
    is_led = words.lowers[number.start] in ("a", "one")
    return is_led or words.lowers[number.end] in _AFTER_SHARE or before in nouns.BEFORE_SHARE


def _is_quarter(words: Words, number: Number, before: str) -> bool:
    after = words.lowers[number.end]
    if before in nouns.NOT_BEFORE_HALF:
        return False
    if after == "of" or before in nouns.BEFORE_SHARE or words.words[number.end - 2] == "-":
        return True
    is_led = words.lowers[number.start] in ("a", "one")
    return is_led and not after[:1].isalpha() and before not in nouns.BEFORE_PERIOD
