"""Rise and fall: which amounts are where a change began, where it ended, or the difference."""

from collections.abc import Sequence
from typing import NamedTuple

from builder.extractors.amounts import _change_words as table
from builder.extractors.amounts.quantities import Quantity
from builder.extractors.amounts.words import Words
from schema.amounts import ChangeRole, Direction

_REACH = 16  # words between a verb of change and the preposition it governs
_NEAR = 6  # words between it and a pair of amounts
_GAP = 8  # words between two ends of one change
_MOST_SKIPPED = 5
_POINTS = frozenset({"points", "places"})


class Change(NamedTuple):
    """An amount's part in a change, and where the change points."""

    role: ChangeRole | None = None
    direction: Direction | None = None


_NONE = Change()


def with_changes(words: Words, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities of a text with direction and part in a change, where a word of change says so."""
    changed: list[Quantity] = []
    for quantity in quantities:
        role, direction = _change(words, quantity, changed[-1] if changed else None)
        if role or direction:
            changed.append(quantity._replace(change_role=role, direction=direction or quantity.direction))
        else:
            changed.append(quantity)
    return changed


def is_governed(words: Words, index: int) -> bool:
    """Whether a word of change stands closely before this word, so that `from A to B` is a change and no range."""
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        word = words.lowers[at]
        if word in table.VERBS or word in table.NOUNS:
            return True
        if not word or word in table.CLAUSE_BREAKS or word == ",":
            return False
    return False


def _change(words: Words, quantity: Quantity, previous: Quantity | None) -> Change:
    if quantity.kind == "age":
        return _NONE
    at, skipped = quantity.start - 1, 0
    while skipped < _MOST_SKIPPED and (words.lowers[at] in table.SKIPPED or words.has(at, "at", "least")):
        at, skipped = at - 1, skipped + 1
    lead = words.lowers[at]
    if quantity.kind in ("percent", "percentage_points") and words.lowers[quantity.end] in table.COMPARED:
        return _before_noun(words, quantity)
    if lead in ("from", "to"):
        return _end_of_change(words, quantity, previous, at)
    if lead in ("by", "of") and (skipped == 0 or words.lowers[at + 1] not in ("a", "an")):
        return _difference(words, quantity, at)
    if lead == "at" and quantity.kind == "percent":  # "grew at 5 %"
        lead = words.lowers[at - 1]
    if lead in ("down", "lower", "up", "higher") and not _moves(words, quantity, at):
        return _NONE
    if (direction := table.DIRECT.get(lead)) and not _is_object(words, quantity, lead):
        return Change("delta", direction)
    return _before_noun(words, quantity)


def _moves(words: Words, quantity: Quantity, at: int) -> bool:
    """Whether `up` and the like before the amount tell of a change: not `taking up 96 %`, `higher than 3 %`."""
    if words.lowers[at + 1] == "than" or words.lowers[at - 1] in table.PARTICLE_VERBS:
        return False
    return quantity.kind != "count" or quantity.subject is None or _counts_points(words, quantity)


def _is_object(words: Words, quantity: Quantity, verb: str) -> bool:
    """Whether the amount is what was had, won or lost, and no difference: `lost 20 seats`, `gained $5m`."""
    if quantity.kind in ("percent", "percentage_points", "ratio") or verb in ("up", "down", "higher", "lower"):
        return False
    if quantity.kind == "count" and quantity.subject:
        return not _counts_points(words, quantity)
    return verb in table.GAINS or (verb in table.MAKING and quantity.subject is not None)


def _counts_points(words: Words, quantity: Quantity) -> bool:
    return quantity.subject is not None and words.lowers[quantity.subject[1] - 1] in _POINTS


def _end_of_change(words: Words, quantity: Quantity, previous: Quantity | None, at: int) -> Change:
    """Read `from A to B`, `to B from A`, `up from A`, where `from` or `to` stands at `at`."""
    role: ChangeRole = "from" if words.lowers[at] == "from" else "to"
    before = words.lowers[at - 1]
    if role == "to" and before == "up" and words.lowers[at - 2] not in table.VERBS:
        return _NONE  # a bound: "up to 5 %"
    if role == "from" and before in ("up", "down"):
        return Change(role, "up" if before == "up" else "down")
    if previous and previous.change_role and _goes_on(words, previous, quantity, at):
        return Change(role, previous.direction)
    if quantity.kind == "count" and role == "to" and (table.VERBS.get(before) is None or at < quantity.start - 1):
        return _NONE  # "moved to the 447 members"
    governor = _governor(words, at, over_commas=role == "from" or before == ",")
    is_weak = role == "from" and quantity.is_bare and before not in table.VERBS and not _to_follows(words, quantity)
    return _NONE if governor is None or is_weak else Change(role, governor.direction)


def _goes_on(words: Words, previous: Quantity, quantity: Quantity, at: int) -> bool:
    """Whether the amount belongs to the change that the one before it belongs to."""
    between = words.lowers[previous.end : at]
    is_same_kind = previous.kind == quantity.kind or "percent" in (previous.kind, quantity.kind)
    return is_same_kind and 0 <= at - previous.end <= _GAP and table.CLAUSE_BREAKS.isdisjoint(between)


def _to_follows(words: Words, quantity: Quantity) -> bool:
    return "to" in words.lowers[quantity.end : quantity.end + _NEAR]


def _governor(words: Words, at: int, *, with_nouns: bool = True, over_commas: bool = False) -> Change | None:
    """Return which way the word of change points that stands before this word in its clause; None if none does."""
    for index in range(at - 1, max(-1, at - 1 - _REACH), -1):
        word = words.lowers[index]
        if word in table.VERBS:
            return Change(None, table.VERBS[word])
        if with_nouns and word in table.NOUNS:
            return Change(None, table.NOUNS[word])
        if not word or (word == "," and not over_commas) or word in table.CLAUSE_BREAKS:
            break
    return None


def _difference(words: Words, quantity: Quantity, at: int) -> Change:
    """Read `by 3 %` after a verb of change, `a rise of 3 %`."""
    noun = words.lowers[at - 1]
    if words.lowers[at] == "of":
        is_sum = quantity.kind == "money" and noun in table.RESULTS
        return Change("delta", table.NOUNS[noun]) if noun in table.NOUNS and not is_sum else _NONE
    governor = _governor(words, at, with_nouns=noun in table.NOUNS)
    return Change("delta", governor.direction) if governor else _NONE


def _before_noun(words: Words, quantity: Quantity) -> Change:
    """Read `a 5 % rise`, `5 % higher`, `$3m lower`."""
    after, following = words.lowers[quantity.end], words.lowers[quantity.end + 1]
    if quantity.kind == "duration" or (quantity.kind == "money" and after in table.RESULTS):
        return _NONE
    noun = following if after in ("annual", "-", "pay") else after
    if noun in table.NOUNS:
        return Change("delta", table.NOUNS[noun])
    is_share = quantity.kind in ("percent", "percentage_points")
    if quantity.kind in ("count", "ratio") or not (is_share or after in ("higher", "lower")):
        return _NONE
    return Change("delta", table.COMPARED[after]) if after in table.COMPARED else _NONE
