"""A release in DuckDB: `load.sql`, a script to run in its folder, and `catalog.duckdb`, a file to open there."""

import glob
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb

from builder.release._views import MACROS, VIEWS
from schema import TABLES

# The oldest storage that has views and table macros: shells of DuckDB since 1.0 open the file.
_STORAGE = "v1.0.0"
_HEAD = """\
-- {dataset} {version} in DuckDB. Run it in this folder:  duckdb -init load.sql
-- Or open what it makes, from here:  duckdb catalog.duckdb
-- From elsewhere: open the catalog, then  set variable root = '/path/to/this/folder';
"""


def load_sql(dataset: str, version: str) -> str:
    """Return the script; paths are relative, so the release may be moved."""
    return _HEAD.format(dataset=dataset, version=version) + "\n".join(create_views(_beside)) + "\n"


def write_catalog(path: Path, release: Path) -> None:
    """Write a small database with the views and macros and no rows; the same release gives the same bytes."""
    path.unlink(missing_ok=True)
    with duckdb.connect() as connection:
        connection.execute("set variable root = ?", [glob.escape(str(release))])
        connection.execute(f"attach {quoted(str(path))} as catalog (storage_version '{_STORAGE}')")
        connection.execute("use catalog")
        for statement in create_views(_below_root):
            connection.execute(statement)
        connection.execute("use memory; detach catalog")


def create_views(files: Callable[[str], str]) -> Iterator[str]:
    """Yield a statement per table, join and macro; `files` gives SQL for the files of a table."""
    for name in TABLES:
        yield f"create or replace view {name} as select * from read_parquet({files(name)});"
    for name, query in VIEWS.items():
        yield f"create or replace view {name} as\n{inspect.cleandoc(query)};"
    for signature, query in MACROS.items():
        yield f"create or replace macro {signature} as table\n{inspect.cleandoc(query)};"


def _beside(table: str) -> str:
    return quoted(f"data/{table}/*.parquet")


def _below_root(table: str) -> str:
    return f"coalesce(getvariable('root'), '.') || {quoted(f'/data/{table}/*.parquet')}"


def quoted(text: str) -> str:
    """Return a text as a literal of SQL.

    >>> quoted("Ann's")
    "'Ann''s'"
    """
    return "'" + text.replace("'", "''") + "'"


def files_literal(release: Path, table: str) -> str:
    """Return a literal of SQL that stands for the files of a table in a release folder, and for no other."""
    return quoted(f"{glob.escape(str(release))}/data/{table}/*.parquet")
