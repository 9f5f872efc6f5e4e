"""A tagger from gazetteers, capitals and context; no model."""

from collections.abc import Sequence

from builder.document import Document, NameTag, Sentence
from builder.lexicon import join_keys, load_lexicon
from builder.taggers.gazetteer._confidence import confidence
from builder.taggers.gazetteer.decide import Decision, decide
from builder.taggers.gazetteer.headlines import headline_names
from builder.taggers.gazetteer.reading import Candidate, Reading
from builder.taggers.gazetteer.runs import find_runs, is_headline
from builder.taggers.gazetteer.segments import candidates
from schema.entities import Label


class GazetteerTagger:
    """Finds names by what is known of words, by their capitals and by the words around them."""

    method = "gazetteer-1"

    def __init__(self) -> None:
        self._lexicon = load_lexicon()

    def tag(self, documents: Sequence[Document]) -> list[list[NameTag]]:
        """Return the names of each document, ordered by `char_start`, without overlap."""
        return [self._tag(document) for document in documents]

    def _tag(self, document: Document) -> list[NameTag]:
        reading = Reading(self._lexicon, document.tokens.words)
        headlines = [sentence for sentence in document.sentences if is_headline(document, sentence)]
        body = self._body(document, reading, set(headlines))
        known = _names_of(reading.words, body)
        found = [name for sentence in headlines for name in headline_names(reading, sentence, known)]
        return [
            _name_tag(document, decision) for decision in sorted(body + found, key=lambda name: name.candidate.start)
        ]

    def _body(self, document: Document, reading: Reading, headlines: set[Sentence]) -> list[Decision]:
        found: list[Candidate] = []
        initial: set[int] = set()
        for sentence in document.sentences:
            for run in find_runs(document, sentence) if sentence not in headlines else ():
                found.extend(candidates(reading, run))
                if run.initial:
                    initial.add(run.start)
        return decide(document, self._lexicon, found, frozenset(initial))


def _names_of(words: Sequence[str], found: Sequence[Decision]) -> dict[str, Label]:
    """Return the names found, also in capitals alone, with their labels; the first counts."""
    names: dict[str, Label] = {}
    for candidate, label, _ in found:
        key = join_keys(words[candidate.start : candidate.end])
        names.setdefault(key, label)
        names.setdefault(key.upper(), label)
    return names


def _name_tag(document: Document, found: Decision) -> NameTag:
    _, starts, ends = document.tokens
    return NameTag(
        starts[found.candidate.start], ends[found.candidate.end - 1], found.label, confidence(found.label, found.rule)
    )
