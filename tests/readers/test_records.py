"""Tables, arrays, feeds and packed files: every record an article, whatever it is called and however it is stored."""

import json
import subprocess
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from builder.article import Article

RECORDS = [
    {"id": "a", "text": "The ferry returns.", "title": "Ferry", "published_at": "2026-03-01"},
    {"id": "b", "text": 'She said: "It runs,\nat last."', "title": "Runs; again", "published_at": "2026-03-02"},
]


def _csv(separator: str = ",") -> str:
    quoted = ['"' + value.replace('"', '""') + '"' for record in RECORDS for value in record.values()]
    rows = [quoted[:4], quoted[4:]]
    return "\r\n".join([separator.join(RECORDS[0]), *map(separator.join, rows)]) + "\r\n"


def _parquet(records: list[dict]) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(records), sink, row_group_size=1)
    return sink.getvalue().to_pybytes()


def _zst(data: bytes) -> bytes:
    return pa.compress(data, "zstd", asbytes=True)


LINES = "\n".join(map(json.dumps, RECORDS)).encode()


@pytest.mark.parametrize(
    ("name", "data", "source_format"),
    [
        ("a.csv", _csv(), "csv"),
        ("a.tsv", _csv("\t"), "csv"),
        ("a.csv", _csv(";"), "csv"),
        ("a", _csv(), "csv"),
        ("a.json", json.dumps(RECORDS), "json"),
        ("a.json", json.dumps(RECORDS, indent=2), "json"),
        ("a", json.dumps(RECORDS), "json"),
        ("a.json", json.dumps({"status": "ok", "count": 2, "articles": RECORDS}), "json"),
        ("a.parquet", _parquet(RECORDS), "parquet"),
        ("a", _parquet(RECORDS), "parquet"),
        ("a.jsonl.zst", _zst(LINES), "jsonl"),
        ("a", _zst(LINES), "jsonl"),
    ],
)
def test_records_are_the_same_articles_however_stored(items, name, data, source_format):
    found = items(name, data)

    assert [(a.article_id, a.text, a.title, a.source_record) for a in found] == [
        ("a", RECORDS[0]["text"], "Ferry", 1),
        ("b", RECORDS[1]["text"].replace("\n", "\n"), "Runs; again", 2),
    ]
    assert {a.source_format for a in found} == {source_format}
    assert found[0].published_at.isoformat() == "2026-03-01T00:00:00+00:00"


def test_one_object_over_several_lines_is_one_article(items):
    [article] = items("a.json", json.dumps(RECORDS[0] | {"authors": ["Jo March"]}, indent=2))

    assert (article.article_id, article.authors) == ("a", ("Jo March",))


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv", "a.parquet"])
def test_fields_may_have_other_names(items, name):
    records = [{"body": "The ferry returns.", "key": "a", "when": "2026-03-01"}]
    data = {
        "a.jsonl": lambda: json.dumps(records[0]),
        "a.json": lambda: json.dumps(records),
        "a.csv": lambda: "body,key,when\nThe ferry returns.,a,2026-03-01\n",
        "a.parquet": lambda: _parquet(records),
    }[name]()
    fields = (("text", "body"), ("id", "key"), ("published_at", "when"))

    [article] = items(name, data, fields=fields)
    [rejection] = items(name, data)

    assert (article.article_id, article.text) == ("a", "The ferry returns.")
    assert article.published_precision == "day"
    assert rejection.code == "no_text"
    assert "body" in rejection.message


def test_a_name_with_dots_leads_into_objects(items):
    record = {"content": {"body": "The ferry returns."}, "meta": {"by": ["Jo March"]}}

    [article] = items("a.jsonl", json.dumps(record), fields=(("text", "content.body"), ("authors", "meta.by")))

    assert (article.text, article.authors) == ("The ferry returns.", ("Jo March",))


