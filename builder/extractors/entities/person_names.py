"""Names of persons as words: what must agree in two forms of one person's name."""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from builder.extractors.entities._name_parts import (
    PARTICLES,
    PATRONYMICS,
    POSTNOMINALS,
    SUFFIXES,
    TITLES_IN_TAGS,
    TITLES_OF_TWO,
)
from builder.lexicon.spelling import plain_letters, without_possessive

_NICKNAME = re.compile(r"""(?<=\s)["“”'‘(]([^\s"“”'‘’()]{1,30})["”'’)](?=\s)""")
_ARABIC_ARTICLE = re.compile(r"\A(?:a[ldnrtsz]|ash|el|ul|ur)-(?=\w{2})")
_ARTICLES = frozenset(("al", "el"))
_NOT_LAST = PARTICLES | PATRONYMICS
_LONGEST = 8  # words from which what is tagged is no name but a list or a phrase


class PersonName(NamedTuple):
    """The words of a name that must agree, in lower case without diacritics, stops and titles; what stands apart."""

    words: tuple[str, ...]
    suffix: str = ""
    nickname: str = ""
    has_article: bool = False

    @property
    def begins_with_article(self) -> bool:
        """Whether the name may be a surname with its Arabic article: Al Bashir, if it is not Al Gore."""
        return len(self.words) == 2 and self.words[0] in _ARTICLES

    @property
    def parts(self) -> tuple[str, ...]:
        """The words, those with hyphens in their parts: Kim Jong-un is Kim Jong Un."""
        if not any("-" in word for word in self.words):
            return self.words
        return tuple(part for word in self.words for part in word.split("-") if part) or self.words


@functools.lru_cache(maxsize=1 << 13)  # news repeats its names; a cache of a pure function changes no result
def person_name(name: str) -> PersonName:
    """Read a name: without titles and articles of Arabic names, initials joined, Jr. and a quoted nickname apart.

    >>> person_name("Dr. J. K. O’Brien, Jr."), person_name("Bashar al-Assad").words
    (PersonName(words=('jk', 'obrien'), suffix='jr', nickname='', has_article=False), ('bashar', 'assad'))
    >>> person_name("Joko “Jokowi” Widodo").nickname
    'jokowi'
    """
    nickname = _NICKNAME.search(name)
    bare = name[: nickname.start()] + name[nickname.end() :] if nickname else name
    words = list(_joined_initials(list(_words(without_titles(without_possessive(bare))))))
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    kept = tuple(word for i, word in enumerate(words) if not (0 < i < len(words) - 1 and word in _ARTICLES))
    has_article = len(kept) < len(words)
    return PersonName(kept or (plain_letters(name),), suffix, _plain(nickname[1]) if nickname else "", has_article)


@functools.lru_cache(maxsize=1 << 13)
def without_titles(name: str) -> str:
    """Return a name without titles before it, and honours after it, that a tag holds by mistake.

    >>> without_titles("Mr. Lee"), without_titles("Datuk Seri Anwar"), without_titles("President")
    ('Lee', 'Anwar', 'President')
    >>> without_titles("Ann Lee, OBE")
    'Ann Lee'
    """
    words = name.split()
    first, last = titles_inside(name), len(words)
    while first < last - 1 and _plain(words[last - 1]) in POSTNOMINALS:
        last -= 1
    return " ".join(words[first:last]).rstrip(",")


@functools.lru_cache(maxsize=1 << 13)
def titles_inside(name: str) -> int:
    """Return how many words at the beginning of a name are titles."""
    words = name.split()
    return next((i for i in range(len(words)) if i == len(words) - 1 or not _is_title(words, i)), 0)


def short_forms(name: PersonName) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the runs of words that may stand for the whole name, with a rank: 0 at its end, 1 at its start, 2 inside.

    None begins after a patronymic, ends in a particle or is a lone letter or particle.
    """
    words = name.words
    if len(words) > _LONGEST:
        return
    for first in range(len(words)):
        if first and words[first - 1] in PATRONYMICS:
            continue
        for last in range(first + 1, len(words) + 1):
            part = words[first:last]
            if len(part) < len(words) and part[-1] not in _NOT_LAST and len(part[-1]) > 1:
                yield part, 0 if last == len(words) else 1 if first == 0 else 2
    if len(name.nickname) > 1:
        yield (name.nickname,), 1
        yield (name.nickname, words[-1]), 1


def _is_title(words: list[str], index: int) -> bool:
    if "." in words[index].rstrip("."):  # initials: M.S.
        return False
    word, following = _plain(words[index]), _plain(words[index + 1])
    if (word, following) in TITLES_OF_TWO:
        return len(words) > index + 2
    return word in TITLES_IN_TAGS or (index > 0 and word in ("sri", "seri", "elect"))


def _words(name: str) -> Iterator[str]:
    for token in name.replace(",", " ").split():
        word = _ARABIC_ARTICLE.sub("", _plain(token))
        if word:
            yield word


def _plain(token: str) -> str:
    """Return a word in lower case, without diacritics, stops, apostrophes and marks around it."""
    return plain_letters(token).replace(".", "").replace("'", "").strip('"“”()[]-')


def _joined_initials(words: list[str]) -> Iterator[str]:
    """Yield the words, initials that stand apart joined: J. K. Rowling is J.K. Rowling is JK Rowling."""
    initials = ""
    for word in words:
        if len(word) == 1 and word.isalpha():
            initials += word
            continue
        if initials:
            yield initials
        initials = ""
        yield word
    if initials:
        yield initials
