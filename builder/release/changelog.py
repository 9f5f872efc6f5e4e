"""`CHANGELOG.md` of a dataset: what each release changed, in words, newest first."""

from builder.release.difference import Difference, TableDifference

_HEAD = """\
# Changelog

Versions follow from the rows: MAJOR when existing rows change or go, MINOR when rows are only added, PATCH when
the rows are the same. Rejects are a log of the build and count as PATCH.
"""


def first_entry(version: str, rows: dict[str, int]) -> str:
    """Return the changelog of a first release."""
    made = ", ".join(f"{count:,} {table}" for table, count in rows.items())
    return f"{_HEAD}\n## {version}\n\nFirst release: {made}.\n"


def next_entry(version: str, difference: Difference, earlier: str) -> str:
    """Return the changelog with an entry for `version` before those in `earlier`."""
    lines = [f"- `{name}`: {_words(table)}." for name, table in difference.tables.items() if _words(table)]
    lines += [
        "- The rows are laid out in other files." if what == "files" else f"- Changed beside the rows: {what}."
        for what in difference.other
    ]
    return f"{_HEAD}\n## {version}\n\n" + "\n".join(lines) + "\n" + earlier.removeprefix(_HEAD)


def _words(table: TableDifference) -> str:
    counts = (("added", table.added), ("removed", table.removed), ("changed", table.changed))
    words = [f"{count:,} {'row' if count == 1 else 'rows'} {what}" for what, count in counts if count]
    words += [f"column `{column}` is new" for column in table.columns_added]
    words += [f"column `{column}` changed its type or went" for column in table.columns_lost]
    return ", ".join(words)
