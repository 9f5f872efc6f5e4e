"""The candidate: the files of a release, in a folder that nobody sees yet."""

import dataclasses
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from builder.article import Rejection
from builder.digest import file_sha256
from builder.shard import SHARD_TABLES, Receipt
from builder.writer import TableWriter
from schema import RejectRow, stable_id


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
    rows = sorted(_reject_rows(rejections), key=lambda row: row.reject_id)
    with TableWriter(folder, ["rejects"]) as tables:
        tables.write("rejects", rows)
    (folder / "rejects.parquet").rename(folder / "train-00000-of-00001.parquet")


def _reject_rows(rejections: Iterable[Rejection]) -> Iterable[RejectRow]:
    seen: Counter[Rejection] = Counter()
    for rejection in rejections:
        again = seen[rejection]  # the very same fault in two sources that bear one name: both count
        seen[rejection] += 1
        parts = (
            rejection.stage,
            rejection.source_uri,
            rejection.source_record,
            rejection.code,
            rejection.payload_sha256,
        )
        yield RejectRow(
            reject_id=stable_id("r", *parts, rejection.message, *([again] if again else [])),
            **dataclasses.asdict(rejection),
        )
