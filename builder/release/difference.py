"""What changed between two releases, row by row, and the version number that follows from it.

DuckDB compares the keys and digests of rows within a fixed amount of memory, whatever the size of the releases; what
does not fit waits on disk.
"""

import contextlib
import dataclasses
import tempfile
from collections.abc import Iterator, Mapping
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from builder.errors import UsageError
from builder.release.folder import Version
from builder.release.load_sql import quoted
from builder.release.location import Release, reaching
from schema import TABLES

# Rejects are a log of the build: what was refused does not change the rows that people use.
COMPARED = tuple(name for name in TABLES if name != "rejects")
"""Tables whose rows decide the version."""
LEVELS = ("MAJOR", "MINOR", "PATCH")
"""Names of the levels of a difference."""
_MEMORY = "1GB"
_EXAMPLES = 3  # rows of each kind that a difference names


@dataclasses.dataclass(frozen=True, slots=True)
class TableDifference:
    """Rows by what happened to them, and whether columns came, or changed or went.

    `changed_columns` has the number of changed rows in which each column differs; `examples` the first rows, by key, of
    those added, removed and changed.
    """

    added: int = 0
    removed: int = 0
    changed: int = 0
    changed_columns: Mapping[str, int] = dataclasses.field(default_factory=dict)
    columns_added: tuple[str, ...] = ()
    columns_lost: tuple[str, ...] = ()
    examples: tuple["RowDifference", ...] = ()

    @property
    def level(self) -> int | None:
        """Return 0 for MAJOR, 1 for MINOR, None where the rows are the same."""
        if self.removed or self.changed or self.columns_lost:
            return 0
        return 1 if self.added or self.columns_added else None


@dataclasses.dataclass(frozen=True, slots=True)
class Difference:
    """The difference between two releases; `other` names what differs beside the rows."""

    tables: Mapping[str, TableDifference]
    other: tuple[str, ...]

    @property
    def level(self) -> int | None:
        """Return 0 for MAJOR, 1 for MINOR, 2 for PATCH (Croissant's SemVer for data); None where nothing differs."""
        levels = [table.level for table in self.tables.values() if table.level is not None]
        return min(levels, default=2 if self.other else None)


@dataclasses.dataclass(frozen=True, slots=True)
class RowDifference:
    """One row that differs: `what` is added, removed or changed; `before` and `after` are the rows, where they are."""

    what: str
    key: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None

    @property
    def changed_columns(self) -> tuple[str, ...]:
        """Columns of both rows whose values differ."""
        before, after = self.before or {}, self.after or {}
        return tuple(column for column in after if column in before and before[column] != after[column])


def next_version(previous: Version, level: int) -> Version:
    """Return the version after `previous` for a difference of this level.

    >>> next_version((1, 2, 3), 0), next_version((1, 2, 3), 1), next_version((1, 2, 3), 2)
    ((2, 0, 0), (1, 3, 0), (1, 2, 4))
    """
    major, minor, patch = previous
    return ((major + 1, 0, 0), (major, minor + 1, 0), (major, minor, patch + 1))[level]


def is_enough(previous: Version, version: Version, level: int) -> bool:
    """Return whether going from `previous` to `version` announces a difference of this level, or more.

    >>> is_enough((1, 2, 3), (1, 3, 0), 1), is_enough((1, 2, 3), (1, 2, 4), 1), is_enough((1, 2, 3), (3, 0, 0), 1)
    (True, False, True)
    """
    return version[: level + 1] > previous[: level + 1]


def is_unchanged(old: Release, new: Release) -> bool:
    """Whether a release has the very data files of another and nothing else that counts differs."""
    same = all(old.files_of(name) == new.files_of(name) for name in TABLES)
    return same and not _other_differences(old, new)


def compare(old: Release, new: Release) -> Difference:
    """Compare two releases by the keys of their rows; DuckDB works within 1 GB, whatever their size."""
    tables = {name: compare_table(old, new, name) for name in COMPARED if old.files_of(name) != new.files_of(name)}
    other = _other_differences(old, new)
    if old.files_of("rejects") != new.files_of("rejects"):
        other.append("rejects")
    if tables and all(table.level is None for table in tables.values()):
        other.append("files")  # the same rows, laid out in other bytes
    return Difference(tables, tuple(other))


def _other_differences(old: Release, new: Release) -> list[str]:
    return [fact.removesuffix("_sha256") for fact in _OTHER if old.manifest.get(fact) != new.manifest.get(fact)]


def compare_table(old: Release, new: Release, name: str) -> TableDifference:
    """Compare the rows of one table."""
    key = TABLES[name].key
    with _tables(old, new, name) as (connection, columns):
        added, removed, changed, *first = connection.execute(_COUNT, {"most": _EXAMPLES}).fetchall()[0]
        keys = [(what, row_key) for what, found in zip(_IS, first, strict=True) for row_key in found or ()]
        connection.execute("create table differing (what varchar, key varchar)")
        if keys:
            connection.executemany("insert into differing values (?, ?)", keys)
        return TableDifference(
            added,
            removed,
            changed,
            _changed_columns(connection, key, columns.common) if changed else {},
            columns.added,
            columns.lost,
            tuple(_rows(connection, key)) if keys else (),
        )


