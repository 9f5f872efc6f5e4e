"""Lines: sentences seen from outside their quotation marks, each word with the letter of its class.

A quotation is one item of its line however many sentences it holds, so that the words that report it stand beside it.
"""

import dataclasses
import re
from collections.abc import Container, Iterator, Mapping, Sequence

from builder.document import Document, Paragraph
from builder.extractors.quotes.letters import STRAY_MARKS, Letters
from builder.extractors.quotes.quotation import Quotation

QUOTED = "Q"  # letter of a quotation
PERSON = "P"
ORGANISATION = "O"

_REPORTING = re.compile("[VBGT](?:(?<!T)|(?<=xT))")  # a verb that may report; clear that. Letters first: found faster
_JOINER = "~"  # of the full stop of an abbreviation, as of a hyphen: it binds its neighbours
_DASHES = frozenset("-–—―")
_LONGEST = 200  # items; no sentence is longer, and what works on a line may take time quadratic in its length


@dataclasses.dataclass(slots=True, eq=False)  # not frozen, which would double the time to make one; nobody changes it
class Line:
    """A sentence as a list of items (words, and quotations as one item each) with their letters in `shape`."""

    paragraph: int
    printed: list[str]
    words: list[str]
    shape: str
    starts: list[int]
    ends: list[int]
    names: list[int]
    quotations: dict[int, Quotation]

    def __len__(self) -> int:
        return len(self.printed)


def find_lines(
    document: Document,
    letters: Letters,
    quotations: Mapping[int, Sequence[Quotation]],
    without: Container[int] = (),
) -> Iterator[Line]:
    """Yield the lines that have a quotation or a word that may report, or stand right before a quotation, in order.

    Those of the paragraphs in `without` are left out.
    """
    for number, paragraph in enumerate(document.paragraphs):
        if number in without:
            continue
        quoted = quotations.get(number, ())
        found = _split(document, paragraph, letters, quoted) if quoted else _plain(document, paragraph, letters.shape)
        for spans in found:
            for part in _parts(spans):
                yield _line(document, number, part, letters)


def line_of(document: Document, paragraph: int, first: int, after: int, letters: Letters) -> Line:
    """Return the tokens from `first` to `after` (exclusive) as a line without quotations."""
    return _line(document, paragraph, [(first, after, None)], letters)


_Span = tuple[int, int, Quotation | None]


def _plain(document: Document, paragraph: Paragraph, shape: str) -> Iterator[list[_Span]]:
    """Yield what each line of a paragraph without quotations holds."""
    for _, _, first, after, _ in document.sentences_of(paragraph):
        if _REPORTING.search(shape, first, after) or shape[after - 1] == ":":
            yield [(first, after, None)]


def _split(
    document: Document, paragraph: Paragraph, letters: Letters, quoted: Sequence[Quotation]
) -> Iterator[list[_Span]]:
    """Yield what each line holds: ranges of tokens and quotations, in order."""
    tokens = document.tokens
    spans: list[_Span] = []
    index = 0
    position = -1  # token from which the sentence is still to be told
    for sentence in document.sentences_of(paragraph):
        position = max(position, sentence.token_start)
        while index < len(quoted) and quoted[index].char_start < sentence.char_end:
            quotation = quoted[index]
            index += 1
            first, after = tokens.first_from(quotation.char_start), tokens.first_from(quotation.char_end)
            if position < first:
                spans.append((position, first, None))
            if spans and _begins_anew(document, quotation, first, spans[-1]):
                if _may_report(spans, letters):
                    yield spans
                spans = []
            spans.append((first, after, quotation))
            position = max(position, after)
        if position > sentence.token_end:  # the quotation goes on beyond this sentence
            continue
        if position < sentence.token_end:
            spans.append((position, sentence.token_end, None))
        position = sentence.token_end
        if spans and spans[-1][2] and position < len(tokens.words) and tokens.words[position] in _DASHES:
            continue  # a signature: "..." - Smith
        introduces = index < len(quoted) and tokens.first_from(quoted[index].char_start) == position
        if spans and (introduces or _may_report(spans, letters)):
            yield spans
        spans = []
    if spans:
        yield spans


