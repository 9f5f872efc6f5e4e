"""What changed between two releases, row by row, and the version number that follows from it."""

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from builder.errors import UsageError
from builder.release.folder import Version
from schema import TABLES

# Rejects are a log of the build: what was refused does not change the rows that people use.
COMPARED = tuple(name for name in TABLES if name != "rejects")
_MEMORY = "512MB"


@dataclasses.dataclass(frozen=True, slots=True)
class TableDifference:
    """Rows by what happened to them, and whether columns came, or changed or went."""

    added: int = 0
    removed: int = 0
    changed: int = 0
    columns_added: tuple[str, ...] = ()
    columns_lost: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Difference:
    """The difference between two releases; `other` names what differs beside the rows."""

    tables: Mapping[str, TableDifference]
    other: tuple[str, ...]

    @property
    def level(self) -> int | None:
        """Return 0 for MAJOR, 1 for MINOR, 2 for PATCH (Croissant's SemVer for data); None where nothing differs."""
        tables = self.tables.values()
        if any(table.removed or table.changed or table.columns_lost for table in tables):
            return 0
        if any(table.added or table.columns_added for table in tables):
            return 1
        return 2 if self.other else None


def next_version(previous: Version, level: int) -> Version:
    """Return the version after `previous` for a difference of this level.

    >>> next_version((1, 2, 3), 0), next_version((1, 2, 3), 1), next_version((1, 2, 3), 2)
    ((2, 0, 0), (1, 3, 0), (1, 2, 4))
    """
    major, minor, patch = previous
    return ((major + 1, 0, 0), (major, minor + 1, 0), (major, minor, patch + 1))[level]


_BESIDE = ("tool", "schema_version", "configuration", "expectations_sha256")  # what counts beside the rows


def is_unchanged(old_manifest: Mapping[str, Any], new_manifest: Mapping[str, Any]) -> bool:
    """Whether a release would have the very files of another and nothing else that counts would differ."""
    same = (_digests(old_manifest, name) == _digests(new_manifest, name) for name in TABLES)
    return all(same) and all(old_manifest.get(key) == new_manifest.get(key) for key in _BESIDE)


def compare(old: Path, new: Path, old_manifest: Mapping[str, Any], new_manifest: Mapping[str, Any]) -> Difference:
    """Compare two release folders by the keys of their rows; DuckDB works within 512 MB, whatever their size."""
    tables = {
        name: _compared(old, new, name)
        for name in COMPARED
        if _digests(old_manifest, name) != _digests(new_manifest, name)
    }
    other = [key.removesuffix("_sha256") for key in _BESIDE if old_manifest.get(key) != new_manifest.get(key)]
    if _digests(old_manifest, "rejects") != _digests(new_manifest, "rejects"):
        other.append("rejects")
    if tables and not any(
        dataclasses.astuple(table) != dataclasses.astuple(TableDifference()) for table in tables.values()
    ):
        other.append("files")  # the same rows, laid out in other bytes
    return Difference(tables, tuple(other))


def _digests(manifest: Mapping[str, Any], table: str) -> dict[str, str]:
    prefix = f"data/{table}/"
    return {path: entry["sha256"] for path, entry in manifest["files"].items() if path.startswith(prefix)}


def _compared(old: Path, new: Path, name: str) -> TableDifference:
    try:
        return _compare_table(old, new, name)
    except (duckdb.Error, pa.ArrowException, OSError) as exc:
        raise UsageError(
            f"{old / 'data' / name}: cannot be compared ({exc}); `broadsheet verify {old}` tells whether it is damaged"
        ) from exc


def _compare_table(old: Path, new: Path, name: str) -> TableDifference:
    key = TABLES[name].key
    before, after = (sorted((release / "data" / name).glob("*.parquet")) for release in (old, new))
    if not before:
        raise UsageError(
            f"{old / 'data' / name}: the files of the last release are gone; see `broadsheet verify {old}`"
        )
    columns_before, columns_after = (_columns(files[0]) for files in (before, after))
    common = [column for column, kind in columns_after.items() if columns_before.get(column) == kind]
    values = ", ".join(f'"{column}"' for column in common)
    rows = f'select "{key}" as key, hash({values}) as digest from read_parquet(?)'
    spill = str(new.parent / "spill")
    with duckdb.connect(config={"memory_limit": _MEMORY, "threads": 2, "temp_directory": spill}) as connection:
        [(added, removed, changed)] = connection.execute(
            "select count(*) filter (before.key is null), count(*) filter (after.key is null),"
            " count(*) filter (before.digest <> after.digest)"
            f" from ({rows}) as before full join ({rows}) as after on before.key = after.key",
            [[str(path) for path in before], [str(path) for path in after]],
        ).fetchall()
    return TableDifference(
        added,
        removed,
        changed,
        columns_added=tuple(column for column in columns_after if column not in columns_before),
        columns_lost=tuple(column for column in columns_before if column not in common),
    )


def _columns(path: Path) -> dict[str, str]:
    schema = pq.read_schema(path)
    return {field.name: str(field.type) for field in schema}
