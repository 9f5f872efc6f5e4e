"""The law of offsets: every row's text is what the article says there. Held against the texts themselves, row by row.

A slice of a Python string costs the same wherever it lies; DuckDB's `substring` counts characters from the start.
"""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from schema import Slice, Table
from validations.files import reading
from validations.rule import Facts


class Texts:
    """The texts of one shard, a row group at a time in memory, and which articles there are."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with reading(path):
            self._file = pq.ParquetFile(path)
        self._places: dict[str | None, tuple[int, int]] = {}
        for group in range(self._file.num_row_groups):
            ids = self._read(group, "article_id").to_pylist()
            self._places.update((article_id, (group, row)) for row, article_id in enumerate(ids))
        self._group: tuple[int, pa.ChunkedArray] | None = None

    @property
    def article_ids(self) -> pa.Array:
        """Articles of this shard."""
        return pa.array(list(self._places), pa.string())

    def place(self, article_id: str | None) -> tuple[int, int] | None:
        """Where a text lies: row group and row; None for an article of another shard."""
        return self._places.get(article_id)

    def read(self, place: tuple[int, int]) -> str | None:
        """Return a text; read them in the order of places."""
        group, row = place
        if self._group is None or self._group[0] != group:
            self._group = None  # let go of the old texts first
            self._group = (group, self._read(group, "text"))
        with reading(self._path):
            text: str | None = self._group[1][row].as_py()
        return text

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _read(self, group: int, column: str) -> pa.ChunkedArray:
        with reading(self._path):
            return self._file.read_row_group(group, [column], use_threads=False)[column]


class _Run(NamedTuple):
    place: tuple[int, int]
    start: int
    end: int  # rows of one article that follow each other


def slice_facts(table: Table, rows: pa.Table, texts: Texts) -> Facts:
    """Tell for each slice of a table whether the texts agree; rows of unknown articles are another rule's fault.

    Where they do not, `<table>.<text>.found` has what the article says there.
    """
    runs = sorted(_runs(rows["article_id"].to_pylist(), texts))
    columns = {part: _Columns(rows, part) for part in table.slices}
    for run in runs:
        text = texts.read(run.place)
        if text is not None:
            for column in columns.values():
                column.compare(text, run)
    facts = {}
    for part, column in columns.items():
        facts[f"{table.name}.{part.text}.slice"] = pa.array(column.holds, pa.bool_())
        facts[f"{table.name}.{part.text}.found"] = pa.array(column.found, pa.string())
    return facts


def _runs(article_ids: list[str | None], texts: Texts) -> Iterator[_Run]:
    start = 0
    for article_id, same in itertools.groupby(article_ids):
        end = start + sum(1 for _ in same)
        place = texts.place(article_id)
        if place is not None:
            yield _Run(place, start, end)
        start = end


class _Columns:
    """The three columns of a slice as Python values, and what was found so far."""

    def __init__(self, rows: pa.Table, part: Slice) -> None:
        self._texts: list[str | None] = rows[part.text].to_pylist()
        self._starts: list[int | None] = rows[part.start].to_pylist()
        self._ends: list[int | None] = rows[part.end].to_pylist()
        self.holds = [True] * len(rows)
        self.found: list[str | None] = [None] * len(rows)

    def compare(self, article: str, run: _Run) -> None:
        """Hold the rows of a run against the text of their article."""
        length = len(article)
        for row in range(run.start, run.end):
            words, start, end = self._texts[row], self._starts[row], self._ends[row]
            if words is None or start is None or end is None:
                continue
            # the length first: a slice of another length could be the whole text, over and over
            if not (start >= 0 and end <= length and end - start == len(words) and article[start:end] == words):
                start = max(start, 0)
                self.holds[row], self.found[row] = False, article[start : max(start, min(end, start + _FOUND))]


_FOUND = 200  # characters: enough to show
