"""Releasing: a candidate that was judged fit gets its version, its documents and its place."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from builder.release import changelog, manifest
from builder.release.candidate import link_unchanged
from builder.release.difference import Difference, compare, next_version
from builder.release.documents import write_documents
from builder.release.folder import Dataset, version_text
from builder.release.location import Release, local, open_release


def release_candidate(dataset: Dataset, candidate: Path, facts: Mapping[str, Any]) -> tuple[Path, bool]:
    """Release a candidate, or keep what stands where nothing changed; return the release, and whether it is new."""
    previous = dataset.newest()
    difference: Difference | None = None
    version = "1.0.0"
    if previous:
        difference = compare(open_release(previous), Release(local(candidate), facts))
        if difference.level is None:
            dataset.point_latest()
            return previous, False
        version = version_text(next_version(dataset.versions()[-1], difference.level))
    facts = {**facts, "version": version, "previous": previous.name if previous else None}
    write_documents(candidate, facts, _log(version, difference, previous, facts))
    if previous:
        link_unchanged(candidate, previous)
    manifest.write(candidate, manifest.complete(candidate, facts))
    return dataset.publish(candidate, version), True


def _log(version: str, difference: Difference | None, previous: Path | None, facts: Mapping[str, Any]) -> str:
    if previous is None or difference is None:
        return changelog.first_entry(version, facts["tables"])
    return changelog.next_entry(version, difference, (previous / "CHANGELOG.md").read_text("utf-8"))
