"""Statements: reports joined over lines and paragraphs, and quotations that nothing beside them attributes.

What stands in marks without words that report it is a statement only where it is a sentence of its own; then the
statement before it in the paragraph goes on, or the speaker before it does.
"""

import dataclasses
import re
from collections.abc import Iterable, Sequence

from builder.extractors.quotes.lines import PERSON, QUOTED, Line
from builder.extractors.quotes.phrases import Range, can_speak
from builder.extractors.quotes.pieces import Source, Statement, piece_of, span_of
from builder.extractors.quotes.report import Report, sentence_subject
from builder.extractors.quotes.reports import find_reports
from builder.extractors.quotes.unreported import FEW, beside, introduced, stands_alone

_LABEL = re.compile(r"\s{0,9}(?:Q|A|Question|Answer)\s{0,9}\d{0,9}\s{0,9}[:.)]", re.IGNORECASE)
_TITLE = 8  # words; what stands alone in single marks and is shorter is the heading of a section more often


@dataclasses.dataclass(slots=True)
class _Reading:
    """What the next lines may refer to."""

    text: str
    statements: list[Statement] = dataclasses.field(default_factory=list)
    direct: Statement | None = None  # the last one in marks, with or without speaker
    spoken: Statement | None = None  # the last one with a speaker
    before: Line | None = None  # the line before
    weak: Statement | None = None  # of the line before: a statement only if the next line says who speaks


def find_statements(text: str, lines: Iterable[Line]) -> list[Statement]:
    """Return the statements of a text, ordered by their first piece."""
    reading = _Reading(text)
    for line in lines:
        _read_line(line, reading)
        reading.before = line
    found = (statement for statement in reading.statements if statement.pieces)
    return sorted(found, key=lambda statement: (statement.pieces[0].span, statement.pieces[-1].span))


def _read_line(line: Line, reading: _Reading) -> None:
    reports = find_reports(line)
    weak, reading.weak = reading.weak, None
    if not reports and not line.quotations:
        return
    # In a FAQ marks are for emphasis, and nobody is interviewed.
    is_answer = bool(reports) and _LABEL.match(reading.text, line.starts[0]) is not None
    covered = [piece for report in reports for piece in report.pieces]
    for number, report in enumerate(reports):
        if number and report.pieces and _is_told(line, report, reports[:number]):
            continue
        statement = _reported(line, report) if report.pieces else _attached(line, report, reading, weak)
        if statement is None or (is_answer and any(piece.kind != "direct" for piece in statement.pieces)):
            continue
        statement.is_nested = any(piece.first <= report.cue.first < piece.last for piece in covered)
        _add(reading, statement)
    for index in line.quotations:
        if not any(piece.first <= index < piece.last for piece in covered):
            _read_unreported(line, index, reading)


def _is_told(line: Line, report: Report, earlier: Sequence[Report]) -> bool:
    """Whether all that a report reports are quotations that an earlier one has."""
    if not line.quotations:
        return False
    told = {piece for other in earlier for piece in other.pieces}
    return all(
        piece in told and piece.last - piece.first == 1 and piece.first in line.quotations for piece in report.pieces
    )


def _add(reading: _Reading, statement: Statement) -> None:
    reading.statements.append(statement)
    is_direct = statement.pieces[-1].kind == "direct"
    if statement.source is not None and not statement.is_nested and (is_direct or can_speak(*statement.source)):
        reading.spoken = statement
    if is_direct:
        reading.direct = statement


def _reported(line: Line, report: Report) -> Statement:
    source = Source(line, report.speaker) if report.speaker else None
    pieces = [piece_of(line, piece, report.rule) for piece in report.pieces]
    return Statement(pieces, line.paragraph, source, span_of(line, report.cue), report.lemma)


def _attached(line: Line, report: Report, reading: _Reading, weak: Statement | None) -> Statement | None:
    """Give the words of a report without content to the quotation that ended the line before: "Why?" Smith asked."""
    before, direct = reading.before, weak or reading.direct
    first = min(report.cue.first, report.speaker.first if report.speaker else 0)
    if first > 1 or before is None or direct is None or before.paragraph != line.paragraph:
        return None
    if not before.shape.rstrip(".~").endswith(QUOTED) or direct.pieces[-1].span.char_end < before.ends[-1] - 1:
        return None
    statement = _reported(line, report)
    statement.pieces = [direct.pieces.pop()._replace(rule=report.rule)]
    return statement


