"""Quotes: what an article reports as said, in marks or without, and who said it.

Marks are paired (`marks`, `single_marks`) to quotations (`quotation`), words get the letter of their class (`letters`)
and sentences become lines in which a quotation is one item (`lines`). Reporting verbs are found in them (`cues`;
`verb_or_noun` tells which `claims` is one) with what they report and who speaks (`reports`: `finite_reports`,
`attributions`, `other_reports`), and lines are joined to statements (`statements`); paragraphs with a label are
statements by themselves (`turns`). Who is meant by a pronoun or a description is told by `speakers`, how sure that is
by `confidence`.
"""

from builder.extractors.quotes.rows import extract_quotes

__all__ = ["extract_quotes"]
