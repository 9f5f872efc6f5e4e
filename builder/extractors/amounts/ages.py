"""Ages that only the words around show: `aged 45`, `Mary Smith, 45, said`, `in her 40s`, `children under 12`."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from builder.document import NameTag
from builder.extractors.amounts import _age_words as table
from builder.extractors.amounts import _calendar_words as calendar
from builder.extractors.amounts._noun_words import STOPS
from builder.extractors.amounts.nouns import is_plural
from builder.extractors.amounts.numbers import starts_figure
from builder.extractors.amounts.quantities import Quantity
from builder.extractors.amounts.scales import Number
from builder.extractors.amounts.unit_tables import Unit
from builder.extractors.amounts.words import Words

_YEARS = Unit("year", "duration")
_OLDEST = 125
_YOUNGEST = 5  # of whom the age alone is told: `the boy, 5, was`
_ADULT = 15
_LONGEST_LIST = 7  # words
_LAST_OF_DECADE = Decimal(9)


def age_decade(words: Words, index: int) -> Quantity | None:
    """Read `in his 40s`, `in her early 30s`: from 40 to 49 years."""
    word, ending = words.words[index], words.lowers[index + 1]
    if not (len(word) == 2 and word.isdecimal() and word[1] == "0"):
        return None
    if not words.is_glued(index + 1) or ending not in ("s", "’s", "'s"):
        return None
    at = index - 1 - (words.words[index - 1] == "-")
    near = words.lowers[max(0, index - 4) : index]
    if words.lowers[at] not in table.PARTS or table.OWNERS.isdisjoint(near):
        return None
    low = Decimal(word)
    number, span = Number(low, index, index + 1), (index + 1, index + 2)
    return Quantity(index, index + 2, "age", None, low, low + _LAST_OF_DECADE, number, unit=_YEARS, unit_words=span)


def as_age(words: Words, quantity: Quantity, names: Sequence[NameTag]) -> Quantity:
    """Turn a bare count into an age where the words around it show one."""
    is_years = quantity.unit == _YEARS
    if not (quantity.kind == "count" or is_years) or not _can_be_age(quantity):
        return quantity
    before = quantity.start - 1
    while words.lowers[before] in table.BETWEEN and before > quantity.start - 3:
        before -= 1
    if words.lowers[before] in table.LEADS:
        start = before if before == quantity.start - 1 else quantity.start
        return quantity._replace(kind="age", unit=_YEARS, start=start)
    if is_years:
        return quantity
    if _is_listed(words, quantity) or _is_of_group(words, quantity) or _is_apposition(words, quantity, names):
        return quantity._replace(kind="age", unit=_YEARS)
    return quantity


def _can_be_age(quantity: Quantity) -> bool:
    value = quantity.value
    return value is not None and 0 < value <= _OLDEST and value == value.to_integral_value()


def _is_listed(words: Words, quantity: Quantity) -> bool:
    """Whether the number goes on with a list of ages: `aged six and nine`, `ages 4, 7 and 9`."""
    at = quantity.start - 1
    while quantity.start - at < _LONGEST_LIST and (words.lowers[at] in table.JOINS or starts_figure(words, at)):
        at -= 1
    return at < quantity.start - 2 and words.lowers[at] in table.LEADS


def _is_of_group(words: Words, quantity: Quantity) -> bool:
    """Whether it is an age of people: `children under 12`, `nobody over 65`, `a woman of 84`, `she was nine`."""
    start, after = quantity.start, words.words[quantity.end]
    before, noun = words.lowers[start - 1], words.lowers[start - 2]
    if before in ("under", "over", "below", "above") and noun in table.GROUPS:
        return True
    if after[:1].isalpha() and words.lowers[quantity.end] not in STOPS:
        return False
    if before in ("under", "over", "below", "above"):
        return not table.WHO.isdisjoint(words.lowers[max(0, start - 4) : start])
    if before in table.BEING:
        return noun in table.SUBJECTS and not after[:1].isalpha() and after not in ("%", "-")
    return before == "of" and noun in table.AGED and quantity.number.value >= _YOUNGEST


def _is_apposition(words: Words, quantity: Quantity, names: Sequence[NameTag]) -> bool:
    """Whether the number stands after a person: `Mary Smith, 45, said`, `the driver, 23`, `Mary Smith (45)`."""
    mark, noun = words.words[quantity.start - 1], quantity.start - 2
    after = words.lowers[quantity.end]
    if quantity.number.in_words or mark not in (",", "(") or not words.words[noun]:
        return False
    if (after != ")") if mark == "(" else (after not in table.AFTER_APPOSITION):
        return False
    if _is_person(words, noun, names):
        return True
    if mark == "(" or quantity.number.value < _YOUNGEST:
        return False
    if words.lowers[noun] in table.PERSONS or after != ",":
        return words.lowers[noun] in table.PERSONS
    return _ends_name(words, noun) or (quantity.number.value >= _ADULT and _is_singular(words, noun))


def _is_person(words: Words, index: int, names: Sequence[NameTag]) -> bool:
    start = words.starts[index]
    at = bisect_right(names, start, key=lambda name: name.char_start) - 1
    return at >= 0 and names[at].label == "PERSON" and start < names[at].char_end


def _ends_name(words: Words, index: int) -> bool:
    """Whether two capitalised words end here that are no date or place: `John Smith` before a comma."""
    one, other = words.words[index - 1], words.words[index]
    if {one, other} & calendar.MONTHS or not (one[:1].isupper() and other[:1].isupper()):
        return False
    return one.isalpha() and other.isalpha() and len(other) > 1 and not other.isupper()


def _is_singular(words: Words, index: int) -> bool:
    """Whether the word may be a noun for one person: `the former pharmacist, 46, said`."""
    word, lower = words.words[index], words.lowers[index]
    return word.islower() and word.isalpha() and not is_plural(lower) and lower not in STOPS
