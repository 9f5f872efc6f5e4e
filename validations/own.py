"""Rules of the person who builds: expectations in a file of plain Great Expectations JSON, beside those of the program.

The file holds one suite, or several in a list or by name. A suite is about the table that it is named after; so is an
expectation with `table` in its `meta`. Each is judged on its whole table at once, so that averages and uniqueness mean
the table: memory grows with the columns that it names.
"""

import dataclasses
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from schema import TABLES
from validations.files import BadExpectationsError, Release, reading
from validations.frame import ID, example, series
from validations.judge import CannotJudgeError, Judged, check_rules, is_of_the_whole, judge
from validations.rule import Rule, Severity
from validations.verdict import Example, Result

FILE = "own_expectations.json"
"""Where a report keeps them, so that `validate` judges by them too."""

_COLUMNS = ("column", "column_A", "column_B", "column_list", "column_set")
_EXAMPLES = 10


def read_own(path: Path) -> tuple[Rule, ...]:
    """Read rules from a file; raise BadExpectationsError where it is not what Great Expectations can judge by."""
    try:
        suites = list(_suites(json.loads(path.read_text("utf-8"))))
    except (OSError, ValueError, RecursionError) as exc:
        raise BadExpectationsError(f"{path}: cannot be read as JSON ({exc})") from exc
    seen: Counter[str] = Counter()
    rules = []
    for name, suite in suites:
        for number, expectation in enumerate(_expectations(path, suite), start=1):
            try:
                rules.append(_rule(name, expectation, seen))
            except (KeyError, TypeError, ValueError) as exc:
                raise BadExpectationsError(f"{path}: suite {name!r}, expectation {number}: {exc}") from exc
    try:
        check_rules(rules)
    except CannotJudgeError as exc:
        raise BadExpectationsError(f"{path}: {exc}") from exc
    return tuple(rules)


def _suites(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, list):
        for suite in value:
            yield from _suites(suite)
    elif isinstance(value, dict) and "expectations" in value:
        yield str(value.get("name") or value.get("expectation_suite_name") or ""), value
    elif isinstance(value, dict):
        for name, suite in value.items():
            yield name, suite if isinstance(suite, dict) else {"expectations": suite}


def _expectations(path: Path, suite: Any) -> list[Any]:
    expectations = suite.get("expectations") if isinstance(suite, dict) else None
    if not isinstance(expectations, list) or not all(isinstance(entry, dict) for entry in expectations):
        raise BadExpectationsError(f"{path}: a suite needs a list `expectations`, each an object with type and kwargs")
    return expectations


def _rule(suite: str, entry: Mapping[str, Any], seen: Counter[str]) -> Rule:
    meta, kwargs = dict(entry.get("meta") or {}), dict(entry.get("kwargs") or {})
    table = str(meta.get("table") or suite)
    if table not in TABLES:
        raise ValueError(f"is about no table; name its suite after one of {', '.join(TABLES)}, or put it into its meta")
    kind = str(entry.get("type") or entry["expectation_type"])
    if unknown := sorted(set(_named(kwargs)) - set(TABLES[table].arrow.names)):
        raise ValueError(f"{table} has no column {', '.join(unknown)}")
    slug = re.sub(r"[^a-z0-9]+", "_", str(meta.get("rule_id") or kind.removeprefix("expect_")).lower()).strip("_")
    rule_id = ".".join([table, *([str(kwargs["column"])] if "column" in kwargs else []), f"own_{slug}"])
    seen[rule_id] += 1
    if seen[rule_id] > 1:
        rule_id += f"_{seen[rule_id]}"
    severity: Severity = "critical" if entry.get("severity", "critical") == "critical" else "warning"
    says = str(entry.get("notes") or entry.get("description") or meta.get("says") or _says(kind, kwargs))
    shows = tuple(dict.fromkeys(_named(kwargs)))
    rule = Rule(rule_id, " ".join(says.split()), kind, kwargs, severity, shows)
    return dataclasses.replace(rule, level="table" if is_of_the_whole(rule) else "row")


def _named(kwargs: Mapping[str, Any]) -> Iterator[str]:
    for argument in _COLUMNS:
        value = kwargs.get(argument, ())
        yield from [value] if isinstance(value, str) else map(str, value)


def _says(kind: str, kwargs: Mapping[str, Any]) -> str:
    arguments = ", ".join(f"{name}={value!r}" for name, value in kwargs.items())
    return f"{kind}({arguments})"


def own_as_json(rules: Sequence[Rule]) -> str:
    """Return rules in the form that `read_own` reads: a suite per table."""
    suites = [
        {
            "name": table,
            "expectations": [
                {
                    "type": rule.expectation,
                    "kwargs": dict(rule.kwargs),
                    "severity": rule.severity,
                    "meta": {"rule_id": rule.rule_id.rpartition(".own_")[2], "says": rule.says},
                }
                for rule in rules
                if rule.table == table
            ],
        }
        for table in TABLES
    ]
    return json.dumps([suite for suite in suites if suite["expectations"]], indent=1, ensure_ascii=False) + "\n"


def judge_own(release: Release, rules: Sequence[Rule]) -> list[Result]:
    """Judge rules, each on its whole table; raise BadExpectationsError where Great Expectations fails at one."""
    results = []
    for table in TABLES:
        for rule in [rule for rule in rules if rule.table == table]:
            if table not in release.sound_tables:
                results.append(Result(rule, judged=False))
                continue
            rows = _rows(release, table, rule)
            frame = {name: series(rows[name]) for name in rows.column_names if name != ID}
            try:
                judged = judge(_data_frame(frame, len(rows)), [rule])[rule.rule_id]
            except CannotJudgeError as exc:
                raise BadExpectationsError(f"expectation {rule.rule_id} cannot be judged: {exc}") from exc
            results.append(_result(rule, rows, judged))
    return results


def _rows(release: Release, table: str, rule: Rule) -> pa.Table:
    """Read the columns that a rule looks at (all where it has a condition, which may name any), and the key."""
    key = TABLES[table].key
    columns = list(dict.fromkeys([key, *(TABLES[table].arrow.names if "row_condition" in rule.kwargs else rule.shows)]))
    parts = []
    for file in release.files[table]:
        with reading(file.path):
            parts.append(pq.read_table(file.path, columns=columns).cast(_schema(table, columns)))
    rows = pa.concat_tables(parts)
    return rows.append_column(ID, rows[key])


def _schema(table: str, columns: Sequence[str]) -> pa.Schema:
    return pa.schema([TABLES[table].arrow.field(column).with_nullable(True) for column in columns])  # noqa: FBT003


def _data_frame(columns: Mapping[str, Any], rows: int) -> Any:
    import pandas as pd

    return pd.DataFrame(dict(columns), index=pd.RangeIndex(rows), copy=False)


def _result(rule: Rule, rows: pa.Table, judged: Judged) -> Result:
    if rule.level == "row":
        failing = judged.failing
        examples = tuple(example(rows, {}, position, rule) for position in failing[:_EXAMPLES])
        ids = tuple(rows[ID].take(pa.array(failing, pa.int64())).to_pylist())
        return Result(rule, judged=True, n_rows=judged.n_rows, failing_ids=ids, examples=examples)
    if judged.success:
        return Result(rule, judged=True, n_rows=1)
    shown: Example = (("table", rule.table), ("found", judged.observed))
    return Result(rule, judged=True, n_rows=1, failing_ids=(rule.table,), examples=(shown,))
