"""Numbers in digits, read into exact decimals.

Digits are read as English prints them (1,234.5; 12,34,567 in South Asia) and, where only one reading is left, as others
do: 1.234,5; 1 234,5; 1'234.5; 3,5. What could be both is English: 1.234 has three decimals, 1,234 has none.
"""

import re
from decimal import Decimal

from builder.extractors.amounts import _number_words as table
from builder.extractors.amounts.nouns import is_plural
from builder.extractors.amounts.scales import EXACT, Number
from builder.extractors.amounts.units import unit_named
from builder.extractors.amounts.words import Words

_LONGEST = 40  # characters
_NUMERAL = re.compile(
    r"""
    (?P<plain>     0 | [1-9]\d* )
  | (?P<english>   [1-9]\d{0,2} (?:,\d{3})+ (?:\.\d+)?  |  \d+\.\d+ )
  | (?P<indian>    [1-9]\d? (?:,\d{2})+ ,\d{3} (?:\.\d+)? )
  | (?P<european>  [1-9]\d{0,2} (?:\.\d{3})+ ,\d+  |  [1-9]\d{0,2} (?:\.\d{3}){2,} )
  | (?P<comma>     (?:0|[1-9]\d*) ,\d+ )
    """,
    re.VERBOSE,
)
_SPACES = frozenset(" \u00a0\u202f\u2009")
_APOSTROPHES = frozenset("'’")
_GROUP = re.compile(r"\d{3}(?:[.,]\d+)?")
_POWER_OF_TEN = re.compile(
    r"""
    (?: [eE] (?P<e>[+\-−]?\d{1,2})
      | \s? [x×·*] \s? 10 (?: \^? (?P<ascii>[+\-−]?\d{1,2}) | (?P<raised>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}) )
    ) (?![\w.]\d|\w)
    """,
    re.VERBOSE,
)
_PLAIN_SIGNS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻−", "0123456789+--")


def parse_numeral(numeral: str) -> Decimal | None:
    """Return the number that digits with marks stand for; None if they are no number.

    >>> parse_numeral("12,34,567.89"), parse_numeral("1.234,5"), parse_numeral("1,2,3")
    (Decimal('1234567.89'), Decimal('1234.5'), None)
    """
    match = _NUMERAL.fullmatch(numeral) if len(numeral) <= _LONGEST else None
    if match is None:
        return None
    if match.lastgroup in ("european", "comma"):
        return Decimal(numeral.replace(".", "").replace(",", "."))
    return Decimal(numeral.replace(",", ""))


def read_digits(words: Words, index: int) -> Number | None:
    """Read the number whose digits begin at this word, or at a point before it; None if they are no number."""
    numeral, end = _join_groups(words, index)
    if end == index + 1 and numeral.isdecimal() and _has_bare_point(words, index):
        return Number(Decimal("0." + numeral[:_LONGEST]), index - 1, end)
    value = parse_numeral(numeral)
    if value is None:
        return None
    if numeral.endswith(".000") and _counts(words, end):
        return Number(Decimal(numeral.replace(".", "")), index, end)  # "1.000 persons"
    match = _NUMERAL.fullmatch(numeral)
    number = Number(value, index, end, is_foreign=match is not None and match.lastgroup == "comma")
    if words.is_glued(end) and words.words[end][0] in "eE×x·*":
        return _with_power_of_ten(words, number)
    return _with_fraction(words, number) if numeral.isdecimal() else number


def _counts(words: Words, index: int) -> bool:
    return words.words[index].islower() and is_plural(words.lowers[index]) and not unit_named(words, index)


def with_vulgar_fraction(words: Words, number: Number) -> Number:
    """Read on over `½`."""
    sign = words.words[number.end]
    if sign not in table.VULGAR_FRACTIONS:  # `½lb` is one token: it stays unread
        return number
    over, under = table.VULGAR_FRACTIONS[sign]
    value = EXACT.add(number.value, EXACT.divide(Decimal(over), Decimal(under)))
    return number._replace(value=value, end=number.end + 1, is_fraction=number.start == number.end)


def is_fraction(words: Words, index: int) -> bool:
    """Whether a fraction, as `3/4`, begins at this word, and no date or idiom."""
    return _fraction(words, index) is not None


def _has_bare_point(words: Words, index: int) -> bool:
    """Whether a point stands right before the digits, and no digit or letter before that: `.5`, `$.75`."""
    if words.words[index - 1] != "." or not words.is_glued(index):
        return False
    return not words.is_glued(index - 1) or not words.words[index - 2][-1:].isalnum()


def _join_groups(words: Words, index: int) -> tuple[str, int]:
    """Join groups of three digits that spaces (French, SI) or apostrophes (Swiss) separate: `1 234 567,8`."""
    numeral, end = words.words[index], index + 1
    if not (numeral.isdecimal() and len(numeral) <= 3 and numeral[0] != "0"):
        return numeral, end
    separator = words.text[words.ends[index] : words.ends[index] + 1]
    step = 1 if separator in _SPACES else 2 if separator in _APOSTROPHES else 0
    parts = [numeral]
    while step and len(parts) < 9 and _is_group(words, end + step - 1, end - 1, separator):
        parts.append(words.words[end + step - 1])
        end += step
    return "".join(parts), end


def _is_group(words: Words, index: int, before: int, separator: str) -> bool:
    """Whether three digits, or three with decimals, stand one separator after the word `before`."""
    return (
        words.starts[index] == words.ends[before] + 1
        and words.text[words.ends[before]] == separator
        and words.words[before].isdecimal()
        and _GROUP.fullmatch(words.words[index]) is not None
        and not (words.is_glued(index + 1) and words.words[index + 1][0] in "/-–:")
    )


def _with_power_of_ten(words: Words, number: Number) -> Number:
    match = _POWER_OF_TEN.match(words.text, words.ends[number.end - 1])
    if match is None:
        return number
    exponent = int((match["e"] or match["ascii"] or match["raised"]).translate(_PLAIN_SIGNS))
    end = words.first_from(match.end(), number.end - 1)
    return number._replace(value=number.value.scaleb(exponent, EXACT), end=end)


def _with_fraction(words: Words, number: Number) -> Number | None:
    """Read on: `1/4`, `2 1/4`, `2½`, `2-1/2`. None where a slash says that it is no number: `9/11`."""
    end = number.end
    if words.words[end] in table.VULGAR_FRACTIONS:
        return with_vulgar_fraction(words, number)
    if words.words[end] == "/" and words.is_glued(end) and words.is_glued(end + 1) and words.words[end + 1].isdecimal():
        fraction = _fraction(words, end - 1)
        return Number(fraction, number.start, end + 2, is_fraction=True) if fraction else None
    after = end + words.is_hyphen(end)
    if words.words[after + 1] == "/" and words.starts[after] <= words.ends[end - 1] + 1:
        fraction = _fraction(words, after)
        if fraction:
            return number._replace(value=EXACT.add(number.value, fraction), end=after + 3)
    return number


def _fraction(words: Words, index: int) -> Decimal | None:
    """Return the value of `N/D` at this word, if it is a proper fraction with a usual denominator."""
    over, under = words.words[index], words.words[index + 2]
    is_one_sign = words.is_glued(index + 1) and words.is_glued(index + 2)
    if not (is_one_sign and len(over) <= 3 and len(under) <= 4 and over.isdecimal() and under.isdecimal()):
        return None
    if words.words[index + 3] == "/" and words.is_glued(index + 3):
        return None
    if int(under) not in table.FRACTION_DENOMINATORS or not 0 < int(over) < int(under):
        return None
    return EXACT.divide(Decimal(over), Decimal(under))
