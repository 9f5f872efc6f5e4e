"""A release is read by `datasets`, DuckDB, pandas and Croissant as it lies."""

import json
import subprocess
import sys

import duckdb
import pyarrow.parquet as pq
import pytest

from schema import TABLES

LOADABLE = [name for name in TABLES if name != "rejects"]  # the examples have no reject, so no rows to load


@pytest.mark.parametrize("table", LOADABLE)
def test_datasets_loads_every_table(release, table, tmp_path):
    from datasets import load_dataset

    rows = load_dataset(str(release), table, split="train", cache_dir=str(tmp_path))

    expected = pq.read_table(release / "data" / table)
    assert rows.num_rows == expected.num_rows
    assert rows.features == TABLES[table].features()
    assert rows[0] == expected.slice(0, 1).to_pylist()[0]


@pytest.mark.parametrize("table", LOADABLE)
def test_datasets_streams_every_table(release, table):
    from datasets import load_dataset

    rows = list(load_dataset(str(release), table, split="train", streaming=True))

    assert len(rows) == pq.read_table(release / "data" / table).num_rows


def test_the_default_table_is_articles(release, tmp_path):
    from datasets import load_dataset

    assert "headline" not in load_dataset(str(release), split="train", cache_dir=str(tmp_path)).column_names
    assert load_dataset(str(release), split="train", cache_dir=str(tmp_path)).column_names[0] == "article_id"


def test_load_sql_makes_a_view_of_every_table(release, monkeypatch):
    monkeypatch.chdir(release)
    manifest = json.loads((release / "manifest.json").read_text())

    with duckdb.connect() as connection:
        connection.execute((release / "load.sql").read_text())
        counts = {table: connection.execute(f"select count(*) from {table}").fetchone()[0] for table in TABLES}

    assert counts == manifest["tables"]


def test_the_tables_join(release, broadsheet):
    sql = """
        select count(*) as n from quotes
        join articles using (article_id)
        join entities on entities.mention_id = quotes.speaker_mention_id
        where quotes.speaker_name is not null
    """
    result = broadsheet("query", release, sql)

    assert result.exit_code == 0
    assert int(result.stdout.split()[-1]) > 0


def test_croissant_is_valid_and_its_records_load(release, tmp_path):
    script = (
        "import sys, itertools, mlcroissant as mlc\n"
        "d = mlc.Dataset(sys.argv[1] + '/croissant.json', mapping={'release': sys.argv[1]})\n"
        "assert not d.metadata.ctx.issues.errors, d.metadata.ctx.issues.errors\n"
        "for record_set in d.metadata.record_sets:\n"
        "    assert next(iter(d.records(record_set.uuid))), record_set.uuid\n"
        "    print(record_set.uuid)\n"
    )
    # In a process of its own: the library warns on import, and our warnings are errors.
    done = subprocess.run([sys.executable, "-c", script, str(release)], capture_output=True, text=True, cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == LOADABLE
