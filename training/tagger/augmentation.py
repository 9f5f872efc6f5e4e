"""Augmentation: the same texts with other names, and with headlines in capitals.

A name is replaced all through a document by one of the gazetteers (first names and surnames of many languages, places,
organisations of the same kind), word for word, so that tags and the teacher's chances stay true and the network learns
the context and the gazetteer flags, not the names.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from builder.article import Article
from builder.document import parse
from builder.document.tokens import tokenize
from builder.lexicon import load_lexicon
from builder.lexicon.data import read_lines
from builder.lexicon.first_names import first_names
from builder.taggers.neural.decoding import LABELS, TAGS
from schema.entities import Label
from training.tagger.corpora import Entity, Example, stretch

Chances = npt.NDArray[np.float16]

_RENAMED, _SHOUTED_EXAMPLES, _DATELINED = 0.5, 0.4, 0.1  # of the examples drawn
_PERSONS, _PLACES, _ORGANISATIONS = 0.8, 0.5, 0.7  # of the names that can be replaced
_OTHER_ORGANISATIONS = 0.15  # of those that no gazetteer has
_SHOUTED, _TITLED = 0.04, 0.04  # of sentences; a document's first more often
_FIRST_SENTENCE = 4
_SHOUTED_TOWNS = 0.7
_WITH_COUNTRY, _WITH_AGENCY, _WITH_DAY = 0.15, 0.4, 0.6  # of datelines, added up
_MONTHS = "January February March April May June July August September October November December Jan Feb Sept".split()
_SHORTEST = 3  # letters of a name that is replaced: shorter ones may be particles
_ANY_KIND = ("company", "company", "team", "body", "party", "media")


class Pools(NamedTuple):
    """Names to choose from, of letters alone, so that a word is a token."""

    first_names: tuple[str, ...]
    surnames: tuple[str, ...]
    places: Mapping[tuple[int, int], tuple[str, ...]]
    """By strength and number of words."""
    organisations: Mapping[tuple[str, int], tuple[str, ...]]
    """By kind and number of words."""
    kinds: Mapping[str, str]


def pools() -> Pools:
    """Return the gazetteers as pools of names."""
    lexicon = load_lexicon()
    places = defaultdict(list)
    for name, known in lexicon.phrases.items():
        if known.label == "LOC" and _is_plain(name):
            places[known.strength, _words(name)].append(name)
    organisations = defaultdict(list)
    kinds = {}
    for line in read_lines("organisations.tsv.gz"):
        name, kind = line.split("\t")
        kinds[name] = kind
        if _is_plain(name):
            organisations[kind, _words(name)].append(name)
    return Pools(
        tuple(sorted(filter(_is_plain, first_names()))),
        tuple(sorted(filter(_is_plain, lexicon.surnames))),
        {key: tuple(sorted(names)) for key, names in places.items()},
        {key: tuple(sorted(names)) for key, names in organisations.items()},
        kinds,
    )


def _is_plain(name: str) -> bool:
    return name[0].isupper() and name.replace(" ", "").isalpha()


def _words(name: str) -> int:
    return name.count(" ") + 1


def varied(
    original: Example, chances: Chances | None, names: Pools, rng: random.Random
) -> tuple[Example, Chances | None]:
    """Return an example, with its chances, as it is or changed in some of the ways below."""
    if rng.random() < _RENAMED:
        original = renamed(original, names, rng)
    if rng.random() < _SHOUTED_EXAMPLES:
        original = shouted(original, rng)
    return datelined(original, chances, names, rng) if rng.random() < _DATELINED else (original, chances)


def renamed(original: Example, names: Pools, rng: random.Random) -> Example:
    """Return an example with many of its names replaced, the same by the same; tokens and tags stay as they are."""
    chosen: dict[tuple[str, str], str] = {}
    pieces: list[str] = []
    entities: list[Entity] = []
    length = last = 0
    text = original.document.text
    for entity in sorted(original.entities):
        if entity.start < last:  # overlaps
            continue
        old = text[entity.start : entity.end]
        new = _replacement(old, entity.label, names, rng, chosen)
        pieces += [text[last : entity.start], new]
        length += entity.start - last
        entities.append(Entity(length, length + len(new), entity.label))
        length += len(new)
        last = entity.end
    return _with_text(original, "".join((*pieces, text[last:])), tuple(entities))


def _with_text(original: Example, text: str, entities: tuple[Entity, ...]) -> Example:
    """Return the example with another text, or as it is where the new text has not as many tokens."""
    document = parse(Article("", text, "", None, "text"))
    tokens = len(original.document.tokens.words)
    same = len(document.tokens.words) == tokens and stretch(document) == stretch(original.document)
    return original._replace(document=document, entities=entities) if same else original


def _replacement(old: str, label: str, names: Pools, rng: random.Random, chosen: dict[tuple[str, str], str]) -> str:
    if label == "PERSON":
        words = old.split(" ")
        last = len(words) - 1
        new = [
            _chosen(chosen, (f"PERSON {index == last}", word), partial(_person, word, index == last, names, rng))
            for index, word in enumerate(words)
        ]
        return " ".join(new)
    if label in ("LOC", "GPE"):
        return _chosen(chosen, ("LOC", old), lambda: _place(old, names, rng))
    if label == "ORG":
        return _chosen(chosen, ("ORG", old), lambda: _organisation(old, names, rng))
    return old


def _chosen(chosen: dict[tuple[str, str], str], key: tuple[str, str], choose: Callable[[], str]) -> str:
    if key not in chosen:
        chosen[key] = choose()
    return chosen[key]


def _person(word: str, is_last: bool, names: Pools, rng: random.Random) -> str:  # noqa: FBT001  (called by partial)
    if len(word) < _SHORTEST or not word[0].isupper() or not word.isalpha() or rng.random() > _PERSONS:
        return word
    new = rng.choice(names.surnames if is_last else names.first_names)
    return new.upper() if word.isupper() else new


def _place(old: str, names: Pools, rng: random.Random) -> str:
    known = load_lexicon().phrases.get(old)
    if known is None or known.label != "LOC" or not _is_plain(old) or rng.random() > _PLACES:
        return old
    return rng.choice(names.places[known.strength, _words(old)])


def _organisation(old: str, names: Pools, rng: random.Random) -> str:
    kind = names.kinds.get(old)
    if not _is_plain(old) or rng.random() > (_ORGANISATIONS if kind else _OTHER_ORGANISATIONS):
        return old
    kind = kind or rng.choice(_ANY_KIND)
    return rng.choice(names.organisations.get((kind, _words(old))) or (old,))


def datelined(
    original: Example, chances: Chances | None, names: Pools, rng: random.Random
) -> tuple[Example, Chances | None]:
    """Return an example, with its chances, whose first sentence follows a dateline: `ACCRA (Agency) - `."""
    parts = _dateline(names, rng)
    document = original.document
    start, first = document.sentences[0].char_start, stretch(document).start
    added = "".join(text for text, _ in parts)
    text = document.text[:start] + added + document.text[start:]
    changed = parse(Article("", text, "", None, "text"))
    tags = [tag for part, label in parts for tag in _tags(part, label)]
    stands = len(changed.tokens.words) == len(document.tokens.words) + len(tags)
    if not (stands and changed.sentences and stretch(changed) == slice(first, stretch(document).stop + len(tags))):
        return original, chances
    moved = tuple(Entity(e.start + len(added), e.end + len(added), e.label) for e in original.entities)
    allowed = np.insert(original.allowed, first, [1 << tag for tag in tags])
    if chances is not None:
        chances = np.insert(chances, first, np.eye(TAGS, dtype=np.float16)[tags], axis=0)
    return original._replace(document=changed, entities=moved, allowed=allowed), chances


def _dateline(names: Pools, rng: random.Random) -> list[tuple[str, Label | None]]:
    """Return the texts of a dateline with their labels."""
    town = rng.choice(names.places[rng.choice((2, 3, 3)), rng.choice((1, 1, 1, 2))])
    parts: list[tuple[str, Label | None]] = [(town.upper() if rng.random() < _SHOUTED_TOWNS else town, "LOC")]
    form = rng.random()
    if form < _WITH_COUNTRY:
        parts += [(", ", None), (rng.choice(names.places[3, 1]), "LOC")]
    elif form < _WITH_AGENCY:
        parts += [(" (", None), (rng.choice(names.organisations["media", 1]), "ORG"), (")", None)]
    elif form < _WITH_DAY:
        parts.append((f", {rng.choice(_MONTHS)} {rng.randint(1, 31)}", None))
    return [*parts, (rng.choice((" - ", " — ", " -- ", ": ", " – ")), None)]


def _tags(text: str, label: Label | None) -> list[int]:
    """Return the tags of the tokens of a text that is a name, or of one that is none."""
    tokens = len(tokenize(text).words)
    first = 0 if label is None else 1 + 2 * LABELS.index(label)
    return [0] * tokens if label is None else [first] + [first + 1] * (tokens - 1)


def shouted(original: Example, rng: random.Random) -> Example:
    """Return an example with some sentences in capitals or in title case; tokens and tags stay as they are."""
    text, pieces, last = original.document.text, [], 0
    for index, sentence in enumerate(original.document.sentences):
        often = _FIRST_SENTENCE if index == 0 else 1
        draw = rng.random()
        change = str.upper if draw < often * _SHOUTED else _titled if draw < often * (_SHOUTED + _TITLED) else str
        old = text[sentence.char_start : sentence.char_end]
        new = change(old)
        pieces += [text[last : sentence.char_start], new if len(new) == len(old) else old]
        last = sentence.char_end
    return _with_text(original, "".join((*pieces, text[last:])), original.entities)


def _titled(text: str) -> str:
    return "".join(char.upper() if index and text[index - 1].isspace() else char for index, char in enumerate(text))
