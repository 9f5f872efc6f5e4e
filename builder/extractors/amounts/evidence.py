"""Which currency a shared sign or name means in an article: `$`, `rupees`, `kr`, `cents`."""

import functools
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from babel import Locale

from builder.article import Article
from builder.document import Document
from builder.document.tokens import tokenize
from builder.extractors.amounts import _currency_words as news
from builder.extractors.amounts.currency_tables import Mark, currency_of, sign_mark, tender
from builder.extractors.amounts.quantities import Quantity
from builder.extractors.amounts.words import Words
from schema import EntityRow
from schema.amounts import CurrencyBasis

_DOLLARS = frozenset({"$", "cent", "dollar", "grand"})
_ENOUGH = 2  # mentions of a country before it outweighs the default currency


class Evidence(NamedTuple):
    """What an article says about currencies: those it writes out, that of its outlet, those of countries it names."""

    printed: Counter[str]
    signs: frozenset[str]
    outlet: str | None
    countries: Counter[str]


def evidence(
    document: Document, words: Words, quantities: Iterable[Quantity], entities: Sequence[EntityRow]
) -> Evidence:
    """Gather what the article says; countries are looked for only where a shared sign or name occurs."""
    marks = [quantity.mark for quantity in quantities if quantity.mark]
    printed = Counter(mark.codes[0] for mark in marks if len(mark.codes) == 1 and not (mark.is_minor or mark.is_weak))
    is_shared = any(len(mark.codes) > 1 or mark.is_weak for mark in marks)
    countries = Counter[str]()
    if is_shared:
        countries = _settled_countries(entities) if entities else _printed_countries(words)
    signs = frozenset(mark.word for mark in marks)
    return Evidence(printed, signs, _outlet_currency(document.article), countries)


def settle(mark: Mark, known: Evidence) -> tuple[str | None, CurrencyBasis | None]:
    """Return the currency a mark means in the article, and what settles it."""
    if len(mark.codes) == 1:
        return mark.codes[0], mark.basis
    if mark.word == "cent" and "$" in known.signs:
        mark = sign_mark("$")
    printed = [code for code in mark.codes if known.printed[code]]
    codes = mark.codes
    if mark.word == "$":  # beside "A$5m", a bare "$" is another one
        codes = tuple(code for code in codes if code not in printed or code == mark.default)
    elif printed:
        return _most(printed, mark, known.printed), "context"
    if known.outlet in codes:
        return known.outlet, "context"
    if code := _named(mark, codes, known):
        return code, "context"
    return mark.default, "default" if mark.default else None


def is_supported(mark: Mark, known: Evidence) -> bool:
    """Whether anything in the article speaks for a mark that is only a letter or two."""
    if mark.word == "cent" and any("$" in sign or sign in ("dollar", "€", "euro") for sign in known.signs):
        return True
    return any(known.countries[code] or known.printed[code] or code == known.outlet for code in mark.codes)


def _named(mark: Mark, codes: tuple[str, ...], known: Evidence) -> str | None:
    """Return the currency, of those a mark may mean, of the country that the article names most.

    For dollars, the United States named at all outweigh others, and another country must be named twice, or alone.
    """
    named = [code for code in codes if known.countries[code]]
    if not named:
        return None
    if mark.default in named and mark.word in _DOLLARS:
        return mark.default
    best = _most(named, mark, known.countries)
    is_enough = known.countries[best] >= _ENOUGH or known.countries.keys() == {best}
    return best if is_enough or mark.word not in _DOLLARS else None


def _most(codes: list[str], mark: Mark, count: Counter[str]) -> str:
    return max(codes, key=lambda code: (count[code], -mark.codes.index(code)))


def _outlet_currency(article: Article) -> str | None:
    domain = article.domain
    if not domain or "." not in domain:
        return None
    label = domain.rsplit(".", 1)[1]
    if label in news.SHARED_DOMAINS:
        return None
    return currency_of({"uk": "GB"}.get(label, label.upper()))


def _settled_countries(entities: Iterable[EntityRow]) -> Counter[str]:
    """Count the names of places and peoples whose country the article settles, by the currency of that country."""
    territories = Counter(row.country_code for row in entities if row.country_code)
    count = Counter[str]()
    for territory, times in territories.items():
        if currency := currency_of(territory):
            count[currency] += times
    return count


def _printed_countries(words: Words) -> Counter[str]:
    """Count the names of countries and nations, in a text without tagged names, by the currency of each."""
    names, count = _country_names(), Counter[str]()
    for index, word in enumerate(words.words):
        for name, code in names.get(word, ()):
            if words.words[index : index + len(name)] == name:
                count[code] += 1
                break
    return count


@functools.cache
def _country_names() -> dict[str, list[tuple[list[str], str]]]:
    """Return names of countries and nations, after CLDR's territories and names of currencies, by their first word."""
    english = Locale("en")
    pairs = [(name, currency_of(territory)) for territory, name in english.territories.items() if territory.isalpha()]
    for code in sorted(tender()):
        adjective = english.currencies[code].rpartition(" ")[0].removesuffix(" New").removesuffix(" CFA")
        pairs.append((adjective, code))
    pairs += [(name, code) for code, listed in news.COUNTRY_NAMES.items() for name in listed.split("|")]
    pairs = [(name, code) for name, code in pairs if name not in news.NOT_COUNTRIES]
    names: dict[str, list[tuple[list[str], str]]] = {}
    for name, currency in pairs:
        tokens = tokenize(name).words
        if tokens and currency:
            names.setdefault(tokens[0], []).append((tokens, currency))
    for entries in names.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry))
    return names
