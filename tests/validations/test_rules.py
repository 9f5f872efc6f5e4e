"""The rules themselves, and how Great Expectations is put to work."""

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schema import TABLES, Table
from validations.frame import ID, judge_rows
from validations.judge import CannotJudgeError, judge
from validations.manifest import RULES as FILE_RULES
from validations.rule import Rule, fact
from validations.suite import facts, suite, text_rule_ids

ALL = [*FILE_RULES, *(rule for table in TABLES.values() for rule in suite(table))]


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.rule_id for rule in ALL}) == len(ALL)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.rule_id)
def test_a_rule_is_about_a_table_and_a_column_that_exist(rule: Rule) -> None:
    assert rule.table in {"release", *TABLES}
    if rule.column and rule.table in TABLES:
        assert rule.column in TABLES[rule.table].arrow.names
    assert rule.says
    assert not rule.says.endswith(".")


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_column_of_the_contract_has_its_rules(table: Table) -> None:
    ids = {rule.rule_id for rule in suite(table)}
    for column in table.columns:
        prefix = f"{table.name}.{column.name}"
        assert (f"{prefix}.given" in ids) is not column.nullable
        assert (f"{prefix}.known" in ids) >= bool(column.values)
        assert (f"{prefix}.pattern" in ids) is bool(column.pattern)
        assert (f"{prefix}.between" in ids) >= (column.at_least is not None or column.at_most is not None)


_STRATEGIES = {
    pa.string(): st.sampled_from(["", "a1", "exact", "money", "none", "\u0000 🛶"]),
    pa.int32(): st.integers(-3, 9),
    pa.bool_(): st.booleans(),
    pa.float64(): st.floats(allow_infinity=True),
    pa.decimal128(38, 9): st.decimals(-9, 9, places=2),
    pa.timestamp("us", "UTC"): st.integers(-(10**17), 10**17),
}


def _values(kind: pa.DataType, n: int) -> st.SearchStrategy[list[object]]:
    return st.lists(st.none() | _STRATEGIES.get(kind, st.just([])), min_size=n, max_size=n)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_whatever_the_rows_every_fact_is_true_or_false(table: Table, data: st.DataObject) -> None:
    n = data.draw(st.integers(1, 3))
    columns = {
        field.name: pa.array(
            data.draw(st.lists(st.none() | _STRATEGIES.get(field.type, st.just([])), min_size=n, max_size=n)),
            field.type,
        )
        for field in table.arrow
    }
    broken = {rule.rule_id: pa.array(["a1"]) for rule in suite(table) if rule.rule_id.endswith(".unique")}
    found = facts(table, pa.table(columns), None, None, broken)
    for column in found.values():
        assert len(column) == n
        assert column.type == pa.bool_()
        assert column.null_count == 0


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_rule_on_a_fact_finds_its_fact(table: Table) -> None:
    rows = pa.table({field.name: pa.nulls(2, field.type) for field in table.arrow})
    computed = set(facts(table, rows, None, None, {}))
    on_facts = {rule.rule_id for rule in suite(table) if rule.is_fact} - text_rule_ids(table)
    across = ("unique", "resolves", "rows", "original", "one_label", "same_article", "numbered", "inside")
    assert computed <= on_facts
    assert all(rule_id.endswith(across) for rule_id in on_facts - computed)


def test_all_failing_rows_are_listed_not_the_first_two_hundred() -> None:
    rows = pa.table({ID: [f"x{i}" for i in range(5_000)], "part": pa.array(range(5_000), pa.int32())})
    rule = Rule("t.part.between", "small", "expect_column_values_to_be_between", {"column": "part", "max_value": 99})
    odd = fact("t.odd", "odd")
    facts = {odd.rule_id: pa.array([i % 2 == 1 for i in range(5_000)])}
    small, uneven = judge_rows(rows, facts, [rule, odd])
    assert small.failing_ids == tuple(sorted(f"x{i}" for i in range(100, 5_000)))
    assert uneven.failing_ids == tuple(sorted(f"x{i}" for i in range(0, 5_000, 2)))


def test_nulls_are_no_rows_a_rule_applies_to() -> None:
    rows = pa.table({ID: ["a", "b", "c"], "code": ["US", None, "usa"]})
    kwargs = {"column": "code", "regex": "^(A|U)[A-Z]$"}
    [result] = judge_rows(rows, {}, [Rule("t.code.pattern", "a code", "expect_column_values_to_match_regex", kwargs)])
    assert (result.n_rows, result.failing_ids) == (2, ("c",))


def test_an_expectation_that_fails_itself_is_no_fault_of_the_data() -> None:
    rule = Rule("t.gone.given", "given", "expect_column_values_to_not_be_null", {"column": "gone"})
    with pytest.raises(CannotJudgeError, match=r"t\.gone\.given"):
        judge(pd.DataFrame({"here": [1]}), [rule])
