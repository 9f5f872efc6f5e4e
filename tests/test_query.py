"""SQL over a release: read-only, inside the release, and shown in a good table."""

import csv
import io
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest


def test_the_answer_is_a_table(broadsheet, release):
    result = broadsheet("query", release, "select label, count(*) as mentions from entities group by all order by all")

    assert result.exit_code == 0
    assert "label" in result.stdout
    assert "PERSON" in result.stdout


def test_a_dataset_means_its_newest_release(broadsheet, release):
    assert broadsheet("query", release.parent, "select 1 as one").exit_code == 0


def test_more_rows_than_shown_are_announced(broadsheet, release):
    result = broadsheet("query", release, "select * from range(100)", "--limit", 3)

    assert "The first 3 rows; --limit shows more." in result.stdout


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("select * from nothing", "tables are articles, entities"),
        ("selec 1", "syntax error"),
        ("drop view quotes", "read-only"),
        ("copy quotes to 'stolen.csv'", "read-only"),
        ("explain analyze copy (select 1) to 'stolen.parquet' (format parquet)", "read-only"),
        ("attach 'other.duckdb'", "read-only"),
        ("install httpfs", "read-only"),
        ("select 1; select 2", "one SQL statement"),
        ("", "one SQL statement"),
        ("select * from read_text('/etc/hostname')", "Permission"),
        ("select * from read_csv('https://example.org/x.csv')", "rror"),
        ("select * from '/etc/passwd'", "does not exist"),
        ("select * from glob('/etc/*')", "ermission"),
        ("select * from read_blob('/proc/self/environ')", "ermission"),
        ("select * from parquet_metadata('/etc/passwd')", "ermission"),
        ("select * from read_json('http://127.0.0.1:9/x.json')", "rror"),
        ("select * from connection", "does not exist"),
        ("select * from statements", "does not exist"),
        ("with stolen as (insert into quotes select * from quotes returning *) select * from stolen", "rror"),
        ("pragma database_list", "read-only"),
        ("load httpfs", "read-only"),
        ("create secret s (type s3, key_id 'a', secret 'b')", "read-only"),
        ("export database 'stolen'", "read-only"),
        ("set enable_external_access = true", "read-only"),
    ],
)
def test_what_cannot_be_asked(broadsheet, release, sql, says):
    result = broadsheet("query", release, sql)

    assert result.exit_code == 2
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_text_does_not_command_the_terminal(broadsheet, release):
    result = broadsheet("query", release, "select chr(27) || '[31mred' as text, '[bold]' as markup")

    assert "\x1b" not in result.stdout
    assert "␛[31mred" in result.stdout
    assert "[bold]" in result.stdout


def test_no_release_is_a_usage_error(broadsheet, tmp_path):
    result = broadsheet("query", tmp_path, "select 1")

    assert result.exit_code == 2
    assert "no release there" in result.stderr


def test_csv_is_exact_and_no_formula_for_a_spreadsheet(broadsheet, release):
    sql = """select '=1+1' as "=head", '-5%' as text, 'plain' as said, -5 as number, 1.50::decimal(38, 9) as value,
        null as nothing, [1, 2] as list, true as yes, timestamptz '2025-01-02 03:04:05+00' as moment"""

    rows = list(csv.reader(io.StringIO(broadsheet("query", release, sql, "--format", "csv").stdout)))

    assert rows == [
        ["'=head", "text", "said", "number", "value", "nothing", "list", "yes", "moment"],
        ["'=1+1", "'-5%", "plain", "-5", "1.5", "", "[1, 2]", "true", "2025-01-02T03:04:05+00:00"],
    ]


def test_json_keeps_decimals_exact(broadsheet, release):
    sql = "select 12345678901234567890.123456789::decimal(38, 9) as value, 'é\"' as text, 1 as a, 2 as a"
    out = broadsheet("query", release, sql, "--format", "json").stdout

    assert '"value": 12345678901234567890.123456789' in out
    assert json.loads(out)[0]["text"] == 'é"'
    assert (json.loads(out)[0]["a"], json.loads(out)[0]["a_1"]) == (1, 2)


def test_an_empty_answer_is_valid_in_every_format(broadsheet, release, tmp_path):
    sql = "select quote_id from quotes where false"

    assert json.loads(broadsheet("query", release, sql, "--format", "json").stdout) == []
    assert broadsheet("query", release, sql, "--format", "csv").stdout.split() == ["quote_id"]
    broadsheet("query", release, sql, "--format", "parquet", "--output", tmp_path / "x.parquet")
    assert pq.read_table(tmp_path / "x.parquet").num_rows == 0


def test_parquet_has_all_rows_and_their_types(broadsheet, release, tmp_path):
    file = tmp_path / "amounts.parquet"

    result = broadsheet("query", release, "select * from amounts", "--format", "parquet", "--output", file)

    assert result.exit_code == 0
    assert pq.read_table(file).num_rows == pq.read_table(release / "data" / "amounts").num_rows
    assert pq.read_schema(file).field("value").type == pa.decimal128(38, 9)


@pytest.mark.parametrize(("form", "rows"), [("csv", 4), ("json", 3)])
def test_a_limit_holds_in_every_format(broadsheet, release, form, rows):
    out = broadsheet("query", release, "select range from range(50000)", "--format", form, "--limit", 3).stdout

    assert len(out.splitlines() if form == "csv" else json.loads(out)) == rows


def test_a_wrong_statement_leaves_no_file(broadsheet, release, tmp_path):
    result = broadsheet("query", release, "select nope", "--format", "csv", "--output", tmp_path / "x.csv")

    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_file_needs_a_format(broadsheet, release, tmp_path):
    assert broadsheet("query", release, "select 1", "--output", tmp_path / "x").exit_code == 2
