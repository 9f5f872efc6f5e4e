"""Two releases compared: every row that was added, removed or changed, and the version that follows."""

import json
import shutil

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.digest import file_sha256
from builder.release import local, open_release, read_manifest
from builder.release.changelog import next_entry
from builder.release.difference import compare, compare_table, differing_rows
from builder.release.location import Release

QUOTES = "data/quotes/train-00000-of-00001.parquet"


@pytest.fixture(scope="module")
def plain(release, tmp_path_factory):
    """A copy of the example release without its report."""
    return shutil.copytree(
        release, tmp_path_factory.mktemp("plain") / "1.0.0", ignore=shutil.ignore_patterns("validation", "charts")
    )


@pytest.fixture
def edited(plain, tmp_path):
    """Make a release whose quotes are what a function makes of those of the examples."""

    def make(edit, version="2.0.0"):
        folder = shutil.copytree(plain, tmp_path / version)
        rows = edit(pq.read_table(folder / QUOTES))
        pq.write_table(rows, folder / QUOTES)
        manifest = json.loads((folder / "manifest.json").read_text()) | {"version": version}
        manifest["files"][QUOTES]["sha256"] = file_sha256(folder / QUOTES)
        (folder / "manifest.json").write_text(json.dumps(manifest))
        return folder

    return make


def _with(rows: pa.Table, column: str, change) -> pa.Table:
    values = [change(index, value) for index, value in enumerate(rows[column].to_pylist())]
    field = rows.schema.field(column)
    return rows.set_column(rows.schema.get_field_index(column), field, pa.array(values, field.type))


def _edit(rows: pa.Table) -> pa.Table:
    """Two rows fewer, one more, three with another cue and one of them with another confidence."""
    more = _with(rows.slice(0, 1), "quote_id", lambda _, value: "q_new")
    rows = _with(rows, "cue", lambda index, value: "sang" if index in (5, 6, 7) else value)
    rows = _with(rows, "confidence", lambda index, value: 0.123 if index == 5 else value)
    return pa.concat_tables([rows.slice(2), more])


def test_counts_columns_and_the_version_that_follows(broadsheet, plain, edited):
    result = broadsheet("diff", plain, edited(_edit), "--json")

    assert result.exit_code == 0
    assert (result.json["level"], result.json["follows"], result.json["understated"]) == ("MAJOR", "2.0.0", False)
    assert list(result.json["tables"]) == ["quotes"]  # the files of the others have the same bytes
    quotes = result.json["tables"]["quotes"]
    assert (quotes["added"], quotes["removed"], quotes["changed"]) == (1, 2, 3)
    assert quotes["changed_columns"] == {"cue": 3, "confidence": 1}
    assert {"what": "added", "key": "q_new"} in quotes["examples"]


def test_in_words(broadsheet, plain, edited):
    result = broadsheet("diff", plain, edited(_edit))

    assert "1.0.0 -> 2.0.0: MAJOR" in result.stdout
    assert result.stdout.splitlines()[-1].split() == ["quotes", "1", "2", "3", "cue", "3,", "confidence", "1"]


def test_the_rows_themselves(broadsheet, plain, edited):
    new = edited(_edit)

    words = broadsheet("diff", plain, new, "--table", "quotes", "--rows").stdout
    rows = broadsheet("diff", plain, new, "--table", "quotes", "--rows", "--json").json["rows"]

    assert sum(line.startswith("+ q_new") for line in words.splitlines()) == 1
    assert sum(line.endswith("-> sang") for line in words.splitlines()) == 3
    assert [row["what"] for row in rows] == ["added"] + ["changed"] * 3 + ["removed"] * 2
    changed = [row for row in rows if row["what"] == "changed"]
    assert all(row["after"]["cue"] == "sang" != row["before"]["cue"] for row in changed)
    assert sorted(row["changed_columns"] for row in changed) == [["cue"], ["cue"], ["cue", "confidence"]]


def test_a_limit_is_announced(broadsheet, plain, edited):
    result = broadsheet("diff", plain, edited(_edit), "--table", "quotes", "--rows", "--limit", 2)

    assert "The first 2 rows; --limit shows more." in result.stdout


