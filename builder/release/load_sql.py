"""`load.sql`: a view per table for DuckDB, to be run in the folder of the release."""

from collections.abc import Iterable

from schema import TABLES


def load_sql(dataset: str, version: str) -> str:
    """Return the script; paths are relative, so the release may be moved."""
    head = f"-- {dataset} {version}: run in this folder, as in  duckdb -init load.sql\n"
    return head + "\n".join(create_views(TABLES)) + "\n"


def create_views(tables: Iterable[str], folder: str = "") -> Iterable[str]:
    """Yield a statement per table; `folder` (empty, or ending in /) is put before the relative paths."""
    place = folder.replace("'", "''")
    for name in tables:
        yield f"create or replace view {name} as select * from read_parquet('{place}data/{name}/*.parquet');"