def _read_unreported(line: Line, index: int, reading: _Reading) -> None:
    """Add the quotation as a statement, or to the one it continues; leave it out where it is no speech."""
    if found := beside(line, index):
        _add(reading, found)
    elif _goes_on(line, index, reading):
        assert reading.direct is not None
        reading.direct.pieces.append(piece_of(line, Range(0, len(line.shape.rstrip("."))), "continued"))
    elif stands_alone(line, index):
        continued = _continued(line, index, reading)
        if continued is not None:
            statement, rule = continued
            statement.pieces.append(piece_of(line, Range(index, index + 1), rule))
            statement.paragraph = line.paragraph
            return
        statement = Statement([piece_of(line, Range(index, index + 1), "none")], line.paragraph)
        source, rule = _source_before(line, index, reading)
        if source is None and _is_doubtful(line, index):
            reading.weak = statement
            return
        statement.source = source
        statement.pieces = [statement.pieces[0]._replace(rule=rule)]
        _add(reading, statement)


def _goes_on(line: Line, index: int, reading: _Reading) -> bool:
    """Whether a line that is mostly one quotation goes on with the statement in marks right before it."""
    direct, before, quotation = reading.direct, reading.before, line.quotations[index]
    if direct is None or not direct.pieces or before is None or direct.paragraph != line.paragraph:
        return False
    follows = direct.source is not None and _adjoins(direct, before, line, reading)
    mostly = 2 * (quotation.char_end - quotation.char_start) > line.ends[-1] - line.starts[0]
    return (
        follows and mostly and len(line.quotations) == 1 and quotation.n_words > FEW and not stands_alone(line, index)
    )


def _continued(line: Line, index: int, reading: _Reading) -> tuple[Statement, str] | None:
    """Return the statement that goes on with a quotation, and the rule."""
    direct, before = reading.direct, reading.before
    if direct is None or not direct.pieces:
        return None
    if line.quotations[index].continues:
        return direct, "multi_paragraph"
    adjoins = index > 0 or (before is not None and _adjoins(direct, before, line, reading))
    if (
        adjoins
        and direct.source is not None
        and direct.paragraph == line.paragraph
        and not _follows_colon(line, reading)
    ):
        return direct, "continued"
    return None


def _adjoins(direct: Statement, before: Line, line: Line, reading: _Reading) -> bool:
    """Whether a statement ends in the line before, with no other line between."""
    between = reading.text[before.ends[-1] : line.starts[0]]
    return direct.pieces[-1].span.char_end >= before.starts[0] and not any(map(str.isalnum, between))


def _follows_colon(line: Line, reading: _Reading) -> bool:
    before = reading.before
    return before is not None and before.shape.endswith(":") and line.paragraph - before.paragraph <= 1


def _source_before(line: Line, index: int, reading: _Reading) -> tuple[Source | None, str]:
    """Return who spoke last before a quotation, and the rule: introduced by a colon, in this paragraph or the last."""
    before, spoken = reading.before, reading.spoken
    if before is not None and _follows_colon(line, reading) and (source := introduced(before)) is not None:
        return source, "colon"
    if spoken is not None and spoken.paragraph == line.paragraph:
        return spoken.source, "same_paragraph"
    if before is not None and before.paragraph == line.paragraph and (source := _acting(before)) is not None:
        return source, "same_paragraph"
    near = spoken is not None and line.paragraph - spoken.paragraph == 1
    quotation = line.quotations[index]
    if spoken is not None and near and quotation.n_words >= (_TITLE if quotation.is_single else FEW):
        return spoken.source, "previous_paragraph"
    return None, "none"


def _acting(line: Line) -> Source | None:
    """Return the person who does something in a sentence without speech: Smith shook her head."""
    found = None if line.quotations else sentence_subject(line, len(line))
    return Source(line, found) if found is not None and PERSON in line.shape[slice(*found)] else None


def _is_doubtful(line: Line, index: int) -> bool:
    """Whether a quotation without speaker may be a title: it is short or in single marks."""
    quotation = line.quotations[index]
    return (quotation.n_words < FEW and not quotation.continues) or quotation.is_single
