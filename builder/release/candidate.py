"""The candidate: the files of a release, in a folder that nobody sees yet."""

import dataclasses
import itertools
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from builder.article import Rejection
from builder.digest import file_sha256
from builder.shard import SHARD_TABLES, Receipt
from builder.writer import TableWriter
from schema import REJECTS, RejectRow, stable_id

_BATCH_ROWS = 4096


@dataclasses.dataclass(frozen=True, slots=True)
class Counts:
    """Every input is an article, a reject or a duplicate."""

    inputs: int
    articles: int
    rejected: int
    duplicates: int


def assemble(candidate: Path, receipts: Sequence[Receipt], shards: Path, rejections: Iterable[Rejection]) -> None:
    """Lay the files of all shards and the rejects into `candidate`/data; shards keep their files (hard links)."""
    for table in SHARD_TABLES:
        folder = candidate / "data" / table
        folder.mkdir(parents=True)
        for index, receipt in enumerate(receipts):
            link_or_copy(receipt.path(shards, table), folder / f"train-{index:05}-of-{len(receipts):05}.parquet")
    _write_rejects(candidate / "data" / "rejects", rejections)


def link_or_copy(source: Path, target: Path) -> None:
    """Give a file a second name, or where the file system knows no hard links, copy it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


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


def _write_rejects(folder: Path, rejections: Iterable[Rejection]) -> None:
    folder.mkdir(parents=True)
    with TableWriter(folder, ["rejects"]) as tables:
        tables.write_arrow("rejects", _reject_table(rejections).sort_by("reject_id"))
    (folder / "rejects.parquet").rename(folder / "train-00000-of-00001.parquet")


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
