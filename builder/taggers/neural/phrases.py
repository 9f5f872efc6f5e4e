"""Phrases of the gazetteers in a text: names of several words, the longest first."""

import functools
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, get_args

from builder.lexicon import is_shouted, join_keys, load_lexicon, phrase_key, unshouted
from builder.lexicon.data import read_lines
from schema.entities import Label

KINDS = (
    "team", "team_place", "company", "party", "media", "body", "university", "group", "people", "event", "work",
    "product", "law",
)  # fmt: skip
"""Kinds of names in the gazetteer of organisations."""

_CLASSES = (*get_args(Label), *KINDS)
PHRASE_FEATURES = 1 + 2 * len(_CLASSES)
"""Values of the feature: none, and for each class the first token of a phrase and the ones after it."""

_SHOUTED_WORDS = 4  # longest phrase that is looked for in capitals


class _Phrases(NamedTuple):
    names: Mapping[str, int]
    """Phrases of two words and more, with the number of their class."""
    longest: Mapping[str, int]
    """The greatest number of tokens of any phrase that begins with a word."""


@functools.cache
def single_names() -> Mapping[str, str]:
    """Return the names of one word in the gazetteer of organisations, with their kinds."""
    return MappingProxyType({key: kind for key, kind in _organisations() if " " not in key})


@functools.cache
def _phrases() -> _Phrases:
    names = {key: _CLASSES.index(kind) for key, kind in _organisations() if " " in key}
    for key, known in load_lexicon().phrases.items():
        if " " in key:
            names.setdefault(key, _CLASSES.index(known.label))
    longest: dict[str, int] = {}
    for key in names:
        first, length = key.partition(" ")[0], key.count(" ") + 1
        longest[first] = max(length, longest.get(first, 0))
    return _Phrases(names, longest)


def _organisations() -> Iterable[tuple[str, str]]:
    for line in read_lines("organisations.tsv.gz"):
        name, kind = line.split("\t")
        yield phrase_key(name), kind


def begins_phrase(word: str) -> bool:
    """Whether any phrase begins with this word."""
    return word.replace("’", "'") in _phrases().longest or (word.isupper() and unshouted(word) in _phrases().longest)


def phrase_features(words: Sequence[str], beginnings: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Yield token and feature for every token of a phrase, in order.

    `beginnings` are the tokens, in order, for which `begins_phrase` holds, each with the token before which its phrase
    must end; others need not be looked at.
    """
    after = 0
    for start, limit in beginnings:
        if start < after:
            continue
        found = _at(words, start, limit)
        if found:
            after, number = found
            yield start, 1 + 2 * number
            for token in range(start + 1, after):
                yield token, 2 + 2 * number


def _at(words: Sequence[str], start: int, limit: int) -> tuple[int, int] | None:
    longest = _phrases().longest.get(words[start].replace("’", "'"), 0)
    found = _longest(words[start : min(limit, start + longest)])
    if found is None and is_shouted(words[start]):
        found = _longest([unshouted(word) for word in words[start : min(limit, start + _SHOUTED_WORDS)]])
    return (start + found[0], found[1]) if found else None


def _longest(words: Sequence[str]) -> tuple[int, int] | None:
    names = _phrases().names
    for length in range(len(words), 1, -1):
        if (number := names.get(join_keys(words[:length]))) is not None:
            return length, number
    return None
