"""Identity: which spellings of a name mean the same entity in every article."""

import re
import unicodedata

from builder.taggers.countries import country_name
from schema import stable_id
from schema.entities import Label

_ARTICLE = re.compile(r"\Athe (?=\S)")
_POSSESSIVE = re.compile(r"'s?\Z")
_ACRONYM = re.compile(r"\A(?:\w\.)+\w?\Z")
_ABBREVIATION_STOP = re.compile(r"\.(?=\s|\Z)")
_SPACE = re.compile(r"\s+")


def entity_id(label: Label, name: str) -> str:
    """Return the identity of a name: the same for all spellings that `normalised` folds, and all names of a country.

    >>> entity_id("LOC", "U.S.") == entity_id("LOC", "the United States")
    True
    """
    return stable_id("e", label, normalised(country_name(name) if label == "LOC" else name))


def normalised(name: str) -> str:
    """Return a name without what spellings differ in: case, diacritics, spacing, apostrophes, a leading `the`.

    Also without a possessive ending and the full stops of acronyms, initials and abbreviations.

    >>> normalised("The  U.S. Army"), normalised("José Peña"), normalised("U.N."), normalised("George W. Bush’s")
    ('us army', 'jose pena', 'un', 'george w bush')
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold()).replace("’", "'")
    plain = _SPACE.sub(" ", "".join(c for c in folded if not unicodedata.combining(c))).strip()
    plain = _POSSESSIVE.sub("", _ARTICLE.sub("", plain))
    words = (
        word.replace(".", "") if _ACRONYM.match(word) else _ABBREVIATION_STOP.sub("", word) for word in plain.split(" ")
    )
    return " ".join(words) or name
