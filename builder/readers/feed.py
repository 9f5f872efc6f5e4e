"""Feeds: every entry of RSS, RDF or Atom is an article, its HTML made text. Parsed by lxml, entities left alone."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from builder.article import Article, Rejection
from builder.readers.record import read_record
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENTRIES = ("item", "entry")
# What RSS 2.0, RSS 1.0, Atom (RFC 4287), Dublin Core and the content module call our fields; the first that is there.
_NAMES = {
    "text": ("encoded", "content", "description", "summary"),
    "title": ("title",),
    "url": ("link",),
    "id": ("id", "guid"),
    "published_at": ("published", "pubDate", "date", "issued", "updated"),
    "language": ("language",),
    "license": ("rights", "copyright"),
}


def read(file: SourceFile, chunks: Iterable[bytes]) -> Iterator[Article | Rejection]:
    """Yield an article or a rejection for every entry, in order; `source_record` is its number."""
    from lxml import etree  # local: few builds read feeds

    parser = etree.XMLPullParser(
        ("end",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    number, outlet = 0, None
    try:
        for chunk in chunks:
            parser.feed(chunk)
            for _, element in parser.read_events():
                name = _name(element)
                if (
                    name == "title"
                    and outlet is None
                    and number == 0
                    and _name(element.getparent()) in ("channel", "feed")
                ):
                    outlet = _words(element)
                if name in _ENTRIES:
                    number += 1
                    yield _read_entry(element, file, number, outlet)
                    element.clear()
    except etree.XMLSyntaxError as exc:
        raise RefusedError("bad_xml", f"is not XML behind entry {number} ({exc.msg}); fetch the feed again") from exc
    if number == 0:
        raise RefusedError("unsupported_format", "is XML but no feed of RSS or Atom; convert it to JSON Lines")


def _read_entry(entry: "_Element", file: SourceFile, number: int, outlet: str | None) -> Article | Rejection:
    record: dict[str, object] = {"outlet": outlet}
    children: dict[str, list[_Element]] = {}
    for child in entry:
        children.setdefault(_name(child), []).append(child)
    for field, names in _NAMES.items():
        found = next((children[name][0] for name in names if name in children), None)
        if found is not None:
            record[field] = _words(found)
    record["url"] = _link(children.get("link", []))
    record["authors"] = _authors(children)
    record["text"] = _text(str(record.get("text") or ""))
    sha256 = hashlib.sha256(str(record["text"]).encode()).hexdigest()
    plain = SourceFile(file.path, file.uri, file.size)  # its fields have their own names
    return read_record(record, plain, number, "feed", where=f"entry {number}", sha256=sha256)


def _link(links: "list[_Element]") -> str | None:
    """Return the address of an entry: of several links the one to the page itself."""
    links = [link for link in links if link.get("rel") in (None, "alternate")]
    return next((address for link in links if (address := link.get("href") or _words(link))), None)


def _authors(children: "dict[str, list[_Element]]") -> list[str]:
    names = []
    for author in [*children.get("creator", []), *children.get("author", [])]:
        inner = [child for child in author if _name(child) == "name"]
        names.append(_words(inner[0] if inner else author))
    return [name for name in dict.fromkeys(names) if name]


def _text(html: str) -> str:
    """Return the text of an entry, whose content may be HTML, a paragraph to a line."""
    if "<" not in html:
        return html
    import lxml.html

    from builder.extractors.faqs.markup.rendering import words_in

    try:
        return words_in(lxml.html.fragment_fromstring(html, create_parent="div"))
    except (lxml.etree.ParserError, ValueError):
        return html


def _name(element: "_Element | None") -> str:
    """Return the name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if element is not None and isinstance(element.tag, str) else ""


def _words(element: "_Element") -> str:
    return "".join(str(text) for text in element.itertext()).strip()
