"""Reports: what each cue of a line reports, and who is said to say it."""

from collections.abc import Sequence

from builder.extractors.quotes.clauses import CuedLine
from builder.extractors.quotes.cues import Cue, find_cues
from builder.extractors.quotes.finite_reports import finite_report
from builder.extractors.quotes.lines import Line
from builder.extractors.quotes.other_reports import (
    according_report,
    noun_report,
    participle_report,
    passive_report,
)
from builder.extractors.quotes.report import Report


def find_reports(line: Line) -> list[Report]:
    """Return the reports of a line, in the order of their cues."""
    cues = list(find_cues(line))
    cued = CuedLine(line, cues, {cue.first: cue for cue in cues})
    reports: list[Report] = []
    for cue in cues:
        if (found := _read(cued, cue, reports)) is not None:
            reports.append(found)
    return reports


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
