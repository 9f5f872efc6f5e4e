"""What every table must satisfy: its contract, turned into rules column by column."""

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from schema import Column, Slice, Table
from validations.rule import Facts, Rule, fact, unless_null


def contract_rules(table: Table) -> tuple[Rule, ...]:
    """Return the rules on single rows that follow from the contract of a table."""
    columns = (rule for column in table.columns for rule in _column_rules(table.name, column))
    slices = (rule for part in table.slices for rule in _slice_rules(table, part))
    order = ", ".join(f"`{column}`" for column in table.sorted_by)
    says = f"Rows stand in the order of {order}"
    order_rule = fact(f"{table.name}.sorted", says, shows=table.sorted_by, level="table")
    return (*columns, *slices, order_rule)


def slice_rule_ids(table: Table) -> tuple[str, ...]:
    """Return the rules that hold a table's slices against the texts."""
    return tuple(f"{table.name}.{part.text}.slice" for part in table.slices)


def file_rules(table: Table) -> tuple[Rule, Rule]:
    """Return the rules on the columns of each file of a table."""
    return (
        fact(
            f"{table.name}.columns",
            "Every file has the columns of the contract, in its order",
            shows=("found",),
            level="table",
        ),
        fact(f"{table.name}.types", "Every column has the type of the contract", shows=("found",), level="table"),
    )


def _column_rules(table: str, column: Column) -> Iterator[Rule]:
    name, prefix = f"`{column.name}`", f"{table}.{column.name}"

    def rule(what: str, says: str, expectation: str, **kwargs: Any) -> Rule:
        return Rule(f"{prefix}.{what}", says, expectation, {"column": column.name, **kwargs}, shows=(column.name,))

    if not column.nullable:
        yield rule("given", f"{name} is never null", "expect_column_values_to_not_be_null")
    if column.values:
        says = f"{name} is one of {', '.join(column.values)}"
        yield rule("known", says, "expect_column_values_to_be_in_set", value_set=list(column.values))
    if limits := _limits(column):
        says = f"{name} is {' and '.join(f'{words} {limit:g}' for words, _, limit in limits)}"
        bounds = {argument: limit for _, argument, limit in limits}
        yield rule("between", says, "expect_column_values_to_be_between", **bounds)
    if column.pattern:
        says = f"{name} has the form `{column.pattern}`"
        yield rule("pattern", says, "expect_column_values_to_match_regex", regex=column.pattern)


def _limits(column: Column) -> list[tuple[str, str, float]]:
    both = (("at least", "min_value", column.at_least), ("at most", "max_value", column.at_most))
    return [(words, argument, limit) for words, argument, limit in both if limit is not None]


def _slice_rules(table: Table, part: Slice) -> Iterator[Rule]:
    columns = (part.start, part.end, part.text)
    yield Rule(
        f"{table.name}.{part.end}.after_start",
        f"`{part.end}` lies after `{part.start}`",
        "expect_column_pair_values_a_to_be_greater_than_b",
        {"column_A": part.end, "column_B": part.start, "ignore_row_if": "either_value_is_missing"},
        shows=columns,
    )
    yield fact(
        f"{table.name}.{part.text}.slice",
        f"`{part.text}` is what the article's text says from `{part.start}` to `{part.end}`",
        shows=(*columns, f"{table.name}.{part.text}.found"),
    )
    if next(column.nullable for column in table.columns if column.name == part.text):
        says = f"`{part.text}`, `{part.start}` and `{part.end}` are given together or not at all"
        yield fact(f"{table.name}.{part.text}.whole", says, shows=columns)


def contract_facts(table: Table, rows: pa.Table, before: pa.Table | None) -> Facts:
    """Return the facts that need no other table; `before` is the row before these in the file, if any."""
    whole = {
        f"{table.name}.{part.text}.whole": _together(rows, part)
        for part in table.slices
        if any(column.name == part.text and column.nullable for column in table.columns)
    }
    return {**whole, f"{table.name}.sorted": ascending(rows, table.sorted_by, before)}


def _together(rows: pa.Table, part: Slice) -> pa.Array:
    text, start, end = (pc.is_null(rows[column]) for column in (part.text, part.start, part.end))
    return pc.and_(pc.equal(text, start), pc.equal(start, end))


def ascending(rows: pa.Table, columns: tuple[str, ...], before: pa.Table | None) -> pa.Array:
    """Tell for each row whether it stands after the row before it, or beside it."""
    rows = rows.select(columns)
    first = rows.slice(0, 1) if before is None else before.select(columns)
    previous = pa.concat_tables([first, rows.slice(0, max(len(rows) - 1, 0))]).slice(0, len(rows))
    result: pa.Array = pa.array([True] * len(rows), pa.bool_())
    for column in reversed(columns):
        now, then = rows[column].combine_chunks(), previous[column].combine_chunks()
        result = pc.or_(pc.greater(now, then), pc.and_(pc.equal(now, then), result))
    return unless_null(result)
