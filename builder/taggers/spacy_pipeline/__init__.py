"""A tagger that runs an installed spaCy pipeline over the articles, its labels mapped to those of the contract."""

import functools
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from builder.digest import file_sha256, value_sha256
from builder.document import Document, NameTag
from builder.lexicon import load_lexicon
from builder.taggers.edges import name_edges, within_paragraphs
from builder.taggers.gazetteer.reading import Reading
from builder.taggers.spacy_pipeline._labels import LABELS
from builder.taggers.spacy_pipeline.loading import load_pipeline
from builder.taggers.spacy_pipeline.parts import parts

if TYPE_CHECKING:
    from spacy.language import Language

UNSTATED = 0.5
"""Confidence where a pipeline says nothing of its own precision: no claim either way."""


class SpacyTagger:
    """Finds the names that a spaCy pipeline finds; `name` is its package or a folder with it.

    spaCy's recognisers give no probabilities, so `confidence` is the precision that the pipeline's makers state for
    the label in its `meta.json`, on texts of their choice; 0.5 where they state none. Labels that name nothing (dates,
    sums) or that `_labels.py` does not know give no rows. Raises UsageError where the pipeline cannot be used.
    """

    def __init__(self, name: str) -> None:
        self._nlp = load_pipeline(name)
        meta = self._nlp.meta
        self.method = f"spacy:{meta['lang']}_{meta['name']}-{meta['version']}"
        self._confidence = {label: _stated_precision(self._nlp, label) for label in LABELS}
        self._lexicon = load_lexicon()

    def tag(self, documents: Sequence[Document]) -> list[list[NameTag]]:
        """Return the names of each document, ordered by `char_start`, without overlap."""
        with self._nlp.memory_zone():  # else the words of every article stay in memory
            return [list(self._tag(document)) for document in documents]

    def facts(self) -> dict[str, str]:
        """Return what the rows depend on beside our own code: the pipeline's files, and what computes with them."""
        libraries = {name: version(name) for name in ("numpy", "spacy", "thinc")}
        return {"pipeline_sha256": _files_sha256(self._nlp.path), **libraries}

    def _tag(self, document: Document) -> Iterator[NameTag]:
        reading = Reading(self._lexicon, document.tokens.words)
        edges = functools.partial(name_edges, reading, document.tokens)
        for found in self._found(document):
            for part in within_paragraphs(document, found):
                if name := edges(part):
                    yield name

    def _found(self, document: Document) -> Iterator[NameTag]:
        """Yield what the pipeline marks, as it marks it.

        Each part by itself, not in batches of `nlp.pipe`: sums of floats may come out differently beside other texts,
        and an article has the same names alone and among others. It costs a fifth of the speed.
        """
        for start, end in parts(document):
            for span in self._nlp(document.text[start:end]).ents:
                if label := LABELS.get(span.label_.upper()):
                    confidence = self._confidence[span.label_.upper()]
                    yield NameTag(start + span.start_char, start + span.end_char, label, confidence)


def _stated_precision(nlp: "Language", label: str) -> float:
    """Return the precision that the pipeline states of a label, else of all labels, else UNSTATED."""
    performance = nlp.meta.get("performance") or {}
    by_label = {str(key).upper(): scores for key, scores in (performance.get("ents_per_type") or {}).items()}
    stated = (by_label.get(label) or {}).get("p") or performance.get("ents_p") or UNSTATED
    return float(stated) if 0 < stated <= 1 else UNSTATED


def _files_sha256(folder: Path | None) -> str:
    """Return a digest of all files of a pipeline; a pipeline that a package makes in code has none."""
    if folder is None:
        return value_sha256({})
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return value_sha256({path.relative_to(folder).as_posix(): file_sha256(path) for path in files})
