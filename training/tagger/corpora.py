"""Corpora: annotated texts as documents of our own tokens, with the tags that each token may have.

A corpus says nothing of the labels it does not mark: there, a token outside its names may have any tag of those.
"""

import gzip
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from builder.article import Article
from builder.document import Document, parse
from builder.lexicon import load_lexicon, phrase_key
from builder.taggers.neural.decoding import LABELS, TAGS

ANY = (1 << TAGS) - 1
"""Every tag."""

_PSEUDO_DOCUMENT = 12  # sentences of a corpus without documents that are read as one
_SENTENCE_CORPORA = frozenset({"gmb"})
_SAME_LABEL = {"GPE": "LOC", "FAC": "LOC"}


class Corpus(NamedTuple):
    """How a corpus is used: `weight` of its tokens in the loss, `share` of its documents seen in an epoch."""

    weight: float
    share: float


TRAINING: Mapping[str, Corpus] = {
    "gmb": Corpus(0.6, 0.7),  # a fifth of its mentions are doubtful
    "uner_ewt": Corpus(0.8, 1),
    "gum_named": Corpus(0.6, 1),
    "men_malaysian_news": Corpus(1.2, 2),  # the only whole news articles annotated by hand
    "wikigold": Corpus(1.0, 2),
    "crossner": Corpus(0.7, 0.7),
    "redocred": Corpus(0.6, 0.7),
    "btc": Corpus(0.4, 0.35),
    "wnut17": Corpus(0.4, 0.3),
    "results": Corpus(0.4, 1),  # made up: see results.py
}
DEVELOPMENT = ("en_worldwide_newswire_africa", "uner_pud", "uner_ewt", "gum_named")


class Entity(NamedTuple):
    """An annotated name: code points of the text, end exclusive."""

    start: int
    end: int
    label: str


class Example(NamedTuple):
    """A document, its names, and for each token the tags that it may have, as bits."""

    corpus: str
    document: Document
    entities: tuple[Entity, ...]
    allowed: npt.NDArray[np.int64]


def stretch(document: Document) -> slice:
    """Return the tokens from the first sentence to the last; what marks a list stands before them and is not read."""
    return slice(document.sentences[0].token_start, document.sentences[-1].token_end)


def read_corpus(gold: Path, split: str, name: str) -> Iterator[Example]:
    """Yield the examples of `gold/SPLIT/NAME.jsonl.gz`."""
    covers = json.loads((gold / "covers.json").read_text())
    marked = covers.get(name) or covers[name.rpartition("_")[0]]
    with gzip.open(gold / split / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    if name in _SENTENCE_CORPORA:
        records = list(_joined(records))
    for record in records:
        if record["text"].strip():
            entities = tuple(Entity(e["start"], e["end"], e["label"]) for e in record["entities"])
            read = example(name, record["text"], entities, outside(marked))
            if read.document.sentences:
                yield read


def _joined(records: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield runs of neighbouring sentences as documents, a line each."""
    for first in range(0, len(records), _PSEUDO_DOCUMENT):
        text, entities = "", []
        for record in records[first : first + _PSEUDO_DOCUMENT]:
            for entity in record["entities"]:
                moved = {"start": entity["start"] + len(text), "end": entity["end"] + len(text)}
                entities.append(entity | moved)
            text += record["text"] + "\n"
        yield {"text": text, "entities": entities}


def _settled(label: str, name: str) -> str:
    """Return the label as the table `entities` has it: some corpora mark peoples and creeds MISC."""
    if label == "MISC":
        known = load_lexicon().phrases.get(phrase_key(name))
        return "NORP" if known and known.label == "NORP" else label
    return _SAME_LABEL.get(label, label)


def outside(marked: Iterable[str]) -> int:
    """Return the tags, as bits, that a token outside the names of a corpus may have: it marks these labels only."""
    bits = 1
    for number, label in enumerate(LABELS):
        if label not in marked:
            bits |= 0b110 << 2 * number
    return bits


def example(corpus: str, text: str, entities: tuple[Entity, ...], outside_bits: int) -> Example:
    """Return a text with its names as an example; a name that ends inside a token, or has no label, may be anything."""
    document = parse(Article("", text, "", None, "text"))
    _, starts, ends = document.tokens
    allowed = np.full(len(starts), outside_bits, np.int64)
    for start, end, label in entities:
        first, after = bisect_left(ends, start + 1), bisect_left(starts, end)
        label = _settled(label, text[start:end])
        if label not in LABELS or first >= after or starts[first] != start or ends[after - 1] != end:
            allowed[first:after] = ANY
        else:
            tag = 1 + 2 * LABELS.index(label)  # type: ignore[arg-type]  # it is one of LABELS here
            allowed[first:after] = 1 << tag + 1
            allowed[first] = 1 << tag
    return Example(corpus, document, entities, allowed)
