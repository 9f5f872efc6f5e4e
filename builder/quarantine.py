"""Quarantine: rows that fail their expectations leave the tables, and what pointed at them is put right.

Everything that hangs on a row belongs to its article and lies in the same shard, but for copies of an article: they
look for a new original. The files of the shards stay as they are; the candidate gets new ones in their place. The same
failing rows give the same files.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from builder.article import Rejection
from builder.shard import SHARD_TABLES
from builder.writer import TableWriter
from schema import TABLES, sha256_hex

Failing = Mapping[str, Mapping[str, "Fault"]]
"""By table, the keys of the rows that must leave, with the reason."""

_COUNTED = tuple(name for name in SHARD_TABLES if name != "articles")
_Tables = dict[str, pa.Table]
_Leaving = Mapping[str, Mapping[str, "Fault"]]


class Fault(NamedTuple):
    """Why a row leaves: a code to count by, and a sentence."""

    code: str
    message: str


_INCOMPLETE = Fault("statement_incomplete", "another piece of the same statement failed its expectations")


def quarantine(candidate: Path, failing: Failing) -> list[Rejection]:
    """Take rows out of the tables of a candidate; return them as rejections, in the order of shards and rows."""
    originals = _new_originals(candidate, failing.get("articles", {}))
    rejections: list[Rejection] = []
    for name in sorted(path.name for path in (candidate / "data" / "articles").glob("*.parquet")):
        if _concerns(candidate, name, failing, originals):
            rejections += _rewrite(candidate, name, failing, originals)
    return rejections


def _concerns(candidate: Path, name: str, failing: Failing, originals: Mapping[str, str | None]) -> bool:
    """Whether a shard has rows to take out, or copies that need another original."""
    looked_for = [(table, TABLES[table].key, list(keys)) for table, keys in failing.items()]
    looked_for.append(("articles", "duplicate_of", list(originals)))
    for table, column, values in looked_for:
        found = pq.read_table(candidate / "data" / table / name, columns=[column])[column]
        if values and pc.any(pc.is_in(found, value_set=pa.array(values, pa.string()))).as_py():
            return True
    return False


def _new_originals(candidate: Path, gone: Iterable[str]) -> dict[str, str | None]:
    """Return by the id of an original that leaves the earliest of its copies that stays; it has no original itself."""
    leaving = set(gone)
    if not leaving:
        return {}
    columns = ["article_id", "duplicate_of", "published_at"]
    rows = pq.read_table(candidate / "data" / "articles", columns=columns).to_pylist()
    # The earliest is the original, as in the plan: by date, then id (undated ones last).
    rows.sort(key=lambda row: (row["published_at"] is None, row["published_at"] or 0, row["article_id"]))
    originals: dict[str, str | None] = dict.fromkeys(leaving)
    for row in rows:
        if row["duplicate_of"] in leaving and row["article_id"] not in leaving and not originals[row["duplicate_of"]]:
            originals[row["duplicate_of"]] = row["article_id"]
    return originals


def _rewrite(candidate: Path, name: str, failing: Failing, originals: Mapping[str, str | None]) -> list[Rejection]:
    """Write a shard anew without the rows that leave; return these."""
    before: _Tables = {table: pq.read_table(candidate / "data" / table / name) for table in SHARD_TABLES}
    leaving = {table: _here(before[table], TABLES[table].key, failing.get(table, {})) for table in SHARD_TABLES}
    leaving["quotes"] |= _other_pieces(before["quotes"], leaving["quotes"])
    after = _without(before, leaving, originals)
    for table in SHARD_TABLES:
        if after[table] is not before[table]:
            folder = candidate / "data" / table
            with TableWriter(folder, [table]) as writer:
                writer.write_arrow(table, after[table])
            (folder / f"{table}.parquet").replace(folder / name)  # the shard's own file keeps its bytes
    return _rejections(before, leaving)


def _here(rows: pa.Table, key: str, faults: Mapping[str, Fault]) -> dict[str, Fault]:
    return {value: faults[value] for value in rows[key].to_pylist() if value in faults} if faults else {}


def _other_pieces(quotes: pa.Table, leaving: Mapping[str, Fault]) -> dict[str, Fault]:
    """Return the other pieces of statements that lose one: what is left would say what nobody said."""
    if not leaving:
        return {}
    pairs = list(zip(quotes["quote_id"].to_pylist(), quotes["statement_id"].to_pylist(), strict=True))
    statements = {statement for quote, statement in pairs if quote in leaving}
    return {quote: _INCOMPLETE for quote, statement in pairs if statement in statements and quote not in leaving}


def _without(before: _Tables, leaving: _Leaving, originals: Mapping[str, str | None]) -> _Tables:
    """Return the tables without the rows that leave and those that belong to them; pointers to them are null."""
    after: _Tables = {}
    gone: dict[str, pa.Array] = {}
    for name in SHARD_TABLES:  # in this order a table refers only to itself and to those before
        table, rows = TABLES[name], before[name]
        staying = pc.invert(pc.is_in(rows[table.key], value_set=pa.array(list(leaving[name]), pa.string())))
        for reference in table.references:
            if not rows.schema.field(reference.column).nullable:
                staying = pc.and_(staying, pc.invert(pc.is_in(rows[reference.column], value_set=gone[reference.table])))
        gone[name] = rows[table.key].filter(pc.invert(staying)).combine_chunks()
        if len(gone[name]):
            rows = rows.filter(staying)
        for reference in table.references:
            if name != reference.table and rows.schema.field(reference.column).nullable:
                rows = _nulled(rows, reference.column, gone[reference.table])
        after[name] = rows
    after["articles"] = _recounted(_repointed(after["articles"], originals), before, after)
    if len(after["faqs"]) < len(before["faqs"]):
        after["faqs"] = _renumbered(after["faqs"])
    return after


def _nulled(rows: pa.Table, column: str, gone: pa.Array) -> pa.Table:
    points = pc.is_in(rows[column], value_set=gone) if len(gone) else None
    if points is None or not pc.any(points).as_py():
        return rows
    return _with(rows, column, pc.if_else(points, pa.scalar(None, rows.schema.field(column).type), rows[column]))


def _repointed(articles: pa.Table, originals: Mapping[str, str | None]) -> pa.Table:
    if not originals:
        return articles
    ids, copies = articles["article_id"].to_pylist(), articles["duplicate_of"].to_pylist()
    now = [originals.get(original, original) for original in copies]
    return _with(articles, "duplicate_of", [None if own == new else new for own, new in zip(ids, now, strict=True)])


def _recounted(articles: pa.Table, before: _Tables, after: _Tables) -> pa.Table:
    """Count the rows of articles anew where some left; a count that was wrong before stays wrong, for the judgement."""
    for name in _COUNTED:
        if len(after[name]) < len(before[name]):
            then, now = (Counter(rows[name]["article_id"].to_pylist()) for rows in (before, after))
            counts = zip(articles["article_id"].to_pylist(), articles[f"n_{name}"].to_pylist(), strict=True)
            articles = _with(articles, f"n_{name}", [count - then[own] + now[own] for own, count in counts])
    return articles


def _renumbered(faqs: pa.Table) -> pa.Table:
    seen: Counter[str] = Counter()
    positions = []
    for article_id in faqs["article_id"].to_pylist():
        positions.append(seen[article_id])
        seen[article_id] += 1
    return _with(faqs, "position", positions)


def _with(rows: pa.Table, column: str, values: pa.ChunkedArray | Sequence[object]) -> pa.Table:
    field = rows.schema.field(column)
    array = values if isinstance(values, pa.ChunkedArray) else pa.array(values, field.type)
    return rows.set_column(rows.schema.get_field_index(column), field, array)


def _rejections(before: _Tables, leaving: _Leaving) -> list[Rejection]:
    articles = before["articles"].select(["article_id", "source_uri", "source_record"]).to_pylist()
    places = {row["article_id"]: (row["source_uri"], row["source_record"]) for row in articles}
    rejections = []
    for table, faults in leaving.items():
        key = TABLES[table].key
        rows = before[table].filter(pc.is_in(before[table][key], value_set=pa.array(list(faults), pa.string())))
        for row in rows.to_pylist() if faults else []:
            payload = sha256_hex(json.dumps(row, sort_keys=True, default=str, ensure_ascii=False))
            place, fault = places.get(row["article_id"], ("", None)), faults[row[key]]
            rejections.append(
                Rejection(*place, fault.code, fault.message, payload, row["article_id"], "judge", table, row[key])
            )
    return rejections
