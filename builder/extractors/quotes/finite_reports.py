"""Finite reports: she said that ...; "...," she said, "..."; "...," said Smith."""

from collections.abc import Sequence

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._reporting_verbs import ADDRESSED, BASES
from builder.extractors.quotes._roles import DOCUMENTS, ORGANISATIONS
from builder.extractors.quotes.adjuncts import addressee, skip_adjuncts
from builder.extractors.quotes.clauses import CuedLine, clause, ends_with_speech
from builder.extractors.quotes.complements import NAMING, complement
from builder.extractors.quotes.cues import Cue
from builder.extractors.quotes.lines import PERSON, QUOTED, Line
from builder.extractors.quotes.phrases import Range, can_speak, has_verb, is_finite, phrase_before, starts_time
from builder.extractors.quotes.report import Report, is_medium, part_before, report, shared_subject
from builder.extractors.quotes.subjects import subject_after, subject_before

_DOING = frozenset("write add answer maintain observe charge counter protest object reply respond reveal note".split())
_NEAR = 14  # items from the begin of a clause to its verb
_FINDING = frozenset("find show rule indicate demonstrate signal".split())
_FOLLOWS_ATTRIBUTION = ("", ".", ",", "-", ";", ":", "s", "G", "g", ")")
_GOES_ON = frozenset("TpdPONLXxrawv0meVyY")  # may begin the rest of a clause after an interruption


def finite_report(cued: CuedLine, cue: Cue, earlier: Sequence[Report]) -> Report | None:
    """Return what a finite cue reports, or None where it reports nothing."""
    line, shape = cued.line, cued.shape
    before = shape[cue.first - 1] if cue.first else ""
    after_quotation = before == QUOTED or (before == "," and shape[cue.first - 2 : cue.first - 1] == QUOTED)
    if (after_quotation or not before) and (inverted := _inverted(line, cue)):
        return _around(cued, cue, earlier, inverted, Range(cue.first, inverted.last), "after_inverted")
    if before == QUOTED and (speaker := subject_before(line, cue.first)) is not None:
        rule = "before_verb"  # Smith, citing the "magic," said
    elif before in ("c", "b") or after_quotation:
        speaker, rule = shared_subject(line, cue, earlier), "coordinated"
    else:
        speaker, rule = subject_before(line, cue.first), "before_verb"
    if before == "," and (inverted := _inverted(line, cue)) and _is_inverted(line, cue, speaker, inverted):
        return _around(cued, cue, earlier, inverted, Range(cue.first, inverted.last), "after_inverted")
    if speaker is None:
        return _subjectless(cued, cue)
    if shape[slice(*speaker)] == wc.THAT:  # a paper | that found
        speaker = phrase_before(line, speaker.first) or speaker
    return _with_subject(cued, cue, earlier, speaker, rule)


def _is_inverted(line: Line, cue: Cue, speaker: Range | None, inverted: Range) -> bool:
    """Whether the phrase after a verb rather than the one before it and a comma is the subject.

    It is where it is all that is left of the line and begins with a name or an office: ..., said Smith, the mayor.
    """
    if line.words[cue.last - 1] in BASES:
        return False
    if speaker is None or _is_clause(line, speaker):
        return True
    if set(cue.frames) & set("aAno") or line.shape[inverted.last : inverted.last + 1] not in ("", "."):
        return False
    comma = line.shape.find(",", *inverted)
    head = Range(inverted.first, comma if comma > 0 else inverted.last)
    return not set(line.shape[slice(*head)]) & set("aemgvVG") and can_speak(line, head)


def _with_subject(cued: CuedLine, cue: Cue, earlier: Sequence[Report], speaker: Range, rule: str) -> Report | None:
    content = complement(cued, cue)
    if content is not None and cued.shape[speaker.first] == wc.RELATIVE:
        content = Range(content.first, _main_verb(cued, content))
    if content is None and 0 < speaker.first <= 2 and cued.line.words[speaker.first - 1] == "as":
        return _as_clause(cued, cue, speaker)
    if content is not None and not _is_likely(cued.line, cue, speaker, content):
        return None
    if content is not None and not _is_parenthetical(cued.line, speaker, content):
        return report(cue, speaker, (content,), "colon" if cued.shape[content.first - 1] == ":" else rule)
    if rule == "coordinated":
        return None
    return _around(cued, cue, earlier, speaker, Range(speaker.first, cue.last), "after_verb")


def _main_verb(cued: CuedLine, content: Range) -> int:
    """Return where what a relative clause reports ends before the main verb: who says it is over, | left."""
    shape = cued.shape
    for comma in range(content.first + 2, content.last - 1):
        if shape[comma] != ",":
            continue
        cue = cued.cue_at.get(comma + 1)
        if shape[comma + 1] in "avm" or (cue is not None and cue.form == "finite"):
            opening = shape.rfind(",", content.first, comma)
            if opening < 0 or shape[opening + 1] not in "qre":  # no relative clause of what is reported
                return comma
    return content.last


