"""A record of named fields as an article: what is taken, and what is done with values of other types.

`text` must be there. The other fields are taken where they can be; a value that cannot be used is left out and never
costs the article.
"""

import re
from collections.abc import Mapping
from typing import Any

from builder.article import Article, identify
from builder.readers.dates import parse_published
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")  # BCP 47 in outline: en, pt-BR, zh_Hant


def article_of(record: Mapping[str, Any], file: SourceFile, number: int, source_format: str) -> Article:
    """Return the article that a record describes; raise RefusedError where it has no text."""
    text = _text(record)
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


def own_id(record: Mapping[str, Any]) -> str | None:
    """Return the id that a record gives itself, a number as its digits; None where it gives none."""
    value = record.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _string(value)


def _text(record: Mapping[str, Any]) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        found = "has no text" if text is None else f"has a text that is no string but {type(text).__name__}"
        raise RefusedError("no_text", f'{found}; give each record a string "text"')
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
    """Return the names of a list, of one name, or of objects with a `name` (as schema.org writes persons)."""
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
