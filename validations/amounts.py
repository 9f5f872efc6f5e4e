"""What only amounts must satisfy."""

import pyarrow as pa
import pyarrow.compute as pc
from babel.numbers import list_currencies

from validations.rule import Facts, Rule, fact, unless_null

_LIMITS = ("text", "kind", "bound", "value", "low", "high")

RULES = (
    fact("amounts.currency.only_money", "`currency` is given only for money", shows=("text", "kind", "currency")),
    fact(
        "amounts.currency.settled",
        "Money has a `currency`",
        shows=("text", "kind", "currency"),
        severity="warning",  # nothing in the article may tell which dinars are meant
    ),
    Rule(
        "amounts.currency.known",
        "`currency` is a code of ISO 4217",
        "expect_column_values_to_be_in_set",
        {"column": "currency", "value_set": sorted(list_currencies())},
        shows=("text", "currency"),
    ),
    fact(
        "amounts.currency_basis.reason",
        "`currency_basis` is given exactly where `currency` is",
        shows=("text", "currency", "currency_basis"),
    ),
    fact("amounts.value.between", "`value` lies between `low` and `high`", shows=_LIMITS),
    fact("amounts.low.not_above_high", "`low` is not above `high`", shows=_LIMITS),
    fact("amounts.value.exact", "An exact `value` is also `low` and `high`", shows=_LIMITS),
    fact(
        "amounts.value.reason",
        "`value` is null only for a range or a vague word, and one of `value`, `low` and `high` is given",
        shows=(*_LIMITS, "is_vague"),
    ),
    fact(
        "amounts.change_id.reason",
        "`change_id` is given exactly where `change_role` is",
        shows=("text", "change_role", "change_id"),
    ),
    fact(
        "amounts.unit_si.reason",
        "`value_si`, `low_si` and `high_si` are given only with `unit_si`, and that only with `unit`",
        shows=("text", "unit", "value_si", "low_si", "high_si", "unit_si"),
    ),
    fact("amounts.unit.of_measure", "A measure has a `unit`", shows=("text", "kind", "unit")),
)


def facts(rows: pa.Table) -> Facts:
    """Compute what the rules above assert."""
    kind, value, low, high = (rows[column] for column in ("kind", "value", "low", "high"))
    is_money, has_currency = pc.equal(kind, "money"), pc.is_valid(rows["currency"])
    return {
        "amounts.currency.only_money": unless_null(pc.or_(is_money, pc.invert(has_currency))),
        "amounts.currency.settled": unless_null(pc.or_(pc.invert(is_money), has_currency)),
        "amounts.currency_basis.reason": pc.equal(pc.is_null(rows["currency"]), pc.is_null(rows["currency_basis"])),
        "amounts.value.between": pc.and_(_not_above(low, value), _not_above(value, high)),
        "amounts.low.not_above_high": _not_above(low, high),
        "amounts.value.exact": _exact(rows),
        "amounts.value.reason": _reason(rows),
        "amounts.change_id.reason": pc.equal(pc.is_null(rows["change_id"]), pc.is_null(rows["change_role"])),
        "amounts.unit_si.reason": _converted(rows),
        "amounts.unit.of_measure": unless_null(pc.or_(pc.not_equal(kind, "measure"), pc.is_valid(rows["unit"]))),
    }


def _converted(rows: pa.Table) -> pa.ChunkedArray:
    has_value = pc.or_(pc.or_(pc.is_valid(rows["value_si"]), pc.is_valid(rows["low_si"])), pc.is_valid(rows["high_si"]))
    has_si = pc.is_valid(rows["unit_si"])
    return pc.and_(pc.or_(pc.invert(has_value), has_si), pc.or_(pc.invert(has_si), pc.is_valid(rows["unit"])))


def _not_above(left: pa.ChunkedArray, right: pa.ChunkedArray) -> pa.ChunkedArray:
    return unless_null(pc.less_equal(left, right))


def _exact(rows: pa.Table) -> pa.ChunkedArray:
    value, low, high = (rows[column] for column in ("value", "low", "high"))
    inexact = pc.or_(unless_null(pc.not_equal(rows["bound"], "exact")), pc.is_null(value))
    same = pc.and_(pc.equal(value, low), pc.equal(value, high))
    return pc.or_(inexact, pc.fill_null(same, False))  # noqa: FBT003  (an open limit is not the value)


def _reason(rows: pa.Table) -> pa.ChunkedArray:
    low, high = rows["low"], rows["high"]
    limited = pc.or_(pc.is_valid(low), pc.is_valid(high))
    distinct = unless_null(pc.not_equal(low, high))  # so is a range that is open on one side
    range_or_vague = pc.or_(distinct, unless_null(rows["is_vague"]))
    return pc.or_(pc.is_valid(rows["value"]), pc.and_(limited, range_or_vague))
