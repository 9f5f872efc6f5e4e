"""Speakers: whom the printed words mean, as the fullest name of the article, or why that is not settled."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from builder.document import Document
from builder.extractors.quotes._roles import DOCUMENTS, GROUPS, HONORIFICS, ORGANISATIONS, ROLE_NOUNS, SPEAKING
from builder.extractors.quotes.heads import body_of, head_end, named_heads, person_of
from builder.extractors.quotes.lines import Line
from builder.extractors.quotes.names import Names
from builder.extractors.quotes.people import People
from builder.extractors.quotes.phrases import Range, name_before, phrase_before
from builder.extractors.quotes.pieces import Source, Statement
from builder.extractors.quotes.pronouns import Pronouns
from builder.extractors.quotes.quotation import Quotation
from builder.extractors.quotes.roles import NOTHING, describe_span
from builder.extractors.quotes.turns import ANSWERS, ASKS
from builder.lexicon.first_names import Gender
from schema import EntityRow
from schema.quotes import SpeakerKind

_SINGULAR: dict[str, Gender] = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
_UNSETTLED: dict[str, tuple[SpeakerKind | None, str]] = {
    **dict.fromkeys(("i", "me", "my"), ("person", "first_person")),
    **dict.fromkeys(("we", "us", "you", "our", "your"), (None, "first_person")),
    **dict.fromkeys(("they", "their", "them"), ("group", "plural_pronoun")),
    **dict.fromkeys("everyone everybody someone somebody nobody anyone".split(), ("unnamed", "indefinite_pronoun")),
}
_NUMBERS = frozenset("some many several most few both".split())
_INDEFINITE = frozenset("a an one another".split())
_DEFINITE = frozenset("the his her their this that".split())

# Shares of such readings that are right, as estimated on the development part of PolNeAR and on GUM news.
_SURE, _LIKELY, _BODY, _THING, _UNTAGGED = 0.97, 0.93, 0.93, 0.75, 0.7
_HOLDER = 0.8
_DESCRIBED = 0.9
_UNKNOWN = 0.75  # where not even the kind of the speaker is told, the phrase is hardly one
_PIECES = 3  # pieces of a statement in which names are looked for
_PRONOUN, _PER_POINT, _PRONOUN_AT_MOST = 0.75, 0.06, 0.92


class Speaker(NamedTuple):
    """Who speaks; `certainty` is the share of such readings that are right, as estimated."""

    name: str | None
    mention_id: str | None
    kind: SpeakerKind | None
    role: str | None
    org: str | None
    abstain_reason: str | None
    certainty: float


class Resolver:
    """Knows the speakers of one article; asked about its statements in order, it remembers who spoke last."""

    def __init__(self, document: Document, entities: Sequence[EntityRow], quotations: Sequence[Quotation]) -> None:
        self._document = document
        self._names = Names(entities)
        self._people = People(document.text, self._names)
        self._pronouns = Pronouns(document, self._people, quotations)
        self._body_heard: tuple[Speaker, int] | None = None  # the last body that spoke, in which paragraph

    def resolve(self, statement: Statement) -> Speaker:
        """Return who is meant by the words of a statement's source."""
        if statement.source is None:
            return _abstain(None, "no_speaker")
        speaker = self._resolve(statement.source, statement)
        if speaker.name is not None and speaker.kind == "person":
            self._pronouns.heard(speaker.name, statement.paragraph)
        if speaker.name is not None and speaker.kind == "organisation":
            self._body_heard = (speaker, statement.paragraph)
        return speaker

    def _resolve(self, source: Source, statement: Statement) -> Speaker:
        line, items = source
        if statement.pieces[0].rule == "label":
            return self._label(source)
        if items.last - items.first > 1 or line.shape[items.first] not in "pqTd":
            return self._phrase(source)
        word = line.words[items.first].partition("'")[0].partition("’")[0]
        if word in _SINGULAR:
            return self._pronoun(source, _SINGULAR[word], statement)
        if word in ("who", "which", "that"):
            return self._relative(source)
        if word in ("it", "its", "itself"):
            return self._thing(source, statement.paragraph)
        return _abstain(*_UNSETTLED[word]) if word in _UNSETTLED else self._phrase(source)

    # ------------------------------------------------------------------ names and descriptions

    def _phrase(self, source: Source) -> Speaker:
        span = source.span
        rows = self._names.between(*span)
        heads = named_heads(source, rows)
        people = [row for row in heads if row.label == "PERSON"]
        if len(people) > 1 and len({row.name for row in people}) > 1:
            return _abstain("group", "several_speakers")
        if person := person_of(source, rows, people):
            described = span != (person.char_start, person.char_end)
            return self._person(person, _SURE if person in people else _LIKELY, described=described)
        if body := body_of(source, rows, heads):
            return _body(body, _BODY)
        return self._description(source)

    def _person(self, row: EntityRow, certainty: float, *, described: bool = False) -> Speaker:
        """Return a person as speaker; what a phrase says of its office counts before what the article said earlier."""
        role, org = self._people.described(row) if described else NOTHING
        if not (role and org):
            known = self._people.description(row.name)
            role, org = role or known.role, org or known.org
        return Speaker(row.name, row.mention_id, "person", role, org, None, certainty)

    def _description(self, source: Source) -> Speaker:
        """Read a phrase without a name: the minister is who was introduced so, a spokesman stays unnamed."""
        line, items = source
        last = bisect_left(line.starts, head_end(source))
        words = [word for word in line.words[items.first : last] if word and word[0].isalpha()]
        if not words:
            return _abstain(None, "unclear_speaker")
        if line.shape[last - 1] == "X" and (named := self._untagged(line, items, last)) is not None:
            return named
        kind, reason = _kind_of(words)
        start = source.span.char_start
        if kind == "unnamed" and words[0] == "the" and (name := self._people.holder(words[-1], start)):
            return self._person(self._people.nearest(name, start), _HOLDER)
        if words[0] == "the" and line.words[items.last - 1] == "old" and line.shape[items.first + 1] == "0":
            speaker = self._pronouns.last_speaker(self._document.paragraph_at(start))  # the 74-year-old
            if speaker is not None and self._people.count(speaker):
                return self._person(self._people.nearest(speaker, start), _HOLDER)
        stated = describe_span(self._document.text, *source.span, self._names)
        return Speaker(None, None, kind, stated.role, stated.org, reason, _UNKNOWN if kind is None else _DESCRIBED)

    def _untagged(self, line: Line, items: Range, last: int) -> Speaker | None:
        """Read a capitalised name that no tag covers: the person of the article with that last word, or itself."""
        first = last
        while first > items.first and line.shape[first - 1] in "X~":
            first -= 1
        word = line.printed[last - 1]
        names = self._people.called(word)
        if names:
            row = self._people.nearest(names[0], line.starts[first])
            return self._person(row, _LIKELY) if len(names) == 1 else _abstain("person", "ambiguous_name")
        titled = line.words[first] in HONORIFICS
        articled = first > items.first and line.words[first - 1] == "the"
        begins = last - first == 1 and items.first == 0 and not articled  # any first word has a capital
        if not titled and (word.lower() in SPEAKING or word.endswith("s") or begins):
            return None
        while first < last - 1 and (line.words[first] in HONORIFICS or line.shape[first] == "~"):
            first += 1
        kind: SpeakerKind = "organisation" if articled or last - first > 3 else "person"
        name = self._document.text[line.starts[first] : line.ends[last - 1]]
        return Speaker(name, None, kind, None, None, None, _UNTAGGED)

    def _label(self, source: Source) -> Speaker:
        """Read the label of a turn: a name, its capitals, Q or A."""
        found = self._phrase(source)
        if found.name is not None:
            return found
        word, start = source.line.words[-1], source.span.char_start
        if word in ASKS:
            return _abstain("person", "interviewer")
        name = self._people.principal() if word in ANSWERS else self._people.known_as(word)
        if name is not None:
            return self._person(self._people.nearest(name, start), _HOLDER if word in ANSWERS else _LIKELY)
        if word in ANSWERS:
            return _abstain("person", "interviewee")
        if found.abstain_reason == "unclear_speaker" or (found.kind is None and source.line.printed[-1].isupper()):
            return Speaker(self._document.text[slice(*source.span)], None, "person", None, None, None, _UNTAGGED)
        return found

    # ------------------------------------------------------------------ pronouns

    def _pronoun(self, source: Source, gender: Gender, statement: Statement) -> Speaker:
        char = source.span.char_start
        words = " ".join(self._document.text[slice(*piece.span)] for piece in statement.pieces[:_PIECES])
        name, lead, reason = self._pronouns.antecedent(char, gender, words)
        if name is None:
            return _abstain("person", reason or "no_antecedent")
        return self._person(self._people.nearest(name, char), min(_PRONOUN_AT_MOST, _PRONOUN + _PER_POINT * lead))

    def _relative(self, source: Source) -> Speaker:
        """Read `who` as the phrase right before it."""
        line, items = source
        last = items.first - 1 if items.first and line.shape[items.first - 1] == "," else items.first
        found = phrase_before(line, last) or name_before(line, last)
        if found is None or (found.last - found.first == 1 and line.shape[found.first] in "qpT"):
            return _abstain(None, "no_antecedent")
        return self._phrase(Source(line, found))

    def _thing(self, source: Source, paragraph: int) -> Speaker:
        """Read `it` as the body that spoke last, or that begins the sentence before or its own."""
        if self._body_heard is not None and paragraph - self._body_heard[1] <= 1:
            return self._body_heard[0]._replace(certainty=_THING)
        char = source.span.char_start
        sentence = self._document.sentence_at(char)
        for earlier in self._document.sentences[max(0, sentence - 1) : sentence + 1]:
            row = next(iter(self._names.between(earlier.char_start, char)), None)
            if row is not None and row.label == "ORG" and row.char_start - earlier.char_start <= len("The "):
                return _body(row, _THING)
        return _abstain("organisation", "no_antecedent")


