"""Verify: every file of a release against its manifest, wherever the release lies."""

import hashlib
from collections.abc import Iterator
from typing import Any

from builder.release.location import Location, Release, reaching

_BLOCK = 1 << 20  # bytes read at a time


def verify(release: Release) -> Iterator[tuple[str, str | None]]:
    """Yield every file of a release by its name, and what is wrong with it (None where nothing is).

    A file is wrong when it is missing, has another size or other bytes, or is not in the manifest. Of a release far
    away, every file is downloaded once and not kept. What git and the clients of the Hub lay beside a release, such as
    `.gitattributes`, is no fault of it: names that begin with a dot are left alone.
    """
    location, files = release.location, release.manifest["files"]
    with reaching(location):
        there = set(location.names())
        for name, entry in files.items():
            yield name, _fault(location, name, entry) if name in there else "is missing"
        for name in sorted(there - set(files) - {"manifest.json"}):
            if not name.startswith("."):
                yield name, "is not in the manifest"


def _fault(location: Location, name: str, entry: dict[str, Any]) -> str | None:
    try:
        size, sha256 = _digest(location, name)
    except FileNotFoundError:
        return "is missing"
    if size != entry["bytes"]:
        return f"has {size:,} bytes, not {entry['bytes']:,}"
    return None if sha256 == entry["sha256"] else "has other contents than were released"


def _digest(location: Location, name: str) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    with location.files.open(location.path(name), "rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return size, digest.hexdigest()
