"""Phrases: the noun phrase that ends at a place of a line, and whether it may speak.

Nothing here parses: a walk over the letters of the line's shape, from a verb outwards, stops where the phrase must end.
"""

import re
from typing import NamedTuple

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes._roles import DOCUMENTS, ROLE_NOUNS, SPEAKING
from builder.extractors.quotes.lines import PERSON, QUOTED, Line
from builder.extractors.quotes.verbs import is_clause_verb, is_modifier

NOUNISH = frozenset("xPONLMX0jVBt~hge")  # may stand in a noun phrase; V B G: a report, the polls
NAMES = frozenset("PONLMX")
_NAMED = NAMES - {"M"}
OBJECTS = frozenset("him them us me himself herself themselves here there".split())
"""Pronouns that are no subjects."""

_HEADS = frozenset("xPONLMX0VB)het~")  # may end a noun phrase
_LONGEST = 45  # items; no speaker is introduced at greater length
_ALONE = frozenset("some many few several most all both another others one two three four these those any".split())
_ABOUT = frozenset("about around over under up at nearly almost".split())
_TIME_BEGINS = frozenset("last next this that earlier late early".split())
_COUNTS = frozenset("two three four five six seven eight nine ten half".split())

_AGENT = re.compile(
    r"(?:[a-z]{3}(?:ist|ian|man|woman|men|women|ator|eer|keeper|maker|master|surgeon|worker|fighter|holder|owner))s?\Z"
)  # who does something
_PAST_HEAD = re.compile("[rf,q(]")  # a preposition, a comma, a relative: what follows is not the head of a phrase


class Range(NamedTuple):
    """Items of a line, end exclusive."""

    first: int
    last: int


def phrase_before(line: Line, last: int) -> Range | None:
    """Return the noun phrase that ends right before item `last`."""
    shape, words = line.shape, line.words
    letter = shape[last - 1] if last > 0 else ","
    if last > 2 and words[last - 1] in OBJECTS and shape[last - 2] == wc.OF and shape[last - 3] in "d0":
        return Range(last - 3, last)  # three of them
    if letter in "pq":
        return Range(last - 1, last) if words[last - 1] not in OBJECTS else None
    if letter == wc.THAT or (letter == wc.DETERMINER and words[last - 1] in _ALONE):
        return Range(last - 1, last)
    if letter not in _HEADS:
        return None
    walked = _walk_left(line, last)
    if letter == wc.TIME and not set("eg") & set(shape[walked:last]):  # but a report released Monday said
        return None
    first = without_lead(line, walked, last)
    if first >= last and walked and shape[walked] == "r" and shape[walked - 1] in "pqPX":
        return phrase_before(line, walked)
    while first < last and shape[first] in "~h":
        first += 1
    inner = set(shape[first:last])
    return Range(first, last) if inner - set("~hty") else None


def name_before(line: Line, last: int) -> Range | None:
    """Return the name with its title that ends right before item `last`, whatever stands before it."""
    first = last
    while first and line.shape[first - 1] in "PONLMX~":
        first -= 1
    while first < last and line.shape[first] == "~":
        first += 1
    return Range(first, last) if first < last else None


def can_speak(line: Line, subject: Range) -> bool:
    """Whether a subject may well be said to say something: a name, a pronoun, an office, a body, a document."""
    if line.shape[subject.first] == wc.RELATIVE:
        return True
    past = _PAST_HEAD.search(line.shape, subject.first, subject.last)
    head = line.shape[subject.first : past.start() if past else subject.last]
    words = line.words[subject.first : subject.first + len(head)]
    if head in ("p", "T", "d"):
        return words[0] not in ("it", "there", "this")
    if not _NAMED.isdisjoint(head):
        return True
    return any(w in SPEAKING or w.removesuffix("s") in ROLE_NOUNS or _AGENT.search(w) for w in words)


def starts_time(line: Line, first: int) -> bool:
    """Whether a phrase begins with a time: last week, this year."""
    return line.words[first] in _TIME_BEGINS and wc.TIME in line.shape[first + 1 : first + 3]


def _walk_left(line: Line, last: int) -> int:
    """Return the first item of what may be one noun phrase up to `last`, an adverbial before it perhaps included."""
    index = last - 1
    coordinator = -1
    lowest = max(0, last - _LONGEST)
    while index > lowest:
        step = _step_left(line, index, joined=coordinator >= 0)
        if step == index:
            ends_clause = line.shape[index - 1] in "avmVBeg" and coordinator >= 0
            return coordinator + 1 if ends_clause else index
        if line.shape[index - 1] == wc.COORDINATOR:
            coordinator = index - 1
        index = step
    return index


