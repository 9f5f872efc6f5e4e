"""Reading: the tokens of a document beside the lexicon, and the small questions that every rule asks of them."""

import dataclasses
from collections.abc import Sequence
from typing import NamedTuple

from builder.lexicon import Known, Lexicon, is_shouted, join_keys, unshouted
from builder.lexicon import _organisations as organisations
from builder.lexicon import _titles as titles
from builder.lexicon._contexts import CALENDAR
from builder.lexicon.first_names import first_names
from builder.taggers.gazetteer.runs import APOSTROPHES, HYPHENS, JOINERS, is_capitalised
from schema.entities import Label

GLUE = HYPHENS | {"."}
_CERTAIN = 3
_LOWERED_WORDS = 3  # longest phrase that is looked for in capitals alone


class Candidate(NamedTuple):
    """Tokens that may be a name; `label` is None where only the context can tell, `rule` says what found it."""

    start: int
    end: int
    label: Label | None
    rule: str


class Phrase(NamedTuple):
    """A phrase of the lexicon in the text: its end, and what is known of it."""

    end: int
    known: Known

    def is_certain(self, *labels: Label) -> bool:
        """Whether the phrase names one of these, whatever the context."""
        return self.known.strength == _CERTAIN and self.known.label in labels

    @property
    def is_likely(self) -> bool:
        """Whether the phrase is a name more often than not."""
        return self.known.strength > 1


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """The tokens of a document and the lexicon; every index is of a token, every end exclusive."""

    lexicon: Lexicon
    words: Sequence[str]

    def phrase(self, index: int, end: int) -> Phrase | None:
        """Return the longest phrase of the lexicon that begins at `index`; KUALA LUMPUR is read as Kuala Lumpur."""
        first = self.words[index]
        found = self._longest(self.words, index, end, 0)
        if found or not is_shouted(first):
            return found
        lowered = [unshouted(word) for word in self.words[index : min(end, index + _LOWERED_WORDS)]]
        return self._longest(lowered, 0, len(lowered), index)

    def _longest(self, words: Sequence[str], index: int, end: int, offset: int) -> Phrase | None:
        longest = self.lexicon.longest.get(words[index].replace("’", "'"), 0)
        for stop in range(min(end, index + longest), index, -1):
            if known := self.lexicon.phrases.get(join_keys(words[index:stop])):
                return Phrase(stop + offset, known)
        return None

    def begins_phrase(self, index: int, end: int) -> bool:
        """Whether a phrase of several words stands here: The Hague, New York."""
        phrase = self.phrase(index, end)
        return phrase is not None and phrase.end > index + 1

    def atom(self, index: int, end: int) -> int:
        """End of the capitalised words from `index` that no joiner parts; a title ends them too."""
        stop = index + 1
        while stop < end and self.words[stop] not in JOINERS and self.words[stop] not in CALENDAR:
            if self._is_title(stop) and not self._belongs(stop, end):
                break
            stop += 1
        return self.without_glue(index, stop)

    def is_honorific(self, index: int) -> bool:
        """Whether a title stands here; Tan is one in Tan Sri only, else a family name."""
        if self.words[index] == "Tan":
            return self.words[index + 1 : index + 2] in (["Sri"], ["Seri"])
        return self.words[index] in titles.HONORIFICS

    def _is_title(self, index: int) -> bool:
        word = self.words[index]
        hyphened = self.words[index - 1] in HYPHENS  # Sharm El-Sheikh
        return self.is_honorific(index) and word not in organisations.HEADS and not hyphened

    def _belongs(self, index: int, end: int) -> bool:
        """Whether a title is part of the name before it: Stephen King, Prime Minister's Office."""
        if index + 1 < end:
            return self.words[index + 1] in APOSTROPHES
        return self.words[index] in titles.SURNAMES_TOO and self.words[index - 1] in first_names()

    def without_glue(self, start: int, end: int) -> int:
        """Return the end without the hyphens and full stops before it."""
        while end > start + 1 and self.words[end - 1] in GLUE:
            end -= 1
        return end

    def is_word(self, index: int) -> bool:
        """Whether a frequent English word stands here."""
        return self.words[index].lower() in self.lexicon.words

    def is_first_name(self, index: int) -> bool:
        """Whether a first name stands here; one that is a word too (Mark, Grace) needs a surname that is none."""
        if self.words[index] not in first_names() or self.words[index] in titles.NO_FIRST_NAMES:
            return False
        if not self.is_word(index):
            return True
        return index + 1 < len(self.words) and is_capitalised(self.words[index + 1]) and not self.is_word(index + 1)
