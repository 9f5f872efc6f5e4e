"""Amounts: every sum of money, share, count and measure of an article, exact and normalised.

The words of a document (`words`) are tried from left to right (`reading`). A number (`numbers`) is read with what
stands beside it, a currency (`sums`), a unit (`measures`) or the words of a share (`shares`), joined with a second one
to a range (`ranges`), and given what the words around say: what is counted (`subjects`), against what (`pers`), a bound
(`bounds`), a part in a change (`changes`). Dates and other numbers that are no amounts are passed over (`exclusions`,
`dates`). What a shared sign means, the whole article settles (`evidence`); then the amounts become rows (`rows`).
"""

from builder.extractors.amounts.rows import extract_amounts

__all__ = ["extract_amounts"]
