"""FAQ pairs of a web page: what it marks for machines (JSON-LD, microdata) and what it shows to readers.

What it shows is rendered as Markdown, headings, accordions and lists included, and read by the same routes as any
Markdown (`finding`); `placing` then finds all pairs in the text of the article.
"""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from builder.article import Article, MarkedPair
from builder.document import parse
from builder.extractors.faqs.finding import find_pairs
from builder.extractors.faqs.markup.accordions import find_accordions
from builder.extractors.faqs.markup.linked_data import Things, find_linked
from builder.extractors.faqs.markup.microdata import find_microdata
from builder.extractors.faqs.markup.rendering import render
from builder.extractors.faqs.markup.signs import may_hold_faq
from builder.extractors.faqs.wording import folded

__all__ = ["Things", "find_marked"]

_FEWEST = 3  # folded pairs that are the questions of a page
_MOST_CHARS = 2_000_000  # of a page as Markdown; no page of questions is longer


def find_marked(root: HtmlElement, things: Things, title: str | None) -> list[MarkedPair]:
    """Return the pairs of a page, each once: from its data for machines first, then as it shows them.

    Where a page says itself which its questions are, headings that happen to ask are none of them.
    """
    marked = [*find_linked(things), *find_microdata(root)]
    shown = _shown(root, title) if may_hold_faq(root) else []
    folded_away = sum(pair.source in ("accordion", "details") for pair in shown)
    if marked or folded_away >= _FEWEST:
        shown = [pair for pair in shown if pair.source != "heading"]
    return _once([*marked, *shown])


def _once(pairs: Sequence[MarkedPair]) -> list[MarkedPair]:
    """Return the pairs without those reached before by another route, or printed twice."""
    sources: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    kept = []
    for pair in pairs:
        question = folded(pair.question)
        words = (question, folded(pair.answer))
        if sources.setdefault(question, pair.source) == pair.source and words not in seen:
            seen.add(words)
            kept.append(pair)
    return kept


def _shown(root: HtmlElement, title: str | None) -> list[MarkedPair]:
    markdown = render(root, find_accordions(root))[:_MOST_CHARS]
    document = parse(Article("", markdown, "", None, "markdown", title=title))
    pairs = []
    for found, (question, answer) in find_pairs(document):
        raw = markdown[found.answer_start : found.answer_end].strip()
        pairs.append(MarkedPair(question, answer, re.sub(r"\n{3,}", "\n\n", raw), found.source, visible=True))
    return pairs
