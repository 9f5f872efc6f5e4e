"""Sums of money: `$1.25bn`, `Rs 500 crore`, `three euros and 20 cents`, `10 grand`."""

from decimal import Decimal

from builder.extractors.amounts import _currency_words as news
from builder.extractors.amounts import _noun_words as nouns
from builder.extractors.amounts import _number_words as table
from builder.extractors.amounts.currencies import mark_after, mark_before, more_exactly
from builder.extractors.amounts.currency_tables import Mark, has_no_cents
from builder.extractors.amounts.nouns import is_counted_plural
from builder.extractors.amounts.numbers import read_number, starts_figure
from builder.extractors.amounts.quantities import Quantity, quantity_of
from builder.extractors.amounts.scales import EXACT, Number
from builder.extractors.amounts.units import unit_after
from builder.extractors.amounts.words import Words

_MINUS = frozenset("-−–")
_HUNDREDTH = Decimal("0.01")
_GRAND = Mark(("USD", "GBP", "AUD", "CAD"), "name", "USD", "grand", Decimal(1000))


def read_signed_sum(words: Words, index: int) -> Quantity | None:
    """Read the sum whose currency stands before its number, which begins at this word; None if none does."""
    has_point = words.words[index - 1] == "." and words.is_glued(index) and words.is_glued(index - 1)
    is_inner_minus = words.words[index - 1] in _MINUS and words.is_glued(index)
    found = mark_before(words, index) or (mark_before(words, index - 1) if has_point or is_inner_minus else None)
    if found is None or _belongs_before(words, index):
        return None
    number = read_number(words, index, is_money=True)
    if number is None:
        return None
    mark, start = found
    number = _with_local_decimals(words, number, mark)
    value = EXACT.multiply(number.value, mark.factor)
    sign_start = start
    if is_inner_minus and start < index - 1:  # "$-99.99"
        value = -value
    elif words.words[start - 1] in _MINUS and words.is_glued(start) and not words.is_glued(start - 1):  # "-$5"
        value, start = -value, start - 1
    exact_mark, end = more_exactly(words, number.end, mark)
    money = quantity_of(number, "money", value, start, end)
    money = money._replace(mark=exact_mark, unit_words=(sign_start, number.start))
    return with_minor(words, money) if number.multiplier is None else money


def read_named_sum(words: Words, number: Number, at: int) -> Quantity | None:
    """Read the sum whose currency begins at `at`, after its number; None if none does."""
    if words.has(at, "grand") and words.lowers[at + 1] not in nouns.GRAND_NOUNS and words.words[at].islower():
        return read_grand(number, at)
    found = mark_after(words, at)
    if found is None or not _is_believable(words, number, found[0], at, found[1]):
        return None
    mark, end = found
    number = _with_local_decimals(words, number, mark)
    if number.multiplier is None and mark.basis == "code" and words.lowers[end] in table.SCALES:  # "75 USD million"
        number = _scaled(words, number, table.SCALES[words.lowers[end]], end)
        end += 1
    value = EXACT.multiply(number.value, mark.factor)
    money = quantity_of(number, "money", value, number.start, end)
    return with_minor(words, money._replace(mark=mark, unit_words=(at, found[1])))


def read_grand(number: Number, at: int) -> Quantity:
    """Return so many grand: thousands of the dollars or pounds that the article deals in."""
    value = EXACT.multiply(number.value, _GRAND.factor)
    number = number._replace(multiplier="grand", factor=_GRAND.factor)
    money = quantity_of(number, "money", value, number.start, at + 1)
    return money._replace(mark=_GRAND, unit_words=(at, at + 1))


def with_money_scale(words: Words, number: Number) -> Number:
    """Read letters as scale words where a currency or what is counted follows: `10k$`, `1.8M dollars`, `3m people`."""
    word, end = words.words[number.end], number.end + 1
    scale = None if number.in_words else table.MONEY_ABBREVIATIONS.get(word)
    sign = mark_after(words, number.end)
    if scale is None or (sign and sign[1] > end):  # "5 T$" is a sum in another currency
        return number
    if mark_after(words, end):
        return _scaled(words, number, scale, number.end)
    if word not in table.COUNT_ABBREVIATIONS or not words.is_glued(number.end):
        return number
    if word == "m" and unit_after(words, end, in_digits=True, is_one=False):  # "1.2m bpd"
        return _scaled(words, number, scale, number.end)
    if word == "m" and words.lowers[end] in nouns.RACES and number.value == number.value.to_integral_value():
        return number  # "the 400m hurdles"
    is_whole_word = not words.is_glued(end) or not words.words[end][0].isalnum()
    counts = word in "kKMB" or is_counted_plural(words, end)
    return _scaled(words, number, scale, number.end) if is_whole_word and counts else number


