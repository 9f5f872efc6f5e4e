"""People: whom a surname or a first name alone means in an article."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from builder.document import Document
from builder.taggers._titles import NAME_SUFFIXES
from builder.taggers.first_names import Gender, first_names, gender
from builder.taggers.lexicon import load_lexicon

_GENDERS: dict[str, Gender] = {
    **dict.fromkeys("mr sir lord king prince father brother".split(), "m"),
    **dict.fromkeys("mrs ms miss lady queen princess dame sister mother madam".split(), "f"),
}
_COMMON = 2_500  # rank from which a frequent word may be a surname that the census lacks
_NAMESAKES = 16  # an article with more bearers of one name lists them; then a part of the name means none
_LOOK_BACK = 24  # names before a mention that may say which of two namesakes it means


class Person(NamedTuple):
    """A full name of the article: its words, the titles printed before it, and the tag that has it first."""

    name: str
    words: tuple[str, ...]
    titles: frozenset[str]
    first: int


def resolve_people(document: Document, names: Sequence[str]) -> dict[int, str]:
    """Return the fullest form of each person's name, by the index of its tag.

    A name in part is the one person whose full name it ends or begins. Where several share it, the title may leave one
    (Mrs Clinton; President Bush), else the only one of them named in full before it, in its paragraph or at all; else
    the name keeps its own form.
    """
    mentions = [index for index, tag in enumerate(document.names) if tag.label == "PERSON"]
    titles = {index: _title_before(document, index) for index in mentions}
    by_part: dict[str, list[Person]] = defaultdict(list)
    for person in _people(mentions, names, titles):
        for part in dict.fromkeys((person.words[0], person.words[-1])):
            by_part[part].append(person)
    return {index: _resolve(document, index, names, by_part, titles[index]) for index in mentions}


def _title_before(document: Document, index: int) -> str:
    """Return the word before the name, without full stop, in lower case."""
    tokens = document.tokens
    token = tokens.first_from(document.names[index].char_start) - 1
    if token >= 1 and tokens.words[token] == ".":
        token -= 1
    return tokens.words[token].lower() if token >= 0 else ""


def _words(name: str) -> tuple[str, ...]:
    """Return the words that must agree: without the full stops of initials, suffixes (Jr.) and case."""
    words = [word.strip(".") for word in name.replace("’", "'").split()]
    kept = tuple(word.casefold() for word in words if word and word not in NAME_SUFFIXES)
    return kept or (name.casefold(),)


def _people(mentions: Sequence[int], names: Sequence[str], titles: Mapping[int, str]) -> list[Person]:
    """Return the full names of the article in order, the forms of one person merged into the longest."""
    forms: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in mentions:
        forms[_words(names[index])].append(index)
    families: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    begun = [words for words in forms if words[0].capitalize() in first_names()]
    surnames = {words[start:] for words in begun for start in range(1, len(words) - 1)}  # Fergal | Mac Suibhne
    for words in forms:
        if len(words) > 1 and words not in surnames and _is_full_name(words):
            families[words[0], words[-1]].append(words)
    found = []
    for family in families.values():
        for same in _persons_of(family):
            indices = sorted(index for words in same for index in forms[words])
            known = frozenset(titles[index] for index in indices)
            found.append(Person(names[forms[same[0]][0]], same[0], known, indices[0]))
    return sorted(found, key=lambda person: person.first)


def _is_full_name(words: tuple[str, ...]) -> bool:
    """Whether first and last word may be a person's: `Clinton Seeks`, caught in a headline, says nothing of Clinton."""
    lexicon = load_lexicon()
    first, last = words[0].capitalize(), words[-1].capitalize()
    may_begin = first in first_names() or first in lexicon.surnames or words[0] not in lexicon.words
    return may_begin and (last in lexicon.surnames or lexicon.words.get(words[-1], _COMMON) >= _COMMON)


def _persons_of(family: Sequence[tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
    """Part forms with the same first and last word: John F Kennedy and John Kennedy are one, the longest form first."""
    forms = sorted(family, key=lambda words: (-len(words), words))
    same = [words for words in forms if _is_within(words, forms[0])]
    return [same, *([words] for words in forms if not _is_within(words, forms[0]))]


def _is_within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words of the part stand in the whole in their order."""
    rest = iter(whole)
    return all(word in rest for word in part)


def _resolve(
    document: Document, index: int, names: Sequence[str], by_part: Mapping[str, list[Person]], title: str
) -> str:
    found = [person for person in _namesakes(_words(names[index]), by_part) if _fits(person, title)]
    if len(found) > 1:
        found = [person for person in found if title.isalpha() and title in person.titles] or found
    if len(found) > 1:
        found = _named_just_before(document, index, names, found) or _named_before(index, found)
    return found[0].name if len(found) == 1 else names[index]


def _namesakes(words: tuple[str, ...], by_part: Mapping[str, list[Person]]) -> list[Person]:
    """Return the persons whom the words may mean: the same name in more words, else by its end, else by its start."""
    by_end, by_start = by_part.get(words[-1], []), by_part.get(words[0], [])
    if max(len(by_end), len(by_start)) > _NAMESAKES:
        return []
    whole = [person for person in by_end if person.words[0] == words[0] and _is_within(words, person.words)]
    ends = [person for person in by_end if person.words[-len(words) :] == words]
    return whole or ends or [person for person in by_start if person.words[: len(words)] == words]


def _fits(person: Person, title: str) -> bool:
    """Whether the title's gender is not against the first name."""
    wanted = _GENDERS.get(title)
    return wanted is None or gender(person.words[0].capitalize()) in (wanted, None)


def _named_just_before(
    document: Document, index: int, names: Sequence[str], candidates: Sequence[Person]
) -> list[Person]:
    """Return the candidates that are named in full before the mention in its paragraph."""
    paragraph = document.paragraph_at(document.names[index].char_start)
    near: dict[Person, None] = {}
    for earlier in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
        if document.paragraph_at(document.names[earlier].char_start) != paragraph:
            break
        words = _words(names[earlier])
        if len(words) > 1:
            near.update(dict.fromkeys(p for p in candidates if (words[0], words[-1]) == (p.words[0], p.words[-1])))
    return list(near)


def _named_before(index: int, candidates: Sequence[Person]) -> list[Person]:
    """Return the candidates whose full name the article has given before the mention: who comes later is not meant."""
    return [person for person in candidates if person.first < index]
