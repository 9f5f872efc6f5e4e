"""Lines: sentences seen from outside their quotation marks, each word with the letter of its class.

A quotation is one item of its line however many sentences it holds, so that the words that report it stand beside it.
"""

import dataclasses
import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from builder.document import Document, Paragraph
from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._reporting_verbs import BASES, FINITES, INGS, NOUN_LIKE
from builder.extractors.quotes.marks import Quotation
from schema import EntityRow

QUOTED = "Q"  # letter of a quotation
PERSON = "P"
ORGANISATION = "O"
_NAME_LETTERS = {"PERSON": PERSON, "ORG": ORGANISATION, "LOC": "L", "NORP": "N"}
_OTHER_NAME = "M"
_JOINER = "~"  # a hyphen, the full stop of an abbreviation: binds its neighbours

_LETTERS = {
    **dict.fromkeys(INGS, wc.REPORTING),
    **dict.fromkeys(BASES, wc.BASE),
    **dict.fromkeys(FINITES, wc.REPORTED),
    **wc.CLASS_OF,
}
CUE_WORDS = frozenset([*FINITES, *BASES, *INGS, "according"])
"""Words without one of which no line reports anything outside marks."""

_STRAY_MARKS = frozenset('"“”„‟«»‹›`‘‚')
_DASHES = frozenset("-–—―")
_LONGEST = 300  # items; no sentence is longer, and what works on a line may take time quadratic in its length


@dataclasses.dataclass(frozen=True, slots=True)
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
    entities: Sequence[EntityRow],
    quotations: Mapping[int, Sequence[Quotation]],
    without: Container[int] = (),
) -> Iterator[Line]:
    """Yield the lines that have a quotation or a word that may report, in order, but of the paragraphs in `without`."""
    name_starts = [row.char_start for row in entities]
    lowered = list(map(str.lower, document.tokens.words))
    for number, paragraph in enumerate(document.paragraphs):
        if number in without:
            continue
        quoted = quotations.get(number, ())
        for spans in _split(document, paragraph, lowered, quoted):
            for part in _parts(spans):
                yield _line(document, number, part, entities, name_starts)


def line_of(document: Document, paragraph: int, first: int, after: int, entities: Sequence[EntityRow]) -> Line:
    """Return the tokens from `first` to `after` (exclusive) as a line without quotations."""
    start, end = document.tokens.starts[first], document.tokens.ends[after - 1]
    low = bisect_left(entities, start, key=lambda row: row.char_start)
    near = entities[max(0, low - 1) : bisect_left(entities, end, low, key=lambda row: row.char_start)]
    return _line(document, paragraph, [(first, after, None)], near, [row.char_start for row in near])


_Span = tuple[int, int, Quotation | None]


def _split(
    document: Document, paragraph: Paragraph, lowered: list[str], quoted: Sequence[Quotation]
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
                if _may_report(spans, lowered):
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
        if spans and _may_report(spans, lowered):
            yield spans
        spans = []
    if spans:
        yield spans


def _begins_anew(document: Document, quotation: Quotation, token: int, before: _Span) -> bool:
    """Whether a sentence ends before a quotation although its full stop may be read as an abbreviation's."""
    ends = before[2] is None and document.tokens.words[token - 1] in (".", "!", "?")
    return ends and document.text[quotation.inner_start : quotation.inner_start + 1].isupper()


def _may_report(spans: Sequence[_Span], lowered: list[str]) -> bool:
    """Whether the line has a quotation or a reporting word, or introduces the next one with a colon."""
    return (
        any(quotation for _, _, quotation in spans)
        or not all(CUE_WORDS.isdisjoint(lowered[first:after]) for first, after, _ in spans)
        or lowered[spans[-1][1] - 1] == ":"
    )


def _parts(spans: list[_Span]) -> Iterator[list[_Span]]:
    """Yield the spans of a line, cut where it is longer than any sentence."""
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


def _line(
    document: Document,
    paragraph: int,
    spans: Sequence[_Span],
    entities: Sequence[EntityRow],
    name_starts: list[int],
) -> Line:
    words, starts, ends = document.tokens
    items = _Items([], [], [], [], [], [], {})
    for first, after, quotation in spans:
        if quotation is not None:
            items.quotations[len(items.letters)] = quotation
            items.add([""], [""], [quotation.char_start], [quotation.char_end], [QUOTED])
            continue
        for low, high in _between_stray(words, first, after):
            offset = len(items.letters)
            letters = map(_letter, words[low:high])
            items.add(words[low:high], list(map(str.lower, words[low:high])), starts[low:high], ends[low:high], letters)
            if high < after and words[high] == "-":
                items.letters[-1] = "-"  # of two hyphens that make a dash the second is left out
            _mark_names(items, offset, entities, name_starts)
    shape = _in_context(items, "".join(items.letters))
    return Line(paragraph, *items[:2], shape, *items[2:5], items.quotations)


class _Items(NamedTuple):
    """The lists of a line that is being made."""

    printed: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]
    names: list[int]
    letters: list[str]
    quotations: dict[int, Quotation]

    def add(
        self, printed: list[str], words: list[str], starts: list[int], ends: list[int], letters: Iterable[str]
    ) -> None:
        """Append items that belong to no name."""
        self.printed.extend(printed)
        self.words.extend(words)
        self.starts.extend(starts)
        self.ends.extend(ends)
        self.names.extend([-1] * len(words))
        self.letters.extend(letters)


