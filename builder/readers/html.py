"""HTML: a file is one page, its article the text of the page."""

import re
from collections.abc import Iterable, Iterator

from builder.article import Article, identify
from builder.readers.limits import MAX_RECORD_BYTES
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile
from builder.readers.web import Page, read_page

_SAVED = re.compile(
    rb"<!--[^>]{0,80}?(?:saved from url=\(\d{1,5}\)|saved with SingleFile\s{1,9}url:\s{0,9})(https?://[^\s<>\"]{1,2000})"
)
_SAVED_BYTES = 4096  # browsers note the address at the head of a page they save


def read(file: SourceFile, chunks: Iterable[bytes]) -> Iterator[Article]:
    """Yield the one article of a page."""
    data = whole_page(chunks)
    saved = _SAVED.search(data, 0, _SAVED_BYTES)
    page = read_page(data, url=saved[1].decode("ascii", "replace") if saved else None)
    yield article_of_page(page, file, None, "html")


def whole_page(chunks: Iterable[bytes]) -> bytes:
    """Return the bytes of a page; raise RefusedError where they are too many."""
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > MAX_RECORD_BYTES:
            limit = f"{MAX_RECORD_BYTES >> 20} MiB"
            raise RefusedError("too_large", f"is a page of more than {limit}; save it without what is embedded in it")
    return bytes(data)


def article_of_page(
    page: Page, file: SourceFile, number: int | None, source_format: str, *, own_id: str | None = None
) -> Article:
    """Return a page as an article; `own_id` is the id that its record gives it."""
    return Article(
        article_id=identify(page.text, own_id=own_id, url=page.url),
        text=page.text,
        source_uri=file.uri,
        source_record=number,
        source_format=source_format,
        url=page.url,
        title=page.title,
        authors=page.authors,
        published_at=page.published and page.published.at,
        published_precision=page.published and page.published.precision,
        outlet=page.outlet,
        language=page.language,
        license=page.license,
        is_page=True,
        marked_pairs=page.marked_pairs,
    )
