"""A git remote with git-lfs as target: git+https://HOST/PATH, git+ssh://, git+file://.

A version is a commit on `main` with the files of the release, and the tag `v<version>`; branch and tag are pushed
together or not at all. git and git-lfs do the work, so credentials are those that git knows.
"""

import dataclasses
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from builder.digest import file_sha256
from builder.errors import UsageError
from builder.publish.publication import Package, Say, Step
from builder.release.folder import Version, version_text
from builder.release.location import Release, local, parse_version, read_manifest

_BRANCH = "main"
_ATTRIBUTES = "".join(f"*.{suffix} filter=lfs diff=lfs merge=lfs -text\n" for suffix in ("parquet", "duckdb"))


@dataclasses.dataclass(frozen=True)
class GitTarget:
    """A remote repository that holds one dataset, and a folder to work in, which goes with this object."""

    remote: str
    tags: dict[Version, str]
    workshop: "tempfile.TemporaryDirectory[str]"
    is_empty: bool

    @staticmethod
    def open(address: str) -> "GitTarget":
        """Return the target; raise UsageError where git, git-lfs or the remote cannot be had."""
        remote = address.removeprefix("git+")
        for program in ("git", "git-lfs"):
            if not shutil.which(program):
                raise UsageError(f"{address}: needs {program}, which is not installed here")
        lines = _git("ls-remote", remote).splitlines()
        names = [line.split("\t", 1)[1] for line in lines]
        tags = {
            version: name.removeprefix("refs/tags/")
            for name in names
            if name.startswith("refs/tags/") and (version := parse_version(name.removeprefix("refs/tags/")))
        }
        is_empty = f"refs/heads/{_BRANCH}" not in names
        target = GitTarget(remote, tags, tempfile.TemporaryDirectory(prefix="broadsheet-git-"), is_empty)
        target._clone()
        return target

    def versions(self) -> list[Version]:
        """Return the versions that are tagged, oldest first."""
        return sorted(self.tags)

    def identity(self, version: Version) -> str:
        """Return the digest of the manifest of a version."""
        return file_sha256(self._checked_out(version) / "manifest.json")

    def release(self, version: Version) -> Release:
        """Return a version that is there, its large files fetched."""
        place = self._checked_out(version)
        _git("lfs", "pull", at=place)
        return Release(local(place), read_manifest(local(place)))

    def plan(self, package: Package) -> tuple[list[Step], int]:
        """Return the files to add and to remove to make of the branch this release, and the tag."""
        there = self._listed()
        add = [
            Step("add", name, size)
            for name, (sha256, size) in package.files.items()
            if not (name in there and self._is_same(name, sha256))
        ]
        manifest = self._folder / "manifest.json"
        ours = set(read_manifest(local(self._folder))["files"]) if manifest.is_file() else set()
        remove = [Step("remove", name) for name in sorted(ours & there - set(package.files))]
        return [*add, *remove, Step("mark", f"v{package.version}")], len(package.files) - len(add)

    def carry_out(self, package: Package, steps: list[Step], say: Say) -> str:
        """Commit, bring large files over, then push branch and tag in one; whoever pushed meanwhile goes first."""
        folder = self._folder
        for step in steps[:-1]:
            path = folder / step.name
            if step.what == "add":
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(package.folder / step.name, path)
            else:
                path.unlink()
            say(step)
        (folder / ".gitattributes").write_text(_ATTRIBUTES)
        _git("add", "--all", at=folder)
        if _git("status", "--porcelain", at=folder):
            _git(*_author(folder), "commit", "--quiet", "--message", f"Release {package.version}", at=folder)
        tag = f"v{package.version}"
        _git("tag", tag, at=folder)
        _git("lfs", "push", "origin", "HEAD", at=folder)
        try:
            _git("push", "--atomic", "origin", f"HEAD:refs/heads/{_BRANCH}", f"refs/tags/{tag}", at=folder)
        except UsageError as exc:
            raise UsageError(f"{self}: nothing was changed; somebody else may have published: {exc}") from exc
        say(steps[-1])
        return self.address(package.version)

    def address(self, version: str) -> str:
        """Return what to clone to have a version."""
        return f"{self.remote} (tag v{version})"

    def __str__(self) -> str:
        """Return the address of the remote."""
        return self.remote

    @property
    def _folder(self) -> Path:
        return Path(self.workshop.name) / "clone"

    def _clone(self) -> None:
        if self.is_empty:
            _git("init", "--quiet", f"--initial-branch={_BRANCH}", str(self._folder))
            _git("remote", "add", "origin", self.remote, at=self._folder)
        else:
            _git("clone", "--quiet", "--depth=1", f"--branch={_BRANCH}", self.remote, str(self._folder))
        _git("lfs", "install", "--local", at=self._folder)

    def _checked_out(self, version: Version) -> Path:
        place = Path(self.workshop.name) / version_text(version)
        if not place.exists():
            _git("clone", "--quiet", "--depth=1", f"--branch={self.tags[version]}", self.remote, str(place))
        return place

    def _listed(self) -> set[str]:
        return set(_git("ls-files", "-z", at=self._folder).split("\0")) - {""}

    def _is_same(self, name: str, sha256: str) -> bool:
        if name.endswith((".parquet", ".duckdb")):  # what lies there is the pointer of git-lfs
            return f"oid sha256:{sha256}\n" in (self._folder / name).read_text("utf-8", "replace")
        return file_sha256(self._folder / name) == sha256


def _author(folder: Path) -> list[str]:
    known = subprocess.run(["git", "config", "user.email"], cwd=folder, capture_output=True).returncode == 0  # noqa: S607
    return [] if known else ["-c", "user.name=Broadsheet", "-c", "user.email=broadsheet@localhost"]


def _git(*arguments: str, at: Path | None = None) -> str:
    """Run git without asking anybody anything; return what it printed, raise UsageError with its last words."""
    environment = os.environ | {"GIT_TERMINAL_PROMPT": "0", "GIT_LFS_SKIP_SMUDGE": "1"}
    done = subprocess.run(["git", *arguments], cwd=at, capture_output=True, text=True, env=environment)  # noqa: S603, S607
    if done.returncode:
        words = " ".join(done.stderr.split()[-40:])
        raise UsageError(f"git {arguments[0]} failed ({words}); check the address, the network and your credentials")
    return done.stdout
