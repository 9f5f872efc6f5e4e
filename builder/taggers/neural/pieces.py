"""Word pieces: a word as pieces of a fixed vocabulary, the longest first.

The method is WordPiece as BERT's uncased models use it: lower case, accents off, punctuation apart. The vocabulary is
that of the encoder whose table of vectors the tagger carries (MODEL_CARD.md).
"""

import functools
import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from builder.lexicon.data import read_lines

PIECES = 6
"""Pieces kept of a word: the first ones, and the last."""

UNKNOWN = 100  # [UNK]
_LONGEST_WORD = 32  # characters that are looked at; what follows in a longer word tells nothing of a name
_PART = re.compile(r"[^\W_]+|\S")


@functools.cache
def vocabulary() -> Mapping[str, int]:
    """Return the pieces with their numbers; pieces that continue a word begin with `##`."""
    return MappingProxyType(
        {piece: number for number, piece in enumerate(read_lines("vocabulary.txt.gz", "builder.taggers.neural.data"))}
    )


def word_pieces(word: str) -> list[int]:
    """Return the numbers of a word's pieces, at least one and at most `PIECES`."""
    plain = _plain(word)[:_LONGEST_WORD]
    parts = [plain] if plain.isascii() and plain.isalnum() else _PART.findall(plain)
    pieces = [piece for part in parts for piece in _split(part)] or [UNKNOWN]
    return pieces if len(pieces) <= PIECES else [*pieces[: PIECES - 1], pieces[-1]]


def _plain(word: str) -> str:
    lower = word.lower()
    if lower.isascii():
        return lower
    return "".join(char for char in unicodedata.normalize("NFD", lower) if unicodedata.category(char) != "Mn")


def _split(part: str) -> list[int]:
    known, pieces, start = vocabulary(), [], 0
    while start < len(part):
        prefix = "##" if start else ""
        for end in range(len(part), start, -1):
            if (piece := known.get(prefix + part[start:end])) is not None:
                pieces.append(piece)
                start = end
                break
        else:
            return [*pieces, UNKNOWN]
    return pieces
