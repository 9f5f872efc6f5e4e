"""What a page says of itself in JSON-LD (schema.org), whatever the nesting; broken scripts are passed over."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

Thing = Mapping[str, Any]
"""An object of JSON-LD."""

_ARTICLE = re.compile(r"article|blogposting|liveblog|reportage|newsstory", re.IGNORECASE)
_BESIDE = frozenset(
    "liveBlogUpdate hasPart itemListElement mentions citation comment isPartOf relatedLink isBasedOn review"
    " suggestedAnswer acceptedAnswer subjectOf".split()
)
"""Properties that lead to other articles than the one of the page."""
_MOST = 4000  # objects looked at: a page has dozens
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


def things_of(root: HtmlElement) -> list[Thing]:
    """Return the outermost objects of all JSON-LD scripts, those of an `@graph` one by one, in order."""
    things: list[Thing] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            things += _outermost(_loaded(script.text or ""))
    return things


def _loaded(text: str) -> Any:
    text = (
        text.strip().removeprefix("<!--").removesuffix("-->").strip().removeprefix("//<![CDATA[").removesuffix("//]]>")
    )
    for form in (text, _TRAILING_COMMA.sub(r"\1", text), html.unescape(text)):
        try:
            return json.loads(form.strip().rstrip(";"), strict=False)  # line ends in strings are common
        except (ValueError, RecursionError):
            continue
    return None


def _outermost(value: Any) -> Iterator[Thing]:
    waiting = [value]
    while waiting:
        item = waiting.pop(0) if len(waiting) < _MOST else waiting.pop()
        if isinstance(item, list):
            waiting[:0] = item[:_MOST]
        elif isinstance(item, dict):
            if isinstance(item.get("@graph"), list):
                waiting[:0] = item["@graph"][:_MOST]
            else:
                yield item


def walk(things: list[Thing], *, beside: bool = False) -> Iterator[Thing]:
    """Yield all objects in order, outer before inner; with `beside` also those that other articles are described by."""
    waiting: list[Any] = list(reversed(things))
    seen = 0
    while waiting and seen < _MOST:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item)
        elif isinstance(item, dict):
            seen += 1
            yield item
            waiting += [
                v for k, v in reversed(item.items()) if isinstance(v, dict | list) and (beside or k not in _BESIDE)
            ]


def types_of(thing: Thing) -> frozenset[str]:
    """Return the types of an object, without the address of their vocabulary.

    >>> sorted(types_of({"@type": ["https://schema.org/NewsArticle", "Thing"]}))
    ['NewsArticle', 'Thing']
    """
    stated = thing.get("@type")
    names = stated if isinstance(stated, list) else [stated]
    return frozenset(name.rpartition("/")[2] for name in names if isinstance(name, str))


def article_in(things: list[Thing]) -> Thing | None:
    """Return the article that the page is about: the first with a headline, else the first."""
    articles = [thing for thing in walk(things) if any(_ARTICLE.search(name) for name in types_of(thing))]
    return next((a for a in articles if a.get("headline") or a.get("datePublished")), articles[0] if articles else None)


def by_id(things: list[Thing]) -> dict[str, Thing]:
    """Return the objects that others refer to, by their `@id`; the first that says more than its id."""
    named: dict[str, Thing] = {}
    for thing in walk(things, beside=True):
        key = thing.get("@id")
        if isinstance(key, str) and len(thing) > 1:
            named.setdefault(key, thing)
    return named
