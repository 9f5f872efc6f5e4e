"""Clauses: a line with its cues, and where what they report ends."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes.cues import Cue
from builder.extractors.quotes.lines import QUOTED, Line
from builder.extractors.quotes.phrases import Range
from builder.extractors.quotes.subjects import subject_before
from builder.extractors.quotes.verbs import has_verb

_ENDS_FRAGMENT = frozenset(".,;:-sbcGgrtyY(")  # may follow a quotation that is all of what is reported
_MAY_END = re.compile("[-(;:,cbs]")  # letters at which a clause may end, or which it steps over
_CONTRASTS = frozenset("while whereas although though".split())
_FAR = 10  # items from a comma to such a verb with an adverbial before it
_NEAR = 8  # items from a comma to the verb of a report that follows it
_BRACKETED = 60  # items in brackets
_CLAUSE = 9  # items from a conjunction to the verb of its clause
_DASHED = 12  # items between dashes


class CuedLine(NamedTuple):
    """A line, its shape, and its cues: in order and by their first item."""

    line: Line
    shape: str
    cues: Sequence[Cue]
    cue_at: Mapping[int, Cue]


def clause(cued: CuedLine, first: int, *, is_phrase: bool = False) -> Range | None:
    """Return the reported clause that begins at `first`: up to another report or the end of the line.

    A noun phrase also ends before a new clause. None where nothing is left.
    """
    shape = cued.shape
    stop = _next_speech(cued, first)
    index = _next_end(cued, first, first, stop)
    while index < stop:
        letter = shape[index]
        if letter == "(" and (closing := shape.find(")", index, index + _BRACKETED)) > 0:
            index = closing
        elif letter == "-" and (closing := shape.find("-", index + 2, index + _DASHED)) > 0:
            index = closing  # people - unnamed - are threatened
        elif _ends(cued, first, index) or (is_phrase and _is_new(cued.line, index)):
            break
        index = _next_end(cued, first, index + 1, stop)
    while index > first and shape[index - 1] in ".,:;":
        index -= 1
    return Range(first, index) if index > first else None


def _next_end(cued: CuedLine, first: int, index: int, stop: int) -> int:
    """Return the next item from `index` on at which a clause that began at `first` may end; `stop` at the latest."""
    found = _MAY_END.search(cued.shape, index, stop)
    end = found.start() if found else max(index, stop)
    for cue in cued.cues:
        if cue.form == "according" and index <= cue.first < end and cue.first > first + 1:
            return cue.first
    return end


def from_quotation(cued: CuedLine, index: int) -> Range:
    """Return a quotation that follows its cue, with the rest of the clause if it is only a part of one."""
    follower = cued.shape[index + 1 : index + 2]
    joined = cued.shape[index + 1 : index + 3] == "cQ"  # "poor" and "late"
    if not follower or (follower in _ENDS_FRAGMENT and not joined):
        return Range(index, index + 1)
    return clause(cued, index) or Range(index, index + 1)


def _ends(cued: CuedLine, first: int, index: int) -> bool:
    """Whether a clause that began at `first` ends before an item."""
    letter = cued.shape[index]
    if letter == ";" or (letter == "-" and index > first + 3):
        return True
    if letter == ":" and index > first + 1:
        return any(_is_finite(cued, near) for near in range(index + 2, index + _FAR))
    if letter == ",":
        return _report_follows(cued, index + 1)
    if letter in "cb" and index > first:
        return _is_finite(cued, index + 1)
    cue = cued.cue_at.get(index)
    return cue is not None and cue.form == "according" and index > first + 1


def _is_finite(cued: CuedLine, index: int) -> bool:
    cue = cued.cue_at.get(index)
    return cue is not None and cue.form == "finite"


def _next_speech(cued: CuedLine, first: int) -> int:
    """Return where the clause of the next cue that introduces words in marks begins: ..., and Smith replied, "..."."""
    shape = cued.shape
    if ",Q" not in shape and ":Q" not in shape:
        return len(shape)
    for cue in cued.cues:
        if cue.first > first + 1 and shape[cue.last : cue.last + 2] in (",Q", ":Q"):
            comma = shape.rfind(",", first, cue.first)
            return comma if comma > first else len(shape)
    return len(shape)


def _is_new(line: Line, index: int) -> bool:
    """Whether a new clause begins at a comma or a conjunction, which ends a noun phrase."""
    shape = line.shape
    if shape[index] != ",":
        return shape[index] == wc.SUBORDINATOR and line.words[index] != "as"
    follower = shape[index + 1 : index + 2]
    return follower in ("s", "b", "p") or (follower == "c" and bool(set(shape[index + 2 : index + 7]) & set("avm")))


def _report_follows(cued: CuedLine, index: int) -> bool:
    """Whether after a comma another report begins: , adding ...; , according to ...; , but ...; , she said."""
    line = cued.line
    cue = cued.cue_at.get(index)
    if cue is not None and cue.form in ("ing", "according"):
        return True
    letter = line.shape[index : index + 1]
    if letter == wc.BUT:
        follower = line.shape[index + 1 : index + 2]
        return follower not in ("y", "r") and has_verb(line, index + 1, min(len(line), index + _CLAUSE))
    if letter == wc.SUBORDINATOR and line.words[index] in _CONTRASTS:
        return True
    if letter == wc.COORDINATOR:
        index += 1
        if _is_finite(cued, index):
            return True
    is_relative = letter == wc.RELATIVE  # , whom she called ...
    index += is_relative
    if line.words[index : index + 1] == ["with"]:  # , with Smith calling ...
        following = (cued.cue_at.get(near) for near in range(index + 2, index + _FAR))
        if any(cue is not None and cue.form == "ing" for cue in following):
            return True
    adverbial = line.shape[index : index + 1] in ("r", "t")  # , on Monday she said
    for near in range(index + 1, index + (_FAR if adverbial else _NEAR)):
        if _is_finite(cued, near) and (is_relative or line.shape[index] == "p" or "c" in cued.cue_at[near].frames):
            subject = subject_before(line, near)
            if subject is not None and adverbial:
                return index < subject.first and not has_verb(line, index, subject.first)
            return subject is not None and subject.first == index
    return False


def ends_with_speech(line: Line, index: int) -> bool:
    """Whether a quotation that reads as a sentence, and is no title of a broadcast, ends right before an item."""
    if index <= 0 or line.shape[index - 1] != QUOTED or not line.quotations[index - 1].reads_as_sentence:
        return False
    return index == 1 or line.shape[index - 2] in ",:;-Qcb"
