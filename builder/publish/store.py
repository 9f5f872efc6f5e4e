"""An object store as target, or any file system that fsspec knows: s3://bucket/prefix, gs://, sftp://.

    PREFIX/<version>/...                the files of the release
    PREFIX/claims/<version>.json        who publishes this version: written first, once
    PREFIX/versions/<version>.json      the version is whole: written last, once

Both small files are created, never overwritten (on S3: a put with `If-None-Match: *`), and hold the digest of the
manifest. So of two publishers of one version the one with other bytes is refused before it writes any of them.
"""

import dataclasses
import hashlib
import json

from builder.errors import UsageError
from builder.publish.publication import Package, Say, Step, refused
from builder.release.folder import Version, version_text
from builder.release.location import POINTERS, Location, Release, published_versions, reaching, read_manifest, store

_CLAIMS = "claims"


@dataclasses.dataclass(frozen=True, slots=True)
class StoreTarget:
    """The folder of a dataset on an object store."""

    place: Location

    @staticmethod
    def open(address: str) -> "StoreTarget":
        """Return the target at an address of fsspec."""
        return StoreTarget(store(address))

    def versions(self) -> list[Version]:
        """Return the versions whose pointer is there, oldest first."""
        with reaching(self.place):
            return published_versions(self.place)

    def identity(self, version: Version) -> str:
        """Return the digest of the manifest of a version, as its pointer has it."""
        with reaching(self.place):
            return self._read(POINTERS, version_text(version)) or ""

    def release(self, version: Version) -> Release:
        """Return a version that is there."""
        there = Location(self.place.files, self.place.path(version_text(version)))
        with reaching(there):
            return Release(there, read_manifest(there))

    def plan(self, package: Package) -> tuple[list[Step], int]:
        """Return a step per file that is not there yet, and the last one, which makes the version visible."""
        with reaching(self.place):
            claimed = self._claim(package)
            if claimed not in (None, package.identity):
                raise self._claimed(package)
            there = self._sizes(package)
            missing = [
                Step("add", name, size)
                for name, (sha256, size) in package.files.items()
                if there.get(name) != size or not (claimed or self._is_same(package, name, sha256))
            ]
        return [*missing, Step("mark", package.version)], len(package.files) - len(missing)

    def carry_out(self, package: Package, steps: list[Step], say: Say) -> str:
        """Claim the version, bring its files over, the manifest last of them, then write the pointer."""
        files = self.place.files
        with reaching(self.place):
            if not self._create(_CLAIMS, package) and self._claim(package) != package.identity:
                raise self._claimed(package)
            for step in steps[:-1]:
                path = self._path(package, step.name)
                files.makedirs(path.rpartition("/")[0], exist_ok=True)
                files.put_file(str(package.folder / step.name), path)
                say(step)
            files.invalidate_cache()
            there = self._sizes(package)
            if short := [name for name, (_, size) in package.files.items() if there.get(name) != size]:
                raise UsageError(f"{self.place}: {short[0]} did not arrive whole; run the same command again")
            if not self._create(POINTERS, package) and self._read(POINTERS, package.version) != package.identity:
                raise refused(self.place, package.version)
        say(steps[-1])
        return self.address(package.version)

    def address(self, version: str) -> str:
        """Return the address of a version."""
        return f"{self.place}/{version}"

    def _path(self, package: Package, name: str) -> str:
        return self.place.path(f"{package.version}/{name}")

    def _sizes(self, package: Package) -> dict[str, int]:
        root = self.place.path(package.version)
        found = self.place.files.find(root, detail=True) if self.place.files.exists(root) else {}
        return {path.removeprefix(f"{root}/"): int(entry["size"]) for path, entry in found.items()}

    def _is_same(self, package: Package, name: str, sha256: str) -> bool:
        """Return whether a file that nobody claimed has our bytes; it is read to know."""
        return hashlib.sha256(self.place.files.cat_file(self._path(package, name))).hexdigest() == sha256

    def _claim(self, package: Package) -> str | None:
        return self._read(_CLAIMS, package.version)

    def _claimed(self, package: Package) -> UsageError:
        claim = self.place.path(f"{_CLAIMS}/{package.version}.json")
        return UsageError(
            f"{self.place}: another publisher has begun {package.version} with other contents; wait for it and build a"
            f" new version, or if it gave up, remove {claim}"
        )

    def _read(self, folder: str, version: str) -> str | None:
        try:
            content = self.place.files.cat_file(self.place.path(f"{folder}/{version}.json"))
        except FileNotFoundError:
            return None
        return str(json.loads(content)["manifest_sha256"])

    def _create(self, folder: str, package: Package) -> bool:
        """Write a small file that nobody has written yet; return whether we were the first."""
        files, path = self.place.files, self.place.path(f"{folder}/{package.version}.json")
        facts = {"dataset": package.name, "version": package.version, "manifest_sha256": package.identity}
        files.makedirs(self.place.path(folder), exist_ok=True)
        try:
            files.pipe_file(path, (json.dumps(facts) + "\n").encode(), mode="create")
        except FileExistsError:
            return False
        return True
