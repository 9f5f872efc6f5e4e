"""Parts: a large file is cut into shares that several workers read, at the borders of its records.

The cuts follow from the file alone, so its articles and their numbers are the same for any number of workers.
"""

from collections.abc import Iterator

from builder.readers.formats import format_of
from builder.readers.limits import CHUNK_BYTES
from builder.readers.opening import open_binary, open_utf8
from builder.readers.refusal import RefusedError
from builder.readers.source import PART_BYTES, Part, SourceFile


def split(file: SourceFile, part_bytes: int = PART_BYTES) -> Iterator[SourceFile]:
    """Yield the parts of a file in order: the file itself where it is small, or of a kind that is read from its start.

    JSON Lines are cut at line ends, Parquet between row groups, WARC between records. A file that cannot be cut (packed
    whole, damaged) is given as it is, for `read` to tell why.
    """
    parts: list[Part] = []
    if file.size > part_bytes:
        try:
            parts = list(_parts(file, part_bytes))
        except (RefusedError, *_UNREADABLE):
            parts = []
    if len(parts) < 2:
        yield file
        return
    for part in parts:
        yield SourceFile(file.path, file.uri, file.size, file.fields, part)


_UNREADABLE = (OSError, ValueError, RuntimeError, EOFError)


def _parts(file: SourceFile, part_bytes: int) -> Iterator[Part]:
    with open_binary(file.path) as raw:
        head = raw.read(4)
    source_format = format_of(file.name, open_utf8(file).head, file.fields)
    if source_format == "jsonl" and head[:1] == b"{":
        yield from _of_lines(file, part_bytes)
    elif source_format == "parquet":
        yield from _of_row_groups(file, part_bytes)
    elif source_format == "warc":
        yield from _of_records(file, part_bytes)


def _of_lines(file: SourceFile, part_bytes: int) -> Iterator[Part]:
    """Cut where the first line ends behind every so many bytes; lines are counted on the way."""
    start = position = 0
    first = line = 1
    with open_binary(file.path) as raw:
        while chunk := raw.read(CHUNK_BYTES):
            if (
                position + len(chunk) - start >= part_bytes
                and (cut := chunk.find(b"\n", max(0, start + part_bytes - position))) >= 0
            ):
                end, lines = position + cut + 1, chunk.count(b"\n", 0, cut + 1)
                yield Part("jsonl", start, end, first)
                start, first = end, line + lines
            line += chunk.count(b"\n")
            position += len(chunk)
    if start < position:
        yield Part("jsonl", start, position, first)


def _of_row_groups(file: SourceFile, part_bytes: int) -> Iterator[Part]:
    from builder.readers.parquet import open_parquet

    with open_parquet(file) as table:
        start, first, size, row = 0, 1, 0, 1
        for index in range(table.num_row_groups):
            group = table.metadata.row_group(index)
            if size and size + group.total_byte_size > 4 * part_bytes:  # unpacked: text is packed to a quarter
                yield Part("parquet", start, index, first)
                start, first, size = index, row, 0
            size += group.total_byte_size
            row += group.num_rows
        yield Part("parquet", start, table.num_row_groups, first)


def _of_records(file: SourceFile, part_bytes: int) -> Iterator[Part]:
    """Cut before the first record behind every so many bytes; records are passed over, not read."""
    from fastwarc.warc import ArchiveIterator

    start, first = 0, 1
    with open_binary(file.path) as raw:
        for number, record in enumerate(ArchiveIterator(raw, parse_http=False), start=1):
            if record.stream_pos - start >= part_bytes:
                yield Part("warc", start, record.stream_pos, first)
                start, first = record.stream_pos, number
    yield Part("warc", start, file.size, first)
