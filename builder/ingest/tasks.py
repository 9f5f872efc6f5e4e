"""Pieces of ingest work: a run of source files, read and spooled by one process."""

import dataclasses
from collections.abc import Iterable, Iterator
from pathlib import Path

from builder import progress
from builder.article import Article, Rejection
from builder.ingest import spool
from builder.readers import SourceFile, read

_TASK_BYTES = 8 << 20  # of source files to a task: enough to pay for handing it over, small enough to balance
_TASK_FILES = 1000
_SPOOL_CHARS = 8 << 20  # of text to a spool file: what one process holds in memory at a time
_REJECTION_BATCH = 1000


@dataclasses.dataclass(frozen=True, slots=True)
class IngestTask:
    """Source files to read, in order, and the folder to spool their articles in."""

    number: int
    files: tuple[SourceFile, ...]
    spool: Path


@dataclasses.dataclass(frozen=True, slots=True)
class IngestReceipt:
    """How many articles and rejections one task found."""

    articles: int
    rejections: int


def make_tasks(files: Iterable[SourceFile], folder: Path) -> Iterator[IngestTask]:
    """Cut the source files into tasks, streaming; a file is never split."""
    for number, group in enumerate(_groups(files)):
        yield IngestTask(number, tuple(group), folder)


def _groups(files: Iterable[SourceFile]) -> Iterator[list[SourceFile]]:
    group: list[SourceFile] = []
    size = 0
    for file in files:
        if group and (size + file.size > _TASK_BYTES or len(group) >= _TASK_FILES):
            yield group
            group, size = [], 0
        group.append(file)
        size += file.size
    if group:
        yield group


def ingest(task: IngestTask) -> IngestReceipt:
    """Read the files of a task and spool what they hold, in memory bounded by one spool file."""
    rejections: list[Rejection] = []
    counts = [0, 0]

    def articles() -> Iterator[Article]:
        for file in task.files:
            for item in read(file):
                progress.advance(1)
                if isinstance(item, Article):
                    counts[0] += 1
                    yield item
                else:
                    counts[1] += 1
                    rejections.append(item)

    def rejection_batches() -> Iterator[list[Rejection]]:
        for number, group in enumerate(_by_size(articles())):
            spool.write_articles(task.spool / f"{task.number:06}-{number:06}.articles.arrow", group)
            while len(rejections) >= _REJECTION_BATCH:
                yield rejections[:_REJECTION_BATCH]
                del rejections[:_REJECTION_BATCH]
        yield rejections

    spool.write_rejections(task.spool / f"{task.number:06}.rejections.arrow", rejection_batches())
    return IngestReceipt(*counts)


def _by_size(articles: Iterable[Article]) -> Iterator[list[Article]]:
    group: list[Article] = []
    size = 0
    for article in articles:
        group.append(article)
        size += len(article.text)
        if size >= _SPOOL_CHARS:
            yield group
            group, size = [], 0
    if group:
        yield group
