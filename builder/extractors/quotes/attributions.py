"""Attributions that follow or interrupt what is reported: it was over, she said, and nobody came."""

from collections.abc import Sequence

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes.adjuncts import addressee, skip_adjuncts
from builder.extractors.quotes.clauses import CuedLine, clause, ends_with_speech
from builder.extractors.quotes.cues import Cue
from builder.extractors.quotes.lines import QUOTED, Line
from builder.extractors.quotes.phrases import Range
from builder.extractors.quotes.report import Report, is_medium, part_before, report
from builder.extractors.quotes.verbs import has_verb

_FOLLOWS_ATTRIBUTION = ("", ".", ",", "-", ";", ":", "s", "G", "g", ")")
_GOES_ON = frozenset("TpdPONLXxrawv0meVyY")  # may begin the rest of a clause after an interruption


def around(
    cued: CuedLine, cue: Cue, earlier: Sequence[Report], speaker: Range, attribution: Range, rule: str
) -> Report | None:
    """Return the report whose cue and speaker, together `attribution`, follow or interrupt what is reported."""
    line, shape = cued.line, cued.shape
    first, last = attribution
    if not set(cue.frames) & set("qc") and not _is_spoken(line, first):
        return None
    if first == 0:
        trailing = _trailing(cued, last, quoted_only=True)
        return report(cue, speaker, trailing, "before_verb" if trailing else rule)
    if line.words[first - 1] == "as" and first > 1:  # ..., as Smith put it
        first -= 1
    outer = cue.lemma == "report" and is_medium(line, speaker)
    before = part_before(line, first, [] if outer else earlier) if shape[first - 1] in (",", QUOTED, "-") else None
    if before is None:
        return None
    quoted_only = shape[before.last - 1] == QUOTED
    trailing = _trailing(cued, last, quoted_only=quoted_only) or _goes_on(cued, last, before)
    marked = QUOTED in shape[before.first : before.last]
    if not marked and not _is_framed(line, cue, before, last, interrupts=bool(trailing)):
        return None
    return report(cue, speaker, (before, *trailing), rule)


def _is_spoken(line: Line, index: int) -> bool:
    """Whether speech in marks, parted by punctuation, ends before an item: then any verb reports it."""
    if ends_with_speech(line, index - 1):
        return line.shape[index - 1] == ","
    return ends_with_speech(line, index) and line.quotations[index - 1].is_punctuated


def _is_framed(line: Line, cue: Cue, before: Range, last: int, *, interrupts: bool) -> bool:
    """Whether words without marks before an attribution are what it reports: it is over, she said on Monday."""
    if not set(cue.frames) & set("ct") and cue.lemma != "put":
        return False
    if not interrupts and not set(line.shape[before.first : before.last]) & set("avmVBe"):
        return False
    person = addressee(line, last) if "A" in cue.frames else last
    after = skip_adjuncts(line, person)
    return line.shape[after : after + 1] in _FOLLOWS_ATTRIBUTION


def _trailing(cued: CuedLine, index: int, *, quoted_only: bool) -> tuple[Range, ...]:
    """Return what goes on after an attribution that interrupts: he said, "..."."""
    line = cued.line
    person = addressee(line, index)
    for start in dict.fromkeys((index, skip_adjuncts(line, index), person, skip_adjuncts(line, person))):
        found = _trailing_at(cued, start, quoted_only=quoted_only, at_once=start == index)
        if found is not None:
            return (found,)
    return ()


def _goes_on(cued: CuedLine, index: int, before: Range) -> tuple[Range, ...]:
    """Return the clause that goes on after an attribution: ..., he said, and "nobody came"; ..., he said, that."""
    line, shape = cued.line, cued.shape
    start = skip_adjuncts(line, index)
    if shape[start : start + 1] != ",":
        return ()
    follower = shape[start + 1 : start + 2]
    if follower == wc.THAT and shape[before.first : before.last] == QUOTED:
        found = clause(cued, start + 1)
        return (found,) if found else ()
    joined = follower in ("c", "b")
    if not joined and (shape[before.first : before.last] == QUOTED or QUOTED not in shape[before.first : before.last]):
        return ()
    found = clause(cued, start + 1)
    if found is None or _reports_itself(cued, found) or not (QUOTED in shape[slice(*found)] or joined):
        return ()
    begins = shape[start + 2 : start + 3]
    if joined and begins != QUOTED and not (begins in tuple("pdPOXN") and has_verb(line, start + 2, found.last)):
        return ()
    return (found,)


def _reports_itself(cued: CuedLine, part: Range) -> bool:
    """Whether a part of the line has a finite cue."""
    return any(part.first <= cue.first < part.last and cue.form in ("finite", "according") for cue in cued.cues)


def _trailing_at(cued: CuedLine, start: int, *, quoted_only: bool, at_once: bool) -> Range | None:
    shape = cued.shape
    sign, follower, next_one = shape[start : start + 1], shape[start + 1 : start + 2], shape[start + 2 : start + 3]
    if sign == QUOTED and quoted_only:
        return Range(start, start + 1)
    if sign not in (",", ":", "-", "."):
        return None
    if follower == QUOTED:
        return Range(start + 1, start + 2)
    if quoted_only:
        return Range(start + 2, start + 3) if follower in ("c", "b") and next_one == QUOTED else None
    goes_on = follower in _GOES_ON or (at_once and follower == wc.SUBORDINATOR)
    return clause(cued, start + 1) if goes_on and sign != "." else None
