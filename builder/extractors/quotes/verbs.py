"""Verbs: which items of a line are finite verbs, and which such forms belong to a noun instead."""

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes.lines import Line


def has_verb(line: Line, first: int, last: int) -> bool:
    """Whether a finite verb stands among the items."""
    return any(is_finite(line, index) for index in range(first, last))


def is_finite(line: Line, index: int) -> bool:
    """Whether an item is a finite verb."""
    letter = line.shape[index]
    if letter in "avm":
        return True
    return (letter == "V" and is_clause_verb(line, index)) or (letter == "e" and not is_modifier(line, index))


def is_clause_verb(line: Line, index: int) -> bool:
    """Whether a reporting form is the verb of a clause and no noun: it follows a subject and no determiner."""
    shape = line.shape
    if shape[index] == wc.TIME:
        return False
    before = shape[index - 1] if index else ""
    if shape[index] == wc.BASE or line.words[index].endswith("s"):
        return before in ("p", "q")
    if before in ("d", "h", "f"):
        return False
    return not (before == "x" and wc.DETERMINER in shape[max(0, index - 3) : index - 1])


def is_relative(line: Line, index: int) -> bool:
    """Whether `that` stands between a noun and its verb: lights | that formed a name."""
    shape = line.shape
    return (
        0 < index < len(shape) - 1
        and shape[index] == wc.THAT
        and shape[index - 1] in "xX"
        and shape[index + 1] in "avmVe"
    )


def is_modifier(line: Line, index: int) -> bool:
    """Whether a word in -ed or -ing belongs to a noun: the wounded man, a report released Monday."""
    shape = line.shape
    before = shape[index - 1] if index else ","
    following = shape[index + 1] if index + 1 < len(shape) else "."
    if before in "dhryf~0X":
        return True
    if before in ",QVv" and shape[index] == wc.PARTICIPLE:
        return following in "xXPON"
    if before not in "xPONLMXt":
        return False
    return following in "rftxXPONLM" or (following in "zd" and shape[index] == wc.ING)
