"""Parquet: a row is one article. Read by row groups, a few rows at a time."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from builder.article import Article, Rejection
from builder.readers.limits import MAX_RECORD_BYTES
from builder.readers.record import FIELDS, read_record, source_fields
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

_ROWS = 256  # decoded at a time
_LONG = ("text", "html")


def read(file: SourceFile, chunks: Iterable[bytes]) -> Iterator[Article | Rejection]:  # noqa: ARG001  (it seeks)
    """Yield an article or a rejection for every row, in order; `source_record` is its number."""
    try:
        with open_parquet(file) as table:
            groups = range(file.part.start, file.part.end) if file.part else range(table.num_row_groups)
            _refuse_textless(table, file)
            _refuse_giants(table, groups, file)
            columns = [
                name
                for name in table.schema_arrow.names
                if name in {field.split(".")[0] for field in source_fields(file)}
            ]
            number = file.first_record - 1
            for batch in table.iter_batches(_ROWS, row_groups=list(groups), columns=columns, use_threads=False):
                for row in batch.to_pylist():
                    number += 1
                    yield _read_row(row, file, number)
            if number == 0:
                raise RefusedError("empty", "holds no row; nothing to do unless it should hold articles")
    except (pa.ArrowException, OSError) as exc:
        message = f"cannot be read as Parquet ({str(exc).splitlines()[0][:200]}); make or fetch the file again"
        raise RefusedError("bad_parquet", message) from exc


def open_parquet(file: SourceFile) -> pq.ParquetFile:
    """Open a Parquet file to be read in pieces, long texts that repeat held once."""
    schema = pq.read_schema(file.path)
    strings = {field.name for field in schema if pa.types.is_string(field.type) or pa.types.is_large_string(field.type)}
    named = zip(FIELDS, source_fields(file), strict=True)
    long = [name for ours, name in named if ours in _LONG and name in strings]
    return pq.ParquetFile(file.path, buffer_size=1 << 20, pre_buffer=False, read_dictionary=long, memory_map=False)


def _refuse_textless(table: pq.ParquetFile, file: SourceFile) -> None:
    """Refuse a file without a column for the text, at once and not for each of its rows."""
    columns = table.schema_arrow.names
    wanted = [name for ours, name in zip(FIELDS, source_fields(file), strict=True) if ours in _LONG]
    if table.metadata.num_rows and not any(name.split(".")[0] in columns for name in wanted):
        told = ", ".join(columns[:8])
        raise RefusedError("no_text", f"has no column {wanted[0]!r} but {told}: --map text=NAME says which it is")


def _refuse_giants(table: pq.ParquetFile, groups: range, file: SourceFile) -> None:
    """Refuse a file whose values would not fit into memory, by what it says of its columns."""
    for index in groups:
        group = table.metadata.row_group(index)
        for position in range(group.num_columns):
            column = group.column(position)
            mean = column.total_uncompressed_size / max(1, column.num_values)
            if column.path_in_schema.split(".")[0] in source_fields(file) and mean > MAX_RECORD_BYTES:
                raise RefusedError(
                    "too_large", f"has values of more than {MAX_RECORD_BYTES >> 20} MiB; cut it into articles"
                )


def _read_row(row: dict[str, Any], file: SourceFile, number: int) -> Article | Rejection:
    longest = max((len(value) for value in row.values() if isinstance(value, str | bytes)), default=0)
    payload = hashlib.sha256(repr(row).encode(errors="replace")).hexdigest() if longest <= MAX_RECORD_BYTES else None
    return read_record(row, file, number, "parquet", sha256=payload, where=f"row {number}", size=longest)