def _step_left(line: Line, index: int, *, joined: bool) -> int:
    """Return the item to which a noun phrase that has come to `index` goes on; `index` itself where it begins there."""
    shape = line.shape
    letter, before = shape[index], shape[index - 1]
    if letter == wc.DETERMINER and not _may_continue(line, index):
        return index
    if before in NOUNISH and not (before in "VB" and is_clause_verb(line, index - 1)):
        return index if _parts(line, index) else index - 1
    if before in "rfdy":
        return index - 1
    if before == wc.FINITE and line.words[index] == "by" and index > 1 and shape[index - 2] in NOUNISH:
        return index - 1  # a memo seen by Reuters
    if before == wc.TO:
        return index - 2 if _has_object(line, index - 2) else index
    if before == wc.COORDINATOR:
        return index - 2 if index > 1 and shape[index - 2] in NOUNISH else index
    if before == ",":
        return index - 2 if joined and _is_list(line, index) else index
    if before == QUOTED:
        is_nickname = letter in NAMES and index > 1 and shape[index - 2] in "PX"
        return index - 1 if is_nickname and line.quotations[index - 1].n_words <= 2 else index
    if before == ")":
        return max(shape.rfind("(", max(0, index - 15), index), 0) or index
    return (before in "avmV" and _relative_before(line, index - 1)) or index


def _has_object(line: Line, index: int) -> bool:
    """Whether `to` after an item goes on with its phrase: aides to Smith, those trying to leave."""
    if index < 0:
        return False
    word = line.words[index]
    if line.shape[index] == wc.ING:
        return index > 0 and is_modifier(line, index)
    return word in ROLE_NOUNS or word.removesuffix("s") in ROLE_NOUNS or word in DOCUMENTS or word == "close"


def _parts(line: Line, index: int) -> bool:
    """Whether the item before `index` does not belong to the phrase although it might: a verb, a time, another name."""
    letter, before = line.shape[index], line.shape[index - 1]
    if before in "eg":
        return not is_modifier(line, index - 1)
    if before == wc.TIME:
        return letter in "pP"
    return letter == before == PERSON and line.names[index] != line.names[index - 1]


def _may_continue(line: Line, index: int) -> bool:
    """Whether a noun phrase may go on to the left of a determiner: after a preposition, `and`, another determiner."""
    before = line.shape[index - 1]
    if before == wc.TO:
        return _has_object(line, index - 2)
    return before in "rfdc" or (before == "e" and line.shape[max(0, index - 2)] in NOUNISH)


def _is_list(line: Line, index: int) -> bool:
    """Whether the comma before `index` joins names: Smith, Jones and Brown."""
    return index > 1 and line.shape[index] in NAMES and line.shape[index - 2] in NAMES


def _relative_before(line: Line, verb: int) -> int:
    """Return the item of `who` whose clause the verb belongs to, if a noun stands right before it, else 0."""
    shape = line.shape
    for index in range(verb, max(0, verb - 7), -1):
        if shape[index] in (wc.RELATIVE, wc.THAT):
            return index if shape[index - 1] in "xPONLMX" else 0
        if shape[index] in ",;:Q-(":
            return 0
    return 0


def without_lead(line: Line, first: int, last: int) -> int:
    """Return the first item without an adverbial before the phrase: on Tuesday | the mayor; `last` where all is one."""
    shape = line.shape
    while first < last and shape[first] in "yYc":
        first += 1
    if first < last - 1 and line.words[first] in _ABOUT and _is_quantity(line, first + 1):
        return first
    leads = first < last and (shape[first] in "rg" or (shape[first] == "t" and last - first > 1))
    if leads or (first < last - 1 and shape[first] in "dx" and starts_time(line, first)):
        return _after_adverbial(line, first, last)
    return first


def _is_quantity(line: Line, index: int) -> bool:
    """Whether a number or a share begins at an item: about | 40 percent, just over | half, at | least ten."""
    if line.words[index] in ("least", "most", "half", "third", "quarter"):
        return True
    if line.shape[index] == wc.DETERMINER:
        return line.words[index] in _COUNTS or line.words[index + 1 : index + 2] in (["third"], ["quarter"], ["half"])
    return line.shape[index] == wc.NUMBER and wc.TIME not in line.shape[index + 1 : index + 2]


def _after_adverbial(line: Line, first: int, last: int) -> int:
    """Return where a new noun phrase begins after an opening preposition and its noun; `last` where none does."""
    shape = line.shape
    for index in range(first + 2, last):
        letter, before = shape[index], shape[index - 1]
        if before in "rfdhc~ey":
            continue
        if letter == wc.DETERMINER or (letter in "xX" and before in "tL"):
            return index
        if letter in "PO" and line.names[index] != line.names[index - 1] and before in "tLxONP":
            return index
        if letter == wc.CAPITALISED and before == "x" and PERSON in shape[index + 1 : index + 4]:
            return index
    return last
