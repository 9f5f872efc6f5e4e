"""Turns: paragraphs that a label gives to their speaker, in interviews and headlines, mostly without marks.

`RUIZ: When did you start?`; `Q: Why?`; `Ruiz: The dyke will fall` where that is the first line.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from builder.document import Document
from builder.extractors.quotes._roles import HONORIFICS
from builder.extractors.quotes.letters import Letters
from builder.extractors.quotes.lines import line_of
from builder.extractors.quotes.phrases import Range
from builder.extractors.quotes.pieces import Piece, Source, Span, Statement
from builder.extractors.quotes.quotation import Quotation
from schema import EntityRow

if TYPE_CHECKING:
    from schema.quotes import QuoteKind

_EMPHASIS = r"(?:\*\*|__|[*_])?"
_LABEL = re.compile(
    rf"""
    {_EMPHASIS} ([^\W\d_][^\s:"“”?!;,]* (?:\s[^\s:"“”?!;,]+){{0,4}}) {_EMPHASIS}
    : {_EMPHASIS} \s+ (?=[^\W\d_]|['‘"“\[(…])
    """,
    re.VERBOSE,
)
ASKS = frozenset("q question interviewer reporter moderator host".split())
"""Labels of whoever asks, in lower case."""

ANSWERS = frozenset("a answer".split())
"""Labels of whoever answers, in lower case."""

_HEADLINE_SOURCES = frozenset(
    """
    poll report reports study survey memo documents records data police prosecutors officials sources insiders experts
    scientists economists researchers lawyers witnesses newspaper post times court lawsuit camp campaign
    """.split()
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur)\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_OPENING = frozenset("\"“„«»‘'`")
_LONGEST_LABEL = 60  # characters
_SHORTEST_NAME = 3  # letters of a name in capitals


class _Turn(NamedTuple):
    """A paragraph with a label: its number, the label as printed, where that begins, and where the words begin."""

    paragraph: int
    label: str
    char_start: int
    words_start: int


def find_turns(
    document: Document,
    letters: Letters,
    entities: Sequence[EntityRow],
    quotations: Mapping[int, Sequence[Quotation]],
) -> dict[int, Statement]:
    """Return the statements of labelled paragraphs, by paragraph; words that begin in marks are left to other rules."""
    labelled = list(_labelled(document))
    if not labelled:
        return {}
    names = _Names(document, entities)
    turns = [turn for turn in labelled if names.is_speaker(turn)]
    if len({turn.label for turn in turns}) < 2:
        turns = []
    turns = [*_questions_and_answers(document, labelled), *turns]
    if labelled[0].paragraph == 0 and not turns and names.heads(labelled[0]):
        turns = [labelled[0]]
    return {turn.paragraph: _statement(document, turn, letters, quotations) for turn in sorted(turns)}


def _labelled(document: Document) -> Iterator[_Turn]:
    """Yield the paragraphs that begin with a label and go on with two words at least, not with a quotation."""
    text = document.text
    for number, paragraph in enumerate(document.paragraphs):
        colon = text.find(":", paragraph.char_start, min(paragraph.char_end, paragraph.char_start + _LONGEST_LABEL))
        if colon < 0 or (match := _LABEL.match(text, paragraph.char_start, paragraph.char_end)) is None:
            continue
        start = match.end()
        if text[start] not in _OPENING and len(_WORD.findall(text, start, min(paragraph.char_end, start + 40))) > 1:
            yield _Turn(number, match[1].rstrip("*_"), match.start(1), start)


class _Names:
    """Which labels name somebody of the article."""

    def __init__(self, document: Document, entities: Sequence[EntityRow]) -> None:
        self._people = {row.char_start: row for row in entities if row.label == "PERSON"}
        self._words = Counter(word.casefold() for row in self._people.values() for word in row.name.split())
        self._text = document.text

    def is_speaker(self, turn: _Turn) -> bool:
        """Whether a label is a name: tagged, known from elsewhere in the article, or in capitals."""
        if not self._text[turn.words_start].isupper() and self._text[turn.words_start].isalpha():
            return False
        words = turn.label.split()
        row = self._people.get(turn.char_start)
        if row is not None and len(row.text) >= len(turn.label) - 1:
            return True
        if all(word.casefold().strip(".") in HONORIFICS or word.casefold() in self._words for word in words):
            return True
        return turn.label.isupper() and all(len(word) >= _SHORTEST_NAME for word in words) and len(words) <= 2

    def heads(self, turn: _Turn) -> bool:
        """Whether the label of a headline says who says so: a person, a poll, the police."""
        words = [word.casefold() for word in turn.label.split()]
        if words[-1] in _HEADLINE_SOURCES:
            return len(words) <= 3
        return self._words[words[-1]] > 0 and all(word[0].isupper() for word in turn.label.split())


def _questions_and_answers(document: Document, labelled: Sequence[_Turn]) -> list[_Turn]:
    """Return the turns labelled Q and A of an interview: whoever answers speaks of himself; nobody does in a FAQ."""
    asked = [turn for turn in labelled if turn.label.casefold() in ASKS]
    answered = [turn for turn in labelled if turn.label.casefold() in ANSWERS]
    personal = sum(_FIRST_PERSON.search(document.text, *_words_of(document, turn)) is not None for turn in answered)
    is_interview = bool(asked) and 2 * personal >= len(answered) and personal > 0
    return sorted([*asked, *answered]) if is_interview else []


def _words_of(document: Document, turn: _Turn) -> tuple[int, int]:
    return turn.words_start, document.paragraphs[turn.paragraph].char_end


def _statement(
    document: Document, turn: _Turn, letters: Letters, quotations: Mapping[int, Sequence[Quotation]]
) -> Statement:
    span = Span(*_words_of(document, turn))
    kind: QuoteKind = (
        "mixed" if any(q.char_start >= span.char_start for q in quotations.get(turn.paragraph, ())) else "indirect"
    )
    first = document.tokens.first_from(turn.char_start)
    after = document.tokens.first_from(turn.char_start + len(turn.label))
    line = line_of(document, turn.paragraph, first, after, letters)
    source = Source(line, Range(0, len(line)))
    return Statement([Piece(span, span, kind, "label")], turn.paragraph, source)
