"""Decoding: from the chances of tags to spans of names."""

from typing import NamedTuple, get_args

import numpy as np

from builder.taggers.neural.layout import Ints
from builder.taggers.neural.network import Floats
from schema.entities import Label

LABELS: tuple[Label, ...] = get_args(Label)
TAGS = 1 + 2 * len(LABELS)
"""Outside, and for each label the first token of a name (odd numbers) and the ones after it (even numbers)."""

_NEVER = np.float32(-1e4)
_SURE = -0.01  # the logarithm of a chance of 0.99


class Spans(NamedTuple):
    """Names: first rows, ends (exclusive), numbers of labels, and the product of the chances of the tags."""

    starts: Ints
    ends: Ints
    labels: Ints
    scores: Floats


def spans(chances: Floats, token: Ints) -> Spans:
    """Return the names of the most probable tags in which every name has a first token.

    `chances` are logarithms, [N, TAGS]; `token` is -1 in the zero rows, which part the stretches.
    """
    tags = _best_tags(chances, token)
    starts = np.flatnonzero(tags % 2 == 1)
    borders = np.append(np.flatnonzero((tags == 0) | (tags % 2 == 1)), len(tags))
    ends = borders[np.searchsorted(borders, starts, side="right")]
    likely = _sums(chances[np.arange(len(tags)), tags], starts, ends) + _stops(chances, token, tags[starts], ends)
    return Spans(starts, ends, (tags[starts] - 1) // 2, np.exp(likely))


def _sums(values: Floats, starts: Ints, ends: Ints) -> Floats:
    bounds = np.column_stack((starts, ends)).ravel()
    return np.add.reduceat(np.append(values, np.float32(0)), bounds)[::2] if len(bounds) else values[:0]


def _stops(chances: Floats, token: Ints, first: Ints, ends: Ints) -> Floats:
    """Return how surely the names end where they do: the chance that the next token does not belong to them."""
    after = np.minimum(ends, len(token) - 1)
    inside = (ends < len(token)) & (token[after] >= 0)
    goes_on = np.exp(chances[after, first + 1])
    return np.where(inside, np.log(np.maximum(1 - goes_on, 1e-6)), 0).astype(np.float32)


def _best_tags(chances: Floats, token: Ints) -> Ints:
    outside = token < 0
    tags: Ints = np.where(outside, 0, chances.argmax(axis=1))
    before = np.append(0, tags[:-1])
    orphans = np.flatnonzero((tags > 0) & (tags % 2 == 0) & (before != tags) & (before != tags - 1))
    if len(orphans):  # one name in thirty; what is surely outside parts the stretch into short ones
        edges = np.concatenate(([-1], np.flatnonzero(outside | (chances[:, 0] > _SURE)), [len(token)]))
        for stretch in np.unique(np.searchsorted(edges, orphans)):
            start, end = edges[stretch - 1] + 1, edges[stretch]
            tags[start:end] = _viterbi(chances[start:end])
    return tags


def _viterbi(chances: Floats) -> list[int]:
    """Return the most probable tags of a stretch in which a name goes on only where it has begun."""
    best = chances[0] + _FIRST
    came_from = []
    for row in chances[1:]:
        ways = best[:, None] + _NEXT
        came_from.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + row
    tags = [int(best.argmax())]
    for previous in reversed(came_from):
        tags.append(int(previous[tags[-1]]))
    return tags[::-1]


def _transitions() -> Floats:
    allowed = np.zeros((TAGS, TAGS), np.float32)
    for inside in range(2, TAGS, 2):
        allowed[:, inside] = _NEVER
        allowed[[inside - 1, inside], inside] = 0
    return allowed


_NEXT = _transitions()
_FIRST: Floats = _NEXT[0]
