"""Pooling: what the document, the sentence and the other mentions of a word say, as means of vectors.

A name that is clear once in an article helps its unclear mentions: each capitalised word sees the mean and the maximum
of all its places in the document. After "document-level" pooling as in Akbik et al. (2019), here inside the network.
"""

import numpy as np

from builder.taggers.neural.layout import Ints, Layout
from builder.taggers.neural.network import Floats, Pools


def pool(ready: Floats, layout: Layout, keep: Floats) -> Pools:
    """Return the pools of the rows' states (zero in zero rows)."""
    return Pools(
        words=_words(ready, layout.spelling),
        sentences=_means(ready, layout.sentence, keep),
        documents=_means(ready, layout.part, keep),
        word_of=layout.spelling,
        sentence_of=layout.sentence,
        document_of=layout.part,
    )


def _words(ready: Floats, group: Ints) -> Floats:
    rows = np.flatnonzero(group)
    rows = rows[np.argsort(group[rows], kind="stable")]
    width = ready.shape[1]
    pooled = np.zeros((1 + int(group.max(initial=0)), 2 * width), np.float32)
    if len(rows):
        starts = np.flatnonzero(np.diff(group[rows], prepend=0))
        grouped = ready[rows]
        pooled[1:, :width] = np.add.reduceat(grouped, starts) / np.diff(starts, append=len(rows))[:, None]
        pooled[1:, width:] = np.maximum.reduceat(grouped, starts)
    return pooled


def _means(ready: Floats, group: Ints, keep: Floats) -> Floats:
    """Return the mean of each group of neighbouring rows, zero rows not counted."""
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    counts = np.maximum(np.add.reduceat(keep, starts), np.float32(1))
    return (np.add.reduceat(ready, starts) / counts[:, None]).astype(np.float32)
