"""Pronouns: which person of the article `he` or `she` means."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from builder.document import Document
from builder.extractors.quotes._roles import SPEAKING
from builder.extractors.quotes.people import People
from builder.extractors.quotes.quotation import Quotation
from builder.lexicon.first_names import Gender
from schema import EntityRow

_FOLLOWER = re.compile(r"['’]s\b| ([a-z]+)\b")
_GOVERNED = re.compile(r"\b(?:of|for|to|by|with|from|at|on|about|against)\s(?:(?:Mrs?|Ms|Dr|Sen|Rep|Gov)\.?\s)?\Z")
_BEFORE = 16  # characters before a name in which a preposition is looked for
_REACH = 4  # paragraphs back
_MENTIONS = 30  # mentions back
_MARGIN = 0.4  # points by which the best candidate must lead

# Points, set on the development part of PolNeAR and on GUM news.
_PER_SENTENCE = -0.35
_PER_PARAGRAPH = -0.35
_FAR = 8  # sentences beyond which distance counts no more
_SUBJECT = 1.2
_POSSESSIVE = -0.8
_SPOKE_NEAR = 1.0
_SPOKE_EARLIER = 0.3
_PER_MENTION = 0.1
_OFTEN = 5  # mentions beyond which frequency counts no more
_NO_GENDER = -0.6
_IN_WORDS = -1.5


class Antecedent(NamedTuple):
    """The person meant, and by how many points the reading leads; without a person, why."""

    name: str | None
    lead: float
    reason: str | None


class Pronouns:
    """Resolves the pronouns of one article, in order: who spoke last is the likelier to be meant."""

    def __init__(self, document: Document, people: People, quotations: Sequence[Quotation]) -> None:
        self._document = document
        self._people = people
        self._quoted = [(quotation.char_start, quotation.char_end) for quotation in quotations]
        self._leading: dict[int, bool] = {}  # by mention
        self._spoke: tuple[str, int] | None = None  # who spoke last, in which paragraph

    def heard(self, name: str, paragraph: int) -> None:
        """Remember who spoke."""
        self._spoke = (name, paragraph)

    def last_speaker(self, paragraph: int) -> str | None:
        """Return the person who spoke last, if that was in this paragraph or the one before."""
        return self._spoke[0] if self._spoke is not None and paragraph - self._spoke[1] <= 1 else None

    def antecedent(self, char: int, gender: Gender, words: str) -> Antecedent:
        """Return the person that a pronoun of that gender means at a place of the text.

        Whoever is named in the reported words is hardly their speaker.
        """
        scores: dict[str, float] = {}
        sentence, paragraph = self._document.sentence_at(char), self._document.paragraph_at(char)
        for row in self._people.before(char, paragraphs=paragraph - _REACH, at_most=_MENTIONS):
            name = row.name
            known = self._people.gender(name)
            if (known is not None and known != gender) or self._is_quoted(row.char_start):
                continue
            score = self._score(row, sentence, paragraph) + (_NO_GENDER if known is None else 0.0)
            score += _IN_WORDS if row.text in words else 0.0
            if name not in scores or score > scores[name]:
                scores[name] = score
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if not ranked:
            return Antecedent(None, 0.0, "no_antecedent")
        lead = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else 3.0
        return Antecedent(ranked[0][0], lead, None) if lead >= _MARGIN else Antecedent(None, lead, "ambiguous_pronoun")

    def _score(self, row: EntityRow, sentence: int, paragraph: int) -> float:
        """Rate a mention: near, subject of its sentence, speaking already, often named."""
        score = _PER_SENTENCE * min(sentence - row.sentence_index, _FAR)
        score += _PER_PARAGRAPH * (paragraph - row.paragraph_index)
        score += _PER_MENTION * min(_OFTEN, self._people.count(row.name))
        if row.char_start not in self._leading:
            self._leading[row.char_start] = self._leads(row)
        if self._leading[row.char_start]:
            score += _SUBJECT
        if self._document.text[row.char_end : row.char_end + 2] in ("'s", "’s"):
            score += _POSSESSIVE
        if self._spoke is not None and self._spoke[0] == row.name:
            score += _SPOKE_NEAR if paragraph - self._spoke[1] <= 1 else _SPOKE_EARLIER
        return score

    def _leads(self, row: EntityRow) -> bool:
        """Whether a mention is the first person of its sentence that stands by itself: not Smith's aide, to Smith."""
        for first in self._people.from_(self._document.sentences[row.sentence_index].char_start):
            if _GOVERNED.search(self._document.text, max(0, first.char_start - _BEFORE), first.char_start):
                continue
            follower = _FOLLOWER.match(self._document.text, first.char_end)
            if not follower or (follower[1] is not None and follower[1] not in SPEAKING):
                return first is row
        return False

    def _is_quoted(self, char: int) -> bool:
        index = bisect_left(self._quoted, (char + 1,)) - 1
        return index >= 0 and self._quoted[index][1] > char
