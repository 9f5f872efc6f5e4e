"""Reading amounts: every word that may begin a number is tried once, from left to right."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from builder.document import NameTag
from builder.extractors.amounts import _change_words as changes
from builder.extractors.amounts import _noun_words as nouns
from builder.extractors.amounts import _number_words as table
from builder.extractors.amounts import _unit_words as unit_table
from builder.extractors.amounts.ages import age_decade, as_age
from builder.extractors.amounts.bounds import with_bound
from builder.extractors.amounts.currencies import mark_after, mark_before
from builder.extractors.amounts.exclusions import exclusion
from builder.extractors.amounts.measures import read_measure, with_half, with_smaller_unit
from builder.extractors.amounts.numbers import STARTERS, read_number
from builder.extractors.amounts.pers import with_per
from builder.extractors.amounts.quantities import Quantity, quantity_of
from builder.extractors.amounts.ranges import pair
from builder.extractors.amounts.scales import ONE, Number
from builder.extractors.amounts.shares import TIMES, read_fraction, read_multiple, read_ratio
from builder.extractors.amounts.subjects import with_subject
from builder.extractors.amounts.sums import (
    is_weight,
    read_grand,
    read_named_sum,
    read_signed_sum,
    with_minor,
    with_money_scale,
)
from builder.extractors.amounts.units import unit_named
from builder.extractors.amounts.words import Words

_TRIED = STARTERS | frozenset(
    form for word in (*unit_table.SINGULARS, *table.FOLDS, *TIMES) for form in (word, word.capitalize(), word.upper())
)
_MINUS = frozenset("-−–")
_NOON = Decimal(12)
_SMALL = Decimal(10)  # number words below it need something that they count


def read_amounts(words: Words, names: Sequence[NameTag]) -> Iterator[Quantity]:
    """Yield the amounts of the words in order, without overlap."""
    following = 0
    for index in _candidates(words):
        if index < following:
            continue
        if end := _excluded(words, index, names):
            following = end
            if decade := age_decade(words, index):
                yield decade
            continue
        first = _read(words, index, names)
        if first is None or first.start < following:
            continue
        found = pair(words, first, lambda at: _read_second(words, at, names))
        following = found.next
        for quantity in found.quantities:
            complete = _complete(words, quantity)
            following = max(following, complete.next)
            if _is_amount(words, complete):
                yield complete


def _candidates(words: Words) -> list[int]:
    """Return the words that may begin a number: few in a text, so this is the one look at every word."""
    tried, fractions = _TRIED, table.VULGAR_FRACTIONS
    return [
        index
        for index, word in enumerate(words.words)
        if word in tried or "0" <= word < ":" or (word > "\x7f" and (word[0].isdecimal() or word[0] in fractions))
    ]


def read_quantity(words: Words, index: int) -> Quantity | None:
    """Read the quantity whose number begins at this word (a sign, a currency or `a` may stand before it)."""
    if signed := read_signed_sum(words, index):
        return signed
    number = read_number(words, index)
    if number is None:
        return None
    quantity = _with_words_after(words, with_money_scale(words, number))
    return _with_sign(words, quantity) if quantity else None


def _excluded(words: Words, index: int, names: Sequence[NameTag]) -> int | None:
    """Return the end of what is no amount here; a currency before a number outweighs every sign against it."""
    before = mark_before(words, index)
    is_money = before is not None and (not before[0].is_weak or words.is_glued(index))
    return None if is_money else exclusion(words, index, names)


def _read(words: Words, index: int, names: Sequence[NameTag]) -> Quantity | None:
    lower = words.lowers[index]
    if lower in table.FOLDS or lower in TIMES:
        return read_multiple(words, index)
    if lower in unit_table.SINGULARS or (lower == "quarter" and _is_alone(words, index)):
        return _read_single(words, index)
    quantity = read_quantity(words, index)
    return as_age(words, quantity, names) if quantity else None


def _read_second(words: Words, index: int, names: Sequence[NameTag]) -> Quantity | None:
    if words.lowers[index] in unit_table.SINGULARS or _excluded(words, index, names):
        return None
    return read_quantity(words, index)


def _with_words_after(words: Words, number: Number) -> Quantity | None:
    """Read the currency, unit or other words that make a quantity of the number."""
    at = number.end
    if (number.is_vague or number.is_fraction or number.multiplier) and words.lowers[at] == "of":
        at += 1
    at += number.is_fraction and words.lowers[at] in ("a", "an")  # "half an hour", "a quarter of a point"
    if money := read_named_sum(words, number, at):
        weight = is_weight(words, money)
        return read_measure(words, number, at) if weight else money._replace(is_unsure=weight is None)
    if measure := read_measure(words, number, at):
        return measure
    if ratio := read_ratio(words, number):
        return ratio
    if number.is_fraction:
        return read_fraction(words, number)
    is_of_name = words.is_glued(number.end) and words.words[number.end][0].isalpha()  # "11a"
    if number.is_foreign or is_of_name:
        return None
    return quantity_of(number, "count", number.value, number.start, number.end)


def _with_sign(words: Words, quantity: Quantity) -> Quantity:
    """Read `minus 5`, `-5`, `+5`; a dash between words is no sign."""
    start, value = quantity.start, quantity.value
    before = words.lowers[start - 1]
    touches = words.is_glued(start) and not words.is_glued(start - 1) and not quantity.number.in_words
    if value is None or not before:
        return quantity
    if (before in _MINUS and touches) or (before in ("minus", "negative") and words.lowers[start - 2] != "or"):
        return quantity._replace(value=-value, start=start - 1)
    if before == "+" and touches:
        return quantity._replace(start=start - 1, direction="up" if quantity.kind == "percent" else None)
    return quantity


def _read_single(words: Words, index: int) -> Quantity | None:
    """Read `a mile`, `a dollar`, whose `a` is a one; a coin's name alone in its paragraph needs none."""
    has_article = words.lowers[index - 1] in ("a", "an") and words.lowers[index - 2] not in unit_table.BEFORE_NO_ONE
    if words.words[index + 1] == "-" or not (has_article or _is_alone(words, index)):
        return None
    number = Number(ONE, index - has_article, index, in_words=True)
    if words.lowers[index] == "grand":
        return read_grand(number, index) if has_article and not words.words[index + 1][:1].isalpha() else None
    if marked := mark_after(words, index):
        mark, end = marked
        money = quantity_of(number, "money", mark.factor, number.start, end)
        return with_minor(words, money._replace(mark=mark, unit_words=(index, end)))
    if named := unit_named(words, index):
        unit, end = named
        measure = quantity_of(number, unit.kind, ONE, number.start, end)._replace(unit=unit, unit_words=(index, end))
        longer = with_smaller_unit(words, with_half(words, measure))
        return None if unit.kind == "duration" and longer == measure else longer
    return None


