"""Markdown: a file is one article, its markup part of the text, its front matter what it says of itself."""

import dataclasses
import re
from collections.abc import Iterable, Iterator

from builder.article import Article
from builder.readers.front_matter import split_front_matter
from builder.readers.plain import whole_text
from builder.readers.record import article_of
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)")
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_HEADING = re.compile(r"# +(?=\S)")
_UNDERLINE = re.compile(r"=+\s*")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")


def read(file: SourceFile, chunks: Iterable[bytes]) -> Iterator[Article]:
    """Yield the one article: its text is the file verbatim, but for front matter that can be read.

    The title is that of the front matter, else the first heading of the first level.
    """
    whole = whole_text(chunks)
    fields, text = split_front_matter(whole)
    if not text.strip():
        raise RefusedError("empty_text", "holds nothing but front matter; fill it or take it out")
    article = article_of({**fields, "text": text}, file, 1, "markdown")
    yield dataclasses.replace(article, source_record=None, title=article.title or first_heading(text))


def first_heading(text: str) -> str | None:
    r"""Return the first heading of the first level, or None; front matter and code are passed over.

    >>> first_heading("---\n# a comment\n---\nIntro\n\n# Library *stays* open #\n")
    'Library *stays* open'
    >>> first_heading("Library stays open\n====\n")
    'Library stays open'
    """
    previous = ""
    for line in _prose_lines(text):
        if heading := _HEADING.match(line):
            return line[heading.end() :].rstrip("# \t") or None
        if previous.strip() and _UNDERLINE.fullmatch(line):
            return previous.strip()
        previous = line
    return None


def _prose_lines(text: str) -> Iterator[str]:
    """Yield the lines outside front matter and fenced code."""
    front_matter = _FRONT_MATTER.match(text)
    fence: str | None = None
    for match in _LINE.finditer(text, front_matter.end() if front_matter else 0):
        line = match[1]
        opening = _FENCE.match(line)
        if fence is None and opening is None:
            yield line
        elif fence is None and opening is not None:
            fence = opening[1]
        elif fence is not None and line.strip().startswith(fence):
            fence = None
