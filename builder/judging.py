"""Judging a candidate: rows that are unfit leave it, until what is left is fit or too much would have to go."""

import dataclasses
import math
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import validations
from builder.article import Rejection
from builder.errors import JudgementError
from builder.quarantine import Fault, quarantine
from builder.release import Dataset
from builder.shard import SHARD_TABLES

_ROUNDS = 5  # what leaves may leave something else unfit; more rounds than this are a fault of the program

DEFAULT_SHARE = Decimal("0.01")
"""Of the rows of each table, this share may fail their expectations and leave before nothing is released."""

Facts = dict[str, Any]


@dataclasses.dataclass(frozen=True, slots=True)
class Judged:
    """A candidate that is fit to publish: its manifest, its verdict, and the rows that had to leave."""

    facts: Facts
    verdict: validations.Verdict
    left: tuple[Rejection, ...]


def judge(
    dataset: Dataset,
    candidate: Path,
    describe: Callable[[Sequence[Rejection]], Facts],
    check: Callable[[], validations.Verdict],
    share: Decimal | None,
) -> Judged:
    """Judge a candidate, and take out rows that fail; raise JudgementError where it cannot be released.

    `describe` writes rejects and manifest for the rows that left so far; `check` judges what lies there then. The rows
    of the first round are what `share` is measured against.
    """
    left: list[Rejection] = []
    facts = describe(left)
    rows = facts["tables"]
    for _ in range(_ROUNDS):
        verdict = check()
        if verdict.passed:
            return Judged(facts, verdict, tuple(left))
        failing = _failing(verdict)
        _stop_where_unfit(dataset, candidate, verdict, failing, left, rows, DEFAULT_SHARE if share is None else share)
        gone = quarantine(candidate, failing)
        if not gone:
            break
        left += gone
        facts = describe(left)
        if not facts["tables"]["articles"]:
            raise _unfit(dataset, candidate, verdict, "no article is left")
    raise _unfit(dataset, candidate, verdict, "taking out the rows that fail does not help")


def _failing(verdict: validations.Verdict) -> dict[str, dict[str, Fault]]:
    """Return by table the rows that break a critical rule, each with the first rule that it breaks."""
    failing: dict[str, dict[str, Fault]] = {}
    for failure in verdict.failures:
        if failure.severity == "critical" and failure.level == "row" and failure.table in SHARD_TABLES:
            code = re.sub(r"[^a-z0-9]+", "_", failure.rule.lower()).strip("_")
            fault = Fault(code, f"the row is not as expected: {failure.says}; {_AFTER}")
            for key in failure.failing_ids:
                failing.setdefault(failure.table, {}).setdefault(key, fault)
    return failing


_AFTER = "when what made it so is mended, build again or with --replay"


def _stop_where_unfit(
    dataset: Dataset,
    candidate: Path,
    verdict: validations.Verdict,
    failing: Mapping[str, Mapping[str, Fault]],
    left: Sequence[Rejection],
    rows: Mapping[str, int],
    share: Decimal,
) -> None:
    if any(failure.severity == "critical" and failure.level == "table" for failure in verdict.failures):
        raise _unfit(dataset, candidate, verdict, "a table or file is at fault as a whole")
    if any(failure.severity == "critical" and failure.table not in SHARD_TABLES for failure in verdict.failures):
        raise _unfit(dataset, candidate, verdict, "a table that belongs to no article is at fault")
    for table, faults in failing.items():
        n = len(faults) + sum(rejection.table_name == table for rejection in left)
        if n > math.ceil(rows[table] * share):
            why = (
                f"{n:,} of {rows[table]:,} rows of {table} ({n / rows[table]:.1%}) would have to leave, more than"
                f" {_percent(share)}; mend what is wrong, or allow more with --max-rejected"
            )
            raise _unfit(dataset, candidate, verdict, why)


_WHAT_TO_DO = (
    "What to do: look at these rows in their articles; mend the input, or the rule if it is one of your own, and build"
    " again. Rows that may be left out are allowed by --max-rejected; they then stand in the table rejects."
)


def _percent(share: Decimal) -> str:
    return f"{(share * 100).normalize():f}%"


def _unfit(dataset: Dataset, candidate: Path, verdict: validations.Verdict, why: str) -> JudgementError:
    """Move the report of a candidate that failed to where the person can read it; return the error."""
    report = dataset.failed / "validation"
    shutil.copytree(candidate / "validation", report, dirs_exist_ok=True)
    dataset.sweep()  # what was judged unfit is not gone on from
    failed = [failure for failure in verdict.failures if failure.severity == "critical"]
    return JudgementError(
        "\n".join(
            [
                f"the data failed {len(failed)} of {verdict.n_expectations} expectations; nothing was released: {why}",
                *verdict.lines(),
                _WHAT_TO_DO,
                f"the whole report: {report / 'docs' / 'index.html'} ({report} has all failing ids)",
            ]
        )
    )
