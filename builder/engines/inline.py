"""Everything in this process, one piece after the other."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


class InlineEngine:
    """Runs the work in this process."""

    def run(self, function: Callable[[T], R], work: Iterable[T]) -> Iterator[R]:
        """Yield the results in the order of the work."""
        return map(function, work)
