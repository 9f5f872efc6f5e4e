"""A record of named fields as an article: what is taken, and what is done with values of other types.

`text` must be there, or the page it comes from as `html`. The other fields are taken where they can be; a value that
cannot be used is left out and never costs the article.
"""

import contextlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from builder.article import Article, Rejection, identify
from builder.readers.dates import parse_published
from builder.readers.limits import MAX_RECORD_BYTES
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

_LONGEST_LIST = 10_000  # code points
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")  # BCP 47 in outline: en, pt-BR, zh_Hant


FIELDS = ("text", "html", "id", "url", "title", "authors", "published_at", "outlet", "language", "license")
"""What is taken of a record; `--map` says under which names."""


def source_fields(file: SourceFile) -> tuple[str, ...]:
    """Return the names that the records of a file have for `FIELDS`."""
    named = dict(file.fields)
    return tuple(named.get(field, field) for field in FIELDS)


def read_record(
    record: Mapping[str, Any],
    file: SourceFile,
    number: int,
    source_format: str,
    *,
    where: str,
    sha256: str | None,
    size: int = 0,
) -> Article | Rejection:
    """Return the article of a record, or the rejection that says `where` it stands and what is wrong."""
    try:
        if size > MAX_RECORD_BYTES:
            raise RefusedError("too_large", f"has more than {MAX_RECORD_BYTES >> 20} MiB; cut it into articles")
        return article_of(record, file, number, source_format)
    except RefusedError as refusal:
        own = own_id(dict(_mapped(record, file)))
        return Rejection(file.uri, number, refusal.code, f"{where} {refusal.message}", sha256, own)


def _mapped(record: Mapping[str, Any], file: SourceFile) -> Iterator[tuple[str, Any]]:
    """Yield our fields with their values; a dot in a name leads into an object."""
    for field, name in zip(FIELDS, source_fields(file), strict=True):
        value: Any = record.get(name)
        if value is None and "." in name:
            value = record
            for part in name.split("."):
                value = value.get(part) if isinstance(value, Mapping) else None
        if value is not None:
            yield field, value


def article_of(record: Mapping[str, Any], file: SourceFile, number: int, source_format: str) -> Article:
    """Return the article that a record describes; raise RefusedError where it has no text and no page."""
    stated, record = record, dict(_mapped(record, file))
    if record.get("text") is None and isinstance(record.get("html"), str):
        return _article_of_page(record, file, number, source_format)
    text = _text(record, stated)
    url = _string(record.get("url"))
    published = parse_published(record.get("published_at"))
    return Article(
        article_id=identify(text, own_id=own_id(record), url=url),
        text=text,
        source_uri=file.uri,
        source_record=number,
        source_format=source_format,
        url=url,
        title=_string(record.get("title")),
        authors=_authors(record.get("authors")),
        published_at=published and published.at,
        published_precision=published and published.precision,
        outlet=_string(record.get("outlet")),
        language=_language(record.get("language")),
        license=_string(record.get("license")),
    )


def _article_of_page(record: Mapping[str, Any], file: SourceFile, number: int, source_format: str) -> Article:
    """Return the article of the page that a record holds; what the record says of it counts more than the page."""
    from builder.readers.html import article_of_page  # local: records of text do without lxml
    from builder.readers.web import read_page

    html = record["html"]
    if not _is_unicode(html):
        raise RefusedError("lone_surrogate", "has half a surrogate pair in its page; write it again from its source")
    page = read_page(html, url=_string(record.get("url")))
    published = parse_published(record.get("published_at"))
    page = page._replace(
        url=_string(record.get("url")) or page.url,
        title=_string(record.get("title")) or page.title,
        authors=_authors(record.get("authors")) or page.authors,
        published=published or page.published,
        outlet=_string(record.get("outlet")) or page.outlet,
        language=_language(record.get("language")) or page.language,
        license=_string(record.get("license")) or page.license,
    )
    return article_of_page(page, file, number, source_format, own_id=own_id(record))


def own_id(record: Mapping[str, Any]) -> str | None:
    """Return the id that a record gives itself, a number as its digits; None where it gives none."""
    value = record.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _string(value)


def _text(record: Mapping[str, Any], stated: Mapping[str, Any]) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        found = "has no text" if text is None else f"has a text that is no string but {type(text).__name__}"
        names = [name for name, value in stated.items() if isinstance(value, str) and name.isidentifier()][:8]
        hint = (
            f"; its fields are {', '.join(names)}: --map text=NAME says which it is" if text is None and names else ""
        )
        raise RefusedError("no_text", f'{found}; give each record a string "text"{hint}')
    if not text.strip():
        raise RefusedError("empty_text", "has a text of nothing but white space; fill it or take the record out")
    if not _is_unicode(text):
        raise RefusedError("lone_surrogate", "has half a surrogate pair in its text; write it again from its source")
    return text


def _string(value: object) -> str | None:
    """Return a string without outer white space; None for anything else, and where nothing is left."""
    if not isinstance(value, str) or not _is_unicode(value):
        return None
    return value.strip() or None


def _authors(value: object) -> tuple[str, ...]:
    """Return the names of a list, of one name, or of objects with a `name` (as schema.org writes persons).

    A list may also be written as JSON, as tables of text have it.
    """
    if isinstance(value, str) and value.strip().startswith("[") and len(value) < _LONGEST_LIST:
        with contextlib.suppress(ValueError, RecursionError):
            value = json.loads(value)
    values = value if isinstance(value, list) else [value]
    named = (v.get("name") if isinstance(v, dict) else v for v in values)
    return tuple(name for v in named if (name := _string(v)))


def _language(value: object) -> str | None:
    tag = _string(value)
    if tag is None or not _LANGUAGE.fullmatch(tag):
        return None
    primary, _, rest = tag.replace("_", "-").partition("-")
    return f"{primary.lower()}-{rest}" if rest else primary.lower()


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
