"""Names: the entities of an article, by place."""

from bisect import bisect_left
from collections.abc import Sequence

from schema import EntityRow


class Names:
    """The rows of the entities of an article, ordered by `char_start`."""

    def __init__(self, rows: Sequence[EntityRow]) -> None:
        self.rows = rows
        self._starts = [row.char_start for row in rows]

    def before(self, char: int) -> int:
        """Return how many names begin before a place."""
        return bisect_left(self._starts, char)

    def between(self, start: int, end: int) -> Sequence[EntityRow]:
        """Return the names that begin between two places, the second exclusive."""
        first = bisect_left(self._starts, start)
        return self.rows[first : bisect_left(self._starts, end, first)]
