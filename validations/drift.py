"""What should not have changed since the release before: rows, mixes of labels, shares of nulls, lengths.

A release keeps its own statistics and those of the release before it in its report, so that it can be judged from its
files alone.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from schema import TABLES, Table
from validations._thresholds import THRESHOLDS
from validations.files import NotAReleaseError, Release, open_release
from validations.manifest import Check
from validations.release import views
from validations.rule import Rule, fact

FILE = "statistics.json"

Statistics = dict[str, dict[str, float]]
"""By what is measured (rows, values, nulls, lengths), numbers by what they are of, such as `entities.label.ORG`."""

_LENGTHS = {"articles": "n_words", "entities": "length(text)", "quotes": "length(text)", "faqs": "length(answer)"}
_COMPARED = tuple(name for name in TABLES if name != "rejects")  # a log of the build


def _rule(what: str, says: str, *, critical: bool = False) -> Rule:
    severity: Any = "critical" if critical else "warning"
    return fact(f"release.drift.{what}", says, shows=("stated", "found"), severity=severity, level="table")


RULES = (
    _rule("emptied", "No table has lost all of its rows since the release before", critical=True),
    _rule("rows", f"Rows for each article are as many as before, within {THRESHOLDS['rows_per_article']:.0%}"),
    _rule("values", f"Shares of values are as before, within {THRESHOLDS['share_of_value']:.0%} of the rows"),
    _rule("nulls", f"Shares of nulls are as before, within {THRESHOLDS['share_of_nulls']:.0%} of the rows"),
    _rule("lengths", f"Mean and 90th percentile of lengths are as before, within {THRESHOLDS['length']:.0%}"),
)


class Drift(NamedTuple):
    """Statistics of a release and of the one before it, if there is one."""

    now: Statistics
    before: Statistics | None


def measure(release: Release, since: Path | None) -> Drift:
    """Return the statistics of a release, and those of the one before: of `since`, or as its own report has them."""
    now = _statistics(release)
    if since is not None:
        return Drift(now, _kept(since, "now") or _of_files(since))
    return Drift(now, _kept(release.folder, "before"))


def write(folder: Path, drift: Drift) -> None:
    """Write both statistics and the thresholds into a report."""
    stated = {"thresholds": THRESHOLDS, **drift._asdict()}
    (folder / FILE).write_text(json.dumps(stated, indent=1, sort_keys=True) + "\n", "utf-8")


def checks(drift: Drift) -> Iterator[Check]:
    """Compare the two; nothing where there is no release before."""
    if drift.before is None:
        return
    now, before = drift.now, drift.before
    many = {name for name in _COMPARED if min(_rows(now, name), _rows(before, name)) >= THRESHOLDS["least_rows"]}
    left = _rows(now, "articles") >= THRESHOLDS["articles_left"] * _rows(before, "articles")
    for name in _COMPARED:
        if _rows(before, name) >= THRESHOLDS["least_rows"] and left:
            yield _check("emptied", name, _rows(before, name), _rows(now, name), holds=_rows(now, name) > 0)
        if name in many and name != "articles":
            yield _relative("rows", name, *(_rows(s, name) / _rows(s, "articles") for s in (before, now)))
    for kind, bound in (("values", "share_of_value"), ("nulls", "share_of_nulls")):
        for name in sorted({*now[kind], *before[kind]}):
            old, new = (statistics[kind].get(name, 0.0) for statistics in (before, now))
            if name.partition(".")[0] in many:
                yield _check(kind, name, old, new, holds=abs(new - old) <= THRESHOLDS[bound])
    for name in sorted({*now["lengths"]} & {*before["lengths"]}):
        if name.partition(".")[0] in many:
            yield _relative("lengths", name, before["lengths"][name], now["lengths"][name])


_BOUNDS = {"rows": "rows_per_article", "lengths": "length"}


def _relative(what: str, name: str, old: float, new: float) -> Check:
    holds = abs(new - old) <= THRESHOLDS[_BOUNDS[what]] * max(old, 1e-9)
    return _check(what, name, old, new, holds=holds)


def _check(what: str, name: str, old: float, new: float, *, holds: bool) -> Check:
    return Check(f"release.drift.{what}", name, holds, f"{old:,.4g}", f"{new:,.4g}")


def _rows(statistics: Statistics, table: str) -> float:
    return statistics["rows"].get(table, 0)


def _kept(release: Path, which: str) -> Statistics | None:
    try:
        kept: Mapping[str, Any] = json.loads((release / "validation" / FILE).read_text("utf-8"))
        return kept[which]  # type: ignore[no-any-return]
    except (OSError, ValueError, KeyError):
        return None


def _of_files(release: Path) -> Statistics | None:
    try:
        return _statistics(open_release(release))
    except NotAReleaseError:
        return None


def _statistics(release: Release) -> Statistics:
    statistics: Statistics = {"rows": {}, "values": {}, "nulls": {}, "lengths": {}}
    with duckdb.connect(config={"temp_directory": ""}) as connection:
        views(connection, release, threads=1)  # sums of floats must not depend on how many add them up
        try:
            for name in _COMPARED:
                statistics["rows"][name] = release.rows(name)
                if name in release.sound_tables and release.rows(name):
                    _measure_table(connection, TABLES[name], release.rows(name), statistics)
        except (duckdb.IOException, duckdb.InvalidInputException) as exc:  # pages that are not what the footer says
            raise NotAReleaseError(f"{release.folder}: {exc}; take the release from its source again") from exc
    return statistics


def _measure_table(connection: duckdb.DuckDBPyConnection, table: Table, rows: int, statistics: Statistics) -> None:
    nullable = [column.name for column in table.columns if column.nullable]
    if nullable:
        counts = ", ".join(f'count("{column}")' for column in nullable)
        [given] = connection.execute(f"select {counts} from {table.name}").fetchall()
        shares = {f"{table.name}.{name}": round(1 - n / rows, 6) for name, n in zip(nullable, given, strict=True)}
        statistics["nulls"].update(shares)
    for column in table.columns:
        if column.values:
            values = f'select "{column.name}", count(*) from {table.name} where "{column.name}" is not null group by 1'
            for value, count in connection.execute(values + " order by 1").fetchall():
                statistics["values"][f"{table.name}.{column.name}.{value}"] = round(count / rows, 6)
    if length := _LENGTHS.get(table.name):
        sql = f"select sum({length}), quantile_disc({length}, 0.9) from {table.name}"
        [(total, high)] = connection.execute(sql).fetchall()
        statistics["lengths"][f"{table.name}.mean"] = round(int(total) / rows, 3)
        statistics["lengths"][f"{table.name}.90th"] = int(high)
