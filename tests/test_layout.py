"""The tree is the diagram: a folder per stage, a file per table, the same noun in every stage."""

import importlib

import pytest

import builder
import schema
import validations
from builder import extractors
from schema import TABLES

EXTRACTED = [name for name in TABLES if name not in ("articles", "rejects")]


@pytest.mark.parametrize("package", [schema, builder, validations])
def test_import_names_are_ours(package, root):
    """`schema`, `builder` and `validations` are taken on the package index: a foreign one would shadow ours."""
    [place] = package.__path__

    assert place == str(root / package.__name__)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_a_module_of_the_contract_and_of_the_judgement(table):
    assert importlib.import_module(f"schema.{table}")
    assert importlib.import_module(f"validations.{table}")


@pytest.mark.parametrize("table", EXTRACTED)
def test_every_extracted_table_has_an_extractor_and_its_tests(table, root):
    assert callable(getattr(importlib.import_module(f"builder.extractors.{table}"), f"extract_{table}"))
    assert list((root / "tests" / "extractors").glob(f"test_{table}*.py"))


def test_an_extraction_holds_the_extracted_tables_in_their_order():
    assert list(extractors.Extraction._fields) == EXTRACTED
