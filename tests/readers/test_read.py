"""From files to articles and rejections: what is taken, and what is refused with which code."""

import gzip
import hashlib
import json
import os
import socket
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.article import Article, Rejection
from builder.readers import MAX_RECORD_BYTES, SourceFile, read
from builder.readers.refusal import __doc__ as codes_on_one_page

STORY = "Bridge opens\nMayor Ann Lee opened the bridge on Monday.\n"


@pytest.fixture
def items(tmp_path):
    """Read a file of the given name and bytes."""

    def give(name: str, data: bytes) -> list[Article | Rejection]:
        path = tmp_path / name
        path.write_bytes(data)
        return list(read(SourceFile(path, name, len(data))))

    return give


def _gzip(data: bytes, level: int = 9) -> bytes:
    return gzip.compress(data, level, mtime=0)  # without a time: the name of a case is the same in every process


def _told(found: list[Article | Rejection]) -> list[tuple[int | None, str]]:
    """Give each item by its record and its text or code."""
    return [(item.source_record, item.text if isinstance(item, Article) else item.code) for item in found]


def _lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


# One file, one article


@pytest.mark.parametrize(
    ("name", "source_format", "title"),
    [
        ("a.txt", "text", "Bridge opens"),
        ("a.TXT", "text", "Bridge opens"),
        ("a.md", "markdown", None),
        ("a.rst", "text", "Bridge opens"),
        ("README", "text", "Bridge opens"),
    ],
)
def test_a_text_file_is_one_article(items, name, source_format, title):
    [article] = items(name, STORY.encode())

    assert (article.text, article.title, article.source_format) == (STORY, title, source_format)
    assert (article.source_uri, article.source_record) == (name, None)


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode(),
        b"\xef\xbb\xbf" + STORY.encode(),
        STORY.encode("utf-16"),
        b"\xfe\xff" + STORY.encode("utf-16-be"),
        STORY.encode("utf-32"),
        _gzip(STORY.encode()),
        _gzip(STORY.encode("utf-16")),
        _gzip(STORY[:20].encode()) + _gzip(STORY[20:].encode()),
        _gzip(STORY.encode()) + b"\0" * 512,
    ],
)
def test_the_same_words_are_the_same_article_however_stored(items, data):
    [plain] = items("a.txt", STORY.encode())
    [stored] = items("a.txt", data)

    assert stored == plain


@pytest.mark.parametrize(
    "text", ["One\r\ntwo\rthree\u2028four", " \n Words. \t\n\n", "A\ufeffB \u202ereversed \x1b[1m"]
)
def test_text_is_kept_to_the_last_character(items, text):
    [article] = items("a.txt", text.encode())

    assert article.text == text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Intro.\n\n# Bridge opens #\n\nText.", "Bridge opens"),
        ("---\nlayout: x\n# comment\n---\n# Bridge opens\n", "Bridge opens"),
        ("---\ntitle: Bridge closes\n---\n# Bridge opens\n", "Bridge closes"),
        ("```\n# code\n```\n# Bridge opens\n", "Bridge opens"),
        ("Bridge opens\n============\n\nText.", "Bridge opens"),
        ("## Second level\n\nText.", None),
        ("#hashtag\n\nText.", None),
        ("---\n\nA rule above.\n\n# Bridge opens", "Bridge opens"),
    ],
)
def test_the_title_of_markdown_is_its_first_heading(items, text, title):
    assert items("a.md", text.encode())[0].title == title


# JSON Lines


def test_a_record_gives_its_fields(items):
    [article] = items(
        "a.jsonl",
        _lines(
            {
                "id": "a-17",
                "text": STORY,
                "url": "https://www.example.org/a",
                "title": "Bridge opens",
                "authors": ["Jo March", "Meg March"],
                "published_at": "2024-05-01T12:30:00+02:00",
                "outlet": "The Example",
                "language": "en",
                "license": "CC BY 4.0",
                "unknown": {"x": 1},
            }
        ),
    )

    assert (article.article_id, article.text, article.url) == ("a-17", STORY, "https://www.example.org/a")
    assert (article.title, article.authors) == ("Bridge opens", ("Jo March", "Meg March"))
    assert article.published_at.isoformat() == "2024-05-01T10:30:00+00:00"
    assert (article.published_precision, article.outlet) == ("second", "The Example")
    assert (article.language, article.license, article.source_record) == ("en", "CC BY 4.0", 1)


