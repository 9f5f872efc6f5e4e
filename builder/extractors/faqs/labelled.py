"""Pairs by label: `Q:` and `A:`, `Question 1.` and `Answer`, in many languages, bold or not, on one line or several."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.extractors.faqs._phrases import LABELS
from builder.extractors.faqs.layout import TEXT_LEVEL, Line
from builder.extractors.faqs.pairs import Found, capped, content_span, stripped
from builder.extractors.faqs.regions import Region, ends_section
from builder.extractors.faqs.wording import asks

_LONGEST_QUESTION = 6  # lines; a label for the answer further down belongs to something else

_LABEL = r"""
    (?:[#>]{1,6}[ ])?(?:[-*+•][ ]{1,3}|\(?\d{1,3}[.)][ ]{1,3})?   # a heading or quotation; an item
    BOLD\[?(?P<label>LABEL)[ ]?[.#]?[ ]?\d{0,3}\]?[ ]?BOLD        # the label and its number
    (?P<sign>[.:：)]|[ ]?[–—-](?=[ ]))BOLD[ \t\u00a0]{0,4}        # what separates it from the words
"""
_INLINE = r"[?？؟](?:\*\*|__|</(?:b|strong)>)?[ \t\u00a0]{0,4}"  # an answer that follows on the same line


def _pattern(template: str, position: int) -> re.Pattern[str]:
    """Fill in the labels of questions (0) or answers (1): words in any case, letters as they are."""
    labels = sorted(
        {label for language in LABELS for label in language[position]}, key=lambda label: (-len(label), label)
    )
    words = "|".join(label for label in labels if len(label) > 1)
    letters = "|".join(label for label in labels if len(label) == 1)
    filled = template.replace("LABEL", f"(?i:{words})|{letters}").replace("BOLD", r"(?:\*\*|__|</?(?:b|strong)>)?")
    return re.compile(filled, re.VERBOSE)


_QUESTION = _pattern(_LABEL, 0)
_ANSWER = _pattern(_LABEL, 1)
_INLINE_ANSWER = _pattern(_INLINE + _LABEL, 1)
_TOGETHER = frozenset((q.casefold(), a.casefold()) for questions, answers in LABELS for q in questions for a in answers)
_BOLD_END = re.compile(r"(?:\*\*|__|</(?:b|strong)>)\s*\Z")


class _Turn(NamedTuple):
    """A labelled question: its line, its place in the text, the first line of its answer and where that begins."""

    line: int
    start: int
    end: int
    answer_line: int
    answer_start: int
    is_labelled: bool  # whether the answer is


def find_labelled(text: str, lines: Sequence[Line], region: Region) -> list[Found]:
    """Return the labelled pairs of a region in order: all answers labelled, or else at least two questions."""
    turns = list(_turns(text, lines, region))
    if any(turn.is_labelled for turn in turns):
        turns = [turn for turn in turns if turn.is_labelled]
    elif len(turns) < 2 and region.announced is None:
        turns = []
    return list(_answered(text, lines, turns, region))


def _turns(text: str, lines: Sequence[Line], region: Region) -> Iterator[_Turn]:
    for index in range(region.first, region.end):
        line = lines[index]
        if line.kind in ("blank", "code", "rule") or not (label := _QUESTION.match(text, line.begin, line.end)):
            continue
        turn = _inline(text, line, index, label) or _below(text, lines, index, label, region.end)
        if turn and _is_question(text[turn.start : turn.end], label, turn):
            yield turn


def _inline(text: str, line: Line, index: int, label: re.Match[str]) -> _Turn | None:
    answer = _INLINE_ANSWER.search(text, label.end(), line.end)
    if not answer or not _together(label, answer):
        return None
    return _Turn(index, label.end(), answer.start() + 1, index, answer.end(), is_labelled=True)


def _below(text: str, lines: Sequence[Line], index: int, label: re.Match[str], end: int) -> _Turn | None:
    """Return the turn whose answer stands on a line of its own: the first labelled one, else what follows at once."""
    last = index  # the last line of the question
    for below in range(index + 1, min(end, index + 1 + _LONGEST_QUESTION)):
        line = lines[below]
        answer = _ANSWER.match(text, line.begin, line.end)
        if answer and _together(label, answer):
            stop = _without_bold(text, label.end(), lines[last].end)
            return _Turn(index, label.end(), stop, below, answer.end(), is_labelled=True)
        if line.kind in ("heading", "rule", "code") or _QUESTION.match(text, line.begin, line.end):
            break
        if line.kind != "blank":
            last = below
    if index + 1 >= end:
        return None
    stop = _without_bold(text, label.end(), lines[index].end)
    return _Turn(index, label.end(), stop, index + 1, lines[index + 1].begin, is_labelled=False)


def _together(question: re.Match[str], answer: re.Match[str]) -> bool:
    return (question["label"].casefold(), answer["label"].casefold()) in _TOGETHER


def _is_question(words: str, label: re.Match[str], turn: _Turn) -> bool:
    """Whether what is labelled is a question: one that asks or, with both labels and a colon, any words."""
    if asks(words.strip()):
        return True
    is_plain = label["label"].casefold() in {"q", "question"} and label["sign"] in ":："
    return bool(words.strip()) and is_plain and turn.is_labelled


def _without_bold(text: str, start: int, end: int) -> int:
    sign = _BOLD_END.search(text, max(start, end - 12), end)
    return sign.start() if sign else end


def _answered(text: str, lines: Sequence[Line], turns: Sequence[_Turn], region: Region) -> Iterator[Found]:
    if not turns:
        return
    ends = [_end(lines, turn, following, region) for turn, following in zip(turns, [*turns[1:], None], strict=True)]
    is_open = ends[-1] == len(lines)
    spans = capped(lines, [(turn.answer_line, end) for turn, end in zip(turns, ends, strict=True)], is_open=is_open)
    for turn, (first, end) in zip(turns, spans, strict=True):
        begins_here = turn.answer_start < lines[first].end  # else its label stands alone, or a blank line comes first
        content = content_span(lines, first if begins_here else first + 1, end)
        if content:
            question = stripped(text, turn.start, turn.end)
            yield Found(*question, turn.answer_start if begins_here else content[0], content[1], "qa_label")


def _end(lines: Sequence[Line], turn: _Turn, following: _Turn | None, region: Region) -> int:
    """Return the line behind an answer: the next question, a rule or the title of another section."""
    last = following.line if following else region.end
    for index in range(turn.answer_line + 1, last):
        if lines[index].kind == "rule" or ends_section(lines, index, TEXT_LEVEL):
            return index
    return last
