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
        ("direct", "same_paragraph"): 0.86,
        ("direct", "before_verb"): 0.80,
        ("direct", "colon"): 0.79,
        ("direct", "none"): 0.79,
        ("direct", "participle"): 0.71,
        ("direct", "coordinated"): 0.66,
        ("direct", "infinitive"): 0.62,
        ("direct", "unlisted_verb"): 0.59,
        ("direct", "previous_paragraph"): 0.58,
        ("direct", "according_to"): 0.57,
        ("direct", "multi_paragraph"): 0.44,
        ("mixed", "after_verb"): 0.82,
        ("mixed", "after_inverted"): 0.78,
        ("mixed", "before_verb"): 0.77,
        ("mixed", "according_to"): 0.73,
        ("mixed", "participle"): 0.70,
        ("mixed", "continued"): 0.70,
        ("mixed", "coordinated"): 0.69,
        ("mixed", "as_clause"): 0.69,
        ("mixed", "infinitive"): 0.47,
        ("mixed", "noun"): 0.42,
        ("indirect", "after_verb"): 0.84,
        ("indirect", "as_clause"): 0.81,
        ("indirect", "according_to"): 0.79,
        ("indirect", "after_inverted"): 0.74,
        ("indirect", "passive"): 0.71,
        ("indirect", "before_verb"): 0.67,
        ("indirect", "coordinated"): 0.53,
        ("indirect", "infinitive"): 0.48,
        ("indirect", "participle"): 0.46,
        ("indirect", "noun"): 0.39,
    }
)
"""By kind and rule; 0.5 for what is not counted."""

WITH_THAT = MappingProxyType({"before_verb": 0.82, "participle": 0.72, "coordinated": 0.68, "infinitive": 0.54})
"""By rule, for indirect clauses that begin with `that`."""

UNCOUNTED = 0.5
