"""Pieces of ingest work: a run of source files, read and spooled by one process."""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from builder import progress
from builder.article import Article, Rejection
from builder.ingest import spool
from builder.readers import SourceFile, read, split

_TASK_BYTES = 8 << 20  # of source files to a task: enough to pay for handing it over, small enough to balance
_TASK_FILES = 1000
_SPOOL_CHARS = 8 << 20  # of text to a spool file: what one process holds in memory at a time


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
    """Cut the source files into tasks, streaming; a large file is split where its format allows."""
    for number, group in enumerate(_groups(part for file in files for part in split(file))):
        yield IngestTask(number, tuple(group), folder)


def _groups(files: Iterable[SourceFile]) -> Iterator[list[SourceFile]]:
    group: list[SourceFile] = []
    size = 0
    for file in files:
        if group and (size + file.part_bytes > _TASK_BYTES or len(group) >= _TASK_FILES):
            yield group
            group, size = [], 0
        group.append(file)
        size += file.part_bytes
    if group:
        yield group


def ingest(task: IngestTask) -> IngestReceipt:
    """Read the files of a task and spool what they hold, in memory bounded by one spool file."""
    counts: Counter[type] = Counter()
    with spool.RejectionWriter(task.spool / f"{task.number:06}.rejections.arrow") as rejections:

        def articles() -> Iterator[Article]:
            for file in task.files:
                for item in read(file):
                    counts[type(item)] += 1
                    progress.advance(1)
                    if isinstance(item, Article):
                        yield item
                    else:
                        rejections.write(item)

        for number, group in enumerate(_by_size(articles())):
            spool.write_articles(task.spool / f"{task.number:06}-{number:06}.articles.arrow", group)
    return IngestReceipt(counts[Article], counts[Rejection])


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
