"""Calibration: how often a name of a given score is right, as a rising curve of straight pieces."""

import itertools
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from builder.document import NameTag
from training.tagger.corpora import Entity, Example
from training.tagger.scores import counts, merged

Floats = npt.NDArray[np.float64]

_BANDS = (0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1)
_BINS = 25
_MOST, _LEAST = 0.995, 0.05  # no certainty is claimed


class Judged(NamedTuple):
    """A name that was found: its score, and whether it is annotated so."""

    score: float
    right: bool


def judged(example: Example, tags: Iterable[NameTag]) -> list[Judged]:
    """Return the names that were found in an example, each with whether it is right."""
    annotated = merged(example)
    return [
        Judged(tag.confidence, Entity(*tag[:3]) in annotated)
        for tag in tags
        if counts(example, tag.char_start, tag.char_end)
    ]


def curve(names: Sequence[Judged]) -> tuple[list[float], list[float]]:
    """Return scores and the share that is right there; between them, the curve is straight.

    Names are put into bins of equal number, and neighbouring bins are joined until the shares rise (isotonic
    regression by pooling adjacent violators).
    """
    x, y = np.array(sorted(names), float).T
    bins = [(float(part.mean()), float(share.mean()), len(part)) for part, share in _binned(x, y)]
    pooled: list[tuple[float, float, int]] = []
    for item in bins:
        pooled.append(item)
        while len(pooled) > 1 and pooled[-2][1] >= pooled[-1][1]:
            (x1, y1, n1), (x2, y2, n2) = pooled[-2:]
            n = n1 + n2
            pooled[-2:] = [((x1 * n1 + x2 * n2) / n, (y1 * n1 + y2 * n2) / n, n)]
    xs = [0.0, *(round(x, 4) for x, _, _ in pooled), 1.0]
    ys = [min(_MOST, max(_LEAST, y)) for y in (pooled[0][1] / 2, *(y for _, y, _ in pooled), pooled[-1][1])]
    return xs, [round(y, 4) for y in ys]


def _binned(x: Floats, y: Floats) -> list[tuple[Floats, Floats]]:
    return list(zip(np.array_split(x, _BINS), np.array_split(y, _BINS), strict=True))


def measured_bands(*folds: Sequence[Judged]) -> list[dict[str, Any]]:
    """Return the share of names that are right in each band of confidence, each fold by the curve of the others."""
    names: list[Judged] = []
    for fold in folds:
        xs, ys = curve([name for other in folds if other is not fold for name in other])
        names += [Judged(float(np.interp(name.score, xs, ys)), name.right) for name in fold]
    bands = []
    for low, high in itertools.pairwise(_BANDS):
        inside = [name.right for name in names if low <= name.score < high]
        share = round(100 * sum(inside) / max(1, len(inside)))
        bands.append({"from": low, "to": high, "names": len(inside), "right": share})
    return bands
