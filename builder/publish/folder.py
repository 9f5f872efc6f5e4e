"""A plain folder as target: TARGET/<version>/, with TARGET/latest pointing at the newest, as `build` makes them."""

import dataclasses
import errno
import shutil
from pathlib import Path

from builder.digest import file_sha256
from builder.errors import UsageError
from builder.publish.publication import Package, Say, Step, refused
from builder.release.folder import Dataset, Version, version_text
from builder.release.location import Release, local, read_manifest


@dataclasses.dataclass(frozen=True, slots=True)
class FolderTarget:
    """The folder of a dataset; a version is copied beside the others and appears by one rename."""

    dataset: Dataset

    @staticmethod
    def open(folder: Path, *, dry_run: bool) -> "FolderTarget":
        """Return the target, its folder made unless this is a dry run."""
        folder = folder if folder.name not in ("", "..") else folder.absolute()
        dataset = Dataset(folder.parent, folder.name)
        if not dry_run:
            dataset.create()
        return FolderTarget(dataset)

    def versions(self) -> list[Version]:
        """Return the versions that are there, oldest first."""
        return self.dataset.versions()

    def identity(self, version: Version) -> str:
        """Return the digest of the manifest of a version."""
        return file_sha256(self.dataset.folder / version_text(version) / "manifest.json")

    def release(self, version: Version) -> Release:
        """Return a version that is there."""
        there = local(self.dataset.folder / version_text(version))
        return Release(there, read_manifest(there))

    def plan(self, package: Package) -> tuple[list[Step], int]:
        """Return a step per file that is not staged yet, and the last one, which makes the version visible."""
        stage = self._stage(package)
        missing = [
            Step("add", name, size)
            for name, (sha256, size) in package.files.items()
            if not (stage / name).is_file() or file_sha256(stage / name) != sha256
        ]
        return [*missing, Step("mark", package.version)], len(package.files) - len(missing)

    def carry_out(self, package: Package, steps: list[Step], say: Say) -> str:
        """Copy, then rename; another publisher or build of this dataset is refused meanwhile."""
        with self.dataset.locked():
            stage = self._stage(package)
            for step in steps[:-1]:
                (stage / step.name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(package.folder / step.name, stage / step.name)
                say(step)
            for path in stage.rglob("*"):
                if path.is_file() and path.relative_to(stage).as_posix() not in package.files:
                    path.unlink()
            try:
                self.dataset.publish(stage, package.version)
            except OSError as exc:
                if exc.errno in (errno.ENOTEMPTY, errno.EEXIST):
                    raise refused(self.dataset.folder, package.version) from exc
                raise UsageError(f"{self.dataset.folder}: cannot be written ({exc.strerror})") from exc
            say(steps[-1])
        return self.address(package.version)

    def address(self, version: str) -> str:
        """Return the folder of a version."""
        return str(self.dataset.folder / version)

    def _stage(self, package: Package) -> Path:
        return self.dataset.work / f"publish-{package.version}-{package.identity[:12]}"
