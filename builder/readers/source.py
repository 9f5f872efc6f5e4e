"""A file to read, or a part of one, and what it is called in the dataset."""

import dataclasses
from pathlib import Path
from typing import NamedTuple

PART_BYTES = 32 << 20
"""Bytes to a part: a few seconds of work, and much more than it costs to hand over."""


class Part(NamedTuple):
    """A share of a file that several workers read: where it begins and ends, and the number of its first record.

    In bytes, or in row groups of Parquet; the end is exclusive.
    """

    source_format: str
    start: int
    end: int
    first_record: int


@dataclasses.dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read.

    `path` is where it lies; `uri` its name in the dataset, relative to the SOURCE it was found in and never a path of
    the machine: the name of a file, the path below a folder or below the fixed part of a glob, with `/`. `size` is in
    bytes, 0 where unknown. `fields` maps our names of fields to those of its records, where they differ.
    """

    path: Path
    uri: str
    size: int
    fields: tuple[tuple[str, str], ...] = ()
    part: Part | None = None

    @property
    def name(self) -> str:
        """The last part of `uri`: its suffix tells the format, also where `path` is what a link led to."""
        return self.uri.rpartition("/")[2]

    @property
    def part_bytes(self) -> int:
        """Bytes to read: of the file, or of the part where that is known."""
        return self.size if self.part is None else max(self.part.end - self.part.start, PART_BYTES)

    @property
    def first_record(self) -> int:
        """Number of the first record that is read, from 1."""
        return self.part.first_record if self.part else 1
