"""The bundled tagger: a small neural network trained on open corpora; `MODEL_CARD.md` tells what it is worth."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from builder.document import Document, NameTag
from builder.taggers.neural.calibration import calibrated
from builder.taggers.neural.conventions import Conventions
from builder.taggers.neural.decoding import LABELS, Spans, spans
from builder.taggers.neural.layout import Ints, Part, lay_out, parts_of
from builder.taggers.neural.lexemes import Lexemes
from builder.taggers.neural.network import Floats, Network
from builder.taggers.neural.pooling import pool

__all__ = ["NeuralTagger"]

_PART = 10_000  # tokens of a document that are tagged together; a longer one is parted, so that memory stays bounded
_BATCH = 2_000  # tokens that are laid out together, one part at least


class NeuralTagger:
    """Finds names with a convolutional network over vectors of words, pooled over the document."""

    method = "neural-1"

    def __init__(self, confidences: Callable[[Floats], list[float]] = calibrated) -> None:
        self._confidences = confidences
        self._network = Network()
        self.lexemes = Lexemes(self._network.embed, self._network.width)

    def tag(self, documents: Sequence[Document]) -> list[list[NameTag]]:
        """Return the names of each document, ordered by `char_start`, without overlap."""
        tags: list[list[NameTag]] = [[] for _ in documents]
        for batch in _batches(documents):
            for number, tag in self._tag(batch):
                tags[number].append(tag)
        return tags

    def _tag(self, batch: Sequence[Part]) -> Iterator[tuple[int, NameTag]]:
        layout = lay_out(batch, self.lexemes)
        if not len(layout.token):
            return
        keep = (layout.token >= 0).astype(np.float32)
        vectors = self.lexemes.vectors[layout.lexeme].astype(np.float32)
        state, ready = self._network.read(vectors, layout.phrase, keep)
        chances = self._network.tag(state, pool(ready, layout, keep), keep)
        found = spans(chances, layout.token)
        yield from _name_tags(batch, layout.token, found, self._confidences(found.scores))


def _name_tags(
    batch: Sequence[Part], token: Ints, found: Spans, confidences: list[float]
) -> Iterator[tuple[int, NameTag]]:
    firsts = np.cumsum([0, *(len(part) for part in batch)])
    starts, ends = token[found.starts], token[found.ends - 1]  # tokens, counted over the batch
    owners = np.searchsorted(firsts, starts, side="right") - 1
    shifts = np.array([part.token_start for part in batch])[owners] - firsts[owners]
    columns = owners, starts + shifts, ends + shifts, found.labels
    lists = [column.tolist() for column in columns]
    conventions = [Conventions(part.document) for part in batch]
    for owner, first, last, label, confidence in zip(*lists, confidences, strict=True):
        tokens = batch[owner].document.tokens
        tag = NameTag(tokens.starts[first], tokens.ends[last], LABELS[label], confidence)
        if settled := conventions[owner].apply(tag, first, last):
            yield batch[owner].number, settled


def _batches(documents: Sequence[Document]) -> Iterator[list[Part]]:
    batch: list[Part] = []
    for number, document in enumerate(documents):
        for part in parts_of(number, document, most=_PART):
            if batch and sum(map(len, batch)) + len(part) > _BATCH:
                yield batch
                batch = []
            batch.append(part)
    if batch:
        yield batch
