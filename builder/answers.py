"""Answers of a query in the formats that people go on with: CSV, JSON and Parquet, streamed."""

import csv
import datetime
import decimal
import io
import itertools
import json
import math
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from builder.errors import UsageError
from builder.values import without_idle_zeros

# What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_answer(batches: Iterator[pa.RecordBatch], form: str, output: Path | None, stdout: BinaryIO) -> None:
    """Write an answer as `csv`, `json` or `parquet` to a file, which appears when it is whole, or to `stdout`."""
    if output is None:
        _WRITERS[form](batches, stdout)
        return
    partial = output.with_name(f".{output.name}.partial")
    first = list(itertools.islice(batches, 1))  # a wrong statement fails here, before any file is made
    try:
        with partial.open("wb") as file:
            _WRITERS[form](itertools.chain(first, batches), file)
        partial.replace(output)
    except OSError as exc:
        raise UsageError(f"{output}: cannot be written ({exc.strerror}); give another file") from exc
    finally:
        partial.unlink(missing_ok=True)


def json_text(value: Any) -> str:  # any value that a row can hold
    """Return a value as JSON: decimals exact, times in ISO 8601, what is no number as null.

    >>> json_text({"value": decimal.Decimal("1.50"), "names": ["Ann"], "none": None})
    '{"value": 1.5, "names": ["Ann"], "none": null}'
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json_text(str(key))}: {json_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(json_text, value)) + "]"
    if isinstance(value, decimal.Decimal):
        return without_idle_zeros(f"{value:f}")
    if isinstance(value, float):
        return json.dumps(value) if math.isfinite(value) else "null"
    if value is None or isinstance(value, bool | int | str):
        return json.dumps(value, ensure_ascii=not _is_text(value))
    return json_text(_plain(value))


def _write_csv(batches: Iterable[pa.RecordBatch], stream: BinaryIO) -> None:
    text = io.TextIOWrapper(stream, "utf-8", newline="", errors="surrogatepass")
    writer = csv.writer(text)
    for number, batch in enumerate(batches):
        if number == 0:
            writer.writerow([_guarded(name) for name in batch.schema.names])
        writer.writerows([_csv_cell(value) for value in row] for row in _rows(batch))
    text.flush()
    text.detach()


def _write_json(batches: Iterable[pa.RecordBatch], stream: BinaryIO) -> None:
    before = b"[\n"
    for batch in batches:
        for row in _rows(batch):
            stream.write(before + json_text(dict(zip(batch.schema.names, row, strict=True))).encode())
            before = b",\n"
    stream.write(b"\n]\n" if before == b",\n" else b"[]\n")


def _write_parquet(batches: Iterator[pa.RecordBatch], stream: BinaryIO) -> None:
    first = next(batches)
    with pq.ParquetWriter(stream, first.schema, compression="zstd") as writer:
        for batch in itertools.chain([first], batches):
            if len(batch):
                writer.write_batch(batch)


_WRITERS: dict[str, Callable[[Iterator[pa.RecordBatch], BinaryIO], None]] = {
    "csv": _write_csv,
    "json": _write_json,
    "parquet": _write_parquet,
}


def _rows(batch: pa.RecordBatch) -> Iterator[tuple[Any, ...]]:
    return zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _csv_cell(value: Any) -> Any:
    if isinstance(value, str):
        return _guarded(value)
    if isinstance(value, decimal.Decimal):
        return without_idle_zeros(f"{value:f}")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | dict):
        return json_text(value)
    return value if value is None or isinstance(value, int | float) else _plain(value)


def _guarded(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: an apostrophe before what would be one."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(value: Any) -> str:
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return value.isoformat()
    return value.hex() if isinstance(value, bytes) else str(value)


def _is_text(value: Any) -> bool:
    """Return whether a value can be written in UTF-8 as it is."""
    return not isinstance(value, str) or not any("\ud800" <= character <= "\udfff" for character in value)
