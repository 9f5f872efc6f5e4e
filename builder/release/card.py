"""The card: `README.md` of a release, whose YAML tells `datasets` what is there and whose text tells people."""

import dataclasses
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from builder.release.candidate import Counts
from schema import TABLES, Table

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_TASKS = ["token-classification", "question-answering"]
# SPDX identifiers, in lower case, that the Hub knows as they are.
_HUB_LICENSES = frozenset(
    "cc0-1.0 cc-by-4.0 cc-by-3.0 cc-by-2.0 cc-by-sa-4.0 cc-by-sa-3.0 cc-by-nc-4.0 cc-by-nc-sa-4.0 cc-by-nd-4.0"
    " cc-by-nc-nd-4.0 apache-2.0 mit odbl pddl".split()
)


@dataclasses.dataclass(frozen=True, slots=True)
class CardFacts:
    """What the card tells beside the contract."""

    name: str
    version: str
    rows: Mapping[str, int]
    counts: Counts
    languages: tuple[str, ...]
    licenses: tuple[str, ...]
    unlicensed: int  # articles that state no licence
    tool_version: str
    tagger: str


def card(facts: CardFacts, release: Path) -> str:
    """Return the card of the release whose data files lie in `release`."""
    body = _BODY.format(
        title=facts.name,
        summary=_summary(facts),
        tables="\n".join(_table_line(table, facts.rows[name]) for name, table in TABLES.items()),
        first=next(name for name in TABLES if facts.rows[name]),
        version=facts.version,
        examples="\n\n".join(_example(release, name) for name in TABLES if facts.rows[name] and name != "articles"),
        dictionary="\n\n".join(
            f"### {name}\n\n{table.description}\n\n{table.markdown()}" for name, table in TABLES.items()
        ),
        licenses=_license_sentence(facts),
        tool=facts.tool_version,
        tagger=facts.tagger,
    )
    return f"---\n{_yaml(facts, release)}---\n\n{body}"


def _yaml(facts: CardFacts, release: Path) -> str:
    from huggingface_hub import DatasetCardData

    released = [name for name in TABLES if facts.rows[name]]  # `datasets` cannot load a table without rows
    configs = [
        {
            "config_name": name,
            "version": facts.version,  # the cache of `datasets` tells releases apart by it, not by their contents
            "data_files": [{"split": "train", "path": f"data/{name}/train-*.parquet"}],
        }
        | ({"default": True} if name == "articles" else {})
        for name in released
    ]
    data = DatasetCardData(
        pretty_name=facts.name,
        license=_hub_license(facts),
        language=list(facts.languages) or None,
        size_categories=[next((size for bound, size in _SIZES if facts.rows["articles"] < bound), "1M<n<10M")],
        task_categories=_TASKS,
        tags=["news", "quotes", "named-entities", "quantities", "faq"],
        configs=configs,
        dataset_info=[_info(TABLES[name], release) for name in released],
    )
    return data.to_yaml() + "\n"


def _info(table: Table, release: Path) -> dict[str, Any]:
    files = sorted((release / "data" / table.name).glob("*.parquet"))
    footers = [pq.read_metadata(path) for path in files]
    in_memory = sum(footer.row_group(i).total_byte_size for footer in footers for i in range(footer.num_row_groups))
    rows = sum(footer.num_rows for footer in footers)
    return {
        "config_name": table.name,
        "features": table.features()._to_yaml_list(),  # the form `datasets` itself writes; it has no public name
        "splits": [{"name": "train", "num_bytes": in_memory, "num_examples": rows}],
        "download_size": sum(path.stat().st_size for path in files),
        "dataset_size": in_memory,
    }


def _hub_license(facts: CardFacts) -> str:
    """Return the one licence that every article states, if the Hub knows it; else `other`."""
    [only] = facts.licenses if len(facts.licenses) == 1 and not facts.unlicensed else ("other",)
    return only.lower() if only.lower() in _HUB_LICENSES else "other"


def _license_sentence(facts: CardFacts) -> str:
    if not facts.licenses:
        return "No article states a licence: the texts stay their publishers'."
    silent = (
        f" Articles that state none: {facts.unlicensed:,}; their texts stay their publishers'."
        if facts.unlicensed
        else ""
    )
    return f"Licences that articles state: {', '.join(facts.licenses)}; `articles.license` has each one's.{silent}"


def _summary(facts: CardFacts) -> str:
    counts = facts.counts
    return (
        f"{counts.articles:,} news articles with {facts.rows['entities']:,} mentions of names, {facts.rows['quotes']:,}"
        f" pieces of quotes, {facts.rows['amounts']:,} amounts and {facts.rows['faqs']:,} FAQ pairs."
        f" From {counts.inputs:,} inputs; {counts.rejected:,} were rejected (table `rejects` says why) and"
        f" {counts.duplicates:,} were copies and left out."
    )


def _table_line(table: Table, rows: int) -> str:
    return f"| `{table.name}` | {rows:,} | {table.description} |"


def _example(release: Path, name: str) -> str:
    files = sorted((release / "data" / name).glob("*.parquet"))
    path = next(path for path in files if pq.read_metadata(path).num_rows)
    batch = next(pq.ParquetFile(path).iter_batches(batch_size=1))
    row = {key: value for key, value in batch.to_pylist()[0].items() if value is not None}
    # Indented, not fenced: no text of an article can end the block.
    lines = json.dumps(row, indent=1, ensure_ascii=False, default=str).splitlines()
    return f"One row of `{name}` (nulls left out):\n\n" + "\n".join(f"    {line}" for line in lines)


_BODY = """\
# {title}

{summary}

| table | rows | what a row is |
|---|--:|---|
{tables}

Every offset counts Unicode code points into `articles.text`, end exclusive, and `text[char_start:char_end]` is the
row's `text`: this was checked for every row, as were keys, references and counts (`validation/`).

## Load it

```python
from datasets import load_dataset

dataset = load_dataset("path/to/this/folder", "{first}", split="train")
```

```sql
select * from read_parquet('data/{first}/*.parquet') limit 10;
```

`load.sql` makes a view of each table (`duckdb -init load.sql` in this folder). pandas and polars read the Parquet files
as they are. `datasets` cannot load a table without rows, so such a table has no config. `manifest.json` has the
SHA-256 of every file; `broadsheet verify` checks them.

## What rows look like

{examples}

## How it was made

By Broadsheet {tool}, from the articles alone: names by the tagger `{tagger}`, quotes, amounts and FAQ pairs by rules.
No row was written or corrected by hand. Version {version} follows from the rows: MAJOR when existing rows change or
go, MINOR when rows are only added, PATCH when the rows are the same (`rejects` is a log and does not count).

## Limits

Rows are what a program found: `confidence` says how sure it is, and `abstain_reason` why a speaker is not named.
Names of people are in the data as they were in the news; a name does not say which of its bearers is meant.
{licenses}

## Columns

{dictionary}
"""
