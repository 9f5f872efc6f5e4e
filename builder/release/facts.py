"""The facts of a release that its documents tell beside the contract."""

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb

from builder.release.candidate import Counts
from builder.release.load_sql import files_literal
from builder.release.rights import TextMode


@dataclasses.dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """What the card, the citation and the descriptions for machines say of one release."""

    name: str
    version: str
    rows: Mapping[str, int]
    counts: Counts
    languages: Mapping[str, int]  # articles by language, most first
    licenses: Mapping[str, int]  # articles by licence as stated, most first
    unlicensed: int  # articles that state no licence
    outlets: int
    first: str | None  # day of the first article and of the last, where dates are known
    last: str | None
    text: TextMode  # how much of the articles' text is in it: full, spans or offsets
    tool_version: str
    schema_version: str
    tagger: str
    manifest: Mapping[str, Any]

    @property
    def description(self) -> str:
        """One sentence that says what the dataset is."""
        return (
            f"{self.counts.articles:,} news articles with {self.rows['entities']:,} mentions of names,"
            f" {self.rows['quotes']:,} pieces of quotes, {self.rows['amounts']:,} amounts and"
            f" {self.rows['faqs']:,} FAQ pairs."
        )

    @property
    def only_license(self) -> str | None:
        """The one licence that every article states, if there is one."""
        return next(iter(self.licenses)) if len(self.licenses) == 1 and not self.unlicensed else None


def facts_of(release: Path, manifest: Mapping[str, Any]) -> ReleaseFacts:
    """Return the facts of a release whose data files and manifest are known."""
    with duckdb.connect(config={"memory_limit": "512MB", "threads": 2}) as connection:
        connection.execute("set TimeZone = 'UTC'")
        connection.execute(f"create view articles as select * from read_parquet({files_literal(release, 'articles')})")
        languages, licenses = (_counts(connection, column) for column in ("language", "license"))
        outlets, first, last = connection.execute(
            "select count(distinct outlet), min(published_at)::date::varchar, max(published_at)::date::varchar"
            " from articles"
        ).fetchall()[0]
    return ReleaseFacts(
        name=manifest["dataset"],
        version=manifest["version"],
        rows=manifest["tables"],
        counts=Counts(**manifest["counts"]),
        languages=languages,
        licenses=licenses,
        unlicensed=manifest["counts"]["articles"] - sum(licenses.values()),
        outlets=outlets,
        first=first,
        last=last,
        text=manifest.get("text", "full"),
        tool_version=manifest["tool"]["version"],
        schema_version=manifest["schema_version"],
        tagger=str(manifest["configuration"]["tagger"]),
        manifest=manifest,
    )


def _counts(connection: duckdb.DuckDBPyConnection, column: str) -> dict[str, int]:
    found = connection.execute(
        f'select "{column}", count(*) as articles from articles where "{column}" <> \'\''
        f' group by "{column}" order by articles desc, "{column}"'
    ).fetchall()
    return dict(found)
