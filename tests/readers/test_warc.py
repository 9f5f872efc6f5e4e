"""Web archives: every page fetched is an article, everything else is counted, and large ones are split."""

import gzip

import pytest

from builder.article import Article
from builder.readers import SourceFile, read, split


@pytest.fixture
def pages(page):
    return [
        (f"https://example.org/{n}", page(f"<title>Ferry {n}</title>").replace("Monday", f"day {n}").encode())
        for n in range(1, 41)
    ]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a"])
def test_every_page_is_an_article(items, archive, pages, name, packed):
    found = items(name if packed or name != "a.warc.gz" else "a.warc", archive(pages, packed=packed))

    assert [article.url for article in found] == [url for url, _ in pages]
    assert [article.source_record for article in found] == list(range(3, 82, 2))
    assert {article.source_format for article in found} == {"warc"}
    assert "day 40" in found[-1].text


@pytest.mark.parametrize("packed", [False, True])
def test_parts_together_are_the_whole(tmp_path, archive, pages, packed):
    path = tmp_path / "a.warc"
    path.write_bytes(archive(pages, packed=packed))
    whole = SourceFile(path, "a.warc", path.stat().st_size)

    parts = list(split(whole, path.stat().st_size // 5))

    assert len(parts) > 3
    assert [item for part in parts for item in read(part)] == list(read(whole))


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("HTTP/1.1 404 Not Found", "http_status"),
        ("HTTP/1.1 200 OK\r\nX: y", None),
    ],
)
def test_an_error_is_not_a_page(items, archive, pages, head, code):
    [item] = items("a.warc", archive(pages[:1], head=head))

    assert getattr(item, "code", None) == code


def test_what_is_no_page_is_counted(items, archive, pages):
    [item] = items("a.warc", archive(pages[:1]).replace(b"text/html", b"image/png"))

    assert item.code == "not_a_page"


def test_packed_pages_inside_are_unpacked(items, archive, pages):
    packed = [(url, gzip.compress(content)) for url, content in pages[:2]]

    found = items("a.warc", archive(packed, head="HTTP/1.1 200 OK\r\nContent-Encoding: gzip"))

    assert ["day" in article.text for article in found] == [True, True]


@pytest.mark.parametrize("packed", [False, True])
def test_a_cut_archive_keeps_what_stands_before(items, archive, pages, packed):
    data = archive(pages, packed=packed)

    found = items("a.warc.gz" if packed else "a.warc", data[: len(data) // 2])

    assert found[-1].code in ("bad_warc", "truncated_gzip", "bad_gzip")
    assert sum(isinstance(item, Article) for item in found) > 10
