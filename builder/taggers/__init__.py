"""Name taggers: the interface is `builder.document.Tagger`; each file or folder here is one way to do it."""

import functools

from builder.document import Tagger
from builder.errors import UsageError
from builder.taggers.gazetteer import GazetteerTagger
from builder.taggers.neural import NeuralTagger
from builder.taggers.spacy_pipeline import SpacyTagger

__all__ = ["TAGGERS", "load_tagger", "tagger_facts"]

TAGGERS: dict[str, type[NeuralTagger] | type[GazetteerTagger]] = {"bundled": NeuralTagger, "gazetteer": GazetteerTagger}
"""Taggers of the program itself, by the name that `--tagger` takes."""


def load_tagger(spec: str = "bundled") -> Tagger:
    """Return the tagger of that name, or of the spaCy pipeline that `spacy:NAME` names.

    A process loads a tagger once and keeps the last one. Raises UsageError for a name that is none, and where spaCy or
    the pipeline cannot be had.
    """
    return _load(spec)


def tagger_facts(spec: str) -> dict[str, str]:
    """Return what tells the tagger's rows from another's: its method, and what it depends on outside the program.

    Raises UsageError as `load_tagger` does.
    """
    if spec in TAGGERS:  # not loaded for that: `code_sha256` tells all but its name
        return {"tagger": TAGGERS[spec].method}
    tagger = load_tagger(spec)
    return {"tagger": tagger.method, **(tagger.facts() if isinstance(tagger, SpacyTagger) else {})}


@functools.lru_cache(maxsize=1)  # shards follow one another in a process, and loading takes seconds
def _load(spec: str) -> Tagger:
    if spec in TAGGERS:
        return TAGGERS[spec]()
    kind, _, name = spec.partition(":")
    if kind == "spacy" and name:
        return SpacyTagger(name)
    raise UsageError(
        f"--tagger {spec!r}: is no tagger; give {', '.join(TAGGERS)} or spacy:NAME, where NAME is the package or folder"
        " of a spaCy pipeline"
    )
