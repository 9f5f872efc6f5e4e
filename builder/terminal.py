"""Tables and counts on the terminal; article text is shown, never obeyed."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from builder.values import value_text
from builder.visible import reflowed

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_NARROW, _WIDE = 12, 60  # characters that a column of text has at least, if it needs them, and at most
_GAP = 3  # between two columns
_TEXT_SHOWN = 240  # characters of one value; the rest is an ellipsis


def print_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print rows as a table, or where the terminal is too narrow for the columns, one value a line.

    Numbers are never cut; long text is wrapped, and very long text ends in an ellipsis.
    """
    from rich.console import Console

    console = Console()
    cells = [[_cell(value) for value in row] for row in rows]
    numeric = [any(_is_number(row[index]) for row in rows) for index in range(len(columns))]
    widths = [max(len(columns[index]), *(len(row[index]) for row in cells), 1) for index in range(len(columns))]
    least = [width if is_number else min(width, _NARROW) for width, is_number in zip(widths, numeric, strict=True)]
    if sum(least) + _GAP * len(least) <= console.width:
        console.print(_table(columns, cells, numeric, least))
    else:
        _print_records(console, columns, cells)


def _table(
    columns: Sequence[str], cells: Sequence[Sequence[str]], numeric: Sequence[bool], least: Sequence[int]
) -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column, is_number, width in zip(columns, numeric, least, strict=True):
        justify: Literal["left", "right"] = "right" if is_number else "left"
        table.add_column(
            Text(reflowed(column)),
            justify=justify,
            min_width=width,
            max_width=None if is_number else _WIDE,
            no_wrap=is_number,
        )
    for row in cells:
        table.add_row(*map(Text, row))
    return table


def _print_records(console: "Console", columns: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    from rich.rule import Rule
    from rich.table import Table
    from rich.text import Text

    for number, row in enumerate(cells, start=1):
        record = Table.grid(padding=(0, 2))
        for column, value in zip(columns, row, strict=True):
            record.add_row(Text(reflowed(column), "bold"), Text(value))
        console.print(Rule(f"row {number}", align="left"), record)


def _is_number(value: object) -> bool:
    import decimal

    return isinstance(value, int | float | decimal.Decimal) and not isinstance(value, bool)


def _cell(value: object) -> str:
    return "" if value is None else value_text(value, _TEXT_SHOWN)


def print_counts(counts: Mapping[str, int]) -> None:
    """Print a count per name, aligned."""
    width = max(len(name) for name in counts)
    for name, count in counts.items():
        print(f"  {name:<{width}}  {count:>12,}")  # noqa: T201  (this module is what prints)
