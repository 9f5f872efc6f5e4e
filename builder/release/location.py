"""Where a release lies and how its files are read: a folder of this machine, or an address such as hf:// or s3://."""

import contextlib
import dataclasses
import glob
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from builder.errors import UsageError
from builder.release.folder import Version, find_release, version_text

if TYPE_CHECKING:
    import duckdb
    from fsspec import AbstractFileSystem

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_VERSION = re.compile(r"v?(\d+)\.(\d+)\.(\d+)")

POINTERS = "versions"
"""Folder of a dataset on an object store that has a small file per published version, written last and once."""


def is_address(place: str) -> bool:
    """Return whether `place` is an address and no path of this machine.

    >>> is_address("s3://bucket/press"), is_address("output/press")
    (True, False)
    """
    return _ADDRESS.match(place) is not None


@dataclasses.dataclass(frozen=True, slots=True)
class Location:
    """A release at its place: a file system of fsspec, and the folder in it."""

    files: "AbstractFileSystem"
    root: str

    @property
    def is_local(self) -> bool:
        """Whether the release lies in a folder of this machine."""
        return "file" in _protocols(self.files)

    @property
    def url(self) -> str:
        """The place as DuckDB and people write it: a path of this machine, or an address."""
        return self.root if self.is_local else str(self.files.unstrip_protocol(self.root))

    def __str__(self) -> str:
        """Return the place as people write it."""
        return self.url

    def path(self, name: str) -> str:
        """Return the path of a file of the release in its file system."""
        return f"{self.root}/{name}"

    def pattern(self, name: str) -> str:
        """Return what DuckDB reads exactly this file by."""
        return glob.escape(f"{self.url}/{name}")

    def names(self) -> list[str]:
        """Return the names of all files below the release, sorted."""
        if self.is_local:  # links to files count, and links to nowhere too
            root = Path(self.root)
            return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if not path.is_dir())
        return sorted(path.removeprefix(f"{self.root}/") for path in self.files.find(self.root))

    def read_text(self, name: str) -> str:
        """Return a file of the release as text."""
        return bytes(self.files.cat_file(self.path(name))).decode("utf-8")

    def register(self, connection: "duckdb.DuckDBPyConnection") -> None:
        """Let a connection of DuckDB read from here."""
        if not self.is_local and not set(_protocols(self.files)) & set(connection.list_filesystems()):
            from builder.release.reading import ReleaseFiles

            connection.register_filesystem(ReleaseFiles(self.files))


class Release(NamedTuple):
    """A release: where it lies, and what its manifest says."""

    location: Location
    manifest: Mapping[str, Any]

    def files_of(self, table: str) -> dict[str, str]:
        """Return the data files of a table and their SHA-256."""
        prefix = f"data/{table}/"
        return {name: entry["sha256"] for name, entry in self.manifest["files"].items() if name.startswith(prefix)}


def open_release(place: str | Path) -> Release:
    """Return the release meant by a path or an address, with its manifest; of a dataset the newest."""
    location = locate(str(place))
    return Release(location, read_manifest(location))


def locate(place: str) -> Location:
    """Return the release meant by a path or an address; of a dataset the newest.

    `hf://datasets/ORG/NAME` may name a version as `@v1.0.0`; any other address is of a release or of the folder of a
    dataset. Raises UsageError where there is no release.
    """
    if not is_address(place):
        return local(find_release(Path(place)))
    with reaching(place):
        return _on_hub(place) if place.startswith("hf://") else _on_store(place)


def local(release: Path) -> Location:
    """Return the location of a release folder of this machine."""
    from fsspec.implementations.local import LocalFileSystem

    return Location(LocalFileSystem(), str(release.resolve()))


def read_manifest(release: Location) -> dict[str, Any]:
    """Return the manifest of a release; raise UsageError where it is no longer readable."""
    try:
        manifest: dict[str, Any] = json.loads(release.read_text("manifest.json"))
        missing = {"files", "tables", "counts"} - set(manifest)
        if missing:
            raise ValueError(f"it lacks {', '.join(sorted(missing))}")
        if outside := [name for name in manifest["files"] if name.startswith("/") or ".." in name.split("/")]:
            raise ValueError(f"it names a file outside of the release, {outside[0]!r}")
    except (OSError, ValueError, TypeError) as exc:
        raise UsageError(
            f"{release}/manifest.json: cannot be read as a manifest ({exc}); take the release from its source again"
        ) from exc
    return manifest


