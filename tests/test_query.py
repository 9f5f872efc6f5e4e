"""SQL over a release: read-only, inside the release, and shown in a good table."""

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
