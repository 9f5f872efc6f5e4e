"""Units of measure beside a number: `km`, `square miles`, `miles an hour`, `per cent`."""

from builder.extractors.amounts import _unit_words as table
from builder.extractors.amounts.unit_tables import Unit, units
from builder.extractors.amounts.words import Words

Found = tuple[Unit, int]  # a unit and the end of its words

_POWERS = {"²": "square", "2": "square", "³": "cubic", "3": "cubic"}
_POWER_WORDS = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
_POWERS_AFTER = {"squared": "square", "cubed": "cubic"}
_PER_TIME = frozenset({"hour", "minute", "second", "millisecond"})
_AGO = frozenset({"ago", "earlier", "later", "before"})


def unit_after(words: Words, index: int, *, in_digits: bool, is_one: bool) -> Found | None:
    """Return the unit that begins at this word, or after its hyphen, and the end of the unit.

    `in_digits`: the number is in digits, so that symbols may follow. `is_one`: it is one, so that a singular may.
    """
    is_hyphened = words.is_hyphen(index)
    at = index + is_hyphened
    if not words.words[at]:
        return None
    found = _name_at(words, at, allows_singular=is_one or is_hyphened)
    if in_digits and (symbol := unit_symbol(words, at)) and (found is None or symbol[1] > found[1]):
        found = symbol
    if found is None:
        return _bracketed(words, at) if in_digits else None
    return _with_rate(words, *found)


def unit_named(words: Words, index: int) -> Found | None:
    """Return the unit whose name, not symbol, stands at this word, and its end."""
    return _name_at(words, index, allows_singular=True)


def unit_symbol(words: Words, index: int) -> Found | None:
    """Return the unit whose symbol stands at this word, and its end."""
    word = words.words[index]
    power = _POWERS.get(word[-1:])
    bare = word.rstrip("²³") if power else word
    phrases = units().symbols.get(bare) or (units().folded.get(bare.lower()) if len(bare) > 1 else None) or ()
    for symbol, unit in phrases:
        end = index + len(symbol)
        if tuple(words.words[index + 1 : end]) == symbol[1:] and _ends_symbol(words, index, end, bare):
            if unit.category == "length" and power:
                return _raise(unit, power), end
            return _with_power(words, unit, end)
    return None


def _name_at(words: Words, at: int, *, allows_singular: bool) -> Found | None:
    lower = words.lowers[at]
    if (power := _POWER_WORDS.get(lower)) and (powered := _powered(words, at, power)):
        return powered
    for name, unit in units().names.get(lower, ()):
        if words.has(at, *name):
            if not allows_singular and len(name) == 1 and lower in table.PLURAL_UNITS:
                return None
            return _with_power(words, unit, at + len(name))
    return None


def _powered(words: Words, at: int, power: str) -> Found | None:
    """Read `square miles`, `sq km`, `cu. ft`."""
    after = at + 1 + (words.words[at + 1] in (".", "-"))
    found = unit_named(words, after) or unit_symbol(words, after)
    return (_raise(found[0], power), found[1]) if found and found[0].category == "length" else None


def _raise(unit: Unit, power: str) -> Unit:
    return Unit(f"{power}-{unit.id}", "area" if power == "square" else "volume")


def _with_power(words: Words, unit: Unit, end: int) -> Found:
    """Read on: `km2`, `m^3`, `kilometers squared`."""
    if unit.category != "length":
        return unit, end
    if power := _POWERS_AFTER.get(words.lowers[end]):
        return _raise(unit, power), end + 1
    at = end + (words.words[end] == "^")
    if words.is_glued(at) and words.words[at] in ("2", "3"):
        return _raise(unit, _POWERS[words.words[at]]), at + 1
    return unit, end


def _ends_symbol(words: Words, index: int, end: int, symbol: str) -> bool:
    """Whether the symbol is no beginning of something longer, or a word: `5'`, `24703L202`, `2 in April`."""
    following = words.words[end]
    if following and words.is_glued(end):
        goes_on = following[0] in "'’&@" or (following.isalnum() and following not in ("2", "3"))
        if goes_on:
            return False
    if symbol == "in":
        return words.lowers[end] in table.INCH_FOLLOWERS
    is_clear = symbol in table.CLEAR_SYMBOLS and words.words[index - 1][-1:].isdecimal()
    return symbol not in table.SHORT_SYMBOLS or is_clear or words.is_glued(index) or not following[:1].isalpha()


def _bracketed(words: Words, at: int) -> Found | None:
    """Read `20 (kg)`."""
    if words.words[at] not in ("(", "[") or words.words[at + 2] not in (")", "]"):
        return None
    found = unit_symbol(words, at + 1)
    return (found[0], at + 3) if found and found[1] == at + 2 else None


def _with_rate(words: Words, unit: Unit, end: int) -> Found:
    """Read on: `miles an hour`, `km/h`, `megabits per second`: units of their own."""
    if unit.category not in ("length", "digital"):
        return unit, end
    at = end + words.is_hyphen(end)
    word = words.lowers[at]
    if word == "/" and words.is_glued(end):
        found = unit_named(words, at + 1) or unit_symbol(words, at + 1)
    elif word in ("per", "an", "a"):
        found = unit_named(words, at + 1 + (words.words[at + 1] == "-"))
    else:
        return unit, end
    if found is None or found[0].category != "duration" or words.lowers[found[1]] in _AGO:
        return unit, end
    if unit.category == "length" and found[0].id not in _PER_TIME:  # "12 miles a day" is a distance, every day
        return unit, end
    return Unit(f"{unit.id}-per-{found[0].id}", "speed"), found[1]
