"""Readers: files in, articles out. One file per format; a further format is a module beside these and two table rows.

`discovery` finds the files of the sources, `opening` gives their bytes (unpacked, as UTF-8), `formats` says what a
file is, and a reader turns the bytes into articles. Whatever cannot be read is a `Rejection`: it has a code to count
by and never stops a build.
"""

from collections.abc import Iterator

from builder.article import Article, Rejection
from builder.readers import jsonl, markdown, plain
from builder.readers.discovery import discover
from builder.readers.formats import Reader, format_of
from builder.readers.limits import MAX_RECORD_BYTES
from builder.readers.opening import file_sha256, open_utf8
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

__all__ = ["MAX_RECORD_BYTES", "READERS", "SourceFile", "discover", "read"]

READERS: dict[str, Reader] = {"text": plain.read, "markdown": markdown.read, "jsonl": jsonl.read}
"""Every reader, by the name that stands in `articles.source_format`; `formats.SUFFIXES` leads to these names."""


def read(file: SourceFile) -> Iterator[Article | Rejection]:
    """Yield the articles of a file in order, and a rejection for whatever cannot be one; never raise for its content.

    The file is streamed: memory is bounded by the longest record taken (`MAX_RECORD_BYTES`), whatever its size.
    """
    try:
        stream = open_utf8(file)
        yield from READERS[format_of(file.name, stream.head)](file, stream.chunks)
    except RefusedError as refusal:
        yield Rejection(file.uri, None, refusal.code, refusal.message, file_sha256(file.path))
