"""The whole story on one screen: read, plan, extract, judge, release."""

import dataclasses
import functools
import hashlib
import itertools
import math
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.dataset

import validations
from builder import progress
from builder.article import Rejection
from builder.digest import code_sha256, file_sha256, value_sha256
from builder.earlier import Earlier, open_earlier
from builder.engines import Engine, make_engine
from builder.errors import BroadsheetError, JudgementError, RejectedInputError, UsageError
from builder.ingest import Duplicates, Plan, ingest, make_plan, make_tasks
from builder.ingest.spool import read_rejections
from builder.judging import judge
from builder.readers import SourceFile, discover
from builder.release import (
    Counts,
    Dataset,
    Difference,
    Release,
    assemble,
    changelog,
    compare,
    find_release,
    is_unchanged,
    link_unchanged,
    local,
    manifest,
    next_version,
    open_release,
    version_text,
    write_rejects,
)
from builder.release.documents import write_documents
from builder.replay import retry, spool_release
from builder.shard import SHARD_TABLES, Receipt, ShardSpec, finished, run_shard, taken_over
from builder.taggers import tagger_facts
from schema import SCHEMA_VERSION


@dataclasses.dataclass(frozen=True, slots=True)
class Options:
    """What a build is told beside its sources."""

    out: Path
    name: str
    workers: int
    strict: bool = False
    tagger: str = "bundled"
    max_rejected: Decimal | None = None  # share of the inputs, and of the rows of each table
    expectations: Path | None = None  # rules beside the program's own
    replay: bool = False  # try again only what the newest release rejected
    fields: tuple[tuple[str, str], ...] = ()  # our names of fields with those that records have for them
    duplicates: Duplicates = "link"


@dataclasses.dataclass(frozen=True, slots=True)
class Outcome:
    """What a build made: the release that stands now, and whether it is new."""

    release: Path
    version: str
    is_new: bool
    tables: dict[str, int]
    counts: Counts
    verdict: validations.Verdict
    seconds: dict[str, float]  # by stage
    unread: int = 0  # articles in languages that names and quotes are not read in

    @property
    def articles_per_second(self) -> float:
        """Articles over the time of the whole build."""
        return self.counts.articles / max(sum(self.seconds.values()), 1e-9)


