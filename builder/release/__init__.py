"""The release: a judged folder of files that appears whole under its version, or not at all."""

from builder.release.candidate import Counts, assemble, link_unchanged, write_rejects
from builder.release.difference import Difference, compare, is_unchanged, next_version
from builder.release.folder import Dataset, find_release, version_text
from builder.release.location import Location, Release, is_address, local, locate, open_release, read_manifest

__all__ = [
    "Counts",
    "Dataset",
    "Difference",
    "Location",
    "Release",
    "assemble",
    "compare",
    "find_release",
    "is_address",
    "is_unchanged",
    "link_unchanged",
    "local",
    "locate",
    "next_version",
    "open_release",
    "read_manifest",
    "version_text",
    "write_rejects",
]
