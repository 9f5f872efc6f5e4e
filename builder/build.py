"""The whole story on one screen: read, plan, extract, judge, release."""

import functools
import itertools
import math
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import validations
from builder import damage, progress
from builder.engines import Engine, make_engine
from builder.errors import JudgementError, RejectedInputError, UsageError
from builder.ingest import Plan, make_plan
from builder.judging import judge
from builder.layout import Extracted, Layout
from builder.options import Options
from builder.outcome import Outcome, Stopwatch, outcome_of
from builder.program import Program, program_of
from builder.readers import SourceFile, discover
from builder.reading import read_again, read_sources
from builder.release import Dataset, Release, assemble, is_unchanged, local, open_release
from builder.release.releasing import release_candidate
from builder.shard import Receipt, ShardSpec, finished, run_shard, taken_over


def build(sources: Sequence[str], options: Options) -> Outcome:
    """Turn sources into a release; raise a BroadsheetError where that cannot be, and then leave no release."""
    files = _first_of(discover(sources, leave_out=options.out, fields=options.fields))
    configuration = options.configuration()  # what cannot be had is an error here, before any work
    own = options.own_rules()
    dataset = Dataset(options.out, options.name)
    dataset.create()
    with dataset.locked(), damage.told(dataset):
        outcome = _build(files, dataset, options, configuration, own)
        dataset.remember_sources(sources, options.fields)
        dataset.sweep()
        return outcome


def _build(
    files: Iterator[SourceFile],
    dataset: Dataset,
    options: Options,
    configuration: dict[str, Any],
    own: Sequence[validations.Rule],
) -> Outcome:
    watch = Stopwatch()
    previous = dataset.newest()
    program = program_of(configuration, previous, replay=options.replay)
    spool, shards, candidate = _fresh(dataset)
    engine = make_engine(options.workers)
    with watch("read"), progress.shown("reading"):
        replayed = previous if options.replay else None
        reading = read_again(files, replayed, spool) if replayed else read_sources(files, spool, engine)
    with watch("plan"):
        plan = make_plan(spool, options.duplicates)
    with watch("extract"), progress.shown("extracting", plan.articles):
        if options.workers > 1:
            validations.get_ready()  # while the workers extract, this process has nothing else to do
        receipts = _extract(plan, spool, shards, engine, program, options.tagger)
    with watch("write"):
        extracted = Extracted(reading, spool, plan, receipts)
        _refuse(dataset, extracted, options)
        assemble(candidate, receipts, shards)
        layout = Layout(candidate, options.name, extracted, program, own)
        facts = layout.describe(())
    if previous and is_unchanged(open_release(previous), Release(local(candidate), facts)):
        dataset.point_latest()
        verdict = validations.read_verdict(previous / "validation")
        return outcome_of(previous, facts, verdict, watch.seconds, is_new=False)
    with watch("judge"):
        check = functools.partial(_check, candidate, options.workers, own, previous)
        judged = judge(dataset, candidate, layout.describe, check, options.max_rejected)
    with watch("release"):
        release, is_new = release_candidate(dataset, candidate, judged.facts)
    return outcome_of(release, judged.facts, judged.verdict, watch.seconds, is_new=is_new)


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


def _extract(plan: Plan, spool: Path, shards: Path, engine: Engine, program: Program, tagger: str) -> list[Receipt]:
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


def _refuse(dataset: Dataset, extracted: Extracted, options: Options) -> None:
    """Raise where there is nothing to release, or where more was rejected than is allowed."""
    counts = extracted.counts()
    too_many = options.max_rejected is not None and counts.rejected > math.ceil(counts.inputs * options.max_rejected)
    if counts.articles and not (options.strict and counts.rejected) and not too_many:
        return
    found = Counter(rejection.code for rejection in extracted.rejections())
    codes = ", ".join(f"{count:,} {code}" for code, count in found.most_common())
    report = dataset.write_failed_rejects(extracted.rejections())
    if not counts.articles:
        raise UsageError(
            f"no article could be read from {counts.inputs:,} inputs ({codes or 'none given'}); {report} says why"
        )
    what = f"{counts.rejected:,} of {counts.inputs:,} inputs were rejected ({codes})"
    if options.strict:
        raise RejectedInputError(f"{what}; {report} says why")
    raise JudgementError(f"{what}, more than --max-rejected allows; nothing was released; {report} says why")


def _check(
    candidate: Path, workers: int, own: Sequence[validations.Rule], previous: Path | None
) -> validations.Verdict:
    try:
        return validations.check(candidate, workers=workers, report=candidate / "validation", own=own, since=previous)
    except validations.BadExpectationsError as exc:
        raise UsageError(str(exc)) from exc
