"""Tables and counts on the terminal; article text is shown, never obeyed."""

from collections.abc import Mapping, Sequence
from typing import Any

from builder.visible import reflowed

_SHORT, _LONG = 12, 60  # characters that a column of text keeps, and that it takes at most


def print_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print rows as a table: numbers to the right, text cut to fit the terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    cells = [[_cell(value) for value in row] for row in rows]
    for index, column in enumerate(columns):
        is_number = any(_is_number(row[index]) for row in rows)
        width = max([len(column), *(len(row[index]) for row in cells)])
        table.add_column(
            Text(reflowed(column)),
            justify="right" if is_number else "left",
            overflow="ellipsis",
            # A number is never cut, and text only where it is long.
            min_width=width if is_number else min(width, max(len(column), _SHORT)),
            max_width=None if is_number else _LONG,
            no_wrap=True,
        )
    for row in cells:
        table.add_row(*map(Text, row))
    Console().print(table)


def _is_number(value: object) -> bool:
    import decimal

    return isinstance(value, int | float | decimal.Decimal) and not isinstance(value, bool)


def _cell(value: object) -> str:
    import decimal

    if value is None:
        return ""
    if isinstance(value, decimal.Decimal):
        exact = f"{value:f}"
        return exact.rstrip("0").rstrip(".") if "." in exact else exact
    if isinstance(value, list | tuple):
        return reflowed(", ".join(map(str, value)))
    return reflowed(str(value))


def print_counts(counts: Mapping[str, int]) -> None:
    """Print a count per name, aligned."""
    width = max(len(name) for name in counts)
    for name, count in counts.items():
        print(f"  {name:<{width}}  {count:>12,}")  # noqa: T201  (this module is what prints)
