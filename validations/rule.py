"""A rule: one expectation with a name that stays, a sentence for people, and what its failure means."""

import dataclasses
from collections.abc import Mapping
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc

Severity = Literal["critical", "warning"]

Level = Literal["row", "table"]
"""What is at fault where a rule is broken: the rows that break it, or the table or file as a whole."""

Facts = dict[str, pa.Array]
"""A column of booleans per rule: whether each row keeps it. Null where the rule does not apply.

Columns that no rule is named after are there to be shown beside a failing row.
"""


@dataclasses.dataclass(frozen=True, slots=True)
class Rule:
    """An expectation of Great Expectations, as data; `rule_id` is `table.what` or `table.column.what`."""

    rule_id: str
    says: str  # the promise, as a sentence that holds for every row
    expectation: str  # type and arguments, as Great Expectations names them
    kwargs: Mapping[str, Any]
    severity: Severity = "critical"
    shows: tuple[str, ...] = ()  # columns to print beside a failing row
    level: Level = "row"

    @property
    def table(self) -> str:
        """Table it is about; `release` for what concerns all of them."""
        return self.rule_id.partition(".")[0]

    @property
    def column(self) -> str | None:
        """Column it is about, None for rows or files as a whole."""
        parts = self.rule_id.split(".")
        return parts[1] if len(parts) > 2 else None

    @property
    def is_fact(self) -> bool:
        """Whether it asserts a computed column, which bears its name."""
        return self.kwargs.get("column") == self.rule_id


def fact(
    rule_id: str,
    says: str,
    *,
    shows: tuple[str, ...] = (),
    severity: Severity = "critical",
    level: Level = "row",
) -> Rule:
    """Return a rule on a computed column that bears the rule's name and must be true in every row.

    Great Expectations judges row by row in Python whatever it has no vectorised form for; a fact is computed over
    whole columns before, and costs a hundredth of that.
    """
    kwargs = {"column": rule_id, "value_set": [True]}
    return Rule(rule_id, says, "expect_column_values_to_be_in_set", kwargs, severity, shows, level)


def unless_null(holds: pa.ChunkedArray) -> pa.ChunkedArray:
    """Let nulls pass: there is nothing to compare, or that something is missing is another rule's fault."""
    return pc.fill_null(holds, True)  # noqa: FBT003
