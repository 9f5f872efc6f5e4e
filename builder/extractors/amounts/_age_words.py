"""Words around ages in English news, collected by reading. Lower case."""

LEADS = frozenset("aged age ages ageing".split())
"""Words before a number that make it an age."""

BETWEEN = frozenset("of at from between about over under around was is below above least only just".split())
"""Words that may stand between those and the number."""

PERSONS = frozenset(
    "man woman boy girl teenager driver suspect victim pensioner father mother husband wife son daughter brother sister"
    " student officer friend girlfriend boyfriend partner actor actress singer player striker goalkeeper president"
    " ".split()
)
"""Nouns for a person, after which a number between commas is an age: `the driver, 23, was`."""

AGED = frozenset("man woman boy girl lady lad person pensioner teenager child youth".split())
"""Those of them that `of 84` gives an age; a mother of six has six children."""

GROUPS = frozenset(
    "children kids people adults those anyone everyone nobody persons players voters boys girls women men workers"
    " patients"
    " students residents citizens americans pupils youngsters males females individuals".split()
)
"""Nouns for people, after which `under 12` is an age."""

JOINS = frozenset(", and or &".split())
"""Words between the ages of a list."""

SUBJECTS = frozenset("i he she who".split())
BEING = frozenset("was is am turned turns 'm ’m".split())
"""Words that together make the number after them an age: `she was nine`."""

WHO = frozenset("who whom".split())
"""Words before `over 65` that make it an age."""

AFTER_APPOSITION = frozenset(", . ; ) - – — from of who was is and has had said told died".split()) | {""}
"""What follows an age that stands after a comma."""

OWNERS = frozenset("his her their my your our".split())
"""Words that make a decade one of life: `in her 40s`."""

PARTS = OWNERS | {"early", "mid", "late", "its"}
"""Words right before such a decade."""
