"""The outcome of a build: the release that stands now, and how long each stage took."""

import dataclasses
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.dataset

import validations
from builder.release import Counts


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """What a build made: the release that stands now, and whether it is new."""

    release: Path
    version: str
    is_new: bool
    tables: dict[str, int]
    counts: Counts
    verdict: validations.Verdict
    seconds: dict[str, float]  # by stage
    unread: int  # articles in languages that names and quotes are not read in

    @property
    def articles_per_second(self) -> float:
        """Articles over the time of the whole build."""
        return self.counts.articles / max(sum(self.seconds.values()), 1e-9)


def outcome_of(
    release: Path, facts: Mapping[str, Any], verdict: validations.Verdict, seconds: dict[str, float], *, is_new: bool
) -> Outcome:
    """Return the outcome of a build whose release has these facts in its manifest."""
    counts = Counts(**facts["counts"])
    return Outcome(release, release.name, is_new, facts["tables"], counts, verdict, seconds, _unread(release))


def _unread(release: Path) -> int:
    articles = pyarrow.dataset.dataset(release / "data" / "articles")
    return int(articles.count_rows(filter=~pyarrow.dataset.field("is_read")))


class Stopwatch:
    """Takes the time of each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Take the time of the body."""
        start = time.perf_counter()
        yield
        self.seconds[stage] = round(time.perf_counter() - start, 3)
