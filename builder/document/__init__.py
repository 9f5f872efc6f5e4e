"""Document: an article with its tokens, sentences, paragraphs, sections and name tags, all as offsets into its text."""

import dataclasses
import functools
import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from builder.article import Article
from builder.document.paragraphs import Paragraph, ParagraphKind, first_line_title, split_paragraphs
from builder.document.sentences import Sentence, split_sentences
from builder.document.tokens import Tokens, tokenize
from schema.entities import Label

__all__ = [
    "Document",
    "NameTag",
    "Paragraph",
    "ParagraphKind",
    "Section",
    "Sentence",
    "Tagger",
    "Tokens",
    "annotate",
    "first_line_title",
]


class NameTag(NamedTuple):
    """A name that a tagger found: code points, end exclusive, and how sure the tagger is (0 to 1)."""

    char_start: int
    char_end: int
    label: Label
    confidence: float


class Section(NamedTuple):
    """A run of paragraphs (end exclusive) and the paragraph that heads it, or None before the first heading."""

    heading: int | None
    paragraph_start: int
    paragraph_end: int


class Tagger(Protocol):
    """Finds names. Remembers nothing between documents: the same text always gets the same tags."""

    method: str
    """What stands in `entities.method`: the tagger's name and version."""

    def tag(self, documents: "Sequence[Document]") -> list[list[NameTag]]:
        """Return the names of each document, ordered by `char_start`, without overlap."""
        ...


@dataclasses.dataclass(frozen=True)
class Document:
    """An article and what is known of its text.

    `names` is empty until a tagger has seen the document (`annotate` sees to that).
    """

    article: Article
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    names: tuple[NameTag, ...] = ()
    method: str = ""

    @property
    def text(self) -> str:
        """The text of the article: the string that every offset points into."""
        return self.article.text

    def sentence_at(self, char: int) -> int:
        """Index of the sentence that covers `char`, or else of the last one that starts before it (0 if none does)."""
        return max(0, bisect_right(self._sentence_starts, char) - 1)

    def paragraph_at(self, char: int) -> int:
        """Index of the paragraph that covers `char`, or else of the last one that starts before it (0 if none does)."""
        return max(0, bisect_right(self._paragraph_starts, char) - 1)

    def sentences_of(self, paragraph: Paragraph) -> tuple[Sentence, ...]:
        """Return the sentences of a paragraph."""
        return self.sentences[paragraph.sentence_start : paragraph.sentence_end]

    @functools.cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.char_start for sentence in self.sentences]

    @functools.cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.char_start for paragraph in self.paragraphs]


def annotate(articles: Iterable[Article], tagger: Tagger, *, batch_size: int = 32) -> Iterator[Document]:
    """Yield a document for every article, in order, its names tagged in batches."""
    remaining = iter(articles)
    while batch := [parse(article) for article in itertools.islice(remaining, batch_size)]:
        yield from tag_documents(batch, tagger)


def tag_documents(documents: Sequence[Document], tagger: Tagger) -> Iterator[Document]:
    """Yield the documents with their name tags."""
    for document, names in zip(documents, tagger.tag(documents), strict=True):
        yield dataclasses.replace(document, names=tuple(names), method=tagger.method)


def parse(article: Article) -> Document:
    """Split an article into tokens, sentences, paragraphs and sections."""
    tokens = tokenize(article.text)
    sentences: list[Sentence] = []
    paragraphs: list[Paragraph] = []
    section = 0
    is_markdown = article.source_format == "markdown"
    for block in split_paragraphs(article.text, title=article.title, markdown=is_markdown):
        section += block.kind == "heading"
        first = len(sentences)
        token_start, token_end = tokens.first_from(block.char_start), tokens.first_from(block.char_end)
        sentences.extend(split_sentences(tokens, token_start, token_end, len(paragraphs)))
        paragraphs.append(Paragraph(*block, section, first, len(sentences)))
    return Document(article, tokens, tuple(sentences), tuple(paragraphs), tuple(_sections(paragraphs)))


def _sections(paragraphs: list[Paragraph]) -> Iterator[Section]:
    start = 0
    for _, members in itertools.groupby(paragraphs, key=lambda paragraph: paragraph.section):
        end = start + len(list(members))
        yield Section(start if paragraphs[start].kind == "heading" else None, start, end)
        start = end
