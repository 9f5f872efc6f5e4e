"""Signs, codes and names of currencies beside a number."""

from decimal import Decimal

from builder.extractors.amounts import _currency_words as news
from builder.extractors.amounts.currency_tables import Mark, code_mark, currencies, sign_mark
from builder.extractors.amounts.units import unit_named
from builder.extractors.amounts.words import Words

_MILLION = Decimal(10**6)


def mark_before(words: Words, index: int) -> tuple[Mark, int] | None:
    """Return the mark that ends just before this word, and its first word."""
    table, last, before = currencies(), words.words[index - 1], words.words[index - 2]
    if last not in table.before_numbers and not last.isupper():
        return None
    if last == "$" and words.is_glued(index - 1) and before.upper() in table.codes:
        return code_mark(before.upper()), index - 2  # "SGD$4.90"
    is_spaced = last == "$" and before in news.SPACED_PREFIXES and not words.is_glued(index - 1)
    if is_spaced and words.lowers[index - 3] not in ("the", "to"):  # not "gave the US $5"
        return sign_mark(news.SPACED_PREFIXES[before]), index - 2
    for sign, mark in table.signs_by_last.get(last, ()):
        start = index - len(sign)
        if start >= 0 and tuple(words.words[start:index]) == sign and _stands_apart(words, start, index):
            return mark, start
    if not last.isalpha() or _continues_word(words, index - 1):
        return None
    if named := _name_before(words, index):
        return named
    if _is_code(last, is_glued=words.is_glued(index)):
        return code_mark(last.upper()), index - 1
    return (_millions(last), index - 1) if _is_millions_code(last) else None


def _name_before(words: Words, index: int) -> tuple[Mark, int] | None:
    """Return the mark whose name stands before digits, `ringgit 42`, `rupees 500 crore`, and its first word."""
    if words.lowers[index - 1] not in currencies().last_words or not words.words[index][:1].isdecimal():
        return None
    if unit_named(words, index + 1):  # "in rupees 5 per cent"
        return None
    for start in (index - 2, index - 1):
        named = name_at(words, start)
        if named and named[1] == index and not (named[0].is_minor or named[0].is_weak):
            is_led = words.lowers[start - 1] in news.NOT_BEFORE_NAME or words.words[start - 1][:1].isdecimal()
            return None if is_led or named[0].word in news.NOT_BEFORE_NUMBER else (named[0], start)
    return None


def mark_after(words: Words, index: int) -> tuple[Mark, int] | None:
    """Return the mark that begins at this word, and its end. A hyphen may stand before it: `50-dollar`."""
    word = words.words[index]
    if words.is_hyphen(index):
        return name_at(words, index + 1)
    if not word or _belongs_to_next(words, index):
        return None
    for sign, mark in currencies().signs_by_first.get(word, ()):
        end = index + len(sign)
        if tuple(words.words[index:end]) == sign and _is_tight(words, index, end) and not _goes_on(words, end, word):
            return mark, end
    if _is_code(word, is_glued=words.is_glued(index)) and not _continues_word(words, index + 1):
        return code_mark(word.upper()), index + 1
    return (_millions(word), index + 1) if _is_millions_code(word) else name_at(words, index)


def name_at(words: Words, index: int) -> tuple[Mark, int] | None:
    """Return the mark whose name, as `Canadian dollars` or `cents`, begins at this word, and its end."""
    for name, mark in currencies().names_by_first.get(words.lowers[index], ()):
        if words.has(index, *name):
            return mark, index + len(name)
    return None


def more_exactly(words: Words, index: int, mark: Mark) -> tuple[Mark, int]:
    """Return the mark and its end after what may follow a sum with a sign: `$80 AUD`, `$80 U.S.`, `$ 10 dollars`."""
    word = words.words[index]
    if word in currencies().codes and word in mark.codes:
        return code_mark(word), index + 1
    if "$" in mark.word and word in news.AFTER_DOLLARS and not words.words[index + 1][:1].isalpha():
        return code_mark(news.AFTER_DOLLARS[word]), index + 1
    named = name_at(words, index)
    if named and not named[0].is_minor and set(named[0].codes) & set(mark.codes):
        return (named[0] if len(named[0].codes) < len(mark.codes) else mark), named[1]
    return mark, index


def _is_tight(words: Words, start: int, end: int) -> bool:
    """Whether the words touch; letters need not: `F CFA`."""
    return all(words.is_glued(at) or words.words[at].isalpha() for at in range(start + 1, end))


def _stands_apart(words: Words, start: int, end: int) -> bool:
    """Whether the words stand together and are no end of a longer word."""
    if not _is_tight(words, start, end) or (words.words[start][0].isalpha() and _continues_word(words, start)):
        return False
    return words.words[start] != "$" or not (words.is_glued(start) and words.words[start - 1].isalpha())  # "XR$5"


def _continues_word(words: Words, index: int) -> bool:
    """Whether the word goes on with the word before it."""
    return words.is_glued(index) and words.words[index - 1][-1:].isalnum() and words.words[index][0].isalnum()


def _goes_on(words: Words, end: int, word: str) -> bool:
    """Whether what touches a sign of letters shows that it is a longer word."""
    return word[-1].isalpha() and words.is_glued(end) and words.words[end][0] in "'’-/&"


def _belongs_to_next(words: Words, index: int) -> bool:
    """Whether a sign stands apart from the number before it and close to the one after it: `1 $10 bill`."""
    return not words.is_glued(index) and words.is_glued(index + 1) and words.words[index + 1][:1].isdecimal()


def _is_code(word: str, *, is_glued: bool) -> bool:
    if len(word) != 3:
        return False
    if word.isupper():
        return word in currencies().codes and (is_glued or word not in news.ENGLISH_CODES)
    return word in news.LOWER_CODES


def _is_millions_code(word: str) -> bool:
    return len(word) == 4 and word[0] == "M" and word.isupper() and word[1:] in currencies().tender


def _millions(word: str) -> Mark:
    return code_mark(word[1:])._replace(factor=_MILLION)  # "30 MUSD"
