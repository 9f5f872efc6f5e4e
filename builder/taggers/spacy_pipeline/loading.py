"""Loading: a spaCy pipeline with the components that names need, or an error that says what is missing."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from builder.errors import UsageError
from builder.taggers.spacy_pipeline._labels import LABELS

if TYPE_CHECKING:
    from spacy.language import Language

# Components of spaCy that names do without: trained recognisers read the words, not what these say of them.
_DISPENSABLE = frozenset(
    """
    attribute_ruler entity_linker lemmatizer morphologizer parser senter span_finder spancat spancat_singlelabel tagger
    textcat textcat_multilabel trainable_lemmatizer
    """.split()
)
_TRIAL = "Ann Lee of Harbour Trust spoke in Oslo."


def load_pipeline(name: str) -> "Language":
    """Return an installed pipeline, by the name of its package or the folder that holds it, cut down to name finding.

    Raises UsageError, with what to do, where spaCy or the pipeline is missing, cannot be run, or names nothing.
    """
    nlp = _load(name)
    _keep(nlp, _needed(nlp, _namers(name, nlp)))
    try:
        nlp(_TRIAL)
    except Exception as exc:  # better said now than once for every article: a component that was never trained
        raise UsageError(f"--tagger spacy:{name}: the pipeline does not run: {_reason(exc)}") from exc
    return nlp


def _load(name: str) -> "Language":
    try:
        import spacy
    except ImportError as exc:
        raise UsageError(
            f"--tagger spacy:{name} needs spaCy ({exc}); install it from the folder of Broadsheet:"
            " python -m pip install --editable '.[spacy]'"
        ) from exc
    is_package, folder = spacy.util.is_package(name), Path(name).expanduser()
    if not is_package and not folder.exists():
        raise UsageError(_missing(name))
    try:
        return spacy.load(name if is_package else folder)
    except Exception as exc:  # foreign code of every kind: a broken folder, a component that is not installed
        raise UsageError(f"--tagger spacy:{name}: cannot be loaded as a spaCy pipeline: {_reason(exc)}") from exc


def _missing(name: str) -> str:
    if any(mark in name for mark in "/\\~."):
        return f"--tagger spacy:{name}: there is no such folder; give one that holds a spaCy pipeline (config.cfg)"
    return (
        f"--tagger spacy:{name}: no package {name} is installed, nor is there such a folder; install the package,"
        f" a pipeline of spaCy's own by: python -m spacy download {name}"
    )


def _reason(exc: Exception) -> str:
    return next(iter(str(exc).splitlines()), "") or type(exc).__name__


def _namers(name: str, nlp: "Language") -> list[str]:
    """Return the components that set the names of a text, in order."""
    namers = [pipe for pipe in nlp.pipe_names if _sets_names(nlp, pipe)]
    if not namers:
        parts = ", ".join(nlp.pipe_names) or "no components"
        raise UsageError(
            f"--tagger spacy:{name}: the pipeline ({parts}) has no component that finds names, such as ner or"
            " entity_ruler; give another pipeline"
        )
    labels = [label for pipe in namers for label in nlp.pipe_labels.get(pipe, [])]
    if labels and not any(label.upper() in LABELS for label in labels):
        raise UsageError(
            f"--tagger spacy:{name}: the pipeline marks {', '.join(sorted(set(labels)))}; none of these is a label of"
            " names, such as PERSON, ORG, GPE or LOC"
        )
    return namers


def _sets_names(nlp: "Language", pipe: str) -> bool:
    return "doc.ents" in nlp.get_pipe_meta(pipe).assigns or bool(getattr(nlp.get_pipe(pipe), "annotate_ents", False))


def _needed(nlp: "Language", namers: Sequence[str]) -> list[str]:
    """Return the components to run: those that name and what feeds them.

    Rules may ask for parts of speech, lemmas or anything else, so all that stands before them is kept.
    """
    before: list[str] = nlp.pipe_names[: nlp.pipe_names.index(namers[-1]) + 1]
    if not all(getattr(nlp.get_pipe(pipe), "is_trainable", False) for pipe in namers):
        return before
    kept = [pipe for pipe in before if nlp.get_pipe_meta(pipe).factory not in _DISPENSABLE]
    return [pipe for pipe in kept if _feeds(nlp, pipe, kept)]


def _feeds(nlp: "Language", pipe: str, kept: Sequence[str]) -> bool:
    """Whether a shared layer of vectors is listened to by one that is kept; other components just stay."""
    listeners = getattr(nlp.get_pipe(pipe), "listening_components", None)
    return listeners is None or not set(kept).isdisjoint(listeners)


def _keep(nlp: "Language", needed: Sequence[str]) -> None:
    for pipe in nlp.pipe_names:
        if pipe not in needed:
            nlp.remove_pipe(pipe)
