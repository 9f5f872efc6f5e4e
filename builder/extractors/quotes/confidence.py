"""Confidence: how often a piece like this one is right, words and speaker."""

from builder.extractors.quotes._confidence import SAYING, SHARES, UNCOUNTED, Manner
from builder.extractors.quotes._reporting_verbs import FRAMES
from builder.extractors.quotes.pieces import Piece


def confidence(piece: Piece, lemma: str, words: str) -> float:
    """Return the share of pieces of this kind and rule, reported in this manner, whose words and speaker are right."""
    return SHARES.get((piece.kind, piece.rule, manner(piece, lemma, words)), UNCOUNTED)


def manner(piece: Piece, lemma: str, words: str) -> Manner:
    """Tell how words are reported: by a clause with `that`, a verb of saying, another with a clause, or a deed."""
    if piece.kind == "direct":
        return "any"
    if words.startswith("that "):
        return "that"
    if lemma in SAYING:
        return "saying"
    return "telling" if "c" in FRAMES.get(lemma, "c") else "doing"