@pytest.mark.parametrize(
    ("field", "value", "taken"),
    [
        ("id", 17, "17"),
        ("id", " a ", "a"),
        ("authors", "Jo March", ("Jo March",)),
        ("authors", [{"name": "Jo March"}, None, 3, " "], ("Jo March",)),
        ("authors", None, ()),
        ("authors", {"first": "Jo"}, ()),
        ("title", ["no", "string"], None),
        ("title", "  ", None),
        ("title", "\ud800", None),
        ("url", 5, None),
        ("language", "pt_BR", "pt-BR"),
        ("language", "EN", "en"),
        ("language", "English, mostly", None),
        ("license", True, None),
    ],
)
def test_a_field_is_taken_where_it_can_be_and_never_costs_the_article(items, field, value, taken):
    [article] = items("a.jsonl", _lines({"text": STORY, field: value}))

    assert getattr(article, {"id": "article_id"}.get(field, field)) == taken


@pytest.mark.parametrize("value", [True, "", " ", [], "\ud800", None, 1.5])
def test_an_id_that_is_none_is_made_from_the_text(items, value):
    [without], [with_] = (
        items("a.jsonl", _lines({"text": STORY})),
        items("a.jsonl", _lines({"text": STORY, "id": value})),
    )

    assert with_.article_id == without.article_id


@pytest.mark.parametrize(
    ("value", "utc", "precision"),
    [
        ("2024", "2024-01-01T00:00:00", "year"),
        (2024, "2024-01-01T00:00:00", "year"),
        ("2024-05", "2024-05-01T00:00:00", "month"),
        ("2024-05-01", "2024-05-01T00:00:00", "day"),
        (20240501, "2024-05-01T00:00:00", "day"),
        ("2024-05-01T12:30", "2024-05-01T12:30:00", "minute"),
        ("2024-05-01T12:30+02:00", "2024-05-01T10:30:00", "minute"),
        ("20240501T123059Z", "2024-05-01T12:30:59", "second"),
        ("2024-05-01 12:30:59 UTC", "2024-05-01T12:30:59", "second"),
        ("2024-05-01T12:30:59.123456789Z", "2024-05-01T12:30:59.123456", "second"),
        (1714566659, "2024-05-01T12:30:59", "second"),
        ("1714566659", "2024-05-01T12:30:59", "second"),
        (1714566659.5, "2024-05-01T12:30:59.500000", "second"),
        (1714566659000, "2024-05-01T12:30:59", "second"),
        (-1714566659, "1915-09-02T11:29:01", "second"),
        *((value, None, None) for value in ("", "yesterday", "2024-13", "2024-02-30", "0999", "3000-01-01", "12")),
        *((value, None, None) for value in (True, None, [2024], {}, 1e300, -1e300, 10**40, "9" * 5000, "\ud800")),
        *((value, None, None) for value in ("1000-01-01T00:00+05:00", "0001-01-01T00:00+05:00", float("inf"))),
    ],
)
def test_when_it_was_published(items, value, utc, precision):
    [article] = items("a.jsonl", _lines({"text": STORY, "published_at": value}))

    assert article.published_precision == precision
    assert (article.published_at and article.published_at.isoformat()) == (utc and f"{utc}+00:00")


@pytest.mark.parametrize(
    "data",
    [
        _lines({"text": "One."}, {"text": "Two."}),
        b'\xef\xbb\xbf{"text": "One."}\r\n{"text": "Two."}',
        '{"text": "One."}\n{"text": "Two."}\n'.encode("utf-16"),
        _gzip(_lines({"text": "One."}, {"text": "Two."})),
    ],
)
@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.json", "a", "a.data"])
def test_json_lines_are_known_by_name_or_content(items, name, data):
    if name.endswith(".gz") and not data.startswith(b"\x1f\x8b"):
        data = _gzip(data)

    assert _told(items(name, data)) == [(1, "One."), (2, "Two.")]


def test_blank_lines_are_counted_but_are_no_records(items):
    assert _told(items("a.jsonl", b'\n{"text": "One."}\n \t\r\n\n{"text": "Two."}\n\n')) == [(2, "One."), (5, "Two.")]


def test_nul_in_a_string_of_json_is_kept(items):
    assert items("a.jsonl", _lines({"text": "A\0B"}))[0].text == "A\0B"


