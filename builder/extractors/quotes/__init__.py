"""Quotes: what an article reports as said, in marks or without, and who said it.

Marks are paired (`marks`), sentences become lines in which a quotation is one item (`lines`), reporting verbs are found
in them (`cues`) with what they report and who speaks (`reports`, `noun_phrases`), and lines are joined to statements
(`statements`). Who is meant by a pronoun or a description is told by `speakers`.
"""

from builder.extractors.quotes.rows import extract_quotes

__all__ = ["extract_quotes"]
