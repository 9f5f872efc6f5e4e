"""`datapackage.json`: the release described for machines, as a Data Package of Frictionless (version 2)."""

import json
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from builder.release.facts import ReleaseFacts
from builder.release.rights import TextMode, withheld
from schema import TABLES, Column, Table

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def datapackage(facts: ReleaseFacts, files: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the description: every table with its files, its columns, what they allow, and its keys."""
    document = {
        "$schema": _PROFILE,
        "name": facts.name.lower(),
        "title": facts.name,
        "version": facts.version,
        "description": facts.description,
        "licenses": [{"name": name} for name in facts.licenses if name.isascii() and " " not in name] or None,
        "resources": [_resource(table, files, facts.text) for table in TABLES.values()],
    }
    return json.dumps({key: value for key, value in document.items() if value}, indent=1, ensure_ascii=False) + "\n"


def _resource(table: Table, files: Mapping[str, Mapping[str, Any]], text: TextMode) -> dict[str, Any]:
    own = {path: entry for path, entry in files.items() if path.startswith(f"data/{table.name}/")}
    paths = sorted(own)
    resource: dict[str, Any] = {
        "name": table.name,
        "type": "table",
        "description": table.description,
        "path": paths[0] if len(paths) == 1 else paths,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        # By file, as a table may have several, of which `bytes` and `hash` of a resource can say nothing.
        "files": [
            {"path": path, "bytes": own[path]["bytes"], "hash": f"sha256:{own[path]['sha256']}"} for path in paths
        ],
    }
    return resource | {"schema": _schema(table, text)}


def _schema(table: Table, text: TextMode) -> dict[str, Any]:
    keys = [
        {
            "fields": [reference.column],
            "reference": {
                "resource": "" if reference.table == table.name else reference.table,  # empty: this very table
                "fields": [reference.key],
            },
        }
        for reference in table.references
    ]
    schema: dict[str, Any] = {
        "fields": [_field(table, column, text) for column in table.columns],
        "primaryKey": [table.key],
    }
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(table: Table, column: Column, text: TextMode) -> dict[str, Any]:
    bounded = not column.nullable  # a missing number is NaN to these validators, which is within no bounds
    constraints: dict[str, Any] = {
        "required": None if column.nullable or column.name in withheld(table.name, text) else True,
        "unique": True if column.name == table.key else None,
        "enum": list(column.values) or None,
        "minimum": column.at_least if bounded else None,
        "maximum": column.at_most if bounded else None,
        "pattern": column.pattern,
    }
    stated = {name: value for name, value in constraints.items() if value is not None}
    field: dict[str, Any] = {
        "name": column.name,
        "type": _type(column),
        "description": column.description,
        "arrowType": str(column.type),
    }
    return field | ({"constraints": stated} if stated else {})


def _type(column: Column) -> str:
    """Return the type that validators of Frictionless find in Parquet, which they read through pandas.

    There a whole number that may be missing is a float, and a list an array of numpy; `arrowType` says what is stored.
    """
    kind = column.type
    if pa.types.is_integer(kind) and not column.nullable:
        return "integer"
    if pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        return "number"
    if pa.types.is_boolean(kind):
        return "boolean"
    if pa.types.is_timestamp(kind):
        return "datetime"
    return "any" if pa.types.is_list(kind) else "string"
