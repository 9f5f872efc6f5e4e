"""Input made to do harm: read in bounded time and memory, refused with a code, nothing fetched and nothing run."""

import json
import os
import subprocess
import sys
import time
import zlib

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from builder.article import Article, Rejection

SECONDS = 20  # on a busy machine; each takes one or two by itself


def _zeros(pack, mebibytes: int, before: bytes = b"", behind: bytes = b"") -> bytes:
    return (
        pack.compress(before)
        + b"".join(pack.compress(bytes(1 << 20)) for _ in range(mebibytes))
        + pack.compress(behind)
        + pack.flush()
    )


def _gzip_bomb(mebibytes: int = 1024) -> bytes:
    return _zeros(zlib.compressobj(9, wbits=31), mebibytes)


def _zstd_bomb() -> bytes:
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "zstd") as stream:
        for _ in range(1024):
            stream.write(bytes(1 << 20))
    return sink.getvalue().to_pybytes()


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><rss><channel><item><title>&j;</title><description>&j;</description></item></channel></rss>"
)
HIDDEN = "the words of a file that no feed may read"


@pytest.fixture
def timed(items):
    """Read a file in bounded time."""

    def give(name: str, data: bytes | str) -> list[Article | Rejection]:
        start = time.process_time()
        found = items(name, data)
        assert time.process_time() - start < SECONDS
        return found

    return give


@pytest.mark.parametrize("make", [_gzip_bomb, _zstd_bomb])
@pytest.mark.parametrize("name", ["a.jsonl", "a"])
def test_a_bomb_is_not_unpacked_to_its_end(timed, make, name):
    found = timed(name, make())

    assert [item.code for item in found] == ["bomb"] or found[-1].code in ("bomb", "binary", "too_large")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 200_000 + "words" + "</div>" * 200_000,
        "<b>" * 100_000 + "words",
        "<ul><li>" * 50_000,
        "<table><tr><td>" * 20_000,
        "<p>" + "<a href='#'>x</a>" * 20_000,
        "<p>" + "<a href='#'>x</a>" * 100_000,
        "<p " + " ".join(f"a{n}='1'" for n in range(50_000)) + ">words",
        "<!--" * 100_000,
        "&" * 500_000 + "&#x10ffff;&#0;&#xd800;",
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>",
        "<script type='application/ld+json'>" + '{"@graph":' * 3_000 + "1" + "}" * 3_000 + "</script>",
        "<h2>Can I?</h2>" * 20_000,
        "<details><summary>Can I?</summary>" * 20_000,
        "<h2>FAQ</h2>" + "<h3>Can I?</h3><p>Yes</p>" * 5_000,
    ],
    ids=range(14),
)
def test_a_page_built_to_be_slow_is_not(timed, page, body):
    [item] = timed("a.html", page(body=body))

    assert isinstance(item, Article) or item.code in ("empty_page", "too_deep", "index_page", "too_large")


@pytest.mark.parametrize(
    "data", [b"[" * 1_000_000, b'[{"a":' * 500_000, b'[{"text": "' + b"a" * 20_000_000, b"[1," * 3_000_000]
)
def test_json_nested_or_endless(timed, data):
    found = timed("a.json", data)

    assert found
    assert {item.code for item in found} <= {"bad_json", "too_large", "not_an_object"}


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b'text\n"' + b"a" * 20_000_000, {"too_large", "bad_csv"}),
        (b'text\n"' + b"a\n" * 10_000_000, {"bad_csv"}),
        (b"text," * 100_000 + b"\n" + b"," * 1_000_000, {"empty", "no_text"}),
        (b"\n" * 5_000_000, {"empty"}),
    ],
)
def test_csv_without_an_end(timed, data, codes):
    assert {item.code for item in timed("a.csv", data)} <= codes


def test_entities_are_not_expanded(timed):
    found = timed("a.xml", LAUGHS)

    assert all(isinstance(item, Rejection) or len(item.text) < 10_000 for item in found)


