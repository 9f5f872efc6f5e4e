from decimal import Decimal
from fractions import Fraction
from typing import Any

import pint
import pytest

from builder.article import Article
from builder.document import parse
from builder.extractors.amounts import extract_amounts
from builder.extractors.amounts._si_factors import FACTORS, OFFSETS, PREFIXES
from builder.extractors.amounts.si import conversion
from schema import AmountRow


def only(text: str) -> AmountRow:
    [row] = extract_amounts(parse(Article("a-1", text, "test", None, "text")), ())
    return row


@pytest.fixture(scope="module")
def registry() -> Any:
    return pint.UnitRegistry(non_int_type=Fraction)


@pytest.mark.parametrize(("unit", "factor"), FACTORS.items(), ids=FACTORS)
def test_the_frozen_ratios_are_pints(registry: Any, unit: str, factor: tuple[str, str, str]) -> None:
    si, name, ratio = factor
    asked = registry.Quantity(1, name) if name.isidentifier() else registry.parse_expression(name)
    si_name = si.replace("square-meter", "meter ** 2").replace("cubic-meter", "meter ** 3").replace("-per-", " / ")
    si_name = {"becquerel": "1 / second"}.get(si, si_name)

    assert Fraction(asked.to_base_units().magnitude) == Fraction(ratio)
    assert asked.dimensionality == registry.parse_expression(f"1 * {si_name}").dimensionality


@pytest.mark.parametrize(("prefix", "factor"), PREFIXES.items())
def test_the_frozen_prefixes_are_pints(registry: Any, prefix: str, factor: str) -> None:
    assert registry.Quantity(1, f"{prefix}meter").to("meter").magnitude == pytest.approx(Fraction(factor), abs=0)


@pytest.mark.parametrize("unit", OFFSETS)
def test_the_zeros_of_temperature_are_pints(registry: Any, unit: str) -> None:
    zero = registry.Quantity(Fraction(0), f"degree_{unit.capitalize()}").to("kelvin").magnitude

    assert zero == Fraction(OFFSETS[unit])


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It is 5 miles away.", "8046.72", "meter"),
        ("It is 6ft 2in long.", "1.8796", "meter"),
        ("It covers 1,000 acres.", "4046856.4224", "square-meter"),
        ("It covers 3 square miles.", "7769964.331008", "square-meter"),
        ("It holds 2 cubic feet.", "0.056633693", "cubic-meter"),
        ("It holds 1m barrels of oil.", "158987.294928", "cubic-meter"),
        ("It weighs 12 stone and his weight fell.", "76.20351816", "kilogram"),
        ("It weighs 3 tonnes.", "3000", "kilogram"),
        ("It emits 3 kilotons.", "3000000", "kilogram"),
        ("It weighs 5 mg.", "0.000005", "kilogram"),
        ("It drove at 90 km/h.", "25", "meter-per-second"),
        ("It sailed at 18 knots.", "9.26", "meter-per-second"),
        ("It was 32 degrees Celsius.", "305.15", "kelvin"),
        ("It was -40 degrees Fahrenheit.", "233.15", "kelvin"),
        ("The heat rose by 2 degrees Celsius.", "2", "kelvin"),
        ("It made 40 terawatt hours.", "144000000000000000", "joule"),
        ("It made 600 MW.", "600000000", "watt"),
        ("It held 8 GB.", "64000000000", "bit"),
        ("It runs at 50 megabits per second.", "50000000", "bit-per-second"),
        ("It took two weeks.", "1209600", "second"),
        ("She is two years old.", "63115200", "second"),
    ],
)
def test_measures_ages_and_durations_have_their_value_in_the_si(text: str, value: str, unit: str) -> None:
    row = only(text)

    assert (row.value_si, row.low_si, row.high_si, row.unit_si) == (*[Decimal(value)] * 3, unit)


def test_a_range_and_a_bound_have_their_limits_in_the_si() -> None:
    between, under = only("It is 10–12 km away."), only("It is less than 10 km away.")

    assert (between.value_si, between.low_si, between.high_si) == (None, Decimal(10_000), Decimal(12_000))
    assert (under.value_si, under.low_si, under.high_si) == (Decimal(10_000), None, Decimal(10_000))


@pytest.mark.parametrize("text", ["It is 5%.", "It cost $5.", "It was cut by 5 basis points.", "Turn by 45 degrees."])
def test_what_no_physical_unit_measures_has_none(text: str) -> None:
    row = only(text)

    assert (row.value_si, row.low_si, row.high_si, row.unit_si) == (None, None, None, None)


def test_a_value_too_small_or_too_large_for_the_column_is_null_and_its_unit_is_not() -> None:
    small, large = only("It is 37.8 micrograms."), only("It is 99 quadrillion million light years away.")

    assert (small.value, small.value_si, small.unit_si) == (Decimal("37.8"), None, "kilogram")
    assert (large.value_si, large.unit_si) == (None, "meter")


@pytest.mark.parametrize("unit", ["decibel", "percent", "liter-per-100-kilometer", "mile-per-", "kilonothing"])
def test_a_unit_without_a_ratio_is_not_converted(unit: str) -> None:
    assert conversion(unit) is None
