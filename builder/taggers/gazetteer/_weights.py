"""Weights of evidence: log odds of PERSON, ORG and LOC against no name, rounded by hand.

Counted on the names that no rule settles in about a million words of openly annotated news, encyclopaedia and web text
(what share of the words so placed was which), then checked on whole articles.
"""

PRIORS: dict[str, tuple[tuple[float, float, float], tuple[float, float, float]]] = {
    # class: (where the capital is the word's own), (where its place in the sentence asks for it)
    "single": ((-0.3, -1.2, -0.5), (0.4, -1.3, -1.8)),
    "word": ((-1.9, -2.0, -2.9), (-2.9, -4.5, -5.0)),
    "acronym": ((-3.5, 0.0, -2.4), (-1.8, 0.3, -2.5)),
    "camel": ((-2.5, -0.6, -2.4), (-2.0, -0.1, -3.0)),
    "small-place": ((0.3, -1.6, 0.8), (0.3, -2.5, -0.7)),
    "pair": ((0.9, -0.4, -0.4), (0.9, -1.2, -1.0)),
    "words": ((-2.6, -1.3, -2.5), (-2.8, -2.0, -3.5)),
    "named-words": ((0.3, -1.3, -2.0), (0.0, -2.0, -2.5)),
    "mixed": ((-2.0, -0.7, -1.5), (-2.0, -1.2, -2.0)),
    "particle": ((0.2, -0.5, -1.2), (0.8, -1.0, -2.0)),
    "directed": ((-1.0, -0.3, 0.6), (-1.5, -0.5, 0.2)),
    "branch": ((-2.5, 0.0, -1.5), (-2.0, 0.3, -2.5)),
}
"""By class of name."""

_COMPASS = (
    "north south east west northern southern eastern western central downtown northeast northwest southeast southwest"
    " northeastern northwestern southeastern southwestern"
)

BEFORE: dict[str, tuple[float, float, float]] = {
    "the": (-1.7, -0.1, -0.5),
    "a": (-2.5, -0.6, -1.6),
    "an": (-2.5, -0.6, -1.2),
    ",": (1.0, 0.8, 0.2),
    "of": (-0.4, -0.2, 0.7),
    "and": (0.4, 0.3, 0.2),
    "in": (-1.5, -0.5, 2.1),
    "to": (-0.2, 0.0, 0.1),
    "with": (1.1, 1.0, -0.6),
    "at": (-1.8, 0.7, 0.9),
    "from": (0.0, 0.1, 0.4),
    "for": (-0.4, 0.0, -1.0),
    "by": (0.8, 1.0, -0.9),
    "'s": (-0.9, -0.3, 0.0),
    "’s": (-0.9, -0.3, 0.0),
    "near": (-1.0, -0.5, 3.0),
    "my": (-2.0, -1.0, -1.0),
    "his": (-2.5, 0.0, 0.0),
    "her": (-2.0, -0.5, -0.5),
    "our": (-2.5, -1.0, -1.5),
    "their": (-1.5, -0.5, -1.0),
    "its": (-1.0, 0.2, 0.5),
    "your": (-2.0, -1.0, -1.5),
    "against": (1.0, 1.2, -1.0),
    "than": (0.0, 0.0, -0.5),
    "on": (-0.5, 0.5, -0.6),
    "-": (-0.5, -1.5, -0.5),
    "told": (1.0, 1.8, -0.5),
    "called": (0.0, 1.2, 0.3),
    "named": (2.0, 0.5, 0.0),
    "under": (0.8, 0.3, -0.5),
    "over": (-0.8, 0.6, 0.8),
    "between": (0.1, 0.4, 0.8),
    "like": (0.8, 0.8, 0.3),
    "via": (-1.0, 0.5, 1.0),
    "outside": (-1.5, 0.0, 2.5),
    "inside": (-1.5, 0.3, 2.0),
    "across": (-2.0, -1.0, 2.5),
    "around": (-1.0, -0.5, 2.0),
    "into": (-0.8, 0.2, 1.6),
    "toward": (-0.3, -0.3, 1.0),
    "towards": (-0.3, -0.3, 1.0),
    "throughout": (-2.0, -1.0, 2.5),
    "through": (0.3, 0.2, 1.0),
    **dict.fromkeys(_COMPASS.split(), (-2.0, -1.5, 3.0)),
    "old": (1.2, 0.0, 0.0),
    "where": (1.0, 0.8, 0.0),
    "this": (-2.0, -1.0, -1.0),
    "that": (1.8, 1.2, 0.0),
    "when": (1.8, 1.4, 0.0),
    "while": (1.8, 1.4, 0.0),
    "after": (1.5, 0.8, 0.0),
    "because": (1.5, 1.2, 0.0),
    "but": (1.5, 1.2, 0.0),
    "if": (1.2, 1.0, 0.0),
    "before": (1.0, 0.8, 0.0),
    "as": (0.6, 0.3, 0.4),
}
"""By the word before."""

