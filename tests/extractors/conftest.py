"""What tests of extractors share: the rows of a text whose names are marked, whatever a tagger would find."""

from collections.abc import Callable

import pytest

from builder.article import Article
from builder.document import Document, NameTag, parse, tag_documents
from builder.extractors.entities import extract_entities
from builder.extractors.quotes import extract_quotes
from schema import EntityRow, QuoteRow

_LABELS = {"P": "PERSON", "O": "ORG", "L": "LOC", "N": "NORP", "E": "EVENT", "W": "LAW", "M": "MISC"}


class Marked:
    """A tagger that takes the names marked as `[P:Anna Smith]` out of a text."""

    method = "marked"

    def __init__(self, tags: list[NameTag]) -> None:
        self.tags = tags

    def tag(self, documents: object) -> list[list[NameTag]]:
        return [self.tags]


def read_marked(marked: str) -> tuple[Document, list[EntityRow]]:
    """The document and the entities of a text with `[P:Anna Smith]`, or `[P:Smith=Anna Smith]` to say who is meant."""
    text, tags, meant = "", [], {}
    for piece in marked.replace("[", "\0[").replace("]", "]\0").split("\0"):
        if piece.startswith("["):
            label, _, names = piece[1:-1].partition(":")
            name, _, meant[len(text)] = names.partition("=")
            tags.append(NameTag(len(text), len(text) + len(name), _LABELS[label], 0.123456))  # type: ignore[arg-type]
            text += name
        else:
            text += piece
    [document] = tag_documents([parse(Article("a1", text, "a.txt", None, "text"))], Marked(tags))
    entities = [
        row.model_copy(update={"name": meant[row.char_start]}) if meant.get(row.char_start) else row
        for row in extract_entities(document)
    ]
    return document, entities


def marked_entities(marked: str) -> list[EntityRow]:
    return read_marked(marked)[1]


def marked_quotes(marked: str) -> list[QuoteRow]:
    return list(extract_quotes(*read_marked(marked)))


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


@pytest.fixture(scope="session")
def marked() -> Callable[[str], tuple[Document, list[EntityRow]]]:
    """The document and the entities of a text whose names are marked."""
    return read_marked


@pytest.fixture(scope="session")
def quotes() -> Callable[[str], list[QuoteRow]]:
    """The quotes of a text whose names are marked: quotes('"Yes," said [P:Anna Smith].')."""
    return marked_quotes


@pytest.fixture(scope="session")
def told() -> Callable[[str], list[tuple[str, str, str | None, str | None]]]:
    """Kind, text, cue and speaker of the quotes of a text whose names are marked."""
    return lambda text: [(row.kind, row.text, row.cue, row.speaker) for row in marked_quotes(text)]


@pytest.fixture(scope="session")
def last() -> Callable[[str], QuoteRow]:
    """The last quote of a text whose names are marked."""
    return lambda text: marked_quotes(text)[-1]
