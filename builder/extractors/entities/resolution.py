"""Resolution: the fullest form that an article has of each name."""

from collections import defaultdict
from collections.abc import Sequence

from builder.document import Document, NameTag
from builder.extractors.entities.acronyms import long_forms
from builder.extractors.entities.people import resolve_people
from builder.taggers._organisations import HEADS
from builder.taggers.countries import country_code
from builder.taggers.lexicon import load_lexicon, phrase_key


def full_names(document: Document) -> list[str]:
    """Return the fullest form of each name of the document; its own form where the article does not settle it.

    Persons: `Trump` is the one person of the article whose full name ends (or begins) so. Organisations and places: an
    acronym is the long form that introduces it, or whose initials it is; `Goldman` is `Goldman Sachs`, the
    `Commission` is the one organisation that ends so.
    """
    names = [_printed(document, index) for index in range(len(document.names))]
    people = resolve_people(document, names)
    acronyms = long_forms(document, names)
    shorter = _beginnings(document.names, names) | _heads(document.names, names)
    return [
        people[index]
        if tag.label == "PERSON"
        else acronyms.get((tag.label, name)) or (shorter.get(name, name) if tag.label == "ORG" else name)
        for index, (tag, name) in enumerate(zip(document.names, names, strict=True))
    ]


def _printed(document: Document, index: int) -> str:
    """Return the name as printed, white space folded; an organisation with the country that follows as `of the ...`.

    `German Marshall Fund of the United States`: the tag leaves the country to a tag of its own.
    """
    tags, text = document.names, document.text
    start, end = tags[index].char_start, tags[index].char_end
    name = text[start:end]
    following = tags[index + 1] if index + 1 < len(tags) else None
    if tags[index].label == "ORG" and following and text[end : following.char_start] == " of the ":
        country = text[following.char_start : following.char_end]
        if country_code(country, following.label) and " " in name:
            name = text[start : following.char_end]
    return " ".join(name.split())


def _beginnings(tags: Sequence[NameTag], names: Sequence[str]) -> dict[str, str]:
    """Return the long names of organisations by their first word, where one name of the article only begins with it."""
    longer: dict[str, set[str]] = defaultdict(set)
    for tag, name in zip(tags, names, strict=True):
        if tag.label == "ORG" and " " in name:
            longer[name.partition(" ")[0]].add(name)
    lexicon = load_lexicon()  # a word that names something by itself is short for nothing: Senate, NBC, Kenya
    own = {first for first in longer if phrase_key(first) in lexicon.phrases or first.lower() in lexicon.words}
    return {first: found.pop() for first, found in longer.items() if len(found) == 1 and first not in own}


def _heads(tags: Sequence[NameTag], names: Sequence[str]) -> dict[str, str]:
    """Return the long names of organisations by their head, where one name of the article only ends in it."""
    longer: dict[str, set[str]] = defaultdict(set)
    for tag, name in zip(tags, names, strict=True):
        if tag.label == "ORG" and " " in name:
            longer[name.rpartition(" ")[2]].add(name)
    return {head: found.pop() for head, found in longer.items() if len(found) == 1 and head in HEADS}
