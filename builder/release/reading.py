"""How DuckDB reads releases that lie far away: through fsspec, and without asking when a file was changed.

DuckDB asks for it to keep what it has read up to date. Files of a release never change, and the Hub and plain HTTP
servers do not tell.
"""

import datetime
from typing import Any

from fsspec import AbstractFileSystem

_NEVER = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


class ReleaseFiles(AbstractFileSystem):  # type: ignore[misc]  # fsspec ships no types
    """A file system of fsspec with files that never change."""

    cachable = False

    def __init__(self, files: AbstractFileSystem) -> None:
        super().__init__()
        self._files = files
        self.protocol = files.protocol

    def open(self, path: str, mode: str = "rb", **options: Any) -> Any:
        """Open a file to read."""
        return self._files.open(path, mode, **options)

    def info(self, path: str, **options: Any) -> Any:
        """Return size and kind of a file."""
        return self._files.info(path, **options)

    def glob(self, path: str, **options: Any) -> Any:
        """Return the paths that a pattern stands for."""
        return self._files.glob(path, **options)

    def exists(self, path: str, **options: Any) -> bool:
        """Return whether something is there."""
        return bool(self._files.exists(path, **options))

    def ls(self, path: str, detail: bool = True, **options: Any) -> Any:  # noqa: FBT001, FBT002  (fsspec's signature)
        """Return what a folder holds."""
        return self._files.ls(path, detail=detail, **options)

    def modified(self, path: str) -> datetime.datetime:  # noqa: ARG002  (the same for every file)
        """Return one moment for all files."""
        return _NEVER
