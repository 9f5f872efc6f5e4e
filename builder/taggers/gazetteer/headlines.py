"""Headlines: names where nearly every word has a capital, and capitals tell nothing."""

from collections.abc import Iterator, Mapping

from builder.document import Sentence
from builder.lexicon import join_keys
from builder.lexicon.first_names import first_names
from builder.taggers.gazetteer.decide import Decision
from builder.taggers.gazetteer.reading import Candidate, Reading
from builder.taggers.gazetteer.runs import is_capitalised
from schema.entities import Label

_LONGEST = 8  # tokens of a name of the body that is looked for


def headline_names(reading: Reading, sentence: Sentence, known: Mapping[str, Label]) -> Iterator[Decision]:
    """Yield the names of a headline: those that the body has, those of the lexicon, first names with surnames.

    `known` are the names of the body with their labels.
    """
    index, end = sentence.token_start, sentence.token_end
    while index < end:
        found = _name_at(reading, index, end, known) if is_capitalised(reading.words[index]) else None
        if found:
            yield found
        index = found.candidate.end if found else index + 1


def _name_at(reading: Reading, index: int, end: int, known: Mapping[str, Label]) -> Decision | None:
    words = reading.words
    phrase = reading.phrase(index, end)
    for stop in range(min(end, index + _LONGEST), index, -1):
        if phrase and phrase.end >= stop and phrase.known.strength > 1:
            break
        if label := known.get(join_keys(words[index:stop])):
            return Decision(Candidate(index, stop, label, "headline-body"), label, "headline-body")
    if phrase and phrase.known.strength > 1:
        label = phrase.known.label
        return Decision(Candidate(index, phrase.end, label, "headline-phrase"), label, "headline-phrase")
    return _person(reading, index, end)


def _person(reading: Reading, index: int, end: int) -> Decision | None:
    """Return a first name with a surname that is no word."""
    words, known = reading.words, reading.lexicon.words
    if index + 1 >= end or words[index] not in first_names() or words[index].lower() in known:
        return None
    surname = words[index + 1]
    if surname not in reading.lexicon.surnames or surname.lower() in known:
        return None
    return Decision(Candidate(index, index + 2, "PERSON", "headline-person"), "PERSON", "headline-person")
