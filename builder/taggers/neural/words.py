"""Features of words: all that the tagger sees of a word, whatever stands around it."""

import zlib
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from builder.lexicon import Known, load_lexicon, unshouted
from builder.lexicon import _organisations as organisations
from builder.lexicon import _titles as titles
from builder.lexicon._contexts import CALENDAR, FUNCTION_WORDS
from builder.lexicon.first_names import first_names
from builder.taggers.neural.phrases import KINDS, single_names
from builder.taggers.neural.pieces import PIECES, word_pieces

WORD_BUCKETS, AFFIX_BUCKETS, SHAPE_BUCKETS = 16384, 4096, 512
HASHES = 6
_LONGEST_SHAPE = 20
_COMMON, _FREQUENT = 500, 3000  # ranks of English words
_NOWHERE = Known("MISC", -1, None)


class WordFeatures(NamedTuple):
    """Features of V words, a row each."""

    pieces: npt.NDArray[np.int32]
    """[V, PIECES]: numbers of word pieces, 0 where there is none."""
    hashes: npt.NDArray[np.int32]
    """[V, HASHES]: buckets of the word (twice), of its first three, last three and last four letters, of its shape."""
    flags: npt.NDArray[np.float32]
    """[V, len(FLAGS)]: what is known of the word and of its letters, 0 or 1."""


def word_features(words: Sequence[str]) -> WordFeatures:
    """Return the features of words; each row depends on its word alone."""
    pieces = np.zeros((len(words), PIECES), np.int32)
    for row, word in enumerate(words):
        found = word_pieces(word)
        pieces[row, : len(found)] = found
    hashes = np.array([_hashes(word) for word in words], np.int32).reshape(-1, HASHES)
    flags = np.array([_flags(word) for word in words], np.float32).reshape(-1, len(FLAGS))
    return WordFeatures(pieces, hashes, flags)


def _hashes(word: str) -> tuple[int, ...]:
    lower = word.lower()
    return (
        _bucket(lower, 0, WORD_BUCKETS),
        _bucket(lower, 1, WORD_BUCKETS),
        _bucket(word[:3], 2, AFFIX_BUCKETS),
        _bucket(lower[-3:], 3, AFFIX_BUCKETS),
        _bucket(lower[-4:], 4, AFFIX_BUCKETS),
        _bucket(_shape(word), 5, SHAPE_BUCKETS),
    )


def _bucket(text: str, salt: int, buckets: int) -> int:
    return zlib.crc32(text.encode(), salt) % buckets


def _shape(word: str) -> str:
    """Return the classes of a word's characters, each at most twice in a row: `McDonald` is `XxXxx`."""
    shape: list[str] = []
    for char in word[:_LONGEST_SHAPE]:
        kind = "X" if char.isupper() else "x" if char.islower() else "d" if char.isdigit() else char
        if shape[-2:] != [kind, kind]:
            shape.append(kind)
    return "".join(shape)


class _Seen(NamedTuple):
    """A word as the flags see it."""

    printed: str
    plain: str  # LONDON as London
    lower: str
    gender: str | None
    known: Known
    rank: int  # among English words
    kind: str | None  # in the gazetteer of organisations


def _flags(word: str) -> list[bool]:
    plain = unshouted(word)
    lower = plain.lower()
    lexicon = load_lexicon()
    seen = _Seen(
        word,
        plain,
        lower,
        first_names().get(plain),
        lexicon.phrases.get(plain.replace("’", "'"), _NOWHERE),
        lexicon.words.get(lower, len(lexicon.words)),
        single_names().get(plain) or single_names().get(word),
    )
    return [flag(seen) for flag in FLAGS.values()]


def _place(strengths: range) -> Callable[[_Seen], bool]:
    return lambda seen: seen.known.label == "LOC" and seen.known.strength in strengths


def _kind(kind: str) -> Callable[[_Seen], bool]:
    return lambda seen: seen.kind == kind


GAZETTEER_FLAGS: Mapping[str, Callable[[_Seen], bool]] = MappingProxyType(
    {
        "male first name": lambda seen: seen.gender == "m",
        "female first name": lambda seen: seen.gender == "f",
        "first name": lambda seen: seen.gender == "u",
        "surname": lambda seen: seen.plain in load_lexicon().surnames,
        "common word": lambda seen: seen.rank < _COMMON,
        "frequent word": lambda seen: _COMMON <= seen.rank < _FREQUENT,
        "word": lambda seen: _FREQUENT <= seen.rank < len(load_lexicon().words),
        "small place": _place(range(2)),
        "place": _place(range(2, 3)),
        "large place": _place(range(3, 4)),
        "people": lambda seen: seen.known.label == "NORP",
        "organisation": lambda seen: seen.known.label == "ORG",
        "event": lambda seen: seen.known.label == "EVENT",
        "honorific": lambda seen: seen.plain in titles.HONORIFICS,
        "title": lambda seen: seen.plain in titles.MODIFIERS,
        "head of an organisation": lambda seen: seen.plain in organisations.HEADS,
        "head before of": lambda seen: seen.plain in organisations.OF_HEADS,
        "newspaper": lambda seen: seen.plain in organisations.PAPERS,
        "head before a name": lambda seen: seen.plain in organisations.LEFT_HEADS,
        "day or month": lambda seen: seen.plain in CALENDAR,
        "function word": lambda seen: seen.lower in FUNCTION_WORDS,
    }
    | {f"gazetteer: {kind}": _kind(kind) for kind in KINDS}
)
"""What word lists say."""

LETTER_FLAGS: Mapping[str, Callable[[_Seen], bool]] = MappingProxyType(
    {
        "capital": lambda seen: seen.printed[:1].isupper(),
        "capitals": lambda seen: seen.printed.isupper() and len(seen.printed) > 1,
        "lower case": lambda seen: seen.printed.islower(),
        "digit": lambda seen: any(char.isdigit() for char in seen.printed),
        "one letter": lambda seen: len(seen.printed) == 1,
        "full stop": lambda seen: "." in seen.printed,
        "no letter": lambda seen: not any(char.isalnum() for char in seen.printed),
    }
)
"""What the letters say."""

FLAGS = MappingProxyType({**GAZETTEER_FLAGS, **LETTER_FLAGS})


def may_be_named(word: str) -> bool:
    """Whether the word can be part of a name by its letters: any capital will do."""
    return not word.islower() and any(char.isupper() for char in word)


def is_plain_opener(word: str) -> bool:
    """Whether a word that opens a sentence has its capital from there alone: The, In, However."""
    return word[1:].islower() and word.lower() in FUNCTION_WORDS
