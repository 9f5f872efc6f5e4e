"""The extractors: one file per table, each a pure function from a document to its rows, in order of appearance."""

from typing import NamedTuple

from builder.document import Document
from builder.extractors.amounts import extract_amounts
from builder.extractors.entities import extract_entities
from builder.extractors.faqs import extract_faqs
from builder.extractors.quotes import extract_quotes
from schema import AmountRow, EntityRow, FaqRow, QuoteRow

__all__ = ["Extraction", "extract", "extract_amounts", "extract_entities", "extract_faqs", "extract_quotes"]


class Extraction(NamedTuple):
    """All rows of one article but its own, by table."""

    entities: list[EntityRow]
    quotes: list[QuoteRow]
    amounts: list[AmountRow]
    faqs: list[FaqRow]


def extract(document: Document) -> Extraction:
    """Run every extractor over a document: quotes look at the entities, amounts at the quotes."""
    entities = list(extract_entities(document))
    quotes = list(extract_quotes(document, entities))
    amounts = list(extract_amounts(document, quotes))
    return Extraction(entities, quotes, amounts, list(extract_faqs(document)))
