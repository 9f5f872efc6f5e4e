"""The contract: which tables a release has, which columns, and what each means.

Every table is one pydantic row model in a file of its own. The Arrow schema, the Hugging Face features, the JSON
Schema, the basic expectations and the data dictionary are all derived from it (`schema.table`), so a column is
written once. This package imports nothing of the program's.
"""

from schema.amounts import AMOUNTS, AmountRow
from schema.articles import ARTICLES, ArticleRow
from schema.entities import ENTITIES, EntityRow
from schema.faqs import FAQS, FaqRow
from schema.ids import sha256_hex, stable_id
from schema.quotes import QUOTES, QuoteRow
from schema.rejects import REJECTS, RejectRow
from schema.table import Column, Reference, Row, Slice, Table

SCHEMA_VERSION = "1.0.0"
"""SemVer of the contract itself: a column that changes or goes is a MAJOR, a column that comes a MINOR."""

TABLES: dict[str, Table] = {t.name: t for t in (ARTICLES, ENTITIES, QUOTES, AMOUNTS, FAQS, REJECTS)}
"""Every table of a release, in the order people read them."""

__all__ = [
    "AMOUNTS",
    "ARTICLES",
    "ENTITIES",
    "FAQS",
    "QUOTES",
    "REJECTS",
    "SCHEMA_VERSION",
    "TABLES",
    "AmountRow",
    "ArticleRow",
    "Column",
    "EntityRow",
    "FaqRow",
    "QuoteRow",
    "Reference",
    "RejectRow",
    "Row",
    "Slice",
    "Table",
    "sha256_hex",
    "stable_id",
]
