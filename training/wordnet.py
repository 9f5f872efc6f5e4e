"""Names and words of WordNet 3.0, read from its database files."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from training._organisations import WORDNET_KINDS
from training.package_lists import is_titled

DIRECTORY = Path("/usr/share/wordnet")
"""Where Debian's wordnet-base puts the files."""

_HYPERNYMS = ("@", "@i")  # a kind of, an instance of


class Synset(NamedTuple):
    """A synset: its words, and the offsets of what it is a kind or an instance of."""

    words: tuple[str, ...]
    above: tuple[str, ...]


def names(directory: Path) -> Iterator[tuple[str, str]]:
    """Yield the capitalised nouns under the synsets that `WORDNET_KINDS` lists; single words only if abbreviations."""
    synsets = read_synsets(directory / "data.noun")
    for synset in synsets.values():
        heads = set(ancestors(synset, synsets))
        kind = next((kind for kind, roots in WORDNET_KINDS.items() if heads & roots), None)
        for word in synset.words if kind else ():
            name = word.replace("_", " ")
            if (" " in name or name == name.upper()) and is_titled(name):
                yield name, kind or ""


def lower_case_words(directory: Path) -> set[str]:
    """Return the words of all parts of speech that are printed in lower case."""
    synsets = (read_synsets(directory / f"data.{part}") for part in ("noun", "verb", "adj", "adv"))
    return {word for found in synsets for synset in found.values() for word in synset.words if word.islower()}


def read_synsets(path: Path) -> dict[str, Synset]:
    """Return the synsets of a file by offset."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):  # the licence
            continue
        fields = line.partition(" | ")[0].split()
        stop = 4 + 2 * int(fields[3], 16)
        pointers = fields[stop + 1 :]
        above = tuple(pointers[i + 1] for i in range(0, len(pointers) - 3, 4) if pointers[i] in _HYPERNYMS)
        found[fields[0]] = Synset(tuple(fields[4:stop:2]), above)
    return found


def ancestors(synset: Synset, synsets: Mapping[str, Synset]) -> Iterator[str]:
    """Yield the first words of everything above a synset."""
    for offset in synset.above:
        if offset in synsets:
            yield synsets[offset].words[0]
            yield from ancestors(synsets[offset], synsets)
