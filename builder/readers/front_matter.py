"""Front matter: what a Markdown file says of itself above its text, in YAML or TOML."""

import datetime
import re
import tomllib
from collections.abc import Mapping
from typing import Any

_YAML = re.compile(
    r"---[ \t]*\r?\n((?:(?!(?:---|\.\.\.)[ \t]*\r?$)[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.MULTILINE
)
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n((?:[^\n]*\n)*?)\+\+\+[ \t]*\r?(?:\n|\Z)")
_MOST_CHARS = 32_000
_DEEPEST = 40  # brackets; the parser of YAML goes down by recursion and slowly

# What static site generators call our fields (Jekyll, Hugo, Eleventy, Zola, Pelican, Obsidian).
_NAMES = {
    "id": ("id",),
    "url": ("canonical_url", "canonical", "canonicalUrl", "url", "permalink", "source", "link"),
    "title": ("title", "headline"),
    "authors": ("authors", "author", "by", "byline"),
    "published_at": ("published_at", "date", "published", "pubDate", "publishDate", "publish_date", "created"),
    "outlet": ("outlet", "publication", "publisher", "site", "site_name"),
    "language": ("language", "lang", "locale"),
    "license": ("license", "licence"),
}


def split_front_matter(whole: str) -> tuple[dict[str, Any], str]:
    r"""Return the fields that front matter states and the text behind it; what is no front matter is text.

    >>> split_front_matter("---\ntitle: Bridge opens\ndate: 2024-05-01\n---\nText.\n")
    ({'title': 'Bridge opens', 'published_at': '2024-05-01'}, 'Text.\n')
    >>> split_front_matter("---\nA rule above.\n---\n")
    ({}, '---\nA rule above.\n---\n')
    """
    head = whole[:_MOST_CHARS]
    for pattern, load in ((_YAML, _yaml), (_TOML, _toml)):
        if found := pattern.match(head):
            stated = load(found[1])
            if isinstance(stated, Mapping) and stated and all(isinstance(name, str) for name in stated):
                return _fields(stated), whole[found.end() :]
    return {}, whole


def _fields(stated: Mapping[str, Any]) -> dict[str, Any]:
    fields = {}
    for field, names in _NAMES.items():
        value = next((stated[name] for name in names if stated.get(name) not in (None, "", [])), None)
        if isinstance(value, datetime.date | datetime.datetime):
            value = value.isoformat()
        if field == "url" and not (isinstance(value, str) and value.startswith(("http://", "https://"))):
            value = next((v for name in names if isinstance(v := stated.get(name), str) and v.startswith("http")), None)
        if value is not None:
            fields[field] = value
    return fields


def _yaml(text: str) -> Any:
    import yaml  # local: only files with front matter need it

    if text.count("[") + text.count("{") > _DEEPEST or ("&" in text and re.search(r"&\w+", text) and "*" in text):
        return None  # anchors multiply, brackets nest: neither is front matter
    try:
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  (both are safe)
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):
        return None


def _toml(text: str) -> Any:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None
