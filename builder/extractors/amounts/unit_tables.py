"""The tables of units: CLDR's names in both Englishes, symbols, SI prefixes, and newspapers' spellings."""

import functools
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from babel import Locale

from builder.document.tokens import tokenize
from builder.extractors.amounts import _unit_words as table
from schema.amounts import AmountKind

Category = Literal[
    "percent", "points", "duration", "temperature", "angle", "length", "area", "volume", "mass", "digital", "speed",
    "other",
]  # fmt: skip
_KINDS: Mapping[str, AmountKind] = {
    "percent": "percent",
    "points": "percentage_points",
    "duration": "duration",
    "temperature": "temperature",
}
_CATEGORIES: Mapping[str, Category] = {
    "duration": "duration", "temperature": "temperature", "angle": "angle", "length": "length", "area": "area",
    "volume": "volume", "mass": "mass", "digital": "digital", "speed": "speed",
}  # fmt: skip


class Unit(NamedTuple):
    """A unit: its CLDR id without the category, and the category."""

    id: str
    category: Category

    @property
    def kind(self) -> AmountKind:
        """The kind of amount that is measured in it."""
        return _KINDS.get(self.category, "measure")


Phrases = Mapping[str, list[tuple[tuple[str, ...], Unit]]]
"""Phrases by their first word, longest first."""


class Units(NamedTuple):
    """Names in lower case, symbols as printed, and symbols in lower case."""

    names: Phrases
    symbols: Phrases
    folded: Phrases


@functools.cache
def units() -> Units:
    """Return the tables; they are made once."""
    ids = {unit.id: unit for unit in map(_split, _patterns("en"))}
    names = {name: unit for name, unit in _cldr_names() if table.NOT_UNITS.isdisjoint(name.split())}
    symbols: dict[str, Unit] = {}
    for symbol, unit in _cldr_symbols():
        symbols.setdefault(symbol, unit)
    for name, symbol, unit in _prefixed(ids):
        names.setdefault(name, unit)
        names.setdefault(f"{name}s", unit)
        symbols.setdefault(symbol, unit)
        ids.setdefault(unit.id, unit)
    names |= {name: _known(ids, unit) for name, unit in table.ALIASES.items()}
    names |= dict.fromkeys(table.PERCENT, Unit("percent", "percent"))
    names |= dict.fromkeys(table.PERCENTAGE_POINTS, Unit("percent", "points"))
    names |= dict.fromkeys(table.BASIS_POINTS, Unit("permyriad", "points"))
    symbols |= {symbol: _known(ids, name) for symbol, name in table.MORE_SYMBOLS.items()}
    kept = {symbol: unit for symbol, unit in symbols.items() if symbol.rstrip("²³") in table.SYMBOLS}
    return Units(_index(names), _index(kept), _index(_fold(kept)))


def _index(phrases: Mapping[str, Unit]) -> Phrases:
    index: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for phrase, unit in phrases.items():
        tokens = tuple(tokenize(phrase).words)
        index.setdefault(tokens[0], []).append((tokens, unit))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def _fold(symbols: Mapping[str, Unit]) -> dict[str, Unit]:
    """Return the symbols in lower case: `mw` is a megawatt, `gb` a gigabyte; large before small, bytes before bits."""

    def rank(unit: Unit) -> tuple[bool, bool]:
        return unit.id.startswith(("milli", "micro")), "bit" in unit.id

    folded: dict[str, Unit] = {}
    for symbol, unit in sorted(symbols.items(), key=lambda entry: rank(entry[1])):
        if len(symbol) > 1 and symbol.lower() not in table.NOT_FOLDED:
            folded.setdefault(symbol.lower(), unit)
    return folded


def _known(ids: Mapping[str, Unit], name: str) -> Unit:
    return ids.get(name, Unit(name, "duration" if name in ("fortnight", "millennium") else "other"))


def _patterns(*locale: str) -> Mapping[str, Any]:
    data: Any = Locale(*locale)._data  # CLDR's unit patterns; Babel's public functions format, and list nothing
    patterns: Mapping[str, Any] = data["unit_patterns"]
    return patterns


def _split(identity: str) -> Unit:
    category, _, name = identity.partition("-")
    return Unit(name, _CATEGORIES.get(category, "other"))


def _forms(patterns: Mapping[str, Any], style: str) -> Iterator[tuple[str, Unit]]:
    """Yield the singular and plural of every unit in a style (long, short, narrow), without the number."""
    for identity, styles in patterns.items():
        for number in ("one", "other"):
            if form := styles.get(style, {}).get(number, "").replace("{0}", "").strip():
                yield form, _split(identity)


def _cldr_names() -> Iterator[tuple[str, Unit]]:
    for patterns in (_patterns("en", "001"), _patterns("en")):  # the last one wins: a US gallon
        for form, unit in _forms(patterns, "long"):
            name = form.lower()
            if "imp." not in name and unit.id != "generic":
                yield name, unit
                yield name.replace("-", " "), unit


def _cldr_symbols() -> Iterator[tuple[str, Unit]]:
    for style in ("short", "narrow"):
        for form, unit in _forms(_patterns("en"), style):
            if (unit.id, form) not in (("month", "m"), ("minute", "m"), ("point", "pt")):
                yield form, unit


def _prefixed(ids: Mapping[str, Unit]) -> Iterator[tuple[str, str, Unit]]:
    """Yield name, symbol and unit of every SI unit with every SI prefix, and without."""
    data: Any = Locale("en")._data
    styles = [pattern for key, pattern in data["compound_unit_patterns"].items() if key.startswith(("10", "1024"))]
    prefixes = [[style[form]["prefix"].replace("{0}", "") for form in ("long", "short")] for style in styles]
    for base, (symbol, names) in table.PREFIXED.items():
        category: Category = ids[base].category if base in ids else "mass" if base == "tonne" else "other"
        for name in names:
            yield name, symbol, Unit(base, category)
            for prefix, letter in prefixes:
                unit = Unit(prefix + base, category)
                yield prefix + name, letter + symbol if symbol else prefix + name, unit
                if prefix in table.SPACED_PREFIXES:
                    yield f"{prefix} {name}", prefix + name, unit