def parse_version(text: str) -> Version | None:
    """Return (1, 2, 3) for `1.2.3` or `v1.2.3`, None for anything else.

    >>> parse_version("v1.2.3"), parse_version("latest")
    ((1, 2, 3), None)
    """
    match = _VERSION.fullmatch(text)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def store(address: str) -> Location:
    """Return the folder that an address of fsspec means, whether anything is there or not; raise UsageError."""
    import fsspec.core

    try:
        files, root = fsspec.core.url_to_fs(address)
    except (ImportError, ValueError) as exc:
        raise UsageError(
            f"{address}: cannot be reached from here ({exc}); for s3:// install the extra: pip install 'broadsheet[s3]'"
        ) from exc
    files.invalidate_cache()
    return Location(files, root.rstrip("/"))


def published_versions(dataset: Location) -> list[Version]:
    """Return the versions of a dataset on an object store, oldest first."""
    try:
        paths = dataset.files.ls(dataset.path(POINTERS), detail=False, refresh=True)
    except FileNotFoundError:
        return []
    names = (path.rsplit("/", 1)[-1] for path in paths)
    return sorted(version for name in names if (version := parse_version(name.removesuffix(".json"))))


@contextlib.contextmanager
def reaching(place: object) -> Iterator[None]:
    """Turn whatever goes wrong on the way to a place into a UsageError that names it."""
    try:
        yield
    except Exception as exc:
        if not isinstance(exc, _network_errors()):
            raise
        reason = " ".join(str(exc).split()) or type(exc).__name__
        raise UsageError(f"{place}: cannot be reached ({reason}); check address, network and credentials") from exc


def _network_errors() -> tuple[type[Exception], ...]:
    """Return what the clients that are in use raise; those that are not loaded have raised nothing."""
    found = (getattr(sys.modules.get(module), name, None) for module, name in _NETWORK_ERRORS)
    return (OSError, *(error for error in found if error))


_NETWORK_ERRORS = (
    ("huggingface_hub.errors", "HfHubHTTPError"),
    ("huggingface_hub.errors", "HFValidationError"),
    ("httpx", "HTTPError"),
    ("botocore.exceptions", "BotoCoreError"),
    ("botocore.exceptions", "ClientError"),
    ("aiohttp", "ClientError"),
    ("requests", "RequestException"),
)


def _on_hub(place: str) -> Location:
    from huggingface_hub import HfApi, HfFileSystem

    match = re.fullmatch(r"hf://datasets/([^/@]+/[^/@]+)(?:@([^/]+))?/?", place)
    if not match:
        raise UsageError(f"{place}: not a dataset of the Hub; write hf://datasets/ORG/NAME, or with @v1.0.0")
    repository, revision = match[1], match[2]
    if revision is None:
        tags = {
            parse_version(tag.name): tag.name for tag in HfApi().list_repo_refs(repository, repo_type="dataset").tags
        }
        versions = sorted(version for version in tags if version)
        revision = tags[versions[-1]] if versions else "main"
    files = HfFileSystem(skip_instance_cache=True)
    return _with_manifest(Location(files, f"datasets/{repository}@{revision}"), place)


def _on_store(place: str) -> Location:
    there = store(place)
    if there.files.exists(there.path("manifest.json")):
        return there
    if versions := published_versions(there):
        return _with_manifest(Location(there.files, there.path(version_text(versions[-1]))), place)
    raise UsageError(f"{place}: no release there; `broadsheet publish` puts one, or give the address of a release")


def _with_manifest(release: Location, place: str) -> Location:
    if not release.files.exists(release.path("manifest.json")):
        raise UsageError(f"{place}: no release there (no manifest.json); `broadsheet publish` puts one")
    return release


def _protocols(files: "AbstractFileSystem") -> tuple[str, ...]:
    return (files.protocol,) if isinstance(files.protocol, str) else tuple(files.protocol)
