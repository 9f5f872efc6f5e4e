"""What a judgement says: which expectations were judged, which failed, and on which rows."""

import dataclasses
from collections.abc import Mapping

from validations.rule import Level, Rule, Severity


@dataclasses.dataclass(frozen=True, slots=True)
class Failure:
    """A rule that some rows break; `failing_ids` names every one of them."""

    rule: str
    table: str
    column: str | None
    severity: Severity
    message: str
    n_failing: int
    failing_ids: tuple[str, ...]  # keys of rows; for a rule on a table or file as a whole, what is at fault
    level: Level = "row"
    examples: tuple["Example", ...] = ()

    @property
    def says(self) -> str:
        """The promise that is broken."""
        return self.message.rpartition(": not so in ")[0]

    def __str__(self) -> str:
        """Name the rule, what it says, and the first rows that break it."""
        more = ", ..." if self.n_failing > _NAMED else ""
        return f"{self.rule}: {printable(self.message)} ({', '.join(map(printable, self.failing_ids[:_NAMED]))}{more})"


_NAMED = 3  # failing rows in one line of words


def printable(text: str) -> str:
    r"""Return the text with all that a terminal might obey written out: an id may be anything its source gave.

    >>> print(printable("a\x1b[2Jb"))
    a\x1b[2Jb
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


@dataclasses.dataclass(frozen=True, slots=True)
class TableCounts:
    """How much of a table was judged: its rows (of the release: its data files), its expectations, how many failed."""

    rows: int
    expectations: int
    failed: int


@dataclasses.dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for a whole release; `tables` has an entry per table and one for the `release` as a whole."""

    n_expectations: int
    failures: tuple[Failure, ...]
    tables: Mapping[str, TableCounts]

    @property
    def passed(self) -> bool:
        """Whether it is fit to publish: nothing critical failed."""
        return all(failure.severity != "critical" for failure in self.failures)

    def lines(self) -> list[str]:
        """Say for each table what was judged and what failed, with three rows that show it; for a terminal."""
        lines = []
        for table, counts in self.tables.items():
            failed = [failure for failure in self.failures if failure.table == table]
            what = f"{counts.rows:,} {'files' if table == 'release' else 'rows'}, {counts.expectations} expectations"
            lines.append(f"  {table}: {what}, {f'{len(failed)} failed' if failed else 'all hold'}")
            for failure in failed[:_LINES]:
                lines += [f"    {failure.severity}: {failure}", *map(_example_line, failure.examples)]
            if len(failed) > _LINES:
                lines.append(f"    and {len(failed) - _LINES} more rules")
        return lines


_LINES = 10  # rules of a table
_VALUE = 60  # characters


def _example_line(example: "Example") -> str:
    values = (f"{name} {value[:_VALUE]}{'…' if len(value) > _VALUE else ''}" for name, value in example)
    return "      " + printable(", ".join(values))


Example = tuple[tuple[str, str], ...]
"""A failing row for people to look at: its id, then columns with their values, all as shortened text."""


@dataclasses.dataclass(frozen=True, slots=True)
class Result:
    """One expectation with its result; `judged` is False where a fault in the files made it impossible to judge."""

    rule: Rule
    judged: bool
    n_rows: int = 0  # rows that it applies to
    failing_ids: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()

    @property
    def success(self) -> bool | None:
        """Whether all rows keep the rule; None where it could not be judged."""
        return not self.failing_ids if self.judged else None

    def failure(self) -> Failure:
        """Return the failure to report; only for results without success."""
        rule, n = self.rule, len(self.failing_ids)
        message = f"{rule.says}: not so in {n:,} of {self.n_rows:,}"
        what = (rule.rule_id, rule.table, rule.column, rule.severity, message, n, self.failing_ids, rule.level)
        return Failure(*what, self.examples[:_NAMED])