def test_a_record_may_hold_a_page(items, page, story):
    record = {"id": "a", "html": page("<title>Ferry returns</title>"), "title": "As the record says"}

    [article] = items("a.jsonl", json.dumps(record))

    assert (article.article_id, article.title, article.source_record) == ("a", "As the record says", 1)
    assert article.text == "\n".join(story)


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Example</title><item><title>Ferry</title>
<link>https://example.org/ferry</link><guid>g-1</guid><pubDate>Sun, 01 Mar 2026 08:00:00 +0100</pubDate>
<dc:creator>Jo March</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>The ferry <b>returns</b>.</p><p>On Monday.</p>]]></content:encoded></item></channel></rss>"""  # noqa: E501
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Example</title><entry><title>Ferry</title><id>g-1</id>
<link rel="alternate" href="https://example.org/ferry"/><link rel="self" href="https://example.org/x"/>
<published>2026-03-01T07:00:00Z</published><author><name>Jo March</name></author>
<content type="html">&lt;p&gt;The ferry &lt;b&gt;returns&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;On Monday.&lt;/p&gt;</content></entry></feed>"""  # noqa: E501


@pytest.mark.parametrize(
    ("name", "data"), [("a.rss", RSS), ("a.xml", RSS), ("a", RSS), ("a.xml", ATOM), ("a.atom", ATOM)]
)
def test_an_entry_of_a_feed_is_an_article(items, name, data):
    [article] = items(name, data)

    assert (article.article_id, article.text) == ("g-1", "The ferry returns.\nOn Monday.")
    assert (article.url, article.authors, article.outlet) == ("https://example.org/ferry", ("Jo March",), "The Example")
    assert article.published_at.isoformat() == "2026-03-01T07:00:00+00:00"


@pytest.mark.parametrize(
    ("front_matter", "text", "title", "authors"),
    [
        ("---\ntitle: Ferry\nauthor: Jo March\ndate: 2026-03-01\n---\n", "Body.\n", "Ferry", ("Jo March",)),
        ("+++\ntitle = 'Ferry'\nauthors = ['Jo March', 'Meg March']\ndate = 2026-03-01\n+++\n", "Body.\n", "Ferry",
         ("Jo March", "Meg March")),
        ("---\r\ntitle: 'Ferry'\r\nauthors:\r\n- name: Jo March\r\npubDate: 2026-03-01\r\n---\r\n", "Body.\r\n", "Ferry",  # noqa: E501
         ("Jo March",)),
    ],
)  # fmt: skip
def test_front_matter_is_what_markdown_says_of_itself(items, front_matter, text, title, authors):
    [article] = items("a.md", front_matter + text)

    assert (article.text, article.title, article.authors) == (text, title, authors)
    assert (article.published_precision, article.source_record) == ("day", None)


@pytest.mark.parametrize(
    "text", ["---\nA rule above.\n\n---\n\nBody.", "---\n- a\n- b\n---\nBody.", "---\na: [\n---\nBody."]
)
def test_what_is_no_front_matter_is_text(items, text):
    assert items("a.md", text)[0].text == text


@pytest.mark.parametrize(
    ("data", "articles"), [(LINES, 2), (_parquet(RECORDS), 2), (_zst(_csv().encode()), 2), (b"Words.", 1)]
)
def test_standard_input_is_read_by_its_content(root, tmp_path, data, articles):
    code = (
        "from builder.readers import discover, read; import collections\n"
        "print(sum(1 for file in discover(['-']) for item in read(file)), end='')"
    )

    ran = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, cwd=root, check=True)

    assert ran.stdout.decode() == str(articles)


def test_a_cut_zstandard_file_keeps_what_stands_before(items):
    import random

    letters = random.Random(7)
    lines = [json.dumps({"text": "".join(letters.choices("abcdefgh ", k=400))}) for _ in range(20_000)]
    whole = _zst("\n".join(lines).encode())

    found = items("a.jsonl.zst", whole[: len(whole) // 2])

    assert found[-1].code == "truncated_zstd"
    assert sum(isinstance(item, Article) for item in found) > 5_000