def differing_rows(old: Release, new: Release, name: str, *, limit: int | None = None) -> Iterator[RowDifference]:
    """Yield the rows of a table that differ, at most `limit`: added, then changed, then removed, each by key."""
    with _tables(old, new, name) as (connection, _):
        connection.execute(_DIFFERING, {"most": limit if limit is not None else 1 << 62})
        yield from _rows(connection, TABLES[name].key)


def _rows(connection: duckdb.DuckDBPyConnection, key: str) -> Iterator[RowDifference]:
    """Yield the rows whose keys stand in `differing`."""
    found = connection.execute(
        "select what, differing.key, before_rows, after_rows from differing"
        f' left join before_rows on before_rows."{key}" = differing.key'
        f' left join after_rows on after_rows."{key}" = differing.key order by what, differing.key'
    )
    while row := found.fetchone():
        what, row_key, before, after = row
        yield RowDifference(what, row_key, before if what != "added" else None, after if what != "removed" else None)


# What differs beside the rows and makes a release of its own: the program, the contract, the configuration, the rules
# that people judge by, the rights.
_OTHER = ("tool", "schema_version", "configuration", "expectations_sha256", "text")
_PAIRS = "before full join after on before.key = after.key"
_IS = {"added": "before.key is null", "removed": "after.key is null", "changed": "before.digest <> after.digest"}
_COUNT = (
    f"select {', '.join(f'count(*) filter ({condition})' for condition in _IS.values())},"
    f" {', '.join(f'min(coalesce(after.key, before.key), $most) filter ({condition})' for condition in _IS.values())}"
    f" from {_PAIRS}"
)
_CASES = " ".join(f"when {condition} then '{what}'" for what, condition in _IS.items())
_DIFFERING = (
    f"create table differing as select case {_CASES} end as what, coalesce(after.key, before.key) as key"
    f" from {_PAIRS} where what is not null order by what, key limit $most"
)


@dataclasses.dataclass(frozen=True, slots=True)
class _Columns:
    common: tuple[str, ...]
    added: tuple[str, ...]
    lost: tuple[str, ...]


@contextlib.contextmanager
def _tables(old: Release, new: Release, name: str) -> Iterator[tuple[duckdb.DuckDBPyConnection, _Columns]]:
    """Open a connection with `before_rows` and `after_rows`, and with `before` and `after`, their keys and digests."""
    with tempfile.TemporaryDirectory(prefix="broadsheet-diff-") as spill, _connect(spill) as connection:
        before, after = (_columns(release, name) for release in (old, new))
        common = tuple(column for column, kind in after.items() if before.get(column) == kind)
        values = ", ".join(f'"{column}"' for column in common)
        try:
            for side, release in (("before", old), ("after", new)):
                release.location.register(connection)
                connection.execute(f"create view {side}_rows as select * from read_parquet([{_listed(release, name)}])")
                connection.execute(
                    f'create view {side} as select "{TABLES[name].key}" as key, hash({values}) as digest'
                    f" from {side}_rows"
                )
            added, lost = (tuple(c for c in a if c not in b) for a, b in ((after, before), (before, common)))
            yield connection, _Columns(common, added, lost)
        except duckdb.Error as exc:
            raise UsageError(
                f"{old.location}, {new.location}: the table {name} cannot be compared ({exc});"
                " `broadsheet verify` tells which file is wrong"
            ) from exc


def _connect(spill: str) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"memory_limit": _MEMORY, "threads": 2, "temp_directory": spill})
    connection.execute("set preserve_insertion_order = false; set autoinstall_known_extensions = false")
    connection.execute("set TimeZone = 'UTC'")
    return connection


def _changed_columns(connection: duckdb.DuckDBPyConnection, key: str, columns: tuple[str, ...]) -> dict[str, int]:
    """Count the changed rows in which each column differs; of the others, no more than the key is joined."""
    connection.execute(f"create table moved as select before.key from {_PAIRS} where {_IS['changed']}")
    digests = ", ".join(f'hash("{column}") as c{number}' for number, column in enumerate(columns))
    before, after = (
        f'(select "{key}" as key, {digests} from {side}_rows where "{key}" in (select key from moved))'
        for side in ("before", "after")
    )
    counts = ", ".join(f"count(*) filter (b.c{number} <> a.c{number})" for number in range(len(columns)))
    found = connection.execute(f"select {counts} from {before} as b join {after} as a using (key)").fetchall()[0]
    return {column: count for column, count in zip(columns, found, strict=True) if count}


def _listed(release: Release, name: str) -> str:
    return ", ".join(quoted(release.location.pattern(file)) for file in release.files_of(name))


def _columns(release: Release, name: str) -> dict[str, str]:
    files = list(release.files_of(name))
    if not files:
        raise UsageError(
            f"{release.location}: its manifest has no file of the table {name}; take it from its source again"
        )
    location = release.location
    way = contextlib.nullcontext() if location.is_local else reaching(location)
    try:
        with way, location.files.open(location.path(files[0])) as file:
            schema = pq.read_schema(file)
    except (pa.ArrowException, OSError) as exc:
        raise UsageError(
            f"{location}/{files[0]}: cannot be read ({exc}); `broadsheet verify` tells whether it is damaged"
        ) from exc
    return {field.name: str(field.type) for field in schema}
