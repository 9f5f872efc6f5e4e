"""Reports: what each cue of a line reports, and who is said to say it."""

from collections.abc import Iterator, Sequence

from builder.extractors.quotes.clauses import CuedLine
from builder.extractors.quotes.cues import Cue, find_attitudes, find_cues
from builder.extractors.quotes.finite_reports import finite_report
from builder.extractors.quotes.lines import QUOTED, Line
from builder.extractors.quotes.other_reports import (
    according_report,
    noun_report,
    participle_report,
    passive_report,
)
from builder.extractors.quotes.phrases import can_speak
from builder.extractors.quotes.report import Report


def find_reports(line: Line) -> list[Report]:
    """Return the reports of a line, in the order of their cues; those of thoughts come last."""
    cues = list(find_cues(line))
    if not cues and not line.quotations:
        return []
    cued = CuedLine(line, line.shape, cues, {cue.first: cue for cue in cues})
    reports: list[Report] = []
    for cue in cues:
        if (found := _read(cued, cue, reports)) is not None:
            reports.append(found)
    return [*reports, *_thoughts(cued, reports)] if line.quotations else reports


def _thoughts(cued: CuedLine, reports: Sequence[Report]) -> Iterator[Report]:
    """Yield what somebody thinks or wants partly in words in marks that no report has: thinks the plan "absurd"."""
    told = [piece for report in reports for piece in report.pieces]
    for cue in find_attitudes(cued.line):
        if any(piece.first <= cue.first < piece.last for piece in told):
            continue
        found = finite_report(cued, cue, reports)
        if found is not None and _is_marked(cued.line, found):
            quoted = [index for piece in found.pieces for index in range(*piece) if index in cued.line.quotations]
            if not any(piece.first <= index < piece.last for piece in told for index in quoted):
                yield found


def _is_marked(line: Line, found: Report) -> bool:
    """Whether a person or body is said to think something, and part of it is in marks."""
    return (
        found.speaker is not None
        and line.shape[found.speaker.first] != "T"
        and can_speak(line, found.speaker)
        and any(piece.last - piece.first > 1 and QUOTED in line.shape[slice(*piece)] for piece in found.pieces)
    )


def _read(cued: CuedLine, cue: Cue, earlier: Sequence[Report]) -> Report | None:
    match cue.form:
        case "according":
            return according_report(cued, cue, earlier)
        case "passive":
            return passive_report(cued, cue)
        case "noun":
            return noun_report(cued, cue)
        case "ing" | "infinitive":
            return participle_report(cued, cue, earlier)
        case "finite":
            return finite_report(cued, cue, earlier)
