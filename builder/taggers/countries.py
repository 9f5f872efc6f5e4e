"""Countries: the one that a name settles, and the name that stands for all names of a country."""

import functools
from collections.abc import Mapping
from types import MappingProxyType

from builder.taggers._places import COUNTRIES
from builder.taggers.lexicon import coded_names, load_lexicon, phrase_key
from schema.entities import Label

_WELL_KNOWN = 3  # strength of countries, capitals and cities of half a million
_CAPITALS = 3  # longer names in capitals alone are read as if only their first letters were


def country_code(name: str, label: Label) -> str | None:
    """Return the ISO 3166-1 code that a name settles: of a country, a demonym, a capital or a large city.

    None where two countries have a place of that name and weight (Georgia, Hyderabad), and for other labels.

    >>> country_code("Ukraine", "LOC"), country_code("North Koreans", "NORP"), country_code("Lagos", "LOC")
    ('UA', 'KP', 'NG')
    >>> country_code("Georgia", "LOC"), country_code("Paris", "PERSON")
    (None, None)
    """
    phrases, key = load_lexicon().phrases, phrase_key(name)
    known = (phrases.get(key) or phrases.get(_lowered(key))) if label in ("LOC", "NORP") else None
    return known.country if known and known.label == label and known.strength >= _WELL_KNOWN else None


def _lowered(key: str) -> str:
    """Return a key in capitals alone (a dateline: SINGAPORE) as it is written elsewhere."""
    return key.title() if key.isupper() and len(key) > _CAPITALS else key


def country_name(name: str) -> str:
    """Return the one name that stands for all names of the same country; the name itself where it is of none.

    >>> country_name("U.S."), country_name("Burma"), country_name("Springfield")
    ('United States', 'Myanmar', 'Springfield')
    """
    return _standard_names().get(_lowered(phrase_key(name)), name)


@functools.cache
def _standard_names() -> Mapping[str, str]:
    first: dict[str, str] = {}
    found = {}
    for code, name in coded_names(COUNTRIES):
        found[phrase_key(name)] = first.setdefault(code, name)
    return MappingProxyType(found)
