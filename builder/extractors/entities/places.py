"""Places: the country of each name of a place or people, by the name alone or by what the article says around it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from builder.document import Document
from builder.lexicon.countries import UNKNOWN, Countries, countries_of, is_country, region_after_comma
from builder.lexicon.spelling import normalised

_SHORT_REGION = re.compile(r", ((?:[A-Z]\. ?){1,3}|[A-Z][a-z]{1,4}\.|[A-Z]{2,3}\b|[A-Z][a-z]{2,4}\b)")
_LISTED = re.compile(r"(?:, | and | or |, and |, or )\Z")
_METONYMS = frozenset(("washington", "new york", "london", "moscow", "brussels", "beijing", "paris", "geneva"))
"""Cities that stand for governments and bodies in news from anywhere: no sign of where the news happens."""


_NAMESAKES = frozenset("congo congolese dominican dominicans georgia georgians".split())
"""Names that two countries share, or a country and a state: there the names of countries and peoples count too."""


def country_codes(document: Document, names: Sequence[str]) -> list[str | None]:
    """Return the ISO 3166-1 code of each name of the document that is a place's or a people's; None where unsettled.

    What stands after a comma says where a town lies (London, Ontario; Tbilisi, Georgia), there and wherever the article
    repeats its name. A name that several countries share is that of the only one of them in which the article names
    another place.
    """
    readings = [
        countries_of(name) if tag.label in ("LOC", "NORP") else UNKNOWN
        for tag, name in zip(document.names, names, strict=True)
    ]
    keys = [normalised(name) for name in names]
    beside = dict(_beside(document, names, readings))
    repeated = _agreed((keys[index], code) for index, code in beside.items())
    inside = _inside(document, names, keys, readings)
    named = inside | frozenset(reading.settled for reading in readings if reading.settled) - {"US"}
    return [
        beside.get(index)
        or (repeated.get(key) if tag.label == "LOC" else None)
        or reading.settled
        or _only((named if key in _NAMESAKES else inside).intersection(reading.possible))
        for index, (tag, key, reading) in enumerate(zip(document.names, keys, readings, strict=True))
    ]


def _beside(document: Document, names: Sequence[str], readings: Sequence[Countries]) -> Iterator[tuple[int, str]]:
    """Yield the index of each town that a region or country follows after a comma, with the country; the region's too.

    Where no country has both, the two are members of a list: Paris, Germany and Spain.
    """
    for index, reading in enumerate(readings):
        if document.names[index].label != "LOC" or is_country(names[index]):
            continue
        region, follower = _region_after(document, names, index)
        both = set(reading.possible).intersection(region)
        if len(both) == 1:
            [code] = both
            yield index, code
            if follower is not None and len(region) > 1:
                yield follower, code
        elif len(region) == 1 and reading is UNKNOWN and not _in_list(document, index, follower):
            yield index, region[0]


def _region_after(document: Document, names: Sequence[str], index: int) -> tuple[tuple[str, ...], int | None]:
    """Return the countries of the region or country right after a comma after a name, and the index of its own tag."""
    end, following = document.names[index].char_end, index + 1
    if following < len(names) and document.text[end : document.names[following].char_start] == ", ":
        is_place = document.names[following].label == "LOC"
        return (region_after_comma(names[following]), following) if is_place else ((), None)
    found = _SHORT_REGION.match(document.text, end)
    return (region_after_comma(found[1]) if found else ()), None


def _in_list(document: Document, town: int, region: int | None) -> bool:
    """Whether town and region stand among other places: an unknown name before a comma is then no town of the next."""
    tags, text = document.names, document.text
    before = tags[town - 1].char_end if town else 0
    if town and _LISTED.fullmatch(text[before : tags[town].char_start]):
        return True
    last = town if region is None else region
    after = tags[last + 1].char_start if last + 1 < len(tags) else len(text)
    return bool(_LISTED.fullmatch(text[tags[last].char_end : after][:8]))


def _agreed(found: Iterator[tuple[str, str]]) -> Mapping[str, str]:
    """Return the code of each key of which all mentions that say one say the same."""
    codes: dict[str, set[str]] = defaultdict(set)
    for key, code in found:
        codes[key].add(code)
    return {key: next(iter(said)) for key, said in codes.items() if len(said) == 1}


def _inside(
    document: Document, names: Sequence[str], keys: Sequence[str], readings: Sequence[Countries]
) -> frozenset[str]:
    """Return the countries in which the article names a town or region; its government's seat alone is no sign."""
    return frozenset(
        reading.settled
        for tag, name, key, reading in zip(document.names, names, keys, readings, strict=True)
        if reading.settled and tag.label == "LOC" and key not in _METONYMS and not is_country(name)
    )


def _only(codes: frozenset[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None
