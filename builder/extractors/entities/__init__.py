"""Entities: the names of a document, each with its fullest form in the article and an identity across articles."""

from collections.abc import Iterator

from builder.document import Document
from builder.extractors.entities.identity import entity_id
from builder.extractors.entities.places import country_codes
from builder.extractors.entities.resolution import full_names
from schema import EntityRow, stable_id

__all__ = ["extract_entities"]

_PLACES = 4  # decimal places of a confidence: more would only tell the noise of its estimate


def extract_entities(document: Document) -> Iterator[EntityRow]:
    """Yield a row for every name tag of the document, in order."""
    article_id, text = document.article.article_id, document.text
    names = full_names(document)
    for tag, name, country in zip(document.names, names, country_codes(document, names), strict=True):
        yield EntityRow(
            mention_id=stable_id("m", article_id, tag.char_start, tag.char_end),
            article_id=article_id,
            char_start=tag.char_start,
            char_end=tag.char_end,
            text=text[tag.char_start : tag.char_end],
            label=tag.label,
            name=name,
            entity_id=entity_id(tag.label, name),
            country_code=country,
            sentence_index=document.sentence_at(tag.char_start),
            paragraph_index=document.paragraph_at(tag.char_start),
            confidence=round(tag.confidence, _PLACES),
            method=document.method,
        )
