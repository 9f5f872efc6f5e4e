"""What the files of a release and its manifest must satisfy together: columns, names, rows and counts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from schema import TABLES, Table
from validations.contract import file_rules
from validations.files import DataFile, Release, reading
from validations.rule import Rule, fact


def _rule(rule_id: str, says: str, *shows: str) -> Rule:
    return fact(rule_id, says, shows=shows, level="table")


RULES: tuple[Rule, ...] = (
    *(rule for table in TABLES.values() for rule in file_rules(table)),
    _rule(
        "release.files.named", "The files of a table are numbered through, and every table has as many shards", "found"
    ),
    _rule("release.files.listed", "Every data file stands in the manifest, and the other way round"),
    _rule("release.files.rows", "Every file has the rows that the manifest says", "stated", "found"),
    _rule("release.tables.rows", "Every table has the rows that the manifest says", "stated", "found"),
    _rule("release.counts.articles", "As many articles as the manifest counts", "stated", "found"),
    _rule("release.counts.rejected", "As many rejected inputs as the manifest counts", "stated", "found"),
    _rule("release.counts.quarantined", "As many rows in quarantine as the manifest counts", "stated", "found"),
    _rule(
        "release.counts.inputs",
        "Every input is an article, a reject or a duplicate: inputs = articles + rejected + duplicates",
        "stated",
        "found",
    ),
)

_SHARDED = tuple(name for name in TABLES if name != "rejects")  # rejects belong to no article, so to no shard


class Check(NamedTuple):
    """Whether a rule holds for one thing, such as a file; `stated` and `found` are for people."""

    rule_id: str
    id: str
    holds: bool
    stated: str
    found: str


def checks(release: Release) -> list[Check]:
    """Compare what the manifest and the contract say with what the files are."""
    return [*_columns(release), *_names(release), *_files(release), *_counts(release)]


def _columns(release: Release) -> Iterator[Check]:
    for table in TABLES.values():
        for file in release.files[table.name]:
            yield Check(f"{table.name}.columns", file.name, file.has_columns, "", _different_columns(table, file))
            yield Check(f"{table.name}.types", file.name, file.has_types, "", _different_types(table, file))


def _different_columns(table: Table, file: DataFile) -> str:
    stated, found = table.arrow.names, file.schema.names
    missing = [f"{column} is missing" for column in stated if column not in found]
    unknown = [f"{column} is unknown" for column in found if column not in stated]
    return ", ".join(missing + unknown) or "in another order"


def _different_types(table: Table, file: DataFile) -> str:
    known = [field for field in file.schema if field.name in table.arrow.names]
    pairs = [(field, table.arrow.field(field.name).type) for field in known]
    return ", ".join(
        f"{field.name} is {field.type} instead of {stated}" for field, stated in pairs if field.type != stated
    )


def _names(release: Release) -> Iterator[Check]:
    shards = len(release.files["articles"])
    for table, files in release.files.items():
        of = shards if table in _SHARDED else 1
        expected = {f"data/{table}/train-{index:05}-of-{of:05}.parquet" for index in range(of)}
        for name in sorted(expected | {file.name for file in files}):
            there = any(file.name == name for file in files)
            yield Check("release.files.named", name, there and name in expected, "", "there" if there else "missing")


def _files(release: Release) -> Iterator[Check]:
    stated = release.stated_rows
    found = {file.name: file.rows for files in release.files.values() for file in files}
    for name in sorted(stated | found):
        yield Check("release.files.listed", name, name in stated and name in found, "", "")
        if name in stated and name in found:
            yield _equal("release.files.rows", name, stated[name], found[name])


def _counts(release: Release) -> Iterator[Check]:
    for table in TABLES:
        yield _equal("release.tables.rows", table, release.manifest["tables"][table], release.rows(table))
    counts = release.manifest["counts"]
    yield _equal("release.counts.articles", "articles", counts["articles"], release.rows("articles"))
    inputs, rows = _rejects(release)
    yield _equal("release.counts.rejected", "rejected", counts["rejected"], inputs)
    yield _equal("release.counts.quarantined", "quarantined", counts.get("quarantined", 0), rows)
    accounted = counts["articles"] + counts["rejected"] + counts["duplicates"]
    yield _equal("release.counts.inputs", "inputs", counts["inputs"], accounted)


def _rejects(release: Release) -> tuple[int, int]:
    """Return how many rejects are inputs, and how many are rows of articles that stayed."""
    if "rejects" not in release.sound_tables:
        return release.rows("rejects"), 0  # that they are not sound is another rule's fault
    rows = 0
    for file in release.files["rejects"]:
        with reading(file.path):
            tables = pq.read_table(file.path, columns=["table_name"])["table_name"]
        rows += len(tables) - tables.null_count - pc.sum(pc.equal(tables, "articles"), min_count=0).as_py()
    return release.rows("rejects") - rows, rows


def _equal(rule_id: str, name: str, stated: int, found: int) -> Check:
    return Check(rule_id, name, stated == found, f"{stated:,}", f"{found:,}")


def check_rows(checks: Sequence[Check], rules: Sequence[Rule] = RULES) -> pa.Table:
    """Lay the checks out as rows: one per check, with a column per rule that is null where the rule does not apply."""
    facts = {
        rule.rule_id: pa.array([check.holds if check.rule_id == rule.rule_id else None for check in checks], pa.bool_())
        for rule in rules
    }
    words = {
        name: pa.array([getattr(check, name) for check in checks], pa.string()) for name in ("id", "stated", "found")
    }
    return pa.table({**words, **facts})
