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
    PREPOSITIONS,
)
from builder.extractors.quotes.lines import Line
from builder.extractors.quotes.verb_or_noun import is_verb

Form = Literal["finite", "ing", "infinitive", "passive", "according", "noun"]

_CANDIDATE = re.compile("[VBGTf](?:(?<!f)|(?<=dxf))")  # letters first: found faster
_ATTITUDE_FORMS = frozenset(ATTITUDES)
_LEMMA_OF = {**INGS, **BASES, **FINITES}  # the finite reading of a form counts first
_BEFORE_THAT = CUE_NOUNS | {"clear"}
_WORDS = ["in", "the", "words", "of"]
_ACCORDING = "according"
_NAMES = "PONLMX"
_BE = frozenset("is are was were be been being isn't aren't wasn't weren't 're 's ’s".split())
_MADE = frozenset("made makes make making".split())
_WENT = ("went", "goes", "going")


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
            if is_verb(line, first, index, letter) and _form(line, first, letter, auxiliary) == "finite":
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
    if not is_verb(line, first, verb, letter):
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


def _with_particle(line: Line, verb: int, lemma: str) -> tuple[int, str]:
    """Return where the cue ends and its frames, the preposition that belongs to the verb included: called for."""
    after = verb + 1
    particle = line.words[after] if after < len(line) else ""
    if particle not in PREPOSITIONS.get(lemma, ()):
        return after, "" if lemma == "put" else FRAMES.get(lemma, "")
    if particle == "out":
        return after + 1, "qctwn"
    return after + 1, "q" if particle in ("back", "in", "it") or lemma == "go" else "n"
