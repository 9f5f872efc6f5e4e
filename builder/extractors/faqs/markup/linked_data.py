"""Pairs in JSON-LD: the questions of a FAQPage or a QAPage of schema.org and their accepted answers."""

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import lxml.html

from builder.article import MarkedPair
from builder.extractors.faqs.cleaning import clean, clean_line
from builder.extractors.faqs.markup.rendering import render

Things = Sequence[Mapping[str, Any]]
"""The outermost objects of a page's JSON-LD."""

_MOST = 5000  # objects looked at
_PAGES = frozenset(("FAQPage", "QAPage"))


def find_linked(things: Things) -> Iterator[MarkedPair]:
    """Yield the pairs in their order; whether the page shows them is not known yet."""
    waiting: list[tuple[Any, bool]] = [(thing, False) for thing in reversed(things)]
    seen = 0
    while waiting and seen < _MOST:
        item, is_faq = waiting.pop()
        if isinstance(item, list):
            waiting += [(inner, is_faq) for inner in reversed(item)]
        elif isinstance(item, dict):
            seen += 1
            types = _types(item)
            if "Question" in types and is_faq:
                yield from _pair(item)
                continue
            is_faq = is_faq or bool(types & _PAGES)
            waiting += [(value, is_faq) for value in reversed(item.values()) if isinstance(value, dict | list)]


def _types(thing: Mapping[str, Any]) -> set[str]:
    stated = thing.get("@type")
    names = stated if isinstance(stated, list) else [stated]
    return {name.rpartition("/")[2] for name in names if isinstance(name, str)}


def _pair(question: Mapping[str, Any]) -> Iterator[MarkedPair]:
    words = clean_line(_markdown(question.get("name") or question.get("text") or question.get("headline")), "markdown")
    stated = question.get("acceptedAnswer") or question.get("suggestedAnswer")
    answers = stated if isinstance(stated, list) else [stated]
    markdown = next((text for answer in answers if (text := _markdown(_answer_text(answer)))), "")
    answer = clean(markdown, "markdown")
    if words and answer:
        yield MarkedPair(words, answer, markdown, "jsonld", visible=False)


def _answer_text(answer: Any) -> Any:
    return answer.get("text") or answer.get("name") or answer.get("description") if isinstance(answer, dict) else answer


def _markdown(value: Any) -> str:
    """Return a value, which may be HTML and may be escaped once more, as Markdown."""
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), None)
    if not isinstance(value, str) or not value.strip():
        return ""
    text = value
    for _ in range(2):
        if "&lt;" in text or "<" not in text:
            text = html.unescape(text)
    if "<" not in text:
        return "\n\n".join(line.strip() for line in text.splitlines() if line.strip())
    try:
        return render(lxml.html.fragment_fromstring(_no_control(text), create_parent="div"), {})
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return ""


def _no_control(text: str) -> str:
    return "".join(
        " " if char < " " and char not in "\t\n\r" else char for char in text.encode("utf-8", "replace").decode()
    )
