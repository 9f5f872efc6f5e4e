"""Unreported quotations: speech that a colon, a signature or the verb of a gesture gives to its speaker."""

from builder.extractors.quotes.inverted_subjects import subject_after
from builder.extractors.quotes.lines import ORGANISATION, PERSON, QUOTED, Line
from builder.extractors.quotes.phrases import Range, name_before, phrase_before
from builder.extractors.quotes.pieces import Source, Statement, piece_of, span_of
from builder.extractors.quotes.report import nearest_subject, sentence_subject
from builder.extractors.quotes.reports import find_reports
from builder.extractors.quotes.subjects import subject_before

FEW = 3
"""Words; a shorter sentence in marks that nobody is said to speak is a title or a slogan more often."""

_THOUGHT = frozenset("thought hoped believed felt knew think thinks hopes believes feels knows wanted".split())
_NEAR = 12  # items from a quotation to the verb after its speaker


def beside(line: Line, index: int) -> Statement | None:
    """Return the statement of a quotation that something beside it, though no reporting verb, attributes."""
    quotation = line.quotations[index]
    before = line.shape[index - 1] if index else ""
    if before == ":" and quotation.reads_as_sentence:
        return _statement(line, index, introduced(line, index), "colon")
    if index == 0 and (signed := _signature(line)) is not None:
        return _statement(line, index, Source(line, signed), "signature")
    if quotation.is_punctuated and before in ("", ",", "c", "b"):
        return _gesture(line, index)
    return None


def introduced(line: Line, last: int | None = None) -> Source | None:
    """Return who is introduced by a colon right before item `last`, or at the end of the line.

    That is the only name before it, the last speaker, the nearest subject, or what stands right before it.
    """
    end = (last if last is not None else len(line)) - 1
    named = phrase_before(line, end)
    is_alone = named is not None and (not named.first or line.shape[named.first - 1] == "-")
    if named is not None and is_alone and set(line.shape[named.first : end]) & {PERSON, ORGANISATION}:
        return Source(line, named)
    speakers = [r.speaker for r in find_reports(line) if r.speaker is not None and r.speaker.last <= end]
    found = speakers[-1] if speakers else nearest_subject(line, end) or named or name_before(line, end)
    return Source(line, found) if found else None


def stands_alone(line: Line, index: int) -> bool:
    """Whether a quotation is a sentence of its own in its line."""
    others = (line.shape[:index] + line.shape[index + 1 :]).strip(".,:;~-cb" + QUOTED)
    return not others and line.quotations[index].reads_as_sentence


def _signature(line: Line) -> Range | None:
    """Return who signs: "..." - Jane Doe."""
    signed = subject_after(line, 2) if line.shape[1:2] == "-" else None
    return signed if signed is not None and signed.last >= len(line) - 1 else None


def _gesture(line: Line, index: int) -> Statement | None:
    """Read `"Never," smiled Smith` and `Smith smiled, "Never."`: where marks and a comma say so, any verb reports."""
    found = _gesture_after(line, index) or _gesture_before(line, index)
    if found is None:
        return None
    source, verb = found
    if line.words[verb] in _THOUGHT:
        return None
    statement = _statement(line, index, Source(line, source), "unlisted_verb")
    statement.cue = span_of(line, Range(verb, verb + 1))
    return statement


def _gesture_after(line: Line, index: int) -> tuple[Range, int] | None:
    """Return speaker and verb of `"Never," smiled Smith` or `"Never," Smith smiled`."""
    shape = line.shape
    first = index + 2 if shape[index + 1 : index + 2] == "," else index + 1
    if shape[first : first + 1] in ("e", "v") and (found := subject_after(line, first + 1)):
        return found, first
    for verb in range(first + 1, min(first + _NEAR, len(line))):
        if shape[verb] in "ev" and (found := subject_before(line, verb)) and found.first == first:
            return found, verb
    return None


def _gesture_before(line: Line, index: int) -> tuple[Range, int] | None:
    """Return speaker and verb of `Smith smiled, "Never."`."""
    if index <= 2 or line.shape[index - 1] != "," or line.quotations[index].n_words < FEW:
        return None
    found = sentence_subject(line, index - 1)
    is_verb = found is not None and found.last < index and line.words[found.last][:1].isalpha()
    return (found, found.last) if found is not None and is_verb else None


def _statement(line: Line, index: int, source: Source | None, rule: str) -> Statement:
    return Statement([piece_of(line, Range(index, index + 1), rule)], line.paragraph, source)
