"""A shard: a share of the articles, extracted and written by one pure function.

`run_shard` writes a folder of Parquet files and a receipt beside them, under a temporary name, and renames it: the
folder is whole or absent. Its name says what went in, so a build that is run again takes it as it is. Rows of articles
that an earlier release has already are taken over from there: the files are the same bytes, only sooner made.
"""

import dataclasses
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from builder import progress
from builder.article import Article, Rejection
from builder.digest import file_sha256
from builder.document import Document, Tagger, parse, tag_documents
from builder.durable import link_or_copy, sync_tree
from builder.earlier import NOTHING, Earlier, kept_rows, merged
from builder.extractors import Extraction, extract
from builder.ingest import Head, read_articles, shard_heads
from builder.language import identify_language, is_read
from builder.taggers import load_tagger
from builder.writer import TableWriter
from schema import TABLES, ArticleRow, sha256_hex

SHARD_TABLES = tuple(name for name in TABLES if name != "rejects")
_TAG_BATCH = 32  # documents tagged together


@dataclasses.dataclass(frozen=True, slots=True)
class ShardSpec:
    """All that `run_shard` needs, and all that its result depends on."""

    index: int
    of: int
    spool: Path
    changes: dict[tuple[str, int], str | None]
    inputs_sha256: str
    code_sha256: str  # of program and configuration
    folder: Path  # where finished shards lie
    tagger: str = "bundled"  # as `load_tagger` takes it; what it stands for is in `code_sha256`
    earlier: Earlier | None = None  # where rows may be taken from: it saves time and changes nothing

    @property
    def key(self) -> str:
        """Name of the shard's folder: other inputs, code or configuration give another name."""
        return f"{self.index:05}-of-{self.of:05}-{sha256_hex(self.inputs_sha256 + self.code_sha256)[:16]}"


@dataclasses.dataclass(frozen=True, slots=True)
class Receipt:
    """What a finished shard holds."""

    key: str
    rows: dict[str, int]
    sha256: dict[str, str]
    rejections: tuple[Rejection, ...]

    def path(self, folder: Path, table: str) -> Path:
        """Where the rows of a table lie."""
        return folder / self.key / f"{table}.parquet"


def finished(spec: ShardSpec) -> Receipt | None:
    """Return the receipt of an earlier run of the same work, if its files are all there."""
    path = spec.folder / spec.key / "receipt.json"
    if not path.is_file():
        return None
    fields = json.loads(path.read_text("utf-8"))
    rejections = tuple(Rejection(**rejection) for rejection in fields.pop("rejections"))
    receipt = Receipt(**fields, rejections=rejections)
    return receipt if all(_is_whole(receipt, spec.folder, table) for table in SHARD_TABLES) else None


def _is_whole(receipt: Receipt, folder: Path, table: str) -> bool:
    path = receipt.path(folder, table)
    return path.is_file() and file_sha256(path) == receipt.sha256[table]


def run_shard(spec: ShardSpec) -> Receipt:
    """Extract and write the articles of a shard; return the receipt, which also lies beside the files."""
    temporary = _temporary(spec)
    rejections: list[Rejection] = []
    rows = _write_tables(spec, temporary, rejections)
    pa.default_memory_pool().release_unused()  # a worker's memory must not grow from shard to shard
    sha256 = {name: file_sha256(temporary / f"{name}.parquet") for name in SHARD_TABLES}
    return _finish(spec, temporary, Receipt(spec.key, rows, sha256, tuple(rejections)))


def taken_over(spec: ShardSpec) -> Receipt | None:
    """Link the files of the same shard of the earlier release, if the very same went into it; return the receipt."""
    earlier = spec.earlier
    if earlier is None or len(earlier.shards) != spec.of or earlier.shards[spec.index] != spec.inputs_sha256:
        return None
    if not all(earlier.is_whole(table, spec.index) for table in SHARD_TABLES):
        return None
    temporary = _temporary(spec)
    for table in SHARD_TABLES:
        link_or_copy(earlier.path(table, spec.index), temporary / f"{table}.parquet")
    rows = {table: pq.read_metadata(temporary / f"{table}.parquet").num_rows for table in SHARD_TABLES}
    sha256 = {table: file_sha256(temporary / f"{table}.parquet") for table in SHARD_TABLES}
    return _finish(spec, temporary, Receipt(spec.key, rows, sha256, ()))


def _temporary(spec: ShardSpec) -> Path:
    temporary = spec.folder / f".{spec.key}.{os.getpid()}"
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir(parents=True)
    return temporary


def _finish(spec: ShardSpec, temporary: Path, receipt: Receipt) -> Receipt:
    """Let the shard appear: everything on disk first, then one rename."""
    (temporary / "receipt.json").write_text(json.dumps(dataclasses.asdict(receipt), indent=1), "utf-8")
    sync_tree(temporary)
    shutil.rmtree(spec.folder / spec.key, ignore_errors=True)  # an unfinished one of an older release of the program
    temporary.rename(spec.folder / spec.key)
    return receipt


