"""Any rows of the contract come back equal from Parquet, `datasets` and DuckDB."""

import datetime
import decimal
import typing

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.writer import TableWriter
from schema import TABLES, Column, Row, Table

# Surrogates are no text, and Arrow rightly refuses them.
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_EXACT = st.decimals(-(10**20), 10**20, places=9, allow_nan=False)
_YEARS = (datetime.datetime(1450, 1, 1), datetime.datetime(2200, 1, 1))  # noqa: DTZ001  (hypothesis adds it)
_MOMENTS = st.datetimes(*_YEARS, timezones=st.just(datetime.UTC))


def _values(column: Column) -> st.SearchStrategy[object]:
    if column.values:
        values: st.SearchStrategy[object] = st.sampled_from(column.values)
    elif column.pattern:
        values = st.from_regex(column.pattern.replace("$", r"\Z"), fullmatch=True)
    elif pa.types.is_decimal(column.type):
        values = _EXACT
    elif pa.types.is_timestamp(column.type):
        values = _MOMENTS
    elif pa.types.is_list(column.type):
        values = st.lists(_TEXT, max_size=3).map(tuple)
    elif pa.types.is_boolean(column.type):
        values = st.booleans()
    elif pa.types.is_floating(column.type):
        values = st.floats(column.at_least, column.at_most)
    elif pa.types.is_integer(column.type):
        values = st.integers(int(column.at_least or 0), 2**31 - 1)
    else:
        values = _TEXT.filter(bool)
    return st.one_of(st.none(), values) if column.nullable else values


def _rows(table: Table) -> st.SearchStrategy[list[Row]]:
    row = st.fixed_dictionaries({column.name: _values(column) for column in table.columns})
    return st.lists(row.map(lambda fields: table.row(**fields)), min_size=1, max_size=5)


def _plain(row: Row) -> dict[str, object]:
    """The row as Arrow gives it: tuples as lists."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in dict(row).items()}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_rows_come_back_equal(table, data, tmp_path_factory):
    from datasets import Dataset

    rows = data.draw(_rows(table))
    folder = tmp_path_factory.mktemp("rows")

    with TableWriter(folder, [table.name]) as tables:
        tables.write(table.name, rows)

    path = folder / f"{table.name}.parquet"
    expected = [_plain(row) for row in rows]
    assert pq.read_table(path).to_pylist() == expected
    assert Dataset(pq.read_table(path)).to_list() == expected
    with duckdb.connect() as connection:
        connection.execute("set TimeZone = 'UTC'")
        found = connection.sql("from read_parquet(?)", params=[str(path)]).to_arrow_table().to_pylist()
    assert [_same_zone(row) for row in found] == [_same_zone(row) for row in expected]


def _same_zone(row: dict[str, typing.Any]) -> dict[str, typing.Any]:
    return {k: v.astimezone(datetime.UTC) if isinstance(v, datetime.datetime) else v for k, v in row.items()}


def test_a_table_without_rows_is_a_file_with_the_schema(tmp_path):
    with TableWriter(tmp_path, ["amounts"]):
        pass

    found = pq.read_table(tmp_path / "amounts.parquet")
    assert found.num_rows == 0
    assert found.schema.equals(TABLES["amounts"].arrow)


def test_cents_of_large_sums_are_kept(tmp_path):
    exact = decimal.Decimal("12345678901234567890.123456789")
    fields = {column.name: None for column in TABLES["amounts"].columns} | {
        "amount_id": "q",
        "article_id": "a",
        "char_start": 0,
        "char_end": 1,
        "text": "1",
        "kind": "money",
        "value": exact,
        "bound": "exact",
        "is_vague": False,
        "sentence_index": 0,
        "paragraph_index": 0,
        "confidence": 1.0,
    }

    with TableWriter(tmp_path, ["amounts"]) as tables:
        tables.write("amounts", [TABLES["amounts"].row(**fields)])

    assert pq.read_table(tmp_path / "amounts.parquet")["value"].to_pylist() == [exact]
