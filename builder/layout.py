"""The candidate laid out: the files of all shards in one folder, with everything that was rejected, and a manifest."""

import dataclasses
import hashlib
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import validations
from builder.article import Rejection
from builder.ingest import Plan
from builder.ingest.spool import read_rejections
from builder.program import Program
from builder.reading import Reading
from builder.release import Counts, manifest, write_rejects
from builder.shard import SHARD_TABLES, Receipt


@dataclasses.dataclass(frozen=True, slots=True)
class Extracted:
    """What came of all inputs before anything was judged: what was read, the plan, and the finished shards."""

    reading: Reading
    spool: Path
    plan: Plan
    receipts: Sequence[Receipt]

    def rejections(self) -> Iterator[Rejection]:
        """Yield everything that was rejected, anew each time: it may be much."""
        yield from self.reading.carried
        yield from read_rejections(self.spool)
        yield from (Rejection(**row) for row in self.plan.clashes.to_pylist())
        yield from (rejection for receipt in self.receipts for rejection in receipt.rejections)

    def counts(self) -> Counts:
        """Count inputs, and what became of them."""
        rejected = self.reading.rejections + len(self.reading.carried) + len(self.plan.clashes)
        rejected += sum(len(receipt.rejections) for receipt in self.receipts)
        articles = sum(receipt.rows["articles"] for receipt in self.receipts)
        return Counts(self.reading.inputs, articles, rejected, self.plan.duplicates + self.reading.duplicates)


@dataclasses.dataclass(frozen=True, slots=True)
class Layout:
    """A candidate with the files of all shards, and what its manifest says of how they came about."""

    candidate: Path
    name: str
    extracted: Extracted
    program: Program
    own: Sequence[validations.Rule]

    def describe(self, left: Sequence[Rejection]) -> dict[str, Any]:
        """Write the rejects and the manifest of the candidate, from which some rows left; return the manifest."""
        write_rejects(self.candidate, itertools.chain(self.extracted.rejections(), left))
        plan = self.extracted.plan
        facts = manifest.describe(
            self.candidate,
            name=self.name,
            counts=self._counts(left),
            inputs_sha256=hashlib.sha256("\n".join(s.inputs_sha256 for s in plan.shards).encode()).hexdigest(),
            configuration=self.program.configuration,
            expectations_sha256=validations.expectations_sha256(self.own),
            code_sha256=self.program.code_sha256,
        )
        facts["shards"] = [self._inputs(receipt, facts["files"]) for receipt in self.extracted.receipts]
        manifest.write(self.candidate, facts)
        return facts

    def _counts(self, left: Sequence[Rejection]) -> Counts:
        counts = self.extracted.counts()
        articles = sum(rejection.table_name == "articles" for rejection in left)
        return dataclasses.replace(
            counts,
            articles=counts.articles - articles,
            rejected=counts.rejected + articles,
            quarantined=len(left) - articles,
        )

    def _inputs(self, receipt: Receipt, files: dict[str, Any]) -> str | None:
        """Return the digest of what went into a shard, None where its files are not all that came out of it."""
        index, of = int(receipt.key[:5]), len(self.extracted.receipts)
        names = {table: f"data/{table}/train-{index:05}-of-{of:05}.parquet" for table in SHARD_TABLES}
        whole = all(files[name]["sha256"] == receipt.sha256[table] for table, name in names.items())
        return self.extracted.plan.shards[index].inputs_sha256 if whole and not receipt.rejections else None
