"""The report of a judgement: every expectation with its result, as JSON and as pages to read."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from validations.docs import write_docs
from validations.judge import great_expectations
from validations.verdict import Result, Verdict


def write_report(folder: Path, dataset: str, verdict: Verdict, results: Sequence[Result]) -> None:
    """Write `expectations.json` and `docs/` into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "expectations.json").open("w", encoding="utf-8") as file:
        json.dump(_report(dataset, verdict, results), file, indent=1, ensure_ascii=False)
        file.write("\n")
    write_docs(folder / "docs", dataset, verdict, results)


def _report(dataset: str, verdict: Verdict, results: Sequence[Result]) -> dict[str, Any]:
    return {
        "dataset": dataset,
        "passed": verdict.passed,
        "great_expectations": great_expectations().__version__,
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
        "says": rule.says,
        "expectation": rule.expectation,
        "kwargs": dict(rule.kwargs),
        "success": result.success,  # null: it could not be judged, because a file lacks what it reads
        "n_rows": result.n_rows,
        "n_failing": len(result.failing_ids),
        "failing_ids": list(result.failing_ids),
    }
