"""Ranges: two amounts that are the ends of one, `$5m to $7m`, `between 3 and 5 per cent`, `10–12 km`."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from builder.extractors.amounts._label_words import SCORE_FOLLOWERS
from builder.extractors.amounts.changes import is_governed
from builder.extractors.amounts.nouns import is_plural
from builder.extractors.amounts.numbers import starts_number
from builder.extractors.amounts.quantities import Quantity, distribute
from builder.extractors.amounts.words import Words

_DASHES = frozenset("-–—‑~")
_ABOUT = frozenset({"about", "around", "~", "roughly", "approximately", "perhaps", "maybe"})
_SIGN_WORDS = 3  # words that may stand before the second number: `US $`
_LARGE = 100  # bare numbers from here on are no scores
_RANGE_LEADS = frozenset(
    "between from aged ages about around approximately roughly estimated some ranging ranged range of costs cost"
    " every".split()
)


class Pair(NamedTuple):
    """What became of an amount that another may follow: the amounts in its place, and where reading goes on."""

    quantities: tuple[Quantity, ...]
    next: int


class _Link(NamedTuple):
    word: str  # `-`, `to`, `and`, `or`
    start: int  # first word after it


def pair(words: Words, first: Quantity, read: Callable[[int], Quantity | None]) -> Pair:
    """Join the amount with the one that a dash, `to`, `and` or `or` links to it, if the two are a range.

    A score (`3-1`) leaves nothing. Where the second has the unit of both, the first gets it.
    """
    alone = Pair((first,), first.next or first.end)
    link = _link(words, first.end)
    second = _second(words, link, read) if link and first.value is not None else None
    if link is None or second is None or second.value is None:
        return alone
    if link.word == "-" and first.is_bare and second.is_bare:
        return _bare_pair(words, first, second)
    if link.word == "and" and not _is_between(words, first):
        return Pair((_listed(first, second),), alone.next)
    shared = _share_unit(first, second, link)
    return _joined(words, *shared, link) or alone if shared else alone


def _link(words: Words, at: int) -> _Link | None:
    word = words.lowers[at]
    if words.has(at, "-", "to"):  # "8- to 16-meter", "10-to-20-year"
        return _Link("to", at + 2 + (words.words[at + 2] == "-"))
    if word in _DASHES:
        before, after = words.is_glued(at), words.is_glued(at + 1)
        return _Link("-", at + 1) if before == after and (before or word != "—") else None
    return _Link(word, at + 1) if word in ("to", "and", "or") else None


def _second(words: Words, link: _Link, read: Callable[[int], Quantity | None]) -> Quantity | None:
    start = link.start + (words.lowers[link.start] in _ABOUT)
    for index in range(start, start + _SIGN_WORDS + 1):
        if not words.words[index]:
            return None
        if starts_number(words.words[index]):
            second = read(index)
            return second if second and second.start == start else None
    return None


def _lead(words: Words, quantity: Quantity) -> int:
    """Return the index of the word that leads a range, past `about` and the like."""
    at = quantity.start - 1
    return at - (words.lowers[at] in _ABOUT)


def _is_between(words: Words, first: Quantity) -> bool:
    """Whether `between` leads the pair: `between 3 and 5`, `between the ages of 5 and 11`."""
    if first.kind == "age":
        return "between" in words.lowers[max(0, first.start - 4) : first.start]
    return words.lowers[_lead(words, first)] == "between"


def _ends(first: Quantity, second: Quantity) -> tuple[Decimal, Decimal]:
    assert first.value is not None
    assert second.value is not None
    return first.value, second.value


def _bare_pair(words: Words, first: Quantity, second: Quantity) -> Pair:
    """Two bare numbers with a dash between: a range only where something counted follows, or a word leads it."""
    low, high = _ends(first, second)
    at = second.end
    is_led = words.lowers[first.start - 1] in _RANGE_LEADS
    is_large = first.number.multiplier or second.number.multiplier or (low >= _LARGE and high >= _LARGE)
    counts = is_plural(words.lowers[at]) or (is_plural(words.lowers[at + 1]) and words.lowers[at].isalpha())
    if low < high and (is_led or is_large or (counts and words.lowers[at] not in SCORE_FOLLOWERS)):
        return Pair((_range(distribute(first, second), second, first.start, second.end),), second.end)
    return Pair((), second.end)


def _share_unit(first: Quantity, second: Quantity, link: _Link) -> tuple[Quantity, Quantity] | None:
    """Give both ends the unit or currency that one of them has; None if they do not go together."""
    if first.kind == "age" and second.kind == "duration" and first.unit == second.unit:
        second = second._replace(kind="age")  # "aged between 15 and 49 years"
    if first.is_bare and not second.is_bare:
        is_apart = _has_sign(second) and second.number.multiplier is None and link.word != "-"
        return None if is_apart else (distribute(first, second), second)  # not "gave 3 to $5 causes"
    if second.is_bare and not first.is_bare:
        return _share_first(first, second, link)
    if first.mark and second.mark:
        if not set(first.mark.codes) & set(second.mark.codes):
            return None
        lacks_scale = second.number.multiplier and first.end == first.number.end
        return (distribute(first, second) if lacks_scale else first), second
    if first.is_bare:
        is_alike = first.kind == second.kind or (first.kind == "count" and second.kind == "ratio")
        return (distribute(first, second), second) if is_alike else None
    is_same = first.kind == second.kind and first.unit is not None and first.unit == second.unit
    return (first, second) if is_same else None


def _has_sign(quantity: Quantity) -> bool:
    """Whether the currency stands before the number."""
    if quantity.mark is None or quantity.unit_words is None:
        return False
    return quantity.unit_words[0] < quantity.number.start


def _share_first(first: Quantity, second: Quantity, link: _Link) -> tuple[Quantity, Quantity] | None:
    """Share the unit of the first: `$5-7 million`, `aged 5 to 11`; not `$10 to 3 charities`."""
    if first.kind == "age" and first.number.end == first.end:
        return first, second._replace(kind="age", unit=first.unit)
    is_likely = link.word == "-" or link.word == "and" or (link.word == "to" and second.number.multiplier is not None)
    if first.mark is None or first.number.end != first.end or not is_likely:
        return None
    second = distribute(second, first)
    return distribute(first, second), second


def _joined(words: Words, first: Quantity, second: Quantity, link: _Link) -> Pair | None:
    """Return the range, or both ends of a change; None if they are neither."""
    start, end, lead = first.start, max(first.end, second.end), words.lowers[_lead(words, first)]
    if _is_change(words, first, link):
        return Pair((first, second), max(second.next, second.end))
    if first.kind == "temperature" and link.word != "or" and _ends(first, second)[0] > _ends(first, second)[1]:
        first, second = second, first  # "-18 to -34 degrees"
    low, high = _ends(first, second)
    if not low < high or (link.word == "or" and high > 2 * low):
        return None
    is_loose = link.word == "to" and first.is_bare and first.kind == "count" and lead not in ("from", "between")
    if is_loose and not _counts(words, end):
        return None
    start = _lead(words, first._replace(start=start)) if lead in ("between", "from") else start
    return Pair((_range(first, second, start, end),), max(second.next, end))


def _is_change(words: Words, first: Quantity, link: _Link) -> bool:
    """Whether `from A to B`, or `rose A to B`, tells of a change."""
    if link.word != "to":
        return False
    lead = _lead(words, first)
    if words.lowers[lead] == "from":
        return is_governed(words, lead)
    has_own_unit = first.mark is not None or (first.unit_words is not None and first.unit_words[1] <= first.end)
    return has_own_unit and is_governed(words, first.start)


def _counts(words: Words, end: int) -> bool:
    return any(is_plural(words.lowers[at]) for at in range(end, end + 3))


def _listed(first: Quantity, second: Quantity) -> Quantity:
    """`45 and 50 mg`: two amounts; the first gets the unit of the second, if it stands after that one's number."""
    follows = second.unit_words is not None and second.unit_words[0] >= second.number.end
    if first.is_bare and first.kind == "count" and follows and second.kind != "age":
        return distribute(first, second)._replace(is_unsure=True)
    return first


def _range(first: Quantity, second: Quantity, start: int, end: int) -> Quantity:
    return second._replace(
        start=start, end=end, value=None, low=first.value, high=second.value, next=max(second.next, end)
    )
