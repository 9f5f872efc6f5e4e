"""A table: one row model, and everything that is derived from it."""

import dataclasses
import datetime
import decimal
import functools
import types
import typing
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

import annotated_types
import pyarrow as pa
import pydantic
from pydantic.fields import FieldInfo

DECIMAL = pa.decimal128(38, 9)
"""Money and measures: exact, 29 digits before the point and 9 after."""

_ARROW_TYPES: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int32(),
    bool: pa.bool_(),
    float: pa.float64(),
    decimal.Decimal: DECIMAL,
    datetime.datetime: pa.timestamp("us", tz="UTC"),
}


class Row(pydantic.BaseModel):
    """A row of a table: immutable, strictly typed, nothing beside the declared columns."""

    model_config = pydantic.ConfigDict(frozen=True, extra="forbid", strict=True)


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One column, as the row model declares it."""

    name: str
    description: str
    type: pa.DataType
    nullable: bool
    values: tuple[str, ...] = ()  # all values allowed; none listed: any
    at_least: float | None = None
    at_most: float | None = None
    pattern: str | None = None

    @property
    def arrow(self) -> pa.Field:
        """The Arrow field; its metadata carry the description."""
        return pa.field(self.name, self.type, nullable=self.nullable, metadata={"description": self.description})


@dataclasses.dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key: the values of `column`, where not null, stand in `table`.`key`."""

    column: str
    table: str
    key: str


@dataclasses.dataclass(frozen=True, slots=True)
class Slice:
    """The promise `articles.text[start:end] == text` (code points, end exclusive), by the names of the columns."""

    text: str
    start: str
    end: str


@dataclasses.dataclass(frozen=True)
class Table:
    """A table of the release: its row model, its key, and how it hangs together with the others."""

    name: str
    row: type[Row]
    key: str
    sorted_by: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    slices: tuple[Slice, ...] = ()

    @property
    def description(self) -> str:
        """The first paragraph of the row model's docstring."""
        return " ".join((self.row.__doc__ or "").split("\n\n")[0].split())

    @functools.cached_property
    def columns(self) -> tuple[Column, ...]:
        """Every column, in the order of the row model."""
        return tuple(_column(name, field) for name, field in self.row.model_fields.items())

    @functools.cached_property
    def arrow(self) -> pa.Schema:
        """The one Arrow schema that every file of this table has."""
        return pa.schema([column.arrow for column in self.columns], metadata={"table": self.name})

    def record_batch(self, rows: Sequence[Row]) -> pa.RecordBatch:
        """Turn rows into one Arrow record batch of this table's schema."""
        return pa.RecordBatch.from_pylist([row.__dict__ for row in rows], schema=self.arrow)

    def json_schema(self) -> dict[str, Any]:
        """Return the JSON Schema of one row."""
        return self.row.model_json_schema()

    def features(self) -> Any:  # datasets.Features, which takes a second to import
        """Return the Hugging Face `Features` of this table."""
        import datasets

        return datasets.Features.from_arrow_schema(self.arrow)

    def markdown(self) -> str:
        """Return the data dictionary of this table: a Markdown table with a line per column."""
        lines = ["| column | type | null | meaning |", "|---|---|---|---|"]
        for column in self.columns:
            allowed = f" One of: {', '.join(f'`{value}`' for value in column.values)}." if column.values else ""
            lines.append(
                f"| `{column.name}` | {column.type} | {'yes' if column.nullable else 'no'} "
                f"| {column.description}{allowed} |"
            )
        return "\n".join(lines)


def _column(name: str, field: FieldInfo) -> Column:
    if not field.description:
        raise TypeError(f"column {name} has no description: every column says in one sentence what it means")
    annotation, nullable = _without_none(field.annotation)
    limits: Mapping[str, Any] = {
        "at_least": next((m.ge for m in field.metadata if isinstance(m, annotated_types.Ge)), None),
        "at_most": next((m.le for m in field.metadata if isinstance(m, annotated_types.Le)), None),
        "pattern": next((p for m in field.metadata if (p := getattr(m, "pattern", None))), None),
    }
    values = typing.get_args(annotation) if typing.get_origin(annotation) is Literal else ()
    return Column(name, field.description, _arrow_type(name, annotation), nullable, values, **limits)


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        inner = [argument for argument in typing.get_args(annotation) if argument is not types.NoneType]
        if len(inner) == 1:
            return inner[0], True
    return annotation, False


def _arrow_type(name: str, annotation: Any) -> pa.DataType:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Literal:
        return pa.string()
    if origin is tuple and arguments[1:] == (Ellipsis,):
        return pa.list_(pa.field("item", _arrow_type(name, arguments[0])))
    if origin is Annotated:
        return _arrow_type(name, arguments[0])
    if annotation in _ARROW_TYPES:
        return _ARROW_TYPES[annotation]
    raise TypeError(f"column {name}: no Arrow type for {annotation!r}; add one to schema.table._ARROW_TYPES")
