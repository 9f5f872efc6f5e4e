"""Reading for a build: all sources, or for a replay the newest release and what it rejected, into the spool."""

import dataclasses
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from builder.article import Rejection
from builder.engines import Engine
from builder.ingest import ingest, make_tasks
from builder.readers import SourceFile
from builder.release import open_release
from builder.replay import retry, spool_release


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """What reading gave: articles and rejections spooled, and what a replay takes over from its release."""

    articles: int
    rejections: int
    duplicates: int = 0
    carried: tuple[Rejection, ...] = ()

    @property
    def inputs(self) -> int:
        """Everything that was found, or was found before."""
        return self.articles + self.rejections + self.duplicates + len(self.carried)


def read_sources(files: Iterable[SourceFile], spool: Path, engine: Engine) -> Reading:
    """Read files into the spool."""
    read: Counter[str] = Counter()
    for receipt in engine.run(ingest, make_tasks(files, spool)):
        read.update(articles=receipt.articles, rejections=receipt.rejections)
    return Reading(read["articles"], read["rejections"])


def read_again(files: Iterable[SourceFile], release: Path, spool: Path) -> Reading:
    """Take the articles of a release as they lie, and read again what it rejected."""
    retried = retry(release, files, spool)
    articles = spool_release(release, spool, retried.known)
    duplicates = open_release(release).manifest["counts"]["duplicates"]
    return Reading(articles + retried.articles, retried.rejections, duplicates, retried.carried)
