"""HTML in small pieces: text and attributes are escaped here, and only here."""

import html
from collections.abc import Iterable
from typing import NewType
from urllib.parse import urlsplit

from builder.visible import visible

Html = NewType("Html", str)
"""Markup that may stand in a page as it is."""


def escaped(text: str) -> Html:
    """Return a text of any origin as HTML that shows it.

    >>> escaped("</style> & more")
    '&lt;/style&gt; &amp; more'
    """
    return Html(html.escape(visible(text)))


def joined(parts: Iterable[Html], separator: str = "") -> Html:
    """Return the parts, one after the other; the separator is text."""
    return Html(escaped(separator).join(parts))


def opening(name: str, **attributes: str | None) -> Html:
    """Return a start tag; `class_` is `class`, `data_n` is `data-n`, and an attribute that is None is left out.

    >>> opening("p", class_="note", data_by='"x"', id=None)
    '<p class="note" data-by="&quot;x&quot;">'
    """
    given = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items() if value is not None)
    return Html("".join((f"<{name}", *(f' {key}="{escaped(value)}"' for key, value in given), ">")))


def closing(name: str) -> Html:
    """Return an end tag."""
    return Html(f"</{name}>")


def element(name: str, *content: Html, **attributes: str | None) -> Html:
    """Return an element with its content.

    >>> element("a", escaped("Home"), href="#top")
    '<a href="#top">Home</a>'
    """
    return Html(f"{opening(name, **attributes)}{''.join(content)}</{name}>")


def link(content: Html, href: str | None, **attributes: str | None) -> Html:
    """Return the content as a link, or in a plain span where there is nothing to link to."""
    return element("a" if href else "span", content, href=href, **attributes)


def web_address(url: str | None) -> str | None:
    """Return a URL that is safe to link to, or None: only http and https lead to a page.

    >>> web_address("javascript:alert(1)") is None
    True
    """
    try:
        scheme = urlsplit(url or "").scheme
    except ValueError:  # a malformed IPv6 address in brackets
        return None
    return url if scheme in ("http", "https") else None
