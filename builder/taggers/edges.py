"""Edges: where a name ends by the rules of the table, whatever the pipeline was taught to mark with it."""

from collections.abc import Iterator

from builder.document import Document, NameTag, Tokens
from builder.lexicon._titles import ROLES, SURNAMES_TOO
from builder.taggers.gazetteer.offices import title_end
from builder.taggers.gazetteer.reading import Reading
from builder.taggers.gazetteer.runs import APOSTROPHES

_OPENING = frozenset('"“‘«‹„')
_CLOSING = frozenset('"”’»›')
_STRAY = frozenset(",;:-–—*")
MARKS = _OPENING | _CLOSING | _STRAY
"""Marks that may stand around a name and are no part of it."""

_ARTICLES = frozenset({"the", "The", "THE"})


def within_paragraphs(document: Document, name: NameTag) -> Iterator[NameTag]:
    """Yield the name, parted where a paragraph ends inside it; what stands between paragraphs belongs to none."""
    paragraphs = document.paragraphs
    index = document.paragraph_at(name.char_start)
    while index < len(paragraphs) and paragraphs[index].char_start < name.char_end:
        start = max(name.char_start, paragraphs[index].char_start)
        end = min(name.char_end, paragraphs[index].char_end)
        if start < end:
            yield name._replace(char_start=start, char_end=end)
        index += 1


def name_edges(reading: Reading, tokens: Tokens, name: NameTag) -> NameTag | None:
    """Return the name without title, leading `the`, marks around it and possessive ending; None if nothing is left.

    A work of art keeps its `the`. A name that begins or ends inside a token keeps that edge.
    """
    first, end = tokens.first_from(name.char_start), tokens.first_from(name.char_end)
    start, stop = _outer_marks(reading, first, end)
    if name.label != "WORK_OF_ART":
        start = _after_article(reading, start, stop)
    if name.label == "PERSON":
        start = _after_title(reading, start, stop)
    keeps_start = start == first > 0 and tokens.ends[first - 1] > name.char_start  # inside a token
    if not keeps_start and not any(any(map(str.isalnum, word)) for word in reading.words[start:stop]):
        return None
    return name._replace(
        char_start=name.char_start if keeps_start else tokens.starts[start],
        char_end=min(name.char_end, tokens.ends[stop - 1]),
    )


def _outer_marks(reading: Reading, start: int, stop: int) -> tuple[int, int]:
    """Return the tokens without the marks around them and possessive ending; the `'s` of McDonald's stays."""
    words = reading.words
    while start < stop and words[start] in MARKS:
        start += 1
    while start < stop and words[stop - 1] in _STRAY:
        stop -= 1
    if start < stop and words[stop - 1] in _CLOSING and _OPENING.isdisjoint(words[start : stop - 1]):
        stop -= 1  # but Dwayne "The Rock"
    if start < stop and words[stop - 1] in APOSTROPHES:
        phrase = reading.phrase(start, stop)
        stop -= phrase is None or phrase.end < stop
    return start, stop


def _after_article(reading: Reading, start: int, stop: int) -> int:
    is_article = start < stop and reading.words[start] in _ARTICLES
    return start + (is_article and not reading.begins_phrase(start, stop))  # The Hague


def _after_title(reading: Reading, start: int, stop: int) -> int:
    """Start of the name itself; `stop` where there is nothing but a title. A last King or Bishop is a surname."""
    words = reading.words
    while start < stop and words[start] in ROLES:
        start += 1
    if start == stop:
        return stop
    after = title_end(reading, start, stop)
    return stop - 1 if after == stop and words[stop - 1] in SURNAMES_TOO else after
