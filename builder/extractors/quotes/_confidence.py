"""How often pieces of each kind are right, words and speaker, by the rule that found them and how they are reported.

Counted over every other article of the training part of PolNeAR, its development part and GUM news, words right where
they share half of what both cover; small counts are drawn towards the share of their kind. Where nobody is said to
speak, the words alone count. On the other half, a speaker's certainty multiplied in, this share was right:

    confidence   below .5   .5 to .6   .6 to .7   .7 to .8   .8 to .9   .9 and more
    right          .49        .60        .69        .81        .90         .97
"""

from types import MappingProxyType
from typing import Literal

Manner = Literal["any", "that", "saying", "telling", "doing"]
"""Any, for words in marks; a clause with `that`; a verb of saying, another with a clause, another without."""

SAYING = frozenset("say tell add note write explain argue".split())
"""Verbs that do little but report."""

SHARES: MappingProxyType[tuple[str, str, Manner], float] = MappingProxyType(
    {
        ("direct", "according_to", "any"): 0.93,
        ("direct", "after_inverted", "any"): 0.96,
        ("direct", "after_verb", "any"): 0.98,
        ("direct", "before_verb", "any"): 0.83,
        ("direct", "colon", "any"): 0.84,
        ("direct", "continued", "any"): 0.98,
        ("direct", "coordinated", "any"): 0.85,
        ("direct", "infinitive", "any"): 0.73,
        ("direct", "multi_paragraph", "any"): 0.76,
        ("direct", "none", "any"): 0.80,
        ("direct", "participle", "any"): 0.84,
        ("direct", "previous_paragraph", "any"): 0.57,
        ("direct", "same_paragraph", "any"): 0.88,
        ("direct", "signature", "any"): 0.97,
        ("direct", "unlisted_verb", "any"): 0.74,
        ("mixed", "according_to", "telling"): 0.79,
        ("mixed", "after_inverted", "saying"): 0.94,
        ("mixed", "after_inverted", "telling"): 0.56,
        ("mixed", "after_verb", "doing"): 0.61,
        ("mixed", "after_verb", "saying"): 0.86,
        ("mixed", "after_verb", "telling"): 0.61,
        ("mixed", "after_verb", "that"): 0.65,
        ("mixed", "before_verb", "doing"): 0.65,
        ("mixed", "before_verb", "saying"): 0.88,
        ("mixed", "before_verb", "telling"): 0.64,
        ("mixed", "before_verb", "that"): 0.88,
        ("mixed", "continued", "saying"): 0.80,
        ("mixed", "coordinated", "doing"): 0.73,
        ("mixed", "coordinated", "saying"): 0.84,
        ("mixed", "coordinated", "telling"): 0.53,
        ("mixed", "coordinated", "that"): 0.84,
        ("mixed", "infinitive", "doing"): 0.55,
        ("mixed", "infinitive", "telling"): 0.55,
        ("mixed", "label", "telling"): 0.87,
        ("mixed", "noun", "that"): 0.47,
        ("mixed", "participle", "doing"): 0.72,
        ("mixed", "participle", "saying"): 0.81,
        ("mixed", "participle", "telling"): 0.58,
        ("mixed", "participle", "that"): 0.90,
        ("indirect", "according_to", "telling"): 0.85,
        ("indirect", "after_inverted", "saying"): 0.78,
        ("indirect", "after_verb", "saying"): 0.85,
        ("indirect", "after_verb", "telling"): 0.66,
        ("indirect", "as_clause", "saying"): 0.77,
        ("indirect", "as_clause", "telling"): 0.76,
        ("indirect", "before_verb", "doing"): 0.64,
        ("indirect", "before_verb", "saying"): 0.82,
        ("indirect", "before_verb", "telling"): 0.58,
        ("indirect", "before_verb", "that"): 0.82,
        ("indirect", "coordinated", "doing"): 0.49,
        ("indirect", "coordinated", "saying"): 0.72,
        ("indirect", "coordinated", "telling"): 0.60,
        ("indirect", "coordinated", "that"): 0.72,
        ("indirect", "infinitive", "that"): 0.46,
        ("indirect", "label", "telling"): 0.86,
        ("indirect", "noun", "that"): 0.42,
        ("indirect", "participle", "doing"): 0.50,
        ("indirect", "participle", "saying"): 0.60,
        ("indirect", "participle", "telling"): 0.48,
        ("indirect", "participle", "that"): 0.81,
        ("indirect", "passive", "doing"): 0.69,
        ("indirect", "passive", "that"): 0.61,
    }
)
"""By kind, rule and manner."""

UNCOUNTED = 0.5
"""For what is not counted."""