# What is refused


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{not json}", "bad_json"),
        (b'{"text": "cut off', "bad_json"),
        (b'{"text": "One."} {"text": "Two."}', "bad_json"),
        (b'{"a":' * 100_000, "bad_json"),
        (b"[" * 100_000 + b"]" * 100_000, "bad_json"),
        (b'{"text": "x", "n": ' + b"9" * 5000 + b"}", "bad_json"),
        (b'{"text": "a\0b"}', "bad_json"),
        (b'["One."]', "not_an_object"),
        (b'"One."', "not_an_object"),
        (b"17", "not_an_object"),
        (b"null", "not_an_object"),
        (b"{}", "no_text"),
        (b'{"text": null}', "no_text"),
        (b'{"text": 17}', "no_text"),
        (b'{"text": ["One."]}', "no_text"),
        (b'{"text": ""}', "empty_text"),
        (b'{"text": " \\n\\u00a0"}', "empty_text"),
        (b'{"text": "\\ud800 half"}', "lone_surrogate"),
        (b'{"text": "caf\xe9"}', "undecodable"),
    ],
)
def test_a_bad_line_is_refused_and_the_next_is_read(items, line, code):
    found = items("a.jsonl", _lines({"text": "One."}) + line + b"\n" + _lines({"text": "Three."}))

    assert _told(found) == [(1, "One."), (2, code), (3, "Three.")]
    assert found[1].payload_sha256 == hashlib.sha256(line).hexdigest()
    assert found[1].message.startswith("line 2 ")


def test_a_refused_record_keeps_its_own_id(items):
    [rejection] = items("a.jsonl", _lines({"id": 17, "text": ""}))

    assert rejection.article_id == "17"


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.jsonl", b"", "empty"),
        ("a.txt.gz", b"", "empty"),
        ("a.txt.gz", _gzip(b""), "empty"),
        ("a.jsonl", b"\n \n", "empty"),
        ("a.jsonl", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b" \n\t\r\n", "empty_text"),
        ("a.md", b"\xef\xbb\xbf\n", "empty_text"),
        ("a.txt", PNG, "binary"),
        ("a.jsonl", PNG, "binary"),
        ("a", PNG, "binary"),
        ("a.txt", bytes(range(1, 32)) * 3, "binary"),
        ("a.txt.gz", _gzip(PNG), "binary"),
        ("a.txt", b"caf\xe9 au lait", "undecodable"),
        ("a", "Žluťoučký kůň".encode("cp1250"), "undecodable"),
        ("a.txt", "half a pair".encode("utf-16") + b"\x00\xd8", "undecodable"),
        ("a.txt", "odd".encode("utf-16") + b"x", "undecodable"),
        ("a.txt.gz", b"not compressed", "bad_gzip"),
        ("a.html", b"<p>Words.</p>", "empty_page"),
        ("a.html.gz", _gzip(b"<p>Words.</p>"), "empty_page"),
        ("a", b"<!DOCTYPE html><p>Words.", "empty_page"),
        ("a.csv", b"text", "empty"),
        ("a", b"WARC/1.0\r\nWARC-Type: response", "bad_warc"),
        ("a.parquet", b"PAR1 and nothing behind", "bad_parquet"),
        ("a.xml", b"<?xml version='1.0'?><note/>", "unsupported_format"),
        ("a.json", b"Words.", "unsupported_format"),
    ],
)
def test_a_file_that_is_no_article_is_one_rejection(items, name, data, code):
    [rejection] = items(name, data)

    assert (rejection.code, rejection.source_uri, rejection.source_record) == (code, name, None)
    assert rejection.payload_sha256 == hashlib.sha256(data).hexdigest()
    assert code in codes_on_one_page


def _noise(n: int) -> list[dict[str, str]]:
    """Records that do not compress well, so that damage falls between them."""
    return [{"text": f"{number} {hashlib.sha256(b'%d' % number).hexdigest()}"} for number in range(n)]


@pytest.mark.parametrize("share", [0.05, 0.5, 0.99])
def test_whole_lines_before_the_end_of_a_truncated_file_are_articles(items, share):
    records = _noise(3000)
    packed = _gzip(_lines(*records))

    *articles, rejection = items("a.jsonl.gz", packed[: int(len(packed) * share)])

    assert rejection.code == "truncated_gzip"
    assert [article.text for article in articles] == [record["text"] for record in records[: len(articles)]]
    assert len(articles) > 3000 * share - 20


def test_whole_lines_before_damage_are_articles(items):
    records = _noise(3000)
    packed = bytearray(_gzip(_lines(*records)))
    middle = len(packed) // 2
    packed[middle : middle + 64] = bytes(64)

    *articles, rejection = items("a.jsonl.gz", bytes(packed))

    assert rejection.code == "bad_gzip"
    assert [article.text for article in articles[:1450]] == [record["text"] for record in records[:1450]]


