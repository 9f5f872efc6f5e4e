"""Complements: what stands after a reporting verb as what it reports, as far as the verb's frames allow."""

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._reporting_verbs import NOUN_LIKE
from builder.extractors.quotes.adjuncts import addressee, skip_adjuncts
from builder.extractors.quotes.clauses import CuedLine, clause, from_quotation
from builder.extractors.quotes.cues import Cue
from builder.extractors.quotes.lines import QUOTED, Line
from builder.extractors.quotes.phrases import Range, starts_time
from builder.extractors.quotes.subjects import subject_before
from builder.extractors.quotes.verbs import is_clause_verb

NAMING = frozenset("call label dub brand deem term describe portray characterise characterize".split())
"""Verbs that say what something is called."""

UTTERING = frozenset("shout yell scream chant sing cry exclaim whisper mutter murmur quote".split())
"""Verbs of which a quotation is the object however it begins."""

_CLAUSE_BEGINS = frozenset("pdPONLMXx0wTBeh")
_PHRASE_BEGINS = frozenset("pdPONLMXx0gew")
_APPROXIMATE = frozenset([("at", "least"), ("at", "most"), ("up", "to"), ("in", "order")])
_CONDITIONS = frozenset("if because once unless when although".split())
_LEADING_ADVERBS = frozenset("perhaps maybe only not even".split())
_FAR = 25  # items between a verb and the quotation it introduces
_THAT_FAR = 18  # items between a verb and its `that`
_TO_FAR = 16  # items between a verb and the infinitive of what somebody is urged to do


def complement(cued: CuedLine, cue: Cue) -> Range | None:
    """Return what stands after a cue as its content: at once, after an adjunct, or after an addressee."""
    line, frames = cued.line, cue.frames
    bare = frames if "A" not in frames else "q" + "i" * ("i" in frames)
    if found := _at(cued, cue, cue.last, bare):
        return found
    adjunct = skip_adjuncts(line, cue.last)
    if adjunct > cue.last and (found := _at(cued, cue, adjunct, frames.replace("n", ""))):
        return found
    return _far(cued, cue) or _after_addressee(cued, cue)


def _far(cued: CuedLine, cue: Cue) -> Range | None:
    """Return content that more than an adjunct parts from its verb."""
    if "q" in cue.frames and (speech := _speech_ahead(cued, cue)) > 0:
        return Range(speech, speech + 1)
    if "t" in cue.frames and (that := _that_ahead(cued.line, cue)) > 0:
        return clause(cued, that)
    return _object_to_act(cued, cue) if "o" in cue.frames else None


def _after_addressee(cued: CuedLine, cue: Cue) -> Range | None:
    line = cued.line
    person = addressee(line, cue.last) if set(cue.frames) & set("aAo") else cue.last
    if person == cue.last:
        return None
    frames = cue.frames.replace("o", "i").replace("n", "")
    if line.shape[person : person + 1] == wc.RELATIVE and (speech := _speech_ahead(cued, cue)) > 0:
        return Range(speech, speech + 1)
    if found := _at(cued, cue, person, frames):
        return found
    adjunct = skip_adjuncts(line, person)
    return _at(cued, cue, adjunct, frames) if adjunct > person else None


def _speech_ahead(cued: CuedLine, cue: Cue) -> int:
    """Return the quotation that a comma or colon introduces far from its verb, told a crowd in Ames, "..."; else 0."""
    shape = cued.shape
    for sign in (",Q", ":Q"):
        at = shape.find(sign, cue.last, cue.last + _FAR)
        if at < 0 or set(shape[cue.last : at]) & set("Q;avm") or shape[at + 2 : at + 3] not in ("", ".", ","):
            continue
        between = any(cue.last < other.first < at for other in cued.cues)
        if not between and cued.line.quotations[at + 1].reads_as_sentence:
            return at + 1
    return 0


def _that_ahead(line: Line, cue: Cue) -> int:
    """Return the item of a `that` parted from its verb: said in her opening remarks that; 0 where there is none."""
    that = line.shape.find(wc.THAT, cue.last + 1, cue.last + _THAT_FAR)
    between = line.shape[cue.last : that] if that > 0 else ""
    verbs = (index for index in range(cue.last, that) if line.shape[index] == wc.REPORTED)
    if not between or set(between) & set("Qavm;:-.bw") or any(is_clause_verb(line, index) for index in verbs):
        return 0
    commas = between.count(",")
    return that if commas == 0 or (commas == 2 and between[-1] == ",") else 0


