"""Words that limit an amount: `more than`, `at least`, `up to`, `some`, `or more`."""

from builder.extractors.amounts import _bound_words as table
from builder.extractors.amounts import _change_words as changes
from builder.extractors.amounts._calendar_words import WEEKDAYS
from builder.extractors.amounts.numbers import starts_number
from builder.extractors.amounts.quantities import Quantity
from builder.extractors.amounts.words import Words
from schema.amounts import Bound

_FILLERS = 2  # words between a bounding phrase and the amount
_MEASURED = frozenset({"measure", "percent", "percentage_points"})


def with_bound(words: Words, quantity: Quantity) -> Quantity:
    """Return the quantity with the bound that the words around it state; its own words stay as they are.

    `about` leaves the value as the best guess at both ends; the others open one end.
    """
    bound = _before(words, quantity) or _after(words, quantity)
    return quantity._replace(bound=bound) if bound else quantity


def _before(words: Words, quantity: Quantity) -> Bound | None:
    at = quantity.start - 1
    for _ in range(1 + _FILLERS):
        if found := _phrase_before(words, at, quantity):
            return found
        if words.lowers[at] not in table.FILLERS:
            return None
        at -= 1
    return None


def _phrase_before(words: Words, last: int, quantity: Quantity) -> Bound | None:
    for phrase, bound in table.BEFORE.get(words.lowers[last], ()):
        first = last + 1 - len(phrase)
        if first >= 0 and words.has(first, *phrase):
            return bound if _limits(words, phrase, last, quantity) else None
    return None


def _limits(words: Words, phrase: tuple[str, ...], last: int, quantity: Quantity) -> bool:
    """Whether a word that also has another sense limits the amount here."""
    word, before = phrase[-1], words.lowers[last - len(phrase)]
    if phrase == ("up", "to"):
        return before not in changes.VERBS  # "went up to"
    if len(phrase) > 1:
        return True
    if word in table.PLACES and last + 1 < quantity.start and not _limits_over(words, word, last + 1, quantity):
        return False
    if word in table.PLACES - {"about", "around", "under"} and quantity.kind == "duration":
        return before in table.BEFORE_OVER
    if word in ("within", "near", "beyond"):
        return quantity.kind in _MEASURED
    if word == "over" and quantity.subject and words.words[quantity.subject[1] - 1].rstrip("s") in WEEKDAYS:
        return False  # "spread over four Saturdays"
    if word == "some":
        return before not in ("of", "for") or quantity.kind != "count" or not quantity.number.in_words
    if word in ("tops", "topped", "topping") and quantity.kind == "count":
        return quantity.number.value >= 20
    return True


def _limits_over(words: Words, word: str, filler: int, quantity: Quantity) -> bool:
    """Whether a word of place limits the amount over a filler: not `around the 20-acre park`, `under a 5-year deal`."""
    if words.lowers[filler] in table.DEFINITE:
        return False
    is_article = words.lowers[filler] in ("a", "an")
    return word in ("about", "around") or not is_article or not words.is_hyphen(quantity.number.end)


def _after(words: Words, quantity: Quantity) -> Bound | None:
    for at in dict.fromkeys((quantity.end, quantity.subject[1] if quantity.subject else quantity.end)):
        for phrase, bound in table.AFTER.get(words.lowers[at], ()):
            if words.has(at, *phrase) and _closes(words, at, phrase):
                return bound
    return None


def _closes(words: Words, at: int, phrase: tuple[str, ...]) -> bool:
    """Whether the words close the amount rather than open something else: `5 plus 6`, `or more than`."""
    following = words.lowers[at + len(phrase)]
    if phrase[0] in table.OPENERS and starts_number(following):
        return False
    if phrase == ("at", "least") or phrase == ("at", "most"):
        return not following[:1].isalnum()
    return following not in ("than", "importantly")