def _write_tables(spec: ShardSpec, folder: Path, rejections: list[Rejection]) -> dict[str, int]:
    """Write the tables of a shard; return the number of rows in each."""
    heads = shard_heads(spec.spool, spec.index, spec.of, spec.changes)
    kept = kept_rows(spec.earlier, spec.index, spec.of, heads, SHARD_TABLES) if spec.earlier else NOTHING
    fresh = [head for head in heads if head.article_id not in kept.ids]
    if not kept.ids:
        return _write_fresh(spec, fresh, folder, rejections)
    progress.advance(len(kept.ids))
    beside = folder / "fresh"
    beside.mkdir()
    if fresh:
        _write_fresh(spec, fresh, beside, rejections)
    with TableWriter(folder, SHARD_TABLES) as tables:
        for name, rows in kept.tables.items():
            tables.write_arrow(name, merged(rows, pq.read_table(beside / f"{name}.parquet")) if fresh else rows)
    shutil.rmtree(beside)
    return tables.rows


def _write_fresh(spec: ShardSpec, heads: Sequence[Head], folder: Path, rejections: list[Rejection]) -> dict[str, int]:
    articles = read_articles(spec.spool, heads)
    with TableWriter(folder, SHARD_TABLES) as tables:
        for document, extraction in extractions(articles, load_tagger(spec.tagger), rejections):
            tables.write("articles", [article_row(document, extraction)])
            for name, rows in extraction._asdict().items():
                tables.write(name, rows)
            progress.advance(1)
    return tables.rows


def extractions(
    articles: Iterator[Article], tagger: Tagger, rejections: list[Rejection]
) -> Iterator[tuple[Document, Extraction]]:
    """Yield each article as a document with its rows, in order; one that an extractor fails on is a rejection."""
    for batch in _batches(articles, tagger, rejections):
        for document in batch:
            try:
                yield document, extract(document)
            except OSError:  # the machine's, such as a full disk, and no fault of the article
                raise
            except Exception as exc:  # noqa: BLE001  (one article must not stop a million: it is counted and told)
                rejections.append(_failure(document.article, exc))


def _batches(articles: Iterator[Article], tagger: Tagger, rejections: list[Rejection]) -> Iterator[list[Document]]:
    documents: list[Document] = []
    for article in articles:
        try:
            documents.append(parse(article))
        except OSError:  # as in extractions
            raise
        except Exception as exc:  # noqa: BLE001  (as in extractions)
            rejections.append(_failure(article, exc))
        if len(documents) == _TAG_BATCH:
            yield list(_tagged(documents, tagger, rejections))
            documents = []
    yield list(_tagged(documents, tagger, rejections))


def _tagged(documents: list[Document], tagger: Tagger, rejections: list[Rejection]) -> Iterator[Document]:
    try:
        yield from list(tag_documents(documents, tagger))
    except OSError:  # as in extractions
        raise
    except Exception:  # noqa: BLE001  (find the one that fails)
        for document in documents:
            try:
                yield from list(tag_documents([document], tagger))
            except OSError:  # as in extractions
                raise
            except Exception as exc:  # noqa: BLE001  (as in extractions)
                rejections.append(_failure(document.article, exc))


def _failure(article: Article, exc: Exception) -> Rejection:
    return Rejection(
        source_uri=article.source_uri,
        source_record=article.source_record,
        code="extractor_failed",
        message=f"{type(exc).__name__}: {exc}; please report it with the article",
        payload_sha256=sha256_hex(article.text),
        article_id=article.article_id,
        stage="extract",
    )


def article_row(document: Document, extraction: Extraction) -> ArticleRow:
    """Return the row of the article itself."""
    article = document.article
    found = identify_language(article.text)
    stated = article.language or (found and found.code)
    return ArticleRow(
        article_id=article.article_id,
        source_uri=article.source_uri,
        source_record=article.source_record,
        source_format=article.source_format,
        url=article.url,
        domain=article.domain,
        outlet=article.outlet,
        title=article.title,
        authors=article.authors,
        published_at=article.published_at,
        published_precision=article.published_precision,
        language=stated,
        language_confidence=found.confidence if found and stated and stated.startswith(found.code) else None,
        is_read=is_read(article.text),
        text=article.text,
        text_sha256=sha256_hex(article.text),
        input_sha256=article.input_sha256,
        n_chars=len(article.text),
        n_words=sum(word.isalnum() or any(map(str.isalnum, word)) for word in document.tokens.words),
        n_sentences=len(document.sentences),
        license=article.license,
        duplicate_of=article.duplicate_of,
        n_entities=len(extraction.entities),
        n_quotes=len(extraction.quotes),
        n_amounts=len(extraction.amounts),
        n_faqs=len(extraction.faqs),
    )
