"""Bodies: names of organisations told by a head word, and where they begin and end."""

from collections.abc import Iterator

from builder.lexicon import _organisations as organisations
from builder.lexicon import join_keys, semicolons
from builder.lexicon._contexts import CALENDAR
from builder.taggers.gazetteer.reading import Candidate, Phrase, Reading
from builder.taggers.gazetteer.runs import is_capitalised

_OBJECT_JOINERS = frozenset("of for on against".split())
_SHARED = frozenset(semicolons(organisations.SHARED))
_ABOUT = frozenset({"on", "against"})
_LISTS = frozenset({"and", "&"})
_OBJECTS = 2  # `Institute for the Study of War` has two


def organisation_end(reading: Reading, index: int, atom: int, end: int) -> int:
    """End of the organisation that begins at `index`, told by its head word; `index` if none does."""
    heads = [stop for stop in range(index, atom) if reading.words[stop] in organisations.HEADS]
    if not heads or heads == [index]:
        stop = _listed_field_end(reading, index, atom, end)
        if stop > index or not heads:
            return stop
    stop = _with_seat(reading, index, _after_head(reading, index, heads[-1], atom, end), atom)
    return stop if stop - index > 1 else index


def _after_head(reading: Reading, start: int, head: int, atom: int, end: int) -> int:
    """End of the name after its head, with the objects that the head takes."""
    takes_object = reading.words[head] in organisations.OF_HEADS and head + 1 == atom
    return objects_end(reading, start, head + 1, end) if takes_object else head + 1


def _with_seat(reading: Reading, start: int, stop: int, atom: int) -> int:
    """End of a school's name with the place that ends it: Imperial College London."""
    place = (
        reading.phrase(stop, atom) if stop < atom and reading.words[stop - 1] in organisations.SEATED_HEADS else None
    )
    return atom if stop - start > 1 and place and place.end == atom and place.is_certain("LOC") else stop


def _listed_field_end(reading: Reading, index: int, atom: int, end: int) -> int:
    """End of `Fire and Rescue Department`: a field, and another that ends in a head; `index` where none stands."""
    following = atom + 1
    if following >= end or reading.words[atom] not in _LISTS or not reading.is_word(following):
        return index
    if not all(reading.is_word(i) for i in range(index, atom)):
        return index
    if reading.phrase(index, atom) or reading.phrase(following, end):
        return index
    inner = reading.atom(following, end)
    heads = [stop for stop in range(following + 1, inner) if reading.words[stop] in organisations.HEADS]
    return _after_head(reading, index, heads[-1], inner, end) if heads else index


def objects_end(reading: Reading, start: int, index: int, end: int) -> int:
    """End of `of X`, `for X and Y` at `index`; a name that carries its nation already takes no other."""
    stop = index
    for _ in range(_OBJECTS):
        if stop + 1 >= end or reading.words[stop] not in _OBJECT_JOINERS:
            break
        if reading.words[stop] in _ABOUT and reading.words[stop - 1] not in organisations.ON_HEADS:
            break
        inner = stop + 2 if reading.words[stop + 1] == "the" and stop + 2 < end else stop + 1
        if reading.words[inner] in CALENDAR or _is_complete(reading, start, stop, inner, end):
            break
        stop = _object_list_end(reading, inner, end)
    return stop


def _is_complete(reading: Reading, start: int, stop: int, inner: int, end: int) -> bool:
    """Whether `of the United States` only says where an organisation with a nation's name of its own sits."""
    lead, place = reading.phrase(start, stop), reading.phrase(inner, end)
    return bool(lead and lead.known.label == "NORP" and lead.end < stop - 1 and place and place.known.country)


def _object_list_end(reading: Reading, index: int, end: int) -> int:
    """End of the object: an atom, and more after `and` where they are fields, not names."""
    stop = reading.atom(index, end)
    while stop + 1 < end and reading.words[stop] in _LISTS and is_capitalised(reading.words[stop + 1]):
        phrase, following = reading.phrase(index, stop), reading.phrase(stop + 1, end)
        if (phrase and phrase.is_likely) or (following and following.is_likely) or not reading.is_word(stop + 1):
            break
        stop = reading.atom(stop + 1, end)
    return stop


def apart_from_nation(reading: Reading, found: Candidate) -> Iterator[Candidate]:
    """Yield an organisation apart from the nation before it where custom parts them.

    Russian | Foreign Ministry; US | State Department, which no other nation has, but U.S. Supreme Court in one.
    """
    nation = reading.phrase(found.start, found.end) if found.rule == "org-head" else None
    if nation is None or not nation.is_certain("LOC", "NORP") or found.end - nation.end < 2:
        yield found
        return
    is_detached = nation.known.label == "NORP" and reading.words[found.end - 1] in organisations.DETACHED_HEADS
    if is_detached or _stands_alone(reading, nation.end, found.end):
        yield Candidate(found.start, nation.end, nation.known.label, f"{nation.known.label}-3")
        yield Candidate(nation.end, found.end, "ORG", "org-head")
    else:
        yield found


def _stands_alone(reading: Reading, start: int, end: int) -> bool:
    """Whether the words are a known organisation that one nation only has."""
    phrase = reading.phrase(start, end)
    known = phrase is not None and phrase.end == end and phrase.is_certain("ORG")
    return known and join_keys(reading.words[start:end]) not in _SHARED


def branch(reading: Reading, index: int, phrase: Phrase, atom: int) -> Candidate | None:
    """Return an organisation whose name ends in a country: Honda Malaysia, Bursa Malaysia."""
    place = reading.phrase(phrase.end, atom) if phrase.end < atom else None
    if place is None or place.end != atom or not place.is_certain("LOC"):
        return None
    if phrase.known.label == "ORG":
        return Candidate(index, atom, "ORG", "org-head")
    abroad = phrase.known.label == "LOC" and phrase.is_likely and phrase.known.country != place.known.country
    return Candidate(index, atom, None, "branch") if abroad else None
