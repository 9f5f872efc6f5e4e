"""The spool: articles between ingest and extraction, as Arrow files sorted by a hash of `article_id`.

A shard owns a range of hashes, so its articles are one slice of every spool file, found by binary search in a
memory map: nothing is read twice and nothing else is touched.
"""

import dataclasses
import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self

import pyarrow as pa

from builder.article import Article, MarkedPair, Rejection
from builder.ingest.near import DIGEST_BYTES, near_digest
from schema import sha256_hex

HASH_BITS = 64
_REJECTION_BATCH = 1000

_PAIR = pa.struct(
    [
        ("question", pa.string()),
        ("answer", pa.string()),
        ("answer_markdown", pa.string()),
        ("source", pa.string()),
        ("visible", pa.bool_()),
        *((name, pa.int32()) for name in MarkedPair._fields[5:]),
    ]
)
_ARTICLE = pa.schema(
    [
        ("hash", pa.uint64()),  # of article_id: decides the shard
        ("record_sha256", pa.string()),  # of every field below: decides whether a shard is done already
        ("input_sha256", pa.string()),  # the same without its place: decides whether its rows are known already
        ("text_sha256", pa.string()),
        ("digest", pa.binary(DIGEST_BYTES)),  # of the words: by which near copies are found
        ("article_id", pa.string()),
        ("text", pa.string()),
        ("source_uri", pa.string()),
        ("source_record", pa.int32()),
        ("source_format", pa.string()),
        ("url", pa.string()),
        ("title", pa.string()),
        ("authors", pa.list_(pa.string())),
        ("published_at", pa.timestamp("us", tz="UTC")),
        ("published_precision", pa.string()),
        ("outlet", pa.string()),
        ("language", pa.string()),
        ("license", pa.string()),
        ("is_page", pa.bool_()),
        ("marked_pairs", pa.list_(_PAIR)),
    ]
)
FIELDS = tuple(field.name for field in dataclasses.fields(Article) if field.name != "duplicate_of")
INDEX_COLUMNS = (
    "hash",
    "record_sha256",
    "text_sha256",
    "article_id",
    "source_uri",
    "source_record",
    "published_at",
    "digest",
)

_REJECTION = pa.schema(
    [
        ("source_uri", pa.string()),
        ("source_record", pa.int32()),
        ("code", pa.string()),
        ("message", pa.string()),
        ("payload_sha256", pa.string()),
        ("article_id", pa.string()),
        ("stage", pa.string()),
    ]
)


def hash_of(article_id: str) -> int:
    """Return the 64-bit number that decides the shard of an article (BLAKE2b of its id)."""
    return int.from_bytes(hashlib.blake2b(article_id.encode(), digest_size=8).digest(), "big")


def write_articles(path: Path, articles: Sequence[Article]) -> None:
    """Write one spool file, sorted by hash; its articles must fit into memory."""
    write_spooled(path, [_spooled(article) for article in articles])


def write_spooled(path: Path, rows: list[dict[str, Any]]) -> None:
    """Write rows as `spooled` gives them into one spool file."""
    rows.sort(key=lambda row: (row["hash"], row["article_id"]))
    batch = pa.RecordBatch.from_pylist(rows, schema=_ARTICLE)
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, _ARTICLE) as writer:
        writer.write_batch(batch)


class RejectionWriter:
    """Writes rejections into an Arrow stream, a batch at a time; a context manager."""

    def __init__(self, path: Path) -> None:
        self._file = pa.OSFile(str(path), "wb")
        self._stream = pa.ipc.new_stream(self._file, _REJECTION)
        self._batch: list[dict[str, Any]] = []

    def write(self, rejection: Rejection) -> None:
        """Add a rejection."""
        self._batch.append(dataclasses.asdict(rejection))
        if len(self._batch) >= _REJECTION_BATCH:
            self._flush()

    def _flush(self) -> None:
        self._stream.write_batch(pa.RecordBatch.from_pylist(self._batch, schema=_REJECTION))
        self._batch = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()
        self._stream.close()
        self._file.close()


