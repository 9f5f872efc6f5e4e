"""What readers hand on: an article, or the reason why there is none."""

import dataclasses
import datetime
import json
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from schema import sha256_hex, stable_id
from schema.articles import Precision
from schema.faqs import FaqSource


class MarkedPair(NamedTuple):
    """A question and its answer: the words, and where they lie in the text (code points, end exclusive; None if not).

    `answer_markdown` keeps the paragraphs, lists and links of an answer on a web page.
    """

    question: str
    answer: str
    answer_markdown: str | None
    source: FaqSource
    visible: bool
    question_start: int | None = None
    question_end: int | None = None
    answer_start: int | None = None
    answer_end: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Article:
    """One article as its source gives it; `text` is kept verbatim, that of a web page as it was found on the page.

    What only a page can tell, the FAQ pairs that it marks, is found at reading and carried along.
    """

    article_id: str
    text: str
    source_uri: str
    source_record: int | None
    source_format: str
    url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published_at: datetime.datetime | None = None
    published_precision: Precision | None = None
    outlet: str | None = None
    language: str | None = None
    license: str | None = None
    is_page: bool = False
    marked_pairs: tuple[MarkedPair, ...] = ()
    duplicate_of: str | None = None

    @property
    def input_sha256(self) -> str:
        """Digest of all that decides the article's rows: every field but where it lies and whose copy it is."""
        fields = {name: getattr(self, name) for name in _INPUT} | {"text": sha256_hex(self.text)}
        return sha256_hex(json.dumps(fields, sort_keys=True, default=datetime.datetime.isoformat))

    @property
    def domain(self) -> str | None:
        """Host of the URL, lower case, without `www.`; None where there is none."""
        try:
            host = urlsplit(self.url or "").hostname
        except ValueError:  # a malformed IPv6 address in brackets
            return None
        return host.removeprefix("www.") if host else None


_PLACE = ("source_uri", "source_record", "duplicate_of")
_INPUT = tuple(field.name for field in dataclasses.fields(Article) if field.name not in _PLACE)


@dataclasses.dataclass(frozen=True, slots=True)
class Rejection:
    """An input that did not become an article, or a row that did not stay."""

    source_uri: str
    source_record: int | None
    code: str
    message: str
    payload_sha256: str | None = None
    article_id: str | None = None
    stage: Literal["read", "extract", "judge"] = "read"
    table_name: str | None = None
    row_id: str | None = None


def identify(text: str, *, own_id: str | None = None, url: str | None = None) -> str:
    """Return the `article_id`: the input's own id, else a hash of its canonical URL, else of its text.

    >>> identify("Some text", own_id="a-17")
    'a-17'
    >>> identify("x", url="HTTPS://www.Example.org:443/a/#top") == identify("y", url="https://www.example.org/a/")
    True
    """
    if own_id:
        return own_id
    if url:
        return stable_id("a", "url", canonical_url(url))
    return stable_id("a", "text", sha256_hex(text))


def canonical_url(url: str) -> str:
    """Return the URL with scheme and host in lower case and without default port and fragment (RFC 3986 §6.2.2).

    >>> canonical_url("HTTP://Example.ORG:80/Path?q=1#part")
    'http://example.org/Path?q=1'
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:  # not a URL: it still identifies
        return url.strip()
    host = (parts.hostname or "") + (f":{port}" if port and (parts.scheme, port) not in _DEFAULT_PORTS else "")
    return parts._replace(netloc=host, fragment="").geturl()


_DEFAULT_PORTS = {("http", 80), ("https", 443)}
