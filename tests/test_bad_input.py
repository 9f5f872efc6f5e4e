"""Bad input never stops a build, never vanishes and never shows a traceback: it is a row in `rejects`."""

import gzip
import json
import socket
import threading
import time
from pathlib import Path

import duckdb
import pytest

GOOD = "Harbour reopens after storm\nMayor Ann Lee said the work had cost $3 million.\n"
GOOD_RECORD = json.dumps({"id": "good", "text": "The harbour reopened on Monday, Ann Lee said."})


@pytest.fixture(scope="module")
def pile(tmp_path_factory) -> Path:
    """One folder with a fault of every kind, and good articles between them."""
    folder = tmp_path_factory.mktemp("faults") / "pile"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD)
    (folder / "same-again.txt").write_text(GOOD)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n\t\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "latin1.txt").write_bytes("Café reopens after the storm\nMore of it.".encode("latin-1"))
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    whole = gzip.compress("\n".join([GOOD_RECORD.replace("good", f"gz-{n}") for n in range(2000)]).encode())
    (folder / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    (folder / "no-gzip.jsonl.gz").write_bytes(b"this is no gzip at all")
    (folder / "mixed.jsonl").write_text(
        "\n".join(
            [
                GOOD_RECORD,
                "{not json",
                "[1, 2, 3]",
                '{"id": "x"}',
                '{"id": "y", "text": ""}',
                '{"id": "z", "text": 7}',
                '{"id": "half", "text": "\\ud800"}',
                '{"id": "deep", "text": ' + "[" * 100_000 + "]" * 100_000 + "}",
                json.dumps({"id": "good", "text": "Another text under an id that is taken."}),
                GOOD_RECORD,
            ]
        )
    )
    with (folder / "long-line.jsonl").open("wb") as file:  # 200 MB in one line, then a good record
        file.write(b'{"id": "long", "text": "')
        for _ in range(200):
            file.write(b"a" * 1_000_000)
        file.write(b'"}\n' + GOOD_RECORD.replace("good", "after").encode())
    (folder / "folder.txt").mkdir()
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    return folder


@pytest.fixture(scope="module")
def built(broadsheet, pile, tmp_path_factory) -> dict:
    result = broadsheet("build", pile, "--out", tmp_path_factory.mktemp("out"), "--workers", 1, "--json")
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    return result.json


@pytest.fixture(scope="module")
def rejects(built) -> dict[tuple[str, int | None], tuple[str, str]]:
    sql = "select source_uri, source_record, code, message from read_parquet(?)"
    rows = duckdb.execute(sql, [f"{built['release']}/data/rejects/*.parquet"]).fetchall()
    return {(uri, record): (code, message) for uri, record, code, message in rows}


@pytest.mark.parametrize(
    ("uri", "record", "code"),
    [
        ("empty.txt", None, "empty"),
        ("blank.txt", None, "empty_text"),
        ("binary.txt", None, "binary"),
        ("latin1.txt", None, "undecodable"),
        ("picture.png", None, "unsupported_format"),
        ("no-gzip.jsonl.gz", None, "bad_gzip"),
        ("mixed.jsonl", 2, "bad_json"),
        ("mixed.jsonl", 3, "not_an_object"),
        ("mixed.jsonl", 4, "no_text"),
        ("mixed.jsonl", 5, "empty_text"),
        ("mixed.jsonl", 6, "no_text"),
        ("mixed.jsonl", 7, "lone_surrogate"),
        ("mixed.jsonl", 8, "bad_json"),
        ("mixed.jsonl", 9, "duplicate_id"),
        ("long-line.jsonl", 1, "too_large"),
    ],
)
def test_each_fault_has_its_code_and_a_sentence(rejects, uri, record, code):
    assert rejects[uri, record][0] == code
    assert len(rejects[uri, record][1].split()) > 3


def test_what_stood_before_a_cut_is_kept(built, rejects):
    [(code, _)] = [reject for (uri, _), reject in rejects.items() if uri == "cut.jsonl.gz"]
    sql = "select count(*) from read_parquet(?) where source_uri = 'cut.jsonl.gz'"
    [(kept,)] = duckdb.execute(sql, [f"{built['release']}/data/articles/*.parquet"]).fetchall()

    assert code == "truncated_gzip"
    assert 0 < kept < 2000


def test_good_articles_are_kept(built):
    sql = "select source_uri, source_record from read_parquet(?) where source_uri <> 'cut.jsonl.gz' order by all"

    assert duckdb.execute(sql, [f"{built['release']}/data/articles/*.parquet"]).fetchall() == [
        ("good.txt", None),
        ("long-line.jsonl", 2),
        ("mixed.jsonl", 1),
    ]


def test_every_input_is_accounted_for(built):
    assert built["duplicates"] == 2  # same-again.txt, and the record that stands twice
    assert built["inputs"] == built["articles"] + built["rejected"] + built["duplicates"]


def test_a_file_that_vanishes_during_the_build_is_a_reject(broadsheet, tmp_path):
    """A thousand files, and the last of them go while the first are read."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for number in range(3000):
        (folder / f"{number:04}.txt").write_text(f"Report {number}\n{GOOD}")

    def vanish() -> None:
        spool = tmp_path / "out" / "pile" / ".work" / "spool"
        deadline = time.monotonic() + 60
        while not list(spool.glob("*")) and time.monotonic() < deadline:
            time.sleep(0.001)
        for number in range(2990, 3000):
            (folder / f"{number:04}.txt").unlink()

    thief = threading.Thread(target=vanish, daemon=True)
    thief.start()
    result = broadsheet("build", folder, "--out", tmp_path / "out", "--workers", 1, "--json")
    thief.join()

    assert result.exit_code == 0, result.stderr
    rejects = duckdb.execute(
        "select code, count(*) from read_parquet(?) group by code",
        [f"{result.json['release']}/data/rejects/*.parquet"],
    ).fetchall()
    assert rejects == [("vanished", 10)]
    assert (result.json["inputs"], result.json["articles"]) == (3000, 2990)


def test_what_is_no_file_is_not_opened(broadsheet, tmp_path):
    import os

    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD)
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "socket.txt"))

        result = broadsheet("build", folder, "--out", tmp_path / "out", "--workers", 1, "--json")

    assert result.exit_code == 0
    assert (result.json["articles"], result.json["rejected"]) == (1, 2)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda folder: folder / "nothing-here", "nothing-here"),
        (lambda folder: folder / "*.txt", "*.txt"),
        (lambda folder: folder, "no file of a known format"),
    ],
    ids=["a source that does not exist", "a glob without a match", "a folder without articles"],
)
def test_a_source_without_articles_is_a_usage_error(broadsheet, tmp_path, make, says):
    folder = tmp_path / "bare"
    folder.mkdir()

    result = broadsheet("build", make(folder), "--out", tmp_path / "out")

    assert result.exit_code == 2
    assert says in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_pile_of_faults_alone_says_why(broadsheet, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")

    result = broadsheet("build", tmp_path / "empty.txt", "--out", tmp_path / "out", "--workers", 1)

    assert result.exit_code == 2
    assert "no article could be read from 1 inputs (1 empty)" in result.stderr
