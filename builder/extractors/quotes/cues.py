"""Cues: the verb groups (and `according to`, and `his claim`) by which a line reports what somebody says."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._reporting_verbs import (
    ACTIVE_PASSIVES,
    ATTITUDE_FRAMES,
    ATTITUDES,
    BASES,
    CHAIN_VERBS,
    CUE_NOUNS,
    FINITES,
    FRAMES,
    INGS,
    NOUN_LIKE,
    PREPOSITIONS,
)
from builder.extractors.quotes.lines import QUOTED, Line
from builder.extractors.quotes.phrases import Range
from builder.extractors.quotes.subjects import subject_before

Form = Literal["finite", "ing", "infinitive", "passive", "according", "noun"]

_CANDIDATE = re.compile("[VBGTf](?:(?<!f)|(?<=dxf))")  # letters first: found faster
_ATTITUDE_FORMS = frozenset(ATTITUDES)
_LEMMA_OF = {**INGS, **BASES, **FINITES}  # the finite reading of a form counts first
_BEFORE_THAT = CUE_NOUNS | {"clear"}
_WORDS = ["in", "the", "words", "of"]
_ACCORDING = "according"
_NAMES = "PONLMX"
_BEFORE_NOUN = tuple("dhr0f")  # a determiner, possessive, preposition or number: what follows is a noun
_BEFORE_GERUND = frozenset("in by for after before of".split())
_AFTER_NOUN = frozenset("of by from against".split())
_BE = frozenset("is are was were be been being isn't aren't wasn't weren't 're 's ’s".split())
_PLURALS = frozenset("people police women men children staff media".split())
_SEVERAL = frozenset("two three four five both many some few several most others all half".split())
_SHARES = frozenset(
    "half percent quarter third thirds fifth tenth majority majorities plurality those cent everyone".split()
)
_NO_SUBJECTS = frozenset("zmarfTdhcb-:;.([~")
_CLAUSE_STARTS = tuple("TpdwPONLXQ")
_MADE = frozenset("made makes make making".split())
_WENT = ("went", "goes", "going")
_SHORT = 8  # items before the verb of an attribution that follows a quotation


class Cue(NamedTuple):
    """A verb group of a line: items `first` to `last` (end exclusive), its verb, what it may be followed by."""

    first: int
    last: int
    lemma: str
    frames: str
    form: Form


def find_cues(line: Line) -> Iterator[Cue]:
    """Yield the cues of a line, in order and without overlap."""
    last = 0
    for match in _CANDIDATE.finditer(line.shape):
        index, letter = match.start(), match[0]
        if index < last or (letter == wc.THAT and line.words[index - 1] not in _BEFORE_THAT):
            continue
        if (cue := _cue_at(line, index, letter)) is not None:
            yield cue
            last = cue.last


def find_attitudes(line: Line) -> Iterator[Cue]:
    """Yield the verbs of thinking, wanting and judging of a line."""
    if _ATTITUDE_FORMS.isdisjoint(line.words):
        return
    for index, word in enumerate(line.words):
        if word in ATTITUDES and line.shape[index] in "xve":
            lemma, letter = ATTITUDES[word]
            first, auxiliary = _group_start(line, index)
            if _is_verb(line, first, index, letter) and _form(line, first, letter, auxiliary) == "finite":
                yield Cue(first, index + 1, lemma, ATTITUDE_FRAMES, "finite")


def _cue_at(line: Line, index: int, letter: str) -> Cue | None:
    if letter == wc.OF:
        first = index - 3
        return Cue(first, index + 1, "words", "", "according") if line.words[first : index + 1] == _WORDS else None
    if letter == wc.THAT:
        return _clear_before(line, index) or _noun_before(line, index)
    if line.words[index] == _ACCORDING:
        is_cue = line.words[index + 1 : index + 2] == ["to"]
        return Cue(index, index + 2, _ACCORDING, "", "according") if is_cue else None
    return _verb_group(line, index, letter)


def _clear_before(line: Line, that: int) -> Cue | None:
    """Return `made it clear` before `that` as a cue."""
    if that < 2 or line.words[that - 1] != "clear":
        return None
    verb = next((index for index in range(that - 2, max(-1, that - 5), -1) if line.words[index] in _MADE), None)
    if verb is None:
        return None
    first, auxiliary = _group_start(line, verb)
    return None if auxiliary in _BE else Cue(first, that, "make clear", "t", "finite")


def _noun_before(line: Line, that: int) -> Cue | None:
    """Return the noun before `that` as a cue where somebody owns it: his claim that, Smith's repeated claim that."""
    noun = that - 1
    if noun < 1 or line.words[noun] not in CUE_NOUNS:
        return None
    owner = noun - 1
    while owner > 0 and line.shape[owner] in "xeyX" and noun - owner < 4:
        owner -= 1
    owned = line.shape[owner] == wc.POSSESSIVE or line.words[owner] in ("his", "her", "their")
    return Cue(noun, that, line.words[noun], "t", "noun") if owned else None


