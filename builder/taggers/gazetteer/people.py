"""People: names of persons told by a title or a first name, and where they end."""

from builder.lexicon import _organisations as organisations
from builder.lexicon import _places as places
from builder.lexicon import _titles as titles
from builder.lexicon.first_names import first_names
from builder.taggers.gazetteer.reading import Candidate, Phrase, Reading
from builder.taggers.gazetteer.runs import HYPHENS, is_capitalised

_COMMON = 2_500
_LONGEST = 8  # tokens, hyphens and full stops among them


def person_end(reading: Reading, index: int, atom: int) -> int:
    """End of a person's name: names, initials, particles; what is known as something else ends it."""
    stop = index + 1
    while stop < atom and stop - index < _LONGEST:
        phrase = reading.phrase(stop, atom)
        if phrase and phrase.is_certain("ORG", "NORP", "EVENT") and not _is_middle_name(reading, stop, atom, phrase):
            break
        if _ends_person(reading, stop, common=_COMMON if stop == index + 1 else None):
            break
        stop += 1
    return reading.without_glue(index, stop)


def _is_middle_name(reading: Reading, index: int, atom: int, phrase: Phrase) -> bool:
    """Whether a nation's name is a first name too, between other names: Tan Hui Ling."""
    return phrase.end == index + 1 < atom and reading.words[index] in first_names() and not reading.is_word(index)


def _ends_person(reading: Reading, index: int, *, common: int | None) -> bool:
    """Whether a word after a name belongs to it no more: Andrew Marr | Show, Clinton | Plan.

    Right after the first name it must be one of the `common` most frequent words: any other may be a surname.
    """
    word, before = reading.words[index], reading.words[index - 1]
    if before in HYPHENS or before in titles.PARTICLES:
        return False
    is_name = word in first_names() or word in reading.lexicon.surnames or word in titles.NAME_SUFFIXES
    rank = reading.lexicon.words.get(word.lower())
    return rank is not None and (common is None or rank < common) and not is_name


def may_bear_title(reading: Reading, index: int, phrase: Phrase | None) -> bool:
    """Whether what follows a title may be a person: no nation, known organisation, or place that is no surname."""
    if phrase is None:
        return True
    if phrase.is_certain("LOC"):
        name = reading.words[index]
        is_name = name in first_names() or name in reading.lexicon.surnames
        return phrase.end == index + 1 and (is_name or reading.words[index - 1] in titles.PERSONAL)
    return not phrase.is_certain("NORP", "ORG", "EVENT")


def person_over_place(reading: Reading, index: int, atom: int, phrase: Phrase | None) -> Candidate | None:
    """Read Jordan Henderson as a person though Jordan is a country."""
    if phrase is None or phrase.end != index + 1 or atom < index + 2 or phrase.known.label == "ORG":
        return None
    surname = reading.words[index + 1]
    if reading.words[index] not in first_names() or not is_capitalised(surname) or reading.is_word(index + 1):
        return None
    inner = reading.phrase(index + 1, atom)
    if surname in organisations.HEADS or surname in places.LOCATION_HEADS or (inner and inner.is_likely):
        return None
    return named_person(reading, index, atom)


def named_person(reading: Reading, index: int, atom: int) -> Candidate:
    """Return the person whose first name stands at `index`; a first name alone is left to the context."""
    stop = person_end(reading, index, atom)
    return (
        Candidate(index, stop, "PERSON", "first-name") if stop > index + 1 else Candidate(index, stop, None, "unknown")
    )


def hyphened_person(reading: Reading, index: int, atom: int) -> Candidate | None:
    """Return `Ban Ki-moon`: a family name before a given name of two syllables."""
    if index + 3 >= atom or reading.words[index] not in titles.HYPHENATING or reading.words[index + 2] not in HYPHENS:
        return None
    return Candidate(index, index + 4, "PERSON", "first-name") if reading.words[index + 3].islower() else None


def led_by_person(reading: Reading, index: int, stop: int) -> Candidate | None:
    """Read `Obama Administration` as the person's, unless the first word is a word or place."""
    if reading.words[stop - 1] != "Administration" or stop - index != 2:
        return None
    if reading.is_word(index) or reading.phrase(index, stop):
        return None
    return Candidate(index, index + 1, "PERSON", "regime")