def _between_stray(words: list[str], first: int, after: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of tokens between marks that belong to no quotation, and after the first of two hyphens."""
    tokens = words[first:after]
    if _STRAY_MARKS.isdisjoint(tokens) and tokens.count("-") < 2:
        yield first, after
        return
    start = first
    for token in range(first, after + 1):
        if token == after or words[token] in _STRAY_MARKS or (token > first and words[token] == words[token - 1] == "-"):
            if start < token:
                yield start, token
            start = token + 1


def _mark_names(items: _Items, offset: int, entities: Sequence[EntityRow], name_starts: list[int]) -> None:
    """Give the items from `offset` on that belong to names the letters of those."""
    start, end = items.starts[offset], items.ends[-1]
    number = max(0, bisect_left(name_starts, start) - 1)
    while number < len(entities) and entities[number].char_start < end:
        row = entities[number]
        letter = _NAME_LETTERS.get(row.label, _OTHER_NAME)
        for item in range(bisect_right(items.ends, row.char_start, offset), len(items.letters)):
            if items.starts[item] >= row.char_end:
                break
            items.letters[item] = letter
            items.names[item] = number
        number += 1


def _in_context(items: _Items, shape: str) -> str:
    """Return the shape with the letters that depend on neighbours: he's, the full stop of Mr., a spaced hyphen."""
    shape = _CONTRACTION.sub(wc.AUXILIARY, shape)
    shape = _NOUN_TOO.sub(lambda found: wc.OTHER if items.words[found.start()] in _NOUNS_TOO else found[0], shape)
    shape = shape[:-1].replace(".", _JOINER) + shape[-1:]
    if "-" not in items.words:
        return shape
    letters = list(shape)
    for item, word in enumerate(items.words):
        if word == "-" and item and (letters[item - 1] == QUOTED or items.ends[item - 1] < items.starts[item]):
            letters[item] = "-"
    return "".join(letters)


_CONTRACTION = re.compile("(?<=[pq])h")
_NOUN_TOO = re.compile("(?<=[dhfr])v|v(?=f)")
_NOUNS_TOO = frozenset(
    """
    spread cut set bet cost plans hopes wants needs looks turns runs wins faces helps plays stands beat split hurt
    takes lead thought
    """.split()
)
_NAMES_TOO = frozenset("May Will March Mark Marks August Read Grant Hope Chase Cost Thunder".split())


@functools.lru_cache(maxsize=1 << 16)
def _letter(word: str) -> str:
    """Return the class of a word by itself."""
    if word in _NAMES_TOO:
        return wc.CAPITALISED
    if word == "US":
        return _NAME_LETTERS["LOC"]
    if word in ("WHO", "IT"):
        return wc.CAPITALISED
    lower = word.lower()
    if word[0].isupper() and lower in NOUN_LIKE and lower in BASES:  # State Senator, Post Office
        return wc.CAPITALISED
    return _LETTERS.get(lower) or _LETTERS.get(lower.replace("’", "'")) or wc.classify(word, lower)
