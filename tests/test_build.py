"""The whole path: articles in, a release out, every file of it in its place."""

import json
from pathlib import Path

import duckdb
import pytest

from schema import TABLES

GOOD = "Harbour reopens\nMayor Ann Lee said on Monday that the work had cost $3 million.\n"


def test_every_table_is_filled(release):
    manifest = json.loads((release / "manifest.json").read_text())

    empty = [table for table, rows in manifest["tables"].items() if rows == 0 and table != "rejects"]

    assert not empty


def test_a_release_has_every_part_that_the_design_names(release):
    for name in ("README.md", "manifest.json", "croissant.json", "CHANGELOG.md", "load.sql", "validation"):
        assert (release / name).exists(), name
    for table in TABLES:
        assert list((release / "data" / table).glob("train-*-of-*.parquet")), table


def test_latest_points_at_the_release(release):
    latest = release.parent / "latest"

    assert latest.readlink() == Path("1.0.0")
    assert latest.resolve() == release.resolve()


def test_nothing_is_left_beside_the_release(release):
    assert {path.name for path in release.parent.iterdir()} == {"1.0.0", "latest", ".work"}
    assert {path.name for path in (release.parent / ".work").iterdir()} == {"lock", "sources.json"}


def test_every_input_is_an_article_a_reject_or_a_duplicate(release):
    counts = json.loads((release / "manifest.json").read_text())["counts"]

    assert counts["inputs"] == counts["articles"] + counts["rejected"] + counts["duplicates"]


def test_text_is_the_file_as_given(release, examples):
    sql = "select source_uri, text from read_parquet(?) where source_format = 'text'"
    rows = duckdb.execute(sql, [str(release / "data/articles/*.parquet")]).fetchall()

    assert rows
    for uri, text in rows:
        assert text.encode() == (examples / uri).read_bytes()


def test_json_says_what_was_made(broadsheet, pile, tmp_path):
    folder = pile({"a.txt": "Mayor opens bridge\nMayor Ann Lee said the bridge cost $3 million.", "b.bin": "\0\1\2"})

    result = broadsheet("build", folder, "--out", tmp_path / "out", "--json")

    assert result.exit_code == 0
    assert result.stderr == ""
    assert Path(result.json["release"]) == tmp_path / "out" / "pile" / "1.0.0"
    assert result.json["tables"]["articles"] == 1
    assert result.json["rejected"] == 1
    assert result.json["articles_per_second"] > 0


def test_records_keep_what_their_source_says(broadsheet, tmp_path):
    record = {
        "id": "w-1",
        "url": "https://www.Example.org/news/1#top",
        "title": "Rain stops play",
        "authors": ["Ann Lee", "Bo Chen"],
        "published_at": "2026-03-01T10:30:00+02:00",
        "outlet": "The Example",
        "language": "en",
        "license": "CC0-1.0",
        "text": "Rain stopped play on Sunday.",
    }
    (tmp_path / "wire.jsonl").write_text(json.dumps(record))

    release = broadsheet("build", tmp_path / "wire.jsonl", "--out", tmp_path / "out", "--json").json["release"]

    [row] = (
        duckdb.sql(
            "select * exclude (published_at),"
            " strftime(published_at at time zone 'UTC', '%Y-%m-%dT%H:%M:%S') as published"
            f" from read_parquet('{release}/data/articles/*.parquet')"
        )
        .to_arrow_table()
        .to_pylist()
    )
    expected = {
        "article_id": "w-1",
        "url": record["url"],
        "domain": "example.org",
        "published": "2026-03-01T08:30:00",
        "published_precision": "second",
        "source_uri": "wire.jsonl",
        "source_record": 1,
        **{key: record[key] for key in ("title", "authors", "outlet", "language", "license", "text")},
    }
    assert {key: row[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("source", "name"),
    [("news pile", "news-pile"), ("wire.jsonl.gz", "wire"), ("a/b/c", "c")],
)
def test_a_dataset_is_named_after_its_source(source, name):
    from builder.cli import _dataset_name

    assert _dataset_name(None, source) == name


def test_strict_releases_nothing_when_input_is_rejected(broadsheet, pile, tmp_path):
    folder = pile({"a.txt": "A good article.\nIt has two lines.", "empty.txt": ""})

    result = broadsheet("build", folder, "--out", tmp_path / "out", "--strict")

    assert result.exit_code == 4
    assert "1 empty" in result.stderr
    assert not list((tmp_path / "out").glob("*/1.0.0"))
    report = tmp_path / "out" / "pile" / "failed" / "rejects.jsonl"
    assert str(report) in result.stderr
    assert json.loads(report.read_text())["code"] == "empty"


def test_no_traceback_when_the_disk_refuses(broadsheet, pile, tmp_path):
    (tmp_path / "out").write_text("a file where the folder should be")

    result = broadsheet("build", pile({"a.txt": "An article.\nMore."}), "--out", tmp_path / "out")

    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert "--out" in result.stderr


def test_two_builds_of_one_dataset_do_not_meet(broadsheet, pile, tmp_path):
    from builder.release import Dataset

    dataset = Dataset(tmp_path / "out", "pile")
    dataset.create()
    with dataset.locked():
        result = broadsheet("build", pile({"a.txt": "An article.\nMore."}), "--out", tmp_path / "out")

    assert result.exit_code == 2
    assert "another build" in result.stderr


def test_data_that_fails_is_not_released(broadsheet, pile, tmp_path, monkeypatch):
    """The damage is done to rows on their way to the file, as a broken extractor would do it."""
    from builder import shard

    sound = shard.article_row
    monkeypatch.setattr(shard, "article_row", lambda *given: sound(*given).model_copy(update={"n_chars": 7}))

    result = broadsheet("build", pile({"a.txt": GOOD}), "--out", tmp_path / "out", "--workers", 1)

    assert result.exit_code == 3
    assert "articles.n_chars.length" in result.stderr
    dataset = tmp_path / "out" / "pile"
    assert {path.name for path in dataset.iterdir()} == {".work", "failed"}
    assert str(dataset / "failed" / "validation") in result.stderr
    report = json.loads((dataset / "failed" / "validation" / "expectations.json").read_text())
    assert "articles.n_chars.length" in json.dumps(report)

    monkeypatch.undo()
    healed = broadsheet("build", tmp_path / "pile", "--out", tmp_path / "out", "--workers", 1)
    assert healed.exit_code == 0


def test_a_build_does_not_read_its_own_output(broadsheet, pile, monkeypatch):
    monkeypatch.chdir(pile({"a.txt": GOOD}))

    assert broadsheet("build", ".", "--json").json["version"] == "1.0.0"
    assert not broadsheet("build", ".", "--json").json["new"]


def test_the_card_gives_no_licence_that_an_article_does_not_state(broadsheet, tmp_path):
    records = [{"text": "Rain fell.", "license": "CC0-1.0"}, {"text": "Snow fell."}]
    (tmp_path / "two.jsonl").write_text("\n".join(map(json.dumps, records)))

    result = broadsheet("build", tmp_path / "two.jsonl", "--out", tmp_path / "out", "--json")

    card = (Path(result.json["release"]) / "README.md").read_text()
    assert "\nlicense: other\n" in card
    assert "| none stated | 1 |" in card
