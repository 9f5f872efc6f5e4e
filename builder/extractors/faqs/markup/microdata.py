"""Pairs in microdata and RDFa: elements that are a Question of schema.org, with its name and its accepted answer."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from builder.article import MarkedPair
from builder.extractors.faqs.cleaning import clean, clean_line
from builder.extractors.faqs.markup.rendering import render

_QUESTIONS = (
    '//*[contains(@itemtype,"schema.org/Question")]|//*[@typeof="Question" or @typeof="schema:Question"'
    ' or contains(@typeof,"schema.org/Question")]'
)


def find_microdata(root: HtmlElement) -> Iterator[MarkedPair]:
    """Yield the pairs in the order of their questions."""
    for question in root.xpath(_QUESTIONS):
        name = _property(question, "name", "text")
        answer = _property(question, "acceptedAnswer", "suggestedAnswer")
        if name is None or answer is None:
            continue
        text = _property(answer, "text")
        markdown = _content(text if text is not None else answer)
        words = clean_line(_content(name), "markdown")
        if words and (cleaned := clean(markdown, "markdown")):
            yield MarkedPair(words, cleaned, markdown, "microdata", visible=name.tag != "meta")


def _property(element: HtmlElement, *names: str) -> HtmlElement | None:
    for name in names:
        found = element.xpath(f'.//*[@itemprop="{name}" or @property="{name}" or @property="schema:{name}"]')
        if found:
            return found[0]
    return None


def _content(element: HtmlElement) -> str:
    return element.get("content") or "" if element.tag == "meta" else render(element, {})
