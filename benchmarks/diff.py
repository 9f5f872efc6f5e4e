"""How much memory and time the comparison of two releases takes. Run by hand.

Two releases are made up, of as many rows to an article as the examples have, every column of the contract filled: the
second has 5 % more articles, lacks 2 %, and a value differs in 1 % of the rows. `broadsheet diff` compares them in a
process of its own; its peak memory is the resident set that the kernel saw.

    python benchmarks/diff.py [--articles 1000000] [--folder FOLDER]
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import pyarrow as pa

from schema import TABLES, Column, Table

_ROWS = {"articles": 1, "entities": 19, "quotes": 13, "amounts": 21, "faqs": 1}  # to an article
_SHARD = 20_000  # articles
_WORDS = "The council said on Monday that the work on the harbour wall would cost more than was planned. "


def main() -> None:
    """Make both releases, unless they are there, and compare them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200_000)
    parser.add_argument("--folder", type=Path, help="where to keep the releases; else they are removed at the end")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        n = options.articles
        old, new = folder / "1.0.0", folder / "2.0.0"
        if not (new / "manifest.json").is_file():
            write_release(old, 0, n)
            write_release(new, n // 50, n + n // 20)
        report(n, old, new)


def write_release(folder: Path, first: int, last: int) -> None:
    """Write data files and a manifest of the articles numbered from `first` up to `last`."""
    files = {}
    with duckdb.connect(config={"memory_limit": "1GB", "threads": 1}) as connection:
        for name, rows in _ROWS.items():
            (folder / "data" / name).mkdir(parents=True, exist_ok=True)
            for shard, start in enumerate(range(first, last, _SHARD)):
                path = f"data/{name}/train-{shard:05}-of-{len(range(first, last, _SHARD)):05}.parquet"
                source = f"range({start * rows}, {min(start + _SHARD, last) * rows}) as numbers(i)"
                columns = ", ".join(
                    f'{_value(TABLES[name], c, rows, first)} as "{c.name}"' for c in TABLES[name].columns
                )
                connection.execute(
                    f"copy (select {columns} from {source}) to '{folder / path}'"
                    f" (format parquet, compression zstd, row_group_size {2048 if rows == 1 else 40960})"
                )
                files[path] = {"sha256": f"{folder.name}/{path}", "rows": 0, "bytes": 0}
    facts = {"version": folder.name, "files": files, "tables": _ROWS, "counts": {}}
    (folder / "manifest.json").write_text(json.dumps(facts))


def _value(table: Table, column: Column, rows: int, salt: int) -> str:
    """Return SQL for a column of row `i`: keys by the number of the row, other values by hashes of it."""
    if column.name == "article_id":
        return f"'a_' || substr(md5((i // {rows})::varchar), 1, 20)"
    if column.name == table.key:
        return "'k_' || substr(md5(i::varchar), 1, 20)"
    if column.name == "text" and table.name == "articles":
        return f"repeat('{_WORDS}', 44) || i"
    changed = f"(case when i % 100 = 7 then {salt} else 0 end)"  # in 1 % of the rows a value depends on the release
    number = f"hash(i, '{column.name}', {changed if column.name in ('confidence', 'title', 'answer') else 0}) % 10000"
    if pa.types.is_list(column.type):
        return f"['name ' || ({number})]"
    if pa.types.is_string(column.type):
        return f"'{_WORDS[:30]}' || ({number})"
    if pa.types.is_timestamp(column.type):
        return f"to_timestamp({number})"
    if pa.types.is_boolean(column.type):
        return f"({number}) % 2 = 0"
    if pa.types.is_decimal(column.type):
        return f"({number})::decimal(38, 9)"
    return f"({number})::{'double' if pa.types.is_floating(column.type) else 'integer'}"


def report(articles: int, old: Path, new: Path) -> None:
    """Compare and print what it took."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "builder", "diff", str(old), str(new), "--json"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1 << 20)
    differing = sum(sum(table[what] for what in ("added", "removed", "changed")) for table in found["tables"].values())
    print(
        f"{articles:,} articles, {articles * sum(_ROWS.values()):,} rows, {differing:,} of them differ:"
        f" {seconds:,.0f} seconds, {memory:.2f} GiB at the peak; {found['level']}"
    )


if __name__ == "__main__":
    main()