def _object_to_act(cued: CuedLine, cue: Cue) -> Range | None:
    """Return what somebody is urged to do, the object included: asked | the committee to resign |."""
    shape = cued.shape
    if shape[cue.last : cue.last + 1] not in tuple("dPOLNXx"):
        return None
    to = shape.find(wc.TO, cue.last + 1, cue.last + _TO_FAR)
    if to < 0 or set(shape[cue.last : to]) & set("avm,;:-.bwT"):
        return None
    return clause(cued, cue.last)


def _at(cued: CuedLine, cue: Cue, index: int, frames: str) -> Range | None:
    """Return the content that begins right at an item."""
    line, shape = cued.line, cued.shape
    letter = shape[index : index + 1]
    if letter in (",", ":", "-") and shape[index + 1 : index + 2] == QUOTED:
        return Range(index + 1, index + 2)
    if letter == "," and shape[index + 1 : index + 2] == wc.THAT and "t" in frames:
        return clause(cued, index + 1)
    if letter == "," and "c" in frames and (main := _after_condition(line, index + 1)) > 0:
        rest = clause(cued, main)
        return Range(index + 1, rest.last) if rest else None
    if letter == wc.SUBORDINATOR and line.words[index] == "as" and cue.lemma in NAMING:
        return _at(cued, cue, index + 1, "n")
    if letter == QUOTED:
        only_speech = (
            frames == "q" and cue.lemma not in UTTERING and not line.quotations[index].reads_as_sentence
        )  # has begun "engaging ..."
        is_subject = "c" not in frames and shape[index + 1 : index + 2] in ("a", "m", "v")  # who called it "new" was
        return None if only_speech else Range(index, index + 1) if is_subject else from_quotation(cued, index)
    if letter == ":" and "q" in frames and index + 3 < len(shape):
        return clause(cued, index + 1)
    if not letter or not (takes(line, index, frames) or _goes_on_relative(line, cue, index)):
        return None
    return clause(cued, index, is_phrase="c" not in frames and letter not in "Twzs")


def _after_condition(line: Line, index: int) -> int:
    """Return where the clause begins after a conjunction and a comma: said, if elected, | she would; else 0."""
    if line.shape[index : index + 1] != wc.SUBORDINATOR or line.words[index] not in _CONDITIONS:
        return 0
    comma = line.shape.find(",", index)
    return comma + 1 if comma > 0 and line.shape[comma + 1 : comma + 2] in tuple("pdPOX") else 0


def _goes_on_relative(line: Line, cue: Cue, index: int) -> bool:
    """Whether the verb of a relative clause stands at an item: what | she said | is growing."""
    if index != cue.last or "c" not in cue.frames or line.shape[index] not in "avVe":
        return False
    subject = subject_before(line, cue.first)
    return subject is not None and subject.first > 0 and line.shape[subject.first - 1] in "qTw"


def takes(line: Line, index: int, frames: str) -> bool:
    """Whether a verb with these frames may govern what begins at an item."""
    letter, word = line.shape[index], line.words[index]
    if letter == wc.THAT:
        return "t" in frames or ("n" in frames and index + 1 < len(line))
    if letter == wc.WH or word in ("if", "which", "who"):
        return "w" in frames or "c" in frames
    if letter == wc.TO:
        return "i" in frames
    if "c" in frames:
        return _may_begin_clause(line, index)
    if "n" in frames:
        if letter == wc.TIME:
            return line.shape[index + 1 : index + 2] == wc.POSSESSIVE  # Friday's test
        return letter in _PHRASE_BEGINS or word == "about"
    return "m" in frames and letter in _PHRASE_BEGINS and QUOTED in line.shape[index:]


def _may_begin_clause(line: Line, index: int) -> bool:
    """Whether a clause without `that` may begin at an item."""
    letter, word = line.shape[index], line.words[index]
    left = len(line) - index
    if letter in "am":  # one of those who, he said, | was there |
        return left > 3
    if letter in _CLAUSE_BEGINS or (letter in "VG" and word in NOUN_LIKE):  # said comments from Smith were
        enough = left > 2 or line.shape.endswith(QUOTED)  # he said he "would"
        return enough and not starts_time(line, index)
    if letter == wc.PREPOSITION:
        return tuple(line.words[index : index + 2]) in _APPROXIMATE
    if letter == wc.SUBORDINATOR:
        return word in _CONDITIONS and left > 4
    if letter == wc.ADVERB:
        return word in _LEADING_ADVERBS and left > 2
    return letter == wc.ING and left > 4
