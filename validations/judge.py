"""Great Expectations, put to work: a frame and its rules in, the rows that break each rule out."""

import functools
import logging
import os
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from validations.rule import Rule

if TYPE_CHECKING:
    from types import ModuleType

    from great_expectations.core.expectation_validation_result import ExpectationValidationResult
    from great_expectations.datasource.fluent.interfaces import Batch
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

# COMPLETE lists all failing rows. It gives their positions here: looking their keys up afterwards in one step takes
# 0.03 s for 80,000 rows, where `unexpected_index_column_names` takes 2.4 s.
_RESULT_FORMAT = {"result_format": "COMPLETE", "return_unexpected_index_query": False}


class CannotJudgeError(RuntimeError):
    """Great Expectations failed at an expectation: an error of this program, not of the data."""


class Judged(NamedTuple):
    """Rows that a rule applies to, the positions of those that break it, and what the library says of all together."""

    n_rows: int
    failing: list[int]
    success: bool
    observed: str


def judge(frame: pd.DataFrame, rules: Sequence[Rule]) -> dict[str, Judged]:
    """Judge a frame (with the default index) by every rule; raise CannotJudgeError where one cannot be computed."""
    library = great_expectations()
    expectations = [_configuration(rule).to_domain_obj() for rule in rules]
    suite = library.ExpectationSuite(name="rules", expectations=expectations)
    with warnings.catch_warnings():
        warnings.filterwarnings(
            "ignore", "This pattern is interpreted as", UserWarning
        )  # pandas, of groups in a pattern
        results = _batch(frame).validate(suite, result_format=_RESULT_FORMAT).results
    judged = {_rule_id(result): _judged(result, len(frame)) for result in results}
    if missing := [rule.rule_id for rule in rules if rule.rule_id not in judged]:
        raise CannotJudgeError(f"no result for {', '.join(missing)}")
    return judged


@functools.cache
def great_expectations() -> "ModuleType":
    """Import the library, which takes seconds: `import validations` must not."""
    os.environ["GX_ANALYTICS_ENABLED"] = "False"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # its import touches `sre_constants`
        import great_expectations

    logging.getLogger("great_expectations").setLevel(logging.ERROR)  # it tells of each data source it makes
    return great_expectations


def _batch(frame: pd.DataFrame) -> "Batch":
    context = great_expectations().get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    asset = context.data_sources.add_pandas("files").add_dataframe_asset("rows")
    batch: Batch = asset.add_batch_definition_whole_dataframe("all").get_batch(batch_parameters={"dataframe": frame})
    return batch


def _configuration(rule: Rule) -> "ExpectationConfiguration":
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
    from great_expectations.expectations.metadata_types import FailureSeverity

    return ExpectationConfiguration(
        type=rule.expectation,
        kwargs=dict(rule.kwargs),
        meta={"rule_id": rule.rule_id},
        severity=FailureSeverity(rule.severity),
    )


def _rule_id(result: "ExpectationValidationResult") -> str:
    assert result.expectation_config is not None
    return str(result.expectation_config.meta["rule_id"])


def _judged(result: "ExpectationValidationResult", n_rows: int) -> Judged:
    errors = _errors(result.exception_info or {})
    if errors:
        raise CannotJudgeError(f"{_rule_id(result)}: Great Expectations failed: {'; '.join(errors)}")
    found = result.result
    missing = found.get("missing_count") or 0  # nulls, which only the rule against them counts
    failing = sorted(found.get("unexpected_index_list") or [])
    observed = str(found.get("observed_value", f"{len(failing):,} failing rows"))
    return Judged(found.get("element_count", n_rows) - missing, failing, bool(result.success), observed)


def is_of_the_whole(rule: Rule) -> bool:
    """Whether a rule is about a table as a whole (a mean, a share that must hold), not about each row.

    Raises ValueError where the library knows no such expectation.
    """
    great_expectations()
    from great_expectations.expectations.expectation import (
        ColumnMapExpectation,
        ColumnPairMapExpectation,
        MulticolumnMapExpectation,
    )
    from great_expectations.expectations.registry import get_expectation_impl

    try:
        kind = get_expectation_impl(rule.expectation)
    except Exception as exc:
        raise ValueError(f"Great Expectations knows no {rule.expectation}") from exc
    by_row = issubclass(kind, ColumnMapExpectation | ColumnPairMapExpectation | MulticolumnMapExpectation)
    return not by_row or rule.kwargs.get("mostly", 1) != 1


def check_rules(rules: Sequence[Rule]) -> None:
    """Raise CannotJudgeError for the first rule that the library does not take, before any data is there."""
    great_expectations()
    for rule in rules:
        try:
            _configuration(rule).to_domain_obj()
        except Exception as exc:
            raise CannotJudgeError(f"{rule.rule_id}: {' '.join(str(exc).split())}") from exc


def _errors(info: dict[str, Any]) -> list[str]:
    """Messages of an `exception_info`, which is either one flat entry or one entry per metric that failed."""
    entries = [info] if "raised_exception" in info else [entry for entry in info.values() if isinstance(entry, dict)]
    return [str(entry.get("exception_message")) for entry in entries if entry.get("raised_exception")]
