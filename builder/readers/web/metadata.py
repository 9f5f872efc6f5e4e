"""What a page says of its article: JSON-LD first, then Open Graph, other `meta`, microdata, `<time>` and headings."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from builder.readers.dates import Published, parse_published
from builder.readers.web._meta_names import AUTHORS, DATES, DESCRIPTIONS, SITES, TITLES
from builder.readers.web.linked_data import Thing, article_in, by_id, things_of, types_of
from builder.readers.web.tree import words_of

_LONGEST = 400  # code points of a title or of the line that names the authors
_SUFFIX = re.compile(r"\s+[|\-–—*·•»:~]+\s+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/-]|$)")
_AUTHOR_BEGIN = re.compile(
    r"^\W*(?:(?:written |reported |posted |story )?by|from|von|par|por|di|text|words)\b[:\s]+", re.IGNORECASE
)
_AUTHOR_SPLIT = re.compile(r"\s*(?:[,;|/]|\band\b|&|\bund\b|\bet\b|\by\b(?=\s[A-Z]))\s*")
_AUTHOR_TAIL = re.compile(r"\s+(?:for|in|at|of|for the)\s.*$|\s*[·•|].*$")
_NO_AUTHOR = re.compile(
    r"https?:|www\.|@|\d|^(?:by|staff|admin|editor|null|none|undefined|author|guest|follow|twitter|facebook)$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author)(?:[\s_-]?name|s)?(?:$|[\s_-])", re.IGNORECASE)


class Metadata(NamedTuple):
    """What a page says of its article; None or empty where it says nothing."""

    title: str | None
    authors: tuple[str, ...]
    published: Published | None
    url: str | None
    site: str | None
    summary: str | None
    language: str | None
    license: str | None
    things: list[Thing]
    article: Thing | None
    kind: str | None  # og:type


def metadata_of(root: HtmlElement, url: str | None = None) -> Metadata:
    """Return what a page says of itself; `url` is where it was fetched from, where that is known."""
    meta = _meta(root)
    things = things_of(root)
    article = article_in(things)
    address = _canonical(root, meta, url)
    named = by_id(things) if article else {}
    site = _site(meta, article, named)
    return Metadata(
        title=_title(root, meta, article, site),
        authors=_authors(root, meta, article, named),
        published=_published(root, meta, article, address),
        url=address,
        site=site,
        summary=max(map(_clean, _first(meta, DESCRIPTIONS)), key=len, default=None),
        language=_language(root),
        license=_license(root, article),
        things=things,
        article=article,
        kind=next(iter(meta.get("og:type", ())), None),
    )


def _meta(root: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = (element.get("content") or "").strip()
        if content:
            for key in ("property", "name", "itemprop"):
                if name := element.get(key):
                    found.setdefault(name.lower(), []).append(content)
                    break
    return found


def _first(meta: dict[str, list[str]], names: Iterable[str]) -> Iterator[str]:
    return (content for name in names for content in meta.get(name, ()))


def _clean(value: object) -> str:
    """Return a string on one line with its entities resolved; empty for anything else and for what is too long."""
    if not isinstance(value, str):
        return ""
    words = " ".join(html.unescape(value).split())
    return (
        words
        if len(words) <= _LONGEST and "<" not in words
        else " ".join(re.sub(r"<[^<>]*>", "", words).split())[:_LONGEST]
    )


# Title


def _title(root: HtmlElement, meta: dict[str, list[str]], article: Thing | None, site: str | None) -> str | None:
    """Return the headline: Open Graph's, else that of the linked data, else the first heading, else the page's title.

    Open Graph's may be written for those who share the page: it is outvoted where all others agree on another.
    """
    stated = _clean(article.get("headline") or article.get("name")) if article else ""
    headings = [words for heading in root.iter("h1") if (words := words_of(heading)) and len(words) <= _LONGEST]
    known = {_folded(words) for words in (stated, *headings) if words}
    shared = next((_without_site(_clean(title), known, site) for title in _first(meta, TITLES)), "")
    of_page = _without_site(words_of(root.find(".//title")), known, site)
    if stated and _folded(stated) == _folded(of_page) and _folded(stated) in map(_folded, headings):
        return stated
    return next((words for words in (shared, stated, *headings, of_page) if words), None)


def _folded(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()


def _without_site(title: str, known: set[str], site: str | None) -> str:
    """Return a title without the name of the site behind it (or before it)."""
    parts = [*_SUFFIX.finditer(title)]
    for sign in parts:
        if _folded(title[: sign.start()]) in known:
            return title[: sign.start()]
        if _folded(title[sign.end() :]) in known:
            return title[sign.end() :]
    if parts and site and _folded(title[parts[-1].end() :]) == _folded(site):
        return title[: parts[-1].start()]
    if len(parts) and "|" in parts[-1][0] and len(title) - parts[-1].end() < 40 < parts[-1].start():
        return title[: parts[-1].start()]
    return title


# Authors


def _authors(
    root: HtmlElement, meta: dict[str, list[str]], article: Thing | None, named: dict[str, Thing]
) -> tuple[str, ...]:
    """Return the authors in the order given, each once, from the first place that names any."""
    places: tuple[Iterator[str], ...] = (
        _linked_authors(article, named),
        _meta_authors(meta),
        _marked_authors(root),
        _byline_authors(root),
    )
    for place in places:
        names = [name for words in place for name in split_authors(words)]
        if names:
            once = {_folded(name): name for name in reversed(names)}
            return tuple(dict.fromkeys(once[_folded(name)] for name in names))
    return ()


def _linked_authors(article: Thing | None, named: dict[str, Thing]) -> Iterator[str]:
    if article is None:
        return
    stated: Any = article.get("author") or article.get("creator")
    for author in stated if isinstance(stated, list) else [stated]:
        person = author
        if isinstance(author, dict) and not author.get("name"):
            person = named.get(str(author.get("@id")), author)
        names = person.get("name") if isinstance(person, dict) else person
        yield from (_clean(name) for name in (names if isinstance(names, list) else [names]))


def _meta_authors(meta: dict[str, list[str]]) -> Iterator[str]:
    """Yield the names of the first kind of `meta` that gives any: others write the same names another way."""
    for name in AUTHORS:
        names = [words for words in map(_clean, meta.get(name, ())) if split_authors(words)]
        if names:
            yield from names
            return


def _marked_authors(root: HtmlElement) -> Iterator[str]:
    for element in root.xpath('//*[@itemprop="author"]|//a[contains(concat(" ",@rel," ")," author ")]'):
        inner = element.xpath('.//*[@itemprop="name"]')
        yield _clean(words_of(inner[0] if inner else element))


def _byline_authors(root: HtmlElement) -> Iterator[str]:
    for element in root.xpath('//*[contains(@class,"yline") or contains(@class,"author")]'):
        if not _BYLINE.search(element.get("class") or ""):
            continue
        links = [
            link
            for link in element.iter("a")
            if "author" in (link.get("href") or "") or "/by/" in (link.get("href") or "")
        ]
        names = [_clean(words_of(link)) for link in links] or [_clean(words_of(element))]
        if all(0 < len(name) <= 80 for name in names) and any(map(split_authors, names)):
            yield from names
            return


def split_authors(words: str) -> list[str]:
    """Return the names in a byline; addresses, numbers and what is no name are left out.

    >>> split_authors("By Jo March and Meg March"), split_authors("https://example.org/jo")
    (['Jo March', 'Meg March'], [])
    >>> split_authors("Associated Press in Valencia"), split_authors("jo-march")
    (['Associated Press'], [])
    """
    names = []
    for part in _AUTHOR_SPLIT.split(_AUTHOR_BEGIN.sub("", words)):
        name = _AUTHOR_TAIL.sub("", part).strip(" .:-–—")
        is_slug = name.islower() and ("-" in name or " " not in name)
        if name and len(name) <= 80 and not _NO_AUTHOR.search(name) and not is_slug:
            names.append(name)
    return names


# Date, address, site, language


def _published(
    root: HtmlElement, meta: dict[str, list[str]], article: Thing | None, url: str | None
) -> Published | None:
    """Return when the article was published: the first place that states a time."""
    linked = [article.get(key) for key in ("datePublished", "dateCreated", "uploadDate")] if article else []
    for value in [*linked, *_first(meta, DATES), *_marked_dates(root)]:
        if published := parse_published(value):
            return published
    if found := _URL_DATE.search(urlsplit(url or "").path):
        return parse_published(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}")
    return None


def _marked_dates(root: HtmlElement) -> Iterator[str]:
    for element in root.xpath('//*[@itemprop="datePublished"]'):
        yield element.get("datetime") or element.get("content") or words_of(element)
    times = root.xpath("//article//time|//main//time|//header//time") or root.xpath("//time")
    times.sort(key=lambda time: "pubdate" not in time.attrib and "publish" not in (time.get("class") or ""))
    for element in times:
        yield element.get("datetime") or words_of(element)


def _canonical(root: HtmlElement, meta: dict[str, list[str]], url: str | None) -> str | None:
    """Return the address that the page gives itself, where that is more than the bare host."""
    stated = [link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    for address in [*stated, *meta.get("og:url", ())]:
        try:
            whole = str(urljoin(url or "", (address or "").strip()))
            parts = urlsplit(whole)
        except ValueError:
            continue
        is_bare = (
            parts.path in ("", "/") and not parts.query and url is not None and urlsplit(url).path not in ("", "/")
        )
        if parts.scheme in ("http", "https") and parts.hostname and not is_bare:
            return whole
    return url


def _site(meta: dict[str, list[str]], article: Thing | None, named: dict[str, Thing]) -> str | None:
    """Return who published the page: Open Graph's name of the site, else the publisher of the article."""
    publisher: Any = article.get("publisher") if article else None
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    if isinstance(publisher, dict) and not publisher.get("name"):
        publisher = named.get(str(publisher.get("@id")), publisher)
    linked = publisher.get("name") if isinstance(publisher, dict) else publisher
    names = [*meta.get("og:site_name", ()), linked, *_first(meta, SITES)]
    return next((name for value in names if (name := _clean(value)) and "://" not in name), None)


def _language(root: HtmlElement) -> str | None:
    tag = (root.get("lang") or root.get("xml:lang") or "").strip()
    if not _LANGUAGE.fullmatch(tag):
        return None
    primary, _, rest = tag.replace("_", "-").partition("-")
    return f"{primary.lower()}-{rest}" if rest else primary.lower()


def _license(root: HtmlElement, article: Thing | None) -> str | None:
    """Return the licence that the article or the page states for itself."""
    linked: Any = article.get("license") if article else None
    linked = linked.get("url") or linked.get("@id") if isinstance(linked, dict) else linked
    stated = [linked] if isinstance(linked, str) else []
    links = (
        link.get("href") for link in root.iter("link", "a") if "license" in (link.get("rel") or "").lower().split()
    )
    return next((address for value in [*stated, *links] if (address := _clean(value))), None)


def is_listing(things: list[Thing]) -> bool:
    """Whether a page calls itself a list of other pages."""
    return any(types_of(thing) & {"CollectionPage", "ItemList", "SearchResultsPage"} for thing in things)
