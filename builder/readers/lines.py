"""Lines of a stream of bytes, none of them held that is too long."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """A line without its line feed: its number from 1 and its bytes, or None where too long; then its SHA-256."""

    number: int
    data: bytes | None
    sha256: str | None = None


def split_lines(chunks: Iterable[bytes], limit: int) -> Iterator[Line]:
    """Yield every line, in memory bounded by `limit` and a chunk; one longer than `limit` bytes is hashed as it passes.

    Lines end in a line feed. Where the chunks raise, the line they broke off in is not given.
    """
    number = 1
    pending = _Pending(limit)
    for chunk in chunks:
        *complete, last = chunk.split(b"\n")
        for piece in complete:
            pending.add(piece)
            yield pending.line(number)
            number += 1
            pending = _Pending(limit)
        pending.add(last)
    if pending.size:
        yield pending.line(number)


class _Pending:
    """A line while it comes in."""

    def __init__(self, limit: int) -> None:
        self.size = 0
        self._limit = limit
        self._pieces: list[bytes] = []
        self._digest = hashlib.sha256()

    def add(self, piece: bytes) -> None:
        self.size += len(piece)
        self._pieces.append(piece)
        if self.size > self._limit:
            for held in self._pieces:
                self._digest.update(held)
            self._pieces.clear()

    def line(self, number: int) -> Line:
        if self.size > self._limit:
            return Line(number, None, self._digest.hexdigest())
        return Line(number, b"".join(self._pieces))
