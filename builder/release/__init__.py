"""The release: a judged folder of files that appears whole under its version, or not at all."""

from builder.release.candidate import Counts, assemble, link_unchanged, write_rejects
from builder.release.difference import Difference, compare, is_unchanged, next_version
from builder.release.folder import Dataset, find_release, read_manifest, version_text

__all__ = [
    "Counts",
    "Dataset",
    "Difference",
    "assemble",
    "compare",
    "find_release",
    "is_unchanged",
    "link_unchanged",
    "next_version",
    "read_manifest",
    "version_text",
    "write_rejects",
]
