"""Publishing as such: the release is checked, its version held against what is there, and the target does the rest."""

import dataclasses
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from builder.digest import file_sha256
from builder.errors import UsageError
from builder.release.difference import LEVELS, compare, is_enough, next_version
from builder.release.folder import Version, version_text
from builder.release.location import Release, is_address, local, parse_version, read_manifest
from builder.release.rights import TextMode
from builder.verify import verify


class Step(NamedTuple):
    """One thing that publishing does, or would do: bring a file over, take one away, make the version visible."""

    what: Literal["add", "remove", "mark"]
    name: str
    size: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class Publication:
    """What publishing did, or in a dry run would do; no steps where the version stands already with the same bytes."""

    address: str
    version: str
    steps: tuple[Step, ...]
    unchanged: int  # files that were there already

    @property
    def is_new(self) -> bool:
        """Whether anything was, or would be, changed at the target."""
        return bool(self.steps)


Say = Callable[[Step], None]


class Target(Protocol):
    """A place that holds the versions of one dataset."""

    def versions(self) -> list[Version]:
        """Return the versions that are there, oldest first."""
        ...

    def identity(self, version: Version) -> str:
        """Return the SHA-256 of the manifest of a version that is there."""
        ...

    def release(self, version: Version) -> Release:
        """Return a version that is there, to be read."""
        ...

    def plan(self, package: "Package") -> tuple[list[Step], int]:
        """Return what has to be done to publish, and the number of files that are there already."""
        ...

    def carry_out(self, package: "Package", steps: list[Step], say: Say) -> str:
        """Do the steps, telling each as it is done; return the address of the version."""
        ...

    def address(self, version: str) -> str:
        """Return the address by which people load a version."""
        ...


class Package(NamedTuple):
    """A release as it is published: its folder, its version, and every file of it with SHA-256 and size."""

    folder: Path
    name: str
    version: str
    files: dict[str, tuple[str, int]]  # data first, the manifest last

    @property
    def identity(self) -> str:
        """SHA-256 of the manifest, which has that of every other file."""
        return self.files["manifest.json"][0]


def publish(
    release: Path,
    target: str,
    *,
    create: bool = False,
    private: bool = False,
    dry_run: bool = False,
    text: TextMode = "full",
    say: Say | None = None,
) -> Publication:
    """Publish a release folder; raise UsageError where it is refused, and then leave what was visible as it was.

    With `text`, an edition is published that has only the words that rows cite, or none.
    """
    if text != "full":
        from builder.publish.edition import make_edition

        pack(release)
        with tempfile.TemporaryDirectory(prefix="broadsheet-edition-") as folder:
            edition = make_edition(release, text, Path(folder))
            return publish(edition, target, create=create, private=private, dry_run=dry_run, say=say)
    package = pack(release)
    place = _target(target, create=create, private=private, dry_run=dry_run)
    standing = place.versions()
    version = parse_version(package.version)
    assert version
    if version in standing:
        if place.identity(version) != package.identity:
            raise refused(place.address(package.version), package.version)
        return Publication(place.address(package.version), package.version, (), len(package.files))
    _check_version(place, standing, version, release)
    steps, unchanged = place.plan(package)
    if not dry_run:
        place.carry_out(package, steps, say or _silence)
    return Publication(place.address(package.version), package.version, tuple(steps), unchanged)


def _silence(_: Step) -> None:
    """Tell nobody."""


def pack(folder: Path) -> Package:
    """Return the package of a release folder; raise UsageError where a file is not as its manifest says."""
    release = Release(local(folder), read_manifest(local(folder)))
    version = str(release.manifest.get("version"))
    if parse_version(version) is None:
        raise UsageError(f"{folder}: its manifest names no version; publish a release that `broadsheet build` made")
    if faults := [f"{name} {fault}" for name, fault in verify(release) if fault]:
        raise UsageError(
            f"{folder}: is not as it was released ({'; '.join(faults[:3])}); take it from its source again"
        )
    files = {name: (entry["sha256"], entry["bytes"]) for name, entry in release.manifest["files"].items()}
    files = dict(sorted(files.items(), key=lambda item: (not item[0].startswith("data/"), item[0])))
    manifest = folder / "manifest.json"
    files["manifest.json"] = (file_sha256(manifest), manifest.stat().st_size)
    return Package(folder, str(release.manifest["dataset"]), version, files)


def refused(place: object, version: str) -> UsageError:
    """Return the error for a version that is there with other bytes."""
    return UsageError(
        f"{place}: {version} is published already, with other contents; a version is never changed: build a new one"
    )


def _target(target: str, *, create: bool, private: bool, dry_run: bool) -> Target:
    if target.startswith("hf://"):
        from builder.publish.hub import HubTarget

        return HubTarget.open(target, create=create, private=private, dry_run=dry_run)
    if re.match(r"git\+[a-z]+://", target):
        from builder.publish.git import GitTarget

        return GitTarget.open(target)
    if is_address(target):
        from builder.publish.store import StoreTarget

        return StoreTarget.open(target)
    from builder.publish.folder import FolderTarget

    return FolderTarget.open(Path(target), dry_run=dry_run)


def _check_version(place: Target, standing: list[Version], version: Version, folder: Path) -> None:
    """Raise UsageError where the version does not follow from what is published: too old, or a step too small."""
    if not standing:
        return
    newest = standing[-1]
    if version < newest:
        raise UsageError(
            f"{folder}: {version_text(version)} is older than {version_text(newest)}, which is published already;"
            " publish versions in their order"
        )
    before, after = place.release(newest), Release(local(folder), read_manifest(local(folder)))
    if (known := before.manifest.get("dataset")) != after.manifest["dataset"]:
        raise UsageError(
            f"{before.location}: holds the dataset {known!r}, not {after.manifest['dataset']!r}; give another target"
        )
    sibling = folder.resolve().parent / version_text(newest)
    if (sibling / "manifest.json").is_file() and read_manifest(local(sibling)) == before.manifest:
        before = Release(local(sibling), before.manifest)  # the same release, nearer
    level = compare(before, after).level
    if level is not None and not is_enough(newest, version, level):
        raise UsageError(
            f"{folder}: {version_text(version)} says too little: rows differ from {version_text(newest)} by a"
            f" {LEVELS[level]} change, so {version_text(next_version(newest, level))} is the least that fits"
        )
