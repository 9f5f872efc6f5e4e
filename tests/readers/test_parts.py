"""Large files are cut into parts that several workers read, and together give what the whole gives."""

import gzip
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from builder.readers import SourceFile, read, split

RECORDS = [{"id": f"r-{n}", "text": f"Report {n}: " + "all is well, the harbour says. " * (n % 7)} for n in range(400)]


def _lines(path):
    lines = [json.dumps(record) for record in RECORDS]
    lines[50:50] = ["", "{not json}", ""]
    path.write_text("\n".join(lines))


def _parquet(path):
    pq.write_table(pa.Table.from_pylist(RECORDS), path, row_group_size=25)


@pytest.mark.parametrize(
    ("name", "write"), [("a.jsonl", _lines), ("a", _lines), ("a.parquet", _parquet), ("b", _parquet)]
)
@pytest.mark.parametrize("part_bytes", [200, 1000, 10_000])
def test_parts_together_are_the_whole(tmp_path, name, write, part_bytes):
    write(tmp_path / name)
    whole = SourceFile(tmp_path / name, name, (tmp_path / name).stat().st_size)

    parts = list(split(whole, part_bytes))

    assert len(parts) > 1 or part_bytes == 10_000
    assert [item for part in parts for item in read(part)] == list(read(whole))


def test_what_cannot_be_cut_is_given_whole(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, RECORDS)).encode()))
    whole = SourceFile(path, path.name, path.stat().st_size)

    assert list(split(whole, 100)) == [whole]