def read_index(spool: Path) -> Iterator[pa.RecordBatch]:
    """Yield what duplicates and shards are decided by: the index columns, the spool file and the row in it."""
    for path in sorted(spool.glob("*.articles.arrow")):
        with pa.memory_map(str(path)) as file:
            batch = pa.ipc.open_file(file).get_batch(0).select(INDEX_COLUMNS)
            yield batch.append_column("file", pa.array([path.name] * len(batch), pa.string())).append_column(
                "row", pa.array(range(len(batch)), pa.int32())
            )


def read_rejections(spool: Path) -> Iterator[Rejection]:
    """Yield all rejections of a spool."""
    for path in sorted(spool.glob("*.rejections.arrow")):
        with pa.memory_map(str(path)) as file:
            for batch in pa.ipc.open_stream(file):
                yield from (Rejection(**row) for row in batch.to_pylist())


class Head(NamedTuple):
    """What is known of a spooled article without its text, and where it lies."""

    article_id: str
    file: str
    row: int
    input_sha256: str
    source_uri: str
    source_record: int | None
    duplicate_of: str | None


def shard_heads(spool: Path, index: int, of: int, changes: dict[tuple[str, int], str | None]) -> list[Head]:
    """Return the heads of the articles of one shard, ordered by `article_id`.

    `changes` names, by spool file and row, the articles that are not taken as they are: None for one that is left
    out, an `article_id` for one that duplicates that article.
    """
    shard_width = (1 << HASH_BITS) // of
    low, high = index * shard_width, (index + 1) * shard_width
    heads: list[Head] = []
    for path in sorted(spool.glob("*.articles.arrow")):
        with pa.memory_map(str(path)) as file:
            batch = pa.ipc.open_file(file).get_batch(0)
            hashes = batch.column("hash").to_numpy()
            first, last = (bisect_left(hashes, bound) for bound in (low, high))
            columns = [batch.column(name).slice(first, last - first).to_pylist() for name in _HEAD]
            for row, (article_id, input_sha256, uri, record) in enumerate(zip(*columns, strict=True), start=first):
                duplicate_of = changes.get((path.name, row), "")
                if duplicate_of is not None:
                    heads.append(Head(article_id, path.name, row, input_sha256, uri, record, duplicate_of or None))
            del batch, hashes  # they look into the map
    return sorted(heads)


_HEAD = ("article_id", "input_sha256", "source_uri", "source_record")


def read_articles(spool: Path, heads: Iterable[Head]) -> Iterator[Article]:
    """Yield the articles whose heads are given, in that order."""
    for head in heads:
        # Opened for each article: there may be more spool files than a process may hold open.
        with pa.memory_map(str(spool / head.file)) as file:
            [record] = pa.ipc.open_file(file).get_batch(0).slice(head.row, 1).to_pylist()
        yield _article(record, head.duplicate_of)


def spooled(fields: dict[str, Any], input_sha256: str) -> dict[str, Any]:
    """Return the row of the spool for the fields of an article."""
    place = json.dumps([input_sha256, fields["source_uri"], fields["source_record"]])
    return {
        "hash": hash_of(fields["article_id"]),
        "record_sha256": sha256_hex(place),
        "input_sha256": input_sha256,
        "text_sha256": sha256_hex(fields["text"]),
        "digest": near_digest(fields["text"]),
        **fields,
        "marked_pairs": [pair._asdict() for pair in fields["marked_pairs"]],
    }


def _spooled(article: Article) -> dict[str, Any]:
    return spooled({name: getattr(article, name) for name in FIELDS}, article.input_sha256)


def _article(row: dict[str, Any], duplicate_of: str | None) -> Article:
    fields = {name: row[name] for name in FIELDS}
    pairs = tuple(MarkedPair(**pair) for pair in row["marked_pairs"])
    lists = {"authors": tuple(row["authors"]), "marked_pairs": pairs}
    return Article(**(fields | lists | {"duplicate_of": duplicate_of}))
