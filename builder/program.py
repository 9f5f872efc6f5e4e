"""What makes the rows of a build, and whether the newest release has rows that it would make again."""

import dataclasses
from pathlib import Path
from typing import Any

from builder.digest import code_sha256, file_sha256, value_sha256
from builder.earlier import Earlier, open_earlier
from builder.errors import UsageError
from builder.release import open_release
from schema import SCHEMA_VERSION


@dataclasses.dataclass(frozen=True, slots=True)
class Program:
    """What makes the rows: configuration and digests, and the release that has some of them already."""

    configuration: dict[str, Any]
    code_sha256: str  # as the manifest states it
    rows_sha256: str  # of all that rows depend on beside the articles
    earlier: Earlier | None


def program_of(configuration: dict[str, Any], previous: Path | None, *, replay: bool) -> Program:
    """Return what makes the rows; a replay takes over rows of the release before, whatever code made them.

    Raises UsageError for a replay that was told something else than the release was made with.
    """
    facts = open_release(previous).manifest if previous else {}
    made_by = [facts.get("code_sha256"), facts.get("configuration")]
    same = made_by == [code_sha256(), configuration] and facts.get("schema_version") == SCHEMA_VERSION
    earlier = open_earlier(previous, facts) if previous and "shards" in facts and (same or replay) else None
    if same or not replay or previous is None:
        return Program(configuration, code_sha256(), value_sha256([code_sha256(), configuration]), earlier)
    if facts.get("configuration") != configuration or facts.get("schema_version") != SCHEMA_VERSION:
        raise UsageError(
            f"{previous}: was made with {facts.get('configuration')} and columns of {facts.get('schema_version')};"
            " replay it with the same --tagger and --duplicates, or build it anew from its sources"
        )
    mixed = value_sha256([facts["code_sha256"], code_sha256()])  # rows of two programs: no later build takes them over
    return Program(configuration, mixed, value_sha256([mixed, file_sha256(previous / "manifest.json")]), earlier)
