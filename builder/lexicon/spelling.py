"""Spelling: what may differ between two spellings of one name, folded away."""

import functools
import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "þ": "th", "æ": "ae", "œ": "oe",
        "ə": "e", "ŋ": "n", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y",
    }
)  # fmt: skip
"""Letters that no decomposition of Unicode parts from their strokes, as papers write them without: Łódź, Erdoğan."""

_APOSTROPHE = re.compile("[’‘ʼʻʹ´`＇′]")
_APOSTROPHES = frozenset("'’")
_ENDINGS = frozenset(a + s for a in _APOSTROPHES for s in "sS")
_QUOTE = re.compile("[\"“”„«»']")
_PARTING = re.compile(r"[\s‐‑‒–—―\-/,;:_·•]+")
_AND = re.compile(r"\s*&\s*")
_STOP = re.compile(r"(?<=\b[^\W\d_])\.+|(?<!\.)\.+(?=\s|\Z)")
_LETTERS_APART = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_])+(?!\S)")
_ARTICLE = re.compile(r"\A(?:the )+(?=\S)")


def plain_letters(name: str) -> str:
    """Return a name in lower case, without diacritics and with one kind of apostrophe.

    >>> plain_letters("Łukasz Peña-O’Neill")
    "lukasz pena-o'neill"
    """
    if name.isascii():
        return name.casefold().replace("`", "'")
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = "".join(c for c in folded if not unicodedata.combining(c)).translate(_LETTERS)
    return _APOSTROPHE.sub("'", bare)


def without_possessive(name: str) -> str:
    """Return a name without possessive endings, where anything is left.

    >>> without_possessive("Acme's"), without_possessive("Jones'")
    ('Acme', 'Jones')
    """
    end = len(name)
    while (end and name[end - 1] in _APOSTROPHES) or name[max(0, end - 2) : end] in _ENDINGS:
        end -= 1 if name[end - 1] in _APOSTROPHES else 2
    return name[:end] or name


@functools.lru_cache(maxsize=1 << 14)  # news repeats its names; a cache of a pure function changes no result
def normalised(name: str) -> str:
    """Return a name without what spellings differ in; names that print the same words have the same result.

    Folded are case, diacritics, apostrophes and quotation marks, hyphens and spaces, `&` and `and`, the full stops of
    acronyms, initials and abbreviations, a possessive ending and a leading `the`.

    >>> normalised("The  U.S. Army"), normalised("José Peña"), normalised("J. K. O’Brien’s"), normalised("Coca-Cola")
    ('us army', 'jose pena', 'jk obrien', 'coca cola')
    """
    plain = without_possessive(plain_letters(name).strip())
    if not plain.isalnum():
        plain = _PARTING.sub(" ", _AND.sub(" and ", _QUOTE.sub("", plain)))
        plain = " ".join(_STOP.sub("", plain).split())
        plain = _LETTERS_APART.sub(lambda letters: letters[0].replace(" ", ""), plain)
        plain = _ARTICLE.sub("", plain)
    return plain or name
