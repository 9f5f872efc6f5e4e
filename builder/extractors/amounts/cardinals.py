"""Whole numbers in words: `three crore twelve lakh`, `seven hundred and one`, `fifteen hundred`."""

from typing import Literal, NamedTuple

from builder.extractors.amounts import _number_words as table
from builder.extractors.amounts.words import Words

Kind = Literal["", "unit", "teen", "tens", "hundred", "scale"]
_NO_LIMIT = 10**30
_ENDINGS: frozenset[Kind] = frozenset({"hundred", "scale"})


class Cardinal(NamedTuple):
    """A whole number in words: what has been read so far."""

    total: int  # what scale words have closed
    group: int | None  # what is being built below the next scale word
    last: Kind  # kind of the word read last
    limit: int  # scale word read last: the next must be smaller
    end: int
    scale_start: int | None = None

    @property
    def value(self) -> int:
        """The number that the words read so far stand for."""
        return self.total + (self.group or 0)


def read_cardinal(words: Words, index: int) -> Cardinal | None:
    """Read the whole number in words that begins at this word; None if there is none."""
    cardinal = _continue(words, Cardinal(0, None, "", _NO_LIMIT, index))
    return cardinal if cardinal.last else None


def read_after_one(words: Words, index: int) -> Cardinal | None:
    """Read `hundred and two`, `million`, before which `a` is a one."""
    first = _extend(Cardinal(0, 1, "unit", _NO_LIMIT, index), words.lowers[index], index)
    return _continue(words, first) if first else None


def is_ordinal(words: Words, cardinal: Cardinal) -> bool:
    """Whether the number goes on as an ordinal or is a year: `twenty-first`, `nineteen eighty`, `twenty sixteen`."""
    is_hyphened = words.is_hyphen(cardinal.end)
    word = words.lowers[cardinal.end + is_hyphened]
    if word in table.ORDINALS:
        takes_ordinal = cardinal.last in ("tens", "hundred", "scale")
        return takes_ordinal and (is_hyphened or word not in ("second", "third", "fourth") or cardinal.last == "tens")
    is_year = cardinal.last in ("teen", "tens") and kind_of(word) in ("teen", "tens") and 10 < cardinal.value < 100
    return is_year and not is_hyphened


def spelled_name(words: Words, index: int) -> int | None:
    """Return the end of an ordinal or a year in words (`twenty-first`, `nineteen eighty-four`), or None."""
    cardinal = read_cardinal(words, index)
    if cardinal is None:
        return None
    if words.lowers[cardinal.end] in table.DECADES:
        return cardinal.end + 1
    if not is_ordinal(words, cardinal):
        return None
    after = cardinal.end + (words.words[cardinal.end] == "-")
    rest = read_cardinal(words, after)
    return rest.end if rest else after + 1


def kind_of(word: str) -> Kind:
    """Return which sort of number word a lower-case word is; empty if none."""
    if word in table.UNITS:
        return "unit" if table.UNITS[word] < 10 else "teen"
    if word in table.TENS:
        return "tens"
    return "hundred" if word == "hundred" else "scale" if word in table.SCALES or word in table.PLURAL_SCALES else ""


def starts_fraction(words: Words, index: int) -> bool:
    """Whether `a half`, `two thirds` and the like begin at this word."""
    noun = index + 1 + (words.words[index + 1] == "-")
    if words.lowers[index] in ("a", "an", "one"):
        return words.lowers[noun] in table.DENOMINATORS
    return words.lowers[index] in table.UNITS and words.lowers[noun] in table.PLURAL_DENOMINATORS


def _continue(words: Words, state: Cardinal) -> Cardinal:
    """Read as many more words as go on with the number."""
    before_and: Cardinal | None = None
    while True:
        at = state.end
        has_and = state.last in _ENDINGS and words.lowers[at] in ("and", "&")
        if has_and and starts_fraction(words, at + 1):  # "a million and two thirds"
            break
        at += has_and or (state.last != "" and words.is_hyphen(at))
        following = _extend(state, words.lowers[at], at)
        if following is None:
            break
        before_and = state if has_and else before_and
        state = following
    if before_and and kind_of(words.lowers[state.end]) in _ENDINGS:
        return before_and  # "five hundred and six hundred" are two numbers
    return state


def _extend(state: Cardinal, word: str, at: int) -> Cardinal | None:
    """Return the number with one more word, or None if the word does not go on with it."""
    kind, group, opens = kind_of(word), state.group or 0, state.last in ("", "hundred", "scale")
    if kind == "scale":
        return _extend_by_scale(state, table.SCALES.get(word) or table.PLURAL_SCALES[word], at)
    if kind == "hundred":
        is_below = state.last in ("unit", "teen", "tens") and 0 < group < 100
        return state._replace(group=100 * group, last=kind, end=at + 1) if is_below else None
    if opens and kind:
        number = table.UNITS.get(word, 0) or table.TENS.get(word, 0)
        return state._replace(group=group + number, last=kind, end=at + 1)
    if kind == "unit" and state.last == "tens":
        return state._replace(group=group + table.UNITS[word], last=kind, end=at + 1)
    if kind == "tens" and state.last == "unit" and 0 < group < 10 and state.total == 0:  # "one fifty five"
        return state._replace(group=100 * group + table.TENS[word], last=kind, end=at + 1)
    return None


def _extend_by_scale(state: Cardinal, scale: int, at: int) -> Cardinal | None:
    if state.last == "scale" and state.limit <= scale:  # "thousand million", "lakh crore"
        return state._replace(total=state.total * scale, limit=state.limit * scale, end=at + 1)
    if state.group is not None and state.last != "scale" and scale < state.limit:
        return Cardinal(state.total + state.group * scale, None, "scale", scale, at + 1, at)
    return None