def _inverted(line: Line, cue: Cue) -> Range | None:
    """Return the subject after an inverted verb: "...," said Smith."""
    subject = subject_after(line, cue.last) if "q" in cue.frames and cue.first else None
    if subject is None:
        return None
    follower = line.shape[subject.last : subject.last + 1]
    begins_clause = follower in tuple("avmVe") and line.words[subject.last] != "is"  # said he would
    return None if begins_clause else subject


def _subjectless(cued: CuedLine, cue: Cue) -> Report | None:
    """Read `Asked whether he would resign, he ...` and `Asked by Smith whether ...`."""
    fronted = cue.first == 0 or cued.shape[cue.first - 1] == wc.SUBORDINATOR
    content = complement(cued, cue) if fronted and cue.lemma in ADDRESSED else None
    if content is None:
        return None
    main = next((i for i in range(content.first + 1, content.last) if _begins_main(cued, i)), content.last)
    by = cue.last if cued.line.words[cue.last : cue.last + 1] == ["by"] else content.first
    speaker = Range(by + 1, content.first) if by + 1 < content.first else None
    return report(cue, speaker, (Range(content.first, main),), "passive")


def _begins_main(cued: CuedLine, comma: int) -> bool:
    """Whether the main clause begins after a comma: Asked whether he would resign, | he declined."""
    line, shape = cued.line, cued.shape
    if shape[comma] != ",":
        return False
    cue = cued.cue_at.get(comma + 1)  # Smith, when asked whether he would resign, | said
    follower = shape[comma + 1 : comma + 2]
    return (cue is not None and cue.form == "finite") or (
        follower in tuple("pPdOXN") and has_verb(line, comma + 1, len(line))
    )


def _as_clause(cued: CuedLine, cue: Cue, speaker: Range) -> Report | None:
    """Read `As Smith told reporters, ...`."""
    comma = cued.shape.find(",", cue.last)
    if comma < 0 or comma + 2 >= len(cued.line) or not ("c" in cue.frames or cue.lemma == "put"):
        return None
    content = clause(cued, comma + 1)
    return report(cue, speaker, (content,), "as_clause") if content else None


def _is_clause(line: Line, subject: Range) -> bool:
    """Whether what was taken for a subject has a verb of its own."""
    shape = line.shape[subject.first : subject.last]
    return bool(set(shape) & set("avm")) and wc.RELATIVE not in shape


def _is_likely(line: Line, cue: Cue, speaker: Range, content: Range) -> bool:
    """Whether a phrase or a clause without `that` is reported rather than acted on: offered hope, found a way."""
    shape = line.shape
    letter = shape[content.first]
    if cue.lemma in NAMING and content == (cue.last, cue.last + 1) and letter == QUOTED and cue.first == speaker.last:
        return can_speak(line, speaker) or shape[speaker.first] == wc.PRONOUN  # a class called "Perception"
    subject = set(shape[speaker.first : speaker.last])
    if cue.lemma == "read" and subject & {wc.PRONOUN, PERSON}:  # people read books, signs read "..."
        return shape[content.first - 1] in ",:"
    if letter in "TQwz":
        return content.last - content.first > 1 or letter == QUOTED
    if QUOTED in shape[content.first : content.last]:
        return "c" in cue.frames or can_speak(line, speaker)
    if cue.lemma in _FINDING:
        words = line.words[speaker.first : speaker.last]
        finds = bool(subject & set("OX")) or any(w in DOCUMENTS or w in ORGANISATIONS for w in words)
        return finds and _is_sentence(line, content)
    if "c" in cue.frames:
        return cue.lemma not in _DOING or _is_sentence(line, content)
    if "m" in cue.frames and cue.lemma in NAMING and not (subject & {wc.PRONOUN, PERSON} and _is_named(line, content)):
        return False
    return can_speak(line, speaker)


def _is_sentence(line: Line, content: Range) -> bool:
    """Whether a finite verb stands in the content, and not first in a relative clause."""
    for index in range(content.first + 1, min(content.last, content.first + _NEAR)):
        if line.shape[index] in "Tqc":
            return False
        if is_finite(line, index):
            return True
    return False


def _is_named(line: Line, content: Range) -> bool:
    """Whether something is called something: called the plan | a mistake |, and not: called her | last week |."""
    after = addressee(line, content.first)
    return content.first < after < content.last and line.shape[after] in "dxX0PNe" and not starts_time(line, after)


def _is_parenthetical(line: Line, speaker: Range, content: Range) -> bool:
    """Whether the cue interrupts or follows what it reports: five years ago, he said, it was new."""
    shape = line.shape
    before = shape[speaker.first - 1] if speaker.first else ""
    if ends_with_speech(line, speaker.first) or ends_with_speech(line, speaker.first - 1):
        return before in (",", QUOTED)
    if before == QUOTED and shape[content.first - 1 : content.first + 1] == ",Q":
        return line.quotations[speaker.first - 1].is_punctuated
    return before == "," and speaker.first > 1 and shape[content.first - 1] == "," and shape[content.first] != QUOTED


def _around(
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
