"""Regions: which lines belong to an FAQ that a title announces, and which to none."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.document import Document
from builder.extractors.faqs.layout import FRONT_MATTER, Line
from builder.extractors.faqs.wording import Announcement, announces, asks

_FRONT_TITLE = re.compile(r"^title:[ \t]*[\"']?([^\n]*)", re.MULTILINE)
_LONGEST_ANSWER = 15  # lines; an FAQ whose next question is further away has ended
_PROSE_LENGTH = 80  # code points; shorter lines in an answer are items more often than paragraphs


class Region(NamedTuple):
    """A run of lines (end exclusive) and what its title announces; None where it has no such title."""

    first: int
    end: int
    announced: Announcement | None


def find_regions(document: Document, lines: Sequence[Line]) -> list[Region]:
    """Return the regions of a document in order: every line is in one of them, or is a title that announces one."""
    if announced := _page_title(document):
        return [Region(0, len(lines), announced)]
    regions: list[Region] = []
    first = index = 0
    while index < len(lines):
        announced = _announced(lines[index])
        if announced is None:
            index += 1
            continue
        end = _end(lines, index)
        regions += [Region(first, index, None), Region(index + 1, end, announced)]
        first = index = end
    return [*regions, Region(first, len(lines), None)]


def ends_section(lines: Sequence[Line], index: int, level: int) -> bool:
    """Whether a line heads a section of this level or a higher one, and so ends the section before it.

    A line of plain text that reads as a heading does so only where prose follows: in an answer such lines are items.
    """
    line = lines[index]
    if line.kind == "heading":
        return line.level <= level
    return line.kind == "caption" and line.level <= level and _is_prose(lines, index + 1)


def _page_title(document: Document) -> Announcement | None:
    front_matter = FRONT_MATTER.match(document.text)
    stated = _FRONT_TITLE.search(front_matter[0]) if front_matter else None
    titles = [stated[1].rstrip("\"' \r") if stated else "", document.article.title or ""]
    return next((announced for title in titles if (announced := announces(title, heading=True))), None)


def _announced(line: Line) -> Announcement | None:
    if line.kind not in ("heading", "bold", "caption", "text"):
        return None
    return announces(line.words, heading=line.kind != "text")


def _end(lines: Sequence[Line], title: int) -> int:
    """Return the line behind the region: the next title of the same level or a higher one that does not ask.

    What only reads as a title does not end it while questions go on.
    """
    for index in range(title + 1, len(lines)):
        line = lines[index]
        if not ends_section(lines, index, lines[title].level) or asks(line.words):
            continue
        if line.kind == "heading" or not any(_asks_soon(lines, index)):
            return index
    return len(lines)


def _asks_soon(lines: Sequence[Line], index: int) -> Iterator[bool]:
    return (asks(lines[i].words) for i in range(index + 1, min(len(lines), index + 1 + _LONGEST_ANSWER)))


def _is_prose(lines: Sequence[Line], index: int) -> bool:
    following = next((lines[i] for i in range(index, len(lines)) if lines[i].kind != "blank"), None)
    return following is not None and following.kind == "text" and following.end - following.begin >= _PROSE_LENGTH
