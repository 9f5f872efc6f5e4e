"""`CHANGELOG.md` of a dataset: what each release changed, in words, with counts and examples, newest first."""

import re

from builder.release.difference import LEVELS, Difference, RowDifference, TableDifference
from builder.release.excerpt import excerpt, value_or_null

_HEAD = """\
# Changelog

Versions follow from the rows: MAJOR when existing rows change or go, MINOR when rows are only added, PATCH when
the rows are the same. Rejects are a log of the build and count as PATCH.
"""
_MEANING = {
    "MAJOR": "rows that existed changed or went, so results may differ",
    "MINOR": "rows or columns were only added",
    "PATCH": "the rows are the same",
}
_OTHER = {
    "tool": "Made by another version of Broadsheet.",
    "schema_version": "The contract has another version; the columns say what changed.",
    "configuration": "Made with another configuration (see `manifest.json`).",
    "expectations": "Judged by other rules of people's own (see `validation/`).",
    "text": "More or less of the articles' text is in it.",
    "rejects": "Other inputs were rejected.",
    "files": "The rows are laid out in other files.",
}
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&])")
_EXAMPLE = "  - "  # how a line with an example begins


def first_entry(version: str, rows: dict[str, int]) -> str:
    """Return the changelog of a first release."""
    made = ", ".join(f"{count:,} {table}" for table, count in rows.items())
    return f"{_HEAD}\n## {version}\n\nFirst release: {made}.\n"


def next_entry(version: str, difference: Difference, earlier: str) -> str:
    """Return the changelog with an entry for `version` before those in `earlier`."""
    level = LEVELS[2 if difference.level is None else difference.level]
    lines = [f"{level}: {_MEANING[level]}.", ""]
    for name, table in difference.tables.items():
        if table.level is not None:
            lines += [f"- `{name}`: {in_words(table)}.", *(_example(name, row) for row in table.examples)]
    lines += [f"- {_OTHER[what]}" for what in difference.other]
    return f"{_HEAD}\n## {version}\n\n" + "\n".join(lines) + "\n" + earlier.removeprefix(_HEAD)


def without_examples(log: str) -> str:
    """Return a changelog without the lines that show words of articles."""
    return "".join(line for line in log.splitlines(keepends=True) if not line.startswith(_EXAMPLE))


def in_words(table: TableDifference) -> str:
    """Return the difference of a table as a phrase.

    >>> in_words(TableDifference(added=2, changed=1, changed_columns={"cue": 1}))
    '2 rows added, 1 row changed (`cue` in 1)'
    """
    counts = (("added", table.added), ("removed", table.removed), ("changed", table.changed))
    words = [f"{count:,} {'row' if count == 1 else 'rows'} {what}" for what, count in counts if count]
    if table.changed_columns:
        most_first = sorted(table.changed_columns.items(), key=lambda item: -item[1])
        words[-1] += f" ({', '.join(f'`{column}` in {count:,}' for column, count in most_first)})"
    words += [f"column `{column}` is new" for column in table.columns_added]
    words += [f"column `{column}` changed its type or went" for column in table.columns_lost]
    return ", ".join(words)


def _example(table: str, row: RowDifference) -> str:
    says = _escaped(excerpt(table, row.after or row.before or {}))
    changes = [
        f"`{column}` from {_escaped(value_or_null((row.before or {})[column]))}"
        f" to {_escaped(value_or_null((row.after or {})[column]))}"
        for column in row.changed_columns[:2]
    ]
    return f"{_EXAMPLE}{row.what}, for example `{row.key.replace('`', '')}`: {says}" + "".join(
        f"; {c}" for c in changes
    )


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)
