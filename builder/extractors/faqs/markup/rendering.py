"""A page, or a part of one, as Markdown: what the routes go by, and what keeps an answer whole."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml.html import HtmlElement

from builder.extractors.faqs.cleaning import clean

_SKIPPED = frozenset(
    "script style noscript template svg iframe nav footer select option input textarea canvas head".split()
)
_BLOCKS = frozenset(
    "p div section article main header aside figure figcaption blockquote ul ol table tbody thead form fieldset address"
    " center hgroup body html pre".split()
)
_KEPT = frozenset(("details", "dl", "dt", "dd"))  # the routes know these by their tags
_BOLD = frozenset(("strong", "b"))
_HEADINGS = {f"h{level}": f"\n\n{'#' * level} " for level in range(1, 7)}
_SIGNS = {sign: f"&#{ord(sign)};" for sign in "*_`[]\\~"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_ESCAPED = re.compile(r"[*_`\[\]\\~<>]|&(?=[#\w]+;)")
_SPACE = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+[ \t]*")
_SAFE_LINK = re.compile(r"(?:https?:|mailto:|tel:|/|#|\.)[^\s()<>]*|[\w.~%-]+(?:/[^\s()<>]*)?")


class Accordion(NamedTuple):
    """What opens a panel, and the panel."""

    title: str
    panel: HtmlElement


def render(element: HtmlElement, accordions: Mapping[HtmlElement, Accordion]) -> str:
    r"""Return an element as Markdown; `accordions` are rendered where their triggers stand.

    >>> import lxml.html
    >>> render(lxml.html.fromstring("<div><h2>Can I?</h2><p>Yes, <a href='/a'>see</a>.</p></div>"), {})
    '## Can I?\n\nYes, [see](/a).'
    """
    panels = {accordion.panel for accordion in accordions.values()}
    return _BLANK_LINES.sub("\n\n", "".join(_pieces(element, accordions, panels))).strip()


def words_in(element: HtmlElement) -> str:
    """Return the words of an element, a line per paragraph or item."""
    return clean(render(element, {}), "markdown")


def _pieces(root: HtmlElement, accordions: Mapping[HtmlElement, Accordion], panels: set[HtmlElement]) -> Iterator[str]:
    """Walk the tree without recursion: pages are nested as deeply as they like."""
    waiting: list[HtmlElement | str] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
            continue
        tail = _text(item.tail) if item is not root else ""
        if not isinstance(item.tag, str) or item.tag in _SKIPPED or (item in panels and item is not root):
            yield tail
            continue
        if accordion := accordions.get(item):
            title = (
                accordion.title.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
            )
            children = list(accordion.panel)
            text = _text(accordion.panel.text)
            waiting += [tail, "\n\n</Accordion>\n\n", *reversed(children), f'\n\n<Accordion title="{title}">\n\n{text}']
            continue
        before, behind = _marks(item)
        one_line = item.tag in _HEADINGS
        if one_line:
            yield f"{before}{_inline(item)}{behind}{tail}"
            continue
        waiting += [tail, behind, *reversed(list(item)), f"{before}{_text(item.text)}"]


def _marks(element: HtmlElement) -> tuple[str, str]:
    """Return what stands before and behind the content of an element."""
    tag = str(element.tag)
    if tag in _HEADINGS:
        return _HEADINGS[tag], "\n\n"
    if tag in _KEPT:
        return f"\n\n<{tag}>\n\n", f"\n\n</{tag}>\n\n"
    if tag == "summary":
        return "\n\n<summary>", "</summary>\n\n"
    if tag == "li":
        return "\n- ", "\n"
    if tag in ("br", "hr"):
        return "\n\n", ""
    if tag == "tr":
        return "\n| ", "|\n"
    if tag in ("td", "th"):
        return "", " | "
    if tag in _BLOCKS:
        return "\n\n", "\n\n"
    if tag in _BOLD and (element.text or len(element)) and _fits_line(element):
        return "**", "**"
    if tag == "a" and _fits_line(element) and (target := _SAFE_LINK.fullmatch((element.get("href") or "").strip())):
        return "[", f"]({target[0]})"
    return "", ""


def _fits_line(element: HtmlElement) -> bool:
    """Whether an inline element holds words without space around them, and no block: else its marks would not close."""
    words = "".join(element.itertext())
    return (
        bool(words.strip())
        and words == words.strip()
        and not any(child.tag in _BLOCKS or child.tag == "br" for child in element)
    )


def _inline(element: HtmlElement) -> str:
    return _text("".join(element.itertext())).strip()


def _text(text: str | None) -> str:
    return _ESCAPED.sub(lambda sign: _SIGNS[sign[0]], _SPACE.sub(" ", text)) if text else ""
