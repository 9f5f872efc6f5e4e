"""The layout of a text: its lines, what each one is, and where its words begin and end."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from builder.document import Document
from builder.extractors.faqs.cleaning import Form, clean_line, is_rule

LineKind = Literal["blank", "text", "item", "heading", "bold", "caption", "rule", "markup", "code"]
"""`caption` is a line of plain text that reads as a heading, `bold` one bold throughout, `markup` one of tags alone."""

BOLD_LEVEL = 7
CAPTION_LEVEL = 8
TEXT_LEVEL = 9

FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)")
_LINE = re.compile(r"([^\r\n\u0085\u2028\u2029]*)(?:\r\n|[\r\n\u0085\u2028\u2029]|\Z)")
_ATX = re.compile(r"(#{1,6})\s+(?=\S)")
_HTML_HEADING = re.compile(r"<h([1-6])\b([^<>]*)>", re.IGNORECASE)
_HTML_HEADING_END = re.compile(r"</h[1-6]>", re.IGNORECASE)
_BOLD = re.compile(r"(?:\*\*|__)(?=[^\s*_])|<(?:b|strong)>", re.IGNORECASE)
_BOLD_END = re.compile(r"(?:\*\*|__|</(?:b|strong)>):?\Z", re.IGNORECASE)
_MARKUP = re.compile(r"(?:</?[A-Za-z!][^<>]*>\s*)+\Z")
_ITEM = re.compile(r"(?:[-*+•‣▪·]|\(?\d{1,3}[.)])\s+(?=\S)")
_NUMBER = re.compile(r"\(?\d{1,3}[.):]\s{1,3}(?=\S)")
_ATTRIBUTES = re.compile(r"\s{0,3}\{[#.:][^{}]*\}\Z")

_MARKS = re.compile(r"^(?:#{1,6} \S|\*\*[^*\n]+\*\*)|\]\(https?://", re.MULTILINE)  # of Markdown

_LONGEST = 400  # code points of a line that may be a heading or a question


class Line(NamedTuple):
    """A line: `begin` and `end` without outer space, what it is, and its rank as a heading.

    `level` is 1 to 6 for headings; lines that stand in for headings have greater levels. The words of a line that may
    be a heading or a question lie from `words_start` to `words_end`, without marker, number and bold; `words` are they
    made clean; a line that goes on with the paragraph above has none. `marked` tells that schema.org markup calls them
    a name.
    """

    begin: int
    end: int
    kind: LineKind
    level: int = TEXT_LEVEL
    words_start: int = 0
    words_end: int = 0
    words: str = ""
    marked: bool = False


def form_of(document: Document) -> Form:
    """Tell how a document is written: Markdown by its format or by its marks, else by its line ends."""
    if document.article.source_format == "markdown" or _MARKS.search(document.text):
        return "markdown"
    return "wrapped" if _is_wrapped(document) else "plain"


def lay_out(document: Document, form: Form) -> list[Line]:
    """Return the lines of a document in order, without front matter; a heading and its underline are one line."""
    text = document.text
    is_markdown = document.article.source_format == "markdown"
    captions = set() if is_markdown else {p.char_start for p in document.paragraphs if p.kind in ("heading", "title")}
    wrapped = _is_wrapped(document)
    lines: list[Line] = []
    for begin, end, is_code in _rough_lines(text):
        if is_code:
            lines.append(Line(begin, end, "code"))
        elif level := _underlines(text, begin, end, lines):
            lines.append(lines.pop()._replace(end=end, kind="heading", level=level))
        else:
            line = _classify(text, begin, end, captions, form)
            goes_on = wrapped and line.kind == "text" and bool(lines) and lines[-1].kind in ("text", "item", "caption")
            lines.append(line._replace(words="") if goes_on else line)
    return lines


def _is_wrapped(document: Document) -> bool:
    """Whether paragraphs go over several lines."""
    return any("\n" in document.text[p.char_start : p.char_end] for p in document.paragraphs)


def _rough_lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the lines behind the front matter without outer space, and whether each is fenced code."""
    front_matter = FRONT_MATTER.match(text)
    fence = ""
    for match in _LINE.finditer(text, front_matter.end() if front_matter else 0):
        line = match[1].strip()
        begin = match.start() + len(match[1]) - len(match[1].lstrip()) if line else match.start()
        is_fence = line.startswith(("```", "~~~"))
        yield begin, begin + len(line), bool(fence) or is_fence
        if is_fence:
            fence = line[:3] if not fence else fence * (not line.startswith(fence))


def _underlines(text: str, begin: int, end: int, lines: list[Line]) -> int:
    """Return the level of the heading that this line makes of the one above; 0 where it does not."""
    line = text[begin:end]
    if len(line) < 3 or line[0] not in "=-" or line.strip(line[0]) or not lines:
        return 0
    stands_alone = len(lines) < 2 or lines[-2].kind not in ("text", "item")
    if lines[-1].kind not in ("text", "caption", "bold") or not stands_alone or not lines[-1].words:
        return 0
    return 1 if line[0] == "=" else 2


def _classify(text: str, begin: int, end: int, captions: set[int], form: Form) -> Line:
    line = text[begin:end]
    if not line:
        return Line(begin, end, "blank")
    if is_rule(line):
        return Line(begin, end, "rule")
    if _MARKUP.match(line):
        return Line(begin, end, "markup")
    if heading := _heading(text, begin, end):
        return heading
    item = _ITEM.match(line)
    start = begin + item.end() if item else begin
    if bold := _bold(text, begin, start, end):
        return bold
    kind: LineKind = "item" if item else ("caption" if begin in captions else "text")
    level = CAPTION_LEVEL if kind == "caption" else TEXT_LEVEL
    return _worded(text, Line(begin, end, kind, level, start, end), form)


def _heading(text: str, begin: int, end: int) -> Line | None:
    if atx := _ATX.match(text, begin, end):
        title = text[atx.end() : end].rstrip("# \t")
        start, stop = atx.end(), atx.end() + len(title)
        if attributes := _ATTRIBUTES.search(text, max(start, stop - 100), stop):
            stop = attributes.start()
        return _worded(text, Line(begin, end, "heading", len(atx[1]), start, stop))
    tag = _HTML_HEADING.match(text, begin, end)
    closing = tag and _HTML_HEADING_END.search(text, tag.end(), end)
    if not tag or not closing:
        return None
    marked = 'itemprop="name"' in tag[2]
    return _worded(text, Line(begin, end, "heading", int(tag[1]), tag.end(), closing.start(), marked=marked))


def _bold(text: str, begin: int, start: int, end: int) -> Line | None:
    """Return the line if it is bold from its first word to its last."""
    opening = _BOLD.match(text, start, end)
    closing = _BOLD_END.search(text, max(start, end - 12), end)
    if not opening or not closing or closing.start() <= opening.end():
        return None
    sign = opening[0] if opening[0][0] != "<" else "</"
    if text.find(sign, opening.end(), closing.start()) >= 0:  # bold ends and begins again
        return None
    return _worded(text, Line(begin, end, "bold", BOLD_LEVEL, opening.end(), closing.start()))


def _worded(text: str, line: Line, form: Form = "markdown") -> Line:
    """Return the line with its words, unless it is too long to be a heading or a question."""
    if line.words_end - line.words_start > _LONGEST:
        return line
    number = _NUMBER.match(text, line.words_start, line.words_end)
    start = number.end() if number else line.words_start
    return line._replace(words_start=start, words=clean_line(text[start : line.words_end], form))
