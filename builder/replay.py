"""Replay: what a release rejected is tried again, after a fix; everything else of it stays as it is.

Articles come from the release itself, with their rows. What was rejected is read again where it came from; rows in
quarantine are extracted again from their article's text.
"""

import dataclasses
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq

from builder.article import Article, Rejection
from builder.ingest import spool
from builder.readers import SourceFile, read
from schema import sha256_hex

_BATCH = 1000  # articles to a spool file

_Place = tuple[str, int | None]


class Retried(NamedTuple):
    """What trying again gave: articles of the release and new ones, rejections, and those not tried again."""

    articles: int
    rejections: int
    carried: tuple[Rejection, ...]


def spool_release(release: Path, folder: Path) -> int:
    """Spool the articles of a release as they lie; return how many."""
    count = itertools.count()
    articles = 0
    for path in sorted((release / "data" / "articles").glob("*.parquet")):
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(_BATCH):
                rows = [_spooled(row) for row in batch.to_pylist()]
                spool.write_spooled(folder / f"release-{next(count):06}.articles.arrow", rows)
                articles += len(rows)
    return articles


def _spooled(row: dict[str, Any]) -> dict[str, Any]:
    return spool.spooled({name: row[name] for name in spool.FIELDS}, row["input_sha256"])


def retry(release: Path, files: Iterable[SourceFile], folder: Path) -> Retried:
    """Read again what a release rejected and spool it beside the release's articles."""
    rejected = list(_rejected_inputs(release))
    places = {(rejection.source_uri, rejection.source_record) for rejection in rejected}
    tried: set[str] = set()
    found: Counter[type] = Counter()
    with spool.RejectionWriter(folder / "retried.rejections.arrow") as rejections:

        def articles() -> Iterator[Article]:
            for file in files:
                if file.uri in {uri for uri, _ in places}:
                    tried.add(file.uri)
                    for item in _retried(release, file, places):
                        found[type(item)] += 1
                        if isinstance(item, Article):
                            yield item
                        else:
                            rejections.write(item)

        for number, batch in enumerate(_batches(articles())):
            spool.write_articles(folder / f"retried-{number:06}.articles.arrow", batch)
    carried = tuple(rejection for rejection in rejected if rejection.source_uri not in tried)
    return Retried(found[Article], found[Rejection], carried)


def _rejected_inputs(release: Path) -> Iterator[Rejection]:
    """Yield the inputs that a release rejected; rows in quarantine are tried again with their articles."""
    fields = [field.name for field in dataclasses.fields(Rejection)]
    for path in sorted((release / "data" / "rejects").glob("*.parquet")):
        for row in pq.read_table(path, columns=fields).to_pylist():
            if row["table_name"] in (None, "articles"):
                yield Rejection(**row)


def _retried(release: Path, file: SourceFile, places: set[_Place]) -> Iterator[Article | Rejection]:
    """Yield what stands now where something was rejected; for a file that was rejected, all that the release lacks."""
    whole = (file.uri, None) in places
    known = _known(release, file.uri) if whole else {}
    for item in read(file):
        is_known = isinstance(item, Article) and known.get(item.article_id) == sha256_hex(item.text)
        if (item.source_uri, item.source_record) in places or (whole and not is_known):
            yield item


def _known(release: Path, uri: str) -> dict[str, str]:
    """Return the digests of the texts that a release has from one file, by article."""
    columns = ["article_id", "text_sha256"]
    rows = pq.read_table(release / "data" / "articles", columns=columns, filters=[("source_uri", "==", uri)])
    return dict(zip(*(rows[column].to_pylist() for column in columns), strict=True))


def _batches(articles: Iterator[Article]) -> Iterator[Sequence[Article]]:
    while batch := list(itertools.islice(articles, _BATCH)):
        yield batch
