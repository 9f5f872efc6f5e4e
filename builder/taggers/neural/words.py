"""Features of words: all that the tagger sees of a word, whatever stands around it."""

import functools
import zlib
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from builder.lexicon import _organisations as organisations
from builder.lexicon import _titles as titles
from builder.lexicon import load_lexicon, unshouted
from builder.lexicon._contexts import CALENDAR, FUNCTION_WORDS
from builder.lexicon.first_names import first_names
from builder.taggers.neural.phrases import KINDS, single_names
from builder.taggers.neural.pieces import PIECES, word_pieces

WORD_BUCKETS, AFFIX_BUCKETS, SHAPE_BUCKETS = 16384, 4096, 512
HASHES = 6
_LONGEST_SHAPE = 20
_COMMON, _FREQUENT = 500, 3000  # ranks of English words


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
    return WordFeatures(pieces, hashes, _flags(words))


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


GAZETTEER_FLAGS = (
    "male first name", "female first name", "first name", "surname", "common word", "frequent word", "word",
    "small place", "place", "large place", "people", "organisation", "event", "honorific", "title",
    "head of an organisation", "head before of", "newspaper", "head before a name", "day or month", "function word",
    *(f"gazetteer: {kind}" for kind in KINDS),
)  # fmt: skip
"""What word lists say."""

LETTER_FLAGS = "capital", "capitals", "lower case", "digit", "one letter", "full stop", "no letter"
"""What the letters say."""

FLAGS = (*GAZETTEER_FLAGS, *LETTER_FLAGS)
_COLUMNS = MappingProxyType({name: column for column, name in enumerate(FLAGS)})
_GENDERS = {"m": "male first name", "f": "female first name", "u": "first name"}
_KNOWN = {"NORP": "people", "ORG": "organisation", "EVENT": "event"}
_PLACES = "small place", "small place", "place", "large place"  # by strength
_RANKED = ((_COMMON, "common word"), (_FREQUENT, "frequent word"), (1 << 30, "word"))


def _flags(words: Sequence[str]) -> npt.NDArray[np.float32]:
    flags = np.zeros((len(words), len(FLAGS)), np.float32)
    for row, word in enumerate(words):
        flags[row, [_COLUMNS[flag] for flag in (*_listed_flags(word), *_letter_flags(word))]] = 1
    return flags


def _listed_flags(word: str) -> Iterator[str]:
    plain = unshouted(word)
    lower = plain.lower()
    lexicon = load_lexicon()
    yield from _listed().get(plain, ())
    if lower in FUNCTION_WORDS:
        yield "function word"
    if gender := first_names().get(plain):
        yield _GENDERS[gender]
    if plain in lexicon.surnames:
        yield "surname"
    if (rank := lexicon.words.get(lower)) is not None:
        yield next(flag for limit, flag in _RANKED if rank < limit)
    if known := lexicon.phrases.get(plain.replace("’", "'")):
        yield _PLACES[known.strength] if known.label == "LOC" else _KNOWN[known.label]
    if kind := single_names().get(plain) or single_names().get(word):
        yield f"gazetteer: {kind}"


@functools.cache
def _listed() -> Mapping[str, tuple[str, ...]]:
    """Return the words of the short lists with the lists that have them."""
    lists = {
        "honorific": titles.HONORIFICS,
        "title": titles.MODIFIERS,
        "head of an organisation": organisations.HEADS,
        "head before of": organisations.OF_HEADS,
        "newspaper": organisations.PAPERS,
        "head before a name": organisations.LEFT_HEADS,
        "day or month": CALENDAR,
    }
    return {word: tuple(flag for flag in lists if word in lists[flag]) for word in frozenset().union(*lists.values())}


def _letter_flags(word: str) -> Iterator[str]:
    if word[:1].isupper():
        yield "capital"
    if word.isupper() and len(word) > 1:
        yield "capitals"
    if word.islower():
        yield "lower case"
    if len(word) == 1:
        yield "one letter"
    if not word.isalpha():
        if any(char.isdigit() for char in word):
            yield "digit"
        if "." in word:
            yield "full stop"
        if not any(char.isalnum() for char in word):
            yield "no letter"


def may_be_named(word: str) -> bool:
    """Whether the word can be part of a name by its letters: any capital will do."""
    return not word.islower() and any(char.isupper() for char in word)


def is_plain_opener(word: str) -> bool:
    """Whether a word that opens a sentence has its capital from there alone: The, In, However."""
    return word[1:].islower() and word.lower() in FUNCTION_WORDS
