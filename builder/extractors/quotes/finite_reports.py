"""Finite reports: she said that ...; "...," she said, "..."; "...," said Smith."""

from collections.abc import Sequence

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._reporting_verbs import ADDRESSED, BASES
from builder.extractors.quotes._roles import DOCUMENTS, ORGANISATIONS
from builder.extractors.quotes.adjuncts import addressee
from builder.extractors.quotes.attributions import around
from builder.extractors.quotes.clauses import CuedLine, clause, ends_with_speech
from builder.extractors.quotes.complements import NAMING, complement
from builder.extractors.quotes.cues import Cue
from builder.extractors.quotes.inverted_subjects import subject_after
from builder.extractors.quotes.lines import PERSON, QUOTED, Line
from builder.extractors.quotes.phrases import Range, can_speak, phrase_before, starts_time
from builder.extractors.quotes.report import Report, report, shared_subject
from builder.extractors.quotes.subjects import subject_before
from builder.extractors.quotes.verbs import has_verb, is_finite

_DOING = frozenset("write add answer maintain observe charge counter protest object reply respond reveal note".split())
_NEAR = 14  # items from the begin of a clause to its verb
_FINDING = frozenset("find show rule indicate demonstrate signal".split())


def finite_report(cued: CuedLine, cue: Cue, earlier: Sequence[Report]) -> Report | None:
    """Return what a finite cue reports, or None where it reports nothing."""
    line, shape = cued.line, cued.shape
    before = shape[cue.first - 1] if cue.first else ""
    after_quotation = before == QUOTED or (before == "," and shape[cue.first - 2 : cue.first - 1] == QUOTED)
    if (after_quotation or not before) and (inverted := _inverted(line, cue)):
        return around(cued, cue, earlier, inverted, Range(cue.first, inverted.last), "after_inverted")
    if before == QUOTED and (speaker := subject_before(line, cue.first)) is not None:
        rule = "before_verb"  # Smith, citing the "magic," said
    elif before in ("c", "b") or after_quotation:
        speaker, rule = shared_subject(line, cue, earlier), "coordinated"
    else:
        speaker, rule = subject_before(line, cue.first), "before_verb"
    if before == "," and (inverted := _inverted(line, cue)) and _is_inverted(line, cue, speaker, inverted):
        return around(cued, cue, earlier, inverted, Range(cue.first, inverted.last), "after_inverted")
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
    return around(cued, cue, earlier, speaker, Range(speaker.first, cue.last), "after_verb")


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
