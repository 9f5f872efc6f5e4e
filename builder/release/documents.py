"""What a release has beside data and judgement: the card, the changelog, the SQL and the Croissant description."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from builder.release.candidate import Counts
from builder.release.card import CardFacts, card
from builder.release.croissant import croissant
from builder.release.load_sql import load_sql


def write_documents(release: Path, manifest: Mapping[str, Any], changelog: str) -> None:
    """Write the documents of a release whose data files and manifest facts are known."""
    name, version = manifest["dataset"], manifest["version"]
    facts = CardFacts(
        name=name,
        version=version,
        rows=manifest["tables"],
        counts=Counts(**manifest["counts"]),
        languages=_distinct(release, "language"),
        licenses=_distinct(release, "license"),
        unlicensed=_nulls(release, "license"),
        tool_version=manifest["tool"]["version"],
        tagger=manifest["configuration"]["tagger"],
    )
    documents = {
        "README.md": card(facts, release),
        "CHANGELOG.md": changelog,
        "load.sql": load_sql(name, version),
        "croissant.json": croissant(facts, manifest["files"]),
    }
    for file, text in documents.items():
        (release / file).write_text(text, "utf-8")


def _distinct(release: Path, column: str) -> tuple[str, ...]:
    return tuple(sorted(value for value in pc.unique(_articles(release, column)).to_pylist() if value))


def _nulls(release: Path, column: str) -> int:
    return int(_articles(release, column).null_count)


def _articles(release: Path, column: str) -> pa.ChunkedArray:
    return ds.dataset(release / "data" / "articles").to_table(columns=[column])[column]
