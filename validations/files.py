"""The files of a release: found, opened and described, before anything is judged."""

import contextlib
import dataclasses
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from schema import TABLES


class NotAReleaseError(ValueError):
    """The folder is no release: something without which nothing can be judged is missing or cannot be read."""


class BadExpectationsError(ValueError):
    """A file of expectations that cannot be used, with the reason and the place."""


@dataclasses.dataclass(frozen=True, slots=True)
class DataFile:
    """A Parquet file of a table, as its footer describes it."""

    table: str
    path: Path
    name: str  # path in the release
    rows: int
    bytes_uncompressed: int
    schema: pa.Schema

    @property
    def has_columns(self) -> bool:
        """Whether the columns are those of the contract, in its order."""
        return bool(self.schema.names == TABLES[self.table].arrow.names)

    @property
    def has_types(self) -> bool:
        """Whether the columns, where the contract knows them, have its types."""
        contract = TABLES[self.table].arrow
        known = [field for field in self.schema if field.name in contract.names]
        return all(field.type == contract.field(field.name).type for field in known)


@dataclasses.dataclass(frozen=True, slots=True)
class Release:
    """A release folder: its manifest and the data files of every table, in order of their names."""

    folder: Path
    manifest: Mapping[str, Any]
    files: Mapping[str, tuple[DataFile, ...]]

    @property
    def sound_tables(self) -> frozenset[str]:
        """Tables whose files all have the columns and types of the contract: only these can be judged row by row."""
        return frozenset(
            table for table, files in self.files.items() if all(file.has_columns and file.has_types for file in files)
        )

    @property
    def stated_rows(self) -> dict[str, int]:
        """Rows of every data file, as the manifest says."""
        return {path: self.manifest["files"][path]["rows"] for path in _data_files(self.manifest)}

    def rows(self, table: str) -> int:
        """Rows of a table over all its files."""
        return sum(file.rows for file in self.files[table])


def open_release(folder: Path) -> Release:
    """Read the manifest and the footers of all data files; raise NotAReleaseError where that cannot be done."""
    manifest = _read_manifest(folder)
    return Release(folder, manifest, {table: _open_table(folder, table) for table in TABLES})


def _read_manifest(folder: Path) -> dict[str, Any]:
    path = folder / "manifest.json"
    if not path.is_file():
        raise NotAReleaseError(f"{folder}: not a release: it has no manifest.json; name the folder of one version")
    try:
        manifest = json.loads(path.read_text("utf-8"))
        complete = (
            all(isinstance(manifest["counts"][name], int) for name in ("inputs", "articles", "rejected", "duplicates"))
            and all(isinstance(manifest["tables"][table], int) for table in TABLES)
            and all(isinstance(manifest["files"][path]["rows"], int) for path in _data_files(manifest))
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as exc:
        raise _bad_manifest(path, f"{type(exc).__name__}: {exc}") from exc
    if not complete:
        raise _bad_manifest(path, "counts must be whole numbers")
    return dict(manifest)


def _data_files(manifest: Mapping[str, Any]) -> list[str]:
    return [path for path in manifest["files"] if path.startswith("data/")]


def _bad_manifest(path: Path, reason: str) -> NotAReleaseError:
    return NotAReleaseError(f"{path}: not the manifest of a release ({reason}); take the release from its source again")


def _open_table(folder: Path, table: str) -> tuple[DataFile, ...]:
    paths = sorted((folder / "data" / table).glob("*.parquet"))
    if not paths:
        place = folder / "data" / table
        raise NotAReleaseError(f"{place}: not a release: the table has no Parquet file; take it from its source again")
    return tuple(_open_file(folder, table, path) for path in paths)


def _open_file(folder: Path, table: str, path: Path) -> DataFile:
    with reading(path):
        footer = pq.read_metadata(path)
        size = sum(footer.row_group(i).total_byte_size for i in range(footer.num_row_groups))
        schema = footer.schema.to_arrow_schema()
    return DataFile(table, path, path.relative_to(folder).as_posix(), footer.num_rows, size, schema)


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn whatever goes wrong in reading a Parquet file into a NotAReleaseError that names it."""
    try:
        yield
    except (OSError, pa.ArrowException, UnicodeDecodeError) as exc:
        raise NotAReleaseError(f"{path}: cannot be read ({exc}); take the release from its source again") from exc
