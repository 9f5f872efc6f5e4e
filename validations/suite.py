"""The suite of each table: what the contract says, what only this table must satisfy, and what holds across tables."""

import dataclasses
import hashlib
import importlib.metadata
import json
from collections.abc import Mapping, Sequence
from types import ModuleType

import pyarrow as pa
import pyarrow.compute as pc

from schema import TABLES, Table
from validations import amounts, articles, drift, entities, faqs, quotes, rejects
from validations._thresholds import THRESHOLDS
from validations.contract import contract_facts, contract_rules, slice_rule_ids
from validations.manifest import RULES
from validations.release import relations
from validations.rule import Facts, Rule, fact
from validations.slices import Texts, slice_facts

MODULES: Mapping[str, ModuleType] = {
    "articles": articles,
    "entities": entities,
    "quotes": quotes,
    "amounts": amounts,
    "faqs": faqs,
    "rejects": rejects,
}


def suite(table: Table) -> tuple[Rule, ...]:
    """Return every rule on the rows of a table."""
    across = tuple(relation.rule for relation in relations(table))
    own: tuple[Rule, ...] = MODULES[table.name].RULES
    return (*contract_rules(table), *_shard_rules(table), *across, *own)


def expectations_sha256(own: Sequence[Rule] = ()) -> str:
    """Return a digest of all rules, and of the version of the library that judges them."""
    rules = (*RULES, *drift.RULES, *(rule for table in TABLES.values() for rule in suite(table)), *own)
    stated = [importlib.metadata.version("great-expectations"), THRESHOLDS, *map(dataclasses.asdict, rules)]
    return hashlib.sha256(json.dumps(stated, sort_keys=True, default=dict).encode()).hexdigest()


def belongs_to_articles(table: Table) -> bool:
    """Whether each row of a table belongs to an article, so that it lies in the shard of that article."""
    return any(reference.column == "article_id" for reference in table.references)


def text_rule_ids(table: Table) -> frozenset[str]:
    """Rules that can be judged only beside the articles."""
    return frozenset(slice_rule_ids(table)) | {rule.rule_id for rule in _shard_rules(table)}


def facts(
    table: Table, rows: pa.Table, before: pa.Table | None, texts: Texts | None, broken: Mapping[str, pa.Array]
) -> Facts:
    """Compute all facts of some rows of a file.

    `before` is the row before them in the file, `texts` are the articles of the shard, `broken` has by rule the keys of
    those rows of the release that break a relation.
    """
    own: Facts = MODULES[table.name].facts(rows)
    beside = {} if texts is None else {**slice_facts(table, rows, texts), **_shard_facts(table, rows, texts)}
    across = {rule_id: pc.invert(pc.is_in(rows[table.key], value_set=keys)) for rule_id, keys in broken.items()}
    return {**contract_facts(table, rows, before), **own, **beside, **across}


def no_facts(table: Table) -> Facts:
    """Return the facts of no rows at all."""
    return {rule.rule_id: pa.array([], pa.bool_()) for rule in suite(table) if rule.is_fact}


def _shard_rules(table: Table) -> tuple[Rule, ...]:
    if not belongs_to_articles(table):
        return ()
    rule_id = f"{table.name}.article_id.same_shard"
    return (fact(rule_id, "A row lies in the shard of its article", shows=("article_id",), level="table"),)


def _shard_facts(table: Table, rows: pa.Table, texts: Texts) -> Facts:
    here = pc.is_in(rows["article_id"], value_set=texts.article_ids)
    return {rule.rule_id: pc.or_(here, pc.is_null(rows["article_id"])) for rule in _shard_rules(table)}


assert set(MODULES) == set(TABLES)
