"""Persons: who is named in full in an article, the forms of one person's name put together."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from builder.extractors.entities._company_words import APART
from builder.extractors.entities._name_parts import LEADING_NAMES
from builder.extractors.entities.person_names import PersonName, short_forms
from builder.lexicon import load_lexicon
from builder.lexicon.first_names import first_names

NAMESAKES = 16  # an article with more bearers of one name lists them; then a part of the name means none
_COMMON = 2_500  # rank from which a frequent word may be a surname that the census lacks

Part = tuple[str, ...]


class Person(NamedTuple):
    """Someone named in full: the fullest form, and all forms of the name that the article has."""

    name: PersonName
    forms: tuple[PersonName, ...]


class Bearer(NamedTuple):
    """The number of a person whom a part of a name may mean, and where it stands: 0 at the end, 1 start, 2 inside."""

    person: int
    rank: int


def persons_of(names: Sequence[PersonName]) -> list[Person]:
    """Return the persons among different names, in the order of their fullest forms.

    A form is part of a fuller one where its words stand in it side by side, or in their order with the same last word,
    initials for names: John Kennedy, J. Kennedy and John F. Kennedy are one. A form that two persons' names hold is a
    name of its own.
    """
    articled = {name.words[-1] for name in names if name.has_article}
    surnames = {name.words[-1] for name in names if len(name.words) > 1 and name.words[0].capitalize() in first_names()}
    same: dict[tuple[Part, str], list[PersonName]] = defaultdict(list)
    for name in names:
        is_surname = name.begins_with_article and name.words[-1] in articled
        if len(name.parts) > 1 and not is_surname and _is_full_name(name, surnames):
            same[name.parts, name.suffix].append(name)
    fuller = _Fuller([forms[0] for forms in same.values()])
    person: dict[tuple[Part, str], tuple[Part, str]] = {}  # of each form, the fullest of the same person
    for key in sorted(same, key=lambda key: _size(same[key][0]), reverse=True):
        found = fuller.fullest(same[key][0])
        person[key] = person[found.parts, found.suffix] if found else key
    merged: dict[tuple[Part, str], list[PersonName]] = defaultdict(list)
    for key, forms in same.items():
        merged[person[key]].extend(forms)
    return [Person(same[key][0], tuple(forms)) for key, forms in merged.items()]


def bearers(persons: Sequence[Person]) -> Mapping[Part, list[Bearer]]:
    """Return the persons by the parts of their names that may stand for them."""
    found: dict[Part, dict[int, int]] = defaultdict(dict)
    for number, person in enumerate(persons):
        for form in person.forms or (person.name,):
            for part, rank in short_forms(form):
                found[part][number] = min(rank, found[part].get(number, rank))
    return {
        part: [Bearer(number, rank) for number, rank in ranks.items()]
        for part, ranks in found.items()
        if len(ranks) <= NAMESAKES
    }


class _Fuller:
    """Finds the fuller forms of a name among all names of an article."""

    def __init__(self, names: Sequence[PersonName]) -> None:
        self._by_run: dict[Part, list[PersonName]] = defaultdict(list)
        self._by_last: dict[str, list[PersonName]] = defaultdict(list)
        for name in names:
            parts = name.parts
            self._by_last[parts[-1]].append(name)
            for first in range(min(len(parts), NAMESAKES)):
                for last in range(first + 2, min(len(parts), NAMESAKES) + 1):
                    self._by_run[parts[first:last]].append(name)

    def fullest(self, name: PersonName) -> PersonName | None:
        """Return the fullest form of a name; None where there is none, or where there are two that differ."""
        runs = [other for other in self._by_run.get(name.parts, []) if _goes_on(name.parts, other.parts)]
        lasts = self._by_last[name.parts[-1]]
        nearby = [*runs, *(other for other in lasts if _abbreviates(name.parts, other.parts))] if _few(lasts) else runs
        longer = [other for other in nearby if other.suffix == name.suffix and _size(other) > _size(name)]
        if not longer or not _few(longer):
            return None
        top = max(longer, key=_size)
        return top if all(_is_form(other.parts, top.parts) for other in longer) else None


def _few(names: Sequence[PersonName]) -> bool:
    return len(names) <= NAMESAKES


def _size(name: PersonName) -> tuple[int, int, Part]:
    return len(name.parts), sum(map(len, name.parts)), name.parts


def _is_form(part: Part, whole: Part) -> bool:
    return part == whole or _abbreviates(part, whole) or _is_run(part, whole)


def _goes_on(part: Part, whole: Part) -> bool:
    """Whether what a longer form adds may belong to a name: `Hillary Clinton Speaks` is no fuller Hillary Clinton."""
    added = whole[len(part) :] if whole[: len(part)] == part else ()
    return not any(word in load_lexicon().words for word in added)


def _is_run(part: Part, whole: Part) -> bool:
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


def _abbreviates(part: Part, whole: Part) -> bool:
    """Whether a form leaves out or shortens words of a fuller one with the same last word and the same beginning."""
    if part[-1] != whole[-1] or len(part) > len(whole):
        return False
    start = 1 if whole[0] in LEADING_NAMES and not _agrees(part[0], whole[0]) else 0
    if not _agrees(part[0], whole[start]):
        return False
    rest = iter(whole[start:])
    return all(any(_agrees(word, other) for other in rest) for word in part)


def _agrees(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])


def _is_full_name(name: PersonName, surnames: Container[str]) -> bool:
    """Whether first and last word may be a person's: `Clinton Seeks`, caught in a headline, says nothing of Clinton.

    After what is another's surname no frequent word is one, unless it is known as a surname after a first name.
    """
    lexicon = load_lexicon()
    first, last = name.words[0].capitalize(), name.words[-1].capitalize()
    rank = lexicon.words.get(name.words[-1])
    if len(name.words) > 2 and name.words[-1] in APART:  # Steve Harvey Morning Show
        return False
    if rank is None:
        ends_so = True
    elif name.words[0] in surnames:
        ends_so = last in lexicon.surnames and first in first_names()
    else:
        ends_so = last in lexicon.surnames or rank >= _COMMON
    return ends_so and (first in first_names() or first in lexicon.surnames or name.words[0] not in lexicon.words)
