"""Scores: exact spans and labels over PERSON, ORG, LOC and NORP as far as a corpus marks them, and per label."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from training.tagger.corpora import Entity, Example

SCORED = ("PERSON", "ORG", "LOC", "NORP")


class Score(NamedTuple):
    """Counts of names: right, found, and annotated."""

    right: int
    found: int
    annotated: int

    @property
    def f1(self) -> float:
        """F1 in percent."""
        return 200 * self.right / max(1, self.found + self.annotated)

    @property
    def precision(self) -> float:
        """Precision in percent."""
        return 100 * self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Recall in percent."""
        return 100 * self.right / max(1, self.annotated)


def score(
    examples: Sequence[Example],
    found: Iterable[Iterable[Entity]],
    marked: Iterable[str],
    labels: Iterable[str] = SCORED,
) -> dict[str, Score]:
    """Return the score of each label and of `all`; found names that touch an ignored one do not count."""
    scored = {label for label in labels if label in marked or (label == "LOC" and "GPE" in marked)}
    right: Counter[str] = Counter()
    predicted: Counter[str] = Counter()
    annotated: Counter[str] = Counter()
    for example, names in zip(examples, found, strict=True):
        gold = {e for e in merged(example) if e.label in scored}
        mine = {e for e in names if e.label in scored and counts(example, e.start, e.end)}
        right.update(e.label for e in gold & mine)
        predicted.update(e.label for e in mine)
        annotated.update(e.label for e in gold)
    scores = {label: Score(right[label], predicted[label], annotated[label]) for label in sorted(scored)}
    return scores | {"all": Score(right.total(), predicted.total(), annotated.total())}


def merged(example: Example) -> set[Entity]:
    """Return the names of an example with countries and other places as one label."""
    return {e._replace(label="LOC") if e.label == "GPE" else e for e in example.entities}


def counts(example: Example, start: int, end: int) -> bool:
    """Whether a found name is judged: not if it touches one that the corpus leaves open."""
    return not any(e.label in ("FAC", "IGNORE") and e.start < end and start < e.end for e in example.entities)


def marked_labels(gold: Path, corpus: str) -> list[str]:
    """Return the labels that a corpus marks."""
    covers = json.loads((gold / "covers.json").read_text())
    labels: list[str] = covers.get(corpus) or covers[corpus.rpartition("_")[0]]
    return labels
