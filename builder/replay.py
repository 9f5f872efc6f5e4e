"""Replay: what a release rejected is tried again, after a fix; everything else of it stays as it is.

Articles come from the release itself, with their rows. What was rejected is read again where it came from, and so are
articles that have rows in quarantine; where their source is gone they are extracted again from their text.
"""

import dataclasses
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq

from builder.article import Article, MarkedPair, Rejection
from builder.errors import UsageError
from builder.ingest import spool
from builder.readers import SourceFile, read
from builder.release import Dataset, find_release
from schema import sha256_hex

_BATCH = 1000  # articles to a spool file

_PAGES = ("html", "warc")  # formats that give pages, and nothing else

_Place = tuple[str, int | None]


class Retried(NamedTuple):
    """What trying again gave: articles and rejections, those not tried again, and articles that the release has."""

    articles: int
    rejections: int
    carried: tuple[Rejection, ...]
    known: frozenset[str]  # articles with rows in quarantine


class Origin(NamedTuple):
    """A dataset by its output folder and name, and where its articles came from: sources, and names of fields."""

    out: Path
    name: str
    sources: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]


def origin_of(place: Path, sources: Sequence[str], fields: Sequence[tuple[str, str]]) -> Origin:
    """Return the dataset whose newest release `place` means; sources and fields are those given, or the known ones.

    Raises UsageError where it is not the newest, or where it is not known any more where its inputs lie.
    """
    release = find_release(place)
    dataset = Dataset(release.parent.parent, release.parent.name)
    newest = dataset.newest()
    if newest is None or newest.resolve() != release:
        raise UsageError(f"{release}: is not the newest release of its dataset; replay {newest}")
    known_sources, known_fields = dataset.known_sources()
    if not (sources or known_sources):
        raise UsageError(f"{release}: where its inputs lie is not known here; give each SOURCE again")
    return Origin(dataset.folder.parent, dataset.name, tuple(sources) or known_sources, tuple(fields) or known_fields)


def spool_release(release: Path, folder: Path, leave_out: frozenset[str]) -> int:
    """Spool the articles of a release as they lie, but for those that were read again; return how many."""
    count = itertools.count()
    articles = 0
    for path in sorted((release / "data" / "articles").glob("*.parquet")):
        pairs = _marked_pairs(release, path.name)
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(_BATCH):
                rows = [
                    _spooled(row, pairs.get(row["article_id"], ()))
                    for row in batch.to_pylist()
                    if row["article_id"] not in leave_out
                ]
                spool.write_spooled(folder / f"release-{next(count):06}.articles.arrow", rows)
                articles += len(rows)
    return articles


def _spooled(row: dict[str, Any], pairs: Sequence[MarkedPair]) -> dict[str, Any]:
    is_page = row["source_format"] in _PAGES or any(pair.answer_markdown is not None for pair in pairs)
    of_page = {"is_page": is_page, "marked_pairs": tuple(pairs) if is_page else ()}
    fields = {name: row[name] for name in spool.FIELDS if name not in of_page}
    return spool.spooled(fields | of_page, row["input_sha256"])


def _marked_pairs(release: Path, shard: str) -> dict[str, list[MarkedPair]]:
    """Return the FAQ pairs of a shard by article: what a page marks is seen at reading only, and not in its text."""
    pairs: dict[str, list[MarkedPair]] = {}
    for row in pq.read_table(release / "data" / "faqs" / shard).sort_by("position").to_pylist():
        pair = MarkedPair(**{name: row[name] for name in MarkedPair._fields})
        pairs.setdefault(row["article_id"], []).append(pair)
    return pairs


def retry(release: Path, files: Iterable[SourceFile], folder: Path) -> Retried:
    """Read again what a release rejected and spool it beside the release's articles."""
    rejected, again = _rejected_inputs(release)
    places = {(rejection.source_uri, rejection.source_record) for rejection in rejected}
    uris = {uri for uri, _ in places | again.keys()}
    known: set[str] = set()
    tried: set[str] = set()
    found: Counter[type] = Counter()
    with spool.RejectionWriter(folder / "retried.rejections.arrow") as rejections:

        def articles() -> Iterator[Article]:
            for file in files:
                if file.uri not in uris:
                    continue
                tried.add(file.uri)
                for item in _retried(release, file, places, again):
                    found[type(item)] += 1
                    if isinstance(item, Rejection):
                        rejections.write(item)
                        continue
                    if again.get((item.source_uri, item.source_record)) == item.article_id:
                        known.add(item.article_id)
                    yield item

        for number, batch in enumerate(_batches(articles())):
            spool.write_articles(folder / f"retried-{number:06}.articles.arrow", batch)
    carried = tuple(rejection for rejection in rejected if rejection.source_uri not in tried)
    return Retried(found[Article], found[Rejection], carried, frozenset(known))


def _rejected_inputs(release: Path) -> tuple[list[Rejection], dict[_Place, str | None]]:
    """Return the inputs that a release rejected, and by place the articles that have rows in quarantine."""
    inputs: list[Rejection] = []
    again: dict[_Place, str | None] = {}
    fields = [field.name for field in dataclasses.fields(Rejection)]
    for path in sorted((release / "data" / "rejects").glob("*.parquet")):
        for row in pq.read_table(path, columns=fields).to_pylist():
            if row["table_name"] in (None, "articles"):
                inputs.append(Rejection(**row))
            else:
                again[row["source_uri"], row["source_record"]] = row["article_id"]
    return inputs, again


def _retried(
    release: Path, file: SourceFile, places: set[_Place], again: Mapping[_Place, str | None]
) -> Iterator[Article | Rejection]:
    """Yield what stands now where something was rejected; for a file that was rejected, all that the release lacks."""
    whole = (file.uri, None) in places
    known = _known(release, file.uri) if whole else {}
    for item in read(file):
        is_known = isinstance(item, Article) and known.get(item.article_id) == sha256_hex(item.text)
        place = (item.source_uri, item.source_record)
        is_again = isinstance(item, Article) and again.get(place) == item.article_id
        if place in places or is_again or (whole and not is_known):
            yield item


def _known(release: Path, uri: str) -> dict[str, str]:
    """Return the digests of the texts that a release has from one file, by article."""
    columns = ["article_id", "text_sha256"]
    rows = pq.read_table(release / "data" / "articles", columns=columns, filters=[("source_uri", "==", uri)])
    return dict(zip(*(rows[column].to_pylist() for column in columns), strict=True))


def _batches(articles: Iterator[Article]) -> Iterator[Sequence[Article]]:
    while batch := list(itertools.islice(articles, _BATCH)):
        yield batch
