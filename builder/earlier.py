"""An earlier release as a store of rows: what is the same in it is taken over, and not extracted again.

An article's rows follow from `articles.input_sha256`, the program and its configuration. So where an earlier release of
the same program and configuration has an article with the same digest, it has its rows. Files are held against the
digests of their manifest before a row is taken from them.
"""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from builder.digest import file_sha256
from builder.ingest import Head
from schema import ARTICLES, TABLES

_MAX_BYTES = 1 << 30  # of a shard's rows in memory: beyond, extracting again is safer than merging


@dataclasses.dataclass(frozen=True, slots=True)
class Earlier:
    """A release to take rows from."""

    release: Path
    files: Mapping[str, Mapping[str, Any]]  # of its manifest
    shards: tuple[str | None, ...]  # digest of what went into each; None where its files are not all that came out
    again: frozenset[str]  # articles of which something was rejected: they are tried again

    def path(self, table: str, index: int) -> Path:
        """Where a shard of a table lies."""
        return self.release / self._name(table, index)

    def is_whole(self, table: str, index: int) -> bool:
        """Whether a shard of a table has the bytes that were released."""
        entry = self.files.get(self._name(table, index))
        path = self.path(table, index)
        return entry is not None and path.is_file() and file_sha256(path) == entry["sha256"]

    def _name(self, table: str, index: int) -> str:
        return f"data/{table}/train-{index:05}-of-{len(self.shards):05}.parquet"


class Kept(NamedTuple):
    """Rows taken over, by table, and the articles they belong to."""

    tables: dict[str, pa.Table]
    ids: frozenset[str]


NOTHING = Kept({}, frozenset())


def open_earlier(release: Path, manifest: Mapping[str, Any]) -> Earlier:
    """Open a release whose program and configuration are known to be the same."""
    rejects = pq.read_table(release / "data" / "rejects", columns=["article_id"], filters=[("stage", "==", "judge")])
    again = rejects["article_id"].to_pylist()
    return Earlier(release, manifest["files"], tuple(manifest["shards"]), frozenset(again))


def kept_rows(earlier: Earlier, index: int, of: int, heads: Sequence[Head], tables: Sequence[str]) -> Kept:
    """Return the rows of those articles of a shard that the earlier release has as they are now."""
    places = list(_overlapping(index, of, len(earlier.shards)))
    if not all(earlier.is_whole(table, place) for table in tables for place in places):
        return NOTHING
    if sum(earlier.path(table, place).stat().st_size for table in tables for place in places) > _MAX_BYTES // 8:
        return NOTHING
    now = {head.article_id: head for head in heads}
    articles = _read(earlier, "articles", places)
    ids, digests = (articles[column].to_pylist() for column in ("article_id", "input_sha256"))
    kept = {
        article_id
        for article_id, digest in zip(ids, digests, strict=True)
        if article_id in now and now[article_id].input_sha256 == digest and article_id not in earlier.again
    }
    if not kept:
        return NOTHING
    chosen = pa.array(sorted(kept), pa.string())
    rows = {table: _of(_read(earlier, table, places), chosen) for table in tables if table != "articles"}
    return Kept({"articles": _in_place(_of(articles, chosen), now), **rows}, frozenset(kept))


def merged(kept: pa.Table, fresh: pa.Table) -> pa.Table:
    """Put the rows of different articles together, ordered by article; rows of one article keep their order."""
    rows = pa.concat_tables([kept, fresh])
    return rows.take(pc.sort_indices(rows["article_id"]))  # a stable sort, of bytes of UTF-8: the order of code points


def _overlapping(index: int, of: int, earlier: int) -> Iterator[int]:
    """Yield the shards, of so many, that share articles with shard `index` of `of`; both are powers of two.

    >>> list(_overlapping(1, 2, 8)), list(_overlapping(5, 8, 2))
    ([4, 5, 6, 7], [1])
    """
    if earlier >= of:
        width = earlier // of
        yield from range(index * width, (index + 1) * width)
    else:
        yield index // (of // earlier)


def _read(earlier: Earlier, table: str, places: Sequence[int]) -> pa.Table:
    return pa.concat_tables(
        pq.read_table(earlier.path(table, place), use_threads=False).cast(TABLES[table].arrow) for place in places
    )


def _of(rows: pa.Table, articles: pa.Array) -> pa.Table:
    return rows.filter(pc.is_in(rows["article_id"], value_set=articles))


def _in_place(articles: pa.Table, now: Mapping[str, Head]) -> pa.Table:
    """Give articles the places where they lie now, and say whose copies they are now."""
    heads = [now[article_id] for article_id in articles["article_id"].to_pylist()]
    for column in ("source_uri", "source_record", "duplicate_of"):
        field = ARTICLES.arrow.field(column)
        values = pa.array([getattr(head, column) for head in heads], field.type)
        articles = articles.set_column(ARTICLES.arrow.get_field_index(column), field, values)
    return articles