def _is_alone(words: Words, index: int) -> bool:
    """Whether nothing but an article stands with the word in its paragraph."""
    start = index - (words.lowers[index - 1] in ("a", "an"))
    return not (words.words[start - 1] or words.words[index + 1])


def _complete(words: Words, quantity: Quantity) -> Quantity:
    """Add what the words around say: what is counted, what it is counted against, what bounds it."""
    quantity = quantity._replace(next=max(quantity.next, quantity.end))
    return with_bound(words, with_per(words, with_subject(words, quantity)))


def _is_amount(words: Words, quantity: Quantity) -> bool:
    """Whether a number without unit is one that news counts; only small number words are in doubt."""
    value = quantity.value
    if quantity.kind != "count" or not quantity.number.in_words or value is None:
        return True
    before, after = words.lowers[quantity.start - 1], words.lowers[quantity.end]
    if value < _SMALL and after == "," and not before[:1].isalnum() and words.words[quantity.start].istitle():
        return False  # "Two, do this."
    if value == 1:
        if before in ("the", "this", "that") or words.has(quantity.start - 2, "the", "only"):
            return False
        return after in nouns.ONE_NOUNS or (before in ("least", "only", "just", "than") and after not in table.ORDINALS)
    if value == 0:
        return quantity.subject is not None or before in ("to", "from", "at", "of")
    if quantity.subject is not None or quantity.bound != "exact" or value != value.to_integral_value():
        return True
    return not _is_hour(words, quantity, value) and (value >= _SMALL or _stands_for_noun(words, quantity))


def _is_hour(words: Words, quantity: Quantity, value: Decimal) -> bool:
    """Whether the number tells the time: `full by ten`, `until nine`."""
    before, earlier = words.lowers[quantity.start - 1], words.lowers[quantity.start - 2]
    is_led = before in nouns.BEFORE_HOUR and not (before == "by" and earlier in changes.VERBS)
    return value <= _NOON and is_led and not words.words[quantity.end][:1].isalpha()


def _stands_for_noun(words: Words, quantity: Quantity) -> bool:
    """Whether a small number in words counts something named before: `killing two`, not `the two`."""
    before, after = words.lowers[quantity.start - 1], words.words[quantity.end]
    lower = after.lower()
    if before in ("the", "these", "those"):
        return False
    if lower == "of" or words.lowers[quantity.start - 2 : quantity.start] in (["of", "which"], ["of", "whom"]):
        return True
    describes = after.islower() and after.isalpha() and lower not in nouns.STOPS
    if lower in nouns.PREDICATES or describes or after in ('"', "“"):
        return before not in ("other", "at")
    return before not in ("other", "of", "in", "at") and not after[:1].isalpha()
