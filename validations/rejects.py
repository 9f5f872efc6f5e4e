"""What only rejects must satisfy."""

import pyarrow as pa

from validations.rule import Facts, Rule

RULES = (
    Rule(
        "rejects.message.not_empty",
        "`message` is not empty",
        "expect_column_value_lengths_to_be_between",
        {"column": "message", "min_value": 1},
        shows=("source_uri", "code", "message"),
    ),
)


def facts(rows: pa.Table) -> Facts:  # noqa: ARG001  (every table has this function)
    """Compute nothing: the rules above read the columns as they are."""
    return {}
