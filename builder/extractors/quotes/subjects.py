"""Subjects: who stands before a reporting verb, with title and apposition."""

from collections.abc import Sequence
from typing import Literal

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._roles import ROLE_NOUNS
from builder.extractors.quotes.lines import ORGANISATION, PERSON, QUOTED, Line
from builder.extractors.quotes.phrases import Range, can_speak, phrase_before, without_lead
from builder.extractors.quotes.verbs import has_verb, is_relative

_Segment = Literal["subject", "apposition", "adverbial", "clause"]

_FLOATING = frozenset("too then also himself herself itself themselves both each all alike again".split())
_TIME_BEGINS = frozenset("last next this that late early earlier each every one".split())
_SEGMENTS = 6  # commas between a subject and its verb
_AROUND = 25  # items between a pair of dashes
_BRACKETED = 15  # items in brackets


def subject_before(line: Line, end: int) -> Range | None:
    """Return the subject that ends before item `end`, the first of a verb group; None where none is seen."""
    shape, words = line.shape, line.words
    last = end
    while last and (shape[last - 1] == wc.SENTENCE_ADVERB or words[last - 1] in _FLOATING):
        last -= 1
    if not last:
        return None
    last = _without_adjunct(line, last)
    letter = shape[last - 1] if last else ""
    if letter == ",":
        return _before_comma(line, last - 1)
    if letter == QUOTED and _is_title(line, last - 1) and line.quotations[last - 1].is_punctuated:
        return _before_comma(line, last)
    if letter == ")":
        opening = shape.rfind("(", max(0, last - _BRACKETED), last)
        found = subject_before(line, opening) if opening > 0 else None
        return Range(found.first, last) if found else None
    if letter == "-":
        opening = shape.rfind("-", max(0, last - _AROUND), last - 1)
        found = phrase_before(line, opening) if opening > 0 else None
        return Range(found.first, last - 1) if found else None
    found = phrase_before(line, last)
    return Range(_with_description(line, found.first, found.last), found.last) if found else None


def _without_adjunct(line: Line, last: int) -> int:
    """Return where a subject ends before a time and its verb: Smith | on Tuesday | said, who | in 2010 | said."""
    shape, words = line.shape, line.words
    index = last
    while index and shape[index - 1] in "t0":
        index -= 1
    is_year = last - index == 1 and shape[last - 1] == wc.NUMBER and len(words[last - 1]) == 4
    if index == last or (shape[last - 1] == wc.NUMBER and not is_year and wc.TIME not in shape[index:last]):
        return last
    if index and words[index - 1] in _TIME_BEGINS:
        index -= 1
    if index and shape[index - 1] == wc.PREPOSITION:
        return index - 1
    return last if is_year or not index or shape[index - 1] in "drhf" else index


# ------------------------------------------------------------------ Smith, a farmer from Ames, said


def _before_comma(line: Line, comma: int) -> Range | None:
    """Return the subject that an apposition or an adverbial in commas parts from its verb."""
    chosen = _speaking_segment(line, _segments(line, comma))
    if chosen is None:
        return None
    first, last = chosen
    found = phrase_before(line, last)
    start = without_lead(line, first, last) if found is None or found.first < first - 1 else found.first
    return Range(_with_description(line, start, comma), comma) if start < last else None


def _segments(line: Line, comma: int) -> list[Range]:
    """Return what lies between the commas before one, up to where a clause may begin, from left to right."""
    found: list[Range] = []
    last = comma
    while len(found) < _SEGMENTS and (first := _segment_start(line, last)) < last:
        found.append(Range(first, last))
        if first == 0 or line.shape[first - 1] != ",":
            break
        last = first - 1
    return found[::-1]


def _speaking_segment(line: Line, segments: Sequence[Range]) -> Range | None:
    """Return the segment that is the subject: the first that may speak and that only descriptions follow.

    Of two names side by side the second counts: the first belongs to what is reported.
    """
    chosen: Range | None = None
    for number, segment in enumerate(segments):
        kind = _segment_kind(line, *segment)
        if kind == "clause":
            chosen = None
        elif kind == "subject" or (kind == "apposition" and number == 0 and len(segments) > 1):
            adjoins = chosen is not None and chosen == segments[number - 1]
            is_last = number == len(segments) - 1
            if chosen is None:
                chosen = segment if is_last or can_speak(line, segment) else None
            elif adjoins and _is_name(line, segment) and _is_name(line, chosen):
                chosen = segment
    return chosen


def _is_name(line: Line, segment: Range) -> bool:
    """Whether a segment is the name of a person and little more."""
    shape = line.shape[segment.first : segment.last]
    return PERSON in shape and not set(shape) - set("PX~c")