def with_minor(words: Words, money: Quantity) -> Quantity:
    """Read on: `20 dollars and 43 cents`, `$20 and 43c`, `15 dollars 50`."""
    if money.mark is None or money.mark.is_minor or not _is_whole(money.value):
        return money
    at = money.end + (words.lowers[money.end] in ("and", ","))
    minor = read_number(words, at) if starts_figure(words, at) else None
    if minor is None or minor.value >= 100 or minor.multiplier or not _is_whole(minor.value):
        return money
    found = mark_after(words, minor.end)
    if found and found[0].is_minor:
        return _plus(money, EXACT.multiply(minor.value, found[0].factor), found[1])
    is_named = money.mark.basis == "name" and money.number.multiplier is None and words.words[money.end] != ","
    if found is None and is_named and _ends_clause(words, minor.end):
        return _plus(money, EXACT.multiply(minor.value, _HUNDREDTH), minor.end)
    return money


def is_weight(words: Words, money: Quantity) -> bool | None:
    """Whether a sum in `pounds` is a weight, after the words around; None where the article must tell."""
    assert money.unit_words is not None
    at, name_end = money.unit_words
    if words.lowers[name_end - 1] not in ("pound", "pounds") or (name_end - at > 1 and words.words[at] != "-"):
        return False
    around = {*words.lowers[max(0, money.start - 5) : money.start], *words.lowers[money.end : money.end + 4]}
    if not around.isdisjoint(nouns.MONEY_CUES) or money.end > name_end:  # pence followed
        return False
    if not around.isdisjoint(nouns.WEIGHT_CUES) or words.words[at] == "-":
        return True
    after, following = words.lowers[money.end], words.lowers[money.end + 1]
    if after == "of":
        return money.number.multiplier is None
    if after in ("a", "an", "per") and following in nouns.PERIODS:
        return False
    return False if money.number.factor >= 10**6 else None


def _belongs_before(words: Words, index: int) -> bool:
    """Whether the mark before the number belongs to a sum before that: `50 USD 20 EUR`, `10 $ 30 $`."""
    previous = words.words[index - 2]
    return not words.is_glued(index) and previous[:1].isdecimal() and mark_after(words, index + 1) is not None


def _with_local_decimals(words: Words, number: Number, mark: Mark) -> Number:
    """Take a dot before three digits for a mark of thousands in currencies without cents: `Rp 31.500`."""
    whole, _, decimals = words.words[number.start].partition(".")
    looks_grouped = len(decimals) == 3 and decimals.isdecimal() and len(whole) <= 3 and whole != "0"
    if not looks_grouped or number.multiplier or number.is_fraction or not has_no_cents(mark.default):
        return number
    return number._replace(value=Decimal(whole + decimals))


def _is_believable(words: Words, number: Number, mark: Mark, at: int, end: int) -> bool:
    """Whether a word after a number that may mean something else is a currency here."""
    lower = words.lowers[at]
    if mark.is_minor and lower in ("p", "c"):
        return words.is_glued(at) and not number.in_words and int(number.value) not in nouns.LINES
    if lower == "won":
        return number.value >= 100 and (number.multiplier is not None or not words.words[end][:1].isdecimal())
    if mark.word in news.COINS:
        return number.value > 1 and lower.endswith("s") and mark.word != "quarter"
    if mark.word in news.WEAK_MINOR_UNITS:
        return words.words[at].islower()
    is_all = len(mark.word) > 1 and not (words.words[number.start - 1] or words.words[end])  # "14 KD" in a table
    return is_all or not (mark.is_weak and mark.basis == "symbol" and lower[:1].isalpha())


def _scaled(words: Words, number: Number, scale: int, at: int) -> Number:
    """Return the number times the scale word at `at`; where that follows directly, it is part of the number."""
    end = at + 1 if at == number.end else number.end
    value = EXACT.multiply(number.value, Decimal(scale))
    return number._replace(value=value, end=end, multiplier=words.words[at], factor=Decimal(scale))


def _plus(money: Quantity, more: Decimal, end: int) -> Quantity:
    assert money.value is not None
    return money._replace(value=EXACT.add(money.value, more), end=end)


def _is_whole(value: Decimal | None) -> bool:
    return value is not None and value == value.to_integral_value()


def _ends_clause(words: Words, index: int) -> bool:
    word = words.words[index]
    return not word[:1].isalnum() and word not in ("%", "-", "/", "$", "€", "£")
