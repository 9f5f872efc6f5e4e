"""The tables of currencies: signs, codes and names, from CLDR (through Babel) and what newspapers print besides."""

import dataclasses
import functools
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from babel import Locale
from babel.core import get_global

from builder.document.tokens import tokenize
from builder.extractors.amounts import _currency_words as news
from builder.extractors.amounts._cldr_signs import CLDR_SIGNS
from schema.amounts import CurrencyBasis

Phrase = tuple[str, ...]


class Mark(NamedTuple):
    """What stands for a currency: the codes it may mean, and how certain that is."""

    codes: tuple[str, ...]
    basis: CurrencyBasis
    default: str | None  # what it means where nothing in the article tells
    word: str  # `$`, `dollar`, `cent`: how the mark is called when the article is asked
    factor: Decimal = Decimal(1)  # a cent is a hundredth
    is_weak: bool = False  # letters that may be something else
    is_minor: bool = False


@dataclasses.dataclass(frozen=True)
class Currencies:
    """Tables of marks by their first and by their last word, longest first."""

    codes: frozenset[str]
    tender: frozenset[str]
    signs_by_last: Mapping[str, list[tuple[Phrase, Mark]]]
    signs_by_first: Mapping[str, list[tuple[Phrase, Mark]]]
    names_by_first: Mapping[str, list[tuple[Phrase, Mark]]]
    last_words: frozenset[str]  # of names
    before_numbers: frozenset[str]  # words not in capitals that may end a mark before a number, in any case of names


@functools.cache
def currencies() -> Currencies:
    """Return the tables; they are made once."""
    english = Locale("en")
    signs, names = _signs(), _names(english)
    last_words = {name[-1] for name in names}
    return Currencies(
        codes=frozenset(code for code in _codes(english) if code[0] != "X" or code in tender()),
        tender=tender(),
        signs_by_last=_index((sign[-1], sign, mark) for sign, mark in signs.items()),
        signs_by_first=_index((sign[0], sign, mark) for sign, mark in signs.items()),
        names_by_first=_index((name[0], name, mark) for name, mark in names.items()),
        last_words=frozenset(last_words),
        before_numbers=frozenset(
            {sign[-1] for sign in signs} | news.LOWER_CODES | last_words | {word.capitalize() for word in last_words}
        ),
    )


@functools.cache
def tender() -> frozenset[str]:
    """Return the codes that are legal tender somewhere today, after CLDR."""
    territories = get_global("territory_currencies").values()
    return frozenset(code for entries in territories for code, _, end, is_tender in entries if is_tender and not end)


def currency_of(territory: str) -> str | None:
    """Return the currency that a territory (ISO 3166) uses today."""
    entries = get_global("territory_currencies").get(territory, ())
    return next((code for code, _, end, is_tender in entries if is_tender and not end), None)


def has_no_cents(code: str | None) -> bool:
    """Whether sums of the currency are written without decimals, after CLDR's rules for cash."""
    fractions = get_global("currency_fractions")
    return code is not None and fractions.get(code, fractions["DEFAULT"])[2] == 0


def code_mark(code: str) -> Mark:
    """Return the mark that an ISO 4217 code is."""
    return Mark((code,), "code", code, code)


def sign_mark(sign: str) -> Mark:
    """Return the mark that a sign is, known to newspapers or to CLDR."""
    codes = tuple((news.NEWS_SIGNS.get(sign) or CLDR_SIGNS[sign]).split())
    default = news.SIGN_DEFAULTS.get(sign, codes[0])
    settled = (default,) if sign in news.SETTLED_SIGNS else codes
    return Mark(settled, "symbol", default, sign, is_weak=sign in news.WEAK_SIGNS)


# ------------------------------------------------------------------------------------------------- making the tables


def _index(entries: Iterable[tuple[str, Phrase, Mark]]) -> dict[str, list[tuple[Phrase, Mark]]]:
    index: dict[str, list[tuple[Phrase, Mark]]] = {}
    for key, phrase, mark in entries:
        index.setdefault(key, []).append((phrase, mark))
    for phrases in index.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return index


def _codes(english: Locale) -> list[str]:
    return [str(code) for code in english.currencies]


def _tokens(name: str) -> Phrase:
    return tuple(tokenize(name).words)


def _signs() -> dict[Phrase, Mark]:
    marks = {_tokens(sign): sign_mark(sign) for sign in (*CLDR_SIGNS, *news.NEWS_SIGNS)}
    cent = _minor_mark("cent")._replace(basis="symbol")
    pence = _minor_mark("pence")._replace(basis="symbol")
    return marks | {("¢",): cent, ("c",): cent._replace(is_weak=True), ("p",): pence}


def _names(english: Locale) -> dict[Phrase, Mark]:
    """Return a mark for every name: full ones, those that stand alone, parts of currencies."""
    marks: dict[Phrase, Mark] = {}
    nouns: dict[str, list[str]] = {}
    for code, forms in _plural_names(english).items():
        marks |= {_tokens(name): Mark((code,), "name", code, name) for name in forms}
        noun = _tokens(forms[0])[-1]
        if noun not in news.ORDINARY_NOUNS:
            nouns.setdefault(noun, []).append(code)
    for noun, codes in nouns.items():
        mark = _noun_mark(noun, codes)
        for form in _noun_forms(noun):
            marks.setdefault((form,), mark)
    marks |= _news_names(marks)
    return marks | {(form,): _minor_mark(name) for name in news.MINOR_UNITS for form in (name, f"{name}s")}


def _plural_names(english: Locale) -> dict[str, list[str]]:
    """Return singular, plural and variants of each currency's English name, lower case, without dates."""
    plurals: Any = english._data["currency_names_plural"]
    names = {}
    for code in _codes(english):
        display = english.currencies[code]
        if "(" in display or (code[0] == "X" and code not in tender()):  # of the past; metals, funds, tests
            continue
        one, other = (plurals.get(code, {}).get(form, display).lower() for form in ("one", "other"))
        forms = [one, other, f"{one}s"]
        names[code] = list(dict.fromkeys([*forms, *(form.replace(" new ", " ") for form in forms)]))
    return names


def _noun_mark(noun: str, codes: list[str]) -> Mark:
    """Return what the last word of names means alone: candidates of today, or else of the past."""
    current = [code for code in codes if code in tender()] or codes
    default = news.NAME_DEFAULTS.get(noun, current[0] if len(current) == 1 else None)
    ordered = tuple(sorted(current, key=lambda code: (code != default, code)))
    return Mark(ordered, "name", default, noun)


def _noun_forms(noun: str) -> list[str]:
    plain = noun.translate(str.maketrans("óúáíé", "ouaie"))
    return list(dict.fromkeys([noun, f"{noun}s", plain, f"{plain}s"]))


def _news_names(marks: dict[Phrase, Mark]) -> dict[Phrase, Mark]:
    added = {}
    for name, meaning in news.NEWS_NAMES.items():
        known = marks.get(_tokens(meaning))
        codes = tuple(meaning.split())
        mark = known._replace(word=name) if known else Mark(codes, "name", codes[0], name)
        mark = mark._replace(is_weak=name in news.WEAK_NAMES)
        for form in dict.fromkeys([name, f"{name}s", name.replace("pound sterling", "pounds sterling")]):
            added[_tokens(form)] = mark
    return added


def _minor_mark(name: str) -> Mark:
    listed, parts = news.MINOR_UNITS[name]
    codes = tuple(listed.split())
    is_weak = name in news.WEAK_MINOR_UNITS
    return Mark(codes, "name", codes[0], name, Decimal(1) / Decimal(parts), is_weak=is_weak, is_minor=True)
