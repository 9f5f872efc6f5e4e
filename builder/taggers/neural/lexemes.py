"""Lexemes: the different words of the texts seen so far, each with its vector and the facts that a batch asks for."""

import enum
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from builder.taggers.neural.phrases import begins_phrase
from builder.taggers.neural.words import WordFeatures, is_plain_opener, may_be_named, word_features

_CAPACITY = 40_000  # words that are remembered; then all are forgotten, since texts of a pile share most of theirs

_LESSON = 512  # words that are learnt together, so that memory stays bounded

T = TypeVar("T", bound=np.generic)
Vectors = npt.NDArray[np.float16]


class Fact(enum.IntEnum):
    """Columns of `Lexemes.facts`."""

    NAMED = 0
    """1 if the word may be part of a name."""
    OPENER = 1
    """1 if the word, opening a sentence, has its capital from there alone."""
    BEGINS_PHRASE = 2
    """1 if a phrase of the gazetteers begins with the word."""
    CAPITAL = 3
    """1 if the word begins with a capital."""
    SPELLING = 4
    """A number that words share which differ in capitals alone."""


class Lexemes:
    """A memory of words. What it returns for a word never depends on what else it has seen."""

    def __init__(self, embed: Callable[[WordFeatures], Vectors], width: int, *, capacity: int = _CAPACITY) -> None:
        self._embed = embed
        self._width = width
        self._capacity = capacity
        self._forget()

    def _forget(self) -> None:
        self._rows: dict[str, int] = {}
        self._spellings: dict[str, int] = {}
        self.vectors: Vectors = np.zeros((0, self._width), np.float16)
        """[V, width]"""
        self.facts: npt.NDArray[np.int32] = np.zeros((0, len(Fact)), np.int32)
        """[V, len(Fact)]"""

    def rows(self, words: Sequence[str]) -> npt.NDArray[np.int32]:
        """Return the row of each word in `vectors` and `facts`; the rows hold until the next call."""
        if len(self._rows) > self._capacity:
            self._forget()
        known = self._rows
        new = [word for word in dict.fromkeys(words) if word not in known]
        for first in range(0, len(new), _LESSON):
            self._learn(new[first : first + _LESSON])
        return np.fromiter(map(known.__getitem__, words), np.int32, len(words))

    def _learn(self, words: list[str]) -> None:
        first = len(self._rows)
        self._rows.update(zip(words, range(first, first + len(words)), strict=True))
        facts = np.array([self._facts(word) for word in words], np.int32)
        self.facts = _grown(self.facts, first, facts)
        self.vectors = _grown(self.vectors, first, self._embed(word_features(words)))

    def _facts(self, word: str) -> tuple[bool, bool, bool, bool, int]:
        spelling = self._spellings.setdefault(word.lower(), len(self._spellings))
        return may_be_named(word), is_plain_opener(word), begins_phrase(word), word[:1].isupper(), spelling


def _grown(table: npt.NDArray[T], used: int, rows: npt.NDArray[T]) -> npt.NDArray[T]:
    """Return the table with rows put after the used ones; it grows by doubling."""
    need = used + len(rows)
    if need > len(table):
        larger = np.zeros((max(need, 2 * len(table), 4096), *table.shape[1:]), table.dtype)
        larger[:used] = table[:used]
        table = larger
    table[used:need] = rows
    return table
