"""Where releases lie, and how one appears: `output/<name>/<version>/`, with `latest` pointing at the newest."""

import contextlib
import dataclasses
import fcntl
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from builder.article import Rejection
from builder.durable import make_read_only, sync, sync_tree
from builder.errors import UsageError

_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")

_SOURCES = "sources.json"

Version = tuple[int, int, int]
Fields = tuple[tuple[str, str], ...]


class Dataset:
    """The folder of one dataset: its releases, and `.work`, where builds keep what is not finished."""

    def __init__(self, out: Path, name: str) -> None:
        self.name = name
        self.folder = out / name
        self.work = self.folder / ".work"
        self.failed = self.folder / "failed"  # report of a build that was judged unfit, for the person to read

    def create(self) -> None:
        """Make the folders; raise UsageError where that cannot be done."""
        if "\udc80" <= max(str(self.folder)) <= "\udcff":  # how Python writes a byte that is no UTF-8
            raise UsageError(f"{str(self.folder)!a}: is no UTF-8; give another folder with --out")
        if (latest := self.folder / "latest").exists() and not latest.is_symlink():
            raise UsageError(f"{latest}: should be a link to the newest release; move it away, then build again")
        try:
            self.work.mkdir(parents=True, exist_ok=True)
            probe = self.work / f".probe-{os.getpid()}"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as exc:
            raise UsageError(
                f"{self.folder}: cannot be written ({exc.strerror}); give another folder with --out"
            ) from exc

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the dataset for this build alone; raise UsageError while another build holds it."""
        with (self.work / "lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as exc:
                raise UsageError(
                    f"{self.folder}: another build of this dataset is running; wait for it, or give another --name"
                ) from exc
            yield

    def versions(self) -> list[Version]:
        """Versions released, oldest first."""
        if not self.folder.is_dir():
            return []
        matches = (
            _VERSION.fullmatch(path.name) for path in self.folder.iterdir() if (path / "manifest.json").is_file()
        )
        return sorted((int(match[1]), int(match[2]), int(match[3])) for match in matches if match)

    def newest(self) -> Path | None:
        """Folder of the newest release, or None before the first."""
        versions = self.versions()
        return self.folder / version_text(versions[-1]) if versions else None

    def publish(self, candidate: Path, version: str) -> Path:
        """Let the candidate appear as a release: everything on disk first, then one rename, then `latest`."""
        release = self.folder / version
        make_read_only(candidate)
        sync_tree(candidate)
        candidate.rename(release)
        sync(self.folder)
        self.point_latest()
        return release

    def point_latest(self) -> None:
        """Point `latest` at the newest release, in one step."""
        newest = self.newest()
        if newest is None:
            return
        link = self.work / "latest"
        link.unlink(missing_ok=True)
        link.symlink_to(newest.name)
        link.rename(self.folder / "latest")
        sync(self.folder)

    def write_failed_rejects(self, rejections: Iterable[Rejection]) -> Path:
        """Write what was rejected where the person can read it, a JSON object a line; return the file."""
        self.failed.mkdir(exist_ok=True)
        path = self.failed / "rejects.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for rejection in rejections:
                file.write(json.dumps(dataclasses.asdict(rejection), ensure_ascii=False) + "\n")
        return path

    def remember_sources(self, sources: Sequence[str], fields: Fields) -> None:
        """Keep where the articles came from and what their records call fields, for a replay.

        It lies beside the releases: a path of this machine has no place in one. What came by standard input
        cannot be had again: then nothing is kept.
        """
        known = [] if "-" in sources else sources
        absolute = [os.path.abspath(source) for source in known]  # noqa: PTH100  (a glob is no path)
        path = self.work / f".{_SOURCES}"
        path.write_text(json.dumps({"sources": absolute, "fields": fields}), "utf-8")
        path.replace(self.work / _SOURCES)

    def known_sources(self) -> tuple[tuple[str, ...], Fields]:
        """Return sources (absolute paths and globs) and fields of the last build; none where that is not known."""
        try:
            known = json.loads((self.work / _SOURCES).read_text("utf-8"))
            return tuple(known["sources"]), tuple((ours, theirs) for ours, theirs in known["fields"])
        except (OSError, ValueError, TypeError, KeyError):
            return (), ()

    def sweep(self) -> None:
        """Remove what builds left over; the lock stays with whoever holds it, and where the articles came from."""
        for path in self.work.iterdir():
            if path.name not in ("lock", _SOURCES):
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def version_text(version: Version) -> str:
    """Return `1.2.3` for (1, 2, 3)."""
    return ".".join(map(str, version))


def find_release(place: Path) -> Path:
    """Return the release meant by a path: a release, a dataset (its newest) or an output folder with one dataset.

    Raises UsageError where there is none, or more than one to choose from.
    """
    if (place / "manifest.json").is_file():
        return place.resolve()  # `latest` is named by its version: caches of readers go by the folder's name
    if newest := Dataset(place.parent, place.name).newest():
        return newest.resolve()
    datasets = sorted(path.name for path in place.iterdir() if path.is_dir()) if place.is_dir() else []
    released = [name for name in datasets if Dataset(place, name).versions()]
    if len(released) == 1:
        return find_release(place / released[0])
    if released:
        raise UsageError(
            f"{place}: holds several datasets ({', '.join(released)}); name one, such as {place / released[0]}"
        )
    raise UsageError(f"{place}: no release there; `broadsheet build` makes one, or give the folder of a release")
