"""Acronyms: the long forms that an article gives for its short ones."""

from collections.abc import Iterator, Sequence

from builder.document import Document
from schema.entities import Label

_SMALL = frozenset("of the and for in on to de la des du et & a".split())
_MAX_ACRONYM = 8
_EXPANDED = ("ORG", "LOC", "EVENT", "LAW", "MISC")


def long_forms(document: Document, names: Sequence[str]) -> dict[tuple[Label, str], str]:
    """Return the long form of each short one, by label and short form.

    What stands in brackets right after a longer name is its short form, `Fomca` too; otherwise the initials must agree
    with one name of the article only.
    """
    by_initials: dict[str, set[tuple[Label, str]]] = {}
    for tag, name in zip(document.names, names, strict=True):
        if tag.label in _EXPANDED:
            for letters in initials(name):
                by_initials.setdefault(letters, set()).add((tag.label, name))
    found: dict[tuple[Label, str], str] = {}
    for tag, name in zip(document.names, names, strict=True):
        letters = name.replace(".", "")
        if tag.label in _EXPANDED and letters.isupper() and 1 < len(letters) <= _MAX_ACRONYM:
            matches = by_initials.get(letters, set())
            if len(matches) == 1:
                found[tag.label, name] = next(iter(matches))[1]
    return found | dict(_bracketed(document, names))


def initials(name: str) -> Iterator[str]:
    """Yield the acronyms that a name of several words may have: of its main words, and of all.

    >>> sorted(initials("Center for Strategic and International Studies"))
    ['CFSAIS', 'CSIS']
    """
    words = name.replace("-", " ").split()
    if len(words) > 1:
        main = "".join(word[0] for word in words if word not in _SMALL)
        yield main.upper()
        if len(main) < len(words):
            yield "".join(word[0] for word in words).upper()


def _bracketed(document: Document, names: Sequence[str]) -> Iterator[tuple[tuple[Label, str], str]]:
    """Yield short and long forms of `Long Name (SHORT)`, where the short form abbreviates the long one."""
    tags = document.names
    for long, short in zip(range(len(tags)), range(1, len(tags)), strict=False):
        between = document.text[tags[long].char_end : tags[short].char_start]
        closed = document.text[tags[short].char_end : tags[short].char_end + 1] == ")"
        shorter = " " in names[long] and len(names[short]) < len(names[long])
        if between.strip() == "(" and closed and shorter and _abbreviates(names[short], names[long]):
            yield (tags[short].label, names[short]), names[long]


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of the short form stand in the long one in that order, the first as a word's first."""
    letters = iter(long.casefold())
    return short[0].casefold() == long[0].casefold() and all(c in letters for c in short.casefold() if c.isalnum())
