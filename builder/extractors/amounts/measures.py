"""Measures: a number with a unit, `30 acres`, `5 per cent`, `78-year-old`, `5 feet 2 inches`, `20-plus years`."""

from decimal import Decimal

from builder.extractors.amounts import _noun_words as nouns
from builder.extractors.amounts import _unit_words as table
from builder.extractors.amounts.numbers import read_number, starts_figure
from builder.extractors.amounts.quantities import Quantity, quantity_of
from builder.extractors.amounts.scales import EXACT, Number
from builder.extractors.amounts.spelled import fraction_after_and
from builder.extractors.amounts.unit_tables import Unit
from builder.extractors.amounts.units import Found, unit_after, unit_named
from builder.extractors.amounts.words import Words
from schema.amounts import Bound

_BOUNDS_INSIDE: dict[str, Bound] = {"plus": "at_least", "+": "at_least", "odd": "about", "ish": "about"}
_CUE_REACH = 14  # words
_DOZEN = 12
_HOTTEST = 130  # degrees of weather and water, in Fahrenheit


def read_measure(words: Words, number: Number, at: int) -> Quantity | None:
    """Read the measure whose unit begins at `at`, after its number; None if no unit is there."""
    at, bound = _bound_inside(words, at)
    found = _unit(words, number, at)
    if found is None:
        return None
    unit, end = found
    if (unit.kind == "duration" and number.in_words and number.value == 0) or _is_academic(words, number, unit, at):
        return None  # "zero day"
    if unit.id == "degree" and _is_about(words, number, table.WEATHER_CUES):
        unit = Unit("degree", "temperature")
    measure = quantity_of(number, unit.kind, number.value, number.start, end)
    measure = measure._replace(unit=unit, unit_words=(at, end), bound=bound or measure.bound)
    if unit.kind == "duration":
        measure = _as_age(words, with_half(words, measure))
    return with_smaller_unit(words, measure)


def _bound_inside(words: Words, at: int) -> tuple[int, Bound | None]:
    """Read over what stands between number and unit in `15-plus years`, `20+ km`."""
    if words.has(at, "or", "more") and unit_named(words, at + 2):
        return at + 2, "at_least"  # "two or more years"
    after = at + words.is_hyphen(at)
    bound = _BOUNDS_INSIDE.get(words.lowers[after]) if words.is_glued(at) else None
    if bound is None:
        return at, None
    return after + 1 + (words.words[after + 1] == "-"), bound


def _unit(words: Words, number: Number, at: int) -> Found | None:
    found = unit_after(words, at, in_digits=not number.in_words, is_one=number.value <= 1)
    if found or (found := _cued_unit(words, number, at)):
        return found
    if words.lowers[at] not in table.ADJECTIVES:
        return None
    found = unit_named(words, at + 1)  # "20 working days"
    return found if found and found[0].category == "duration" else None


def _cued_unit(words: Words, number: Number, at: int) -> Found | None:
    """Read `40C` and `14 stone`, where the words around speak of the weather or of a weight."""
    word = words.words[at]
    is_unit = words.is_glued(at) or words.words[at + 1] != "."
    if word in ("C", "F") and not number.in_words and number.multiplier is None and is_unit:
        unit = Unit("celsius" if word == "C" else "fahrenheit", "temperature")
        is_led = (
            words.is_glued(at) and words.lowers[number.start - 1] in table.BEFORE_DEGREES and number.value <= _HOTTEST
        )
        is_converted = words.words[number.start - 1] == "(" and words.words[number.start - 2] in (
            "C",
            "F",
        )  # "38C (100F)"
        return (unit, at + 1) if is_led or is_converted or _is_about(words, number, table.WEATHER_CUES) else None
    if word in ("stone", "stones") and _is_about(words, number, nouns.WEIGHT_CUES):
        return Unit("stone", "mass"), at + 1
    return None


def _is_about(words: Words, number: Number, cues: frozenset[str]) -> bool:
    return not cues.isdisjoint(words.lowers[max(0, number.start - _CUE_REACH) : number.end + _CUE_REACH])


def _is_academic(words: Words, number: Number, unit: Unit, at: int) -> bool:
    """Whether the degrees are those of a university: `two degrees`."""
    return unit.id == "degree" and number.in_words and number.value < 10 and words.lowers[at] == "degrees"


def with_half(words: Words, measure: Quantity) -> Quantity:
    """Read on: `two years and a half`."""
    found = None if measure.number.is_fraction else fraction_after_and(words, measure.end)
    if found is None or measure.value is None:
        return measure
    return measure._replace(value=EXACT.add(measure.value, found[0]), end=found[1])


def _as_age(words: Words, duration: Quantity) -> Quantity:
    """Turn a duration into an age: `78-year-old`, `five years old`, `six weeks of age`, `87 yo`."""
    end = duration.end
    at = end + words.is_hyphen(end)
    if words.lowers[at] in ("old", "olds"):
        return duration._replace(kind="age", end=at + 1)
    if words.has(end, "of", "age"):
        return duration._replace(kind="age", end=end + 2)
    return duration._replace(kind="age") if words.lowers[end - 1] == "yo" else duration


def with_smaller_unit(words: Words, measure: Quantity) -> Quantity:
    """Read on: `5 feet 2 inches`, `two hours and 15 minutes`: one quantity in the smaller unit."""
    while measure.unit and measure.value is not None and measure.kind != "age":
        following = _with_inches(words, measure) or _with_next_unit(words, measure)
        if following is None:
            break
        measure = following
    return measure


def _with_next_unit(words: Words, measure: Quantity) -> Quantity | None:
    assert measure.unit is not None
    at = measure.end
    at += words.words[at] == ","
    at += words.lowers[at] == "and"
    number = read_number(words, at) if starts_figure(words, at) else None
    if number is None:
        return None
    found = unit_after(words, number.end, in_digits=not number.in_words, is_one=number.value <= 1)
    parts = table.CHAINS.get((measure.unit.id, found[0].id)) if found else None
    if found is None or parts is None or number.value >= parts or words.lowers[found[1]] in ("old", "-"):
        return None
    return _in_parts(measure, parts, number.value, found, number.end)


def _with_inches(words: Words, measure: Quantity) -> Quantity | None:
    """Read on: `6-foot-3`."""
    at, inches = measure.end, words.words[measure.end + 1]
    if measure.unit is None or measure.unit.id != "foot" or not words.is_hyphen(at):
        return None
    if not (inches.isdecimal() and len(inches) <= 2 and int(inches) < _DOZEN):
        return None
    return _in_parts(measure, _DOZEN, Decimal(inches), (Unit("inch", "length"), at + 2), at + 1)


def _in_parts(measure: Quantity, parts: int, more: Decimal, found: Found, unit_start: int) -> Quantity:
    assert measure.value is not None
    value = EXACT.add(EXACT.multiply(measure.value, Decimal(parts)), more)
    return measure._replace(value=value, unit=found[0], end=found[1], unit_words=(unit_start, found[1]))
