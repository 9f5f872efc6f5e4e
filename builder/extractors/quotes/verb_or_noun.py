"""Verb or noun: whether a form that may be either, such as `claims`, reports where it stands."""

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._reporting_verbs import (
    ATTITUDES,
    CHAIN_VERBS,
    FRAMES,
    NOUN_LIKE,
)
from builder.extractors.quotes.lines import QUOTED, Line
from builder.extractors.quotes.phrases import Range
from builder.extractors.quotes.subjects import subject_before

_BEFORE_NOUN = tuple("dhr0f")  # a determiner, possessive, preposition or number: what follows is a noun
_BEFORE_GERUND = frozenset("in by for after before of".split())
_AFTER_NOUN = frozenset("of by from against".split())
_PLURALS = frozenset("people police women men children staff media".split())
_SEVERAL = frozenset("two three four five both many some few several most others all half".split())
_SHARES = frozenset(
    "half percent quarter third thirds fifth tenth majority majorities plurality those cent everyone".split()
)
_NO_SUBJECTS = frozenset("zmarfTdhcb-:;.([~")
_CLAUSE_STARTS = tuple("TpdwPONLXQ")
_SHORT = 8  # items before the verb of an attribution that follows a quotation


def is_verb(line: Line, first: int, verb: int, letter: str) -> bool:
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