def _segment_start(line: Line, last: int) -> int:
    """Return where a segment begins that ends before `last`: after a comma or, but for relatives, a conjunction."""
    shape = line.shape
    index, conjunction = last, -1
    while index > 0 and (shape[index - 1] not in ",;:Q-(" or _is_title(line, index - 1)):
        if shape[index - 1] == ")" and (opening := shape.rfind("(", max(0, index - _BRACKETED), index)) > 0:
            index = opening
            continue
        if conjunction < 0 and index < last and shape[index - 1] in "sbT" and not is_relative(line, index - 1):
            conjunction = index
        index -= 1
    if index > 1 and index < last and shape[index - 1] == QUOTED and shape[index] in "PX" and shape[index - 2] in "PX":
        return _segment_start(line, index - 1)  # a nickname
    describes = shape[index : index + 1] in ("q", "f") or line.words[index] in ("a", "an", "one")
    return conjunction if conjunction >= 0 and not describes else index


def _is_title(line: Line, index: int) -> bool:
    """Whether an item is a quotation within a phrase: the author of "Going Home" about, citing the "magic" of."""
    shape = line.shape
    if shape[index] != QUOTED or not index:
        return False
    before, follower = shape[index - 1], shape[index + 1 : index + 2]
    return before in "fgGedrhxX" or (before == "," and follower in ("q", ",", "r"))


def _segment_kind(line: Line, first: int, last: int) -> _Segment:
    """Tell a segment between commas: the subject itself, an apposition, an adverbial, or a clause."""
    start = first
    while start < last and line.shape[start] in "yYc":
        start += 1
    if start == last:
        return "adverbial"
    letter = line.shape[start]
    if letter == QUOTED:
        return "apposition"
    if _is_apposition_before(line, first, start, last):
        return "apposition"
    if letter in "rsgetYwzG":
        tail = without_lead(line, start, last)
        if letter == wc.PREPOSITION and tail == start:
            return "subject"  # about 40 percent
        begins = start < tail < last and line.shape[tail] in "dPOp"
        return "subject" if begins and not has_verb(line, tail, last) else "adverbial"
    if letter == "p" and last - start == 1:
        return "subject"
    relative = next((i for i in range(start + 1, last) if line.shape[i] == wc.RELATIVE or is_relative(line, i)), last)
    if has_verb(line, start, relative):
        return _clause_kind(line, start, last)
    named = letter in "dX" or PERSON in line.shape[start:last] or ORGANISATION in line.shape[start:last]
    if named:
        return "subject"
    return "apposition" if letter == wc.OTHER else "clause"


def _is_apposition_before(line: Line, first: int, start: int, last: int) -> bool:
    """Whether the segment describes what stands before it: a farmer; R-Ky.; of the group; 34; mayor of Ames."""
    shape, words = line.shape, line.words
    letter = shape[start]
    segment = shape[start:last]
    has_role = any(w in ROLE_NOUNS for w in words[start:last])
    if _name_before(line, first) and (letter in "dx" or wc.POSSESSIVE in segment or has_role):
        return True
    if words[start] in ("r", "d", "i") and shape[start + 1 : start + 2] == "~":
        return True
    if letter in "qf0" or words[start] in ("a", "an", "one"):
        return True
    if not set(segment) - set("LMNc~.0"):
        return True
    return words[start] in ROLE_NOUNS and not set(segment) & {PERSON, ORGANISATION}


def _clause_kind(line: Line, start: int, last: int) -> _Segment:
    """Tell a segment that has a verb: its end may still be the subject."""
    found = phrase_before(line, last)
    if found is None or found.first <= start or not set(line.shape[found.first : last]) & {PERSON, ORGANISATION}:
        return "clause"
    return "subject" if line.shape[last - 1] in "PO" else "clause"


def _name_before(line: Line, first: int) -> bool:
    """Whether the segment before the comma at `first - 1` ends with a person's name and is no clause."""
    if first < 2 or line.shape[first - 1] != ",":
        return False
    start = _segment_start(line, first - 1)
    tail = line.shape[start : first - 1].rstrip("~0")
    return tail.endswith(("P", "X")) and PERSON in tail and not has_verb(line, start, first - 1)


def _with_description(line: Line, first: int, last: int) -> int:
    """Return where `the mayor, John Smith,` begins, seen from the name at `first`."""
    shape = line.shape
    named = shape[first] == PERSON or (shape[first] == wc.CAPITALISED and PERSON in shape[first:last])
    if first < 2 or shape[first - 1] != "," or not named or "," in shape[first:last]:
        return first
    before = phrase_before(line, first - 1)
    if before is None or not any(w in ROLE_NOUNS for w in line.words[before.first : before.last]):
        return first
    hard = before.first == 0 or shape[before.first - 1] in ",;:Qsb"
    return before.first if hard and PERSON not in shape[before.first : before.last] else first
