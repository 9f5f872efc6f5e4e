"""`croissant.json`: the release described for machines, in Croissant 1.0 (MLCommons)."""

import json
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from builder.release.citation import bibtex
from builder.release.facts import ReleaseFacts
from schema import TABLES, Column, Table

# The context that the Croissant 1.0 specification prescribes, whole: validators compare it.
_TERMS = (
    "citeAs column conformsTo data dataType examples extract field fileProperty fileObject fileSet format includes"
    " isLiveDataset jsonPath key md5 parentField path recordSet references regex repeated replace samplingRate"
    " separator source subField transform"
).split()
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    **{term: f"cr:{term}" for term in _TERMS},
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
}
_PARQUET = "application/x-parquet"
_ROOT = "release"


def croissant(facts: ReleaseFacts, files: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the description of a release: every data file with its digest, every table with its columns and keys."""
    tables = [TABLES[name] for name, rows in facts.rows.items() if rows]
    document = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "name": facts.name,
        "version": facts.version,
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "description": facts.description,
        "citeAs": bibtex(facts),
        "inLanguage": list(facts.languages),
        "license": list(facts.licenses) if not facts.unlicensed else [],
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": _ROOT,
                "name": _ROOT,
                "contentUrl": ".",
                "encodingFormat": "git+https",
                "sha256": "release",
            },
            *(_file(path, entry) for path, entry in files.items()),
            *(_file_set(table) for table in tables),
        ],
        "recordSet": [_record_set(table, tables) for table in tables],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _file(path: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": path,
        "name": path,
        "contentUrl": path,
        "contentSize": f"{entry['bytes']} B",
        "encodingFormat": _PARQUET,
        "sha256": entry["sha256"],
    }


def _file_set(table: Table) -> dict[str, Any]:
    return {
        "@type": "cr:FileSet",
        "@id": f"{table.name}-files",
        "name": f"{table.name}-files",
        "containedIn": {"@id": _ROOT},
        "encodingFormat": _PARQUET,
        "includes": f"data/{table.name}/*.parquet",
    }


def _record_set(table: Table, tables: list[Table]) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "key": {"@id": f"{table.name}/{table.key}"},
        "field": [_field(table, column, tables) for column in table.columns],
    }


def _field(table: Table, column: Column, tables: list[Table]) -> dict[str, Any]:
    is_list = pa.types.is_list(column.type)
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": _data_type(column.type.value_type if is_list else column.type),
        "source": {"fileSet": {"@id": f"{table.name}-files"}, "extract": {"column": column.name}},
    }
    if is_list:
        field["repeated"] = True
    described = {other.name for other in tables if other is not table}  # a table that refers to itself is not allowed
    for reference in table.references:
        if reference.column == column.name and reference.table in described:
            field["references"] = {"field": {"@id": f"{reference.table}/{reference.key}"}}
    return field


def _data_type(kind: pa.DataType) -> str:
    if pa.types.is_integer(kind):
        return "sc:Integer"
    if pa.types.is_boolean(kind):
        return "sc:Boolean"
    if pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        return "sc:Float"
    if pa.types.is_timestamp(kind):
        return "sc:DateTime"
    return "sc:Text"
