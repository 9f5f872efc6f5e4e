"""The text of the article on a page, by trafilatura, and what it misses or takes too much.

Its fast mode, without its own metadata: on the development pages it finds the text as well as all of its extractors
together (F1 .966 to .964 of four-word shingles) in a quarter of the time; resiliparse is faster still but finds less
(.900 on the set they come from).
"""

import copy
import functools
import logging
import re
from typing import TYPE_CHECKING, Any

from lxml.html import HtmlElement

from builder.readers.web._boilerplate import EMBEDDED, LINES, PROMOTED
from builder.readers.web.tree import words_of

if TYPE_CHECKING:
    from trafilatura.settings import Extractor

_IDLE = ("script", "style", "svg", "template", "iframe", "canvas", "object", "embed", "link", "noscript")
_HEAD_LINES = 8  # in which the headline may stand again, behind the names of sections
_SHORT = 80  # code points; a line of prose is longer
_STANDFIRST = 40  # code points that tell a standfirst from any other line
_FOLDED = re.compile(r"[\W_]+")
_BOILERPLATE = re.compile("|".join(f"(?:{line})" for line in LINES), re.IGNORECASE)
_PROMOTED = re.compile(r"\W{0,3}(?:" + "|".join(map(re.escape, PROMOTED)) + r")\b", re.IGNORECASE)
_LONGEST_BOILERPLATE = 320


def main_text(root: HtmlElement, title: str | None, summary: str | None = None) -> str:
    """Return the text of the article, a paragraph to a line; empty where trafilatura finds none.

    The headline is left out (it stands in `title`); a standfirst is put in: `summary`, where the page shows it. `root`
    loses its scripts and styles, and posts of other sites.
    """
    standfirst = _standfirst(root, summary)
    _prune(root)
    document = _bare_extraction()(root, options=copy.copy(_options()))
    lines = [line.rstrip() for line in (document.text or "").split("\n")] if document is not None else []
    lines = [line for line in _without_head(lines, title) if line.strip() and not is_boilerplate(line)]
    if standfirst and lines and _folded(standfirst) not in _folded("".join(lines)):
        lines.insert(0, standfirst)
    return "\n".join(lines)


def is_boilerplate(line: str) -> bool:
    """Whether a line is of the page and not of its article.

    >>> is_boilerplate("Sign up for our daily newsletter"), is_boilerplate("Sign-up for the vote ends in May.")
    (True, False)
    """
    return len(line) <= _LONGEST_BOILERPLATE and _BOILERPLATE.fullmatch(line.strip(" -–—•>»\t")) is not None


def _prune(root: HtmlElement) -> None:
    """Take out of the tree what is no text of the article: scripts, posts of other sites, links that stand alone."""
    for element in list(root.iter(*_IDLE)):
        element.drop_tree()
    for element in list(root.iter("blockquote", "div")):
        if (classes := element.get("class")) and any(name in classes for name in EMBEDDED):
            element.drop_tree()
    for element in list(root.iter("p")):
        if len(element) and _is_promotion(element):
            element.drop_tree()


def _is_promotion(paragraph: HtmlElement) -> bool:
    """Whether a paragraph is nothing but a link, in capitals or with the words of a promotion."""
    link = paragraph.find(".//a")
    if link is None:
        return False
    words = words_of(paragraph)
    if len(words) > _LONGEST_BOILERPLATE or len(words_of(link)) < 0.9 * len(words) - 2:
        return False
    return (words.isupper() and len(words) > 12) or _PROMOTED.match(words) is not None


def _without_head(lines: list[str], title: str | None) -> list[str]:
    """Leave out the headline, and the short lines before it, where the text begins with it."""
    headline = _folded(title or "")
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if headline and _folded(line) == headline:
            return lines[index + 1 :]
        if len(line) > _SHORT:
            break
    return lines


def _standfirst(root: HtmlElement, summary: str | None) -> str | None:
    """Return the summary as the page shows it, in an element of its own behind the headline."""
    wanted = _folded(summary or "").removesuffix("…")
    if len(wanted) < _STANDFIRST:
        return None
    for element in root.iter("p", "h2", "h3", "div", "span"):
        if len(element) > 2 or not (words := words_of(element)) or len(words) > 600:
            continue
        if _folded(words) == wanted:
            return words
    return None


def _folded(words: str) -> str:
    return _FOLDED.sub("", words).casefold()


@functools.cache
def _bare_extraction() -> Any:
    from trafilatura import bare_extraction  # local: it takes a third of a second

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is told in `rejects`
    return bare_extraction


@functools.cache
def _options() -> "Extractor":
    from trafilatura.settings import Extractor

    return Extractor(output_format="python", fast=True, comments=False, tables=True, with_metadata=False)
