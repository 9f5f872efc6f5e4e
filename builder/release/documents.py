"""What a release has beside data and judgement: card and charts, changelog, SQL, and descriptions for machines."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from builder.release.card import card
from builder.release.charts import charts, svg
from builder.release.citation import citation_cff
from builder.release.croissant import croissant
from builder.release.datapackage import datapackage
from builder.release.facts import facts_of
from builder.release.load_sql import load_sql, write_catalog


def write_documents(release: Path, manifest: Mapping[str, Any], changelog: str) -> None:
    """Write the documents of a release whose data files and manifest facts are known."""
    facts, drawn = facts_of(release, manifest), charts(release)
    documents = {
        "README.md": card(facts, release, drawn),
        "CHANGELOG.md": changelog,
        "CITATION.cff": citation_cff(facts),
        "load.sql": load_sql(facts.name, facts.version),
        "croissant.json": croissant(facts, manifest["files"]),
        "datapackage.json": datapackage(facts, manifest["files"]),
        **{chart.file: svg(chart) for chart in drawn},
    }
    for file, text in documents.items():
        (release / file).parent.mkdir(exist_ok=True)
        (release / file).write_text(text, "utf-8")
    write_catalog(release / "catalog.duckdb", release)
