"""The release: a judged folder of files that appears whole under its version, or not at all."""

from builder.release.candidate import Counts, assemble, write_rejects
from builder.release.difference import is_unchanged
from builder.release.folder import Dataset, find_release
from builder.release.location import Location, Release, is_address, local, locate, open_release, read_manifest

__all__ = [
    "Counts",
    "Dataset",
    "Location",
    "Release",
    "assemble",
    "find_release",
    "is_address",
    "is_unchanged",
    "local",
    "locate",
    "open_release",
    "read_manifest",
    "write_rejects",
]
