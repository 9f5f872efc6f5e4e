"""The judgement of a release beside one that was judged before: only what differs is judged again.

That another release passed the same rules, in the same code, says of every article that both have alike that its
rows keep all rules on single rows. So the results of the whole are those of the earlier judgement, less those of the
articles that changed or went, plus those of the articles that changed or came. What holds across rows is judged on
all of them. Whatever is not as simple as that (an earlier release with other bytes than were judged, a critical rule
broken) is left to the judgement of everything.
"""

import dataclasses
import functools
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from schema import TABLES, Table
from validations.contract import ascending
from validations.files import NotAReleaseError, Release, open_release
from validations.frame import EXAMPLES, ID, example
from validations.judge import great_expectations
from validations.release import relations, views
from validations.rule import Rule
from validations.suite import belongs_to_articles, suite
from validations.tables import Work, judge_work
from validations.verdict import Result

_PACKAGE = Path(__file__).parent
_JUDGED = tuple(name for name, table in TABLES.items() if name == "articles" or belongs_to_articles(table))


@functools.cache
def code_sha256() -> str:
    """Return a digest of the code that judges and of the contract."""
    files = [path for root in (_PACKAGE, _PACKAGE.parent / "schema") for path in sorted(root.glob("*.py"))]
    return hashlib.sha256(b"\n".join(hashlib.sha256(path.read_bytes()).digest() for path in files)).hexdigest()


def judge_difference(release: Release, since: Path, works: Mapping[str, list[Work]]) -> list[Result] | None:
    """Return the results of all rules on rows of tables that belong to articles; None where all must be judged.

    `works` are the whole tables, as they would be judged; no row of them may break a relation.
    """
    earlier = _judged_before(since)
    if earlier is None or not set(_JUDGED) <= release.sound_tables:
        return None
    before, entries = earlier
    changed = _changed_articles(before, release, leave_out=_PLACE)
    moved = _changed_articles(before, release, leave_out=())
    results = []
    for name in _JUDGED:
        if not _holds_as_a_whole(release, TABLES[name]):
            return None
        differing = moved if name == "articles" else changed  # where a file lies is no matter of the rows below it
        gone = _judge_articles(_works_of(before, name), differing)
        come = _judge_articles(works[name], differing)
        for rule in suite(TABLES[name]):
            result = _result(rule, release, entries.get(rule.rule_id), gone, come)
            if result is None:
                return None
            results.append(result)
    return results


def _judged_before(folder: Path) -> tuple[Release, dict[str, dict[str, Any]]] | None:
    """Open a release that passed the judgement of this very code and has the bytes that were judged."""
    try:
        report = json.loads((folder / "validation" / "expectations.json").read_text("utf-8"))
        release = open_release(folder)
    except (OSError, ValueError, NotAReleaseError):
        return None
    by_this = (report.get("code_sha256"), report.get("great_expectations"))
    if not report.get("passed") or by_this != (code_sha256(), great_expectations().__version__):
        return None
    for name, entry in release.manifest["files"].items():
        path = folder / name
        if name.startswith("data/") and not (path.is_file() and _sha256(path) == entry["sha256"]):
            return None
    return release, {entry["rule"]: entry for entry in report["results"]}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


_PLACE = ("source_uri", "source_record")


def _changed_articles(before: Release, after: Release, *, leave_out: tuple[str, ...]) -> pa.Array:
    """Return the articles of either release whose rows, in any table, are not the same in the other.

    The columns that are left out may differ.
    """
    changed: set[str] = set()
    with duckdb.connect() as old, duckdb.connect() as new:
        for connection, release in ((old, before), (new, after)):
            views(connection, release, threads=2)
        for name in _JUDGED:
            columns = ", ".join(f'"{column}"' for column in TABLES[name].arrow.names if column not in leave_out)
            digests = (
                f"select article_id, sum(hash({columns})::hugeint)::varchar || ' ' || count(*) from {name} group by 1"
            )
            then, now = (set(connection.execute(digests).fetchall()) for connection in (old, new))
            changed.update(article_id for article_id, _ in then ^ now)
    return pa.array(sorted(changed), pa.string())


def _holds_as_a_whole(release: Release, table: Table) -> bool:
    """Whether every file of a table is in its order, and every row in the file of its article."""
    for file in release.files[table.name]:
        rows = pq.read_table(file.path, columns=[*dict.fromkeys((*table.sorted_by, "article_id"))])
        if not pc.all(ascending(rows, table.sorted_by, None), min_count=0).as_py():
            return False
        articles = release.folder / "data" / "articles" / file.path.name
        here = pq.read_table(articles, columns=["article_id"])["article_id"]
        if not pc.all(pc.is_in(rows["article_id"], value_set=here.combine_chunks()), min_count=0).as_py():
            return False
    return True


def _works_of(release: Release, table: str) -> list[Work]:
    """Return a table of a release that passed as work: no row of it breaks a relation."""
    none = {relation.rule.rule_id: pa.array([], pa.string()) for relation in relations(TABLES[table])}
    files = release.files[table]
    beside = belongs_to_articles(TABLES[table])
    texts = tuple(release.folder / "data" / "articles" / file.path.name if beside else None for file in files)
    return [Work(table, files, texts, none, frozenset())]


def _judge_articles(works: list[Work], articles: pa.Array) -> dict[str, Result]:
    results = (result for work in works for result in judge_work(dataclasses.replace(work, articles=articles)))
    by_rule: dict[str, Result] = {}
    for result in results:
        known = by_rule.get(result.rule.rule_id)
        by_rule[result.rule.rule_id] = result if known is None else _plus(known, result)
    return by_rule


def _plus(one: Result, other: Result) -> Result:
    ids = (*one.failing_ids, *other.failing_ids)
    return dataclasses.replace(one, n_rows=one.n_rows + other.n_rows, failing_ids=ids)


def _result(
    rule: Rule, release: Release, entry: Mapping[str, Any] | None, gone: dict[str, Result], come: dict[str, Result]
) -> Result | None:
    """Put a rule's results together; None where that takes more than its earlier result and its rows."""
    less, more = gone.get(rule.rule_id), come.get(rule.rule_id)
    if entry is None or less is None or more is None or entry["success"] is None:
        return None
    failing = sorted({*entry["failing_ids"]} - {*less.failing_ids} | {*more.failing_ids})
    if failing and (rule.severity == "critical" or not set(rule.shows) <= set(TABLES[rule.table].arrow.names)):
        return None
    n_rows = entry["n_rows"] - less.n_rows + more.n_rows
    examples = tuple(_examples(rule, release, failing[:EXAMPLES]))
    return Result(rule, judged=True, n_rows=n_rows, failing_ids=tuple(failing), examples=examples)


def _examples(rule: Rule, release: Release, ids: list[str]) -> Iterator[tuple[tuple[str, str], ...]]:
    """Yield the rows of these ids as people are shown them, in the order of ids."""
    if not ids:
        return
    key = TABLES[rule.table].key
    paths = [file.path for file in release.files[rule.table]]
    columns = [*dict.fromkeys((key, *rule.shows))]
    rows = pa.concat_tables(pq.read_table(path, columns=columns, filters=[(key, "in", ids)]) for path in paths)
    rows = rows.sort_by(key).combine_chunks()
    rows = rows.append_column(ID, rows[key])
    yield from (example(rows, {}, position, rule) for position in range(len(rows)))
