"""Other reports: according to her; saying that; was told by him; his claim that."""

from collections.abc import Sequence

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._reporting_verbs import ADDRESSED
from builder.extractors.quotes._roles import DOCUMENTS
from builder.extractors.quotes.adjuncts import addressee, skip_adjuncts
from builder.extractors.quotes.clauses import CuedLine, clause, from_quotation
from builder.extractors.quotes.complements import complement, takes
from builder.extractors.quotes.cues import Cue
from builder.extractors.quotes.inverted_subjects import subject_after
from builder.extractors.quotes.lines import QUOTED, Line
from builder.extractors.quotes.phrases import Range, can_speak, name_before, phrase_before
from builder.extractors.quotes.report import Report, is_medium, part_before, report, shared_subject
from builder.extractors.quotes.subjects import subject_before
from builder.extractors.quotes.verbs import has_verb

_DOING = frozenset("offer advise threaten encourage show demonstrate signal indicate dismiss order instruct".split())
_PHRASE = 12  # items of a phrase after its first noun
_NEAR = 6  # items from `by Smith` to the words of his


def according_report(cued: CuedLine, cue: Cue, earlier: Sequence[Report]) -> Report | None:
    """Read `According to Smith, ...`, `..., according to Smith` and `in the words of Smith, "..."`."""
    line = cued.line
    speaker = _phrase_after(line, cue.last)
    if speaker is None:
        return None
    speaker = _whole(line, speaker)
    if cue.first == 0 or (cue.first == 1 and cued.shape[0] in "bcY"):
        comma = cued.shape.find(",", speaker.first, speaker.last)
        if comma > 0 and cued.shape[speaker.last : speaker.last + 1] != ",":  # no apposition, which ends with one
            speaker = Range(speaker.first, comma)
        content = _after_according(cued, speaker.last)
        return report(cue, speaker, (content,) if content else (), "according_to")
    if cue.lemma == "words" and (quoted := _next_quotation(cued, speaker.last)) is not None:
        return report(cue, speaker, (quoted,), "according_to")
    before = part_before(line, cue.first, [] if is_medium(line, speaker) else earlier)
    if before is None:
        return None
    if (fronted := _after_adverbial(cued, before, speaker)) is not None:
        return report(cue, speaker, (fronted,), "according_to")
    trailing = None if cued.shape[before.first : before.last] == QUOTED else _resumed(cued, speaker.last)
    return report(cue, speaker, (before, trailing) if trailing else (before,), "according_to")


def _next_quotation(cued: CuedLine, index: int) -> Range | None:
    """Return the quotation that follows right after an attribution."""
    index += cued.shape[index : index + 1] == ","
    return from_quotation(cued, index) if cued.shape[index : index + 1] == QUOTED else None


def _whole(line: Line, speaker: Range) -> Range:
    """Return the speaker after `according to` up to the next comma or the end, where no verb stands in between."""
    last = speaker.last
    while last < min(len(line), speaker.last + _PHRASE) and line.shape[last] in "rfdxXPONLMhye0~()BV":
        last += 1
    ends = line.shape[last : last + 1] in ("", ".", ",") and not has_verb(line, speaker.last, last)
    return Range(speaker.first, last) if ends else speaker


def _phrase_after(line: Line, first: int) -> Range | None:
    """Return the noun phrase at an item, whatever it is."""
    last = addressee(line, first)
    return subject_after(line, first) or (Range(first, last) if last > first else None)


def _after_according(cued: CuedLine, index: int) -> Range | None:
    """Return the content after `According to Smith`, past what still belongs to the phrase."""
    shape = cued.shape
    while index < len(shape) and shape[index] in "rtxdPOLX0f" and "," in shape[index:]:
        index += 1
    if shape[index : index + 1] in (",", ":"):
        index += 1
    content = clause(cued, index)
    return from_quotation(cued, index) if content and shape[index] == QUOTED else content


def _after_adverbial(cued: CuedLine, before: Range, speaker: Range) -> Range | None:
    """Return the clause of `Since May, according to Smith, ...` and `..., because, according to Smith, ...`."""
    line, shape = cued.line, cued.shape
    if shape[speaker.last : speaker.last + 1] != ",":
        return None
    is_adverbial = shape[before.first] in "rsyYtzg" and not has_verb(line, before.first, before.last)
    if is_adverbial or shape[before.last - 1] in "sTbc" or line.words[before.last - 1] in ("because", "that"):
        return clause(cued, speaker.last + 1)
    return None


def _resumed(cued: CuedLine, index: int) -> Range | None:
    """Return the clause that goes on after `, according to Smith,`."""
    follower = cued.shape[index + 1 : index + 2]
    goes_on = cued.shape[index : index + 1] == "," and follower in tuple("avmVTpx") and index + 4 <= len(cued.line)
    return clause(cued, index + 1) if goes_on else None