@pytest.mark.parametrize("tail", [b"garbage", b"\x1f\x8b", b"\x1f\x8b\x08\x00\x00"])
def test_what_stands_before_garbage_is_read(items, tail):
    first, last = items("a.jsonl.gz", _gzip(_lines({"text": "One."})) + tail)

    assert first.text == "One."
    assert last.code in {"bad_gzip", "truncated_gzip"}


def test_a_checksum_that_is_wrong_is_said(items):
    packed = bytearray(_gzip(_lines({"text": "One."})))
    packed[-8] ^= 255

    assert _told(items("a.jsonl.gz", bytes(packed))) == [(1, "One."), (None, "bad_gzip")]


# What cannot be opened


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo, lambda path: socket.socket(socket.AF_UNIX).bind(path)])
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path, monkeypatch, make):
    monkeypatch.chdir(tmp_path)
    make("x.jsonl")

    [rejection] = read(SourceFile(tmp_path / "x.jsonl", "x.jsonl", 0))

    assert (rejection.code, rejection.payload_sha256) == ("not_a_file", None)


def test_a_file_that_vanishes_is_refused(tmp_path):
    [rejection] = read(SourceFile(tmp_path / "gone.txt", "gone.txt", 5))

    assert rejection.code == "vanished"
    assert str(tmp_path) not in rejection.message


def test_a_file_that_cannot_be_read_is_refused():
    memory = Path("/proc/self/mem")  # opens, but address 0 cannot be read: even by root, as a broken disk
    if not memory.exists():
        pytest.skip("needs /proc")

    [rejection] = read(SourceFile(memory.resolve(), "mem.txt", 0))

    assert rejection.code == "unreadable"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_a_right_to_it_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Words.")
    path.chmod(0)

    [rejection] = read(SourceFile(path, "a.txt", 6))

    assert rejection.code == "unreadable"


# What is too large


def _peak_while(read_it) -> int:
    """Return the bytes that Python held at most."""
    tracemalloc.start()
    try:
        read_it()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_line_of_200_mb_is_refused_without_holding_it(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "One."}\n{"text": "')
        file.seek(200 << 20, os.SEEK_CUR)  # a hole: nothing is written
        file.write(b'"}\n{"text": "Three."}\n')
    found = []

    peak = _peak_while(lambda: found.extend(read(SourceFile(path, "a.jsonl", 0))))

    assert _told(found) == [(1, "One."), (2, "too_large"), (3, "Three.")]
    assert found[1].payload_sha256 is not None
    assert peak < MAX_RECORD_BYTES + (16 << 20)


def test_a_gzip_bomb_is_refused_without_unpacking_it_whole(items):
    bomb = _gzip(b"x" * (128 << 20), 1)
    found = []

    peak = _peak_while(lambda: found.extend(items("a.txt.gz", bomb)))

    assert _told(found) == [(None, "too_large")]
    assert peak < 2 * MAX_RECORD_BYTES


def test_the_longest_record_is_still_read(items):
    wrapping = len(b'{"text": ""}')
    fits, too_long = (b'{"text": "' + b"x" * (MAX_RECORD_BYTES - wrapping + extra) + b'"}' for extra in (0, 1))

    assert [type(item) for item in items("a.jsonl", fits + b"\n" + too_long)] == [Article, Rejection]


# Whatever comes


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from("a.txt a.md a.jsonl a.txt.gz a.jsonl.gz a a.json a.html a.csv a.parquet a.warc a.xml".split()),
    st.binary(max_size=200)
    | st.text(max_size=60).map(lambda text: text.encode("utf-16"))
    | st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(), lambda x: st.lists(x)).map(
        lambda value: json.dumps({"text": "x", "id": value, "published_at": value, "authors": value}).encode()
    )
    | st.dictionaries(st.sampled_from(["text", "id", "url", "title"]), st.text()).map(lambda x: json.dumps(x).encode()),
    st.sampled_from([lambda data: data, gzip.compress, lambda data: _gzip(data)[:-3]]),
)
def test_reading_gives_articles_and_rejections_and_never_fails(items, name, data, stored):
    found = items(name, stored(data))

    assert found
    for item in found:
        if isinstance(item, Article):
            assert item.text.strip()
            assert item.article_id
            for text in (item.text, item.article_id, item.title or "", item.url or "", *item.authors):
                text.encode()
        else:
            assert item.code in codes_on_one_page
            assert item.message
