"""A file to read, and what it is called in the dataset."""

import dataclasses
from pathlib import Path


@dataclasses.dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read.

    `path` is where it lies; `uri` its name in the dataset, relative to the SOURCE it was found in and never a path of
    the machine: the name of a file, the path below a folder or below the fixed part of a glob, with `/`. `size` is in
    bytes, 0 where unknown.
    """

    path: Path
    uri: str
    size: int

    @property
    def name(self) -> str:
        """The last part of `uri`: its suffix tells the format, also where `path` is what a link led to."""
        return self.uri.rpartition("/")[2]
