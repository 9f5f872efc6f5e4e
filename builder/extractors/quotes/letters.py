"""Letters: the class of each word of a text, one letter each, names and the nearest neighbours considered."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from builder.document import Document, Tokens
from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._reporting_verbs import BASES, FINITES, INGS, NOUN_LIKE
from schema import EntityRow

STRAY_MARKS = frozenset('"“”„‟«»‹›`‘‚')
"""Quotation marks, but for the apostrophe."""

_NAME_LETTERS = {"PERSON": "P", "ORG": "O", "LOC": "L", "NORP": "N"}
_OTHER_NAME = "M"
_DASH = "-"
_LETTERS = {
    **dict.fromkeys([*INGS, "according"], wc.REPORTING),
    **dict.fromkeys(BASES, wc.BASE),
    **dict.fromkeys(FINITES, wc.REPORTED),
    **wc.CLASS_OF,
}
_CONTRACTION = re.compile("h(?<=[pq]h)")  # letter first: what begins with a letter is searched for fast
_NOUN_TOO = re.compile("v(?:(?<=[dhfr]v)|(?=f))")
_NOUNS_TOO = frozenset(
    """
    spread cut set bet cost plans hopes wants needs looks turns runs wins faces helps plays stands beat split hurt
    takes lead thought
    """.split()
)
_NAMES_TOO = frozenset("May Will March Mark Marks August Read Grant Hope Chase Cost Thunder".split())


class Letters(NamedTuple):
    """Of each token: the word in lower case, its letter, and the number of the name it belongs to, or -1."""

    lowered: list[str]
    shape: str
    names: list[int]


def find_letters(document: Document, entities: Sequence[EntityRow]) -> Letters:
    """Return the letters of the tokens of a document."""
    tokens = document.tokens
    if len(_KNOWN) > _MOST_KNOWN:
        _KNOWN.clear()
        _LOWERED.clear()
    letters = list(map(_KNOWN.__getitem__, tokens.words))
    names = [-1] * len(letters)
    for number, row in enumerate(entities):
        first = bisect_right(tokens.ends, row.char_start)
        after = bisect_left(tokens.starts, row.char_end, first)
        letters[first:after] = _NAME_LETTERS.get(row.label, _OTHER_NAME) * (after - first)
        names[first:after] = [number] * (after - first)
    _mark_dashes(tokens, letters)
    lowered = list(map(_LOWERED.__getitem__, tokens.words))
    return Letters(lowered, _in_context(lowered, "".join(letters)), names)


def _mark_dashes(tokens: Tokens, letters: list[str]) -> None:
    """Tell the hyphens that stand for dashes: after a space, after a quotation, or two in a row."""
    words, starts, ends = tokens
    token = -1
    for _ in range(words.count("-")):
        token = words.index("-", token + 1)
        spaced = token > 0 and (ends[token - 1] < starts[token] or words[token - 1] in STRAY_MARKS)
        if spaced or words[token + 1 : token + 2] == ["-"]:
            letters[token] = _DASH


def _in_context(lowered: list[str], shape: str) -> str:
    """Return the shape with the letters that depend on neighbours: he's; the plans of."""
    shape = _CONTRACTION.sub(wc.AUXILIARY, shape)
    return _NOUN_TOO.sub(lambda found: wc.OTHER if lowered[found.start()] in _NOUNS_TOO else found[0], shape)


class _Known(dict[str, str]):
    """The letters of the words asked for so far: a plain dictionary is asked faster than a cache of function calls."""

    def __missing__(self, word: str) -> str:
        self[word] = letter = _letter(word)
        return letter


class _Lowered(dict[str, str]):
    """The same words in lower case, which is slower to work out than to remember."""

    def __missing__(self, word: str) -> str:
        self[word] = lower = word.lower()
        return lower


_KNOWN = _Known()
_LOWERED = _Lowered()
_MOST_KNOWN = 1 << 17  # words; beyond them the memory starts anew, so that it stays small over any pile


def _letter(word: str) -> str:
    """Return the class of a word by itself."""
    if word in _NAMES_TOO:
        return wc.CAPITALISED
    if word == "US":
        return _NAME_LETTERS["LOC"]
    if word in ("WHO", "IT"):
        return wc.CAPITALISED
    lower = word.lower()
    if word[0].isupper() and lower in NOUN_LIKE and lower in BASES:  # State Senator, Post Office
        return wc.CAPITALISED
    return _LETTERS.get(lower) or _LETTERS.get(lower.replace("’", "'")) or wc.classify(word, lower)
