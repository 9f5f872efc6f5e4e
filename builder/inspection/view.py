"""View: an article with its rows, and the numbers by which the parts of a page refer to each other."""

import dataclasses

from builder.document import Document
from builder.extractors import Extraction
from builder.inspection.marks import (
    Event,
    MarkKind,
    Open,
    marks_of,
    paragraph_events,
    speaker_place,
    speakers_of,
)

_PREFIXES: dict[MarkKind, str] = {"question": "f", "quote": "q", "speaker": "s", "amount": "a", "name": "m"}


@dataclasses.dataclass(frozen=True, slots=True)
class View:
    """What every part of the page needs to know."""

    document: Document
    extraction: Extraction
    events: list[list[Event]]  # per paragraph
    shown: frozenset[tuple[MarkKind, int]]  # marks of which something stands in a paragraph
    speakers: tuple[int | None, ...]  # per quote: number of the place where its speaker stands
    speeches: tuple[tuple[int, ...], ...]  # per place of a speaker: numbers of the quotes
    things: tuple[int, ...]  # per mention: number of the thing that it names
    mentions: dict[str, int]  # number of each mention, by its id

    def anchor(self, kind: MarkKind, number: int | None) -> str | None:
        """Return the id of the element that marks a row in the text, or None where no element does."""
        if number is None or kind not in _PREFIXES or (kind, number) not in self.shown:
            return None
        return f"{_PREFIXES[kind]}{number + 1}"

    def href(self, kind: MarkKind, number: int | None) -> str | None:
        """Return the link to a row in the text, or None where it is not there."""
        anchor = self.anchor(kind, number)
        return anchor and f"#{anchor}"

    def naming(self, quote: int) -> int | None:
        """Return the number of the mention that names the speaker of a quote."""
        return self.mentions.get(self.extraction.quotes[quote].speaker_mention_id or "")

    def speaker_href(self, quote: int) -> str | None:
        """Return the link from a quote to its speaker: where it says who speaks, or else the name that is meant."""
        return self.href("speaker", self.speakers[quote]) or self.href("name", self.naming(quote))


def view_of(document: Document, extraction: Extraction) -> View:
    """Return the view of an article and its rows."""
    events = paragraph_events(document, marks_of(extraction))
    opened = (event.mark for paragraph in events for event in paragraph if isinstance(event, Open))
    speeches: dict[tuple[int, int], list[int]] = {place: [] for place in speakers_of(extraction)}
    places = [speaker_place(quote) for quote in extraction.quotes]
    for number, place in enumerate(places):
        if place:
            speeches[place].append(number)
    speakers = {place: number for number, place in enumerate(speeches)}
    things: dict[str, int] = {}
    return View(
        document,
        extraction,
        events,
        shown=frozenset((mark.kind, mark.number) for mark in opened),
        speakers=tuple(speakers[place] if place else None for place in places),
        speeches=tuple(map(tuple, speeches.values())),
        things=tuple(things.setdefault(mention.entity_id, len(things)) for mention in extraction.entities),
        mentions={mention.mention_id: number for number, mention in enumerate(extraction.entities)},
    )
