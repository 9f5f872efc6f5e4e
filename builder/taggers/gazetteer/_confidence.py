"""Confidence by class of evidence: the share of such names that were right, counted on 1,493 annotated texts.

The texts are news of Africa, Asia and the world, interviews and web text by several hands, whose customs differ; right
means the same characters and the same label. Classes of fewer than 20 names take the value of their band.
"""

SETTLED: dict[tuple[str, str], float] = {
    ("EVENT", "EVENT-3"): 0.9,
    ("EVENT", "event-head"): 0.71,
    ("LAW", "law-head"): 0.4,
    ("LAW", "law-of"): 0.5,
    ("LOC", "LOC-2"): 0.74,
    ("LOC", "LOC-3"): 0.88,
    ("LOC", "direction"): 0.86,
    ("LOC", "loc-head"): 0.65,
    ("LOC", "loc-head-weak"): 0.53,
    ("LOC", "loc-left"): 0.71,
    ("LOC", "loc-of"): 0.55,
    ("LOC", "first-name-context"): 0.4,
    ("NORP", "NORP-3"): 0.88,
    ("ORG", "ORG-3"): 0.82,
    ("ORG", "org-head"): 0.74,
    ("ORG", "org-left"): 0.83,
    ("PERSON", "echo"): 0.93,
    ("PERSON", "first-name"): 0.86,
    ("PERSON", "title"): 0.89,
    ("PERSON", "regime"): 0.85,
    ("PERSON", "headline-person"): 0.85,
    ("LOC", "headline-phrase"): 0.6,
    ("NORP", "headline-phrase"): 0.75,
    ("ORG", "headline-phrase"): 0.5,
    ("EVENT", "headline-phrase"): 0.7,
    ("PERSON", "headline-body"): 0.5,
    ("ORG", "headline-body"): 0.6,
    ("LOC", "headline-body"): 0.7,
}
"""By label and the rule that found the name."""

WEIGHED: dict[tuple[str, str], tuple[float, float, float]] = {
    # label, class: lead over the next reading strong, fair, weak
    ("LOC", "single"): (0.75, 0.74, 0.45),
    ("LOC", "small-place"): (0.77, 0.64, 0.49),
    ("LOC", "pair"): (0.64, 0.6, 0.48),
    ("ORG", "acronym"): (0.89, 0.53, 0.37),
    ("ORG", "branch"): (0.85, 0.78, 0.31),
    ("ORG", "camel"): (0.94, 0.56, 0.44),
    ("ORG", "single"): (0.86, 0.61, 0.35),
    ("ORG", "mixed"): (0.7, 0.51, 0.35),
    ("ORG", "pair"): (0.77, 0.53, 0.27),
    ("ORG", "words"): (0.7, 0.45, 0.27),
    ("ORG", "word"): (0.7, 0.5, 0.27),
    ("PERSON", "single"): (0.8, 0.55, 0.3),
    ("PERSON", "pair"): (0.9, 0.66, 0.5),
    ("PERSON", "small-place"): (0.98, 0.75, 0.55),
    ("PERSON", "particle"): (0.9, 0.7, 0.29),
    ("PERSON", "word"): (0.85, 0.56, 0.52),
}
"""By label and the class of names that context decides."""

BANDS = {"strong": 0.85, "fair": 0.6, "weak": 0.4}
"""For the classes that are too rare to be counted."""


def confidence(label: str, rule: str) -> float:
    """Return the share of names of this label and rule that are right, as counted.

    >>> confidence("LOC", "LOC-3"), confidence("ORG", "acronym-strong"), confidence("LOC", "words-weak")
    (0.88, 0.89, 0.4)
    """
    if (known := SETTLED.get((label, rule))) is not None:
        return known
    kind, _, band = rule.rpartition("-")
    default = BANDS.get(band, BANDS["fair"])
    counted = WEIGHED.get((label, kind))
    return dict(zip(BANDS, counted, strict=True)).get(band, default) if counted else default
