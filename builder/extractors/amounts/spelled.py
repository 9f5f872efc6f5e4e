"""Numbers in words, with their decimals, fractions and scale words: `three and a half billion`, `two thirds`."""

from decimal import Decimal

from builder.extractors.amounts import _number_words as table
from builder.extractors.amounts.cardinals import Cardinal, is_ordinal, read_after_one, read_cardinal, starts_fraction
from builder.extractors.amounts.scales import EXACT, HALF, ONE, Number, scale_at, scaled, with_scale
from builder.extractors.amounts.words import Words

_QUARTER = Decimal("0.25")
_MOST_DECIMALS = 40
_A_FEW = frozenset({"several", "few", "many"})
_BEFORE_POINT = frozenset({"", "minus", "of", "to", "by", "about", "than", "is", "was", "from", "only", "just"})


def read_spelled(words: Words, index: int) -> Number | None:
    """Read the number in words that begins at this word, or whose `a` stands before it; None if there is none."""
    lower = words.lowers[index]
    if lower in table.VAGUE:
        return _read_vague(words, index)
    if lower in ("half", "quarter"):
        return _read_half(words, index)
    if lower in table.DENOMINATORS:
        return _read_part(words, index)
    if lower == "couple":
        return _read_couple(words, index)
    if lower in table.SCALES or lower in ("hundred", "dozen"):
        return _read_led_scale(words, index)
    if lower in table.UNITS or lower in table.TENS:
        return _read_counted(words, index)
    return _read_bare_point(words, index) if lower == "point" else None


def fraction_after_and(words: Words, index: int) -> tuple[Decimal, int] | None:
    """Read `and a half`, `and two thirds`, `and half` at this word: the fraction and its end; None if none is there."""
    if words.lowers[index] != "and":
        return None
    at = index + 1
    if words.lowers[at] == "half":  # "one hour and half"
        return HALF, at + 1
    if not starts_fraction(words, at):
        return None
    over = table.UNITS.get(words.lowers[at], 1)
    noun = at + 1 + (words.words[at + 1] == "-")
    under = table.DENOMINATORS.get(words.lowers[noun]) or table.PLURAL_DENOMINATORS[words.lowers[noun]]
    return EXACT.divide(Decimal(over), Decimal(under)), noun + 1


def _read_counted(words: Words, index: int) -> Number | None:
    cardinal = read_cardinal(words, index)
    if cardinal is None or is_ordinal(words, cardinal):
        return None
    number = _with_multiplier(words, Number(Decimal(cardinal.value), index, cardinal.end, in_words=True), cardinal)
    if fraction := _read_fraction_noun(words, number, cardinal):
        return fraction
    if dozen := table.DOZENS.get(words.lowers[number.end]):
        number = scaled(words, number, Decimal(dozen), number.end + 1)
    return _with_fraction(words, _with_decimals(words, number))


def _with_multiplier(words: Words, number: Number, cardinal: Cardinal) -> Number:
    if cardinal.last != "scale" or cardinal.scale_start is None:
        return number
    multiplier = words.slice(cardinal.scale_start, cardinal.end)
    return number._replace(multiplier=multiplier, factor=Decimal(cardinal.limit))


def _read_fraction_noun(words: Words, number: Number, cardinal: Cardinal) -> Number | None:
    """Read `two thirds`, `one-fifth`, `three quarters of a million`; None if no denominator follows."""
    is_hyphened = words.is_hyphen(number.end)
    at = number.end + is_hyphened
    word = words.lowers[at]
    under = table.DENOMINATORS.get(word) if number.value == 1 else table.PLURAL_DENOMINATORS.get(word)
    if word == "quarters" and number.value != 3:
        return None  # of a year, or coins
    if under is None and is_hyphened and number.value < 20:  # "a two-third majority"
        under = table.DENOMINATORS.get(word)
    if under is None or cardinal.value > 100 or words.is_hyphen(at + 1):
        return None
    if under >= 100 and words.lowers[at + 1] != "of":
        return None  # "one hundredth" is an ordinal more often
    value = EXACT.divide(number.value, Decimal(under))
    return _of_scale(words, Number(value, number.start, at + 1, in_words=True, is_fraction=True))


def _of_scale(words: Words, number: Number) -> Number:
    """Multiply a fraction by the scale word that follows: `half a million`, `quarter of a billion`, `half-dozen`."""
    at = number.end
    at += words.words[at] == "-" and words.lowers[at + 1] == "dozen"
    at += words.lowers[at] == "of"
    at += words.lowers[at] in ("a", "an")
    word = words.lowers[at]
    scale = table.SCALES.get(word) or table.ABBREVIATIONS.get(word) or table.DOZENS.get(word)
    if scale is None:
        return number
    value, factor = EXACT.multiply(number.value, Decimal(scale)), Decimal(scale)
    return number._replace(value=value, end=at + 1, multiplier=words.words[at], factor=factor, is_fraction=False)


