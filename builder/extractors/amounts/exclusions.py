"""Numbers that are no amounts: dates and times, scores, telephone numbers, versions, addresses, labels, names."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from builder.document import NameTag
from builder.extractors.amounts import _calendar_words as calendar
from builder.extractors.amounts import _label_words as table
from builder.extractors.amounts import _noun_words as nouns
from builder.extractors.amounts import _number_words as numbers
from builder.extractors.amounts.cardinals import kind_of, spelled_name
from builder.extractors.amounts.dates import date, time_of_day, year
from builder.extractors.amounts.nouns import is_plural
from builder.extractors.amounts.numerals import is_fraction
from builder.extractors.amounts.units import unit_named
from builder.extractors.amounts.words import Words

_LONGEST_COUNT = 17  # digits without a mark among them; more are the number of a record
_DASHES = frozenset("-–—‑")
_JOINS = _DASHES | {"/", "&", "and", "to", "through"}
_QUOTES = frozenset("\"'")
_CODE_MARKS = frozenset("#_@\\=")  # not the star: `**300** homes` is emphasis
_ENDINGS = frozenset({"st", "nd", "rd", "th", "s", "’s", "'s"})
_EMPHASES = frozenset("least only just than in for within about approximately nearly almost around roughly".split())
_NOT_AFTER_NAME = frozenset({"%", "-", "–", "°", "$", "€", "/", "to"})
_GROUPS_OF_THREE = re.compile(r"\d{1,3}(?:\.\d{3})+")
_CODE = re.compile(r"\d{1,12}(?:-\d{1,12}){2,}")
_PHONE = re.compile(
    r"""
    \+? (?:\d{1,3}[ .\-])? \(?\d{3}\)? [ .\-] \d{3} [.\-] \d{4} \b   # 555-123-4567
  | \+ \d{1,3} [ .\-] \(?\d{2,4}\)? (?:[ .\-]?\d{2,4}){1,4} \b       # +44 20 7946 0958
  | \+ \d{9,14} \b
  | 0\d{1,4} [ \-] \d{3,4} [ \-]? \d{3,4} \b                          # 020 7946 0958
    """,
    re.VERBOSE,
)
_SHORT_PHONE = re.compile(r"\d{3}-\d{4}\b|\d{4} ?\d{4}\b|\d{4,5}\b|999\b")


def exclusion(words: Words, index: int, names: Sequence[NameTag]) -> int | None:
    """Return the end of what is no amount and begins at this word; None if it may be one."""
    if not words.words[index][0].isdecimal():
        return _spelled(words, index, names)
    for rule in (_part_of_word, time_of_day, date, _phone, _label, year, _address, _score, _flight):
        if end := rule(words, index):
            return end
    return index + 1 if _is_in_name(words, index, names) or _follows_name(words, index) else None


# ------------------------------------------------------------------------------------------------- digits


def _part_of_word(words: Words, index: int) -> int | None:
    """Numbers that belong to a word: `COVID-19`, `G20`, `20th`, `1960s`, `v2.1`, `1.8.3`, `401(k)`, `4x4`."""
    word, before, after = words.words[index], words.words[index - 1], words.words[index + 1]
    touches, touched = words.is_glued(index), words.is_glued(index + 1)
    if (touches and before[:1].isalpha()) or (word.isdecimal() and len(word) > _LONGEST_COUNT):
        return _end_of_word(words, index)
    if touched and words.lowers[index + 1] in _ENDINGS:
        return index + 2
    if word.count(".") > 1 and not _GROUPS_OF_THREE.fullmatch(word) and "," not in word:
        return index + 1
    if word == "911" and words.lowers[index + 1] in table.AFTER_911:
        return index + 1
    is_attribute = touches and before in _QUOTES and words.words[index - 2] == "="  # `id="8324123456"`
    if is_attribute:
        return _end_of_word(words, index)
    if (touches and before in _CODE_MARKS) or (touched and after in _CODE_MARKS):
        return index + 1
    if touches and (before in _DASHES or before == ".") and _hangs_on_word(words, index):
        return _end_of_word(words, index)
    if touched and after == "(" and words.words[index + 3] == ")" and len(words.words[index + 2]) == 1:
        return index + 4 if words.words[index + 2].isalpha() else None
    if touched and after == "/" and words.words[index + 2].isdecimal() and words.is_glued(index + 2):
        return None if is_fraction(words, index) else index + 3  # "9/11"
    if touched and after in ("x", "×") and words.words[index + 2][:1].isdecimal() and len(word) == 1:
        return index + 3
    return index + 2 if touched and (after[:1].isdecimal() or after.startswith("_")) else None


def _hangs_on_word(words: Words, index: int) -> bool:
    """Whether a letter word and a dash or point make one word with the number: `F-16`, not `Rs.5`, `magnitude-7.8`."""
    letters = words.words[index - 2]
    if not (words.is_glued(index - 1) and letters[:1].isalpha()):
        return False
    if words.words[index - 1] == ".":
        return letters not in table.POINTED_SIGNS
    if words.is_glued(index - 2) and words.words[index - 3][-1:].isdecimal():
        return False  # "5k-20k"
    is_measured = "." in words.words[index] and letters.islower()
    return not (is_measured or letters.lower() == "to" or kind_of(letters.lower()))


def _end_of_word(words: Words, index: int) -> int:
    end = index + 1
    while words.is_glued(end) and (words.words[end][:1].isalnum() or words.words[end] in "-–./") and end < index + 8:
        end += 1
    return end


def _phone(words: Words, index: int) -> int | None:
    word, start = words.words[index], words.starts[index]
    signed = start - (words.words[index - 1] in ("+", "(") and words.is_glued(index))
    if match := _PHONE.match(words.text, start) or _PHONE.match(words.text, signed) or _CODE.match(words.text, start):
        return words.first_from(match.end(), index)
    if not table.PHONE_LEADS.isdisjoint(words.lowers[max(0, index - 3) : index]):
        match = _SHORT_PHONE.match(words.text, start)
        return words.first_from(match.end(), index) if match else None
    return (
        index + 1 if word[0] == "0" and len(word) > 1 and word.isdecimal() and words.words[index - 1] != "." else None
    )


def _label(words: Words, index: int) -> int | None:
    """Numbers that name: `page 12`, `No. 5`, `Highway 35`, `Articles 5 and 6`."""
    before = index - 1 - (words.words[index - 1] in (".", "-") and words.words[index - 2][:1].isalpha())
    label = words.lowers[before]
    if words.words[index - 1] == "(" and words.words[index + 1] == ")" and words.words[index - 2][:1].isdecimal():
        return index + 1 if words.is_glued(index - 1) or words.lowers[index - 3] in table.LABELS else None
    if label not in table.LABELS or "," in words.words[index]:
        return None
    if label in table.WEAK_LABELS and not _is_label_use(words, before, index + 1):
        return None
    end, joins = index + 1, _JOINS | {","} if is_plural(label) else _JOINS
    while words.lowers[end] in joins and words.words[end + 1].isdecimal() and not _counts(words, end + 2):
        end += 2
    return end


def _is_label_use(words: Words, index: int, after: int) -> bool:
    """Whether a common word before digits names them: capitalised, or without an article and with nothing counted."""
    if _counts(words, after):
        return False
    if words.words[index][0].isupper():
        return True
    follows = words.lowers[after]
    is_counted = follows[:1].isalpha() and follows not in nouns.STOPS
    return not is_counted and words.lowers[index - 1] not in table.DETERMINERS


def _counts(words: Words, index: int) -> bool:
    lower = words.lowers[index]
    return lower in table.AFTER_COUNT or (is_plural(lower) and words.words[index].islower())


def _address(words: Words, index: int) -> int | None:
    """Numbers of houses and post codes: `1428 Elm Street`, `MD 20878`."""
    word, before = words.words[index], words.words[index - 1]
    if not word.isdecimal():
        return None
    if len(word) == 5 and len(before) == 2 and before.isupper() and words.words[index - 2] in (",", ""):
        return index + 1
    at = index + 1
    while words.words[at][:1].isupper() and at < index + 5:
        if words.lowers[at] in table.STREETS and at > index + 1:
            return at + 1
        at += 1
    return None


def _score(words: Words, index: int) -> int | None:
    """Read the runs and wickets of cricket: `245 for 6`, `245 for six declared`."""
    runs, after = words.words[index], words.words[index + 3]
    is_pair = runs.isdecimal() and len(runs) <= 3 and words.lowers[index + 1] == "for"
    wickets = words.lowers[index + 2]
    is_score = wickets in table.WICKETS and (not after[:1].isalnum() or words.lowers[index + 3] in table.AFTER_WICKETS)
    return index + 3 if is_pair and is_score else None


def _flight(words: Words, index: int) -> int | None:
    """Read the number of a flight after its airline: `flight BA 2490`, `flight number 4U 9525`."""
    word, airline = words.words[index], words.words[index - 1]
    is_flight = "flight" in words.lowers[max(0, index - 4) : index] and airline.isupper() and len(airline) <= 2
    return index + 1 if is_flight and word.isdecimal() and 2 <= len(word) <= 4 else None


# ------------------------------------------------------------------------------------------------- names


def _tag_at(words: Words, index: int, names: Sequence[NameTag]) -> NameTag | None:
    """Return the name tag that the word stands in."""
    start = words.starts[index]
    at = bisect_right(names, start, key=lambda name: name.char_start) - 1
    return names[at] if at >= 0 and start < names[at].char_end else None


def _is_in_name(words: Words, index: int, names: Sequence[NameTag]) -> bool:
    """Whether bare digits stand in a tagged name, not at its beginning: `Apollo 11`."""
    word = words.words[index]
    if not word.isdecimal() or len(word) > 4:
        return False
    tag = _tag_at(words, index, names)
    return tag is not None and tag.char_start < words.starts[index]


def _follows_name(words: Words, index: int) -> bool:
    """Whether a capitalised word before bare digits, and nothing counted after, show a name: `Internet Explorer 6`."""
    word, before, after = words.words[index], words.words[index - 1], words.words[index + 1]
    lower, second = words.lowers[index + 1], words.words[index - 2]
    if not (word.isdecimal() and len(word) <= 3 and before[:1].isupper() and before.isalpha()):
        return False
    if before.lower() in nouns.STOPS or before in calendar.MONTHS or before in calendar.WEEKDAYS:
        return False
    if before.isupper() and len(after) > 1 and after.isupper():
        return False  # a headline in capitals
    if _counts(words, index + 1) or lower in nouns.STATES or lower in _NOT_AFTER_NAME or after[:1].isdecimal():
        return False
    is_name = before.isupper() or second[:1].isupper() or second.islower()
    return is_name and not unit_named(words, index + 1)


def _spelled(words: Words, index: int, names: Sequence[NameTag]) -> int | None:
    """Return the end of number words in an idiom, an ordinal, a year, a label (`day five`) or a name."""
    lower, before = words.lowers[index], words.lowers[index - 1]
    is_idiom = (lower, words.lowers[index + 1]) in table.IDIOMS and before not in _EMPHASES
    if is_idiom or (before, lower) in table.IDIOMS:
        return index + 1
    if words.words[index + 1] in calendar.CLOCK_WORDS:
        return index + 2
    if lower == "zero" and words.is_hyphen(index + 1) and not unit_named(words, index + 2):
        return index + 3  # "zero-tolerance"
    if lower in numbers.VAGUE and words.words[index].istitle() and words.words[index - 1].istitle():
        return index + 1  # "Mega Millions"
    if lower in numbers.UNITS and before in table.SPELLED_LABELS and not _counts(words, index + 1):
        return index + 1
    hangs = before == "-" and words.is_glued(index) and words.is_glued(index - 1) and words.words[index - 2].isalpha()
    if hangs and not kind_of(words.lowers[index - 2]) and words.lowers[index - 2] not in ("to", "a"):  # "high-five"
        return index + 1
    if kind_of(lower) in ("unit", "teen", "tens") and (end := spelled_name(words, index)):
        return end
    tag = _tag_at(words, index, names) if words.words[index][0].isupper() else None
    return index + 1 if tag and tag.char_end > words.ends[index] else None
