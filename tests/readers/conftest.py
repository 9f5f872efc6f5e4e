"""What tests of readers share: reading bytes as a file, and pages, archives and other files made from words."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.article import Article, Rejection
from builder.readers import SourceFile, read

STORY = (
    "The ferry to Brack Island will run again from Monday, the harbour board said after a winter of repairs.",
    "Engineers replaced both engines and 40 metres of steel plate, and the bill came to 2.3 million pounds.",
    "“We were never going to let the island go a second winter without it,” said Oona Reddy, who chairs the board.",
    "Islanders had relied on a fishing boat that carried eleven passengers and, in calm weather, the post.",
)


@pytest.fixture
def story() -> tuple[str, ...]:
    """The paragraphs of an article of our own."""
    return STORY


@pytest.fixture
def page() -> Callable[..., str]:
    """Make a page from what stands in its head and its body; the story is its article unless another is given."""

    def make(head: str = "", body: str | None = None, *, attributes: str = "") -> str:
        paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
        content = f"<article><h1>Ferry returns</h1>{paragraphs}</article>" if body is None else body
        return f"<!DOCTYPE html><html{attributes}><head>{head}</head><body>{content}</body></html>"

    return make


@pytest.fixture
def items(tmp_path: Path) -> Callable[..., list[Article | Rejection]]:
    """Read a file of the given name and bytes."""

    def give(name: str, data: bytes | str, **options: object) -> list[Article | Rejection]:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(read(SourceFile(path, name, path.stat().st_size, **options)))

    return give


@pytest.fixture
def archive() -> Callable[..., bytes]:
    """Make a web archive from (url, page) pairs; packed record by record, as crawlers do."""

    def make(pages: list[tuple[str, bytes]], *, packed: bool = False, head: str = "HTTP/1.1 200 OK") -> bytes:
        records = [_record("warcinfo", None, b"software: by hand")]
        for url, content in pages:
            lines = f"{head}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(content)}\r\n\r\n"
            records.append(_record("request", url, b"GET / HTTP/1.1\r\n\r\n"))
            records.append(_record("response", url, lines.encode() + content))
        return b"".join(gzip.compress(r, mtime=0) for r in records) if packed else b"".join(records)

    return make


def _record(kind: str, url: str | None, block: bytes) -> bytes:
    types = {"request": "application/http; msgtype=request", "response": "application/http; msgtype=response"}
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>",
        "WARC-Date: 2026-03-01T00:00:00Z",
        f"Content-Type: {types.get(kind, 'application/warc-fields')}",
        f"Content-Length: {len(block)}",
        *([f"WARC-Target-URI: {url}"] if url else []),
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"
