"""Quantity: an amount while it is being read."""

from decimal import Decimal
from typing import NamedTuple

from builder.extractors.amounts.currency_tables import Mark
from builder.extractors.amounts.scales import EXACT, Number
from builder.extractors.amounts.unit_tables import Unit
from schema.amounts import AmountKind, Bound, ChangeRole, Direction

_TEN = Decimal(10)
_LARGEST_SHARER = 1000  # "900 to 2 million" shares no scale word, "3 to 5 million" does


class Quantity(NamedTuple):
    """An amount as it is being read: its words (end exclusive), value or limits, what it is in."""

    start: int
    end: int
    kind: AmountKind
    value: Decimal | None  # None for a range and for a vague number: these have `low` and `high`
    low: Decimal | None
    high: Decimal | None
    number: Number
    mark: Mark | None = None
    unit: Unit | None = None
    unit_words: tuple[int, int] | None = None
    bound: Bound = "exact"
    is_vague: bool = False
    per: str | None = None
    subject: tuple[int, int] | None = None
    direction: Direction | None = None
    change_role: ChangeRole | None = None
    change_start: int | None = None  # first word of the first amount of the change
    next: int = 0  # first word that may begin another amount
    is_unsure: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether neither a currency nor a unit is known."""
        return self.mark is None and self.unit is None

    @property
    def limits(self) -> tuple[Decimal | None, Decimal | None]:
        """Least and greatest value meant, before any word that bounds them."""
        return (self.value, self.value) if self.value is not None else (self.low, self.high)


def quantity_of(number: Number, kind: AmountKind, value: Decimal, start: int, end: int) -> Quantity:
    """Return the quantity that a number makes; a vague one means from its value to ten times its value."""
    if number.is_vague:
        high = EXACT.multiply(value, _TEN)
        return Quantity(start, end, kind, None, value, high, number, is_vague=True)
    return Quantity(start, end, kind, value, None, None, number, bound="about" if number.is_about else "exact")


def distribute(quantity: Quantity, other: Quantity) -> Quantity:
    """Give a bare quantity the currency or unit of the other and, in `3 to 5 million dollars`, its scale word."""
    quantity = _with_scale_of(quantity, other)
    value = quantity.value
    if value is not None and other.mark and quantity.mark is None:
        value = EXACT.multiply(value, other.mark.factor)
    return quantity._replace(
        kind=other.kind, value=value, mark=other.mark, unit=other.unit, unit_words=other.unit_words
    )


def _with_scale_of(quantity: Quantity, other: Quantity) -> Quantity:
    number, value = quantity.number, quantity.value
    if value is None or value >= _LARGEST_SHARER or number.multiplier or other.number.multiplier is None:
        return quantity
    mantissa = EXACT.divide(other.number.value, other.number.factor)
    if value > mantissa and (value >= 100 or mantissa >= 100):
        return quantity
    number = number._replace(multiplier=other.number.multiplier, factor=other.number.factor)
    return quantity._replace(value=EXACT.multiply(value, other.number.factor), number=number)