def _abstain(kind: SpeakerKind | None, reason: str) -> Speaker:
    certainty = _DESCRIBED if kind is not None else _UNKNOWN
    return Speaker(None, None, kind, None, None, reason, 1.0 if reason == "no_speaker" else certainty)


def _body(row: EntityRow, certainty: float) -> Speaker:
    kinds: dict[str, SpeakerKind] = {"NORP": "group", "WORK_OF_ART": "document", "LAW": "document"}
    return Speaker(row.name, row.mention_id, kinds.get(row.label, "organisation"), None, None, None, certainty)


def _kind_of(words: Sequence[str]) -> tuple[SpeakerKind | None, str]:
    """Tell what a description without a name means, by its first word and its head noun."""
    first, head = words[0], words[-1]
    if head in GROUPS or (head.endswith("s") and head[:-1] in ROLE_NOUNS) or first in _NUMBERS:
        return "group", "unnamed_group"
    if head in DOCUMENTS:
        return "document", "unnamed_document"
    if head in ORGANISATIONS:
        return "organisation", "unnamed_organisation"
    if head in ROLE_NOUNS:
        return "unnamed", "description" if first in _DEFINITE else "unnamed_speaker"
    return ("unnamed", "unnamed_speaker") if first in _INDEFINITE else (None, "description")
