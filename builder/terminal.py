"""What the program says on the terminal; article text is shown, never obeyed."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

# C0 and C1 controls (escape sequences begin with one) and the marks that turn the direction of what follows.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    r"""Return the text on one line, with everything that would command a terminal shown as a visible stand-in.

    >>> printable("red: \x1b[31m, then a\nnew line")
    'red: ␛[31m, then a new line'
    """
    return _CONTROLS.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] in "\t\n\r":
        return " "
    return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"


def print_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print rows as a table: numbers to the right, text cut to fit the terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for index, column in enumerate(columns):
        is_number = any(_is_number(row[index]) for row in rows)
        table.add_column(
            Text(printable(column)),
            justify="right" if is_number else "left",
            overflow="ellipsis",
            max_width=60,
            no_wrap=True,
        )
    for row in rows:
        table.add_row(*(Text(_cell(value)) for value in row))
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
        return printable(", ".join(map(str, value)))
    return printable(str(value))


def print_counts(counts: Mapping[str, int]) -> None:
    """Print a count per name, aligned."""
    width = max(len(name) for name in counts)
    for name, count in counts.items():
        print(f"  {name:<{width}}  {count:>12,}")  # noqa: T201  (this module is what prints)
