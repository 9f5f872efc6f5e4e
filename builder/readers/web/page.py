"""A page as an article: what it says, what it says of itself, and the questions it answers."""

from typing import NamedTuple

from builder.article import MarkedPair
from builder.readers.dates import Published
from builder.readers.refusal import RefusedError
from builder.readers.web.encoding import decode_page
from builder.readers.web.main_text import main_text
from builder.readers.web.metadata import metadata_of
from builder.readers.web.tree import parse_page
from builder.readers.web.verdict import refuse_other_than_article


class Page(NamedTuple):
    """The fields of an article that a page gives."""

    text: str
    title: str | None
    authors: tuple[str, ...]
    published: Published | None
    url: str | None
    outlet: str | None
    language: str | None
    license: str | None
    marked_pairs: tuple[MarkedPair, ...]


def read_page(data: bytes | str, *, content_type: str | None = None, url: str | None = None) -> Page:
    """Return the article of a page; raise RefusedError where it holds none or cannot be read.

    `content_type` and `url` are what the server said, where that is known. Nothing is fetched and nothing run. A page
    with pairs of questions and answers is never refused for having little else.
    """
    try:
        return _read(data if isinstance(data, str) else decode_page(data, content_type), url)
    except RecursionError as exc:
        raise RefusedError("too_deep", "is a web page nested too deeply; save its text as it is read") from exc


def _read(html: str, url: str | None) -> Page:
    from builder.extractors.faqs.markup import find_marked  # local: articles without pages do without lxml
    from builder.extractors.faqs.markup.placing import letters_of, place

    root = parse_page(html)
    metadata = metadata_of(root, url)
    for element in list(root.iter("script", "style", "template")):
        element.drop_tree()
    marked = find_marked(root, metadata.things, metadata.title)
    shown = letters_of("".join(root.itertext())) if marked else ""
    text = main_text(root, metadata.title, metadata.summary)
    if not marked:
        refuse_other_than_article(text, metadata)
    text, pairs = place(marked, text, shown)
    if not text.strip():
        raise RefusedError("empty_page", "is a web page without an article; nothing to do unless it should hold one")
    return Page(
        text,
        metadata.title,
        metadata.authors,
        metadata.published,
        metadata.url,
        metadata.site,
        metadata.language,
        metadata.license,
        pairs,
    )
