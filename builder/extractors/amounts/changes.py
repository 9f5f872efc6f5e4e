"""Rise and fall: which amounts are where a change began, where it ended, or the difference."""

from collections.abc import Sequence
from typing import NamedTuple

from builder.extractors.amounts import _change_words as table
from builder.extractors.amounts.quantities import Quantity, distribute
from builder.extractors.amounts.words import Words
from schema.amounts import ChangeRole, Direction

_REACH = 16  # words between a verb of change and the preposition it governs
_NEAR = 6  # words between it and a pair of amounts
_GAP = 8  # words between two ends of one change
_REACH_BACK = 14  # words between two amounts of one change, where the words of the second show a change too
_LEADS = frozenset("from to by of up down , - — –".split())
_UP_FROM = {(*comma, word, "from") for comma in ((",",), ()) for word in ("up", "down")}
_MOST_SKIPPED = 5
_POINTS = frozenset({"points", "places"})


class Change(NamedTuple):
    """An amount's part in a change, and where the change points."""

    role: ChangeRole | None = None
    direction: Direction | None = None


_NONE = Change()


def with_changes(words: Words, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities of a text with direction and part in a change, where a word of change says so.

    Amounts of one change share `change_start`, the first word of the first of them.
    """
    changed: list[Quantity] = []
    parts: list[Quantity] = []  # of the change read last
    for bare in quantities:
        quantity = _with_unit_before(words, bare, changed[-1]) if changed else bare
        is_restated = bool(changed) and _restates(words, changed[-1], quantity)
        if is_restated:
            role, direction = changed[-1].change_role, changed[-1].direction
        else:
            role, direction = _change(words, quantity, parts[-1] if parts else None)
        if role or direction:
            quantity = quantity._replace(change_role=role, direction=direction or quantity.direction)
        if role:
            parts = parts if is_restated or _joins(words, parts, quantity) else []
            if not parts and changed and _is_up_from(words, changed[-1], quantity):
                changed[-1] = changed[-1]._replace(
                    change_role="to", direction=quantity.direction, change_start=changed[-1].start
                )
                parts = [changed[-1]]
            quantity = quantity._replace(change_start=parts[0].start if parts else quantity.start)
            parts.append(quantity)
        changed.append(quantity)
    return changed


def _is_up_from(words: Words, previous: Quantity, quantity: Quantity) -> bool:
    """Whether the amount is what the one before it came from: `5.2 %, up from 4.9 %`."""
    between = words.lowers[previous.end : quantity.start]
    is_led = quantity.change_role == "from" and between[-2:] in (["up", "from"], ["down", "from"])
    is_same_sort = previous.kind == quantity.kind and previous.mark == quantity.mark and previous.change_role is None
    return is_led and is_same_sort and len(between) <= _GAP + 2 and table.CLAUSE_BREAKS.isdisjoint(between)


def _restates(words: Words, previous: Quantity, quantity: Quantity) -> bool:
    """Whether the amount says the one before it in other units: `fell $5m, or 3 %`, `rose to 38C (100F)`."""
    between = words.lowers[previous.subject[1] if previous.subject else previous.end : quantity.start]
    is_other = previous.kind != quantity.kind or previous.mark != quantity.mark or previous.unit != quantity.unit
    return previous.change_role is not None and is_other and between in (["(", "or"], [",", "or"], ["("])


def _joins(words: Words, parts: Sequence[Quantity], quantity: Quantity) -> bool:
    """Whether the amount has a part in the change that the parts tell of, and no change of its own."""
    if not parts or any(part.change_role == quantity.change_role for part in parts):
        return False
    last = parts[-1]
    is_opposed = None not in (last.direction, quantity.direction) and last.direction != quantity.direction
    if is_opposed or quantity.start - last.end > _REACH_BACK:
        return False
    between = words.lowers[last.end : quantity.start]
    while between and (between[-1] in _LEADS or between[-1] in table.SKIPPED or between[-1] in table.NOUNS):
        between.pop()
    return not any(not word or word in table.VERBS or word in table.CLAUSE_BREAKS for word in between)


def _with_unit_before(words: Words, quantity: Quantity, previous: Quantity) -> Quantity:
    """Give the bare number of `151.75 yen, up from 150.20` the currency or unit of the amount before it."""
    is_bare = quantity.is_bare and quantity.kind == "count" and quantity.subject is None
    between = tuple(words.lowers[previous.end : quantity.start])
    if not is_bare or previous.is_bare or between not in _UP_FROM:
        return quantity
    return distribute(quantity, previous)


def is_governed(words: Words, index: int) -> bool:
    """Whether a word of change stands closely before this word, so that `from A to B` is a change and no range."""
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        word = words.lowers[at]
        if word in table.VERBS or word in table.NOUNS:
            return True
        if not word or word in table.CLAUSE_BREAKS or word in table.NOT_MOVING or word == ",":
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
    if role == "to" and before in table.NO_END:
        return _NONE
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
