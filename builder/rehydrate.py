"""Rehydrate: put the texts back into an edition that was published without them, for those who have them."""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from builder.article import Article
from builder.digest import file_sha256
from builder.errors import UsageError
from builder.publish.edition import PLACES, edition_schema
from builder.readers import discover, read
from builder.release import Release, manifest
from builder.release.candidate import data_files
from builder.release.documents import write_documents
from builder.release.rights import put_back, withheld
from builder.writer import open_parquet
from schema import TABLES, Table, sha256_hex


class Rehydrated(NamedTuple):
    """What was put back: articles, those whose text nobody gave, whether all files have the bytes of the release."""

    folder: Path
    articles: int
    missing: int
    identical: bool


def rehydrate(edition: Release, sources: Sequence[str], folder: Path) -> Rehydrated:
    """Write a copy of the edition with the words put back into `folder`, which must not exist yet.

    A text counts only if its SHA-256 is that of the article. Sources are files and folders of articles, as for a build,
    or a release with texts. Raises UsageError where the edition has its texts, or where no text fits.
    """
    mode = edition.manifest.get("text", "full")
    if mode == "full":
        raise UsageError(f"{edition.location}: has its texts; there is nothing to put back")
    if folder.exists():
        raise UsageError(f"{folder}: is there already; give a new folder with --out")
    with tempfile.TemporaryDirectory(prefix="broadsheet-texts-") as workshop:
        texts = _Texts(Path(workshop) / "texts.db", edition)
        texts.add(_texts_of(sources))
        if texts.missing == texts.wanted:
            raise UsageError(f"{', '.join(sources)}: none of the {texts.wanted:,} texts is there, by their digests")
        texts.add_places(edition)
        for table in TABLES.values():
            (folder / "data" / table.name).mkdir(parents=True)
            for name in edition.files_of(table.name):
                _fill(edition, name, folder / name, table, texts)
    return _finish(edition, folder, texts)


def _finish(edition: Release, folder: Path, texts: "_Texts") -> Rehydrated:
    known = edition.manifest["full_text_sha256"]
    identical = all(file_sha256(folder / name) == sha256 for name, sha256 in known.items())
    facts = {key: value for key, value in edition.manifest.items() if key != "full_text_sha256"}
    facts |= {"files": data_files(folder)}
    if not texts.missing:
        del facts["text"]
    write_documents(folder, facts, edition.location.read_text("CHANGELOG.md"))
    manifest.write(folder, manifest.complete(folder, facts))
    return Rehydrated(folder, texts.wanted, texts.missing, identical)


class _Texts:
    """Texts by article, and places of values by key, on disk: they may be many."""

    def __init__(self, path: Path, edition: Release) -> None:
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.execute("pragma journal_mode = off")
        self._database.execute("create table articles (article_id primary key, sha256, text) without rowid")
        self._database.execute("create table places (row, name, place, primary key (row, name)) without rowid")
        for name in edition.files_of("articles"):
            rows = _read(edition, name, ["article_id", "text_sha256"]).to_pylist()
            self._many("insert into articles values (?, ?, null)", (tuple(row.values()) for row in rows))
        self._database.execute("create index by_sha256 on articles (sha256)")

    @property
    def wanted(self) -> int:
        """Number of articles."""
        return int(self._database.execute("select count(*) from articles").fetchone()[0])

    @property
    def missing(self) -> int:
        """Number of articles without a text so far."""
        return int(self._database.execute("select count(*) from articles where text is null").fetchone()[0])

    def add(self, texts: Iterable[str]) -> None:
        """Take the texts that are wanted, by their digests."""
        self._many("update articles set text = ? where sha256 = ?", ((_bytes(t), sha256_hex(t)) for t in texts))

    def add_places(self, edition: Release) -> None:
        """Take the places of values from the edition."""
        if PLACES in edition.manifest["files"]:
            rows = _read(edition, PLACES, None).to_pylist()
            self._many("insert into places values (?, ?, ?)", ((r["key"], r["column"], r["place"]) for r in rows))

    def text(self, article_id: str) -> str | None:
        """Return the text of an article, None where nobody gave it."""
        row = self._database.execute("select text from articles where article_id = ?", [article_id]).fetchone()
        return row[0].decode("utf-8", "surrogatepass") if row and row[0] is not None else None

    def place(self, key: str, column: str) -> str | None:
        """Return where a value stands, None where that is not known."""
        row = self._database.execute("select place from places where row = ? and name = ?", [key, column]).fetchone()
        return str(row[0]) if row else None

    def _many(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        self._database.execute("begin")
        self._database.executemany(statement, rows)
        self._database.execute("commit")


def _texts_of(sources: Sequence[str]) -> Iterator[str]:
    for source in sources:
        if (Path(source) / "manifest.json").is_file():
            for path in sorted((Path(source) / "data" / "articles").glob("*.parquet")):
                for batch in pq.ParquetFile(path).iter_batches(columns=["text"], batch_size=256):
                    yield from (text for text in batch.column(0).to_pylist() if text is not None)
        else:
            items = (item for file in discover([source]) for item in read(file))
            yield from (item.text for item in items if isinstance(item, Article))


def _fill(edition: Release, name: str, target: Path, table: Table, texts: _Texts) -> None:
    """Write a file of the edition anew with the words put back, in the same groups of rows."""
    mode = edition.manifest["text"]
    left_out = withheld(table.name, mode)
    schema = edition_schema(table, mode) if texts.missing else table.arrow
    location = edition.location
    with location.files.open(location.path(name)) as source, open_parquet(target, table, schema) as writer:
        file = pq.ParquetFile(source)
        for group in range(file.num_row_groups):
            rows = file.read_row_group(group)
            if left_out:
                filled = _filled(rows.to_pylist(), table, left_out, texts)
                for column, values in filled.items():
                    array = pa.array(values, table.arrow.field(column).type)
                    rows = rows.set_column(rows.schema.get_field_index(column), column, array)
            writer.write_table(rows.cast(schema).combine_chunks(), row_group_size=max(1, len(rows)))


def _filled(
    rows: list[dict[str, Any]], table: Table, left_out: tuple[str, ...], texts: _Texts
) -> dict[str, list[str | None]]:
    slices = {part.text: (part.start, part.end) for part in table.slices}
    filled: dict[str, list[str | None]] = {column: [] for column in left_out}
    last, text = None, None
    for row in rows:
        if row["article_id"] != last:  # rows of one article follow each other
            last, text = row["article_id"], texts.text(row["article_id"])
        for column, values in filled.items():
            if text is None or table.name == "articles":
                values.append(text)
            elif column in slices:
                start, end = (row[offset] for offset in slices[column])
                values.append(None if start is None else text[start:end])
            else:
                place = texts.place(row[table.key], column)
                values.append(None if place is None else put_back(place, text))
    return filled


def _read(edition: Release, name: str, columns: list[str] | None) -> pa.Table:
    with edition.location.files.open(edition.location.path(name)) as file:
        return pq.read_table(file, columns=columns)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
