"""Pairs in elements that Markdown may hold: `<details>`, accordions of MDX, definition lists in HTML."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.extractors.faqs.cleaning import clean_line
from builder.extractors.faqs.layout import Line
from builder.extractors.faqs.pairs import Found, stripped
from builder.extractors.faqs.regions import Region
from builder.extractors.faqs.wording import asks
from schema.faqs import FaqSource

# Components of documentation sites that fold away their content; the title is an attribute.
_ACCORDIONS = (
    "accordion accordionitem collapse collapsible expandable expander expansionpanel toggle disclosure faqitem"
)
_TAG = re.compile(
    rf"""<(/?)(details|summary|dl|dt|dd|{"|".join(_ACCORDIONS.split())})\b((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>""",
    re.IGNORECASE,
)
_TITLE = re.compile(r"""\b(?:title|question|summary|header|heading|label)=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)

_Span = tuple[int, int]


class _Open(NamedTuple):
    """An element that has begun: its name, the question that its title or attribute asks, where its content begins."""

    name: str
    question: _Span | None
    content: int


def find_enclosed(text: str, lines: Sequence[Line], regions: Sequence[Region]) -> list[Found]:
    """Return the pairs of elements in order of their questions.

    Where no title announces an FAQ there must be two of a kind, and at least half of its elements must ask.
    """
    if "</" not in text:
        return []
    code = [(line.begin, line.end) for line in lines if line.kind == "code"]
    tags = [tag for tag in _TAG.finditer(text) if not _within(code, tag.start())]
    elements = sorted({*_folded(text, tags), *_defined(text, tags)})
    asking = [pair for pair in elements if asks(clean_line(text[pair.question_start : pair.question_end], "markdown"))]
    usual = {
        source
        for source in {pair.source for pair in asking}
        if _count(asking, source) >= max(2, _count(elements, source) / 2)
    }
    return [pair for pair in asking if pair.source in usual or _is_announced(lines, regions, pair)]


def _folded(text: str, tags: Sequence[re.Match[str]]) -> Iterator[Found]:
    """Yield what details and accordions hold: a title and what it unfolds."""
    stack: list[_Open] = []
    for tag in tags:
        name = tag[2].lower()
        if name in ("dl", "dt", "dd") or tag[3].endswith("/"):
            continue
        if not tag[1]:
            title = _TITLE.search(text, tag.start(3), tag.end(3)) if name not in ("details", "summary") else None
            stack.append(_Open(name, title.span(title.lastindex or 0) if title else None, tag.end()))
        elif stack and stack[-1].name == name:
            element = stack.pop()
            if name == "summary" and stack:
                stack[-1] = _Open(stack[-1].name, (element.content, tag.start()), tag.end())
            elif element.question:
                source: FaqSource = "details" if name == "details" else "accordion"
                yield from _found(text, element.question, (element.content, tag.start()), source)


def _defined(text: str, tags: Sequence[re.Match[str]]) -> Iterator[Found]:
    """Yield what definition lists hold: a term and all its definitions."""
    term: _Span | None = None
    definition: _Span | None = None
    opened = 0
    for tag in tags:
        name, closing = tag[2].lower(), bool(tag[1])
        if name == "dl" or (name == "dt" and not closing):
            if term and definition:
                yield from _found(text, term, definition, "definition_list")
            term = definition = None
        if name in ("dt", "dd") and not closing:
            opened = tag.end()
        elif name == "dt" and opened:
            term, opened = (opened, tag.start()), 0
        elif name == "dd" and opened and term:
            definition, opened = (definition[0] if definition else opened, tag.start()), 0


def _found(text: str, question: _Span, answer: _Span, source: FaqSource) -> Iterator[Found]:
    (question_start, question_end), (answer_start, answer_end) = stripped(text, *question), stripped(text, *answer)
    if question_start < question_end and answer_start < answer_end:
        yield Found(question_start, question_end, answer_start, answer_end, source)


def _count(pairs: Sequence[Found], source: FaqSource) -> int:
    return sum(pair.source == source for pair in pairs)


def _within(spans: Sequence[_Span], char: int) -> bool:
    """Whether one of the spans, which are in order, covers the character."""
    index = bisect_right(spans, char, key=lambda span: span[0]) - 1
    return index >= 0 and char < spans[index][1]


def _is_announced(lines: Sequence[Line], regions: Sequence[Region], pair: Found) -> bool:
    line = bisect_right(lines, pair.question_start, key=lambda line: line.begin) - 1
    region = regions[bisect_right(regions, line, key=lambda region: region.first) - 1]
    return region.announced is not None and region.first <= line < region.end
