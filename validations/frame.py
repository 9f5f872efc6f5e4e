"""Rows and facts, as the frame that Great Expectations judges; its results, with ids and examples of failing rows."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from validations.judge import judge
from validations.rule import Facts, Rule
from validations.verdict import Example, Result, printable

ID = "_id"
"""Column that names a row for people: its key, or where it has none, the place where it lies."""

_NOT_NULL = "expect_column_values_to_not_be_null"
EXAMPLES = 10
"""Failing rows shown to people per rule, the first by their ids; the ids of all are kept."""

_SHOWN = 160  # characters of a value shown


def judge_rows(rows: pa.Table, facts: Facts, rules: Sequence[Rule]) -> list[Result]:
    """Judge rows by rules, in the order of the rules; `rows` has the column ID."""
    judged = judge(_frame(rows, facts, rules), rules)
    results = []
    for rule in rules:
        n_rows, failing = judged[rule.rule_id][:2]
        named = sorted(zip(rows[ID].take(pa.array(failing, pa.int64())).to_pylist(), failing, strict=True))
        examples = tuple(example(rows, facts, position, rule) for _, position in named[:EXAMPLES])
        ids = tuple(name for name, _ in named)
        results.append(Result(rule, judged=True, n_rows=n_rows, failing_ids=ids, examples=examples))
    return results


def merge(results: Sequence[Result]) -> Result:
    """Put the results of one rule on several sets of rows together."""
    return Result(
        rule=results[0].rule,
        judged=all(result.judged for result in results),
        n_rows=sum(result.n_rows for result in results),
        failing_ids=tuple(sorted(row for result in results for row in result.failing_ids)),
        examples=tuple(sorted(shown for result in results for shown in result.examples)[:EXAMPLES]),
    )


def _frame(rows: pa.Table, facts: Facts, rules: Sequence[Rule]) -> pd.DataFrame:
    """Take only what the rules look at: Great Expectations copies and hashes all columns of what it is given."""
    looked_at = {
        str(rule.kwargs[argument]): rule.expectation != _NOT_NULL
        for rule in sorted(
            rules, key=lambda rule: rule.expectation != _NOT_NULL
        )  # a look at the values has the last word
        for argument in ("column", "column_A", "column_B")
        if argument in rule.kwargs
    }
    columns = {
        name: series(facts[name] if name in facts else rows[name]) if values else _givens(rows[name])
        for name, values in looked_at.items()
    }
    return pd.DataFrame(columns, index=pd.RangeIndex(len(rows)), copy=False)


def _givens(column: pa.ChunkedArray | pa.Array) -> "pd.Series[Any]":
    return pd.Series(np.where(pc.is_valid(column).to_numpy(zero_copy_only=False), 1.0, np.nan))


def series(column: pa.ChunkedArray | pa.Array) -> "pd.Series[Any]":
    """Return a column as Great Expectations judges it fast: numbers as floats, everything else as it is."""
    kind = column.type  # vectorised only for the two types that NumPy gives to Python's int and float
    if pa.types.is_integer(kind) or pa.types.is_decimal(kind):
        return pd.Series(column.cast(pa.float64()).to_numpy(zero_copy_only=False))
    if pa.types.is_floating(kind) or pa.types.is_timestamp(kind):
        values: pd.Series[Any] = column.to_pandas()
        return values
    return pd.Series(pd.array(column, dtype=pd.ArrowDtype(kind)))


def example(rows: pa.Table, facts: Facts, position: int, rule: Rule) -> Example:
    """Return a row as people are shown it: its id and the columns that the rule shows."""
    columns = ((name, facts[name] if name in facts else rows[name]) for name in (ID, *rule.shows))
    return tuple((name.rpartition(".")[2], _shown(column[position])) for name, column in columns)


def _shown(value: pa.Scalar) -> str:
    try:
        text = "null" if not value.is_valid else str(value.as_py())
    except (ValueError, OverflowError):  # a time that Python has no number for
        text = str(value.value)
    return printable(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")
