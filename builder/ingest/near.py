"""Near copies: articles that share most of their words in the same order, found by MinHash over the whole pile.

An article stands for the pairs of its neighbouring content words; equal digests of such sets are likely for texts that
share them (Broder 1997). Digests are compared where one of their bands is equal (locality-sensitive hashing), and then
whole. Two prints
of an article share 43 % of these pairs where one word in five was replaced, 67 % where a third was cut; two stories
on one event share less than 15 %.
"""

import itertools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import duckdb
    import numpy.typing as npt

_BANDS, _ROWS = (
    64,
    3,
)  # with two pairs of words in five shared a band is equal in 98.5 % of cases, with one in fifty in 0.05 %
DIGEST_BYTES = 4 * _BANDS * _ROWS
_SEED = 20  # of the permutations: any number, always the same
_SIMILAR = 0.27  # share of pairs of words: between the two kinds above
_FEWEST = 12  # pairs of words; shorter texts are alike by chance
_MOST_CHARS = 200_000  # of a text that are looked at
_CONTENT = re.compile(r"\w{4,}")  # shorter words are mostly grammar, in all languages with spaces
_WIDE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]{2}")  # scripts without spaces
_BATCH = 20_000  # pairs of articles compared at a time


def near_digest(text: str) -> bytes | None:
    """Return the MinHash digest of a text, `DIGEST_BYTES` long; None for one too short to tell."""
    from rensa import RMinHash  # local: only ingest needs it

    pairs = _pairs(text[:_MOST_CHARS].lower())
    if len(pairs) < _FEWEST:
        return None
    digest = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    digest.update(pairs)
    return np.array(digest.digest(), dtype="<u4").tobytes()


def _pairs(text: str) -> list[str]:
    words = _CONTENT.findall(text)
    if sum(map(len, words)) > 12 * len(words):
        words = _WIDE.findall(text) or words
    return list(
        {f"{first} {second}" for first, second in itertools.pairwise(words)}
    )  # in any order: a digest is of a set


def bands_of(digests: "npt.NDArray[np.uint32]") -> "npt.NDArray[np.uint64]":
    """Return the hashes of the bands of digests (articles x permutations): articles x bands, bands told apart."""
    rows = digests.reshape(len(digests), _BANDS, _ROWS).astype(np.uint64)
    mixed = np.arange(_BANDS, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15) + np.zeros((len(digests), 1), np.uint64)
    for row in range(_ROWS):
        mixed = (mixed ^ rows[:, :, row]) * np.uint64(0xFF51AFD7ED558CCD)
        mixed ^= mixed >> np.uint64(33)
    return mixed


# Of the articles that share a band each is compared with the earliest and with the one before it: so the work grows
# with the number of articles and not with its square, however many copies of one story there are.
_CANDIDATES = """
create table candidates as
with originals as (
    select number, published_at, article_id from kept where article_id = original and digest is not null
), banded as (
    select bands.hash, originals.* from bands join originals using (number)
    where bands.hash in (select hash from bands group by hash having count(*) > 1)
), paired as (
    select number, first_value(number) over same as first, lag(number) over same as previous
    from banded window same as (partition by hash order by published_at nulls last, article_id)
)
select distinct number, other from (
    select number, first as other from paired union all select number, previous as other from paired
) where other is not null and other <> number
"""


def link_near_copies(connection: "duckdb.DuckDBPyConnection") -> None:
    """Point `original` of the table `kept` to the earliest of all near copies, by date and then id."""
    connection.execute(_CANDIDATES)
    groups = _Groups()
    for first, second in _similar(connection):
        groups.join(first, second)
    connection.execute("create table near (number integer, family integer)")
    members = list(groups.members())
    if not members:
        return
    import pyarrow as pa

    numbers, families = zip(*members, strict=True)
    connection.register(
        "found", pa.table({"number": pa.array(numbers, pa.int32()), "family": pa.array(families, pa.int32())})
    )
    connection.execute("insert into near select * from found")
    connection.unregister("found")
    connection.execute(
        """
        create table earliest as
        select kept.article_id as original, first_value(kept.article_id) over (
            partition by near.family order by kept.published_at nulls last, kept.article_id
        ) as earlier
        from near join kept using (number);
        update kept set original = earliest.earlier from earliest where kept.original = earliest.original
        """
    )


def _similar(connection: "duckdb.DuckDBPyConnection") -> Iterator[tuple[int, int]]:
    """Yield the candidates that are near copies, compared by their whole digests."""
    cursor = connection.execute(
        "select c.number, c.other, a.digest, b.digest from candidates c"
        " join kept a on a.number = c.number join kept b on b.number = c.other"
    )
    while rows := cursor.fetchmany(_BATCH):
        first, second = (np.frombuffer(b"".join(row[i] for row in rows), "<u4").reshape(len(rows), -1) for i in (2, 3))
        alike = (first == second).mean(axis=1) >= _SIMILAR
        yield from ((rows[index][0], rows[index][1]) for index in np.flatnonzero(alike))


class _Groups:
    """Sets of numbers that are joined where a number is in two (union-find)."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def _top(self, number: int) -> int:
        above = self._above.setdefault(number, number)
        while above != number:
            self._above[number] = self._above[above]
            number, above = above, self._above[above]
        return number

    def join(self, first: int, second: int) -> None:
        """Put two numbers into one set."""
        first, second = self._top(first), self._top(second)
        self._above[max(first, second)] = min(first, second)

    def members(self) -> Iterator[tuple[int, int]]:
        """Yield every number with the one that names its set."""
        for number in self._above:
            yield number, self._top(number)
