"""Pairs by layout: a heading, a bold line or a line of its own that asks, and what follows as the answer."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from builder.extractors.faqs.layout import BOLD_LEVEL, TEXT_LEVEL, Line
from builder.extractors.faqs.pairs import Found, capped, content_span
from builder.extractors.faqs.regions import Region, ends_section
from builder.extractors.faqs.wording import asks, share_asked_by_reader
from schema.faqs import FaqSource

_LINE_LENGTH = 200  # code points; a longer line that ends in a question mark is a paragraph
_FEWEST = 3  # questions that make an FAQ which no title announces
_ASKING = 0.6  # share of its headings that ask
_BY_READER = 0.4  # share of questions in the first person singular
"""An FAQ that no title announces: most headings ask, and they ask as its reader would (`Can I ...?`).

On the development pages 85 % of 280 questions of such FAQs are in the first person, and 1 of 48 asking headings of
blog posts and interviews.
"""
_FEWEST_LINES = 4  # the same for lines of plain text, where nothing shows that they are headings
_LINES_BY_READER = 0.6
_MARKED_ANSWER = 300  # code points from a question to the markup of its answer

_LEAD = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_]{3,300}?[?？؟])\1:?[ \t]{0,4}(?=\S)")

_Place = tuple[int, int, int]  # where a question begins and ends, and where an answer on its line begins
_Style = Callable[[str, Sequence[Line], int, bool], _Place | None]
"""Tells whether the line of an index is a question of this style; the last argument: whether an FAQ is announced."""


def find_asked(text: str, lines: Sequence[Line], region: Region) -> list[Found]:
    """Return the pairs of a region, all in the one style that gives most: headings, bold lines, plain lines."""
    most: list[Found] = []
    for style, source in _STYLES.items():
        questions = _questions(text, lines, region, style)
        if len(questions) > len(most) and (region.announced or _is_unannounced_faq(lines, questions, region, style)):
            found = list(_answered(lines, questions, region, source))
            most = found if len(found) > len(most) else most
        if most and style is _marked:  # what the page itself calls its questions
            break
    return most


def _marked(text: str, lines: Sequence[Line], index: int, announced: bool) -> _Place | None:  # noqa: ARG001, FBT001
    """Take a heading that schema.org markup names and gives an answer, whether it asks or not."""
    line = lines[index]
    is_answered = line.marked and text.find("acceptedAnswer", line.end, line.end + _MARKED_ANSWER) >= 0
    return _words(line) if is_answered else None


def _heading(text: str, lines: Sequence[Line], index: int, announced: bool) -> _Place | None:  # noqa: ARG001, FBT001
    line = lines[index]
    return _words(line) if line.kind == "heading" and asks(line.words, announced=announced) else None


def _bold(text: str, lines: Sequence[Line], index: int, announced: bool) -> _Place | None:  # noqa: ARG001, FBT001
    line = lines[index]
    return _words(line) if line.kind == "bold" and asks(line.words) else None


def _lead(text: str, lines: Sequence[Line], index: int, announced: bool) -> _Place | None:  # noqa: ARG001, FBT001
    """Take a bold question at the head of its answer's paragraph."""
    line = lines[index]
    if line.kind not in ("text", "item") or not (lead := _LEAD.match(text, line.words_start, line.end)):
        return None
    return lead.start(2), lead.end(2), lead.end()


def _term(text: str, lines: Sequence[Line], index: int, announced: bool) -> _Place | None:  # noqa: FBT001
    """Take a line that asks and that a definition follows, as Markdown dialects write it."""
    following = next((line for line in lines[index + 1 : index + 3] if line.kind != "blank"), None)
    is_defined = following is not None and text.startswith((": ", ":\t"), following.begin)
    return _line(text, lines, index, announced) if is_defined else None


def _line(text: str, lines: Sequence[Line], index: int, announced: bool) -> _Place | None:  # noqa: ARG001, FBT001
    """Take a line that asks and stands by itself: in wrapped text, at the head of its paragraph."""
    line = lines[index]
    is_short = line.kind in ("text", "item", "caption") and 0 < len(line.words) <= _LINE_LENGTH
    return _words(line) if is_short and asks(line.words) else None


_STYLES: dict[_Style, FaqSource] = {
    _marked: "microdata",
    _heading: "heading",
    _bold: "heading",
    _lead: "heading",
    _term: "definition_list",
    _line: "heading",
}


def _words(line: Line) -> _Place:
    return line.words_start, line.words_end, line.end


class _Question(NamedTuple):
    """A line that asks: its index, where its question lies, where an answer on the same line begins."""

    line: int
    start: int
    end: int
    answer_start: int


def _questions(text: str, lines: Sequence[Line], region: Region, style: _Style) -> list[_Question]:
    announced = region.announced == "faq"
    found = ((index, style(text, lines, index, announced)) for index in range(region.first, region.end))
    return [_Question(index, *place) for index, place in found if place]


def _answered(
    lines: Sequence[Line], questions: Sequence[_Question], region: Region, source: FaqSource
) -> Iterator[Found]:
    followings = [question.line for question in questions[1:]] + [region.end]
    spans = [
        (question.line, _end(lines, question.line, following, is_last=question is questions[-1]))
        for question, following in zip(questions, followings, strict=True)
    ]
    is_open = spans[-1][1] == len(lines) and lines[questions[-1].line].level > BOLD_LEVEL
    for question, (_, end) in zip(questions, capped(lines, spans, is_open=is_open), strict=True):
        content = content_span(lines, question.line + 1, end)
        if question.answer_start < lines[question.line].end:
            content = (question.answer_start, content[1] if content else lines[question.line].end)
        if content:
            yield Found(question.start, question.end, *content, source)


def _end(lines: Sequence[Line], question: int, following: int, *, is_last: bool) -> int:
    """Return the line behind an answer: a rule, a title of the question's level or a higher one, the next question.

    A line of plain text that reads as a title ends only the last answer; before that it may be part of an answer,
    unless a question follows it at once.
    """
    level = lines[question].level if lines[question].kind == "heading" else TEXT_LEVEL
    for index in range(question + 1, following):
        is_title = ends_section(lines, index, level) and (is_last or lines[index].kind == "heading")
        if is_title or lines[index].kind == "rule":
            return index
    end = following
    while end > question + 1 and lines[end - 1].kind in ("blank", "caption"):
        end -= 1
    return end


def _is_unannounced_faq(lines: Sequence[Line], questions: Sequence[_Question], region: Region, style: _Style) -> bool:
    """Whether questions that no title announces make an FAQ by themselves."""
    if style is _marked:
        return True
    if style is _term:
        return len(questions) > 1
    if style is _lead or len(questions) < _FEWEST:
        return False
    by_reader = share_asked_by_reader(lines[question.line].words for question in questions)
    if style is _line:
        return len(questions) >= _FEWEST_LINES and by_reader >= _LINES_BY_READER
    asking = [lines[question.line] for question in questions]
    kinds, levels = {line.kind for line in asking}, {line.level for line in asking}
    titles = sum(line.kind in kinds and line.level in levels for line in lines[region.first : region.end])
    return len(asking) >= _ASKING * titles and by_reader >= _BY_READER