@dataclasses.dataclass(frozen=True, slots=True)
class _Read:
    """What reading gave: articles and rejections spooled, and what a replay takes over from its release."""

    articles: int
    rejections: int
    duplicates: int = 0
    carried: tuple[Rejection, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class _Program:
    """What makes the rows: configuration and digests, and the release that has some of them already."""

    configuration: dict[str, Any]
    code_sha256: str  # as the manifest states it
    rows_sha256: str  # of all that rows depend on beside the articles
    earlier: Earlier | None


@dataclasses.dataclass(frozen=True, slots=True)
class _Made:
    """What was made of the articles: the files of all shards, laid out in the candidate, and everything rejected."""

    candidate: Path
    name: str
    plan: Plan
    receipts: Sequence[Receipt]
    counts: Counts
    rejections: Callable[[], Iterator[Rejection]]  # anew each time: they may be many
    program: _Program
    own: Sequence[validations.Rule]

    def describe(self, left: Sequence[Rejection]) -> dict[str, Any]:
        """Write the rejects and the manifest of the candidate, from which some rows left; return the manifest."""
        write_rejects(self.candidate, itertools.chain(self.rejections(), left))
        articles = sum(rejection.table_name == "articles" for rejection in left)
        counts = dataclasses.replace(
            self.counts,
            articles=self.counts.articles - articles,
            rejected=self.counts.rejected + articles,
            quarantined=len(left) - articles,
        )
        facts = manifest.describe(
            self.candidate,
            name=self.name,
            counts=counts,
            inputs_sha256=hashlib.sha256("\n".join(s.inputs_sha256 for s in self.plan.shards).encode()).hexdigest(),
            configuration=self.program.configuration,
            expectations_sha256=validations.expectations_sha256(self.own),
            code_sha256=self.program.code_sha256,
        )
        facts["shards"] = [self._inputs(receipt, facts["files"]) for receipt in self.receipts]
        manifest.write(self.candidate, facts)
        return facts

    def _inputs(self, receipt: Receipt, files: dict[str, Any]) -> str | None:
        """Return the digest of what went into a shard, None where its files are not all that came out of it."""
        index, of = int(receipt.key[:5]), len(self.receipts)
        names = {table: f"data/{table}/train-{index:05}-of-{of:05}.parquet" for table in SHARD_TABLES}
        whole = all(files[name]["sha256"] == receipt.sha256[table] for table, name in names.items())
        return self.plan.shards[index].inputs_sha256 if whole and not receipt.rejections else None


def build(sources: Sequence[str], options: Options) -> Outcome:
    """Turn sources into a release; raise a BroadsheetError where that cannot be, and then leave no release."""
    files = _first_of(discover(sources, leave_out=options.out, fields=options.fields))
    configuration = _configuration(options)  # what cannot be had is an error here, before any work
    own = _own(options.expectations)
    dataset = Dataset(options.out, options.name)
    dataset.create()
    with dataset.locked(), _told(dataset):
        outcome = _build(files, dataset, options, configuration, own)
        dataset.remember_sources(sources)
        dataset.sweep()
        return outcome


@contextmanager
def _told(dataset: Dataset) -> Iterator[None]:
    """Say in one line what a disk or a folder did, and that nothing is lost."""
    try:
        yield
    except (validations.NotAReleaseError, pa.ArrowInvalid, duckdb.InvalidInputException) as exc:
        raise UsageError(
            f"{dataset.newest() or dataset.folder}: is damaged ({' '.join(str(exc).split())}); `broadsheet verify`"
            " tells which file; take it from where it was published, or move it away"
        ) from exc
    except (OSError, duckdb.IOException) as exc:
        reason = (exc.strerror if isinstance(exc, OSError) else None) or " ".join(str(exc).split())
        where = (exc.filename if isinstance(exc, OSError) else None) or dataset.folder
        raise BroadsheetError(
            f"{where}: {reason}; nothing was released, and earlier releases are as they were; see to the disk and to"
            " the folder, then run the same command again to go on from what is finished"
        ) from exc


def replay_sources(place: Path, sources: Sequence[str]) -> tuple[Path, str, tuple[str, ...]]:
    """Return output folder and name of the dataset whose newest release `place` means, and where it came from.

    Raises UsageError where it is not the newest, or where it is not known any more where its inputs lie.
    """
    release = find_release(place)
    dataset = Dataset(release.parent.parent, release.parent.name)
    newest = dataset.newest()
    if newest is None or newest.resolve() != release:
        raise UsageError(f"{release}: is not the newest release of its dataset; replay {newest}")
    sources = tuple(sources or dataset.known_sources())
    if not sources:
        raise UsageError(f"{release}: where its inputs lie is not known here; give each SOURCE again")
    return dataset.folder.parent, dataset.name, sources


def _own(path: Path | None) -> tuple[validations.Rule, ...]:
    try:
        return validations.read_own(path) if path else ()
    except validations.BadExpectationsError as exc:
        raise UsageError(str(exc)) from exc


def _build(
    files: Iterator[SourceFile],
    dataset: Dataset,
    options: Options,
    configuration: dict[str, Any],
    own: Sequence[validations.Rule],
) -> Outcome:
    watch = _Stopwatch()
    previous = dataset.newest()
    program = _program(previous, configuration, replay=options.replay)
    spool, shards, candidate = _fresh(dataset)
    engine = make_engine(options.workers)
    with watch("read"), progress.shown("reading"):
        read = _read_again(files, previous, spool) if options.replay and previous else _read(files, spool, engine)
    with watch("plan"):
        plan = make_plan(spool, options.duplicates)
    with watch("extract"), progress.shown("extracting", plan.articles):
        if options.workers > 1:
            validations.get_ready()  # while the workers extract, this process has nothing else to do
        receipts = _extract(plan, spool, shards, engine, program, options.tagger)
    with watch("write"):
        made = _lay_out(dataset, candidate, read, plan, receipts, program, options, own)
        facts = made.describe(())
    if previous and is_unchanged(open_release(previous), Release(local(candidate), facts)):
        dataset.point_latest()
        verdict = validations.read_verdict(previous / "validation")
        return _outcome(previous, facts, verdict, watch, is_new=False)
    with watch("judge"):
        check = functools.partial(_check, candidate, options.workers, own, previous)
        judged = judge(dataset, candidate, made.describe, check, options.max_rejected)
    with watch("release"):
        release, is_new = _release(dataset, candidate, judged.facts)
    return _outcome(release, judged.facts, judged.verdict, watch, is_new=is_new)


def _check(
    candidate: Path, workers: int, own: Sequence[validations.Rule], previous: Path | None
) -> validations.Verdict:
    try:
        return validations.check(candidate, workers=workers, report=candidate / "validation", own=own, since=previous)
    except validations.BadExpectationsError as exc:
        raise UsageError(str(exc)) from exc


def _outcome(
    release: Path, facts: dict[str, Any], verdict: validations.Verdict, watch: "_Stopwatch", *, is_new: bool
) -> Outcome:
    counts, unread = Counts(**facts["counts"]), _unread(release)
    return Outcome(release, release.name, is_new, facts["tables"], counts, verdict, watch.seconds, unread)


class _Stopwatch:
    """Takes the time of each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[stage] = round(time.perf_counter() - start, 3)


def _first_of(files: Iterator[SourceFile]) -> Iterator[SourceFile]:
    """Look at the first file before any folder is made: a wrong SOURCE leaves nothing behind."""
    first = list(itertools.islice(files, 1))
    return itertools.chain(first, files)


def _fresh(dataset: Dataset) -> tuple[Path, Path, Path]:
    """Return empty folders for spool and candidate, and the one where finished shards of an earlier try may lie."""
    spool, shards, candidate = (dataset.work / name for name in ("spool", "shards", "candidate"))
    for folder in (spool, candidate):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    shards.mkdir(exist_ok=True)
    shutil.rmtree(dataset.failed, ignore_errors=True)
    return spool, shards, candidate


def _program(previous: Path | None, configuration: dict[str, Any], *, replay: bool) -> _Program:
    """Tell what makes the rows, and whether the newest release has rows that it would make again."""
    facts = open_release(previous).manifest if previous else {}
    made_by = [facts.get("code_sha256"), facts.get("configuration")]
    same = made_by == [code_sha256(), configuration] and facts.get("schema_version") == SCHEMA_VERSION
    earlier = open_earlier(previous, facts) if previous and "shards" in facts and (same or replay) else None
    if same or not replay or previous is None:
        return _Program(configuration, code_sha256(), value_sha256([code_sha256(), configuration]), earlier)
    if facts.get("configuration") != configuration or facts.get("schema_version") != SCHEMA_VERSION:
        raise UsageError(
            f"{previous}: was made with {facts.get('configuration')} and columns of {facts.get('schema_version')};"
            " replay it with the same --tagger and --duplicates, or build it anew from its sources"
        )
    mixed = value_sha256([facts["code_sha256"], code_sha256()])  # rows of two programs: no later build takes them over
    return _Program(configuration, mixed, value_sha256([mixed, file_sha256(previous / "manifest.json")]), earlier)


def _read(files: Iterable[SourceFile], spool: Path, engine: Engine) -> _Read:
    read: Counter[str] = Counter()
    for receipt in engine.run(ingest, make_tasks(files, spool)):
        read.update(articles=receipt.articles, rejections=receipt.rejections)
    return _Read(read["articles"], read["rejections"])


def _read_again(files: Iterable[SourceFile], release: Path, spool: Path) -> _Read:
    """Take the articles of a release as they lie, and read again what it rejected."""
    retried = retry(release, files, spool)
    articles = spool_release(release, spool, retried.known)
    duplicates = open_release(release).manifest["counts"]["duplicates"]
    return _Read(articles + retried.articles, retried.rejections, duplicates, retried.carried)


def _extract(plan: Plan, spool: Path, shards: Path, engine: Engine, program: _Program, tagger: str) -> list[Receipt]:
    """Return the receipts of all shards in order, running those that are neither finished nor in an earlier release."""
    code, of = program.rows_sha256, len(plan.shards)
    specs = [
        ShardSpec(s.index, of, spool, s.changes, s.inputs_sha256, code, shards, tagger, program.earlier)
        for s in plan.shards
    ]
    receipts = {spec.key: receipt for spec in specs if (receipt := finished(spec) or taken_over(spec))}
    progress.advance(sum(receipt.rows["articles"] for receipt in receipts.values()))
    for receipt in engine.run(run_shard, [spec for spec in specs if spec.key not in receipts]):
        receipts[receipt.key] = receipt
    return [receipts[spec.key] for spec in specs]


def _lay_out(
    dataset: Dataset,
    candidate: Path,
    read: _Read,
    plan: Plan,
    receipts: Sequence[Receipt],
    program: _Program,
    options: Options,
    own: Sequence[validations.Rule],
) -> _Made:
    """Lay the files of all shards into the candidate; raise where too much was rejected before."""
    rejections = functools.partial(_rejections, read, dataset.work / "spool", plan, receipts)
    articles = sum(receipt.rows["articles"] for receipt in receipts)
    rejected = read.rejections + len(read.carried) + len(plan.clashes)
    rejected += sum(len(receipt.rejections) for receipt in receipts)
    inputs = read.articles + read.rejections + read.duplicates + len(read.carried)
    counts = Counts(inputs, articles, rejected, plan.duplicates + read.duplicates)
    _refuse(dataset, counts, rejections, options)
    assemble(candidate, receipts, dataset.work / "shards")
    return _Made(candidate, options.name, plan, receipts, counts, rejections, program, own)


def _rejections(read: _Read, spool: Path, plan: Plan, receipts: Sequence[Receipt]) -> Iterator[Rejection]:
    yield from read.carried
    yield from read_rejections(spool)
    yield from (Rejection(**row) for row in plan.clashes.to_pylist())
    yield from (rejection for receipt in receipts for rejection in receipt.rejections)


def _refuse(dataset: Dataset, counts: Counts, rejections: Callable[[], Iterable[Rejection]], options: Options) -> None:
    """Raise where there is nothing to release, or where more was rejected than is allowed."""
    too_many = options.max_rejected is not None and counts.rejected > math.ceil(counts.inputs * options.max_rejected)
    if counts.articles and not (options.strict and counts.rejected) and not too_many:
        return
    codes = ", ".join(f"{count:,} {code}" for code, count in Counter(r.code for r in rejections()).most_common())
    report = dataset.write_failed_rejects(rejections())
    if not counts.articles:
        raise UsageError(
            f"no article could be read from {counts.inputs:,} inputs ({codes or 'none given'}); {report} says why"
        )
    what = f"{counts.rejected:,} of {counts.inputs:,} inputs were rejected ({codes})"
    if options.strict:
        raise RejectedInputError(f"{what}; {report} says why")
    raise JudgementError(f"{what}, more than --max-rejected allows; nothing was released; {report} says why")


def _configuration(options: Options) -> dict[str, Any]:
    """Return what was chosen: everything that a person could set and that changes rows."""
    return {**tagger_facts(options.tagger), "duplicates": options.duplicates}


def _unread(release: Path) -> int:
    articles = pyarrow.dataset.dataset(release / "data" / "articles")
    return int(articles.count_rows(filter=~pyarrow.dataset.field("is_read")))


def _release(dataset: Dataset, candidate: Path, facts: dict[str, Any]) -> tuple[Path, bool]:
    """Give the candidate its version, its documents and its place; or, where nothing changed, keep what stands."""
    previous = dataset.newest()
    difference: Difference | None = None
    version = "1.0.0"
    if previous:
        difference = compare(open_release(previous), Release(local(candidate), facts))
        if difference.level is None:
            dataset.point_latest()
            return previous, False
        version = version_text(next_version(dataset.versions()[-1], difference.level))
    earlier = (previous / "CHANGELOG.md").read_text("utf-8") if previous else ""
    log = (
        changelog.next_entry(version, difference, earlier)
        if difference
        else changelog.first_entry(version, facts["tables"])
    )
    facts = {**facts, "version": version, "previous": previous.name if previous else None}
    write_documents(candidate, facts, log)
    if previous:
        link_unchanged(candidate, previous)
    manifest.write(candidate, manifest.complete(candidate, facts))
    return dataset.publish(candidate, version), True
