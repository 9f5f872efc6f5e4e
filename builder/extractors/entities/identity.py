"""Identity: which names mean the same entity in every article."""

import functools

from builder.extractors.entities._company_words import LEGAL_FORMS
from builder.lexicon.countries import country_name
from builder.lexicon.spelling import normalised
from schema import stable_id
from schema.entities import Label

_ARABIC_ARTICLES = frozenset(("al", "el"))


@functools.lru_cache(maxsize=1 << 13)  # news repeats its names; a cache of a pure function changes no result
def entity_id(label: Label, name: str) -> str:
    """Return the identity of a name under its label: a hash of what is left when what spellings differ in is folded.

    Folded are case, diacritics, punctuation, hyphens, `the`, possessive endings (`spelling.normalised`); all names of a
    country into one; the legal form at the end of an organisation's name (Acme Inc, Acme Corporation, Acme); the number
    of a people's (Kenyans, Kenyan); the article inside an Arabic name of a person (Bashar al-Assad, Bashar Assad).

    It knows names, no things: two people of one name are one entity, as are Georgia and Georgia; a middle initial, a
    maiden name or another transliteration makes another one; so does an acronym that its article never spells out.

    >>> entity_id("LOC", "U.S.") == entity_id("LOC", "the United States")
    True
    >>> entity_id("ORG", "Acme Corp.") == entity_id("ORG", "ACME Corporation")
    True
    >>> entity_id("ORG", "Kenya") == entity_id("LOC", "Kenya")
    False
    """
    return stable_id("e", label, identity_key(label, name))


def identity_key(label: Label, name: str) -> str:
    """Return what must agree in two names of one entity, of the same label.

    >>> identity_key("ORG", "Acme Holdings Co., Ltd."), identity_key("NORP", "Kenyans"), identity_key("LOC", "Burma")
    ('acme holdings', 'kenyan', 'myanmar')
    """
    if label == "LOC":
        return normalised(country_name(name))
    key = normalised(name)
    if label == "ORG":
        return _without_legal_form(key)
    if label == "PERSON":
        return _without_articles(key)
    if label == "NORP" and key.endswith("s") and not key.endswith("ss") and len(key) > len("Its"):
        return key[:-3] + "y" if key.endswith("ies") else key[:-1]
    return key


def _without_legal_form(key: str) -> str:
    words = key.split(" ")
    last = len(words)
    while last > 1 and words[last - 1] in LEGAL_FORMS:
        last -= 1
    return " ".join(words[:last])


def _without_articles(key: str) -> str:
    first, *rest = key.split(" ")
    return " ".join((first, *(word for word in rest if word not in _ARABIC_ARTICLES))) if len(rest) > 1 else key
