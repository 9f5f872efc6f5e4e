"""Paragraphs and sections: what a line break means in a text without markup, and in Markdown."""

import itertools
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

ParagraphKind = Literal["title", "heading", "body", "item"]

_LINE = re.compile(r"[^\r\n\u0085\u2028\u2029]+")
_MARKDOWN_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
_QUOTED_BLOCK = re.compile(r"\s{0,3}(?:>[ \t]?){1,9}(?=\S)")
_ITEM = re.compile(r"\s*(?:[-*+•‣▪·]|\d{1,3}[.)])\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:;,\"'”’»)\]]\s*$")
_LABEL = re.compile(r"\s*(?:Q|A|Question|Answer)\s*\d*\s*[:.)]", re.IGNORECASE)

_HEADING_LENGTH = 90  # code points; longer lines without a full stop are captions or lists more often than headings
_TITLE_LENGTH = 200
_WRAP_COLUMNS = range(50, 101)  # hard-wrapped text breaks its lines between these columns


class Paragraph(NamedTuple):
    """A paragraph: its characters without markers and outer white space, its sentences (end exclusive), its section."""

    char_start: int
    char_end: int
    kind: ParagraphKind
    section: int
    sentence_start: int
    sentence_end: int


class Block(NamedTuple):
    """A paragraph before its sentences are known."""

    char_start: int
    char_end: int
    kind: ParagraphKind


def split_paragraphs(text: str, *, title: str | None = None, markdown: bool = False) -> Iterator[Block]:
    """Yield the paragraphs of a text, in order and without overlap.

    Without markup a line is a paragraph, unless the text is hard-wrapped: then a blank line ends one. A short line
    without closing punctuation that a longer one follows is a heading. The first paragraph is the title where it
    equals `title`.
    """
    lines = [_strip(text, match.start(), match.end()) for match in _LINE.finditer(text)]
    lines = [(start, end) for start, end in lines if start < end]
    blocks = list(_join_wrapped(text, lines)) if _is_wrapped(text, lines) else lines
    for number, (start, end) in enumerate(blocks):
        yield _classify(
            text, start, end, blocks[number + 1] if number + 1 < len(blocks) else None, title, number, markdown
        )


def first_line_title(text: str) -> str | None:
    r"""Return the first line of a text where it reads as a title, without outer white space; else None.

    >>> first_line_title("Council votes to keep library open\nThe council voted on Monday.")
    'Council votes to keep library open'
    >>> first_line_title("The council voted on Monday. It was close.\nMore follows.") is None
    True
    """
    first = _LINE.search(text)
    while first and not first[0].strip():
        first = _LINE.search(text, first.end())
    if not first or not text[first.end() :].strip():
        return None
    line = first[0].strip()
    if heading := _MARKDOWN_HEADING.match(line):
        return _without_closing(line[heading.end() :]) or None
    reads_as_title = (
        len(line) <= _TITLE_LENGTH and line[-1] not in ".,;:" and ". " not in re.sub(r"\b\w{1,3}\. ", "", line)
    )
    return line if reads_as_title and not _LABEL.match(line) else None


def _without_closing(heading: str) -> str:
    """Return a Markdown heading without its closing marks, which a space must precede: `## Why C# ##`."""
    bare = heading.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else heading


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines were broken by a column limit: most lines that another follows stop in mid-sentence near it."""
    inner = [(a, b) for a, b in itertools.pairwise(lines) if not _blank_between(text, a, b)]
    broken = sum(
        (a[1] - a[0]) in _WRAP_COLUMNS and text[b[0]].islower() and not _SENTENCE_END.search(text[a[1] - 3 : a[1]])
        for a, b in inner
    )
    return len(inner) >= 3 and broken * 2 >= len(inner)


def _blank_between(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    return text.count("\n", before[1], after[0]) > 1


def _join_wrapped(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start, end = lines[0]
    for before, after in itertools.pairwise(lines):
        starts_anew = (
            _ITEM.match(text, after[0]) or _MARKDOWN_HEADING.match(text, after[0]) or _LABEL.match(text, after[0])
        )
        if _blank_between(text, before, after) or starts_anew:
            yield start, end
            start = after[0]
        end = after[1]
    yield start, end


def _classify(
    text: str,
    start: int,
    end: int,
    following: tuple[int, int] | None,
    title: str | None,
    number: int,
    markdown: bool,  # noqa: FBT001
) -> Block:
    if heading := _MARKDOWN_HEADING.match(text, start, end):
        if body := _without_closing(text[heading.end() : end]):
            kind: ParagraphKind = "title" if number == 0 and len(heading[1]) == 1 else "heading"
            return Block(heading.end(), heading.end() + len(body), kind)
        return Block(start, end, "body")
    if number == 0 and title is not None and text[start:end] == title.strip():
        return Block(start, end, "title")
    if item := _ITEM.match(text, start, end):
        return Block(item.end(), end, "item")
    if markdown and (quoted := _QUOTED_BLOCK.match(text, start, end)):
        return Block(quoted.end(), end, "body")
    if markdown:  # Markdown says what a heading is; a short line is a short paragraph
        return Block(start, end, "body")
    line = text[start:end]
    short = len(line) <= _HEADING_LENGTH and not _SENTENCE_END.search(line.rstrip("\"'”’)")) and not _LABEL.match(line)
    asks = len(line) <= _HEADING_LENGTH and line.endswith("?") and not _LABEL.match(line)
    followed = following is not None and following[1] - following[0] > len(line)
    capital = line.lstrip("\"'“‘¿¡(")[:1]
    if (short or asks) and followed and (capital.isupper() or capital.isdigit()):
        return Block(start, end, "heading")
    return Block(start, end, "body")
