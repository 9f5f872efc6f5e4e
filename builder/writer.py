"""The writer: rows -> batches -> Parquet. The only module that writes tables."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from schema import TABLES, Row, Table

_BATCH_ROWS = 4096  # rows turned into Arrow at a time
_ROW_GROUP_BYTES = 8 << 20  # of data to a row group: what the writer of one table holds in memory
_FIXED_BYTES = 8  # that a value counts beside its characters

# Content-defined chunking lets a store keep unchanged pieces of a changed file once; the page index lets readers skip
# pages. The library's version is in the file, so constraints.txt pins it: the same rows give the same bytes.
_PARQUET = {
    "compression": "zstd",
    "compression_level": 3,
    "use_content_defined_chunking": True,
    "write_page_index": True,
    "version": "2.6",
}


class TableWriter:
    """Writes one Parquet file per table into a folder, rows in the order given, in bounded memory.

    Use it as a context manager; the files are complete when it ends without an error.
    """

    def __init__(self, folder: Path, tables: Sequence[str]) -> None:
        self._files = {name: _TableFile(TABLES[name], folder / f"{name}.parquet") for name in tables}

    def write(self, name: str, rows: Sequence[Row]) -> None:
        """Add rows to a table."""
        self._files[name].write(rows)

    def write_arrow(self, name: str, rows: pa.Table) -> None:
        """Add rows that are Arrow already, of the table's schema."""
        self._files[name].write_arrow(rows)

    @property
    def rows(self) -> dict[str, int]:
        """Rows written so far, by table."""
        return {name: file.rows for name, file in self._files.items()}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, error: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for file in self._files.values():
            file.close()


class _TableFile:
    def __init__(self, table: Table, path: Path) -> None:
        self.rows = 0
        self._table, self._path = table, path
        self._sink = path.open("wb")
        self._parquet = open_parquet(self._sink, table, table.arrow)
        self._rows: list[Row] = []
        self._batches: list[pa.RecordBatch] = []
        self._bytes = 0

    def write(self, rows: Sequence[Row]) -> None:
        self._rows.extend(rows)
        if len(self._rows) >= _BATCH_ROWS:
            self._to_arrow()

    def write_arrow(self, rows: pa.Table) -> None:
        self._to_arrow()
        for batch in rows.to_batches(max_chunksize=_BATCH_ROWS):
            self._add(batch)

    def close(self) -> None:
        self._to_arrow()
        self._flush()
        self._parquet.close()
        self._sink.close()

    def _to_arrow(self) -> None:
        if self._rows:
            rows, self._rows = self._rows, []
            self._add(self._table.record_batch(rows))

    def _add(self, batch: pa.RecordBatch) -> None:
        """Take rows on; a row group ends with the row that fills it, in whatever batches the rows come."""
        self.rows += len(batch)
        sizes = self._bytes + np.cumsum(_sizes(batch))
        start = 0
        while len(sizes) and sizes[-1] >= _ROW_GROUP_BYTES:
            cut = int(np.searchsorted(sizes, _ROW_GROUP_BYTES)) + 1
            self._batches.append(batch.slice(start, cut))
            self._flush()
            sizes = sizes[cut:] - sizes[cut - 1]
            start += cut
        if len(sizes):
            self._batches.append(batch.slice(start))
            self._bytes = int(sizes[-1])

    def _flush(self) -> None:
        if self._batches:  # never an empty row group: readers of the Hub stumble over one
            rows = pa.Table.from_batches(self._batches, self._table.arrow).combine_chunks()
            self._parquet.write_table(rows, row_group_size=max(1, len(rows)))
            self._batches, self._bytes = [], 0


def open_parquet(sink: Path | BinaryIO, table: Table, schema: pa.Schema) -> pq.ParquetWriter:
    """Return a writer of a file of this table, set as every published file is; `schema` says what may be null."""
    return pq.ParquetWriter(sink, schema, sorting_columns=_sorting(table), **_PARQUET)


def _sizes(batch: pa.RecordBatch) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Return what each row counts towards its row group: it follows from the values, not from how they lie."""
    sizes = np.full(len(batch), _FIXED_BYTES * batch.num_columns, np.int64)
    for column in batch.columns:
        if pa.types.is_string(column.type):
            sizes += pc.fill_null(pc.binary_length(column), 0).to_numpy(zero_copy_only=False)
        elif pa.types.is_list(column.type):
            sizes += _FIXED_BYTES * pc.fill_null(pc.list_value_length(column), 0).to_numpy(zero_copy_only=False)
    return sizes


def _sorting(table: Table) -> list[pq.SortingColumn]:
    return [pq.SortingColumn(table.arrow.get_field_index(column)) for column in table.sorted_by]
