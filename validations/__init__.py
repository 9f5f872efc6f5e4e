"""The judgement: is a release fit to publish? It reads files and the contract, never the program that made them.

Rules come from the contract column by column, from a module per table for what only that table must satisfy, and from
`release` and `manifest` for what holds across tables and files. All of them are expectations of Great Expectations.
"""

from pathlib import Path

from validations.files import NotAReleaseError
from validations.verdict import Failure, TableCounts, Verdict

__all__ = ["Failure", "NotAReleaseError", "TableCounts", "Verdict", "check"]


def check(release: Path, *, workers: int = 1, report: Path | None = None) -> Verdict:
    """Judge a release folder from its files alone: `data/<table>/*.parquet` and `manifest.json`.

    With `report`, write `expectations.json` (every expectation with its result and the ids of all failing rows) and
    `docs/` (Data Docs, to open offline) into that folder. The same release gives the same verdict and the same bytes,
    whatever the number of workers. Raises NotAReleaseError where files are missing or cannot be read, and RuntimeError
    where an expectation itself fails.
    """
    from validations.judgement import judge_release  # what it needs takes seconds to import

    return judge_release(release, workers=workers, report=report)
