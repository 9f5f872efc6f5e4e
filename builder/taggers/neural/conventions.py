"""Conventions: what the table `entities` asks of a name, whatever the corpora that the network learnt from mark."""

from builder.document import Document, NameTag
from builder.lexicon import load_lexicon, phrase_key
from builder.lexicon._titles import HONORIFICS, MODIFIERS, ROLES
from builder.taggers.edges import MARKS, name_edges
from builder.taggers.gazetteer.reading import Reading

_CERTAIN = 3
_TITLES = HONORIFICS | MODIFIERS | ROLES
_EDGES = MARKS | {"the", "The", "THE", "'s", "’s", "'", "’"}


class Conventions:
    """Gives the names of a document the edges and labels of the table."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._reading = Reading(load_lexicon(), document.tokens.words)

    def apply(self, tag: NameTag, first: int, last: int) -> NameTag | None:
        """Return a tag of the tokens `first` to `last` as the table has it, or None where nothing is left of it."""
        words = self._document.tokens.words
        opens_with_title = tag.label == "PERSON" and words[first] in _TITLES
        if opens_with_title or words[first] in _EDGES or words[last] in _EDGES:
            edged = name_edges(self._reading, self._document.tokens, tag)
            if edged is None:
                return None
            tag = edged
        return self._relabelled(tag) if tag.label == "MISC" else tag

    def _relabelled(self, tag: NameTag) -> NameTag:
        """Return a tag with the label of a name that is of one thing only: a people or a country is never MISC."""
        known = self._reading.lexicon.phrases.get(phrase_key(self._document.text[tag.char_start : tag.char_end]))
        if known and known.strength == _CERTAIN and known.label in ("NORP", "LOC", "ORG"):
            return tag._replace(label=known.label)
        return tag
