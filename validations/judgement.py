"""The whole judgement: files, relations across tables, the rows of every table; then the verdict and its report."""

import contextlib
import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pyarrow as pa

from schema import TABLES, Table
from validations import drift, manifest
from validations.delta import judge_difference
from validations.files import DataFile, Release, open_release
from validations.frame import ID, judge_rows, merge
from validations.own import FILE, judge_own, own_as_json, read_own
from validations.release import broken_keys, relations
from validations.report import write_report
from validations.rule import Rule
from validations.suite import belongs_to_articles, suite, text_rule_ids
from validations.tables import FRAME_ROWS, Work, judge_work
from validations.verdict import Result, TableCounts, Verdict

_PARTS = ("release", *TABLES)
_WORK_BYTES = 64 << 20  # of uncompressed Parquet to a piece of work of several files
_POOL_ROWS = (
    2_000_000  # fewer are judged here: Great Expectations takes each worker 3 s to import, 6 s for a million rows
)

_Map = Callable[[Callable[[Work], list[Result]], Sequence[Work]], Iterable[list[Result]]]


def judge_release(
    release: Path, *, workers: int, report: Path | None, own: Sequence[Rule] | None, since: Path | None
) -> Verdict:
    """Judge a release folder; see `validations.check`."""
    opened = open_release(release)
    if own is None:
        own = read_own(release / "validation" / FILE) if (release / "validation" / FILE).is_file() else ()
    measured = drift.measure(opened, since)
    broken = broken_keys(opened, threads=workers)
    works = _works(opened, broken)
    beside = [*_judge_files(opened, measured), *judge_own(opened, own)]
    known = _judge_since(opened, since, works, broken) if since else None
    if known is not None:
        done = {result.rule.table for result in known}
        works = [work for work in works if work.table not in done]
        judged = [*beside, *known, *(result for work in works for result in judge_work(work))]
    else:
        with _mapping(workers if sum(opened.rows(table) for table in TABLES) >= _POOL_ROWS else 1) as run:
            judged = [*beside, *(result for results in run(judge_work, works) for result in results)]
    results = _in_order(judged)
    verdict = _verdict(results, opened)
    if report is not None:
        write_report(report, str(opened.manifest.get("dataset", "")), verdict, results)
        drift.write(report, measured)
        if own:
            (report / FILE).write_text(own_as_json(own), "utf-8")
    return verdict


def _judge_since(
    release: Release, since: Path, works: Sequence[Work], broken: Mapping[str, pa.Array]
) -> list[Result] | None:
    """Judge only what differs from a release judged before, where nothing stands against it."""
    if any(len(keys) for keys in broken.values()):
        return None
    by_table = {table: [work for work in works if work.table == table] for table in TABLES}
    return judge_difference(release, since, by_table)


@contextlib.contextmanager
def _mapping(workers: int) -> Iterator[_Map]:
    """Give a `map` that runs here, or in worker processes; both keep the order."""
    if workers <= 1:
        yield map
        return
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool.map


def _judge_files(release: Release, measured: drift.Drift) -> list[Result]:
    rules = (*manifest.RULES, *drift.RULES)
    rows = manifest.check_rows([*manifest.checks(release), *drift.checks(measured)], rules)
    facts = {rule.rule_id: rows[rule.rule_id] for rule in rules}
    return judge_rows(rows.rename_columns({"id": ID}), facts, rules)


def _works(release: Release, broken: Mapping[str, pa.Array]) -> list[Work]:
    sound = [table for name, table in TABLES.items() if name in release.sound_tables]
    return [work for table in sound for work in _table_works(release, table, broken)]


def _table_works(release: Release, table: Table, broken: Mapping[str, pa.Array]) -> Iterator[Work]:
    across = {relation.rule.rule_id for relation in relations(table)}
    found = {rule_id: keys for rule_id, keys in broken.items() if rule_id in across}
    texts = _texts(release, table)
    if None in texts.values():  # a rule is judged for all rows of a table or for none
        texts = dict.fromkeys(texts)
    left_out = (across - set(found)) | (text_rule_ids(table) if None in texts.values() else frozenset())
    for files in _groups(release.files[table.name]):
        yield Work(table.name, files, tuple(texts[file.name] for file in files), found, frozenset(left_out))


def _texts(release: Release, table: Table) -> dict[str, Path | None]:
    """Return for each file of a table the file with the articles of the same shard, if there is a sound one."""
    articles = release.files["articles"] if "articles" in release.sound_tables and belongs_to_articles(table) else ()
    by_name = {file.path.name: file.path for file in articles}
    return {file.name: by_name.get(file.path.name) for file in release.files[table.name]}


def _groups(files: Iterable[DataFile]) -> Iterator[tuple[DataFile, ...]]:
    """Put small files together, up to a frame's worth, so that they cost one run of Great Expectations."""
    group: list[DataFile] = []
    for file in files:
        group.append(file)
        if sum(f.rows for f in group) >= FRAME_ROWS or sum(f.bytes_uncompressed for f in group) >= _WORK_BYTES:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def _in_order(results: Iterable[Result]) -> list[Result]:
    """Merge the results of each rule; add those that could not be judged; sort by table and rule."""
    by_rule: dict[str, list[Result]] = {}
    for result in results:
        by_rule.setdefault(result.rule.rule_id, []).append(result)
    every = [rule for table in TABLES.values() for rule in suite(table)]
    merged = [merge(same) for same in by_rule.values()]
    merged += [Result(rule, judged=False) for rule in every if rule.rule_id not in by_rule]
    return sorted(merged, key=lambda result: (_PARTS.index(result.rule.table), result.rule.rule_id))


def _verdict(results: Sequence[Result], release: Release) -> Verdict:
    return Verdict(
        n_expectations=sum(result.judged for result in results),
        failures=tuple(result.failure() for result in results if result.success is False),
        tables={part: _counts([result for result in results if result.rule.table == part], release) for part in _PARTS},
    )


def _counts(results: Sequence[Result], release: Release) -> TableCounts:
    part = results[0].rule.table
    return TableCounts(
        rows=release.rows(part) if part in TABLES else sum(map(len, release.files.values())),
        expectations=sum(result.judged for result in results),
        failed=sum(result.success is False for result in results),
    )
