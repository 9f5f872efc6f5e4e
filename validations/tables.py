"""The rows of one table, read and judged in bounded memory."""

import dataclasses
import gc
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from schema import TABLES, Table
from validations.files import DataFile, reading
from validations.frame import ID, judge_rows, merge
from validations.rule import Facts
from validations.slices import Texts
from validations.suite import facts, no_facts, suite
from validations.verdict import Result

FRAME_ROWS = 200_000
"""Rows judged at once: for any frame Great Expectations takes 0.3 s, and 0.2 s more for each 100,000 rows."""

_LARGE = 50_000


@dataclasses.dataclass(frozen=True, slots=True)
class Work:
    """Some files of a table to judge, and what the rest of the release says of their rows."""

    table: str
    files: tuple[DataFile, ...]
    texts: tuple[Path | None, ...]  # for each file, the file with the articles of its shard, where one is needed
    broken: Mapping[str, pa.Array]  # keys of rows that break a relation, by rule
    left_out: frozenset[str]  # rules that cannot be judged
    articles: pa.Array | None = None  # judge only the rows of these articles


class _Piece(NamedTuple):
    rows: pa.Table
    facts: Facts


def judge_work(work: Work) -> list[Result]:
    """Judge the rows of some files by all rules of their table; the order of results is that of the rules."""
    rules = [rule for rule in suite(TABLES[work.table]) if rule.rule_id not in work.left_out]
    frames = []
    for piece in _frames(work):
        frames.append(judge_rows(piece.rows, piece.facts, rules))
        if len(piece.rows) >= _LARGE:
            gc.collect()  # Great Expectations' objects hold each other, and the frame with them: 0.13 s for 100 MB
    return [merge(results) for results in zip(*frames, strict=True)]


def _frames(work: Work) -> Iterator[_Piece]:
    """Yield a frame's worth of pieces at once; no rows at all are one empty frame."""
    table, pieces, size, empty = TABLES[work.table], [], 0, True
    for piece in _pieces(work):
        pieces.append(piece)
        empty = False
        size += len(piece.rows)
        if size >= FRAME_ROWS:
            yield _joined(pieces)
            pieces, size = [], 0
    if pieces or empty:
        yield _joined(pieces) if pieces else _Piece(_named(table, table.arrow.empty_table(), "", 0), no_facts(table))


def _joined(pieces: list[_Piece]) -> _Piece:
    rows = pa.concat_tables([piece.rows for piece in pieces])
    columns = {name: [_array(piece.facts[name]) for piece in pieces] for name in pieces[0].facts}
    return _Piece(rows, {name: pa.concat_arrays(arrays) for name, arrays in columns.items()})


def _array(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _pieces(work: Work) -> Iterator[_Piece]:
    table = TABLES[work.table]
    for file, articles in zip(work.files, work.texts, strict=True):
        texts = Texts(articles) if articles else None
        try:
            yield from _file_pieces(table, file, texts, work)
        finally:
            if texts:
                texts.close()


def _file_pieces(table: Table, file: DataFile, texts: Texts | None, work: Work) -> Iterator[_Piece]:
    before, n = None, 0
    for rows in _read(file):
        if work.articles is not None:
            rows = rows.filter(pc.is_in(rows["article_id"], value_set=work.articles)).combine_chunks()
            if not len(rows):
                continue
        found = facts(table, rows, before, texts, work.broken)
        before = rows.slice(len(rows) - 1)
        yield _Piece(_named(table, rows, file.name, n), found)
        n += len(rows)


def _read(file: DataFile) -> Iterator[pa.Table]:
    """Yield the rows of a file, some at a time."""
    with reading(file.path), pq.ParquetFile(file.path) as parquet:
        for group in range(parquet.num_row_groups):
            rows = parquet.read_row_group(group, use_threads=False)
            rows.validate(full=True)  # bytes that are no UTF-8 would fail later, and less clearly
            for start in range(0, len(rows), FRAME_ROWS):
                yield rows.slice(start, FRAME_ROWS).combine_chunks()


def _named(table: Table, rows: pa.Table, file: str, n: int) -> pa.Table:
    """Return the rows as they are judged: with the column ID, and with only the head of an article's text.

    The text itself has been held against digest, length and slices by then, and is the bulk of a release.
    """
    columns = {name: rows[name] for name in rows.column_names}
    columns[ID] = rows[table.key].combine_chunks()
    if columns[ID].null_count:
        places = pa.array([f"{file}: row {n + i + 1}" for i in range(len(rows))], pa.string())
        columns[ID] = pc.coalesce(columns[ID], places)
    if table.name == "articles":
        columns["text"] = pc.utf8_slice_codeunits(columns["text"], 0, _HEAD)
    return pa.table(columns)


_HEAD = 200  # characters: enough to show
