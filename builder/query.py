"""Query: read-only SQL over the tables of one release."""

import glob
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from builder.errors import UsageError
from builder.release.load_sql import create_views
from schema import TABLES


class Answer(NamedTuple):
    """Columns and rows of a query; `more` is true where the limit left some out."""

    columns: list[str]
    rows: list[tuple[Any, ...]]
    more: bool


def query(release: Path, sql: str, *, limit: int | None = None) -> Answer:
    """Run one SELECT over the release's tables, each a view of its name; raise UsageError where it cannot be run.

    The connection reads the release and nothing else: no other file, no network, no variable of this program; it does
    not write, and does not spill to disk.
    """
    with duckdb.connect(config={"temp_directory": "", "python_enable_replacements": "false"}) as connection:
        folder = str(release.resolve())
        connection.execute("set allowed_directories = [" + "'" + folder.replace("'", "''") + "/']")
        connection.execute("set autoinstall_known_extensions = false; set enable_external_access = false")
        connection.execute("set TimeZone = 'UTC'; set lock_configuration = true")
        try:
            for statement in create_views(TABLES, f"{glob.escape(folder)}/"):
                connection.execute(statement)
        except duckdb.Error as exc:
            raise UsageError(
                f"{release}: cannot be read ({exc}); `broadsheet verify` tells which file is wrong"
            ) from exc
        try:
            cursor = connection.execute(_select(connection, sql))
            rows = cursor.fetchmany(limit + 1) if limit is not None else cursor.fetchall()
        except duckdb.Error as exc:
            raise UsageError(f"{sql}: {exc}; tables are {', '.join(TABLES)}") from exc
        shown = rows if limit is None else rows[:limit]
        return Answer([column[0] for column in cursor.description or []], shown, len(shown) < len(rows))


def _select(connection: duckdb.DuckDBPyConnection, sql: str) -> duckdb.Statement:
    statements = connection.extract_statements(sql)
    if len(statements) != 1:
        raise UsageError(f"{sql!r}: give one SQL statement, not {len(statements)}")
    if statements[0].type != duckdb.StatementType.SELECT:  # EXPLAIN ANALYZE, for one, runs what it explains
        raise UsageError(f"{sql}: a release is read-only; give a SELECT")
    return statements[0]
