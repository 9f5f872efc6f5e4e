"""Measures in units of the SI: what `5 miles` is in meters, exactly."""

import functools
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from builder.extractors.amounts import _si_factors as table
from builder.extractors.amounts import _unit_words as words
from builder.extractors.amounts.scales import EXACT

_POWERS = {"square-": 2, "cubic-": 3}


class Conversion(NamedTuple):
    """How a unit becomes one of the SI: multiply by the ratio, then add the offset."""

    unit: str
    ratio: Fraction
    offset: Fraction = Fraction(0)

    def of(self, value: Decimal, *, is_difference: bool = False) -> Decimal:
        """Return the value in the SI unit; a difference of temperatures has no offset."""
        offset = Decimal(0) if is_difference else EXACT.multiply(_decimal(self.offset), Decimal(self.ratio.denominator))
        multiplied = EXACT.add(EXACT.multiply(value, Decimal(self.ratio.numerator)), offset)
        return EXACT.divide(multiplied, Decimal(self.ratio.denominator))


def _decimal(number: Fraction) -> Decimal:
    return EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))


@functools.cache
def conversion(unit: str) -> Conversion | None:
    """Return how a unit (CLDR id) becomes one of the SI; None for one that is no physical unit.

    >>> conversion("kilometer-per-hour")
    Conversion(unit='meter-per-second', ratio=Fraction(5, 18), offset=Fraction(0, 1))
    >>> conversion("percent") is None
    True
    """
    if factor := table.FACTORS.get(unit):
        return Conversion(factor[0], Fraction(factor[2]), Fraction(table.OFFSETS.get(unit, 0)))
    return _powered(unit) or _prefixed(unit) or _rate(unit)


def _powered(unit: str) -> Conversion | None:
    """Convert `square-mile` by what a mile is."""
    for prefix, power in _POWERS.items():
        length = conversion(unit.removeprefix(prefix)) if unit.startswith(prefix) else None
        if length and length.unit == "meter":
            return Conversion(f"{prefix}meter", length.ratio**power)
    return None


def _prefixed(unit: str) -> Conversion | None:
    """Convert `gigawatt-hour` by what a watt-hour is; a kiloton is a thousand tonnes."""
    for prefix, factor in table.PREFIXES.items():
        base = unit.removeprefix(prefix)
        if base != unit and base in words.PREFIXED:
            known = table.FACTORS.get("tonne" if base == "ton" else base)
            return Conversion(known[0], Fraction(known[2]) * Fraction(factor)) if known else None
    return None


def _rate(unit: str) -> Conversion | None:
    """Convert `mile-per-hour` by what a mile and an hour are."""
    over, _, under = unit.partition("-per-")
    if not under or under[:1].isdecimal():
        return None
    top, bottom = conversion(over), conversion(under)
    if top is None or bottom is None:
        return None
    return Conversion(f"{top.unit}-per-{bottom.unit}", top.ratio / bottom.ratio)
