"""The contract: one row model a table, and everything derived from it.

After a change on purpose, write the snapshot anew with `python tests/schema/test_contract.py`, raise
`schema.SCHEMA_VERSION`, and say in CHANGELOG.md what users must do.
"""

import json
from pathlib import Path

import pyarrow as pa
import pytest

from schema import SCHEMA_VERSION, TABLES

SNAPSHOT = Path(__file__).with_name("arrow_schemas.json")


def _present() -> dict[str, object]:
    tables = {
        name: {field.name: f"{field.type}{'' if field.nullable else ' not null'}" for field in table.arrow}
        for name, table in TABLES.items()
    }
    return {"schema_version": SCHEMA_VERSION, "tables": tables}


def test_the_arrow_schemas_are_as_they_were():
    assert _present() == json.loads(SNAPSHOT.read_text()), __doc__


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
class TestEveryTable:
    def test_has_a_key_that_is_never_null(self, table):
        [key] = [column for column in table.columns if column.name == table.key]

        assert not key.nullable

    def test_says_what_a_row_and_every_column_is(self, table):
        assert table.description.endswith(".")
        for column in table.columns:
            assert column.description.endswith("."), column.name
            assert column.description.count(". ") == 0, f"{column.name}: one sentence"

    def test_refers_to_keys_that_exist(self, table):
        for reference in table.references:
            assert reference.column in table.row.model_fields
            assert TABLES[reference.table].key == reference.key

    def test_slices_name_nullable_triples_or_none(self, table):
        columns = {column.name: column for column in table.columns}
        for piece in table.slices:
            assert len({columns[name].nullable for name in (piece.text, piece.start, piece.end)}) == 1

    def test_has_features_of_the_same_columns(self, table):
        assert list(table.features()) == table.arrow.names

    def test_has_a_json_schema_that_requires_every_column(self, table):
        assert table.json_schema()["required"] == table.arrow.names

    def test_has_a_line_of_the_data_dictionary_for_every_column(self, table):
        for name in table.arrow.names:
            assert f"| `{name}` |" in table.markdown()

    def test_refuses_a_column_it_does_not_know(self, table):
        with pytest.raises(ValueError, match="Extra inputs"):
            table.row(surprise=1)


def test_money_is_exact():
    amounts = TABLES["amounts"].arrow

    assert {str(amounts.field(name).type) for name in ("value", "low", "high")} == {"decimal128(38, 9)"}
    assert not any(pa.types.is_floating(field.type) for field in amounts if field.name != "confidence")


if __name__ == "__main__":
    SNAPSHOT.write_text(json.dumps(_present(), indent=1) + "\n")
