"""The plan: duplicates found over the whole pile, and every article given to a shard. DuckDB does it, out of memory."""

import dataclasses
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import duckdb
import numpy as np
import pyarrow as pa

from builder.ingest.near import bands_of, link_near_copies
from builder.ingest.spool import HASH_BITS, read_index

Duplicates = Literal["keep", "link", "drop"]
"""What becomes of copies under other ids: left as they are, linked to the earliest, or left out."""

_SMALL_SHARD = 512  # articles to a shard, up to 32 shards: enough shards to keep a laptop's cores busy
_LARGE_SHARD = 4096  # beyond that: larger files are read faster, but a worker's memory grows a little with its shard
_FEW_SHARDS = 32
_MEMORY = "256MB"

# Of several records with one id the first is kept: by file name, record number and, should two sources have files of
# the same name, by content. So the choice does not depend on the order of sources.
_RANKED = """
create table ranked as
select *, row_number() over same_id as rank, first_value(text_sha256) over same_id as kept_text_sha256
from spooled
window same_id as (partition by article_id order by source_uri, source_record nulls first, record_sha256, file, row)
"""
# Of several articles with one text the earliest is the original: by date, then id (undated ones last).
_KEPT = """
create table kept as
select *, first_value(article_id) over (
    partition by text_sha256 order by published_at nulls last, article_id
) as original
from ranked where rank = 1
"""


@dataclasses.dataclass(frozen=True, slots=True)
class Shard:
    """What one shard holds: how many articles, and a digest of them all."""

    index: int
    articles: int
    inputs_sha256: str
    changes: dict[tuple[str, int], str | None]


@dataclasses.dataclass(frozen=True, slots=True)
class Plan:
    """The shards, the number of records left out as copies, and the rows of `rejects` for clashing ids."""

    shards: tuple[Shard, ...]
    duplicates: int
    clashes: pa.Table

    @property
    def articles(self) -> int:
        """Articles in all shards together."""
        return sum(shard.articles for shard in self.shards)


def number_of_shards(articles: int) -> int:
    """Return the number of shards: a power of two that follows from the number of articles alone.

    >>> [number_of_shards(n) for n in (0, 12, 512, 513, 8192, 20_000, 131_072, 131_073, 1_000_000)]
    [1, 1, 1, 2, 16, 32, 32, 64, 256]
    """
    small = -(-articles // _SMALL_SHARD)
    large = -(-articles // _LARGE_SHARD)
    return 1 << (max(1, min(small, _FEW_SHARDS), large) - 1).bit_length()


def make_plan(spool: Path, duplicates: Duplicates = "link") -> Plan:
    """Look over the spool: the same spooled articles give the same plan, in whatever files and order they lie."""
    with duckdb.connect(str(spool / "plan.duckdb")) as connection:
        connection.execute(f"set memory_limit = '{_MEMORY}'; set threads = 2; set preserve_insertion_order = false")
        _load(connection, spool)
        connection.execute(_RANKED)
        connection.execute(_KEPT)
        if duplicates == "keep":
            connection.execute("update kept set original = article_id")
        else:
            link_near_copies(connection)
        [(copies,)] = connection.execute(
            "select count(*) from ranked where rank > 1 and text_sha256 = kept_text_sha256"
        ).fetchall()
        connection.execute("create table left_out as select file, row, hash from ranked where rank > 1")
        if duplicates == "drop":
            connection.execute("insert into left_out select file, row, hash from kept where original <> article_id")
            [(dropped,)] = connection.execute("select count(*) from kept where original <> article_id").fetchall()
            connection.execute("delete from kept where original <> article_id")
            copies += dropped
        [(articles,)] = connection.execute("select count(*) from kept").fetchall()
        return Plan(tuple(_shards(connection, number_of_shards(articles))), copies, _clashes(connection))


def _load(connection: duckdb.DuckDBPyConnection, spool: Path) -> None:
    connection.execute(
        "create table spooled (hash ubigint, record_sha256 varchar, text_sha256 varchar, article_id varchar,"
        " source_uri varchar, source_record integer, published_at timestamptz, digest blob, file varchar, row integer,"
        " number integer)"
    )
    connection.execute("create table bands (hash ubigint, number integer)")
    number = 0
    for batch in read_index(spool):
        rows = pa.Table.from_batches([batch])
        numbers = pa.array(range(number, number + len(rows)), pa.int32())
        number += len(rows)
        _insert(connection, "spooled", rows.append_column("number", numbers))
        _insert(connection, "bands", _bands(rows["digest"].combine_chunks(), numbers))


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> None:
    connection.register("rows", rows)
    connection.execute(f"insert into {table} select * from rows")
    connection.unregister("rows")


def _bands(digests: pa.Array, numbers: pa.Array) -> pa.Table:
    """Return the bands of the articles that have a digest, a row for each."""
    given = [digest for digest in digests.to_pylist() if digest is not None]
    numbers = numbers.filter(digests.is_valid())
    if not given:
        return pa.table({"hash": pa.array([], pa.uint64()), "number": pa.array([], pa.int32())})
    hashes = bands_of(np.frombuffer(b"".join(given), "<u4").reshape(len(given), -1))
    return pa.table({"hash": hashes.ravel(), "number": np.repeat(numbers.to_numpy(), hashes.shape[1])})


def _shards(connection: duckdb.DuckDBPyConnection, of: int) -> Iterator[Shard]:
    shift = HASH_BITS - of.bit_length() + 1
    shard_of = f"(hash >> {shift})::integer" if of > 1 else "0"  # a shift by the whole width is undefined
    changes: dict[int, dict[tuple[str, int], str | None]] = {index: {} for index in range(of)}
    cursor = connection.execute(
        f"select {shard_of}, file, row, null from left_out"
        f" union all select {shard_of}, file, row, original from kept where original <> article_id"
    )
    while rows := cursor.fetchmany(10_000):
        for index, file, row, duplicate_of in rows:
            changes[index][file, row] = duplicate_of
    digests = [hashlib.sha256() for _ in range(of)]
    counts = [0] * of
    cursor = connection.execute(f"select {shard_of}, record_sha256, original from kept order by 1, article_id")
    while rows := cursor.fetchmany(10_000):
        for index, record_sha256, original in rows:
            digests[index].update(f"{record_sha256} {original}\n".encode())
            counts[index] += 1
    for index in range(of):
        yield Shard(index, counts[index], digests[index].hexdigest(), changes[index])


def _clashes(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """Return the records whose id another record with another text bears already, as rejections."""
    return connection.sql(
        """
        select source_uri, source_record, 'duplicate_id' as code,
            'the id ' || article_id || ' belongs to another article already; give each article an id of its own'
            as message, text_sha256 as payload_sha256, article_id, 'read' as stage
        from ranked where rank > 1 and text_sha256 <> kept_text_sha256
        order by source_uri, source_record, payload_sha256
        """
    ).to_arrow_table()