def _verb_group(line: Line, verb: int, letter: str) -> Cue | None:
    word = line.words[verb]
    lemma = _LEMMA_OF.get(word, "")
    if lemma == "go" and line.words[verb + 1 : verb + 3] == ["on", "to"]:
        return None  # part of the cue that follows: went on to say
    first, auxiliary = _group_start(line, verb)
    if not _is_verb(line, first, verb, letter):
        return None
    if letter == wc.REPORTED and auxiliary in _BE and lemma in ACTIVE_PASSIVES:
        saying = line.words[verb + 1 : verb + 3] == ["as", "saying"]
        return Cue(first, verb + 3, "say", FRAMES["say"], "finite") if saying else None
    last, frames = _with_particle(line, verb, lemma)
    return Cue(first, last, lemma, frames, _form(line, first, letter, auxiliary)) if frames else None


def _form(line: Line, first: int, letter: str, auxiliary: str) -> Form:
    if first and line.shape[first - 1] == wc.TO:
        return "infinitive"
    if letter == wc.REPORTED and auxiliary in _BE:
        return "passive"
    return "ing" if letter == wc.REPORTING and not auxiliary else "finite"


def _group_start(line: Line, verb: int) -> tuple[int, str]:
    """Return the first item of the verb group and its last auxiliary: has repeatedly said, went on to say."""
    shape, words = line.shape, line.words
    first, auxiliary, index = verb, "", verb - 1
    while index >= 0:
        letter = shape[index]
        if letter in "am":
            auxiliary = auxiliary or words[index]
        elif letter == wc.TO and index > 0 and words[index - 1] in CHAIN_VERBS and shape[index - 1] not in _NAMES:
            index -= 1
        elif letter == wc.TO and index > 1 and words[index - 1] == "on" and words[index - 2] in _WENT:
            index -= 2
        elif not (letter == wc.ADVERB and _in_group(words[index])):
            break
        first = index
        index -= 1
    return first, auxiliary


def _in_group(word: str) -> bool:
    return word.endswith("ly") or word in wc.GROUP_ADVERBS


def _is_verb(line: Line, first: int, verb: int, letter: str) -> bool:
    """Whether a form that may be a noun or an adjective is a verb here."""
    shape, words = line.shape, line.words
    if shape[first] in "am" or (first < verb and words[first] in CHAIN_VERBS):
        return True
    before = shape[first - 1] if first else ""
    if first and words[first - 1] in ("both", "all", "each"):  # Smith and Jones both denounced
        before = wc.OTHER
    if before == "~":  # so-called
        return False
    if before == wc.TO:
        return letter == wc.BASE
    if before in _BEFORE_NOUN and first == verb and not _follows_number(line, first):
        return letter == wc.REPORTING and words[first - 1] in _BEFORE_GERUND
    if letter == wc.BASE:
        return _base_is_verb(line, first, verb)
    is_plain = words[verb] not in NOUN_LIKE and (words[verb] not in ATTITUDES or words[verb].endswith("ed"))
    return letter == wc.REPORTING or is_plain or _noun_like_is_verb(line, first, verb, before)


def _follows_number(line: Line, verb: int) -> bool:
    """Whether a form comes after a number that is a subject: most said, 43 said, 43 reported that."""
    if line.words[verb - 1] not in _SEVERAL and line.shape[verb - 1] != wc.NUMBER:
        return False
    plain = line.words[verb] not in NOUN_LIKE and not line.words[verb].endswith("ed")
    return plain or line.shape[verb + 1 : verb + 2] in ("T", "p")


