"""The tree of a page: parsed by libxml2 within its limits of depth and size, nothing fetched and no entity expanded."""

import re

import lxml.html
from lxml.html import HtmlElement

from builder.readers.refusal import RefusedError

_BLANKED = bytes(32 if byte < 32 and byte not in b"\t\n\r" else byte for byte in range(256))  # what XML cannot hold

_MOST_TAGS = 150_000  # large pages have ten thousand; a hundred thousand take seconds
# libxml2 compares the attributes of a tag with each other: some ten thousand in one would take minutes.
_MANY_ATTRIBUTES = re.compile(
    r"""<[a-zA-Z][^\s>/]*+(?:[\s/]++[^\s=<>"'/]++\s*+(?:=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+){1000}"""
)


def parse_page(text: str) -> HtmlElement:
    """Return the root of a page; raise RefusedError where there is none."""
    if text.count("<") > _MOST_TAGS or _MANY_ATTRIBUTES.search(text):
        raise RefusedError("too_large", "is a web page of far more tags than pages have; save its text as it is read")
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = lxml.html.document_fromstring(text.encode(errors="replace").translate(_BLANKED), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError) as exc:
        raise RefusedError(
            "empty_page", "is a web page without content; nothing to do unless it should hold an article"
        ) from exc
    if not isinstance(root, HtmlElement) or len(root) == 0:
        raise RefusedError(
            "empty_page", "is a web page without content; nothing to do unless it should hold an article"
        )
    return root


def words_of(element: HtmlElement | None) -> str:
    """Return the text of an element on one line; empty for None."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
