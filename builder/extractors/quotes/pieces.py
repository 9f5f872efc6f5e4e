"""Pieces: stretches of an article that are reported, and the statements that they make up."""

import dataclasses
from typing import NamedTuple

from builder.extractors.quotes.lines import Line
from builder.extractors.quotes.phrases import Range
from schema.quotes import QuoteKind


class Span(NamedTuple):
    """Characters of the article, end exclusive."""

    char_start: int
    char_end: int


class Source(NamedTuple):
    """Who is said to speak: items of a line."""

    line: Line
    items: Range

    @property
    def span(self) -> Span:
        """The characters of the words."""
        return span_of(self.line, self.items)


class Piece(NamedTuple):
    """A contiguous piece of a statement, its words without marks, and the rule that joins it to its speaker."""

    span: Span
    content: Span
    kind: QuoteKind
    rule: str


@dataclasses.dataclass(slots=True, eq=False)
class Statement:
    """What is reported, piece by piece, the words that report it and who is said to speak.

    `lemma` is the verb of the cue, `paragraph` that of the last piece; `is_nested` tells that another report holds it.
    """

    pieces: list[Piece]
    paragraph: int
    source: Source | None = None
    cue: Span | None = None
    lemma: str = ""
    is_nested: bool = False


def span_of(line: Line, items: Range) -> Span:
    """Return the characters of some items of a line, without the 'd of a contraction: he'd is who said."""
    last = items.last - 1
    end, word = line.ends[last], line.words[last]
    if line.shape[last] == "p" and (cut := max(word.find("'"), word.find("’"))) > 0:
        end = line.starts[last] + cut
    return Span(line.starts[items.first], end)


def piece_of(line: Line, items: Range, rule: str) -> Piece:
    """Return some items of a line as a piece: direct where they are one quotation, mixed where they have some."""
    span = span_of(line, items)
    quotations = line.quotations
    quoted = [quotations[index] for index in range(*items) if index in quotations] if quotations else []
    if quoted and items.last - items.first == 1:
        return Piece(span, Span(quoted[0].inner_start, quoted[0].inner_end), "direct", rule)
    return Piece(span, span, "mixed" if quoted else "indirect", rule)
