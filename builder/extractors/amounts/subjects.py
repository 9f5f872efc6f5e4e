"""What is counted: the noun phrase after a number, found by its plural noun."""

from builder.extractors.amounts import _noun_words as table
from builder.extractors.amounts import _number_words as numbers
from builder.extractors.amounts.nouns import is_plural
from builder.extractors.amounts.quantities import Quantity
from builder.extractors.amounts.words import Words

Span = tuple[int, int]  # words, end exclusive

_REACH = 6  # words of a noun phrase with a plural
_REACH_WITHOUT_PLURAL = 4
_DETERMINERS = frozenset("the all these those its their his her our my your such a an".split())
_NO_NOUN_ENDINGS = ("ly", "ed")
_HYPHENS = frozenset("-‑")
_PRONOUNS = frozenset("them us you whom".split())
_ORDERED = frozenset("last first next past previous remaining final".split())
_MORE = frozenset("more other additional fewer further".split())
_APOSTROPHES = frozenset("'’")
_POSSESSIVES = frozenset({"'s", "’s"})


def with_subject(words: Words, quantity: Quantity) -> Quantity:
    """Return the quantity with the words that say what it is an amount of, where they follow it."""
    if quantity.kind in ("age", "duration", "temperature", "percentage_points"):
        return quantity
    span = _counted(words, quantity) if quantity.kind == "count" else _measured(words, quantity)
    return quantity._replace(subject=span) if span else quantity


def _counted(words: Words, quantity: Quantity) -> Span | None:
    at = quantity.end
    if words.words[at] in _HYPHENS and words.lowers[at + 1] in ("plus", "odd"):
        at += 2
    if words.words[at] in _HYPHENS and words.is_glued(at) and words.is_glued(at + 1):
        return _hyphened(words, at + 1) if quantity.value != 0 else None
    if words.lowers[at] == "of":
        return _after_of(words, at + 1)
    at += words.lowers[at] in _MORE
    if words.lowers[at] in table.STATES and not is_plural(words.lowers[at + 1]):
        return at, at + 1  # "12 dead"
    is_one = quantity.value == 1
    if is_one and words.lowers[at] in table.ONE_NOUNS:
        return at, at + 1
    return _plural_phrase(words, at) or (_singular_phrase(words, at) if is_one else None)


def _measured(words: Words, quantity: Quantity) -> Span | None:
    """Return the noun phrase of `30 per cent of voters`, `three in ten voters`, `$5m in damages`."""
    at = quantity.end
    at += words.lowers[at] == "worth" and words.lowers[at + 1] == "of"
    if words.lowers[at] == "of":
        return _after_of(words, at + 1)
    if words.lowers[at] == "in" and quantity.kind == "money":
        is_thing = words.words[at + 1].islower() and words.lowers[at + 1] not in _DETERMINERS
        return _phrase(words, at + 1) if is_thing else None
    if quantity.kind == "ratio":  # of "one in five children lives" the verb is no plural
        first = next((i for i in range(at, at + _REACH) if is_plural(words.lowers[i])), at)
        span = _plural_phrase(words, at)
        return (at, first + 1) if span else None
    return _plural_phrase(words, at) if quantity.kind == "percent" else None


def _hyphened(words: Words, at: int) -> Span | None:
    """Return the noun of `three-judge panel`; None where the compound counts nothing."""
    word = words.words[at]
    counts = word.isalpha() and word.islower() and word not in table.COUNTED_BY_HYPHEN_NOT
    return (at, at + 1) if counts else None


def _after_of(words: Words, at: int) -> Span | None:
    """Return the noun phrase without its determiners: `of all the voters`, `of the 350 patients`."""
    if words.lowers[at] in _PRONOUNS and words.words[at].islower():
        return at, at + 1
    if words.lowers[at] in ("those", "these") and not is_plural(words.lowers[at + 1]):
        return None  # "of those surveyed"
    for _ in range(2):
        at += words.lowers[at] in _DETERMINERS
    at += words.lowers[at] in _ORDERED and words.words[at + 1][:1].isdecimal()  # "of its last 12 games"
    at += words.words[at][:1].isdecimal()
    return _phrase(words, at)


def _phrase(words: Words, at: int) -> Span | None:
    return _plural_phrase(words, at) or _singular_phrase(words, at)


def _plural_phrase(words: Words, at: int) -> Span | None:
    """Return the words up to the last of the plural nouns that come first."""
    end = None
    for index in range(at, at + _REACH):
        if not _may_belong(words, index, is_first=index == at):
            break
        is_possessive = words.is_glued(index + 1) and words.words[index + 1] in _APOSTROPHES
        if is_plural(words.lowers[index]) and not is_possessive:
            end = index + 1
        elif end is not None:
            break
    return (at, end) if end is not None else None


def _singular_phrase(words: Words, at: int) -> Span | None:
    """Return a noun phrase without a plural: all words up to the first that cannot belong to it."""
    end = at
    while end < at + _REACH_WITHOUT_PLURAL and _may_belong(words, end, is_first=end == at):
        if end > at and (words.lowers[end] in table.VERBS or words.lowers[end].endswith(_NO_NOUN_ENDINGS)):
            break
        end += 1
    end -= words.words[end - 1] in _HYPHENS
    is_verb = end == at + 1 and words.lowers[at].endswith("ed")  # "only one survived"
    return (at, end) if end > at and not (is_verb or words.lowers[end - 1].endswith("ly")) else None


def _may_belong(words: Words, index: int, *, is_first: bool) -> bool:
    word, lower = words.words[index], words.lowers[index]
    if word in _HYPHENS:
        return not is_first and words.is_glued(index) and words.is_glued(index + 1)
    if lower in _POSSESSIVES:
        return not is_first and words.words[index + 1][:1].isalpha()
    if lower in numbers.UNITS or lower in numbers.TENS:
        return False
    if word.isdecimal():  # "Covid-19 clusters"
        return not is_first and words.words[index - 1] in _HYPHENS and words.is_glued(index)
    if word == "US":
        return words.words[index + 1] != "$"
    return word[:1].isalpha() and lower not in table.STOPS