def _begins_anew(document: Document, quotation: Quotation, token: int, before: _Span) -> bool:
    """Whether a sentence ends before a quotation although its full stop may be read as an abbreviation's."""
    ends = before[2] is None and document.tokens.words[token - 1] in (".", "!", "?")
    return ends and document.text[quotation.inner_start : quotation.inner_start + 1].isupper()


def _may_report(spans: Sequence[_Span], letters: Letters) -> bool:
    """Whether the line has a quotation or a reporting word, or introduces the next one with a colon."""
    shape = letters.shape
    return (
        any(quotation or _REPORTING.search(shape, first, after) for first, after, quotation in spans)
        or shape[spans[-1][1] - 1] == ":"
    )


def _parts(spans: list[_Span]) -> Iterator[list[_Span]]:
    """Yield the spans of a line, cut where it is longer than any sentence."""
    if spans[-1][1] - spans[0][0] < _LONGEST:
        yield spans
        return
    part: list[_Span] = []
    length = 0
    for first, after, quotation in spans:
        if quotation is not None:
            part.append((first, after, quotation))
            length += 1
        else:
            while length + after - first > _LONGEST:
                cut = first + _LONGEST - length
                yield [*part, (first, cut, None)]
                part, length, first = [], 0, cut
            part.append((first, after, None))
            length += after - first
        if length >= _LONGEST:
            yield part
            part, length = [], 0
    if part:
        yield part


def _line(document: Document, paragraph: int, spans: Sequence[_Span], letters: Letters) -> Line:
    """Return the items of some spans as a line; marks that belong to no quotation are left out."""
    tokens, shape = document.tokens, letters.shape
    if len(spans) == 1 and spans[0][2] is None and (line := _plain_line(document, paragraph, spans[0], letters)):
        return line
    letters_of, ranges, quotations = [], [], {}
    length = 0
    for first, after, quotation in spans:
        if quotation is not None:
            quotations[length] = quotation
            letters_of.append(QUOTED)
            ranges.append((quotation.char_start, quotation.char_end, True))
            length += 1
            continue
        for low, high in _between_stray(tokens.words, first, after):
            letters_of.append(shape[low:high])
            ranges.append((low, high, False))
            length += high - low
    whole = "".join(letters_of)
    whole = whole[:-1].replace(".", _JOINER) + whole[-1:]
    return Line(paragraph, *_columns(document, ranges, letters, whole), quotations)


def _plain_line(document: Document, paragraph: int, span: _Span, letters: Letters) -> Line | None:
    """Return a line without quotations and stray marks, as most are; None where it may have some."""
    part = slice(span[0], span[1])
    words, starts, ends = document.tokens
    printed = words[part]
    if not _has_no_stray(printed):
        return None
    whole = letters.shape[part]
    whole = whole[:-1].replace(".", _JOINER) + whole[-1:]
    return Line(paragraph, printed, letters.lowered[part], whole, starts[part], ends[part], letters.names[part], {})


def _has_no_stray(printed: Sequence[str]) -> bool:
    """Whether tokens have no mark that belongs to no quotation, and no two hyphens that may be one dash."""
    return STRAY_MARKS.isdisjoint(printed) and printed.count("-") < 2


def _columns(
    document: Document, ranges: Sequence[tuple[int, int, bool]], letters: Letters, shape: str
) -> tuple[list[str], list[str], str, list[int], list[int], list[int]]:
    """Return what a line holds of each item, given its ranges of tokens, or of characters where one is a quotation."""
    words, starts, ends = document.tokens
    printed: list[str] = []
    lowered: list[str] = []
    char_starts: list[int] = []
    char_ends: list[int] = []
    names: list[int] = []
    for first, after, is_quotation in ranges:
        part = slice(first, after)
        printed += [""] if is_quotation else words[part]
        lowered += [""] if is_quotation else letters.lowered[part]
        char_starts += [first] if is_quotation else starts[part]
        char_ends += [after] if is_quotation else ends[part]
        names += [-1] if is_quotation else letters.names[part]
    return printed, lowered, shape, char_starts, char_ends, names


def _between_stray(words: list[str], first: int, after: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of tokens between marks that belong to no quotation, and after the first of two hyphens."""
    if _has_no_stray(words[first:after]):
        yield first, after
        return
    start = first
    for token in range(first, after + 1):
        if token == after or words[token] in STRAY_MARKS or (token > first and words[token] == words[token - 1] == "-"):
            if start < token:
                yield start, token
            start = token + 1
