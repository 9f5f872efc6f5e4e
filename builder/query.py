"""Query: read-only SQL over the tables of one release."""

import contextlib
from collections.abc import Iterator
from typing import Any, NamedTuple

import duckdb
import pyarrow as pa

from builder.errors import UsageError
from builder.release.load_sql import create_views, quoted
from builder.release.location import Release
from schema import TABLES

_BATCH_ROWS = 10_000


class Answer(NamedTuple):
    """Columns and rows of a query; `more` is true where the limit left some out."""

    columns: list[str]
    rows: list[tuple[Any, ...]]
    more: bool


def query(release: Release, sql: str, *, limit: int | None = None) -> Answer:
    """Run one SELECT over the release's tables, each a view of its name; raise UsageError where it cannot be run.

    The connection reads the release and nothing else: no other file, no network, no variable of this program; it does
    not write, and does not spill to disk.
    """
    with _connected(release) as connection, _asking(sql):
        cursor = connection.execute(_select(connection, sql))
        rows = cursor.fetchmany(limit + 1) if limit is not None else cursor.fetchall()
        shown = rows if limit is None else rows[:limit]
        return Answer([column[0] for column in cursor.description or []], shown, len(shown) < len(rows))


def query_batches(release: Release, sql: str, *, limit: int | None = None) -> Iterator[pa.RecordBatch]:
    """Yield the answer of one SELECT as record batches, an empty one first, in bounded memory; otherwise as `query`.

    Columns of one name are told apart by a number.
    """
    with _connected(release) as connection, _asking(sql):
        relation = connection.sql(_select(connection, sql))
        reader = relation.to_arrow_reader(_BATCH_ROWS)
        names = _distinct(relation.columns)
        yield pa.RecordBatch.from_pylist([], reader.schema).rename_columns(names)
        left = limit
        for batch in reader:
            yield batch.slice(0, left).rename_columns(names)
            left = None if left is None else left - len(batch)
            if left is not None and left <= 0:
                return


def _distinct(names: list[str]) -> list[str]:
    return [f"{name}_{again}" if (again := names[:i].count(name)) else name for i, name in enumerate(names)]


@contextlib.contextmanager
def _connected(release: Release) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a connection with a view per table that reads the release alone."""
    with duckdb.connect(config={"temp_directory": "", "python_enable_replacements": "false"}) as connection:
        location = release.location
        location.register(connection)
        connection.execute(f"set allowed_directories = [{quoted(location.url + '/')}]")
        connection.execute("set autoinstall_known_extensions = false; set enable_external_access = false")
        connection.execute("set TimeZone = 'UTC'; set lock_configuration = true")
        try:
            for statement in create_views(lambda table: quoted(location.pattern(f"data/{table}/") + "*.parquet")):
                connection.execute(statement)
        except duckdb.Error as exc:
            raise UsageError(
                f"{location}: cannot be read ({exc}); `broadsheet verify` tells which file is wrong"
            ) from exc
        yield connection


@contextlib.contextmanager
def _asking(sql: str) -> Iterator[None]:
    try:
        yield
    except duckdb.Error as exc:
        raise UsageError(f"{sql}: {exc}; tables are {', '.join(TABLES)}") from exc


def _select(connection: duckdb.DuckDBPyConnection, sql: str) -> duckdb.Statement:
    statements = connection.extract_statements(sql)
    if len(statements) != 1:
        raise UsageError(f"{sql!r}: give one SQL statement, not {len(statements)}")
    if statements[0].type != duckdb.StatementType.SELECT:  # EXPLAIN ANALYZE, for one, runs what it explains
        raise UsageError(f"{sql}: a release is read-only; give a SELECT")
    return statements[0]