AFTER: dict[str, tuple[float, float, float]] = {
    "'s": (1.6, 1.4, 0.3),
    "’s": (1.6, 1.4, 0.3),
    ".": (-0.5, -0.2, 0.1),
    "and": (0.3, 0.0, 0.3),
    ")": (-2.3, 0.6, -1.2),
    "is": (0.9, 1.0, 0.7),
    "are": (-0.2, 1.0, 0.2),
    "(": (-1.0, 0.2, -0.7),
    "was": (1.7, 1.1, 0.2),
    "had": (1.7, 1.1, -1.5),
    "has": (1.7, 1.3, 0.5),
    "have": (0.0, 0.5, -0.5),
    "in": (-0.4, 0.3, 0.3),
    ":": (-0.7, -2.5, -1.4),
    "of": (-0.6, -1.6, -0.8),
    "for": (-0.6, -0.4, -0.9),
    "on": (-0.9, -0.5, 0.3),
    "will": (0.3, 0.6, -2.0),
    "would": (1.0, 1.1, -1.8),
    "also": (1.7, 1.5, -1.0),
    "!": (-1.5, -1.5, -1.5),
    "-": (-1.2, -1.6, -1.0),
    "&": (-1.2, -1.5, -1.5),
    "did": (2.5, 0.5, -1.0),
    "were": (0.8, 1.5, -0.7),
    "which": (-1.5, 0.0, 0.3),
    "who": (2.0, 0.0, -0.5),
    "can": (1.0, 0.0, 0.0),
    "could": (1.0, 0.8, -1.0),
    "came": (2.0, 1.0, -1.0),
    "made": (2.0, 0.5, -1.0),
    "took": (2.0, 0.5, -1.0),
    "went": (2.0, 0.5, -1.0),
    "led": (2.0, 0.8, -1.0),
    "won": (1.8, 1.0, -1.0),
    "does": (1.0, 0.8, 0.0),
}
"""By the word after."""

AFTER_COMMA: dict[str, tuple[float, float, float]] = {
    "who": (2.2, 0.0, -0.8),
    "whose": (2.0, 0.5, -0.5),
    "a": (1.6, 1.8, 1.6),
    "an": (1.6, 1.8, 1.2),
    "the": (0.8, 0.5, 0.8),
    "which": (-1.3, 1.0, 1.0),
    "in": (0.3, 0.0, 1.2),
    "where": (-1.5, 0.0, 3.0),
    "was": (1.5, 0.5, 0.3),
    "but": (0.0, 0.6, 0.0),
}
"""By the word after a comma."""

ROLE_BEFORE = (3.0, 1.6, 0.0)
SPEECH_BEFORE = (2.3, 2.2, 0.0)
PLACE_NOUN_OF = (-1.0, -0.5, 2.5)
ORG_NOUN_BEFORE = (0.5, 1.5, -0.5)
NUMBER_BEFORE = (-2.0, -2.0, -2.0)
SPEECH_AFTER = (2.9, 1.9, -0.8)
PAST_AFTER = (1.3, 0.9, -0.3)
PLACE_NOUN_AFTER = (-1.5, 0.3, 3.2)
ORG_NOUN_AFTER = (-0.2, 1.8, 0.3)
ROLE_AFTER = (-0.5, 1.5, 0.8)
REGIME_AFTER = (4.0, 0.8, 1.5)
NUMBER_AFTER = (-3.0, -2.5, -2.5)
AGE_AFTER = (4.0, -1.0, -1.0)
NAME_AFTER_COMMA = (0.3, 0.1, 1.0)
PLACE_AFTER_COMMA = (-0.5, 0.0, 2.5)
EXPLAINED_AFTER = (-1.5, 2.0, -0.5)
STOCK_BEFORE = (-1.5, 3.0, -1.5)
SPOKESPERSON_BEFORE = (0.5, 1.5, -0.5)
SHIP_BEFORE = (-4.0, -2.0, -2.0)
TEAM = (-1.0, 1.2, -0.3)
DATELINE = (-2.0, -1.0, 3.5)
BRACKETED = (-2.0, 1.6, -1.0)
TITLE_AFTER = (-1.5, 1.5, 1.0)
"""By kinds of words around."""
