"""The extractors: one file per table, each a pure function from a document to its rows, in order of appearance."""

from typing import NamedTuple

from builder.document import Document
from builder.extractors.amounts import extract_amounts
from builder.extractors.entities import extract_entities
from builder.extractors.faqs import extract_faqs
from builder.extractors.quotes import extract_quotes
from builder.language import is_read
from schema import AmountRow, EntityRow, FaqRow, QuoteRow

__all__ = ["Extraction", "extract", "extract_amounts", "extract_entities", "extract_faqs", "extract_quotes"]


class Extraction(NamedTuple):
    """All rows of one article but its own, by table."""

    entities: list[EntityRow]
    quotes: list[QuoteRow]
    amounts: list[AmountRow]
    faqs: list[FaqRow]


def extract(document: Document) -> Extraction:
    """Run every extractor over a document: quotes look at the entities, amounts at the quotes.

    Names and quotes are those of English texts; amounts and FAQ pairs are found in others too, where they can be.
    """
    read = is_read(document.text)
    entities = list(extract_entities(document)) if read else []
    quotes = list(extract_quotes(document, entities)) if read else []
    amounts = list(extract_amounts(document, quotes, entities))
    return Extraction(entities, quotes, amounts, list(extract_faqs(document)))
