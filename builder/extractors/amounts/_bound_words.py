"""Words before and after an amount that limit it. Phrases as tuples of lower-case tokens.

Source: the comparators in Quirk et al., A Comprehensive Grammar of the English Language, 6.62 and 15.52, and reading.
"""

from schema.amounts import Bound

_BEFORE: dict[Bound, str] = {
    "more_than": "more than|over|above|exceeding|exceed|exceeds|exceeded|in excess of|greater than|upwards of|upward of"
    "|north of|well over|just over|topped|topping|tops|surpass|surpassed|surpassing|surpasses|higher than|larger than"
    "|bigger than|better than|beyond|well above|just above|longer than|older than|>",
    "at_least": "at least|no less than|no fewer than|not less than|not fewer than|a minimum of"
    "|minimum of|at the very least"
    "|as little as|as few as|as low as|starting at|starting from|start at|starts at"
    "|at a minimum|more than or equal to|greater than or equal to|≥|> =|equal to or more than|a minimum",
    "at_most": "up to|at most|no more than|not more than|as many as|as much as|a maximum of|maximum of|not exceeding"
    "|as high as|as long as|no longer than|no later than|less than or equal to|smaller than or equal to|within|≤|< ="
    "|equal to or less than|no larger than|no higher than|capped at|at the most|not over|max",
    "less_than": "less than|fewer than|under|below|lower than|smaller than|just under|just below|well under|well below"
    "|just shy of|shy of|short of|younger than|shorter than|south of|little under|<",
    "about": "about|around|approximately|roughly|some|nearly|almost|close to|an estimated|estimated|approx|approx ."
    "|circa|~|≈|in the region of|in the order of|on the order of|something like|approaching|near|virtually"
    "|practically|give or take|a reported|a whopping about|nearing|somewhere around|in the neighborhood of"
    "|in the neighbourhood of|or so|just about|est .",
}
_AFTER: dict[Bound, str] = {
    "at_least": "or more|or above|and above|or higher|or greater|and more|and over|or over|or older|and older|and up"
    "|or longer|plus|- plus|+|or better|at least|at a minimum|minimum|min",
    "at_most": "or less|or fewer|or below|and below|or under|and under|or younger|and younger|or lower|at most"
    "|at the most|maximum|tops|max",
    "about": "or so|- odd|odd|- ish|- ish|- plus or minus|give or take|more or less|- something|- some|or thereabouts",
}

BEFORE: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
"""Phrases before an amount by their last word, longest first."""
AFTER: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
"""Phrases after an amount by their first word, longest first."""

for _bound, _phrases in _BEFORE.items():
    for _phrase in _phrases.split("|"):
        _words = tuple(_phrase.split())
        BEFORE.setdefault(_words[-1], []).append((_words, _bound))
for _bound, _phrases in _AFTER.items():
    for _phrase in _phrases.split("|"):
        _words = tuple(_phrase.split())
        AFTER.setdefault(_words[0], []).append((_words, _bound))
for _entries in (*BEFORE.values(), *AFTER.values()):
    _entries.sort(key=lambda entry: -len(entry[0]))

FILLERS = frozenset(
    "a an the only just even well perhaps maybe possibly probably exactly precisely total further additional another"
    " this that these those their its his her reported whopping staggering mere full combined record extra alleged"
    " estimated remaining first last next past previous".split()
)
"""Words that may stand between a bounding phrase and the amount: `the more than`, `at least another`."""

PLACES = frozenset("around about over under above below near within beyond".split())
"""Bounding words that are prepositions of place and time as well."""

DEFINITE = frozenset("the its their this these that those his her".split())
"""Words between such a preposition and an amount that show a place: `around the 20-acre park`."""

BEFORE_OVER = frozenset(
    "for of after in took take takes lasted last spent spend well just to than is was with served serve been at least"
    " little slightly aged lived waited".split()
)
"""Words before `over two years` that make it more than two years, rather than their whole length."""

OPENERS = frozenset("plus + max min minimum maximum tops odd at".split())
"""Words that bound the amount before them, unless a number follows."""
