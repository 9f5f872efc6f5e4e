"""What the words say: whether a line asks, whether a title announces an FAQ, and who asks whom."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from builder.extractors.faqs._phrases import ASKER, FAQ_TITLES, INTERROGATIVES, QA_TITLES

Announcement = Literal["faq", "q&a"]
"""What a title announces: an FAQ, or questions and answers, which may be an interview."""

_TITLE_LENGTH = 120
_QUESTION_LENGTH = 300
_ASKS = re.compile(r"[?？؟⸮][^\w?？؟]{0,12}\Z")  # behind the mark: quotation marks, brackets, emphasis, emoji
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_ANY_FAQ = re.compile(r"\b(?:" + "|".join(re.escape(t) for t in FAQ_TITLES if t.isascii()) + r")\b")
_OTHER_FAQ = tuple(title for title in FAQ_TITLES if not title.isascii())
_WITH = re.compile(r"\b(?:with|interview)\b")  # Q&A with somebody
_ANY_QA = re.compile(r"(?:" + "|".join(map(re.escape, QA_TITLES)) + r")(?!\w)")
_TOPIC = re.compile(r"\W{0,3}(?:\(|[:–—-] |(?:about|on|regarding)\b)")  # what may follow the announcement on a line
_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$")

_ADDRESSED = re.compile(r"\b(?:you|your|you['’](?:re|ve|d|ll)|yourself)\b", re.IGNORECASE)
_WITNESS = re.compile(r"\b(?:did|were|had|would) you\b|\b(?:sir|madam|minister|your honou?r)\b", re.IGNORECASE)
_SPEAKER = re.compile(r"\bI(?:['’](?:m|ve|d|ll))?\b")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_EDITED = re.compile(
    r"\b(?:interview|conversation|q&a)\b[^.\n]{0,60}\b(?:edited|condensed)\b"
    r"|\b(?:edited|condensed) (?:and (?:edited|condensed) )?for (?:length|clarity|brevity|space)\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"\W{0,4}(?:[A-Z][\w.’'-]{0,20}\s){0,4}[A-Z][\w.’'-]{0,20}\W{0,3}:")


class Pair(NamedTuple):
    """A question and its answer as clean text."""

    question: str
    answer: str


def folded(text: str) -> str:
    """Return the letters and digits of a text in lower case: what two prints of one question share.

    >>> folded("Can I\u00a0pay?") == folded("can I pay")
    True
    """
    return "".join(filter(str.isalnum, text.lower()))


def asks(text: str, *, announced: bool = False) -> bool:
    """Whether a line asks: by its question mark or, where an FAQ is announced, by its first word.

    >>> asks("Is it safe?"), asks("“Is it safe?” 🤔"), asks("It is."), asks("How to apply", announced=True)
    (True, True, False, True)
    """
    if len(text) > _QUESTION_LENGTH:
        return False
    if _ASKS.search(text, max(0, len(text) - 14)):
        return True
    if not announced or text.endswith((".", ":", "!")):
        return False
    first = _WORD.search(text)
    return first is not None and first[0].casefold() in INTERROGATIVES


def announces(title: str, *, heading: bool) -> Announcement | None:
    """Tell what a title announces; a line that is no heading must be the announcement and at most its topic.

    >>> announces("Frequently Asked Questions about tolls", heading=True), announces("Q&A", heading=False)
    ('faq', 'q&a')
    >>> announces("See our FAQ for more", heading=False) is None
    True
    """
    if len(title) > _TITLE_LENGTH:
        return None
    words = _EDGES.sub("", title).casefold()
    if words in FAQ_TITLES:
        return "faq"
    if words in QA_TITLES:
        return "q&a"
    if asks(title):
        return None
    if not heading:
        start = _ANY_FAQ.match(words) if not title.endswith((".", ",", ";")) else None
        return "faq" if start and _TOPIC.match(words, start.end()) else None
    if _ANY_FAQ.search(words) or any(title in words for title in _OTHER_FAQ):
        return "faq"
    return "q&a" if _ANY_QA.match(words) and not _WITH.search(words) else None


def is_asked_by_reader(question: str) -> bool:
    """Whether a question is put in the first person singular.

    >>> is_asked_by_reader("Can I get a refund?"), is_asked_by_reader("Will the US join?")
    (True, False)
    """
    return any(word[0].casefold() in ASKER for word in _WORD.finditer(question))


def is_interview(pairs: Sequence[Pair]) -> bool:
    """Whether the pairs are turns of a talk: a person is asked and speaks, turns bear names, a witness is examined."""
    answers = [_QUOTED.sub(" ", pair.answer) for pair in pairs]
    spoken = sum(
        bool(_ADDRESSED.search(pair.question)) and bool(_SPEAKER.search(answer))
        for pair, answer in zip(pairs, answers, strict=True)
    )
    named = sum(bool(_TURN.match(text)) for pair in pairs for text in pair)
    examined = sum(bool(_WITNESS.search(pair.question)) for pair in pairs)
    speaks = sum(bool(_SPEAKER.search(answer)) for answer in answers)
    return any(_share(count, pairs) >= 1 / 3 for count in (spoken, named, examined)) or _share(speaks, pairs) >= 1 / 2


def tells_of_interview(text: str) -> bool:
    """Whether a text says of itself that it is an edited interview.

    >>> tells_of_interview("This interview has been edited for length."), tells_of_interview("She gave an interview.")
    (True, False)
    """
    return _EDITED.search(text) is not None


def _share(count: int, pairs: Sequence[Pair]) -> float:
    return count / max(1, len(pairs))


def share_asked_by_reader(questions: Iterable[str]) -> float:
    """Return the share of questions in the first person singular."""
    counted = [is_asked_by_reader(question) for question in questions]
    return sum(counted) / max(1, len(counted))
