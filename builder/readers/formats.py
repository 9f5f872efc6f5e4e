"""What a file is: by its name where that tells, else by its first bytes."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import PurePath

from builder.article import Article, Rejection
from builder.readers._suffixes import OTHER_SUFFIXES, SUFFIXES
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

Reader = Callable[[SourceFile, Iterator[bytes]], Iterator[Article | Rejection]]
"""A reader takes a file and its bytes in UTF-8, in chunks; what refuses the rest of the file it raises as RefusedError.

A format that needs to seek (Parquet) may open `file.path` itself and leave the chunks alone.
"""

KNOWN = ".txt .md .jsonl, each also with .gz"

_OTHER_CONTENT = re.compile(rb"\s*(?:<!doctype\s+html|<html|<\?xml|WARC/\d|%PDF-|\{\\rtf)", re.IGNORECASE)
_TEXT_FIELD = re.compile(rb'"text"\s*:')
_CONTROLS = bytes({*range(32)} - set(b"\t\n\v\f\r\x1b"))  # ESC: terminal colours, and ISO-2022 text
_BINARY_SHARE = 0.1


def may_be_article(name: str) -> bool:
    """Whether a file of this name may hold articles: all but those of formats known to be others.

    >>> [may_be_article(name) for name in ("a.txt", "b.jsonl.gz", "LICENSE", "page.html", "page.html.gz")]
    [True, True, True, False, False]
    """
    return _suffix(name) not in OTHER_SUFFIXES


def format_of(name: str, head: bytes) -> str:
    """Return the format of a file, a key of `READERS`, by its name and its first bytes (unpacked, without mark).

    Raises RefusedError for what is binary or of a format that is not read.

    >>> format_of("a.md.gz", b"Text"), format_of("a", b"Text"), format_of("a", b'{"text": "Text"}')
    ('markdown', 'text', 'jsonl')
    """
    named = SUFFIXES.get(_suffix(name))
    if named is None and (not may_be_article(name) or _OTHER_CONTENT.match(head)):
        raise RefusedError("unsupported_format", f"is of a format that is not read; convert it to one of {KNOWN}")
    if _is_binary(head) and not (named == "jsonl" and head.lstrip().startswith(b"{")):
        raise RefusedError("binary", "is no text; take it out, or give the text it was made from")
    if named is not None:
        return named
    if _is_json_lines(head):
        return "jsonl"
    if _suffix(name) == ".json":
        raise RefusedError("unsupported_format", 'is JSON but not JSON Lines; write one {"text": ...} to a line')
    return "text"


def _suffix(name: str) -> str:
    return PurePath(name.lower().removesuffix(".gz")).suffix


def _is_binary(head: bytes) -> bool:
    """Whether no text looks so: a NUL near the start (as git decides), or many control characters."""
    return b"\0" in head or (len(head) - len(head.translate(None, _CONTROLS))) > _BINARY_SHARE * len(head)


def _is_json_lines(head: bytes) -> bool:
    """Whether the first line that is not blank is, or within these bytes begins, a JSON object with a text."""
    first, newline, _ = head.lstrip().partition(b"\n")
    if not first.startswith(b"{"):
        return False
    if not newline:
        return _TEXT_FIELD.search(first) is not None
    try:
        return "text" in json.loads(first)
    except (ValueError, RecursionError):
        return False
