"""Verify: every file of a release against its manifest."""

from collections.abc import Iterator
from pathlib import Path

from builder.digest import file_sha256
from builder.release import read_manifest


def verify(release: Path) -> Iterator[tuple[str, str | None]]:
    """Yield every file of a release by its path, and what is wrong with it (None where nothing is).

    A file is wrong when it is missing, has another size or other bytes, or is not in the manifest.
    """
    files = read_manifest(release)["files"]
    for name, entry in files.items():
        yield name, _fault(release / name, entry)
    there = {path.relative_to(release).as_posix() for path in release.rglob("*") if not path.is_dir()}
    for name in sorted(there - set(files) - {"manifest.json"}):
        yield name, "is not in the manifest"


def _fault(path: Path, entry: dict[str, int | str]) -> str | None:
    if not path.is_file():
        return "is missing"
    if (size := path.stat().st_size) != entry["bytes"]:
        return f"has {size:,} bytes, not {entry['bytes']:,}"
    return None if file_sha256(path) == entry["sha256"] else "has other contents than were released"
