"""Confidence of each rule: the share of its pieces whose words and speaker are right.

Counted over the 948 articles of PolNeAR (train and dev) and GUM news, words right at an overlap of one half; small
counts are drawn towards one half. Where nobody is said to speak, the words alone count.
"""

from types import MappingProxyType

ATTRIBUTED = MappingProxyType(
    {
        ("direct", "after_verb"): 0.98,
        ("direct", "continued"): 0.98,
        ("direct", "after_inverted"): 0.96,
        ("direct", "signature"): 0.91,
        ("direct", "same_paragraph"): 0.84,
        ("direct", "before_verb"): 0.80,
        ("direct", "colon"): 0.79,
        ("direct", "none"): 0.79,
        ("direct", "participle"): 0.71,
        ("direct", "coordinated"): 0.66,
        ("direct", "infinitive"): 0.50,
        ("direct", "unlisted_verb"): 0.57,
        ("direct", "previous_paragraph"): 0.56,
        ("direct", "according_to"): 0.65,
        ("direct", "multi_paragraph"): 0.44,
        ("mixed", "after_verb"): 0.82,
        ("mixed", "after_inverted"): 0.78,
        ("mixed", "before_verb"): 0.78,
        ("mixed", "according_to"): 0.76,
        ("mixed", "participle"): 0.70,
        ("mixed", "continued"): 0.69,
        ("mixed", "coordinated"): 0.74,
        ("mixed", "as_clause"): 0.75,
        ("mixed", "infinitive"): 0.41,
        ("mixed", "noun"): 0.42,
        ("indirect", "after_verb"): 0.84,
        ("indirect", "as_clause"): 0.81,
        ("indirect", "according_to"): 0.81,
        ("indirect", "after_inverted"): 0.77,
        ("indirect", "passive"): 0.71,
        ("indirect", "before_verb"): 0.70,
        ("indirect", "coordinated"): 0.58,
        ("indirect", "infinitive"): 0.51,
        ("indirect", "participle"): 0.47,
        ("indirect", "noun"): 0.35,
    }
)
"""By kind and rule; 0.5 for what is not counted."""

WITH_THAT = MappingProxyType({"before_verb": 0.83, "participle": 0.73, "coordinated": 0.68})
"""By rule, for indirect clauses that begin with `that`."""

UNCOUNTED = 0.5
