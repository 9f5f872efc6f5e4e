"""Marks: what covers each stretch of the text, and how stretches nest when marks overlap."""

from bisect import insort
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, get_args

from builder.document import Document
from builder.extractors import Extraction
from schema import QuoteRow

MarkKind = Literal["question", "answer", "quote", "speaker", "cue", "subject", "amount", "name"]
"""From the outermost to the innermost, where marks overlap."""

_DEPTH: dict[MarkKind, int] = {kind: depth for depth, kind in enumerate(get_args(MarkKind))}


class Mark(NamedTuple):
    """A stretch of the text and what it is: row `number` of the table that `kind` belongs to.

    A speaker that several quotes share is one mark; its number counts the speakers.
    """

    kind: MarkKind
    number: int
    char_start: int
    char_end: int


class Open(NamedTuple):
    """A mark begins, or goes on after one that it crosses."""

    mark: Mark
    is_first: bool


class Words(NamedTuple):
    """Characters that the marks now open cover, and no others."""

    char_start: int
    char_end: int


class Close(NamedTuple):
    """A mark ends, or is interrupted by one that it crosses."""

    mark: Mark
    is_last: bool


Event = Open | Words | Close


class Piece(NamedTuple):
    """A stretch without a boundary inside, and all marks that cover it, outermost first."""

    char_start: int
    char_end: int
    marks: tuple[Mark, ...]


def marks_of(extraction: Extraction) -> list[Mark]:
    """Return every stretch of the text that a row speaks of, by kind."""
    found: list[tuple[MarkKind, int, int | None, int | None]] = [
        *(("question", n, faq.question_start, faq.question_end) for n, faq in enumerate(extraction.faqs)),
        *(("answer", n, faq.answer_start, faq.answer_end) for n, faq in enumerate(extraction.faqs)),
        *(("quote", n, quote.char_start, quote.char_end) for n, quote in enumerate(extraction.quotes)),
        *(("speaker", n, start, end) for n, (start, end) in enumerate(speakers_of(extraction))),
        *(("cue", n, quote.cue_start, quote.cue_end) for n, quote in enumerate(extraction.quotes)),
        *(("subject", n, amount.subject_start, amount.subject_end) for n, amount in enumerate(extraction.amounts)),
        *(("amount", n, amount.char_start, amount.char_end) for n, amount in enumerate(extraction.amounts)),
        *(("name", n, name.char_start, name.char_end) for n, name in enumerate(extraction.entities)),
    ]
    return [Mark(kind, n, start, end) for kind, n, start, end in found if start is not None and end is not None]


def speakers_of(extraction: Extraction) -> list[tuple[int, int]]:
    """Return the places where the speakers of quotes stand, each once, in order of the first quote."""
    places = map(speaker_place, extraction.quotes)
    return list(dict.fromkeys(place for place in places if place))


def speaker_place(quote: QuoteRow) -> tuple[int, int] | None:
    """Return where the speaker of a quote stands in the text, or None if nowhere."""
    if quote.speaker_start is None or quote.speaker_end is None:
        return None
    return quote.speaker_start, quote.speaker_end


def paragraph_events(document: Document, marks: Sequence[Mark]) -> list[list[Event]]:
    """Return, for every paragraph, its words with the marks that open and close around them, properly nested.

    A mark that crosses one of greater rank (see `_DEPTH`) or the end of a paragraph is closed and opened again there;
    what lies outside the paragraphs is left out. Time is linear in marks and paragraphs, but for their sorting, as
    long as few marks cover the same place.
    """
    regions = [(paragraph.char_start, paragraph.char_end) for paragraph in document.paragraphs]
    split = _split(marks, regions)
    first, last = _extremes(split)
    return [list(_nest(pieces, first, last)) for pieces in split]


def _split(marks: Sequence[Mark], regions: Sequence[tuple[int, int]]) -> list[list[Piece]]:
    """Cut the regions at every boundary of a mark."""
    split: list[list[Piece]] = [[] for _ in regions]
    region = 0
    for piece in _pieces(marks, regions):
        while region < len(regions) and regions[region][1] <= piece.char_start:
            region += 1
        if region < len(regions) and regions[region][0] <= piece.char_start:
            split[region].append(piece)
    return split


def _pieces(marks: Sequence[Mark], regions: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    waiting = sorted((mark for mark in marks if mark.char_start < mark.char_end), key=lambda mark: -mark.char_start)
    places = [*((mark.char_start, mark.char_end) for mark in waiting), *regions]
    covering: list[Mark] = []
    for start, end in pairwise(sorted({char for place in places for char in place})):
        covering = [mark for mark in covering if mark.char_end > start]
        while waiting and waiting[-1].char_start == start:
            insort(covering, waiting.pop(), key=_rank)
        yield Piece(start, end, tuple(covering))


def _rank(mark: Mark) -> tuple[int, int, int, int]:
    return _DEPTH[mark.kind], mark.char_start, -mark.char_end, mark.number


def _extremes(split: list[list[Piece]]) -> tuple[dict[Mark, int], dict[Mark, int]]:
    """Return for each mark where its first piece starts and where its last one ends, among those that are shown."""
    first: dict[Mark, int] = {}
    last: dict[Mark, int] = {}
    for pieces in split:
        for piece in pieces:
            for mark in piece.marks:
                first.setdefault(mark, piece.char_start)
                last[mark] = piece.char_end
    return first, last


def _nest(pieces: list[Piece], first: dict[Mark, int], last: dict[Mark, int]) -> Iterator[Event]:
    opened: tuple[Mark, ...] = ()
    for piece in pieces:
        kept = sum(1 for _ in _common(opened, piece.marks))
        yield from (Close(mark, last[mark] == piece.char_start) for mark in reversed(opened[kept:]))
        yield from (Open(mark, first[mark] == piece.char_start) for mark in piece.marks[kept:])
        yield Words(piece.char_start, piece.char_end)
        opened = piece.marks
    yield from (Close(mark, last[mark] == pieces[-1].char_end) for mark in reversed(opened))


def _common(left: tuple[Mark, ...], right: tuple[Mark, ...]) -> Iterator[Mark]:
    for mark, other in zip(left, right, strict=False):
        if mark != other:
            return
        yield mark