def test_entities_do_not_read_files(timed, tmp_path):
    (tmp_path / "secret.txt").write_text(HIDDEN)
    feed = (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]><rss><channel><item>'
        "<title>&x;</title><description>Words. &x;</description></item></channel></rss>"
    )

    assert HIDDEN not in repr(timed("a.rss", feed))
    assert HIDDEN not in repr(timed("a.html", feed.replace("rss", "html")))


@pytest.mark.parametrize(
    "front_matter",
    [
        "a: &a [x,x]\n"
        + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)},*{chr(97 + n)}]\n" for n in range(20)),
        "title: " + "[" * 20_000,
        "title: !!python/object/apply:os.system ['touch hacked']",
        "- " * 10_000 + "x",
    ],
)
def test_front_matter_is_data_and_small(timed, tmp_path, front_matter):
    [article] = timed("a.md", f"---\n{front_matter}\n---\nBody.\n")

    assert article.text.endswith("Body.\n")
    assert not (tmp_path / "hacked").exists()


def test_what_cannot_be_shown_as_it_is_stays_in_the_text(items):
    text = "Ann \u202eeeL\u202c said \x1b[31mno\x07 twice."

    [plain] = items("a.jsonl", json.dumps({"text": text}))

    assert plain.text == text


@pytest.mark.parametrize("data", [b"\xff\xfe\xfa" * 1000, b"\x80" * 1000, os.urandom(5000)])
@pytest.mark.parametrize("name", ["a.html", "a.csv", "a.json", "a.xml", "a.warc", "a.parquet", "a.zst", "a.warc.gz"])
def test_bytes_that_are_nothing(timed, name, data):
    assert all(isinstance(item, Rejection) for item in timed(name, data))


def test_values_of_parquet_that_repeat_without_end(timed):
    sink = pa.BufferOutputStream()
    text = pa.DictionaryArray.from_arrays(pa.array([0] * 300, pa.int32()), pa.array(["a" * 9_000_000]))
    pq.write_table(pa.table({"text": text}), sink, compression="zstd")

    found = timed("a.parquet", sink.getvalue().to_pybytes())

    assert {item.code for item in found} == {"too_large"}


def test_records_of_an_archive_that_lie_about_their_length(timed, archive, page):
    data = archive([("https://example.org/a", page().encode())])

    for length in ("-1", "99999999999999", "abc", "1"):
        lie = data.replace(b"Content-Length: ", f"Content-Length: {length} \r\nX: ".encode())
        assert all(isinstance(item, Rejection) for item in timed("a.warc", lie))


@pytest.mark.parametrize("name", ["bomb.jsonl.gz", "wide.html", "long.json", "giant.parquet"])
def test_memory_is_bounded(root, tmp_path, name):
    """Each in a process of its own; the highest figure of Linux, which begins anew with the program."""
    path = tmp_path / name
    if name == "bomb.jsonl.gz":
        path.write_bytes(_gzip_bomb(2048))
    elif name == "wide.html":
        path.write_text("<p>" + "<i>x</i>" * 70_000 + "words " * 900_000)
    elif name == "long.json":
        path.write_bytes(b'[{"text": "' + b"a" * 300_000_000 + b'"}]')
    else:
        table = pa.table({"text": pa.array(["b" * 100_000_000] * 3 + ["words"] * 3)})
        pq.write_table(table, path, compression="zstd")
    code = (
        "import sys; from pathlib import Path; from builder.readers import SourceFile, read\n"
        "path = Path(sys.argv[1]); print([getattr(i, 'code', 'article') for i in"
        " read(SourceFile(path, path.name, path.stat().st_size))])\n"
        "[peak] = [line for line in Path('/proc/self/status').read_text().splitlines() if line.startswith('VmHWM')]\n"
        "print(int(peak.split()[1]) // 1024)"
    )

    ran = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, cwd=root, check=True, text=True)

    told, mebibytes = ran.stdout.splitlines()
    assert int(mebibytes) < 1200, told
    assert told != "[]"
