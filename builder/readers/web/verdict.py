"""Whether a page is an article: what stands in the way of one, lists others or says nothing is refused."""

import re
from urllib.parse import urlsplit

from builder.readers.refusal import RefusedError
from builder.readers.web._boilerplate import CONSENT, MISSING
from builder.readers.web.metadata import Metadata, is_listing

_WALL_CHARS = 1500  # a wall is short; an article about cookies is not
_FEWEST_CHARS = 120  # of the text of an article; a news flash of two sentences has more
_PROSE_CHARS = 80  # of a line of prose
_PROSE_SHARE = 0.35  # of the text of an article is prose, at the least
_LISTING_SHARE = 0.6  # the same for a page that calls itself something else
_ENDS = re.compile(r"[.!?…。！？।۔][\"'”’»)\]]*$")


def refuse_other_than_article(text: str, metadata: Metadata) -> None:
    """Raise RefusedError for walls of consent, pages of links, pages that are missing, and pages without words."""
    title = (metadata.title or "").casefold()
    opening = f"{title}\n{text[:_WALL_CHARS]}".casefold()
    if len(text) < _WALL_CHARS and any(phrase in title for phrase in MISSING):
        raise RefusedError("missing_page", "is a page that says that another is missing; fetch the article again")
    if len(text) < _WALL_CHARS and any(phrase in opening for phrase in CONSENT):
        raise RefusedError(
            "consent_wall", "is a wall of consent or access in the place of an article; fetch it past that"
        )
    if len(text.strip()) < _FEWEST_CHARS and not (metadata.article and len(text.strip()) > _FEWEST_CHARS / 2):
        raise RefusedError("empty_page", "is a web page without an article; nothing to do unless it should hold one")
    if _is_index(text, metadata):
        raise RefusedError("index_page", "is a page that lists others; give the pages that it leads to")


def _is_index(text: str, metadata: Metadata) -> bool:
    if metadata.article is not None:
        return False
    share = _prose_share(text)
    path = urlsplit(metadata.url or "").path.strip("/")
    calls_itself = is_listing(metadata.things) or (metadata.url is not None and not path)
    is_other = (metadata.kind or "website").lower() == "website" and metadata.published is None
    return (share < _PROSE_SHARE and is_other) or (share < _LISTING_SHARE and calls_itself)


def _prose_share(text: str) -> float:
    """Return the share of a text that stands in lines of prose: long ones that end as sentences do."""
    prose = sum(len(line) for line in text.split("\n") if len(line) >= _PROSE_CHARS and _ENDS.search(line.rstrip()))
    return prose / max(1, len(text))
