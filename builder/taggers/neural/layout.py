"""Layout: the tokens that the network reads, as rows.

Only the tokens around a capital letter can belong to a name, so only these are read: about six of ten in news. Each
stretch of neighbouring tokens of one sentence follows a row of zeros, across which nothing is read.
"""

import dataclasses
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from builder.document import Document
from builder.taggers.neural.lexemes import Fact, Lexemes
from builder.taggers.neural.phrases import phrase_features

REACH = 3
"""Tokens read on each side of one that may be named; more cost time and find nothing more (measured: 3, 4 and 6)."""

Ints = npt.NDArray[np.int64]


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """Tokens of a document (end exclusive) that are tagged together; `number` is the document's among the asked."""

    number: int
    document: Document
    token_start: int
    token_end: int

    def __len__(self) -> int:
        return self.token_end - self.token_start

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield the tokens of the sentences (end exclusive), cut where the part is."""
        sentences = self.document.sentences
        first = max(0, bisect_right(sentences, self.token_start, key=lambda sentence: sentence.token_start) - 1)
        for index in range(first, len(sentences)):
            if sentences[index].token_start >= self.token_end:
                break
            yield (
                max(self.token_start, sentences[index].token_start),
                max(self.token_start, min(self.token_end, sentences[index].token_end)),
            )


def parts_of(number: int, document: Document, *, most: int) -> Iterator[Part]:
    """Yield the tokens of a document in parts of `most` tokens, cut between sentences where one ends in time."""
    if not document.sentences:
        return
    ends = [sentence.token_end for sentence in document.sentences]
    start = document.sentences[0].token_start
    while start < ends[-1]:
        end = min(start + most, ends[-1])
        last = bisect_right(ends, end) - 1
        if last >= 0 and ends[last] > start:
            end = ends[last]
        yield Part(number, document, start, end)
        start = end


class Layout(NamedTuple):
    """N rows for the tokens of a few parts that are read, with the zero rows between them."""

    token: Ints
    """[N]: number of the token, counted over all parts; -1 in a zero row."""
    lexeme: Ints
    """[N]: row of the word in `Lexemes.vectors`."""
    phrase: Ints
    """[N]: see `phrase_features`."""
    spelling: Ints
    """[N]: number of the word's group from 1, by its part and its letters in lower case; 0 where it has no capital."""
    sentence: Ints
    """[N]: number of the sentence among those that have rows."""
    part: Ints
    """[N]: number of the part among those that have rows."""


def lay_out(parts: Sequence[Part], lexemes: Lexemes) -> Layout:
    """Return the rows of the parts, in order."""
    words = [word for part in parts for word in part.document.tokens.words[part.token_start : part.token_end]]
    lexeme = lexemes.rows(words)
    facts = lexemes.facts[lexeme]
    sentence, starts, ends = _sentences(parts, len(words))
    kept = np.flatnonzero(_near_names(facts, sentence, starts[starts < ends]))
    row = _rows(kept, sentence)
    total = int(row[-1]) + 1 if len(row) else 0
    part = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
    capital = facts[kept, Fact.CAPITAL] == 1
    group = np.where(
        capital, part[kept] * (int(facts[:, Fact.SPELLING].max(initial=0)) + 1) + facts[kept, Fact.SPELLING] + 1, 0
    )
    return Layout(
        token=_spread(kept, row, total, empty=-1),
        lexeme=_spread(lexeme[kept], row, total),
        phrase=_spread(_phrases(words, facts, sentence, ends)[kept], row, total),
        spelling=_spread(_numbered(group), row, total),
        sentence=_fill(_counted(sentence[kept]), row, total),
        part=_fill(_counted(part[kept]), row, total),
    )


def _sentences(parts: Sequence[Part], tokens: int) -> tuple[Ints, Ints, Ints]:
    """Return the sentence of each token (-1 for none, as for the mark of a list), and where each begins and ends."""
    bounds: list[tuple[int, int]] = []
    first = 0
    for part in parts:
        offset = first - part.token_start
        bounds += [(start + offset, end + offset) for start, end in part.sentences()]
        first += len(part)
    starts, ends = np.array(bounds, np.int64).reshape(-1, 2).T
    number = np.full(tokens, -1, np.int64)
    lengths = ends - starts
    inside = np.repeat(starts - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
    number[inside] = np.repeat(np.arange(len(starts)), lengths)
    return number, starts, ends


def _near_names(facts: npt.NDArray[np.int32], sentence: Ints, starts: Ints) -> npt.NDArray[np.bool_]:
    """Return which tokens stand within reach of one of their sentence that may be named."""
    named = (facts[:, Fact.NAMED] == 1) & (sentence >= 0)
    named[starts] &= facts[starts, Fact.OPENER] == 0
    near: npt.NDArray[np.bool_] = named.copy()
    for distance in range(1, REACH + 1):
        same = sentence[distance:] == sentence[:-distance]
        near[distance:] |= named[:-distance] & same
        near[:-distance] |= named[distance:] & same
    return near


def _rows(kept: Ints, sentence: Ints) -> Ints:
    """Return the row of each kept token: a zero row comes before each stretch, and one more at the end of all."""
    if not len(kept):
        return kept
    gap = np.ones(len(kept), np.int64)
    gap[1:] = (np.diff(kept) > 1) | (np.diff(sentence[kept]) != 0)
    return np.arange(len(kept)) + np.cumsum(gap)


def _phrases(words: Sequence[str], facts: npt.NDArray[np.int32], sentence: Ints, ends: Ints) -> Ints:
    """Return the feature of each token; no phrase reaches over the end of a sentence."""
    features = np.zeros(len(words), np.int64)
    beginnings = np.flatnonzero((facts[:, Fact.BEGINS_PHRASE] == 1) & (sentence >= 0))
    bounds = zip(beginnings.tolist(), ends[sentence[beginnings]].tolist(), strict=True)
    for token, feature in phrase_features(words, bounds):
        features[token] = feature
    return features


def _numbered(values: Ints) -> Ints:
    """Return the values, 0 and above, counted in their order; 0 stays 0."""
    return np.unique(np.append(values, 0), return_inverse=True)[1][:-1].astype(np.int64)


def _counted(values: Ints) -> Ints:
    """Return ascending values counted from 0."""
    return np.cumsum(np.diff(values, prepend=values[:1]) > 0)


def _spread(values: npt.NDArray[np.integer[Any]], row: Ints, total: int, *, empty: int = 0) -> Ints:
    """Return one value a row: those of the kept tokens in their rows, `empty` in the zero rows."""
    spread = np.full(total, empty, np.int64)
    spread[row] = values
    return spread


def _fill(values: Ints, row: Ints, total: int) -> Ints:
    """Return one value a row; a zero row has the value of the stretch that it opens."""
    return values[np.searchsorted(row, np.arange(total))]
