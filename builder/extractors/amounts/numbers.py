"""Numbers, in digits or in words: `1,234.5`, `2½`, `three and a half billion`, `dozens`."""

from decimal import Decimal

from builder.extractors.amounts import _number_words as table
from builder.extractors.amounts.numerals import read_digits, with_vulgar_fraction
from builder.extractors.amounts.scales import Number, with_scale
from builder.extractors.amounts.spelled import read_spelled
from builder.extractors.amounts.words import Words

_LED = ("hundred", "dozen", "couple", "point")
STARTERS = frozenset(
    form
    for words in (
        table.UNITS,
        table.TENS,
        table.SCALES,
        table.VAGUE,
        table.DENOMINATORS,
        table.PLURAL_DENOMINATORS,
        _LED,
    )
    for word in words
    for form in (word, word.capitalize(), word.upper())
)
"""Words, in the letter cases of text and headlines, that may begin a number or stand right after its `a`."""


def starts_number(word: str) -> bool:
    """Whether a number may begin with this word, or with an `a` before it."""
    return word in STARTERS or word[:1].isdecimal() or word[:1] in table.VULGAR_FRACTIONS


def starts_figure(words: Words, index: int) -> bool:
    """Whether digits or a counting word, no fraction or vague plural, stand at this word."""
    lower = words.lowers[index]
    return lower[:1].isdecimal() or lower in table.UNITS or lower in table.TENS


def read_number(words: Words, index: int, *, is_money: bool = False) -> Number | None:
    """Read the number that begins at this word, or just before it (`.5`, `a million`); None if there is none.

    `is_money` lets letters be scale words that mean something else after other numbers: `3m`, `5b`.
    """
    word = words.words[index]
    if word[:1].isdecimal():
        number = read_digits(words, index)
    elif word in table.VULGAR_FRACTIONS:
        number = with_vulgar_fraction(words, Number(Decimal(0), index, index))
    else:
        return read_spelled(words, index)
    return with_scale(words, number, is_money=is_money) if number else None
