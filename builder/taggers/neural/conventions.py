"""Conventions: what the table `entities` asks of a name, whatever the corpora that the network learnt from mark."""

import functools
import re

from builder.document import Document, NameTag
from builder.lexicon import load_lexicon, phrase_key
from builder.lexicon._titles import HONORIFICS, MODIFIERS, ROLES
from builder.taggers.edges import MARKS, name_edges
from builder.taggers.gazetteer.reading import Reading

_CERTAIN = 3
_TITLES = HONORIFICS | MODIFIERS | ROLES
_SHORT_CURRENCIES = frozenset("Rs KSh Ksh Sh TSh USh RM Rp Fr SFr Kc".split())
_LETTERS = re.compile(r"[^\W\d_]+")
_EDGES = MARKS | {"the", "The", "THE", "'s", "’s", "'", "’"}


class Conventions:
    """Gives the names of a document the edges and labels of the table."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._reading = Reading(load_lexicon(), document.tokens.words)

    def apply(self, tag: NameTag, first: int, last: int) -> NameTag | None:
        """Return a tag of the tokens `first` to `last` as the table has it, or None where nothing is left of it."""
        words = self._document.tokens.words
        if _is_sum(words[first : last + 2], last + 1 - first):
            return None
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


def _is_sum(words: list[str], length: int) -> bool:
    """Whether the words of a tag, and the one after it, are a currency before a number: NOK | 3.50, Ksh95."""
    if not any(word[-1].isdigit() for word in words):
        return False
    letters = [word for word in map(_LETTERS.match, words[:length]) if word]
    return 0 < len(letters) <= 1 and (letters[0][0] in _SHORT_CURRENCIES or letters[0][0] in _currency_codes())


@functools.cache
def _currency_codes() -> frozenset[str]:
    """Return the codes of ISO 4217, as CLDR has them."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies("en"))
