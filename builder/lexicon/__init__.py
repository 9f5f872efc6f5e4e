"""The lexicon: what is known of words and phrases before any text is read."""

import dataclasses
import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from builder.document.tokens import tokenize
from builder.lexicon import _demonyms, _organisations, _places
from builder.lexicon._contexts import EVENT_NAMES
from builder.lexicon.data import read_lines
from builder.lexicon.first_names import first_names
from schema.entities import Label


class Known(NamedTuple):
    """A phrase of the lexicon: what it names, how sure that is (1 to 3), and its country where it has one."""

    label: Label
    strength: int
    country: str | None


_known = functools.cache(Known)  # one object for all phrases alike: there are forty thousand


@dataclasses.dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases and words; a phrase is its tokens joined by single spaces, so that `U.S. Army` and `D'Arcy` are found."""

    phrases: Mapping[str, Known]
    longest: Mapping[str, int]
    """The greatest number of tokens of any phrase that begins with a word."""
    words: Mapping[str, int]
    """Frequent English words in lower case with their rank from 0, first names and large places left out."""
    surnames: frozenset[str]


_LARGE = 3
_ACRONYM = 3  # letters that an acronym has at the most, as far as look-ups go
# Letters with stops that the tokenizer parts: at the end of a sentence, or printed with spaces.
_SHORT_FORMS = {"U.S": "US", "U.N": "UN", "U.K": "UK", "U. S.": "US", "U. S": "US", "U. N.": "UN", "U. K.": "UK"} | {
    "N.Y.": "New York", "N.J.": "New Jersey", "N.C.": "North Carolina", "N.H.": "New Hampshire", "N.M.": "New Mexico",
    "N.D.": "North Dakota", "S.C.": "South Carolina", "S.D.": "South Dakota", "R.I.": "Rhode Island",
}  # fmt: skip


@functools.cache
def load_lexicon() -> Lexicon:
    """Return the lexicon, read once: about 60,000 phrases and words."""
    words = {word: rank for rank, word in enumerate(read_lines("words.txt.gz"))}
    phrases = dict(_file_places(words))
    phrases.update(_norps())
    phrases.update(_written_places(dict(phrases)))
    phrases.update((phrase_key(name), _known("ORG", 3, None)) for name in semicolons(_organisations.KNOWN))
    phrases.update((phrase_key(name), _known("EVENT", 3, None)) for name in semicolons(EVENT_NAMES))
    phrases.update((phrase_key(short), phrases[phrase_key(full)]) for short, full in _SHORT_FORMS.items())
    longest: dict[str, int] = {}
    for phrase in phrases:
        first, length = phrase.partition(" ")[0], phrase.count(" ") + 1
        longest[first] = max(length, longest.get(first, 0))
    return Lexicon(phrases, longest, words, frozenset(read_lines("surnames.txt.gz")))


def is_shouted(word: str) -> bool:
    """Whether a word is in capitals alone and too long for an acronym: then they tell nothing."""
    return len(word) > _ACRONYM and word.isupper()


def unshouted(word: str) -> str:
    """Return a shouted word as it is printed elsewhere.

    >>> unshouted("LONDON"), unshouted("USA"), unshouted("McDonald")
    ('London', 'USA', 'McDonald')
    """
    return word.capitalize() if is_shouted(word) else word


def phrase_key(name: str) -> str:
    """Return a name as the lexicon keys it: tokens joined by single spaces, one kind of apostrophe.

    >>> phrase_key("Côte  d’Ivoire"), phrase_key("Guinea-Bissau"), phrase_key("U.S. Army")
    ("Côte d'Ivoire", 'Guinea - Bissau', 'U.S. Army')
    """
    return name if name.isalpha() else join_keys(tokenize(name).words)


def coded_names(table: str) -> Iterator[tuple[str, str]]:
    """Yield code and name of a table of knowledge whose entries are `CC Name` between semicolons."""
    for entry in semicolons(table):
        code, _, name = entry.partition(" ")
        yield code, name


def semicolons(table: str) -> Iterator[str]:
    """Yield the entries of a table of knowledge, white space folded."""
    return (" ".join(name.split()) for name in table.split(";") if name.strip())


def _file_places(words: Mapping[str, int]) -> Iterator[tuple[str, Known]]:
    for line in read_lines("places.tsv.gz"):
        name, _, code, size = line.split("\t")
        yield phrase_key(name), _known("LOC", _strength(name, int(size), words), code or None)


def _strength(name: str, size: int, words: Mapping[str, int]) -> int:
    """Return how sure it is that a name of the files means the place: large ones always do."""
    first, _, rest = name.partition(" ")
    if size == _LARGE or (rest and first not in first_names()):
        return max(2, size)
    is_other = name.lower() in words or name in first_names()
    return 0 if is_other else size  # Reading, Orange, Victoria: a place only where the context says so


def _written_places(files: Mapping[str, Known]) -> Iterator[tuple[str, Known]]:
    for code, name in coded_names(_places.COUNTRIES + ";" + _places.COUNTRY_PARTS):
        yield phrase_key(name), _known("LOC", 3, code)
    for name in semicolons(_places.UNSETTLED):
        yield phrase_key(name), _known("LOC", 3, None)
    for name in semicolons(_places.REGIONS):
        key = phrase_key(name)
        yield key, _known("LOC", 3, files[key].country if key in files else None)


def _norps() -> Iterator[tuple[str, Known]]:
    for code, names in coded_names(_demonyms.NATIONS):
        for name in names.split():
            yield from _numbers(name, _known("NORP", 3, code))
    for table in (_demonyms.PEOPLES, _demonyms.CREEDS, _demonyms.PARTIES):
        for name in table.split():
            yield from _numbers(name, _known("NORP", 3, None))


def _numbers(name: str, known: Known) -> Iterator[tuple[str, Known]]:
    """Yield a demonym and its plural."""
    plain = name.replace("_", " ")
    yield phrase_key(plain), known
    if not plain.endswith(("s", "sh", "ch", "ese", "men", "z")):
        yield phrase_key(plain + "s"), known


def join_keys(words: Iterable[str]) -> str:
    """Return tokens as a key of the lexicon."""
    return " ".join(words).replace("’", "'")
