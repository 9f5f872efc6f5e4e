"""`broadsheet diff`: two releases compared, as an object for programs and as words and tables for people."""

import dataclasses
import itertools
from collections.abc import Iterable
from typing import Any, NamedTuple

from builder.errors import UsageError
from builder.release.difference import (
    LEVELS,
    Difference,
    RowDifference,
    compare,
    compare_table,
    differing_rows,
    is_enough,
    next_version,
)
from builder.release.excerpt import excerpt, value_or_null
from builder.release.folder import version_text
from builder.release.location import Release, open_release, parse_version
from schema import TABLES


class Comparison(NamedTuple):
    """Two releases, how they differ, and of one table the rows themselves; `more` where a limit left some out."""

    old: Release
    new: Release
    difference: Difference
    table: str | None
    rows: tuple[RowDifference, ...]
    more: bool

    @property
    def level(self) -> str | None:
        """MAJOR, MINOR or PATCH; None where nothing differs."""
        return None if self.difference.level is None else LEVELS[self.difference.level]

    @property
    def follows(self) -> str | None:
        """The version that the difference gives to the release after the old one; None where nothing differs."""
        before, level = parse_version(str(self.old.manifest.get("version"))), self.difference.level
        return version_text(next_version(before, level)) if before and level is not None else None

    @property
    def is_understated(self) -> bool:
        """Whether the new release bears a later version than the old one, but one that announces too little."""
        before, after = (parse_version(str(release.manifest.get("version"))) for release in (self.old, self.new))
        level = self.difference.level
        return bool(before and after and after > before and level is not None and not is_enough(before, after, level))


def compare_places(
    old: str, new: str, *, table: str | None = None, with_rows: bool = False, limit: int | None = None
) -> Comparison:
    """Compare the releases at two paths or addresses; with `table` only that one, with `with_rows` its rows too."""
    if table is not None and table not in TABLES:
        raise UsageError(f"--table {table}: no such table; there are {', '.join(TABLES)}")
    if with_rows and table is None:
        raise UsageError("--rows needs --table: name the table whose rows to show, as in --table quotes --rows")
    before, after = open_release(old), open_release(new)
    if table is None:
        return Comparison(before, after, compare(before, after), None, (), more=False)
    difference = Difference({table: compare_table(before, after, table)}, ())
    found = differing_rows(before, after, table, limit=None if limit is None else limit + 1) if with_rows else ()
    rows = tuple(itertools.islice(found, limit))
    return Comparison(before, after, difference, table, rows, more=_differing(difference) > len(rows) and with_rows)


def as_json(comparison: Comparison, *, with_rows: bool) -> dict[str, Any]:
    """Return the comparison as an object of JSON's types, but for values of rows, which `str` makes text."""
    tables = {
        name: {
            **{field.name: getattr(table, field.name) for field in dataclasses.fields(table)},
            "examples": [{"what": row.what, "key": row.key} for row in table.examples],
        }
        for name, table in comparison.difference.tables.items()
    }
    facts = {
        **{
            side: {"release": str(release.location), "version": release.manifest.get("version")}
            for side, release in (("old", comparison.old), ("new", comparison.new))
        },
        "level": comparison.level,
        "follows": comparison.follows,
        "understated": comparison.is_understated,
        "tables": tables,
        "other": list(comparison.difference.other),
    }
    if not with_rows:
        return facts
    rows = [{**_fields(row), "changed_columns": list(row.changed_columns)} for row in comparison.rows]
    return {**facts, "rows": rows, "more": comparison.more}


def tell(comparison: Comparison, *, with_rows: bool) -> Iterable[str]:
    """Yield the comparison as lines for people."""
    old, new = (f"{release.manifest.get('version', release.location)}" for release in comparison[:2])
    yield f"{old} -> {new}: {_verdict(comparison)}"
    if comparison.difference.tables:
        yield ""
        yield from _table_lines(comparison)
    for what in comparison.difference.other:
        yield f"  differs beside the rows: {what}"
    if with_rows:
        yield ""
        for row in comparison.rows:
            yield from _row_lines(str(comparison.table), row)
        if comparison.more:
            yield f"The first {len(comparison.rows)} rows; --limit shows more."


def _verdict(comparison: Comparison) -> str:
    if comparison.level is None:
        return "nothing differs"
    if comparison.is_understated:
        return f"{comparison.level}, which the new version understates: {comparison.follows} is the least that fits"
    return f"{comparison.level}; after the old release, the version that follows is {comparison.follows}"


def _table_lines(comparison: Comparison) -> Iterable[str]:
    yield f"  {'table':<10}{'added':>12}{'removed':>12}{'changed':>12}   columns that changed"
    for name, table in comparison.difference.tables.items():
        columns = [f"{column} {count:,}" for column, count in table.changed_columns.items()]
        columns += [f"+{column}" for column in table.columns_added] + [f"-{column}" for column in table.columns_lost]
        counts = "".join(f"{count:>12,}" for count in (table.added, table.removed, table.changed))
        yield f"  {name:<10}{counts}   {', '.join(columns)}".rstrip()


def _row_lines(table: str, row: RowDifference) -> Iterable[str]:
    yield f"{_SIGNS[row.what]} {value_or_null(row.key)}  {excerpt(table, row.after or row.before or {})}"
    for column in row.changed_columns:
        before, after = (row.before or {})[column], (row.after or {})[column]
        yield f"    {column}: {value_or_null(before)} -> {value_or_null(after)}"


_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def _differing(difference: Difference) -> int:
    return sum(table.added + table.removed + table.changed for table in difference.tables.values())


def _fields(row: RowDifference) -> dict[str, Any]:
    return {"what": row.what, "key": row.key, "before": row.before, "after": row.after}
