"""Heads: which name of a speaker's phrase is the speaker: Smith's lawyer Jane Doe, a spokesman for Acme."""

from bisect import bisect_left
from collections.abc import Sequence

from builder.extractors.quotes._roles import ROLE_NOUNS
from builder.extractors.quotes.pieces import Source
from schema import EntityRow

_LINKS = frozenset("of for at from in with on".split())
_BODIES = frozenset("agency company firm group newspaper magazine network channel union bank party committee".split())
_TITLE_GAP = 6  # characters between the comma of an apposition and the name: a title


def head_end(source: Source) -> int:
    """Return where the first part of a phrase ends: before its first comma, bracket, preposition or relative clause."""
    line, items = source
    for index in range(items.first + 1, items.last):
        letter = line.shape[index]
        if letter in ",(q-" or (line.words[index] in _LINKS and letter not in "PONLM"):
            return line.ends[index - 1]
        if letter in "eg" and line.shape[index - 1] in "xXPONL":  # a report | released Monday
            return line.ends[index - 1]
    return line.ends[items.last - 1]


def named_heads(source: Source, rows: Sequence[EntityRow]) -> list[EntityRow]:
    """Return the names in the first part of a phrase that own or modify nothing after them there."""
    if not rows:
        return []
    end = head_end(source)
    return [row for row in rows if row.char_end <= end and _is_free(source, row)]


def body_of(source: Source, rows: Sequence[EntityRow], heads: Sequence[EntityRow]) -> EntityRow | None:
    """Return the body, place or people whom a phrase names: the City Council, the Reuters news agency."""
    if not rows:
        return None
    line = source.line
    end = head_end(source)
    if heads and heads[-1].char_end >= end - 1:
        return heads[-1]
    last = bisect_left(line.starts, end) - 1
    described = rows[0].label == "ORG" and rows[0].char_end < end and line.words[last] in _BODIES
    return rows[0] if described and bisect_left(line.starts, rows[0].char_end) >= last - 1 else None


def person_of(source: Source, rows: Sequence[EntityRow], people: Sequence[EntityRow]) -> EntityRow | None:
    """Return the person whom a phrase names, given the persons among its heads; None where it names none.

    Else it is the name after an office (Secretary of State Jane Doe) or in apposition to one (the mayor, Jane Doe).
    """
    if not any(row.label == "PERSON" for row in rows):
        return None
    if titled := _titled(source, rows):
        return titled
    if people:
        return people[-1]
    end = head_end(source)
    after = next((row for row in rows if row.label == "PERSON" and row.char_start > end - 1), None)
    if after is not None and _adjoins(source, end, after) and _is_free(source, after):
        return after
    return _closing(source, rows)


def _adjoins(source: Source, end: int, row: EntityRow) -> bool:
    """Whether nothing but a comma and a title stands before a name: the harbour master, Captain Jane Doe."""
    line, _ = source
    first, last = bisect_left(line.starts, end), bisect_left(line.starts, row.char_start)
    return set(line.shape[first:last]) <= set(",X~")


def _is_free(source: Source, row: EntityRow) -> bool:
    """Whether a name is not the owner or modifier of what follows: Smith's lawyer, the Smith campaign."""
    line, items = source
    index = bisect_left(line.starts, row.char_end)
    return index >= items.last or line.shape[index] not in "hx"


def _titled(source: Source, rows: Sequence[EntityRow]) -> EntityRow | None:
    """Return the person of `Secretary of State Jane Doe`: an office with its object right before the name."""
    line, items = source
    of = next((index for index in range(items.first, items.last) if line.words[index] in ("of", "for")), items.first)
    if of == items.first or line.shape[items.first] == "d" or line.words[of - 1] not in ROLE_NOUNS:
        return None
    if set(line.shape[items.first : of]) & set(",P"):
        return None
    comma = line.shape.find(",", of, items.last)
    end = line.ends[(comma if comma > 0 else items.last) - 1]
    last = next((row for row in reversed(rows) if row.label == "PERSON" and row.char_end <= end), None)
    return last if last is not None and last.char_start > line.ends[of] + 1 and _is_free(source, last) else None


def _closing(source: Source, rows: Sequence[EntityRow]) -> EntityRow | None:
    """Return the person of `a lawyer for the paper, Jane Doe`: the name that is all of the last part."""
    line, items = source
    comma = line.shape.rfind(",", items.first, items.last)
    if comma < 0 or not rows or not any(word in ROLE_NOUNS for word in line.words[items.first : comma]):
        return None
    last = rows[-1]
    closes = last.label == "PERSON" and last.char_end == line.ends[items.last - 1]
    return last if closes and last.char_start <= line.ends[comma] + _TITLE_GAP else None
