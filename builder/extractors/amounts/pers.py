"""What an amount is counted against: `$58.24 per barrel`, `£9 an hour`, `40 cents apiece`."""

from builder.extractors.amounts import _noun_words as table
from builder.extractors.amounts.quantities import Quantity
from builder.extractors.amounts.units import unit_named, unit_symbol
from builder.extractors.amounts.words import Words

Per = tuple[str, int]  # canonical unit or noun, and the end of its words

_NOT_PER = frozenset("ago earlier later before after old".split())
_EACH = {"apiece": "piece", "each": "each"}
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}
_SHORT = {
    "hr": "hour", "h": "hour", "mo": "month", "yr": "year", "y": "year", "wk": "week", "d": "day", "annum": "year",
    "min": "minute", "s": "second", "lb": "pound", "oz": "ounce", "ea": "each",
}  # fmt: skip


def with_per(words: Words, quantity: Quantity) -> Quantity:
    """Return the quantity with what it is counted against, and `next` moved past the words that say so."""
    if quantity.kind in ("age", "ratio", "temperature"):
        return quantity
    found = _per(words, quantity, quantity.end)
    if found is None and quantity.subject and quantity.subject[1] > quantity.end:
        found = _per(words, quantity, quantity.subject[1])
    return quantity._replace(per=found[0], next=max(quantity.next, found[1])) if found else quantity


def _per(words: Words, quantity: Quantity, end: int) -> Per | None:
    hyphen = words.is_hyphen(end)
    at = end + hyphen
    word, after = words.lowers[at], words.lowers[at + 1]
    if word == "per" and after not in ("cent", "se"):
        return _noun(words, at + 1)
    if word in ("a", "an"):
        return _usual(words, at + 1 + (hyphen and words.words[at + 1] == "-"))
    if word == "/" and words.is_glued(at) and words.is_glued(at + 1) and words.words[at + 1].isalpha():
        return _after_slash(words, at + 1)
    if word in ("every", "each") and after in table.PERIODS:
        return _usual(words, at + 1)
    if quantity.kind == "money" and word in _EACH:
        return _EACH[word], at + 1
    if quantity.kind in ("money", "percent") and word in _ADVERBS:
        return _ADVERBS[word], at + 1
    return ("year", at + 1) if word in ("p.a.", "p.a") else None


def _after_slash(words: Words, at: int) -> Per | None:
    symbol = unit_symbol(words, at)
    return (symbol[0].id, symbol[1]) if symbol and words.lowers[at] not in _SHORT else _noun(words, at)


def _usual(words: Words, at: int) -> Per | None:
    """Return the unit or noun at this word, if sums are usually counted against it: `a barrel`, `an hour`."""
    return _noun(words, at) if words.lowers[at] in table.PER_NOUNS or unit_named(words, at) else None


def _noun(words: Words, at: int) -> Per | None:
    word = words.lowers[at]
    if word in _SHORT:
        return _SHORT[word], at + 1
    if word[:1].isdecimal():
        return _number_of(words, at)
    named = unit_named(words, at)
    canonical, end = (named[0].id, named[1]) if named else (word, at + 1)
    return (canonical, end) if word[:1].isalpha() and words.lowers[end] not in _NOT_PER else None


def _number_of(words: Words, at: int) -> Per:
    """Return `100,000 people` in `12 per 100,000 people`."""
    noun = words.words[at + 1]
    end = at + 1 + (noun.isalpha() and noun.islower() and noun not in table.STOPS)
    return words.slice(at, end), end