def test_a_release_does_not_differ_from_itself(broadsheet, plain):
    result = broadsheet("diff", plain, plain, "--json")

    assert (result.json["level"], result.json["tables"], result.json["other"]) == (None, {}, [])


def test_other_bytes_with_the_same_rows_are_no_difference_of_rows(broadsheet, plain, edited):
    result = broadsheet("diff", plain, edited(lambda rows: rows.take(pc.sort_indices(rows["text"])), "1.0.1"), "--json")

    assert (result.json["level"], result.json["other"]) == ("PATCH", ["files"])


@pytest.mark.parametrize(
    ("edit", "level", "says"),
    [
        (lambda rows: rows.append_column("mood", pa.nulls(len(rows), pa.string())), "MINOR", "+mood"),
        (lambda rows: rows.drop_columns(["cue"]), "MAJOR", "-cue"),
        (lambda rows: _with(rows, "part", lambda _, value: value).cast(_widened(rows.schema)), "MAJOR", "-part"),
    ],
)
def test_columns_that_come_and_go(broadsheet, plain, edited, edit, level, says):
    result = broadsheet("diff", plain, edited(edit))

    assert f"{level}" in result.stdout
    assert says in result.stdout


def _widened(schema):
    return schema.set(schema.get_field_index("part"), pa.field("part", pa.int64()))


def test_a_version_that_says_too_little_is_called_so(broadsheet, plain, edited):
    result = broadsheet("diff", plain, edited(_edit, version="1.1.0"))

    assert "understates: 2.0.0 is the least that fits" in result.stdout


@pytest.mark.parametrize(
    ("options", "says"),
    [(["--table", "nothing"], "no such table"), (["--rows"], "--rows needs --table")],
)
def test_wrong_usage(broadsheet, plain, options, says):
    result = broadsheet("diff", plain, plain, *options)

    assert (result.exit_code, says in result.stderr) == (2, True)


def test_files_that_cannot_be_read_are_a_usage_error(broadsheet, plain, edited):
    new = edited(_edit)
    (new / QUOTES).write_bytes(b"PAR1 no more")

    result = broadsheet("diff", plain, new)

    assert result.exit_code == 2
    assert "Traceback" not in result.stderr


def test_the_changelog_says_it_in_words_with_examples(plain, edited):
    old, new = open_release(plain), open_release(edited(_edit))

    log = next_entry("2.0.0", compare(old, new), "")

    assert "MAJOR: rows that existed changed or went" in log
    assert "- `quotes`: 1 row added, 2 rows removed, 3 rows changed (`cue` in 3, `confidence` in 1)." in log
    assert log.count("  - changed, for example `q_") == 3
    assert " to sang" in log


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    removed=st.sets(st.integers(0, 30), max_size=5),
    changed=st.sets(st.integers(31, 60), max_size=5),
    added=st.integers(0, 4),
)
def test_every_difference_is_found(plain, tmp_path_factory, removed, changed, added):
    rows = pq.read_table(plain / QUOTES)
    more = _with(rows.slice(0, added), "quote_id", lambda index, _: f"q_new_{index}")
    edited = _with(rows, "content", lambda index, value: value + "!" if index in changed else value)
    kept = edited.take([index for index in range(len(rows)) if index not in removed])
    folder = tmp_path_factory.mktemp("new")
    (folder / "data" / "quotes").mkdir(parents=True)
    pq.write_table(pa.concat_tables([kept, more]), folder / QUOTES)
    old = Release(local(plain), read_manifest(local(plain)))
    new = Release(local(folder), {"files": {QUOTES: {"sha256": "another"}}})

    table = compare_table(old, new, "quotes")
    found = list(differing_rows(old, new, "quotes"))

    assert (table.added, table.removed, table.changed) == (added, len(removed), len(changed))
    assert sum(row.changed_columns == ("content",) for row in found) == len(changed)
    assert len(found) == added + len(removed) + len(changed)
