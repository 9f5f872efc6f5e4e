"""The judgement: is a release fit to publish? It reads files and the contract, never the program that made them.

Rules come from the contract column by column, from a module per table for what only that table must satisfy, and from
`release` and `manifest` for what holds across tables and files. All of them are expectations of Great Expectations.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from validations.files import BadExpectationsError, NotAReleaseError
from validations.rule import Rule
from validations.verdict import Failure, TableCounts, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "BadExpectationsError",
    "Failure",
    "NotAReleaseError",
    "Rule",
    "TableCounts",
    "Verdict",
    "check",
    "expectations_sha256",
    "get_ready",
    "read_own",
    "read_verdict",
]


def check(
    release: Path,
    *,
    workers: int = 1,
    report: Path | None = None,
    own: "Sequence[Rule] | None" = None,
    since: Path | None = None,
) -> Verdict:
    """Judge a release folder from its files alone: `data/<table>/*.parquet` and `manifest.json`.

    `own` are rules beside those of the program, as `read_own` gives them; without it, those that the release was
    judged by are taken. `since` is a release judged before: rows that it has alike are not judged again, and the result
    is the same. With `report`, write `expectations.json` (every expectation with its result and the ids of all
    failing rows) and `docs/` (Data Docs, to open offline) into that folder. The same release gives the same verdict and
    the same bytes, whatever the number of workers. Raises NotAReleaseError where files are missing or cannot be read,
    BadExpectationsError where a rule of `own` cannot be judged, and RuntimeError where another one cannot.
    """
    from validations.judgement import judge_release  # what it needs takes seconds to import

    return judge_release(release, workers=workers, report=report, own=own, since=since)


def read_own(path: Path) -> "tuple[Rule, ...]":
    """Read rules from a file of plain Great Expectations JSON; raise BadExpectationsError where they cannot be used."""
    from validations.own import read_own

    return read_own(path)


def expectations_sha256(own: "Sequence[Rule]" = ()) -> str:
    """Return a digest of all rules, their thresholds and severities, and the library that judges them."""
    from validations.suite import expectations_sha256

    return expectations_sha256(own)


def read_verdict(report: Path) -> Verdict:
    """Read the verdict from a report that `check` wrote; raise NotAReleaseError where it is not there."""
    from validations.report import read_verdict

    return read_verdict(report)


def get_ready() -> None:
    """Begin to import in a thread what `check` needs; for a process that has nothing else to do for seconds."""
    from threading import Thread

    from validations.judge import great_expectations

    Thread(target=great_expectations, daemon=True).start()
