"""Subjects after their verb: said Smith, a farmer from Ames."""

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._roles import ROLE_NOUNS
from builder.extractors.quotes.lines import PERSON, QUOTED, Line
from builder.extractors.quotes.phrases import NOUNISH, OBJECTS, Range

_BRACKETED = 15  # items in brackets
_LONGEST = 45  # items


def subject_after(line: Line, first: int) -> Range | None:
    """Return the subject that begins at item `first`, after an inverted verb."""
    letter = line.shape[first : first + 1]
    if letter == wc.PRONOUN:
        return Range(first, first + 1) if line.words[first] not in OBJECTS else None
    if not letter or letter in "Vtg~" or (letter not in NOUNISH and letter != wc.DETERMINER):
        return None
    last = _walk_right(line, first)
    return Range(first, last) if last > first else None


def _walk_right(line: Line, first: int) -> int:
    """Return where a noun phrase that begins at `first` ends, appositions included."""
    shape = line.shape
    index = first
    in_apposition = False
    while index < min(len(shape), first + _LONGEST):
        letter = shape[index]
        if letter == "(":
            closing = shape.find(")", index, index + _BRACKETED)
            if closing < 0:
                break
            index = closing
        elif not _belongs(line, first, index, in_apposition=in_apposition):
            break
        in_apposition = in_apposition or letter in ",q"
        index += 1
    while index > first and shape[index - 1] in ",cr~":
        index -= 1
    return index


def _belongs(line: Line, first: int, index: int, *, in_apposition: bool) -> bool:
    """Whether an item goes on with the noun phrase that began at `first`."""
    shape, words = line.shape, line.words
    letter = shape[index]
    if letter == ",":
        return _is_apposition(line, index + 1) or _names_holder(line, first, index)
    if letter in "dfhq" or (letter in NOUNISH and letter not in "tVgB"):
        return True
    if letter in "VB" and index > first and shape[index - 1] in "dhx":  # an agreed statement, its own estimate
        return letter == wc.BASE or shape[index - 1] in "dh"
    if letter == wc.COORDINATOR:
        return shape[index + 1 : index + 2] not in ("V", "v", "a", "m", "G", "p", "e", "")
    if letter == wc.PREPOSITION:
        if in_apposition:
            return True
        after_role = index > first and words[index - 1] in ROLE_NOUNS and words[index] in ("at", "from", "with")
        return after_role or (index > first and words[index] == "for")
    if letter == QUOTED:  # a nickname
        return index > first and shape[index + 1 : index + 2] in ("P", "X")
    return in_apposition and letter in "tVgBavmTyzp"


def _names_holder(line: Line, first: int, comma: int) -> bool:
    """Whether the name after a comma is that of the office before it: a lawyer for the city, Jane Doe."""
    named = line.shape[comma + 1 : comma + 2] == PERSON and line.shape[comma - 1] != PERSON
    return named and any(word in ROLE_NOUNS for word in line.words[first:comma])


def _is_apposition(line: Line, index: int) -> bool:
    """Whether what follows a comma describes the name before it."""
    shape, words = line.shape, line.words
    letter = shape[index : index + 1]
    if not letter or letter in "qf":
        return bool(letter)
    follower = shape[index + 1 : index + 2]
    if letter == wc.NUMBER:
        return follower in (",", ".", "")
    if letter == wc.DETERMINER:
        return words[index] not in ("this", "these", "those") and not _clause_follows(line, index)
    if letter in "LX":
        return follower in (",", ".", "", "~")
    if words[index] in ROLE_NOUNS:
        return True
    has_role = any(w in ROLE_NOUNS for w in words[index : index + 5])
    return letter in "xO" and has_role and not _clause_follows(line, index)


def _clause_follows(line: Line, index: int) -> bool:
    """Whether a noun phrase at `index` is the subject of a verb rather than an apposition."""
    for letter in line.shape[index : index + 8]:
        if letter in "avmQ":
            return True
        if letter in ",;.:qT":
            return False
    return False
