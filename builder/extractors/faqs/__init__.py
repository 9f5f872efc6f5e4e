"""FAQ pairs: the questions that an article answers, by every route that its text and its page offer.

`layout` cuts the text into lines, `regions` finds what a title announces as an FAQ; `enclosed`, `labelled` and `asked`
are the routes, each giving pairs by their place in the text; `cleaning` turns a place into clean words and `finding`
puts them together. `markup` does the same for web pages, at reading, where the page still is a page.
"""

from collections.abc import Iterator

from builder.article import MarkedPair
from builder.document import Document
from builder.extractors.faqs.finding import find_pairs
from schema import FaqRow, stable_id


def extract_faqs(document: Document) -> Iterator[FaqRow]:
    """Yield the FAQ pairs of a document in order; none for interviews and for questions that a story asks itself."""
    seen: set[str] = set()
    for pair in _pairs(document):
        faq_id = stable_id("f", document.article.article_id, pair.question, pair.answer)
        if faq_id not in seen:  # the same pair may be printed twice
            yield _row(document, pair, faq_id, position=len(seen))
            seen.add(faq_id)


def _pairs(document: Document) -> Iterator[MarkedPair]:
    """Yield what the page marked, for a web page: its text has lost the headings that the other routes go by."""
    if document.article.is_page:
        yield from document.article.marked_pairs
        return
    for found, (question, answer) in find_pairs(document):
        start, end, answer_start, answer_end, source = found
        yield MarkedPair(
            question,
            answer,
            None,
            source,
            visible=True,
            question_start=start,
            question_end=end,
            answer_start=answer_start,
            answer_end=answer_end,
        )


def _row(document: Document, pair: MarkedPair, faq_id: str, *, position: int) -> FaqRow:
    def slice_(start: int | None, end: int | None) -> str | None:
        return None if start is None else document.text[start:end]

    return FaqRow(
        faq_id=faq_id,
        article_id=document.article.article_id,
        position=position,
        question=pair.question,
        answer=pair.answer,
        question_raw=slice_(pair.question_start, pair.question_end),
        question_start=pair.question_start,
        question_end=pair.question_end,
        answer_raw=slice_(pair.answer_start, pair.answer_end),
        answer_start=pair.answer_start,
        answer_end=pair.answer_end,
        answer_markdown=pair.answer_markdown,
        source=pair.source,
        visible=pair.visible,
    )
