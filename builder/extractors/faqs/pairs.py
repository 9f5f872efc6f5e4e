"""A pair as found: where question and answer lie, and which route led to them."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from builder.extractors.faqs.layout import Line
from schema.faqs import FaqSource


class Found(NamedTuple):
    """A question and its answer by their place in the text; code points, end exclusive."""

    question_start: int
    question_end: int
    answer_start: int
    answer_end: int
    source: FaqSource


def content_span(lines: Sequence[Line], first: int, end: int) -> tuple[int, int] | None:
    """Return where the content of some lines begins and ends; None where there is none."""
    while end > first and lines[end - 1].kind in ("blank", "rule", "markup"):
        end -= 1
    while first < end and lines[first].kind in ("blank", "rule", "markup"):
        first += 1
    return (lines[first].begin, lines[end - 1].end) if first < end else None


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a piece of text begins and ends without outer white space."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def capped(lines: Sequence[Line], answers: Sequence[tuple[int, int]], *, is_open: bool) -> list[tuple[int, int]]:
    """Return the answers (first line, end); the last, where only the end of the text ends it, is no longer than others.

    What follows the last answer of a text without markup may be anything; three answers or more tell how long one is.
    """
    if not is_open or len(answers) < 3:
        return list(answers)
    most = max(1, *(sum(map(_is_paragraph, lines[first:end])) for first, end in answers[:-1]))
    first, end = answers[-1]
    beyond = itertools.islice((index for index in range(first, end) if _is_paragraph(lines[index])), most, None)
    return [*answers[:-1], (first, next(beyond, end))]


def _is_paragraph(line: Line) -> bool:
    return line.kind in ("text", "caption", "bold")
