"""Standard input as a file: it is laid on disk first, since some formats seek and workers are other processes."""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

from builder.errors import UsageError
from builder.readers.limits import CHUNK_BYTES
from builder.readers.source import SourceFile

NAME = "stdin"
"""What standard input is called in the dataset."""


def standard_input() -> SourceFile:
    """Return all of standard input as a file without a suffix, which goes when this process ends."""
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("-: nothing comes in; pipe articles into the command, or give files")
    descriptor, name = tempfile.mkstemp(prefix="broadsheet-")
    atexit.register(Path(name).unlink, missing_ok=True)
    with open(descriptor, "wb") as file:  # noqa: PTH123  (a descriptor)
        shutil.copyfileobj(sys.stdin.buffer, file, CHUNK_BYTES)
    return SourceFile(Path(os.path.realpath(name)), NAME, Path(name).stat().st_size)
