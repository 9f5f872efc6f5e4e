"""Landmarks: places, events and laws told by their last or first word."""

from builder.lexicon import _organisations as organisations
from builder.lexicon import _places as places
from builder.lexicon._contexts import EVENT_HEADS, LAW_HEADS
from builder.taggers.gazetteer.bodies import objects_end
from builder.taggers.gazetteer.reading import Candidate, Phrase, Reading
from builder.taggers.gazetteer.runs import is_capitalised

_YEAR_DIGITS = 4
_MEETING = frozenset(
    "National Republican Democratic Party Annual Baptist Libertarian".split()
)  # of whom a convention is no law


def headed(reading: Reading, index: int, atom: int, end: int, phrase: Phrase | None) -> Candidate | None:
    """Return a place, event or law that begins at `index`: Kursk Oblast, Lake Chad, Gulf of Tonkin, Patriot Act."""
    least = max(index + 1, phrase.end if phrase else 0)  # a phrase of the lexicon gives way to a longer name only
    for stop in range(atom, least, -1):
        if found := _ending(reading, index, stop, atom, end):
            return found
    return _beginning(reading, index, atom, phrase) or _of(reading, index, end)


def _ending(reading: Reading, index: int, stop: int, atom: int, end: int) -> Candidate | None:
    last = reading.words[stop - 1]
    if last in places.LOCATION_HEADS:
        return Candidate(index, stop, "LOC", "loc-head")
    if last in places.WEAK_LOCATION_HEADS and not reading.is_first_name(index):  # Benny Hill
        return Candidate(index, stop, "LOC", "loc-head-weak")
    if last in EVENT_HEADS or (last == "Convention" and not _MEETING.isdisjoint(reading.words[index:stop])):
        return Candidate(index, stop, "EVENT", "event-head")
    if last in LAW_HEADS:
        return Candidate(index, _law_end(reading, index, stop, atom, end), "LAW", "law-head")
    return None


def _law_end(reading: Reading, index: int, stop: int, atom: int, end: int) -> int:
    """End of a law: with its subject (Convention against Torture), or its year (Elections Act 1958)."""
    words = reading.words
    if stop == atom < end and words[stop] in {"on", "against"}:
        return objects_end(reading, index, stop, end)
    has_year = stop == end < len(words) and words[stop].isdigit() and len(words[stop]) == _YEAR_DIGITS
    return stop + 1 if has_year else stop


def _beginning(reading: Reading, index: int, atom: int, phrase: Phrase | None) -> Candidate | None:
    """Return `Eastern Ukraine`, `Lake Rudolf`, `Banque Misr`: a name told by its first word."""
    if index + 1 >= atom or not is_capitalised(reading.words[index + 1]):
        return None
    if phrase and (phrase.end > index + 1 or phrase.is_likely):
        return None
    first, inner = reading.words[index], reading.phrase(index + 1, atom)
    place_end = inner.end if inner and inner.known.label == "LOC" else 0
    if first in places.DIRECTIONS and inner and place_end and inner.is_likely:
        return Candidate(index, place_end, "LOC", "direction")
    if first in organisations.LEFT_HEADS:
        return Candidate(index, atom, "ORG", "org-left")
    if first in places.LOCATION_LEFT_HEADS:
        return Candidate(index, max(index + 2, place_end), "LOC", "loc-left")
    return None


def _of(reading: Reading, index: int, end: int) -> Candidate | None:
    """Return `Gulf of Tonkin`, `City of Windhoek`; `Treaty of Lisbon` too."""
    is_law = reading.words[index] in LAW_HEADS
    if index + 2 >= end or reading.words[index + 1] != "of":
        return None
    inner = reading.phrase(index + 2, end)
    if reading.words[index] in places.WATERS and inner is None and is_capitalised(reading.words[index + 2]):
        return Candidate(index, index + 3, "LOC", "loc-of")
    if inner is None or inner.known.label != "LOC":
        return None
    if is_law:
        return Candidate(index, inner.end, "LAW", "law-of")
    return Candidate(index, inner.end, "LOC", "loc-of") if reading.words[index] in places.PLACES_OF else None