def participle_report(cued: CuedLine, cue: Cue, earlier: Sequence[Report]) -> Report | None:
    """Read `..., saying that ...`, `Saying that ..., Smith` and `to say that ...`."""
    line, shape = cued.line, cued.shape
    content = complement(cued, cue)
    if content is None or _is_deed(shape, cue, content):
        return None
    before = shape[cue.first - 1] if cue.first else ""
    speaker, rule = None, "participle"
    if cue.form == "infinitive":
        speaker, rule = _led_to(line, cue) or _for_to(line, cue), "infinitive"
    elif before in tuple("xPONXL") and line.words[cue.first - 1] not in DOCUMENTS:
        speaker = _beside(line, cue)
    elif cue.first == 0 or (cue.first == 1 and shape[0] in "srd"):
        return _fronted(cued, cue, content)
    speaker = speaker or shared_subject(line, cue, earlier)
    empty = "it" if rule == "infinitive" else "there"
    if speaker is None or line.words[speaker.first] == empty:
        return None
    is_clear = shape[content.first] in "Tw" or QUOTED in shape[slice(*content)] or has_verb(line, *content)
    return report(cue, speaker, (content,), rule) if is_clear or can_speak(line, speaker) else None


def _beside(line: Line, cue: Cue) -> Range | None:
    """Return who speaks right before a participle: with | crowds of marchers | chanting; an object does not."""
    with_ = next((i for i in range(cue.first - 2, max(-1, cue.first - _PHRASE), -1) if line.words[i] == "with"), -1)
    if with_ >= 0 and not has_verb(line, with_, cue.first) and "," not in line.shape[with_ : cue.first]:
        return Range(with_ + 1, cue.first)
    found = subject_before(line, cue.first) or name_before(line, cue.first)
    return found if found is not None and can_speak(line, found) else None


def _is_deed(shape: str, cue: Cue, content: Range) -> bool:
    """Whether a verb with a mere noun phrase tells what somebody does, or may do: offering rooms, to announce plans."""
    telling = "TQ" if cue.form == "infinitive" else "TQw"
    plain = shape[content.first] not in telling and QUOTED not in shape[content.first : content.last]
    return plain and (cue.form == "infinitive" or ("c" not in cue.frames and cue.lemma in _DOING))


def _fronted(cued: CuedLine, cue: Cue, content: Range) -> Report | None:
    """Read `Saying it was over, Smith left`: the subject of the main clause speaks."""
    line, shape = cued.line, cued.shape
    for index in range(content.first, len(line) - 1):
        after_quotation = shape[index] == QUOTED and line.quotations[index].is_punctuated
        if shape[index] != "," and not after_quotation:
            continue
        speaker = subject_after(line, index + 1)
        if speaker is not None and can_speak(line, speaker):
            last = max(index + after_quotation, content.first + 1)
            return report(cue, speaker, (Range(content.first, last),), "participle")
    return None


def _led_to(line: Line, cue: Cue) -> Range | None:
    """Return who acts in `led her to say`."""
    object_ = cue.first - 2
    acts = object_ > 0 and line.words[object_] in ("him", "her", "them") and line.shape[object_ - 1] in "veV"
    return Range(object_, object_ + 1) if acts else None


def _for_to(line: Line, cue: Cue) -> Range | None:
    """Return who acts in `for Smith to say`."""
    found = phrase_before(line, cue.first - 1)
    return found if found and found.first and line.words[found.first - 1] == "for" else None


def noun_report(cued: CuedLine, cue: Cue) -> Report | None:
    """Read `his claim that ...`: the owner speaks."""
    line = cued.line
    owner = cue.first - 1
    while line.shape[owner] not in "hd":
        owner -= 1
    speaker = Range(owner, owner + 1) if line.shape[owner] == wc.DETERMINER else phrase_before(line, owner)
    content = clause(cued, cue.last)
    return report(cue, speaker, (content,), "noun") if speaker and content else None


def passive_report(cued: CuedLine, cue: Cue) -> Report | None:
    """Read `was told by Smith that ...`, `it was reported that ...`, `was criticised by Smith because "..."`."""
    line, shape = cued.line, cued.shape
    index, speaker = cue.last, None
    if line.words[index : index + 1] == ["by"]:
        speaker = _phrase_after(line, index + 1)
        if speaker is None:
            return None
        index = skip_adjuncts(line, speaker.last)
    letter = shape[index : index + 1]
    told = letter and cue.lemma in ADDRESSED and takes(line, index, cue.frames.replace("n", ""))
    if letter == wc.THAT or told:
        content = clause(cued, index)
        return report(cue, speaker, (content,), "passive") if content else None
    near = shape.find(QUOTED, index, index + _NEAR) if speaker is not None else -1
    return report(cue, speaker, (from_quotation(cued, near),), "passive") if near >= 0 else None
