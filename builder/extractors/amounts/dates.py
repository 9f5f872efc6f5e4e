"""Numbers of the calendar and the clock: dates, years, times of day."""

import re

from builder.extractors.amounts import _calendar_words as table
from builder.extractors.amounts.currencies import mark_after
from builder.extractors.amounts.nouns import is_plural
from builder.extractors.amounts.units import unit_symbol
from builder.extractors.amounts.words import Words

_DASHES = frozenset("-–—‑")
_JOINS = _DASHES | {"and", "to", "/", "&"}
_FUTURE = "2041"  # later years are rarer in news than counts as large
_DATE = re.compile(r"\d{1,4}(?P<mark>[/.\-–])\d{1,2}(?P=mark)\d{1,4}(?![\d%])")
_DAYS_OF_MONTH = re.compile(
    r"""
    \d{1,2} (?:st|nd|rd|th)?
    (?: \s?(?:[-–—/&,]|and|to|or)\s? \d{1,2} (?:st|nd|rd|th)? ){0,3}
    \s (?:of\s)? (?P<month>[A-Z][a-z]{2,8}|[A-Z]{3,9})\b
    """,
    re.VERBOSE,
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?|\d{1,4}")


def time_of_day(words: Words, index: int) -> int | None:
    """Return the end of a time of day that begins at this number, `10:30`, `6 p.m.`, `1800 GMT`; None if none does."""
    word, after = words.words[index], words.words[index + 1]
    if ":" in word:
        return _skip_clock_words(words, index + 1)
    if after in table.CLOCK_WORDS and _CLOCK.fullmatch(word):
        return _skip_clock_words(words, index + 1)
    if word[0] == "0" and len(word) == 4 and after in ("hrs", "hours"):
        return index + 2
    if after in _DASHES and words.words[index + 2][:1].isdecimal():  # "6-8 p.m."
        is_time = words.words[index + 3] in table.CLOCK_WORDS or ":" in words.words[index + 2]
        return _skip_clock_words(words, index + 3) if is_time else None
    return None


def date(words: Words, index: int) -> int | None:
    """Return the end of a date that begins at this number, or goes on with it after its month; None if none does."""
    word = words.words[index]
    if match := _DATE.match(words.text, words.starts[index]):
        return words.first_from(match.end(), index)
    if not word.isdecimal() or len(word) > 2 or not 0 < int(word) <= 31:
        return None
    match = _DAYS_OF_MONTH.match(words.text, words.starts[index])
    if match and match["month"] in table.MONTHS_ANY_CASE:
        return words.first_from(match.end(), index)
    month = words.words[index - 2] if words.words[index - 1] in (".", ",") else words.words[index - 1]
    if words.words[index - 1] == "," and words.words[index + 1] != ",":  # "Sept, 26, 2014", not "in May, 26 came"
        month = ""
    if month in table.MONTHS_ANY_CASE and words.lowers[index + 1] not in table.NOT_AFTER_DAY:
        return _skip_joined_days(words, index + 1)
    return None


def year(words: Words, index: int) -> int | None:
    """Return the end of a year, or of several (`2013-14`), that begins at this word; None if none does."""
    if not _looks_like_year(words, index):
        return None
    if span := _span_of_years(words, index):
        return span
    word, before = words.words[index], words.lowers[index - 1]
    if words.lowers[index + 1] in table.NOT_AFTER_YEAR or _is_sum(words, index + 1) or _is_measure(words, index + 1):
        return None
    is_recent = "1900" <= word < _FUTURE
    counts = _counts(words, index + 1)
    if counts and _is_counted(words, index):
        return None
    if before in table.COUNT_LEADS and counts:
        return index + 1 if is_recent and words.lowers[index + 1] in table.YEAR_FOLLOWERS else None
    if is_recent:
        return index + 1
    is_led = before in table.YEAR_LEADS or before == "(" or before.capitalize() in table.MONTHS
    return index + 1 if is_led and not counts else None


def _looks_like_year(words: Words, index: int) -> bool:
    word = words.words[index]
    return len(word) == 4 and word.isdecimal() and "1000" <= word < "2200"


def _span_of_years(words: Words, index: int) -> int | None:
    """Return the end of `2013-14` or `1914–1918`."""
    mark, second = words.words[index + 1], words.words[index + 2]
    is_joined = mark in _DASHES | {"/"} and words.is_glued(index + 1) and words.is_glued(index + 2)
    if not is_joined or not second.isdecimal() or words.lowers[index + 3] in table.NOT_AFTER_YEAR:
        return None
    return index + 3 if len(second) <= 2 or _looks_like_year(words, index + 2) else None


def _is_counted(words: Words, index: int) -> bool:
    """Whether what comes before four digits and a plural leaves them a count: `employs 2000 people`, `2000 people`."""
    before, word = words.words[index - 1], words.words[index]
    if words.lowers[index + 1] in table.YEAR_FOLLOWERS:
        return False
    if not before[:1].isalpha():
        return word.endswith("00")
    is_lead = before.lower() in table.YEAR_LEADS or before.lower() in table.BEFORE_YEAR
    return before.islower() and not is_lead


def _is_sum(words: Words, index: int) -> bool:
    """Whether the code or sign of a currency comes next."""
    found = mark_after(words, index)
    return found is not None and found[0].basis != "name" and not found[0].is_weak


def _is_measure(words: Words, index: int) -> bool:
    """Whether a symbol comes next that is no English word: `2015 kW`."""
    symbol = words.words[index]
    return (
        (len(symbol) > 1 or symbol in table.LETTERS_AFTER_COUNT)
        and symbol not in table.WORDS_LIKE_SYMBOLS
        and unit_symbol(words, index) is not None
    )


def _counts(words: Words, index: int) -> bool:
    """Whether a plural noun, or an adjective and one, comes next: `2047 registered voters`."""
    return is_plural(words.lowers[index]) and words.words[index].islower()


def _skip_clock_words(words: Words, end: int) -> int:
    while words.words[end] in table.CLOCK_WORDS:
        end += 1
    return end


def _skip_joined_days(words: Words, end: int) -> int:
    """Read on over `-22`, `and 23`, `, 2021`."""
    while words.words[end] in _JOINS and words.words[end + 1].isdecimal():
        day = words.words[end + 1]
        if len(day) > 2 or int(day) > 31 or words.lowers[end + 2] in table.NOT_AFTER_DAY:
            break
        end += 2
    if words.words[end] == "," and _looks_like_year(words, end + 1):
        return end + 2
    return end + _looks_like_year(words, end)