def _with_decimals(words: Words, number: Number) -> Number:
    """Read on: `two point five million`, `nine point seventy-one`."""
    at = number.end
    if words.lowers[at] != "point" or number.multiplier:
        return number
    digits = ""
    while len(digits) < _MOST_DECIMALS and (digit := table.DECIMAL_DIGITS.get(words.lowers[at + 1])):
        digits, at = digits + digit, at + 1
    if not digits:
        cardinal = read_cardinal(words, at + 1)
        if cardinal is None or cardinal.value >= 100 or cardinal.last == "scale":
            return number
        digits, at = str(cardinal.value), cardinal.end - 1
    value = EXACT.add(number.value, Decimal(f"0.{digits}"))
    return with_scale(words, number._replace(value=value, end=at + 1))


def _read_bare_point(words: Words, index: int) -> Number | None:
    """Read `point five`, unless it is a point in time or of an argument."""
    if words.lowers[index - 1] not in _BEFORE_POINT:
        return None
    number = _with_decimals(words, Number(Decimal(0), index, index, in_words=True))
    return number if number.end > index else None


def _with_fraction(words: Words, number: Number) -> Number:
    """Read on: `three and a half billion`, `one million and a half`, `four-and-a-half`."""
    at = number.end
    if words.has(at, "-", "and", "-", "a", "-", "half"):
        return with_scale(words, number._replace(value=EXACT.add(number.value, HALF), end=at + 6))
    found = fraction_after_and(words, at)
    if found is None:
        return number
    fraction, end = found
    if number.multiplier:
        value = EXACT.add(number.value, EXACT.multiply(fraction, number.factor))
        return number._replace(value=value, end=end)
    return with_scale(words, number._replace(value=EXACT.add(number.value, fraction), end=end))


def _read_half(words: Words, index: int) -> Number:
    """Read `half a million`, `half of`, `a quarter of`, `half-hour`."""
    start = index - (words.lowers[index - 1] in ("a", "an"))
    value = HALF if words.lowers[index] == "half" else _QUARTER
    return _of_scale(words, Number(value, start, index + 1, in_words=True, is_fraction=True))


def _read_part(words: Words, index: int) -> Number | None:
    """Read `a third`, `a tenth`; an ordinal is none."""
    if words.lowers[index - 1] not in ("a", "an"):
        return None
    value = EXACT.divide(ONE, Decimal(table.DENOMINATORS[words.lowers[index]]))
    return _of_scale(words, Number(value, index - 1, index + 1, in_words=True, is_fraction=True))


def _read_couple(words: Words, index: int) -> Number | None:
    if words.lowers[index - 1] != "a" or words.lowers[index + 1] != "of":
        return None
    number = Number(Decimal(2), index - 1, index + 2, in_words=True, is_about=True)
    scale = scale_at(words, index + 2)
    return scaled(words, number, Decimal(scale), index + 3) if scale else number


def _read_led_scale(words: Words, index: int) -> Number | None:
    """Read `a million`, `a dozen`, `a hundred and two`, `several hundred`, `a few thousand`."""
    before = words.lowers[index - 1]
    if before in _A_FEW:
        start = index - 1 - (words.lowers[index - 2] == "a")
        return with_scale(words, Number(ONE, start, index, in_words=True, is_vague=True))
    if before not in ("a", "an"):
        return None
    if words.lowers[index] == "dozen":
        return scaled(words, Number(ONE, index - 1, index, in_words=True), Decimal(12), index + 1)
    cardinal = read_after_one(words, index)
    if cardinal is None or is_ordinal(words, cardinal):
        return None
    number = Number(Decimal(cardinal.value), index - 1, cardinal.end, in_words=True)
    return _with_fraction(words, _with_multiplier(words, number, cardinal))


def _read_vague(words: Words, index: int) -> Number | None:
    """Read `dozens`, `tens of thousands`, `hundreds of millions`."""
    value, end = table.VAGUE[words.lowers[index]], index + 1
    while words.lowers[end] == "of" and words.lowers[end + 1] in table.PLURAL_SCALES and end - index < 6:
        value, end = value * table.PLURAL_SCALES[words.lowers[end + 1]], end + 2
    if words.lowers[index] == "tens" and end == index + 1:
        return None
    if words.lowers[index] == "scores" and words.lowers[end] != "of":
        return None  # a verb, or goals
    return Number(Decimal(value), index, end, words.slice(index, end), Decimal(value), in_words=True, is_vague=True)
