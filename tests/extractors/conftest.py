"""What tests of entities share: the rows of a text whose names are marked, whatever a tagger would find."""

from collections.abc import Callable

import pytest

from builder.article import Article
from builder.document import NameTag, parse, tag_documents
from builder.extractors.entities import extract_entities
from schema import EntityRow

_LABELS = {"P": "PERSON", "O": "ORG", "L": "LOC", "N": "NORP", "E": "EVENT", "W": "LAW", "M": "MISC"}


class Marked:
    """A tagger that takes the names marked as `[P:Anna Smith]` out of a text."""

    method = "marked"

    def __init__(self, tags: list[NameTag]) -> None:
        self.tags = tags

    def tag(self, documents: object) -> list[list[NameTag]]:
        return [self.tags]


def marked_entities(marked: str) -> list[EntityRow]:
    text, tags = "", []
    for piece in marked.replace("[", "\0[").replace("]", "]\0").split("\0"):
        if piece.startswith("["):
            label, _, name = piece[1:-1].partition(":")
            tags.append(NameTag(len(text), len(text) + len(name), _LABELS[label], 0.123456))  # type: ignore[arg-type]
            text += name
        else:
            text += piece
    document = parse(Article("a1", text, "a.txt", None, "text"))
    [document] = tag_documents([document], Marked(tags))
    return list(extract_entities(document))


@pytest.fixture(scope="session")
def entities() -> Callable[[str], list[EntityRow]]:
    """The rows of a text whose names are marked: entities("[P:Anna Smith] met [O:Acme].")."""
    return marked_entities


@pytest.fixture(scope="session")
def resolved() -> Callable[[str], list[str]]:
    """The full names of a text whose names are marked."""
    return lambda marked: [row.name for row in marked_entities(marked)]


@pytest.fixture(scope="session")
def countries() -> Callable[[str], list[str | None]]:
    """The country codes of a text whose names are marked."""
    return lambda marked: [row.country_code for row in marked_entities(marked)]
