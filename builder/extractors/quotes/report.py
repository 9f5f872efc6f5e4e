"""Report: a cue with its speaker and what it reports; and the subjects that reports of one line share."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._roles import DOCUMENTS
from builder.extractors.quotes.cues import Cue
from builder.extractors.quotes.lines import ORGANISATION, PERSON, QUOTED, Line
from builder.extractors.quotes.phrases import Range, can_speak
from builder.extractors.quotes.subjects import subject_before
from builder.extractors.quotes.verbs import is_finite

_FINITE = "avmVe"
_DATELINE = 14  # items
_SHORT_NAME = 2  # letters; a place in capitals is longer


class Report(NamedTuple):
    """A cue with its speaker and the pieces of its line that are reported; `rule` names how they stand.

    Without pieces, what is reported is the quotation that ends the line before.
    """

    cue: Range
    lemma: str
    speaker: Range | None
    pieces: tuple[Range, ...]
    rule: str


def report(cue: Cue, speaker: Range | None, pieces: tuple[Range, ...], rule: str) -> Report:
    """Return the report of a cue."""
    return Report(Range(cue.first, cue.last), cue.lemma, speaker, pieces, rule)


def sentence_subject(line: Line, before: int) -> Range | None:
    """Return the subject of the first finite verb before an item."""
    return next(_subjects(line, range(1, before)), None)


def nearest_subject(line: Line, before: int) -> Range | None:
    """Return the subject of the last finite verb before an item."""
    return next(_subjects(line, range(before - 1, 0, -1)), None)


def _subjects(line: Line, verbs: Iterable[int]) -> Iterator[Range]:
    for index in verbs:
        if line.shape[index] in _FINITE and (found := subject_before(line, index)) is not None:
            yield found


def shared_subject(line: Line, cue: Cue, earlier: Sequence[Report]) -> Range | None:
    """Return the subject of a verb joined to an earlier one: Smith resigned and said.

    That is the speaker of the report that the verb before it belongs to, or else the subject of that verb.
    """
    skips = cue.form == "ing" and line.shape[cue.first - 1] == ","  # after a comma it belongs to the main clause
    subordinate: Range | None = None
    for index in range(cue.first - 1, 0, -1):
        if not _may_be_finite(line, index):
            continue
        for other in reversed(earlier):
            inside = any(piece.first <= index < piece.last for piece in other.pieces)
            if (inside or other.cue.first <= index < other.cue.last) and other.speaker is not None:
                return other.speaker
        if (found := subject_before(line, index)) is not None and found.first < index:
            if not (skips and _is_subordinate(line, found)) and (subordinate is None or can_speak(line, found)):
                return found
            subordinate = subordinate or found
    if subordinate is not None:
        return subordinate
    said = next((other.speaker for other in reversed(earlier) if other.speaker is not None), None)
    return said or sentence_subject(line, cue.first)


def _is_subordinate(line: Line, subject: Range) -> bool:
    """Whether a subject is that of a clause within another: after she left, that he may like, who came."""
    before = line.shape[subject.first - 1] if subject.first else ""
    return before in ("s", "T", "w", "q") or line.shape[subject.first] in "qT"


def _may_be_finite(line: Line, index: int) -> bool:
    """Whether an item is a finite verb or, after a noun, a form that may be one: Smith hammered."""
    if line.shape[index] == wc.PARTICIPLE:
        before = index - 1
        while before > 0 and line.shape[before] == wc.ADVERB:
            before -= 1
        if line.shape[before] == ",":  # Smith, the mayor, | resigned
            found = subject_before(line, index)
            return found is not None and "," in line.shape[slice(*found)]
        return line.shape[before] in "xPONLMXpq)"
    return is_finite(line, index)


def dateline(line: Line) -> int:
    """Return the item after a dateline that opens the line, LONDON, Feb. 5 - ; 0 where there is none."""
    word = line.printed[0]
    if not (word.isupper() and len(word) > _SHORT_NAME):
        return 0
    ends = (at for sign in "-:" if (at := line.shape.find(sign, 0, _DATELINE)) > 0)
    return min(ends, default=-1) + 1


def is_medium(line: Line, speaker: Range) -> bool:
    """Whether a speaker is no person but a paper or the like, which may report what somebody said."""
    shape, words = line.shape[slice(*speaker)], line.words[slice(*speaker)]
    return PERSON not in shape and (ORGANISATION in shape or any(word in DOCUMENTS for word in words))


def part_before(line: Line, last: int, earlier: Sequence[Report]) -> Range | None:
    """Return what stands before an attribution: from the end of the report before, or the start of the line."""
    shape = line.shape
    if shape[last - 1] in ",-":
        last -= 1
    floor = max((other.cue.last for other in earlier if other.cue.first < last), default=0)
    if floor:
        floor = max([floor, *(piece.last for other in earlier for piece in other.pieces if piece.last <= last)])
    first = max(floor, shape.rfind(";", 0, last) + 1, dateline(line))
    while first < last and shape[first] in ",.-:)":
        first += 1
    is_speech = first < last - 1 and shape[last - 1] == QUOTED and line.quotations[last - 1].reads_as_sentence
    if is_speech and shape[last - 2] in ",:cb":
        first = last - 1
    return Range(first, last) if first < last else None
