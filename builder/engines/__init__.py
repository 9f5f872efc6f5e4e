"""Engines: ways to run one pure function over many pieces of work. What they return never depends on which one runs."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Engine(Protocol):
    """Runs pieces of work and yields their results as they finish, in no particular order."""

    def run(self, function: Callable[[T], R], work: Iterable[T]) -> Iterator[R]:
        """Yield `function(item)` for every item; `function` is a top-level function, items and results pickle."""
        ...


def make_engine(workers: int) -> Engine:
    """Return the engine for so many worker processes: this process for one, a process pool for more."""
    from builder.engines.inline import InlineEngine
    from builder.engines.pool import PoolEngine

    return InlineEngine() if workers == 1 else PoolEngine(workers)
