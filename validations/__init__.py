"""The judgement: is a release fit to publish? It reads files and the contract, never the program that made them.

Rules come from the contract column by column, from a module per table for what only that table must satisfy, and from
`release` and `manifest` for what holds across tables and files. All of them are expectations of Great Expectations.
"""

from pathlib import Path

from validations.files import NotAReleaseError
from validations.verdict import Failure, TableCounts, Verdict

__all__ = [
    "Failure",
    "NotAReleaseError",
    "TableCounts",
    "Verdict",
    "check",
    "expectations_sha256",
    "get_ready",
    "read_verdict",
]


def check(release: Path, *, workers: int = 1, report: Path | None = None) -> Verdict:
    """Judge a release folder from its files alone: `data/<table>/*.parquet` and `manifest.json`.

    With `report`, write `expectations.json` (every expectation with its result and the ids of all failing rows) and
    `docs/` (Data Docs, to open offline) into that folder. The same release gives the same verdict and the same bytes,
    whatever the number of workers. Raises NotAReleaseError where files are missing or cannot be read, and RuntimeError
    where an expectation itself fails.
    """
    from validations.judgement import judge_release  # what it needs takes seconds to import

    return judge_release(release, workers=workers, report=report)


def expectations_sha256() -> str:
    """Return a digest of all rules, their thresholds and severities, and the library that judges them."""
    from validations.suite import expectations_sha256

    return expectations_sha256()


def read_verdict(report: Path) -> Verdict:
    """Read the verdict from a report that `check` wrote; raise NotAReleaseError where it is not there."""
    from validations.report import read_verdict

    return read_verdict(report)


def get_ready() -> None:
    """Begin to import in a thread what `check` needs; for a process that has nothing else to do for seconds."""
    from threading import Thread

    from validations.judge import great_expectations

    Thread(target=great_expectations, daemon=True).start()
