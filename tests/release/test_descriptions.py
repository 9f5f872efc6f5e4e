"""The descriptions for machines: Data Package, citation, and the catalog for DuckDB's shell."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
import yaml

from builder.release.load_sql import write_catalog
from schema import TABLES


def test_frictionless_finds_descriptor_rows_and_keys_valid(release):
    script = (
        "import frictionless, sys\n"
        "report = frictionless.validate('datapackage.json')\n"
        "assert report.valid, report.flatten(['type', 'message'])[:5]\n"
        "print(*(task.name for task in report.tasks))\n"
    )
    # In a process of its own: the library warns on import, and our warnings are errors.
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=release)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == list(TABLES)


def test_the_data_package_has_all_keys_and_digests(release):
    package = json.loads((release / "datapackage.json").read_text())
    manifest = json.loads((release / "manifest.json").read_text())

    for resource in package["resources"]:
        table = TABLES[resource["name"]]
        assert resource["schema"]["primaryKey"] == [table.key]
        keys = [key["fields"][0] for key in resource["schema"].get("foreignKeys", [])]
        assert keys == [reference.column for reference in table.references]
        for file in resource["files"]:
            assert file["hash"] == f"sha256:{manifest['files'][file['path']]['sha256']}"


def test_the_citation_file_has_what_the_format_asks_for(release):
    citation = yaml.safe_load((release / "CITATION.cff").read_text())

    assert {"cff-version", "message", "title", "authors", "version"} <= set(citation)
    assert (citation["cff-version"], citation["type"], citation["version"]) == ("1.2.0", "dataset", "1.0.0")
    assert citation["authors"][0]["name"]


@pytest.mark.skipif(not shutil.which("duckdb"), reason="needs the shell of DuckDB")
@pytest.mark.parametrize("arguments", [["catalog.duckdb"], ["-init", "load.sql"]])
def test_the_shell_of_duckdb_opens_it(release, arguments):
    sql = "select count(*) as n from quotes_with_speaker"

    done = subprocess.run(["duckdb", *arguments, "-csv", "-c", sql], cwd=release, capture_output=True, text=True)

    rows = json.loads((release / "manifest.json").read_text())["tables"]["quotes"]
    assert done.stdout.split()[-2:] == ["n", str(rows)], done.stderr


def test_the_catalog_opens_from_elsewhere(release, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    with duckdb.connect(release / "catalog.duckdb", read_only=True) as connection:
        connection.execute("set variable root = ?", [str(release)])
        assert connection.execute("select count(*) from amounts_with_claimant").fetchone()[0] > 0


def test_the_catalog_has_the_same_bytes_wherever_it_is_made(release, tmp_path):
    copy = Path(shutil.copytree(release / "data", tmp_path / "a's [copy]" / "data")).parent

    write_catalog(copy / "catalog.duckdb", copy)

    assert (copy / "catalog.duckdb").read_bytes() == (release / "catalog.duckdb").read_bytes()


@pytest.mark.parametrize(
    ("view", "base", "where"),
    [
        ("quotes_with_speaker", "quotes", "speaker_mention_id is not null and speaker_entity_id is null"),
        ("amounts_with_claimant", "amounts", "quote_id is not null and claim is null"),
    ],
)
def test_joins_keep_every_row_and_find_what_is_referred_to(broadsheet, release, view, base, where):
    lost = f"(select count(*) from {base}) - (select count(*) from {view})"
    sql = f"select {lost}, (select count(*) from {view} where {where})"

    assert broadsheet("query", release, sql, "--format", "csv").stdout.split()[-1] == "0,0"


def test_mentions_by_month_count_every_mention_once(broadsheet, release):
    sql = "select (select sum(mentions) from mentions_by_month) - (select count(*) from entities)"

    assert broadsheet("query", release, sql, "--format", "csv").stdout.split()[-1] == "0"
