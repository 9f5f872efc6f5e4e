"""An edition of a release for readers who may not have the articles' texts: the same rows, words left out.

The files have the same rows in the same places, so `broadsheet rehydrate` can put the words back and check that every
file has again the bytes of the release.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from builder.release import Release, local, manifest, read_manifest
from builder.release.candidate import data_files
from builder.release.changelog import without_examples
from builder.release.documents import write_documents
from builder.release.rights import PLACED, TextMode, place_of, withheld
from builder.writer import open_parquet
from schema import TABLES, Table

PLACES = "places.parquet"
"""File of an edition that says where values stand that are no plain slices: table, key, column, place."""

_PLACES = pa.schema([(name, pa.string()) for name in ("table", "key", "column", "place")])


def make_edition(release: Path, mode: TextMode, folder: Path) -> Path:
    """Write the edition of a release with this much text into an empty folder; return the folder.

    The report of the judgement stays behind: it may show words of rows.
    """
    source = Release(local(release), read_manifest(local(release)))
    digests: dict[str, str] = {}
    for table in TABLES.values():
        (folder / "data" / table.name).mkdir(parents=True)
        for name, sha256 in source.files_of(table.name).items():
            _leave_out(release / name, folder / name, table, mode)
            digests[name] = sha256
    if mode == "offsets":
        with pq.ParquetWriter(folder / PLACES, _PLACES, compression="zstd") as places:
            for rows in _places(release, source):
                places.write_table(rows)
    facts: dict[str, Any] = {**source.manifest, "text": mode, "full_text_sha256": digests, "files": data_files(folder)}
    log = (release / "CHANGELOG.md").read_text("utf-8")
    write_documents(folder, facts, without_examples(log) if mode == "offsets" else log)
    facts = manifest.complete(folder, facts)
    manifest.write(folder, facts)
    return folder


def edition_schema(table: Table, mode: TextMode) -> pa.Schema:
    """Return the Arrow schema of a table in an edition: that of the contract, what is left out may be null."""
    left_out = withheld(table.name, mode)
    fields = [field.with_nullable(nullable=True) if field.name in left_out else field for field in table.arrow]
    return pa.schema(fields, metadata=table.arrow.metadata)


def _leave_out(source: Path, target: Path, table: Table, mode: TextMode) -> None:
    schema, left_out = edition_schema(table, mode), withheld(table.name, mode)
    file = pq.ParquetFile(source)
    with open_parquet(target, table, schema) as writer:
        for group in range(file.num_row_groups):
            rows = file.read_row_group(group)
            for column in left_out:
                nulls = pa.nulls(len(rows), rows.schema.field(column).type)
                rows = rows.set_column(rows.schema.get_field_index(column), column, nulls)
            writer.write_table(rows.cast(schema), row_group_size=max(1, len(rows)))


def _places(release: Path, source: Release) -> Iterator[pa.Table]:
    """Yield where the values stand that are no plain slices, a shard at a time with its texts in memory."""
    for table_name, columns in PLACED.items():
        table = TABLES[table_name]
        for name in source.files_of(table_name):
            articles = pq.read_table(release / name.replace(f"data/{table_name}/", "data/articles/"))
            texts = dict(zip(articles["article_id"].to_pylist(), articles["text"].to_pylist(), strict=True))
            found = [
                {"table": table_name, "key": row[table.key], "column": column, "place": place}
                for row in pq.read_table(release / name).to_pylist()
                for column, (start, end) in columns.items()
                if row[column] is not None and row[start] is not None
                if (place := place_of(row[column], texts[row["article_id"]], row[start], row[end])) is not None
            ]
            yield pa.Table.from_pylist(found, schema=_PLACES)
