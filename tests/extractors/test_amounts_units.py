from decimal import Decimal

import pytest
from babel import Locale

from builder.article import Article
from builder.document import parse
from builder.extractors.amounts import _unit_words as words
from builder.extractors.amounts import extract_amounts
from schema import AmountRow


def amounts(text: str) -> list[AmountRow]:
    return list(extract_amounts(parse(Article("a-1", text, "test", None, "text")), []))


def names_of_cldr() -> list[tuple[str, set[str]]]:
    """Plural names of CLDR's units in both Englishes, with their ids, but for those left out on purpose."""
    names: dict[str, set[str]] = {}
    for locale in (Locale("en"), Locale("en", "001")):
        for identity, patterns in locale._data["unit_patterns"].items():
            name = patterns.get("long", {}).get("other", "").replace("{0}", "").strip().lower()
            is_left_out = not words.NOT_UNITS.isdisjoint(name.split()) or "imp." in name or "-per-" in identity
            if name and not is_left_out and identity != "temperature-generic":
                names.setdefault(name, set()).add(identity.partition("-")[2])
    return sorted(names.items())


@pytest.mark.parametrize(("name", "units"), names_of_cldr())
def test_every_unit_of_cldr_is_known_by_its_english_name(name: str, units: set[str]) -> None:
    row = amounts(f"There were 250 {name} there.")[0]

    assert row.value == Decimal(250)
    assert row.unit in units


@pytest.mark.parametrize("symbol", sorted(words.SYMBOLS - {"in", "sq", "s"}))
def test_symbols_are_read_after_digits_only(symbol: str) -> None:
    [row] = amounts(f"It had 250{symbol}.")

    assert row.unit is not None
    assert row.kind in ("measure", "duration")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("90 mph", "mile-per-hour"),
        ("90 kph", "kilometer-per-hour"),
        ("90 km per hour", "kilometer-per-hour"),
        ("90 metres per second", "meter-per-second"),
        ("90 megabits per second", "megabit-per-second"),
        ("90 sq ft", "square-foot"),
        ("90 cu. m", "cubic-meter"),
        ("90 km²", "square-kilometer"),
        ("90 light years", "light-year"),
        ("90 parts per million", "permillion"),
        ("90 bpd", "barrel-per-day"),
        ("90 (kg)", "kilogram"),
        ("90-metre", "meter"),
        ("90 exabytes", "exabyte"),
    ],
)
def test_compound_units(text: str, unit: str) -> None:
    assert amounts(f"It has {text}.")[0].unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "She won 5 points.",
        "It was the 2 second homes.",
        "He has two degrees.",
        "The 3 bars are open.",
        "They won 4 World Cups.",
    ],
)
def test_common_nouns_are_no_units(text: str) -> None:
    assert [row.kind for row in amounts(text)] == ["count"]
