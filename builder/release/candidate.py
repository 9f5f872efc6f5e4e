"""The candidate: the files of a release, in a folder that nobody sees yet."""

import dataclasses
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from builder.article import Rejection
from builder.digest import file_sha256
from builder.durable import link_or_copy
from builder.shard import SHARD_TABLES, Receipt
from builder.writer import TableWriter
from schema import REJECTS, RejectRow, stable_id

_BATCH_ROWS = 4096


@dataclasses.dataclass(frozen=True, slots=True)
class Counts:
    """Every input is an article, a reject or a duplicate; `quarantined` are rows of articles that stayed."""

    inputs: int
    articles: int
    rejected: int
    duplicates: int
    quarantined: int = 0


def assemble(candidate: Path, receipts: Sequence[Receipt], shards: Path) -> None:
    """Lay the files of all shards into `candidate`/data; shards keep their files (hard links)."""
    for table in SHARD_TABLES:
        folder = candidate / "data" / table
        folder.mkdir(parents=True)
        for index, receipt in enumerate(receipts):
            link_or_copy(receipt.path(shards, table), folder / f"train-{index:05}-of-{len(receipts):05}.parquet")


def write_rejects(candidate: Path, rejections: Iterable[Rejection]) -> None:
    """Write the table `rejects` of a candidate, anew where it is there."""
    folder = candidate / "data" / "rejects"
    folder.mkdir(parents=True, exist_ok=True)
    with TableWriter(folder, ["rejects"]) as tables:
        tables.write_arrow("rejects", _reject_table(rejections).sort_by("reject_id"))
    (folder / "rejects.parquet").rename(folder / "train-00000-of-00001.parquet")


def link_unchanged(candidate: Path, previous: Path) -> None:
    """Let files of the candidate that the previous release has byte for byte be one file with two names."""
    for path in sorted((candidate / "data").rglob("*.parquet")):
        old = previous / path.relative_to(candidate)
        if old.is_file() and not old.samefile(path) and _same_bytes(old, path):
            beside = path.with_suffix(".link")
            link_or_copy(old, beside)
            beside.rename(path)


def _same_bytes(left: Path, right: Path) -> bool:
    return left.stat().st_size == right.stat().st_size and file_sha256(left) == file_sha256(right)


def data_files(folder: Path) -> dict[str, dict[str, int | str]]:
    """Return what the manifest says of every data file: sha256, bytes and rows, by path in the release."""
    return {
        path.relative_to(folder).as_posix(): {
            "sha256": file_sha256(path),
            "bytes": path.stat().st_size,
            "rows": pq.read_metadata(path).num_rows,
        }
        for path in sorted((folder / "data").rglob("*.parquet"))
    }


def _reject_table(rejections: Iterable[Rejection]) -> pa.Table:
    """Return all rejects as Arrow: a tenth of the memory that as many rows take."""
    rows, batches = _reject_rows(rejections), []
    while batch := list(itertools.islice(rows, _BATCH_ROWS)):
        batches.append(REJECTS.record_batch(batch))
    return pa.Table.from_batches(batches, REJECTS.arrow)


def _reject_rows(rejections: Iterable[Rejection]) -> Iterator[RejectRow]:
    seen: Counter[str] = Counter()
    for rejection in rejections:
        fields = dataclasses.asdict(rejection)
        reject_id = stable_id("r", *(str(value) for value in fields.values()))
        again = seen[reject_id]  # the very same fault in two sources that bear one name: both count
        seen[reject_id] += 1
        yield RejectRow(reject_id=stable_id("r", reject_id, again) if again else reject_id, **fields)
