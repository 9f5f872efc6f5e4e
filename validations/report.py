"""The report of a judgement: every expectation with its result, as JSON and as pages to read."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from validations.delta import code_sha256
from validations.docs import write_docs
from validations.files import NotAReleaseError
from validations.judge import great_expectations
from validations.verdict import Failure, Result, TableCounts, Verdict


def write_report(folder: Path, dataset: str, verdict: Verdict, results: Sequence[Result]) -> None:
    """Write `expectations.json` and `docs/` into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "expectations.json").open("w", encoding="utf-8") as file:
        json.dump(_report(dataset, verdict, results), file, indent=1, ensure_ascii=False)
        file.write("\n")
    write_docs(folder / "docs", dataset, verdict, results)


def read_verdict(folder: Path) -> Verdict:
    """Return the verdict of a report; raise NotAReleaseError where it cannot be read."""
    path = folder / "expectations.json"
    try:
        report = json.loads(path.read_text("utf-8"))
        tables = {name: TableCounts(**counts) for name, counts in report["tables"].items()}
        failures = tuple(_failure(entry) for entry in report["results"] if entry["success"] is False)
        return Verdict(report["n_expectations"], failures, tables)
    except (OSError, ValueError, KeyError, TypeError) as exc:
        raise NotAReleaseError(
            f"{path}: cannot be read as a report ({exc}); `broadsheet validate` judges anew"
        ) from exc


def _failure(entry: dict[str, Any]) -> Failure:
    what = (entry["rule"], entry["table"], entry["column"], entry["severity"])
    message = f"{entry['says']}: not so in {entry['n_failing']:,} of {entry['n_rows']:,}"
    return Failure(*what, message, entry["n_failing"], tuple(entry["failing_ids"]), entry["level"])


def _report(dataset: str, verdict: Verdict, results: Sequence[Result]) -> dict[str, Any]:
    return {
        "dataset": dataset,
        "passed": verdict.passed,
        "great_expectations": great_expectations().__version__,
        "code_sha256": code_sha256(),
        "n_expectations": verdict.n_expectations,
        "tables": {
            name: {"rows": counts.rows, "expectations": counts.expectations, "failed": counts.failed}
            for name, counts in verdict.tables.items()
        },
        "results": [_entry(result) for result in results],
    }


def _entry(result: Result) -> dict[str, Any]:
    rule = result.rule
    return {
        "rule": rule.rule_id,
        "table": rule.table,
        "column": rule.column,
        "severity": rule.severity,
        "level": rule.level,
        "says": rule.says,
        "expectation": rule.expectation,
        "kwargs": dict(rule.kwargs),
        "success": result.success,  # null: it could not be judged, because a file lacks what it reads
        "n_rows": result.n_rows,
        "n_failing": len(result.failing_ids),
        "failing_ids": list(result.failing_ids),
    }
