"""The whole story on one screen: read, plan, extract, judge, release."""

import dataclasses
import functools
import hashlib
import itertools
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.dataset

import validations
from builder import progress
from builder.article import Rejection
from builder.digest import code_sha256, value_sha256
from builder.engines import Engine, make_engine
from builder.errors import JudgementError, RejectedInputError, UsageError
from builder.ingest import Duplicates, Plan, ingest, make_plan, make_tasks
from builder.ingest.spool import read_rejections
from builder.readers import SourceFile, discover
from builder.release import (
    Counts,
    Dataset,
    Difference,
    assemble,
    changelog,
    compare,
    manifest,
    next_version,
    read_manifest,
    version_text,
)
from builder.release.documents import write_documents
from builder.shard import Receipt, ShardSpec, finished, run_shard
from builder.taggers import tagger_facts


@dataclasses.dataclass(frozen=True, slots=True)
class Options:
    """What a build is told beside its sources."""

    out: Path
    name: str
    workers: int
    strict: bool = False
    tagger: str = "bundled"
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


def build(sources: Sequence[str], options: Options) -> Outcome:
    """Turn sources into a release; raise a BroadsheetError where that cannot be, and then leave no release."""
    files = _first_of(discover(sources, leave_out=options.out, fields=options.fields))
    configuration = _configuration(options)
    dataset = Dataset(options.out, options.name)
    dataset.create()
    with dataset.locked():
        watch = _Stopwatch()
        engine = make_engine(options.workers)
        spool, shards, candidate = _fresh(dataset)
        with watch("read"), progress.shown("reading"):
            read = _read(files, spool, engine)
        with watch("plan"):
            plan = make_plan(spool, options.duplicates)
        with watch("extract"), progress.shown("extracting", plan.articles):
            receipts = _extract(plan, spool, shards, engine, configuration, options.tagger)
        with watch("write"):
            rejections = functools.partial(_rejections, spool, plan, receipts)  # read anew each time: they may be many
            counts = _count(read, plan, receipts)
            _refuse(dataset, counts, rejections, strict=options.strict)
            assemble(candidate, receipts, shards, rejections())
            facts = manifest.describe(
                candidate, name=options.name, counts=counts, inputs_sha256=_digest(plan), configuration=configuration
            )
            manifest.write(candidate, facts)
        with watch("judge"):
            verdict = validations.check(candidate, workers=options.workers, report=candidate / "validation")
            if not verdict.passed:
                message = _keep_report(dataset, candidate, verdict)
                dataset.sweep()  # what was judged unfit is not gone on from
                raise JudgementError(message)
        with watch("release"):
            release, is_new = _release(dataset, candidate, facts)
        dataset.sweep()
        return Outcome(release, release.name, is_new, facts["tables"], counts, verdict, watch.seconds, _unread(release))


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


def _read(files: Iterable[SourceFile], spool: Path, engine: Engine) -> Counter[str]:
    read: Counter[str] = Counter()
    for receipt in engine.run(ingest, make_tasks(files, spool)):
        read.update(articles=receipt.articles, rejections=receipt.rejections)
    return read


def _extract(
    plan: Plan, spool: Path, shards: Path, engine: Engine, configuration: dict[str, Any], tagger: str
) -> list[Receipt]:
    """Return the receipts of all shards in order, running those that are not finished yet."""
    code, of = value_sha256([code_sha256(), configuration]), len(plan.shards)
    specs = [ShardSpec(s.index, of, spool, s.changes, s.inputs_sha256, code, shards, tagger) for s in plan.shards]
    receipts = {spec.key: receipt for spec in specs if (receipt := finished(spec))}
    progress.advance(sum(receipt.rows["articles"] for receipt in receipts.values()))
    for receipt in engine.run(run_shard, [spec for spec in specs if spec.key not in receipts]):
        receipts[receipt.key] = receipt
    return [receipts[spec.key] for spec in specs]


def _rejections(spool: Path, plan: Plan, receipts: Sequence[Receipt]) -> Iterator[Rejection]:
    yield from read_rejections(spool)
    yield from (Rejection(**row) for row in plan.clashes.to_pylist())
    yield from (rejection for receipt in receipts for rejection in receipt.rejections)


def _count(read: Counter[str], plan: Plan, receipts: Sequence[Receipt]) -> Counts:
    articles = sum(receipt.rows["articles"] for receipt in receipts)
    rejected = read["rejections"] + len(plan.clashes) + sum(len(receipt.rejections) for receipt in receipts)
    return Counts(read["articles"] + read["rejections"], articles, rejected, plan.duplicates)


def _refuse(dataset: Dataset, counts: Counts, rejections: Callable[[], Iterable[Rejection]], *, strict: bool) -> None:
    """Raise where there is nothing to release, or where `--strict` asks for no rejects."""
    if counts.articles and not (strict and counts.rejected):
        return
    codes = ", ".join(f"{count:,} {code}" for code, count in Counter(r.code for r in rejections()).most_common())
    report = dataset.write_failed_rejects(rejections())
    if not counts.articles:
        raise UsageError(
            f"no article could be read from {counts.inputs:,} inputs ({codes or 'none given'}); {report} says why"
        )
    raise RejectedInputError(
        f"{counts.rejected:,} of {counts.inputs:,} inputs were rejected ({codes}); {report} says why"
    )


def _unread(release: Path) -> int:
    articles = pyarrow.dataset.dataset(release / "data" / "articles")
    return int(articles.count_rows(filter=~pyarrow.dataset.field("is_read")))


def _digest(plan: Plan) -> str:
    return hashlib.sha256("\n".join(shard.inputs_sha256 for shard in plan.shards).encode()).hexdigest()


def _configuration(options: Options) -> dict[str, Any]:
    """Return what was chosen: everything that a person could set and that changes rows."""
    return tagger_facts(options.tagger)  # a tagger that cannot be had is an error here, before any work


def _keep_report(dataset: Dataset, candidate: Path, verdict: validations.Verdict) -> str:
    """Move the report of a candidate that failed to where the person can read it; return the message."""
    shutil.copytree(candidate / "validation", dataset.failed / "validation")
    failed = [failure for failure in verdict.failures if failure.severity == "critical"]
    lines = [f"  {failure}" for failure in failed[:10]]
    more = [f"  and {len(failed) - 10} more rules"] if len(failed) > 10 else []
    return "\n".join(
        [
            f"the data failed {len(failed)} of {verdict.n_expectations} expectations; nothing was released",
            *lines,
            *more,
            f"the whole report: {dataset.failed / 'validation'}",
        ]
    )


def _release(dataset: Dataset, candidate: Path, facts: dict[str, Any]) -> tuple[Path, bool]:
    """Give the candidate its version, its documents and its place; or, where nothing changed, keep what stands."""
    previous = dataset.newest()
    difference: Difference | None = None
    version = "1.0.0"
    if previous:
        difference = compare(previous, candidate, read_manifest(previous), facts)
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
    manifest.write(candidate, manifest.complete(candidate, facts))
    return dataset.publish(candidate, version), True
