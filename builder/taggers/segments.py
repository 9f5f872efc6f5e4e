"""Segments: how a run of capitalised words falls into names, titles and the rest."""

from collections.abc import Iterator

from builder.taggers._contexts import CALENDAR, FUNCTION_WORDS
from builder.taggers.bodies import apart_from_nation, branch, organisation_end
from builder.taggers.landmarks import headed
from builder.taggers.offices import title_end
from builder.taggers.people import (
    hyphened_person,
    led_by_person,
    may_bear_title,
    named_person,
    person_end,
    person_over_place,
)
from builder.taggers.reading import GLUE, Candidate, Reading
from builder.taggers.runs import APOSTROPHES, JOINERS, Run, is_capitalised

_PARTIES = frozenset("RDI")
_ARTICLES = frozenset({"The", "A", "An"})


def candidates(reading: Reading, run: Run) -> Iterator[Candidate]:
    """Yield the candidates of a run, in order and without overlap; titles are none, and part nothing but names."""
    index, after_title = run.start, False
    if run.initial and reading.words[index].lower() in FUNCTION_WORDS and not reading.begins_phrase(index, run.end):
        index += 1
    while index < run.end:
        if _skips(reading, index, run.end):
            index, after_title = index + 1, after_title and reading.words[index] == "."
        elif (stop := title_end(reading, index, run.end)) > index:
            index, after_title = stop, True
        else:
            found = _next(reading, index, run.end, after_title=after_title)
            yield from apart_from_nation(reading, found)
            index, after_title = found.end, False


def _skips(reading: Reading, index: int, end: int) -> bool:
    word = reading.words[index]
    if word in _ARTICLES:
        return not reading.begins_phrase(index, end)
    if word in _PARTIES and reading.words[index + 1 : index + 2] == ["-"]:  # R-Utah
        return True
    is_currency = reading.words[index + 1 : index + 2] == ["$"]  # US$
    return is_currency or word in JOINERS or word in GLUE or word in APOSTROPHES or word in CALENDAR


def _next(reading: Reading, index: int, end: int, *, after_title: bool) -> Candidate:
    """Return the candidate that begins at `index`: the longest reading, an organisation first."""
    atom, phrase = reading.atom(index, end), reading.phrase(index, end)
    stop = organisation_end(reading, index, atom, end)
    if stop > max(index, phrase.end if phrase else 0):
        return led_by_person(reading, index, stop) or Candidate(index, stop, "ORG", "org-head")
    if after_title and may_bear_title(reading, index, phrase):
        return Candidate(index, person_end(reading, index, atom), "PERSON", "title")
    found = (
        hyphened_person(reading, index, atom)
        or person_over_place(reading, index, atom, phrase)
        or headed(reading, index, atom, end, phrase)
    )
    if found:
        return found
    if phrase and (phrase.is_likely or phrase.end == atom):
        label, strength, _ = phrase.known
        settled = label if phrase.is_likely else None
        return branch(reading, index, phrase, atom) or Candidate(index, phrase.end, settled, f"{label}-{strength}")
    if reading.is_first_name(index) and atom > index + 1:
        return named_person(reading, index, atom)
    return _unknown(reading, index, atom)


def _unknown(reading: Reading, index: int, atom: int) -> Candidate:
    """Return words that nothing is known of, up to the adjective of a nation; a country may end them (Jumia Egypt)."""
    stop = index + 1
    while stop < atom:
        phrase = reading.phrase(stop, atom)
        if phrase and phrase.is_certain("NORP"):
            break
        if phrase and phrase.is_certain("LOC") and phrase.end == atom and is_capitalised(reading.words[stop - 1]):
            return Candidate(index, atom, None, "branch")
        stop += 1
    stop = reading.without_glue(index, stop)
    if stop > index + 1 and len(reading.words[stop - 1]) == 1:  # Group A
        stop = reading.without_glue(index, stop - 1)
    return Candidate(index, stop, None, "unknown")
