"""CSV and TSV: the first row names the fields, each further row is one article."""

import csv
import hashlib
from collections.abc import Iterable, Iterator

from builder.article import Article, Rejection
from builder.readers.limits import MAX_RECORD_BYTES
from builder.readers.lines import split_lines
from builder.readers.record import read_record
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

DELIMITERS = ",\t;|"


def read(file: SourceFile, chunks: Iterable[bytes]) -> Iterator[Article | Rejection]:
    """Yield an article or a rejection for every row that is not blank; `source_record` counts rows behind the first."""
    csv.field_size_limit(MAX_RECORD_BYTES)
    lines = _lines(chunks)
    first = next(lines, "")
    delimiter = delimiter_of(first)
    rows = csv.reader(_chained(first, lines), delimiter=delimiter)
    number = 0
    try:
        names = [name.strip() for name in next(rows, [])]
        for number, row in enumerate(rows, start=1):
            if any(row):
                yield _read_row(names, row, file, number)
    except csv.Error as exc:
        message = f"cannot be read behind row {number} ({exc}); see to its quotation marks"
        raise RefusedError("bad_csv", message) from exc
    if number == 0:
        raise RefusedError("empty", "holds no row behind its first; nothing to do unless it should hold articles")


def delimiter_of(header: str) -> str:
    r"""Return what separates the fields: the sign that stands most often in the first line.

    >>> delimiter_of("id;title, short;text"), delimiter_of("id\ttext")
    (';', '\t')
    """
    return max(DELIMITERS, key=lambda sign: (header.count(sign), -DELIMITERS.index(sign)))


def _read_row(names: list[str], row: list[str], file: SourceFile, number: int) -> Article | Rejection:
    record = {name: value for name, value in zip(names, row, strict=False) if value != ""}
    sha256 = hashlib.sha256("\x1f".join(row).encode(errors="replace")).hexdigest()
    return read_record(record, file, number, "csv", where=f"row {number}", sha256=sha256, size=max(map(len, row)))


def _chained(first: str, lines: Iterator[str]) -> Iterator[str]:
    yield first
    yield from lines


def _lines(chunks: Iterable[bytes]) -> Iterator[str]:
    """Yield the lines with their ends; a row may go over several."""
    for line in split_lines(chunks, MAX_RECORD_BYTES):
        if line.data is None:
            raise RefusedError(
                "too_large", f"has a line of more than {MAX_RECORD_BYTES >> 20} MiB; cut it into articles"
            )
        try:
            yield line.data.decode() + "\n"
        except UnicodeDecodeError as exc:
            raise RefusedError("undecodable", f"is not UTF-8 in line {line.number}; save it as UTF-8") from exc
