"""What a file is: by its name where that tells, else by its first bytes."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import PurePath

from builder.article import Article, Rejection
from builder.readers._suffixes import OTHER_SUFFIXES, PACKED_SUFFIXES, SUFFIXES
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

Reader = Callable[[SourceFile, Iterator[bytes]], Iterator[Article | Rejection]]
"""A reader takes a file and its bytes in UTF-8, in chunks; what refuses the rest of the file it raises as RefusedError.

A format that needs to seek (Parquet, WARC) opens `file.path` itself and leaves the chunks alone.
"""

Fields = tuple[tuple[str, str], ...]
"""Our names of fields with those that records have for them."""

KNOWN = ".txt .md .html .jsonl .json .csv .tsv .parquet .warc .rss .atom, each also with .gz or .zst"

_OTHER_CONTENT = re.compile(rb"\s*(?:%PDF-|\{\\rtf)", re.IGNORECASE)
_BY_CONTENT = (
    ("parquet", re.compile(rb"PAR1")),
    ("warc", re.compile(rb"WARC/\d")),
    (
        "feed",
        re.compile(
            rb"\s*(?:<\?xml[^>]*>)?(?:\s|<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>)*<(?:rss|feed|rdf:RDF)\b",
            re.DOTALL,
        ),
    ),
    (
        "html",
        re.compile(
            rb"\s*(?:<\?xml[^>]*>)?(?:\s|<!--.*?-->)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
        ),
    ),
    ("xml", re.compile(rb"\s*<\?xml")),
    ("json", re.compile(rb"\s*\[\s*(?:\{|\])")),
)
_RECORD_FIELD = re.compile(rb'"(?:text|html)"\s*:')
_INNER_RECORDS = re.compile(rb"\[\s*\{")
_HEADER_FIELD = re.compile(rb"(?:^|[,;\t|])\"?(?:text|html)\"?(?:[,;\t|]|\s*$)")
_CONTROLS = bytes({*range(32)} - set(b"\t\n\v\f\r\x1b"))  # ESC: terminal colours, and ISO-2022 text
_BINARY_SHARE = 0.1


def may_be_article(name: str) -> bool:
    """Whether a file of this name may hold articles: all but those of formats known to be others.

    >>> [may_be_article(name) for name in ("a.txt", "b.jsonl.gz", "LICENSE", "page.html", "photo.png.gz")]
    [True, True, True, True, False]
    """
    return _suffix(name) not in OTHER_SUFFIXES


def format_of(name: str, head: bytes, fields: Fields = ()) -> str:
    """Return the format of a file, a key of `READERS`, by its name and its first bytes (unpacked, without mark).

    Raises RefusedError for what is binary or of a format that is not read.

    >>> format_of("a.md.gz", b"Text"), format_of("a", b"Text"), format_of("a", b'{"text": "Text"}')
    ('markdown', 'text', 'jsonl')
    >>> format_of("a", b"<!DOCTYPE html><p>"), format_of("a.xml", b"<rss>"), format_of("a.json", b"[{}]")
    ('html', 'feed', 'json')
    """
    named = SUFFIXES.get(_suffix(name))
    if named is None and (not may_be_article(name) or _OTHER_CONTENT.match(head)):
        raise RefusedError("unsupported_format", f"is of a format that is not read; convert it to one of {KNOWN}")
    looks = next((looks for looks, pattern in _BY_CONTENT if pattern.match(head)), None)
    if named in ("parquet", "warc") or (named is None and looks in ("parquet", "warc")):
        return str(named or looks)
    if _is_binary(head) and not (named == "jsonl" and head.lstrip().startswith(b"{")) and named != "html":
        raise RefusedError("binary", "is no text; take it out, or give the text it was made from")
    if named is not None:
        return named
    if _suffix(name) in (".json", ".xml") or looks is not None or fields:
        return _of_data(name, head, looks, fields)
    return "jsonl" if _is_json_lines(head) else "csv" if _is_csv(head) else "text"


def _of_data(name: str, head: bytes, looks: str | None, fields: Fields) -> str:
    """Return the format of what is data by its name, by its content, or because names of fields are given."""
    if looks == "xml" or (looks is None and _suffix(name) == ".xml"):
        raise RefusedError("unsupported_format", "is XML but no feed of RSS or Atom; convert it to JSON Lines")
    if looks is not None:
        return looks
    if head.lstrip().startswith(b"{"):
        return "jsonl" if _is_json_lines(head, fields) else "json"
    if _suffix(name) == ".json" and head.lstrip().startswith(b"["):
        return "json"
    if _suffix(name) == ".json":
        raise RefusedError("unsupported_format", 'is named .json but is no JSON; write one {"text": ...} to a line')
    return "csv" if _is_csv(head) or fields else "text"


def _suffix(name: str) -> str:
    name = name.lower()
    for packed in PACKED_SUFFIXES:
        name = name.removesuffix(packed)
    return PurePath(name).suffix


def _is_binary(head: bytes) -> bool:
    """Whether no text looks so: a NUL near the start (as git decides), or many control characters."""
    return b"\0" in head or (len(head) - len(head.translate(None, _CONTROLS))) > _BINARY_SHARE * len(head)


def _is_json_lines(head: bytes, fields: Fields = ()) -> bool:
    """Whether the first line that is not blank is, or begins within these bytes, an object with a text or a page."""
    first, newline, _ = head.lstrip().partition(b"\n")
    if not first.startswith(b"{"):
        return False
    if not newline:
        field, inner = _RECORD_FIELD.search(first), _INNER_RECORDS.search(first)
        return bool(fields) or (field is not None and (inner is None or field.start() < inner.start()))
    try:
        record = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return bool(fields) or "text" in record or "html" in record


def _is_csv(head: bytes) -> bool:
    """Whether the first line names several fields, a text or a page among them."""
    first, newline, _ = head.partition(b"\n")
    return (
        bool(newline)
        and len(first) < 2000
        and _HEADER_FIELD.search(first.rstrip()) is not None
        and any(sign in first for sign in b",;\t|")
    )
