"""Rows of the table `quotes`."""

import heapq
from collections.abc import Iterator, Sequence

from builder.document import Document
from builder.extractors.quotes.confidence import confidence
from builder.extractors.quotes.letters import find_letters
from builder.extractors.quotes.lines import find_lines
from builder.extractors.quotes.marks import find_quotations
from builder.extractors.quotes.pieces import Piece, Statement
from builder.extractors.quotes.speakers import Resolver, Speaker
from builder.extractors.quotes.statements import find_statements
from builder.extractors.quotes.turns import find_turns
from schema import EntityRow, QuoteRow, stable_id

_PLACES = 4  # decimal places of a confidence: more would only tell the noise of its estimate


def extract_quotes(document: Document, entities: Sequence[EntityRow]) -> Iterator[QuoteRow]:
    """Yield the quotes of a document, in order of `char_start`."""
    quotations = find_quotations(document)
    letters = find_letters(document, entities)
    turns = find_turns(document, letters, entities, quotations)
    found = find_statements(document.text, find_lines(document, letters, quotations, without=turns))
    statements = heapq.merge(turns.values(), found, key=lambda statement: statement.pieces[0].span)
    resolver = Resolver(document, entities, [q for some in quotations.values() for q in some])
    rows: dict[str, QuoteRow] = {}  # a cue may be read as verb and as noun of one clause: the first reading holds
    for statement in statements:
        for row in _rows(document, statement, resolver.resolve(statement)):
            rows.setdefault(row.quote_id, row)
    yield from sorted(rows.values(), key=lambda row: (row.char_start, row.char_end, row.quote_id))


def _rows(document: Document, statement: Statement, speaker: Speaker) -> Iterator[QuoteRow]:
    """Yield a row for each piece of a statement."""
    article_id = document.article.article_id
    cue = statement.cue or (None, None)
    statement_id = stable_id("s", article_id, *statement.pieces[0].span, *cue)
    for part, piece in enumerate(statement.pieces):
        yield _row(document, statement, speaker, piece, part, statement_id)


def _row(
    document: Document, statement: Statement, speaker: Speaker, piece: Piece, part: int, statement_id: str
) -> QuoteRow:
    text, article_id = document.text, document.article.article_id
    cue_start, cue_end = statement.cue or (None, None)
    speaker_start, speaker_end = statement.source.span if statement.source else (None, None)
    start, end = piece.span
    # A statement is known by its first piece: the digits that its words give are those of both.
    quote_id = f"q{statement_id[1:]}" if part == 0 else stable_id("q", article_id, start, end, cue_start, cue_end)
    return QuoteRow(
        quote_id=quote_id,
        article_id=article_id,
        char_start=start,
        char_end=end,
        text=text[start:end],
        content=text[slice(*piece.content)],
        kind=piece.kind,
        statement_id=statement_id,
        part=part,
        cue=None if cue_start is None else text[cue_start:cue_end],
        cue_start=cue_start,
        cue_end=cue_end,
        speaker=None if speaker_start is None else text[speaker_start:speaker_end],
        speaker_start=speaker_start,
        speaker_end=speaker_end,
        speaker_name=speaker.name,
        speaker_mention_id=speaker.mention_id,
        speaker_kind=speaker.kind,
        speaker_role=speaker.role,
        speaker_org=speaker.org,
        attribution=piece.rule,
        abstain_reason=speaker.abstain_reason,
        sentence_index=document.sentence_at(start),
        paragraph_index=document.paragraph_at(start),
        confidence=round(confidence(piece, statement.lemma, text[start:end]) * speaker.certainty, _PLACES),
    )
