"""Countries: the one that a name settles, and the name that stands for all names of a country."""

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from builder.lexicon import _country_places as written
from builder.lexicon import coded_names, semicolons
from builder.lexicon._demonyms import NATIONS
from builder.lexicon._places import COUNTRIES, COUNTRY_PARTS
from builder.lexicon.data import read_lines
from builder.lexicon.spelling import normalised
from schema.entities import Label

_HEAD = re.compile(r" (?:state|province|oblast|prefecture|governorate|voivodeship|krai|canton|region)\Z")
_OF = re.compile(
    r"\A(?:(?:democratic|federal|federative|islamic|peoples|socialist|united|bolivarian|hashemite|arab) ){0,3}"
    r"(?:city|commonwealth|emirate|kingdom|principality|province|republic|state|states|sultanate) of (?:the )?"
)
_LONGEST = 100  # characters of a name of a place; more is a list, or no name


class Countries(NamedTuple):
    """What a name says of countries: the one that it settles, if any, and all that have a place so called."""

    settled: str | None
    possible: tuple[str, ...]


UNKNOWN = Countries(None, ())
NOWHERE = Countries(None, ())
"""What a name of no country says, which is known for that: Africa. Another object than UNKNOWN."""


def country_code(name: str, label: Label) -> str | None:
    """Return the ISO 3166-1 code that a name alone settles: of a country, its people, a part of it or a known city.

    None where two countries have a place of that name and weight (Georgia, Hyderabad), and for other labels.

    >>> country_code("Ukraine", "LOC"), country_code("North Koreans", "NORP"), country_code("Lagos", "LOC")
    ('UA', 'KP', 'NG')
    >>> country_code("Georgia", "LOC"), country_code("Paris, Texas", "LOC"), country_code("Paris", "PERSON")
    (None, 'US', None)
    """
    return countries_of(name).settled if label in ("LOC", "NORP") else None


@functools.lru_cache(maxsize=1 << 14)
def countries_of(name: str) -> Countries:
    """Return what a name says of countries: as a whole, by what follows a comma, or without the words that widen it.

    >>> countries_of("southern Japan").settled, countries_of("Borno State").settled, countries_of("Hyderabad").possible
    ('JP', 'NG', ('IN', 'PK'))
    """
    if len(name) > _LONGEST:
        return UNKNOWN
    key, table = normalised(name), _table()
    if key in table:
        return table[key]
    if "," in name and (found := _town_and_region(*name.rsplit(",", 1))):
        return Countries(found, (found,))
    for shorter in (_without_directions(key), _HEAD.sub("", key), _OF.sub("", key)):
        if shorter != key and shorter in table:
            return table[shorter]
    in_short = _states_in_short().get(name.replace(".", ""), ())
    return Countries(in_short[0], in_short) if in_short else UNKNOWN


def region_after_comma(name: str) -> tuple[str, ...]:
    """Return the countries that a country, state or province may mean that says where the town before it lies.

    >>> region_after_comma("Ill."), region_after_comma("Georgia"), region_after_comma("Paris")
    (('US',), ('GE', 'US'), ())
    """
    return _states_in_short().get(name.replace(".", "").strip()) or _regions().get(normalised(name), ())


def _town_and_region(town: str, region: str) -> str | None:
    """Return the country of a town with its region; where the region may lie in two, the one that has the town."""
    codes = region_after_comma(region)
    both = [code for code in codes if len(codes) == 1 or code in countries_of(town).possible]
    return both[0] if len(both) == 1 else None


def is_country(name: str) -> bool:
    """Whether a name is that of a country, in any of its forms."""
    return normalised(name) in _standard_names()


def country_name(name: str) -> str:
    """Return the one name that stands for all names of the same country; the name itself where it is of none.

    >>> country_name("U.S."), country_name("Burma"), country_name("Springfield")
    ('United States', 'Myanmar', 'Springfield')
    """
    return _standard_names().get(normalised(name), name)


def _without_directions(key: str) -> str:
    """Return a name without the words that say which part of a place is meant: `south eastern turkey`."""
    words = key.split(" ")
    first = 0
    while first < len(words) - 1 and words[first] in written.DIRECTIONS:
        first += 1
    return " ".join(words[first:])


@functools.cache
def _table() -> Mapping[str, Countries]:
    """Return what names of places and peoples say of countries; what was written by hand counts before the files."""
    found = {}
    for line in read_lines("place_countries.tsv.gz"):
        name, settled, possible, _ = line.split("\t")
        found[name] = Countries(settled or None, tuple(possible.split(" ")))
    for code, names in coded_names(NATIONS):
        found.update((form, Countries(code, (code,))) for name in names.split() for form in _numbers(name))
    found.update((normalised(name), NOWHERE) for name in semicolons(written.NOWHERE))
    for table in (written.SETTLED, COUNTRY_PARTS, written.COUNTRIES_TOO, COUNTRIES):
        for code, name in coded_names(table):
            key = normalised(name)
            found[key] = Countries(code, tuple(sorted({code, *found.get(key, UNKNOWN).possible})))
    found.update((name, Countries(None, codes)) for name, codes in _unsettled())
    return MappingProxyType(found)


def _numbers(demonym: str) -> tuple[str, str]:
    """Return a demonym, whose words are joined by `_`, and its plural."""
    name = normalised(demonym.replace("_", " "))
    return name, name + "s"


def _unsettled() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield names written by hand, words joined by `_`, that may mean several countries, with the countries."""
    for entry in semicolons(written.UNSETTLED):
        *codes, name = entry.split(" ")
        yield normalised(name.replace("_", " ")), tuple(codes)


@functools.cache
def _regions() -> Mapping[str, tuple[str, ...]]:
    """Return the countries of countries, states and provinces, by their names."""
    found: dict[str, tuple[str, ...]] = {}
    for line in read_lines("place_countries.tsv.gz"):
        name, _, _, codes = line.split("\t")
        if codes:
            found[name] = tuple(codes.split(" "))
    for code, name in coded_names(";".join((COUNTRY_PARTS, written.COUNTRIES_TOO, COUNTRIES))):
        found[normalised(name)] = (code,)
    return MappingProxyType(found | dict(_unsettled()))


@functools.cache
def _states_in_short() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({name: (code,) for code, name in coded_names(written.STATES_IN_SHORT)})


@functools.cache
def _standard_names() -> Mapping[str, str]:
    first: dict[str, str] = {}
    found = {}
    for code, name in coded_names(COUNTRIES + ";" + written.COUNTRIES_TOO):
        found[normalised(name)] = first.setdefault(code, name)
    return MappingProxyType(found)
