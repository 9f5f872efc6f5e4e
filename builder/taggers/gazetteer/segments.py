"""Segments: how a run of capitalised words falls into names, titles and the rest."""

from collections.abc import Iterator

from builder.lexicon._contexts import CALENDAR, FUNCTION_WORDS, OPENERS
from builder.lexicon._organisations import PAPERS
from builder.lexicon._places import STATES_IN_SHORT
from builder.taggers.gazetteer.bodies import apart_from_nation, branch, organisation_end
from builder.taggers.gazetteer.landmarks import headed
from builder.taggers.gazetteer.offices import title_end
from builder.taggers.gazetteer.people import (
    hyphened_person,
    led_by_person,
    may_bear_title,
    named_person,
    person_end,
    person_over_place,
)
from builder.taggers.gazetteer.reading import GLUE, Candidate, Reading
from builder.taggers.gazetteer.runs import APOSTROPHES, JOINERS, Run, is_capitalised

_PARTIES = frozenset("RDI")
_ARTICLES = frozenset({"The", "A", "An"})
_TOWN_AND_COMMA = 2  # tokens before a state


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
            if index == run.start and run.initial and _opens_sentence(reading, found):
                found = _next(reading, index + 1, run.end, after_title=False)
            yield from apart_from_nation(reading, found)
            index, after_title = found.end, False


def _skips(reading: Reading, index: int, end: int) -> bool:
    word = reading.words[index]
    if word in _ARTICLES:
        return not reading.begins_phrase(index, end)
    if word in _PARTIES and reading.words[index + 1 : index + 2] == ["-"]:  # R-Utah
        return True
    is_currency = reading.words[index + 1 : index + 2] == ["$"]  # US$
    return (
        is_currency
        or word in JOINERS
        or word in GLUE
        or word in APOSTROPHES
        or (word in CALENDAR and not _is_paper(reading, index))
    )


def _next(reading: Reading, index: int, end: int, *, after_title: bool) -> Candidate:
    """Return the candidate that begins at `index`: the longest reading, an organisation first."""
    if _is_paper(reading, index):
        return Candidate(index, index + 2, "ORG", "org-head")
    if _is_state(reading, index):
        return Candidate(index, index + 1, "LOC", "LOC-2")
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


def _opens_sentence(reading: Reading, found: Candidate) -> bool:
    """Whether the first of the words that nothing is known of has its capital for its place: Born | Efua Mensah."""
    first, rest = found.start, range(found.start + 1, found.end)
    if found.rule != "unknown" or not rest or not all(reading.words[i].isalpha() for i in rest):
        return False
    return reading.is_word(first) and reading.words[first].lower() in OPENERS and not any(map(reading.is_word, rest))


def _is_paper(reading: Reading, index: int) -> bool:
    """Whether a Sunday paper stands here; in `on Sunday Times Square closed` the day is none of it."""
    words = reading.words
    dated = index > 0 and words[index - 1] in {"on", "On", "last", "this", "next"}
    return words[index] == "Sunday" and not dated and words[index + 1 : index + 2] != [] and words[index + 1] in PAPERS


def _is_state(reading: Reading, index: int) -> bool:
    """Whether the short form of a state stands after a town and a comma: Duluth, Minn."""
    words = reading.words
    if words[index] not in STATES_IN_SHORT or index < _TOWN_AND_COMMA or words[index - 1] != ",":
        return False
    return is_capitalised(words[index - 2]) and words[index + 1 : index + 2] == ["."]


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
