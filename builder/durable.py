"""Making sure that what was written is on disk before it gets its name."""

import os
from pathlib import Path


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_tree(folder: Path) -> None:
    """Wait until everything below a folder is on disk."""
    for path in sorted(folder.rglob("*"), reverse=True):
        sync(path)
    sync(folder)
