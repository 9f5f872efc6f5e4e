"""Readers: files in, articles out. One file per format; a further format is a module beside these and two table rows.

`discovery` finds the files of the sources, `parts` cuts large ones, `opening` gives their bytes (unpacked, as UTF-8),
`formats` says what a file is, and a reader turns the bytes into articles; `web` reads pages, in whatever file they
come. Whatever cannot be read is a `Rejection`: it has a code to count
by and never stops a build.
"""

from collections.abc import Iterator

from builder.article import Article, Rejection
from builder.readers import csv, feed, html, json_array, jsonl, markdown, parquet, plain, warc
from builder.readers.discovery import discover
from builder.readers.formats import Reader, format_of
from builder.readers.limits import MAX_RECORD_BYTES
from builder.readers.opening import file_sha256, open_utf8
from builder.readers.parts import split
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

__all__ = ["MAX_RECORD_BYTES", "READERS", "SourceFile", "discover", "read", "split"]

READERS: dict[str, Reader] = {
    "text": plain.read,
    "markdown": markdown.read,
    "html": html.read,
    "jsonl": jsonl.read,
    "json": json_array.read,
    "csv": csv.read,
    "parquet": parquet.read,
    "warc": warc.read,
    "feed": feed.read,
}
"""Every reader, by the name that stands in `articles.source_format`; `formats.SUFFIXES` leads to these names."""

SEEKING = ("parquet", "warc")
"""Formats whose readers open the file themselves."""


def read(file: SourceFile) -> Iterator[Article | Rejection]:
    """Yield the articles of a file in order, and a rejection for whatever cannot be one; never raise for its content.

    The file, or the part of it, is streamed: memory is bounded by the longest record taken (`MAX_RECORD_BYTES`).
    """
    try:
        yield from _read(file)
    except RefusedError as refusal:
        yield Rejection(file.uri, None, refusal.code, refusal.message, file_sha256(file.path))


def _read(file: SourceFile) -> Iterator[Article | Rejection]:
    if file.part is not None and file.part.source_format in SEEKING:
        return READERS[file.part.source_format](file, iter(()))
    stream = open_utf8(file)
    source_format = file.part.source_format if file.part else format_of(file.name, stream.head, file.fields)
    return READERS[source_format](file, stream.chunks)
