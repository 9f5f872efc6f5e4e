"""Parts: an article in pieces that a pipeline can bear, whatever its length and whatever stands in it."""

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator

from builder.document import Document

PART = 10_000  # code points; some tokenizers (Japanese) refuse 50 kB, and memory grows with a part, not the article
UNBROKEN = 200  # spaCy's tokenizer takes the square of the time for twice the marks without white space
_STRETCH = re.compile(rf"\S{{{UNBROKEN + 1},}}")


def parts(document: Document) -> Iterator[tuple[int, int]]:
    """Yield start and end of the parts in order, cut at paragraphs where that is possible; blank ones are left out.

    A part has at most PART code points, and no more than UNBROKEN of them without white space.
    """
    text = document.text
    bounds = [0, *_inside_stretches(document), len(text)]
    for start, end in itertools.pairwise(bounds):
        for part_start, part_end in itertools.pairwise([start, *_cuts(document, start, end, PART), end]):
            if part_start < part_end and not text[part_start:part_end].isspace():
                yield part_start, part_end


def _inside_stretches(document: Document) -> Iterator[int]:
    for stretch in _STRETCH.finditer(document.text):
        yield from _cuts(document, stretch.start(), stretch.end(), UNBROKEN)


def _cuts(document: Document, start: int, end: int, size: int) -> Iterator[int]:
    """Yield where to cut so that no part is longer than `size`."""
    while end - start > size:
        start = _last_start(document, start, start + size)
        yield start


def _last_start(document: Document, low: int, high: int) -> int:
    """Return the last start of a paragraph after `low`, up to `high`, else of a sentence, else a token; else `high`."""
    for items in (document.paragraphs, document.sentences):
        index = bisect_right(items, high, key=lambda item: item.char_start) - 1
        if index >= 0 and items[index].char_start > low:
            return items[index].char_start
    starts = document.tokens.starts
    index = bisect_right(starts, high) - 1
    return starts[index] if index >= 0 and starts[index] > low else high