def _noun_like_is_verb(line: Line, first: int, verb: int, before: str) -> bool:
    """Whether a form such as `claims` is a verb: a subject stands before it and a clause may begin after it."""
    following = line.shape[verb + 1 : verb + 2]
    if _ends_attribution(line, first, following):
        return True
    if line.words[verb + 1 : verb + 2] and line.words[verb + 1] in _AFTER_NOUN:
        return False
    return before in tuple("pqPO") or (before in tuple("xNLX)e,") and following in _CLAUSE_STARTS)


def _ends_attribution(line: Line, first: int, following: str) -> bool:
    """Whether a quotation, a subject and the verb are all that the line has said so far: "...," the ad states."""
    near = 1 < first < _SHORT and line.shape[0] == QUOTED
    return near and following in ("", ".", ",", "r", "t", ":") and set(line.shape[1:first]) <= set(",dxXPONLMBr~h")


def _base_is_verb(line: Line, first: int, verb: int) -> bool:
    """Whether a base form is a present tense: they say, officials say, but not `the report`."""
    shape, words = line.shape, line.words
    before = shape[first - 1] if first else ""
    following = shape[verb + 1 : verb + 2]
    if before == QUOTED or (before == "," and shape[first - 2 : first - 1] == QUOTED):  # "...," reply Smith and Jones
        return following in ("P", "X", "d") and "q" in FRAMES.get(words[verb], "")
    if before == wc.PRONOUN:
        return words[first - 1] in ("i", "we", "you", "they", "others") or shape[first - 2 : first - 1] == wc.OF
    if before == wc.RELATIVE:
        return True
    if words[verb] not in NOUN_LIKE and words[verb] not in ATTITUDES:
        return bool(before) and before not in _NO_SUBJECTS and _several_speak(line, first)
    if before == ",":
        subject = subject_before(line, first)
        return subject is not None and _begins_with_plural(line, subject)
    if not before or not _is_plural(line, first - 1):
        return False
    return following in ("T", "p") or _ends_attribution(line, first, following)


def _several_speak(line: Line, first: int) -> bool:
    """Whether the subject before a verb group is a plural: aides to Smith say, 42 percent say, those surveyed say."""
    subject = subject_before(line, first)
    if subject is None:
        return False
    shape, words = line.shape, line.words
    head = subject.last
    for index in range(subject.first + 1, subject.last):
        if shape[index] in "rf,q(z-" or (shape[index] in "eg" and shape[index - 1] in "xXNd"):
            head = index
            break
    return any(
        _is_plural(line, index) or words[index] in _SEVERAL or shape[index] == wc.NUMBER or words[index] in _SHARES
        for index in range(subject.first, head)
    )


def _is_plural(line: Line, index: int) -> bool:
    """Whether several are meant by the phrase that ends with an item."""
    letter, word = line.shape[index], line.words[index]
    if letter in "PX" and wc.COORDINATOR in line.shape[max(0, index - 5) : index + 1]:
        return True
    plural = (word.endswith("s") and not word.endswith("ss")) or word in _PLURALS
    return word in _SEVERAL or (plural and letter in "xNXPO")


def _begins_with_plural(line: Line, subject: Range) -> bool:
    """Whether the first noun of a phrase, before any preposition or comma, is a plural."""
    for index in range(subject.first, subject.last):
        if line.shape[index] in "xNX" and line.shape[index + 1 : index + 2] in (",", "r", "f", "q", ""):
            return line.words[index].endswith("s")
    return False


def _with_particle(line: Line, verb: int, lemma: str) -> tuple[int, str]:
    """Return where the cue ends and its frames, the preposition that belongs to the verb included: called for."""
    after = verb + 1
    particle = line.words[after] if after < len(line) else ""
    if particle not in PREPOSITIONS.get(lemma, ()):
        return after, "" if lemma == "put" else FRAMES.get(lemma, "")
    if particle == "out":
        return after + 1, "qctwn"
    return after + 1, "q" if particle in ("back", "in", "it") or lemma == "go" else "n"
