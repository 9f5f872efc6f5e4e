"""The Hugging Face Hub as target: hf://datasets/ORG/NAME.

A version is one commit with all files of the release, then the tag `v<version>` on it: what carries a tag is whole.
Files are compared with those of the last commit by their digests, and only what differs is uploaded; large files that
an interrupted run has brought over are known to the Hub by their digests too.
"""

import dataclasses
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from builder.errors import UsageError
from builder.publish.publication import Package, Say, Step, refused
from builder.release.folder import Version
from builder.release.location import Location, Release, parse_version, reaching, read_manifest

if TYPE_CHECKING:
    from huggingface_hub import CommitOperationAdd, CommitOperationDelete, HfApi
    from huggingface_hub.hf_api import RepoFile

_ADDRESS = re.compile(r"hf://datasets/([^/@]+/[^/@]+)/?")


@dataclasses.dataclass(frozen=True, slots=True)
class HubTarget:
    """A dataset repository; `head` is the commit that `main` stood at when it was opened, None where there is none."""

    api: "HfApi"
    repository: str
    head: str | None
    tags: dict[Version, str]

    @staticmethod
    def open(address: str, *, create: bool, private: bool, dry_run: bool) -> "HubTarget":
        """Return the target; with `create`, make the repository where it is not there yet."""
        from huggingface_hub import HfApi
        from huggingface_hub.errors import RepositoryNotFoundError

        match = _ADDRESS.fullmatch(address)
        if not match:
            raise UsageError(f"{address}: not a dataset of the Hub; write hf://datasets/ORG/NAME")
        api, repository = HfApi(library_name="broadsheet"), match[1]
        with reaching(address):
            try:
                return HubTarget._opened(api, repository)
            except RepositoryNotFoundError as exc:
                if not create:
                    raise UsageError(
                        f"{address}: no such repository, or not for your token; --create makes it"
                    ) from exc
            if dry_run:
                return HubTarget(api, repository, None, {})
            api.create_repo(repository, repo_type="dataset", private=private, exist_ok=True)
            return HubTarget._opened(api, repository)

    @staticmethod
    def _opened(api: "HfApi", repository: str) -> "HubTarget":
        refs = api.list_repo_refs(repository, repo_type="dataset")
        head = next((branch.target_commit for branch in refs.branches if branch.name == "main"), None)
        tags = {version: tag.name for tag in refs.tags if (version := parse_version(tag.name))}
        return HubTarget(api, repository, head, tags)

    def versions(self) -> list[Version]:
        """Return the versions that are tagged, oldest first."""
        return sorted(self.tags)

    def identity(self, version: Version) -> str:
        """Return the digest of the manifest of a version."""
        return self._identity(self.tags[version])

    def release(self, version: Version) -> Release:
        """Return a version that is there."""
        return self._at(self.tags[version])

    def plan(self, package: Package) -> tuple[list[Step], int]:
        """Return the files to add and to remove to make of `main` this release, and the tag."""
        with reaching(self):
            there = self._files()
            same = {name for name, file in there.items() if name in package.files and _is_same(package, name, file)}
            ours = set(self._at(self.head).manifest["files"]) if self.head and "manifest.json" in there else set()
        foreign = sorted(name for name in there if name.startswith("data/") and name not in ours | set(package.files))
        if foreign:
            raise UsageError(
                f"{self}: holds data files that no release put there, such as {foreign[0]}; give an empty repository"
            )
        add = [Step("add", name, size) for name, (_, size) in package.files.items() if name not in same]
        remove = [Step("remove", name) for name in sorted(ours & set(there) - set(package.files))]
        return [*add, *remove, Step("mark", f"v{package.version}")], len(same)

    def carry_out(self, package: Package, steps: list[Step], say: Say) -> str:
        """Upload what is missing, commit once, tag last; whoever published meanwhile goes first."""
        import sys

        from huggingface_hub import CommitOperationAdd, CommitOperationDelete
        from huggingface_hub.utils.tqdm import disable_progress_bars

        if not sys.stderr.isatty():
            disable_progress_bars()
        *changes, tag = steps
        additions = {
            step.name: CommitOperationAdd(path_in_repo=step.name, path_or_fileobj=package.folder / step.name)
            for step in changes
            if step.what == "add"
        }
        removals = [CommitOperationDelete(step.name) for step in changes if step.what == "remove"]
        with reaching(self):
            self._upload(additions)
            for step in changes:
                say(step)
            commit = self._commit(package, [*additions.values(), *removals]) if changes else self.head
            self._tag(package, str(commit))
        say(tag)
        return self.address(package.version)

    def _upload(self, additions: "dict[str, CommitOperationAdd]") -> None:
        """Bring large files over one by one: an interrupted run has then brought over as many as it could."""
        documents = [addition for name, addition in additions.items() if not name.startswith("data/")]
        data = [[addition] for name, addition in additions.items() if name.startswith("data/")]
        for group in [*data, documents]:
            self.api.preupload_lfs_files(self.repository, group, repo_type="dataset", free_memory=False)

    def _commit(self, package: Package, operations: "list[CommitOperationAdd | CommitOperationDelete]") -> str:
        """Commit on the head that was seen at the beginning; whoever published meanwhile goes first."""
        from huggingface_hub.errors import HfHubHTTPError

        try:
            commit = self.api.create_commit(
                self.repository,
                operations,
                commit_message=f"Release {package.version}",
                repo_type="dataset",
                parent_commit=self.head,
            )
        except HfHubHTTPError as exc:
            if exc.response.status_code in (409, 412):
                raise UsageError(
                    f"{self}: somebody else has published since this began; nothing was changed, run it again"
                ) from exc
            raise
        return str(commit.oid)

    def address(self, version: str) -> str:
        """Return the address of a version."""
        return f"{self}@v{version}"

    def __str__(self) -> str:
        """Return the address of the dataset."""
        return f"hf://datasets/{self.repository}"

    def _tag(self, package: Package, commit: str) -> None:
        from huggingface_hub.errors import HfHubHTTPError

        tag = f"v{package.version}"
        try:
            self.api.create_tag(self.repository, tag=tag, revision=commit, repo_type="dataset")
        except HfHubHTTPError as exc:
            if exc.response.status_code != 409:
                raise
            if self._identity(tag) != package.identity:
                raise refused(self, package.version) from exc

    def _identity(self, revision: str) -> str:
        there = self._at(revision).location
        return hashlib.sha256(there.files.cat_file(there.path("manifest.json"))).hexdigest()

    def _at(self, revision: str) -> Release:
        from huggingface_hub import HfFileSystem

        there = Location(HfFileSystem(skip_instance_cache=True), f"datasets/{self.repository}@{revision}")
        with reaching(there):
            return Release(there, read_manifest(there))

    def _files(self) -> "dict[str, RepoFile]":
        from huggingface_hub.hf_api import RepoFile

        if self.head is None:
            return {}
        tree = self.api.list_repo_tree(self.repository, recursive=True, revision=self.head, repo_type="dataset")
        return {entry.path: entry for entry in tree if isinstance(entry, RepoFile)}


def _is_same(package: Package, name: str, there: "RepoFile") -> bool:
    sha256, size = package.files[name]
    if there.lfs is not None:
        return bool(there.lfs.sha256 == sha256)
    return there.size == size and there.blob_id == _git_blob(package.folder / name)


def _git_blob(path: Path) -> str:
    """Return the id that git gives to the content of a file."""
    content = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
